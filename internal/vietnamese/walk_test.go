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
	// What each example says, and the examples that each word stands in: only
	// they can miss it.
	var examples []func() string
	holding := map[WordID][]int{}
	add := func(text string, say func() string) {
		for _, token := range scan(t, l, text, now).Tokens {
			holding[token.Word] = append(holding[token.Word], len(examples))
		}
		examples = append(examples, say)
	}
	for _, r := range tables() {
		for _, text := range r.texts {
			add(text, func() string {
				read := scan(t, l, text, now)
				return say(read) + spans(read)
			})
		}
	}
	for _, r := range numeralRows {
		for _, text := range r.texts {
			add(text, func() string { return fmt.Sprint(l.Numeral(text)) })
		}
	}
	wants := make([]string, len(examples))
	for i, say := range examples {
		wants[i] = say()
	}
	missed := func(word WordID) bool {
		for _, i := range holding[word] {
			if examples[i]() != wants[i] {
				return true
			}
		}
		return false
	}
	var names []string
	need := func(table string, word WordID) {
		if !missed(word) {
			names = append(names, table+": "+vocabulary[word])
		}
	}
	for w := range wordLast {
		takeOut(&numerals[w], func() { need("numerals", w) })
		takeOut(&billionWords[w], func() { need("billionWords", w) })
		takeOut(&comparators[w], func() { need("comparators", w) })
		takeOut(&dongWords[w], func() { need("dongWords", w) })
		takeOut(&measures[w], func() { need("measures", w) })
		takeOut(&maskUnits[w], func() { need("maskUnits", w) })
		takeOut(&levelWords[w], func() { need("levelWords", w) })
		takeOut(&codeWords[w], func() { need("codeWords", w) })
		takeOut(&counters[w], func() { need("counters", w) })
		takeOut(&followers[w], func() { need("followers", w) })
		takeOut(&yearWords[w], func() { need("yearWords", w) })
		takeOut(&yearContext[w], func() { need("yearContext", w) })
		takeOut(&dayWords[w], func() { need("dayWords", w) })
		takeOut(&functionWords[w], func() { need("functionWords", w) })
		takeOut(&timeRoles[w], func() { need("timeRoles", w) })
		if old := constructs[w]; old != nil {
			constructs[w] = nil
			need("constructs", w)
			constructs[w] = old
		}
	}
	for i := range pairs {
		takeOut(&pairs[i].second, func() { need("pairs", pairs[i].first) })
	}
	for i := range unitPairs {
		takeOut(&unitPairs[i].unit, func() { need("unitPairs", unitPairs[i].behind) })
	}
	for i := range codeHeads {
		takeOut(&codeHeads[i].head, func() { need("codeHeads", codeHeads[i].word) })
	}
	for i := range documentWords {
		takeOut(&documentWords[i].first, func() { need("documentWords", documentWords[i].second) })
	}
	for i := range documentTypes {
		// Its word is in no vocabulary; every document has a slash.
		canonical := documentTypes[i].canonical
		takeOut(&documentTypes[i].printed, func() {
			if !missed(wordSlash) {
				names = append(names, "documentTypes: "+canonical)
			}
		})
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
