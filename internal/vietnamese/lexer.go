package vietnamese

import "unicode/utf8"

// lex splits source into t.Tokens and t.Sentences, in one pass over its bytes.
func (l *Lexicon) lex(t *Text, source string) {
	t.Source = source
	tokens, sentences := t.Tokens[:0], t.Sentences[:0]
	if want := len(source)/4 + 16; cap(tokens) < want {
		tokens = make([]Token, 0, want)
	}
	seen := t.seen // nil for what is read once
	sentence := 0  // first token of the sentence under way
	glued := Flag(0)
	for i := 0; i < len(source); {
		if tokens, i, glued = l.spellings.plain(tokens, source, i, glued, seen); i >= len(source) {
			break
		}
		start := i
		class := classOf(source[i])
		if class == byteLetter {
			key, flags, end := foldWord(source, i)
			word := l.lookup(key)
			tokens = append(tokens, Token{int32(i), int32(end), Print{Kind: Word, Flags: flags | glued | opens(word), Word: word}})
			seen.keep(source, tokens[len(tokens)-1])
			glued = Glued
			if i = end; i < len(source) && source[i] == ' ' {
				glued = 0
				i++
			}
			continue
		}
		switch class {
		case byteSpace:
			i++
			glued = 0
			continue
		case byteLine:
			var strength Strength
			strength, i = lineEnds(source, i)
			if sentence < len(tokens) {
				sentences = append(sentences, Span{sentence, len(tokens)})
			}
			tokens = append(tokens, Token{int32(start), int32(i), Print{Kind: Break, Strength: strength}})
			sentence = len(tokens)
			glued = 0
			continue
		case byteDigit:
			token := Token{Start: int32(start), Print: Print{Kind: Number, Word: wordNumber, Flags: glued | opening}}
			if token.value, i = digits(source, i); token.value != notWhole {
				token.Flags |= whole
			}
			token.End = int32(i)
			tokens = append(tokens, token)
			glued = Glued
			continue
		default:
			r, size := rune(source[i]), 1
			if r >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(source[i:])
				switch {
				case letterOf(r) != 0:
					class = byteLetter
				case isInvisible(r):
					i += size
					continue // as if it were not there: what follows stays glued
				case isSpace(r):
					i += size
					glued = 0
					continue
				case isWordRune(r):
					class = byteLetter
				}
			}
			if class == byteLetter {
				break
			}
			i += size
			token := Token{int32(start), int32(i), Print{Kind: Punct, Word: punctuation(r), Flags: glued}}
			token.Strength = strengthOf(source, tokens, token)
			tokens = append(tokens, token)
			if token.Strength >= Sentence {
				tokens, i = closing(source, tokens, i)
				sentences = append(sentences, Span{sentence, len(tokens)})
				sentence = len(tokens)
			}
			glued = Glued
			continue
		}
		key, flags, end := foldWord(source, i)
		word := l.lookup(key)
		tokens = append(tokens, Token{int32(i), int32(end), Print{Kind: Word, Flags: flags | glued | opens(word), Word: word}})
		seen.keep(source, tokens[len(tokens)-1])
		glued = Glued
		i = end
	}
	if sentence < len(tokens) {
		sentences = append(sentences, Span{sentence, len(tokens)})
	}
	t.Tokens, t.Sentences = tokens, sentences
}

// lineEnds reads the line ends at source[i:] with the white space between them.
// An empty line ends a paragraph.
func lineEnds(source string, i int) (Strength, int) {
	lines := 0
	for ; i < len(source) && (classOf(source[i]) == byteLine || classOf(source[i]) == byteSpace); i++ {
		if source[i] == '\n' {
			lines++
		}
	}
	if lines > 1 {
		return Paragraph, i
	}
	return Sentence, i
}

// closing adds the quotes and brackets at source[i:] to the sentence whose end
// is the last token; the end moves to the last of them.
func closing(source string, tokens []Token, i int) ([]Token, int) {
	for i < len(source) {
		w, size := closer(source, i)
		if size == 0 {
			break
		}
		tokens[len(tokens)-1].Strength = None
		tokens = append(tokens, Token{int32(i), int32(i + size), Print{Kind: Punct, Word: w, Flags: Glued, Strength: Sentence}})
		i += size
	}
	return tokens, i
}

// closer is the quote or closing bracket at source[i:] and its size, 0 for none.
func closer(source string, i int) (mark WordID, size int) {
	if c := source[i]; c < utf8.RuneSelf {
		mark, size = asciiMarks[c], 1
	} else {
		var r rune
		r, size = utf8.DecodeRuneInString(source[i:])
		mark = punctuation(r)
	}
	if mark != wordQuote && mark != wordClose {
		return 0, 0
	}
	return mark, size
}

// foldWord reads the word at source[i:] and folds it. The key is 0 for foreign
// words; end is behind the word, or i when there is none.
func foldWord(source string, i int) (key wordKey, flags Flag, end int) {
	var (
		start    = i
		packed   uint64 // the letters, six bits each
		tone     letter
		count    int
		capitals letter
		foreign  bool
	)
loop:
	for i < len(source) {
		c := source[i]
		a, size := letter(0), 1
		switch {
		case c < utf8.RuneSelf:
			if a = letters[c]; a == 0 {
				break loop
			}
		case 0xC3 <= c && c < 0xE0 && i+1 < len(source) && source[i+1]&0xC0 == 0x80:
			a, size = letters[uint(c&0x1F)<<6|uint(source[i+1]&0x3F)], 2
		case c == 0xE1 && i+2 < len(source) && source[i+1]&0xC0 == 0x80 && source[i+2]&0xC0 == 0x80:
			a, size = letters[0x1000|uint(source[i+1]&0x3F)<<6|uint(source[i+2]&0x3F)], 3
		}
		if a == 0 {
			r, width := utf8.DecodeRuneInString(source[i:])
			if place, mark, ok := combine(letter(packed)&letterMask, r); ok {
				if count > 0 {
					flags |= NFD
					packed = packed&^uint64(letterMask) | uint64(place)
					if mark != 0 {
						tone = mark
					}
				}
			} else if !isInvisible(r) {
				if !isWordRune(r) {
					break
				}
				foreign = true
				count++
			}
			i += width
			continue
		}
		capitals += a >> upperShift & 1
		tone |= a & toneMask
		packed = packed<<6 | uint64(a&letterMask)
		count++
		i += size
	}
	if capitals > 0 {
		if r, _ := utf8.DecodeRuneInString(source[start:]); letterOf(r)&upper != 0 {
			flags |= Capital
		}
		if capitals > 1 && int(capitals) == count {
			flags |= Caps
		}
	}
	if foreign {
		return 0, flags, i
	}
	return keyOf(packed, count, tone), flags, i
}

// notWhole is the value of a number with dots or commas or too many digits.
const notWhole = 1<<16 - 1

// digits returns the value and the end of the number at source[i:]: digits, with
// single dots and commas between them.
func digits(source string, i int) (value uint16, end int) {
	start := i
	for ; i < len(source) && isDigit(source[i]); i++ {
		value = value*10 + uint16(source[i]-'0') // as many as are kept do not overflow
	}
	for i+1 < len(source) && (source[i] == '.' || source[i] == ',') && isDigit(source[i+1]) {
		value = notWhole
		for i += 2; i < len(source) && isDigit(source[i]); i++ {
		}
	}
	if i-start > 4 {
		value = notWhole
	}
	return value, i
}

// strengthOf says how strongly the punctuation token separates.
func strengthOf(source string, before []Token, token Token) Strength {
	switch token.Word {
	case wordComma:
		return Comma
	case wordSemicolon, wordColon, wordOpen, wordClose:
		return Clause
	case wordDash:
		// A dash between spaces separates; inside 2020-2025 or 01-HD it joins.
		if spaceAt(source, int(token.Start)-1) && spaceAt(source, int(token.End)) {
			return Clause
		}
	case wordExclamation:
		return Sentence
	case wordDot, wordEllipsis:
		if endsSentence(source, before, int(token.End), token.Word) {
			return Sentence
		}
	}
	return None
}

// endsSentence decides whether the dot that ends at offset i closes a sentence.
func endsSentence(source string, before []Token, i int, mark WordID) bool {
	j := i
	for j < len(source) {
		_, size := closer(source, j)
		if size == 0 {
			break
		}
		j += size
	}
	if j == len(source) {
		return true
	}
	if !spaceAt(source, j) {
		return false
	}
	for j < len(source) && spaceAt(source, j) {
		if source[j] == '\n' {
			return true
		}
		j++
	}
	if j >= len(source) {
		return true
	}
	if mark == wordDot && len(before) > 0 {
		last := before[len(before)-1]
		switch last.Kind {
		case Word:
			chain := len(before) > 1 && before[len(before)-2].Word == wordDot && before[len(before)-2].End == last.Start // T.Ư. may end a sentence
			if !chain && isAbbreviation(source[last.Start:last.End], last) {
				return false
			}
		case Number:
			// "1. Công tác …" numbers a heading.
			if last.End-last.Start <= 2 && (len(before) == 1 || before[len(before)-2].Kind == Break || before[len(before)-2].Strength >= Sentence) {
				return false
			}
		}
	}
	r, _ := utf8.DecodeRuneInString(source[j:])
	if a := letterOf(r); a != 0 {
		return a&upper != 0
	}
	return true
}

// isAbbreviation reports whether a dot behind the word abbreviates it.
func isAbbreviation(text string, token Token) bool {
	if utf8.RuneCountInString(text) == 1 {
		return token.Is(Capital)
	}
	switch text {
	case "TP", "Tp", "TX", "Tx", "TT", "ThS", "Ths", "TS", "PGS", "GS", "BS", "CN", "KS", "NSƯT", "NSND", "Tr", "tr", "St", "Mr", "Ms":
		return true
	}
	return false
}

type byteClass uint8

const (
	byteOther byteClass = iota // marks, and the bytes of longer runes
	byteSpace
	byteLine
	byteDigit
	byteLetter
	byteLead // of the longer letters of Vietnamese, and of others
)

// classes sorts the bytes.
var classes = [256]byteClass{
	0: byteSpace, 1: byteSpace, 2: byteSpace, 3: byteSpace, 4: byteSpace, 5: byteSpace, 6: byteSpace, 7: byteSpace, 8: byteSpace,
	'\t': byteSpace, '\n': byteLine, '\v': byteSpace, '\f': byteSpace, '\r': byteLine,
	14: byteSpace, 15: byteSpace, 16: byteSpace, 17: byteSpace, 18: byteSpace, 19: byteSpace, 20: byteSpace, 21: byteSpace, 22: byteSpace,
	23: byteSpace, 24: byteSpace, 25: byteSpace, 26: byteSpace, 27: byteSpace, 28: byteSpace, 29: byteSpace, 30: byteSpace, 31: byteSpace,
	' ': byteSpace, 127: byteSpace,
	'0': byteDigit, '1': byteDigit, '2': byteDigit, '3': byteDigit, '4': byteDigit,
	'5': byteDigit, '6': byteDigit, '7': byteDigit, '8': byteDigit, '9': byteDigit,
	'a': byteLetter, 'b': byteLetter, 'c': byteLetter, 'd': byteLetter, 'e': byteLetter, 'f': byteLetter, 'g': byteLetter,
	'h': byteLetter, 'i': byteLetter, 'j': byteLetter, 'k': byteLetter, 'l': byteLetter, 'm': byteLetter, 'n': byteLetter,
	'o': byteLetter, 'p': byteLetter, 'q': byteLetter, 'r': byteLetter, 's': byteLetter, 't': byteLetter, 'u': byteLetter,
	'v': byteLetter, 'w': byteLetter, 'x': byteLetter, 'y': byteLetter, 'z': byteLetter,
	'A': byteLetter, 'B': byteLetter, 'C': byteLetter, 'D': byteLetter, 'E': byteLetter, 'F': byteLetter, 'G': byteLetter,
	'H': byteLetter, 'I': byteLetter, 'J': byteLetter, 'K': byteLetter, 'L': byteLetter, 'M': byteLetter, 'N': byteLetter,
	'O': byteLetter, 'P': byteLetter, 'Q': byteLetter, 'R': byteLetter, 'S': byteLetter, 'T': byteLetter, 'U': byteLetter,
	'V': byteLetter, 'W': byteLetter, 'X': byteLetter, 'Y': byteLetter, 'Z': byteLetter,
	0xC3: byteLead, 0xC4: byteLead, 0xC5: byteLead, 0xC6: byteLead, 0xE1: byteLead,
}

func classOf(c byte) byteClass { return classes[c] }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// spaceAt reports whether source has white space, or its end, at offset i.
func spaceAt(source string, i int) bool {
	if i < 0 || i >= len(source) {
		return true
	}
	if c := source[i]; c < utf8.RuneSelf {
		k := classOf(c)
		return k == byteSpace || k == byteLine
	}
	if !utf8.RuneStart(source[i]) {
		for i > 0 && !utf8.RuneStart(source[i]) {
			i--
		}
	}
	r, _ := utf8.DecodeRuneInString(source[i:])
	return isSpace(r)
}

// isSpace reports the white space beyond ASCII.
func isSpace(r rune) bool {
	switch r {
	case ' ', '\t', '\n', '\r', 0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
		return true
	}
	return 0x2000 <= r && r <= 0x200A
}

// isInvisible reports the marks that print nothing: zero width spaces, soft
// hyphens, directions, byte order marks.
func isInvisible(r rune) bool {
	switch r {
	case 0xAD, 0xFEFF, 0x2060, 0x180E:
		return true
	}
	return 0x200B <= r && r <= 0x200F || 0x202A <= r && r <= 0x202E
}

// isWordRune reports whether r belongs to a word: letters of any script and
// combining marks.
func isWordRune(r rune) bool {
	if r < 0xC0 {
		return r == 0xAA || r == 0xBA || r == 0xB5
	}
	if r == 0xD7 || r == 0xF7 || 0x2000 <= r && r <= 0x2BFF || 0x3000 <= r && r <= 0x303F || r >= 0xFE00 && r <= 0xFE0F || r == utf8.RuneError || r >= 0xE000 && r <= 0xF8FF || r >= 0x1F000 {
		return false
	}
	return true
}
