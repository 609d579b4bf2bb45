package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// ofArea reports bodies at item k of which the clause tells, those of one kind of area alone:
// "các xã vùng biên giới đã kết nạp 64 đảng viên", "Huyện miền núi có 9.120 đảng viên".
func (w *work) ofArea(k int) bool {
	it := &w.items[k]
	if !it.cues.any(cueDistrict|cueCommune) || it.to-it.from != 1 || w.figureBefore(k) {
		return false
	}
	t := int(it.to)
	return (w.wordIn(t, wordsArea) || w.wordAt(t) == wCó && w.wordAt(t+1) == wĐông) && w.headsClause(k)
}

// setInArea reports that those whom figure i counts are of some places alone, or of one kind of them: "kết nạp
// 98 đảng viên ở các xã biên giới", "… ở địa bàn khó khăn".
func (w *work) setInArea(i int) bool {
	t := w.behind(i)
	if !w.wordIn(t, wordsWithin) {
		return false
	}
	for t++; t < w.sentence.To && (w.wordAt(t) == wCác || w.wordAt(t) == wNhững || w.wordAt(t) == wSố || w.wordAt(t) == wMột || w.token(t).Kind == vietnamese.Number); t++ {
	}
	switch w.wordAt(t) {
	case wĐịa, wKhu: // "ở địa bàn tỉnh"
		return w.wordAt(t+1) != wNày && !w.wordIn(t+2, wordsWholeArea)
	}
	return w.wordIn(t, wordsLocality)
}

// ofAllMembers binds all the members, told as that out of which others are counted: "1.120
// đảng viên là công nhân trên tổng số 61.300 đảng viên toàn tỉnh", but not "trong tổng số
// 1.940 đảng viên được kết nạp".
func (w *work) ofAllMembers(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if !fg.right || k < 0 || w.gap(k) > 0 || !w.items[k].cues.any(cueOf|cueMembers) || fg.q.Unit != vietnamese.Count || fg.q.Is(vietnamese.Fraction) {
		return false
	}
	if last := int(w.items[k].to) - 1; w.wordAt(last) != wSố {
		return false
	}
	noun := &w.items[fg.noun]
	if noun.to-noun.from != 2 || w.wordAt(int(noun.from)) != wĐảng {
		return false
	}
	t := int(noun.to)
	for n := fg.noun + 1; n < len(w.items) && int(w.items[n].from) == t && w.items[n].cues.any(cueProvince|cueCity|cueBody); n++ {
		t = int(w.items[n].to)
	}
	if t < w.sentence.To && w.token(t).Kind == vietnamese.Word && (t > int(noun.to) || w.wordAt(t) != wChiếm) {
		return false
	}
	for _, sense := range noun.senses[:noun.count] {
		for _, concept := range w.meanings[sense].nouns {
			for _, f := range w.byNoun[concept] {
				if frame := w.frame(f); frame.Alone && frame.nature == Stock && len(frame.Plausible) == 2 && fg.q.Value >= frame.Plausible[0] && w.hasNoun(noun, frame) {
					fg.frame, fg.rule, fg.kind = f, countedByItself, Actual // whatever is planned of the others
					return true
				}
			}
		}
	}
	return false
}

// outOfMore reports a count told as one out of a greater one: "57.100 đảng viên trong tổng số
// 61.300", of whom something else is said than of all.
func (w *work) outOfMore(i int) bool {
	fg := &w.figures[i]
	k := fg.item + 1
	if fg.right {
		k = fg.noun + 1
	}
	return w.gap(k-1) == 0 && w.item(k).cues.has(cueOf) && w.item(k+1).kind == itemFigure && i+1 < len(w.figures) && w.figures[i+1].q.Value > fg.q.Value
}
