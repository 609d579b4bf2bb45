package web

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// reading is a place in the list of all figures read, by article and then in
// the order of the text: so many figures of an article come before it.
type reading struct {
	article int64
	figures int
}

func (r reading) String() string { return fmt.Sprintf("%d-%d", r.article, r.figures) }

// readingFrom reads ?after=: what "next" of the page before says.
func (q *request) readingFrom() (reading, error) {
	text := q.r.URL.Query().Get("after")
	if text == "" {
		return reading{}, nil
	}
	article, figures, _ := strings.Cut(text, "-")
	var from reading
	var err error
	if from.article, err = strconv.ParseInt(article, 10, 64); err == nil {
		from.figures, err = strconv.Atoi(figures)
	}
	if err != nil || from.article < 1 || from.figures < 0 {
		return reading{}, fmt.Errorf("%w: after=%q: want what \"next\" of the page before says", errQuery, text)
	}
	return from, nil
}

const (
	readingsAtOnce = 1000   // asked of the store at a time
	readingsAtMost = 20_000 // looked at, more or less, for one page of the API
)

// readings calls fn for the figures read that fit the question, from a place
// on, until fn wants no more, most of them were looked at or none is left. It
// returns where to go on; the zero reading at the end. few is how many are expected to do.
func (q *request) readings(asked question, from reading, few, most int, fn func(store.Figure) bool) (reading, error) {
	filter := store.FigureFilter{
		Province: asked.Province, Indicator: asked.Indicator, Kind: asked.Kind, Site: q.r.URL.Query().Get("site"), Limit: min(few+1, readingsAtOnce),
	}
	for looked := 0; looked < most; looked, filter.Limit = looked+filter.Limit, readingsAtOnce {
		filter.From, filter.Offset = from.article, from.figures
		figures, err := q.Store.Figures(q.r.Context(), filter)
		if err != nil {
			return reading{}, fmt.Errorf("read figures: %w", err)
		}
		for i, f := range figures {
			if f.ArticleID != from.article {
				from = reading{article: f.ArticleID}
			}
			from.figures++
			if asked.fits(reporting.Figure{Figure: f}) && !fn(f) {
				if i == len(figures)-1 && len(figures) < filter.Limit {
					return reading{}, nil
				}
				return from, nil
			}
		}
		if len(figures) < filter.Limit {
			return reading{}, nil
		}
	}
	return from, nil
}
