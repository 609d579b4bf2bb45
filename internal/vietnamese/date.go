package vietnamese

import (
	"fmt"
	"time"
)

// Date is a calendar day in Vietnam. The zero Date means "not known".
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

// DateOf returns the calendar day of t in t's own location.
func DateOf(t time.Time) Date {
	year, month, day := t.Date()
	return Date{year, month, day}
}

// ParseDate reads "2006-01-02".
func ParseDate(text string) (Date, error) {
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD: %w", text, err)
	}
	return DateOf(t), nil
}

// IsZero reports whether d is the zero Date.
func (d Date) IsZero() bool { return d == Date{} }

// String is "2006-01-02", or "" for the zero Date.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, int(d.Month), d.Day)
}

// MarshalText writes d as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText writes: "2006-01-02", or "" for the zero
// Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	parsed, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = parsed
	return nil
}

// In returns the first instant of d in the location.
func (d Date) In(location *time.Location) time.Time {
	return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, location)
}

// AddDays returns d moved by n days.
func (d Date) AddDays(n int) Date {
	if !d.exists() || n < -maxWalk || n > maxWalk {
		return DateOf(time.Date(d.Year, d.Month, d.Day+n, 0, 0, 0, 0, time.UTC))
	}
	for d.Day += n; d.Day < 1; {
		if d.Month--; d.Month < time.January {
			d.Year, d.Month = d.Year-1, time.December
		}
		d.Day += daysIn(d.Year, d.Month)
	}
	for days := daysIn(d.Year, d.Month); d.Day > days; days = daysIn(d.Year, d.Month) {
		d.Day -= days
		if d.Month++; d.Month > time.December {
			d.Year, d.Month = d.Year+1, time.January
		}
	}
	return d
}

// maxWalk is how many days are counted month by month; the calendar of the
// standard library takes what is farther, and days that do not exist.
const maxWalk = 400

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool {
	if !d.exists() || !other.exists() {
		return d.In(time.UTC).Before(other.In(time.UTC))
	}
	return d.Year<<9|int(d.Month)<<5|d.Day < other.Year<<9|int(other.Month)<<5|other.Day
}

// exists reports whether d is in the calendar: 30 February is not.
func (d Date) exists() bool {
	return d.Month >= time.January && d.Month <= time.December && d.Day >= 1 && (d.Day <= 28 || d.Day <= daysIn(d.Year, d.Month))
}

// daysIn is the number of days of a month, January to December.
func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
