package indicator

import (
	"math"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// bindPercent binds a percentage: a share of a target, a difference, a share of
// all members, or an indicator that is a share itself.
func (w *work) bindPercent(i int) {
	fg := &w.figures[i]
	fg.base = w.basisOf(i)
	w.percentHead(i)
	if w.seg(i).opener == opensBracket && w.bracketEarlier(i) {
		return
	}
	if w.sign(i) != 0 || w.explainsChange(i) || w.otherForm(i) >= 0 || w.figure(i-1).kind == Change && w.continuesChange(i) {
		w.changed(i)
		return
	}
	if w.thanBehindBracket(i) {
		fg.refused = RefusedEarlier
		return
	}
	if w.bracketPlan(i) {
		return
	}
	if w.afterTwin(i) {
		return
	}
	if w.anyOf(i) {
		fg.refused = RefusedNorm
		return
	}
	if w.seg(i).says&traitPart != 0 && (w.outOfGrade(i) || w.outOfNumber(i)) {
		fg.refused = RefusedShare
		return
	}
	if fg.base == basisUnknown && w.shareOfGiven(i) {
		fg.base = basisPlan
	}
	if fg.base == basisMembers && w.rateOfEvent(i) {
		return
	}
	if w.cued.any(cuePlan|cuePlanNoun|cuePlanHead) && w.markSet(i) && w.plannedRatio(i) {
		return
	}
	if fg.base != basisPlan && (w.planNounBefore(i) || w.planBefore(i)) && w.plannedRatio(i) || fg.base == basisPlan && w.overPlan(i) && w.plannedRatio(i) {
		return
	}
	if w.exceeds(i) && fg.base == basisUnknown && (w.exceededPlan(i) || w.beyondKnown(i)) {
		fg.base = basisPlan
	}
	switch fg.base {
	case basisPlan:
		w.attain(i, shareOfTarget)
		return
	case basisEarlier:
		fg.refused = RefusedEarlier
		return
	case basisPeople:
		if w.gathersPeople(i) && w.ratioByEvent(i) {
			return
		}
		fg.refused = RefusedShare
		return
	case basisMembers:
		if !w.comparedWithMembers(i) && w.ratioByEvent(i) || w.ratioByEvent(i) && fg.rule != shareOfOnePart {
			return
		}
		fg.frame, fg.by = -1, Breakdown{}
		if source := w.lastCount(i); source >= 0 {
			if share := w.frame(w.figures[source].frame).baseShare; share >= 0 && w.figures[source].by.none() {
				fg.frame, fg.host, fg.rule = share, source, shareOfMembers
				return
			}
		} else if w.shareOfMembersBy(i) {
			return
		}
		fg.refused = RefusedShare
		return
	}
	if w.allInBrackets(i) || w.explainsCount(i) && w.shareOfCount(i) {
		return
	}
	if w.levelMovedTo(i) || w.ratioOfOtherTime(i) || w.ratioUnderHeading(i) || w.ratioByNoun(i) || w.ratioByTopic(i) || w.ratioCarried(i) || w.ratioOfRated(i) || w.ratioOfStock(i) || w.ratioByEvent(i) || w.shareOfCount(i) {
		return
	}
	fg.refused = RefusedShare
}

// outOfGrade reports a share of those alone who have a grade: "hoàn thành xuất sắc … chiếm 16%
// so với tổng số đảng viên hoàn thành tốt nhiệm vụ".
func (w *work) outOfGrade(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	k := fg.item + 1
	compared := k < int(seg.to) && w.items[k].cues.any(cueThan|cueMembers|cueOf)
	for k < int(seg.to) && w.gap(k-1) == 0 && !w.isNoun(&w.items[k]) && w.items[k].cues.any(cueThan|cueOf|cueWord) {
		k++
	}
	if k+1 >= int(seg.to) || w.gap(k) > 0 || !w.isNoun(&w.items[k]) && !w.items[k].cues.has(cueMembers) || !w.partLabelled(k+1, labelGrade) {
		return false
	}
	if compared {
		return true
	}
	for k := int(seg.from); k < fg.item; k++ {
		if w.partLabelled(k, labelGrade) {
			return true
		}
	}
	return false
}

// explainsCount reports a percentage that stands first in the bracket behind a
// count: "hoàn thành tốt nhiệm vụ 700 tổ chức (70%)".
func (w *work) explainsCount(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	return seg.opener == opensBracket && fg.item == int(seg.from) && fg.noun < 0 && fg.host >= 0 && fg.host == i-1 && w.usable(i-1)
}

// comparedWithMembers reports "so với tổng số đảng viên" behind the percentage.
func (w *work) comparedWithMembers(i int) bool {
	k := w.figures[i].item + 1
	return k < len(w.items) && w.wordAt(int(w.items[k].from)) == wSo
}

// percentHead finds the noun behind a percentage ("96,9% tổ chức cơ sở đảng"),
// over words such as "số".
func (w *work) percentHead(i int) {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := fg.item + 1; k < int(seg.to); k++ {
		it := &w.items[k]
		if w.gap(k-1) > 0 {
			return
		}
		if it.kind == itemPhrase && w.isNoun(it) {
			fg.noun, fg.right = k, true
			return
		}
		if it.kind == itemFigure && k+1 < int(seg.to) && w.gap(k) == 0 && w.isNoun(&w.items[k+1]) && w.shareOutOf(i, k) {
			fg.noun, fg.right = k+1, true // "95% trong 512 tổ chức cơ sở đảng"
			return
		}
		if it.kind != itemPhrase || !it.cues.any(cueWord|cueMany) {
			return
		}
	}
}

func (f *frame) hasForms() bool { return f.Organ }

// ratioByNoun binds "96,9% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ": the noun
// stands behind the percentage, what is true of it behind the noun.
func (w *work) ratioByNoun(i int) bool {
	fg := &w.figures[i]
	if fg.noun < 0 {
		return false
	}
	it := &w.items[fg.noun]
	end := w.clauseEnd(i)
	for k := fg.noun + 1; k < end; k++ {
		if w.items[k].kind == itemFigure && w.segs[w.items[k].segment].depth <= w.seg(i).depth {
			break
		}
		if w.shareOfNoun(i, it, k) {
			w.twinBehind(i, k)
			return true
		}
	}
	for k := fg.noun + 1; k < end; k++ {
		if w.items[k].kind == itemFigure && w.segs[w.items[k].segment].depth <= w.seg(i).depth {
			break
		}
		if w.owedOfNoun(i, it, k) {
			return true
		}
	}
	return w.ratioShared(i) || w.ratioPartAhead(i)
}

// shareOfNoun takes item k for what is true of the noun.
func (w *work) shareOfNoun(i int, it *item, k int) bool {
	fg := &w.figures[i]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				frame := w.frame(f)
				if frame.unit != UnitRatio {
					continue
				}
				if w.raises(&w.items[k], frame, false) {
					fg.frame, fg.rule = f, shareOfCounted
					if w.besideVillages(i) || fg.noun >= 0 && (w.insideOf(fg.noun) || w.ofKindOfArea(fg.noun)) {
						fg.refused = RefusedPart
					}
					return true
				}
				if by, ok := w.partOf(&w.items[k], f, false); ok {
					fg.frame, fg.by, fg.rule = f, by, shareOfCounted
					if by.Value == noPart {
						fg.refused = RefusedPart
					}
					return true
				}
			}
		}
	}
	return false
}

// owedOfNoun takes item k for what was owed of all that the noun names: "100%
// chi bộ đã xây dựng kế hoạch kiểm tra".
func (w *work) owedOfNoun(i int, it *item, k int) bool {
	fg := &w.figures[i]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				if frame := w.frame(f); frame.Owed && frame.index >= 0 && !frame.hasParts && w.raises(&w.items[k], frame, false) {
					fg.frame, fg.kind, fg.rule = f, Attainment, shareOfOwed
					return true
				}
			}
		}
	}
	return false
}

// ratioCarried binds a share in a list of shares that names the noun once: "9,1%
// hoàn thành nhiệm vụ", "yếu kém chiếm 0,39%".
func (w *work) ratioCarried(i int) bool {
	fg := &w.figures[i]
	last := int32(-1)
	for h := i - 1; h >= 0; h-- {
		if other := &w.figures[h]; other.refused != "" && other.q.Unit == vietnamese.Percent && other.noun < 0 && w.segs[other.segment].depth <= w.seg(i).depth {
			return false // the list went over to something that is no indicator
		} else if other.frame >= 0 && other.refused == "" && w.frame(other.frame).unit == UnitRatio && other.kind != Change {
			last = other.frame
			break
		} else if h == i-1 && w.usable(h) && other.by.none() && other.kind == "" && other.segment == w.figures[i].segment-1 && w.frame(other.frame).Annual && w.frame(other.frame).share >= 0 {
			last = w.frame(other.frame).share // of those told directly before
			break
		}
	}
	if last < 0 && w.ratio.sentence == w.number-1 && !w.othersAhead(i, w.ratio.frame) {
		last = w.ratio.frame
	}
	if last < 0 || fg.noun >= 0 && !w.ofSameBodies(fg.noun, last) {
		return false
	}
	seg := w.seg(i)
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		if it.kind == itemFigure && k != fg.item || it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) && !w.ofSameBodies(k, last) {
			return false
		}
	}
	for k := int(seg.from); k < int(seg.to); k++ {
		if by, ok := w.partOf(&w.items[k], last, true); ok && !(k < fg.item && w.shareOfNext(i)) {
			if by.Value == noPart {
				fg.refused = RefusedPart
			}
			fg.frame, fg.by, fg.rule = last, by, shareInList
			return true
		}
	}
	return false
}

// othersAhead reports that the sentence speaks of others than those of the share before
// figure i comes: "Trong số đảng viên, 72% hoàn thành tốt" behind shares of organizations.
func (w *work) othersAhead(i int, share int32) bool {
	for k := range w.figures[i].item {
		if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.hasNoun(it, w.frame(share)) && !w.isPart(it) {
			return true
		}
	}
	return false
}

// ofSameBodies reports "tổ chức" in a list of shares of Party organizations: "55% tổ chức
// cơ sở đảng …, 1% tổ chức yếu kém".
func (w *work) ofSameBodies(k int, share int32) bool {
	if !w.shortNoun(k, UnitOrganization) {
		return false
	}
	for f := range w.frames {
		if w.frames[f].share == share && w.frames[f].unit == UnitOrganization {
			return true
		}
	}
	return false
}

// ratioShared binds the first of two shares with one predicate: "trên 90% tổ
// chức cơ sở đảng, trên 85% đảng viên hoàn thành tốt nhiệm vụ trở lên".
func (w *work) ratioShared(i int) bool {
	fg := &w.figures[i]
	for s := fg.segment + 1; s < len(w.segs) && s <= fg.segment+2; s++ {
		seg := &w.segs[s]
		if seg.opener != opensComma && seg.opener != opensAnd || seg.plain {
			return false
		}
		if first := &w.items[seg.from]; first.kind != itemFigure || w.text.Quantities[first.at].Unit != vietnamese.Percent {
			return false
		}
		for f := range w.frames {
			frame := &w.frames[f]
			if frame.unit != UnitRatio || !w.hasNoun(&w.items[fg.noun], frame) {
				continue
			}
			for k := int(seg.from); k < int(seg.to); k++ {
				if by, ok := w.partOf(&w.items[k], int32(f), false); ok && by.Value != noPart {
					fg.frame, fg.by, fg.rule = int32(f), by, shareOfPredicate
					return true
				}
				if !frame.hasParts && w.raises(&w.items[k], frame, false) && w.sharesPredicate(i, s) {
					fg.frame, fg.rule = int32(f), shareOfPredicate
					return true
				}
			}
		}
	}
	return false
}

// clauseEnd is the item behind the figure's clause: up to a semicolon, a comma
// or the sentence's end, over brackets.
func (w *work) clauseEnd(i int) int {
	depth := w.seg(i).depth
	for s := w.figures[i].segment + 1; s < len(w.segs); s++ {
		if w.segs[s].depth <= depth && (w.segs[s].opener == opensClause || w.segs[s].opener == opensComma || w.segs[s].opener == opensParts) {
			return int(w.segs[s].from)
		}
		if w.segs[s].depth < depth {
			return int(w.segs[s].from)
		}
	}
	return len(w.items)
}

// ratioByEvent binds a percentage behind its words: "tỷ lệ đảng viên hoàn thành
// tốt nhiệm vụ đạt 92,6%", "SIPAS đạt 85,66%".
func (w *work) ratioByEvent(i int) bool {
	fg := &w.figures[i]
	depth := w.seg(i).depth
	noun, part, crossed := -1, -1, 0
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		seg := &w.segs[it.segment]
		if seg.depth > depth && it.kind == itemFigure {
			continue
		}
		if it.kind == itemFigure && w.sameScore(k, i) {
			continue
		}
		if it.kind == itemFigure || it.kind == itemSemicolon {
			break
		}
		if it.kind == itemComma {
			if crossed++; crossed > 2 {
				break
			}
			continue
		}
		if it.kind != itemPhrase {
			continue
		}
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					frame := w.frame(f)
					if frame.unit != UnitRatio || frame.index < 0 {
						continue
					}
					if len(frame.nouns) > 0 && (!w.nounNear(k, i, frame) && !(fg.right && w.gap(k) == 0 && k+1 == fg.item) || fg.noun >= 0 && !w.hasNoun(&w.items[fg.noun], frame)) {
						continue
					}
					if w.toldAgainBehind(i, frame) || len(frame.nouns) > 0 && w.ofUnknown(i, k) {
						continue // "100% thôn có chi bộ và 80,6% trường học có chi bộ"
					}
					if !frame.hasParts && w.partBetween(k, fg.item) || len(frame.nouns) > 0 && k > 0 && (w.insideOf(k-1) || w.ofKindOfArea(k-1)) {
						fg.refused = RefusedPart // "tỷ lệ đảng viên mới là nữ 41%"
						return true
					}
					if frame.Edition && w.contentUnsaid(k, fg.item, f) {
						continue
					}
					if frame.Edition && w.contentWithOther(k) {
						fg.refused = RefusedShare
						return true
					}
					fg.frame, fg.event, fg.rule = f, k, shareNamedBefore
					return true
				}
			}
		}
		if part < 0 && w.isPart(it) {
			part = k
		}
		if noun < 0 && w.isNoun(it) && !w.isPart(it) && crossed <= 1 {
			noun = k
		}
	}
	// An event behind it: "71,6% đối tượng trong độ tuổi được tập hợp vào tổ chức".
	for k := fg.item + 1; k < w.clauseEnd(i); k++ {
		it := &w.items[k]
		if it.kind == itemFigure {
			break
		}
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					if frame := w.frame(f); frame.unit == UnitRatio && frame.index >= 0 && len(frame.nouns) == 0 {
						fg.frame, fg.event, fg.rule = f, k, shareNamedBehind
						return true
					}
				}
			}
		}
	}
	return w.ratioByPart(i, noun, part)
}

// nounNear reports a noun of the frame between the event and the figure or
// directly before the event.
func (w *work) nounNear(event, i int, f *frame) bool {
	for k := event; k >= 0 && k >= event-4; k-- {
		if w.items[k].kind == itemFigure {
			return false
		}
		if w.hasNoun(&w.items[k], f) {
			return true
		}
	}
	for k := event; k < w.figures[i].item; k++ {
		if w.hasNoun(&w.items[k], f) {
			return true
		}
	}
	return false
}

// ratioByPart binds "tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên đạt 80%".
func (w *work) ratioByPart(i, noun, part int) bool {
	fg := &w.figures[i]
	if noun < 0 {
		return false
	}
	if part < 0 {
		return w.samePart(i, noun)
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.unit != UnitRatio || !w.hasNoun(&w.items[noun], frame) {
			continue
		}
		by, ok := w.partOf(&w.items[part], int32(f), false)
		if !ok {
			continue
		}
		if by.Value == noPart {
			fg.refused = RefusedPart
			return true
		}
		fg.frame, fg.by, fg.rule = int32(f), by, shareOfOnePart
		w.twinRatio(i, noun, part)
		return true
	}
	return false
}

// samePart carries a part on: "đối với đảng viên, tỷ lệ này là 97,24%".
func (w *work) samePart(i, noun int) bool {
	fg := &w.figures[i]
	if i > 0 && w.figures[i-1].noun == noun && w.figures[i-1].q.Unit == vietnamese.Count {
		return false // "14.100 đảng viên (chiếm 17%)": the share of that count
	}
	for h := i - 1; h >= 0; h-- {
		other := &w.figures[h]
		if w.frame(other.frame).unit != UnitRatio || other.by.none() {
			continue
		}
		for f := range w.frames {
			frame := &w.frames[f]
			if frame.unit == UnitRatio && frame.hasParts && w.hasNoun(&w.items[noun], frame) {
				fg.frame, fg.by, fg.rule = int32(f), other.by, shareOfSamePart
				for k := fg.item + 1; k < w.clauseEnd(i); k++ {
					if by, ok := w.partOf(&w.items[k], int32(f), false); ok {
						fg.by = by // "…; còn đảng viên thì 15,2% hoàn thành xuất sắc"
					}
				}
				return true
			}
		}
		return false
	}
	return false
}

// mostAdmitted is more than the members admitted in a year ever are of all: a
// larger share is one of the plan.
const mostAdmitted = 0.15

// shareOfCount binds a percentage that explains the count before it: "588
// (70,33%)", "chiếm 61,76%", "đạt 99,6%".
func (w *work) shareOfCount(i int) bool {
	fg := &w.figures[i]
	source := w.lastCount(i)
	if source < 0 {
		return false
	}
	count := &w.figures[source]
	frame := w.frame(count.frame)
	if w.shareOfOther(i, source) {
		fg.refused = RefusedShare
		return true
	}
	if frame.index < 0 || frame.unit == UnitRatio || frame.unit == UnitRank || !w.introduced(i, source) {
		return false
	}
	switch {
	case frame.share >= 0 && (!count.by.none() || !frame.Owed):
		fg.frame, fg.by, fg.host, fg.rule = frame.share, count.by, source, shareOfLastCount
		return true
	case frame.Owed && count.by.none():
		fg.frame, fg.host, fg.kind, fg.rule = count.frame, source, Attainment, shareOfOwed
		return true
	case frame.nature == Flow && count.by.none() && (count.q.Is(vietnamese.Fraction) || w.reached(i) && !w.shareOfNext(i) && (w.targetKnown(count.frame) || frame.baseShare >= 0 && fg.q.Value > mostAdmitted)):
		fg.frame, fg.host, fg.kind, fg.rule = count.frame, source, Attainment, shareOfTargetBefore
		return true
	}
	return false
}

// shareOfOther reports that percentage i says again a fraction told behind the count of figure
// source of something that no indicator counts: "1.102 thôn có chi bộ và 1.090/1.110 thôn có
// đảng viên là trưởng thôn, đạt 98,2%".
func (w *work) shareOfOther(i, source int) bool {
	h := i - 1
	if h <= source || w.figures[h].refused == "" || !w.figures[h].q.Is(vietnamese.Fraction) || w.figures[h].q.Of == 0 {
		return false
	}
	const rounding = 0.006 // two places of a percentage, or one cut off
	return math.Abs(w.figures[h].q.Value/w.figures[h].q.Of-w.figures[i].q.Value) < rounding
}

// introduced reports that only words of reaching and sharing stand between the
// count and the percentage, or a bracket.
func (w *work) introduced(i, source int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.host == source && seg.opener == opensBracket {
		return true
	}
	for k := int(seg.from); k < fg.item; k++ {
		if w.items[k].cues.any(cueReach|cueShare) || w.items[k].cues.has(cueDone) && w.reached(i) {
			return w.unknownBefore(seg, fg.item) <= 1
		}
	}
	return seg.opener == opensBracket && fg.item == int(seg.from)
}

// reached reports "đạt" before the percentage in its segment.
func (w *work) reached(i int) bool {
	return w.cueBefore(i, cueReach)
}

// targetKnown reports whether a target of the frame was read before.
func (w *work) targetKnown(f int32) bool {
	for h := range w.figures {
		if w.figures[h].target && w.figures[h].frame == f {
			return true
		}
	}
	for h := range w.found {
		if o := &w.found[h]; o.frame == f && o.Kind == Target {
			return true
		}
	}
	return false
}

// thanBehindBracket reports a percentage alone in a bracket of which something is compared
// behind it: "tỷ lệ kết nạp còn chậm (0,44%) so với cùng kỳ".
func (w *work) thanBehindBracket(i int) bool {
	k := w.figures[i].item
	seg := w.seg(i)
	if seg.opener != opensBracket || int(seg.to) != k+1 || k+2 >= len(w.items) || w.items[k+1].kind != itemClose {
		return false
	}
	return w.items[k+2].cues.has(cueThan) && w.gap(k+1) == 0
}
