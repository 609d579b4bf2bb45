package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/schedule"
)

// check reads all that serve would read, and says what is wrong with it.
func check(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("check", "Check the configuration, the sites with their families, and the catalogue, without visiting anything.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml check")
	format := clause.Flag("format", "How to print: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(context.Context) error {
		settings, configErr := config.Load(program.configFile)
		if configErr != nil {
			configErr = wrongUse{configErr}
			settings = config.Default() // the sites are worth checking all the same
		}
		known, knowErr := know()
		sites, sitesErr := loadSites(settings.Sites)
		var faults error
		if knowErr == nil {
			faults = known.judge(settings)
		}
		if err := errors.Join(configErr, faults, knowErr, sitesErr); err != nil {
			return err
		}
		zone, err := vietnam()
		if err != nil {
			return err
		}
		type row struct {
			Site     string    `json:"site"`
			Province string    `json:"province,omitempty"`
			Family   string    `json:"family"`
			State    string    `json:"state"`
			Schedule string    `json:"schedule"`
			Next     time.Time `json:"next"`
		}
		var rows []row
		for _, site := range sites {
			spec, err := schedule.Parse(site.Schedule)
			if err != nil {
				return wrongUse{fmt.Errorf("site %s: %w", site.ID, err)}
			}
			rows = append(rows, row{site.ID, site.Province, site.Family.ID, string(site.State), site.Schedule, spec.Next(program.now().In(zone))})
		}
		if *format == "json" {
			encoder := json.NewEncoder(program.stdout)
			encoder.SetIndent("", "  ")
			return encoder.Encode(map[string]any{"sites": rows, "indicators": len(known.catalogue.Indicators())})
		}
		table := tabwriter.NewWriter(program.stdout, 0, 0, 2, ' ', 0)
		if _, err := fmt.Fprintln(table, "SITE\tPROVINCE\tFAMILY\tSTATE\tSCHEDULE\tNEXT"); err != nil {
			return err
		}
		for _, row := range rows {
			if _, err := fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", row.Site, or(row.Province, "-"), row.Family, row.State, row.Schedule, row.Next.Format("2006-01-02 15:04")); err != nil {
				return err
			}
		}
		if err := table.Flush(); err != nil {
			return err
		}
		_, err = fmt.Fprintf(program.stdout, "\nGood: %d sites, %d indicators.\n", len(rows), len(known.catalogue.Indicators()))
		return err
	}
}
