//go:build unix

package fetch

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/gocolly/colly/v2"
)

// cpuTime returns the processor time that this process used so far.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// articlePage is as big as the pages of the sites are.
var articlePage = "<!DOCTYPE html><html><head><meta charset=utf-8><title>Bài</title></head><body>" +
	strings.Repeat("<div class=menu><a href=/x>Chuyên mục</a></div>", 400) + "<h1>Bài</h1>" + strings.Repeat("<p>"+sentence+"</p>", 150) + "</body></html>"

// BenchmarkAgainstBareColly visits the same pages with bare colly and with a
// Transport under it, politeness off, in turns within one run. The bar is 0.9 of
// bare colly's pages per second; the figure is reported as "ratio", and
// as "cpu-ratio" by processor time (with the server's), which other work on the
// machine does not disturb; both are medians over the turns. A collector that looks at nothing on a page is the
// hardest to keep up with; "heading" asks it for one element, as all real ones do.
func BenchmarkAgainstBareColly(b *testing.B) {
	short := articlePage[:strings.Index(articlePage, "<h1>")/8] + "<h1>Bài</h1>" + strings.Repeat("<p>"+sentence+"</p>", 10) + "</body></html>"
	for _, c := range []struct {
		name, page    string
		heading, gzip bool
	}{
		{"short", short, false, false},
		{"long", articlePage, false, false},
		{"long-gzip", articlePage, false, true},
		{"long-heading", articlePage, true, true},
	} {
		b.Run(c.name, func(b *testing.B) { againstBareColly(b, c.page, c.heading, c.gzip) })
	}
}

func againstBareColly(b *testing.B, page string, heading, compress bool) {
	compressed := gz(page)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		if compress && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, compressed)
			return
		}
		io.WriteString(w, page)
	}))
	defer server.Close()
	tr := New(Options{Log: quiet(), AllowLoopback: true, Impolite: true})
	defer tr.Close()
	bareTransport := &http.Transport{}
	defer bareTransport.CloseIdleConnections()
	n := 0
	const batch = 20
	run := func(c *colly.Collector) time.Duration {
		began := time.Now()
		got := 0
		if heading {
			c.OnHTML("h1", func(*colly.HTMLElement) { got++ })
		} else {
			c.OnResponse(func(r *colly.Response) {
				if len(r.Body) == len(page) {
					got++
				}
			})
		}
		for range batch {
			n++
			if err := c.Visit(fmt.Sprint(server.URL, "/bai-", n, ".html")); err != nil {
				b.Fatal(err)
			}
		}
		if got != batch {
			b.Fatalf("%d pages of %d", got, batch)
		}
		return time.Since(began)
	}
	bare := func() *colly.Collector {
		c := colly.NewCollector()
		c.WithTransport(bareTransport)
		return c
	}
	run(bare())
	run(under(tr))
	var ratios, cpuRatios []float64
	var all time.Duration
	measure := func(c *colly.Collector) (took, cpu time.Duration) {
		before := cpuTime()
		took = run(c)
		return took, cpuTime() - before
	}
	for i := 0; b.Loop(); i++ {
		var plain, ours, plainCPU, oursCPU time.Duration
		if i%2 == 0 {
			plain, plainCPU = measure(bare())
			ours, oursCPU = measure(under(tr))
		} else {
			ours, oursCPU = measure(under(tr))
			plain, plainCPU = measure(bare())
		}
		all += ours
		ratios = append(ratios, float64(plain)/float64(ours))
		cpuRatios = append(cpuRatios, float64(plainCPU)/float64(oursCPU))
	}
	b.ReportMetric(median(ratios), "ratio")
	b.ReportMetric(median(cpuRatios), "cpu-ratio")
	b.ReportMetric(float64(b.N*batch)/all.Seconds(), "pages/s")
	b.ReportMetric(0, "ns/op")
}

func median(values []float64) float64 {
	slices.Sort(values)
	return values[len(values)/2]
}

// BenchmarkRoundTrip is the same without colly, against net/http alone.
func BenchmarkRoundTrip(b *testing.B) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, articlePage)
	}))
	defer server.Close()
	ours := New(Options{Log: quiet(), AllowLoopback: true, Impolite: true})
	defer ours.Close()
	bare := &http.Transport{}
	defer bare.CloseIdleConnections()
	once := func(rt http.RoundTripper) time.Duration {
		began := time.Now()
		req, _ := http.NewRequest(http.MethodGet, server.URL+"/bai-1.html", nil)
		resp, err := rt.RoundTrip(req)
		if err != nil {
			b.Fatal(err)
		}
		if body, err := io.ReadAll(resp.Body); err != nil || len(body) != len(articlePage) {
			b.Fatal(len(body), err)
		}
		resp.Body.Close()
		return time.Since(began)
	}
	var plain, guarded time.Duration
	b.ReportAllocs()
	for b.Loop() {
		plain += once(bare)
		guarded += once(ours)
	}
	b.ReportMetric(float64(plain)/float64(guarded), "ratio")
	b.ReportMetric(0, "ns/op")
}
