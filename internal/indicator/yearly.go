package indicator

import (
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// yearly reports a word of every year that reaches the figure: at the head of
// its list, until another time.
func (w *work) yearly(i int) bool {
	return (w.says&traitYearly != 0 || w.cued.has(cueYearly)) && w.reachedByYearly(i)
}

func (w *work) reachedByYearly(i int) bool {
	if w.dueBy(i) >= 0 {
		return false
	}
	fg := &w.figures[i]
	done := w.seg(i).cued.has(cueDone) && !w.seg(i).cued.has(cueYearly)
	ownYear := int32(-1) // segment of a figure that says "/năm" itself: its words reach no further
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemSemicolon && !w.figures[i].inList && w.segs[it.segment].depth == 0 {
			continue
		}
		if it.kind == itemFigure && w.text.Quantities[it.at].PerKind == vietnamese.Year {
			ownYear = it.segment
		}
		if it.kind == itemMask && w.wholeSpan(k) {
			return false
		}
		if done && it.kind == itemFigure && int(it.segment) != fg.segment && w.segs[it.segment].cued.any(cuePlan|cuePlanNoun|cueMust) {
			return false // "giao mỗi năm kết nạp 1.500 đảng viên; thực tế kết nạp 4.812 đảng viên"
		}
		if it.kind != itemTime {
			if it.cues.has(cueYearly) && it.segment != ownYear && !w.averageBefore(i, k) {
				return !w.ofAllYears(i, k)
			}
			continue
		}
		if t := &w.text.Times[it.at]; t.Role == vietnamese.Yearly {
			if w.averageBefore(i, k) {
				continue
			}
			return !w.ofAllYears(i, k)
		} else if it.is&traitDates != 0 {
			return it.is&traitYears != 0 && w.yearlyAhead(k)
		}
	}
	seg := w.seg(i)
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemTime && w.text.Times[w.items[k].at].Role == vietnamese.Yearly {
			return true
		}
		if w.items[k].cues.has(cueYearly) {
			return true
		}
	}
	return false
}

// ofAllYears reports that the yearly word at item k is of a clause that itself says what is done in each year, with "đều",
// and that the clause of figure i tells anew, of the whole or of so many years, what was done: "mỗi năm các cấp đều giao kế
// hoạch; toàn tỉnh đã kết nạp 4.812 đảng viên".
func (w *work) ofAllYears(i, k int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	if w.items[k].segment == int32(fg.segment) || !seg.cued.has(cueDone) || !w.among.has(wĐều) {
		return false
	}
	each, to := false, int(w.items[seg.from].from)
	for t := int(w.items[k].to); t < to; t++ {
		each = each || w.wordAt(t) == wĐều
	}
	if !each {
		return false
	}
	for n := int(seg.from); n < fg.item; n++ {
		if it := &w.items[n]; it.cues.any(cueProvince|cueCity|cueBody|cueAll) || it.kind == itemMask || it.kind == itemTime {
			return true
		}
	}
	return false
}

// yearlyAhead reports a word of every year next before the years at item k: "bình quân hai năm 2016, 2017",
// "bình quân mỗi năm trong giai đoạn 2016-2020".
func (w *work) yearlyAhead(k int) bool {
	n := k - 1
	for n > 0 && w.gap(n) <= 1 && w.items[n].kind == itemPhrase && w.items[n].cues.has(cueWord) && !w.items[n].cues.has(cueYearly) {
		n--
	}
	if n < 0 || w.gap(n) > 1 {
		return false
	}
	before := &w.items[n]
	return before.cues.has(cueYearly) || before.kind == itemTime && w.timeAt(n).Role == vietnamese.Yearly
}

// yearlyGoesOn reports a link of a list that a yearly word heads and of which the link before is
// an aim: "mỗi năm kết nạp 1.750 người trở lên, hơn 85% chi bộ xếp loại tốt".
func (w *work) yearlyGoesOn(i int) bool {
	seg := w.seg(i)
	if i == 0 || seg.opener != opensComma && seg.opener != opensClause || seg.cued.has(cueDone) || seg.says&traitTime != 0 {
		return false
	}
	before := &w.figures[i-1]
	return before.kept >= 0 && before.kind == Target && before.segment+1 == w.figures[i].segment && w.segs[before.segment].depth == seg.depth && w.found[before.kept].PerYear && w.yearly(i)
}

// dueBy is the item of the year, or of the end of the term, by which a state is asked for, told behind figure i in its
// segment: "mỗi năm kết nạp 70 người, phấn đấu 100% thôn có chi bộ vào năm 2015"; -1 for none.
func (w *work) dueBy(i int) int {
	fg := &w.figures[i]
	if w.seg(i).says&(traitYear|traitYears) == 0 || fg.frame < 0 || w.frame(fg.frame).nature == Flow {
		return -1
	}
	for k := fg.item + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
		it := &w.items[k]
		if it.is&traitYears != 0 && w.endOf(*w.timeAt(k)) {
			return k // "đạt 85% vào cuối nhiệm kỳ"
		}
		if it.is&traitYear == 0 || it.is&(traitBase|traitPast|traitToNow) != 0 {
			continue
		}
		if first := int(it.from); w.timeAt(k).Role == vietnamese.Until || w.wordAt(first) == wVào || w.wordAt(first-1) == wVào {
			return k
		}
	}
	return -1
}

// wholeSpan reports "trong 5 năm", "cả hơn 5 năm": what follows counts over all of them.
func (w *work) wholeSpan(k int) bool {
	t := w.beforeSpan(k)
	return t >= w.sentence.From && (w.wordAt(t) == wTrong || w.wordAt(t) == wCả || w.wordAt(t) == wSuốt)
}

// passedSpan reports "qua 4 năm, …", "sau hơn 4 năm thực hiện …": what is told behind it counts over them. "Sau 3 năm
// gián đoạn" says of no count how long it took.
func (w *work) passedSpan(k int) bool {
	t := w.beforeSpan(k)
	if t < w.sentence.From || w.wordAt(t) != wQua && w.wordAt(t) != wSau || t > w.sentence.From && w.token(t-1).Strength < vietnamese.Comma {
		return false
	}
	next := int(w.items[k].to)
	if w.wordAt(next) == wNăm {
		next++
	}
	switch w.wordAt(next) {
	case wThực, wTriển, wToàn, wTỉnh, wCả:
		return true
	}
	return next < w.sentence.To && w.token(next).Strength == vietnamese.Comma
}

// beforeSpan is the token before the years that item k, a mask, counts, and before what says how nearly: "trong" of
// "trong gần 5 năm"; -1 where it counts none.
func (w *work) beforeSpan(k int) int {
	it := &w.items[k]
	first := int(it.from)
	if kind := w.text.Masks[it.at].Kind; kind != vietnamese.MaskDuration && kind != vietnamese.MaskAnniversary {
		return -1
	}
	for t := first; t < int(it.to)+1 && t < w.sentence.To; t++ {
		if w.wordAt(t) != wNăm {
			continue
		}
		if t == first {
			first-- // "hai năm": the mask has no number in it
		}
		if first--; first > w.sentence.From && (w.wordAt(first) == wHơn || w.wordAt(first) == wGần) {
			first--
		}
		return first
	}
	return -1
}

// averageBefore reports that the yearly word at item k only gives the average of
// the count before it, and so does not reach figure i farther on: "kết nạp 16.842
// đảng viên, bình quân mỗi năm 3.368 đồng chí; thành lập mới 34 chi bộ".
func (w *work) averageBefore(i, k int) bool {
	j := 0
	for j < len(w.figures) && w.figures[j].item < k {
		j++
	}
	if j == 0 || j >= i || w.figures[i].host == j || w.figures[j].frame < 0 {
		return false
	}
	whole := &w.figures[j-1]
	if whole.frame != w.figures[j].frame {
		return false
	}
	for n := whole.item; n < k; n++ {
		if w.items[n].kind == itemSemicolon {
			return false
		}
	}
	return true
}

// ratedAtYearEnd reports "cuối năm" before a rating in a text on years, "nhiệm kỳ 2005 - 2010 …. Kết
// quả xếp loại cuối năm: …": it and those that follow are of the last year that is over.
func (w *work) ratedAtYearEnd(i int) bool {
	if w.published.IsZero() {
		return false
	}
	for _, k := range w.times[:w.timesBefore(w.figures[i].item)] {
		if t := w.timeAt(k); t.Relative && w.wordAt(t.To-1) == wNăm && w.wordAt(t.To-2) == wCuối {
			year := w.published.Year
			if w.published.Month < time.November {
				year--
			}
			w.when.rating, w.when.rated = vietnamese.Time{Kind: vietnamese.PeriodTime, Period: vietnamese.YearPeriod(year)}, true
			return true
		}
	}
	return false
}

// yearAhead reports the whole of a year p that has only begun, named in the sentence, for what is done for its
// own sake: "Năm 2026, toàn tỉnh kết nạp 4.900 đảng viên", written in January, is a plan. What is done by then
// is told with "đã", "được" or the like.
func (w *work) yearAhead(i int, p vietnamese.Period) bool {
	if w.published.Month > lastOfReports || p == "" || p != w.yearOfPublication() {
		return false
	}
	fg := &w.figures[i]
	frame := w.frame(fg.frame)
	if frame.Annual || fg.q.Is(vietnamese.Fraction) || !w.aimedAt(fg.frame) {
		return false
	}
	when, from := w.timeFor(i)
	if from != fromSentence || when.Relative && w.wordAt(when.To-1) != wNay || w.says&(traitToNow|traitBase) != 0 {
		return false // "trong năm", written in January, is the year before
	}
	if first := w.sentence.From; w.wordAt(when.From) == wĐầu || when.From != first && !(when.From == first+1 && (w.wordAt(first) == wTrong || w.wordAt(first) == wSang)) || len(w.times) > 1 || w.says&traitMask != 0 || w.cued.any(cueExceed|cueReach|cueDone|cueUp|cueDown) {
		return false // "Mừng Xuân năm 2026, …", "Năm 2026, sau hai tháng, …"
	}
	for t := when.To; t < w.sentence.To; t++ {
		switch one := w.wordAt(t); {
		case one == wĐược, one == wĐã, one == wVừa, t < fg.q.Lead && w.wordIn(t, wordsNoYearPlan):
			return false
		}
	}
	return w.wordAt(fg.q.Lead-1) != wĐược && (fg.event < 0 || w.wordAt(int(w.items[fg.event].from)-1) != wMới && w.wordAt(int(w.items[fg.event].from)-1) != wĐược && w.wordAt(int(w.items[fg.event].from)) != wĐược)
}

// aimedAt reports what frame f counts to be done for its own sake: admissions, their share of all members, and
// organizations set up.
func (w *work) aimedAt(f int32) bool {
	frame := w.frame(f)
	if frame.baseShare >= 0 || frame.nature == Flow && frame.unit == UnitOrganization && !frame.Organ {
		return true
	}
	for n := range w.frames {
		if frame.unit == UnitRatio && w.frames[n].baseShare == f {
			return true
		}
	}
	return false
}

// ofTermOver reports a sentence that begins with a term that is over and names no plan: behind a sentence on the
// term to come it tells results again.
func (w *work) ofTermOver(i int) bool {
	if w.cued.any(cuePlan | cuePlanNoun | cuePlanHead | cueMust) {
		return false
	}
	n := w.timesBefore(w.figures[i].item)
	return n > 0 && w.termOver(w.times[n-1])
}

// fromNowTo reports "từ nay đến" before token t, over no more than a few words: "từ nay đến hết tháng 12". What is left
// of the time is none that an article is about.
func (w *work) fromNowTo(t int) bool {
	const near = 3 // tokens: "đến trước hết"
	for n := t; n >= t-near; n-- {
		if w.wordAt(n) == wNay && w.wordAt(n-1) == wTừ {
			return w.wordAt(n+1) == wĐến || w.wordAt(n+1) == wTới
		}
	}
	return false
}

// ofTheRest reports that figure i is asked for on top of what was done so far, from now to the end of the year: "từ nay
// đến cuối năm phải kết nạp thêm 988 người". No period is what is left of one.
func (w *work) ofTheRest(i int, p vietnamese.Period) bool {
	fg := &w.figures[i]
	if p.Kind() == vietnamese.Years || w.wordAt(fg.q.Lead-1) != wThêm {
		return false
	}
	for n := w.timesBefore(fg.item); n > 0; n-- {
		if w.fromNowTo(w.timeAt(w.times[n-1]).From) {
			return true
		}
	}
	return false
}

// atFirst reports "trước mắt" before figure i: what comes first of what is planned, and nothing done.
func (w *work) atFirst(i int) bool {
	for t := w.figures[i].q.Lead - 1; t > w.sentence.From; t-- {
		if w.wordAt(t) == wMắt && w.wordAt(t-1) == wTrước {
			return true
		}
	}
	return false
}
