package scrapers

import (
	"context"
	"net/url"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// readAll reads the articles found and those left over, the oldest first.
func (v *visit) readAll(ctx context.Context) error {
	for key, left := range v.pending {
		if !v.seen[key] && !v.resting(key) && !strings.HasPrefix(key, listKey) {
			v.seen[key] = true
			v.found = append(v.found, &candidate{Link: Link{Key: key, URL: left.URL}, tries: left.Tries})
		}
	}
	wanted := slices.Clone(v.found[:min(len(v.found), v.limits.Articles)])
	slices.Reverse(wanted)
	arrivals, stop := v.fetchAhead(ctx, wanted)
	defer stop()
	for arrived := range arrivals {
		if err := v.readOne(ctx, arrived); err != nil {
			return err
		}
		if err := v.flush(ctx, 50); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}

// arrival is an article's page, or why there is none.
type arrival struct {
	*candidate
	page *page
	err  error
}

// fetchAhead fetches the articles one after the other while those before are
// still being read, so that neither the network nor the processor waits for the
// other; the host sees no difference. The channel ends with the articles, with
// the context, or when the host is down. stop ends it early and waits until
// nothing is under way any more.
func (v *visit) fetchAhead(ctx context.Context, wanted []*candidate) (arrivals <-chan arrival, stop func()) {
	const ahead = 4
	fetching, cancel := context.WithCancel(ctx)
	out, ended := make(chan arrival, ahead), make(chan struct{})
	go func() {
		defer close(ended)
		defer close(out)
		b := newBrowser(fetching, v.Transport)
		for _, c := range wanted {
			fetched, err := b.get(c.URL)
			select {
			case out <- arrival{c, fetched, err}:
			case <-fetching.Done():
				return
			}
			if inner := fetch.AsError(err); inner != nil && inner.HostDown() {
				return
			}
		}
	}()
	return out, func() {
		cancel()
		<-ended
	}
}

// readOne reads one article. Only an error that ends the run is returned.
func (v *visit) readOne(ctx context.Context, arrived arrival) error {
	c := arrived.candidate
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if arrived.err != nil {
		return v.failed(ctx, Fetching, c, nil, arrived.err)
	}
	v.count(arrived.page)
	stage, event, err := v.digest(ctx, c, arrived.page)
	if err != nil {
		return v.failed(ctx, stage, c, arrived.page.body, err)
	}
	c.settled = true
	v.tell(event)
	return nil
}

// failed notes an article that could not be read, to be tried again later; one
// that does not exist is given up after a while.
func (v *visit) failed(ctx context.Context, stage Stage, c *candidate, body []byte, cause error) error {
	const patience = 3
	if err := v.fail(ctx, stage, c.URL, body, cause); err != nil {
		return err
	}
	last := v.failures[len(v.failures)-1]
	state, reason := store.LinkPending, last.Reason()
	switch reason {
	case string(fetch.ReasonNotFound), string(fetch.ReasonSoft404), reasonMoved:
		if c.tries+1 >= patience {
			state = store.LinkGone
		}
	}
	c.settled = true
	v.links = append(v.links, store.Link{
		Key: c.Key, Site: v.site.ID, URL: c.URL, State: state, Reason: reason, Tries: c.tries + 1,
	})
	return nil
}

// digest turns a page into an article, decides, reads and saves it.
func (v *visit) digest(ctx context.Context, c *candidate, fetched *page) (stage Stage, event Event, err error) {
	stage = Extracting
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
	}()
	if !v.stillThere(c, fetched.url) {
		return stage, Event{}, &oddity{reason: reasonMoved, what: "led to " + fetched.url.Redacted() + ", which is another page"}
	}
	found, report, err := article.Extract(fetched.body, c.URL, v.site.rules)
	if err != nil {
		return stage, Event{}, err
	}
	found.Site = v.site.ID
	if found.Published.IsZero() {
		found.Published = c.published
	}
	if found.Published.IsZero() {
		return stage, Event{}, &article.Error{URL: c.URL, Reason: article.NoDate}
	}
	event = Event{Kind: ArticleRead, URL: c.URL, Title: found.Title, Drifted: report.Drifted}
	if report.Drifted {
		v.run.Counts.Drifted++
	}
	relevant, why := Relevance(found)
	event.Why = why
	if !relevant {
		v.run.Counts.Irrelevant++
		event.Outcome = store.Irrelevant
		v.links = append(v.links, store.Link{Key: c.Key, Site: v.site.ID, URL: c.URL, State: store.LinkIrrelevant, Reason: why})
		return stage, event, nil
	}
	stage = Saving
	event.Outcome, event.Figures, err = v.save(ctx, c.Key, found, fetched.validators)
	return stage, event, err
}

// save reads the figures of an article and keeps both.
func (v *visit) save(ctx context.Context, key string, found article.Article, validators store.Validators) (store.Outcome, int, error) {
	reading := v.Reader.Read(found)
	outcome, err := v.Store.SaveArticle(ctx, store.Saving{
		Key: key, Article: found, Reading: reading, Run: v.run.ID, Seen: v.now(), Province: v.site.Province, Validators: validators,
	})
	if err != nil {
		return outcome, 0, err
	}
	v.tally(outcome, reading.Observations)
	return outcome, len(reading.Observations), nil
}

func (v *visit) tally(outcome store.Outcome, observations []indicator.Observation) {
	counts := &v.run.Counts
	switch outcome {
	case store.New:
		counts.New++
	case store.Revised:
		counts.Revised++
	case store.Unchanged:
		counts.Unchanged++
		return // its figures were counted when they were new
	}
	if len(observations) == 0 {
		counts.NoFigures++
	}
	for _, o := range observations {
		counts.Observations++
		if o.Ambiguous != "" {
			counts.Ambiguous++
		}
	}
}

// stillThere reports whether the page that answered is the article asked for:
// redirects lead to its new slug or host, or away to the front page.
func (v *visit) stillThere(c *candidate, final *url.URL) bool {
	if link, ok := v.site.Link(final); ok {
		return link.Key == c.Key
	}
	asked, err := url.Parse(c.URL)
	if err != nil {
		return false
	}
	before, _ := v.site.Family.articleID(asked, v.site.paths)
	after, ok := v.site.Family.articleID(final, v.site.paths)
	return ok && before == after
}

// recheck fetches a few recent articles again that were left alone for a while:
// papers correct their figures without a word on any list.
func (v *visit) recheck(ctx context.Context) error {
	now := v.now()
	recent, err := v.Store.Articles(ctx, store.ArticleFilter{Site: v.site.ID, Since: now.Add(-v.limits.RecheckAge), Limit: 200})
	if err != nil {
		return err
	}
	slices.SortStableFunc(recent, func(a, b store.Stored) int { return a.LastSeen.Compare(b.LastSeen) })
	for i, stored := range recent {
		if i == v.limits.Rechecks || now.Sub(stored.LastSeen) < v.limits.Recheck {
			return nil
		}
		if err := v.readAgain(ctx, stored); err != nil {
			return err
		}
	}
	return nil
}

// readAgain looks at a stored article's page once more. That it fails now takes
// nothing away from what is stored.
func (v *visit) readAgain(ctx context.Context, stored store.Stored) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	c := &candidate{Link: Link{Key: stored.Key, URL: stored.URL}, published: stored.Published}
	fetched, err := v.browser.get(c.URL)
	if err != nil {
		return v.fail(ctx, Fetching, c.URL, nil, err)
	}
	v.count(fetched)
	if !fetched.unchanged {
		stage, event, err := v.digest(ctx, c, fetched)
		if err != nil {
			return v.fail(ctx, stage, c.URL, fetched.body, err)
		}
		v.tell(event)
		return nil
	}
	// Saving the stored text once more notes that it was looked at.
	whole, err := v.Store.Articles(ctx, store.ArticleFilter{Key: stored.Key, Bodies: true, Limit: 1})
	if err != nil || len(whole) == 0 {
		return err
	}
	if _, _, err := v.save(ctx, stored.Key, whole[0].Article, store.Validators{}); err != nil {
		return err
	}
	v.tell(Event{Kind: PageSkipped, URL: c.URL})
	return nil
}
