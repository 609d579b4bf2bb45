package indicator

import (
	"math"
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// decideShares binds percentages that nothing names by arithmetic: a result and
// its target stand in the same sentence, or the result in the one before, and the
// percentage is the one of the other. "Toàn tỉnh mới đi được 87,6% đường: kết nạp 1.402
// trên chỉ tiêu 1.600 đảng viên".
func (w *work) decideShares() {
	if !w.cued.has(cuePlanNoun) || len(w.figures) < 2 {
		return
	}
	for p := range w.figures {
		share := &w.figures[p]
		if share.refused != RefusedShare || share.q.Unit != vietnamese.Percent || share.q.Max != 0 || share.seg.says&traitAnyPart != 0 {
			continue
		}
		for i := range w.figures {
			if a := w.attainedBy(i, share.q.Value); a >= 0 {
				count := &w.figures[a]
				share.refused, share.frame, share.by, share.host = "", count.frame, count.by, a
				share.kind, share.rule = Attainment, shareByArithmetic
				break
			}
		}
	}
}

// decideCells binds cells beside grassroots committees in a list of the parts of all the
// grassroots organizations, which both together are: "960 tổ chức cơ sở đảng, trong đó có 640
// chi bộ và 320 đảng bộ cơ sở". Cells alone may be those of any level.
func (w *work) decideCells() {
	for i := range w.figures {
		fg := &w.figures[i]
		if fg.refused != RefusedUnbound || !fg.inList || !fg.right || w.wordAt(int(w.items[fg.noun].from)) != wChi || w.items[fg.noun].to-w.items[fg.noun].from != 2 {
			continue
		}
		for _, j := range [...]int{i - 1, i + 1} {
			if j < 0 || j >= len(w.figures) || !w.usable(j) || !w.isValue(w.figures[j].by, valueCommittee) {
				continue
			}
			other, all := &w.figures[j], -1.0
			if c := w.tally.last(); other.host >= 0 {
				all = w.figures[other.host].q.Value
			} else if c != nil && c.figure >= 0 && c.frame == other.frame {
				all = w.figures[c.figure].q.Value
			}
			if fg.q.Value+other.q.Value == all {
				fg.refused, fg.frame, fg.rule = "", other.frame, partOfList
				fg.by = w.valuesOf(other.frame)[valueCell]
			}
		}
	}
}

// attainedBy is the count that figure i is the target of, when it is the given share of
// it; the target itself where the sentence before told the count; -1 for none.
func (w *work) attainedBy(i int, share float64) int {
	const printed = 0.0006 // of a percentage with one decimal
	target := &w.figures[i]
	if !w.usable(i) || target.q.Unit != vietnamese.Count || target.kind != "" || target.q.Value < 20 || !target.target && !w.planNounBefore(i) || w.frame(target.frame).nature != Flow {
		return -1
	}
	for a := range w.figures {
		if count := &w.figures[a]; a != i && w.usable(a) && count.frame == target.frame && count.by == target.by && count.kind == "" && !count.target && count.q.Unit == vietnamese.Count &&
			math.Abs(count.q.Value/target.q.Value-share) < printed {
			return a
		}
	}
	if c := w.tally.last(); c != nil && w.within(c, inTelling) && c.observation >= 0 && c.frame == target.frame && c.by == target.by && w.found[c.observation].Kind == Actual &&
		math.Abs(w.found[c.observation].Value/target.q.Value-share) < printed {
		return i
	}
	return -1
}

// shareOfMembersBy binds a share of all members to the deed before it: "số đảng
// viên kết nạp đạt 3% trở lên so với tổng số".
func (w *work) shareOfMembersBy(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemFigure || it.kind == itemSemicolon || it.kind == itemColon {
			return false
		}
		if it.kind != itemPhrase || !w.isEvent(it, false) {
			continue
		}
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					if share := w.frame(f).baseShare; share >= 0 && !w.partBetween(k, fg.item) && !w.otherNounBetween(k, fg.item, f) {
						fg.frame, fg.event, fg.rule = share, k, shareOfMembers
						return true
					}
				}
			}
		}
		return false
	}
	return false
}

// otherNounBetween reports a noun between two items that the frame does not count.
func (w *work) otherNounBetween(a, b int, f int32) bool {
	for k := a + 1; k < b; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.hasNoun(it, w.frame(f)) {
			return true
		}
	}
	return false
}

// cumulative reports a sentence that adds up what was told before it: "Cộng dồn 9
// tháng, toàn tỉnh được 1.318 đồng chí".
func (w *work) cumulative(i int) bool {
	if w.hintAt(w.sentence.From, hintAddedUp|hintTogether) == 0 {
		return false
	}
	fg := &w.figures[i]
	dated := false
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 || it.kind == itemPhrase && w.isEvent(it, false) || it.kind > itemComma || it.kind == itemMask {
			return false
		}
		dated = dated || it.is&traitDates != 0
	}
	return dated
}

// byBodyAbove binds organizations told behind the body above them: "trực thuộc Tỉnh ủy có
// 18 đảng bộ", "dưới cơ sở có 2.614 chi bộ".
func (w *work) byBodyAbove(i int) bool {
	fg := &w.figures[i]
	t := fg.q.Lead - 1
	for w.wordIn(t, wordsHaving) {
		t--
	}
	below, to := nounGroup(0), int(w.items[fg.item].to)
	switch {
	case t == fg.q.Lead-1:
		return false
	case w.wordAt(t) == wỦy && w.wordAt(t-2) == wThuộc && w.wordAt(t-3) == wTrực && w.wordAt(to) == wĐảng && w.wordAt(to+1) == wBộ:
		below = nounDirect
	case w.wordAt(to) == wChi && w.wordAt(to+1) == wBộ && w.belowBase(t):
		below = nounCellBelow
	default:
		return false
	}
	if to += 2; w.wordAt(to) == wTrực && w.wordAt(to+1) == wThuộc {
		to += 2
	}
	if to < w.sentence.To && w.token(to).Kind == vietnamese.Word && w.wordAt(to) != wVới && w.wordAt(to) != wVà {
		return false
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.Alone && frame.nature == Stock && slices.ContainsFunc(frame.nouns, func(noun concept) bool { return w.groups[noun] == below }) {
			fg.frame, fg.rule = int32(f), belowBody
			return true
		}
	}
	return false
}

// belowBase reports "dưới cơ sở", "trực thuộc các đảng ủy cơ sở" up to token t.
func (w *work) belowBase(t int) bool {
	for base := false; t >= w.sentence.From; t-- {
		switch one := w.wordAt(t); {
		case one == wSở:
			base = true
		case one == wDưới, one == wThuộc:
			return base
		case !w.wordIn(t, wordsBaseBody):
			return false
		}
	}
	return false
}
