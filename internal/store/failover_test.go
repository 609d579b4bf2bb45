package store_test

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
)

// TestFailover kills the primary while eight save, and promotes its standby. With
// synchronous replication all that was reported saved is there; without, what
// the standby had not heard of is gone, and can be saved again. Nothing is doubled.
func TestFailover(t *testing.T) {
	const writers, each = 8, 30
	for _, test := range []struct {
		name        string
		synchronous bool
	}{{"synchronous", true}, {"asynchronous", false}} {
		t.Run(test.name, func(t *testing.T) {
			primary := storetest.StartPostgres(t)
			database := primary.Database()
			standby := primary.Standby(t)
			if test.synchronous {
				primary.Synchronous(t)
			}
			// The one that follows is named first: nobody is to write there.
			s := open(t, storetest.Either(t, standby.URL(database), primary.URL(database)))
			var (
				group sync.WaitGroup
				mu    sync.Mutex
				said  = map[string]bool{} // reported saved before the failover was over
				over  bool
				saved = make(chan struct{}, writers*each)
			)
			for w := range writers {
				group.Go(func() {
					for i := range each {
						sample := benchSample(w*1000 + i)
						for try := range 40 {
							_, err := s.SaveArticle(t.Context(), sample)
							if err == nil {
								mu.Lock()
								said[sample.Article.URL] = !over
								mu.Unlock()
								saved <- struct{}{}
								break
							}
							if !errors.Is(err, store.ErrUnreachable) {
								t.Errorf("try %d: %v", try, err)
								return
							}
						}
					}
				})
			}
			for range writers * each / 4 {
				<-saved
			}
			if !test.synchronous {
				standby.Deafen(t)
				for range writers * each / 4 {
					<-saved
				}
			}
			before := s.Generation()
			primary.Kill()
			killed := time.Now()
			standby.Promote(t)
			mu.Lock()
			over = true
			mu.Unlock()
			group.Wait()
			t.Logf("all was saved %s after the primary was killed", time.Since(killed).Round(100*time.Millisecond))
			if now := s.Generation(); now <= before {
				t.Errorf("the generation was %d and is %d", before, now)
			}
			there := map[string]int{}
			if err := s.EachArticle(t.Context(), func(a store.Stored) error { there[a.Article.URL]++; return nil }); err != nil {
				t.Fatal(err)
			}
			lost := 0
			for key, early := range said {
				switch {
				case there[key] > 1:
					t.Errorf("%s is there %d times", key, there[key])
				case there[key] == 0 && (test.synchronous || !early):
					t.Errorf("%s was reported saved and is gone", key)
				case there[key] == 0:
					lost++
				}
			}
			if !test.synchronous && lost == 0 {
				t.Error("nothing was lost: the test does not test")
			}
			t.Logf("%d of %d were lost", lost, len(said))
			for i := range writers * each {
				if _, err := s.SaveArticle(t.Context(), benchSample(i/each*1000+i%each)); err != nil {
					t.Fatalf("save again what may be lost: %v", err)
				}
			}
			if found, err := s.Figures(t.Context(), store.FigureFilter{}); err != nil || len(found) != writers*each*10 {
				t.Errorf("%d figures, want %d (%v)", len(found), writers*each*10, err)
			}
			if err := s.CheckIntegrity(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}
