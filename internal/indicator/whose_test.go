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

// TestOneAffair: who is punished for one affair is no count of the province; nor are a few
// of whom no time is told.
func TestOneAffair(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, tỉnh kỷ luật 35 đảng viên, lãnh đạo Công ty Tân Hòa liên quan đến vụ việc bán đất."},
		{"", "Tỉnh vừa kỷ luật thêm 22 người liên quan."},
		{"", "Liên quan gian lận thi cử, năm 2021 tỉnh kỷ luật 25 đảng viên."},
		{"", "Từ vụ việc này, 34 đảng viên đã bị xử lý kỷ luật."},
		{"", "Sau vụ cháy, 3 tổ chức đảng và 32 đảng viên bị kỷ luật."},
		{"", "Đến nay Cà Mau đã kỷ luật 19 đảng viên, là nơi duy nhất xử lý phụ huynh được nâng điểm."},
		{"party_members_disciplined 140 2021", "Năm 2021, toàn tỉnh kỷ luật 140 đảng viên; nội dung vi phạm chủ yếu liên quan đến đạo đức, lối sống."},
		{"party_members_disciplined 140 2021", "Theo các cơ quan liên quan, năm 2021 toàn tỉnh kỷ luật 140 đảng viên."},
		{"party_members_disciplined 140 2021", "Ban Thường vụ Đảng ủy các cấp, trong nhiệm vụ của mình, năm 2021 đã kỷ luật 140 đảng viên toàn tỉnh."},
		{"party_members_disciplined 12 2022-Q1", "Quý I/2022, toàn tỉnh kỷ luật 12 đảng viên."},
	})
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ title, text, want string }{
		{"Kỷ luật nhiều đảng viên trong vụ đất rừng", "Đến nay, toàn tỉnh đã kỷ luật 26 đảng viên.", ""},
		{"Cà Mau kỷ luật hàng loạt cán bộ liên quan đến rừng", "Tỉnh đã quyết định thi hành kỷ luật 46 đảng viên.", ""},
		{"Kỷ luật nhiều đảng viên trong vụ đất rừng", "Năm 2021, toàn tỉnh kỷ luật 126 đảng viên.", "party_members_disciplined 126 2021"},
		{"Nhiệm vụ kiểm tra, giám sát", "Đến nay, toàn tỉnh đã kỷ luật 26 đảng viên.", "party_members_disciplined 26 2022-YTD"},
	} {
		if got := readOn(t, reader, day, s.title, s.text); got != s.want {
			t.Errorf("%s | %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
	}
}

// TestOrganGoesOn: what an organ did goes on in sentences and paragraphs that name nobody,
// and through the article on its session.
func TestOrganGoesOn(t *testing.T) {
	run(t, []sentence{
		{"", "Ban Thường vụ Tỉnh ủy họp sáng 12/7. Đồng thời, kỷ luật 32 đảng viên."},
		{"", "UBKT Tỉnh ủy đã kiểm tra 5 tổ chức đảng.\n\nThi hành kỷ luật 36 đảng viên, trong đó có 5 cấp ủy viên."},
		{"", "UBKT Tỉnh ủy đã kiểm tra 5 tổ chức đảng.\n\nBan hành quyết định kiểm tra dấu hiệu vi phạm đối với 8 tổ chức đảng."},
		{"", "UBKT Tỉnh ủy đã kiểm tra 5 tổ chức đảng. Ngoài ra, khiển trách 32 đảng viên."},
		{"party_organizations_inspected 82 2022-YTD", "UBKT Tỉnh ủy đã kiểm tra 5 tổ chức đảng.\n\nCấp ủy các cấp kiểm tra 82 tổ chức đảng."},
		{"party_organizations_inspected 82 2021", "UBKT Tỉnh ủy đã kiểm tra 5 tổ chức đảng.\n\nNăm 2021, toàn tỉnh kiểm tra 82 tổ chức đảng."},
		{"", "Tại kỳ họp thứ 12, UBKT Tỉnh ủy xem xét các nội dung. Thống nhất khai trừ 33 đảng viên."},
		{"party_members_disciplined 133 2021", "Tại kỳ họp thứ 12, UBKT Tỉnh ủy đánh giá công tác năm. Năm 2021, toàn tỉnh kỷ luật 133 đảng viên."},
	})
}
