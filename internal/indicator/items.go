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
	itemDash // only a mark that may be one of the two before
	itemNone // beside the ends of a sentence
)

// maxSenses is how many meanings one item carries; a phrase with more is a
// fault of the catalogue.
const maxSenses = 6

// sense is one meaning of an item: its index in meanings.
type sense uint16

// item is a part of a sentence that says something. Tokens between items are
// words that the reader does not know.
type item struct {
	from, to int32 // tokens; a figure's comparators are part of it
	at       int32 // index in Quantities, Times or Masks
	segment  int32
	unknown  int32 // words before it in the sentence, behind the first item, that are part of none
	kind     itemKind
	said
}

// said is what phrases of the same words mean.
type said struct {
	cues   cues
	senses [maxSenses]sense
	is     trait
	count  uint8
}

// collect lists the items of a passage: figures, times and masks as the language
// room found them, and of the phrases the longest that begins first and overlaps no
// figure, date or document.
func (w *work) collect(span vietnamese.Span) passage {
	starts, chains, tokens := w.text.Starts, w.chains, w.text.Tokens
	n := w.nextStart
	for n < len(starts) && int(starts[n].At) < span.From {
		n++
	}
	p := passage{Span: span, from: len(w.store), start: n, hintFrom: len(w.hintMarks)}
	w.finding = w.nextFinding(span.From)
	i, free := span.From, span.From // the next token; before free none belongs to a finding
	last := &item{}
	all := brief{}
	for ; n < len(starts) && int(starts[n].At) < span.To; n++ {
		from := int(starts[n].At)
		l := &chains[starts[n].Chain]
		all.is |= l.brief.is
		all.cues |= l.brief.cues
		if l.hinted {
			p.hints |= w.noteHints(starts[n])
		}
		if l.brief.is&traitName != 0 {
			w.noteNames(starts[n])
		}
		if from < i {
			if from == int(last.from)+1 && last.is&traitTurned != 0 && w.turns(int(last.from)) {
				w.addTurned(last, starts[n].Chain)
				p.says |= last.is
				p.cued |= last.cues
			}
			continue
		}
		if l.length == 0 {
			continue // single rules ask for it, and it makes no item
		}
		if i < from {
			i = w.pass(&p, i, from)
		}
		if i > from || i == w.finding {
			continue
		}
		for ; l.length > 0; l = &chains[l.rest] {
			to := from + int(l.length)
			if l.said.is&traitEndsParty != 0 && w.cutsMember(from, to) {
				continue
			}
			for free = max(free, i); free < to && !taken(&tokens[free]); free++ {
			}
			if free < to {
				continue
			}
			last = w.newItem(itemPhrase, i, to)
			last.said = l.said
			i = to
			break
		}
		if i == from {
			continue
		}
		p.says |= last.is
		p.cued |= last.cues
		if w.finding < i { // a comparator, or what begins a time, is a part of the phrase
			w.finding = w.nextFinding(i)
		}
	}
	w.pass(&p, i, span.To)
	if p.says&traitVillage != 0 {
		w.joinNouns(p.from)
	}
	if p.says&traitPart != 0 {
		w.joinPeoples(p.from)
	}
	w.nextStart, p.to, p.hintTo = n, len(w.store), len(w.hintMarks)
	p.is, p.cues = all.is|p.says, all.cues
	return p
}

// cutsMember reports a phrase that ends within "đảng viên": "kết nạp Đảng", "kỷ luật
// đảng". A shorter one that leaves the noun whole comes behind it.
func (w *work) cutsMember(from, to int) bool {
	return w.wordAt(to-1) == wĐảng && to-from > 1 && w.wordAt(to) == wViên
}

// noteNames notes the proper names that begin at a token.
func (w *work) noteNames(start vietnamese.Start) {
	from := int(start.At)
	for c := start.Chain; c != 0; {
		link := w.lexicon.Link(c)
		c = link.Then
		if w.briefs[link.Phrase].is&traitName != 0 {
			span := vietnamese.Span{From: from, To: from + int(link.Length)}
			w.properNames = append(w.properNames, vietnamese.Match{Span: span, Phrase: link.Phrase})
		}
	}
}

// taken reports a token that belongs to a figure, date or document.
func taken(t *vietnamese.Token) bool {
	return t.Role >= vietnamese.Figure && t.Role <= vietnamese.Citing
}

// newItem adds an item of the tokens to the store.
func (w *work) newItem(kind itemKind, from, to int) *item {
	w.store = append(w.store, item{})
	it := &w.store[len(w.store)-1]
	it.from, it.to, it.kind = int32(from), int32(to), kind
	return it
}

// addTurned adds to the last phrase, which only turns what follows its first word, those of
// a chain that say all the rest: "bị xóa tên" is "xóa tên" too.
func (w *work) addTurned(last *item, chain vietnamese.Chain) {
	for c := chain; c != 0; {
		link := w.lexicon.Link(c)
		c = link.Then
		if b := &w.briefs[link.Phrase]; last.from+1+link.Length == last.to && last.count < maxSenses && !b.silent() && !last.means(sense(link.Phrase)) {
			last.add(link.Phrase, b)
		}
	}
}

func (it *item) means(s sense) bool {
	return slices.Contains(it.senses[:it.count], s)
}

// turns reports a word that only turns what follows.
func (w *work) turns(i int) bool { return w.wordIn(i, wordsTurning) }

// add adds what one more phrase means.
func (s *said) add(phrase vietnamese.PhraseID, b *brief) {
	if s.count < maxSenses {
		s.senses[s.count] = sense(phrase)
		s.count++
		s.is |= b.is
	}
	s.cues |= b.cues
}

// pass adds the figures, times, masks and marks from token i up to another, where
// no phrase stands, and returns the token behind them.
func (w *work) pass(p *passage, i, to int) int {
	tokens := w.text.Tokens
	for i < to {
		if i == w.finding {
			i = w.addFinding(p, i)
			w.finding = w.nextFinding(i)
			continue
		}
		if word := tokens[i].Word; tokens[i].Kind == vietnamese.Punct && marks[word%maxMarks] != itemPhrase {
			if kind := marks[word%maxMarks]; kind != itemDash {
				w.newItem(kind, i, i+1)
			} else if kind = w.dash(i, p.To); kind != itemPhrase {
				w.newItem(kind, i, i+1)
			}
		}
		i++
	}
	return i
}

const maxMarks = 32 // more than there are marks

// marks are the kinds of items that marks are.
var marks = [maxMarks]itemKind{
	vietnamese.MarkComma: itemComma, vietnamese.MarkPlus: itemComma,
	vietnamese.MarkSemicolon: itemSemicolon, vietnamese.MarkExclamation: itemSemicolon,
	vietnamese.MarkColon: itemColon, vietnamese.MarkDash: itemDash, vietnamese.MarkOpen: itemOpen, vietnamese.MarkClose: itemClose,
}

// joinNouns lets one kind of place name after another be one noun: "thôn, bản,
// tiểu khu và tổ dân phố". It looks at the items of the store from the first on.
func (w *work) joinNouns(first int) {
	items := w.store[:first]
	for k := first; k < len(w.store); k++ {
		it := &w.store[k]
		n := len(items) + 1
		if items = w.store[:n]; n <= k {
			items[n-1] = *it
		}
		if it.is&traitVillage == 0 || n < first+3 {
			continue
		}
		between, before := &items[n-2], &items[n-3]
		if between.to == it.from && before.to == between.from && (between.kind == itemComma || between.cues.has(cueAnd)) && before.is&traitVillage != 0 {
			before.to, before.cues = it.to, 0 // together they title no place
			items = items[:n-2]
		}
	}
	w.store = items
}

// joinPeoples lets the names of several peoples be one part: "người Khmer, người Hoa",
// "người Jrai, Bahnar". It looks at the items of the store from the first on.
func (w *work) joinPeoples(first int) {
	for k := first; k < len(w.store); k++ {
		it := &w.store[k]
		if it.is&traitPart == 0 || it.to-it.from < 2 || w.wordAt(int(it.from)) != wNgười || !w.token(int(it.to)-1).Is(vietnamese.Capital) {
			continue
		}
		next := k + 1
		for t := w.nextPeople(int(it.to)); t > 0; t = w.nextPeople(t) {
			for next < len(w.store) && int(w.store[next].from) < t {
				next++
			}
			it.to = int32(t)
		}
		w.store = slices.Delete(w.store, k+1, next)
	}
}

// nextPeople is the token behind one more name of a list, which goes on at token t: ", người
// Hoa", "và Chăm"; 0 for none.
func (w *work) nextPeople(t int) int {
	if w.token(t).Word != vietnamese.MarkComma && w.wordAt(t) != wVà {
		return 0
	}
	t++
	if w.wordAt(t) == wNgười {
		t++
	}
	from := t
	for t < from+2 && w.token(t).Kind == vietnamese.Word && w.token(t).Is(vietnamese.Capital) {
		t++
	}
	if t == from {
		return 0
	}
	return t
}

// nextFinding is where the next figure, time or mask begins that does not lie
// before token i. A figure begins with its comparators, or behind them where a
// phrase took them.
func (w *work) nextFinding(i int) int {
	t := w.text
	next := len(t.Tokens)
	for w.nextQuantity < len(t.Quantities) && t.Quantities[w.nextQuantity].From < i {
		w.nextQuantity++
	}
	if n := w.nextQuantity; n < len(t.Quantities) {
		next = max(i, t.Quantities[n].Lead)
	}
	for w.nextTime < len(t.Times) && t.Times[w.nextTime].From < i {
		w.nextTime++
	}
	if n := w.nextTime; n < len(t.Times) {
		next = min(next, t.Times[n].From)
	}
	for w.nextMask < len(t.Masks) && t.Masks[w.nextMask].From < i {
		w.nextMask++
	}
	if n := w.nextMask; n < len(t.Masks) {
		next = min(next, t.Masks[n].From)
	}
	return next
}

// addFinding adds the figure, time or mask that begins at token i, the next one,
// and returns the token behind it.
func (w *work) addFinding(p *passage, i int) int {
	t := w.text
	it := w.newItem(itemMask, i, 0)
	to := 0
	switch q, time := w.nextQuantity, w.nextTime; {
	case q < len(t.Quantities) && t.Quantities[q].Lead <= i:
		to, it.at, it.kind, it.is = t.Quantities[q].To, int32(q), itemFigure, traitFigure
		w.nextQuantity++
	case time < len(t.Times) && t.Times[time].From == i:
		to, it.at, it.kind, it.is = t.Times[time].To, int32(time), itemTime, w.timeTraits(&t.Times[time])
	default:
		to, it.at, it.is = t.Masks[w.nextMask].To, int32(w.nextMask), traitMask
	}
	it.to = int32(to)
	p.says |= it.is
	return to
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

// partLabelled reports that item k names a value of the breakdown, of whatever frame: a
// grade, a form of discipline.
func (w *work) partLabelled(k int, by label) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if part.by.is(by) {
				return true
			}
		}
	}
	return false
}

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
