package indicator

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// leastYears are the days from which a time between two days is told as one of years.
const leastYears = 500

// setTime gives the observation its period or its day, and a difference what
// it is compared with.
func (w *work) setTime(o *Observation, i int, frame *frame) {
	fg := &w.figures[i]
	if frame.nature == Stock && o.Kind != Target && o.Kind != Attainment {
		o.AsOf = w.stockDay(i)
		if t, ok := w.baseTime(i); ok && o.Kind == Change {
			base := w.baseDay(o.AsOf, t)
			if !base.Before(o.AsOf) {
				o.Ambiguous = "period"
			}
			o.Base = base.String()
		} else if o.Kind == Change {
			if o.Base = w.toldBefore(o); o.Base == "" {
				o.Base = w.endBefore(i)
			}
			if o.Base == "" {
				o.Ambiguous = "period" // "tăng 41.200 đảng viên": since when, nobody says
			}
		} else if fg.earlier && ok {
			o.AsOf = w.baseDay(o.AsOf, t)
		}
		return
	}
	switch o.Kind {
	case Target:
		o.Period = w.targetPeriod(i, frame)
		if frame.Annual && o.Period.Kind() != vietnamese.Years && o.Period != "" {
			o.Period = vietnamese.YearPeriod(o.Period.Year()) // judged once a year, whatever quarter asks for it
		}
	case Attainment:
		o.Period = w.attainedPeriod(i, frame)
	default:
		at := i
		if o.Kind == Change && frame.unit == UnitRank && w.turnBehind(i) != 0 {
			at++ // moved when the place was reached
		}
		if fg.earlier && frame.unit == UnitRank && w.yearOfPlace(i) < 0 {
			switch { // the other end of the move is dated
			case w.movesFrom(i):
				at++
			case w.leftBehind(i):
				at--
			}
		}
		o.Period = w.flowPeriod(at, frame)
		if t, from := w.timeFor(at); o.Period.Kind() == vietnamese.YearToDate && (from == fromNowhere && w.yearsTold() || w.sinceOpen(&t, from)) || w.spanBehind(i, from) || (from != fromSentence || t.Role == vietnamese.AsOf) && w.spanOf(i) >= 0 && o.Period.Kind() != vietnamese.Years {
			o.Ambiguous = "period"
		}
		if t, from := w.timeFor(at); from == fromSentence && !t.Relative && t.Role == vietnamese.During && t.Day.Month > 1 && o.Period.Kind() == vietnamese.Years && t.Last.Before(t.Day.AddDays(leastYears)) {
			o.Ambiguous = "period" // "từ 15/12/2021 đến 14/11/2022": the year of reports, and no two years
		}
		if t, from := w.timeFor(at); from != fromNowhere && o.Period.Kind() == vietnamese.YearToDate && t.Day.Month > 1 && t.Day.Before(t.Last) && (t.Role == vietnamese.During || t.Role == vietnamese.Since) {
			o.Ambiguous = "period" // "từ ngày 16/5 đến 15/6", "từ tháng 3 đến nay": not since January
		}
		if frame.Levels != "" && o.Period.Kind() == vietnamese.YearToDate && w.cued.has(cueNow) {
			o.Ambiguous = "period" // "hiện có 12.412 đảng viên được tặng Huy hiệu Đảng": in all those years
		}
		if o.Period.Kind() != vietnamese.Years && frame.nature == Flow && w.sinceEvent(i) {
			o.Ambiguous = "period"
		}
		if fg.outgrown && o.Period.Kind() == vietnamese.YearToDate {
			o.Ambiguous = "period"
		}
		if fg.rule == raisedTo && frame.unit == UnitRatio && o.Period.Kind() == vietnamese.Years && o.Period.End().Year <= w.published.Year && !fg.earlier {
			o.Period = vietnamese.YearPeriod(o.Period.End().Year) // "giai đoạn 2018-2022, … tăng từ 82,1% lên 90,2%": at its end
		}
		if frame.unit == UnitRank && w.lookedBack(o, at) {
			o.Ambiguous = "period"
		}
		if o.Kind == Actual && (frame.unit == UnitRank || frame.Edition) {
			w.lastJudged(o, at)
		}
		if frame.Annual && o.Kind == Actual && o.Period.Kind() == vietnamese.Year && w.yearly(i) && !w.datedBefore(i) {
			if p := w.spanTold(); p != "" {
				o.Period = p // "hằng năm, bình quân có 76% …" in a report on a term
			}
		}
	}
	if o.Kind == Change {
		if frame.unit == UnitRank {
			if t, _ := w.timeFor(i); t.Period.Kind() == vietnamese.Years { // from one year to another
				w.movedSince(o, i, &t)
				o.Base = string(vietnamese.YearPeriod(t.Period.Year()))
				return
			}
		}
		base := w.basePeriod(i, o.Period)
		if t, ok := w.baseTime(i); ok && !t.Last.IsZero() && t.Last == t.Day && t.Period.Kind() == vietnamese.Year {
			o.Ambiguous = "period" // "tăng 0,4% so với đầu năm": no period is the begin of a year
		}
		if frame.unit == UnitRank && base != "" && base == o.Period {
			o.Ambiguous = "period" // no place moves within the year it is judged for
		}
		if o.Base = string(base); frame.unit != UnitRatio && base.Kind() == vietnamese.Years && o.Period.Kind() != vietnamese.Years {
			o.Ambiguous = "period" // a count held against one of a term is one of a term itself: of which, nobody said
		}
	} else if fg.rule == comparedWith {
		o.Period = w.comparedPeriod(i, o.Period)
	} else if fg.earlier && w.yearOfPlace(i) < 0 {
		t, _ := w.timeFor(i)
		if _, known := w.baseTime(i); !known && frame.unit == UnitRank && t.Period.Kind() == vietnamese.Years {
			o.Period = vietnamese.YearPeriod(t.Period.Year()) // "giai đoạn 2012-2017, từ thứ 44 lên thứ 28"
		} else {
			o.Period = w.basePeriod(i, o.Period)
		}
	}
	if w.yearly(i) && o.Period.Kind() != vietnamese.Years && o.Kind == Target && o.Period == w.yearOfPublication() {
		if w.when.span != "" {
			o.Period = w.when.span
		} else if span := w.spanOfBody(); w.inTitle && span != "" {
			o.Period = span
		} else if w.ofCongress() {
			start := w.published.Year - w.published.Year%5
			o.Period = vietnamese.YearsPeriod(start, start+5)
		}
	}
	if o.Kind == Target && o.Period.Kind() == vietnamese.Years && o.Period.End().Year <= w.published.Year && w.yearly(i) {
		if _, from := w.timeFor(i); from != fromSentence {
			o.Period = w.planPeriod(o.Period, i) // a yearly demand is for the whole term, whose years so far were told of
		}
	}
	if o.Kind == Actual && frame.nature != Stock && frame.unit != UnitRank && !frame.Annual && o.Period.Kind() != vietnamese.Years && (w.yearly(i) || fg.q.PerKind == vietnamese.Year) {
		o.Ambiguous = "period" // "hằng năm kết nạp 1.800 đảng viên": of which years, nobody says
	}
	o.PerYear = (w.yearly(i) || fg.q.PerKind == vietnamese.Year) && o.Period.Kind() == vietnamese.Years && o.Kind != Attainment && o.Kind != Change
}

// spanOfBody is the first span of years in the body that reaches beyond the year of
// the article, for the yearly demand of its title.
func (w *work) spanOfBody() vietnamese.Period {
	for i := range w.body.Times {
		if p := w.body.Times[i].Period; p.Kind() == vietnamese.Years && p.End().Year > w.published.Year && p.Year() >= w.published.Year-1 {
			return p
		}
	}
	return ""
}

// countedBefore is the day of the last other value of the same stock in the text:
// "cuối năm 2018 có 600 tổ chức; đến nay còn 562, giảm 38"; "" for none.
func (w *work) toldBefore(o *Observation) string {
	for n := len(w.found) - 1; n >= 0; n-- {
		if other := &w.found[n]; other.Indicator == o.Indicator && other.By == o.By && other.Kind == Actual && other.AsOf.Before(o.AsOf) {
			return other.AsOf.String()
		}
	}
	return ""
}

// endBefore is the last day before the year in which a stock is said to have changed:
// "Năm 2023, toàn tỉnh giảm 12 tổ chức cơ sở đảng"; "" for none.
func (w *work) endBefore(i int) string {
	t, from := w.timeFor(i)
	if from != fromSentence || t.Period.Kind() != vietnamese.Year || t.Role != vietnamese.During {
		return ""
	}
	return t.Period.Start().AddDays(-1).String()
}

// ofCongress reports that the sentence speaks of a congress, whose demands are
// for a term.
func (w *work) ofCongress() bool {
	for i := w.sentence.From; i+1 < w.sentence.To; i++ {
		if w.wordAt(i) == wĐại && w.wordAt(i+1) == wHội {
			return true
		}
	}
	return false
}

func (w *work) yearOfPublication() vietnamese.Period {
	return vietnamese.YearPeriod(w.published.Year)
}

// flowPeriod is the period that an actual figure counts over.
func (w *work) flowPeriod(i int, frame *frame) vietnamese.Period {
	fg := &w.figures[i]
	if m := &fg.of; m.frame >= 0 && m.observation >= 0 && !w.ownAdverbial(i) && !(m.figure < 0 && w.ofYearHere(i)) {
		if p := w.found[m.observation].Period; p != "" {
			return p
		}
	}
	if fg.host >= 0 && fg.host < i && !(fg.kind == Change && w.ownAdverbial(i)) {
		if p := w.periodOf(fg.host); p != "" && (fg.kind == Change || fg.rule == shareOfLastCount) {
			return p
		}
	}
	if fg.rule == shareInList && i > 0 && w.figures[i-1].frame == fg.frame && w.timesBefore(fg.item) == w.timesBefore(w.figures[i-1].item) {
		if p := w.periodOf(i - 1); p != "" {
			return p // "tỷ lệ … trong sạch, vững mạnh năm 2009 là 78,9%, yếu kém 0,4%"
		}
	}
	t, from := w.timeFor(i)
	ok := from != fromNowhere
	p := t.Period
	if from != fromSentence && p.Kind() == vietnamese.Years && frame.Annual && frame.hasParts && w.ratedAtYearEnd(i) {
		return w.when.rating.Period
	}
	if from != fromSentence && w.says&traitBase != 0 {
		if span := w.sinceTermCompared(i); span != "" {
			return span
		}
	}
	if from != fromSentence && w.says&traitMask != 0 {
		if span := w.spanSaid(i); span != "" {
			return span
		}
	}
	if year := w.indexYear(i); year > 0 && (frame.unit == UnitRank || frame.Edition) && (from != fromSentence || w.ofEdition(i) && w.yearOfPlace(i) < 0) {
		return vietnamese.YearPeriod(year)
	}
	if frame.unit == UnitRatio && !frame.Annual && (w.saysNow(i) || i > 0 && w.usable(i-1) && w.frame(w.figures[i-1].frame).share == fg.frame && w.saysNow(i-1)) {
		return vietnamese.YearToDatePeriod(w.published.Year)
	}
	if from != fromSentence && p.Kind() == vietnamese.Years && frame.unit == UnitRatio && !frame.Annual && w.sharesStock(fg.frame) {
		return vietnamese.YearToDatePeriod(w.published.Year) // how things stand: the years are of what was told before
	}
	if n := len(w.found) - 1; frame.Levels != "" && from != fromSentence && w.segs[0].opener == opensParts && n >= 0 && w.found[n].Indicator == frame.id && w.rightBehind(n) {
		return w.found[n].Period // "Trong đó có 3 đảng viên nhận Huy hiệu 65 năm tuổi Đảng"
	}
	if frame.Monthly && frame.Levels == "" && from != fromSentence {
		if n := len(w.found) - 1; n >= 0 && w.found[n].Indicator == frame.id && w.found[n].Period.Kind() == vietnamese.Month && w.rightBehind(n) {
			return w.found[n].Period // "Ngoài ra, tặng giấy khen cho 8 tập thể"
		}
		if w.onOccasion() || from == fromArticle && (w.honoured(i, p) || p.Kind() == vietnamese.Years && frame.parted(labelRecipient) && !w.datedBefore(i)) {
			ok, p = false, ""
		}
	}
	if from != fromSentence && from != fromParagraph && !frame.Monthly && !frame.Annual && frame.nature == Flow && w.place.congress && !w.when.titled {
		return vietnamese.YearsPeriod(w.published.Year-5, w.published.Year)
	}
	if frame.Monthly && ok && t.Kind == vietnamese.DayTime {
		return vietnamese.MonthPeriod(t.Last.Year, t.Last.Month)
	}
	if !ok || p == "" {
		if frame.Monthly && !w.lastDay.IsZero() {
			return vietnamese.MonthPeriod(w.lastDay.Year, w.lastDay.Month)
		}
		if frame.Monthly && !w.published.IsZero() {
			return vietnamese.MonthPeriod(w.published.Year, w.published.Month)
		}
		if w.thisRound() && !w.published.IsZero() {
			if frame.Levels == "" {
				return vietnamese.MonthPeriod(w.published.Year, w.published.Month)
			}
			p = w.roundNear()
			w.tellRound(p)
			return p
		}
		if frame.Annual && frame.hasParts && w.published.Month <= lastOfReports {
			return vietnamese.YearPeriod(w.published.Year - 1) // rated when the year is over
		}
		p = vietnamese.YearToDatePeriod(w.published.Year)
	}
	return w.shape(p, t, frame)
}

// ofYearHere reports that the sentence of figure i names the year of which it is.
func (w *work) ofYearHere(i int) bool {
	t, from := w.timeFor(i)
	return from == fromSentence && t.Period.Kind() == vietnamese.Year && !t.Relative
}

// ratedAside reports the year t of a rating that only its own name says, in an article on several
// years: "tỷ lệ trong sạch, vững mạnh năm 2021 là 64%". What follows is not of it.
func (w *work) ratedAside(i int, t *vietnamese.Time) bool {
	return w.when.isUsed && w.frame(w.figures[i].frame).Annual && t.Period.Kind() == vietnamese.Year && w.when.used.Period.Kind() == vietnamese.Years && !w.ownAdverbial(i)
}

// datedBefore reports a time before figure i that dates what follows.
func (w *work) datedBefore(i int) bool {
	return slices.ContainsFunc(w.times[:w.timesBefore(w.figures[i].item)], func(k int) bool {
		return w.items[k].is&traitDates != 0 && !w.thanksFor(w.timeAt(k).From)
	})
}

// thanksFor reports that the time at token t stands in what somebody is honoured for, at the head of the
// sentence: "Vì những đóng góp trong 5 năm qua, …", "Ghi nhận thành tích …". It does not date the honour.
func (w *work) thanksFor(t int) bool {
	const least = 2 // words of what was done, before the time
	first := t
	for first > w.sentence.From && w.token(first-1).Strength < vietnamese.Comma {
		first--
	}
	if t-first < least+1 {
		return false
	}
	switch w.wordAt(first) {
	case wVì, wVới, wGhi, wBiểu:
		return true
	}
	return false
}

// spanTold is the span of years, over by now, of which results were told last; "" for none.
func (w *work) spanTold() vietnamese.Period {
	for _, one := range slices.Backward(w.found) {
		if p := one.Period; one.Kind == Actual && p.Kind() == vietnamese.Years && p.End().Year <= w.published.Year {
			return p
		}
	}
	return ""
}

// spanSaid is the span of years that "trong 5 năm" beside figure i means: one of that
// length, over by now, that the article names or told results of; "" for none.
func (w *work) spanSaid(i int) vietnamese.Period {
	k := w.spanOf(i)
	if k < 0 {
		return ""
	}
	years := int(w.text.Masks[w.items[k].at].Value)
	fits := func(p vietnamese.Period) bool {
		return p.Kind() == vietnamese.Years && p.End().Year-p.Year() == years && p.End().Year <= w.published.Year
	}
	for _, one := range slices.Backward(w.found) {
		if fits(one.Period) {
			return one.Period
		}
	}
	for _, p := range [...]vietnamese.Period{w.when.lastTerm, w.when.term} {
		if fits(p) {
			return p
		}
		if p.Kind() == vietnamese.Years && p.Year() == w.published.Year && fits(p.Previous()) {
			return p.Previous() // told at the congress that begins the next term
		}
	}
	return ""
}

// spanOf is the item of the years over which figure i counts, with nothing to say which: "trong 3 năm" before it, or
// "qua 3 năm" and, for what happens, "trong 3 năm" directly behind it; -1 for none.
func (w *work) spanOf(i int) int {
	if w.says&traitMask == 0 {
		return -1
	}
	fg := &w.figures[i]
	happens := w.frame(fg.frame).nature == Flow && !w.frame(fg.frame).Monthly && !w.frame(fg.frame).Annual
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.is&traitDates != 0 {
			return -1
		}
		if it.kind == itemMask && (w.wholeSpan(k) || happens && w.passedSpan(k)) {
			return k
		}
	}
	for k := fg.item + 1; happens && k < int(w.seg(i).to) && w.items[k].kind != itemFigure && w.items[k].kind != itemTime; k++ {
		if w.items[k].kind == itemMask && w.wholeSpan(k) && w.wordAt(w.beforeSpan(k)-1) != wNhất {
			return k // but not "cao nhất trong 3 năm"
		}
	}
	return -1
}

// sharesStock reports a share of a stock: it tells how things stand.
func (w *work) sharesStock(f int32) bool {
	for i := range w.frames {
		if w.frames[i].share == f {
			return w.frames[i].nature == Stock
		}
	}
	return false
}

// onOccasion reports that the sentence tells what was done at a meeting, on the
// day of the article.
func (w *work) onOccasion() bool {
	return w.cued.has(cueOccasion)
}

// rightBehind reports that observation n stands in the sentence before this one, in its
// paragraph, or in this one.
func (w *work) rightBehind(n int) bool {
	e := &w.found[n].Evidence
	first, _ := w.text.Offsets(w.sentence)
	return e.InTitle == w.inTitle && first <= e.SentenceEnd+2 && (first <= e.SentenceEnd || !strings.Contains(w.text.Source[e.SentenceEnd:first], "\n"))
}

// honoured reports that period p is named behind figure i, as that for which it is honoured:
// "9 tập thể có thành tích xuất sắc trong công tác năm 2011".
func (w *work) honoured(i int, p vietnamese.Period) bool {
	return slices.ContainsFunc(w.times, func(k int) bool { return k > w.figures[i].item && w.timeAt(k).Period == p })
}

// ownAdverbial reports that the figure's own segment begins with a time, or the bracket around it.
func (w *work) ownAdverbial(i int) bool {
	if k := w.headOfBracket(i); k >= 0 && w.datesFigure(i, k) && !w.isNow(w.timeAt(k)) {
		return true
	}
	for k := int(w.seg(i).from); w.seg(i).says&traitTime != 0 && k < w.figures[i].item; k++ {
		if w.items[k].kind == itemTime && w.datesFigure(i, k) && w.adverbial(k) && !w.isNow(&w.text.Times[w.items[k].at]) {
			return true
		}
	}
	return false
}

// indexYear is the year of the ranking spoken of: "PCI 2019".
func (w *work) indexYear(i int) int {
	named := false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		if w.rankingAt(k) >= 0 {
			if year := w.yearBehind(k); year > 0 {
				return year
			}
			if w.gap(k) == 0 && w.item(k+1).is&traitYear != 0 {
				return w.timeAt(k + 1).Period.Year()
			}
			named = true // "PCI 2016 xếp thứ hai, PAR Index thứ ba": of one year
		}
		if named && w.items[k].kind == itemSemicolon {
			break
		}
	}
	if named {
		return 0
	}
	return w.rankingYear
}

// ofEdition reports a ranking that is named with its year, behind which no other year is
// told: "PCI 2016, công bố hồi tháng 3, xếp thứ hai".
func (w *work) ofEdition(i int) bool {
	for k := w.figures[i].item - 1; k > 0; k-- {
		if w.items[k].is&(traitYear|traitYears) != 0 {
			return w.rankingAt(k-1) >= 0 && w.gap(k-1) == 0
		}
		if w.rankingAt(k) >= 0 && w.yearBehind(k) > 0 {
			return true
		}
	}
	return false
}

// yearBehind is the year printed directly behind item k, or behind the bracket in which it stands
// alone: "Chỉ số cải cách hành chính (PAR Index) 2021".
func (w *work) yearBehind(k int) int {
	next := int(w.items[k].to)
	if w.item(k-1).kind == itemOpen && w.item(k+1).kind == itemClose && w.gap(k) == 0 {
		next++
	}
	if w.token(next).Kind != vietnamese.Number {
		return 0
	}
	year := 0
	for _, digit := range []byte(w.text.Slice(vietnamese.Span{From: next, To: next + 1})) {
		if digit < '0' || digit > '9' || year > 9999 {
			return 0
		}
		year = year*10 + int(digit-'0')
	}
	if year < 2000 || year > 2100 {
		return 0
	}
	return year
}

// saysNow reports "hiện", "đến nay" in the figure's own segment.
func (w *work) saysNow(i int) bool {
	return w.seg(i).cued.has(cueNow)
}

// shape fits a period to the nature of the indicator.
func (w *work) shape(p vietnamese.Period, t vietnamese.Time, frame *frame) vietnamese.Period {
	switch {
	case frame.unit == UnitRank:
		if p.Kind() == vietnamese.Years {
			return vietnamese.YearPeriod(min(p.End().Year, w.published.Year-1))
		}
		if p.Kind() != vietnamese.Year && p.Kind() != 0 {
			return vietnamese.YearPeriod(p.Year())
		}
	case frame.Annual && frame.hasParts && p.Kind() != vietnamese.Year && p.Kind() != vietnamese.Years && !t.Last.IsZero() && t.Last.Month <= lastOfReports && w.published.Month <= lastOfReports:
		return vietnamese.YearPeriod(t.Last.Year - 1) // "đến giữa tháng 1/2016, 688 tổ chức … đã xếp loại": of the year before
	case frame.Annual && p.Kind() != vietnamese.Years:
		return vietnamese.YearPeriod(p.Year())
	}
	return p
}

// periodOf is the period of the observation that figure h became.
func (w *work) periodOf(h int) vietnamese.Period {
	if at := w.figures[h].kept; at >= 0 {
		return w.found[at].Period
	}
	return ""
}

// ownTime is the time in the figure's segment or bracket, or in the words
// directly before its bracket.
func (w *work) ownTime(i int) (vietnamese.Time, bool) {
	fg := &w.figures[i]
	seg := w.seg(i)
	from := int(seg.from)
	if seg.opener == opensBracket {
		from = max(0, from-3)
	}
	for k := fg.item - 1; k >= from; k-- {
		if w.items[k].kind == itemFigure {
			break
		}
		if w.items[k].is&traitDates != 0 {
			return *w.timeAt(k), true
		}
	}
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemFigure {
			break
		}
		if w.items[k].is&traitDates != 0 {
			return *w.timeAt(k), true
		}
	}
	return vietnamese.Time{}, false
}

// stockOld is after how many days a stock without a time of its own is no longer
// that of the period that the article speaks of.
const stockOld = 100

// stockDay is the day on which a stock was true.
func (w *work) stockDay(i int) vietnamese.Date {
	fg := &w.figures[i]
	if m := &fg.of; m.frame >= 0 && m.observation >= 0 && !w.found[m.observation].AsOf.IsZero() {
		return w.found[m.observation].AsOf
	}
	if w.saysNow(i) || w.nowAhead(i) {
		return w.published
	}
	t, from := w.timeFor(i)
	if from == fromNowhere {
		return w.published
	}
	day := t.Last
	if t.Role != vietnamese.AsOf && t.Period != "" {
		day = t.Period.EndAt(w.published)
	}
	if t.Relative && day == t.Last && day.Month == 12 && day.Year == w.published.Year && w.published.Month <= lastOfReports {
		day.Year-- // "tính đến cuối năm", told when it is over
	}
	if day.IsZero() || !w.published.IsZero() && w.published.Before(day) {
		return w.published
	}
	if from == fromArticle && day.AddDays(stockOld).Before(w.published) {
		return w.published // the article only mentions that time
	}
	return day
}

// nowAhead reports "nay" at the head of figure i's clause or of one before it in its
// sentence, behind which no time is named: "…, nay Đảng bộ tỉnh đã có 19.340 đảng viên".
func (w *work) nowAhead(i int) bool {
	for t := w.figures[i].q.Lead - 1; t > w.sentence.From && w.timesBefore(w.figures[i].item) == 0; t-- {
		if w.wordAt(t) == wNay && w.token(t-1).Kind == vietnamese.Punct {
			return true
		}
	}
	return false
}
