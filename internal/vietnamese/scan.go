package vietnamese

import "slices"

// Scan reads source into t, which may be reused: tokens, sentences, the phrases
// of l, figures, times, documents and masks. Published is the source's own
// date, against which "năm nay" and "ngày 30-6" are resolved; without it they
// stay without a year.
func (l *Lexicon) Scan(t *Text, source string, published Date) {
	t.Published = published
	if t.seen == nil || t.seen.lexicon != l {
		t.seen = &seenWords{lexicon: l}
	}
	l.lex(t, source)
	l.find(t)
	t.Quantities, t.Times = t.Quantities[:0], t.Times[:0]
	t.Documents, t.Masks = t.Documents[:0], t.Masks[:0]
	s := scanner{Text: t, lexicon: l}
	s.run()
}

// scanner walks over the tokens of a text once and lets each construct take
// the tokens that belong to it.
type scanner struct {
	*Text
	lexicon *Lexicon
	done    int // tokens before it belong to constructs already read
}

// word returns the word at token i: 0 beyond the text, at line ends and for
// words that the lexicon does not know.
func (s *scanner) word(i int) WordID {
	if uint(i) >= uint(len(s.Tokens)) {
		return 0
	}
	return s.Tokens[i].Word
}

// integer returns the value and the number of digits of a number token without
// dots and commas; width is 0 for everything else.
func (s *scanner) integer(i int) (n, width int) {
	if s.word(i) != wordNumber { // most of those asked for are none
		return 0, 0
	}
	return s.integerOf(&s.Tokens[i])
}

// integerOf is integer for a number.
func (s *scanner) integerOf(token *Token) (n, width int) {
	width = int(token.End - token.Start)
	if token.Flags&whole != 0 {
		return int(token.value), width
	}
	if width > 9 {
		return 0, 0
	}
	for _, c := range []byte(s.Source[token.Start:token.End]) {
		if !isDigit(c) {
			return 0, 0
		}
		n = n*10 + int(c-'0')
	}
	return n, width
}

// glued reports whether token i follows the one before it without a space.
func (s *scanner) glued(i int) bool {
	return i > 0 && i < len(s.Tokens) && s.Tokens[i].Flags&Glued != 0
}

// take gives the tokens of the span a role.
func (s *scanner) take(span Span, role Role) {
	for i := span.From; i < span.To; i++ {
		s.Tokens[i].Role = role
	}
	s.done = span.To
}

// A construct tries to read itself at token i. It returns the token behind what
// it took, or i when there is nothing of its kind.
type construct func(s *scanner, i int) int

// run lets every number and every word of the vocabulary that begins something
// try its constructs in order.
func (s *scanner) run() {
	tokens, next := s.Tokens, 0
	for _, opening := range s.findOpenings() {
		i := int(opening)
		if i < next {
			continue // part of the construct before it
		}
		if word := tokens[i].Word; word == wordNumber {
			next = s.number(i)
		} else if try := constructs[word]; try != nil {
			next = try(s, i)
		} else if kind := codeWords[word]; kind != 0 {
			next = s.codeBehind(kind, i)
		} else if levelWords[word] {
			next = s.codeBehind(MaskOrdinal, i)
		}
	}
}

// findOpenings lists the tokens that a construct may begin with, without a branch: which
// they are cannot be guessed.
func (s *scanner) findOpenings() []int32 {
	tokens := s.Tokens
	openings := slices.Grow(s.openings[:0], len(tokens))[:len(tokens)]
	count := 0
	for i := range tokens {
		openings[count] = int32(i)
		count += int(tokens[i].Flags / opening & 1)
	}
	s.openings = openings
	return openings[:count]
}

// opens is the flag of a word that a construct may begin with.
func opens(word WordID) Flag {
	if word < wordLast && (constructs[word] != nil || codeWords[word] != 0 || levelWords[word]) {
		return opening
	}
	return 0
}

// simple reports the common case, a number that nothing around it makes a date,
// a code or a part of something: one of no special length or shape, with a
// space and a lower-case word behind it that is no unit.
func (s *scanner) simple(i int) bool {
	if i+1 >= len(s.Tokens) {
		return false
	}
	token, next := &s.Tokens[i], &s.Tokens[i+1]
	if next.Kind != Word || next.Flags&(Glued|Capital) != 0 || token.Flags&Glued != 0 || next.Word < wordLast && followers[next.Word] {
		return false
	}
	switch width := token.End - token.Start; {
	case width <= 3:
		return true
	case width == 4, width > 7:
		return false
	default:
		return s.Source[token.Start] != '0' && s.Source[token.End-4] == '.' // 2.051
	}
}

// followers are the words behind a number that may make something else of it.
var followers = [wordLast]bool{
	wTháng: true, wQuý: true, wNăm: true, wGiờ: true, wTuổi: true, wPhiếu: true, wLượt: true, wĐến: true, wTới: true, wVà: true,
	wHa: true, wKm: true, wKg: true, wCm: true, wMm: true, wM: true, wTấn: true, wTạ: true, wYến: true, wLít: true, wMét: true,
}

// number tries what begins with digits: a document, a date, a mask, a figure.
func (s *scanner) number(i int) int {
	if s.simple(i) {
		if s.bare(i) {
			return s.count(i)
		}
		return s.quantity(i)
	}
	if next := s.document(i); next > i {
		return next
	}
	if next := s.date(i); next > i {
		return next
	}
	if next := s.maskedNumber(i); next > i {
		return next
	}
	return s.quantity(i)
}
