package indicator

import (
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// targetPeriod is the period that a plan is for.
func (w *work) targetPeriod(i int, frame *frame) vietnamese.Period {
	fg := &w.figures[i]
	if fg.host >= 0 && fg.rule == targetBehindShare {
		if p := w.periodOf(fg.host); p.Kind() == vietnamese.Years {
			return p // "đạt 55,4% chỉ tiêu 6.500 cả nhiệm kỳ"
		}
	}
	if fg.host >= 0 && fg.rule == targetOfShare && fg.q.Unit == vietnamese.Percent && w.markSet(i) {
		if p := w.periodOf(fg.host); p != "" {
			return vietnamese.YearPeriod(p.Year()) // "đạt 6,1%, không đạt mức 6,5% mà kế hoạch năm đề ra"
		}
	}
	if fg.host >= 0 && fg.inList && fg.by == w.figures[fg.host].by && w.planNounBefore(i) {
		if t, ok := w.ownTime(i); ok {
			return t.Period
		}
		if p := w.spanInBracket(i); p != "" && w.yearly(i) {
			return p
		}
		return w.planPeriod(w.periodOf(fg.host), i)
	}
	if m := &fg.of; m.frame >= 0 && m.observation >= 0 && w.found[m.observation].Kind == Target {
		return w.found[m.observation].Period
	}
	if w.yearly(i) {
		for n := w.timesBefore(fg.item); n > 0; n-- {
			t := w.meant(*w.timeAt(w.times[n-1]))
			if t.Period.Kind() == vietnamese.Years {
				if w.endsWithArticle(&t) {
					return w.planPeriod(t.Period, i) // "từ đầu nhiệm kỳ đến nay …, mỗi năm phải kết nạp 1.400"
				}
				return t.Period
			}
		}
		for n := w.timesBefore(fg.item); n > 0; n-- {
			t := w.meant(*w.timeAt(w.times[n-1]))
			if p := w.yearsUpTo(&t); p != "" {
				return p
			}
		}
	}
	t, from := w.timeFor(i)
	if from != fromSentence && w.heading && w.headTime.Period != "" {
		t, from = w.headTime, fromSentence
	}
	ok := from != fromNowhere
	if from == fromSentence && (w.dayAhead(&t) || w.yearToCome(i, &t)) {
		return w.yearOfPublication()
	}
	if p := w.yearAsked(i); p != "" && t.Period.Kind() != vietnamese.Year && t.Period.Kind() != vietnamese.Years {
		return p
	}
	if t.Role == vietnamese.Since && t.Period.Kind() == vietnamese.Month {
		return vietnamese.YearPeriod(t.Period.Year()) // "ngay từ tháng 1, giao kết nạp 1.400 đảng viên"
	}
	if p := w.upTo(&t, frame); p != "" && from == fromSentence {
		return p
	}
	if w.ofWholePlan(i) && t.Period.Kind() == vietnamese.Quarter && w.timeTraits(&t)&traitPast != 0 {
		return vietnamese.YearPeriod(t.Period.Year()) // "quý I …, 17,5% so chỉ tiêu 1.400 của cả năm"
	}
	if kind := t.Period.Kind(); (kind == vietnamese.Quarter || kind == vietnamese.Half) && (w.ofTheYear(i) || t.Period.End().Month == time.December && w.completesPlan(i)) {
		return vietnamese.YearPeriod(t.Period.Year())
	}
	if p := w.partAheadOf(&t); p != "" && from == fromSentence && !w.ofWholePlan(i) {
		return p
	}
	if t.Period != "" && from == fromSentence && (t.Kind == vietnamese.PeriodTime || t.Role == vietnamese.Until || w.when.span == "") {
		if t.Period.Kind() == vietnamese.Years && w.endOf(t) {
			return vietnamese.YearPeriod(t.Period.End().Year)
		}
		return w.wholeYear(t.Period)
	}
	if from == fromParagraph && t.Kind == vietnamese.PeriodTime && w.timeTraits(&t)&traitPast == 0 && !w.yearly(i) {
		return w.wholeYear(t.Period)
	}
	if p := w.periodOfTold(i); p != "" && from != fromSentence {
		return w.planPeriod(p, i)
	}
	if p := w.spanOfHead(i); p != "" && from != fromSentence {
		return p
	}
	if w.when.span != "" {
		return w.when.span
	}
	if a := &w.when.article; w.when.known && a.Period == vietnamese.YearPeriod(w.published.Year-1) && w.justAfter() && w.cued.any(cueExceed|cueDone) && w.headsTold(i) {
		return a.Period // a year is reported on when it is over, and its plan beside it
	}
	if ok && t.Period != "" && t.Period.Kind() != vietnamese.Years && t.Period.Year() >= w.published.Year {
		return w.wholeYear(t.Period)
	}
	if p := w.termOfCongress(i); p != "" {
		return p
	}
	return w.yearOfPublication()
}

// termOfCongress is the term for which a congress set what figure i asks for, with no time told: "Nghị
// quyết Đại hội đề ra kết nạp 10.000 đảng viên"; "" where none did.
func (w *work) termOfCongress(i int) vietnamese.Period {
	const monthOfCongresses = 9 // those of provinces, every five years
	k := w.figures[i].item
	for k > 0 && w.items[k-1].kind != itemSemicolon {
		k--
	}
	from, set := int(w.items[k].from), false
	if k == 0 {
		from = w.sentence.From
	}
	for t := from; t+1 < w.figures[i].q.Lead; t++ {
		set = set || w.wordAt(t) == wĐại && w.wordAt(t+1) == wHội
	}
	if !set || w.published.IsZero() || w.published.Year%5 == 0 && w.published.Month < monthOfCongresses {
		return ""
	}
	if term := w.when.term; term != "" && term.Year() <= w.published.Year && w.published.Year <= term.End().Year {
		return term
	}
	begun := w.published.Year - w.published.Year%5
	return vietnamese.YearsPeriod(begun, begun+5)
}

// endsWithArticle reports a span of years that began in an earlier one and ends in the article's, by which it tells what
// was done so far: what is asked for in each of its years is asked for in all of the term.
func (w *work) endsWithArticle(t *vietnamese.Time) bool {
	return t.Period.End().Year == w.published.Year && t.Period.Year()%5 == 0 && (t.Role == vietnamese.Since || t.Relative || w.endsNow(t) || w.spanHas(t.Span, wĐầu))
}

// justAfter reports an article of the first months of a year.
func (w *work) justAfter() bool {
	return !w.published.IsZero() && w.published.Month <= lastOfReports
}

// headsTold reports that behind the plan of figure i its sentence tells what became of it:
// "chỉ tiêu là 1.500 thì cuối năm đã …", "…, vượt 5%".
func (w *work) headsTold(i int) bool {
	for k := w.figures[i].item + 1; k < len(w.items); k++ {
		it := &w.items[k]
		if it.is&(traitAhead|traitBehindNow) == traitAhead || it.cues.any(cuePlan|cueMust) {
			return false // what follows is asked for
		}
		if it.cues.any(cueExceed|cueDone) && !it.cues.has(cuePart) {
			return true
		}
	}
	return false
}

// spanInBracket is the span of years that stands before figure i in its bracket, "(Nghị
// quyết nhiệm kỳ 2015-2020: mỗi năm 1.500)"; "" for none.
func (w *work) spanInBracket(i int) vietnamese.Period {
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemOpen; k-- {
		if w.items[k].is&traitYears != 0 {
			return w.timeAt(k).Period
		}
	}
	return ""
}

// spanOfHead is the span of years, not over yet, that stands before the figure in
// its sentence: what the head of a list of plans is for; "" for none.
func (w *work) spanOfHead(i int) vietnamese.Period {
	for n := w.timesBefore(w.figures[i].item); n > 0; n-- {
		if p := w.timeAt(w.times[n-1]).Period; p.Kind() == vietnamese.Years && p.End().Year >= w.published.Year {
			return p
		}
	}
	return ""
}

// upTo is the period of what is to be counted from now "đến năm 2025": the
// article's year to that one, or the span of years that is known to end there.
// Shares and stocks are asked of the last year alone.
func (w *work) upTo(t *vietnamese.Time, frame *frame) vietnamese.Period {
	year := t.Last.Year
	if w.fromNow(t) && frame.nature == Flow && !frame.Annual && (t.Role == vietnamese.Until || t.Role == vietnamese.AsOf || t.Role == vietnamese.Term) && year >= w.published.Year {
		return vietnamese.YearsPeriod(w.published.Year, year)
	}
	if frame.nature != Flow || frame.Annual || frame.unit == UnitRank {
		return ""
	}
	return w.yearsUpTo(t)
}

// yearsUpTo is the span of years that a plan until a year to come is for, in each of them
// or in all; "" where the time is no such year.
func (w *work) yearsUpTo(t *vietnamese.Time) vietnamese.Period {
	year := t.Last.Year
	if t.Role != vietnamese.Until || t.Period.Kind() != vietnamese.Year || year <= w.published.Year || w.published.IsZero() {
		return ""
	}
	for _, span := range [...]vietnamese.Period{w.when.span, w.when.term} {
		if w.fromNow(t) {
			break // "từ nay đến năm 2025"
		}
		if span.Kind() == vietnamese.Years && span.End().Year == year && span.Year() <= w.published.Year {
			return span
		}
	}
	if year%5 == 0 && year-5 < w.published.Year && w.ofCongress() {
		return vietnamese.YearsPeriod(year-5, year) // a congress resolves for its term
	}
	return vietnamese.YearsPeriod(w.published.Year, year)
}

// fromNow reports "từ nay" before a time.
func (w *work) fromNow(t *vietnamese.Time) bool {
	for k := t.From - 1; k > max(w.sentence.From, t.From-5); k-- {
		if w.wordAt(k) == wNay {
			return w.wordAt(k-1) == wTừ
		}
	}
	return false
}

// dayAhead reports a day without a year that a result would have of the year before: "đến 31/12,
// phấn đấu kết nạp 2.000 đảng viên", told in November, is of this one.
func (w *work) dayAhead(t *vietnamese.Time) bool {
	day := t.Last
	day.Year++
	return t.Partial && t.Kind == vietnamese.DayTime && t.Role == vietnamese.AsOf && day.Year == w.published.Year && w.published.Before(day)
}

// partAheadOf is a half or the last quarter of the year that is not over: plans
// may be for it alone.
func (w *work) partAheadOf(t *vietnamese.Time) vietnamese.Period {
	if t.Period.Kind() == vietnamese.Half && t.Role == vietnamese.During && w.timeTraits(t)&traitUnfinished != 0 {
		return t.Period
	}
	return ""
}

// ofTheYear reports "của năm", "của cả năm" directly behind what figure i counts: "quý cuối năm …
// hoàn thành chỉ tiêu 1.900 đảng viên của năm".
func (w *work) ofTheYear(i int) bool {
	t := int(w.items[max(w.figures[i].item, w.figures[i].noun)].to)
	if w.wordAt(t) != wCủa || !w.seg(i).cued.has(cuePlanNoun) || w.seg(i).cued.has(cueRest) {
		return false
	}
	if w.wordAt(t+1) == wCả {
		t++
	}
	return w.wordAt(t+1) == wNăm && w.token(t+2).Kind != vietnamese.Number
}

// completesPlan reports "hoàn thành chỉ tiêu" before figure i, of no other time: what is completed in the
// last months of a year is the plan of the year. "Thêm", "còn lại" say that it is theirs alone.
func (w *work) completesPlan(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if !seg.cued.has(cuePlanNoun) || seg.cued.has(cueRest) || w.wordAt(fg.q.Lead-1) == wThêm {
		return false
	}
	for t := int(w.items[seg.from].from); t+2 < fg.q.Lead; t++ {
		if w.wordAt(t) != wHoàn || w.wordAt(t+1) != wThành || w.wordAt(t+2) != wChỉ && w.wordAt(t+2) != wKế && w.wordAt(t+2) != wMục {
			continue
		}
		for k := fg.item - 1; k >= int(seg.from) && int(w.items[k].from) > t; k-- {
			if w.items[k].kind == itemTime || w.wordAt(int(w.items[k].to)) == wThêm {
				return false // "hoàn thành chỉ tiêu quý IV là 300 đảng viên"
			}
		}
		return !w.onlyRest(i)
	}
	return false
}

// onlyRest reports that behind figure i it is said to be what is left of a plan, or a quarter's: "hoàn thành
// chỉ tiêu 300 đảng viên nữa", "… theo kế hoạch quý".
func (w *work) onlyRest(i int) bool {
	for t := w.figures[i].q.To; t < w.sentence.To && w.token(t).Kind != vietnamese.Number; t++ {
		switch w.wordAt(t) {
		case wNữa, wCòn, wChưa, wQuý:
			return true
		}
	}
	return false
}

// yearAsked is the year directly behind what a plan asks for, whenever it was given out: "quý IV, giao chỉ
// tiêu kết nạp 1.900 đảng viên của năm 2023"; "" for none.
func (w *work) yearAsked(i int) vietnamese.Period {
	fg := &w.figures[i]
	last := max(fg.item, fg.noun)
	k := last + 1
	if k < int(w.seg(i).to) && w.gap(last) == 0 && w.items[k].to-w.items[k].from == 1 && w.wordAt(int(w.items[k].from)) == wCủa {
		k++
	}
	if k >= int(w.seg(i).to) || w.gap(k-1) > 0 || w.items[k].is&traitYear == 0 || w.wordAt(fg.q.Lead-1) == wThêm {
		return ""
	}
	given := w.cueBefore(i, cuePlanNoun)
	for n := int(w.seg(i).from); n < fg.item; n++ {
		given = given || w.items[n].cues.has(cuePlan) && w.wordAt(int(w.items[n].from)) == wGiao
	}
	if !given {
		return ""
	}
	if t := w.timeAt(k); t.Role == vietnamese.During && !t.Relative && t.Period.Year() >= w.published.Year {
		return t.Period
	}
	return ""
}

// yearToCome reports that "cả năm" among plans told in the first months of a year is that year and not the
// one reported on: "Nhiệm vụ đề ra: quý I kết nạp 300 đảng viên, cả năm 1.300".
func (w *work) yearToCome(i int, t *vietnamese.Time) bool {
	if !t.Relative || !w.justAfter() || t.Period != vietnamese.YearPeriod(w.published.Year-1) || w.yearBefore(t) != nil || w.cued.any(cueReach|cueExceed) {
		return false
	}
	if slices.ContainsFunc(w.times, func(k int) bool {
		return w.items[k].is&(traitPast|traitToNow) != 0 && w.timeAt(k).To != t.To && w.adverbial(k)
	}) {
		return false
	}
	headed := false
	for k := range w.figures[i].item {
		it := &w.items[k]
		switch {
		case it.cues.has(cueDone):
			return false
		case it.cues.has(cuePlanHead) && !w.carriedOut(k):
			headed = true
		case headed && it.kind == itemColon:
			return true
		}
	}
	return w.plans && w.plannedLast() >= w.published.Year
}

// carriedOut reports that the plan at item k is one that was carried out: "kết quả thực hiện nhiệm vụ".
func (w *work) carriedOut(k int) bool {
	const near = 4 // words
	first := int(w.items[k].from)
	for t := max(w.sentence.From, first-near); t < first; t++ {
		if w.wordIn(t, wordsCarriedOut) {
			return w.token(t).Kind == vietnamese.Word
		}
	}
	return false
}

// plannedLast is the year in which the period of the last plan told ends, 0 for none.
func (w *work) plannedLast() int {
	for _, one := range slices.Backward(w.found) {
		if one.Kind == Target {
			return one.Period.End().Year
		}
	}
	return 0
}

// ofWholePlan reports that the figure is what the whole plan asks for: "phấn đấu
// hoàn thành 2.000 đảng viên theo kế hoạch".
func (w *work) ofWholePlan(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(w.seg(i).from) && !w.isEvent(&w.items[k], false); k-- {
		if w.items[k].cues.has(cuePlanNoun) {
			return w.planNounBefore(i)
		}
	}
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.gap(k) == 0 && w.items[k].kind == itemPhrase; k-- {
		if w.wordAt(int(w.items[k].from)) == wHoàn {
			return true
		}
	}
	return false
}

// endOf reports "cuối nhiệm kỳ": the last year of the term.
func (w *work) endOf(t vietnamese.Time) bool {
	for k := t.From; k >= max(w.sentence.From, t.From-2) && k < len(w.text.Tokens); k-- {
		if w.wordAt(k) == wCuối {
			return true
		}
	}
	return false
}

// wholeYear makes the year of a part of it: plans are for whole years.
func (w *work) wholeYear(p vietnamese.Period) vietnamese.Period {
	switch p.Kind() {
	case vietnamese.Years, vietnamese.Year:
		return p
	case vietnamese.Month, vietnamese.Quarter:
		return p
	}
	return vietnamese.YearPeriod(p.Year())
}

// attainedPeriod is the period of the target that a share is of.
func (w *work) attainedPeriod(i int, frame *frame) vietnamese.Period {
	fg := &w.figures[i]
	for k := fg.item + 1; k < int(w.seg(i).to); k++ {
		if w.items[k].kind == itemFigure {
			break
		}
		if w.items[k].kind == itemTime {
			if t := w.timeAt(k); t.Period != "" && (w.items[k].is&traitDates != 0 || t.Role == vietnamese.Term) {
				if p := w.yearOver(fg.host); p != "" && t.Relative {
					return p // "Năm 2022, …, đạt 101% chỉ tiêu cả năm", told in 2023
				}
				return w.wholeYear(t.Period)
			}
		}
	}
	p := vietnamese.Period("")
	if fg.host >= 0 {
		p = w.periodOf(fg.host)
	}
	if p == "" {
		if t, from := w.timeFor(i); from != fromNowhere {
			p = t.Period
		}
	}
	if frame.Owed && !frame.Annual {
		return p
	}
	if p.Kind() == vietnamese.Years && w.planOfYear(i) {
		return w.yearOfPublication()
	}
	return w.planPeriod(p, i)
}

// yearOver is the period of figure host where that is a year that is over; "" for none.
func (w *work) yearOver(host int) vietnamese.Period {
	if host < 0 {
		return ""
	}
	if p := w.periodOf(host); p.Kind() == vietnamese.Year && p.Year() < w.published.Year {
		return p
	}
	return ""
}

// planOfYear reports "chỉ tiêu năm", "kế hoạch cả năm" directly behind figure i.
func (w *work) planOfYear(i int) bool {
	for k := w.figures[i].item + 1; k < int(w.seg(i).to) && w.items[k].kind == itemPhrase; k++ {
		if it := &w.items[k]; it.cues.has(cuePlanNoun) {
			return w.wordAt(int(it.to)-1) == wNăm
		}
	}
	return false
}

// periodOfTold is the period of the count, told in the sentence before or ahead in the same one, of
// which figure i is the plan and says no time; "" for none.
func (w *work) periodOfTold(i int) vietnamese.Period {
	fg := &w.figures[i]
	if fg.rule != planBesideCount {
		return ""
	}
	for h := i - 1; h >= 0; h-- {
		if other := &w.figures[h]; other.frame == fg.frame && other.kept >= 0 && w.found[other.kept].Kind == Actual {
			return w.found[other.kept].Period
		}
	}
	if c := w.countedBefore(); i == 0 && c != nil && c.frame == fg.frame && c.observation >= 0 && w.found[c.observation].Kind == Actual {
		return w.found[c.observation].Period
	}
	return ""
}

// planPeriod is the period of the plan that a figure of period p is held
// against: the whole year, or the whole term.
func (w *work) planPeriod(p vietnamese.Period, i int) vietnamese.Period {
	if p.Kind() == vietnamese.Years {
		if term := w.when.term; term != "" && term.Year() == p.Year() {
			return term
		}
		if p.Year()%5 == 0 && p.End().Year < p.Year()+5 {
			return vietnamese.YearsPeriod(p.Year(), p.Year()+5)
		}
		return p
	}
	if p == "" {
		return w.yearOfPublication()
	}
	return vietnamese.YearPeriod(p.Year())
}

// changedPlan binds the new value of a plan that was changed, and refuses the old one: "điều
// chỉnh chỉ tiêu kết nạp đảng viên năm 2017 từ 1.900 lên 2.000".
func (w *work) changedPlan(i int) bool {
	fg := &w.figures[i]
	if i+1 < len(w.figures) && w.changedTo(i) {
		fg.refused, fg.rule = RefusedEarlier, planChanged
		return true
	}
	if i == 0 || w.figures[i-1].rule != planChanged || w.figures[i-1].refused == "" {
		return false
	}
	fg.rule, fg.target = planChanged, true
	take := func(f int32) bool {
		if frame := w.frame(f); frame.index < 0 || frame.nature != Flow || frame.unit == UnitRatio || frame.unit == UnitDong || !w.nounAllows(i, f) {
			return false
		}
		fg.frame = f
		w.tell(i)
		return true
	}
	for k := w.figures[i-1].item - 1; k >= int(w.seg(i).from); k-- {
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) && slices.ContainsFunc(w.raisedBy(it), take) {
			return true
		}
	}
	if c := w.countedBefore(); c == nil || !take(c.frame) {
		fg.refused = RefusedUnbound
	}
	return true
}

// changedTo reports that figure i is the old value of a plan, from which it goes to the next
// figure: "chỉ tiêu … từ 1.900 lên 2.000", "… từ 2.900 xuống còn 2.400".
func (w *work) changedTo(i int) bool {
	fg, next := &w.figures[i], &w.figures[i+1]
	if w.wordAt(fg.q.Lead-1) != wTừ || next.segment != fg.segment || next.q.Unit != vietnamese.Count || fg.q.Unit != vietnamese.Count || w.unknownBetween(fg.item, next.item) > 1 {
		return false
	}
	if !w.wordIn(next.q.Lead-1, wordsNewValue) {
		return false
	}
	for k := fg.item - 1; k >= int(fg.seg.from) && w.items[k].kind != itemFigure; k-- {
		switch it := &w.items[k]; {
		case it.cues.any(cueReach | cueDone | cueExceed):
			return false
		case it.cues.has(cuePlanNoun):
			return !w.isCentral(it)
		}
	}
	return false
}

// planBesideResult reports the plan that the result before figure i is held against: "kết nạp 1.104
// đảng viên so với kế hoạch 1.000; nữ 480". The parts behind it are of the result.
func (w *work) planBesideResult(i int) bool {
	if i == 0 || w.figures[i-1].frame != w.figures[i].frame || !w.usable(i-1) || w.figures[i-1].segment != w.figures[i].segment {
		return false
	}
	for t := w.figures[i-1].q.To; t+1 < w.figures[i].q.Lead; t++ {
		if w.wordAt(t) == wSo && w.wordAt(t+1) == wVới {
			return w.planNounBefore(i)
		}
	}
	return false
}
