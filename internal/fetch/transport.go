package fetch

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/http/httpguts"
)

// Headers that a Transport adds to responses. What servers send under these
// names is removed.
const (
	// HeaderOutcome is OutcomePage or OutcomeUnchanged.
	HeaderOutcome = "X-Baotinh-Outcome"
	// HeaderCharset is the character set the page was in before it became UTF-8.
	HeaderCharset = "X-Baotinh-Charset"

	ownPrefix = "X-Baotinh-"
)

// The values of HeaderOutcome.
const (
	// OutcomePage: the body is the page.
	OutcomePage = "page"
	// OutcomeUnchanged: the server answered 304 to the validators. The response
	// has status 200 and an empty body.
	OutcomeUnchanged = "unchanged"
)

// pageKept is how much of a refused page an Error carries, in bytes.
const pageKept = 64 << 10

// Transport is an http.RoundTripper that may be given any URL. It is safe for
// concurrent use. Make it with New.
type Transport struct {
	opts   Options
	agent  string
	guard  guard
	dialer dialer
	base   *http.Transport
	pacer  *pacer
	robots *robotsCache
}

// New returns a Transport. It starts nothing; Close frees its connections.
func New(opts Options) *Transport {
	opts = opts.withDefaults()
	opts.warn()
	t := &Transport{opts: opts, agent: opts.userAgent()}
	t.guard.allow = slices.Clone(opts.AllowPrefixes)
	if opts.AllowLoopback {
		t.guard.allow = append(t.guard.allow, loopbacks...)
	}
	t.dialer = newDialer(t)
	t.base = t.dialer.transport()
	t.pacer = &pacer{
		now: opts.Now, random: opts.Random, maxWait: opts.Limits.Wait, backoff: opts.Backoff, backoffMax: opts.BackoffMax,
		maxHosts: opts.Limits.Hosts, idle: time.Hour, off: opts.Impolite, hosts: map[string]*host{},
	}
	t.robots = &robotsCache{now: opts.Now, fetch: t.fetchRobots, max: opts.Limits.Hosts, entries: map[string]*robotsEntry{}}
	return t
}

// Close closes the connections that are not in use. The Transport stays usable.
func (t *Transport) Close() { t.base.CloseIdleConnections() }

// CloseIdleConnections is Close, under the name http.Client looks for.
func (t *Transport) CloseIdleConnections() { t.base.CloseIdleConnections() }

var _ http.RoundTripper = (*Transport)(nil)

// RoundTrip fetches one hop; following redirects is the client's part, and
// each comes back here to be checked again. It waits for the host's turn, so it
// can take long: only the request's context ends the waiting. The returned
// error is always an *Error. The body of a response is already read,
// decompressed and in UTF-8, so reading it cannot fail.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if req.Body != nil {
		_ = req.Body.Close() // nothing is ever sent; the interface asks for the close
	}
	to, page, err := t.roundTrip(req)
	if err != nil {
		e := asFetchError(err, to)
		if e.URL == "" && req.URL != nil {
			e.URL, e.Host = req.URL.String(), req.URL.Hostname()
		}
		return nil, e
	}
	return page.response(req, t.switches(to.host).Cookies), nil
}

func (t *Transport) roundTrip(req *http.Request) (target, *page, error) {
	to, err := t.checkURL(req.URL)
	if err != nil {
		to = target{}
		if req.URL != nil {
			to.host = req.URL.Hostname()
		}
		return target{}, nil, t.refused(to, &Error{Reason: reasonOfCheck(err), Err: err}, req)
	}
	if req.Method != "" && req.Method != http.MethodGet && req.Method != http.MethodHead {
		return to, nil, t.refused(to, &Error{Reason: ReasonURL, Err: fmt.Errorf("method %s is not used on news sites", req.Method)}, req)
	}
	first, err := t.followed(req, to)
	if err != nil {
		return to, nil, t.refused(to, err, req)
	}
	ctx := req.Context()
	if err := t.allowed(ctx, to); err != nil {
		return to, nil, t.refused(to, err, req)
	}
	page, err := t.turn(ctx, to, hopRequest{head: req.Method == http.MethodHead, header: t.header(ctx, req, to), first: first})
	return to, page, err
}

// refused completes and reports an error that happened before a turn began.
func (t *Transport) refused(to target, err error, req *http.Request) error {
	e := asFetchError(err, to)
	if e.URL == "" && req.URL != nil {
		e.URL = req.URL.String()
	}
	if t.opts.Observer != nil {
		t.opts.Observer.Observe(Event{Host: e.Host, Reason: e.Reason})
	}
	return e
}

// followed looks back over the redirects that led here. It returns the URL that
// was asked for first, and an error after too many of them or in a loop.
func (t *Transport) followed(req *http.Request, to target) (*url.URL, error) {
	if req.Response == nil {
		return req.URL, nil
	}
	first, here, hops, again := req.URL, to.url.String(), 0, 0
	for prev := req.Response; prev != nil && prev.Request != nil; prev = prev.Request.Response {
		first = prev.Request.URL
		if hops++; hops > t.opts.Limits.Redirects {
			return first, &Error{Reason: ReasonRedirect, Err: fmt.Errorf("more than %d redirects from %s", t.opts.Limits.Redirects, first)}
		}
		if past, err := t.checkURL(first); err == nil && past.url.String() == here {
			again++
		}
	}
	// With cookies a page may send a visitor to itself once, to see whether they stick.
	if again > 1 || again > 0 && !t.switches(to.host).Cookies {
		return first, &Error{Reason: ReasonRedirect, Err: errors.New("a redirect loop")}
	}
	return first, nil
}

// sent are the headers of the caller's request that go out.
var sent = []string{"Accept", "Accept-Language", "Cache-Control", "If-None-Match", "If-Modified-Since"}

// header returns the headers of a page request: ours, and of the caller's only
// those that say nothing about who asks.
func (t *Transport) header(ctx context.Context, req *http.Request, to target) http.Header {
	h := http.Header{}
	for _, name := range sent {
		if v := req.Header.Get(name); v != "" && httpguts.ValidHeaderFieldValue(v) {
			h.Set(name, v)
		}
	}
	if a := h.Get("Accept"); a == "" || a == "*/*" {
		h.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.5,*/*;q=0.1")
	}
	if h.Get("Accept-Language") == "" {
		h.Set("Accept-Language", "vi,en;q=0.3")
	}
	if t.switches(to.host).Cookies {
		if c := req.Header.Values("Cookie"); len(c) > 0 {
			h["Cookie"] = slices.Clone(c)
		}
	}
	if t.opts.Validators == nil || req.Method == http.MethodHead || h.Get("If-None-Match")+h.Get("If-Modified-Since") != "" {
		return h
	}
	etag, modified, err := t.opts.Validators.Validators(ctx, to.url.String())
	if err != nil {
		if ctx.Err() == nil {
			t.opts.Log.Warn("fetch: no validators, the page is read whole", "url", to.url.String(), "err", err)
		}
		return h
	}
	if etag != "" && len(etag) <= 1024 && httpguts.ValidHeaderFieldValue(etag) {
		h.Set("If-None-Match", etag)
	}
	if modified != "" && len(modified) <= 64 && httpguts.ValidHeaderFieldValue(modified) {
		h.Set("If-Modified-Since", modified)
	}
	return h
}

// hopRequest is what is asked of a host in one turn.
type hopRequest struct {
	robots bool // for robots.txt: any content, any status
	head   bool
	header http.Header
	first  *url.URL // where the redirects began
}

// page is what came back.
type page struct {
	status  int
	header  http.Header
	body    []byte        // decompressed; in UTF-8 after judge
	buf     *bytes.Buffer // where the body lies, to be given back; nil when elsewhere
	kind    string        // media type
	charset string        // of the original
	wire    int64
	wait    time.Duration // how long the host is to be left alone from now on
	bodyErr error         // of a refused page, whose body nobody needs
}

// turn fetches one hop when the host is free, judges what came, and lets the
// next one have its turn. The error is an *Error.
func (t *Transport) turn(ctx context.Context, to target, r hopRequest) (*page, error) {
	asked := t.opts.Now()
	if err := t.pacer.acquire(ctx, to.key, t.pause(to)); err != nil {
		e := asFetchError(err, to)
		t.observe(Event{Host: to.host, Address: to.url.Host, Robots: r.robots, Reason: e.Reason, Waited: t.opts.Now().Sub(asked)})
		return nil, e
	}
	began := t.opts.Now()
	p, err := t.guarded(ctx, to, r)
	event := Event{Host: to.host, Address: to.url.Host, Robots: r.robots, Waited: began.Sub(asked), Took: t.opts.Now().Sub(began)}
	var after time.Duration
	if p != nil {
		event.Status, event.Wire, event.Decoded = p.status, p.wire, int64(len(p.body))
		after = retryAfter(p.header, p.status, t.opts.Now())
	}
	var e *Error
	if err != nil {
		e = asFetchError(err, to)
		event.Reason = e.Reason
	} else if r.robots && (p.status >= 500 || p.status == http.StatusTooManyRequests) {
		event.Reason = reasonOfStatus(p.status)
	}
	wait := t.pacer.release(to.key, event.Reason, after)
	t.observe(event)
	if e != nil {
		if wait > 0 && (after > 0 || e.Reason.hostFailed()) {
			e.Wait = wait
		}
		p.free()
		return nil, e
	}
	p.wait = wait
	return p, nil
}

// free gives the body's buffer back. What is kept of a page must be a copy.
func (p *page) free() {
	if p != nil {
		putBuffer(p.buf)
		p.buf, p.body = nil, nil
	}
}

func (t *Transport) observe(e Event) {
	if t.opts.Observer != nil {
		t.opts.Observer.Observe(e)
	}
}

// guarded fetches and judges, and turns a panic of a decoder into an error, so
// that a turn always ends. The page is returned beside an error when one came.
func (t *Transport) guarded(ctx context.Context, to target, r hopRequest) (p *page, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Error{Reason: ReasonNetwork, Err: fmt.Errorf("the answer broke the reader: %v", v)}
		}
	}()
	p, err = t.hop(ctx, to, r)
	if err == nil && !r.robots {
		err = t.judge(p, to, r)
	}
	return p, err
}

// hop does the exchange with the server.
func (t *Transport) hop(parent context.Context, to target, r hopRequest) (*page, error) {
	if t.opts.Permit != nil {
		if err := t.opts.Permit(parent); err != nil {
			return nil, &Error{Reason: ReasonCanceled, Err: err}
		}
	}
	l := t.opts.Limits
	ctx, cancel := context.WithCancelCause(parent)
	defer cancel(nil)
	total := time.AfterFunc(l.Total, func() { cancel(errTotal) })
	defer total.Stop()

	u := *to.url
	replica, secure := strings.CutPrefix(t.opts.Replicas[to.host], "https://")
	if replica != "" && !secure {
		u.Scheme = "http"
	}
	req := (&http.Request{Method: http.MethodGet, URL: &u, Header: r.header, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}).
		WithContext(context.WithValue(ctx, dialKey{}, dialInfo{ctx, replica}))
	if r.head {
		req.Method = http.MethodHead
	}
	if req.Header == nil {
		req.Header = http.Header{"Accept": {"text/plain,*/*;q=0.1"}}
	}
	req.Header.Set("User-Agent", t.agent)
	req.Header.Set("Accept-Encoding", "gzip, deflate")

	resp, err := t.base.RoundTrip(req)
	if err != nil {
		return nil, t.networkError(parent, ctx, err)
	}
	defer func() { _ = resp.Body.Close() }() // read or given up, its error says nothing new
	wire := newWireReader(resp.Body, l.Wire, l.Idle, cancel)
	defer wire.stop()
	p := &page{status: resp.StatusCode, header: resp.Header, buf: getBuffer()}
	if !p.hasText() {
		total.Reset(min(l.Total, l.Idle)) // what comes with an error or a redirect is not worth more
	}
	err = p.read(resp, wire, l, r)
	p.wire = wire.n
	if err == nil && p.bodyErr != nil && parent.Err() != nil {
		err = p.bodyErr
	}
	if err != nil {
		return p, t.networkError(parent, ctx, err)
	}
	return p, nil
}

// hasText reports whether the status is one of a page. 203 is a 200 that passed
// through a proxy.
func (p *page) hasText() bool {
	return p.status == http.StatusOK || p.status == http.StatusNonAuthoritativeInfo
}

// read takes the body as far as it is needed.
func (p *page) read(resp *http.Response, wire *wireReader, l Limits, r hopRequest) (err error) {
	switch code := resp.StatusCode; {
	case r.head || code == http.StatusNoContent || code == http.StatusNotModified:
		return nil
	case code >= 300 && code < 400, code >= 400 && r.robots:
		// A short body is read so that the connection can be used again.
		_, _ = io.CopyN(io.Discard, wire, 4<<10)
		return nil
	case r.robots:
		l.Body = robotsMaxSize + 1
		wire.limit = robotsMaxSize + 1
		p.body, _, err = readBody(p.buf, resp, wire, l, true)
		var e *bodyError
		if errors.As(err, &e) && e.reason == ReasonTooBig {
			err = nil // what is above the limit is not read; see parseRobots
		}
		return err
	case !p.hasText():
		l.Body = pageKept
		p.body, p.kind, p.bodyErr = readBody(p.buf, resp, wire, l, true)
		return nil // the status says enough
	}
	if resp.ContentLength > wire.limit {
		return badBody(ReasonTooBig, "%d bytes announced, at most %d are read", resp.ContentLength, wire.limit)
	}
	p.body, p.kind, err = readBody(p.buf, resp, wire, l, false)
	return err
}

// judge decides whether p is a page, and brings it into UTF-8.
func (t *Transport) judge(p *page, to target, r hopRequest) error {
	code := p.status
	switch {
	case code == http.StatusNotModified:
		if r.header.Get("If-None-Match")+r.header.Get("If-Modified-Since") == "" {
			return &Error{Reason: ReasonStatus, Status: code, Err: errors.New("not modified, which was not asked")}
		}
		return nil
	case code >= 300 && code < 400:
		if p.header.Get("Location") == "" {
			return &Error{Reason: ReasonRedirect, Status: code, Err: errors.New("a redirect without a target")}
		}
		return nil
	case r.head && code < 300:
		return nil
	}
	text, name, err := ToUTF8(p.body, p.header.Get("Content-Type"), t.switches(to.host).Charset)
	good := p.hasText()
	if err != nil && good {
		e := AsError(err)
		e.Status = code
		return e
	}
	switch {
	case err != nil:
		p.body = bytes.ToValidUTF8(p.body, []byte("\ufffd")) // an error page in no known character set
	case strings.Contains(p.kind, "xml"):
		p.body, p.charset = sayUTF8(text), name
	default:
		p.body, p.charset = text, name
	}
	reason := Classify(Page{URL: to.url, First: r.first, Status: code, Header: p.header, Kind: p.kind, Body: p.body})
	switch {
	case reason == "" && good && len(p.body) == 0:
		return &Error{Reason: ReasonFault, Status: code, Err: errors.New("an empty page")}
	case reason == "" && good:
		return nil
	case reason == "":
		reason = reasonOfStatus(code)
	}
	return &Error{Reason: reason, Status: code, Page: bytes.ToValidUTF8(p.body[:min(len(p.body), pageKept)], nil)}
}

// response shows a page the way net/http would.
func (p *page) response(req *http.Request, cookies bool) *http.Response {
	h := p.header
	maps.DeleteFunc(h, func(name string, _ []string) bool { return strings.HasPrefix(name, ownPrefix) })
	for _, name := range []string{"Content-Encoding", "Transfer-Encoding", "Connection", "Keep-Alive", "Trailer"} {
		h.Del(name)
	}
	if !cookies {
		h.Del("Set-Cookie")
	}
	resp := &http.Response{
		StatusCode: p.status, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: h, Body: http.NoBody, Uncompressed: true, Request: req,
	}
	switch {
	case p.status == http.StatusNotModified:
		resp.StatusCode = http.StatusOK
		h.Set(HeaderOutcome, OutcomeUnchanged)
		h.Del("Content-Type") // there is nothing to look at
	case p.status >= 300:
	default:
		resp.StatusCode = http.StatusOK
		h.Set(HeaderOutcome, OutcomePage)
		if p.kind != "" {
			h.Set("Content-Type", p.kind+"; charset=utf-8")
		}
		if p.charset != "" {
			h.Set(HeaderCharset, p.charset)
		}
		if len(p.body) > 0 {
			body := &bufferedBody{buf: p.buf}
			body.Reader.Reset(p.body)
			resp.Body = body
		}
	}
	resp.Status = strconv.Itoa(resp.StatusCode) + " " + http.StatusText(resp.StatusCode)
	resp.ContentLength = int64(len(p.body))
	if resp.Body == http.NoBody {
		resp.ContentLength = 0
		p.free()
	}
	h.Set("Content-Length", strconv.FormatInt(resp.ContentLength, 10))
	return resp
}

// retryAfter returns how long a server asks to be left alone, 0 when it does
// not. now is needed for the form with a date.
func retryAfter(h http.Header, status int, now time.Time) time.Duration {
	v := strings.TrimSpace(h.Get("Retry-After"))
	if v == "" || status != http.StatusTooManyRequests && status < 500 {
		return 0
	}
	d := time.Duration(0)
	if n, err := strconv.ParseInt(v, 10, 64); err == nil {
		d = time.Duration(min(max(n, 0), int64(MaxRetryAfter/time.Second))) * time.Second
	} else if at, err := http.ParseTime(v); err == nil {
		d = at.Sub(now)
	}
	return min(max(d, 0), MaxRetryAfter)
}
