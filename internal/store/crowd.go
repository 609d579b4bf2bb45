package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
)

// A Thinner takes figures away that say nothing new beside the others, and
// returns the rest, in their order, each with the number of articles that it
// stands for in Repeats. It is given figures of one province, indicator and
// period, corrected ones as they hold; those that people judged it must keep.
// It may be given its own result again with more figures after it.
type Thinner func(figures []Figure) []Figure

// WithThinning bounds what CurrentFigures keeps in memory: of many articles that
// say the same, the few that decide. Without it all figures are kept, some
// kilobytes an article.
func WithThinning(thin Thinner) Option { return func(s *Store) { s.thin = thin } }

// crowdSize is how many figures may stand together before they are thinned.
const crowdSize = 12

// rereadAll is the number of changed articles from which on everything is read
// again rather than what they touch.
const rereadAll = 5_000

// readPlace is where a figure was read to stand, whatever people made of it since.
func readPlace(f *Figure) place {
	if f.Read != nil {
		return placeOf(f.Read)
	}
	return placeOf(&f.Observation)
}

// crowd is the figures of one place.
type crowd struct {
	figures []Figure
	next    int // at how many figures to thin again
}

type crowds struct {
	at   map[place]*crowd
	last int64 // newest article in it
}

func (c *crowd) add(f Figure, thin Thinner) {
	c.figures = append(c.figures, f)
	if len(c.figures) >= max(crowdSize, c.next) {
		c.figures = thin(c.figures)
		c.next = 2 * len(c.figures)
	}
}

const (
	sqlNewestArticle = `SELECT coalesce(max(id), 0) FROM articles`

	sqlPlacesOfArticle = `SELECT DISTINCT province, indicator, period FROM observations WHERE article_id = ?`
)

// refreshCrowds brings the crowds up to date with what changed after the number,
// and returns all that they hold by article. On an error they stay as they were.
func (s *Store) refreshCrowds(ctx context.Context, tx *sql.Tx, after int64) ([]Figure, error) {
	old := s.current.crowds
	fresh := crowds{at: map[place]*crowd{}}
	if err := tx.QueryRowContext(ctx, sqlNewestArticle).Scan(&fresh.last); err != nil {
		return nil, explain(s.path, fmt.Errorf("current figures: %w", err))
	}
	again := map[place]bool{}
	if old.at != nil {
		changed, err := s.changedArticles(ctx, tx, after)
		if err != nil {
			return nil, err
		}
		for id := range changed {
			if id > old.last {
				delete(changed, id) // it is new, and only adds
			}
		}
		if len(changed) > rereadAll {
			old, after = crowds{}, 0
		} else if again, err = s.touched(ctx, tx, old, changed); err != nil {
			return nil, err
		}
	} else {
		after = 0
	}
	if err := s.figuresIn(ctx, tx, FigureFilter{changedAfter: after}, func(f Figure) error {
		at := readPlace(&f)
		if f.ArticleID <= old.last || again[at] {
			again[at] = true
			return nil
		}
		one := fresh.at[at]
		if one == nil {
			one = &crowd{}
			if before := old.at[at]; before != nil {
				*one = crowd{slices.Clone(before.figures), before.next}
			}
			fresh.at[at] = one
		}
		one.add(f, s.thin)
		return nil
	}); err != nil {
		return nil, err
	}
	for at := range again {
		one := &crowd{}
		err := s.figuresIn(ctx, tx, FigureFilter{place: &at}, func(f Figure) error {
			one.add(f, s.thin)
			return nil
		})
		if err != nil {
			return nil, err
		}
		fresh.at[at] = one
	}
	if old.at == nil {
		s.current.crowds = fresh
	} else {
		maps.Copy(old.at, fresh.at)
		s.current.crowds = crowds{old.at, fresh.last}
	}
	return s.current.crowds.list(), nil
}

// touched returns where figures of the articles stand, or stood in an earlier
// text or reading that is still shown.
func (s *Store) touched(ctx context.Context, tx *sql.Tx, old crowds, articles map[int64]bool) (map[place]bool, error) {
	touched := map[place]bool{}
	if len(articles) == 0 {
		return touched, nil
	}
	for at, one := range old.at {
		if slices.ContainsFunc(one.figures, func(f Figure) bool { return articles[f.ArticleID] }) {
			touched[at] = true
		}
	}
	for id := range articles {
		err := func() error {
			rows, err := tx.QueryContext(ctx, sqlPlacesOfArticle, id)
			if err != nil {
				return err
			}
			defer rows.Close()
			for rows.Next() {
				var at place
				if err := rows.Scan(&at.province, &at.indicator, &at.period); err != nil {
					return err
				}
				touched[at] = true
			}
			return rows.Err()
		}()
		if err != nil {
			return nil, explain(s.path, fmt.Errorf("current figures: %w", err))
		}
	}
	return touched, nil
}

// list returns the figures of all crowds by article and place in the text.
func (c crowds) list() []Figure {
	var all []*Figure
	for _, one := range c.at {
		for i := range one.figures {
			all = append(all, &one.figures[i])
		}
	}
	slices.SortFunc(all, func(a, b *Figure) int {
		return cmp.Or(cmp.Compare(a.ArticleID, b.ArticleID), cmp.Compare(a.position, b.position))
	})
	figures := make([]Figure, len(all))
	for i, f := range all {
		figures[i] = *f
	}
	return figures
}
