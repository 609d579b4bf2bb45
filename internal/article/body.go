package article

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-shiori/go-readability"
	"golang.org/x/net/html"
)

// enough is how many runes of text make a body. Less is what is left in an
// element that a site no longer fills.
const enough = 60

// body finds the element that holds the article's text and prints it. The
// layout's selectors come first, then a body kept in a script, then the general
// extractor, which means that the layout no longer fits.
func (p *page) body(rules Rules, report *Report) (*html.Node, []paragraph) {
	p.furniture(rules)
	var short []paragraph
	var shortNode *html.Node
	for _, selector := range rules.body {
		nodes := p.all(selector)
		for _, node := range nodes {
			paragraphs := print(p.skip, node)
			if lengthOf(paragraphs) >= enough {
				report.found("body", selector.String(), len(nodes), paragraphs[0].text)
				return node, paragraphs
			}
			if len(paragraphs) > 0 && shortNode == nil {
				shortNode, short = node, paragraphs
			}
		}
		report.found("body", selector.String(), len(nodes), "")
	}
	if paragraphs := p.scripted(rules, report); len(paragraphs) > 0 {
		return nil, paragraphs
	}
	general := p.general()
	if lengthOf(general) > lengthOf(short) && lengthOf(general) >= enough {
		report.Drifted = len(rules.body) > 0
		report.found("body", "general", 1, general[0].text)
		return nil, general
	}
	return shortNode, short
}

func lengthOf(paragraphs []paragraph) int {
	length := 0
	for _, p := range paragraphs {
		length += utf8.RuneCountInString(p.text)
	}
	return length
}

// furniture notes the elements that are no text of any article.
func (p *page) furniture(rules Rules) {
	for _, selector := range rules.drop {
		for _, node := range p.all(selector) {
			p.skip[node] = true
		}
	}
	for _, node := range p.hidden {
		p.skip[node] = true
	}
}

// hidden says that a browser would not show the element.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "style":
			if len(a.Val) < len("display:none") {
				continue
			}
			style := strings.ToLower(strings.ReplaceAll(a.Val, " ", ""))
			if strings.Contains(style, "display:none") || strings.Contains(style, "mso-hide:all") {
				return true
			}
		}
	}
	return false
}

// scripted prints a body that the page keeps in a script's string.
func (p *page) scripted(rules Rules, report *Report) []paragraph {
	for _, pattern := range rules.script {
		found := pattern.FindSubmatch(p.source)
		if found == nil {
			report.found("body", "script", 0, "")
			continue
		}
		text := html.UnescapeString(unescapeJSON(string(found[1])))
		root, err := parseFragment(text)
		if err != nil {
			continue
		}
		paragraphs := print(nil, root)
		if lengthOf(paragraphs) >= enough {
			report.found("body", "script", 1, paragraphs[0].text)
			return paragraphs
		}
	}
	return nil
}

func parseFragment(text string) (root *html.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = &Error{Reason: TooDeep}
		}
	}()
	return html.Parse(strings.NewReader(text))
}

// mostElements bounds the general extractor, whose time grows faster than its
// input.
const mostElements = 20_000

// general is the last resort. The extractor chooses the element; its text is
// printed by our own rules, because theirs glue the cells of tables together.
func (p *page) general() (paragraphs []paragraph) {
	defer func() {
		if recover() != nil {
			paragraphs = nil
		}
	}()
	if countElements(p.root) > mostElements {
		return nil
	}
	found, err := readability.FromDocument(p.root, p.url)
	if err != nil || found.Node == nil {
		return nil
	}
	return print(nil, found.Node)
}

func countElements(n *html.Node) int {
	count := 1
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		count += countElements(child)
	}
	return count
}

// Whole paragraphs that end an article: what follows belongs to the site.
var endings = regexp.MustCompile(`(?i)^(?:phản hồi|các tin khác|tin khác|các bài khác|bài khác|` +
	`tin cùng chuyên mục|cùng chuyên mục|tin mới hơn|tin cũ hơn|các tin đã đưa|ý kiến của bạn|ý kiến bạn đọc|gửi bình luận|gửi phản hồi|` +
	`bình luận(?: mới| hay nhất| của bạn)?|chia sẻ bài viết|tin đọc nhiều|xem nhiều nhất)` + afterHeading)

// Whole paragraphs that end an article too, unless text goes on behind them:
// papers set such boxes into the middle of an article.
var asides = regexp.MustCompile(`(?i)^(?:(?:tin|bài|bài viết) liên quan|từ khóa|tags?|đọc thêm|xem thêm|bài đọc tiếp|tiêu điểm|` +
	`có thể bạn quan tâm|mới nhất)` + afterHeading)

const afterHeading = `(?:\s*\(\d+\))?\s*:?(?:$|\s*:.*)`

// textLength is how many runes a paragraph has that is text and no headline.
const textLength = 150

// Whole paragraphs that are no text, wherever they stand.
var noise = regexp.MustCompile(`(?i)^(?:` +
	`cỡ chữ.*|mặc định|chia sẻ(?: facebook)?|in bài(?: viết| này)?|lưu bài(?: viết)?|lượt xem\s*:?\s*[\d.]*|lượt truy cập.*|theo dõi .{1,40} trên google news` +
	`|nghe đọc bài|nghe audio|facebook|twitter|zalo|\d{1,3}%|bút danh` +
	`|normal\s+0\b.*|(?:false\s+){2,}.*|microsoftinternetexplorer4?|/\* style definitions \*/.*|table\.mso.*|st1\\:.*` + // a word processor's
	`)$`)

// fileName is a picture's file name as its caption.
var fileName = regexp.MustCompile(`(?i)^[\p{L}\p{N}_.()%+ -]{1,150}\.(?:jpe?g|png|gif|webp|bmp|svg|mp3|mp4)$`)

func isNoise(text string) bool {
	dot := strings.LastIndexByte(text, '.')
	return noise.MatchString(text) || dot >= 0 && len(text)-dot <= len(".jpeg") && fileName.MatchString(text)
}

// tidy leaves out the paragraphs that are no text of the article.
func tidy(paragraphs []paragraph, rules Rules, report *Report) []paragraph {
	kept := paragraphs[:0:0]
	for i, p := range paragraphs {
		if !strings.ContainsFunc(p.text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue
		}
		text := oneLine(p.text)
		aside := short(text) && asides.MatchString(text)
		if lengthOf(kept) >= enough && (ends(text, rules) || aside && !goesOn(paragraphs[i+1:], rules)) {
			for _, rest := range paragraphs[i:] {
				report.dropped(rest.text)
			}
			break
		}
		if aside || isNoise(text) || matches(rules.lines, text) {
			report.dropped(text)
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

func ends(text string, rules Rules) bool {
	return short(text) && (endings.MatchString(text) || matches(rules.cut, text))
}

func short(text string) bool { return utf8.RuneCountInString(text) <= 200 }

// goesOn reports whether text follows before the article ends.
func goesOn(paragraphs []paragraph, rules Rules) bool {
	for _, p := range paragraphs {
		if ends(oneLine(p.text), rules) {
			return false
		}
		if utf8.RuneCountInString(p.text) >= textLength {
			return true
		}
	}
	return false
}

func matches(patterns []*regexp.Regexp, text string) bool {
	for _, pattern := range patterns {
		if pattern.MatchString(text) {
			return true
		}
	}
	return false
}
