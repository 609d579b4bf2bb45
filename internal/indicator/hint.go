package indicator

import (
	"fmt"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// hint is a set of groups of phrases for which single rules ask: the "hints" of
// words.yaml. Unlike cues they are no items of a sentence, so that a phrase may be added
// to a group without a change of what stands beside what.
type hint uint32

// The hints.
const (
	hintOffence    hint = 1 << iota // a kind of offences, for which an article may tell who was punished
	hintCorruption                  // … of which more is told than who was punished for it
	hintHead                        // those who answer for what others did
	hintMost                        // what is told is true of most, not of all
	hintSomePart                    // … of the largest part, the rest and their like
	hintPayer                       // one giver, who pays for what was told before
	hintPayerNamed                  // … where a name follows
	hintOneOf                       // one of several
)

// hintNames are the names of the groups, by bit.
var hintNames = [...]string{"offence", "corruption", "head", "most", "some_part", "payer", "payer_named", "one_of"}

// hintMark is where a phrase of hints stands in a text.
type hintMark struct {
	from, to int32 // tokens
	says     hint
	not      hint // groups of which no phrase counts that begins within it
}

// noteHints notes the phrases of hints that begin at a token, the longest first.
func (w *work) noteHints(start vietnamese.Start) {
	for c := start.Chain; c != 0; {
		link := w.lexicon.Link(c)
		c = link.Then
		if says, not := w.briefs[link.Phrase].hints, w.notHints[link.Phrase]; says|not != 0 {
			w.hintMarks = append(w.hintMarks, hintMark{start.At, start.At + link.Length, says, not})
		}
	}
}

// hintAt is the token behind the phrase of the hint that begins at token t, 0 for none.
func (w *work) hintAt(t int, one hint) int {
	if w.hinted&one == 0 {
		return 0
	}
	if m := hintWithin(w.hints, t, t+1, one); m != nil {
		return int(m.to)
	}
	return 0
}

// hintIn is the first of some tokens of the sentence with which a phrase of the hint begins, -1
// for none.
func (w *work) hintIn(from, to int, one hint) int {
	if w.hinted&one == 0 {
		return -1
	}
	if m := hintWithin(w.hints, from, to, one); m != nil {
		return int(m.from)
	}
	return -1
}

// hintWithin is the first of the marks of the hint that begins at one of some tokens, nil for
// none.
func hintWithin(marks []hintMark, from, to int, one hint) *hintMark {
	free := 0 // the first token that no phrase takes which is no hint
	for n := range marks {
		m := &marks[n]
		if int(m.from) >= to {
			break
		}
		if m.not&one != 0 {
			free = max(free, int(m.to))
		} else if m.says&one != 0 && int(m.from) >= max(from, free) {
			return m
		}
	}
	return nil
}

// hintedIn reports a phrase of the hint somewhere in title or body.
func (w *work) hintedIn(list []passage, one hint) bool {
	for n := range list {
		if p := &list[n]; p.hints&one != 0 && hintWithin(w.hintMarks[p.hintFrom:p.hintTo], p.From, p.To, one) != nil {
			return true
		}
	}
	return false
}

// hint takes over the phrases of the groups of hints. One with "!" before it hides those of its
// group that begin within it: there they mean something else.
func (k *compiler) hint() error {
	for name := range k.catalogue.words.Hints {
		if !slices.Contains(hintNames[:], name) {
			return fmt.Errorf("words.yaml: hints: no rule asks for %q", name)
		}
	}
	for n, name := range hintNames {
		if len(k.catalogue.words.Hints[name]) == 0 {
			return fmt.Errorf("words.yaml: hints: no phrases of %q", name)
		}
		for _, text := range k.catalogue.words.Hints[name] {
			text, not := strings.CutPrefix(text, "!")
			if m := k.phrase(text); not {
				m.notHints |= 1 << n
			} else {
				m.hints |= 1 << n
			}
		}
	}
	return nil
}
