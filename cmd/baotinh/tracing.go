package main

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/exporters/otlp/otlptrace/otlptracehttp"
	"go.opentelemetry.io/otel/sdk/resource"
	sdk "go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/trace"
	"go.opentelemetry.io/otel/trace/noop"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
)

// tracing sends a span for each run and each request to the collector that
// OpenTelemetry's own variables name (OTEL_EXPORTER_OTLP_ENDPOINT and the rest of
// its specification). Without them nothing is recorded. Call end to send what is
// left.
func tracing(ctx context.Context, log *slog.Logger) (_ trace.Tracer, end func(context.Context) error, err error) {
	if os.Getenv("OTEL_EXPORTER_OTLP_ENDPOINT") == "" && os.Getenv("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") == "" || os.Getenv("OTEL_SDK_DISABLED") == "true" {
		return noop.NewTracerProvider().Tracer("baotinh"), func(context.Context) error { return nil }, nil
	}
	exporter, err := otlptracehttp.New(ctx)
	if err != nil {
		return nil, nil, wrongUse{fmt.Errorf("traces, as the variables OTEL_EXPORTER_OTLP_… say: %w", err)}
	}
	about, err := resource.New(ctx,
		resource.WithAttributes(attribute.String("service.name", "baotinh"), attribute.String("service.version", programVersion())),
		resource.WithHost(), resource.WithFromEnv(),
	)
	if err != nil {
		return nil, nil, wrongUse{fmt.Errorf("traces, as OTEL_RESOURCE_ATTRIBUTES says: %w", err)}
	}
	// OpenTelemetry has one place for what goes wrong behind the program's back.
	otel.SetErrorHandler(otel.ErrorHandlerFunc(func(err error) { log.Warn("Traces are not sent", "err", err) }))
	provider := sdk.NewTracerProvider(sdk.WithBatcher(exporter), sdk.WithResource(about))
	return provider.Tracer("baotinh"), provider.Shutdown, nil
}

// traced is a transport whose requests are spans of the run that makes them.
// The site is sent no trace header: it is not part of our system.
type traced struct {
	http.RoundTripper
	tracer trace.Tracer
}

func (t traced) RoundTrip(request *http.Request) (*http.Response, error) {
	ctx, span := t.tracer.Start(request.Context(), "fetch", trace.WithSpanKind(trace.SpanKindClient), trace.WithAttributes(
		attribute.String("url.full", request.URL.String()), attribute.String("server.address", request.URL.Hostname()),
	))
	defer span.End()
	response, err := t.RoundTripper.RoundTrip(request.WithContext(ctx))
	if err != nil {
		span.SetStatus(codes.Error, err.Error())
		if inner := fetch.AsError(err); inner != nil {
			span.SetAttributes(attribute.String("error.type", string(inner.Reason)))
		}
		return nil, err
	}
	span.SetAttributes(attribute.Int("http.response.status_code", response.StatusCode))
	return response, nil
}

// finish ends the span of a run with what came of it.
func finish(span trace.Span, run store.Run, err error) {
	span.SetAttributes(
		attribute.Int64("baotinh.run", run.ID), attribute.String("baotinh.outcome", string(run.Outcome)),
		attribute.Int("baotinh.articles.new", run.Counts.New), attribute.Int("baotinh.articles.revised", run.Counts.Revised),
		attribute.Int("baotinh.pages.failed", run.Counts.Failed), attribute.Int("baotinh.observations", run.Counts.Observations),
	)
	if err != nil {
		span.SetStatus(codes.Error, err.Error())
	}
	span.End()
}
