package scrapers

import (
	"bytes"
	"context"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/baotinh/baotinh/internal/fetch"
)

// discover looks for links that are not known yet: in the lists of the sections,
// the feeds and the sitemaps. A source that fails leaves the others alone.
func (v *visit) discover(ctx context.Context) error {
	for _, section := range v.site.Sections {
		if err := v.readList(ctx, section); err != nil {
			return err
		}
	}
	for _, feed := range v.site.Feeds {
		if err := v.readSource(ctx, v.site.address(feed), readFeed); err != nil {
			return err
		}
	}
	return v.readSitemaps(ctx)
}

// readList reads a section's list from its first page back to the first page on
// which every article is known.
func (v *visit) readList(ctx context.Context, section Section) error {
	var before []Link
	for n := 1; n <= v.limits.Pages; n++ {
		address, ok := v.site.page(section.Path, n)
		if !ok {
			return nil
		}
		fetched, err := v.browser.get(address)
		if err != nil {
			if inner := fetch.AsError(err); inner != nil && n > 1 && (inner.Reason == fetch.ReasonNotFound || inner.Reason == fetch.ReasonSoft404) {
				return nil // the list ends here
			}
			return v.fail(ctx, Listing, address, nil, err)
		}
		v.count(fetched)
		if fetched.unchanged {
			v.tell(Event{Kind: PageSkipped, URL: address})
			return nil
		}
		links, err := v.site.linksOf(fetched, v.limits.Links)
		if err != nil {
			return v.fail(ctx, Listing, address, fetched.body, err)
		}
		if len(links) == 0 && n == 1 {
			return v.fail(ctx, Listing, address, fetched.body,
				&oddity{reason: "no_links", what: "no link on this list is an article's: does the site's family still fit?"})
		}
		if len(links) == 0 || slices.Equal(links, before) {
			return nil // past its end a list is empty, or shows its last page again
		}
		before = links
		found := make([]*candidate, len(links))
		for i, link := range links {
			found[i] = &candidate{Link: link}
		}
		fresh, err := v.take(ctx, &listPage{url: address, validators: fetched.validators}, found, n == 1)
		if err != nil {
			return err
		}
		reversed := ascending(links)
		event := Event{Kind: ListRead, URL: address, Links: len(links), New: fresh}
		if reversed {
			event.Why = "the list runs from the oldest to the newest, so it is read to its end"
		}
		v.tell(event)
		if fresh == 0 && !reversed {
			return nil
		}
	}
	return nil
}

// count notes a page that was fetched.
func (v *visit) count(fetched *page) {
	v.read++
	v.run.Counts.Fetched++
	v.run.Counts.Bytes += int64(len(fetched.body))
	if fetched.unchanged {
		v.run.Counts.NotModified++
	}
}

// take sorts the links of a list into new ones, known ones and those of this run
// already, and returns how many are new. Known ones on a first page are noted
// for a second look.
func (v *visit) take(ctx context.Context, list *listPage, found []*candidate, first bool) (fresh int, err error) {
	v.lists = append(v.lists, list)
	v.run.Counts.Listed += len(found)
	var ask []string
	for _, candidate := range found {
		if !v.seen[candidate.Key] {
			ask = append(ask, candidate.Key)
		}
	}
	known, err := v.Store.Known(ctx, v.site.ID, ask)
	if err != nil {
		return 0, err
	}
	for _, candidate := range found {
		if v.seen[candidate.Key] {
			continue
		}
		v.seen[candidate.Key] = true
		candidate.list = list
		if known[candidate.Key] {
			if candidate.known = true; first {
				v.again = append(v.again, candidate)
			}
			continue
		}
		list.open++
		fresh++
		v.found = append(v.found, candidate)
	}
	return fresh, nil
}

// linksOf returns the article links of a list page, each article once, in the
// order of the page. Where the family's selectors find none, every link of the
// page is looked at.
func (s Site) linksOf(fetched *page, most int) (links []Link, err error) {
	defer func() {
		if value := recover(); value != nil {
			err = panicked(value)
		}
	}()
	root, err := html.Parse(bytes.NewReader(fetched.body))
	if err != nil {
		return nil, &oddity{reason: "too_deep", what: "the list cannot be parsed", err: err}
	}
	base := fetched.url
	if written := baseHref(root); written != "" {
		if at, err := base.Parse(written); err == nil {
			base = at
		}
	}
	collector := linkCollector{site: s, base: base, most: most, seen: map[string]bool{}}
	for _, selector := range s.listing.links {
		for _, node := range selector.All(root) {
			collector.under(node)
		}
	}
	if len(collector.links) == 0 {
		collector.under(root)
	} else if len(s.listing.links) > 1 {
		// Several selectors find the links by kind; put them into the page's order.
		chosen := collector.seen
		collector = linkCollector{site: s, base: base, most: most, seen: map[string]bool{}, only: chosen}
		collector.under(root)
	}
	return collector.links, nil
}

type linkCollector struct {
	site  Site
	base  *url.URL
	most  int
	seen  map[string]bool
	only  map[string]bool // keys to take; nil = all
	links []Link
}

func (c *linkCollector) under(n *html.Node) {
	if len(c.links) >= c.most {
		return
	}
	if n.DataAtom == atom.A {
		for _, a := range n.Attr {
			if a.Key == "href" {
				c.add(a.Val)
			}
		}
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		c.under(child)
	}
}

func (c *linkCollector) add(written string) {
	at, err := c.base.Parse(strings.TrimSpace(written))
	if err != nil {
		return
	}
	link, ok := c.site.Link(at)
	if !ok || c.seen[link.Key] || c.only != nil && !c.only[link.Key] {
		return
	}
	c.seen[link.Key] = true
	c.links = append(c.links, link)
}

// baseHref is the page's <base href>, which links are relative to.
func baseHref(n *html.Node) string {
	if n.DataAtom == atom.Base {
		for _, a := range n.Attr {
			if a.Key == "href" {
				return a.Val
			}
		}
	}
	if n.DataAtom == atom.Body {
		return ""
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if href := baseHref(child); href != "" {
			return href
		}
	}
	return ""
}

// ascending reports whether the ids of a list grow from top to bottom, so that
// the newest article is last.
func ascending(links []Link) bool {
	const enough = 5
	var numbers []int64
	for _, link := range links {
		if n, err := strconv.ParseInt(link.Key[strings.LastIndexByte(link.Key, '/')+1:], 10, 64); err == nil {
			numbers = append(numbers, n)
		}
	}
	if len(numbers) < enough {
		return false
	}
	up := 0
	for i := range numbers[1:] {
		if numbers[i+1] > numbers[i] {
			up++
		}
	}
	return up*10 >= (len(numbers)-1)*9
}

// readSource reads a feed, or one sitemap file, that lists articles.
func (v *visit) readSource(ctx context.Context, address string, read func([]byte, int) ([]entry, error)) error {
	fetched, err := v.browser.get(address)
	if err != nil {
		return v.fail(ctx, Listing, address, nil, err)
	}
	v.count(fetched)
	if fetched.unchanged {
		v.tell(Event{Kind: PageSkipped, URL: address})
		return nil
	}
	entries, err := read(fetched.body, v.limits.Links)
	if err != nil {
		return v.fail(ctx, Listing, address, fetched.body, err)
	}
	return v.takeEntries(ctx, address, fetched, entries)
}

// entry is one article as a feed or sitemap lists it.
type entry struct {
	address   string
	published time.Time // zero when it does not say
}

func (v *visit) takeEntries(ctx context.Context, address string, fetched *page, entries []entry) error {
	var found []*candidate
	for _, e := range entries {
		at, err := fetched.url.Parse(strings.TrimSpace(e.address))
		if err != nil {
			continue
		}
		if link, ok := v.site.Link(at); ok {
			found = append(found, &candidate{Link: link, published: e.published})
		}
	}
	fresh, err := v.take(ctx, &listPage{url: address, validators: fetched.validators}, found, false)
	if err != nil {
		return err
	}
	v.tell(Event{Kind: ListRead, URL: address, Links: len(found), New: fresh})
	return nil
}
