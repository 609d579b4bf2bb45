package store

import (
	"context"
	"fmt"
	"net"
	"sync"
	"time"
)

const (
	// silence is how long a connection may be without an answer of the other
	// machine's system before it counts as broken: that of a machine that lost its
	// power would else hang for a quarter of an hour.
	silence = 10 * time.Second

	// severalTimeout is how long one of several servers may take to answer, so
	// that there is time for the others.
	severalTimeout = 2 * time.Second

	// shun is how long a server is not tried again that did not answer while
	// another one did.
	shun = 10 * time.Second
)

// dialer makes the connections to the database's servers.
type dialer struct {
	dial func(ctx context.Context, network, address string) (net.Conn, error)
	now  func() time.Time

	mu     sync.Mutex
	failed map[string]time.Time // when an address did not answer; zero if it did
}

func newDialer() *dialer {
	system := &net.Dialer{
		KeepAliveConfig: net.KeepAliveConfig{Enable: true, Idle: silence / 2, Interval: 2 * time.Second, Count: 3},
		Control:         giveUpAfter(silence),
	}
	return &dialer{dial: system.DialContext, now: time.Now, failed: map[string]time.Time{}}
}

// DialContext connects to an address. One of several servers that did not answer a
// moment ago fails at once, so that those who cannot wait come to the next one.
func (d *dialer) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	if err := d.shunned(address); err != nil {
		return nil, err
	}
	conn, err := d.dial(ctx, network, address)
	d.mu.Lock()
	defer d.mu.Unlock()
	if err != nil {
		d.failed[address] = d.now()
		return nil, err
	}
	d.failed[address] = time.Time{}
	return conn, nil
}

func (d *dialer) shunned(address string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	failed := d.failed[address]
	ago := d.now().Sub(failed)
	if failed.IsZero() || ago >= shun {
		if !failed.IsZero() {
			d.failed[address] = d.now() // one tries, the others need not wait for it
		}
		return nil
	}
	for _, other := range d.failed {
		if other.IsZero() {
			return fmt.Errorf("dial %s: it did not answer %s ago", address, ago.Round(time.Second))
		}
	}
	return nil
}
