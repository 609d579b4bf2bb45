package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// byLine binds the figure of a line that holds nothing but a name, a colon and
// the figure: a stock by its noun, "tổng số" by the heading above, a part by the
// count in the lines before it.
func (w *work) byLine(i int) bool {
	if i > 0 || w.inTitle || w.place.lately > gazetteer.Whole || !w.endsLine(i) {
		return false
	}
	if w.partOfLines(i) || w.stockOfLine(i) {
		w.lined = w.number
		return true
	}
	return false
}

// stockOfLine binds the stock that a line names before its colon.
func (w *work) stockOfLine(i int) bool {
	fg := &w.figures[i]
	if fg.segment != 1 || w.seg(i).opener != opensColon || fg.item != int(w.seg(i).from) || !w.segs[0].plain {
		return false
	}
	label := int(w.segs[0].to) - 1
	for label >= 0 && w.items[label].kind == itemTime {
		label--
	}
	if label < 0 || w.gap(label) > 0 || !w.headsLine(label) {
		return false
	}
	it := &w.items[label]
	if !w.isNoun(it) && w.wordAt(int(it.from)) == wTổng {
		if it = w.nounAbove(); it == nil {
			return false
		}
	}
	if !w.isNoun(it) || fg.right && !w.shortNoun(fg.noun, UnitPerson) && !w.shortNoun(fg.noun, UnitOrganization) && !w.namesAlike(it, &w.items[fg.noun]) {
		return false
	}
	for f := range w.frames {
		frame := &w.frames[f]
		if !frame.Alone || frame.Planned || frame.nature != Stock || !w.hasNoun(it, frame) {
			continue
		}
		by, _ := w.partOf(it, int32(f), false)
		fg.frame, fg.by, fg.rule = int32(f), by, inLines
		return true
	}
	return false
}

// partOfLines binds a line that names a part of the count that the lines before it
// told.
func (w *work) partOfLines(i int) bool {
	fg := &w.figures[i]
	if w.number-w.lined > 2 || fg.segment > 0 || fg.item < 2 || w.items[fg.item-1].kind != itemColon || !w.headsLine(fg.item-2) {
		return false
	}
	return w.partOfCounted(i, inArticle, inLines, func(c *count) (Breakdown, bool) {
		if c.observation < 0 || w.found[c.observation].Evidence.Rule != inLines.String() {
			return Breakdown{}, false
		}
		by, ok := w.partOf(&w.items[fg.item-2], c.frame, true)
		return by, ok && by.Value != noPart
	})
}

// longestListed is how long a line without a bullet may be that goes on with a list,
// in tokens.
const longestListed = 24

// goesOnWithList reports a line of a list that a sentence with a colon heads: it has a
// bullet, or it is short and begins with a part or a figure, behind its own number.
func (w *work) goesOnWithList(p *passage) bool {
	if w.at == 0 || !w.listing && !w.headsList(&w.list[w.at-1]) {
		return false
	}
	if w.bulleted(p) {
		return true
	}
	if p.Len() > longestListed || p.says&(traitAnyPart|traitMask) == 0 {
		return false
	}
	for k := p.from; k < p.to; k++ {
		switch it := &w.store[k]; {
		case it.kind == itemMask && w.text.Masks[it.at].Kind == vietnamese.MaskNote, it.kind == itemOpen, it.kind == itemClose:
		default:
			return int(it.from)-p.From <= 3 && (it.kind == itemFigure || it.kind == itemMask || w.isPart(it))
		}
	}
	return false
}

// bulleted reports a line of a list: "- …", "+ …", "• …".
func (w *work) bulleted(p *passage) bool {
	first := w.token(p.From)
	return first.Kind == vietnamese.Punct && strings.Contains("-–—+*•·", w.text.Source[first.Start:first.End])
}

// headsList reports a sentence that ends in a colon, other than one that turns from
// what was counted to plans.
func (w *work) headsList(p *passage) bool {
	return w.endsInColon(p) && (w.tally.sentence == w.number || !p.cues.has(cuePlan) || p.cues.has(cuePart))
}

// headsLine reports that nothing but its number or bullet stands before item k in
// its line.
func (w *work) headsLine(k int) bool {
	first := int(w.items[k].from)
	for k--; k >= 0; k-- {
		if w.items[k].kind != itemMask || w.text.Masks[w.items[k].at].Kind != vietnamese.MaskNote {
			return false
		}
		first = int(w.items[k].from)
	}
	return first-w.sentence.From <= 3 && w.words(w.sentence.From, first) <= 1
}

// endsLine reports that at most a unit follows figure i in its sentence, or its parts:
// "Tổ chức cơ sở đảng: 588 (đảng bộ cơ sở: 240)".
func (w *work) endsLine(i int) bool {
	fg := &w.figures[i]
	last := fg.item
	if fg.right {
		last = fg.noun
	}
	if fg.q.Unit != vietnamese.Count || w.gapAfter(last) > 0 {
		return false
	}
	return last == len(w.items)-1 || w.items[last+1].kind >= itemComma && w.gap(last) == 0 && w.says&traitAnyPart != 0
}

// nounAbove is the noun that alone makes one of the lines directly above: a
// heading; nil for none.
func (w *work) nounAbove() *item {
	for n := w.at - 1; n >= 0 && n >= w.at-2; n-- {
		p := &w.list[n]
		if p.is&traitFigure != 0 || p.Len() > 6 {
			return nil
		}
		for k := p.from; k < p.to; k++ {
			if it := &w.store[k]; it.kind == itemPhrase && w.isNoun(it) {
				return it
			}
		}
	}
	return nil
}

// longestHeading is how long a line may be that tells whose the lines below it are,
// in tokens.
const longestHeading = 12

// noteHeading remembers whose the lines are that follow: "Huyện Cái Nước:", "Toàn
// tỉnh".
func (w *work) noteHeading(p *passage) {
	switch {
	case p.cues.any(cueProvince | cueParty):
		w.place.lately = gazetteer.Whole
	case p.cues.any(cueDistrict|cueTown|cueCommune|cueSector|cueSectorOf) || p.is&traitName != 0:
		w.place.lately = gazetteer.District
	default:
		w.backAtProvince(p)
		return
	}
	if below, ok := w.listBelow(p); ok && w.namesPlaceOnly(p) {
		w.place.heading, w.place.below = w.place.lately, below
	}
}

// namesPlaceOnly reports a line that is the name of a body: "* Huyện Cái Nước", "Toàn tỉnh:".
func (w *work) namesPlaceOnly(p *passage) bool {
	const longest = 6 // words of a name
	if w.inTitle || p.is&(traitFigure|traitTime|traitEvent) != 0 || w.words(p.From, p.To) > longest {
		return false
	}
	for k := p.from; k < p.to; k++ {
		it := &w.store[k]
		if it.kind != itemPhrase {
			continue
		}
		return w.words(p.From, int(it.from)) == 0 && it.cues.any(cueProvince|cueParty|cueDistrict|cueTown|cueCommune|cueSector|cueSectorOf)
	}
	return false
}

// namesAlike reports a unit that is the head of what a line names: "Chi bộ cơ sở:
// 377 chi bộ".
func (w *work) namesAlike(it, unit *item) bool {
	return w.token(int(it.from)).Word == w.token(int(unit.from)).Word
}
