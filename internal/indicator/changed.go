package indicator

import (
	"math"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// changed binds a figure that is a difference to an earlier time: "tăng 3 tổ
// chức so với cuối năm 2017", "(giảm 2 đảng viên)".
func (w *work) changed(i int) bool {
	fg := &w.figures[i]
	sign := w.sign(i)
	if sign == 0 && w.figure(i-1).kind == Change && w.continuesChange(i) {
		sign = w.figures[i-1].sign
	}
	if sign == 0 && w.explainsChange(i) {
		sign = w.figures[fg.host].sign
	}
	if sign == 0 {
		if other := w.otherForm(i); other >= 0 {
			sign = w.figures[other].sign
		}
	}
	if sign == 0 {
		return false
	}
	fg.kind, fg.sign = Change, sign
	if w.foreignSubject(i) || w.thanPlan(i) {
		fg.refused = RefusedChange
		return true
	}
	fg.rule = differenceToEarlier
	if fg.host >= 0 && w.seg(i).depth > 0 && !w.usable(fg.host) {
		fg.refused = w.figures[fg.host].refused
		return true
	}
	if w.bodyGrows(i) && w.alone(i) {
		fg.rule = differenceToEarlier
		return true
	}
	source := w.changeSource(i)
	if source >= 0 && fg.q.Unit == vietnamese.Percent && w.frame(w.figures[source].frame).unit == UnitRank {
		source = -1 // no place changes by a share
	}
	if i > 0 && source < 0 && w.figures[i-1].kind == Change && w.figures[i-1].refused == "" && fg.noun < 0 && w.changeTopic(i) < 0 &&
		(fg.q.Unit == vietnamese.Percent) != (w.figures[i-1].q.Unit == vietnamese.Percent) && w.figures[i-1].segment+1 == fg.segment {
		before := &w.figures[i-1] // "tăng 84 người, tăng 3,6%"
		fg.frame, fg.by, fg.of = before.frame, before.by, before.of
		return true
	}
	switch {
	case source < 0 && fg.q.Unit == vietnamese.Percent && w.ratioByEvent(i):
		fg.rule = differenceOfShare
	case source >= 0:
		fg.frame, fg.by, fg.host = w.figures[source].frame, w.figures[source].by, source
		if fg.q.Unit == vietnamese.Count && fg.by != (Breakdown{}) && fg.segment != w.figures[source].segment && w.seg(i).opener == opensClause {
			if by, ok := w.ownPart(i, fg.frame); ok && by.Value != noPart {
				fg.by = by // "…; cảnh cáo 20; tăng 11 trường hợp khai trừ"
			}
		}
		if fg.q.Unit == vietnamese.Percent && w.frame(fg.frame).unit == UnitRatio && fg.segment != w.figures[source].segment {
			if by, ok := w.shareThatMoved(i); ok {
				fg.by, fg.rule = by, differenceOfShare
			}
		}
	case fg.q.Unit != vietnamese.Count && source < 0 && w.changeOfShare(i):
	case w.carriedMain(i):
	case w.changeOfPart(i), w.changeOfSubject(i):
	case fg.noun >= 0, w.wordAt(fg.q.Lead-1) == wLà: // "số tổ chức xuất sắc ít hơn năm 2018 là 17"
		if (w.wordAt(fg.q.Lead-1) == wLà && (w.bySubject(i) || w.byPart(i)) || fg.noun >= 0 && (w.byOwnEvents(i) || w.alone(i))) && fg.frame >= 0 {
			if w.frame(fg.frame).index < 0 {
				fg.refused = RefusedOther
				return true
			}
			if by, ok := w.ownPart(i, fg.frame); ok {
				fg.by = by
			} else if by, ok := w.partToldBefore(i); ok {
				fg.by = by
			}
		}
	}
	if fg.frame < 0 {
		fg.refused = RefusedChange
	}
	return true
}

// bodyGrows reports that the whole body is what grew or shrank by figure i: "trừ 41 đảng viên bị xóa tên, Đảng bộ
// tăng 1.561 đảng viên".
func (w *work) bodyGrows(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if fg.q.Unit != vietnamese.Count || !fg.right || k < int(w.seg(i).from) || w.gap(k) > 0 || !w.items[k].cues.any(cueUp|cueDown) || w.seg(i).says&traitEvent != 0 {
		return false
	}
	t := int(w.items[k].from) - 1
	return w.wordAt(t) == wBộ && w.wordAt(t-1) == wĐảng || k > int(w.seg(i).from) && w.items[k-1].cues.any(cueProvince|cueParty) && w.gap(k-1) == 0
}

// shareThatMoved is the part that the clause of figure i names before its verb: "…, yếu kém 0,8%; so
// với năm 2010, tỷ lệ vững mạnh tăng 2%".
func (w *work) shareThatMoved(i int) (Breakdown, bool) {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(fg.seg.from) && w.items[k].kind != itemFigure; k-- {
		if by, ok := w.partOf(&w.items[k], fg.frame, false); ok && by.Value != noPart {
			return by, true
		}
	}
	return Breakdown{}, false
}

// valueOfThen reports a count in the bracket behind the time compared with that is about what the
// count before it was then, by the share in which it changed: "124 đảng viên, giảm 12% so với năm
// 2013 (141 đảng viên)".
func (w *work) valueOfThen(i int) bool {
	const most = 0.02 // that a printed share may be off
	fg := &w.figures[i]
	before := int(w.seg(i).from) - 2
	change := &w.figures[fg.host]
	if before < 0 || w.items[before].kind != itemTime || change.q.Unit != vietnamese.Percent || fg.q.Unit != vietnamese.Count {
		return false
	}
	for h := fg.host - 1; h >= 0; h-- {
		if now := &w.figures[h]; now.frame == change.frame && now.kind != Change && now.q.Unit == vietnamese.Count {
			then := now.q.Value / (1 + float64(change.sign)*change.q.Value)
			return math.Abs(then-fg.q.Value) <= most*then+1
		}
	}
	return false
}

// partToldBefore is the part of which the sentence before told the stock that figure i says to have
// changed, where this one turns to no place: "… có 2.140 đảng viên trong doanh nghiệp tư nhân. So
// với năm 2020, tăng 12 chi bộ và 223 đảng viên".
func (w *work) partToldBefore(i int) (Breakdown, bool) {
	fg := &w.figures[i]
	if !fg.by.none() || w.frame(fg.frame).nature != Stock || len(w.place.marks) > 0 || w.tally.sentence != w.number-1 {
		return Breakdown{}, false
	}
	for n := range w.tally.counts {
		if c := &w.tally.counts[n]; c.frame == fg.frame && c.figure < 0 && c.sentence == w.number-1 {
			return c.by, !c.by.none()
		}
	}
	return Breakdown{}, false
}

// explainsChange reports the other form of a difference in brackets behind it:
// "giảm 12,6% (17 đảng viên)", "tăng 23 trường hợp (12,8%)".
func (w *work) explainsChange(i int) bool {
	fg := &w.figures[i]
	h := fg.host
	return h >= 0 && w.figures[h].kind == Change && w.seg(i).opener == opensBracket && !w.valueOfThen(i) && fg.item == int(w.seg(i).from) && int(w.seg(i).to)-fg.item <= 3 &&
		(fg.q.Unit == vietnamese.Percent) != (w.figures[h].q.Unit == vietnamese.Percent) && !w.planNounBefore(i)
}

// changeOfShare takes the part that the clause names, of the shares told in the
// sentence before: "So với năm trước, tỷ lệ hoàn thành tốt nhiệm vụ tăng 1,2%".
func (w *work) changeOfShare(i int) bool {
	fg := &w.figures[i]
	if w.ratio.frame < 0 || w.ratio.sentence != w.number-1 || !w.frame(w.ratio.frame).hasParts {
		return false
	}
	if topic := w.changeTopic(i); topic >= 0 && !w.sharesOf(w.ratio.frame, topic) {
		return false
	}
	for k := int(w.seg(i).from); k < fg.item; k++ {
		if by, ok := w.partOf(&w.items[k], w.ratio.frame, false); ok && by.Value != noPart {
			fg.frame, fg.by, fg.rule = w.ratio.frame, by, differenceOfShare
			return true
		}
	}
	return false
}

// sharesOf reports that the shares of frame f are of what item k names.
func (w *work) sharesOf(f int32, k int) bool {
	for i := range w.frames {
		if w.frames[i].share == f && w.hasNoun(&w.items[k], &w.frames[i]) {
			return true
		}
	}
	return false
}

// carriedMain takes the last count of the sentence before for what changed:
// "So với quý I-2021 giảm 12 đồng chí."
func (w *work) carriedMain(i int) bool {
	fg := &w.figures[i]
	c := w.countedBefore()
	if c == nil || w.figures[0].item != fg.item && w.figures[i].segment > 1 || !c.by.none() && w.wholeBefore(fg.item) >= w.sentence.From {
		return false // also "…; toàn tỉnh tăng 1.120 đảng viên" behind a part
	}
	if whole := w.wholeCounted(c.frame); whole != nil && whole.observation >= 0 && whole.sentence >= w.number-3 && (w.spokenOfBefore(i) || w.takenTogether()) {
		c = whole // "…; khiển trách 29. So với năm trước, số này bớt 7 người"
	}
	topic := w.changeTopic(i)
	for n := 1; n < len(w.tally.counts) && topic >= 0 && !w.hasNoun(&w.items[topic], w.frame(c.frame)); n++ {
		c = &w.tally.counts[n]
	}
	if topic >= 0 && !w.hasNoun(&w.items[topic], w.frame(c.frame)) {
		return false
	}
	for k := w.seg(i).from; k < w.seg(i).to; k++ {
		if w.isPart(&w.items[k]) {
			return false
		}
	}
	if c.observation < 0 || !w.nounAllows(i, c.frame) || fg.noun >= 0 && !w.shortNoun(fg.noun, w.frame(c.frame).unit) && !w.hasNoun(&w.items[fg.noun], w.frame(c.frame)) {
		return false
	}
	fg.frame, fg.by, fg.of = c.frame, c.by, *c
	return true
}

// changeOfSubject takes what its clause begins with for what changed: "Số đảng viên bị kỷ luật
// của toàn tỉnh giảm 5% so với năm 2020".
func (w *work) changeOfSubject(i int) bool {
	fg := &w.figures[i]
	topic := w.changeTopic(i)
	if fg.q.Unit != vietnamese.Percent || topic < 0 || w.figure(i-1).segment == fg.segment {
		return false
	}
	from := int(w.seg(i).from)
	if t := int(w.items[topic].from); !(topic == from || w.unknownBefore(w.seg(i), topic) == 0) || w.wordAt(t) != wSố && w.wordAt(t-1) != wSố && w.wordAt(t) != wTổng {
		return false
	}
	noun, right := fg.noun, fg.right
	fg.noun, fg.right = topic, false
	for k := topic; k < fg.item; k++ {
		it := &w.items[k]
		if k > topic && w.isPart(it) || w.gap(k) > 0 && k+1 < fg.item {
			break
		}
		if it.kind == itemPhrase && w.isEvent(it, false) && w.tryEvent(i, k, differenceOfSpoken) {
			return true
		}
		if k+1 == fg.item {
			return fg.refused == "" && w.alone(i)
		}
	}
	fg.noun, fg.right = noun, right
	return false
}

// changeOfPart takes the part that the clause names, of what was counted before: "Số tổ
// chức hoàn thành xuất sắc ít hơn năm 2018 là 17".
func (w *work) changeOfPart(i int) bool {
	fg := &w.figures[i]
	if fg.q.Unit != vietnamese.Count || w.tally.sentence < w.number-1 {
		return false
	}
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		for n := range w.tally.counts {
			c := &w.tally.counts[n]
			if by, ok := w.partOf(&w.items[k], c.frame, false); ok && by.Value != noPart && c.by.none() && c.observation >= 0 && w.mayHold(c, i) && w.unknownBetween(k, fg.item) == 0 {
				fg.frame, fg.by, fg.rule = c.frame, by, differenceOfPart
				return true
			}
		}
	}
	return false
}

// thanPlan reports a difference to a plan, not to an earlier time: "cao hơn 170
// đảng viên so với chỉ tiêu".
func (w *work) thanPlan(i int) bool {
	than := false
	for k := w.figures[i].item + 1; k < int(w.seg(i).to); k++ {
		it := &w.items[k]
		if it.kind == itemFigure || it.kind == itemTime {
			return false
		}
		if than && it.cues.has(cuePlanNoun) {
			return true
		}
		than = than || it.cues.has(cueThan)
	}
	return false
}

// foreignSubject reports that something unknown grew or shrank: a clause of its
// own begins with words that no indicator knows: "…; GRDP bình quân tăng 8%".
func (w *work) foreignSubject(i int) bool {
	seg := w.seg(i)
	if seg.opener != opensClause && seg.opener != opensSentence && seg.opener != opensColon && !(seg.opener == opensComma && w.onlyDated(w.figures[i].segment)) || w.changeTopic(i) >= 0 {
		return false
	}
	for k := int(seg.from); k < w.figures[i].item; k++ {
		it := &w.items[k]
		if it.kind == itemFigure || it.cues.any(cueUp|cueDown|cueClimb) {
			break
		}
		if it.kind == itemPhrase && (w.isNoun(it) || w.isEvent(it, true) || w.isPart(it)) {
			return false
		}
	}
	from := int(seg.from) - 1
	first := w.sentence.From
	if from >= 0 {
		first = int(w.items[from].to)
	}
	return first < int(w.items[seg.from].from) && w.token(first).Kind == vietnamese.Word && w.wordAt(first) != wCon && w.wordAt(first) != wMức
}

// onlyDated reports that nothing but times stands before a segment in its sentence.
func (w *work) onlyDated(segment int) bool {
	dated := false
	for k := range w.items[:w.segs[segment].from] {
		it := &w.items[k]
		dated = dated || it.kind == itemTime
		if it.kind == itemFigure || it.kind == itemPhrase && !it.cues.any(cueWord|cueYearly) || it.kind > itemComma {
			return false
		}
	}
	return dated
}

// changeTopic is the item that names what grew or shrank, set before the verb:
// "số đảng viên bị kỷ luật tăng 9,6%"; -1 for none.
func (w *work) changeTopic(i int) int {
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return -1
		}
		if it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) && !w.shortNoun(k, UnitPerson) && !w.shortNoun(k, UnitOrganization) {
			return k
		}
	}
	return -1
}
