package indicator_test

import "testing"

// TestStillToBeDone: what is told of a time to come is not done. The article is of 12 July 2022.
func TestStillToBeDone(t *testing.T) {
	run(t, []sentence{
		{"", "Thời gian tới, các cấp ủy trong tỉnh tiếp tục nâng cao chất lượng sinh hoạt chi bộ; kết nạp 300 đảng viên."},
		{"party_members_admitted 300 2022-YTD", "Thời gian qua, toàn tỉnh kết nạp 300 đảng viên; thời gian tới tiếp tục kết nạp 200 đảng viên."},
		{"", "Quý III, UBKT các cấp tiếp tục kiểm tra 112 tổ chức đảng theo chương trình; giám sát 98 đảng viên."},
		{"party_organizations_inspected 112 2022-Q2", "Quý II, UBKT các cấp kiểm tra 112 tổ chức đảng."},
		{"", "Tháng 8, các cấp ủy tập trung kiểm tra 112 tổ chức đảng."},
		{
			"party_members_admitted target 2900 2022; charity_houses target 500 2022",
			"Phấn đấu năm 2022 toàn tỉnh kết nạp 2.900 đảng viên; hoàn thành việc xây dựng 500 căn nhà Đại đoàn kết cho hộ nghèo.",
		},
		{
			"party_members_admitted target 2900 2022; charity_houses 500 2022",
			"Năm 2022, toàn tỉnh phấn đấu kết nạp 2.900 đảng viên; đã hoàn thành xây dựng 500 căn nhà Đại đoàn kết cho hộ nghèo.",
		},
	})
}

// TestLevelsAct: what one level of the province does is not all of its work.
func TestLevelsAct(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, cấp huyện kiểm tra 40 tổ chức đảng, cấp cơ sở kiểm tra 112 tổ chức đảng."},
		{"party_members_disciplined 98 2021", "Năm 2021, toàn tỉnh kỷ luật 98 đảng viên. Cấp tỉnh trực tiếp kỷ luật 5 đồng chí, cấp huyện kỷ luật 40 đảng viên."},
		{"party_organizations_inspected 152 2021", "Năm 2021, cấp ủy các cấp tỉnh, huyện, xã kiểm tra 152 tổ chức đảng."},
	})
}

// TestHasInAll: so many members as only a province has are all of them, whatever was told of before.
func TestHasInAll(t *testing.T) {
	run(t, []sentence{
		{
			"party_members 62112 2020-12-31; party_members 76812 2021-09-30",
			"Công tác phát triển đảng viên được coi trọng: đầu nhiệm kỳ toàn tỉnh có 62.112 đảng viên, đến tháng 9/2021 có 76.812 đảng viên.",
		},
		{"party_members_admitted 1812 2021", "Kết quả kết nạp đảng viên năm 2021: toàn tỉnh có 1.812 đảng viên."},
	})
}

// TestGivenAbbreviations: "TCĐ" and "DHVP" as inspectors write them; who is let go is no group of all.
func TestGivenAbbreviations(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected 1125 2021; party_members_inspected 3211 2021; party_organizations_inspected[suspected_violation] 55 2021; party_members_inspected[suspected_violation] 218 2021",
			"Năm 2021, cấp ủy các cấp kiểm tra 1.125 lượt TCĐ và 3.211 đảng viên; UBKT các cấp kiểm tra 55 TCĐ và 218 đảng viên khi có DHVP.",
		},
		{"personnel_decisions 18 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy quyết định cho 12 đồng chí nghỉ hưu, điều động, bổ nhiệm 18 đồng chí."},
		{"", "6 tháng cuối năm, các cấp ủy trong tỉnh tiếp tục bồi dưỡng, giám sát 388 đảng viên để hoàn thành kế hoạch."},
	})
}

// TestPartsOfYear: a time that begins later than January and is no quarter, half or month is of no period.
func TestPartsOfYear(t *testing.T) {
	run(t, []sentence{
		{"", "Từ ngày 16/3 đến ngày 15/5, toàn tỉnh kết nạp 412 đảng viên."},
		{"", "Từ tháng 3/2022 đến nay, toàn tỉnh kết nạp 412 đảng viên."},
		{"party_members_admitted 412 2022-Q2", "Từ tháng 4 đến tháng 6/2022, toàn tỉnh kết nạp 412 đảng viên."},
		{"party_members_admitted 412 2022-5M", "Từ ngày 1/1 đến 31/5/2022, toàn tỉnh kết nạp 412 đảng viên."},
	})
}

// TestOneOfThem: the district that has most of what all were told of is not what the article is about.
func TestOneOfThem(t *testing.T) {
	const most = " Huyện Trần Văn Thời có số đảng viên bị kỷ luật nhiều nhất với 48 trường hợp."
	run(t, []sentence{
		{"party_members_inspected 210 2021; party_members_disciplined 312 2021", "Năm 2021, UBKT các cấp kiểm tra 210 đảng viên.\nCấp ủy và UBKT các cấp thi hành kỷ luật 312 đảng viên." + most},
		{"", "Trần Văn Thời là huyện có số đảng viên nhiều nhất tỉnh. Năm 2021 kết nạp 312 đảng viên."},
	})
}

// TestNotRated: who is excused from being rated is not rated; "KH" is a plan.
func TestNotRated(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, đảng viên được miễn đánh giá, xếp loại 1.212 đồng chí."},
		{
			"party_members_admitted 1812 2021; party_members_admitted target 1800 2021; party_members_admitted attainment 1.007 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.812 đảng viên (KH 1.800 đảng viên), đạt 100,7% KH năm.",
		},
	})
}

// TestSectionOfPlans: what stands below the heading of a section of plans is planned for the time it names,
// until the next section. The article is of 12 July 2022.
func TestSectionOfPlans(t *testing.T) {
	const aims = "party_members_admitted target 12000 2022-2027; party_members_rated_ratio[good_or_better] target 0.9 2027 over"
	run(t, []sentence{
		{aims, "II. Mục tiêu đến năm 2027\nKết nạp 12.000 đảng viên.\nTrên 90% đảng viên hoàn thành tốt nhiệm vụ trở lên."},
		{aims, "Mục tiêu đến năm 2027\n- Kết nạp 12.000 đảng viên.\n- Trên 90% đảng viên hoàn thành tốt nhiệm vụ trở lên."},
		{
			"party_members_admitted 2412 2015-2020; " + aims,
			"- Nhiệm kỳ 2015-2020, toàn tỉnh kết nạp 2.412 đảng viên.\n2. Mục tiêu đến năm 2027:\n- Kết nạp 12.000 đảng viên.\n- Trên 90% đảng viên hoàn thành tốt nhiệm vụ trở lên.",
		},
		{
			"party_members_admitted target 1500 2023; party_members_disciplined 41 2022-YTD",
			"II. Nhiệm vụ trọng tâm năm 2023\nKết nạp 1.500 đảng viên.\nIII. Tồn tại, hạn chế\nCác cấp ủy kỷ luật 41 đảng viên.",
		},
	})
}

// TestAddedUpMonths: "lũy kế 11 tháng" is a time also before the number itself; what a bracket explains is the
// share before it; what the committee itself commends is a part.
func TestAddedUpMonths(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 112 2022-06; party_members_admitted 612 2022-H1", "Tháng 6, toàn tỉnh kết nạp 112 đảng viên, lũy kế 6 tháng 612 đảng viên."},
		{"party_members_admitted 112 2022-05; party_members_admitted 612 2022-5M", "Tháng 5, toàn tỉnh kết nạp 112 đảng viên, lũy kế 5 tháng 612 đảng viên."},
		{
			"party_members_admitted 2112 2021; party_villages_with_cell_ratio 1 2021",
			"Năm 2021, toàn tỉnh kết nạp 2.112 đảng viên; 100% thôn có chi bộ (hiện nay 1.937/1.937).",
		},
		{
			"commendations[collective] 412 2021; commendations[individual] 1812 2021",
			"Năm 2021, các cấp ủy khen thưởng 412 tập thể, 1.812 cá nhân, trong đó Tỉnh ủy khen 41 tập thể, 98 cá nhân.",
		},
	})
}
