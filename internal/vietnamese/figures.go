package vietnamese

// Qualifier says how exact a figure is meant. The zero value is exact.
type Qualifier string

// The qualifiers, with the words that carry them.
const (
	Exact   Qualifier = ""
	Over    Qualifier = "over"     // trên, hơn
	AtLeast Qualifier = "at_least" // từ … trở lên, ít nhất, tối thiểu, không dưới
	Under   Qualifier = "under"    // dưới
	AtMost  Qualifier = "at_most"  // không quá, tối đa
	About   Qualifier = "about"    // khoảng, ước
	Nearly  Qualifier = "nearly"   // gần, ngót, xấp xỉ
)

// Unit is what a figure counts in.
type Unit uint8

// The units the language itself knows.
const (
	Count   Unit = iota // a plain number; its noun is the caller's matter
	Percent             // 35,34% is the Value 0.3534
	Point               // percentage points (điểm phần trăm, điểm %): 1,5 is 0.015
	Dong                // money; the Value is in đồng
	Foreign             // money of other countries
	Times               // gấp 2 lần, 1,5 lần
	Score               // điểm
	Rank                // bậc, hạng, thứ 4/63
)

// Trait says how a figure is printed.
type Trait uint32

// The traits of a figure.
const (
	Spelled     Trait = 1 << iota // in words: chín, hai mươi mốt
	Scaled                        // with nghìn, triệu, tỷ: a rounded one as a rule
	Decimal                       // with a decimal comma
	LeadingZero                   // 02
	Fraction                      // a/b: Of is set
	Range                         // a - b: Max is set
	Grouped                       // with thousands separators: 2.051
	Doubtful                      // could be another word of the same sound (năm, tư) or a broken number
)

// Quantity is a figure of a text.
type Quantity struct {
	Span           // the number with its scale, sign and unit, both ends of a range, both sides of a slash
	Lead, Tail int // the span with its comparators: "[hơn] 93.000", "7% [trở lên]"; Lead ≤ From, Tail ≥ To
	Value      float64
	Max        float64 // upper end of a range, else 0
	Of         float64 // behind the slash of a/b: whole, target, scale or second unit; the caller decides
	Qualifier  Qualifier
	Unit       Unit
	PerKind    PeriodKind // Year for "1.300 đảng viên/năm", Month, Quarter; else 0
	Traits     Trait
}

// Is reports whether the figure has all of the traits.
func (q Quantity) Is(traits Trait) bool { return q.Traits&traits == traits }
