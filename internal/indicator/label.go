package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// colonOfLabel reports at item k the colon between what a row of a table counts and its
// number, with nothing but a unit behind it: "Số tổ chức đảng được kiểm tra: 812; …". It says
// the same as "là".
func (w *work) colonOfLabel(k int) bool {
	if k == 0 || w.item(k+1).kind != itemFigure || w.gap(k-1) > 0 || w.gap(k) > 0 {
		return false
	}
	if w.text.Quantities[w.items[k+1].at].Unit != vietnamese.Count || !w.endsRow(k+1) {
		return false
	}
	noun := -1
	for k--; k >= 0; k-- {
		switch it := &w.items[k]; {
		case it.kind >= itemComma, it.kind == itemMask && w.text.Masks[it.at].Kind == vietnamese.MaskNote:
			return noun == k+1
		case it.kind == itemFigure || it.kind == itemMask || w.gap(k) > 0:
			return false
		case it.kind == itemPhrase && (w.isNoun(it) && !w.anyPerson(k) || w.countWord(k) && noun == k+1):
			noun = k
		}
	}
	return noun == 0 && w.headsLine(0)
}

// countWord reports "số", "tổng số" at item k.
func (w *work) countWord(k int) bool {
	first := w.wordAt(int(w.items[k].from))
	return first == wSố || first == wTổng
}

// endsRow reports that the statement ends behind the figure at item k, or behind its unit.
func (w *work) endsRow(k int) bool {
	if w.gapAfter(k) == 0 && k+1 < len(w.items) && (w.shortNoun(k+1, UnitPerson) || w.shortNoun(k+1, UnitOrganization)) {
		k++
	}
	return w.gapAfter(k) == 0 && (k+1 >= len(w.items) || w.items[k+1].kind >= itemComma)
}
