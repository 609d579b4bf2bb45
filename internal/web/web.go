// Package web serves the pages on which people check the figures: where each
// one was read, what stands beside it, what is due, and how the sites do. It
// serves the same as JSON.
//
// The pages are plain HTML in Vietnamese or English with one style sheet. They
// work without scripts and forbid all but their own, so that a hostile article
// stays text. Everything shown comes from the store and the reporting room;
// nothing is computed twice.
//
// # Addresses that others rely on
//
// Dashboards and alerts link to
//
//	/bang-chung?indicator=ID&province=NAME&period=P[&by=LABEL:VALUE][&part=VALUE][&kind=KIND][&successor=NAME][&at=MILLISECONDS]
//
// which leads to the sentence of the current value. The other pages are
// /tinh/SLUG, /chi-tieu/ID, /bai/ID, /nguon, /lich-bao-cao, /ra-soat, /tai-ve
// and /tim; ?lang=en asks for English on each of them.
package web

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// Store is what the pages read, and where verdicts of people go; *store.Store is one.
type Store interface {
	reporting.Digests
	Generation() uint64
	// Digests brings the digests up to date and says how they stand.
	Digests(context.Context) (store.DigestState, error)
	Figures(context.Context, store.FigureFilter) ([]store.Figure, error)
	Figure(ctx context.Context, id int64) (store.Figure, error)
	Doubts(context.Context) ([]store.DoubtCount, error)
	Article(ctx context.Context, id int64) (store.Stored, error)
	Articles(context.Context, store.ArticleFilter) ([]store.Stored, error)
	Revisions(ctx context.Context, id int64) ([]store.Stored, error)
	Runs(ctx context.Context, site string, limit int) ([]store.Run, error)
	LastRuns(context.Context) (map[string]store.Run, error)
	LastSuccess(context.Context) (map[string]time.Time, error)
	Correct(context.Context, store.Correction) (int64, error)
	Undo(ctx context.Context, correction int64, by, reason string, at time.Time) error
	Corrections(context.Context, store.CorrectionFilter) ([]store.Correction, error)
	CorrectionCount(context.Context, store.CorrectionFilter) (int64, error)
	SiteStats(context.Context) ([]store.SiteStat, error)
	Citations(context.Context) ([]store.CitationCount, error)
}

// Site is what the pages show of a visited site.
type Site struct {
	ID       string // its host
	Name     string
	Province string // official name
	Family   string
	State    string // as its file says, e.g. "unverified"
	Schedule string // the cron spec, for people
}

// Options are the parts that the pages are made of. Store, Catalogue
// and Desk are needed; the rest may be left out, and what it would show is
// left out then.
type Options struct {
	Store     Store
	Catalogue *indicator.Catalogue
	Desk      *reporting.Desk
	Sites     []Site
	// Next returns when a site is visited next, the zero time where it is not.
	Next func(site string) time.Time
	// Explain says how the numbers of an article were read.
	Explain func(article.Article) []indicator.Explanation
	// Reviewer returns the name of the authenticated person who asks, "" for
	// nobody. Without it the figures cannot be corrected.
	Reviewer func(*http.Request) string
	// History writes all figures at the times when they were true, as OpenMetrics.
	History http.Handler
	// Reload reads the configuration again; an error is shown to the one who asked.
	Reload func(context.Context) error
	// Ready returns nil once the program can do its work.
	Ready func(context.Context) error
	// Now is the clock; time.Now when nil.
	Now func() time.Time
	// Log takes what went wrong while a page was made.
	Log *slog.Logger
}

// Pages is the handler of all pages.
type Pages struct {
	http.Handler
	server *server
}

// Warm reads what the first page of all provinces needs, so that nobody waits
// for it. It takes about a second, however many articles there are.
func (p *Pages) Warm(ctx context.Context) error {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, "/", http.NoBody)
	if err != nil {
		return err
	}
	q := &request{server: p.server, r: r}
	if err := q.take(); err != nil {
		return err
	}
	if _, err = q.summary(); err != nil {
		return err
	}
	_, err = p.server.visits(ctx)
	return err
}

// server is the state behind all handlers.
type server struct {
	Options
	places    *reporting.Places
	provinces map[string]gazetteer.Province // of both eras by name, the newer one where both have it
	pages     map[choice]pageSet
	assets    assets
	guide     atomic.Pointer[guide]
	now       stampKept
	kept      visitsKept
	cache     views
	sketches  sketches
}

// New returns the handler of all pages. It fails when a needed option is
// missing.
func New(options Options) (*Pages, error) {
	if options.Store == nil || options.Catalogue == nil || options.Desk == nil {
		return nil, errors.New("web: store, catalogue and reporting desk are needed")
	}
	if options.Now == nil {
		options.Now = time.Now
	}
	if options.Log == nil {
		options.Log = slog.New(slog.DiscardHandler)
	}
	s := &server{Options: options, places: options.Desk.Places(), provinces: map[string]gazetteer.Province{}}
	for _, province := range s.places.All() {
		s.provinces[province.Name] = province
	}
	var err error
	if s.assets, err = loadAssets(); err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	if s.pages, err = s.parsePages(); err != nil {
		return nil, fmt.Errorf("web: %w", err)
	}
	return &Pages{s.guard(s.routes()), s}, nil
}

// routes names every address once.
func (s *server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	page := func(path string, answer func(*request) error) {
		mux.HandleFunc("GET "+path, s.page(answer))
	}
	page("/{$}", s.home)
	page("/tim", s.search)
	page("/tinh", s.toProvince)
	page("/tinh/{slug}", s.province)
	page("/tinh/{slug}/{indicator}", s.provinceIndicator)
	page("/chi-tieu", s.indicators)
	page("/chi-tieu/{id}", s.indicator)
	page("/bang-chung", s.evidence)
	page("/bai/{id}", s.article)
	page("/lich-bao-cao", s.calendar)
	page("/ra-soat", s.review)
	page("/ra-soat/{id}", s.judgeFigure)
	page("/nguon", s.sources)
	page("/tai-ve", s.download)
	page("/tai-ve/{file}", s.file)
	if s.History != nil {
		mux.Handle("GET /tai-ve/lich-su.txt", s.History)
	}
	s.apiRoutes(mux)
	page("/", func(*request) error { return errNotFound })

	mux.HandleFunc("POST /ra-soat/{id}", s.page(s.saveVerdict))
	mux.HandleFunc("POST /ra-soat/chon", s.page(s.pickFigure))
	mux.HandleFunc("POST /ra-soat/undo/{id}", s.page(s.undoVerdict))

	mux.HandleFunc("GET /-/healthy", func(w http.ResponseWriter, _ *http.Request) { plain(w, http.StatusOK, "baotinh is healthy") })
	mux.HandleFunc("GET /-/ready", s.ready)
	mux.HandleFunc("POST /-/reload", s.reload)
	mux.HandleFunc("PUT /-/reload", s.reload)
	mux.HandleFunc("GET /static/{name}", s.assets.serve)
	return mux
}

func (s *server) ready(w http.ResponseWriter, r *http.Request) {
	if s.Ready != nil {
		if err := s.Ready(r.Context()); err != nil {
			plain(w, http.StatusServiceUnavailable, "baotinh is not ready: "+err.Error())
			return
		}
	}
	plain(w, http.StatusOK, "baotinh is ready")
}

func (s *server) reload(w http.ResponseWriter, r *http.Request) {
	if s.Reload == nil {
		plain(w, http.StatusNotImplemented, "this baotinh cannot reload; start it again")
		return
	}
	if err := s.Reload(r.Context()); err != nil {
		plain(w, http.StatusInternalServerError, "reload failed, the old configuration stays: "+err.Error())
		return
	}
	plain(w, http.StatusOK, "reloaded")
}

func plain(w http.ResponseWriter, status int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = fmt.Fprintln(w, text) // nobody is left to tell
}
