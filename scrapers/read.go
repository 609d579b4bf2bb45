package scrapers

import (
	"context"
	"net/url"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// readAll reads the articles found, the oldest first: a run that ends in the
// middle leaves the newest unread, and these the next run finds first.
func (v *visit) readAll(ctx context.Context) error {
	found := v.found
	if len(found) > v.limits.Articles {
		found = found[:v.limits.Articles]
	}
	for _, candidate := range slices.Backward(found) {
		if err := v.readOne(ctx, candidate); err != nil {
			return err
		}
	}
	return nil
}

// readOne reads one article. Only an error that ends the run is returned.
func (v *visit) readOne(ctx context.Context, c *candidate) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	fetched, err := v.browser.get(c.URL)
	if err != nil {
		return v.fail(ctx, Fetching, c.URL, nil, err)
	}
	v.count(fetched)
	if fetched.unchanged {
		v.run.Counts.Unchanged++
		v.done(c)
		v.tell(Event{Kind: PageSkipped, URL: c.URL})
		return nil
	}
	stage, event, err := v.digest(ctx, c, fetched)
	if err != nil {
		return v.fail(ctx, stage, c.URL, fetched.body, err)
	}
	v.done(c)
	v.tell(event)
	return nil
}

func (v *visit) done(c *candidate) {
	if c.list != nil && !c.known {
		c.list.open--
	}
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
		return stage, Event{}, &oddity{reason: "moved", what: "led to " + fetched.url.Redacted() + ", which is another page"}
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
	relevant, why := Relevance(found)
	event.Why = why
	if !relevant {
		v.run.Counts.Irrelevant++
		event.Outcome = store.Irrelevant
		return stage, event, nil
	}
	reading := v.Reader.Read(found)
	stage = Saving
	event.Outcome, err = v.Store.SaveArticle(ctx, store.Saving{
		Key: c.Key, Article: found, Reading: reading, Run: v.run.ID, Seen: v.now().Truncate(time.Second),
		Province: v.site.Province, Validators: fetched.validators,
	})
	if err != nil {
		return stage, event, err
	}
	event.Figures = len(reading.Observations)
	v.tally(event.Outcome, reading.Observations)
	return stage, event, nil
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

func (v *visit) tally(outcome store.Outcome, observations []indicator.Observation) {
	counts := &v.run.Counts
	switch outcome {
	case store.New:
		counts.New++
	case store.Revised:
		counts.Revised++
	case store.Unchanged:
		counts.Unchanged++
	}
	for _, o := range observations {
		counts.Observations++
		if o.Ambiguous != "" {
			counts.Ambiguous++
		}
	}
}
