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
// time of the year before heads its own clause alone.
func (w *work) headOfBracket(i int) int {
	seg := w.seg(i)
	if seg.depth == 0 || !w.opened.any(1<<opensBracket) {
		return -1
	}
	s, parted := w.figures[i].segment, false
	for w.segs[s].opener != opensBracket || w.segs[s].depth > seg.depth {
		parted = parted || w.segs[s].opener == opensClause
		if s--; s < 0 || w.segs[s].depth < seg.depth {
			return -1
		}
	}
	k := int(w.segs[s].from)
	if k >= w.figures[i].item || w.items[k].kind != itemTime || !w.gapBefore(k) {
		return -1
	}
	if parted && w.timeAt(k).Kind == vietnamese.SamePeriod {
		return -1 // "(cùng kỳ 140; khiển trách 100)"
	}
	first := k + 1
	for w.item(first).kind == itemColon || first < len(w.items) && w.wordAt(int(w.items[first].from)) == wLà {
		first++
	}
	if w.item(first).kind == itemFigure && first < w.figures[i].item && (parted || w.isPart(&w.items[w.figures[i].item-1])) {
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
