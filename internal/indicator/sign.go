package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// sign looks for "tăng" (1) or "giảm" (-1) directly before the figure; "giảm
// còn 302" is a new level and no difference.
func (w *work) sign(i int) int {
	fg := &w.figures[i]
	seg := w.seg(i)
	k, opened := fg.item-1, -1
	for ; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 && !w.momentNamed(k) || it.kind == itemFigure {
			return 0
		}
		if it.kind == itemOpen && k == int(seg.from)-1 {
			opened = k
			continue // "còn thấp hơn (0,44%)"
		}
		if it.kind == itemTime && (w.text.Times[it.at].Kind == vietnamese.SamePeriod || w.text.Times[it.at].Role == vietnamese.Base) {
			continue // "ít hơn cùng kỳ năm trước 46 trường hợp"
		}
		if it.kind != itemPhrase {
			return 0
		}
		if it.to-it.from == 1 && w.wordAt(int(it.from)) == wHơn && w.items[k+1].kind == itemTime {
			return 1 // "hơn năm 2024 tới 37 người"
		}
		sign := 0
		switch {
		case it.cues.has(cueClimb) && fg.q.Unit != vietnamese.Rank && w.wordAt(int(it.to)-1) == wLên && !w.fewPoints(i):
			return 0 // "nhích lên 70%"
		case it.cues.has(cueUp), it.cues.has(cueClimb):
			sign = 1
		case it.cues.has(cueDown):
			sign = -1
		}
		switch {
		case sign != 0 && opened > 0 && w.items[opened-1].kind == itemTime && w.levelBefore(i, sign):
			return 0 // "nhiều hơn cùng kỳ (33 đảng viên)"
		case sign != 0:
			return sign
		case it.cues.has(cueLevel):
			return 0
		case !it.cues.any(cueWord | cueThan | cueRespect):
			return 0
		}
	}
	return 0
}

// momentNamed reports that only a word for a moment stands between item k and the time
// compared with behind it: "nhiều hơn thời điểm 1-7-2025".
func (w *work) momentNamed(k int) bool {
	if k+1 >= len(w.items) || w.items[k+1].kind != itemTime || w.timeAt(k+1).Role != vietnamese.Base {
		return false
	}
	for t := int(w.items[k].to); t < int(w.items[k+1].from); t++ {
		if !w.wordIn(t, wordsMoment) {
			return false
		}
	}
	return true
}

// fewPoints reports a percentage too small for a new level in a sentence that compares:
// "So với năm 2020, tỷ lệ … nhích lên 1,7%".
func (w *work) fewPoints(i int) bool {
	const few = 0.1
	fg := &w.figures[i]
	if fg.q.Unit != vietnamese.Percent || fg.q.Value > few {
		return false
	}
	for k := fg.item - 1; k >= 0; k-- {
		if w.items[k].cues.has(cueThan) {
			return true
		}
	}
	return false
}

// levelBefore reports that the count in brackets behind the time compared with is
// the value of then and no difference: the count that it explains rose from it, or
// fell.
func (w *work) levelBefore(i, sign int) bool {
	fg := &w.figures[i]
	if fg.host < 0 || fg.q.Unit != vietnamese.Count || w.figures[fg.host].q.Unit != vietnamese.Count {
		return false
	}
	now := w.figures[fg.host].q.Value
	if sign < 0 {
		return fg.q.Value > now
	}
	return fg.q.Value < now && 2*fg.q.Value >= now
}

// continuesChange reports whether the figure goes on with the list of
// differences that the figure before it belongs to.
func (w *work) continuesChange(i int) bool {
	seg, before := w.seg(i), w.segs[w.figures[i-1].segment]
	if seg.depth != before.depth || seg.opener != opensAnd && seg.opener != opensComma {
		return false
	}
	if !seg.cued.has(cueThan) && w.eventFrom(w.figures[i].item, int(seg.to)) {
		return false // "tăng 19 người và 37 trường hợp xin ra khỏi Đảng": another count
	}
	if seg.says&traitAnyPart != 0 && !seg.cued.has(cueThan) && before.cued.has(cueThan) && w.partBehind(i) {
		return false // "tăng 19 người so với năm 2014, 5 người bị khai trừ": so many were
	}
	return w.unknownBefore(seg, w.figures[i].item) == 0 && w.figures[i].item == int(seg.from) &&
		(w.figures[i].q.Unit == vietnamese.Percent) == (w.figures[i-1].q.Unit == vietnamese.Percent)
}

// partBehind reports that a part is named behind figure i in its clause.
func (w *work) partBehind(i int) bool {
	fg := &w.figures[i]
	for k := fg.item + 1; k < int(fg.seg.to); k++ {
		if w.isPart(&w.items[k]) {
			return true
		}
	}
	return false
}
