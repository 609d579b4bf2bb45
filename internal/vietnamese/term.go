package vietnamese

// termConstruct reads what "nhiệm kỳ" begins.
func termConstruct(s *scanner, i int) int {
	t, ok := s.term(i)
	if !ok {
		return i
	}
	if !t.Relative && t.Period.End().Year < s.Published.Year && s.comparedWithTerm(i) {
		t.Role = Base
	}
	return s.emit(t)
}

// comparedWithTerm reports "so với nhiệm kỳ …", "so với cả nhiệm kỳ …" at the word nhiệm: the term only says
// what something is compared with. A plan of a term does not: "so với chỉ tiêu nhiệm kỳ".
func (s *scanner) comparedWithTerm(i int) bool {
	i--
	if w := s.word(i); w == wCả || w == wToàn {
		i--
	}
	if s.word(i) == wVới {
		i--
	}
	return s.word(i) == wSo
}

// congressConstruct reads "đại hội … đến nay" behind "từ" or "sau": the term that
// the congress began, so far.
func congressConstruct(s *scanner, i int) int {
	if before := s.word(i - 1); s.word(i+1) != wHội || before != wTừ && before != wSau {
		return i
	}
	const longest = 20 // words of the congress's name and its term
	j := i + 2
	for ; j < i+longest && s.word(j) != wĐến && s.word(j) != wTới; j++ {
		if s.word(j) == wordOpen { // its term: "(nhiệm kỳ 2020 - 2025)"
			for end := j + longest; j < end && s.word(j) != wordClose; j++ {
			}
			continue
		}
		if j >= len(s.Tokens) || s.Tokens[j].Strength >= Comma || j == i+2 && s.Tokens[j].Is(Caps) || s.word(j) == wToàn || s.word(j) == wCủa {
			return i // the congress of the whole country met a year later
		}
	}
	p := TermAt(s.Published)
	if s.word(j+1) != wNay || p == "" {
		return i
	}
	t := s.periodTime(i, j+2, p)
	t.Role, t.Relative = Since, true
	if s.termSoFar(&t); t.Period == p {
		return i // it has hardly begun
	}
	return s.emit(t)
}

// term reads nhiệm kỳ 2020-2025, nhiệm kỳ này, đầu nhiệm kỳ at the word nhiệm.
func (s *scanner) term(i int) (Time, bool) {
	if s.word(i+1) != wKỳ {
		return Time{}, false
	}
	j := i + 2
	for s.word(j) == wordOpen || s.word(j) == wordComma || s.word(j) == wNăm {
		j++
	}
	if s.year(j) != 0 && s.separator(j+1) != 0 {
		if last := s.year(j + 2); last > s.year(j) && last-s.year(j) <= 10 {
			t := s.years(i, j+3, s.year(j), last)
			t.Role = Term
			return t, true
		}
	}
	if first, width := s.integer(j); width == 3 && s.separator(j+1) != 0 && first > 100 {
		if last := s.year(j + 2); last != 0 { // 220-2025: a lost digit
			t := s.years(i, j+3, last-5, last)
			t.Role = Term
			return t, true
		}
	}
	j = i + 2
	if n, next := s.small(j, 5); next > j && n == 5 && s.word(next) == wNăm && s.word(next+1) == wTới {
		j = next + 1 // nhiệm kỳ 5 năm tới
	}
	to := j
	switch s.word(j) {
	case wNày, wNay, wTrước, wQua, wVừa, wTới, wSau, wMới:
	default:
		before := s.word(i - 1)
		if before == wCủa {
			before = s.word(i - 2) // những năm đầu của nhiệm kỳ
		}
		switch before {
		case wĐầu, wNửa, wGiữa, wCuối, wTrong, wCả, wToàn, wHết:
		default:
			return Time{}, false
		}
	}
	p := TermAt(s.Published)
	if p == "" {
		return Time{}, false
	}
	// In a year of congresses the term that has passed is the one that ends in it,
	// and the new one the one that begins in it, whatever the month.
	change := s.Published.Year
	congress := change%5 == 0
	switch s.word(j) {
	case wNày, wNay:
		to = j + 1
	case wTrước:
		p, to = p.Previous(), j+1
	case wQua, wVừa:
		to = j + 1
		if s.word(j) == wVừa {
			if s.word(j+1) != wQua {
				return Time{}, false
			}
			to = j + 2
		}
		if congress {
			p = YearsPeriod(change-5, change)
		} else if s.word(i-1) != wNửa {
			p = p.Previous() // "nửa nhiệm kỳ qua" has passed of this one
		}
	case wTới, wSau, wMới:
		last := p.End().Year
		if congress {
			last = change
		}
		p, to = YearsPeriod(last, last+5), j+1
	}
	t := s.periodTime(i, to, p)
	t.Role, t.Relative = Term, true
	switch s.word(i - 1) {
	case wĐầu, wNửa, wGiữa:
		s.termSoFar(&t)
	}
	return t, true
}

// termSoFar cuts a term at the text's year: half of the term, since its
// beginning.
func (s *scanner) termSoFar(t *Time) {
	if now := s.Published; now.Year > t.Day.Year && now.Before(t.Last) {
		t.Period, t.Last = YearsPeriod(t.Day.Year, now.Year), now
		t.Role = Since
	}
}
