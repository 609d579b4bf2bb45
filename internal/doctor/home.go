package doctor

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// Store looks at the file, or the database, that all depends on.
type Store struct {
	Path         string // it may hold a password and is shown without
	PasswordFile string // of the user of the database; "" for none
	Now          func() time.Time
	// Free tells the free bytes of the file system of a folder; nil where the
	// system cannot be asked.
	Free func(folder string) (uint64, error)
}

// staleRun is how old the newest run may be: every site has several a day.
const staleRun = 24 * time.Hour

// scarce is the free space in bytes below which a store will soon be full; its
// log alone may take 64 MB.
const scarce = 1 << 30

// Checks are those of the store.
func (s Store) Checks() []Check { return []Check{{"store", s.look}, {"disk", s.disk}} }

func (s Store) look(ctx context.Context) (findings []Finding) {
	kept, err := store.Open(ctx, s.Path, store.ReadOnly(), store.WithPasswordFile(s.PasswordFile))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return warning("nothing, if baotinh has never run here; else look at store: in the configuration", "%s is not there yet", store.Redact(s.Path))
	case err != nil:
		return fault("bring back a backup with baotinh store restore, if the message names no other way", "%v", err)
	}
	defer func() {
		if err := kept.Close(); err != nil {
			findings = append(findings, warning("look at the disk", "closing it: %v", err)...)
		}
	}()
	if err := kept.CheckIntegrity(ctx); err != nil {
		return fault("stop baotinh, keep the file, and bring back a backup with baotinh store restore", "%v", err)
	}
	findings = good("%s is undamaged", kept.Path())
	runs, err := kept.LastRuns(ctx)
	if err != nil {
		return append(findings, fault("look at the disk", "its runs cannot be read: %v", err)...)
	}
	var newest time.Time
	failed := 0
	for _, run := range runs {
		if run.Outcome == store.FailedRun {
			failed++
		}
		if run.Started.After(newest) {
			newest = run.Started
		}
	}
	switch age := s.Now().Sub(newest); {
	case newest.IsZero():
		findings = append(findings, warning("start baotinh serve, or visit once with baotinh scrape", "no site was ever visited")...)
	case age < -time.Minute:
		findings = append(findings, fault("set the clock by NTP", "the newest run begins in the future, at %s", newest.Format(time.DateTime))...)
	case age > staleRun:
		findings = append(findings, fault("start baotinh serve; if it runs, its log says why no site is visited", "the newest run was at %s", newest.Format(time.DateTime))...)
	case failed == len(runs):
		findings = append(findings, fault("baotinh sites list says what was wrong; look at DNS and the firewall first", "%d sites were visited, and the last run of each failed", failed)...)
	case failed > 0:
		findings = append(findings, warning("baotinh sites list says what was wrong", "the last run of %d of %d sites failed; the newest run was at %s", failed, len(runs), newest.Format(time.DateTime))...)
	default:
		findings = append(findings, good("%d sites were visited, the newest run at %s", len(runs), newest.Format(time.DateTime))...)
	}
	return findings
}

func (s Store) disk(context.Context) []Finding {
	if strings.Contains(s.Path, "://") {
		return skipped("the store is kept by a server: ask it")
	}
	if s.Free == nil {
		return skipped("this system does not tell how much room is left")
	}
	folder := filepath.Dir(s.Path)
	free, err := s.Free(folder)
	if err != nil {
		return fault("make the folder, or name another under store:", "%s: %v", folder, err)
	}
	if free < scarce {
		return warning("make room: with a full disk nothing new is kept", "%d MB are left in %s", free>>20, folder)
	}
	return good("%d GB are left in %s", free>>30, folder)
}

// Sites asks each news site for its robots.txt, through the transport that
// visits them, so with the same guard, name and manners.
type Sites struct {
	Transport http.RoundTripper
	Now       func() time.Time
	URLs      []string // one address of each site
}

// atOnce is how many sites are asked at a time.
const atOnce = 8

// Checks are those of the way to the sites.
func (s Sites) Checks() []Check { return []Check{{"sites", s.look}} }

func (s Sites) look(ctx context.Context) []Finding {
	if len(s.URLs) == 0 {
		return skipped("not asked for")
	}
	var (
		waiting sync.WaitGroup
		seats   = make(chan struct{}, atOnce)
		wrong   = make([]error, len(s.URLs))
		clocks  = make([]time.Duration, len(s.URLs))
	)
	for i, address := range s.URLs {
		waiting.Go(func() {
			seats <- struct{}{}
			defer func() { <-seats }()
			clocks[i], wrong[i] = s.ask(ctx, address)
		})
	}
	waiting.Wait()
	var problems []string
	for i, err := range wrong {
		if err != nil {
			problems = append(problems, fmt.Sprintf("%s: %v", s.URLs[i], err))
		}
	}
	var findings []Finding
	switch {
	case len(problems) == len(s.URLs):
		findings = fault("look at DNS, the firewall and a proxy: baotinh dials the sites itself, on ports 80 and 443", "none of %d sites can be reached; the first: %s", len(s.URLs), problems[0])
	case len(problems) > 0:
		findings = warning("try baotinh sites check SITE for each", "%d of %d sites cannot be reached: %s", len(problems), len(s.URLs), strings.Join(problems, "; "))
	default:
		findings = good("%d sites answer", len(s.URLs))
	}
	// One site's clock may be wrong; the middle of many is not.
	var apart []time.Duration
	for i, clock := range clocks {
		if wrong[i] == nil {
			apart = append(apart, clock)
		}
	}
	if len(apart) < 3 {
		return findings
	}
	slices.Sort(apart)
	if middle := apart[len(apart)/2]; middle.Abs() > clockTolerance {
		findings = append(findings, fault("set this machine's clock by NTP: dates of articles and reports hang on it", "the sites' clocks say %s more than this one", middle.Round(time.Second))...)
	}
	return findings
}

// ask gives how far ahead of this one the site's clock is. An answer of any
// status will do.
func (s Sites) ask(ctx context.Context, address string) (ahead time.Duration, err error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return 0, err
	}
	response, err := s.Transport.RoundTrip(request)
	if err != nil {
		return 0, err
	}
	if err := response.Body.Close(); err != nil {
		return 0, err
	}
	clock, err := http.ParseTime(response.Header.Get("Date"))
	if err != nil {
		return 0, nil //nolint:nilerr // a site need not tell its time
	}
	return clock.Sub(s.Now()), nil
}
