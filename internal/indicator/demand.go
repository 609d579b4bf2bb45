package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// enumerated reports one of several tasks that are set, "Một là, kết nạp không dưới 3.200 đảng viên": what was
// done is told with "đã", "được" or "đạt".
func (w *work) enumerated(i int) bool {
	switch w.wordAt(w.sentence.From) {
	case wMột, wHai, wBa, wBốn, wNăm:
	default:
		return false
	}
	if w.wordAt(w.sentence.From+1) != wLà || w.cued.has(cueThisCount) || w.says&(traitPast|traitToNow) != 0 {
		return false
	}
	for t := w.sentence.From; t < w.sentence.To; t++ {
		switch w.wordAt(t) {
		case wĐã, wĐược, wĐạt, wCó:
			return false
		}
	}
	return w.figures[i].q.Qualifier != Exact
}

// demandGoesOn reports a clause that begins with its verb behind one that demands, "tỉnh phải kết
// nạp tối thiểu 4.100 đảng viên; lập mới 40 tổ chức đảng", or that says what the aim is: "chỉ tiêu
// năm 2023 là kết nạp 1.500 đảng viên, thành lập 20 tổ chức đảng".
func (w *work) demandGoesOn(i int) bool {
	fg := &w.figures[i]
	seg := w.seg(i)
	if i == 0 || fg.event != int(seg.from) || fg.event > fg.item || seg.cued.has(cueDone) || !w.gapBefore(fg.event) {
		return false
	}
	before := &w.figures[i-1]
	if before.kept < 0 || before.kind != Target || w.segs[before.segment].depth != seg.depth {
		return false
	}
	if w.cued.has(cueMust) && seg.opener == opensClause {
		return true
	}
	for t := int(w.items[fg.event].from); t < fg.q.Lead; t++ {
		if w.wordAt(t) == wĐược || w.wordAt(t) == wXong {
			return false // "…, thành lập được 42 tổ chức đảng"
		}
	}
	return seg.opener != opensClause && w.deedPlanned(i-1, fg.frame)
}

// saidOfLater reports that what figure i counts is told behind words of a time to come, with nothing between
// them that says that it is done: "Thời gian tới, các cấp ủy tiếp tục …; kết nạp 300 đảng viên".
func (w *work) saidOfLater(i int) bool {
	fg := &w.figures[i]
	from := w.hintIn(w.sentence.From, fg.q.Lead, hintLater)
	if from < 0 {
		return false
	}
	first := slices.IndexFunc(w.items, func(it item) bool { return int(it.from) > from })
	return first < 0 || !w.saidDone(first, fg.item)
}

// saidDone reports that some items say that something is done, or of a time that is over: "đã". "Hoàn thành"
// is asked for as well.
func (w *work) saidDone(from, to int) bool {
	for k := from; k < to; k++ {
		if it := &w.items[k]; it.cues.has(cueDone) && w.wordAt(int(it.from)) != wHoàn || it.is&(traitPast|traitToNow) != 0 {
			return true
		}
	}
	return false
}

// hardlyBegun reports that the part of a year of which figure i is told has only begun, or is to come: what
// is told of it, and not said to be done, can only be planned.
func (w *work) hardlyBegun(i int, p vietnamese.Period) bool {
	if w.published.IsZero() || w.saidDone(int(w.seg(i).from), w.figures[i].item) {
		return false
	}
	const (
		ofHalf    = 60 // days
		ofQuarter = 30
	)
	kind, first, _ := p.Bounds()
	switch kind {
	case vietnamese.Half:
		return w.published.Before(first.AddDays(ofHalf))
	case vietnamese.Quarter:
		return w.published.Before(first.AddDays(ofQuarter))
	case vietnamese.Month:
		return w.published.Before(first)
	}
	return false
}

// toComplete reports "hoàn thành" at item k as the next deed of a list of which the one before is an aim: "phấn đấu
// kết nạp 2.900 đảng viên; hoàn thành xây dựng 5.000 căn nhà".
func (w *work) toComplete(i, k int) bool {
	seg := w.seg(i)
	if first := int(w.items[k].from); k != int(seg.from) || w.gap(k-1) > 0 || w.wordAt(first) != wHoàn {
		return false
	}
	before := w.figure(i - 1)
	return before.kept >= 0 && before.kind == Target && before.segment+1 == w.figures[i].segment && w.segs[before.segment].depth == seg.depth
}

// planBehindSlash binds a plan behind a slash to the count before it: "kết nạp 1.412 đảng viên/1.300 chỉ tiêu".
func (w *work) planBehindSlash(i int) bool {
	fg, before := &w.figures[i], &w.figures[i-1]
	if w.byteAt(fg.q.Lead-1) != '/' || !before.right || w.behind(i-1) != fg.q.Lead-1 || !w.usable(i-1) || fg.q.Unit != vietnamese.Count || before.kind != "" {
		return false
	}
	if k := fg.item + 1; k >= len(w.items) || w.gap(fg.item) > 0 || !w.items[k].cues.has(cuePlanNoun) || w.neverPlanned(before.frame, fg.q.Value) {
		return false
	}
	fg.frame, fg.by, fg.target, fg.rule = before.frame, before.by, true, planBesideCount
	return true
}

// goalReached reports "về đích … với" before figure i in its clause: so many it was.
func (w *work) goalReached(i int) bool {
	fg := &w.figures[i]
	if w.wordAt(fg.q.Lead-1) != wVới {
		return false
	}
	for k := int(w.seg(i).from); k < fg.item; k++ {
		if it := &w.items[k]; it.cues.has(cueDone) && w.wordAt(int(it.to)-1) == wĐích {
			return true
		}
	}
	return false
}

// deedPlanned reports that a noun of planning says what is to be done, "chỉ tiêu năm 2023 là kết
// nạp 1.500 đảng viên", or that figure i goes on with it, and none of it is what is told of the
// frame: that deed told again is what came of it.
func (w *work) deedPlanned(i int, frame int32) bool {
	for ; i >= 0; i-- {
		fg := &w.figures[i]
		k := fg.event
		if fg.frame == frame || fg.kept < 0 || fg.kind != Target || k < 0 || k > fg.item {
			return false
		}
		if w.wordAt(int(w.items[k].from)-1) == wLà && w.seg(i).cued.has(cuePlanNoun) || w.plansDeed(0, i) {
			return true
		}
		if k != int(w.seg(i).from) {
			return false
		}
	}
	return false
}

// demands reports that "phải" at item k before the figure asks for it: a least number, or
// one for a time ahead, of what is done for its own sake; a place in a ranking, where it is to be raised or held.
func (w *work) demands(i, k int) bool {
	fg := &w.figures[i]
	if fg.frame < 0 || w.frame(fg.frame).Organ {
		return false
	}
	if w.frame(fg.frame).unit == UnitRank {
		return w.mustReach(i, k) // "PCI phải tăng 5 bậc"
	}
	if fg.q.Qualifier == AtLeast {
		return true
	}
	if n := w.timesBefore(fg.item); n > 0 {
		k := w.times[n-1]
		return w.timeAt(k).Role == vietnamese.Until || w.items[k].is&(traitBehindNow|traitAhead|traitUnfinished) != 0 || w.timeAt(k).Period == w.yearOfPublication()
	}
	return w.frame(fg.frame).baseShare >= 0 // "toàn tỉnh phải kết nạp 1.300 đảng viên"
}

// mustReach reports that the place of figure i is what "phải" asks for: "PCI phải tăng 5 bậc, từ hạng 31 lên 24". What only
// came of it was reached, "phải cải cách nhiều nên PCI lên hạng 18", and nobody asks for a place of a year that is over.
func (w *work) mustReach(i, k int) bool {
	if !w.asksForPlace(i, k) {
		return false
	}
	t, from := w.timeFor(i)
	return from != fromSentence || t.Period.End().Year >= w.published.Year
}

// demandsElse reports a demand for something else between the time at item k and the place of figure i: "năm nay tỉnh phải đối thoại
// nhiều hơn vì PCI xếp thứ 31". The time is that of the demand.
func (w *work) demandsElse(i, k int) bool {
	for k++; k < w.figures[i].item; k++ {
		if it := &w.items[k]; it.cues.has(cueMust) && w.wordAt(int(it.from)) == wPhải {
			return !w.asksForPlace(i, k)
		}
	}
	return false
}

// asksForPlace reports that "phải" at item k has a place raised or held, and that it is the one of figure i.
func (w *work) asksForPlace(i, k int) bool {
	const near = 4 // words that tell how it is to be raised, "phải cải thiện mạnh mẽ hơn nữa PCI"
	must := &w.items[k]
	first, to := int(must.from), int(must.to)
	if !w.wordIn(to, wordsRaisePlace) || w.wordAt(to) == wCải && w.wordAt(to+1) != wThiện {
		return false
	}
	for t := first - 1; t >= max(w.sentence.From, first-3); t-- {
		if w.wordAt(t) == wKhông {
			return false
		}
	}
	moved := w.figures[i].q.Lead // the first figure of the move
	for h := i; h >= 0 && w.figures[h].q.Lead > to; h-- {
		moved = w.figures[h].q.Lead
	}
	for t := to; t < moved; t++ {
		switch w.wordAt(t) {
		case wNên, wMới, wKhi, wNhưng, wMà, wĐể, wĐã, wBởi, wVì, wDo, wCó, wĐang:
			return false
		}
		if w.token(t).Strength >= vietnamese.Comma {
			return false
		}
	}
	for n := k + 1; n < w.figures[i].item; n++ {
		if w.rankingAt(n) < 0 {
			continue
		}
		if w.unknownBetween(k, n) > near || w.wordAt(to) != wĐưa && w.standsThere(int(w.items[n].to), moved) {
			return false // "phải nâng cao chất lượng phục vụ của các sở, …", "phải cải thiện PCI xếp thứ 31"
		}
		break
	}
	return true
}

// standsThere reports between two tokens, behind an index and before a place, that it has that place and is not to come to it:
// "PCI xếp thứ 31", and not "PCI lên xếp thứ 24".
func (w *work) standsThere(from, to int) bool {
	for t := from; t < to; t++ {
		switch w.wordAt(t) {
		case wXếp, wĐứng:
			return true
		case wLên, wVào, wĐạt, wĐến, wTới:
			return false
		}
	}
	return false
}

// demandedBehind reports that what is counted is still to happen: "1.300 đảng viên
// phải kết nạp", "850 đảng viên cần kết nạp trong năm".
func (w *work) demandedBehind(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.event <= fg.noun || !w.seg(i).cued.has(cueMust) {
		return false
	}
	if f := w.frame(fg.frame); f.baseShare < 0 && (f.unit != UnitOrganization || f.Organ) {
		return false // "412 đảng viên phải nhận kỷ luật": nobody asks for that
	}
	return w.mustBefore(fg.noun, fg.event)
}

// mustBefore reports "phải", "cần" or "sẽ" between two items.
func (w *work) mustBefore(from, to int) bool {
	for k := from + 1; k < to; k++ {
		if w.items[k].cues.has(cueMust) {
			return true
		}
	}
	return false
}

// stillNeeded reports that what figure i counts, told behind it, still is to be done for them: "640 cán bộ phải được bồi
// dưỡng". So much is needed; who planned it, and for when, nobody says.
func (w *work) stillNeeded(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.event <= fg.noun || !w.seg(i).cued.has(cueMust) || w.demandedBehind(i) || !w.mustBefore(fg.noun, fg.event) || w.frame(fg.frame).parted(labelOutcome) {
		return false
	}
	for k := fg.noun + 1; k < fg.event; k++ {
		if !w.items[k].cues.has(cueMust) {
			continue
		}
		t := int(w.items[k].to)
		for w.wordIn(t, wordsManner) {
			t++
		}
		if w.wordAt(t) == wĐược {
			return true // also "phải sớm được bồi dưỡng", and not "cán bộ sẽ nghỉ hưu được bồi dưỡng"
		}
	}
	return false
}

// plannedNeed reports that the need for what figure i counts is one of a plan, or of a year that is not over: "theo kế hoạch, 640 cán bộ
// phải được bồi dưỡng". What is left of it is no plan itself.
func (w *work) plannedNeed(i int) bool {
	if lead := w.wordAt(w.figures[i].q.Lead - 1); lead == wCòn {
		return false
	}
	return w.plans || w.cued.any(cuePlan|cuePlanNoun|cuePlanHead)
}

// neverPlanned reports that a plan of so many members, of whom it does not say what to do with them, is none of frame f: nobody
// plans how many badges to award, or whom to punish or remove, and no screening of many times those screened.
func (w *work) neverPlanned(f int32, value float64) bool {
	const most = 2 // times as many
	frame := w.frame(f)
	if frame.Unplanned || frame.Levels != "" || frame.parted(labelManner) {
		return true
	}
	if !frame.parted(labelOutcome) {
		return false
	}
	for n := len(w.found) - 1; n >= 0; n-- {
		if o := &w.found[n]; o.frame == f && o.Kind == Actual && o.By.none() {
			return value > most*o.Value
		}
	}
	return true
}

// saidDoneBehind reports "đã" directly before what was done to those whom figure i counts: "812 cán bộ đã được bồi dưỡng", "… đã lần lượt
// được bồi dưỡng" are in no plan. What they had done before says nothing of it: "812 cán bộ đã qua đào tạo được bồi dưỡng".
func (w *work) saidDoneBehind(i int) bool {
	fg := &w.figures[i]
	if !fg.right || fg.event <= fg.noun || fg.q.Unit != vietnamese.Count || w.frame(fg.frame).nature != Flow {
		return false
	}
	t := int(w.items[fg.event].from)
	if w.wordAt(t) == wĐã {
		return true
	}
	t = w.behindManner(t)
	if before := w.wordAt(t - 1); before == wĐược || before == wBị {
		t = w.behindManner(t - 1)
	}
	return w.wordAt(t-1) == wĐã
}

// behindManner is token t, or the first of the words before it that say how or when: "lần" of "đã lần lượt được".
func (w *work) behindManner(t int) int {
	for t > w.sentence.From && w.wordIn(t-1, wordsManner) {
		t--
	}
	return t
}

// plansDeed reports that a plan, at item k, says of itself that figure i is to be done: "lập kế hoạch kiểm tra 46 tổ chức
// đảng", "Kế hoạch kiểm tra năm 2024 của Tỉnh ủy kiểm tra 46 tổ chức đảng".
func (w *work) plansDeed(k, i int) bool {
	it, fg := &w.items[k], &w.figures[i]
	first, to := int(it.from), int(it.to)
	heads := first == w.sentence.From && w.wordAt(first) == wKế && w.wordAt(first+1) == wHoạch // also "Kế hoạch kiểm tra, giám sát" as one name
	if !heads && (!it.cues.has(cuePlanNoun) || w.wordAt(to-1) != wHoạch) || fg.event < 0 || w.cued.any(cueReach|cueExceed) || fg.q.Unit != vietnamese.Count {
		return false
	}
	if before := w.wordAt(first - 1); before == wLập || before == wDựng && w.wordAt(first-2) == wXây {
		return int(it.segment) == fg.segment && (fg.event == k+1 && w.gap(k) == 0 || w.wordAt(to) == wMở)
	}
	if !heads || fg.event <= k || fg.event > fg.item {
		return false
	}
	named := false // for when it is, or whose
	for n := k + 1; n < fg.event; n++ {
		one := &w.items[n]
		if one.cues.has(cueDone) || one.kind == itemSemicolon || named && one.kind == itemComma {
			return false
		}
		if named = named || one.is&traitYear != 0; named && w.gap(n) > 0 && (w.gap(n) > 1 || w.wordAt(int(one.to)) != wCủa) {
			return false // "… năm 2023 triển khai sâu rộng, …"
		}
	}
	for t := to; t < fg.q.Lead; t++ {
		if one := w.wordAt(t); one == wĐược || one == wĐã || one == wGiúp || one == wHiện && w.wordAt(t-1) == wThực {
			return false
		}
	}
	return named
}

// onlyAimedAt reports that the deed of figure i is what something else is done for, and neither told as
// done nor as planned: "vận động hai năm để lập một chi bộ", "để thành lập được 12 chi bộ" is done.
func (w *work) onlyAimedAt(i int) bool {
	fg := &w.figures[i]
	if fg.event < 0 || fg.event > fg.item || fg.q.Qualifier != Exact {
		return false
	}
	first := int(w.items[fg.event].from)
	if first == w.sentence.From || w.wordAt(first-1) != wĐể || w.wordAt(first-2) == wKhông || w.says&traitAhead != 0 || w.segs[w.items[fg.event].segment].cued.any(cuePlan|cuePlanNoun) {
		return false
	}
	for t := first; t < fg.q.Lead; t++ {
		if w.wordAt(t) == wĐược {
			return false
		}
	}
	next := w.figure(i + 1)
	return next.item <= fg.item || !w.items[next.item-1].cues.any(cueReach|cueExceed) // "để kết nạp 1.900 đảng viên, đạt 115% kế hoạch" is done
}

// partOfMove reports that figure i goes on with a move in a ranking which begins with a figure of the given
// segment: "cần tăng 5 bậc, từ hạng 36 lên 31".
func (w *work) partOfMove(i int, segment int32) bool {
	for ; i > 0 && w.frame(w.figures[i].frame).unit == UnitRank && w.figures[i-1].frame == w.figures[i].frame; i-- {
		if w.turned(i) == 0 && w.wordAt(w.placeBegins(i)-1) != wTừ {
			return false
		}
		if int32(w.figures[i-1].segment) == segment {
			return true
		}
	}
	return false
}

// onlyPurpose reports that the place of figure i is what something is done for: "nhằm giữ hạng 18".
func (w *work) onlyPurpose(i int) bool {
	if !w.among.has(wNhằm) {
		return false
	}
	const near = 8 // tokens
	first := w.figures[i].q.Lead
	for t := first - 1; t >= max(w.sentence.From, first-near) && w.token(t).Strength < vietnamese.Comma; t-- {
		switch w.wordAt(t) {
		case wNhằm:
			return true
		case wĐã, wGiúp, wĐược:
			return false // "các giải pháp nhằm cải thiện chỉ số đã đưa tỉnh lên hạng 18"
		}
	}
	return false
}
