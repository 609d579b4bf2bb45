package indicator

import (
	"math"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// A move in a ranking is told with up to four figures, of which each but the first says what it is by where it stands
// behind the one before:
//
//	how far        "tụt 4 bậc"
//	place left     "từ vị trí 41", in brackets or not
//	place reached  "lên 32", behind either of them; or the place reached comes first: "lên thứ 14, từ thứ 26"
//	place of then  "tăng 5 bậc so với năm 2020 (thứ 37)"

// provincesRanked is how many provinces there were at most.
const provincesRanked = 63

// endsMove reports a bare number that is the place reached, directly behind the place that was left or behind how far
// the move was: "từ vị trí 41 (năm 2020) lên 32", "tụt 4 bậc xuống 27".
func (w *work) endsMove(i int) bool {
	fg := &w.figures[i]
	if i == 0 || fg.q.Unit != vietnamese.Count || fg.q.Value < 1 || fg.q.Value > provincesRanked || fg.q.Is(vietnamese.Decimal) || !w.bareBehind(fg.q) {
		return false
	}
	return w.turned(i) != 0 && (w.figures[i-1].rule == placeInRanking || w.rankFrame(fg.item) >= 0)
}

// turned is which way the move went that ends with the place of figure i, 1 for up; 0 where it ends none that
// the figure before it begins.
func (w *work) turned(i int) int {
	if i == 0 {
		return 0
	}
	before := &w.figures[i-1]
	if before.q.Unit != vietnamese.Rank && before.rule != placeInRanking || !w.movesOnly(before.q) && !w.leaves(i-1) {
		return 0
	}
	t := w.figures[i].q.Lead - 1
	for ; t >= before.q.To && w.wordIn(t, wordsMoveTo); t-- {
	}
	if t < before.q.To || !w.wordIn(t, wordsMoveEnd) {
		return 0
	}
	turn := 1
	if w.wordAt(t) == wXuống {
		turn = -1
	}
	for t--; t >= before.q.To && w.wordIn(t, wordsMoveVerb); t-- {
	}
	if !w.onlyDates(i-1, t) {
		return 0
	}
	return turn
}

// onlyDates reports that nothing but years and light marks stands between figure i and token t,
// inclusive: "từ vị trí 41 (của năm 2020), lên 32".
func (w *work) onlyDates(i, t int) bool {
	k := w.figures[i].item + 1
	for at := w.figures[i].q.To; at <= t; at++ {
		for k < len(w.items) && int(w.items[k].to) <= at {
			k++
		}
		if k < len(w.items) && w.items[k].kind == itemTime && int(w.items[k].from) <= at {
			at = int(w.items[k].to) - 1
			continue
		}
		switch tok := w.token(at); {
		case tok.Word == vietnamese.MarkOpen, tok.Word == vietnamese.MarkClose, w.wordAt(at) == wCủa:
		case tok.Kind == vietnamese.Word, tok.Kind == vietnamese.Number, tok.Strength > vietnamese.Comma:
			return false
		}
	}
	return true
}

// bareBehind reports that nothing is counted by q: it is one of all provinces, or a mark follows, a year, or what says
// in which ranking the place is.
func (w *work) bareBehind(q *vietnamese.Quantity) bool {
	if q.Is(vietnamese.Fraction) {
		return q.Of == provincesRanked || q.Of == 34
	}
	if q.To >= w.sentence.To || w.token(q.To).Kind != vietnamese.Word {
		if q.To+2 < w.sentence.To && w.token(q.To+1).Kind == vietnamese.Number && w.wordAt(q.To+2) == wĐiểm {
			return false // a score with a blank in it: "lên 62, 14 điểm"
		}
		return w.token(q.To).Word != vietnamese.MarkSlash
	}
	return w.wordIn(q.To, wordsBehindPlace) || w.wordAt(q.To) == wNăm && w.token(q.To+1).Kind == vietnamese.Number
}

// turnBehind is the turn of the move that figure i says how far it was, told by the place reached behind it: "tụt 4 bậc
// xuống 27".
func (w *work) turnBehind(i int) int {
	if i+1 >= len(w.figures) || !w.movesOnly(w.figures[i].q) {
		return 0
	}
	if next := &w.figures[i+1]; next.q.Unit != vietnamese.Rank && !w.endsMove(i+1) || w.movesOnly(next.q) {
		return 0
	}
	return w.turned(i + 1)
}

// leaves reports that "từ" stands before the place of figure i, or before the score told with it: "từ thứ 40", "từ 61,2
// điểm, xếp thứ 40".
func (w *work) leaves(i int) bool {
	t := w.placeBegins(i) - 1
	if w.wordAt(t) == wTừ || i == 0 {
		return w.wordAt(t) == wTừ
	}
	for ; w.wordAt(t) == wXếp || w.wordAt(t) == wĐứng || w.wordAt(t) == wỞ; t-- {
	}
	if t <= w.sentence.From || w.wordAt(t) != wVà && w.token(t).Strength != vietnamese.Comma {
		return false
	}
	score := w.figures[i-1].q
	if w.wordAt(t-1) != wĐiểm || score.To > t || t-score.To > 1 {
		return false
	}
	for t = score.Lead - 1; w.wordAt(t) == wĐạt || w.wordAt(t) == wMức || w.wordAt(t) == wQuả || w.wordAt(t) == wKết; t-- {
	}
	return w.wordAt(t) == wTừ
}

// leftBehind reports that the place of figure i, behind "từ", is the one that was left for the place directly
// before it: "vươn lên thứ 14, từ thứ 26".
func (w *work) leftBehind(i int) bool {
	if i == 0 {
		return false
	}
	reached := &w.figures[i-1]
	return reached.rule == placeInRanking && reached.kind == "" && reached.frame == w.figures[i].frame && w.wordIn(w.placeBegins(i-1)-1, wordsMoveEnd) &&
		w.onlyDates(i-1, w.placeBegins(i)-2)
}

// refusedMove is why figure i is refused as a part of a move of which the figure before it tells more: "tụt 2 bậc trong
// vùng (từ hạng 3 xuống 5)".
func (w *work) refusedMove(i int) Refusal {
	if i == 0 {
		return ""
	}
	before := &w.figures[i-1]
	if before.refused != RefusedForeign && before.refused != RefusedElsewhere {
		return ""
	}
	if w.turned(i) != 0 || w.placeOfBase(w.figures[i].item) {
		return before.refused
	}
	if !w.movesOnly(before.q) || w.wordAt(w.placeBegins(i)-1) != wTừ {
		return ""
	}
	for k := w.figures[i].item - 1; k > before.item; k-- {
		switch w.items[k].kind {
		case itemOpen:
			return before.refused
		case itemComma, itemSemicolon:
			return ""
		}
	}
	return ""
}

// planOfMove is why figure i is refused as a part of a move that is only planned, of which the place to reach alone is a
// target: "phấn đấu tăng 5 bậc, từ vị trí 31 lên 26".
func (w *work) planOfMove(i int, kind Kind) Refusal {
	switch {
	case kind == Target && w.figures[i].earlier:
		return RefusedEarlier
	case kind == Target && w.turned(i) < 0:
		return RefusedOther // nobody plans to fall
	case kind == Change && (w.figures[i].target || w.planned(i)):
		return RefusedChange
	case kind == Actual && w.onlyPurpose(i):
		return RefusedOther
	}
	return ""
}

// yearLeft reports that the year at item k is only that of a place which was left, where the figure i of a place is not
// of a year that is over: "phấn đấu năm nay từ hạng 31 năm ngoái lên 26".
func (w *work) yearLeft(i, k int) bool {
	if w.frame(w.figures[i].frame).unit != UnitRank || w.items[k].is&traitYear == 0 {
		return false
	}
	for h := range i {
		if w.yearNext(w.figures[h].item) == k && w.movesFrom(h) && w.leaves(h) {
			t, from := w.timeFor(i)
			if from != fromSentence {
				return w.timeAt(k).Period.Year() >= w.published.Year-1 // no later place has been told
			}
			return t.Period.End().Year >= w.published.Year
		}
	}
	return false
}

// endsTooEarly reports a bare number at the end of a move that cannot be the place of period p: the year is not over,
// or is none after that of the place which was left.
func (w *work) endsTooEarly(i int, p vietnamese.Period) bool {
	if !w.endsMove(i) {
		return false
	}
	k := w.yearNext(w.figures[i-1].item)
	return p.Year() >= w.published.Year || k >= 0 && p.Year() <= w.timeAt(k).Period.Year()
}

// planMeasured reports that the plan named before the move or the place of figure i, and apart from it, is one by which
// what was reached is measured, with nothing else planned: "không đạt chỉ tiêu, tụt 5 bậc".
func (w *work) planMeasured(i int) bool {
	if w.frame(w.figures[i].frame).unit != UnitRank || !w.cued.any(cuePlan|cuePlanNoun|cueExceed) {
		return false
	}
	for t := w.sentence.From; t < w.figures[i].q.Lead; t++ {
		switch w.wordAt(t) {
		case wTheo, wĐể, wNhằm, wNếu:
			return false // "để đạt mục tiêu, PCI tăng 5 bậc", "theo chỉ tiêu đề ra, …"
		}
	}
	measured, apart := false, false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		it := &w.items[k]
		switch apart = apart || it.kind == itemComma; {
		case it.cues.any(cuePlan | cuePlanNoun | cueExceed):
			if !apart || !w.measures(k) {
				return false
			}
			measured = true
		case it.cues.has(cueMust), it.is&(traitAhead|traitBehindNow) == traitAhead:
			return false
		}
	}
	return measured
}

// measures reports a plan that is the object of "vượt", "đạt" or "hoàn thành", or those words themselves.
func (w *work) measures(k int) bool {
	it := &w.items[k]
	for t := int(it.from) - 1; t < int(it.to); t++ {
		switch w.wordAt(t) {
		case wVượt, wĐạt:
			return true
		case wThành:
			return w.wordAt(t-1) == wHoàn
		}
	}
	return k > 0 && w.gap(k-1) == 0 && w.wordAt(int(it.from)) == wĐề && w.wordAt(int(it.from)+1) == wRa && w.measures(k-1) // "vượt chỉ tiêu đề ra"
}

// movedSince gives a move over several years, told by figure i, the year of the place that it ended with: the last of these years;
// where that is not over, that of the place reached, of the ranking spoken of, or the last that was judged.
func (w *work) movedSince(o *Observation, i int, t *vietnamese.Time) {
	if t.Period.End().Year >= w.published.Year {
		if w.turnBehind(i) != 0 && o.Period.Kind() == vietnamese.Year && o.Period.Year() < w.published.Year {
			return
		}
		if year := w.indexYear(i); year > t.Period.Year() {
			o.Period = vietnamese.YearPeriod(year)
			return
		}
		if o.Period = vietnamese.YearPeriod(w.published.Year - 1); w.published.Month < monthOfIndexes {
			o.Ambiguous = "period"
		}
		return
	}
	o.Period = vietnamese.YearPeriod(t.Period.End().Year)
}

// besidePoints is the sign of the points beside which a move is told: "giảm 1,4 điểm và 5 bậc".
func (w *work) besidePoints(i int) int {
	if i == 0 {
		return 0
	}
	points, k := &w.figures[i-1], w.figures[i].item
	if points.item != k-2 || w.gap(k-1) > 0 || w.gap(k-2) > 0 || w.items[k-1].kind != itemComma && !w.items[k-1].cues.has(cueAnd) {
		return 0
	}
	if w.wordAt(points.q.To-1) != wĐiểm && w.wordAt(points.q.To) != wĐiểm {
		return 0
	}
	return w.sign(i - 1)
}

// placeOfBase reports a bare place at item k, alone in brackets directly behind the year with which a move counted in
// places is compared, whose it is: "tăng 5 bậc so với năm 2020 (thứ 37)"; but "tăng 1,5 điểm so với năm 2020 (xếp thứ 37)".
func (w *work) placeOfBase(k int) bool {
	first := int(w.items[k].from)
	if k > 0 && w.items[k-1].cues.has(cueRankWord) && w.gap(k-1) <= 1 {
		k--
		first = int(w.items[k].from)
	}
	if w.wordAt(first) == wXếp || w.wordAt(first) == wĐứng || k < 3 || w.items[k-1].kind != itemOpen || w.items[k-2].kind != itemTime || w.gap(k-2) > 0 {
		return false
	}
	if t := w.timeAt(k - 2); t.Role != vietnamese.Base || t.Period.Kind() != vietnamese.Year {
		return false
	}
	if w.yearNext(k) >= 0 || w.yearNext(k+1) >= 0 {
		return false // it says its own year
	}
	for k -= 3; k > 0 && w.items[k].cues.has(cueThan); k-- {
	}
	places := w.wordAt(int(w.items[k].from)) == wHạng && k > 0 && w.gap(k-1) == 0
	if places {
		k-- // "tăng 5 hạng"
	}
	if w.items[k].kind != itemFigure {
		return false
	}
	q := &w.text.Quantities[w.items[k].at]
	return places && w.wordAt(q.From-1) != wThứ || q.Unit == vietnamese.Rank && w.movesOnly(q)
}

// ofYearsAgo reports that the place of figure i is one of so many years ago, and not of the year compared with: "từ
// hạng 41 cách đây 4 năm".
func (w *work) ofYearsAgo(i int) bool {
	const near = 2 // tokens: "của", "cách đây"
	fg := &w.figures[i]
	for k := fg.item + 1; k < len(w.items) && int(w.items[k].from) <= fg.q.To+near; k++ {
		if w.items[k].kind == itemMask {
			return w.text.Masks[w.items[k].at].Kind == vietnamese.MaskDuration
		}
	}
	return false
}

// mayMove reports that the move of which figure i tells, whose words begin before token first, only could be, or was not:
// "lẽ ra có thể lên 6 bậc", "không phải tụt 2 bậc".
func (w *work) mayMove(first int) bool {
	t := first - 1
	for ; t > w.sentence.From && w.wordIn(t, wordsMoveVerb); t-- {
	}
	return w.wordAt(t) == wThể && w.wordAt(t-1) == wCó || w.wordAt(t) == wPhải && w.wordAt(t-1) == wKhông
}

// farthest reports the move of whichever province moved farthest, "nơi tụt nhiều nhất 21 bậc": one that is spoken of
// by itself has no farthest move.
func (w *work) farthest(q *vietnamese.Quantity) bool {
	for t := q.From - 1; t >= q.Lead-1 && t >= w.sentence.From; t-- {
		if w.wordAt(t) == wNhất {
			return true
		}
	}
	return false
}

// sameScore reports that the figure at item k is the score which the percentage of figure i says again: "đạt
// 8,32 điểm, chiếm tỷ lệ 83,24%".
func (w *work) sameScore(k, i int) bool {
	const rounding = 0.001
	q := &w.text.Quantities[w.items[k].at]
	if w.wordAt(q.To-1) != wĐiểm && w.wordAt(q.To) != wĐiểm {
		return false
	}
	for t := q.To; t < w.figures[i].q.Lead; t++ {
		if w.token(t).Kind == vietnamese.Word && !w.wordIn(t, wordsSameScore) {
			return false // another thing than the score
		}
	}
	share := w.figures[i].q.Value
	return math.Abs(q.Value/10-share) < rounding || math.Abs(q.Value/100-share) < rounding
}
