package metrics

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Exporter keeps the page that Prometheus sees. It is safe for concurrent use.
type Exporter struct {
	store       Store
	catalogue   *indicator.Catalogue
	gazetteer   *gazetteer.Gazetteer
	now         func() time.Time
	reasons     []string
	once        bool
	log         *slog.Logger
	config      atomic.Pointer[configuration]
	instruments *instruments
	patience    time.Duration // how long a scrape waits for a new page

	starting sync.Mutex
	underWay chan struct{} // closed when the build in progress ends; nil while there is none
	building sync.Mutex    // one at a time builds
	current  atomic.Pointer[served]

	archiving sync.Mutex
	archive   *archived

	symbols *symbols // of what is served; used while building
}

// configuration is what a reload replaces.
type configuration struct {
	settings Settings
	desk     *reporting.Desk
	sites    map[string]bool
}

// waiting is how many places the store still digested when the snapshot was built.
func (s *served) waiting() int64 {
	if s.figures == nil {
		return 0
	}
	return s.figures.waiting
}

// served is the newest snapshot with what it was built from.
type served struct {
	snapshot   *snapshot
	figures    *figurePart
	others     map[string]*block // what does not follow from figures
	generation uint64
	day        vietnamese.Date // deadlines and windows move at midnight
	config     *configuration
	healthy    bool // whether the store could be read the last time it was tried
	tried      bool // whether it has ever been tried: before, nobody knows
}

// outdated is what is served when no newer snapshot could be had.
func (s *served) outdated(tried bool) *served {
	return &served{snapshot: s.snapshot, figures: s.figures, others: s.others, config: s.config, day: s.day, tried: tried}
}

// New makes an exporter. The error names everything that is wrong with the
// settings.
func New(options Options) (*Exporter, error) {
	e := &Exporter{
		store: options.Store, catalogue: options.Catalogue, gazetteer: options.Gazetteer,
		now: options.Now, reasons: options.Reasons, once: options.Once, log: options.Logger, symbols: newSymbols(), patience: storeTimeout,
	}
	if e.now == nil {
		e.now = time.Now
	}
	if e.log == nil {
		e.log = slog.New(slog.DiscardHandler)
	}
	if err := e.Apply(options.Settings); err != nil {
		return nil, err
	}
	e.current.Store(&served{snapshot: &snapshot{limit: e.config.Load().settings.SeriesLimit}})
	e.instruments = newInstruments(e, options)
	return e, nil
}

// Apply puts new settings in force, or leaves the old ones and says what is wrong.
func (e *Exporter) Apply(settings Settings) error {
	settings = settings.withDefaults()
	speaks := map[string][]string{}
	known := map[string]bool{}
	for _, site := range settings.Sites {
		known[site.ID] = true
		if site.Province != "" {
			speaks[site.ID] = append([]string{site.Province}, site.Speaks...)
		}
	}
	desk, err := reporting.NewDesk(settings.Reporting, e.catalogue, e.gazetteer, speaks)
	if err != nil {
		return fmt.Errorf("targets and reports: %w", err)
	}
	e.config.Store(&configuration{settings, desk, known})
	e.store.SetDigester(desk.Digester())
	return nil
}

// Desk returns the desk that answers questions about the figures with the
// settings in force.
func (e *Exporter) Desk() *reporting.Desk { return e.config.Load().desk }

func (e *Exporter) configured(site string) bool { return e.config.Load().sites[site] }

// refresh renews the snapshot if the store, the settings or the day has
// changed, and returns it. When the store cannot be read, or takes longer than a
// scrape waits, the old one stays; the building goes on, so that a large store has
// its page one day.
func (e *Exporter) refresh(ctx context.Context) *snapshot {
	patience := time.NewTimer(e.patience)
	defer patience.Stop()
	// A build in progress may have begun before the change that is asked for.
	for range 2 {
		old := e.current.Load()
		if e.fresh(old) {
			return old.snapshot
		}
		select {
		case <-e.build():
			if s := e.current.Load(); !s.healthy || s.waiting() > 0 {
				return s.snapshot
			}
		case <-ctx.Done():
			return old.snapshot
		case <-patience.C:
			e.log.Warn("building the metrics takes longer than a scrape waits: serving those last built")
			e.current.CompareAndSwap(old, old.outdated(old.tried))
			return old.snapshot
		}
	}
	return e.current.Load().snapshot
}

// Prepare begins to build the page, so that the first scrape need not wait for
// all of it. It returns at once.
func (e *Exporter) Prepare() {
	if !e.fresh(e.current.Load()) {
		e.build()
	}
}

// build makes a new snapshot, one at a time; the channel is closed when it is
// there, or could not be made.
func (e *Exporter) build() <-chan struct{} {
	e.starting.Lock()
	defer e.starting.Unlock()
	if e.underWay != nil {
		return e.underWay
	}
	done := make(chan struct{})
	e.underWay = done
	go func() {
		defer close(done)
		defer func() {
			e.starting.Lock()
			defer e.starting.Unlock()
			e.underWay = nil
		}()
		e.building.Lock()
		defer e.building.Unlock()
		e.rebuild()
	}()
	return done
}

func (e *Exporter) rebuild() {
	old := e.current.Load()
	if e.fresh(old) {
		return
	}
	started := time.Now() // how long it takes is a matter of the machine's clock
	now := e.now()
	next := &served{
		generation: e.store.Generation(), // before reading: what is read is at least as new
		day:        vietnamese.DateOf(now.In(reporting.Zone)), config: e.config.Load(), healthy: true, tried: true,
	}
	ctx, cancel := context.WithTimeout(context.Background(), buildTimeout)
	defer cancel()
	if err := e.renew(ctx, next, old, now); err != nil {
		e.instruments.storeErrors.Inc()
		e.log.Error("the store cannot be read: serving the metrics last built", "err", err)
		e.current.Store(old.outdated(true))
		return
	}
	e.instruments.builds.Observe(time.Since(started).Seconds())
	e.current.Store(next)
}

// renew builds what next serves.
func (e *Exporter) renew(ctx context.Context, next, old *served, now time.Time) (err error) {
	if next.figures, err = e.figures(ctx, old.figures, next.config, now); err != nil {
		return err
	}
	others, err := e.crawled(ctx, next.config, now)
	if err != nil {
		return err
	}
	next.others = pressed(others, e.symbols, old.others)
	next.snapshot = e.join(next.figures, next.others, next.config.settings.SeriesLimit, old.snapshot)
	return nil
}

func (e *Exporter) fresh(s *served) bool {
	return s.healthy && s.waiting() == 0 && s.generation == e.store.Generation() && s.config == e.config.Load() &&
		s.day == vietnamese.DateOf(e.now().In(reporting.Zone))
}
