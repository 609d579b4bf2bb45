package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Refusal is a code for why a figure became no observation.
type Refusal string

// The refusals.
const (
	RefusedUnit      Refusal = "unit"      // its unit is none that an indicator has (điểm, lần)
	RefusedUnbound   Refusal = "unbound"   // nothing near it says what it counts
	RefusedForeign   Refusal = "foreign"   // it counts something that no indicator counts
	RefusedOther     Refusal = "other"     // something else happens to what it counts; Rule names it
	RefusedPart      Refusal = "part"      // a part that the catalogue does not know
	RefusedNorm      Refusal = "norm"      // demanded of each of many ("mỗi chi bộ 2 cuộc")
	RefusedChange    Refusal = "change"    // a difference to something unknown
	RefusedEarlier   Refusal = "earlier"   // a share of an earlier value: follows by arithmetic
	RefusedShare     Refusal = "share"     // a share of something that no indicator is a share of
	RefusedGroup     Refusal = "group"     // a group in a ranking, no place
	RefusedNation    Refusal = "nation"    // the whole country's
	RefusedBelow     Refusal = "below"     // a district's, commune's, branch's or company's
	RefusedElsewhere Refusal = "elsewhere" // another province's
	RefusedOrgan     Refusal = "organ"     // the work of one organ of the province alone
	RefusedPast      Refusal = "past"      // before the year 2000
	RefusedMany      Refusal = "many"      // behind more figures than an article has
	RefusedRepeat    Refusal = "repeat"    // said before in the same article
	RefusedRounded   Refusal = "rounded"   // a rounded form of a figure that the article gives exactly
	RefusedMasked    Refusal = "masked"    // a date, a document, an ordinal, an age: no value
)

// Explanation says what the reader took one number of an article for.
type Explanation struct {
	InTitle bool    `json:"in_title,omitempty"`
	Start   int     `json:"start"` // byte offsets into Body, or into Title
	End     int     `json:"end"`
	Text    string  `json:"text"`
	Rule    string  `json:"rule,omitempty"`    // for a masked number what it is: document, age, phone, time …
	Refused Refusal `json:"refused,omitempty"` // "" when it became an observation
	// Observations are the indexes in the Reading's Observations of all that it
	// became, in their order there: two for a result and its target in
	// "1.405/1.500", or for one place in two rankings; none for a refused one.
	Observations []int `json:"observations"`

	kept bool // it became a finding, which may since have been left out
}

// Explain reads the article as Read does and says for every number in it what
// it was taken for, by which rule, or why it was refused. The title comes
// first.
func (r *Reader) Explain(a article.Article) []Explanation {
	_, explanations := r.ReadExplained(a)
	return explanations
}

// ReadExplained returns both, from one pass.
func (r *Reader) ReadExplained(a article.Article) (Reading, []Explanation) {
	w := r.pool.Get().(*work)
	defer r.pool.Put(w)
	explanations := []Explanation{}
	w.trace = &explanations
	reading := w.read(a)
	if !foreign(a.Body) {
		explanations = w.withMasked(explanations)
	}
	w.trace = nil
	settle(explanations, reading.Observations)
	return reading, explanations
}

// withMasked adds the numbers that are no figures (dates, documents, ages,
// phones), with the name of what they are, and the figures of sentences in which
// nothing is told. The title comes first, then all in their order.
func (w *work) withMasked(explained []Explanation) []Explanation {
	type where struct {
		inTitle bool
		start   int
	}
	known := map[where]bool{}
	for i := range explained {
		known[where{explained[i].InTitle, explained[i].Start}] = true
	}
	for _, t := range [...]*text{&w.title, &w.body} {
		inTitle := t == &w.title
		add := func(span vietnamese.Span, rule string, refused Refusal) {
			start, end := t.Offsets(span)
			if at := (where{inTitle, start}); start < end && !known[at] {
				known[at] = true
				explained = append(explained, Explanation{InTitle: inTitle, Start: start, End: end, Text: t.Source[start:end], Rule: rule, Refused: refused, Observations: []int{}})
			}
		}
		for i := range t.Documents {
			add(t.Documents[i].Span, "document", RefusedMasked)
		}
		for i := range t.Masks {
			add(t.Masks[i].Span, t.Masks[i].Kind.String(), RefusedMasked)
		}
		for i := range t.Times {
			if numbered(t, t.Times[i].Span) {
				add(t.Times[i].Span, "time", RefusedMasked)
			}
		}
		for i := range t.Quantities {
			add(t.Quantities[i].Span, "", RefusedUnbound)
		}
	}
	slices.SortStableFunc(explained, func(a, b Explanation) int {
		if a.InTitle != b.InTitle {
			if a.InTitle {
				return -1
			}
			return 1
		}
		return a.Start - b.Start
	})
	return explained
}

// numbered reports digits among the tokens.
func numbered(t *text, span vietnamese.Span) bool {
	for i := span.From; i < span.To; i++ {
		if t.Tokens[i].Kind == vietnamese.Number {
			return true
		}
	}
	return false
}

// settle leads each explanation to the observations that stand where it stands:
// repeats and rounded forms were left out after the trace was taken.
func settle(explanations []Explanation, observations []Observation) {
	type where struct {
		inTitle    bool
		start, end int
	}
	at := map[where][]int{}
	for i, o := range observations {
		if o.Derived == "" {
			here := where{o.Evidence.InTitle, o.Evidence.Start, o.Evidence.End}
			at[here] = append(at[here], i)
		}
	}
	for i := range explanations {
		e := &explanations[i]
		if !e.kept {
			continue
		}
		if became := at[where{e.InTitle, e.Start, e.End}]; became != nil {
			e.Observations = became
		} else {
			e.Refused = RefusedRepeat
		}
	}
}

// explain adds figure i to the trace.
func (w *work) explain(i int) {
	fg := &w.figures[i]
	start, end := w.text.Offsets(fg.q.Span)
	e := Explanation{InTitle: w.inTitle, Start: start, End: end, Text: w.text.Source[start:end], Rule: fg.rule.String(), Refused: fg.refused, Observations: []int{}, kept: fg.kept >= 0}
	if fg.refused == RefusedOther && fg.frame >= 0 && w.frame(fg.frame).index < 0 {
		e.Rule = w.frame(fg.frame).id
	}
	*w.trace = append(*w.trace, e)
}
