package fetch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"
)

// Reason says why a request gave no page. The set is closed, so a Reason may
// be the value of a metric label.
type Reason string

// The reasons, grouped by where the request stopped.
const (
	// Refused by us before anything was sent.
	ReasonURL     Reason = "url"     // scheme, port, userinfo or characters that are not visited
	ReasonAddress Reason = "address" // the name leads to an address that must not be dialed
	ReasonRobots  Reason = "robots"  // robots.txt says no
	ReasonBackoff Reason = "backoff" // the host failed before and its wait (Error.Wait) is longer than a request waits

	// robots.txt could not be had (5xx or no connection), which RFC 9309 reads as no.
	ReasonRobotsUnreachable Reason = "robots_unreachable"

	// The network.
	ReasonCanceled    Reason = "canceled"    // the request's own context ended
	ReasonDNS         Reason = "dns"         // the name does not resolve
	ReasonConnect     Reason = "connect"     // no connection, or none in time
	ReasonTLS         Reason = "tls"         // handshake failed: protocol version, cipher
	ReasonCertificate Reason = "certificate" // expired, for another name, or from an unknown authority
	ReasonTimeout     Reason = "timeout"     // no response header in time, or the whole took too long
	ReasonSlow        Reason = "slow"        // the body stopped flowing
	ReasonNetwork     Reason = "network"     // the connection broke or the answer was not HTTP
	ReasonRedirect    Reason = "redirect"    // a redirect loop, too many redirects, or one without a target

	// The body.
	ReasonTooBig      Reason = "too_big"      // more bytes than Limits.Body, after decompression
	ReasonBomb        Reason = "bomb"         // decompresses to more than Limits.Ratio times its size
	ReasonTruncated   Reason = "truncated"    // ended before its declared end
	ReasonEncoding    Reason = "encoding"     // an unknown content coding, or a corrupt one
	ReasonContentType Reason = "content_type" // not HTML, XML or text
	ReasonCharset     Reason = "charset"      // the page names a character set nobody knows

	// The status.
	ReasonNotFound  Reason = "not_found" // 404, 410
	ReasonForbidden Reason = "forbidden" // 401, 403, 407, 451
	ReasonBusy      Reason = "busy"      // 429, 503
	ReasonServer    Reason = "server"    // any other 5xx
	ReasonStatus    Reason = "status"    // any other status that is no page

	// A page with a good status that is not the page asked for.
	ReasonChallenge Reason = "challenge" // wants a browser to prove itself: D1N, Cloudflare, captcha
	ReasonLogin     Reason = "login"     // wants an account
	ReasonDenied    Reason = "denied"    // "Thông báo từ chối truy cập" with status 200
	ReasonSoft404   Reason = "soft_404"  // "not found" with status 200
	ReasonFault     Reason = "fault"     // a database or application error page with status 200
)

// Reasons returns every Reason there is, in a fixed order.
func Reasons() []Reason {
	return []Reason{
		ReasonURL, ReasonAddress, ReasonRobots, ReasonBackoff, ReasonRobotsUnreachable,
		ReasonCanceled, ReasonDNS, ReasonConnect, ReasonTLS, ReasonCertificate, ReasonTimeout, ReasonSlow, ReasonNetwork, ReasonRedirect,
		ReasonTooBig, ReasonBomb, ReasonTruncated, ReasonEncoding, ReasonContentType, ReasonCharset,
		ReasonNotFound, ReasonForbidden, ReasonBusy, ReasonServer, ReasonStatus,
		ReasonChallenge, ReasonLogin, ReasonDenied, ReasonSoft404, ReasonFault,
	}
}

// Error is the only kind of error a Transport returns. http.Client and colly
// wrap it, so take it out with errors.As or AsError.
type Error struct {
	Reason Reason
	URL    string        // of the hop that failed, which after a redirect is not the one asked for
	Host   string        // its host without port, in ASCII
	Status int           // HTTP status, 0 when there was none
	Wait   time.Duration // how long the host wants to be left alone from now on, 0 when it did not say
	Page   []byte        // the start of what was served, in UTF-8, when it may help to look at it; at most 64 KiB
	Err    error         // the cause, nil when the reason says all
}

// Error says what failed, where and why, in one line.
func (e *Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "fetch %s: %s", e.URL, strings.ReplaceAll(string(e.Reason), "_", " "))
	if e.Status != 0 {
		fmt.Fprintf(&b, " (status %d)", e.Status)
	}
	inner, cause := AsError(e.Err), e.Err
	if inner != nil && inner.Reason == e.Reason && inner.Status == e.Status && inner.Err != nil {
		// Said once is enough: it is the same that was wrong with robots.txt.
		fmt.Fprintf(&b, ", already of %s", inner.URL)
		inner, cause = nil, inner.Err // its wait is not said by anybody else
	}
	if cause != nil {
		fmt.Fprintf(&b, ": %v", cause)
	}
	if e.Wait > 0 && (inner == nil || inner.Wait <= 0) {
		fmt.Fprintf(&b, "; next try in %s", e.Wait.Round(time.Second))
	}
	return b.String()
}

// Advice says in one sentence what a person can do about the error, "" when
// there is nothing but to wait or to leave it.
func (e *Error) Advice() string {
	switch e.Reason {
	case ReasonURL:
		return "Correct the URL, or allow its scheme or port for this host in the site's file."
	case ReasonAddress:
		return "The name leads into a private network: correct the URL, or allow the address by configuration if it is meant."
	case ReasonRobots:
		return "The site's robots.txt does not want this visited: leave it out, or ask the site's operator."
	case ReasonTLS:
		return "The server may be too old for TLS 1.2: try the old_tls switch of the site."
	case ReasonCertificate:
		return "Tell the site's operator; until it is renewed, the insecure_certificate switch of the site does without."
	case ReasonRedirect:
		return "Open the URL in a browser: the site may have moved, or need the cookies switch."
	case ReasonTooBig, ReasonBomb:
		return "This is no normal page; leave it out, or raise the limits if it is meant."
	case ReasonContentType:
		return "Leave the URL out: it is a file, not a page."
	case ReasonEncoding:
		return "Open the URL in a browser: when it fails there too, tell the site's operator."
	case ReasonCharset:
		return "Name the page's character set in the site's file."
	case ReasonChallenge, ReasonForbidden, ReasonDenied:
		return "The site wants no programs from this address: ask its operator to let the User-Agent in."
	case ReasonLogin:
		return "The page needs an account: leave it out."
	case ReasonDNS:
		return "The site may have moved after a merger: look for its successor."
	}
	return ""
}

// Unwrap returns the cause, so that errors.Is(err, context.Canceled) works.
func (e *Error) Unwrap() error { return e.Err }

// Retryable says whether the same request may succeed later without anybody
// changing anything: the site was down, busy or slow. It is false for what
// a person must look at first, and for what the site itself refuses.
func (e *Error) Retryable() bool {
	switch e.Reason {
	case ReasonBackoff, ReasonRobotsUnreachable, ReasonCanceled, ReasonDNS, ReasonConnect, ReasonTLS, ReasonTimeout,
		ReasonSlow, ReasonNetwork, ReasonTruncated, ReasonBusy, ReasonServer, ReasonFault:
		return true
	}
	return false
}

// AsError returns the *Error inside err, or nil when there is none.
func AsError(err error) *Error {
	e, _ := errors.AsType[*Error](err)
	return e
}

// HostDown says whether the reason is about the host as a whole, so that a run
// need not ask for its other pages now.
func (e *Error) HostDown() bool {
	switch e.Reason {
	case ReasonBackoff, ReasonRobotsUnreachable, ReasonDNS, ReasonConnect, ReasonTLS, ReasonCertificate, ReasonBusy, ReasonChallenge:
		return true
	}
	return false
}

// asFetchError returns err as an *Error that names its place.
func asFetchError(err error, to target) *Error {
	e := AsError(err)
	if e == nil {
		e = &Error{Reason: ReasonNetwork, Err: err}
		var wait *backoffError
		switch {
		case errors.As(err, &wait):
			e.Reason, e.Wait = ReasonBackoff, wait.wait
		case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
			e.Reason = ReasonCanceled
		}
	}
	if e.Host == "" {
		e.Host = to.host
	}
	if e.URL == "" && to.url != nil {
		e.URL = to.url.String()
	}
	return e
}

// reasonOfStatus returns the reason of a status that is no page.
func reasonOfStatus(status int) Reason {
	switch status {
	case http.StatusNotFound, http.StatusGone:
		return ReasonNotFound
	case http.StatusUnauthorized, http.StatusForbidden, http.StatusProxyAuthRequired, http.StatusUnavailableForLegalReasons:
		return ReasonForbidden
	case http.StatusTooManyRequests, http.StatusServiceUnavailable:
		return ReasonBusy
	}
	if status >= 500 {
		return ReasonServer
	}
	return ReasonStatus
}
