package indicator

import (
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// holidayRound finds the round of awards by the holiday that an article names,
// where it gives no "đợt 3-2". The title's holiday goes before a round that the text tells.
func (w *work) holidayRound() {
	if w.when.roundTitled || w.published.IsZero() || !w.holidays {
		return
	}
	for _, t := range []*text{&w.title, &w.body} {
		if t == &w.body && w.when.rounded {
			return
		}
		for match := range t.Matches() {
			month := time.Month(0)
			switch c := w.meanings[match.Phrase].cues; {
			case c.has(cueHolidayParty):
				month = time.February
			case c.has(cueHolidayUncle):
				month = time.May
			case c.has(cueHolidayNation):
				month = time.September
			case c.has(cueHolidayRussia):
				month = time.November
			default:
				continue
			}
			if w.text = t; w.lookingBack(match.From) {
				continue
			}
			year := w.published.Year
			if month > w.published.Month+1 {
				year--
			}
			w.tellRound(vietnamese.MonthPeriod(year, month))
			return
		}
	}
}

// lookingBack reports that token n stands in a sentence that goes back to an earlier time:
// "Trước đó, trong đợt 3-2, tỉnh đã trao …".
func (w *work) lookingBack(n int) bool {
	s := w.text.SentenceOf(n)
	if s < 0 {
		return false
	}
	first := w.text.Sentences[s].From
	return w.wordAt(first) == wTrước && (w.wordAt(first+1) == wĐó || w.wordAt(first+1) == wĐây)
}

// roundToCome reports a round of awards that is only announced, "đợt 19-5 tới".
func (w *work) roundToCome(t *vietnamese.Time) bool {
	start := t.Period.Start()
	return !w.published.IsZero() && t.Period != "" && w.published.AddDays(roundAhead).Before(start)
}

// announced reports a round of awards for which something is planned: "đợt 19-5 tới, dự kiến trao 2.100 Huy hiệu".
func (w *work) announced(t *vietnamese.Time) bool {
	if t.Role != vietnamese.Round {
		return false
	}
	if next := w.wordAt(t.To); next == wTới || next == wSắp {
		return true
	}
	for k := range w.items {
		it := &w.items[k]
		if int(it.from) < t.To {
			continue
		}
		if it.cues.has(cuePlan) {
			return true
		}
		if it.kind == itemFigure || it.kind == itemSemicolon {
			return false
		}
	}
	return false
}

// holidays are the days on which badges are awarded.
const holidays = cueHolidayParty | cueHolidayUncle | cueHolidayNation | cueHolidayRussia

// yearOfHoliday reports that the time at item k is the year of the holiday that the round of awards is held on, which
// dates no award: "dịp Quốc khánh năm 2023", "dịp kỷ niệm Quốc khánh (2/9/1945 - 2/9/2023) năm nay".
func (w *work) yearOfHoliday(i, k int) bool {
	if !w.when.rounded || !w.holidays || w.items[k].is&traitYear == 0 || !w.cued.any(holidays) {
		return false
	}
	f := w.figures[i].frame
	if w.frame(f).Levels == "" || w.meant(*w.timeAt(k)).Period.Year() != w.when.round.Period.Year() {
		return false
	}
	return k > 0 && w.gap(k-1) == 0 && w.items[k-1].cues.any(holidays) || w.onHoliday(i, k)
}

// onHoliday reports that figure i is told of one holiday of the year at item k: "năm nay, dịp kỷ niệm Quốc khánh, …". Of
// several, "nhân các dịp …", it is told of the year.
func (w *work) onHoliday(i, k int) bool {
	if before := w.wordAt(int(w.items[k].from) - 1); before == wCả || before == wTrong || before == wSố {
		return false // "dịp Quốc khánh, cả năm 2023 …": the whole year, whatever is told beside it
	}
	var named cues
	first := k
	for n := range w.items {
		if it := &w.items[n]; it.cues.any(holidays) {
			first = min(first, n)
			if named != 0 && named != it.cues&holidays || n > w.figures[i].item || !w.occasion(n) {
				return false
			}
			named = it.cues & holidays
		}
	}
	for n := range i {
		if w.figures[n].item > first {
			return false
		}
	}
	return named != 0
}

// occasion reports "dịp" before the holiday at item k, and not "các dịp", or "tính đến dịp" and the like, which only say
// how far something is counted.
func (w *work) occasion(k int) bool {
	const near = 8 // tokens: "dịp kỷ niệm lần thứ 103 Ngày"
	for t := int(w.items[k].from) - 1; t >= w.sentence.From && t > int(w.items[k].from)-1-near && w.token(t).Strength < vietnamese.Comma; t-- {
		if w.wordAt(t) == wDịp {
			return t == w.sentence.From || w.token(t-1).Strength >= vietnamese.Comma || w.wordAt(t-1) == wNhân || w.wordAt(t-1) == wTrong || w.wordAt(t-1) == wVào
		}
	}
	return false
}

// tellRound notes the month of the round of awards that the article is about.
func (w *work) tellRound(p vietnamese.Period) {
	w.when.round = vietnamese.Time{Kind: vietnamese.PeriodTime, Role: vietnamese.Round, Period: p, Day: p.Start(), Last: p.End()}
	w.when.rounded = true
}

// spanBehind reports that the only time known of figure i are years over by now that the text
// names further on, and not up to the article: they may be of something else, "tặng bằng khen
// cho 170 đảng viên tiêu biểu giai đoạn 2012-2016".
func (w *work) spanBehind(i int, from source) bool {
	a := &w.when.article
	return from == fromArticle && w.when.known && !w.when.titled && !w.inTitle && !w.when.isUsed && a.From > w.figures[i].q.To &&
		a.Period.Kind() == vietnamese.Years && a.Role == vietnamese.During && !w.endsNow(a) && a.Period.End().Year < w.published.Year
}

// yearsTold reports that the title or the text so far looks back on years of which it does
// not say when they began: "tổng kết 10 năm thực hiện nghị quyết".
func (w *work) yearsTold() bool {
	for _, t := range [...]*text{&w.title, w.text} {
		for n := range t.Masks {
			mask := &t.Masks[n]
			if t == w.text && mask.From >= w.sentence.To {
				break
			}
			if mask.Kind != vietnamese.MaskDuration || mask.Value < 2 || mask.To >= len(t.Tokens) || t.words[mask.To-1] != wNăm {
				continue
			}
			if next := t.words[mask.To]; next == wThực || next == wTriển {
				return true
			}
		}
	}
	return false
}

// sincePaper reports "đến nay" at item k behind a paper that is carried out, which says since
// when by nothing else: "Thực hiện Nghị quyết Đại hội, đến nay toàn tỉnh đã …".
func (w *work) sincePaper(k int) bool {
	for n := k - 1; n >= 0; n-- {
		if it := &w.items[n]; it.kind == itemTime || it.kind == itemMask || it.kind == itemFigure || it.kind == itemSemicolon {
			return false
		}
	}
	for t := w.sentence.From; t+3 < int(w.items[k].from); t++ {
		if w.wordAt(t+1) != wHiện || w.wordAt(t) != wThực {
			if w.wordAt(t) != wTriển || w.wordAt(t+1) != wKhai {
				continue
			}
		}
		switch second := w.wordAt(t + 3); w.wordAt(t + 2) {
		case wNghị:
			return second == wQuyết
		case wChỉ:
			return second == wThị
		case wKết:
			return second == wLuận
		case wQuy:
			return second == wĐịnh
		case wĐề:
			return second == wÁn
		}
	}
	return false
}

// sinceOpen reports that figure i, whose time was found at from, is told up to now of a paper
// carried out since nobody says when.
func (w *work) sinceOpen(t *vietnamese.Time, from source) bool {
	if from != fromSentence {
		return w.when.open && (from == fromNowhere || w.isNow(t))
	}
	for _, k := range w.times {
		if w.isNow(w.timeAt(k)) && w.isNow(t) && w.sincePaper(k) {
			return true
		}
	}
	return false
}

// ofMonths reports a period of months within a year.
func (w *work) ofMonths(p vietnamese.Period) bool {
	switch p.Kind() {
	case vietnamese.Month, vietnamese.Quarter, vietnamese.Half, vietnamese.Months:
		return true
	}
	return false
}

// thisRound reports "đợt này", "đợt trao tặng lần này" in the sentence: one round of
// awards or admissions, and no year so far.
func (w *work) thisRound() bool {
	for t := w.sentence.From; t < w.sentence.To; t++ {
		if w.wordAt(t) == wĐợt && (w.wordAt(t+1) == wNày || w.wordAt(t+1) == wTrao) {
			return true
		}
	}
	return false
}

// roundNear is the month of the round of awards that the article's day belongs to: they are
// held on 3 February, 19 May, 2 September and 7 November, and told of from three weeks before
// until three weeks behind; else the article's own month.
func (w *work) roundNear() vietnamese.Period {
	const weeks = 21 // days
	for _, day := range [...]vietnamese.Date{{Month: time.February, Day: 3}, {Month: time.May, Day: 19}, {Month: time.September, Day: 2}, {Month: time.November, Day: 7}} {
		day.Year = w.published.Year
		if !w.published.Before(day.AddDays(-weeks)) && w.published.Before(day.AddDays(weeks)) {
			return vietnamese.MonthPeriod(day.Year, day.Month)
		}
	}
	return vietnamese.MonthPeriod(w.published.Year, w.published.Month)
}

// ofAllTime reports that figure i is told of all the time there was, "từ trước đến nay", "tính cả đợt này": that is no
// count of a year.
func (w *work) ofAllTime(i int) bool {
	fg := &w.figures[i]
	end := w.sentence.To
	if next := w.clauseEnd(i); next < len(w.items) {
		end = int(w.items[next].from)
	}
	for t := w.sentence.From; t+3 < end; t++ {
		switch w.wordAt(t) {
		case wTừ:
			if w.wordAt(t+1) == wTrước && (w.wordAt(t+2) == wĐến || w.wordAt(t+2) == wTới) && w.wordAt(t+3) == wNay {
				return t < fg.q.Lead || t > fg.q.To
			}
		case wTính:
			if w.wordAt(t+1) == wCả && (w.wordAt(t+2) == wĐợt || w.wordAt(t+2) == wLần) && w.wordAt(t+3) == wNày && t < fg.q.Lead {
				return true
			}
		}
	}
	return false
}

// sinceEvent reports "từ khi có Chỉ thị 05", "từ ngày thành lập" before figure i, without a time of its own behind it:
// nobody says when that was.
func (w *work) sinceEvent(i int) bool {
	fg := &w.figures[i]
	if !w.among.has(wTừ) {
		return false
	}
	for k := fg.item - 1; k >= 0; k-- {
		if it := &w.items[k]; it.kind == itemSemicolon || it.kind == itemTime && w.adverbial(k) && !w.isNow(w.timeAt(k)) {
			return false
		}
	}
	for t := w.sentence.From; t+2 < fg.q.Lead; t++ {
		if w.wordAt(t) == wTừ && (w.wordAt(t+1) == wKhi || w.wordAt(t+1) == wNgày && w.token(t+2).Kind == vietnamese.Word) {
			return true
		}
	}
	return false
}
