package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// itemKind is what stands at one place of a sentence.
type itemKind uint8

const (
	itemPhrase itemKind = iota // a phrase of the lexicon
	itemFigure
	itemTime
	itemMask
	itemComma // , and what else parts the members of a list
	itemSemicolon
	itemColon
	itemOpen
	itemClose
)

// maxSenses is how many meanings one item carries; a phrase with more is a
// fault of the catalogue.
const maxSenses = 6

// item is a part of a sentence that says something. Tokens between items are
// words that the reader does not know.
type item struct {
	from, to int32 // tokens; a figure's comparators are part of it
	at       int32 // index in Quantities, Times or Masks
	segment  int32
	unknown  int32 // words before it in the sentence, behind the first item, that are part of none
	cues     cues
	senses   [maxSenses]int32 // indices in meanings
	is       trait
	count    uint8
	kind     itemKind
}

// collect lists the items of a sentence: figures, times and masks as the
// language room found them, and of the phrases the longest that begins first.
func (w *work) collect(sentence vietnamese.Span) {
	matches := w.text.Matches
	w.items, w.cued, w.says = w.items[:0], 0, 0
	for i := sentence.From; i < sentence.To; {
		to, next := w.findingAt(i)
		if to > i {
			i = to
			continue
		}
		// Up to the next finding there are phrases and marks only.
		for next = min(next, sentence.To); i < next; {
			match := w.nextMatch
			for match < len(matches) && matches[match].From < i {
				match++
			}
			w.nextMatch = match
			begins := next
			if match < len(matches) {
				begins = min(begins, matches[match].From)
			}
			w.marks(i, begins)
			if i = begins; i == next {
				break
			}
			if to := w.phraseAt(i); to > i {
				i = to
				continue
			}
			w.marks(i, i+1)
			i++
		}
	}
}

// marks adds the punctuation marks among some tokens.
func (w *work) marks(from, to int) {
	tokens := w.text.Tokens[from:to]
	for i := range tokens {
		if tokens[i].Kind != vietnamese.Punct {
			continue
		}
		if kind, ok := punctuation(w.text.Source[tokens[i].Start]); ok {
			w.items = append(w.items, item{from: int32(from + i), to: int32(from + i + 1), kind: kind})
		}
	}
}

// findingAt adds the figure, time or mask that begins at token i and returns the
// token behind it; when there is none, to is 0 and next is where the next one
// begins. A figure begins with its comparators, or behind them where a phrase
// took them.
func (w *work) findingAt(i int) (to, next int) {
	t := w.text
	next = len(t.Tokens)
	for w.nextQuantity < len(t.Quantities) && t.Quantities[w.nextQuantity].From < i {
		w.nextQuantity++
	}
	if n := w.nextQuantity; n < len(t.Quantities) {
		q := &t.Quantities[n]
		if q.Lead <= i {
			w.nextQuantity++
			return w.addFinding(i, q.To, n, itemFigure, traitFigure), 0
		}
		next = q.Lead
	}
	for w.nextTime < len(t.Times) && t.Times[w.nextTime].From < i {
		w.nextTime++
	}
	if n := w.nextTime; n < len(t.Times) {
		if t.Times[n].From == i {
			return w.addFinding(i, t.Times[n].To, n, itemTime, timeTraits(&t.Times[n])), 0
		}
		next = min(next, t.Times[n].From)
	}
	for w.nextMask < len(t.Masks) && t.Masks[w.nextMask].From < i {
		w.nextMask++
	}
	if n := w.nextMask; n < len(t.Masks) {
		if t.Masks[n].From == i {
			return w.addFinding(i, t.Masks[n].To, n, itemMask, traitMask), 0
		}
		next = min(next, t.Masks[n].From)
	}
	return 0, next
}

func timeTraits(t *vietnamese.Time) trait {
	is := traitTime
	switch t.Role {
	case vietnamese.Yearly:
		is |= traitYearly
	case vietnamese.Base, vietnamese.Round:
		is |= traitBase
	}
	if t.Kind == vietnamese.SamePeriod {
		is |= traitBase
	}
	return is
}

func (w *work) addFinding(from, to, at int, kind itemKind, is trait) int {
	w.items = append(w.items, item{from: int32(from), to: int32(to), at: int32(at), kind: kind, is: is})
	w.says |= is
	return to
}

// phraseAt adds the longest phrase that begins at token i, where a match does,
// and overlaps no figure, date or document. It returns the token behind it, or i.
func (w *work) phraseAt(i int) int {
	matches := w.text.Matches
	m := w.nextMatch
	for m < len(matches) && matches[m].From == i && !w.free(i, matches[m].To) {
		m++
	}
	if m == len(matches) || matches[m].From != i {
		return i
	}
	to, n := matches[m].To, len(w.items)
	w.items = append(w.items, item{from: int32(i), to: int32(to), kind: itemPhrase})
	it := &w.items[n]
	for ; m < len(matches) && matches[m].To == to && matches[m].From == i; m++ {
		w.addSense(it, matches[m].Phrase)
	}
	if it.is&traitTurned != 0 && to-i > 1 && w.isPassive(i) {
		w.addSenses(it, i+1)
	}
	w.cued |= it.cues
	w.says |= it.is
	if it.is&traitVillage != 0 {
		w.joinsNoun(n)
	}
	return to
}

// addSense adds to an item what a phrase means.
func (w *work) addSense(it *item, phrase vietnamese.PhraseID) {
	b := &w.briefs[phrase]
	if it.count < maxSenses {
		it.senses[it.count] = int32(phrase)
		it.count++
		it.is |= b.is
	}
	it.cues |= b.cues
}

// isPassive reports a word that only turns what follows: "bị xóa tên" is "xóa
// tên" too.
func (w *work) isPassive(i int) bool {
	t := &w.text.Tokens[i]
	return slices.Contains(turning[:], w.text.Source[t.Start:t.End])
}

// turning are the words that only turn what follows.
var turning = [...]string{"bị", "được", "đã", "đều"}

// addSenses adds to an item what the phrase means that begins at a later token and
// ends with it.
func (w *work) addSenses(it *item, from int) {
	matches := w.text.Matches
	for m := w.nextMatch; m < len(matches) && matches[m].From <= from; m++ {
		match := &matches[m]
		if match.From == from && match.To == int(it.to) && it.count < maxSenses && !it.means(int32(match.Phrase)) {
			w.addSense(it, match.Phrase)
		}
	}
}

func (it *item) means(phrase int32) bool {
	return slices.Contains(it.senses[:it.count], phrase)
}

// joinsNoun lets one kind of place name after another be one noun: "thôn, bản,
// tiểu khu và tổ dân phố"; item n, one of them and the last item, becomes a part of
// the first.
func (w *work) joinsNoun(n int) {
	if n < 2 {
		return
	}
	it, between, first := &w.items[n], &w.items[n-1], &w.items[n-2]
	if between.to != it.from || first.to != between.from || between.kind != itemComma && !between.cues.has(cueAnd) || first.is&traitVillage == 0 {
		return
	}
	first.to, first.cues = it.to, 0 // together they title no place
	w.items = w.items[:n-1]
}

// free reports that no token of a stretch is a part of a figure, date or
// document. Stretches are asked for in the order in which they begin.
func (w *work) free(from, to int) bool {
	w.clear = max(w.clear, from)
	for ; w.clear < to; w.clear++ {
		if role := w.text.Tokens[w.clear].Role; role == vietnamese.Figure || role == vietnamese.Dating || role == vietnamese.Citing {
			return false
		}
	}
	return true
}

// punctuation is the kind of item that a mark is.
func punctuation(mark byte) (itemKind, bool) {
	switch mark {
	case ',', '+':
		return itemComma, true
	case ';', '!', '?':
		return itemSemicolon, true
	case ':':
		return itemColon, true
	case '(', '[':
		return itemOpen, true
	case ')', ']':
		return itemClose, true
	}
	return 0, false
}

// hasNoun reports whether the item names something that the frame counts.
func (w *work) hasNoun(it *item, f *frame) bool {
	if !w.isNoun(it) {
		return false
	}
	for _, s := range it.senses[:it.count] {
		if slices.ContainsFunc(w.meanings[s].nouns, f.counts) {
			return true
		}
	}
	return false
}

// isNoun reports whether the item names anything countable.
func (w *work) isNoun(it *item) bool { return it.is&traitNoun != 0 }

// isEvent reports whether the item says that something happens. Near events
// count only when near is set.
func (w *work) isEvent(it *item, near bool) bool {
	return it.is&traitEvent != 0 || near && it.is&traitNear != 0
}

// raises reports whether the item is an event of the frame.
func (w *work) raises(it *item, f *frame, near bool) bool {
	if !w.isEvent(it, near) {
		return false
	}
	for _, s := range it.senses[:it.count] {
		m := &w.meanings[s]
		if slices.ContainsFunc(m.events, f.raisedBy) {
			return true
		}
		if near {
			if slices.ContainsFunc(m.near, f.raisedBy) {
				return true
			}
		}
	}
	return false
}

// isPart reports whether the item names a breakdown value of some frame.
func (w *work) isPart(it *item) bool { return it.is&traitPart != 0 }

// partOf returns the breakdown value that the item stands for in the frame.
func (w *work) partOf(it *item, f int32, inList bool) (Breakdown, bool) {
	if it.is&traitAnyPart == 0 {
		return Breakdown{}, false
	}
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if part.frame == f && (inList || !part.weak) {
				return part.by, true
			}
		}
	}
	return Breakdown{}, false
}
