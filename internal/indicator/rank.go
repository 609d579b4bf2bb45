package indicator

import (
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// ranked reports whether a plain number is a place in a ranking: "xếp hạng
// 61/63", "vị trí số 1", "nhóm 10 tỉnh".
func (w *work) ranked(i int) bool {
	fg := &w.figures[i]
	if fg.q.Unit != vietnamese.Count || fg.item == 0 {
		return false
	}
	if fg.q.Is(vietnamese.Fraction) && (fg.q.Of == 63 || fg.q.Of == 34) && (w.wordAt(fg.q.Lead-1) == wXếp || w.wordAt(fg.q.Lead-1) == wBậc) {
		return w.rankFrame(fg.item) >= 0
	}
	if w.placeOfOtherYear(i) || w.rankingInOrder(fg.item) >= 0 || w.endsMove(i) {
		return true
	}
	k := fg.item - 1
	if k > 0 && w.wordAt(int(w.items[k].from)) == wSố && w.items[k].to-w.items[k].from == 1 {
		k-- // "vị trí số 1"
	}
	if from := int(w.items[k].from); w.wordAt(from) == wBậc && !(w.wordIn(from-1, wordsToRung) && i > 0 && (w.movesOnly(w.figures[i-1].q) || w.figures[i-1].rule == placeInRanking)) {
		return false // "thợ bậc 3", "dịch vụ công lên bậc 4": a move must have been told
	}
	return w.gap(fg.item-1) == 0 && w.items[k].cues.any(cueRankWord|cueTopGroup) && w.rankFrame(fg.item) >= 0
}

// bindRank binds a place in a ranking, or a move in it.
func (w *work) bindRank(i int) {
	fg := &w.figures[i]
	fg.frame = w.rankFrame(fg.item)
	if fg.frame < 0 {
		fg.refused = RefusedUnbound
		return
	}
	fg.rule = placeInRanking
	first := w.placeBegins(i)
	switch {
	case w.othersPlace(i), w.place.named && w.calledLocality(i):
		fg.refused = RefusedElsewhere
		return
	case w.items[fg.item].kind == itemPhrase && w.behindLeader(first):
		fg.refused = RefusedElsewhere
		return
	case w.countsProvinces(i) || w.wordAt(first-1) == wLần || w.wordAt(first-1) == wNăm || w.placeOfComponent(i, first) || w.withinRegion(fg.q) || w.inRegion(i):
		fg.refused = RefusedForeign
		return
	case w.mayMove(first):
		fg.refused = RefusedOther
		return
	}
	if fg.refused = w.refusedMove(i); fg.refused != "" {
		return
	}
	sign := w.sign(i)
	if sign == 0 && w.cued.has(cueRespect) {
		if _, place, length := w.inOrder(fg.item); length > 1 {
			sign = w.sign(i - place) // "lần lượt tăng 3 bậc và 5 bậc"
		}
	}
	if sign == 0 && fg.q.Unit == vietnamese.Rank && w.movesOnly(fg.q) {
		switch w.wordAt(first - 1) {
		case wLên:
			sign = 1 // "thứ ba, lên 2 bậc"
		case wXuống:
			sign = -1
		default:
			if sign = w.besidePoints(i); sign == 0 {
				sign = w.turnBehind(i)
			}
		}
	}
	if sign != 0 && w.farthest(fg.q) {
		fg.refused = RefusedForeign
		return
	}
	if sign != 0 {
		fg.kind, fg.sign, fg.rule = Change, -sign, moveInRanking
		for h := i - 1; h >= 0 && w.turnBehind(i) == 0; h-- { // what ends is the place reached
			if before := &w.figures[h]; before.frame == fg.frame && before.kind == "" {
				if w.usable(h) {
					fg.host = h
				} else {
					fg.refused = before.refused // it moved in another ranking
				}
				break
			}
		}
		return
	}
	if fg.q.Unit == vietnamese.Rank && w.movesOnly(fg.q) {
		fg.refused = RefusedChange
		return
	}
	if w.leaves(i) && (w.movesFrom(i) || w.leftBehind(i)) {
		if _, known := w.baseTime(i); w.yearNext(fg.item) < 0 && (w.ofYearsAgo(i) || !known && w.tookYears()) {
			fg.refused = RefusedEarlier
			return
		}
		fg.earlier = true
	}
	fg.earlier = fg.earlier || w.placeOfBase(fg.item)
	w.twinRankings(i)
	w.tally.frame = fg.frame
}

// behindLeader reports that the first place, which begins at token first, is another's, from
// which the distance is told: "kém vị trí dẫn đầu 1 điểm", "sau tỉnh dẫn đầu".
func (w *work) behindLeader(first int) bool {
	for t := first - 1; t >= w.sentence.From; t-- {
		switch w.wordAt(t) {
		case wVị, wTrí, wTỉnh, wThành, wPhố, wĐịa, wPhương, wĐơn, wNgôi:
		case wKém, wCách, wThua, wSau:
			return w.wordAt(t-1) != wNăm
		default:
			return false
		}
	}
	return false
}

// countsProvinces reports how many provinces a ranking has: "xếp hạng 63 tỉnh, thành phố".
func (w *work) countsProvinces(i int) bool {
	fg := &w.figures[i]
	if fg.q.Is(vietnamese.Fraction) || fg.item > 0 && w.items[fg.item-1].cues.has(cueTopGroup) {
		return false
	}
	switch t := fg.q.To; w.wordAt(t) {
	case wTỉnh:
		return t+1 >= w.sentence.To || w.token(t+1).Strength >= vietnamese.Comma || w.wordAt(t+1) == wThành
	case wĐịa:
		return w.wordAt(t+1) == wPhương
	}
	return false
}

// tookYears reports "trong 5 năm" or "liên tục" in the sentence, so that it is not told
// when a move began.
func (w *work) tookYears() bool {
	if w.hinted&hintOnAndOn != 0 {
		return true
	}
	for k := range w.items {
		it := &w.items[k]
		if it.kind == itemMask && w.text.Masks[it.at].Kind == vietnamese.MaskDuration || it.is&traitYears != 0 && w.timeAt(k).Relative {
			return true
		}
	}
	return false
}

// placeBegins is the first token of a place: of the word of ranking before the
// number, "thứ hạng 51", where there is one.
func (w *work) placeBegins(i int) int {
	fg := &w.figures[i]
	first := fg.q.Lead
	if k := fg.item - 1; k >= 0 && w.gap(k) == 0 && w.items[k].cues.has(cueRankWord) {
		first = int(w.items[k].from)
	}
	if w.wordAt(first-1) == wThứ || w.wordAt(first-1) == wBậc {
		first--
	}
	return first
}

// movesFrom reports "lên", "xuống" or "đến" behind the place of figure i, and another place
// then: "từ thứ 51 lên thứ 31".
func (w *work) movesFrom(i int) bool {
	if i+1 >= len(w.figures) {
		return false
	}
	for t := w.figures[i].q.To; t < w.figures[i+1].q.Lead; t++ {
		if w.wordAt(t) == wLên || w.wordAt(t) == wXuống || w.wordAt(t) == wĐến || w.wordAt(t) == wGiờ || w.wordAt(t) == wNay {
			return true
		}
	}
	return false
}

// namesRankingBehind reports that a ranking is named behind token t, before the next
// figure or mark: "xếp thứ 12 về chỉ số PCI", "xếp 12/63 tỉnh, thành phố về chỉ số PCI".
func (w *work) namesRankingBehind(t int) bool {
	for k := range w.items {
		it := &w.items[k]
		switch {
		case int(it.from) < t:
			continue
		case it.kind != itemPhrase && it.kind != itemTime:
			return false
		case w.rankingAt(k) >= 0:
			switch w.wordAt(int(it.from) - 1) {
			case wCủa, wTrong, wThuộc:
				return false // "về tiêu chí tiếp cận đất đai trong PCI"
			}
			return true
		}
	}
	return false
}

// withinRegion reports a place among some provinces only, or in the world: "thứ 2 khu vực
// Đồng bằng sông Cửu Long", "đứng thứ 5/13".
func (w *work) withinRegion(q *vietnamese.Quantity) bool {
	if q.Is(vietnamese.Fraction) && q.Of < 60 && q.Of != 34 { // 61 to 64 provinces until 2025, 34 since
		return true
	}
	t := q.To
	if w.wordAt(t) == wCủa || w.wordAt(t) == wTrong || w.wordAt(t) == wỞ || w.wordAt(t) == wTại {
		t++
	}
	if w.wordAt(t) == wKhu && w.wordAt(t+1) == wVực || w.wordAt(t) == wVùng || w.provincesOfRegion(t) {
		return true
	}
	const near = 8 // tokens: "tốp 10 thành phố năng động nhất thế giới"
	return w.hintIn(t, w.wordsTo(t, t+near), hintWorld) >= 0
}

// wordsTo is the first token from t on that is no word, to at most.
func (w *work) wordsTo(t, to int) int {
	for to = min(to, w.sentence.To); t < to && w.token(t).Kind == vietnamese.Word; t++ {
	}
	return t
}

// provincesOfRegion reports "các tỉnh, thành phố khu vực phía Nam", "các tỉnh Tây Nguyên" at token
// t: the provinces of a region, and not all of them.
func (w *work) provincesOfRegion(t int) bool {
	return w.wordAt(t) == wCác && w.regionFrom(t+1)
}

// countsRegion reports the provinces of a region where something is done: "ở 21 tỉnh, thành phố
// phía Nam".
func (w *work) countsRegion(it *item) bool {
	t := int(it.from)
	if t <= w.sentence.From || w.wordAt(t-1) != wỞ && w.wordAt(t-1) != wTại {
		return false
	}
	return w.wordAt(t+1) == wTỉnh && w.regionFrom(t+1)
}

// regionFrom reports a region behind the word of its provinces at token t.
func (w *work) regionFrom(t int) bool {
	for ; t < w.sentence.To; t++ {
		switch tok := w.token(t); w.wordAt(t) {
		case wTỉnh, wThành, wPhố, wĐịa, wPhương, wTrong, wThuộc, wỞ:
		case wKhu, wVùng, wMiền, wPhía, wDuyên, wĐồng:
			return true
		default:
			if tok.Strength != vietnamese.Comma {
				return tok.Is(vietnamese.Capital)
			}
		}
	}
	return false
}

// inRegion reports a place told behind the region within which it is one: "trong khu vực
// Tây Nguyên, tỉnh xếp thứ 4". A place out of all provinces stays one.
func (w *work) inRegion(i int) bool {
	q := w.figures[i].q
	if q.Is(vietnamese.Fraction) {
		return false
	}
	from := w.sentence.From
	if i > 0 {
		if w.figures[i-1].refused == RefusedForeign && w.movesFrom(i-1) {
			return true // "từ thứ 11 lên thứ 10"
		}
		from = w.figures[i-1].q.To
	}
	for t := q.Lead - 2; t > from; t-- {
		if w.token(t).Strength > vietnamese.Comma {
			return false
		}
		if w.wordAt(t) == wTỉnh && w.wordAt(t-1) == wCác && w.wordAt(t-2) == wTrong {
			return true
		}
		if w.wordAt(t) != wVùng && (w.wordAt(t) != wVực || w.wordAt(t-1) != wKhu) || !w.token(t+1).Is(vietnamese.Capital) {
			continue
		}
		before := t - 1
		if w.wordAt(t) == wVực {
			before--
		}
		switch w.wordAt(before) {
		case wTrong, wỞ, wTại, wToàn, wCả, wVới, wRiêng:
			return true
		}
	}
	return false
}

// monthOfIndexes is the month by which the places of the year before have been published:
// PAPI and PCI come out from March to May, PAR Index and SIPAS until June.
const monthOfIndexes = 6

// lookedBack reports that only a look back, in another paragraph, tells the year of the place
// of figure i: "Năm 2020, tỉnh xếp thứ 10. … Nay tỉnh đã vượt lên 9 bậc".
func (w *work) lookedBack(o *Observation, i int) bool {
	_, from := w.timeFor(i)
	return from == fromArticle && o.Period.Kind() == vietnamese.Year && o.Period.Year() < w.published.Year-1 && w.indexYear(i) != o.Period.Year()
}

// lastJudged gives a place of which no year is told the last year that was judged: none is
// judged before it is over. Before that is published it stays open which year is meant.
func (w *work) lastJudged(o *Observation, i int) {
	if t, from := w.timeFor(i); from == fromSentence && !w.isNow(&t) || o.Period.Year() != w.published.Year || w.indexYear(i) == w.published.Year {
		return
	}
	if o.Period = vietnamese.YearPeriod(w.published.Year - 1); w.published.Month < monthOfIndexes || w.movedSinceYear(o.Period.Year()) {
		o.Ambiguous = "period"
	}
}

// movedSinceYear reports that the sentence compares with a year, or one later: "xếp thứ 14, giảm 3
// bậc so với năm 2021" is no place of 2021.
func (w *work) movedSinceYear(year int) bool {
	for _, k := range w.times {
		if t := w.timeAt(k); t.Role == vietnamese.Base && !t.Relative && t.Period.Year() >= year {
			return true
		}
	}
	return false
}

// othersPlace reports that the sentence ranks another province and nothing
// before the figure names ours.
func (w *work) othersPlace(i int) bool {
	others := false
	for _, mark := range w.place.marks {
		if mark.level != gazetteer.Whole || mark.than && w.pastStandard(mark.item, i) {
			continue
		}
		if !mark.other && mark.item < w.figures[i].item {
			return false
		}
		others = others || mark.other
	}
	return others
}

// movesOnly reports a count of places ("20 bậc") and no place.
func (w *work) movesOnly(q *vietnamese.Quantity) bool {
	last := w.token(q.To - 1)
	return !q.Is(vietnamese.Fraction) && last.Kind == vietnamese.Word && q.To-q.From > 1 && w.token(q.From).Kind == vietnamese.Number
}

// placeOfOtherYear reports a number that says nothing but its own year, behind a place in a
// ranking: "PCI đứng thứ 34, năm 2020 là 41".
func (w *work) placeOfOtherYear(i int) bool {
	const provinces = 63
	fg := &w.figures[i]
	if i == 0 || fg.noun >= 0 || fg.q.Value < 1 || fg.q.Value > provinces || fg.q.Is(vietnamese.Decimal) {
		return false
	}
	before := &w.figures[i-1]
	return before.frame >= 0 && before.refused == "" && before.kind == "" && w.frame(before.frame).unit == UnitRank && before.segment+1 >= fg.segment && w.datedOnly(i)
}

// contentUnsaid reports a bare "mức hài lòng" at item k of which it is not told who is content
// with what: neither directly before its figure in a sentence that names a ranking, nor
// after the index was told.
func (w *work) contentUnsaid(k, figure int, f int32) bool {
	if it := &w.items[k]; it.to-it.from != 3 || w.wordAt(int(it.to)-1) != wLòng {
		return false
	}
	return k+1 != figure || w.gap(k) > 0 || !w.namesRanking() && w.lastOf[f] < 0
}

// contentWithOther reports that the people of whom item k tells that they are content are
// so with one service: "hài lòng của người dân về dịch vụ y tế công", and not with the
// administration.
func (w *work) contentWithOther(k int) bool {
	const place = 5 // tokens at most: "trong tỉnh", "của thành phố"
	t := int(w.items[k].to)
	for end := t + place; t < end && w.wordAt(t) != wVề && w.wordAt(t) != wVới; t++ {
		if t >= w.sentence.To || w.token(t).Kind != vietnamese.Word || w.wordAt(t) == wĐạt || w.wordAt(t) == wNăm {
			return false
		}
	}
	if w.wordAt(t) != wVề && w.wordAt(t) != wVới {
		return false
	}
	const near = 8 // tokens
	return w.hintIn(t, w.wordsTo(t, t+near), hintAdministration) < 0
}

// leadsInShare reports that item k, "dẫn đầu", is said of a percentage of its clause and
// of no ranking: "GRDP tăng 9,39%, dẫn đầu vùng".
func (w *work) leadsInShare(k int) bool {
	share := false
	for k--; k >= 0 && w.items[k].kind != itemSemicolon; k-- {
		it := &w.items[k]
		if it.is&(traitRanking|traitIndex) != 0 {
			return false
		}
		share = share || it.kind == itemFigure && w.text.Quantities[it.at].Unit == vietnamese.Percent
	}
	return share
}

// severalLead reports that item k, "dẫn đầu", is said of several provinces: "10 tỉnh, thành
// phố dẫn đầu PCI", "các địa phương dẫn đầu".
func (w *work) severalLead(k int) bool {
	t := int(w.items[k].from) - 1
	provinces := false
	for ; t >= w.sentence.From; t-- {
		switch w.wordAt(t) {
		case wTỉnh, wThành, wPhố, wĐịa, wPhương:
			provinces = true
			continue
		case wCác, wNhững:
			return provinces
		}
		if w.token(t).Strength != vietnamese.Comma {
			break
		}
	}
	return provinces && t >= w.sentence.From && w.token(t).Kind == vietnamese.Number && w.wordAt(t-1) != wNăm
}

// namesRanking reports that the sentence names a ranking.
func (w *work) namesRanking() bool { return w.says&traitRanking != 0 }

// spoken makes figures of words that are places: "dẫn đầu", and of ordinals
// behind a ranking word: "đứng thứ nhất".
func (w *work) spoken(k int) (vietnamese.Quantity, bool) {
	it := &w.items[k]
	q := vietnamese.Quantity{Span: vietnamese.Span{From: int(it.from), To: int(it.to)}, Lead: int(it.from), Tail: int(it.to), Unit: vietnamese.Rank}
	switch {
	case it.kind == itemPhrase && it.cues.has(cueFirst) && int(it.from) == w.sentence.From && !w.namesRanking():
		return q, false // "Đứng đầu lâu thì khó giữ."
	case it.kind == itemPhrase && it.cues.has(cueFirst):
		for n := k - 1; n >= 0 && n >= k-7; n-- {
			if w.items[n].cues.has(cueTopGroup) {
				return q, false // "vào nhóm dẫn đầu", "nhóm 10 địa phương dẫn đầu"
			}
		}
		if w.leadsInShare(k) || w.severalLead(k) {
			return q, false
		}
		q.Value = 1
	case it.kind == itemPhrase && it.cues.has(cueSecond):
		q.Value = 2
	case w.isOrdinal(k) && w.placeOfBase(k):
		q.Value = w.text.Masks[it.at].Value
	case w.isOrdinal(k) && !w.ofTimes(k) && (w.rankingBehind(k) >= 0 || w.rankingInOrder(k) >= 0 || w.rankingAhead(k) >= 0):
		q.Value = w.text.Masks[it.at].Value
	case it.kind == itemMask && k > 0 && w.gap(k-1) <= 1 && (w.items[k-1].cues.has(cueRankWord) && w.text.Masks[it.at].Kind != vietnamese.MaskSeniority ||
		w.items[k-1].cues.has(cueLevel) && w.text.Masks[it.at].Kind == vietnamese.MaskOrdinal):
		q.Value = w.text.Masks[it.at].Value
	default:
		return q, false
	}
	return q, w.rankFrame(k) >= 0 && q.Value > 0
}

// ofTimes reports that the ordinal at item k counts how often or what came first, and is no
// place: "năm thứ 3 liên tiếp dẫn đầu", "lần đầu tiên", "ngân hàng đầu tiên".
func (w *work) ofTimes(k int) bool {
	first := int(w.items[k].from)
	if w.wordAt(first) == wĐầu {
		return k == 0 || w.gap(k-1) > 0 || !w.items[k-1].cues.has(cueRankWord)
	}
	if w.wordAt(first) == wThứ || w.wordAt(first-1) != wThứ {
		first++
	}
	switch w.wordAt(first - 2) {
	case wNăm, wLần, wKỳ, wKhóa:
		return true
	}
	return false
}
