package indicator

import "slices"

// placeOfSubject is the place that figure i, in a clause without a subject, belongs to:
// that of the subject behind it, as in "Với 27 chi bộ trực thuộc, Đảng bộ xã …", "Năm
// 2023, kết nạp 64 đảng viên, Đảng bộ thị xã … vượt kế hoạch"; nil for none.
func (w *work) placeOfSubject(i int) *placeMark {
	fg := &w.figures[i]
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		s := int(w.items[mark.item].segment)
		if mark.item < fg.item || s == fg.segment || mark.weak || mark.all || mark.organ {
			continue
		}
		if w.segs[s].opener != opensComma || w.segs[s].depth != fg.seg.depth || !w.subjectAt(mark.item) {
			return nil
		}
		for n := fg.segment + 1; n < s; n++ {
			if opener := w.segs[n].opener; opener != opensComma && opener != opensAnd && opener != opensBracket && opener != opensAfterBracket {
				return nil
			}
		}
		if w.fronted(i, w.segs[s].plain) {
			return mark
		}
		return nil
	}
	return nil
}

// subjectAt reports that the place at item k is what its clause is about: nothing but
// its title stands before it, and more than a list of places behind it.
func (w *work) subjectAt(k int) bool {
	seg := &w.segs[w.items[k].segment]
	if w.unknownBefore(seg, k) > 0 || k+1 == int(seg.to) && w.gapAfter(k) == 0 {
		return false
	}
	for n := int(seg.from); n < k; n++ {
		if !w.items[n].cues.any(cueBody | cueParty | cueProvince | cueDistrict | cueTown | cueCity | cueCommune | cueSector | cueSectorOf) {
			return false
		}
	}
	return true
}

// fronted reports that the clause of figure i has no subject of its own, be it the first
// of its sentence or one behind a comma.
func (w *work) fronted(i int, plain bool) bool {
	seg := w.seg(i)
	return w.withoutSubject(i, 0, plain) || seg.opener == opensComma && w.segs[w.figures[i].segment-1].plain && w.withoutSubject(i, int(seg.from), plain)
}

// withoutSubject reports that what stands from item k up to figure i begins with "với",
// with "có" before a stock, or, where the subject behind it tells no figure, with what
// happens.
func (w *work) withoutSubject(i, k int, plain bool) bool {
	fg := &w.figures[i]
	if k == 0 && int(w.items[0].from) > w.sentence.From {
		return w.wordAt(w.sentence.From) == wVới || w.wordAt(w.sentence.From) == wNhờ
	}
	for from := k; k <= fg.item; k++ {
		it := &w.items[k]
		first := int(it.from)
		switch {
		case k > from && w.gap(k-1) > 0:
			return false
		case it.kind == itemTime, it.kind == itemComma:
		case w.wordAt(first) == wVới, w.wordAt(first) == wNhờ:
			return true
		case w.wordAt(first) == wCó, it.kind == itemFigure:
			return w.frame(fg.frame).nature == Stock
		case it.kind == itemPhrase && w.isEvent(it, false):
			return plain && !w.isNoun(it) && w.figures[i].event == k
		case !it.cues.has(cueWord) || w.wordAt(first) == wSố:
			return false // "số kết nạp mới là 640"
		}
	}
	return false
}

// organBehind reports that figure i tells what an organ, the subject of the next clause, did
// before: "Sau khi kiểm tra 2 tổ chức đảng, Ủy ban Kiểm tra Tỉnh ủy kết luận …".
func (w *work) organBehind(i int) bool {
	switch first, second := w.wordAt(w.sentence.From), w.wordAt(w.sentence.From+1); first {
	case wQua:
	case wSau:
		if second != wKhi && second != wXem {
			return false
		}
	case wXem:
		if second != wXét {
			return false
		}
	case wTrên:
		if second != wCơ {
			return false
		}
	default:
		return false
	}
	fg := &w.figures[i]
	for m := range w.place.marks {
		mark := &w.place.marks[m]
		if s := int(w.items[mark.item].segment); mark.item > fg.item && mark.organ && w.segs[s].opener == opensComma && s > fg.segment {
			return w.unknownBefore(&w.segs[s], mark.item) == 0 && !slices.ContainsFunc(w.segs[fg.segment+1:s], func(seg segment) bool {
				return seg.opener == opensParts || seg.opener == opensClause // "…; trong đó, Ban Thường vụ …": of which it did some
			})
		}
	}
	return false
}
