package indicator_test

import (
	"testing"
	"time"
)

// TestWhoseOrgan: the name behind an organ says whose it is; what the organ did stays its
// own. As a source it tells what the province did.
func TestWhoseOrgan(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Ủy ban Kiểm tra Tỉnh ủy Cà Mau đã thi hành kỷ luật 14 đảng viên."},
		{"", "Ban Thường vụ Tỉnh uỷ Cà Mau vừa quyết định kỷ luật 6 đảng viên thuộc diện quản lý."},
		{"", "UBKT Tỉnh ủy tỉnh Cà Mau năm 2021 kiểm tra 9 tổ chức đảng; giám sát 12 đảng viên."},
		{"party_members_disciplined 140 2021", "Theo Ủy ban Kiểm tra Tỉnh ủy Cà Mau, năm 2021 có 140 đảng viên bị thi hành kỷ luật."},
		{"party_members_disciplined 140 2021", "Năm 2021, các cấp ủy của Tỉnh ủy Cà Mau thi hành kỷ luật 140 đảng viên."},
		{"commendations[collective] 12 2022-07", "Dịp này, Ban Thường vụ Tỉnh ủy Cà Mau tặng bằng khen cho 12 tập thể."},
	})
}

// TestOfCentre: an article that names the Party's centre or a ministry, and nothing of the
// province, is the country's.
func TestOfCentre(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ title, text, want string }{
		{"Tổng Bí thư: Kỷ luật là để răn đe", "Ban Chỉ đạo Trung ương họp sáng 12/7. Năm 2021, cấp ủy các cấp kỷ luật 618 đảng viên.", ""},
		{"Bàn về cán bộ", "Bộ Nội vụ vừa trình đề án. Trong năm 2021, có 412 đảng viên bị thi hành kỷ luật.", ""},
		{"Bàn về cán bộ", "Cơ quan này của Trung ương cho biết năm 2021 đã kỷ luật 618 đảng viên.", ""},
		{"Kỷ luật nghiêm minh", "Thực hiện Nghị quyết Trung ương 4, năm 2021 cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
		{"Kỷ luật nghiêm minh", "Đồng chí Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy dự. Năm 2021, cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
		{"Kỷ luật nghiêm minh", "Đoàn của Ban Tổ chức Trung ương làm việc tại Cà Mau. Năm 2021, cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
	} {
		if got := readOn(t, reader, day, s.title, s.text); got != s.want {
			t.Errorf("%s | %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
	}
}
