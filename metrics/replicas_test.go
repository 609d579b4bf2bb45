package metrics

import (
	"slices"
	"strings"
	"testing"
)

func TestCountedTwice(t *testing.T) {
	for expr, want := range map[string]string{
		`sum(increase(baotinh_articles_total{result="new"}[24h]))`:                                          "baotinh_articles_total",
		`sum by (site) (increase(baotinh_articles_total[7d]))`:                                              "baotinh_articles_total",
		`sum(max by (site) (increase(baotinh_articles_total[7d])))`:                                         "",
		`max by (province) (baotinh_party_members)`:                                                         "",
		`count(baotinh_target_ceiling > 1) or vector(0)`:                                                    "baotinh_target_ceiling",
		`count(count by (site) (baotinh_crawl_next_timestamp_seconds)) or vector(0)`:                        "",
		`count(max by (site) (baotinh_crawl_next_timestamp_seconds) > 0)`:                                   "",
		`sum by (code) (rate(baotinh_pages_fetched_total[5m])) / avg without (a) (baotinh_articles_stored)`: "baotinh_articles_stored",
		`histogram_quantile(0.9, sum by (le, site) (rate(baotinh_crawl_duration_seconds_bucket[5m])))`:      "",
		`max by (a) (b) + sum(baotinh_party_cells{x="max("})`:                                               "baotinh_party_cells",
		`sum(max(up)) by (baotinh_x) > baotinh_articles_stored`:                                             "",
		`sum (baotinh_party_cells) by (province)`:                                                           "baotinh_party_cells",
		`time() - baotinh_crawl_last_success_timestamp_seconds`:                                             "",
	} {
		if got := strings.Join(CountedTwice(expr), " "); got != want {
			t.Errorf("%s: %q, want %q", expr, got, want)
		}
	}
}

// What the instruments register is what is said to be each replica's own.
func TestPerReplica(t *testing.T) {
	e := exporter(t, decade(), fixtureSettings(), at("2024-03-20 08:00"))
	families, err := e.instruments.registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	own := []string{}
	for _, f := range families {
		if name := f.GetName(); strings.HasPrefix(name, "baotinh_") && name != "baotinh_crawl_next_timestamp_seconds" { // planned alike in all
			own = append(own, name)
			if !PerReplica(name) {
				t.Errorf("%s is counted by each process, and not said to be", name)
			}
		}
	}
	for _, f := range e.refresh(t.Context()).families {
		if PerReplica(f.name) {
			t.Errorf("%s follows from the store, and is said to be each process's own", f.name)
		}
	}
	if len(own) < 6 || slices.Contains(own, "baotinh_articles_total") {
		t.Errorf("own families: %v", own)
	}
}
