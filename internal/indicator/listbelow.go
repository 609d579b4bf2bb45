package indicator

import (
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// lineMark is what a line of a list begins with: its bullet, or less than 0 its number, "1." being -1; 0 for
// neither. A dash of any length is the same bullet.
type lineMark int32

const unnumbered lineMark = 1 // before the first line of a list with bullets

// markOf is the mark of a line.
func (w *work) markOf(p *passage) lineMark {
	first := w.token(p.From)
	if w.bulleted(p) {
		if first.Word == vietnamese.MarkDash {
			return '-'
		}
		bullet, _ := utf8.DecodeRuneInString(w.text.Source[first.Start:])
		return lineMark(bullet)
	}
	if first.Kind != vietnamese.Number || p.from >= p.to {
		return 0
	}
	it := &w.store[p.from]
	if it.kind != itemMask || int(it.from) != p.From || w.text.Masks[it.at].Kind != vietnamese.MaskNote {
		return 0
	}
	number := lineMark(0)
	for _, digit := range []byte(w.text.Source[first.Start:first.End]) {
		if digit < '0' || digit > '9' {
			return 0
		}
		number = 10*number - lineMark(digit-'0')
	}
	return number
}

// listBelow is the list that a heading stands above.
type listBelow struct {
	heading lineMark // of the heading itself, if it is an item of a list with another mark
	last    lineMark // number of the last line, if they are numbered
}

// listBelow returns the list directly below a line, whose items have bullets or, below a line without a number,
// begin with "1."; false for none.
func (w *work) listBelow(p *passage) (listBelow, bool) {
	next := w.at + 1
	if next >= len(w.list) || w.list[next].is&traitNewLine == 0 {
		return listBelow{}, false
	}
	own, first := w.markOf(p), w.markOf(&w.list[next])
	below := listBelow{last: unnumbered}
	switch {
	case first == -1 && own >= 0:
		below.last = 0
	case first <= 0:
		return listBelow{}, false
	}
	if own != first {
		below.heading = own
	}
	return below, true
}

// goesOn reports that a line with a mark is one of the list, or of a list within: the list ends at prose, at a
// number that does not follow the last, and at the next item of the list that its heading is an item of.
func (l *listBelow) goesOn(mark lineMark) bool {
	switch {
	case mark == 0, l.heading > 0 && mark == l.heading, l.heading < 0 && mark < 0:
		return false
	case mark > 0:
		return true
	case mark == l.last-1:
		l.last = mark
		return true
	}
	return false
}
