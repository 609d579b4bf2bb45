package vietnamese

import "math"

// dayConstruct reads what "ngày", "mồng" begin.
func dayConstruct(s *scanner, i int) int {
	j := i + 1
	for s.word(j) == wMồng || s.word(j) == wMùng || s.word(j) == wNgày {
		j++
	}
	if t, ok := s.days(i, j); ok {
		if n := len(s.Documents); n > 0 && i-s.Documents[n-1].To <= 2 && (s.word(i-1) == wordComma || s.word(i-1) == wordOpen || i == s.Documents[n-1].To) {
			t.Role = Signed
		}
		return s.emit(t)
	}
	now := s.Published
	if now.IsZero() {
		return i
	}
	offset := 0
	to := j + 1
	switch s.word(j) {
	case wMai:
		offset = 1
	case wKia:
		offset = 2
	case wHôm:
		return todayConstruct(s, j)
	case wNay:
	default:
		if n, next := s.small(j, 31); next > j && s.word(next) == wTháng && (s.word(next+1) == wNày || s.word(next+1) == wNay) {
			t := s.dayTime(moment{n, int(now.Month), now.Year}, i, next+2)
			t.Relative = true
			return s.emit(t)
		}
		if s.word(j) == wĐầu && s.word(j+1) == wTiên && s.word(j+2) == wCủa && s.word(j+3) == wTháng {
			if t, ok := s.month(j + 3); ok && t.Period != "" {
				return s.emit(Time{Span: Span{i, t.To}, Kind: DayTime, Day: t.Day, Last: t.Day, Partial: t.Partial})
			}
		}
		return i
	}
	return s.emit(Time{Span: Span{i, to}, Kind: DayTime, Day: now.AddDays(offset), Last: now.AddDays(offset), Relative: true})
}

// todayConstruct reads hôm nay, hôm qua, hôm kia, bữa nay, hôm 14/7.
func todayConstruct(s *scanner, i int) int {
	if m, next := s.digitDay(i + 1); next > i+1 {
		return s.emit(s.dayTime(m, i+1, next))
	}
	now := s.Published
	if now.IsZero() {
		return i
	}
	offset := 0
	switch s.word(i + 1) {
	case wNay:
		if m, next := s.digitDay(i + 2); next > i+2 && !s.countsSomething(next) { // hôm nay 10.10
			return s.emit(s.dayTime(m, i, next))
		}
	case wQua:
		offset = -1
	case wKia:
		offset = -2
	default:
		return i
	}
	return s.emit(Time{Span: Span{i, i + 2}, Kind: DayTime, Day: now.AddDays(offset), Last: now.AddDays(offset), Relative: true})
}

// weekday reads the date behind a weekday that ends before token j; from is
// the weekday's first token. It returns from when no date follows.
func (s *scanner) weekday(from, j int) int {
	for s.word(j) == wordComma || s.word(j) == wordOpen || s.word(j) == wNgày || s.word(j) == wMồng || s.word(j) == wMùng {
		j++
	}
	m, next := s.day(j)
	if next == j {
		return from
	}
	return s.emit(s.dayTime(m, from, next))
}

// sundayConstruct reads "Chủ nhật, 11/02/2024".
func sundayConstruct(s *scanner, i int) int {
	if s.word(i+1) != wNhật {
		return i
	}
	return s.weekday(i, i+2)
}

// partConstruct reads đầu, cuối, giữa with a year, a month, a quarter or a term:
// cuối năm 2019, đầu tháng 9, giữa nhiệm kỳ.
func partConstruct(s *scanner, i int) int {
	if s.word(i) == wĐầu && s.word(i+1) == wTiên {
		return s.mask(MaskOrdinal, i, i+2, 1, 0)
	}
	if t, ok := s.firstYears(i); ok {
		return s.emit(t)
	}
	t, ok := s.whole(i + 1)
	if !ok {
		return i
	}
	t.From = i
	switch s.word(i) {
	case wCuối:
		t.Role = s.roleBefore(t)
		if t.Role == During {
			t.Role = AsOf
		}
		if !t.Last.IsZero() && t.Kind == PeriodTime && t.Period.Kind() == Year && t.Role != Since {
			t.Day = Date{t.Last.Year, 12, 1}
		}
	case wGiữa:
		if t.Period.Kind() == Month && (s.word(i-1) == wĐến || s.word(i-1) == wTới) {
			t.Kind, t.Day = DayTime, t.Day.AddDays(14) // đến giữa tháng 12
			t.Last, t.Period = t.Day, ""
		}
	case wĐầu:
		if t.Period.Kind() == Month && (s.word(i-1) == wĐến || s.word(i-1) == wTới) {
			t.Kind, t.Last, t.Period = DayTime, t.Day, ""
			break
		}
		if role := s.roleBefore(t); t.Role == Since && s.word(i-1) != wTừ && s.word(i-2) != wTừ && role != Base && role != AsOf && s.word(t.To) != wĐến && s.word(t.To) != wTới {
			// The year in which it begins: tỷ lệ này đầu nhiệm kỳ là 88,2%.
			p := YearPeriod(t.Day.Year)
			t.Role, t.Period, t.Last = During, p, p.End()
			break
		}
		base := s.roleBefore(t) == Base
		if base {
			t.Role = Base // so với đầu nhiệm kỳ
		}
		if s.word(i-1) == wTừ || base || s.word(i-1) == wĐến {
			// The moment at which it begins.
			t.Last = t.Day
			if t.Kind == PeriodTime && s.word(i-1) == wTừ {
				t.Last = s.Published
				t.Role = Since
				if s.Published.Before(t.Day) || t.Period.Kind() == Year && !t.Partial && !t.Relative && t.Day.Year != s.Published.Year {
					t.Last = t.Period.End()
				}
			}
		}
	}
	return s.emit(t)
}

// firstYears reads "đầu nhiệm kỳ" at token i behind a number of years, up to the
// text's own year: 2 năm đầu nhiệm kỳ, hai năm rưỡi đầu của nhiệm kỳ 2010 - 2015.
func (s *scanner) firstYears(i int) (Time, bool) {
	years := s.yearsBefore(i)
	if s.word(i) != wĐầu || years == 0 {
		return Time{}, false
	}
	j := i + 1
	if s.word(j) == wCủa {
		j++
	}
	if s.word(j) != wNhiệm {
		return Time{}, false
	}
	t, ok := s.term(j)
	if !ok {
		return Time{}, false
	}
	begun := t.Day.Year
	ended := begun + int(math.Ceil(years))
	if now := s.Published; now.Year > begun && now.Year < ended {
		ended = now.Year
	}
	t.From, t.Role = i, During
	t.Period = YearsPeriod(begun, ended)
	t.Last = t.Period.End()
	return t, true
}

// yearsBefore is the number of years in front of token i, 0 for none: 2 năm, 2,5
// năm, hai năm rưỡi.
func (s *scanner) yearsBefore(i int) float64 {
	i--
	value := 0.0
	if s.word(i) == wRưỡi {
		value = 0.5
		i--
	}
	if s.word(i) != wNăm || i == 0 {
		return 0
	}
	if class, digit := s.class(i - 1); class == digitWord {
		return value + float64(digit)
	}
	if last := len(s.Masks) - 1; last >= 0 && s.Masks[last].Kind == MaskDuration && s.Masks[last].To == i+1 {
		return value + s.Masks[last].Value
	}
	return 0
}

// whole reads a year, month, quarter or term at token i, with "năm" alone as the
// text's year.
func (s *scanner) whole(i int) (Time, bool) {
	switch s.word(i) {
	case wNăm:
		if t, ok := s.yearTime(i); ok {
			return t, true
		}
		return s.thisYear(i, i+1)
	case wTháng:
		return s.month(i)
	case wQuý:
		return s.quarter(i)
	case wNhiệm:
		return s.term(i)
	case wordNumber:
		if year := s.year(i); year != 0 && !s.counted(i+1) {
			return s.years(i, i+1, year, year), true
		}
	}
	return Time{}, false
}

// thisYear makes a Time of the text's own year.
func (s *scanner) thisYear(from, to int) (Time, bool) {
	if s.Published.IsZero() || s.Tokens[to-1].Kind != Word {
		return Time{}, false
	}
	switch s.word(to) {
	case wHọc, wTháng, wTuổi:
		return Time{}, false
	}
	t := s.years(from, to, s.Published.Year, s.Published.Year)
	t.Relative = true
	return t, true
}

// wholeConstruct reads cả năm, trong năm, hết năm, toàn nhiệm kỳ.
func wholeConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(i) == wTrong && s.word(j) == wCả {
		j++
	}
	switch s.word(j) {
	case wNăm:
		if next := s.word(j + 1); next == wQua || next == wHọc || next == wNăm { // trong năm năm: in five of them
			return i
		}
		if t, ok := s.yearTime(j); ok {
			return s.emit(t)
		}
		if t, ok := s.thisYear(j, j+1); ok {
			return s.emit(t)
		}
	case wTháng, wQuý:
		if s.word(i) == wTrong && j+1 < len(s.Tokens) && s.Tokens[j+1].Strength >= Comma {
			return s.reported(j)
		}
	}
	return i
}

// reported reads "trong tháng," and "trong quý,": the one that a text of these
// days reports on, which is the last one in the first week of the next.
func (s *scanner) reported(i int) int {
	day := s.Published.AddDays(-7)
	if s.Published.IsZero() {
		return i
	}
	p := MonthPeriod(day.Year, day.Month)
	if s.word(i) == wQuý {
		p = QuarterPeriod(day.Year, int(day.Month+2)/3)
	}
	t := s.periodTime(i, i+1, p)
	t.Relative = true
	return s.emit(t)
}

// halfConstruct reads nửa đầu năm, nửa cuối năm 2020, nửa nhiệm kỳ, nửa triệu.
func halfConstruct(s *scanner, i int) int {
	j := i + 1
	part := s.word(j)
	if part == wĐầu || part == wCuối {
		j++
	}
	switch s.word(j) {
	case wNăm:
		if part == wNăm {
			return s.halfOfYear(i, j)
		}
		t, ok := s.whole(j)
		if !ok || t.Period.Kind() != Year {
			return i
		}
		half := 1
		if part == wCuối {
			half = 2
		}
		p := HalfPeriod(t.Period.Year(), half)
		t.Period, t.Day, t.Last, t.From = p, p.Start(), p.End(), i
		t.Partial = t.To == j+1
		return s.emit(t)
	case wNhiệm:
		t, ok := s.term(j)
		if !ok {
			return i
		}
		t.From = i
		s.termSoFar(&t)
		if s.roleBefore(t) == Base {
			t.Role = Base
		}
		return s.emit(t)
	}
	return i
}

// halfOfYear reads what stands behind "nửa" at the word năm: nửa năm đầu, nửa
// năm cuối, nửa năm còn lại, nửa năm qua.
func (s *scanner) halfOfYear(from, j int) int {
	to, half := j+2, 1
	switch s.word(j + 1) {
	case wSau, wTrước:
		return s.mask(MaskDuration, from, j+2, 0.5, 0) // nửa năm sau ngày hợp nhất
	case wĐầu:
	case wCuối:
		half = 2
	case wCòn:
		if s.word(j+2) != wLại {
			return from
		}
		to, half = j+3, 2
	default:
		return s.halfPassed(from, j+1)
	}
	year, next := s.yearBehind(to)
	if year == 0 {
		year, next = s.Published.Year, to
	}
	if year == 0 {
		return from
	}
	t := s.periodTime(from, next, HalfPeriod(year, half))
	t.Partial = next == to
	return s.emit(t)
}

// halfPassed reads "nửa năm qua" and "qua nửa năm", in the months when they mean
// a half of the calendar: the first in July to September, the second of last
// year in January to March. "Sau nửa năm thực hiện Chỉ thị" tells how long
// something has been done.
func (s *scanner) halfPassed(from, j int) int {
	switch s.word(from - 1) {
	case wQua, wSau, wHết, wTrong, wKết, wQuả, wTác:
		if w := s.word(j); w != wQua && w != wVừa {
			if (w == wThực || w == wTriển) && s.word(j+2) != wordComma {
				return s.mask(MaskDuration, from, j, 0.5, 0)
			}
			j--
			break
		}
		fallthrough
	default:
		if s.word(j) == wVừa {
			j++
		}
		if s.word(j) == wordComma && (from == 0 || s.Tokens[from-1].Strength >= Clause) {
			j-- // "nửa năm, …" at the head of a clause
			break
		}
		if s.word(j) != wQua {
			return from
		}
	}
	now := s.Published
	if now.IsZero() {
		return from
	}
	var p Period
	switch (now.Month - 1) / 3 {
	case 0:
		p = HalfPeriod(now.Year-1, 2)
	case 2:
		p = HalfPeriod(now.Year, 1)
	default:
		return s.mask(MaskDuration, from, j+1, 0.5, 0)
	}
	t := s.periodTime(from, j+1, p)
	t.Relative = true
	return s.emit(t)
}

// yearlyConstruct reads mỗi năm, hằng năm, bình quân [mỗi] năm and the same of
// months and quarters.
func yearlyConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(i) == wBình {
		if s.word(j) != wQuân {
			return i
		}
		j++
		if w := s.word(j); w == wMỗi || w == wHằng || w == wHàng || w == wMột || w == wTrong {
			j++
		}
		if n, width := s.integer(j); width > 0 && n == 1 {
			j++
		}
	}
	t := Time{Span: Span{i, j + 1}, Kind: PeriodTime, Role: Yearly}
	switch s.word(j) {
	case wNăm:
		if s.relativeYear(j+1) != 0 || s.year(j+1) != 0 || s.word(j+1) == wHọc {
			return i
		}
	case wTháng, wQuý:
		if _, width := s.integer(j + 1); width > 0 && width <= 2 || s.word(j) == wQuý && s.roman(j+1) > j+1 {
			return i
		}
	default:
		return i
	}
	return s.emit(t)
}

// spanConstruct reads giai đoạn 2016-2020, thời kỳ 2021-2030, các năm 2016-2018.
func spanConstruct(s *scanner, i int) int {
	j := i + 2
	switch s.word(i + 1) {
	case wĐoạn, wKỳ:
	case wNăm:
		if s.word(i) != wCác {
			return i
		}
	default:
		return i
	}
	if s.word(j) == wNăm || s.word(j) == wTừ {
		j++
	}
	if s.spanAt(j) && s.year(j+2) > s.year(j) {
		return s.emit(s.years(i, j+3, s.year(j), s.year(j+2)))
	}
	if s.word(i) == wCác && s.year(j) != 0 {
		return s.emit(s.years(i, j+1, s.year(j), s.year(j)))
	}
	return i
}

// sameConstruct reads cùng kỳ [năm 2019], cùng kỳ năm trước, cùng thời điểm năm ngoái.
func sameConstruct(s *scanner, i int) int {
	j := i + 2
	switch s.word(i + 1) {
	case wKỳ:
	case wThời:
		if w := s.word(j); w != wĐiểm && w != wGian && w != wKỳ {
			return i
		}
		j++
	default:
		return i
	}
	t := Time{Span: Span{i, j}, Kind: SamePeriod, Role: Base, Relative: true}
	if s.word(j) == wCủa {
		j++
	}
	switch {
	case s.year(j) != 0 && !s.counted(j+1):
		t.Period, t.To, t.Relative = YearPeriod(s.year(j)), j+1, false
	case s.word(j) == wNăm:
		if y, ok := s.yearTime(j); ok {
			t.Period, t.To, t.Relative = y.Period, y.To, y.Relative
		}
	case s.word(j) == wNhiệm:
		if y, ok := s.term(j); ok {
			t.Period, t.To = y.Period, y.To
		}
	}
	if t.Period == "" && !s.Published.IsZero() {
		t.Period = YearPeriod(s.Published.Year - 1)
	}
	t.Day, t.Last = t.Period.Start(), t.Period.End()
	s.take(t.Span, Dating)
	s.Times = append(s.Times, t)
	return t.To
}

// roundConstruct reads đợt 3-2-2023, đợt 7/11, dịp 2/9, đợt 3/2 và 19/5; a number
// alone behind đợt is an ordinal.
func roundConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(j) == wNgày {
		j++
	}
	if s.word(i) == wDịp {
		j = s.holidayBehind(j)
	}
	if m, next := s.day(j); next > j {
		t := s.dayTime(m, j, next)
		t.Role = Round
		to := s.emit(t)
		// The rounds that share the word: 3/2 và 19/5/2023.
		for s.word(to) == wVà || s.word(to) == wordComma {
			m, next := s.digitDay(to + 1)
			if next == to+1 || s.countsSomething(next) && m.year == 0 {
				break
			}
			t := s.dayTime(m, to+1, next)
			t.Role = Round
			if last := &s.Times[len(s.Times)-1]; last.Partial && !t.Partial {
				last.Day.Year = m.year
				last.Last = last.Day
				last.Partial = false
				last.Period = MonthPeriod(m.year, last.Day.Month)
			}
			to = s.emit(t)
		}
		return to
	}
	if s.word(i) != wĐợt {
		return i
	}
	return s.codeBehind(MaskOrdinal, i)
}

// holidayBehind is where the day of a holiday stands behind its name: dịp [kỷ
// niệm] Quốc khánh 2/9. It is i when none follows.
func (s *scanner) holidayBehind(i int) int {
	for j := i; j < i+8 && j < len(s.Tokens) && s.Tokens[j].Kind == Word; j++ {
		m, next := s.digitDay(j + 1)
		if next == j+1 {
			continue
		}
		switch m.month*100 + m.day {
		case 203, 519, 902, 1107:
			return j + 1
		}
		break
	}
	return i
}
