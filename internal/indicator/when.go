package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// timing is what is known of the time: of the article, of the paragraph and of
// the sentence.
type timing struct {
	article   vietnamese.Time // the first period that title or body speaks of
	known     bool
	paragraph vietnamese.Time
	carried   bool
	term      vietnamese.Period // the term of office that the article is about
	lastTerm  vietnamese.Period
}

func (t *timing) newParagraph() { t.carried = false }

// settleTime finds the article's own period and term.
func (w *work) settleTime() {
	w.when = timing{}
	for _, t := range []*vietnamese.Text{&w.title, &w.body} {
		for i := range t.Times {
			one := &t.Times[i]
			if one.Role == vietnamese.Term && one.Period.Kind() == vietnamese.Years && w.when.term == "" {
				w.when.term = one.Period
			}
			if !w.when.known && w.speaksOf(one) && one.Kind == vietnamese.PeriodTime {
				w.when.article, w.when.known = *one, true
			}
		}
	}
}

// speaksOf reports whether a time tells when something counts.
func (w *work) speaksOf(t *vietnamese.Time) bool {
	switch t.Role {
	case vietnamese.Signed, vietnamese.Base, vietnamese.Earlier, vietnamese.Yearly, vietnamese.Term, vietnamese.School:
		return false
	}
	if t.Kind == vietnamese.SamePeriod {
		return false
	}
	return t.Period != "" || !t.Last.IsZero()
}

// timeSentence does nothing yet but keep the place of the hand-over.
func (w *work) timeSentence() {}

// leaveTime hands the sentence's period on to the next one.
func (w *work) leaveTime() {
	for k := range w.items {
		if w.items[k].kind != itemTime {
			continue
		}
		if t := &w.text.Times[w.items[k].at]; w.speaksOf(t) && !w.future(t) {
			w.when.paragraph, w.when.carried = *t, true
		}
		if t := &w.text.Times[w.items[k].at]; t.Role == vietnamese.Term && t.Period.Kind() == vietnamese.Years {
			w.when.lastTerm = t.Period
		}
	}
}

// timeFor finds the time that figure i belongs to: the last before it in the
// sentence, the first behind it in its segment, what the paragraph, the title
// and the article speak of.
func (w *work) timeFor(i int) (vietnamese.Time, bool) {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0; k-- {
		if w.items[k].kind != itemTime || w.inEarlierBracket(k, fg.item) {
			continue
		}
		t := &w.text.Times[w.items[k].at]
		if w.speaksOf(t) || t.Role == vietnamese.Term && t.Period != "" && w.termCounts(k) || t.Role == vietnamese.School {
			return *t, true
		}
	}
	seg := w.seg(i)
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemTime {
			t := &w.text.Times[w.items[k].at]
			if w.speaksOf(t) || t.Role == vietnamese.Term && t.Period != "" {
				return *t, true
			}
		}
	}
	if w.when.carried {
		return w.when.paragraph, true
	}
	return w.when.article, w.when.known
}

// termCounts reports whether a term of office is the time of what follows
// ("trong nhiệm kỳ 2015-2020 kết nạp …") and not the name of a congress.
func (w *work) termCounts(k int) bool { return true }
