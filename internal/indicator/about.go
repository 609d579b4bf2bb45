package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// settleLevel decides at which level the article speaks. One that does not name its
// newspaper's province may be the whole country's.
func (w *work) settleLevel(unnamed bool) {
	p := &w.place
	p.level = w.firstLevel(&w.title, w.inHead, true)
	if p.level == gazetteer.NoLevel {
		p.level = w.firstLevel(&w.body, w.inBody, false)
	} else if p.level == gazetteer.Whole && w.onlyWhere() && w.firstLevel(&w.body, w.inBody[:min(1, len(w.inBody))], false) == gazetteer.Sector {
		p.level = gazetteer.Sector
	}
	if p.level <= gazetteer.Whole {
		if level := w.meetingOf(); level > gazetteer.Whole {
			p.level = level
		}
	}
	if unnamed && !p.guest && p.level <= gazetteer.Whole && w.ofCentre() {
		p.level = gazetteer.Nation
	} else if unnamed && !p.guest && p.level <= gazetteer.Whole && w.ofDistrict() {
		p.level = gazetteer.District
	}
	if p.level == gazetteer.NoLevel {
		p.level = gazetteer.Whole
		p.unsaid = len(w.titleNames)+len(w.bodyNames) == 0
	}
}

// firstLevel is the level of the first place that a text names.
func (w *work) firstLevel(t *text, passages []passage, inTitle bool) gazetteer.Level {
	w.text, w.inTitle = t, inTitle
	met := false // where a meeting took place was told
	all := false // something was counted that all committees did
	for n := range min(len(passages), 7) {
		w.turn(&passages[n])
		w.place.marks = w.place.marks[:0]
		if !inTitle && (n > 0 && w.caption(w.sentence) || w.credited(w.sentence)) {
			continue
		}
		w.findPlaces()
		if !inTitle && w.listsDistricts() {
			continue
		}
		lower := gazetteer.NoLevel
		for m, mark := range w.place.marks {
			if mark.level == gazetteer.Whole && !inTitle && n < 6 && !met && w.meetsAt(m) {
				met = true
				continue
			}
			if all && !inTitle && mark.level > gazetteer.Whole && !mark.organ && (w.hintAt(w.sentence.From, hintExample) > 0 || w.ranksMost(mark.item)) {
				continue // one of those that were told of
			}
			if mark.weak && !(inTitle && w.oneOf(mark.item)) || mark.body || mark.all || mark.other || mark.level == gazetteer.Nation && mark.than || !inTitle && (w.venue(m) || n == 0 && w.inLeadIn(mark.item)) {
				continue
			}
			if !inTitle && mark.level == gazetteer.District && w.listedWithAll(mark.item) {
				return gazetteer.Whole
			}
			if inTitle && mark.level == gazetteer.Whole {
				lower = max(lower, gazetteer.Whole)
				continue // a smaller body in the title is the subject
			}
			if inTitle {
				if mark.level == gazetteer.Nation && (lower == gazetteer.Whole || w.central(mark.item) && w.provinceBehind(m)) {
					continue
				}
				return mark.level
			}
			if met && mark.level != gazetteer.Nation {
				return gazetteer.Whole
			}
			return mark.level
		}
		if lower != gazetteer.NoLevel {
			return lower
		}
		all = all || passages[n].is&traitFigure != 0 && slices.ContainsFunc(w.place.marks, func(m placeMark) bool { return m.all })
	}
	if met {
		return gazetteer.Whole
	}
	return gazetteer.NoLevel
}

// ranksMost reports that the place at item k is told to have most or least of something among others: "huyện Trần
// Văn Thời có số đảng viên bị kỷ luật nhiều nhất".
func (w *work) ranksMost(k int) bool {
	for t := int(w.items[k].to); t < w.sentence.To; t++ {
		if w.wordAt(t) == wNhất && w.wordIn(t-1, wordsMeasure) || w.wordAt(t) == wDẫn && w.wordAt(t+1) == wĐầu {
			return true
		}
	}
	return false
}

// provinceBehind reports that the province is named behind mark m, of which the centre's organ
// decides something: "Bộ Chính trị chỉ định Bí thư Tỉnh ủy Cà Mau".
func (w *work) provinceBehind(m int) bool {
	for _, mark := range w.place.marks[m+1:] {
		if mark.level == gazetteer.Whole && !mark.other && !mark.weak && w.items[mark.item].is&traitName != 0 {
			return true
		}
	}
	return false
}

// listsDistricts reports a sentence that gives districts their number each, "huyện A (143
// đảng viên), huyện B (126 đảng viên)": they are parts of what the text is about.
func (w *work) listsDistricts() bool {
	const longestName = 4 // tokens
	numbered := 0
	for k := 0; k+1 < len(w.items); k++ {
		if w.items[k].kind == itemOpen && w.items[k+1].kind == itemFigure {
			numbered++
		}
	}
	if numbered < 2 {
		return false
	}
	for _, mark := range w.place.marks {
		if mark.weak || mark.level == gazetteer.NoLevel {
			continue
		}
		k := mark.item + 1
		for k < len(w.items) && w.items[k].is&traitName != 0 {
			k++
		}
		if mark.level != gazetteer.District || k+1 >= len(w.items) || w.items[k].kind != itemOpen || w.items[k+1].kind != itemFigure || w.items[k].from-w.items[mark.item].to > longestName {
			return false
		}
	}
	return true
}

// credited reports a line below a picture that says who took it: "… (Ảnh: PV)".
func (w *work) credited(sentence vietnamese.Span) bool {
	for t := sentence.From; w.among.has(wẢnh) && t+1 < sentence.To; t++ {
		if w.wordAt(t) == wẢnh && w.byteAt(t+1) == ':' {
			return true
		}
	}
	return false
}

// caption reports a line below a picture: short, without a figure and without
// an end. It does not say what the article is about.
func (w *work) caption(sentence vietnamese.Span) bool {
	const longest = 30 // tokens
	if sentence.Len() == 0 || sentence.Len() > longest {
		return false
	}
	if last := sentence.To - 1; w.token(last).Kind != vietnamese.Word && w.byteAt(last) != ')' {
		return false
	}
	for k := range w.items {
		if w.items[k].kind == itemFigure {
			return false
		}
	}
	return true
}

// meetsAt reports that the province of mark m is named only as the place of a meeting:
// "Ngày 28/12, tại Hà Nội đã diễn ra …". Who met may be the whole country.
func (w *work) meetsAt(m int) bool {
	first := int(w.items[w.place.marks[m].item].from)
	if w.items[w.place.marks[m].item].is&traitName == 0 || first <= w.sentence.From || w.wordAt(first-1) != wTại && w.wordAt(first-1) != wỞ {
		return false
	}
	for _, mark := range w.place.marks[m+1:] {
		if mark.level == gazetteer.Whole && !mark.weak {
			return false
		}
	}
	return true
}

// oneOf reports "một quận", "một xã" in a title: a smaller place that it does not name.
func (w *work) oneOf(k int) bool {
	first := int(w.items[k].from)
	return w.items[k].cues.any(cueDistrict|cueTown|cueCommune) && (first > w.sentence.From && w.wordAt(first-1) == wMột || w.wordAt(first) == wMột)
}

// ofCentre reports an article that names the Party's centre or a ministry and nothing of
// the province: a newspaper prints what the whole country is told too.
func (w *work) ofCentre() bool {
	if !w.namesCentre(&w.title, w.inHead) && !w.namesCentre(&w.body, w.inBody) {
		return false
	}
	return !w.speaksOfWhole(&w.title, w.inHead, true) && !w.speaksOfWhole(&w.body, w.inBody, false)
}

// namesCentre reports "Trung ương", "Tổng Bí thư", "Bộ Giao thông" in a text.
func (w *work) namesCentre(t *text, passages []passage) bool {
	w.text = t
	return w.hintedIn(passages, hintCentre) || w.namesMinistry()
}

// namesMinistry reports what is printed as the name of a ministry in the text, and is neither the
// Politburo ("Bộ Chính trị") nor the command of a province ("Bộ Chỉ huy").
func (w *work) namesMinistry() bool {
	for n, one := range w.text.words {
		if one == wBộ && w.token(n).Is(vietnamese.Capital) && w.token(n+1).Is(vietnamese.Capital) && !w.wordIn(n+1, wordsNoMinistry) {
			return true
		}
	}
	return false
}

// speaksOfWhole reports that a text names the whole province somewhere.
func (w *work) speaksOfWhole(t *text, passages []passage, inTitle bool) bool {
	w.text, w.inTitle = t, inTitle
	for n := range passages {
		w.turn(&passages[n])
		w.place.marks = w.place.marks[:0]
		w.findPlaces()
		for _, mark := range w.place.marks {
			if mark.level == gazetteer.Whole && !mark.other && !(mark.organ && w.wordAt(int(w.items[mark.item].to)-2) != wTỉnh && w.wordAt(int(w.items[mark.item].to)-2) != wThành) && !w.manyBefore(mark.item) {
				return true
			}
		}
		for k := range w.items {
			if it := &w.items[k]; it.cues.has(cueNeutral) && w.wordAt(int(it.to)-2) == wTỉnh && !w.nameFollows(k) && !w.manyBefore(k) {
				return true // "Bí thư Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy"
			}
		}
	}
	return false
}

// meetingOf is the level of the body below the province whose meeting or congress the
// article's first sentences tell of: "tại hội nghị sơ kết giữa nhiệm kỳ Đảng bộ Công an tỉnh".
func (w *work) meetingOf() gazetteer.Level {
	const nearby = 8 // tokens from the word of the meeting to whose it is
	w.text, w.inTitle = &w.body, false
	for n := range min(len(w.inBody), 2) {
		w.turn(&w.inBody[n])
		w.place.marks = w.place.marks[:0]
		w.findPlaces()
		for _, mark := range w.place.marks {
			first := int(w.items[mark.item].from)
			if mark.level <= gazetteer.Whole || mark.level == gazetteer.Nation || mark.weak || mark.other {
				continue
			}
			for t := first - 1; t > max(w.sentence.From, first-nearby) && w.token(t).Kind == vietnamese.Word; t-- {
				if w.wordIn(t, wordsToPlace) {
					break
				}
				if w.wordAt(t) == wNghị && w.wordAt(t-1) == wHội || w.wordAt(t) == wHội && w.wordAt(t-1) == wĐại {
					return mark.level
				}
			}
		}
	}
	return gazetteer.NoLevel
}

// heldAt reports the place at item k where a congress was opened, of which figure i says for
// whom its delegates stand: "Đại hội Đảng bộ tỉnh khai mạc tại thành phố Vinh, với 450 đại
// biểu đại diện cho 190.000 đảng viên".
func (w *work) heldAt(i, k int) bool {
	if w.frame(w.figures[i].frame).nature != Stock {
		return false
	}
	for k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.any(cueDistrict|cueTown|cueCity) {
		k--
	}
	t := int(w.items[k].from) - 1
	return t-2 >= w.sentence.From && w.wordAt(t) == wTại && (w.wordAt(t-1) == wMạc || w.wordAt(t-1) == wRa && w.wordAt(t-2) == wDiễn)
}

// onlyWhere reports a title that says of the province only where its news is from, "Bạc
// Liêu: Gần 120 đoàn viên được kết nạp", above a body that nowhere speaks of the whole of it.
func (w *work) onlyWhere() bool {
	if len(w.titleNames) != 1 {
		return false
	}
	w.text = &w.title
	return w.headsTitle(w.titleNames[0].Span) && !w.speaksOfWhole(&w.body, w.inBody, false)
}

// headsTitle reports words at the begin of the text with a colon behind them.
func (w *work) headsTitle(span vietnamese.Span) bool {
	return span.From == 0 && w.byteAt(span.To) == ':'
}

// ofDistrict reports an article in which a district's committee acts that it need not name,
// and nothing of the province: "Ban Thường vụ Huyện ủy đã kiểm tra 2 tổ chức đảng".
func (w *work) ofDistrict() bool {
	if !w.namesDistrict(&w.title, w.inHead) && !w.namesDistrict(&w.body, w.inBody) {
		return false
	}
	return !w.speaksOfWhole(&w.title, w.inHead, true) && !w.speaksOfWhole(&w.body, w.inBody, false)
}

// namesDistrict reports the bureau, the commission or the secretary of one committee of a
// district, without a name.
func (w *work) namesDistrict(t *text, passages []passage) bool {
	w.text = t
	return w.hintsIn(passages, hintDistrictOrgan, func(m *hintMark) bool {
		behind := w.token(int(m.to))
		return behind == &noToken || behind.Kind == vietnamese.Word && !behind.Is(vietnamese.Capital)
	})
}
