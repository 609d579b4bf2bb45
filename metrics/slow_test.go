package metrics

import (
	"context"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/baotinh/baotinh/internal/store"
)

// slowMemory takes its time.
type slowMemory struct {
	*memory
	takes time.Duration
}

func (m slowMemory) SiteStats(ctx context.Context) ([]store.SiteStat, error) {
	select {
	case <-time.After(m.takes):
		return m.memory.SiteStats(ctx)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// A store that takes longer than a scrape waits has its page all the same, once
// it is built.
func TestSlowStore(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		e := exporter(t, &memory{generation: 1}, Settings{Sites: []Site{{ID: "hatinhtv.vn", Name: "Hà Tĩnh", Province: "Hà Tĩnh"}}}, at("2025-06-01 08:00"))
		e.store = slowMemory{e.store.(*memory), time.Minute}
		began := time.Now()
		page := func() string { return string(textOf(t, e.refresh(t.Context()), plainText)) }
		for range 3 {
			if strings.Contains(page(), "baotinh_site_info") {
				t.Fatal("a page that cannot be there yet")
			}
			if _, healthy := e.served(); healthy {
				t.Error("the old page passes for the present one")
			}
		}
		if waited := time.Since(began); waited > 3*storeTimeout {
			t.Errorf("three scrapes waited %s", waited)
		}
		<-time.After(time.Minute) // of the bubble
		if !strings.Contains(page(), "baotinh_site_info") {
			t.Error("no page after the store was read")
		}
		if _, healthy := e.served(); !healthy {
			t.Error("the new page passes for an old one")
		}
	})
}
