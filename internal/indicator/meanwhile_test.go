package indicator_test

import "testing"

// TestMeanwhile: what is set beside a result, or looked back at, dates nothing behind it.
func TestMeanwhile(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2510 2021; party_members_admitted 2310 2020; party_organizations_established 12 2021", "Năm 2021, toàn tỉnh kết nạp 2.510 đảng viên, trong khi năm 2020 kết nạp 2.310 đảng viên. Toàn tỉnh thành lập 12 tổ chức đảng trong doanh nghiệp."},
		{"party_members_admitted 2510 2021; party_members_admitted 2310 2020; party_organizations_established 12 2021", "Năm 2021, toàn tỉnh kết nạp 2.510 đảng viên, trong khi đó năm 2020 kết nạp 2.310 đảng viên. Toàn tỉnh thành lập 12 tổ chức đảng trong doanh nghiệp."},
		{"party_members_admitted 2510 2021; party_members_admitted 2310 2020; party_organizations_established 12 2021", "Năm 2021, toàn tỉnh kết nạp 2.510 đảng viên; năm 2020 kết nạp 2.310 đảng viên. Toàn tỉnh thành lập 12 tổ chức đảng trong doanh nghiệp."},
		{"papi_rank 9 2021; papi_rank 5 2020; pci_rank 23 2021", "Năm 2021, tỉnh xếp thứ 9 về PAPI, còn năm 2020 xếp thứ 5. PCI của tỉnh đứng thứ 23."},
		{"papi_rank 9 2021; papi_rank 5 2020; par_index_rank 7 2021", "Ở PAPI, tỉnh đứng thứ 9 cả nước, trong khi năm 2020 đứng thứ 5. Về PAR Index, tỉnh xếp hạng 7/63."},
		{"party_members_admitted 2310 2020; party_members_admitted 2510 2021; party_organizations_established 12 2021", "Năm 2020, toàn tỉnh kết nạp 2.310 đảng viên; năm 2021 kết nạp 2.510 đảng viên. Toàn tỉnh thành lập 12 tổ chức đảng trong doanh nghiệp."},
		{"party_members_admitted 2510 2021; party_organizations_established 12 2021", "Còn năm 2021, toàn tỉnh kết nạp 2.510 đảng viên. Toàn tỉnh thành lập 12 tổ chức đảng trong doanh nghiệp."},
	})
}

// TestRequired: "yêu cầu" asks for what follows; a share raised by it is no share of a plan.
func TestRequired(t *testing.T) {
	run(t, []sentence{
		{"sipas_ratio target 0.87 2023 at_least", "Ủy ban nhân dân tỉnh yêu cầu năm 2023 đưa SIPAS lên tối thiểu 87%."},
		{"sipas_ratio target 0.87 2023 at_least", "Tỉnh yêu cầu năm 2023 SIPAS đạt ít nhất 87%."},
		{"party_villages_with_cell_ratio target 0.99 2023", "Tỉnh ủy yêu cầu năm 2023 đưa tỷ lệ thôn có chi bộ lên 99%."},
		{"party_members_admitted attainment 0.551 2022", "Trong năm 2022, toàn tỉnh nâng mức thực hiện kế hoạch kết nạp đảng viên lên 55,1%."},
	})
}

// TestWholeOfShare: of what a percentage is a share is nothing that the next clause goes on with.
func TestWholeOfShare(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 5214 2021; party_admission_ratio 0.023 2021; party_members_admitted target 5500-6000 2022", "Năm 2021, Đảng bộ tỉnh kết nạp 5.214 đảng viên, bằng 2,3% tổng số đảng viên; năm 2022 phấn đấu từ 5.500 đến 6.000 đảng viên."},
	})
}

// TestComesTo: what was done to a group comes to a number that names nobody.
func TestComesTo(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 5412 2021; party_members_admitted[students] 1126 2021; party_members_admitted[workers] 384 2021", "Năm 2021, toàn tỉnh kết nạp 5.412 đảng viên. Đáng mừng, số học sinh được kết nạp đã lên đến 1.126, công nhân 384."},
		{"party_members_admitted 5412 2021; party_members_admitted[women] 2126 2021", "Năm 2021, toàn tỉnh kết nạp 5.412 đảng viên. Điểm mới là số nữ được kết nạp đạt 2.126."},
	})
}

// TestInsideOf: a share counted among some places alone is not the province's; two shares may
// have one predicate.
func TestInsideOf(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, tỷ lệ thôn có chi bộ đạt 97% trong các xã có đảng bộ."},
		{"", "Năm 2021, tỷ lệ thôn có chi bộ trong các xã có đảng bộ đạt 97%."},
		{"party_villages_with_cell_ratio 1 2021", "Năm 2021, toàn tỉnh có 100% thôn, bản và 80,6% trường học có chi bộ."},
		{"", "Năm 2021, toàn tỉnh có 100% thôn và 80,6% tổ dân phố có chi bộ."},
		{"", "Năm 2021, 100% thôn có nhà văn hóa, 92% trường học có chi bộ."},
		{"", "Năm 2021, 100% thôn hoàn thành việc sắp xếp và 92% trường học có chi bộ."},
	})
}

// TestCost: what gifts and houses cost is their value, what is built beside them is not.
func TestCost(t *testing.T) {
	run(t, []sentence{
		{"charity_houses 214 2021; charity_value_dong 2.4e+10 2021", "Năm 2021, toàn tỉnh xây 214 nhà đại đoàn kết với kinh phí 24 tỷ đồng."},
		{"charity_gifts 31250 2021; charity_value_dong 1.25e+10 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 31.250 suất quà cho hộ nghèo, kinh phí 12,5 tỷ đồng."},
		{"charity_gifts 31250 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 31.250 suất quà, làm đường giao thông nông thôn với kinh phí 12,5 tỷ đồng."},
		{"charity_gifts 31250 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 31.250 suất quà, trong đó kinh phí của tỉnh 2 tỷ đồng."},
		{"charity_houses 214 2021", "Năm 2021, toàn tỉnh xây 214 nhà đại đoàn kết, kinh phí mỗi căn 60 triệu đồng."},
	})
}

// TestBodiesWithCell: the members of enterprises that have an organization are some of the province's.
func TestBodiesWithCell(t *testing.T) {
	run(t, []sentence{
		{"", "Toàn tỉnh hiện có 312 doanh nghiệp có tổ chức đảng với 26.417 đảng viên."},
		{"", "Đến nay, chỉ 312/14.215 doanh nghiệp có tổ chức đảng (2,2%), với 26.417 đảng viên."},
		{"party_members 96417 2022-07-12", "Toàn tỉnh hiện có 312 doanh nghiệp có tổ chức đảng; toàn Đảng bộ có 96.417 đảng viên."},
	})
}

// TestExceededWith: what a plan was exceeded with was reached.
func TestExceededWith(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 4318 2021; party_members_admitted attainment 1.079 2021", "Năm 2021, công tác phát triển đảng viên vượt kế hoạch với 4.318 quần chúng ưu tú được kết nạp, bằng 107,9% nghị quyết."},
		{"party_members_admitted 4318 2021", "Năm 2021, toàn tỉnh kết nạp 4.318 đảng viên, vượt kế hoạch 318 đảng viên."},
	})
}

// TestOtherPlan: a share of the plan of something else is none of the count before it, and what is completed is no grade.
func TestOtherPlan(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1204 2021; party_members_admitted attainment 0.92 2021", "Năm 2021, kết nạp 1.204 đảng viên, hoàn thành 92% kế hoạch."},
		{"party_members_admitted 1204 2021; party_members_admitted attainment 0.92 2021", "Năm 2021, kết nạp 1.204 đảng viên, đạt 92% kế hoạch phát triển đảng viên của năm."},
		{"party_members_admitted 1204 2021", "Năm 2021, kết nạp 1.204 đảng viên, hoàn thành 92% kế hoạch học tập nghị quyết."},
		{"party_members_admitted 1204 2021", "Năm 2021, kết nạp 1.204 đảng viên, đạt 92% kế hoạch kiểm tra, giám sát."},
		{"party_members_admitted 1204 2021", "Năm 2021, kết nạp 1.204 đảng viên; thu ngân sách đạt 92% dự toán."},
		{"party_organizations_rated_ratio[good] 0.85 2021", "Năm 2021, 85% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; hoàn thành 100% kế hoạch kiểm tra."},
		{"party_members_rated_ratio[good] 0.85 2021", "Năm 2021, 85% đảng viên hoàn thành tốt nhiệm vụ, hoàn thành 92% kế hoạch học tập nghị quyết."},
		{"party_members_rated_ratio[good] 0.71 2021; party_members_rated_ratio[completed] 0.102 2021", "Năm 2021, tỷ lệ đảng viên hoàn thành tốt nhiệm vụ đạt 71%, hoàn thành 10,2%."},
	})
}

// TestTheRest: what is left of the year is no period, and none that the article is about; the text is of 12 July 2022.
func TestTheRest(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 612 2022-YTD", "Toàn tỉnh mới kết nạp được 612 đảng viên.\n\nTừ nay đến cuối năm phải kết nạp thêm 988 người."},
		{"party_members_admitted 612 2022-YTD", "Toàn tỉnh mới kết nạp được 612 đảng viên.\n\nTừ nay đến hết tháng 12 phải kết nạp thêm 988 người."},
		{"party_members_admitted target 5100 2022-2025", "Từ nay đến năm 2025, tỉnh phấn đấu kết nạp 5.100 đảng viên."},
		{"mass_organization_coverage_ratio 0.786 2022-YTD", "Tỷ lệ tập hợp đoàn viên, hội viên đạt 78,6%, tăng 0,4% so với đầu năm."},
		{"mass_organization_coverage_ratio 0.786 2022-YTD; mass_organization_coverage_ratio change 0.004 2022-YTD<2021", "Tỷ lệ tập hợp đoàn viên, hội viên đạt 78,6%, tăng 0,4% so với năm 2021."},
		{"party_communes_with_committee_ratio 1 2022-YTD", "Đến nay, 92/92 xã, phường, thị trấn (100%) có đảng bộ."},
	})
}

// TestSomeByOrgan: an organ of which a part is told did not do all.
func TestSomeByOrgan(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_disciplined 12 2021; party_members_disciplined 214 2021", "Qua kiểm tra, năm 2021 đã thi hành kỷ luật 12 tổ chức đảng và 214 đảng viên; trong đó, Ban Thường vụ Tỉnh ủy thi hành kỷ luật 4 đảng viên."},
		{"", "Qua kiểm tra 2 tổ chức đảng, Ủy ban Kiểm tra Tỉnh ủy kết luận có vi phạm."},
		{"", "Năm 2021, các cấp kiểm tra việc thu, nộp đảng phí 1.312 chi bộ, 21.412 đảng viên."},
	})
}

// TestLevelsInBrackets: the years of two levels may stand in brackets behind them.
func TestLevelsInBrackets(t *testing.T) {
	run(t, []sentence{
		{"party_members 92114 2019-12-31; party_members 98112 2021-12-31", "Số đảng viên của tỉnh tăng từ 92.114 (năm 2019) lên 98.112 (năm 2021)."},
		{"party_members_admitted 1912 2019; party_members_admitted 2112 2021", "Số đảng viên mới kết nạp tăng từ 1.912 (năm 2019) lên 2.112 (năm 2021)."},
	})
}

// TestResultOpened: behind a plan, "kết quả" opens what became of it.
func TestResultOpened(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 2000 2021; party_members_admitted 2112 2021", "Năm 2021, chỉ tiêu Tỉnh ủy giao kết nạp 2.000 đảng viên, kết quả đạt 2.112."},
		{"party_members_admitted 2112 2021; party_members_admitted[women] 1102 2021", "Năm 2021, toàn tỉnh kết nạp 2.112 đảng viên, kết quả có 1.102 nữ."},
	})
}

// TestYearOfReports: days of two years that make no two years are of no period.
func TestYearOfReports(t *testing.T) {
	run(t, []sentence{
		{"", "Từ 15/12/2020 đến 14/11/2021, toàn tỉnh kết nạp 1.112 đảng viên."},
		{"party_members_admitted 1112 2021-11M", "Từ 1/1/2021 đến 30/11/2021, toàn tỉnh kết nạp 1.112 đảng viên."},
	})
}

// TestAims: what "là mục tiêu" is said of, and what comes first of a plan, is not done; what is dissolved is not founded.
func TestAims(t *testing.T) {
	run(t, []sentence{
		{"party_members_rated_ratio[good] target 0.88 2023 over", "Năm 2023, đảng viên hoàn thành tốt nhiệm vụ đạt trên 88% là mục tiêu của tỉnh."},
		{"party_members_admitted 2112 2021; party_members_admitted attainment 1.056 2021", "Năm 2021, kết nạp 2.112 đảng viên, đạt 105,6% mục tiêu."},
		{"party_members_admitted target 2100 2023", "Năm 2023, toàn tỉnh phấn đấu kết nạp 2.100 đảng viên.\n\nTrước mắt, quý I kết nạp 350 đảng viên."},
		{"party_organizations_established 18 2021", "Năm 2021, có 18 tổ chức đảng được thành lập, 12 tổ chức đảng giải thể."},
		{"party_organizations_established 18 2021", "Năm 2021, thành lập 18 tổ chức đảng, giải thể 12 chi bộ."},
	})
}
