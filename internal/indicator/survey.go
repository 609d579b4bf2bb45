package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// passage is what is read at once: a sentence, or a piece of a very long one.
type passage struct {
	vietnamese.Span
	from, to int // its items in the store
	start    int // the first of the text's starts in it
	hintFrom int // its marks of hints
	hintTo   int
	hints    hint  // all that they say
	cued     cues  // all cues of its items
	says     trait // all traits of them
	brief          // of all matches in the sentence, also those inside of longer ones
	goesOn   bool  // it is a further piece of the sentence before
}

// longestSentence bounds what is read at once, in tokens: binding looks from
// each figure at the others. Sentences of newspapers have some hundreds at most.
const longestSentence = 600

// survey lists the items of each sentence of a text and sums them up, before any
// is read, so that only those are read that a figure can come from, or that such
// a sentence looks back at. It appends to list, and to names the matches that are
// proper names.
func (w *work) survey(t *text, list []passage, names []vietnamese.Match) ([]passage, []vietnamese.Match) {
	w.begin(t)
	w.properNames, w.asideEnd = names, -1
	end := 0
	for _, sentence := range t.Sentences {
		before, first := end, len(list)
		end = sentence.To
		for sentence.Len() > longestSentence {
			cut := w.cutBehind(sentence)
			if cut == sentence.To {
				break
			}
			list = append(list, w.collect(vietnamese.Span{From: sentence.From, To: cut}))
			sentence.From = cut
		}
		list = append(list, w.collect(sentence))
		whole := &list[first]
		whole.is |= lineEnds(t, before, whole.From)
		for n := first + 1; n < len(list); n++ {
			list[n].goesOn = true
			whole.is |= list[n].is
			whole.cues |= list[n].cues
		}
	}
	return list, w.properNames
}

// cutBehind is behind the last comma or stronger mark within the bound, or
// behind the first one after it; the sentence's end when there is none.
func (w *work) cutBehind(sentence vietnamese.Span) int {
	for i := sentence.From + longestSentence; i > sentence.From+1; i-- {
		if t := w.token(i - 1); t.Kind == vietnamese.Punct && t.Strength >= vietnamese.Comma {
			return i
		}
	}
	for i := sentence.From + longestSentence; i < sentence.To; i++ {
		if t := w.token(i); t.Kind == vietnamese.Punct && t.Strength >= vietnamese.Comma {
			return i + 1
		}
	}
	return sentence.To
}

// lineEnds is whether a line or a paragraph ends between two sentences.
func lineEnds(t *text, from, to int) trait {
	is := trait(0)
	for i := max(0, from-1); i < to; i++ {
		switch token := &t.Tokens[i]; {
		case token.Strength == vietnamese.Paragraph:
			is |= traitNewLine | traitEmptyLine
		case token.Kind == vietnamese.Break:
			is |= traitNewLine
		}
	}
	return is
}

// markTelling marks the sentences that a figure may come from, and those that
// stand before one in its paragraph, or in one that the next joins on to. It returns how many passages there are up to
// the last one that tells. Besides printed figures there are places in rankings
// said in words, where the article names a ranking, and counts of nothing.
func (w *work) markTelling(t *text, list []passage, ranked bool) int {
	w.text = t
	count, ahead := 0, false
	end := len(list)
	for n := len(list) - 1; n >= 0; n-- {
		p := &list[n]
		if p.goesOn {
			continue
		}
		if ahead {
			p.is |= traitFollowed
		}
		if p.tells(ranked) {
			p.is |= traitTells
			count, ahead = max(count, end), true
		}
		if p.is&traitNewLine != 0 && ahead {
			ahead = w.hintedAt(p, hintJoinsOn)
		}
		end = n
	}
	return count
}

// tells reports that a figure may come from what is summed up.
func (b *brief) tells(ranked bool) bool {
	return b.is&traitFigure != 0 || b.cues.has(cueNone) || b.cues.has(cueAny) && b.is&traitNoun != 0 ||
		ranked && (b.is&traitMask != 0 || b.cues.any(cueFirst|cueSecond))
}

// mayTell reports whether a figure may come from title and body at all.
func (w *work) mayTell() bool {
	if w.thorough || len(w.title.Quantities)+len(w.body.Quantities) > 0 {
		return true
	}
	all := brief{}
	for _, t := range [...]*text{&w.title, &w.body} {
		starts, chains := t.Starts, w.chains
		for i := range starts {
			sum := &chains[starts[i].Chain].brief
			all.is |= sum.is
			all.cues |= sum.cues
		}
		if len(t.Masks) > 0 {
			all.is |= traitMask
		}
	}
	return all.tells(all.is&traitRanking != 0)
}

// surveyAll surveys title and body, and reports whether a figure may come from
// them.
func (w *work) surveyAll() bool {
	if !w.mayTell() {
		return false
	}
	w.findWords(&w.title)
	w.findWords(&w.body)
	w.store, w.hintMarks = w.store[:0], w.hintMarks[:0]
	w.inHead, w.titleNames = w.survey(&w.title, w.inHead[:0], w.titleNames[:0])
	w.inBody, w.bodyNames = w.survey(&w.body, w.inBody[:0], w.bodyNames[:0])
	all := brief{}
	for _, list := range [...][]passage{w.inHead, w.inBody} {
		for i := range list {
			all.is |= list[i].is
			all.cues |= list[i].cues
		}
	}
	w.holidays = all.cues.any(cueHolidayParty | cueHolidayUncle | cueHolidayNation | cueHolidayRussia)
	ranked := all.is&traitRanking != 0
	w.ranks = ranked || w.thorough
	titled := w.markTelling(&w.title, w.inHead, ranked)
	w.telling = w.markTelling(&w.body, w.inBody, ranked)
	if w.thorough {
		w.telling = len(w.inBody)
		return true
	}
	return titled+w.telling > 0
}

// needed reports whether a sentence must be read: one without figures, times
// and places says nothing; one that no figure follows in its paragraph only what
// holds for the rest of the article.
func (w *work) needed(b *brief) bool {
	switch {
	case b.is&(traitFigure|traitTime|traitMask|traitSpeaks) == 0 && (b.is&traitPart == 0 || b.is&traitFollowed == 0):
		return false
	case b.is&(traitTells|traitFollowed) != 0 || w.thorough:
		return true
	case b.is&(traitTime|traitPart|traitRanking) != 0:
		return true
	}
	return b.cues.has(cuePlan) && b.cues.has(cuePlanNoun) || w.heading && b.cues.has(cueDone)
}

// announces reports a sentence that ends in a colon behind a word of planning.
func (w *work) announces(p *passage) bool {
	return p.cues.has(cuePlan) && w.endsInColon(p)
}

func (w *work) endsInColon(p *passage) bool {
	return w.byteAt(p.To-1) == ':'
}

// furniture reports a line of the page around the article: "Xem thêm: …", and
// all that stands with it up to the next empty line.
func (w *work) furniture(p *passage) bool {
	if w.inTitle {
		return false
	}
	if p.cues.has(cueFurniture) && p.start < len(w.text.Starts) {
		if first := w.text.Starts[p.start]; int(first.At) == p.From && w.chains[first.Chain].brief.cues.has(cueFurniture) {
			w.skipping = true
			return true
		}
	}
	return w.skipping || strings.HasPrefix(w.text.Source[w.token(p.From).Start:], ">>")
}
