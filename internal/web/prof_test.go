package web

import (
	"fmt"
	"os"
	"runtime"
	"testing"
	"unsafe"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

func TestWeights(t *testing.T) {
	f := newFixture(t, reviewing)
	large, err := store.Open(t.Context(), os.Getenv("BAOTINH_SCALE_STORE"), store.WithDigester(f.options.Desk.Digester()))
	if err != nil {
		t.Fatal(err)
	}
	defer large.Close()
	if _, err := large.Digests(t.Context()); err != nil {
		t.Fatal(err)
	}
	f.options.Store = large
	fmt.Println("figure", unsafe.Sizeof(reporting.Figure{}), "standing", unsafe.Sizeof(reporting.Standing{}), "goal", unsafe.Sizeof(reporting.Goal{}), unsafe.Sizeof(reporting.Owed{}))
	s := &server{Options: f.options, places: f.options.Desk.Places()}
	heap := func() float64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc) / 1e6
	}
	for _, sc := range []scope{{"Hà Tĩnh", ""}, {"Tuyên Quang", ""}, {"", "party_members"}, {"", "party_organizations"}, {"", "party_members_admitted"}, {"Hà Tĩnh", "party_members"}} {
		before := heap()
		v, err := s.read(t.Context(), sc, now)
		if err != nil {
			t.Fatal(err)
		}
		after := heap()
		earlier := 0
		for _, c := range v.current {
			earlier += len(c.Earlier)
		}
		fmt.Println(sc, "weight", v.weight, "current", len(v.current), "earlier", earlier, "days", len(v.days), "goals", len(v.goals), "standings", len(v.standings), "expected", len(v.expected), "MB", after-before)
		runtime.KeepAlive(v)
	}
	f.handler, _ = New(f.options)
	before := heap()
	f.get(t, "/")
	fmt.Println("summary MB", heap()-before)
	for _, i := range f.options.Catalogue.Indicators() {
		f.get(t, "/chi-tieu/"+i.ID)
	}
	for _, p := range f.options.Desk.Places().All() {
		f.get(t, "/tinh/"+p.Slug)
	}
	fmt.Println("all MB", heap()-before)
	runtime.KeepAlive(f)
}
