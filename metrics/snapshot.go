package metrics

import (
	"bytes"
	"compress/gzip"
	"context"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// snapshot is the part of a page that follows from the store: made once for each
// of the store's generations, then shared by all scrapes. It does not change.
type snapshot struct {
	families []family
	series   int
	dropped  int
	limit    int
	built    time.Time
	took     time.Duration

	pages [formats]struct {
		sync.Once
		plain, packed []byte // packed is one gzip member, to which another can be joined
	}
}

// read takes all that a page needs from the store.
func read(ctx context.Context, s Store) (state, error) {
	var result state
	var err error
	if result.figures, err = s.Figures(ctx, store.FigureFilter{}); err != nil {
		return result, err
	}
	if result.citations, err = s.Citations(ctx); err != nil {
		return result, err
	}
	if result.totals, err = s.RunTotals(ctx); err != nil {
		return result, err
	}
	if result.last, err = s.LastRuns(ctx); err != nil {
		return result, err
	}
	if result.success, err = s.LastSuccess(ctx); err != nil {
		return result, err
	}
	result.stats, err = s.SiteStats(ctx)
	return result, err
}

// build makes the snapshot of a state.
func build(s state, desk *reporting.Desk, catalogue *indicator.Catalogue, settings Settings, now time.Time) *snapshot {
	review := desk.Review(s.figures, now)
	v := newView(catalogue, desk.Places(), settings, now)
	v.figures(review.Current)
	v.goals(review.Goals)
	v.standings(review.Standings, review.Forecasts)
	v.owed(review.Owed)
	v.crawl(s)
	v.citations(s.citations)
	v.provinces()
	v.names()
	v.web()
	result := &snapshot{built: now, limit: settings.SeriesLimit}
	result.families, result.dropped = v.done()
	for _, f := range result.families {
		result.series += len(f.series)
	}
	return result
}

// page returns the snapshot in a format, as it is and packed. Both are made at
// the first call.
func (s *snapshot) page(as format, packed bool) []byte {
	p := &s.pages[as]
	p.Do(func() {
		size := 0
		for i := range s.families {
			size += 200 + len(s.families[i].series)*(len(s.families[i].name)+60)
		}
		p.plain = make([]byte, 0, size)
		for i := range s.families {
			p.plain = appendFamily(p.plain, &s.families[i], as)
		}
		p.packed = pack(p.plain)
	})
	if packed {
		return p.packed
	}
	return p.plain
}

// pack compresses text into one gzip member.
func pack(text []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(text)/8 + 64)
	w, _ := gzip.NewWriterLevel(&b, gzip.BestSpeed)
	_, _ = w.Write(text) // a Buffer takes everything
	_ = w.Close()
	return b.Bytes()
}
