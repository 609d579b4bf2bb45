package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// turnToLine notes what the lines below a heading count, "Tổ chức cơ sở đảng:", "2. Về
// đảng viên", and forgets it at a line that is none of a list. It reports such a
// heading.
func (w *work) turnToLine(p *passage) bool {
	if noun := w.headingNoun(p); noun != nil {
		w.above = *noun
		return true
	}
	if w.above.count > 0 && p.Len() > longestHeading && !w.bulleted(p) {
		w.above = item{}
	}
	return false
}

// headingNoun is the noun of a line that names nothing else and tells nothing; nil for
// none.
func (w *work) headingNoun(p *passage) *item {
	if w.inTitle || p.Len() > longestHeading || p.is&traitNoun == 0 || p.is&traitFigure != 0 || p.goesOn {
		return nil
	}
	if last := w.token(p.To - 1); !w.endsInColon(p) && last.Kind != vietnamese.Word {
		return nil
	}
	var noun *item
	end := p.From
	for k := p.from; k < p.to; k++ {
		it := &w.store[k]
		if noun != nil && int(it.from) > end && it.kind == itemPhrase {
			return nil // more is said of it
		}
		switch {
		case it.kind == itemColon && k == p.to-1:
		case it.kind == itemMask && w.text.Masks[it.at].Kind == vietnamese.MaskNote:
		case it.kind == itemPhrase && noun == nil && w.isNoun(it) && (!w.isPart(it) || w.partOfOrganizations(it)):
			noun = it
		case it.kind == itemTime, it.cues.any(cueWord | cueProvince | cueCity | cueBody | cueMany):
		default:
			return nil
		}
		end = int(it.to)
	}
	if noun == nil || w.words(p.From, int(noun.from)) > 3 || w.words(end, p.To) > 0 {
		return nil
	}
	for f := range w.frames {
		if frame := &w.frames[f]; frame.index >= 0 && frame.nature == Flow && frame.Telling && w.hasNoun(noun, frame) {
			return noun
		}
	}
	return nil
}

// partOfOrganizations reports a noun that is a kind of organization too.
func (w *work) partOfOrganizations(it *item) bool {
	for f := range w.frames {
		if w.frames[f].unit == UnitOrganization && w.hasNoun(it, &w.frames[f]) {
			return true
		}
	}
	return false
}

// aboveAllows reports that a frame counts what the heading above the line of figure i
// names, where figure i names nothing itself.
func (w *work) aboveAllows(i int, f *frame) bool {
	return w.figures[i].noun >= 0 || w.above.count == 0 || w.hasNoun(&w.above, f) || w.namesItself(w.figures[i].item)
}

// namesItself reports that the line names before item k what it counts, and that this is
// not what the heading above names: "- Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ: 78,4%".
func (w *work) namesItself(k int) bool {
	for k--; k >= 0; k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isNoun(it) || w.isPart(it) || w.anyPerson(k) {
			continue
		}
		for f := range w.frames {
			if w.hasNoun(it, &w.frames[f]) && !w.hasNoun(&w.above, &w.frames[f]) && w.frames[f].nature == Flow {
				return true
			}
		}
	}
	return false
}

// ratioUnderHeading binds the share of a line to what the heading above it names:
// "Đảng viên:", "- Hoàn thành tốt nhiệm vụ trở lên: 93,4%".
func (w *work) ratioUnderHeading(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 || w.above.count == 0 || w.namesItself(fg.item) {
		return false
	}
	for k := fg.item - 1; k >= 0 && w.items[k].kind != itemFigure; k-- {
		if w.items[k].kind == itemPhrase && w.shareOfNoun(i, &w.above, k) {
			return true
		}
	}
	return false
}

// regionIsSubject reports a region of which it is told what there is in it ("toàn vùng Tây Nam bộ có …", "…, vùng
// Tây Nguyên có …"), not one where a province lies ("Lâm Đồng, tỉnh ở Tây Nguyên có …").
func (w *work) regionIsSubject(it *item) bool {
	first := int(it.from)
	switch w.wordAt(first) {
	case wToàn:
		return true
	case wVùng, wKhu, wMiền:
		return first == w.sentence.From || w.token(first-1).Strength >= vietnamese.Comma
	}
	return first == w.sentence.From
}
