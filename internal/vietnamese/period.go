package vietnamese

import (
	"fmt"
	"strconv"
	"time"
)

// Period is a time that figures count over, by its code:
//
//	2023       a year                       2023-H1     a half year
//	2023-Q1    a quarter                    2023-03     a month
//	2023-9M    the first nine months        2023-YTD    since 1 January, until publication
//	2020-2025  a term, a plan, any span of years
//
// The first three, six and twelve months are written Q1, H1 and as the year.
// The empty Period means "not known".
type Period string

// PeriodKind is the kind of a Period.
type PeriodKind uint8

// The kinds of periods; 0 is what is no period.
const (
	Year PeriodKind = iota + 1
	Half
	Quarter
	Month
	Months     // the first N months of a year
	YearToDate // since 1 January
	Years      // a span of years
)

// codes are the periods of a year that articles name most.
type codes struct {
	year, toDate Period
	halves       [2]Period
	quarters     [4]Period
	months       [12]Period
	first        [12]Period // the first months
}

// The years whose codes are kept: nearly all that articles speak of.
const firstKept, lastKept = 1990, 2050

// kept are the codes of those years, so that no article has to write them again.
var kept = func() (all [lastKept - firstKept + 1]codes) {
	for i := range all {
		year, c := firstKept+i, &all[i]
		c.year, c.toDate = code(year, "", 0), code(year, "-YTD", 0)
		for n := range c.halves {
			c.halves[n] = code(year, "-H", n+1)
		}
		for n := range c.quarters {
			c.quarters[n] = code(year, "-Q", n+1)
		}
		for n := range c.months {
			c.months[n] = code(year, "-", n+1)
			if n < 9 {
				c.months[n] = code(year, "-0", n+1)
			}
			c.first[n] = code(year, "-", n+1) + "M"
		}
	}
	return all
}()

// keptOf is the codes of a year, nil for one whose codes are not kept.
func keptOf(year int) *codes {
	if i := uint(year - firstKept); i < uint(len(kept)) {
		return &kept[i]
	}
	return nil
}

// YearPeriod is the period of a year.
func YearPeriod(year int) Period {
	if c := keptOf(year); c != nil {
		return c.year
	}
	return code(year, "", 0)
}

// HalfPeriod is the first or second half of a year.
func HalfPeriod(year, half int) Period {
	if c := keptOf(year); c != nil && uint(half-1) < uint(len(c.halves)) {
		return c.halves[half-1]
	}
	return code(year, "-H", half)
}

// QuarterPeriod is a quarter, 1 to 4.
func QuarterPeriod(year, quarter int) Period {
	if c := keptOf(year); c != nil && uint(quarter-1) < uint(len(c.quarters)) {
		return c.quarters[quarter-1]
	}
	return code(year, "-Q", quarter)
}

// MonthPeriod is a month.
func MonthPeriod(year int, month time.Month) Period {
	if c := keptOf(year); c != nil && uint(month-1) < uint(len(c.months)) {
		return c.months[month-1]
	}
	if month < 10 {
		return code(year, "-0", int(month))
	}
	return code(year, "-", int(month))
}

// code writes a year in four digits and what follows it; n of 0 is left out.
func code(year int, middle string, n int) Period {
	var b [16]byte
	s := append(appendYear(b[:0], year), middle...)
	if n > 0 {
		s = strconv.AppendInt(s, int64(n), 10)
	}
	return Period(s)
}

func appendYear(b []byte, year int) []byte {
	return append(b, byte('0'+year/1000%10), byte('0'+year/100%10), byte('0'+year/10%10), byte('0'+year%10))
}

// FirstMonths is the period of the first n months of a year: a quarter, a half
// and the year are written as such.
func FirstMonths(year, n int) Period {
	switch n {
	case 3:
		return QuarterPeriod(year, 1)
	case 6:
		return HalfPeriod(year, 1)
	case 12:
		return YearPeriod(year)
	}
	if c := keptOf(year); c != nil && uint(n-1) < uint(len(c.first)) {
		return c.first[n-1]
	}
	return code(year, "-", n) + "M"
}

// YearToDatePeriod is the period since 1 January of the year.
func YearToDatePeriod(year int) Period {
	if c := keptOf(year); c != nil {
		return c.toDate
	}
	return code(year, "-YTD", 0)
}

// YearsPeriod is the span from the first to the last year; of one year it is the year.
func YearsPeriod(first, last int) Period {
	if first == last {
		return YearPeriod(first)
	}
	var b [9]byte
	s := appendYear(append(appendYear(b[:0], first), '-'), last)
	return Period(s)
}

// ParsePeriod reads a code. It fails for codes that are not in the one form
// that a period has (2023-3M is 2023-Q1).
func ParsePeriod(code string) (Period, error) {
	if p := Period(code); p.Kind() != 0 {
		return p, nil
	}
	return "", fmt.Errorf("period %q: want a code such as 2023, 2023-H1, 2023-Q1, 2023-03, 2023-9M, 2023-YTD or 2020-2025", code)
}

// parts takes the code apart: kind, year, and n, which is the half, the quarter,
// the month, the number of months or the last year.
func (p Period) parts() (kind PeriodKind, year, n int) {
	if len(p) < 4 {
		return 0, 0, 0
	}
	year = number4(string(p[:4]))
	switch {
	case year == 0:
		return 0, 0, 0
	case len(p) == 4:
		return Year, year, 0
	case p[4] != '-' || len(p) < 7:
		return 0, 0, 0
	}
	rest := string(p[5:])
	switch last := rest[len(rest)-1]; {
	case len(rest) == 4:
		if n := number4(rest); n > year {
			return Years, year, n
		}
	case rest == "YTD":
		return YearToDate, year, 0
	case len(rest) == 2 && rest[0] == 'H' && (last == '1' || last == '2'):
		return Half, year, int(last - '0')
	case len(rest) == 2 && rest[0] == 'Q' && '1' <= last && last <= '4':
		return Quarter, year, int(last - '0')
	case len(rest) == 2 && isDigit(rest[0]) && isDigit(last):
		if n := int(rest[0]-'0')*10 + int(last-'0'); n >= 1 && n <= 12 {
			return Month, year, n
		}
	case last == 'M' && rest[0] != '0':
		if n, err := strconv.Atoi(rest[:len(rest)-1]); err == nil && n >= 1 && n <= 11 && n != 3 && n != 6 && rest[0] != '+' {
			return Months, year, n
		}
	}
	return 0, 0, 0
}

// number4 is the number of four digits, 0 where one of the four is none.
func number4(s string) int {
	const zeros, ones = 0x30303030, 0x01010101
	d := (uint32(s[3])<<24 | uint32(s[2])<<16 | uint32(s[1])<<8 | uint32(s[0])) - zeros
	if ((d+(128-10)*ones)|d)&(128*ones) != 0 {
		return 0
	}
	d = (d*10 + d>>8) & 0x00FF00FF // two numbers of two digits
	return int(d&0xFF*100 + d>>16)
}

// Kind returns the kind of p, 0 when p is no valid code.
func (p Period) Kind() PeriodKind {
	kind, _, _ := p.parts()
	return kind
}

// Year returns the (first) year of p, 0 when p is no valid code.
func (p Period) Year() int {
	_, year, _ := p.parts()
	return year
}

// Bounds returns the kind of p and its first and last day, inclusive; 0 and zero
// Dates when p is no valid code. A year to date ends with its year; EndAt knows
// better.
func (p Period) Bounds() (kind PeriodKind, first, last Date) {
	kind, year, n := p.parts()
	from, to := 1, 12 // months
	switch kind {
	case 0:
		return 0, Date{}, Date{}
	case Half:
		from, to = n*6-5, n*6
	case Quarter:
		from, to = n*3-2, n*3
	case Month:
		from, to = n, n
	case Months:
		to = n
	case Years:
		return kind, Date{year, time.January, 1}, Date{n, time.December, 31}
	}
	return kind, Date{year, time.Month(from), 1}, endOfMonth(year, to)
}

// Start returns the first day of p; the zero Date when p is no valid code.
func (p Period) Start() Date {
	_, first, _ := p.Bounds()
	return first
}

// End returns the last day of p as Bounds does.
func (p Period) End() Date {
	_, _, last := p.Bounds()
	return last
}

// EndAt returns the last day of p as an article published on the day means it:
// a year to date ends on that day, if it lies in the year.
func (p Period) EndAt(published Date) Date {
	if p.Kind() == YearToDate && published.Year == p.Year() {
		return published
	}
	return p.End()
}

// endOfMonth is the last day of a month, counted on beyond 12 into the next
// years.
func endOfMonth(year, month int) Date {
	if month < 1 || month > 12 {
		return Date{year, time.Month(month) + 1, 1}.AddDays(-1)
	}
	return Date{year, time.Month(month), daysIn(year, time.Month(month))}
}

// Contains reports whether the day lies in p.
func (p Period) Contains(day Date) bool {
	start := p.Start()
	return !start.IsZero() && !day.Before(start) && !p.End().Before(day)
}

// Previous returns what "cùng kỳ" means for p: the same part of the year before;
// of a span of years the span of equal length that ends where p begins ("nhiệm
// kỳ trước" of 2020-2025 is 2015-2020); "" when p is no code or nothing is before it.
func (p Period) Previous() Period {
	kind, year, n := p.parts()
	switch kind {
	case 0:
		return ""
	case Years:
		if first := year - (n - year); first > 0 {
			return YearsPeriod(first, year)
		}
		return ""
	}
	if year == 1 {
		return ""
	}
	return code(year-1, string(p[4:]), 0)
}

// TermAt returns the five-year term under way on the day: terms begin with years
// that end in 0 or 5, and change hands in the autumn of such a year.
func TermAt(day Date) Period {
	if day.Year < 5 {
		return ""
	}
	first := day.Year - day.Year%5
	if day.Year == first && day.Month < 10 {
		first -= 5
	}
	return YearsPeriod(first, first+5)
}
