package scrapers

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"runtime/debug"

	"github.com/gocolly/colly/v2"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
)

// A browser fetches the pages of one run, one after the other. It is a colly
// collector that was made for this run and ends with it: collectors that live
// longer visit nothing twice, and their clones share half of their state.
type browser struct {
	collector *colly.Collector
	fetched   *page
	failed    error
}

// page is one response.
type page struct {
	url        *url.URL // after redirects
	body       []byte
	size       int  // of the body in bytes, also when that was let go
	unchanged  bool // the server says so (304); there is no body
	validators store.Validators
}

// newBrowser makes a browser whose requests end with the context.
func newBrowser(ctx context.Context, transport http.RoundTripper) *browser {
	c := colly.NewCollector()
	b := &browser{collector: c}
	// Every field that the environment (COLLY_*) may have set is set again here:
	// it is read inside NewCollector, after all options.
	c.Context = ctx
	c.AllowURLRevisit = true
	c.AllowedDomains, c.DisallowedDomains = nil, nil
	c.Async = false
	c.CacheDir = ""
	c.CheckHead = false
	c.DetectCharset = false
	c.IgnoreRobotsTxt = true // the transport obeys robots.txt, on every hop
	c.MaxBodySize = 0        // the transport refuses what is too big; colly would cut it silently
	c.MaxDepth = 0
	c.MaxRequests = 0
	c.ParseHTTPErrorResponse = false
	c.TraceHTTP = false
	c.UserAgent = ""
	c.SetRedirectHandler(nil)
	c.DisableCookies()
	c.WithTransport(transport)
	c.SetRequestTimeout(0) // the transport bounds each phase; waiting for its turn is not the site's fault
	c.OnResponse(b.recovered(func(r *colly.Response) {
		b.fetched = &page{
			url:       r.Request.URL,
			body:      r.Body,
			size:      len(r.Body),
			unchanged: r.Headers.Get(fetch.HeaderOutcome) == fetch.OutcomeUnchanged,
			validators: store.Validators{
				ETag: r.Headers.Get("ETag"), LastModified: r.Headers.Get("Last-Modified"),
			},
		}
	}))
	c.OnError(func(_ *colly.Response, err error) { b.failed = err })
	return b
}

// recovered keeps a panic in a callback from leaving colly.
func (b *browser) recovered(callback func(*colly.Response)) colly.ResponseCallback {
	return func(r *colly.Response) {
		defer func() {
			if value := recover(); value != nil {
				b.failed = panicked(value)
			}
		}()
		callback(r)
	}
}

// get fetches one page. The error is a *fetch.Error inside what colly and
// net/http put around it, the context's error, or a *PanicError.
func (b *browser) get(address string) (fetched *page, err error) {
	defer func() {
		if value := recover(); value != nil {
			fetched, err = nil, panicked(value)
		}
	}()
	b.fetched, b.failed = nil, nil
	err = b.collector.Visit(address)
	switch {
	case b.failed != nil:
		return nil, b.failed
	case err != nil:
		return nil, err
	case b.fetched == nil:
		return nil, errors.New("colly gave neither a page nor an error")
	}
	return b.fetched, nil
}

// PanicError is a panic of our own code, or a library's, while it worked on one
// page. The run goes on with the next one.
type PanicError struct {
	Value any
	Stack []byte
}

func (e *PanicError) Error() string {
	return fmt.Sprintf("internal error (panic): %v; please report it with the address of the page", e.Value)
}

func panicked(value any) *PanicError { return &PanicError{Value: value, Stack: debug.Stack()} }
