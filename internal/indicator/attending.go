package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// attended reports members who only came to something: "226 điểm cầu, với 32.000 đảng viên
// tham dự", "dự hội nghị có 30.100 đảng viên". They are not all of the province's.
func (w *work) attended(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	for k := max(fg.item, fg.noun) + 1; k < int(seg.to) && w.items[k].kind != itemFigure; k++ {
		if w.attends(k) {
			return true
		}
	}
	for k := int(seg.from); k < fg.item; k++ {
		if w.attends(k) {
			return true
		}
	}
	if w.among.has(wLớp) {
		for t := fg.q.Lead - 1; t >= w.sentence.From && w.token(t).Strength < vietnamese.Comma; t-- {
			if w.wordAt(t) == wLớp && w.wordAt(t-1) != wTầng {
				return true // "mở 12 lớp bồi dưỡng cho 310 đảng viên dự bị"
			}
		}
	}
	return w.hinted&hintOnline != 0 // "hội nghị trực tuyến với 210 điểm cầu"
}

// attends reports that item k says of people that they take part in something, but not in
// the life of their cell: "đảng viên tham gia sinh hoạt".
func (w *work) attends(k int) bool {
	it := &w.items[k]
	if it.kind != itemPhrase || it.is&traitNear == 0 {
		return false
	}
	behind := false
	for _, s := range it.senses[:it.count] {
		behind = behind || len(w.meanings[s].behind) > 0
	}
	return behind && w.wordAt(int(it.to)) != wSinh && w.wordAt(int(it.to)) != wCông
}

// havingSome reports bodies of which only those are counted that have something: "80 đảng
// bộ cơ sở có đảng viên là người dân tộc". What all of them have is a count: "có 45.000
// đảng viên".
func (w *work) havingSome(i int) bool {
	fg := &w.figures[i]
	if !fg.right {
		return false
	}
	t := int(w.items[fg.noun].to)
	for w.wordAt(t) == wĐã || w.wordAt(t) == wĐều || w.wordAt(t) == wVẫn {
		t++
	}
	if w.wordAt(t) != wCó {
		return false
	}
	t++
	if t >= w.sentence.To || w.token(t).Kind != vietnamese.Word {
		return false
	}
	k := fg.noun + 1
	for k < len(w.items) && int(w.items[k].from) < t {
		k++
	}
	return k >= len(w.items) || w.items[k].kind != itemFigure || w.text.Quantities[w.items[k].at].Lead > t
}

// thoseThatDid reports bodies of which only those are counted that have done something or
// still have not: "7 đảng bộ trực thuộc Tỉnh ủy đã kết nạp đủ chỉ tiêu". What all of them did
// is said of all: "19 đảng bộ trực thuộc đều đã …".
func (w *work) thoseThatDid(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.q.Is(vietnamese.Fraction) || w.wordAt(fg.q.Lead-1) == wSố && w.wordAt(fg.q.Lead-2) == wTổng {
		return false // "trong tổng số 2.410 chi bộ": all of them, of whom some did it
	}
	k := fg.noun
	for k+1 < len(w.items) && w.gap(k) == 0 && w.items[k+1].cues.any(cueProvince|cueCity|cueTown|cueParty) {
		k++
	}
	switch w.wordAt(int(w.items[k].to)) {
	case wĐã, wChưa:
		return true
	}
	if k+1 >= len(w.items) || w.gap(k) > 0 {
		return false
	}
	next := &w.items[k+1]
	return next.kind == itemPhrase && next.cues.has(cueDone) && w.wordAt(int(next.from)) == wHoàn || w.isEvent(next, false) && !w.passive(k+1)
}

// shareOfStanding reports a count of members of some kind that is told to be a share of all
// the members: "phát triển được 7.800 đảng viên người Khmer, chiếm 16% đảng viên của tỉnh".
// So many are there, and were not all admitted of late.
func (w *work) shareOfStanding(i int) bool {
	const most = 0.05 // of all members that may be admitted at once
	fg := &w.figures[i]
	if i+1 >= len(w.figures) || w.figures[i+1].q.Unit != vietnamese.Percent || w.figures[i+1].q.Value < most || w.figures[i+1].segment > fg.segment+1 {
		return false
	}
	next := w.figures[i+1].item
	if !w.items[next-1].cues.has(cueShare) || w.gap(next-1) > 0 {
		return false
	}
	for k := next + 1; k < int(w.segs[w.figures[i+1].segment].to); k++ {
		it := &w.items[k]
		if it.cues.has(cueMembers) {
			return true
		}
		if it.cues.has(cuePlanNoun) || it.kind == itemPhrase && w.isEvent(it, false) {
			return false
		}
		if it.kind == itemPhrase && w.namesNoun(k, nounMember) {
			return true
		}
	}
	return false
}
