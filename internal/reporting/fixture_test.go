package reporting

import (
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// fig makes one figure: when is a period or a day, published a day.
func fig(id int64, province, indicatorID string, kind indicator.Kind, when string, value float64, published string, change ...func(*store.Figure)) store.Figure {
	at, err := time.ParseInLocation(time.DateOnly, published, Zone)
	if err != nil {
		panic(err)
	}
	f := store.Figure{
		ID: id, ArticleID: id, Site: "baosoctrang.org.vn", Published: at.Add(9 * time.Hour),
		Observation: indicator.Observation{Indicator: indicatorID, Province: province, Kind: kind, Value: value},
	}
	if day, err := vietnamese.ParseDate(when); err == nil {
		f.AsOf = day
	} else {
		f.Period = vietnamese.Period(when)
	}
	for _, c := range change {
		c(&f)
	}
	return f
}

func says(q indicator.Qualifier) func(*store.Figure) {
	return func(f *store.Figure) { f.Qualifier = q }
}
func site(id string) func(*store.Figure)     { return func(f *store.Figure) { f.Site = id } }
func derived(how string) func(*store.Figure) { return func(f *store.Figure) { f.Derived = how } }

func judged(v store.Verdict) func(*store.Figure) { return func(f *store.Figure) { f.Corrected = v } }
func upTo(v float64) func(*store.Figure)         { return func(f *store.Figure) { f.Max = v } }
func part(label, value string) func(*store.Figure) {
	return func(f *store.Figure) { f.By = indicator.Breakdown{Label: label, Value: value} }
}
func yearly(f *store.Figure) { f.PerYear = true }

func testPlaces(t testing.TB) *Places {
	t.Helper()
	g, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	return NewPlaces(g)
}

func testCatalogue(t testing.TB) *indicator.Catalogue {
	t.Helper()
	c, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func instant(text string) time.Time {
	t, err := time.ParseInLocation("2006-01-02 15:04", text, Zone)
	if err != nil {
		panic(err)
	}
	return t
}
