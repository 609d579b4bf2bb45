package store

import (
	"context"
	"errors"
	"net"
	"testing"
	"time"
)

// TestDialer goes past a server that is dead to one that answers.
func TestDialer(t *testing.T) {
	now := time.Date(2025, 7, 1, 8, 0, 0, 0, time.UTC)
	dead := map[string]bool{}
	asked := map[string]int{}
	d := newDialer()
	d.now = func() time.Time { return now }
	d.dial = func(_ context.Context, _, address string) (net.Conn, error) {
		asked[address]++
		if dead[address] {
			return nil, errors.New("no answer")
		}
		one, other := net.Pipe()
		t.Cleanup(func() { _ = other.Close() })
		return one, nil
	}
	for _, step := range []struct {
		name    string
		dead    []string
		after   time.Duration
		address string
		good    bool
		tried   int // how often the address was dialed by then
	}{
		{"both answer", nil, 0, "a:1", true, 1},
		{"one alone is always tried", []string{"a:1"}, 0, "a:1", false, 2},
		{"as long as no other is known to answer", []string{"a:1"}, 0, "a:1", false, 3},
		{"the other", []string{"a:1"}, 0, "b:1", true, 1},
		{"the dead one is left alone", []string{"a:1"}, time.Second, "a:1", false, 3},
		{"but not for ever", []string{"a:1"}, shun, "a:1", false, 4},
		{"one tries, the others need not", []string{"a:1"}, time.Second, "a:1", false, 4},
		{"it is back", nil, shun, "a:1", true, 5},
		{"and is used", nil, 0, "a:1", true, 6},
		{"both are dead", []string{"a:1", "b:1"}, 0, "b:1", false, 2},
		{"the first is found dead", []string{"a:1", "b:1"}, 0, "a:1", false, 7},
		{"then both are tried each time", []string{"a:1", "b:1"}, 0, "a:1", false, 8},
	} {
		clear(dead)
		for _, address := range step.dead {
			dead[address] = true
		}
		now = now.Add(step.after)
		conn, err := d.DialContext(t.Context(), "tcp", step.address)
		if good := err == nil; good != step.good || asked[step.address] != step.tried {
			t.Errorf("%s: %v, dialed %d times, want %t and %d", step.name, err, asked[step.address], step.good, step.tried)
		}
		if conn != nil {
			_ = conn.Close()
		}
	}
}
