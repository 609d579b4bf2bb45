package scrapers

import (
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/gocolly/colly/v2"

	"github.com/baotinh/baotinh/internal/fetch"
)

// The environment must not change how a site is visited.
func TestEnvironmentDoesNotReachTheBrowser(t *testing.T) {
	for name, value := range map[string]string{
		"COLLY_ALLOWED_DOMAINS": "elsewhere.example", "COLLY_ASYNC": "y", "COLLY_CACHE_DIR": t.TempDir(), "COLLY_MAX_BODY_SIZE": "10",
		"COLLY_USER_AGENT": "somebody else", "COLLY_MAX_REQUESTS": "1", "COLLY_FOLLOW_REDIRECTS": "n", "COLLY_IGNORE_ROBOTSTXT": "n",
	} {
		t.Setenv(name, value)
	}
	agent := ""
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		agent = req.UserAgent()
		if req.URL.Path == "/old" {
			http.Redirect(w, req, "/new", http.StatusMovedPermanently)
			return
		}
		w.Header().Set("Content-Type", "text/html")
		_, _ = w.Write([]byte("<title>Tin</title>" + strings.Repeat("<p>chữ</p>", 100)))
	}))
	defer server.Close()
	transport := fetch.New(fetch.Options{Contact: "a@example.org", Impolite: true, AllowLoopback: true, Log: slog.New(slog.DiscardHandler)})
	b := newBrowser(t.Context(), transport)
	for range 3 {
		page, err := b.get(server.URL + "/old")
		if err != nil {
			t.Fatal(err)
		}
		if page.url.Path != "/new" || len(page.body) < 1000 {
			t.Errorf("%d bytes of %v", len(page.body), page.url)
		}
	}
	if !strings.HasPrefix(agent, "baotinh/") {
		t.Errorf("asked as %q", agent)
	}
}

// A panic in a callback, or anywhere below colly, is an error of that page.
func TestBrowserSurvivesPanics(t *testing.T) {
	t.Parallel()
	b := newBrowser(t.Context(), transportFunc(func(*http.Request) (*http.Response, error) { panic("broken transport") }))
	if _, err := b.get("https://example.vn/"); err == nil || !strings.Contains(err.Error(), "broken transport") {
		t.Errorf("error %v", err)
	}
}

type transportFunc func(*http.Request) (*http.Response, error)

func (f transportFunc) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// BenchmarkBrowser fetches pages through everything that guards a fetch, and
// compares with bare colly on the same server: the cost of the guards alone.
func BenchmarkBrowser(b *testing.B) {
	body := []byte("<!DOCTYPE html><title>Tin</title>" + strings.Repeat("<p>Toàn tỉnh kết nạp 2.051 đảng viên.</p>\n", 800))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(body)
	}))
	defer server.Close()
	transport := fetch.New(fetch.Options{Impolite: true, AllowLoopback: true, Log: slog.New(slog.DiscardHandler)})
	const pages = 300
	ours := func() time.Duration {
		fetching := newBrowser(b.Context(), transport)
		start := time.Now()
		for i := range pages {
			if _, err := fetching.get(fmt.Sprintf("%s/%d", server.URL, i)); err != nil {
				b.Fatal(err)
			}
		}
		return time.Since(start)
	}
	bare := func() time.Duration {
		c := colly.NewCollector()
		c.OnResponse(func(*colly.Response) {})
		start := time.Now()
		for i := range pages {
			if err := c.Visit(fmt.Sprintf("%s/%d", server.URL, i)); err != nil {
				b.Fatal(err)
			}
		}
		return time.Since(start)
	}
	ours()
	bare()
	var mine, theirs time.Duration
	for b.Loop() {
		mine += ours()
		theirs += bare()
	}
	b.ReportMetric(float64(pages*b.N)/mine.Seconds(), "pages/s")
	b.ReportMetric(float64(pages*b.N)/theirs.Seconds(), "bare-pages/s")
	b.ReportMetric(theirs.Seconds()/mine.Seconds(), "of-bare")
}
