package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// countColumns are the columns of Counts, in the order of Counts.columns.
const countColumns = `listed, fetched, not_modified, fresh, revised, unchanged, irrelevant, failed,
       observations, ambiguous, drifted, no_body, no_date, no_figures, bytes`

const (
	sqlBeginRun = `
INSERT INTO runs (site, scheduled, started, finished, outcome, error, ` + countColumns + `)
VALUES (?, ?, ?, 0, 'running', '', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) RETURNING id`

	sqlFinishRun = `
UPDATE runs SET finished = ?, outcome = ?, error = ?,
       listed = ?, fetched = ?, not_modified = ?, fresh = ?, revised = ?, unchanged = ?, irrelevant = ?, failed = ?,
       observations = ?, ambiguous = ?, drifted = ?, no_body = ?, no_date = ?, no_figures = ?, bytes = ?
WHERE id = ? AND outcome = 'running'`

	sqlCountRun = `
INSERT INTO run_totals AS t (site, outcome, runs, ` + countColumns + `)
SELECT site, outcome, 1, ` + countColumns + ` FROM runs WHERE id = ?
ON CONFLICT (site, outcome) DO UPDATE SET runs = t.runs + 1,
       listed = t.listed + excluded.listed, fetched = t.fetched + excluded.fetched,
       not_modified = t.not_modified + excluded.not_modified, fresh = t.fresh + excluded.fresh,
       revised = t.revised + excluded.revised, unchanged = t.unchanged + excluded.unchanged,
       irrelevant = t.irrelevant + excluded.irrelevant, failed = t.failed + excluded.failed,
       observations = t.observations + excluded.observations, ambiguous = t.ambiguous + excluded.ambiguous,
       drifted = t.drifted + excluded.drifted, no_body = t.no_body + excluded.no_body, no_date = t.no_date + excluded.no_date,
       no_figures = t.no_figures + excluded.no_figures, bytes = t.bytes + excluded.bytes`

	// The last sign of life of a killed run is the last article that it saved; one
	// among the newest articles, or a start after a kill would read all of them.
	sqlLostRuns = `
SELECT r.id, max(r.started, coalesce((SELECT max(v.seen) FROM (SELECT seen, run_id FROM revisions ORDER BY article_id DESC LIMIT 1000) v WHERE v.run_id = r.id), 0))
FROM runs r WHERE r.outcome = 'running'`

	sqlLostRunsOfSite = sqlLostRuns + ` AND r.site = ?`

	sqlInterruptRun = `
UPDATE runs SET finished = ?, outcome = 'interrupted', error = 'the program ended before the run did'
WHERE id = ? AND outcome = 'running'`

	sqlRuns = `SELECT id, site, scheduled, started, finished, outcome, error, ` + countColumns + ` FROM runs `

	sqlRunTotals = `SELECT site, outcome, runs, ` + countColumns + ` FROM run_totals ORDER BY site, outcome`
)

// BeginRun notes that a run has started and returns its id.
func (s *Store) BeginRun(ctx context.Context, run Run) (int64, error) {
	if run.Site == "" {
		return 0, fmt.Errorf("begin run: %w: no site", ErrInvalid)
	}
	if run.Started.IsZero() {
		run.Started = s.now()
	}
	var id int64
	err := s.write(ctx, "begin run of "+run.Site, func(tx *writing) error {
		return tx.row(sqlBeginRun, run.Site, seconds(run.Scheduled), seconds(run.Started)).Scan(&id)
	})
	return id, err
}

// FinishRun keeps how the run of run.ID ended and counts it. Give it a context
// that outlives the run's own (context.WithoutCancel), or a stopped run is
// noted only at the next start. A run is finished once: ErrNotFound when it
// is not running.
func (s *Store) FinishRun(ctx context.Context, run Run) error {
	if run.Outcome == "" || run.Outcome == Running {
		return fmt.Errorf("finish run %d of %s: %w: outcome %q", run.ID, run.Site, ErrInvalid, run.Outcome)
	}
	if run.Finished.IsZero() {
		run.Finished = s.now()
	}
	return s.write(ctx, fmt.Sprintf("finish run %d of %s", run.ID, run.Site), func(tx *writing) error {
		c := run.Counts
		changed, err := tx.exec(sqlFinishRun, seconds(run.Finished), string(run.Outcome), run.Error,
			c.Listed, c.Fetched, c.NotModified, c.New, c.Revised, c.Unchanged, c.Irrelevant, c.Failed,
			c.Observations, c.Ambiguous, c.Drifted, c.NoBody, c.NoDate, c.NoFigures, c.Bytes, run.ID)
		if err != nil {
			return err
		}
		if changed == 0 {
			return fmt.Errorf("%w among the running ones", ErrNotFound)
		}
		_, err = tx.exec(sqlCountRun, run.ID)
		return err
	})
}

// interruptRuns closes the runs that a kill left open. Nobody else can be
// running them: the file is locked, or nobody holds their site.
func (s *Store) interruptRuns(ctx context.Context) error {
	return s.interrupt(ctx, sqlLostRuns)
}

func (s *Store) interrupt(ctx context.Context, query string, args ...any) error {
	lost := map[int64]int64{}
	err := s.scan(ctx, query, args, func(rows *sql.Rows) error {
		var id, seen int64
		err := rows.Scan(&id, &seen)
		lost[id] = seen
		return err
	})
	if err != nil || len(lost) == 0 {
		return err
	}
	return s.write(ctx, "mark interrupted runs", func(tx *writing) error {
		for id, seen := range lost {
			changed, err := tx.exec(sqlInterruptRun, seen, id)
			if err != nil {
				return err
			}
			if changed == 0 {
				continue // somebody else was quicker
			}
			if _, err := tx.exec(sqlCountRun, id); err != nil {
				return err
			}
		}
		return nil
	})
}

// Runs returns the last runs of a site, or of all sites for "", the newest
// first; all of them if limit is 0.
func (s *Store) Runs(ctx context.Context, site string, max int) ([]Run, error) {
	where := conditions{}
	where.equal("site", site)
	runs, err := s.runs(ctx, sqlRuns+where.sql()+` ORDER BY started DESC, id DESC LIMIT ?`, append(where.args, limit(max))...)
	if err != nil {
		return nil, fmt.Errorf("runs of %q: %w", site, err)
	}
	return runs, nil
}

// LastRuns returns the newest run of each site, one that still runs included.
func (s *Store) LastRuns(ctx context.Context) (map[string]Run, error) {
	runs, err := s.runs(ctx, sqlRuns+`WHERE id IN (SELECT max(id) FROM runs GROUP BY site)`)
	if err != nil {
		return nil, fmt.Errorf("last runs: %w", err)
	}
	last := make(map[string]Run, len(runs))
	for _, run := range runs {
		last[run.Site] = run
	}
	return last, nil
}

// ahead is how far the clocks of several machines may be apart.
const ahead = 2 * time.Minute

// LastSuccess returns for each site when its last run that succeeded, in part
// at least, ended. A run that is said to have ended in the future, by a clock that
// was ahead, does not count: it would hide that none has succeeded since.
func (s *Store) LastSuccess(ctx context.Context) (map[string]time.Time, error) {
	last := map[string]time.Time{}
	err := s.scan(ctx, `SELECT site, max(finished) FROM runs WHERE outcome IN ('succeeded', 'partial') AND finished <= ? GROUP BY site`, []any{seconds(s.now().Add(ahead))},
		func(rows *sql.Rows) error {
			var site string
			var finished int64
			err := rows.Scan(&site, &finished)
			last[site] = s.time(finished)
			return err
		})
	if err != nil {
		return nil, fmt.Errorf("last successful runs: %w", err)
	}
	return last, nil
}

// RunTotals returns how many runs of each site ended how, since the store was
// made, with the sums of what they met; by site and outcome.
func (s *Store) RunTotals(ctx context.Context) ([]RunTotal, error) {
	var totals []RunTotal
	err := s.scan(ctx, sqlRunTotals, nil, func(rows *sql.Rows) error {
		var t RunTotal
		err := rows.Scan(append([]any{&t.Site, &t.Outcome, &t.Count}, t.Counts.columns()...)...)
		totals = append(totals, t)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("run totals: %w", err)
	}
	return totals, nil
}

func (s *Store) runs(ctx context.Context, query string, args ...any) ([]Run, error) {
	var runs []Run
	err := s.scan(ctx, query, args, func(rows *sql.Rows) error {
		var run Run
		var scheduled, started, finished int64
		err := rows.Scan(append([]any{&run.ID, &run.Site, &scheduled, &started, &finished, &run.Outcome, &run.Error},
			run.Counts.columns()...)...)
		run.Scheduled, run.Started, run.Finished = s.time(scheduled), s.time(started), s.time(finished)
		runs = append(runs, run)
		return err
	})
	return runs, err
}

// columns gives the places of the counts in the order of the tables' columns.
func (c *Counts) columns() []any {
	return []any{
		&c.Listed, &c.Fetched, &c.NotModified, &c.New, &c.Revised, &c.Unchanged, &c.Irrelevant, &c.Failed,
		&c.Observations, &c.Ambiguous, &c.Drifted, &c.NoBody, &c.NoDate, &c.NoFigures, &c.Bytes,
	}
}
