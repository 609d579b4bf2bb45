package schedule

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// member is one process of a test's cluster: a store and a Cluster on a database
// that others share.
type member struct {
	*Cluster
	kept  *store.Store
	stop  context.CancelFunc
	ended chan error
}

var quickPace = pace{retry: 100 * time.Millisecond, catchUp: time.Second, rescue: 200 * time.Millisecond, grace: 300 * time.Millisecond, busy: 100 * time.Millisecond}

// join starts a member whose run is recorded in the store as the visitor does.
func join(t *testing.T, address string, jobs []Job, run Run, change func(*Options)) *member {
	t.Helper()
	m := &member{ended: make(chan error, 1)}
	var err error
	// Short, so that another takes over soon; a busy machine must come round to renewing it.
	if m.kept, err = store.Open(t.Context(), address, store.WithLease(4*time.Second)); err != nil {
		t.Fatal(err)
	}
	recorded := func(ctx context.Context, site string, scheduled time.Time) error {
		id, err := m.kept.BeginRun(ctx, store.Run{Site: site, Scheduled: scheduled})
		if err != nil {
			return err
		}
		wrong := run(ctx, site, scheduled)
		outcome := store.Succeeded
		switch {
		case ctx.Err() != nil:
			outcome = store.Interrupted
		case wrong != nil:
			outcome = store.FailedRun
		}
		return errors.Join(wrong, m.kept.FinishRun(context.WithoutCancel(ctx), store.Run{ID: id, Site: site, Outcome: outcome}))
	}
	options := Options{Concurrency: 4, RunTimeout: time.Minute, StopTimeout: trial.Patience, Logger: slog.New(slog.NewTextHandler(t.Output(), nil))}
	if change != nil {
		change(&options)
	}
	if m.Cluster, err = newCluster(t.Context(), recorded, jobs, m.kept, options, quickPace); err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	m.stop = stop
	go func() { m.ended <- m.Run(ctx) }()
	t.Cleanup(func() { m.leave(t) })
	return m
}

func (m *member) leave(t *testing.T) {
	t.Helper()
	if m.kept == nil {
		return
	}
	m.stop()
	if err := <-m.ended; err != nil {
		t.Error(err)
	}
	if err := m.kept.Close(); err != nil {
		t.Error(err)
	}
	m.kept = nil
}

func jobsOf(t *testing.T, spec string, sites ...string) []Job {
	t.Helper()
	schedule, err := ParseFast(spec)
	if err != nil {
		t.Fatal(err)
	}
	var jobs []Job
	for _, site := range sites {
		jobs = append(jobs, Job{Site: site, Schedule: schedule})
	}
	return jobs
}

// calls records runs as they happen.
type calls struct {
	mu    sync.Mutex
	count map[string]int
	busy  map[string]bool
	wrong []string
	next  chan string
}

func newCalls() *calls {
	return &calls{count: map[string]int{}, busy: map[string]bool{}, next: make(chan string, 1000)}
}

func (c *calls) enter(site string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.busy[site] {
		c.wrong = append(c.wrong, site+" ran twice at once")
	}
	c.busy[site] = true
	c.count[site]++
	c.next <- site
	return c.count[site]
}

func (c *calls) leave(site string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.busy[site] = false
}

func (c *calls) await(t *testing.T, what string) string {
	t.Helper()
	select {
	case site := <-c.next:
		return site
	case <-time.After(trial.Patience):
		t.Fatal(what)
		return ""
	}
}

// TestClusterSharesRuns lets three members run ten sites every second: each due
// time once, each site by one at a time, and a site that fails is retried.
func TestClusterSharesRuns(t *testing.T) {
	address := storetest.StartPostgres(t).Database()
	var sites []string
	for i := range 10 {
		sites = append(sites, fmt.Sprintf("site%d.vn", i))
	}
	seen := newCalls()
	run := func(ctx context.Context, site string, _ time.Time) error {
		n := seen.enter(site)
		defer seen.leave(site)
		select {
		case <-time.After(50 * time.Millisecond):
		case <-ctx.Done():
			return ctx.Err()
		}
		switch {
		case site == "site3.vn" && n == 1:
			return errors.New("down")
		case site == "site4.vn" && n == 1:
			panic("confused")
		}
		return nil
	}
	jobs := jobsOf(t, "@every 2s", sites...)
	var members []*member
	for range 3 {
		members = append(members, join(t, address, jobs, run, nil))
	}
	for range 60 {
		seen.await(t, "no run any more")
	}
	// The first one may have done them all before the others were there.
	trial.Until(t, "no two of three members work", func() bool {
		working := 0
		for _, m := range members {
			if slices.ContainsFunc(m.Entries(), func(e Entry) bool { return e.Runs > 0 }) {
				working++
			}
		}
		return working >= 2
	})
	for _, m := range members[1:] {
		// Time goes on while they are asked.
		before, next, after := members[0].Next("site1.vn"), m.Next("site1.vn"), members[0].Next("site1.vn")
		if next.Before(before) || next.After(after) {
			t.Errorf("the members disagree about the next run: %s, not from %s to %s", next, before, after)
		}
	}
	kept, err := store.Open(t.Context(), address, store.ReadOnly())
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	for _, m := range members {
		m.leave(t)
	}
	runs, err := kept.Runs(t.Context(), "", 0)
	if err != nil {
		t.Fatal(err)
	}
	done := map[string]int{}
	for _, r := range runs {
		if r.Outcome == store.Succeeded {
			done[fmt.Sprint(r.Site, " at ", r.Scheduled.Unix())]++
		}
	}
	for due, n := range done {
		if n > 1 {
			t.Errorf("%s was done %d times", due, n)
		}
	}
	for _, wrong := range seen.wrong {
		t.Error(wrong)
	}
}

// TestClusterCatchesUp starts on a record in which one site missed its time, one
// is up to date, and one never ran: a daily schedule would not run them for hours.
func TestClusterCatchesUp(t *testing.T) {
	address := storetest.StartPostgres(t).Database()
	kept, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	for site, ago := range map[string]time.Duration{"missed.vn": 30 * time.Hour, "fresh.vn": time.Minute} {
		id, err := kept.BeginRun(t.Context(), store.Run{Site: site, Started: time.Now().Add(-ago)})
		if err == nil {
			err = kept.FinishRun(t.Context(), store.Run{ID: id, Site: site, Outcome: store.Succeeded, Finished: time.Now().Add(-ago)})
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
	seen := newCalls()
	now := time.Now()
	daily := fmt.Sprintf("%d %d * * *", now.Add(-time.Hour).In(vietnam(t)).Minute(), now.Add(-time.Hour).In(vietnam(t)).Hour())
	join(t, address, jobsOf(t, daily, "missed.vn", "fresh.vn", "new.vn"), func(_ context.Context, site string, _ time.Time) error {
		seen.enter(site)
		seen.leave(site)
		return nil
	}, nil)
	got := map[string]bool{seen.await(t, "nothing was caught up with"): true, seen.await(t, "only one was caught up with"): true}
	if !got["missed.vn"] || !got["new.vn"] {
		t.Errorf("caught up with %v", got)
	}
	select {
	case site := <-seen.next:
		t.Errorf("%s ran again", site)
	case <-time.After(2500 * time.Millisecond): // two more looks
	}
}

// TestClusterTakesOver lets a member die in the middle of a run: its job is
// marked as running, its lease runs out, and another member does it.
func TestClusterTakesOver(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	seen := newCalls()
	hang := true
	var mu sync.Mutex
	run := func(ctx context.Context, site string, _ time.Time) error {
		seen.enter(site)
		defer seen.leave(site)
		mu.Lock()
		first := hang
		hang = false
		mu.Unlock()
		if first {
			<-ctx.Done() // until the member dies
			return context.Cause(ctx)
		}
		return nil
	}
	daily := jobsOf(t, "@every 24h", "a.vn")
	dying := join(t, address, daily, run, nil)
	seen.await(t, "the first member did not run it")
	// What a killed process leaves behind: a lease that nobody renews, a job and a
	// run that nobody ends.
	other := join(t, address, daily, run, nil)
	server.SQL(address, `UPDATE baotinh.leases SET holder = 'dead'`)
	seen.await(t, "nobody took the job over")
	dying.leave(t)
	runs, err := other.kept.Runs(t.Context(), "a.vn", 0)
	if err != nil || len(runs) < 2 || runs[len(runs)-1].Outcome != store.Interrupted {
		t.Errorf("runs %+v, %v", runs, err)
	}
	for _, wrong := range seen.wrong {
		t.Error(wrong)
	}
}

// TestClusterStops stops a member in the middle of a run: another goes on at
// once.
func TestClusterStops(t *testing.T) {
	address := storetest.StartPostgres(t).Database()
	seen := newCalls()
	run := func(ctx context.Context, site string, _ time.Time) error {
		n := seen.enter(site)
		defer seen.leave(site)
		if n == 1 {
			<-ctx.Done()
			return ctx.Err()
		}
		return nil
	}
	daily := jobsOf(t, "@every 24h", "a.vn")
	first := join(t, address, daily, run, nil)
	seen.await(t, "the first member did not run it")
	join(t, address, daily, run, nil)
	first.leave(t) // complains when a run does not stop
	seen.await(t, "nobody went on with the run")
}

// TestClusterReplaces changes the sites and schedules while it runs.
func TestClusterReplaces(t *testing.T) {
	address := storetest.StartPostgres(t).Database()
	seen := newCalls()
	m := join(t, address, jobsOf(t, "@every 24h", "a.vn", "b.vn"), func(_ context.Context, site string, _ time.Time) error {
		seen.enter(site)
		seen.leave(site)
		return nil
	}, nil)
	for range 2 {
		seen.await(t, "the first sites did not run")
	}
	if err := m.Replace([]Job{{Site: "a.vn"}}); err == nil {
		t.Error("a job without a schedule was taken")
	}
	if err := m.Replace(jobsOf(t, "@every 1s", "b.vn", "c.vn")); err != nil {
		t.Fatal(err)
	}
	counts := map[string]int{}
	for counts["b.vn"] < 2 || counts["c.vn"] < 2 {
		counts[seen.await(t, "the new sites do not run")]++
	}
	if counts["a.vn"] > 0 {
		t.Error("a site that was taken away ran")
	}
	if entries := m.Entries(); len(entries) != 2 || entries[0].Site != "b.vn" || entries[0].Spec != "@every 1s" || entries[0].Next.IsZero() {
		t.Errorf("entries %+v", entries)
	}
	if !m.Next("a.vn").IsZero() || m.Next("c.vn").IsZero() {
		t.Error("next runs are wrong")
	}
}

// TestClusterAfterWrongClocks leaves behind what clocks that were far ahead have
// written: a run that began next year, a job that waits for next year, and a lease
// that lasts until then. The site is visited soon all the same.
func TestClusterAfterWrongClocks(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	seen := newCalls()
	run := func(_ context.Context, site string, _ time.Time) error {
		seen.enter(site)
		defer seen.leave(site)
		return nil
	}
	daily := jobsOf(t, "@every 24h", "a.vn")
	first := join(t, address, daily, run, nil)
	seen.await(t, "a fresh installation did not run it")
	trial.Until(t, "the run did not end", func() bool {
		runs, err := first.kept.LastRuns(t.Context())
		return err == nil && runs["a.vn"].Outcome == store.Succeeded
	})
	first.leave(t)
	server.SQL(address, `UPDATE baotinh.runs SET started = started + 31536000, finished = finished + 31536000;
		UPDATE baotinh.river_job SET attempted_at = attempted_at - interval '1 day' WHERE kind = 'baotinh_visit';
		INSERT INTO baotinh.leases VALUES ('a.vn', 'dead', now() + interval '1 year')`)
	second := join(t, address, daily, run, nil)
	seen.await(t, "a run of the future keeps the site from being visited")
	trial.Until(t, "the run did not end", func() bool {
		runs, err := second.kept.LastRuns(t.Context())
		return err == nil && runs["a.vn"].Outcome == store.Succeeded && runs["a.vn"].Started.Before(time.Now().Add(time.Hour))
	})
	last, err := second.kept.LastSuccess(t.Context())
	if err != nil || last["a.vn"].After(time.Now().Add(time.Hour)) {
		t.Errorf("the last success is said to be at %s (%v)", last["a.vn"], err)
	}
	second.leave(t)
	server.SQL(address, `DELETE FROM baotinh.runs; UPDATE baotinh.river_job SET state = 'scheduled', finalized_at = NULL, scheduled_at = now() + interval '1 year'
		WHERE id = (SELECT max(id) FROM baotinh.river_job WHERE kind = 'baotinh_visit')`)
	join(t, address, daily, run, nil)
	seen.await(t, "a job that waits for next year keeps the site from being visited")
	for _, wrong := range seen.wrong {
		t.Error(wrong)
	}
}

// TestClusterWithOneWrongClock lets one of two have a clock that is a day ahead,
// by which the site is due again and again: it is not visited again and again.
func TestClusterWithOneWrongClock(t *testing.T) {
	address := storetest.StartPostgres(t).Database()
	var visits atomic.Int64
	run := func(context.Context, string, time.Time) error {
		visits.Add(1)
		return nil
	}
	// Due some hours ago by either clock: while the test looks no further time comes.
	due := time.Now().Add(-6 * time.Hour).In(vietnam(t))
	daily := jobsOf(t, fmt.Sprintf("%d %d * * *", due.Minute(), due.Hour()), "a.vn", "b.vn")
	join(t, address, daily, run, nil)
	join(t, address, daily, run, func(o *Options) { o.Now = func() time.Time { return time.Now().Add(25 * time.Hour) } })
	trial.Until(t, "the sites are not visited", func() bool { return visits.Load() >= 2 })
	over := time.NewTimer(8 * time.Second) // as many looks for missed runs
	<-over.C
	if n := visits.Load(); n > 4 {
		t.Errorf("%d visits of two sites in eight looks", n)
	}
}

// TestClusterTellsOfItsQueue lets one run keep the only worker: what waits behind
// it is told, by every member and for how long, and what failed.
func TestClusterTellsOfItsQueue(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	seen := newCalls()
	release := make(chan struct{})
	run := func(ctx context.Context, site string, _ time.Time) error {
		seen.enter(site)
		defer seen.leave(site)
		select {
		case <-release:
			return errors.New("down")
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	daily := jobsOf(t, "@every 24h", "a.vn", "b.vn", "c.vn")
	one := func(o *Options) { o.Concurrency = 1 }
	first := join(t, address, daily, run, one)
	seen.await(t, "nothing runs")
	idle := join(t, address, nil, run, one) // takes a job, and cancels it: it knows no site
	tells := func(m *member, missing string, yes func(Queue) bool) (last Queue) {
		t.Helper()
		trial.Until(t, missing, func() (told bool) {
			last, told = m.Queue()
			return told && yes(last)
		})
		return last
	}
	tells(first, "it is not told that sites were cancelled", func(q Queue) bool { return q.Jobs["cancelled"] >= 2 && q.Jobs["running"] == 1 })
	tells(idle, "the other one does not tell the same", func(q Queue) bool { return q.Jobs["cancelled"] >= 2 && q.Jobs["running"] == 1 })
	idle.leave(t)
	waits := tells(first, "nothing waits", func(q Queue) bool { return q.Jobs["available"] > 0 && q.Waited > 100*time.Millisecond })
	tells(first, "the wait does not grow", func(q Queue) bool { return q.Waited > waits.Waited })
	if waits.Jobs["completed"] > 0 || waits.Jobs["running"] != 1 {
		t.Errorf("the queue is told as %v", waits.Jobs)
	}
	close(release) // from now on all fail at once, again and again
	tells(first, "nobody tells what was given up", func(q Queue) bool { return q.Jobs["discarded"] > 0 })
	server.SQL(address, `DROP TABLE baotinh.river_job CASCADE`)
	trial.Until(t, "what cannot be read is told all the same", func() bool {
		_, told := first.Queue()
		return !told
	})
}
