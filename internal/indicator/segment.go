package indicator

import "github.com/baotinh/baotinh/internal/vietnamese"

// segment is a stretch of a sentence between separators; as a rule it holds
// one figure with its own words.
type segment struct {
	from, to int32 // items
	cued     cues  // all cues of its items
	says     trait // all traits of them
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
	opensNothing
)

// openers is a set of openers.
type openers uint16

// any reports whether one of some is among them.
func (o openers) any(some openers) bool { return o&some != 0 }

// segments cuts the items of the sentence at separators, at words that
// announce parts, and at "và" and "với" between two figures. It notes the times,
// and what figures may come from.
func (w *work) segments() {
	w.segs, w.times, w.numbers = w.segs[:0], w.times[:0], w.numbers[:0]
	current := segment{plain: true}
	unknown, behind := int32(0), int32(0)
	items := w.items
	for k := range items {
		it := &items[k]
		if k > 0 {
			unknown += it.from - behind
		}
		it.unknown, behind = unknown, it.to
		if it.kind != itemPhrase || it.cues.any(cuePart|cueAnd|cueFirst|cueSecond) {
			if next, how := w.opens(&current, k); how != opensNothing {
				depth := current.depth
				switch how {
				case opensBracket:
					depth++
				case opensAfterBracket:
					depth = max(0, depth-1)
				}
				current.to = int32(k)
				w.segs = append(w.segs, current)
				current = segment{from: int32(next), depth: depth, opener: how, plain: true}
				if next > k {
					continue
				}
			}
		}
		it.segment = int32(len(w.segs))
		current.cued |= it.cues
		current.says |= it.is
	}
	current.to = int32(len(w.items))
	w.segs = append(w.segs, current)
	opened := openers(0)
	for s := range w.segs {
		opened |= 1 << (w.segs[s].opener & 15)
	}
	w.opened = opened
}

// leaveOutBefore lets what happened before say nothing: "sau khi bị kỷ luật, 12 đảng viên
// đã …", "131 người sau thời gian được kèm cặp đã tiến bộ". Not so where something is
// counted there itself.
func (w *work) leaveOutBefore() {
	for k := 0; w.cued.has(cueAfter) && k < len(w.items); k++ {
		if !w.items[k].cues.has(cueAfter) {
			continue
		}
		from := k + 1
		for k = from; k < len(w.items) && w.items[k].kind < itemComma && w.items[k].kind != itemFigure; k++ {
			if k > from && w.wordAt(int(w.items[k].from)) == wĐã {
				break
			}
		}
		if k < len(w.items) && w.items[k].kind == itemFigure {
			continue
		}
		for n := from; n < k; n++ {
			if it := &w.items[n]; it.is&(traitEvent|traitNear|traitAnyPart) != 0 {
				it.is &^= traitEvent | traitNear | traitPart | traitAnyPart | traitNoun | traitPerson | traitShort | traitStrangers
				it.count = 0
			}
		}
	}
}

// opens is what item k opens behind the segment so far, and the first item of it.
func (w *work) opens(current *segment, k int) (next int, how opener) {
	it := &w.items[k]
	switch it.kind {
	case itemComma:
		titles := w.cued.any(cueDistrict|cueTown|cueCommune) || w.among.has(wThành)
		if !(titles && w.betweenTitles(k)) && !(w.cued.has(cueRest) && w.besideRest(k)) {
			return k + 1, opensComma
		}
	case itemSemicolon:
		return k + 1, opensClause
	case itemColon:
		if !w.colonOfPart(k) && !w.colonOfLabel(k) {
			return k + 1, opensColon
		}
	case itemOpen:
		return k + 1, opensBracket
	case itemClose:
		return k + 1, opensAfterBracket
	case itemFigure:
		current.plain = false
		w.numbers = append(w.numbers, k)
	case itemTime:
		w.times = append(w.times, k)
	case itemMask:
		w.numbers = append(w.numbers, k)
	case itemPhrase:
		if it.cues.any(cueFirst | cueSecond) {
			w.numbers = append(w.numbers, k)
		}
		switch {
		case !it.cues.any(cuePart | cueAnd):
		case it.cues.has(cuePart) && it.cues.has(cueDone) && (k > int(current.from) || w.toldOf(k)):
			// "căn cứ kết quả trên", "kết quả vừa được công bố": no list begins
		case it.cues.has(cuePart) && w.ofThem(k):
			// "77 người trong số đó": the figure is the part
		case it.cues.has(cuePart) && k > int(current.from):
			return k, opensParts
		case it.cues.has(cuePart) && current.opener != opensParts:
			current.opener = opensParts
		case it.cues.has(cueAnd) && !current.plain && w.figureAhead(k+1):
			return k + 1, opensAnd
		}
	}
	return k, opensNothing
}

// toldOf reports that something is said of what item k names, rather than told
// behind it.
func (w *work) toldOf(k int) bool {
	if w.gapAfter(k) > 0 {
		return true
	}
	next := w.wordAt(int(w.item(k + 1).from))
	return next == wVừa || next == wĐược || next == wCủa
}

// cueBefore reports one of some cues before figure i in its segment.
func (w *work) cueBefore(i int, some cues) bool {
	seg := w.seg(i)
	for k := int(seg.from); seg.cued.any(some) && k < w.figures[i].item; k++ {
		if w.items[k].cues.any(some) {
			return true
		}
	}
	return false
}

// ofThem reports "trong số đó" directly behind a figure and its noun, at item k.
func (w *work) ofThem(k int) bool {
	it := &w.items[k]
	if k == 0 || w.gap(k-1) > 0 || it.to-it.from < 3 || w.wordAt(int(it.from)) != wTrong {
		return false
	}
	if w.isNoun(&w.items[k-1]) {
		k--
	}
	return w.gap(k-1) == 0 && w.item(k-1).kind == itemFigure
}

// betweenTitles reports a comma in "các huyện, thành phố" and "63 tỉnh, thành phố": it
// parts no statements.
func (w *work) betweenTitles(k int) bool {
	if comma := int(w.items[k].from); comma-2 >= w.sentence.From && w.token(comma-2).Kind == vietnamese.Number && w.wordAt(comma-1) == wTỉnh && w.wordAt(comma+1) == wThành {
		return true
	}
	if k == 0 || k+1 >= len(w.items) || w.gap(k-1) > 0 || w.gap(k) > 0 {
		return false
	}
	title := func(it *item) bool {
		return it.kind == itemPhrase && it.to-it.from <= 2 && it.cues.any(cueDistrict|cueTown|cueCommune)
	}
	return title(&w.items[k-1]) && title(&w.items[k+1])
}

// besideRest reports a comma before or behind how many the rest are: "số còn lại, 62 đồng
// chí, nhận Huy hiệu 30 năm".
func (w *work) besideRest(k int) bool {
	if k > 3 && w.items[k-3].kind == itemComma && w.items[k-2].kind == itemFigure && w.gap(k-2) == 0 && w.gap(k-1) == 0 && w.isNoun(&w.items[k-1]) {
		k -= 3
	}
	return w.item(k+1).kind == itemFigure && w.item(k-1).cues.has(cueRest) && w.gap(k-1) == 0 && w.gap(k) == 0
}

// colonOfPart reports a colon between the name of a part and its number:
// "Huy hiệu 65 năm: 12 đảng viên", "khiển trách: 9", "Xuất sắc: 97; tốt: 485".
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
	opens := k == 1 && w.headsLine(0) || k > 1 && w.items[k-2].kind >= itemComma && w.gap(k-2) == 0
	return before.kind == itemPhrase && before.is&traitAnyPart != 0 && (opens || w.isPart(before) || w.cued.has(cuePart)) && (!w.isNoun(before) || opens && w.labelInBracket(k-1))
}

// labelInBracket reports that item k begins a bracket or goes on with one that tells numbers
// behind names: "(đảng bộ cơ sở: 240; chi bộ cơ sở: 348)".
func (w *work) labelInBracket(k int) bool {
	for k >= 4 && (w.items[k-1].kind == itemComma || w.items[k-1].kind == itemSemicolon) && w.items[k-2].kind == itemFigure && w.items[k-3].kind == itemColon {
		k -= 4
	}
	return w.item(k-1).kind == itemOpen
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
	if a = max(a, 0); b <= a {
		return 0
	}
	return int(w.items[b].unknown - w.items[a].unknown)
}

// unknownBefore counts the unknown words from the segment's begin to item k.
func (w *work) unknownBefore(seg *segment, k int) int {
	return w.gap(int(seg.from)-1) + w.unknownBetween(int(seg.from), k)
}

// endsClause reports that a semicolon stands behind item k.
func (w *work) endsClause(k int) bool {
	return w.item(k+1).kind == itemSemicolon && w.gap(k) == 0
}
