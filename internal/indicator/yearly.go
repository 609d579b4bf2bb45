package indicator

import (
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// yearly reports a word of every year that reaches the figure: at the head of
// its list, until another time.
func (w *work) yearly(i int) bool {
	if w.says&traitYearly == 0 && !w.cued.has(cueYearly) {
		return false
	}
	if w.dueBy(i) >= 0 {
		return false
	}
	fg := &w.figures[i]
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
		if it.kind != itemTime {
			if it.cues.has(cueYearly) && it.segment != ownYear && !w.averageBefore(i, k) {
				return true
			}
			continue
		}
		if t := &w.text.Times[it.at]; t.Role == vietnamese.Yearly {
			if w.averageBefore(i, k) {
				continue
			}
			return true
		} else if it.is&traitDates != 0 {
			return it.is&traitYears != 0 && k > 0 && w.items[k-1].cues.has(cueYearly) && w.gap(k-1) <= 1 // "bình quân hai năm 2016, 2017"
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

// wholeSpan reports "trong 5 năm", "cả 5 năm": what follows counts over all of them.
func (w *work) wholeSpan(k int) bool {
	it := &w.items[k]
	first := int(it.from)
	if kind := w.text.Masks[it.at].Kind; kind != vietnamese.MaskDuration && kind != vietnamese.MaskAnniversary || first <= w.sentence.From {
		return false
	}
	if w.wordAt(first-1) != wTrong && w.wordAt(first-1) != wCả && w.wordAt(first-1) != wSuốt {
		return false
	}
	for t := first; t < int(it.to)+1 && t < w.sentence.To; t++ {
		if w.wordAt(t) == wNăm {
			return true
		}
	}
	return false
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
