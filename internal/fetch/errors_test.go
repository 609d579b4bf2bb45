package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"strings"
	"testing"
	"time"
)

func TestErrorText(t *testing.T) {
	const at = "https://bao.vn/bai-1.html"
	for _, c := range []struct {
		err  Error
		want string
	}{
		{Error{Reason: ReasonNotFound, URL: at, Status: 404}, "fetch " + at + ": not found (status 404)"},
		{Error{Reason: ReasonTooBig, URL: at, Status: 200, Err: errors.New("more than 8388608 bytes")}, "fetch " + at + ": too big (status 200): more than 8388608 bytes"},
		{Error{Reason: ReasonBusy, URL: at, Status: 503, Wait: 90 * time.Second}, "fetch " + at + ": busy (status 503); next try in 1m30s"},
		{
			Error{Reason: ReasonRobotsUnreachable, URL: at, Wait: 9 * time.Second, Err: &Error{Reason: ReasonConnect, URL: "https://bao.vn/robots.txt", Err: io.EOF, Wait: 10 * time.Second}},
			"fetch " + at + ": robots unreachable: fetch https://bao.vn/robots.txt: connect: EOF; next try in 10s",
		},
		{
			Error{Reason: ReasonDNS, URL: at, Wait: 10 * time.Second, Err: &Error{Reason: ReasonDNS, URL: "https://bao.vn/robots.txt", Err: errors.New("no such host"), Wait: 10 * time.Second}},
			"fetch " + at + ": dns, already of https://bao.vn/robots.txt: no such host; next try in 10s",
		},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}

func TestErrorChain(t *testing.T) {
	inner := &Error{Reason: ReasonCanceled, Err: context.Canceled}
	wrapped := fmt.Errorf("visiting bao.vn: %w", &url.Error{Op: "Get", URL: "x", Err: inner})
	if AsError(wrapped) != inner || !errors.Is(wrapped, context.Canceled) {
		t.Error("the error is not found inside of others")
	}
	if AsError(io.EOF) != nil || AsError(nil) != nil {
		t.Error("an error is found where none is")
	}
}

// Every reason is in the closed set once, can be a label, and whoever acts on
// it finds a rule for it.
func TestReasons(t *testing.T) {
	seen := map[Reason]bool{}
	for _, r := range Reasons() {
		if seen[r] || r == "" || strings.Trim(string(r), "abcdefghijklmnopqrstuvwxyz_0123456789") != "" {
			t.Errorf("reason %q", r)
		}
		seen[r] = true
		e := &Error{Reason: r}
		if e.Advice() == "" && !e.Retryable() && r != ReasonNotFound && r != ReasonSoft404 && r != ReasonStatus {
			t.Errorf("%s: nothing to wait for and nothing to do", r)
		}
		if r.hostFailed() && !e.Retryable() && e.Advice() == "" {
			t.Errorf("%s", r)
		}
	}
	for _, code := range []int{100, 204, 302, 400, 401, 404, 418, 429, 451, 500, 503, 599, 999} {
		if !seen[reasonOfStatus(code)] {
			t.Errorf("status %d has reason %q", code, reasonOfStatus(code))
		}
	}
}
