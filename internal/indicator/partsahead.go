package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// decidePartsAhead binds the groups that a sentence tells before all of whom they are a part: "nữ
// 4.100, 890 người có đạo, trong tổng số 21.300 đảng viên", "620 là nữ, 45 có đạo: đó là cơ cấu của
// 2.018 đảng viên mới".
func (w *work) decidePartsAhead() {
	if w.says&traitPart == 0 || len(w.figures) < 3 {
		return
	}
	for j := len(w.figures) - 1; j > 1; j-- {
		if !w.closesParts(j) || !w.usable(j) && !w.totalOfParty(j) {
			continue
		}
		whole := &w.figures[j]
		if f := w.frame(whole.frame); f.unit != UnitPerson || !f.parted(labelGroup) || !whole.by.none() || whole.kind != "" && whole.kind != Actual || w.othersBefore(j) {
			return
		}
		for i := range j {
			if w.figures[i].q.Unit == vietnamese.Percent && w.figures[i].refused != "" {
				continue
			}
			if _, ok := w.groupAlone(i, whole.frame); !ok || w.figures[i].q.Value >= whole.q.Value {
				return
			}
		}
		for i := range j {
			if fg := &w.figures[i]; fg.q.Unit == vietnamese.Count {
				fg.by, _ = w.groupAlone(i, whole.frame)
				fg.frame, fg.rule, fg.refused = whole.frame, partOfWhole, ""
			}
		}
		return
	}
}

// othersBefore reports that the sentence speaks of others before figure j, or of what happened to some, whose
// the parts are then: "31 đại biểu, nữ 8, trong tổng số …", "trong số bị kỷ luật có 8 nữ, trong tổng số …".
func (w *work) othersBefore(j int) bool {
	whole := &w.figures[j]
	for k := range whole.item {
		it := &w.items[k]
		if it.is&traitStrangers != 0 && !w.isPart(it) || int(it.segment) != whole.segment && it.kind == itemPhrase && w.isEvent(it, false) && !w.raises(it, w.frame(whole.frame), false) {
			return true
		}
	}
	return false
}

// closesParts reports figure j as all of those whose parts stand before it: behind "trong tổng
// số", "cơ cấu của".
func (w *work) closesParts(j int) bool {
	t := w.figures[j].q.Lead
	if w.figures[j].q.Unit != vietnamese.Count || w.figures[j].q.Is(vietnamese.Fraction) {
		return false
	}
	switch w.wordAt(t - 1) {
	case wSố:
		return w.wordAt(t-2) == wTổng && (w.wordAt(t-3) == wTrong || w.wordAt(t-3) == wTrên)
	case wCủa:
		return w.wordAt(t-2) == wCấu && w.wordAt(t-3) == wCơ
	}
	return false
}

// totalOfParty binds all members where the Party body alone says who they are: "trong tổng số 21.300 của
// toàn Đảng bộ tỉnh".
func (w *work) totalOfParty(j int) bool {
	fg := &w.figures[j]
	k := fg.item + 1
	if fg.refused != RefusedUnbound || fg.noun >= 0 || k >= len(w.items) || w.gap(fg.item) > 0 || w.wordAt(int(w.items[fg.item].to)) != wCủa {
		return false
	}
	body := false
	for ; k < int(w.seg(j).to) && w.gap(k-1) == 0; k++ {
		body = body || w.items[k].cues.any(cueBody|cueProvince)
	}
	if !body {
		return false
	}
	for k := range fg.item {
		if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.anyPerson(k) && !w.isPart(it) {
			for f := range w.frames {
				if frame := &w.frames[f]; frame.Alone && frame.nature == Stock && frame.unit == UnitPerson && len(frame.Plausible) == 2 && fg.q.Value >= frame.Plausible[0] && w.hasNoun(it, frame) {
					fg.frame, fg.rule, fg.refused = int32(f), countedByItself, ""
					return true
				}
			}
		}
	}
	return false
}

// groupAlone is the one group of frame f that stands beside figure i in a segment that says
// nothing else.
func (w *work) groupAlone(i int, f int32) (Breakdown, bool) {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.refused != RefusedUnbound && fg.refused != RefusedForeign || fg.q.Unit != vietnamese.Count || fg.q.Is(vietnamese.Fraction) || seg.depth > 0 {
		return Breakdown{}, false
	}
	if w.unknownBefore(seg, fg.item) > 0 || seg.from == 0 && int(w.items[0].from) > w.sentence.From && w.token(int(w.items[0].from)-1).Kind == vietnamese.Word {
		return Breakdown{}, false // "vùng sâu 450 nữ" are some of them
	}
	found, ok := Breakdown{}, false
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		if k == fg.item {
			continue
		}
		by, part := w.partOf(it, f, true)
		switch {
		case part && (ok || by.Value == noPart || !by.is(labelGroup) || w.unknownBetween(min(k, fg.item), max(k, fg.item)) > 1):
			return Breakdown{}, false
		case part:
			found, ok = by, true
		case it.kind != itemPhrase || w.isEvent(it, false) || w.isNoun(it) && !w.anyPerson(k) || !it.cues.any(cueWord|cueHas) && !w.anyPerson(k):
			return Breakdown{}, false
		}
	}
	return found, ok
}
