package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// namesNoPart reports that the part named is one of no indicator.
func (w *work) namesNoPart(_ int, by Breakdown) bool { return by.Value == noPart }

// ofPart reports a part of a part: the count of which figure i is one is for a part itself.
func (w *work) ofPart(i int, _ Breakdown) bool {
	of := &w.figures[i].of
	return of.frame >= 0 && !of.by.none() || w.partOfPart(i)
}

// ofOtherUnion reports a part of those in the youth league where trade unions are spoken of.
func (w *work) ofOtherUnion(_ int, by Breakdown) bool {
	return w.isValue(by, valueLeague) && w.ofTradeUnion()
}

// groupOfKinds reports a group of people that is one of several kinds told as one.
func (w *work) groupOfKinds(i int, by Breakdown) bool { return by.is(labelGroup) && w.oneOfKinds(i) }

// twoAtOnce reports that two parts are named for figure i: no value of its own for either.
func (w *work) twoAtOnce(i int, by Breakdown) bool {
	return w.jointPart(i, by) || w.wholeOfManners(i, by)
}

// letGo reports "cho" before the count of those to whom it happens behind: "cho 87 đảng viên ra
// khỏi Đảng".
func (w *work) letGo(i int) bool {
	fg := &w.figures[i]
	return fg.event > fg.item && w.wordAt(fg.q.Lead-1) == wCho
}

// calledPupils reports a count of those called "em": "65 em được kết nạp".
func (w *work) calledPupils(i int) bool {
	fg := &w.figures[i]
	return fg.right && w.wordAt(int(w.items[fg.noun].from)) == wEm
}

// raisedOfSame reports a level to which something of "loại hình này" rose, where it is not said of
// what.
func (w *work) raisedOfSame(i int) bool {
	return w.figures[i].rule == raisedTo && w.seg(i).cued.has(cueSame)
}

// levelsAhead reports a figure of a list in which levels follow.
func (w *work) levelsAhead(i int) bool { return w.levelsFollow(w.figures[i].segment) }

// ofUnnamed reports a figure of a list of parts, of which no part is named, of what the figure
// before the list counts: it tells no event of its own, nor only of a part of the time.
func (w *work) ofUnnamed(i int) bool {
	fg := &w.figures[i]
	return w.hostFrame(i) == fg.frame && fg.rule != eventBehindBracket && fg.rule != averageOfCount && !w.onlyPartOfTime(i) &&
		(fg.event < 0 || int(w.items[fg.event].segment) != fg.segment)
}

// ofOtherHost reports a figure of a list of parts of another indicator's count.
func (w *work) ofOtherHost(i int) bool {
	fg := &w.figures[i]
	return fg.event < 0 && w.subset(i) && !w.frame(fg.frame).Planned && w.hostHere(i) && w.hostFrame(i) != fg.frame
}

// smallerOfOther reports one that is no more than that count.
func (w *work) smallerOfOther(i int) bool { return w.ofOtherHost(i) && !w.moreThanHost(i) }

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
	if fg.right && fg.noun > fg.item {
		k = fg.noun + 1
	} else if k < int(w.seg(i).to) && w.gap(k-1) == 0 && w.items[k].is&traitAnyPart != 0 {
		k++ // "110 học sinh còn lại"
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

// introducedOnly reports "giới thiệu" before figure i: whom somebody proposes is not admitted yet.
func (w *work) introducedOnly(i int) bool {
	t := w.figures[i].q.Lead - 1
	return w.wordAt(t) == wThiệu && w.wordAt(t-1) == wGiới
}

// ofIntroduced takes those admitted out of members of the youth league who were proposed, told by a word that stands for
// anybody, for that group: "giới thiệu 1.512 đoàn viên ưu tú, trong đó 904 đồng chí được kết nạp".
func (w *work) ofIntroduced(i int) bool {
	fg := &w.figures[i]
	if i == 0 || w.frame(fg.frame).baseShare < 0 || fg.noun >= 0 && !w.anyPerson(fg.noun) {
		return false
	}
	part := w.figures[i-1].item + 1
	if part >= fg.item || w.gap(part-1) > 0 {
		return false
	}
	if t := int(w.items[part].to); !w.introducedOnly(i-1) && (w.wordAt(t) != wĐược || w.wordAt(t+1) != wGiới) {
		return false
	}
	by, ok := w.partOf(&w.items[part], fg.frame, true)
	switch {
	case !ok:
		return false
	case w.ofTradeUnion(), by.Value == noPart:
		fg.refused = RefusedPart
	default:
		fg.by = by
	}
	return true
}
