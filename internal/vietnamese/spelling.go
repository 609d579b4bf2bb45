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

func slotOf(low, high uint64) uint64 {
	return (low ^ bits.RotateLeft64(high, 29)) * 0x9E3779B97F4A7C15 >> (64 - spellingBits)
}

// add enters one spelling of the word, unless it is too long. It reports whether
// it was new.
func (t *spellings) add(text string, word WordID, flags Flag) bool {
	if len(text) > maxSpelling {
		return false
	}
	var padded [maxSpelling]byte
	copy(padded[:], text)
	low, high := binary.LittleEndian.Uint64(padded[:]), binary.LittleEndian.Uint64(padded[8:])
	slot := slotOf(low, high)
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
	slots   [256]spelling
}

// keep remembers the word at source[token.Start:token.End], when it ends where
// reading by bytes would end it. A nil w remembers nothing.
func (w *seenWords) keep(source []byte, token Token) {
	start := int(token.Start)
	if w == nil || start+maxSpelling > len(source) {
		return
	}
	if low, high, end := printed(source, start); end == int(token.End) {
		token.Start, token.End, token.Flags = 0, 0, token.Flags&^Glued
		w.slots[slotOf(low, high)%uint64(len(w.slots))] = spelling{low, high, token}
	}
}

// printed reads the bytes at source[i:] up to the next one that ends a word, as a
// spelling holds them; end is 0 for a word longer than any spelling. Behind i there
// must be as many bytes as in the longest.
func printed(source []byte, i int) (low, high uint64, end int) {
	low = binary.LittleEndian.Uint64(source[i:])
	if mark := endsIn(low); mark != 0 {
		return low & (mark>>7 - 1), 0, i + bits.TrailingZeros64(mark)>>3
	}
	high = binary.LittleEndian.Uint64(source[i+8:])
	mark := endsIn(high)
	if mark == 0 {
		return 0, 0, 0
	}
	return low, high & (mark>>7 - 1), i + 8 + bits.TrailingZeros64(mark)>>3
}

// words reads words of the table, and those seen before, each with one space
// behind it at most, from source[i:] and adds them to the tokens, as long as there
// is room; glued is the flag of the first. It returns where it stopped, and the
// flag of what stands there: at the first other word, at everything else, and
// near the end of the source.
func (t *spellings) words(tokens []Token, source []byte, i int, glued Flag, seen *seenWords) ([]Token, int, Flag) {
	for last := len(source) - maxSpelling; i < last && len(tokens) < cap(tokens); i++ {
		low, high, end := binary.LittleEndian.Uint64(source[i:]), uint64(0), i
		if mark := endsIn(low); mark != 0 { // as printed does, but without a call for most
			low &= mark>>7 - 1
			end += bits.TrailingZeros64(mark) >> 3
		} else {
			low, high, end = printed(source, i)
		}
		if end <= i {
			break
		}
		slot := slotOf(low, high)
		s := &t[slot]
		for s.low != low || s.high != high {
			if s.token.Word == 0 {
				if seen == nil {
					return tokens, i, glued
				}
				s = &seen.slots[slot%uint64(len(seen.slots))]
				if s.low != low || s.high != high {
					return tokens, i, glued
				}
				break
			}
			slot = (slot + 1) % uint64(len(t))
			s = &t[slot]
		}
		tokens = tokens[:len(tokens)+1]
		token := &tokens[len(tokens)-1]
		*token = s.token
		token.Start, token.End = int32(i), int32(end)
		token.Flags |= glued
		if i = end; source[i] != ' ' {
			return tokens, i, Glued
		}
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
	count := 0
	for _, word := range words {
		key, _, _ := foldWord(word, 0)
		for _, text := range spell(word) {
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
