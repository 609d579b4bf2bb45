package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// jointPart reports whether the figure counts two parts at once: "khiển trách,
// cảnh cáo 3 tổ chức đảng". Such a figure is a total.
func (w *work) jointPart(i int, by Breakdown) bool {
	fg := &w.figures[i]
	if w.jointBehind(i, by) {
		return true
	}
	if !w.partBefore(i, by) {
		return false
	}
	// Another part of the frame in the same segment, on the same side.
	seg := w.seg(i)
	for k := int(seg.from); k < fg.item; k++ {
		if other, ok := w.partOf(&w.items[k], fg.frame, fg.inList); ok && other != by && other.Label == by.Label && other.Value != noPart {
			return true
		}
	}
	if fg.segment == 0 {
		return false
	}
	before := &w.segs[fg.segment-1]
	if !before.plain || before.depth != seg.depth || seg.opener != opensComma {
		return false
	}
	for k := int(before.from); k < int(before.to); k++ {
		if other, ok := w.partOf(&w.items[k], fg.frame, fg.inList); ok && other != by && other.Value != noPart {
			return true
		}
	}
	return false
}

// oneOfKinds reports that the part behind figure i is only one of the kinds of people whom it
// counts together: "421 đảng viên là sinh viên, giáo viên, bác sĩ".
func (w *work) oneOfKinds(i int) bool {
	if w.hinted&hintKind == 0 {
		return false
	}
	for k := max(w.figures[i].item, w.figures[i].noun) + 1; k+1 < len(w.items) && w.gap(k-1) == 0 && w.items[k].kind == itemPhrase; k++ {
		next := &w.items[k+1]
		if !w.isPart(&w.items[k]) || next.kind != itemComma && !next.cues.has(cueAnd) || w.gap(k) > 0 {
			continue
		}
		if t := int(next.to); w.hintIn(t, t+1, hintKind) >= 0 {
			return k+2 >= len(w.items) || w.items[k+2].kind != itemFigure // "…, giáo viên 64"
		}
		k++ // "học sinh, sinh viên, …"
	}
	return false
}

// jointBehind reports two parts at once behind the figure: "303 đảng viên bị khai
// trừ, xóa tên", "46 tập thể và cá nhân".
func (w *work) jointBehind(i int, by Breakdown) bool {
	fg := &w.figures[i]
	if w.overlapping(by.Label) || by.Label == w.frame(fg.frame).Levels {
		return false
	}
	first := -1
	for k := fg.item + 1; k < len(w.items); k++ {
		it := &w.items[k]
		if first >= 0 && w.gap(k-1) > 0 || it.kind == itemFigure {
			return false
		}
		part, ok := w.partOf(it, fg.frame, fg.inList)
		switch {
		case ok && part == by:
			first = k
		case ok && first >= 0 && part.Label == by.Label && (part.Value != noPart || w.frame(fg.frame).unit == UnitDocument): // also "71 kết luận, thông báo"
			seg := &w.segs[it.segment]
			if int(it.segment) != fg.segment && !seg.plain && (seg.opener != opensAnd || k > int(seg.from) || w.figureFrom(k, min(k+3, len(w.items)))) {
				return false // "…, bị đưa ra khỏi Đảng là 30": counted itself
			}
			return k > first+1 && seg.depth == w.seg(i).depth
		case first < 0 && int(it.segment) == fg.segment:
		case first < 0 || it.kind != itemComma && !it.cues.any(cueAnd|cueWord):
			return false
		}
	}
	return false
}

// wholeOfManners reports a count whose deed names one manner while a list behind it
// names others: "cho ra khỏi Đảng 41 trường hợp, trong đó xóa tên 29".
func (w *work) wholeOfManners(i int, by Breakdown) bool {
	fg := &w.figures[i]
	next := fg.segment + 1
	if !fg.inList && w.dividedBehind(i, by) {
		return true
	}
	if fg.event < 0 || fg.inList || next >= len(w.segs) || w.segs[next].opener != opensParts {
		return false
	}
	if own, ok := w.partOf(&w.items[fg.event], fg.frame, true); !ok || own != by {
		return false
	}
	for k := int(w.segs[next].from); k < int(w.segs[next].to); k++ {
		if other, ok := w.partOf(&w.items[k], fg.frame, false); ok && other.Label == by.Label && other.Value != by.Value && other.Value != noPart {
			return true
		}
	}
	return false
}

// saidToBe reports that only those are counted who are something else besides: "trong đó
// 400 đảng viên là cấp ủy viên".
func (w *work) saidToBe(i int) bool {
	fg := &w.figures[i]
	if !fg.right || w.wordAt(int(w.items[fg.noun].to)) != wLà || w.frame(fg.frame).unit != UnitPerson {
		return false
	}
	k := fg.noun + 2 // behind "là"
	return k < int(w.seg(i).to) && w.gap(k-1) == 0 && w.stranger(k)
}

// ofPartAhead binds the second of two counts of one part that stands before them:
// "hoàn thành xuất sắc nhiệm vụ có 108 tổ chức cơ sở đảng và 4.120 đảng viên".
func (w *work) ofPartAhead(i int) bool {
	fg := &w.figures[i]
	if i == 0 || !fg.right || !w.continues(w.seg(i), fg.item) {
		return false
	}
	before := &w.figures[i-1]
	if before.segment != fg.segment-1 || before.rule != namedPart && before.rule != coordinatedPart {
		return false
	}
	seg := w.seg(i)
	if seg.opener != opensAnd && seg.opener != opensComma {
		return false
	}
	for k := int(seg.from); k < int(seg.to); k++ {
		if w.isPart(&w.items[k]) {
			return false // one of its own
		}
	}
	for k := before.item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		if by, ok := w.partOf(&w.items[k], before.frame, false); !ok || by != before.by {
			continue
		}
		for _, s := range w.items[fg.noun].senses[:w.items[fg.noun].count] {
			for _, noun := range w.meanings[s].nouns {
				for _, f := range w.byNoun[noun] {
					if by, ok := w.partOf(&w.items[k], f, false); ok && by == before.by && w.frame(f).nature == w.frame(before.frame).nature && w.frame(f).unit != UnitRatio {
						fg.frame, fg.by, fg.rule = f, by, coordinatedPart
						return true
					}
				}
			}
		}
		return false
	}
	return false
}

// partOfCoordinated takes over the cause behind the last of coordinated counts, beside
// what was done to all: "28 tổ chức đảng, 63 đảng viên có dấu hiệu vi phạm được kiểm tra".
func (w *work) partOfCoordinated(i int) bool {
	fg := &w.figures[i]
	if fg.rule != ofCoordinated || !w.frame(fg.frame).parted(labelCause) {
		return false
	}
	for k := int(w.segs[w.items[fg.event].segment].to) - 1; k > fg.item && w.items[k].kind != itemFigure; k-- {
		if by, ok := w.partOf(&w.items[k], fg.frame, false); ok && by.is(labelCause) {
			fg.by = by
			return true
		}
	}
	return false
}

// partOfBoth takes over the part that stands behind the last of two coordinated
// figures of one deed: "kiểm tra 5 tổ chức đảng và 16 đảng viên khi có dấu hiệu vi
// phạm".
func (w *work) partOfBoth(i int) bool {
	fg := &w.figures[i]
	if fg.rule != eventBefore && fg.rule != eventCarried || i+1 >= len(w.figures) {
		return false
	}
	h := i + 1
	for h+1 < len(w.figures) && w.segs[w.figures[h].segment].depth > w.seg(i).depth {
		h++ // "3 tổ chức đảng (2 đảng ủy), 8 đảng viên"
	}
	next := &w.figures[h]
	seg := &w.segs[next.segment]
	if h == i+1 && next.segment != fg.segment+1 || seg.depth != w.seg(i).depth || seg.opener != opensAnd && seg.opener != opensComma || !w.continues(seg, next.item) || w.gapAfter(next.item) > 0 {
		return false
	}
	for k := int(seg.from); k < next.item; k++ {
		if w.isEvent(&w.items[k], false) {
			return false // "…, giám sát 4 tổ chức đảng khi có dấu hiệu vi phạm"
		}
	}
	k := next.item + 1 // its noun, for it is bound later
	if k >= int(seg.to) || !w.isNoun(&w.items[k]) {
		return false
	}
	for k++; k < len(w.items); k++ {
		it := &w.items[k]
		if at := &w.segs[it.segment]; at.depth > seg.depth || it.kind == itemOpen || it.kind == itemClose {
			continue // "19 đảng viên (7 đồng chí là cấp ủy viên) khi có dấu hiệu vi phạm"
		} else if it.kind == itemFigure || int(it.segment) != next.segment && at.opener != opensAfterBracket || w.isEvent(it, false) {
			return false
		}
		if by, ok := w.partOf(it, fg.frame, false); ok && by.is(labelCause) {
			if w.inspectedOtherwise(i) {
				fg.refused = RefusedPart
			} else {
				fg.by = by
			}
			return true
		}
	}
	return false
}

// inspectedOtherwise reports that the deed before figure i is an inspection of a kind of its own, which
// no later cause is of: "kiểm tra định kỳ 90 tổ chức đảng, 6 đảng viên khi có dấu hiệu vi phạm".
func (w *work) inspectedOtherwise(i int) bool {
	fg := &w.figures[i]
	if fg.event < 0 || fg.event > fg.item {
		return false
	}
	for t := int(w.items[fg.event].from); t+1 < fg.q.Lead; t++ {
		switch next := w.wordAt(t + 1); w.wordAt(t) {
		case wĐịnh:
			if next == wKỳ {
				return true
			}
		case wThường:
			if next == wXuyên {
				return true
			}
		case wChuyên:
			if next == wĐề {
				return true
			}
		case wViệc:
			return true // "kiểm tra việc chấp hành Điều lệ Đảng đối với …"
		}
	}
	return false
}

// dividedBehind reports that the bracket behind figure i divides it into that part and others of its
// kind, which add up to it: of "kỷ luật khiển trách 2 tổ chức đảng và 81 đảng viên (khiển trách 60,
// cảnh cáo 21)" the members are all. Groups overlap and divide nothing.
func (w *work) dividedBehind(i int, by Breakdown) bool {
	s := w.figures[i].segment + 1
	if by.is(labelGroup) || s >= len(w.segs) || w.segs[s].opener != opensBracket || w.segs[s].says&traitPart == 0 {
		return false
	}
	same, other := false, false
	first, depth := int(w.segs[s].from), w.segs[s].depth
	for ; s < len(w.segs) && w.segs[s].depth >= depth; s++ {
		if w.segs[s].says&traitTime != 0 {
			return false // "(năm trước xóa tên 29, khai trừ 12)"
		}
		for k := int(w.segs[s].from); k < int(w.segs[s].to); k++ {
			if part, ok := w.partOf(&w.items[k], w.figures[i].frame, false); ok && part.Label == by.Label {
				same, other = same || part == by, other || part != by
			}
		}
	}
	if !same || !other {
		return false
	}
	sum := 0.0
	for h := i + 1; h < len(w.figures) && w.figures[h].segment < s; h++ {
		if w.figures[h].item >= first && w.figures[h].q.Unit == vietnamese.Count {
			sum += w.figures[h].q.Value
		}
	}
	return sum == w.figures[i].q.Value
}

// sharedPart takes over the part that stands before the figure with which this
// one is coordinated: "kiểm tra khi có dấu hiệu vi phạm 6 tổ chức đảng và 38
// đảng viên".
func (w *work) sharedPart(i int) bool {
	seg := w.seg(i)
	if i == 0 || seg.opener != opensAnd && seg.opener != opensComma && !(seg.opener == opensAfterBracket && w.items[seg.from].cues.has(cueAnd)) {
		return false
	}
	h := i - 1
	for h > 0 && w.segs[w.figures[h].segment].depth > w.seg(i).depth {
		h--
	}
	before := &w.figures[h]
	if before.by.none() || w.dividedBehind(i, before.by) || before.segment != w.figures[i].segment-1 && h == i-1 || !w.continues(w.seg(i), w.figures[i].item) {
		return false
	}
	for k := int(w.segs[before.segment].from); k < before.item; k++ {
		if by, ok := w.partOf(&w.items[k], w.figures[i].frame, false); ok && by == before.by {
			w.figures[i].by = by
			return true
		}
	}
	return false
}

// partOfDeedAhead takes the part that the deed before figure i is the name of, where nothing else is
// counted or named between: "đông nhất là bị xóa tên, 64 người". Two of them are told together:
// "xóa tên, khai trừ, 96 người".
func (w *work) partOfDeedAhead(i int) bool {
	fg := &w.figures[i]
	by, ok := w.partOf(&w.items[fg.event], fg.frame, false)
	if !ok || by.Value == noPart || int(w.items[fg.event].segment) != fg.segment-1 {
		return false
	}
	for s := fg.segment - 1; s >= 0 && w.segs[s].plain; s-- {
		if w.segs[s].says&traitAnyPart != 0 {
			if one, ok := w.onePart(&w.segs[s], fg.frame); ok && one != by || !ok && s == fg.segment-1 {
				return false
			}
		}
		if opener := w.segs[s].opener; opener != opensComma && opener != opensAnd {
			break
		}
	}
	if !w.segs[fg.segment-1].plain {
		return false
	}
	fg.by = by
	return true
}

// partSaidBehind takes the part that is said behind a comma of those whom figure i counts: "quá nửa, 174
// người, đã tiến bộ".
func (w *work) partSaidBehind(i int) bool {
	fg := &w.figures[i]
	if fg.segment+1 >= len(w.segs) || !w.bareCount(i) {
		return false
	}
	next := &w.segs[fg.segment+1]
	if !next.plain || next.opener != opensComma || next.says&traitAnyPart == 0 || w.mostOf(next) {
		return false
	}
	k := int(next.from)
	for k+1 < int(next.to) && w.items[k].is&traitAnyPart == 0 && w.items[k].cues.any(cueWord|cueDone) {
		k++
	}
	by, ok := w.partOf(&w.items[k], fg.frame, true)
	if !ok || by.Value == noPart || w.unknownBefore(next, k) > 0 {
		return false
	}
	if one, ok := w.onePart(next, fg.frame); !ok || one != by {
		return false
	}
	if !by.is(labelForm) && !by.is(labelOutcome) && (k+1 < len(w.items) || w.gapAfter(k) > 0) {
		fg.refused = RefusedPart // "900 đồng chí, nữ nhiều hơn nam"
		return true
	}
	fg.by = by
	return true
}

// orBetter is the breakdown of figure i, or that of its grade and those above it, where a
// list of parts behind names one above: "604 tổ chức hoàn thành tốt nhiệm vụ, đạt 91,2 %,
// trong đó có 23,8 % hoàn thành xuất sắc" counts the excellent ones as well.
func (w *work) orBetter(i int) Breakdown {
	fg := &w.figures[i]
	by := fg.by
	if by.Value == "" || !w.opened.any(1<<opensParts) {
		return by
	}
	for _, def := range w.catalogue.indicators[w.frame(fg.frame).index].Breakdowns {
		at, wider := slices.Index(def.Values, by.Value), slices.Index(def.Values, by.Value+"_or_better")
		if def.Label != by.Label || at < 0 || wider < 0 {
			continue
		}
		depth := w.seg(i).depth
		for s := fg.segment + 1; s < len(w.segs); s++ {
			seg := &w.segs[s]
			if seg.from == seg.to || seg.depth > depth {
				continue
			}
			if depth = seg.depth; seg.opener != opensParts && seg.opener != opensComma {
				break
			}
			for k := int(seg.from); k < int(seg.to); k++ {
				part, ok := w.partOf(&w.items[k], fg.frame, false)
				if !ok || part.Label != by.Label || part.Value == by.Value {
					continue
				}
				if n := slices.Index(def.Values, part.Value); seg.opener == opensParts && n >= 0 && n < at {
					by.Value = def.Values[wider]
				}
				return by
			}
		}
	}
	return by
}
