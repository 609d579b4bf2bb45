package scrapers

import (
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/fetch"
)

// State says whether a site's definition was tried on its live pages.
type State string

// The states of a site.
const (
	Verified   State = "verified"   // tried on live pages, on the day that the evidence names
	Unverified State = "unverified" // written from public material alone
)

// Site is one news site as data. It is made by Load and not changed after that.
type Site struct {
	ID        string // its main host, "baosoctrang.org.vn"
	Name      string
	Province  string // official name in the site's era; "" for a site of no single province
	Era       string // "before" or "after" 1 July 2025: the map that Province is on; "" without one
	Successor string // host of the site that carries on after the merger; "" when none or itself
	Family    *Family
	Series    string // the numbering that the site's article ids belong to; its own host, or the one it shares
	Hosts     []string
	Base      string // "https://baosoctrang.org.vn"
	Sections  []Section
	Feeds     []string // absolute or site-relative addresses
	Sitemaps  []string
	APIs      []API
	Schedule  string // a cron spec as schedule.Parse reads it
	State     State
	Evidence  string
	Retired   bool // the site is no longer visited: its host moved or closed
	Switches  Switches

	paths   []*regexp.Regexp // of articles, besides the family's
	rules   article.Rules
	listing listing
}

// Section is a list of articles about Party building or politics.
type Section struct {
	Name    string `yaml:"name"`
	Path    string `yaml:"path"`
	Guessed bool   `yaml:"guessed"` // nobody saw the address; it is what its family would use
}

// Switches are a site's exceptions from the fetcher's rules, off by default.
type Switches struct {
	PlainHTTP           bool          `yaml:"plain_http"`
	OldTLS              bool          `yaml:"old_tls"`
	InsecureCertificate bool          `yaml:"insecure_certificate"`
	Cookies             bool          `yaml:"cookies"`
	Interval            time.Duration `yaml:"interval"` // least pause between two requests, when longer than the default
	Charset             string        `yaml:"charset"`
	Ports               []uint16      `yaml:"ports"` // that its pages may stand on, besides the scheme's own
}

// On names the safeguards that are given up, in words; none by default.
func (s Switches) On() []string {
	return fetch.HostOptions{
		PlainHTTP: s.PlainHTTP, OldTLS: s.OldTLS, InsecureCertificate: s.InsecureCertificate, Cookies: s.Cookies, Ports: s.Ports,
	}.On()
}

// WithBase returns the site served from another address, "http://127.0.0.1:8081":
// its replica, which plays its further hosts too. Nothing else of it changes.
func (s Site) WithBase(base string) Site {
	s.Base = strings.TrimRight(base, "/")
	here := func(address string) string {
		if at, err := url.Parse(address); err == nil && at.Host != "" {
			return at.RequestURI()
		}
		return address
	}
	s.Sections, s.APIs = slices.Clone(s.Sections), slices.Clone(s.APIs)
	s.Feeds, s.Sitemaps = slices.Clone(s.Feeds), slices.Clone(s.Sitemaps)
	for i := range s.Sections {
		s.Sections[i].Path = here(s.Sections[i].Path)
	}
	for i := range s.APIs {
		s.APIs[i].URL = here(s.APIs[i].URL)
	}
	for _, addresses := range [][]string{s.Feeds, s.Sitemaps} {
		for i := range addresses {
			addresses[i] = here(addresses[i])
		}
	}
	if at, err := url.Parse(s.Base); err == nil {
		s.Hosts = append(slices.Clone(s.Hosts), at.Host)
	}
	return s
}

// address makes an absolute address of one written in the site's file.
func (s Site) address(written string) string {
	if strings.Contains(written, "://") {
		return written
	}
	return s.Base + "/" + strings.TrimLeft(written, "/")
}

// Owns reports whether the host is one of the site's, with or without www, and
// with no port or one that its switches name.
func (s Site) Owns(host string) bool {
	bare := strings.TrimPrefix(strings.ToLower(strings.TrimSuffix(host, ".")), "www.")
	if slices.Contains(s.Hosts, bare) {
		return true
	}
	name, port, ok := strings.Cut(bare, ":")
	return ok && s.opens(port) && slices.Contains(s.Hosts, name)
}

// opens reports whether a port is one of the site's switches.
func (s Site) opens(port string) bool {
	return slices.ContainsFunc(s.Switches.Ports, func(p uint16) bool { return itoa(int(p)) == port })
}

// Link is an article's address as found on a list, reduced to what matters.
type Link struct {
	Key string // names the article whatever host, scheme or slug it was found under
	URL string // canonical: on the site's base, without fragment
}

// Link returns the canonical link of an address found on the site; ok is false
// when it is not one of its articles.
func (s Site) Link(address *url.URL) (link Link, ok bool) {
	if address.Scheme != "http" && address.Scheme != "https" || !s.Owns(address.Host) || s.Family == nil {
		return Link{}, false
	}
	id, ok := s.Family.articleID(address, s.paths)
	if !ok {
		return Link{}, false
	}
	base := s.Base
	if s.opens(address.Port()) {
		base = address.Scheme + "://" + address.Host // what stands on a port of its own is found nowhere else
	}
	canonical := base + address.EscapedPath()
	if s.Family.query != "" && address.RawQuery != "" {
		canonical += "?" + address.RawQuery
	}
	return Link{Key: path.Join(s.Family.ID, s.Series, id), URL: canonical}, true
}

// page returns the address of page number n of a list, from 1; ok is false when
// lists of this site have one page only.
func (s Site) page(section string, n int) (address string, ok bool) {
	address = s.address(section)
	if n <= 1 {
		return address, true
	}
	if s.listing.next == "" {
		return "", false
	}
	next := strings.ReplaceAll(s.listing.next, "{page}", itoa(s.listing.first+n-2))
	if query, found := strings.CutPrefix(next, "?"); found {
		if strings.Contains(address, "?") {
			return address + "&" + query, true
		}
		return address + "?" + query, true
	}
	return strings.TrimRight(address, "/") + "/" + strings.TrimLeft(next, "/"), true
}

// Rules says how the site's article pages are read.
func (s Site) Rules() article.Rules { return s.rules }

// Extract reads one page as the site with the id would, or else the site that
// the address belongs to; with neither, by the general extractor.
func Extract(sites []Site, id, address string, source []byte) (article.Article, article.Report, error) {
	at, err := url.Parse(address)
	if err != nil {
		return article.Article{}, article.Report{}, &article.Error{URL: address, Reason: article.BadURL, Err: err}
	}
	for _, site := range sites {
		if site.ID == id || id == "" && site.Owns(at.Host) {
			found, report, err := article.Extract(source, address, site.rules)
			found.Site = site.ID
			return found, report, err
		}
	}
	found, report, err := article.Extract(source, address, article.Rules{})
	if found.Site = id; id == "" {
		found.Site = strings.TrimPrefix(at.Hostname(), "www.")
	}
	return found, report, err
}
