package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// beyondPlan refuses by how much a plan was exceeded: "vượt chỉ tiêu 176 đảng
// viên", "vượt 176 đảng viên so với kế hoạch". A number near the count before it
// is the plan itself: "vượt chỉ tiêu đề ra (2.200)".
func (w *work) beyondPlan(i int) bool {
	fg, seg := &w.figures[i], w.seg(i)
	k := fg.item - 1
	if seg.depth > 0 {
		if k = int(seg.from) - 2; seg.opener != opensBracket || fg.item != int(seg.from) || fg.host < 0 {
			return false
		}
	}
	exceeds, named := false, false
	for n := k; n >= 0 && n > k-4 && (n == k && seg.depth > 0 || w.gap(n) == 0) && (w.items[n].kind == itemPhrase || w.items[n].kind == itemTime); n-- {
		it := &w.items[n] // "vượt chỉ tiêu của năm là 1.700 đảng viên"
		named = named || it.cues.has(cuePlanNoun)
		if it.cues.has(cueExceed) {
			exceeds, named = true, named || it.to-it.from >= 3
			break
		}
	}
	switch before := w.countBefore(i); {
	case !exceeds, w.wordAt(fg.q.Lead-1) == wVới:
		return false // also "vượt kế hoạch với 4.318 đảng viên": that is what was reached
	case fg.q.Value < before/2:
		if seg.depth > 0 {
			return false
		}
		fg.refused, fg.rule = RefusedShare, beyond
		return true
	case !named || fg.q.Value >= before:
		return false
	}
	h := w.lastCount(i)
	if h < 0 || w.figures[h].q.Value <= fg.q.Value || w.frame(w.figures[h].frame).nature != Flow || !w.nounAllows(i, w.figures[h].frame) {
		return false
	}
	fg.frame, fg.by, fg.target, fg.rule = w.figures[h].frame, w.figures[h].by, true, planExceeded
	return true
}

// resultOnly reports that the figure is the result of the plan that figure h tells, behind
// nothing but who reached it and words of results: "đặt chỉ tiêu 5.000 đảng viên; thực tế đạt
// 5.100", "chỉ tiêu 6.500, toàn tỉnh làm được 6.812".
func (w *work) resultOnly(i, h int) bool {
	seg := w.seg(i)
	if !w.seg(h).cued.any(cuePlan|cuePlanNoun) || seg.opener != opensClause && seg.opener != opensComma && !w.opensResult(seg) {
		return false
	}
	done := false
	for k := w.figures[i].item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		done = done || it.cues.any(cueDone|cueThisCount) || w.didIt(int(it.from)) || w.didIt(int(it.from)-1)
		if it.kind == itemTime && it.is&(traitAhead|traitBehindNow) == 0 && k == int(seg.from) && w.gap(k) <= 1 || w.wordAt(int(it.from)) == wVới && w.gap(k) == 0 {
			done = done || w.didIt(int(it.to))
			continue // "quý I làm được 1.028", "về đích với 9.426"
		}
		if w.gap(k) > 0 && !w.didIt(int(it.to)) || !it.cues.any(cueDone|cueReach|cueWord|cueThisCount|cueProvince|cueCity|cueBody) || it.cues.any(cuePlan|cuePlanNoun|cueExceed) {
			return false
		}
		done = done || w.didIt(int(it.to)) || it.cues.has(cueReach) && k > int(seg.from)
	}
	return done && (w.gap(int(seg.from)-1) == 0 || w.didIt(int(w.items[seg.from-1].to)))
}

// opensResult reports a segment that "kết quả" opens, behind which parts may be told or, after a plan, its result.
func (w *work) opensResult(seg *segment) bool {
	return seg.opener == opensParts && w.wordAt(int(w.items[seg.from].from)) == wKết
}

// didIt reports "làm" or "thực hiện" at token t.
func (w *work) didIt(t int) bool {
	return w.wordAt(t) == wLàm || w.wordAt(t) == wThực && w.wordAt(t+1) == wHiện
}

// planOfHead binds a plan that names nothing but itself to the one deed that the head of its
// sentence names: "Về phát triển đảng viên, chỉ tiêu 2.200", "Kết nạp đảng viên: kế hoạch
// 2.200 đồng chí".
func (w *work) planOfHead(i int, take func(f int32, by Breakdown) bool) bool {
	seg := w.seg(i)
	if i > 0 || seg.opener != opensComma && seg.opener != opensColon {
		return false
	}
	for k := int(seg.from) - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemSemicolon || it.kind == itemFigure {
			return false
		}
		if it.kind != itemPhrase || !w.isEvent(it, false) {
			continue
		}
		one := int32(-1)
		for _, f := range w.raisedBy(it) {
			frame := w.frame(f)
			if frame.index < 0 || frame.nature != Flow || frame.unit == UnitRatio || frame.unit == UnitDong {
				continue
			}
			if frame.baseShare >= 0 {
				return take(f, w.partAmong(k, int(seg.from), f))
			}
			if one >= 0 {
				return false // of whom, is not told
			}
			one = f
		}
		return one >= 0 && take(one, w.partAmong(k, int(seg.from), one))
	}
	return false
}

// partAmong is the first part of frame f that one of the items from k up to another names by itself, whatever
// figure they stand beside; none where there is none.
func (w *work) partAmong(k, to int, f int32) Breakdown {
	for ; k < to; k++ {
		if by, ok := w.partOf(&w.items[k], f, false); ok && by.Value != noPart {
			return by
		}
	}
	return Breakdown{}
}

// nearValue reports that figure i is about as large as the count c, as plans are.
func (w *work) nearValue(i int, c *count) bool {
	if c.observation < 0 || w.figures[i].q.Unit != vietnamese.Count {
		return false
	}
	value := w.found[c.observation].Value
	return w.figures[i].q.Value > value/2 && w.figures[i].q.Value < 2*value
}

// planOfCounts binds a plan to one of the counts that the paragraphs before told.
func (w *work) planOfCounts(i int, take func(f int32, by Breakdown) bool) bool {
	n := slices.IndexFunc(w.tally.counts, func(c count) bool {
		return (w.figures[i].right || w.nearValue(i, &c)) && c.by.none() && !w.frame(c.frame).Organ && take(c.frame, c.by)
	})
	if n >= 0 {
		w.figures[i].rule, w.figures[i].refused = planFarther, w.tally.counts[n].refused
	}
	return n >= 0
}

// partTooSmall reports that count c, a part, is too small for the plan of figure i.
func (w *work) partTooSmall(i int, c *count) bool {
	return c.observation >= 0 && 2*w.found[c.observation].Value < 3*w.figures[i].q.Value
}
