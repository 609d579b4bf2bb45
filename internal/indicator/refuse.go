package indicator

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// numbered reports a figure without a noun behind it that is a name: "chỉ tiêu số 02", "số
// 06 đường …", but not "thuộc số 1.027 căn nhà".
func (w *work) numbered(i int) bool {
	first := w.figures[i].q.Lead
	if w.cellNumber(i) || w.schoolGrade(first) || w.secretaryOf(i) || w.numberInName(i) {
		return true
	}
	if first >= 2 && w.wordAt(first-1) == wTuổi && w.isAge(i) {
		return true
	}
	if first < 2 || w.wordAt(first-1) != wSố {
		return false
	}
	if k := w.figures[i].item - 1; k >= 0 && int(w.items[k].to) == first && w.isPart(&w.items[k]) {
		return false // "dân tộc thiểu số 112"
	}
	return !w.wordIn(first-2, wordsNumberOf)
}

// isAge reports a number behind "tuổi" that is an age: "đảng viên tuổi 18", but not "đảng viên
// cao tuổi 46".
func (w *work) isAge(i int) bool {
	const oldest = 100
	first := w.figures[i].q.Lead
	return w.figures[i].q.Value <= oldest && w.token(first-2).Kind == vietnamese.Word && !w.wordIn(first-2, wordsNoAge)
}

// schoolGrade reports a number that says which school or which session: "bằng cấp 3", "tại
// kỳ họp 15".
func (w *work) schoolGrade(first int) bool {
	return w.wordAt(first-1) == wCấp && (w.wordAt(first-2) == wBằng || w.wordAt(first-2) == wTrường || w.wordAt(first-2) == wHọc) || w.wordAt(first-1) == wHọp && w.wordAt(first-2) == wKỳ
}

// numberInName reports a number that belongs to a name: "Cienco 5", "căn nhà 27, đường …",
// "thông tư 45", "ông Đỗ Mười".
func (w *work) numberInName(i int) bool {
	fg := &w.figures[i]
	first := fg.q.Lead
	if first <= w.sentence.From || fg.right || fg.q.Lead != fg.q.From {
		return false
	}
	before := w.token(first - 1)
	named := before.Kind == vietnamese.Word && before.Flags&vietnamese.Capital != 0 && first-1 > w.sentence.From
	if fg.q.Is(vietnamese.Spelled) {
		return named && w.token(first).Flags&vietnamese.Capital != 0
	}
	const largest = 1000 // that names something
	if fg.q.Value >= largest || fg.q.Unit != vietnamese.Count || fg.q.To-fg.q.From > 1 {
		return false
	}
	switch {
	case w.wordAt(first-1) == wNhà:
		return w.wordAt(first-2) == wCăn || w.wordAt(first-2) == wNgôi
	case w.wordAt(first-1) == wTư:
		return w.wordAt(first-2) == wThông
	case w.wordAt(first-1) == wĐịnh:
		return w.wordAt(first-2) == wNghị
	case w.wordAt(first-1) == wHội:
		return w.wordAt(first-2) == wĐại
	}
	k := fg.item - 1
	return named && (k < 0 || w.gap(k) > 0) && !w.partAhead(i)
}

// onlyAn reports "một" at token t that counts nothing: "như một đảng viên", "là một cán
// bộ trẻ", "trở thành một".
func (w *work) onlyAn(t int) bool {
	if t <= w.sentence.From || w.wordAt(t) != wMột {
		return false
	}
	return w.wordAt(t-1) == wNhư || w.wordAt(t-1) == wThành || w.wordAt(t-1) == wLà && w.wordIn(t+1, wordsWhatOneIs)
}

// secretaryOf reports the number that names the cell of which somebody is secretary: "bí
// thư chi bộ 2".
func (w *work) secretaryOf(i int) bool {
	k := w.figures[i].item - 1
	return k >= 0 && w.gap(k) == 0 && w.isNoun(&w.items[k]) && w.wordAt(int(w.items[k].from)-1) == wThư && w.wordAt(int(w.items[k].from)-2) == wBí
}

// cellNumber reports the number that names a body: "Chi bộ 1 khiển trách …".
func (w *work) cellNumber(i int) bool {
	k := w.figures[i].item - 1
	if k > 0 && w.gap(k) == 0 && w.wordAt(int(w.items[k].from)) == wSố {
		k--
	}
	return k >= 0 && (w.items[k].cues.has(cueSectorOf) && w.numberedBody(k) || w.items[k].cues.has(cueCommune) && w.numberedHamlet(k))
}

// compared reports a figure that something else is compared with: "so với hơn
// 100.000 học sinh".
func (w *work) compared(i int) bool {
	k := w.figures[i].item - 1
	return k >= 0 && w.gap(k) == 0 && w.items[k].cues.has(cueThan)
}

// thanPlace reports a figure by which one place is ahead of or behind another: "cao hơn
// Bến Tre 240 đảng viên", "kém tỉnh bạn 15".
func (w *work) thanPlace(i int) bool {
	k := w.figures[i].item - 1
	for ; k >= 0 && w.gap(k) == 0; k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || w.wordAt(int(it.from)) != wLà && w.wordAt(int(it.from)) != wTới && w.wordAt(int(it.from)) != wĐến {
			break
		}
	}
	if !w.marked(k-1, k) {
		return false
	}
	for place := k; k >= 0 && w.gap(k) == 0; k-- {
		first := int(w.items[k].from)
		if first > w.sentence.From && k <= place && (w.wordAt(first-1) == wHơn || w.wordAt(first-1) == wKém || w.wordAt(first-1) == wThua) {
			return w.marked(k, place)
		}
		if w.items[k].kind != itemPhrase || k < place {
			return false
		}
	}
	return false
}

// marked reports that one of the items from first to last tells a place.
func (w *work) marked(first, last int) bool {
	return slices.ContainsFunc(w.place.marks, func(m placeMark) bool { return m.item >= first && m.item <= last })
}

// toBeDone reports that the event at item k still has to happen to those whom an
// inspection found out: "kết luận 60 đảng viên có vi phạm, phải kỷ luật 22".
func (w *work) toBeDone(k int) bool {
	if !w.cued.has(cueMust) || w.wordAt(int(w.items[k].from)-1) != wPhải {
		return false
	}
	for k--; k >= 0; k-- {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				if slices.ContainsFunc(w.byEvent[event], func(f int32) bool { return w.frame(f).Finds }) {
					return true
				}
			}
		}
	}
	return false
}

// saidMore reports "thêm" at item k as a word of speaking: "phải nói thêm là 3.100
// đồng chí …".
func (w *work) saidMore(k int) bool {
	first := int(w.items[k].from)
	if w.wordAt(first) != wThêm {
		return false
	}
	return w.hintAt(first-1, hintSaidMore) > 0
}

// each reports a norm for every one of many: "mỗi chi bộ ít nhất 2 cuộc".
func (w *work) each(i int) bool {
	if w.anyOf(i) {
		return true
	}
	if !w.cued.has(cueEach) {
		return false
	}
	fg := &w.figures[i]
	for k := fg.item - 1; k >= 0; k-- {
		it := &w.items[k]
		if it.kind == itemSemicolon || it.kind == itemFigure && w.items[k].segment != int32(fg.segment) && !w.figures[i-1].norm {
			return false
		}
		if it.cues.has(cueEach) && w.wordAt(int(it.from)) == wMỗi {
			fg.norm = true
			return true
		}
	}
	return false
}

// averageOfOne reports what one body has on the average: "bình quân một huyện kết nạp 50
// người".
func (w *work) averageOfOne(i int) bool {
	if i == 0 {
		return false
	}
	one := &w.figures[i-1]
	if one.q.Value != 1 || !one.q.Is(vietnamese.Spelled) || one.segment != w.figures[i].segment {
		return false
	}
	return w.wordAt(one.q.Lead-2) == wBình && w.wordAt(one.q.Lead-1) == wQuân || w.wordAt(one.q.Lead-2) == wTrung && w.wordAt(one.q.Lead-1) == wBình
}

// oneOfList reports "một trường hợp cách chức" in a list of parts: a count, not
// somebody.
func (w *work) oneOfList(i int) bool {
	fg := &w.figures[i]
	if w.oneOfLevel(i) {
		return true
	}
	if !fg.inList || !fg.right {
		return false
	}
	if before := fg.item - 1; before >= int(w.seg(i).from) && w.gap(before) == 0 && w.partLabelled(before, labelForm) {
		return true
	}
	k := fg.noun + 1
	return k < int(w.seg(i).to) && w.gap(k-1) == 0 && w.isPart(&w.items[k]) && (w.subset(i) || w.partLabelled(k, labelForm))
}

// ofSomeYear reports a count of a year that nobody names: "có năm Đảng bộ tỉnh kết nạp 2.400",
// "năm cao nhất kết nạp 2.400".
func (w *work) ofSomeYear(i int) bool {
	fg := &w.figures[i]
	from := w.sentence.From
	if fg.seg.from > 0 {
		from = int(w.items[fg.seg.from-1].to)
	}
	for t := from; t < fg.q.Lead-2; t++ {
		if w.wordAt(t) != wNăm || slices.ContainsFunc(w.figures, func(other figure) bool { return other.q.From == t }) {
			continue
		}
		next := w.token(t + 1)
		if w.wordAt(t-1) == wCó && next.Kind == vietnamese.Word && (next.Is(vietnamese.Capital) || w.wordAt(t+1) == wToàn || w.wordAt(t+1) == wCả || w.wordAt(t+1) == wTỉnh) {
			return true
		}
		if w.wordAt(t+2) == wNhất && w.wordIn(t+1, wordsExtreme) {
			return true
		}
	}
	return false
}

// apartOf reports "riêng khối đoàn thể 617 lượt": those of some that the count before holds.
func (w *work) apartOf(i int) bool {
	fg := &w.figures[i]
	s := fg.segment
	for s > 0 && w.segs[s].opener == opensComma && w.segs[s-1].plain {
		s-- // "riêng khối Mặt trận, đoàn thể"
	}
	seg := &w.segs[s]
	if seg.opener != opensClause && seg.opener != opensComma || seg.from == 0 || w.wordAt(int(w.items[seg.from-1].to)) != wRiêng || fg.seg.says&traitTime != 0 {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		if other := &w.figures[h]; other.frame == fg.frame && w.usable(h) && other.kind == "" {
			return other.by == fg.by && other.q.Value > fg.q.Value
		}
	}
	return false
}

// oneOfLevel reports the one who has a level of badges, behind a count of them: "Huy hiệu 80
// năm có một đồng chí".
func (w *work) oneOfLevel(i int) bool {
	c := w.tally.last()
	if c == nil || w.frame(c.frame).Levels == "" {
		return false
	}
	k := w.figures[i].item - 1
	if k > 0 && w.items[k].cues.has(cueHas) && w.gap(k) == 0 {
		k--
	}
	if k < 0 || w.gap(k) > 0 || w.items[k].kind != itemMask {
		return false
	}
	kind := w.text.Masks[w.items[k].at].Kind
	return kind == vietnamese.MaskDuration || kind == vietnamese.MaskSeniority
}

// anyOf reports a figure told of whichever one: "nơi nào dưới 45% kế hoạch thì …".
func (w *work) anyOf(i int) bool {
	if !w.seg(i).cued.has(cueAny) {
		return false
	}
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from); k-- {
		it := &w.items[k]
		if it.cues.has(cueNone) {
			return false
		}
		if it.cues.has(cueAny) {
			return true
		}
	}
	return false
}

// ofThose reports a part told behind its noun which no indicator knows: "77 người
// trong số đó nộp đơn", but not "77 người trong số đó là nữ".
func (w *work) ofThose(i int) bool {
	if !w.cued.has(cuePart) {
		return false
	}
	fg := &w.figures[i]
	k := fg.item + 1
	if fg.right {
		k++
	}
	if k >= len(w.items) || !w.items[k].cues.has(cuePart) {
		return false
	}
	if next := fg.segment + 1; k >= int(w.seg(i).to) {
		return w.segmentAt(next).opener == opensParts && w.segmentAt(next).plain && w.gap(k-1) == 0 && w.wordAt(int(w.items[k].from)) == wTrong
	}
	if !w.ofThem(k) {
		return false
	}
	if k+1 < int(w.seg(i).to) && w.gap(k) == 0 && w.furtherDeed(i, k+1) {
		return false
	}
	for k++; k < int(w.seg(i).to); k++ {
		if w.isPart(&w.items[k]) || w.items[k].kind == itemMask && badgeLevel(w.text.Masks[w.items[k].at].Value) {
			return false
		}
	}
	return true
}

// furtherDeed reports that item k tells what else was done to some of those told before, of
// whom nothing of the kind was counted: "báo xấu 310 tài khoản; 24 tài khoản trong số đó bị
// gỡ bỏ".
func (w *work) furtherDeed(i, k int) bool {
	it := &w.items[k]
	return it.kind == itemPhrase && w.isEvent(it, false) && slices.ContainsFunc(w.raisedBy(it), func(f int32) bool {
		return !w.frame(f).Organ && w.frame(f).index >= 0 && w.fits(i, f) && w.wholeCounted(f) == nil
	})
}

// spokenOf reports a figure that repeats what was told: "cả ba người", "ba cán
// bộ này".
func (w *work) spokenOf(i int) bool {
	fg := &w.figures[i]
	if !fg.q.Is(vietnamese.Spelled) || fg.q.Value > 20 {
		return false
	}
	if first := fg.q.Lead; first > 0 && w.wordAt(first-1) == wCả {
		return true
	}
	last := fg.q.To
	if fg.right {
		last = int(w.items[fg.noun].to)
	}
	if w.wordAt(last) == wTrên {
		next := w.wordAt(last + 1)
		return next != wĐịa && next != wToàn && next != wKhắp // "hai vụ việc trên", not "hai vụ việc trên địa bàn tỉnh"
	}
	return last < len(w.text.Tokens) && (w.wordAt(last) == wNày || w.wordAt(last) == wĐó)
}

// allOfUnknown reports "cả 11" where the sentence told those 11 before, of something unknown: "có nơi
// 11 người thì cả 11 đều được khen".
func (w *work) allOfUnknown(i int) bool {
	fg := &w.figures[i]
	if w.wordAt(fg.q.Lead-1) != wCả {
		return false
	}
	for h := i - 1; h >= 0; h-- {
		if other := &w.figures[h]; other.q.Value == fg.q.Value && other.q.Unit == fg.q.Unit {
			return other.frame < 0
		}
	}
	return false
}

// peopleAhead reports the number of inhabitants: "dân số hơn 1,2 triệu người".
func (w *work) peopleAhead(i int) bool {
	for k := w.figures[i].item - 1; w.seg(i).cued.has(cuePeople) && k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		if w.items[k].cues.has(cuePeople) {
			return true
		}
	}
	return false
}

// monthly reports an average of months, which no indicator is.
func (w *work) monthly(i int) bool {
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemSemicolon && !w.items[k].cues.has(cueHas); k-- {
		if w.items[k].cues.has(cueMonthly) {
			return !w.lastsMonth(k)
		}
		if w.items[k].kind == itemTime {
			if t := &w.text.Times[w.items[k].at]; t.Role == vietnamese.Yearly && strings.Contains(w.text.Slice(t.Span), "tháng") {
				return true
			}
		}
	}
	return false
}

// askedFor reports what somebody asks the province to do: "các huyện đề nghị tỉnh hỗ trợ đào
// tạo 60 cán bộ".
func (w *work) askedFor(i int) bool {
	if w.cued.has(cueMust) && w.stillNeeded(i) && !w.plannedNeed(i) {
		return true
	}
	if !w.cued.any(cueProvince | cueParty | cueOrgan) {
		return false
	}
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		if it := &w.items[k]; it.cues.any(cueProvince | cueParty | cueOrgan) {
			first := int(it.from)
			return w.wordAt(first-1) == wNghị && (w.wordAt(first-2) == wĐề || w.wordAt(first-2) == wKiến)
		}
	}
	return false
}

// lastsMonth reports "một tháng" that tells how long and no average: "còn hơn một tháng nữa",
// "sau một tháng", "một tháng qua".
func (w *work) lastsMonth(k int) bool {
	first, behind := int(w.items[k].from), int(w.items[k].to)
	return w.wordAt(first) == wMột && (w.wordIn(behind, wordsSpanBehind) || w.wordIn(first-1, wordsSpanAhead))
}

// vulgarFraction reports a fraction of a few that tells how large a share is, and not how
// many: "gần 1/3 đã nghỉ hưu", "2/3 đảng viên mới là nữ", "1/4 số tổ chức đảng"; but "3/5 huyện
// ủy" are three.
func (w *work) vulgarFraction(i int) bool {
	fg := &w.figures[i]
	if fg.q.Value >= fg.q.Of {
		return false
	}
	return w.frame(fg.frame).unit == UnitPerson || !fg.right || fg.q.Qualifier != Exact || w.wordAt(fg.q.To) == wSố
}
