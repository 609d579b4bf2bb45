package store_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestManyAtOnce lets eight writers save, partly the same articles, while
// readers look on. An article has either none or all of its figures, at any
// moment.
func TestManyAtOnce(t *testing.T) {
	const writers, each = 8, 25
	s := storetest.Open(t, store.WithoutSync())
	ctx, stop := context.WithCancel(t.Context())
	var writing, reading sync.WaitGroup
	outcomes := make(chan store.Outcome, writers*each)
	for w := range writers {
		writing.Go(func() {
			for i := range each {
				// The first five of each are everybody's.
				n := w*1000 + i
				if i < 5 {
					n = i
				}
				outcome, err := s.SaveArticle(ctx, benchSample(n))
				if err != nil {
					t.Error(err)
				}
				outcomes <- outcome
				id, err := s.BeginRun(ctx, store.Run{Site: fmt.Sprint(w)})
				if err == nil {
					err = s.FinishRun(ctx, store.Run{ID: id, Outcome: store.Succeeded})
				}
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 4 {
		reading.Go(func() {
			for last := uint64(0); ctx.Err() == nil; {
				generation := s.Generation()
				if generation < last {
					t.Errorf("the generation went from %d to %d", last, generation)
				}
				last = generation
				found, err := s.Figures(ctx, store.FigureFilter{})
				if err != nil {
					if !errors.Is(err, context.Canceled) {
						t.Error(err)
					}
					return
				}
				counts := map[int64]int{}
				for _, f := range found {
					counts[f.ArticleID]++
				}
				for id, n := range counts {
					if n != 10 {
						t.Errorf("article %d has %d figures, want 10", id, n)
					}
				}
			}
		})
	}
	writing.Wait()
	stop()
	reading.Wait()
	close(outcomes)
	counts := map[store.Outcome]int{}
	for outcome := range outcomes {
		counts[outcome]++
	}
	if fresh := 5 + writers*(each-5); counts[store.New] != fresh || counts[store.Unchanged] != writers*each-fresh {
		t.Errorf("outcomes %v, want %d new", counts, fresh)
	}
	if err := s.CheckIntegrity(t.Context()); err != nil {
		t.Error(err)
	}
}

// TestCancelledInTheMiddle cancels savings at random moments: each is saved
// whole or not at all, and the store goes on.
func TestCancelledInTheMiddle(t *testing.T) {
	s := storetest.Open(t, store.WithoutSync())
	for i := range 60 {
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan struct{})
		go func() {
			defer close(done)
			s.SaveArticle(ctx, benchSample(i))
		}()
		for range i * 20 {
			s.Path() // some time passes, more with each round
		}
		cancel()
		<-done
	}
	if err := s.CheckIntegrity(t.Context()); err != nil {
		t.Error(err)
	}
	for i := range 60 {
		if _, err := s.SaveArticle(t.Context(), benchSample(i)); err != nil {
			t.Fatal(err)
		}
	}
	if found, err := s.Figures(t.Context(), store.FigureFilter{}); err != nil || len(found) != 600 {
		t.Errorf("%d figures, %v", len(found), err)
	}
}
