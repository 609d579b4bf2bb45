package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// planNounBefore reports a noun of planning that the figure states.
func (w *work) planNounBefore(i int) bool {
	if !w.cued.has(cuePlanNoun) {
		return false
	}
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0 && k >= fg.item-6; k-- {
		it := &w.items[k]
		if w.gap(k) > 2 || it.kind == itemFigure || it.kind == itemClose || it.kind == itemComma || it.kind == itemSemicolon {
			return false
		}
		if it.cues.any(cueReach | cueDone | cueExceed) {
			return false
		}
		if it.cues.has(cuePlanNoun) {
			if w.longInForce(k) || w.countsPaper(i, k) || w.gap(k-1) == 0 && w.item(k-1).kind == itemFigure && w.text.Quantities[w.item(k-1).at].Unit == vietnamese.Count {
				return false // "nghị quyết: 4", "23 kế hoạch và 31 quyết định": the plans are counted
			}
			if k > 0 && w.gap(k-1) == 0 && fg.q.Unit == vietnamese.Count && fg.noun >= 0 && !w.items[k-1].cues.has(cueExceed) {
				return true // "mới hoàn thành chỉ tiêu 1.500 đảng viên"
			}
			return k == 0 || w.gap(k-1) > 0 || !w.items[k-1].cues.any(cueReach|cueDone|cueExceed) // "đạt chỉ tiêu 100%"
		}
	}
	return false
}

// givenBehind reports that what is counted was asked for by somebody, told behind
// it: "2.000 đảng viên mà Tỉnh ủy giao", "1.500 đảng viên được giao".
func (w *work) givenBehind(i int) bool {
	if !w.seg(i).cued.any(cuePlan | cuePlanNoun) {
		return false
	}
	fg := &w.figures[i]
	from := fg.item
	if fg.right {
		from = fg.noun
	} else if from+1 < len(w.items) && w.gap(from) == 0 && w.isNoun(&w.items[from+1]) {
		from++ // its noun is not bound yet
	}
	for k := from + 1; k < int(w.seg(i).to) && k <= from+5 && w.gap(k-1) <= 1; k++ {
		it := &w.items[k]
		switch {
		case it.kind != itemPhrase:
			return false
		case it.cues.has(cuePlanNoun) && w.wordAt(int(it.from)-1) == wLàm:
			return true // "giữ 1.500 đảng viên mới làm đích đến"
		case w.wordAt(int(it.from)) == wMà, w.wordAt(int(it.from)) == wDo, w.wordAt(int(it.from)) == wĐược && it.cues.has(cuePlan):
			for n := k; n < int(w.seg(i).to) && n <= k+4 && w.items[n].kind == itemPhrase; n++ {
				if w.items[n].cues.has(cuePlan) {
					return true
				}
			}
			return false
		case !it.cues.any(cueWord | cueHas | cueProvince):
			return false
		}
	}
	return false
}

// planSubject reports a noun of planning of which the figure is said: "Chỉ tiêu
// năm 2019 về tỷ lệ … là 80%".
func (w *work) planSubject(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	k := fg.item - 1
	if !seg.cued.has(cuePlanNoun) || k <= int(seg.from) || w.gap(k) > 0 || w.items[k].kind != itemPhrase || w.wordAt(int(w.items[k].from)) != wLà && !w.standsAt(i, k) {
		return false
	}
	for n := int(seg.from); n < k; n++ {
		it := &w.items[n]
		if it.kind == itemFigure || it.cues.any(cueReach|cueDone|cueExceed) {
			return false
		}
		if it.cues.any(cuePlanNoun) && !w.isCentral(it) && w.unknownBefore(seg, n) <= 1 {
			return true // "bởi chỉ tiêu Tỉnh ủy giao cho cả năm là"
		}
		if it.kind != itemTime && !it.cues.any(cueWord|cuePlan|cueProvince|cueParty|cueOrgan|cueCity|cueBody) {
			return false
		}
	}
	return false
}

// standsAt reports that the count i is said behind item k to be as high as something stands:
// "kế hoạch đặt ra chỉ dừng ở mức 2.600". What "mới" stands there is a result.
func (w *work) standsAt(i, k int) bool {
	t := int(w.items[k].from)
	return w.figures[i].q.Unit == vietnamese.Count && w.wordAt(t) == wDừng && w.wordAt(t-1) != wMới
}

// byPlanBefore reports "theo kế hoạch của …, giai đoạn 2016 - 2020 …": a time
// that is over behind the plan.
func (w *work) byPlanBefore(k int) bool {
	if w.gap(k-1) == 0 && w.item(k-1).cues.has(cuePlan) && !w.item(k-1).cues.has(cuePlanNoun) && w.item(k+1).kind == itemPhrase {
		return w.wordAt(int(w.items[k-1].from)) != wĐược // "Tỉnh ủy giao năm 2021 kết nạp 1.400 đảng viên"
	}
	for k--; k >= 0; k-- {
		if w.items[k].cues.has(cuePlanNoun) && w.underPlan(k) || w.headsPlan(k) {
			return true
		}
	}
	return false
}

// headsPlan reports "theo kế hoạch của …", "nhiệm vụ quý II: …" at the head of
// the clause: all that follows is planned.
func (w *work) headsPlan(k int) bool {
	it := &w.items[k]
	if !it.cues.has(cuePlanHead) || w.isCentral(it) || w.unknownBefore(&w.segs[it.segment], k) > 0 {
		return false
	}
	for n := int(w.segs[it.segment].from); n < k; n++ {
		if !w.items[n].cues.any(cueWord | cueAnd) {
			return false
		}
	}
	if w.wordAt(int(it.from)) == wTheo {
		return true
	}
	// "nhiệm vụ quý II:", "mục tiêu 6 tháng cuối năm, …"
	if k+2 >= len(w.items) || w.gap(k) > 0 || w.gap(k+1) > 0 || w.items[k+1].kind != itemTime {
		return false
	}
	next := w.items[k+2].kind
	return (next == itemColon || next == itemComma) && w.items[k+1].is&(traitPast|traitToNow) == 0
}

// headedByPlans reports that the list in which the segment stands is one of
// aims: "một số chỉ tiêu: …; hằng năm có …".
func (w *work) headedByPlans(segment int) bool {
	for s := segment; s > 0; s-- {
		if w.segs[s].opener != opensColon || w.segs[s].depth > w.segs[segment].depth {
			continue
		}
		for k := w.segs[s-1].from; k < w.segs[s-1].to; k++ {
			if w.items[k].cues.any(cuePlanNoun | cuePlan) {
				return w.beforeColon(s - 1)
			}
		}
	}
	head := &w.segs[0] // "Về chỉ tiêu, …; …"
	return head.plain && (head.cued.has(cuePlanNoun) && w.wordAt(w.sentence.From) == wVề || head.cued.has(cuePlanHead) && w.wordAt(w.sentence.From) == wTheo)
}

// underPlan reports "theo kế hoạch …", "chỉ tiêu năm 2023 …" at the head of a
// segment: what follows is planned.
func (w *work) underPlan(k int) bool {
	if w.items[k].segment > 0 && int(w.items[k].from) > 0 && w.gapBefore(k) {
		return w.wordAt(int(w.items[k].from)-1) == wTheo
	}
	first := int(w.items[k].from)
	return first > 0 && w.wordAt(first-1) == wTheo
}

// longInForce reports that the paper at item k is one that has been carried out for years:
// "tổng kết 10 năm thực hiện Nghị quyết 28".
func (w *work) longInForce(k int) bool {
	first := int(w.items[k].from)
	return w.wordAt(first-1) == wHiện && w.wordAt(first-2) == wThực && w.wordAt(first-3) == wNăm
}

// isCentral reports that the noun of planning is a numbered document of the
// centre: "theo Nghị quyết số 18-NQ/TW" demands no figure of one province.
func (w *work) isCentral(it *item) bool {
	for _, document := range w.text.Documents {
		if document.From >= int(it.to) && document.From <= int(it.to)+2 {
			return strings.HasSuffix(document.Number, "/TW")
		}
	}
	return false
}

// beforeColon reports that a colon ends the segment: "một số chỉ tiêu: …".
func (w *work) beforeColon(segment int) bool {
	return w.segmentAt(segment+1).opener == opensColon && w.segs[segment].plain
}
