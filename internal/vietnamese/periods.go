package vietnamese

import "time"

// date reads the dates and periods that begin with the digits at token i.
func (s *scanner) date(i int) int {
	if s.glued(i) && s.Tokens[i-1].Kind == Word {
		switch before := s.printed(i - 1); {
		case before == "Q": // Q1/2023
			if n, _ := s.integer(i); n >= 1 && n <= 4 {
				if year, to := s.yearBehind(i + 1); year != 0 {
					return s.emit(s.periodTime(i, to, QuarterPeriod(year, n)))
				}
			}
			return i
		case before != "T" && s.Tokens[i-1].Is(Caps) || before != "T" && len(before) == 1:
			return i // PC06, A1
		}
	}
	behind := s.word(i + 1)
	joint := behind == wordSlash || behind == wordDash
	switch {
	case joint:
	case behind == wTháng || behind == wQuý || behind == wNăm:
		if next := s.months(i); next > i {
			return next
		}
		if next := s.pastYears(i); next > i {
			return next
		}
		if m, next := s.wordyDay(i); next > i {
			return s.emit(s.dayTime(m, i, next))
		}
	case s.Tokens[i].Is(whole) && s.year(i) == 0 && behind != wordComma && behind != wVà && behind != wĐến:
		return i // a small number with nothing of a date behind it
	}
	if joint && s.spanAt(i) && s.year(i+2) >= s.year(i) && s.year(i+2)-s.year(i) <= 50 {
		return s.emit(s.years(i, i+3, s.year(i), s.year(i+2)))
	}
	if joint || !s.Tokens[i].Is(whole) {
		if m, next := s.digitDay(i); next > i && (m.year != 0 || s.datelike(i, next)) {
			t, ok := s.days(i, i)
			if !ok || t.To < next {
				t = s.dayTime(m, i, next)
			}
			return s.emit(t)
		}
	}
	if month, width := s.integer(i); behind == wordSlash && width > 0 && width <= 2 && month >= 1 && month <= 12 && s.year(i+2) != 0 {
		return s.emit(s.monthTime(i, i+3, month, s.year(i+2))) // 6/2018
	}
	if behind == wordDash || behind == wordComma || behind == wVà || behind == wĐến {
		if t, ok := s.days(i, i); ok && t.Kind == DaysTime && (!t.Partial || s.datelike(i, t.To)) {
			return s.emit(t) // 15 -16/9/2022
		}
	}
	if year := s.year(i); year != 0 && s.yearlike(i) {
		return s.emit(s.years(i, i+1, year, year))
	}
	if joint || behind == wTháng {
		return s.brokenDay(i)
	}
	return i
}

// brokenDay masks what is printed as a day and is none: 32/13/2020, 0 tháng 4
// năm 2000.
func (s *scanner) brokenDay(i int) int {
	_, first := s.integer(i)
	_, second := s.integer(i + 2)
	if first == 0 || first > 2 || second == 0 || second > 2 {
		return i
	}
	if s.word(i+1) == wTháng {
		_, to := s.yearBehind(i + 3)
		return s.mask(MaskBroken, i, max(to, i+3), 0, 0)
	}
	if sep := s.separator(i + 1); sep != 0 && s.separator(i+3) == sep && s.year(i+4) != 0 && s.glued(i+1) && s.glued(i+4) {
		return s.mask(MaskBroken, i, i+5, 0, 0)
	}
	return i
}

const (
	sureDay  = iota + 1 // a day follows, however it is printed
	slashDay            // a day follows if it has a slash
)

// dayWords are the words before a day without a year that show it to be one.
var dayWords = [wordLast]int{
	wSáng: sureDay, wChiều: sureDay, wTối: sureDay, wTrưa: sureDay, wĐêm: sureDay,
	wKhánh: sureDay, wLập: sureDay, wNữ: sureDay, // Quốc khánh 2-9, thành lập 3-2, phụ nữ 8-3
	wĐến: slashDay, wTới: slashDay, wTừ: slashDay, wTrước: slashDay, wSau: slashDay, wHết: slashDay, wVào: slashDay,
}

// datelike reports whether the words around the day without a year in [i, to)
// show that it is one and no fraction, range or decimal.
func (s *scanner) datelike(i, to int) bool {
	slash := s.word(i+1) == wordSlash
	if s.word(to) == wordPercent || s.counted(to) && slash && s.word(i-1) != wNgày {
		return s.word(i-1) == wĐợt || s.word(i-1) == wDịp
	}
	before := s.word(i - 1)
	if before < wordLast && (dayWords[before] == sureDay || dayWords[before] == slashDay && slash) {
		return true
	}
	switch before {
	case wordOpen:
		if slash || to == i+1 && s.word(to) == wordClose { // (16.10)
			return true
		}
	case wordComma, wVà, wordDash, wordSemicolon:
		if len(s.Times) > 0 && s.Times[len(s.Times)-1].To == i-1 && s.Times[len(s.Times)-1].Kind <= DaysTime {
			return true
		}
	}
	if i == 0 && to == len(s.Tokens) && slash {
		return true
	}
	// 05-02: figures of a range have no leading zeros.
	if s.word(i+1) == wordDash && s.glued(i+1) && s.glued(i+2) && to == i+3 && !s.counted(to) {
		first, second := s.Tokens[i], s.Tokens[i+2]
		if s.Source[first.Start] == '0' || s.Source[second.Start] == '0' {
			return true
		}
	}
	// 15 -16/9: a range with a month behind its end.
	if s.word(i+1) != wordDash || s.counted(to) || s.word(to) == wordPercent {
		return false
	}
	_, parts := s.dotted(i + 2)
	return s.word(i+3) == wordSlash && to >= i+5 || parts == 2 && to == i+3
}

// yearlike reports whether the bare year at token i is one and no count.
func (s *scanner) yearlike(i int) bool {
	if w := s.word(i - 1); (w == wĐến || w == wTới) && len(s.Times) > 0 {
		// The end of a span, whatever follows: từ năm 2021 đến 2023 tỉnh …
		last := &s.Times[len(s.Times)-1]
		if last.To == i-1 && last.Kind == PeriodTime && last.Day.Year < s.year(i) && s.year(i) <= last.Day.Year+10 && (last.Period.Kind() == Year || last.Role == Since) && s.word(last.To-2) == wNăm {
			return true
		}
	}
	name := i > 0 && s.Tokens[i-1].Is(Caps)
	if s.countsSomething(i+1) && (!name || s.Tokens[i+1].Kind != Word) {
		return false
	}
	if w := s.word(i - 1); w < wordLast && yearContext[w] {
		return true
	}
	switch s.word(i - 1) {
	case wordComma, wVà, wordDash, wordSemicolon, wordSlash:
		return len(s.Times) > 0 && s.Times[len(s.Times)-1].To == i-1 && s.Times[len(s.Times)-1].Kind == PeriodTime
	case wordOpen:
		return s.word(i+1) == wordClose
	}
	if now := s.Published.Year; s.year(i) < 1990 || now != 0 && s.year(i) > now+15 {
		return false
	}
	if name {
		return true // PCI 2023
	}
	// A lower-case word behind it that is none of grammar is what it counts.
	return i > 0 && s.Tokens[i-1].Kind == Word && (i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind != Word || s.Tokens[i+1].Is(Capital) || functionWord(s.word(i+1)))
}

// yearContext are the words before a bare year: so với 2019, từ 2008.
var yearContext = [wordLast]bool{
	wVới: true, wTừ: true, wĐến: true, wTới: true, wTrước: true, wSau: true, wHết: true,
}

// functionWords are the words of grammar: they follow a date, never a number
// that counts.
var functionWords = [wordLast]bool{
	wCủa: true, wVà: true, wĐến: true, wTới: true, wTại: true, wỞ: true, wVới: true, wLà: true, wCó: true, wĐã: true, wĐược: true, wTrong: true,
	wTừ: true, wSo: true, wTheo: true, wDo: true, wCho: true, wĐể: true, wKhi: true, wNày: true, wCũng: true, wĐang: true, wSẽ: true, wThì: true,
	wMà: true, wVề: true, wTrên: true,
}

// functionWord reports whether w is a word of grammar.
func functionWord(w WordID) bool { return w < wordLast && functionWords[w] }

// years makes the Time of a year or of a span of years.
func (s *scanner) years(from, to, first, last int) Time {
	p := YearsPeriod(first, last)
	return Time{Span: Span{from, to}, Kind: PeriodTime, Period: p, Day: p.Start(), Last: p.End()}
}

// periodTime makes the Time of a period.
func (s *scanner) periodTime(from, to int, p Period) Time {
	return Time{Span: Span{from, to}, Kind: PeriodTime, Period: p, Day: p.Start(), Last: p.End()}
}

// monthTime makes the Time of a month; without a year it is completed.
func (s *scanner) monthTime(from, to, month, year int) Time {
	partial := year == 0
	if partial {
		year = s.yearFor(month, 1)
	}
	if year == 0 {
		return Time{Span: Span{from, to}, Kind: PeriodTime, Partial: true}
	}
	t := s.periodTime(from, to, MonthPeriod(year, time.Month(month)))
	t.Partial = partial
	return t
}

// months reads "N tháng" as the part of a year that it is: 6 tháng đầu năm 2024,
// 9 tháng năm 2018, 3 tháng cuối năm, trong 8 tháng. Other months are durations.
func (s *scanner) months(i int) int {
	n, j := s.small(i, 12)
	if j > i && n <= 3 && s.word(j) == wQuý && (s.word(j+1) == wĐầu || s.word(j+1) == wCuối || s.word(j+1) == wCòn || s.word(j+1) == wQua || s.justOver(3*n) && s.elapsedMonths(i, j+1, 3*n)) {
		n *= 3 // hai quý đầu năm; hai quý qua, said in July; hết ba quý, said in October
	} else if j == i || s.word(j) != wTháng {
		return i
	}
	j++
	year, to := 0, j
	last := false
	switch s.word(j) {
	case wCòn:
		if s.word(j+1) != wLại {
			return i
		}
		last, to = true, j+2
		if year, j = s.yearBehind(to); year != 0 {
			to = j
		} else if j = to; s.word(to) == wCủa && s.word(to+1) == wNăm {
			to += 2
		}
	case wĐầu, wCuối:
		last = s.word(j) == wCuối
		switch {
		case s.word(j+1) == wNăm:
			to = j + 2
			if year, j = s.yearAfterNăm(j + 2); year != 0 {
				to = j
			}
		case s.year(j+1) != 0:
			year, to = s.year(j+1), j+2
		case s.word(j+1) == wCủa && s.word(j+2) == wNăm:
			to = j + 3
			if year, j = s.yearAfterNăm(j + 3); year != 0 {
				to = j
			}
		default:
			return i
		}
	case wNăm, wCủa, wTrong, wordDash, wordSlash, wordNumber:
		if s.word(j) == wordNumber && s.year(j) == 0 && !s.addsUp(i) {
			return i
		}
		if s.word(j) == wordDash && s.word(j+1) != wNăm && s.year(j+1) == 0 {
			break
		}
		if year, to = s.yearBehind(j); year == 0 {
			if s.word(j) == wCủa && s.word(j+1) == wNăm {
				to = j + 2
				break
			}
			to = j
		}
	}
	if s.word(j) == wQua && s.justOver(n) {
		to = j + 1 // chín tháng qua, said in October
	}
	if to == j && year == 0 && !last && !s.elapsedMonths(i, j, n) {
		return i
	}
	partial := year == 0
	if partial {
		year = s.Published.Year
		// Nine months cannot be over in March: they are last year's.
		if year != 0 && !last && int(s.Published.Month) < n && s.Published.Month <= 3 && n-int(s.Published.Month) > 2 {
			year--
		}
		if year == 0 {
			return i
		}
	}
	var t Time
	switch {
	case !last:
		t = s.periodTime(i, to, FirstMonths(year, n))
	case n == 6:
		t = s.periodTime(i, to, HalfPeriod(year, 2))
	case n == 3:
		t = s.periodTime(i, to, QuarterPeriod(year, 4))
	case n == 1:
		t = s.periodTime(i, to, MonthPeriod(year, time.December))
	default:
		t = Time{Span: Span{i, to}, Kind: DaysTime, Day: Date{year, time.Month(13 - n), 1}, Last: Date{year, 12, 31}}
	}
	t.Partial = partial
	return s.emit(t)
}

// pastYears reads "3 năm qua", "năm năm vừa qua", "trong 10 năm thực hiện Chỉ thị": the
// years up to the text's date.
// Five of them in a year of congresses are the term that ends in it, and "5 năm tới" the one that begins in it.
func (s *scanner) pastYears(i int) int {
	n, j := s.small(i, 10)
	if j == i || n < 2 || s.word(j) != wNăm || s.Published.IsZero() || s.word(i-1) == wNiệm {
		return i
	}
	to := j + 1
	if begins := s.Published.Year; n == 5 && begins%5 == 0 && (s.word(to) == wTới || s.word(to) == wTiếp && s.word(to+1) == wTheo) {
		if s.word(to) == wTiếp {
			to++
		}
		t := s.periodTime(i, to+1, YearsPeriod(begins, begins+5))
		t.Role, t.Relative = Term, true
		return s.emit(t)
	}
	if s.word(to) == wVừa {
		to++
	}
	switch s.word(i - 1) {
	case wQua, wTrong, wSau:
		if s.word(to) == wThực && s.word(to+1) == wHiện && s.ofPaper(to+2) {
			to++
		}
	}
	if s.word(to) != wQua && s.word(to) != wHiện {
		return i
	}
	last := s.Published.Year
	first := last - n
	if s.Published.Month <= 3 && last%5 != 0 {
		last-- // the years that are over
	}
	t := s.periodTime(i, to+1, YearsPeriod(first, last))
	t.Relative = true
	return s.emit(t)
}

// ofPaper reports the name of a document at token i: "Nghị quyết", "Chỉ thị".
func (s *scanner) ofPaper(i int) bool {
	switch s.word(i) {
	case wNghị, wChỉ, wKết, wQuy, wĐề, wChương, wQuyết:
		return true
	}
	return false
}

// fewMonths is from how many months on a number of them that are over since January
// means those, and not how long something took.
const fewMonths = 5

// justOver reports that the year of the text is n months old, or was when it ended.
func (s *scanner) justOver(n int) bool {
	return n == (int(s.Published.Month)+10)%12+1
}

// elapsedMonths reports whether "N tháng" in [i, j), with nothing behind it,
// means the months of the year so far and no duration.
func (s *scanner) elapsedMonths(i, j, n int) bool {
	switch s.word(j) {
	case wTới, wNữa, wSau, wTrước, wTuổi, wordSlash, wLiền, wKể, wMột, wLiên:
		return false
	}
	switch s.word(i - 1) {
	case wTrong, wQua, wHết, wCủa, wRiêng, wKỳ, wKế, wKết, wChung:
		return true
	case wSau, wSuốt, wQuả: // sau chín tháng, kết quả 9 tháng, said in October; but: sau 9 tháng triển khai
		w := s.word(j)
		return n >= fewMonths && s.justOver(n) && w != wThực && w != wTriển && w != wTừ
	}
	if s.addsUp(i) {
		return true
	}
	if s.headsWhole(i, j) && n <= int(s.Published.Month) && n >= max(fewMonths, int(s.Published.Month)-2) {
		return true
	}
	return i == 0 && s.word(j) == wordComma || i > 0 && s.Tokens[i-1].Strength >= Clause && (s.word(j) == wordComma || s.word(j) == wQua)
}

// addsUp reports that what follows token i is counted up to the text: lũy kế 11 tháng, tính chung 9 tháng, cộng
// dồn 9 tháng. A number may stand next then: lũy kế 11 tháng 1.212 đảng viên.
func (s *scanner) addsUp(i int) bool {
	return s.word(i-1) == wKế || s.word(i-1) == wChung || i > 0 && s.printed(i-1) == "dồn"
}

// headsWhole reports that [i, j) heads a clause right before those who did something in that time: "…, 11 tháng
// toàn tỉnh kết nạp …". How long something took is said with a word before or behind it.
func (s *scanner) headsWhole(i, j int) bool {
	if w := s.word(j); w != wToàn && w != wCả {
		return false
	}
	if n := len(s.Times); n > 0 && s.Times[n-1].To == i-1 {
		return false // "năm 2023, 9 tháng toàn tỉnh …": of that year; "từ tháng 10, 9 tháng …": since then
	}
	for t := i - 1; t >= 0 && s.Tokens[t].Strength < Sentence; t-- {
		if s.word(t) == wNăm {
			return false // another year is spoken of
		}
	}
	return i == 0 || s.Tokens[i-1].Strength >= Comma
}

// monthConstruct reads what "tháng" begins.
func monthConstruct(s *scanner, i int) int {
	if t, ok := s.month(i); ok {
		if s.word(i-1) == wMạng { // Cách mạng Tháng Mười, Cách mạng Tháng Tám
			return s.mask(MaskName, t.From, t.To, 0, 0)
		}
		return s.emit(t)
	}
	return i
}

func (s *scanner) month(i int) (Time, bool) {
	j := i + 1
	if parts, count := s.dotted(j); count == 2 && parts[0] >= 1 && parts[0] <= 12 && parts[1] >= 1900 { // tháng 6.2016
		return s.monthTime(i, j+1, parts[0], parts[1]), true
	}
	if n, width := s.integer(j); width > 0 && width <= 2 && s.word(j+1) == wordDash {
		if last, width := s.integer(j + 2); width > 0 && width <= 2 && n < last && last <= 12 && n >= 1 { // tháng 1-6/2022
			year, to := s.yearBehind(j + 3)
			partial := year == 0
			if partial {
				year = s.yearFor(last, 1)
			}
			if year == 0 {
				return Time{}, false
			}
			first, end := Date{year, time.Month(n), 1}, endOfMonth(year, last)
			t := Time{Span: Span{i, to}, Kind: PeriodTime, Period: periodOf(first, end), Day: first, Last: end, Partial: partial}
			if t.Period == "" {
				t.Kind = DaysTime
			}
			return t, true
		}
	}
	if n, next := s.small(j, 12); next > j {
		if s.word(j) == wNăm && next == j+1 && (s.word(next) == wordNumber || s.relativeYear(next) != 0 && s.word(next-1) == wNăm && s.word(next) == wNay) {
			return Time{}, false // tháng năm 2020: a slip; tháng năm nay
		}
		year, to := s.yearBehind(next)
		if w := s.word(to + 1); year == 0 && s.word(to) == wTới && w != wTháng && w != wNgày && w != wordNumber && w != wNăm {
			to++
		}
		return s.monthTime(i, to, n, year), true
	}
	now := s.Published
	if now.IsZero() {
		return Time{}, false
	}
	months := 0
	switch s.word(j) {
	case wNày, wNay:
	case wTrước, wQua, wRồi:
		months = -1
	case wSau, wTới:
		months = 1
	default:
		return Time{}, false
	}
	day := endOfMonth(now.Year, int(now.Month)+months)
	t := s.periodTime(i, j+1, MonthPeriod(day.Year, day.Month))
	t.Relative = true
	return t, true
}

// quarterConstruct reads "quý I/2021", "quý 3", "quý này".
func quarterConstruct(s *scanner, i int) int {
	if s.word(i-1) == wCao {
		return i // phần thưởng cao quý này
	}
	t, ok := s.quarter(i)
	if _, several := s.small(i-1, 4); ok && t.Relative && i > 0 && several == i {
		return i // ba quý qua: not the last one
	}
	if !ok {
		return i
	}
	to := s.emit(t)
	// The quarters that share the word: quý I, II năm 2023.
	for s.word(to) == wVà || s.word(to) == wordComma {
		if t, ok = s.quarter(to); !ok || t.Relative {
			break
		}
		t.From = to + 1
		to = s.emit(t)
	}
	return to
}

// quarterOfYear reads "quý đầu năm", "quý cuối năm 2023", "năm 2023, quý cuối".
func (s *scanner) quarterOfYear(i int) (Time, bool) {
	quarter, j := 1, i+2
	if s.word(i+1) == wCuối {
		quarter = 4
	}
	if s.word(j) == wCủa {
		j++
	}
	if s.word(j) != wNăm {
		year := s.yearNamed(i)
		if year == 0 {
			return Time{}, false
		}
		t := s.periodTime(i, i+2, QuarterPeriod(year, quarter))
		t.Partial = true
		return t, true
	}
	year, to := s.yearAfterNăm(j + 1)
	if year == 0 {
		year, to = s.Published.Year, j+1
	}
	t := s.periodTime(i, to, QuarterPeriod(year, quarter))
	t.Partial = to == j+1
	return t, true
}

func (s *scanner) quarter(i int) (Time, bool) {
	j := i + 1
	quarter, next := s.small(j, 4)
	if next == j {
		if quarter = s.romanValue(j); quarter >= 1 && quarter <= 4 {
			next = j + 1
		} else if s.word(j) == wNhất {
			quarter, next = 1, j+1
		} else if s.word(j) == wTư {
			quarter, next = 4, j+1
		}
	}
	now := s.Published
	if next == j {
		if now.IsZero() {
			return Time{}, false
		}
		offset := 0
		switch s.word(j) {
		case wĐầu, wCuối:
			return s.quarterOfYear(i)
		case wNày, wNay:
		case wHiện:
			if s.word(j+1) != wTại {
				return Time{}, false
			}
			j++
		case wTrước, wQua:
			offset = -1
		case wSau, wTới, wTiếp:
			offset = 1
		default:
			return Time{}, false
		}
		index := now.Year*4 + int(now.Month-1)/3 + offset
		t := s.periodTime(i, j+1, QuarterPeriod(index/4, index%4+1))
		t.Relative = true
		return t, true
	}
	year, to := s.yearBehind(next)
	partial := year == 0
	if partial {
		if year = s.yearFor(quarter*3-2, 1); year == 0 {
			return Time{}, false
		}
	}
	t := s.periodTime(i, to, QuarterPeriod(year, quarter))
	t.Partial = partial
	return t, true
}
