package indicator_test

import "testing"

// TestDemandedPlaces: a place that is to be reached or held is no result, also as the end of a move.
func TestDemandedPlaces(t *testing.T) {
	run(t, []sentence{
		{"pci_rank target 24 2022", "Để về đích đúng hẹn, PCI của tỉnh phải tăng 7 bậc, từ hạng 31 lên 24."},
		{"papi_rank target 12 2022", "Chỉ số PAPI của tỉnh cần cải thiện ít nhất 8 bậc, từ thứ 20 lên thứ 12 trong năm nay."},
		{"", "Nhằm giữ hạng 17 PAPI, tỉnh tập trung giải quyết hồ sơ tồn."},
		{"pci_rank change -5 2021<2020; pci_rank 29 2020; pci_rank 24 2021", "Dù phải chịu tác động của bão lũ, năm 2021 PCI của tỉnh vẫn tăng 5 bậc, từ hạng 29 lên 24."},
		{"pci_rank 30 2020; pci_rank 27 2021", "Năm 2021, PCI của tỉnh không phải tăng 5 bậc mà chỉ tăng 3 bậc, từ hạng 30 lên 27."},
		{"pci_rank 17 2021", "Các giải pháp nhằm tháo gỡ khó khăn đã đưa PCI năm 2021 của tỉnh lên hạng 17."},
		{"pci_rank change -4 2021<2020; pci_rank 30 2020; pci_rank 26 2021", "Năm 2021, các sở phải cải tổ bộ phận một cửa nên PCI của tỉnh tăng 4 bậc, từ hạng 30 lên hạng 26."},
		{"pci_rank change -4 2021<2020; pci_rank 30 2020; pci_rank 26 2021", "Năm 2021, các sở phải tăng giờ làm, PCI của tỉnh tăng 4 bậc, từ hạng 30 lên hạng 26."},
		{"pci_rank 26 2021", "Năm 2021, PCI của tỉnh phải tiến một bước rất dài mới đứng thứ 26."},
		{"pci_rank 26 2021", "Năm 2021, PCI của tỉnh phải có nhiều nỗ lực để xếp thứ 26."},
		{"pci_rank 14 2021", "PCI của tỉnh không nhất thiết phải giữ hạng 14."},
	})
}

// TestStillNeeded: what is still to be done for people is no result, and a plan only where one is spoken of.
func TestStillNeeded(t *testing.T) {
	run(t, []sentence{
		{"", "Toàn tỉnh còn 512 cán bộ phải được bồi dưỡng kiến thức quốc phòng trong năm 2022."},
		{"", "Toàn tỉnh có 1.340 cán bộ phải được đào tạo lại; 66 đảng viên phải được kiểm tra."},
		{"officials_trained target 1340 2022; officials_trained 715 2022-YTD", "Theo kế hoạch năm 2022, 1.340 cán bộ trong tỉnh phải được bồi dưỡng; đến nay 715 cán bộ đã được bồi dưỡng."},
		{"officials_trained target 1460 2022", "Mục tiêu năm 2022 của tỉnh là 1.460 cán bộ đã có chứng chỉ tin học được bồi dưỡng."},
		{"officials_trained 715 2021", "Năm 2021, toàn tỉnh có 715 cán bộ được bồi dưỡng, đáp ứng yêu cầu phải đổi mới."},
	})
}

// TestPlansDeed: a plan says of itself what is to be done, unless it was carried out.
func TestPlansDeed(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected target 38 2022; party_organizations_supervised target 27 2022",
			"Kế hoạch kiểm tra, giám sát năm 2022 của Tỉnh ủy kiểm tra 38 tổ chức đảng, giám sát chuyên đề 27 tổ chức đảng.",
		},
		{"party_organizations_inspected 140 2022-YTD", "Cấp ủy các cấp trong tỉnh xây dựng kế hoạch kiểm tra 320 tổ chức đảng, đã kiểm tra 140 tổ chức đảng."},
		{"party_organizations_inspected 320 2022-H1", "Xây dựng kế hoạch kiểm tra, giám sát, 6 tháng đầu năm cấp ủy các cấp trong tỉnh kiểm tra 320 tổ chức đảng."},
		{"party_members_admitted 1420 2021", "Kế hoạch số 12 năm 2021 của Tỉnh ủy triển khai sâu rộng giúp toàn tỉnh kết nạp 1.420 đảng viên."},
		{"party_members_admitted target 1350 2021", "Kế hoạch phát triển đảng viên năm 2021 của tỉnh kết nạp 1.350 đảng viên."},
	})
}

// TestNeverPlanned: a plan of members behind those who were punished or honoured is none of them.
func TestNeverPlanned(t *testing.T) {
	const told = "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên; "
	run(t, []sentence{
		{
			"party_members_admitted 1430 2021; party_badges_awarded 2150 2021; party_members_admitted target 1400 2022",
			told + "tặng Huy hiệu Đảng cho 2.150 đảng viên. Tỉnh tiếp tục giữ chỉ tiêu 1.400 đảng viên cho năm 2022.",
		},
		{"party_members_disciplined 131 2021", "Năm 2021, toàn tỉnh kỷ luật 131 đảng viên. Năm 2022 giữ chỉ tiêu 1.400 đảng viên."},
		{"party_members_inspected 171 2021; party_members_inspected target 190 2022", "Năm 2021, toàn tỉnh kiểm tra 171 đảng viên. Chỉ tiêu năm 2022 là 190 đảng viên."},
		{"party_members_screened 240 2021; party_members_screened target 260 2022", "Năm 2021, toàn tỉnh sàng lọc 240 đảng viên. Chỉ tiêu năm 2022 là 260 đảng viên."},
		{"party_members_removed 91 2021", "Năm 2021, toàn tỉnh xóa tên, cho ra khỏi Đảng 91 đảng viên. Chỉ tiêu năm 2022 là 1.510 đảng viên."},
	})
}

// TestYearlyDemands: what is asked for in each year is asked for in all of the term, and what came of it is no yearly number.
func TestYearlyDemands(t *testing.T) {
	runOn(t, morning(2023, 7, 14), "Công tác phát triển đảng", []sentence{
		{
			"party_members_admitted 3710 2020-2023; party_members_admitted target 1300 2020-2025/year at_least",
			"Từ đầu nhiệm kỳ 2020 - 2025 đến hết tháng 6/2023, toàn tỉnh kết nạp 3.710 đảng viên, còn Đại hội đòi hỏi mỗi năm phải kết nạp ít nhất 1.300 đảng viên.",
		},
		{
			"party_members_admitted 3710 2020-2023; party_members_admitted attainment 1.12 2020-2025; party_members_admitted 1237 2020-2023/year",
			"Từ đầu nhiệm kỳ 2020 - 2025 đến hết tháng 6/2023, toàn tỉnh kết nạp 3.710 đảng viên, đạt 112% chỉ tiêu, bình quân mỗi năm 1.237 đảng viên.",
		},
		{"party_members_admitted target 1300 2020-2023/year; party_members_admitted 3710 2020-2023", "Giai đoạn 2020 - 2023, Tỉnh ủy giao mỗi năm kết nạp 1.300 đảng viên; thực tế kết nạp 3.710 đảng viên."},
	})
	runOn(t, morning(2024, 5, 13), "Chỉ số của tỉnh", []sentence{
		{
			"par_index_rank 2 2023; pci_rank target 8 2024; sipas_ratio target 0.88 2024 at_least",
			"PAR Index năm 2023 của tỉnh xếp thứ 2, là năm thứ 5 đứng trong nhóm đầu kể từ năm 2018.\n\nNăm 2024, tỉnh phấn đấu PCI lên hạng 8; SIPAS đạt từ 88% trở lên.",
		},
	})
}

// TestScreenedOfYear: members removed in another year than that of a review told before are none of its outcomes.
func TestScreenedOfYear(t *testing.T) {
	const told = "6 tháng đầu năm 2022, toàn tỉnh rà soát, sàng lọc 174 đảng viên. "
	run(t, []sentence{
		{"party_members_screened 174 2022-H1; party_members_removed 153 2020", told + "Năm 2020, số đảng viên đưa ra khỏi Đảng là 153."},
		{"party_members_screened 174 2022-H1; party_members_screened[removed] 31 2022-H1", told + "Kết quả, 31 đảng viên bị đưa ra khỏi Đảng."},
		{
			"party_members_screened 174 2022-H1; party_members_screened[improved] 90 2022-H1; party_members_screened[removed] 31 2022-H1",
			told + "Sau đó, 90 đảng viên tiến bộ; 31 đảng viên bị đưa ra khỏi Đảng.",
		},
	})
}

// TestDiffers: by how many they differ, how many of an area spoken of there are, and people for bodies.
func TestDiffers(t *testing.T) {
	const half = "6 tháng đầu năm, toàn tỉnh kỷ luật 118 đảng viên"
	run(t, []sentence{
		{"party_members_disciplined 118 2022-H1", half + ": 6 người ít hơn ở hình thức khai trừ."},
		{"party_members_disciplined 118 2022-H1; party_members_disciplined[expulsion] 6 2022-H1", half + ": 6 người ở hình thức khai trừ."},
		{"party_members_disciplined 118 2022-H1", half + ", ít hơn năm trước."},
		{"party_members_disciplined 118 2022-H1", half + " ít hơn cùng kỳ."},
		{"party_members 51300 2022-07-12", "Đảng bộ tỉnh có 51.300 đảng viên nhiều hơn so với đầu năm."},
		{
			"party_organizations_inspected 214 2022-H1; party_organizations_supervised 163 2022-H1",
			"6 tháng đầu năm, cấp ủy các cấp trong tỉnh kiểm tra 214 tổ chức đảng nhiều hơn kế hoạch, giám sát 163 tổ chức đảng ít hơn kế hoạch.",
		},
		{"party_members 51300 2022-07-12", "Đảng bộ tỉnh có 51.300 đảng viên. Khu vực này có 4.310 đảng viên, chiếm 8,4% tổng số đảng viên."},
		{"party_members[private_enterprise] 1130 2022-07-12", "Tỉnh quan tâm khu vực kinh tế tư nhân. Khu vực này hiện có 1.130 đảng viên."},
		{"", "Số đảng viên nữ trong 6 tháng của toàn tỉnh là 417."},
		{"party_members[women] 15310 2022-06-30", "Đến ngày 30/6, số đảng viên nữ của toàn tỉnh là 15.310."},
		{"", "Tổ chức đảng bị kỷ luật trong năm của toàn tỉnh là 9 người."},
		{"party_organizations_disciplined 9 2022-YTD", "Tổ chức đảng bị kỷ luật của toàn tỉnh là 9."},
		{"party_members_admitted 1240 2021", "Năm 2021, toàn tỉnh kết nạp 1.240 đảng viên, bằng 104% năm trước."},
		{"party_members_admitted 1240 2021; party_members_admitted attainment 1.04 2021", "Năm 2021, toàn tỉnh kết nạp 1.240 đảng viên, bằng 104% kế hoạch."},
	})
}
