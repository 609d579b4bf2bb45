package scrapers

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestReadAPI(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 3, 1, 8, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		name, link, content string
		want                string // addresses, with blanks between
		published           time.Time
		fails               bool
	}{
		{name: "addresses anywhere", content: `{"data":{"items":[{"title":"Một / hai","url":"/tin-bai/a/mot"},{"pageUrl":"https://b.vn/2","thumb":"/anh/2.jpg"}]}}`, want: "/tin-bai/a/mot https://b.vn/2 /anh/2.jpg"},
		{name: "by fields", link: "/tin-bai/{category.slug}/{slug}", content: `[{"slug":"mot","category":{"slug":"xay-dung-dang","id":3}},{"slug":"hai","category":{"slug":"chinh-tri"}}]`, want: "/tin-bai/xay-dung-dang/mot /tin-bai/chinh-tri/hai"},
		{name: "a number as field", link: "/bai/{id}", content: `{"list":[{"id":12},{"id":"13"},{"name":"x"}]}`, want: "/bai/12 /bai/13"},
		{name: "an article in an article", link: "/{slug}", content: `{"slug":"a","related":[{"slug":"b"}]}`, want: "/b /a"},
		{name: "published", content: `[{"url":"/1","publishedAt":"2026-03-01T15:30:00+07:00"}]`, want: "/1", published: day},
		{name: "twice", content: `[{"url":"/1"},{"url":"/1"}]`, want: "/1"},
		{name: "no more than asked for", content: `[{"url":"/1"},{"url":"/2"},{"url":"/3"},{"url":"/4"},{"url":"/5"}]`, want: "/1 /2 /3 /4"},
		{name: "empty list", content: `[]`},
		{name: "null", content: `null`},
		{name: "a field is missing", link: "/{a}/{b}", content: `[{"a":"1"}]`},
		{name: "cut short", content: `[{"url":"/1"},{"url":`, want: "/1", fails: true},
		{name: "a web page", content: `<html>`, fails: true},
		{name: "nothing", fails: true},
		{name: "too deep", content: strings.Repeat("[", 5000), fails: true},
	} {
		entries, err := API{Link: c.link}.reader()([]byte(c.content), 4)
		var odd *oddity
		if (err != nil) != c.fails || err != nil && (!errors.As(err, &odd) || odd.reason != "api") {
			t.Errorf("%s: error %v", c.name, err)
		}
		var got []string
		for _, e := range entries {
			got = append(got, e.address)
			if !e.published.Equal(c.published) {
				t.Errorf("%s: published %v, want %v", c.name, e.published, c.published)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %v, want %s", c.name, got, c.want)
		}
	}
}

func FuzzAPI(f *testing.F) {
	f.Add([]byte(`{"data":[{"slug":"mot","category":{"slug":"a"},"url":"/x","publish":"2026-03-01"}]}`), "/{category.slug}/{slug}")
	f.Add([]byte(`[[[{"a":1e999}]]]`), "")
	f.Fuzz(func(t *testing.T, content []byte, link string) {
		entries, err := API{Link: link}.reader()(content, 10)
		if len(entries) > 10 {
			t.Fatalf("%d entries", len(entries))
		}
		var odd *oddity
		if err != nil && !errors.As(err, &odd) {
			t.Fatalf("an error of no type: %v", err)
		}
	})
}
