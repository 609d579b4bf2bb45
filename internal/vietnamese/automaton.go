package vietnamese

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// An automaton finds all phrases of a lexicon in one pass over the words of a
// text, one step a word (Aho and Corasick).
type automaton struct {
	root    []int32 // by WordID: the state after this word from the start
	states  []state
	steps   []step // open addressing: the transitions that differ from the start's
	stepMax uint64
}

// state is what has been read of some phrases; state 0 is nothing.
type state struct {
	follow  uint64   // a bit, chosen by its id, for each word that leads on from here
	outputs []output // the phrases that end here, longest first
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

// find runs the automaton over the tokens and fills t.Matches.
func (a *automaton) find(t *Text) {
	matches := t.Matches[:0]
	root, states := a.root, a.states
	at, s := int32(0), &states[0]
	tokens := t.Tokens
	for i := range tokens {
		word := tokens[i].Word
		next := root[word]
		if s.follow>>(word&63)&1 != 0 { // few words lead on from a state, and one bit tells nearly all others
			next = a.step(at, word)
		}
		at, s = next, &states[next]
		if len(s.outputs) != 0 {
			matches = emit(matches, s.outputs, i+1)
		}
	}
	t.Matches = matches
}

// emit adds the phrases that end before token end. They come by their ends and
// are kept by their starts, longest first: the few that begin before their
// forerunners go back to their places.
func emit(matches []Match, outputs []output, end int) []Match {
	for _, o := range outputs {
		matches = append(matches, Match{Span{end - int(o.length), end}, o.phrase})
		for j := len(matches) - 1; j > 0 && before(&matches[j], &matches[j-1]); j-- {
			matches[j], matches[j-1] = matches[j-1], matches[j]
		}
	}
	return matches
}

func before(a, b *Match) bool { return a.From < b.From || a.From == b.From && a.To > b.To }

// step is the state that the word leads to.
func (a *automaton) step(at int32, word WordID) int32 {
	for slot := stepHash(at, word) & a.stepMax; a.steps[slot].state != 0; slot = (slot + 1) & a.stepMax {
		if s := &a.steps[slot]; s.state == at && s.word == word {
			return s.next
		}
	}
	return a.root[word]
}

func stepHash(state int32, word WordID) uint64 {
	return (uint64(state)<<16 | uint64(word)) * 0x9E3779B97F4A7C15 >> 20
}

// builder collects the phrases in a trie and turns it into the automaton.
type builder struct {
	lexicon *Lexicon
	nodes   []node
	words   []string // those that only phrases hold
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
			b.words = append(b.words, variant[token.Start:token.End])
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
	l.states = make([]state, len(b.nodes))
	for at := range b.nodes {
		s := &l.states[at]
		s.outputs = slices.Clip(b.nodes[at].outputs)
		for word, next := range transitions[at] {
			s.follow |= 1 << (word & 63)
			slot := stepHash(int32(at), word) & l.stepMax
			for l.steps[slot].state != 0 {
				slot = (slot + 1) & l.stepMax
			}
			l.steps[slot] = step{int32(at), word, next}
		}
	}
}
