package main

import (
	"cmp"
	"context"
	"fmt"
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

// town is 63 replica sites under one address. It watches who visits them: every
// process has a contact of its own, and so a User-Agent.
type town struct {
	served  *replica.Replica
	address string
	folder  string // of the label files of the first articles
	later   []corpus.Document
	server  *http.Server
	each    int // articles a site, the later ones included

	mu     sync.Mutex
	slow   string                    // in the name of visitors whose requests hang; "" for nobody
	hangs  time.Duration             // for so long
	hang   map[string]string         // site and visitor of requests that do
	busy   map[string]map[string]int // requests under way by site and visitor
	visits map[string][]stay
	wrong  []string
}

// stay is one visit as a site sees it: requests of one visitor, close together.
type stay struct {
	visitor     string
	first, last time.Time
	begins      string // the list it began with, "" before it was asked for
	answered    bool   // the last request was
}

// between two requests of one visit there is less than this.
const withinVisit = 1500 * time.Millisecond

// goesOn reports whether a request belongs to the visit. A visit asks for the list it
// begins with once, unless it got no answer: two visits of one visitor may follow each
// other at once, where another one was stopped that had come in between.
func (s *stay) goesOn(now time.Time, page string) bool {
	return now.Sub(s.last) < withinVisit && (page != s.begins || !s.answered)
}

// newTown serves the sites until the test ends: each with articles of its own
// at first, and with as many more to be published later.
func newTown(t *testing.T, sites, first, later int) *town {
	t.Helper()
	all, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	all = slices.DeleteFunc(all, func(s scrapers.Site) bool { return s.Province == "" || s.Retired })
	if len(all) < sites {
		t.Fatalf("the program knows %d sites, want %d", len(all), sites)
	}
	c := &town{each: first + later, folder: t.TempDir(), hang: map[string]string{}, busy: map[string]map[string]int{}, visits: map[string][]stay{}}
	var documents []corpus.Document
	for i, site := range all[:sites] {
		for n := range first + later {
			document := report(site, i, n)
			if n >= first {
				c.later = append(c.later, document)
				continue
			}
			documents = append(documents, document)
			label := fmt.Sprintf("site: %s\nprovince: %s\npublished: %s\ntitle: %q\nauthor: A. B.\nbody: |\n  %s\nobservations: []\n",
				site.ID, site.Province, document.Published.Format(time.RFC3339), document.Title, strings.ReplaceAll(document.Body, "\n", "\n  "))
			if err := os.WriteFile(filepath.Join(c.folder, fmt.Sprintf("%03d-%d.yaml", i, n)), []byte(label), 0o600); err != nil {
				t.Fatal(err)
			}
		}
	}
	// One article of each site after the other, not one site after the other.
	slices.SortStableFunc(c.later, func(a, b corpus.Document) int { return a.Published.Compare(b.Published) })
	if c.served, err = replica.New(documents, replica.PerPage(20)); err != nil {
		t.Fatal(err)
	}
	c.address = trial.FreeAddress(t)
	c.server = &http.Server{Handler: c, ReadHeaderTimeout: 10 * time.Second}
	c.listen(t)
	return c
}

// listen serves the sites on loopback, of the network in which it is called.
func (c *town) listen(t *testing.T) {
	t.Helper()
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", c.address)
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- c.server.Serve(listener) }()
	t.Cleanup(func() {
		_ = c.server.Close()
		<-done
	})
}

// report is an article with figures that no other one has.
func report(site scrapers.Site, i, n int) corpus.Document {
	year := 2014 + n%10
	admitted := 1000 + 10*i + n
	published := time.Date(year+1, 1, 5, 8, n, 0, 0, time.UTC)
	return corpus.Document{
		File: fmt.Sprintf("%s-%d", site.ID, n), Site: site.ID, Province: site.Province, Published: published, Author: "A. B.",
		Title: fmt.Sprintf("%s kết nạp %d đảng viên, bài %d", site.Province, admitted, n),
		Body: fmt.Sprintf("Năm %d, Đảng bộ tỉnh %s kết nạp %d đảng viên mới.\n\nĐến cuối năm %d, toàn Đảng bộ tỉnh có %d đảng viên. Thực hiện Nghị quyết số 21-NQ/TW.",
			year, site.Province, admitted, year, 50_000+100*i+n),
	}
}

// ServeHTTP notes who comes, and answers like a site with some way to it.
func (c *town) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	site, visitor := strings.TrimPrefix(r.Host, "www."), r.UserAgent()
	slow, hangs := c.enter(site, visitor, r.URL.RequestURI())
	answered := false
	defer func() { c.leave(site, visitor, answered) }()
	wait := 30 * time.Millisecond
	if slow {
		wait = hangs
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-r.Context().Done():
		return
	}
	c.served.ServeHTTP(w, r)
	answered = true
}

// enter notes that a visitor asks a site for a page, and says whether it is to wait
// there.
func (c *town) enter(site, visitor, page string) (slow bool, hangs time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if slow = c.slow != "" && strings.Contains(visitor, c.slow); slow {
		c.hang[site] = visitor
	}
	now := time.Now()
	if c.busy[site] == nil {
		c.busy[site] = map[string]int{}
	}
	for other, n := range c.busy[site] {
		if other != visitor && n > 0 {
			c.wrong = append(c.wrong, fmt.Sprintf("%s was asked by %s while it answered %s", site, visitor, other))
		}
	}
	c.busy[site][visitor]++
	stays := c.visits[site]
	for i := len(stays) - 1; i >= 0; i-- {
		if stays[i].visitor == visitor {
			if stays[i].goesOn(now, page) {
				stays[i].last = now
				stays[i].begins = cmp.Or(stays[i].begins, listed(page))
				return slow, c.hangs
			}
			break
		}
	}
	c.visits[site] = append(stays, stay{visitor: visitor, first: now, last: now, begins: listed(page)})
	return slow, c.hangs
}

// listed is the page that a visit begins with: robots.txt is asked for before it, and
// not each time.
func listed(page string) string {
	if page == "/robots.txt" {
		return ""
	}
	return page
}

// leave notes that a visitor has its answer, or went without it.
func (c *town) leave(site, visitor string, answered bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.busy[site][visitor]--
	if c.hang[site] == visitor {
		delete(c.hang, site)
	}
	stays := c.visits[site]
	for i := len(stays) - 1; i >= 0; i-- {
		if stays[i].visitor == visitor {
			stays[i].last, stays[i].answered = time.Now(), answered
			return
		}
	}
}

// detain lets requests of visitors hang for some time whose name holds the text;
// of nobody for "".
func (c *town) detain(visitor string, hangs time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.slow, c.hangs = visitor, hangs
}

// detained returns the sites at which requests of a visitor hang.
func (c *town) detained(visitor string) (sites []string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for site, name := range c.hang {
		if strings.Contains(name, visitor) {
			sites = append(sites, site)
		}
	}
	slices.Sort(sites)
	return sites
}

// othersCame returns when somebody else than a visitor first came to a site since
// the time, zero if nobody did.
func (c *town) othersCame(site, visitor string, since time.Time) (first time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.visits[site] {
		if !strings.Contains(s.visitor, visitor) && s.first.After(since) && (first.IsZero() || s.first.Before(first)) {
			first = s.first
		}
	}
	return first
}

// left returns when a visitor was last at a site, zero if it never was.
func (c *town) left(site, visitor string) (last time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, s := range c.visits[site] {
		if strings.Contains(s.visitor, visitor) && s.last.After(last) {
			last = s.last
		}
	}
	return last
}

// cameAgain returns when a visitor first came to any site since the time, zero if it
// did not.
func (c *town) cameAgain(visitor string, since time.Time) (first time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, stays := range c.visits {
		for _, s := range stays {
			if strings.Contains(s.visitor, visitor) && s.first.After(since) && (first.IsZero() || s.first.Before(first)) {
				first = s.first
			}
		}
	}
	return first
}

// judge reports visits of one site that two visitors paid at the same time, and
// returns how many there were in all.
func (c *town) judge(t *testing.T) (visits int) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	for _, wrong := range c.wrong {
		t.Error(wrong)
	}
	for site, stays := range c.visits {
		visits += len(stays)
		slices.SortFunc(stays, func(a, b stay) int { return a.first.Compare(b.first) })
		for i, a := range stays {
			for _, b := range stays[i+1:] {
				if b.first.After(a.last) {
					break
				}
				if a.visitor != b.visitor {
					t.Errorf("%s was visited by %s from %s to %s, and by %s from %s to %s", site,
						a.visitor, timeOfDay(a.first), timeOfDay(a.last), b.visitor, timeOfDay(b.first), timeOfDay(b.last))
				}
			}
		}
	}
	return visits
}

func timeOfDay(t time.Time) string { return t.Format("15:04:05.000") }

// publish brings out the later articles, evenly over the time.
func (c *town) publish(ctx context.Context, t *testing.T, over time.Duration) {
	tick := time.NewTicker(max(over/time.Duration(cmp.Or(len(c.later), 1)), time.Millisecond))
	defer tick.Stop()
	for _, document := range c.later {
		select {
		case <-ctx.Done():
		case <-tick.C:
		}
		if err := c.served.Publish(document); err != nil {
			t.Error(err)
		}
	}
}

func TestStayGoesOn(t *testing.T) {
	asked := time.Date(2026, 1, 5, 8, 0, 0, 0, time.UTC)
	for name, test := range map[string]struct {
		begins   string
		answered bool
		after    time.Duration
		page     string
		want     bool
	}{
		"the next page":                           {"/tin", true, time.Second, "/tin?trang=2", true},
		"the first list behind robots.txt":        {"", true, time.Second, "/tin", true},
		"the list once more, as it did not come":  {"/tin", false, time.Second, "/tin", true},
		"the list once more: another visit":       {"/tin", true, time.Second, "/tin", false},
		"the next page long afterwards: the same": {"/tin", true, 2 * time.Second, "/tin?trang=2", false},
	} {
		s := stay{last: asked, begins: test.begins, answered: test.answered}
		if got := s.goesOn(asked.Add(test.after), test.page); got != test.want {
			t.Errorf("%s: goes on %t, want %t", name, got, test.want)
		}
	}
}
