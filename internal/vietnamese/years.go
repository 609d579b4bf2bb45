package vietnamese

// yearConstruct reads what "năm" begins: năm 2022, năm nay, năm học
// 2022-2023; else it may be five.
func yearConstruct(s *scanner, i int) int {
	if i > 0 && s.numeralWord(i-1) && s.Tokens[i-1].Role == Free && s.year(i+1) == 0 && s.word(i-2) != wTháng && !s.nextOfNamed(i) {
		// How long: sau một năm giáo dục, ba năm sau, hai năm qua.
		to := i + 1
		switch s.word(to) {
		case wSau, wTrước, wQua, wNay, wTới, wNữa:
			to++
		}
		return s.mask(MaskDuration, i, to, 0, 0)
	}
	if s.word(i+1) == wNăm && s.year(i+2) == 0 && !s.numeralWord(i+2) { // năm năm ấy: five of them
		if next := s.pastYears(i); next > i {
			return next
		}
		return s.mask(MaskDuration, i, i+2, 5, 0)
	}
	if t, ok := s.yearTime(i); ok {
		return s.emit(t)
	}
	switch s.word(i - 1) {
	case wMỗi, wHằng, wHàng, wTừng, wTrong, wCả, wQua, wĐầu, wCuối, wQuân, wNhiều, wHết, wCủa, wTháng, wordSlash, wordNumber:
		return i
	}
	return spelledConstruct(s, i)
}

// nextOfNamed reports "một năm sau" at the word năm, said of the year behind the one that was named: "Năm 2019
// đứng thứ 40, một năm sau đã lên thứ 33"; but "một năm sau khi sáp nhập".
func (s *scanner) nextOfNamed(i int) bool {
	if s.word(i-1) != wMột || s.word(i+1) != wSau {
		return false
	}
	switch s.word(i + 2) {
	case wordComma, wĐã, wĐó, wLên, wXuống, wTỉnh:
	default:
		return false
	}
	year := s.yearNamed(i)
	return year > 0 && year < s.Published.Year
}

// numeralWord reports a word of numerals at token i: một, hai, mười.
func (s *scanner) numeralWord(i int) bool {
	class, _ := s.class(i)
	return class == digitWord || class == unitWord || class == tensWord || class == tenWord
}

// yearsListed reads the years behind "hai năm", "3 năm" at the word năm, one behind the
// other: "hai năm 2016, 2017", "ba năm 2019, 2020 và 2021". It returns the last, 0 for none.
func (s *scanner) yearsListed(i int) (last, to int) {
	count := 0
	if class, value := s.class(i - 1); class == digitWord {
		count = int(value)
	} else if n, width := s.integer(i - 1); width == 1 {
		count = n
	}
	first := s.year(i + 1)
	if count < 2 || first == 0 {
		return 0, 0
	}
	to = i + 2
	for n := 1; n < count; n++ {
		if w := s.word(to); w != wordComma && w != wVà || s.year(to+1) != first+n {
			return 0, 0
		}
		to += 2
	}
	return first + count - 1, to
}

func (s *scanner) yearTime(i int) (Time, bool) {
	j := i + 1
	if s.word(j) == wHọc {
		if year := s.year(j + 1); year != 0 {
			to := j + 2
			last := year + 1
			if s.separator(to) != 0 {
				if n := s.year(to + 1); n != 0 {
					last, to = n, to+2
				} else if n, width := s.integer(to + 1); width == 2 {
					last, to = year/100*100+n, to+2
				}
			}
			if last <= year || last > year+5 {
				last = year + 1
			}
			t := s.years(i, to, year, last)
			t.Role = School
			return t, true
		}
		return Time{}, false
	}
	if s.spanAt(j) && s.year(j+2) > s.year(j) && s.year(j+2)-s.year(j) <= 50 {
		return s.years(i, j+3, s.year(j), s.year(j+2)), true
	}
	if last, to := s.yearsListed(i); last != 0 {
		return s.years(i, to, s.year(j), last), true
	}
	year, to := s.yearAfterNăm(j)
	if w := s.word(i - 1); year != 0 && s.Tokens[j].Kind == Word && s.relativeYear(j) != 0 && (w == wCác || w == wNhững || w == wNhiều || w == wMấy) {
		return Time{}, false // các năm trước
	}
	passed := 0
	if year == 0 {
		if passed = s.passed(j); passed == 0 || s.Published.IsZero() {
			return Time{}, false
		}
		year, to = s.Published.Year, passed
		if s.Published.Month < 7 {
			year--
		}
	}
	if year > 9999 || s.word(to) == wTcn {
		return Time{}, false
	}
	t := s.periodTime(i, to, YearPeriod(year))
	t.Relative = s.Tokens[j].Kind == Word && s.relativeYear(j) != 0 || passed > 0
	return t, true
}

// passed returns the token behind "qua", "vừa qua", "vừa rồi", "vừa khép lại" at token j, which say
// of a year that it has passed, or nearly; 0 for none.
func (s *scanner) passed(j int) int {
	switch {
	case s.word(j) == wQua:
		return j + 1
	case (s.word(j) == wVừa || s.word(j) == wĐã) && (s.word(j+1) == wQua || s.word(j+1) == wRồi):
		return j + 2
	case (s.word(j) == wVừa || s.word(j) == wĐã) && (s.word(j+1) == wKhép && s.word(j+2) == wLại || s.word(j+1) == wKết && s.word(j+2) == wThúc):
		return j + 3
	}
	return 0
}
