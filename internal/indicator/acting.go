package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
)

// acts reports that item k, "tỉnh" or "thành phố" alone, is what does something: it
// stands at the head of its clause or behind its time, and a verb behind it: "Năm
// 2024, tỉnh phấn đấu …", "Thành phố từ đầu năm đến nay đã …".
func (w *work) acts(k int) bool {
	if k > 0 {
		before := &w.items[k-1]
		if w.gap(k-1) > 0 || before.kind != itemComma && before.kind != itemSemicolon && before.kind != itemTime && before.kind != itemColon && before.kind != itemClose {
			return false
		}
		if before.kind == itemComma && k > 1 && w.items[k-2].cues.any(cueDistrict|cueTown|cueCommune|cueProvince|cueNation) {
			return false // "các huyện, thành phố"
		}
	} else if int(w.items[k].from) > w.sentence.From {
		return false
	}
	for n := k + 1; n < len(w.items) && n <= k+3 && w.gap(n-1) == 0; n++ {
		it := &w.items[n]
		if it.cues.any(cueDone|cuePlan|cueHas|cueReach|cueMust) || it.kind == itemPhrase && w.isEvent(it, false) {
			return true
		}
		if it.kind != itemTime && !it.cues.any(cueWord|cueLevel) {
			return false
		}
	}
	return false
}

// spokenOfPlace marks "tỉnh này", "tỉnh bạn": the province named before it in the
// sentence, or another one.
func (w *work) spokenOfPlace(k int) bool {
	next := int(w.items[k].to)
	if next >= w.sentence.To {
		return false
	}
	if w.isWord(next, "bạn") {
		w.mark(placeMark{item: k, level: gazetteer.Whole, other: true})
		return true
	}
	if !w.isWord(next, "này") && !w.isWord(next, "ấy") {
		return false
	}
	for _, mark := range slices.Backward(w.place.marks) {
		if mark.level == gazetteer.Whole && !mark.weak && !mark.organ {
			mark.item = k
			w.mark(mark)
			return true
		}
	}
	return false
}

// leaveNation hands on that counts of the whole country were told.
func (w *work) leaveNation() {
	if w.place.paragraph != gazetteer.NoLevel {
		return
	}
	nation := false
	for i := range w.figures {
		if w.figures[i].kept >= 0 {
			return
		}
		nation = nation || w.figures[i].refused == RefusedNation
	}
	if nation {
		w.place.paragraph = gazetteer.Nation
	}
}
