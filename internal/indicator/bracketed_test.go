package indicator_test

import "testing"

// TestBracketOfEarlier: the parts of a number that the same period of the year before heads in a bracket are of
// it too; what stands behind a number alone, or behind the bracket, is not.
func TestBracketOfEarlier(t *testing.T) {
	const year = "Năm 2022, toàn tỉnh kỷ luật 76 đảng viên"
	runOn(t, morning(2023, 1, 4), "Công tác kiểm tra", []sentence{
		{
			"party_members_disciplined 76 2022; party_members_disciplined 88 2021; party_members_disciplined[reprimand] 61 2021; party_members_disciplined[warning] 20 2021; party_members_disciplined[expulsion] 7 2021",
			year + " (cùng kỳ năm trước thi hành kỷ luật 88 đảng viên: khiển trách 61; cảnh cáo 20; khai trừ 7).",
		},
		{
			"party_members_disciplined 76 2022; party_members_disciplined 88 2021; party_members_disciplined[reprimand] 61 2021; party_members_disciplined[warning] 27 2021",
			year + " (cùng kỳ 88 đảng viên, trong đó khiển trách 61; cảnh cáo 27).",
		},
		{
			"party_members_disciplined 76 2022; party_members_disciplined 88 2021; party_members_disciplined[reprimand] 60 2022; party_members_disciplined[warning] 16 2022",
			year + " (cùng kỳ 88; trong đó khiển trách 60, cảnh cáo 16).",
		},
		{
			"party_members_disciplined 76 2022; party_members_disciplined 88 2021; party_members_disciplined[reprimand] 60 2022; party_members_disciplined[warning] 16 2022",
			year + " (cùng kỳ 88), khiển trách 60, cảnh cáo 16.",
		},
		{
			"party_members_disciplined 76 2022; party_members_disciplined 88 2021; party_members_disciplined[reprimand] 60 2022; party_members_disciplined[warning] 16 2022",
			year + " (năm 2021: 88 đảng viên; các hình thức: khiển trách 60; cảnh cáo 16).",
		},
	})
}

// TestTimeInBracketBehind: a time alone in a bracket behind a number is of that number, and of no other; one
// without its year says nothing beside another year than the article's.
func TestTimeInBracketBehind(t *testing.T) {
	runOn(t, morning(2022, 12, 15), "Công tác đảng viên", []sentence{
		{
			"party_badges_awarded 1140 2022-02; party_badges_awarded 865 2022-05",
			"Năm 2022, toàn tỉnh trao Huy hiệu Đảng cho 1.140 đảng viên (đợt 3-2) và 865 đảng viên (đợt 19-5).",
		},
		{"party_members_admitted 1302 2021; party_members_admitted 1415 2022", "Toàn tỉnh kết nạp 1.302 đảng viên (năm 2021) và 1.415 đảng viên (năm 2022)."},
		{"party_members_admitted target 1500 2023; party_members_admitted 1415 2022", "Toàn tỉnh phấn đấu kết nạp 1.500 đảng viên (năm 2023); đã kết nạp 1.415 đảng viên (năm 2022)."},
		{"party_members_admitted 317 2022-Q1; party_members_admitted 420 2022-Q2", "Năm 2022, toàn tỉnh kết nạp 317 đảng viên (quý I), 420 đảng viên (quý II)."},
		{"party_members_admitted 317 2021", "Năm 2021, toàn tỉnh kết nạp 317 đảng viên (quý I)."},
		{"party_members_admitted 1415 2022; party_members_admitted change 15 2022<2021", "Năm 2022, toàn tỉnh kết nạp 1.415 đảng viên, tăng 15 đảng viên (năm 2021)."},
	})
}

// TestStriving: to have striven is no aim; what is striven for is one.
func TestStriving(t *testing.T) {
	runOn(t, morning(2022, 12, 28), "Công tác đảng viên", []sentence{
		{"party_members_admitted 2210 2022", "Với sự phấn đấu của các cấp ủy, cả năm toàn tỉnh kết nạp 2.210 đảng viên."},
		{"party_members_admitted 2210 2022", "Bằng sự nỗ lực, phấn đấu bền bỉ, năm 2022 toàn tỉnh kết nạp 2.210 đảng viên."},
		{"party_members_admitted target 2400 2023", "Với sự phấn đấu của các cấp ủy, năm 2023 toàn tỉnh sẽ kết nạp 2.400 đảng viên."},
		{"party_members_admitted target 2400 2023", "Các cấp ủy nỗ lực phấn đấu kết nạp 2.400 đảng viên trong năm 2023."},
		{"party_members_admitted target 2400 2023", "Hướng phấn đấu của toàn tỉnh năm 2023 là kết nạp 2.400 đảng viên."},
	})
}

// TestDoneFor: what something is done for is not done yet, and those who do not do something, or are needed for
// it, are not all.
func TestDoneFor(t *testing.T) {
	runOn(t, morning(2022, 12, 15), "Công tác đảng viên", []sentence{
		{"", "Muốn vậy cần ít nhất ba đảng viên để lập một chi bộ trong doanh nghiệp."},
		{"", "Năm 2022, tỉnh mất nửa năm vận động để thành lập 8 chi bộ trong doanh nghiệp tư nhân."},
		{"party_organizations_established[private_enterprise] 8 2022", "Năm 2022, tỉnh kiên trì vận động để thành lập được 8 chi bộ trong doanh nghiệp tư nhân."},
		{"party_members_admitted target 1900 2023", "Để kết nạp 1.900 đảng viên trong năm 2023, tỉnh mở thêm lớp nhận thức."},
		{"party_members_admitted target 1900 2022", "Năm 2022, toàn tỉnh giao chỉ tiêu cho từng huyện để kết nạp 1.900 đảng viên."},
		{"", "Toàn tỉnh có 173 đảng viên không đủ tư cách."},
		{"party_members 58120 2022-12-15", "Toàn tỉnh có 58.120 đảng viên, không còn thôn trắng đảng viên."},
	})
}

// TestNewAmongAll: a number of new members told as a whole is no stock.
func TestNewAmongAll(t *testing.T) {
	runOn(t, morning(2022, 12, 15), "Công tác đảng viên", []sentence{
		{"party_members_admitted 734 2022; party_members_admitted[women] 310 2022", "Năm 2022, trong tổng số 734 đảng viên mới kết nạp, có 310 nữ."},
		{"party_members 58120 2022-12-15", "Trong tổng số 58.120 đảng viên của Đảng bộ tỉnh, có 310 người chưa được phát thẻ."},
		{"party_members 58120 2022-12-15; party_members_admitted 734 2022", "Trong tổng số 58.120 đảng viên, mới kết nạp 734 đảng viên trong năm 2022."},
	})
}

// TestYearCompleted: what is completed in the last months of a year is the plan of the year, unless it is said
// to be more, what is left, or theirs.
func TestYearCompleted(t *testing.T) {
	runOn(t, morning(2022, 11, 15), "Công tác đảng viên", []sentence{
		{"party_members_admitted target 1640 2022", "Quý IV, tỉnh tập trung hoàn thành chỉ tiêu kết nạp 1.640 đảng viên."},
		{"party_members_admitted target 290 2022-Q4; party_members_admitted target 1640 2022", "Quý IV, tỉnh phấn đấu kết nạp 290 đảng viên, hoàn thành chỉ tiêu kết nạp 1.640 đảng viên."},
		{"party_members_admitted target 290 2022-Q4", "Quý IV, tỉnh phấn đấu hoàn thành chỉ tiêu kết nạp thêm 290 đảng viên."},
	})
}

// TestAgainstPlan: a number that somebody asked for is a plan, also behind "so với"; what is less than another
// is none.
func TestAgainstPlan(t *testing.T) {
	const half = "6 tháng đầu năm, toàn tỉnh kết nạp 930 đảng viên"
	runOn(t, morning(2022, 7, 15), "Công tác đảng viên", []sentence{
		{
			"party_members_admitted 930 2022-H1; party_members_admitted attainment 0.5 2022; party_members_admitted target 1860 2022",
			half + ", bằng 50% so với 1.860 đảng viên mà Tỉnh ủy giao cho cả năm.",
		},
		{"party_members_admitted 930 2022-H1", half + ", giảm so với 1.012 đảng viên được giao quản lý."},
		{"party_members_admitted 930 2022-H1", half + ", vượt chỉ tiêu nửa năm 2022 là 12 đảng viên."},
	})
}

// TestShareOfOthers: a share of which the same is told again behind it is of those who stand between.
func TestShareOfOthers(t *testing.T) {
	runOn(t, morning(2022, 12, 15), "Tổ chức cơ sở đảng", []sentence{
		{"party_villages_with_cell_ratio 0.97 2022-YTD", "Đến nay, toàn tỉnh có 97% thôn có chi bộ và 71% trường học có chi bộ."},
		{"party_villages_with_cell_ratio 0.97 2022-YTD", "Đến nay, tỷ lệ thôn có chi bộ của tỉnh đạt 97%."},
	})
}
