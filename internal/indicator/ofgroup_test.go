package indicator_test

import "testing"

// TestOutOfSome: the group of some of the members is not that group of all, and those of it to whom something
// else was done are not all of them. The article is of 12 July 2022.
func TestOutOfSome(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; trong số đảng viên có bằng thạc sĩ có 71 nữ, 12 người dân tộc thiểu số."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; trong số đảng viên mới kết nạp ở vùng biên giới có 71 nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; trong số đảng viên mới kết nạp có 407 nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021; party_members_admitted[ethnic_minority] 90 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; trong số những đồng chí này có 407 nữ, 90 người dân tộc thiểu số."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Trong số 1.312 đảng viên mà toàn Đảng bộ tỉnh kết nạp năm 2021 đã có 407 nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted[workers] 280 2021; party_members_admitted[private_enterprise] 95 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; 280 người trong số đó là công nhân, 95 người ở doanh nghiệp tư nhân."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 64 nữ được tuyên dương."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số đảng viên mới, 64 nữ được trao học bổng."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 407 nữ; 64 nữ được nhận học bổng."},
		{"party_members_admitted 1312 2021; party_members_admitted[students] 90 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 90 học sinh được chi bộ nhà trường nhận xét, giới thiệu."},
		{
			"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021; party_members_admitted attainment 1.05 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 407 nữ, đạt 105% chỉ tiêu giao cho các đơn vị.",
		},
		{
			"party_members_disciplined 160 2021; party_members_disciplined 140 2020; party_members_disciplined[reprimand] 110 2021; party_members_disciplined[warning] 50 2021",
			"Năm 2021, cấp ủy các cấp kỷ luật 160 đảng viên (năm 2020 là 140 đảng viên; khiển trách 110, cảnh cáo 50).",
		},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số đảng viên học sinh có 21 nữ."},
		{
			"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021; party_members_admitted[ethnic_minority] 90 2021; party_members_admitted[youth_union] 818 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số đảng viên mới kết nạp, nữ có 407 đồng chí, người dân tộc thiểu số 90 đồng chí, đoàn viên thanh niên 818 đồng chí.",
		},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 407 nữ được kết nạp từ cơ sở thôn."},
		{"party_members_admitted 1312 2021; party_members_admitted[ethnic_minority] 90 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 90 người dân tộc thiểu số được bồi dưỡng từ cơ sở."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong tổng số đảng viên mới của các chi bộ, đảng bộ toàn tỉnh có 407 nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số 1.312 quần chúng vinh dự vào Đảng có 407 nữ."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số đảng viên dưới 25 tuổi có 71 nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 407 nữ được học tập, thử thách ở cơ sở."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, trong đó có 38 nữ được Tỉnh ủy tặng giấy khen."},
	})
}

// TestHeadOfBracket: the time with which a bracket begins is of all that is told in it.
func TestHeadOfBracket(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 96 2022-H1; party_members_disciplined[expulsion] 12 2022-H1; party_members_disciplined[dismissal] 6 2022-H1; party_members_disciplined[expulsion] 9 2021-H1; party_members_disciplined[dismissal] 4 2021-H1",
			"Sáu tháng qua, toàn tỉnh thi hành kỷ luật 96 đảng viên, trong đó khai trừ 12, cách chức 6 (cùng kỳ khai trừ 9, cách chức 4).",
		},
		{
			"party_members_disciplined 143 2021; party_members_disciplined[reprimand] 90 2021; party_members_disciplined[warning] 53 2021; party_members_disciplined[reprimand] 77 2020; party_members_disciplined[warning] 35 2020",
			"Năm 2021, toàn tỉnh kỷ luật 143 đảng viên: khiển trách 90, cảnh cáo 53 (năm 2020 khiển trách 77, cảnh cáo 35).",
		},
		{
			"party_members_admitted 810 2022-H1; party_organizations_established 9 2022-H1; party_members_admitted 740 2021-H1",
			"Trong 6 tháng đầu năm, toàn tỉnh kết nạp 810 đảng viên, thành lập 9 chi bộ (cùng kỳ kết nạp 740).",
		},
		{
			"party_members_disciplined 66 2022-H1; party_members_disciplined change 12 2022-H1<2021-H1; party_members_disciplined[expulsion] 3 2022-H1",
			"Trong 6 tháng đầu năm, toàn tỉnh kỷ luật 66 đảng viên (cùng kỳ tăng 12 đảng viên, khai trừ 3).",
		},
		{
			"party_members_disciplined 66 2022-H1; party_members_disciplined change -5 2022-H1<2021-H1; party_members_disciplined[expulsion] 3 2022-H1",
			"Trong 6 tháng đầu năm, toàn tỉnh kỷ luật 66 đảng viên (so với cùng kỳ giảm 5), khai trừ 3.",
		},
		{
			"party_members_disciplined 88 2022-H1; party_members_disciplined 79 2021-H1; party_members_disciplined[reprimand] 61 2022-H1; party_members_disciplined[expulsion] 9 2022-H1",
			"Trong 6 tháng đầu năm, toàn tỉnh kỷ luật 88 đảng viên (cùng kỳ 79; khiển trách 61, khai trừ 9).",
		},
	})
}

// TestShareBehindGroup: a share of the plan behind a group is of the whole where a list tells the group, and the
// group's own where that has a clause of its own. The article is of 12 July 2022.
func TestShareBehindGroup(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 900 2022-H1; party_members_admitted[women] 380 2022-H1; party_members_admitted attainment 0.5 2022",
			"Trong 6 tháng đầu năm, toàn tỉnh kết nạp 900 đảng viên, trong đó có 380 nữ và đạt 50% kế hoạch năm.",
		},
		{
			"party_members_admitted 900 2022-H1; party_members_admitted[students] 66 2022-H1; party_members_admitted[students] attainment 1.1 2022",
			"Trong 6 tháng đầu năm, toàn tỉnh kết nạp 900 đảng viên; có 66 đảng viên là học sinh, đạt 110% kế hoạch.",
		},
		{
			"party_members_admitted 1212 2021; party_members_admitted attainment 1.01 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.212 đảng viên, đạt 101% kế hoạch cả năm.",
		},
	})
}

// TestInspectedOtherwise: a cause told behind a later count is not that of an inspection of another kind.
func TestInspectedOtherwise(t *testing.T) {
	run(t, []sentence{
		{"party_members_inspected[suspected_violation] 17 2021", "Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra thường xuyên 118 tổ chức đảng, 17 đảng viên khi có dấu hiệu vi phạm."},
		{"party_members_inspected[suspected_violation] 17 2021", "Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra việc chấp hành Điều lệ Đảng đối với 118 tổ chức đảng, 17 đảng viên khi có dấu hiệu vi phạm."},
		{
			"party_organizations_inspected[suspected_violation] 18 2021; party_members_inspected[suspected_violation] 47 2021",
			"Năm 2021, cấp ủy các cấp trong tỉnh kiểm tra 18 tổ chức đảng, 47 đảng viên khi có dấu hiệu vi phạm.",
		},
	})
}

// TestYearAskedFor: a plan given out in a quarter for a year is of that year, and "cả năm" among what is
// to be done is the year to come, told when the year before is reported on.
func TestYearAskedFor(t *testing.T) {
	runOn(t, morning(2021, 12, 22), "Công tác đảng viên", []sentence{
		{"party_members_admitted target 1900 2022", "Quý IV, Tỉnh ủy giao chỉ tiêu kết nạp 1.900 đảng viên của năm 2022."},
		{"party_members_admitted target 1900 2022", "Tháng 12, tỉnh giao chỉ tiêu kết nạp 1.900 đảng viên năm 2022 cho các đảng bộ."},
		{"party_members_admitted target 350 2021-Q4", "Quý IV, Tỉnh ủy giao các đảng bộ kết nạp thêm 350 đảng viên trong năm 2021."},
		{"party_members_admitted target 480 2021-Q4; party_members_admitted target 1900 2022", "Quý IV, toàn tỉnh phấn đấu kết nạp 480 đảng viên, năm 2022 kết nạp 1.900 đảng viên."},
	})
	const told = "Năm 2021, toàn tỉnh kết nạp 1.240 đảng viên. "
	runOn(t, morning(2022, 1, 12), "Công tác đảng viên", []sentence{
		{"party_members_admitted 1240 2021; party_members_admitted target 250 2022-Q1; party_members_admitted target 1300 2022", told + "Nhiệm vụ đề ra: quý I kết nạp 250 đảng viên; cả năm 1.300."},
		{"party_members_admitted 1240 2021; party_members_admitted target 1300 2022 at_least", told + "Phương hướng: kết nạp từ 1.300 đảng viên trở lên trong cả năm."},
		{"party_members_admitted target 1200 2021; party_members_admitted 1240 2021", "Năm 2021, nhiệm vụ đặt ra cho cả năm là kết nạp 1.200 đảng viên; đến 31/12 toàn tỉnh kết nạp 1.240 đảng viên."},
		{"party_members_admitted 1240 2021; party_members_admitted target 1200 2021", told + "Trong năm, các cấp ủy phấn đấu kết nạp 1.200 đảng viên và đã vượt."},
		{"party_members_admitted 1240 2021", "Nhờ nỗ lực phấn đấu của các chi bộ, cả năm toàn tỉnh kết nạp 1.240 đảng viên."},
	})
}

// TestIntroduced: who was proposed is not admitted; those admitted of them are of their group.
func TestIntroduced(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted[youth_union] 904 2021", "Năm 2021, toàn tỉnh giới thiệu 1.512 đoàn viên ưu tú cho Đảng, 904 người được kết nạp."},
		{"party_members_admitted[youth_union] 904 2021", "Năm 2021, toàn tỉnh có 1.512 đoàn viên ưu tú được giới thiệu, trong đó 904 đồng chí được kết nạp."},
		{"party_members_admitted 904 2021", "Năm 2021, toàn tỉnh giới thiệu 1.512 quần chúng ưu tú, trong đó 904 đồng chí được kết nạp."},
		{"", "Toàn tỉnh có 3.215 công đoàn cơ sở; năm 2021 giới thiệu 1.512 đoàn viên ưu tú cho Đảng, 904 người được kết nạp."},
		{"", "Năm 2021, toàn tỉnh giới thiệu 1.512 hội viên nông dân ưu tú, 904 người được kết nạp."},
	})
}
