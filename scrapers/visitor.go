package scrapers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
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
	// Keep is given the pages that could not be read, for people to look at; nil
	// keeps none.
	Keep func(failure *PageError, page []byte)
}

// Store is what a Visitor needs of *store.Store.
type Store interface {
	BeginRun(ctx context.Context, run store.Run) (int64, error)
	FinishRun(ctx context.Context, run store.Run) error
	Known(ctx context.Context, site string, keys []string) (map[string]bool, error)
	SaveArticle(ctx context.Context, saving store.Saving) (store.Outcome, error)
	SetValidators(ctx context.Context, url string, v store.Validators) error
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
	// Recheck is how long an article that is still on the first page of a list
	// is left alone before it is fetched again; default 24 h.
	Recheck time.Duration
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
// What fails is counted and named in the returned run, and the rest goes on. The
// error is not nil when nothing could be read, when the context ended (the run
// is then kept as interrupted) or when the store failed.
func (v *Visitor) VisitScheduled(ctx context.Context, site Site, due time.Time, progress func(Event)) (store.Run, error) {
	run := store.Run{Site: site.ID, Scheduled: due, Started: v.now(), Outcome: store.Running}
	id, err := v.Store.BeginRun(ctx, run)
	if err != nil {
		return run, fmt.Errorf("visit %s: %w", site.ID, err)
	}
	run.ID = id
	this := &visit{
		Visitor: v, site: site, run: &run, limits: v.Limits.orDefault(), progress: progress,
		browser: newBrowser(ctx, v.Transport), seen: map[string]bool{},
	}
	failure := this.goThrough(ctx)
	run.Finished = v.now()
	run.Outcome = this.outcome(ctx, failure)
	run.Error = this.summary(failure)
	this.tell(Event{Kind: RunCompleted, Err: failure})

	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	if err := v.Store.FinishRun(ending, run); err != nil {
		return run, fmt.Errorf("visit %s: %w", site.ID, err)
	}
	switch {
	case failure != nil:
		return run, fmt.Errorf("visit %s: %w", site.ID, failure)
	case run.Outcome == store.FailedRun:
		return run, fmt.Errorf("visit %s: %s", site.ID, run.Error)
	}
	return run, nil
}

func (v *Visitor) now() time.Time {
	if v.Now == nil {
		return time.Now()
	}
	return v.Now()
}

// visit is one run.
type visit struct {
	*Visitor
	site     Site
	run      *store.Run
	limits   Limits
	progress func(Event)
	browser  *browser
	lists    []*listPage
	found    []*candidate    // new links, in the order found, newest first
	again    []*candidate    // known ones that are due for a second look
	seen     map[string]bool // keys found in this run
	failures []*PageError
	read     int // lists and articles read well, or unchanged
}

// listPage is a list page of which validators are kept once all its articles
// were dealt with.
type listPage struct {
	url        string
	validators store.Validators
	open       int // articles not dealt with
}

// candidate is a link to read.
type candidate struct {
	Link
	published time.Time // as a feed or sitemap says; zero when it does not
	list      *listPage
	known     bool
	tries     int // in earlier runs
}

// goThrough does the run. Its error ended it early: the context's, the store's,
// or the host's being down.
func (v *visit) goThrough(ctx context.Context) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
	}()
	if err := v.discover(ctx); err != nil {
		return err
	}
	if err := v.readAll(ctx); err != nil {
		return err
	}
	for _, list := range v.lists {
		if list.open > 0 || list.validators == (store.Validators{}) {
			continue
		}
		if err := v.Store.SetValidators(ctx, list.url, list.validators); err != nil {
			return err
		}
	}
	return nil
}

// fail notes a page that could not be read. The returned error ends the run: the
// context is over, or the host as a whole does not answer.
func (v *visit) fail(ctx context.Context, stage Stage, address string, body []byte, cause error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	failure := &PageError{Site: v.site.ID, URL: address, Stage: stage, Err: cause}
	v.failures = append(v.failures, failure)
	v.run.Counts.Failed++
	if inner := fetch.AsError(cause); inner != nil && len(body) == 0 {
		body = inner.Page
	}
	if v.Keep != nil && len(body) > 0 {
		v.Keep(failure, body)
	}
	v.tell(Event{Kind: PageFailed, URL: address, Err: failure})
	if inner := fetch.AsError(cause); inner != nil && inner.HostDown() {
		return &hostDown{failure}
	}
	return nil
}

// hostDown ends a run early; what it wraps is among the failures already.
type hostDown struct{ *PageError }

func (h *hostDown) Error() string {
	return "the host does not answer as a whole: " + h.PageError.Error()
}
func (h *hostDown) Unwrap() error { return h.PageError }

func (v *visit) outcome(ctx context.Context, failure error) store.RunOutcome {
	var down *hostDown
	switch {
	case ctx.Err() != nil:
		return store.Interrupted
	case failure != nil && !errors.As(failure, &down):
		return store.FailedRun
	case len(v.failures) == 0:
		return store.Succeeded
	case v.read == 0:
		return store.FailedRun
	}
	return store.PartlyDone
}

// summary says what was wrong with a run: each kind of failure once, with the
// first page it befell.
func (v *visit) summary(failure error) string {
	count := map[string]int{}
	var order []*PageError
	for _, failed := range v.failures {
		if count[failed.Reason()]++; count[failed.Reason()] == 1 {
			order = append(order, failed)
		}
	}
	var parts []string
	for _, first := range order {
		part := first.Reason() + ": " + first.Error()
		if n := count[first.Reason()]; n > 1 {
			part += fmt.Sprintf(" (and %d more)", n-1)
		}
		parts = append(parts, part)
	}
	var down *hostDown
	if failure != nil && !errors.As(failure, &down) {
		parts = append([]string{failure.Error()}, parts...)
	}
	const most = 2000
	if text := strings.Join(parts, "; "); len(text) > most {
		return strings.ToValidUTF8(text[:most], "") + "…"
	}
	return strings.Join(parts, "; ")
}

func (v *visit) tell(e Event) {
	if v.progress == nil {
		return
	}
	e.Site, e.Counts = v.site.ID, v.run.Counts
	v.progress(e)
}

// StoredValidators gives the transport the validators that the visitor kept.
func StoredValidators(kept interface {
	Validators(ctx context.Context, url string) (store.Validators, error)
}) fetch.Validators {
	return validatorsFunc(func(ctx context.Context, url string) (string, string, error) {
		v, err := kept.Validators(ctx, url)
		return v.ETag, v.LastModified, err
	})
}

type validatorsFunc func(ctx context.Context, url string) (etag, lastModified string, err error)

func (f validatorsFunc) Validators(ctx context.Context, url string) (etag, lastModified string, err error) {
	return f(ctx, url)
}
