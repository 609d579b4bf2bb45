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
	share := w.frames[host.frame].unit == "ratio"
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
