package main

import (
	"context"
	"log/slog"
	"time"

	"github.com/coreos/go-systemd/v22/daemon"
)

// keeper tells systemd, when it asked to be told, that the service is up, that
// it still is, and that it stops. Elsewhere all of it does nothing.
type keeper struct {
	log   *slog.Logger
	alive func(context.Context) error // what the watchdog wants to know
}

// tell says one word of sd_notify(3). An error is only logged: the service
// goes on, and systemd does what it does with one that is silent.
func (k keeper) tell(state string) {
	if _, err := daemon.SdNotify(false, state); err != nil {
		k.log.Warn("systemd could not be told", "state", state, "err", err)
	}
}

// watch reports to the watchdog twice in its interval until the context ends,
// but only while the service is alive: one that hangs is restarted.
func (k keeper) watch(ctx context.Context) {
	interval, err := daemon.SdWatchdogEnabled(false)
	if err != nil {
		k.log.Warn("The watchdog's interval cannot be read, so it hears nothing", "err", err)
	}
	if err != nil || interval == 0 {
		return
	}
	ticks := time.NewTicker(interval / 2)
	defer ticks.Stop()
	for {
		asking, cancel := context.WithTimeout(ctx, interval/2)
		err := k.alive(asking)
		cancel()
		switch {
		case ctx.Err() != nil:
			return
		case err != nil:
			k.log.Error("Not alive, so the watchdog is not told that it is", "err", err)
		default:
			k.tell(daemon.SdNotifyWatchdog)
		}
		select {
		case <-ctx.Done():
			return
		case <-ticks.C:
		}
	}
}
