package vietnamese

// nowConstruct reads hiện nay, đến nay, đến thời điểm này, bây giờ.
func nowConstruct(s *scanner, i int) int {
	to := i
	switch s.word(i) {
	case wHiện:
		switch s.word(i + 1) {
		case wNay, wTại:
			to = i + 2
		}
	case wĐến, wTới:
		j := i + 1
		if s.word(j) == wThời && s.word(j+1) == wĐiểm {
			j += 2
		}
		switch s.word(j) {
		case wNay, wNày:
			if s.word(j) == wNay || j > i+1 {
				to = j + 1
			}
		case wHiện:
			if w := s.word(j + 1); w == wNay || w == wTại {
				to = j + 2
			}
		}
		if to > i && !s.Published.IsZero() {
			return s.emit(Time{Span: Span{i + 1, to}, Kind: DayTime, Day: s.Published, Last: s.Published, Relative: true})
		}
		return i
	case wLúc:
		if s.word(i+1) == wNày {
			to = i + 2
		}
	case wBây:
		if s.word(i+1) == wGiờ {
			to = i + 2
		}
	case wNay: // năm 2005 là 52%, nay đã đạt 71,3%
		if before := s.word(i - 1); i > 0 && s.Tokens[i-1].Kind == Word && before != wVà {
			break
		}
		switch s.word(i + 1) {
		case wĐã, wĐạt, wLà, wCó, wCòn, wTăng, wGiảm, wLên, wĐược, wTỷ, wSố:
			to = i + 1
		}
	}
	if to == i || s.Published.IsZero() {
		return i
	}
	return s.emit(Time{Span: Span{i, to}, Kind: DayTime, Role: AsOf, Day: s.Published, Last: s.Published, Relative: true})
}
