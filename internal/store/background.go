package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
)

// Work that an older or a greatly changed store needs goes on in the background
// of the store, a short transaction after the other, so that opening takes no
// longer for a big one and the runs go on. It ends at Close, or with a kill, at any
// point, and whoever opens the store next goes on from there.

// jobs is the work in the background, each kind once at a time.
type jobs struct {
	mu      sync.Mutex
	closed  bool
	running map[string]bool
	all     sync.WaitGroup
}

// inBackground does fn until it returns or the store is closed, unless that is
// being done already.
func (s *Store) inBackground(name string, fn func(ctx context.Context) error) {
	j := &s.jobs
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.closed || j.running[name] {
		return
	}
	if j.running == nil {
		j.running = map[string]bool{}
	}
	j.running[name] = true
	j.all.Go(func() {
		err := fn(s.life)
		if err != nil && s.life.Err() == nil && s.log != nil {
			s.log.Warn("work on the store failed and begins again at the next question", "work", name, "err", explain(s.path, err))
		}
		j.mu.Lock()
		defer j.mu.Unlock()
		delete(j.running, name)
	})
}

// close waits for the end of all work; what it runs in has ended.
func (j *jobs) close() {
	j.mu.Lock()
	j.closed = true
	j.mu.Unlock()
	j.all.Wait()
}

func (s *Store) tell(message string, pairs ...any) {
	if s.log != nil {
		s.log.Info(message, pairs...)
	}
}

// ifAlone runs fn unless another process is doing the work of that lock on the
// same database.
func (s *Store) ifAlone(ctx context.Context, lock int64, fn func(ctx context.Context) error) (err error) {
	if s.shared == nil {
		return fn(ctx)
	}
	conn, err := s.writer.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, conn.Close()) }()
	var alone bool
	if err := conn.QueryRowContext(ctx, "SELECT pg_try_advisory_lock(?)", lock).Scan(&alone); err != nil || !alone {
		return err
	}
	defer func() {
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.busyTimeout)
		defer cancel()
		if _, wrong := conn.ExecContext(ending, "SELECT pg_advisory_unlock(?)", lock); wrong != nil && err == nil {
			err = wrong
		}
	}()
	return fn(ctx)
}

const (
	sqlHoldChanges = `UPDATE figure_changes SET number = number`

	sqlCountUpTo = `SELECT coalesce(max(id), 0) FROM (SELECT id FROM articles WHERE id > ? ORDER BY id LIMIT ?) a`

	sqlAddSites = `
INSERT INTO site_counts AS t (site, articles, observations, ambiguous, failed, newest) ` + sqlSitesOf + `
ON CONFLICT (site) DO UPDATE SET articles = t.articles + excluded.articles, observations = t.observations + excluded.observations,
       ambiguous = t.ambiguous + excluded.ambiguous, failed = t.failed + excluded.failed,
       newest = CASE WHEN t.newest < excluded.newest THEN excluded.newest ELSE t.newest END`

	sqlAddCitations = `
INSERT INTO citation_counts AS t (document, province, site, articles) ` + sqlCitationsOf + `
ON CONFLICT (document, province, site) DO UPDATE SET articles = t.articles + excluded.articles`

	sqlAddDoubts = `
INSERT INTO doubts (ambiguous, province, published, article, position)
SELECT CASE WHEN o.ambiguous <> '' THEN 1 ELSE 0 END, o.province, -a.published, -a.id, o.position ` + doubtsOf

	sqlAddDoubtCounts = `
INSERT INTO doubt_counts AS t (province, ambiguous, failed) ` + sqlDoubtsOf + `
ON CONFLICT (province) DO UPDATE SET ambiguous = t.ambiguous + excluded.ambiguous, failed = t.failed + excluded.failed`

	sqlSetCounted = `UPDATE derived SET counted = ?`
)

// count counts the articles of an older store that are not in the counts yet.
func (s *Store) count(ctx context.Context) error {
	return s.ifAlone(ctx, countLock, func(ctx context.Context) error {
		s.tell("counting articles and figures")
		for {
			var done bool
			if err := s.write(ctx, "count articles", func(tx *writing) (err error) {
				done, err = countMore(tx, s.bounds.counted)
				return err
			}); err != nil {
				return err
			}
			if done {
				s.tell("counted articles and figures")
				return nil
			}
		}
	})
}

// countMore counts some articles more. While it does, nobody else changes what
// it counts, or is at the end of doing so.
func countMore(tx *writing, articles int) (done bool, err error) {
	if _, err := tx.exec(sqlHoldChanges); err != nil {
		return false, err
	}
	var from, to int64
	if err := tx.row(sqlCounted).Scan(&from); err != nil || from == allCounted {
		return true, err
	}
	if err := tx.row(sqlCountUpTo, from, articles).Scan(&to); err != nil {
		return false, err
	}
	if to == 0 {
		_, err := tx.exec(sqlSetCounted, int64(allCounted))
		return true, err
	}
	for _, query := range []string{sqlAddSites, sqlAddCitations, sqlAddDoubts, sqlAddDoubtCounts} {
		if _, err := tx.exec(query, from, to); err != nil {
			return false, fmt.Errorf("articles %d to %d: %w", from+1, to, err)
		}
	}
	_, err = tx.exec(sqlSetCounted, to)
	return false, err
}

// forgetSQL throws away all that is derived, to be made anew.
func (s *Store) forgetSQL() []string {
	titles := `INSERT INTO titles (titles) VALUES ('delete-all')`
	if s.shared != nil {
		titles = `DELETE FROM titles`
	}
	return []string{
		`UPDATE derived SET counted = 0, titled = 0, swept = 0, province = '', indicator = '', period = ''`, titles,
		`DELETE FROM sweep_places`, `DELETE FROM site_counts`, `DELETE FROM citation_counts`, `DELETE FROM doubts`, `DELETE FROM doubt_counts`,
	}
}

// Rebuild throws away the counts, the index of the titles and the digests, which are made anew in the
// background from the articles and figures: for a store where CheckDerived found them wrong.
func (s *Store) Rebuild(ctx context.Context) error {
	return s.write(ctx, "make counts and digests anew", func(tx *writing) error {
		if _, err := tx.exec(sqlHoldChanges); err != nil {
			return err
		}
		for _, query := range s.forgetSQL() {
			if _, err := tx.exec(query); err != nil {
				return err
			}
		}
		return nil
	})
}
