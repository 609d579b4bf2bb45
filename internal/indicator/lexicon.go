package indicator

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// concept is a group of phrases that mean the same to the reader. Zero is none.
type concept int32

// meaning is what one phrase says. A phrase may say several things: "đảng viên
// mới" names what is counted and that it was admitted.
type meaning struct {
	nouns  []concept
	events []concept
	near   []concept // events that count only directly before a figure
	behind []concept // … only directly behind what is counted
	cues   cues
	names  []gazetteer.Name
	parts  []partUse
	hint   hintUse
	known  *[3]placeMeaning // what the first name stands for untitled, by map; nil without names
}

// placeMeaning is what a bare proper name stands for on one of the three maps
// of the gazetteer.
type placeMeaning struct {
	level    gazetteer.Level
	province gazetteer.Province
}

// partUse is a breakdown value that a phrase stands for in one frame.
type partUse struct {
	frame int32
	by    Breakdown
	weak  bool // only in a list of parts of the frame
}

// frame is an indicator as the reader sees it, or another thing that happens to
// what indicators count: then index is -1 and figures bound to it are refused.
type frame struct {
	readingIs
	otherIs          // of what is no indicator
	hasParts         bool
	labels           labels // of its parts
	share, baseShare int32  // frames, -1 none
	whole            int32
	index            int
	unit             Unit
	nature           Nature
	nouns            []concept
	events           []concept
	Levels           string
	Parts            partWords
	Plausible        []float64
	id               string
}

// noFrame is the frame of a figure that has none: no indicator, of no unit and nature, that counts
// nothing and is a share of nothing.
var noFrame = frame{index: -1, share: -1, baseShare: -1, whole: -1}

// frame is the frame of that number, noFrame for -1.
func (g *grammar) frame(f int32) *frame {
	if uint32(f) < uint32(len(g.frames)) {
		return &g.frames[f]
	}
	return &noFrame
}

// counts reports whether the frame counts the noun.
func (f *frame) counts(noun concept) bool { return slices.Contains(f.nouns, noun) }

// raisedBy reports whether the frame knows the event.
func (f *frame) raisedBy(event concept) bool { return slices.Contains(f.events, event) }

// grammar is the catalogue turned into one lexicon, so that a text is searched
// once for the words of all indicators.
type grammar struct {
	lexicon    *vietnamese.Lexicon
	meanings   []meaning      // by PhraseID
	briefs     []brief        // by PhraseID
	chains     []lead         // by Chain
	known      *[1 << 16]word // by WordID, whatever it is
	sets       [wordSets]wordBits
	hintUses   []hintUse // by PhraseID
	frames     []frame
	byEvent    [][]int32 // concept → frames
	byNoun     [][]int32
	names      []string                // concept → its name, for explanations
	groups     []nounGroup             // concept → its group, where rules ask for it
	values     [][valueKinds]Breakdown // frame → its parts of which rules know more, none where it has no such part
	valueKinds [valueKinds][]string    // values of breakdowns
	overlaps   []string                // labels of breakdowns whose parts may share members

	toTell, toCount *wayIndex
}

// compiler collects phrases by their text.
type compiler struct {
	*grammar
	catalogue *Catalogue
	concepts  map[string]concept
	phrases   map[string]int // text → index in meanings
	texts     []string
	once      map[string]string // strings that are compared often, each kept once
}

func compile(c *Catalogue, g *gazetteer.Gazetteer) (*grammar, error) {
	k := &compiler{grammar: &grammar{names: []string{""}, toTell: indexWays(waysToTell[:]), toCount: indexWays(waysToCount[:])}, catalogue: c, concepts: map[string]concept{}, phrases: map[string]int{}, once: map[string]string{}}
	k.overlaps = c.words.Labels[labelOverlapping]
	for kind, name := range valueNames {
		k.valueKinds[kind] = c.words.Values[name]
	}
	reads := slices.Clone(c.readings)
	for i, one := range c.indicators {
		read := &reads[i]
		k.frames = append(k.frames, frame{
			readingIs: read.Is, Levels: read.Levels, Parts: read.Parts, Plausible: read.Plausible,
			id: one.ID, index: i, nature: one.Nature, unit: Unit(k.same(string(one.Unit))),
			share: k.reference(read.Share), baseShare: k.reference(read.BaseShare), whole: k.reference(read.Whole),
		})
	}
	for _, name := range sortedKeys(c.words.Others) {
		other := c.words.Others[name]
		reads = append(reads, reading{When: other.When, Of: other.Of})
		k.frames = append(k.frames, frame{otherIs: other.Is, id: name, index: -1, share: -1, baseShare: -1, whole: -1})
	}
	k.values = make([][valueKinds]Breakdown, len(k.frames))
	for i := range k.frames {
		k.takeFrame(int32(i), &reads[i])
	}
	for _, name := range sortedKeys(c.words.Nouns) { // also those that no entry counts: they refuse figures
		k.group("$"+name, c.words.Nouns, func(m *meaning, c concept) {
			m.nouns = with(m.nouns, c)
		})
	}
	k.groups = make([]nounGroup, len(k.names))
	for group, name := range nounNames {
		if group > 0 {
			k.groups[k.concept("$"+name)] = nounGroup(group)
		}
	}
	for _, row := range cueTable {
		for _, text := range row.phrases {
			m := k.phrase(text)
			m.cues |= row.cue
		}
	}
	k.hint()
	for _, name := range g.Names() {
		m := k.phrase(name.Text)
		m.names = append(m.names, name)
	}
	k.settleNames(g)
	k.byEvent, k.byNoun = make([][]int32, len(k.names)), make([][]int32, len(k.names))
	for i, f := range k.frames {
		for _, event := range f.events {
			k.byEvent[event] = append(k.byEvent[event], int32(i))
		}
		for _, noun := range f.nouns {
			k.byNoun[noun] = append(k.byNoun[noun], int32(i))
		}
	}
	k.sumUp()
	k.pack()
	if len(k.texts) > math.MaxUint16 {
		return nil, fmt.Errorf("catalogue: %d phrases, want %d at most", len(k.texts), math.MaxUint16)
	}
	phrases := make([]vietnamese.Phrase, 0, len(k.texts))
	for i, text := range k.texts {
		phrases = append(phrases, vietnamese.Phrase{ID: vietnamese.PhraseID(i), Text: text})
	}
	var err error
	if k.lexicon, err = vietnamese.NewLexicon(phrases, textsOfWords(c.words.Words)...); err != nil {
		return nil, fmt.Errorf("catalogue: %w", err)
	}
	k.sumUpChains()
	k.learnWords()
	if err := k.learnSets(c.words.Words); err != nil {
		return nil, err
	}
	return k.grammar, nil
}

// mapDays are days on which each of the three maps of the gazetteer held.
var mapDays = [3]vietnamese.Date{{Year: 2020, Month: 1, Day: 1}, {Year: 2025, Month: 3, Day: 1}, {Year: 2026, Month: 1, Day: 1}}

// mapOf is the index in mapDays of the map of a day.
func mapOf(day vietnamese.Date) int {
	switch {
	case day.IsZero() || !day.Before(vietnamese.Date{Year: 2025, Month: 7, Day: 1}):
		return 2
	case !day.Before(vietnamese.Date{Year: 2025, Month: 1, Day: 1}):
		return 1
	}
	return 0
}

// settleNames looks the names up once.
func (k *compiler) settleNames(g *gazetteer.Gazetteer) {
	for i := range k.meanings {
		m := &k.meanings[i]
		if len(m.names) == 0 {
			continue
		}
		m.known = new([3]placeMeaning)
		for day, on := range mapDays {
			for _, name := range m.names {
				if name.Level == gazetteer.Whole {
					m.known[day].level, m.known[day].province = g.Meaning(name, gazetteer.NoLevel, on)
					break
				}
			}
		}
	}
}

func (k *compiler) reference(id string) int32 {
	if id == "" {
		return -1
	}
	return int32(k.catalogue.index[id])
}

func (k *compiler) concept(name string) concept {
	c, ok := k.concepts[name]
	if !ok {
		c = concept(len(k.names))
		k.concepts[name] = c
		k.names = append(k.names, name)
	}
	return c
}

// same is the first string that equals text: two that lie at one place are compared
// without a look at them.
func (k *compiler) same(text string) string {
	if _, ok := k.once[text]; !ok {
		k.once[text] = text
	}
	return k.once[text]
}

// phrase returns the meaning of a phrase, to be added to.
func (k *compiler) phrase(text string) *meaning {
	text = strings.ToLower(vietnamese.Normalize(text))
	i, ok := k.phrases[text]
	if !ok {
		i = len(k.meanings)
		k.phrases[text] = i
		k.meanings = append(k.meanings, meaning{})
		k.texts = append(k.texts, text)
	}
	return &k.meanings[i]
}

// takeFrame takes over the phrases of one frame.
func (k *compiler) takeFrame(i int32, read *reading) {
	f := &k.frames[i]
	for _, of := range read.Of {
		f.nouns = append(f.nouns, k.group(of, k.catalogue.words.Nouns, func(m *meaning, c concept) { m.nouns = with(m.nouns, c) }))
	}
	for _, when := range read.When {
		f.events = append(f.events, k.group(when, k.catalogue.words.Events, func(m *meaning, c concept) { m.events = with(m.events, c) }))
	}
	for _, near := range read.Near {
		f.events = append(f.events, k.group(near, k.catalogue.words.Events, func(m *meaning, c concept) { m.near = with(m.near, c) }))
	}
	for _, behind := range read.Behind {
		f.events = append(f.events, k.group(behind, k.catalogue.words.Events, func(m *meaning, c concept) { m.behind = with(m.behind, c) }))
	}
	for n, name := range labelNames {
		if f.Parts[name] != nil {
			f.labels |= 1 << n
		}
	}
	for _, label := range sortedKeys(f.Parts) {
		for _, value := range sortedKeys(f.Parts[label]) {
			for _, text := range f.Parts[label][value] {
				text, weak := strings.CutPrefix(text, "~")
				m := k.phrase(text)
				m.parts = append(m.parts, partUse{frame: i, by: Breakdown{Label: k.same(label), Value: k.same(value)}, weak: weak})
				f.hasParts = true
			}
			for kind, values := range k.valueKinds {
				if slices.Contains(values, value) {
					k.values[i][kind] = Breakdown{Label: k.same(label), Value: k.same(value)}
				}
			}
		}
	}
}

// pack lays the lists of all meanings side by side, so that one lies near the next.
func (k *compiler) pack() {
	var concepts []concept
	var parts []partUse
	for i := range k.meanings {
		m := &k.meanings[i]
		m.nouns, concepts = packed(m.nouns, concepts)
		m.events, concepts = packed(m.events, concepts)
		m.near, concepts = packed(m.near, concepts)
		m.behind, concepts = packed(m.behind, concepts)
		m.parts, parts = packed(m.parts, parts)
	}
}

// packed appends a list to all, and returns it as a part of all, and all.
func packed[T any](list, all []T) (part, longer []T) {
	if len(all)+len(list) > cap(all) {
		all = make([]T, 0, 1024+len(list))
	}
	from := len(all)
	all = append(all, list...)
	return all[from:len(all):len(all)], all
}

func with(list []concept, c concept) []concept {
	if slices.Contains(list, c) {
		return list
	}
	return append(list, c)
}

// group gives the phrases of a group, or one phrase, their concept.
func (k *compiler) group(text string, groups map[string][]string, set func(*meaning, concept)) concept {
	name, ok := strings.CutPrefix(text, "$")
	if !ok {
		c := k.concept(text)
		set(k.phrase(text), c)
		return c
	}
	c := k.concept("$" + name)
	for _, phrase := range groups[name] {
		set(k.phrase(phrase), c)
	}
	return c
}
