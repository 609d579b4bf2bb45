package article

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Extract turns a page into an article. The article's Site is left to the
// caller. The error is an *Error: the page cannot be parsed, or has no title or
// no body. A page without a publication time gives an article whose Published
// is zero, because the caller may know it from a feed or a list. Extract is safe
// for concurrent use and never panics.
func Extract(source []byte, address string, rules Rules) (_ Article, report Report, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &Error{URL: address, Reason: Broken, Err: fmt.Errorf("%v", value)}
		}
	}()
	p, err := parse(source, address)
	if err != nil {
		return Article{}, report, err
	}
	found := Article{URL: address}
	p.skip = map[*html.Node]bool{}
	title := p.headline(rules, &report)
	if title == "" {
		return Article{}, report, &Error{URL: address, Reason: NoTitle}
	}
	found.Title = title
	found.Published = p.published(rules, &report)
	found.Author = p.author(rules, &report)

	sapo := p.first(rules.sapo, "sapo", &report)
	body, paragraphs := p.body(rules, &report)
	if body == nil && len(paragraphs) == 0 {
		return found, report, &Error{URL: address, Reason: NoBody}
	}
	paragraphs = tidy(paragraphs, rules, &report)
	if found.Author == "" {
		if byline, rest, ok := signature(paragraphs); ok {
			found.Author, paragraphs = byline, rest
			report.found("author", "byline", 1, byline)
		}
	}
	if repeats(title, sapo) {
		sapo = ""
	}
	texts := withoutRepeats(title, sapo, paragraphs)
	found.Body = vietnamese.Normalize(strings.Join(texts, "\n\n"))
	if found.Body == "" {
		return found, report, &Error{URL: address, Reason: NoBody}
	}
	report.Paragraphs = len(texts)
	return found, report, nil
}

// first returns the text of the first element that one of the selectors finds
// and that holds text. The element is then no part of the body, if it is in it.
func (p *page) first(selectors []Selector, field string, report *Report) string {
	for _, selector := range selectors {
		nodes := p.all(selector)
		for _, node := range nodes {
			if text := oneLine(valueOf(node)); text != "" {
				report.found(field, selector.String(), len(nodes), text)
				p.skip[node] = true
				return text
			}
		}
		report.found(field, selector.String(), len(nodes), "")
	}
	return ""
}

// valueOf is what an element says: its text, or the attribute that stands for it.
func valueOf(n *html.Node) string {
	switch n.Data {
	case "meta":
		return attribute(n, "content")
	case "input":
		return attribute(n, "value")
	case "title":
		return rawText(n)
	}
	return textOf(n)
}

// headline finds the article's title. Where no selector fits, the heading that
// the page's own head repeats is the one: mastheads and breadcrumbs are h1 too.
func (p *page) headline(rules Rules, report *Report) string {
	if title := p.first(rules.title, "title", report); title != "" {
		return title
	}
	declared := []struct{ by, text string }{
		{"json-ld", p.linkedData(linkedHeadline)},
		{"meta", oneLine(p.meta["og:title"])},
		{"title", p.title},
	}
	for _, heading := range p.headings {
		text := oneLine(textOf(heading))
		if utf8.RuneCountInString(text) < 10 {
			continue
		}
		for _, d := range declared {
			if strings.Contains(fold(d.text), fold(text)) {
				report.found("title", "heading", 1, text)
				return text
			}
		}
	}
	for _, d := range declared {
		if text := withoutSiteName(d.text); text != "" {
			report.found("title", d.by, 1, text)
			return text
		}
	}
	if len(p.headings) == 1 {
		text := oneLine(textOf(p.headings[0]))
		report.found("title", "heading", 1, text)
		return text
	}
	return ""
}

// withoutSiteName cuts the name that sites put behind a title: "… - Báo Hậu
// Giang", "… | Báo Sóc Trăng".
func withoutSiteName(title string) string {
	for _, bar := range []string{" | ", " - ", " – ", " :: "} {
		at := strings.LastIndex(title, bar)
		if at <= 0 {
			continue
		}
		name := strings.ToLower(title[at+len(bar):])
		for _, word := range []string{"báo", "tạp chí", "đài", "cổng", "trang", ".vn", "online", "điện tử"} {
			if strings.Contains(name, word) {
				return strings.TrimSpace(title[:at])
			}
		}
	}
	return title
}

func (p *page) author(rules Rules, report *Report) string {
	author := p.first(rules.author, "author", report)
	if author == "" {
		if author = p.linkedData(linkedAuthor); author == "" {
			author = oneLine(p.meta["article:author"])
		}
		if strings.Contains(author, "://") || utf8.RuneCountInString(author) > 100 || looksLikeSite(author) {
			author = ""
		}
		if author != "" {
			report.found("author", "meta", 1, author)
		}
	}
	for _, before := range []string{"Tác giả:", "Bút danh:", "Bài, ảnh:", "Tin, ảnh:", "Bài:", "Theo:"} {
		author = strings.TrimSpace(strings.TrimPrefix(author, before))
	}
	return author
}

// looksLikeSite says that an author given by the page's head is the paper itself.
func looksLikeSite(name string) bool {
	lower := strings.ToLower(name)
	return strings.HasPrefix(lower, "báo ") || strings.Contains(lower, ".vn") || strings.HasPrefix(lower, "admin")
}

// signature takes the author from the article's last paragraph: a name or a few,
// with nothing that a sentence has.
func signature(paragraphs []paragraph) (byline string, rest []paragraph, ok bool) {
	if len(paragraphs) < 2 {
		return "", nil, false
	}
	last := paragraphs[len(paragraphs)-1]
	if last.mark != "" {
		return "", nil, false
	}
	text := strings.Trim(last.text, "()[]*. ")
	for _, before := range []string{"Bài và ảnh:", "Bài, ảnh:", "Tin, ảnh:", "Tin và ảnh:", "Tác giả:"} {
		text = strings.TrimSpace(strings.TrimPrefix(text, before))
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("-–—,/&.", r) })
	if len(words) == 0 || len(words) > 12 || len(words) < 2 && !last.right {
		return "", nil, false
	}
	for _, word := range words {
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) && !slices.Contains([]string{"và", "tổng", "hợp", "thực", "hiện"}, word) {
			return "", nil, false
		}
		if strings.ContainsFunc(word, unicode.IsDigit) || strings.ContainsAny(word, ":;!?%") {
			return "", nil, false
		}
	}
	return text, paragraphs[:len(paragraphs)-1], true
}

// withoutRepeats puts the lead before the body and leaves out what the body's
// first paragraphs repeat of title and lead.
func withoutRepeats(title, sapo string, paragraphs []paragraph) []string {
	const head = 3
	texts := make([]string, 0, len(paragraphs)+1)
	if sapo != "" {
		texts = append(texts, sapo)
	}
	for i, p := range paragraphs {
		if i < head && (repeats(title, p.text) || repeats(sapo, p.text)) {
			continue
		}
		texts = append(texts, p.mark+p.text)
	}
	return texts
}

// repeats reports whether b says what a says, up to punctuation, case and the
// paper's initials before a lead: "STO - ", "(HG) - ".
func repeats(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	x, y := fold(withoutDateline(a)), fold(withoutDateline(b))
	return x != "" && x == y
}

// withoutDateline cuts a paper's initials from the beginning of a lead. A number
// or a name of a place is no dateline of this kind and stays.
func withoutDateline(text string) string {
	const longest = 24
	for _, dash := range []string{" - ", " – ", " — ", "- ", "– "} {
		at := strings.Index(text, dash)
		if at <= 0 || at > longest {
			continue
		}
		mark := strings.Trim(text[:at], "() ")
		if mark != "" && !strings.ContainsFunc(mark, func(r rune) bool { return unicode.IsDigit(r) || unicode.IsSpace(r) }) {
			return text[at+len(dash):]
		}
	}
	return text
}

// fold keeps the letters and digits of a text, in lower case.
func fold(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, vietnamese.Normalize(text))
}
