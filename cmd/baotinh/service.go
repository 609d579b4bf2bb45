package main

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"runtime/debug"
	"sync"
	"sync/atomic"
	"time"

	"github.com/prometheus/common/version"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/trace"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/schedule"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/web"
	"github.com/baotinh/baotinh/metrics"
	"github.com/baotinh/baotinh/scrapers"
)

// service is the running program: the rooms wired together. What a reload
// replaces is in parts.
type service struct {
	*program
	knowledge
	store    *store.Store
	exporter *metrics.Exporter
	atOnce   int    // how many sites scrape visits at a time
	kept     string // what the configuration says of the store; it may hold a password
	schedule schedule.Runner
	parts    atomic.Pointer[parts]
	load     func() (blueprint, error)
	reviewer func(*http.Request) string // who asks, "" for nobody; nil when nobody can

	tracer    trace.Tracer
	endTraces func(context.Context) error

	reloading sync.Mutex
}

// blueprint is a configuration with the sites that it leads to.
type blueprint struct {
	config config.Config
	sites  []scrapers.Site
	jobs   []schedule.Job
	fetch  fetch.Options // what is different from the defaults, e.g. loopback for the demo
	spread time.Duration // window in which sites of the same minute start one by one
	limits scrapers.Limits
}

// parts is what serves until the next reload.
type parts struct {
	sites   map[string]scrapers.Site
	visitor *scrapers.Visitor
	close   func()
	pages   http.Handler
}

// runTimeout ends a run that hangs; the slowest polite one takes minutes.
const runTimeout = 30 * time.Minute

// memoryGoal is the memory above which Go collects garbage more often than it
// would by itself: a store of a million articles then keeps under 200 MB with what
// SQLite and the program itself take. GOMEMLIMIT says otherwise.
const memoryGoal = 110 << 20

func boundMemory() {
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryGoal)
	}
}

// newService opens the store and wires the rooms. Close it.
func newService(ctx context.Context, program *program, load func() (blueprint, error), reviewer func(*http.Request) string) (_ *service, err error) {
	boundMemory()
	first, err := load()
	if err != nil {
		return nil, err
	}
	known, err := know()
	if err != nil {
		return nil, err
	}
	s := &service{program: program, knowledge: known, load: load, reviewer: reviewer}
	if err := s.judge(first.config); err != nil {
		return nil, err
	}
	if s.tracer, s.endTraces, err = tracing(ctx, program.log); err != nil {
		return nil, err
	}
	s.kept, s.atOnce = first.config.Store, first.config.ConcurrentRuns
	if s.store, err = openStore(ctx, first.config, store.WithClock(program.now), store.WithLogger(program.log)); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.close())
		}
	}()
	s.exporter, err = metrics.New(metrics.Options{
		Settings: metricsSettings(first), Store: s.store, Catalogue: known.catalogue, Gazetteer: known.gazetteer,
		Now: program.now, Next: s.next, Queue: s.queue, Logger: program.log, Version: programVersion(), Revision: version.GetRevision(), Reasons: scrapers.Reasons(),
	})
	if err != nil {
		return nil, err
	}
	if s.schedule, err = s.newSchedule(ctx, first); err != nil {
		return nil, err
	}
	if err := s.furnish(first); err != nil {
		return nil, err
	}
	s.exporter.ConfigReloaded(nil) // the first load counts, or its alert would fire until there is a second one
	return s, nil
}

// newSchedule makes the runner that goes with the store: one within this
// process for a file, one for all processes on a database.
func (s *service) newSchedule(ctx context.Context, from blueprint) (schedule.Runner, error) {
	options := schedule.Options{
		Concurrency: from.config.ConcurrentRuns, Spread: from.spread, RunTimeout: runTimeout,
		History: s.store, Logger: s.log, Now: s.now,
	}
	if store.IsPostgres(from.config.Store) {
		return schedule.NewCluster(ctx, s.visit, from.jobs, s.store, options)
	}
	return schedule.New(s.visit, from.jobs, options)
}

// unlessStopped drops the error of a start that was broken off because the program
// was asked to end: it did as it was asked.
func unlessStopped(ctx context.Context, err error) error {
	if ctx.Err() != nil && errors.Is(err, context.Canceled) {
		return nil
	}
	return err
}

// judge complains about what config alone cannot know to be wrong.
func (k knowledge) judge(settings config.Config) error {
	if err := settings.Complain(settings.Faults(k.catalogue, k.places())); err != nil {
		return wrongUse{err}
	}
	return nil
}

// reload reads the configuration and the sites again. When anything in them is
// wrong the old ones stay in force and the error says what it is.
func (s *service) reload(context.Context) (err error) {
	s.reloading.Lock()
	defer s.reloading.Unlock()
	defer func() {
		s.exporter.ConfigReloaded(err)
		if err != nil {
			s.log.Error("The configuration was not reloaded; the old one stays in force", "err", err)
			return
		}
		s.log.Info("The configuration was reloaded")
	}()
	fresh, err := s.load()
	if err != nil {
		return err
	}
	if err := s.judge(fresh.config); err != nil {
		return err
	}
	if fresh.config.Store != s.kept && fresh.config.Store != "" && !sameFile(fresh.config.Store, s.kept) {
		return wrongUse{fmt.Errorf("the store cannot move from %s to %s while baotinh runs: restart it", s.store.Path(), store.Redact(fresh.config.Store))}
	}
	if err := s.exporter.Apply(metricsSettings(fresh)); err != nil {
		return err
	}
	if err := s.schedule.Replace(fresh.jobs); err != nil {
		return err
	}
	return s.furnish(fresh)
}

// furnish builds what a reload replaces and puts it in service.
func (s *service) furnish(from blueprint) error {
	options := from.fetch
	options.Version, options.Contact, options.Log, options.Now = programVersion(), from.config.Contact, s.log, s.now
	options.Hosts = scrapers.HostOptions(from.sites)
	options.Validators = scrapers.StoredValidators(s.store)
	options.Permit = store.Kept
	options.Observer = pageCounter{exporter: s.exporter, sites: siteOfHost(from.sites)}
	transport := fetch.New(options)
	visitor := &scrapers.Visitor{Transport: traced{transport, s.tracer}, Store: s.store, Reader: s.reader, Limits: from.limits, Now: s.now}
	pages, err := web.New(web.Options{
		Store: s.store, Catalogue: s.catalogue, Desk: s.exporter.Desk(),
		Sites: webSites(from.sites), Next: s.next, Explain: s.reader.Explain, Reviewer: s.reviewer, History: http.HandlerFunc(s.history),
		Reload: s.reload, Ready: s.ready, Now: s.now, Log: s.log,
	})
	if err != nil {
		transport.Close()
		return err
	}
	byID := map[string]scrapers.Site{}
	for _, site := range from.sites {
		byID[site.ID] = site
	}
	stop := s.warm(pages)
	old := s.parts.Swap(&parts{sites: byID, visitor: visitor, pages: pages, close: func() { stop(); transport.Close() }})
	if old != nil {
		old.close() // idle connections; runs in progress keep theirs
	}
	return nil
}

// warm has the pages read ahead what all provinces come to, until stop is called.
func (s *service) warm(pages *web.Pages) (stop func()) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := pages.Warm(ctx); err != nil && ctx.Err() == nil {
			s.log.Warn("The pages could not be made ready; the first one asked for will be slow", "err", err)
		}
	}()
	return func() {
		cancel()
		<-done
	}
}

// visit is the job of the schedule: one run of one site.
func (s *service) visit(ctx context.Context, id string, scheduled time.Time) error {
	run, err := s.visitSite(ctx, id, scheduled, newRunLog(s.log).event)
	s.exporter.RunFinished(run) // of a run that failed too; one that never began has no times
	if store.Unwell(err) {
		// It left no trace in the store.
		s.log.Error("A run could not be made or kept", "site", id, "err", err)
	}
	return err
}

func (s *service) visitSite(ctx context.Context, id string, scheduled time.Time, progress func(scrapers.Event)) (store.Run, error) {
	now := s.parts.Load()
	site, ok := now.sites[id]
	if !ok {
		return store.Run{}, fmt.Errorf("site %s is no longer configured", id)
	}
	ctx, span := s.tracer.Start(ctx, "run", trace.WithAttributes(attribute.String("baotinh.site", id)))
	run, err := now.visitor.VisitScheduled(ctx, site, scheduled, func(event scrapers.Event) {
		if failure, ok := errors.AsType[*scrapers.PageError](event.Err); ok && event.Kind == scrapers.PageFailed {
			s.exporter.PageFailed(id, failure.Reason())
		}
		if progress != nil {
			progress(event)
		}
	})
	finish(span, run, err)
	return run, err
}

func (s *service) next(site string) time.Time {
	if s.schedule == nil {
		return time.Time{}
	}
	return s.schedule.Next(site)
}

// queue is how the queue of runs stands, where processes share one.
func (s *service) queue() (metrics.Queue, bool) {
	shared, ok := s.schedule.(interface{ Queue() (schedule.Queue, bool) })
	if !ok {
		return metrics.Queue{}, false
	}
	queue, known := shared.Queue()
	return metrics.Queue(queue), known
}

func (s *service) ready(ctx context.Context) error {
	_, err := s.store.LastRuns(ctx)
	return err
}

// history writes the whole past for promtool, as baotinh export does.
func (s *service) history(w http.ResponseWriter, r *http.Request) {
	archive, err := s.exporter.History(r.Context())
	if errors.Is(err, metrics.ErrPreparing) {
		http.Error(w, err.Error(), http.StatusServiceUnavailable)
		return
	}
	if err != nil {
		s.log.Error("The past could not be read for a download", "err", err)
		http.Error(w, "the store could not be read", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/openmetrics-text; version=1.0.0; charset=utf-8")
	if err := archive.ExportOpenMetrics(w, metrics.ExportOptions{}); err != nil {
		s.log.Warn("A download of the past ended early", "err", err)
	}
}

// handler is everything under one address.
func (s *service) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", s.exporter.Handler())
	mux.Handle("POST /api/v1/read", s.exporter.RemoteRead())
	mux.Handle("/debug/pprof/", profiles(s.reviewer))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { s.parts.Load().pages.ServeHTTP(w, r) })
	return mux
}

func (s *service) close() error {
	if now := s.parts.Load(); now != nil {
		now.close()
	}
	ending, cancel := context.WithTimeout(context.Background(), stopTimeout)
	defer cancel()
	if err := s.endTraces(ending); err != nil {
		s.log.Warn("The last traces could not be sent", "err", err)
	}
	if s.store == nil {
		return nil
	}
	return s.store.Close()
}
