package vietnamese

import "iter"

// Kind is what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota + 1 // a run of letters: one syllable, one abbreviation
	Number                 // a run of digits with single dots and commas inside: 2.051 35,34 21.1.2019
	Punct                  // one punctuation mark or symbol
	Break                  // one or more line ends
)

// Flag says how a token is printed.
type Flag uint8

// The flags of a token.
const (
	Glued   Flag = 1 << iota // nothing stands between it and the token before
	Capital                  // its first letter is a capital
	Caps                     // it has two letters or more and all are capitals
	NFD                      // its letters carry combining marks
	whole                    // a number of digits alone, four at most: its value is kept
	opening                  // a construct may begin with it
)

// Strength says how strongly a token separates what stands before it from what
// stands behind it.
type Strength uint8

// The strengths, weakest first.
const (
	None      Strength = iota
	Comma              // ,
	Clause             // ; : ( ) – between spaces
	Sentence           // . ! ? … at the end of a sentence, a single line end
	Paragraph          // an empty line
)

// Role is what the scanners took a token for.
type Role uint8

// The roles. A token with a role other than Free or Figure is never a value.
const (
	Free   Role = iota
	Figure      // part of a Quantity
	Dating      // part of a Time
	Citing      // part of a Document
	Masked      // part of a Mask
)

// WordID identifies a folded word or a punctuation mark in a Lexicon. Zero is
// every word that the Lexicon does not know.
type WordID uint16

// Token is one token of a text. Start and End are byte offsets into the source
// as it was given, on UTF-8 boundaries, whatever folding did to the letters.
type Token struct {
	Start, End int32
	Print
}

// Print is what a token is, wherever it stands.
type Print struct {
	Word     WordID
	value    uint16 // of a whole number
	Kind     Kind
	Flags    Flag
	Strength Strength
	Role     Role
}

// Is reports whether the token has all of the flags.
func (t Token) Is(flags Flag) bool { return t.Flags&flags == flags }

// Span is a half-open range of tokens: From is the first, To the one behind
// the last.
type Span struct{ From, To int }

// Len is the number of tokens.
func (s Span) Len() int { return s.To - s.From }

// Contains reports whether token i lies in the span.
func (s Span) Contains(i int) bool { return s.From <= i && i < s.To }

// Overlaps reports whether the spans share a token.
func (s Span) Overlaps(other Span) bool { return s.From < other.To && other.From < s.To }

// Match is a phrase of the Lexicon found in a text.
type Match struct {
	Span
	Phrase PhraseID
}

// Text is a source read by a Lexicon: its tokens and what they say. A Text is
// reused from one Scan to the next without allocating; it must not be used by
// two goroutines at once.
type Text struct {
	Source     string
	Published  Date // the text's "now"; zero when unknown
	Tokens     []Token
	Sentences  []Span     // in order, without the line ends between them
	Starts     []Start    // where phrases begin, in order
	Quantities []Quantity // figures, in order
	Times      []Time     // dates and periods, in order
	Documents  []Document // numbered documents, in order
	Masks      []Mask     // numbers that count nothing, in order

	openings []int32 // tokens that a construct may begin with

	seen  *seenWords
	links []Link // of the lexicon that read it
}

// Matches goes over all phrases, overlapping ones too; by From, longest first.
func (t *Text) Matches() iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for _, start := range t.Starts {
			for c := start.Chain; c != 0; c = t.links[c].Then {
				if from := int(start.At); !yield(Match{Span{from, from + int(t.links[c].Length)}, t.links[c].Phrase}) {
					return
				}
			}
		}
	}
}

// Slice is the source text of the tokens of s.
func (t *Text) Slice(s Span) string {
	if s.From >= s.To {
		return ""
	}
	return t.Source[t.Tokens[s.From].Start:t.Tokens[s.To-1].End]
}

// Offsets are the byte offsets of the tokens of s in the source.
func (t *Text) Offsets(s Span) (start, end int) {
	if s.From >= s.To {
		return 0, 0
	}
	return int(t.Tokens[s.From].Start), int(t.Tokens[s.To-1].End)
}

// Around widens token i on both sides up to, and without, the nearest tokens
// of the strength or a stronger one. A separator itself belongs to the span
// before it and is its last token.
func (t *Text) Around(i int, strength Strength) Span {
	if i < 0 || i >= len(t.Tokens) {
		return Span{i, i}
	}
	from, to := i, i
	for from > 0 && t.Tokens[from-1].Strength < strength {
		from--
	}
	for to < len(t.Tokens)-1 && t.Tokens[to].Strength < strength {
		to++
	}
	return Span{from, to + 1}
}

// SentenceOf is the index in Sentences of the sentence that holds token i, or
// -1 when it is a line end between two.
func (t *Text) SentenceOf(i int) int {
	low, high := 0, len(t.Sentences)
	for low < high {
		middle := int(uint(low+high) >> 1)
		if t.Sentences[middle].To <= i {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(t.Sentences) && t.Sentences[low].Contains(i) {
		return low
	}
	return -1
}
