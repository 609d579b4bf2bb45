package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// outOfSome reports that the group which figure i counts is told of some of the members alone:
// "trong số đảng viên có trình độ đại học có 318 nữ", but not "trong số đảng viên mới kết nạp có 318 nữ".
func (w *work) outOfSome(i int) bool {
	if !w.among.has(wSố) || !w.among.has(wTrong) {
		return false
	}
	end := w.figures[i].q.Lead
	t := end - 1
	for ; t > w.sentence.From; t-- {
		if w.token(t).Strength >= vietnamese.Clause {
			return false
		}
		if w.wordAt(t) == wSố && (w.wordAt(t-1) == wTrong || w.wordAt(t-1) == wTổng && w.wordAt(t-2) == wTrong) {
			break
		}
	}
	if t <= w.sentence.From {
		return false
	}
	if t++; w.wordIn(t, wordsToldBefore) {
		return false // "298 người trong số đó là công nhân, 121 nữ"
	}
	if w.token(t).Kind == vietnamese.Number {
		if w.toldWhole(t) {
			return false
		}
		t++
	}
	for ; t < end; t++ {
		tok := w.token(t)
		if tok.Strength == vietnamese.Comma || tok.Role == vietnamese.Figure {
			return false
		}
		if tok.Kind == vietnamese.Word && tok.Role == 0 && w.saysWhich(t) || w.ofOtherGroup(i, t) {
			return true
		}
	}
	return false
}

// ofOtherGroup reports that token t begins the name of another group than the one that figure i counts:
// "trong số đảng viên học sinh có 18 nữ".
func (w *work) ofOtherGroup(i, t int) bool {
	for k := range w.items[:w.figures[i].item] {
		if int(w.items[k].from) == t && w.isPart(&w.items[k]) {
			by, ok := w.partOf(&w.items[k], w.figures[i].frame, false)
			return ok && by != w.figures[i].by
		}
	}
	return false
}

// toldWhole reports that the number at token t is one that was told of all: "trong số 1.312 quần chúng được
// đứng vào hàng ngũ của Đảng có 407 nữ".
func (w *work) toldWhole(t int) bool {
	for h := range w.figures {
		q := w.figures[h].q
		if q.Lead > t || t >= q.To {
			continue
		}
		return slices.ContainsFunc(w.found, func(o finding) bool { return o.Kind == Actual && o.Value == q.Value })
	}
	return false
}

// saysWhich reports a word at token t that says which of the members are spoken of: their schooling, age, origin,
// trade, or where they live. Whose they all are says no such thing: "của các đảng bộ trực thuộc".
func (w *work) saysWhich(t int) bool {
	switch w.wordAt(t) {
	case wCó:
		return w.wordIn(t+1, wordsQuality)
	case wỞ, wTại, wThuộc:
		return w.wordIn(t+1, wordsWorkplace)
	}
	return w.wordIn(t, wordsSaysWhich)
}

// otherwiseTreated reports that something else was done to those of a group in a list than to the whole
// that it is of: "trong đó 120 nữ được biểu dương". What comes before an admission is true of all
// admitted: "được đào tạo tại các trường".
func (w *work) otherwiseTreated(i int) bool {
	fg := &w.figures[i]
	if !fg.inList && fg.rule != partOfList && fg.rule != partCarried {
		return false
	}
	k := max(fg.item, fg.noun)
	for k+1 < int(w.seg(i).to) && w.gap(k) == 0 && (w.isPart(&w.items[k+1]) || w.wordAt(int(w.items[k+1].from)) == wLà) {
		k++
	}
	t := int(w.items[k].to)
	if w.wordAt(t) != wĐược && w.wordAt(t) != wBị {
		return false
	}
	for n := k + 1; n < len(w.items) && n <= k+2 && int(w.items[n].from) <= t+2; n++ {
		if w.raises(&w.items[n], w.frame(fg.frame), false) {
			return false
		}
	}
	const near = 6 // words
	for n := t + 1; n <= t+near && w.token(n).Strength < vietnamese.Comma; n++ {
		next := w.wordAt(n + 1)
		switch w.wordAt(n) {
		case wKhen, wTrao, wTặng:
			return true
		case wBầu, wCử:
			if n == t+1 { // not "được tổ chức đảng cử người giúp đỡ", which comes before
				return true
			}
		case wNhận:
			if n == t+1 && (next == wHọc || next == wBằng) {
				return true // "được nhận học bổng"
			}
		case wBiểu, wTuyên:
			if next == wDương {
				return true
			}
		case wBổ:
			if next == wNhiệm {
				return true
			}
		case wĐiều:
			if next == wĐộng {
				return true
			}
		case wKỷ:
			if next == wLuật {
				return true
			}
		}
	}
	return false
}
