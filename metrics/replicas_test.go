package metrics

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"
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

// What a process registers is said to be its own, but for what is alike in all.
func TestPerReplica(t *testing.T) {
	e := exporter(t, decade(), fixtureSettings(), at("2024-03-20 08:00"))
	alike := []string{"baotinh_crawl_next_timestamp_seconds", "baotinh_queue_jobs", "baotinh_queue_wait_seconds"}
	described := make(chan *prometheus.Desc)
	go func() {
		defer close(described)
		e.instruments.registry.Describe(described)
	}()
	own := []string{}
	for desc := range described {
		_, name, _ := strings.Cut(desc.String(), `fqName: "`)
		name, _, _ = strings.Cut(name, `"`)
		if !strings.HasPrefix(name, "baotinh_") {
			continue
		}
		own = append(own, name)
		if want := !slices.Contains(alike, name); PerReplica(name) != want {
			t.Errorf("%s is said to be each process's own: %v, want %v", name, !want, want)
		}
	}
	for _, f := range e.refresh(t.Context()).families {
		if PerReplica(f.name) {
			t.Errorf("%s follows from the store, and is said to be each process's own", f.name)
		}
	}
	for _, name := range append(alike, perReplica...) {
		if !slices.Contains(own, name) {
			t.Errorf("no process registers %s", name)
		}
	}
}

// The queue shows every state of a closed set, and nothing while it is not known.
func TestQueue(t *testing.T) {
	known := false
	e := exporter(t, decade(), fixtureSettings(), at("2024-03-20 08:00"), func(o *Options) {
		o.Queue = func() (Queue, bool) {
			return Queue{map[string]int{"running": 2, "some new state": 5}, 3 * time.Second}, known
		}
	})
	shown := func() (lines []string) {
		for line := range strings.Lines(get(t, e.Handler(), acceptText).Body.String()) {
			if strings.HasPrefix(line, "baotinh_queue_") {
				lines = append(lines, strings.TrimSpace(line))
			}
		}
		return lines
	}
	if got := shown(); len(got) > 0 {
		t.Errorf("of a queue that is not known: %v", got)
	}
	known = true
	want := []string{
		`baotinh_queue_jobs{state="available"} 0`, `baotinh_queue_jobs{state="cancelled"} 0`, `baotinh_queue_jobs{state="discarded"} 0`,
		`baotinh_queue_jobs{state="retryable"} 0`, `baotinh_queue_jobs{state="running"} 2`, `baotinh_queue_jobs{state="scheduled"} 0`,
		`baotinh_queue_wait_seconds 3`,
	}
	if got := shown(); !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
