package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// byEllipsis binds a figure whose clause names only another thing to which the
// same happened as to what the figure before it counts: "số đảng viên được kiểm
// tra là 1.318, còn tổ chức đảng là 642".
func (w *work) byEllipsis(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if i == 0 || seg.opener != opensComma && seg.opener != opensClause && seg.opener != opensAnd || !w.usable(i-1) {
		return false
	}
	before := &w.figures[i-1]
	if before.event < 0 || before.kind != "" || before.noun < 0 || fg.right && !w.shortNoun(fg.noun, UnitPerson) && !w.shortNoun(fg.noun, UnitOrganization) {
		return false
	}
	told := w.wordAt(int(w.items[seg.from].from)) == wCòn
	noun := -1
	for k := int(seg.from); k < fg.item; k++ {
		it := &w.items[k]
		switch {
		case w.gap(k-1) > 0 || it.kind != itemPhrase:
			return false
		case noun < 0 && w.isNoun(it) && !w.anyPerson(k):
			noun = k
		case !it.cues.any(cueWord | cueHas):
			return false
		}
		told = told || noun >= 0 && w.wordAt(int(it.from)) == wLà
	}
	if noun < 0 || !told || w.isPart(&w.items[noun]) || w.isEvent(&w.items[noun], false) || w.sameNoun(noun, before.noun) {
		return false
	}
	own, right := fg.noun, fg.right
	fg.noun, fg.right = noun, false
	if w.tryEvent(i, before.event, saidOfBoth) {
		return true
	}
	fg.noun, fg.right = own, right
	return false
}

// doneToOthers reports that the event at item k was done to those of the figure
// before figure i, directly behind whom it stands: "có 310 tổ chức đảng được kiểm tra
// thì 12 tổ chức vi phạm".
func (w *work) doneToOthers(i, k int) bool {
	if i == 0 {
		return false
	}
	before := &w.figures[i-1]
	return before.event == k && before.right && before.noun == k-1 && w.passive(k)
}

// forClass reports the members for whom a class is held: "12 lớp bồi dưỡng cho 640
// đảng viên mới".
func (w *work) forClass(i int) bool {
	fg := &w.figures[i]
	if fg.q.Lead <= w.sentence.From || w.wordAt(fg.q.Lead-1) != wCho {
		return false
	}
	members := fg.right && w.isEvent(&w.items[fg.noun], false)
	const near = 8 // tokens
	for t := fg.q.Lead - 2; t >= w.sentence.From && t >= fg.q.Lead-near; t-- {
		if w.wordAt(t) == wLớp || w.wordAt(t) == wKhóa || w.wordAt(t) == wDưỡng {
			return members || w.wordAt(t+1) == wĐảng && (w.wordAt(t+3) == wMới || w.wordAt(t+3) == wCho) // "12 lớp bồi dưỡng đảng viên [mới] cho 820 đồng chí"
		}
	}
	return false
}

// nounBefore is the noun of the figure before figure i where another frame of the
// same event as frame f counts it: "kiểm tra 310 tổ chức đảng, giám sát 205"; -1 for
// none.
func (w *work) nounBefore(i int, f int32) int {
	if i == 0 || !w.usable(i-1) || w.figures[i-1].event < 0 || w.figures[i-1].segment+1 != w.figures[i].segment {
		return -1
	}
	noun := w.figures[i-1].noun
	if noun < 0 || !w.figures[i-1].right || w.anyPerson(noun) {
		return -1
	}
	for _, event := range w.frame(f).events {
		for _, other := range w.byEvent[event] {
			if w.frame(other).index >= 0 && w.hasNoun(&w.items[noun], w.frame(other)) {
				return noun
			}
		}
	}
	return -1
}

// sameNoun reports that two items name the same thing that is counted.
func (w *work) sameNoun(a, b int) bool {
	for _, s := range w.items[a].senses[:w.items[a].count] {
		for _, noun := range w.meanings[s].nouns {
			for _, other := range w.items[b].senses[:w.items[b].count] {
				if slices.Contains(w.meanings[other].nouns, noun) {
					return true
				}
			}
		}
	}
	return false
}

// levelAhead finds the level of badge that a clause of its own names directly
// before a bare count: "nhóm 30 năm tuổi Đảng, 110 đồng chí", "…; 45 năm tuổi Đảng đông nhất,
// 402 đồng chí"; 0 for none.
func (w *work) levelAhead(i int) float64 {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.segment == 0 || seg.opener != opensComma || !w.bareCount(i) {
		return 0
	}
	before := &w.segs[fg.segment-1]
	if !before.plain || before.says&traitMask == 0 || before.depth != seg.depth {
		return 0
	}
	years := 0.0
	for s := fg.segment - 1; s >= 0 && w.segs[s].plain; s-- {
		for k := int(w.segs[s].from); k < int(w.segs[s].to); k++ {
			if w.items[k].kind != itemMask {
				continue
			}
			mask := &w.text.Masks[w.items[k].at]
			if !badgeLevel(mask.Value) || mask.Kind != vietnamese.MaskSeniority && mask.Kind != vietnamese.MaskDuration {
				continue
			}
			if years != 0 || mask.Max != 0 || s != fg.segment-1 || !w.namesLevel(mask.From-1) && !w.levelAlone(i, k) {
				return 0
			}
			years = mask.Value
		}
		if w.segs[s].opener != opensComma {
			break
		}
	}
	return years
}

// levelAlone reports that the level at item k, in the segment before figure i, is all that a
// clause or a link of a list names: "cao nhất là 80 năm, 3 đồng chí; 75 năm, 9 đồng chí".
func (w *work) levelAlone(i, k int) bool {
	fg := &w.figures[i]
	before := &w.segs[fg.segment-1]
	switch before.opener {
	case opensClause, opensSentence, opensColon, opensParts:
	case opensComma, opensAnd:
		if i == 0 || w.figures[i-1].segment != fg.segment-2 || w.frame(max(0, w.figures[i-1].frame)).Levels == "" || w.figures[i-1].by.none() {
			return false
		}
	default:
		return false
	}
	for n := int(before.from); n < k; n++ {
		if !w.items[n].cues.any(cueWord | cueHas) {
			return false
		}
	}
	if k == int(before.from) && w.unknownBefore(before, k) == 0 {
		return true
	}
	return w.wordIn(int(w.items[k].from)-1, wordsBeforeLevel) && w.unknownBefore(before, k) <= 3
}

// namesLevel reports a word that a level of badge follows: nhóm, mức, Huy hiệu.
func (w *work) namesLevel(t int) bool {
	if t <= w.sentence.From {
		return false
	}
	if w.wordAt(t) == wĐảng {
		t--
	}
	return w.wordIn(t, wordsLevelTitle)
}

// bareCount reports that nothing but the figure and a word for people stands in
// its clause: "…, 110 đồng chí".
func (w *work) bareCount(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		if k == fg.item || k == fg.noun && fg.right && w.anyPerson(k) {
			continue
		}
		if k > fg.item || !w.items[k].cues.any(cueWord|cueHas) {
			return false
		}
	}
	last := max(fg.item, fg.noun)
	return w.gapAfter(last) == 0 && w.unknownBefore(seg, fg.item) <= 2
}

// toldOfSmaller reports that item k, a district, commune or body, is somebody's
// own or one spoken of: "huyện tôi", "chi bộ anh", "xã này".
func (w *work) toldOfSmaller(k int) bool {
	next := int(w.items[k].to)
	if next >= w.sentence.To || w.token(next).Kind != vietnamese.Word {
		return w.ofOneBody(k)
	}
	if w.token(next).Is(vietnamese.Capital) {
		return false
	}
	switch w.wordAt(next) {
	case wAnh, wEm, wCô:
		behind := next + 1
		return behind >= w.sentence.To || w.wordAt(behind) != wHùng && w.wordAt(behind) != wEm && w.wordAt(behind) != wDũng
	case wNày, wẤy, wNọ:
		return w.wordAt(int(w.items[k].from)) != wBản
	}
	return w.wordIn(next, wordsOwner)
}

// ofOneBody reports that item k, at the end of its clause, is the body to which those
// counted belong: "kết nạp 25 giáo viên của nhà trường", "công nhân của công ty". What
// is done in schools is done in all of them.
func (w *work) ofOneBody(k int) bool {
	first := int(w.items[k].from)
	if w.token(first).Is(vietnamese.Capital) {
		return false
	}
	if w.wordAt(first) == wTrường && w.wordAt(first-1) == wNhà {
		first--
		if w.wordAt(first-1) == wViên || w.wordAt(first-1) == wSinh {
			return true // "giáo viên nhà trường", "học sinh nhà trường"
		}
	}
	return w.wordAt(first-1) == wCủa
}

// fromPlaceToPlace reports that the place at item k is one end of "từ Phú Quý đến
// Tuy Đức": everywhere between.
func (w *work) fromPlaceToPlace(k int) bool {
	first := int(w.items[k].from) - 1
	if first <= w.sentence.From {
		return false
	}
	from := w.wordAt(first) == wTừ
	if !from && w.wordAt(first) != wĐến && w.wordAt(first) != wTới {
		return false
	}
	for _, mark := range w.place.marks {
		at := int(w.items[mark.item].from) - 1
		if !from && mark.item < k && mark.item >= k-4 && w.wordAt(at) == wTừ {
			return true
		}
		if from && mark.item > k && mark.item <= k+4 && (w.wordAt(at) == wĐến || w.wordAt(at) == wTới) {
			return true
		}
	}
	return false
}

// toldOfEarlier binds the value of an earlier time that the count before it is
// compared with: "kết nạp 2.047 đảng viên, so với 1.866 đảng viên của năm liền trước
// là một bước tiến".
func (w *work) toldOfEarlier(i int) bool {
	fg := &w.figures[i]
	if i == 0 || !fg.right || !w.usable(i-1) {
		return false
	}
	before := &w.figures[i-1]
	if before.kind != "" || before.q.Unit != vietnamese.Count || w.frame(before.frame).nature != Flow || !before.by.none() || !w.hasNoun(&w.items[fg.noun], w.frame(before.frame)) {
		return false
	}
	t := int(w.items[fg.noun].to)
	if w.wordAt(t) == wCủa || w.wordAt(t) == wTrong || w.wordAt(t) == wỞ {
		t++
	}
	earlier := w.hintAt(t, hintYearBefore) > 0
	for k := fg.noun + 1; k < int(w.seg(i).to) && int(w.items[k].from) <= t; k++ {
		earlier = earlier || w.items[k].is&traitYear != 0 && int(w.items[k].from) == t
	}
	if earlier {
		fg.frame, fg.earlier, fg.rule = before.frame, true, comparedWith
	}
	return earlier
}

// comparedPeriod is the period of the value that one of period p is compared with:
// of the year printed behind it, else the one before.
func (w *work) comparedPeriod(i int, p vietnamese.Period) vietnamese.Period {
	for k := w.figures[i].noun + 1; k < int(w.seg(i).to); k++ {
		if w.items[k].kind != itemTime {
			continue
		}
		t := &w.text.Times[w.items[k].at]
		if year := t.Period.Year(); year > 0 && !t.Relative && len(p) > 4 && p.Kind() != vietnamese.Years {
			return vietnamese.Period(string(vietnamese.YearPeriod(year)) + string(p[4:]))
		} else if year > 0 && !t.Relative {
			return vietnamese.YearPeriod(year)
		}
		break
	}
	return p.Previous()
}

// placedSince reports that the figure's sentence turned to a smaller place, or to
// another one, since the count was told of which the figure may be a part.
func (w *work) placedSince(i int) bool {
	if w.figures[i].of.figure >= 0 {
		return false
	}
	for _, mark := range w.place.marks {
		if mark.item < w.figures[i].item && !mark.weak && !mark.all && !mark.body && (mark.level > gazetteer.Whole || mark.other) {
			return true
		}
	}
	return false
}
