package fetch

import (
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/gocolly/colly/v2"
)

// under returns a collector as doc.go says it must be set up.
func under(rt http.RoundTripper) *colly.Collector {
	c := colly.NewCollector()
	c.WithTransport(rt)
	c.SetRequestTimeout(0)
	c.DisableCookies()
	c.IgnoreRobotsTxt = true
	c.MaxBodySize = 0
	c.DetectCharset = false
	return c
}

// What a caller of colly sees of each outcome.
func TestUnderColly(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=windows-1258")
		w.Header().Set("ETag", `"v1"`)
		switch r.URL.Path {
		case "/robots.txt":
			io.WriteString(w, "User-agent: baotinh\nDisallow: /secret")
		case "/moved":
			http.Redirect(w, r, "/page", http.StatusFound)
		case "/to-secret":
			http.Redirect(w, r, "/secret", http.StatusFound)
		case "/unchanged":
			w.WriteHeader(http.StatusNotModified)
		case "/missing":
			http.NotFound(w, r)
		case "/bomb":
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, gz(strings.Repeat(" ", 9<<20)))
		case "/sitemap.xml.gz":
			w.Header().Set("Content-Type", "application/gzip")
			io.WriteString(w, gz(`<?xml version="1.0" encoding="windows-1258"?><urlset><url><loc>`+in1258(t, sentence)+`</loc></url></urlset>`))
		case "/text":
			w.Header().Set("Content-Type", "text/plain")
			io.WriteString(w, htmlPage("Bài"))
		default:
			io.WriteString(w, "<html><head><title>Bài</title></head><body><p>"+in1258(t, sentence)+"</p></body></html>")
		}
	})
	for _, c := range []struct {
		path    string
		reason  Reason // of the error of Visit and of OnError
		outcome string // header seen in OnResponse
		html    int    // paragraphs seen in OnHTML
		xml     int    // loc elements seen in OnXML
	}{
		{"/page", "", OutcomePage, 1, 0},
		{"/moved", "", OutcomePage, 1, 0},
		{"/text", "", OutcomePage, 1, 0},
		{"/sitemap.xml.gz", "", OutcomePage, 0, 1},
		{"/unchanged", "", OutcomeUnchanged, 0, 0},
		{"/missing", ReasonNotFound, "", 0, 0},
		{"/secret", ReasonRobots, "", 0, 0},
		{"/to-secret", ReasonRobots, "", 0, 0},
		{"/bomb", ReasonBomb, "", 0, 0},
	} {
		t.Run(c.path[1:], func(t *testing.T) {
			v := fixedValidators{asked: new(atomic.Int32)}
			if c.outcome == OutcomeUnchanged {
				v.etag = `"v1"`
			}
			coll := under(local(t, func(o *Options) { o.Validators = v; o.Limits.Ratio = 100 }))
			var outcome string
			var told Reason
			paragraphs, locs := 0, 0
			coll.OnResponse(func(r *colly.Response) { outcome = r.Headers.Get(HeaderOutcome) })
			coll.OnHTML("p", func(e *colly.HTMLElement) { paragraphs++ })
			coll.OnXML("//loc", func(e *colly.XMLElement) { locs++ })
			coll.OnError(func(_ *colly.Response, err error) {
				if e := AsError(err); e != nil {
					told = e.Reason
				}
			})
			err := coll.Visit(s.URL + c.path)
			if err == nil {
				wantReason(t, nil, c.reason)
			} else {
				wantReason(t, AsError(err), c.reason)
			}
			if told != c.reason || outcome != c.outcome || paragraphs != c.html || locs != c.xml {
				t.Errorf("OnError %q, outcome %q, %d paragraphs, %d locs; want %q, %q, %d, %d", told, outcome, paragraphs, locs, c.reason, c.outcome, c.html, c.xml)
			}
		})
	}
}

// A redirect loop ends under colly, whichever of the two notices it.
func TestRedirectLoopUnderColly(t *testing.T) {
	var hits atomic.Int32
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		hits.Add(1)
		http.Redirect(w, r, "/a", http.StatusFound)
	})
	for _, revisit := range []bool{false, true} {
		hits.Store(0)
		c := under(local(t, impolite))
		c.AllowURLRevisit = revisit
		if err := c.Visit(s.URL + "/a"); err == nil {
			t.Error("a loop is a page")
		}
		if hits.Load() > 2 {
			t.Errorf("%d requests", hits.Load())
		}
	}
}
