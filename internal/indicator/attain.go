package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// exceededPlan reports that the plan stands in "vượt chỉ tiêu 11%".
func (w *work) exceededPlan(i int) bool {
	if w.cueBefore(i, cuePlanNoun) {
		return true
	}
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from) && w.gap(k) == 0; k-- {
		if it := &w.items[k]; it.cues.has(cueExceed) {
			return it.to-it.from >= 3 // "vượt kế hoạch" is one phrase, "vượt mức" is not of a plan
		}
	}
	return false
}

// beyondKnown reports "vượt 11,5%" of a plan that the text has told.
func (w *work) beyondKnown(i int) bool {
	fg := &w.figures[i]
	source := w.lastCount(i)
	return source >= 0 && w.gapAfter(fg.item) == 0 && w.unknownBefore(w.seg(i), fg.item) == 0 && fg.noun < 0 && w.frame(w.figures[source].frame).nature == Flow && w.targetKnown(w.figures[source].frame)
}

// attain binds a share of a target to the count before it.
func (w *work) attain(i int, rule ruleID) {
	fg := &w.figures[i]
	source := w.lastCount(i)
	if source >= 0 && w.figures[source].rule == shareOfMembers && w.figures[source].host >= 0 {
		source = w.figures[source].host
	}
	if source >= 0 && w.figures[source].by.is(labelGroup) {
		source = w.wholeOfList(i, source)
	}
	switch {
	case source >= 0:
		fg.frame, fg.by, fg.host = w.figures[source].frame, w.figures[source].by, source
	case w.attainedFrame(i):
	default:
		fg.refused = RefusedUnbound
		return
	}
	fg.kind, fg.rule = Attainment, rule
	if source >= 0 && (w.unknownBefore(w.seg(i), fg.item) > 1 || w.otherPlan(i)) {
		fg.refused = RefusedShare
	}
	if w.frame(fg.frame).unit == UnitRatio && w.exceeds(i) {
		fg.refused = RefusedShare // points above the share that was planned
	}
}

// wholeOfList is the count whose groups are told up to figure part, behind the last of
// which percentage i closes it: "kết nạp 500 người, trong đó 200 nữ, 40 có đạo, đạt 25% kế hoạch";
// part itself where the plan is that group's, as those of private enterprises often have one, where
// the group has a deed of its own, or the whole already was held against its plan.
func (w *work) wholeOfList(i, part int) int {
	fg, seg := &w.figures[part], w.seg(i)
	if seg.opener != opensComma && seg.opener != opensAnd || seg.depth != w.seg(part).depth || w.isValue(fg.by, valueSector) {
		return part
	}
	if !fg.inList && w.seg(part).opener != opensParts && w.ownClause(part) {
		return part
	}
	for t := w.figures[i].q.To; t+1 < w.sentence.To && w.token(t).Strength < vietnamese.Comma; t++ {
		if next := w.wordAt(t + 1); w.wordAt(t) == wCho && (next == wKhối || next == wNgành) {
			return part // "đạt 35% chỉ tiêu cho khối trường học"
		}
	}
	for k := int(seg.from); seg.says&traitAnyPart != 0 && k < int(seg.to); k++ {
		if _, ok := w.partOf(&w.items[k], fg.frame, true); ok {
			return part // "đạt 35% chỉ tiêu nữ"
		}
	}
	whole := part - 1
	for whole >= 0 && !(w.usable(whole) && w.figures[whole].by.none() && w.figures[whole].kind != Change && w.figures[whole].kind != Attainment) {
		if w.figures[whole].kind == Attainment {
			return part
		}
		whole--
	}
	if whole < 0 || w.figures[whole].frame != fg.frame {
		return part
	}
	for h := whole + 1; h < i; h++ {
		if w.figures[h].kind == Attainment {
			return part
		}
	}
	return whole
}

// ownClause reports that the group which figure part counts has a deed or a predicate of its own: "…, kết nạp 40
// người có đạo", "…, đảng viên là học sinh có 70 người", but not "…, 31 người có đạo".
func (w *work) ownClause(part int) bool {
	fg, seg := &w.figures[part], w.seg(part)
	if fg.event >= int(seg.from) && fg.event < fg.item {
		return true
	}
	for t, end := int(w.items[seg.from].from), int(w.items[seg.to-1].to); t < end; t++ {
		if word := w.wordAt(t); word == wLà || word == wCó && w.wordAt(t+1) != wĐạo {
			return true
		}
	}
	return false
}

// attainedFrame finds what was attained when no count stands before it in the
// sentence: an event or the carried count.
func (w *work) attainedFrame(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return false // a share of whatever that figure counts
		}
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					if f = w.reckoned(i, f); f < 0 {
						continue
					}
					if frame := w.frame(f); frame.index >= 0 && frame.nature == Flow && frame.unit == UnitPerson && !frame.hasForms() {
						if w.doneByUnits(k) {
							return false
						}
						fg.frame = f
						return true
					}
				}
			}
		}
	}
	if w.frame(w.tally.frame).nature == Flow && w.tally.sentence == w.number-1 {
		fg.frame = w.tally.frame
		return true
	}
	return false
}

// doneByUnits reports that a number of units did what item k says: "7 đơn vị kết nạp đạt
// trên 100% chỉ tiêu".
func (w *work) doneByUnits(k int) bool {
	if w.isNoun(&w.items[k]) && w.item(k-1).kind == itemFigure {
		return false // "thêm 5.412 đảng viên mới, vượt 8,2% chỉ tiêu"
	}
	for n := k - 1; n >= int(w.segs[w.items[k].segment].from) && w.unknownBetween(n, k) <= 3; n-- {
		if w.items[n].kind == itemFigure {
			return true
		}
	}
	return false
}

// reckoned is frame f, or the count that it is a rate of where the share is too
// large for that rate: "tỷ lệ kết nạp đảng viên đạt 41,3% chỉ tiêu"; -1 for a rate.
func (w *work) reckoned(i int, f int32) int32 {
	if w.frame(f).unit != UnitRatio {
		return f
	}
	for n := range w.frames {
		if w.frames[n].baseShare == f && w.figures[i].q.Value > mostAdmitted {
			return int32(n)
		}
	}
	return -1
}

// lastCount is the last bound figure before i that is no difference, in the
// bracket's host or in the same sentence; -1 when there is none or a figure that
// was refused stands nearer.
func (w *work) lastCount(i int) int {
	fg := &w.figures[i]
	if fg.host >= 0 && w.usable(fg.host) {
		return fg.host
	}
	for h := i - 1; h >= 0; h-- {
		other := &w.figures[h]
		if other.kind == Change || other.kind == Attainment || w.segs[other.segment].depth > w.seg(i).depth {
			continue
		}
		if other.refused != "" {
			if h > 0 && w.figures[h-1].inTotal || other.refused == RefusedEarlier || other.rule == beyond || other.q.Unit == vietnamese.Percent {
				continue
			}
			return -1
		}
		if other.inList && !other.by.none() && !fg.inList && w.mainBefore(h) >= 0 {
			return w.mainBefore(h)
		}
		return h
	}
	return -1
}

// mainBefore is the last whole count before figure h.
func (w *work) mainBefore(h int) int {
	for h--; h >= 0; h-- {
		if w.usable(h) && !w.figures[h].inList && w.figures[h].kind != Change && w.figures[h].kind != Attainment {
			return h
		}
	}
	return -1
}

// plansFirst reports that item k is what its clause is about: "chỉ tiêu năm 2013 nâng
// lên 70%", but not "nâng mức thực hiện kế hoạch lên 55%".
func (w *work) plansFirst(k int) bool {
	seg := &w.segs[w.items[k].segment]
	for n := int(seg.from); n < k; n++ {
		if it := &w.items[n]; it.kind != itemTime && !it.cues.any(cueWord|cueAnd) {
			return false
		}
	}
	return w.unknownBefore(seg, k) == 0
}

// raisedTo reports "lên" directly before the percentage: "nâng mức thực hiện kế
// hoạch năm lên 55,1%".
func (w *work) raisedTo(i int) bool {
	k := w.figures[i].item - 1
	return k >= int(w.seg(i).from) && w.gap(k) == 0 && w.items[k].cues.has(cueLevel) && w.wordAt(int(w.items[k].from)) == wLên
}

// shareOfGiven reports that a count which somebody asked for follows the
// percentage: "tương ứng 52,3% con số 2.000 mà Tỉnh ủy giao".
func (w *work) shareOfGiven(i int) bool {
	next := i + 1
	if next >= len(w.figures) || w.figures[next].segment != w.figures[i].segment || w.figures[next].q.Unit != vietnamese.Count || w.unknownBetween(w.figures[i].item, w.figures[next].item) > 1 {
		return false
	}
	return w.givenBehind(next)
}

// ofPlanSubject reports a share of the plan with whose deed the clause begins: "kế
// hoạch phát triển đảng viên của tỉnh đã thực hiện được 85,4%", "chỉ tiêu kết nạp mới đạt
// 45%".
func (w *work) ofPlanSubject(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.noun >= 0 || !seg.cued.has(cuePlanNoun) || !seg.cued.any(cueReach|cueDone) {
		return false
	}
	reached, deed := false, false
	for k := fg.item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		switch {
		case it.kind == itemFigure || !reached && w.gap(k) > 0 || w.wordAt(int(it.to)-1) == wLà:
			return false
		case it.cues.has(cuePlanNoun) && !it.cues.any(cueReach|cueDone|cueExceed):
			return deed && w.gap(k) == 0 && w.unknownBefore(seg, k) <= 1
		case it.cues.any(cuePlan | cueMust):
			return false
		case it.cues.any(cueReach | cueDone):
			reached = true
		case w.namesRatio(it):
			return false
		case w.isEvent(it, false):
			deed = true
		case w.isPart(it):
			return false
		case !reached && !it.cues.has(cueWord):
			return false
		}
	}
	return false
}

// planSetAhead reports that the plan is all that stands, to be compared with, before the comma behind which
// nothing but the result told before reaches percentage i: "So với chỉ tiêu năm, kết quả này đạt 54,3%".
func (w *work) planSetAhead(i int) bool {
	fg := &w.figures[i]
	if fg.segment != 1 || !w.segs[0].plain || !w.segs[0].cued.has(cuePlanNoun) {
		return false
	}
	if told := w.countedBefore(); told == nil || told.observation < 0 || !w.rightBehind(told.observation) {
		return false // of something else, or of some of the province, was told in between
	}
	head, seg := &w.segs[0], &w.segs[1]
	if seg.opener != opensComma && seg.opener != opensParts || !w.items[head.from].cues.has(cueThan) || int(w.items[head.from].from) != w.sentence.From || w.unknownBefore(head, int(head.to)) > 1 {
		return false
	}
	for t := int(w.items[seg.from-1].to); t < fg.q.Lead; t++ {
		if !w.wordIn(t, wordsThisResult) {
			return false
		}
	}
	return true
}

// namesRatio reports that an item names an indicator that is a share itself: "SIPAS".
func (w *work) namesRatio(it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if frame := w.frame(f); frame.index >= 0 && frame.unit == UnitRatio {
					return true
				}
			}
		}
	}
	return false
}

// otherPlan reports that the plan of which percentage i is a share is one of something else than its count: "kết nạp
// 1.204 đảng viên, hoàn thành 92% kế hoạch học tập nghị quyết".
func (w *work) otherPlan(i int) bool {
	fg := &w.figures[i]
	end := int(w.seg(i).to)
	k := fg.item + 1
	for k < end && w.items[k].kind != itemFigure && !w.items[k].cues.has(cuePlanNoun) {
		k++
	}
	if k >= end || w.items[k].kind == itemFigure {
		return false
	}
	switch w.wordAt(int(w.items[k].to)) {
	case wĐề, wĐặt, wGiao, wĐược:
		return false // "chỉ tiêu nghị quyết đề ra"
	}
	if w.gapAfter(k) > 1 {
		return true
	}
	next := &w.items[min(k+1, end-1)]
	return w.gap(k) == 0 && w.isEvent(next, false) && !next.cues.any(cuePlan|cuePlanNoun) && !w.raises(next, w.frame(fg.frame), true)
}
