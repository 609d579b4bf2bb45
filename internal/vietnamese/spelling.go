package vietnamese

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// A spelling is one way in which a known word is printed, with what folding it
// would give. Nearly every word of a text is one of them, so that it is known by
// its bytes alone, without a look at its letters.
type spelling struct {
	low, high uint64 // the bytes, the first one lowest, zeros behind the last
	token     Token  // without its place
}

// maxSpelling is the length of the longest spelling in bytes.
const maxSpelling = 16

// spellings is a table with open addressing; a slot whose token has no word is
// free. Its size is fixed, so that a place in it needs no check: it has room for
// sixteen thousand spellings, and what finds none is left to folding.
type spellings [1 << spellingBits]spelling

const spellingBits = 15

// slotOf is the first place of a spelling, by its bytes folded into eight.
func slotOf(folded uint64) uint64 { return folded * 0x9E3779B97F4A7C15 >> (64 - spellingBits) }

func fold(low, high uint64) uint64 { return low ^ bits.RotateLeft64(high, 29) }

// add enters one spelling of the word, unless it is too long. It reports whether
// it was new.
func (t *spellings) add(text string, word WordID, flags Flag) bool {
	if len(text) > maxSpelling {
		return false
	}
	var padded [maxSpelling]byte
	copy(padded[:], text)
	low, high := binary.LittleEndian.Uint64(padded[:]), binary.LittleEndian.Uint64(padded[8:])
	slot := slotOf(fold(low, high))
	for ; t[slot].token.Word != 0; slot = (slot + 1) % uint64(len(t)) {
		if t[slot].low == low && t[slot].high == high {
			return false
		}
	}
	t[slot] = spelling{low, high, Token{Word: word, Kind: Word, Flags: flags}}
	return true
}

// seenWords are the words that no table knows and that folding read last, each at
// the place that its bytes give it: a text repeats its own words.
type seenWords struct {
	lexicon *Lexicon // by which they were read
	slots   [1024]spelling
}

// keep remembers the word at source[token.Start:token.End], when it ends where
// reading by bytes would end it. A nil w remembers nothing.
func (w *seenWords) keep(source string, token Token) {
	start := int(token.Start)
	if w == nil || start+maxSpelling > len(source) {
		return
	}
	if low, high, end := printed(source, start); end == int(token.End) {
		token.Start, token.End, token.Flags = 0, 0, token.Flags&^Glued
		w.slots[slotOf(fold(low, high))%uint64(len(w.slots))] = spelling{low, high, token}
	}
}

// eight reads the eight bytes at source[i:], the first one lowest.
func eight(source string, i int) uint64 {
	s := source[i : i+8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// printed reads the bytes at source[i:] up to the next one that ends a word, as a
// spelling holds them; end is 0 for a word longer than any spelling. Behind i there
// must be as many bytes as in the longest.
func printed(source string, i int) (low, high uint64, end int) {
	low = eight(source, i)
	if ends := marksIn(low); ends != 0 {
		return low & uptoMark(ends), 0, i + bits.TrailingZeros64(ends)>>3
	}
	high = eight(source, i+8)
	ends := marksIn(high)
	if ends == 0 {
		return 0, 0, 0
	}
	return low, high & uptoMark(ends), i + 8 + bits.TrailingZeros64(ends)>>3
}

// plain reads what most of a text is made of, as long as there is room for tokens:
// words of the table and those seen before, short numbers, spaces, and the marks
// that mean the same wherever they stand. It returns where it stopped, at the
// first of everything else or near the end of the source, and whether what
// stands there is glued.
func (t *spellings) plain(tokens []Token, source string, i int, glued Flag, seen *seenWords) ([]Token, int, Flag) {
	n := len(tokens)
	tokens = tokens[:cap(tokens)]
	for last := len(source) - maxSpelling; i < last && n < len(tokens); {
		c := source[i]
		var (
			like  *Token // the token without its place
			value uint16
			end   = i
		)
		switch {
		case c >= '@':
			low := eight(source, i)
			ends := marksIn(low)
			low &= uptoMark(ends)
			s := &t[slotOf(low)]
			if s.low == low && s.high == 0 && ends != 0 { // a short word in its first place, as most are
				end += bits.TrailingZeros64(ends) >> 3
			} else if s, end = t.word(source, i, seen); s == nil {
				return tokens[:n], i, glued
			}
			like = &s.token
		case isDigit(c):
			value = uint16(c - '0')
			for end++; end < last && isDigit(source[end]); end++ {
				value = value*10 + uint16(source[end]-'0')
			}
			if next := source[end]; end > i+4 || end == last || (next == '.' || next == ',') && isDigit(source[end+1]) {
				return tokens[:n], i, glued
			}
			like = &numberToken
		case plainMarks[c].Kind == Punct:
			like = &plainMarks[c]
			end++
		case c == ' ':
			i++
			glued = 0
			continue
		default:
			return tokens[:n], i, glued
		}
		token := &tokens[n]
		*token = *like
		token.Start, token.End, token.value = int32(i), int32(end), value
		token.Flags |= glued
		n++
		glued = Glued
		if i = end; source[i] == ' ' { // as behind most
			glued = 0
			i++
		}
	}
	return tokens[:n], i, glued
}

// word returns the spelling at source[i:], of the table or seen before, and its
// end; nil for any other word.
func (t *spellings) word(source string, i int, seen *seenWords) (*spelling, int) {
	low, high, end := printed(source, i)
	if end == 0 {
		return nil, i
	}
	slot := slotOf(fold(low, high))
	for s := &t[slot]; s.token.Word != 0; s = &t[slot] {
		if s.low == low && s.high == high {
			return s, end
		}
		slot = (slot + 1) % uint64(len(t))
	}
	if seen != nil {
		if s := &seen.slots[slotOf(fold(low, high))%uint64(len(seen.slots))]; s.low == low && s.high == high {
			return s, end
		}
	}
	return nil, i
}

// marksIn marks, by their highest bits, the bytes below '@', that is, those that
// are neither letters nor parts of one. The few marks above '@' make a word that
// no table holds.
func marksIn(eight uint64) uint64 { return ^(eight | eight<<1) & 0x8080808080808080 }

// uptoMark has all bits of the bytes before the first marked one.
func uptoMark(marks uint64) uint64 { return ((marks - 1) &^ marks) >> 7 }

// spellStyles is how many spellings of a kind follow each other in what spell
// returns: small, with a capital, in capitals.
const spellStyles = 3

// spell returns the ways in which newspapers print a folded word: small, with
// a capital, in capitals, with the tone on either vowel of oa, oe, uy, and with y
// or i at its end.
func spell(word string) []string {
	bases := []string{strings.ToLower(word)}
	for i, r := range bases[0] {
		first, size := utf8.DecodeLastRuneInString(bases[0][:i])
		a, b := letterOf(first), letterOf(r)
		switch pair := a&letterMask<<6 | b&letterMask; {
		case a&toneMask == 0 && b&toneMask == 0:
		case pair == letterO<<6|letterA, pair == letterO<<6|letterE, pair == letterU<<6|letterY:
			tone := (a | b) & toneMask
			head, tail := bases[0][:i-size], bases[0][i+utf8.RuneLen(r):]
			bases = append(bases,
				head+string(runeOf(a&^toneMask|tone))+string(runeOf(b&^toneMask))+tail,
				head+string(runeOf(a&^toneMask))+string(runeOf(b&^toneMask|tone))+tail)
		}
	}
	for _, base := range bases {
		last, size := utf8.DecodeLastRuneInString(base)
		switch a := letterOf(last); a & letterMask {
		case letterI:
			bases = append(bases, base[:len(base)-size]+string(runeOf(a&^letterMask|letterY)))
		case letterY:
			bases = append(bases, base[:len(base)-size]+string(runeOf(a&^letterMask|letterI)))
		}
	}
	var all []string
	for _, base := range bases {
		first, size := utf8.DecodeRuneInString(base)
		all = append(all, base, strings.ToUpper(string(first))+base[size:], strings.ToUpper(base))
	}
	return all
}

// learnSpellings fills the table of spellings from the words that the lexicon
// knows: the small ones first, which are met most and so get the first places. A
// spelling that folds to another word is left to folding.
func (l *Lexicon) learnSpellings(words []string) {
	all := make([][]string, len(words))
	for n, word := range words {
		all[n] = spell(word)
	}
	count := 0
	for style := range spellStyles {
		for n, word := range words {
			key, _, _ := foldWord(word, 0)
			for k := style; k < len(all[n]); k += spellStyles {
				text := all[n][k]
				other, flags, end := foldWord(text, 0)
				if other != key || end != len(text) {
					continue
				}
				if word := l.lookup(key); l.spellings.add(text, word, flags|opens(word)) {
					count++
				}
				if count == len(l.spellings)/2 {
					return // a fuller table would be slower to search
				}
			}
		}
	}
}
