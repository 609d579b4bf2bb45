package fetch

import (
	"context"
	"errors"
	"net/url"
	"sync"
	"time"
)

const (
	robotsTTL     = 24 * time.Hour   // RFC 9309 §2.4
	robotsMinTTL  = 5 * time.Minute  // even when the server says no-cache: a run reads some fifty pages
	robotsRetry   = 10 * time.Minute // an unreachable robots.txt is tried again after this
	robotsHops    = 5                // redirects followed, RFC 9309 §2.3.1.2
	robotsMaxSize = 512 << 10        // bytes parsed, RFC 9309 §2.5 asks for 500 KiB at least
	maxRulesKept  = 200_000          // of all files together, some 20 MB: a hostile site can lead to many hosts of its own
)

// Rules are what one robots.txt says to this program.
type Rules struct {
	Sitemaps   []string      // absolute URLs as written in the file, at most 1000
	CrawlDelay time.Duration // as written, not capped; 0 when there is none

	groups ruleset
}

// robotsCache keeps the rules of each origin for at most a day.
type robotsCache struct {
	now   func() time.Time
	fetch func(ctx context.Context, origin target) (*Rules, time.Duration, error)
	max   int

	mu      sync.Mutex
	entries map[string]*robotsEntry
}

type robotsEntry struct {
	done    chan struct{} // closed when the fetch ended
	rules   *Rules        // nil when unreachable
	err     error         // why
	expires time.Time
}

// get returns the rules of t's origin, fetched at most once at a time. The
// error is the context's, or an *Error that tells why they cannot be had.
func (c *robotsCache) get(ctx context.Context, t target) (*Rules, error) {
	fail := func(e *robotsEntry) error {
		cause := AsError(e.err)
		if cause != nil && (cause.Reason == ReasonCanceled || cause.Reason == ReasonBackoff) {
			return &Error{Reason: cause.Reason, URL: t.url.String(), Host: t.host, Wait: cause.Wait, Err: cause.Err}
		}
		err := &Error{Reason: ReasonRobotsUnreachable, URL: t.url.String(), Host: t.host, Err: e.err}
		if wait := e.expires.Sub(c.now()); wait > 0 {
			err.Wait = wait
		}
		if cause != nil {
			err.Status = cause.Status
			switch cause.Reason {
			case ReasonAddress, ReasonDNS, ReasonConnect, ReasonTLS, ReasonCertificate:
				err.Reason = cause.Reason // no page could be had either, and this says why
			}
		}
		return err
	}
	for {
		c.mu.Lock()
		e := c.entries[t.origin()]
		if e == nil || finished(e.done) && !c.now().Before(e.expires) {
			e = &robotsEntry{done: make(chan struct{})}
			c.makeRoom()
			c.entries[t.origin()] = e
			c.mu.Unlock()
			c.lead(ctx, t, e)
			if e.err != nil {
				return nil, fail(e)
			}
			return e.rules, nil
		}
		c.mu.Unlock()
		select {
		case <-e.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
		// The one who fetched may have been canceled, which says nothing about the site.
		if e.err == nil {
			return e.rules, nil
		}
		if !canceled(e.err) {
			return nil, fail(e)
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
	}
}

// lead fetches for all who wait for e.
func (c *robotsCache) lead(ctx context.Context, t target, e *robotsEntry) {
	rules, ttl, err := c.fetch(ctx, t)
	c.mu.Lock()
	defer c.mu.Unlock()
	e.rules, e.err = rules, err
	e.expires = c.now().Add(ttl) // at once after a cancellation, which says nothing
	close(e.done)
}

// peek returns the rules of an origin when they are at hand, else nil.
func (c *robotsCache) peek(t target) *Rules {
	c.mu.Lock()
	defer c.mu.Unlock()
	if e := c.entries[t.origin()]; e != nil && finished(e.done) && c.now().Before(e.expires) {
		return e.rules
	}
	return nil
}

// makeRoom forgets what is stale, and when that is not enough, whatever
// expires first. Called with mu held.
func (c *robotsCache) makeRoom() {
	now := c.now()
	for {
		first, rules := "", 0
		for origin, e := range c.entries {
			if !finished(e.done) {
				continue
			}
			if !now.Before(e.expires) {
				delete(c.entries, origin)
				continue
			}
			if e.rules != nil {
				rules += len(e.rules.groups)
			}
			if first == "" || e.expires.Before(c.entries[first].expires) {
				first = origin
			}
		}
		if first == "" || len(c.entries) < c.max && rules < maxRulesKept {
			return
		}
		delete(c.entries, first)
	}
}

func finished(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

func canceled(err error) bool {
	if e := AsError(err); e != nil {
		return e.Reason == ReasonCanceled
	}
	return errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded)
}

// fetchRobots reads the robots.txt of one origin: rules and how long they
// hold, or an *Error and after what time to try again.
func (t *Transport) fetchRobots(ctx context.Context, site target) (*Rules, time.Duration, error) {
	at := *site.url
	at.Path, at.RawPath, at.RawQuery, at.ForceQuery = "/robots.txt", "", "", false
	u := &at
	unreachable := func(err error) (*Rules, time.Duration, error) {
		retry := robotsRetry
		if e := AsError(err); e != nil {
			if e.Reason == ReasonCanceled || e.Reason == ReasonBackoff {
				return nil, 0, e // nothing was tried, so nothing is known
			}
			if e.Wait > 0 {
				retry = min(e.Wait, robotsTTL) // the host's backoff grows by itself
			}
		}
		return nil, retry, err
	}
	for range robotsHops + 1 {
		to, err := t.checkURL(u)
		if err != nil {
			return unreachable(err)
		}
		page, err := t.turn(ctx, to, hopRequest{robots: true})
		if err != nil {
			return unreachable(err)
		}
		defer page.free()
		switch code := page.status; {
		case code >= 200 && code < 300:
			return parseRobots(page.body, t.opts.Product), robotsLifetime(page.header), nil
		case code >= 300 && code < 400 && page.header.Get("Location") != "":
			next, err := u.Parse(page.header.Get("Location"))
			if err != nil {
				return unreachable(err)
			}
			u = next
			continue
		case code == 429 || code >= 500:
			// RFC 9309 lets a 429 pass as "no robots.txt"; a server that asks for
			// less is not one to send more to.
			return unreachable(&Error{Reason: reasonOfStatus(code), URL: u.String(), Host: to.host, Status: code, Wait: page.wait})
		}
		return &Rules{}, robotsTTL, nil // 4xx and oddities: there is none
	}
	return &Rules{}, robotsTTL, nil // RFC 9309 §2.3.1.2: too many redirects are "no robots.txt"
}

// allowed returns nil when robots.txt lets the URL be fetched.
func (t *Transport) allowed(ctx context.Context, to target) error {
	if t.opts.Impolite || to.url.Path == "/robots.txt" {
		return nil
	}
	rules, err := t.robots.get(ctx, to)
	if err != nil {
		return err
	}
	if !rules.groups.allows(pathOf(to.url)) {
		return &Error{Reason: ReasonRobots, URL: to.url.String(), Host: to.host}
	}
	return nil
}

// Robots returns what the robots.txt of a URL's origin says, from the cache
// when it is there; a site without one gives empty Rules. The error is an *Error.
func (t *Transport) Robots(ctx context.Context, rawURL string) (*Rules, error) {
	u, err := url.Parse(rawURL)
	if err != nil {
		return nil, &Error{Reason: ReasonURL, URL: rawURL, Err: err}
	}
	to, err := t.checkURL(u)
	if err != nil {
		return nil, &Error{Reason: reasonOfCheck(err), URL: rawURL, Host: u.Hostname(), Err: err}
	}
	rules, err := t.robots.get(ctx, to)
	if err != nil {
		return nil, asFetchError(err, to)
	}
	return rules, nil
}

// pause returns the least time between two requests to a host.
func (t *Transport) pause(to target) time.Duration {
	d := max(t.opts.Interval, t.switches(to.host).Interval)
	if rules := t.robots.peek(to); rules != nil {
		d = max(d, min(rules.CrawlDelay, MaxCrawlDelay))
	}
	return d
}

// Allows says whether the rules let a URL be fetched.
func (r *Rules) Allows(u *url.URL) bool { return r.groups.allows(pathOf(u)) }
