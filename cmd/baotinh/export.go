package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/metrics"
)

// export writes the past with the names and labels of /metrics.
func export(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("export", "Write all figures at the times when they were true, under the names and labels of /metrics.").
		HelpLong("Example:\n  baotinh export openmetrics --label=job=baotinh --label=instance=baotinh:9817 --every=1h > past.om\n  promtool tsdb create-blocks-from openmetrics --max-block-duration=8760h past.om data/")
	format := clause.Arg("format", "openmetrics (for promtool), csv or json.").Required().Enum("openmetrics", "csv", "json")
	labels := clause.Flag("label", "A label to put on every series, NAME=VALUE; those of the scrape make one line of past and present.").PlaceHolder("NAME=VALUE").Strings()
	every := clause.Flag("every", "Repeat each value at this distance, so that queries see it as a step; each once by default.").Default("0s").Duration()
	return clause.FullCommand(), func(ctx context.Context) error {
		if *every < 0 {
			return wrongUse{fmt.Errorf("--every=%s: want a time that is not negative, e.g. 1h", *every)}
		}
		options := metrics.ExportOptions{Every: *every}
		for _, label := range *labels {
			name, value, ok := strings.Cut(label, "=")
			if !ok || name == "" {
				return wrongUse{fmt.Errorf("--label=%s: want NAME=VALUE", label)}
			}
			options.Labels = append(options.Labels, metrics.Label{Name: name, Value: value})
		}
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		kept, err := openStore(ctx, from.config, store.ReadOnly())
		if err != nil {
			return err
		}
		return errors.Join(program.export(ctx, from, kept, *format, options), kept.Close())
	}
}

func (p *program) export(ctx context.Context, from blueprint, kept *store.Store, format string, options metrics.ExportOptions) error {
	exporter, err := p.exporterOf(from, kept)
	if err != nil {
		return err
	}
	archive, err := exporter.History(ctx)
	if err != nil {
		return err
	}
	write := map[string]func(io.Writer, metrics.ExportOptions) error{
		"openmetrics": archive.ExportOpenMetrics, "csv": archive.ExportCSV, "json": archive.ExportJSON,
	}[format]
	out := bufio.NewWriter(p.stdout)
	return errors.Join(write(out, options), out.Flush())
}

// exporterOf reads a store once, as it is configured; from then on the store knows
// its digests.
func (p *program) exporterOf(from blueprint, kept *store.Store) (*metrics.Exporter, error) {
	known, err := know()
	if err != nil {
		return nil, err
	}
	return metrics.New(metrics.Options{
		Settings: metricsSettings(from), Store: kept, Catalogue: known.catalogue, Gazetteer: known.gazetteer,
		Now: p.now, Next: func(string) time.Time { return time.Time{} }, Logger: p.log, Version: programVersion(), Once: true,
	})
}
