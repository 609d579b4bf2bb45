package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// text is a text and the words that rules ask for at its tokens.
type text struct {
	vietnamese.Text
	words []word
}

// findWords finds the words of the text that rules ask for.
func (g *grammar) findWords(t *text) {
	tokens, known := t.Tokens, g.known
	words := slices.Grow(t.words[:0], len(tokens))[:len(tokens)]
	for i := range words {
		words[i] = known[tokens[i].Word]
	}
	t.words = words
}

// wordAt is the word at token i of the text, whatever its capitals. Asked beside the
// text's ends, or beside a time of the other of title and body, it is none.
func (w *work) wordAt(i int) word {
	if words := w.text.words; uint(i) < uint(len(words)) {
		return words[i]
	}
	return 0
}

// wordSet is a set of words.
type wordSet [8]uint64

const _ = uint(len(wordSet{})*64 - int(wordLast)) // has room for all

// has reports whether the word is among them.
func (s *wordSet) has(one word) bool { return s[one/64%8]>>(one%64)&1 != 0 }

// list makes it the set of the words.
func (s *wordSet) list(words []word) {
	*s = wordSet{}
	for _, one := range words {
		s[one/64%8] |= 1 << (one % 64)
	}
}

// everyWord is what a sentence holds for who reads thoroughly.
var everyWord = wordSet{^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0), ^uint64(0)}
