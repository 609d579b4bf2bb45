package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// mostCells is more cells than any committee numbers.
const mostCells = 60

// numberedBody reports a body below the province that a number names: "Chi bộ 2
// kết nạp …", "Chi bộ 3 thôn Đông", "Đảng bộ bộ phận số 4". A number that counts
// ("Chi bộ 12; đảng bộ 3", "Chi bộ 3 đảng viên") names nothing.
func (w *work) numberedBody(k int) bool {
	next := k + 1
	if next >= len(w.items) || w.gap(k) > 0 {
		return false
	}
	hamlet := w.items[k].cues.has(cueCommune)
	capital := hamlet || w.token(int(w.items[k].from)).Is(vietnamese.Capital) || w.manyBefore(k) // "các chi bộ 1, 2": no count
	if w.wordAt(int(w.items[next].from)) == wSố && next+1 < len(w.items) && w.gap(next) == 0 {
		next++
	}
	switch it := &w.items[next]; it.kind {
	case itemMask: // numbered like streets
		kind := w.text.Masks[it.at].Kind
		return kind == vietnamese.MaskCode || kind == vietnamese.MaskPlace
	case itemFigure:
	default:
		return false
	}
	q := &w.text.Quantities[w.items[next].at]
	if q.Unit != vietnamese.Count || q.Value > mostCells || q.Traits&^vietnamese.LeadingZero != 0 || q.Qualifier != Exact {
		return false
	}
	return w.namesByNumber(next, capital, int(w.items[k].from) > w.sentence.From && !hamlet)
}

// numberedHamlet reports "khóm 5", "làng 2", but not "xã 12, phường 3".
func (w *work) numberedHamlet(k int) bool {
	return w.items[k].is&traitVillage != 0 && w.numberedBody(k)
}

// namesByNumber reports that figure item k is the name of the body before it: it
// counts no noun, and what follows is said of that body. At the head of a
// sentence, where every word has a capital, a deed or a word must follow.
func (w *work) namesByNumber(k int, capital, inside bool) bool {
	if w.wordAt(int(w.items[k].to)) == wTốt {
		return false // "Chi bộ 4 tốt": a title
	}
	behind := k + 1
	if behind >= len(w.items) {
		return capital && inside
	}
	it := &w.items[behind]
	if w.gap(k) > 0 {
		return capital
	}
	if it.cues.has(cueCommune) && w.namedNext(behind) {
		return true // "chi bộ 2 thôn Đông"
	}
	if it.kind == itemPhrase && w.isNoun(it) || !capital {
		return false
	}
	if w.isPart(it) && !w.isEvent(it, false) { // "khiển trách 1 đảng viên", but not "Chi bộ 12 xuất sắc"
		return behind+1 < len(w.items) && w.gap(behind) == 0 && w.items[behind+1].kind == itemFigure
	}
	return inside || w.isEvent(it, false) || it.cues.any(cueHas|cueDone)
}

// numberedPlace reports "ấp 3", "Phường 2", "Quận 1".
func (w *work) numberedPlace(k int) bool {
	return w.gap(k) == 0 && w.item(k+1).kind == itemMask && w.text.Masks[w.item(k+1).at].Kind == vietnamese.MaskPlace
}

// placeOfBoth is the place below the province that stands behind the last of two
// coordinated figures: "kiểm tra 2 tổ chức đảng và 6 đảng viên tại huyện Hữu Lũng"; nil
// for none.
func (w *work) placeOfBoth(i int) *placeMark {
	next := w.figures[i].segment + 1
	if i+1 >= len(w.figures) || w.figures[i+1].segment != next || w.segs[next].opener != opensAnd || !w.continues(&w.segs[next], w.figures[i+1].item) {
		return nil
	}
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		if int(w.items[mark.item].segment) != next || mark.item < w.figures[i+1].item || mark.weak || mark.level <= gazetteer.Whole {
			continue
		}
		if w.wordIn(w.titledFrom(mark.item)-1, wordsPlaceOfBoth) {
			return mark
		}
		return nil
	}
	return nil
}

// titledFrom is the token with which the place at item k begins, its titles with it: "huyện", "Đảng bộ huyện".
func (w *work) titledFrom(k int) int {
	for k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.any(cueDistrict|cueTown|cueCommune|cueSectorOf) {
		k--
	}
	return int(w.items[k].from)
}
