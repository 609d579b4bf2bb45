package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// colonOfLabel reports at item k the colon between what a row of a table counts and its
// number, with nothing but a unit behind it: "Số tổ chức đảng được kiểm tra: 812; …". It says
// the same as "là". A label has one noun and says at most one thing of it.
func (w *work) colonOfLabel(k int) bool {
	if k == 0 || w.item(k+1).kind != itemFigure || w.gap(k-1) > 0 || w.gap(k) > 0 {
		return false
	}
	figure := k + 1
	if w.text.Quantities[w.items[figure].at].Unit != vietnamese.Count {
		return false
	}
	noun, events, head := -1, 0, k
	for k--; k >= 0; k-- {
		it := &w.items[k]
		if it.kind >= itemComma || it.kind == itemMask && w.text.Masks[it.at].Kind == vietnamese.MaskNote {
			break
		}
		if w.gap(k) > 0 || it.kind == itemFigure || it.kind == itemMask || it.cues.any(cueUp|cueDown|cueMust|cueHas|cueAnd) || it.kind == itemTime && (it.is&traitYear == 0 || w.timeAt(k).Relative) {
			return false
		}
		if it.kind != itemPhrase {
			continue
		}
		if head = k; w.countWord(k) && !w.isNoun(it) {
			continue
		}
		if w.isNoun(it) {
			if noun >= 0 || w.anyPerson(k) {
				return false
			}
			noun = k
		}
		if w.isEvent(it, true) {
			events++
		}
	}
	if noun < 0 || events > 1 || noun > head && (noun != head+1 || !w.countWord(head)) || k < 0 && !w.headsLine(0) {
		return false
	}
	return w.endsRow(figure, w.namesNoun(noun, nounMember))
}

// countWord reports "số", "tổng số" at item k.
func (w *work) countWord(k int) bool {
	first := w.wordAt(int(w.items[k].from))
	return first == wSố || first == wTổng
}

// endsRow reports that the statement ends behind the figure at item k, or behind a unit that fits what the
// label names, members or organizations.
func (w *work) endsRow(k int, members bool) bool {
	unit := UnitOrganization
	if members {
		unit = UnitPerson
	}
	if w.gapAfter(k) == 0 && k+1 < len(w.items) && w.shortNoun(k+1, unit) {
		k++
	}
	return w.gapAfter(k) == 0 && (k+1 >= len(w.items) || w.items[k+1].kind >= itemComma)
}

// labelledOtherwise refuses figure i, told behind a colon alone, whose label names by its first noun something
// else than what the event would count: "Số tổ chức đảng phải kiểm tra: 900".
func (w *work) labelledOtherwise(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if fg.noun >= 0 || seg.opener != opensColon || fg.item != int(seg.from) || fg.segment == 0 {
		return false
	}
	label := &w.segs[fg.segment-1]
	for k := int(label.from); k < int(label.to); k++ {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isNoun(it) || w.isEvent(it, true) {
			continue
		}
		if w.hasNoun(it, w.frame(fg.frame)) || w.isPart(it) {
			return false
		}
		fg.refused = RefusedUnbound
		return true
	}
	return false
}
