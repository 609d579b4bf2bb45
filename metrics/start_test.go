package metrics

import (
	"os"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// BenchmarkStart builds the first page of the store that BAOTINH_SCALE_STORE names,
// a copy whose digests are made.
func BenchmarkStart(b *testing.B) {
	path := os.Getenv("BAOTINH_SCALE_STORE")
	if path == "" {
		b.Skip("BAOTINH_SCALE_STORE names no store")
	}
	s, err := store.Open(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
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
