package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// sameAsBefore binds a part without a noun to the frame to which the event at item k
// led the figure before it: "tổ chức cơ sở đảng hoàn thành xuất sắc 98, hoàn thành tốt
// 430".
func (w *work) sameAsBefore(i, k int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 {
		return false
	}
	for h := i - 1; h >= 0 && w.figures[h].item > k; h-- {
		before := &w.figures[h]
		if before.event != k || !w.usable(h) {
			continue
		}
		if _, ok := w.ownPart(i, before.frame); !ok || before.by.none() {
			return false
		}
		fg.frame, fg.event, fg.rule = before.frame, k, eventCarried
		return true
	}
	return false
}

// otherDeed undoes a carried event where the figure's segment begins with a word
// that is a deed of its own: "…, khai trừ 31 đảng viên", "…, kết luận 90 đảng viên vi
// phạm", where the latter is a document elsewhere.
func (w *work) otherDeed(i int) bool {
	fg := &w.figures[i]
	k := int(w.seg(i).from)
	it := &w.items[k]
	if fg.frame < 0 || k+1 != fg.item || it.kind != itemPhrase || !w.isPart(it) || w.isNoun(it) || w.gap(k) > 0 || fg.noun < fg.item {
		return false
	}
	if _, ok := w.partOf(it, fg.frame, true); ok || w.frame(fg.frame).unit == UnitDocument {
		return false
	}
	document, deed := true, false
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			f := w.frame(part.frame)
			document = document && f.unit == UnitDocument
			deed = deed || !part.weak && f.Telling && w.hasNoun(&w.items[fg.noun], f)
		}
	}
	if document {
		fg.refused = RefusedOther
	} else if !deed {
		return false
	}
	fg.frame, fg.event = -1, -1
	return true
}

// ofUnknownDeed reports that figure i stands behind a deed of its own that its indicators do not
// know, or goes on with one that does: "kiểm tra 19 đảng viên; kết luận 2 tổ chức đảng và 9 đồng chí có khuyết điểm".
func (w *work) ofUnknownDeed(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.right && w.hasBehind(fg.noun) {
		return true
	}
	if fg.item == int(seg.from) && (seg.opener == opensComma || seg.opener == opensAnd) {
		if i == 0 || w.figures[i-1].segment != fg.segment-1 || w.figures[i-1].refused != RefusedOther {
			return false
		}
		if w.askedOf(i - 1) {
			return true // "kiến nghị 4 tổ chức đảng, 6 đảng viên khắc phục khuyết điểm"
		}
		first := &w.items[w.seg(i-1).from]
		return w.isEvent(first, false) || w.isPart(first)
	}
	for k := int(seg.from); k < fg.item && fg.noun >= 0; k++ {
		if w.isEvent(&w.items[k], false) && !w.isPart(&w.items[k]) {
			return w.countsUnit(fg.noun, UnitOrganization) || w.countsUnit(fg.noun, UnitPerson)
		}
	}
	return false
}

// askedOf reports that those whom figure i counts are asked to do something that no indicator knows: "qua kiểm tra,
// yêu cầu 7 đảng viên kiểm điểm".
func (w *work) askedOf(i int) bool {
	fg := &w.figures[i]
	t := fg.q.Lead - 1
	switch w.wordAt(t) {
	case wCầu:
		if w.wordAt(t-1) != wYêu {
			return false
		}
	case wNghị:
		if w.wordAt(t-1) != wKiến && w.wordAt(t-1) != wĐề {
			return false
		}
	default:
		return false
	}
	return fg.right && !w.eventFrom(fg.noun, int(w.seg(i).to))
}

// hasBehind reports that what item k names is said to have somebody or something else that is
// counted: "1.090 thôn có đảng viên là trưởng thôn" goes on with no "1.102 thôn có chi bộ".
func (w *work) hasBehind(k int) bool {
	if k+2 >= len(w.items) || !w.items[k+1].cues.has(cueHas) || w.gap(k) > 0 || w.gap(k+1) > 0 || w.items[k+2].segment != w.items[k].segment {
		return false
	}
	return w.countsUnit(k+2, UnitPerson) || w.countsUnit(k+2, UnitOrganization)
}

// countsUnit reports that item k names what some indicator counts in unit.
func (w *work) countsUnit(k int, unit Unit) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			for _, f := range w.byNoun[noun] {
				if w.frames[f].unit == unit {
					return true
				}
			}
		}
	}
	return false
}

// eventOfIndicator reports an event that some indicator knows.
func (w *work) eventOfIndicator(it *item) bool {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if w.frame(f).index >= 0 {
					return true
				}
			}
		}
	}
	return false
}

// wholeOfShare reports that item k names only of what the percentage before it is a share,
// "bằng 2,3% tổng số đảng viên": nothing goes on with it.
func (w *work) wholeOfShare(k int) bool {
	return w.items[k].cues.has(cueMembers) && w.gap(k-1) == 0 && w.item(k-1).kind == itemFigure && w.text.Quantities[w.items[k-1].at].Unit == vietnamese.Percent
}
