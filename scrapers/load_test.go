package scrapers

import (
	"bytes"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func TestEmbeddedSitesLoad(t *testing.T) {
	t.Parallel()
	sites, err := Load(Embedded())
	if err != nil {
		t.Fatal(err)
	}
	if len(sites) < 5 {
		t.Fatalf("%d sites, want at least the five of the seed articles", len(sites))
	}
}

// A Loader gives the sites as the files are now, also when only one byte of one
// of them has changed, and a broken file never leaves the sites of before.
func TestLoaderFollowsTheFiles(t *testing.T) {
	t.Parallel()
	const name = "sites/hatinhtv.vn.yaml"
	data, err := fs.ReadFile(Embedded(), name)
	if err != nil {
		t.Fatal(err)
	}
	own := fstest.MapFS{name: {Data: data}}
	loader, find := new(Loader), func(sites []Site) string {
		for _, site := range sites {
			if site.ID == "hatinhtv.vn" {
				return site.Name
			}
		}
		return ""
	}
	plain, err := loader.Load(Embedded())
	if err != nil {
		t.Fatal(err)
	}
	before := find(plain)
	plain[0], plain[1] = plain[1], plain[0] // the caller's own list
	again, err := loader.Load(Embedded(), own)
	if err != nil || find(again) != before || again[0].ID == plain[0].ID {
		t.Errorf("the same files: %q, %v", find(again), err)
	}
	if &again[0].Sections[0] != &plain[1].Sections[0] {
		t.Error("the same files were read again")
	}
	own[name].Data = bytes.Replace(data, []byte("name: "), []byte("name: Mới "), 1)
	for range 2 {
		if changed, err := loader.Load(Embedded(), own); err != nil || !strings.Contains(find(changed), "Mới") {
			t.Errorf("a changed file: %q, %v", find(changed), err)
		}
	}
	own[name].Data = []byte("host: [")
	for range 2 {
		if broken, err := loader.Load(Embedded(), own); err == nil || find(broken) != "" {
			t.Errorf("a broken file: %q, %v", find(broken), err)
		}
	}
	if back, err := loader.Load(Embedded()); err != nil || find(back) != before {
		t.Errorf("back again: %q, %v", find(back), err)
	}
}
