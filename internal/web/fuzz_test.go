package web

import (
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

// Whatever the offsets are, marking loses and invents no text.
func FuzzMarkKeepsTheText(f *testing.F) {
	f.Add("Kết nạp 1.126 đảng viên\n\nđạt 56,3%", 8, 13, 9, 12, 0, 4)
	f.Add("ế", 1, 2, 0, 3, -1, 99)
	f.Add("", 0, 0, 0, 0, 0, 0)
	f.Fuzz(func(t *testing.T, text string, a, b, c, d, e, g int) {
		figures := []articleFigure{
			{Figure: store.Figure{ID: 1, Observation: indicator.Observation{Evidence: indicator.Evidence{Start: a, End: b}}}},
			{Figure: store.Figure{ID: 2, Observation: indicator.Observation{Evidence: indicator.Evidence{Start: c, End: d}}}},
		}
		segments := mark(text, figures, []indicator.Explanation{{Start: e, End: g, Refused: indicator.RefusedUnit}}, false)
		var whole strings.Builder
		for _, s := range segments {
			whole.WriteString(s.Text)
		}
		if whole.String() != text {
			t.Fatalf("%q became %q", text, whole.String())
		}
		var kept strings.Builder
		for _, paragraph := range paragraphs(segments) {
			for _, s := range paragraph {
				kept.WriteString(s.Text)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, "\n", "") }
		if squeeze(kept.String()) != squeeze(text) {
			t.Fatalf("paragraphs of %q hold %q", text, kept.String())
		}
	})
}

// No query makes a page fail.
func FuzzQueriesAreAnswered(f *testing.F) {
	site := newFixture(f)
	f.Add("/bang-chung", "indicator=party_members&province=ha-tinh&period=2024-H1&by=form:reprimand&kind=target&trang=9")
	f.Add("/chi-tieu/party_members_admitted", "period=2020-2025&by=:&sap=muc-dat&lang=xx")
	f.Add("/tim", "q=%25%5f%00'\"")
	f.Add("/ra-soat", "xem=done&truoc=-1&province=x")
	f.Add("/tinh/ha-tinh/party_members", "by=group:women")
	f.Add("/api/v1/values", "limit=1000&after=99999999999")
	f.Add("/tai-ve/so-lieu.csv", "period=2024-YTD")
	f.Fuzz(func(t *testing.T, path, query string) {
		address := &url.URL{Path: "/" + strings.TrimLeft(path, "/"), RawQuery: query}
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address.String(), http.NoBody)
		if err != nil {
			t.Skip()
		}
		w := httptest.NewRecorder()
		site.handler.ServeHTTP(w, r)
		if w.Code >= http.StatusInternalServerError && w.Code != http.StatusServiceUnavailable {
			t.Fatalf("%s: %d", address, w.Code)
		}
	})
}
