package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// gathersPeople reports that the clause tells how many of all people were gathered: "tập hợp
// được 65% dân số trong độ tuổi".
func (w *work) gathersPeople(i int) bool {
	for t := int(w.items[w.seg(i).from].from); t+1 < w.sentence.To && w.token(t).Strength < vietnamese.Clause; t++ {
		if w.wordAt(t) == wTập && w.wordAt(t+1) == wHợp {
			return true
		}
	}
	return false
}

// rateOfEvent binds "kết nạp mới từ 3% trở lên so với tổng số đảng viên": the rate of what
// the event before it counts.
func (w *work) rateOfEvent(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if k < int(w.seg(i).from) || w.gap(k) > 0 || !w.isEvent(&w.items[k], false) {
		return false
	}
	for f := range w.frames {
		if rate := w.frames[f].baseShare; rate >= 0 && w.raises(&w.items[k], &w.frames[f], false) {
			fg.frame, fg.event, fg.rule = rate, k, rateOfDeed
			return true
		}
	}
	return false
}

// allInBrackets binds the share in brackets behind a noun without a count: "tất cả
// ấp, khóm (100%) đều có chi bộ".
func (w *work) allInBrackets(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	noun := fg.item - 2
	if seg.opener != opensBracket || fg.item != int(seg.from) || int(seg.to)-fg.item != 1 || noun < 0 || w.gap(noun) > 0 || !w.isNoun(&w.items[noun]) {
		return false
	}
	if w.item(noun-1).kind == itemFigure && (w.figures[i-1].refused == "" || !w.figures[i-1].q.Is(vietnamese.Fraction)) {
		return false // also "92/92 xã (100%) có đảng bộ"
	}
	s := fg.segment + 1
	if s >= len(w.segs) || w.segs[s].opener != opensAfterBracket {
		return false
	}
	for k := int(w.segs[s].from); k < int(w.segs[s].to) && w.items[k].kind != itemFigure; k++ {
		if w.shareOfNoun(i, &w.items[noun], k) {
			return true
		}
	}
	return false
}

// planBefore reports "đặt mục tiêu …" before a percentage in its segment.
func (w *work) planBefore(i int) bool {
	return w.cueBefore(i, cuePlan)
}

// overPlan reports a plan that a share exceeds: "…, vượt mục tiêu 80%", but not by how much:
// "vượt 11% mục tiêu".
func (w *work) overPlan(i int) bool {
	k := w.figures[i].item - 1
	if w.markSet(i) {
		return true
	}
	return k > int(w.seg(i).from) && w.gap(k) == 0 && w.items[k].cues.has(cuePlanNoun) && w.gap(k-1) == 0 && w.items[k-1].cues.has(cueExceed)
}

// markSet reports a mark that somebody set: "chưa chạm mốc 75% mà Nghị quyết đề ra", "vượt
// ngưỡng 80% do Đại hội đặt ra", "thấp hơn mức 3% theo chỉ tiêu".
func (w *work) markSet(i int) bool {
	fg := &w.figures[i]
	return w.wordIn(fg.q.Lead-1, wordsMark) && w.wordIn(fg.q.To, wordsSetBy)
}

// plannedRatio binds "mục tiêu năm 2016 là 83%" to the share told before it.
func (w *work) plannedRatio(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return false
	}
	for k := int(w.seg(i).from); k < fg.item; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && (w.isNoun(it) || w.isPart(it)) && !it.cues.has(cuePlanNoun) {
			return false
		}
	}
	for h := i - 1; h >= 0; h-- {
		if w.usable(h) && w.frame(w.figures[h].frame).unit == UnitRatio && w.figures[h].kind != Change {
			fg.frame, fg.by, fg.target, fg.rule = w.figures[h].frame, w.figures[h].by, true, targetOfShare
			if w.markSet(i) {
				fg.host = h
			}
			return true
		}
	}
	if w.aimsElsewhere(i) {
		return false
	}
	if w.ratio.sentence >= w.number-2 && w.ratio.frame >= 0 {
		fg.frame, fg.by, fg.target, fg.rule = w.ratio.frame, w.ratio.by, true, targetOfShare
		return true
	}
	if m := w.countedBefore(); m != nil {
		// "1.573/1.576 thôn đã có chi bộ. Tỉnh đặt mục tiêu đến cuối năm đạt 100%."
		if m.observation >= 0 && w.frame(m.frame).share >= 0 && w.frame(m.frame).nature == Stock {
			fg.frame, fg.by, fg.target, fg.rule = w.frame(m.frame).share, m.by, true, targetOfShare
			return true
		}
	}
	return false
}

// aimsElsewhere reports that the sentence has a topic, or an aim, of its own of which percentage i is told, so that
// it is none of a share told before: "Về kinh tế, tỉnh dự kiến tăng trưởng bình quân 8,5%/năm".
func (w *work) aimsElsewhere(i int) bool {
	fg := &w.figures[i]
	if fg.q.PerKind == vietnamese.Year {
		return true
	}
	if first := &w.segs[0]; fg.segment > 0 && w.wordAt(w.sentence.From) == wVề && first.plain && first.says&(traitNoun|traitEvent|traitAnyPart) == 0 {
		return true
	}
	for k := fg.item - 1; k >= int(w.seg(i).from); k-- {
		it := &w.items[k]
		if it.kind == itemTime || it.cues.any(cuePlan|cuePlanNoun) {
			return w.unknownBetween(k, fg.item) > 2 // "đến năm 2025 phủ kín 100%" has two
		}
		if it.cues.any(cueUp | cueDown) {
			return true
		}
	}
	return false
}

// ratioPartAhead binds a share of a noun whose part stands before it: "hoàn thành tốt nhiệm vụ
// có 85% tổ chức cơ sở đảng và 80% đảng viên".
func (w *work) ratioPartAhead(i int) bool {
	fg := &w.figures[i]
	if w.figure(i-1).rule == partToldAhead && w.seg(i).opener == opensAnd && fg.item == int(w.seg(i).from) {
		return w.takesShareOf(i, w.figures[i-1].by.Value)
	}
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.gap(k) == 0; k-- {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, part := range w.meanings[s].parts {
				if !part.weak && part.by.is(labelGrade) && w.takesShareOf(i, part.by.Value) {
					return part.by.Value != noPart
				}
			}
		}
		if !it.cues.any(cueHas | cueWord | cueReach | cueShare) {
			return false
		}
	}
	return false
}

// takesShareOf makes the figure the share of a grade among those whom its noun names.
func (w *work) takesShareOf(i int, grade string) bool {
	fg := &w.figures[i]
	for f := range w.frames {
		if frame := &w.frames[f]; frame.unit == UnitRatio && frame.hasParts && w.hasNoun(&w.items[fg.noun], frame) {
			fg.frame, fg.rule = int32(f), partToldAhead
			return w.takeBy(i, grade)
		}
	}
	return false
}

// toldAgainBehind reports that the event of a share is told again behind figure i, in its clause and before
// another number: what stands between is what the figure is a share of. So it is where others are named directly
// behind the figure, of whom the event of another share tells: "100% xã có đảng bộ và 85% trạm y tế có chi bộ".
func (w *work) toldAgainBehind(i int, f *frame) bool {
	fg := &w.figures[i]
	others := len(f.nouns) > 0 && fg.noun < 0 && fg.q.To < w.sentence.To && w.token(fg.q.To).Kind == vietnamese.Word && !w.wordIn(fg.q.To, wordsNarrowing)
	for k := fg.item + 1; k < w.clauseEnd(i) && w.items[k].kind != itemFigure && w.items[k].kind != itemComma; k++ {
		it := &w.items[k]
		if it.kind != itemPhrase {
			continue
		}
		if w.raises(it, f, false) || others && int(it.segment) == fg.segment && w.hasPlaces(it) {
			return true
		}
	}
	return false
}

// hasPlaces reports the event of a share of places: "có chi bộ", "có đảng bộ".
func (w *work) hasPlaces(it *item) bool {
	for f := range w.frames {
		if frame := &w.frames[f]; frame.unit == UnitRatio && len(frame.nouns) > 0 && w.raises(it, frame, false) {
			return true
		}
	}
	return false
}
