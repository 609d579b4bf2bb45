package vietnamese

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// PhraseID is what a Lexicon reports when it finds a phrase. The caller chooses
// the ids; several phrases may share one.
type PhraseID int32

// Phrase is a sequence of words to find. Its text is folded as the sources are:
// case, tone placement and i/y do not matter. [words] are optional, (a|b|c) are
// alternatives; both may nest. Punctuation in it must stand in the source too.
type Phrase struct {
	ID   PhraseID
	Text string
}

// Lexicon knows the words of the language and the phrases of its caller. It is
// immutable and safe for concurrent use.
type Lexicon struct {
	keys  []wordKey // open addressing, a power of two; 0 is free
	ids   []WordID
	shift uint
	words int // number of ids given, wordNumber and punctuation among them

	root    []int32 // by WordID: the state after this word from the start
	steps   []step  // open addressing: the other transitions
	stepMax uint64
	outputs [][]output // by state
}

type step struct {
	state int32
	word  WordID
	next  int32
}

type output struct {
	phrase PhraseID
	length int32
}

// maxVariants bounds what one phrase with optional parts may stand for.
const maxVariants = 4096

// NewLexicon merges the phrases into one automaton. It fails for a phrase
// without words, with unbalanced brackets or with too many alternatives.
func NewLexicon(phrases []Phrase) (*Lexicon, error) {
	l := &Lexicon{}
	l.grow(1 << 12)
	for id, word := range vocabulary {
		if word != "" {
			if err := l.addWord(word, WordID(id)); err != nil {
				return nil, err
			}
		}
	}
	l.words = int(wordLast)
	b := builder{lexicon: l, nodes: []node{{}}}
	for _, phrase := range phrases {
		variants, err := expand(phrase.Text)
		if err != nil {
			return nil, fmt.Errorf("phrase %q (id %d): %w", phrase.Text, phrase.ID, err)
		}
		for _, variant := range variants {
			if err := b.add(variant, phrase.ID); err != nil {
				return nil, fmt.Errorf("phrase %q (id %d): %w", phrase.Text, phrase.ID, err)
			}
		}
	}
	b.finish()
	return l, nil
}

// lookup returns the id of a folded word, 0 when unknown.
func (l *Lexicon) lookup(key wordKey) WordID {
	if key == 0 {
		return 0
	}
	for slot := uint64(key) * 0x9E3779B97F4A7C15 >> l.shift; ; slot = (slot + 1) & uint64(len(l.keys)-1) {
		switch l.keys[slot] {
		case key:
			return l.ids[slot]
		case 0:
			return 0
		}
	}
}

// addWord gives the word the id.
func (l *Lexicon) addWord(word string, id WordID) error {
	key := wordKey(Key(word))
	if key == 0 {
		return fmt.Errorf("word %q: longer than %d letters or with foreign ones", word, maxLetters)
	}
	slot := uint64(key) * 0x9E3779B97F4A7C15 >> l.shift
	for l.keys[slot] != 0 {
		if l.keys[slot] == key {
			return fmt.Errorf("word %q: twice in the vocabulary, the other time as id %d", word, l.ids[slot])
		}
		slot = (slot + 1) & uint64(len(l.keys)-1)
	}
	l.keys[slot], l.ids[slot] = key, id
	return nil
}

// grow makes the table of words large enough for size slots.
func (l *Lexicon) grow(size int) {
	keys, ids := l.keys, l.ids
	l.keys, l.ids = make([]wordKey, size), make([]WordID, size)
	l.shift = 64
	for n := size; n > 1; n >>= 1 {
		l.shift--
	}
	for i, key := range keys {
		if key == 0 {
			continue
		}
		slot := uint64(key) * 0x9E3779B97F4A7C15 >> l.shift
		for l.keys[slot] != 0 {
			slot = (slot + 1) & uint64(size-1)
		}
		l.keys[slot], l.ids[slot] = key, ids[i]
	}
}

// Word returns the id under which the lexicon knows the word, 0 when no phrase
// holds it.
func (l *Lexicon) Word(word string) WordID { return l.lookup(wordKey(Key(word))) }

// find runs the automaton over the tokens and fills t.Matches.
func (l *Lexicon) find(t *Text) {
	matches := t.Matches[:0]
	state := int32(0)
	for i := range t.Tokens {
		word := t.Tokens[i].Word
		if word == 0 {
			state = 0
			continue
		}
		if state = l.next(state, word); state != 0 {
			for _, o := range l.outputs[state] {
				matches = append(matches, Match{Span{i + 1 - int(o.length), i + 1}, o.phrase})
			}
		}
	}
	// They come by their ends; put them by their starts, longest first. They are
	// nearly in order, so that insertion is cheap.
	for i := 1; i < len(matches); i++ {
		for j := i; j > 0 && before(matches[j], matches[j-1]); j-- {
			matches[j], matches[j-1] = matches[j-1], matches[j]
		}
	}
	t.Matches = matches
}

func before(a, b Match) bool {
	if a.From != b.From {
		return a.From < b.From
	}
	return a.To > b.To
}

func (l *Lexicon) next(state int32, word WordID) int32 {
	if state != 0 {
		slot := stepHash(state, word) & l.stepMax
		for {
			s := &l.steps[slot]
			if s.state == state && s.word == word {
				return s.next
			}
			if s.state == 0 {
				break
			}
			slot = (slot + 1) & l.stepMax
		}
	}
	return l.root[word]
}

func stepHash(state int32, word WordID) uint64 {
	return (uint64(state)<<16 | uint64(word)) * 0x9E3779B97F4A7C15 >> 20
}

// builder collects the phrases in a trie and turns it into the automaton.
type builder struct {
	lexicon *Lexicon
	nodes   []node
	scratch Text
}

type node struct {
	children map[WordID]int32
	fail     int32
	outputs  []output
}

func (b *builder) add(variant string, id PhraseID) error {
	l := b.lexicon
	t := &b.scratch
	l.lex(t, variant)
	state, length := int32(0), int32(0)
	for _, token := range t.Tokens {
		word := token.Word
		switch {
		case token.Kind == Break:
			return fmt.Errorf("holds a line end")
		case token.Kind == Word && word == 0:
			if l.words == 1<<16-1 {
				return fmt.Errorf("more than %d words in the lexicon", l.words)
			}
			if l.words*2 > len(l.keys) {
				l.grow(len(l.keys) * 2)
			}
			word = WordID(l.words)
			if err := l.addWord(variant[token.Start:token.End], word); err != nil {
				return err
			}
			l.words++
		case word == 0:
			return fmt.Errorf("holds %q, which is no word", variant[token.Start:token.End])
		}
		next, ok := b.nodes[state].children[word]
		if !ok {
			next = int32(len(b.nodes))
			b.nodes = append(b.nodes, node{})
			if b.nodes[state].children == nil {
				b.nodes[state].children = make(map[WordID]int32)
			}
			b.nodes[state].children[word] = next
		}
		state = next
		length++
	}
	if length == 0 {
		return fmt.Errorf("holds no words")
	}
	if o := (output{id, length}); !slices.Contains(b.nodes[state].outputs, o) {
		b.nodes[state].outputs = append(b.nodes[state].outputs, o)
	}
	return nil
}

// finish computes the failure links breadth first and writes every transition
// that differs from the start's into one table, so that the search takes one
// step a token.
func (b *builder) finish() {
	l := b.lexicon
	l.root = make([]int32, l.words+1)
	transitions := make([]map[WordID]int32, len(b.nodes))
	var queue []int32
	for word, child := range b.nodes[0].children {
		l.root[word] = child
		queue = append(queue, child)
	}
	slices.Sort(queue)
	total := 0
	for len(queue) > 0 {
		state := queue[0]
		queue = queue[1:]
		n := &b.nodes[state]
		all := make(map[WordID]int32, len(n.children))
		maps.Copy(all, transitions[n.fail]) // the root's are nil
		words := make([]WordID, 0, len(n.children))
		for word := range n.children {
			words = append(words, word)
		}
		slices.Sort(words)
		for _, word := range words {
			child := n.children[word]
			fail, ok := transitions[n.fail][word]
			if !ok {
				fail = l.root[word]
			}
			b.nodes[child].fail = fail
			all[word] = child
			queue = append(queue, child)
		}
		transitions[state] = all
		total += len(all)
		n.outputs = append(n.outputs, b.nodes[n.fail].outputs...)
		slices.SortStableFunc(n.outputs, func(a, b output) int { return cmp.Compare(b.length, a.length) })
	}
	size := 16
	for size < total*2 {
		size *= 2
	}
	l.steps, l.stepMax = make([]step, size), uint64(size-1)
	l.outputs = make([][]output, len(b.nodes))
	for state := range b.nodes {
		l.outputs[state] = b.nodes[state].outputs
		for word, next := range transitions[state] {
			slot := stepHash(int32(state), word) & l.stepMax
			for l.steps[slot].state != 0 {
				slot = (slot + 1) & l.stepMax
			}
			l.steps[slot] = step{int32(state), word, next}
		}
	}
}
