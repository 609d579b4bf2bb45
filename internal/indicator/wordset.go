package indicator

import "slices"

// wordSet is a set of the word lists for which rules ask, a bit each: the "words" of words.yaml.
// Unlike those of hints its words may be the commonest: each is asked for where it stands, none is
// looked for.
type wordSet uint16

// The lists.
const (
	// begins what only sets the topic
	wordsLeading wordSet = 1 << iota
	// says where, or of whom, what follows is true
	wordsScene
	// begins what stands before the subject: what joins a sentence to the one before, when and how
	wordsAdverbial
	// many of something
	wordsMany
	// begins an aside
	wordsAside
	// tells how a part ranks among others or what it gives
	wordsOrder
	// a committee that people are elected to
	wordsJoined
	// behind "Bộ", the name of no ministry
	wordsNoMinistry
)

// wordSetNames are the names of the lists, by bit.
var wordSetNames = [...]string{"leading", "scene", "adverbial", "many", "aside", "order", "joined", "no_ministry"}

// wordIn reports that the word at token t is one of the list.
func (w *work) wordIn(t int, list wordSet) bool { return w.sets[w.wordAt(t)]&list != 0 }

// textsOfWords are the words for which rules ask, by themselves or in a list.
func textsOfWords(lists map[string][]string) []string {
	texts := wordTexts[1:]
	for _, name := range wordSetNames {
		texts = append(slices.Clip(texts), lists[name]...)
	}
	return texts
}

// learnSets gives a number to each word of the lists for which no rule asks by itself, and notes for
// all words in which they are.
func (g *grammar) learnSets(lists map[string][]string) {
	g.sets = make([]wordSet, wordLast)
	for bit, name := range wordSetNames {
		for _, text := range lists[name] {
			one := &g.known[g.lexicon.Word(text)]
			if *one == 0 {
				*one = word(len(g.sets))
				g.sets = append(g.sets, 0)
			}
			g.sets[*one] |= 1 << bit
		}
	}
}
