package indicator_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"golang.org/x/net/html"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
)

// bodies makes bodies of 5 kB of the articles of the development corpus: each one's
// lines and those of the next ones. Title, site and date are the first one's.
func bodies(b *testing.B) []article.Article {
	documents := load(b, shared+"dev")
	var scaled []article.Article
	for i := range documents {
		a := documents[i].Article()
		a.Body = grown(a.Body, documents, i+1)
		scaled = append(scaled, a)
	}
	return scaled
}

// grown is a body with the lines of documents behind it, up to the one with which it
// comes nearest to 5 kB.
func grown(body string, documents []corpus.Document, next int) string {
	const size = 5000
	for ; len(body) < size; next++ {
		for line := range strings.Lines("\n" + documents[next%len(documents)].Body) {
			if len(body)+len(line)/2 > size {
				return body
			}
			body += line
		}
	}
	return body
}

// plain makes a body of 5 kB of paragraphs of the real articles that hold no
// digit.
func plain(b *testing.B) article.Article {
	var body strings.Builder
	for _, document := range load(b, shared+"seeds") {
		for paragraph := range strings.SplitSeq(document.Body, "\n") {
			if !strings.ContainsAny(paragraph, "0123456789") && body.Len() < 5000 {
				body.WriteString(paragraph + "\n")
			}
		}
	}
	return article.Article{Title: "Nâng cao chất lượng sinh hoạt chi bộ", Site: "baosoctrang.org.vn", Published: time.Date(2024, 2, 11, 0, 0, 0, 0, time.UTC), Body: body.String()}
}

func BenchmarkRead(b *testing.B) {
	reader := newReader(b)
	b.Run("figures", func(b *testing.B) {
		articles := bodies(b)
		size := 0
		for _, a := range articles {
			size += len(a.Body)
		}
		b.SetBytes(int64(size / len(articles)))
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			reader.Read(articles[i%len(articles)])
			i++
		}
	})
	b.Run("plain", func(b *testing.B) {
		a := plain(b)
		b.SetBytes(int64(len(a.Body)))
		b.ReportAllocs()
		for b.Loop() {
			reader.Read(a)
		}
	})
	b.Run("html", func(b *testing.B) {
		page := page(b)
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			if _, err := html.Parse(bytes.NewReader(page)); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// page is a page of about 150 kB around a body of 5 kB, with the menus, lists
// and scripts that newspapers serve.
func page(b *testing.B) []byte {
	var page strings.Builder
	page.WriteString("<!doctype html><html><head><title>Báo</title>")
	for i := range 60 {
		fmt.Fprintf(&page, `<script>window.dataLayer=window.dataLayer||[];function gtag%d(){dataLayer.push(arguments)}</script><link rel="stylesheet" href="/css/%d.css">`, i, i)
	}
	page.WriteString("</head><body>")
	item := func(i int) {
		fmt.Fprintf(&page, `<div class="story col-%d"><a class="story__thumb" href="/chinh-tri/bai-%d.html" title="Tin số %d"><img src="/img/%d.jpg" alt="ảnh"></a><h3 class="story__title"><a href="/chinh-tri/bai-%d.html">Hội nghị Ban Chấp hành Đảng bộ tỉnh lần thứ %d</a></h3><span class="date">12/03/2024</span></div>`, i%4, i, i, i, i, i)
	}
	for i := range 200 {
		item(i)
	}
	page.WriteString(`<div class="content">`)
	for paragraph := range strings.SplitSeq(bodies(b)[0].Body, "\n") {
		fmt.Fprintf(&page, "<p>%s</p>", html.EscapeString(paragraph))
	}
	page.WriteString("</div>")
	for i := range 200 {
		item(i + 200)
	}
	page.WriteString("</body></html>")
	return []byte(page.String())
}

// BenchmarkGrowth reads with catalogues of 10, 40 and 400 indicators: the
// first ones of the program's own, and beyond them copies under other names
// with words of their own.
func BenchmarkGrowth(b *testing.B) {
	places, err := gazetteer.New()
	if err != nil {
		b.Fatal(err)
	}
	content, err := os.ReadFile("catalogue.yaml")
	if err != nil {
		b.Fatal(err)
	}
	articles := bodies(b)
	for _, count := range []int{10, 40, 400} {
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			reader, err := indicator.NewReader(catalogueOf(b, content, count), places)
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				reader.Read(articles[i%len(articles)])
				i++
			}
		})
	}
}

// catalogueOf cuts the catalogue or adds entries to it.
func catalogueOf(b *testing.B, content []byte, count int) *indicator.Catalogue {
	b.Helper()
	text := string(content)
	entries := strings.Split(text, "\n  - id: ")
	if count < len(entries)-1 {
		entries = entries[:count+1] // the first ones refer to nothing behind them
	}
	var out strings.Builder
	out.WriteString(entries[0])
	for _, entry := range entries[1:] {
		out.WriteString("\n  - id: " + entry)
	}
	for i := len(entries) - 1; i < count; i++ {
		fmt.Fprintf(&out, "\n  - id: extra_%d\n    nature: flow\n    unit: person\n    vi: Thêm %d\n    en: Extra %d\n    read:\n      when: [\"việc riêng %d\", \"hoạt động phong trào %d\"]\n      of: [$member, $person]\n", i, i, i, i, i)
	}
	catalogue, err := indicator.LoadCatalogue(fstest.MapFS{"catalogue.yaml": {Data: []byte(out.String())}}, "catalogue.yaml")
	if err != nil {
		b.Fatal(err)
	}
	return catalogue
}
