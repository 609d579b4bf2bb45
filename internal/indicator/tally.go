package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// tally is what was counted before: what parts, plans, differences and later values
// go on with.
type tally struct {
	counts   []count // the latest first
	kept     [4]count
	frame    int32 // of what was told last in the paragraph, a part or a rank too; -1 none
	above    int32 // the same of the paragraph before
	sentence int   // the number of the sentence that counted last
	lost     lost  // what the sentence before told last, where it became none
}

// lost is a whole that was refused, and why: its parts go with it.
type lost struct {
	frame int32 // -1 none
	value float64
	why   Refusal
}

// count is a count that others may go on with.
type count struct {
	frame       int32
	by          Breakdown
	figure      int     // in the same sentence, else -1
	observation int     // index in found, -1 when it became none
	refused     Refusal // why it became none
	sentence    int     // its number, once that is over
}

// begin forgets all: an article begins.
func (t *tally) begin() {
	t.counts, t.frame, t.above, t.sentence, t.lost = nil, -1, -1, 0, lost{frame: -1}
}

// newParagraph hands what was told last on to the next paragraph.
func (t *tally) newParagraph() {
	if t.frame >= 0 {
		t.above = t.frame
	}
	t.frame = -1
}

// last is the latest count, nil when there is none.
func (t *tally) last() *count {
	if len(t.counts) == 0 {
		return nil
	}
	return &t.counts[0]
}

// tell remembers the count that figure i tells.
func (w *work) tell(i int) {
	t, fg := &w.tally, &w.figures[i]
	if fg.frame < 0 {
		return // refused before it was known what it counts
	}
	copy(t.kept[1:], t.kept[:])
	t.kept[0] = count{frame: fg.frame, by: fg.by, figure: i, observation: -1}
	t.counts = t.kept[:min(len(t.counts)+1, len(t.kept))]
	t.frame = fg.frame
}

// leaveTally settles what the sentence's counts became, for those that the next
// sentences tell.
func (w *work) leaveTally() {
	w.leaveLost()
	for n := range w.tally.counts {
		if c := &w.tally.counts[n]; c.figure >= 0 {
			w.settle(c)
			c.figure, c.sentence = -1, w.number
		}
	}
	if w.tally.sentence == w.number {
		return
	}
	w.leaveOthers(w.items)
	for i := range w.figures {
		if fg, f := &w.figures[i], max(w.tally.frame, w.tally.above); f >= 0 && fg.foreign && fg.q.Unit == vietnamese.Count && w.frame(f).unit == UnitPerson {
			w.tally.frame, w.tally.above = -1, -1 // of whom nobody knows: "45 điển hình"
		}
	}
}

// leaveLost remembers a whole told last that was only some of those who are counted.
func (w *work) leaveLost() {
	w.tally.lost.frame = -1
	only := -1
	for i := range w.figures {
		if fg := &w.figures[i]; fg.q.Unit == vietnamese.Count {
			if only >= 0 {
				return // the parts may be another's: "… tặng Huy hiệu cho 155 đảng viên, trong đó 29 đảng viên được tặng sớm"
			}
			only = i
		}
	}
	if only < 0 {
		return
	}
	if fg := &w.figures[only]; fg.frame >= 0 && fg.by.none() && (fg.refused == RefusedPart || fg.refused == RefusedOrgan) {
		w.tally.lost = lost{fg.frame, fg.q.Value, fg.refused}
	}
}

// partsOfLost reports "Trong đó …" behind a whole that was refused: "Bí thư Tỉnh ủy trao Huy hiệu
// cho 22 đảng viên. Trong đó có 2 đảng viên nhận Huy hiệu 65 năm tuổi Đảng".
func (w *work) partsOfLost(i int) bool {
	lost := &w.tally.lost
	if lost.frame < 0 || lost.frame != w.figures[i].frame || w.segs[0].opener != opensParts || w.cued.has(cueProvince) {
		return false
	}
	return !slices.ContainsFunc(w.figures, func(part figure) bool { return part.q.Value > lost.value }) // of a larger whole
}

// leaveOthers forgets what was told last where a sentence that counts nothing of an
// indicator turns to other people: "Hội nghị bầu 45 đại biểu. Nữ có 15 đồng chí."
func (w *work) leaveOthers(items []item) {
	if w.tally.frame < 0 && w.tally.above < 0 {
		return
	}
	for k := range items {
		it := &items[k]
		if it.is&traitNoun != 0 && w.othersAt(it) || it.is&traitEvent != 0 && !w.eventOfIndicator(it) {
			w.tally.frame, w.tally.above = -1, -1
			return
		}
	}
}

// othersAt reports a noun of people whom no indicator counts: đại biểu, ủy viên.
func (w *work) othersAt(it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			if w.groups[noun] == nounOthers {
				return true
			}
		}
	}
	return false
}

// settle notes what a count of the sentence became.
func (w *work) settle(c *count) {
	if c.figure >= 0 {
		fg := &w.figures[c.figure]
		c.observation, c.refused = fg.kept, fg.refused
	}
}

// countedBefore is the latest count, where the sentence before told one and this one has
// not; else nil.
func (w *work) countedBefore() *count {
	if w.tally.sentence != w.number-1 {
		return nil
	}
	return w.tally.last()
}

// wholeCounted is the latest count of frame f that is no part; nil when there is none.
func (w *work) wholeCounted(f int32) *count {
	for n := range w.tally.counts {
		if c := &w.tally.counts[n]; c.frame == f && c.by.none() {
			return c
		}
	}
	return nil
}

// reach is how far back a part looks for what it is a part of.
type reach uint8

const (
	inSentence reach = iota
	inTelling        // or in the sentences before it that told counts without a break
	inArticle
)

// reachOf is how far back figure i looks: a list tells parts of what stands before it,
// but not where the deed before it is told of two.
func (w *work) reachOf(i int) reach {
	if w.figures[i].inList && !w.coordinated(i) {
		return inArticle
	}
	return inSentence
}

// within reports that a count is within reach.
func (w *work) within(c *count, back reach) bool {
	return c.figure >= 0 || back == inArticle || back == inTelling && w.tally.sentence >= w.number-1
}

// partOfCounted makes figure i a part of the latest count within reach that may hold
// it, that is no part itself, and of which named tells the figure's part.
func (w *work) partOfCounted(i int, back reach, rule ruleID, named func(c *count) (Breakdown, bool)) bool {
	for n := range w.tally.counts {
		c := &w.tally.counts[n]
		if !c.by.none() || !w.within(c, back) {
			continue
		}
		if by, ok := named(c); ok && w.mayHold(c, i) {
			return w.makePart(i, c, by, rule)
		}
	}
	return false
}

// makePart binds figure i as a part of a count. Which part one of a list is is settled
// later.
func (w *work) makePart(i int, c *count, by Breakdown, rule ruleID) bool {
	fg := &w.figures[i]
	fg.frame, fg.of, fg.rule = c.frame, *c, rule
	if rule == partOfList || rule == partCarried {
		return true
	}
	fg.by = by
	if by.Value == noPart {
		fg.refused = RefusedPart
	}
	return true
}

// goesOnWithParts binds a figure that names a part of what was told last in the
// paragraph, in the same sentence or a list, or at the head of a sentence. At the head
// of a paragraph it may be a part of what was told shortly before.
func (w *work) goesOnWithParts(i int) bool {
	fg, f := &w.figures[i], w.tally.frame
	if f < 0 && w.tally.sentence >= w.number-3 && w.place.lately <= gazetteer.Whole && w.headedByPart(i) && !(w.at > 0 && w.endsInColon(&w.list[w.at-1])) {
		f = w.tally.above
		if c := w.wholeCounted(f); c == nil || c.observation < 0 {
			return false
		}
	} else if f < 0 || w.tally.sentence != w.number && !fg.inList && !w.headedByPart(i) {
		return false
	}
	if w.saysNow(i) || w.standsNow(i, f) {
		return false
	}
	if _, ok := w.ownPart(i, f); !ok || !w.nounAllows(i, f) {
		return false
	}
	if c := w.wholeCounted(f); c != nil && !w.ofLaterYear(c) {
		return w.mayHold(c, i) && w.makePart(i, c, Breakdown{}, partCarried)
	}
	if w.tally.sentence != w.number && fg.segment > 0 && !fg.inList {
		return false // "Như vậy, đã có 925 ấp …"
	}
	fg.frame, fg.rule = f, partCarried
	return true
}

// standsNow reports that figure i tells how many organizations there are by now, and not of how
// many more frame f counts: "thành lập 12 chi bộ. Đến nay có 61 chi bộ doanh nghiệp", "Toàn tỉnh
// có 61 chi bộ doanh nghiệp".
func (w *work) standsNow(i int, f int32) bool {
	frame := w.frame(f)
	if frame.nature != Flow || frame.unit != UnitOrganization || frame.Annual || w.tally.sentence == w.number {
		return false
	}
	first := w.figures[i].item
	for _, k := range w.times {
		if k < first && w.isNow(w.timeAt(k)) {
			return true
		}
	}
	if first == 0 || !w.items[first-1].cues.has(cueHas) {
		return false
	}
	for _, mark := range w.place.marks {
		if mark.item < first && mark.level == gazetteer.Whole && !mark.weak {
			return true
		}
	}
	return false
}

// ofLaterYear reports that the paragraph has turned to a later year than that of a count: "Năm 2013 có 198
// người bị kỷ luật. Năm nay còn 171. Cảnh cáo là 52."
func (w *work) ofLaterYear(c *count) bool {
	now := w.when.paragraph.Period
	if c.figure >= 0 || c.observation < 0 || !w.when.carried || now.Kind() != vietnamese.Year {
		return false
	}
	told := w.found[c.observation].Period
	return told.Kind() == vietnamese.Year && told.Year() < now.Year()
}

// headedByPart reports that figure i stands at the head of its sentence with nothing
// before it but a name and words that put a part in order: "Nữ có 401", "Phụ nữ góp
// 471", "Đông nhất là đoàn viên với 800".
func (w *work) headedByPart(i int) bool {
	seg := w.seg(i)
	if w.figures[i].segment > 1 || w.figures[i].segment == 1 && (seg.opener != opensComma || !w.onlyLeadsIn(&w.segs[0])) {
		return false
	}
	t := w.sentence.From
	if seg.from > 0 {
		t = int(w.items[seg.from-1].to)
	}
	for k := int(seg.from); k <= w.figures[i].item; k++ {
		for ; t < int(w.items[k].from); t++ {
			if w.token(t).Kind == vietnamese.Word && !w.ordersParts(t) {
				return false
			}
		}
		t = int(w.items[k].to)
	}
	return true
}

// onlyLeadsIn reports a first segment that says nothing itself: "Trong khi đó, …", "Nhìn vào
// cơ cấu, …".
func (w *work) onlyLeadsIn(seg *segment) bool {
	if !seg.plain || seg.depth > 0 || int(seg.to) >= len(w.items) {
		return false
	}
	for k := int(seg.from); k < int(seg.to); k++ {
		if !w.items[k].cues.any(cueWord | cuePart | cueProvince) {
			return false
		}
	}
	for t := w.sentence.From; t < int(w.items[seg.to].from); t++ {
		if w.token(t).Kind == vietnamese.Word && w.wordAt(t) == wCấu || w.wordAt(t) == wPhần && w.wordAt(t-1) == wThành {
			return true // "cơ cấu", "thành phần"
		}
	}
	return seg.from < seg.to && w.unknownBefore(seg, int(seg.to)-1) == 0
}

// ordersParts reports a word that tells how a part ranks among others or what it gives.
func (w *work) ordersParts(t int) bool { return w.wordIn(t, wordsOrder) }

// mayHold reports that figure i can be a part of a count: it counts the same, and no
// more than that.
func (w *work) mayHold(c *count, i int) bool {
	if w.figures[i].q.Unit != vietnamese.Count || !w.nounAllows(i, c.frame) && !w.casesOf(c, i) {
		return false
	}
	switch value := w.figures[i].q.Value; {
	case c.figure >= 0:
		return value <= w.figures[c.figure].q.Value
	case c.observation >= 0:
		return value <= w.found[c.observation].Value
	}
	return true
}
