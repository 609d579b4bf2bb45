package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"text/tabwriter"
	"time"

	"github.com/alecthomas/kingpin/v2"
	"github.com/mattn/go-isatty"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// scrape visits sites once, now.
func scrape(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("scrape", "Visit sites once, now, and keep what is new; with progress, and a table at the end.").
		HelpLong("Example:\n  baotinh scrape hatinhtv.vn baosoctrang.org.vn")
	names := clause.Arg("site", "Which sites, by host; all of them by default.").Strings()
	format := clause.Flag("format", "How to print the result: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		service, err := newService(ctx, program, func() (blueprint, error) {
			from, err := program.blueprint()
			if err == nil {
				from.sites, err = only(from.sites, *names)
			}
			return from, err
		}, nil)
		if err != nil {
			return err
		}
		runs, err := service.scrapeAll(ctx)
		outcome := printRuns(program.stdout, runs, *format) // told even if something could not be kept
		if err := errors.Join(err, service.close()); err != nil {
			return err
		}
		return outcome
	}
}

// only keeps the sites with the names, or all when there are none.
func only(sites []scrapers.Site, names []string) ([]scrapers.Site, error) {
	if len(names) == 0 {
		return sites, nil
	}
	var kept []scrapers.Site
	var unknown []error
	for _, name := range names {
		at := slices.IndexFunc(sites, func(site scrapers.Site) bool { return site.ID == name })
		if at < 0 {
			unknown = append(unknown, fmt.Errorf("there is no site %q among the %d to choose from; baotinh sites list shows them (without sites.only in the configuration: all)", name, len(sites)))
			continue
		}
		kept = append(kept, sites[at])
	}
	if err := errors.Join(unknown...); err != nil {
		return nil, wrongUse{err}
	}
	return kept, nil
}

// scrapeAll visits every site of the service, some at a time. Runs that ended
// badly say so themselves; the error is about what could not be kept. Once ctx is
// over no further run begins: those left are interrupted before their start.
func (s *service) scrapeAll(ctx context.Context) ([]store.Run, error) {
	ids := sorted(s.parts.Load().sites)
	progress := newProgress(s.stderr, len(ids))
	defer progress.close()
	var (
		mu    sync.Mutex
		runs  = make([]store.Run, len(ids))
		wrong []error
		group sync.WaitGroup
		slots = make(chan struct{}, s.atOnce)
	)
	for i, id := range ids {
		slots <- struct{}{}
		if ctx.Err() != nil {
			runs[i] = store.Run{Site: id, Outcome: store.Interrupted, Error: "not begun"}
			<-slots
			continue
		}
		group.Go(func() {
			defer func() { <-slots }()
			var run store.Run
			err := s.store.Hold(ctx, id, func(ctx context.Context) (err error) {
				run, err = s.visitSite(ctx, id, time.Time{}, progress.event)
				return err
			})
			s.exporter.RunFinished(run)
			if run.Site == "" {
				run = store.Run{Site: id, Outcome: store.FailedRun, Error: fmt.Sprint(err)}
			}
			mu.Lock()
			defer mu.Unlock()
			runs[i] = run
			if _, told := errors.AsType[*scrapers.RunError](err); err != nil && !told {
				wrong = append(wrong, fmt.Errorf("%s: %w", id, err))
			}
		})
	}
	group.Wait()
	return runs, errors.Join(wrong...)
}

// runRow is a run as --format=json prints it.
type runRow struct {
	Site         string           `json:"site"`
	Scheduled    time.Time        `json:"scheduled,omitzero"`
	Started      time.Time        `json:"started,omitzero"`
	Finished     time.Time        `json:"finished,omitzero"`
	Outcome      store.RunOutcome `json:"outcome"`
	Listed       int              `json:"listed"`
	Fetched      int              `json:"fetched"`
	NotModified  int              `json:"not_modified"`
	New          int              `json:"new"`
	Revised      int              `json:"revised"`
	Unchanged    int              `json:"unchanged"`
	Irrelevant   int              `json:"irrelevant"`
	Failed       int              `json:"failed"`
	Observations int              `json:"observations"`
	Bytes        int64            `json:"bytes"`
	Error        string           `json:"error,omitempty"`
}

func rowOf(run store.Run) runRow {
	c := run.Counts
	return runRow{
		Site: run.Site, Scheduled: run.Scheduled, Started: run.Started, Finished: run.Finished, Outcome: run.Outcome,
		Listed: c.Listed, Fetched: c.Fetched, NotModified: c.NotModified, New: c.New, Revised: c.Revised, Unchanged: c.Unchanged,
		Irrelevant: c.Irrelevant, Failed: c.Failed, Observations: c.Observations, Bytes: c.Bytes, Error: run.Error,
	}
}

// printRuns prints the runs; its error is the exit code that they deserve.
func printRuns(w io.Writer, runs []store.Run, format string) error {
	whole, some := 0, 0
	rows := []runRow{}
	for _, run := range runs {
		rows = append(rows, rowOf(run))
		switch run.Outcome {
		case store.Succeeded:
			whole++
		case store.PartlyDone:
			some++
		}
	}
	var printing error
	if format == "json" {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		printing = encoder.Encode(rows)
	} else {
		table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		_, printing = fmt.Fprintln(table, "SITE\tOUTCOME\tLISTED\tFETCHED\tNEW\tREVISED\tSAME\tOTHER\tFAILED\tFIGURES\tTOOK\tWHAT WAS WRONG")
		for _, run := range runs {
			_, err := fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\t%s\n", run.Site, run.Outcome,
				run.Counts.Listed, run.Counts.Fetched, run.Counts.New, run.Counts.Revised, run.Counts.Unchanged,
				run.Counts.Irrelevant, run.Counts.Failed, run.Counts.Observations,
				run.Finished.Sub(run.Started).Round(time.Second/10), strings.ReplaceAll(run.Error, "\n", "; "))
			printing = errors.Join(printing, err)
		}
		printing = errors.Join(printing, table.Flush())
	}
	switch {
	case printing != nil:
		return printing
	case whole == len(runs):
		return nil
	case whole+some == 0:
		return fmt.Errorf("no site could be visited; the table says why")
	}
	return partly{fmt.Errorf("%d of %d sites were not visited whole", len(runs)-whole, len(runs))}
}

// progress shows how visits go: one line that changes on a terminal, a plain
// line an event elsewhere.
type progress struct {
	mu       sync.Mutex
	w        io.Writer
	terminal bool
	sites    int
	done     int
	counts   map[string]store.Counts
}

func newProgress(w io.Writer, sites int) *progress {
	p := &progress{w: w, sites: sites, counts: map[string]store.Counts{}}
	if file, ok := w.(*os.File); ok {
		p.terminal = isatty.IsTerminal(file.Fd())
	}
	return p
}

func (p *progress) event(event scrapers.Event) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.counts[event.Site] = event.Counts
	if event.Kind == scrapers.RunCompleted {
		p.done++
	}
	if !p.terminal {
		_, _ = fmt.Fprintf(p.w, "%s  %s\n", event.Site, event)
		return
	}
	var all store.Counts
	for _, counts := range p.counts {
		all.Fetched += counts.Fetched
		all.New += counts.New
		all.Observations += counts.Observations
		all.Failed += counts.Failed
	}
	_, _ = fmt.Fprintf(p.w, "\r\x1b[K%d of %d sites · %d pages · %d new articles · %d figures · %d failed · %s",
		p.done, p.sites, all.Fetched, all.New, all.Observations, all.Failed, event.Site)
}

func (p *progress) close() {
	if p.terminal {
		_, _ = fmt.Fprintln(p.w)
	}
}
