package scrapers

import (
	"context"
	"fmt"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// CheckReport is what a site's definition finds on its pages now.
type CheckReport struct {
	Site     Site
	Lists    []ListCheck
	Articles []ArticleCheck
}

// ListCheck is one list, feed or sitemap.
type ListCheck struct {
	URL     string
	Guessed bool
	Links   []Link
	Err     error
}

// ArticleCheck is one article: what each selector found and what was read.
type ArticleCheck struct {
	Link
	Article  article.Article
	Report   article.Report
	Relevant bool
	Why      string
	Reading  indicator.Reading
	Err      error
}

// Check fetches the first page of each list of a site and its newest articles,
// as many as asked for, and says what it found. It stores nothing. The error is
// the context's.
func (v *Visitor) Check(ctx context.Context, site Site, articles int) (CheckReport, error) {
	report := CheckReport{Site: site}
	limits := v.Limits.orDefault()
	b := newBrowser(ctx, v.Transport)
	var found []Link
	seen := map[string]bool{}
	look := func(address string, guessed bool, read func(*page) ([]Link, error)) {
		check := ListCheck{URL: address, Guessed: guessed}
		fetched, err := b.get(address)
		if err == nil {
			check.Links, err = read(fetched)
		}
		check.Err = err
		for _, link := range check.Links {
			if !seen[link.Key] {
				seen[link.Key] = true
				found = append(found, link)
			}
		}
		report.Lists = append(report.Lists, check)
	}
	for _, section := range site.Sections {
		look(site.address(section.Path), section.Guessed, func(p *page) ([]Link, error) { return site.linksOf(p, limits.Links) })
	}
	entries := func(read func([]byte, int) ([]entry, error)) func(*page) ([]Link, error) {
		return func(p *page) ([]Link, error) {
			listed, err := read(p.body, limits.Links)
			var links []Link
			for _, e := range listed {
				if at, err := p.url.Parse(e.address); err == nil {
					if link, ok := site.Link(at); ok {
						links = append(links, link)
					}
				}
			}
			return links, err
		}
	}
	for _, feed := range site.Feeds {
		look(site.address(feed), false, entries(readFeed))
	}
	for _, api := range site.APIs {
		look(site.address(api.URL), api.Guessed, entries(api.reader()))
	}
	for _, sitemap := range site.Sitemaps {
		look(site.address(sitemap), false, entries(func(content []byte, most int) ([]entry, error) {
			file, err := readSitemap(content, most)
			return file.entries, err
		}))
	}
	for _, link := range found[:min(len(found), articles)] {
		if ctx.Err() != nil {
			break
		}
		report.Articles = append(report.Articles, v.checkArticle(b, site, link))
	}
	return report, context.Cause(ctx)
}

func (v *Visitor) checkArticle(b *browser, site Site, link Link) ArticleCheck {
	check := ArticleCheck{Link: link}
	fetched, err := b.get(link.URL)
	if err != nil {
		check.Err = err
		return check
	}
	check.Article, check.Report, check.Err = article.Extract(fetched.body, link.URL, site.rules)
	check.Article.Site = site.ID
	if check.Err == nil && check.Article.Published.IsZero() {
		check.Err = &article.Error{URL: link.URL, Reason: article.NoDate}
	}
	if check.Err == nil {
		check.Relevant, check.Why = Relevance(check.Article)
		check.Reading = v.Reader.Read(check.Article)
	}
	return check
}

// Healthy reports whether the definition works: a list has articles, and of each
// article title, date and body were found by the site's own selectors.
func (r CheckReport) Healthy() bool {
	listed := false
	for _, list := range r.Lists {
		listed = listed || len(list.Links) > 0
	}
	for _, a := range r.Articles {
		if a.Err != nil || a.Report.Drifted || a.Report.Disagree {
			return false
		}
	}
	return listed && len(r.Articles) > 0
}

// String is the report for people.
func (r CheckReport) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s – %s (family %s: %s), %s\n", r.Site.ID, r.Site.Name, r.Site.Family.ID, r.Site.Family.Title, r.Site.State)
	for _, list := range r.Lists {
		note := ""
		if list.Guessed {
			note = " (a guessed address)"
		}
		if list.Err != nil {
			fmt.Fprintf(&b, "\nlist %s%s: %v\n", list.URL, note, list.Err)
			continue
		}
		fmt.Fprintf(&b, "\nlist %s%s: %d articles\n", list.URL, note, len(list.Links))
	}
	for _, a := range r.Articles {
		fmt.Fprintf(&b, "\n%s\n", a.URL)
		for _, f := range a.Report.Findings {
			if f.Text == "" {
				fmt.Fprintf(&b, "  %-9s %s: %d elements, no text\n", f.Field, f.By, f.Matches)
			} else {
				fmt.Fprintf(&b, "  %-9s %s: “%s”\n", f.Field, f.By, f.Text)
			}
		}
		for _, w := range a.Report.Witnesses {
			fmt.Fprintf(&b, "  time      %s says %s\n", w.By, w.At.Format("02/01/2006 15:04"))
		}
		switch {
		case a.Err != nil:
			fmt.Fprintf(&b, "  FAILED    %v\n", a.Err)
			continue
		case a.Report.Drifted:
			b.WriteString("  DRIFTED   the site's own selectors find no body: repair them in sites/" + r.Site.ID + ".yaml\n")
		}
		if a.Report.Disagree {
			b.WriteString("  DISAGREE  the witnesses of the date contradict each other\n")
		}
		fmt.Fprintf(&b, "  read      “%s”, %s, %d paragraphs, %d left out; relevant: %v, %s\n", a.Article.Title,
			vietnamese.DateOf(a.Article.Published), a.Report.Paragraphs, len(a.Report.Dropped), a.Relevant, a.Why)
		for _, o := range a.Reading.Observations {
			fmt.Fprintf(&b, "  figure    %s %s %s = %v\n", o.Province, o.Indicator, o.Kind, o.Value)
		}
	}
	return b.String()
}
