// Package replica serves labelled articles in the page layouts of the sites that
// the scrapers know, so that the whole program runs without the network: in the
// demonstration, in tests and against any folder in the corpus format.
//
// The layouts are written from what is known of the sites; no page of theirs is
// copied. Around the article stands what stands around real ones: menus, side
// columns, related items with dates of their own, counters, comment forms.
package replica

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
)

//go:embed testdata
var testdata embed.FS

// Own returns the project's own articles, five a site.
func Own() ([]corpus.Document, error) {
	entries, err := testdata.ReadDir("testdata")
	if err != nil {
		return nil, err
	}
	var documents []corpus.Document
	for _, entry := range entries {
		of, err := corpus.LoadFS(testdata, "testdata/"+entry.Name())
		if err != nil {
			return nil, fmt.Errorf("own articles of %s: %w", entry.Name(), err)
		}
		documents = append(documents, of...)
	}
	return documents, nil
}

// Replica serves the sites of some documents. It is safe for concurrent use.
type Replica struct {
	perPage int
	mu      sync.RWMutex
	hosts   map[string]*host // by host, the older hosts of a site included
}

// host is one site with its articles.
type host struct {
	site     scrapers.Site
	layout   layout
	articles []*item // newest first
	byPath   map[string]*item

	oldestFirst bool // its lists are in the wrong order
}

// item is one article with the address it is served under.
type item struct {
	corpus.Document
	Path string
}

// Option changes how a Replica serves.
type Option func(*Replica)

// PerPage sets how many articles stand on one list page; the default is 4, so
// that five articles need a second one.
func PerPage(n int) Option { return func(r *Replica) { r.perPage = n } }

// New makes the replica of every site that the documents name. Sites that the
// program does not know get a plain layout and a definition to go with it.
func New(documents []corpus.Document, options ...Option) (*Replica, error) {
	known, err := definitions(documents)
	if err != nil {
		return nil, err
	}
	r := &Replica{perPage: 4, hosts: map[string]*host{}}
	for _, option := range options {
		option(r)
	}
	for _, site := range known {
		layout, err := layoutOf(site)
		if err != nil {
			return nil, err
		}
		served := &host{site: site, layout: layout, byPath: map[string]*item{}}
		for _, name := range site.Hosts {
			r.hosts[name] = served
		}
	}
	for _, document := range documents {
		if err := r.Publish(document); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Publish puts one more article on its site, or a new text in the place of the
// one with the same address. The site must be one that New was given a document
// of.
func (r *Replica) Publish(document corpus.Document) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	on, ok := r.hosts[document.Site]
	if !ok {
		return fmt.Errorf("replica has no site %s", document.Site)
	}
	published := &item{Document: document, Path: on.pathFor(document)}
	if old, replaced := on.byPath[published.Path]; replaced {
		on.articles[slices.Index(on.articles, old)] = published
	} else {
		on.articles = append(on.articles, published)
	}
	on.byPath[published.Path] = published
	slices.SortStableFunc(on.articles, func(a, b *item) int {
		return cmp.Or(b.Published.Compare(a.Published), strings.Compare(a.Path, b.Path))
	})
	return nil
}

// pathFor is the path that the document's own address has, if it is one of the
// site's, else one of the site's shape.
func (h *host) pathFor(document corpus.Document) string {
	if at, err := url.Parse(document.URL); err == nil && document.URL != "" {
		if _, ok := h.site.Link(at); ok {
			if at.RawQuery != "" {
				return at.EscapedPath() + "?" + at.RawQuery
			}
			return at.EscapedPath()
		}
	}
	return h.layout.path(document)
}

// URL is the address that a document is served under; "" when its site is not.
func (r *Replica) URL(document corpus.Document) string {
	r.mu.RLock()
	defer r.mu.RUnlock()
	on, ok := r.hosts[document.Site]
	if !ok {
		return ""
	}
	return on.site.Base + on.pathFor(document)
}

// Sites returns the definitions of the sites served, in order of id.
func (r *Replica) Sites() []scrapers.Site {
	var sites []scrapers.Site
	for name, host := range r.hosts {
		if name == host.site.ID {
			sites = append(sites, host.site)
		}
	}
	slices.SortFunc(sites, func(a, b scrapers.Site) int { return strings.Compare(a.ID, b.ID) })
	return sites
}

// ServeHTTP serves the site that the Host header names.
func (r *Replica) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	name := req.Host
	if bare, _, err := net.SplitHostPort(name); err == nil {
		name = bare
	}
	r.serve(strings.TrimPrefix(name, "www."), w, req)
}

// Handler serves one site whatever the Host header says.
func (r *Replica) Handler(site string) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) { r.serve(site, w, req) })
}

// Listen serves every site on a loopback port of its own until the context ends,
// and returns the sites based there.
func (r *Replica) Listen(ctx context.Context) ([]scrapers.Site, error) {
	var based []scrapers.Site
	var opened []net.Listener
	for _, site := range r.Sites() {
		listener, err := (&net.ListenConfig{}).Listen(ctx, "tcp", "127.0.0.1:0")
		if err != nil {
			for _, other := range opened {
				_ = other.Close() // nothing was served on it
			}
			return nil, fmt.Errorf("replica of %s: %w", site.ID, err)
		}
		opened = append(opened, listener)
		based = append(based, site.WithBase("http://"+listener.Addr().String()))
	}
	for i, site := range based {
		server := &http.Server{Handler: r.Handler(site.ID), ReadHeaderTimeout: 10 * time.Second}
		go func() {
			if err := server.Serve(opened[i]); err != nil && !errors.Is(err, http.ErrServerClosed) {
				return // the visits will say that the site is gone
			}
		}()
		context.AfterFunc(ctx, func() { _ = server.Close() }) // there is nobody left to tell
	}
	return based, nil
}

func (r *Replica) serve(site string, w http.ResponseWriter, req *http.Request) {
	r.mu.RLock()
	defer r.mu.RUnlock()
	on, ok := r.hosts[site]
	if !ok {
		http.Error(w, "no such site here", http.StatusMisdirectedRequest)
		return
	}
	path := req.URL.EscapedPath()
	switch {
	case path == "/robots.txt":
		text(w, "text/plain; charset=utf-8", "User-agent: *\nDisallow: /quan-tri/\nSitemap: "+on.site.Base+"/sitemap.xml\n")
		return
	case path == "/sitemap.xml":
		on.sitemap(w, req)
		return
	case slices.Contains(on.site.Feeds, path):
		on.feed(w, req)
		return
	case path == "/" || on.isList(req.URL):
		on.list(w, req, r.perPage)
		return
	}
	found, ok := on.byPath[path]
	if !ok {
		found, ok = on.byPath[path+"?"+req.URL.RawQuery]
	}
	if !ok {
		http.NotFound(w, req)
		return
	}
	on.article(w, req, found)
}

func text(w http.ResponseWriter, kind, content string) {
	w.Header().Set("Content-Type", kind)
	_, _ = io.WriteString(w, content) //nolint:gosec // our own text; a client that is gone needs no telling
}

// page sends a rendered page with what lets it be asked for conditionally.
func page(w http.ResponseWriter, req *http.Request, kind string, content []byte, changed time.Time) {
	sum := sha256.Sum256(content)
	w.Header().Set("Content-Type", kind)
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:8])+`"`)
	http.ServeContent(w, req, "", changed, bytes.NewReader(content))
}
