package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// decider is who decided what a figure counts, where reports tell the work of
// the committees and that of the inspection commissions apart.
type decider uint8

const (
	everyone decider = iota // no one of the two, or both together
	committees
	inspectors
)

// deciderAt is the decider that item k names.
func (w *work) deciderAt(k int) decider {
	switch c := w.items[k].cues; {
	case c.has(cueInspectors):
		return inspectors
	case c.has(cueCommittees), w.cellsDecide(k):
		return committees
	}
	return everyone
}

// cellsDecide reports "chi bộ" at the head of its segment as who decides: "…, chi bộ
// khiển trách 46".
func (w *work) cellsDecide(k int) bool {
	first := int(w.items[k].from)
	seg := &w.segs[w.items[k].segment]
	return w.wordAt(first) == wChi && w.wordAt(first+1) == wBộ && int(w.items[k].to) == first+2 && int(seg.from) == k && k > 0 &&
		k+1 < int(seg.to) && w.gap(k) == 0 && (w.items[k+1].kind == itemFigure || w.partLabelled(k+1, labelForm))
}

// deciderOf finds who decided what figure i counts: the last one named before it
// in the sentence. Two joined by "và" or a comma decided together.
func (w *work) deciderOf(i int) decider {
	if !w.cued.any(cueInspectors | cueCommittees) {
		return w.decidesStill()
	}
	for k := w.figures[i].item - 1; k >= 0; k-- {
		d := w.deciderAt(k)
		if d == everyone {
			if w.items[k].cues.has(cueAll) {
				return everyone
			}
			continue
		}
		for n := k - 1; n >= 0 && w.gap(n) == 0; n-- {
			if other := w.deciderAt(n); other != everyone && other != d || w.items[n].cues.has(cueAll) && other == everyone {
				return everyone
			}
			if w.items[n].kind != itemComma && !w.items[n].cues.has(cueAnd) {
				break
			}
		}
		return d
	}
	return everyone
}

// byDecider binds a figure of which only the decider is told: "cấp ủy các cấp thi
// hành kỷ luật 141 đảng viên, ủy ban kiểm tra các cấp 36".
func (w *work) byDecider(i int) bool {
	fg := &w.figures[i]
	if i == 0 || fg.noun >= 0 && fg.noun < fg.item && !w.cellsDecide(fg.noun) {
		return false
	}
	k := fg.item - 1
	for k >= 0 && w.gap(k) == 0 && (w.items[k].kind == itemColon || w.items[k].cues.any(cueWord|cueHas) || w.partLabelled(k, labelForm)) {
		k--
	}
	if k < 0 || w.gap(k) > 0 || w.deciderAt(k) == everyone {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		before := &w.figures[h]
		if !w.usable(h) || before.kind != "" || !before.by.none() || !w.frame(before.frame).Organ || !w.nounAllows(i, before.frame) && (fg.noun < 0 || !w.cellsDecide(fg.noun)) {
			continue
		}
		fg.frame, fg.rule = before.frame, otherDecider
		return true
	}
	return false
}

// divided reports that observation i tells the work of one decider only: of two
// deciders none is the whole, and beside a whole each is a part.
func (w *work) divided(i int) bool {
	o := &w.found[i]
	if o.decider == everyone || !w.frame(o.frame).Organ {
		return false
	}
	for j, other := range w.sameFrame(o) {
		if i == j || other.decider == o.decider || other.Kind != Actual || other.Period != o.Period {
			continue
		}
		if other.Evidence.InTitle != o.Evidence.InTitle && (o.Evidence.InTitle || other.decider != everyone || other.Qualifier != Exact) {
			continue // the title tells of all: "kỷ luật 141 đảng viên" above "các cấp ủy kỷ luật 133"
		}
		if other.decider != everyone && (other.By == o.By || other.By.none() && !w.overlapping(o.By.Label)) {
			return true
		}
		if other.decider == everyone && o.Kind == Actual && other.Value > o.Value && (other.By == o.By || other.By.none() && w.partOfAll(o, other)) {
			return true // also "kỷ luật 312 đảng viên, trong đó … cấp ủy các cấp khiển trách 214"
		}
	}
	return false
}

// partOfAll reports that the part o of one decider is told behind its whole, in the same
// sentence or in the next.
func (w *work) partOfAll(o, whole *finding) bool {
	return o.By.is(labelForm) && o.Evidence.Start > whole.Evidence.Start && o.Evidence.SentenceStart <= whole.Evidence.SentenceEnd+1
}

// suspectedAhead reports that the inspections of the commissions that figure i counts are
// told under a head that names their cause, in its own sentence or the one before it in the
// paragraph: "Việc kiểm tra dấu hiệu vi phạm có nền nếp hơn. UBKT các cấp đã kiểm
// tra 64 tổ chức đảng".
func (w *work) suspectedAhead(i int) bool {
	if w.deciderOf(i) != inspectors {
		return false
	}
	if w.headsSuspected(w.sentence.From, w.figures[i].q.Lead) {
		return true
	}
	s := w.text.SentenceOf(w.sentence.From)
	if s < 1 {
		return false
	}
	before := w.text.Sentences[s-1]
	return before.To == w.sentence.From && w.headsSuspected(before.From, before.To)
}

// headsSuspected reports that tokens without a number begin with "kiểm tra" and tell of
// signs of a violation.
func (w *work) headsSuspected(first, end int) bool {
	switch w.wordAt(first) {
	case wVề, wViệc:
		first++
	case wCông:
		first += 2
	}
	if w.wordAt(first) != wKiểm || w.wordAt(first+1) != wTra {
		return false
	}
	signs := false
	for t := first; t < end; t++ {
		if w.token(t).Kind == vietnamese.Number {
			return false
		}
		signs = signs || w.wordAt(t) == wDấu && w.wordAt(t+1) == wHiệu
	}
	return signs
}

// amongActors reports bodies told with a bare number behind them in a list of those who did what the
// first number of the list counts: "huyện ủy quyết định 9 trường hợp; đảng ủy cơ sở 14". So many
// they did, and not so many are they.
func (w *work) amongActors(i int) bool {
	fg := &w.figures[i]
	if fg.right || fg.segment == 0 || int(fg.seg.from)+1 < fg.item || w.gap(fg.item-1) > 0 {
		return false
	}
	h := i - 1
	for h >= 0 && !w.figures[h].right && w.figures[h].frame < 0 {
		h-- // another one who did some
	}
	if h < 0 || !w.figures[h].right || w.figures[h].segment == fg.segment {
		return false
	}
	if f := w.figures[h].frame; f >= 0 && w.frame(f).nature == Stock || w.hasNoun(&w.items[w.figures[h].noun], w.frame(fg.frame)) {
		return false
	}
	for s := w.figures[h].segment + 1; s <= fg.segment; s++ {
		if seg := &w.segs[s]; seg.cued.has(cueHas) || seg.opener != opensComma && seg.opener != opensAnd && seg.opener != opensClause {
			return false
		}
	}
	return true
}

// besideDeciders reports a body with a bare number behind it in a list in which a commission of inspection
// has one, too: "đảng ủy cơ sở 14, Ban Thường vụ huyện ủy 9, UBKT các cấp 6". So many they decided; a commission is
// never counted among organizations.
func (w *work) besideDeciders(i int) bool {
	fg := &w.figures[i]
	if fg.right || !w.cued.any(cueInspectors|cueOrgan) || fg.item == 0 || w.gap(fg.item-1) > 0 || w.items[fg.item-1].is&traitAnyPart == 0 && !w.isNoun(&w.items[fg.item-1]) {
		return false
	}
	for h := range w.figures {
		other := &w.figures[h]
		if h == i || other.item == 0 || other.seg.depth != fg.seg.depth || w.gap(other.item-1) > 0 || !w.items[other.item-1].cues.any(cueInspectors|cueOrgan) || w.gapAfter(other.item) > 0 {
			continue
		}
		if next := other.item + 1; next >= len(w.items) || w.items[next].kind >= itemComma {
			return w.inOneList(min(h, i), max(h, i))
		}
	}
	return false
}

// inOneList reports that nothing but commas, semicolons and "và" leads from figure i to figure j.
func (w *work) inOneList(i, j int) bool {
	for s := w.figures[i].segment + 1; s <= w.figures[j].segment; s++ {
		if seg := &w.segs[s]; seg.opener != opensComma && seg.opener != opensAnd && seg.opener != opensClause || seg.cued.has(cueHas) {
			return false
		}
	}
	return true
}
