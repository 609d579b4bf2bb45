package fetch

import (
	"slices"
	"strings"
	"time"
)

// HostState is what is known of one host, for metrics and for people.
type HostState struct {
	Host        string        // the name under which requests wait for each other: "baohaugiang.com.vn" for www. too
	Switches    []string      // the safeguards that are off for it, in words
	Interval    time.Duration // the pause last asked for, which includes Crawl-delay
	Requests    int64         // turns since the host was first seen or last forgotten
	Failed      int64         // turns in which the host failed
	Failures    int           // failures in a row
	LastReason  Reason        // of the last failure, empty after a success
	NextAllowed time.Time     // when the next request may start; zero or past: now
	Waiting     int           // requests that wait for their turn
	Busy        bool          // a request is under way
}

// Snapshot returns the state of every host that has options or was visited
// lately, sorted by name.
func (t *Transport) Snapshot() []HostState {
	states := map[string]*HostState{}
	t.pacer.mu.Lock()
	for key, h := range t.pacer.hosts {
		states[key] = &HostState{
			Host: key, Interval: h.pause, Requests: h.requests, Failed: h.failed, Failures: h.failures,
			LastReason: h.last, NextAllowed: h.next(h.pause), Waiting: len(h.queue), Busy: h.busy,
		}
	}
	t.pacer.mu.Unlock()
	for name, o := range t.opts.Hosts {
		on := o.On()
		key := turnKey(name, "")
		s := states[key]
		if s == nil {
			s = &HostState{Host: key, Interval: max(t.opts.Interval, o.Interval)}
			states[key] = s
		}
		for _, word := range on {
			if !slices.Contains(s.Switches, word) {
				s.Switches = append(s.Switches, word)
			}
		}
	}
	out := make([]HostState, 0, len(states))
	for _, s := range states {
		slices.Sort(s.Switches)
		out = append(out, *s)
	}
	slices.SortFunc(out, func(a, b HostState) int { return strings.Compare(a.Host, b.Host) })
	return out
}
