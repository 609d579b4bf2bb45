package article

import (
	"regexp"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Marks before the items of lists, as Vietnamese texts set them: "-", and "+" below
// another item.
const (
	dashMark = "- "
	plusMark = "+ "
)

// A list is one whose items are being printed.
type list struct {
	mark    string // of each item; "" numbers them
	next    int    // number of the next item
	letters string // the type of the numbers: "a", "A", or "" for 1
	bare    bool   // a browser would show no marks
}

// longestItem is how many paragraphs of its own an item of a list has at most. One
// with more lays out the page.
const longestItem = 4

// list prints a list, whose items begin with their marks.
func (p *printer) list(n *html.Node) {
	l := list{mark: dashMark, next: 1, bare: unmarked(n)}
	for _, outer := range p.lists {
		if outer.mark != "" {
			l.mark = plusMark
		}
	}
	if n.DataAtom == atom.Ol {
		l.mark = ""
		if start, err := strconv.Atoi(strings.TrimSpace(attribute(n, "start"))); err == nil {
			l.next = start
		}
		if letters := attribute(n, "type"); letters == "a" || letters == "A" {
			l.letters = letters
		}
	}
	p.lists = append(p.lists, l)
	p.block(n)
	p.lists = p.lists[:len(p.lists)-1]
}

// item prints an item of a list. Its mark stands before its first words, unless
// they begin with one of their own, or the item is no prose: a link, or a part
// of the page's layout.
func (p *printer) item(n *html.Node) {
	p.flush()
	mark := dashMark
	if last := len(p.lists) - 1; last >= 0 {
		l := &p.lists[last]
		if number, err := strconv.Atoi(strings.TrimSpace(attribute(n, "value"))); err == nil {
			l.next = number
		}
		if mark = l.of(); l.bare || unmarked(n) {
			mark = ""
		}
		l.next++
	}
	first, nested, linked, plain := len(p.paragraphs), p.nested, p.linked, p.plain
	p.mark = mark
	p.block(n)
	p.mark = ""
	own := len(p.paragraphs) - first - (p.nested - nested)
	if own > longestItem || p.linked-linked > p.plain-plain {
		p.unmark(first)
	}
	p.nested = nested + len(p.paragraphs) - first
}

// unmark takes the mark from the paragraph that an item began with.
func (p *printer) unmark(first int) {
	if first < len(p.paragraphs) {
		p.paragraphs[first].mark = ""
	}
}

// of is the mark of a list's next item.
func (l *list) of() string {
	const most = 99 // what counts on is a year or another number of the text
	switch {
	case l.mark != "":
		return l.mark
	case l.next < 1 || l.next > most:
		return dashMark
	case l.letters != "" && l.next <= 26:
		return string(rune(l.letters[0])+rune(l.next-1)) + ") "
	}
	return strconv.Itoa(l.next) + ". "
}

// unmarked reports a list or an item that a browser shows without marks.
func unmarked(n *html.Node) bool {
	style := strings.ToLower(strings.ReplaceAll(attribute(n, "style"), " ", ""))
	return strings.Contains(style, "list-style:none") || strings.Contains(style, "list-style-type:none")
}

// numbered is a text that begins with a number or letter of its own: "1.", "2)", "(3)", "a)", "IV.".
var numbered = regexp.MustCompile(`^\(?(?:\d{1,3}(?:\.\d{1,2}){0,2}|[\pL]|[IVX]{1,5})[.)/](?:\s|$)`)

// setMark is a mark as items get it from a list.
var setMark = regexp.MustCompile(`^(?:[-+]|\d{1,2}\.|[a-zA-Z]\)) `)

// MarkLength returns the length in bytes of the mark of a list, with the space
// behind it, that a line of a body begins with; 0 if it begins with none.
func MarkLength(line string) int {
	return len(setMark.FindString(line))
}

// hasMark reports a text that begins with a mark of a list by itself.
func hasMark(text string) bool {
	for _, first := range text {
		return unicode.In(first, unicode.Pd, unicode.So, unicode.Co) || strings.ContainsRune("+*•·§→", first) || numbered.MatchString(text)
	}
	return true
}
