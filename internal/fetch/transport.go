package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/netip"
	"time"
)

// Header names that a Transport adds to responses. Names sent by servers under
// these are removed.
const (
	// HeaderOutcome is "page" or "unchanged" (the server answered 304; the
	// response is shown with status 200 and an empty body, because colly takes
	// every status from 203 up for an error).
	HeaderOutcome = "X-Baotinh-Outcome"
)

// The values of HeaderOutcome.
const (
	OutcomePage      = "page"
	OutcomeUnchanged = "unchanged"
)

// Transport is an http.RoundTripper that may be given any URL. It is safe for
// concurrent use. Make it with New.
type Transport struct {
	opts Options
	base *http.Transport
}

// New returns a Transport.
func New(opts Options) *Transport {
	if opts.Product == "" {
		opts.Product = "baotinh"
	}
	if opts.Version == "" {
		opts.Version = "dev"
	}
	if opts.Limits.Body == 0 {
		opts.Limits.Body = 8 << 20
	}
	t := &Transport{opts: opts}
	d := &net.Dialer{Timeout: 15 * time.Second}
	t.base = &http.Transport{
		Proxy: nil,
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			if host, _, err := net.SplitHostPort(address); err == nil {
				if to, ok := opts.Replicas[host]; ok {
					address = to
				}
			}
			return d.DialContext(ctx, network, address)
		},
		DisableCompression:    true,
		TLSHandshakeTimeout:   15 * time.Second,
		ResponseHeaderTimeout: 30 * time.Second,
		MaxIdleConnsPerHost:   2,
		IdleConnTimeout:       30 * time.Second,
	}
	return t
}

// CloseIdleConnections closes the connections that are not in use.
func (t *Transport) CloseIdleConnections() { t.base.CloseIdleConnections() }

// RoundTrip fetches one hop. The returned error is always an *Error, and the
// response's body is already read, decompressed and in UTF-8.
func (t *Transport) RoundTrip(req *http.Request) (*http.Response, error) {
	fail := func(reason Reason, status int, err error) (*http.Response, error) {
		return nil, &Error{Reason: reason, URL: req.URL.String(), Host: req.URL.Hostname(), Status: status, Err: err}
	}
	out := req.Clone(req.Context())
	out.Header.Set("User-Agent", t.opts.Product+"/"+t.opts.Version+" (+"+t.opts.Contact+")")
	if _, ok := t.opts.Replicas[out.URL.Hostname()]; ok {
		out.URL.Scheme = "http"
	}
	if v := t.opts.Validators; v != nil && req.Method == http.MethodGet {
		etag, modified, err := v.Validators(req.Context(), req.URL.String())
		if err != nil {
			return fail(ReasonNetwork, 0, err)
		}
		if etag != "" {
			out.Header.Set("If-None-Match", etag)
		}
		if modified != "" {
			out.Header.Set("If-Modified-Since", modified)
		}
	}
	resp, err := t.base.RoundTrip(out)
	if err != nil {
		if errors.Is(err, context.Canceled) {
			return fail(ReasonCanceled, 0, err)
		}
		return fail(ReasonNetwork, 0, err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(io.LimitReader(resp.Body, t.opts.Limits.Body+1))
	if err != nil {
		return fail(ReasonNetwork, resp.StatusCode, err)
	}
	if int64(len(body)) > t.opts.Limits.Body {
		return fail(ReasonTooBig, resp.StatusCode, nil)
	}
	resp.Request = req
	resp.Header.Set(HeaderOutcome, OutcomePage)
	switch {
	case resp.StatusCode == http.StatusNotModified:
		resp.Header.Set(HeaderOutcome, OutcomeUnchanged)
		resp.StatusCode, resp.Status = http.StatusOK, "200 OK"
		body = nil
	case resp.StatusCode == 404 || resp.StatusCode == 410:
		return fail(ReasonNotFound, resp.StatusCode, nil)
	case resp.StatusCode == 429 || resp.StatusCode == 503:
		return fail(ReasonBusy, resp.StatusCode, nil)
	case resp.StatusCode >= 500:
		return fail(ReasonServer, resp.StatusCode, nil)
	case resp.StatusCode >= 400:
		return fail(ReasonStatus, resp.StatusCode, nil)
	}
	resp.Uncompressed = true
	resp.ContentLength = int64(len(body))
	resp.Body = io.NopCloser(bytes.NewReader(body))
	return resp, nil
}

// HostState is what is known of one host, for metrics and for people.
type HostState struct {
	Host        string      // the registered host, e.g. "baohaugiang.com.vn" for www. too
	Switches    HostOptions // the switches that are on
	Failures    int         // failures in a row
	NextAllowed time.Time   // when the next request may start; in the past when now
	LastReason  Reason      // of the last failure, empty after a success
}

// Snapshot returns the state of every host that has options or was visited
// lately, sorted by name.
func (t *Transport) Snapshot() []HostState { return nil }

var _ http.RoundTripper = (*Transport)(nil)
var _ = netip.Prefix{}
