package vietnamese

import (
	"math"
	"testing"
	"time"
)

func FuzzNumeral(f *testing.F) {
	for _, r := range numeralRows {
		for _, text := range r.texts {
			f.Add(text)
		}
	}
	f.Add("23 1/5")
	f.Add("chín tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ tỷ")
	l := lexicon(f)
	f.Fuzz(func(t *testing.T, text string) {
		if value, ok := l.Numeral(text); ok && math.IsNaN(value) {
			t.Fatalf("%q: not a number", text)
		}
		if _, b, ok := l.Fraction(text); ok && b == 0 {
			t.Fatalf("%q: nothing below the line", text)
		}
	})
}

func FuzzPeriod(f *testing.F) {
	for _, code := range []string{"2023", "2023-H1", "2023-Q4", "2023-03", "2023-9M", "2023-YTD", "2020-2025", "2023-3M", "0000", "2023-13", "2025-2020", "0201-1000"} {
		f.Add(code)
	}
	f.Fuzz(func(t *testing.T, code string) {
		p, err := ParsePeriod(code)
		if err != nil {
			if p != "" {
				t.Fatalf("%q: %q beside an error", code, p)
			}
			return
		}
		if string(p) != code || p.End().Before(p.Start()) || !p.Contains(p.Start()) || !p.Contains(p.End()) || p.Contains(p.Start().AddDays(-1)) || p.Contains(p.End().AddDays(1)) {
			t.Fatalf("%q: %s to %s", code, p.Start(), p.End())
		}
		if q := p.Previous(); q != "" && (q.Kind() != p.Kind() || !q.Start().Before(p.Start())) {
			t.Fatalf("%q: previous %q", code, q)
		}
	})
}

func FuzzParseTimestamp(f *testing.F) {
	for _, text := range []string{"Thứ bảy, 18/05/2024, 05:12 (GMT+7)", "05:12 PM | 18-5-2024", "2024-05-18T05:12:00Z", "20240518051200", "29/2/2023", "18/5/24 24:00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		got, err := ParseTimestamp(text)
		if err == nil {
			if _, offset := got.Zone(); offset != 7*60*60 {
				t.Fatalf("%q: %s is not in the time of Vietnam", text, got.Format(time.RFC3339))
			}
		} else if !got.IsZero() {
			t.Fatalf("%q: %s beside an error", text, got)
		}
	})
}

func FuzzNormalize(f *testing.F) {
	for _, text := range []string{"hoà", "ho\u0300a", "QUÝ uỷ", "a\u00a0 b\r\n\r\n\r\nc", "Ð\u200b", "\xff", "tòan", "uỷ\u0309"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := Normalize(text)
		if twice := Normalize(once); twice != once {
			t.Fatalf("%q: %q, and again %q", text, once, twice)
		}
	})
}
