package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// standard reports that the province's name at item k only says with whom somebody is compared: "cao hơn tỉnh
// Nghệ An", "kém Hà Nội", "so với Bắc Ninh".
func (w *work) standard(k int) bool {
	t := int(w.items[k].from) - 1
	for ; t > w.sentence.From; t-- {
		switch w.wordAt(t) {
		case wTỉnh, wThành, wPhố, wTP:
			continue
		case wHơn, wKém, wThua, wVượt:
			return true
		case wVới:
			return w.wordAt(t-1) == wSo
		}
		if w.token(t).Kind == vietnamese.Word || w.token(t).Strength >= vietnamese.Comma {
			return false
		}
	}
	return false
}

// nationalMean reports that item k, the whole country, only says above or below what mean somebody is: "cao hơn
// bình quân chung của cả nước".
func (w *work) nationalMean(k int) bool {
	t := int(w.items[k].from) - 1
	for t > w.sentence.From && (w.wordAt(t) == wChung || w.wordAt(t) == wCủa) {
		t--
	}
	if mean := w.wordAt(t); t-1 <= w.sentence.From || !(mean == wQuân && w.wordAt(t-1) == wBình || mean == wBình && w.wordAt(t-1) == wTrung) {
		return false
	}
	t -= 2
	if w.wordAt(t) == wMức {
		t--
	}
	switch w.wordAt(t) {
	case wHơn, wVượt, wBằng:
		return true
	case wVới:
		return w.wordAt(t-1) == wSo
	}
	return false
}

// pastStandard reports that figure i is told behind the comparison with the province at item k, and so of him who
// is compared: "Bắc Ninh cao hơn Nghệ An 2 điểm, xếp thứ 9".
func (w *work) pastStandard(k, i int) bool {
	fg := &w.figures[i]
	if k > fg.item || w.figureBetween(k, fg.item) {
		return true
	}
	for t := int(w.items[k].to); t < fg.q.Lead; t++ {
		if w.token(t).Strength >= vietnamese.Comma {
			return true
		}
	}
	return false
}

// centreBehind reports an organ of the Party's centre whose name is told short in brackets before its last words: "Ủy
// ban Kiểm tra (UBKT) Trung ương".
func (w *work) centreBehind(k int) bool {
	const longest = 4 // tokens: the brackets and what is in them
	t := int(w.items[k].to)
	for n := 0; n < longest && t < w.sentence.To && w.wordAt(t) != wTrung; n++ {
		if n == 0 && w.token(t).Word != vietnamese.MarkOpen && w.token(t).Word != vietnamese.MarkClose {
			return false
		}
		t++
	}
	return t+1 < w.sentence.To && w.wordAt(t) == wTrung && w.wordAt(t+1) == wƯơng && w.token(t-1).Word == vietnamese.MarkClose
}
