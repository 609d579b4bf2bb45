package indicator

import (
	"slices"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// byOwnYear binds a figure that says nothing but its own time to what the figure
// before it counts: "năm 2019 kết nạp 800; năm 2020 là 850", "288 đảng viên (năm
// 2023: 319)".
func (w *work) byOwnYear(i int) bool {
	fg := &w.figures[i]
	if i == 0 && fg.q.Unit == vietnamese.Count {
		return w.ownYearOfCarried(i)
	}
	if i == 0 || fg.q.Unit != vietnamese.Count {
		return false
	}
	h := i - 1
	for h > 0 && (w.figures[h].q.Unit == vietnamese.Percent || w.figures[h].kind == Attainment || w.figures[h].kind == Change || w.seg(i).opener == opensClause && w.figures[h].inList && !w.figures[h].by.none()) && w.segs[w.figures[h].segment].depth <= w.seg(i).depth {
		h--
	}
	if !w.usable(h) || h < i-1 && w.figures[i-1].q.Unit == vietnamese.Percent && !w.endsClauseHere(i) {
		return false // "kết nạp 1.820 đảng viên, nữ chiếm 42%; năm 2021 có 1.210 đảng viên chuyển đến"
	}
	before := &w.figures[h]
	if last := &w.figures[i-1]; h < i-1 && last.q.Unit == vietnamese.Percent && last.kind == "" && w.usable(i-1) && w.seg(i).opener == opensBracket && last.segment+1 == fg.segment {
		return false // "kết nạp 2.112 đảng viên; 100% thôn có chi bộ (hiện nay 1.937/1.937)"
	}
	if before.kind != "" || w.frame(before.frame).unit == UnitRatio || before.segment == fg.segment || !w.nounAllows(i, before.frame) {
		return false
	}
	if w.frame(before.frame).nature == Stock && (fg.q.Value > 3*before.q.Value || 3*fg.q.Value < before.q.Value) {
		return false // no province's membership moves so
	}
	if fg.noun >= 0 && fg.noun < fg.item {
		return false
	}
	rule := otherTime
	switch {
	case w.earlierOnly(i):
		fg.earlier = true
	case w.resultOnly(i, h):
		rule = planResult
	case !w.datedOnly(i):
		return false
	}
	fg.frame, fg.by, fg.host, fg.rule = before.frame, before.by, -1, rule
	return true
}

// endsClauseHere reports that nothing more is said of what figure i counts in its clause.
func (w *work) endsClauseHere(i int) bool {
	last := w.figures[i].item
	if w.figures[i].right {
		last = w.figures[i].noun
	} else if last+1 < len(w.items) && w.gap(last) == 0 && w.isNoun(&w.items[last+1]) {
		last++ // its noun is not bound yet
	}
	return w.gapAfter(last) == 0 && (last+1 == len(w.items) || w.items[last+1].kind != itemPhrase)
}

// onlyPartOfTime reports a count of a part of the time of the count before it of which nothing but that time
// is said: "trong đó tháng 6 là 140 đảng viên", but not "trong đó quý II có 48 đảng viên ở vùng sâu".
func (w *work) onlyPartOfTime(i int) bool {
	if !w.ofPartOfTime(i) || !w.endsClauseHere(i) {
		return false
	}
	for k := w.figures[i].item - 1; k >= int(w.seg(i).from); k-- {
		if w.gap(k) > 0 {
			return false
		}
		if w.items[k].kind == itemTime {
			return true
		}
	}
	return false
}

// asideOfTime reports a value of another time that stands in brackets: what follows goes on
// with the count before them.
func (w *work) asideOfTime(i int) bool {
	return w.figures[i].rule == otherTime && w.seg(i).depth > 0
}

// earlierThanTold reports that figure i is the same thing as the one before it, of an earlier year p: what is
// told is set beside it, and what follows goes on with the later one.
func (w *work) earlierThanTold(i int, p vietnamese.Period) bool {
	if w.figures[i].rule != otherTime || i == 0 || w.figures[i-1].kept < 0 {
		return false
	}
	told := w.found[w.figures[i-1].kept].Period
	return p.Kind() == vietnamese.Year && told.Kind() == vietnamese.Year && p.Year() < told.Year()
}

// onlyCompares reports the year at item k of such a figure: "kết nạp 1.268 đảng viên; năm 2013 là 1.100".
func (w *work) onlyCompares(k int) bool {
	for i := range w.figures {
		if fg := &w.figures[i]; fg.item > k {
			return fg.kept >= 0 && w.earlierThanTold(i, w.found[fg.kept].Period)
		}
	}
	return false
}

// datesPlan reports the year at item k of a plan alone: "…; cả năm phải là 2.520".
func (w *work) datesPlan(k int) bool {
	for i := range w.figures {
		if fg := &w.figures[i]; fg.item > k {
			return fg.kept >= 0 && w.found[fg.kept].Kind == Target
		}
	}
	return false
}

// ownYearOfCarried does the same with the count of the sentence before: "10 tháng
// năm nay, con số này là 1.540 đảng viên".
func (w *work) ownYearOfCarried(i int) bool {
	fg := &w.figures[i]
	m := w.countedBefore()
	if m != nil && w.says&traitBase != 0 && fg.segment == 0 && fg.seg.says&traitAnyPart == 0 && w.earlierOnly(i) {
		if m.by.none() {
			return w.earlierOfCarried(i, m.frame)
		}
		if !w.onlyTimeAndCount(i) {
			return false
		}
	}
	if m == nil || !w.spokenOfBefore(i) && !w.cumulative(i) && !w.bestTime(i) && !w.onlyTimeAndCount(i) && !(w.frame(m.frame).Levels != "" && w.ofRoundAlone(i)) {
		return false
	}
	if m.observation < 0 || w.found[m.observation].Kind != Actual && !w.datedOnly(i) || w.frame(m.frame).unit == UnitRatio || !w.nounAllows(i, m.frame) || fg.noun >= 0 && fg.noun < fg.item {
		return false
	}
	fg.frame, fg.by, fg.rule = m.frame, m.by, otherTime
	return true
}

// earlierOfCarried binds the value of the time compared with that makes a sentence of its own, behind
// the result of this year, the last thing told: "Nửa năm kết nạp được 512 người. Cùng kỳ năm ngoái là 480."
func (w *work) earlierOfCarried(i int, f int32) bool {
	c := w.wholeCounted(f)
	if c == nil || c.observation < 0 || len(w.figures) > 1 || w.found[c.observation].Kind != Actual || w.frame(f).nature != Flow || w.frame(f).unit == UnitRatio || !w.nounAllows(i, f) || w.found[c.observation].Evidence.InTitle != w.inTitle {
		return false
	}
	if w.found[c.observation].Period == "" || !w.toldLast(&w.found[c.observation]) {
		return false
	}
	fg := &w.figures[i]
	fg.frame, fg.rule, fg.earlier = f, otherTime, true
	return true
}

// toldLast reports that the sentence before counts o alone, and that nothing is told behind it but its shares and
// changes.
func (w *work) toldLast(o *finding) bool {
	const (
		noun = 7 // words behind a figure that say what it counts, or what a share is of
		verb = 3 // words before a share
	)
	end := w.sentence.From
	for n := len(w.text.Quantities) - 1; n >= 0; n-- {
		q := &w.text.Quantities[n]
		if q.From >= w.sentence.From {
			continue
		}
		for t, parted := q.To, 0; t < end; t++ {
			if s := w.token(t).Strength; s >= vietnamese.Sentence && t != w.sentence.From-1 || w.wordAt(t) == wVà || w.wordAt(t) == wRiêng {
				return false
			} else if s != vietnamese.None && t != w.sentence.From-1 {
				parted++
			}
			if parted > 0 && end == w.sentence.From || parted > 1 {
				return false // another clause, without a figure
			}
			if parted == 0 && t-q.To > noun || parted > 0 && end-t > verb+1 {
				return false
			}
		}
		from, _ := w.text.Offsets(q.Span)
		if from == o.Evidence.Start {
			return n == 0 || w.partedBySentence(w.text.Quantities[n-1].To, q.From)
		}
		if !slices.ContainsFunc(w.found, func(x finding) bool {
			return x.frame == o.frame && x.By.none() && x.Evidence.Start == from && (x.Kind == Change || x.Kind == Attainment)
		}) {
			return false
		}
		end = q.Lead
	}
	return false
}

// partedBySentence reports that a sentence ends between two tokens.
func (w *work) partedBySentence(from, to int) bool {
	for ; from < to; from++ {
		if w.token(from).Strength >= vietnamese.Sentence {
			return true
		}
	}
	return false
}

// onlyTimeAndCount reports a sentence of nothing but a time and figure i: "Còn 6 tháng năm nay:
// 104".
func (w *work) onlyTimeAndCount(i int) bool {
	fg := &w.figures[i]
	last := fg.item
	if fg.right && w.anyPerson(fg.noun) {
		last = fg.noun
	}
	alone := len(w.figures) == 1 && last == len(w.items)-1
	if w.wordAt(w.sentence.From) == wRiêng {
		alone = last == int(fg.seg.to)-1 // "Riêng năm 2023 là 1.487 đồng chí, trong đó 611 nữ"
	}
	return alone && w.gapAfter(last) == 0 && int(w.items[0].from) <= w.sentence.From+1 && w.datedAhead(i)
}

// datedAhead reports that a time, "còn" and a colon are all that stands before figure i.
func (w *work) datedAhead(i int) bool {
	dated := false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 || it.kind != itemColon && it.kind != itemComma && it.is&traitDates == 0 && !it.cues.any(cueHas|cueLevel|cueWord|cueReach) {
			return false
		}
		dated = dated || it.is&traitDates != 0
	}
	return dated
}

// bestTime reports that a month or quarter is set beside others at the head of the sentence,
// with the figure as its own: "Tháng 3 là tháng khá nhất với 121 đảng viên".
func (w *work) bestTime(i int) bool {
	fg := &w.figures[i]
	if k := fg.item - 1; !fg.right || len(w.times) == 0 || w.times[0] >= fg.item || k < 0 || w.gap(k) > 0 || w.wordAt(int(w.items[k].from)) != wVới && w.wordAt(int(w.items[k].from)) != wCó {
		return false
	}
	return w.isBest(w.times[0])
}

// isBest reports "là tháng … nhất", "là quý …" behind a time at the head of the sentence.
func (w *work) isBest(k int) bool {
	t := int(w.items[k].to)
	if w.wordAt(t) == wLà {
		t++
	}
	if w.wordAt(t) != wTháng && w.wordAt(t) != wQuý && w.wordAt(t) != wThời {
		return false
	}
	if kind := w.timeAt(k).Period.Kind(); kind != vietnamese.Month && kind != vietnamese.Quarter || !w.adverbial(k) {
		return false
	}
	for end := min(t+6, w.sentence.To); t < end; t++ {
		if w.wordAt(t) == wNhất {
			return true
		}
	}
	return false
}

// spokenOfBefore reports "con số này", "số này" before the figure in its clause.
func (w *work) spokenOfBefore(i int) bool {
	if !w.cued.has(cueThisCount) {
		return false
	}
	for k := w.figures[i].item - 1; k >= 0 && w.items[k].kind != itemSemicolon && w.gap(k) == 0; k-- {
		if w.items[k].cues.has(cueThisCount) {
			return true
		}
	}
	return false
}

// earlierOnly reports that nothing but the time compared with stands before the
// figure in its clause: "cùng kỳ năm trước là 865 đảng viên".
func (w *work) earlierOnly(i int) bool {
	same := false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 {
			return false
		}
		if it.kind == itemComma && !same && w.item(k-1).is&traitBase != 0 && w.gap(k-1) == 0 {
			continue // "cùng kỳ năm 2020, con số này chỉ là 512"
		}
		if it.kind == itemOpen || it.kind == itemSemicolon || it.kind == itemComma {
			break
		}
		if it.kind == itemTime && w.text.Times[it.at].Kind == vietnamese.SamePeriod {
			same = true
			continue
		}
		if it.cues.has(cueThan) || it.kind != itemColon && !it.cues.any(cueWord|cueHas|cueReach|cueThisCount) {
			return false
		}
	}
	return same
}

// ofSamePeriod reports that the figure's clause begins with the earlier time that its
// sentence names: "trong khi cùng kỳ năm 2020 chỉ kết nạp được 1.110 đảng viên". "Cùng kỳ"
// and "cùng thời gian này" alone are the same time.
func (w *work) ofSamePeriod(i int) bool {
	seg := w.seg(i)
	for k := int(seg.from); k < w.figures[i].item && k < int(seg.from)+3; k++ {
		if w.items[k].kind == itemTime {
			t := w.timeAt(k)
			return t.Kind == vietnamese.SamePeriod && t.To-t.From > 2 && !(w.wordAt(t.From+1) == wThời && t.To-t.From <= 4) && t.Period.Year() < w.published.Year && w.adverbial(k)
		}
	}
	return false
}

// datedOnly reports that nothing but a time and words of grammar and of reaching
// stands before the figure in its clause: "năm 2020 là", "đến hết tháng 6 mới
// đạt", "nay đã đạt".
func (w *work) datedOnly(i int) bool {
	dated := false
	for k := w.figures[i].item - 1; k >= 0; k-- {
		it := &w.items[k]
		if w.gap(k) > 0 && !(w.gap(k) == 1 && (w.roundAt(k+1) || w.wordAt(int(it.to)) == wƯớc || w.wordAt(int(it.to)) == wSang)) && !w.theNumber(k) {
			return false
		}
		if it.kind == itemOpen || it.kind == itemSemicolon {
			break
		}
		if it.kind == itemComma { // "năm 2013, tỷ lệ này tăng lên"
			dated = dated || w.item(k-1).is&traitDates != 0 && w.adverbial(k-1)
			break
		}
		if it.is&traitDates != 0 && w.timeAt(k).Period != "" || it.kind == itemTime && w.timeAt(k).Role == vietnamese.Round {
			dated = true
			continue
		}
		if t := int(it.from); it.kind == itemPhrase && (w.wordAt(t) == wTrao || w.wordAt(t) == wTặng) && it.to-it.from <= 2 {
			continue // "đợt 19/5 trao tặng 812"
		}
		if it.kind != itemColon && !it.cues.any(cueWord|cueHas|cueReach|cueDone|cueLevel|cueSame|cueThisCount) && !w.toLevel(k) {
			return false
		}
	}
	return dated
}

// theNumber reports "con số", of what was counted before, between item k and the next, where one thing was: "năm
// 2020, con số là".
func (w *work) theNumber(k int) bool {
	t := int(w.items[k].to)
	return w.gap(k) <= 2 && w.wordAt(t) == wCon && w.wordAt(t+1) == wSố && w.wordAt(t+2) == wLà && w.oneTold(k)
}

// oneTold reports that one figure, of a level, stands before the clause of item k in its sentence, and behind it
// nothing but what it counts.
func (w *work) oneTold(k int) bool {
	one := -1
	for i := range w.figures {
		if fg := &w.figures[i]; fg.item < k {
			if one >= 0 || fg.kind == Change || fg.q.Unit != vietnamese.Count {
				return false
			}
			one = i
		}
	}
	if one < 0 {
		return false
	}
	fg := &w.figures[one]
	if s := fg.segment + 1; s >= len(w.segs) || w.segs[s].opener != opensClause {
		return false
	}
	for n := max(fg.item, fg.noun) + 1; n < int(fg.seg.to); n++ {
		if it := &w.items[n]; w.gap(n-1) > 0 || it.kind != itemComma && it.kind != itemSemicolon && it.kind != itemTime && !it.cues.any(cueWord) {
			return false
		}
	}
	return true
}

// roundAt reports a round of awards at item k, behind the word for it: "đợt 7/11".
func (w *work) roundAt(k int) bool {
	before := w.wordAt(int(w.items[k].from) - 1)
	return w.items[k].kind == itemTime && w.timeAt(k).Role == vietnamese.Round && (before == wĐợt || before == wDịp)
}

// ofRoundAlone reports that a round of awards is all that its clause says of figure i: "Đợt 3-2
// trao cho 1.412 đồng chí".
func (w *work) ofRoundAlone(i int) bool {
	for k := int(w.seg(i).from); k < w.figures[i].item; k++ {
		if w.roundAt(k) {
			last := max(w.figures[i].item, w.figures[i].noun)
			return w.datedOnly(i) && last == int(w.seg(i).to)-1 && w.gapAfter(last) == 0
		}
	}
	return false
}

// roundOfTold is the round at item k in the year of the awards told last, where only its day is
// printed: "Năm 2021, trao 4.310 Huy hiệu. Đợt 3-2 trao 1.212".
func (w *work) roundOfTold(i, k int) vietnamese.Time {
	t := w.meant(*w.timeAt(k))
	n := len(w.found) - 1
	if n < 0 || !t.Partial || w.found[n].frame != w.figures[i].frame || w.found[n].Kind != Actual {
		return t
	}
	if year := w.found[n].Period.Year(); year != 0 && year < t.Last.Year && w.found[n].Period.Kind() != vietnamese.Years {
		t.Day.Year, t.Last.Year = year, year
		t.Period = vietnamese.MonthPeriod(year, t.Last.Month)
	}
	return t
}

// toLevel reports that item k moves to a new level, which follows: "tăng lên", "giảm
// còn", "nhích lên".
func (w *work) toLevel(k int) bool {
	it := &w.items[k]
	return it.cues.has(cueClimb) && w.wordAt(int(it.to)-1) == wLên || it.cues.any(cueUp|cueDown) && w.gap(k) == 0 && w.item(k+1).cues.has(cueLevel)
}

// planOfCount binds a plan that names nothing but itself, its time and at most
// the noun to the flow told before it: "kết nạp được 820 đảng viên; mục tiêu cả
// năm là 1.400".
func (w *work) planOfCount(i int) bool {
	fg := &w.figures[i]
	if w.listsPaper(i) || fg.q.Is(vietnamese.Fraction) {
		return false // "không đạt chỉ tiêu: 1.568/2.000 đảng viên": the result stands first
	}
	if w.seg(i).depth > 0 || !w.planSubject(i) && !w.planNounBefore(i) && !w.planVerbBefore(i) || w.exceeds(i) || w.plansCounted(fg.item) || w.seg(i).cued.has(cueSectorOf) {
		return false
	}
	for k := fg.item - 1; k >= int(w.seg(i).from); k-- {
		it := &w.items[k]
		if it.kind == itemFigure || it.kind == itemPhrase && !it.cues.any(cuePlanNoun|cuePlan) && (w.isEvent(it, true) || w.isPart(it) || w.isNoun(it)) {
			return false
		}
	}
	end := w.clauseEnd(i)
	for k := max(fg.item, fg.noun) + 1; k < end; k++ {
		if it := &w.items[k]; it.kind == itemFigure {
			break
		} else if it.kind == itemPhrase && (w.isEvent(it, true) || w.isPart(it) || w.isNoun(it)) {
			return false
		}
	}
	take := func(f int32, by Breakdown) bool {
		if frame := w.frame(f); frame.index < 0 || frame.nature != Flow || w.neverPlanned(f, fg.q.Value) || !w.nounAllows(i, f) {
			return false
		}
		fg.frame, fg.by, fg.target, fg.rule = f, by, true, planBesideCount
		return true
	}
	for h := i - 1; h >= 0; h-- {
		other := &w.figures[h]
		if w.usable(h) && other.kind != Change && other.kind != Attainment && !(other.inList && !other.by.none()) && take(other.frame, other.by) {
			return true
		}
	}
	if i > 0 && w.figures[i-1].refused == "" {
		return false
	}
	if c := w.countedBefore(); c != nil && !(c.by.Label != "" && w.partTooSmall(i, c)) && take(c.frame, c.by) {
		if !w.ownPlace(i) {
			fg.refused = c.refused // as that of a smaller body was
		}
		return true
	}
	if w.cued.has(cuePlanNoun) && w.planOfCounts(i, take) { // a verb alone plans nothing of what was told long before
		return true
	}
	if w.planOfHead(i, take) {
		return true
	}
	for k := 0; k < len(w.items) && w.planSubject(i); k++ {
		if k > fg.item && (fg.noun < 0 || w.anyPerson(fg.noun)) {
			break // "mục tiêu là 900 người có việc làm; …": of whom, is not told
		}
		if it := &w.items[k]; it.kind == itemPhrase && w.isEvent(it, false) && slices.ContainsFunc(w.raisedBy(it), func(f int32) bool { return w.frame(f).baseShare >= 0 && take(f, Breakdown{}) }) {
			return true // "kế hoạch năm là 1.500 đảng viên; đến nay đã kết nạp 1.672 người"
		}
	}
	return false
}

// planVerbBefore reports a verb of planning of which the figure and at most a word for
// people or bodies is all that is planned: "phấn đấu ít nhất 2.850 đồng chí", "cả nhiệm
// kỳ phải có tối thiểu 45".
func (w *work) planVerbBefore(i int) bool {
	fg := &w.figures[i]
	last := fg.item
	if fg.right {
		last = fg.noun
	}
	if w.gapAfter(last) > 0 {
		return false
	}
	for k := fg.item - 1; k >= int(w.seg(i).from) && w.gap(k) == 0; k-- {
		it := &w.items[k]
		switch {
		case it.cues.has(cuePlan), it.cues.has(cueMust) && (fg.q.Qualifier == AtLeast || w.wholeTimeBefore(k)) && w.wordAt(int(it.from)) == wPhải:
			return true
		case it.kind != itemTime && !it.cues.any(cueWord|cueHas|cueReach|cueMust):
			return false
		}
	}
	return false
}

// wholeTimeBefore reports "cả năm", "cả nhiệm kỳ" directly before item k: "cả năm phải đạt
// 1.600".
func (w *work) wholeTimeBefore(k int) bool {
	if k == 0 || w.gap(k-1) > 0 || w.items[k-1].kind != itemTime {
		return false
	}
	t := w.timeAt(k - 1)
	return w.wordAt(t.From) == wCả || w.wordAt(t.From-1) == wCả
}

// ratioOfOtherTime binds a share that says nothing but its own time to what the
// share before it is of: "tỷ lệ thôn có chi bộ năm 2005 là 52%, nay đã đạt 71,3%".
func (w *work) ratioOfOtherTime(i int) bool {
	fg := &w.figures[i]
	if fg.noun >= 0 || w.partAhead(i) || !w.datedOnly(i) {
		return false
	}
	frame, by := int32(-1), Breakdown{}
	for h := i - 1; h >= 0; h-- {
		other := &w.figures[h]
		if other.kind == Change || w.segs[other.segment].depth > w.seg(i).depth {
			continue
		}
		if !w.usable(h) || w.frame(other.frame).unit != UnitRatio {
			return false
		}
		frame, by = other.frame, other.by
		break
	}
	if frame < 0 && w.ratio.sentence == w.number-1 && w.ratio.frame >= 0 {
		frame, by = w.ratio.frame, w.ratio.by
	}
	if frame < 0 {
		return false
	}
	fg.frame, fg.by, fg.rule = frame, by, otherTime
	return true
}
