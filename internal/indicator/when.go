package indicator

import (
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// timing is what is known of the time: of the article, of the paragraph and of
// the sentence.
type timing struct {
	article   vietnamese.Time // the first period that title or body speaks of
	known     bool
	titled    bool            // … by the title
	begun     vietnamese.Time // the first one that is not to come, where that is; its period is "" for none
	paragraph vietnamese.Time
	carried   bool
	aimed     bool            // … by a sentence that only told what is planned
	day       vietnamese.Time // of the meeting or ceremony that the paragraph tells of
	dayed     bool
	term      vietnamese.Period // the term of office that the article is about
	round     vietnamese.Time   // the round of awards that the article is about
	rounded   bool

	roundTitled bool            // the title tells the round
	used        vietnamese.Time // that of the last result told in the text
	isUsed      bool
	rating      vietnamese.Time // the year whose rating the text speaks of
	rated       bool
	lastTerm    vietnamese.Period // the last term of office named
	open        bool              // the text told what a paper brought up to now, and not since when
	figure      int               // for which time was found last, -1 none; it holds while that figure is judged
	time        vietnamese.Time
	from        source
	span        vietnamese.Period // the last span of years that reaches beyond the article's year, up to this sentence
}

func (t *timing) newParagraph() { t.carried, t.dayed = false, false }

// timeAt is the time that item k is.
func (w *work) timeAt(k int) *vietnamese.Time { return &w.text.Times[w.items[k].at] }

// timeTraits are the traits of a time.
func (w *work) timeTraits(t *vietnamese.Time) trait {
	is := traitTime
	set := func(one trait, has bool) {
		if has {
			is |= one
		}
	}
	kind, first, last := t.Period.Bounds()
	now := w.published
	set(traitYear, kind == vietnamese.Year)
	set(traitYears, kind == vietnamese.Years)
	set(traitYearly, t.Role == vietnamese.Yearly)
	set(traitBase, t.Role == vietnamese.Base || t.Role == vietnamese.Round || t.Kind == vietnamese.SamePeriod)
	set(traitDates, w.speaksOf(t))
	set(traitBehindNow, w.aheadOfNow(t))
	set(traitToNow, kind == vietnamese.YearToDate || w.endsNow(t) || (t.Role == vietnamese.Since || t.Role == vietnamese.AsOf) && !t.Last.IsZero() && !now.Before(t.Last))
	if now.IsZero() {
		return is
	}
	if t.Kind != vietnamese.SamePeriod && t.Role != vietnamese.Term && t.Role != vietnamese.Signed {
		set(traitAhead, t.Role == vietnamese.Until || kind != 0 && now.Before(first))
	}
	during := t.Role == vietnamese.During
	over := t.Kind == vietnamese.PeriodTime && t.Role != vietnamese.Base && t.Role != vietnamese.Term && t.Role != vietnamese.Signed
	switch kind {
	case vietnamese.Half, vietnamese.Quarter:
		unfinished := during && now.AddDays(20).Before(last)
		set(traitUnfinished, unfinished)
		set(traitPast, over && during && !unfinished)
	case vietnamese.Month:
		set(traitUnfinished, during && now.AddDays(3).Before(last) && now.Before(first))
		set(traitPast, over && last.Before(now))
	default:
		set(traitPast, over && kind != 0 && last.Before(now))
	}
	return is
}

// endsNow reports a span of years up to the article: "từ năm 2020 đến nay", "từ đầu nhiệm kỳ
// đến nay".
func (w *work) endsNow(t *vietnamese.Time) bool {
	return t.To-t.From > 2 && w.wordAt(t.To-1) == wNay && (w.wordAt(t.To-2) == wĐến || w.wordAt(t.To-2) == wTới)
}

// justOver reports a span of years that ends with the article: "5 năm qua".
func (w *work) justOver(t *vietnamese.Time) bool {
	if t.From > w.sentence.From && w.token(t.From-1).Strength < vietnamese.Comma && w.wordAt(t.From-1) != wTrong {
		return false // "ghi nhận kết quả 5 năm qua, …": for what they are honoured
	}
	return !w.thanksFor(t.From) && t.To-t.From > 2 && w.wordAt(t.To-1) == wQua && w.wordAt(t.To-2) == wNăm
}

// timesBefore counts the times of the sentence that stand before item k.
func (w *work) timesBefore(k int) int {
	n := len(w.times)
	for n > 0 && w.times[n-1] >= k {
		n--
	}
	return n
}

// settleTime finds the article's own period and term.
func (w *work) settleTime() {
	w.when = timing{}
	settled := false // a period is known that is not to come
	for _, t := range []*text{&w.title, &w.body} {
		w.text = t
		for i := range t.Times {
			one := &t.Times[i]
			if one.Role == vietnamese.Term && one.Period.Kind() == vietnamese.Years && w.when.term == "" {
				w.when.term = one.Period
			}
			if w.comparedWith(one) {
				continue
			}
			if one.Role == vietnamese.Round {
				if !w.when.rounded && !w.lookingBack(one.From) && !w.roundToCome(one) {
					w.when.round, w.when.rounded, w.when.roundTitled = *one, true, t == &w.title
				}
				continue
			}
			if settled || one.Kind != vietnamese.PeriodTime || !w.speaksOf(one) || w.justBegun(one) || w.fromNowTo(one.From) || w.beganIn(one) || w.vague(one) || w.timeTraits(one)&traitUnfinished != 0 || one.Period.End().Year < w.published.Year-2 || one.Period.Year() < w.published.Year-8 {
				continue
			}
			over := !w.toCome(one)
			if !w.when.known {
				w.when.article, w.when.known, settled = *one, true, over
				w.when.titled = t == &w.title
			} else if over {
				w.when.begun, settled = *one, one.Period != ""
			}
		}
	}
	w.holidayRound()
}

// beganIn reports when something began that goes on, "từ tháng 4-2023 …", without "đến nay":
// the article is not about the time since.
func (w *work) beganIn(t *vietnamese.Time) bool {
	return t.Role == vietnamese.Since && (t.Period.Kind() == vietnamese.Month || t.Period.Kind() == vietnamese.Years && !w.endsNow(t) && !w.endPrinted(t))
}

// comparedWith reports a time that heads a bracket, "(năm 2020: 1.986)", or an aside: what is
// told there is set beside what the article is about.
func (w *work) comparedWith(t *vietnamese.Time) bool {
	return w.byteAt(t.From-1) == '(' && w.byteAt(t.To) == ':' || t.Period.Kind() == vietnamese.Year && w.meanwhile(t.From) || w.comparesWith(t.From)
}

// speaksOf reports whether a time tells when something counts.
func (w *work) speaksOf(t *vietnamese.Time) bool {
	switch t.Role {
	case vietnamese.Signed, vietnamese.Base, vietnamese.Earlier, vietnamese.Yearly, vietnamese.Term, vietnamese.School:
		return false
	}
	if t.Kind == vietnamese.SamePeriod {
		return false
	}
	if t.Kind == vietnamese.DaysTime && t.Period.Kind() == vietnamese.Years {
		return false // "(19/5/1890 - 19/5/2023)": an anniversary's
	}
	return t.Period != "" || !t.Last.IsZero()
}

// noteSpan notes the span of years that plans without a time are for.
func (w *work) noteSpan() {
	for _, k := range w.times {
		t, is := w.timeAt(k), w.items[k].is
		p := t.Period
		switch {
		case t.Relative:
			p = w.meant(*t).Period
			if t.Role == vietnamese.Term && p.Kind() == vietnamese.Years && p.Year() >= w.published.Year {
				w.when.lastTerm = p // "bước vào nhiệm kỳ mới"
			}
		case is&traitYear != 0:
			if t.Role == vietnamese.During && (p.Year() >= w.published.Year && w.ofPlan(k) || p.Year() > w.published.Year && w.items[k].segment == 0 && w.adverbial(k)) {
				w.when.span = p // "giao chỉ tiêu công tác xây dựng Đảng năm 2020", "Bước sang năm 2020, …"
			}
			continue
		case is&traitYears == 0:
			continue
		case t.Role == vietnamese.Term:
			w.when.lastTerm = p
		}
		if p.Kind() != vietnamese.Years || p.End().Year < w.published.Year || t.Relative && w.endOf(*t) || t.Role == vietnamese.Since && p.End().Year == w.published.Year {
			continue // also "kể từ năm 2017": that is no time to come
		}
		if p.End().Year > w.published.Year || w.when.span == "" {
			w.when.span = p
		}
	}
}

// ofPlan reports a time that says for when a plan is: "chỉ tiêu phát triển đảng
// viên năm 2024".
func (w *work) ofPlan(k int) bool {
	seg := &w.segs[w.items[k].segment]
	for n := k - 1; n >= int(seg.from); n-- {
		it := &w.items[n]
		if it.kind != itemPhrase || it.cues.any(cueReach|cueExceed|cueDone) {
			return false
		}
		if it.cues.has(cuePlanNoun) {
			return !w.isCentral(it) && w.unknownBetween(n, k) <= 4
		}
	}
	return false
}

// leaveTime hands the sentence's period on to the next one: that of a time at
// the head of a segment, else the first one named.
func (w *work) leaveTime() {
	strong := false
	if w.supposes() {
		return
	}
	for _, k := range w.times {
		t, is := w.timeAt(k), w.items[k].is
		if w.apart(k) || w.setAgainst(k) || is&traitYear != 0 && (w.onlyCompares(k) || strong && w.datesPlan(k)) {
			continue
		}
		if is&traitDates == 0 && !w.termOver(k) || is&(traitAhead|traitBehindNow|traitUnfinished) != 0 || t.Role == vietnamese.Round || w.segs[w.items[k].segment].depth > 0 || w.ofBasis(k) {
			continue
		}
		if at := int(w.items[k].segment); is&traitYear != 0 && (w.ratedIn(at) || w.goesOn(at) && w.ratedIn(at-1)) {
			w.when.rating, w.when.rated = *t, true
		}
		if w.isNow(t) {
			w.when.open = w.when.open || w.sincePaper(k)
		} else {
			w.when.open = false
		}
		if w.dayOf(t) {
			w.when.day, w.when.dayed = *t, true // it dates what was done that day, and no year's work
			continue
		}
		if w.isNow(t) && w.items[k].segment > 0 && (w.when.carried && w.ofMonths(w.when.paragraph.Period) || !w.when.carried && w.when.known && w.ofMonths(w.when.article.Period)) {
			continue // "Trong tháng 7, …. Qua kiểm tra, đến nay đã …": the month is what is reported on
		}
		if strong && w.isNow(t) {
			if told := &w.when.paragraph; told.Role == vietnamese.AsOf && told.Last.Year < w.published.Year-1 {
				w.when.carried = false // "Cuối năm 2005 có …; nay là …"
			}
			continue // "Mười tháng …; đến nay …": the months are what is reported on
		}
		if strong && is&traitYear != 0 && t.Period.End().Before(w.when.paragraph.Period.End()) {
			continue // "năm 2021 …; năm 2020 …": looked back at
		}
		if w.adverbial(k) {
			w.when.paragraph, w.when.carried, w.when.dayed, strong = w.partMeant(*t), true, false, true
			w.when.aimed = w.onlyAims()
		} else if !strong && !w.when.carried && !(is&traitYear != 0 && t.Role == vietnamese.During && w.ofPlan(k)) { // "đạt 37,8% chỉ tiêu năm 2017"
			w.when.paragraph, w.when.carried = w.partMeant(*t), true
			w.when.aimed = w.onlyAims()
		}
	}
}

// supposes reports "nếu tính cả giai đoạn 2011-2014, …": the next sentence goes on with
// what was told before.
func (w *work) supposes() bool {
	return w.wordAt(w.sentence.From) == wNếu && w.wordAt(w.sentence.From+1) == wTính
}

// apart reports "riêng [trong] quý II": a part of the time that is spoken of.
func (w *work) apart(k int) bool {
	first := int(w.items[k].from)
	if w.wordAt(first-1) == wTrong {
		first--
	}
	return first > w.sentence.From+1 && w.wordAt(first-1) == wRiêng || w.isBest(k)
}

// tellsApart reports that figure i is told of a part of the time that is spoken of:
// "…, riêng quý II kết nạp 612 đảng viên".
func (w *work) tellsApart(i int) bool {
	seg := w.seg(i)
	for k := int(seg.from); seg.says&traitTime != 0 && k < w.figures[i].item; k++ {
		if w.items[k].kind == itemTime {
			return w.apart(k)
		}
	}
	return false
}

// termOver reports a term of office at the head of its segment that is over, or
// in its last year: what follows in the paragraph tells of it.
func (w *work) termOver(k int) bool {
	t := w.timeAt(k)
	if t.Role != vietnamese.Term || !w.adverbial(k) && !w.reviewed(k) {
		return false
	}
	p := w.meant(*t).Period
	return p.Kind() == vietnamese.Years && p.End().Year <= w.published.Year
}

// reviewed reports a time that a report looks back at: "đánh giá kết quả nhiệm kỳ
// 2010 - 2015", "kiểm điểm nhiệm kỳ qua".
func (w *work) reviewed(k int) bool {
	first := int(w.items[k].from)
	for t := first - 1; t >= w.sentence.From && t >= first-4; t-- {
		switch second := w.wordAt(t + 1); w.wordAt(t) {
		case wĐánh:
			return second == wGiá
		case wTổng:
			return second == wKết
		case wKiểm:
			return second == wĐiểm
		case wNhìn, wĐiểm:
			if second == wLại {
				return true
			}
		}
	}
	return false
}

// isNow reports "đến nay", "hiện nay": the day of the article.
func (w *work) isNow(t *vietnamese.Time) bool {
	return t.Kind == vietnamese.DayTime && t.Relative && t.Role == vietnamese.AsOf && t.Last == w.published
}

// ratedIn reports that a segment speaks of what is done once a year.
func (w *work) ratedIn(segment int) bool {
	seg := &w.segs[segment]
	for k := int(seg.from); k < int(seg.to); k++ {
		it := &w.items[k]
		for _, s := range it.senses[:it.count] {
			for _, event := range w.meanings[s].events {
				for _, f := range w.byEvent[event] {
					if w.frame(f).Annual && w.frame(f).hasParts {
						return true
					}
				}
			}
		}
	}
	return false
}

// goesOn reports that a segment without a figure goes on with the nouns of the one before:
// "xếp loại tổ chức cơ sở đảng, đảng viên năm 2025".
func (w *work) goesOn(segment int) bool {
	seg := &w.segs[segment]
	return segment > 0 && seg.opener == opensComma && seg.plain && w.segs[segment-1].plain && seg.from < seg.to && w.isNoun(&w.items[seg.from])
}

// lastOfReports is the month up to which newspapers report on the year before.
const lastOfReports = time.March

// justBegun reports the year of the article in its first months: plans are told
// of it, results of the year before.
func (w *work) justBegun(t *vietnamese.Time) bool {
	return t.Period.Kind() == vietnamese.Year && t.Role == vietnamese.During && t.Period.Year() == w.published.Year && w.published.Month <= lastOfReports
}

// aheadOfNow reports a day that was resolved against the article's date and
// lies behind it: "cuối năm" in a text of February means the year before.
func (w *work) aheadOfNow(t *vietnamese.Time) bool {
	return (t.Relative || t.Partial) && (t.Kind == vietnamese.DayTime || t.Role == vietnamese.AsOf || t.Role == vietnamese.Until) && w.published.Before(t.Last) && t.Last.Year == w.published.Year
}

// source is where the time of a figure was found.
type source uint8

const (
	fromNowhere  source = iota
	fromSentence        // it dates what follows, or stands in the figure's segment
	fromParagraph
	fromArticle
	fromElsewhere // it belongs to another noun of the sentence
)

// timeFor finds the time that figure i belongs to: the last before it in the
// sentence, the first behind it in its segment, what the paragraph, the title
// and the article speak of.
func (w *work) timeFor(i int) (vietnamese.Time, source) {
	if w.when.figure != i {
		w.when.figure = i
		w.when.time, w.when.from = w.findTime(i)
		if w.when.from > fromSentence && w.longerThanDeed(i, &w.when.time) {
			w.when.time, w.when.from = vietnamese.Time{}, fromNowhere
		}
	}
	return w.when.time, w.when.from
}

// longerThanDeed reports that what figure i counts is done on a day, and that time t, told
// elsewhere, is of years or to come: those of the work that is honoured, of a plan.
func (w *work) longerThanDeed(i int, t *vietnamese.Time) bool {
	f := w.figures[i].frame
	if f < 0 || !w.frame(f).Monthly || w.frame(f).Levels != "" || w.timesBefore(w.figures[i].item) > 0 || !w.handedOver(i) || w.sameSpan() {
		return false
	}
	return t.Period.Kind() == vietnamese.Years || w.toCome(t)
}

func (w *work) findTime(i int) (vietnamese.Time, source) {
	fg := &w.figures[i]
	seg := w.seg(i)
	if w.cued.has(cueRespect) {
		if k := w.timeInOrder(i); k >= 0 {
			return w.meant(*w.timeAt(k)), fromSentence
		}
	}
	if fg.rule == otherTime {
		for k := fg.item - 1; k >= int(seg.from); k-- {
			if w.roundAt(k) {
				return w.roundOfTold(i, k), fromSentence
			}
		}
	}
	if k := w.timeInBracketBehind(i); k >= 0 {
		if w.roundAt(k) {
			return w.roundOfTold(i, k), fromSentence
		}
		return w.meant(*w.timeAt(k)), fromSentence
	}
	if k := w.dueBy(i); k >= 0 {
		return w.meant(*w.timeAt(k)), fromSentence
	}
	if k := w.yearOfPlace(i); k >= 0 {
		return w.meant(*w.timeAt(k)), fromSentence
	}
	near, far := -1, -1 // times that belong to a noun: of the same clause, of another
	clause := true
	for k := fg.item - 1; k >= 0; k-- {
		if w.items[k].kind == itemSemicolon {
			clause = false
		}
		if w.items[k].kind != itemTime || w.inEarlierBracket(k, fg.item) && !w.bracketOfHead(k) || !w.datesFigure(i, k) || w.ofOtherParts(i, k) || w.yearOfHoliday(i, k) || !clause && w.apart(k) || w.yearOfPlaceLeft(i, k) {
			continue
		}
		switch {
		case w.items[k].segment == int32(fg.segment), w.adverbial(k):
			if w.seriesTime(i, k) || w.dayOfReport(i, k) {
				continue
			}
			if t := w.text.Times[w.items[k].at]; !w.dayOfAward(i, &t) {
				return w.meant(t), fromSentence
			}
		case clause && near < 0:
			near = k
		case far < 0:
			far = k
		}
	}
	for k := fg.item + 1; k < int(seg.to); k++ {
		if w.items[k].kind == itemFigure {
			break
		}
		if w.items[k].kind == itemTime && w.datesFigure(i, k) {
			return w.meant(w.text.Times[w.items[k].at]), fromSentence
		}
	}
	if near < 0 && w.cued.has(cueOf) {
		if k := w.timeOfWhole(i); k >= 0 {
			return w.meant(w.text.Times[w.items[k].at]), fromSentence
		}
	}
	if w.frame(fg.frame).Monthly && w.frame(fg.frame).Levels != "" && near < 0 {
		if w.when.titled {
			return w.when.article, fromArticle
		}
		return vietnamese.Time{}, fromNowhere
	}
	switch {
	case near >= 0:
		return w.meant(w.text.Times[w.items[near].at]), fromSentence
	case w.frame(fg.frame).Levels != "" && w.when.rounded:
		return w.when.round, fromArticle
	case w.when.rated && w.frame(fg.frame).Annual && len(w.frame(fg.frame).Parts) > 0 && (!w.when.carried || w.when.paragraph.Role == vietnamese.AsOf || w.when.paragraph.Period.Kind() != vietnamese.Year):
		return w.when.rating, fromParagraph
	case w.when.dayed && w.frame(fg.frame).Monthly:
		return w.when.day, fromParagraph
	case w.when.lastTerm != "" && w.yearsOfTerm():
		return vietnamese.Time{Kind: vietnamese.PeriodTime, Period: w.when.lastTerm}, fromParagraph
	case w.when.carried && w.when.aimed && !fg.target && w.when.isUsed && w.resultsGoOn():
		return w.when.used, fromArticle // "Chỉ tiêu năm 2023 là 1.500 đảng viên. Thành lập mới 12 tổ chức đảng."
	case w.when.carried:
		return w.meant(w.when.paragraph), fromParagraph
	case w.when.isUsed:
		return w.when.used, fromArticle
	case w.when.known && w.frame(fg.frame).Monthly && !w.when.titled && !w.inTitle && w.when.article.From > fg.q.To: // of what is told behind
	case w.when.known && (!w.toCome(&w.when.article) || w.mayPlan() && !w.tellsOfDone(i)):
		return w.when.article, fromArticle
	case w.when.begun.Period != "":
		return w.when.begun, fromArticle
	case far >= 0:
		return w.text.Times[w.items[far].at], fromElsewhere
	}
	return vietnamese.Time{}, fromNowhere
}

// ofOtherParts reports a time that stands among the parts of a count, and so
// says nothing of a figure outside that list: "6 tháng đầu năm kết nạp 1.102
// người, trong đó quý II 655 người; khai trừ 12 người".
func (w *work) ofOtherParts(i, k int) bool {
	list := w.listAround(int(w.items[k].segment))
	return list >= 0 && list != w.listAround(w.figures[i].segment)
}

// listAround is the segment that opens the list of parts in which a segment
// stands, -1 for none.
func (w *work) listAround(segment int) int {
	for s := segment; s >= 0; s-- {
		switch w.segs[s].opener {
		case opensParts:
			return s
		case opensClause, opensSentence:
			return -1
		}
	}
	return -1
}

// bracketOfHead reports a time that stands alone in a bracket before any
// figure: "Ngày đầu tái lập (năm 1997), cả tỉnh có …".
func (w *work) bracketOfHead(k int) bool {
	seg := &w.segs[w.items[k].segment]
	if int(seg.to)-int(seg.from) != 1 || w.items[k].segment != 1 || seg.opener != opensBracket {
		return false
	}
	return w.text.Times[w.items[k].at].Role != vietnamese.Term
}

// seriesTime reports a date or month that belongs to an anniversary, in an
// article about a round of awards: the round is the time.
func (w *work) seriesTime(i, k int) bool {
	fg := &w.figures[i]
	if !w.when.rounded || w.frame(fg.frame).Levels == "" {
		return false
	}
	t := &w.text.Times[w.items[k].at]
	return t.Role == vietnamese.During && (t.Period.Kind() == vietnamese.Month || t.Kind == vietnamese.DayTime)
}

// dayOfAward reports the day of a ceremony in an article about a round of
// awards: the round is the time, not the day.
func (w *work) dayOfAward(i int, t *vietnamese.Time) bool {
	fg := &w.figures[i]
	return w.when.rounded && t.Kind == vietnamese.DayTime && t.Role == vietnamese.During && w.frame(fg.frame).Levels != ""
}

// datesFigure reports whether the time at item k can tell when figure i
// counts. Rounds of awards date awards alone, and what is handed over on the day.
func (w *work) datesFigure(i, k int) bool {
	t, is := w.timeAt(k), w.items[k].is
	if t.Role == vietnamese.Round && (w.frame(w.figures[i].frame).Levels == "" && (!w.frame(w.figures[i].frame).Monthly || !w.handedOver(i))) {
		return false
	}
	if is&traitBehindNow != 0 && t.Role != vietnamese.Round || w.ofBasis(k) {
		return false
	}
	if k < w.figures[i].item && w.cued.has(cueMust) && w.frame(w.figures[i].frame).unit == UnitRank && t.Period == w.yearOfPublication() && w.demandsElse(i, k) {
		return false
	}
	if f := w.figures[i].frame; w.frame(f).Monthly && (is&traitYears != 0 && !((w.endsNow(t) || w.justOver(t) && !w.handedOver(i) && !w.onOccasion()) && k < w.figures[i].item && w.adverbial(k)) || w.frame(f).parted(labelRecipient) && (k > w.figures[i].item || w.ofHonoured(i, k))) {
		return false // what is honoured, not when
	}
	return is&traitDates != 0 || t.Role == vietnamese.School || t.Role == vietnamese.Term && t.Period != ""
}

// ofHonoured reports that the time at item k tells for what those counted before it are
// honoured: "tặng bằng khen 14 tập thể có thành tích năm 2021 và 5 tập thể …".
func (w *work) ofHonoured(i, k int) bool {
	return i > 0 && w.figures[i-1].item < k && w.figures[i-1].frame == w.figures[i].frame && !w.adverbial(k)
}

// ofBasis reports a time that belongs to what a share is of, "so với tổng số đảng viên đầu năm", or
// that is compared with.
func (w *work) ofBasis(k int) bool {
	return w.gap(k-1) == 0 && w.item(k-1).cues.has(cueMembers) || w.comparesWith(int(w.items[k].from))
}

// adverbial reports a time that begins its segment and so dates all that
// follows: "Năm 2023, …", "…; quý I, …".
func (w *work) adverbial(k int) bool {
	if w.wordAt(int(w.items[k].from)-1) == wThì {
		return true // "nếu năm 2020 kỷ luật 88 đảng viên thì năm 2021, …"
	}
	seg := &w.segs[w.items[k].segment]
	if w.unknownBefore(seg, k) > 0 || w.item(k-1).kind == itemClose && k+1 == int(seg.to) && w.endsClause(k) {
		return false // also "chỉ tiêu thành lập tổ chức đảng (theo nghị quyết) năm 2017; …"
	}
	for n := int(seg.from); n < k; n++ {
		it := &w.items[n]
		if it.kind == itemPhrase && !it.cues.any(cueWord|cuePart|cueAnd|cueProvince|cueHas|cueYearly|cueLevel|cueDone|cuePlanHead) {
			return false
		}
		if it.kind == itemFigure {
			return false
		}
	}
	return true
}
