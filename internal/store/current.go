package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"sync"
)

const (
	sqlChanges = `SELECT number FROM figure_changes`

	sqlChangedArticles = `SELECT id FROM articles WHERE changed > ?`
)

// current holds the figures that CurrentFigures returned last.
type current struct {
	mu         sync.Mutex
	generation uint64 // of the store, when number was looked at
	number     int64
	figures    []Figure
	err        error         // of the last load
	loading    chan struct{} // closed when the load in progress ends; nil while there is none
	closed     bool

	crowds crowds // with a thinner only; touched by the load in progress
}

// CurrentFigures returns what Figures returns without a filter, and a number
// that grows when that changes: unlike Generation it does not grow with runs,
// links or validators. After a change only the articles that changed are read,
// so that it can be called at every scrape. The slice is shared by all callers:
// it must not be written to, and stays as it is after later changes.
//
// The first call reads the whole store, which takes minutes for a million
// articles. That goes on when the context of the one who asked first ends, so that
// somebody with less patience than it takes will find it done one day.
func (s *Store) CurrentFigures(ctx context.Context) ([]Figure, uint64, error) {
	c := &s.current
	generation := s.Generation() // before reading: what is read is at least as new
	c.mu.Lock()
	defer c.mu.Unlock()
	// A load in progress may have begun before the change that is asked about.
	for range 2 {
		if c.closed {
			return nil, 0, explain(s.path, fmt.Errorf("current figures: %w", sql.ErrConnDone))
		}
		if c.number != 0 && c.generation >= generation {
			return c.figures, uint64(c.number), nil
		}
		if c.loading == nil {
			c.loading = make(chan struct{})
			go s.load()
		}
		loading := c.loading
		c.mu.Unlock()
		select {
		case <-loading:
			c.mu.Lock()
		case <-ctx.Done():
			c.mu.Lock()
			return nil, 0, explain(s.path, fmt.Errorf("current figures: they are still being read: %w", ctx.Err()))
		}
		if c.err != nil {
			return nil, 0, c.err
		}
	}
	return c.figures, uint64(c.number), nil
}

// load brings the current figures up to date.
func (s *Store) load() {
	c := &s.current
	c.mu.Lock()
	old, after := c.figures, c.number
	c.mu.Unlock()
	generation := s.Generation()
	figures, number := old, after
	err := s.snapshot(s.life, func(tx *sql.Tx) error {
		if err := tx.QueryRowContext(s.life, sqlChanges).Scan(&number); err != nil {
			return explain(s.path, fmt.Errorf("current figures: %w", err))
		}
		if number == after {
			return nil
		}
		var err error
		if s.thin == nil {
			figures, err = s.refresh(s.life, tx, old, after)
		} else {
			figures, err = s.refreshCrowds(s.life, tx, after)
		}
		return err
	})
	c.mu.Lock()
	defer c.mu.Unlock()
	c.err = err
	if err == nil {
		c.figures, c.number, c.generation = figures, number, generation
	}
	close(c.loading)
	c.loading = nil
}

// close ends a load in progress.
func (c *current) close(end context.CancelFunc) {
	end()
	c.mu.Lock()
	c.closed = true
	loading := c.loading
	c.mu.Unlock()
	if loading != nil {
		<-loading
	}
}

// refresh returns the figures with those of the articles that changed after
// the number replaced; both are by article.
func (s *Store) refresh(ctx context.Context, tx *sql.Tx, old []Figure, after int64) ([]Figure, error) {
	changed, err := s.changedArticles(ctx, tx, after)
	if err != nil {
		return nil, err
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

func (s *Store) changedArticles(ctx context.Context, tx *sql.Tx, after int64) (map[int64]bool, error) {
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
	return changed, explain(s.path, rows.Err())
}
