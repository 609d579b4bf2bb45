package vietnamese

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
)

// An automaton finds all phrases of a lexicon in one pass over the words of a
// text (Aho and Corasick). Its states are the beginnings of phrases; state 0 is
// the start, and every other from which no phrase goes on. A state has steps only
// where they lead elsewhere than those of its last word alone, and that one only
// where they lead elsewhere than the start's: so few are kept that they lie near
// at hand.
type automaton struct {
	steps   []step   // by word w from state s at s+w; where another state's lies, s has none
	outputs []output // the phrases that end with a step; 0 is none
}

// step leads from one state to another. The steps of the states lie over each
// other in one array, where each state finds room for its words between those
// of the others.
type step struct {
	state int32 // whose step it is, noState for a free place
	next  int32
	ends  int32 // the first of outputs that ends with it
	words some  // with which the next state has steps, or that of its last word alone
}

// some are the words among which one may be, so that most that are not need no look
// at the steps: those are many and lie far.
type some uint32

func (s some) with(word int) some { return s | 1<<(word&31) }
func (s some) has(word int) bool  { return s>>(word&31)&1 != 0 }

const noState = -1

type output struct {
	phrase PhraseID
	length int32
	then   int32 // the next one, shorter or as long
}

// hit is where a step ended phrases.
type hit struct {
	end  int32 // the token behind them
	ends int32 // the first of outputs
}

// find runs the automaton over the tokens and fills t.Matches.
func (a *automaton) find(t *Text) {
	if cap(t.hits) < len(t.Tokens) {
		t.hits = make([]hit, cap(t.Tokens))
	}
	tokens, hits, steps := t.Tokens, t.hits[:len(t.Tokens)], a.steps
	state, last, count := int32(0), int32(0), 0 // last is the state of the last word alone
	words := some(0)                            // with which one of the two may have steps
	for i := range tokens {
		word := int(tokens[i].Word)
		start := &steps[word]
		to := start
		if words.has(word) {
			if at := &steps[int(state)+word]; at.state == state {
				to = at
			} else if at := &steps[int(last)+word]; at.state == last {
				to = at
			}
		}
		state, last, words = to.next, start.next, to.words
		if to.ends != 0 {
			hits[count] = hit{int32(i + 1), to.ends}
			count++
		}
	}
	t.Matches = emit(t.Matches[:0], hits[:count], a.outputs)
}

// emit adds the phrases of the hits. They come by their ends and are kept by
// their starts, longest first: the few that begin before their forerunners go
// back to their places.
func emit(matches []Match, hits []hit, outputs []output) []Match {
	for _, h := range hits {
		end := int(h.end)
		for n := h.ends; n != 0; n = outputs[n].then {
			o := &outputs[n]
			m := Match{Span{end - int(o.length), end}, o.phrase}
			matches = append(matches, m)
			if j := len(matches) - 1; j > 0 && before(m.Span, matches[j-1].Span) {
				for ; j > 0 && before(m.Span, matches[j-1].Span); j-- {
					matches[j] = matches[j-1]
				}
				matches[j] = m
			}
		}
	}
	return matches
}

func before(a, b Span) bool { return a.From < b.From || a.From == b.From && a.To > b.To }

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
	if o := (output{phrase: id, length: length}); !slices.Contains(b.nodes[state].outputs, o) {
		b.nodes[state].outputs = append(b.nodes[state].outputs, o)
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

// finish computes the failure links breadth first and writes every transition
// that differs from those of the last word alone, or of the start, into one array,
// so that the search looks at three places a token at most.
func (b *builder) finish() {
	l := b.lexicon
	root := b.nodes[0].children
	transitions := make([]map[WordID]int32, len(b.nodes))
	alone := make([]int32, len(b.nodes)) // by state, that of its last word
	var queue []int32
	for _, child := range root {
		queue = append(queue, child)
		alone[child] = child
	}
	slices.Sort(queue)
	order := make([]int32, 0, len(b.nodes)) // every state behind the one that it fails to
	for len(queue) > 0 {
		state := queue[0]
		queue = queue[1:]
		order = append(order, state)
		n := &b.nodes[state]
		all := make(map[WordID]int32, len(n.children))
		maps.Copy(all, transitions[n.fail]) // the start's are nil
		for _, word := range slices.Sorted(maps.Keys(n.children)) {
			child := n.children[word]
			fail, ok := transitions[n.fail][word]
			if !ok {
				fail = root[word]
			}
			b.nodes[child].fail, alone[child] = fail, root[word]
			all[word] = child
			queue = append(queue, child)
		}
		transitions[state] = all
	}
	for _, state := range order {
		if last := alone[state]; last != state {
			same := transitions[last]
			maps.DeleteFunc(transitions[state], func(word WordID, next int32) bool { return next == same[word] })
		}
	}
	places := b.place(transitions)
	for _, state := range order {
		if len(transitions[state]) == 0 {
			places[state] = places[alone[state]]
		}
	}
	ends := b.lists(order)
	words := make([]some, len(b.nodes))
	for _, state := range order {
		words[state] = words[alone[state]] // which comes before it in order, or is it
		for word := range transitions[state] {
			words[state] = words[state].with(int(word))
		}
	}
	write := func(at *step, state, next int32) {
		*at = step{places[state], places[next], ends[next], words[next]}
	}
	transitions[0] = root
	for state := range int32(len(transitions)) {
		for word, next := range transitions[state] {
			write(&l.steps[int(places[state])+int(word)], state, next)
		}
	}
}

// place finds for each state with transitions of its own a place where the steps
// of all its words are free, the states with the most words first.
func (b *builder) place(transitions []map[WordID]int32) []int32 {
	l := b.lexicon
	places := make([]int32, len(transitions))
	order := make([]int32, 0, len(transitions))
	for state, all := range transitions {
		if state > 0 && len(all) > 0 {
			order = append(order, int32(state))
		}
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(len(transitions[b]), len(transitions[a])) })
	taken := slices.Repeat([]bool{true}, l.words+1) // the start's
	used := []bool{true}
	from := make([]int, l.words+1) // by the first word of a state: no place before it is left
	cursor, size := 0, 0
	for _, state := range order {
		words := slices.Sorted(maps.Keys(transitions[state]))
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

// lists writes down what ends at each state, and returns where it begins: 0 for
// nothing. What ends with a state is followed by what ends with the one that it
// fails to, which stands before it in order.
func (b *builder) lists(order []int32) []int32 {
	l := b.lexicon
	l.outputs = []output{{}}
	ends := make([]int32, len(b.nodes))
	for _, state := range order {
		n := &b.nodes[state]
		then := ends[n.fail]
		for _, o := range slices.Backward(n.outputs) {
			o.then = then
			then = int32(len(l.outputs))
			l.outputs = append(l.outputs, o)
		}
		ends[state] = then
	}
	return ends
}
