// Package schedule runs one job per site at the times of its cron schedule.
//
// A site never runs twice at once, a bound limits how many sites run at the
// same time, and sites with the same spec start a little apart. After downtime
// a site that missed a due time runs once, however many it missed. A job that
// fails, hangs or panics leaves the others alone.
//
// The package knows nothing of scraping or metrics: it is given a function to
// call, and shows what it does through Entries and an Observer. A Runner that
// makes jobs of a queue on many machines can take the same Schedules.
package schedule

import (
	"context"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// A Job is a site and when to visit it.
type Job struct {
	Site     string
	Schedule Schedule
}

// Run visits a site. The scheduled time is when it was due. Its context ends
// when the program stops or the run has taken too long.
type Run func(ctx context.Context, site string, scheduled time.Time) error

// A Runner calls a Run for each Job when it is due.
type Runner interface {
	// Run runs until the context ends; then it stops the runs in progress
	// and waits for them.
	Run(ctx context.Context) error
	// Replace changes the set of jobs. Runs in progress go on.
	Replace(jobs []Job) error
	// Entries shows all jobs, by site.
	Entries() []Entry
	// Next is when a site is due next, the zero time if it never is.
	Next(site string) time.Time
}

// History knows the last run of each site; *store.Store is one.
type History interface {
	LastRuns(ctx context.Context) (map[string]store.Run, error)
}

// An Entry shows one job.
type Entry struct {
	Site string
	Spec string    // as written
	Next time.Time // zero if never due again

	Waiting bool      // due, but for the bound on runs at the same time
	Running bool      // now
	Since   time.Time // when it began to wait or run

	LastStarted  time.Time // of the last run that ended in this process
	LastFinished time.Time
	LastError    error

	Runs    uint64 // ended, in this process
	Failed  uint64 // of these, with an error
	Panics  uint64 // of these, with a panic
	Skipped uint64 // due times at which the run before was still going on
}

// An Observer is told what happens, from the goroutine in which it happens and
// outside of any lock. It must not block for long; a nil one is not called.
type Observer func(Event)

// An Event is one thing that happened to a site.
type Event struct {
	Site      string
	Kind      EventKind
	Scheduled time.Time
	Started   time.Time // Finished only
	Finished  time.Time // Finished only
	CatchUp   bool      // the due time passed while the program was down
	Err       error     // Finished only; a *PanicError after a panic
}

// EventKind says what happened.
type EventKind string

// The kinds of events.
const (
	Started  EventKind = "started"
	Finished EventKind = "finished"
	Skipped  EventKind = "skipped"
)
