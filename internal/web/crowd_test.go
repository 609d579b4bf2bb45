package web

import (
	"net/http"
	"sync"
	"testing"
)

// Many ask at once while figures change, so that views and sketches are made,
// kept and let go at the same time; every page is whole, and the last word shows.
func TestManyAskWhileFiguresChange(t *testing.T) {
	f := newFixture(t, reviewing)
	pages := f.allPages(t)
	delete(pages, "error")
	var asking sync.WaitGroup
	for range 4 {
		asking.Go(func() {
			for name, address := range pages {
				if w := f.get(t, address); w.Code != http.StatusOK && w.Code != http.StatusSeeOther {
					t.Errorf("%s: %d", name, w.Code)
				}
			}
		})
	}
	f.say(t, 0, 40)
	for _, article := range []string{"hatinhtv.vn/004", "baohaugiang.com.vn/003", "hatinhtv.vn/002"} {
		f.judge(t, article, 0, "accepted")
	}
	asking.Wait()
	fresh, err := New(f.options)
	if err != nil {
		t.Fatal(err)
	}
	kept := f.page(t, "/ra-soat")
	f.handler = fresh
	if f.page(t, "/ra-soat") != kept {
		t.Error("what was kept differs from what is read anew")
	}
}
