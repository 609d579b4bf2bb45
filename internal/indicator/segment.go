package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// segment is a stretch of a sentence between separators; as a rule it holds
// one figure with its own words.
type segment struct {
	from, to int32 // items
	depth    int8  // brackets around it
	opener   opener
	plain    bool // no figure in it
}

// opener is what a segment begins with.
type opener uint8

const (
	opensSentence opener = iota
	opensComma
	opensClause // ;
	opensColon
	opensBracket
	opensAfterBracket
	opensAnd
	opensParts // trong đó, gồm
)

// segments cuts the items of the sentence at separators, at words that
// announce parts, and at "và" and "với" between two figures.
func (w *work) segments() {
	w.segs = w.segs[:0]
	depth := int8(0)
	current := segment{}
	cut := func(at, next int, how opener) {
		current.to = int32(at)
		w.segs = append(w.segs, current)
		current = segment{from: int32(next), depth: depth, opener: how}
	}
	figures := 0 // in the current segment
	for k := range w.items {
		it := &w.items[k]
		switch it.kind {
		case itemComma:
			if w.betweenTitles(k) {
				continue
			}
			cut(k, k+1, opensComma)
			figures = 0
		case itemSemicolon:
			cut(k, k+1, opensClause)
			figures = 0
		case itemColon:
			if w.colonOfPart(k) {
				continue
			}
			cut(k, k+1, opensColon)
			figures = 0
		case itemOpen:
			depth++
			cut(k, k+1, opensBracket)
			figures = 0
		case itemClose:
			depth = max(0, depth-1)
			cut(k, k+1, opensAfterBracket)
			figures = 0
		case itemFigure:
			figures++
		case itemPhrase:
			switch {
			case it.cues.has(cuePart) && it.cues.has(cueDone) && k > int(current.from):
				// "căn cứ kết quả trên": no list begins
			case it.cues.has(cuePart) && w.ofThem(k):
				// "77 người trong số đó": the figure is the part
			case it.cues.has(cuePart) && (k > int(current.from) || current.opener != opensParts):
				if k == int(current.from) {
					current.opener = opensParts
				} else {
					cut(k, k, opensParts)
					figures = 0
				}
			case it.cues.has(cueAnd) && figures > 0 && w.figureAhead(k+1):
				cut(k, k+1, opensAnd)
				figures = 0
			}
		}
	}
	current.to = int32(len(w.items))
	w.segs = append(w.segs, current)
	for s := range w.segs {
		seg := &w.segs[s]
		seg.plain = true
		for k := seg.from; k < seg.to; k++ {
			w.items[k].segment = int32(s)
			if w.items[k].kind == itemFigure {
				seg.plain = false
			}
		}
	}
}

// ofThem reports "trong số đó" directly behind a figure and its noun, at item k.
func (w *work) ofThem(k int) bool {
	it := &w.items[k]
	if k == 0 || w.gap(k-1) > 0 || it.to-it.from < 3 || !w.isWord(int(it.from), "trong") {
		return false
	}
	if w.isNoun(&w.items[k-1]) {
		k--
	}
	return k > 0 && w.gap(k-1) == 0 && w.items[k-1].kind == itemFigure
}

// betweenTitles reports a comma in "các huyện, thành phố": it parts no statements.
func (w *work) betweenTitles(k int) bool {
	if k == 0 || k+1 >= len(w.items) || w.gap(k-1) > 0 || w.gap(k) > 0 {
		return false
	}
	title := func(it *item) bool {
		return it.kind == itemPhrase && it.to-it.from <= 2 && it.cues.any(cueDistrict|cueTown|cueCommune)
	}
	return title(&w.items[k-1]) && title(&w.items[k+1])
}

// colonOfPart reports a colon between the name of a part and its number:
// "Huy hiệu 65 năm: 12 đảng viên", "khiển trách: 9".
func (w *work) colonOfPart(k int) bool {
	if k == 0 || k+1 >= len(w.items) || w.items[k+1].kind != itemFigure || w.gap(k-1) > 0 || w.gap(k) > 0 {
		return false
	}
	before := &w.items[k-1]
	if before.kind == itemMask {
		kind := w.text.Masks[before.at].Kind
		return kind == vietnamese.MaskSeniority || kind == vietnamese.MaskDuration
	}
	if k > 1 && w.items[k-2].kind == itemMask && w.gap(k-2) == 0 && w.text.Masks[w.items[k-2].at].Kind == vietnamese.MaskSeniority {
		return true // "30 năm | tuổi Đảng: 321 đảng viên"
	}
	return before.kind == itemPhrase && w.isPart(before) && !w.isNoun(before)
}

// figureAhead reports whether a figure follows before the next separator.
func (w *work) figureAhead(k int) bool {
	for ; k < len(w.items); k++ {
		switch it := &w.items[k]; {
		case it.kind == itemFigure:
			return true
		case it.kind == itemColon && w.colonOfPart(k):
			// "và 30 năm tuổi Đảng: 321 đảng viên"
		case it.kind >= itemComma || it.cues.has(cuePart):
			return false
		}
	}
	return false
}

// gap is the number of unknown words between item k and the next.
func (w *work) gap(k int) int {
	if k < 0 || k+1 >= len(w.items) {
		return 0
	}
	return int(w.items[k+1].from - w.items[k].to)
}

// unknownBetween counts the unknown words between items a and b, both out.
func (w *work) unknownBetween(a, b int) int {
	n := 0
	for k := a; k < b; k++ {
		n += w.gap(k)
	}
	return n
}

// unknownBefore counts the unknown words from the segment's begin to item k.
func (w *work) unknownBefore(seg *segment, k int) int {
	n := 0
	if seg.from > 0 {
		n += w.gap(int(seg.from) - 1)
	}
	return n + w.unknownBetween(int(seg.from), k)
}
