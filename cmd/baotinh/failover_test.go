package main

import (
	"context"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestReplicasUnderFailover kills the primary of the database (SIGKILL) while three
// replicas work, and promotes its standby: they go on by themselves, with the
// addresses of both in their configuration. That no site is visited by two at a time
// holds also when the standby has not heard of the last leases; and as the sites
// still have what was lost, the store is whole in the end.
func TestReplicasUnderFailover(t *testing.T) {
	if !trial.Integration() {
		t.Skip("neither BAOTINH_INTEGRATION nor BAOTINH_SOAK is set: it takes a minute")
	}
	program := build(t)
	for _, synchronous := range []bool{true, false} {
		t.Run(map[bool]string{true: "synchronous", false: "asynchronous"}[synchronous], func(t *testing.T) {
			primary := storetest.StartPostgres(t)
			database := primary.Database()
			standby := primary.Standby(t)
			if synchronous {
				primary.Synchronous(t)
			}
			sites := newTown(t, 63, 3, 3)
			ctx, cancel := context.WithTimeout(t.Context(), 15*time.Minute)
			defer cancel()
			either := storetest.Either(t, primary.URL(database), standby.URL(database))
			replicas := make([]*machine, 3)
			for i := range replicas {
				replicas[i] = sites.start(t, program, either)
			}
			go sites.publish(ctx, t, trial.InSoak(30*time.Second, 5*time.Minute))
			working := func(what string, since time.Time) time.Duration {
				last := since
				for _, r := range replicas {
					trial.Until(t, what, func() bool {
						came := sites.cameAgain(r.address, since)
						if last.Before(came) {
							last = came
						}
						return !came.IsZero()
					})
				}
				return last.Sub(since)
			}
			working("does not start", time.Time{})
			pause := time.NewTimer(trial.InSoak(5*time.Second, 2*time.Minute))
			<-pause.C
			if !synchronous {
				standby.Deafen(t)
				working("does not go on while its standby is behind", time.Now())
			}
			primary.Kill()
			killed := time.Now()
			away := time.NewTimer(trial.InSoak(3*time.Second, 30*time.Second)) // whoever decides it takes a while
			<-away.C
			standby.Promote(t)
			promoted := time.Now()
			t.Logf("promoted %s after the kill, all three visit again %s later", promoted.Sub(killed).Round(100*time.Millisecond),
				working("does not go on after the failover", promoted).Round(100*time.Millisecond))
			sites.arrived(ctx, t, standby.URL(database), replicas...)
			for _, r := range replicas {
				r.stop(t)
			}
			t.Logf("%d visits", sites.judge(t))
			sites.likeSingle(ctx, t, program, standby.URL(database))
		})
	}
}
