package article

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Looking at names, classes and ids first finds what the selector itself finds.
func TestSelectorNeeds(t *testing.T) {
	t.Parallel()
	const source = `<html><body class="trang tin"><div id=main class="text news-text"><h1 class=title>A</h1><p class="lead b">1</p><P>2</p>
<div class="text-2"><span>3</span></div></div><p class=lead>4</p><svg><g id=g class=lead></g></svg><template><p class=lead>5</p></template></body></html>`
	p, err := parse([]byte(source), "https://example.vn/")
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		selector string
		want     int
		plain    bool
	}{
		{"p", 4, true},
		{"P", 4, true},
		{".lead", 4, true},
		{"p.lead", 3, true},
		{".text", 1, true},
		{"div.text", 1, true},
		{".tex", 0, true},
		{"#main", 1, true},
		{"#main > p.lead.b", 1, true},
		{"body .text p", 2, true},
		{"h1, .lead", 5, true},
		{"div#main.news-text h1.title", 1, true},
		{"p + div", 1, true},
		{"h1 ~ p", 2, true},
		{"article", 0, true},
		{"*", 14, false},
		{"[class]", 8, false},
		{"p:first-of-type", 3, false},
		{"p:not(.lead)", 1, false},
		{"p[class='lead b'], h1", 2, false},
		{"g.lead", 1, true},
	} {
		s, err := CompileSelector(c.selector)
		if err != nil {
			t.Fatal(err)
		}
		if (len(s.needs) > 0) != c.plain {
			t.Errorf("%s: needs %+v", c.selector, s.needs)
		}
		slow := make([]string, 0)
		for _, n := range s.All(root) {
			slow = append(slow, n.Data+textOf(n))
		}
		fast := make([]string, 0)
		for _, n := range p.all(s) {
			fast = append(fast, n.Data+textOf(n))
		}
		if !slices.Equal(slow, fast) || len(fast) != c.want {
			t.Errorf("%s finds %q, the selector itself %q, want %d", c.selector, fast, slow, c.want)
		}
	}
}
