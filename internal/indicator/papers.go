package indicator

import "math"

// paperNamed reports a number behind the kind of a document: its name, "theo nghị quyết
// 33", not how many there are. In a list of counts, "12 nghị quyết, chỉ thị 5", a figure
// that counts documents stands before it.
func (w *work) paperNamed(i int) bool {
	fg := &w.figures[i]
	k := fg.item - 1
	if fg.right || k < 0 || w.gap(k) > 0 || fg.q.Lead != fg.q.From || fg.q.Value != math.Trunc(fg.q.Value) || !w.namesPaper(k) {
		return false
	}
	if next := fg.item + 1; next < len(w.items) && w.gap(fg.item) == 0 && w.isNoun(&w.items[next]) {
		return false
	}
	listed := k == 0 || w.items[k-1].kind >= itemComma || w.items[k-1].cues.has(cueAnd)
	for h := 0; listed && h < i; h++ {
		if w.frame(w.figures[h].frame).unit == UnitDocument && w.usable(h) {
			return false
		}
	}
	return true
}

// namesPaper reports that item k names documents or a kind of them.
func (w *work) namesPaper(k int) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if w.frame(part.frame).unit == UnitDocument {
				return true
			}
		}
	}
	return false
}

// ofState reports that documents are those of the state's administration: "UBND tỉnh ban
// hành 2 quyết định thu hồi đất". The sentence names no committee of the Party before
// them.
func (w *work) ofState(i int) bool {
	from, to := w.sentence.From, w.figures[i].q.Lead
	return w.hintIn(from, to, hintState) >= 0 && w.hintIn(from, to, hintCommittee) < 0
}

// ofOffice reports papers of an office's daily work: "63 kết luận thanh tra", "120 quyết định
// xử phạt".
func (w *work) ofOffice(i int) bool {
	k := w.figures[i].item + 1
	if k >= len(w.items) || w.gap(k-1) > 0 || !w.isNoun(&w.items[k]) && !w.isPart(&w.items[k]) {
		return false
	}
	return w.hintAt(int(w.items[k].to), hintOfficeWork) > 0
}

// ofCentralPaper reports tasks that a paper of the Party's centre sets, whoever carries them
// out: "triển khai 5 nhóm giải pháp của Nghị quyết số 21-NQ/TW".
func (w *work) ofCentralPaper(i int) bool {
	if len(w.text.Documents) == 0 {
		return false
	}
	for k := w.figures[i].item + 1; k < int(w.seg(i).to) && w.items[k].kind != itemFigure; k++ {
		it := &w.items[k]
		if !w.isCentral(it) || !w.namesPaper(k) {
			continue
		}
		if w.wordIn(int(it.from)-1, wordsInPaper) {
			return true
		}
	}
	return false
}

// madeWrongly reports decisions on people that were found to be wrong: "bổ nhiệm 6 trường
// hợp khác không đúng tiêu chuẩn".
func (w *work) madeWrongly(i int) bool {
	fg := &w.figures[i]
	if !fg.right {
		return false
	}
	t := int(w.items[fg.noun].to)
	if w.wordAt(t) == wKhác {
		t++
	}
	return w.hintAt(t, hintWrongly) > 0
}

// notDecidedOn reports officials beside words on personnel work, item k, who are not those decided on: "bồi dưỡng về
// công tác cán bộ cho 120 cán bộ", "kỷ luật 9 cán bộ vi phạm trong công tác cán bộ". Those are the object of the acts
// named directly before them: "điều động, luân chuyển, bổ nhiệm 57 cán bộ", "công tác cán bộ đối với 57 lượt cán bộ".
func (w *work) notDecidedOn(i, k int) bool {
	fg := &w.figures[i]
	if fg.noun < 0 || !w.namesNoun(fg.noun, nounOfficial) && !w.namesNoun(fg.noun, nounTurn) {
		return false
	}
	if k >= fg.item || fg.item-k > 2 || w.unknownBetween(k, fg.item) > 0 {
		return true
	}
	from, last := int(w.items[k].from), w.wordAt(int(w.items[k].to)-1)
	if first := w.wordAt(from); first != wĐiều && first != wLuân && first != wBổ && last != wVới {
		return true
	}
	for t := from - 4; t < from; t++ {
		if w.wordIn(t, wordsNotDecided) {
			return true
		}
	}
	return w.wordAt(from-1) == wVề || w.wordAt(from-1) == wTrong
}

// countsPaper reports that item k, a plan or a resolution, is what figure i counts.
func (w *work) countsPaper(i, k int) bool {
	f := w.figures[i].frame
	return w.frame(f).unit == UnitDocument && w.namesPaper(k)
}

// listsPaper reports that figure i is how many of a kind of document there are, though plans are such
// a kind: behind a count of documents, "ban hành 8 văn bản: kế hoạch 5", "…, trong đó nhiều hơn cả là kế hoạch
// với 15", or in a list with kinds that plan nothing, "chỉ thị: 3; kế hoạch: 9".
func (w *work) listsPaper(i int) bool {
	fg := &w.figures[i]
	kind := w.paperBefore(i)
	if last := w.tally.last(); last != nil && w.frame(last.frame).unit == UnitDocument {
		if kind >= 0 || last.figure >= 0 && fg.inList && fg.seg.says&traitTime == 0 && w.paperIn(i) {
			return true
		}
	}
	for h := 0; kind >= 0 && h < len(w.figures); h++ {
		if k := w.paperBefore(h); k >= 0 && !w.items[k].cues.has(cuePlanNoun) {
			return true
		}
	}
	return false
}

// paperBefore is the kind of document directly before figure i, be it before a colon; -1 for none.
func (w *work) paperBefore(i int) int {
	k := w.figures[i].item - 1
	if k > 0 && w.items[k].kind == itemColon && w.gap(k) == 0 {
		k--
	}
	if k < 0 || w.gap(k) > 0 || !w.namesPaper(k) {
		return -1
	}
	return k
}

// paperIn reports a kind of document before figure i in its clause, and no figure between.
func (w *work) paperIn(i int) bool {
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		if w.namesPaper(k) {
			return true
		}
	}
	return false
}
