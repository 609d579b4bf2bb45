package indicator_test

import (
	"testing"
	"time"
)

// TestTitleOfSeveral: under a title that lists several provinces a figure needs its own place.
func TestTitleOfSeveral(t *testing.T) {
	runTitled(t, []titled{
		{"Cà Mau, Bạc Liêu, An Giang: Kỷ luật đảng viên", "Năm 2021, các cấp ủy đã kỷ luật 141 đảng viên.", ""},
		{"Tỉnh Bạc Liêu và tỉnh Cà Mau kỷ luật đảng viên", "Năm 2021, các cấp ủy đã kỷ luật 141 đảng viên.", ""},
		{"Cà Mau, Bạc Liêu: Kỷ luật đảng viên", "Tại Cà Mau, Ban Thường vụ Tỉnh ủy lập 4 đoàn. Năm 2021, các cấp ủy kỷ luật 141 đảng viên.", "party_members_disciplined 141 2021"},
		{"Cà Mau, Bạc Liêu: Kỷ luật đảng viên", "Năm 2021, Đảng bộ tỉnh Cà Mau kỷ luật 141 đảng viên.", "party_members_disciplined 141 2021"},
		{"Cà Mau: Xử lý 2 lãnh đạo", "Năm 2021, các tỉnh, thành phố phía Nam đã xét xử 15 vụ án tham nhũng.", ""},
		{"Cà Mau: Xử lý 2 lãnh đạo", "Năm 2021, ở 21 tỉnh, thành phố phía Nam, đã xét xử 15 vụ án tham nhũng.", ""},
		{"Cà Mau: Xử lý 2 lãnh đạo", "Năm 2021, đã xét xử 15 vụ án tham nhũng.", "corruption_cases 15 2021"},
		{"Cà Mau: Đoàn Bạc Liêu đến học tập", "Năm 2021, các cấp ủy đã kỷ luật 141 đảng viên.", "party_members_disciplined 141 2021"},
		{"Trao quà ở Bạc Liêu, An Giang", "Năm 2021, các cấp ủy trong tỉnh đã kỷ luật 141 đảng viên.", "party_members_disciplined 141 2021"},
	})
}

// TestOrganElsewhere: an organ without a name, behind another province or the whole country,
// does not lead back to the newspaper's own.
func TestOrganElsewhere(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{"", "Cà Mau kết nạp đảng viên. Theo tin từ báo chí trong nước thì ở tỉnh Bạc Liêu, Ủy ban Kiểm tra Tỉnh ủy, các cấp ủy năm 2021 kỷ luật 141 đảng viên."},
		{"party_members_disciplined 141 2021", "Sau chuyến đi Bạc Liêu, Ủy ban Kiểm tra Tỉnh ủy cho biết năm 2021 các cấp ủy trong tỉnh kỷ luật 141 đảng viên."},
		{"", "Lớp học nối tới các điểm cầu trong cả nước và nhiều điểm cầu cấp cơ sở, với 93.000 đảng viên học tập nghị quyết."},
		{"learners 9300 2022-07", "Lớp học nối tới điểm cầu cấp tỉnh và các điểm cầu cấp cơ sở, với 9.300 đảng viên toàn tỉnh học tập nghị quyết."},
	} {
		if got := readOn(t, reader, day, "Cà Mau đổi mới", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}
