package schedule

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ spec, after, want string }{
		{"20 6,18 * * *", "2026-02-03 06:19:59", "2026-02-03 06:20:00"},
		{"20 6,18 * * *", "2026-02-03 06:20:00", "2026-02-03 18:20:00"},
		{"  */15 * * * * ", "2026-02-03 06:20:00", "2026-02-03 06:30:00"},
		{"0 7 * * 1-5", "2026-02-06 07:00:00", "2026-02-09 07:00:00"}, // Friday to Monday
		{"0 7 29 2 *", "2026-02-06 07:00:00", "2028-02-29 07:00:00"},
		{"@daily", "2026-02-06 07:00:00", "2026-02-07 00:00:00"}, // midnight in Vietnam, not in UTC
		{"@every 90m", "2026-02-06 00:01:00", "2026-02-06 01:30:00"},
		{"@every 90m", "2026-02-06 01:30:00", "2026-02-06 03:00:00"},
		{"@every 24h", "2026-02-06 07:00:00", "2026-02-07 00:00:00"},
		{"@every 1h", "1999-12-31 22:30:00", "1999-12-31 23:00:00"},
		{"@every 1h", "1999-12-31 23:00:00", "2000-01-01 00:00:00"},
	} {
		schedule, err := Parse(test.spec)
		if err != nil {
			t.Errorf("%q: %v", test.spec, err)
			continue
		}
		after, err := time.ParseInLocation(time.DateTime, test.after, vietnam(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := schedule.Next(after.UTC()).In(vietnam(t)).Format(time.DateTime); got != test.want {
			t.Errorf("%q after %s: %s, want %s", test.spec, test.after, got, test.want)
		}
		if schedule.String() != strings.TrimSpace(test.spec) {
			t.Errorf("%q prints as %q", test.spec, schedule)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for spec, want := range map[string]string{
		"":                                      "empty",
		"   ":                                   "empty",
		"TZ=Asia/Ho_Chi_Minh":                   "no time zone",
		"TZ=":                                   "no time zone",
		"CRON_TZ=UTC 0 6 * * *":                 "no time zone",
		"0 0 31 2 *":                            "never fires",
		"0 0 30 2 *":                            "never fires",
		"0 0 31 4,6,9,11 *":                     "never fires",
		"0 6 * *":                               "five fields",
		"0 0 6 * * *":                           "five fields",
		"0 24 * * *":                            "five fields",
		"0 6 * * 7":                             "Sunday 0",
		"0 6 * * sat-sun":                       "five fields",
		"*/0 * * * *":                           "five fields",
		"@every 0s":                             "too short",
		"@every -1h":                            "too short",
		"@every 10ms":                           "too short",
		"@every 59s":                            "too short",
		"@every 61500ms":                        "whole seconds",
		"@every 9999h":                          "too long",
		"@every 1000000000h":                    "@every 90m",
		"@every":                                "@every 90m",
		"@every day":                            "@every 90m",
		"@reboot":                               "five fields",
		"@fortnightly":                          "five fields",
		"mỗi ngày":                              "five fields",
		strings.Repeat("1,", 500) + "1 * * * *": "longer than",
	} {
		schedule, err := Parse(spec)
		if err == nil {
			t.Errorf("%q was taken: next %s", spec, schedule.Next(time.Now()))
			continue
		}
		if !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "cron spec \"") {
			t.Errorf("%q: %q does not say %q", spec, err, want)
		}
	}
}

func TestParseFast(t *testing.T) {
	if _, err := ParseFast("@every 2s"); err != nil {
		t.Error(err)
	}
	if _, err := ParseFast("@every 100ms"); err == nil {
		t.Error("less than a second was taken")
	}
}

func TestSpread(t *testing.T) {
	schedule := mustParse(t, "*/30 * * * *")
	reference := time.Date(2026, 2, 3, 4, 5, 6, 0, time.UTC)
	starts := map[time.Time]int{}
	for i := range 63 {
		site := fmt.Sprintf("baotinh%d.vn", i)
		a, b := Spread(schedule, site, 10*time.Minute), Spread(schedule, site, 10*time.Minute)
		if !a.Next(reference).Equal(b.Next(reference)) {
			t.Errorf("%s starts at %s and at %s", site, a.Next(reference), b.Next(reference))
		}
		next := a.Next(reference)
		due := next.Truncate(30 * time.Minute)
		if late := next.Sub(due); late < 0 || late >= 10*time.Minute {
			t.Errorf("%s is %s late", site, late)
		}
		for range 200 { // each due time once, in order
			after := a.Next(next)
			if after.Sub(next) != 30*time.Minute {
				t.Fatalf("%s: %s after %s", site, after, next)
			}
			next = after
		}
		starts[a.Next(reference).Truncate(30*time.Second)]++
	}
	for start, n := range starts {
		if n > 12 {
			t.Errorf("%d of 63 sites start within half a minute of %s", n, start)
		}
	}
	if len(starts) < 15 {
		t.Errorf("63 sites start in %d different half minutes", len(starts))
	}
}

func TestSpreadStaysBelowTheGap(t *testing.T) {
	schedule := mustParse(t, "0,4 6 * * *") // four minutes apart
	for i := range 50 {
		spread := Spread(schedule, fmt.Sprint(i), time.Hour)
		next := spread.Next(time.Date(2026, 1, 1, 0, 0, 0, 0, vietnam(t)))
		if late := next.Minute(); late >= 2 {
			t.Errorf("site %d starts at %s", i, next)
		}
	}
}

func TestPrevious(t *testing.T) {
	for _, test := range []struct{ spec, at, want string }{
		{"*/15 * * * *", "2026-02-03 06:20:00", "2026-02-03 06:15:00"},
		{"*/15 * * * *", "2026-02-03 06:15:00", "2026-02-03 06:15:00"},
		{"0 6 * * *", "2026-02-03 05:59:59", "2026-02-02 06:00:00"},
		{"0 6 * * 1", "2026-02-01 05:00:00", "2026-01-26 06:00:00"},
		{"0 6 1 1 *", "2026-11-22 05:00:00", "2026-01-01 06:00:00"},
		{"0 6 29 2 *", "2026-11-22 05:00:00", "2024-02-29 06:00:00"},
		{"@every 7h", "2000-01-01 08:00:00", "2000-01-01 07:00:00"},
	} {
		at, err := time.ParseInLocation(time.DateTime, test.at, vietnam(t))
		if err != nil {
			t.Fatal(err)
		}
		if got := previous(mustParse(t, test.spec), at).Format(time.DateTime); got != test.want {
			t.Errorf("%q before %s: %s, want %s", test.spec, test.at, got, test.want)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, spec := range []string{"20 6,18 * * *", "TZ=", "CRON_TZ=X", "@every 1h", "@daily", "0 0 31 2 *", "* * * * 7", "1-5/2 */3 ? jan sun"} {
		f.Add(spec)
	}
	now := time.Date(2026, 2, 3, 4, 5, 6, 7, time.UTC)
	f.Fuzz(func(t *testing.T, spec string) {
		schedule, err := Parse(spec)
		if err != nil {
			if !strings.Contains(err.Error(), "cron spec") {
				t.Errorf("%q: %v", spec, err)
			}
			return
		}
		last := now
		for range 5 {
			next := schedule.Next(last)
			if next.IsZero() {
				return
			}
			if next.Sub(last) < time.Millisecond {
				t.Fatalf("%q: %s after %s", spec, next, last)
			}
			last = next
		}
	})
}
