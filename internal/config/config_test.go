package config_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/config"
)

// Each testdata/invalid-*.yaml begins with a comment that gives the error, to
// the letter.
func TestInvalidFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/invalid-*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no testdata: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		comment, _, _ := strings.Cut(string(data), "\n")
		want := strings.TrimPrefix(comment, "# ")
		_, err = config.Parse(filepath.Base(file), data)
		if err == nil {
			t.Errorf("%s: accepted, want %s", file, want)
		} else if got := strings.ReplaceAll(err.Error(), "\n", " | "); got != want {
			t.Errorf("%s:\n got %s\nwant %s", file, got, want)
		}
	}
}

func TestGoodFiles(t *testing.T) {
	empty, err := config.Parse("x.yaml", nil)
	if err != nil {
		t.Fatal(err)
	}
	if empty.Store != config.Default().Store || empty.ConcurrentRuns != config.Default().ConcurrentRuns {
		t.Errorf("an empty file is not the default: %+v", empty)
	}
	full, err := config.Load("testdata/good-full.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if full.Contact != "theodoi@example.vn" || full.ExternalURL != "https://baotinh.example.vn" || full.Sites.Only[0] != "baosoctrang.org.vn" {
		t.Errorf("got %+v", full)
	}
}

func TestAMissingFileIsSaidSo(t *testing.T) {
	_, err := config.Load("testdata/nowhere.yaml")
	if err == nil || !strings.Contains(err.Error(), "testdata/nowhere.yaml does not exist") {
		t.Errorf("got %v", err)
	}
}
