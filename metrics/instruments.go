package metrics

import (
	"slices"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"github.com/baotinh/baotinh/internal/store"
)

// instruments is what the running process counts itself; a restart begins anew.
type instruments struct {
	registry    *prometheus.Registry
	duration    *prometheus.HistogramVec
	pages       *prometheus.CounterVec
	refused     *prometheus.CounterVec
	failed      *prometheus.CounterVec
	reloadOK    prometheus.Gauge
	reloadTime  prometheus.Gauge
	storeErrors prometheus.Counter
	builds      prometheus.Histogram
	nextRun     nextRuns
}

// durationBuckets reach from a quick visit to one that a slow site makes long.
var durationBuckets = []float64{1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1200, 1800}

func newInstruments(e *Exporter, options Options) *instruments {
	in := &instruments{
		registry: prometheus.NewRegistry(),
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "baotinh_crawl_duration_seconds", Help: "How long runs of a site took.", Buckets: durationBuckets,
			NativeHistogramBucketFactor: 1.1, NativeHistogramMaxBucketNumber: 100, NativeHistogramMinResetDuration: time.Hour,
		}, []string{"site"}),
		pages: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "baotinh_pages_fetched_total", Help: "Answers to requests for pages, by HTTP status.",
		}, []string{"site", "code"}),
		refused: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "baotinh_pages_refused_total", Help: "Requests for pages that got no answer or were not made, by reason.",
		}, []string{"site", "reason"}),
		failed: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "baotinh_pages_failed_total", Help: "Pages that runs could not read, by reason: what the fetcher refused, and what was no list or article of the site.",
		}, []string{"site", "reason"}),
		reloadOK: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "baotinh_config_last_reload_successful", Help: "Whether the last try to load the configuration succeeded.",
		}),
		reloadTime: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "baotinh_config_last_reload_success_timestamp_seconds", Help: "When the configuration was last loaded.",
		}),
		storeErrors: prometheus.NewCounter(prometheus.CounterOpts{
			Name: "baotinh_store_read_errors_total", Help: "Pages that could not be renewed because the store could not be read.",
		}),
		builds: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "baotinh_page_build_seconds", Help: "How long it took to build the page after a change of the store.",
			Buckets: []float64{.01, .05, .1, .25, .5, 1, 2, 5},
		}),
	}
	in.nextRun = nextRuns{
		exporter: e, next: options.Next,
		desc: prometheus.NewDesc("baotinh_crawl_next_timestamp_seconds", "When the next run of a site is planned.", []string{"site"}, nil),
	}
	in.registry.MustRegister(in.duration, in.pages, in.refused, in.failed, in.reloadOK, in.reloadTime, in.storeErrors, in.builds, in.nextRun,
		buildInfo(options.Version, options.Revision), pageState{e}, queueState{options.Queue},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}))
	return in
}

func buildInfo(version, revision string) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "baotinh_build_info", Help: "Version of the running program.",
		ConstLabels: prometheus.Labels{"version": version, "revision": revision},
	}, func() float64 { return 1 })
}

// nextRuns asks the schedule at each scrape.
type nextRuns struct {
	exporter *Exporter
	next     func(site string) time.Time
	desc     *prometheus.Desc
}

func (n nextRuns) Describe(ch chan<- *prometheus.Desc) { ch <- n.desc }

func (n nextRuns) Collect(ch chan<- prometheus.Metric) {
	if n.next == nil {
		return
	}
	for _, site := range n.exporter.config.Load().settings.Sites {
		if at := n.next(site.ID); !at.IsZero() {
			ch <- prometheus.MustNewConstMetric(n.desc, prometheus.GaugeValue, float64(at.Unix()), site.ID)
		}
	}
}

// written is what a store may say of its writes. *store.Store does.
type written interface {
	WriteState() (failed uint64, good bool)
}

// pageState describes the snapshot that is served.
type pageState struct{ exporter *Exporter }

var (
	storeUpDesc     = prometheus.NewDesc("baotinh_store_up", "Whether the store could be read for this page; if not, the last page that could be built is served. No series until the first page has been built, or could not be.", nil, nil)
	seriesDesc      = prometheus.NewDesc("baotinh_series", "Series of the page that follow from the store.", nil, nil)
	limitDesc       = prometheus.NewDesc("baotinh_series_limit", "Most series that the configuration allows.", nil, nil)
	writableDesc    = prometheus.NewDesc("baotinh_store_writable", "Whether the last write to the store succeeded.", nil, nil)
	writeErrorsDesc = prometheus.NewDesc("baotinh_store_write_errors_total", "Writes to the store that failed: no room, no permission, locked or damaged.", nil, nil)
	waitingDesc     = prometheus.NewDesc("baotinh_store_digests_waiting", "Places (province, indicator, period) that the store has still to digest; until then the page has the former figures of their provinces, after a start none.", nil, nil)
	droppedDesc     = prometheus.NewDesc("baotinh_series_dropped", "Series of the oldest periods left out because of the limit.", nil, nil)
)

func (p pageState) Describe(ch chan<- *prometheus.Desc) {
	ch <- storeUpDesc
	ch <- seriesDesc
	ch <- limitDesc
	ch <- droppedDesc
	ch <- waitingDesc
	ch <- writableDesc
	ch <- writeErrorsDesc
}

func (p pageState) Collect(ch chan<- prometheus.Metric) {
	served := p.exporter.current.Load()
	snapshot := served.snapshot
	if served.tried {
		up := 0.0
		if served.healthy {
			up = 1
		}
		ch <- prometheus.MustNewConstMetric(storeUpDesc, prometheus.GaugeValue, up)
		ch <- prometheus.MustNewConstMetric(waitingDesc, prometheus.GaugeValue, float64(served.waiting()))
	}
	ch <- prometheus.MustNewConstMetric(seriesDesc, prometheus.GaugeValue, float64(snapshot.series))
	ch <- prometheus.MustNewConstMetric(limitDesc, prometheus.GaugeValue, float64(snapshot.limit))
	ch <- prometheus.MustNewConstMetric(droppedDesc, prometheus.GaugeValue, float64(snapshot.dropped))
	if s, ok := p.exporter.store.(written); ok {
		failed, good := s.WriteState()
		writable := 0.0
		if good {
			writable = 1
		}
		ch <- prometheus.MustNewConstMetric(writableDesc, prometheus.GaugeValue, writable)
		ch <- prometheus.MustNewConstMetric(writeErrorsDesc, prometheus.CounterValue, float64(failed))
	}
}

// RunFinished observes how long a run took. Call it once for each run that
// ended.
func (e *Exporter) RunFinished(run store.Run) {
	if !e.configured(run.Site) || run.Finished.Before(run.Started) || run.Finished.IsZero() {
		return
	}
	e.instruments.duration.WithLabelValues(run.Site).Observe(run.Finished.Sub(run.Started).Seconds())
}

// PageFetched counts one answer of a site; code is its HTTP status. A site that is
// not configured and a code that HTTP does not know are counted as "other".
func (e *Exporter) PageFetched(site string, code int) {
	label := other
	if code >= 100 && code < 600 {
		label = strconv.Itoa(code)
	}
	e.instruments.pages.WithLabelValues(e.siteLabel(site), label).Inc()
}

// PageRefused counts one request that got no answer or was not made, by a
// reason of the closed set that Options.Reasons names; any other is "other".
func (e *Exporter) PageRefused(site, reason string) {
	if !slices.Contains(e.reasons, reason) {
		reason = other
	}
	e.instruments.refused.WithLabelValues(e.siteLabel(site), reason).Inc()
}

// PageFailed counts one page that a run could not read, whatever it was that came
// or did not come, by a reason of the same closed set.
func (e *Exporter) PageFailed(site, reason string) {
	if !slices.Contains(e.reasons, reason) {
		reason = other
	}
	e.instruments.failed.WithLabelValues(e.siteLabel(site), reason).Inc()
}

// other stands for what is outside a closed set.
const other = "other"

func (e *Exporter) siteLabel(site string) string {
	if e.configured(site) {
		return site
	}
	return other
}

// ConfigReloaded notes how a try to load the configuration ended.
func (e *Exporter) ConfigReloaded(err error) {
	if err != nil {
		e.instruments.reloadOK.Set(0)
		return
	}
	e.instruments.reloadOK.Set(1)
	e.instruments.reloadTime.Set(float64(e.now().Unix()))
}
