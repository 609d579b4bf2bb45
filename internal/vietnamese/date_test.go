package vietnamese

import (
	"testing"
	"time"
)

// TestDatesAgainstCalendar holds the counting of days against the calendar of the
// standard library, also for days that do not exist.
func TestDatesAgainstCalendar(t *testing.T) {
	var days []Date
	for _, year := range []int{-1, 0, 4, 1900, 2000, 2023, 2024, 9999} {
		for month := time.Month(0); month <= 13; month++ {
			for _, day := range []int{-1, 0, 1, 15, 28, 29, 30, 31, 32} {
				days = append(days, Date{year, month, day})
			}
		}
	}
	for _, d := range days {
		for _, n := range []int{-1000, -400, -366, -31, -1, 0, 1, 3, 28, 31, 260, 400, 401} {
			if got, want := d.AddDays(n), DateOf(d.In(time.UTC).AddDate(0, 0, n)); got != want {
				t.Fatalf("%v and %d days: got %v, want %v", d, n, got, want)
			}
		}
		for _, other := range days {
			if got, want := d.Before(other), d.In(time.UTC).Before(other.In(time.UTC)); got != want {
				t.Fatalf("%v before %v: got %t", d, other, got)
			}
		}
		if end := endOfMonth(d.Year, int(d.Month)); end != DateOf(time.Date(d.Year, d.Month+1, 0, 0, 0, 0, 0, time.UTC)) {
			t.Fatalf("end of month %d/%d: got %v", d.Month, d.Year, end)
		}
	}
}
