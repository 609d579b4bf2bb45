package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// paidBehind reports that one giver is named behind figure i, whose gift it is and not what
// the province gathered: "do Bộ Công an triển khai", "do Tập đoàn Tân Long tài trợ".
func (w *work) paidBehind(i int) bool {
	from, to := w.figures[i].q.To, w.sentence.To
	if w.hintIn(from, to, hintPayer) >= 0 {
		return true
	}
	for t := w.hintIn(from, to, hintPayerNamed); t >= 0; t = w.hintIn(t+1, to, hintPayerNamed) {
		if name := w.hintAt(t, hintPayerNamed); name < to && w.token(name-1).Is(vietnamese.Capital) && w.token(name).Is(vietnamese.Capital) {
			return true
		}
	}
	return false
}

// oneAmong reports that the clause of figure i tells of one of several: "đây là một trong
// những chương trình …, tổng kinh phí 5 tỷ đồng".
func (w *work) oneAmong(i int) bool {
	first := w.figures[i].q.Lead
	t := w.hintIn(w.sentence.From, first, hintOneOf)
	for t >= 0 && w.clauseEnds(t, first) {
		t = w.hintIn(t+1, first, hintOneOf)
	}
	return t >= 0
}

// clauseEnds reports that a clause ends between two tokens.
func (w *work) clauseEnds(from, to int) bool {
	for t := from; t < to; t++ {
		if w.token(t).Strength >= vietnamese.Clause {
			return true
		}
	}
	return false
}

// handedAt reports that the gifts of figure i were handed over at some places of the province
// that the clause names or numbers: "trao 60 suất quà tại các xã Tân Ân, Viên An", "… tại 5 huyện".
func (w *work) handedAt(i int) bool {
	if !w.cued.any(cueDistrict | cueCommune) {
		return false
	}
	from, to := w.figures[i].q.Lead, w.figures[i].q.To
	for from > w.sentence.From && w.token(from-1).Strength < vietnamese.Comma {
		from--
	}
	for to < w.sentence.To && w.token(to).Strength < vietnamese.Comma {
		to++
	}
	for k := range w.items {
		it := &w.items[k]
		if !it.cues.any(cueDistrict|cueCommune) || int(it.from) < from || int(it.from) >= to {
			continue
		}
		t := int(it.from) - 1
		numbered := t > w.sentence.From && w.token(t).Kind == vietnamese.Number
		if numbered || w.wordAt(t) == wCác || w.wordAt(t) == wHai {
			t--
		}
		if (w.wordAt(t) == wTại || w.wordAt(t) == wỞ) && (numbered || w.namedNext(k)) {
			return true
		}
	}
	return false
}
