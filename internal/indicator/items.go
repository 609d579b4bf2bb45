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
	count    uint8
	kind     itemKind
}

// collect lists the items of a sentence: figures, times and masks as the
// language room found them, and of the phrases the longest that begins first.
func (w *work) collect(sentence vietnamese.Span) {
	t := w.text
	w.items = w.items[:0]
	for i := sentence.From; i < sentence.To; {
		for w.nextQuantity < len(t.Quantities) && t.Quantities[w.nextQuantity].From < i {
			w.nextQuantity++
		}
		for w.nextTime < len(t.Times) && t.Times[w.nextTime].From < i {
			w.nextTime++
		}
		for w.nextMask < len(t.Masks) && t.Masks[w.nextMask].From < i {
			w.nextMask++
		}
		for w.nextMatch < len(t.Matches) && t.Matches[w.nextMatch].From < i {
			w.nextMatch++
		}
		switch {
		case w.nextQuantity < len(t.Quantities) && t.Quantities[w.nextQuantity].Lead <= i:
			q := &t.Quantities[w.nextQuantity]
			w.items = append(w.items, item{from: int32(i), to: int32(q.To), at: int32(w.nextQuantity), kind: itemFigure})
			w.nextQuantity++
			i = q.To
			continue
		case w.nextTime < len(t.Times) && t.Times[w.nextTime].From == i:
			w.items = append(w.items, item{from: int32(i), to: int32(t.Times[w.nextTime].To), at: int32(w.nextTime), kind: itemTime})
			i = t.Times[w.nextTime].To
			continue
		case w.nextMask < len(t.Masks) && t.Masks[w.nextMask].From == i:
			w.items = append(w.items, item{from: int32(i), to: int32(t.Masks[w.nextMask].To), at: int32(w.nextMask), kind: itemMask})
			i = t.Masks[w.nextMask].To
			continue
		}
		if next := w.phraseAt(i); next > i {
			i = next
			continue
		}
		if kind, ok := punctuation(t, i); ok {
			w.items = append(w.items, item{from: int32(i), to: int32(i + 1), kind: kind})
		}
		i++
	}
}

// phraseAt takes the longest phrase that begins at token i and overlaps no
// figure, date or document.
func (w *work) phraseAt(i int) int {
	t := w.text
	var found item
	for m := w.nextMatch; m < len(t.Matches) && t.Matches[m].From == i; m++ {
		match := t.Matches[m]
		if found.count > 0 && int(found.to) != match.To {
			break
		}
		if !w.free(match.Span) {
			continue
		}
		if found.count == 0 {
			found = item{from: int32(i), to: int32(match.To), kind: itemPhrase}
		}
		if found.count < maxSenses {
			found.senses[found.count] = int32(match.Phrase)
			found.count++
		}
		found.cues |= w.meanings[match.Phrase].cues
	}
	if found.count == 0 {
		return i
	}
	if found.to-found.from > 1 && w.isPassive(i) {
		w.addSenses(&found, i+1)
	}
	if w.joinsNoun(&found) {
		return int(found.to)
	}
	w.items = append(w.items, found)
	return int(found.to)
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
			it.cues |= w.meanings[match.Phrase].cues
		}
	}
}

func (it *item) means(phrase int32) bool {
	for _, s := range it.senses[:it.count] {
		if s == phrase {
			return true
		}
	}
	return false
}

// joinsNoun lets one kind of place name after another be one noun: "thôn, bản,
// tiểu khu và tổ dân phố".
func (w *work) joinsNoun(it *item) bool {
	n := len(w.items)
	if n < 2 || !w.ofVillages(it) {
		return false
	}
	between, first := &w.items[n-1], &w.items[n-2]
	if between.to != it.from || first.to != between.from || between.kind != itemComma && !between.cues.has(cueAnd) || !w.ofVillages(first) {
		return false
	}
	first.to, first.cues = it.to, 0 // together they title no place
	w.items = w.items[:n-1]
	return true
}

func (w *work) ofVillages(it *item) bool {
	for _, s := range it.senses[:it.count] {
		if w.meanings[s].village {
			return true
		}
	}
	return false
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
	for _, s := range it.senses[:it.count] {
		if slices.ContainsFunc(w.meanings[s].nouns, f.counts) {
			return true
		}
	}
	return false
}

// isNoun reports whether the item names anything countable.
func (w *work) isNoun(it *item) bool {
	for _, s := range it.senses[:it.count] {
		if len(w.meanings[s].nouns) > 0 {
			return true
		}
	}
	return false
}

// isEvent reports whether the item says that something happens. Near events
// count only when near is set.
func (w *work) isEvent(it *item, near bool) bool {
	for _, s := range it.senses[:it.count] {
		if m := &w.meanings[s]; len(m.events) > 0 || near && len(m.near)+len(m.behind) > 0 {
			return true
		}
	}
	return false
}

// raises reports whether the item is an event of the frame.
func (w *work) raises(it *item, f *frame, near bool) bool {
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
func (w *work) isPart(it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if !part.weak {
				return true
			}
		}
	}
	return false
}

// partOf returns the breakdown value that the item stands for in the frame.
func (w *work) partOf(it *item, f int32, inList bool) (Breakdown, bool) {
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if part.frame == f && (inList || !part.weak) {
				return part.by, true
			}
		}
	}
	return Breakdown{}, false
}
