package fetch

import (
	"context"
	"net"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"time"

	"golang.org/x/net/publicsuffix"
)

// turnKey names the queue a host's requests stand in. Hosts of one owner
// (www, sub-sites) are usually one server, so the registered name is the key; an
// address is one with its port, so that replicas do not wait for each other.
func turnKey(host, port string) string {
	_, err := netip.ParseAddr(host)
	host = strings.TrimPrefix(host, "www.") // some provinces' names are public suffixes, so theirs would not share
	if err == nil || !strings.Contains(host, ".") {
		if port == "" {
			return host
		}
		return net.JoinHostPort(host, port)
	}
	if name, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return name
	}
	return host
}

// pacer gives out turns: one at a time per host, first come first served, with a
// pause from the end of one to the start of the next.
type pacer struct {
	now        func() time.Time
	random     func() float64
	maxWait    time.Duration // for a host that is backing off
	backoff    time.Duration
	backoffMax time.Duration
	maxHosts   int
	idle       time.Duration // after which an unremarkable host is forgotten
	off        bool          // no pauses and no backoff

	mu    sync.Mutex
	hosts map[string]*host
	swept time.Time
}

// host is what the pacer knows of one key. All fields are guarded by pacer.mu.
type host struct {
	busy     bool
	queue    []chan struct{} // closed to hand the turn over
	ended    time.Time       // end of the last turn
	jitter   float64         // of the pause that follows it, in [0,1)
	pause    time.Duration   // the pause last asked for
	until    time.Time       // backing off
	failures int             // in a row
	last     Reason          // of the last failure, empty after a success
	requests int64
	failed   int64
	used     time.Time
}

// next returns when a turn may start, for a request that asks for a pause.
func (h *host) next(pause time.Duration) time.Time {
	at := h.until
	if !h.ended.IsZero() {
		if t := h.ended.Add(pause + time.Duration(h.jitter*float64(pause)/2)); t.After(at) {
			at = t
		}
	}
	return at
}

// backoffError is the pacer's refusal to wait.
type backoffError struct {
	wait time.Duration
	last Reason
}

func (e *backoffError) Error() string {
	if e.last == "" {
		return "the host is left alone for now"
	}
	return "the host is left alone for now, after " + strings.ReplaceAll(string(e.last), "_", " ")
}

// acquire waits for the turn of key and for the pause before it. The error is
// the context's, or a *backoffError when the host backs off for longer than
// a request waits. After a nil error the caller must call release.
func (p *pacer) acquire(ctx context.Context, key string, pause time.Duration) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	p.mu.Lock()
	h := p.host(key)
	if err := p.tooLong(h); err != nil {
		p.mu.Unlock()
		return err
	}
	if h.busy {
		turn := make(chan struct{})
		h.queue = append(h.queue, turn)
		p.mu.Unlock()
		select {
		case <-turn:
		case <-ctx.Done():
			p.mu.Lock()
			if i := slices.Index(h.queue, turn); i >= 0 {
				h.queue = slices.Delete(h.queue, i, i+1)
			} else {
				p.pass(h) // the turn came at the same moment
			}
			p.mu.Unlock()
			return ctx.Err()
		}
		p.mu.Lock()
	}
	h.busy = true
	if err := p.tooLong(h); err != nil { // the turn before ours failed
		p.pass(h)
		p.mu.Unlock()
		return err
	}
	if p.off {
		p.mu.Unlock()
		return nil
	}
	h.pause = pause
	wait := h.next(pause).Sub(p.now())
	p.mu.Unlock()
	if wait <= 0 {
		return nil
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		p.mu.Lock()
		p.pass(h)
		p.mu.Unlock()
		return ctx.Err()
	}
}

// tooLong refuses a host that backs off for longer than a request waits.
func (p *pacer) tooLong(h *host) error {
	if wait := h.until.Sub(p.now()); !p.off && wait > p.maxWait {
		return &backoffError{wait, h.last}
	}
	return nil
}

// pass hands the turn to the next in the queue, or frees the host.
func (p *pacer) pass(h *host) {
	h.used = p.now()
	if len(h.queue) == 0 {
		h.busy = false
		return
	}
	close(h.queue[0])
	h.queue = h.queue[1:]
}

// release ends a turn. reason is empty after a success, or why the host
// failed; after is what the host asked for itself (Retry-After). It returns how
// long the host is now left alone because of failures.
func (p *pacer) release(key string, reason Reason, after time.Duration) time.Duration {
	p.mu.Lock()
	defer p.mu.Unlock()
	h := p.hosts[key] // a busy host is never forgotten
	now := p.now()
	h.ended, h.jitter = now, min(max(p.random(), 0), 1)
	h.requests++
	switch {
	case reason.hostFailed():
		h.failures++
		h.failed++
		h.last = reason
		wait := p.backoffMax
		if n := h.failures - 1; n < 40 {
			if w := p.backoff << n; w > 0 && w < wait { // the shift can overflow
				wait = w
			}
		}
		// Spread the retries, so that the hosts of one broken line do not all return at once.
		wait -= time.Duration(h.jitter * float64(wait) / 4)
		h.until = now.Add(max(wait, min(after, MaxRetryAfter)))
	case reason != ReasonCanceled: // it answered, whatever it said
		h.failures, h.last, h.until = 0, "", time.Time{}
		if after > 0 {
			h.until = now.Add(min(after, MaxRetryAfter))
		}
	}
	wait := h.until.Sub(now)
	p.pass(h)
	if p.off {
		h.until = time.Time{}
		return after
	}
	return max(wait, 0)
}

// hostFailed says whether a reason speaks against the host as a whole, so
// that the next page of it need not be tried at once.
func (r Reason) hostFailed() bool {
	switch r {
	case ReasonDNS, ReasonConnect, ReasonTLS, ReasonCertificate, ReasonTimeout, ReasonSlow, ReasonNetwork, ReasonTruncated,
		ReasonBusy, ReasonServer, ReasonChallenge, ReasonDenied, ReasonFault:
		return true
	}
	return false
}

// host returns the entry of key, and forgets others when there are many.
func (p *pacer) host(key string) *host {
	h := p.hosts[key]
	if h == nil {
		p.sweep()
		h = &host{}
		p.hosts[key] = h
	}
	h.used = p.now()
	return h
}

// sweep forgets hosts that were not used for long and owe no wait; when there
// are still too many, the one longest unused, whatever it owes.
func (p *pacer) sweep() {
	now := p.now()
	if len(p.hosts) < p.maxHosts && now.Sub(p.swept) < p.idle {
		return
	}
	p.swept = now
	for key, h := range p.hosts {
		if !h.busy && now.Sub(h.used) > p.idle && now.After(h.until) {
			delete(p.hosts, key)
		}
	}
	for len(p.hosts) >= p.maxHosts {
		oldest := ""
		for key, h := range p.hosts {
			if !h.busy && (oldest == "" || h.used.Before(p.hosts[oldest].used)) {
				oldest = key
			}
		}
		if oldest == "" {
			return // all are busy, so their number is bounded by the callers
		}
		delete(p.hosts, oldest)
	}
}
