package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// baseTime finds what a difference is compared with: named behind the figure,
// or before it in its bracket or sentence.
func (w *work) baseTime(i int) (vietnamese.Time, bool) {
	if w.says&traitBase == 0 {
		return vietnamese.Time{}, false
	}
	fg := &w.figures[i]
	isBase := func(k int) bool {
		if w.items[k].kind != itemTime {
			return false
		}
		t := &w.text.Times[w.items[k].at]
		return t.Role == vietnamese.Base || t.Kind == vietnamese.SamePeriod || t.Role == vietnamese.Round && w.item(k-1).cues.has(cueThan)
	}
	if fg.earlier {
		for k := fg.item - 1; k >= 0; k-- {
			if isBase(k) {
				return w.text.Times[w.items[k].at], true
			}
		}
	}
	if k := w.baseAhead(i, isBase); k >= 0 {
		return w.text.Times[w.items[k].at], true
	}
	depth := w.seg(i).depth
	for k := fg.item + 1; k < len(w.items); k++ {
		if w.segs[w.items[k].segment].depth < depth || w.items[k].kind == itemSemicolon {
			break
		}
		if isBase(k) {
			return w.text.Times[w.items[k].at], true
		}
	}
	for k := fg.item - 1; k >= 0; k-- {
		if isBase(k) {
			return w.text.Times[w.items[k].at], true
		}
	}
	for k := fg.item + 1; k < len(w.items); k++ {
		if isBase(k) {
			return w.text.Times[w.items[k].at], true
		}
	}
	return vietnamese.Time{}, false
}

// baseAhead is the base of a comparison whose clause figure i ends: "so với cuối năm 2018
// (1.120 tổ chức), đã giảm 64 và so với …"; the one behind it begins another. -1 for none.
func (w *work) baseAhead(i int, isBase func(k int) bool) int {
	depth := w.seg(i).depth
	for k := w.figures[i].item - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.segs[it.segment].depth > depth {
			continue
		}
		if it.kind == itemFigure || it.kind == itemSemicolon {
			return -1
		}
		if !isBase(k) {
			continue
		}
		const most = 4 // tokens: "so với thời điểm"
		for t := int(it.from); t >= w.sentence.From && t > int(it.from)-most; t-- {
			if w.wordAt(t) == wSo {
				if t == w.sentence.From || w.wordAt(t-1) == wVà || w.token(t-1).Kind == vietnamese.Punct {
					return k
				}
				return -1
			}
		}
		return -1
	}
	return -1
}

// basePeriod is the period that a difference is to.
func (w *work) basePeriod(i int, p vietnamese.Period) vietnamese.Period {
	t, ok := w.baseTime(i)
	if !ok {
		return p.Previous()
	}
	return w.earlierPeriod(p, t)
}

// comparesWith reports that the time at token t is one with which what was told is compared, with no "so với":
// "bằng 112 % năm 2021", "gấp đôi năm trước", "tương đương năm 2020", "cao nhất trong 5 năm qua".
func (w *work) comparesWith(t int) bool {
	const far = 7 // tokens between
	for n := t - 1; n >= max(0, t-far); n-- {
		tok := w.token(n)
		if tok.Kind != vietnamese.Word {
			if tok.Kind == vietnamese.Punct && tok.Strength >= vietnamese.Comma {
				return false
			}
			continue
		}
		switch w.wordAt(n) {
		case wGấp, wBằng, wXỉ, wNgang:
			return true
		case wĐương:
			return w.wordAt(n-1) == wTương
		case wHơn:
			return w.wordAt(n+1) == wHẳn || w.wordIn(n-1, wordsMeasure)
		case wNhất:
			return n < t-1 && w.wordIn(n-1, wordsMeasure)
		case wCủa, wCả, wLần, wVới, wSo, wĐôi, wRưỡi, wHẳn, wTrong, wTừ, wKể, wSuốt:
		default:
			return false
		}
	}
	return false
}

// sinceTermCompared is the time since the term began, of a figure beside "so với cùng kỳ nhiệm kỳ
// trước": what is held against the same part of a term is a part of a term; "" where nothing is.
func (w *work) sinceTermCompared(i int) vietnamese.Period {
	t, ok := w.baseTime(i)
	if !ok || t.Kind != vietnamese.SamePeriod || t.Period.Kind() != vietnamese.Years || t.Period.End().Year >= w.published.Year {
		return ""
	}
	return vietnamese.YearsPeriod(t.Period.End().Year, w.published.Year)
}

// earlierPeriod moves p to the base.
func (w *work) earlierPeriod(p vietnamese.Period, t vietnamese.Time) vietnamese.Period {
	if t.Kind == vietnamese.SamePeriod && t.Period.Kind() == vietnamese.Years && p.Kind() == vietnamese.Years {
		return vietnamese.YearsPeriod(t.Period.Year(), t.Period.Year()+p.End().Year-p.Year())
	}
	if t.Kind == vietnamese.SamePeriod {
		previous := p.Previous()
		if t.Relative {
			return previous
		}
		if year := t.Period.Year(); year != 0 && p.Kind() != vietnamese.Years && len(p) >= 4 {
			return vietnamese.Period(string(vietnamese.YearPeriod(year)) + string(p[4:]))
		}
		return previous
	}
	if t.Relative && t.Period.Kind() == p.Kind() && (p.Kind() == vietnamese.Month || p.Kind() == vietnamese.Quarter) {
		last := p.Start().AddDays(-1) // "so với tháng trước"
		if p.Kind() == vietnamese.Month {
			return vietnamese.MonthPeriod(last.Year, last.Month)
		}
		return vietnamese.QuarterPeriod(last.Year, int(last.Month+2)/3)
	}
	if t.Period == "" || t.Relative && p.Kind() != 0 {
		return p.Previous()
	}
	return t.Period
}

// baseDay is the day that a stock's difference is to.
func (w *work) baseDay(day vietnamese.Date, t vietnamese.Time) vietnamese.Date {
	if t.Kind == vietnamese.SamePeriod {
		if year := t.Period.Year(); year != 0 && (!t.Relative || year < day.Year) {
			return vietnamese.Date{Year: year, Month: day.Month, Day: day.Day}
		}
		return vietnamese.Date{Year: day.Year - 1, Month: day.Month, Day: day.Day}
	}
	if t.Last == t.Day && t.Period.Kind() == vietnamese.Year {
		return t.Day // so với đầu năm
	}
	if w.beginOfTerm(&t) {
		year := t.Period.Year()
		if year == 0 {
			year = vietnamese.TermAt(day).Year()
		}
		for ; !vietnamese.YearPeriod(year).End().Before(day); year -= 5 {
			// the congress of that year looks back at the term that ends
		}
		return vietnamese.YearPeriod(year).End()
	}
	if t.Period.Kind() != 0 && (t.Kind == vietnamese.PeriodTime || t.Last.IsZero()) {
		return t.Period.End()
	}
	return t.Last
}

// beginOfTerm reports "đầu nhiệm kỳ".
func (w *work) beginOfTerm(t *vietnamese.Time) bool {
	for k := t.From; k >= max(w.sentence.From, t.From-1); k-- {
		if w.wordAt(k) == wĐầu && w.wordAt(k+1) == wNhiệm {
			return true
		}
	}
	return false
}
