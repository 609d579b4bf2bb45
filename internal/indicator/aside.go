package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// longestAside is how much may stand between two dashes, in tokens.
const longestAside = 40

// dash is the kind of item that the dash at token i is, in a sentence that ends before
// token end: dashes around an aside are its brackets, "huyện Cái Nước – đơn vị dẫn đầu
// tỉnh – kết nạp 120 đảng viên". Others part words: "quốc phòng - an ninh".
func (w *work) dash(i, end int) itemKind {
	if i == w.asideEnd {
		return itemClose
	}
	if i < w.asideEnd || !w.spaced(i) || !w.beginsAside(i+1, end) {
		return itemPhrase
	}
	tokens := w.text.Tokens
	for k := i + 2; k < min(end-1, i+longestAside); k++ {
		t := &tokens[k]
		if t.Kind != vietnamese.Punct {
			continue
		}
		if t.Word == vietnamese.MarkSemicolon {
			break
		}
		if t.Word == vietnamese.MarkDash && 1<<t.Role&taken == 0 && w.spaced(k) {
			w.asideEnd = k
			return itemOpen
		}
	}
	return itemPhrase
}

// spaced reports that spaces stand around the mark at token i.
func (w *work) spaced(i int) bool {
	tokens := w.text.Tokens
	return i > 0 && i+1 < len(tokens) && tokens[i-1].End < tokens[i].Start && tokens[i].End < tokens[i+1].Start && tokens[i-1].Kind != vietnamese.Break
}

// beginsAside reports a figure or a word with which asides begin at token i.
func (w *work) beginsAside(i, end int) bool {
	if i >= end {
		return false
	}
	if w.text.Tokens[i].Role == vietnamese.Figure {
		return true
	}
	switch w.wordAt(i) {
	case wTăng, wGiảm, wVượt, wĐạt, wCao, wThấp, wNhiều, wÍt, wTheo, wGồm, wTrong, wĐơn, wĐịa, wMột, wNơi, wKể, wTức, wChủ, wBằng, wCon, wLà, wHay, wĐứng, wDẫn, wHuyện, wXã, wPhường, wHơn, wGần, wNhất, wNăm:
		return true
	}
	return false
}
