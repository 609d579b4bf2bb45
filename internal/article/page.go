package article

import (
	"bytes"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
	"golang.org/x/net/html/charset"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// A page is a parsed page with what its head and its pictures say, gathered in
// one walk. A page inside the page (whole documents pasted into a body) does not
// override the outer one: the first value of each kind counts.
type page struct {
	source   []byte
	root     *html.Node
	url      *url.URL
	title    string              // <title>
	meta     map[string]string   // by name, property or itemprop, lower case
	linked   []string            // JSON-LD scripts as they stand
	elements []element           // all of them, in document order
	hidden   []*html.Node        // that a browser would not show
	headings []*html.Node        // h1 and h2
	pictures []string            // addresses of pictures, at most maxPictures
	skip     map[*html.Node]bool // elements that are no text of the body
}

const maxPictures = 50

// element is a node with what most selectors ask for first.
type element struct {
	node      *html.Node
	class, id string
}

// all returns the elements that match, in document order, as Selector.All does for
// the whole page.
func (p *page) all(s Selector) []*html.Node {
	if s.matcher == nil {
		return nil
	}
	var found []*html.Node
	for i := range p.elements {
		if e := &p.elements[i]; s.may(e) && s.matcher.Match(e.node) {
			found = append(found, e.node)
		}
	}
	return found
}

// parse reads a page. Bytes that are not UTF-8 are decoded by the page's own
// declaration.
func parse(source []byte, address string) (p *page, err error) {
	// The parser refuses documents nested too deep by a panic or an error,
	// depending on its version.
	defer func() {
		if r := recover(); r != nil {
			p, err = nil, &Error{URL: address, Reason: TooDeep, Err: fmt.Errorf("parser: %v", r)}
		}
	}()
	at, err := url.Parse(address)
	if err != nil {
		return nil, &Error{URL: address, Reason: BadURL, Err: err}
	}
	if len(bytes.TrimSpace(source)) == 0 {
		return nil, &Error{URL: address, Reason: Empty}
	}
	if !utf8.Valid(source) {
		if reader, err := charset.NewReader(bytes.NewReader(source), ""); err == nil {
			if decoded, err := io.ReadAll(reader); err == nil {
				source = decoded
			}
		}
	}
	root, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return nil, &Error{URL: address, Reason: TooDeep, Err: err}
	}
	p = &page{source: source, root: root, url: at, meta: map[string]string{}}
	p.gather(root)
	return p, nil
}

func (p *page) gather(n *html.Node) {
	if n.Type == html.ElementNode {
		e := element{node: n}
		for _, a := range n.Attr {
			switch a.Key {
			case "class":
				e.class = a.Val
			case "id":
				e.id = a.Val
			}
		}
		p.elements = append(p.elements, e)
		if hidden(n) {
			p.hidden = append(p.hidden, n)
		}
		switch n.DataAtom {
		case atom.Title:
			if p.title == "" {
				p.title = oneLine(rawText(n))
			}
		case atom.H1, atom.H2:
			p.headings = append(p.headings, n)
		case atom.Meta:
			p.note(n, attribute(n, "content"))
		case atom.Time:
			p.note(n, attribute(n, "datetime"))
		case atom.Img:
			if source := attribute(n, "src"); source != "" && len(p.pictures) < maxPictures {
				p.pictures = append(p.pictures, source)
			}
		case atom.Script:
			if strings.Contains(attribute(n, "type"), "ld+json") && n.FirstChild != nil {
				p.linked = append(p.linked, n.FirstChild.Data)
			}
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		p.gather(child)
	}
}

func (p *page) note(n *html.Node, value string) {
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(attribute(n, key))
		if _, known := p.meta[name]; name != "" && value != "" && !known {
			p.meta[name] = value
		}
	}
}

// rawText is the raw text of an element that never holds others.
func rawText(n *html.Node) string {
	if n.FirstChild == nil {
		return ""
	}
	return n.FirstChild.Data
}

// linkedData returns the value of a key of the page's JSON-LD. The data is read
// as text, not as JSON: real pages have raw newlines in it, commas too many and
// strings that never end, and the keys wanted are known.
func (p *page) linkedData(pattern *regexp.Regexp) string {
	for _, text := range p.linked {
		if found := pattern.FindStringSubmatch(text); found != nil {
			return oneLine(html.UnescapeString(unescapeJSON(found[1])))
		}
	}
	return ""
}

var (
	linkedPublished = regexp.MustCompile(`"datePublished"\s*:\s*"([^"]{4,64})"`)
	linkedHeadline  = regexp.MustCompile(`(?s)"headline"\s*:\s*"((?:[^"\\]|\\.){1,1000})"`)
	linkedAuthor    = regexp.MustCompile(`(?s)"author"\s*:\s*[\[{\s]*(?:"@type"\s*:\s*"\w+"\s*,\s*)?"name"\s*:\s*"((?:[^"\\]|\\.){1,200})"`)
)

var jsonEscape = regexp.MustCompile(`\\(?:u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|.)`)

// unescapeJSON resolves the escapes of a JSON string; unknown ones stay.
func unescapeJSON(text string) string {
	return jsonEscape.ReplaceAllStringFunc(text, func(escape string) string {
		switch escape[1] {
		case 'n', 'r', 't', 'b', 'f':
			return " "
		case '/', '"', '\\', '\'', '`':
			return escape[1:]
		case 'u':
			if len(escape) < 6 {
				return ""
			}
			return unescapeRune(escape)
		}
		return escape
	})
}

// unescapeRune resolves \uXXXX, with its second half where there is one.
func unescapeRune(escape string) string {
	unit := func(digits string) rune {
		n, err := strconv.ParseUint(digits, 16, 16)
		if err != nil {
			return utf8.RuneError
		}
		return rune(n)
	}
	r := unit(escape[2:6])
	if len(escape) == 12 {
		return string(utf16.DecodeRune(r, unit(escape[8:12])))
	}
	return string(r)
}

// oneLine collapses white space and brings the letters into one form.
func oneLine(text string) string {
	return vietnamese.Normalize(strings.Join(strings.Fields(text), " "))
}
