package fetch

import (
	"io"
	"log"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// quiet is a log nobody reads.
func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func discardLog() *log.Logger { return log.New(io.Discard, "", 0) }

// local returns a Transport that may visit loopback servers, quickly.
func local(t testing.TB, change ...func(*Options)) *Transport {
	t.Helper()
	o := Options{Version: "1.2", Contact: "https://example.vn/bot", AllowLoopback: true, Interval: time.Millisecond, Log: quiet()}
	for _, c := range change {
		c(&o)
	}
	tr := New(o)
	t.Cleanup(tr.Close)
	return tr
}

func impolite(o *Options) { o.Impolite = true }

// serve starts a server that knows no robots.txt unless h does.
func serve(t testing.TB, h http.HandlerFunc) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h(w, r)
	}))
	t.Cleanup(s.Close)
	return s
}

// get fetches one hop.
func get(t testing.TB, tr *Transport, rawURL string) (*http.Response, string, *Error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, rawURL, nil)
	if err != nil {
		t.Fatal(err)
	}
	return do(t, tr, req)
}

func do(t testing.TB, rt http.RoundTripper, req *http.Request) (*http.Response, string, *Error) {
	t.Helper()
	resp, err := rt.RoundTrip(req)
	if err != nil {
		e := AsError(err)
		if e == nil {
			t.Fatalf("error is %T, want *Error: %v", err, err)
		}
		return nil, "", e
	}
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatalf("reading a body that is there already: %v", err)
	}
	_ = resp.Body.Close()
	return resp, string(body), nil
}

func wantReason(t testing.TB, e *Error, want Reason) {
	t.Helper()
	switch {
	case e == nil && want != "":
		t.Fatalf("no error, want %s", want)
	case e != nil && e.Reason != want:
		t.Fatalf("reason %q, want %q: %v", e.Reason, want, e)
	}
}

// htmlPage is a page that nothing is wrong with.
func htmlPage(title string) string {
	return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + "</title></head><body><h1>" + title + "</h1><p>" +
		strings.Repeat("Đảng bộ tỉnh kết nạp đảng viên mới. ", 20) + "</p></body></html>"
}

func mustURL(t testing.TB, s string) *url.URL {
	t.Helper()
	u, err := url.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return u
}

// record is an Observer that remembers.
type record struct {
	mu     sync.Mutex
	events []Event
}

func (r *record) Observe(e Event) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.events = append(r.events, e)
}

func (r *record) all() []Event {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]Event(nil), r.events...)
}
