package indicator_test

import "testing"

// TestPartOfShare: who is told of inside a share, without the count behind it, is no group of all.
// The article is of 12 July 2022.
func TestPartOfShare(t *testing.T) {
	run(t, []sentence{
		{"party_members_rated_ratio[good] 0.721 2021", "Năm 2021, 72,1% đảng viên hoàn thành tốt nhiệm vụ, trong đó có 12 đảng viên dự bị."},
		{"", "Năm 2021, 98,2% đảng viên được đánh giá, trong đó có 112 đảng viên nữ."},
		{"", "Toàn tỉnh có 72% cấp ủy viên là người địa phương, trong đó có 412 đảng viên nữ."},
		{"party_organizations_rated_ratio[good] 0.721 2021", "Năm 2021, 72,1% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, trong đó có 112 chi bộ cơ sở."},
		{
			"party_members_rated[excellent] 12112 2021; party_members_rated[failed] 112 2021",
			"Năm 2021, 100% đảng viên được đánh giá, trong đó 12.112 đảng viên hoàn thành xuất sắc nhiệm vụ, 112 đảng viên không hoàn thành nhiệm vụ.",
		},
		{"party_members 98112 2022-07-12; party_members[women] 21112 2022-07-12", "Toàn tỉnh có 98.112 đảng viên, chiếm 4,2% dân số, trong đó có 21.112 đảng viên nữ."},
	})
}

// TestGradeWithBetter: a grade of which a better one is a part counts that one as well.
func TestGradeWithBetter(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated[good_or_better] 604 2021; party_organizations_rated_ratio[good_or_better] 0.912 2021; party_organizations_rated_ratio[excellent] 0.238 2021",
			"Năm 2021, toàn tỉnh có 604 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ, đạt 91,2%, trong đó có 23,8% xếp loại hoàn thành xuất sắc.",
		},
		{
			"party_organizations_rated[good_or_better] 604 2021; party_organizations_rated_ratio[good_or_better] 0.912 2021; party_organizations_rated[excellent] 150 2021; party_organizations_rated[completed] 58 2021",
			"Năm 2021, toàn tỉnh có 604 tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ (91,2%), trong đó 150 tổ chức hoàn thành xuất sắc nhiệm vụ; 58 tổ chức hoàn thành nhiệm vụ.",
		},
		{
			"party_members_rated_ratio[good_or_better] 0.903 2021; party_members_rated_ratio[excellent] 0.182 2021",
			"Năm 2021, 90,3% đảng viên hoàn thành tốt nhiệm vụ, trong đó 18,2% hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_members_rated_ratio[good] 0.721 2021; party_members_rated_ratio[excellent] 0.182 2021; party_members_rated_ratio[completed] 0.091 2021",
			"Năm 2021, 72,1% đảng viên hoàn thành tốt nhiệm vụ, 18,2% hoàn thành xuất sắc nhiệm vụ, 9,1% hoàn thành nhiệm vụ.",
		},
		{
			"party_members_rated 72112 2021; party_members_rated[excellent] 12112 2021; party_members_rated[good] 51210 2021",
			"Năm 2021 có 72.112 đảng viên được xếp loại, trong đó 12.112 đảng viên hoàn thành xuất sắc nhiệm vụ, 51.210 đảng viên hoàn thành tốt nhiệm vụ.",
		},
	})
}

// TestChangeBehindParts: what changed behind a list of parts is the whole, where the change has its own
// noun or clause; the last part in a bracket behind it; open where nothing says which.
func TestChangeBehindParts(t *testing.T) {
	const parts = "party_members_disciplined 212 2021; party_members_disciplined[reprimand] 141 2021; party_members_disciplined[warning] 47 2021; party_members_disciplined[expulsion] 24 2021"
	run(t, []sentence{
		{
			parts + "; party_members_disciplined change -24 2021<2020",
			"Năm 2021, các cấp ủy kỷ luật 212 đảng viên: khiển trách 141, cảnh cáo 47, khai trừ 24; so với năm 2020, giảm 24 đảng viên.",
		},
		{
			parts + "; party_members_disciplined change -24 2021<2020",
			"Năm 2021, các cấp ủy kỷ luật 212 đảng viên: khiển trách 141, cảnh cáo 47, khai trừ 24, giảm 24 đảng viên so với năm 2020.",
		},
		{
			parts + "; party_members_disciplined[expulsion] change 3 2021<2020",
			"Năm 2021, các cấp ủy kỷ luật 212 đảng viên: khiển trách 141, cảnh cáo 47, khai trừ 24 (tăng 3 trường hợp so với năm 2020).",
		},
		{
			parts,
			"Năm 2021, các cấp ủy kỷ luật 212 đảng viên: khiển trách 141, cảnh cáo 47, khai trừ 24, tăng 5% so với năm 2020.",
		},
	})
}

// TestPlacesOfSeveralIndexes: whose place it is where several are named, and of which year.
func TestPlacesOfSeveralIndexes(t *testing.T) {
	run(t, []sentence{
		{"par_index_rank 14 2020", "Năm 2020, PAR INDEX của tỉnh xếp thứ 14/63 tỉnh, thành phố, SIPAS xếp thứ 9 với 88,01%."},
		{"par_index_rank 14 2020", "Năm 2020, chỉ số chuyển đổi số (DTI) xếp thứ 10, PAR INDEX xếp thứ 14, ICT Index xếp thứ 22."},
		{
			"par_index_rank target 15 2025 at_most; papi_rank target 15 2025 at_most; pci_rank target 15 2025 at_most; sipas_ratio target 0.9 2025 over",
			"Mục tiêu đến năm 2025, các chỉ số PCI, PAPI, PAR INDEX nằm trong nhóm 15 tỉnh, thành phố dẫn đầu; SIPAS đạt trên 90%.",
		},
		{"", "Chỉ số PAPI của tỉnh xếp thứ 8, tăng 2 bậc so với năm 2021."},
		{"par_index_rank target 15 2025 at_most; pci_rank target 15 2025 at_most", "Mục tiêu năm 2025: Giảm tỷ lệ hộ nghèo 1%; PCI, PAR INDEX thuộc nhóm 15 tỉnh dẫn đầu."},
	})
}

// TestSpanOfSomethingElse: years that are named further on, of those commended, date nothing told before.
func TestSpanOfSomethingElse(t *testing.T) {
	run(t, []sentence{
		{"", "Toàn tỉnh kết nạp 1.625 đảng viên.\nCác đảng viên tiêu biểu giai đoạn 2017-2021 được biểu dương."},
		{"party_members_admitted 1625 2017-2021", "Giai đoạn 2017-2021, công tác xây dựng Đảng có nhiều kết quả.\nToàn tỉnh kết nạp 1.625 đảng viên."},
	})
}

// TestYearlyOverYears: an average of each year stays one where its years are named behind it; a yearly share
// without its years is of no year.
func TestYearlyOverYears(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2112 2016-2020/year", "Bình quân mỗi năm giai đoạn 2016-2020 toàn tỉnh kết nạp 2.112 đảng viên."},
		{"party_members_admitted 2112 2016-2020/year", "Bình quân mỗi năm trong giai đoạn 2016-2020, toàn tỉnh kết nạp 2.112 đảng viên."},
		{"party_members_disciplined 312 2016-2020/year", "Trung bình mỗi năm giai đoạn 2016-2020, các cấp ủy thi hành kỷ luật 312 đảng viên."},
		{"party_members_admitted 10112 2016-2020", "Giai đoạn 2016-2020, toàn tỉnh kết nạp 10.112 đảng viên."},
		{"", "Tỷ lệ kết nạp đảng viên hằng năm của tỉnh đạt 3,4% so với tổng số đảng viên."},
		{"party_admission_ratio 0.034 2021", "Năm 2021, tỷ lệ kết nạp đảng viên của tỉnh đạt 3,4% so với tổng số đảng viên."},
	})
}

// TestResultOverPlan: what stands before the slash is the result, also behind the name of the plan.
func TestResultOverPlan(t *testing.T) {
	const read = "party_members_admitted 1568 2021; party_members_admitted target 2000 2021"
	run(t, []sentence{
		{read, "Năm 2021, kết nạp đảng viên mới không đạt chỉ tiêu: 1.568/2.000 đảng viên."},
		{read, "Năm 2021, kết nạp đảng viên mới chưa đạt kế hoạch (1.568/2.000 đảng viên)."},
		{read, "Chỉ tiêu kết nạp đảng viên năm 2021: 1.568/2.000 đảng viên."},
	})
}
