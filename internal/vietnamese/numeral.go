package vietnamese

// A numeralClass is what a word does inside a numeral.
type numeralClass uint8

const (
	notNumeral  numeralClass = iota
	digitWord                // không … chín
	unitWord                 // mốt, tư, lăm, nhăm: digits behind tens only
	tenWord                  // mười
	tensWord                 // mươi, chục: multiplies the digit before it by ten
	hundredWord              // trăm
	scaleWord                // nghìn, vạn, triệu, tỷ
	zeroWord                 // linh, lẻ: an empty place
	halfWord                 // rưỡi: half of the scale before it
	pointWord                // phẩy, chấm: the decimal comma
	signWord                 // âm, trừ
)

// numerals is the grammar of numerals: the class and value of each word.
var numerals = [wordLast]struct {
	class numeralClass
	value float64
}{
	wKhông: {digitWord, 0}, wMột: {digitWord, 1}, wHai: {digitWord, 2}, wBa: {digitWord, 3}, wBốn: {digitWord, 4},
	wNăm: {digitWord, 5}, wSáu: {digitWord, 6}, wBảy: {digitWord, 7}, wBẩy: {digitWord, 7}, wTám: {digitWord, 8}, wChín: {digitWord, 9},
	wMốt: {unitWord, 1}, wTư: {unitWord, 4}, wLăm: {unitWord, 5}, wNhăm: {unitWord, 5},
	wMười: {tenWord, 10}, wMươi: {tensWord, 10}, wChục: {tensWord, 10}, wTrăm: {hundredWord, 100},
	wNghìn: {scaleWord, 1e3}, wNgàn: {scaleWord, 1e3}, wVạn: {scaleWord, 1e4}, wTriệu: {scaleWord, 1e6}, wTỷ: {scaleWord, 1e9},
	wLinh: {zeroWord, 0}, wLẻ: {zeroWord, 0},
	wRưỡi: {halfWord, 0.5}, wRưởi: {halfWord, 0.5},
	wPhẩy: {pointWord, 0}, wChấm: {pointWord, 0},
	wÂm: {signWord, 0}, wTrừ: {signWord, 0},
}

// Numeral reads text that is one numeral from end to end, in digits or in
// words, as spoken forms are written: ba mươi mốt, hai mốt, 36 tỷ 208 triệu,
// âm 1.200.000, không phẩy năm, 100K. ok is false for anything else.
func (l *Lexicon) Numeral(text string) (value float64, ok bool) {
	var t Text
	l.lex(&t, text)
	s := scanner{Text: &t, lexicon: l}
	i, sign := 0, 1.0
	if w := s.word(0); w == wordDash || w < wordLast && numerals[w].class == signWord {
		sign, i = -1, 1
	}
	value, _, next := s.amount(i, true)
	if next == i || next != len(t.Tokens) {
		return 0, false
	}
	return sign * value, true
}

// Fraction reads text that is one fraction from end to end: 3/4, ba phần tư, một
// trên hai, 23 chia 12, hai mươi ba và một phần năm. A whole number before it is
// added to the numerator.
func (l *Lexicon) Fraction(text string) (numerator, denominator float64, ok bool) {
	var t Text
	l.lex(&t, text)
	s := scanner{Text: &t, lexicon: l}
	i, sign := 0, 1.0
	if w := s.word(0); w == wordDash || w < wordLast && numerals[w].class == signWord {
		sign, i = -1, 1
	}
	whole := 0.0
	for {
		value, _, next := s.amount(i, true)
		if next == i {
			return 0, 0, false
		}
		switch s.word(next) {
		case wordSlash, wPhần, wTrên, wChia:
			below, _, end := s.amount(next+1, true)
			if w := s.word(next + 1); end == next+1 && w == wTư {
				below, end = 4, next+2
			}
			if end == next+1 || end != len(t.Tokens) || below == 0 {
				return 0, 0, false
			}
			return sign * (whole*below + value), below, true
		case wVà:
			next++
		case wordNumber:
		default:
			return 0, 0, false
		}
		if whole != 0 {
			return 0, 0, false
		}
		whole, i = value, next
	}
}

// class returns the numeral class and value of token i.
func (s *scanner) class(i int) (numeralClass, float64) {
	w := s.word(i) // the marks and the number are no numerals
	if w >= wordLast || numerals[w].class == notNumeral || w == wTỷ && s.notBillion(i+1) {
		return notNumeral, 0
	}
	return numerals[w].class, numerals[w].value
}

// billionWords are the words behind tỷ that make another word of it: tỷ lệ.
var billionWords = [wordLast]bool{wLệ: true, wTrọng: true, wGiá: true, wSuất: true}

// notBillion reports whether the word at token i makes another word of tỷ.
func (s *scanner) notBillion(i int) bool {
	w := s.word(i)
	return w < wordLast && billionWords[w]
}

// numeralAt reports whether a numeral in digits or words begins at token i.
func (s *scanner) numeralAt(i int) bool {
	class, _ := s.class(i)
	return s.word(i) == wordNumber || class == digitWord || class == tenWord || class == unitWord
}

// A speller reads a numeral in words. Free spelling allows what is said rather
// than written: bốn ba for 43, một trăm hai for 120, một triệu hai for 1,2 triệu.
type speller struct {
	*scanner
	free bool
}

// spelled reads the numeral in words at token i and returns the token behind
// it, i itself when there is none.
func (s *scanner) spelled(i int, free bool) (value float64, next int) {
	p := speller{s, free}
	value, next = p.number(i)
	if next == i {
		if p.word(i-1) == wPhần && p.word(i) == wTư {
			return 4, i + 1 // ba phần tư
		}
		return 0, i
	}
	return p.decimals(value, next)
}

// number reads groups of up to three digits, each with its scale.
func (p speller) number(i int) (float64, int) {
	var total, section float64 // section: what a following tỷ multiplies
	lastScale := 0.0
	start := i
	for {
		group, next := p.group(i, lastScale > 0)
		if next == i {
			if class, _ := p.class(i); i == start && p.free && (class == scaleWord || class == hundredWord) {
				group, next = 1, i // nghìn alone, as in "trăm"
				if class == hundredWord {
					group, next = 100, i+1
				}
			} else {
				break
			}
		}
		class, scale := p.class(next)
		if class != scaleWord {
			// The last group, or, behind a scale, its tenth: một triệu hai.
			if lastScale > 0 && next == i+1 && p.tenth(i) {
				if !p.free {
					break
				}
				return total + section + group*lastScale/10, next
			}
			if lastScale > 0 && (group >= lastScale || next == i+1 && p.word(i) == wNăm) {
				break // ba nghìn năm: years
			}
			section += group
			i = next
			break
		}
		factor := 1.0
		for class == scaleWord {
			factor *= scale
			next++
			class, scale = p.class(next)
		}
		if factor >= 1e9 {
			total += (section + group) * factor
			section = 0
		} else {
			if lastScale > 0 && factor >= lastScale && section != 0 {
				break
			}
			section += group * factor
		}
		lastScale = factor
		i = next
		if class == halfWord {
			return total + section + factor/2, next + 1
		}
	}
	if i == start {
		return 0, start
	}
	return total + section, i
}

// tenth reports whether the lone digit at i, behind a scale, means tenths of it.
// một and năm do not: a hundred and one is said "linh một", and năm is a year.
func (p speller) tenth(i int) bool {
	class, value := p.class(i)
	return class == unitWord && value != 5 || class == digitWord && value != 1 && value != 5 && value != 0
}

// group reads a number below a thousand. behind is set when a scale stands
// before it, where "linh năm" is a whole group.
func (p speller) group(i int, behind bool) (float64, int) {
	if class, _ := p.class(i); behind && class == zeroWord {
		if class, value := p.class(i + 1); class == digitWord || class == unitWord {
			return value, i + 2
		}
		return 0, i
	}
	class, value := p.class(i)
	if class == digitWord {
		if next, _ := p.class(i + 1); next == hundredWord {
			hundreds := value * 100
			class, value = p.class(i + 2)
			switch class {
			case zeroWord:
				if class, value := p.class(i + 3); class == digitWord || class == unitWord {
					return hundreds + value, i + 4
				}
				return hundreds, i + 2
			case halfWord:
				return hundreds + 50, i + 3
			}
			if tens, next := (speller{p.scanner, true}).tens(i + 2); next > i+3 || next == i+3 && class == tenWord {
				return hundreds + tens, next
			}
			if p.free && p.tenth(i+2) {
				return hundreds + value*10, i + 3
			}
			return hundreds, i + 2
		}
	}
	if class == unitWord && behind && p.free {
		return value, i + 1
	}
	return p.tens(i)
}

// tens reads a number below a hundred.
func (p speller) tens(i int) (float64, int) {
	class, value := p.class(i)
	switch class {
	case tenWord:
		if class, unit := p.class(i + 1); (class == digitWord && unit > 0 || class == unitWord && unit == 5) && !p.opens(i+1) {
			return 10 + unit, i + 2
		}
		return 10, i + 1
	case digitWord:
		next, _ := p.class(i + 1)
		if next == tensWord && value > 0 {
			if class, unit := p.class(i + 2); (class == digitWord && unit > 0 || class == unitWord) && !p.opens(i+2) {
				return value*10 + unit, i + 3
			}
			return value * 10, i + 2
		}
		if value > 0 && (next == unitWord || p.free && next == digitWord) && !p.opens(i+1) {
			if _, unit := p.class(i + 1); unit > 0 && (next != unitWord || unit != 4 || p.free) {
				return value*10 + unit, i + 2
			}
		}
		return value, i + 1
	}
	return 0, i
}

// opens reports whether the digit at i does not belong to the tens before it: it
// begins a group of its own ("năm trăm") or says years ("hai mươi năm qua").
func (p speller) opens(i int) bool {
	class, _ := p.class(i + 1)
	if class == hundredWord || class == tensWord {
		return true
	}
	return p.word(i) == wNăm // behind tens five is lăm, and năm is years
}

// decimals reads "phẩy năm" behind a number, and the scale behind that.
func (p speller) decimals(value float64, i int) (float64, int) {
	if class, _ := p.class(i); class != pointWord {
		return value, i
	}
	j, digits, scale := i+1, 0.0, 1.0
	for ; scale < 1e12; j++ {
		class, digit := p.class(j)
		if class != digitWord && (class != unitWord || j == i+1 && digit != 4) {
			break
		}
		digits, scale = digits*10+digit, scale*10
	}
	if j == i+1 {
		return value, i
	}
	value = (value*scale + digits) / scale
	for class, factor := p.class(j); class == scaleWord; class, factor = p.class(j) {
		value *= factor
		j++
	}
	return value, j
}
