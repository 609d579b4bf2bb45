package indicator

import (
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/gazetteer"
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

// leaveHeading lets the place below the province that a sentence with a colon speaks of hold for the list below
// it: "Năm 2021, huyện Cái Nước đạt kết quả sau:".
func (w *work) leaveHeading() {
	if w.inTitle || w.place.heading > gazetteer.Whole || !w.endsInColon(&w.list[w.at]) {
		return
	}
	if w.backAtProvince(&w.list[w.at]) {
		return
	}
	if w.cued.has(cueOrgan) {
		return // "Thành ủy Cà Mau đăng cai hội nghị. Báo cáo của Tỉnh ủy nêu rõ:"
	}
	for _, mark := range w.place.marks {
		if mark.level == gazetteer.Whole || mark.organ || mark.all {
			return // "Tại huyện Cái Nước, Tỉnh ủy họp đánh giá năm 2021:", "Cùng huyện Cái Nước, các cấp ủy trong tỉnh đã:"
		}
	}
	level := w.place.paragraph
	if level == gazetteer.NoLevel {
		level = w.levelOfSubject()
	}
	if level <= gazetteer.Whole {
		return
	}
	if below, ok := w.listBelow(&w.list[w.at]); ok {
		w.place.heading, w.place.below = level, below
	}
}

// backAtProvince lets the province hold for the list below sentence p, in an article that began with a smaller body and
// turned to the province before: "Đợt này, toàn tỉnh có 1.386 đảng viên được tặng. Từng loại như sau:".
func (w *work) backAtProvince(p *passage) bool {
	if w.place.level <= gazetteer.Whole || w.place.paragraph != gazetteer.Whole || !w.endsInColon(p) {
		return false
	}
	below, ok := w.listBelow(p)
	if ok {
		w.place.heading, w.place.below = gazetteer.Whole, below
	}
	return ok
}

// levelOfSubject is the level of the place below the province that the sentence begins with, behind what only says
// when; NoLevel for none.
func (w *work) levelOfSubject() gazetteer.Level {
	const title = 3 // tokens before the name: "Đảng bộ huyện"
	first := w.behindAdverbials()
	for _, mark := range w.place.marks {
		from := int(w.items[mark.item].from)
		if mark.level > gazetteer.Whole && !mark.weak && !mark.organ && !mark.other && from >= first && from <= first+title {
			return mark.level
		}
	}
	return gazetteer.NoLevel
}

// headsSmaller reports a sentence with a colon that names a place below the province, with a list below it.
func (w *work) headsSmaller(p *passage) bool {
	if w.inTitle || !w.endsInColon(p) || !p.cues.any(cueDistrict|cueTown|cueCity|cueCommune|cueSector|cueSectorOf|cueBody) && p.is&traitName == 0 {
		return false
	}
	_, ok := w.listBelow(p)
	return ok && !w.namesPlaceOnly(p)
}
