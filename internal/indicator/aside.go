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
		if t.Word == vietnamese.MarkDash && !taken(t) && w.spaced(k) {
			if tokens[i+1].Role == vietnamese.Figure && k+1 < end && tokens[k+1].Role == vietnamese.Figure {
				return itemPhrase // "Huy hiệu 60 năm - 28, 55 năm - 69"
			}
			w.asideEnd = k
			return itemOpen
		}
	}
	return itemPhrase
}

// bracketShares makes brackets of the commas around a share that parts those counted from
// what is said of them: "8.120 đảng viên, tương đương 13,1%, được xếp loại xuất sắc".
func (w *work) bracketShares() {
	w.bracketWho()
	w.joinTraits()
	if !w.cued.any(cueReach | cueShare) {
		return
	}
	said := false
	for k := 0; k+3 < len(w.items); k++ {
		it := &w.items[k]
		if it.kind != itemComma {
			said = said && it.kind < itemComma || it.kind == itemPhrase && (w.isPart(it) && !w.isNoun(it) || w.isEvent(it, false))
			continue
		}
		reach, share, end := &w.items[k+1], &w.items[k+2], &w.items[k+3]
		t := int(end.to)
		if !said && reach.cues.any(cueReach|cueShare) && share.kind == itemFigure && end.kind == itemComma && w.gap(k) == 0 && w.gap(k+1) == 0 && w.gap(k+2) == 0 &&
			w.text.Quantities[share.at].Unit == vietnamese.Percent && (w.wordIn(t, wordsTurning) || w.partFollows(k+3)) {
			it.kind, end.kind = itemOpen, itemClose
		}
		said = false
	}
}

// partFollows reports that directly behind item k a part is named that is no noun.
func (w *work) partFollows(k int) bool {
	return w.gap(k) == 0 && w.isPart(w.item(k+1)) && !w.isNoun(w.item(k+1))
}

// bracketWho leaves out words between commas that only tell who most of a part are:
// "người dân tộc thiểu số, chủ yếu là Vân Kiều, Pa Kô, có 64".
func (w *work) bracketWho() {
	if w.says&traitAnyPart == 0 || w.hinted&hintMost == 0 && !w.among.has(wNhất) {
		return
	}
	items := w.items
	for k := 1; k+2 < len(items); k++ {
		if items[k].kind != itemComma || items[k-1].is&traitAnyPart == 0 || w.gap(k-1) > 0 {
			continue
		}
		if t := int(w.items[k].to); w.hintAt(t, hintMost) == 0 && w.wordAt(t) != wNhất {
			continue
		}
		for n := k + 1; n+2 < len(w.items) && w.items[n].kind != itemFigure && w.items[n].kind != itemSemicolon; n++ {
			if w.items[n].kind == itemComma && w.items[n+1].cues.has(cueHas) && w.items[n+2].kind == itemFigure && w.gap(n) == 0 && w.gap(n+1) == 0 {
				for ; k <= n; k++ {
					w.items[k] = item{from: w.items[k].from, to: w.items[k].to, kind: itemPhrase, said: said{cues: cueWord}}
				}
				break
			}
		}
	}
}

// joinTraits leaves out a comma within the words that only say what people are like: "2.315 đồng
// chí tuổi cao, sức yếu được miễn sinh hoạt".
func (w *work) joinTraits() {
	const long = 3 // words
	if w.says&traitAnyPart == 0 || !w.among.has(wĐược) {
		return
	}
	items := w.items
	for k := 2; k+1 < len(items); k++ {
		if items[k].kind != itemComma || items[k-2].kind != itemFigure {
			continue
		}
		noun, next := &items[k-1], &items[k+1]
		if !w.isNoun(noun) || w.gap(k-2) > 0 || next.kind != itemPhrase || next.is&traitAnyPart == 0 {
			continue
		}
		if before, behind := w.gap(k-1), w.gap(k); before > 0 && before <= long && behind > 0 && behind <= long && w.wordAt(int(next.from)) == wĐược {
			items[k] = item{from: items[k].from, to: items[k].to, kind: itemPhrase, said: said{cues: cueWord}}
		}
	}
}

// spaced reports that spaces stand around the mark at token i.
func (w *work) spaced(i int) bool {
	tokens := w.text.Tokens
	return i > 0 && i+1 < len(tokens) && tokens[i-1].End < tokens[i].Start && tokens[i].End < tokens[i+1].Start && tokens[i-1].Kind != vietnamese.Break
}

// beginsAside reports a figure or a word with which asides begin at token i.
func (w *work) beginsAside(i, end int) bool {
	return i < end && (w.token(i).Role == vietnamese.Figure || w.wordIn(i, wordsAside))
}
