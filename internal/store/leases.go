package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
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
	sqlNoteTimeline = `
INSERT INTO timelines (number, seen) VALUES (left(pg_walfile_name(pg_current_wal_lsn()), 8), clock_timestamp()) ON CONFLICT (number) DO NOTHING`

	// When the clock of the database was set back, a lease would last until it is
	// where it was. Who holds it still has a whole lease to renew it in.
	sqlShortenLease = `
UPDATE leases SET until = clock_timestamp() + ?::bigint * interval '1 microsecond'
WHERE site = ? AND until > clock_timestamp() + 2 * ?::bigint * interval '1 microsecond'`

	// After a failover to a standby that was behind, leases may be missing whose
	// holders do not know it yet: none is given away before they must know.
	sqlTakeLease = `
INSERT INTO leases (site, holder, until)
SELECT ?::text, ?::text, clock_timestamp() + ?::bigint * interval '1 microsecond'
WHERE NOT EXISTS (
    SELECT 1 FROM timelines t
    WHERE t.number = left(pg_walfile_name(pg_current_wal_lsn()), 8) AND t.seen > clock_timestamp() - ?::bigint * interval '1 microsecond'
      AND EXISTS (SELECT 1 FROM timelines before WHERE before.number <> t.number))
ON CONFLICT (site) DO UPDATE SET holder = excluded.holder, until = excluded.until
WHERE leases.until < clock_timestamp()`

	sqlRenewLease = `
UPDATE leases SET until = clock_timestamp() + ?::bigint * interval '1 microsecond'
WHERE site = ? AND holder = ? AND until > clock_timestamp()`

	// Whoever writes for a run locks its lease until the commit: nobody can take it
	// in between, and nobody who took it before is overtaken.
	sqlFence = `SELECT count(*) FROM (SELECT 1 FROM leases WHERE site = ? AND holder = ? FOR SHARE) AS mine`

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

// hold is a site that is kept to this process, under a name that nobody else has.
type hold struct {
	store        *Store
	site, holder string
	alive        atomic.Int64 // when the lease was last asked for, by sinceBoot
	lose         context.CancelCauseFunc
}

type holdKey struct{}

// good is how long after it was asked for a lease is made use of.
func (h *hold) good() time.Duration { return h.store.lease - h.store.lease/leaseMargin }

// left is for how much longer.
func (h *hold) left() time.Duration { return h.good() - (sinceBoot() - time.Duration(h.alive.Load())) }

// Kept returns ErrLost when the context is that of a Hold whose site another
// process may have by now, nil else. It looks at the clock: a process that was
// stopped for a while, or whose machine slept, may ask before the context has
// ended. Ask right before what must not happen twice at once.
func Kept(ctx context.Context) error {
	h, ok := ctx.Value(holdKey{}).(*hold)
	if !ok || h.left() > 0 {
		return nil
	}
	err := fmt.Errorf("%w: the database did not answer for %s", ErrLost, h.good())
	h.lose(err)
	return err
}

// fence fails when a transaction for a run has been overtaken: another process
// holds the site by now.
func (w *writing) fence(s *Store) error {
	h, ok := w.ctx.Value(holdKey{}).(*hold)
	if !ok || h.store != s {
		return nil
	}
	var mine int
	if err := w.tx.QueryRowContext(w.ctx, sqlFence, h.site, h.holder).Scan(&mine); err != nil {
		return err
	}
	if mine == 0 {
		err := fmt.Errorf("%w: nothing more is saved of this visit of %s", ErrLost, h.site)
		h.lose(err)
		return err
	}
	return nil
}

// WithLease changes how long a site stays kept after the last sign of life of
// the process that visits it, for tests.
func WithLease(d time.Duration) Option { return func(s *Store) { s.lease = d } }

// Hold runs fn while no other caller, in any process on the same store, holds
// the same site; ErrLocked at once if one does. When fn begins, runs of the site
// that a dead process left open are marked as interrupted. Should the database
// be out of reach for long, the context of fn ends, with ErrLost as its
// cause, before another process may have the site: fn must then stop. What is
// written with the context of fn, or one made from it, is kept only as long as
// no other process has got the site; then such a write fails with ErrLost.
func (s *Store) Hold(ctx context.Context, site string, fn func(ctx context.Context) error) error {
	if err := s.holding.take(site); err != nil {
		return err
	}
	defer s.holding.drop(site)
	if s.shared == nil {
		return fn(ctx)
	}
	h := &hold{store: s, site: site, holder: rand.Text()}
	h.alive.Store(int64(sinceBoot()))
	if err := s.takeLease(ctx, site, h.holder); err != nil {
		return err
	}
	defer func() {
		// Others need not wait for the lease to run out; if this fails they do.
		ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), s.lease/leaseMargin)
		defer cancel()
		_, _ = s.writer.ExecContext(ending, sqlDropLease, site, h.holder)
	}()
	held, lose := context.WithCancelCause(ctx)
	defer lose(nil)
	h.lose = lose
	held = context.WithValue(held, holdKey{}, h)
	ended := make(chan struct{})
	renewing := make(chan struct{})
	go func() {
		defer close(renewing)
		h.renew(held, ended)
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
	taken := false
	err := s.write(ctx, "keep "+site+" to this process", func(tx *writing) error {
		if _, err := tx.exec(sqlNoteTimeline); err != nil {
			return err
		}
		if _, err := tx.exec(sqlShortenLease, s.lease.Microseconds(), site, s.lease.Microseconds()); err != nil {
			return err
		}
		changed, err := tx.exec(sqlTakeLease, site, holder, s.lease.Microseconds(), s.lease.Microseconds())
		tx.touched = false // nothing that anybody reads
		taken = changed > 0
		return err
	})
	if err == nil && !taken {
		return fmt.Errorf("%w: another process is visiting %s now, or may be (the database has just been failed over)", ErrLocked, site)
	}
	return err
}

// renew keeps the lease alive until fn has ended, and takes fn's context away
// when it cannot.
func (h *hold) renew(ctx context.Context, ended <-chan struct{}) {
	lease := h.store.lease
	tick := time.NewTicker(lease / 6)
	defer tick.Stop()
	for Kept(ctx) == nil {
		over := time.NewTimer(h.left())
		select {
		case <-ended:
			over.Stop()
			return
		case <-over.C:
			continue
		case <-tick.C:
			over.Stop()
		}
		asked := sinceBoot() // the lease ends so long after the server's answer at the earliest
		trying, cancel := context.WithTimeout(context.WithoutCancel(ctx), max(0, min(h.left(), lease/3)))
		result, err := h.store.writer.ExecContext(trying, sqlRenewLease, lease.Microseconds(), h.site, h.holder)
		cancel()
		if err != nil {
			continue // until time is up
		}
		if n, err := result.RowsAffected(); err == nil && n == 0 {
			h.lose(fmt.Errorf("%w: its lease ran out", ErrLost))
			return
		}
		h.alive.Store(int64(asked))
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
