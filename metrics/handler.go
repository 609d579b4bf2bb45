package metrics

import (
	"context"
	"net/http"
	"slices"
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
		w.Header().Set("Content-Type", string(content))
		w.Header().Add("Vary", "Accept, Accept-Encoding")
		// Writing fails when the client went away, which is no error of ours.
		if !acceptsGzip(r.Header) {
			if r.Method != http.MethodHead && snapshot.write(w, as) == nil {
				_, _ = w.Write(own) //nolint:gosec // the exposition format, served as text/plain or OpenMetrics, from closed label sets
			}
			return
		}
		pieces := append(snapshot.packed(as), newPacker().pack(own))
		tail := gzipTail(pieces)
		size := len(gzipHead) + len(tail)
		for _, piece := range pieces {
			size += len(piece.deflated)
		}
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Length", strconv.Itoa(size))
		if r.Method == http.MethodHead {
			return
		}
		_, err = w.Write(gzipHead)
		for i := 0; err == nil && i < len(pieces); i++ {
			_, err = w.Write(pieces[i].deflated) //nolint:gosec // as above
		}
		if err == nil {
			_, _ = w.Write(tail) //nolint:gosec // as above
		}
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
		f.each(func(s *series) { ch <- &metric{&f.head, series{slices.Clone(s.values), s.value, s.end}} })
	}
}

// metric is one series as client_golang wants it.
type metric struct {
	family *head
	series series
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
