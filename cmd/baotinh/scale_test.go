package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// generator makes as many articles as asked for out of the bundled ones: each
// time another province of before the merger, another day and other figures.
type generator struct {
	knowledge
	documents []corpus.Document
	provinces []string
	sites     map[string]string // province → a site of it
}

func newGenerator(tb testing.TB) generator {
	tb.Helper()
	known, err := know()
	if err != nil {
		tb.Fatal(err)
	}
	documents, err := replica.Own()
	if err != nil {
		tb.Fatal(err)
	}
	g := generator{knowledge: known, documents: documents, sites: map[string]string{}}
	for _, p := range known.gazetteer.Provinces(vietnamese.Date{Year: 2024, Month: time.June, Day: 1}) {
		g.provinces = append(g.provinces, p.Name)
	}
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		tb.Fatal(err)
	}
	for _, site := range sites {
		g.sites[site.Province] = site.ID
	}
	return g
}

// year is a year of the articles.
var year = regexp.MustCompile(`\b20[012]\d\b`)

// grouped is a figure of a thousand or more as newspapers print it.
var grouped = regexp.MustCompile(`\b[1-9]\d{0,2}(?:\.\d{3})+\b`)

// article is the n-th one; the same n gives the same article.
func (g generator) article(n int) corpus.Document {
	random := rand.New(rand.NewPCG(uint64(n), 7))
	d := g.documents[n%len(g.documents)]
	round := n / len(g.documents)
	province := g.provinces[round%len(g.provinces)]
	// Up to eight years before, and none after the merger.
	back := max(0, d.Published.Year()-2024) + round/len(g.provinces)%8
	replace := func(text string) string {
		text = strings.ReplaceAll(text, d.Province, province)
		text = year.ReplaceAllStringFunc(text, func(year string) string {
			n, _ := strconv.Atoi(year) // four digits
			return strconv.Itoa(n - back)
		})
		return grouped.ReplaceAllStringFunc(text, func(figure string) string {
			digits := []byte(figure)
			for i := 1; i < len(digits); i++ {
				if digits[i] != '.' {
					digits[i] = byte('0' + random.IntN(10))
				}
			}
			return string(digits)
		})
	}
	d.Title, d.Body = replace(d.Title), replace(d.Body)
	d.Published = d.Published.AddDate(-back, 0, 0).Add(time.Duration(round/len(g.provinces)/8%500) * 30 * time.Minute)
	if site := g.sites[province]; site != "" {
		d.Site = site
	}
	d.URL = fmt.Sprintf("https://%s/bai-%d.html", d.Site, n)
	d.Province = province
	return d
}

func (g generator) saving(n int) store.Saving {
	d := g.article(n)
	article := d.Article()
	return store.Saving{
		Key: "scale/" + strconv.Itoa(n), Article: article, Reading: g.reader.Read(article),
		Seen: d.Published.Add(time.Hour), Province: d.Province,
	}
}

// fill writes the articles from..to-1 into the store, several hundred in one
// transaction; they are read on all processors.
func (g generator) fill(tb testing.TB, kept *store.Store, from, to int) {
	tb.Helper()
	const batch = 500
	type part struct {
		savings []store.Saving
		done    chan struct{}
	}
	parts := make(chan *part, runtime.GOMAXPROCS(0))
	go func() {
		defer close(parts)
		for start := from; start < to; start += batch {
			p := &part{make([]store.Saving, min(batch, to-start)), make(chan struct{})}
			go func() {
				defer close(p.done)
				for i := range p.savings {
					p.savings[i] = g.saving(start + i)
				}
			}()
			parts <- p
		}
	}()
	for p := range parts {
		<-p.done
		if _, err := kept.SaveArticles(context.Background(), p.savings); err != nil {
			tb.Fatal(err)
		}
	}
}

// TestMakeScaleStore fills a store for measurements by hand:
//
//	BAOTINH_SCALE_STORE=/path/x.db BAOTINH_SCALE_ARTICLES=1000000 go test -run TestMakeScaleStore -timeout 0 ./cmd/baotinh
func TestMakeScaleStore(t *testing.T) {
	path := os.Getenv("BAOTINH_SCALE_STORE")
	if path == "" {
		t.Skip("BAOTINH_SCALE_STORE names no file to fill")
	}
	articles, err := strconv.Atoi(os.Getenv("BAOTINH_SCALE_ARTICLES"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := store.Open(t.Context(), filepath.Clean(path), store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	g := newGenerator(t)
	started := time.Now()
	begin, _ := strconv.Atoi(os.Getenv("BAOTINH_SCALE_FROM")) // 0 when there is none
	for from := begin; from < articles; from += 20_000 {
		g.fill(t, kept, from, min(articles, from+20_000))
		t.Logf("%d articles after %.0f s", min(articles, from+20_000), time.Since(started).Seconds())
	}
	if err := kept.Close(); err != nil {
		t.Fatal(err)
	}
}
