package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"sync"
	"syscall"
	"time"

	"github.com/alecthomas/kingpin/v2"
	"github.com/coreos/go-systemd/v22/daemon"
	toolkit "github.com/prometheus/exporter-toolkit/web"
	"github.com/prometheus/exporter-toolkit/web/kingpinflag"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/schedule"
)

// defaultAddress is loopback only: who wants more says so.
const defaultAddress = "127.0.0.1:9817"

// stopTimeout bounds how long requests in progress may hold up the end.
const stopTimeout = 5 * time.Second

// serve visits the sites on their schedules and serves metrics and pages.
func serve(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("serve", "Visit all sites on their schedules, and serve /metrics and the web pages.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml serve --web.listen-address=:9817\n\nSIGHUP or POST /-/reload reads the configuration and the sites again.")
	listen := kingpinflag.AddFlags(clause, defaultAddress)
	return clause.FullCommand(), func(ctx context.Context) error {
		if err := toolkit.Validate(*listen.WebConfigFile); err != nil {
			return wrongUse{fmt.Errorf("--web.config.file=%s: %w", *listen.WebConfigFile, err)}
		}
		for _, address := range *listen.WebListenAddresses {
			if strings.HasPrefix(address, "vsock://") {
				continue
			}
			if _, _, err := net.SplitHostPort(address); err != nil {
				return wrongUse{fmt.Errorf("--web.listen-address=%s: want HOST:PORT, or :PORT for all addresses: %w", address, err)}
			}
		}
		service, err := newService(ctx, program, program.blueprint, reviewer(*listen.WebConfigFile))
		if err != nil {
			return unlessStopped(ctx, err)
		}
		if program.configFile == "" {
			program.log.Info("No --config.file: running on the defaults")
		}
		if program.settingsLackContact() {
			program.log.Warn("The configuration names no contact: please set one, so that the owner of a visited site can reach you")
		}
		service.exporter.Prepare()
		return errors.Join(service.run(ctx, listen, nil), service.close())
	}
}

// blueprint is what the configuration file says, with the real sites.
func (p *program) blueprint() (blueprint, error) {
	settings, err := config.Load(p.configFile)
	if err != nil {
		return blueprint{}, wrongUse{err}
	}
	sites, err := loadSitesWith(&p.loader, settings.Sites)
	if err != nil {
		return blueprint{}, err
	}
	from := blueprint{config: settings, sites: sites, spread: 2 * time.Minute}
	for _, site := range sites {
		if site.Retired {
			continue
		}
		spec, err := schedule.Parse(site.Schedule)
		if err != nil {
			return blueprint{}, wrongUse{fmt.Errorf("site %s: %w", site.ID, err)}
		}
		from.jobs = append(from.jobs, schedule.Job{Site: site.ID, Schedule: spec})
	}
	return from, nil
}

func (p *program) settingsLackContact() bool {
	settings, err := config.Load(p.configFile)
	return err == nil && settings.Contact == ""
}

// run serves until the context ends, then stops the runs in progress and the
// server. started is called once it can be asked; it may be nil.
func (s *service) run(ctx context.Context, listen *toolkit.FlagConfig, started func()) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	defer signal.Stop(hangups)

	keeper := keeper{log: s.log, alive: s.ready}
	listening := make(chan struct{})
	var once sync.Once
	server := &http.Server{
		Handler:           s.handler(),
		ReadHeaderTimeout: 10 * time.Second,
		ReadTimeout:       30 * time.Second,
		WriteTimeout:      2 * time.Minute,
		IdleTimeout:       2 * time.Minute,
		BaseContext: func(net.Listener) context.Context {
			once.Do(func() { close(listening) })
			return ctx
		},
	}
	served := make(chan error, 1)
	go func() { served <- toolkit.ListenAndServe(server, listen, s.log) }()
	ran := make(chan error, 1)
	go func() { ran <- s.schedule.Run(ctx) }()
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		select {
		case <-listening:
			if started != nil {
				started()
			}
			keeper.tell(daemon.SdNotifyReady)
			keeper.watch(ctx)
		case <-ctx.Done():
		}
	}()

	var failure error
	for failure == nil && ctx.Err() == nil {
		select {
		case <-ctx.Done():
		case <-hangups:
			// What is wrong with it has been logged, and the old one stays.
			_ = s.reload(ctx)
		case err := <-served:
			failure = fmt.Errorf("serve the web pages: %w", err)
			if errors.Is(err, syscall.EADDRINUSE) {
				failure = fmt.Errorf("%w; stop what listens there, or choose another with --web.listen-address", failure)
			}
			served <- nil
		case err := <-ran:
			failure = errors.Join(errors.New("the schedule ended by itself"), err)
			ran <- nil
		}
	}
	s.log.Info("Stopping")
	keeper.tell(daemon.SdNotifyStopping)
	stop()
	<-watched
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTimeout)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		_ = server.Close()
	}
	if err := <-served; err != nil && !errors.Is(err, http.ErrServerClosed) {
		failure = errors.Join(failure, err)
	}
	return errors.Join(failure, <-ran)
}
