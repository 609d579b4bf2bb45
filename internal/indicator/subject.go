package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// subject is what a sentence says a number of: "số đảng viên sinh hoạt tại 264 tổ
// chức đảng … là 6.420 người".
type subject struct {
	noun   int  // item, -1 for none
	copula int  // item "là" or "đạt"
	member bool // the noun is not "số …", but those who belong somewhere
}

// copulaAt reports "là" or "đạt" at item k, or the colon of a label.
func (w *work) copulaAt(k int) bool {
	if w.items[k].kind == itemColon {
		return w.colonOfLabel(k)
	}
	switch w.wordAt(int(w.items[k].from)) {
	case wLà, wĐạt:
		return true
	}
	return false
}

// subjectOf finds what figure i is said to be the number of: "số …" or "tổng số …"
// before "là" or "đạt", or those who belong somewhere, over commas and over figures within it.
func (w *work) subjectOf(i int) subject {
	none := subject{noun: -1}
	fg := &w.figures[i]
	k := fg.item - 1
	for ; k >= 0 && w.gap(k) == 0 && !w.copulaAt(k); k-- {
		if it := &w.items[k]; it.kind != itemTime && (it.kind != itemPhrase || !it.cues.any(cueWord|cueHas|cueDone|cueNow)) {
			return none
		}
	}
	if k < 0 || w.gap(k) > 0 {
		return none
	}
	found := subject{noun: -1, copula: k}
	depth := w.seg(i).depth
	bare := true // no other figure and nothing of the most stands between
	for k--; k >= 0; k-- {
		it := &w.items[k]
		bare = bare && it.kind != itemFigure && w.wordAt(int(it.to)) != wNhất
		if bare && it.kind == itemPhrase && w.isEvent(it, false) && w.passiveSubject(k) {
			found.noun = k - 1
			return found
		}
		if it.kind == itemSemicolon || it.kind == itemColon || w.segs[it.segment].depth != depth {
			return none
		}
		first := int(it.from)
		if bare && it.kind == itemPhrase && w.belongsTo(k) {
			found.noun, found.member = k, true
			return found
		}
		if it.kind != itemPhrase || w.wordAt(first) != wSố && w.wordAt(first) != wTổng && (first <= w.sentence.From || w.wordAt(first-1) != wSố) {
			continue
		}
		if it.cues.has(cueThisCount) {
			return none
		}
		for n := k; n < found.copula && n <= k+1; n++ {
			if next := &w.items[n]; next.kind == itemPhrase && w.isNoun(next) && !w.anyPerson(n) && (n == k || w.gap(k) == 0) {
				found.noun = n
				return found
			}
		}
		if behind := k + 1; w.wordAt(int(it.to)-1) == wSố && behind < found.copula && w.gap(k) > 0 || behind < found.copula && !w.isEvent(&w.items[behind], false) && !w.isPart(&w.items[behind]) {
			return none
		}
		found.noun = w.topicNoun(int(it.segment)) // "ở phía đảng viên, số được xếp loại là …"
		return found
	}
	return none
}

// belongsTo reports that item k begins its clause with those who belong somewhere: "đảng viên
// sinh hoạt trong các công ty tư nhân, hợp tác xã là 1.167 đồng chí".
func (w *work) belongsTo(k int) bool {
	it := &w.items[k]
	if !w.isNoun(it) || w.anyPerson(k) || w.isPart(it) || w.isEvent(it, true) || w.wordAt(int(it.from)-1) == wSố || !w.headsClause(k) {
		return false
	}
	t := int(it.to)
	return w.wordIn(t, wordsBelonging) || w.wordAt(t) == wCông && w.wordAt(t+1) == wTác
}

// bySubject binds a figure to what its subject says.
func (w *work) bySubject(i int) bool {
	fg := &w.figures[i]
	if fg.right && !w.shortNoun(fg.noun, UnitPerson) && !w.shortNoun(fg.noun, UnitOrganization) {
		return false
	}
	s := w.subjectOf(i)
	if s.noun < 0 {
		return false
	}
	if s.member {
		return w.byMembers(i, s)
	}
	noun, right := fg.noun, fg.right
	fg.noun, fg.right = s.noun, false
	from := w.saidFrom(i, s)
	for k := from; k < s.copula; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) && w.tryEvent(i, k, toldOfSubject) {
			return true
		}
		if !w.isEvent(&w.items[k], false) && w.joinsIn(i, k) {
			return true
		}
	}
	done := w.wordAt(int(w.items[s.noun].to)) == wBị // "số đảng viên bị UBKT các cấp xử lý là 42 người"
	if done && s.copula > s.noun+1 && w.tryEvent(i, s.copula-1, toldOfSubject) {
		return true
	}
	if from == s.noun+1 && w.isEvent(&w.items[s.noun], false) && w.tryEvent(i, s.noun, toldOfSubject) {
		return true
	}
	it := &w.items[s.noun]
	for _, sense := range it.senses[:it.count] {
		for _, concept := range w.meanings[sense].nouns {
			for _, f := range w.byNoun[concept] {
				if !(done && w.frame(f).nature == Stock) && w.saidOfSubject(s, f) {
					fg.frame, fg.rule = f, toldOfSubject
					return true
				}
			}
		}
	}
	fg.noun, fg.right = noun, right
	return false
}

// byMembers binds a figure to the part of a stock that its subject says: where they belong.
func (w *work) byMembers(i int, s subject) bool {
	fg := &w.figures[i]
	for k := s.noun + 1; k < s.copula; k++ {
		if w.isEvent(&w.items[k], false) && w.passive(k) {
			return false // "đảng viên ở các công ty tư nhân bị xóa tên là 31 người"
		}
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if frame.index < 0 || frame.nature != Stock || !w.hasNoun(&w.items[s.noun], frame) {
			continue
		}
		for k := s.noun + 1; k < s.copula; k++ {
			if by, ok := w.partOf(&w.items[k], int32(f), false); ok && by.Value != noPart {
				fg.frame, fg.by, fg.noun, fg.right, fg.rule = int32(f), by, s.noun, false, toldOfSubject
				return true
			}
		}
	}
	return false
}

// joinsIn binds figure i to what those take part in of whom item k before it says so, or
// refuses it: "số đảng viên dự là 24.870".
func (w *work) joinsIn(i, k int) bool {
	it, fg := &w.items[k], &w.figures[i]
	joins := false
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].behind {
			joins = true
			if w.tryTopical(i, event) {
				fg.event, fg.rule = k, toldOfSubject
				return true
			}
		}
	}
	if joins {
		fg.refused = RefusedPart
	}
	return joins
}

// saidFrom is the item from which on something is said of the subject: behind it, or
// behind a figure that was said of it before: "số đảng viên được kiểm tra là 812,
// được giám sát là 640".
func (w *work) saidFrom(i int, s subject) int {
	if w.figure(i-1).item > s.noun && w.figure(i-1).rule == toldOfSubject {
		return w.figures[i-1].item
	}
	return s.noun + 1
}

// saidOfSubject reports that frame f counts the subject by a part that is enough,
// or by itself when nothing unknown is said of it.
func (w *work) saidOfSubject(s subject, f int32) bool {
	frame := w.frame(f)
	if frame.index < 0 || frame.unit == UnitRatio || frame.Planned || !frame.Telling && !frame.Alone {
		return false
	}
	unknown := false
	for k := s.noun + 1; k < s.copula; k++ {
		it := &w.items[k]
		if by, ok := w.partOf(it, f, false); ok {
			return by.Value != noPart
		}
		if w.isEvent(it, true) || it.kind == itemPhrase && w.isPart(it) && !w.isNoun(it) {
			return false
		}
		unknown = unknown || w.gap(k-1) > 0 || it.kind == itemFigure
	}
	return frame.Alone && !unknown && w.gap(s.copula-1) == 0
}

// negated reports that the event at item k did not happen: "chưa được xếp loại",
// "không kết nạp", "không vi phạm kỷ luật".
func (w *work) negated(k int) bool {
	first := int(w.items[k].from) - 1
	if first < w.sentence.From {
		return false
	}
	if w.wordAt(first) == wĐược || w.wordAt(first) == wBị || w.wordAt(first) == wThể {
		first--
	}
	if w.wordAt(first) == wPhạm && w.wordAt(first-1) == wVi {
		first -= 2
	}
	return first >= w.sentence.From && (w.wordAt(first) == wChưa || w.wordAt(first) == wKhông)
}

// spared reports at item k, before a figure, that something was not done to those it
// counts, or is only asked for: "không thi hành kỷ luật 20 đảng viên vì …".
func (w *work) spared(k int) bool {
	it := &w.items[k]
	if w.gap(k) > 0 || !w.isEvent(it, false) {
		return false
	}
	frames := w.raisedBy(it)
	return len(frames) > 0 && w.frame(frames[0]).index < 0
}

// revoked reports that item k, directly before a figure, takes back what it counts: "hủy bỏ
// 4 quyết định về công tác cán bộ".
func (w *work) revoked(k int) bool {
	return slices.ContainsFunc(w.raisedBy(&w.items[k]), func(f int32) bool { return w.frame(f).Revokes })
}

// foundGuilty reports that figure i counts those of whom something was found or asked
// for: what was done to them since is no count of all, "phải kỷ luật 30 (đã kỷ luật 12)".
func (w *work) foundGuilty(i int) bool {
	fg := &w.figures[i]
	return fg.refused == RefusedOther && fg.frame >= 0 && w.frame(fg.frame).index < 0
}

// saysAverage reports "bình quân" in the clause of figure i before it.
func (w *work) saysAverage(i int) bool {
	for t := w.figures[i].q.From - 1; t > w.sentence.From && w.text.Tokens[t].Strength < vietnamese.Clause; t-- {
		if w.wordAt(t) == wQuân && w.wordAt(t-1) == wBình {
			return true
		}
	}
	return false
}

// averageOf reports that figure i gives the yearly average of the count before it
// in its clause, and returns that count: "kết nạp 10.806 đảng viên, đạt 108%, tính
// ra bình quân hằng năm hơn 2.100 đảng viên"; -1 for none.
func (w *work) averageOf(i int) int {
	fg := &w.figures[i]
	if w.says&traitYearly == 0 && !w.cued.has(cueYearly) || fg.q.Unit != vietnamese.Count || !fg.by.none() {
		return -1
	}
	average, demanded := false, false
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			break
		}
		demanded = demanded || int(it.segment) == fg.segment && it.cues.any(cuePlan|cuePlanNoun|cueMust) && !it.cues.any(cueReach|cueExceed) && !w.item(k-1).cues.any(cueReach|cueExceed)
		average = average || it.cues.has(cueYearly) || it.kind == itemTime && w.text.Times[it.at].Role == vietnamese.Yearly
	}
	for h := i - 1; average && h >= 0 && h >= i-4; h-- {
		before := &w.figures[h]
		if w.segs[before.segment].depth > w.seg(i).depth {
			continue // "(12.500 đảng viên), bình quân …"
		}
		for k := before.item; k < fg.item; k++ {
			if w.items[k].kind == itemSemicolon && !w.saysAverage(i) {
				return -1
			}
		}
		if before.frame == fg.frame && before.kept >= 0 && before.q.Unit == vietnamese.Count && before.by == fg.by && w.found[before.kept].Kind != Change && w.found[before.kept].Kind != Attainment {
			if demanded && w.found[before.kept].Kind == Actual {
				return -1 // "kết nạp 4.200 đảng viên, trong khi nghị quyết giao mỗi năm 1.300"
			}
			if w.found[before.kept].Period.Kind() == vietnamese.Years && before.q.Value > 1.5*fg.q.Value {
				return h
			}
			return -1
		}
	}
	return -1
}

// countOfSubject gives figure i, the first one, told behind "với" after all else, the part that
// its clause is about: "Số đảng viên mới là nữ chiếm phần lớn, với 3.906 đồng chí".
func (w *work) countOfSubject(i int) bool {
	seg := w.seg(i)
	if w.figures[i].segment == 0 || seg.opener != opensComma || w.wordAt(int(w.items[seg.from].from)) != wVới {
		return false
	}
	clause := &w.segs[w.figures[i].segment-1]
	for k := int(clause.from); clause.plain && clause.says&traitPart != 0 && k < int(clause.to); k++ {
		if w.takeValue(i, &w.items[k]) {
			return true
		}
	}
	return false
}
