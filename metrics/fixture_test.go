package metrics

import (
	"bytes"
	"context"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// memory is a store of fixed contents.
type memory struct {
	generation uint64
	err        error
	asked      int              // how often for what has changed
	reads      []string         // provinces whose digests were read
	changed    map[string]int64 // further changes of a province's digests
	waiting    map[string]int64
	figures    []store.Figure

	mu       sync.Mutex
	digester store.Digester
	made     map[string][]store.Digest // by province, of madeOf
	sums     map[string]int64
	madeOf   string
	state
}

func (m *memory) Generation() uint64 { return m.generation }

func (m *memory) Figures(_ context.Context, filter store.FigureFilter) ([]store.Figure, error) {
	return slices.DeleteFunc(slices.Clone(m.figures), func(f store.Figure) bool {
		return filter.Province != "" && f.Province != filter.Province || filter.Indicator != "" && f.Indicator != filter.Indicator
	}), m.err
}

func (m *memory) SetDigester(d store.Digester) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.digester = d
}

// digest makes the digests of what the store holds, once.
func (m *memory) digest(ctx context.Context) error {
	of := fmt.Sprint(m.digester.Version, len(m.figures)) // tests only add figures
	if m.err != nil || m.madeOf == of {
		return m.err
	}
	m.made, m.sums, m.madeOf = map[string][]store.Digest{}, map[string]int64{}, of
	return reporting.Digested(m.figures, m.digester).EachDigest(ctx, store.DigestFilter{}, func(d store.Digest) error {
		m.made[d.Province] = append(m.made[d.Province], d)
		m.sums[d.Province] = m.sums[d.Province]*31 + int64(crc32.ChecksumIEEE(append([]byte(d.Indicator+string(d.Period)), d.Data...)))
		return nil
	})
}

func (m *memory) Digests(ctx context.Context) (store.DigestState, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.asked++
	if err := m.digest(ctx); err != nil {
		return store.DigestState{}, err
	}
	state := store.DigestState{Version: m.digester.Version, Changed: map[string]int64{}, WaitingIn: m.waiting}
	for province := range m.made {
		state.Changed[province] = m.sums[province] + m.changed[province]
	}
	for _, n := range m.waiting {
		state.Waiting += n
	}
	return state, nil
}

func (m *memory) EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if err := m.digest(ctx); err != nil {
		return err
	}
	for _, province := range slices.Sorted(maps.Keys(m.made)) {
		if len(filter.Provinces) > 0 && !slices.Contains(filter.Provinces, province) {
			continue
		}
		m.reads = append(m.reads, province)
		for _, d := range m.made[province] {
			if err := fn(d); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *memory) Citations(context.Context) ([]store.CitationCount, error) { return m.citations, m.err }

func (m *memory) RunTotals(context.Context) ([]store.RunTotal, error)    { return m.totals, m.err }
func (m *memory) LastRuns(context.Context) (map[string]store.Run, error) { return m.last, m.err }
func (m *memory) LastSuccess(context.Context) (map[string]time.Time, error) {
	return m.success, m.err
}
func (m *memory) SiteStats(context.Context) ([]store.SiteStat, error) { return m.stats, m.err }

// figures collects figures under construction.
type figures []store.Figure

// add adds one figure of its own article; change may set what is not usual.
func (f *figures) add(id, province, period string, kind indicator.Kind, value float64, published string, change ...func(*store.Figure)) {
	at, err := time.ParseInLocation("2006-01-02", published, reporting.Zone)
	if err != nil {
		panic(err)
	}
	n := int64(len(*f) + 1)
	figure := store.Figure{
		ID: n, ArticleID: n, Site: "baosoctrang.org.vn", Published: at.Add(7 * time.Hour),
		Observation: indicator.Observation{Indicator: id, Province: province, Kind: kind, Value: value},
	}
	if day, err := vietnamese.ParseDate(period); err == nil {
		figure.AsOf = day
	} else {
		figure.Period = vietnamese.Period(period)
	}
	for _, c := range change {
		c(&figure)
	}
	*f = append(*f, figure)
}

func by(label, value string) func(*store.Figure) {
	return func(f *store.Figure) { f.By = indicator.Breakdown{Label: label, Value: value} }
}

func from(site string) func(*store.Figure) { return func(f *store.Figure) { f.Site = site } }

func perYear(f *store.Figure) { f.PerYear = true }

func qualified(q indicator.Qualifier) func(*store.Figure) {
	return func(f *store.Figure) { f.Qualifier = q }
}

func at(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, reporting.Zone)
	if err != nil {
		panic(err)
	}
	return t
}

// fixture is the state of the golden page: what two provincial papers and a
// magazine reported until 20 March 2024.
func fixture() *memory {
	var f figures
	const (
		actual     = indicator.Actual
		target     = indicator.Target
		attainment = indicator.Attainment
	)
	// Sóc Trăng: reached its target of 2023, is asked for 2.000 a year until 2025.
	f.add("party_members", "Sóc Trăng", "2023-12-31", actual, 52134, "2024-01-10")
	f.add("party_members", "Sóc Trăng", "2024-01-20", actual, 52000, "2024-01-20", qualified(indicator.Over))
	f.add("party_members_admitted", "Sóc Trăng", "2023", actual, 2051, "2024-02-11")
	f.add("party_members_admitted", "Sóc Trăng", "2020-2025", target, 2000, "2021-01-05", perYear)
	f.add("party_members_admitted", "Sóc Trăng", "2023", attainment, 1.0255, "2024-02-11")
	f.add("party_members_admitted", "Sóc Trăng", "2023", actual, 2015, "2024-02-12", from("phuongnam.vanhoavaphattrien.vn"))
	f.add("party_members_rated_ratio", "Sóc Trăng", "2023", actual, 0.8721, "2024-02-11", by("grade", "good_or_better"))
	f.add("party_members_rated_ratio", "Sóc Trăng", "2023", target, 0.9, "2023-03-01", by("grade", "good_or_better"), qualified(indicator.AtLeast))
	// Hậu Giang: the first quarter of 2023, and half of its target of 2023.
	f.add("harmful_accounts_reported", "Hậu Giang", "2023-Q1", actual, 22, "2023-04-01")
	f.add("charity_value_dong", "Hậu Giang", "2023-Q1", actual, 36208000000, "2023-04-01", qualified(indicator.Over), from("baohaugiang.com.vn"))
	f.add("party_members_disciplined", "Hậu Giang", "2023-Q1", actual, 25, "2023-04-01", from("baohaugiang.com.vn"))
	f.add("party_members_disciplined", "Hậu Giang", "2023-Q1", actual, 19, "2023-04-01", by("form", "reprimand"))
	f.add("party_members_disciplined", "Hậu Giang", "2023-Q1", indicator.Change, -2, "2023-04-01")
	f.add("corruption_cases", "Hậu Giang", "2023-Q1", actual, 0, "2023-04-01")
	f.add("party_members_admitted", "Hậu Giang", "2023", target, 1400, "2023-01-15")
	f.add("party_members_admitted", "Hậu Giang", "2023-H1", actual, 700, "2023-07-04")
	f.add("party_members_admitted", "Hậu Giang", "2024-01", actual, 61, "2024-02-02")
	f.add("pci_rank", "Hậu Giang", "2024", target, 10, "2024-01-08", qualified(indicator.AtMost))
	// What must not be seen.
	f.add("party_members_admitted", "Hậu Giang", "2022", actual, 1, "2023-01-04", func(f *store.Figure) { f.Ambiguous = "place" })
	f.add("party_members_admitted", "Hậu Giang", "2021", actual, 2, "2022-01-04", func(f *store.Figure) { f.Check = indicator.CheckFailed })
	f.add("party_members_admitted", "Atlantis", "2022", actual, 3, "2023-01-04")
	f.add("party_members_admitted", "Hậu Giang", "2009", actual, 4, "2010-01-04")
	f.add("party_members_admitted", "Hậu Giang", "2022\"}", actual, 5, "2023-01-04")
	f.add("party_members_admitted", "Hậu Giang", "2022", actual, 6, "2023-01-04", by("group", "robots"))
	f.add("members_of_nothing", "Hậu Giang", "2022", actual, 7, "2023-01-04")
	return &memory{generation: 1, figures: f, state: state{
		citations: []store.CitationCount{
			{Document: "21-NQ/TW", Province: "Sóc Trăng", Articles: 2},
			{Document: "05-CT/TW", Province: "Hậu Giang", Articles: 1},
			{Document: "16/NQ-HĐND", Articles: 1},
			{Document: "mua-nhà/giá\nrẻ", Province: "Sóc Trăng", Articles: 9},
		},
		totals: []store.RunTotal{
			{Site: "baosoctrang.org.vn", Outcome: store.Succeeded, Count: 12, Counts: store.Counts{New: 30, Unchanged: 200, Observations: 96}},
			{Site: "baosoctrang.org.vn", Outcome: store.FailedRun, Count: 1, Counts: store.Counts{Failed: 3}},
			{Site: "gone.example", Outcome: store.Succeeded, Count: 5},
		},
		last:    map[string]store.Run{"baosoctrang.org.vn": {Started: at("2024-03-20 06:00")}},
		success: map[string]time.Time{"baosoctrang.org.vn": at("2024-03-20 06:02")},
		stats: []store.SiteStat{
			{Site: "baosoctrang.org.vn", Articles: 30, Observations: 96, Ambiguous: 4, CheckFailed: 1, LastPublished: at("2024-03-19 17:40")},
		},
	}}
}

func fixtureSettings() Settings {
	return Settings{
		Sites: []Site{
			{ID: "baosoctrang.org.vn", Name: "Báo Sóc Trăng", Province: "Sóc Trăng", Speaks: []string{"Cần Thơ"}, Family: "f3", State: "unverified"},
			{ID: "baohaugiang.com.vn", Name: "Báo Hậu Giang", Province: "Hậu Giang", Family: "f3", State: "unverified"},
			{ID: "phuongnam.vanhoavaphattrien.vn", Name: "Văn hóa và Phát triển", Family: "magazine", State: "unverified"},
		},
		ExternalURL: "http://127.0.0.1:9817/",
		Reporting: reporting.Config{
			Targets: []reporting.Target{
				{Province: "Hậu Giang", Indicator: "party_members_admitted", Period: "2024", Value: 1500, Source: "12-NQ/TU"},
				{Province: "Sóc Trăng", Indicator: "party_members", Period: "2025", Value: 54000},
			},
			Reports: []reporting.Report{{
				Name: "admissions", Title: "Kết nạp đảng viên", Indicators: []string{"party_members_admitted"},
				Provinces: []string{"Sóc Trăng", "Hậu Giang"}, Frequency: reporting.Quarterly, GraceDays: 10, WorkingDays: true, Since: "2023-Q1",
			}},
		},
	}
}

// knowledge is read once: some tests make hundreds of exporters.
var knowledge = sync.OnceValues(func() (k struct {
	catalogue *indicator.Catalogue
	gazetteer *gazetteer.Gazetteer
}, err error,
) {
	if k.catalogue, err = indicator.DefaultCatalogue(); err == nil {
		k.gazetteer, err = gazetteer.New()
	}
	return k, err
})

func exporter(t testing.TB, s Store, settings Settings, now time.Time, change ...func(*Options)) *Exporter {
	t.Helper()
	k, err := knowledge()
	if err != nil {
		t.Fatal(err)
	}
	catalogue, g := k.catalogue, k.gazetteer
	options := Options{
		Store: s, Settings: settings, Catalogue: catalogue, Gazetteer: g,
		Now: func() time.Time { return now }, Version: "1.2.3", Revision: "abc",
	}
	for _, f := range change {
		f(&options)
	}
	e, err := New(options)
	if err != nil {
		t.Fatal(err)
	}
	e.patience = trial.Patience // a busy machine may take longer than a scrape waits
	return e
}

// textOf returns the page in a format.
func textOf(t testing.TB, s *snapshot, as format) []byte {
	t.Helper()
	var page bytes.Buffer
	if err := s.write(&page, as); err != nil {
		t.Fatal(err)
	}
	return page.Bytes()
}
