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
	arrivals, stop := v.arrive(ctx, wanted)
	defer stop()
	for ready, next := nextArrivals(ctx, arrivals, nil); len(ready) > 0; ready, next = nextArrivals(ctx, arrivals, next) {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := v.settle(ctx, ready); err != nil {
			return err
		}
		if err := v.flush(ctx, 50); err != nil {
			return err
		}
	}
	return context.Cause(ctx)
}

// settle writes down what came of articles, in their order. Only an error that
// ends the run is returned.
func (v *visit) settle(ctx context.Context, ready []*arrival) error {
	outcomes, errs, err := v.saveAll(ctx, ready)
	if err != nil {
		return err
	}
	// What is saved is counted and told, though the run may have to end.
	var ending error
	for i, a := range ready {
		switch {
		case a.err != nil:
			err = v.failed(ctx, Fetching, a.candidate, nil, a.err)
		case a.result.err != nil:
			v.count(a.page)
			err = v.failed(ctx, Extracting, a.candidate, a.page.body, a.result.err)
		case errs[i] != nil:
			v.count(a.page)
			err = v.failed(ctx, Saving, a.candidate, nil, errs[i])
		default:
			v.count(a.page)
			v.note(a, outcomes[i])
			err = nil
		}
		if ending == nil {
			ending = err
		}
	}
	return ending
}

// saveAll keeps the articles that are worth it, in one transaction or, when one
// of them spoils it, one by one. errs has what was wrong with each; err ends the
// run.
func (v *visit) saveAll(ctx context.Context, ready []*arrival) (outcomes []store.Outcome, errs []error, err error) {
	outcomes, errs = make([]store.Outcome, len(ready)), make([]error, len(ready))
	var savings []store.Saving
	var at []int
	for i, a := range ready {
		if a.err == nil && a.result.err == nil && a.result.relevant {
			savings, at = append(savings, v.saving(a.Key, a.result, a.page.validators)), append(at, i)
		}
	}
	saved, err := v.Store.SaveArticles(ctx, savings)
	switch {
	case err == nil:
		for n, outcome := range saved {
			outcomes[at[n]] = outcome
		}
		return outcomes, errs, nil
	case ctx.Err() != nil:
		return nil, nil, context.Cause(ctx)
	case store.Unwell(err):
		return nil, nil, err // no article's fault: the next run tries them again, without a penalty
	}
	for n, saving := range savings {
		alone, err := v.Store.SaveArticles(ctx, []store.Saving{saving})
		switch {
		case store.Unwell(err):
			return nil, nil, err
		case err != nil:
			errs[at[n]] = err
			continue
		}
		outcomes[at[n]] = alone[0]
	}
	return outcomes, errs, nil
}

// note counts and tells what became of an article that was read.
func (v *visit) note(a *arrival, outcome store.Outcome) {
	r := a.result
	event := Event{Kind: ArticleRead, Key: a.Key, URL: a.URL, Title: r.article.Title, Drifted: r.drifted, Why: r.why, Outcome: outcome}
	if r.drifted {
		v.run.Counts.Drifted++
	}
	a.settled = true
	if r.relevant {
		event.Figures = len(r.reading.Observations)
		v.tally(outcome, r.reading.Observations)
	} else {
		event.Outcome = store.Irrelevant
		v.run.Counts.Irrelevant++
		v.links = append(v.links, store.Link{Key: a.Key, Site: v.site.ID, URL: a.URL, State: store.LinkIrrelevant, Reason: r.why})
	}
	v.tell(event)
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

// digested is what a page says.
type digested struct {
	article  article.Article
	reading  indicator.Reading // of a relevant one
	relevant bool
	why      string
	drifted  bool
	err      error // why it is no article of ours
}

// digest turns a page into an article, decides whether it is relevant, and reads
// it. It changes nothing of the run, so that several may be digested at once.
func (v *visit) digest(c *candidate, fetched *page) (d digested) {
	defer func() {
		if value := recover(); value != nil {
			d.err = panicked(value)
		}
	}()
	if !v.stillThere(c, fetched.url) {
		d.err = &oddity{reason: reasonMoved, what: "led to " + fetched.url.Redacted() + ", which is another page"}
		return d
	}
	found, report, err := article.Extract(fetched.body, c.URL, v.site.rules)
	if err != nil {
		d.err = err
		return d
	}
	found.Site = v.site.ID
	if found.Published.IsZero() {
		found.Published = c.published
	}
	if found.Published.IsZero() {
		d.err = &article.Error{URL: c.URL, Reason: article.NoDate}
		return d
	}
	d.article, d.drifted = found, report.Drifted
	if d.relevant, d.why = Relevance(found); d.relevant {
		d.reading = v.Reader.Read(found)
	}
	return d
}

func (v *visit) saving(key string, d digested, validators store.Validators) store.Saving {
	return store.Saving{
		Key: key, Article: d.article, Reading: d.reading, Run: v.run.ID, Seen: v.now(), Province: v.site.Province, Validators: validators,
	}
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
	if !fetched.unchanged {
		again := &arrival{candidate: c, page: fetched, result: v.digest(c, fetched)}
		if again.result.err != nil {
			v.count(fetched)
			return v.fail(ctx, Extracting, c.URL, fetched.body, again.result.err)
		}
		return v.settle(ctx, []*arrival{again})
	}
	v.count(fetched)
	// Saving the stored text once more notes that it was looked at.
	whole, err := v.Store.Articles(ctx, store.ArticleFilter{Key: stored.Key, Bodies: true, Limit: 1})
	if err != nil || len(whole) == 0 {
		return err
	}
	text := whole[0].Article
	same := digested{article: text, reading: v.Reader.Read(text)}
	outcomes, err := v.Store.SaveArticles(ctx, []store.Saving{v.saving(stored.Key, same, store.Validators{})})
	if err != nil {
		return err
	}
	v.tally(outcomes[0], same.reading.Observations)
	v.tell(Event{Kind: PageSkipped, URL: c.URL})
	return nil
}
