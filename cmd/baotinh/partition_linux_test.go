package main

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// leased is how long a replica may have a site after it heard from the database.
const leased = 15 * time.Second

// TestPartition cuts replicas off from the database in the middle of their visits,
// while they still reach the sites: each is a process in a network of its own,
// the database in another. In the worst case the sites are slow, so that the one
// that was cut off is still there when another wants in. It must be gone before.
// Nothing is lost or doubled, and after the healing all work again.
func TestPartition(t *testing.T) {
	if !trial.Integration() {
		t.Skip("neither BAOTINH_INTEGRATION nor BAOTINH_SOAK is set: it takes two minutes")
	}
	n := newNetwork(t, 3)
	server := storetest.StartPostgres(t, storetest.Elsewhere(n.address(0), func(fn func() error) error { return within(n.hub, fn) }))
	database := server.Database()
	local := server.Local(database)
	sites := newTown(t, 63, 3, 3)
	program := build(t)
	rounds := trial.InSoak(1, 10)
	ctx, cancel := context.WithTimeout(t.Context(), time.Duration(rounds)*5*time.Minute+3*trial.Patience)
	defer cancel()

	replicas := make([]*machine, len(n.hosts))
	for i, host := range n.hosts {
		enter := func(fn func() error) error { return within(host, fn) }
		if err := enter(func() error { sites.listen(t); return nil }); err != nil {
			t.Fatal(err)
		}
		replicas[i] = sites.startIn(t, enter, program, database)
		// The first one is elected.
		trial.Until(t, "did not start", func() bool { return pageIn(ctx, host, "http://"+replicas[i].address+"/-/ready") != "" })
	}
	go sites.publish(ctx, t, time.Duration(rounds)*time.Minute)
	for round := range rounds {
		for i, how := range []string{"silent", "unplugged", "answers lost"} {
			victim := (i + round) % len(replicas)
			partition(ctx, t, n, sites, victim, how, replicas[victim])
		}
	}
	sites.arrived(ctx, t, local, replicas...)
	for _, r := range replicas {
		r.stop(t)
	}
	visits := sites.judge(t)
	t.Logf("%d articles of 63 sites, %d visits, %d partitions", 63*sites.each, visits, 3*rounds)
	sites.likeSingle(ctx, t, program, local)
}

// partition cuts one replica off while it visits, until others have taken its
// sites over, and lets it come back.
func partition(ctx context.Context, t *testing.T, n *network, sites *town, victim int, how string, replica *machine) {
	t.Helper()
	host, metrics := n.hosts[victim], "http://"+replica.address+"/metrics"
	sites.detain(replica.address, time.Minute)
	trial.Until(t, "visits nothing", func() bool { return len(sites.detained(replica.address)) > 0 })
	n.cut(victim+1, how)
	cut := time.Now()
	detained := sites.detained(replica.address)
	trial.Until(t, "does not leave the sites", func() bool { return len(sites.detained(replica.address)) == 0 })
	gone := time.Now()
	sites.detain("", 0) // from now on it could visit as quickly as ever, if it did
	trial.Until(t, "does not say that the database is away", func() bool {
		return strings.Contains(pageIn(ctx, host, metrics), "\nbaotinh_store_up 0\n")
	})
	var over time.Duration
	for _, site := range detained {
		trial.Until(t, "nobody took over "+site, func() bool {
			first := sites.othersCame(site, replica.address, cut)
			over = max(over, first.Sub(cut))
			return !first.IsZero()
		})
		// However long either took: it must be gone before.
		if left, came := sites.left(site, replica.address), sites.othersCame(site, replica.address, cut); !left.Before(came) {
			t.Errorf("%s: cut off, it was at %s for %s, another came after %s", how, site, left.Sub(cut), came.Sub(cut))
		}
	}
	// It may go on to a next page as long as nobody else may have the site.
	if again := sites.cameAgain(replica.address, cut.Add(leased)); !again.IsZero() {
		t.Errorf("%s: cut off, it visited a site all the same, %s after the cut", how, again.Sub(cut))
	}
	n.heal(victim + 1)
	healed := time.Now()
	trial.Until(t, "does not say that the database is back", func() bool {
		return strings.Contains(pageIn(ctx, host, metrics), "\nbaotinh_store_up 1\n")
	})
	seen := time.Since(healed)
	trial.Until(t, "visits nothing after the healing", func() bool { return !sites.cameAgain(replica.address, healed).IsZero() })
	t.Logf("%s: cut off at %d sites it left them after %s, others came after %s; healed, it saw the database after %s and visited after %s",
		how, len(detained), gone.Sub(cut).Round(100*time.Millisecond), over.Round(100*time.Millisecond),
		seen.Round(100*time.Millisecond), sites.cameAgain(replica.address, healed).Sub(healed).Round(100*time.Millisecond))
}
