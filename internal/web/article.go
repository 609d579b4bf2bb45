package web

import (
	"net/http"
	"slices"
	"strconv"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// articlePage is one article with every figure marked.
type articlePage struct {
	Article     store.Stored
	Title       []segment
	Body        [][]segment // by paragraph
	Figures     []articleFigure
	Refused     []indicator.Explanation
	Revisions   []revision // the newest first; nil when there is one only
	Corrections []store.Correction
	Reviewing   bool
}

// articleFigure is one figure read from the article.
type articleFigure struct {
	store.Figure
	Number    int  // from 1, in text order
	InUse     bool // the value that stands
	Conflicts int
	Current   *store.Figure // what stands instead; nil when in use or doubtful
}

// State names how the figure stands, for a mark beside it.
func (f articleFigure) State() string {
	switch {
	case f.Corrected != "":
		return string(f.Corrected)
	case f.Ambiguous != "":
		return "ambiguous"
	case f.Check == indicator.CheckFailed:
		return "failed"
	case f.Conflicts > 0:
		return "conflict"
	case f.InUse:
		return "current"
	}
	return "other"
}

func (s *server) article(q *request) error {
	id, err := strconv.ParseInt(q.r.PathValue("id"), 10, 64)
	if err != nil {
		return errNotFound
	}
	ctx := q.r.Context()
	stored, err := s.Store.Article(ctx, id)
	if err != nil {
		return err
	}
	figures, err := s.Store.Figures(ctx, store.FigureFilter{ArticleID: id, Rejected: true})
	if err != nil {
		return err
	}
	page := articlePage{Article: stored, Reviewing: q.reviewer() != ""}
	if page.Figures, err = q.placed(figures); err != nil {
		return err
	}
	if page.Corrections, err = s.Store.Corrections(ctx, store.CorrectionFilter{ArticleID: id}); err != nil {
		return err
	}
	revisions, err := s.Store.Revisions(ctx, id)
	if err != nil {
		return err
	}
	page.Revisions = compareRevisions(revisions)
	if s.Explain != nil {
		page.Refused = refusals(s.Explain(stored.Article))
	}
	page.Title = mark(stored.Title, page.Figures, page.Refused, true)
	page.Body = paragraphs(mark(stored.Body, page.Figures, page.Refused, false))
	return q.show(http.StatusOK, "article", stored.Title, page)
}

// refusals keeps what a reader may wonder about: numbers that could have been
// figures. Dates, ages and documents are left as they are.
func refusals(explained []indicator.Explanation) []indicator.Explanation {
	return slices.DeleteFunc(slices.Clone(explained), func(e indicator.Explanation) bool {
		return e.Refused == "" || e.Refused == indicator.RefusedMasked
	})
}

// fewIndicators is how many indicators of a partition are read one by one
// before reading all of it at once is less work.
const fewIndicators = 4

// placed says of each figure whether its value stands.
func (q *request) placed(figures []store.Figure) ([]articleFigure, error) {
	spoken := map[string]map[string]bool{} // territory → indicators
	for _, f := range figures {
		territory := q.territory(f.Province)
		if spoken[territory] == nil {
			spoken[territory] = map[string]bool{}
		}
		spoken[territory][f.Indicator] = true
	}
	order := q.Desk.Order()
	placed := make([]articleFigure, len(figures))
	for i, f := range figures {
		placed[i] = articleFigure{Figure: f, Number: i + 1}
		if f.Province == "" || doubtful(f) || f.Corrected == store.Rejected {
			continue // stands aside
		}
		sc := scope{q.territory(f.Province), f.Indicator}
		if len(spoken[sc.territory]) > fewIndicators {
			sc.indicator = ""
		}
		v, err := q.view(sc)
		if err != nil {
			return nil, err
		}
		if current := v.of(order, &f); current != nil {
			placed[i].InUse, placed[i].Conflicts = current.ID == f.ID, current.Conflicts
			if !placed[i].InUse {
				placed[i].Current = &current.Figure
			}
		}
	}
	return placed, nil
}
