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
	if sign == 0 && i > 0 && w.figures[i-1].kind == Change && w.continuesChange(i) {
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
	source := w.changeSource(i)
	if source >= 0 && fg.q.Unit == vietnamese.Percent && w.frame(w.figures[source].frame).unit == "rank" {
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
	if fg.q.Unit != vietnamese.Percent || topic < 0 || i > 0 && w.figures[i-1].segment == fg.segment {
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
		if it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) && !w.shortNoun(k, "person") && !w.shortNoun(k, "organization") {
			return k
		}
	}
	return -1
}

// sign looks for "tăng" (1) or "giảm" (-1) directly before the figure; "giảm
// còn 302" is a new level and no difference.
func (w *work) sign(i int) int {
	fg := &w.figures[i]
	seg := w.seg(i)
	k, opened := fg.item-1, -1
	for ; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 && !w.momentNamed(k) || it.kind == itemFigure {
			return 0
		}
		if it.kind == itemOpen && k == int(seg.from)-1 {
			opened = k
			continue // "còn thấp hơn (0,44%)"
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod || w.text.Times[it.at].Role == vietnamese.Base) {
			continue // "ít hơn cùng kỳ năm trước 46 trường hợp"
		}
		if it.kind != itemPhrase {
			return 0
		}
		if it.to-it.from == 1 && w.wordAt(int(it.from)) == wHơn && w.items[k+1].kind == itemTime {
			return 1 // "hơn năm 2024 tới 37 người"
		}
		sign := 0
		switch {
		case it.cues.has(cueClimb) && fg.q.Unit != vietnamese.Rank && w.wordAt(int(it.to)-1) == wLên && !w.fewPoints(i):
			return 0 // "nhích lên 70%"
		case it.cues.has(cueUp), it.cues.has(cueClimb):
			sign = 1
		case it.cues.has(cueDown):
			sign = -1
		}
		switch {
		case sign != 0 && opened > 0 && w.items[opened-1].kind == itemTime && w.levelBefore(i, sign):
			return 0 // "nhiều hơn cùng kỳ (33 đảng viên)"
		case sign != 0:
			return sign
		case it.cues.has(cueLevel):
			return 0
		case !it.cues.any(cueWord | cueThan | cueRespect):
			return 0
		}
	}
	return 0
}

// momentNamed reports that only a word for a moment stands between item k and the time
// compared with behind it: "nhiều hơn thời điểm 1-7-2025".
func (w *work) momentNamed(k int) bool {
	if k+1 >= len(w.items) || w.items[k+1].kind != itemTime || w.timeAt(k+1).Role != vietnamese.Base {
		return false
	}
	for t := int(w.items[k].to); t < int(w.items[k+1].from); t++ {
		switch w.wordAt(t) {
		case wThời, wĐiểm, wMốc, wNgày:
		default:
			return false
		}
	}
	return true
}

// fewPoints reports a percentage too small for a new level in a sentence that compares:
// "So với năm 2020, tỷ lệ … nhích lên 1,7%".
func (w *work) fewPoints(i int) bool {
	const few = 0.1
	fg := &w.figures[i]
	if fg.q.Unit != vietnamese.Percent || fg.q.Value > few {
		return false
	}
	for k := fg.item - 1; k >= 0; k-- {
		if w.items[k].cues.has(cueThan) {
			return true
		}
	}
	return false
}

// levelBefore reports that the count in brackets behind the time compared with is
// the value of then and no difference: the count that it explains rose from it, or
// fell.
func (w *work) levelBefore(i, sign int) bool {
	fg := &w.figures[i]
	if fg.host < 0 || fg.q.Unit != vietnamese.Count || w.figures[fg.host].q.Unit != vietnamese.Count {
		return false
	}
	now := w.figures[fg.host].q.Value
	if sign < 0 {
		return fg.q.Value > now
	}
	return fg.q.Value < now && 2*fg.q.Value >= now
}

// continuesChange reports whether the figure goes on with the list of
// differences that the figure before it belongs to.
func (w *work) continuesChange(i int) bool {
	seg, before := w.seg(i), w.segs[w.figures[i-1].segment]
	if seg.depth != before.depth || seg.opener != opensAnd && seg.opener != opensComma {
		return false
	}
	if !seg.cued.has(cueThan) && w.eventFrom(w.figures[i].item, int(seg.to)) {
		return false // "tăng 19 người và 37 trường hợp xin ra khỏi Đảng": another count
	}
	return w.unknownBefore(seg, w.figures[i].item) == 0 && w.figures[i].item == int(seg.from) &&
		(w.figures[i].q.Unit == vietnamese.Percent) == (w.figures[i-1].q.Unit == vietnamese.Percent)
}

// changeSource finds the figure that a difference is about: with "lần lượt" the
// one of the same place in the list before, with a noun the last that counts
// it, else the last.
func (w *work) changeSource(i int) int {
	fg := &w.figures[i]
	if h := fg.host; h >= 0 && w.figures[h].kind == Change && w.usable(h) && w.seg(i).opener == opensBracket {
		if source := w.figures[h].host; source >= 0 {
			return source // "giảm 66,67% (giảm 2 tổ chức)": both of the same
		}
	}
	first := i
	for first > 0 && w.figures[first-1].kind == Change && w.figures[first-1].refused == "" && w.continuesChange(first) {
		first--
	}
	if w.respectively(first) {
		count := w.lengthOfList(first)
		if source := first - count + (i - first); source >= 0 && w.usable(source) {
			return source
		}
	}
	topic := w.changeTopic(i)
	for h := i - 1; h >= 0; h-- {
		if !w.usable(h) || w.figures[h].kind == Change || w.figures[h].kind == Attainment || w.segs[w.figures[h].segment].depth > w.seg(i).depth {
			continue
		}
		frame := w.frame(w.figures[h].frame)
		if main := w.mainBefore(h); w.seg(i).opener == opensClause && w.figures[h].rule == partOfList && main >= 0 && w.figures[main].frame == w.figures[h].frame && !w.ownsPart(i, w.figures[h].frame) {
			h = main + 1 // "118 đảng viên: 89 khiển trách, 29 cảnh cáo; nhiều hơn cùng kỳ 11 người": of all
			continue
		}
		if w.figures[h].by.Label == "type" && fg.right && !w.isPart(&w.items[fg.noun]) {
			continue // "755 tổ chức cơ sở đảng, gồm 369 chi bộ cơ sở, tăng 3 tổ chức cơ sở đảng": of the whole
		}
		if frame.unit == "ratio" && fg.q.Unit == vietnamese.Count && fg.noun >= 0 {
			continue // "đạt 96%, so với cuối năm 2016 tăng 14 thôn"
		}
		if topic >= 0 && !w.hasNoun(&w.items[topic], frame) {
			continue
		}
		if fg.noun < 0 || w.hasNoun(&w.items[fg.noun], frame) || !fg.right && fg.q.Unit == vietnamese.Percent {
			return h
		}
		if w.nounAllows(i, w.figures[h].frame) {
			return h
		}
	}
	return -1
}

// ownsPart reports that figure i names a part of frame f itself.
func (w *work) ownsPart(i int, f int32) bool {
	_, ok := w.ownPart(i, f)
	return ok
}

func (w *work) usable(h int) bool {
	return w.figures[h].frame >= 0 && w.figures[h].refused == "" && w.frame(w.figures[h].frame).index >= 0
}

// respectively reports "lần lượt" before the figure in its segment.
func (w *work) respectively(i int) bool {
	return w.cueBefore(i, cueRespect)
}

// lengthOfList counts the differences of a list that begins at figure i.
func (w *work) lengthOfList(i int) int {
	n := 1
	for i+n < len(w.figures) && w.segs[w.figures[i+n].segment].depth == w.seg(i).depth && w.continuesChange(i+n) {
		n++
	}
	return n
}

// basis says what a percentage is a share of.
type basis uint8

const (
	basisUnknown basis = iota
	basisPlan          // a target
	basisEarlier       // an earlier period
	basisMembers       // all members
	basisPeople        // the population
)

// admittedOnly reports that the words at token t leave of all members those admitted: "tổng số
// đảng viên mới kết nạp", "tổng số đảng viên được kết nạp".
func (w *work) admittedOnly(t int) bool {
	if w.wordAt(t) == wĐược {
		t++
	}
	return w.wordAt(t) == wMới || w.wordAt(t) == wKết && w.wordAt(t+1) == wNạp
}

// basisOf reads the words around a percentage for what it is a share of.
func (w *work) basisOf(i int) basis {
	fg := &w.figures[i]
	seg := w.seg(i)
	than := false
	for k := fg.item + 1; k < int(seg.to) && k <= fg.item+5; k++ {
		it := &w.items[k]
		if it.kind == itemFigure || w.unknownBetween(fg.item, k) > 3 {
			break
		}
		switch {
		case it.cues.has(cuePlanNoun), it.cues.has(cuePlan) && fg.noun < 0 && w.unknownBetween(fg.item, k) <= 2:
			return basisPlan // also "45% mức Tỉnh ủy giao"
		case it.cues.has(cueMembers) && w.admittedOnly(int(it.to)):
			return basisPeople // "52% tổng số đảng viên mới": of those admitted, not of all
		case it.cues.has(cueMembers) && (w.wordAt(int(it.to)-1) != wSố || w.gapAfter(k) == 0 && (k+1 >= len(w.items) || !w.isNoun(&w.items[k+1]))):
			return basisMembers
		case it.cues.has(cuePeople):
			return basisPeople
		case it.cues.has(cueThan):
			than = true
		case it.kind == itemTime && (than || w.text.Times[it.at].Kind == vietnamese.SamePeriod || w.text.Times[it.at].Role == vietnamese.Base):
			return basisEarlier
		}
		if it.kind == itemPhrase && w.isNoun(it) && !than {
			break
		}
	}
	if t := fg.q.To; w.wordAt(t) == wQuãng || w.wordAt(t) == wChặng {
		if w.wordAt(fg.q.Lead-1) == wĐược || w.wordAt(fg.q.Lead-1) == wĐi {
			return basisPlan // "mới đi được 45% quãng đường"
		}
	}
	if s := fg.segment + 1; s < len(w.segs) && seg.opener == opensBracket && seg.to-seg.from == 1 && w.segs[s].opener == opensAfterBracket && w.segs[s].from < w.segs[s].to &&
		w.items[w.segs[s].from].cues.has(cuePlanNoun) && w.gap(int(w.segs[s].from)-1) == 0 {
		return basisPlan // "một phần tư (24,3%) chỉ tiêu"
	}
	if fg.segment+1 < len(w.segs) && w.segs[fg.segment+1].opener == opensBracket {
		next := &w.segs[fg.segment+1]
		if next.from < next.to && w.items[next.from].cues.any(cuePlanNoun) && w.countIn(next) {
			return basisPlan
		}
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure || w.unknownBetween(k, fg.item) > 2 {
			break
		}
		if it.cues.has(cuePeople) {
			return basisPeople
		}
		if it.cues.has(cuePlanNoun) && (w.exceeds(i) || w.raisedTo(i) && w.wordAt(int(it.to)) != wNâng && !w.plansFirst(k) || k > int(seg.from) && w.items[k-1].cues.has(cueThan)) {
			return basisPlan
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod) {
			return basisEarlier
		}
	}
	if w.ofPlanSubject(i) || w.planSetAhead(i) {
		return basisPlan
	}
	return basisUnknown
}

// countIn reports that the first figure of a bracket is a plain count.
func (w *work) countIn(seg *segment) bool {
	for k := int(seg.from); k < len(w.items) && w.items[k].kind != itemClose; k++ {
		if w.items[k].kind == itemFigure {
			return w.text.Quantities[w.items[k].at].Unit == vietnamese.Count
		}
	}
	return false
}

// exceeds reports "vượt" directly before the figure.
func (w *work) exceeds(i int) bool {
	if !w.seg(i).cued.has(cueExceed) {
		return false
	}
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(w.seg(i).from) && k >= fg.item-3; k-- {
		if w.gap(k) > 0 || w.items[k].kind == itemFigure {
			return false
		}
		if w.items[k].cues.has(cueExceed) {
			return true
		}
	}
	return false
}
