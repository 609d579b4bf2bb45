package web

import (
	"context"
	"fmt"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// made is an article with a figure of each observation, all of one sentence.
func made(n int, province string, published time.Time, observations ...indicator.Observation) store.Saving {
	body := strings.Repeat("1234567890", 12) + fmt.Sprintf(" (%d) là một câu văn dài vừa phải của một bài báo về công tác xây dựng Đảng của tỉnh.", n)
	for i := range observations {
		observations[i].Province = province
		observations[i].Evidence = indicator.Evidence{Start: i, End: i + 1, SentenceEnd: len(body), Rule: fmt.Sprint("made-", i)}
	}
	return store.Saving{
		Key: fmt.Sprint("made/", n), Province: province, Seen: published.Add(time.Hour), Reading: indicator.Reading{Observations: observations},
		Article: article.Article{
			URL: fmt.Sprintf("https://hatinhtv.vn/%d.html", n), Site: "hatinhtv.vn", Published: published, Body: body,
			Title: "Một bài báo dài vừa phải về công tác xây dựng Đảng của tỉnh",
		},
	}
}

// of makes an actual of an indicator and a year.
func of(known indicator.Indicator, year int, value float64) indicator.Observation {
	o := indicator.Observation{Indicator: known.ID, Kind: indicator.Actual, Value: value}
	if known.Nature == indicator.Stock {
		o.AsOf = vietnamese.Date{Year: year, Month: time.December, Day: 31}
	} else {
		o.Period = vietnamese.YearPeriod(year)
	}
	return o
}

func keep(t testing.TB, to *store.Store, savings []store.Saving) {
	t.Helper()
	for part := range slices.Chunk(savings, 500) {
		if _, err := to.SaveArticles(context.Background(), part); err != nil {
			t.Fatal(err)
		}
	}
}

// With every province, indicator and year filled, actuals and goals, no page
// grows over its limit.
func TestLargeStorePagesStaySmall(t *testing.T) {
	f := newFixture(t)
	var savings []store.Saving
	for _, province := range f.options.Desk.Places().All() {
		for year := 2015; year <= 2026; year++ {
			var observations []indicator.Observation
			for _, known := range f.options.Catalogue.Indicators() {
				o := of(known, year, float64(year))
				goal := o
				goal.Kind = indicator.Target
				observations = append(observations, o, goal)
			}
			savings = append(savings, made(len(savings), province.Name, time.Date(year, 12, 31, 8, 0, 0, 0, time.UTC), observations...))
		}
	}
	keep(t, f.store, savings)
	for _, address := range []string{
		"/", "/tinh/ha-tinh", "/tinh/ha-tinh?trang=3", "/tinh/ha-tinh/party_members", "/chi-tieu", "/chi-tieu/party_members", "/chi-tieu/party_members_admitted", "/bang-chung",
		"/bang-chung?indicator=party_members_admitted&trang=3", "/bang-chung?trang=99", "/bang-chung?kind=target&period=2020", "/ra-soat", "/ra-soat?xem=failed", "/lich-bao-cao", "/nguon", "/tim?q=a", "/tai-ve",
		"/bai/100",
	} {
		w := f.get(t, address)
		if w.Code != http.StatusOK || w.Body.Len() > pageLimit {
			t.Errorf("%s: %d, %d bytes; want 200 and at most %d", address, w.Code, w.Body.Len(), pageLimit)
		}
	}
}

// counting is a store that counts what is asked of it.
type counting struct {
	*store.Store
	rows, calls *atomic.Int64
}

func note(rows, calls *atomic.Int64, n int) {
	rows.Add(int64(n))
	calls.Add(1)
}

func (c counting) Figures(ctx context.Context, filter store.FigureFilter) ([]store.Figure, error) {
	found, err := c.Store.Figures(ctx, filter)
	note(c.rows, c.calls, len(found))
	return found, err
}

func (c counting) EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error {
	c.calls.Add(1)
	return c.Store.EachDigest(ctx, filter, func(d store.Digest) error {
		c.rows.Add(1)
		return fn(d)
	})
}

func (c counting) Articles(ctx context.Context, filter store.ArticleFilter) ([]store.Stored, error) {
	found, err := c.Store.Articles(ctx, filter)
	note(c.rows, c.calls, len(found))
	return found, err
}

func (c counting) Corrections(ctx context.Context, filter store.CorrectionFilter) ([]store.Correction, error) {
	found, err := c.Store.Corrections(ctx, filter)
	note(c.rows, c.calls, len(found))
	return found, err
}

func (c counting) Citations(ctx context.Context) ([]store.CitationCount, error) {
	found, err := c.Store.Citations(ctx)
	note(c.rows, c.calls, len(found))
	return found, err
}

// asks returns what a page asks of the store: rows and calls.
func (c counting) asks(page func()) (rows, calls int64) {
	c.rows.Store(0)
	c.calls.Store(0)
	page()
	return c.rows.Load(), c.calls.Load()
}

func counts(o *Options) {
	o.Store = counting{o.Store.(*store.Store), new(atomic.Int64), new(atomic.Int64)}
}

// say adds articles from..to-1, which all speak of the same few things and
// contradict each other; every tenth has a figure in doubt.
func (f *fixture) say(t testing.TB, from, to int) {
	t.Helper()
	var savings []store.Saving
	for n := from; n < to; n++ {
		var observations []indicator.Observation
		for _, id := range []string{"party_members", "party_members_admitted", "party_members_disciplined"} {
			known, _ := f.options.Catalogue.Lookup(id)
			observations = append(observations, of(known, 2025, float64(1000+n)))
		}
		switch n % 10 {
		case 3:
			observations[1].Ambiguous = "province"
		case 7:
			observations[2].Check = indicator.CheckFailed
		}
		savings = append(savings, made(n, "Hà Tĩnh", time.Date(2026, 1, 5, 8, 0, n, 0, time.UTC), observations...))
	}
	keep(t, f.store, savings)
}

// However many articles say the same, a page reads no more of the store; only a
// download does.
func TestPagesReadNoMoreOfMoreArticles(t *testing.T) {
	f := newFixture(t, reviewing, counts)
	f.say(t, 0, 700)
	pages := f.allPages(t)
	maps.Copy(pages, map[string]string{
		"failed": "/ra-soat?xem=failed", "ambiguous": "/ra-soat?xem=ambiguous&trang=2", "conflicts of one": "/ra-soat?province=ha-tinh", "all evidence": "/bang-chung",
		"evidence of a conflict": "/bang-chung?indicator=party_members_admitted&province=ha-tinh&period=2025", "values": "/api/v1/values?province=ha-tinh",
		"figures": "/api/v1/figures?limit=20", "figures of a period": "/api/v1/figures?period=2025&limit=20", "standings": "/api/v1/standings",
	})
	c := f.options.Store.(counting)
	measure := func(fresh bool) map[string][2]int64 {
		asked := map[string][2]int64{}
		for name, address := range pages {
			if fresh { // nothing is kept of earlier pages
				var err error
				if f.handler, err = New(f.options); err != nil {
					t.Fatal(err)
				}
			}
			rows, calls := c.asks(func() {
				if w := f.get(t, address); w.Code >= http.StatusInternalServerError {
					t.Fatalf("%s: %d %s", name, w.Code, w.Body)
				}
			})
			asked[name] = [2]int64{rows, calls}
		}
		return asked
	}
	first, _, again := measure(true), measure(false), measure(false)
	f.say(t, 700, 2100)
	more := measure(true)
	for name := range pages {
		t.Logf("%s: %v rows and calls, then %v, with three times the articles %v", name, first[name], again[name], more[name])
		if more[name][0] > first[name][0] || more[name][1] > first[name][1] {
			t.Errorf("%s asks for %v rows and calls of 700 articles and %v of 2,100", name, first[name], more[name])
		}
		if limit := int64(1500); again[name][0] > limit || again[name][1] > 150 {
			t.Errorf("%s asks for %v rows and calls of what is known, want %d at most", name, again[name], limit)
		}
	}
}

// After a change of one province one sketch is made anew, whatever page is asked for first.
func TestChangeOfOneProvinceReadsOneProvince(t *testing.T) {
	f := newFixture(t, counts)
	c := f.options.Store.(counting)
	all, _ := c.asks(func() { f.page(t, "/") })
	f.judge(t, "baohaugiang.com.vn/003", 0, "accepted")
	one, _ := c.asks(func() { f.page(t, "/") })
	if none, _ := c.asks(func() { f.page(t, "/") }); one >= all || one <= none || none > newestAtOnce*newestTries {
		t.Errorf("home reads %d rows, after a change %d, then %d", all, one, none)
	}
}

// BenchmarkPages times the first byte of every page (pages are built whole
// before it), and says how large each is. Without BAOTINH_SCALE_STORE, which may
// name a store made by cmd/baotinh/scale, it is the demo's store.
func BenchmarkPages(b *testing.B) {
	f := newFixture(b, reviewing)
	pages := f.allPages(b)
	if file := os.Getenv("BAOTINH_SCALE_STORE"); file != "" {
		large, err := store.Open(b.Context(), filepath.Clean(file), store.WithDigester(f.options.Desk.Digester()))
		if err != nil {
			b.Fatal(err)
		}
		b.Cleanup(func() { _ = large.Close() })
		for state, err := large.Digests(b.Context()); err != nil || state.Waiting > 0; state, err = large.Digests(b.Context()) {
			if err != nil {
				b.Fatal(err)
			}
			<-time.After(time.Second)
		}
		f.options.Store = large
		if f.handler, err = New(f.options); err != nil {
			b.Fatal(err)
		}
		pages = map[string]string{
			"home": "/", "province": "/tinh/ha-tinh", "merged": "/tinh/tuyen-quang", "series": "/tinh/ha-tinh/party_members", "flow": "/tinh/ha-tinh/party_members_admitted",
			"indicators": "/chi-tieu", "indicator": "/chi-tieu/party_members_admitted", "stock": "/chi-tieu/party_members", "article": "/bai/777",
			"evidence": "/bang-chung?indicator=party_members_admitted&province=ha-tinh&period=2021", "evidence list": "/bang-chung?indicator=party_members_admitted", "all evidence": "/bang-chung?trang=20",
			"conflicts": "/ra-soat", "conflicts later": "/ra-soat?trang=50", "failed": "/ra-soat?xem=failed", "ambiguous": "/ra-soat?xem=ambiguous&trang=20", "done": "/ra-soat?xem=done", "sources": "/nguon",
			"calendar": "/lich-bao-cao", "download": "/tai-ve", "search": "/tim?q=h%C3%A0+t%C4%A9nh", "search nothing": "/tim?q=zyxw", "values": "/api/v1/values", "figures": "/api/v1/figures", "standings": "/api/v1/standings",
		}
	}
	for _, name := range slices.Sorted(maps.Keys(pages)) {
		b.Run(name, func(b *testing.B) {
			size := 0
			var err error
			if f.handler, err = New(f.options); err != nil {
				b.Fatal(err)
			}
			started := time.Now()
			f.get(b, pages[name])
			cold := time.Since(started)
			for b.Loop() {
				size = f.get(b, pages[name]).Body.Len()
			}
			b.ReportMetric(float64(size), "bytes")
			b.ReportMetric(cold.Seconds()*1000, "ms-nothing-kept")
		})
	}
}
