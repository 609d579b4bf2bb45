package indicator

import (
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// longestPlanHeading is how long a line may be that names the plans told below it, in tokens.
const longestPlanHeading = 20

// headsPlansBelow reports a line that only names the plans of a time to come, which the lines of a list
// below it tell: "Chỉ tiêu năm 2024 của Đảng bộ tỉnh:". When that time has gone on for a while, the same
// heading stands above results as well.
func (w *work) headsPlansBelow() (heads, listed bool) {
	p := &w.list[w.at]
	if w.inTitle || !w.namesPlansOnly(p) || w.cued.any(cueDone|cueReach|cueExceed|cueRankWord) {
		return false, false
	}
	k := w.firstOf(cuePlanNoun | cuePlanHead | cuePlan)
	if k < 0 || w.wordAt(int(w.items[k].from)) == wNghị || w.isCentral(&w.items[k]) || !w.items[k].cues.any(cuePlanNoun|cuePlanHead) && w.wordAt(int(w.items[k].from)) != wNhiệm {
		return false, false
	}
	below, listed := w.listBelow(p)
	if !listed && !w.behindNumber() || !w.headsLine(0) {
		return false, false
	}
	for n := range k {
		if it := &w.items[n]; it.kind == itemPhrase && !it.cues.any(cueWord|cueMany|cueAnd) || it.kind == itemTime || w.gap(n) > 0 && !w.enumerates(n) {
			return false, false
		}
	}
	for t := w.sentence.From; t < w.sentence.To; t++ {
		if w.wordAt(t) == wTriển || w.wordAt(t) == wThực {
			return false, false // "thực hiện chỉ tiêu năm 2024:", "các nhiệm vụ năm 2024 được triển khai:"
		}
	}
	for _, k := range w.times {
		if !w.toBegin(w.timeAt(k)) {
			return false, false
		}
	}
	if len(w.times) == 0 {
		return false, false
	}
	w.below = below
	return true, listed
}

// setsPlans reports a line of which the deed is that plans were made, which the lines of a list below it
// tell: "Đại hội đã thông qua các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025:". What was done with them, or which
// ones were kept, is told of none.
func (w *work) setsPlans() bool {
	if w.inTitle || !w.cued.has(cuePlanNoun) || !w.endsInColon(&w.list[w.at]) {
		return false
	}
	for k := len(w.items) - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemFigure || it.cues.any(cueDone|cueReach|cueExceed|cueUp|cueDown) {
			return false
		}
		if first := w.wordAt(int(it.from)); it.cues.has(cuePlanNoun) && (first == wChỉ || first == wMục) {
			return w.namesAtEnd(int(it.to)) && w.setBefore(int(it.from))
		}
	}
	return false
}

// namesAtEnd reports that nothing is told from token t to the end of the sentence but what the plans are
// called, whose they are and for when, "chủ yếu năm 2023 của Đảng bộ tỉnh, cụ thể:".
func (w *work) namesAtEnd(t int) bool {
	const longest = 12
	if w.sentence.To-t > longest {
		return false
	}
	for ; t < w.sentence.To; t++ {
		switch w.wordAt(t) {
		case wThực, wTriển, wLãnh, wThu, wVà:
			return false // "… các chỉ tiêu và lãnh đạo thực hiện:"
		}
		if w.token(t).Strength == vietnamese.Comma {
			switch w.wordAt(t + 1) {
			case wGồm, wNhư, wCụ:
			case wTrong:
				return w.wordAt(t+2) == wĐó
			default:
				return false
			}
		}
	}
	return true
}

// setBefore reports a verb that makes plans of what is named at token t, with at most their number and
// other names for them between: "thống nhất 18 chỉ tiêu", "thông qua Nghị quyết với các mục tiêu, chỉ tiêu".
func (w *work) setBefore(t int) bool {
	for t--; t > w.sentence.From; t-- {
		switch w.wordAt(t) {
		case wRa:
			return w.wordAt(t-1) == wĐề || w.wordAt(t-1) == wĐặt
		case wĐịnh:
			return w.wordAt(t-1) == wXác || w.wordAt(t-1) == wQuyết
		case wNhất:
			return w.wordAt(t-1) == wThống
		case wQua:
			return w.wordAt(t-1) == wThông
		case wTrí:
			return w.wordAt(t-1) == wNhất
		case wCác, wMột, wSố, wNhững, wNhiều, wNghị, wQuyết, wVới, wVà, wNhiệm, wVụ, wMục, wTiêu:
		default:
			if kind := w.token(t).Kind; kind != vietnamese.Number && w.token(t).Strength != vietnamese.Comma {
				return false
			}
		}
	}
	return false
}

// namesPlansOnly reports a whole line without figures that may name plans, and is no sentence.
func (w *work) namesPlansOnly(p *passage) bool {
	if p.is&traitFigure != 0 || w.at > 0 && p.is&traitNewLine == 0 && !w.behindNumber() || p.goesOn || p.Len() > longestPlanHeading || !p.cues.any(cuePlanNoun|cuePlanHead|cuePlan) {
		return false
	}
	last := w.token(p.To - 1).Kind
	return w.endsInColon(p) || last == vietnamese.Word || last == vietnamese.Number
}

// behindNumber reports that the sentence stands behind the number of a section, which ends with a full stop: "II.".
func (w *work) behindNumber() bool {
	return w.at > 0 && w.list[w.at].is&traitNewLine == 0 && w.numbersSection(w.at-1)
}

// numbersSection reports that passage n is nothing but the number of a section in Roman numerals.
func (w *work) numbersSection(n int) bool {
	const longest = 2 // tokens: with the full stop
	p := &w.list[n]
	if p.Len() > longest || n > 0 && p.is&traitNewLine == 0 {
		return false
	}
	first := w.token(p.From)
	return strings.Trim(w.text.Source[first.Start:first.End], "IVX") == ""
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

// toBegin reports a time that begins behind the day of the article, or of which at most a quarter is over.
func (w *work) toBegin(t *vietnamese.Time) bool {
	first, last := t.Period.Start().In(time.UTC), t.Period.End().In(time.UTC)
	return !w.published.IsZero() && w.published.In(time.UTC).Sub(first) <= last.Sub(first)/4
}

// resultUnderPlans reports that figure i, told in a line below a heading of plans, tells a result: how much of
// a plan it is or that it differs from an earlier time is said of it, or nobody plans what it counts.
func (w *work) resultUnderPlans(i int) bool {
	fg := &w.figures[i]
	if w.frame(fg.frame).Unplanned {
		return true
	}
	if fg.q.Unit != vietnamese.Count {
		return false
	}
	if w.says&traitBase != 0 && w.cued.any(cueUp|cueDown) {
		return true
	}
	for n := i + 1; n < len(w.figures) && w.cued.any(cueReach|cueExceed); n++ {
		if q := w.figures[n].q; q.Unit == vietnamese.Percent && w.items[w.figures[n].item-1].cues.any(cueReach|cueExceed) {
			return true
		}
	}
	return false
}

// enumerates reports that item k is the number of a line, with its full stop: "1. Chỉ tiêu năm 2022:".
func (w *work) enumerates(k int) bool {
	return k == 0 && w.items[k].kind == itemMask && int(w.items[k].from) == w.sentence.From && w.token(int(w.items[k].to)).Kind == vietnamese.Punct && w.gap(k) == 1
}
