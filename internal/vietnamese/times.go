package vietnamese

// TimeKind is what a Time is.
type TimeKind uint8

// The kinds of times.
const (
	DayTime     TimeKind = iota + 1 // one day: Day is set
	DaysTime                        // several days: Day is the first, Last the last
	PeriodTime                      // Period is set
	SamePeriod                      // cùng kỳ [năm 2019]: the period under discussion, moved; Period is the year when given or known, else ""
	WeekdayTime                     // a weekday without a date
)

// TimeRole is what the words around a time make of it.
type TimeRole uint8

// The roles of times.
const (
	During  TimeRole = iota // in, at, of it
	AsOf                    // tính đến, đến hết, đến ngày: the state at its end
	Since                   // từ … đến nay
	Base                    // so với …: compared with it
	Until                   // đến năm 2025 with a plan's horizon ahead of the text's date
	Earlier                 // trước năm 2004
	Round                   // đợt 3-2, đợt 19/5: a round of awards, Period is its month
	Term                    // nhiệm kỳ 2020-2025: names a term of office
	School                  // năm học 2022-2023
	Yearly                  // mỗi năm, hằng năm, bình quân năm: no period of its own
	Signed                  // the date of a document: "ngày 21/1/2019" behind its number
)

// Time is a date or a period of a text, resolved against the text's date.
type Time struct {
	Span
	Kind     TimeKind
	Role     TimeRole
	Period   Period // for PeriodTime; for days the month they fall in
	Day      Date   // for DayTime, DaysTime; for AsOf the day meant, also of months and years
	Last     Date   // for DaysTime
	Relative bool   // resolved against the text's date: năm nay, năm ngoái, quý này
	Partial  bool   // the year was not printed and follows from the text's date
}
