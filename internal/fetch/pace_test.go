package fetch

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"pgregory.net/rapid"
)

// Measured at the server: one request at a time, and the interval from the end
// of one to the start of the next, whoever asks and under whatever sub-name.
func TestPaceAtTheServer(t *testing.T) {
	inBubble(t, ok, nil, func(w *world) {
		var wg sync.WaitGroup
		for i := range 12 {
			host := []string{"bao.vn", "www.bao.vn", "tin.bao.vn"}[i%3]
			wg.Go(func() {
				if _, e, _ := w.get(w.t.Context(), fmt.Sprintf("http://%s/bai-%d.html", host, i)); e != nil {
					t.Error(e)
				}
			})
		}
		wg.Wait()
		seen := w.seen()
		if len(seen) != 15 { // 12 pages and the robots.txt of three names
			t.Fatalf("%d visits, want 15", len(seen))
		}
		if w.most != 1 {
			t.Errorf("%d requests at the same time", w.most)
		}
		for i, v := range seen[1:] {
			if pause := v.start - seen[i].end; pause < 2*time.Second {
				t.Errorf("%s began %s after the end of %s, want 2s at least", v.path, pause, seen[i].path)
			}
		}
		states := w.tr.Snapshot()
		for _, s := range states {
			if s.Host == "bao.vn" && (s.Requests != 15 || s.Interval != 2*time.Second || s.Busy || s.Waiting != 0 || strings.Join(s.Switches, ",") != "plain http") {
				t.Errorf("state %+v", s)
			}
		}
	})
}

// Different hosts do not wait for each other.
func TestPaceOfHostsIsApart(t *testing.T) {
	inBubble(t, ok, impolite, func(w *world) {
		var wg sync.WaitGroup
		for _, host := range []string{"bao.vn", "khac.vn", "thuba.vn"} {
			wg.Go(func() { w.get(w.t.Context(), "http://"+host+"/") })
		}
		wg.Wait()
		if took := time.Since(w.began); w.most != 3 || took != time.Second {
			t.Errorf("%d at the same time, %s in all; want 3 and 1s", w.most, took)
		}
	})
}

func TestPaceLengths(t *testing.T) {
	for _, c := range []struct {
		name   string
		robots string
		change func(*Options)
		want   time.Duration
	}{
		{"default", "", func(o *Options) { o.Interval = 0 }, DefaultInterval},
		{"jitter", "", func(o *Options) { o.Random = func() float64 { return 0.5 } }, 2500 * time.Millisecond},
		{"random source out of range", "", func(o *Options) { o.Random = func() float64 { return 7 } }, 3 * time.Second},
		{"negative random source", "", func(o *Options) { o.Random = func() float64 { return -7 } }, 2 * time.Second},
		{"host asks for more", "", func(o *Options) { o.Hosts["bao.vn"] = HostOptions{PlainHTTP: true, Interval: 9 * time.Second} }, 9 * time.Second},
		{"host may not have less", "", func(o *Options) {
			o.Hosts["bao.vn"] = HostOptions{PlainHTTP: true, Interval: time.Millisecond}
		}, 2 * time.Second},
		{"crawl-delay", "User-agent: *\nCrawl-delay: 7.5", nil, 7500 * time.Millisecond},
		{"crawl-delay for us", "User-agent: *\nCrawl-delay: 7\nUser-agent: Baotinh/2\nCrawl-delay: 5", nil, 5 * time.Second},
		{"small crawl-delay", "User-agent: *\nCrawl-delay: 0.5", nil, 2 * time.Second},
		{"crawl-delay of a month", "User-agent: *\nCrawl-delay: 2592000", nil, MaxCrawlDelay},
		{"impolite", "User-agent: *\nCrawl-delay: 7", impolite, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			inBubble(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					w.Write([]byte(c.robots))
					return
				}
				w.Write([]byte(htmlPage("Bài")))
			}, c.change, func(w *world) {
				for i := range 3 {
					if _, e, _ := w.get(w.t.Context(), fmt.Sprint("http://bao.vn/", i)); e != nil {
						t.Fatal(e)
					}
				}
				seen := w.seen()
				last := len(seen) - 1
				if got := seen[last].start - seen[last-1].end; got != c.want {
					t.Errorf("pause %s, want %s", got, c.want)
				}
			})
		})
	}
}

// Whoever waits, in the queue or for the interval, leaves the moment its context ends,
// and the others go on.
func TestPaceCancel(t *testing.T) {
	inBubble(t, ok, func(o *Options) { o.Interval = time.Hour }, func(w *world) {
		tr := w.tr
		tr.robots.entries["http://bao.vn"] = &robotsEntry{done: closed(), rules: &Rules{}, expires: time.Now().Add(24 * time.Hour)}
		if _, e, _ := w.get(w.t.Context(), "http://bao.vn/first"); e != nil {
			t.Fatal(e)
		}
		var wg sync.WaitGroup
		for i := range 50 {
			wg.Go(func() {
				ctx, cancel := context.WithTimeout(w.t.Context(), 5*time.Second)
				defer cancel()
				_, e, took := w.get(ctx, fmt.Sprint("http://bao.vn/", i))
				if e == nil || e.Reason != ReasonCanceled || !errors.Is(e, context.DeadlineExceeded) || took != 5*time.Second {
					t.Errorf("%v after %s", e, took)
				}
			})
		}
		wg.Wait()
		ctx, cancel := context.WithCancel(w.t.Context())
		cancel()
		if _, e, took := w.get(ctx, "http://bao.vn/ended"); e == nil || e.Reason != ReasonCanceled || took != 0 {
			t.Errorf("with a context that ended before: %v after %s", e, took)
		}
		if _, e, _ := w.get(w.t.Context(), "http://bao.vn/last"); e != nil {
			t.Error(e)
		}
		seen := w.seen()
		if len(seen) != 2 || seen[1].path != "bao.vn/last" || seen[1].start-seen[0].end != time.Hour {
			t.Errorf("visits %+v", seen)
		}
	})
}

func closed() chan struct{} {
	c := make(chan struct{})
	close(c)
	return c
}

// A host that fails is left alone for longer and longer, never for ever, and
// one success ends it.
func TestBackoff(t *testing.T) {
	var broken atomic.Bool
	broken.Store(true)
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case broken.Load():
			http.Error(w, "", http.StatusInternalServerError)
		default:
			w.Write([]byte(htmlPage("Bài")))
		}
	}, nil, func(w *world) {
		var waits []time.Duration
		for range 14 {
			_, e, _ := w.get(w.t.Context(), "http://bao.vn/1")
			wantReason(t, e, ReasonServer)
			if !e.Retryable() {
				t.Error("not retryable")
			}
			waits = append(waits, e.Wait)
			if e.Wait > time.Minute { // too long to wait in line: told at once
				_, again, took := w.get(w.t.Context(), "http://bao.vn/2")
				wantReason(t, again, ReasonBackoff)
				if took != 0 || again.Wait != e.Wait || !again.HostDown() || !again.Retryable() {
					t.Errorf("refused after %s with %+v", took, again)
				}
				pass(e.Wait)
			}
		}
		want := []time.Duration{
			10 * time.Second, 20 * time.Second, 40 * time.Second, 80 * time.Second, 160 * time.Second, 320 * time.Second, 640 * time.Second,
			1280 * time.Second, 2560 * time.Second, 5120 * time.Second, 10240 * time.Second, 20480 * time.Second, 6 * time.Hour, 6 * time.Hour,
		}
		if fmt.Sprint(waits) != fmt.Sprint(want) {
			t.Errorf("waits\n%v, want\n%v", waits, want)
		}
		for _, s := range w.tr.Snapshot() {
			if s.Host == "bao.vn" && (s.Failures != 14 || s.LastReason != ReasonServer || time.Until(s.NextAllowed) != 0) {
				t.Errorf("state %+v", s)
			}
		}
		broken.Store(false)
		pass(6 * time.Hour)
		if _, e, _ := w.get(w.t.Context(), "http://bao.vn/1"); e != nil {
			t.Fatal(e)
		}
		broken.Store(true)
		_, e, _ := w.get(w.t.Context(), "http://bao.vn/1")
		if e == nil || e.Wait != 10*time.Second {
			t.Errorf("after a success: %+v, want 10s again", e)
		}
	})
}

// A page that is missing says nothing against its host.
func TestNoBackoffForPages(t *testing.T) {
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/forbidden":
			w.WriteHeader(403)
		case "/pdf":
			w.Header().Set("Content-Type", "application/pdf")
			w.Write([]byte("%PDF"))
		case "/empty404":
			w.Write([]byte(doc("404", "404", "")))
		case "/moved":
			w.Header().Set("Location", "/x")
			w.WriteHeader(301)
		default:
			w.WriteHeader(404)
		}
	}, nil, func(w *world) {
		for _, path := range []string{"/missing", "/forbidden", "/pdf", "/empty404", "/moved"} {
			_, e, _ := w.get(w.t.Context(), "http://bao.vn"+path)
			if e != nil && e.Wait != 0 {
				t.Errorf("%s: %+v", path, e)
			}
		}
		for _, s := range w.tr.Snapshot() {
			if s.Failures != 0 {
				t.Errorf("%+v", s)
			}
		}
	})
}

func TestRetryAfterIsObeyed(t *testing.T) {
	for _, c := range []struct {
		name, header string
		status       int
		want         time.Duration
	}{
		{"seconds", "45", 429, 45 * time.Second},
		{"less than the backoff", "1", 503, 10 * time.Second},
		{"nothing said", "", 429, 10 * time.Second},
		{"longer than a request waits", "600", 503, 10 * time.Minute},
		{"for ever", "999999999", 503, MaxRetryAfter},
	} {
		t.Run(c.name, func(t *testing.T) {
			var hits atomic.Int32
			inBubble(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					http.NotFound(w, r)
					return
				}
				if hits.Add(1) == 1 {
					if c.header != "" {
						w.Header().Set("Retry-After", c.header)
					}
					w.WriteHeader(c.status)
					return
				}
				w.Write([]byte(htmlPage("Bài")))
			}, nil, func(w *world) {
				_, e, _ := w.get(w.t.Context(), "http://bao.vn/1")
				wantReason(t, e, ReasonBusy)
				if e.Wait != c.want {
					t.Errorf("wait %s, want %s", e.Wait, c.want)
				}
				failed := time.Since(w.began)
				_, e, took := w.get(w.t.Context(), "http://bao.vn/1")
				if c.want > time.Minute {
					wantReason(t, e, ReasonBackoff)
					if took != 0 {
						t.Errorf("told after %s", took)
					}
					return
				}
				wantReason(t, e, "")
				if seen := w.seen(); seen[len(seen)-1].start-failed != c.want {
					t.Errorf("came back after %s, want %s", seen[len(seen)-1].start-failed, c.want)
				}
			})
		})
	}
}

func newPacer(maxHosts int) *pacer {
	return &pacer{
		now: time.Now, random: func() float64 { return 0 }, maxWait: time.Minute, backoff: time.Second, backoffMax: time.Hour,
		maxHosts: maxHosts, idle: time.Hour, hosts: map[string]*host{},
	}
}

// A turn that is handed over at the very moment its receiver gives up goes on
// to the next one.
func TestPacerTurnIsNotLost(t *testing.T) {
	for range 300 {
		synctest.Test(t, func(t *testing.T) {
			p := newPacer(8)
			if err := p.acquire(t.Context(), "a", 0); err != nil {
				t.Fatal(err)
			}
			var wg sync.WaitGroup
			wg.Go(func() {
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				defer cancel()
				if p.acquire(ctx, "a", 0) == nil {
					p.release("a", "", 0)
				}
			})
			pass(time.Second)
			p.release("a", "", 0)
			wg.Wait()
			ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
			defer cancel()
			if err := p.acquire(ctx, "a", 0); err != nil {
				t.Fatalf("the turn was lost: %v", err)
			}
			p.release("a", "", 0)
		})
	}
}

// Those in the queue of a host that begins to back off are told, not kept.
func TestPacerTellsTheQueue(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPacer(8)
		if err := p.acquire(t.Context(), "a", 0); err != nil {
			t.Fatal(err)
		}
		var wg sync.WaitGroup
		for range 5 {
			wg.Go(func() {
				began := time.Now()
				err := p.acquire(t.Context(), "a", 0)
				var wait *backoffError
				if !errors.As(err, &wait) || wait.wait != 10*time.Minute || time.Since(began) != time.Second {
					t.Errorf("%v after %s", err, time.Since(began))
				}
			})
		}
		pass(time.Second)
		p.release("a", ReasonBusy, 10*time.Minute)
		wg.Wait()
	})
}

// However often a host failed, the wait never shrinks and never exceeds its bound.
func TestBackoffForYears(t *testing.T) {
	p := newPacer(8)
	p.off = false
	last := time.Duration(0)
	for i := range 200 {
		p.hosts["a"] = cmp.Or(p.hosts["a"], &host{})
		wait := p.release("a", ReasonConnect, 0)
		if wait < last || wait > time.Hour+time.Second || wait <= 0 {
			t.Fatalf("failure %d: wait %s after %s", i, wait, last)
		}
		last = wait
	}
	if last != time.Hour {
		t.Errorf("wait %s in the end", last)
	}
}

// The hosts remembered are bounded, and those that owe a wait stay longest.
func TestPacerForgets(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		p := newPacer(100)
		for i := range 1000 {
			key := fmt.Sprint("h", i)
			if err := p.acquire(t.Context(), key, time.Second); err != nil {
				t.Fatal(err)
			}
			p.release(key, "", 0)
			pass(time.Millisecond)
			if len(p.hosts) > 100 {
				t.Fatalf("%d hosts", len(p.hosts))
			}
		}
		p.acquire(t.Context(), "broken", 0)
		p.release("broken", ReasonConnect, 5*time.Hour)
		p.acquire(t.Context(), "busy", 0)
		pass(2 * time.Hour)
		p.acquire(t.Context(), "new", 0)
		p.release("new", "", 0)
		if len(p.hosts) != 3 || p.hosts["broken"] == nil || p.hosts["busy"] == nil {
			t.Errorf("%d hosts are left", len(p.hosts))
		}
		p.release("busy", "", 0)
		// When all are busy the bound gives way, not the politeness.
		small := newPacer(2)
		for i := range 5 {
			if err := small.acquire(t.Context(), fmt.Sprint(i), 0); err != nil {
				t.Fatal(err)
			}
		}
		for i := range 5 {
			small.release(fmt.Sprint(i), "", 0)
		}
	})
}

// Whatever the order of requests, failures and cancellations: never two turns of
// a host at once, never a start before it is allowed, and no turn is lost.
func TestPacerProperties(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		jobs := rapid.SliceOfN(rapid.Custom(func(rt *rapid.T) [5]int {
			return [5]int{
				rapid.IntRange(0, 2).Draw(rt, "host"), rapid.IntRange(0, 2000).Draw(rt, "starts at ms"), rapid.IntRange(1, 3000).Draw(rt, "patience ms"),
				rapid.IntRange(0, 200).Draw(rt, "works ms"), rapid.IntRange(0, 3).Draw(rt, "outcome"),
			}
		}), 1, 25).Draw(rt, "jobs")
		synctest.Test(t, func(t *testing.T) {
			p := newPacer(8)
			var mu sync.Mutex
			busy := map[string]bool{}
			free := map[string]time.Time{}
			var wg sync.WaitGroup
			for _, j := range jobs {
				wg.Go(func() {
					key := fmt.Sprint("host", j[0])
					pass(time.Duration(j[1]) * time.Millisecond)
					ctx, cancel := context.WithTimeout(t.Context(), time.Duration(j[2])*time.Millisecond)
					defer cancel()
					if p.acquire(ctx, key, 100*time.Millisecond) != nil {
						return
					}
					mu.Lock()
					if busy[key] {
						t.Errorf("%s has two turns", key)
					}
					if time.Now().Before(free[key]) {
						t.Errorf("%s started %s early", key, time.Until(free[key]))
					}
					busy[key] = true
					mu.Unlock()
					pass(time.Duration(j[3]) * time.Millisecond)
					mu.Lock()
					busy[key] = false
					reason := []Reason{"", ReasonNotFound, ReasonServer, ReasonCanceled}[j[4]]
					pause := max(p.release(key, reason, 0), 100*time.Millisecond)
					free[key] = time.Now().Add(pause)
					mu.Unlock()
				})
			}
			wg.Wait()
			for key, h := range p.hosts {
				if h.busy || len(h.queue) > 0 {
					t.Errorf("%s is left busy", key)
				}
			}
		})
	})
}
