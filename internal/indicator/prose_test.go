package indicator_test

import (
	"testing"
	"time"
)

// TestAsides: a part of the time told apart ("riêng quý II"), a supposition and an
// earlier value in brackets do not date what follows.
func TestAsides(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 1107 2022-H1; party_members_admitted 612 2022-Q2; party_members_admitted[women] 389 2022-H1; party_organizations_established 31 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 1.107 đảng viên, riêng quý II kết nạp 612 đảng viên. Trong số đảng viên mới có 389 nữ. Các cấp ủy thành lập mới 31 tổ chức đảng.",
		},
		{
			"party_members_admitted 2318 2021-10M; party_members_admitted 2407 2018-2021/year; party_organizations_established 12 2021-10M",
			"10 tháng năm 2021, toàn tỉnh kết nạp 2.318 đảng viên. Nếu tính cả giai đoạn 2018-2021, bình quân mỗi năm toàn tỉnh kết nạp 2.407 đảng viên. Các cấp ủy thành lập mới 12 tổ chức đảng.",
		},
		{
			"party_members_disciplined 38 2021; party_members_disciplined 41 2020; party_members_disciplined[reprimand] 26 2021; party_members_disciplined[warning] 12 2021",
			"Năm 2021, toàn Đảng bộ tỉnh thi hành kỷ luật 38 đảng viên (cùng kỳ năm 2020 là 41 đảng viên); trong đó khiển trách 26, cảnh cáo 12.",
		},
		{
			"party_members_admitted 9486 2015-2020; party_organizations_rated_ratio[clean_strong] 0.632 2019; party_members_disciplined 1055 2015-2020",
			"Nhiệm kỳ 2015 - 2020, toàn Đảng bộ tỉnh kết nạp được 9.486 đảng viên. Năm 2019 có 63,2% tổ chức cơ sở đảng đạt trong sạch, vững mạnh. Trong 5 năm, cấp ủy các cấp thi hành kỷ luật 1.055 đảng viên.",
		},
	})
}

// TestSubjectsOfCounts: who or what a number counts where its words stand apart.
func TestSubjectsOfCounts(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_rated[excellent] 98 2021", "Năm 2021, toàn tỉnh có 98 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, 3 tổ chức mới thành lập chưa đủ điều kiện."},
		{"", "Năm 2021, tỉnh xếp loại 8 đảng bộ hoàn thành tốt nhiệm vụ."},
		{"party_cells 2106 2021-12-31", "Năm 2021, với 2.106 chi bộ trực thuộc, số hoàn thành xuất sắc là 398."},
		{"", "Năm 2021, toàn tỉnh có 137 cơ sở Hội, xếp loại 112 cơ sở vững mạnh."},
		{
			"documents_issued 11 2021; documents_issued[plan] 5 2021",
			"Năm 2021, Tỉnh ủy đã ban hành 11 văn bản để thực hiện Nghị quyết, trong đó có 5 kế hoạch.",
		},
		{
			"party_villages_with_cell 925 2022-06-30; party_villages_with_cell_ratio 0.9615 2022-H1; party_villages_with_cell change 14 2022-06-30<2021-12-31",
			"Đến hết tháng 6-2022, toàn tỉnh có 925/962 ấp, khóm có chi bộ, đạt 96,15%; so với cuối năm 2021 tăng 14 ấp.",
		},
		{
			"party_organizations 521 2022-06-30; party_organizations[grassroots_committee] 187 2022-06-30; party_organizations[grassroots_cell] 334 2022-06-30; party_members 65480 2022-06-30",
			"Đến 30/6/2022, Đảng bộ tỉnh có 521 tổ chức cơ sở đảng, trong đó 187 đảng bộ và 334 chi bộ cơ sở; 65.480 đảng viên.",
		},
		{"party_members[private_enterprise] 9870 2021-12-31", "Năm 2021, tỉnh đã nâng số đảng viên đang sinh hoạt ở các doanh nghiệp tư nhân lên 9.870 người."},
		{
			"party_badges_awarded 1028 2022-02",
			"Đợt 3-2-2022, Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng cho 1.028 đảng viên ở các đảng bộ huyện, thị xã, thành phố.",
		},
		{"", "GRDP của tỉnh tăng 9,39%, dẫn đầu cả nước."},
		{"", "Bí thư, chủ nhiệm UBKT 10 huyện, thành ủy và các đảng ủy trực thuộc dự hội nghị."},
	})
}

// TestPlansApart: plans that say which plan a share is of, and plans told before what
// was done on the day.
func TestPlansApart(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1744 2021; party_members_admitted attainment 1.026 2021", "Năm 2021, toàn tỉnh kết nạp 1.744 đảng viên, vượt kế hoạch năm 2,6%."},
		{
			"party_members_admitted target 1500 2022; commendations[collective] 15 2022-07",
			"Năm 2022, toàn tỉnh phấn đấu kết nạp 1.500 đảng viên. Tại hội nghị, Ban Thường vụ Tỉnh ủy tặng bằng khen cho 15 tập thể.",
		},
		{
			"party_members_admitted target 1300 2022 at_least",
			"Về chỉ tiêu, Tỉnh ủy đề ra năm 2022 tỷ lệ thu hồi tài sản trên 60%; toàn Đảng bộ tỉnh kết nạp không dưới 1.300 đảng viên.",
		},
		{
			"party_members_admitted[ethnic_minority] target 450 2021-2025/year at_least",
			"Theo Đề án phát triển đảng giai đoạn 2021 - 2025, đến năm 2025 phấn đấu mỗi năm toàn tỉnh kết nạp ít nhất 450 đảng viên là người dân tộc thiểu số.",
		},
		{
			"party_members_admitted target 1200-1300 2020-2025/year; party_organizations_rated_ratio[clean_strong] target 0.7 2020-2025/year at_least",
			"Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 đã được thông qua. Về xây dựng Đảng, dự kiến:\n\n- Mỗi năm kết nạp 1.200 - 1.300 đảng viên;\n- Hằng năm, không dưới 70% tổ chức cơ sở đảng trong sạch, vững mạnh.",
		},
		{
			"party_members_admitted target 1300 2023; party_members_disciplined 12 2022-Q2",
			"Năm 2023, Tỉnh ủy đặt ra 12 chỉ tiêu. Về xây dựng Đảng, toàn tỉnh kết nạp 1.300 đảng viên. Trong quý II/2022, đã kỷ luật 12 đảng viên.",
		},
		{
			"mass_organization_coverage_ratio 0.634 2021; mass_organization_coverage_ratio target 0.65 2022",
			"Tỷ lệ tập hợp quần chúng vào các tổ chức đoàn thể toàn tỉnh năm 2021 là 63,4%; sang năm 2022, Tỉnh ủy yêu cầu nâng lên 65%.",
		},
		{"party_members_admitted 1107 2021", "Năm 2021, Tỉnh ủy đề ra 12 chỉ tiêu. Về xây dựng Đảng, toàn tỉnh kết nạp 1.107 đảng viên."},
		{"party_members_admitted 1107 2021", "Kết quả năm 2021 như Tỉnh ủy đã dự kiến: toàn tỉnh kết nạp 1.107 đảng viên."},
	})
}

// TestWhoseArticle: the name of the paper and the place of a meeting say nothing of
// whom an article is about.
func TestWhoseArticle(t *testing.T) {
	reader := newReader(t)
	on := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ want, body string }{
		{"", "(Báo Cà Mau) - Ban Chấp hành Đảng bộ huyện Phú Tân họp phiên cuối năm.\n\nNăm 2021, toàn Đảng bộ kết nạp 187 đảng viên."},
		{"party_members_admitted 1234 2021", "Sáng 12/7, tại huyện Phú Tân, Ban Tổ chức Tỉnh ủy tổ chức hội nghị sơ kết.\n\nNăm 2021, đã kết nạp 1.234 đảng viên."},
	} {
		if got := readOn(t, reader, on, "Kết nạp đảng viên vượt chỉ tiêu", s.body); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.body, got, s.want)
		}
	}
}

// TestNamesFarFromNumbers: grades behind brackets, averages, levels that rose, rates of
// what happens, and places behind the last of two figures.
func TestNamesFarFromNumbers(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 40918 2021; party_members_rated[completed] 3801 2021; party_members_rated[failed] 202 2021; party_members_rated_ratio[failed] 0.0061 2021",
			"Năm 2021, toàn tỉnh có 40.918 đảng viên được xếp loại: hoàn thành nhiệm vụ 3.801, còn 202 đảng viên (0,61%) không hoàn thành nhiệm vụ.",
		},
		{
			"party_members_admitted 14632 2015-2020; party_members_admitted target 12500 2015-2020; party_members_admitted 2926 2015-2020/year",
			"Nhiệm kỳ 2015-2020, Đảng bộ tỉnh kết nạp được 14.632 đảng viên mới (mục tiêu 12.500 đảng viên), tính ra bình quân mỗi năm có 2.926 đảng viên.",
		},
		{
			"party_members[private_enterprise] 9870 2021-12-31",
			"Năm 2021, tỉnh nâng số đảng viên sinh hoạt tại các doanh nghiệp tư nhân, doanh nghiệp có vốn đầu tư nước ngoài lên 9.870 người.",
		},
		{"party_admission_ratio target 0.03 2020-2025/year at_least", "Đại hội đề ra mục tiêu nhiệm kỳ 2020-2025: hằng năm kết nạp mới từ 3% trở lên so với tổng số đảng viên."},
		{"party_members_removed[resigned] 87 2021", "Năm 2021, các cấp ủy trong tỉnh cho 87 đảng viên ra khỏi Đảng."},
		{"", "Năm 2021, kiểm tra khi có dấu hiệu vi phạm đối với 2 tổ chức đảng và 6 đảng viên tại huyện Phú Tân."},
		{
			"party_organizations_inspected 2 2021; party_members_inspected 6 2021",
			"Năm 2021, toàn tỉnh kiểm tra 2 tổ chức đảng và 6 đảng viên; huyện Phú Tân không kiểm tra.",
		},
		{
			"party_organizations_rated_ratio[clean_strong] 0.55 2021; party_organizations_rated_ratio[failed] 0.01 2021",
			"Năm 2021, 55% tổ chức cơ sở đảng trong tỉnh trong sạch vững mạnh, 1% tổ chức yếu kém.",
		},
		{"charity_gifts 286000 2021", "Năm 2021, các đoàn thể trong tỉnh hoàn thành mục tiêu xóa nhà tạm; trao 286.000 phần quà Tết."},
		{"", "Năm 2021, hơn 2.000 ngôi nhà của hộ nghèo trong tỉnh được sửa chữa."},
		{"charity_houses 892 2021", "Năm 2021, toàn tỉnh vận động xây dựng, sửa chữa 892 nhà Đại đoàn kết."},
		{
			"party_members_admitted target 1400 2020-2025/year; party_members_admitted attainment 0.7586 2022",
			"Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 đề ra mỗi năm kết nạp 1.400 đảng viên; như vậy 6 tháng mới đạt 75,86% chỉ tiêu năm.",
		},
		{"party_organizations_rated_ratio[good_or_better] target 0.85 2022 over", "Quý IV, phấn đấu trên 85% tổ chức cơ sở đảng trong tỉnh hoàn thành tốt nhiệm vụ trở lên."},
	})
}

// TestWhoDidIt: what committees below the province, or a number of them, did; and what
// is set beside the article's own time in brackets.
func TestWhoDidIt(t *testing.T) {
	run(t, []sentence{
		{"documents_issued[resolution] 45 2021", "Năm 2021, Tỉnh ủy ban hành 45 nghị quyết; các huyện ủy ban hành 312 nghị quyết."},
		{"", "Năm 2021, cấp ủy cấp huyện thi hành kỷ luật 45 đảng viên."},
		{"party_members_disciplined 45 2021", "Năm 2021, cấp ủy các cấp thi hành kỷ luật 45 đảng viên."},
		{"", "Trong 9 huyện, thành phố có 7 đơn vị kết nạp đạt trên 100% chỉ tiêu."},
		{"party_members_admitted 2102 2022-YTD; party_members_admitted 1986 2020", "Kết nạp đảng viên mới: 2.102 đồng chí (năm 2020: 1.986 đồng chí)."},
	})
}

// TestCauseAhead: why an inspection was held may stand before all that it counts.
func TestCauseAhead(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected[suspected_violation] 21 2021; party_members_inspected[suspected_violation] 88 2021",
			"Năm 2021, ủy ban kiểm tra các cấp đã vào cuộc ở những nơi có dấu hiệu vi phạm, với 21 tổ chức đảng, 88 đảng viên được kiểm tra.",
		},
		{
			"party_members_inspected[suspected_violation] 40 2021; party_members_inspected 310 2021",
			"Năm 2021, ủy ban kiểm tra các cấp kiểm tra 40 đảng viên khi có dấu hiệu vi phạm; cấp ủy các cấp kiểm tra 310 đảng viên.",
		},
	})
}

// TestLinesOfTheSameCount: the lines of a list are parts of what the sentence above
// them counts.
func TestLinesOfTheSameCount(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated 782 2021; party_organizations_rated[clean_strong] 489 2021; party_organizations_rated[good] 293 2021",
			"Năm 2021, toàn tỉnh xếp loại 782 tổ chức cơ sở đảng, kết quả như sau:\n\n+ Trong sạch, vững mạnh: 489\n+ Hoàn thành tốt nhiệm vụ: 293",
		},
		{
			"party_members_rated 48211 2021; party_members_rated[excellent] 5118 2021; party_members_rated[good] 41900 2021",
			"Năm 2021, toàn tỉnh đánh giá, xếp loại 48.211 đảng viên. Cụ thể:\n- Hoàn thành xuất sắc nhiệm vụ: 5.118;\n- Hoàn thành tốt nhiệm vụ: 41.900.",
		},
		{
			"party_members_disciplined 61 2021; party_members_disciplined[reprimand] 40 2021; party_members_disciplined[warning] 21 2021",
			"Năm 2021, toàn tỉnh thi hành kỷ luật 61 đảng viên, gồm:\n• Khiển trách: 40\n• Cảnh cáo: 21",
		},
	})
}
