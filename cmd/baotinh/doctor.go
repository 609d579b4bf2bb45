package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/doctor"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/scrapers"
)

// examine looks over the whole installation.
func examine(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("doctor", "Look over the installation – configuration, store, disk, clock, sites, Prometheus, Alertmanager, Grafana – and say what to do.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml doctor --grafana.url=\n\nAn empty address skips that program; --no-sites asks no news site for its robots.txt. Nothing is changed. The token of a Grafana service account is taken from BAOTINH_GRAFANA_TOKEN.")
	own := clause.Flag("url", "Where baotinh serves.").Default("http://" + defaultAddress).String()
	prometheus := clause.Flag("prometheus.url", "Where Prometheus is.").Default("http://127.0.0.1:9090").String()
	alertmanager := clause.Flag("alertmanager.url", "Where Alertmanager is.").Default("http://127.0.0.1:9093").String()
	grafana := clause.Flag("grafana.url", "Where Grafana is.").Default("http://127.0.0.1:3000").String()
	visit := clause.Flag("sites", "Ask every site for its robots.txt.").Default("true").Bool()
	timeout := clause.Flag("timeout", "How long each check may take.").Default("1m").Duration()
	format := clause.Flag("format", "How to print: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		from, findings := program.examineConfiguration()
		home := doctor.Store{Path: or(from.config.Store, config.Default().Store), PasswordFile: from.config.StorePasswordFile, Now: program.now, Free: doctor.FreeSpace}
		options := from.fetch
		options.Version, options.Contact, options.Log, options.Now = programVersion(), from.config.Contact, program.log, program.now
		options.Hosts = scrapers.HostOptions(from.sites)
		transport := fetch.New(options)
		defer transport.Close()
		sites := doctor.Sites{Transport: transport, Now: program.now}
		for _, site := range from.sites {
			if *visit && !site.Retired {
				sites.URLs = append(sites.URLs, site.Base+"/robots.txt")
			}
		}
		services := doctor.Services{
			Transport: &http.Transport{DisableKeepAlives: true, ResponseHeaderTimeout: 10 * time.Second}, Now: program.now,
			Baotinh: *own, Prometheus: *prometheus, Alertmanager: *alertmanager, Grafana: *grafana, GrafanaToken: os.Getenv("BAOTINH_GRAFANA_TOKEN"),
		}
		checks := append(home.Checks(), sites.Checks()...)
		findings = append(findings, doctor.Examine(ctx, *timeout, append(checks, services.Checks()...)...)...)
		if err := printFindings(program, findings, *format); err != nil {
			return err
		}
		if doctor.Worst(findings) == doctor.Fault {
			return errors.New("something does not work; see the faults above")
		}
		return nil
	}
}

// examineConfiguration reads what serve would read. What is wrong with it is a
// finding like any other: the checks after it still have the defaults.
func (p *program) examineConfiguration() (blueprint, []doctor.Finding) {
	finding := func(state doctor.State, found, advice string) doctor.Finding {
		return doctor.Finding{Check: "configuration", State: state, Found: found, Advice: advice}
	}
	from, err := p.blueprint()
	if err == nil {
		var known knowledge
		if known, err = know(); err == nil {
			err = known.judge(from.config)
		}
	}
	if err != nil {
		return from, []doctor.Finding{finding(doctor.Fault, err.Error(), "mend the file; baotinh check says when it is good")}
	}
	name := or(p.configFile, "the defaults")
	findings := []doctor.Finding{finding(doctor.Good, fmt.Sprintf("%s: %d sites, %d reports, %d targets", name, len(from.sites), len(from.config.Reports), len(from.config.Targets)), "")}
	if from.config.Contact == "" {
		findings = append(findings, finding(doctor.Warning, "no contact", "set contact: the owners of the sites must be able to reach you"))
	}
	if strings.Contains(from.config.ExternalURL, "//127.") || strings.Contains(from.config.ExternalURL, "//localhost") {
		findings = append(findings, finding(doctor.Warning, "external_url is "+from.config.ExternalURL, "set it to the address that people use: links in dashboards and alerts lead nowhere on other machines"))
	}
	if len(from.config.Reports) == 0 {
		findings = append(findings, finding(doctor.Warning, "no report is configured", "name under reports: what the provinces owe; without it nobody is told that one is late"))
	}
	return from, findings
}

func printFindings(program *program, findings []doctor.Finding, format string) error {
	if format == "json" {
		encoder := json.NewEncoder(program.stdout)
		encoder.SetIndent("", "  ")
		return encoder.Encode(findings)
	}
	table := tabwriter.NewWriter(program.stdout, 0, 0, 2, ' ', 0)
	var wrong error
	for _, finding := range findings {
		_, err := fmt.Fprintf(table, "%s\t%s\t%s\n", finding.State, finding.Check, finding.Found)
		if finding.Advice != "" {
			_, more := fmt.Fprintf(table, "\t\t→ %s\n", finding.Advice)
			err = errors.Join(err, more)
		}
		wrong = errors.Join(wrong, err)
	}
	return errors.Join(wrong, table.Flush())
}
