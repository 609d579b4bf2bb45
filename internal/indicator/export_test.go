package indicator

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// ReadThoroughly reads sentences too that no figure can come from. It must take
// from an article what Read takes.
func (r *Reader) ReadThoroughly(a article.Article) Reading {
	w := r.newWork()
	w.thorough = true
	return w.read(a)
}

// MistakenWords are the words of rules that the lexicon takes for another: two of
// them that fold alike would be one.
func (r *Reader) MistakenWords() []string {
	var mistaken []string
	for n := word(1); n < wordLast; n++ {
		if r.known[r.lexicon.Word(wordTexts[n])] != n {
			mistaken = append(mistaken, wordTexts[n])
		}
	}
	texts := map[word]string{}
	for _, text := range textsOfWords(r.catalogue.words.Words) {
		n := r.known[r.lexicon.Word(text)]
		if other := texts[n]; n == 0 || other != "" && other != text {
			mistaken = append(mistaken, text)
		}
		texts[n] = text
	}
	return mistaken
}

// Words is words.yaml, and CheckWords what is wrong with another one.
var Words = string(defaultWords)

func CheckWords(content string) error {
	words, file, err := decodeWords([]byte(content))
	if err != nil {
		return err
	}
	c, err := DefaultCatalogue()
	if err != nil {
		return err
	}
	return words.checkValues(file, c.indicators)
}

// Hints are the phrases of each group of hints, as in words.yaml.
func (r *Reader) Hints() map[string][]string { return r.catalogue.words.Hints }

// WithoutHint runs while the reader does not know a phrase of a group of hints, and reports
// whether it knew it.
func (r *Reader) WithoutHint(group, phrase string, run func()) bool {
	text, _ := strings.CutPrefix(phrase, "!")
	bit := hint(0)
	for n, name := range hintNames {
		if name == group {
			bit = 1 << n
		}
	}
	var t vietnamese.Text
	r.lexicon.Scan(&t, text, vietnamese.Date{})
	for match := range t.Matches() {
		use := &r.hintUses[match.Phrase]
		if match.Len() != len(t.Tokens) || (use.says|use.not)&bit == 0 {
			continue
		}
		known := *use
		use.says, use.not = use.says&^bit, use.not&^bit
		run()
		*use = known
		return true
	}
	return false
}

// CheckNamed is what is wrong with the names that code asks for, had the catalogue those indicators.
func CheckNamed(indicators []Indicator) error { return checkNamed(indicators) }

// DeedPhrases are the phrases of what happens to counted things, with the names of the deeds of which
// each tells: groups of events, others, and indicators that know a phrase by themselves.
func DeedPhrases() (map[string][]string, error) {
	c, err := DefaultCatalogue()
	if err != nil {
		return nil, err
	}
	told := map[string][]string{}
	add := func(deed string, phrases []string) {
		for _, phrase := range phrases {
			if err != nil || strings.HasPrefix(phrase, "$") {
				continue
			}
			var variants []string
			variants, err = vietnamese.Variants(phrase)
			for _, one := range variants {
				if one = strings.Join(strings.Fields(one), " "); !slices.Contains(told[one], deed) {
					told[one] = append(told[one], deed)
				}
			}
		}
	}
	for name, phrases := range c.words.Events {
		add("$"+name, phrases)
	}
	for name, other := range c.words.Others {
		add(name, other.When)
	}
	for i, read := range c.readings {
		add(c.indicators[i].ID, slices.Concat(read.When, read.Near, read.Behind))
	}
	return told, err
}
