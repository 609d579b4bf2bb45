package scrapers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// Visitor visits sites. Its fields are set once; Visit may then be called for
// several sites at the same time, but not twice at once for the same one.
type Visitor struct {
	Transport http.RoundTripper // a *fetch.Transport
	Store     Store
	Reader    Reader
	Limits    Limits           // zero fields take defaults
	Now       func() time.Time // default time.Now
}

// Store is what a Visitor needs of *store.Store.
type Store interface {
	BeginRun(ctx context.Context, run store.Run) (int64, error)
	FinishRun(ctx context.Context, run store.Run) error
	Known(ctx context.Context, site string, keys []string) (map[string]bool, error)
	Articles(ctx context.Context, filter store.ArticleFilter) ([]store.Stored, error)
	SaveArticles(ctx context.Context, savings []store.Saving) ([]store.Outcome, error)
	SaveLinks(ctx context.Context, links []store.Link) error
	PendingLinks(ctx context.Context, site string, now time.Time, limit int) ([]store.Link, error)
	SetValidators(ctx context.Context, url string, v store.Validators) error
	KeepPage(ctx context.Context, page store.Page) error
}

// Reader takes the figures from an article; *indicator.Reader is one.
type Reader interface {
	Read(article.Article) indicator.Reading
}

// Limits bound one run. Zero fields take the default named with them.
type Limits struct {
	Pages    int // of one list, from the newest back; default 20
	Articles int // fetched in one run; default 300. What is left over comes in the next ones
	Links    int // taken from one page, feed or sitemap; default 1000
	Sitemaps int // files read of one site's sitemap tree; default 10
	Rechecks int // known articles fetched again in one run, in case they were changed; default 10
	// Recheck is how long an article is left alone before it is fetched again;
	// default 24 h. Articles older than RecheckAge, default 7 days, are not.
	Recheck, RecheckAge time.Duration
	// Retry is how long a page is left alone that could not be read; default
	// store.RetryAfter, which grows with each failure.
	Retry time.Duration
}

func (l Limits) orDefault() Limits {
	set := func(field *int, value int) {
		if *field == 0 {
			*field = value
		}
	}
	set(&l.Pages, 20)
	set(&l.Articles, 300)
	set(&l.Links, 1000)
	set(&l.Sitemaps, 10)
	set(&l.Rechecks, 10)
	if l.Recheck == 0 {
		l.Recheck = 24 * time.Hour
	}
	if l.RecheckAge == 0 {
		l.RecheckAge = 7 * 24 * time.Hour
	}
	return l
}

// Visit visits a site once, by hand. See VisitScheduled.
func (v *Visitor) Visit(ctx context.Context, site Site, progress func(Event)) (store.Run, error) {
	return v.VisitScheduled(ctx, site, time.Time{}, progress)
}

// VisitScheduled visits a site once, for a run that was due at a time: it looks
// for links that are not known yet, reads the articles behind them, the oldest
// first, and keeps them with their figures. progress may be nil.
//
// What fails is counted and named in the returned run, is tried again by later
// ones, and the rest goes on. The error is not nil when nothing could be read,
// when the context ended (the run is then kept as interrupted) or when the store
// failed.
func (v *Visitor) VisitScheduled(ctx context.Context, site Site, due time.Time, progress func(Event)) (store.Run, error) {
	run := store.Run{Site: site.ID, Scheduled: due, Started: v.now(), Outcome: store.Running}
	id, err := v.Store.BeginRun(ctx, run)
	if err != nil {
		return run, fmt.Errorf("visit %s: %w", site.ID, err)
	}
	run.ID = id
	this := &visit{
		Visitor: v, site: site, run: &run, limits: v.Limits.orDefault(), progress: progress,
		browser: newBrowser(ctx, v.Transport), seen: map[string]bool{}, pending: map[string]store.Link{},
	}
	failure := this.goThrough(ctx)

	// What was begun is written down even when the context is over: then within
	// seconds, else as long as a store takes that many runs write to.
	const soon, late = 10 * time.Second, 5 * time.Minute
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), late)
	defer cancel()
	defer context.AfterFunc(ctx, func() { time.AfterFunc(soon, cancel) })()
	if err := this.remember(ending); err != nil && failure == nil {
		failure = err
	}
	run.Finished = v.now()
	run.Outcome = this.outcome(ctx, failure)
	run.Error = this.summary(failure)
	this.tell(Event{Kind: RunCompleted, Err: failure})
	if err := v.Store.FinishRun(ending, run); err != nil {
		return run, fmt.Errorf("visit %s: %w", site.ID, err)
	}
	switch {
	case failure != nil:
		return run, &RunError{Site: site.ID, Err: failure}
	case run.Outcome == store.FailedRun:
		return run, &RunError{Site: site.ID, Err: errors.New(run.Error)}
	}
	return run, nil
}

// RunError says that a run ended badly: it failed, the host went down in the
// middle, or it was stopped. The run is in the store with this in its Error; a
// run that could not be kept there gives another error.
type RunError struct {
	Site string
	Err  error
}

func (e *RunError) Error() string { return fmt.Sprintf("visit %s: %v", e.Site, e.Err) }

// Unwrap returns what ended the run.
func (e *RunError) Unwrap() error { return e.Err }

func (v *Visitor) now() time.Time {
	if v.Now == nil {
		return time.Now()
	}
	return v.Now()
}

// StoredValidators gives the transport the validators that the visitor kept.
func StoredValidators(kept interface {
	Validators(ctx context.Context, url string) (store.Validators, error)
},
) fetch.Validators {
	return validatorsFunc(func(ctx context.Context, url string) (string, string, error) {
		v, err := kept.Validators(ctx, url)
		return v.ETag, v.LastModified, err
	})
}

type validatorsFunc func(ctx context.Context, url string) (etag, lastModified string, err error)

func (f validatorsFunc) Validators(ctx context.Context, url string) (etag, lastModified string, err error) {
	return f(ctx, url)
}

// HostOptions returns the switches of the sites in the fetcher's form, for every
// host of theirs.
func HostOptions(sites []Site) map[string]fetch.HostOptions {
	options := map[string]fetch.HostOptions{}
	for _, site := range sites {
		if s := site.Switches; len(s.On()) == 0 && s.Interval == 0 && s.Charset == "" {
			continue
		}
		for _, host := range site.Hosts {
			options[host] = fetch.HostOptions{
				PlainHTTP:           site.Switches.PlainHTTP,
				OldTLS:              site.Switches.OldTLS,
				InsecureCertificate: site.Switches.InsecureCertificate,
				Cookies:             site.Switches.Cookies,
				Interval:            site.Switches.Interval,
				Charset:             site.Switches.Charset,
				Ports:               site.Switches.Ports,
			}
		}
	}
	return options
}
