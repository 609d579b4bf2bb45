package metrics

import (
	"context"
	"io"
	"maps"
	"slices"
	"sync"
	"time"
)

// snapshot is the part of a page that follows from the store: made once for each
// of the store's generations, then shared by all scrapes. It does not change.
type snapshot struct {
	families []paged
	series   int
	dropped  int
	limit    int
}

// packedBytes is a family as it was written and packed, each format at its first
// use. Pages share those of families that are alike.
type packedBytes [formats]struct {
	sync.Once
	packed
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

// join puts the parts of a page together within the budget of series. What is as it
// was on the page before is taken from there.
func (e *Exporter) join(figures *figurePart, others map[string]*block, limit int, before *snapshot) *snapshot {
	blocks := []map[string]*block{others}
	for _, name := range slices.Sorted(maps.Keys(figures.parts)) {
		blocks = append(blocks, figures.parts[name].blocks, figures.parts[name].forecasts)
	}
	result := &snapshot{limit: limit, families: assemble(blocks, e.symbols.texts)}
	result.dropped = withinBudget(result.families, limit)
	result.families = slices.DeleteFunc(result.families, func(f paged) bool { return f.series == 0 })
	reuse(result.families, before.families)
	for i := range result.families {
		result.series += result.families[i].series
	}
	return result
}

// packed returns the snapshot in a format as pieces of a gzip member, made at the
// first call.
func (s *snapshot) packed(as format) []packed {
	pieces := make([]packed, len(s.families))
	var page []byte
	var p *packer
	for i := range s.families {
		f := &s.families[i]
		b := &f.bytes[as]
		b.Do(func() {
			if p == nil {
				p = newPacker()
			}
			page = appendFamily(page[:0], f, as)
			b.packed = p.pack(page)
		})
		pieces[i] = b.packed
	}
	return pieces
}

// write writes the snapshot in a format, a family at a time.
func (s *snapshot) write(w io.Writer, as format) error {
	var page []byte
	for i := range s.families {
		page = appendFamily(page[:0], &s.families[i], as)
		if _, err := w.Write(page); err != nil {
			return err
		}
	}
	return nil
}
