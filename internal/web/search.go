package web

import (
	"net/http"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

const searchArticles = 25

// searchPage is what a search found.
type searchPage struct {
	Asked      string
	Provinces  []place
	Indicators []indicator.Indicator
	Articles   []store.Stored
}

// Nothing reports whether nothing was found.
func (p searchPage) Nothing() bool {
	return len(p.Provinces) == 0 && len(p.Indicators) == 0 && len(p.Articles) == 0
}

func (s *server) search(q *request) error {
	page := searchPage{Asked: strings.TrimSpace(q.r.URL.Query().Get("q"))}
	if key := fold(page.Asked); key != "" {
		for _, p := range q.everyPlace() {
			if strings.Contains(fold(p.Name), key) || strings.Contains(fold(p.English), key) {
				page.Provinces = append(page.Provinces, p)
			}
		}
		for _, known := range s.Catalogue.Indicators() {
			if strings.Contains(fold(known.Vietnamese), key) || strings.Contains(fold(known.English), key) || strings.Contains(known.ID, key) {
				page.Indicators = append(page.Indicators, known)
			}
		}
		var err error
		if page.Articles, err = s.Store.Articles(q.r.Context(), store.ArticleFilter{Search: page.Asked, Limit: searchArticles}); err != nil {
			return err
		}
	}
	return q.show(http.StatusOK, "search", q.word("search"), page)
}

// fold writes a text in small letters without marks: "Kiên Giang" → "kien giang".
func fold(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case r == 'đ', r == 'ð':
			b.WriteByte('d')
		default:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
