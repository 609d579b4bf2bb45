package main

import (
	"context"
	"syscall"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestStoppedReplicas stops processes in the middle of their visits (SIGSTOP) for
// longer than their leases last, as a busy hypervisor does, and lets them go on. What
// they wake up in the middle of belongs to others by then: they neither visit
// nor save anything more for it, and soon work as before.
func TestStoppedReplicas(t *testing.T) {
	if !trial.Integration() {
		t.Skip("neither BAOTINH_INTEGRATION nor BAOTINH_SOAK is set: it takes a minute")
	}
	database := storetest.StartPostgres(t).Database()
	sites := newTown(t, 63, 3, 3)
	program := build(t)
	rounds := trial.InSoak(2, 20)
	ctx, cancel := context.WithTimeout(t.Context(), time.Duration(rounds)*3*time.Minute+3*trial.Patience)
	defer cancel()
	replicas := make([]*machine, 3)
	for i := range replicas {
		replicas[i] = sites.start(t, program, database)
	}
	go sites.publish(ctx, t, time.Duration(rounds)*30*time.Second)
	for round := range rounds {
		victim := replicas[round%len(replicas)]
		signal := func(s syscall.Signal) {
			if err := victim.Process.Signal(s); err != nil {
				t.Fatalf("%v\n%s", err, victim.said)
			}
		}
		// Its requests take a while: it is stopped in the middle of some.
		sites.detain(victim.address, 300*time.Millisecond)
		trial.Until(t, "visits nothing", func() bool { return len(sites.detained(victim.address)) > 1 })
		signal(syscall.SIGSTOP)
		stopped := time.Now()
		interrupted := sites.detained(victim.address)
		sites.detain("", 0)
		for _, site := range interrupted {
			trial.Until(t, "nobody took over "+site, func() bool { return !sites.othersCame(site, victim.address, stopped).IsZero() })
		}
		// What it had sent before may be read a little later.
		if again := sites.cameAgain(victim.address, stopped.Add(5*time.Second)); !again.IsZero() {
			t.Error("a stopped process visits sites: the test does not test")
		}
		signal(syscall.SIGCONT)
		woken := time.Now()
		trial.Until(t, "visits nothing after it was woken", func() bool { return !sites.cameAgain(victim.address, woken).IsZero() })
		t.Logf("stopped at %d sites for %s, visited again after %s", len(interrupted), woken.Sub(stopped).Round(100*time.Millisecond),
			sites.cameAgain(victim.address, woken).Sub(woken).Round(100*time.Millisecond))
	}
	sites.arrived(ctx, t, database, replicas...)
	for _, r := range replicas {
		r.stop(t)
	}
	t.Logf("%d visits", sites.judge(t))
	sites.likeSingle(ctx, t, program, database)
}
