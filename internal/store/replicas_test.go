package store_test

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// TestDerivedByReplicas has three replicas save, read anew and judge the same
// articles at once, while each asks for digests; then what is derived must be
// what the figures say.
func TestDerivedByReplicas(t *testing.T) {
	const replicas, rounds, articles = 3, 40, 12
	address := storetest.StartPostgres(t).Database()
	var all []*store.Store
	for range replicas {
		all = append(all, open(t, address, store.InSmallSteps(), store.WithDigester(storetest.Digester("1"))))
	}
	var working sync.WaitGroup
	for i, s := range all {
		working.Go(func() {
			random := rand.New(rand.NewPCG(uint64(i), 5))
			for range rounds {
				if err := disturb(t.Context(), s, random, articles); err != nil {
					t.Errorf("replica %d: %v", i, err)
					return
				}
			}
		})
	}
	working.Wait()
	for _, s := range all {
		s.Idle()
	}
	for i, s := range all {
		if err := errors.Join(s.Settle(t.Context()), s.CheckDerived(t.Context()), s.CheckIntegrity(t.Context())); err != nil {
			t.Errorf("replica %d: %v", i, err)
		}
	}
}

// disturb does one random thing to a store that others use too.
func disturb(ctx context.Context, s *store.Store, random *rand.Rand, articles int) error {
	saving := storetest.Sample("a.vn", fmt.Sprint(random.IntN(articles)), "Sóc Trăng", "2023", storetest.Number{Words: "7", Value: 7}, storetest.Number{Words: "8", Value: 8})
	for i := range saving.Reading.Observations {
		o := &saving.Reading.Observations[i]
		o.Province, o.Value = []string{"Sóc Trăng", "Huế", ""}[random.IntN(3)], float64(random.IntN(3))
		o.Period, o.Ambiguous = vietnamese.Period([]string{"2022", "2023"}[random.IntN(2)]), []string{"", "place"}[random.IntN(2)]
	}
	switch random.IntN(5) {
	case 0:
		saving.Article.Title += fmt.Sprint(random.IntN(100))
		fallthrough
	case 1:
		_, err := s.SaveArticle(ctx, saving)
		return err
	case 2:
		other := storetest.Sample("b.vn", fmt.Sprint(random.IntN(articles)), "Huế", "2022", storetest.Number{Words: "9", Value: 9})
		_, err := s.SaveArticles(ctx, []store.Saving{other, saving})
		return err
	case 3:
		found, err := s.Figures(ctx, store.FigureFilter{Latest: true, Limit: 1, Offset: random.IntN(5)})
		if err != nil || len(found) == 0 {
			return err
		}
		becomes := found[0].Observation
		becomes.Province, becomes.Period, becomes.AsOf = "Cà Mau", "2021", vietnamese.Date{}
		_, err = s.Correct(ctx, store.Correction{FigureID: found[0].ID, Verdict: store.Corrected, Becomes: becomes, By: "A", Reason: "b", At: time.Unix(1, 0)})
		if errors.Is(err, store.ErrNotFound) {
			return nil // read anew by another replica meanwhile
		}
		return err
	default:
		_, err := s.Digests(ctx)
		return err
	}
}
