package metrics

import (
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// Only the parts of a page are made anew whose digests have changed.
func TestPartsAreMadeWhenTheyChanged(t *testing.T) {
	m := fixture()
	e := exporter(t, m, fixtureSettings(), at("2024-03-20 08:00"))
	page := func() string { return get(t, e.Handler(), acceptText).Body.String() }
	page()
	if want := []string{"Atlantis", "Hậu Giang", "Sóc Trăng"}; !slices.Equal(slices.Sorted(slices.Values(m.reads)), want) {
		t.Errorf("read at first: %q, want %q", m.reads, want)
	}
	m.reads = nil
	m.generation++
	m.totals[0].Count++ // a run ended
	if p := page(); len(m.reads) != 0 || !strings.Contains(p, `baotinh_crawl_runs_total{outcome="succeeded",site="baosoctrang.org.vn"} 13`) {
		t.Errorf("read after a run ended: %q, want nothing, and the run counted", m.reads)
	}
	m.generation++
	(*figures)(&m.figures).add("party_members", "Hà Nội", "2024-03-18", indicator.Actual, 452222, "2024-03-19")
	if p := page(); strings.Join(m.reads, " ") != "Hà Nội" || !strings.Contains(p, `baotinh_party_members{province="Hà Nội"} 452222`) {
		t.Errorf("read after a figure of Hà Nội: %q, and the page has it: want both", m.reads)
	}
	before := page()
	m.reads, m.generation = nil, m.generation+1
	if err := e.Apply(Settings{}); err != nil {
		t.Fatal(err)
	}
	if page() == before || len(m.reads) != 4 {
		t.Errorf("read after new settings: %q, want all four, and another page", m.reads)
	}
}

// A province of which digests are still being made keeps what the page had of it, and has
// nothing on the first page; what is learnt from all provinces waits for all.
func TestProvincesThatWait(t *testing.T) {
	m := fixture()
	m.waiting = map[string]int64{"Hậu Giang": 3}
	e := exporter(t, m, fixtureSettings(), at("2024-03-20 08:00"))
	page := func() string { return get(t, e.Handler(), acceptText).Body.String() }
	has := func(text, line string, want bool) {
		t.Helper()
		if got := strings.Contains(text, line); got != want {
			t.Errorf("%q is on the page: %v, want %v", line, got, want)
		}
	}
	const soctrang, haugiang = `baotinh_party_members{province="Sóc Trăng"}`, `baotinh_corruption_cases{period="2023-Q1",province="Hậu Giang"} 0`
	first := page()
	has(first, soctrang, false) // both became Cần Thơ
	has(first, haugiang, false)
	has(first, `baotinh_report_due_timestamp_seconds{period="2024-Q1",province="Hậu Giang"`, false)
	has(first, "baotinh_store_digests_waiting 3", true)
	has(first, `baotinh_site_info{`, true)

	m.waiting = nil // the generation need not move for that
	second := page()
	has(second, soctrang, true)
	has(second, haugiang, true)
	has(second, "baotinh_store_digests_waiting 0", true)

	(*figures)(&m.figures).add("corruption_cases", "Hậu Giang", "2023-Q1", indicator.Actual, 7, "2023-05-01")
	m.generation++
	m.waiting = map[string]int64{"Hậu Giang": 1}
	has(page(), haugiang, true)
	m.waiting = nil
	has(page(), `baotinh_corruption_cases{period="2023-Q1",province="Hậu Giang"} 7`, true)
}

// wholePage is the page made of one review of all figures.
func wholePage(t *testing.T, e *Exporter, all []store.Figure, now time.Time) *snapshot {
	t.Helper()
	config := e.config.Load()
	review := config.desk.Review(all, now)
	v := newView(e.catalogue, config.desk.Places(), config.settings, now)
	v.figures(review.Current)
	v.goals(review.Goals)
	v.standings(review.Standings)
	v.forecasts(review.Forecasts)
	v.owed(review.Owed)
	others, err := e.crawled(t.Context(), config, now)
	if err != nil {
		t.Fatal(err)
	}
	whole := &figurePart{parts: map[string]*part{"": {blocks: pressed(v.done(), e.symbols, nil)}}}
	return e.join(whole, pressed(others, e.symbols, nil), config.settings.SeriesLimit, &snapshot{})
}

// A page made of parts, some kept and some new, is the page made of everything at once.
func TestPageOfPartsIsThePage(t *testing.T) {
	dropped := 0
	for seed := range uint64(12) {
		all := haphazard(seed, false).figures
		m := &memory{generation: 1}
		now := at("2025-09-01 08:00").AddDate(0, int(seed), 0)
		e := exporter(t, m, fixtureSettings(), now)
		for n := 0; n < len(all); n += 1 + int(seed*7)%40 {
			m.figures = all[:n]
			m.generation++
			settings := fixtureSettings()
			settings.SeriesLimit = []int{0, 700, 400}[(n+int(seed))%3]
			if n%2 == 0 {
				if err := e.Apply(settings); err != nil {
					t.Fatal(err)
				}
			}
			whole, parts := wholePage(t, e, m.figures, now), e.refresh(t.Context())
			if whole.series != parts.series || whole.dropped != parts.dropped {
				t.Fatalf("seed %d, %d figures: %d series and %d dropped, want %d and %d", seed, n, parts.series, parts.dropped, whole.series, whole.dropped)
			}
			dropped += parts.dropped
			for as := range formats {
				want := textOf(t, whole, as)
				if got := textOf(t, parts, as); !bytes.Equal(got, want) {
					t.Fatalf("seed %d, %d figures: %d bytes of parts, want %d", seed, n, len(got), len(want))
				}
				if unpacked := unpack(t, parts.packed(as)); !bytes.Equal(unpacked, want) {
					t.Fatalf("seed %d, %d figures: packed %d bytes, want %d", seed, n, len(unpacked), len(want))
				}
			}
		}
	}
	if dropped == 0 {
		t.Error("no page went over its budget")
	}
}

// unpack reads the one gzip member that pieces make.
func unpack(t *testing.T, pieces []packed) []byte {
	t.Helper()
	member := slices.Clone(gzipHead)
	for _, piece := range pieces {
		member = append(member, piece.deflated...)
	}
	r, err := gzip.NewReader(bytes.NewReader(append(member, gzipTail(pieces)...)))
	if err != nil {
		t.Fatal(err)
	}
	r.Multistream(false)
	text, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return text
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
		m := &memory{generation: 1, figures: f, state: state{citations: []store.CitationCount{{Document: hostile, Province: hostile, Articles: 3}}}}
		e := exporter(t, m, Settings{}, at("2024-03-20 08:00"))
		for _, family := range e.refresh(t.Context()).families {
			switch family.name {
			case "baotinh_province_info", "baotinh_indicator_info", "baotinh_era_start_timestamp_seconds", "baotinh_documents_dropped":
			default:
				t.Errorf("%q made %d series of %s", hostile, family.series, family.name)
			}
		}
	}
}
