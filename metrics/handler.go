package metrics

import (
	"context"
	"net/http"
	"strconv"
	"strings"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	dto "github.com/prometheus/client_model/go"
	"github.com/prometheus/common/expfmt"
)

// Handler serves /metrics. What follows from the store is written as bytes made
// once a change; what the process counts itself is gathered each time, and joined.
// Clients that ask for the protobuf format (for native histograms) get everything gathered
// anew.
func (e *Exporter) Handler() http.Handler {
	all := prometheus.NewRegistry()
	all.MustRegister(e)
	gatherers := prometheus.Gatherers{all, e.instruments.registry}
	slow := promhttp.HandlerFor(gatherers, promhttp.HandlerOpts{EnableOpenMetrics: true})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		content := expfmt.NegotiateAccept(r.Header, expfmt.DefaultOpenMetricsAcceptedFormats()...)
		var as format
		switch content.FormatType() {
		case expfmt.TypeTextPlain:
			as = plainText
		case expfmt.TypeOpenMetrics:
			as = openMetrics
		default:
			slow.ServeHTTP(w, r)
			return
		}
		if r.URL.Query().Has("name[]") {
			slow.ServeHTTP(w, r)
			return
		}
		snapshot := e.refresh(r.Context())
		own, err := e.instruments.page(content)
		if err != nil {
			http.Error(w, "gathering the metrics of the process: "+err.Error(), http.StatusInternalServerError)
			return
		}
		packed := acceptsGzip(r.Header)
		if packed {
			own = pack(own)
			w.Header().Set("Content-Encoding", "gzip")
		}
		body := snapshot.page(as, packed)
		w.Header().Set("Content-Type", string(content))
		w.Header().Set("Content-Length", strconv.Itoa(len(body)+len(own)))
		w.Header().Add("Vary", "Accept, Accept-Encoding")
		if r.Method == http.MethodHead {
			return
		}
		_, _ = w.Write(body) // a client that went away is no error of ours
		_, _ = w.Write(own)  //nolint:gosec // the exposition format, served as text/plain or OpenMetrics, from closed label sets
	})
}

// page gathers and writes what the process counts itself, with the format's
// end mark.
func (in *instruments) page(content expfmt.Format) ([]byte, error) {
	families, err := in.registry.Gather()
	if err != nil {
		return nil, err
	}
	var b strings.Builder
	encoder := expfmt.NewEncoder(&b, content)
	for _, family := range families {
		if err := encoder.Encode(family); err != nil {
			return nil, err
		}
	}
	if closer, ok := encoder.(expfmt.Closer); ok {
		if err := closer.Close(); err != nil {
			return nil, err
		}
	}
	return []byte(b.String()), nil
}

func acceptsGzip(header http.Header) bool {
	for part := range strings.SplitSeq(header.Get("Accept-Encoding"), ",") {
		name, quality, _ := strings.Cut(strings.TrimSpace(part), ";")
		if (name == "gzip" || name == "*") && strings.ReplaceAll(quality, " ", "") != "q=0" {
			return true
		}
	}
	return false
}

// Describe sends nothing: the families follow from the catalogue and the
// store, and are checked when collected.
func (e *Exporter) Describe(chan<- *prometheus.Desc) {}

// Collect sends what follows from the store, for use in a registry of others.
func (e *Exporter) Collect(ch chan<- prometheus.Metric) {
	snapshot := e.refresh(context.Background())
	for i := range snapshot.families {
		f := &snapshot.families[i]
		for j := range f.series {
			ch <- &metric{f, &f.series[j]}
		}
	}
}

// metric is one series as client_golang wants it.
type metric struct {
	family *family
	series *series
}

// Desc implements prometheus.Metric. Its label names are those that the series has.
func (m *metric) Desc() *prometheus.Desc {
	names := make([]string, 0, len(m.family.labels))
	for i, label := range m.family.labels {
		if m.series.values[i] != "" {
			names = append(names, label)
		}
	}
	return prometheus.NewDesc(m.family.name, m.family.help, names, nil)
}

// Write implements prometheus.Metric.
func (m *metric) Write(out *dto.Metric) error {
	for i := range m.family.labels {
		if m.series.values[i] != "" {
			out.Label = append(out.Label, &dto.LabelPair{Name: &m.family.labels[i], Value: &m.series.values[i]})
		}
	}
	if m.family.kind == counter {
		out.Counter = &dto.Counter{Value: &m.series.value}
	} else {
		out.Gauge = &dto.Gauge{Value: &m.series.value}
	}
	return nil
}
