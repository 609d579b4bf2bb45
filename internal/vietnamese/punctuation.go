package vietnamese

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
	MarkComma     = wordComma
	MarkDot       = wordDot
	MarkSemicolon = wordSemicolon
	MarkColon     = wordColon
	MarkSlash     = wordSlash
	MarkDash      = wordDash
	MarkPercent   = wordPercent
	MarkOpen      = wordOpen  // ( [ {
	MarkClose     = wordClose // ) ] }
	MarkQuote     = wordQuote
	MarkEllipsis  = wordEllipsis
	MarkStar      = wordStar // * and bullets
)

// punctuation returns the id of a mark.
func punctuation(r rune) WordID {
	switch r {
	case ',':
		return wordComma
	case '.':
		return wordDot
	case ';':
		return wordSemicolon
	case ':':
		return wordColon
	case '/', '⁄', '∕':
		return wordSlash
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return wordDash
	case '%', '％':
		return wordPercent
	case '(', '[', '{':
		return wordOpen
	case ')', ']', '}':
		return wordClose
	case '"', '\'', '“', '”', '‘', '’', '«', '»', '„', '‟', '′', '″':
		return wordQuote
	case '…':
		return wordEllipsis
	case '!', '?':
		return wordExclamation
	case '+':
		return wordPlus
	case '*', '•', '·':
		return wordStar
	}
	return wordSign
}
