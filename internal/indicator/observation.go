// Package indicator turns articles into observations: values of the catalogue's
// indicators for a province and a time, each with the words that it was read
// from.
//
// A Reader looks at a sentence at a time. It lists what the language room found
// in it (figures, times, masks) together with the words of the catalogue and the
// cues of prose, cuts it into segments, binds each figure to what it counts,
// decides place, kind and time, and checks the figures of the article against
// each other. What stays open is marked ambiguous and never exposed.
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
type Qualifier = vietnamese.Qualifier

// The qualifiers, with the words that carry them.
const (
	Exact   = vietnamese.Exact
	Over    = vietnamese.Over    // trên, hơn
	AtLeast = vietnamese.AtLeast // từ … trở lên, ít nhất, tối thiểu, không dưới
	Under   = vietnamese.Under   // dưới
	AtMost  = vietnamese.AtMost  // không quá, tối đa, trong nhóm
	About   = vietnamese.About   // khoảng, ước
	Nearly  = vietnamese.Nearly  // gần, ngót, xấp xỉ
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
	Label string `json:"label"` // "form"
	Value string `json:"value"` // "reprimand"
}

// none reports that it is the whole, no part.
func (b Breakdown) none() bool { return b.Value == "" }

// Evidence is where a figure stands. Offsets are byte offsets on UTF-8
// boundaries into Body, or into Title when InTitle is set.
type Evidence struct {
	InTitle       bool   `json:"in_title,omitempty"`
	Start         int    `json:"start"` // the figure itself, e.g. "2.051"
	End           int    `json:"end"`
	SentenceStart int    `json:"sentence_start"` // the sentence around it
	SentenceEnd   int    `json:"sentence_end"`
	Rule          string `json:"rule"` // id of the rule that bound the figure
}

// Observation is one value of one indicator for one reference area and one
// time period, with its evidence. Its fields mean what shared corpus/README.md
// says of the label of the same name.
type Observation struct {
	Indicator string            `json:"indicator"`
	By        Breakdown         `json:"by,omitzero"`
	Kind      Kind              `json:"kind"`
	Province  string            `json:"province"`         // the gazetteer's official name at the article's date; "" when Ambiguous for want of a place
	Period    vietnamese.Period `json:"period,omitempty"` // flows, ratios, attainment and their changes; "" for stocks
	AsOf      vietnamese.Date   `json:"as_of,omitzero"`   // stocks; zero for flows and ratios
	Value     float64           `json:"value"`            // in the indicator's unit; ratios 0..1, money in dong
	Max       float64           `json:"max,omitempty"`    // upper end of a range, else 0
	Qualifier Qualifier         `json:"qualifier,omitempty"`
	PerYear   bool              `json:"per_year,omitempty"`   // a yearly average or yearly demand inside a longer period
	Base      string            `json:"base,omitempty"`       // Change only: the period or day compared with
	RatioUnit bool              `json:"ratio_unit,omitempty"` // Change only: given as a share of the earlier value
	Derived   string            `json:"derived,omitempty"`    // "" when read; else how it follows: "previous_period", "implied_target"
	Ambiguous string            `json:"ambiguous,omitempty"`  // "" when clear; else what stays open: "place", "kind", "period", "value"
	Check     Check             `json:"check,omitempty"`
	Evidence  Evidence          `json:"evidence"`
}

// Citation is a numbered document that an article names, in the form
// NUMBER-TYPE/ISSUER ("21-NQ/TW").
type Citation struct {
	Document string `json:"document"`
	Start    int    `json:"start"` // byte offsets into Body
	End      int    `json:"end"`
}

// Reading is all that the reader takes from one article.
type Reading struct {
	Observations []Observation `json:"observations"` // province-level ones, in text order
	Documents    []Citation    `json:"documents"`    // each document once, at its first mention
}
