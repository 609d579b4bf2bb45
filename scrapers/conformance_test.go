package scrapers

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/schedule"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

func embeddedSites(t testing.TB) []Site {
	t.Helper()
	sites, err := Load(Embedded())
	if err != nil {
		t.Fatal(err)
	}
	return sites
}

// Every site is on the map, its successor is a site, and its family is used.
func TestSitesAreWhole(t *testing.T) {
	t.Parallel()
	places, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	merger := vietnamese.Date{Year: 2025, Month: 7, Day: 1}
	on := map[string]vietnamese.Date{"before": merger.AddDays(-1), "after": merger}
	sites := embeddedSites(t)
	byID, covered := map[string]Site{}, map[string]bool{}
	for _, site := range sites {
		byID[site.ID] = site
	}
	papers := map[string]map[string]bool{"before": {}, "after": {}}
	for _, site := range sites {
		covered[site.Family.ID] = true
		if site.Province == "" {
			continue
		}
		place, ok := places.Lookup(site.Province, on[site.Era])
		if !ok || place.Name != site.Province {
			t.Errorf("%s: %q is no province's official name %s the merger", site.ID, site.Province, site.Era)
		}
		papers[site.Era][site.Province] = true
		if site.Era == "after" {
			papers["before"][site.Province] = true
		}
		if _, ok := byID[site.Successor]; site.Successor != "" && !ok {
			t.Errorf("%s: its successor %s is no site of ours", site.ID, site.Successor)
		}
		if site.State == Verified && !strings.Contains(site.Evidence, "20") {
			t.Errorf("%s: verified without a date", site.ID)
		}
	}
	if len(sites) != 68 {
		t.Errorf("%d sites, want the 63 papers of before, baobacninhtv.vn and four further hosts", len(sites))
	}
	for era, day := range on {
		for _, place := range places.Provinces(day) {
			if !papers[era][place.Name] {
				t.Errorf("no paper of %s, %s the merger", place.Name, era)
			}
		}
	}
	entries, err := embedded.ReadDir("families")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		if id := strings.TrimSuffix(entry.Name(), ".yaml"); !covered[id] {
			t.Errorf("family %s has no site", id)
		}
	}
}

// No two sites start in the same minute.
func TestSitesStartApart(t *testing.T) {
	t.Parallel()
	starts := map[time.Time]string{}
	monday := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	for _, site := range embeddedSites(t) {
		times, err := schedule.Parse(site.Schedule)
		if err != nil {
			t.Fatal(err)
		}
		for at := times.Next(monday); at.Before(monday.AddDate(0, 0, 7)); at = times.Next(at) {
			if other, taken := starts[at.UTC()]; taken {
				t.Fatalf("%s and %s both start at %v", site.ID, other, at)
			}
			starts[at.UTC()] = site.ID
		}
	}
}

// Addresses that were seen belong to the site and name the article they should.
func TestAddresses(t *testing.T) {
	t.Parallel()
	var table struct {
		Articles map[string]string `yaml:"articles"`
		Others   []string          `yaml:"others"`
	}
	name := filepath.Join("testdata", "addresses.yaml")
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := yamlfile.Decode(name, data, &table); err != nil {
		t.Fatal(err)
	}
	sites := embeddedSites(t)
	keyOf := func(address string) (key string) {
		at, err := url.Parse(address)
		if err != nil {
			t.Fatal(err)
		}
		for _, site := range sites {
			if link, ok := site.Link(at); ok {
				return link.Key
			}
		}
		return ""
	}
	for address, want := range table.Articles {
		if got := keyOf(address); got != want {
			t.Errorf("%s is %q, want %q", address, got, want)
		}
	}
	for _, address := range table.Others {
		if got := keyOf(address); got != "" {
			t.Errorf("%s is %q, want no article", address, got)
		}
	}
}

// A frozen page gives the article beside it.
func TestFrozenPages(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob(filepath.Join("testdata", "pages", "*", "*.html"))
	if err != nil {
		t.Fatal(err)
	}
	sites := embeddedSites(t)
	covered := map[string]bool{}
	for _, name := range pages {
		frozen, err := ReadFrozen(strings.TrimSuffix(name, ".html") + ".yaml")
		if err != nil {
			t.Error(err)
			continue
		}
		source, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		id := filepath.Base(filepath.Dir(name))
		got, report, err := Extract(sites, id, frozen.URL, source)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if difference := frozen.Compare(got, report); difference != "" {
			t.Errorf("%s: %s", name, difference)
		}
		for _, site := range sites {
			if site.ID == id {
				covered[site.Family.ID] = true
			}
		}
	}
	for _, site := range sites {
		if !covered[site.Family.ID] {
			t.Errorf("family %s has no frozen page", site.Family.ID)
			covered[site.Family.ID] = true
		}
	}
}
