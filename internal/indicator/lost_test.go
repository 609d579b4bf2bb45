package indicator_test

import "testing"

// TestPartsOfLost: parts told in the sentence behind a whole that was refused go with it; those of
// a whole that counts do not.
func TestPartsOfLost(t *testing.T) {
	const all = "party_badges_awarded 415 2022-07"
	const round = "Ngày 12/7, Tỉnh ủy tổ chức lễ trao tặng Huy hiệu Đảng cho 415 đảng viên trong toàn tỉnh. "
	const levels = " Trong đó có 3 đảng viên nhận Huy hiệu 65 năm tuổi Đảng; 9 đảng viên nhận Huy hiệu 60 năm tuổi Đảng."
	run(t, []sentence{
		{all + "; party_badges_awarded[65] 3 2022-07; party_badges_awarded[60] 9 2022-07", round + levels[1:]},
		{all, round + "Tại buổi lễ, Bí thư Tỉnh ủy Lê Văn Thành đã trao Huy hiệu Đảng cho 26 đảng viên." + levels},
		{"", "Quý I năm 2022, Ủy ban Kiểm tra Tỉnh ủy thi hành kỷ luật 12 đảng viên. Trong đó, khiển trách 5, cảnh cáo 7."},
		{
			"party_members_disciplined 120 2022-Q1; party_members_disciplined[reprimand] 50 2022-Q1; party_members_disciplined[warning] 70 2022-Q1",
			"Quý I năm 2022, Ban Thường vụ Tỉnh ủy kỷ luật 2 đảng viên. Các cấp ủy trong tỉnh kỷ luật 120 đảng viên. Trong đó, khiển trách 50, cảnh cáo 70.",
		},
		{
			"party_members_disciplined 120 2022-Q1; party_members_disciplined[reprimand] 50 2022-Q1; party_members_disciplined[warning] 64 2022-Q1; party_members_disciplined[expulsion] 6 2022-Q1",
			"Quý I năm 2022, các cấp ủy trong tỉnh kỷ luật 120 đảng viên. Trong số này, có 9 đảng viên do Ủy ban Kiểm tra Tỉnh ủy kỷ luật. Trong đó, khiển trách 50, cảnh cáo 64, khai trừ 6.",
		},
		{
			all + "; party_badges_awarded[65] 3 2022-07; party_badges_awarded[60] 9 2022-07",
			round[:len(round)-2] + "; truy tặng cho 21 trường hợp." + levels,
		},
	})
}

// TestDatedElsewhere: a caption without a time says what the text says with one; another number, and
// what is told since the begin of the year, is another count.
func TestDatedElsewhere(t *testing.T) {
	const below = "\n\nĐợt này, toàn tỉnh vinh dự có 211 đồng chí được trao Huy hiệu 55, 50, 40 và 30 năm tuổi Đảng."
	const day = "Ngày 12/7, Tỉnh ủy tổ chức trao Huy hiệu 55, 50, 40 và 30 năm tuổi Đảng tặng các đồng chí cao tuổi Đảng.\n\n"
	run(t, []sentence{
		{"party_badges_awarded 211 2022-07", day + "Trao Huy hiệu Đảng tặng 211 đảng viên cao tuổi Đảng ở tỉnh" + below},
		{"party_badges_awarded 311 2022-YTD; party_badges_awarded 211 2022-07", day + "Trao Huy hiệu Đảng tặng 311 đảng viên cao tuổi Đảng ở tỉnh" + below},
		{
			"party_members_admitted 711 2022-YTD; party_members_admitted 711 2022-H1",
			"Từ đầu năm đến nay, toàn tỉnh kết nạp 711 đảng viên.\n\nSáu tháng đầu năm 2022, các đảng bộ trong tỉnh kết nạp 711 đảng viên.",
		},
	})
}
