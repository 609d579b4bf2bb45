package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// head finds the noun that figure i counts: behind it, else before it.
func (w *work) head(i int) {
	fg := &w.figures[i]
	seg := w.seg(i)
	next := fg.item + 1
	if w.gapAfter(fg.item) == 0 && next < int(seg.to) {
		it := &w.items[next]
		if it.kind == itemPhrase && w.isNoun(it) {
			fg.noun, fg.right = next, true
			return
		}
		if fg.q.Is(vietnamese.Fraction) && next+1 < int(seg.to) && w.gap(next) == 0 && w.wordAt(int(it.from)) == wSố && it.to-it.from == 1 && w.isNoun(&w.items[next+1]) {
			fg.noun, fg.right = next+1, true // "760/928 số tổ chức cơ sở đảng"
			return
		}
		if k := w.nounOfNumber(next, int(seg.to)); k >= 0 {
			fg.noun, fg.right = k, true
			return
		}
		if it.cues.has(cueTopGroup) && !w.isPart(it) || !w.isNoun(it) && (it.to-it.from > 1 && (it.cues.any(cueCommune|cueDistrict) || it.cues.has(cueBody) && (it.is&traitAnyPart == 0 || !fg.inList)) || it.to-it.from == 1 && it.cues.has(cueProvince)) {
			fg.foreign = true // "nhóm 7", "7 đảng bộ xã", "ba tỉnh"
			return
		}
		if w.wordAt(int(it.from)) == wCuộc || w.wordAt(int(it.from)) == wĐoàn && it.cues.any(cueNeutral|cueVisitor) {
			fg.foreign = true // "lập 36 đoàn kiểm tra, tổ chức 112 cuộc giám sát"
			return
		}
	}
	if k := w.nounPastShare(i); k >= 0 {
		fg.noun, fg.right = k, true
		return
	}
	if topic := w.unitOfTopic(i); topic >= 0 {
		fg.noun = topic
		return
	}
	if k := w.sharedNoun(fg.item); k >= 0 {
		fg.noun = k
		return
	}
	if w.gapAfter(fg.item) > 0 && w.unknownUnit(int(w.items[fg.item].to)) {
		fg.foreign = true
		return
	}
	for k := fg.item - 1; k >= int(seg.from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure {
			return
		}
		if w.unknownBetween(k, fg.item) > 3 {
			return
		}
		if it.kind == itemPhrase && w.isNoun(it) {
			fg.noun = k
			return
		}
	}
	if w.cued.has(cueRest) {
		fg.noun = w.nounOfRest(fg.item)
	}
}

// nounOfRest is the noun of what a bare figure at item k leaves over, which is of the same kind:
// "đã đánh giá 500, ba tổ chức còn lại chưa xếp loại"; -1 for none.
func (w *work) nounOfRest(k int) int {
	mark, rest := k+1, k+2
	if rest < len(w.items) && w.items[rest].kind == itemPhrase && w.wordAt(int(w.items[rest].from)) == wCòn {
		rest++
	}
	if rest+2 >= len(w.items) || w.items[mark].kind != itemComma && w.items[mark].kind != itemSemicolon || w.items[rest].kind != itemFigure {
		return -1
	}
	for between := k; between < rest+2; between++ {
		if w.gap(between) > 0 {
			return -1
		}
	}
	if noun := rest + 1; w.isNoun(&w.items[noun]) && w.items[rest+2].cues.has(cueRest) && k > 0 && w.gap(k-1) == 0 && slices.ContainsFunc(w.raisedBy(&w.items[k-1]), func(f int32) bool {
		return w.hasNoun(&w.items[noun], w.frame(f)) || w.shortNoun(noun, w.frame(f).unit)
	}) {
		return noun
	}
	return -1
}

// nounPastShare is the noun of figure i behind a bracket that gives it as a share: "412/640
// (64,4%) tổ chức cơ sở đảng"; -1 for none.
func (w *work) nounPastShare(i int) int {
	k := w.figures[i].item
	if !w.figures[i].q.Is(vietnamese.Fraction) || !w.opened.any(1<<opensBracket) || k+4 >= len(w.items) || w.items[k+1].kind != itemOpen || w.gap(k) > 0 || i+1 >= len(w.figures) {
		return -1
	}
	share := k + 2
	if w.items[share].cues.any(cueReach|cueShare) && w.gap(share) == 0 {
		share++
	}
	if w.figures[i+1].item != share || w.figures[i+1].q.Unit != vietnamese.Percent || share+2 >= len(w.items) || w.items[share+1].kind != itemClose {
		return -1
	}
	noun := &w.items[share+2]
	if noun.kind != itemPhrase || !w.isNoun(noun) || w.gap(share+1) > 0 {
		return -1
	}
	for n := share + 3; n < int(w.segs[noun.segment].to); n++ {
		if w.items[n].is&traitAnyPart != 0 {
			return -1 // what is said of them is no stock
		}
	}
	return share + 2
}

// nounOfNumber is the noun behind "là số", which begins at item k and says what the figure
// before it counts: "812 là số đảng viên được trao tặng"; -1 for none.
func (w *work) nounOfNumber(k, to int) int {
	if w.wordAt(int(w.items[k].from)) != wLà {
		return -1
	}
	for n := k + 1; n < to && n <= k+3 && w.gap(n-1) == 0; n++ {
		it := &w.items[n]
		if it.kind == itemPhrase && w.isNoun(it) {
			if n > k+1 || w.wordAt(int(it.from)) == wSố || w.wordAt(int(it.from)) == wTổng {
				return n
			}
			return -1
		}
		if !it.cues.has(cueWord) || w.wordAt(int(it.to)-1) != wSố {
			return -1
		}
	}
	return -1
}

// unitOfTopic is the noun that the sentence is about where the figure counts
// nothing but "đơn vị" or "nơi": "Tổ chức cơ sở đảng: đã phân loại 697 đơn vị";
// -1 for none.
func (w *work) unitOfTopic(i int) int {
	fg := &w.figures[i]
	to := int(w.items[fg.item].to)
	if k := w.sameThing(i, to); k >= 0 {
		return k
	}
	if to >= w.sentence.To || w.wordAt(to) != wNơi && (to+1 >= w.sentence.To || w.wordAt(to) != wĐơn || w.wordAt(to+1) != wVị) {
		return -1
	}
	if i > 0 && (w.figures[i-1].rule == wholeOfThem || w.figures[i-1].right && w.figures[i-1].frame < 0 && w.wordAt(to) == wNơi && w.wholeOfNext(i-1)) {
		return w.figures[i-1].noun
	}
	if h := i - 1; fg.inList && h >= 0 && w.figures[h].noun >= 0 && w.figures[h].right && w.usable(h) && w.frame(w.figures[h].frame).unit == UnitOrganization {
		return w.figures[h].noun // "676 tổ chức cơ sở đảng được xếp loại: 112 đơn vị hoàn thành xuất sắc"
	}
	if h := i - 1; h >= 0 && w.moreUnits(h, i) {
		return w.figures[h].noun // "số tổ chức cơ sở đảng vững mạnh là 318, tăng 9 đơn vị"
	}
	for s := fg.segment - 1; s >= 0; s-- {
		seg := &w.segs[s]
		if !seg.plain || seg.depth > 0 || seg.from >= seg.to {
			continue
		}
		first := int(w.items[seg.from].from)
		if w.segs[s+1].opener != opensColon && w.wordAt(first) != wĐối && w.wordAt(first) != wVề {
			continue
		}
		for k := int(seg.from); k < int(seg.to); k++ {
			if it := &w.items[k]; it.kind == itemPhrase && w.isNoun(it) && !w.isPart(it) && !w.anyPerson(k) {
				return k
			}
		}
	}
	return -1
}

// moreUnits reports "tăng 9 đơn vị" as figure i directly behind organizations that figure h counts.
func (w *work) moreUnits(h, i int) bool {
	before, fg := &w.figures[h], &w.figures[i]
	if fg.item == 0 || !w.items[fg.item-1].cues.any(cueUp|cueDown) || w.gap(fg.item-1) > 0 || fg.item-1 != int(fg.seg.from) || before.noun < 0 || before.segment+1 != fg.segment ||
		!w.usable(h) || before.q.Unit != vietnamese.Count || w.frame(before.frame).unit != UnitOrganization {
		return false
	}
	behind := int(w.items[fg.item].to) + 2 // no "đơn vị sự nghiệp"
	return behind >= w.sentence.To || w.token(behind).Kind != vietnamese.Word || w.wordAt(behind) == wSo
}

// sameThing is the noun of the last count before figure i, of which nothing but the
// classifier is said again behind it, at token t: "1.215 ngôi nhà tình nghĩa, so với năm
// 2010 nhiều hơn 140 ngôi"; -1 for none.
func (w *work) sameThing(i, t int) int {
	if !w.wordIn(t, wordsClassifier) {
		return -1
	}
	if t+1 < w.sentence.To && w.token(t+1).Kind == vietnamese.Word && w.unknownUnit(t+1) {
		return -1
	}
	for h := i - 1; h >= 0; h-- {
		if !w.usable(h) {
			continue
		}
		if unit := w.frame(w.figures[h].frame).unit; w.figures[h].noun >= 0 && (unit == UnitHouse || unit == UnitGift) && (unit == UnitHouse) == (w.wordAt(t) == wNgôi || w.wordAt(t) == wCăn) {
			return w.figures[h].noun
		}
		return -1
	}
	return -1
}

// sharedNoun is the noun of two figures with a deed each: "kiểm tra 1.010 và giám
// sát 640 tổ chức đảng"; k is the item of the first figure. -1 for none.
func (w *work) sharedNoun(k int) int {
	if k == 0 || k+4 >= len(w.items) || w.unknownBetween(k-1, k+4) > 0 {
		return -1
	}
	before, and, event, figure, noun := &w.items[k-1], &w.items[k+1], &w.items[k+2], &w.items[k+3], &w.items[k+4]
	if and.cues.has(cueAnd) && figure.kind == itemFigure && w.isEvent(before, false) && w.isEvent(event, false) && noun.kind == itemPhrase && w.isNoun(noun) {
		return k + 4
	}
	return -1
}

// gapAfter counts the unknown words between item k and the next item or the
// end of the sentence.
func (w *work) gapAfter(k int) int {
	if k+1 < len(w.items) {
		return w.gap(k)
	}
	n := 0
	for i := int(w.items[k].to); i < w.sentence.To; i++ {
		if w.token(i).Kind == vietnamese.Word {
			n++
		}
	}
	return n
}

// unknownUnit reports whether token i is a word that goes on with no new thought, so
// that what is counted is something unknown.
func (w *work) unknownUnit(i int) bool {
	if i >= w.sentence.To || w.token(i).Kind != vietnamese.Word {
		return false
	}
	return w.wordAt(i) != wNên && w.wordAt(i) != wNhưng && w.wordAt(i) != wSong
}

// fullNounAllows holds a short noun behind the figure against the full one
// before it: "tổng số hội viên lên 140.240 người" counts no Party members.
func (w *work) fullNounAllows(i int, frame *frame) bool {
	fg := &w.figures[i]
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.items[k].kind != itemFigure; k-- {
		it := &w.items[k]
		if it.kind != itemPhrase || !w.isNoun(it) || w.shortNoun(k, frame.unit) {
			continue
		}
		if w.actsOnPersons(i, k) {
			continue
		}
		if !w.isPart(it) || frame.nature == Stock && !w.partIn(it, frame) {
			return w.hasNoun(it, frame)
		}
	}
	return true
}

// actsOnPersons reports that item k names bodies that do something to the persons of figure i, whom
// nobody calls by the same word: "cấp ủy và chi bộ các cấp kỷ luật 152 người".
func (w *work) actsOnPersons(i, k int) bool {
	fg := &w.figures[i]
	if t := fg.q.To; w.wordAt(t) != wNgười && w.wordAt(t) != wĐồng || !w.countsUnit(k, UnitOrganization) || w.countsUnit(k, UnitPerson) {
		return false
	}
	for k++; k < fg.item; k++ {
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) {
			return !w.passive(k)
		}
	}
	return false
}

// partIn reports whether the item names a part of the frame.
func (w *work) partIn(it *item, f *frame) bool {
	for _, s := range it.senses[:it.count] {
		for _, part := range w.meanings[s].parts {
			if w.frame(part.frame) == f {
				return true
			}
		}
	}
	return false
}

// nounAllows reports whether the figure's noun, if it has one, is the frame's
// or one that stands for any person.
func (w *work) nounAllows(i int, f int32) bool {
	fg := &w.figures[i]
	if fg.noun < 0 {
		return w.aboveAllows(i, w.frame(f))
	}
	it := &w.items[fg.noun]
	if w.hasNoun(it, w.frame(f)) || w.isPart(it) {
		return true
	}
	return w.shortNoun(fg.noun, w.frame(f).unit) || w.shortHouse(i, f)
}

// shortHouse reports "căn", "ngôi" that stand for the houses of frame f told before: "khởi
// công 20 căn nhà, hoàn thành 12 căn".
func (w *work) shortHouse(i int, f int32) bool {
	fg := &w.figures[i]
	if w.frame(f).unit != UnitHouse || !w.namesNoun(fg.noun, nounShortHouse) {
		return false
	}
	if n := len(w.found) - 1; n >= 0 && w.found[n].frame == f {
		return true
	}
	for k := fg.item - 1; k >= 0; k-- {
		if w.namesNoun(k, nounHouse) {
			return true
		}
	}
	return false
}

// shortNoun reports a noun that stands for whatever of its unit was spoken of:
// đồng chí, người; tổ chức.
func (w *work) shortNoun(k int, unit Unit) bool {
	switch is := w.items[k].is; {
	case is&traitPerson != 0:
		return unit == UnitPerson
	case is&traitShort != 0:
		return unit == UnitOrganization
	}
	return false
}

// anyPerson reports a noun that stands for anybody: đồng chí, người.
func (w *work) anyPerson(k int) bool { return w.items[k].is&traitPerson != 0 }

// stranger reports a noun for people whom no indicator counts.
func (w *work) stranger(k int) bool { return w.items[k].is&traitStrangers != 0 }

// ofOthers reports a short noun that stands for people whom no indicator counts:
// "912 hội viên được giới thiệu, 405 chị được kết nạp".
func (w *work) ofOthers(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 && w.shortNoun(fg.noun, UnitOrganization) && w.frame(fg.frame).unit == UnitOrganization {
		return w.ofOtherBodies(i)
	}
	if i == 0 || fg.noun >= 0 && !w.anyPerson(fg.noun) || w.frame(fg.frame).unit != UnitPerson {
		return false
	}
	before := &w.figures[i-1]
	if before.noun < 0 || before.refused == "" || !before.right || !w.stranger(before.noun) {
		return false
	}
	for k := before.noun + 1; k < fg.item; k++ {
		if w.items[k].kind == itemSemicolon || w.items[k].kind == itemPhrase && w.isNoun(&w.items[k]) && !w.anyPerson(k) {
			return false
		}
	}
	return true
}

// ofOtherBodies reports a short noun for bodies of an association: "137 cơ sở Hội; xếp
// loại có 112 cơ sở vững mạnh".
func (w *work) ofOtherBodies(i int) bool {
	for h := i - 1; h >= 0; h-- {
		if noun := w.figures[h].noun; noun >= 0 && !w.anyPerson(noun) {
			return w.stranger(noun) || w.shortNoun(noun, UnitOrganization) && w.figures[h].refused != "" && w.ofOtherBodies(h)
		}
	}
	return false
}

// namesNoun reports that item k names what a group of nouns stands for.
func (w *work) namesNoun(k int, group nounGroup) bool {
	it := &w.items[k]
	for _, s := range it.senses[:it.count] {
		for _, noun := range w.meanings[s].nouns {
			if w.groups[noun] == group {
				return true
			}
		}
	}
	return false
}
