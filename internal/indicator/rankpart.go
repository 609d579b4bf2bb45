package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// placeOfComponent reports that the place of figure i, which begins at token first, is
// that of one of the indexes which a ranking is made of: "chỉ số chi phí thời gian đứng
// thứ 3", "xếp thứ 40 về nội dung công khai".
func (w *work) placeOfComponent(i, first int) bool {
	fg := &w.figures[i]
	for t := fg.q.To; t < min(fg.q.To+8, w.sentence.To-1) && w.token(t).Strength < vietnamese.Clause; t++ {
		if w.wordAt(t) == wVề && w.componentAt(t+1) {
			return !w.namesRankingBehind(t)
		}
	}
	behind := fg.q.To
	if w.wordAt(first-1) == wTừ && w.movesFrom(i) {
		behind = w.figures[i+1].q.To
	}
	for t := behind; w.hinted&hintIndexPart != 0 && t < w.wordsTo(behind, behind+8); t++ {
		if w.wordAt(t) == wVề && w.hintAt(t+1, hintIndexPart) > 0 {
			return true // "xếp thứ 5 cả nước về tính minh bạch"
		}
	}
	name := w.sentence.From // behind the ranking's own name
	for k := fg.item - 1; k >= 0; k-- {
		if w.rankingAt(k) >= 0 {
			if w.wordAt(int(w.items[k].from)-1) != wTrong { // "chỉ số đất đai trong PCI"
				name = int(w.items[k].to)
			}
			break
		}
	}
	for t := first - 1; t >= name; t-- {
		if w.componentAt(t) {
			return !w.givesReason(t, first)
		}
	}
	return w.partRanked(name, first) || w.bracketOfPart(i)
}

// bracketOfPart reports that figure i stands in a bracket directly behind a part of an index by its own name: "thủ tục
// hành chính (giảm 31 bậc)".
func (w *work) bracketOfPart(i int) bool {
	const longest = 6 // words in a name
	if w.hinted&hintIndexPart == 0 || w.seg(i).depth == 0 {
		return false
	}
	k := w.figures[i].item - 1
	for ; k >= 0 && w.items[k].kind != itemOpen; k-- {
	}
	if k < 0 {
		return false
	}
	open := int(w.items[k].from)
	for t := max(open-longest, w.sentence.From); t < open; t++ {
		if w.hintAt(t, hintIndexPart) == open {
			return true
		}
	}
	return false
}

// partRanked reports that a part of an index by its own name is the topic or the subject of what is told
// between two tokens: "điểm chi phí không chính thức từ hạng 40"; but "nhờ giảm chi phí không chính thức" and
// "thủ tục hành chính thông thoáng giúp tỉnh".
func (w *work) partRanked(from, to int) bool {
	for t := w.hintIn(from, to, hintIndexPart); t >= 0; t = w.hintIn(t+1, to, hintIndexPart) {
		before := t - 1
		for ; before >= from && (w.wordIn(before, wordsPartHead) || w.token(before).Word == vietnamese.MarkQuote); before-- {
		}
		if (before < from || w.token(before).Kind != vietnamese.Word) && (before < t-1 || !w.turnsToProvince(t, to)) {
			return true
		}
	}
	return false
}

// turnsToProvince reports another subject between two tokens: a mark, or the province and nothing of it.
func (w *work) turnsToProvince(from, to int) bool {
	for t := from + 1; t < to; t++ {
		if w.token(t).Strength >= vietnamese.Comma || w.wordAt(t) == wTỉnh && w.wordAt(t-1) != wCủa {
			return true
		}
	}
	return false
}

// givesReason reports that the part of an index at token t only tells why the province got its place, which
// begins at token first: "nhờ cải thiện chỉ số chi phí thời gian, tỉnh vươn lên thứ 20".
func (w *work) givesReason(t, first int) bool {
	for t--; t >= w.sentence.From && w.token(t).Kind == vietnamese.Word && !w.wordIn(t, wordsReason); t-- {
	}
	if t < w.sentence.From || !w.wordIn(t, wordsReason) {
		return false
	}
	for t = first - 1; t > w.sentence.From && w.token(t).Kind == vietnamese.Word; t-- {
		if w.wordAt(t) == wTỉnh && w.wordAt(t-1) != wCủa || w.wordIn(t, wordsReason) {
			break
		}
	}
	return !w.wordIn(t, wordsReason)
}

// componentAt reports a word at token t that begins the name of a part of a
// ranking, and no ranking's own name.
func (w *work) componentAt(t int) bool {
	switch {
	case w.wordAt(t) == wChỉ && w.wordAt(t+1) == wSố, w.wordAt(t) == wNội && w.wordAt(t+1) == wDung, w.wordAt(t) == wTiêu && w.wordAt(t+1) == wChí:
	default:
		return false
	}
	if t > w.sentence.From && w.token(t-1).Kind == vietnamese.Number {
		return false // "9/10 chỉ số thành phần tăng điểm"
	}
	return !w.wordIn(t+2, wordsIndexItself)
}
