package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"sync"
)

const (
	sqlCountChange = `UPDATE figure_changes SET number = number + 1 RETURNING number`

	sqlMarkChanged = `UPDATE articles SET changed = ? WHERE id = ?`

	sqlChanges = `SELECT number FROM figure_changes`

	sqlChangedArticles = `SELECT id FROM articles WHERE changed > ?`
)

// figuresChanged notes, within the transaction that does it, that the figures
// of an article or what is shown with them are others now.
func figuresChanged(tx *writing, article int64) error {
	var number int64
	if err := tx.row(sqlCountChange).Scan(&number); err != nil {
		return err
	}
	_, err := tx.exec(sqlMarkChanged, number, article)
	return err
}

// current holds the figures that CurrentFigures returned last.
type current struct {
	mu         sync.Mutex
	generation uint64 // of the store, when number was looked at
	number     int64
	figures    []Figure
}

// CurrentFigures returns what Figures returns without a filter, and a number
// that grows when that changes: unlike Generation it does not grow with runs,
// links or validators. After a change only the articles that changed are read,
// so that it can be called at every scrape. The slice is shared by all callers:
// it must not be written to, and stays as it is after later changes.
func (s *Store) CurrentFigures(ctx context.Context) ([]Figure, uint64, error) {
	c := &s.current
	c.mu.Lock()
	defer c.mu.Unlock()
	generation := s.Generation() // before reading: what is read is at least as new
	if c.number != 0 && generation == c.generation {
		return c.figures, uint64(c.number), nil
	}
	err := s.snapshot(ctx, func(tx *sql.Tx) error {
		var number int64
		if err := tx.QueryRowContext(ctx, sqlChanges).Scan(&number); err != nil {
			return explain(s.path, fmt.Errorf("current figures: %w", err))
		}
		if number != c.number {
			figures, err := s.refresh(ctx, tx, c.figures, c.number)
			if err != nil {
				return err
			}
			c.figures, c.number = figures, number
		}
		c.generation = generation
		return nil
	})
	if err != nil {
		return nil, 0, err
	}
	return c.figures, uint64(c.number), nil
}

// refresh returns the figures with those of the articles that changed after
// the number replaced; both are by article.
func (s *Store) refresh(ctx context.Context, tx *sql.Tx, old []Figure, after int64) ([]Figure, error) {
	changed := map[int64]bool{}
	rows, err := tx.QueryContext(ctx, sqlChangedArticles, after)
	if err != nil {
		return nil, explain(s.path, fmt.Errorf("current figures: %w", err))
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		if err := rows.Scan(&id); err != nil {
			return nil, explain(s.path, fmt.Errorf("current figures: %w", err))
		}
		changed[id] = true
	}
	if err := rows.Err(); err != nil {
		return nil, explain(s.path, fmt.Errorf("current figures: %w", err))
	}
	var fresh []Figure
	err = s.figuresIn(ctx, tx, FigureFilter{changedAfter: after}, func(f Figure) error {
		fresh = append(fresh, f)
		return nil
	})
	if err != nil || len(old) == 0 {
		return slices.Clip(fresh), err
	}
	merged := make([]Figure, 0, len(old)+len(fresh))
	for i := range old {
		f := &old[i]
		if changed[f.ArticleID] {
			continue
		}
		for len(fresh) > 0 && fresh[0].ArticleID < f.ArticleID {
			merged, fresh = append(merged, fresh[0]), fresh[1:]
		}
		merged = append(merged, *f)
	}
	return slices.Clip(append(merged, fresh...)), nil
}
