package fetch

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"
)

// ratioFrom is the decompressed size in bytes from which the ratio is looked
// at: small pages of blanks compress without limit and harm nobody.
const ratioFrom = 1 << 20

// maxLayers is how many compressions may be wrapped in each other: a content
// coding and a compressed file under it, and one for a server that does it twice.
const maxLayers = 3

// bodyError carries the reason why a body was refused.
type bodyError struct {
	reason Reason
	err    error
}

func (e *bodyError) Error() string { return e.err.Error() }
func (e *bodyError) Unwrap() error { return e.err }

func badBody(reason Reason, format string, args ...any) error {
	return &bodyError{reason, fmt.Errorf(format, args...)}
}

// wireReader counts and bounds what comes from the network, and ends the
// request when a read takes longer than idle.
type wireReader struct {
	r     io.Reader
	n     int64
	limit int64
	idle  time.Duration
	timer *time.Timer // cancels the request
}

func newWireReader(r io.Reader, limit int64, idle time.Duration, cancel context.CancelCauseFunc) *wireReader {
	w := &wireReader{r: r, limit: limit, idle: idle}
	w.timer = time.AfterFunc(idle, func() { cancel(errSlow) })
	return w
}

func (w *wireReader) Read(p []byte) (int, error) {
	if w.n > w.limit {
		return 0, badBody(ReasonTooBig, "more than %d bytes sent", w.limit)
	}
	if room := w.limit - w.n + 1; int64(len(p)) > room {
		p = p[:room]
	}
	w.timer.Reset(w.idle)
	n, err := w.r.Read(p)
	w.n += int64(n)
	return n, err
}

// stop must be called when the body was read.
func (w *wireReader) stop() { w.timer.Stop() }

// decoder is a body with its compressions taken off.
type decoder struct {
	*bufio.Reader // at the plain bytes, or at a layer that was not opened yet
	wire          *bufio.Reader
	layers        int
	pooled        []*gzip.Reader
}

var (
	gzipReaders sync.Pool // of *gzip.Reader
	wireReaders sync.Pool // of *bufio.Reader
	buffers     sync.Pool // of *bytes.Buffer
)

// newDecoder takes the content codings off, the last applied first. A body
// that is declared compressed but is not is taken as it is: servers that forget
// to compress are common, and nothing is lost.
func newDecoder(wire io.Reader, encodings []string) (*decoder, error) {
	first, ok := wireReaders.Get().(*bufio.Reader)
	if ok {
		first.Reset(wire)
	} else {
		first = bufio.NewReaderSize(wire, 4096)
	}
	d := &decoder{Reader: first, wire: first}
	var codings []string
	for _, header := range encodings {
		for c := range strings.SplitSeq(header, ",") {
			if c = strings.ToLower(strings.TrimSpace(c)); c != "" && c != "identity" {
				codings = append(codings, c)
			}
		}
	}
	if len(codings) > maxLayers {
		return d, badBody(ReasonEncoding, "%d content codings on top of each other", len(codings))
	}
	for _, c := range slices.Backward(codings) {
		var err error
		switch c {
		case "gzip", "x-gzip":
			_, err = d.gunzip()
		case "deflate":
			err = d.inflate()
		default:
			err = badBody(ReasonEncoding, "content coding %q was not asked for", c)
		}
		if err != nil {
			return d, err
		}
	}
	return d, nil
}

// gunzip opens one gzip layer when there is one.
func (d *decoder) gunzip() (bool, error) {
	magic, err := d.Peek(3)
	if len(magic) < 3 || !isGzip(magic) {
		if err != nil && !errors.Is(err, io.EOF) {
			return false, err
		}
		return false, nil
	}
	if d.layers++; d.layers > maxLayers {
		return false, badBody(ReasonBomb, "compressed more than %d times", maxLayers)
	}
	z, _ := gzipReaders.Get().(*gzip.Reader)
	if z == nil {
		z = new(gzip.Reader)
	}
	d.pooled = append(d.pooled, z)
	if err := z.Reset(d.Reader); err != nil {
		return false, err
	}
	z.Multistream(false)
	d.Reader = bufio.NewReaderSize(&members{z: z, src: d.Reader}, 4096)
	return true, nil
}

// inflate opens a deflate layer, which by the standard has a zlib wrapper and
// from some servers has none.
func (d *decoder) inflate() error {
	head, err := d.Peek(2)
	if len(head) < 2 {
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		return nil
	}
	if d.layers++; d.layers > maxLayers {
		return badBody(ReasonBomb, "compressed more than %d times", maxLayers)
	}
	if head[0]&0x0f == 8 && (uint(head[0])<<8|uint(head[1]))%31 == 0 {
		z, err := zlib.NewReader(d.Reader)
		if err != nil {
			return err
		}
		d.Reader = bufio.NewReaderSize(z, 4096)
		return nil
	}
	if head[0] == '<' || isGzip(head) {
		return nil // not compressed at all, or a gzip file that comes to light later
	}
	d.Reader = bufio.NewReaderSize(flate.NewReader(d.Reader), 4096)
	return nil
}

// close gives the readers back for the next page.
func (d *decoder) close() {
	for _, z := range d.pooled {
		gzipReaders.Put(z)
	}
	d.pooled = nil
	d.wire.Reset(nil)
	wireReaders.Put(d.wire)
}

// members reads the members of a gzip file one after the other and ignores
// what follows the last one: padding and debug output of servers.
type members struct {
	z   *gzip.Reader
	src *bufio.Reader
}

func (m *members) Read(p []byte) (int, error) {
	for {
		n, err := m.z.Read(p)
		end := errors.Is(err, io.EOF)
		if n > 0 && end {
			return n, nil
		}
		if n > 0 || !end {
			return n, err
		}
		if magic, _ := m.src.Peek(3); !isGzip(magic) {
			return 0, io.EOF
		}
		if err := m.z.Reset(m.src); err != nil {
			return 0, err
		}
		m.z.Multistream(false)
	}
}

// isGzip looks for the magic number and the only method there is.
func isGzip(b []byte) bool {
	return len(b) >= 2 && b[0] == 0x1f && b[1] == 0x8b && (len(b) < 3 || b[2] == 8)
}

// readBody reads the decompressed body of a response into a buffer from getBuffer;
// what it returns lies in there. kind is the media type of the content, from its
// header or from its first bytes. When cut is true, what is above the limit is
// left away instead of being an error.
func readBody(buf *bytes.Buffer, resp *http.Response, wire *wireReader, l Limits, cut bool) (body []byte, kind string, err error) {
	d, err := newDecoder(wire, resp.Header.Values("Content-Encoding"))
	defer func() { d.close() }()
	if err == nil && !cut {
		kind, err = openKind(d, resp.Header.Get("Content-Type"))
	}
	if err != nil {
		return nil, kind, classifyBodyError(err)
	}
	for {
		step := min(l.Body+1-int64(buf.Len()), 64<<10)
		n, err := buf.ReadFrom(io.LimitReader(d, step))
		switch size := int64(buf.Len()); {
		case size > l.Body && cut:
			return buf.Bytes()[:l.Body], kind, nil
		case d.layers > 0 && size > ratioFrom && wire.n > 0 && size > wire.n*l.Ratio:
			return nil, kind, badBody(ReasonBomb, "%d bytes out of %d, more than %d times", size, wire.n, l.Ratio)
		case size > l.Body:
			return nil, kind, badBody(ReasonTooBig, "more than %d bytes", l.Body)
		case err != nil:
			return buf.Bytes(), kind, classifyBodyError(err)
		case n < step:
			return buf.Bytes(), kind, nil
		}
	}
}

func getBuffer() *bytes.Buffer {
	if buf, ok := buffers.Get().(*bytes.Buffer); ok {
		return buf
	}
	return new(bytes.Buffer)
}

// putBuffer takes a buffer back, nil too; big ones are not kept.
func putBuffer(buf *bytes.Buffer) {
	if buf != nil && buf.Cap() <= 1<<20 {
		buf.Reset()
		buffers.Put(buf)
	}
}

// bufferedBody is the body of a response in a buffer that closing gives back. A
// body that nobody closes is left to the garbage collector.
type bufferedBody struct {
	bytes.Reader
	buf *bytes.Buffer
}

func (b *bufferedBody) Close() error {
	b.Reset(nil) // nothing is read from a buffer that is another's
	putBuffer(b.buf)
	b.buf = nil
	return nil
}

// classifyBodyError gives an error of a decoder or of net/http its reason;
// errors of the network itself come back as they are.
func classifyBodyError(err error) error {
	var (
		corrupt flate.CorruptInputError
		own     *bodyError
	)
	switch {
	case errors.As(err, &own):
		return err
	case errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, io.EOF):
		return badBody(ReasonTruncated, "the body ended before its end: %w", err)
	case errors.As(err, &corrupt), errors.Is(err, gzip.ErrHeader), errors.Is(err, gzip.ErrChecksum),
		errors.Is(err, zlib.ErrHeader), errors.Is(err, zlib.ErrChecksum), errors.Is(err, zlib.ErrDictionary):
		return badBody(ReasonEncoding, "corrupt compression: %w", err)
	}
	return err
}

// openKind opens the compressed files that come as content (a sitemap in
// .xml.gz) and returns the media type of what is inside, or an error of
// ReasonContentType before much was read.
func openKind(d *decoder, contentType string) (string, error) {
	kind, err := declaredKind(contentType)
	if err != nil {
		return kind, err
	}
	for {
		opened, err := d.gunzip()
		if err != nil {
			return kind, err
		}
		if !opened {
			break
		}
		if kind != "text/html" {
			kind = "" // the header spoke of the file, not of what is in it
		}
	}
	head, err := d.Peek(512)
	if err != nil && !errors.Is(err, io.EOF) {
		return kind, err
	}
	if len(head) == 0 {
		return orPlain(kind), nil
	}
	seen := sniff(head)
	switch {
	case seen == "":
		detected := http.DetectContentType(head)
		if kind != "" && detected == "application/octet-stream" {
			return kind, nil // UTF-16 without a mark looks like this, too: the header decides
		}
		return kind, badBody(ReasonContentType, "the content is %s, not a text", detected)
	case kind == "", kind == "text/plain" && seen != "text/plain":
		// Pages and feeds sent as text/plain are common; a caller that goes by the
		// type would not look into them.
		return seen, nil
	}
	return kind, nil
}

func orPlain(kind string) string {
	if kind == "" {
		return "text/plain"
	}
	return kind
}

// declaredKind returns the media type of a Content-Type header, "" when it
// does not say (no header, or a file of unknown or compressed content).
func declaredKind(contentType string) (string, error) {
	if contentType == htmlUTF8 {
		return "text/html", nil
	}
	kind, _, err := mime.ParseMediaType(contentType)
	if err != nil { // a broken parameter does not make the type unknown
		kind, _, _ = strings.Cut(contentType, ";")
		kind = strings.ToLower(strings.TrimSpace(kind))
	}
	switch kind {
	case "", "application/octet-stream", "application/gzip", "application/x-gzip", "application/x-gunzip", "application/gzipped", "binary/octet-stream":
		return "", nil
	case "text/html", "application/xhtml+xml", "text/plain", "text/xml", "application/xml", "application/json", "text/json":
		return kind, nil
	case "image/svg+xml", "text/css", "text/javascript", "text/csv", "text/calendar", "text/vcard":
	default:
		if !strings.Contains(kind, "/") || strings.HasPrefix(kind, "text/") {
			return "", nil // "html", "text/htm": the content tells
		}
		if strings.HasSuffix(kind, "+xml") || strings.HasSuffix(kind, "+json") || kind == "application/rss" || kind == "application/x-rss" || kind == "application/atom" {
			return kind, nil
		}
	}
	return kind, badBody(ReasonContentType, "content of type %q is not read", kind)
}

// sniff returns the kind of text that b starts, "" when it is none.
func sniff(b []byte) string {
	kind, _, _ := strings.Cut(http.DetectContentType(b), ";")
	switch kind {
	case "text/html", "text/xml":
		return kind
	case "text/plain", "application/octet-stream":
		// A few control characters, or an encoding unknown to the detector, do not
		// make a page binary; many zero bytes do.
		if bytes.Count(b, []byte{0})*4 > len(b) && !bytes.HasPrefix(b, []byte{0xfe, 0xff}) && !bytes.HasPrefix(b, []byte{0xff, 0xfe}) {
			return ""
		}
		return sniffText(b)
	}
	return ""
}

// sniffText tells markup from plain text where http.DetectContentType does
// not: feeds without an XML declaration, comments of any length before a tag.
func sniffText(b []byte) string {
	b = bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\ufeff")), " \t\r\n")
	lower := bytes.ToLower(b)
	for _, p := range []string{"<?xml", "<rss", "<feed", "<urlset", "<sitemapindex", "<rdf:rdf"} {
		if bytes.HasPrefix(lower, []byte(p)) {
			return "text/xml"
		}
	}
	for _, p := range []string{"<!doctype html", "<html", "<head", "<body", "<meta", "<!--"} {
		if bytes.HasPrefix(lower, []byte(p)) {
			return "text/html"
		}
	}
	return "text/plain"
}
