package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// noRanking says that a place is one in a ranking that is none of the catalogue's:
// "thứ 8 về SIPAS".
const noRanking = -2

// rankFrame finds the ranking that item k is a place in: the one of its own place in a
// list in order, the one named in its own clause behind it, the last one named before it
// in the sentence, one named behind it in the sentence, or the one carried; -1 for none.
func (w *work) rankFrame(k int) int32 {
	if f := w.rankingInOrder(k); f != -1 {
		return max(f, -1)
	}
	if f := w.rankingBehind(k); f != -1 {
		return max(f, -1)
	}
	for at := k - 1; at >= 0; at-- {
		if f := w.rankingAt(at); f >= 0 {
			if w.otherIndexBetween(int(w.items[at].to), int(w.items[k].from)) {
				return -1 // "…, chuyển đổi số (DTI) tăng 3 bậc"
			}
			return f
		}
		if w.otherIndex(at) && !w.alike(at, k) {
			return -1 // "SIPAS đạt 86,72%, xếp thứ 38/63"
		}
	}
	for at := k + 1; at < len(w.items); at++ {
		if w.items[at].kind == itemSemicolon {
			break
		}
		if f := w.rankingAt(at); f >= 0 {
			return f
		}
	}
	if w.indexUnknown(k) {
		return -1
	}
	if w.frame(w.tally.frame).unit == UnitRank {
		return w.tally.frame
	}
	return w.ranking
}

// rankingBehind is the ranking named behind item k before its clause ends, where none is
// named in that clause before it: "thứ 12 về PAR Index, thứ 20 về PAPI", "vị trí thứ 12
// trong bảng xếp hạng PAPI". noRanking for another index, -1 for none.
func (w *work) rankingBehind(k int) int32 {
	for at := k - 1; at >= 0 && !w.endsPlace(at); at-- {
		if w.rankingOrIndex(at) != -1 {
			return -1
		}
	}
	const far = 4 // unknown words in a row: "trong bảng xếp hạng"
	for at := k; at+1 < len(w.items) && w.gap(at) <= far; at++ {
		if w.shoutedBetween(int(w.items[at].to), int(w.items[at+1].from)) {
			return noRanking
		}
		if w.endsPlace(at + 1) {
			return -1
		}
		if f := w.rankingOrIndex(at + 1); f != -1 {
			return f
		}
		if w.items[at+1].kind == itemFigure && w.wordAt(int(w.items[at+1].to)) != wTỉnh {
			return -1
		}
	}
	return -1
}

// endsPlace reports an item at which what is told of one place in a ranking ends.
func (w *work) endsPlace(k int) bool {
	it := &w.items[k]
	return it.kind == itemComma || it.kind == itemSemicolon || it.kind == itemColon || it.cues.has(cueAnd)
}

// rankingInOrder is the ranking of item k in "PAR Index, PAPI và PCI lần lượt xếp thứ 5,
// 8 và 12": that of its own place in the list. noRanking where the list does not say
// which, -1 where there is no such list.
func (w *work) rankingInOrder(k int) int32 {
	if w.says&traitRanking == 0 {
		return -1
	}
	respect, place, length := -1, 0, 0
	if w.cued.has(cueRespect) {
		respect, place, length = w.inOrder(k)
	}
	said := respect >= 0
	if !said {
		respect, place, length = w.bareOrder(k)
	}
	if length < 2 {
		return -1
	}
	var names [mostInOrder]int32
	n, last := 0, int32(-1)
	for at := 0; at < respect; at++ {
		if w.items[at].kind == itemSemicolon {
			n, last = 0, -1
		}
		f := w.rankingOrIndex(at)
		if f == -1 || f == last {
			continue // "chỉ số cải cách hành chính (PAR Index)" names it twice
		}
		if n == mostInOrder {
			return noRanking
		}
		names[n], last = f, f
		n++
	}
	switch n {
	case length:
		return names[place]
	case 0:
		return -1
	case 1:
		if w.rankedTimes(respect) == length {
			return names[0]
		}
	}
	if !said {
		return -1
	}
	return noRanking
}

// bareOrder is the list of places in which item k stands with nothing but "và" or a comma
// between, its place there, and its length: "PCI và PAPI xếp thứ 12 và thứ 20".
func (w *work) bareOrder(k int) (first, place, length int) {
	mark := func(at int) bool { // "thứ 9 với 88,01%": its score, and no further place
		return w.items[at].kind == itemComma || w.items[at].cues.has(cueAnd) && w.wordAt(int(w.items[at].from)) != wVới
	}
	first = k
	for first >= 2 && mark(first-1) && w.inNumbers(first-2) && w.ordinalNext(first-1) && w.gap(first-2) == 0 {
		first -= 2
		place++
	}
	length = place + 1
	for k+2 < len(w.items) && mark(k+1) && w.inNumbers(k+2) && w.ordinalNext(k+1) && w.gap(k) == 0 {
		k += 2
		length++
	}
	return first, place, length
}

// rankedTimes counts the times before item k: "PCI các năm 2021 và 2022 lần lượt xếp thứ
// 20 và 15".
func (w *work) rankedTimes(k int) int {
	n := 0
	for _, at := range w.times {
		if at < k {
			n++
		}
	}
	return n
}

// twinRankings finds the further rankings in which the place is the same: "PAPI, PCI và
// chỉ số cải cách hành chính (PAR Index) cùng nằm trong nhóm 10", "vào nhóm 10 về PAPI,
// PCI và PAR Index".
func (w *work) twinRankings(i int) {
	fg := &w.figures[i]
	if w.rankingInOrder(fg.item) != -1 {
		return
	}
	k := fg.item - 1
	for k >= 0 && w.rankingAt(k) < 0 {
		k--
	}
	if k < 0 {
		w.twinsBehind(i)
		return
	}
	listed := w.alike(k, fg.item) || w.severalIndexes(i, k)
	joined := false
list:
	for ; k >= 0; k-- {
		it := &w.items[k]
		switch f := w.rankingAt(k); {
		case f == fg.frame:
		case f >= 0:
			if !joined {
				break list
			}
			fg.addTwin(f)
			joined = false
		case it.cues.has(cueAnd):
			joined, listed = true, true
		case it.kind == itemComma && listed:
			joined = true
		case it.kind != itemOpen && it.kind != itemClose && !w.otherIndex(k):
			break list
		}
		if k > 0 && w.gap(k-1) > 0 {
			k--
			break
		}
	}
	for ; k >= 0 && !w.endsPlace(k); k-- {
		if w.isOrdinal(k) || w.items[k].cues.has(cueRankWord) {
			fg.twins = 0 // "xếp thứ 12 về PCI và PAPI xếp thứ 20"
		}
	}
}

// severalIndexes reports that the names that end with item k are a list headed by a plural, "các chỉ số PCI, PAPI,
// PAR Index nằm trong nhóm 15", or one with which the clause begins that tells the group of figure i.
func (w *work) severalIndexes(i, k int) bool {
	first := k
	for n := k; n >= 0 && w.gap(n) == 0 || n == k; n-- {
		switch {
		case w.rankingOrIndex(n) != -1:
			first = n
		case w.items[n].kind != itemComma && !w.items[n].cues.has(cueAnd):
			n = 0
		}
	}
	seg := &w.segs[w.items[first].segment]
	if first < k && first == int(seg.from) && seg.opener != opensComma && seg.opener != opensBracket && w.topGroup(&w.figures[i]) {
		return true
	}
	t := int(w.items[first].from) - 1
	if w.wordAt(t) == wSố && w.wordAt(t-1) == wChỉ {
		t -= 2
	}
	return first < k && w.wordAt(t) == wCác
}

// twinsBehind finds the further rankings of a list behind the place.
func (w *work) twinsBehind(i int) {
	fg := &w.figures[i]
	k := fg.item + 1
	for k < len(w.items) && w.rankingAt(k) != fg.frame {
		k++
	}
	var found [mostInOrder]int32
	n, last, joined := 0, fg.frame, false
	for k++; k < len(w.items) && w.gap(k-1) == 0; k++ {
		it := &w.items[k]
		f := w.rankingAt(k)
		switch {
		case f >= 0 && (f == last || joined && n < mostInOrder):
			if f != last {
				found[n], last, joined = f, f, false
				n++
			}
			continue
		case f >= 0:
			return
		case it.kind == itemComma && !joined, it.cues.has(cueAnd) && !joined:
			joined = true
			continue
		case it.kind == itemOpen || it.kind == itemClose:
			continue
		}
		break
	}
	if k < len(w.items) && !joined && w.items[k].kind != itemSemicolon {
		return // "thứ 12 về PCI và PAPI xếp thứ 20"
	}
	for _, f := range found[:n] {
		fg.addTwin(f)
	}
}

// addTwin says that the figure is one of another frame too, with all else the same.
func (fg *figure) addTwin(f int32) {
	if fg.twins < len(fg.twin) && f != fg.frame {
		fg.twin[fg.twins] = f
		fg.twins++
	}
}

// alike reports "cùng" or "đều" between two items.
func (w *work) alike(from, to int) bool {
	for t := int(w.items[from].to); t < int(w.items[to].from); t++ {
		if w.wordAt(t) == wCùng || w.wordAt(t) == wĐều {
			return true
		}
	}
	return false
}

// rankingAhead is the ranking whose name an ordinal follows in a list of such, with no
// word of ranking: "xếp hạng năm 2023: PAR Index thứ 5, PAPI thứ 12"; -1 for none.
func (w *work) rankingAhead(k int) int32 {
	if !w.afterName(k) {
		return -1
	}
	name := w.rankingAt(k - 1)
	for at := range w.items {
		if f := w.rankingAt(at); f >= 0 && f == name && at != k-1 {
			return -1 // "báo cáo PCI thứ 17, PCI năm 2021 xếp thứ 12"
		}
	}
	for at := range w.items {
		if at != k && (w.afterName(at) || at > 0 && w.inNumbers(at) && w.gap(at-1) <= 1 && w.items[at-1].cues.has(cueRankWord)) {
			return name
		}
	}
	return -1
}

// afterName reports an ordinal directly behind the name of an index.
func (w *work) afterName(k int) bool {
	return k > 0 && w.isOrdinal(k) && w.ordinalNext(k-1) && w.rankingOrIndex(k-1) != -1
}

func (w *work) isOrdinal(k int) bool {
	return w.items[k].kind == itemMask && w.text.Masks[w.items[k].at].Kind == vietnamese.MaskOrdinal
}

// ordinalNext reports that nothing but "thứ" stands between item k and the next.
func (w *work) ordinalNext(k int) bool {
	return w.gap(k) == 0 || w.gap(k) == 1 && w.wordAt(int(w.items[k].to)) == wThứ
}

// rankingOrIndex is the ranking that item k names, noRanking for an index that is none, -1
// for what names neither.
func (w *work) rankingOrIndex(k int) int32 {
	if f := w.rankingAt(k); f >= 0 {
		return f
	}
	if w.otherIndex(k) {
		return noRanking
	}
	return -1
}

// otherIndex reports the name of an index that is a share and no ranking.
func (w *work) otherIndex(k int) bool {
	it := &w.items[k]
	if it.is&traitIndex == 0 {
		return false
	}
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if frame := w.frame(f); frame.index >= 0 && frame.unit == UnitRatio && len(frame.nouns) == 0 {
					return true
				}
			}
		}
	}
	return false
}

// leaveRanking forgets the ranking told last behind a sentence on an index that is none: "chỉ số này"
// is SIPAS then.
func (w *work) leaveRanking() {
	for k := range w.items {
		if w.otherIndex(k) {
			w.ranking = -1
			if w.frame(w.tally.frame).unit == UnitRank {
				w.tally.frame = -1
			}
			return
		}
	}
}

// rankingAt is the ranking that item k names, -1 for none.
func (w *work) rankingAt(k int) int32 {
	if w.items[k].is&traitRanking == 0 {
		return -1 // as of most
	}
	return w.rankingNamed(&w.items[k])
}

func (w *work) rankingNamed(it *item) int32 {
	for _, s := range it.senses[:it.count] {
		for _, event := range w.meanings[s].events {
			for _, f := range w.byEvent[event] {
				if w.frame(f).unit == UnitRank {
					return f
				}
			}
		}
	}
	return -1
}

// indexUnknown reports the letters of an index that the catalogue does not know before item
// k in its sentence: "Với PGI, …", "chỉ số DTI", "quán quân PGI".
func (w *work) indexUnknown(k int) bool {
	return w.shoutedBetween(w.sentence.From+1, int(w.items[k].from))
}

// shoutedBetween reports the letters of an index that the catalogue does not know between
// two tokens: "về DTI", "Chỉ số Xanh cấp tỉnh (PGI)".
func (w *work) shoutedBetween(from, to int) bool {
	for t := from; t < to; t++ {
		tok := w.token(t)
		if n := tok.End - tok.Start; n < 3 || n > 6 || tok.Kind != vietnamese.Word || !w.shouted(t) {
			continue
		}
		switch w.wordAt(t - 1) {
		case wVới, wVề, wSố:
			return true
		}
		if w.lettersOfIndex(t) {
			return true
		}
	}
	return false
}

// otherIndexBetween reports the letters of an index that the catalogue does not know between two tokens, in
// no word of who publishes a ranking: "(DTI)", but "(VCCI)".
func (w *work) otherIndexBetween(from, to int) bool {
	for t := from; t < to; t++ {
		if tok := w.token(t); tok.Kind == vietnamese.Word && tok.End-tok.Start >= 3 && tok.End-tok.Start <= 6 && w.shouted(t) && w.lettersOfIndex(t) && !w.wordIn(t, wordsPublisher) {
			return true
		}
	}
	return false
}

// lettersOfIndex reports that the capitals at token t end as those of an index do and are no ranking of the catalogue's,
// nor the number of a congress.
func (w *work) lettersOfIndex(t int) bool {
	tok := w.token(t)
	return (w.text.Source[tok.End-1] == 'I' || w.wordAt(t+1) == wIndex) && w.rankingOfToken(t) < 0 && strings.Trim(w.text.Source[tok.Start:tok.End], "IVXLC") != ""
}

// rankingOfToken is the ranking that the item at token t names, -1 for none.
func (w *work) rankingOfToken(t int) int32 {
	for k := range w.items {
		if it := &w.items[k]; int(it.from) <= t && t < int(it.to) {
			return w.rankingAt(k)
		}
	}
	return -1
}

// yearOfPlace is the year directly behind the place of figure i, where one moved from it: "từ thứ 14
// năm 2019 xuống thứ 17", or to it from one that has its own as well: "… xuống thứ 17 năm 2020"; -1 for none.
func (w *work) yearOfPlace(i int) int {
	fg := &w.figures[i]
	if fg.frame < 0 || fg.kind != "" {
		return -1
	}
	if w.frame(fg.frame).unit != UnitRank {
		return w.timeOfMove(i)
	}
	k := w.yearNext(fg.item)
	if k < 0 || !(i > 0 && w.movesFrom(i-1) && w.yearNext(w.figures[i-1].item) >= 0) && !w.movesFrom(i) && !(fg.earlier && w.leaves(i)) && !w.heldAgainstPlace(i) {
		return -1
	}
	return k
}

// heldAgainstPlace reports that the place of figure i is the one that the place before it is compared with: "xuống thứ 19,
// so với vị trí thứ 15 năm 2023".
func (w *work) heldAgainstPlace(i int) bool {
	if i == 0 || w.figures[i-1].frame != w.figures[i].frame {
		return false
	}
	t := w.placeBegins(i) - 1
	return w.wordAt(t) == wVới && w.wordAt(t-1) == wSo
}

// yearOfPlaceLeft reports that the year at item k is that of the place which was left for the one of figure i:
// "từ thứ 14 năm 2019, sau ba năm đứng thứ 9".
func (w *work) yearOfPlaceLeft(i, k int) bool {
	if i == 0 || w.frame(w.figures[i].frame).unit != UnitRank {
		return false
	}
	return w.items[k].is&traitYear != 0 && w.yearNext(w.figures[i-1].item) == k && (w.movesFrom(i-1) && !w.movesOnly(w.figures[i].q) || w.leaves(i-1))
}

// yearNext is the year directly behind item k, or behind what only says out of how many or with which score the place
// is, alone in a bracket or in none: "thứ 35 cả nước năm 2021", "thứ 31 với 63,4 điểm trong năm 2022"; -1 for none, as in
// "thứ 35 (năm 2020 thứ 40)".
func (w *work) yearNext(k int) int {
	bracketed, behind := false, w.behindPlace(int(w.items[k].to))
	for k++; k < len(w.items) && int(w.items[k].to) <= behind; k++ {
	}
	if k < len(w.items) && w.items[k].kind == itemOpen {
		bracketed = true
		behind = int(w.items[k].to)
		k++
	}
	if k >= len(w.items) || w.items[k].kind != itemTime || w.items[k].is&traitYear == 0 || int(w.items[k].from) > behind {
		return -1
	}
	if bracketed && (k+1 >= len(w.items) || w.items[k+1].kind != itemClose || w.gap(k) > 0) {
		return -1
	}
	return k
}

// behindPlace is the token behind what may stand at token t between a place and its year: "của cả nước", "với 63,4 điểm
// trong".
func (w *work) behindPlace(t int) int {
	for t < w.sentence.To {
		switch w.wordAt(t) {
		case wCủa, wTrong, wTrên, wVào:
			t++
		case wCả, wToàn:
			if next := w.wordAt(t + 1); next != wNước && next != wQuốc {
				return t
			}
			t += 2
		case wVới:
			if t+2 >= w.sentence.To || w.token(t+1).Kind != vietnamese.Number || w.wordAt(t+2) != wĐiểm {
				return t
			}
			t += 3
		default:
			return t
		}
	}
	return t
}
