package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A paragraph is one block of text as a reader of the page sees it.
type paragraph struct {
	text  string
	mark  string // that stands before it, of an item of a list
	right bool   // set to the right, where bylines stand
}

// cellGap stands between the cells of a table row, so that two figures side by
// side never become one.
const cellGap = " | "

// captionLength is the longest text, in runes, of a table with a picture that
// still counts as the picture's caption.
const captionLength = 300

// A printer turns elements into paragraphs the way a browser lays them out:
// block elements and line breaks separate, inline elements do not.
type printer struct {
	skip       map[*html.Node]bool
	paragraphs []paragraph
	line       strings.Builder
	space      bool // white space waits to be written before the next word
	right      bool

	lists         []list // those around, the innermost last
	mark          string // waits to stand before the next paragraph
	nested        int    // paragraphs so far that are of items of lists
	inLink        bool
	linked, plain int // letters so far inside and outside of links
}

// print returns the paragraphs under the nodes, without the elements in skip
// and those that never hold text.
func print(skip map[*html.Node]bool, nodes ...*html.Node) []paragraph {
	p := &printer{skip: skip}
	for _, node := range nodes {
		p.block(node)
	}
	p.flush()
	return p.paragraphs
}

// textOf is the text of one element on one line.
func textOf(node *html.Node) string {
	var lines []string
	for _, p := range print(nil, node) {
		lines = append(lines, p.text)
	}
	return strings.Join(lines, " ")
}

func (p *printer) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		p.words(n.Data)
	case html.ElementNode:
		if p.skip[n] {
			p.flush()
			return
		}
		switch kind := kindOf(n); kind {
		case silent:
		case lineBreak:
			p.breakLine(n)
		case table:
			p.table(n)
		case blockElement:
			p.block(n)
		case listElement:
			p.list(n)
		case itemElement:
			p.item(n)
		case link:
			before := p.inLink
			p.inLink = true
			p.children(n)
			p.inLink = before
		default:
			p.children(n)
		}
	case html.DocumentNode:
		p.children(n)
	}
}

func (p *printer) children(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		p.node(child)
	}
}

func (p *printer) block(n *html.Node) {
	p.flush()
	before := p.right
	switch align := alignOf(n); align {
	case "right":
		p.right = true
	case "":
	default:
		p.right = false
	}
	p.children(n)
	p.flush()
	p.right = before
}

func (p *printer) words(text string) {
	for _, r := range text {
		switch {
		case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
			p.space = p.line.Len() > 0
		case r == '\u00ad' || r == utf8.RuneError || unicode.IsControl(r):
		default:
			if p.space {
				p.line.WriteByte(' ')
				p.space = false
			}
			p.line.WriteRune(r)
			switch {
			case !unicode.IsLetter(r):
			case p.inLink:
				p.linked++
			default:
				p.plain++
			}
		}
	}
}

// breakLine ends the paragraph, unless the sentence plainly goes on behind a
// line break that old pages put anywhere.
func (p *printer) breakLine(n *html.Node) {
	last, _ := utf8.DecodeLastRuneInString(p.line.String())
	if !unicode.IsLetter(last) && last != ',' {
		p.flush()
		return
	}
	next := n.NextSibling
	for next != nil && next.Type == html.TextNode && strings.TrimSpace(next.Data) == "" {
		next = next.NextSibling
	}
	if next != nil && next.Type == html.TextNode {
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(next.Data))
		if unicode.IsLower(first) || unicode.IsDigit(first) {
			p.space = true
			return
		}
	}
	p.flush()
}

func (p *printer) flush() {
	p.space = false
	if p.line.Len() == 0 {
		return
	}
	text := p.line.String()
	mark := p.mark
	if mark != "" && hasMark(text) {
		mark = ""
	}
	p.paragraphs = append(p.paragraphs, paragraph{text: text, mark: mark, right: p.right})
	p.mark = ""
	p.line.Reset()
}

// table prints a row of figures as one paragraph with its cells kept apart, and
// a table that only lays out the page as the paragraphs of its cells.
func (p *printer) table(n *html.Node) {
	p.flush()
	p.mark = "" // no row is an item of a list
	var rows [][][]paragraph
	length := 0
	for _, row := range rowsOf(n) {
		var cells [][]paragraph
		for cell := row.FirstChild; cell != nil; cell = cell.NextSibling {
			if cell.Type != html.ElementNode || (cell.DataAtom != atom.Td && cell.DataAtom != atom.Th) || p.skip[cell] {
				continue
			}
			inside := &printer{skip: p.skip}
			inside.block(cell)
			if len(inside.paragraphs) == 0 {
				continue
			}
			cells = append(cells, inside.paragraphs)
			for _, text := range inside.paragraphs {
				length += utf8.RuneCountInString(text.text)
			}
		}
		if len(cells) > 0 {
			rows = append(rows, cells)
		}
	}
	if length < captionLength && holdsPicture(n) {
		return
	}
	for _, cells := range rows {
		layout := len(cells) == 1
		for _, cell := range cells {
			layout = layout || len(cell) > 2
		}
		var row []string
		for _, cell := range cells {
			if layout {
				p.paragraphs = append(p.paragraphs, cell...)
				continue
			}
			for _, text := range cell {
				row = append(row, text.text)
			}
		}
		if len(row) > 0 {
			p.paragraphs = append(p.paragraphs, paragraph{text: strings.Join(row, cellGap)})
		}
	}
}

// rowsOf returns the rows of a table, not those of tables inside it.
func rowsOf(n *html.Node) []*html.Node {
	var rows []*html.Node
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch child.DataAtom {
		case atom.Tr:
			rows = append(rows, child)
		case atom.Tbody, atom.Thead, atom.Tfoot:
			rows = append(rows, rowsOf(child)...)
		}
	}
	return rows
}

func holdsPicture(n *html.Node) bool {
	if n.DataAtom == atom.Img || n.DataAtom == atom.Picture || n.DataAtom == atom.Video {
		return true
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if holdsPicture(child) {
			return true
		}
	}
	return false
}

// What an element does to the text around it.
type elementKind int

const (
	inline elementKind = iota
	blockElement
	lineBreak
	table
	listElement
	itemElement
	link
	silent // its content is no text of the page
)

func kindOf(n *html.Node) elementKind {
	switch n.DataAtom {
	case atom.Br:
		return lineBreak
	case atom.Table:
		return table
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		return listElement
	case atom.Li:
		return itemElement
	case atom.A:
		return link
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Svg, atom.Math,
		atom.Button, atom.Select, atom.Textarea, atom.Input, atom.Head, atom.Title, atom.Nav,
		atom.Figcaption, atom.Audio, atom.Video, atom.Canvas:
		return silent
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2,
		atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Hr, atom.Html, atom.Main, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Tbody, atom.Td, atom.Tfoot, atom.Th,
		atom.Thead, atom.Tr:
		return blockElement
	}
	// The remains of a word processor: <xml>, <w:worddocument>, <m:mathpr>. Only
	// the inline ones (<o:p>, <st1:place>) hold words of the text.
	switch {
	case n.Data == "xml", strings.HasPrefix(n.Data, "w:"), strings.HasPrefix(n.Data, "m:"), strings.HasPrefix(n.Data, "v:"):
		return silent
	}
	return inline
}

// alignOf is the alignment that the element asks for: "left", "right",
// "center", "justify" or "".
func alignOf(n *html.Node) string {
	for _, attribute := range n.Attr {
		value := strings.ToLower(attribute.Val)
		switch attribute.Key {
		case "align":
			return strings.TrimSpace(value)
		case "style":
			if _, after, ok := strings.Cut(value, "text-align"); ok {
				after = strings.TrimLeft(after, ": ")
				for _, align := range []string{"left", "right", "center", "justify"} {
					if strings.HasPrefix(after, align) {
						return align
					}
				}
			}
		}
	}
	return ""
}

// attribute returns the value of the element's attribute, or "".
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
