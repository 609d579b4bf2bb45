package schedule

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"

	"github.com/baotinh/baotinh/internal/store"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

func vietnam(t testing.TB) *time.Location {
	t.Helper()
	location, err := time.LoadLocation(Zone)
	if err != nil {
		t.Fatal(err)
	}
	return location
}

func mustParse(t testing.TB, spec string) Schedule {
	t.Helper()
	schedule, err := ParseFast(spec)
	if err != nil {
		t.Fatal(err)
	}
	return schedule
}

// diary writes down what the observer is told.
type diary struct {
	mu     sync.Mutex
	events []Event
}

func (d *diary) write(e Event) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.events = append(d.events, e)
}

func (d *diary) all() []Event {
	d.mu.Lock()
	defer d.mu.Unlock()
	return slices.Clone(d.events)
}

func (d *diary) count(site string, kind EventKind) (n int) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, e := range d.events {
		if e.Kind == kind && (site == "" || e.Site == site) {
			n++
		}
	}
	return n
}

// running starts c in a bubble and gives the function that stops it.
func running(t *testing.T, c *Cron) (stop func() error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- c.Run(ctx) }()
	synctest.Wait()
	return func() error {
		cancel()
		return <-ended
	}
}

type history map[string]store.Run

func (h history) LastRuns(context.Context) (map[string]store.Run, error) { return h, nil }

func TestRunsAtTheDueTimes(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		begin := time.Now()
		var got []time.Duration
		run := func(_ context.Context, site string, scheduled time.Time) error {
			if !scheduled.Equal(time.Now()) {
				t.Errorf("scheduled for %s, ran at %s", scheduled, time.Now())
			}
			got = append(got, time.Since(begin))
			return nil
		}
		c, err := New(run, []Job{{"a.vn", mustParse(t, "*/15 * * * *")}}, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if want := begin.Add(15 * time.Minute); !c.Next("a.vn").Equal(want) {
			t.Errorf("next %s, want %s", c.Next("a.vn"), want)
		}
		stop := running(t, c)
		time.Sleep(46 * time.Minute)
		if err := stop(); err != nil {
			t.Error(err)
		}
		want := []time.Duration{15 * time.Minute, 30 * time.Minute, 45 * time.Minute}
		if !slices.Equal(got, want) {
			t.Errorf("ran after %v, want %v", got, want)
		}
	})
}

func TestOneSiteNeverTwiceAtOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var d diary
		run := func(ctx context.Context, site string, _ time.Time) error {
			if site == "slow.vn" {
				select {
				case <-time.After(150 * time.Second):
				case <-ctx.Done():
				}
			}
			return nil
		}
		every := mustParse(t, "* * * * *")
		c, err := New(run, []Job{{"slow.vn", every}, {"quick.vn", every}}, Options{Observer: d.write})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(10*time.Minute + time.Second)
		if err := stop(); err != nil {
			t.Error(err)
		}
		if n := d.count("quick.vn", Finished); n != 10 {
			t.Errorf("quick.vn ran %d times, want 10", n)
		}
		// Starts at minutes 1, 4, 7, 10; due and skipped at 2, 3, 5, 6, 8, 9.
		if started, skipped := d.count("slow.vn", Started), d.count("slow.vn", Skipped); started != 4 || skipped != 6 {
			t.Errorf("slow.vn started %d, skipped %d, want 4 and 6", started, skipped)
		}
		if e := c.Entries()[1]; e.Site != "slow.vn" || e.Skipped != 6 || e.Runs != 4 {
			t.Errorf("entry %+v", e)
		}
	})
}

func TestBoundOnRunsAtTheSameTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		now, most := 0, 0
		run := func(ctx context.Context, site string, _ time.Time) error {
			mu.Lock()
			now++
			most = max(most, now)
			mu.Unlock()
			time.Sleep(time.Second)
			mu.Lock()
			now--
			mu.Unlock()
			return nil
		}
		var jobs []Job
		for i := range 63 {
			jobs = append(jobs, Job{fmt.Sprintf("site-%d.vn", i), mustParse(t, "0 * * * *")})
		}
		c, err := New(run, jobs, Options{Concurrency: 5})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(time.Hour + 500*time.Millisecond)
		waiting, runs := 0, 0
		for _, e := range c.Entries() {
			if e.Waiting {
				waiting++
			}
			if e.Running {
				runs++
			}
		}
		if waiting != 58 || runs != 5 {
			t.Errorf("%d wait, %d run, want 58 and 5", waiting, runs)
		}
		time.Sleep(time.Minute)
		for _, e := range c.Entries() {
			if e.Runs != 1 || e.Waiting || e.Running {
				t.Errorf("%+v", e)
			}
		}
		if err := stop(); err != nil || most != 5 {
			t.Errorf("at most %d at once, want 5; %v", most, err)
		}
	})
}

func TestPanicAndErrorStayWithTheirSite(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		run := func(_ context.Context, site string, _ time.Time) error {
			switch site {
			case "panic.vn":
				var none []int
				none[len(site)]++
			case "error.vn":
				return errors.New("no such host")
			}
			return nil
		}
		every := mustParse(t, "* * * * *")
		boom := func(Event) { panic("observer") }
		c, err := New(run, []Job{{"panic.vn", every}, {"error.vn", every}, {"good.vn", every}}, Options{Observer: boom})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(5*time.Minute + time.Second)
		if err := stop(); err != nil {
			t.Error(err)
		}
		entries := c.Entries()
		for i, want := range []Entry{
			{Site: "error.vn", Runs: 5, Failed: 5},
			{Site: "good.vn", Runs: 5},
			{Site: "panic.vn", Runs: 5, Failed: 5, Panics: 5},
		} {
			got := Entry{Site: entries[i].Site, Runs: entries[i].Runs, Failed: entries[i].Failed, Panics: entries[i].Panics}
			if got != want {
				t.Errorf("got %+v, want %+v", got, want)
			}
		}
		var panicked *PanicError
		if !errors.As(entries[2].LastError, &panicked) || len(panicked.Stack) == 0 {
			t.Errorf("last error %v", entries[2].LastError)
		}
	})
}

func TestStop(t *testing.T) {
	for _, test := range []struct {
		name string
		run  Run
		want string
	}{
		{"a run that heeds its context", func(ctx context.Context, _ string, _ time.Time) error {
			<-ctx.Done()
			return ctx.Err()
		}, ""},
		{"a run that needs a moment", func(ctx context.Context, _ string, _ time.Time) error {
			<-ctx.Done()
			time.Sleep(9 * time.Second)
			return nil
		}, ""},
		{"a run that does not", func(context.Context, string, time.Time) error {
			time.Sleep(time.Hour)
			return nil
		}, "schedule: 2 runs did not stop within 10s: a.vn, b.vn"},
	} {
		t.Run(test.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				every := mustParse(t, "* * * * *")
				c, err := New(test.run, []Job{{"a.vn", every}, {"b.vn", every}}, Options{Concurrency: 2})
				if err != nil {
					t.Fatal(err)
				}
				stop := running(t, c)
				time.Sleep(70 * time.Second)
				begin := time.Now()
				got := ""
				if err := stop(); err != nil {
					got = err.Error()
				}
				if got != test.want {
					t.Errorf("got %q, want %q", got, test.want)
				}
				if took := time.Since(begin); took > 10*time.Second {
					t.Errorf("stopping took %s", took)
				}
				time.Sleep(2 * time.Hour) // the last ones end within the bubble
			})
		})
	}
}

func TestRunTimeout(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		run := func(ctx context.Context, _ string, _ time.Time) error {
			<-ctx.Done()
			return context.Cause(ctx)
		}
		c, err := New(run, []Job{{"a.vn", mustParse(t, "0 * * * *")}}, Options{RunTimeout: 20 * time.Minute})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(90 * time.Minute)
		e := c.Entries()[0]
		if e.Running || e.LastFinished.Sub(e.LastStarted) != 20*time.Minute || !errors.Is(e.LastError, context.DeadlineExceeded) {
			t.Errorf("%+v", e)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

func TestCatchUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		// The bubble begins on 1 January 2000, 07:00 in Vietnam.
		time.Sleep(24*time.Hour + 30*time.Minute) // 2 January, 07:30
		now := time.Now()
		daily := mustParse(t, "0 6 * * *")
		h := history{
			"fresh.vn":       {Started: now.Add(-80 * time.Minute), Outcome: store.Succeeded}, // 06:10 today
			"failed.vn":      {Started: now.Add(-80 * time.Minute), Outcome: store.FailedRun},
			"late.vn":        {Started: now.Add(-20 * time.Hour), Outcome: store.Succeeded},
			"verylate.vn":    {Started: now.Add(-400 * time.Hour), Outcome: store.Succeeded},
			"interrupted.vn": {Started: now.Add(-80 * time.Minute), Outcome: store.Interrupted},
			"crashed.vn":     {Started: now.Add(-4 * time.Minute), Outcome: store.Interrupted},
			"future.vn":      {Started: now.Add(999 * time.Hour), Outcome: store.Succeeded}, // the clock was wrong then: nobody knows when it was
		}
		var jobs []Job
		for _, site := range []string{"fresh.vn", "failed.vn", "late.vn", "verylate.vn", "interrupted.vn", "crashed.vn", "future.vn", "never.vn"} {
			jobs = append(jobs, Job{site, daily})
		}
		var d diary
		c, err := New(func(context.Context, string, time.Time) error { return nil }, jobs, Options{History: h, Observer: d.write})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		for site, want := range map[string]int{
			"fresh.vn": 0, "failed.vn": 0, "late.vn": 1, "verylate.vn": 1,
			"interrupted.vn": 1, "crashed.vn": 0, "future.vn": 1, "never.vn": 1,
		} {
			if got := d.count(site, Finished); got != want {
				t.Errorf("%s caught up %d times, want %d", site, got, want)
			}
		}
		due := now.Add(-90 * time.Minute)
		for _, e := range d.all() {
			if !e.CatchUp || !e.Scheduled.Equal(due) {
				t.Errorf("%+v, want caught up for %s", e, due)
			}
		}
		time.Sleep(7 * time.Minute)
		if got := d.count("crashed.vn", Finished); got != 1 {
			t.Errorf("crashed.vn ran %d times ten minutes after its crash, want 1", got)
		}
		time.Sleep(24 * time.Hour) // the usual times go on as if nothing had been
		for site, want := range map[string]int{"fresh.vn": 1, "late.vn": 2, "crashed.vn": 2, "future.vn": 2} {
			if got := d.count(site, Finished); got != want {
				t.Errorf("%s ran %d times after a day, want %d", site, got, want)
			}
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

func TestFreshInstallation(t *testing.T) {
	for _, test := range []struct {
		spec            string
		spread          time.Duration
		atOnce, inThree int // runs ended, at least
	}{
		{"0 6 * * *", 10 * time.Minute, 1, 60}, // one each three seconds
		{"0 6 * * *", 0, 60, 60},
		{"@every 20s", 10 * time.Minute, 60, 480}, // a demonstration
	} {
		synctest.Test(t, func(t *testing.T) {
			time.Sleep(time.Second)
			var d diary
			var jobs []Job
			for i := range 60 {
				jobs = append(jobs, Job{fmt.Sprintf("site%d.vn", i), mustParse(t, test.spec)})
			}
			c, err := New(func(context.Context, string, time.Time) error { return nil }, jobs,
				Options{History: history{}, Spread: test.spread, Observer: d.write})
			if err != nil {
				t.Fatal(err)
			}
			stop := running(t, c)
			if n := d.count("", Finished); n != test.atOnce {
				t.Errorf("%s: %d runs at once, want %d", test.spec, n, test.atOnce)
			}
			time.Sleep(3 * time.Minute)
			if n := d.count("", Finished); n < test.inThree {
				t.Errorf("%s: %d runs in three minutes, want %d", test.spec, n, test.inThree)
			}
			if err := stop(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestHistoryThatFails(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c, err := New(func(context.Context, string, time.Time) error { return nil },
			[]Job{{"a.vn", mustParse(t, "* * * * *")}}, Options{History: broken{}})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(61 * time.Second)
		if e := c.Entries()[0]; e.Runs != 1 {
			t.Errorf("%+v, want the usual run", e)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

type broken struct{}

func (broken) LastRuns(context.Context) (map[string]store.Run, error) {
	return nil, errors.New("disk on fire")
}

func TestClockThatIsSet(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var step time.Duration
		now := func() time.Time {
			mu.Lock()
			defer mu.Unlock()
			return time.Now().Add(step)
		}
		set := func(d time.Duration) {
			mu.Lock()
			defer mu.Unlock()
			step = d
		}
		var d diary
		c, err := New(func(context.Context, string, time.Time) error { return nil },
			[]Job{{"a.vn", mustParse(t, "0 * * * *")}}, Options{Now: now, Observer: d.write})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(10 * time.Minute) // 07:10
		set(100*24*time.Hour + 5*time.Hour)
		time.Sleep(tick + time.Second) // a hundred days passed: one run, not 2,405
		if n := d.count("", Finished); n != 1 {
			t.Errorf("%d runs after a step forward, want 1", n)
		}
		set(0) // back to 07:10
		time.Sleep(tick + time.Second)
		if next, want := c.Next("a.vn"), time.Now().Truncate(time.Hour).Add(time.Hour); !next.Equal(want) {
			t.Errorf("next %s after a step back, want %s", next, want)
		}
		time.Sleep(time.Hour)
		if n := d.count("", Finished); n != 2 {
			t.Errorf("%d runs, want 2", n)
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

// TestRunsOfTheFuture starts with a record that was written by a clock far ahead.
func TestRunsOfTheFuture(t *testing.T) {
	now := time.Date(2025, 7, 1, 8, 10, 0, 0, vietnam(t))
	jobs := map[string]*job{"a.vn": {schedule: mustParse(t, "0 * * * *")}}
	due := now.Truncate(time.Hour)
	for _, test := range []struct {
		name    string
		started time.Time
		missed  bool
	}{
		{"done", due.Add(time.Minute), false},
		{"missed", due.Add(-time.Minute), true},
		{"by another machine, whose clock is a little ahead", now.Add(time.Minute), false},
		{"tomorrow", now.Add(24 * time.Hour), true},
		{"next year", now.AddDate(1, 0, 0), true},
	} {
		run := store.Run{Site: "a.vn", Started: test.started, Outcome: store.Succeeded}
		missed := len(missedRuns(jobs, map[string]store.Run{"a.vn": run}, now, false)) > 0
		if missed != test.missed || done(run, due, now) == test.missed {
			t.Errorf("%s: missed %t, done %t", test.name, missed, done(run, due, now))
		}
	}
}

func TestReplace(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var d diary
		release := make(chan struct{})
		run := func(ctx context.Context, site string, _ time.Time) error {
			if site == "slow.vn" {
				select {
				case <-release:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
			return nil
		}
		hourly, quarter := mustParse(t, "0 * * * *"), mustParse(t, "*/15 * * * *")
		c, err := New(run, []Job{{"slow.vn", hourly}, {"gone.vn", hourly}, {"same.vn", hourly}}, Options{Observer: d.write})
		if err != nil {
			t.Fatal(err)
		}
		stop := running(t, c)
		time.Sleep(61 * time.Minute) // all ran once, slow.vn still does
		if err := c.Replace([]Job{{"same.vn", hourly}, {"same.vn", hourly}}); err == nil {
			t.Error("two jobs for a site were taken")
		}
		if n := len(c.Entries()); n != 3 {
			t.Errorf("%d entries after a Replace that failed, want the 3 from before", n)
		}
		if err := c.Replace([]Job{{"same.vn", quarter}, {"new.vn", quarter}}); err != nil {
			t.Fatal(err)
		}
		if !c.Next("gone.vn").IsZero() {
			t.Error("gone.vn is still due")
		}
		// slow.vn left and comes back while its run goes on.
		if err := c.Replace([]Job{{"same.vn", quarter}, {"new.vn", quarter}, {"slow.vn", quarter}}); err != nil {
			t.Fatal(err)
		}
		time.Sleep(30 * time.Minute)
		if started, skipped := d.count("slow.vn", Started), d.count("slow.vn", Skipped); started != 1 || skipped != 2 {
			t.Errorf("slow.vn started %d, skipped %d, want 1 and 2", started, skipped)
		}
		close(release)
		time.Sleep(15 * time.Minute)
		for site, want := range map[string]int{"gone.vn": 1, "same.vn": 4, "new.vn": 3, "slow.vn": 2} {
			if got := d.count(site, Finished); got != want {
				t.Errorf("%s ran %d times, want %d", site, got, want)
			}
		}
		if err := stop(); err != nil {
			t.Error(err)
		}
	})
}

func TestNewRefuses(t *testing.T) {
	good := mustParse(t, "@hourly")
	for name, jobs := range map[string][]Job{
		"no site":     {{"", good}},
		"no schedule": {{"a.vn", Schedule{}}},
		"site twice":  {{"a.vn", good}, {"a.vn", good}},
	} {
		if _, err := New(nil, jobs, Options{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}
