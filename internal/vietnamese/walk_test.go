package vietnamese

import (
	"fmt"
	"strings"
	"testing"
)

// TestEveryAlternativeHasAnExample takes each entry out of each table of the
// grammar, one at a time, and wants an example that is then read otherwise. An
// alternative without an example is one that nobody would miss.
func TestEveryAlternativeHasAnExample(t *testing.T) {
	l := lexicon(t)
	var examples []string
	for _, r := range tables() {
		examples = append(examples, r.texts...)
	}
	var wants []string
	all := func() (said []string) {
		for _, text := range examples {
			read := scan(t, l, text, now)
			said = append(said, say(read)+spans(read))
		}
		for _, r := range numeralRows {
			for _, text := range r.texts {
				value, ok := l.Numeral(text)
				said = append(said, fmt.Sprint(value, ok))
			}
		}
		return said
	}
	wants = all()
	missed := func() bool {
		for i, got := range all() {
			if got != wants[i] {
				return true
			}
		}
		return false
	}
	var names []string
	need := func(table, entry string) {
		if !missed() {
			names = append(names, table+": "+entry)
		}
	}
	for w := range wordLast {
		word := vocabulary[w]
		takeOut(&numerals[w], func() { need("numerals", word) })
		takeOut(&billionWords[w], func() { need("billionWords", word) })
		takeOut(&comparators[w], func() { need("comparators", word) })
		takeOut(&dongWords[w], func() { need("dongWords", word) })
		takeOut(&measures[w], func() { need("measures", word) })
		takeOut(&maskUnits[w], func() { need("maskUnits", word) })
		takeOut(&counters[w], func() { need("counters", word) })
		takeOut(&followers[w], func() { need("followers", word) })
		takeOut(&yearWords[w], func() { need("yearWords", word) })
		takeOut(&yearContext[w], func() { need("yearContext", word) })
		takeOut(&dayWords[w], func() { need("dayWords", word) })
		takeOut(&functionWords[w], func() { need("functionWords", word) })
		takeOut(&timeRoles[w], func() { need("timeRoles", word) })
		if old := constructs[w]; old != nil {
			constructs[w] = nil
			need("constructs", word)
			constructs[w] = old
		}
	}
	for i := range pairs {
		takeOut(&pairs[i].second, func() { need("pairs", vocabulary[pairs[i].first]) })
	}
	for i := range unitPairs {
		takeOut(&unitPairs[i].unit, func() { need("unitPairs", vocabulary[unitPairs[i].behind]) })
	}
	for i := range documentWords {
		takeOut(&documentWords[i].first, func() { need("documentWords", documentWords[i].short) })
	}
	for i := range documentTypes {
		takeOut(&documentTypes[i].printed, func() { need("documentTypes", documentTypes[i].canonical) })
	}
	if len(names) > 0 {
		t.Errorf("%d alternatives without an example:\n%s", len(names), strings.Join(names, "\n"))
	}
}

// takeOut sets the entry to its zero value while without runs; an entry that is
// zero already is none.
func takeOut[T comparable](entry *T, without func()) {
	var zero T
	old := *entry
	if old == zero {
		return
	}
	*entry = zero
	without()
	*entry = old
}

// spans writes the words that each reading took.
func spans(text *Text) string {
	var b strings.Builder
	for _, q := range text.Quantities {
		b.WriteString("|" + text.Slice(Span{q.Lead, q.Tail}))
	}
	for _, x := range text.Times {
		b.WriteString("|" + text.Slice(x.Span))
	}
	for _, m := range text.Masks {
		b.WriteString("|" + text.Slice(m.Span))
	}
	return b.String()
}
