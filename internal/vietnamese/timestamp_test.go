package vietnamese

import (
	"testing"
	"time"
)

// TestParseTimestamp: the moment first, then every print of it.
func TestParseTimestamp(t *testing.T) {
	for want, texts := range map[string][]string{
		"2024-02-11T06:23:00+07:00": {
			"06:23 11/02/2024", "11/02/2024 06:23", "11/02/2024 - 06:23", "06:23, 11/02/2024", "Chủ nhật, 11/02/2024, 06:23 (GMT+7)",
			"Cập nhật: 06:23, 11/02/2024 (GMT+7)", "Chủ Nhật, ngày 11/02/2024 | 06:23", "11/02/2024 06:23 GMT +7", "11/02/2024 06:23 | Lượt xem 1204",
			"11-02-2024, 06:23 (GMT+7)", "06:23 | 11/02/2024", "06:23 AM - 11/02/2024", "11.2.2024 06:23", "6h23 ngày 11-2-2024", "6 giờ 23 phút, ngày 11 tháng 2 năm 2024",
			"2024-02-11T06:23:00+07:00", "2024-02-10T23:23:00Z", "2024-02-11 06:23:00 +0700", "2024-02-11 06:23", "2024-02-11T06:23:00", "202402110623",
			"20240211062300", "20240211062300117", "11 Tháng 2 2024 lúc 06:23", "Tháng Hai 11, 2024, 06:23", "Sun, 11 Feb 2024 06:23:00 +0700", "  06:23\u00a011/02/2024\n",
		},
		"2024-02-11T18:23:05+07:00": {"18:23:05 11/02/2024", "6:23:05 PM - 11/02/2024", "11/02/2024 06:23:05 CH", "6:23:05 chiều 11/2/2024"},
		"2024-02-11T00:00:00+07:00": {"11/02/2024", "Chủ nhật, 11/02/2024", "ngày 11 tháng 2 năm 2024", "12:00 AM 11/02/2024", "24:00 11/02/2024", "20240211", "2024-02-11", "11/2/24"},
	} {
		for _, text := range texts {
			got, err := ParseTimestamp(text)
			if err != nil {
				t.Errorf("%q: %v", text, err)
			} else if g := got.Format(time.RFC3339); g != want {
				t.Errorf("%q: got %s, want %s", text, g, want)
			}
		}
	}
	for _, none := range []string{"", "06:23", "11/02", "32/13/2020", "0912345678", "1.1.3", "12345678901234", "20241301", "Lượt xem 2024", "nhiệm kỳ 2020-2025"} {
		if got, err := ParseTimestamp(none); err == nil {
			t.Errorf("%q: got %s, want an error", none, got)
		}
	}
}
