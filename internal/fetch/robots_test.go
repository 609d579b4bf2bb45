package fetch

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/temoto/robotstxt"
)

func TestRobotsRules(t *testing.T) {
	for _, c := range []struct {
		name, file string
		allowed    []string
		refused    []string
	}{
		{"empty", "", []string{"/", "/a"}, nil},
		{"all allowed", "User-agent: *\nDisallow:", []string{"/", "/a?b"}, nil},
		{"all refused", "User-agent: *\nDisallow: /", nil, []string{"/", "/a"}},
		{"path", "User-agent: *\nDisallow: /print", []string{"/", "/in/print", "/Print"}, []string{"/print", "/printer", "/print/1", "/print?x"}},
		{"longest wins", "User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /a/b/c", []string{"/a/b", "/a/bb", "/x"}, []string{"/a", "/a/", "/a/b/c"}},
		{"permission wins a tie", "User-agent: *\nDisallow: /a\nAllow: /a", []string{"/a", "/a/b"}, nil},
		{"order does not matter", "User-agent: *\nAllow: /a/b\nDisallow: /a", []string{"/a/b"}, []string{"/a/c"}},
		{"star", "User-agent: *\nDisallow: /*/print", []string{"/print", "/"}, []string{"/a/print", "/a/b/print/1"}},
		{"star is anchored", "User-agent: *\nDisallow: /a*b", []string{"/x/a-b", "/ba"}, []string{"/ab", "/a-b", "/aXbY"}},
		{"end", "User-agent: *\nDisallow: /*.pdf$", []string{"/a.pdf?x", "/a.pdfx"}, []string{"/a.pdf", "/b/c.pdf"}},
		{"end without star", "User-agent: *\nDisallow: /$", []string{"/a"}, []string{"/"}},
		{"stars and end", "User-agent: *\nDisallow: /*a*b$", []string{"/ab?"}, []string{"/xaxb", "/ab", "/abab"}},
		{"dollar inside", "User-agent: *\nDisallow: /a$b", []string{"/a"}, []string{"/a$b"}},
		{"query", "User-agent: *\nDisallow: /*?page=", []string{"/tin"}, []string{"/tin?page=2"}},
		{"no slash", "User-agent: *\nDisallow: print", []string{"/"}, []string{"/print"}},
		{"begins with a star", "User-agent: *\nDisallow: *.gif", []string{"/a.jpg"}, []string{"/a.gif"}},
		{"our group alone", "User-agent: *\nDisallow: /\n\nUser-agent: baotinh\nDisallow: /x", []string{"/", "/a"}, []string{"/x"}},
		{"our group, any case, with version", "User-agent: *\nDisallow: /\nUser-agent: BaoTinh/2.0\nDisallow: /x", []string{"/a"}, []string{"/x"}},
		{"our empty group", "User-agent: *\nDisallow: /\nUser-agent: baotinh\n", []string{"/a"}, nil},
		{"our group twice", "User-agent: baotinh\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: baotinh\nDisallow: /b", []string{"/c"}, []string{"/a", "/b"}},
		{"several names for a group", "User-agent: x\nUser-agent: baotinh\nUser-agent: y\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"a name that begins like ours", "User-agent: bao\nDisallow: /\nUser-agent: baotinh-images\nDisallow: /", []string{"/a"}, nil},
		{"others only", "User-agent: Googlebot\nDisallow: /", []string{"/"}, nil},
		{"rule before any group", "Disallow: /\nUser-agent: x\nDisallow: /y", []string{"/", "/y"}, nil},
		{"one bad line", "User-agent: *\nCrawl-delay: ten\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"comments", "# Báo tỉnh\nUser-agent: * # all\nDisallow: /a # not this\n#Disallow: /b", []string{"/b"}, []string{"/a"}},
		{"carriage returns", "User-agent: *\r\nDisallow: /a\rDisallow: /b\n", []string{"/c"}, []string{"/a", "/b"}},
		{"byte order mark", "\ufeffUser-agent: *\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"blanks", "  User-Agent :  *  \n\t DISALLOW :\t/a  ", []string{"/b"}, []string{"/a"}},
		{"blank line inside a group", "User-agent: *\n\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"sitemap inside a group", "User-agent: *\nSitemap: https://b.vn/s.xml\nDisallow: /a", []string{"/b"}, []string{"/a"}},
		{"percent-encoding", "User-agent: *\nDisallow: /tin-tức\nDisallow: /b%c3%a0i\nDisallow: /%7euser", []string{"/tin-tuc"}, []string{"/tin-t%E1%BB%A9c", "/b%C3%A0i/1", "/~user"}},
		{"a page in its place", "<!DOCTYPE html><html><body>Disallow: / </body></html>", []string{"/"}, nil},
		{"binary", "\x00\xff\xfe: \x80\nUser-agent: *\nDisallow: /a", []string{"/b"}, []string{"/a"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rules := parseRobots([]byte(c.file), "baotinh")
			for _, p := range c.allowed {
				if !rules.Allows(mustURL(t, "https://b.vn"+p)) {
					t.Errorf("%s is refused", p)
				}
			}
			for _, p := range c.refused {
				if rules.Allows(mustURL(t, "https://b.vn"+p)) {
					t.Errorf("%s is allowed", p)
				}
			}
		})
	}
}

func TestRobotsExtras(t *testing.T) {
	rules := parseRobots([]byte("Sitemap: https://b.vn/1.xml\nUser-agent: *\nCrawl-delay: 2.5\nSitemap:https://b.vn/2.xml\nSitemap:\n"), "baotinh")
	if fmt.Sprint(rules.Sitemaps) != "[https://b.vn/1.xml https://b.vn/2.xml]" || rules.CrawlDelay != 2500*time.Millisecond {
		t.Errorf("%+v", rules)
	}
	for value, want := range map[string]time.Duration{"10": 10 * time.Second, "10s": 10 * time.Second, "-1": 0, "NaN": 0, "Inf": 1e6 * time.Second, "1e300": 1e6 * time.Second, "": 0, "0": 0} {
		if got := parseRobots([]byte("User-agent: *\nCrawl-delay: "+value), "baotinh").CrawlDelay; got != want {
			t.Errorf("Crawl-delay: %s is %s, want %s", value, got, want)
		}
	}
	// At least 500 KiB count, and what is behind them does not, not even half a line.
	filler := strings.Repeat("# "+strings.Repeat("x", 97)+"\n", 5120)
	big := parseRobots([]byte("User-agent: *\n"+filler[:500<<10]+"\nDisallow: /a\n"+filler+"Disallow: /b\n"), "baotinh")
	if big.Allows(mustURL(t, "https://b.vn/a")) || !big.Allows(mustURL(t, "https://b.vn/b")) {
		t.Error("the size limit is not between 500 KiB and the end of a big file")
	}
	cut := parseRobots([]byte("User-agent: *\n"+strings.Repeat("#\n", robotsMaxSize/2-10)+"Disallow: /a-long-path"), "baotinh")
	if !cut.Allows(mustURL(t, "https://b.vn/a")) {
		t.Error("half a line counts")
	}
}

// The rules of a hostile file cost bounded time and memory.
func TestRobotsHostile(t *testing.T) {
	began := time.Now()
	path := "https://b.vn/" + strings.Repeat("a", 8000)
	for _, line := range []string{"Disallow: /*a*a*a*a*a*a*a*b$\n", "Disallow:*\n", "Allow: /a\n", "User-agent: *\n", "Disallow: /" + strings.Repeat("*", 300) + "\n"} {
		file := "User-agent: *\n" + strings.Repeat(line, robotsMaxSize/len(line)+1)
		rules := parseRobots([]byte(file), "baotinh")
		if len(rules.groups) > maxRules {
			t.Errorf("%d rules", len(rules.groups))
		}
		rules.Allows(mustURL(t, path))
	}
	if took := time.Since(began); took > 20*time.Second {
		t.Errorf("took %s", took)
	}
}

// What the server answers to /robots.txt decides.
func TestRobotsAnswers(t *testing.T) {
	const refuse = "User-agent: *\nDisallow: /secret"
	for _, c := range []struct {
		name   string
		answer http.HandlerFunc
		page   Reason // of /page
		secret Reason // of /secret
	}{
		{"200", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, refuse) }, "", ReasonRobots},
		{"200 compressed", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			io.WriteString(w, gz(refuse))
		}, "", ReasonRobots},
		{"200 with a page", func(w http.ResponseWriter, r *http.Request) { io.WriteString(w, htmlPage("Trang chủ")) }, "", ""},
		{"204", status(204), "", ""},
		{"400", status(400), "", ""},
		{"401", status(401), "", ""},
		{"403", status(403), "", ""},
		{"404", status(404), "", ""},
		{"410", status(410), "", ""},
		{"429", status(429), ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"500", status(500), ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"503", status(503), ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"broken off", func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "5000")
			io.WriteString(w, refuse)
		}, ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"five redirects", chain(5, refuse), "", ReasonRobots},
		{"six redirects", chain(6, refuse), "", ""},
		{"redirect for ever", chain(1000, refuse), "", ""},
		{"redirect without a target", status(302), "", ""},
		{"redirect to the metadata", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/robots.txt", http.StatusFound)
		}, ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"redirect to a file", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
		}, ReasonRobotsUnreachable, ReasonRobotsUnreachable},
		{"never", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() }, ReasonRobotsUnreachable, ReasonRobotsUnreachable},
	} {
		t.Run(c.name, func(t *testing.T) {
			for path, want := range map[string]Reason{"/page": c.page, "/secret": c.secret} {
				inBubble(t, func(w http.ResponseWriter, r *http.Request) {
					switch r.URL.Path {
					case "/page":
						io.WriteString(w, htmlPage("Bài"))
					case "/secret":
						if c.secret != "" {
							t.Error("a refused page was fetched")
						}
						io.WriteString(w, htmlPage("Bài"))
					default:
						c.answer(w, r)
					}
				}, nil, func(w *world) {
					_, e, _ := w.get(w.t.Context(), "http://bao.vn"+path)
					wantReason(w.t, e, want)
					if want == ReasonRobotsUnreachable && (!e.Retryable() || !e.HostDown() || e.Wait <= 0) || want == ReasonRobots && e.Retryable() {
						t.Errorf("%+v", e)
					}
				})
			}
		})
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(code) }
}

// chain redirects n times and then serves body.
func chain(n int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var i int
		fmt.Sscanf(r.URL.Path, "/robots%d.txt", &i)
		if i == n {
			io.WriteString(w, body)
			return
		}
		http.Redirect(w, r, fmt.Sprintf("/robots%d.txt", i+1), http.StatusFound)
	}
}

// Each hop of a redirect asks the robots.txt of its own host.
func TestRobotsPerHop(t *testing.T) {
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt" && r.Host == "khac.vn":
			io.WriteString(w, "User-agent: *\nDisallow: /")
		case r.URL.Path == "/robots.txt":
			http.NotFound(w, r)
		case r.Host == "bao.vn":
			http.Redirect(w, r, "http://khac.vn/bai-1.html", http.StatusFound)
		default:
			t.Error("the second host was asked")
		}
	}, nil, func(w *world) {
		_, err := (&http.Client{Transport: w.tr}).Get("http://bao.vn/bai-1.html")
		e := AsError(err)
		wantReason(w.t, e, ReasonRobots)
		if e.Host != "khac.vn" || e.URL != "http://khac.vn/bai-1.html" {
			t.Errorf("%+v", e)
		}
	})
}

// One fetch for all who ask at once, kept for a day at most, by origin.
func TestRobotsCache(t *testing.T) {
	for _, c := range []struct {
		control string
		keeps   time.Duration
	}{
		{"", 24 * time.Hour},
		{"max-age=3600", time.Hour},
		{"public, max-age=604800", 24 * time.Hour},
		{"max-age=0", 5 * time.Minute},
		{"no-store", 5 * time.Minute},
		{"max-age=soon", 24 * time.Hour},
	} {
		t.Run(c.control, func(t *testing.T) {
			var robots, pages atomic.Int32
			inBubble(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					robots.Add(1)
					wait(r, time.Second)
					w.Header().Set("Cache-Control", c.control)
					io.WriteString(w, "User-agent: *\nDisallow: /x")
					return
				}
				pages.Add(1)
				io.WriteString(w, htmlPage("Bài"))
			}, func(o *Options) { o.Interval = time.Millisecond }, func(w *world) {
				var wg sync.WaitGroup
				for i := range 20 {
					wg.Go(func() {
						if _, e, _ := w.get(w.t.Context(), fmt.Sprint("http://bao.vn/", i)); e != nil {
							t.Error(e)
						}
					})
				}
				wg.Wait()
				if robots.Load() != 1 || pages.Load() != 20 {
					t.Errorf("%d robots.txt for %d pages", robots.Load(), pages.Load())
				}
				pass(c.keeps - 2*time.Second)
				w.get(w.t.Context(), "http://bao.vn/again")
				if robots.Load() != 1 {
					t.Error("fetched again too early")
				}
				pass(2 * time.Second)
				w.get(w.t.Context(), "http://bao.vn/again")
				if robots.Load() != 2 {
					t.Error("kept for too long")
				}
				w.get(w.t.Context(), "http://tin.bao.vn/")
				if robots.Load() != 3 {
					t.Error("another host has the same rules")
				}
				rules, err := w.tr.Robots(w.t.Context(), "http://bao.vn/?")
				if err != nil || rules.Allows(mustURL(t, "http://bao.vn/x")) || robots.Load() != 3 {
					t.Errorf("Robots: %+v, %v", rules, err)
				}
			})
		})
	}
}

// After a failure robots.txt is asked for again when the host's wait is over.
func TestRobotsRecovers(t *testing.T) {
	var broken atomic.Bool
	var asked atomic.Int32
	broken.Store(true)
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		switch {
		case r.URL.Path == "/robots.txt" && broken.Load():
			asked.Add(1)
			w.WriteHeader(503)
		case r.URL.Path == "/robots.txt":
			asked.Add(1)
			io.WriteString(w, "")
		default:
			io.WriteString(w, htmlPage("Bài"))
		}
	}, nil, func(w *world) {
		_, e, _ := w.get(w.t.Context(), "http://bao.vn/1")
		wantReason(w.t, e, ReasonRobotsUnreachable)
		if e.Wait != 10*time.Second || e.Status != 503 {
			t.Errorf("%+v", e)
		}
		pass(4 * time.Second)
		_, e, took := w.get(w.t.Context(), "http://bao.vn/2")
		wantReason(w.t, e, ReasonRobotsUnreachable)
		if e.Wait != 6*time.Second || took != 0 || asked.Load() != 1 {
			t.Errorf("asked %d times, %s: %+v", asked.Load(), took, e)
		}
		pass(6 * time.Second)
		broken.Store(false)
		_, e, _ = w.get(w.t.Context(), "http://bao.vn/3")
		wantReason(w.t, e, "")
		if asked.Load() != 2 {
			t.Errorf("asked %d times", asked.Load())
		}
	})
}

// One who gives up does not take the answer away from the others.
func TestRobotsLeaderCanceled(t *testing.T) {
	var robots atomic.Int32
	inBubble(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			robots.Add(1)
			wait(r, 3*time.Second)
			http.NotFound(w, r)
			return
		}
		io.WriteString(w, htmlPage("Bài"))
	}, nil, func(w *world) {
		ctx, cancel := context.WithTimeout(w.t.Context(), time.Second)
		defer cancel()
		var wg sync.WaitGroup
		wg.Go(func() {
			_, e, took := w.get(ctx, "http://bao.vn/leader")
			if e == nil || e.Reason != ReasonCanceled || took != time.Second {
				t.Errorf("%v after %s", e, took)
			}
		})
		pass(time.Millisecond)
		for i := range 3 {
			wg.Go(func() {
				if _, e, _ := w.get(w.t.Context(), fmt.Sprint("http://bao.vn/", i)); e != nil {
					t.Error(e)
				}
			})
		}
		wg.Wait()
		if robots.Load() != 2 {
			t.Errorf("robots.txt fetched %d times, want 2", robots.Load())
		}
	})
}

func TestRobotsCacheIsBounded(t *testing.T) {
	now := time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC)
	c := &robotsCache{
		now: func() time.Time { return now }, max: 50, entries: map[string]*robotsEntry{},
		fetch: func(context.Context, target) (*Rules, time.Duration, error) { return &Rules{}, time.Hour, nil },
	}
	for i := range 500 {
		now = now.Add(time.Second)
		if _, err := c.get(t.Context(), target{url: &url.URL{Scheme: "https", Host: fmt.Sprint(i)}}); err != nil {
			t.Fatal(err)
		}
	}
	if len(c.entries) > 50 {
		t.Errorf("%d origins", len(c.entries))
	}
	c.fetch = func(context.Context, target) (*Rules, time.Duration, error) {
		return &Rules{groups: make(ruleset, maxRules)}, time.Hour, nil
	}
	for i := range 50 {
		if _, err := c.get(t.Context(), target{url: &url.URL{Scheme: "https", Host: fmt.Sprint("big", i)}}); err != nil {
			t.Fatal(err)
		}
	}
	rules := 0
	for _, e := range c.entries {
		rules += len(e.rules.groups)
	}
	if rules > maxRulesKept+maxRules {
		t.Errorf("%d rules are kept", rules)
	}
}

// Where the common library reads the RFC right, both must agree. It is known to
// differ: it fails the whole file for one bad line, does not anchor patterns
// with a star, compares group names by prefix and does not give ties to Allow.
func TestRobotsAgainstLibrary(t *testing.T) {
	files := []string{
		"User-agent: *\nDisallow: /a\nAllow: /a/b\nDisallow: /c/d\n",
		"User-agent: x\nDisallow: /\n\nUser-agent: *\nDisallow: /b\n",
		"User-agent: baotinh\nDisallow: /a/\nUser-agent: *\nDisallow: /\n",
		"# nothing\n", "User-agent: *\nDisallow:\n", "User-agent: *\nDisallow: /\nAllow: /a\n", "User-agent: *\nDisallow: /*.php$\nDisallow: /*?\n",
	}
	for _, f := range files {
		theirs, err := robotstxt.FromString(f)
		if err != nil {
			t.Fatal(err)
		}
		ours := parseRobots([]byte(f), "baotinh")
		for _, p := range []string{"/", "/a", "/a/", "/a/b", "/a/b/c", "/ab", "/b", "/c", "/c/d", "/c/de", "/x.php", "/x.php?a", "/x?a"} {
			if a, b := ours.Allows(mustURL(t, "https://b.vn"+p)), theirs.TestAgent(p, "baotinh/1.0"); a != b {
				t.Errorf("%q %s: %v, the library %v", f, p, a, b)
			}
		}
	}
}

func FuzzRobots(f *testing.F) {
	for _, s := range []string{"User-agent: *\nDisallow: /a*b$\nCrawl-delay: 5", "User-agent: baotinh\nAllow: /%C3%A0", "\ufeffUSER-AGENT:*\rdisallow:x#y", "Sitemap: a\n:\n::", "Disallow: /"} {
		f.Add([]byte(s), "/tin/bài-1.html?a=b")
	}
	f.Fuzz(func(t *testing.T, file []byte, path string) {
		u, err := url.Parse("https://b.vn/" + strings.TrimLeft(path, "/"))
		if err != nil {
			return
		}
		rules := parseRobots(file, "baotinh")
		got := rules.Allows(u)
		if rules.CrawlDelay < 0 || len(rules.Sitemaps) > maxSitemaps || len(rules.groups) > maxRules {
			t.Errorf("%+v", rules)
		}
		// A group for us that refuses everything, added in front, decides.
		if parseRobots(append([]byte("User-agent: baotinh\nDisallow: /\n\nUser-agent: other\nAllow: /\n"), file...), "baotinh").Allows(u) && !strings.Contains(strings.ToLower(string(file)), "allow") {
			t.Error("our own group does not count")
		}
		if again := parseRobots(file, "baotinh").Allows(u); again != got {
			t.Error("two answers for one file")
		}
	})
}
