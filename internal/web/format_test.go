package web

import (
	"math"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

func TestValuesAreSaidAsPeopleSayThem(t *testing.T) {
	actual := func(v float64) indicator.Observation { return indicator.Observation{Kind: indicator.Actual, Value: v} }
	target := func(v float64, q indicator.Qualifier) indicator.Observation {
		return indicator.Observation{Kind: indicator.Target, Value: v, Qualifier: q}
	}
	change := func(v float64) indicator.Observation { return indicator.Observation{Kind: indicator.Change, Value: v} }
	for _, test := range []struct {
		o      indicator.Observation
		unit   indicator.Unit
		vi, en string
	}{
		{actual(48879), "person", "48.879", "48,879"},
		{actual(0), "organization", "0", "0"},
		{actual(7), "case", "7", "7"},
		{actual(0.3534), "ratio", "35,34%", "35.34%"},
		{actual(1), "ratio", "100%", "100%"},
		{actual(12), "rank", "thứ 12", "no. 12"},
		{actual(36208e6), "dong", "36,208 tỷ đồng", "36.208 billion dong"},
		{actual(41.5e9), "dong", "41,5 tỷ đồng", "41.5 billion dong"},
		{actual(250e6), "dong", "250 triệu đồng", "250 million dong"},
		{actual(900), "dong", "900 đồng", "900 dong"},
		{target(1600, indicator.Over), "person", "trên 1.600", "over 1,600"},
		{target(1650, indicator.AtLeast), "person", "từ 1.650 trở lên", "at least 1,650"},
		{target(10, indicator.AtMost), "rank", "không quá thứ 10", "at most no. 10"},
		{indicator.Observation{Kind: indicator.Target, Value: 2000, PerYear: true}, "person", "2.000 mỗi năm", "2,000 a year"},
		{indicator.Observation{Kind: indicator.Target, Value: 90, Max: 100}, "person", "90 – 100", "90 – 100"},
		{indicator.Observation{Kind: indicator.Attainment, Value: 1.0005}, "person", "100,05%", "100.05%"},
		{change(-2), "person", "−2", "−2"},
		{change(9), "person", "+9", "+9"},
		{change(-0.0044), "ratio", "−0,44 điểm %", "−0.44 points"},
		{change(-26), "rank", "−26 bậc", "−26 ranks"},
		{indicator.Observation{Kind: indicator.Change, Value: -0.0667, RatioUnit: true}, "person", "−6,67%", "−6.67%"},
		{actual(math.NaN()), "person", "–", "–"},
	} {
		if got := vietnameseLang.value(test.o, test.unit); got != test.vi {
			t.Errorf("%+v: %q, want %q", test.o, got, test.vi)
		}
		if got := englishLang.value(test.o, test.unit); got != test.en {
			t.Errorf("%+v: %q, want %q", test.o, got, test.en)
		}
	}
}

func TestPeriodsAreSaidAsPeopleSayThem(t *testing.T) {
	for _, test := range []struct{ code, vi, en, short string }{
		{"2024", "Năm 2024", "2024", "2024"},
		{"2024-H1", "6 tháng đầu năm 2024", "First half of 2024", "6T/2024"},
		{"2024-H2", "6 tháng cuối năm 2024", "Second half of 2024", "6T cuối/2024"},
		{"2024-Q3", "Quý III/2024", "Q3 2024", "Q3/2024"},
		{"2024-03", "Tháng 3/2024", "March 2024", "03/2024"},
		{"2024-9M", "9 tháng đầu năm 2024", "First 9 months of 2024", "9T/2024"},
		{"2024-YTD", "Từ đầu năm 2024", "2024 to date", "nay/2024"},
		{"2020-2025", "2020–2025", "2020–2025", "2020-2025"},
		{"nonsense", "nonsense", "nonsense", "nonsense"},
	} {
		p := vietnamese.Period(test.code)
		if got := vietnameseLang.period(p); got != test.vi {
			t.Errorf("%s: %q, want %q", test.code, got, test.vi)
		}
		if got := englishLang.period(p); got != test.en {
			t.Errorf("%s: %q, want %q", test.code, got, test.en)
		}
		if got := vietnameseLang.short(indicator.Observation{Period: p}); got != test.short {
			t.Errorf("%s: short %q, want %q", test.code, got, test.short)
		}
	}
}

func TestTimesAreSaidFromNow(t *testing.T) {
	for _, test := range []struct {
		distance time.Duration
		vi, en   string
	}{
		{-30 * time.Second, "vừa xong", "just now"},
		{-5 * time.Minute, "5 phút trước", "5 min ago"},
		{-3 * time.Hour, "3 giờ trước", "3 h ago"},
		{-72 * time.Hour, "3 ngày trước", "3 days ago"},
		{30 * time.Second, "sắp chạy", "any moment"},
		{90 * time.Minute, "1 giờ nữa", "1 h from now"},
	} {
		if got := vietnameseLang.relative(now.Add(test.distance), now); got != test.vi {
			t.Errorf("%v: %q, want %q", test.distance, got, test.vi)
		}
		if got := englishLang.relative(now.Add(test.distance), now); got != test.en {
			t.Errorf("%v: %q, want %q", test.distance, got, test.en)
		}
	}
	if got := vietnameseLang.relative(time.Time{}, now); got != "–" {
		t.Errorf("never: %q", got)
	}
}
