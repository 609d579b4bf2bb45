package reporting

import (
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

func date(t testing.TB, text string) vietnamese.Date {
	t.Helper()
	d, err := vietnamese.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestWorkingDays(t *testing.T) {
	calendar, err := NewCalendar(HolidayConfig{Off: []string{"2026-11-24"}, Worked: []string{"2026-11-28"}})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day  string
		want bool
		why  string
	}{
		{"2024-02-07", true, "two days before the eve of Tết"},
		{"2024-02-08", false, "29 tháng Chạp"},
		{"2024-02-13", false, "made up for Saturday, the first day"},
		{"2024-02-14", false, "made up for Sunday, the second day"},
		{"2024-02-15", true, "Tết is over"},
		{"2023-01-26", false, "announced 20 to 26 January"},
		{"2023-01-27", true, "announced 20 to 26 January"},
		{"2026-02-20", false, "announced 14 to 22 February"},
		{"2026-02-23", true, "announced 14 to 22 February"},
		{"2022-04-11", false, "Hùng Kings on a Sunday, made up"},
		{"2023-05-02", false, "Hùng Kings on Saturday 29 April, 30 April on Sunday: two days made up"},
		{"2023-05-03", false, "Hùng Kings on Saturday 29 April, 30 April on Sunday: two days made up"},
		{"2023-05-04", true, "after five days"},
		{"2024-04-29", false, "exchanged"},
		{"2024-05-04", true, "Saturday worked in exchange"},
		{"2024-05-11", false, "an ordinary Saturday"},
		{"2020-09-01", true, "one day only before 2021"},
		{"2022-09-01", false, "second day"},
		{"2024-09-03", false, "second day"},
		{"2023-09-04", false, "2 September on Saturday, made up"},
		{"2026-11-24", false, "configured"},
		{"2026-11-28", true, "configured Saturday"},
		{"2040-03-05", true, "beyond the table weekdays work"},
	} {
		if got := calendar.IsWorkingDay(date(t, c.day)); got != c.want {
			t.Errorf("%s: working day %v, want %v (%s)", c.day, got, c.want, c.why)
		}
	}
}

func TestDeadline(t *testing.T) {
	calendar, err := NewCalendar(HolidayConfig{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		end     string
		n       int
		working bool
		want    string
	}{
		{"2024-03-31", 10, false, "2024-04-10"},
		{"2024-03-31", 13, false, "2024-04-15"}, // the 13th is a Saturday
		{"2024-03-31", 10, true, "2024-04-12"},
		{"2024-01-31", 10, true, "2024-02-21"}, // Tết between
		{"2024-01-31", 8, false, "2024-02-15"}, // would end on the first day off
		{"2024-03-29", 0, false, "2024-03-29"},
		{"2024-03-31", 0, true, "2024-04-01"}, // a Sunday
	} {
		if got := calendar.Deadline(date(t, c.end), c.n, c.working).String(); got != c.want {
			t.Errorf("%d days (working %v) after %s: %s, want %s", c.n, c.working, c.end, got, c.want)
		}
	}
}

func TestHolidayConfigFaults(t *testing.T) {
	_, err := NewCalendar(HolidayConfig{Off: []string{"24/11/2026"}})
	if err == nil || !strings.Contains(err.Error(), "24/11/2026") || !strings.Contains(err.Error(), "YYYY-MM-DD") {
		t.Errorf("error %v does not name the bad date and the wanted form", err)
	}
}
