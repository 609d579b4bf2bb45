package store_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestFence takes a site away from a process that does not know it yet: it cannot
// save anything more for its visit, not even with a context that has not ended.
func TestFence(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	one, two := open(t, address), open(t, address)
	before := storetest.Sample("a.vn", "before", "Sóc Trăng", "2023")
	err := one.Hold(t.Context(), "a.vn", func(ctx context.Context) error {
		id, err := one.BeginRun(ctx, store.Run{Site: "a.vn"})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := one.SaveArticle(ctx, before); err != nil {
			t.Errorf("while it holds the site: %v", err)
		}
		server.SQL(address, `UPDATE baotinh.leases SET holder = 'another', until = clock_timestamp() + interval '1 minute'`)
		anyway := context.WithoutCancel(ctx)
		for what, write := range map[string]func() error{
			"an article": func() error {
				_, err := one.SaveArticle(anyway, storetest.Sample("a.vn", "after", "Sóc Trăng", "2023"))
				return err
			},
			"the same article": func() error { _, err := one.SaveArticle(anyway, before); return err },
			"a run":            func() error { _, err := one.BeginRun(anyway, store.Run{Site: "a.vn"}); return err },
			"the end of the run": func() error {
				return one.FinishRun(anyway, store.Run{ID: id, Site: "a.vn", Outcome: store.Succeeded})
			},
		} {
			if err := write(); !errors.Is(err, store.ErrLost) {
				t.Errorf("%s: %v, want ErrLost", what, err)
			}
		}
		if cause := context.Cause(ctx); !errors.Is(cause, store.ErrLost) {
			t.Errorf("the context ended with %v", cause)
		}
		if _, err := one.SaveArticle(t.Context(), storetest.Sample("b.vn", "aside", "Sóc Trăng", "2023")); err != nil {
			t.Errorf("what is not for the visit: %v", err)
		}
		return nil
	})
	if err != nil {
		t.Error(err)
	}
	if failed, good := one.WriteState(); failed != 0 || !good {
		t.Errorf("%d writes count as failed: the store is not to blame", failed)
	}
	if err := two.Hold(t.Context(), "a.vn", func(context.Context) error { return nil }); !errors.Is(err, store.ErrLocked) {
		t.Errorf("the end of the one gave away what another holds: %v", err)
	}
	found := map[string]bool{}
	if err := two.EachArticle(t.Context(), func(a store.Stored) error { found[a.Key] = true; return nil }); err != nil {
		t.Fatal(err)
	}
	if len(found) != 2 {
		t.Errorf("saved are %v, want the two that were allowed", found)
	}
	runs, err := two.Runs(t.Context(), "a.vn", 0)
	if err != nil || len(runs) != 1 || runs[0].Outcome != store.Running {
		t.Errorf("runs %+v, %v", runs, err)
	}
}

// TestFenceHoldsOthersOff lets a commit that has passed the fence end before
// another process gets the site.
func TestFenceHoldsOthersOff(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	lease := store.WithLease(300 * time.Millisecond)
	one, two := open(t, address), open(t, address, lease)
	err := two.Hold(t.Context(), "a.vn", func(ctx context.Context) error {
		tx, err := store.FencedTransaction(ctx, two)
		if err != nil {
			return err
		}
		took := make(chan error, 1)
		go func() {
			took <- one.Hold(t.Context(), "a.vn", func(context.Context) error { return nil })
		}()
		select {
		case err := <-took:
			if !errors.Is(err, store.ErrLocked) {
				t.Errorf("another process has the site in the middle of the commit: %v", err)
			}
		case <-time.After(time.Second):
		}
		return tx.Commit()
	})
	if err != nil {
		t.Error(err)
	}
}

// TestKept says by the clock whether a visit may go on.
func TestKept(t *testing.T) {
	if err := store.Kept(t.Context()); err != nil {
		t.Errorf("who holds nothing is not kept from anything: %v", err)
	}
	server := storetest.StartPostgres(t)
	s := server.Open(t, store.WithLease(3*time.Second)) // a busy machine may take some of it to begin
	err := s.Hold(t.Context(), "a.vn", func(ctx context.Context) error {
		inner, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		if err := store.Kept(inner); err != nil {
			t.Errorf("at first: %v", err)
		}
		server.Crash()
		<-inner.Done()
		return store.Kept(context.WithoutCancel(inner))
	})
	if !errors.Is(err, store.ErrLost) {
		t.Errorf("without the database: %v", err)
	}
	server.Start()
}

// TestNewTimeline gives no site away just after a failover: leases that the standby
// had not heard of may still be believed in.
func TestNewTimeline(t *testing.T) {
	server := storetest.StartPostgres(t)
	address := server.Database()
	s := open(t, address, store.WithLease(2*time.Second))
	nothing := func(context.Context) error { return nil }
	if err := s.Hold(t.Context(), "a.vn", nothing); err != nil {
		t.Fatalf("a database that was never failed over: %v", err)
	}
	server.SQL(address, `UPDATE baotinh.timelines SET number = '00000000'`) // now the one in force is new
	promoted := time.Now()
	for {
		err := s.Hold(t.Context(), "a.vn", nothing)
		if err == nil {
			break
		}
		if !errors.Is(err, store.ErrLocked) {
			t.Fatal(err)
		}
	}
	if waited := time.Since(promoted); waited < 2*time.Second {
		t.Errorf("it was given away after %s, the lease of another lasts 2 s", waited)
	}
}
