package fetch

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// metaReach is how many bytes of a page are searched for its declaration; the
// standard's 1024 are not enough for pages that start with scripts.
const metaReach = 32 << 10

// htmlUTF8 is how nearly all pages are announced.
const htmlUTF8 = "text/html; charset=utf-8"

// ToUTF8 returns a page in UTF-8 without byte order mark, and the name of the
// character set it was in. contentType is the header's value or "". The first
// of these that fits the bytes decides: byte order mark; override (the
// operator's word, "" for none); the bytes themselves, when they are valid
// UTF-8, which Vietnamese text in another character set never is; the header;
// <meta> or the XML declaration; windows-1258. Bytes that fit nowhere become
// U+FFFD. Text is not normalised: windows-1258 gives combining marks.
//
// The error is an *Error of ReasonCharset: the page names a character set
// that is unknown here and its bytes are not UTF-8. page may be returned
// itself, and is not changed.
func ToUTF8(page []byte, contentType, override string) ([]byte, string, error) {
	for _, b := range []struct{ mark, label string }{{"\xef\xbb\xbf", "utf-8"}, {"\xfe\xff", "utf-16be"}, {"\xff\xfe", "utf-16le"}} {
		if rest, ok := bytes.CutPrefix(page, []byte(b.mark)); ok {
			return decode(rest, b.label)
		}
	}
	if override != "" {
		return decode(page, override)
	}
	header := headerCharset(contentType)
	wide := strings.HasPrefix(header, "utf-16") && bytes.IndexByte(page, 0) >= 0
	if !wide && validUTF8(page) && !escapes(page, header) {
		return page, "utf-8", nil
	}
	unknown := ""
	for _, find := range []func() string{
		func() string { return header },
		func() string { return declaredCharset(page) },
	} {
		label := find()
		if label == "" {
			continue
		}
		e, name := charset.Lookup(label)
		switch {
		case e == nil || name == "replacement" || name == "x-user-defined":
			unknown = label
		case name == "utf-8":
			if mostlyUTF8(page) {
				return decode(page, name)
			}
		default:
			if !mostlyUTF8(page) || wide {
				return decode(page, name)
			}
		}
	}
	switch {
	case mostlyUTF8(page):
		return decode(page, "utf-8")
	case unknown != "":
		return nil, "", &Error{Reason: ReasonCharset, Err: fmt.Errorf("character set %q is not known here", unknown)}
	}
	return decode(page, "windows-1258")
}

// decode converts from the character set of a label.
func decode(page []byte, label string) ([]byte, string, error) {
	e, name := charset.Lookup(label)
	if e == nil || name == "replacement" {
		return nil, "", &Error{Reason: ReasonCharset, Err: fmt.Errorf("character set %q is not known here", label)}
	}
	if name == "utf-8" {
		if !validUTF8(page) {
			page = bytes.ToValidUTF8(page, []byte("\ufffd"))
		}
		return page, name, nil
	}
	if name == "windows-1252" && vietnamese1258(page) {
		// windows-1252 is what servers say when nobody told them anything.
		e, name = charmap.Windows1258, "windows-1258"
	}
	out, err := decoderOf(e).Bytes(page)
	if err != nil {
		return nil, "", &Error{Reason: ReasonCharset, Err: fmt.Errorf("decoding %s: %w", name, err)}
	}
	if !utf8.Valid(out) {
		out = bytes.ToValidUTF8(out, []byte("\ufffd"))
	}
	return out, name, nil
}

func decoderOf(e encoding.Encoding) *encoding.Decoder { return e.NewDecoder() }

// headerCharset returns the character set of a Content-Type header in lower case.
func headerCharset(contentType string) string {
	if contentType == htmlUTF8 {
		return "utf-8"
	}
	if _, params, err := mime.ParseMediaType(contentType); err == nil || errors.Is(err, mime.ErrInvalidMediaParameter) {
		return strings.ToLower(strings.TrimSpace(params["charset"]))
	}
	// Doubled and broken parameters are common: "text/html; charset=utf-8; charset=utf-8".
	_, after, ok := strings.Cut(strings.ToLower(contentType), "charset=")
	if !ok {
		return ""
	}
	if i := strings.IndexAny(after, "; ,"); i >= 0 {
		after = after[:i]
	}
	return strings.Trim(after, `"' `)
}

// declaredCharset returns what a page says of itself in an XML declaration or
// a <meta>.
func declaredCharset(page []byte) string {
	if len(page) > metaReach {
		page = page[:metaReach]
	}
	if _, label := xmlDeclaration(page); label != "" {
		return label
	}
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken, html.SelfClosingTagToken:
			tag, more := z.TagName()
			if string(tag) == "body" {
				return ""
			}
			if string(tag) != "meta" {
				continue
			}
			var direct, content string
			pragma := false
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				switch string(key) {
				case "charset":
					direct = string(value)
				case "content":
					content = string(value)
				case "http-equiv":
					pragma = strings.EqualFold(string(value), "content-type")
				}
			}
			label := strings.ToLower(strings.TrimSpace(direct))
			if label == "" && pragma {
				label = headerCharset(content)
			}
			if strings.HasPrefix(label, "utf-16") {
				label = "utf-8" // the declaration could not have been read otherwise
			}
			if label != "" {
				return label
			}
		}
	}
}

// xmlDeclaration finds the encoding named by an XML declaration: its place
// in page as [start, end) and its name in lower case.
func xmlDeclaration(page []byte) (place [2]int, label string) {
	if !bytes.HasPrefix(page, []byte("<?xml")) {
		return place, ""
	}
	end := bytes.Index(page, []byte("?>"))
	if end < 0 || end > 256 {
		return place, ""
	}
	at := bytes.Index(page[:end], []byte("encoding"))
	if at < 0 {
		return place, ""
	}
	i := at + len("encoding")
	for i < end && (page[i] == ' ' || page[i] == '=' || page[i] == '\t' || page[i] == '\n' || page[i] == '\r') {
		i++
	}
	if i >= end || page[i] != '"' && page[i] != '\'' {
		return place, ""
	}
	n := bytes.IndexByte(page[i+1:end], page[i])
	if n < 0 {
		return place, ""
	}
	return [2]int{i + 1, i + 1 + n}, strings.ToLower(string(page[i+1 : i+1+n]))
}

// sayUTF8 corrects the XML declaration of a converted page, because XML
// readers convert by it a second time.
func sayUTF8(page []byte) []byte {
	place, label := xmlDeclaration(page)
	if label == "" || label == "utf-8" {
		return page
	}
	out := make([]byte, 0, len(page)+8)
	out = append(out, page[:place[0]]...)
	out = append(out, "UTF-8"...)
	return append(out, page[place[1]:]...)
}

// escapes reports whether ASCII bytes mean something else in a declared
// character set that works with escape sequences.
func escapes(page []byte, label string) bool {
	return strings.HasPrefix(label, "iso-2022") && bytes.IndexByte(page, 0x1b) >= 0
}

// mostlyUTF8 tells UTF-8 with some broken bytes (a text cut in the middle of a
// letter, one foreign advertisement) from another character set: at most one
// in ten of the non-ASCII letters is broken.
func mostlyUTF8(page []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(page); {
		if page[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(page[i:])
		if r == utf8.RuneError && n == 1 {
			bad++
		} else {
			good++
		}
		i += n
	}
	return good > 0 && bad*10 <= good
}

// vietnamese1258 reports whether bytes declared windows-1252 (or latin-1, which
// means the same) are Vietnamese in windows-1258: its tone marks follow vowels,
// where windows-1252 has letters that do not stand there.
func vietnamese1258(page []byte) bool {
	tones, high := 0, 0
	for i, c := range page {
		if c < utf8.RuneSelf {
			continue
		}
		high++
		switch c {
		case 0xcc, 0xd2, 0xde, 0xec, 0xf2: // grave, hook, tilde, acute, dot below
			if i > 0 && vowel1258(page[i-1]) {
				tones++
			}
		}
	}
	return tones >= 3 && tones*8 >= high
}

func vowel1258(c byte) bool {
	switch c | 0x20 {
	case 'a', 'e', 'i', 'o', 'u', 'y', 0xe2, 0xe3, 0xea, 0xf4, 0xf5, 0xfd:
		return true
	}
	return false
}
