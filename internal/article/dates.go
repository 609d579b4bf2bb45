package article

import (
	"regexp"
	"strconv"
	"strings"
	"time"
)

// location is the zone of every date that names none.
var location = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

// Precision is how exactly a text says when something was published.
type Precision int

// The precisions, from nothing to the second.
const (
	Unknown Precision = iota
	ToMonth
	ToDay
	ToMinute
)

var (
	isoForm  = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?)?`)
	dayForm  = regexp.MustCompile(`(?:^|[^\d./-])(\d{1,2})\s?([/.-])\s?(\d{1,2})\s?([/.-])\s?((?:19|20)\d\d)(?:$|[^\d])`)
	wordForm = regexp.MustCompile(`(?i)ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+((?:19|20)\d\d)`)
	// After the clock may stand AM or PM, also in Vietnamese (sáng, chiều).
	clockForm = regexp.MustCompile(`(?i)(?:^|\D)([01]?\d|2[0-3])\s?(?::|h|giờ\s)\s?([0-5]\d)(?::([0-5]\d))?(?:\s?(AM|PM|SA|CH)\b)?`)
)

// clockGap is how many bytes may stand between a date and its clock, enough for
// ", Thứ Hai, ngày " with its accents.
const clockGap = 40

// parseTime reads the first date in a text and the clock beside it, in the forms
// that Vietnamese sites print: "Thứ Ba, ngày 17/06/2025 | 08:39",
// "10:30, 15/05/2011", "21:36 (GMT+7)", ISO 8601. A date that names no zone is
// Vietnam's.
func parseTime(text string) (time.Time, Precision) {
	if len(text) > 4096 {
		text = text[:4096]
	}
	if !strings.Contains(text, "20") && !strings.Contains(text, "19") {
		return time.Time{}, Unknown // every form has a year
	}
	iso := isoForm.FindStringSubmatchIndex(text)
	day := firstDay(text)
	if iso != nil && (day == nil || iso[0] <= day.start) {
		if t, precision := isoTime(text, iso); precision != Unknown {
			return t, precision
		}
	}
	if day == nil {
		return time.Time{}, Unknown
	}
	hour, minute, second, found := clockNear(text, day.start, day.end)
	t := time.Date(day.year, time.Month(day.month), day.day, hour, minute, second, 0, location)
	if found {
		return t, ToMinute
	}
	return t, ToDay
}

type printedDay struct{ year, month, day, start, end int }

// firstDay finds the first possible calendar day written day first.
func firstDay(text string) *printedDay {
	var first *printedDay
	consider := func(start, end int, day, month, year string) {
		found := printedDay{year: number(year), month: number(month), day: number(day), start: start, end: end}
		if (first == nil || start < first.start) && validDay(found.year, found.month, found.day) {
			first = &found
		}
	}
	for at := 0; at < len(text); {
		m := dayForm.FindStringSubmatchIndex(text[at:])
		if m == nil {
			break
		}
		part := func(i int) string { return text[at+m[2*i] : at+m[2*i+1]] }
		if part(2) == part(4) {
			consider(at+m[2], at+m[11], part(1), part(3), part(5))
		}
		if first != nil {
			break
		}
		at += m[11]
	}
	if m := wordForm.FindStringSubmatchIndex(text); m != nil {
		consider(m[0], m[1], text[m[2]:m[3]], text[m[4]:m[5]], text[m[6]:m[7]])
	}
	return first
}

// clockNear finds the clock before or after the date, whichever is nearer.
func clockNear(text string, start, end int) (hour, minute, second int, found bool) {
	best := clockGap + 1
	for _, m := range clockForm.FindAllStringSubmatchIndex(text, -1) {
		gap := m[2] - end
		if m[1] <= start {
			gap = start - m[1]
		}
		if gap < 0 || gap >= best {
			continue
		}
		best, found = gap, true
		hour, minute, second = number(text[m[2]:m[3]]), number(text[m[4]:m[5]]), 0
		if m[6] >= 0 {
			second = number(text[m[6]:m[7]])
		}
		if m[8] >= 0 {
			switch strings.ToUpper(text[m[8]:m[9]]) {
			case "PM", "CH":
				if hour < 12 {
					hour += 12
				}
			default:
				hour %= 12
			}
		}
	}
	return hour, minute, second, found
}

func isoTime(text string, m []int) (time.Time, Precision) {
	part := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return text[m[2*i]:m[2*i+1]]
	}
	year, month, day := number(part(1)), number(part(2)), number(part(3))
	if !validDay(year, month, day) {
		return time.Time{}, Unknown
	}
	if part(4) == "" {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, location), ToDay
	}
	zone := location
	if name := part(7); name == "Z" {
		zone = time.UTC
	} else if name != "" {
		digits := strings.ReplaceAll(name[1:], ":", "")
		seconds := number(digits[:2])*3600 + number(digits[2:])*60
		if name[0] == '-' {
			seconds = -seconds
		}
		zone = time.FixedZone("", seconds)
	}
	hour, minute := number(part(4)), number(part(5))
	if hour > 23 || minute > 59 {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, location), ToDay
	}
	return time.Date(year, time.Month(month), day, hour, minute, number(part(6)), 0, zone).In(location), ToMinute
}

func validDay(year, month, day int) bool {
	if year < 1990 || year > 2100 || month < 1 || month > 12 || day < 1 {
		return false
	}
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}

// number reads digits; the patterns let nothing else through.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
