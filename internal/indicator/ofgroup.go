package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

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
	switch t++; w.wordAt(t) {
	case wĐó, wNày, wẤy, wTrên:
		return false // "298 người trong số đó là công nhân, 121 nữ"
	}
	if w.token(t).Kind == vietnamese.Number {
		t++
	}
	for ; t < end; t++ {
		tok := w.token(t)
		if tok.Strength == vietnamese.Comma || tok.Role == vietnamese.Figure {
			return false
		}
		if tok.Kind != vietnamese.Word || tok.Role != 0 {
			continue // of a time
		}
		if !allOfThem[w.wordAt(t)] {
			return true
		}
	}
	return false
}

// allOfThem are the words that name members without saying which.
var allOfThem = [wordLast]bool{
	wĐảng: true, wViên: true, wNgười: true, wĐồng: true, wChí: true, wQuần: true, wChúng: true, wƯu: true, wTú: true, wCác: true, wNhững: true,
	wĐó: true, wNày: true, wẤy: true, wTrên: true, wMới: true, wVừa: true, wĐược: true, wKết: true, wNạp: true, wPhát: true, wTriển: true,
	wToàn: true, wCả: true, wTỉnh: true, wThành: true, wPhố: true, wBộ: true, wCủa: true, wHiện: true, wNay: true, wCó: true, wThì: true,
	wDịp: true, wĐợt: true, wTừ: true, wMà: true, wĐã: true, wVào: true, wTrong: true, wThuộc: true,
}

// otherwiseTreated reports that something else was done to those of a group in a list than to the whole
// that it is of: "trong đó 120 nữ được biểu dương". What comes before an admission is true of all admitted.
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
	const near = 5 // words
	for n := t + 1; n <= t+near; n++ {
		switch w.wordAt(n) {
		case wGiới, wDưỡng, wXem, wRèn, wChọn, wĐứng, wNạp, wPhát, wCông:
			return false
		}
	}
	return w.token(t+1).Kind == vietnamese.Word
}
