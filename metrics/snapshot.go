package metrics

import (
	"bytes"
	"compress/gzip"
	"context"
	"slices"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// snapshot is the part of a page that follows from the store: made once for each
// of the store's generations, then shared by all scrapes. It does not change.
type snapshot struct {
	families []family
	series   int
	dropped  int
	limit    int

	pages [formats]struct {
		sync.Once
		plain, packed []byte // packed is one gzip member, to which another can be joined
	}
}

// keeping is what a store may offer so that figures are not read again when
// only runs or articles without figures were noted. *store.Store does.
type keeping interface {
	// CurrentFigures returns what Figures returns without a filter, not to be
	// written to, and a number that changes when that does.
	CurrentFigures(ctx context.Context) ([]store.Figure, uint64, error)
}

// allFigures returns every figure, and its number when the store keeps one.
func (e *Exporter) allFigures(ctx context.Context) (figures []store.Figure, version uint64, known bool, err error) {
	if s, ok := e.store.(keeping); ok {
		figures, version, err = s.CurrentFigures(ctx)
		return figures, version, true, err
	}
	figures, err = e.store.Figures(ctx, store.FigureFilter{})
	return figures, 0, false, err
}

// figurePart is the part of a snapshot that follows from figures, targets and
// reports.
type figurePart struct {
	version  uint64
	known    bool // whether version says anything
	config   *configuration
	day      vietnamese.Date
	families []family
}

// figures returns the families of figures, the old ones where nothing has changed
// that they follow from.
func (e *Exporter) figures(ctx context.Context, old *figurePart, config *configuration, now time.Time) (*figurePart, error) {
	part := &figurePart{config: config, day: vietnamese.DateOf(now.In(reporting.Zone))}
	figures, version, known, err := e.allFigures(ctx)
	if err != nil {
		return nil, err
	}
	part.version, part.known = version, known
	if known && old != nil && old.known && old.version == version && old.config == config && old.day == part.day {
		return old, nil
	}
	review := config.desk.Review(figures, now)
	v := newView(e.catalogue, config.desk.Places(), config.settings, now)
	v.figures(review.Current)
	v.goals(review.Goals)
	v.standings(review.Standings, review.Forecasts)
	v.owed(review.Owed)
	part.families = v.done()
	return part, nil
}

// crawled makes the families of runs, citations and names.
func (e *Exporter) crawled(ctx context.Context, config *configuration, now time.Time) ([]family, error) {
	s, err := readRuns(ctx, e.store)
	if err != nil {
		return nil, err
	}
	v := newView(e.catalogue, config.desk.Places(), config.settings, now)
	v.crawl(s)
	v.citations(s.citations)
	v.provinces()
	v.names()
	v.web()
	return v.done(), nil
}

// readRuns takes what a page needs beside figures from the store.
func readRuns(ctx context.Context, s Store) (result state, err error) {
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

// join puts the parts of a page together within the budget of series.
func join(figures, others []family, limit int) *snapshot {
	result := &snapshot{limit: limit}
	count := 0
	for _, f := range others {
		count += len(f.series)
	}
	figures, result.dropped = withinBudget(figures, limit-count)
	result.families = sortFamilies(slices.Concat(figures, others))
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
			p.plain = append(p.plain, s.families[i].encoded(as)...)
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
