package vietnamese

// bare reports a simple number of which the words around it say nothing, as of most:
// no scale and no unit, no comparator, nothing that it is counted per.
func (s *scanner) bare(i int) bool {
	switch w := s.word(i + 1); {
	case w >= wordLast || w == wĐồng && s.otherDong(i+2):
	case unitWords[w] || numerals[w].class != notNumeral || maskUnits[w] != 0:
		return false
	}
	switch before := s.word(i - 1); before {
	case wHạng, wTrí:
		return false
	case wĐạt, wLà, wCó, wBằng, wPhải, wĐược, wTừ:
		if compares(s.word(i - 2)) {
			return false
		}
	default:
		if compares(before) {
			return false
		}
	}
	const near = 6 // tokens in which "trở lên" or "/năm" may stand
	for j := i + 1; j <= i+near && j < len(s.Tokens) && s.Tokens[j].Kind == Word; j++ {
		if s.Tokens[j].Word == wTrở || s.word(j+1) == wordSlash {
			return false
		}
	}
	return true
}

// unitWords are the words that make more of a number before them than a count.
var unitWords = [wordLast]bool{
	wPhần: true, wĐiểm: true, wĐồng: true, wVnđ: true, wVnd: true, wUsd: true, wEuro: true, wĐô: true, wĐ: true, wLần: true, wBậc: true,
}

// compares reports a word that may be a comparator, or the last of one.
func compares(w WordID) bool {
	return w < wordLast && (comparators[w].paired || comparators[w].alone != Exact)
}

// count reads a bare number as quantity does.
func (s *scanner) count(i int) int {
	value, traits, tokens := s.digits(i)
	if tokens != 1 || traits&dotDecimal != 0 {
		return s.quantity(i)
	}
	q := Quantity{Span: Span{i, i + 1}, Lead: i, Tail: i + 1, Value: value, Traits: traits}
	s.take(q.Span, Figure)
	s.Quantities = append(s.Quantities, q)
	return q.To
}
