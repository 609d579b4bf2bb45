package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// changeSource finds the figure that a difference is about: with "lần lượt" the
// one of the same place in the list before, with a noun the last that counts
// it, else the last.
func (w *work) changeSource(i int) int {
	fg := &w.figures[i]
	if h := fg.host; h >= 0 && w.figures[h].kind == Change && w.usable(h) && w.seg(i).opener == opensBracket {
		if source := w.figures[h].host; source >= 0 {
			return source // "giảm 66,67% (giảm 2 tổ chức)": both of the same
		}
	}
	first := i
	for first > 0 && w.figures[first-1].kind == Change && w.figures[first-1].refused == "" && w.continuesChange(first) {
		first--
	}
	if w.respectively(first) {
		count := w.lengthOfList(first)
		if source := first - count + (i - first); source >= 0 && w.usable(source) {
			return source
		}
	}
	topic := w.changeTopic(i)
	for h := i - 1; h >= 0; h-- {
		if !w.usable(h) || w.figures[h].kind == Change || w.figures[h].kind == Attainment || w.segs[w.figures[h].segment].depth > w.seg(i).depth {
			continue
		}
		frame := w.frame(w.figures[h].frame)
		if main := w.mainBefore(h); w.figures[h].rule == partOfList && main >= 0 && w.figures[main].frame == w.figures[h].frame && (w.ownClauseOfChange(i) || fg.right && w.seg(i).depth == w.seg(h).depth && !w.isPart(&w.items[fg.noun]) && w.figures[h].noun < 0) && !w.ownsPart(i, w.figures[h].frame) {
			h = main + 1 // "118 đảng viên: 89 khiển trách, 29 cảnh cáo; nhiều hơn cùng kỳ 11 người", "…, cảnh cáo 29, tăng 11 đảng viên": of all
			continue
		}
		if w.figures[h].by.is(labelType) && fg.right && !w.isPart(&w.items[fg.noun]) {
			continue // "755 tổ chức cơ sở đảng, gồm 369 chi bộ cơ sở, tăng 3 tổ chức cơ sở đảng": of the whole
		}
		if frame.unit == UnitRatio && fg.q.Unit == vietnamese.Count && fg.noun >= 0 {
			continue // "đạt 96%, so với cuối năm 2016 tăng 14 thôn"
		}
		if topic >= 0 && !w.hasNoun(&w.items[topic], frame) {
			continue
		}
		if fg.noun < 0 || w.hasNoun(&w.items[fg.noun], frame) || !fg.right && fg.q.Unit == vietnamese.Percent {
			return h
		}
		if w.nounAllows(i, w.figures[h].frame) {
			return h
		}
	}
	return -1
}

// ownClauseOfChange reports that the clause of figure i tells of the change and nothing else: "…; so với năm
// 2021, giảm 24 đảng viên".
func (w *work) ownClauseOfChange(i int) bool {
	s := w.figures[i].segment
	for ; s > 0 && w.segs[s].opener == opensComma && w.segs[s].depth == w.seg(i).depth; s-- {
		if before := w.figure(i - 1); before.segment >= s-1 {
			return false
		}
	}
	return w.segs[s].opener == opensClause
}

// leftOpen reports a change without a noun behind a list of bare numbers: whether the last part of
// it or the whole changed, nobody says: "khiển trách 141, cảnh cáo 47, tăng 5 % so với năm 2021".
func (w *work) leftOpen(i int) bool {
	fg := &w.figures[i]
	if fg.host < 0 || fg.right || w.seg(i).depth > w.seg(fg.host).depth || w.seg(i).opener != opensComma || fg.segment == w.figures[fg.host].segment {
		return false
	}
	part := &w.figures[fg.host]
	return part.rule == partOfList && part.noun < 0 && i > 0 && fg.host == i-1 && i > 1 && w.figures[i-2].rule == partOfList && w.figures[i-2].noun < 0 && w.changeTopic(i) < 0
}

// ownsPart reports that figure i names a part of frame f itself.
func (w *work) ownsPart(i int, f int32) bool {
	_, ok := w.ownPart(i, f)
	return ok
}

// respectively reports "lần lượt" before the figure in its segment.
func (w *work) respectively(i int) bool {
	return w.cueBefore(i, cueRespect)
}

// lengthOfList counts the differences of a list that begins at figure i.
func (w *work) lengthOfList(i int) int {
	n := 1
	for i+n < len(w.figures) && w.segs[w.figures[i+n].segment].depth == w.seg(i).depth && w.continuesChange(i+n) {
		n++
	}
	return n
}
