package schedule

import (
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/riverqueue/river"

	"github.com/baotinh/baotinh/internal/store"
)

// visitWorker works the job of visiting a site.
type visitWorker struct {
	river.WorkerDefaults[visitArgs]
	cluster *Cluster
}

// NextRetry puts a failed run off: a minute, four, sixteen.
func (w *visitWorker) NextRetry(job *river.Job[visitArgs]) time.Time {
	wait := w.cluster.pace.retry
	for range job.Attempt - 1 {
		wait *= 4
	}
	return time.Now().Add(wait) // by the clock that River compares it with
}

// Work visits a site, if that is still to be done and nobody else is at it.
func (w *visitWorker) Work(ctx context.Context, job *river.Job[visitArgs]) error {
	c, site := w.cluster, job.Args.Site
	known := c.job(site)
	if known == nil {
		return river.JobCancel(fmt.Errorf("site %s is no longer configured", site))
	}
	err := c.shared.Hold(ctx, site, func(ctx context.Context) error {
		runs, err := c.shared.LastRuns(ctx)
		if err != nil {
			return err
		}
		if last, ran := runs[site]; ran && done(last, job.Args.Scheduled, c.now()) {
			return nil
		}
		return c.visit(ctx, known, job.Args)
	})
	switch {
	case errors.Is(err, store.ErrLocked):
		return river.JobSnooze(c.pace.busy)
	case err != nil && errors.Is(context.Cause(ctx), context.Canceled):
		return river.JobSnooze(0) // this process stops; another one goes on
	case errors.Is(err, store.ErrLost), errors.Is(err, store.ErrUnreachable):
		return river.JobSnooze(c.pace.busy)
	}
	return err
}

// visit calls the run, notes how it went and tells the observer.
func (c *Cluster) visit(ctx context.Context, known *job, args visitArgs) (err error) {
	started := c.now()
	c.mu.Lock()
	known.Running, known.Since = true, started
	c.mu.Unlock()
	c.observe(Event{Site: args.Site, Kind: Started, Scheduled: args.Scheduled, CatchUp: args.CatchUp})
	defer func() {
		var panicked *PanicError
		if p := recover(); p != nil {
			panicked = &PanicError{p, debug.Stack()}
			err = panicked
			c.log.Error("run panicked", "site", args.Site, "panic", p, "stack", string(panicked.Stack))
		}
		finished := c.now()
		c.mu.Lock()
		known.Running, known.Since = false, time.Time{}
		known.LastStarted, known.LastFinished, known.LastError = started, finished, err
		known.Runs++
		if err != nil {
			known.Failed++
		}
		if panicked != nil {
			known.Panics++
		}
		c.mu.Unlock()
		c.observe(Event{Site: args.Site, Kind: Finished, Scheduled: args.Scheduled, Started: started, Finished: finished, CatchUp: args.CatchUp, Err: err})
	}()
	err = c.run(ctx, args.Site, args.Scheduled)
	if lost := context.Cause(ctx); err != nil && errors.Is(lost, store.ErrLost) {
		err = errors.Join(err, lost)
	}
	return err
}

func (c *Cluster) observe(event Event) {
	if c.options.Observer == nil {
		return
	}
	defer func() {
		if p := recover(); p != nil {
			c.log.Error("observer panicked", "site", event.Site, "panic", p)
		}
	}()
	c.options.Observer(event)
}

// catchUpWorker works the job of looking for missed runs.
type catchUpWorker struct {
	river.WorkerDefaults[catchUpArgs]
	cluster *Cluster
}

// Work inserts a run for each site that missed its last due time, whose last
// run was cut short, or that never ran. River's own plan begins anew with each
// elected process: what the store remembers decides.
func (w *catchUpWorker) Work(ctx context.Context, _ *river.Job[catchUpArgs]) error {
	c := w.cluster
	runs, err := c.shared.LastRuns(ctx)
	if err != nil {
		return err
	}
	now := c.now()
	c.mu.Lock()
	missed := missedRuns(c.jobs, runs, now, c.options.Spread > 0)
	c.mu.Unlock()
	if missed, err = c.notJustVisited(ctx, missed); err != nil {
		return err
	}
	batch := make([]river.InsertManyParams, 0, len(missed))
	for _, m := range missed {
		at := m.at
		if !at.After(now) {
			at = time.Time{} // at once, by the database's clock
		}
		batch = append(batch, river.InsertManyParams{Args: visitArgs{Site: m.site, Scheduled: m.due, CatchUp: true}, InsertOpts: insertVisit(at)})
	}
	if len(batch) == 0 {
		return nil
	}
	inserted, err := c.client.InsertMany(ctx, batch)
	if err != nil {
		return fmt.Errorf("catch up with missed runs: %w", err)
	}
	for i, result := range inserted {
		if !result.UniqueSkippedAsDuplicate {
			c.log.Info("a run was missed and is caught up with", "site", missed[i].site, "scheduled", missed[i].due)
		}
	}
	return nil
}

// notJustVisited leaves out the sites for which a job was worked a moment ago, by
// the clock of the database: within half of the time between two due times. When
// the record of runs says otherwise, the clock of a process is wrong, and without
// this the site would be visited every minute until somebody sets it.
func (c *Cluster) notJustVisited(ctx context.Context, missed []missedRun) ([]missedRun, error) {
	if len(missed) == 0 {
		return nil, nil
	}
	rows, err := c.pool.Query(ctx, `
SELECT args->>'site', extract(epoch FROM now() - max(attempted_at))::float8 FROM river_job
WHERE kind = $1 AND state IN ('completed', 'discarded') AND attempted_at IS NOT NULL GROUP BY 1`, visitArgs{}.Kind())
	if err != nil {
		return nil, err
	}
	ago := map[string]time.Duration{}
	var site string
	var seconds float64
	_, err = pgx.ForEachRow(rows, []any{&site, &seconds}, func() error {
		ago[site] = time.Duration(seconds * float64(time.Second))
		return nil
	})
	if err != nil {
		return nil, err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.DeleteFunc(missed, func(m missedRun) bool {
		since, worked := ago[m.site]
		j := c.jobs[m.site]
		return worked && j != nil && since >= 0 && since < shortestGap(j.schedule)/2
	}), nil
}
