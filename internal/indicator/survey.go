package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// survey sums up each sentence of a text before any is read, so that only those
// are read that a figure can come from, or that such a sentence looks back at. It
// appends to list, a brief a sentence, and to names the matches that are proper
// names.
func (w *work) survey(t *vietnamese.Text, list []brief, names []int32) ([]brief, []int32) {
	quantity, time, mask, match := 0, 0, 0, 0
	matches, briefs := t.Matches, w.briefs
	for _, sentence := range t.Sentences {
		is, said := trait(0), cues(0)
		for quantity < len(t.Quantities) && t.Quantities[quantity].From < sentence.From {
			quantity++
		}
		if quantity < len(t.Quantities) && t.Quantities[quantity].Lead < sentence.To {
			is |= traitFigure
		}
		for time < len(t.Times) && t.Times[time].From < sentence.From {
			time++
		}
		if time < len(t.Times) && t.Times[time].From < sentence.To {
			is |= traitTime
		}
		for mask < len(t.Masks) && t.Masks[mask].From < sentence.From {
			mask++
		}
		if mask < len(t.Masks) && t.Masks[mask].From < sentence.To {
			is |= traitMask
		}
		for ; match < len(matches) && matches[match].From < sentence.To; match++ {
			b := &briefs[matches[match].Phrase]
			is |= b.is
			said |= b.cues
			if b.is&traitName != 0 {
				names = append(names, int32(match))
			}
		}
		list = append(list, brief{said, is})
	}
	return list, names
}

// markTelling marks the sentences that a figure may come from, and those that
// stand before one in its paragraph. It returns how many there are up to the last
// one that tells. Besides printed figures there are places in rankings said in
// words, where the article names a ranking, and counts of nothing.
func markTelling(t *vietnamese.Text, list []brief, ranked bool) int {
	count, ahead := 0, false
	for n := len(list) - 1; n >= 0; n-- {
		b := &list[n]
		if ahead {
			b.is |= traitFollowed
		}
		if b.is&traitFigure != 0 || b.cues.has(cueNone) || b.cues.has(cueAny) && b.is&traitNoun != 0 || ranked && (b.is&traitMask != 0 || b.cues.any(cueFirst|cueSecond)) {
			b.is |= traitTells
			count, ahead = max(count, n+1), true
		}
		before := 0
		if n > 0 {
			before = t.Sentences[n-1].To
		}
		if paragraphBetween(t, before, t.Sentences[n].From) {
			ahead = false
		}
	}
	return count
}

// surveyAll surveys title and body, and reports whether a figure may come from
// them.
func (w *work) surveyAll() bool {
	w.inHead, w.titleNames = w.survey(&w.title, w.inHead[:0], w.titleNames[:0])
	w.inBody, w.bodyNames = w.survey(&w.body, w.inBody[:0], w.bodyNames[:0])
	all := brief{}
	for _, list := range [][]brief{w.inHead, w.inBody} {
		for _, b := range list {
			all.is |= b.is
			all.cues |= b.cues
		}
	}
	w.holidays = all.cues.any(cueHolidayParty | cueHolidayUncle | cueHolidayNation | cueHolidayRussia)
	ranked := all.is&traitRanking != 0
	titled := markTelling(&w.title, w.inHead, ranked)
	read := markTelling(&w.body, w.inBody, ranked)
	if w.thorough {
		return true
	}
	w.inBody = w.inBody[:read]
	return titled+read > 0
}

// needed reports whether a sentence must be read: one without figures, times
// and places says nothing; one that no figure follows in its paragraph only what
// holds for the rest of the article.
func (w *work) needed(b *brief) bool {
	switch {
	case b.is&(traitFigure|traitTime|traitMask|traitSpeaks) == 0:
		return false
	case b.is&(traitTells|traitFollowed) != 0 || w.thorough:
		return true
	case b.is&(traitTime|traitPart|traitRanking) != 0:
		return true
	}
	return b.cues.has(cuePlan) && b.cues.has(cuePlanNoun) || w.heading && b.cues.has(cueDone)
}
