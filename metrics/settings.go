package metrics

import (
	"context"
	"log/slog"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// Store is what this package asks of *store.Store.
type Store interface {
	Generation() uint64
	SetDigester(digester store.Digester)
	Digests(ctx context.Context) (store.DigestState, error)
	EachDigest(ctx context.Context, filter store.DigestFilter, fn func(store.Digest) error) error
	Figures(ctx context.Context, filter store.FigureFilter) ([]store.Figure, error)
	Citations(ctx context.Context) ([]store.CitationCount, error)
	RunTotals(ctx context.Context) ([]store.RunTotal, error)
	LastRuns(ctx context.Context) (map[string]store.Run, error)
	LastSuccess(ctx context.Context) (map[string]time.Time, error)
	SiteStats(ctx context.Context) ([]store.SiteStat, error)
}

// Site is what this package needs to know of a site.
type Site struct {
	ID       string   // host
	Name     string   // for people
	Province string   // official name before the merger, or after it; "" for a site of no province
	Speaks   []string // further provinces it is a province-level source for, e.g. its successor
	Family   string
	State    string // as the site's file has it
}

// Settings is what a reload may change.
type Settings struct {
	Sites       []Site
	Reporting   reporting.Config
	ExternalURL string // of the web pages; links to evidence begin with it
	LiveYears   int    // how many years back figures are live; 0 means 10
	SeriesLimit int    // most series of a page, the oldest periods go first; 0 means 200,000
	Documents   int    // most documents, the most cited stay; 0 means 300
}

// Options is what an Exporter is made of.
type Options struct {
	Settings
	Store     Store
	Catalogue *indicator.Catalogue
	Gazetteer *gazetteer.Gazetteer
	Now       func() time.Time            // nil means time.Now
	Next      func(site string) time.Time // next run of a site, zero when none is planned; may be nil
	Queue     func() (Queue, bool)        // the queue of runs, false while it is not known; nil where no processes share one
	Reasons   []string                    // why requests are refused and pages fail: the values of the label "reason"
	Logger    *slog.Logger                // nil means none
	Once      bool                        // for a command that tells the past and ends: what the store has not digested yet is worked out of its figures
	Version   string
	Revision  string
}

const (
	defaultLiveYears   = 10
	defaultSeriesLimit = 200_000
	defaultDocuments   = 300
	storeTimeout       = 8 * time.Second // a scrape gives up after ten
	buildTimeout       = 30 * time.Minute
)

func (s Settings) withDefaults() Settings {
	if s.LiveYears <= 0 {
		s.LiveYears = defaultLiveYears
	}
	if s.SeriesLimit <= 0 {
		s.SeriesLimit = defaultSeriesLimit
	}
	if s.Documents <= 0 {
		s.Documents = defaultDocuments
	}
	return s
}
