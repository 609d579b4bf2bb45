package indicator

import (
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// vague reports "năm" without a number: the year that is spoken of. "Đầu năm" is the begin of a
// year only where the article speaks of one.
func (w *work) vague(t *vietnamese.Time) bool {
	if !t.Relative || t.Period.Kind() != vietnamese.Year {
		return false
	}
	if t.To-t.From == 2 && w.wordAt(t.From) == wĐầu || t.To-t.From == 1 && w.wordAt(t.From-1) == wĐầu {
		return w.when.known && w.when.article.Period.Kind() == vietnamese.Year
	}
	return t.To-t.From == 1 || t.To-t.From == 2 && w.wordAt(t.To-1) == wNày
}

// roundAhead is how many days before a round of awards newspapers tell of it.
const roundAhead = 60

// meant is the time with "trong năm" turned into the year that the article
// speaks of.
func (w *work) meant(t vietnamese.Time) vietnamese.Time {
	if t.Role == vietnamese.Term && t.Relative {
		t.Period = w.termMeant(&t)
		return t
	}
	if t.Role == vietnamese.Round && t.Partial && t.Kind == vietnamese.DayTime && !w.published.IsZero() && w.published.AddDays(roundAhead).Before(t.Last) && !w.announced(&t) {
		t.Day.Year, t.Last.Year = t.Day.Year-1, t.Last.Year-1 // "năm 2021 trao 2.310 huy hiệu, riêng đợt 7/11 là 640"
		t.Period = vietnamese.MonthPeriod(t.Last.Year, t.Last.Month)
		return t
	}
	if w.endOfYearOver(&t) {
		if t.Period.Kind() == vietnamese.Half {
			t.Period = vietnamese.HalfPeriod(t.Period.Year()-1, 2)
		} else {
			t.Period = vietnamese.QuarterPeriod(t.Period.Year()-1, 4)
		}
		t.Day, t.Last = t.Period.Start(), t.Period.End()
		return t
	}
	if w.firstMonthsToCome(&t) {
		_, _, last := t.Period.Bounds()
		t.Period = vietnamese.FirstMonths(w.published.Year, int(last.Month))
		t.Day, t.Last = t.Period.Start(), t.Period.End()
		return t
	}
	if w.beforeTold(&t) {
		t.Period = vietnamese.YearPeriod(t.Period.Year() - 1)
		t.Day, t.Last, t.Relative = t.Period.Start(), t.Period.End(), false
		return t
	}
	if w.beginOfYearOver(&t) {
		t.Role, t.Period = vietnamese.During, w.when.article.Period
		t.Day, t.Last = t.Period.Start(), t.Period.End()
		return t
	}
	if !w.vague(&t) {
		return w.partMeant(t)
	}
	if named := w.yearBefore(&t); named != nil {
		t.Period, t.Last = named.Period, named.Last // "Kế hoạch năm 2024 phấn đấu trong năm đưa …"
		return t
	}
	year := 0
	if told := &w.when.paragraph; w.when.carried && told.Period.Kind() == vietnamese.Year && !told.Relative && told.Period.Year() <= w.published.Year {
		t.Period = told.Period // "Khép lại năm 2022, …. 1.906 đảng viên được kết nạp trong năm"
		t.Last = t.Period.End()
		return t
	}
	if w.when.known && w.when.article.Period.Kind() != vietnamese.Years {
		year = w.when.article.Period.Year()
	}
	for i := len(w.found) - 1; i >= 0; i-- {
		if o := &w.found[i]; o.Kind == Actual && o.Period.Kind() != vietnamese.Years && !o.aside {
			if year = o.Period.Year(); year == 0 {
				if o.AsOf == w.published {
					continue // "hiện có 2.840 chi bộ; cả năm lập 12" says nothing of the year
				}
				year = o.AsOf.Year
			}
			break
		}
	}
	if year == 0 && w.published.Month <= lastOfReports {
		year = w.published.Year - 1 // a year is reported on when it is over
	}
	if year > 0 {
		t.Period = vietnamese.YearPeriod(year)
		t.Last = t.Period.End()
	}
	return t
}

// yearBefore is the year of which, or of whose plan, the sentence tells before time t; nil for none.
func (w *work) yearBefore(t *vietnamese.Time) *vietnamese.Time {
	for _, k := range slices.Backward(w.times) {
		named := w.timeAt(k)
		if named.To <= t.From && w.items[k].is&(traitYear|traitDates) == traitYear|traitDates && named.Role == vietnamese.During && !named.Relative && (w.adverbial(k) || w.ofPlan(k) || w.headsColon(k)) {
			return named
		}
	}
	return nil
}

// headsColon reports a time directly before the colon behind which it is told what was then:
// "tiếp nối kết quả của năm 2014: cả năm kết nạp 1.742 đảng viên".
func (w *work) headsColon(k int) bool {
	return w.item(k+1).kind == itemColon && w.gap(k) == 0
}

// beforeTold reports "năm trước [đó]" behind a result of that very year in its sentence: told in
// January, "kỷ luật 113 đảng viên; năm trước đó kỷ luật 127" is of the year before the last.
func (w *work) beforeTold(t *vietnamese.Time) bool {
	n := len(w.found) - 1
	if n < 0 || !t.Relative || t.Role != vietnamese.During || t.Period.Kind() != vietnamese.Year || w.found[n].Kind != Actual || w.found[n].Period != t.Period || w.found[n].Evidence.InTitle != w.inTitle {
		return false
	}
	if w.wordAt(t.To-1) != wTrước && (w.wordAt(t.To-1) != wĐó || w.wordAt(t.To-2) != wTrước) {
		return false
	}
	start, _ := w.text.Offsets(t.Span)
	return w.found[n].Evidence.End <= start && w.found[n].Evidence.SentenceEnd >= start
}

// longestLead is how far before "Ngay từ đầu năm" the new year may be spoken of, in tokens.
const longestLead = 80

// beginOfYearOver reports "Ngay từ đầu năm, …" in a report, in January, on the year before, in which nothing was
// told of the new year: the work was begun early in the year reported on. "Từ đầu năm" counts up to the article.
func (w *work) beginOfYearOver(t *vietnamese.Time) bool {
	if t.Role != vietnamese.Since || !t.Relative || t.To-t.From != 2 || w.wordAt(t.From-1) != wTừ || w.wordAt(t.From-2) != wNgay {
		return false
	}
	over := vietnamese.YearPeriod(w.published.Year - 1)
	if w.published.IsZero() || w.published.Month != time.January || !w.when.known || w.when.article.Period != over {
		return false
	}
	ahead := w.when.carried && !w.when.paragraph.Relative && w.when.paragraph.Period.Year() == w.published.Year
	for k := max(0, t.From-longestLead); k < t.From; k++ {
		if w.wordAt(k) == wNăm && (w.wordAt(k+1) == wMới || w.wordAt(k+1) == wNay) {
			return false // the new year was spoken of
		}
	}
	return t.From-2 == w.sentence.From && !ahead && !w.cued.has(cuePlan) && w.when.span != w.yearOfPublication()
}

// endOfYearOver reports that "sáu tháng cuối năm" or "quý cuối năm" in the first months of a year,
// where nothing is planned, is that of the year before; a quarter beside such a half only.
func (w *work) endOfYearOver(t *vietnamese.Time) bool {
	if !t.Partial {
		return false
	}
	kind, first, last := t.Period.Bounds()
	if kind != vietnamese.Half && kind != vietnamese.Quarter || last.Month != time.December {
		return false
	}
	if w.published.IsZero() || w.published.Month > lastOfReports || t.Period.Year() != w.published.Year || !w.published.Before(first) || w.plans || w.cued.any(cuePlan|cuePlanNoun|cueMust) {
		return false
	}
	if kind == vietnamese.Half {
		return true
	}
	return slices.ContainsFunc(w.times, func(k int) bool { // "nửa cuối năm …; riêng quý cuối năm …"
		other := w.timeAt(k)
		return other.From < t.From && other.Period.Kind() == vietnamese.Half && w.endOfYearOver(other)
	})
}

// firstMonthsToCome reports that "6 tháng đầu năm" in the first months of a year, told among
// plans or behind their heading, is not that of the year before: "Nhiệm vụ đề ra: 6 tháng đầu năm …".
func (w *work) firstMonthsToCome(t *vietnamese.Time) bool {
	if !t.Partial {
		return false
	}
	kind, first, last := t.Period.Bounds()
	if kind != vietnamese.Half && kind != vietnamese.Months || first.Month != time.January || last.Year != w.published.Year-1 {
		return false
	}
	if w.plans {
		return true
	}
	plan, noun := false, false
	for k := range w.items {
		it := &w.items[k]
		if it.kind == itemColon {
			return plan && noun && !w.tellsOfCarryingOut(int(it.from))
		}
		if int(it.from) >= t.From || it.kind == itemFigure || it.kind == itemTime || it.cues.any(cueDone|cueReach|cueExceed) {
			return false
		}
		plan, noun = plan || it.cues.has(cuePlan), noun || it.cues.any(cuePlanNoun|cuePlanHead)
	}
	return false
}

// tellsOfCarryingOut reports words before token end of its sentence that tell how a plan was carried out:
// "đánh giá kết quả thực hiện nhiệm vụ".
func (w *work) tellsOfCarryingOut(end int) bool {
	for t := w.sentence.From; t < end; t++ {
		if w.wordIn(t, wordsCarriedOut) {
			return true
		}
	}
	return false
}

// restOfYear reports what is done for its own sake, told for "6 tháng cuối năm", "quý cuối năm" before they
// are half over: what is done so far is told with "đã", with what it is compared with or up to a day, the
// rest is planned.
func (w *work) restOfYear(i int) bool {
	t, from := w.timeFor(i)
	if from != fromSentence || !w.aimedAt(w.figures[i].frame) || w.timeTraits(&t)&traitUnfinished == 0 {
		return false
	}
	if w.cued.any(cueDone|cueReach|cueExceed|cueUp|cueDown|cueThan) || w.says&(traitBase|traitToNow) != 0 {
		return false
	}
	kind, first, _ := t.Period.Bounds()
	half := 91 // days
	if kind == vietnamese.Quarter {
		half = 45
	}
	if !w.published.Before(first.AddDays(half)) {
		return false
	}
	for n := t.From; n < t.To; n++ {
		if w.wordAt(n) == wCuối {
			return true
		}
	}
	return false
}

// partMeant is the part of a year that a time means: it turns "trong quý", "trong tháng" into the quarter or
// month that the article reports on; one that has hardly begun is the one before.
func (w *work) partMeant(t vietnamese.Time) vietnamese.Time {
	if !t.Relative || t.Role != vietnamese.During || t.To-t.From > 2 {
		return t
	}
	kind := t.Period.Kind()
	if kind != vietnamese.Quarter && kind != vietnamese.Month || t.To-t.From == 2 && w.wordAt(t.To-1) != wNày && w.wordAt(t.From) != wTrong {
		return t
	}
	p := t.Period
	if told := &w.when.paragraph; w.when.carried && told.Period.Kind() == kind && !told.Relative && !w.published.Before(told.Last) {
		t.Period, t.Day, t.Last, t.Relative = told.Period, told.Day, told.Last, false
		return t
	}
	if named := w.namedBefore(&t); named != nil {
		t.Period, t.Day, t.Last, t.Relative = named.Period, named.Day, named.Last, false
		return t
	}
	const begun = 20 // days after which results are told of the running quarter
	switch {
	case w.when.known && w.when.article.Period.Kind() == kind:
		p = w.when.article.Period
	case kind == vietnamese.Quarter && !w.published.IsZero() && w.published.Before(p.Start().AddDays(begun)):
		last := p.Start().AddDays(-1)
		p = vietnamese.QuarterPeriod(last.Year, (int(last.Month)+2)/3)
	}
	t.Period, t.Day, t.Last = p, p.Start(), p.End()
	return t
}

// termMeant resolves "nhiệm kỳ mới", "nhiệm kỳ qua", "cả nhiệm kỳ" by the terms
// that the article names.
func (w *work) termMeant(t *vietnamese.Time) vietnamese.Period {
	before := w.wordAt(t.From - 1)
	if before == wCả {
		if ahead := w.termAhead(t); ahead != "" {
			return ahead
		}
	}
	if told := &w.when.paragraph; w.when.carried && t.To-t.From == 2 && told.Kind == vietnamese.PeriodTime && told.Role != vietnamese.Since && !told.Relative && told.Period.Kind() == vietnamese.Years && told.Period.End().Year <= w.published.Year &&
		w.wordIn(t.From-1, wordsWholeTerm) {
		return told.Period // "Nhìn lại 5 năm 2010 - 2015, … cả nhiệm kỳ kết nạp …"
	}
	year, term := w.published.Year, w.when.term
	begun := year - year%5
	half, next := w.spanHas(t.Span, wNửa), w.spanHas(t.Span, wMới) || w.spanHas(t.Span, wTới)
	last := w.spanHas(t.Span, wQua) || w.spanHas(t.Span, wTrước)
	if told := w.spanTold(); told != "" && t.To-t.From == 2 && !half && !next && !last && w.when.lastTerm == "" && told.Year()%5 == 0 && told.End().Year == told.Year()+5 {
		return told // "Từ 2005 đến 2010, kỷ luật …; cả nhiệm kỳ …"
	}
	switch {
	case term == "" && half && w.spanHas(t.Span, wQua) && year > begun:
		return vietnamese.YearsPeriod(begun, year)
	case term == "" && w.spanHas(t.Span, wMới) && (year == begun+1 || year == begun+2):
		return vietnamese.YearsPeriod(begun, begun+5) // begun lately
	case (term == "" && year == begun || term != "" && term.Year() == year) && t.To-t.From == 2 && w.when.lastTerm == "" && !w.mayPlan():
		return vietnamese.YearsPeriod(year-5, year) // told in the year in which it ends
	case term == "":
		return t.Period
	case half && term.Year() < year && year <= term.End().Year:
		return vietnamese.YearsPeriod(term.Year(), year) // "nửa nhiệm kỳ qua"
	case next && (term.Year() >= year-1 || term.End().Year > year+1):
		return term
	case next:
		return t.Period
	case (last || t.To-t.From == 2 && w.doneIn(t)) && term.Year() >= year:
		return term.Previous() // "Trong nhiệm kỳ, đã kết nạp …", told at the congress that begins the next one
	case last && term.End().Year > year:
		return term.Previous()
	case !last && w.when.lastTerm != "":
		return w.when.lastTerm
	}
	return term
}

// doneIn reports that a deed behind time t, with no plan before it, is told as done: with "đã" directly before it, "Trong nhiệm kỳ, đã
// kết nạp …", or measured by its plan, "Trong nhiệm kỳ, kết nạp 8.700 đảng viên, đạt 110% chỉ tiêu".
func (w *work) doneIn(t *vietnamese.Time) bool {
	for k := range w.items {
		it := &w.items[k]
		switch {
		case it.cues.any(cuePlan | cuePlanNoun):
			return false
		case int(it.from) > t.To && it.kind == itemPhrase && w.isEvent(it, false):
			return w.wordAt(int(it.from)-1) == wĐã || w.measuredBehind(k)
		}
	}
	return false
}

// measuredBehind reports a share of a plan, and not just all of it, behind the deed at item k, in its clause or that of the count:
// only what is done can be held against its plan.
func (w *work) measuredBehind(k int) bool {
	for k++; k+1 < len(w.items) && w.items[k].kind != itemSemicolon; k++ {
		if w.items[k].kind != itemFigure || !w.items[k-1].cues.any(cueReach|cueExceed) || w.gap(k-1) > 0 {
			continue
		}
		q := &w.text.Quantities[w.items[k].at]
		if q.Unit != vietnamese.Percent || q.Value == 1 {
			continue
		}
		for n := k + 1; n < len(w.items) && n <= k+3 && w.items[n].kind == itemPhrase && w.gap(n-1) == 0; n++ {
			if w.items[n].cues.has(cuePlanNoun) {
				return true
			}
		}
	}
	return false
}

// termAhead is the term of a plan: the years that the sentence names before time t and that are not
// over ("Giai đoạn 2022 - 2025: …; cả nhiệm kỳ lập 65 tổ chức đảng"), or the article's under a
// heading of plans ("Phương hướng 5 năm tới: …; cả nhiệm kỳ lập 65"); "" for neither.
func (w *work) termAhead(t *vietnamese.Time) vietnamese.Period {
	for _, k := range slices.Backward(w.times) {
		if told := w.timeAt(k); told.To <= t.From && w.items[k].is&traitYears != 0 && told.Period.End().Year > w.published.Year {
			return told.Period
		}
	}
	if w.cued.has(cuePlanHead) && w.when.term != "" && w.when.term.Year() >= w.published.Year {
		return w.when.term
	}
	return ""
}

// termSoFar is the part up to the article of a running term p of which figure i tells what is done
// by now: "các cấp ủy đã kỷ luật 61 đảng viên" behind "chỉ tiêu cả nhiệm kỳ"; "" for none.
func (w *work) termSoFar(i int, p vietnamese.Period) vietnamese.Period {
	t, from := w.timeFor(i)
	if from == fromSentence {
		if p = ""; w.isNow(&t) {
			p = w.termAimed(i)
		}
	}
	if !w.running(p) {
		return ""
	}
	so := vietnamese.YearsPeriod(p.Year(), w.published.Year)
	if !w.tellsOfDone(i) && !w.goesOnSoFar(i, so) {
		return ""
	}
	return so
}

// goesOnSoFar reports, of figure i, people or bodies disciplined, told without a word of planning behind a
// result of the term up to now, period so: nobody plans how many to punish, "đã" or not.
func (w *work) goesOnSoFar(i int, so vietnamese.Period) bool {
	if !w.frame(w.figures[i].frame).parted(labelForm) {
		return false
	}
	n := len(w.found) - 1
	if n < 0 || w.mayPlan() || w.found[n].Kind != Actual || w.found[n].Period != so {
		return false
	}
	e := &w.found[n].Evidence
	first, _ := w.text.Offsets(w.sentence)
	return e.InTitle == w.inTitle && first <= e.SentenceEnd+2
}

// termAimed is the term of the aim told last and alone, in the sentence before, of what figure i counts up
// to now: "Đại hội đề ra kết nạp 14.200 đảng viên. Đến nay đã kết nạp 7.910"; "" for none, and where its own
// sentence names another time or the plan of the year.
func (w *work) termAimed(i int) vietnamese.Period {
	fg := &w.figures[i]
	n := len(w.found) - 1
	if n < 0 || w.says&traitMask != 0 || slices.ContainsFunc(w.times, func(k int) bool { return !w.isNow(w.timeAt(k)) && w.timeAt(k).Role != vietnamese.Yearly }) {
		return ""
	}
	aim := &w.found[n]
	if aim.frame != fg.frame || aim.Kind != Target || aim.PerYear || aim.By != fg.by || !w.rightBehind(n) {
		return ""
	}
	if n > 0 && w.found[n-1].frame == fg.frame && w.found[n-1].Evidence.SentenceStart == aim.Evidence.SentenceStart {
		return "" // "năm 2022 kết nạp 1.500, cả nhiệm kỳ 7.500": of which of them, nobody says
	}
	for later := i + 1; later < len(w.figures); later++ {
		if w.planOfYear(later) {
			return ""
		}
	}
	return aim.Period
}

// termUnnamed reports "trong nhiệm kỳ" without its years for figure i: said half-way, it may be what
// was done so far or what is planned.
func (w *work) termUnnamed(i int) bool {
	t, from := w.timeFor(i)
	return from == fromSentence && t.Role == vietnamese.Term && t.Relative && !w.yearly(i)
}

// running reports a span of years that began before the article's year and ends behind it.
func (w *work) running(p vietnamese.Period) bool {
	return p.Kind() == vietnamese.Years && !w.published.IsZero() && p.Year() < w.published.Year && p.End().Year > w.published.Year
}

// namedBefore is the month or quarter that "tháng này", "trong quý này" takes up: the
// last one named in its sentence or in the one before; nil for none.
func (w *work) namedBefore(t *vietnamese.Time) *vietnamese.Time {
	if w.wordAt(t.To-1) != wNày {
		return nil
	}
	from := w.sentence.From
	if !w.inTitle && w.at > 0 && w.list[w.at].is&traitNewLine == 0 {
		from = w.list[w.at-1].From
	}
	var last *vietnamese.Time
	for n := range w.text.Times {
		one := &w.text.Times[n]
		if one.From >= t.From {
			break
		}
		if one.From >= from && one.Role == vietnamese.During && !one.Relative && one.Period.Kind() == t.Period.Kind() {
			last = one
		}
	}
	return last
}

// dayOf reports the day of a meeting or ceremony: "Ngày 25/12, Tỉnh ủy tổng kết …".
func (w *work) dayOf(t *vietnamese.Time) bool {
	return t.Kind == vietnamese.DayTime && t.Role == vietnamese.During
}

// dayOfReport reports that the day at item k is the one on which somebody told of
// figure i: "Ngày 25/12, Ban Tổ chức cho biết toàn tỉnh kết nạp …".
func (w *work) dayOfReport(i, k int) bool {
	if f := w.figures[i].frame; !w.dayOf(w.timeAt(k)) || f < 0 || w.frame(f).Monthly {
		return false
	}
	return w.hintIn(int(w.items[k].to), int(w.items[w.figures[i].item].from), hintSaying) >= 0
}

// toCome reports a time that begins behind the article's date.
func (w *work) toCome(t *vietnamese.Time) bool {
	return !w.published.IsZero() && w.published.Before(t.Period.Start())
}

// tellsOfDone reports that figure i is said to be done: a time to come dates no
// result.
func (w *work) tellsOfDone(i int) bool {
	planned, reached := false, false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		switch it := &w.items[k]; {
		case it.cues.has(cueDone) && !it.cues.any(cuePlan|cuePart):
			return true
		case it.cues.any(cuePlan | cuePlanNoun):
			planned = true
		case it.cues.has(cueReach):
			reached = true
		}
	}
	if planned || w.plans {
		return false
	}
	return w.cued.has(cueExceed) || reached && w.cued.has(cuePlanNoun) // "đạt 99,2%; chỉ tiêu đến năm 2020 là 100%"
}

// mayPlan reports that the sentence may tell of the time to come that the article
// speaks of: it stands among plans, or has a word of them.
func (w *work) mayPlan() bool {
	return w.plans || w.when.titled || w.cued.any(cuePlan|cuePlanNoun|cuePlanHead|cueMust)
}

// yearsOfTerm reports a sentence that begins with the years of the term spoken of before:
// "Trong 5 năm ấy, …", "Năm năm đó, …".
func (w *work) yearsOfTerm() bool {
	if w.says&traitMask == 0 || len(w.items) == 0 || w.items[0].kind != itemMask {
		return false
	}
	mask := &w.text.Masks[w.items[0].at]
	behind := w.wordAt(mask.To)
	return mask.Kind == vietnamese.MaskDuration && mask.Value == 5 && w.wordAt(mask.To-1) == wNăm && (behind == wẤy || behind == wĐó)
}

// sameSpan reports a sentence that goes on with the time told before: "Cùng thời gian, …".
func (w *work) sameSpan() bool {
	t := w.sentence.From
	if w.wordAt(t) == wTrong || w.wordAt(t) == wCũng {
		t++
	}
	return (w.wordAt(t) == wCùng || w.wordAt(t+2) == wNày || w.wordAt(t+2) == wĐó) && (w.wordAt(t+1) == wThời || w.wordAt(t) == wThời || w.wordAt(t) == wGiai)
}

// endPrinted reports a time that names its last year too: "từ 2015 - 2020".
func (w *work) endPrinted(t *vietnamese.Time) bool {
	tokens := w.text.Tokens
	return t.To-t.From > 2 && tokens[t.To-3].End-tokens[t.To-3].Start == 4 && tokens[t.To-3].Kind == vietnamese.Number && tokens[t.To-1].Kind == vietnamese.Number
}

// setAgainst reports the time of "Nếu [như] năm 2021 …" at item k, against which "thì …" sets the
// one that is told of.
func (w *work) setAgainst(k int) bool {
	if first := int(w.items[k].from); first-1 > w.sentence.From && w.items[k].is&traitYear != 0 && w.meanwhile(first) {
		return true
	}
	if w.wordAt(w.sentence.From) != wNếu {
		return false
	}
	for t := int(w.items[k].to); t < w.sentence.To; t++ {
		if w.wordAt(t) == wThì {
			return true
		}
	}
	return false
}

// meanwhile reports "trong khi [đó]", "còn" before token t: what follows is set beside what was
// told, "…, trong khi năm 2020 đứng thứ 5".
func (w *work) meanwhile(t int) bool {
	if w.wordAt(t-1) == wĐó {
		t--
	}
	return w.wordAt(t-1) == wCòn || w.wordAt(t-1) == wKhi && w.wordAt(t-2) == wTrong
}

// timeOfWhole finds the time behind the whole that a clause goes on with, for the parts
// told before it: "31 đồng chí bị khai trừ trong tổng số 412 đảng viên bị kỷ luật nhiệm kỳ
// 2010-2015"; -1 for none.
func (w *work) timeOfWhole(i int) int {
	fg := &w.figures[i]
	if fg.frame < 0 || fg.by == (Breakdown{}) || w.frame(fg.frame).nature != Flow {
		return -1
	}
	whole := false
	for k := fg.item + 1; k < len(w.items) && w.items[k].kind != itemSemicolon && w.items[k].kind != itemColon; k++ {
		switch it := &w.items[k]; {
		case it.cues.has(cueOf):
			whole = true
		case whole && it.kind == itemTime && (it.is&traitDates != 0 || w.timeAt(k).Role == vietnamese.Term):
			return k
		}
	}
	return -1
}
