package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
)

// spokenOfPlace marks "tỉnh này", "toàn tỉnh bạn": the province named before it, or
// another one.
func (w *work) spokenOfPlace(k int) bool {
	next := int(w.items[k].to)
	if next >= w.sentence.To || w.wordAt(next-1) != wTỉnh {
		return false
	}
	if w.wordAt(next) == wBạn { // from the newspaper's side
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: !w.place.guest})
		return true
	}
	if w.wordAt(next) != wNày && w.wordAt(next) != wẤy && w.wordAt(next) != wĐó {
		return false
	}
	for _, mark := range slices.Backward(w.place.marks) {
		if mark.level == gazetteer.Whole && !mark.weak && !mark.organ {
			mark.item = k
			w.mark(mark)
			return true
		}
	}
	if w.place.away {
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: true})
	}
	return w.place.away
}

// turnAway lets "toàn tỉnh", "Đảng bộ tỉnh" speak of the other province with which
// the clause begins, "Ở Kon Tum, toàn tỉnh …", "Theo Tỉnh ủy Kon Tum, Đảng bộ tỉnh …",
// or of which the sentence before told counts.
func (w *work) turnAway() {
	away := w.place.away
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		switch {
		case mark.organ || mark.all || mark.weak:
		case mark.level != gazetteer.Whole:
			return
		case mark.other && !mark.joint:
			away = away || w.setsPlace(mark.item)
		case w.items[mark.item].is&traitName != 0:
			return
		case !away, w.wordAt(int(w.items[mark.item].to)-1) == wTa, w.wordAt(int(w.items[mark.item].to)-1) == wNhà:
			return
		default:
			mark.other = true
		}
	}
}

// setsPlace reports that what follows tells of the province whose name is item k: it
// is where things are, or whose word is given, and comes to nobody's visit.
func (w *work) setsPlace(k int) bool {
	if w.cued.any(cueVisitor | cueThan) {
		return false
	}
	first := int(w.items[k].from)
	for n := k - 1; n >= 0 && w.gap(n) == 0 && w.items[n].cues.any(cueProvince|cueParty|cueOrgan|cueCity|cueBody); n-- {
		first = int(w.items[n].from)
	}
	if first <= w.sentence.From {
		return first < int(w.items[k].from) || w.wordAt(int(w.items[k].to)) == wNày
	}
	switch w.wordAt(first - 1) {
	case wỞ, wTại, wTheo, wĐạo, wThư, wChức:
		return first-w.sentence.From <= 6
	}
	return false
}

// leaveAway hands on that another province was told of.
func (w *work) leaveAway() {
	for _, mark := range slices.Backward(w.place.marks) {
		if mark.organ || mark.all || mark.weak || mark.body {
			continue
		}
		if !mark.other {
			w.place.away = false
			return
		}
		break
	}
	for i := range w.figures {
		switch {
		case w.figures[i].kept >= 0:
			w.place.away = false
			return
		case w.figures[i].refused == RefusedElsewhere && w.frames[w.figures[i].frame].nature != Ratio:
			w.place.away = true // a ranking names many
		}
	}
}
