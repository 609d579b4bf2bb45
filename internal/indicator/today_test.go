package indicator_test

import (
	"testing"
	"time"
)

// TestSinceTheCongress: what was done since a congress is of its term, so far.
func TestSinceTheCongress(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 211 2020-2022; party_organizations_disciplined 6 2020-2022",
			"Từ sau đại hội đến nay, 211 đảng viên trong tỉnh bị thi hành kỷ luật; tổ chức đảng chịu kỷ luật là 6.",
		},
		{"party_members_admitted 2110 2020-2022", "Kể từ Đại hội Đảng bộ tỉnh lần thứ XVI đến nay, toàn tỉnh kết nạp 2.110 đảng viên."},
	})
}

// TestZeroOfNone: "không … nào" at the head of a sentence.
func TestZeroOfNone(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 44 2021; party_organizations_disciplined 0 2021", "Năm 2021, toàn tỉnh kỷ luật 44 đảng viên. Không tổ chức đảng nào bị thi hành kỷ luật."},
		{"party_members_disciplined 44 2021", "Năm 2021, toàn tỉnh kỷ luật 44 đảng viên. Không tổ chức đảng nào có đơn khiếu nại kỷ luật."},
	})
}

// TestOfThoseRated: shares of those whom the same sentence counts, and how things
// stand in an article about other years.
func TestOfThoseRated(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 40000 2021 over; party_members_rated_ratio[good_or_better] 0.951 2021",
			"Năm 2021, trong hơn 4 vạn đảng viên toàn tỉnh dự xếp loại, có 95,1% hoàn thành tốt nhiệm vụ trở lên.",
		},
		{"party_organizations_established 12 2016-2020; party_villages_with_cell 518 2022-07-12; party_villages_with_cell_ratio 1 2022-YTD", "Trong các năm 2016 - 2020, tỉnh thành lập mới 12 chi bộ.\n\nNông thôn không phải lo: 518/518 ấp, khóm trong tỉnh (100%) đều có chi bộ."},
		{"", "Tuổi bình quân của đảng viên toàn tỉnh là 41,6."},
	})
}

// TestCompanyCommittees: a company's committee that bears the province's name.
func TestCompanyCommittees(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{"", "Đồng chí Bí thư Đảng ủy Điện lực Cà Mau cho biết điều đó. Từ đầu năm đến nay, 1.560 suất quà đã đến tay gia đình công nhân gặp rủi ro."},
		{"charity_gifts 1560 2022-YTD", "Đồng chí Bí thư Tỉnh ủy Cà Mau cho biết điều đó. Từ đầu năm đến nay, 1.560 suất quà đã đến tay gia đình công nhân gặp rủi ro."},
	} {
		title := "Đảng bộ Điện lực Cà Mau: Chăm lo đời sống"
		if s.want != "" {
			title = "Cà Mau: Chăm lo đời sống"
		}
		if got := readOn(t, reader, day, title, s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestNoCaseComesToLight: no case in words is none only where none was found or happened.
func TestNoCaseComesToLight(t *testing.T) {
	run(t, []sentence{
		{"corruption_cases 0 2022-Q1", "Quý I/2022, không vụ việc tham nhũng nào được phát hiện trên địa bàn tỉnh."},
		{"corruption_cases 0 2022-Q1", "Quý I/2022, trên địa bàn tỉnh chưa vụ tham nhũng nào xảy ra."},
		{"", "Quý I/2022, không vụ việc tham nhũng nào bị bỏ sót trên địa bàn tỉnh."},
		{"", "Quý I/2022, không vụ án tham nhũng nào được huyện Cái Nước báo cáo muộn."},
	})
}

// TestDoneBeforeTheOrgan: what stands in a clause before its subject is the subject's work.
func TestDoneBeforeTheOrgan(t *testing.T) {
	run(t, []sentence{
		{"", "Sau khi kiểm tra dấu hiệu vi phạm đối với 2 tổ chức đảng và 4 đảng viên, Ủy ban Kiểm tra Tỉnh ủy kết luận 3 đảng viên có vi phạm."},
		{"", "Xem xét kết quả kiểm tra khi có dấu hiệu vi phạm đối với 4 đảng viên, UBKT Tỉnh ủy quyết định khiển trách 1 đồng chí."},
		{"party_members_inspected 420 2021", "Năm 2021, cấp ủy, ủy ban kiểm tra các cấp kiểm tra 420 đảng viên. Sau khi nghe báo cáo, Ủy ban Kiểm tra Tỉnh ủy rút kinh nghiệm."},
	})
}

// TestSomeOfThoseFounded: the sector of some is not that of all.
func TestSomeOfThoseFounded(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_established 9 2022-H1; party_organizations_established[private_enterprise] 4 2022-H1",
			"Sáu tháng đầu năm 2022, toàn tỉnh thành lập mới 9 tổ chức đảng, 4 trong số này ở doanh nghiệp tư nhân.",
		},
		{"party_organizations_established[private_enterprise] target 15 2022", "Kế hoạch cả năm 2022 là lập 15 tổ chức đảng trong các doanh nghiệp tư nhân."},
		{"", "Năm 2021, toàn tỉnh lập 15 tổ công tác."},
	})
}

// TestGatheredAtAMeeting: praise at a meeting is of its month, and the money and people of
// mass organizations are told in words of their own.
func TestGatheredAtAMeeting(t *testing.T) {
	run(t, []sentence{
		{
			"commendations[collective] 37 2022-07; charity_houses 428 2022-H1; charity_value_dong 2.13e+10 2022-H1 over",
			"Có 37 tập thể được Tỉnh ủy tặng bằng khen tại buổi gặp mặt.\n\n6 tháng đầu năm 2022, toàn tỉnh xây được 428 nhà đại đoàn kết; giá trị các nguồn vận động an sinh trên 21 tỷ 300 triệu đồng.",
		},
		{
			"mass_organization_coverage_ratio 0.738 2022-H1",
			"6 tháng đầu năm 2022, số người vào các tổ chức đoàn thể chính trị - xã hội trong tỉnh bằng 73,8% đối tượng.",
		},
		{"", "6 tháng đầu năm 2022, số người vào Hội Nông dân bằng 73,8% đối tượng."},
		{"", "6 tháng đầu năm 2022, giá trị các nguồn vận động xây chùa trên 21 tỷ 300 triệu đồng."},
	})
}
