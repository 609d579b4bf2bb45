package indicator

import (
	"math"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// planned decides whether what the figure says is planned or demanded.
func (w *work) planned(i int) bool {
	fg := &w.figures[i]
	if w.frame(fg.frame).Planned {
		return true
	}
	if h := fg.host; h >= 0 && fg.inList && !fg.by.none() {
		return w.figures[h].target
	}
	if fg.target {
		return true
	}
	if fg.q.Is(vietnamese.Fraction) || fg.rule == planResult {
		return false // "1.842/1.700": the result, and the plan behind the slash
	}
	if w.demandedBehind(i) {
		return true
	}
	if k := fg.event; k >= 0 && k < fg.item && int(w.items[k].segment) == fg.segment && w.wordAt(int(w.items[k].from)-1) == wMới {
		return false // "đích là 2.600 đảng viên; các cấp ủy mới kết nạp 971"
	}
	if w.enumerated(i) || w.demandGoesOn(i) || w.yearlyGroup(i) || w.planSubject(i) || w.givenBehind(i) || w.yearlyGoesOn(i) || w.place.congress && fg.q.Qualifier == AtLeast {
		return true // also what a congress wants at least
	}
	if !w.plans && w.timesBefore(fg.item) == 0 && !w.cued.any(cuePlan|cuePlanNoun|cuePlanHead|cueMust) {
		return false
	}
	// A noun of planning directly before the figure, also behind an opening
	// bracket: "chỉ tiêu 1.100 đảng viên", "(Nghị quyết: 85%)", "kế hoạch năm 2018 (2.500 đảng viên)".
	if w.planNounBefore(i) {
		return true
	}
	limit, over := 0, false
	for k := fg.item - 1; k >= limit; k-- {
		it := &w.items[k]
		if over = over || it.kind == itemSemicolon || it.kind == itemComma; over && w.wordAt(int(it.from)) == wĐăng && it.cues.has(cuePlan) {
			continue // "…đảng viên đăng ký làm theo; khen 12 tập thể"
		}
		if it.kind == itemClose { // what stands in brackets before does not speak for what follows
			for k > 0 && w.items[k].kind != itemOpen {
				k--
			}
			continue
		}
		switch {
		case w.headsPlan(k):
			return true
		case it.cues.has(cueDone) && !it.cues.has(cuePlan):
			return false
		case it.cues.has(cuePlan) && (w.handsOut(k, i) || w.namesPlan(k, i) || w.onlyPolicy(k) || k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.has(cueDone)): // "hoàn thành mục tiêu"
		case it.cues.has(cuePlan), it.cues.has(cueMust) && w.speaksFor(it, fg) && (w.wordAt(int(it.from)) != wPhải || w.demands(i)):
			return true
		case it.cues.has(cuePlanNoun) && (w.beforeColon(int(it.segment)) || w.underPlan(k)) && !w.isCentral(it) && !w.countsPaper(i, k) && !w.longInForce(k):
			return true
		case it.is&(traitAhead|traitBehindNow) == traitAhead && w.timeAt(k).Role != vietnamese.Round && w.items[k].segment == int32(fg.segment):
			return !w.endOfYearOver(w.timeAt(k))
		case it.is&(traitPast|traitToNow) != 0:
			return w.byPlanBefore(k) || w.firstMonthsToCome(w.timeAt(k))
		case it.is&(traitTime|traitBehindNow) == traitTime && w.timeAt(k).Role == vietnamese.Until && w.groupAimed(i) && w.adverbial(k):
			return true
		case it.kind == itemSemicolon && w.startsStatement(i) && !w.yearlyAtLeast(i):
			return w.headedByPlans(fg.segment)
		}
	}
	if w.plans && w.frame(fg.frame).nature == Stock {
		return w.aimsAhead()
	}
	if w.frame(fg.frame).Monthly && (w.onOccasion() || w.handedOver(i)) {
		return false
	}
	return w.plans && !w.ofTermOver(i)
}

// enumerated reports one of several tasks that are set, "Một là, kết nạp không dưới 3.200 đảng viên": what was
// done is told with "đã", "được" or "đạt".
func (w *work) enumerated(i int) bool {
	switch w.wordAt(w.sentence.From) {
	case wMột, wHai, wBa, wBốn, wNăm:
	default:
		return false
	}
	if w.wordAt(w.sentence.From+1) != wLà || w.cued.has(cueThisCount) || w.says&(traitPast|traitToNow) != 0 {
		return false
	}
	for t := w.sentence.From; t < w.sentence.To; t++ {
		switch w.wordAt(t) {
		case wĐã, wĐược, wĐạt, wCó:
			return false
		}
	}
	return w.figures[i].q.Qualifier != Exact
}

// demandGoesOn reports a clause that begins with its verb behind a clause that demands: "tỉnh
// phải kết nạp tối thiểu 4.100 đảng viên; lập mới 40 tổ chức đảng".
func (w *work) demandGoesOn(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if i == 0 || !w.cued.has(cueMust) || seg.opener != opensClause || fg.event != int(seg.from) || fg.event > fg.item || seg.cued.has(cueDone) || !w.gapBefore(fg.event) {
		return false
	}
	before := &w.figures[i-1]
	return before.kept >= 0 && before.kind == Target && w.segs[before.segment].depth == seg.depth
}

// handedOver reports "trao tặng", "đã tặng" before figure i: what is given on a day is given.
func (w *work) handedOver(i int) bool {
	return w.hintIn(w.sentence.From, w.figures[i].q.Lead, hintHandedOver) >= 0 || w.wordAt(w.sentence.From) == wVới
}

// speaksFor reports that an item stands in the figure's clause, or in that of the deed which
// it shares with the figure before it: "sẽ kiểm tra 600 tổ chức đảng và 2.100 đảng viên".
func (w *work) speaksFor(it *item, fg *figure) bool {
	return int(it.segment) == fg.segment || fg.rule == eventCarried && it.segment == w.items[fg.event].segment
}

// onlyPolicy reports "chủ trương" or "quyết tâm" as a noun at item k: a verb has what is
// planned directly behind it.
func (w *work) onlyPolicy(k int) bool {
	it := &w.items[k]
	if last := int(it.to) - 1; w.wordAt(last) != wTrương && w.wordAt(last) != wTâm {
		return false
	}
	if k+1 < len(w.items) && w.gap(k) == 0 && w.isEvent(&w.items[k+1], true) {
		return false
	}
	return w.wordAt(int(it.to)) != wĐưa && w.wordAt(int(it.to)) != wNâng && w.wordAt(int(it.to)) != wGiữ && w.wordAt(int(it.to)) != wCó
}

// namesPlan reports that item k only says which plan a share before it is of: "vượt
// 18,8% mục tiêu Đại hội đề ra, bình quân …".
func (w *work) namesPlan(k, i int) bool {
	if w.items[k].segment == int32(w.figures[i].segment) {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		if fg := &w.figures[h]; fg.item < k {
			return fg.kind == Attainment && int32(fg.segment) == w.items[k].segment
		}
	}
	return false
}

// demands reports that "phải" before the figure asks for it: a least number, or
// one for a time ahead, of what is done for its own sake.
func (w *work) demands(i int) bool {
	fg := &w.figures[i]
	if fg.frame < 0 || w.frame(fg.frame).Organ {
		return false
	}
	if fg.q.Qualifier == AtLeast {
		return true
	}
	if n := w.timesBefore(fg.item); n > 0 {
		k := w.times[n-1]
		return w.timeAt(k).Role == vietnamese.Until || w.items[k].is&(traitBehindNow|traitAhead|traitUnfinished) != 0 || w.timeAt(k).Period == w.yearOfPublication()
	}
	return w.frame(fg.frame).baseShare >= 0 // "toàn tỉnh phải kết nạp 1.300 đảng viên"
}

// aimsAhead reports a time ahead in the sentence: "đến năm 2030 có 900 đảng
// viên trong doanh nghiệp".
func (w *work) aimsAhead() bool {
	return slices.ContainsFunc(w.times, func(k int) bool { return w.timeAt(k).Role == vietnamese.Until })
}

// byPlanBefore reports "theo kế hoạch của …, giai đoạn 2016 - 2020 …": a time
// that is over behind the plan.
func (w *work) byPlanBefore(k int) bool {
	if k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.has(cuePlan) && !w.items[k-1].cues.has(cuePlanNoun) && k+1 < len(w.items) && w.items[k+1].kind == itemPhrase {
		return w.wordAt(int(w.items[k-1].from)) != wĐược // "Tỉnh ủy giao năm 2021 kết nạp 1.400 đảng viên"
	}
	for k--; k >= 0; k-- {
		if w.items[k].cues.has(cuePlanNoun) && w.underPlan(k) || w.headsPlan(k) {
			return true
		}
	}
	return false
}

// headsPlan reports "theo kế hoạch của …", "nhiệm vụ quý II: …" at the head of
// the clause: all that follows is planned.
func (w *work) headsPlan(k int) bool {
	it := &w.items[k]
	if !it.cues.has(cuePlanHead) || w.isCentral(it) || w.unknownBefore(&w.segs[it.segment], k) > 0 {
		return false
	}
	for n := int(w.segs[it.segment].from); n < k; n++ {
		if !w.items[n].cues.any(cueWord | cueAnd) {
			return false
		}
	}
	if w.wordAt(int(it.from)) == wTheo {
		return true
	}
	// "nhiệm vụ quý II:", "mục tiêu 6 tháng cuối năm, …"
	if k+2 >= len(w.items) || w.gap(k) > 0 || w.gap(k+1) > 0 || w.items[k+1].kind != itemTime {
		return false
	}
	next := w.items[k+2].kind
	return (next == itemColon || next == itemComma) && w.items[k+1].is&(traitPast|traitToNow) == 0
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
			if w.items[k].cues.any(cuePlanNoun | cuePlan) {
				return w.beforeColon(s - 1)
			}
		}
	}
	head := &w.segs[0] // "Về chỉ tiêu, …; …"
	return head.plain && (head.cued.has(cuePlanNoun) && w.wordAt(w.sentence.From) == wVề || head.cued.has(cuePlanHead) && w.wordAt(w.sentence.From) == wTheo)
}

// underPlan reports "theo kế hoạch …", "chỉ tiêu năm 2023 …" at the head of a
// segment: what follows is planned.
func (w *work) underPlan(k int) bool {
	if w.items[k].segment > 0 && int(w.items[k].from) > 0 && w.gapBefore(k) {
		return w.wordAt(int(w.items[k].from)-1) == wTheo
	}
	first := int(w.items[k].from)
	return first > 0 && w.wordAt(first-1) == wTheo
}

// longInForce reports that the paper at item k is one that has been carried out for years:
// "tổng kết 10 năm thực hiện Nghị quyết 28".
func (w *work) longInForce(k int) bool {
	first := int(w.items[k].from)
	return w.wordAt(first-1) == wHiện && w.wordAt(first-2) == wThực && w.wordAt(first-3) == wNăm
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
	if p.Kind() == vietnamese.Years && p.End().Year >= w.published.Year+2 {
		return true // a whole term cannot be told before it ends
	}
	return w.published.Before(p.Start())
}

// beforeColon reports that a colon ends the segment: "một số chỉ tiêu: …".
func (w *work) beforeColon(segment int) bool {
	return segment+1 < len(w.segs) && w.segs[segment+1].opener == opensColon && w.segs[segment].plain
}

// startsStatement reports whether the clause of figure i has a subject of its own. "Có 75% …" at its
// head has none.
func (w *work) startsStatement(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to) && w.items[k].kind != itemFigure; k++ {
		if w.items[k].cues.has(cueHas) && k == int(seg.from) && k+1 == fg.item && fg.q.Unit == vietnamese.Percent {
			continue
		}
		if w.items[k].cues.any(cueProvince | cueHas) {
			return true
		}
	}
	return false
}

// yearlyGroup reports a group in a ranking that is to be kept each year: "PCI hằng năm duy
// trì trong nhóm 10".
func (w *work) yearlyGroup(i int) bool {
	if !w.groupAimed(i) {
		return false
	}
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if it := &w.items[k]; it.cues.has(cueYearly) || it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Yearly {
			return !w.items[k].cues.has(cueDone)
		}
	}
	return false
}

// groupAimed reports a place in a ranking told as a group: a group is aimed at,
// never reached in figures.
func (w *work) groupAimed(i int) bool {
	fg := &w.figures[i]
	return w.frame(fg.frame).unit == "rank" && w.topGroup(fg)
}

// demandedBehind reports that what is counted is still to happen: "1.300 đảng viên
// phải kết nạp", "850 đảng viên cần kết nạp trong năm".
func (w *work) demandedBehind(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.event <= fg.noun || !w.seg(i).cued.has(cueMust) {
		return false
	}
	if f := w.frame(fg.frame); f.baseShare < 0 && (f.unit != "organization" || f.Organ) {
		return false // "412 đảng viên phải nhận kỷ luật": nobody asks for that
	}
	for k := fg.noun + 1; k < fg.event; k++ {
		if w.items[k].cues.has(cueMust) {
			return true
		}
	}
	return false
}

// planNounBefore reports a noun of planning that the figure states.
func (w *work) planNounBefore(i int) bool {
	if !w.cued.has(cuePlanNoun) {
		return false
	}
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0 && k >= fg.item-6; k-- {
		it := &w.items[k]
		if w.gap(k) > 2 || it.kind == itemFigure || it.kind == itemClose || it.kind == itemComma || it.kind == itemSemicolon {
			return false
		}
		if it.cues.any(cueReach | cueDone | cueExceed) {
			return false
		}
		if it.cues.has(cuePlanNoun) {
			if w.longInForce(k) || w.countsPaper(i, k) || k > 0 && w.gap(k-1) == 0 && w.items[k-1].kind == itemFigure && w.text.Quantities[w.items[k-1].at].Unit == vietnamese.Count {
				return false // "nghị quyết: 4", "23 kế hoạch và 31 quyết định": the plans are counted
			}
			if k > 0 && w.gap(k-1) == 0 && fg.q.Unit == vietnamese.Count && fg.noun >= 0 && !w.items[k-1].cues.has(cueExceed) {
				return true // "mới hoàn thành chỉ tiêu 1.500 đảng viên"
			}
			return k == 0 || w.gap(k-1) > 0 || !w.items[k-1].cues.any(cueReach|cueDone|cueExceed) // "đạt chỉ tiêu 100%"
		}
	}
	return false
}

// givenBehind reports that what is counted was asked for by somebody, told behind
// it: "2.000 đảng viên mà Tỉnh ủy giao", "1.500 đảng viên được giao".
func (w *work) givenBehind(i int) bool {
	if !w.seg(i).cued.any(cuePlan | cuePlanNoun) {
		return false
	}
	fg := &w.figures[i]
	from := fg.item
	if fg.right {
		from = fg.noun
	} else if from+1 < len(w.items) && w.gap(from) == 0 && w.isNoun(&w.items[from+1]) {
		from++ // its noun is not bound yet
	}
	for k := from + 1; k < int(w.seg(i).to) && k <= from+5 && w.gap(k-1) <= 1; k++ {
		it := &w.items[k]
		switch {
		case it.kind != itemPhrase:
			return false
		case it.cues.has(cuePlanNoun) && w.wordAt(int(it.from)-1) == wLàm:
			return true // "giữ 1.500 đảng viên mới làm đích đến"
		case w.wordAt(int(it.from)) == wMà, w.wordAt(int(it.from)) == wDo, w.wordAt(int(it.from)) == wĐược && it.cues.has(cuePlan):
			for n := k; n < int(w.seg(i).to) && n <= k+4 && w.items[n].kind == itemPhrase; n++ {
				if w.items[n].cues.has(cuePlan) {
					return true
				}
			}
			return false
		case !it.cues.any(cueWord | cueHas | cueProvince):
			return false
		}
	}
	return false
}

// countBefore is the value of the last count before figure i, in its sentence or
// carried to it; infinite when there is none.
func (w *work) countBefore(i int) float64 {
	for h := i - 1; h >= 0; h-- {
		if w.figures[h].q.Unit == vietnamese.Count && w.usable(h) {
			return w.figures[h].q.Value
		}
	}
	if c := w.tally.last(); c != nil && c.observation >= 0 {
		return w.found[c.observation].Value
	}
	return math.Inf(1)
}

// planSubject reports a noun of planning of which the figure is said: "Chỉ tiêu
// năm 2019 về tỷ lệ … là 80%".
func (w *work) planSubject(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	k := fg.item - 1
	if !seg.cued.has(cuePlanNoun) || k <= int(seg.from) || w.gap(k) > 0 || w.items[k].kind != itemPhrase || w.wordAt(int(w.items[k].from)) != wLà && !w.standsAt(i, k) {
		return false
	}
	for n := int(seg.from); n < k; n++ {
		it := &w.items[n]
		if it.kind == itemFigure || it.cues.any(cueReach|cueDone|cueExceed) {
			return false
		}
		if it.cues.any(cuePlanNoun) && !w.isCentral(it) && w.unknownBefore(seg, n) <= 1 {
			return true // "bởi chỉ tiêu Tỉnh ủy giao cho cả năm là"
		}
		if it.kind != itemTime && !it.cues.any(cueWord|cuePlan|cueProvince|cueParty|cueOrgan|cueCity|cueBody) {
			return false
		}
	}
	return false
}

// standsAt reports that the count i is said behind item k to be as high as something stands:
// "kế hoạch đặt ra chỉ dừng ở mức 2.600". What "mới" stands there is a result.
func (w *work) standsAt(i, k int) bool {
	t := int(w.items[k].from)
	return w.figures[i].q.Unit == vietnamese.Count && w.wordAt(t) == wDừng && w.wordAt(t-1) != wMới
}

// leavePlans hands on to the next sentence of the paragraph that plans are
// told, until it says that something is done.
func (w *work) leavePlans() {
	planned, done := false, false
	for i := range w.figures {
		if w.figures[i].kept < 0 {
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
	case w.plansAhead():
		w.plans = true
	}
}

// tellsResults reports a sentence that turns from plans to what was done.
func (w *work) tellsResults() bool {
	for _, k := range w.times {
		switch t := w.timeAt(k); {
		case w.items[k].is&(traitPast|traitToNow) != 0 && w.adverbial(k):
			return true
		case t.Role == vietnamese.Term && t.Relative && strings.Contains(w.text.Slice(t.Span), "qua"):
			return true
		}
	}
	if !w.cued.has(cueDone) {
		return false
	}
	for k := range w.items {
		if it := &w.items[k]; it.cues.has(cueDone) && !it.cues.any(cuePlan|cuePart) && w.wordAt(int(it.from)) == wĐã {
			return true
		}
	}
	return false
}

// announcesPlans reports a sentence that says that plans follow: "Nghị quyết xác
// định các chỉ tiêu chủ yếu:", "Trên lĩnh vực xây dựng Đảng, dự kiến:". Plans that
// are only counted may stand in it.
func (w *work) announcesPlans() bool {
	if !w.cued.has(cuePlan) {
		return false
	}
	plan, noun := false, false
	for k := range w.items {
		it := &w.items[k]
		if it.kind == itemColon && plan && noun {
			return true // "… các chỉ tiêu chủ yếu: thu ngân sách 2.400 tỷ đồng"
		}
		if it.kind == itemFigure && !w.plansCounted(k) {
			return false
		}
		plan = plan || it.cues.has(cuePlan)
		noun = noun || it.cues.has(cuePlanNoun) && w.wordAt(int(it.from)) != wNghị
	}
	last := w.token(w.sentence.To - 1)
	mark := w.text.Source[last.Start:last.End]
	return plan && noun && (mark == ":" || mark == "?") || mark == ":" && w.plansBeforeEnd()
}

// plansCounted reports a number of plans: "24 chỉ tiêu", "3 nhóm chỉ tiêu".
func (w *work) plansCounted(k int) bool {
	return k+1 < len(w.items) && w.gap(k) <= 1 && w.items[k+1].cues.has(cuePlanNoun)
}

// plansBeforeEnd reports a verb of planning directly before the end of the
// sentence: "…, dự kiến:", "…, Đại hội đề ra:".
func (w *work) plansBeforeEnd() bool {
	k := len(w.items) - 1
	if k >= 0 && w.items[k].kind == itemColon {
		k--
	}
	return k >= 0 && int(w.items[k].to) == w.sentence.To-1 && w.items[k].cues.has(cuePlan) && !w.items[k].cues.has(cuePlanNoun)
}

// plansAhead reports a sentence that counts the plans for a time ahead, of which
// those behind it in the paragraph are some: "Nhiệm kỳ tới, Đảng bộ đặt ra 24 chỉ
// tiêu." One that enters the term to come tells none: "Bước vào nhiệm kỳ mới, …".
func (w *work) plansAhead() bool {
	if (!w.cued.has(cuePlan) || !w.cued.has(cuePlanNoun)) && !w.entersTerm() {
		return false
	}
	for k := range w.items {
		if w.items[k].kind == itemFigure && !w.plansCounted(k) {
			return false
		}
	}
	return slices.ContainsFunc(w.times, func(k int) bool {
		t := w.timeAt(k) // a congress speaks of the term that begins in its year
		return w.items[k].is&traitAhead != 0 || t.Role == vietnamese.Term && !w.published.IsZero() && t.Period.Year() >= w.published.Year
	})
}

// entersTerm reports a sentence that begins with the term that begins in the article's year.
func (w *work) entersTerm() bool {
	if len(w.times) == 0 || w.published.IsZero() {
		return false
	}
	t, first := w.timeAt(w.times[0]), w.sentence.From
	if t.Role != vietnamese.Term || t.Period.Year() != w.published.Year || t.From > first+2 || w.cued.has(cueHas) {
		return false
	}
	return t.From == first || w.wordAt(first) == wBước || w.wordAt(first) == wSang || w.wordAt(first) == wTrong
}

// handsOut reports "giao chỉ tiêu phát triển đảng" as one of the deeds of a list, behind
// which others are told: "…; giao chỉ tiêu năm 2017; kết nạp 603 đảng viên".
func (w *work) handsOut(k, i int) bool {
	if first := w.wordAt(int(w.items[k].from)); first != wGiao {
		return false
	}
	fg := &w.figures[i]
	for n := k + 1; n < fg.item; n++ {
		switch w.items[n].kind {
		case itemFigure, itemColon:
			return false
		case itemSemicolon:
			return fg.event > n && fg.event < fg.item
		}
	}
	return false
}
