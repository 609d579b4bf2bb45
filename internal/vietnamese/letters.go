package vietnamese

// A letter is one Vietnamese letter as the lexer sees it: its place in the
// alphabet, its tone and its case, packed into 16 bits. Tones are kept apart
// from the vowel that carries them, so that hoà and hòa, uỷ and ủy, NFC and NFD
// are one and the same word.
type letter uint16

const (
	letterMask letter = 1<<6 - 1 // place in the alphabet, 1 … 33
	toneShift         = 6
	toneMask   letter = 7 << toneShift
	upper      letter = 1 << upperShift
	upperShift        = 9
)

// The five marked tones; the level tone is 0.
const (
	grave letter = (iota + 1) << toneShift
	hook
	tilde
	acute
	dotBelow
)

// Places in the alphabet. The letters without marks are 1 (a) to 26 (z).
const (
	letterA           = 1
	letterD           = 'd' - 'a' + 1
	letterE           = 'e' - 'a' + 1
	letterI           = 'i' - 'a' + 1
	letterO           = 'o' - 'a' + 1
	letterQ           = 'q' - 'a' + 1
	letterU           = 'u' - 'a' + 1
	letterY           = 'y' - 'a' + 1
	letterABreve      = 27
	letterACircumflex = 28
	letterDStroke     = 29
	letterECircumflex = 30
	letterOCircumflex = 31
	letterOHorn       = 32
	letterUHorn       = 33
)

// letters maps the letters of Vietnamese, as single characters, to their parts.
var letters = [0x2000]letter{
	'a': 1, 'b': 2, 'c': 3, 'd': 4, 'e': 5, 'f': 6,
	'g': 7, 'h': 8, 'i': 9, 'j': 10, 'k': 11, 'l': 12,
	'm': 13, 'n': 14, 'o': 15, 'p': 16, 'q': 17, 'r': 18,
	's': 19, 't': 20, 'u': 21, 'v': 22, 'w': 23, 'x': 24,
	'y': 25, 'z': 26,
	'A': 1 | upper, 'B': 2 | upper, 'C': 3 | upper, 'D': 4 | upper, 'E': 5 | upper, 'F': 6 | upper,
	'G': 7 | upper, 'H': 8 | upper, 'I': 9 | upper, 'J': 10 | upper, 'K': 11 | upper, 'L': 12 | upper,
	'M': 13 | upper, 'N': 14 | upper, 'O': 15 | upper, 'P': 16 | upper, 'Q': 17 | upper, 'R': 18 | upper,
	'S': 19 | upper, 'T': 20 | upper, 'U': 21 | upper, 'V': 22 | upper, 'W': 23 | upper, 'X': 24 | upper,
	'Y': 25 | upper, 'Z': 26 | upper,
	'à': letterA | grave, 'ả': letterA | hook, 'ã': letterA | tilde, 'á': letterA | acute, 'ạ': letterA | dotBelow,
	'À': letterA | upper | grave, 'Ả': letterA | upper | hook, 'Ã': letterA | upper | tilde, 'Á': letterA | upper | acute, 'Ạ': letterA | upper | dotBelow,
	'ă': letterABreve, 'ằ': letterABreve | grave, 'ẳ': letterABreve | hook, 'ẵ': letterABreve | tilde, 'ắ': letterABreve | acute, 'ặ': letterABreve | dotBelow,
	'Ă': letterABreve | upper, 'Ằ': letterABreve | upper | grave, 'Ẳ': letterABreve | upper | hook, 'Ẵ': letterABreve | upper | tilde, 'Ắ': letterABreve | upper | acute, 'Ặ': letterABreve | upper | dotBelow,
	'â': letterACircumflex, 'ầ': letterACircumflex | grave, 'ẩ': letterACircumflex | hook, 'ẫ': letterACircumflex | tilde, 'ấ': letterACircumflex | acute, 'ậ': letterACircumflex | dotBelow,
	'Â': letterACircumflex | upper, 'Ầ': letterACircumflex | upper | grave, 'Ẩ': letterACircumflex | upper | hook, 'Ẫ': letterACircumflex | upper | tilde, 'Ấ': letterACircumflex | upper | acute, 'Ậ': letterACircumflex | upper | dotBelow,
	'è': letterE | grave, 'ẻ': letterE | hook, 'ẽ': letterE | tilde, 'é': letterE | acute, 'ẹ': letterE | dotBelow,
	'È': letterE | upper | grave, 'Ẻ': letterE | upper | hook, 'Ẽ': letterE | upper | tilde, 'É': letterE | upper | acute, 'Ẹ': letterE | upper | dotBelow,
	'ê': letterECircumflex, 'ề': letterECircumflex | grave, 'ể': letterECircumflex | hook, 'ễ': letterECircumflex | tilde, 'ế': letterECircumflex | acute, 'ệ': letterECircumflex | dotBelow,
	'Ê': letterECircumflex | upper, 'Ề': letterECircumflex | upper | grave, 'Ể': letterECircumflex | upper | hook, 'Ễ': letterECircumflex | upper | tilde, 'Ế': letterECircumflex | upper | acute, 'Ệ': letterECircumflex | upper | dotBelow,
	'ì': letterI | grave, 'ỉ': letterI | hook, 'ĩ': letterI | tilde, 'í': letterI | acute, 'ị': letterI | dotBelow,
	'Ì': letterI | upper | grave, 'Ỉ': letterI | upper | hook, 'Ĩ': letterI | upper | tilde, 'Í': letterI | upper | acute, 'Ị': letterI | upper | dotBelow,
	'ò': letterO | grave, 'ỏ': letterO | hook, 'õ': letterO | tilde, 'ó': letterO | acute, 'ọ': letterO | dotBelow,
	'Ò': letterO | upper | grave, 'Ỏ': letterO | upper | hook, 'Õ': letterO | upper | tilde, 'Ó': letterO | upper | acute, 'Ọ': letterO | upper | dotBelow,
	'ô': letterOCircumflex, 'ồ': letterOCircumflex | grave, 'ổ': letterOCircumflex | hook, 'ỗ': letterOCircumflex | tilde, 'ố': letterOCircumflex | acute, 'ộ': letterOCircumflex | dotBelow,
	'Ô': letterOCircumflex | upper, 'Ồ': letterOCircumflex | upper | grave, 'Ổ': letterOCircumflex | upper | hook, 'Ỗ': letterOCircumflex | upper | tilde, 'Ố': letterOCircumflex | upper | acute, 'Ộ': letterOCircumflex | upper | dotBelow,
	'ơ': letterOHorn, 'ờ': letterOHorn | grave, 'ở': letterOHorn | hook, 'ỡ': letterOHorn | tilde, 'ớ': letterOHorn | acute, 'ợ': letterOHorn | dotBelow,
	'Ơ': letterOHorn | upper, 'Ờ': letterOHorn | upper | grave, 'Ở': letterOHorn | upper | hook, 'Ỡ': letterOHorn | upper | tilde, 'Ớ': letterOHorn | upper | acute, 'Ợ': letterOHorn | upper | dotBelow,
	'ù': letterU | grave, 'ủ': letterU | hook, 'ũ': letterU | tilde, 'ú': letterU | acute, 'ụ': letterU | dotBelow,
	'Ù': letterU | upper | grave, 'Ủ': letterU | upper | hook, 'Ũ': letterU | upper | tilde, 'Ú': letterU | upper | acute, 'Ụ': letterU | upper | dotBelow,
	'ư': letterUHorn, 'ừ': letterUHorn | grave, 'ử': letterUHorn | hook, 'ữ': letterUHorn | tilde, 'ứ': letterUHorn | acute, 'ự': letterUHorn | dotBelow,
	'Ư': letterUHorn | upper, 'Ừ': letterUHorn | upper | grave, 'Ử': letterUHorn | upper | hook, 'Ữ': letterUHorn | upper | tilde, 'Ứ': letterUHorn | upper | acute, 'Ự': letterUHorn | upper | dotBelow,
	'ỳ': letterY | grave, 'ỷ': letterY | hook, 'ỹ': letterY | tilde, 'ý': letterY | acute, 'ỵ': letterY | dotBelow,
	'Ỳ': letterY | upper | grave, 'Ỷ': letterY | upper | hook, 'Ỹ': letterY | upper | tilde, 'Ý': letterY | upper | acute, 'Ỵ': letterY | upper | dotBelow,
	'đ': letterDStroke, 'Đ': letterDStroke | upper,
	'ð': letterDStroke, 'Ð': letterDStroke | upper, // Icelandic eth, printed for đ by old fonts
}

// letterOf returns the letter that r is, or 0 when r is no Vietnamese letter.
func letterOf(r rune) letter {
	if uint32(r) < uint32(len(letters)) {
		return letters[r]
	}
	return 0
}

// combine applies a combining mark to the place of the letter before it:
// ok is false when the mark is none of Vietnamese. A tone leaves the place.
func combine(place letter, mark rune) (newPlace, tone letter, ok bool) {
	switch mark {
	case 0x0300, 0x0340:
		return place, grave, true
	case 0x0309:
		return place, hook, true
	case 0x0303:
		return place, tilde, true
	case 0x0301, 0x0341:
		return place, acute, true
	case 0x0323:
		return place, dotBelow, true
	case 0x0302: // circumflex
		switch place {
		case letterA:
			return letterACircumflex, 0, true
		case letterE:
			return letterECircumflex, 0, true
		case letterO:
			return letterOCircumflex, 0, true
		}
	case 0x0306: // breve
		if place == letterA {
			return letterABreve, 0, true
		}
	case 0x031B: // horn
		switch place {
		case letterO:
			return letterOHorn, 0, true
		case letterU:
			return letterUHorn, 0, true
		}
	}
	return place, 0, false
}

// isVowel reports whether the place is a vowel's (y among them).
func isVowel(place letter) bool {
	switch place {
	case letterA, letterE, letterI, letterO, letterU, letterY:
		return true
	}
	return place > 26 && place != letterDStroke
}

// A wordKey is a folded word: up to ten letters of six bits and a tone. It is
// exact, two words with one key are the same word. Zero means that the word is
// no Vietnamese one (longer, or with foreign letters).
type wordKey uint64

// maxLetters is the length of the longest word with a key. The longest syllable
// has seven letters (nghiêng); the rest is room for abbreviations.
const maxLetters = 10

// keyOf packs a folded word of count letters, six bits each. A final y after a
// consonant becomes i, because kỷ/kỉ, tỷ/tỉ, lý/lí, quý/quí are written both ways.
func keyOf(packed uint64, count int, tone letter) wordKey {
	if count > maxLetters {
		return 0
	}
	if packed&uint64(letterMask) == letterY && count > 1 {
		if previous := letter(packed >> 6 & uint64(letterMask)); !isVowel(previous) || count == 3 && packed>>12 == letterQ {
			packed = packed&^uint64(letterMask) | letterI
		}
	}
	return wordKey(packed<<3 | uint64(tone>>toneShift))
}
