package indicator

import (
	"strings"

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
	if sign == 0 {
		return false
	}
	fg.kind, fg.sign = Change, sign
	fg.rule = "difference to an earlier time"
	if fg.host >= 0 && w.seg(i).depth > 0 && !w.usable(fg.host) {
		fg.refused = w.figures[fg.host].refused
		return true
	}
	source := w.changeSource(i)
	switch {
	case source < 0 && fg.q.Unit == vietnamese.Percent && w.ratioByEvent(i):
		fg.rule = "difference of a share"
	case source >= 0:
		fg.frame, fg.by, fg.host = w.figures[source].frame, w.figures[source].by, source
	case w.carriedMain(i):
	case fg.noun >= 0:
		if w.byOwnEvents(i) || w.alone(i) {
			if w.frames[fg.frame].index < 0 {
				fg.refused = RefusedOther
				return true
			}
			if by, ok := w.ownPart(i, fg.frame); ok {
				fg.by = by
			}
		}
	}
	if fg.frame < 0 {
		fg.refused = RefusedChange
	}
	return true
}

// carriedMain takes the last count of the sentence before for what changed:
// "So với quý I-2021 giảm 12 đồng chí."
func (w *work) carriedMain(i int) bool {
	fg := &w.figures[i]
	if w.carry.count == 0 || w.carry.sentence != w.number-1 || w.figures[0].item != fg.item && w.figures[i].segment > 1 {
		return false
	}
	m := w.carry.mains[0]
	for k := w.seg(i).from; k < w.seg(i).to; k++ {
		if w.isPart(&w.items[k]) {
			return false
		}
	}
	if m.observation < 0 || !w.nounAllows(i, m.frame) || fg.noun >= 0 && !w.shortNoun(fg.noun, w.frames[m.frame].unit) && !w.hasNoun(&w.items[fg.noun], &w.frames[m.frame]) {
		return false
	}
	fg.frame, fg.by, fg.main = m.frame, m.by, m
	return true
}

// sign looks for "tăng" (1) or "giảm" (-1) directly before the figure; "giảm
// còn 302" is a new level and no difference.
func (w *work) sign(i int) int {
	fg := &w.figures[i]
	seg := w.seg(i)
	k := fg.item - 1
	for ; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 || it.kind == itemFigure {
			return 0
		}
		if it.kind == itemOpen && k == int(seg.from)-1 {
			continue // "còn thấp hơn (0,44%)"
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod || w.text.Times[it.at].Role == vietnamese.Base) {
			continue // "ít hơn cùng kỳ năm trước 46 trường hợp"
		}
		if it.kind != itemPhrase {
			return 0
		}
		switch {
		case it.cues.has(cueUp), it.cues.has(cueClimb):
			return 1
		case it.cues.has(cueDown):
			return -1
		case it.cues.has(cueLevel):
			return 0
		case !it.cues.any(cueWord, cueThan, cueRespect):
			return 0
		}
	}
	return 0
}

// continuesChange reports whether the figure goes on with the list of
// differences that the figure before it belongs to.
func (w *work) continuesChange(i int) bool {
	seg, before := w.seg(i), w.segs[w.figures[i-1].segment]
	if seg.depth != before.depth || seg.opener != opensAnd && seg.opener != opensComma {
		return false
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
	for h := i - 1; h >= 0; h-- {
		if !w.usable(h) || w.figures[h].kind == Change || w.figures[h].kind == Attainment || w.segs[w.figures[h].segment].depth > w.seg(i).depth {
			continue
		}
		frame := &w.frames[w.figures[h].frame]
		if fg.noun < 0 || w.hasNoun(&w.items[fg.noun], frame) || !fg.right && fg.q.Unit == vietnamese.Percent {
			return h
		}
		if w.nounAllows(i, w.figures[h].frame) {
			return h
		}
	}
	return -1
}

func (w *work) usable(h int) bool {
	return w.figures[h].frame >= 0 && w.figures[h].refused == "" && w.frames[w.figures[h].frame].index >= 0
}

// respectively reports "lần lượt" before the figure in its segment.
func (w *work) respectively(i int) bool {
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if w.items[k].cues.has(cueRespect) {
			return true
		}
	}
	return false
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
		case it.cues.has(cuePlanNoun):
			return basisPlan
		case it.cues.has(cueMembers):
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
		if it.cues.has(cuePlanNoun) && (w.exceeds(i) || k > int(seg.from) && w.items[k-1].cues.has(cueThan)) {
			return basisPlan
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod) {
			return basisEarlier
		}
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

// planned decides whether what the figure says is planned or demanded.
func (w *work) planned(i int) bool {
	fg := &w.figures[i]
	if fg.frame >= 0 && w.frames[fg.frame].Planned {
		return true
	}
	if h := fg.host; h >= 0 && fg.inList && fg.by != (Breakdown{}) {
		return w.figures[h].target
	}
	if fg.target {
		return true
	}
	seg := w.seg(i)
	// A noun of planning directly before the figure, also behind an opening
	// bracket: "chỉ tiêu 1.100 đảng viên", "(Nghị quyết: 85%)", "kế hoạch năm 2018 (2.500 đảng viên)".
	if w.planNounBefore(i) {
		return true
	}
	limit := 0
	for k := fg.item - 1; k >= limit; k-- {
		it := &w.items[k]
		if it.kind == itemClose { // what stands in brackets before does not speak for what follows
			for k > 0 && w.items[k].kind != itemOpen {
				k--
			}
			continue
		}
		switch {
		case it.cues.has(cueDone) && !it.cues.has(cuePlan):
			return false
		case it.cues.has(cuePlan), it.cues.has(cueMust) && int(it.segment) == fg.segment && !w.isWord(int(it.from), "phải"):
			return true
		case it.cues.has(cuePlanNoun) && (w.beforeColon(int(it.segment)) || w.underPlan(k)) && !w.isCentral(it):
			return true
		case it.kind == itemTime && w.future(&w.text.Times[it.at]) && !w.aheadOfNow(&w.text.Times[it.at]) && w.items[k].segment == int32(fg.segment):
			return true
		case it.kind == itemTime && (w.past(&w.text.Times[it.at]) || w.untilNow(&w.text.Times[it.at])):
			return w.byPlanBefore(k)
		case it.kind == itemSemicolon && w.startsStatement(seg) && !w.yearlyAtLeast(i):
			return w.headedByPlans(fg.segment)
		}
	}
	if w.plans && fg.frame >= 0 && w.frames[fg.frame].nature == Stock {
		return w.aimsAhead()
	}
	return w.plans
}

// aimsAhead reports a time ahead in the sentence: "đến năm 2030 có 900 đảng
// viên trong doanh nghiệp".
func (w *work) aimsAhead() bool {
	for k := range w.items {
		if w.items[k].kind == itemTime && w.text.Times[w.items[k].at].Role == vietnamese.Until {
			return true
		}
	}
	return false
}

// byPlanBefore reports "theo kế hoạch của …, giai đoạn 2016 - 2020 …": a time
// that is over behind the plan.
func (w *work) byPlanBefore(k int) bool {
	for k--; k >= 0; k-- {
		if w.items[k].cues.has(cuePlanNoun) && w.underPlan(k) {
			return true
		}
	}
	return false
}

// yearlyAtLeast reports a statement such as "hằng năm có ít nhất 90% …", which
// demands and so goes on with the aims before it.
func (w *work) yearlyAtLeast(i int) bool {
	fg := &w.figures[i]
	if fg.q.Qualifier != AtLeast && fg.q.Qualifier != Over {
		return false
	}
	for k := int(w.seg(i).from); k < fg.item; k++ {
		it := &w.items[k]
		if it.cues.has(cueYearly) || it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Yearly {
			return true
		}
	}
	return false
}

// headedByPlans reports that the list in which the segment stands is one of
// aims: "một số chỉ tiêu: …; hằng năm có …".
func (w *work) headedByPlans(segment int) bool {
	for s := segment; s > 0; s-- {
		if w.segs[s].opener != opensColon || w.segs[s].depth > w.segs[segment].depth {
			continue
		}
		for k := w.segs[s-1].from; k < w.segs[s-1].to; k++ {
			if w.items[k].cues.any(cuePlanNoun, cuePlan) {
				return w.beforeColon(s - 1)
			}
		}
	}
	return false
}

// underPlan reports "theo kế hoạch …", "chỉ tiêu năm 2023 …" at the head of a
// segment: what follows is planned.
func (w *work) underPlan(k int) bool {
	if w.items[k].segment > 0 && int(w.items[k].from) > 0 && w.gapBefore(k) {
		return w.isWord(int(w.items[k].from)-1, "theo")
	}
	first := int(w.items[k].from)
	return first > 0 && w.isWord(first-1, "theo")
}

// isCentral reports that the noun of planning is a numbered document of the
// centre: "theo Nghị quyết số 18-NQ/TW" demands no figure of one province.
func (w *work) isCentral(it *item) bool {
	for _, document := range w.text.Documents {
		if document.From >= int(it.to) && document.From <= int(it.to)+2 {
			return strings.HasSuffix(document.Number, "/TW")
		}
	}
	return false
}

// notBegun reports a period that begins after the article. A month may be the
// round of an award that is told of in advance.
func (w *work) notBegun(p vietnamese.Period) bool {
	if p == "" || p.Kind() == vietnamese.Month || w.published.IsZero() {
		return false
	}
	return w.published.Before(p.Start())
}

// beforeColon reports that a colon ends the segment: "một số chỉ tiêu: …".
func (w *work) beforeColon(segment int) bool {
	return segment+1 < len(w.segs) && w.segs[segment+1].opener == opensColon && w.segs[segment].plain
}

// startsStatement reports whether the segment has a subject of its own.
func (w *work) startsStatement(seg *segment) bool {
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.items[k].cues.any(cueProvince, cueHas) {
			return true
		}
	}
	return false
}

// planNounBefore reports a noun of planning that the figure states.
func (w *work) planNounBefore(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0 && k >= fg.item-6; k-- {
		it := &w.items[k]
		if w.gap(k) > 2 || it.kind == itemFigure || it.kind == itemClose || it.kind == itemComma || it.kind == itemSemicolon {
			return false
		}
		if it.cues.any(cueReach, cueDone, cueExceed) {
			return false
		}
		if it.cues.has(cuePlanNoun) {
			return k == 0 || w.gap(k-1) > 0 || !w.items[k-1].cues.any(cueReach, cueDone, cueExceed) // "đạt chỉ tiêu 100%"
		}
	}
	return false
}

// future reports whether the time ends well behind the article's date.
func (w *work) future(t *vietnamese.Time) bool {
	if w.published.IsZero() || t.Kind == vietnamese.SamePeriod || t.Role == vietnamese.Term || t.Role == vietnamese.Signed {
		return false
	}
	if t.Role == vietnamese.Until {
		return true
	}
	start := t.Period.Start()
	return !start.IsZero() && w.published.Before(start)
}

// untilNow reports a time that reaches to the article's date and no farther:
// what follows is a result.
func (w *work) untilNow(t *vietnamese.Time) bool {
	return t.Period.Kind() == vietnamese.YearToDate || (t.Role == vietnamese.Since || t.Role == vietnamese.AsOf) && !t.Last.IsZero() && !w.published.Before(t.Last)
}

// past reports whether the time is over at the article's date.
func (w *work) past(t *vietnamese.Time) bool {
	if w.published.IsZero() || t.Role == vietnamese.Signed || t.Role == vietnamese.Base || t.Kind == vietnamese.SamePeriod {
		return false
	}
	if t.Kind != vietnamese.PeriodTime || t.Role == vietnamese.Term {
		return false
	}
	end := t.Period.End()
	return !end.IsZero() && end.Before(w.published)
}

// leavePlans hands on to the next sentence of the paragraph that plans are
// told, until it says that something is done.
func (w *work) leavePlans() {
	planned, done := false, false
	for i := range w.figures {
		if len(w.figures[i].kept) == 0 {
			continue
		}
		switch w.figures[i].kind {
		case Target:
			planned = true
		case Actual:
			done = true
		}
	}
	switch {
	case done, w.tellsResults():
		w.plans, w.heading = false, false
	case planned:
		w.plans = true
	case w.announcesPlans():
		w.plans, w.heading = true, true
	}
}

// tellsResults reports a sentence that turns from plans to what was done.
func (w *work) tellsResults() bool {
	for k := range w.items {
		it := &w.items[k]
		if it.kind == itemTime && (w.past(&w.text.Times[it.at]) || w.untilNow(&w.text.Times[it.at])) && w.adverbial(k) {
			return true
		}
		if it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Term && w.text.Times[it.at].Relative && strings.Contains(w.text.Slice(w.text.Times[it.at].Span), "qua") {
			return true
		}
		if it.cues.has(cueDone) && !it.cues.any(cuePlan, cuePart) && w.isWord(int(it.from), "đã") {
			return true
		}
	}
	return false
}

// announcesPlans reports a sentence without figures that says that plans
// follow: "Nghị quyết xác định các chỉ tiêu chủ yếu:".
func (w *work) announcesPlans() bool {
	plan, noun := false, false
	for k := range w.items {
		if w.items[k].kind == itemColon && plan && noun {
			return true // "… các chỉ tiêu chủ yếu: thu ngân sách 2.400 tỷ đồng"
		}
		if w.items[k].kind == itemFigure {
			return false
		}
		plan = plan || w.items[k].cues.has(cuePlan)
		noun = noun || w.items[k].cues.has(cuePlanNoun) && !w.isWord(int(w.items[k].from), "nghị")
	}
	last := w.text.Tokens[w.sentence.To-1]
	return plan && noun && w.text.Source[last.Start:last.End] == ":"
}
