package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
)

func newGenerator(t *testing.T) *many.Generator {
	t.Helper()
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// TestMakeScaleStore fills a store for measurements by hand:
//
//	BAOTINH_SCALE_STORE=/path/x.db BAOTINH_SCALE_ARTICLES=1000000 go test -run TestMakeScaleStore -timeout 0 ./cmd/baotinh
func TestMakeScaleStore(t *testing.T) {
	path := os.Getenv("BAOTINH_SCALE_STORE")
	if path == "" {
		t.Skip("BAOTINH_SCALE_STORE names no file to fill")
	}
	articles, err := strconv.Atoi(os.Getenv("BAOTINH_SCALE_ARTICLES"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), filepath.Clean(path), store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	g := newGenerator(t)
	started := time.Now()
	begin, _ := strconv.Atoi(os.Getenv("BAOTINH_SCALE_FROM")) // 0 when there is none
	for from := begin; from < articles; from += 20_000 {
		if err := g.Fill(t.Context(), kept, from, min(articles, from+20_000)); err != nil {
			t.Fatal(err)
		}
		t.Logf("%d articles after %.0f s", min(articles, from+20_000), time.Since(started).Seconds())
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
}
