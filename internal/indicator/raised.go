package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// byRaised binds the level to which a stock rose, over the commas within its name: "nâng
// số đảng viên ở các doanh nghiệp tư nhân, doanh nghiệp nước ngoài lên 9.870 người".
func (w *work) byRaised(i int) bool {
	k := w.figures[i].item - 1
	if k < 0 || w.gap(k) > 0 || !w.items[k].cues.has(cueLevel) {
		return false
	}
	if w.levelMovedTo(i) {
		return true
	}
	if w.wordAt(int(w.items[k].from)) != wLên {
		return false
	}
	for k--; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isEvent(it, false) {
			continue
		}
		if first := int(it.from); (w.wordAt(first) == wNâng || w.wordAt(first) == wĐưa) && w.tryEvent(i, k, raisedTo) {
			return true
		}
		break
	}
	return w.raisedStock(i)
}

// raisedStock binds the level of what stands between "nâng số" and "lên": "nâng số đảng
// viên làm việc tại khối này lên hơn 5.900 người", "đưa tổng số chi bộ lên 120".
func (w *work) raisedStock(i int) bool {
	fg := &w.figures[i]
	for k := fg.item - 2; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return false
		}
		if it.kind == itemPhrase && w.isEvent(it, false) && w.wordAt(int(it.from)) != wNâng && w.wordAt(int(it.from)) != wĐưa {
			return false // "nâng số đảng viên kết nạp lên 267"
		}
		if it.kind != itemPhrase || !w.isNoun(it) {
			continue
		}
		t := int(it.from)
		if w.wordAt(t) != wTổng && w.wordAt(t) != wSố {
			t--
		}
		if w.wordAt(t) == wSố && w.wordAt(t-1) == wTổng {
			t--
		}
		if w.wordAt(t) != wTổng && w.wordAt(t) != wSố || w.wordAt(t-1) != wNâng && w.wordAt(t-1) != wĐưa {
			continue
		}
		fg.noun, fg.right = k, false
		for _, s := range it.senses[:it.count] {
			for _, noun := range w.meanings[s].nouns {
				for _, f := range w.byNoun[noun] {
					if frame := w.frame(f); frame.index >= 0 && frame.nature == Stock && frame.unit != UnitRatio {
						fg.frame, fg.rule = f, raisedTo
						return true
					}
				}
			}
		}
		fg.refused = RefusedOther // of nothing that an indicator counts
		return true
	}
	return false
}

// levelMovedTo binds the new level behind a difference: "giảm 12 tổ chức cơ sở đảng do sáp
// nhập, còn 588", "tăng 1.905, lên 61.204 đồng chí"; of shares "tăng 2,03%, đạt 85,47%".
func (w *work) levelMovedTo(i int) bool {
	fg := &w.figures[i]
	if i == 0 || fg.seg.opener != opensComma || fg.seg.depth > 0 {
		return false
	}
	before := &w.figures[i-1]
	if before.kind != Change || before.refused != "" || before.frame < 0 || before.q.Unit != fg.q.Unit || fg.q.Value <= before.q.Value {
		return false
	}
	if (fg.q.Unit == vietnamese.Percent) != (w.frame(before.frame).unit == UnitRatio) {
		return false
	}
	if fg.noun >= 0 && !w.shortNoun(fg.noun, w.frame(before.frame).unit) && !w.hasNoun(&w.items[fg.noun], w.frame(before.frame)) {
		return false
	}
	for s := before.segment + 1; s <= fg.segment; s++ {
		if w.segs[s].opener != opensComma && w.segs[s].depth == 0 {
			return false
		}
	}
	for k := int(fg.seg.from); k < fg.item; k++ {
		if !w.items[k].cues.any(cueLevel|cueWord|cueReach) || w.gap(k) > 0 {
			return false
		}
	}
	for k := max(fg.item, fg.noun) + 1; k < int(fg.seg.to); k++ {
		if it := &w.items[k]; w.gap(k-1) > 0 || it.kind != itemTime && !it.cues.any(cueWord|cueProvince|cueCity|cueBody) {
			return false
		}
	}
	if w.gapAfter(int(fg.seg.to)-1) > 0 {
		return false // "còn 588 tổ chức hoạt động tốt"
	}
	fg.frame, fg.by, fg.rule = before.frame, before.by, otherTime
	return true
}

// byAverage binds the yearly average of the flow told before it: "kết nạp 14.632 đảng
// viên, tính ra bình quân mỗi năm có 2.926 đảng viên". Stocks have none.
func (w *work) byAverage(i int) bool {
	fg := &w.figures[i]
	if i == 0 || fg.noun < 0 && !w.explainsAlone(i) || w.says&traitYearly == 0 && !w.cued.has(cueYearly) {
		return false
	}
	average := false
	k := fg.item - 1
	for ; k >= 0 && !w.parts(k); k-- {
		it := &w.items[k]
		if it.kind == itemPhrase && w.isEvent(it, true) || fg.noun < 0 && it.kind == itemTime && w.timeAt(k).Role != vietnamese.Yearly {
			return false
		}
		average = average || it.cues.has(cueYearly) && w.wordAt(int(it.from)) == wBình || it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Yearly && w.wordAt(int(it.from)) == wBình
	}
	if !average {
		return false
	}
	for h := i - 1; h >= 0 && h >= i-3; h-- {
		before := &w.figures[h]
		if w.usable(h) && before.q.Unit == vietnamese.Count && before.by.none() && w.frame(before.frame).nature == Flow && before.q.Value > fg.q.Value && (fg.noun < 0 && h == i-1 || fg.noun >= 0 && w.hasNoun(&w.items[fg.noun], w.frame(before.frame))) {
			fg.frame, fg.rule = before.frame, averageOfCount
			return true
		}
	}
	return false
}

// explainsAlone reports a bare figure that is the last word of the bracket, or of the link of a list,
// that explains the figure directly before it and says nothing but the average: "kết nạp 9.800 đảng viên (bình quân
// mỗi năm 1.960)". What rises, exceeds or is of a part is another average.
func (w *work) explainsAlone(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.item+1 != int(seg.to) || w.gapAfter(fg.item) > 0 || w.unknownBefore(seg, fg.item) > 0 || w.figures[i-1].segment+1 != fg.segment {
		return false
	}
	host := &w.figures[i-1]
	for k := max(host.item, host.noun) + 1; k < int(host.seg.to); k++ {
		if w.items[k].is&traitAnyPart != 0 {
			return false
		}
	}
	for k := int(seg.from); k < fg.item; k++ {
		if it := &w.items[k]; !it.cues.any(cueYearly|cueWord) && (it.kind != itemTime || w.timeAt(k).Role != vietnamese.Yearly) {
			return false
		}
	}
	return seg.opener == opensBracket && fg.host == i-1 || seg.opener == opensComma
}

// entrusted reports that those counted were given powers: "2 đảng bộ cơ sở được giao thêm quyền". They are some
// of their kind, and nobody plans them.
func (w *work) entrusted(i int) bool {
	const near = 3 // tokens: "giao một số quyền"
	t := int(w.items[max(w.figures[i].item, w.lastCounted(i))].to)
	if w.wordAt(t) == wĐã {
		t++
	}
	if w.wordAt(t) != wĐược || w.wordAt(t+1) != wGiao && w.wordAt(t+1) != wTrao {
		return false
	}
	for end := t + 2 + near; t+2 < end && t+2 < w.sentence.To; t++ {
		if w.wordAt(t+2) == wQuyền {
			return true
		}
	}
	return false
}

// grownTo takes the members to which a Party body has grown up to now for its stock: "đến nay Đảng bộ tỉnh đã phát triển được
// hơn 52.000 đảng viên". They are more than the smallest of provinces has, and from what they grew is told, or that
// they are those in all its bodies. Where it is not, they may also be those admitted in a term, and stay open.
func (w *work) grownTo(i int) bool {
	fg := &w.figures[i]
	if f := w.frame(fg.frame); f.nature != Flow || f.index < 0 || f.baseShare < 0 || fg.noun < 0 || !fg.right || w.besidePlan(i) {
		return false
	}
	t := fg.q.Lead - 1
	if w.wordAt(t) == wĐược {
		t--
	}
	if end := int(w.items[fg.noun].to); w.wordAt(t) != wTriển || w.wordAt(t-1) != wPhát || w.wordAt(end-1) == wMới || w.wordAt(end) == wMới {
		return false
	}
	now := false
	for _, k := range w.times {
		switch {
		case k > fg.item:
		case w.isNow(w.timeAt(k)):
			now = true
		case w.items[k].is&traitDates != 0 && w.timeAt(k).Period.Year() >= 2000:
			return false // "từ năm 2015 đến nay"
		}
	}
	if !now {
		return false
	}
	it := &w.items[fg.noun]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				if stock := w.frame(f); stock.nature == Stock && stock.Alone && len(stock.Plausible) == 2 && fg.q.Value >= stock.Plausible[0] && w.hasNoun(it, stock) {
					if w.countsAdmitted(i) {
						fg.outgrown = true
						return false
					}
					fg.frame, fg.rule, fg.event = f, raisedTo, -1
					return true
				}
			}
		}
	}
	return false
}

// countsAdmitted reports that the members counted by figure i, to whom a Party body has grown, may be those admitted in a
// time: no origin is told, or they are a group, or of one time.
func (w *work) countsAdmitted(i int) bool {
	fg := &w.figures[i]
	noun := &w.items[fg.noun]
	end := int(noun.to)
	if noun.to-noun.from != 2 || end < w.sentence.To && w.token(end).Kind == vietnamese.Word || w.says&traitYearly != 0 || w.cued.has(cueYearly) {
		return true
	}
	return !w.tellsOrigin(i) && w.wordAt(end+1) != wSinh // "…, sinh hoạt tại 530 chi bộ"
}

// tellsOrigin reports from what the Party body has grown to figure i: "từ chi bộ đầu tiên", "từ ngày thành lập", "từ 3 đảng viên".
func (w *work) tellsOrigin(i int) bool {
	const near = 6 // tokens: "từ một chi bộ nhỏ đầu tiên"
	for t := w.sentence.From; t < w.figures[i].q.Lead; t++ {
		if w.wordAt(t) != wTừ {
			continue
		}
		if (w.wordAt(t+1) == wNgày || w.wordAt(t+1) == wKhi) && w.wordAt(t+2) == wThành && w.wordAt(t+3) == wLập {
			return true
		}
		for n := t + 1; n < min(t+near, w.figures[i].q.Lead); n++ {
			if w.wordAt(n) == wChi && w.wordAt(n+1) == wBộ && w.wordAt(n+2) == wĐầu && w.wordAt(n+3) == wTiên {
				return true
			}
		}
		for h := range w.figures[:i] {
			if from := &w.figures[h]; from.q.Lead > t && from.q.Lead <= t+2 && from.noun >= 0 && w.namesNoun(from.noun, nounMember) {
				return true
			}
		}
	}
	return false
}

// besidePlan reports a word of planning in the segment of figure i or in the next one.
func (w *work) besidePlan(i int) bool {
	const plans = cuePlan | cuePlanNoun | cueExceed
	next := w.figures[i].segment + 1
	return w.seg(i).cued.any(plans) || next < len(w.segs) && w.segs[next].cued.any(plans)
}
