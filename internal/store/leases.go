package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"
)

const (
	// leaseTime is how long a site stays kept after its holder's last sign of
	// life: after a crash nobody visits it for so long.
	leaseTime = 15 * time.Second

	// A holder that could not renew its lease stops so long before it ends:
	// a quarter of it.
	leaseMargin = 4
)

const (
	sqlTakeLease = `
INSERT INTO leases (site, holder, until) VALUES (?, ?, clock_timestamp() + ?::bigint * interval '1 microsecond')
ON CONFLICT (site) DO UPDATE SET holder = excluded.holder, until = excluded.until
WHERE leases.until < clock_timestamp()`

	sqlRenewLease = `
UPDATE leases SET until = clock_timestamp() + ?::bigint * interval '1 microsecond'
WHERE site = ? AND holder = ? AND until > clock_timestamp()`

	sqlDropLease = `DELETE FROM leases WHERE site = ? AND holder = ?`
)

// holding is the sites that this process keeps.
type holding struct {
	mu    sync.Mutex
	sites map[string]bool
}

// ErrLost is the cause with which the context of Hold ends when the site could
// not be kept.
var ErrLost = errors.New("the site is no longer kept to this process")

// WithLease changes how long a site stays kept after the last sign of life of
// the process that visits it, for tests.
func WithLease(d time.Duration) Option { return func(s *Store) { s.lease = d } }

// Hold runs fn while no other caller, in any process on the same store, holds
// the same site; ErrLocked at once if one does. When fn begins, runs of the site
// that a dead process left open are marked as interrupted. Should the database
// be out of reach for long, the context of fn ends, with ErrLost as its
// cause, before another process may have the site: fn must then stop.
func (s *Store) Hold(ctx context.Context, site string, fn func(ctx context.Context) error) error {
	if err := s.holding.take(site); err != nil {
		return err
	}
	defer s.holding.drop(site)
	if s.shared == nil {
		return fn(ctx)
	}
	holder := rand.Text()
	taken := time.Now()
	if err := s.takeLease(ctx, site, holder); err != nil {
		return err
	}
	defer func() {
		// Others need not wait for the lease to run out; if this fails they do.
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.lease/leaseMargin)
		defer cancel()
		_, _ = s.writer.ExecContext(ending, sqlDropLease, site, holder)
	}()
	held, lose := context.WithCancelCause(ctx)
	defer lose(nil)
	ended := make(chan struct{})
	renewing := make(chan struct{})
	go func() {
		defer close(renewing)
		s.renew(held, lose, site, holder, taken, ended)
	}()
	defer func() {
		close(ended)
		<-renewing
	}()
	if err := s.interrupt(held, sqlLostRunsOfSite, site); err != nil {
		return err
	}
	return fn(held)
}

func (s *Store) takeLease(ctx context.Context, site, holder string) error {
	return s.write(ctx, "keep "+site+" to this process", func(tx *writing) error {
		changed, err := tx.exec(sqlTakeLease, site, holder, s.lease.Microseconds())
		tx.touched = false // nothing that anybody reads
		if err == nil && changed == 0 {
			err = fmt.Errorf("%w: another process is visiting %s now", ErrLocked, site)
		}
		return err
	})
}

// renew keeps the lease alive until fn has ended, and takes fn's context away
// when it cannot.
func (s *Store) renew(ctx context.Context, lose context.CancelCauseFunc, site, holder string, alive time.Time, ended <-chan struct{}) {
	good := s.lease - s.lease/leaseMargin
	tick := time.NewTicker(s.lease / 6)
	defer tick.Stop()
	for {
		left := good - time.Since(alive)
		if left <= 0 {
			lose(fmt.Errorf("%w: the database did not answer for %s", ErrLost, good))
			return
		}
		over := time.NewTimer(left)
		select {
		case <-ended:
			over.Stop()
			return
		case <-over.C:
			continue
		case <-tick.C:
			over.Stop()
		}
		asked := time.Now() // the lease ends so long after the server's answer at the earliest
		trying, cancel := context.WithTimeout(context.WithoutCancel(ctx), min(left, s.lease/3))
		result, err := s.writer.ExecContext(trying, sqlRenewLease, s.lease.Microseconds(), site, holder)
		cancel()
		if err != nil {
			continue // until time is up
		}
		if n, err := result.RowsAffected(); err == nil && n == 0 {
			lose(fmt.Errorf("%w: its lease ran out", ErrLost))
			return
		}
		alive = asked
	}
}

func (h *holding) take(site string) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.sites[site] {
		return fmt.Errorf("%w: this process is visiting %s already", ErrLocked, site)
	}
	if h.sites == nil {
		h.sites = map[string]bool{}
	}
	h.sites[site] = true
	return nil
}

func (h *holding) drop(site string) {
	h.mu.Lock()
	defer h.mu.Unlock()
	delete(h.sites, site)
}

// Held returns the sites that some process holds now; on a file, those that
// this one does.
func (s *Store) Held(ctx context.Context) ([]string, error) {
	var sites []string
	if s.shared == nil {
		s.holding.mu.Lock()
		defer s.holding.mu.Unlock()
		for site := range s.holding.sites {
			sites = append(sites, site)
		}
		slices.Sort(sites)
		return sites, nil
	}
	err := s.scan(ctx, `SELECT site FROM leases WHERE until > clock_timestamp() ORDER BY site`, nil, func(rows *sql.Rows) error {
		var site string
		err := rows.Scan(&site)
		sites = append(sites, site)
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("sites being visited: %w", err)
	}
	return sites, nil
}
