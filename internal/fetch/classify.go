package fetch

import (
	"bytes"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// Page is what Classify looks at.
type Page struct {
	URL    *url.URL    // of the page, or nil
	First  *url.URL    // that was asked for before redirects, or nil
	Status int         // as the server sent it
	Header http.Header // of the response
	Kind   string      // media type, "" when unknown
	Body   []byte      // in UTF-8
}

// The lengths in letters of visible text below which a page that speaks of an
// error is believed to be one, and not an article about it.
const (
	fewLetters  = 300  // says one thing only
	someLetters = 2500 // a menu, a message and a footer
)

// Phrases are in lower case and NFC. Those of a lead are one part of the title
// or of the first heading, whole; with "…" a few words may follow.
var (
	challengeLeads = []string{
		"just a moment", "attention required", "ddos-guard", "checking your browser…", "one moment, please", "are you a robot", "robot check",
		"verify you are human", "human verification", "security check", "captcha", "bot verification", "please wait", "vercel security checkpoint",
		"xác minh bạn không phải…", "xác thực bạn không phải…", "xác nhận bạn không phải…", "bạn không phải là robot", "bạn không phải là người máy",
		"đang kiểm tra trình duyệt…", "kiểm tra bảo mật", "vui lòng chờ",
	}
	// Strings that only the pages of protection services contain, in their own case.
	challengeMarks = [][]byte{
		[]byte("_cf_chl_opt"), []byte("cf-browser-verification"), []byte("sucuri_cloudproxy_js"), []byte("_Incapsula_Resource"),
		[]byte("AwsWafIntegration"), []byte("awsWafCookieDomainList"), []byte("px-captcha"), []byte("geo.captcha-delivery.com"), []byte("ddos-guard/js-challenge"),
		[]byte("hcaptcha.com/1/api.js"), []byte("recaptcha/api.js"), []byte("turnstile/v0/api.js"),
	}
	deniedLeads = []string{
		"thông báo từ chối truy cập…", "từ chối truy cập", "truy cập bị từ chối…", "truy cập bị chặn", "truy cập đã bị chặn", "bạn không có quyền truy cập…",
		"bạn đã bị chặn…", "ip của bạn đã bị chặn…", "địa chỉ ip của bạn…", "yêu cầu bị từ chối", "yêu cầu đã bị chặn", "access denied…",
		"access forbidden", "403 forbidden", "forbidden", "403", "403 - forbidden…", "request rejected", "request blocked", "you have been blocked",
		"sorry, you have been blocked", "web application firewall…",
	}
	deniedTexts = []string{
		"từ chối truy cập", "the requested url was rejected", "you don't have permission to access", "your ip address has been blocked",
		"địa chỉ ip của bạn đã bị chặn", "bạn không có quyền truy cập", "access to this page has been denied",
	}
	goneLeads = []string{
		"404", "404 error", "404 not found…", "404 page not found", "404 không tìm thấy…", "lỗi 404", "error 404", "trang 404", "page not found", "not found",
		"không tìm thấy", "không tìm thấy trang…", "trang không tồn tại…", "trang này không tồn tại…", "trang bạn yêu cầu không…", "trang bạn tìm không…",
		"trang bạn tìm kiếm không…", "trang bạn đang tìm…", "trang web không tồn tại…", "không tìm thấy nội dung", "không tìm thấy bài viết…",
		"bài viết không tồn tại…", "bài viết này không tồn tại…", "bài viết đã bị xóa…", "bài viết đã bị gỡ…", "bài viết không còn tồn tại…",
		"tin bài không tồn tại…", "tin không tồn tại…", "nội dung không tồn tại…", "đường dẫn không tồn tại…", "liên kết không tồn tại…",
		"chuyên mục không tồn tại…", "the page you requested…", "the page cannot be found", "this page could not be found",
	}
	goneTexts = []string{
		"trang không tồn tại", "không tìm thấy trang", "bài viết không tồn tại", "nội dung không tồn tại", "không tìm thấy bài viết", "page not found",
		"đường dẫn không tồn tại", "the requested url was not found", "không tồn tại hoặc đã bị xóa",
	}
	faultLeads = []string{
		"server error in…", "runtime error", "application error", "whoops, looks like something went wrong", "internal server error", "500 internal server error",
		"500", "lỗi 500", "error 500", "502", "502 bad gateway", "bad gateway", "503", "503 service unavailable", "503 service temporarily unavailable",
		"service unavailable", "service temporarily unavailable", "504 gateway time-out", "504 gateway timeout", "gateway timeout", "gateway time-out",
		"error establishing a database connection", "database error", "lỗi kết nối", "lỗi kết nối cơ sở dữ liệu", "lỗi hệ thống", "lỗi cơ sở dữ liệu",
		"hệ thống đang bảo trì…", "website đang bảo trì…", "trang web đang bảo trì…", "đang bảo trì", "bảo trì hệ thống", "đang nâng cấp",
		"website đang nâng cấp…", "hệ thống đang nâng cấp…", "under maintenance", "site under maintenance", "site is under maintenance", "maintenance mode",
		"under construction", "account suspended", "this account has been suspended", "website đã bị tạm ngưng…", "website tạm ngưng…",
		"tên miền đã hết hạn…", "domain expired", "this domain is for sale", "welcome to nginx", "iis windows server", "apache2 ubuntu default page…",
		"apache2 debian default page…", "index of /",
	}
	faultTexts = []string{
		"fatal error:", "fatal error :", "sqlstate[", "uncaught exception", "warning: mysql", "warning : mysql", "error establishing a database connection",
		"unhandled exception", "hệ thống đang bảo trì", "website đang bảo trì", "lỗi kết nối cơ sở dữ liệu", "too many connections",
		"no input file specified", "service unavailable", "có lỗi xảy ra trong quá trình xử lý",
	}
	loginLeads = []string{
		"đăng nhập", "login", "log in", "sign in", "please log in…", "vui lòng đăng nhập…", "yêu cầu đăng nhập", "bạn cần đăng nhập…", "đăng nhập hệ thống…",
	}
	loginPath = regexp.MustCompile(`(?i)(?:^|[/_.-])(?:login|log-in|signin|sign-in|dang-?nhap|sso|oauth2?|cas)(?:$|[/_.?-])`)

	reloads = regexp.MustCompile(`(?i)location\s*\.\s*(?:reload|replace|assign)\s*\(|location(?:\s*\.\s*href)?\s*=[^=]`)
	refresh = regexp.MustCompile(`(?i)<meta[^>]+http-equiv\s*=\s*["']?refresh["']?[^>]+url\s*=`)
	digits3 = regexp.MustCompile(`\d{3}`)
)

// A phraseBook is a list of leads by their first byte: a page is held against
// some hundred phrases, and the first byte alone tells it from nearly all.
type phraseBook [256][]phrase

type phrase struct {
	text string
	open bool // a few words may follow
}

func newPhraseBook(phrases []string) *phraseBook {
	var book phraseBook
	for _, written := range phrases {
		text, open := strings.CutSuffix(written, "…")
		book[text[0]] = append(book[text[0]], phrase{text, open})
	}
	return &book
}

var (
	challengeBook = newPhraseBook(challengeLeads)
	deniedBook    = newPhraseBook(deniedLeads)
	goneBook      = newPhraseBook(goneLeads)
	faultBook     = newPhraseBook(faultLeads)
	loginBook     = newPhraseBook(loginLeads)
)

// Classify returns the reason why a page with a good status is not what was
// asked for, and "" when it looks like a page. With a status of 400 and above
// it only tells challenges, which speak about the visitor, from real errors.
//
// It goes by what the page says first (title, first heading) and by how little
// else it says, so that an article about an error, or one that begins with the
// number 404, is a page.
func Classify(p Page) Reason {
	if strings.EqualFold(p.Header.Get("Cf-Mitigated"), "challenge") || p.Header.Get("X-Amzn-Waf-Action") != "" {
		return ReasonChallenge
	}
	if p.Kind != "" && !strings.Contains(p.Kind, "html") && p.Kind != "text/plain" {
		return "" // feeds, sitemaps and JSON are read by those who know what must be in them
	}
	if homeward(p.First, p.URL) && p.Status < 400 {
		return ReasonSoft404
	}
	s := sight{body: p.Body, leads: leads(p.Body), fewLinks: fewLinks(p.Body)}
	if s.challenge() {
		return ReasonChallenge
	}
	if p.Status >= 400 {
		return ""
	}
	switch {
	case s.says(deniedBook, deniedTexts):
		return ReasonDenied
	case s.says(faultBook, faultTexts):
		return ReasonFault
	case s.says(goneBook, goneTexts):
		return ReasonSoft404
	case s.login(p.First, p.URL):
		return ReasonLogin
	case len(p.Body) < 4<<10 && refresh.Match(p.Body) && s.letters() < 40:
		return ReasonRedirect
	}
	return ""
}

// homeward reports a redirect from a page with a number in its path to the
// front page, which is how many sites say "not found".
func homeward(first, last *url.URL) bool {
	if first == nil || last == nil || first.Path == last.Path || last.RawQuery != "" {
		return false
	}
	home := last.Path == "" || last.Path == "/" || last.Path == "/index.html" || last.Path == "/trang-chu" || last.Path == "/home"
	return home && digits3.MatchString(first.Path)
}

// sight is one page as Classify sees it. The text is taken out only when a
// rule asks for it, which a normal page never makes them do.
type sight struct {
	body     []byte
	leads    []string
	fewLinks bool
	text     *string
}

// visible returns the visible text in lower case, at most someLetters and a bit.
func (s *sight) visible() string {
	if s.text == nil {
		t := normal(visibleText(s.body, someLetters*4))
		s.text = &t
	}
	return *s.text
}

func (s *sight) letters() int { return utf8.RuneCountInString(s.visible()) }

// says reports whether the page's lead is one of the given, or its few words contain one.
func (s *sight) says(leads *phraseBook, texts []string) bool {
	if s.lead(leads) && s.letters() < someLetters {
		return true
	}
	if len(s.body) > 32<<10 || !s.fewLinks || s.letters() >= fewLetters {
		return false
	}
	for _, t := range texts {
		if strings.Contains(s.visible(), t) {
			return true
		}
	}
	return false
}

// lead reports whether a part of the title or of the first heading is one of
// the phrases: "404 đảng viên" is a headline, "404" and "404!" are messages.
func (s *sight) lead(phrases *phraseBook) bool {
	for _, part := range s.leads {
		if part == "" {
			continue
		}
		for _, phrase := range phrases[part[0]] {
			rest, ok := strings.CutPrefix(part, phrase.text)
			switch {
			case !ok:
			case rest == "", phrase.open && !startsWord(rest) && utf8.RuneCountInString(rest) <= 30:
				return true
			case !phrase.open && !startsWord(strings.TrimLeft(rest, " ")) && utf8.RuneCountInString(rest) <= 3:
				return true
			}
		}
	}
	return false
}

// startsWord reports whether s begins with a letter or a digit.
func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// challenge reports pages that want a browser to prove itself.
func (s *sight) challenge() bool {
	if len(s.body) <= 64<<10 && s.fewLinks {
		for _, m := range challengeMarks {
			if bytes.Contains(s.body, m) && s.letters() < someLetters/2 {
				return true
			}
		}
		if len(s.body) <= 16<<10 && bytes.Contains(s.body, []byte("document.cookie")) && reloads.Match(s.body) && s.letters() < fewLetters {
			return true // D1N and its kin
		}
	}
	return s.lead(challengeBook) && s.letters() < someLetters/2
}

// fewLinks tells a message from a page with a menu, at little cost: of a normal
// page only the start is looked at.
func fewLinks(page []byte) bool {
	rest := page
	for range 12 {
		i := bytes.Index(rest, []byte("<a "))
		if i < 0 {
			return true
		}
		rest = rest[i+3:]
	}
	return false
}

// login reports a form for an account in place of a page.
func (s *sight) login(first, last *url.URL) bool {
	sent := first != nil && last != nil && first.Path != last.Path && loginPath.MatchString(last.Path) && !loginPath.MatchString(first.Path)
	if !sent && !s.lead(loginBook) {
		return false
	}
	lower := bytes.ToLower(s.body)
	password := bytes.Contains(lower, []byte(`type="password"`)) || bytes.Contains(lower, []byte(`type='password'`)) || bytes.Contains(lower, []byte(`type=password`))
	return (password || sent) && s.letters() < someLetters
}

// leads returns what a page says first: its title and first heading, whole and
// cut at the marks that set off the site's name, in lower case and NFC.
func leads(page []byte) []string {
	out := make([]string, 0, 8)
	page = page[:min(len(page), 128<<10)]
	title, heading := openings(page)
	for _, text := range []string{firstText(page, title, "title"), firstText(page, heading, "h1")} {
		text = normal(text)
		if text == "" {
			continue
		}
		out = append(out, text)
		for _, sep := range []string{" - ", " | ", " – ", " :: ", " » ", ": "} {
			if strings.Contains(text, sep) {
				for part := range strings.SplitSeq(text, sep) {
					out = append(out, strings.TrimSpace(part))
				}
			}
		}
	}
	return out
}

// openings finds where the first title and the first h1 open; -1 for none.
func openings(page []byte) (title, heading int) {
	title, heading = -1, -1
	for at := 0; title < 0 || heading < 0; at++ {
		next := bytes.IndexByte(page[at:], '<')
		if next < 0 || at+next+2 >= len(page) {
			break
		}
		at += next
		switch rest := page[at+1:]; rest[0] | 0x20 {
		case 't':
			if title < 0 && opens(rest, "title") {
				title = at
			}
		case 'h':
			if heading < 0 && rest[1] == '1' && opens(rest, "h1") {
				heading = at
			}
		}
	}
	return title, heading
}

// opens reports whether what follows a "<" is a tag of that name, in lower case.
func opens(rest []byte, name string) bool {
	return len(rest) > len(name) && bytes.EqualFold(rest[:len(name)], []byte(name)) && strings.IndexByte("> \t\r\n", rest[len(name)]) >= 0
}

// firstText returns the text of the element that opens at a place of the page,
// at most a few hundred bytes of it.
func firstText(page []byte, at int, tag string) string {
	if at < 0 {
		return ""
	}
	rest := page[at:min(len(page), at+2048)]
	for _, end := range []string{"</" + tag, "</" + strings.ToUpper(tag)} {
		if j := bytes.Index(rest, []byte(end)); j >= 0 {
			rest = rest[:j]
			break
		}
	}
	_, rest, ok := bytes.Cut(rest, []byte(">"))
	if !ok {
		return ""
	}
	if bytes.IndexByte(rest, '<') < 0 {
		return string(rest)
	}
	return visibleText(rest, 600)
}

// visibleText returns the text of a page without scripts, styles and forms'
// options, cut after about limit bytes.
func visibleText(page []byte, limit int) string {
	var b strings.Builder
	z := html.NewTokenizer(bytes.NewReader(page))
	skip := 0
	for b.Len() < limit {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			if skip == 0 {
				b.Write(z.Text())
				b.WriteByte(' ')
			}
		case html.StartTagToken:
			if name, _ := z.TagName(); hidden(name) {
				skip++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); hidden(name) && skip > 0 {
				skip--
			}
		}
	}
	return b.String()
}

func hidden(tag []byte) bool {
	switch string(tag) {
	case "script", "style", "select", "textarea", "template", "title":
		return true
	}
	return false
}

// normal returns text in lower case and NFC with single spaces.
func normal(s string) string {
	return strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(html.UnescapeString(s)), " ")))
}
