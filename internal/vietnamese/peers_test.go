package vietnamese

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
)

// The tests of other projects, as data beside the repository. Each case is
// either in scope and must pass, or is out of scope for a reason that a rule
// below states; reasons are counted and printed.

// A reason is why a class of cases is none of ours.
type reason struct {
	why     string
	matches *regexp.Regexp
}

func outOfScope(reasons []reason, input string) string {
	for _, r := range reasons {
		if r.matches.MatchString(strings.ToLower(input)) {
			return r.why
		}
	}
	return ""
}

func peers(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(corpus, "peers", name))
	if errors.Is(err, fs.ErrNotExist) {
		t.Skip("the shared corpus is not beside the repository")
	}
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// tally counts what was passed and what was left out, and prints it.
type tally struct {
	t      *testing.T
	passed map[string]int
	left   map[string]int
}

func newTally(t *testing.T) *tally {
	c := &tally{t, map[string]int{}, map[string]int{}}
	t.Cleanup(func() {
		for _, m := range []struct {
			label string
			n     map[string]int
		}{{"passed", c.passed}, {"out of scope", c.left}} {
			var keys []string
			total := 0
			for k, n := range m.n {
				keys = append(keys, k)
				total += n
			}
			slices.Sort(keys)
			for _, k := range keys {
				t.Logf("%s: %4d %s", m.label, m.n[k], k)
			}
			t.Logf("%s: %4d in all", m.label, total)
		}
	})
	return c
}

// check runs one case; got is what we read, "" when it is what was expected.
func (c *tally) check(class, id, input, wrong string) {
	if wrong != "" {
		c.t.Errorf("%s %q: %s", id, input, wrong)
		return
	}
	c.passed[class]++
}

func scan(t testing.TB, l *Lexicon, source string, published Date) *Text {
	t.Helper()
	var text Text
	l.Scan(&text, source, published)
	return &text
}

func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b)) }

var ducklingReasons = []reason{
	{"other currencies", regexp.MustCompile(`^[^a-z]*\$|\d\$|k\$|\$1,42|đô|xen|xu|usd|eur|€|rs|rupee|inr|£|pound|gbp|aed|dirham`)},
	{"instants (bây giờ)", regexp.MustCompile(`^(ngay )?(bây giờ|lúc này)$`)},
	{"weeks", regexp.MustCompile(`tuần`)},
	{"weekdays without a date", regexp.MustCompile(`^(thứ \p{L}+|thứ \d|ch[ủú]a? nhật)( (tới|vừa rồi))?$`)},
	{"hours and parts of the day", regexp.MustCompile(`giờ|:|\d[hg]\d|sáng|trưa|tối|pm`)},
	{"seasons and holidays", regexp.MustCompile(`mùa|giáng sinh|bữa trưa`)},
	{"durations counted from now", regexp.MustCompile(`^(\d+|một|ba) (s|giây|phút|tiếng|giờ|ngày|tháng|năm) (vừa|tới|tiếp|qua)`)},
}

func TestPeersDuckling(t *testing.T) {
	var cases []struct {
		ID, Dimension, Input string
		Negative             bool
		ReferenceTime        string `json:"reference_time"`
		Expected             struct {
			Kind, Unit, Grain string
			Value             json.RawMessage
			From, To          *json.RawMessage
		}
	}
	peers(t, "duckling.json", &cases)
	l, counts := lexicon(t), newTally(t)
	for _, c := range cases {
		if why := outOfScope(ducklingReasons, c.Input); why != "" && !c.Negative && c.Dimension != "Numeral" && c.Dimension != "Ordinal" {
			counts.left[why]++
			continue
		}
		published, _ := ParseDate(c.ReferenceTime[:10])
		text := scan(t, l, c.Input, published)
		wrong := ""
		number := func(raw *json.RawMessage) float64 {
			var n float64
			if raw != nil {
				_ = json.Unmarshal(*raw, &n)
			}
			return n
		}
		switch {
		case c.Negative:
			if len(text.Times)+len(text.Quantities) > 0 {
				wrong = "read " + readings(text)
			}
		case c.Dimension == "Numeral":
			if got, ok := l.Numeral(c.Input); !ok || !near(got, number(&c.Expected.Value)) {
				wrong = fmt.Sprintf("got %v, want %s", got, c.Expected.Value)
			}
		case c.Dimension == "Ordinal":
			if len(text.Masks) != 1 || text.Masks[0].Kind != MaskOrdinal || text.Masks[0].Value != number(&c.Expected.Value) {
				wrong = "got " + readings(text)
			}
		case c.Dimension == "AmountOfMoney":
			if len(text.Quantities) != 1 || text.Quantities[0].Unit != Dong {
				wrong = "got " + readings(text)
				break
			}
			q := text.Quantities[0]
			value, from, to := number(&c.Expected.Value), number(c.Expected.From), number(c.Expected.To)
			switch {
			case c.Expected.Kind == "value":
				if q.Value != value {
					wrong = "got " + readings(text)
				}
			case c.Expected.From != nil && c.Expected.To != nil:
				if q.Value != from || q.Max != to {
					wrong = "got " + readings(text)
				}
			case c.Expected.To != nil:
				if q.Value != to || q.Qualifier != Under && q.Qualifier != AtMost {
					wrong = "got " + readings(text)
				}
			default:
				if q.Value != from || q.Qualifier != Over && q.Qualifier != AtLeast {
					wrong = "got " + readings(text)
				}
			}
		case c.Dimension == "Time":
			var value string
			_ = json.Unmarshal(c.Expected.Value, &value)
			kinds := map[string]PeriodKind{"month": Month, "quarter": Quarter, "year": Year}
			if len(text.Times) != 1 || len(value) < 10 || text.Times[0].Day.String() != value[:10] ||
				(c.Expected.Grain == "day") != (text.Times[0].Kind == DayTime) || c.Expected.Grain != "day" && text.Times[0].Period.Kind() != kinds[c.Expected.Grain] {
				wrong = fmt.Sprintf("got %s, want %s %s", readings(text), c.Expected.Grain, value)
			}
		}
		counts.check(c.Dimension, c.ID, c.Input, wrong)
	}
}

// readings prints what was read, for messages and for comparing two texts.
func readings(text *Text) string {
	var all []string
	for i := range text.Tokens {
		for _, q := range text.Quantities {
			if q.From == i {
				all = append(all, fmt.Sprintf("%.12g..%.12g/%.12g %s unit %d", q.Value, q.Max, q.Of, q.Qualifier, q.Unit))
			}
		}
		for _, x := range text.Times {
			if x.From == i {
				all = append(all, fmt.Sprintf("time %s %s..%s", x.Period, x.Day, x.Last))
			}
		}
		for _, x := range text.Masks {
			if x.From == i {
				all = append(all, fmt.Sprintf("mask %v", x.Value))
			}
		}
	}
	return strings.Join(all, "; ")
}

var chronoReasons = []reason{
	{"instants (bây giờ)", regexp.MustCompile(`^(bây giờ|lúc này)$`)},
	{"hours and parts of the day", regexp.MustCompile(`giờ|:|sáng|trưa|chiều|tối|đêm|bình minh`)},
	{"weeks", regexp.MustCompile(`tuần`)},
	{"weekdays without a date", regexp.MustCompile(`thứ (hai|ba|tư|năm|sáu|bảy)|chủ nhật|\bt[2-7]\b|^cn$`)},
	{"durations counted from now", regexp.MustCompile(`(\d+|một|ba) (ngày|tháng|năm) (trước|sau|qua|tới|nữa)|trong (vòng )?\d+ `)},
	{"years before Christ", regexp.MustCompile(`tcn`)},
}

func TestPeersChrono(t *testing.T) {
	var file struct {
		Items []struct {
			ID, Test, Parser, Input string
			Negative                bool
			ReferenceTime           string `json:"reference_time"`
			Expected                map[string]any
		}
	}
	peers(t, "chrono.json", &file)
	l, counts := lexicon(t), newTally(t)
	for _, c := range file.Items {
		published, _ := ParseDate(c.ReferenceTime[:10])
		text := scan(t, l, c.Input, published)
		if c.Negative {
			// The strict parser takes no words for dates; neither do callers of
			// ours that leave out what is Relative.
			times := slices.DeleteFunc(slices.Clone(text.Times), func(x Time) bool { return x.Relative && strings.Contains(c.Test, "Strict") })
			wrong := ""
			if len(times) > 0 {
				wrong = "read " + readings(text)
			}
			counts.check("negatives", c.ID, c.Input, wrong)
			continue
		}
		why := outOfScope(chronoReasons, c.Input)
		if strings.Contains(c.Test, "forwardDate") {
			why = "conflict: the next one counted from now; ours is the one nearest the article"
		}
		if why != "" {
			counts.left[why]++
			continue
		}
		wrong := ""
		if len(text.Times) == 0 {
			counts.check("dates", c.ID, c.Input, "read nothing")
			continue
		}
		x := text.Times[0]
		for key, want := range c.Expected {
			var got any
			switch key {
			case "start.day":
				got = float64(x.Day.Day)
			case "start.month":
				got = float64(x.Day.Month)
			case "start.year":
				got = float64(x.Day.Year)
			case "end.day":
				got = float64(x.Last.Day)
			case "end.month":
				got = float64(x.Last.Month)
			case "end.year":
				got = float64(x.Last.Year)
			case "start.certain:year":
				got = !x.Partial
			case "text":
				if full := text.Slice(x.Span); !strings.Contains(full, want.(string)) {
					wrong += fmt.Sprintf("took %q, want %q; ", full, want)
				}
				continue
			default:
				continue // hours, positions, comparisons
			}
			if got != want {
				wrong += fmt.Sprintf("%s = %v, want %v; ", key, got, want)
			}
		}
		counts.check("dates", c.ID, c.Input, wrong)
	}
}

// nemoClasses are the classes of NeMo's pairs that are none of ours.
var nemoClasses = map[string]string{
	"electronic": "addresses of mail and web", "measure": "units of size", "time": "hours and parts of the day", "telephone": "spoken telephone numbers",
	"word": "words without numbers", "roman": "Roman numbers outside quarters, congresses and terms",
}

var nemoReasons = []reason{
	{"other currencies", regexp.MustCompile(`\$|đô|euro|ơ rô|won|uôn|ringgit|usd|€|¥|£|₹`)},
	{"chat shorthand (1t, 2t3 for billions)", regexp.MustCompile(`^\d+t`)},
	{"hours and parts of the day", regexp.MustCompile(`\d:\d\d`)},
	{"units of size", regexp.MustCompile(`\d(kg|cm|mhz)|đ/tb|/kg`)},
	{"weekdays without a date", regexp.MustCompile(`(là|nay) thứ|^thứ \d( (là|nên).*)?$|^thứ (hai|ba|tư|năm|sáu|bảy)$`)},
}

func TestPeersNemo(t *testing.T) {
	var file struct {
		Items []struct {
			ID, Direction, Class, Input, Expected string
		}
	}
	peers(t, "nemo.json", &file)
	l, counts := lexicon(t), newTally(t)
	published := Date{2024, 5, 18}
	for _, c := range file.Items {
		why := nemoClasses[c.Class]
		if why == "" {
			why = outOfScope(nemoReasons, c.Input)
		}
		if why != "" {
			counts.left[why]++
			continue
		}
		// Both sides say the same: the spoken and the written form are read alike.
		written := c.Expected
		if c.Direction == "itn" && c.Class != "date" {
			written = strings.ReplaceAll(written, ".", ",") // its decimal mark is the dot
		}
		wrong := ""
		if c.Class == "fraction" {
			a, b, ok := l.Fraction(strings.TrimSuffix(c.Input, " nha")) // a particle behind it
			x, y, same := l.Fraction(strings.TrimSuffix(c.Expected, " nha"))
			if !ok || !same || a != x || b != y {
				wrong = fmt.Sprintf("read %v/%v %v; %q read %v/%v %v", a, b, ok, c.Expected, x, y, same)
			}
			counts.check(c.Direction+" "+c.Class, c.ID, c.Input, wrong)
			continue
		}
		a, okA := l.Numeral(c.Input)
		b, okB := l.Numeral(written)
		switch {
		case c.Class == "date" || c.Class == "range" || c.Class == "ordinal" || c.Class == "money":
			spoken, printed := readings(scan(t, l, c.Input, published)), readings(scan(t, l, written, published))
			if spoken == "" || spoken != printed {
				wrong = fmt.Sprintf("read %q; %q read %q", spoken, written, printed)
			}
		case c.Input == written:
			// A lone digit word stays a word: in a text we take it for no number.
			if text := scan(t, l, c.Input, published); len(text.Quantities) > 0 {
				wrong = "read " + readings(text)
			}
		case okA && okB:
			if !near(a, b) {
				wrong = fmt.Sprintf("read %v; %q read %v", a, written, b)
			}
		default:
			spoken, printed := readings(scan(t, l, c.Input, published)), readings(scan(t, l, written, published))
			if spoken == "" || spoken != printed {
				wrong = fmt.Sprintf("read %q; %q read %q; numerals %v %v", spoken, written, printed, okA, okB)
			}
		}
		counts.check(c.Direction+" "+c.Class, c.ID, c.Input, wrong)
	}
}

func TestPeersDateparser(t *testing.T) {
	var file struct {
		Items []struct {
			ID, Kind, Input string
			Expected        struct {
				Datetime, English string
				Matches           [][2]string
			}
			ReferenceTime string `json:"reference_time"`
		}
	}
	peers(t, "dateparser.json", &file)
	l, counts := lexicon(t), newTally(t)
	reasons := []reason{
		{"weekdays without a date", regexp.MustCompile(`^thứ \p{L}+$`)},
		{"durations counted from now", regexp.MustCompile(`^(hôm|\d+ (giờ|tuần|tháng trước)|sau |tuần)`)},
	}
	for _, c := range file.Items {
		if why := outOfScope(reasons, c.Input); why != "" {
			counts.left[why]++
			continue
		}
		wrong := ""
		switch c.Kind {
		case "search":
			published := Date{}
			if len(c.ReferenceTime) >= 10 {
				published, _ = ParseDate(c.ReferenceTime[:10])
			}
			text := scan(t, l, c.Input, published)
			for i, m := range c.Expected.Matches {
				if i >= len(text.Times) || !strings.Contains(text.Slice(text.Times[i].Span), m[0]) || text.Times[i].Day.String() != m[1][:10] {
					wrong = "read " + readings(text)
				}
			}
		default:
			got, err := ParseTimestamp(c.Input)
			want, wantErr := time.Time{}, errors.New("no layout")
			for _, layout := range []string{"2006-01-02T15:04:05", "Monday 2 January 2006", "Monday 02/01/2006  15:04", "2 January 2006 15:04"} {
				text := c.Expected.Datetime + c.Expected.English
				if wantErr != nil {
					want, wantErr = time.ParseInLocation(layout, text, Zone())
				}
			}
			if err != nil || wantErr != nil || !got.Equal(want) {
				wrong = fmt.Sprintf("got %v %v, want %v %v", got, err, want, wantErr)
			}
		}
		counts.check(c.Kind, c.ID, c.Input, wrong)
	}
}
