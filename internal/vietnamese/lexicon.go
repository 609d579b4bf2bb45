package vietnamese

import (
	"fmt"
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

	spellings spellings

	trie
}

// maxVariants bounds what one phrase with optional parts may stand for.
const maxVariants = 4096

// NewLexicon merges the phrases into one trie, and learns the words, which
// Word finds then. It fails for a phrase without words, with unbalanced brackets or
// with too many alternatives, and for what is no word.
func NewLexicon(phrases []Phrase, words ...string) (*Lexicon, error) {
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
		variants, err := Variants(phrase.Text)
		if err != nil {
			return nil, fmt.Errorf("phrase %q (id %d): %w", phrase.Text, phrase.ID, err)
		}
		for _, variant := range variants {
			if err := b.add(variant, phrase.ID); err != nil {
				return nil, fmt.Errorf("phrase %q (id %d): %w", phrase.Text, phrase.ID, err)
			}
		}
	}
	for _, word := range words {
		if _, err := b.learn(word); err != nil {
			return nil, err
		}
	}
	b.finish()
	l.learnSpellings(slices.Concat(vocabulary[wordFirst:], b.words))
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

// Words is how many ids there are: all that Word returns are below it.
func (l *Lexicon) Words() int { return l.words }

// Word returns the id under which the lexicon knows the word, 0 when no phrase
// holds it.
func (l *Lexicon) Word(word string) WordID { return l.lookup(wordKey(Key(word))) }
