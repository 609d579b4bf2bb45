package storetest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// titled saves an article of that name and title, the next one an hour later.
func titled(t testing.TB, s *store.Store, hour int, name, title string, want store.Outcome) {
	t.Helper()
	saving := Sample([]string{"a.vn", "b.vn"}[hour%2], name, "Sóc Trăng", "2023", Number{"1", 1})
	saving.Article.Title = title
	saving.Article.Published = saving.Article.Published.Add(time.Duration(hour) * time.Hour)
	save(t, s, saving, want)
}

// found is the names of the articles, in their order.
func found(t testing.TB, s *store.Store, filter store.ArticleFilter) string {
	t.Helper()
	articles, err := s.Articles(t.Context(), filter)
	if err != nil {
		t.Fatalf("%.100q: %v", filter.Search, err)
	}
	var names []string
	for _, a := range articles {
		names = append(names, strings.TrimPrefix(a.Key, "test/"))
	}
	return strings.Join(names, " ")
}

func search(t *testing.T, s *store.Store) {
	long := strings.Repeat("dài", 40) // more than the index keeps of a word
	for hour, title := range []string{
		0: "Sóc Trăng kết nạp 1.836 đảng viên",
		1: "Nghệ An: “Dân vận khéo” ở 100% chi bộ",
		2: "ĐẠI HỘI Đảng bộ – nhiệm kỳ 2025-2030",
		3: `Nghị quyết 48-NQ/TW, "đưa vào" cuộc sống \ it's_a`,
		4: "Kết quả kết nạp của " + long + "x ở Quảng Trị",
		5: "",
		6: "?!",
		7: "Hoa \x00 \xff và 花 ｅ",
	} {
		titled(t, s, hour, string(rune('a'+hour)), title, store.New)
	}
	for _, test := range []struct{ asked, want string }{
		{"kết nạp", "e a"},
		{"KET NAP", "e a"},
		{"nap ket", "e a"},
		{"ket ket ket", "e a"},
		{"Đảng viên", "a"},
		{"dang", "c a"},
		{"đại hội đảng", "c"},
		{"kế", "e a"},
		{"ngh", "d b"},
		{"nghe an", "b"},
		{"2025", "c"},
		{"an", "b"},
		{"oi", ""},
		{"uang", ""}, // not "quảng", "hội"
		{"1.836", "a"},
		{"1.83", "a"},
		{"1.8 836", "a"},
		{"836.1", ""},
		{"1,836", ""},
		{"2025-2030", "c"},
		{"2030-2025", ""},
		{"48-nq/tw", "d"},
		{"nq", "d"},
		{"NQ/TU", ""},
		{"nq/", "d"},
		{"tw,", "d"},
		{"dan van kheo", "b"},
		{"“dân", "b"},
		{"khéo”", "b"},
		{`"dan van"`, ""},
		{`"đưa`, "d"},
		{"100%", "b"},
		{"%", "b"},
		{"_", "d"},
		{`\`, "d"},
		{"it's", "d"},
		{"it's_a", "d"},
		{"its", ""},
		{"?", "g"},
		{"–", "c"},
		{"!?", ""},
		{"?!", "g"},
		{long, "e"},
		{long + "x", "e"},
		{long + "y", ""},
		{long[:100] + " quang tri", "e"},
		{"花", "h"},
		{"hoa và", "h"},
		{"e", ""},
		{"kỷ luật", ""},
		{"ket nap ky luat", ""},
		// What the index would read as its own language.
		{`"`, "d"},
		{`""`, ""},
		{`"ket" "nap"`, ""},
		{"ket OR luat", ""},
		{"ket AND nap", ""},
		{"NOT ket", ""},
		{"ket*", ""},
		{"words:ket", ""},
		{"NEAR(ket nap)", ""},
		{"ket ^nap", ""},
		{"ket+nap", ""},
		{"(ket", ""},
		{"{ket}", ""},
		{"ket:*", ""},
		{"ket & nap", ""},
		{"ket | nap", ""},
		{"!ket", ""},
		{"ket <-> nap", ""},
		{"'ket':*", ""},
		{"' & '", ""},
		{"'", "d"},
		{"''", ""},
		{`\'`, ""},
		{"ket\\", ""},
		{"$1 ?", ""},
		{"; DROP TABLE titles", ""},
		// Signs that are nothing.
		{"\x00", ""},
		{"ket\x00nap", ""},
		{"\xff\xfe", ""},
		{"\u200b", ""},
		{"\x10", ""},
		{"ket \x00 nap", "e a"},
		{"\u202eket", "e a"},
		{strings.Repeat("ket nap ", 1_250), "e a"},
		{strings.Repeat("x", 10_000), ""},
		{strings.Repeat("x", 100_000), ""},
		{strings.Repeat("%", 10_000), ""},
		{strings.Repeat("% ", 5_000), "b"},
		{strings.Repeat("ket.", 2_500), ""},
		{strings.Repeat(`"'\`, 3_000), ""},
		{many("ket"), ""},
	} {
		if got := found(t, s, store.ArticleFilter{Search: test.asked}); got != test.want {
			t.Errorf("%.60q: found %q, want %q", test.asked, got, test.want)
		}
	}
	if got := found(t, s, store.ArticleFilter{Search: " \t\n"}); got != "h g f e d c b a" {
		t.Errorf("blanks find %q", got)
	}
}

// many is a thousand words that begin with this one.
func many(word string) string {
	var b strings.Builder
	for i := range 1_000 {
		b.WriteString(word + strings.Repeat("a", i%50) + string(rune('a'+i/50)) + " ")
	}
	return b.String()
}

func searchFollows(t *testing.T, s *store.Store) {
	check := func(when, asked, want string) {
		t.Helper()
		if got := found(t, s, store.ArticleFilter{Search: asked}); got != want {
			t.Errorf("%s, %q: found %q, want %q", when, asked, got, want)
		}
		if err := s.CheckDerived(t.Context()); err != nil {
			t.Errorf("%s: %v", when, err)
		}
	}
	for hour := range 6 {
		titled(t, s, hour, string(rune('a'+hour)), "Chi bộ kết nạp", store.New)
	}
	check("saved", "ket nap", "f e d c b a")
	titled(t, s, 2, "c", "Chi bộ họp", store.Revised)
	check("another title", "ket nap", "f e d b a")
	check("another title", "hop", "c")
	titled(t, s, 7, "b", "Chi bộ kết nạp", store.Revised)
	check("published later", "ket nap", "b f e d a")
	titled(t, s, 7, "b", "Chi bộ kết nạp", store.Unchanged)
	check("unchanged", "chi bo", "b f e d c a")

	for _, test := range []struct {
		filter store.ArticleFilter
		want   string
	}{
		{store.ArticleFilter{Limit: 2}, "b f"},
		{store.ArticleFilter{Limit: 2, Offset: 2}, "e d"},
		{store.ArticleFilter{Offset: 4}, "a"},
		{store.ArticleFilter{Site: "a.vn"}, "e a"},
		{store.ArticleFilter{Province: "Huế"}, ""},
		{store.ArticleFilter{Key: "test/d"}, "d"},
		{store.ArticleFilter{Document: "21-NQ/TW", Limit: 1, Offset: 1}, "f"},
		{store.ArticleFilter{Document: "1"}, ""},
		{store.ArticleFilter{Since: time.Date(2024, 2, 11, 12, 0, 0, 0, time.UTC), Bodies: true}, "b f e"},
	} {
		test.filter.Search = "nạp kết"
		if got := found(t, s, test.filter); got != test.want {
			t.Errorf("%+v: found %q, want %q", test.filter, got, test.want)
		}
	}
	with, err := s.Articles(t.Context(), store.ArticleFilter{Search: "hop", Bodies: true})
	must(t, err)
	if len(with) != 1 || with[0].Body == "" || with[0].Revision != 2 {
		t.Errorf("with bodies: %+v", with)
	}

	// One transaction with an article twice, and one that is not kept.
	one, two := Sample("a.vn", "g", "Sóc Trăng", "2023"), Sample("a.vn", "g", "Sóc Trăng", "2023")
	one.Article.Title, two.Article.Title = "Lần đầu", "Lần hai"
	two.Article.Published = one.Article.Published.Add(-time.Hour)
	if _, err := s.SaveArticles(t.Context(), []store.Saving{one, two, two}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SaveArticles(t.Context(), []store.Saving{one, {}}); !errors.Is(err, store.ErrInvalid) {
		t.Fatal(err)
	}
	check("twice in one", "lan", "g")
	check("twice in one", "lan dau", "")

	// Published at odd times: before 1970, and long after.
	for i, year := range []int{1066, 9999, 1969} {
		saving := Sample("a.vn", "odd"+string(rune('0'+i)), "Sóc Trăng", "2023")
		saving.Article.Title = "Lạ"
		saving.Article.Published = time.Date(year, 1, 1, 0, 0, 0, 0, time.UTC)
		save(t, s, saving, store.New)
	}
	check("odd times", "la 花", "")
	if got := found(t, s, store.ArticleFilter{Search: "lạ", Limit: 1}); got != "odd1" {
		t.Errorf("the last published of odd times is %q", got)
	}

	// Without figures, so that it can go.
	bare := Sample("a.vn", "bare", "Sóc Trăng", "2023")
	bare.Article.Title, bare.Reading.Documents = "Cũ rồi", nil
	save(t, s, bare, store.New)
	check("to be retired", "cu roi", "bare")
	retired, err := s.Retire(t.Context(), bare.Seen.AddDate(1, 0, 0), func([]store.Stored) error { return nil })
	must(t, err)
	equal(t, "retired", retired.Articles, 1)
	check("retired", "cu roi", "")

	// Made anew: first all titles are looked at, then the index is asked again.
	must(t, s.Rebuild(t.Context()))
	for range 2 {
		check("made anew", "ket nap", "b f e d a")
		check("made anew", "ky luat", "")
		must(t, s.IndexTitles(t.Context()))
	}
	titled(t, s, 8, "z", "Sau khi kết nạp", store.New)
	check("made anew, and one more", "ket nap", "z b f e d a")
}
