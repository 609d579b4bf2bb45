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
	words := slices.Grow(t.words[:0], len(t.Tokens))[:len(t.Tokens)]
	tokens, known := t.Tokens[:len(words)], g.known
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

// spanHas reports the word among the tokens of the span.
func (w *work) spanHas(span vietnamese.Span, one word) bool {
	for i := span.From; i < span.To; i++ {
		if w.wordAt(i) == one {
			return true
		}
	}
	return false
}

// noToken is what stands beside the ends of a text: it is of no kind, and separates nothing.
var noToken vietnamese.Token

// token is token i of the text, noToken beside its ends.
func (w *work) token(i int) *vietnamese.Token {
	if tokens := w.text.Tokens; uint(i) < uint(len(tokens)) {
		return &tokens[i]
	}
	return &noToken
}

// byteAt is the byte that token i of the text begins with, 0 beside its ends.
func (w *work) byteAt(i int) byte {
	if tokens := w.text.Tokens; uint(i) < uint(len(tokens)) {
		return w.text.Source[tokens[i].Start]
	}
	return 0
}

// noItem, noFigure and noSegment are what stands beside the first and the last of a sentence: they say
// nothing, and nothing is said of them.
var (
	noItem    = item{from: -1, to: -1, segment: -1, kind: itemNone}
	noFigure  = figure{item: -1, q: new(vietnamese.Quantity), segment: -1, seg: &noSegment, noun: -1, host: -1, frame: -1, event: -1, kept: -1, of: count{frame: -1}, whole: -1}
	noSegment segment
)

// item is item k of the sentence, noItem beside its ends.
func (w *work) item(k int) *item {
	if items := w.items; uint(k) < uint(len(items)) {
		return &items[k]
	}
	return &noItem
}

// figure is figure i of the sentence, noFigure beside its ends.
func (w *work) figure(i int) *figure {
	if figures := w.figures; uint(i) < uint(len(figures)) {
		return &figures[i]
	}
	return &noFigure
}

// segmentAt is segment s of the sentence, noSegment beside its ends.
func (w *work) segmentAt(s int) *segment {
	if segs := w.segs; uint(s) < uint(len(segs)) {
		return &segs[s]
	}
	return &noSegment
}

// someWords are words among which one may be: all of a sentence, and others that share
// their bits with one of them.
type someWords uint64

// everyWord is what a sentence holds for who reads thoroughly.
const everyWord = ^someWords(0)

// has reports whether the word may be among them.
func (s someWords) has(one word) bool { return s>>(one%64)&1 != 0 }

// among makes a set of words.
func among(words []word) (all someWords) {
	for _, one := range words {
		all |= 1 << (one % 64)
	}
	return all
}
