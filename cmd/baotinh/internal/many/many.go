// Package many makes as many articles as asked for, for measurements and tests
// of the whole program.
package many

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
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// A Generator makes articles out of the bundled ones: each time another province
// of before the merger, another day and other figures. It is safe for concurrent
// use.
type Generator struct {
	reader    *indicator.Reader
	documents []corpus.Document
	provinces []string
	sites     map[string]string // province → a site of it
}

// New returns a Generator over all provinces.
func New() (*Generator, error) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		return nil, err
	}
	places, err := gazetteer.New()
	if err != nil {
		return nil, err
	}
	g := &Generator{sites: map[string]string{}}
	if g.reader, err = indicator.NewReader(catalogue, places); err != nil {
		return nil, err
	}
	if g.documents, err = replica.Own(); err != nil {
		return nil, err
	}
	for _, p := range places.Provinces(vietnamese.Date{Year: 2024, Month: time.June, Day: 1}) {
		g.provinces = append(g.provinces, p.Name)
	}
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		return nil, err
	}
	for _, site := range sites {
		g.sites[site.Province] = site.ID
	}
	return g, nil
}

// year is a year of the articles.
var year = regexp.MustCompile(`\b20[012]\d\b`)

// grouped is a figure of a thousand or more as newspapers print it.
var grouped = regexp.MustCompile(`\b[1-9]\d{0,2}(?:\.\d{3})+\b`)

// Article is the n-th one; the same n gives the same article.
func (g *Generator) Article(n int) corpus.Document {
	random := rand.New(rand.NewPCG(uint64(n), 7)) //nolint:gosec // figures of tests, the same each time
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

// Saving is the n-th article as the store takes it, with its figures.
func (g *Generator) Saving(n int) store.Saving {
	d := g.Article(n)
	article := d.Article()
	return store.Saving{
		Key: "scale/" + strconv.Itoa(n), Article: article, Reading: g.reader.Read(article),
		Seen: d.Published.Add(time.Hour), Province: d.Province,
	}
}

// Fill writes the articles from..to-1 into the store, several hundred in one
// transaction; they are read on all processors.
func (g *Generator) Fill(ctx context.Context, kept *store.Store, from, to int) error {
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
					p.savings[i] = g.Saving(start + i)
				}
			}()
			parts <- p
		}
	}()
	for p := range parts {
		<-p.done
		if _, err := kept.SaveArticles(ctx, p.savings); err != nil {
			for range parts { // lets the goroutines end
			}
			return fmt.Errorf("articles up to %d of %d: %w", from, to, err)
		}
		from += len(p.savings)
	}
	return nil
}

// Demo writes the first articles into a folder as label files, for the five
// sites of the demo: what its --articles takes.
func (g *Generator) Demo(folder string, articles int) error {
	only := *g
	only.provinces, only.sites = []string{"Sóc Trăng"}, nil // they stay on the demo's own sites
	for n := range articles {
		d := only.Article(n)
		// Without an address: the replica finds one in the site's shape.
		text := fmt.Sprintf("site: %s\nprovince: %s\npublished: %s\ntitle: %q\nobservations: []\n",
			d.Site, d.Province, d.Published.Format(time.RFC3339), fmt.Sprintf("%s (%d)", d.Title, n))
		base := filepath.Join(folder, fmt.Sprintf("%05d", n))
		for suffix, content := range map[string]string{".yaml": text, ".txt": d.Body} {
			if err := os.WriteFile(base+suffix, []byte(content), 0o600); err != nil {
				return err
			}
		}
	}
	return nil
}
