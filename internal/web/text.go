package web

import (
	"context"
	"fmt"
	"slices"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// atOnce is how many figures are asked for by id at a time.
const atOnce = 200

// dress gives figures that came from a view their sentences, titles and
// addresses, which the store finds by id. A figure that went away meanwhile stays
// without.
func (s *server) dress(ctx context.Context, figures ...*store.Figure) error {
	for part := range slices.Chunk(figures, atOnce) {
		ids := make([]int64, len(part))
		for i, f := range part {
			ids[i] = f.ID
		}
		found, err := s.Store.Figures(ctx, store.FigureFilter{IDs: ids})
		if err != nil {
			return fmt.Errorf("read sentences: %w", err)
		}
		byID := make(map[int64]*store.Figure, len(found))
		for i := range found {
			byID[found[i].ID] = &found[i]
		}
		for _, f := range part {
			if whole := byID[f.ID]; whole != nil {
				f.Sentence, f.Title, f.URL, f.Read = whole.Sentence, whole.Title, whole.URL, whole.Read
				f.Evidence = whole.Evidence
			}
		}
	}
	return nil
}

// pointers returns where the figures stand, for dress.
func pointers(figures []reporting.Figure) []*store.Figure {
	all := make([]*store.Figure, len(figures))
	for i := range figures {
		all[i] = &figures[i].Figure
	}
	return all
}

// besideRead bounds how many figures of a place are read to find some that stand
// beside a value; the last published ones are.
const besideRead = 64

// beside returns figures of the same thing that were not chosen, best first:
// at most so many, of the last published ones.
func (q *request) beside(f reporting.Figure, most int) ([]store.Figure, error) {
	filter := store.FigureFilter{
		Province: f.Province, Indicator: f.Indicator, Kind: f.Kind, Period: f.Period, Newest: true, Limit: besideRead,
	}
	found, err := q.Store.Figures(q.r.Context(), filter)
	if err != nil {
		return nil, fmt.Errorf("read other figures: %w", err)
	}
	order := q.Desk.Order()
	same := []store.Figure{f.Figure}
	for _, other := range found {
		if other.ID != f.ID && order.Same(f, other) {
			same = append(same, other)
		}
	}
	if len(same) == 1 {
		return nil, nil
	}
	order.KeepOthers = true
	var others []store.Figure
	for _, chosen := range order.Current(same) {
		for _, other := range append([]store.Figure{chosen.Figure}, chosen.Others...) {
			if other.ID != f.ID {
				others = append(others, other)
			}
		}
	}
	return others[:min(len(others), most)], nil
}
