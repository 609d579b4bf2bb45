package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// acts reports that item k, "tỉnh" or "thành phố" alone, is what does something: it
// stands at the head of its clause or behind its time, and a verb behind it: "Năm
// 2024, tỉnh phấn đấu …", "Thành phố từ đầu năm đến nay đã …".
func (w *work) acts(k int) bool {
	if k > 0 {
		before := &w.items[k-1]
		if w.gap(k-1) > 0 || before.kind != itemComma && before.kind != itemSemicolon && before.kind != itemTime && before.kind != itemColon && before.kind != itemClose {
			return false
		}
		if before.kind == itemComma && k > 1 && w.items[k-2].cues.any(cueDistrict|cueTown|cueCommune|cueProvince|cueNation) {
			return false // "các huyện, thành phố"
		}
	} else if int(w.items[k].from) > w.sentence.From {
		return false
	}
	for n := k + 1; n < len(w.items) && n <= k+3 && w.gap(n-1) == 0; n++ {
		it := &w.items[n]
		if it.cues.any(cueDone|cuePlan|cueHas|cueReach|cueMust|cueRankWord) || it.kind == itemPhrase && w.isEvent(it, false) {
			return true
		}
		if it.kind != itemTime && !it.cues.any(cueWord|cueLevel) {
			return false
		}
	}
	return false
}

// leavePlace hands what the sentence turned to on to the next one. The whole province
// is turned to where it is spoken of itself, not where a smaller body before it only
// belongs to it: "Đảng bộ Khối chịu sự lãnh đạo của tỉnh".
func (w *work) leavePlace() {
	smaller := false
	w.leaveOrgan()
	w.leaveDecider()
	w.leaveGroup()
	several := len(w.figures) == 0 && w.onlySome()
	for m, mark := range w.place.marks {
		if mark.level > gazetteer.Whole && (several || len(w.figures) == 0 && mark.level == gazetteer.District && w.listedWithAll(mark.item)) {
			continue
		}
		if mark.weak && w.turnsBack(m) {
			w.place.paragraph = gazetteer.Whole
		}
		if mark.weak || mark.body || mark.all || mark.organ || mark.other || mark.than {
			smaller = smaller || mark.level > gazetteer.Whole && w.place.level > gazetteer.Whole // "huyện kết nạp …, dẫn đầu của tỉnh"
			continue
		}
		if mark.level == gazetteer.Whole && smaller && !w.headsClause(mark.item) {
			continue
		}
		smaller = smaller || mark.level > gazetteer.Whole && !w.ownerOf(mark.item) && !w.spokenBy(mark.item)
		w.place.lately = mark.level
		back := w.place.level > gazetteer.Whole && w.place.paragraph == gazetteer.Whole // to what the article is about
		if mark.level == gazetteer.Whole || (back || w.place.paragraph == gazetteer.NoLevel && mark.item <= 3 || w.place.paragraph == gazetteer.Whole && w.turnsDown(m)) && mark.level > gazetteer.Whole {
			w.place.paragraph = mark.level
		}
	}
	w.leaveNation()
	w.leaveAway()
	w.leaveHeading()
}

// onlySome reports that the places which a sentence without figures names are some of
// those of which it tells: "Nhiều xã của Ea Súp, Sông Hinh cũng có đảng viên mới."
func (w *work) onlySome() bool {
	below := 0
	for _, mark := range w.place.marks {
		if mark.level > gazetteer.Whole {
			below++
		}
	}
	t := w.sentence.From
	return below > 1 && (w.wordAt(t) == wNhiều || w.wordAt(t) == wCác || w.wordAt(t) == wNhững || w.wordAt(t) == wMột && w.wordAt(t+1) == wSố)
}

// listedWithAll reports that the district at item k is named in one list with all of the others:
// "các huyện ủy, Thành ủy Cà Mau và nhiều đảng ủy".
func (w *work) listedWithAll(k int) bool {
	const near = 8 // tokens
	listed := false
	for t := int(w.items[k].from) - 1; t >= w.sentence.From && t >= int(w.items[k].from)-near && w.token(t).Strength < vietnamese.Clause; t-- {
		listed = listed || w.wordAt(t) == wVà || w.token(t).Kind == vietnamese.Punct
		if w.wordAt(t) != wCác {
			continue
		}
		switch next := w.wordAt(t + 2); w.wordAt(t + 1) {
		case wHuyện, wQuận:
			return listed
		case wThị:
			return listed && (next == wỦy || next == wXã)
		case wThành:
			return listed && (next == wỦy || next == wPhố) // no "các thành viên"
		}
		return false
	}
	return false
}

// headsClause reports that item k stands at the head of its clause, behind nothing but
// words of grammar and times.
func (w *work) headsClause(k int) bool {
	if w.ownerOf(k) {
		return false
	}
	for k--; k >= 0 && w.gap(k) == 0; k-- {
		switch it := &w.items[k]; {
		case it.kind == itemTime, it.kind == itemPhrase && it.cues.any(cueWord|cueNow|cueProvince|cueCity):
		default:
			return it.kind >= itemComma
		}
	}
	return k < 0 && int(w.items[0].from) <= w.sentence.From+1
}

// everywhere reports "trong tỉnh", "toàn tỉnh": several of something in all of it.
func (w *work) everywhere(k int) bool {
	first := int(w.items[k].from)
	return w.wordIn(first, wordsThroughout)
}

// praised reports the province at item k as that among whose bodies one is spoken of:
// "huyện vùng cao của tỉnh", "đơn vị dẫn đầu của tỉnh".
func (w *work) praised(k int) bool {
	return w.ownerOf(k) && k > 0 && w.gap(k-1) > 0 && w.place.level > gazetteer.Whole
}

// ownerOf reports that the place at item k only says whose something is: "đơn vị dẫn
// đầu của tỉnh", "thuộc tỉnh".
func (w *work) ownerOf(k int) bool {
	first := int(w.items[k].from)
	if w.wordAt(first) != wCủa {
		first--
		if first < w.sentence.From || w.wordAt(first) != wCủa && w.wordAt(first) != wThuộc {
			return false
		}
	}
	return true
}

// ownedBy reports "trực thuộc" before item k: "chi bộ trực thuộc Thành ủy".
func (w *work) ownedBy(k int) bool {
	first := int(w.items[k].from)
	return first > w.sentence.From && w.wordAt(first-1) == wThuộc
}

// committeeOf reports a body at item k behind its committee, which needs no name then:
// "Đảng ủy Tập đoàn", "Đảng bộ Nhà trường".
func (w *work) committeeOf(k int) bool {
	first := int(w.items[k].from)
	if first < w.sentence.From+2 || !w.token(first).Is(vietnamese.Capital) || w.wordAt(first-2) != wĐảng {
		return false
	}
	return w.wordAt(first-1) == wỦy || w.wordAt(first-1) == wBộ
}

// central reports an organ of the Party's centre at item k: "Bộ Chính trị", "Ban Bí thư".
func (w *work) central(k int) bool {
	first := int(w.items[k].from)
	return w.wordAt(first) == wBộ || w.wordAt(first) == wBan
}

// centralActs reports that the organ at item k does something itself; else it only gave
// what others carry out: "Chỉ thị 05 của Bộ Chính trị".
func (w *work) centralActs(k int) bool {
	if !w.headsClause(k) || k+1 >= len(w.items) || w.gap(k) > 0 {
		return false
	}
	it := &w.items[k+1]
	return it.cues.any(cueDone|cuePlan|cueMust) || it.kind == itemPhrase && w.isEvent(it, false)
}

// dateline reports the name of the province at item k as the place from which an
// article is written: "Điện Biên - Sáng 23/7, …".
func (w *work) dateline(k int) bool {
	it := &w.items[k]
	if w.inTitle || int(it.from) != w.sentence.From || int(it.to)+1 >= w.sentence.To {
		return false
	}
	dash := w.token(int(it.to))
	return dash.Kind == vietnamese.Punct && strings.ContainsAny(w.text.Source[dash.Start:dash.End], "-–—") && w.token(int(it.to)+1).Is(vietnamese.Capital)
}

// backToWhole reports a sentence that begins by going back to what the paragraph told of
// the whole province before it turned to places in it: "Cùng thời gian, có 92 đảng viên
// bị xóa tên".
func (w *work) backToWhole() bool {
	t := w.sentence.From
	if w.takenTogether() {
		return true
	}
	if w.wordAt(t) == wCũng && w.wordAt(t+1) == wTrong {
		t++
	}
	return w.place.kept && (w.wordAt(t) == wCùng || t > w.sentence.From) && w.wordAt(t+1) == wThời
}

// leaveNation hands on that counts of the whole country were told.
func (w *work) leaveNation() {
	if w.place.paragraph != gazetteer.NoLevel {
		return
	}
	nation := false
	for i := range w.figures {
		if w.figures[i].kept >= 0 {
			return
		}
		nation = nation || w.figures[i].refused == RefusedNation
	}
	if nation {
		w.place.paragraph = gazetteer.Nation
	}
}

// takenTogether reports "tính chung", "tổng cộng" at the head of the sentence: it goes back to the
// whole.
func (w *work) takenTogether() bool { return w.hintAt(w.sentence.From, hintTogether) > 0 }

// byState reports praise by the state: "4 cá nhân được Thủ tướng tặng bằng khen", "khen
// thưởng cấp Nhà nước".
func (w *work) byState(i int) bool {
	fg := &w.figures[i]
	from, to := w.sentence.From, w.sentence.To
	if i+1 < len(w.figures) {
		to = w.figures[i+1].q.Lead
	}
	return w.hintIn(from, to, hintStateLevel) >= 0 || w.hintIn(fg.q.To, to, hintStateHead) >= 0
}

// pending reports cases that are still worked on: "đang điều tra 5 vụ án", "còn tồn 5 vụ".
func (w *work) pending(i int) bool {
	const near = 5 // tokens
	first := w.figures[i].q.Lead
	for t := first - 1; t >= w.sentence.From && t >= first-near; t-- {
		if w.wordAt(t) == wTồn || w.wordAt(t) == wĐang && w.wordAt(t+1) != wQuản {
			return true
		}
	}
	return false
}

// steeredByNation reports that the article begins with what a committee of the whole
// country does, and names no province there nor in the sentence: "Ban Chỉ đạo Trung ương họp
// phiên thứ 14. … Ban đã chỉ đạo xét xử 5 vụ án".
func (w *work) steeredByNation() bool {
	for _, mark := range w.place.marks {
		if mark.level == gazetteer.Whole && !mark.all {
			return false
		}
	}
	const lead = 4 // passages
	nation := false
	for n := range min(lead, len(w.inBody)) {
		p := &w.inBody[n]
		if p.cues.any(cueProvince|cueCity) || p.is&traitName != 0 {
			return false
		}
		nation = nation || p.cues.has(cueNation)
	}
	return nation
}

// represented reports those for whom others act: "350 đại biểu đại diện cho hơn 61.000
// đảng viên tham dự".
func (w *work) represented(i int) bool {
	t := w.figures[i].q.Lead - 1
	if t > w.sentence.From && w.wordAt(t) == wCho {
		t--
	}
	return t > w.sentence.From && (w.wordAt(t) == wDiện && w.wordAt(t-1) == wĐại || w.wordAt(t) == wMặt && w.wordAt(t-1) == wThay)
}
