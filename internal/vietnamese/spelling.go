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
	word      WordID
	flags     Flag
}

// maxSpelling is the length of the longest spelling in bytes.
const maxSpelling = 16

// spellings is a table with open addressing; one without a word is free.
type spellings struct {
	slots []spelling // a power of two of them
	shift uint
}

// newSpellings makes room for at least count spellings.
func newSpellings(count int) spellings {
	size := bits.Len(uint(2*count | 15))
	return spellings{slots: make([]spelling, 1<<size), shift: uint(64 - size)}
}

func (t *spellings) slot(low, high uint64) uint64 {
	return (low ^ bits.RotateLeft64(high, 29)) * 0x9E3779B97F4A7C15 >> t.shift
}

// add enters one spelling of the word, unless it is there or too long.
func (t *spellings) add(text string, word WordID, flags Flag) {
	if len(text) > maxSpelling {
		return
	}
	var padded [maxSpelling]byte
	copy(padded[:], text)
	low, high := binary.LittleEndian.Uint64(padded[:]), binary.LittleEndian.Uint64(padded[8:])
	slot := t.slot(low, high)
	for t.slots[slot].word != 0 {
		if t.slots[slot].low == low && t.slots[slot].high == high {
			return
		}
		slot = (slot + 1) & uint64(len(t.slots)-1)
	}
	t.slots[slot] = spelling{low, high, word, flags}
}

// words reads known words, each with one space behind it at most, from source[i:]
// and appends them to the tokens; glued is the flag of the first. It returns
// where it stopped, and the flag of what stands there: at the first word
// that it does not know, at everything else, and near the end of the source.
func (t *spellings) words(tokens []Token, source []byte, i int, glued Flag) ([]Token, int, Flag) {
	slots := t.slots
	for i+maxSpelling <= len(source) {
		bytes := (*[maxSpelling]byte)(source[i:])
		low, high, length := binary.LittleEndian.Uint64(bytes[:8]), uint64(0), 0
		if end := endsIn(low); end != 0 {
			low &= end>>7 - 1
			length = bits.TrailingZeros64(end) >> 3
		} else {
			high = binary.LittleEndian.Uint64(bytes[8:])
			if end = endsIn(high); end == 0 {
				break
			}
			high &= end>>7 - 1
			length = 8 + bits.TrailingZeros64(end)>>3
		}
		slot := t.slot(low, high)
		s := &slots[slot]
		for s.low != low || s.high != high {
			if s.word == 0 {
				break
			}
			slot = (slot + 1) & uint64(len(slots)-1)
			s = &slots[slot]
		}
		if s.word == 0 {
			break
		}
		tokens = append(tokens, Token{Start: int32(i), End: int32(i + length), Kind: Word, Flags: s.flags | glued, Word: s.word})
		i += length
		if source[i] != ' ' {
			return tokens, i, Glued
		}
		i++
		glued = 0
	}
	return tokens, i, glued
}

// endsIn finds the first of eight bytes that is below '@', that is, neither a letter
// nor a part of one: the highest bit of that byte is the only one set. The few
// marks above '@' make a word that no table holds.
func endsIn(eight uint64) uint64 {
	const highest = 0x8080808080808080
	below := ^(eight | eight<<1) & highest
	return below & -below
}

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
// knows. A spelling that folds to another word is left to folding.
func (l *Lexicon) learnSpellings(words []string) {
	l.spellings = newSpellings(len(words) * 4)
	for _, word := range words {
		key, _, _ := foldWord(word, 0)
		for _, text := range spell(word) {
			if other, flags, end := foldWord(text, 0); other == key && end == len(text) {
				l.spellings.add(text, l.lookup(key), flags)
			}
		}
	}
}
