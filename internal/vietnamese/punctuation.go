package vietnamese

import (
	"cmp"
	"unicode/utf8"
)

// The ids of numbers and marks; the words follow them in vocabulary.go.
const (
	_ WordID = iota
	wordNumber
	wordComma
	wordDot
	wordSemicolon
	wordColon
	wordSlash
	wordDash
	wordPercent
	wordOpen
	wordClose
	wordQuote
	wordEllipsis
	wordExclamation
	wordPlus
	wordStar
	wordSign // any other mark
	wordFirst
)

// The ids of the marks, for callers that look at the tokens between what they
// found. Look-alikes share an id: every dash is MarkDash.
const (
	MarkComma       = wordComma
	MarkDot         = wordDot
	MarkSemicolon   = wordSemicolon // ; and | between the fields of a line
	MarkColon       = wordColon
	MarkSlash       = wordSlash
	MarkDash        = wordDash
	MarkPercent     = wordPercent
	MarkOpen        = wordOpen  // ( [ {
	MarkClose       = wordClose // ) ] }
	MarkQuote       = wordQuote
	MarkEllipsis    = wordEllipsis
	MarkExclamation = wordExclamation // ! ?
	MarkPlus        = wordPlus
	MarkStar        = wordStar // * and bullets
)

// asciiMarks are the ids of the marks of ASCII.
var asciiMarks = [utf8.RuneSelf]WordID{
	',': wordComma, '.': wordDot, ';': wordSemicolon, '|': wordSemicolon, ':': wordColon, '/': wordSlash, '-': wordDash, '%': wordPercent,
	'(': wordOpen, '[': wordOpen, '{': wordOpen, ')': wordClose, ']': wordClose, '}': wordClose, '"': wordQuote, '\'': wordQuote,
	'!': wordExclamation, '?': wordExclamation, '+': wordPlus, '*': wordStar,
}

// plainMarks are the marks that separate in one way only, wherever they stand,
// and the two sorts of numbers.
var (
	plainMarks = [256]Print{
		',': {Kind: Punct, Word: wordComma, Strength: Comma},
		';': {Kind: Punct, Word: wordSemicolon, Strength: Clause}, '|': {Kind: Punct, Word: wordSemicolon, Strength: Clause}, ':': {Kind: Punct, Word: wordColon, Strength: Clause},
		'(': {Kind: Punct, Word: wordOpen, Strength: Clause}, ')': {Kind: Punct, Word: wordClose, Strength: Clause},
		'/': {Kind: Punct, Word: wordSlash}, '%': {Kind: Punct, Word: wordPercent}, '"': {Kind: Punct, Word: wordQuote},
	}
	wholeNumber = Print{Kind: Number, Word: wordNumber, Flags: opening | whole}
	otherNumber = Print{Kind: Number, Word: wordNumber, Flags: opening}
)

// punctuation returns the id of a mark.
func punctuation(r rune) WordID {
	if uint32(r) < utf8.RuneSelf {
		return cmp.Or(asciiMarks[r], wordSign)
	}
	switch r {
	case '⁄', '∕':
		return wordSlash
	case '‐', '‑', '‒', '–', '—', '―', '−':
		return wordDash
	case '％':
		return wordPercent
	case '“', '”', '‘', '’', '«', '»', '„', '‟', '′', '″':
		return wordQuote
	case '…':
		return wordEllipsis
	case '•', '·':
		return wordStar
	}
	return wordSign
}
