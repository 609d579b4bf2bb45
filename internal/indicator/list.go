package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// behindBracket is the segment that goes on behind the bracket which follows a
// segment, -1 when none follows.
func (w *work) behindBracket(segment int) int {
	if segment+1 >= len(w.segs) || w.segs[segment+1].opener != opensBracket {
		return -1
	}
	for s := segment + 2; s < len(w.segs); s++ {
		if w.segs[s].depth == w.segs[segment].depth {
			if w.segs[s].opener == opensAfterBracket {
				return s
			}
			return -1
		}
	}
	return -1
}

// partOfMain takes an event for the part of a count before it in the sentence,
// where it is one: "rà soát 79 đảng viên; …, 19 đảng viên bị đưa ra khỏi Đảng".
func (w *work) partOfMain(i, k int) bool {
	return w.partOfCounted(i, w.reachOf(i), partOfList, func(c *count) (Breakdown, bool) {
		by, ok := w.partOf(&w.items[k], c.frame, true)
		return by, ok && by.Value != noPart && !w.ratedCollective(i, c.frame)
	})
}

// partOfAny reports that item k names a part of a count before it in the
// sentence.
func (w *work) partOfAny(k int) bool {
	return slices.ContainsFunc(w.tally.counts, func(c count) bool {
		_, ok := w.partOf(&w.items[k], c.frame, true)
		return ok && c.figure >= 0
	})
}

// ratedCollective reports bodies of leaders counted beside the members of frame f who are rated, whose grades are none
// of theirs: "…; 8 tập thể lãnh đạo hoàn thành xuất sắc nhiệm vụ".
func (w *work) ratedCollective(i int, f int32) bool {
	noun := w.figures[i].noun
	return noun >= 0 && w.frame(f).unit == UnitPerson && w.frame(f).parted(labelGrade) && w.wordAt(int(w.items[noun].from)) == wTập && !w.hasNoun(&w.items[noun], w.frame(f))
}

// ofCollectives reports a part told without a noun behind one of collectives that counts nothing: "8 tập thể hoàn thành
// xuất sắc nhiệm vụ, 34 hoàn thành tốt nhiệm vụ".
func (w *work) ofCollectives(i int) bool {
	if i == 0 || w.figures[i].noun >= 0 {
		return false
	}
	before := &w.figures[i-1]
	if !before.right && before.frame < 0 && w.wordAt(w.behindAdverbials()) == wTập {
		return true // "Tập thể cấp ủy hoàn thành xuất sắc 3, hoàn thành tốt 16"
	}
	if before.refused == "" || before.noun < 0 {
		return false
	}
	it := w.item(w.figures[i].item + 1)
	return it.kind == itemPhrase && w.isPart(it) && w.wordAt(int(w.items[w.figures[i-1].noun].from)) == wTập
}

// byList takes the frame of the count whose parts a list tells.
func (w *work) byList(i int) bool {
	fg := &w.figures[i]
	loose := !fg.inList
	if loose && !w.continues(w.seg(i), fg.item) {
		return false
	}
	if last := w.lastOfList(i); last.frame >= 0 && w.topicAllows(i, last.frame) {
		if by, ok := w.ownPart(i, last.frame); ok && w.mayHold(&last, i) {
			return w.makePart(i, &last, by, partOfList)
		}
	}
	back, opener := w.reachOf(i), w.openerEvent(i)
	sibling := int32(-1)
	for n := range w.tally.counts {
		c := &w.tally.counts[n]
		if loose && !c.by.none() || !w.within(c, back) || !w.topicAllows(i, c.frame) || opener >= 0 && !w.raises(&w.items[opener], w.frame(c.frame), false) {
			continue
		}
		by, ok := w.ownPart(i, c.frame)
		switch {
		case !ok || !w.mayHold(c, i):
		case c.by.Label == "" || c.by.Label != by.Label || c.by == by:
			return w.makePart(i, c, by, partOfList)
		case sibling < 0 && c.observation >= 0:
			sibling = c.frame
		}
	}
	if sibling >= 0 {
		fg.frame, fg.rule = sibling, partOfList
		return true
	}
	return false
}

// openerEvent is the item that opens figure i's list when it says what happened
// to those of whom parts are told: "trong số mới kết nạp"; -1 for none.
func (w *work) openerEvent(i int) int {
	for s := w.figures[i].segment; s >= 0; s-- {
		if w.segs[s].opener == opensParts && w.segs[s].from < w.segs[s].to {
			if k := int(w.segs[s].from); w.isEvent(&w.items[k], false) {
				return k
			}
			return -1
		}
	}
	return -1
}

// lastOfList is the count whose parts the list before figure i tells.
func (w *work) lastOfList(i int) count {
	for h := i - 1; h >= 0; h-- {
		if w.figures[h].rule == partOfList && w.usable(h) {
			return w.figures[h].of
		}
		if w.newCount(h) {
			break // its parts follow
		}
	}
	return count{frame: -1}
}

// newCount reports that figure h begins a count of its own, be it behind a list:
// "…; cảnh cáo 25; kỷ luật 4 tổ chức đảng: khiển trách 3".
func (w *work) newCount(h int) bool {
	fg := &w.figures[h]
	if !w.usable(h) || fg.kind != "" || fg.q.Unit != vietnamese.Count || fg.rule == partOfList {
		return false
	}
	return !fg.inList || fg.by.none() && fg.event >= 0 && int(w.items[fg.event].segment) == fg.segment
}

// topicAllows holds the noun before a colon against a part without a noun: "đối
// với cá nhân: khiển trách 1.215, …".
func (w *work) topicAllows(i int, f int32) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return true
	}
	if topic := w.topicNoun(fg.segment); topic >= 0 && w.onTopic(i, topic) && !w.hasNoun(&w.items[topic], w.frame(f)) {
		return false
	}
	for s := fg.segment; s > 0; s-- {
		if w.segs[s].opener != opensColon {
			continue
		}
		before := &w.segs[s-1]
		if !before.plain {
			return true
		}
		for k := int(before.to) - 1; k >= int(before.from); k-- {
			if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) {
				if w.isPart(it) {
					if w.anyPerson(k) {
						return w.hasNoun(it, w.frame(f)) || w.frame(f).unit == UnitPerson
					}
					continue
				}
				return w.hasNoun(it, w.frame(f))
			}
		}
		return true
	}
	return true
}

// onTopic reports that figure i still tells of what item topic names: no other
// thing was counted since.
func (w *work) onTopic(i, topic int) bool {
	it := &w.items[topic]
	if w.isPart(it) || w.anyPerson(topic) {
		return false
	}
	for h := i - 1; h >= 0 && w.figures[h].item > topic; h-- {
		if fg := &w.figures[h]; fg.right && fg.noun >= 0 && !w.anyPerson(fg.noun) && !slices.ContainsFunc(it.senses[:it.count], w.items[fg.noun].means) {
			return false
		}
	}
	return true
}

// subset reports that the figure's list begins with "trong đó": it tells parts
// of what stands before, not further things.
func (w *work) subset(i int) bool {
	depth := w.seg(i).depth
	if k := w.figures[i].item - 1; k >= 0 && w.gap(k) == 0 && w.wordAt(int(w.items[k].from)) == wVới {
		return false // "149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc"
	}
	for s := w.figures[i].segment; s >= 0 && w.segs[s].depth >= depth; s-- {
		seg := &w.segs[s]
		if seg.opener == opensClause && seg.depth == depth && (w.ownWords(seg) || s > 0 && w.segs[s-1].opener == opensAnd && w.segs[s-1].depth == depth) {
			return false // "…; dưới các đảng bộ cơ sở có 3.842 chi bộ"
		}
		if seg.depth > depth || seg.opener != opensParts {
			continue
		}
		return w.wordAt(int(w.items[seg.from].from)) == wTrong
	}
	return false
}

// partOfPart reports a part, told behind "trong đó", of a figure that is a part itself: "kết
// nạp 314 học sinh, trong đó có 65 em là người dân tộc".
func (w *work) partOfPart(i int) bool {
	fg := &w.figures[i]
	if i == 0 || !w.subset(i) {
		return false
	}
	h := w.beforeList(i)
	if h < 0 {
		return false
	}
	before := &w.figures[h]
	return before.frame == fg.frame && !before.by.none() && w.overlapping(before.by.Label) && w.usable(h)
}

// beforeList is the last figure before the list of parts in which figure i stands, -1 for
// none.
func (w *work) beforeList(i int) int {
	list := w.figures[i].segment
	for list > 0 && w.segs[list].opener != opensParts {
		list--
	}
	h := i - 1
	for h >= 0 && w.figures[h].segment >= list {
		h--
	}
	return h
}

// partOfUnknown reports a part of a count that no indicator counts: "thành lập 23
// công đoàn cơ sở, trong đó 19 ở doanh nghiệp tư nhân", or of people of whom nobody knows
// what they did: "2.874 người đã giơ tay thề, gồm 901 phụ nữ".
func (w *work) partOfUnknown(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 && !w.anyPerson(fg.noun) || !w.subset(i) && !(w.seg(i).says&traitEvent == 0 && w.made(i)) {
		return false
	}
	h := w.beforeList(i)
	for h >= 0 && w.figures[h].q.Unit == vietnamese.Percent {
		h-- // "6.000 đoàn viên, đạt 120% chỉ tiêu, trong đó …": no share is their whole
	}
	if h < 0 {
		return i > 0 && fg.noun < 0 && w.countedEarlier() && w.ofOtherDeed(i-1) // "bầu ban chấp hành gồm 30 đồng chí, nữ 5"
	}
	before := &w.figures[h]
	if before.frame < 0 && before.refused == RefusedUnbound && before.kind == "" && before.q.Unit == vietnamese.Count && w.tally.last() != nil && w.seg(i).says&traitEvent == 0 && w.ownTimeAhead(h) {
		return true // "…; đến tháng 12, lên con số 22.480, trong đó 212 nữ": of that time, not of what was told before
	}
	if before.refused == RefusedPart && w.says&traitMask != 0 && w.ofAge(h) {
		return true
	}
	if before.frame >= 0 || before.refused == "" {
		return false
	}
	if !before.right {
		return w.numberBehindName(h) && w.countedEarlier()
	}
	return fg.noun < 0 && w.stranger(before.noun) || before.refused == RefusedUnbound && w.anyPerson(before.noun) && w.countedEarlier()
}

// partOfShare reports a part of a share that is told without the count behind it: "72,1 % đảng
// viên hoàn thành tốt nhiệm vụ, trong đó có 12 đảng viên dự bị".
func (w *work) partOfShare(i int) bool {
	if i == 0 || w.figures[i].q.Unit != vietnamese.Count || !w.subset(i) {
		return false
	}
	h := w.beforeList(i)
	if h < 0 {
		return false
	}
	share := &w.figures[h]
	if share.q.Unit != vietnamese.Percent || !share.right || share.noun < 0 {
		return false
	}
	for ; h >= 0; h-- {
		if w.figures[h].q.Unit != vietnamese.Percent {
			return false
		}
	}
	return true
}

// toldOfPart reports that as many as figure i counts were told just before, as a part: "UBKT các cấp kiểm tra 41 đảng viên
// khi có dấu hiệu vi phạm. Trong 41 đảng viên được kiểm tra có …".
func (w *work) toldOfPart(i int) bool {
	const last = 12 // observations looked back at
	for n := len(w.found) - 1; n >= max(0, len(w.found)-last); n-- {
		if o := &w.found[n]; o.Value == w.figures[i].q.Value && o.Kind == Actual && !o.By.none() {
			return true
		}
	}
	return false
}

// headOfParts is the figure of whose parts figure i, with no noun of its own, tells one by the same deed:
// "kiểm tra 812 tổ chức đảng, trong đó kiểm tra khi có dấu hiệu vi phạm 41"; -1 for none. Behind two of
// different things nobody says of which, and the figure is refused.
func (w *work) headOfParts(i int, frames []int32) int {
	fg := &w.figures[i]
	if i == 0 || fg.noun >= 0 || len(frames) < 2 || !w.opened.any(1<<opensParts) || !w.subset(i) {
		return -1
	}
	h := w.beforeList(i)
	if h < 0 || !w.usable(h) || !slices.Contains(frames, w.figures[h].frame) {
		return -1
	}
	if h > 0 && w.usable(h-1) && w.figures[h-1].frame != w.figures[h].frame && slices.Contains(frames, w.figures[h-1].frame) {
		fg.refused = RefusedPart
	}
	return h
}

// someOf reports that only some of those whom figure i counts are what is said behind it: "gần một nửa trong
// số 2.112 đảng viên mới là nữ".
func (w *work) someOf(i int) bool {
	k := w.figures[i].item - 1
	if k < 0 || !w.items[k].cues.has(cueOf) || w.gap(k) > 0 {
		return false
	}
	from, to := w.sentence.From, int(w.items[k].from)
	return w.hintIn(from, to, hintMost|hintSomePart) >= 0 || i > 0 && w.figures[i-1].segment == w.figures[i].segment && (w.figures[i-1].q.Unit == vietnamese.Percent || w.figures[i-1].q.Is(vietnamese.Fraction))
}

// ofOtherDeed reports that the last people of the sentence, up to figure h, are those to whom
// something else was done.
func (w *work) ofOtherDeed(h int) bool {
	for h > 0 && w.figures[h].noun < 0 {
		h--
	}
	fg := &w.figures[h]
	return fg.right && fg.refused == RefusedOther && w.anyPerson(fg.noun)
}

// countedEarlier reports that the sentence has not counted anything of an indicator yet.
func (w *work) countedEarlier() bool {
	c := w.tally.last()
	return c == nil || c.figure < 0
}

// numberBehindName reports figure i as a bare number behind a name, be it that of a place with
// what it counts: "Mường Tè 40, trong đó …".
func (w *work) numberBehindName(i int) bool {
	t := w.figures[i].q.Lead - 1
	return t >= w.sentence.From && w.token(t).Kind == vietnamese.Word && w.token(t).Is(vietnamese.Capital)
}

// ownTimeAhead reports a time of its own before figure h in its clause, behind every other figure.
func (w *work) ownTimeAhead(h int) bool {
	for k := w.figures[h].item - 1; w.says&traitTime != 0 && k >= 0; k-- {
		switch it := &w.items[k]; {
		case it.kind == itemFigure, it.kind == itemSemicolon, it.kind == itemColon:
			return false
		case it.is&traitDates != 0:
			return w.adverbial(k)
		}
	}
	return false
}

// made reports that the list of figure i begins with "gồm": it tells what those before it are made up of.
func (w *work) made(i int) bool {
	list := w.figures[i].segment
	for list > 0 && w.segs[list].opener != opensParts {
		list--
	}
	if seg := &w.segs[list]; list > 0 && seg.from < seg.to {
		first := int(w.items[seg.from].from)
		return w.wordAt(first) == wGồm || w.wordAt(first+1) == wGồm
	}
	return false
}

// ownWords reports that a clause begins with words that no list goes on with.
func (w *work) ownWords(seg *segment) bool {
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.gap(k-1) > 0 {
			return true
		}
		it := &w.items[k]
		if it.kind == itemFigure || it.cues.has(cueHas) {
			return false
		}
		if it.kind == itemPhrase && it.cues.any(cueAll|cueBody) && !it.cues.has(cueWord) {
			return true
		}
	}
	return false
}

// hostHere reports that what a list explains stands in the same sentence.
func (w *work) hostHere(i int) bool {
	c := w.tally.last()
	return w.figures[i].host >= 0 || c != nil && c.figure >= 0
}

// hostFrame is the frame of the count that a list or bracket explains.
func (w *work) hostFrame(i int) int32 {
	if h := w.figures[i].host; h >= 0 {
		return w.figures[h].frame
	}
	if c := w.tally.last(); c != nil {
		return c.frame
	}
	return -1
}

// moreThanHost reports a count greater than the one whose parts are listed, of which it can
// be none: "520 tổ chức ở cơ sở, trong đó 190 đảng bộ, 1.940 chi bộ".
func (w *work) moreThanHost(i int) bool {
	fg := &w.figures[i]
	if w.frame(fg.frame).nature != Stock {
		return false
	}
	if h := fg.host; h >= 0 {
		return fg.q.Value > w.figures[h].q.Value
	}
	c := w.tally.last()
	return c != nil && c.figure >= 0 && fg.q.Value > w.figures[c.figure].q.Value
}

// coordinated reports that "và" joins the figure to one of which an event before
// it tells: "khen thưởng 16 tổ chức đảng và 27 đảng viên …".
func (w *work) coordinated(i int) bool {
	if i == 0 || w.seg(i).opener != opensAnd {
		return false
	}
	before := &w.figures[i-1]
	return before.event >= 0 && before.event < before.item
}

// casesOf reports "trường hợp" for the organizations of count c, of whose punishment figure i tells a form:
// a case is whoever was punished, and no persons were counted beside them.
func (w *work) casesOf(c *count, i int) bool {
	fg := &w.figures[i]
	f := w.frame(c.frame)
	if !fg.inList || !fg.right || f.unit != UnitOrganization || !f.parted(labelForm) || c.figure < 0 {
		return false
	}
	if first := int(w.items[fg.noun].from); w.wordAt(first) != wTrường || w.wordAt(first+1) != wHợp {
		return false
	}
	for t := w.figures[c.figure].q.To; t < w.figures[c.figure+1].q.Lead; t++ {
		if w.wordAt(t) == wViên || w.wordAt(t) == wBộ {
			return false // "25 tổ chức đảng và cán bộ, đảng viên; trong đó khiển trách 15 trường hợp"
		}
	}
	list := w.beforeList(i)
	return list == c.figure && (list == 0 || !w.inOneList(list-1, list))
}
