package reporting

import (
	_ "embed"
	"errors"
	"fmt"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Zone is the zone of every date in this package. Vietnam keeps UTC+7 all
// year, so no zone database is needed.
var Zone = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

//go:embed holidays.yaml
var holidaysYAML []byte

// HolidayConfig adds to the built-in table of public holidays: days announced
// after this program was built.
type HolidayConfig struct {
	Off    []string `yaml:"off"`    // YYYY-MM-DD, further days without work
	Worked []string `yaml:"worked"` // YYYY-MM-DD, Saturdays and Sundays worked in exchange
}

// Calendar knows which days are worked in Vietnam's administration.
type Calendar struct {
	off      map[vietnamese.Date]string // public holidays, made-up days and exchanged days, with their names
	worked   map[vietnamese.Date]bool   // weekly days off that are worked in exchange
	from, to int                        // years that the lunar table covers
}

// holidayTable is holidays.yaml.
type holidayTable struct {
	Lunar map[int]struct {
		Tet       string `yaml:"tet"`
		HungKings string `yaml:"hung_kings"`
	} `yaml:"lunar"`
	NationalDaySecond map[int]string `yaml:"national_day_second"`
	Swaps             []struct {
		Off    string `yaml:"off"`
		Worked string `yaml:"worked"`
	} `yaml:"swaps"`
}

// NewCalendar builds the calendar of working days from the built-in table and
// the days that the configuration adds.
func NewCalendar(extra HolidayConfig) (*Calendar, error) {
	var table holidayTable
	if _, err := yamlfile.Decode("holidays.yaml", holidaysYAML, &table); err != nil {
		return nil, fmt.Errorf("built-in table of public holidays: %w", err)
	}
	c := &Calendar{off: map[vietnamese.Date]string{}, worked: map[vietnamese.Date]bool{}}
	var faults []error
	parse := func(text string) vietnamese.Date {
		date, err := vietnamese.ParseDate(text)
		if err != nil {
			faults = append(faults, err)
		}
		return date
	}
	for year, lunar := range table.Lunar {
		if c.from == 0 || year < c.from {
			c.from = year
		}
		c.to = max(c.to, year)
		second := vietnamese.Date{}
		if text := table.NationalDaySecond[year]; text != "" {
			second = parse(text)
		}
		c.addYear(year, parse(lunar.Tet), parse(lunar.HungKings), second)
	}
	for _, swap := range table.Swaps {
		c.off[parse(swap.Off)] = "exchanged day"
		c.worked[parse(swap.Worked)] = true
	}
	for _, text := range extra.Off {
		c.off[parse(text)] = "configured"
	}
	for _, text := range extra.Worked {
		c.worked[parse(text)] = true
	}
	if err := errors.Join(faults...); err != nil {
		return nil, fmt.Errorf("holidays: %w", err)
	}
	return c, nil
}

// addYear enters the holidays of one year and the days that make up for those
// on a weekly day off.
func (c *Calendar) addYear(year int, tet, hungKings, nationalSecond vietnamese.Date) {
	type holiday struct {
		date vietnamese.Date
		name string
	}
	day := func(month time.Month, d int) vietnamese.Date {
		return vietnamese.Date{Year: year, Month: month, Day: d}
	}
	holidays := []holiday{{day(time.January, 1), "Tết Dương lịch"}}
	for offset := -2; offset <= 2; offset++ {
		holidays = append(holidays, holiday{tet.AddDays(offset), "Tết Nguyên đán"})
	}
	holidays = append(holidays, holiday{hungKings, "Giỗ Tổ Hùng Vương"},
		holiday{day(time.April, 30), "Ngày Chiến thắng"}, holiday{day(time.May, 1), "Quốc tế Lao động"})
	if national := day(time.September, 2); year >= 2021 {
		if nationalSecond.IsZero() {
			nationalSecond = besideWeekend(national)
		}
		if nationalSecond.Before(national) {
			holidays = append(holidays, holiday{nationalSecond, "Quốc khánh"}, holiday{national, "Quốc khánh"})
		} else {
			holidays = append(holidays, holiday{national, "Quốc khánh"}, holiday{nationalSecond, "Quốc khánh"})
		}
	} else {
		holidays = append(holidays, holiday{national, "Quốc khánh"})
	}
	for _, h := range holidays {
		c.off[h.date] = h.name
	}
	for _, h := range holidays { // article 111.3: the next working day makes up
		if !isWeekend(h.date) {
			continue
		}
		next := h.date.AddDays(1)
		for isWeekend(next) || c.off[next] != "" {
			next = next.AddDays(1)
		}
		c.off[next] = h.name + " (nghỉ bù)"
	}
}

// besideWeekend returns the neighbour of the day that joins it to a weekend, or
// lengthens the one it lies in.
func besideWeekend(day vietnamese.Date) vietnamese.Date {
	switch weekday(day) {
	case time.Tuesday, time.Wednesday, time.Saturday:
		return day.AddDays(-1)
	}
	return day.AddDays(1)
}

func weekday(day vietnamese.Date) time.Weekday { return day.In(time.UTC).Weekday() }

func isWeekend(day vietnamese.Date) bool {
	w := weekday(day)
	return w == time.Saturday || w == time.Sunday
}

// IsWorkingDay reports whether offices work on the day. Beyond the lunar table
// (see Covers) only weekends and configured days are known.
func (c *Calendar) IsWorkingDay(day vietnamese.Date) bool {
	if c.worked[day] {
		return true
	}
	return !isWeekend(day) && c.off[day] == ""
}

// Holiday names the public holiday of the day, "" when there is none.
func (c *Calendar) Holiday(day vietnamese.Date) string { return c.off[day] }

// Covers returns the first and the last year whose public holidays are known.
func (c *Calendar) Covers() (from, to int) { return c.from, c.to }

// Deadline returns the last day of a term of n days that starts on the day
// after end. Working days are counted one by one; a term in calendar days that
// would end on a day off ends on the next working day, as the Civil Code
// 91/2015/QH13, article 148.5, has it.
func (c *Calendar) Deadline(end vietnamese.Date, n int, working bool) vietnamese.Date {
	day := end
	if working {
		for n > 0 {
			if day = day.AddDays(1); c.IsWorkingDay(day) {
				n--
			}
		}
	} else {
		day = end.AddDays(n)
	}
	for !c.IsWorkingDay(day) {
		day = day.AddDays(1)
	}
	return day
}

// EndOf returns the first instant after the day, in Vietnam.
func EndOf(day vietnamese.Date) time.Time { return day.AddDays(1).In(Zone) }
