package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// bracketPlan binds a target in brackets behind a result: "(Nghị quyết: 4.830
// đảng viên)", "kế hoạch năm 2018 (2.500 đảng viên)", "(mục tiêu … là 95%)".
func (w *work) bracketPlan(i int) bool {
	fg := &w.figures[i]
	if w.seg(i).depth == 0 || fg.host < 0 || !w.planNounBefore(i) {
		return false
	}
	fg.rule = targetInBrackets
	host := &w.figures[fg.host]
	if !w.usable(fg.host) {
		fg.refused = host.refused
		if fg.refused == "" {
			fg.refused = RefusedUnbound
		}
		return true
	}
	share := w.frame(host.frame).unit == UnitRatio
	if share != (fg.q.Unit == vietnamese.Percent) || !share && !w.nounAllows(i, host.frame) {
		fg.refused = RefusedUnbound
		return true
	}
	fg.frame, fg.by, fg.target = host.frame, host.by, true
	return true
}

// bracketEarlier binds an earlier value in brackets: "so với cuối năm 2019
// (1.501 tổ chức)".
func (w *work) bracketEarlier(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	before := int(seg.from) - 2 // the item before the bracket
	if seg.opener != opensBracket || fg.host < 0 || before < 0 || w.items[before].kind != itemTime {
		return false
	}
	t := &w.text.Times[w.items[before].at]
	if t.Role != vietnamese.Base && t.Kind != vietnamese.SamePeriod || !w.usable(fg.host) || !w.nounAllows(i, w.figures[fg.host].frame) {
		return false
	}
	fg.frame, fg.by, fg.earlier, fg.rule = w.figures[fg.host].frame, w.figures[fg.host].by, true, earlierInBrackets
	return true
}

// countOfShare binds the count in brackets behind the share that a group has of all the
// members: "đảng viên dân tộc thiểu số chiếm 9,8% (4.310 đồng chí)".
func (w *work) countOfShare(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if seg.opener != opensBracket || fg.item != int(seg.from) || !fg.right || fg.host < 0 {
		return false
	}
	host := &w.figures[fg.host]
	if host.refused != RefusedShare || w.tally.frame >= 0 && w.frame(w.tally.frame).nature != Stock {
		return false
	}
	if k := host.item - 1; k < 0 || !w.items[k].cues.has(cueShare) {
		return false
	}
	for k := int(host.seg.from) + 1; k < host.item; k++ {
		if w.isEvent(&w.items[k], false) {
			return false
		}
		if !w.isPart(&w.items[k]) || w.gap(k-1) > 0 || !w.isNoun(&w.items[k-1]) {
			continue
		}
		for f := range w.frames {
			if frame := &w.frames[f]; frame.Alone && frame.nature == Stock && w.hasNoun(&w.items[k-1], frame) && w.nounAllows(i, int32(f)) {
				by, ok := w.partOf(&w.items[k], int32(f), false)
				if ok && by.Value != noPart {
					fg.frame, fg.by, fg.rule = int32(f), by, namedPart
					return true
				}
			}
		}
	}
	return false
}

// headOfBracket is the item of the time with which the bracket around figure i begins, and which all
// that is told in it is of: "(năm 2021: khiển trách 70, cảnh cáo 30)", -1 for none. The same
// time of the year before heads its own clause alone, with the parts of the number told there.
func (w *work) headOfBracket(i int) int {
	seg := w.seg(i)
	if seg.depth == 0 || !w.opened.any(1<<opensBracket) {
		return -1
	}
	s, list, parted, before := w.figures[i].segment, 0, false, false // before: parted before the list of parts
	for w.segs[s].opener != opensBracket || w.segs[s].depth > seg.depth {
		switch w.segs[s].opener {
		case opensClause:
			parted, before = true, before || list > 0
		case opensColon, opensParts:
			if list == 0 && w.segs[s].depth == seg.depth && w.item(int(w.segs[s].from)-1).kind != itemSemicolon {
				list = s // not "(cùng kỳ 140; trong đó khiển trách 100)"
			}
		}
		if s--; s < 0 || w.segs[s].depth < seg.depth {
			return -1
		}
	}
	k := int(w.segs[s].from)
	if k >= w.figures[i].item || w.items[k].kind != itemTime || !w.gapBefore(k) {
		return -1
	}
	shared := false // whether the number told behind the time is shared out in the list
	for h := i - 1; h >= 0 && list > 0 && w.figures[h].item > k; h-- {
		shared = shared || w.figures[h].segment < list
	}
	if shared {
		parted = before // the clauses of a list are of what it shares out
	}
	if parted && w.timeAt(k).Kind == vietnamese.SamePeriod {
		return -1 // "(cùng kỳ 140; khiển trách 100)"
	}
	first := k + 1
	for w.item(first).kind == itemColon || first < len(w.items) && w.wordAt(int(w.items[first].from)) == wLà {
		first++
	}
	if !(shared && !parted) && w.item(first).kind == itemFigure && first < w.figures[i].item && (parted || w.isPart(&w.items[w.figures[i].item-1])) {
		return -1 // "(năm 2021: 140; khiển trách 100)": the time is of that number alone
	}
	return k
}

// besideSamePeriod reports a value of the same time of the year before in a bracket that this time
// begins: "khai trừ 8, cách chức 3 (cùng kỳ khai trừ 5, cách chức 2)". What rose or fell is a difference.
func (w *work) besideSamePeriod(i int) bool {
	k := w.headOfBracket(i)
	if k < 0 || w.timeAt(k).Kind != vietnamese.SamePeriod {
		return false
	}
	for ; k < w.figures[i].item; k++ {
		if w.items[k].cues.any(cueUp | cueDown) {
			return false
		}
	}
	return true
}

// timeInBracketBehind is the item of a time that stands alone in a bracket directly behind figure i and
// what it counts, and so is of that figure, whatever the sentence begins with: "trao huy hiệu cho 210
// đảng viên (đợt 3-2) và 190 đảng viên (đợt 19-5)". -1 for none, and for what rose or fell.
func (w *work) timeInBracketBehind(i int) int {
	if !w.opened.any(1 << opensBracket) {
		return -1
	}
	fg := &w.figures[i]
	k := fg.item
	if fg.right {
		k = max(k, fg.noun)
	}
	for k+1 < int(w.seg(i).to) && w.gap(k) == 0 && w.isPart(&w.items[k+1]) {
		k++
	}
	if k+3 >= len(w.items) || w.items[k+1].kind != itemOpen || w.items[k+2].kind != itemTime || w.items[k+3].kind != itemClose || w.gap(k) > 0 || w.gap(k+1) > 0 && !w.roundAt(k+2) || w.gap(k+2) > 0 {
		return -1
	}
	t := w.timeAt(k + 2)
	if t.Role == vietnamese.Base || t.Kind == vietnamese.SamePeriod || !w.datesFigure(i, k+2) || (t.Partial || t.Relative) && w.otherYearSpokenOf(i, w.meant(*t).Last.Year) {
		return -1
	}
	for n := fg.item - 1; n >= int(w.seg(i).from) && w.items[n].kind != itemFigure; n-- {
		if w.items[n].cues.any(cueUp|cueDown) && !w.movesAway(i) {
			return -1
		}
	}
	return k + 2
}

// otherYearSpokenOf reports that the sentence or its paragraph told before figure i of another year
// than the one to which a time without its year was resolved: "Năm 2021, …" before "(quý I)".
func (w *work) otherYearSpokenOf(i, year int) bool {
	for _, k := range w.times {
		if k >= w.figures[i].item {
			break
		}
		if p := w.timeAt(k).Period; p.Kind() == vietnamese.Year {
			return p.Year() != year
		}
	}
	p := w.when.paragraph.Period
	return w.when.carried && p.Kind() == vietnamese.Year && p.Year() != year
}
