package metrics

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/common/expfmt"

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
		e.patience = storeTimeout
		e.store = slowMemory{e.store.(*memory), time.Minute}
		began := time.Now()
		page := func() string { return string(textOf(t, e.refresh(t.Context()), plainText)) }
		for range 3 {
			if strings.Contains(page(), "baotinh_site_info") {
				t.Fatal("a page that cannot be there yet")
			}
			if e.current.Load().healthy {
				t.Error("the old page passes for the present one")
			}
			if up := storeUp(t, e); up != "" {
				t.Errorf("baotinh_store_up is %s while the first page is built, want none", up)
			}
		}
		if waited := time.Since(began); waited > 3*storeTimeout {
			t.Errorf("three scrapes waited %s", waited)
		}
		<-time.After(time.Minute) // of the bubble
		if !strings.Contains(page(), "baotinh_site_info") {
			t.Error("no page after the store was read")
		}
		if up := storeUp(t, e); up != "1" {
			t.Errorf("baotinh_store_up is %q once the page is built, want 1", up)
		}
		e.store.(slowMemory).generation++
		page()
		if up := storeUp(t, e); up != "0" {
			t.Errorf("baotinh_store_up is %q while the old page is served, want 0", up)
		}
		<-time.After(time.Minute) // what is under way ends in the bubble
	})
}

// storeUp is what the process says of its store, "" for nothing.
func storeUp(t *testing.T, e *Exporter) string {
	t.Helper()
	own, err := e.instruments.page(expfmt.NewFormat(expfmt.TypeTextPlain))
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(own)) {
		if value, found := strings.CutPrefix(line, "baotinh_store_up "); found {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// A store that cannot be read at all is down from the first try on, and nobody
// knows before it.
func TestStoreIsUnknownBeforeTheFirstPage(t *testing.T) {
	for name, test := range map[string]struct {
		err  error
		want string
	}{
		"readable":   {nil, "1"},
		"unreadable": {errors.New("disk I/O error"), "0"},
	} {
		t.Run(name, func(t *testing.T) {
			e := exporter(t, &memory{generation: 1, err: test.err}, Settings{}, at("2025-06-01 08:00"))
			if up := storeUp(t, e); up != "" {
				t.Errorf("%s before the store was read, want none", up)
			}
			e.refresh(t.Context())
			if up := storeUp(t, e); up != test.want {
				t.Errorf("%q after the store was read, want %s", up, test.want)
			}
		})
	}
}
