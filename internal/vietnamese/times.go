package vietnamese

// TimeKind is what a Time is.
type TimeKind uint8

// The kinds of times.
const (
	DayTime    TimeKind = iota + 1 // one day
	DaysTime                       // a stretch of days that no period names
	PeriodTime                     // a period: month, quarter, year, term …
	SamePeriod                     // cùng kỳ [năm 2019]: the period under discussion, moved; Period is its year
)

// TimeRole is what the words around a time make of it.
type TimeRole uint8

// The roles of times.
const (
	During  TimeRole = iota // in, at, of it
	AsOf                    // tính đến, đến hết, đến nay, cuối: the state on its Last day
	Since                   // từ …, kể từ …: it begins there and goes on to the text's date
	Base                    // so với …: compared with it
	Until                   // đến năm 2025 in a text of 2021: a plan's horizon
	Earlier                 // trước năm 2004
	Round                   // đợt 3-2, dịp 19/5: a round of awards; Period is its month
	Term                    // nhiệm kỳ 2020-2025: a term of office
	School                  // năm học 2022-2023
	Yearly                  // mỗi năm, hằng năm: every one, no period of its own
	Signed                  // the date of a document: "ngày 21/1/2019" behind its number
)

// Time is a date or a period of a text, resolved against the text's date.
type Time struct {
	Span      // the date or period itself, without "tính đến", "so với"
	Kind      TimeKind
	Role      TimeRole
	Period    Period // what a flow stated with it counts over; "" for Yearly and for stretches without a code
	Day, Last Date   // the first and the last day meant; a stock "tính đến" it stands on Last
	Relative  bool   // resolved against the text's date: năm nay, quý này, đến nay
	Partial   bool   // the year was not printed and follows from the text's date
}

// share gives the time before t the year that stands behind t only: quý I và quý
// II/2023, tháng 5, 6/2023.
func (s *scanner) share(t *Time) {
	if len(s.Times) == 0 || t.Partial || t.Relative || t.Kind != PeriodTime {
		return
	}
	last := &s.Times[len(s.Times)-1]
	if w := s.word(t.From - 1); w != wVà && w != wordComma || last.To != t.From-1 || !last.Partial || last.Kind != PeriodTime || last.Period.Kind() != t.Period.Kind() {
		return
	}
	year := t.Period.Year()
	switch last.Period.Kind() {
	case Month:
		last.Period = MonthPeriod(year, last.Day.Month)
	case Quarter:
		last.Period = QuarterPeriod(year, int(last.Day.Month+2)/3)
	default:
		return
	}
	last.Day, last.Last, last.Partial = last.Period.Start(), last.Period.End(), false
}

// emit gives the time its role from the words before it, joins it to the time
// before it ("từ đầu năm 2025 đến hết ngày 31/8") and keeps it.
func (s *scanner) emit(t Time) int {
	s.take(t.Span, Dating)
	if s.join(&t) {
		return t.To
	}
	s.share(&t)
	if t.Role == During {
		t.Role = s.roleBefore(t)
	}
	if t.Kind == DaysTime && t.Role == Since {
		t.Role = During // từ ngày 25-27/9
	}
	s.settle(&t)
	s.Times = append(s.Times, t)
	return t.To
}

// settle derives the Period of a time from its days and its role.
func (s *scanner) settle(t *Time) {
	now := s.Published
	switch t.Role {
	case Since:
		if kind := t.Period.Kind(); s.word(t.From) == wTháng && kind != Month && kind != 0 {
			t.Role = During // từ tháng 1-9/2023
			return
		}
		if !now.IsZero() && t.Day.Year > 0 && !now.Before(t.Day) {
			if t.Kind == DayTime && t.Day.Month == 1 && t.Day.Day == 1 || t.Kind == PeriodTime && t.Period.Kind() == Year && t.Day.Year == now.Year {
				t.Kind, t.Period = PeriodTime, YearToDatePeriod(now.Year)
			}
			if t.Day.Year < now.Year && t.Role == Since {
				t.Kind, t.Period = PeriodTime, YearsPeriod(t.Day.Year, now.Year)
			}
			t.Last = now
		}
	case AsOf:
		if !now.IsZero() && now.AddDays(31).Before(t.Last) {
			if t.Partial && t.Kind == DayTime && !s.fromNow(t.From) {
				t.Day.Year, t.Last.Year = t.Day.Year-1, t.Last.Year-1
			} else {
				t.Role = Until
			}
		}
		if t.Kind == DayTime {
			t.Period = sinceNewYear(t.Last)
		} else if kind := t.Period.Kind(); t.Role == AsOf && (kind == Month || kind == Quarter) {
			t.Period = FirstMonths(t.Last.Year, int(t.Last.Month))
		}
	case Round, During, Base, Earlier, Signed:
		if t.Kind == DayTime && t.Day.Year > 0 && t.Period == "" {
			t.Period = MonthPeriod(t.Day.Year, t.Day.Month)
		}
	}
}

// fromNow reports "từ nay đến [hết ngày]" before token i: what it goes up to is to come.
func (s *scanner) fromNow(i int) bool {
	for j := i - 1; j > 1 && j >= i-3; j-- {
		if w := s.word(j); w == wĐến || w == wTới {
			return s.word(j-1) == wNay && s.word(j-2) == wTừ
		}
	}
	return false
}

// sinceNewYear is the period from 1 January up to the day.
func sinceNewYear(day Date) Period {
	if day.Year <= 0 {
		return ""
	}
	if day == endOfMonth(day.Year, int(day.Month)) {
		return FirstMonths(day.Year, int(day.Month))
	}
	return YearToDatePeriod(day.Year)
}

// periodOf is the code of a stretch of days, "" when it has none.
func periodOf(first, last Date) Period {
	if first.Year <= 0 || last.Year <= 0 || last.Before(first) {
		return ""
	}
	if first.Year != last.Year {
		return YearsPeriod(first.Year, last.Year)
	}
	if first.Month == 1 && first.Day == 1 {
		return sinceNewYear(last)
	}
	if first.Day != 1 || last != endOfMonth(last.Year, int(last.Month)) {
		if first.Month == last.Month {
			return MonthPeriod(first.Year, first.Month)
		}
		return ""
	}
	switch months := int(last.Month-first.Month) + 1; {
	case months == 1:
		return MonthPeriod(first.Year, first.Month)
	case months == 3 && first.Month%3 == 1:
		return QuarterPeriod(first.Year, int(first.Month+2)/3)
	case months == 6 && first.Month == 7:
		return HalfPeriod(first.Year, 2)
	}
	return ""
}

// join makes one time of "từ A đến B", "A – B" when A was the time before.
func (s *scanner) join(t *Time) bool {
	if len(s.Times) == 0 || t.Role != During && t.Role != AsOf {
		return false
	}
	last := &s.Times[len(s.Times)-1]
	if s.saysWhen(last, t) {
		return true
	}
	i := t.From - 1
	for w := s.word(i); w == wHết || w == wNgày; w = s.word(i) {
		i--
	}
	switch s.word(i) {
	case wĐến, wTới:
		both := last.Kind == t.Kind && last.Role == During && t.Role == During
		if last.Role != Since && !both {
			return false
		}
		if last.Kind != t.Kind && last.Role == During {
			return false
		}
	case wordDash:
		if last.Kind != t.Kind || last.Role != Since && last.Role != During || t.Kind != DayTime && last.Role != Since {
			return false
		}
	default:
		return false
	}
	if s.word(i-1) == wCho {
		i--
	}
	if last.To != i {
		return false
	}
	first, end := last.Day, t.Last
	if last.Partial && !t.Partial && last.Day.Year != end.Year {
		first.Year = end.Year
		if end.Before(first) {
			first.Year--
		}
	}
	if t.Partial && end.Before(first) {
		end.Year = first.Year // từ đầu năm 2025 đến hết ngày 31/8, said in 2026
	}
	if last.Relative && last.Period.Kind() == Years && end.Before(first) {
		if p := TermAt(end); p != "" { // từ đầu nhiệm kỳ đến 30/6/2018, said later
			first = p.Start()
		}
	}
	if first.Year <= 0 || end.Before(first) {
		return false
	}
	last.To = t.To
	if last.Kind == DayTime && t.Kind == DayTime && first.Year != end.Year && first.Month == end.Month && first.Day == end.Day {
		// An anniversary: (2/9/1945 - 2/9/2015).
		last.Day, last.Last, last.Period = end, end, MonthPeriod(end.Year, end.Month)
		if last.Role == Since {
			last.Role = During
		}
		return true
	}
	last.Day, last.Last = first, end
	last.Kind = DaysTime
	last.Relative = last.Relative || t.Relative
	last.Partial = last.Partial && t.Partial
	if last.Role == Since {
		last.Role = During
	}
	if t.Relative && t.Kind == DayTime && first.Month == 1 && first.Day == 1 && first.Year == end.Year {
		last.Period = YearToDatePeriod(end.Year) // … đến nay, whatever day it is
	} else {
		last.Period = periodOf(first, end)
	}
	if last.Period != "" && (first.Day == 1 || first.Year != end.Year) {
		last.Kind = PeriodTime
	}
	return true
}

// saysWhen lets a day or a month in brackets behind "nay" say when that was: "từ đầu nhiệm kỳ
// đến nay (tháng 8-2023)".
func (s *scanner) saysWhen(last, t *Time) bool {
	if !last.Relative || s.word(last.To-1) != wNay || s.word(last.To) != wordOpen || t.To >= len(s.Tokens) || s.Source[s.Tokens[t.To].Start] != ')' {
		return false
	}
	for i := t.From - 1; i > last.To; i-- {
		switch s.word(i) {
		case wNgày, wĐến, wHết, wTính, wGiữa, wCuối:
		default:
			return false
		}
	}
	if t.Kind != DayTime && t.Period.Kind() != Month {
		return false
	}
	if t.Last.Before(last.Last) && (last.Kind == DayTime || !t.Last.Before(last.Day)) {
		if last.Kind == DayTime {
			last.Day = t.Last
		}
		last.Last = t.Last
		switch last.Period.Kind() {
		case Years:
			last.Period = YearsPeriod(last.Period.Year(), t.Last.Year)
		case YearToDate:
			if t.Kind == DayTime {
				last.Period = sinceNewYear(t.Last)
			}
		}
	}
	return true
}

// timeRoles are the words before a time that give it a role.
var timeRoles = [wordLast]TimeRole{
	wĐến: AsOf, wTới: AsOf,
	wTừ: Since, wSau: Since,
	wSo: Base, wTrước: Earlier,
}

// roleBefore reads the words before t.
func (s *scanner) roleBefore(t Time) TimeRole {
	i := t.From - 1
	if n := len(s.Masks); n > 0 && s.Masks[n-1].Kind == MaskClock && s.Masks[n-1].To == t.From {
		i = s.Masks[n-1].From - 1 // đến 17 giờ ngày 30/9
	}
	until := false
	for range 4 {
		switch s.word(i) {
		case wHết:
			until = true
			i--
			continue
		case wNgày, wThời, wĐiểm, wMốc, wLúc, wKhoảng, wSáng, wTrưa, wChiều, wTối, wĐêm:
			i--
			continue
		case wCuối:
			until = true
			i--
			continue
		}
		break
	}
	if n := len(s.Times); n > 0 && i >= 0 && i < s.Times[n-1].To {
		if s.Times[n-1].Role == Term && t.Period.Kind() == Years {
			return Term // nhiệm kỳ trước 2015-2020
		}
		return During // the word belongs to the time before
	}
	if s.word(i) == wKém && s.word(i-1) == wordComma && t.Period.Kind() == Year {
		return Base // …, kém năm 2024 37 người
	}
	if s.word(i) == wHơn {
		switch s.word(i - 1) {
		case wÍt, wNhiều, wCao, wThấp, wKém:
			return Base // ít hơn năm 2024 37 người
		case wordComma:
			if t.Period.Kind() == Year {
				return Base // …, hơn năm 2024 tới 37 người
			}
		}
	}
	// Spans listed behind a term are terms too: nhiệm kỳ 2010-2015, 2015-2020.
	w := s.word(i)
	if n := len(s.Times); (w == wordComma || w == wVà) && n > 0 && s.Times[n-1].To == i && s.Times[n-1].Role == Term && t.Period.Kind() == Years {
		return Term
	}
	if w < wordLast && timeRoles[w] != During {
		if w == wSau && (t.Kind == DaysTime || t.Relative) {
			return During
		}
		return timeRoles[w]
	}
	// so với năm 2017, so với số liệu cuối năm 2017
	for j := i; j > i-4 && j > 0 && s.Tokens[j].Kind == Word; j-- {
		if s.word(j) == wVới && s.word(j-1) == wSo {
			return Base
		}
	}
	if until {
		return AsOf
	}
	return During
}
