package vietnamese

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// Spellings are the ways in which the known words are printed, with what folding
// would give. Nearly every word of a text is one of them, so that it is known by
// its bytes alone, without a look at its letters. There are two tables; a slot whose
// print has no word is free. Short ones have two places each, side by side, which are
// looked at together; long ones lie with open addressing. The sizes are fixed, so
// that a place needs no check, and small, so that they stay near at hand;
// what finds no room is left to folding.
type spellings struct {
	short [1 << shortBits]pair
	long  [1 << longBits]long
	longs int // how many
}

const (
	shortBits = 12
	longBits  = 9
)

// pair are the two places of short spellings.
type pair [2]short

// at is the one of the two where the spelling lies if it lies in one of them.
func (p *pair) at(bytes uint64) *short {
	n := 0
	if p[0].bytes != bytes {
		n = 1
	}
	return &p[n]
}

// short is a spelling of eight bytes at most, the first one lowest, with zeros
// behind the last.
type short struct {
	bytes uint64
	print Print
}

// long is a spelling of more.
type long struct {
	low, high uint64
	print     Print
}

// maxSpelling is the length of the longest spelling in bytes.
const maxSpelling = 16

// mixed spreads the bytes of a spelling over all bits, the highest most.
func mixed(low, high uint64) uint64 {
	return (low ^ bits.RotateLeft64(high, 29)) * 0x9E3779B97F4A7C15
}

// shortAt and longAt are the first places of a spelling.
func shortAt(bytes uint64) uint64    { return mixed(bytes, 0) >> (64 - shortBits) }
func longAt(low, high uint64) uint64 { return mixed(low, high) >> (64 - longBits) }

// add enters one spelling of a word, unless it is too long or known already.
func (t *spellings) add(text string, print Print) {
	if len(text) > maxSpelling {
		return
	}
	var padded [maxSpelling]byte
	copy(padded[:], text)
	low, high := binary.LittleEndian.Uint64(padded[:]), binary.LittleEndian.Uint64(padded[8:])
	if high == 0 {
		p := &t.short[shortAt(low)]
		for n := range p {
			if p[n].bytes == 0 {
				p[n] = short{low, print}
			}
			if p[n].bytes == low {
				break
			}
		}
		return
	}
	slot := longAt(low, high)
	for ; t.long[slot].high != 0; slot = (slot + 1) % uint64(len(t.long)) {
		if t.long[slot].low == low && t.long[slot].high == high {
			return
		}
	}
	if t.longs < len(t.long)/2 {
		t.long[slot] = long{low, high, print}
		t.longs++
	}
}

// seenWords are the words that no table knows and that folding read last, each at
// the place that its bytes give it: a text repeats its own words.
type seenWords struct {
	lexicon *Lexicon // by which they were read
	slots   [1 << seenBits]long
}

const seenBits = 10

func seenAt(low, high uint64) uint64 { return mixed(low, high) >> (64 - seenBits) }

// keep remembers the word at source[token.Start:token.End], when it ends where
// reading by bytes would end it. A nil w remembers nothing.
func (w *seenWords) keep(source string, token Token) {
	start := int(token.Start)
	if w == nil || start+maxSpelling > len(source) {
		return
	}
	if low, high, end := printed(source, start); end == int(token.End) {
		token.Flags &^= Glued
		w.slots[seenAt(low, high)] = long{low, high, token.Print}
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
// words of the tables and those seen before, numbers, spaces, and the marks that
// mean the same wherever they stand. It returns where it stopped, at the first of
// everything else or near the end of the source, and whether what stands there is
// glued.
func (t *spellings) plain(tokens []Token, source string, i int, glued Flag, seen *seenWords) ([]Token, int, Flag) {
	n, last := len(tokens), len(source)-maxSpelling
	tokens = tokens[:cap(tokens)]
	for {
		for i < last && n < len(tokens) { // without a call: its counters stay at hand
			c := source[i]
			if c == ' ' {
				i++
				glued = 0
				continue
			}
			token := &tokens[n]
			token.Start = int32(i)
			if c >= '@' {
				low := eight(source, i)
				ends := marksIn(low)
				low &= uptoMark(ends)
				s := t.short[shortAt(low)].at(low)
				if s.bytes != low || ends == 0 { // no short word of the table, as most are
					break
				}
				i += bits.TrailingZeros64(ends) >> 3
				token.Print = s.print
			} else if plainMarks[c].Kind == Punct {
				i++
				token.Print = plainMarks[c]
			} else {
				break
			}
			token.End = int32(i)
			token.Flags |= glued
			n++
			glued = Glued
			if source[i] == ' ' { // as behind most
				glued = 0
				i++
			}
		}
		if i >= last || n >= len(tokens) {
			return tokens[:n], i, glued
		}
		token := &tokens[n]
		token.Start = int32(i)
		switch c := source[i]; {
		case isDigit(c):
			token.Print = wholeNumber
			if token.value, i = digits(source, i); token.value == notWhole {
				token.Print = otherNumber
			}
		case c >= '@':
			like, end := t.word(source, i, seen)
			if like == nil {
				return tokens[:n], i, glued
			}
			token.Print, i = *like, end
		default:
			return tokens[:n], i, glued
		}
		token.End = int32(i)
		token.Flags |= glued
		n++
		glued = Glued
	}
}

// word returns what the spelling at source[i:] is, of the tables or seen before,
// and its end; nil for any other word.
func (t *spellings) word(source string, i int, seen *seenWords) (*Print, int) {
	low, high, end := printed(source, i)
	switch {
	case end == 0:
		return nil, i
	case high == 0:
		if s := t.short[shortAt(low)].at(low); s.bytes == low {
			return &s.print, end
		}
	default:
		slot := longAt(low, high)
		for s := &t.long[slot]; s.high != 0; s = &t.long[slot] {
			if s.low == low && s.high == high {
				return &s.print, end
			}
			slot = (slot + 1) % uint64(len(t.long))
		}
	}
	if seen != nil {
		if s := &seen.slots[seenAt(low, high)]; s.low == low && s.high == high {
			return &s.print, end
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

// learnSpellings fills the tables of spellings from the words that the lexicon
// knows: the small ones first, which are met most and so get the first places. A
// spelling that folds to another word is left to folding.
func (l *Lexicon) learnSpellings(words []string) {
	all := make([][]string, len(words))
	for n, word := range words {
		all[n] = spell(word)
	}
	for style := range spellStyles {
		for n, word := range words {
			key, _, _ := foldWord(word, 0)
			for k := style; k < len(all[n]); k += spellStyles {
				text := all[n][k]
				other, flags, end := foldWord(text, 0)
				if other != key || end != len(text) {
					continue
				}
				word := l.lookup(key)
				l.spellings.add(text, Print{Word: word, Kind: Word, Flags: flags | opens(word)})
			}
		}
	}
}
