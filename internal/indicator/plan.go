package indicator

import (
	"math"
	"slices"

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
	if w.planMeasured(i) || w.goalReached(i) {
		return false
	}
	if w.demandedBehind(i) || w.stillNeeded(i) {
		return true
	}
	if w.saidDoneBehind(i) {
		return false
	}
	if k := fg.event; k >= 0 && k < fg.item && int(w.items[k].segment) == fg.segment && w.wordAt(int(w.items[k].from)-1) == wMới {
		return false // "đích là 2.600 đảng viên; các cấp ủy mới kết nạp 971"
	}
	if w.enumerated(i) || w.demandGoesOn(i) || w.yearlyGroup(i) || w.planSubject(i) || w.givenBehind(i) || w.yearlyGoesOn(i) || w.among.has(wMục) && w.isAim(i) || w.place.congress && fg.q.Qualifier == AtLeast {
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
		case w.headsPlan(k), w.plansDeed(k, i):
			return true
		case it.cues.has(cueDone) && !it.cues.has(cuePlan):
			if w.toComplete(i, k) {
				continue
			}
			return false
		case it.cues.has(cuePlan) && (w.handsOut(k, i) || w.namesPlan(k, i) || w.onlyPolicy(k) || w.gap(k-1) == 0 && w.item(k-1).cues.has(cueDone)): // "hoàn thành mục tiêu"
		case it.cues.has(cuePlan), it.cues.has(cueMust) && w.speaksFor(it, i) && (w.wordAt(int(it.from)) != wPhải || w.demands(i, k)):
			return true
		case it.cues.has(cuePlanNoun) && (w.beforeColon(int(it.segment)) || w.underPlan(k)) && !w.isCentral(it) && !w.countsPaper(i, k) && !w.longInForce(k):
			return true
		case it.is&(traitAhead|traitBehindNow) == traitAhead && w.timeAt(k).Role != vietnamese.Round && w.items[k].segment == int32(fg.segment):
			return !w.endOfYearOver(w.timeAt(k))
		case it.is&(traitPast|traitToNow) != 0 && w.yearLeft(i, k):
		case it.is&(traitPast|traitToNow) != 0:
			return w.byPlanBefore(k) || w.firstMonthsToCome(w.timeAt(k))
		case it.is&(traitTime|traitBehindNow) == traitTime && w.timeAt(k).Role == vietnamese.Until && w.groupAimed(i) && w.adverbial(k):
			return true
		case it.kind == itemSemicolon && w.startsStatement(i) && !w.yearlyAtLeast(i):
			return w.headedByPlans(fg.segment) || fg.q.Qualifier == AtLeast && w.items[0].cues.has(cuePlan) && !w.saidDone(k, fg.item)
		}
	}
	if w.plans && w.frame(fg.frame).nature == Stock {
		return w.aimsAhead()
	}
	if w.frame(fg.frame).Monthly && (w.onOccasion() || w.handedOver(i)) {
		return false
	}
	return w.plans && !w.goesOnWithResults(i) && !w.ofTermOver(i) && !(w.headed && w.resultUnderPlans(i))
}

// handedOver reports "trao tặng", "đã tặng" before figure i: what is given on a day is given.
func (w *work) handedOver(i int) bool {
	return w.hintIn(w.sentence.From, w.figures[i].q.Lead, hintHandedOver) >= 0 || w.wordAt(w.sentence.From) == wVới
}

// speaksFor reports that an item stands in the figure's clause, or in that of the deed which
// it shares with the figure before it: "sẽ kiểm tra 600 tổ chức đảng và 2.100 đảng viên"; or in that of the move which it ends.
func (w *work) speaksFor(it *item, i int) bool {
	fg := &w.figures[i]
	return int(it.segment) == fg.segment || fg.rule == eventCarried && it.segment == w.items[fg.event].segment || w.partOfMove(i, it.segment)
}

// onlyPolicy reports "chủ trương" or "quyết tâm" as a noun at item k: a verb has what is
// planned directly behind it.
func (w *work) onlyPolicy(k int) bool {
	it := &w.items[k]
	if last := int(it.to) - 1; w.wordAt(last) != wTrương && w.wordAt(last) != wTâm {
		return false
	}
	if w.gap(k) == 0 && w.isEvent(w.item(k+1), true) {
		return false
	}
	return !w.wordIn(int(it.to), wordsPlannedDeed)
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

// aimsAhead reports a time ahead in the sentence: "đến năm 2030 có 900 đảng
// viên trong doanh nghiệp".
func (w *work) aimsAhead() bool {
	return slices.ContainsFunc(w.times, func(k int) bool { return w.timeAt(k).Role == vietnamese.Until })
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

// notBegun reports a period that begins after the article. A month may be the
// round of an award that is told of in advance.
func (w *work) notBegun(p vietnamese.Period) bool {
	if w.published.IsZero() {
		return false
	}
	switch kind, first, last := p.Bounds(); kind {
	case 0, vietnamese.Month:
		return false
	case vietnamese.Years:
		return last.Year >= w.published.Year+2 || w.published.Before(first) // a whole term cannot be told before it ends
	default:
		return w.published.Before(first)
	}
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
	return w.frame(fg.frame).unit == UnitRank && w.topGroup(fg)
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

// isAim reports "là mục tiêu" behind figure i in its sentence: "đảng viên hoàn thành tốt nhiệm vụ đạt trên 88% là mục tiêu
// của nhiệm kỳ".
func (w *work) isAim(i int) bool {
	for t := w.figures[i].q.To; t+2 < w.sentence.To; t++ {
		if w.wordAt(t) == wLà && w.wordAt(t+1) == wMục && w.wordAt(t+2) == wTiêu {
			return true
		}
	}
	return false
}
