package schedule

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// Options of a Cron. The zero value is usable.
type Options struct {
	Concurrency int              // sites at the same time; 4 if 0
	Spread      time.Duration    // window of Spread; none if 0
	RunTimeout  time.Duration    // ends the context of a run; never if 0
	StopTimeout time.Duration    // how long to wait for runs on stop; 10 s if 0
	History     History          // for catching up; no catching up if nil
	Observer    Observer         // may be nil
	Logger      *slog.Logger     // silent if nil
	Now         func() time.Time // time.Now if nil
}

func (o Options) orDefault() Options {
	if o.Concurrency <= 0 {
		o.Concurrency = 4
	}
	if o.StopTimeout <= 0 {
		o.StopTimeout = 10 * time.Second
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	return o
}

// tick is the longest sleep. Timers count the time that the machine is awake,
// schedules are about the clock on the wall; looking at it once in a while
// notices a suspended machine and a clock that was set.
const tick = 30 * time.Second

// backwards is how far the clock may step back without being noticed.
const backwards = 2 * time.Minute

// stagger is the time between the starts of two runs that catch up, so that
// not all sites of a fresh installation start in the same second.
const stagger = 3 * time.Second

// afterInterrupt is how long after its start an interrupted run is repeated.
const afterInterrupt = 10 * time.Minute

// Cron is the Runner within one process.
type Cron struct {
	run     Run
	options Options
	log     *slog.Logger
	slots   chan struct{}
	wake    chan struct{} // the set of jobs has changed

	mu      sync.Mutex
	jobs    map[string]*job
	busy    map[string]*job // running or waiting, those of removed sites included
	started bool

	group sync.WaitGroup
}

type job struct {
	Entry
	schedule Schedule
	missed   time.Time // the due time that Next catches up with, zero if none
}

// PanicError is the error of a run that panicked.
type PanicError struct {
	Value any
	Stack []byte
}

func (e *PanicError) Error() string { return fmt.Sprintf("panic: %v", e.Value) }

// New makes a Cron for the jobs. It fails on a job without site or schedule
// and on two jobs for one site.
func New(run Run, jobs []Job, options Options) (*Cron, error) {
	options = options.orDefault()
	c := &Cron{
		run: run, options: options, log: options.Logger,
		slots: make(chan struct{}, options.Concurrency),
		wake:  make(chan struct{}, 1),
		jobs:  map[string]*job{}, busy: map[string]*job{},
	}
	if err := c.Replace(jobs); err != nil {
		return nil, err
	}
	return c, nil
}

// now is the wall clock, without the monotonic reading that would hide its
// steps.
func (c *Cron) now() time.Time { return c.options.Now().Round(0) }

func valid(jobs []Job) error {
	sites := make(map[string]bool, len(jobs))
	for _, j := range jobs {
		switch {
		case j.Site == "":
			return errors.New("schedule: a job without a site")
		case j.Schedule.next == nil:
			return fmt.Errorf("schedule: site %s has no schedule", j.Site)
		case sites[j.Site]:
			return fmt.Errorf("schedule: two jobs for the site %s", j.Site)
		}
		sites[j.Site] = true
	}
	return nil
}

// Replace changes the set of jobs, all or, on an error, none. Runs in progress
// go on, also those of sites that are no longer there; a site whose spec did
// not change keeps its due time and its counters.
func (c *Cron) Replace(jobs []Job) error {
	if err := valid(jobs); err != nil {
		return err
	}
	fresh := make(map[string]*job, len(jobs))
	now := c.now()
	for _, j := range jobs {
		schedule := Spread(j.Schedule, j.Site, c.options.Spread)
		fresh[j.Site] = &job{Entry: Entry{Site: j.Site, Spec: j.Schedule.String(), Next: schedule.Next(now)}, schedule: schedule}
	}
	c.mu.Lock()
	for site, j := range fresh {
		old := c.jobs[site]
		if old == nil {
			old = c.busy[site]
		}
		if old == nil {
			continue
		}
		next := j.Next
		if old.Spec == j.Spec && c.jobs[site] != nil || !old.missed.IsZero() {
			next = old.Next
		}
		// The same job goes on: a run in progress reports to it.
		old.Spec, old.schedule, old.Next = j.Spec, j.schedule, next
		fresh[site] = old
	}
	c.jobs = fresh
	c.mu.Unlock()
	select {
	case c.wake <- struct{}{}:
	default:
	}
	return nil
}

// Run runs the jobs until the context ends. Then it cancels the runs in
// progress and waits for them, at most Options.StopTimeout; its error names
// the sites that did not stop. It is called once.
func (c *Cron) Run(ctx context.Context) error {
	c.mu.Lock()
	if c.started {
		c.mu.Unlock()
		return errors.New("schedule: Run was called twice")
	}
	c.started = true
	c.mu.Unlock()

	c.catchUp(ctx)
	timer := time.NewTimer(0)
	defer timer.Stop()
	last := c.now()
	for {
		select {
		case <-ctx.Done():
			return c.stop()
		case <-c.wake:
		case <-timer.C:
		}
		now := c.now()
		if now.Before(last.Add(-backwards)) {
			c.log.Warn("the clock went back, due times are computed anew", "from", last, "to", now)
			c.reschedule(now)
		}
		last = now
		timer.Reset(c.fire(ctx, now))
	}
}

// fire starts what is due and returns how long to sleep.
func (c *Cron) fire(ctx context.Context, now time.Time) time.Duration {
	c.mu.Lock()
	sleep := tick
	var skipped []Event
	for _, site := range c.sites() {
		j := c.jobs[site]
		if j.Next.IsZero() {
			continue
		}
		if !j.Next.After(now) {
			// After a suspended night many due times have passed: the last
			// one stands for all.
			due, catchUp := previous(j.schedule, now), !j.missed.IsZero()
			if due.Before(j.Next) && !catchUp {
				due = j.Next
			}
			j.missed = time.Time{}
			j.Next = j.schedule.Next(now)
			if c.busy[j.Site] != nil {
				j.Skipped++
				skipped = append(skipped, Event{Site: j.Site, Kind: Skipped, Scheduled: due})
			} else {
				c.start(ctx, j, due, catchUp)
			}
		}
		if !j.Next.IsZero() {
			sleep = min(sleep, j.Next.Sub(now))
		}
	}
	c.mu.Unlock()
	for _, event := range skipped {
		c.log.Warn("run skipped: the one before is still going on", "site", event.Site, "scheduled", event.Scheduled)
		c.observe(event)
	}
	return max(sleep, time.Millisecond)
}

func (c *Cron) reschedule(now time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, j := range c.jobs {
		j.Next, j.missed = j.schedule.Next(now), time.Time{}
	}
}

// catchUp makes the sites due that missed a due time while the program was
// down, those whose last run was cut short, and those that never ran.
func (c *Cron) catchUp(ctx context.Context) {
	if c.options.History == nil {
		return
	}
	runs, err := c.options.History.LastRuns(ctx)
	if err != nil {
		c.log.Error("cannot read the last runs, missed ones are not caught up", "error", err)
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, m := range missedRuns(c.jobs, runs, c.now(), c.options.Spread > 0) {
		c.jobs[m.site].catchUp(m.due, m.at)
	}
}

// missedRun is a run to make up for.
type missedRun struct {
	site    string
	due, at time.Time // when it was due, and when to do it
}

// missedRuns returns what the record of runs lacks, by site; spread puts runs
// of slow schedules a little apart.
func missedRuns(jobs map[string]*job, runs map[string]store.Run, now time.Time, spread bool) []missedRun {
	var missed []missedRun
	start := now
	for _, site := range slices.Sorted(maps.Keys(jobs)) {
		schedule := jobs[site].schedule
		due := previous(schedule, now)
		run, ran := runs[site]
		switch {
		case due.IsZero():
			continue
		case !ran || run.Started.Before(due) || untrue(run, now):
			missed = append(missed, missedRun{site, due, start})
			if spread && shortestGap(schedule) >= time.Minute {
				start = start.Add(stagger)
			}
		case run.Outcome == store.Interrupted:
			// It may have been the run that brought the program down: not
			// at once, or the program would never stay up.
			missed = append(missed, missedRun{site, due, later(now, run.Started.Add(afterInterrupt))})
		}
	}
	return missed
}

// untrue reports whether a run is said to have begun in the future: the clock was
// ahead then. Nothing follows from it, or a site would not be visited before that
// time has come. Clocks of several machines may differ a little.
func untrue(run store.Run, now time.Time) bool { return run.Started.After(now.Add(backwards)) }

func later(a, b time.Time) time.Time {
	if a.Before(b) {
		return b
	}
	return a
}

// catchUp makes up for a due time at the time given, if the next due time does
// not come before it anyway.
func (j *job) catchUp(due, at time.Time) {
	if j.Next.IsZero() || at.Before(j.Next) {
		j.Next, j.missed = at, due
	}
}

func (c *Cron) sites() []string {
	sites := make([]string, 0, len(c.jobs))
	for site := range c.jobs {
		sites = append(sites, site)
	}
	slices.Sort(sites)
	return sites
}

// start runs a job in a goroutine of its own; the caller holds the lock.
func (c *Cron) start(ctx context.Context, j *job, scheduled time.Time, catchUp bool) {
	j.Waiting, j.Since = true, c.now()
	c.busy[j.Site] = j
	site := j.Site
	c.group.Go(func() {
		defer c.free(j)
		select {
		case c.slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
		defer func() { <-c.slots }()
		if ctx.Err() != nil {
			return
		}
		started := c.now()
		c.mu.Lock()
		j.Waiting, j.Running, j.Since = false, true, started
		c.mu.Unlock()
		c.observe(Event{Site: site, Kind: Started, Scheduled: scheduled, CatchUp: catchUp})
		err := errors.New("the run ended its goroutine") // stays if it calls runtime.Goexit
		defer func() { c.ended(j, scheduled, started, catchUp, err) }()
		err = c.call(ctx, site, scheduled)
	})
}

func (c *Cron) call(ctx context.Context, site string, scheduled time.Time) (err error) {
	if c.options.RunTimeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeoutCause(ctx, c.options.RunTimeout,
			fmt.Errorf("the run took longer than %s: %w", c.options.RunTimeout, context.DeadlineExceeded))
		defer cancel()
	}
	defer func() {
		if p := recover(); p != nil {
			err = &PanicError{p, debug.Stack()}
		}
	}()
	return c.run(ctx, site, scheduled)
}

func (c *Cron) ended(j *job, scheduled, started time.Time, catchUp bool, err error) {
	finished := c.now()
	c.mu.Lock()
	j.LastStarted, j.LastFinished, j.LastError = started, finished, err
	j.Runs++
	var panicked *PanicError
	if err != nil {
		j.Failed++
		if errors.As(err, &panicked) {
			j.Panics++
		}
	}
	c.mu.Unlock()
	if panicked != nil {
		c.log.Error("run panicked", "site", j.Site, "panic", panicked.Value, "stack", string(panicked.Stack))
	}
	c.observe(Event{Site: j.Site, Kind: Finished, Scheduled: scheduled, Started: started, Finished: finished, CatchUp: catchUp, Err: err})
}

func (c *Cron) free(j *job) {
	c.mu.Lock()
	defer c.mu.Unlock()
	j.Waiting, j.Running, j.Since = false, false, time.Time{}
	delete(c.busy, j.Site)
}

func (c *Cron) observe(event Event) {
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

func (c *Cron) stop() error {
	done := make(chan struct{})
	go func() {
		c.group.Wait()
		close(done)
	}()
	timer := time.NewTimer(c.options.StopTimeout)
	defer timer.Stop()
	select {
	case <-done:
		return nil
	case <-timer.C:
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	var sites []string
	for site := range c.busy {
		sites = append(sites, site)
	}
	slices.Sort(sites)
	return fmt.Errorf("schedule: %d runs did not stop within %s: %s", len(sites), c.options.StopTimeout, strings.Join(sites, ", "))
}

// Entries shows all jobs, by site.
func (c *Cron) Entries() []Entry {
	c.mu.Lock()
	defer c.mu.Unlock()
	entries := make([]Entry, 0, len(c.jobs))
	for _, j := range c.jobs {
		entries = append(entries, j.Entry)
	}
	slices.SortFunc(entries, func(a, b Entry) int { return cmp.Compare(a.Site, b.Site) })
	return entries
}

// Next is when a site is due next; the zero time if it is not known or never
// due.
func (c *Cron) Next(site string) time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	if j := c.jobs[site]; j != nil {
		return j.Next
	}
	return time.Time{}
}
