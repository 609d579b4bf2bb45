package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// enumerated reports one of several tasks that are set, "Một là, kết nạp không dưới 3.200 đảng viên": what was
// done is told with "đã", "được" or "đạt".
func (w *work) enumerated(i int) bool {
	switch w.wordAt(w.sentence.From) {
	case wMột, wHai, wBa, wBốn, wNăm:
	default:
		return false
	}
	if w.wordAt(w.sentence.From+1) != wLà || w.cued.has(cueThisCount) || w.says&(traitPast|traitToNow) != 0 {
		return false
	}
	for t := w.sentence.From; t < w.sentence.To; t++ {
		switch w.wordAt(t) {
		case wĐã, wĐược, wĐạt, wCó:
			return false
		}
	}
	return w.figures[i].q.Qualifier != Exact
}

// demandGoesOn reports a clause that begins with its verb behind one that demands, "tỉnh phải kết
// nạp tối thiểu 4.100 đảng viên; lập mới 40 tổ chức đảng", or that says what the aim is: "chỉ tiêu
// năm 2023 là kết nạp 1.500 đảng viên, thành lập 20 tổ chức đảng".
func (w *work) demandGoesOn(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if i == 0 || fg.event != int(seg.from) || fg.event > fg.item || seg.cued.has(cueDone) || !w.gapBefore(fg.event) {
		return false
	}
	before := &w.figures[i-1]
	if before.kept < 0 || before.kind != Target || w.segs[before.segment].depth != seg.depth {
		return false
	}
	if w.cued.has(cueMust) && seg.opener == opensClause {
		return true
	}
	for t := int(w.items[fg.event].from); t < fg.q.Lead; t++ {
		if w.wordAt(t) == wĐược || w.wordAt(t) == wXong {
			return false // "…, thành lập được 42 tổ chức đảng"
		}
	}
	return seg.opener != opensClause && w.deedPlanned(i-1, fg.frame)
}

// deedPlanned reports that a noun of planning says what is to be done, "chỉ tiêu năm 2023 là kết
// nạp 1.500 đảng viên", or that figure i goes on with it, and none of it is what is told of the
// frame: that deed told again is what came of it.
func (w *work) deedPlanned(i int, frame int32) bool {
	for ; i >= 0; i-- {
		fg := &w.figures[i]
		k := fg.event
		if fg.frame == frame || fg.kept < 0 || fg.kind != Target || k < 0 || k > fg.item {
			return false
		}
		if w.wordAt(int(w.items[k].from)-1) == wLà && w.seg(i).cued.has(cuePlanNoun) {
			return true
		}
		if k != int(w.seg(i).from) {
			return false
		}
	}
	return false
}

// demands reports that "phải" before the figure asks for it: a least number, or
// one for a time ahead, of what is done for its own sake.
func (w *work) demands(i int) bool {
	fg := &w.figures[i]
	if fg.frame < 0 || w.frame(fg.frame).Organ {
		return false
	}
	if fg.q.Qualifier == AtLeast {
		return true
	}
	if n := w.timesBefore(fg.item); n > 0 {
		k := w.times[n-1]
		return w.timeAt(k).Role == vietnamese.Until || w.items[k].is&(traitBehindNow|traitAhead|traitUnfinished) != 0 || w.timeAt(k).Period == w.yearOfPublication()
	}
	return w.frame(fg.frame).baseShare >= 0 // "toàn tỉnh phải kết nạp 1.300 đảng viên"
}

// demandedBehind reports that what is counted is still to happen: "1.300 đảng viên
// phải kết nạp", "850 đảng viên cần kết nạp trong năm".
func (w *work) demandedBehind(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.event <= fg.noun || !w.seg(i).cued.has(cueMust) {
		return false
	}
	if f := w.frame(fg.frame); f.baseShare < 0 && (f.unit != UnitOrganization || f.Organ) {
		return false // "412 đảng viên phải nhận kỷ luật": nobody asks for that
	}
	for k := fg.noun + 1; k < fg.event; k++ {
		if w.items[k].cues.has(cueMust) {
			return true
		}
	}
	return false
}

// onlyAimedAt reports that the deed of figure i is what something else is done for, and neither told as
// done nor as planned: "vận động hai năm để lập một chi bộ", "để thành lập được 12 chi bộ" is done.
func (w *work) onlyAimedAt(i int) bool {
	fg := &w.figures[i]
	if fg.event < 0 || fg.event > fg.item || fg.q.Qualifier != Exact {
		return false
	}
	first := int(w.items[fg.event].from)
	if first == w.sentence.From || w.wordAt(first-1) != wĐể || w.wordAt(first-2) == wKhông || w.says&traitAhead != 0 || w.segs[w.items[fg.event].segment].cued.any(cuePlan|cuePlanNoun) {
		return false
	}
	for t := first; t < fg.q.Lead; t++ {
		if w.wordAt(t) == wĐược {
			return false
		}
	}
	next := w.figure(i + 1)
	return next.item <= fg.item || !w.items[next.item-1].cues.any(cueReach|cueExceed) // "để kết nạp 1.900 đảng viên, đạt 115% kế hoạch" is done
}
