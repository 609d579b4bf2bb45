package indicator

import (
	"github.com/baotinh/baotinh/internal/vietnamese"
)

func (w *work) partAhead(i int) bool {
	k := w.figures[i].item + 1
	return k < int(w.seg(i).to) && w.gapAfter(k-1) == 0 && w.isPart(&w.items[k])
}

// byPart takes a frame for the name of a part alone: "khiển trách 31".
func (w *work) byPart(i int) bool {
	fg := &w.figures[i]
	if w.goesOnWithParts(i) || w.ofPartAhead(i) {
		return true
	}
	if w.tally.frame < 0 && w.saysWho(i) {
		return false
	}
	seg := w.seg(i)
	if w.byPartIn(i, seg) {
		return true
	}
	if fg.right && w.opened.any(1<<opensBracket) {
		if s := w.behindBracket(fg.segment); s >= 0 && w.segs[s].says&traitAnyPart != 0 {
			return w.byPartIn(i, &w.segs[s]) // "1.880 đảng viên (12%) hoàn thành xuất sắc nhiệm vụ"
		}
	}
	return false
}

// byPartIn binds figure i to the frame of a part that a segment names.
func (w *work) byPartIn(i int, seg *segment) bool {
	fg := &w.figures[i]
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				f := w.frame(part.frame)
				if part.weak || f.unit == "ratio" || !f.Alone && !f.Telling || part.by.Value == noPart || fg.noun < 0 && !f.Telling || w.locates(i) || fg.q.Is(vietnamese.Spelled) && !fg.inList {
					continue
				}
				if fg.noun >= 0 && !w.hasNoun(&w.items[fg.noun], f) && !(w.anyPerson(fg.noun) && w.onlyHere(part) && f.unit == "person") && !(f.unit == "organization" && w.shortNoun(fg.noun, "organization")) {
					continue
				}
				if fg.noun < 0 && (w.toldOtherwise(it, part.frame) || !w.aboveAllows(i, f) || w.besideOther(i, f)) || f.nature == Stock && (w.doneTo(i, part.frame) || w.predicateBehind(i) && k <= w.lastCounted(i)) {
					continue
				}
				if _, ok := w.ownPart(i, part.frame); ok && w.topicAllows(i, part.frame) {
					fg.frame, fg.rule = w.bestOf(i, part), namedPart
					return true
				}
			}
		}
	}
	return false
}

// toldOtherwise reports that another frame than f has the part that an item names, and was
// told last: "372 tổ chức … xếp loại tốt. Số bị xếp yếu kém 3".
func (w *work) toldOtherwise(it *item, f int32) bool {
	told := w.tally.frame
	if told < 0 || told == f || w.frame(told).unit == "ratio" {
		return false
	}
	by, ok := w.partOf(it, told, false)
	return ok && by.Value != noPart
}

// besideOther reports that the figure before figure i, in the same clause, counts what
// frame f does not: "với 2.106 chi bộ, số hoàn thành xuất sắc là 398" counts no members.
func (w *work) besideOther(i int, f *frame) bool {
	h := i - 1
	for h > 0 && w.figures[h].noun < 0 && w.figures[h].frame < 0 {
		h-- // what was not bound beside it either
	}
	if h < 0 {
		return false
	}
	before := &w.figures[h]
	if !before.right || before.segment == w.figures[i].segment || w.hasNoun(&w.items[before.noun], f) || w.shortNoun(before.noun, f.unit) {
		return false
	}
	for s := before.segment + 1; s <= w.figures[i].segment; s++ {
		if w.segs[s].opener != opensComma && w.segs[s].opener != opensAnd {
			return false
		}
	}
	return !w.isPart(&w.items[before.noun])
}

// bestOf chooses between frames that know the same part the one whose words the
// sentence uses most: "khai trừ 28, xóa tên 327, cho ra khỏi Đảng 137" tells of
// removals, not of discipline.
func (w *work) bestOf(i int, part partUse) int32 {
	best, most := part.frame, w.wordsOf(part.frame)
	for _, s := range w.sensesOf(i, part.frame) {
		if w.frame(s).unit != w.frame(part.frame).unit || !w.nounAllows(i, s) {
			continue
		}
		if n := w.wordsOf(s); n > most {
			best, most = s, n
		}
	}
	return best
}

// sensesOf lists the other frames that know a part which the figure's segment
// names.
func (w *work) sensesOf(i int, f int32) []int32 {
	var frames []int32
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if part.frame != f && !part.weak && part.by.Value != noPart && w.frame(part.frame).unit != "ratio" {
					frames = append(frames, part.frame)
				}
			}
		}
	}
	return frames
}

// wordsOf counts the items of the sentence that the frame knows as events or
// parts.
func (w *work) wordsOf(f int32) int {
	n := 0
	for k := range w.items {
		it := &w.items[k]
		if it.kind != itemPhrase || w.namesOccasion(it) {
			continue
		}
		if _, ok := w.partOf(it, f, false); ok || w.raises(it, w.frame(f), false) {
			n++
		}
	}
	return n
}

// locates reports that what is counted is only where something is: "thí điểm
// tại 15 đảng bộ cơ sở".
func (w *work) locates(i int) bool {
	k := w.figures[i].item - 1
	if k < int(w.seg(i).from) || w.gap(k) > 0 || w.items[k].to-w.items[k].from != 1 {
		return false
	}
	at := int(w.items[k].from)
	return w.wordAt(at) == wTại || w.wordAt(at) == wỞ || w.wordAt(at) == wTừ
}

// onlyHere reports that no other frame has the breakdown value, so that it
// names its frame.
func (w *work) onlyHere(part partUse) bool {
	for i := range w.frames {
		if int32(i) != part.frame && w.frames[i].Parts[part.by.Label][part.by.Value] != nil {
			return false
		}
	}
	return true
}

// ownPart finds the breakdown value that the figure's segment names for the
// frame.
func (w *work) ownPart(i int, f int32) (Breakdown, bool) {
	fg := &w.figures[i]
	seg := w.seg(i)
	if w.frame(f).Levels != "" {
		if by, ok := w.level(i, f); ok {
			return by, true
		}
	}
	if seg.opener == opensBracket && fg.item == int(seg.from) && fg.item+1 == int(seg.to) && fg.item >= 2 && w.gap(fg.item-2) == 0 {
		if by, ok := w.partOf(&w.items[fg.item-2], f, true); ok && (fg.item < 3 || w.items[fg.item-3].kind != itemFigure) {
			return by, true // "khiển trách (210), cảnh cáo (70)"
		}
	}
	if fg.right && w.opened.any(1<<opensBracket) {
		if by, ok := w.partPastBracket(i, f); ok {
			return by, true
		}
	}
	if seg.says&traitAnyPart == 0 {
		return Breakdown{}, false
	}
	// "66.212 hoàn thành tốt, 13.672 hoàn thành": one grade goes on with another
	h := i - 1
	for h >= 0 && w.seg(h).depth > seg.depth {
		h-- // a share in brackets
	}
	goesOn := h >= 0 && w.figures[h].frame == f && w.figures[h].by.Label == "grade"
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemFigure || w.wordAt(int(w.items[k].from)) == wĐể {
			break // also "11 văn bản để thực hiện Nghị quyết"
		}
		if by, ok := w.partOf(&w.items[k], f, fg.inList || fg.event >= 0 || goesOn); ok {
			return by, true
		}
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		if w.items[k].kind == itemFigure || w.items[k].cues.has(cueOf) {
			break // "23 quần chúng có đạo trong tổng số 1.204 đảng viên mới"
		}
		if by, ok := w.partOf(&w.items[k], f, fg.inList || k == fg.item-2 && (w.items[k+1].kind == itemColon || k == int(seg.from) && w.wordAt(int(w.items[k+1].from)) == wLà) || goesOn && k >= fg.item-2); ok {
			return by, true // also "Xuất sắc: 97", "Xuất sắc là 97", "loại tốt có 485, hoàn thành có 120"
		}
	}
	return Breakdown{}, false
}

// partPastBracket finds the part behind the bracket that follows figure i and its noun:
// "202 đảng viên (0,61%) không hoàn thành nhiệm vụ".
func (w *work) partPastBracket(i int, f int32) (Breakdown, bool) {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := fg.noun + 1; k < int(seg.to); k++ {
		if !w.items[k].cues.any(cueProvince|cueCity|cueWord) || w.gap(k-1) > 0 {
			return Breakdown{}, false
		}
	}
	s := w.behindBracket(fg.segment)
	if s < 0 || w.segs[s].says&traitAnyPart == 0 {
		return Breakdown{}, false
	}
	k := int(w.segs[s].from)
	for k+1 < int(w.segs[s].to) && w.items[k].is&traitAnyPart == 0 {
		k++
	}
	if !w.onlyJudged(int(w.items[w.segs[s].from-1].to), int(w.items[k].from)) {
		return Breakdown{}, false
	}
	return w.partOf(&w.items[k], f, false)
}

// onlyJudged reports that the tokens are words of judging alone: "bị xếp", "được xếp loại".
func (w *work) onlyJudged(from, to int) bool {
	for t := from; t < to; t++ {
		switch w.wordAt(t) {
		case wBị, wĐược, wXếp, wLoại, wĐạt, wVào, wĐánh, wGiá:
		default:
			return false
		}
	}
	return true
}

// takePart gives the figure its breakdown, or refuses a part that the
// catalogue does not know.
func (w *work) takePart(i int) {
	fg := &w.figures[i]
	if fg.rule == coordinatedPart || fg.rule == otherTime || fg.rule == planResult || fg.rule == apposed || fg.rule == inLines || fg.rule == belowBody || fg.rule == inOrderOfNouns && !fg.by.none() {
		return // its part is that of the figure before it, or of its own place, or named beside it
	}
	by, ok := w.ownPart(i, fg.frame)
	if values := w.valuesOf(fg.frame); !ok {
		switch {
		case !values[valueLetGo].none() && fg.event > fg.item && w.wordAt(fg.q.Lead-1) == wCho:
			by, ok = values[valueLetGo], true
		case !values[valueSuspicion].none() && w.suspectedAhead(i):
			by, ok = values[valueSuspicion], true
		case !values[valuePupils].none() && fg.right && w.wordAt(int(w.items[fg.noun].from)) == wEm:
			by, ok = values[valuePupils], true // "65 em được kết nạp"
		}
	}
	if !ok {
		by, ok = w.allAlike(i)
	}
	switch {
	case ok && by.Value == noPart, !ok && w.frame(fg.frame).Levels != "" && w.posthumous(i):
		fg.refused = RefusedPart
		if len(w.aside) < mostFindings {
			w.aside = append(w.aside, denial{fg.q.Value, w.frame(fg.frame).id})
		}
	case !ok && w.frame(fg.frame).Levels != "" && w.handedByOne(i):
		fg.refused = RefusedPart
		w.tell(i) // those of all may be told behind it
	case ok && (fg.of.frame >= 0 && !fg.of.by.none() || w.partOfPart(i)):
		fg.refused = RefusedPart // also a part of a part
	case !ok && w.frame(fg.frame).Levels != "" && (w.severalLevels(i) || w.fromLevel(i) || w.levelBeside(i) || w.restAhead(i) || fg.inList && w.levelsFollow(fg.segment)):
		fg.refused = RefusedPart
	case !ok && (fg.rule == eventCarried || fg.rule == inOrderOfNouns) && w.sharedPart(i), !ok && fg.rule == eventCarried && (w.partOfDeedAhead(i) || w.partSaidBehind(i)):
	case ok && w.withinGroup(i, by), ok && w.isValue(by, valueLeague) && w.ofTradeUnion(), ok && by.Label == "group" && w.oneOfKinds(i):
		fg.refused = RefusedPart
	case ok && (w.jointPart(i, by) || w.wholeOfManners(i, by)):
		if fg.of.frame == fg.frame || by.Label == "group" {
			fg.refused = RefusedPart // two of the parts of a list at once, or a group within a group
		}
	case ok:
		fg.by = by
	case !ok && (w.restBehind(i) || w.saidToBe(i)):
		fg.refused = RefusedPart
	case !ok && w.apartOf(i):
		fg.refused = RefusedPart
	case !ok && w.topicPart(i):
	case !ok && w.ofGroupBefore(i):
		fg.refused = RefusedPart
	case !ok && fg.rule == raisedTo && w.seg(i).cued.has(cueSame):
		fg.refused = RefusedPart // of something, and it is not said of what
	case !ok && w.smallerPart(i):
		fg.refused = RefusedPart
	case fg.inList && w.hostFrame(i) == fg.frame && fg.rule != eventBehindBracket && fg.rule != averageOfCount && !w.onlyPartOfTime(i) && (fg.event < 0 || int(w.items[fg.event].segment) != fg.segment):
		fg.refused = RefusedPart
	case fg.inList && fg.event < 0 && w.subset(i) && !w.frame(fg.frame).Planned && w.hostHere(i) && w.hostFrame(i) != fg.frame && !w.moreThanHost(i):
		fg.refused = RefusedPart
	}
	if fg.refused == "" && fg.host >= 0 && fg.rule == namedPart && w.hostFrame(i) != fg.frame {
		fg.refused = RefusedPart
	}
	if fg.refused == "" && fg.of.frame != fg.frame && fg.inList && fg.event < 0 && !fg.by.none() && w.subset(i) && !w.frame(fg.frame).Planned && w.hostHere(i) && w.hostFrame(i) != fg.frame {
		fg.refused = RefusedPart
	}
}

// withinGroup reports a part told behind "trong đó" or "riêng" of those whom the sentence before it
// names by the same group: "đảng viên dân tộc thiểu số chiếm 9%, trong đó người Khmer có 443".
func (w *work) withinGroup(i int, by Breakdown) bool {
	list := w.figures[i].segment
	only := w.wordAt(int(w.items[w.segs[list].from].from)) == wRiêng
	h := w.beforeList(i)
	if w.frame(w.figures[i].frame).nature != Stock && (h < 0 || w.figures[h].q.Unit != vietnamese.Percent) || !only && !w.subset(i) {
		return false
	}
	for !only && list > 0 && w.segs[list].opener != opensParts {
		list--
	}
	k := 0
	if h > 0 {
		k = int(w.seg(h - 1).to) // "trong đó 482 nữ, nâng tổng số lên 83.900, trong đó 14.200 nữ"
	}
	for ; k < int(w.segs[list].from); k++ {
		if named, ok := w.partOf(&w.items[k], w.figures[i].frame, false); ok && named == by {
			return true
		}
	}
	return false
}

// ofTradeUnion reports that the article speaks of trade unions and not of the youth: their
// "đoàn viên ưu tú" are workers.
func (w *work) ofTradeUnion() bool {
	return w.speaksOfHint(hintUnion) && !w.speaksOfHint(hintYouth)
}

// restAhead reports "còn lại" directly before the figure: it counts what the list
// did not name.
func (w *work) restAhead(i int) bool {
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from) && w.gap(k) == 0; k-- {
		if w.items[k].cues.has(cueRest) {
			return true
		}
		if !w.items[k].cues.any(cueWord | cueHas) {
			return false
		}
	}
	return false
}

// restBehind reports "còn lại" directly behind what the figure counts, of which
// nothing else is told: "(4 tổ chức còn lại chưa đủ thời gian)".
func (w *work) restBehind(i int) bool {
	fg := &w.figures[i]
	if fg.event >= 0 && fg.event < fg.item && int(w.items[fg.event].segment) == fg.segment {
		return false // "kết nạp 2.468 đảng viên còn lại theo kế hoạch"
	}
	k := fg.item + 1
	if fg.right {
		k = fg.noun + 1
	}
	return k < int(w.seg(i).to) && w.gap(k-1) == 0 && w.items[k].cues.has(cueRest)
}

// smallerPart reports a part told with the same deed as its whole: "… cho 3.401
// đảng viên. Trong đó, 3.197 đảng viên được tặng", but not one of a time of its own.
func (w *work) smallerPart(i int) bool {
	fg := &w.figures[i]
	if !w.subset(i) || w.frame(fg.frame).nature != Flow || w.saysNow(i) {
		return false
	}
	if w.seg(i).says&traitTime != 0 {
		return false
	}
	c := w.wholeCounted(fg.frame)
	return c != nil && w.mayHold(c, i)
}

// topicPart takes over the part that the sentence is about: named before
// everything else ("Riêng khu vực tư nhân, …"), by "ở khu vực này", or behind the
// last of two coordinated figures ("lập 20 tổ chức đảng, kết nạp 1.000 đảng viên
// trong doanh nghiệp tư nhân"; but those admitted are not only those of the
// organizations founded behind them).
func (w *work) topicPart(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	first := &w.segs[0]
	if first.plain && fg.segment > 0 && first.says&traitPart != 0 && w.leads(first) {
		for k := int(first.from); k < int(first.to); k++ {
			if w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	if next := fg.segment + 1; !seg.cued.has(cueSame) && next < len(w.segs) && w.segs[next].opener == opensComma && w.segs[next].plain && w.segs[next].says&traitEvent == 0 && w.segs[next].cued.has(cueSame) {
		seg = &w.segs[next] // "… là người lao động, chủ doanh nghiệp ở khu vực này"
	}
	if first.plain && fg.segment > 0 && !seg.cued.has(cueSame) {
		seg = first // "Ở khu vực này, tỉnh kết nạp 617 đảng viên"
	}
	if fg.event >= 0 && fg.event < fg.item && w.doneThere(int(w.items[fg.event].to)) && w.partSpokenOf(i, fg.event) {
		return true
	}
	for k := int(seg.from); seg.cued.has(cueSame) && k < int(seg.to); k++ {
		if w.items[k].cues.has(cueSame) && w.partSpokenOf(i, k) {
			return true
		}
	}
	if w.partBeforeColon(i) || w.cued.has(cueSame) && w.sameAhead(i) || w.ofSubjectPart(i) || w.ofClauseBefore(i) || w.withPart(i) || w.partWhere(i) || w.partOfBoth(i) || w.partOfCoordinated(i) || w.partOfInspectors(i) || w.causeAhead(i) {
		return true
	}
	if next := fg.segment + 1; next < len(w.segs) && (w.segs[next].opener == opensAnd || w.segs[next].opener == opensComma) && !w.segs[next].plain && fg.event >= 0 && w.frame(fg.frame).unit == "organization" && !w.segs[next].cued.any(cueHas|cueOf|cuePart|cueThisCount) {
		for k := int(w.segs[next].to) - 1; k >= int(w.segs[next].from) && w.items[k].kind != itemFigure; k-- {
			first := int(w.items[k].from)
			if (w.wordAt(first) == wTrong || w.wordAt(first) == wỞ || w.wordAt(first) == wTại || w.wordAt(first) == wThuộc) && w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	return false
}

// withPart takes over the part of the figure before, where this one only tells
// more of the same: "48 tổ chức đảng trong doanh nghiệp tư nhân, với 1.227 đảng
// viên", "61 tổ chức đảng loại hình này và kết nạp 1.126 đảng viên".
func (w *work) withPart(i int) bool {
	if i == 0 {
		return w.countOfSubject(i)
	}
	seg, before := w.seg(i), &w.figures[i-1]
	if w.figures[i].segment == before.segment || seg.depth != w.segs[before.segment].depth {
		return false
	}
	with := seg.opener == opensAnd && w.wordAt(int(w.items[seg.from-1].from)) == wVới
	if seg.opener == opensAnd && !with || seg.opener == opensComma && w.figures[i].event >= int(seg.from) && w.figures[i].event < w.figures[i].item {
		return w.sameIn(before.segment) && before.by.Value != "" && w.takeBy(i, before.by.Value)
	}
	if first := int(w.items[seg.from].from); !with && w.wordAt(first) != wVới && w.wordAt(first) != wGồm {
		return false
	}
	from := before.segment
	if before.frame < 0 {
		from = max(0, from-1) // "2.100 doanh nghiệp tư nhân, 52 đơn vị có tổ chức đảng, với …"
	}
	for s := from; s < w.figures[i].segment; s++ {
		for k := int(w.segs[s].from); k < int(w.segs[s].to); k++ {
			if w.takeValue(i, &w.items[k]) {
				return true
			}
		}
	}
	return false
}

// partWhere takes over the part that stands behind the organizations to which the
// members counted belong: "5.117 đảng viên sinh hoạt tại 302 tổ chức đảng trong các
// doanh nghiệp tư nhân".
func (w *work) partWhere(i int) bool {
	fg := &w.figures[i]
	if i+1 >= len(w.figures) || w.frame(fg.frame).nature != Stock || w.frame(fg.frame).unit != "person" {
		return false
	}
	next := &w.figures[i+1]
	first := next.q.Lead
	if next.segment != fg.segment || first <= w.sentence.From || w.wordAt(first-1) != wTại && w.wordAt(first-1) != wỞ && w.wordAt(first-1) != wTrong {
		return false
	}
	for k := next.item + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
		if w.takeValue(i, &w.items[k]) {
			return true
		}
	}
	return false
}

// partOfInspectors takes over the cause for which the commissions inspect, where
// they go on from members to organizations.
func (w *work) partOfInspectors(i int) bool {
	fg := &w.figures[i]
	if w.deciderOf(i) != inspectors {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		before := &w.figures[h]
		if w.usable(h) && before.by.Label == "cause" && before.frame != fg.frame && w.deciderOf(h) == inspectors {
			return w.takeBy(i, before.by.Value)
		}
	}
	return false
}

// causeAhead takes over the cause told before the figure in its sentence: "vào cuộc
// ở nơi có dấu hiệu vi phạm, với 21 tổ chức đảng, 88 đảng viên được kiểm tra".
func (w *work) causeAhead(i int) bool {
	fg := &w.figures[i]
	if w.says&traitPart == 0 || !w.frame(fg.frame).parted(labelCause) {
		return false
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			h := i - 1
			for h > 0 && w.figures[h].item > k {
				h--
			}
			return h >= 0 && fg.event == w.figures[h].event && w.figures[h].by.Label == "cause" && w.takeBy(i, w.figures[h].by.Value)
		}
		if it.is&traitPart != 0 && w.takeValue(i, it) {
			return fg.by.Label == "cause"
		}
	}
	return false
}

// sameIn reports "loại hình này" in a segment.
func (w *work) sameIn(segment int) bool {
	return w.segs[segment].cued.has(cueSame)
}

// leads reports that a sentence's first segment sets what it is about.
func (w *work) leads(seg *segment) bool {
	first := int(w.items[seg.from].from)
	return leading[w.wordAt(first)] || leading[w.wordAt(w.sceneBegins())]
}

// leading are the words that begin what only sets the topic.
var leading = [wordLast]bool{
	wRiêng: true, wDiện: true, wTrong: true, wĐối: true, wỞ: true, wTại: true, wVề: true, wVới: true, wKhi: true,
}

// partBeforeColon takes the part with which the words before a colon narrow what figure i
// counts: "Khó nhất vẫn là tổ chức đảng trong doanh nghiệp tư nhân: cả năm lập 2 chi bộ".
func (w *work) partBeforeColon(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if seg.opener != opensColon || seg.depth > 0 || !w.segs[fg.segment-1].plain || w.segs[fg.segment-1].says&traitPart == 0 {
		return false
	}
	before, frame := &w.segs[fg.segment-1], w.frame(fg.frame)
	for k := int(before.to) - 1; k > int(before.from); k-- {
		it := &w.items[k-1]
		if w.gap(k-1) <= 1 && (w.isNoun(it) && frame.unit == "organization" && w.namesNoun(k-1, nounOrganization) || w.raises(it, frame, false)) && w.takeValue(i, &w.items[k]) {
			return true
		}
	}
	return false
}

// takeValue gives the figure the breakdown value that an item names for any
// frame, when the figure's own frame has one of that name.
func (w *work) takeValue(i int, it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if !part.weak && part.by.Value != noPart && w.takeBy(i, part.by.Value) {
				return true
			}
		}
	}
	return false
}

func (w *work) takeBy(i int, value string) bool {
	fg := &w.figures[i]
	for label, values := range w.frame(fg.frame).Parts {
		if _, ok := values[value]; ok {
			fg.by = Breakdown{Label: label, Value: value}
			return true
		}
	}
	return false
}

// partBefore reports that the part stands before the figure.
func (w *work) partBefore(i int, by Breakdown) bool {
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if other, ok := w.partOf(&w.items[k], w.figures[i].frame, true); ok && other == by {
			return true
		}
	}
	return by.Label == w.frame(w.figures[i].frame).Levels
}
