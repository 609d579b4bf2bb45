package faults

import (
	"bytes"
	"compress/gzip"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"time"

	"github.com/baotinh/baotinh/scrapers/replica"
)

// mood is how a site misbehaves for a while.
type mood struct {
	name    string
	reasons []string // one of which a failed page has to name; none when nothing has to fail
	whole   bool     // the site is it as a whole, not its articles alone
	harm    func(w http.ResponseWriter, r *http.Request) bool
}

// always makes a mood of an answer to everything but robots.txt.
func always(harm http.HandlerFunc) func(http.ResponseWriter, *http.Request) bool {
	return func(w http.ResponseWriter, r *http.Request) bool {
		if r.URL.Path == "/robots.txt" {
			return false
		}
		harm(w, r)
		return true
	}
}

// moods are the traps of the hostile replica, each for all pages of a site, and
// what only a site as a whole does. A site that was left alone after failures says
// backoff too.
func moods() []mood {
	all := []mood{
		{"well", nil, true, func(http.ResponseWriter, *http.Request) bool { return false }},
		{"hang", []string{"timeout"}, false, always(func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })},
		{"hang from the start", []string{"robots_unreachable", "timeout"}, true, func(_ http.ResponseWriter, r *http.Request) bool {
			<-r.Context().Done()
			return true
		}},
		{"drip", []string{"timeout", "slow"}, false, always(drip)},
		{"error 500", []string{"server"}, false, always(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "fault", http.StatusInternalServerError) })},
		{"gone", []string{"not_found"}, false, always(http.NotFound)},
		{"too many requests", []string{"busy"}, false, always(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "1")
			http.Error(w, "slowly", http.StatusTooManyRequests)
		})},
		{"reset", []string{"network", "connect", "truncated"}, false, always(reset)},
		{"long head", []string{"network", "too_big"}, false, always(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("X-Filler", strings.Repeat("đ", 100_000))
		})},
		{"broken gzip", []string{"encoding", "truncated", "network"}, false, always(brokenGzip)},
		{"an image", []string{"content_type"}, false, always(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "image/png")
			_, _ = w.Write(make([]byte, 100_000))
		})},
		{"links without end", nil, false, always(links)},
	}
	for _, trap := range replica.Traps() {
		switch trap.Name {
		case "million", "calendar", "reversed", "expired", "slow": // of their own lists, or done above and by the certificates
			continue
		}
		var reasons []string
		if trap.Reason != "" {
			reasons = append([]string{trap.Reason}, trap.Also...)
		}
		switch trap.Name { // what the harm is in a list
		case "undated", "blank", "empty":
			reasons = append(reasons, "no_links", "no_lists", "feed", "sitemap")
		case "self": // the demo lets loopback be dialed, and nobody listens there
			reasons = append(reasons, "connect")
		case "home":
			reasons = append(reasons, "redirect")
		}
		all = append(all, mood{trap.Name, reasons, trap.Whole, trap.Harm})
	}
	return all
}

// drip sends a byte now and then, for as long as the client bears it.
func drip(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	tick := time.NewTicker(300 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-tick.C:
			if _, err := w.Write([]byte("<")); err != nil {
				return
			}
			_ = http.NewResponseController(w).Flush() // the next byte will tell
		}
	}
}

// reset throws the connection away without an answer.
func reset(w http.ResponseWriter, _ *http.Request) {
	connection, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	if tcp, ok := connection.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = connection.Close()
}

// brokenGzip ends in the middle of what it packed, with random bytes behind.
func brokenGzip(w http.ResponseWriter, _ *http.Request) {
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	_, _ = zip.Write([]byte(strings.Repeat("<p>Kết nạp 12 đảng viên.</p>", 3000)))
	_ = zip.Close()
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Encoding", "gzip")
	_, _ = w.Write(append(packed.Bytes()[:packed.Len()/2], bytes.Repeat([]byte{0xa5}, 200)...))
}

// links is a page of links that lead to more such pages.
func links(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	var page bytes.Buffer
	page.WriteString("<title>Tin</title><main>")
	for n := range 20_000 {
		fmt.Fprintf(&page, "<h2><a href=\"%s%d.html\">Bài viết về công tác xây dựng Đảng, số %d</a></h2>\n", strings.TrimSuffix(r.URL.Path, ".html"), n, n)
	}
	_, _ = w.Write(page.Bytes())
}

// secure serves a site over TLS as sites do that nobody looks after: by turns its
// certificate has expired, is that of another site, the handshake never ends, or
// what comes is no TLS at all. It says which by the phase.
func secure(listener net.Listener, site string, phase func() int, ended <-chan struct{}) error {
	expired, err := replica.ExpiredCertificate(time.Now(), site)
	if err != nil {
		return err
	}
	other, err := replica.ExpiredCertificate(time.Now(), "other.example")
	if err != nil {
		return err
	}
	for {
		connection, err := listener.Accept()
		if errors.Is(err, net.ErrClosed) {
			return nil
		} else if err != nil {
			return err
		}
		go func() {
			defer func() { _ = connection.Close() }()
			// The other side hangs up, whatever it was told.
			switch certificate := expired; phase() % 4 {
			case 0:
				<-ended
			case 1:
				_, _ = connection.Write([]byte("HTTP/1.1 200 OK\r\n\r\n"))
			case 2:
				certificate = other
				fallthrough
			default:
				_ = tls.Server(connection, &tls.Config{Certificates: []tls.Certificate{certificate}, MinVersion: tls.VersionTLS12}).Handshake()
			}
		}()
	}
}
