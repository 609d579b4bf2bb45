package indicator_test

import "testing"

// TestListedParts: lines that go on with the list which a sentence heads with a colon.
func TestListedParts(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 61 2021; party_members_disciplined[reprimand] 40 2021; party_members_disciplined[warning] 21 2021",
			"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên, cụ thể:\na) Khiển trách 40 đảng viên;\nb) Cảnh cáo 21 đảng viên.",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted[women] 520 2021; party_members_admitted[youth_union] 800 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên, trong đó:\nNữ: 520 đồng chí\nĐoàn viên thanh niên: 800 đồng chí",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted[women] 520 2021; party_members_admitted[ethnic_minority] 31 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên, gồm có:\n\n520 đảng viên là nữ\n\n31 người dân tộc thiểu số",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted[women] 520 2021; party_members_admitted[students] 80 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. Trong đó:\n(1) Nữ có 520 đồng chí;\n(2) Học sinh, sinh viên có 80 đồng chí.",
		},
		{
			"party_organizations_rated 652 2021; party_organizations_rated[excellent] 98 2021; party_organizations_rated[good] 430 2021",
			"Năm 2021, toàn tỉnh có 652 tổ chức cơ sở đảng được xếp loại, kết quả:\n1. Hoàn thành xuất sắc nhiệm vụ: 98 tổ chức\n2. Hoàn thành tốt nhiệm vụ: 430 tổ chức",
		},
		// Of other things, of a district, behind a head of tasks, without a head, and
		// more than all.
		{"party_members_admitted 1210 2021", "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên, trong đó:\nMở 31 lớp cho học sinh, sinh viên"},
		{"party_members_admitted 1210 2021", "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. Kết quả ở các huyện:\nNữ 40 đồng chí ở huyện Cái Nước"},
		{"party_members_admitted 1210 2021", "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. Đồng chí Bí thư yêu cầu:\nNữ: 520 cán bộ hội"},
		{"party_members_admitted 1210 2021", "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên, trong đó:\nNữ: 1.520 đồng chí"},
	})
}

// TestOfThisNumber: "số này có" tells parts of the count before it, "con số này là" the count.
func TestOfThisNumber(t *testing.T) {
	const told = "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. "
	run(t, []sentence{
		{"party_members_admitted 1210 2021; party_members_admitted[women] 520 2021; party_members_admitted[religious] 31 2021", told + "Số này có 520 đồng chí là nữ, 31 đồng chí theo đạo."},
		{"party_members_admitted 1210 2021; party_members_admitted[women] 520 2021", told + "Số đảng viên mới là nữ chiếm phần lớn, với 520 đồng chí."},
		{"party_members_admitted 1210 2021; party_members_admitted 1188 2020", told + "Năm 2020, con số này là 1.188."},
	})
}

// TestHeadedByParts: a sentence that begins with a part of what was told before it.
func TestHeadedByParts(t *testing.T) {
	const told = "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. "
	run(t, []sentence{
		{"party_members_admitted 1210 2021; party_members_admitted[women] 471 2021", told + "Phụ nữ góp 471 người."},
		{"party_members_admitted 1210 2021; party_members_admitted[private_enterprise] 45 2021", told + "Các doanh nghiệp tư nhân đóng góp 45 đồng chí."},
		{
			"party_members_admitted 1210 2021; party_members_admitted[youth_union] 800 2021; party_members_admitted[women] 471 2021",
			told + "Nhiều nhất là đoàn viên thanh niên với 800 đồng chí; tiếp đến là phụ nữ với 471 đồng chí.",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted[women] 468 2021; party_members_admitted[students] 37 2021",
			told + "Trong lớp đảng viên mới này, phụ nữ 468 người, học sinh và sinh viên 37 người.",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted[women] 401 2021; party_members_admitted[workers] 120 2021",
			told + "Xét về giới, nữ 401 đồng chí; xét về thành phần, công nhân 120 đồng chí.",
		},
		{
			"party_badges_awarded 212 2021-09; party_badges_awarded[70] 1 2021-09; party_badges_awarded[65] 3 2021-09",
			"Đợt 2/9/2021, toàn tỉnh có 212 đồng chí được tặng Huy hiệu Đảng. Cao nhất là mức 70 năm có 1 đồng chí, 65 năm 3 đồng chí.",
		},
		{"party_members_admitted 1210 2021; party_members_admitted[women] 401 2021", told + "\n\nBù lại, chất lượng nguồn đáng mừng. Nữ có 401 đồng chí."},
		{"party_members_admitted 1210 2021; party_members_admitted[women] 401 2021", told + "5 huyện vượt chỉ tiêu. Nữ có 401 đồng chí."},
		// Of other people, told since, and of what is done to the part.
		{"party_members_admitted 1210 2021", told + "Hội nghị bầu 45 đại biểu dự đại hội. Nữ có 15 đồng chí."},
		{"party_members_admitted 1210 2021", told + "\n\nĐại hội bầu Ban Chấp hành Đảng bộ. Nữ có 9 đồng chí."},
		{"party_members_admitted 1210 2021", told + "Hội nghị biểu dương 45 điển hình tiên tiến. Nữ có 15 đồng chí."},
		{"party_members_admitted 1210 2021", told + "\n\nHội nghị yêu cầu:\n\nNữ: 520 cán bộ hội"},
		{"party_members_admitted 1210 2021", told + "Phụ nữ được vay vốn 471 người."},
		{"party_members_admitted 1210 2021", told + "Nữ cán bộ chủ chốt có 401 đồng chí."},
		{"party_members_admitted 1210 2021", told + "Hội thi có 401 đồng chí nữ."},
		{"party_members_admitted 1210 2021", told + "Mở lớp đảng viên mới cho 468 phụ nữ."},
	})
}

// TestStandsNow: how many organizations there are by now is no part of those set up.
func TestStandsNow(t *testing.T) {
	const told = "Năm 2021, toàn tỉnh thành lập 12 chi bộ ở các doanh nghiệp tư nhân. "
	run(t, []sentence{
		{"party_organizations_established[private_enterprise] 12 2021", told + "Hiện nay, toàn tỉnh có 61 chi bộ ở các doanh nghiệp tư nhân."},
		{"party_organizations_established[private_enterprise] 12 2021", told + "Đến nay, chi bộ ở các doanh nghiệp tư nhân toàn tỉnh là 61 chi bộ."},
		{"party_organizations_established[private_enterprise] 12 2021", told + "Toàn tỉnh có 61 chi bộ ở các doanh nghiệp tư nhân."},
		{"party_organizations_established 12 2021; party_organizations_established[private_enterprise] 5 2021", "Năm 2021, toàn tỉnh thành lập 12 chi bộ. Trong doanh nghiệp tư nhân có 5 chi bộ."},
	})
}

// TestPartsOfPartOfTime: parts told behind ", trong đó" directly behind what a part of the time
// brought are parts of that, if it holds them; those behind a semicolon or a bracket are the whole's.
func TestPartsOfPartOfTime(t *testing.T) {
	const told = "party_members_admitted 1560 2021; "
	run(t, []sentence{
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 190 2021-Q4; party_members_admitted[students] 12 2021-Q4",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên, riêng quý IV kết nạp 420 đảng viên, trong đó có 190 nữ, 12 học sinh.",
		},
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 190 2021-Q4",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên, trong đó quý IV kết nạp 420 đảng viên, trong đó có 190 nữ.",
		},
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 690 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên, riêng quý IV kết nạp 420 đảng viên, trong đó có 690 nữ.",
		},
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 190 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên, riêng quý IV kết nạp 420 đảng viên; trong đó nữ 190 đồng chí.",
		},
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 190 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên (riêng quý IV là 420 đảng viên), trong đó có 190 nữ.",
		},
		{
			told + "party_members_admitted 420 2021-Q4; party_members_admitted[women] 190 2021-Q4; party_members_admitted[youth_union] 280 2021-Q4",
			"Năm 2021, toàn tỉnh kết nạp 1.560 đảng viên, riêng quý IV kết nạp 420 đảng viên, trong đó có 190 nữ, 280 đoàn viên.",
		},
		{
			"party_members_disciplined 84 2021; party_members_disciplined 36 2021-Q4; party_members_disciplined[reprimand] 34 2021; party_members_disciplined[warning] 29 2021; party_members_disciplined[expulsion] 21 2021",
			"Năm 2021, toàn tỉnh kỷ luật 84 đảng viên, riêng quý IV kỷ luật 36 đảng viên, trong đó khiển trách 34, cảnh cáo 29, khai trừ 21.",
		},
		{
			"party_members_disciplined 84 2021; party_members_disciplined 36 2021-Q4; party_members_disciplined[reprimand] 24 2021-Q4; party_members_disciplined[expulsion] 12 2021-Q4",
			"Năm 2021, toàn tỉnh kỷ luật 84 đảng viên, riêng quý IV kỷ luật 36 đảng viên, trong đó khiển trách 24, khai trừ 12.",
		},
	})
}

// TestDenied: what was not done to them is no count of it; only new ones, or so many only, is open.
func TestDenied(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Đảng bộ tỉnh có 41.300 đảng viên không vi phạm kỷ luật."},
		{"party_members_disciplined 31 2021", "Năm 2021, toàn tỉnh có 31 đảng viên vi phạm bị kỷ luật."},
		{"", "Trong tổng số 41.300 đảng viên mới có 2,1% là tiến sĩ."},
		{"", "Toàn tỉnh có 100% ấp và 81,4% khóm có chi bộ."},
		{"party_villages_with_cell_ratio 1 2022-YTD", "Toàn tỉnh có 100% ấp, khóm có chi bộ và 81,4% trường học có chi bộ."},
	})
	runOn(t, morning(2021, 10, 22), "Công tác đảng viên", []sentence{
		{"party_members_admitted target 260 2021-Q4", "Trong quý IV, các cấp ủy hoàn thành chỉ tiêu kết nạp 260 đảng viên theo kế hoạch quý."},
		{"party_members_admitted target 260 2021-Q4", "Trong quý IV, phấn đấu hoàn thành chỉ tiêu kết nạp 260 đảng viên nữa."},
		{"party_members_admitted target 1560 2021", "Trong quý IV, phấn đấu hoàn thành chỉ tiêu kết nạp 1.560 đảng viên."},
		{"party_members_admitted 1240 2021-YTD; party_members_admitted attainment 1.03 2021", "Tỉnh chọn người đủ điều kiện để kết nạp 1.240 đảng viên, đạt 103% kế hoạch."},
	})
}

// TestTermOver: "nhiệm kỳ" of which it is told what was done is, at the congress that begins a term, the one before.
func TestTermOver(t *testing.T) {
	const opens = "Sáng 21/9, Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025 khai mạc.\n"
	runOn(t, morning(2020, 9, 21), "Khai mạc Đại hội Đảng bộ tỉnh", []sentence{
		{
			"party_members_admitted 9120 2015-2020; party_members_admitted attainment 1.06 2015-2020",
			opens + "Trong nhiệm kỳ, đã kết nạp 9.120 đảng viên, đạt 106% chỉ tiêu nghị quyết đề ra.",
		},
		{"party_members_admitted target 9500 2020-2025", opens + "Trong nhiệm kỳ, phấn đấu kết nạp 9.500 đảng viên."},
		{"party_members_admitted 8740 2015-2020; party_members_admitted attainment 1.09 2015-2020", opens + "Trong nhiệm kỳ, toàn tỉnh kết nạp 8.740 đảng viên, đạt 109% chỉ tiêu."},
		{"party_members_admitted target 9500 2020-2025", opens + "Đại hội đề ra: trong nhiệm kỳ, kết nạp 9.500 đảng viên, bằng 104% nhiệm kỳ trước."},
		{"party_members_admitted target 9500 2020-2025", opens + "Đại hội đã thống nhất chỉ tiêu trong nhiệm kỳ kết nạp 9.500 đảng viên."},
		{"party_organizations_inspected 1240 2015-2020", "So với nhiệm kỳ 2010 - 2015, số cuộc tăng nhiều. Trong nhiệm kỳ, các cấp ủy kiểm tra 1.240 tổ chức đảng."},
	})
	runOn(t, morning(2023, 9, 21), "Công tác đảng viên", []sentence{
		{"party_members_admitted target 9500 2020-2025", "Nghị quyết nhiệm kỳ 2020 - 2025 đề ra trong nhiệm kỳ kết nạp 9.500 đảng viên."},
	})
	runOn(t, morning(2022, 5, 17), "Trao Huy hiệu Đảng", []sentence{
		{
			"party_badges_awarded[60] 64 2022-05; party_badges_awarded[50] 208 2022-05",
			"Đợt 19-5, toàn tỉnh có 64 đồng chí được trao, truy tặng Huy hiệu 60 năm; 208 đồng chí nhận Huy hiệu 50 năm.",
		},
		{
			"party_badges_awarded 51 2022-05; party_badges_awarded[65] 16 2022-05; party_badges_awarded[60] 28 2022-05",
			"Đợt 19-5, toàn tỉnh trao Huy hiệu cho 51 đảng viên.\nCó 2 đồng chí nhận Huy hiệu 75 năm ở huyện Cái Nước; 5 đồng chí nhận Huy hiệu 70 năm ở thành phố Cà Mau, huyện Đầm Dơi; 16 đồng chí nhận Huy hiệu 65 năm, 28 đồng chí nhận Huy hiệu 60 năm.",
		},
		{
			"party_badges_awarded[70] 47 2022-05",
			"Đợt 19-5, toàn tỉnh có 47 đồng chí nhận Huy hiệu 70 năm; ở huyện Cái Nước có 3 đồng chí nhận Huy hiệu 60 năm; 2 đồng chí nhận Huy hiệu 50 năm.",
		},
	})
}
