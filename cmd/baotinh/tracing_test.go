package main

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	collector "go.opentelemetry.io/proto/otlp/collector/trace/v1"
	"google.golang.org/protobuf/proto"

	"github.com/baotinh/baotinh/internal/trial"
)

// The demo visits its sites, and a collector of ours hears of each run with its
// requests under it.
func TestTraces(t *testing.T) {
	heard := make(chan *collector.ExportTraceServiceRequest, 100)
	server := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		message := new(collector.ExportTraceServiceRequest)
		if err == nil {
			err = proto.Unmarshal(body, message)
		}
		if err != nil {
			t.Errorf("what is no trace: %v", err)
			return
		}
		heard <- message
	}))
	defer server.Close()
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", server.URL)
	t.Setenv("OTEL_BSP_SCHEDULE_DELAY", "100")

	ctx, stop := context.WithTimeout(t.Context(), trial.Patience)
	defer stop()
	ended := make(chan int, 1)
	go func() {
		ended <- run(ctx, []string{"demo", "--web.listen-address=127.0.0.1:0", "--every=1s"}, strings.NewReader(""), io.Discard, io.Discard)
	}()
	runs, under := map[string]bool{}, 0
	for len(runs) == 0 || under == 0 {
		select {
		case <-ctx.Done():
			t.Fatalf("%d runs and %d requests under them were heard of", len(runs), under)
		case message := <-heard:
			for _, group := range message.GetResourceSpans() {
				for _, scope := range group.GetScopeSpans() {
					for _, span := range scope.GetSpans() {
						switch span.GetName() {
						case "run":
							runs[string(span.GetSpanId())] = true
						case "fetch":
							if len(span.GetParentSpanId()) > 0 {
								under++
							}
						}
					}
				}
			}
		}
	}
	stop()
	if code := <-ended; code != exitGood {
		t.Errorf("exit code %d", code)
	}
}

func TestTracesRefuseAWrongCollector(t *testing.T) {
	t.Setenv("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1")
	t.Setenv("OTEL_RESOURCE_ATTRIBUTES", "no equals sign")
	if _, _, err := tracing(t.Context(), slog.New(slog.DiscardHandler)); err == nil || !strings.Contains(err.Error(), "OTEL_RESOURCE_ATTRIBUTES") {
		t.Errorf("error %v", err)
	}
}
