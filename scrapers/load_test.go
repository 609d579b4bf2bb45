package scrapers

import "testing"

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
