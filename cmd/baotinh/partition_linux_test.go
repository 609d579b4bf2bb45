package main

import (
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store/storetest"
)

// stops is when a replica without the database has ended its visits at the latest,
// with some time for the processor to be busy; nobody else comes before 15 s.
const stops = 13 * time.Second

// TestPartition cuts replicas off from the database in the middle of their visits,
// while they still reach the sites: each is a process in a network of its own,
// the database in another. In the worst case the sites are slow, so that the one
// that was cut off is still there when another wants in. It must be gone before.
// Nothing is lost or doubled, and after the healing all work again.
func TestPartition(t *testing.T) {
	if os.Getenv("BAOTINH_INTEGRATION") == "" && !soaking() {
		t.Skip("neither BAOTINH_INTEGRATION nor BAOTINH_SOAK is set: it takes two minutes")
	}
	n := newNetwork(t, 3)
	server := storetest.StartPostgres(t, storetest.Elsewhere(n.address(0), func(fn func() error) error { return within(n.hub, fn) }))
	database := server.Database()
	local := server.Local(database)
	sites := newTown(t, 63, 3, 3)
	program := build(t)
	rounds := inSoak(1, 10)
	ctx, cancel := context.WithTimeout(t.Context(), time.Duration(rounds)*5*time.Minute)
	defer cancel()

	replicas := make([]*machine, len(n.hosts))
	for i, host := range n.hosts {
		enter := func(fn func() error) error { return within(host, fn) }
		if err := enter(func() error { sites.listen(t); return nil }); err != nil {
			t.Fatal(err)
		}
		replicas[i] = sites.startIn(t, enter, program, database)
		// The first one is elected.
		until(t, "did not start", time.Minute, func() bool { return page(ctx, host, "http://"+replicas[i].address+"/-/ready") != "" })
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
	until(t, "visits nothing", 2*time.Minute, func() bool { return len(sites.detained(replica.address)) > 0 })
	n.cut(victim+1, how)
	cut := time.Now()
	detained := sites.detained(replica.address)
	until(t, "is at the sites for longer than its lease lasts", stops, func() bool { return len(sites.detained(replica.address)) == 0 })
	gone := time.Now()
	sites.detain("", 0) // from now on it could visit as quickly as ever, if it did
	until(t, "does not say that the database is away", 30*time.Second, func() bool {
		return strings.Contains(page(ctx, host, metrics), "\nbaotinh_store_up 0\n")
	})
	var over time.Duration
	for _, site := range detained {
		until(t, "nobody took over "+site, time.Minute, func() bool {
			first := sites.othersCame(site, replica.address, cut)
			over = max(over, first.Sub(cut))
			return !first.IsZero()
		})
	}
	// It may go on to a next page as long as nobody else may have the site.
	if again := sites.cameAgain(replica.address, cut.Add(stops)); !again.IsZero() {
		t.Errorf("%s: cut off, it visited a site all the same, %s after the cut", how, again.Sub(cut))
	}
	n.heal(victim + 1)
	healed := time.Now()
	until(t, "does not say that the database is back", time.Minute, func() bool {
		return strings.Contains(page(ctx, host, metrics), "\nbaotinh_store_up 1\n")
	})
	seen := time.Since(healed)
	until(t, "visits nothing after the healing", 90*time.Second, func() bool { return !sites.cameAgain(replica.address, healed).IsZero() })
	t.Logf("%s: cut off at %d sites it left them after %s, others came after %s; healed, it saw the database after %s and visited after %s",
		how, len(detained), gone.Sub(cut).Round(100*time.Millisecond), over.Round(100*time.Millisecond),
		seen.Round(100*time.Millisecond), sites.cameAgain(replica.address, healed).Sub(healed).Round(100*time.Millisecond))
}
