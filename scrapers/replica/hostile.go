package replica

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
)

// A Trap is a site that does one harmful thing. Besides the harm it has one good
// article, which a visitor should still bring home unless Whole.
type Trap struct {
	Name    string
	Reason  string   // of the failure that a visit should name; "" when nothing has to fail
	Also    []string // other reasons that are as good
	Whole   bool     // the whole site is out of reach: nothing arrives
	Secure  bool     // to be served over TLS, with ExpiredCertificate
	spring  func(t *trapped, w http.ResponseWriter, req *http.Request) bool
	reverse bool
}

// Host is the trap's host: hosts under one registered name would share the turns of
// the fetcher.
func (t Trap) Host() string { return t.Name + "-hostile.example" }

// Harm answers a request as the trap does, whatever site it is for: every page is
// a bad one. It says false for what the trap lets pass, robots.txt mostly.
func (t Trap) Harm(w http.ResponseWriter, req *http.Request) bool {
	return t.spring != nil && t.spring(&trapped{bad: req.URL.Path}, w, req)
}

// trapped is what a trap knows when it springs: it answers the request, or says
// false to let the replica answer.
type trapped struct {
	bad string // path of the harmful article
}

// Traps returns all of them.
func Traps() []Trap {
	onBad := func(harm func(w http.ResponseWriter, req *http.Request)) func(*trapped, http.ResponseWriter, *http.Request) bool {
		return func(t *trapped, w http.ResponseWriter, req *http.Request) bool {
			if req.URL.Path == t.bad {
				harm(w, req)
				return true
			}
			return false
		}
	}
	page := func(content string) func(*trapped, http.ResponseWriter, *http.Request) bool {
		return onBad(func(w http.ResponseWriter, _ *http.Request) { text(w, "text/html; charset=utf-8", content) })
	}
	return []Trap{
		{Name: "bomb", Reason: "bomb", Also: []string{"too_big"}, spring: onBad(bomb)},
		{Name: "endless", Reason: "too_big", Also: []string{"timeout"}, spring: onBad(endless)},
		{Name: "slow", Reason: "slow", Also: []string{"timeout"}, spring: onBad(slow)},
		{Name: "loop", Reason: "redirect", spring: onBad(func(w http.ResponseWriter, req *http.Request) {
			http.Redirect(w, req, req.URL.Path, http.StatusFound) //nolint:gosec // the trap is a redirect to itself
		})},
		{Name: "metadata", Reason: "address", Also: []string{"url"}, spring: onBad(func(w http.ResponseWriter, req *http.Request) {
			http.Redirect(w, req, "https://169.254.169.254/latest/meta-data/", http.StatusFound)
		})},
		{Name: "self", Reason: "address", Also: []string{"url"}, spring: onBad(func(w http.ResponseWriter, req *http.Request) {
			http.Redirect(w, req, "http://127.0.0.1/admin", http.StatusFound)
		})},
		{Name: "private", Reason: "address", Also: []string{"url"}, spring: onBad(func(w http.ResponseWriter, req *http.Request) {
			http.Redirect(w, req, "https://[::ffff:10.0.0.1]/", http.StatusFound)
		})},
		{Name: "home", Reason: "moved", Also: []string{"soft_404"}, spring: onBad(func(w http.ResponseWriter, req *http.Request) {
			http.Redirect(w, req, "/", http.StatusFound)
		})},
		{Name: "deep", Reason: "too_deep", spring: page("<title>Sâu</title>" + strings.Repeat("<div>", 600) + "Kết nạp 12 đảng viên")},
		{Name: "empty", Reason: "empty", spring: page(" ")},
		{Name: "undated", Reason: "no_date", spring: page("<title>Không ngày</title><article><h1>Không ngày</h1><div class=text><p>" +
			strings.Repeat("Toàn tỉnh kết nạp 12 đảng viên. ", 9) + "</p></div></article>")},
		{Name: "blank", Reason: "no_body", spring: page("<title>Không chữ</title><article><h1>Không có chữ nào</h1><div class=text></div></article>")},
		{Name: "challenge", Reason: "challenge", Whole: true, spring: challenge},
		{Name: "robots", Reason: "robots_unreachable", Whole: true, spring: func(_ *trapped, w http.ResponseWriter, req *http.Request) bool {
			if req.URL.Path == "/robots.txt" {
				http.Error(w, "down", http.StatusServiceUnavailable)
			}
			return req.URL.Path == "/robots.txt"
		}},
		{Name: "down", Reason: "busy", Also: []string{"backoff"}, Whole: true, spring: func(_ *trapped, w http.ResponseWriter, req *http.Request) bool {
			if req.URL.Path == "/robots.txt" {
				return false
			}
			http.Error(w, "down", http.StatusServiceUnavailable)
			return true
		}},
		{Name: "expired", Reason: "certificate", Whole: true, Secure: true},
		{Name: "nowhere", Reason: "charset", spring: onBad(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=x-tcvn3")
			_, _ = w.Write([]byte("<title>Tin</title><article><h1>Tin</h1><time>08:10 08/07/2022</time><div class=text><p>K\xd5t n\xb9p 31 \xae\xb6ng vi\xaan</p></div></article>"))
		})},
		{Name: "hangup", Reason: "network", Also: []string{"truncated"}, spring: onBad(hangup)},
		{Name: "million", spring: million},
		{Name: "calendar", spring: calendar},
		{Name: "reversed", reverse: true},
		{Name: "charset", spring: onBad(func(w http.ResponseWriter, _ *http.Request) {
			// windows-1258 that says so in its head only.
			w.Header().Set("Content-Type", "text/html")
			_, _ = w.Write([]byte("<meta charset=windows-1258><title>Tin</title><article><h1>Tin trong t\xecnh</h1><time>08:10 08/07/2022</time>" +
				"<div class=text><p>Trong qu\xfd I, huy\xea\xf2n \xf0\xe3 k\xea\xectt n\xe0p 31 \xf0a\xd2ng vi\xean, nhi\xea\xccu h\xf5n n\xe3m tr\xfd\xf5\xecc 5 ngý\xf5\xcci.</p></div></article>"))
		})},
	}
}

// Hostile serves every trap on a host of its own.
type Hostile struct {
	inner *Replica
	traps map[string]Trap
	bad   map[string]string
}

// NewHostile makes the traps. Each site has one good article and one bad one;
// the reversed one has seven good ones, the oldest first.
func NewHostile() (*Hostile, error) {
	h := &Hostile{traps: map[string]Trap{}, bad: map[string]string{}}
	var documents []corpus.Document
	for _, trap := range Traps() {
		h.traps[trap.Host()] = trap
		documents = append(documents, trap.document("tot", 1))
		switch {
		case trap.reverse:
			for n := 2; n < 8; n++ {
				documents = append(documents, trap.document("tot", n))
			}
		case !trap.Whole && trap.Name != "million" && trap.Name != "calendar":
			bad := trap.document("xau", 9)
			h.bad[trap.Host()] = strings.TrimPrefix(bad.URL, "https://"+trap.Host())
			documents = append(documents, bad)
		}
	}
	inner, err := New(documents)
	if err != nil {
		return nil, err
	}
	for host, trap := range h.traps {
		if trap.reverse {
			inner.hosts[host].oldestFirst = true
		}
	}
	h.inner = inner
	return h, nil
}

func (t Trap) document(word string, n int) corpus.Document {
	return corpus.Document{
		Site: t.Host(), URL: fmt.Sprintf("https://%s/bai/%s-%d", t.Host(), word, 100+n), Province: "Hậu Giang",
		Published: time.Date(2022, 7, n, 8, 10, 0, 0, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)),
		Title:     fmt.Sprintf("Kết nạp đảng viên ở xã thứ %d", n),
		Body: "Sáu tháng đầu năm, toàn xã đã kết nạp 12 đảng viên mới, vượt chỉ tiêu được giao.\n\n" +
			"Công tác kiểm tra, giám sát được cấp ủy các cấp quan tâm, lãnh đạo, chỉ đạo thực hiện.",
	}
}

// Sites returns the definitions of the traps' sites.
func (h *Hostile) Sites() []scrapers.Site { return h.inner.Sites() }

// ServeHTTP springs the trap that the Host header names.
func (h *Hostile) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	name := req.Host
	if bare, _, err := net.SplitHostPort(name); err == nil {
		name = bare
	}
	trap := h.traps[name]
	if trap.spring != nil && trap.spring(&trapped{bad: h.bad[name]}, w, req) {
		return
	}
	h.inner.ServeHTTP(w, req)
}

// bomb is a page of some 200 KB that unpacks to 58 MB. A compressed file may be
// many put one after the other: so little has to be compressed here.
func bomb(w http.ResponseWriter, _ *http.Request) {
	packed := func(text []byte) []byte {
		var out bytes.Buffer
		zip := gzip.NewWriter(&out)
		_, _ = zip.Write(text) // a Buffer never fails
		_ = zip.Close()
		return out.Bytes()
	}
	chunk := packed(bytes.Repeat([]byte("<p> </p>\n"), 100_000))
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Encoding", "gzip")
	_, _ = w.Write(packed([]byte("<!DOCTYPE html><title>Bom</title>")))
	for range 64 {
		if _, err := w.Write(chunk); err != nil {
			return // the client has had enough
		}
	}
}

// endless sends a body until the client has had enough.
func endless(w http.ResponseWriter, req *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	chunk := []byte(strings.Repeat("<p>Kết nạp 12 đảng viên.</p>\n", 2000))
	for req.Context().Err() == nil {
		if _, err := w.Write(chunk); err != nil {
			return
		}
	}
}

// slow sends one byte and then nothing.
func slow(w http.ResponseWriter, req *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte("<"))
	if flusher, ok := w.(http.Flusher); ok {
		flusher.Flush()
	}
	<-req.Context().Done()
}

// hangup breaks the connection in the middle of the body.
func hangup(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", "100000")
	_, _ = w.Write([]byte("<title>Đứt</title>"))
	panic(http.ErrAbortHandler)
}

// challenge is what a D1N guard answers to everybody without its cookie.
func challenge(_ *trapped, w http.ResponseWriter, req *http.Request) bool {
	if req.URL.Path == "/robots.txt" {
		return false
	}
	w.Header().Set("Server", "Cloudrity")
	text(w, "text/html", `<html><body><script>document.cookie="D1N=0123456789abcdef0123456789abcdef"+"; expires=Fri, 31-Dec-2037 23:59:59 GMT; path=/";window.location.reload(true);</script></body></html>`)
	return true
}

// million is a list with links without end; all but the good one are missing.
func million(t *trapped, w http.ResponseWriter, req *http.Request) bool {
	if !strings.HasPrefix(req.URL.Path, "/tin") {
		return false
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	var page bytes.Buffer
	page.WriteString(`<main><h2><a href="/bai/tot-101">Bài tốt</a></h2>`)
	for n := range 120_000 {
		fmt.Fprintf(&page, "<h2><a href=/bai/x%d>Bài</a></h2>\n", n)
	}
	_, _ = w.Write(page.Bytes())
	return true
}

// calendar has a next page for every page, each with new links to nowhere.
func calendar(t *trapped, w http.ResponseWriter, req *http.Request) bool {
	if !strings.HasPrefix(req.URL.Path, "/tin") {
		return false
	}
	number := req.URL.Query().Get("page")
	text(w, "text/html; charset=utf-8", `<main><h2><a href="/bai/tot-101">Bài tốt</a></h2><h2><a href="/bai/ngay-`+number+`">Một ngày</a></h2>`+
		`<a href="?page=`+number+`1">Ngày sau</a></main>`)
	return true
}
