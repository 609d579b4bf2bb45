package scrapers

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
)

func TestReadSitemap(t *testing.T) {
	t.Parallel()
	const plain = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="n">
<url><loc>https://a.vn/x-1.html</loc><lastmod>2025-06-17T08:39:00+07:00</lastmod></url>
<url><loc>
 https://a.vn/y-2.html?a=1&amp;b=2 </loc><news:news><news:title>Tin</news:title></news:news></url></urlset>`
	packed := func(text string) string {
		var b bytes.Buffer
		zip := gzip.NewWriter(&b)
		if _, err := zip.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
		if err := zip.Close(); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, content     string
		entries, children string
		wrong             string // part of the error
	}{
		{name: "plain", content: plain, entries: "https://a.vn/x-1.html https://a.vn/y-2.html?a=1&b=2"},
		{name: "packed without saying so", content: packed(plain), entries: "https://a.vn/x-1.html https://a.vn/y-2.html?a=1&b=2"},
		{name: "index", content: `<sitemapindex><sitemap><loc>https://a.vn/s1.xml.gz</loc></sitemap></sitemapindex>`, children: "https://a.vn/s1.xml.gz"},
		{name: "children in a urlset", content: `<urlset><url><loc>https://a.vn/news-2025-6.xml</loc></url><url><loc>https://a.vn/z</loc></url></urlset>`, entries: "https://a.vn/z", children: "https://a.vn/news-2025-6.xml"},
		{name: "a web page", content: `<!DOCTYPE html><html><body><p>404</body></html>`, wrong: "a <html> in place of a sitemap"},
		{name: "nothing", content: "", wrong: "no sitemap in it"},
		{name: "cut off", content: plain[:200], wrong: "not a sitemap that can be read", entries: "https://a.vn/x-1.html"},
		{name: "broken gzip", content: "\x1f\x8b\x08xxxxxxx", wrong: "broken gzip"},
		{name: "a bomb", content: packed("<urlset>" + strings.Repeat(" ", mostSitemapBytes+10)), wrong: "bigger than 16 MiB"},
	} {
		file, err := readSitemap([]byte(c.content), 100)
		if c.wrong == "" && err != nil || c.wrong != "" && (err == nil || !strings.Contains(err.Error(), c.wrong)) {
			t.Errorf("%s: error %v, want %q", c.name, err, c.wrong)
		}
		for what, pair := range map[string][2]string{"entries": {join(file.entries), c.entries}, "children": {join(file.children), c.children}} {
			if pair[0] != pair[1] {
				t.Errorf("%s: %s %q, want %q", c.name, what, pair[0], pair[1])
			}
		}
	}
	var many strings.Builder
	many.WriteString("<urlset>")
	for i := range 1000 {
		fmt.Fprintf(&many, "<url><loc>https://a.vn/%d</loc></url>", i)
	}
	if file, err := readSitemap([]byte(many.String()), 100); err != nil || len(file.entries) != 100 {
		t.Errorf("%d entries, %v, want the first 100", len(file.entries), err)
	}
}

func join(entries []entry) string {
	var addresses []string
	for _, e := range entries {
		addresses = append(addresses, e.address)
	}
	return strings.Join(addresses, " ")
}

func TestReadFeed(t *testing.T) {
	t.Parallel()
	entries, err := readFeed([]byte(`<rss version="2.0"><channel>
<item><link>https://a.vn/1</link><pubDate>Tue, 17 Jun 2025 08:39:00 +0700</pubDate></item>
<item><guid>https://a.vn/2</guid><pubDate>Thứ Ba, 17/06/2025</pubDate></item>
<item><title>nowhere</title></item></channel></rss>`), 10)
	if err != nil || join(entries) != "https://a.vn/1 https://a.vn/2" || entries[0].published.IsZero() || !entries[1].published.IsZero() {
		t.Errorf("%+v, %v", entries, err)
	}
	if _, err := readFeed([]byte("<html>404</html>"), 10); err == nil {
		t.Error("a web page was taken for a feed")
	}
}

func TestAscending(t *testing.T) {
	t.Parallel()
	links := func(ids ...int) (links []Link) {
		for _, id := range ids {
			links = append(links, Link{Key: fmt.Sprintf("f/s/%d", id)})
		}
		return links
	}
	for _, c := range []struct {
		links []Link
		want  bool
	}{
		{links(1, 2, 3, 4, 5, 6), true},
		{links(6, 5, 4, 3, 2, 1), false},
		{links(1, 9, 2, 8, 3, 7), false},
		{links(1, 2, 3), false},
		{[]Link{{Key: "f/s/a"}, {Key: "f/s/b"}}, false},
	} {
		if got := ascending(c.links); got != c.want {
			t.Errorf("ascending(%v) = %v", c.links, got)
		}
	}
}
