package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

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
