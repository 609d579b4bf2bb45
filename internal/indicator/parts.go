package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

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
				if part.weak || f.unit == UnitRatio || !f.Alone && !f.Telling || part.by.Value == noPart || fg.noun < 0 && !f.Telling || w.locates(i) || fg.q.Is(vietnamese.Spelled) && !fg.inList {
					continue
				}
				if fg.noun >= 0 && !w.hasNoun(&w.items[fg.noun], f) && !(w.anyPerson(fg.noun) && w.onlyHere(part) && f.unit == UnitPerson) && !(f.unit == UnitOrganization && w.shortNoun(fg.noun, UnitOrganization)) {
					continue
				}
				if fg.noun < 0 && (w.toldOtherwise(it, part.frame) || !w.aboveAllows(i, f) || w.besideOther(i, f)) || f.nature == Stock && (w.wordAt(fg.q.Lead-1) == wCho || w.doneTo(i, part.frame) || w.attended(i) || w.predicateBehind(i) && k <= w.lastCounted(i)) {
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
	if told < 0 || told == f || w.frame(told).unit == UnitRatio {
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
				if part.frame != f && !part.weak && part.by.Value != noPart && w.frame(part.frame).unit != UnitRatio {
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
	if w.ratedCollective(i, f) {
		return Breakdown{}, false
	}
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
	goesOn := h >= 0 && w.figures[h].frame == f && w.figures[h].by.is(labelGrade)
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
		if !w.wordIn(t, wordsJudging) {
			return false
		}
	}
	return true
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
