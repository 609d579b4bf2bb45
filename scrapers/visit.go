package scrapers

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
)

// visit is one run.
type visit struct {
	*Visitor
	site     Site
	run      *store.Run
	limits   Limits
	progress func(Event)
	browser  *browser

	pending  map[string]store.Link // by key: left over from earlier runs
	found    []*candidate          // links to read, the newest first
	seen     map[string]bool       // keys met in this run
	lists    []listPage            // read to their end, so that the next run may ask whether they changed
	links    []store.Link          // what is to be remembered of links that are no stored articles
	failures []*PageError
	read     int // pages read well, or unchanged
}

// candidate is a link to read.
type candidate struct {
	Link
	published time.Time // as a feed says; zero when none does
	tries     int       // failed ones in earlier runs
	settled   bool      // read, or noted as failed, in this run
}

// listPage is a list with what the server said of it.
type listPage struct {
	url        string
	validators store.Validators
}

// goThrough does the run. Its error ended it early: the context's, the store's,
// or the host's being down.
func (v *visit) goThrough(ctx context.Context) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
	}()
	if err := v.recall(ctx); err != nil {
		return err
	}
	if err := v.discover(ctx); err != nil {
		return err
	}
	if err := v.readAll(ctx); err != nil {
		return err
	}
	return v.recheck(ctx)
}

// recall loads what earlier runs left over.
func (v *visit) recall(ctx context.Context) error {
	const everything = 100 * 365 * 24 * time.Hour
	left, err := v.Store.PendingLinks(ctx, v.site.ID, v.now().Add(everything), 0)
	if err != nil {
		return err
	}
	for _, link := range left {
		v.pending[link.Key] = link
	}
	return nil
}

// resting reports whether a link that failed before is to be left alone.
func (v *visit) resting(key string) bool {
	left, ok := v.pending[key]
	return ok && left.NextTry.After(v.now())
}

// remember writes down what is not yet: links that are no articles, those left
// over, and then what the servers said of the lists, in this order, so that a
// list is passed over as unchanged only when nothing on it was forgotten.
func (v *visit) remember(ctx context.Context) error {
	for _, c := range v.found {
		if !c.settled {
			v.links = append(v.links, store.Link{
				Key: c.Key, Site: v.site.ID, URL: c.URL, State: store.LinkPending, Tries: c.tries, Reason: "found, not read yet",
			})
		}
	}
	if err := v.flush(ctx, 1); err != nil {
		return err
	}
	for _, list := range v.lists {
		if list.validators == (store.Validators{}) {
			continue
		}
		if err := v.Store.SetValidators(ctx, list.url, list.validators); err != nil {
			return err
		}
	}
	return nil
}

// flush writes the remembered links when there are so many of them.
func (v *visit) flush(ctx context.Context, least int) error {
	if len(v.links) < least {
		return nil
	}
	now := v.now()
	for i := range v.links {
		v.links[i].Seen = now
		if v.limits.Retry > 0 && v.links[i].State == store.LinkPending && v.links[i].Tries > 0 {
			v.links[i].NextTry = now.Add(v.limits.Retry)
		}
	}
	if err := v.Store.SaveLinks(ctx, v.links); err != nil {
		return err // they stay remembered: a list must not pass for read without them
	}
	v.links = v.links[:0]
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
	counts := &v.run.Counts
	counts.Failed++
	switch failure.Reason() {
	case string(article.NoBody):
		counts.NoBody++
	case string(article.NoDate):
		counts.NoDate++
	}
	status := 0
	if inner := fetch.AsError(cause); inner != nil {
		status = inner.Status
		if len(body) == 0 {
			body = inner.Page
		}
	}
	v.tell(Event{Kind: PageFailed, URL: address, Err: failure})
	if len(body) > 0 {
		err := v.Store.KeepPage(ctx, store.Page{
			Site: v.site.ID, URL: address, Run: v.run.ID, Seen: v.now(), Reason: failure.Reason(), Status: status,
			ContentType: "text/html; charset=utf-8", Body: body,
		})
		if err != nil {
			return err
		}
	}
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
	var down *hostDown
	if failure != nil && !errors.As(failure, &down) {
		parts = append(parts, failure.Error())
	}
	for _, first := range order {
		part := first.Reason() + ": " + first.Error()
		if n := count[first.Reason()]; n > 1 {
			part += fmt.Sprintf(" (and %d more)", n-1)
		}
		parts = append(parts, part)
	}
	text := strings.Join(parts, "; ")
	const most = 2000
	if len(text) > most {
		return strings.ToValidUTF8(text[:most], "") + "…"
	}
	return text
}

func (v *visit) tell(e Event) {
	if v.progress == nil {
		return
	}
	e.Site, e.Run, e.Counts = v.site.ID, v.run.ID, v.run.Counts
	v.progress(e)
}
