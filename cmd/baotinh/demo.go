package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/alecthomas/kingpin/v2"
	toolkit "github.com/prometheus/exporter-toolkit/web"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/schedule"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// demoConfig is the configuration of the demo: targets and reports for the
// provinces of its five sites.
//
//go:embed demo.yaml
var demoConfig []byte

// demo runs the whole program against replica sites of its own.
func demo(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("demo", "Run the whole program against replica sites on loopback, with a schedule of seconds, and say where to look.").
		HelpLong("Example:\n  baotinh demo --articles=testdata/articles --every=5s")
	address := clause.Flag("web.listen-address", "Where to serve the web pages and /metrics.").Default(defaultAddress).String()
	articles := clause.Flag("articles", "Folder of articles to serve in place of the demo's own (label files, see docs/corpus.md).").PlaceHolder("DIR").ExistingDir()
	kept := clause.Flag("store", "Where to keep the store, a file or postgres://…; a temporary file that is removed at the end by default.").PlaceHolder("STORE").String()
	at := clause.Flag("sites-at", "Visit the replica sites that another program serves at this loopback address, under their own names; SITE=https://HOST:PORT for one site.").PlaceHolder("HOST:PORT").Hidden().Strings()
	patience := clause.Flag("patience", "How long a site may take for an answer, and longest to leave one alone that failed.").Hidden().Duration()
	every := clause.Flag("every", "How often each site is visited.").Default("10s").Duration()
	return clause.FullCommand(), func(ctx context.Context) (err error) {
		documents, err := demoDocuments(*articles)
		if err != nil {
			return err
		}
		sites, err := replica.New(documents)
		if err != nil {
			return wrongUse{err}
		}
		settings, err := config.Parse("the demo's configuration", demoConfig)
		if err != nil {
			return err
		}
		settings.Store = *kept
		if settings.Store == "" {
			folder, err := os.MkdirTemp("", "baotinh-demo-")
			if err != nil {
				return err
			}
			defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
			settings.Store = filepath.Join(folder, "baotinh.db")
		}
		return demonstrate(ctx, program, sites, *at, settings, *address, *every, *patience)
	}
}

// demonstrate runs the whole program against the replica's sites, by the
// program's clock, until the context ends. at is where another program serves
// these sites, nothing to serve them here; patience bounds what one of them may
// take for an answer, 0 for what real sites may take.
func demonstrate(ctx context.Context, program *program, sites *replica.Replica, at []string, settings config.Config, address string, every, patience time.Duration) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel() // ends the replica sites
	listening, replicas, err := listen(ctx, sites, at)
	if err != nil {
		return err
	}
	settings.ExternalURL = "http://" + address
	settings.Contact = settings.ExternalURL
	spec, err := schedule.ParseFast("@every " + every.String())
	if err != nil {
		return wrongUse{fmt.Errorf("--every: %w", err)}
	}
	from := blueprint{config: settings, sites: listening, fetch: fetch.Options{
		AllowLoopback: true, Replicas: replicas, Interval: 50 * time.Millisecond,
		Backoff: patience / 2, BackoffMax: patience,
		Limits: fetch.Limits{Dial: patience, TLS: patience, Header: patience, Idle: patience, Total: 4 * patience, Wait: patience},
	}, limits: scrapers.Limits{Retry: every}} // who tries it out does not wait an hour for a page that failed once
	for _, site := range listening {
		from.jobs = append(from.jobs, schedule.Job{Site: site.ID, Schedule: spec})
	}
	service, err := newService(ctx, program, func() (blueprint, error) { return from, nil }, nil)
	if err != nil {
		return unlessStopped(ctx, err)
	}
	none := ""
	var unsaid error
	failed := service.run(ctx, &toolkit.FlagConfig{
		WebListenAddresses: &[]string{address}, WebSystemdSocket: new(bool), WebConfigFile: &none,
	}, func() { unsaid = introduce(program, from, address) })
	return errors.Join(failed, unsaid, service.close())
}

// listen serves the replica sites, each on a port of its own, or leads the
// requests for all of them to the address at which others serve them, but those
// that have an address of their own.
func listen(ctx context.Context, sites *replica.Replica, at []string) ([]scrapers.Site, map[string]string, error) {
	if len(at) == 0 {
		listening, err := sites.Listen(ctx)
		return listening, nil, err
	}
	replicas := map[string]string{}
	for _, one := range at {
		only, address, found := strings.Cut(one, "=")
		if !found {
			only, address = "", one
		}
		if target, err := netip.ParseAddrPort(strings.TrimPrefix(address, "https://")); err != nil || !target.Addr().IsLoopback() {
			return nil, nil, wrongUse{fmt.Errorf("--sites-at=%s: want a loopback address and a port, e.g. 127.0.0.1:8080", one)}
		}
		for _, site := range sites.Sites() {
			if only != "" && only != site.ID {
				continue
			}
			for _, host := range site.Hosts {
				replicas[host] = address
			}
		}
	}
	return sites.Sites(), replicas, nil
}

func demoDocuments(folder string) ([]corpus.Document, error) {
	if folder == "" {
		return replica.Own()
	}
	documents, err := corpus.Load(folder)
	if err != nil {
		return nil, wrongUse{err}
	}
	return documents, nil
}

func introduce(program *program, from blueprint, address string) error {
	var text strings.Builder
	text.WriteString("baotinh demo – báo tỉnh, bản chạy thử\n\nReplica sites · các trang tin mô phỏng:\n")
	for _, site := range from.sites {
		text.WriteString(fmt.Sprintf("  %-34s %s\n", site.ID, site.Base))
	}
	text.WriteString(fmt.Sprintf(`
Look at · xem tại:
  http://%[1]s/           pages · trang web: số liệu theo tỉnh, câu dẫn chứng
  http://%[1]s/metrics    for Prometheus

Stop with Ctrl-C · dừng bằng Ctrl-C.

`, address))
	_, err := fmt.Fprint(program.stdout, text.String())
	return err
}
