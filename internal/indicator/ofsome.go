package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// ofSome reports that figure i is told of some bodies and not of all of them: "một số cấp ủy
// đạt dưới 10% chỉ tiêu", "có nơi chỉ đạt 5%", "nhiều địa phương kết nạp trên 100 đảng viên".
func (w *work) ofSome(i int) bool {
	fg := &w.figures[i]
	first := w.hintIn(w.sentence.From, fg.q.Lead, hintBody)
	if first < 0 {
		return false
	}
	from := max(first-1, w.wholeBefore(fg.item))
	if i > 0 {
		from = max(from, w.figures[i-1].q.To)
	}
	share := fg.q.Unit == vietnamese.Percent
	low := false
	for t := fg.q.Lead - 1; t > from; t-- {
		if tok := w.token(t); tok.Strength >= vietnamese.Clause && w.byteAt(t) != '(' || !share && tok.Strength == vietnamese.Comma {
			return false
		}
		switch w.wordAt(t) {
		case wNên, wQuả:
			return false // "…, nên kết quả chỉ đạt 60%"
		case wThấp, wChậm:
			low = true
		}
		if w.hintAt(t, hintBody) == 0 {
			continue
		}
		if !share && (fg.event < 0 || int(w.items[fg.event].from) < t) {
			return false // "kiểm tra nhiều tổ chức đảng và 1.200 đảng viên"
		}
		head := t - 1
		switch w.wordAt(head) {
		case wSố:
			if head--; w.wordAt(head) != wMột {
				return false
			}
		case wNhiều, wNhững, wVài:
		case wCó, wCòn:
			if w.wordAt(t) != wNơi && !share {
				return false // "có chi bộ"
			}
		case wCác:
			if !low || w.wordAt(fg.q.Lead) != wDưới && w.wordAt(fg.q.Lead-1) != wDưới {
				return false // of all of them
			}
		default:
			continue
		}
		switch w.wordAt(head - 1) {
		case wCho, wCủa, wVới:
			return share
		}
		return true
	}
	return false
}

// wholeBefore is the token behind the last words before item k that name the province as the
// one spoken of: "toàn tỉnh", and not "trong tỉnh".
func (w *work) wholeBefore(k int) int {
	end := w.sentence.From - 1
	for _, mark := range w.place.marks {
		if mark.item >= k || mark.level != gazetteer.Whole || mark.weak {
			continue
		}
		first := int(w.items[mark.item].from)
		if !w.wordIn(first, wordsWithinWhole) && !w.wordIn(first-1, wordsWithinWhole) {
			end = max(end, int(w.items[mark.item].to))
		}
	}
	return end
}

// besideVillages reports that share i is of one kind of village, told beside that of another: "100% thôn
// và 80,6% tổ dân phố có chi bộ".
func (w *work) besideVillages(i int) bool {
	if i == 0 {
		return false
	}
	fg, before := &w.figures[i], &w.figures[i-1]
	if before.q.Unit != vietnamese.Percent || fg.noun < 0 || before.noun < 0 || before.noun+2 < fg.item {
		return false
	}
	return w.items[fg.noun].is&traitVillage != 0 && w.items[before.noun].is&traitVillage != 0
}

// sharesPredicate reports that nothing is said of what share i is of before the segment that begins with another
// share: "100% thôn, bản và 80,6% trường học có chi bộ". Two kinds of village leave a share of one of them.
func (w *work) sharesPredicate(i, segment int) bool {
	noun, next := w.figures[i].noun, int(w.segs[segment].from)
	if w.items[noun].is&traitVillage == 0 || w.unknownBetween(noun, next) > 0 {
		return false
	}
	for k := noun + 1; k < next; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && !w.isNoun(it) && !it.cues.has(cueAnd) {
			return false
		}
	}
	return next+1 < len(w.items) && w.items[next+1].is&traitVillage == 0
}

// shareOfNext reports that directly behind percentage i stands what it is a share of: "đạt 92% chương trình kiểm tra".
func (w *work) shareOfNext(i int) bool {
	t := w.figures[i].q.Tail
	if t >= w.sentence.To || w.token(t).Kind != vietnamese.Word {
		return false
	}
	switch w.wordAt(t) {
	case wSo, wVà, wTrong, wTheo, wCòn:
		return false
	}
	return true
}

// insideOf reports that item k only says among which places something is counted: "97% thôn trong
// các xã có đảng bộ".
func (w *work) insideOf(k int) bool {
	t := int(w.items[k].from) - 1
	if w.wordAt(t) == wCác || w.wordAt(t) == wNhững {
		t--
	}
	return w.wordAt(t) == wTrong
}

// ofKindOfArea reports places of one kind of area at item k, "thôn vùng cao", "xã biên giới".
func (w *work) ofKindOfArea(k int) bool {
	return w.isNoun(&w.items[k]) && w.wordIn(int(w.items[k].to), wordsArea)
}

// firstOfAll reports that item k, the whole country, only says among which something is the first: "đại hội đầu tiên
// trong cả nước". It is not told of all of them.
func (w *work) firstOfAll(k int) bool {
	t := int(w.items[k].from) - 1
	if w.wordAt(t) != wTrong && w.wordAt(t) != wCủa && w.wordAt(t) != wTrên {
		return false // "6 tháng đầu tiên cả nước kết nạp …"
	}
	for ; w.wordAt(t) == wTrong || w.wordAt(t) == wCủa || w.wordAt(t) == wTrên; t-- {
	}
	if t <= w.sentence.From || w.wordAt(t) != wTiên || w.wordAt(t-1) != wĐầu {
		return false
	}
	const near = 5 // tokens: "đợt xét tặng đầu tiên"
	for n := t - 2; n >= max(w.sentence.From, t-near); n-- {
		if w.wordAt(n) == wĐợt {
			return false
		}
	}
	switch w.wordAt(t - 2) {
	case wLần, wNăm, wTháng, wQuý, wTuần, wKỳ, wNgày:
		return false // a time
	}
	return true
}

// inAreaAlone reports that figure i is told of an area of the province: "khu vực miền núi của tỉnh có 12.112 đảng viên". One
// with which the sentence sets the scene narrows what the whole province did, too: "Ở vùng biên giới, toàn tỉnh …".
func (w *work) inAreaAlone(i int) bool {
	fg := &w.figures[i]
	if !fg.by.none() && !fg.by.is(labelGroup) || w.isValue(fg.by, valueSector) {
		return false
	}
	for s := fg.segment; s >= 0; s-- {
		seg := &w.segs[s]
		if s < fg.segment && !seg.plain {
			return false
		}
		t, whole := int(w.items[seg.from].from), false
		if s == 0 {
			t = w.sentence.From
		} else if before := int(w.items[seg.from-1].to); seg.from > 0 {
			t = before
		}
		scene := w.wordIn(t, wordsScene) && !w.namesArea(t)
		if scene {
			t++
		}
		for k := int(seg.to); !scene && k < fg.item; k++ {
			whole = whole || w.items[k].cues.any(cueAll|cueProvince|cueBody|cueParty)
		}
		if w.namesArea(t) && !whole {
			return true
		}
		if seg.opener == opensClause {
			return false
		}
	}
	return false
}

// namesArea reports "khu vực", "vùng", "địa bàn" at token t, but not the whole of a province, "địa bàn tỉnh", and no sector.
func (w *work) namesArea(t int) bool {
	switch first, second := w.wordAt(t), w.wordAt(t+1); {
	case first == wVùng, first == wKhối:
		t++
	case first == wKhu && second == wVực, first == wĐịa && second == wBàn:
		t += 2
	default:
		return false
	}
	switch w.wordAt(t) {
	case wTỉnh, wToàn, wThành, wCả, wDoanh, wKinh, wTư, wNgoài:
		return false
	}
	return w.token(t).Kind == vietnamese.Word && !w.token(t).Is(vietnamese.Capital)
}

// outOfNumber reports a share of how many have a grade, told of those of a better one: "xuất sắc bằng 16,2 % số
// hoàn thành tốt nhiệm vụ", "… chiếm 13,2 % tổng số đảng viên và 16,9 % số đảng viên hoàn thành tốt nhiệm vụ".
func (w *work) outOfNumber(i int) bool {
	fg := &w.figures[i]
	t := fg.q.To
	if w.wordAt(t) == wTổng {
		t++
	}
	if w.wordAt(t) != wSố {
		return false
	}
	switch w.wordAt(fg.q.Lead - 1) {
	case wChiếm, wBằng, wVà, wVới:
	default:
		return false
	}
	k := fg.item + 1
	for k < len(w.items) && (w.isNoun(&w.items[k]) || w.items[k].cues.any(cueWord|cueMembers|cueOf)) && !w.partLabelled(k, labelGrade) {
		k++
	}
	if k == len(w.items) || w.items[k].kind != itemPhrase || !w.partLabelled(k, labelGrade) {
		return false
	}
	for n := fg.item - 1; n >= 0 && w.items[n].kind != itemSemicolon; n-- {
		if w.partLabelled(n, labelGrade) {
			return true
		}
	}
	return false
}

// ofUnknown reports that percentage i, in another segment than item k, is of something that nobody knows: "99,1 %
// thôn có chi bộ, 97 % trường học có đảng viên".
func (w *work) ofUnknown(i, k int) bool {
	fg := &w.figures[i]
	if fg.right || int(w.items[k].segment) == fg.segment || fg.item != int(w.seg(i).from) {
		return false
	}
	next := w.item(fg.item + 1)
	return w.gapAfter(fg.item) > 0 && w.token(fg.q.To).Kind == vietnamese.Word || next.kind == itemPhrase && w.isPart(next) && !w.isNoun(next)
}
