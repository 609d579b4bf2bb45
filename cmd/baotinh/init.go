package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"text/tabwriter"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/deploy"
)

// initialise writes what an operator needs beside the program.
func initialise(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("init", "Write a working set of files to edit: configuration, Prometheus rules, Alertmanager, Grafana provisioning and dashboards.").
		HelpLong("Example:\n  baotinh init /srv/baotinh\n\nWhat you edit (baotinh.yaml, prometheus.yml, alertmanager.yml, provisioning) is never touched again. After an upgrade, --renew writes the rules, templates and dashboards of the new version.")
	dir := clause.Arg("dir", "The folder; made if there is none.").Required().String()
	renew := clause.Flag("renew", "Write rules, templates and dashboards over those of another version.").Bool()
	format := clause.Flag("format", "How to print: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(context.Context) error {
		files, err := deploy.Write(*dir, *renew)
		if err != nil {
			return err
		}
		if *format == "json" {
			type row struct {
				Path  string `json:"path"`
				State string `json:"state"`
			}
			rows := []row{}
			for _, file := range files {
				rows = append(rows, row{file.Path, string(file.State)})
			}
			encoder := json.NewEncoder(program.stdout)
			encoder.SetIndent("", "  ")
			return encoder.Encode(rows)
		}
		table := tabwriter.NewWriter(program.stdout, 0, 0, 2, ' ', 0)
		var wrong error
		for _, file := range files {
			_, err := fmt.Fprintf(table, "%s\t%s\n", file.State, filepath.Join(*dir, filepath.FromSlash(file.Path)))
			wrong = errors.Join(wrong, err)
		}
		whole, err := filepath.Abs(*dir) // Grafana looks from its own folder
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(table, nextSteps, whole)
		return errors.Join(wrong, err, table.Flush())
	}
}

const nextSteps = `
Next · tiếp theo:
  baotinh --config.file=%[1]s/baotinh.yaml serve
  prometheus --config.file=%[1]s/prometheus/prometheus.yml --storage.tsdb.path=%[1]s/prometheus/data --storage.tsdb.retention.time=15y
  alertmanager --config.file=%[1]s/alertmanager/alertmanager.yml --storage.path=%[1]s/alertmanager/data   # Debian: prometheus-alertmanager
  GF_PATHS_PROVISIONING=%[1]s/grafana/provisioning grafana server
  baotinh --config.file=%[1]s/baotinh.yaml doctor
`
