package indicator_test

import (
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
)

// TestDeciders: of two deciders none is the whole; beside a whole each is a part;
// one alone, or both together, speak for the province.
func TestDeciders(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, cấp ủy các cấp thi hành kỷ luật 152 đảng viên, UBKT các cấp 41."},
		{"", "Năm 2021, các cấp ủy kỷ luật 152 đảng viên. Ủy ban Kiểm tra các cấp kỷ luật 41 đảng viên."},
		{
			"party_members_disciplined 193 2021",
			"Năm 2021, toàn tỉnh có 193 đảng viên bị kỷ luật; cấp ủy các cấp thi hành kỷ luật 152 đảng viên, UBKT các cấp 41.",
		},
		{"party_members_disciplined 193 2021", "Năm 2021, cấp ủy các cấp và UBKT các cấp thi hành kỷ luật 193 đảng viên."},
		{"party_members_disciplined 41 2021", "Năm 2021, UBKT các cấp thi hành kỷ luật 41 đảng viên."},
		{
			"party_organizations_inspected 900 2021; party_organizations_inspected[suspected_violation] 12 2021",
			"Năm 2021, cấp ủy các cấp kiểm tra 900 tổ chức đảng. UBKT các cấp kiểm tra khi có dấu hiệu vi phạm 12 tổ chức đảng.",
		},
	})
}

// TestBodies: the bodies below the province, also those with names of their own,
// and what they do is not the province's.
func TestBodies(t *testing.T) {
	run(t, []sentence{
		{"", "Đảng bộ Điện lực Cà Mau kết nạp 14 đảng viên trong năm 2021."},
		{"", "Năm 2021, Hội Phụ nữ tỉnh giới thiệu 610 hội viên ưu tú, có 244 chị được kết nạp vào Đảng."},
		{"", "Năm 2021, có 830 đoàn viên được các đoàn thể giới thiệu cho Đảng, 412 người đã được kết nạp."},
		{"", "Năm 2021, có 412 đoàn viên công đoàn trong tỉnh được vào Đảng, bằng 38% tổng số đảng viên mới."},
		// A number without a noun is of the deed right before it, though no indicator knows it.
		{"party_members_admitted 1306 2021", "Năm 2021, các cấp ủy trong tỉnh kết nạp 1.306 đảng viên, chuyển chính thức 1.180, cấp thẻ 1.042."},
		{"party_members_inspected[suspected_violation] 57 2021; party_members_disciplined 22 2021", "Năm 2021, toàn tỉnh kiểm tra 57 đảng viên có dấu hiệu vi phạm, đề nghị thi hành kỷ luật 26, đã kỷ luật 22 đảng viên."},
		{"", "Năm 2021, lực lượng Công an toàn tỉnh khởi tố 6 vụ án tham nhũng."},
		{"", "Năm 2021, Bệnh viện Đa khoa tỉnh kết nạp 17 đảng viên."},
		{"", "Năm 2021, huyện Yên Thành kết nạp 301 đảng viên."},
		{"", "UBKT Thành ủy Cà Mau kiểm tra 9 tổ chức đảng trong năm 2021."},
		{"party_members_admitted 960 2021", "Năm 2021, Đảng bộ Cà Mau kết nạp 960 đảng viên."},
		{"party_members_admitted 520 2021", "Năm 2021, trong số quần chúng ưu tú được giới thiệu, toàn tỉnh có 520 người được kết nạp vào Đảng."},
	})
}

// TestMerged: after the merger of July 2025 the figures of one old province are
// another's, those of all of them together the new province's.
func TestMerged(t *testing.T) {
	reader := newReader(t)
	for _, s := range []sentence{
		{"party_members_admitted 9100 2020-2025", "Nhiệm kỳ 2020 - 2025, hai Đảng bộ Cà Mau và Bạc Liêu trước sáp nhập kết nạp 9.100 đảng viên."},
		{"party_members_admitted 9100 2020-2025", "Nhiệm kỳ 2020 - 2025, tính chung hai tỉnh trước hợp nhất, Đảng bộ kết nạp 9.100 đảng viên."},
		{"", "Trước khi hợp nhất, Đảng bộ tỉnh Bạc Liêu có 17.200 đảng viên, Đảng bộ tỉnh Cà Mau (cũ) có 44.800 đảng viên."},
		{"", "Nhiệm kỳ 2020 - 2025, hai tỉnh An Giang và Kiên Giang kết nạp 15.000 đảng viên."},
		{"party_committees 66 2025-11-20", "Sau khi hai tỉnh hợp nhất, Đảng bộ tỉnh có 66 đảng bộ trực thuộc."},
	} {
		var got []string
		for _, o := range reader.Read(article.Article{
			Site: "baocamau.vn", Title: "Cà Mau: Đại hội Đảng bộ tỉnh", Body: s.text,
			Published: time.Date(2025, 11, 20, 8, 0, 0, 0, time.FixedZone("", 7*60*60)),
		}).Observations {
			if o.Derived == "" && o.Ambiguous == "" {
				got = append(got, short(o))
			}
		}
		if got := strings.Join(got, "; "); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestTopics: what a sentence is about holds for the figures that only tell more
// of the same.
func TestTopics(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_established[private_enterprise] 9 2021; party_members_admitted[private_enterprise] 71 2021",
			"Công tác Đảng trong doanh nghiệp tư nhân có tiến bộ. Năm 2021, toàn tỉnh lập được 9 tổ chức đảng thuộc loại hình này và kết nạp 71 đảng viên.",
		},
		{
			"party_members[private_enterprise] 1300 2022-07-12",
			"Toàn tỉnh có 2.100 doanh nghiệp tư nhân, mới có 52 đơn vị có tổ chức đảng, với 1.300 đảng viên.",
		},
		{"", "Toàn tỉnh hiện có 31 đảng viên là chủ doanh nghiệp tư nhân."},
		{
			"party_members_admitted[religious] 14 2021; party_members_admitted 880 2021",
			"Năm 2021, toàn tỉnh kết nạp 14 quần chúng có đạo trong tổng số 880 đảng viên mới.",
		},
		{
			"party_members_admitted 880 2021; party_members_admitted[women] 401 2021; party_members_admitted[ethnic_minority] 90 2021; party_members_admitted[religious] 14 2021",
			"Năm 2021, toàn tỉnh kết nạp 880 đảng viên; trong đó nữ có 401 đồng chí, dân tộc thiểu số 90, theo đạo 14.",
		},
		{
			"party_members_screened 31 2021; party_members_screened[improved] 20 2021; party_members_screened[removed] 11 2021",
			"Năm 2021, toàn tỉnh rà soát, sàng lọc 31 đảng viên; kết quả 20 đồng chí tiến bộ, 11 trường hợp bị xóa tên.",
		},
		{
			"party_organizations_rated[excellent] 40 2021; party_organizations_rated[good] 300 2021; party_organizations_rated[failed] 2 2021",
			"Kết quả xếp loại tổ chức cơ sở đảng toàn tỉnh năm 2021: 40 hoàn thành xuất sắc nhiệm vụ, 300 hoàn thành tốt và 2 không hoàn thành nhiệm vụ.",
		},
		{
			"party_members_inspected[suspected_violation] 60 2021; party_organizations_inspected[suspected_violation] 9 2021",
			"Năm 2021, UBKT các cấp kiểm tra khi có dấu hiệu vi phạm 60 đảng viên và 9 tổ chức đảng, qua đó kết luận 44 đảng viên có vi phạm.",
		},
		{"party_villages_with_cell 612 2022-07-12", "Toàn tỉnh có 612/615 khối, xóm, tiểu khu có chi bộ."},
	})
}

// TestDisowned: a figure that stands only in the title is the province's, unless
// the body says that it is a ward's, or that so many are yet to be disciplined.
func TestDisowned(t *testing.T) {
	reader := newReader(t)
	for _, s := range []struct{ want, title, text string }{
		{"party_badges_awarded 52 2022-05", "Trao Huy hiệu Đảng cho 52 đảng viên", "Dịp 19/5/2022, Tỉnh ủy Cà Mau tổ chức lễ trao Huy hiệu Đảng cho các đảng viên trong tỉnh."},
		{"", "Trao Huy hiệu Đảng cho 52 đảng viên", "Dịp 19/5/2022, Đảng ủy phường 5 trao Huy hiệu Đảng cho 52 đảng viên."},
		{"", "Cà Mau kỷ luật 93 đảng viên", "Năm 2021, ủy ban kiểm tra các cấp ở Cà Mau kết luận nhiều trường hợp, phải thi hành kỷ luật 93 đảng viên."},
	} {
		if got := readTitled(t, reader, s.title, s.text); got != s.want {
			t.Errorf("%s: %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
	}
}

// TestCoordinated: what is said once of two figures holds for both, and a list
// belongs to the count directly before it.
func TestCoordinated(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected[suspected_violation] 21 2021; party_members_inspected[suspected_violation] 88 2021",
			"Năm 2021, UBKT các cấp kiểm tra 21 tổ chức đảng và 88 đảng viên khi có dấu hiệu vi phạm.",
		},
		{
			"party_members_inspected[suspected_violation] 33 2021; party_organizations_inspected[suspected_violation] 5 2021",
			"Năm 2021, UBKT các cấp kiểm tra 33 đảng viên khi có dấu hiệu vi phạm, kết luận 20 đảng viên có vi phạm; kiểm tra 5 tổ chức đảng, phát hiện 2 tổ chức vi phạm.",
		},
		{
			"party_members_disciplined 50 2021; party_members_disciplined[reprimand] 38 2021; party_members_disciplined[warning] 12 2021; party_organizations_disciplined 3 2021; party_organizations_disciplined[reprimand] 2 2021; party_organizations_disciplined[warning] 1 2021",
			"Năm 2021, toàn tỉnh kỷ luật 50 đảng viên: khiển trách 38; cảnh cáo 12; xử lý kỷ luật 3 tổ chức đảng với hình thức: khiển trách 2, cảnh cáo 1.",
		},
		{
			"party_members_inspected 800 2021; party_members_inspected change 120 2021<2020; party_organizations_inspected 210 2021; party_organizations_inspected change 14 2021<2020",
			"Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra 800 đảng viên (tăng 120 đảng viên so với năm 2020) và 210 tổ chức đảng (tăng 14 tổ chức so với năm 2020).",
		},
		{"party_members_disciplined 77 2021", "Về kỷ luật, năm 2021 toàn Đảng bộ tỉnh xử lý 77 đảng viên."},
		{"charity_houses 340 2021", "Đó là một trong số 340 căn nhà tình nghĩa mà các cấp trong tỉnh xây dựng năm 2021."},
		{"party_members_admitted[students] 66 2021", "Năm 2021, một trong 66 học sinh, sinh viên của tỉnh được kết nạp Đảng là em Lan."},
		{"", "Năm 2021, mô hình nông nghiệp có 66 học sinh, sinh viên tham gia."},
		{"party_members 41500 2022-07-12", "Đại hội có 340 đại biểu mang theo ý chí của 41.500 đảng viên toàn tỉnh."},
		// A stock told outright goes before one behind a slash.
		{"party_committees 15 2022-07-12", "Đến nay, 13/13 đảng bộ trực thuộc đã tổ chức hội nghị. Toàn tỉnh có 15 đảng bộ trực thuộc Tỉnh ủy."},
		{"party_committees 15 2022-07-12", "Đến nay, 15/15 đảng bộ trực thuộc Tỉnh ủy đã tổ chức hội nghị."},
		// More than a province can have: the paragraph speaks of the country.
		{"", "Năm 2021, cấp ủy các cấp kiểm tra 301.000 đảng viên. Ủy ban kiểm tra các cấp kiểm tra khi có dấu hiệu vi phạm 8.100 đảng viên."},
	})
}

// TestNeighbours: what stands near a figure and says nothing of it.
func TestNeighbours(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, toàn tỉnh kết nạp mới 2.100 đoàn viên công đoàn; thành lập 14 công đoàn cơ sở, trong đó 11 ở doanh nghiệp tư nhân, nâng tổng số đoàn viên lên 51.200 người."},
		{
			"commendations[collective] 12 2021; commendations[individual] 25 2021",
			"Năm 2021, Tỉnh ủy khen thưởng 12 tập thể, 25 cá nhân tiêu biểu trong học tập và làm theo Bác.",
		},
		{
			"party_organizations_established[village] 16 2021",
			"Đó là một trong 16 chi bộ ấp, khóm mà các huyện, thành phố của tỉnh lập mới trong năm 2021.",
		},
		{
			"party_badges_awarded 90 2022-05; party_badges_awarded[70] 3 2022-05; party_badges_awarded[65] 21 2022-05; party_badges_awarded[60] 66 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 90 đảng viên nhận Huy hiệu Đảng: có 3 cụ 70 năm tuổi Đảng, nhiều cụ sống ở xã Tân Ân; tiếp đó 21 cụ 65 năm, 66 cụ 60 năm.",
		},
		{
			"pci_rank change -29 2021<2020; pci_rank 2 2021",
			"Trong bảng xếp hạng PCI năm 2021, với 70,8 điểm, tỉnh tăng 29 bậc so với năm 2020, xếp thứ 2/63, chỉ kém nơi dẫn đầu là Quảng Ninh 0,1 điểm.",
		},
		{"", "Dự thảo đặt mục tiêu đến năm 2025 xây 9.000 căn nhà ở xã hội."},
		{"", "Không gian phát triển mới có dân số hơn 1,2 triệu người."},
		// A term that has years to go can only be planned.
		{"party_members_admitted target 1000 2020-2025/year at_least", "Trong nhiệm kỳ 2020 - 2025, mỗi năm toàn tỉnh kết nạp từ 1.000 đảng viên trở lên."},
		{"party_members_admitted 6100 2015-2020", "Trong nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 6.100 đảng viên."},
	})
	reader := newReader(t)
	// Where a meeting was held is not whom the article is about.
	if got, want := readTitled(t, reader, "Gặp mặt gương điển hình", "Sáng 17/5, tại huyện Cái Nước, Tỉnh ủy Cà Mau gặp mặt các gương điển hình.\n\nTỉnh ủy tặng bằng khen cho 8 tập thể."), "commendations[collective] 8 2022-05"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got := readTitled(t, reader, "Gặp mặt gương điển hình", "Huyện ủy Cái Nước gặp mặt các gương điển hình.\n\nCó 8 tập thể được tặng giấy khen."); got != "" {
		t.Errorf("got %s, want nothing", got)
	}
}

// TestOfThem: a part told of those just counted, before or behind its number.
func TestOfThem(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 900 2021; party_members_admitted[ethnic_minority] 120 2021; party_members_admitted[women] 410 2021",
			"Năm 2021, có 900 quần chúng trên địa bàn tỉnh đứng dưới cờ Đảng đọc lời tuyên thệ, 120 người trong số đó là dân tộc thiểu số, 410 là nữ.",
		},
		{"party_members_admitted 900 2021", "Năm 2021, toàn tỉnh kết nạp 900 đảng viên, 77 người trong số đó là nông dân."},
		{"", "Chuyện một học sinh lớp 12 đứng dưới cờ Đảng đọc lời tuyên thệ đã quen thuộc ở Cà Mau."},
		{
			"party_organizations_established[private_enterprise] target 20 2023; party_members_admitted[private_enterprise] target 300 2023",
			"Năm 2023, Tỉnh ủy đặt mục tiêu thành lập 20 tổ chức đảng, kết nạp 300 đảng viên trong doanh nghiệp tư nhân.",
		},
		{
			"party_members_admitted 900 2021; party_organizations_established[private_enterprise] 7 2021",
			"Năm 2021, toàn tỉnh kết nạp 900 đảng viên, thành lập 7 chi bộ trong doanh nghiệp tư nhân.",
		},
	})
}

// TestLoneDistrict: a district is a district also where no province is known.
func TestLoneDistrict(t *testing.T) {
	reader := newReader(t)
	for text, want := range map[string]int{
		"Năm 2021, huyện Cái Nước kết nạp 61 đảng viên.":          0,
		"Thị ủy Gò Công cho biết, năm 2021 kết nạp 61 đảng viên.": 0,
		"Năm 2021, toàn tỉnh kết nạp 961 đảng viên.":              1, // kept for review: whose?
	} {
		reading := reader.Read(article.Article{Site: "example.vn", Title: "Chuyện cơ sở", Body: text, Published: time.Date(2022, 7, 12, 8, 0, 0, 0, time.UTC)})
		if len(reading.Observations) != want {
			t.Errorf("%s: %d observations, want %d", text, len(reading.Observations), want)
		}
		for _, o := range reading.Observations {
			if o.Ambiguous != "place" {
				t.Errorf("%s: not kept as ambiguous", text)
			}
		}
	}
}

// TestAside: what is told beside a total is no total of its own, what is counted
// is no plan, and who stands at the head of an office leads no ranking.
func TestAside(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 318 2022-09",
			"Dịp 2/9/2022, toàn tỉnh có 318 đảng viên được tặng, truy tặng Huy hiệu Đảng. Ban Thường vụ Tỉnh ủy quyết định trao tặng Huy hiệu Đảng cho 306 đảng viên và truy tặng cho 12 đảng viên.",
		},
		{
			"party_badges_awarded 306 2022-09",
			"Ban Thường vụ Tỉnh ủy vừa quyết định tặng Huy hiệu Đảng đợt 2/9/2022 cho 306 đảng viên và truy tặng cho 12 đảng viên đã mất.",
		},
		{
			"documents_issued[resolution] 6 2022; documents_issued[plan] 21 2022; documents_issued[decision] 35 2022",
			"Năm 2022, Tỉnh ủy ban hành 6 nghị quyết, 21 kế hoạch và 35 quyết định.",
		},
		{
			"party_members_admitted 512 2022-YTD; party_members_admitted attainment 0.465 2022; party_members_admitted target 1100 2022",
			"Từ đầu năm 2022 đến nay, toàn tỉnh kết nạp 512 đảng viên, đạt 46,5% chỉ tiêu (1.100 đảng viên).",
		},
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12/63. Lãnh đạo tỉnh yêu cầu người đứng đầu các sở chịu trách nhiệm về từng chỉ số thành phần."},
		{"pci_rank 1 2021", "Năm 2021, tỉnh đứng đầu cả nước về chỉ số PCI."},
		{"learners 9300 2022-YTD", "Từ đầu năm 2022 đến nay, toàn tỉnh mở 90 lớp học tập, quán triệt nghị quyết, với 9.300 đảng viên trong toàn tỉnh tham gia."},
		{"", "Các cấp ủy trong tỉnh không còn coi chuyện đưa đảng viên ra khỏi Đảng là việc khó nói."},
		{"party_members_removed 0 2022", "Năm 2022, toàn tỉnh không có đảng viên nào bị đưa ra khỏi Đảng."},
	})
}

// TestAway: what is told of another province, through the clauses and sentences that
// go on with it.
func TestAway(t *testing.T) {
	run(t, []sentence{
		{"", "Ở Kon Tum, năm 2021 toàn tỉnh thành lập 13 tổ chức đảng. Cùng năm ấy, 214 người lao động được kết nạp Đảng."},
		{"", "Theo Tỉnh ủy Gia Lai, năm 2021 Đảng bộ tỉnh kỷ luật 41 đảng viên."},
		{"", "Năm 2021, Kon Tum kết nạp 913 đảng viên. Toàn tỉnh này có 29.000 đảng viên."},
		{"", "Cũng trong năm 2021, toàn tỉnh bạn kết nạp 913 đảng viên."},
		{"party_members_admitted 1913 2021", "Kon Tum kết nạp 913 đảng viên trong năm 2021. Toàn tỉnh Cà Mau kết nạp 1.913 đảng viên."},
		{"party_members_admitted 1913 2021", "Học kinh nghiệm của Kon Tum, năm 2021 toàn tỉnh kết nạp 1.913 đảng viên."},
		{"party_members_admitted 1913 2021", "So với Kon Tum, năm 2021 Đảng bộ tỉnh kết nạp nhiều hơn, với 1.913 đảng viên."},
		{"party_members_admitted 1913 2021", "Kon Tum kết nạp 913 đảng viên.\n\nNăm 2021, kết nạp được 1.913 đảng viên."},
	})
}

// TestDeedOfItsOwn: what is done to those behind a comma or semicolon is not what was
// done to those before it.
func TestDeedOfItsOwn(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1913 2021; party_members_disciplined[expulsion] 31 2021", "Năm 2021, toàn tỉnh kết nạp 1.913 đảng viên; khai trừ 31 đảng viên."},
		{"party_organizations_inspected 19 2021; party_organizations_disciplined[reprimand] 3 2021", "Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra 19 tổ chức đảng, khiển trách 3 tổ chức đảng."},
		{"party_members_admitted 1913 2021; party_members_admitted[students] 31 2021", "Năm 2021, toàn tỉnh kết nạp 1.913 đảng viên, học sinh 31 đảng viên."},
	})
}

// TestInspectedByGoingThrough: inspections told by those who went through them.
func TestInspectedByGoingThrough(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_inspected 236 2021; party_members_inspected 874 2021", "Năm 2021, 236 tổ chức đảng cùng 874 đảng viên đã qua các cuộc kiểm tra của cấp ủy các cấp trong tỉnh."},
		{"party_members_inspected 874 2021", "Năm 2021, 874 đảng viên trong tỉnh trải qua kiểm tra của cấp ủy."},
		{"", "Năm 2021, qua kiểm tra, cấp ủy trong tỉnh nhắc nhở 13 đảng viên."},
		// Nothing is known of what was done to both.
		{"", "Phần mềm mới phủ tới 1.600 chi bộ với 39.874 đảng viên."},
		{"", "Năm 2021, 39.874 đảng viên đã sáng kiến."},
	})
}

// TestHappenedBefore: what happened before what is told, "sau khi …", binds nothing.
func TestHappenedBefore(t *testing.T) {
	run(t, []sentence{
		{"party_members_screened 296 2021; party_members_screened[improved] 131 2021", "Năm 2021, cấp ủy các cấp trong tỉnh đưa vào diện sàng lọc 296 đảng viên. Trong đó, 131 người sau thời gian được kèm cặp đã tiến bộ."},
		{"", "Năm 2021, toàn tỉnh có 42 đảng viên sau khi bị kỷ luật đã sửa chữa khuyết điểm."},
		{"", "Năm 2021, sau khi xử lý kỷ luật, 12 đảng viên trong tỉnh đã khắc phục khuyết điểm."},
		{"", "Năm 2021, có 18 tổ chức đảng trong tỉnh sau khi được kiểm tra đã khắc phục xong khuyết điểm."},
		{"party_members_disciplined[reprimand] 5 2021", "Năm 2021, sau khi kiểm tra, cấp ủy trong tỉnh khiển trách 5 đảng viên."},
		{"party_members_admitted 30 2021", "Năm 2021, 30 quần chúng trong tỉnh sau khi học lớp bồi dưỡng đã được kết nạp Đảng."},
		{"party_members_disciplined 42 2021", "Năm 2021, toàn tỉnh có 42 đảng viên bị kỷ luật sau khi có kết luận thanh tra."},
		{"party_organizations_inspected 18 2021", "Năm 2021, sau khi kiểm tra 18 tổ chức đảng, cấp ủy các cấp trong tỉnh yêu cầu khắc phục."},
		{"party_badges_awarded 214 2022-05; party_badges_awarded[70] 2 2022-05", "Đợt 19/5/2022, toàn tỉnh có 214 đảng viên được tặng Huy hiệu Đảng, hai người trong số đó nhận Huy hiệu 70 năm tuổi Đảng."},
	})
}

// TestSubjectBehind: a clause without a subject belongs to the subject behind it.
func TestSubjectBehind(t *testing.T) {
	reader := newReader(t)
	for text, want := range map[string]string{
		"Với 27 chi bộ và 640 đảng viên, Đảng bộ xã Đất Mũi là đảng bộ lớn.":                               "",
		"Với 27 đảng bộ trực thuộc và 640 tổ chức cơ sở đảng, Đảng bộ huyện Cái Nước có 18.400 đảng viên.": "",
		"Năm 2021, kết nạp 640 đảng viên, Đảng bộ thành phố Cà Mau vượt kế hoạch.":                         "",
		"Bằng nhiều cách làm, năm 2021 kết nạp 98 đảng viên, Đảng bộ Khối Doanh nghiệp vượt kế hoạch.":     "",
		"Với 640 đảng viên mới được kết nạp năm 2021, toàn tỉnh vượt kế hoạch.":                            "party_members_admitted 640 2021",
		"Năm 2021, kết nạp 640 đảng viên, huyện Cái Nước nhiều nhất với 98 đảng viên.":                     "party_members_admitted 640 2021",
		"Năm 2021, số đảng viên mới kết nạp là 640, huyện Cái Nước dẫn đầu.":                               "party_members_admitted 640 2021",
	} {
		if got := readOn(t, reader, time.Date(2022, 7, 12, 8, 0, 0, 0, time.UTC), "Công tác xây dựng Đảng trong tỉnh", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestMostAllowed: how large a share may be at most is a norm, and told as a plan a
// target.
func TestMostAllowed(t *testing.T) {
	run(t, []sentence{
		{"", "Theo quy định, số đảng viên trong tỉnh xếp loại xuất sắc không được vượt quá 20% số hoàn thành tốt nhiệm vụ."},
		{"", "Đảng viên hoàn thành xuất sắc nhiệm vụ không quá 20% số hoàn thành tốt nhiệm vụ."},
		{"party_members_rated_ratio[failed] target 0.005 2023 at_most", "Năm 2023, tỉnh phấn đấu tỷ lệ đảng viên không hoàn thành nhiệm vụ không vượt quá 0,5%."},
		{"party_members_admitted 1905 2021; party_members_admitted attainment 1.05 2021", "Năm 2021, toàn tỉnh có 1.905 đảng viên được kết nạp, vượt 5% kế hoạch."},
	})
}

// An article that names no place and counts more than any province has is of the whole
// country, all of it; one that names the province may have one number that is wrong.
func TestBeyondAnyProvince(t *testing.T) {
	reader := newReader(t)
	for body, open := range map[string]bool{
		"Năm 2021, cấp ủy các cấp đã kiểm tra 12.300 tổ chức đảng.\n\nCông tác giám sát được mở rộng; đã kiểm tra 470.000 đảng viên.":           true,
		"Năm 2021, cấp ủy các cấp đã kiểm tra 1.230 tổ chức đảng.\n\nCông tác giám sát được mở rộng; đã kiểm tra 4.700 đảng viên.":              false,
		"Năm 2021, cấp ủy các cấp trong tỉnh đã kiểm tra 1.230 tổ chức đảng.\n\nCông tác giám sát được mở rộng; đã kiểm tra 470.000 đảng viên.": false,
	} {
		reading := reader.Read(article.Article{Site: "baocamau.vn", Published: time.Date(2022, 1, 12, 0, 0, 0, 0, time.UTC), Body: body})
		if len(reading.Observations) == 0 {
			t.Fatalf("%s: nothing read", body)
		}
		if first := reading.Observations[0]; (first.Ambiguous == "place") != open {
			t.Errorf("%s: the first is %q, want open: %v", body, first.Ambiguous, open)
		}
	}
}
