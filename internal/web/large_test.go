package web

import (
	"context"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// crowded is a store with figures of every province, indicator and year.
type crowded struct {
	*store.Store
	figures []store.Figure
}

func (c crowded) Figures(_ context.Context, filter store.FigureFilter) ([]store.Figure, error) {
	if filter.ArticleID != 0 {
		return nil, nil
	}
	return c.figures, nil
}

func (c crowded) CurrentFigures(context.Context) ([]store.Figure, uint64, error) {
	return c.figures, 1, nil
}

func crowd(f *Options) {
	c := crowded{Store: f.Store.(*store.Store)}
	for _, province := range f.Desk.Places().All() {
		for _, known := range f.Catalogue.Indicators() {
			for year := 2015; year <= 2026; year++ {
				o := indicator.Observation{Indicator: known.ID, Kind: indicator.Actual, Province: province.Name, Value: float64(year), Evidence: indicator.Evidence{End: 4, SentenceEnd: 9}}
				if known.Nature == indicator.Stock {
					o.AsOf = vietnamese.Date{Year: year, Month: time.December, Day: 31}
				} else {
					o.Period = vietnamese.YearPeriod(year)
				}
				id := int64(len(c.figures) + 1)
				c.figures = append(c.figures, store.Figure{
					ID: id, Key: fmt.Sprint(id), Observation: o, ArticleID: id, Site: "hatinhtv.vn", Title: "Một bài báo dài vừa phải về công tác xây dựng Đảng của tỉnh",
					Published: time.Date(year, 12, 31, 8, 0, 0, 0, time.UTC), Sentence: "2026 là một câu văn dài vừa phải của một bài báo về công tác xây dựng Đảng của tỉnh.",
				})
			}
		}
	}
	f.Store = c
}

// With every cell of ten years filled, no page grows over its limit.
func TestLargeStorePagesStaySmall(t *testing.T) {
	f := newFixture(t, crowd)
	for _, address := range []string{
		"/", "/tinh/ha-tinh", "/tinh/ha-tinh/party_members", "/chi-tieu", "/chi-tieu/party_members", "/chi-tieu/party_members_admitted", "/bang-chung",
		"/bang-chung?indicator=party_members_admitted&trang=3", "/ra-soat", "/ra-soat?xem=failed", "/lich-bao-cao", "/nguon", "/tim?q=a", "/tai-ve",
	} {
		w := f.get(t, address)
		if w.Code != http.StatusOK || w.Body.Len() > pageLimit {
			t.Errorf("%s: %d, %d bytes; want 200 and at most %d", address, w.Code, w.Body.Len(), pageLimit)
		}
	}
}

// firstByte is how long a page may take until its first byte.
const firstByte = 50 * time.Millisecond

// On the demo's corpus every page begins within 50 ms and stays below its
// limit; the best of five counts, so that what else the machine does does not.
// Pages are built whole before the first byte, so the whole page is timed.
func TestPagesAreQuick(t *testing.T) {
	f := newFixture(t, reviewing)
	for name, address := range f.allPages(t) {
		best, size := time.Hour, 0
		for range 5 {
			started := time.Now()
			w := f.get(t, address)
			best, size = min(best, time.Since(started)), w.Body.Len()
		}
		if best > firstByte || size > pageLimit {
			t.Errorf("%s: %v and %d bytes, want %v and %d at most", name, best, size, firstByte, pageLimit)
		}
	}
	// The first page after a change derives everything anew.
	best := time.Hour
	for n := range 5 {
		f.judge(t, "baohaugiang.com.vn/003", n, "accepted")
		started := time.Now()
		f.get(t, "/")
		best = min(best, time.Since(started))
	}
	t.Logf("the first page after a change: %v", best)
	if best > firstByte {
		t.Errorf("the first page after a change takes %v, want %v at most", best, firstByte)
	}
}

func BenchmarkPages(b *testing.B) {
	f := newFixture(b, crowd)
	for _, address := range []string{"/", "/tinh/ha-tinh", "/chi-tieu/party_members_admitted", "/bang-chung?province=ha-tinh&indicator=party_members_admitted&period=2026"} {
		b.Run(address, func(b *testing.B) {
			for b.Loop() {
				f.get(b, address)
			}
		})
	}
}
