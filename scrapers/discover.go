package scrapers

import (
	"bytes"
	"context"
	"errors"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
)

// listKey begins the key under which an unfinished list is remembered.
const listKey = "list/"

// discover looks for links that are not known yet: in the lists of the sections,
// the feeds, the APIs and the sitemaps. A source that fails leaves the others alone.
func (v *visit) discover(ctx context.Context) error {
	for _, section := range v.site.Sections {
		if err := v.readList(ctx, section, 1); err != nil {
			return err
		}
		if err := v.resumeList(ctx, section); err != nil {
			return err
		}
	}
	for _, feed := range v.site.Feeds {
		if err := v.readSource(ctx, v.site.address(feed), false, readFeed); err != nil {
			return err
		}
	}
	for _, api := range v.site.APIs {
		if err := v.readSource(ctx, v.site.address(api.URL), api.Guessed, api.reader()); err != nil {
			return err
		}
	}
	if err := v.readSitemaps(ctx); err != nil {
		return err
	}
	if v.read == 0 && len(v.failures) == 0 {
		return v.fail(ctx, Listing, v.site.Base, nil,
			&oddity{reason: "no_lists", what: "none of the site's lists exists: all their addresses were guesses"})
	}
	return nil
}

// readList reads a section's list from a page back to the first page on which
// every article is known. A list that breaks off behind its first page is gone
// on with by a later run.
func (v *visit) readList(ctx context.Context, section Section, from int) error {
	var before []Link
	var pages []listPage
	for n := from; n < from+v.limits.Pages; n++ {
		address, ok := v.site.page(section.Path, n)
		if !ok {
			break
		}
		fetched, err := v.browser.get(address)
		if n > 1 && isMissing(err) {
			break // the list ends here
		}
		if err != nil && n == 1 && section.Guessed && isMissing(err) {
			v.tell(Event{Kind: PageSkipped, URL: address, Why: "the address was a guess, and there is nothing there"})
			return nil
		}
		if err != nil {
			v.breakOff(section, n)
			return v.fail(ctx, Listing, address, nil, err)
		}
		v.count(fetched)
		if fetched.unchanged {
			v.tell(Event{Kind: PageSkipped, URL: address})
			break
		}
		links, err := v.site.linksOf(fetched, v.limits.Links)
		if err == nil && len(links) == 0 && n == 1 {
			err = &oddity{reason: "no_links", what: "no link on this list is an article's: does the site's family still fit?"}
		}
		if err != nil {
			return v.fail(ctx, Listing, address, fetched.body, err)
		}
		if len(links) == 0 || slices.Equal(links, before) {
			break // past its end a list is empty, or shows its last page again
		}
		before = links
		fresh, err := v.take(ctx, candidates(links))
		if err != nil {
			return err
		}
		pages = append(pages, listPage{url: address, validators: fetched.validators})
		event := Event{Kind: ListRead, URL: address, Links: len(links), New: fresh}
		reversed := ascending(links)
		if reversed {
			event.Why = "the list runs from the oldest to the newest, so it is read to its end"
		}
		v.tell(event)
		if fresh == 0 && !reversed {
			break
		}
	}
	v.lists = append(v.lists, pages...)
	return nil
}

// isMissing says that there is no such page.
func isMissing(err error) bool {
	inner := fetch.AsError(err)
	return inner != nil && (inner.Reason == fetch.ReasonNotFound || inner.Reason == fetch.ReasonSoft404)
}

// breakOff remembers where a list could not be read on.
func (v *visit) breakOff(section Section, n int) {
	if n == 1 {
		return // every run begins there
	}
	key := path.Join(listKey, v.site.ID, section.Path)
	v.links = append(v.links, store.Link{
		Key: key, Site: v.site.ID, URL: v.site.address(section.Path), State: store.LinkPending,
		Reason: itoa(n), Tries: v.pending[key].Tries + 1,
	})
}

// resumeList goes on with a list that broke off in an earlier run.
func (v *visit) resumeList(ctx context.Context, section Section) error {
	left, ok := v.pending[path.Join(listKey, v.site.ID, section.Path)]
	if !ok || v.resting(left.Key) {
		return nil
	}
	n, _ := strconv.Atoi(left.Reason) // 0 for what we did not write
	if n < 2 {
		return nil
	}
	left.State, left.Reason = store.LinkGone, ""
	v.links = append(v.links, left) // readList remembers it anew if it breaks off again
	return v.readList(ctx, section, n)
}

// count notes a page that was fetched.
func (v *visit) count(fetched *page) {
	v.read++
	v.run.Counts.Fetched++
	v.run.Counts.Bytes += int64(fetched.size)
	if fetched.unchanged {
		v.run.Counts.NotModified++
	}
}

func candidates(links []Link) []*candidate {
	found := make([]*candidate, len(links))
	for i, link := range links {
		found[i] = &candidate{Link: link}
	}
	return found
}

// take keeps those of the links that are to be read and returns how many of them
// no run has met before.
func (v *visit) take(ctx context.Context, found []*candidate) (fresh int, err error) {
	v.run.Counts.Listed += len(found)
	found = slices.DeleteFunc(found, func(c *candidate) bool { return v.seen[c.Key] })
	keys := make([]string, len(found))
	for i, c := range found {
		keys[i] = c.Key
	}
	known, err := v.Store.Known(ctx, v.site.ID, keys)
	if err != nil {
		return 0, err
	}
	for _, c := range found {
		v.seen[c.Key] = true
		left, again := v.pending[c.Key]
		if !again && !known[c.Key] {
			fresh++
		}
		if !known[c.Key] && !v.resting(c.Key) {
			c.tries = left.Tries
			v.found = append(v.found, c)
		}
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

// readSource reads a feed, an API or one sitemap file, that lists articles.
func (v *visit) readSource(ctx context.Context, address string, guessed bool, read func([]byte, int) ([]entry, error)) error {
	fetched, err := v.browser.get(address)
	if guessed && isMissing(err) {
		v.tell(Event{Kind: PageSkipped, URL: address, Why: "the address was a guess, and there is nothing there"})
		return nil
	}
	if err != nil {
		return v.besides(address, v.fail(ctx, Listing, address, nil, err))
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

// besides lets a run go on when it is not the site's main host that is down.
func (v *visit) besides(address string, err error) error {
	var down *hostDown
	if errors.As(err, &down) && !strings.HasPrefix(address, v.site.Base+"/") {
		return nil
	}
	return err
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
	fresh, err := v.take(ctx, found)
	if err != nil {
		return err
	}
	v.lists = append(v.lists, listPage{url: address, validators: fetched.validators})
	v.tell(Event{Kind: ListRead, URL: address, Links: len(found), New: fresh})
	return nil
}
