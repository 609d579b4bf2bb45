package indicator_test

import (
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
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
	runTitled(t, []titled{
		{"Tổng Bí thư: Kỷ luật là để răn đe", "Ban Chỉ đạo Trung ương họp sáng 12/7. Năm 2021, cấp ủy các cấp kỷ luật 618 đảng viên.", ""},
		{"Bàn về cán bộ", "Bộ Nội vụ vừa trình đề án. Trong năm 2021, có 412 đảng viên bị thi hành kỷ luật.", ""},
		{"Bàn về cán bộ", "Cơ quan này của Trung ương cho biết năm 2021 đã kỷ luật 618 đảng viên.", ""},
		{"Kỷ luật nghiêm minh", "Thực hiện Nghị quyết Trung ương 4, năm 2021 cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
		{"Kỷ luật nghiêm minh", "Đồng chí Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy dự. Năm 2021, cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
		{"Kỷ luật nghiêm minh", "Đoàn của Ban Tổ chức Trung ương làm việc tại Cà Mau. Năm 2021, cấp ủy các cấp kỷ luật 218 đảng viên.", "party_members_disciplined 218 2021"},
	})
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
	runTitled(t, []titled{
		{"Kỷ luật nhiều đảng viên trong vụ đất rừng", "Đến nay, toàn tỉnh đã kỷ luật 26 đảng viên.", ""},
		{"Cà Mau kỷ luật hàng loạt cán bộ liên quan đến rừng", "Tỉnh đã quyết định thi hành kỷ luật 46 đảng viên.", ""},
		{"Kỷ luật nhiều đảng viên trong vụ đất rừng", "Năm 2021, toàn tỉnh kỷ luật 126 đảng viên.", "party_members_disciplined 126 2021"},
		{"Nhiệm vụ kiểm tra, giám sát", "Đến nay, toàn tỉnh đã kỷ luật 26 đảng viên.", "party_members_disciplined 26 2022-YTD"},
	})
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

// TestPraise: who is praised on one day, for the work of years, is no stock and no plan.
func TestPraise(t *testing.T) {
	run(t, []sentence{
		{"commendations[collective] 7 2022-07; commendations[individual] 8 2022-07", "Tại hội nghị, 7 tập thể được Ban Thường vụ Tỉnh ủy tặng bằng khen. Ngoài ra, Ban Tổ chức Tỉnh ủy tặng giấy khen cho 8 cá nhân."},
		{"commendations[collective] 9 2022-07", "Hội nghị công bố quyết định khen thưởng. Theo đó, có 9 tập thể được tặng giấy khen vì có thành tích trong công tác năm 2021."},
		{"commendations[collective] 120 2021", "Năm 2021, tỉnh tặng bằng khen cho 120 tập thể."},
		{"", "600 chi bộ trực thuộc được Tỉnh ủy tặng bằng khen."},
		{"", "Hội nghị rút kinh nghiệm từ đại hội của 421/525 đảng bộ, chi bộ cơ sở được chọn làm đại hội điểm."},
		{"", "Toàn tỉnh có 425 tổ chức cơ sở đảng được chọn chỉ đạo điểm."},
		{"party_organizations 668 2022-07-12", "Đến nay, 300/668 tổ chức cơ sở đảng của tỉnh đã tổ chức đại hội."},
	})
	runTitled(t, []titled{
		{"Tổng kết 10 năm thực hiện Nghị quyết 28: 21 tập thể được khen thưởng", "Sáng 12/7, tỉnh tổng kết 10 năm thực hiện Nghị quyết 28.", "commendations[collective] 21 2022-07"},
		{"Tặng bằng khen cho 46 tập thể và cá nhân", "Họ có thành tích trong 3 năm thực hiện Chỉ thị 03.", "commendations 46 2022-07"},
		{"Tin xây dựng Đảng trong tỉnh", "Qua 10 năm thực hiện Nghị quyết 22, Đảng bộ tỉnh kết nạp 9.100 đảng viên.", "party_members_admitted 9100 2012-2022"},
		{"Tin xây dựng Đảng trong tỉnh", "Mất 10 năm thực hiện xong dự án. Năm 2021, Đảng bộ tỉnh kết nạp 900 đảng viên.", "party_members_admitted 900 2021"},
	})
}

// TestWholesAndRests: a whole told before its part, and the rest told between commas.
func TestWholesAndRests(t *testing.T) {
	run(t, []sentence{
		{"party_organizations 686 2021-12-31; party_organizations_rated 662 2021", "Kết quả đánh giá năm 2021 cho thấy, trong tổng số 686 tổ chức cơ sở đảng của tỉnh có 662 tổ chức cơ sở đảng được đánh giá."},
		{"party_members 41200 2021-12-31; party_members_rated 39800 2021", "Năm 2021, trên tổng số 41.200 đảng viên của Đảng bộ tỉnh, có 39.800 đảng viên được đánh giá, xếp loại."},
		{"party_organizations_rated 662 2021; party_organizations_rated[excellent] 120 2021", "Năm 2021, trong tổng số 662 tổ chức cơ sở đảng được đánh giá có 120 tổ chức hoàn thành xuất sắc nhiệm vụ."},
		{"party_badges_awarded[60] 7 2022-YTD; party_badges_awarded[30] 62 2022-YTD", "Huy hiệu 60 năm có 7 đồng chí; số còn lại, 62 đồng chí, nhận Huy hiệu 30 năm."},
		{"pci_rank 45 2021", "Năm 2021, PCI của tỉnh xếp thứ 45/63; trong khu vực Tây Nguyên, tỉnh xếp thứ 4, giảm 2 bậc."},
		{"", "Ở vùng Đông Nam Bộ, PCI năm 2021 của tỉnh đứng thứ 3, tăng 2 bậc."},
		{"pci_rank 12 2021", "Ở vùng Đông Nam Bộ, PCI năm 2021 của tỉnh đứng thứ 12/63."},
		{"pci_rank 45 2021", "Chỉ số PCI năm 2021 của tỉnh xếp thứ 45/63. Với PGI, năm đầu tiên có mặt, tỉnh xếp thứ 52/63."},
		{"", "Năm 2021, tổ chức Đoàn trong tỉnh giới thiệu 8.155 đoàn viên ưu tú để Đảng xem xét, kết nạp, đạt 101,9% chỉ tiêu."},
	})
}

// TestTermOfCongress: what a congress of the province is told without a time is of its
// term. One that is only prepared is none.
func TestTermOfCongress(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2020, 10, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ title, text, want string }{
		{"Khai mạc Đại hội đại biểu Đảng bộ tỉnh Cà Mau", "Các cấp ủy đã kiểm tra 1.300 tổ chức đảng.", "party_organizations_inspected 1300 2015-2020"},
		{"Khai mạc Đại hội đại biểu Đảng bộ tỉnh Cà Mau", "Năm 2019, các cấp ủy đã kiểm tra 300 tổ chức đảng.", "party_organizations_inspected 300 2019"},
		{"Tiến tới Đại hội đại biểu Đảng bộ tỉnh Cà Mau", "Các cấp ủy đã kiểm tra 300 tổ chức đảng.", "party_organizations_inspected 300 2020-YTD"},
		{
			"Khai mạc Đại hội đại biểu Đảng bộ tỉnh Cà Mau", "Dự thảo Nghị quyết nhiệm kỳ 2020 - 2025 được thảo luận.\nVề xây dựng Đảng, mỗi năm kết nạp 3.500 đảng viên trở lên.",
			"party_members_admitted target 3500 2020-2025/year at_least",
		},
	} {
		if got := readOn(t, reader, day, s.title, s.text); got != s.want {
			t.Errorf("%s | %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
	}
}

// TestAbroad: an article of which all figures are told of one other province is about that
// one, whatever newspaper prints it; one that tells of several, or of its own, is not.
func TestAbroad(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ title, text, province, want string }{
		{
			"Học cách lập chi bộ", "Đoàn cán bộ Cà Mau đi học. Theo Ban Tổ chức Tỉnh ủy Kon Tum, năm 2021, toàn tỉnh bạn thành lập 13 tổ chức đảng.",
			"Kon Tum", "party_organizations_established 13 2021",
		},
		{"Học cách lập chi bộ", "Năm 2021, tỉnh Kon Tum thành lập 13 tổ chức đảng; tỉnh Gia Lai thành lập 15 tổ chức đảng.", "", ""},
		{
			"Học cách lập chi bộ", "Năm 2021, tỉnh Kon Tum thành lập 13 tổ chức đảng. Tỉnh Cà Mau thành lập 12 tổ chức đảng.",
			"Cà Mau", "party_organizations_established 12 2021",
		},
	} {
		if got := readOn(t, reader, day, s.title, s.text); got != s.want {
			t.Errorf("%s | %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
		for _, o := range reader.Read(article.Article{Site: "baocamau.vn", Title: s.title, Body: s.text, Published: day}).Observations {
			if o.Province != s.province {
				t.Errorf("%s: of %s, want %s", s.text, o.Province, s.province)
			}
		}
	}
	run(t, []sentence{
		{"party_members_admitted[workers] 214 2021; party_members[private_enterprise] 4812 2021-12-31", "Năm 2021, kết nạp 214 công nhân, nâng số đảng viên đang làm việc trong doanh nghiệp ngoài nhà nước lên 4.812."},
		{"party_members_admitted 214 2021-Q4; party_members_admitted 1812 2021", "Năm 2021, quý cuối kết nạp thêm 214 người, nâng số đảng viên mới kết nạp trong năm lên 1.812."},
	})
}

// TestMeetingOf: what is told at the meeting of a smaller body is told of it, until the
// province is named; a meeting that only took place there says nothing.
func TestMeetingOf(t *testing.T) {
	run(t, []sentence{
		{"", "Phát biểu tại hội nghị sơ kết giữa nhiệm kỳ Đảng bộ Công an tỉnh, đồng chí Bí thư biểu dương.\n\nNăm 2021 kết nạp 61 đảng viên."},
		{"", "Đại hội Đảng bộ huyện Năm Căn khai mạc sáng 12/7.\n\nNăm 2021 kết nạp 61 đảng viên."},
		{"party_members_admitted 961 2021", "Phát biểu tại hội nghị của Đảng bộ Công an tỉnh, đồng chí Bí thư biểu dương.\n\nNăm 2021, toàn tỉnh kết nạp 961 đảng viên."},
		{"party_members_admitted 961 2021", "Hội nghị diễn ra tại huyện Năm Căn.\n\nNăm 2021 kết nạp 961 đảng viên."},
		{"", "Năm 2021, các cấp ủy xử lý kỷ luật 113 đảng viên và 3 tổ chức đảng vi phạm pháp luật về tham nhũng."},
		{"party_members_disciplined 113 2021", "Năm 2021, toàn tỉnh kỷ luật 113 đảng viên, trong đó 9 đảng viên liên quan đến tham nhũng."},
	})
}
