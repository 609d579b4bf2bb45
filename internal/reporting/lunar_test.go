package reporting

import (
	"math"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// This file computes the Vietnamese lunar calendar from astronomy, to hold the
// table in holidays.yaml to it. Formulas: Jean Meeus, "Astronomical
// Algorithms", mean lunations with their periodic terms and the apparent
// longitude of the sun, in the shortened form usual for calendars.

const hanoi = 7.0 / 24

// julianDay returns the Julian day number of noon of a Gregorian date.
func julianDay(d vietnamese.Date) int {
	return int(d.In(time.UTC).Unix()/86400) + 2440588
}

func gregorian(jd int) vietnamese.Date {
	return vietnamese.DateOf(time.Unix(int64(jd-2440588)*86400, 0).UTC())
}

// newMoon returns the local day of the k-th new moon after 1 January 1900.
func newMoon(k int) int {
	t := float64(k) / 1236.85
	t2, t3 := t*t, t*t*t
	rad := math.Pi / 180
	jd := 2415020.75933 + 29.53058868*float64(k) + 0.0001178*t2 - 0.000000155*t3 +
		0.00033*math.Sin((166.56+132.87*t-0.009173*t2)*rad)
	m := 359.2242 + 29.10535608*float64(k) - 0.0000333*t2 - 0.00000347*t3
	mpr := 306.0253 + 385.81691806*float64(k) + 0.0107306*t2 + 0.00001236*t3
	f := 21.2964 + 390.67050646*float64(k) - 0.0016528*t2 - 0.00000239*t3
	c := (0.1734-0.000393*t)*math.Sin(m*rad) + 0.0021*math.Sin(2*rad*m) -
		0.4068*math.Sin(mpr*rad) + 0.0161*math.Sin(rad*2*mpr) - 0.0004*math.Sin(rad*3*mpr) +
		0.0104*math.Sin(rad*2*f) - 0.0051*math.Sin(rad*(m+mpr)) - 0.0074*math.Sin(rad*(m-mpr)) +
		0.0004*math.Sin(rad*(2*f+m)) - 0.0004*math.Sin(rad*(2*f-m)) - 0.0006*math.Sin(rad*(2*f+mpr)) +
		0.0010*math.Sin(rad*(2*f-mpr)) + 0.0005*math.Sin(rad*(2*mpr+m))
	deltaT := -0.000278 + 0.000265*t + 0.000262*t2
	return int(math.Floor(jd + c - deltaT + 0.5 + hanoi))
}

// sunSector returns the sector (0..11, from the spring equinox, 30° each) in which
// the sun stands at the local midnight that opens the day.
func sunSector(jd int) int {
	t := (float64(jd) - 2451545.5 - hanoi) / 36525
	rad := math.Pi / 180
	m := 357.52910 + 35999.05030*t - 0.0001559*t*t - 0.00000048*t*t*t
	l0 := 280.46645 + 36000.76983*t + 0.0003032*t*t
	dl := (1.914600-0.004817*t-0.000014*t*t)*math.Sin(rad*m) +
		(0.019993-0.000101*t)*math.Sin(rad*2*m) + 0.000290*math.Sin(rad*3*m)
	l := math.Mod(l0+dl, 360)
	if l < 0 {
		l += 360
	}
	return int(l / 30)
}

// month11 returns the first day of the lunar month that holds the winter
// solstice of the year, and its lunation.
func month11(year int) (jd, k int) {
	off := float64(julianDay(vietnamese.Date{Year: year, Month: time.December, Day: 31})) - 2415021.076998695
	k = int(off / 29.530588853)
	if jd = newMoon(k); sunSector(jd) >= 9 {
		k--
		jd = newMoon(k)
	}
	return jd, k
}

// lunarMonths returns the first day of the first and of the third lunar month
// of the year.
func lunarMonths(year int) (first, third vietnamese.Date) {
	a, k := month11(year - 1)
	b, _ := month11(year)
	leapYear := b-a > 365
	// The leap month is the first one after month 11 in which the sun does not
	// change its sector.
	leap := 0
	if leapYear {
		for i := 1; i < 14; i++ {
			if sunSector(newMoon(k+i)) == sunSector(newMoon(k+i+1)) {
				leap = i
				break
			}
		}
	}
	at := func(n int) vietnamese.Date { // n months after month 11, the leap month skipped
		if leap != 0 && leap <= n {
			n++
		}
		return gregorian(newMoon(k + n))
	}
	return at(2), at(4)
}

func TestHolidayTableIsAstronomy(t *testing.T) {
	calendar, err := NewCalendar(HolidayConfig{})
	if err != nil {
		t.Fatal(err)
	}
	from, to := calendar.Covers()
	if from != 2015 || to != 2035 {
		t.Fatalf("table covers %d to %d, want 2015 to 2035", from, to)
	}
	for year := from; year <= to; year++ {
		first, third := lunarMonths(year)
		for offset := -2; offset <= 2; offset++ {
			if day := first.AddDays(offset); calendar.Holiday(day) == "" {
				t.Errorf("%d: %s lies in Tết (new year %s), but the table has no holiday", year, day, first)
			}
		}
		if day := first.AddDays(-3); calendar.Holiday(day) == "Tết Nguyên đán" {
			t.Errorf("%d: %s is before Tết (new year %s)", year, day, first)
		}
		if day := third.AddDays(9); calendar.Holiday(day) != "Giỗ Tổ Hùng Vương" && year > 0 {
			t.Errorf("%d: 10th of the third lunar month is %s, the table has %q there", year, day, calendar.Holiday(day))
		}
	}
}
