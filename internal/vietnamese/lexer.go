package vietnamese

import "unicode/utf8"

// lex splits source into t.Tokens and t.Sentences, in one pass over its bytes.
func (l *Lexicon) lex(t *Text, source string) {
	t.Source = source
	t.Tokens, t.Sentences = t.Tokens[:0], t.Sentences[:0]
	tokens := t.Tokens
	sentence := 0 // first token of the sentence under way
	glued := false
	for i := 0; i < len(source); {
		c := source[i]
		start := i
		switch classOf(c) {
		case byteSpace:
			i++
			glued = false
			continue
		case byteLine:
			strength := Sentence
			lines := 0
			for i < len(source) && (classOf(source[i]) == byteLine || classOf(source[i]) == byteSpace) {
				if source[i] == '\n' {
					lines++
				}
				i++
			}
			if lines > 1 {
				strength = Paragraph
			}
			if sentence < len(tokens) {
				t.Sentences = append(t.Sentences, Span{sentence, len(tokens)})
			}
			tokens = append(tokens, Token{Start: int32(start), End: int32(i), Kind: Break, Strength: strength})
			sentence = len(tokens)
			glued = false
			continue
		case byteDigit:
			i = digits(source, i)
			tokens = append(tokens, Token{Start: int32(start), End: int32(i), Kind: Number, Word: wordNumber})
		case byteLetter:
			var token Token
			token, i = l.word(source, i)
			tokens = append(tokens, token)
		default:
			r, size := rune(c), 1
			if c >= utf8.RuneSelf {
				r, size = utf8.DecodeRuneInString(source[i:])
				if isInvisible(r) {
					i += size
					continue // as if it were not there: what follows stays glued
				}
				if isSpace(r) {
					i += size
					glued = false
					continue
				}
				if isWordRune(r) {
					var token Token
					token, i = l.word(source, i)
					tokens = append(tokens, token)
					break
				}
			}
			i += size
			token := Token{Start: int32(start), End: int32(i), Kind: Punct, Word: punctuation(r)}
			token.Strength = strengthOf(source, tokens, token, r)
			tokens = append(tokens, token)
		}
		last := &tokens[len(tokens)-1]
		if glued {
			last.Flags |= Glued
		}
		glued = true
		if last.Strength >= Sentence {
			// Closing quotes and brackets belong to the sentence they end.
			for i < len(source) {
				r, size := utf8.DecodeRuneInString(source[i:])
				if w := punctuation(r); w != wordQuote && w != wordClose {
					break
				}
				last.Strength = None
				tokens = append(tokens, Token{Start: int32(i), End: int32(i + size), Kind: Punct, Word: punctuation(r), Flags: Glued, Strength: Sentence})
				last = &tokens[len(tokens)-1]
				i += size
			}
			t.Sentences = append(t.Sentences, Span{sentence, len(tokens)})
			sentence = len(tokens)
		}
	}
	if sentence < len(tokens) {
		t.Sentences = append(t.Sentences, Span{sentence, len(tokens)})
	}
	t.Tokens = tokens
}

// word reads the word at source[i:] and looks it up.
func (l *Lexicon) word(source string, i int) (Token, int) {
	token, key, end := foldWord(source, i)
	token.Word = l.lookup(key)
	return token, end
}

// foldWord reads the word at source[i:] and folds it.
func foldWord(source string, i int) (Token, wordKey, int) {
	token := Token{Start: int32(i), Kind: Word}
	var (
		packed                uint64
		first, last, previous letter
		tone                  letter
		count, capitals       int
		foreign               bool
	)
	for i < len(source) {
		c := source[i]
		var a letter
		size := 1
		if c < utf8.RuneSelf {
			lower := c | 0x20
			if lower < 'a' || lower > 'z' {
				break
			}
			a = letter(lower-'a') + 1
			if c&0x20 == 0 {
				a |= upper
			}
		} else {
			var r rune
			r, size = utf8.DecodeRuneInString(source[i:])
			a = letterOf(r)
			if a == 0 {
				if place, mark, ok := combine(last, r); ok {
					if count > 0 {
						token.Flags |= NFD
						if place != last {
							packed = packed&^uint64(letterMask) | uint64(place)
							last = place
						}
						if mark != 0 {
							tone = mark
						}
					}
					i += size
					continue
				}
				if isInvisible(r) {
					i += size
					continue
				}
				if !isWordRune(r) {
					break
				}
				foreign = true
				count++
				i += size
				continue
			}
		}
		if a&upper != 0 {
			capitals++
			if count == 0 {
				token.Flags |= Capital
			}
		}
		if mark := a & toneMask; mark != 0 {
			tone = mark
		}
		previous, last = last, a&letterMask
		if count == 0 {
			first = last
		}
		packed = packed<<6 | uint64(last)
		count++
		i += size
	}
	if capitals > 1 && capitals == count {
		token.Flags |= Caps
	}
	token.End = int32(i)
	if foreign {
		return token, 0, i
	}
	return token, keyOf(packed, count, last, previous, first, tone), i
}

// digits returns the end of the number at source[i:]: digits, with single dots
// and commas between them.
func digits(source string, i int) int {
	for i < len(source) {
		c := source[i]
		if isDigit(c) {
			i++
			continue
		}
		if (c == '.' || c == ',') && i+1 < len(source) && isDigit(source[i+1]) {
			i += 2
			continue
		}
		break
	}
	return i
}

// strengthOf says how strongly the punctuation token separates.
func strengthOf(source string, before []Token, token Token, r rune) Strength {
	switch token.Word {
	case wordComma:
		return Comma
	case wordSemicolon, wordColon, wordOpen, wordClose:
		return Clause
	case wordDash:
		// A dash between spaces separates; inside 2020-2025 or 01-HD it joins.
		if r != '-' || (spaceAt(source, int(token.Start)-1) && spaceAt(source, int(token.End))) {
			if spaceAt(source, int(token.Start)-1) && spaceAt(source, int(token.End)) {
				return Clause
			}
		}
		return None
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
		r, size := utf8.DecodeRuneInString(source[j:])
		if w := punctuation(r); w != wordQuote && w != wordClose {
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
			chain := len(before) > 1 && before[len(before)-2].Word == wordDot // T.Ư. may end a sentence
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
	byteOther byteClass = iota
	byteSpace
	byteLine
	byteDigit
	byteLetter
)

// classOf sorts ASCII; bytes of longer runes are byteOther.
func classOf(c byte) byteClass {
	switch {
	case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		return byteLetter
	case c == ' ', c == '\t':
		return byteSpace
	case c == '\n', c == '\r':
		return byteLine
	case isDigit(c):
		return byteDigit
	case c < ' ':
		return byteSpace
	}
	return byteOther
}

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
