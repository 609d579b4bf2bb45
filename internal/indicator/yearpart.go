package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// datePartsOfYear gives the quarters, halves and months without a year of their own the year that the
// sentence tells of, over by now, where one of them has not begun this year: "Năm 2022 kết nạp 1.430
// đảng viên, 6 tháng đầu năm 690, quý IV 410", told in July 2023. Not so among plans.
func (w *work) datePartsOfYear() {
	if len(w.times) < 2 || w.says&traitYear == 0 || w.says&traitMask != 0 || w.plans || w.cued.any(cuePlan|cueMust) || w.published.IsZero() {
		return
	}
	year, begun := 0, true
	first := 0
	for n, k := range w.times {
		t := w.timeAt(k)
		switch {
		case w.items[k].is&traitYear != 0 && t.Role == vietnamese.During:
			if year != 0 {
				return // of which of two years, nobody says
			}
			if t.Relative || t.Period.Year() >= w.published.Year || !w.adverbial(k) {
				return
			}
			year, first = t.Period.Year(), n+1
		case year == 0:
			return
		case !w.partOfYear(t), w.opened.any(1<<opensClause) && !w.apart(k) && w.endsBetween(w.times[first-1], k):
			return
		default:
			begun = begun && !w.published.Before(t.Period.Start())
			if k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.has(cuePlanNoun) {
				return // "chỉ tiêu quý IV"
			}
		}
	}
	if year == 0 || begun {
		return
	}
	for _, k := range w.times[first:] {
		t := w.timeAt(k)
		t.Period = vietnamese.Period(string(vietnamese.YearPeriod(year)) + string(t.Period[4:]))
		t.Day, t.Last, t.Partial = t.Period.Start(), t.Period.End(), false
		w.items[k].is = w.timeTraits(t)
	}
}

// partOfYear reports a quarter, half or month of the article's year that is named without a year.
func (w *work) partOfYear(t *vietnamese.Time) bool {
	if !t.Partial || t.Relative || t.Role != vietnamese.During || t.Kind != vietnamese.PeriodTime || t.Period.Year() != w.published.Year {
		return false
	}
	switch w.wordAt(t.To - 1) {
	case wNay, wNày:
		return false
	}
	switch t.Period.Kind() {
	case vietnamese.Quarter, vietnamese.Half, vietnamese.Month, vietnamese.Months:
		return true
	}
	return false
}

// endsBetween reports that a semicolon stands between items a and b: behind it something else is told.
func (w *work) endsBetween(a, b int) bool {
	for k := a; k < b; k++ {
		if w.items[k].kind == itemSemicolon {
			return true
		}
	}
	return false
}
