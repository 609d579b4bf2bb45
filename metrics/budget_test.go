package metrics

import (
	"context"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// keepingMemory is a store that keeps its figures read until they change.
type keepingMemory struct {
	*memory
	version, kept uint64
}

func (m *keepingMemory) CurrentFigures(context.Context) ([]store.Figure, uint64, error) {
	if m.kept != m.version || m.reads == 0 {
		m.reads, m.kept = m.reads+1, m.version
	}
	return m.state.figures, m.version, m.err
}

func TestFiguresAreReadWhenTheyChanged(t *testing.T) {
	m := &keepingMemory{memory: fixture()}
	e := exporter(t, m, fixtureSettings(), at("2024-03-20 08:00"))
	page := func() string { return get(t, e.Handler(), acceptText).Body.String() }
	page()
	m.generation++
	m.totals[0].Count++ // a run ended
	if p := page(); m.reads != 1 || !strings.Contains(p, `baotinh_crawl_runs_total{outcome="succeeded",site="baosoctrang.org.vn"} 13`) {
		t.Errorf("%d reads of figures after a run ended, want the first only, and the run counted", m.reads)
	}
	m.generation++
	m.version++
	(*figures)(&m.state.figures).add("party_members", "Sóc Trăng", "2024-03-18", indicator.Actual, 52222, "2024-03-19")
	if p := page(); m.reads != 2 || !strings.Contains(p, `baotinh_party_members{province="Sóc Trăng"} 52222`) {
		t.Errorf("%d reads of figures after a new one, want 2 and the new one", m.reads)
	}
	before := page()
	m.generation++
	if err := e.Apply(Settings{}); err != nil {
		t.Fatal(err)
	}
	if page() == before {
		t.Error("new settings change nothing")
	}
}

func TestBudgetOfSeries(t *testing.T) {
	everything := exporter(t, decade(), Settings{}, at("2024-03-20 08:00")).refresh(t.Context()).series
	settings := Settings{SeriesLimit: everything - 5}
	e := exporter(t, decade(), settings, at("2024-03-20 08:00"))
	page := get(t, e.Handler(), acceptText).Body.String()
	for line, want := range map[string]bool{
		// Each year has a value and a time: three whole years go for five series.
		`baotinh_party_members_admitted{period="2014",province="Hà Nội"}`: false,
		`baotinh_party_members_admitted{period="2016",province="Hà Nội"}`: false,
		`baotinh_party_members_admitted{period="2017",province="Hà Nội"}`: true,
		`baotinh_party_members{province="Hà Nội"} 402023`:                 true,
		"baotinh_series_dropped 6":                                        true,
	} {
		if got := strings.Contains(page, line); got != want {
			t.Errorf("%s on the page: %v, want %v", line, got, want)
		}
	}
}

// Nothing that an article says becomes a label value unless it is known.
func TestHostileFigures(t *testing.T) {
	for _, hostile := range []string{"x", "Sóc Trăng\n", `a"}`, strings.Repeat("a", 10_000), "", "2023-13"} {
		var f figures
		f.add("party_members_admitted", hostile, "2023", indicator.Actual, 1, "2024-01-01")
		f.add(hostile, "Sóc Trăng", "2023", indicator.Actual, 1, "2024-01-01")
		f.add("party_members_admitted", "Sóc Trăng", "2023", indicator.Actual, 1, "2024-01-01", by("group", hostile+"?"))
		f.add("party_members_admitted", "Sóc Trăng", "2023", indicator.Actual, 1, "2024-01-01", by(hostile+"?", "women"))
		f.add("party_members_admitted", "Sóc Trăng", "2023", indicator.Target, 1, "2024-01-01", func(g *store.Figure) { g.Period = "2023" + "-" + "ZZ" })
		m := &memory{generation: 1, state: state{figures: f, citations: []store.CitationCount{{Document: hostile, Province: hostile, Articles: 3}}}}
		e := exporter(t, m, Settings{}, at("2024-03-20 08:00"))
		for _, family := range e.refresh(t.Context()).families {
			switch family.name {
			case "baotinh_province_info", "baotinh_indicator_info", "baotinh_era_start_timestamp_seconds", "baotinh_documents_dropped":
			default:
				t.Errorf("%q made a series of %s: %v", hostile, family.name, family.series[0].values)
			}
		}
	}
}
