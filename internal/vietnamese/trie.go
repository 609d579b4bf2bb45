package vietnamese

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// A trie finds the phrases of a lexicon: its states are the beginnings of phrases,
// state 0 is that of all. From each token of a text a walk goes on as long as a phrase
// does; most end at their first word.
type trie struct {
	steps []step // by word w from state s at s+w; where another state's lies, s has none
	links []Link
}

// step leads from one state to another. The steps of the states lie over each
// other in one array, where each state finds room for its words between those
// of the others.
type step struct {
	state int32 // whose step it is, noState for a free place
	next  int32
	chain Chain // the phrases that end on the way to the next state, or there
	words some  // with which the next state has steps
}

// some are the words among which one may be, so that most that are not need no look
// at the steps: those are many and lie far.
type some uint32

func (s some) with(word int) some { return s | 1<<(word&31) }
func (s some) has(word int) bool  { return s>>(word&31)&1 != 0 }

const noState = -1

// Chain names phrases of a Lexicon that begin with the same words, the longest first.
// Zero is none; what a chain goes on with has a smaller number.
type Chain int32

// Link is the first phrase of a Chain.
type Link struct {
	Phrase PhraseID
	Length int32 // in tokens
	Then   Chain // the next ones, none of them longer
}

// Start is a token with which phrases begin.
type Start struct {
	At    int32 // its index in Tokens
	Chain Chain // all that begin with it
}

// Chains is how many chains there are: all in a Text are below it.
func (l *Lexicon) Chains() int { return len(l.links) }

// Link returns the first phrase of a chain, which must not be 0.
func (l *Lexicon) Link(c Chain) *Link { return &l.links[c] }

// find fills t.Starts.
func (a *trie) find(t *Text) {
	if cap(t.Starts) < len(t.Tokens) {
		t.Starts = make([]Start, cap(t.Tokens))
	}
	starts := t.Starts[:len(t.Tokens)]
	t.Starts, t.links = starts[:walk(a.steps, t.Tokens, starts)], a.links
}

// walk walks the trie from each of the tokens and returns how many starts it found; there must be
// room for as many as tokens. It is a function of its own so that all it needs stays at hand.
func walk(steps []step, tokens []Token, starts []Start) (count int) {
	for i := range tokens {
		at := &steps[tokens[i].Word]
		for j := i + 1; j < len(tokens); j++ {
			word := int(tokens[j].Word)
			if !at.words.has(word) {
				break
			}
			next := &steps[int(at.next)+word]
			if next.state != at.next {
				break
			}
			at = next
		}
		starts[count] = Start{int32(i), at.chain}
		if at.chain != 0 {
			count++
		}
	}
	return count
}

// builder collects the phrases as nodes and writes them down as a trie.
type builder struct {
	lexicon *Lexicon
	nodes   []node
	words   []string // those that only phrases hold
	scratch Text
}

type node struct {
	children map[WordID]int32
	phrases  []PhraseID // that end with it
	depth    int32      // its words
}

func (b *builder) add(variant string, id PhraseID) error {
	l := b.lexicon
	t := &b.scratch
	l.lex(t, variant)
	state := int32(0)
	for _, token := range t.Tokens {
		word := token.Word
		switch {
		case token.Kind == Break:
			return fmt.Errorf("holds a line end")
		case token.Kind == Word && word == 0:
			var err error
			if word, err = b.learn(variant[token.Start:token.End]); err != nil {
				return err
			}
		case word == 0:
			return fmt.Errorf("holds %q, which is no word", variant[token.Start:token.End])
		}
		next, ok := b.nodes[state].children[word]
		if !ok {
			next = int32(len(b.nodes))
			b.nodes = append(b.nodes, node{depth: b.nodes[state].depth + 1})
			if b.nodes[state].children == nil {
				b.nodes[state].children = make(map[WordID]int32)
			}
			b.nodes[state].children[word] = next
		}
		state = next
	}
	if state == 0 {
		return fmt.Errorf("holds no words")
	}
	if n := &b.nodes[state]; !slices.Contains(n.phrases, id) {
		n.phrases = append(n.phrases, id)
	}
	return nil
}

// learn returns the id of a word, a new one when the lexicon does not know it.
func (b *builder) learn(word string) (WordID, error) {
	l := b.lexicon
	if id := l.Word(word); id != 0 {
		return id, nil
	}
	if l.words == 1<<16-1 {
		return 0, fmt.Errorf("more than %d words in the lexicon", l.words)
	}
	if l.words*2 > len(l.keys) {
		l.grow(len(l.keys) * 2)
	}
	id := WordID(l.words)
	if err := l.addWord(word, id); err != nil {
		return 0, err
	}
	l.words++
	b.words = append(b.words, word)
	return id, nil
}

// finish writes the steps of all states into one array, so that the search looks at one
// place a token, and what ends with them.
func (b *builder) finish() {
	l := b.lexicon
	chains := b.chain()
	same := b.merge(chains)
	places := b.place(same)
	words := make([]some, len(b.nodes))
	for state := range b.nodes {
		for word := range b.nodes[state].children {
			words[state] = words[state].with(int(word))
		}
	}
	for state := range b.nodes {
		if same[state] != int32(state) {
			continue
		}
		for word, next := range b.nodes[state].children {
			l.steps[int(places[state])+int(word)] = step{places[state], places[same[next]], chains[next], words[next]}
		}
	}
}

// chain writes the chains, each once, and returns those of all states.
func (b *builder) chain() []Chain {
	l := b.lexicon
	l.links = []Link{{}}
	known := map[Link]Chain{}
	chains := make([]Chain, len(b.nodes))
	for state := range b.nodes { // each before those that go on from it
		n := &b.nodes[state]
		for _, id := range slices.Backward(n.phrases) {
			link := Link{id, n.depth, chains[state]}
			if known[link] == 0 {
				known[link] = Chain(len(l.links))
				l.links = append(l.links, link)
			}
			chains[state] = known[link]
		}
		for _, child := range n.children {
			chains[child] = chains[state]
		}
	}
	return chains
}

// merge finds for each state the one that stands for all that go on as it does: phrases with
// alternatives and optional words end alike.
func (b *builder) merge(chains []Chain) []int32 {
	same := make([]int32, len(b.nodes))
	known := map[string]int32{}
	var key []byte
	for state := range slices.Backward(b.nodes) { // each behind those that go on from it
		children := b.nodes[state].children
		key = key[:0]
		for _, word := range slices.Sorted(maps.Keys(children)) {
			next := children[word]
			for _, part := range [...]int32{int32(word), int32(chains[next]), same[next]} {
				key = binary.LittleEndian.AppendUint32(key, uint32(part))
			}
		}
		one, ok := known[string(key)]
		if !ok {
			one = int32(state)
			known[string(key)] = one
		}
		same[state] = one
	}
	return same
}

// place finds for each state that goes on and stands for itself a place where the steps of
// all its words are free, the states with the most words first.
func (b *builder) place(same []int32) []int32 {
	l, nodes := b.lexicon, b.nodes
	places := make([]int32, len(nodes))
	order := make([]int32, 0, len(nodes))
	for state := range nodes {
		if state > 0 && same[state] == int32(state) && len(nodes[state].children) > 0 {
			order = append(order, int32(state))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(len(nodes[b].children), len(nodes[a].children)) })
	taken := slices.Repeat([]bool{true}, l.words+1) // the start's
	used := []bool{true}
	from := make([]int, l.words+1) // by the first word of a state: no place before it is left
	cursor, size := 0, 0
	for _, state := range order {
		words := slices.Sorted(maps.Keys(nodes[state].children))
		first := int(words[0])
		for !fits(taken, used, from[first], words[:1]) {
			from[first]++
		}
		if size != len(words) {
			cursor, size = 0, len(words)
		}
		at := max(from[first], cursor-first) // others of its size found no room before
		for !fits(taken, used, at, words) {
			at++
		}
		if size > 1 {
			cursor = at + first
		}
		places[state] = int32(at)
		taken, used = upTo(taken, at+int(words[len(words)-1])), upTo(used, at)
		used[at] = true
		for _, word := range words {
			taken[at+int(word)] = true
		}
	}
	l.steps = slices.Repeat([]step{{state: noState}}, len(used)+l.words+1) // room for every word behind every place
	for word := range l.words + 1 {
		l.steps[word].state = 0
	}
	return places
}

// fits reports whether a state with the words can lie at the place.
func fits(taken, used []bool, at int, words []WordID) bool {
	if at < len(used) && used[at] {
		return false
	}
	for _, word := range words {
		if i := at + int(word); i < len(taken) && taken[i] {
			return false
		}
	}
	return true
}

// upTo makes the list long enough to hold index i.
func upTo(list []bool, i int) []bool {
	if i < len(list) {
		return list
	}
	return append(list, make([]bool, i+1-len(list))...)
}
