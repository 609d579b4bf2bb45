package scrapers

import (
	"errors"
	"io/fs"
	"net/url"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/baotinh/baotinh/internal/schedule"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

func FuzzFeed(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title>
<item><title>Bài</title><link>https://example.vn/a-post1.html</link><pubDate>Tue, 17 Jun 2025 08:39:00 +0700</pubDate></item>
<item><guid>https://example.vn/b-post2.html</guid><pubDate>Thứ Ba, 17/06/2025 08:39</pubDate></item></channel></rss>`))
	f.Add([]byte(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/c"/><updated>2025-06-17T08:39:00Z</updated></entry></feed>`))
	f.Add([]byte(`<html><body>Không có gì ở đây</body></html>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"url":"/d"}]}`))
	f.Fuzz(func(t *testing.T, content []byte) {
		entries, err := readFeed(content, 10)
		if len(entries) > 10 {
			t.Fatalf("%d entries", len(entries))
		}
		// A panic of the library is met by recover and is no failure of ours.
		var odd *oddity
		var crash *PanicError
		if err != nil && !errors.As(err, &odd) && !errors.As(err, &crash) {
			t.Fatalf("an error of no type: %v", err)
		}
	})
}

func FuzzSitemap(f *testing.F) {
	f.Add([]byte(`<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://example.vn/a-1.html</loc><lastmod>2025-06-17</lastmod></url>
<url><loc> https://example.vn/b-2.html </loc><news:news><news:publication_date>2025-06-17T08:39+07:00</news:publication_date></news:news></url>
<url><loc>https://example.vn/sitemaps/news-2025-6.xml</loc></url></urlset>`))
	f.Add([]byte(`<sitemapindex><sitemap><loc>https://example.vn/s.xml.gz</loc><lastmod>2025-06-17T08:39:00+07:00</lastmod></sitemap></sitemapindex>`))
	f.Add([]byte(`<html><body><p>404`))
	f.Add([]byte("\x1f\x8b\x08\x00\x00"))
	f.Fuzz(func(t *testing.T, content []byte) {
		file, err := readSitemap(content, 10)
		if len(file.entries) > 10 || len(file.children) > 10 {
			t.Fatalf("%d entries, %d children", len(file.entries), len(file.children))
		}
		for _, e := range append(file.entries, file.children...) {
			if strings.TrimSpace(e.address) == "" {
				t.Fatal("an entry without an address")
			}
		}
		var odd *oddity
		if err != nil && !errors.As(err, &odd) {
			t.Fatalf("an error of no type: %v", err)
		}
	})
}

func FuzzSiteFile(f *testing.F) {
	names, err := fs.Glob(Embedded(), "sites/*.yaml")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names[:5] {
		data, err := fs.ReadFile(Embedded(), name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Add([]byte(goodSite))
	f.Add([]byte("host: &a [*a]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		sites, err := Load(fstest.MapFS{
			"families/own.yaml": {Data: []byte(goodFamily)}, "families/f1.yaml": {Data: []byte(goodFamily)},
			"sites/tin.example.vn.yaml": {Data: data},
		})
		var placed *yamlfile.Error
		if err != nil && !errors.As(err, &placed) {
			t.Fatalf("an error without a place: %v", err)
		}
		for _, site := range sites {
			if _, err := schedule.Parse(site.Schedule); err != nil {
				t.Fatal(err)
			}
			site.Link(&url.URL{Scheme: "https", Host: site.ID, Path: "/1.html"})
		}
	})
}

func FuzzList(f *testing.F) {
	f.Add([]byte(`<base href="https://tin.example.vn/"><h2><a href="1.html">Một</a></h2><a href="//tin.example.vn/2.html">`))
	f.Add([]byte(`<a href="javascript:alert(1)"><a href="https://tin.example.vn@evil.example/3.html"><a href=" /4.html#x ">`))
	sites, err := Load(fstest.MapFS{"families/own.yaml": {Data: []byte(goodFamily)}, "sites/tin.example.vn.yaml": {Data: []byte(goodSite)}})
	if err != nil {
		f.Fatal(err)
	}
	at := &url.URL{Scheme: "https", Host: "tin.example.vn", Path: "/tin"}
	f.Fuzz(func(t *testing.T, content []byte) {
		began := time.Now()
		links, err := sites[0].linksOf(&page{url: at, body: content}, 10)
		if took := time.Since(began); took > 10*time.Second {
			t.Fatalf("%d bytes took %v", len(content), took) // the worst known markup takes two seconds a megabyte
		}
		if err != nil {
			return
		}
		if len(links) > 10 {
			t.Fatalf("%d links", len(links))
		}
		for _, link := range links {
			if !strings.HasPrefix(link.URL, "https://tin.example.vn/") || !strings.HasPrefix(link.Key, "own/tin.example.vn/") {
				t.Fatalf("led away to %+v", link)
			}
		}
	})
}
