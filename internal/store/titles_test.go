package store_test

import (
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// FuzzSearch saves a title and searches for something: the index finds what
// reading the title finds, whatever both are.
func FuzzSearch(f *testing.F) {
	f.Add("Nghệ An: “Dân vận khéo” ở 100% chi bộ", "dan van")
	f.Add("48-NQ/TW", "nq/t")
	f.Add("x\x00y", `"x* OR y`)
	f.Add("ÅÅ ﬀ İ ǅ", "å")
	s := storetest.Open(f, store.WithoutSync())
	f.Fuzz(func(t *testing.T, title, asked string) {
		if strings.TrimSpace(asked) == "" {
			return // all articles
		}
		saving := storetest.Sample("a.vn", "1", "Sóc Trăng", "2023")
		saving.Article.Title = title
		if _, err := s.SaveArticle(t.Context(), saving); err != nil {
			t.Fatal(err)
		}
		found, err := s.Articles(t.Context(), store.ArticleFilter{Search: asked})
		if err != nil {
			t.Fatal(err)
		}
		if want := store.TitleHas(title, asked); (len(found) == 1) != want {
			t.Errorf("%q in %q: found %d, want %t", asked, title, len(found), want)
		}
	})
}
