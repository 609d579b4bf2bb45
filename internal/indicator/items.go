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
	cues     cues
	senses   [maxSenses]int32 // indices in meanings
	is       trait
	count    uint8
	kind     itemKind
}

// collect lists the items of a sentence: figures, times and masks as the
// language room found them, and of the phrases the longest that begins first.
func (w *work) collect(sentence vietnamese.Span) {
	t := w.text
	tokens, matches := t.Tokens, t.Matches
	w.items, w.cued, w.says = w.items[:0], 0, 0
	for i := sentence.From; i < sentence.To; {
		found, next := w.findingAt(i)
		if found.to > 0 {
			w.items = append(w.items, found)
			w.says |= found.is
			i = int(found.to)
			continue
		}
		// Up to the next finding there are phrases and marks only.
		for next = min(next, sentence.To); i < next; {
			match := w.nextMatch
			for match < len(matches) && matches[match].From < i {
				match++
			}
			w.nextMatch = match
			if match < len(matches) && matches[match].From == i {
				if to := w.phraseAt(i); to > i {
					i = to
					continue
				}
			}
			if tokens[i].Kind == vietnamese.Punct {
				if kind, ok := punctuation(t, i); ok {
					w.items = append(w.items, item{from: int32(i), to: int32(i + 1), kind: kind})
				}
			}
			i++
		}
	}
}

// findingAt is the figure, time or mask that begins at token i; when there is
// none, its to is 0, and next is where the next one begins. A figure begins
// with its comparators, or behind them where a phrase took them.
func (w *work) findingAt(i int) (found item, next int) {
	t := w.text
	next = len(t.Tokens)
	for w.nextQuantity < len(t.Quantities) && t.Quantities[w.nextQuantity].From < i {
		w.nextQuantity++
	}
	if n := w.nextQuantity; n < len(t.Quantities) {
		if q := &t.Quantities[n]; q.Lead <= i {
			w.nextQuantity++
			return item{from: int32(i), to: int32(q.To), at: int32(n), kind: itemFigure, is: traitFigure}, 0
		} else {
			next = q.Lead
		}
	}
	for w.nextTime < len(t.Times) && t.Times[w.nextTime].From < i {
		w.nextTime++
	}
	if n := w.nextTime; n < len(t.Times) {
		if t.Times[n].From == i {
			return item{from: int32(i), to: int32(t.Times[n].To), at: int32(n), kind: itemTime, is: traitTime}, 0
		}
		next = min(next, t.Times[n].From)
	}
	for w.nextMask < len(t.Masks) && t.Masks[w.nextMask].From < i {
		w.nextMask++
	}
	if n := w.nextMask; n < len(t.Masks) {
		if t.Masks[n].From == i {
			return item{from: int32(i), to: int32(t.Masks[n].To), at: int32(n), kind: itemMask, is: traitMask}, 0
		}
		next = min(next, t.Masks[n].From)
	}
	return item{}, next
}

// phraseAt takes the longest phrase that begins at token i, where a match does,
// and overlaps no figure, date or document.
func (w *work) phraseAt(i int) int {
	matches := w.text.Matches[w.nextMatch:]
	to, n := 0, len(w.items)
	var it *item
	for m := range matches {
		match := &matches[m]
		if match.From != i || to > 0 && to != match.To {
			break
		}
		if !w.free(match.Span) {
			continue
		}
		if to == 0 {
			to = match.To
			w.items = append(w.items, item{from: int32(i), to: int32(to), kind: itemPhrase})
			it = &w.items[n]
		}
		b := &w.briefs[match.Phrase]
		if it.count < maxSenses {
			it.senses[it.count] = int32(match.Phrase)
			it.count++
			it.is |= b.is
		}
		it.cues |= b.cues
	}
	if it == nil {
		return i
	}
	if to-i > 1 && w.isPassive(i) {
		w.addSenses(it, i+1)
	}
	w.cued |= it.cues
	w.says |= it.is
	if it.is&traitVillage != 0 {
		w.joinsNoun(n)
	}
	return to
}

// isPassive reports a word that only turns what follows: "bị xóa tên" is "xóa
// tên" too.
func (w *work) isPassive(i int) bool {
	t := w.text.Tokens[i]
	switch w.text.Source[t.Start:t.End] {
	case "bị", "được", "đã", "đều":
		return true
	}
	return false
}

// addSenses adds to an item what the phrase means that begins at a later token and
// ends with it.
func (w *work) addSenses(it *item, from int) {
	t := w.text
	for m := w.nextMatch; m < len(t.Matches) && t.Matches[m].From <= from; m++ {
		match := t.Matches[m]
		if match.From == from && match.To == int(it.to) && it.count < maxSenses && !it.means(int32(match.Phrase)) {
			it.senses[it.count] = int32(match.Phrase)
			it.count++
			it.cues |= w.briefs[match.Phrase].cues
			it.is |= w.briefs[match.Phrase].is
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

func (w *work) free(span vietnamese.Span) bool {
	for i := span.From; i < span.To; i++ {
		if role := w.text.Tokens[i].Role; role == vietnamese.Figure || role == vietnamese.Dating || role == vietnamese.Citing {
			return false
		}
	}
	return true
}

func punctuation(t *vietnamese.Text, i int) (itemKind, bool) {
	if t.Tokens[i].Kind != vietnamese.Punct {
		return 0, false
	}
	switch t.Source[t.Tokens[i].Start] {
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
