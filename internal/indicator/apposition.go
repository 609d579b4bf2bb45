package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// byApposition binds a bare count that stands beside the name of a part of the
// count told before: "đông nhất trong số này là phụ nữ, 1.012 người", "người dân
// tộc thiểu số chiếm quá nửa: 142 đồng chí", "phần lớn, 29 người, dừng ở mức khiển
// trách". What follows such a part in its sentence goes on with the list.
func (w *work) byApposition(i int) bool {
	fg := &w.figures[i]
	if goesOn := w.figure(i-1).rule == apposed && w.usable(i-1); goesOn {
		c := w.figures[i-1].of
		if by, ok := w.ownPart(i, c.frame); ok && w.mayHold(&c, i) {
			return w.makePart(i, &c, by, apposed)
		}
	}
	seg := w.seg(i)
	if fg.segment == 0 || seg.opener != opensComma && seg.opener != opensColon && seg.opener != opensBracket || !w.bareCount(i) {
		return false
	}
	before, behind := &w.segs[fg.segment-1], opensComma
	depth := seg.depth
	if seg.opener == opensBracket { // "trong đó hơn một nửa (52 người) bị khiển trách"
		depth, behind = depth-1, opensAfterBracket
	}
	if !before.plain || before.depth != depth {
		return false
	}
	goesOn := w.figure(i-1).rule == apposed && w.figure(i-1).segment+2 >= fg.segment
	most := w.mostOf(before)
	alone := !goesOn && !most && !before.cued.any(cueShare|cuePart)
	if alone && !w.partAlone(i) {
		return false
	}
	return w.partOfCounted(i, inTelling, apposed, func(c *count) (Breakdown, bool) {
		by, ok := w.onePart(before, c.frame)
		if alone {
			return by, ok && by.Value != noPart && w.onlyPart(fg.segment-1, c.frame, by) && w.listBegun(i, c, by)
		}
		if next := fg.segment + 1; !ok && most && next < len(w.segs) && w.segs[next].plain && w.segs[next].opener == behind {
			return w.onePart(&w.segs[next], c.frame)
		}
		return by, ok
	})
}

// partAlone reports that nothing but the name of a part stands between a comma, or the head of the clause, and the
// comma before figure i, which ends its clause: "nữ, 1.210; dân tộc thiểu số, 640", "nấc trên cùng, hoàn thành xuất
// sắc nhiệm vụ, là 4.020 đồng chí".
func (w *work) partAlone(i int) bool {
	fg := &w.figures[i]
	before := &w.segs[fg.segment-1]
	if w.seg(i).opener != opensComma || before.from >= before.to || w.gap(int(before.to)-1) > 0 || w.unknownBefore(before, int(before.to)-1) > 0 {
		return false
	}
	for k := int(before.from); k < int(before.to); k++ {
		if it := &w.items[k]; it.kind != itemPhrase || it.is&traitAnyPart == 0 && !it.cues.has(cueWord) {
			return false
		}
	}
	switch next := fg.segment + 1; {
	case next >= len(w.segs):
		return true
	case w.segs[next].opener == opensComma:
		return w.segs[next].from < w.segs[next].to && w.items[w.segs[next].from].cues.any(cueShare|cueReach)
	default:
		return w.segs[next].opener == opensClause || w.segs[next].opener == opensBracket
	}
}

// listBegun reports that the list in which figure i tells the part of count c is known to be of that count: by the
// figure before it in the sentence, by words that open a list, or because the part is of nothing else, as a form of
// discipline is. No other time stands between.
func (w *work) listBegun(i int, c *count, by Breakdown) bool {
	from := 0
	if c.figure >= 0 {
		from = w.figures[c.figure].item
	}
	if c.figure >= 0 && w.otherDeedBetween(c, i) {
		return false
	}
	for k := from; w.says&traitTime != 0 && k < w.figures[i].item; k++ {
		if w.items[k].is&traitDates != 0 {
			return false
		}
	}
	for n := range w.tally.counts {
		if other := &w.tally.counts[n]; w.figures[i].noun < 0 && other.frame != c.frame && w.within(other, inTelling) && w.frame(other.frame).Parts[by.Label][by.Value] != nil {
			return false // organizations and members were rated: of which the part is, is not told
		}
	}
	if i > 0 {
		return w.usable(i-1) && (w.figures[i-1].rule == apposed || c.figure >= 0)
	}
	return !w.overlapping(by.Label) || by.is(labelGrade) || w.cued.has(cuePart)
}

// otherDeedBetween reports that something else is told between count c of the sentence and the part before figure i:
// another event, another count, words that nobody knows.
func (w *work) otherDeedBetween(c *count, i int) bool {
	whole := &w.figures[c.figure]
	first, last := max(whole.item, whole.noun), int(w.segs[w.figures[i].segment-1].from)
	if w.unknownBetween(first, last) > 0 {
		return true
	}
	for k := first + 1; k < last; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && it.is&traitAnyPart == 0 && w.isEvent(it, false) && !w.raises(it, w.frame(c.frame), false) {
			return true
		}
	}
	for n := c.figure + 1; n < i; n++ {
		if w.figures[n].frame != c.frame {
			return true
		}
	}
	return false
}

// onlyPart reports that the clause up to a segment has no figure and names, in each of its links, one part of frame f.
func (w *work) onlyPart(segment int, f int32, by Breakdown) bool {
	for s := segment; s >= 0; s-- {
		seg := &w.segs[s]
		if !seg.plain {
			return false
		}
		if one, ok := w.onePart(seg, f); !ok || one != by {
			return false // "về chính quyền, khiển trách, 20"
		}
		if seg.opener != opensComma {
			return true
		}
	}
	return true
}

// onePart is the one part of a frame that a segment names.
func (w *work) onePart(seg *segment, f int32) (Breakdown, bool) {
	found, ok := Breakdown{}, false
	for k := int(seg.from); seg.says&traitAnyPart != 0 && k < int(seg.to); k++ {
		by, is := w.partOf(&w.items[k], f, true)
		if !is {
			continue
		}
		if ok && by != found {
			return Breakdown{}, false
		}
		found, ok = by, true
	}
	return found, ok
}

// mostOf reports words for the larger or the last part of a count in a segment:
// "phần lớn", "đông nhất", "số còn lại".
func (w *work) mostOf(seg *segment) bool {
	from, to := w.sentence.From, w.sentence.To
	if seg.from > 0 {
		from = int(w.items[seg.from-1].to)
	}
	if int(seg.to) < len(w.items) {
		to = int(w.items[seg.to].from)
	}
	return w.hintIn(from, to, hintMost|hintSomePart) >= 0
}

// otherForm is the difference before figure i of which it gives the other form:
// "tăng 26 người, tức 11,8%"; -1 for none.
func (w *work) otherForm(i int) int {
	fg := &w.figures[i]
	if i == 0 || fg.q.Unit != vietnamese.Percent && fg.q.Unit != vietnamese.Count || !w.seg(i).cued.has(cueReach) {
		return -1
	}
	before := &w.figures[i-1]
	if before.kind != Change || (before.q.Unit == vietnamese.Percent) == (fg.q.Unit == vietnamese.Percent) || before.segment+1 != fg.segment || w.seg(i).opener != opensComma ||
		fg.noun >= 0 && (fg.q.Unit == vietnamese.Percent || !w.anyPerson(fg.noun)) {
		return -1
	}
	for k := int(w.seg(i).from); k < fg.item; k++ {
		if first := int(w.items[k].from); w.gap(k) > 0 || !w.wordIn(first, wordsThatIs) && !w.items[k].cues.has(cueWord) {
			return -1
		}
	}
	if w.basisOf(i) == basisPlan {
		return -1
	}
	return i - 1
}

// saidAgain reports a count that only says again what stands before it: "mới được ba
// phần tư, tức 1.205 người".
func (w *work) saidAgain(i int) bool {
	k := w.figures[i].item - 1
	return k >= int(w.seg(i).from) && w.gap(k) == 0 && k == int(w.seg(i).from) && (w.wordAt(int(w.items[k].from)) == wTức || w.wordAt(int(w.items[k].from)) == wNghĩa) && w.otherForm(i) < 0
}

// outOfEvery reports both figures of "cứ 10 đảng viên mới thì 6 là nữ".
func (w *work) outOfEvery(i int) bool {
	fg := &w.figures[i]
	if first := fg.q.Lead; first > w.sentence.From && w.wordAt(first-1) == wCứ {
		fg.norm = true
		return true
	}
	if w.figure(i-1).norm && w.figure(i-1).segment == fg.segment && w.wordAt(w.figure(i-1).q.Lead-1) == wCứ {
		return true
	}
	return false
}

// outOf reports that figure i is told as a part of the one behind it: "664 trong
// tổng số 668", "664 trong 668", "187.240 trên 191.300".
func (w *work) outOf(i int) bool {
	fg, whole := &w.figures[i], &w.figures[i+1]
	if whole.q.Unit != vietnamese.Count || whole.q.Value < fg.q.Value || fg.q.Is(vietnamese.Fraction) || fg.q.Max != 0 {
		return false
	}
	k := fg.item + 1
	if w.gap(k-1) > 0 {
		return false
	}
	if k+2 == whole.item && w.anyPerson(k) && w.gap(k) == 0 && w.items[k+1].cues.has(cueOf) {
		k++
	}
	if k == whole.item { // "trên" was taken for a comparator
		if w.wordAt(whole.q.Lead) != wTrên || whole.q.Lead >= whole.q.From {
			return false
		}
		whole.q.Qualifier = vietnamese.Exact
		return true
	}
	if w.gap(k) > 0 {
		return false
	}
	it := &w.items[k]
	return it.cues.has(cueOf) || it.to-it.from == 1 && (w.wordAt(int(it.from)) == wTrong || w.wordAt(int(it.from)) == wTrên)
}

// wholeAhead binds the whole that a sentence begins with: "trong tổng số 686 tổ chức cơ sở
// đảng của tỉnh, 662 được đánh giá". What was done before it was not done to all.
func (w *work) wholeAhead(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if !fg.right || i+1 >= len(w.figures) || w.figures[i+1].q.Value > fg.q.Value || !w.allAhead(i) && !(k >= 0 && w.gap(k) == 0 && w.items[k].cues.has(cueOf) && w.wordAt(int(w.items[k].to)-1) == wSố && w.wordAt(int(w.items[k].to)-2) == wTổng) {
		return false
	}
	if w.isEvent(&w.items[fg.noun], false) {
		if noun := &w.items[fg.noun]; w.wordAt(int(noun.to)-1) == wMới && w.wordAt(int(noun.to)) == wCó {
			fg.refused = RefusedUnbound // "trong tổng số 61.230 đảng viên mới có 240 …": new ones, or only so many
			return true
		}
		return false // "trong tổng số 612 đảng viên mới kết nạp, …": their noun says what happened to them
	}
	n := fg.noun + 1
	for n < w.figures[i+1].item && (w.segs[w.items[n].segment].depth > w.seg(i).depth || w.items[n].kind == itemClose || w.items[n].cues.any(cueProvince|cueCity|cueBody)) {
		n++
	}
	if w.gap(n-1) > 0 {
		return false
	}
	for ; n < w.figures[i+1].item && w.items[n].kind != itemComma && !w.items[n].cues.has(cueHas); n++ {
		if w.items[n].kind == itemPhrase && w.isEvent(&w.items[n], false) {
			return false // "trong 731 tổ chức cơ sở đảng của tỉnh được đánh giá, …"
		}
	}
	if !w.alone(i) {
		return false
	}
	fg.rule = wholeOfThem
	return true
}

// allAhead reports that a clause begins with "trong" and figure i, and that some of those
// are told next: "Trong 548 TCCSĐ của tỉnh có 541 nơi đủ điều kiện đánh giá".
func (w *work) allAhead(i int) bool {
	fg := &w.figures[i]
	first := fg.q.Lead - 1
	if w.wordAt(first) == wSố {
		first--
	}
	if w.wordAt(first) != wTrong || first > w.sentence.From && w.token(first-1).Strength < vietnamese.Comma {
		return false
	}
	next := &w.figures[i+1]
	if next.q.Unit != vietnamese.Count || next.q.Is(vietnamese.Fraction) {
		return false
	}
	switch t := int(w.items[next.item].to); w.wordAt(t) {
	case wNơi, wĐơn, wNgười:
		return true
	case wTổ:
		return w.wordAt(t+1) == wChức && w.wordAt(t+2) != wCơ
	}
	return false
}

// saidOfPart reports that behind item n, which tells of the whole, something else is
// said of the part that figure i counts: "96 trong 310 tổ chức đảng được kiểm tra có
// khuyết điểm". The part is then none of the whole's indicator.
func (w *work) saidOfPart(i, n int) bool {
	fg := &w.figures[i]
	for k := n + 1; k < len(w.items) && w.items[k].kind <= itemPhrase; k++ {
		it := &w.items[k]
		if !w.isEvent(it, false) || w.raises(it, w.frame(fg.frame), false) || w.items[k-1].cues.has(cueAnd) {
			continue
		}
		fg.frame, fg.event, fg.inTotal, fg.refused = -1, -1, false, RefusedOther
		return true
	}
	return false
}

// eventFrom reports an event among some items.
func (w *work) eventFrom(k, to int) bool {
	for ; k < to; k++ {
		if w.items[k].kind == itemPhrase && w.isEvent(&w.items[k], false) {
			return true
		}
	}
	return false
}

// shareOutOf reports that the figure at item k is what percentage i is a share of:
// "95% trong 512 tổ chức cơ sở đảng".
func (w *work) shareOutOf(i, k int) bool {
	share := &w.figures[i]
	if share.q.Unit != vietnamese.Percent || k-share.item > 2 || w.gap(share.item) > 0 || w.gap(k-1) > 0 {
		return false
	}
	t := int(w.items[share.item].to)
	return t < int(w.items[k].to) && (w.wordAt(t) == wTrong || w.wordAt(t) == wCủa || w.wordAt(t) == wTrên)
}

// passiveSubject reports that item k tells what was done to those named directly
// before it, at the head of their clause: "người được kết nạp ở các địa phương
// trong tỉnh là 1.786".
func (w *work) passiveSubject(k int) bool {
	noun := k - 1
	if noun < 0 || w.gap(noun) > 0 || !w.isNoun(&w.items[noun]) || !w.isEvent(&w.items[k], false) || w.isPart(&w.items[noun]) {
		return false
	}
	head := noun
	for head > 0 && w.gap(head-1) == 0 && w.items[head-1].kind == itemPhrase && w.items[head-1].cues.any(cueWord|cueMany) {
		head--
	}
	if head == 0 {
		return int(w.items[0].from) == w.sentence.From
	}
	before := &w.items[head-1]
	return w.gap(head-1) == 0 && (before.kind == itemTime || before.kind >= itemComma)
}
