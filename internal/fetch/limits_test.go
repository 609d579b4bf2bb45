package fetch

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"io"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/unicode"
)

func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func zl(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func raw(s string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 6)
	io.WriteString(w, s)
	w.Close()
	return b.String()
}

func TestBodies(t *testing.T) {
	page := htmlPage("Bài báo")
	big := strings.Repeat("<p>đảng viên</p>", 10000) // about 180 KB
	sitemap := `<?xml version="1.0" encoding="UTF-8"?><urlset><url><loc>https://b.vn/1</loc></url></urlset>`
	feed := `<rss version="2.0"><channel><title>Tin</title></channel></rss>`
	for _, c := range []struct {
		name, kind, encoding, body string
		want                       string // the body, or
		reason                     Reason
		wantKind                   string
	}{
		{"plain", "text/html", "", page, page, "", "text/html"},
		{"gzip", "text/html", "gzip", gz(page), page, "", "text/html"},
		{"x-gzip", "text/html", "x-gzip", gz(page), page, "", "text/html"},
		{"deflate with zlib", "text/html", "deflate", zl(page), page, "", "text/html"},
		{"deflate without", "text/html", "deflate", raw(page), page, "", "text/html"},
		{"deflate that is not", "text/html", "deflate", page, page, "", "text/html"},
		{"twice", "text/html", "gzip, gzip", gz(gz(page)), page, "", "text/html"},
		{"deflate then gzip", "text/html", "deflate, gzip", gz(zl(page)), page, "", "text/html"},
		{"identity", "text/html", "identity", page, page, "", "text/html"},
		{"gzip that is not", "text/html", "gzip", page, page, "", "text/html"},
		{"gzip not declared", "text/html", "", gz(page), page, "", "text/html"},
		{"members", "text/html", "gzip", gz(page[:100]) + gz(page[100:]), page, "", "text/html"},
		{"garbage behind", "text/html", "gzip", gz(page) + "<!-- 0.12 s -->" + strings.Repeat("\x00", 700), page, "", "text/html"},
		{"truncated", "text/html", "gzip", gz(big)[:400], "", ReasonTruncated, ""},
		{"truncated trailer", "text/html", "gzip", gz(page)[:len(gz(page))-4], "", ReasonTruncated, ""},
		{"truncated header", "text/html", "gzip", gz(page)[:7], "", ReasonTruncated, ""},
		{"corrupt", "text/html", "gzip", gz(page)[:20] + "xxxxxxxx" + gz(page)[28:], "", ReasonEncoding, ""},
		{"wrong checksum", "text/html", "gzip", gz(page)[:len(gz(page))-8] + "xxxxxxxx", "", ReasonEncoding, ""},
		{"brotli unasked", "text/html", "br", page, "", ReasonEncoding, ""},
		{"zstd unasked", "text/html", "zstd", page, "", ReasonEncoding, ""},
		{"four codings", "text/html", "gzip, gzip, gzip, gzip", page, "", ReasonEncoding, ""},
		{"four layers", "application/xml", "gzip, gzip", gz(gz(gz(gz(sitemap)))), "", ReasonBomb, ""},

		{"sitemap.xml.gz", "application/gzip", "", gz(sitemap), sitemap, "", "text/xml"},
		{"sitemap.xml.gz, sent compressed", "application/x-gzip", "gzip", gz(gz(sitemap)), sitemap, "", "text/xml"},
		{"sitemap.xml.gz as octets", "application/octet-stream", "", gz(sitemap), sitemap, "", "text/xml"},
		{"sitemap.xml.gz as XML", "text/xml", "", gz(sitemap), sitemap, "", "text/xml"},
		{"sitemap.xml.gz with gzip coding only once", "application/xml", "gzip", gz(sitemap), sitemap, "", "application/xml"},
		{"feed as octets", "application/octet-stream", "", feed, feed, "", "text/xml"},
		{"feed as text", "text/plain", "", feed, feed, "", "text/xml"},
		{"feed", "application/rss+xml; charset=utf-8", "", feed, feed, "", "application/rss+xml"},
		{"feed, short type", "application/rss", "", feed, feed, "", "application/rss"},
		{"page as text", "text/plain", "", page, page, "", "text/html"},
		{"page without type", "-", "", page, page, "", "text/html"},
		{"text", "text/plain", "", "kết nạp 12 đảng viên", "kết nạp 12 đảng viên", "", "text/plain"},
		{"JSON", "application/json", "", `{"a":1}`, `{"a":1}`, "", "application/json"},
		{"broken type parameter", "text/html; charset", "", page, page, "", "text/html"},
		{"doubled parameter", "text/html; charset=utf-8; charset=utf-8", "", page, page, "", "text/html"},

		{"PDF", "application/pdf", "", "%PDF-1.4", "", ReasonContentType, ""},
		{"PDF as a page", "text/html", "", "%PDF-1.4\n1 0 obj", "", ReasonContentType, ""},
		{"PDF as octets", "application/octet-stream", "", "%PDF-1.4\n1 0 obj", "", ReasonContentType, ""},
		{"PDF in gzip", "application/octet-stream", "", gz("%PDF-1.4\n1 0 obj"), "", ReasonContentType, ""},
		{"picture", "image/jpeg", "", "\xff\xd8\xff", "", ReasonContentType, ""},
		{"picture as a page", "text/html", "", "\xff\xd8\xff\xe0", "", ReasonContentType, ""},
		{"SVG", "image/svg+xml", "", "<svg/>", "", ReasonContentType, ""},
		{"archive", "application/octet-stream", "", "PK\x03\x04abcd", "", ReasonContentType, ""},
		{"program", "application/octet-stream", "", "\x7fELF" + strings.Repeat("\x00\x01", 200), "", ReasonContentType, ""},
		{"program as a page", "text/html", "", "\x7fELF" + strings.Repeat("\x00\x01", 200), "\x7fELF" + strings.Repeat("\x00\x01", 200), "", "text/html"},
		{"UTF-16 without a mark", "text/html; charset=utf-16le", "", encode(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), page), page, "", "text/html"},
		{"film", "video/mp4", "", "x", "", ReasonContentType, ""},
		{"style", "text/css", "", "a{}", "", ReasonContentType, ""},
		{"type misspelt", "text/htm", "", page, page, "", "text/html"},
		{"type without a slash", "html", "", page, page, "", "text/html"},
		{"script", "application/javascript", "", "x", "", ReasonContentType, ""},
		{"empty", "text/html", "", "", "", ReasonFault, ""},
		{"empty gzip", "text/html", "gzip", "", "", ReasonFault, ""},

		{"too big", "text/html", "", strings.Repeat("ă", 300<<10), "", ReasonTooBig, ""},
		{"just not too big", "text/html", "", strings.Repeat("a", 512<<10), strings.Repeat("a", 512<<10), "", "text/html"},
		{"too big by one", "text/html", "", strings.Repeat("a", 512<<10+1), "", ReasonTooBig, ""},
		{"too big after decompression", "text/html", "gzip", gz(strings.Repeat("0123456789abcdef<>", 60000)), "", ReasonTooBig, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", c.kind)
				if c.kind == "-" {
					w.Header()["Content-Type"] = nil
				}
				if c.encoding != "" {
					w.Header().Set("Content-Encoding", c.encoding)
				}
				io.WriteString(w, c.body)
			})
			tr := local(t, impolite, func(o *Options) { o.Limits.Body = 512 << 10 })
			resp, body, e := get(t, tr, s.URL)
			wantReason(t, e, c.reason)
			if c.reason != "" {
				return
			}
			if body != c.want {
				t.Errorf("got %d bytes, want %d: %.80q", len(body), len(c.want), body)
			}
			if kind := resp.Header.Get("Content-Type"); kind != c.wantKind+"; charset=utf-8" {
				t.Errorf("type %q, want %q", kind, c.wantKind)
			}
			if resp.Header.Get("Content-Encoding") != "" || !resp.Uncompressed || resp.ContentLength != int64(len(body)) || resp.Header.Get("Content-Length") != strconv.Itoa(len(body)) {
				t.Errorf("shown as compressed, or with a wrong length: %v", resp.Header)
			}
		})
	}
}

// zeros is an endless stream of one byte.
type zeros byte

func (z zeros) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(z)
	}
	return len(p), nil
}

func TestBombs(t *testing.T) {
	var bomb bytes.Buffer // 200 MiB in 1 MiB
	w, _ := gzip.NewWriterLevel(&bomb, 1)
	io.CopyN(w, zeros(' '), 200<<20)
	w.Close()
	var nulls bytes.Buffer
	w = gzip.NewWriter(&nulls)
	io.CopyN(w, zeros(0), 20<<20)
	w.Close()
	var nested bytes.Buffer
	w = gzip.NewWriter(&nested)
	w.Write(bomb.Bytes())
	w.Close()
	for _, c := range []struct {
		name, kind, encoding string
		body                 []byte
		ratio                int64
		want                 Reason
	}{
		{"one layer", "text/html", "gzip", bomb.Bytes(), 0, ReasonBomb},
		{"one layer, any ratio", "text/html", "gzip", bomb.Bytes(), 1 << 40, ReasonTooBig},
		{"two layers", "text/html", "gzip, gzip", nested.Bytes(), 0, ReasonBomb},
		{"sitemap", "application/gzip", "", bomb.Bytes(), 0, ReasonBomb},
		{"of zeros", "text/html", "gzip", nulls.Bytes(), 0, ReasonBomb},
		{"error page", "text/html", "gzip", bomb.Bytes(), 0, ReasonServer},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				w.Header().Set("Content-Type", c.kind)
				w.Header().Set("Content-Encoding", c.encoding)
				if c.want == ReasonServer {
					w.WriteHeader(500)
				}
				w.Write(c.body)
			})
			var seen record
			tr := local(t, impolite, func(o *Options) { o.Limits.Ratio, o.Observer = c.ratio, &seen })
			_, _, e := get(t, tr, s.URL+"/sitemap.xml.gz")
			wantReason(t, e, c.want)
			if n := seen.all()[0].Wire; n > 1<<20 {
				t.Errorf("%d bytes were taken before the refusal", n)
			}
		})
	}
}

func TestEndlessBody(t *testing.T) {
	ended := make(chan struct{}, 8)
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/announced":
			w.Header().Set("Content-Length", "9999999999")
		case "/missing":
			w.WriteHeader(http.StatusNotFound)
		case "/moved":
			w.Header().Set("Location", "/")
			w.WriteHeader(http.StatusFound)
		}
		_, err := io.Copy(w, zeros('a'))
		if err == nil {
			t.Error("the whole of it was read")
		}
		ended <- struct{}{}
	})
	for path, want := range map[string]Reason{"/": ReasonTooBig, "/announced": ReasonTooBig, "/missing": ReasonNotFound, "/robots.txt": ReasonTooBig, "/moved": ""} {
		var seen record
		_, _, e := get(t, local(t, impolite, func(o *Options) { o.Observer = &seen }), s.URL+path)
		wantReason(t, e, want)
		<-ended
		if n := seen.all()[0].Wire; path == "/announced" && n != 0 {
			t.Errorf("%d bytes of a body were read that was announced as too big", n)
		}
	}
	// As robots.txt it is cut, not refused: RFC 9309 §2.5.
	rules, err := local(t).Robots(t.Context(), s.URL)
	if err != nil || !rules.Allows(mustURL(t, "https://b.vn/x")) {
		t.Errorf("an endless robots.txt: %v", err)
	}
	<-ended
}

// A connection that breaks in the middle is no page, with or without compression.
func TestBrokenConnections(t *testing.T) {
	page := htmlPage("Bài")
	for _, c := range []struct {
		name, head, body string
		want             Reason
	}{
		{"length", "Content-Length: 5000\r\n", page, ReasonTruncated},
		{"chunked", "Transfer-Encoding: chunked\r\n", "100\r\n" + page[:50], ReasonTruncated},
		{"gzip", "Content-Encoding: gzip\r\n", gz(page)[:60], ReasonTruncated},
		{"no HTTP", "", "", ReasonNetwork},
		{"wrong chunk", "Transfer-Encoding: chunked\r\n", "zz\r\nabc", ReasonNetwork},
		{"endless header", "X: " + strings.Repeat("a", 1<<20) + "\r\n", page, ReasonNetwork},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := serve(t, func(w http.ResponseWriter, r *http.Request) {
				conn, buf, err := w.(http.Hijacker).Hijack()
				if err != nil {
					t.Error(err)
					return
				}
				defer conn.Close()
				if c.head == "" {
					buf.WriteString("SSH-2.0-OpenSSH_9.2\r\n")
				} else {
					buf.WriteString("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + c.head + "\r\n" + c.body)
				}
				buf.Flush()
			})
			_, _, e := get(t, local(t, impolite), s.URL)
			wantReason(t, e, c.want)
			if !e.Retryable() {
				t.Error("not retryable")
			}
		})
	}
}

// stutter gives one byte at a time, so that every buffer boundary is met.
type stutter struct{ r io.Reader }

func (s stutter) Read(p []byte) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return s.r.Read(p[:1])
}

// decodeAll is what a Transport does with a body, without the network.
func decodeAll(body io.Reader, header http.Header, l Limits) ([]byte, string, int64, error) {
	_, cancel := context.WithCancelCause(context.Background())
	defer cancel(nil)
	wire := newWireReader(body, l.Wire, time.Hour, cancel)
	defer wire.stop()
	out, kind, err := readBody(new(bytes.Buffer), &http.Response{StatusCode: 200, Header: header, ContentLength: -1}, wire, l, false)
	return out, kind, wire.n, err
}

func FuzzDecompress(f *testing.F) {
	page := htmlPage("Bài")
	for _, s := range []string{page, gz(page), gz(gz(page)), zl(page), raw(page), gz(page)[:30], gz("") + gz("a") + "x", "\x1f\x8b\x08", ""} {
		for _, encoding := range []string{"gzip", "deflate", "gzip, deflate", ""} {
			f.Add([]byte(s), encoding, "text/html")
		}
	}
	f.Add([]byte(gz("<urlset/>")), "", "application/gzip")
	f.Fuzz(func(t *testing.T, body []byte, encoding, kind string) {
		h := http.Header{"Content-Encoding": {encoding}, "Content-Type": {kind}}
		l := Options{Limits: Limits{Body: 64 << 10}}.withDefaults().Limits
		out, gotKind, _, err := decodeAll(bytes.NewReader(body), h, l)
		if int64(len(out)) > l.Body+1 {
			t.Fatalf("%d bytes, limit %d", len(out), l.Body)
		}
		if err == nil && len(out) > 0 && gotKind == "" {
			t.Error("no kind")
		}
		again, _, _, err2 := decodeAll(stutter{bytes.NewReader(body)}, h, l)
		if (err == nil) != (err2 == nil) || err == nil && !bytes.Equal(out, again) {
			t.Errorf("in one piece %d bytes and %v, byte by byte %d bytes and %v", len(out), err, len(again), err2)
		}
		var own *bodyError
		if err != nil && !errors.As(err, &own) {
			t.Errorf("error without a reason: %v", err)
		}
	})
}
