package vietnamese

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A row says what is read, value first, then every phrasing that means it. The
// value is in the notation of say; "" means that nothing is read.
type row struct {
	want  string
	texts []string
}

// now is the date of all texts of the tables.
var now = Date{2024, 5, 18}

// tables are the tables of all constructs, for the tests that walk them.
func tables() []row {
	return slices.Concat(figureRows, timeRows, maskRows, documentRows, counterRows())
}

func TestTables(t *testing.T) {
	l := lexicon(t)
	for _, r := range tables() {
		for _, text := range r.texts {
			read := scan(t, l, text, now)
			check(t, read)
			if got := say(read); got != r.want {
				t.Errorf("%q:\n   got  %s\n   want %s", text, got, r.want)
			}
		}
	}
}

var (
	unitNames = [...]string{Count: "", Percent: "%", Point: " points", Dong: " đồng", Foreign: " foreign", Times: " times", Score: " score", Rank: " rank"}
	roleWords = [...]string{During: "", AsOf: "as of ", Since: "since ", Base: "against ", Until: "until ", Earlier: "before ", Round: "round ", Term: "term ", School: "school ", Yearly: "every year", Signed: "signed "}
	perNames  = [...]string{Year: "/year", Quarter: "/quarter", Month: "/month"}
)

// say writes what a text says, in its order: figures as "over 93000",
// "0.3534%", times as "@2024-H1" or "as of @2024-06-30", masks as "age 18..30".
func say(text *Text) string {
	type part struct {
		at   int
		said string
	}
	var parts []part
	for _, q := range text.Quantities {
		var b strings.Builder
		if q.Qualifier != Exact {
			b.WriteString(strings.ReplaceAll(string(q.Qualifier), "_", " ") + " ")
		}
		fmt.Fprintf(&b, "%.12g", q.Value)
		if q.Is(Range) {
			fmt.Fprintf(&b, "..%.12g", q.Max)
		}
		if q.Is(Fraction) {
			fmt.Fprintf(&b, "/%.12g", q.Of)
		}
		b.WriteString(unitNames[q.Unit])
		if q.PerKind != 0 {
			b.WriteString(perNames[q.PerKind])
		}
		parts = append(parts, part{q.From, b.String()})
	}
	for _, x := range text.Times {
		said := roleWords[x.Role]
		switch {
		case x.Role == Yearly:
		case x.Role == Round, x.Kind == DayTime:
			said += "@" + x.Day.String()
		case x.Kind == SamePeriod:
			said += "same of @" + string(x.Period)
		case x.Kind == DaysTime:
			said += "@" + x.Day.String() + ".." + x.Last.String()
		case x.Role == AsOf:
			said += "@" + x.Last.String()
		default:
			said += "@" + string(x.Period)
		}
		parts = append(parts, part{x.From, said})
	}
	for _, m := range text.Masks {
		said := maskNames[m.Kind]
		if m.Value != 0 {
			said += fmt.Sprintf(" %.12g", m.Value)
		}
		if m.Max != 0 {
			said += fmt.Sprintf("..%.12g", m.Max)
		}
		parts = append(parts, part{m.From, said})
	}
	for _, d := range text.Documents {
		parts = append(parts, part{d.From, d.Number})
	}
	slices.SortStableFunc(parts, func(a, b part) int { return a.at - b.at })
	var said []string
	for _, p := range parts {
		said = append(said, p.said)
	}
	return strings.Join(said, "; ")
}
