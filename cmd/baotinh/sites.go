package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// sitesList lists the sites with their state and last run.
func sitesList(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := sitesClause(app).Command("list", "List the sites: state, family, and how the last run went.").
		HelpLong("Example:\n  baotinh sites list --format=json")
	format := clause.Flag("format", "How to print: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		runs, stats, err := lastRuns(ctx, from.config)
		if err != nil {
			return err
		}
		return printSites(program.stdout, from.sites, runs, stats, *format)
	}
}

// printSites prints a line, or an object, a site.
func printSites(w io.Writer, sites []scrapers.Site, runs map[string]store.Run, stats map[string]store.SiteStat, format string) error {
	if format == "json" {
		type row struct {
			Site          string    `json:"site"`
			Name          string    `json:"name"`
			Province      string    `json:"province,omitempty"`
			Family        string    `json:"family"`
			State         string    `json:"state"`
			Evidence      string    `json:"evidence"`
			Retired       bool      `json:"retired"`
			SafeguardsOff []string  `json:"safeguards_off,omitempty"` // the switches that are on, in words
			Articles      int       `json:"articles"`
			LastPublished time.Time `json:"last_published,omitzero"`
			LastRun       *runRow   `json:"last_run,omitempty"`
		}
		rows := []row{}
		for _, site := range sites {
			row := row{site.ID, site.Name, site.Province, site.Family.ID, string(site.State), site.Evidence, site.Retired, site.Switches.On(), stats[site.ID].Articles, stats[site.ID].LastPublished, nil}
			if run, ok := runs[site.ID]; ok {
				last := rowOf(run)
				row.LastRun = &last
			}
			rows = append(rows, row)
		}
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(rows)
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	_, wrong := fmt.Fprintln(table, "SITE\tPROVINCE\tFAMILY\tSTATE\tARTICLES\tLAST RUN\tOUTCOME\tSAFEGUARDS OFF\tWHAT WAS WRONG")
	for _, site := range sites {
		state, last, outcome, wrongs := string(site.State), "-", "-", ""
		if site.Retired {
			state = "retired"
		}
		if run, ok := runs[site.ID]; ok {
			last, outcome = run.Started.Format("2006-01-02 15:04"), string(run.Outcome)
			wrongs = shortened(run.Error, 120)
		}
		_, err := fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\t%s\n", site.ID, or(site.Province, "-"), site.Family.ID, state, stats[site.ID].Articles, last, outcome,
			or(strings.Join(site.Switches.On(), ", "), "-"), wrongs)
		wrong = errors.Join(wrong, err)
	}
	return errors.Join(wrong, table.Flush())
}

// shortened is the beginning of a text, for a column of a table.
func shortened(text string, most int) string {
	if runes := []rune(strings.Join(strings.Fields(text), " ")); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

// lastRuns reads how the sites did from the store beside a running baotinh; a
// store that is not there yet knows of no run.
func lastRuns(ctx context.Context, settings config.Config) (map[string]store.Run, map[string]store.SiteStat, error) {
	stats := map[string]store.SiteStat{}
	kept, err := openStore(ctx, settings, store.ReadOnly())
	if errors.Is(err, fs.ErrNotExist) {
		return nil, stats, nil
	}
	if err != nil {
		return nil, nil, err
	}
	runs, err := kept.LastRuns(ctx)
	if err != nil {
		return nil, nil, errors.Join(err, kept.Close())
	}
	list, err := kept.SiteStats(ctx)
	for _, stat := range list {
		stats[stat.Site] = stat
	}
	return runs, stats, errors.Join(err, kept.Close())
}

// sitesCheck visits one site without keeping anything.
func sitesCheck(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := sitesClause(app).Command("check", "Fetch a site's lists and newest articles now, and show what each selector found and what was read. Nothing is stored.").
		HelpLong("Example:\n  baotinh sites check hatinhtv.vn --articles=3")
	name := clause.Arg("site", "The site, by host.").Required().String()
	articles := clause.Flag("articles", "How many of the newest articles to look at.").Default("3").Uint8()
	return clause.FullCommand(), func(ctx context.Context) error {
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		chosen, err := only(from.sites, []string{*name})
		if err != nil {
			return err
		}
		visitor, end, err := program.visitor(from)
		if err != nil {
			return err
		}
		defer end()
		report, err := visitor.Check(ctx, chosen[0], int(*articles))
		if err != nil {
			return err
		}
		if _, err := fmt.Fprint(program.stdout, report); err != nil {
			return err
		}
		if !report.Healthy() {
			return fmt.Errorf("the definition of %s does not fit its pages", *name)
		}
		return nil
	}
}

// sitesCapture freezes a page as a test case.
func sitesCapture(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := sitesClause(app).Command("capture", "Freeze a page of a site as a test case, with the article that it gives now for you to correct.").
		HelpLong("Example:\n  baotinh sites capture https://hatinhtv.vn/vi/chuyen-muc/tin-bai/105768/… --directory=scrapers/testdata/pages")
	address := clause.Arg("url", "The address of an article.").Required().String()
	directory := clause.Flag("directory", "Where the folder of the site is.").Default(".").String()
	return clause.FullCommand(), func(ctx context.Context) error {
		if err := articleAddress(*address); err != nil {
			return err
		}
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		visitor, end, err := program.visitor(from)
		if err != nil {
			return err
		}
		defer end()
		page, expected, err := visitor.Capture(ctx, from.sites, *address, *directory)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(program.stdout, "%s\n%s: correct what is wrong in it; go test ./scrapers holds the site to it\n", page, expected)
		return err
	}
}

// sitesNew writes a site's definition from one of its articles.
func sitesNew(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := sitesClause(app).Command("new", "Guess the family of an unknown site from one of its articles, and write its YAML file.").
		HelpLong("Example:\n  baotinh sites new https://baotinh.example.vn/chinh-tri/ket-nap-dang-vien-a123.html > sites/baotinh.example.vn.yaml")
	address := clause.Arg("url", "The address of an article of the site.").Required().String()
	return clause.FullCommand(), func(ctx context.Context) error {
		if err := articleAddress(*address); err != nil {
			return err
		}
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		visitor, end, err := program.visitor(from)
		if err != nil {
			return err
		}
		defer end()
		guess, err := visitor.Guess(ctx, *address, siteLayers(from.config.Sites)...)
		if err != nil {
			return err
		}
		for _, line := range guess.Trace {
			if _, err := fmt.Fprintln(program.stderr, line); err != nil {
				return err
			}
		}
		_, err = program.stdout.Write(guess.YAML)
		return err
	}
}

// articleAddress refuses what is no address of a page.
func articleAddress(address string) error {
	if parsed, err := url.Parse(address); err != nil || (parsed.Scheme != "http" && parsed.Scheme != "https") || parsed.Host == "" {
		return wrongUse{fmt.Errorf("%q: want the whole address of an article, https://HOST/…", address)}
	}
	return nil
}

// sitesClause is the command that the four above stand under.
func sitesClause(app *kingpin.Application) *kingpin.CmdClause {
	if known := app.GetCommand("sites"); known != nil {
		return known
	}
	return app.Command("sites", "Work on sites: list, check, capture, new.")
}

// visitor visits without a store, for looking at pages now.
func (p *program) visitor(from blueprint) (visitor *scrapers.Visitor, end func(), err error) {
	known, err := know()
	if err != nil {
		return nil, nil, err
	}
	options := from.fetch
	options.Version, options.Contact, options.Log, options.Now = programVersion(), from.config.Contact, p.log, p.now
	options.Hosts = scrapers.HostOptions(from.sites)
	transport := fetch.New(options)
	return &scrapers.Visitor{Transport: transport, Reader: known.reader, Now: p.now}, transport.Close, nil
}

// sorted returns the ids of the sites in order.
func sorted(sites map[string]scrapers.Site) []string {
	ids := make([]string, 0, len(sites))
	for id := range sites {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}
