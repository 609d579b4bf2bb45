package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// Kind says what a figure is, in the words of corpus/README.md.
type Kind string

// The kinds of a figure.
const (
	Actual     Kind = "actual"     // what happened or stands
	Target     Kind = "target"     // what is planned or demanded
	Attainment Kind = "attainment" // reported share of a target, 1 = reached
	Change     Kind = "change"     // difference to an earlier period, signed
)

// Qualifier says how exact a value is meant. The zero value is exact.
type Qualifier string

// The qualifiers, with the words that carry them.
const (
	Exact   Qualifier = ""
	Over    Qualifier = "over"     // trên, hơn
	AtLeast Qualifier = "at_least" // từ … trở lên, ít nhất, tối thiểu, không dưới
	Under   Qualifier = "under"    // dưới
	AtMost  Qualifier = "at_most"  // không quá, tối đa, trong nhóm
	About   Qualifier = "about"    // khoảng, ước
	Nearly  Qualifier = "nearly"   // gần, ngót, xấp xỉ
)

// Check is what arithmetic says of a value: parts against totals, percentages
// against counts.
type Check string

// The outcomes of a check.
const (
	Unchecked   Check = ""
	CheckPassed Check = "passed"
	CheckFailed Check = "failed" // kept and shown, never exposed
)

// Breakdown names the part that a figure is for. The zero value is the whole.
type Breakdown struct {
	Label string // "form"
	Value string // "reprimand"
}

// Evidence is where a figure stands. Offsets are byte offsets on UTF-8
// boundaries into Body, or into Title when InTitle is set.
type Evidence struct {
	InTitle       bool
	Start, End    int    // the figure itself, e.g. "2.051"
	SentenceStart int    // the sentence around it
	SentenceEnd   int
	Rule          string // id of the rule that bound the figure
}

// Observation is one value of one indicator for one reference area and one
// time period, with its evidence. Its fields mean what shared corpus/README.md
// says of the label of the same name.
type Observation struct {
	Indicator string
	By        Breakdown
	Kind      Kind
	Province  string            // the gazetteer's official name at the article's date; "" when Ambiguous for want of a place
	Period    vietnamese.Period // flows, ratios, attainment and their changes; "" for stocks
	AsOf      vietnamese.Date   // stocks; zero for flows and ratios
	Value     float64           // in the indicator's unit; ratios 0..1, money in dong
	Max       float64           // upper end of a range, else 0
	Qualifier Qualifier
	PerYear   bool   // a yearly average or yearly demand inside a longer period
	Base      string // Change only: the period or day compared with
	RatioUnit bool   // Change only: given as a share of the earlier value
	Derived   string // "" when read; else how it follows: "previous_period", "implied_target"
	Ambiguous string // "" when clear; else what stays open: "place", "kind", "period"
	Check     Check
	Evidence  Evidence
}

// Citation is a numbered document that an article names, in the form
// NUMBER-TYPE/ISSUER ("21-NQ/TW").
type Citation struct {
	Document   string
	Start, End int // byte offsets into Body
}

// Reading is all that the reader takes from one article.
type Reading struct {
	Observations []Observation // province-level ones, in text order
	Documents    []Citation    // each document once, at its first mention
}
