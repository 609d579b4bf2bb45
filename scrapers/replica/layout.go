package replica

import (
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"html/template"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
)

//go:embed layouts/*.html
var layouts embed.FS

// layout is how the pages of a family look: layouts/FAMILY.html defines the
// templates "article" and "item", layouts/common.html the rest.
type layout struct {
	pages *template.Template
	path  func(corpus.Document) string // where an article stands whose own address is not known
}

// view is what the templates are given.
type view struct {
	Site       scrapers.Site
	Section    string
	Title      string
	Author     string
	Sapo       string // the first paragraph
	Paragraphs []string
	Published  time.Time
	Path       string
	Others     []*item // further articles of the site
	Page, Last int
	More       string // address of the next list page
}

var weekdays = [...]string{"Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"}

func layoutOf(site scrapers.Site) (layout, error) {
	name := "layouts/" + site.Family.ID + ".html"
	if _, err := layouts.Open(name); err != nil {
		name = "layouts/plain.html"
	}
	pages, err := template.New("page").Funcs(template.FuncMap{
		"date":    func(form string, t time.Time) string { return t.Format(form) },
		"weekday": func(t time.Time) string { return weekdays[t.Weekday()] },
		"unix":    func(t time.Time) int64 { return t.Unix() },
		"number":  func(path string) uint32 { return hash(path) % 900 },
		"upper":   strings.ToUpper,
		"next":    func(page int) int { return page + 1 },
	}).ParseFS(layouts, "layouts/common.html", name)
	if err != nil {
		return layout{}, fmt.Errorf("layout of %s: %w", site.ID, err)
	}
	form, ok := paths[site.Family.ID]
	if !ok {
		form = paths["plain"]
	}
	return layout{pages: pages, path: form}, nil
}

// paths makes addresses in the shape of a family.
var paths = map[string]func(corpus.Document) string{
	"f1": func(d corpus.Document) string {
		return fmt.Sprintf("/xay-dung-dang/%s/%s-%07x/", d.Published.Format("200601"), slug(d.Title), number(d)%0xfffffff)
	},
	"f2": func(d corpus.Document) string { return fmt.Sprintf("/%s-a%d.html", slug(d.Title), number(d)) },
	"f3": func(d corpus.Document) string {
		return fmt.Sprintf("/xay-dung-dang/%s-%d.html", slug(d.Title), number(d))
	},
	"f4":   func(d corpus.Document) string { return fmt.Sprintf("/%s-post%d.html", slug(d.Title), number(d)) },
	"f5":   func(d corpus.Document) string { return fmt.Sprintf("/%s-%d.html", slug(d.Title), number(d)) },
	"f6":   func(d corpus.Document) string { return fmt.Sprintf("/%s-%d.htm", slug(d.Title), number(d)) },
	"f7":   func(d corpus.Document) string { return fmt.Sprintf("/%s-%d.html", slug(d.Title), number(d)) },
	"vhpt": func(d corpus.Document) string { return fmt.Sprintf("/%s-a%d.html", slug(d.Title), number(d)) },
	"tinbai": func(d corpus.Document) string {
		return fmt.Sprintf("/tin-bai/xay-dung-dang/%s-%d", slug(d.Title), number(d))
	},
	"httv": func(d corpus.Document) string {
		return fmt.Sprintf("/vi/chuyen-muc/tin-bai/%d/%s", number(d), slug(d.Title))
	},
	"plain":   func(d corpus.Document) string { return fmt.Sprintf("/bai/%s-%d", slug(d.Title), number(d)) },
	"laichau": func(d corpus.Document) string { return fmt.Sprintf("/xay-dung-dang/%s-%d", slug(d.Title), number(d)) },

	"binhphuoc": func(d corpus.Document) string { return fmt.Sprintf("/news/4/%d/%s", number(d), slug(d.Title)) },
	"thaibinh":  func(d corpus.Document) string { return fmt.Sprintf("/tin-tuc/4/%d/%s", number(d), slug(d.Title)) },
	"ims": func(d corpus.Document) string {
		return fmt.Sprintf("/11/%d/%s.aspx", number(d), strings.ReplaceAll(slug(d.Title), "-", "_"))
	},
	"ninhthuan": func(d corpus.Document) string {
		return fmt.Sprintf("/xay-dung-dang/%dp1c29/%s.htm", number(d), slug(d.Title))
	},
	"ninhbinh": func(d corpus.Document) string {
		return fmt.Sprintf("/%s/d%s.htm", slug(d.Title), d.Published.Format("20060102150405000"))
	},
	"bacgiang": func(d corpus.Document) string {
		return fmt.Sprintf("/bg/xay-dung-dang/%d/%s.html", number(d), slug(d.Title))
	},
	"bbg":      func(d corpus.Document) string { return fmt.Sprintf("/%s-postid%d.bbg", slug(d.Title), number(d)) },
	"liferay":  func(d corpus.Document) string { return fmt.Sprintf("/web/en/news/-/details/20182/%s", slug(d.Title)) },
	"binhdinh": func(d corpus.Document) string { return fmt.Sprintf("/viewer.aspx?macm=1&macmp=1&mabb=%d", number(d)) },
	"vinhphuc": func(d corpus.Document) string {
		return fmt.Sprintf("/xay-dung-dang/%s-%d.html", slug(d.Title), number(d))
	},
	"portal-vi": func(d corpus.Document) string { return "/vi/xay-dung-dang/" + slug(d.Title) },
}

// number is an article's number of six digits, the same at every start.
func number(d corpus.Document) uint32 { return 100_000 + hash(d.File+d.Title)%800_000 }

func hash(text string) uint32 {
	h := fnv.New32a()
	_, _ = h.Write([]byte(text)) // never fails
	return h.Sum32()
}

// isList reports whether the address is a list of the site: a section, or the
// page behind one.
func (h *host) isList(at *url.URL) bool {
	for _, section := range h.site.Sections {
		listed, _, _ := strings.Cut(section.Path, "?")
		if strings.TrimRight(listed, "/") == strings.TrimRight(at.Path, "/") {
			return true
		}
	}
	return false
}

func (h *host) list(w http.ResponseWriter, req *http.Request, perPage int) {
	number := 1
	for _, key := range []string{"page", "paged", "p"} {
		if n, err := strconv.Atoi(req.URL.Query().Get(key)); err == nil && n > 0 {
			number = n
		}
	}
	last := max((len(h.articles)+perPage-1)/perPage, 1)
	articles := h.articles
	if h.oldestFirst {
		articles = slices.Clone(articles)
		slices.Reverse(articles)
		perPage, last = 5, (len(articles)+4)/5
	}
	from := min((number-1)*perPage, len(articles))
	v := view{
		Site: h.site, Section: "Xây dựng Đảng", Page: number, Last: last,
		Others: articles[from:min(from+perPage, len(articles))],
	}
	h.render(w, req, "list", v)
}

func (h *host) article(w http.ResponseWriter, req *http.Request, shown *item) {
	v := view{
		Site: h.site, Section: "Xây dựng Đảng", Title: shown.Title, Author: shown.Author, Published: shown.Published, Path: shown.Path,
	}
	for line := range strings.SplitSeq(shown.Body, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			v.Paragraphs = append(v.Paragraphs, line)
		}
	}
	if len(v.Paragraphs) > 1 {
		v.Sapo, v.Paragraphs = v.Paragraphs[0], v.Paragraphs[1:]
	}
	for _, other := range h.articles {
		if other != shown && len(v.Others) < 4 {
			v.Others = append(v.Others, other)
		}
	}
	h.render(w, req, "document", v)
}

func (h *host) render(w http.ResponseWriter, req *http.Request, name string, v view) {
	var content bytes.Buffer
	if err := h.layout.pages.ExecuteTemplate(&content, name, v); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	page(w, req, "text/html; charset=utf-8", content.Bytes(), v.Published)
}

// feed lists the newest articles as RSS.
func (h *host) feed(w http.ResponseWriter, req *http.Request) {
	type entry struct {
		Title     string `xml:"title"`
		Link      string `xml:"link"`
		Published string `xml:"pubDate"`
	}
	feed := struct {
		XMLName xml.Name `xml:"rss"`
		Version string   `xml:"version,attr"`
		Title   string   `xml:"channel>title"`
		Entries []entry  `xml:"channel>item"`
	}{Version: "2.0", Title: h.site.Name}
	for _, a := range h.articles[:min(len(h.articles), 20)] {
		feed.Entries = append(feed.Entries, entry{Title: a.Title, Link: "http://" + req.Host + a.Path, Published: a.Published.Format(time.RFC1123Z)})
	}
	content, err := xml.Marshal(feed)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	page(w, req, "application/rss+xml; charset=utf-8", append([]byte(xml.Header), content...), time.Time{})
}

// sitemap lists the articles, the newest first.
func (h *host) sitemap(w http.ResponseWriter, req *http.Request) {
	type entry struct {
		Location string `xml:"loc"`
		Changed  string `xml:"lastmod"`
	}
	set := struct {
		XMLName xml.Name `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		Entries []entry  `xml:"url"`
	}{}
	for _, a := range h.articles {
		set.Entries = append(set.Entries, entry{Location: "http://" + req.Host + a.Path, Changed: a.Published.Format(time.RFC3339)})
	}
	content, err := xml.Marshal(set)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	page(w, req, "application/xml", append([]byte(xml.Header), content...), time.Time{})
}
