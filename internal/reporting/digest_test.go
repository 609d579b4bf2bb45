package reporting_test

import (
	"encoding/hex"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// newDesk is a desk with targets and reports of every kind over provinces that the
// merger joined, renamed and left alone.
func newDesk(tb testing.TB) *reporting.Desk {
	tb.Helper()
	g, err := gazetteer.New()
	if err != nil {
		tb.Fatal(err)
	}
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		tb.Fatal(err)
	}
	desk, err := reporting.NewDesk(reporting.Config{
		Targets: []reporting.Target{
			{Province: "Tuyên Quang", Indicator: "party_members_admitted", Period: "2025", Value: 1300},
			{Province: "Sóc Trăng", Indicator: "party_members", Period: "2025", Value: 1240},
			{Province: "Hà Nội", Indicator: "party_members_admitted", Period: "2020-2025", PerYear: true, Value: 1250},
		},
		Reports: []reporting.Report{
			{Name: "monthly", Title: "m", Indicators: []string{"party_members_admitted"}, Frequency: reporting.Monthly, Since: "2024-10"},
			{Name: "admissions", Title: "a", Indicators: []string{"party_members_admitted", "party_members"}, Frequency: reporting.Quarterly, Since: "2024-Q3"},
			{Name: "both", Title: "b", Indicators: []string{"party_members_admitted", "party_members"}, Require: "all", Frequency: reporting.HalfYearly},
			{Name: "nine", Title: "n", Indicators: []string{"party_members_admitted"}, Frequency: reporting.NineMonths, Since: "2024-9M"},
			{Name: "members", Title: "y", Indicators: []string{"party_members"}, Frequency: reporting.Yearly, Since: "2023", Provinces: []string{"Hà Giang", "Sóc Trăng", "Hà Nội"}},
			{Name: "term", Title: "t", Indicators: []string{"party_members_admitted"}, Frequency: reporting.PerTerm, Since: "2020-2025"},
		},
	}, catalogue, g, map[string][]string{"baosoctrang.org.vn": {"Sóc Trăng"}, "hanoimoi.vn": {"Hà Nội", "Tuyên Quang"}})
	if err != nil {
		tb.Fatal(err)
	}
	return desk
}

// mixed makes figures of few things and many moments, with everything that decides
// which one stands.
func mixed(random *rand.Rand, n int) []store.Figure {
	pick := func(words ...string) string { return words[random.IntN(len(words))] }
	var figures []store.Figure
	for i := range n {
		key := make([]byte, 16)
		for j := range key {
			key[j] = byte(random.UintN(256))
		}
		f := store.Figure{
			ID: int64(i + 1), Key: hex.EncodeToString(key), ArticleID: int64(i/3 + 1), Revision: 1 + random.IntN(3),
			Site:      pick("baosoctrang.org.vn", "nhandan.vn", "hanoimoi.vn"),
			Published: time.Date(2024, 10, 1, 5, 0, 0, 0, reporting.Zone).Add(time.Duration(random.IntN(500*24)) * time.Hour),
			Observation: indicator.Observation{
				Indicator: pick("party_members_admitted", "party_members_admitted", "party_members", "party_members_rated_ratio"),
				Kind:      indicator.Kind(pick("actual", "actual", "actual", "target", "target", "attainment", "change")),
				Province:  pick("Sóc Trăng", "Cần Thơ", "Tuyên Quang", "Hà Giang", "Hà Nội", "Huế", "Nơi Khác"),
				Period: vietnamese.Period(pick("2022", "2022-H1", "2023", "2023-H1", "2024", "2024-H1", "2024-Q4", "2025", "2025-H1", "2025-Q1", "2025-09", "2025-9M", "2025-YTD",
					"2020-2025", "2026", "2026-Q1")),
				Value: float64(1231+random.IntN(30)) * []float64{1, 1, 1, 0.001}[random.IntN(4)], Qualifier: indicator.Qualifier(pick("", "", "", "over", "about", "at_most", "at_least")),
				Derived: pick("", "", "", "", "previous_period", "implied_target"), Ambiguous: pick("", "", "", "", "", "", "", "place"),
				PerYear: random.IntN(12) == 0, Check: indicator.Check(pick("", "", "", "passed", "failed")),
			},
		}
		if f.Period.Kind() == vietnamese.Half {
			f.Value = math.Round(f.Value / 2)
		}
		if random.IntN(8) == 0 {
			f.Max = f.Value + 20
		}
		if f.Kind == indicator.Change {
			f.Base, f.RatioUnit = pick("", "2023"), random.IntN(2) == 0
		}
		if random.IntN(3) == 0 {
			f.By = indicator.Breakdown{Label: "group", Value: pick("women", "youth")}
		}
		switch random.IntN(6) {
		case 0, 1:
			f.Period = ""
			f.AsOf = vietnamese.Date{Year: 2024 + random.IntN(3), Month: time.Month(1 + random.IntN(12)), Day: 1 + random.IntN(28)}
		case 2:
			if random.IntN(4) == 0 {
				f.Published = time.Time{}
			}
		}
		switch random.IntN(40) {
		case 0:
			f.Corrected, f.CorrectionID = store.Accepted, int64(i)
		case 1:
			f.Corrected, f.CorrectionID, f.Province = store.Corrected, int64(i), pick("", "Hà Nội")
		case 2:
			f.Corrected = store.Rejected
		}
		figures = append(figures, f)
	}
	return figures
}

// neighbours are provinces of which one year is known, with its half, and the half
// of a year that has a target: forecasts that only all of them together allow.
func neighbours(random *rand.Rand, from int) []store.Figure {
	var figures []store.Figure
	for _, province := range []string{"Nghệ An", "Hà Tĩnh", "Thanh Hóa", "Cao Bằng", "Lai Châu", "Lạng Sơn", "Sơn La", "Quảng Ninh", "Bắc Giang", "Nam Định", "Huế"} {
		for _, said := range []struct {
			kind   indicator.Kind
			period vietnamese.Period
			value  int
		}{
			{indicator.Actual, "2023", 1000 + random.IntN(500)},
			{indicator.Actual, "2023-H1", 300 + random.IntN(300)},
			{indicator.Actual, "2025-H1", 300 + random.IntN(300)},
			{indicator.Target, "2025", 1200},
		} {
			from++
			figures = append(figures, store.Figure{
				ID: int64(from), ArticleID: int64(from), Key: fmt.Sprint("key ", from), Site: "nhandan.vn",
				Published: time.Date(2025, 2, 3, 4, 5, 6, 7, reporting.Zone),
				Observation: indicator.Observation{
					Indicator: "party_members_admitted", Kind: said.kind, Province: province, Period: said.period, Value: float64(said.value),
				},
			})
		}
	}
	return figures
}

// comparable has no NaN and nothing that tells only how a review was asked for.
func comparable(review reporting.Review) reporting.Review {
	var settle func(list []reporting.Standing)
	settle = func(list []reporting.Standing) {
		for i := range list {
			if math.IsNaN(list[i].Pace) {
				list[i].Pace = -1
			}
			settle(list[i].Earlier)
		}
	}
	settle(review.Standings)
	return review
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	x, y := reflect.ValueOf(got), reflect.ValueOf(want)
	if x.Len() == 0 && y.Len() == 0 || reflect.DeepEqual(got, want) {
		return
	}
	t.Errorf("%s: %d, want %d", what, x.Len(), y.Len())
	for i := range min(x.Len(), y.Len()) {
		if a, b := x.Index(i).Interface(), y.Index(i).Interface(); !reflect.DeepEqual(a, b) {
			t.Errorf("%s %d:\n got %+v\nwant %+v", what, i, a, b)
			break
		}
	}
	t.FailNow()
}

func sameReview(t *testing.T, got, want reporting.Review) {
	t.Helper()
	got, want = comparable(got), comparable(want)
	same(t, "values", got.Current, want.Current)
	same(t, "goals", got.Goals, want.Goals)
	same(t, "standings", got.Standings, want.Standings)
	same(t, "forecasts", got.Forecasts, want.Forecasts)
	same(t, "expected", got.Expected, want.Expected)
	same(t, "owed", got.Owed, want.Owed)
}

func within[T any](list []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(list), func(one T) bool { return !keep(one) })
}

// checkReviews holds reviews of digests, of everything, of each partition and of each
// indicator, to the review of all figures.
func checkReviews(t *testing.T, desk *reporting.Desk, all []store.Figure, now time.Time) {
	t.Helper()
	whole := desk.Review(all, now)
	source := reporting.Digested(all, desk.Digester())
	read := func(filter store.DigestFilter) *reporting.Chosen {
		chosen, err := desk.Read(t.Context(), source, filter, reporting.Keep{})
		if err != nil {
			t.Fatal(err)
		}
		return chosen
	}
	everything := read(store.DigestFilter{})
	sameReview(t, desk.ReviewOf(everything, reporting.NewPool(everything.Courses()), now), whole)
	same(t, "past", desk.PastOf(everything, now, 3), desk.Past(all, now, 3))

	partitions := desk.Places().Partitions()
	for _, name := range []string{"", "Nơi Khác"} {
		partitions = append(partitions, desk.Places().Partition(name))
	}
	parts := make([]*reporting.Chosen, len(partitions))
	courses := make([]reporting.Courses, len(partitions))
	for i, names := range partitions {
		parts[i] = read(store.DigestFilter{Provinces: names})
		courses[len(partitions)-1-i] = parts[i].Courses()
	}
	pool := reporting.NewPool(courses...)
	past := desk.Past(all, now, 3)
	for i, names := range partitions {
		in := func(province string) bool { return slices.Contains(names, province) }
		got := desk.ReviewOf(parts[i], pool, now)
		sameReview(t, got, reporting.Review{
			Current:   within(whole.Current, func(f reporting.Figure) bool { return in(f.Province) }),
			Goals:     within(whole.Goals, func(g reporting.Goal) bool { return in(g.Province) }),
			Standings: within(whole.Standings, func(s reporting.Standing) bool { return in(s.Province) }),
			Forecasts: within(whole.Forecasts, func(f reporting.Forecast) bool { return in(f.Province) }),
			Expected:  within(whole.Expected, func(f reporting.Expected) bool { return in(f.Province) }),
			Owed:      within(whole.Owed, func(o reporting.Owed) bool { return in(o.Province) }),
		})
		same(t, "past of "+names[0], desk.PastOf(parts[i], now, 3), within(past, func(o reporting.Owed) bool { return in(o.Province) }))
		var settled []reporting.Forecast
		for _, e := range desk.ReviewOf(parts[i], nil, now).Expected {
			if f, known := e.Settle(pool); known {
				settled = append(settled, f)
			}
		}
		same(t, "settled forecasts of "+names[0], settled, got.Forecasts)
	}
	for _, id := range []string{"party_members_admitted", "party_members", "party_members_rated_ratio"} {
		chosen := read(store.DigestFilter{Indicator: id})
		got := desk.ReviewOf(chosen, reporting.NewPool(chosen.Courses()), now)
		sameReview(t, got, reporting.Review{
			Current:   within(whole.Current, func(f reporting.Figure) bool { return f.Indicator == id }),
			Goals:     within(whole.Goals, func(g reporting.Goal) bool { return g.Indicator == id }),
			Standings: within(whole.Standings, func(s reporting.Standing) bool { return s.Indicator == id }),
			Forecasts: within(whole.Forecasts, func(f reporting.Forecast) bool { return f.Indicator == id }),
			Expected:  within(whole.Expected, func(f reporting.Expected) bool { return f.Indicator == id }),
		})
	}
}

// What a review says does not depend on whether it is made of all figures or of
// their digests, of everything at once or part by part.
func TestReviewOfDigests(t *testing.T) {
	desk := newDesk(t)
	forecasts, earlier, conflicts, crossed := 0, 0, 0, 0
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 1))
		now := time.Date(2025+random.IntN(2), time.Month(1+random.IntN(12)), 20, 3, 0, 0, 0, time.UTC)
		all := mixed(random, 1+random.IntN(1500))
		if seed%2 == 0 {
			all = append(all, neighbours(random, len(all))...)
		}
		checkReviews(t, desk, all, now)
		if t.Failed() {
			t.Fatalf("seed %d, %d figures", seed, len(all))
		}
		review := desk.Review(all, now)
		for _, f := range review.Forecasts {
			if f.Pooled {
				forecasts++
			}
		}
		for _, f := range review.Current {
			earlier += len(f.Earlier)
			conflicts += f.Conflicts
			for _, before := range f.Earlier {
				if f.Kind == indicator.Target && before.Period != f.Period {
					crossed++
				}
			}
		}
	}
	t.Logf("%d pooled forecasts, %d earlier values, %d conflicts, %d targets of a stock over two places", forecasts, earlier, conflicts, crossed)
	if forecasts == 0 || earlier == 0 || conflicts == 0 || crossed == 0 {
		t.Error("the stores have none of what the test is for")
	}
}

// Days and contradicting figures are those that the figures themselves give.
func TestWhatDigestsKeep(t *testing.T) {
	desk := newDesk(t)
	order := desk.Order()
	days, others := 0, 0
	for seed := range uint64(40) {
		random := rand.New(rand.NewPCG(seed, 2))
		all := mixed(random, 900)
		chosen, err := desk.Read(t.Context(), reporting.Digested(all, desk.Digester()), store.DigestFilter{}, reporting.Keep{Others: true, Days: 1 << 20})
		if err != nil {
			t.Fatal(err)
		}
		byDay := map[vietnamese.Date][]store.Figure{}
		for _, f := range all {
			if f.Kind == indicator.Actual && f.Period == "" {
				byDay[f.AsOf] = append(byDay[f.AsOf], f)
			}
		}
		got := map[vietnamese.Date][]reporting.Figure{}
		for _, f := range chosen.Days {
			got[f.AsOf] = append(got[f.AsOf], f)
		}
		for day, figures := range byDay {
			same(t, fmt.Sprint("values of ", day), got[day], order.Current(figures))
			days++
		}
		for _, f := range chosen.Current {
			for _, other := range f.Others {
				others++
				if !order.Same(f, other) || reporting.Agree(f.Figure, other) || other.ArticleID == f.ArticleID {
					t.Fatalf("%+v is kept as contradicting %+v", other, f.Figure)
				}
			}
			if (f.Conflicts > 0) != (len(f.Others) > 0) || len(f.Others) > 8 {
				t.Fatalf("%d articles disagree with %d, %d figures are kept", f.Conflicts, f.ID, len(f.Others))
			}
		}
	}
	if days == 0 || others == 0 {
		t.Errorf("%d days, %d others", days, others)
	}
}

// A review in short says what the review says.
func TestBrief(t *testing.T) {
	desk := newDesk(t)
	random := rand.New(rand.NewPCG(7, 7))
	now := time.Date(2025, 11, 20, 3, 0, 0, 0, time.UTC)
	all := append(mixed(random, 1200), neighbours(random, 1200)...)
	review := desk.Review(all, now)
	brief := review.Brief()
	if len(brief.Standings) != len(review.Standings) || len(brief.Owed) != len(review.Owed) || len(brief.Owed) == 0 {
		t.Fatalf("%d standings and %d reports, want %d and %d", len(brief.Standings), len(brief.Owed), len(review.Standings), len(review.Owed))
	}
	reached, expected := 0, 0
	for i, s := range review.Standings {
		b := brief.Standings[i]
		if s.Actual != nil {
			reached++
			if b.Value != s.Actual.Value || b.FigureID != s.Actual.ID || b.Target != s.Goal.Value {
				t.Errorf("%+v of %+v", b, s)
			}
		}
		if s.Forecast != nil {
			expected++
		}
		if (b.Expected != 0) != (s.Forecast != nil) || b.Attainment != s.Attainment || b.Province != s.Province {
			t.Errorf("%+v of %+v", b, s)
		}
	}
	conflicts := 0
	for _, f := range review.Current {
		if f.Conflicts > 0 {
			conflicts++
		}
	}
	for _, n := range brief.Conflicts {
		conflicts -= n
	}
	if reached == 0 || expected == 0 || conflicts != 0 {
		t.Errorf("%d standings with an actual, %d forecasts, %d conflicts not counted", reached, expected, conflicts)
	}
	for i, o := range review.Owed {
		if b := brief.Owed[i]; b.State(now) != o.State(now) || b.Report != o.Report || b.Published != o.Published {
			t.Errorf("%+v of %+v", b, o)
		}
	}
}
