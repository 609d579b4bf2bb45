package indicator

import "github.com/baotinh/baotinh/internal/gazetteer"

// ofSubjectPart takes over the part that is the subject of the clause before, which goes on
// with another deed: "khối doanh nghiệp tư nhân có thêm 12 tổ chức đảng, kết nạp 85 đảng viên".
func (w *work) ofSubjectPart(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if i == 0 || seg.opener != opensComma && seg.opener != opensAnd || fg.event < int(seg.from) || fg.event > fg.item || w.gap(int(seg.from)-1) > 0 {
		return false
	}
	before := &w.figures[i-1]
	if !w.isValue(before.by, valueSector) || before.segment+1 != fg.segment || before.event < 0 || before.event > before.item {
		return false
	}
	for k := int(before.seg.from); k < before.event; k++ {
		if by, ok := w.partOf(&w.items[k], before.frame, false); ok && by == before.by {
			return w.takeBy(i, by.Value)
		}
	}
	return false
}

// ofClauseBefore takes over the sector of which the clause before speaks without a figure:
// "việc lập tổ chức đảng trong doanh nghiệp tư nhân còn chậm, mới thành lập được 9 chi bộ",
// "ở các doanh nghiệp, hợp tác xã, cả năm mới kết nạp được 19 đảng viên".
func (w *work) ofClauseBefore(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if i > 0 || fg.segment == 0 || seg.opener != opensComma || fg.event < int(seg.from) || fg.event > fg.item {
		return false
	}
	before := &w.segs[fg.segment-1]
	for k := int(before.from); before.plain && before.depth == seg.depth && k < int(before.to); k++ {
		t := int(w.items[k].from) - 1
		first := t + 1
		if w.wordAt(t) == wCác {
			t--
		}
		if in := w.wordAt(t); in != wTrong && in != wỞ && in != wTại {
			if in = w.wordAt(first); in != wTrong && in != wỞ && in != wTại {
				continue
			}
		}
		if w.takeValue(i, &w.items[k]) {
			if w.isValue(fg.by, valueSector) {
				return true
			}
			fg.by = Breakdown{}
		}
	}
	return false
}

// takeLastPart gives figure i the part named last before item k, in the sentence or in those before it, and
// reports that there is one.
func (w *work) takeLastPart(i, k int) bool {
	for n := k - 1; n >= 0; n-- {
		if w.takeValue(i, &w.items[n]) {
			return true
		}
	}
	for _, part := range w.lastParts {
		if part.Value != "" && w.takeBy(i, part.Value) {
			return true
		}
	}
	return false
}

// doneThere reports "tại đây", "ở đó" at token t, directly behind what was done.
func (w *work) doneThere(t int) bool {
	return (w.wordAt(t) == wTại || w.wordAt(t) == wỞ) && (w.wordAt(t+1) == wĐây || w.wordAt(t+1) == wĐó)
}

// leaveGroup hands on the group of which a sentence tells, set before all else that it says: "Ở khu
// vực kinh tế tư nhân, tổ chức đảng còn ít". The whole that a sentence names ends it.
func (w *work) leaveGroup() {
	if group := w.leadingGroup(); group != "" {
		w.place.group = group
	} else if w.place.group != "" && w.namesWhole(len(w.items)) {
		w.place.group = ""
	}
}

// leadingGroup is the group that the sentence begins with, be it behind a time; "" for none.
func (w *work) leadingGroup() string {
	if w.says&traitPart == 0 {
		return ""
	}
	t := w.sceneBegins()
	if !w.setsScene(t) {
		if t = w.behindAdverbials(); !w.setsScene(t) {
			return ""
		}
	}
	for k := range w.items {
		it := &w.items[k]
		if it.kind >= itemComma && int(it.from) > t || it.kind == itemFigure || w.isEvent(it, false) {
			return ""
		}
		if it.is&traitPart == 0 || int(it.from) < t {
			continue
		}
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if !part.weak && w.isValue(part.by, valueCommunity) {
					return part.by.Value
				}
			}
		}
	}
	return ""
}

// sceneBegins is the first token of the sentence behind "cũng": "Cũng ở khu vực ấy, …" sets the scene as
// "Ở khu vực ấy, …" does.
func (w *work) sceneBegins() int {
	if first := w.sentence.From; w.wordAt(first) != wCũng {
		return first
	}
	return w.sentence.From + 1
}

// setsScene reports a word at token t that says where, or of whom, what follows is true.
func (w *work) setsScene(t int) bool { return w.wordIn(t, wordsScene) }

// namesWhole reports that the whole province, or all its committees, are named before item k.
func (w *work) namesWhole(k int) bool {
	for _, mark := range w.place.marks {
		if mark.item < k && (mark.all || mark.level == gazetteer.Whole && !mark.weak && !mark.organ) {
			return true
		}
	}
	return false
}

// ofGroupBefore reports that figure i, told of nobody else, counts those of the group of which the
// sentences before it tell: it is no count of all, and how far the group reaches is not said.
func (w *work) ofGroupBefore(i int) bool {
	group := w.place.group
	if group == "" || w.figures[i].of.frame >= 0 || w.namesWhole(w.figures[i].item) {
		return false
	}
	for label, values := range w.frame(w.figures[i].frame).Parts {
		if _, ok := values[group]; ok {
			return !w.namesPart(Breakdown{Label: label, Value: group}, w.figures[i].frame)
		}
	}
	return false
}

// namesPart reports a part of frame f that the sentence names, so that what it counts besides is of
// more than that part: "kết nạp 910 đảng viên, gồm cả 210 người Khmer".
func (w *work) namesPart(by Breakdown, f int32) bool {
	for k := range w.items {
		if w.items[k].is&traitAnyPart == 0 {
			continue
		}
		if named, ok := w.partOf(&w.items[k], f, true); ok && named == by {
			return true
		}
	}
	return false
}

// sameAhead takes over the part of which the clause tells before figure i: "ở khu vực này có 120 chi
// bộ với 2.300 đảng viên".
func (w *work) sameAhead(i int) bool {
	for s := w.figures[i].segment; s > 0; s-- {
		if opener := w.segs[s].opener; opener != opensAnd && opener != opensComma && opener != opensColon || w.segs[s].cued.any(cueProvince) {
			return false
		}
		before := &w.segs[s-1]
		for k := int(before.from); before.cued.has(cueSame) && k < int(before.to); k++ {
			if w.items[k].cues.has(cueSame) && w.takeLastPart(i, k) {
				return true
			}
		}
	}
	return false
}
