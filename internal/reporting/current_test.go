package reporting

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
)

const (
	actual     = indicator.Actual
	target     = indicator.Target
	attainment = indicator.Attainment
	admitted   = "party_members_admitted"
	members    = "party_members"
)

func TestTheOrder(t *testing.T) {
	places := testPlaces(t)
	own := map[string]string{"baosoctrang.org.vn": "Sóc Trăng", "baocantho.com.vn": "Cần Thơ", "baohaugiang.com.vn": "Hậu Giang"}
	order := Order{Places: places, Own: func(site, province string) bool { return places.Own(own[site], province) }}
	a := func(value float64, published string, change ...func(*store.Figure)) store.Figure {
		return fig(int64(value), "Sóc Trăng", admitted, actual, "2023", value, published, change...)
	}
	s := func(value float64, asOf, published string, change ...func(*store.Figure)) store.Figure {
		return fig(int64(value), "Sóc Trăng", members, actual, asOf, value, published, change...)
	}
	far := site("nhandan.vn")
	for _, c := range []struct {
		why       string
		want      float64
		conflicts int
		figures   []store.Figure
	}{
		{"one figure stands", 2051, 0, []store.Figure{a(2051, "2024-02-11")}},
		{"a correction stands over everything, and ends the disagreement", 2040, 0, []store.Figure{a(2051, "2024-02-11"), a(2040, "2023-12-01", far, judged(store.Corrected))}},
		{"an accepted figure likewise", 2040, 0, []store.Figure{a(2051, "2024-02-11"), a(2040, "2023-12-01", judged(store.Accepted))}},
		{"a rejected figure never stands", 2040, 0, []store.Figure{a(2051, "2024-02-11", judged(store.Rejected)), a(2040, "2023-12-01")}},
		{"stated over derived, whatever its source", 2040, 0, []store.Figure{a(2051, "2024-02-11", derived("previous_period")), a(2040, "2023-12-01", far)}},
		{"derived where nothing is stated", 2051, 0, []store.Figure{a(2051, "2024-02-11", derived("previous_period"))}},
		{"the province's own paper over a later one of elsewhere", 2051, 1, []store.Figure{a(2051, "2024-02-11"), a(2015, "2024-03-01", far)}},
		{"the successor's paper is the province's own", 2051, 1, []store.Figure{a(2051, "2024-02-11", site("baocantho.com.vn")), a(2015, "2024-03-01", far)}},
		{"a neighbour's is not", 2015, 1, []store.Figure{a(2051, "2024-02-11", site("baohaugiang.com.vn")), a(2015, "2024-03-01", far)}},
		{"exact over rounded", 2051, 0, []store.Figure{a(2051, "2024-02-11"), a(2000, "2024-03-01", says(indicator.Over))}},
		{"the own paper's rounded over a far exact one", 2000, 0, []store.Figure{a(2051, "2024-02-11", far), a(2000, "2024-03-01", says(indicator.Over))}},
		{"a range is rounded", 95, 0, []store.Figure{a(95, "2024-02-11"), a(90, "2024-03-01", upTo(100))}},
		{"later over earlier", 2060, 1, []store.Figure{a(2051, "2024-02-11"), a(2060, "2024-03-01")}},
		{"two articles say the same, one does not", 2051, 1, []store.Figure{a(2051, "2024-02-11"), a(2051, "2024-02-12"), a(1900, "2024-02-01")}},
		{"of a stock the later day", 52500, 0, []store.Figure{s(52134, "2023-12-31", "2024-03-01"), s(52500, "2024-06-30", "2024-07-05")}},
		{"within a month the exact one stands for both", 52134, 0, []store.Figure{s(52134, "2023-12-31", "2024-01-10"), s(52000, "2024-01-20", "2024-01-20", says(indicator.Over))}},
		{"a month apart it does not", 52000, 0, []store.Figure{s(52134, "2023-12-31", "2024-01-10"), s(52000, "2024-02-20", "2024-02-20", says(indicator.Over))}},
		{"a stock of one moment may drift, not double", 52134, 1, []store.Figure{s(52134, "2023-12-31", "2024-01-10"), s(52500, "2023-12-20", "2023-12-20"), s(25000, "2023-12-25", "2023-12-25")}},
	} {
		for range 5 { // in any order of arrival
			rand.Shuffle(len(c.figures), func(i, j int) { c.figures[i], c.figures[j] = c.figures[j], c.figures[i] })
			current := order.Current(c.figures)
			if len(current) != 1 || current[0].Value != c.want || current[0].Conflicts != c.conflicts {
				t.Errorf("%s: got %d values, first %v with %d conflicts; want %v with %d", c.why, len(current), current[0].Value, current[0].Conflicts, c.want, c.conflicts)
				break
			}
		}
	}
}

func TestWhatGrowsDuringTheYear(t *testing.T) {
	got := Current([]store.Figure{
		fig(1, "Hà Tĩnh", admitted, attainment, "2026", 0.1205, "2026-04-03"),
		fig(2, "Hà Tĩnh", admitted, attainment, "2026", 0.56, "2026-10-05", says(indicator.Over)),
		fig(3, "Hà Tĩnh", admitted, actual, "2026-YTD", 240, "2026-04-03"),
		fig(4, "Hà Tĩnh", admitted, actual, "2026-YTD", 1126, "2026-10-05"),
	})
	if len(got) != 2 {
		t.Fatalf("%d values, want 2", len(got))
	}
	for _, f := range got {
		if f.Published.Month() != 10 || f.Conflicts != 0 {
			t.Errorf("%s: %v of %s with %d conflicts; want October's without", f.Kind, f.Value, f.Published, f.Conflicts)
		}
	}
}

func TestWhatNeverStands(t *testing.T) {
	ambiguous := func(f *store.Figure) { f.Ambiguous = "place" }
	failed := func(f *store.Figure) { f.Check = indicator.CheckFailed }
	nowhere := func(f *store.Figure) { f.Province = "" }
	for _, change := range []func(*store.Figure){ambiguous, failed, nowhere, judged(store.Rejected)} {
		if got := Current([]store.Figure{fig(1, "Hà Nội", admitted, actual, "2023", 1, "2024-01-01", change)}); len(got) != 0 {
			t.Errorf("%+v stands", got[0].Observation)
		}
	}
	if got := Current([]store.Figure{fig(1, "Hà Nội", admitted, actual, "2023", 1, "2024-01-01", ambiguous, judged(store.Accepted))}); len(got) != 1 {
		t.Error("what a person accepted is clear")
	}
}

func TestErasAreKeptApart(t *testing.T) {
	places := testPlaces(t)
	got := Order{Places: places}.Current([]store.Figure{
		fig(1, "Cần Thơ", members, actual, "2024-12-31", 52000, "2025-01-15"),
		fig(2, "Cần Thơ", members, actual, "2025-12-31", 141000, "2026-01-15"),
		fig(3, "Hà Nội", members, actual, "2024-12-31", 470000, "2025-01-15"),
		fig(4, "Hà Nội", members, actual, "2025-12-31", 480000, "2026-01-15"),
	})
	if len(got) != 3 {
		t.Fatalf("%d values, want two of Cần Thơ (it grew) and one of Hà Nội (it did not)", len(got))
	}
}

func TestAgree(t *testing.T) {
	for _, c := range []struct {
		a, b   float64
		qa, qb indicator.Qualifier
		want   bool
	}{
		{2051, 2051, "", "", true},
		{2051, 2050, "", "", false}, // a count to the last digit
		{2051, 2100, "", "", true},  // a count that ends with two zeros is rounded
		{2051, 2200, "", "", false},
		{2051, 2000, "", indicator.Over, true},
		{3051, 2000, "", indicator.Over, false},
		{1999, 2000, "", indicator.Over, false},
		{1950, 2000, "", indicator.Nearly, true},
		{2051, 2000, "", indicator.Nearly, false},
		{2051, 2000, "", indicator.AtLeast, true},
		{2051, 2000, "", indicator.AtMost, false},
		{2300, 2000, "", indicator.About, true},
		{2700, 2000, "", indicator.About, false},
		{0.3534, 0.353, "", "", true},
		{0.3534, 0.35, "", "", true},
		{0.3534, 0.36, "", "", false},
		{36208000000, 36000000000, "", "", true},
		{36208000000, 36200000000, "", indicator.Over, true},
		{36208000000, 35000000000, "", "", false},
		{0, 0, "", "", true},
		{0, 1, "", "", false},
	} {
		a := store.Figure{Observation: indicator.Observation{Value: c.a, Qualifier: c.qa}}
		b := store.Figure{Observation: indicator.Observation{Value: c.b, Qualifier: c.qb}}
		if got := Agree(a, b); got != c.want {
			t.Errorf("Agree(%s %v, %s %v) = %v, want %v", c.qa, c.a, c.qb, c.b, got, c.want)
		}
		if Agree(a, b) != Agree(b, a) {
			t.Errorf("Agree(%v, %v) depends on the side", c.a, c.b)
		}
	}
}

// Whatever arrives in whatever order, the same values stand.
func TestCurrentDoesNotDependOnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		figures := make([]store.Figure, n)
		for i := range figures {
			figures[i] = fig(int64(i+1), rapid.SampledFrom([]string{"Hà Nội", "Cần Thơ"}).Draw(t, "province"), members, actual,
				rapid.SampledFrom([]string{"2023-12-31", "2024-01-20", "2025-12-31"}).Draw(t, "day"), float64(rapid.IntRange(1, 4).Draw(t, "value")),
				rapid.SampledFrom([]string{"2024-01-01", "2024-02-01", "2026-01-15"}).Draw(t, "published"),
				says(rapid.SampledFrom([]indicator.Qualifier{"", indicator.Over}).Draw(t, "qualifier")))
		}
		want := Current(figures)
		rapid.Permutation(figures).Draw(t, "order")
		got := Current(rapid.Permutation(figures).Draw(t, "order"))
		for i := range want {
			if got[i].ID != want[i].ID || got[i].Conflicts != want[i].Conflicts {
				t.Fatalf("figure %d stands in one order, %d in another", want[i].ID, got[i].ID)
			}
		}
	})
}
