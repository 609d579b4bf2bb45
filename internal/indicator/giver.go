package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// paidBehind reports that one giver is named behind figure i, whose gift it is and not what
// the province gathered: "do Bộ Công an triển khai", "do Tập đoàn Tân Long tài trợ".
func (w *work) paidBehind(i int) bool {
	if !w.among.has(wDo) {
		return false
	}
	for t := w.figures[i].q.To; t+2 < w.sentence.To; t++ {
		if w.wordAt(t) != wDo {
			continue
		}
		switch w.wordAt(t + 1) {
		case wBộ:
			if w.text.Tokens[t+1].Is(vietnamese.Capital) && w.text.Tokens[t+2].Is(vietnamese.Capital) {
				return true
			}
		case wQuỹ:
			if w.wordAt(t+2) != wVì {
				return true
			}
		case wNgân, wTập, wÔng, wBà:
			return true
		case wCông:
			return w.wordAt(t+2) == wTy
		case wTổng:
			return w.wordAt(t+2) == wCông
		}
	}
	return false
}

// oneAmong reports that the clause of figure i tells of one of several: "đây là một trong
// những chương trình …, tổng kinh phí 5 tỷ đồng".
func (w *work) oneAmong(i int) bool {
	if !w.among.has(wMột) {
		return false
	}
	for t := w.figures[i].q.Lead - 1; t >= w.sentence.From && w.text.Tokens[t].Strength < vietnamese.Clause; t-- {
		if w.wordAt(t) == wTrong && w.wordAt(t-1) == wMột && (w.wordAt(t+1) == wNhững || w.wordAt(t+1) == wCác) {
			return true
		}
	}
	return false
}

// handedAt reports that the gifts of figure i were handed over at some places of the province
// that the clause names or numbers: "trao 60 suất quà tại các xã Tân Ân, Viên An", "… tại 5 huyện".
func (w *work) handedAt(i int) bool {
	from, to := w.figures[i].q.Lead, w.figures[i].q.To
	for from > w.sentence.From && w.text.Tokens[from-1].Strength < vietnamese.Comma {
		from--
	}
	for to < w.sentence.To && w.text.Tokens[to].Strength < vietnamese.Comma {
		to++
	}
	for t := from; t+2 < to; t++ {
		if w.wordAt(t) != wTại && w.wordAt(t) != wỞ {
			continue
		}
		numbered := w.text.Tokens[t+1].Kind == vietnamese.Number
		place := t + 1
		if numbered || w.wordAt(place) == wCác || w.wordAt(place) == wHai {
			place++
		}
		switch w.wordAt(place) {
		case wXã, wPhường, wHuyện, wThôn, wBản, wẤp, wBuôn:
			if numbered || place+1 < to && w.text.Tokens[place+1].Is(vietnamese.Capital) {
				return true
			}
		}
	}
	return false
}
