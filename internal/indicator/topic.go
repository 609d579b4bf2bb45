package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// ratioByTopic binds a share whose unit stands at the head: "Đối với tổ chức cơ
// sở đảng, 99% hoàn thành nhiệm vụ trở lên; trong đó xếp loại tốt 70%".
func (w *work) ratioByTopic(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return false
	}
	topic := w.topicNoun(fg.segment)
	if topic < 0 {
		return false
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.unit == UnitRatio && frame.hasParts && w.hasNoun(&w.items[topic], frame) && w.shareOfPart(i, int32(f), shareOfHead) {
			return true
		}
	}
	return false
}

// ratioOfRated binds the grades of those whom the sentence before counted: "… có
// 40.000 đảng viên được đánh giá. Số hoàn thành xuất sắc nhiệm vụ chiếm 10%".
func (w *work) ratioOfRated(i int) bool {
	if w.figures[i].noun >= 0 || w.tally.frame < 0 || w.tally.sentence < w.number-1 {
		return false
	}
	if w.tally.sentence == w.number && (i == 0 || w.figures[i-1].frame != w.tally.frame || !w.figures[i-1].by.none()) {
		return false // "trong hơn 40.000 đảng viên dự xếp loại, có 95,1% …": of those
	}
	share := w.frame(w.tally.frame).share
	return w.frame(share).hasParts && w.shareOfPart(i, share, shareOfLastCount)
}

// byTopicEvent takes what happens from the head of the sentence: "Về kỷ luật, toàn
// tỉnh có 203 đảng viên".
func (w *work) byTopicEvent(i int) bool {
	fg := &w.figures[i]
	head := &w.segs[0]
	if fg.noun < 0 || w.anyPerson(fg.noun) || fg.segment == 0 || !head.plain || head.from >= head.to || w.firstFigure(i) < 0 && w.figures[i-1].rule != eventOfHead {
		return false
	}
	if first := int(w.items[head.from].from); w.wordAt(first) != wVề && w.wordAt(first) != wTrong && w.wordAt(w.sentence.From) != wVề {
		return false
	}
	if k := int(head.from); w.wordAt(w.sentence.From) == wVề && int(w.items[k].from) == w.sentence.From && w.isEvent(&w.items[k], false) && w.namesDiscipline(k) {
		for f := range w.frames {
			if fr := &w.frames[f]; fr.index >= 0 && fr.Organ && fr.Telling && w.hasNoun(&w.items[fg.noun], fr) {
				fg.frame, fg.event, fg.rule = int32(f), k, eventOfHead
				return true
			}
		}
	}
	for k := int(head.to) - 1; k >= int(head.from); k-- {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) {
			return w.tryEvent(i, k, eventOfHead)
		}
	}
	return false
}

// namesDiscipline reports item k as "về (việc) thi hành kỷ luật", which at the head of a
// sentence says what is counted there.
func (w *work) namesDiscipline(k int) bool {
	for t := int(w.items[k].from); t+1 < int(w.items[k].to); t++ {
		if w.wordAt(t) == wKỷ && w.wordAt(t+1) == wLuật {
			return true
		}
	}
	return false
}

// firstFigure is i when no figure of the sentence is bound before it, else -1.
func (w *work) firstFigure(i int) int {
	for h := range i {
		if w.figures[h].frame >= 0 {
			return -1
		}
	}
	return i
}

// ratioOfStock binds the grades of all those whom the sentence counts: "toàn tỉnh
// có 795 tổ chức cơ sở đảng; 20% hoàn thành xuất sắc nhiệm vụ".
func (w *work) ratioOfStock(i int) bool {
	if w.figures[i].noun >= 0 || i == 0 || !w.usable(i-1) || !w.figures[i-1].by.none() || w.figures[i-1].inList {
		return false
	}
	if share := w.frame(w.figures[i-1].frame).share; w.frame(share).hasParts && w.figures[i-1].event >= 0 {
		return w.shareOfPart(i, share, shareOfLastCount) // "trong 42.330 đảng viên được xếp loại, có 12% …"
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.whole == w.figures[i-1].frame && w.frame(frame.share).hasParts && w.shareOfPart(i, frame.share, shareOfStock) {
			return true
		}
	}
	return false
}

// amongThose reports that figure i stands behind "có" in the clause that begins with those of whom it
// is a share: "trong 1.250 đảng viên được xếp loại có 12% …".
func (w *work) amongThose(i int) bool {
	fg := &w.figures[i]
	if i == 0 || w.figures[i-1].segment != fg.segment || !w.items[fg.item-1].cues.has(cueHas) || w.gap(fg.item-1) > 0 {
		return false
	}
	if !w.usable(i-1) || w.figures[i-1].noun < 0 || w.gap(fg.item) > 0 || !w.isPart(w.item(fg.item+1)) {
		return false
	}
	before := w.wordAt(w.figures[i-1].q.Lead - 1)
	return before == wTrong || before == wSố && w.items[w.figures[i-1].item-1].cues.any(cueOf|cuePart)
}

// shareOfPart binds percentage i to frame f when its segment names nothing but a
// part of the frame.
func (w *work) shareOfPart(i int, f int32, rule ruleID) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	from := int(seg.from)
	if w.amongThose(i) && w.hasNoun(&w.items[w.figures[i-1].noun], w.frame(f)) {
		from = fg.item
	}
	for k := from; k < int(seg.to); k++ {
		it := &w.items[k]
		if it.kind == itemFigure && k != fg.item || it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) {
			return false
		}
	}
	for k := from; k < int(seg.to); k++ {
		if by, ok := w.partOf(&w.items[k], f, false); ok {
			if by.Value == noPart {
				fg.refused = RefusedPart
			}
			fg.frame, fg.by, fg.rule = f, by, rule
			return true
		}
	}
	return false
}

// topicNoun is the item that names what a sentence is about, set before its
// first comma: "đối với …,", "về …,"; -1 for none.
func (w *work) topicNoun(segment int) int {
	for s := segment - 1; s >= 0; s-- {
		seg := &w.segs[s]
		if !seg.plain || seg.says&traitNoun == 0 || seg.depth > 0 {
			continue
		}
		if !w.setsTopic(seg) {
			continue
		}
		for k := int(seg.from); k < int(seg.to); k++ {
			if w.items[k].kind == itemPhrase && w.isNoun(&w.items[k]) {
				return k
			}
		}
	}
	return -1
}

// setsTopic reports a segment that begins as one that only names what is spoken
// of: "đối với …", "về …", "ở phía …", "riêng …".
func (w *work) setsTopic(seg *segment) bool {
	from := w.sentence.From
	if seg.from > 0 {
		from = int(w.items[seg.from-1].to)
	}
	if w.wordAt(from) == wỞ || w.wordAt(from) == wBên || w.wordAt(from) == wNhìn {
		return w.wordIn(from+1, wordsSide)
	}
	return w.wordIn(from, wordsTopic) || w.wordAt(from) == wTrong && (w.wordAt(from+1) == wSố || w.wordAt(from+1) == wĐội)
}

// byOutcome binds what became of those whom the sentence before counted, where
// one of the outcomes is of no other indicator: "20 trường hợp tiến bộ, tiếp tục
// giáo dục 15 trường hợp và đưa ra khỏi Đảng 9 trường hợp".
func (w *work) byOutcome(i int) bool {
	if f := w.hostFrame(i); f >= 0 && w.figures[i].inList && !w.frame(f).parted(labelOutcome) {
		if _, ok := w.ownPart(i, f); ok {
			return false // "138 đảng viên ra khỏi Đảng, gồm xóa tên 86": of those, not of those under review
		}
	}
	return w.partOfCounted(i, inTelling, partOfList, func(c *count) (Breakdown, bool) {
		if f := w.frame(c.frame); f.index < 0 || !f.parted(labelOutcome) || w.ofOtherYear(i, c) {
			return Breakdown{}, false
		}
		by, ok := w.ownPart(i, c.frame)
		return by, ok && by.Value != noPart && (w.onlyHere(partUse{frame: c.frame, by: by}) || w.figure(i-1).of.frame == c.frame)
	})
}

// ofOtherYear reports that the sentence of figure i names, before it, another year than that of count c of a sentence before: what is
// told there are no outcomes of what was counted for that one.
func (w *work) ofOtherYear(i int, c *count) bool {
	if c.figure >= 0 || c.observation < 0 || !w.removesAt(i) || w.figure(i-1).of.frame == c.frame {
		return false
	}
	told := w.found[c.observation].Period
	for n := w.timesBefore(w.figures[i].item); n > 0; n-- {
		k := w.times[n-1]
		if p := w.timeAt(k).Period; w.items[k].is&traitDates != 0 && w.items[k].is&traitBase == 0 && p != "" {
			return told != "" && p.Kind() != vietnamese.Years && told.Kind() != vietnamese.Years && p.Year() != told.Year()
		}
	}
	return false
}

// removesAt reports that the segment of figure i tells of members removed, be they under review or not.
func (w *work) removesAt(i int) bool {
	for k := int(w.seg(i).from); k < int(w.seg(i).to); k++ {
		for _, f := range w.raisedBy(&w.items[k]) {
			if w.frame(f).parted(labelManner) {
				return true
			}
		}
	}
	return false
}

// shareOfAll reports that the figure is told to be a share of all that its frame
// counts: "90 người được kết nạp, chiếm 40% số đảng viên mới".
func (w *work) shareOfAll(i int) bool {
	fg := &w.figures[i]
	if i+1 >= len(w.figures) || w.figures[i+1].q.Unit != vietnamese.Percent || w.figures[i+1].segment > fg.segment+1 {
		return false
	}
	next := w.figures[i+1].item
	if next == 0 || !w.items[next-1].cues.has(cueShare) || w.gap(next-1) > 0 {
		return false
	}
	for k := next + 1; k < int(w.segs[w.figures[i+1].segment].to); k++ {
		it := &w.items[k]
		if it.cues.any(cueMembers | cuePlanNoun | cueThan) {
			return false
		}
		if w.raises(it, w.frame(fg.frame), false) && w.hasNoun(it, w.frame(fg.frame)) {
			return true
		}
	}
	return false
}

// partBetween reports a group that is no noun between items a and b.
func (w *work) partBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && w.isPart(it) && !w.isNoun(it) {
			return true
		}
	}
	return false
}

// twinBehind finds a second unit of the share: "92% tổ chức cơ sở đảng và đảng
// viên hoàn thành tốt nhiệm vụ"; part is the item that says what is true of both.
func (w *work) twinBehind(i, part int) {
	fg := &w.figures[i]
	second := fg.noun + 2
	if fg.by.none() || second >= part || !w.items[fg.noun+1].cues.has(cueAnd) || w.gap(fg.noun) > 0 || w.gap(fg.noun+1) > 0 {
		return
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.unit != UnitRatio || int32(f) == fg.frame || !w.hasNoun(&w.items[second], frame) {
			continue
		}
		if by, ok := w.partOf(&w.items[part], int32(f), false); ok && by == fg.by {
			fg.addTwin(int32(f))
			return
		}
	}
}

// twinRatio finds a second noun: "tổ chức đảng và đảng viên hoàn thành tốt
// nhiệm vụ đều trên 90%".
func (w *work) twinRatio(i, noun, part int) {
	fg := &w.figures[i]
	if noun < 2 || w.gap(noun-1) > 0 || w.gap(noun-2) > 0 {
		return
	}
	if comma := w.items[noun-1].kind == itemComma && (noun < 3 || w.items[noun-3].kind != itemFigure); !comma && !w.items[noun-1].cues.has(cueAnd) {
		return
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.unit == UnitRatio && int32(f) != fg.frame && w.hasNoun(&w.items[noun-2], frame) {
			if by, ok := w.partOf(&w.items[part], int32(f), false); ok && by == fg.by {
				if w.respectively(i) {
					fg.frame, fg.after = int32(f), fg.frame+1
					return
				}
				fg.addTwin(int32(f))
				return
			}
		}
	}
}

// afterTwin binds the second of two shares told in the order of their nouns: "tổ
// chức đảng và đảng viên … lần lượt đạt 95% và 93%".
func (w *work) afterTwin(i int) bool {
	fg := &w.figures[i]
	if i == 0 || w.figures[i-1].after == 0 || w.seg(i).opener != opensAnd || fg.noun >= 0 {
		return false
	}
	fg.frame, fg.by, fg.rule = w.figures[i-1].after-1, w.figures[i-1].by, shareInOrder
	return true
}
