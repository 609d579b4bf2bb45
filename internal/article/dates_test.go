package article

import (
	"testing"
	"time"
)

func TestParseTime(t *testing.T) {
	t.Parallel()
	minute := func(text string) time.Time {
		at, err := time.ParseInLocation("2006-01-02 15:04", text, location)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	for _, c := range []struct {
		want      string // "" = no date
		precision Precision
		texts     []string
	}{
		{"2025-06-17 08:39", ToMinute, []string{
			"Thứ Ba, ngày 17/06/2025 | 08:39", "17/06/2025 08:39", "08:39 17/06/2025", "17/06/2025 - 08:39", "08:39, 17/06/2025",
			"Thứ Ba, 17/06/2025, 08:39 (GMT+7)", "Cập nhật: 08:39, 17/06/2025 (GMT+7)", "17/06/2025 08:39 GMT +7",
			"17/06/2025 08:39 | Lượt xem 2422", "17-06-2025, 08:39 (GMT+7)", "08:39 | 17/06/2025", "08:39 AM - 17/06/2025",
			"17.06.2025 08:39", "08h39 ngày 17/6/2025", "8:39 ngày 17/6/2025", "Chính trị 08:39 17/06/2025 (0) (88)",
			"2025-06-17T08:39:00+07:00", "2025-06-17T01:39:00Z", "2025-06-17T01:39:00.000Z", "2025-06-17 08:39:00", "2025-06-17T08:39",
			"08 giờ 39, ngày 17 tháng 6 năm 2025", "Thứ Ba, 17/06/2025 | 08:39; cập nhật 19/06/2025 10:00",
		}},
		{"2025-06-17 20:39", ToMinute, []string{"08:39 PM - 17/06/2025", "17/06/2025 8:39 CH"}},
		{"2025-06-17 00:39", ToMinute, []string{"12:39 AM - 17/06/2025"}},
		{"2025-06-17 00:00", ToDay, []string{"17/06/2025", "Thứ Ba, ngày 17 tháng 06 năm 2025", "2025-06-17", "17-6-2025"}},
		{"2021-11-23 17:47", ToMinute, []string{"23/11/2021 17:47 | Lượt xem 16.593.684"}},
		{"", Unknown, []string{
			"", "Lượt Truy Cập 16.593.684", "32/01/2025", "17/13/2025", "29/02/2023", "30.02.2024", "1/2023", "08:39",
			"số 21-NQ/TW", "Tel 0292.3820.2025", "17/06-2025", "2025-13-40",
		}},
	} {
		for _, text := range c.texts {
			got, precision := parseTime(text)
			if precision != c.precision {
				t.Errorf("parseTime(%q) = %v to %v, want precision %v", text, got, precision, c.precision)
				continue
			}
			if c.want != "" && !got.Equal(minute(c.want)) {
				t.Errorf("parseTime(%q) = %v, want %v", text, got, c.want)
			}
		}
	}
}
