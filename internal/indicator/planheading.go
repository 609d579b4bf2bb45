package indicator

import (
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// longestPlanHeading is how long a line may be that names the plans told below it, in tokens.
const longestPlanHeading = 20

// headsPlansBelow reports a line that only names the plans told below it: "Chỉ tiêu năm 2024 của Đảng bộ
// tỉnh:", "* Một số chỉ tiêu chủ yếu". The tasks of a time are plans while it is still to come.
func (w *work) headsPlansBelow() bool {
	p := &w.list[w.at]
	if w.inTitle || !w.namesPlansOnly(p) || w.cued.any(cueDone|cueReach|cueExceed|cueRankWord) {
		return false
	}
	k := w.firstOf(cuePlanNoun | cuePlanHead | cuePlan)
	if k < 0 || w.wordAt(int(w.items[k].from)) == wNghị || w.isCentral(&w.items[k]) || !w.items[k].cues.any(cuePlanNoun|cuePlanHead) && w.wordAt(int(w.items[k].from)) != wNhiệm {
		return false
	}
	if !w.headsLine(0) {
		return false
	}
	for n := range k {
		if it := &w.items[n]; it.kind == itemPhrase && !it.cues.any(cueWord|cueMany|cueAnd) || it.kind == itemTime || w.gap(n) > 0 {
			return false
		}
	}
	for t := int(w.items[k].to); t < w.sentence.To; t++ {
		if w.wordAt(t) == wTriển || w.wordAt(t) == wThực {
			return false // "các nhiệm vụ năm 2024 được triển khai:"
		}
	}
	ahead := false
	for _, k := range w.times {
		t := w.timeAt(k)
		if !w.lastsOn(t) {
			return false
		}
		ahead = true
	}
	return ahead || w.items[k].cues.has(cuePlanNoun) && w.endsInColon(p)
}

// namesPlansOnly reports a whole line without figures that may name plans, and is no sentence.
func (w *work) namesPlansOnly(p *passage) bool {
	if p.is&traitFigure != 0 || w.at > 0 && p.is&traitNewLine == 0 || p.goesOn || p.Len() > longestPlanHeading || !p.cues.any(cuePlanNoun|cuePlanHead|cuePlan) {
		return false
	}
	if next := w.at + 1; next < len(w.list) && w.list[next].is&traitNewLine == 0 {
		return false
	}
	last := w.token(p.To - 1).Kind
	return w.endsInColon(p) || last == vietnamese.Word || last == vietnamese.Number
}

// firstOf is the first item with one of some cues, -1 for none.
func (w *work) firstOf(some cues) int {
	for k := range w.items {
		if w.items[k].cues.any(some) {
			return k
		}
	}
	return -1
}

// lastsOn reports a time that goes on behind the month of the article and is not nearly over.
func (w *work) lastsOn(t *vietnamese.Time) bool {
	if w.published.IsZero() {
		return false
	}
	end := t.Period.End()
	return end.Year > w.published.Year || end.Year == w.published.Year && end.Month > w.published.Month && w.published.Month < time.November
}
