package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// zeros finds counts of nothing said in words: "không xảy ra vụ việc tham
// nhũng", "không có tổ chức đảng nào bị thi hành kỷ luật".
func (w *work) zeros() {
	if !w.cued.any(cueNone | cueAny) {
		return
	}
	for k := range w.items {
		it := &w.items[k]
		if it.kind != itemPhrase || !it.cues.has(cueNone) && !w.noneOf(k) {
			continue
		}
		frame, by, end := w.zeroFrame(k)
		if frame < 0 {
			continue
		}
		w.synthetic = append(w.synthetic, vietnamese.Quantity{
			Span: vietnamese.Span{From: int(it.from), To: int(w.items[end].to)}, Lead: int(it.from), Tail: int(w.items[end].to),
		})
		fg := w.addFigure(k, &w.synthetic[len(w.synthetic)-1])
		fg.frame, fg.by, fg.event, fg.rule = frame, by, end, noneOfIt
	}
}

// noneOf reports a noun between "không" and "nào": "không tổ chức cơ sở đảng nào bị
// xếp loại yếu kém".
func (w *work) noneOf(k int) bool {
	it := &w.items[k]
	before, behind := int(it.from)-1, int(it.to)
	return before >= w.sentence.From && behind < w.sentence.To && w.wordAt(behind) == wNào && (w.wordAt(before) == wKhông || w.wordAt(before) == wChưa || w.notOne(before)) && w.isNoun(it)
}

// notOne reports "không một" that ends at token t: none of what follows.
func (w *work) notOne(t int) bool {
	return t > w.sentence.From && w.wordAt(t) == wMột && (w.wordAt(t-1) == wKhông || w.wordAt(t-1) == wChưa)
}

func (w *work) zeroFrame(k int) (frame int32, by Breakdown, end int) {
	if frame, end := w.zeroOfEvent(k); frame >= 0 {
		return frame, Breakdown{}, end
	}
	named := !w.items[k].cues.has(cueNone)
	switch happened := w.isEvent(&w.items[k], false); {
	case happened && !named:
		return w.zeroOfAny(k)
	case happened && !w.comesToLight(int(w.items[k].to)+1):
		return -1, Breakdown{}, 0 // "không vụ việc tham nhũng nào bị bỏ sót"
	}
	noun := -1
	if named {
		k-- // the noun itself, directly behind "không"
	}
	for n := k + 1; n < len(w.items) && n <= k+6; n++ {
		it := &w.items[n]
		if w.unknownBetween(k, n) > 2 || n == k+1 && w.gap(k) > 1 || it.kind != itemPhrase && it.kind != itemComma {
			break
		}
		if it.kind == itemComma && noun < 0 || n > k+1 && w.items[n-1].cues.has(cueAny) && w.gap(n-1) > 0 {
			break // "không có trường hợp nào khiếu nại kỷ luật"
		}
		if noun < 0 && w.isNoun(it) {
			noun = n
		}
		for _, s := range it.senses[:it.count] {
			m := &w.meanings[s]
			for _, event := range m.events {
				for _, f := range w.byEvent[event] {
					fr := w.frame(f)
					if fr.index < 0 && noun >= 0 && w.wordAt(int(it.from)) == wPhải && n > noun && w.items[n-1].cues.has(cueAny) {
						return w.zeroOfForms(noun, n) // "không có tổ chức đảng nào phải thi hành kỷ luật"
					}
					if fr.index < 0 {
						return -1, Breakdown{}, 0
					}
					if fr.Zero || noun >= 0 && fr.nature == Flow && fr.unit != UnitDong && (named && fr.Organ && fr.Telling || w.gapBefore(noun)) && w.hasNoun(&w.items[noun], fr) {
						return f, Breakdown{}, n
					}
				}
			}
			for _, part := range m.parts {
				fr := w.frame(part.frame)
				if !part.weak && noun >= 0 && n > noun && part.by.Value != noPart && fr.nature == Flow && w.hasNoun(&w.items[noun], fr) && fr.share >= 0 {
					return part.frame, part.by, n
				}
			}
		}
	}
	return -1, Breakdown{}, 0
}

// zeroOfAny reads "không kỷ luật tổ chức đảng nào"; without "nào" it tells of
// those who were let off.
func (w *work) zeroOfAny(k int) (frame int32, by Breakdown, end int) {
	if k+1 >= len(w.items) || w.gap(k) > 0 || int(w.items[k+1].to) >= w.sentence.To || w.wordAt(int(w.items[k+1].to)) != wNào {
		return -1, Breakdown{}, 0
	}
	return w.zeroOfForms(k+1, k+1)
}

// zeroOfForms is the frame of discipline of what item noun names; the words of it end at
// item end.
func (w *work) zeroOfForms(noun, end int) (int32, Breakdown, int) {
	for f := range w.frames {
		if fr := &w.frames[f]; fr.index >= 0 && fr.Organ && fr.Telling && w.hasNoun(&w.items[noun], fr) {
			return int32(f), Breakdown{}, end
		}
	}
	return -1, Breakdown{}, 0
}

// zeroOfEvent reads "không có thi hành kỷ luật tổ chức đảng": the event stands
// before the noun.
func (w *work) zeroOfEvent(k int) (frame int32, end int) {
	if k+2 >= len(w.items) || w.unknownBetween(k, k+2) > 0 {
		return -1, 0
	}
	event, noun := &w.items[k+1], &w.items[k+2]
	for _, s := range event.senses[:event.count] {
		for _, e := range w.meanings[s].events {
			for _, f := range w.byEvent[e] {
				if fr := w.frame(f); fr.index >= 0 && fr.Organ && w.hasNoun(noun, fr) {
					return f, k + 2
				}
			}
		}
	}
	return -1, 0
}

// comesToLight reports "xảy ra", "được phát hiện" at token t: what is said to be none
// there is none.
func (w *work) comesToLight(t int) bool {
	if t < w.sentence.To && (w.wordAt(t) == wĐược || w.wordAt(t) == wBị) {
		t++
	}
	return w.hintAt(t, hintComesToLight) > 0
}

// gapBefore reports that no unknown word stands before item k.
func (w *work) gapBefore(k int) bool { return k == 0 || w.gap(k-1) == 0 }
