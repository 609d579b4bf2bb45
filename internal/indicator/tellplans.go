package indicator

import (
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// leavePlans hands on to the next sentence of the paragraph that plans are
// told, until it says that something is done.
func (w *work) leavePlans() {
	planned, beside, done := false, true, false // is anything planned, and then only beside a result
	for i := range w.figures {
		if w.figures[i].kept < 0 {
			continue
		}
		switch w.figures[i].kind {
		case Target:
			planned, beside = true, beside && w.besideResult(i)
		case Attainment:
			done = done || beside // "phấn đấu kết nạp 3.100 đảng viên, đạt 100% chỉ tiêu" is not done
		case Actual:
			done = done || !w.plans || w.headed || !w.frame(w.figures[i].frame).Unplanned
		}
	}
	sets := !done && w.setsPlans()
	switch {
	case done, !sets && w.tellsResults():
		w.plans, w.heading, w.headed = false, false, false
	case planned:
		w.plans, w.beside = true, beside
	case sets, w.announcesPlans():
		w.plans, w.heading, w.headed, w.beside = true, true, false, false
		w.headTime = w.timeOfPlans()
	default:
		heads, listed := w.headsPlansBelow()
		switch {
		case heads:
			w.plans, w.heading, w.headed, w.beside = true, true, listed, false
			w.headTime = w.timeOfPlans()
		case w.plansAhead():
			w.plans, w.beside = true, false
		default:
			w.beside = false // "phấn đấu hoàn thành chỉ tiêu này", "thời gian tới tiếp tục tạo nguồn"
		}
	}
}

// timeOfPlans is the time ahead that a heading says its plans are for, the last if it names several; none
// where it names none.
func (w *work) timeOfPlans() vietnamese.Time {
	for _, k := range slices.Backward(w.times) {
		if t := w.meant(*w.timeAt(k)); w.items[k].is&traitAhead != 0 && t.Period != "" {
			return t
		}
	}
	return vietnamese.Time{}
}

// goesOnWithResults reports that figure i, told behind plans as what was done is, without a time and
// as an exact number, is no plan: the plan was only set beside a result, nobody plans what it counts,
// or it is told again of the deed that was planned.
func (w *work) goesOnWithResults(i int) bool {
	if !w.beside && !(w.frame(w.figures[i].frame).Unplanned && w.when.isUsed) && !w.toldAgain(i) {
		return false
	}
	return w.figures[i].q.Qualifier == Exact && len(w.times) == 0 && w.segs[0].opener != opensParts
}

// toldAgain reports another number of what the sentence before planned for a year that is over or nearly
// so, unless it says how that is shared out: "Chỉ tiêu năm 2022 là kết nạp 1.500 đảng viên. Toàn tỉnh kết nạp 1.612 đảng viên".
func (w *work) toldAgain(i int) bool {
	fg := &w.figures[i]
	if w.wordAt(w.sentence.From) == wTheo {
		return false // "Theo đó, các đảng bộ trực thuộc kết nạp 1.450 đảng viên"
	}
	first, _ := w.text.Offsets(w.sentence)
	for n := len(w.found) - 1; n >= 0 && w.rightBehind(n); n-- {
		o := &w.found[n]
		if o.frame == fg.frame && o.Kind == Target && o.By == fg.by && o.Evidence.SentenceEnd <= first {
			return o.Value != fg.q.Value && (o.Period.Year() < w.published.Year || o.Period.Year() == w.published.Year && w.published.Month >= time.November)
		}
	}
	return false
}

// besideResult reports that the plan i is only what the result told before it is set beside:
// "… kết nạp 812 đảng viên. Chỉ tiêu cả năm là 1.600."
func (w *work) besideResult(i int) bool {
	fg := &w.figures[i]
	return fg.rule == planBesideCount && w.when.isUsed && w.found[fg.kept].Period.Year() == w.when.used.Period.Year()
}

// resultsGoOn reports that what is told behind a plan is of the time of the results before it: that
// time is part of the plan's, or the plan's year has only begun.
func (w *work) resultsGoOn() bool {
	year := w.when.paragraph.Period.Year()
	return year == w.when.used.Period.Year() || year == w.published.Year && w.published.Month <= lastOfReports
}

// onlyAims reports that all which is kept of the sentence is planned.
func (w *work) onlyAims() bool {
	aims := false
	for i := range w.figures {
		if w.figures[i].kept >= 0 {
			if w.figures[i].kind != Target {
				return false
			}
			aims = true
		}
	}
	return aims
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
	if t := w.sentence.From; w.heading && len(w.figures) == 0 && w.wordAt(t) == wKết && w.wordAt(t+1) == wQuả {
		return true // "Kết quả năm 2020:"
	}
	return w.saysDone()
}

// saysDone reports "đã" before what is told.
func (w *work) saysDone() bool {
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
	return w.gap(k) <= 1 && w.item(k+1).cues.has(cuePlanNoun)
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
