package indicator

import "github.com/baotinh/baotinh/internal/gazetteer"

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
