package faults

import (
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// soakTimeEnv is how long TestAThirdMisbehaves takes in a soak, e.g. 75m.
const soakTimeEnv = "BAOTINH_SOAK_TIME"

// pace is the schedule of the soak.
type pace struct {
	length   time.Duration
	every    time.Duration // a visit of each site
	patience time.Duration // with an answer of a site
	phase    time.Duration // how long a mood lasts
	sample   time.Duration
}

func soakPace(t *testing.T) pace {
	t.Helper()
	if !trial.Soaking() {
		// A machine with other things to do must be able to answer within the patience,
		// and to make all visits in their time.
		short := pace{75 * time.Second, 15 * time.Second, 3 * time.Second, 8 * time.Second, 200 * time.Millisecond}
		if trial.Race { // the program is some times slower then
			short = pace{100 * time.Second, 25 * time.Second, 6 * time.Second, 10 * time.Second, 500 * time.Millisecond}
		}
		return short
	}
	length := 3 * time.Hour
	if text := os.Getenv(soakTimeEnv); text != "" {
		var err error
		if length, err = time.ParseDuration(text); err != nil {
			t.Fatalf("%s: %v", soakTimeEnv, err)
		}
	}
	return pace{length, time.Minute, 5 * time.Second, 3 * time.Minute, 5 * time.Second}
}

// village is 63 sites, every third of which misbehaves, each time in another way.
type village struct {
	pace
	served *replica.Replica
	sites  []scrapers.Site
	hosts  map[string]int // the number of a site
	moods  []mood
	began  time.Time
	folder string   // of the label files of the first articles
	at     []string // what --sites-at takes

	mu       sync.Mutex
	articles map[string]bool        // the addresses of what was published
	harmed   map[int]map[string]int // site → mood → harm that was done in full
}

func (v *village) hostile(site int) bool { return site%3 == 2 }

// secured says whether all that a hostile site does is have a bad certificate.
func (v *village) secured(site int) bool { return v.hostile(site) && site/3%10 == 0 }

func (v *village) now() int { return int(time.Since(v.began) / v.phase) }

// mood is the one that a site is in: each site goes through all of them, and at
// any time they differ.
func (v *village) mood(site int) mood {
	if !v.hostile(site) || v.secured(site) {
		return v.moods[0]
	}
	return v.moods[(site/3*5+v.now())%len(v.moods)]
}

// spares says whether a site does its harm in articles only, and its lists are
// good: every other one does, and each the other way the next time.
func (v *village) spares(site int, r *http.Request) bool {
	if (site/3+v.now()/len(v.moods))%2 == 0 {
		return false
	}
	v.mu.Lock()
	defer v.mu.Unlock()
	return !v.articles["https://"+r.Host+r.URL.RequestURI()]
}

func newVillage(t *testing.T, pace pace) *village {
	t.Helper()
	const sites = 63
	all, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(s scrapers.Site) bool { return s.Province == "" || s.Retired })
	if len(all) < sites {
		t.Fatalf("the program knows %d sites, want %d", len(all), sites)
	}
	v := &village{pace: pace, sites: all[:sites], moods: moods(), hosts: map[string]int{}, folder: t.TempDir(), harmed: map[int]map[string]int{}, articles: map[string]bool{}}
	var first []corpus.Document
	for i, site := range v.sites {
		v.harmed[i] = map[string]int{}
		for _, host := range site.Hosts {
			v.hosts[host] = i
		}
		for n := range 2 {
			d := announcement(site, i, n)
			first = append(first, d)
			label := fmt.Sprintf("site: %s\nprovince: %s\npublished: %s\ntitle: %q\nauthor: A. B.\nbody: |\n  %s\nobservations: []\n",
				site.ID, site.Province, d.Published.Format(time.RFC3339), d.Title, strings.ReplaceAll(d.Body, "\n", "\n  "))
			if err := os.WriteFile(filepath.Join(v.folder, fmt.Sprintf("%03d-%d.yaml", i, n)), []byte(label), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	if v.served, err = replica.New(first, replica.PerPage(20)); err != nil {
		t.Fatal(err)
	}
	for _, d := range first {
		v.articles[v.served.URL(d)] = true
	}
	listen := func() net.Listener {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			t.Fatal(err)
		}
		return listener
	}
	var work sync.WaitGroup
	ended := make(chan struct{})
	listener := listen()
	server := &http.Server{Handler: v, ReadHeaderTimeout: 10 * time.Second, ErrorLog: log.New(io.Discard, "", 0)}
	v.at = []string{listener.Addr().String()}
	v.began = time.Now()
	work.Go(func() { _ = server.Serve(listener) })
	t.Cleanup(func() {
		close(ended)
		_ = server.Close()
		work.Wait()
	})
	for i, site := range v.sites {
		if v.secured(i) {
			listener := listen()
			v.at = append(v.at, site.ID+"=https://"+listener.Addr().String())
			work.Go(func() {
				if err := secure(listener, site.ID, v.now, ended); err != nil {
					t.Error(err)
				}
			})
			t.Cleanup(func() { _ = listener.Close() })
		}
	}
	return v
}

// announcement is an article with figures that no other one has.
func announcement(site scrapers.Site, i, n int) corpus.Document {
	year := 2014 + n%10
	return corpus.Document{
		File: fmt.Sprintf("%s-%d", site.ID, n), Site: site.ID, Province: site.Province, Author: "A. B.",
		Published: time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC).Add(time.Duration(n) * time.Hour),
		Title:     fmt.Sprintf("%s kết nạp %d đảng viên, bài %d", site.Province, 1000+10*i+n, n),
		Body: fmt.Sprintf("Năm %d, Đảng bộ tỉnh %s kết nạp %d đảng viên mới.\n\nĐến cuối năm %d, toàn Đảng bộ tỉnh có %d đảng viên.",
			year, site.Province, 1000+10*i+n, year, 50_000+100*i+n),
	}
}

// ServeHTTP answers as the site's mood is.
func (v *village) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	site, ok := v.hosts[strings.TrimPrefix(r.Host, "www.")]
	if !ok {
		http.NotFound(w, r)
		return
	}
	mood := v.mood(site)
	if !mood.whole && v.spares(site, r) {
		v.served.ServeHTTP(w, r)
		return
	}
	harmed := true // a harm may end in a panic, as one that hangs up has to
	defer func() {
		// Who does not wait for all of an answer says that it took too long. The last
		// ones may not have been told yet when the test ends.
		full := r.Context().Err() == nil || slices.Contains(mood.reasons, "timeout")
		if v.mu.Lock(); harmed && full && time.Since(v.began) < v.length-v.every {
			v.harmed[site][mood.name]++
		}
		v.mu.Unlock()
	}()
	if harmed = mood.harm(w, r); !harmed {
		v.served.ServeHTTP(w, r)
	}
}

// publish brings out an article of every site.
func (v *village) publish(t *testing.T, n int) {
	t.Helper()
	for i, site := range v.sites {
		d := announcement(site, i, n)
		if err := v.served.Publish(d); err != nil {
			t.Error(err)
		}
		v.mu.Lock()
		v.articles[v.served.URL(d)] = true
		v.mu.Unlock()
	}
}

// amounts is what must not grow, at one moment.
type amounts struct {
	heap, rss, goroutines, files, wal float64
}

func (v *village) measure(t *testing.T, page, kept string) amounts {
	t.Helper()
	a := amounts{
		heap: trial.Value(page, "go_memstats_heap_inuse_bytes", ""), rss: trial.Value(page, "process_resident_memory_bytes", ""),
		goroutines: trial.Value(page, "go_goroutines", ""), files: trial.Value(page, "process_open_fds", ""),
	}
	if a.heap <= 0 || a.rss <= 0 || a.goroutines <= 0 || a.files <= 0 {
		t.Fatalf("/metrics does not say what the process holds: %+v", a)
	}
	if about, err := os.Stat(kept + "-wal"); err == nil {
		a.wal = float64(about.Size())
	}
	return a
}

func median(all []amounts, of func(amounts) float64) float64 {
	values := make([]float64, 0, len(all))
	for _, a := range all {
		values = append(values, of(a))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// TestAThirdMisbehaves lets the real program visit 63 sites, a third of which do
// all the harm that there is, one kind after the other. What it holds does not
// grow from the second quarter of the time to the last, the other sites are
// visited when they are due and lose nothing, and of every harmful site the
// metrics say what it did. A soak takes hours.
func TestAThirdMisbehaves(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute at least")
	}
	v := newVillage(t, soakPace(t))
	kept, address := filepath.Join(t.TempDir(), "baotinh.db"), trial.FreeAddress(t)
	args := []string{
		"demo", "--articles=" + v.folder, "--store=" + kept, "--every=" + v.every.String(),
		"--patience=" + v.patience.String(), "--web.listen-address=" + address, "--log.level=error",
	}
	for _, at := range v.at {
		args = append(args, "--sites-at="+at)
	}
	p := launch(t, args...)
	p.answers(t, address)

	var samples []amounts
	published, late := 2, map[string]time.Duration{}
	ask := func() string {
		status, page, err := trial.Get(t.Context(), "http://"+address+"/metrics")
		if err != nil || status != http.StatusOK {
			t.Fatalf("/metrics: %d, %v", status, err)
		}
		return page
	}
	tick := time.NewTicker(v.sample)
	defer tick.Stop()
	end := time.After(v.length - time.Since(v.began))
	for going := true; going; {
		select {
		case <-end:
			going = false
			continue
		case <-p.exited:
			t.Fatalf("ended with %d", p.code)
		case <-tick.C:
		}
		page := ask()
		samples = append(samples, v.measure(t, page, kept))
		for i, site := range v.sites {
			if began := trial.Value(page, "baotinh_crawl_last_run_timestamp_seconds", fmt.Sprintf("site=%q", site.ID)); !v.hostile(i) && began > 0 {
				late[site.ID] = max(late[site.ID], time.Since(time.Unix(int64(began), 0)))
			}
		}
		// The last articles have the time of two visits to arrive.
		if n := 2 + v.now(); n > published && time.Since(v.began) < v.length-3*v.every {
			v.publish(t, published)
			published++
		}
		if trial.Soaking() && len(samples)%60 == 0 {
			t.Logf("%s: %+v", time.Since(v.began).Round(time.Second), samples[len(samples)-1])
		}
	}
	page := ask()
	v.constant(t, samples)
	v.served42(t, page, published, late)
	v.told(t, page)
	if took := p.stop(t); p.code != exitGood || !inTime(took) {
		t.Errorf("ended with %d after %s", p.code, took)
	}
	sound(t, kept)
}

// constant compares the medians of the second and the last quarter.
func (v *village) constant(t *testing.T, samples []amounts) {
	t.Helper()
	quarter := len(samples) / 4
	if quarter < 5 {
		t.Fatalf("only %d samples", len(samples))
	}
	second, last := samples[quarter:2*quarter], samples[len(samples)-quarter:]
	for _, held := range []struct {
		what   string
		of     func(amounts) float64
		factor float64 // the last median may be so many times the second one
		more   float64 // and so much more
	}{
		{"heap in use", func(a amounts) float64 { return a.heap }, 1.1, 8 << 20},
		{"resident memory", func(a amounts) float64 { return a.rss }, 1.1, 16 << 20},
		{"goroutines", func(a amounts) float64 { return a.goroutines }, 1.1, 10},
		{"open files", func(a amounts) float64 { return a.files }, 1.1, 10},
		{"the store's log (WAL)", func(a amounts) float64 { return a.wal }, 1.1, 1 << 20},
	} {
		before, after := median(second, held.of), median(last, held.of)
		t.Logf("%s: %.0f in the second quarter, %.0f in the last", held.what, before, after)
		if trial.Race && held.more > 1<<10 {
			continue // the race detector keeps memory of its own
		}
		if after > before*held.factor+held.more {
			t.Errorf("%s grows from %.0f to %.0f", held.what, before, after)
		}
	}
}

// served42 holds the sites that do no harm to what was due of them.
func (v *village) served42(t *testing.T, page string, published int, late map[string]time.Duration) {
	t.Helper()
	due := int(v.length/v.every) - 1
	fewest, latest := 1<<30, time.Duration(0)
	for i, site := range v.sites {
		if v.hostile(i) {
			continue
		}
		of := fmt.Sprintf("site=%q", site.ID)
		good, all := int(trial.Value(page, "baotinh_crawl_runs_total", `{outcome="succeeded",`+of)), int(trial.Value(page, "baotinh_crawl_runs_total", of))
		fewest, latest = min(fewest, good), max(latest, late[site.ID])
		if good < due*9/10 || good != all {
			t.Errorf("%s: %d good visits of %d, due were %d", site.ID, good, all, due)
		}
		if late[site.ID] > 2*v.every+2*time.Second {
			t.Errorf("%s was not visited for %s, it is due every %s", site.ID, late[site.ID], v.every)
		}
		if got := int(trial.Value(page, "baotinh_articles_stored", of)); got != published {
			t.Errorf("%s: %d articles of %d are stored", site.ID, got, published)
		}
		if failed := trial.Value(page, "baotinh_pages_failed_total", of); failed > 0 {
			t.Errorf("%s does no harm, and %v pages failed", site.ID, failed)
		}
	}
	t.Logf("the sites that do no harm: %d visits at least, %d due, %s the longest time without, %d articles of each", fewest, due, latest, published)
}

// told wants a reason for each harm that a site has done often enough to count.
func (v *village) told(t *testing.T, page string) {
	t.Helper()
	v.mu.Lock()
	defer v.mu.Unlock()
	done, kinds := 0, map[string]bool{}
	for i, site := range v.sites {
		counted := func(reason string) bool {
			return trial.Value(page, "baotinh_pages_failed_total", fmt.Sprintf("{reason=%q,site=%q}", reason, site.ID)) > 0
		}
		if v.secured(i) && !counted("certificate") && !counted("tls") && !counted("robots_unreachable") {
			t.Errorf("%s has a bad certificate: nothing says so", site.ID)
		}
		for _, mood := range v.moods {
			n := v.harmed[i][mood.name]
			if done += n; n < 2 || len(mood.reasons) == 0 {
				continue
			}
			kinds[mood.name] = true
			if !slices.ContainsFunc(mood.reasons, counted) {
				t.Errorf("%s did %q %d times: none of %v is counted, but %v", site.ID, mood.name, n, mood.reasons,
					slices.DeleteFunc(scrapers.Reasons(), func(reason string) bool { return !counted(reason) }))
			}
		}
	}
	t.Logf("%d harmful answers of %d kinds", done, len(kinds))
	if trial.Soaking() && len(kinds) < len(v.moods)-6 || len(kinds) < 10 {
		t.Errorf("only %d kinds of harm were done: %v", len(kinds), kinds)
	}
	if strings.Contains(page, `reason="other"`) {
		t.Error("a reason is not in the closed set")
	}
}
