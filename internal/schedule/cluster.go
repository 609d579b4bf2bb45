package schedule

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/riverqueue/river"
	"github.com/riverqueue/river/riverdriver/riverpgxv5"
	"github.com/riverqueue/river/rivermigrate"
	"github.com/riverqueue/river/rivertype"

	"github.com/baotinh/baotinh/internal/store"
)

// Shared is what a Cluster needs of the store that its processes share;
// *store.Store on PostgreSQL is one.
type Shared interface {
	History
	// Pool gives connections to the database in which the jobs are kept.
	Pool(ctx context.Context) (*pgxpool.Pool, error)
	// Exclusively runs fn in one process at a time.
	Exclusively(ctx context.Context, fn func(ctx context.Context) error) error
	// Hold runs fn while no other process holds the site, ErrLocked if one does.
	Hold(ctx context.Context, site string, fn func(ctx context.Context) error) error
	// Held returns the sites that some process holds.
	Held(ctx context.Context) ([]string, error)
}

// Times of a Cluster; tests shorten them.
type pace struct {
	retry   time.Duration // before the first retry of a failed run, four times as long before each next one
	catchUp time.Duration // between two looks for missed runs
	rescue  time.Duration // between two looks for jobs whose worker died
	grace   time.Duration // how long a job may run without holding its site
	busy    time.Duration // before a job is tried again whose site is held
}

var usualPace = pace{retry: time.Minute, catchUp: time.Minute, rescue: 5 * time.Second, grace: 15 * time.Second, busy: 5 * time.Second}

// attempts is how often a run is tried before the next due time has to do.
const attempts = 4

// Cluster is the Runner of many processes on one PostgreSQL: the runs are jobs
// of River. The process that River elects inserts a job when a site is due; any
// process works it. There is at most one unfinished job a site, and a run holds
// its site while it lasts, so that no site is visited twice at once whatever
// becomes of the processes. Failed runs are retried, ever later. What the store
// remembers of past runs decides what was missed, and whether a job that comes
// back is done already.
type Cluster struct {
	run     Run
	shared  Shared
	options Options
	pace    pace
	log     *slog.Logger
	client  *river.Client[pgx.Tx]
	pool    *pgxpool.Pool

	queue atomic.Pointer[Queue] // nil while it is not known

	mu      sync.Mutex
	jobs    map[string]*job
	planned map[string]rivertype.PeriodicJobHandle
	started bool
}

// visitArgs is the job of visiting a site.
type visitArgs struct {
	Site      string    `json:"site"      river:"unique"`
	Scheduled time.Time `json:"scheduled"`
	CatchUp   bool      `json:"catch_up,omitempty"`
}

func (visitArgs) Kind() string { return "baotinh_visit" }

// catchUpArgs is the job of looking for missed runs.
type catchUpArgs struct{}

func (catchUpArgs) Kind() string { return "baotinh_catch_up" }

const catchUpQueue = "baotinh_catch_up"

// unfinished are the states in which a job keeps others for its site out.
var unfinished = []rivertype.JobState{
	rivertype.JobStateAvailable, rivertype.JobStatePending, rivertype.JobStateRunning, rivertype.JobStateRetryable, rivertype.JobStateScheduled,
}

func insertVisit(at time.Time) *river.InsertOpts {
	return &river.InsertOpts{
		MaxAttempts: attempts, ScheduledAt: at,
		UniqueOpts: river.UniqueOpts{ByArgs: true, ByState: unfinished},
	}
}

// NewCluster makes a Cluster for the jobs, and the tables of the queue where
// there are none. Options.History is not used: the shared store is.
func NewCluster(ctx context.Context, run Run, jobs []Job, shared Shared, options Options) (*Cluster, error) {
	return newCluster(ctx, run, jobs, shared, options, usualPace)
}

func newCluster(ctx context.Context, run Run, jobs []Job, shared Shared, options Options, pace pace) (*Cluster, error) {
	options = options.orDefault()
	c := &Cluster{
		run: run, shared: shared, options: options, pace: pace, log: options.Logger,
		jobs: map[string]*job{}, planned: map[string]rivertype.PeriodicJobHandle{},
	}
	var err error
	if c.pool, err = shared.Pool(ctx); err != nil {
		return nil, fmt.Errorf("schedule: %w", err)
	}
	driver := riverpgxv5.New(c.pool)
	// River tells much of what it does; what concerns people is ours to tell.
	quiet := slog.New(warnings{c.log.Handler()})
	err = shared.Exclusively(ctx, func(ctx context.Context) error {
		migrator, err := rivermigrate.New(driver, &rivermigrate.Config{Logger: quiet})
		if err == nil {
			_, err = migrator.Migrate(ctx, rivermigrate.DirectionUp, nil)
		}
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("schedule: make the tables of the queue of runs: %w", err)
	}
	workers := river.NewWorkers()
	river.AddWorker(workers, &visitWorker{cluster: c})
	river.AddWorker(workers, &catchUpWorker{cluster: c})
	timeout := options.RunTimeout
	if timeout <= 0 {
		timeout = -1
	}
	c.client, err = river.NewClient(driver, &river.Config{
		Logger:  quiet,
		Workers: workers,
		Queues: map[string]river.QueueConfig{
			river.QueueDefault: {MaxWorkers: options.Concurrency},
			catchUpQueue:       {MaxWorkers: 1},
		},
		JobTimeout:                  timeout,
		MaxAttempts:                 attempts,
		RescueStuckJobsAfter:        max(timeout, time.Hour) + 5*time.Minute, // rescue is quicker; this is the net below it
		CompletedJobRetentionPeriod: 6 * time.Hour,
		PeriodicJobs: []*river.PeriodicJob{river.NewPeriodicJob(river.PeriodicInterval(pace.catchUp), func() (river.JobArgs, *river.InsertOpts) {
			return catchUpArgs{}, &river.InsertOpts{Queue: catchUpQueue, MaxAttempts: 1}
		}, &river.PeriodicJobOpts{RunOnStart: true})},
	})
	if err != nil {
		return nil, fmt.Errorf("schedule: %w", err)
	}
	return c, c.Replace(jobs)
}

// warnings lets through what is at least a warning.
type warnings struct{ slog.Handler }

func (w warnings) Enabled(ctx context.Context, level slog.Level) bool {
	return level >= slog.LevelWarn && w.Handler.Enabled(ctx, level)
}

func (w warnings) WithAttrs(attrs []slog.Attr) slog.Handler {
	return warnings{w.Handler.WithAttrs(attrs)}
}

func (w warnings) WithGroup(name string) slog.Handler { return warnings{w.Handler.WithGroup(name)} }

func (c *Cluster) now() time.Time { return c.options.Now().Round(0) }

// Replace changes the set of jobs, all or, on an error, none. Runs in progress
// go on; a site whose spec did not change keeps its place in the schedule. Each
// process does so for itself; what the elected one has is in force.
func (c *Cluster) Replace(jobs []Job) error {
	if err := valid(jobs); err != nil {
		return err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	fresh := make(map[string]*job, len(jobs))
	for _, j := range jobs {
		schedule := Spread(j.Schedule, j.Site, c.options.Spread)
		old := c.jobs[j.Site]
		if old == nil {
			old = &job{Entry: Entry{Site: j.Site}}
		}
		if old.Spec != j.Schedule.String() {
			if handle, ok := c.planned[j.Site]; ok {
				c.client.PeriodicJobs().Remove(handle)
			}
			c.planned[j.Site] = c.client.PeriodicJobs().Add(c.periodic(j.Site, schedule))
		}
		old.Spec, old.schedule = j.Schedule.String(), schedule
		fresh[j.Site] = old
	}
	for site := range c.jobs {
		if fresh[site] == nil {
			c.client.PeriodicJobs().Remove(c.planned[site])
			delete(c.planned, site)
		}
	}
	c.jobs = fresh
	return nil
}

// periodic is how River learns when a site is due.
func (c *Cluster) periodic(site string, schedule Schedule) *river.PeriodicJob {
	return river.NewPeriodicJob(schedule, func() (river.JobArgs, *river.InsertOpts) {
		// River's timer may fire a little before the time on the wall.
		due := previous(schedule, c.now().Add(500*time.Millisecond))
		return visitArgs{Site: site, Scheduled: due}, insertVisit(time.Time{})
	}, nil)
}

// Run works jobs until the context ends. Then it cancels the runs in progress
// and waits for them, at most Options.StopTimeout; another process goes on with
// them. It is called once.
func (c *Cluster) Run(ctx context.Context) error {
	c.mu.Lock()
	if c.started {
		c.mu.Unlock()
		return errors.New("schedule: Run was called twice")
	}
	c.started = true
	c.mu.Unlock()
	if err := c.client.Start(context.WithoutCancel(ctx)); err != nil {
		return fmt.Errorf("schedule: start working jobs: %w", err)
	}
	tick := time.NewTicker(c.pace.rescue)
	defer tick.Stop()
	c.lookAtQueue(ctx)
	for ctx.Err() == nil {
		select {
		case <-ctx.Done():
		case <-tick.C:
			if err := c.rescueJobs(ctx); err != nil && ctx.Err() == nil {
				c.log.Warn("cannot look for jobs whose worker died", "err", err)
			}
			c.lookAtQueue(ctx)
		}
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), c.options.StopTimeout)
	defer cancel()
	if err := c.client.StopAndCancel(ending); err != nil {
		return fmt.Errorf("schedule: runs did not stop within %s: %w", c.options.StopTimeout, err)
	}
	return nil
}

// rescueJobs gives jobs free that nobody works any more: they are marked as
// running, but nobody holds their site. It may err on the side of freeing one:
// the hold and the record of runs keep it from being done twice.
func (c *Cluster) rescueJobs(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, c.pace.rescue)
	defer cancel()
	held, err := c.shared.Held(ctx)
	if err != nil {
		return err
	}
	if held == nil {
		held = []string{}
	}
	rows, err := c.pool.Query(ctx, `
UPDATE river_job SET state = 'available', scheduled_at = now()
WHERE state = 'running' AND kind = $1 AND attempted_at < now() - $2::bigint * interval '1 microsecond' AND NOT args->>'site' = ANY ($3)
RETURNING args->>'site'`, visitArgs{}.Kind(), c.pace.grace.Microseconds(), held)
	if err != nil {
		return err
	}
	sites, err := pgx.CollectRows(rows, pgx.RowTo[string])
	for _, site := range sites {
		c.log.Warn("the run of a site was left by its worker, another one takes it over", "site", site)
	}
	if err != nil {
		return err
	}
	return c.hastenJobs(ctx)
}

// hastenJobs does not let a job wait for longer than any is put off: it was put
// off by a clock that was ahead of the database's, or that one has been set back.
// It would keep others for its site out as long as it waits.
func (c *Cluster) hastenJobs(ctx context.Context) error {
	longest := max(c.pace.retry*(1<<(2*(attempts-2))), afterInterrupt) + c.pace.catchUp + time.Duration(len(c.Entries()))*stagger
	rows, err := c.pool.Query(ctx, `
UPDATE river_job SET state = 'available', scheduled_at = now()
WHERE state IN ('available', 'scheduled', 'retryable') AND kind = $1 AND scheduled_at > now() + $2::bigint * interval '1 microsecond'
RETURNING args->>'site'`, visitArgs{}.Kind(), longest.Microseconds())
	if err != nil {
		return err
	}
	sites, err := pgx.CollectRows(rows, pgx.RowTo[string])
	for _, site := range sites {
		c.log.Warn("the run of a site was put off for too long: a clock is or was wrong", "site", site)
	}
	return err
}

// Entries shows all jobs, by site; counts are those of this process.
func (c *Cluster) Entries() []Entry {
	c.mu.Lock()
	defer c.mu.Unlock()
	entries := make([]Entry, 0, len(c.jobs))
	for _, j := range c.jobs {
		entry := j.Entry
		entry.Next = j.schedule.Next(c.now())
		entries = append(entries, entry)
	}
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Site, b.Site) })
	return entries
}

// Next is when a site is due next, the same in all processes; the zero time if
// it is not known or never due.
func (c *Cluster) Next(site string) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if j := c.jobs[site]; j != nil {
		return j.schedule.Next(c.now())
	}
	return time.Time{}
}

func (c *Cluster) job(site string) *job {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.jobs[site]
}

// done reports whether a run that was due at a time has been done: by the job
// in an earlier life, by hand, or for a later due time.
func done(run store.Run, scheduled, now time.Time) bool {
	return (run.Outcome == store.Succeeded || run.Outcome == store.PartlyDone) && !run.Started.Before(scheduled.Truncate(time.Second)) && !untrue(run, now)
}
