package metrics

import (
	"os"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// BenchmarkStart builds the first page of a store on a disk, as a start does: of one
// with 100,000 series, or of that which BAOTINH_SCALE_STORE names.
func BenchmarkStart(b *testing.B) {
	var s *store.Store
	if path := os.Getenv("BAOTINH_SCALE_STORE"); path == "" {
		s = durable(b)
	} else {
		var err error
		if s, err = store.Open(b.Context(), path); err != nil {
			b.Fatal(err)
		}
		defer s.Close()
	}
	b.ReportAllocs()
	for b.Loop() {
		e := exporter(b, s, fixtureSettings(), time.Now())
		if err := s.Settle(b.Context()); err != nil {
			b.Fatal(err)
		}
		began := time.Now()
		snapshot := e.refresh(b.Context())
		b.ReportMetric(float64(snapshot.series), "series")
		b.ReportMetric(time.Since(began).Seconds()*1000, "ms/build")
		began = time.Now()
		snapshot.packed(openMetrics)
		b.ReportMetric(time.Since(began).Seconds()*1000, "ms/pack")
	}
}
