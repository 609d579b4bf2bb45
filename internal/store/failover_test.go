package store_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
)

// TestFailover kills the primary while eight save, and promotes its standby. With
// synchronous replication all that was reported saved is there; without, what
// the standby had not heard of is gone, and can be saved again. Nothing is doubled.
func TestFailover(t *testing.T) {
	const writers, some = 8, 64
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
				said  = map[string]bool{} // reported saved, and whether it was begun before the failover was over
				tried [writers]int
				saved atomic.Int64
				over  atomic.Bool
			)
			sample := func(writer, i int) store.Saving { return benchSample(i*writers + writer) }
			for w := range writers {
				group.Go(func() {
					// However quick it is, it goes on until the failover is over, and then for some more.
					for left := some / writers; left > 0; tried[w]++ {
						late := over.Load()
						if late {
							left--
						}
						one := sample(w, tried[w])
						for try := range 40 {
							_, err := s.SaveArticle(t.Context(), one)
							if err == nil {
								mu.Lock()
								said[one.Article.URL] = !late
								mu.Unlock()
								saved.Add(1)
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
			defer group.Wait()
			defer over.Store(true)
			more := func() {
				t.Helper()
				want := saved.Load() + some
				trial.Until(t, "nothing more is saved", func() bool { return saved.Load() >= want })
			}
			more()
			if !test.synchronous {
				standby.Deafen(t)
				more()
			}
			before := s.Generation()
			primary.Kill()
			killed := time.Now()
			standby.Promote(t)
			over.Store(true)
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
			all := 0
			for w, count := range tried {
				all += count
				for i := range count {
					if _, err := s.SaveArticle(t.Context(), sample(w, i)); err != nil {
						t.Fatalf("save again what may be lost: %v", err)
					}
				}
			}
			if found, err := s.Figures(t.Context(), store.FigureFilter{}); err != nil || len(found) != all*10 {
				t.Errorf("%d figures, want %d (%v)", len(found), all*10, err)
			}
			if err := s.CheckIntegrity(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
}
