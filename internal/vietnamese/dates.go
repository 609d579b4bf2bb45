package vietnamese

import "time"

// A moment is a day as printed; parts that are not printed are 0.
type moment struct{ day, month, year int }

// valid reports whether the day exists (in some year when none is printed).
func (m moment) valid() bool {
	if m.month < 1 || m.month > 12 || m.day < 1 {
		return false
	}
	year := m.year
	if year == 0 {
		year = 2024 // a leap year
	}
	return year > 0 && year <= 9999 && m.day <= endOfMonth(year, m.month).Day
}

// dayTime makes a Time of a day, completing its year.
func (s *scanner) dayTime(m moment, from, to int) Time {
	t := Time{Span: Span{from, to}, Kind: DayTime}
	if m.year == 0 && s.word(to) == wNăm { // 2/9 năm nay, 7/11 năm 2022
		if m.year = s.relativeYear(to + 1); m.year == 0 {
			m.year = s.year(to + 1)
		}
		if m.year != 0 {
			t.To = to + 2
		}
	}
	if m.year == 0 {
		t.Partial = true
		m.year = s.yearFor(m.month, m.day)
	}
	t.Day = Date{m.year, time.Month(m.month), m.day}
	if t.Day.Day > endOfMonth(m.year, m.month).Day { // 29/2 with no year
		t.Day.Day = endOfMonth(m.year, m.month).Day
	}
	t.Last = t.Day
	return t
}

// yearFor completes a day without a year: the year of the text, or the one before
// when the day would lie more than 260 days ahead.
func (s *scanner) yearFor(month, day int) int {
	now := s.Published
	if now.IsZero() {
		if n := len(s.Times); n > 0 {
			return max(0, s.Times[n-1].Last.Year) // the year spoken of
		}
		return 0
	}
	if now.AddDays(260).Before(Date{now.Year, time.Month(month), day}) {
		return now.Year - 1
	}
	return now.Year
}

// year reads a printed year of four digits at token i, 0 when there is none.
func (s *scanner) year(i int) int {
	if s.word(i) != wordNumber {
		return 0
	}
	token := &s.Tokens[i]
	if n := int(token.value); token.Flags&whole != 0 && n >= 1900 && n <= 2100 { // of four digits, because it is whole
		return n
	}
	return 0
}

// dotted splits a number token such as 21.1.2019 or 30.5 into its parts.
func (s *scanner) dotted(i int) (parts [3]int, count int) {
	if s.word(i) != wordNumber {
		return parts, 0
	}
	if token := &s.Tokens[i]; token.Flags&whole != 0 {
		parts[0] = int(token.value)
		return parts, 1
	}
	text := s.Source[s.Tokens[i].Start:s.Tokens[i].End]
	width := 0
	for _, c := range []byte(text) {
		switch {
		case isDigit(c) && width < 4 && count < 3:
			parts[count] = parts[count]*10 + int(c-'0')
			width++
		case c == '.' && count < 2:
			count, width = count+1, 0
		default:
			return parts, 0
		}
	}
	if width == 3 && count == 1 {
		return parts, 0 // 2.005: no month, no year
	}
	return parts, count + 1
}

// separator reports whether token i stands between the parts of a date, and
// which one it is.
func (s *scanner) separator(i int) WordID {
	if w := s.word(i); w == wordSlash || w == wordDash {
		return w
	}
	return 0
}

// digitDay reads a day in digits at token i: 16/6/2022, 16-6-2022, 16.6.2022,
// 2022-06-16, and without a year 16/6, 16-6, 16.6. It returns i for none.
func (s *scanner) digitDay(i int) (moment, int) {
	if parts, count := s.dotted(i); count > 1 {
		m := moment{parts[0], parts[1], parts[2]}
		if count == 2 && m.valid() {
			if year := s.year(i + 2); year != 0 && s.separator(i+1) != 0 { // 30.6/2018
				m.year = year
				return m, i + 3
			}
			return m, i + 1
		}
		if count == 3 && m.year >= 1000 && m.valid() {
			return m, i + 1
		}
		return moment{}, i
	}
	a, width := s.integer(i)
	sep := s.separator(i + 1)
	if width == 0 || sep == 0 {
		return moment{}, i
	}
	b, second := s.integer(i + 2)
	if second == 0 || second > 2 {
		if parts, count := s.dotted(i + 2); count == 2 && width <= 2 { // 16/6.2022
			if m := (moment{a, parts[0], parts[1]}); m.year >= 1000 && m.valid() {
				return m, i + 3
			}
		}
		return moment{}, i
	}
	if width == 4 {
		if c, third := s.integer(i + 4); third > 0 && third <= 2 && s.separator(i+3) == sep {
			if m := (moment{c, b, a}); m.year >= 1000 && m.valid() {
				return m, i + 5
			}
		}
		return moment{}, i
	}
	if width > 2 {
		return moment{}, i
	}
	if c, third := s.integer(i + 4); third > 0 && s.separator(i+3) != 0 {
		m := moment{a, b, c}
		switch {
		case third == 4 && c >= 1000 && m.valid():
			return m, i + 5
		case third == 2 && s.separator(i+3) == wordSlash && sep == wordSlash && s.glued(i+4):
			m.year += 2000
			if c > 60 {
				m.year -= 100
			}
			if m.valid() && s.word(i+5) != wordSlash {
				return m, i + 5
			}
		}
		if s.separator(i+3) == sep && s.glued(i+4) {
			return moment{}, i // 1-2-3, 32/13/2020
		}
	}
	m := moment{a, b, 0}
	if m.valid() {
		return m, i + 3
	}
	return moment{}, i
}

// small reads a number up to limit at token i, in digits or words.
func (s *scanner) small(i, limit int) (n, next int) {
	w := s.word(i)
	if w == wordNumber {
		if n, width := s.integer(i); width <= 2 && n >= 1 && n <= limit {
			return n, i + 1
		}
		return 0, i
	}
	if w < wordLast && numerals[w].class != notNumeral {
		if w == wTư && limit == 12 {
			return 4, i + 1
		}
		p := speller{s, false}
		value, next := p.tens(i)
		if n := int(value); next > i && n >= 1 && n <= limit {
			return n, next
		}
	}
	return 0, i
}

// wordyDay reads "16 tháng 6 [năm 2022]" at token i, in digits or words.
func (s *scanner) wordyDay(i int) (moment, int) {
	day, next := s.small(i, 31)
	if s.word(next) == wTư && s.word(next+1) == wTháng && next == i+1 && s.word(i) == wHai {
		day, next = 24, next+1 // hai tư
	}
	if next == i || s.word(next) != wTháng {
		return moment{}, i
	}
	month, after := s.small(next+1, 12)
	if after == next+1 {
		return moment{}, i
	}
	m := moment{day, month, 0}
	m.year, after = s.yearBehind(after)
	if !m.valid() {
		return moment{}, i
	}
	return m, after
}

// yearBehind reads the year behind a month or a quarter: năm 2022, /2022,
// -2022, [của] năm nay, or just 2022. It returns 0 and i for none.
func (s *scanner) yearBehind(i int) (year, next int) {
	if year := s.year(i); year != 0 {
		return year, i + 1
	}
	switch s.word(i) {
	case wordSlash, wordDash:
		if year := s.year(i + 1); year != 0 && (s.word(i) == wordSlash || s.glued(i+1) || !s.spanAt(i+1)) {
			return year, i + 2
		}
		if s.word(i+1) == wNăm {
			if year := s.year(i + 2); year != 0 {
				return year, i + 3
			}
		}
	case wordComma, wCủa, wTrong:
		if s.word(i+1) == wNăm {
			if year := s.year(i + 2); year != 0 {
				return year, i + 3
			}
		}
	case wNăm:
		return s.yearAfterNăm(i + 1)
	}
	return 0, i
}

// spanAt reports whether a span of years such as 2020-2025 begins at token i.
func (s *scanner) spanAt(i int) bool {
	return s.year(i) != 0 && s.word(i+1) == wordDash && s.year(i+2) != 0
}

// yearAfterNăm reads the year behind the word năm at token i, printed, relative
// or spelled. It returns 0 and i-1 for none, so that next is before the word.
func (s *scanner) yearAfterNăm(i int) (year, next int) {
	if n, width := s.integer(i); width > 0 {
		if width == 4 && n >= 1000 && n <= 2200 {
			return n, i + 1
		}
		if width == 3 && n >= 100 && (s.word(i-2) != wordNumber || s.word(i-3) == wTháng) && (s.word(i+1) == 0 && i+1 >= len(s.Tokens) || s.word(i+1) == wLà || s.word(i+1) == wordDot) {
			return n, i + 1
		}
		return 0, i - 1
	}
	if s.word(i) == wLiền && s.word(i+1) == wTrước && !s.Published.IsZero() {
		if year := s.yearNamed(i); year > 0 && year <= s.Published.Year {
			return year - 1, i + 2 // "năm 2021 kết nạp 2.814 người, hơn năm liền trước 312"
		}
		return s.Published.Year - 1, i + 2
	}
	if year := s.relativeYear(i); year != 0 {
		if s.word(i+1) == wTheo || s.word(i+1) == wTiếp {
			return year, i + 2
		}
		return year, i + 1
	}
	return s.spelledYear(i)
}

// yearWords are the words behind năm, with the distance to the text's year + 2.
var yearWords = [wordLast]int{wNay: 2, wNày: 2, wNgoái: 1, wTrước: 1, wSau: 3, wTới: 3, wTiếp: 3, wKế: 3}

// relativeYear is the year of nay, ngoái, trước, sau, tới behind năm, 0 for none.
func (s *scanner) relativeYear(i int) int {
	if w := s.word(i); w < wordLast && yearWords[w] != 0 && !s.Published.IsZero() && (w != wTới || s.word(i+1) != wNay) {
		if w == wTrước && s.word(i+1) == wĐó {
			if year := s.yearNamed(i); year > 0 && year <= s.Published.Year {
				return year - 1 // "năm 2021 đứng thứ 20, năm trước đó thứ 31"
			}
		}
		if w == wSau {
			if year := s.yearNamed(i); year > 0 && year < s.Published.Year {
				return year + 1 // "năm 2014 đứng thứ 5, năm sau tụt xuống thứ 9"
			}
		}
		return s.Published.Year + yearWords[w] - 2
	}
	return 0
}

// yearNamed is the year that was named last before token i in its clauses, 0 for none.
func (s *scanner) yearNamed(i int) int {
	for n := len(s.Times) - 1; n >= 0; n-- {
		t := &s.Times[n]
		for ; i > t.To; i-- {
			if s.Tokens[i-1].Strength > Clause {
				return 0
			}
		}
		if t.Period.Kind() == Year && !t.Relative {
			return t.Period.Year()
		}
	}
	return 0
}

// spelledYear reads a year in words: hai nghìn không trăm hai mươi, or digit
// by digit: một chín tám tư, hai không mười ba.
func (s *scanner) spelledYear(i int) (year, next int) {
	value, next := s.spelled(i, true)
	if next > i+1 && value >= 100 && value <= 2200 && value == float64(int(value)) && (int(value)%10 != 0 || !s.counted(next)) {
		if end := next >= len(s.Tokens) || s.Tokens[next].Kind != Word || s.word(next) == wLà; value >= 1000 || end {
			return int(value), next
		}
	}
	digits := 0
	for next = i; digits < 4; next++ {
		switch class, value := s.class(next); {
		case class == digitWord:
			year, digits = year*10+int(value), digits+1
			continue
		case class == unitWord && digits == 3:
			year, digits = year*10+int(value), digits+1
			continue
		case class == zeroWord && digits == 2:
			year, digits = year*10, digits+1
			continue
		case class == tenWord && digits == 2:
			year, digits = year*10+1, digits+1
			continue
		}
		break
	}
	if digits == 4 && year >= 1000 && year <= 2200 {
		return year, next
	}
	return 0, i - 1
}

// day reads any printed day at token i.
func (s *scanner) day(i int) (moment, int) {
	if m, next := s.wordyDay(i); next > i {
		return m, next
	}
	return s.digitDay(i)
}

// days reads what stands behind "ngày" at token i: a day, or several days of a
// month: 15 -16/9, 15 và 16/9, từ 10/7 - 15/7/2017. from is where it begins for
// the reader.
func (s *scanner) days(from, i int) (Time, bool) {
	first := 0
	j := i
	// Leading days without a month: 15 - 16/9, 14, 15 và 16/9.
	for range 4 {
		n, width := s.integer(j)
		if width == 0 || width > 2 || n < 1 || n > 31 {
			break
		}
		w := s.word(j + 1)
		if w != wordDash && w != wordComma && w != wVà && w != wĐến {
			break
		}
		if w := s.word(j + 2); w != wordNumber && w != wNgày {
			break
		}
		if s.word(j+2) == wNgày && s.word(j+3) == wordNumber { // ngày 12 đến ngày 15 tháng 10
			j++
		}
		_, after := s.integer(j + 2)
		if _, count := s.dotted(j + 2); after == 0 && count < 2 || after > 2 {
			break
		}
		if w == wordDash {
			// 15-16/9 has a month behind the second day; 15-9-2022 has not.
			m, next := s.day(j + 2)
			if next == j+2 || m.day <= n || s.word(j+3) == wordDash {
				break
			}
		}
		if first == 0 {
			first = n
		}
		j += 2
	}
	m, next := s.day(j)
	if next == j {
		return Time{}, false
	}
	t := s.dayTime(m, from, next)
	if first > 0 && first < m.day {
		t.Kind, t.Day.Day = DaysTime, first
		t.Period = MonthPeriod(max(t.Day.Year, 1), t.Day.Month)
		if t.Day.Year <= 0 {
			t.Period = ""
		}
	}
	return t, true
}
