package fetch

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestPage(t *testing.T) {
	var agent, encoding, language atomic.Value
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		agent.Store(r.UserAgent())
		encoding.Store(r.Header.Get("Accept-Encoding"))
		if r.Host == "evil.vn" || r.Header.Get("X-Forwarded-For") != "" {
			t.Error("the caller chose what is said to the host")
		}
		language.Store(r.Header.Get("Accept-Language"))
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("X-Baotinh-Outcome", "forged")
		w.Header().Set("Set-Cookie", "a=b")
		io.WriteString(w, htmlPage("Đại hội"))
	})
	var seen record
	tr := local(t, func(o *Options) { o.Observer = &seen })
	req, _ := http.NewRequest(http.MethodGet, s.URL+"/bai-1.html#x", nil)
	req.Host = "evil.vn"
	req.Header.Set("User-Agent", "Mozilla/5.0")
	req.Header.Set("X-Forwarded-For", "10.0.0.1")
	resp, body, e := do(t, tr, req)
	wantReason(t, e, "")
	if body != htmlPage("Đại hội") {
		t.Errorf("body %q", body)
	}
	for _, c := range []struct{ what, got, want string }{
		{"status", resp.Status, "200 OK"},
		{"type", resp.Header.Get("Content-Type"), "text/html; charset=utf-8"},
		{"outcome", resp.Header.Get(HeaderOutcome), OutcomePage},
		{"charset", resp.Header.Get(HeaderCharset), "utf-8"},
		{"cookie", resp.Header.Get("Set-Cookie"), ""},
		{"agent", agent.Load().(string), "baotinh/1.2 (+https://example.vn/bot)"},
		{"encoding", encoding.Load().(string), "gzip, deflate"},
		{"language", language.Load().(string), "vi,en;q=0.3"},
	} {
		if c.got != c.want {
			t.Errorf("%s is %q, want %q", c.what, c.got, c.want)
		}
	}
	events := seen.all()
	if len(events) != 2 || !events[0].Robots || events[0].Status != 404 || events[1].Status != 200 || events[1].Decoded != int64(len(body)) || events[1].Wire == 0 || events[1].Host != "127.0.0.1" {
		t.Errorf("events %+v", events)
	}
}

func TestStatuses(t *testing.T) {
	for _, c := range []struct {
		status    int
		reason    Reason
		retryable bool
	}{
		{200, "", false},
		{203, "", false},
		{204, ReasonStatus, false},
		{206, ReasonStatus, false},
		{304, ReasonStatus, false}, // nobody asked
		{300, ReasonRedirect, false},
		{400, ReasonStatus, false},
		{401, ReasonForbidden, false},
		{403, ReasonForbidden, false},
		{404, ReasonNotFound, false},
		{410, ReasonNotFound, false},
		{429, ReasonBusy, true},
		{451, ReasonForbidden, false},
		{500, ReasonServer, true},
		{503, ReasonBusy, true},
		{520, ReasonServer, true},
	} {
		t.Run(fmt.Sprint(c.status), func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", "text/html")
				w.WriteHeader(c.status)
				if c.status != 204 && c.status != 304 {
					io.WriteString(w, htmlPage("Bài"))
				}
			})
			resp, _, e := get(t, local(t, impolite), s.URL)
			wantReason(t, e, c.reason)
			if e == nil {
				if resp.StatusCode != 200 {
					t.Errorf("shown with status %d, which colly takes for an error", resp.StatusCode)
				}
				return
			}
			if e.Status != c.status || e.Retryable() != c.retryable || e.Host != "127.0.0.1" || e.URL == "" {
				t.Errorf("%#v", e)
			}
			if c.status >= 400 && !strings.Contains(string(e.Page), "Bài") {
				t.Errorf("the page is not kept: %q", e.Page)
			}
		})
	}
}

type fixedValidators struct {
	etag, modified string
	err            error
	asked          *atomic.Int32
}

func (f fixedValidators) Validators(_ context.Context, _ string) (string, string, error) {
	f.asked.Add(1)
	return f.etag, f.modified, f.err
}

func TestNotModified(t *testing.T) {
	const modified = "Sat, 21 Nov 2026 08:00:00 GMT"
	for _, c := range []struct {
		name    string
		v       fixedValidators
		outcome string
	}{
		{"etag", fixedValidators{etag: `"v1"`}, OutcomeUnchanged},
		{"date", fixedValidators{modified: modified}, OutcomeUnchanged},
		{"other etag", fixedValidators{etag: `"v0"`}, OutcomePage},
		{"none", fixedValidators{}, OutcomePage},
		{"store fails", fixedValidators{etag: `"v1"`, err: errors.New("locked")}, OutcomePage},
		{"hostile etag", fixedValidators{etag: "\"v1\"\r\nX-Evil: 1"}, OutcomePage},
		{"endless etag", fixedValidators{etag: `"` + strings.Repeat("v", 5000) + `"`}, OutcomePage},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("ETag", `"v1"`)
				w.Header().Set("Content-Type", "text/html")
				if r.Header.Get("If-None-Match") == `"v1"` || r.Header.Get("If-Modified-Since") == modified {
					w.WriteHeader(304)
					return
				}
				if r.Header.Get("X-Evil") != "" {
					t.Error("a header was smuggled in")
				}
				io.WriteString(w, htmlPage("Bài"))
			})
			c.v.asked = new(atomic.Int32)
			var seen record
			resp, body, e := get(t, local(t, impolite, func(o *Options) { o.Validators = c.v; o.Observer = &seen }), s.URL)
			wantReason(t, e, "")
			if resp.StatusCode != 200 || resp.Header.Get(HeaderOutcome) != c.outcome || (body == "") != (c.outcome == OutcomeUnchanged) {
				t.Errorf("status %d, outcome %q, %d bytes; want outcome %q", resp.StatusCode, resp.Header.Get(HeaderOutcome), len(body), c.outcome)
			}
			if c.v.asked.Load() != 1 || resp.Header.Get("ETag") != `"v1"` {
				t.Errorf("asked %d times, ETag %q", c.v.asked.Load(), resp.Header.Get("ETag"))
			}
			if c.outcome == OutcomeUnchanged && seen.all()[0].Status != 304 {
				t.Errorf("the observer saw %d, want 304", seen.all()[0].Status)
			}
		})
	}
}

func TestRedirects(t *testing.T) {
	var sawAuthorization atomic.Bool
	far := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization")+r.Header.Get("Cookie")+r.Header.Get("Referer") != "" {
			sawAuthorization.Store(true)
		}
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, htmlPage("Đến nơi"))
	})
	var hits atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hits.Add(1)
		switch r.URL.Path {
		case "/once":
			http.Redirect(w, r, "/page", http.StatusMovedPermanently)
		case "/self":
			http.Redirect(w, r, "/self", http.StatusFound)
		case "/ping":
			http.Redirect(w, r, "/pong", http.StatusFound)
		case "/pong":
			http.Redirect(w, r, "/ping", http.StatusFound)
		case "/long":
			http.Redirect(w, r, "/long?"+r.URL.RawQuery+"x", http.StatusFound)
		case "/far":
			http.Redirect(w, r, far.URL+"/there", http.StatusFound)
		case "/metadata":
			http.Redirect(w, r, "http://169.254.169.254/latest/meta-data/", http.StatusFound)
		case "/file":
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		default:
			w.Header().Set("Content-Type", "text/html")
			io.WriteString(w, htmlPage("Đến nơi"))
		}
	})
	for _, c := range []struct {
		path   string
		reason Reason
		hits   int32 // of the first server
	}{
		{"/once", "", 2},
		{"/far", "", 1},
		{"/self", ReasonRedirect, 1},
		{"/ping", ReasonRedirect, 2},
		{"/long", ReasonRedirect, 6},
		{"/metadata", ReasonAddress, 1},
		{"/file", ReasonURL, 1},
	} {
		t.Run(c.path[1:], func(t *testing.T) {
			tr := local(t, impolite, func(o *Options) { o.Limits.Redirects = 5 })
			hits.Store(0)
			req, _ := http.NewRequest(http.MethodGet, s.URL+c.path, nil)
			req.Header.Set("Authorization", "Bearer secret")
			req.Header.Set("Cookie", "session=secret")
			resp, err := (&http.Client{Transport: tr}).Do(req)
			wantReason(t, AsError(err), c.reason)
			if err == nil {
				resp.Body.Close()
			}
			if hits.Load() != c.hits {
				t.Errorf("%d requests, want %d", hits.Load(), c.hits)
			}
		})
	}
	if sawAuthorization.Load() {
		t.Error("credentials or the page before were told to another host")
	}
}

// The answer of a host may break the reader, but not the program, and the turn ends.
func TestPanicIsAnError(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, "x") })
	tr := local(t, func(o *Options) { o.Impolite = true })
	real := tr.dialer.dial
	tr.dialer.dial = func(context.Context, string, string) (net.Conn, error) { return brokenConn{}, nil }
	_, _, e := get(t, tr, s.URL)
	wantReason(t, e, ReasonNetwork)
	tr.dialer.dial = real
	_, _, e = get(t, tr, s.URL)
	wantReason(t, e, "")
	p, err := tr.guarded(t.Context(), target{}, hopRequest{}) // no URL at all
	if p != nil || AsError(err) == nil || !strings.Contains(err.Error(), "broke the reader") {
		t.Errorf("%v, %v", p, err)
	}
}

// brokenConn is a connection that gives nothing.
type brokenConn struct{ net.Conn }

func (brokenConn) Read([]byte) (int, error)         { return 0, io.ErrClosedPipe }
func (brokenConn) Write(p []byte) (int, error)      { return len(p), nil }
func (brokenConn) Close() error                     { return nil }
func (brokenConn) SetReadDeadline(time.Time) error  { return nil }
func (brokenConn) SetWriteDeadline(time.Time) error { return nil }
func (brokenConn) LocalAddr() net.Addr              { return &net.TCPAddr{} }
func (brokenConn) RemoteAddr() net.Addr             { return &net.TCPAddr{} }

// Hops of a redirect wait their turn like pages do.
func TestRedirectsArePaced(t *testing.T) {
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case r.Host == "bao.vn" && r.URL.Path == "/a":
			http.Redirect(w, r, "/b", http.StatusFound)
		case r.Host == "bao.vn":
			http.Redirect(w, r, "http://tin.bao.vn/c", http.StatusFound)
		default:
			io.WriteString(w, htmlPage("Bài"))
		}
	}, nil, func(w *world) {
		resp, err := (&http.Client{Transport: w.tr}).Get("http://bao.vn/a")
		if err != nil {
			w.t.Fatal(err)
		}
		resp.Body.Close()
		var starts []string
		for _, v := range w.seen() {
			starts = append(starts, fmt.Sprint(v.path, " ", v.start))
		}
		want := "bao.vn/robots.txt 0s, bao.vn/a 2s, bao.vn/b 4s, tin.bao.vn/robots.txt 6s, tin.bao.vn/c 8s"
		if got := strings.Join(starts, ", "); got != want {
			t.Errorf("got  %s\nwant %s", got, want)
		}
	})
}

// The result in memory is as big as the page, however many are read at once.
func TestMemoryOfManySites(t *testing.T) {
	page := htmlPage("Bài") + strings.Repeat("<p>đảng viên</p>", 6000)
	compressed := gz(page)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", "gzip")
		io.WriteString(w, compressed)
	})
	replicas := map[string]string{}
	for i := range 63 {
		replicas[fmt.Sprintf("bao%d.vn", i)] = strings.TrimPrefix(s.URL, "http://")
	}
	tr := local(t, impolite, func(o *Options) { o.Replicas = replicas })
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	var wg sync.WaitGroup
	var peak atomic.Uint64
	for host := range replicas {
		wg.Go(func() {
			for i := range 10 {
				req, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, fmt.Sprintf("https://%s/bai-%d.html", host, i), nil)
				resp, err := tr.RoundTrip(req)
				if err != nil {
					t.Error(err)
					return
				}
				resp.Body.Close()
				if i == 5 {
					var m runtime.MemStats
					runtime.ReadMemStats(&m)
					peak.Store(max(peak.Load(), m.HeapAlloc))
				}
			}
		})
	}
	wg.Wait()
	runtime.GC()
	runtime.ReadMemStats(&after)
	if grown := int64(peak.Load()) - int64(before.HeapAlloc); grown > 100<<20 {
		t.Errorf("63 sites at once took %d MB", grown>>20)
	}
	t.Logf("peak %d MB, left %d KB", (peak.Load()-before.HeapAlloc)>>20, (int64(after.HeapAlloc)-int64(before.HeapAlloc))>>10)
}

func TestRefusedMethods(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { t.Errorf("%s was sent", r.Method) })
	for _, method := range []string{"POST", "PUT", "DELETE", "CONNECT"} {
		req, _ := http.NewRequest(method, s.URL, strings.NewReader("x"))
		_, _, e := do(t, local(t, impolite), req)
		wantReason(t, e, ReasonURL)
	}
}

func TestHead(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) { w.Header().Set("Content-Type", "text/html") })
	req, _ := http.NewRequest(http.MethodHead, s.URL, nil)
	resp, _, e := do(t, local(t, impolite), req)
	wantReason(t, e, "")
	if resp.StatusCode != 200 {
		t.Error(resp.Status)
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2026, 11, 22, 3, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		value  string
		status int
		want   time.Duration
	}{
		{"120", 429, 2 * time.Minute},
		{"120", 503, 2 * time.Minute},
		{"120", 200, 0},
		{"120", 404, 0},
		{" 5 ", 503, 5 * time.Second},
		{"Sun, 22 Nov 2026 03:01:00 GMT", 503, time.Minute},
		{"Sun, 22 Nov 2026 02:00:00 GMT", 503, 0},
		{"-5", 503, 0},
		{"99999999999", 503, MaxRetryAfter},
		{"99999999999999999999999", 503, 0},
		{"Fri, 31 Dec 9999 23:59:59 GMT", 503, MaxRetryAfter},
		{"soon", 503, 0},
		{"", 503, 0},
	} {
		if got := retryAfter(http.Header{"Retry-After": {c.value}}, c.status, now); got != c.want {
			t.Errorf("retryAfter(%q, %d) = %s, want %s", c.value, c.status, got, c.want)
		}
	}
}

func TestReplica(t *testing.T) {
	var host atomic.Value
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		host.Store(r.Host)
		w.Header().Set("Content-Type", "text/html")
		io.WriteString(w, htmlPage("Bài"))
	})
	address := strings.TrimPrefix(s.URL, "http://")
	replicas := func(o *Options) { o.Replicas = map[string]string{"baohaugiang.com.vn": address} }
	for _, u := range []string{"https://baohaugiang.com.vn/thoi-su-215.html", "http://baohaugiang.com.vn/"} {
		resp, _, e := get(t, local(t, impolite, replicas), u)
		wantReason(t, e, "")
		if host.Load() != "baohaugiang.com.vn" || resp.Request.URL.String() != u {
			t.Errorf("host %v, URL %s", host.Load(), resp.Request.URL)
		}
	}
	tr := New(Options{Replicas: map[string]string{"baohaugiang.com.vn": address}, Impolite: true, Log: quiet()})
	defer tr.Close()
	_, _, e := get(t, tr, "https://baohaugiang.com.vn/")
	wantReason(t, e, ReasonAddress) // a replica does not open the loopback by itself
}
