package vietnamese

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Key is a folded word: lower case, the tone kept apart from the vowel that it
// is printed on, final y as i. Words are the same when their keys are. It is 0
// for what is no Vietnamese word: more than ten letters, foreign letters,
// digits, several words.
func Key(word string) uint64 {
	if key, _, end := foldWord(word, 0); end == len(word) {
		return uint64(key)
	}
	return 0
}

// Normalize returns text in one form: NFC, the tone on the vowel where newspapers
// print it (hòa, ủy), Đ for its look-alikes, plain spaces, no invisible
// marks, single spaces between words, at most one empty line between paragraphs.
// It is idempotent.
func Normalize(text string) string {
	text = norm.NFC.String(text)
	var b strings.Builder
	b.Grow(len(text))
	space, lines := false, 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		switch {
		case isInvisible(r):
			continue
		case r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029:
			if r != '\r' {
				lines++
			}
			continue
		case isSpace(r) || r < ' ':
			space = true
			continue
		}
		if b.Len() > 0 {
			switch {
			case lines > 1:
				b.WriteString("\n\n")
			case lines == 1:
				b.WriteByte('\n')
			case space:
				b.WriteByte(' ')
			}
		}
		space, lines = false, 0
		switch r {
		case 'Ð', 'Ɖ':
			r = 'Đ'
		case 'ð', 'ɖ':
			r = 'đ'
		case utf8.RuneError:
			r = '�'
		}
		b.WriteRune(r)
	}
	return placeTones(b.String())
}

// placeTones puts the tone of open syllables in oa, oe, uy on the first vowel:
// hòa for hoà, khỏe for khoẻ, ủy for uỷ; quý stays.
func placeTones(text string) string {
	var b strings.Builder
	done := 0
	var before, previous rune // the two runes before r
	for i, r := range text {
		if previous < utf8.RuneSelf && r >= utf8.RuneSelf {
			first, second := letterOf(previous), letterOf(r)
			tone := second & toneMask
			pair := first&letterMask<<6 | second&letterMask
			if tone != 0 && (pair == letterO<<6|letterA || pair == letterO<<6|letterE || pair == letterU<<6|letterY) &&
				letterOf(before)&letterMask != letterQ && !letterFollows(text, i+utf8.RuneLen(r)) {
				b.WriteString(text[done : i-1])
				b.WriteRune(runeOf(first | tone))
				b.WriteRune(runeOf(second &^ toneMask))
				done = i + utf8.RuneLen(r)
			}
		}
		before, previous = previous, r
	}
	if done == 0 {
		return text
	}
	b.WriteString(text[done:])
	return b.String()
}

// letterFollows reports whether a letter or a combining mark stands at byte i.
func letterFollows(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return letterOf(r) != 0 || unicode.Is(unicode.Mn, r)
}

// runeOf is the precomposed rune of a letter, the inverse of letterOf.
func runeOf(a letter) rune {
	for r := rune('A'); r < rune(len(letters)); r++ {
		if r == 'Ð' || r == 'ð' {
			continue
		}
		if letterOf(r) == a {
			return r
		}
	}
	return utf8.RuneError
}
