package indicator_test

import "testing"

// TestEllipsis: what was said of one thing holds for the next one that is only
// named.
func TestEllipsis(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_inspected 901 2021; party_organizations_inspected 212 2021",
			"Năm 2021, số đảng viên được cấp ủy các cấp trong tỉnh kiểm tra là 901 người, còn tổ chức đảng là 212.",
		},
		{
			"party_organizations_inspected 212 2021; party_members_inspected 901 2021",
			"Năm 2021, số tổ chức đảng được kiểm tra trong toàn tỉnh là 212; còn đảng viên thì 901 đồng chí.",
		},
		{
			"party_organizations_disciplined 4 2021; party_members_disciplined 96 2021",
			"Năm 2021, số tổ chức đảng bị kỷ luật trong toàn tỉnh là 4, đảng viên là 96.",
		},
		{
			"party_members_supervised 310 2021; party_organizations_supervised 75 2021",
			"Năm 2021, toàn tỉnh có 310 đảng viên được giám sát chuyên đề, còn tổ chức đảng có 75.",
		},
		{
			"party_organizations_inspected 310 2021; party_organizations_supervised 205 2021",
			"Năm 2021, các cấp ủy trong tỉnh kiểm tra 310 tổ chức đảng, giám sát 205.",
		},
		{
			"party_organizations_established 12 2021; party_members_admitted 205 2021",
			"Năm 2021, toàn tỉnh thành lập 12 tổ chức đảng, kết nạp 205.",
		},
		// The same thing again is a statement of its own, and so is its whole.
		{"party_members_admitted 901 2021; party_members 41200 2021-12-31", "Năm 2021, toàn tỉnh kết nạp 901 đảng viên, tổng số đảng viên là 41.200."},
		{"party_members_admitted 901 2021", "Năm 2021, toàn tỉnh kết nạp 901 đảng viên, còn hội viên nông dân là 41.200."},
	})
}

// TestLevelAhead: the level of a badge in a clause of its own before the count.
func TestLevelAhead(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 410 2022-05; party_badges_awarded[30] 120 2022-05; party_badges_awarded[40] 96 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 410 đảng viên nhận Huy hiệu Đảng. Nhiều nhất là nhóm 30 năm tuổi Đảng, 120 đồng chí; nhóm 40 năm ít hơn, 96 đồng chí.",
		},
		{
			"party_badges_awarded 410 2022-05; party_badges_awarded[60] 8 2022-05; party_badges_awarded[55] 33 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 410 đảng viên nhận Huy hiệu Đảng; trong đó mức 60 năm, 8 cụ; mức 55 năm, 33 cụ.",
		},
		// A list of levels with one count.
		{
			"party_badges_awarded 410 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 410 đảng viên nhận Huy hiệu Đảng. Huy hiệu 45 năm, mức 40 năm, mức 30 năm, 311 đồng chí.",
		},
		{"party_badges_awarded 410 2022-05", "Kỷ niệm 80 năm Ngày thành lập, 410 đảng viên trong tỉnh nhận Huy hiệu Đảng dịp 19/5/2022."},
	})
}

// TestSomebodysOwn: what somebody tells of his district or cell is none of the
// province's.
func TestSomebodysOwn(t *testing.T) {
	run(t, []sentence{
		{"officials_trained 3150 2021", "Năm 2021, toàn tỉnh bồi dưỡng 3.150 lượt cán bộ, trong đó mở 12 lớp cho 640 đảng viên mới."},
		{"", "Tại buổi gặp mặt, đồng chí Bí thư Tỉnh ủy hỏi thăm các cụ, tặng 30 phần quà."},
		{"", "Chi bộ anh có 21 đảng viên, năm 2021 xóa tên 2."},
		{"", "Chi bộ tôi năm 2021 kết nạp 3 đảng viên."},
		{"", "Ở huyện tôi, năm 2021 kết nạp 61 đảng viên."},
		{"", "Xã anh phụ trách năm 2021 kết nạp 12 đảng viên."},
		{"", "Huyện này năm 2021 kết nạp 61 đảng viên."},
		{"", "Ngay ở phường bà sinh hoạt, năm 2021 đã có 4 đảng viên bị kỷ luật."},
		{"party_members_admitted 912 2021", "Tỉnh chúng tôi năm 2021 kết nạp 912 đảng viên."},
		{"party_members_admitted 912 2021", "Năm 2021, các huyện này và các huyện khác trong tỉnh kết nạp 912 đảng viên."},
		{"charity_gifts 52000 2021 over", "Năm 2021, toàn tỉnh trao hơn 52 ngàn phần quà đến người nghèo từ Năm Căn đến Thới Bình."},
		{
			"party_badges_awarded 410 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 410 đảng viên nhận Huy hiệu Đảng. Tại phường 5, 41 đảng viên được trao sáng nay, trong đó có 2 đồng chí 65 năm.",
		},
	})
}

// TestEarlierInBrackets: behind the time compared with, brackets hold the value of
// then, not the difference.
func TestEarlierInBrackets(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 44 2022-H1; party_members_disciplined 31 2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, nhiều hơn cùng kỳ (31 đảng viên)."},
		{"party_members_disciplined 44 2022-H1; party_members_disciplined 52 2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, giảm so với cùng kỳ (52 đảng viên)."},
		{"party_members_disciplined 44 2021; party_members_disciplined 60 2020", "Năm 2021, toàn tỉnh kỷ luật 44 đảng viên, thấp hơn năm 2020 (60 đảng viên)."},
		{"party_members_disciplined 44 2022-H1; party_members_disciplined change 8 2022-H1<2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, tăng so với cùng kỳ (8 đảng viên)."},
		{"party_members_disciplined 44 2022-H1; party_members_disciplined change -9 2022-H1<2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, bớt 9 người so với cùng kỳ."},
		{"party_members_disciplined 44 2022-H1; party_members_disciplined change -9 2022-H1<2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, kém cùng kỳ 9 người."},
	})
}
