package indicator

import (
	"unicode"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// namedBody reports a committee with a name that is none of a place's: "Đảng bộ
// Than Quảng Ninh", "Đảng ủy Điện lực". It is a company's or a branch's.
func (w *work) namedBody(k int) bool {
	next := int(w.items[k].to)
	if next >= w.sentence.To || w.shouted(int(w.items[k].from)) {
		return false // in a line of capitals every word is a name
	}
	if k+1 < len(w.items) && int(w.items[k+1].from) == next {
		return false
	}
	t := w.token(next)
	return t.Kind == vietnamese.Word && t.Is(vietnamese.Capital)
}

// partOfName reports that the province's name at item k ends the name of a body
// below it: "Công ty Điện lực Cà Mau", "Đảng bộ Than Quảng Ninh".
func (w *work) partOfName(k int) bool {
	if w.namedCommittee(int(w.items[k].from) - 1) {
		return true
	}
	if k > 1 && w.gap(k-1) == 0 && w.items[k-1].cues.any(cueProvince|cueTown) && w.ofBody(k-1) {
		return true // "Bệnh viện Đa khoa tỉnh Tuyên Quang"
	}
	for n := k - 1; n >= 0 && int(w.items[k].from-w.items[n].to) <= longestName; n-- {
		it := &w.items[n]
		switch {
		case it.cues.any(cueSector | cueSectorOf):
			return n < k-1 || w.gap(n) > 0
		case it.cues.has(cueBody):
			return n == k-1 && w.gap(n) > 0 && w.token(int(it.to)).Is(vietnamese.Capital)
		case n == k-1 && w.gap(n) == 0 && it.kind == itemPhrase && it.to-it.from == 1 && w.gap(n-1) > 0 && w.token(int(it.from)-1).Is(vietnamese.Capital):
			// the end of a name: "Sở Nội vụ Cà Mau"
		case it.kind != itemPhrase || it.is&traitName != 0 || it.cues&placeCues != 0:
			return false
		case w.token(int(it.from)).Is(vietnamese.Capital) || w.gap(n) > 0 && w.wordAt(int(it.from)) == wPhần:
		case w.gap(n) == 0 && n == k-1 || !it.cues.has(cueAnd):
			return false // only "và" stands in a name: "Công ty Cấp nước và Xây dựng Cà Mau"
		}
	}
	return false
}

// namedCommittee reports a committee's own name that ends at token t: "Đảng ủy
// Than", "Đảng bộ Điện lực".
func (w *work) namedCommittee(t int) bool {
	if w.wordAt(t) == wTP || w.wordAt(t) == wTX {
		return false // "Đảng bộ TP Sóc Trăng": a town's
	}
	const longest = 4
	for n := 0; n < longest && t >= w.sentence.From+2; n++ {
		token := w.token(t)
		if token.Kind != vietnamese.Word || w.wordAt(t) == wTỉnh || w.wordAt(t) == wThành || w.wordAt(t) == wPhố {
			return false
		}
		if (w.wordAt(t-1) == wỦy || w.wordAt(t-1) == wBộ) && w.wordAt(t-2) == wĐảng {
			return token.Is(vietnamese.Capital)
		}
		t--
	}
	return false
}

// provinceTells reports an organ of the province that a sentence begins with as its
// source: "Theo Ban Tổ chức Tỉnh ủy, …".
func (w *work) provinceTells(k int) bool {
	first, last := int(w.items[k].from), int(w.items[k].to)-1
	return first <= w.sentence.From+2 && w.wordAt(first-1) == wTheo && w.wordAt(last) == wỦy && w.wordAt(last-1) == wTỉnh
}

// ofBody reports "tỉnh" or "thành phố" at item k as a part of the name of a body
// before it: "Hội Liên hiệp Phụ nữ tỉnh".
func (w *work) ofBody(k int) bool {
	if k == 0 || w.items[k].to-w.items[k].from > 3 {
		return false
	}
	if w.items[k].to-w.items[k].from == 1 && w.endsSector(k) {
		return true
	}
	before := w.items[k-1].cues
	if gap := w.gap(k - 1); gap > 0 { // "Bệnh viện Đa khoa tỉnh"
		return gap <= 4 && before.has(cueSectorOf) && w.token(int(w.items[k-1].to)).Is(vietnamese.Capital) && w.items[k].to-w.items[k].from == 1
	}
	return before.any(cueSector|cueSectorOf) && !before.has(cueNeutral)
}

// longestName is how many words stand at most between what a body is and the place that
// ends its name.
const longestName = 12

// longestBloc is how many words the name of a committee's field has at most: "Đảng
// bộ Khối các cơ quan và doanh nghiệp tỉnh".
const longestBloc = 7

// endsSector reports that "tỉnh" at item k ends the name of the last marked body,
// one below the province.
func (w *work) endsSector(k int) bool {
	n := len(w.place.marks) - 1
	if n < 0 || w.place.marks[n].level != gazetteer.Sector || !w.items[w.place.marks[n].item].cues.has(cueSector) {
		return false
	}
	m := w.place.marks[n].item
	if w.items[k].from-w.items[m].to > longestBloc {
		return false
	}
	for m++; m < k; m++ {
		it := &w.items[m]
		if it.kind != itemPhrase || w.isEvent(it, true) || it.cues.any(cueWord|cueDone|cueHas|cuePlan) && !it.cues.any(cueMany|cueAnd) {
			return false
		}
	}
	return true
}

// townAlone reports "thành phố", "TP" at item k and no committee of it.
func (w *work) townAlone(k int) bool {
	it := &w.items[k]
	return it.to-it.from == 1 || w.wordAt(int(it.to)-1) == wPhố && it.to-it.from == 2
}

// amongAll reports the armed forces named among all who live and work in the province:
// "Đảng bộ, chính quyền, lực lượng vũ trang tỉnh".
func (w *work) amongAll(k int) bool {
	it := &w.items[k]
	if w.wordAt(int(it.to)-2) != wTrang && w.wordAt(int(it.from)) != wLLVT || k == 0 {
		return false
	}
	before := &w.items[k-1]
	return w.gap(k-1) == 0 && (before.kind == itemComma || before.cues.has(cueAnd))
}

// inLeadIn reports a name in the bracket that begins an article: "(Cao Bằng) - …" is who
// wrote it.
func (w *work) inLeadIn(k int) bool {
	if w.items[0].kind != itemOpen || int(w.items[0].from) > w.sentence.From {
		return false
	}
	for n := 1; n < k; n++ {
		if w.items[n].kind == itemClose {
			return false
		}
	}
	return true
}

// shouted reports a token of capitals only.
func (w *work) shouted(i int) bool {
	t := w.token(i)
	if c := w.byteAt(i); 'a' <= c && c <= 'z' { // as most begin
		return false
	}
	for _, r := range w.text.Source[t.Start:t.End] {
		if unicode.IsLower(r) {
			return false
		}
	}
	return true
}

// jointBodies marks several provinces spoken of at once: "hai tỉnh Khánh Hòa và
// Ninh Thuận", "2 đảng bộ". It returns the item behind their names, 0 for none.
func (w *work) jointBodies(k int) int {
	it := &w.items[k]
	if !w.severalAhead(k) {
		return 0
	}
	for n := range w.items {
		if w.items[n].cues.has(cueMerged) && !w.items[n].cues.has(cueFormer) {
			return 0 // "sau khi hai tỉnh hợp nhất"
		}
	}
	next, names, others := k+1, 0, 0
	for next < len(w.items) {
		one := &w.items[next]
		if w.gap(next-1) > 0 {
			break
		}
		if one.kind != itemComma && !one.cues.any(cueAnd|cueProvince) && !w.isProvince(next) {
			break
		}
		if w.isProvince(next) {
			names++
			if !w.oursByName(next) {
				others++
			}
		}
		next++
	}
	if names == 0 && it.cues.has(cueBody) {
		return 0
	}
	// Together they are the province that they became.
	whole := w.place.home.Era == gazetteer.After && others == 0
	w.mark(placeMark{item: k, level: gazetteer.Whole, other: !whole, joint: true})
	return next
}

// severalAhead reports "hai", "2" and their like directly before item k.
func (w *work) severalAhead(k int) bool {
	if w.item(k-1).kind == itemFigure {
		q := &w.text.Quantities[w.items[k-1].at]
		if k > 1 && w.items[k-2].cues.has(cueTopGroup) {
			return false // "trong nhóm 2 tỉnh dẫn đầu"
		}
		return w.gap(k-1) == 0 && q.Unit == vietnamese.Count && !q.Is(vietnamese.Fraction) && (q.Value == 2 || q.Value == 3)
	}
	at := int(w.items[k].from) - 1
	return at >= w.sentence.From && (w.wordAt(at) == wHai || w.wordAt(at) == wBa)
}

// oursByName reports that the name at item k is of a province that became ours.
func (w *work) oursByName(k int) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, name := range w.meanings[s].names {
			if name.Level == gazetteer.Whole && w.ours(name.Slug) {
				return true
			}
		}
	}
	return false
}

// isProvince reports the name of a province at item k, of either era.
func (w *work) isProvince(k int) bool {
	it := &w.items[k]
	if it.kind != itemPhrase || !capitals(w.text, vietnamese.Span{From: int(it.from), To: int(it.to)}) {
		return false
	}
	for _, s := range it.senses[:it.count] {
		for _, name := range w.meanings[s].names {
			if name.Level == gazetteer.Whole {
				return true
			}
		}
	}
	return false
}

// former reports that a province's name at item k means the province before the
// merger: "Đắk Lắk (cũ)", "trước khi hợp nhất, Phú Yên có …".
func (w *work) former(k int) bool {
	if w.place.home.Era == gazetteer.Before {
		return false
	}
	for n := range w.items {
		if !w.items[n].cues.has(cueFormer) {
			continue
		}
		if w.items[n].cues.has(cueMerged) || n == k+1 && w.gap(k) == 0 || n == k+2 && w.items[k+1].kind == itemOpen {
			return true
		}
	}
	return false
}

// countedIn reports "tính cả", "gồm cả", "kể cả" before the province at item k or the list that
// it stands in: what is told is of all that became one.
func (w *work) countedIn(k int) bool {
	const near = 12 // tokens
	for t := int(w.items[k].from) - 1; t > w.sentence.From && t >= int(w.items[k].from)-near && w.token(t).Strength < vietnamese.Comma; t-- {
		if w.wordAt(t) == wCả {
			return w.wordAt(t-1) == wTính || w.wordAt(t-1) == wGồm || w.wordAt(t-1) == wKể
		}
	}
	return false
}

// inClosedList reports a place in a list of parts that ended before figure i: "…,
// trong đó huyện Kỳ Anh 210, Can Lộc 160; thành lập 10 chi bộ".
func (w *work) inClosedList(mark, i int) bool {
	fg := &w.figures[i]
	list := int(w.items[mark].segment)
	if list == fg.segment {
		return false
	}
	closed := false
	for s := fg.segment; s > list; s-- {
		closed = closed || w.segs[s].opener == opensClause
	}
	if !closed {
		return false
	}
	if seg := &w.segs[list]; seg.plain && seg.opener == opensComma && list > 0 && !w.segs[list-1].plain {
		return true // "1 cụ 75 năm tuổi Đảng, hiện sống ở xã Vũ Lạc; 12 cụ 70 năm"
	}
	if fg.event < 0 || fg.event > fg.item || int(w.items[fg.event].segment) != fg.segment {
		return false
	}
	for s := list; s > 0; s-- {
		switch w.segs[s].opener {
		case opensParts:
			return true
		case opensClause:
			return false
		}
	}
	return false
}

// beginsSentence reports that nothing but times stands before item k.
func (w *work) beginsSentence(k int) bool {
	if int(w.items[k].from) > w.sentence.From && k == 0 {
		return false
	}
	for n := range k {
		if it := &w.items[n]; it.kind != itemTime && it.kind != itemComma && it.kind != itemMask && !it.cues.has(cueWord) || w.gap(n) > 0 {
			return false
		}
	}
	return true
}

// occasional reports a gift of one occasion where the indicator counts what many
// gave: "Nhân dịp này, đại diện Tỉnh ủy tặng 50 suất quà".
func (w *work) occasional(i int) bool {
	for k := w.figures[i].item - 1; k >= 0; k-- {
		if w.items[k].cues.any(cueAll | cueProvince) {
			return false
		}
		if w.items[k].cues.any(cueOccasion | cueVisitor) {
			return true
		}
	}
	return false
}

// manyBefore reports a word of several before item k: "các huyện".
func (w *work) manyBefore(k int) bool {
	for k--; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 {
			return false
		}
		if it.cues.any(cueMany|cueEach) || it.cues.has(cueAll) && w.wordAt(int(it.from)) == wCác && w.wordAt(int(it.to)-1) == wBộ {
			return true // also "các đảng bộ huyện, thị xã"
		}
		if it.kind != itemComma && !it.cues.any(cueDistrict|cueTown|cueCommune|cueAnd|cueProvince) {
			return false
		}
	}
	return false
}

// figureBefore reports a figure before item k: "11 huyện, thành phố".
func (w *work) figureBefore(k int) bool {
	for k--; k >= 0 && w.gap(k) == 0; k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return w.items[k+1].kind != itemComma // "72,8 điểm, tỉnh …"
		}
		if it.kind != itemComma && !it.cues.any(cueDistrict|cueTown|cueCommune|cueProvince) {
			return false
		}
	}
	return false
}

func (w *work) figureBetween(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if w.items[k].kind == itemFigure {
			return true
		}
	}
	return false
}

// officeBehind reports an office of the province, no place itself, behind item k: "tại
// thành phố Đà Lạt, Ban Tổ chức Tỉnh ủy tổ chức hội nghị".
func (w *work) officeBehind(k int) bool {
	for k++; k < len(w.items) && w.items[k].kind != itemFigure; k++ {
		if it := &w.items[k]; it.cues.has(cueNeutral) && w.wordAt(int(it.to)-1) == wỦy && w.wordAt(int(it.to)-2) == wTỉnh {
			return true
		}
	}
	return false
}

// venue reports a mark of where a meeting was held, when who held it follows:
// "tại TP Tuy Hòa, Tỉnh ủy Phú Yên gặp mặt …".
func (w *work) venue(m int) bool {
	mark := &w.place.marks[m]
	k := mark.item
	if mark.level <= gazetteer.Whole || (m+1 >= len(w.place.marks) || w.place.marks[m+1].level != gazetteer.Whole) && !w.officeBehind(k) {
		return false
	}
	for k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.any(cueDistrict|cueTown|cueCommune|cueCity) {
		k--
	}
	first := int(w.items[k].from)
	return first > w.sentence.From && (w.wordAt(first-1) == wTại || w.wordAt(first-1) == wỞ)
}
