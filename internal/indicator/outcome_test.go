package indicator_test

import "testing"

// TestPlanAndOutcome reads plans and what became of them, and what came to the Party in other
// words than "kết nạp". The article is of 12 July 2022.
func TestPlanAndOutcome(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 2200 2021; party_members_admitted 2315 2021", "Năm 2021, về phát triển đảng viên, chỉ tiêu 2.200, toàn tỉnh thực hiện được 2.315."},
		{"party_members_admitted target 2200 2021; party_members_admitted 2315 2021", "Phát triển đảng viên năm 2021 của tỉnh: kế hoạch 2.200 đồng chí, kết quả 2.315 đồng chí."},
		{"party_members_admitted target 2200 2021; party_members_admitted 2315 2021", "Năm 2021, Tỉnh ủy giao chỉ tiêu kết nạp 2.200 đảng viên, kết quả thực hiện 2.315 đồng chí."},
		{
			"party_members_admitted target 2200 2021; party_members_admitted 2315 2021; party_members_admitted[women] 812 2021",
			"Công tác kết nạp đảng viên năm 2021, chỉ tiêu Tỉnh ủy giao là 2.200, toàn tỉnh đạt 2.315, trong đó 812 nữ.",
		},
		{"charity_houses target 500 2021; charity_houses 620 2021", "Năm 2021, chỉ tiêu xây nhà đại đoàn kết 500, toàn tỉnh thực hiện được 620."},
		{
			"party_organizations_established[private_enterprise] target 15 2021; party_organizations_established[private_enterprise] 18 2021",
			"Thành lập tổ chức đảng trong doanh nghiệp tư nhân năm 2021, toàn tỉnh được giao 15, làm được 18.",
		},
		{"", "Năm 2021, công tác tuyển quân của tỉnh: chỉ tiêu 2.200, thực hiện 2.200."},
		{"", "Năm 2021, toàn tỉnh kết nạp vượt chỉ tiêu; huyện Tam Nông chỉ tiêu 220, thực hiện 231."},
		{"party_members_admitted 2315 2021; party_members_admitted target 2200 2021", "Năm 2021, đội ngũ của Đảng bộ tỉnh được bổ sung thêm 2.315 đảng viên, vượt chỉ tiêu 2.200."},
		{"party_members_admitted 2315 2021; party_members_admitted target 2200 2021", "Năm 2021, toàn tỉnh kết nạp 2.315 đảng viên, vượt chỉ tiêu đề ra (2.200)."},
		{"party_members_admitted 2315 2021", "Năm 2021, Đảng bộ tỉnh được bổ sung 2.315 đảng viên."},
		{"", "Sau sáp nhập, Đảng bộ tỉnh được bổ sung 2.315 đảng viên từ đảng bộ các cơ quan."},
		{"", "Năm 2021, Ban Chấp hành Đảng bộ tỉnh được bổ sung 15 đảng viên vào cấp ủy."},
		{"", "Năm 2021, lực lượng kiểm tra toàn tỉnh được bổ sung 57 đồng chí."},
		{"party_members_admitted 2315 2021; party_members_admitted[women] 812 2021", "Lớp đảng viên mới năm 2021 của toàn tỉnh có 2.315 người, trong đó 812 nữ."},
		{"", "Năm 2021, toàn tỉnh mở được 12 lớp đảng viên mới cho 820 đồng chí."},
		{"", "Các lớp đảng viên mới năm 2021 trong tỉnh có 820 người."},
		{"party_members_admitted target 2400 2022", "Năm 2022, tỉnh giữ con số 2.400 đảng viên mới làm đích đến."},
		{
			"party_members_admitted target 2400 2022; party_members_admitted 971 2022-H1",
			"Đích của công tác phát triển Đảng ở tỉnh là 2.400 đảng viên mới. 6 tháng đầu năm 2022, các cấp ủy mới kết nạp 971 người.",
		},
		{"party_members_admitted 1318 2021", "Năm 2021, Đảng bộ tỉnh chào đón 1.318 người bước vào hàng ngũ."},
		{"party_members_admitted 1318 2021", "Năm 2021, trong tỉnh có 1.318 người tuyên thệ dưới cờ Đảng."},
		{
			"party_members_admitted 1318 2021; party_members_admitted change 112 2021<2020",
			"Năm 2021, toàn tỉnh kết nạp 1.318 đảng viên, nhiều hơn năm liền trước 112 người.",
		},
		{
			"party_organizations_inspected 318 2021; party_members_inspected 774 2021; party_organizations_supervised 202 2021; party_members_supervised 419 2021",
			"Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra 318 tổ chức đảng và 774 đảng viên; số được giám sát chuyên đề lần lượt là 202 và 419.",
		},
		{
			"party_members_disciplined 132 2021-H1; party_members_disciplined 104 2022-H1; party_members_disciplined[reprimand] 77 2022-H1",
			"6 tháng đầu năm 2021, toàn tỉnh có 132 đảng viên bị kỷ luật. Còn 6 tháng năm nay: 104. Trong đó, khiển trách 77.",
		},
		{
			"party_members_disciplined 41 2022-Q1; party_members_disciplined[reprimand] 29 2022-Q1; party_members_disciplined[warning] 12 2022-Q1; party_members_disciplined change -7 2022-Q1<2021-Q1",
			"Quý I/2022, toàn tỉnh có 41 đảng viên bị kỷ luật, gồm khiển trách 29, cảnh cáo 12. So với cùng kỳ năm 2021, số này giảm 7 người.",
		},
		{"party_members_admitted target 2400 2022", "Năm 2022, Đảng bộ tỉnh kết nạp đảng viên, đích là 2.400 đồng chí."},
		{"party_members_admitted 1012 2022-H1; party_members_admitted target 2400 2022", "6 tháng đầu năm 2022, toàn tỉnh kết nạp 1.012 đảng viên. Kế hoạch đặt ra cho cả năm chỉ dừng ở mức 2.400."},
	})
}

// TestReachedWith: the result of a plan behind its time or "về đích với", but no further thing.
func TestReachedWith(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 1500 2021; party_members_admitted 1585 2021; party_members_admitted attainment 1.057 2021", "Năm 2021, tỉnh đặt chỉ tiêu kết nạp 1.500 đảng viên, về đích với 1.585, bằng 105,7%."},
		{"party_members_admitted target 1600 2022; party_members_admitted 410 2022-Q1; party_members_admitted attainment 0.256 2022", "Phát triển đảng viên: kế hoạch năm 2022 là 1.600, quý I làm được 410, tương đương 25,6%."},
		{"party_members_admitted target 1600 2022", "Phát triển đảng viên: kế hoạch năm 2022 là 1.600, quý I mở 12 lớp bồi dưỡng."},
	})
}

// TestLevelsOfBadges reads levels of badges beside what they count, and refuses what one
// leader hands out.
func TestLevelsOfBadges(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 812 2022-05; party_badges_awarded[80] 3 2022-05; party_badges_awarded[75] 9 2022-05; party_badges_awarded[30] 402 2022-05",
			"Đợt 19-5-2022, Tỉnh ủy tặng Huy hiệu Đảng cho 812 đảng viên; cao nhất là 80 năm, 3 đồng chí; 75 năm, 9 đồng chí; nhiều nhất là 30 năm, 402 đồng chí.",
		},
		{
			"party_badges_awarded 812 2022-05; party_badges_awarded[80] 3 2022-05; party_badges_awarded[75] 9 2022-05; party_badges_awarded[30] 402 2022-05",
			"Đợt 19-5-2022, toàn tỉnh có 812 đảng viên được tặng Huy hiệu Đảng: 80 năm, 3 đồng chí, 75 năm, 9 đồng chí, 30 năm, 402 đồng chí.",
		},
		{
			"party_badges_awarded 812 2022-05; party_badges_awarded[60] 33 2022-05; party_badges_awarded[55] 148 2022-05; party_badges_awarded[75] 9 2022-05",
			"Đợt 19-5-2022, toàn tỉnh trao 812 tấm Huy hiệu Đảng. Mốc 60 năm: 33. Những người vào Đảng thời ấy rất đông, với 148 người ở mốc 55 năm. Cao nhất là bậc 75 năm, 9 cụ.",
		},
		{
			"party_badges_awarded 812 2022-05",
			"Đợt 19-5-2022, toàn tỉnh trao 812 Huy hiệu Đảng. Lớp vào Đảng ngày ấy, nay tròn 45 năm, chiếm số lượng khá: 219 đảng viên.",
		},
		{"", "Đợt 19-5-2022, toàn tỉnh trao Huy hiệu Đảng 80 năm, 75 năm, 60 năm, 12 đồng chí."},
		{"party_badges_awarded 742 2022-05", "Đồng chí Bí thư Tỉnh ủy gắn Huy hiệu Đảng cho 22 đảng viên đợt 19-5-2022; cả đợt, toàn tỉnh có 742 đồng chí được nhận."},
		{"", "Đợt 19-5-2022, Chủ tịch UBND tỉnh trao Huy hiệu Đảng tặng 18 đảng viên."},
		{"party_badges_awarded 742 2022-05", "Đợt 19-5-2022, Bí thư Tỉnh ủy cho biết, toàn tỉnh trao Huy hiệu Đảng cho 742 đảng viên."},
		{"party_badges_awarded 742 2022-05", "Kỷ niệm 132 năm Ngày sinh Chủ tịch Hồ Chí Minh, đợt 19-5-2022, Ban Thường vụ Tỉnh ủy trao Huy hiệu Đảng cho 742 đảng viên."},
	})
}

// TestPlacesOfLevels: where one who has a badge lives says nothing of the levels told behind him.
func TestPlacesOfLevels(t *testing.T) {
	const told = "Dịp 19/5/2022, Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng cho 640 đảng viên trong tỉnh. "
	run(t, []sentence{
		{
			"party_badges_awarded 640 2022-05; party_badges_awarded[75] 6 2022-05; party_badges_awarded[70] 14 2022-05",
			told + "Huy hiệu 80 năm có 2 đồng chí ở huyện Cái Nước; Huy hiệu 75 năm 6 đồng chí; 70 năm 14 đồng chí.",
		},
		{"party_badges_awarded 640 2022-05", told + "Huyện Cái Nước có 75 năm 6 đồng chí; 70 năm 14 đồng chí."},
		{"party_badges_awarded 640 2022-05; party_badges_awarded[80] 1 2022-05", told + "Huy hiệu 80 năm có một đồng chí."},
		{"party_badges_awarded 640 2022-05", told + "Có một đồng chí xúc động phát biểu."},
		{"party_badges_awarded 640 2022-05; party_badges_awarded 702 2022-02", told + "Trước đó, đợt 3/2, toàn tỉnh có 702 đảng viên được tặng và truy tặng."},
		{"", "Ông Tư Kiên, 61 tuổi, 30 năm tuổi Đảng, kể: “Hồi đó cả xã có 11 đảng viên”."},
	})
}
