package scrapers

import (
	"errors"
	"fmt"
	"slices"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
)

// EventKind says what happened.
type EventKind string

// The kinds of events.
const (
	ListRead     EventKind = "list"     // a list page, feed or sitemap was read
	ArticleRead  EventKind = "article"  // an article was read; Outcome says what became of it
	PageFailed   EventKind = "failed"   // a page could not be read; Err says why
	PageSkipped  EventKind = "skipped"  // nothing to do: not changed since the last visit
	RunCompleted EventKind = "finished" // the last event of a run
)

// Event is one step of a run, enough for one line on a terminal.
type Event struct {
	Site    string
	Run     int64 // its number in the store
	Kind    EventKind
	Key     string // of an article, the same whatever host served it
	URL     string
	Title   string        // of an article
	Outcome store.Outcome // of an article
	Links   int           // on a list: articles; New of them not known yet
	New     int
	Figures int    // in an article
	Why     string // an article's relevance, a list's oddity
	Drifted bool   // an article read by the general extractor: the site's selectors no longer fit
	Err     error
	Counts  store.Counts // of the run so far
}

// String is the event as one line.
func (e Event) String() string {
	switch e.Kind {
	case ListRead:
		return fmt.Sprintf("list     %s: %d articles, %d new%s", e.URL, e.Links, e.New, note(e.Why))
	case ArticleRead:
		return fmt.Sprintf("%-8s %s: %s (%d figures)%s", e.Outcome, e.URL, e.Title, e.Figures, note(e.Why))
	case PageFailed:
		return fmt.Sprintf("failed   %v", e.Err)
	case PageSkipped:
		return fmt.Sprintf("same     %s%s", e.URL, note(e.Why))
	}
	return fmt.Sprintf("finished %s: %d new, %d revised, %d irrelevant, %d failed, %d figures",
		e.Site, e.Counts.New, e.Counts.Revised, e.Counts.Irrelevant, e.Counts.Failed, e.Counts.Observations)
}

func note(why string) string {
	if why == "" {
		return ""
	}
	return " – " + why
}

// Stage says in which part of a run a page failed.
type Stage string

// The stages.
const (
	Listing    Stage = "list"
	Fetching   Stage = "fetch"
	Extracting Stage = "extract"
	Saving     Stage = "save"
)

// PageError is one page that could not be read. The rest of the run goes on.
type PageError struct {
	Site  string
	URL   string
	Stage Stage
	Err   error
}

func (e *PageError) Error() string {
	return fmt.Sprintf("%s: %s: %v", e.Site, e.Stage, e.cause())
}

// cause is the innermost error that names the address itself, so that it stands
// in the message once.
func (e *PageError) cause() error {
	if inner := fetch.AsError(e.Err); inner != nil {
		return inner
	}
	if unread, ok := errors.AsType[*article.Error](e.Err); ok {
		return unread
	}
	return fmt.Errorf("%s: %w", e.URL, e.Err)
}

// Unwrap returns what was wrong with the page.
func (e *PageError) Unwrap() error { return e.Err }

// Reason is the failure in one word of a closed set: a fetch.Reason, an
// article.Reason, or one of "moved", "no_links", "no_lists", "feed", "sitemap", "api", "panic",
// "store".
func (e *PageError) Reason() string {
	var (
		unread *article.Error
		odd    *oddity
		crash  *PanicError
	)
	switch inner := fetch.AsError(e.Err); {
	case inner != nil:
		return string(inner.Reason)
	case errors.As(e.Err, &unread):
		return string(unread.Reason)
	case errors.As(e.Err, &odd):
		return odd.reason
	case errors.As(e.Err, &crash):
		return "panic"
	}
	return "store"
}

const reasonMoved = "moved"

// Reasons returns every reason that PageError.Reason gives, in a fixed order:
// the values of a metric label.
func Reasons() []string {
	var all []string
	for _, reason := range fetch.Reasons() {
		all = append(all, string(reason))
	}
	for _, reason := range article.Reasons() {
		if !slices.Contains(all, string(reason)) {
			all = append(all, string(reason))
		}
	}
	return append(all, reasonMoved, "no_links", "no_lists", "feed", "sitemap", "api", "panic", "store")
}

// oddity is what only this package sees: a list without links, a moved article.
type oddity struct {
	reason string
	what   string
	err    error
}

func (o *oddity) Error() string {
	if o.err != nil {
		return o.what + ": " + o.err.Error()
	}
	return o.what
}

func (o *oddity) Unwrap() error { return o.err }
