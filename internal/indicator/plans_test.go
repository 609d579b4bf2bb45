package indicator_test

import "testing"

// TestPlansOfCounts: plans that name nothing but themselves go on with the count told
// before them.
func TestPlansOfCounts(t *testing.T) {
	const told, half = "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên. ", "6 tháng đầu năm 2022, tỉnh kết nạp 872 đảng viên. "
	run(t, []sentence{
		{"party_members_admitted 1210 2021; party_members_admitted target 1250 2022 at_least", told + "Với riêng năm 2022, tỉnh phấn đấu ít nhất 1.250 đồng chí."},
		{"party_members_admitted 1210 2021; party_members_admitted target 1250 2022", told + "Năm 2022, tỉnh đặt mục tiêu 1.250 đảng viên."},
		{"party_members_admitted 1210 2021; party_members_admitted target 1250 2022", told + "Năm 2022, tỉnh được giao 1.250 đồng chí."},
		{
			"party_organizations_established[private_enterprise] 34 2020-2022; party_organizations_established[private_enterprise] target 45 2020-2025 at_least",
			"Từ đầu nhiệm kỳ 2020-2025 đến nay, tỉnh lập mới 34 tổ chức đảng trong doanh nghiệp tư nhân, khi Tỉnh ủy đòi hỏi cả nhiệm kỳ phải có tối thiểu 45.",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted target 1000 2021; party_members_admitted attainment 1.21 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên; kế hoạch cả năm 2021 là 1.000 nên kết quả này vượt 21%.",
		},
		{
			"party_members_admitted 872 2022-H1; party_members_admitted target 2000 2022; party_members_admitted attainment 0.436 2022",
			half + "Nếu đặt cạnh chỉ tiêu cả năm mà Tỉnh ủy giao là 2.000 đảng viên, đoạn đường đã đi mới được 43,6%.",
		},
		{
			"party_members_admitted 872 2022-H1; party_members_admitted target 2000 2022; party_members_admitted attainment 0.436 2022",
			half + "Chỉ tiêu cả năm là 2.000, như vậy mới đi được 43,6% chặng đường.",
		},
		// Another share that is the same by chance, another thing, another place.
		{"party_members_admitted 872 2022-H1; party_members_admitted target 2000 2022", half + "Chỉ tiêu cả năm là 2.000 đảng viên; nữ chiếm 43,6%."},
		{"party_members_admitted 872 2022-H1; party_members_admitted target 2000 2022", half + "Chỉ tiêu cả năm là 2.000 đảng viên, 51,2% hộ dân có nước sạch."},
		{"party_members_admitted 1210 2021", told + "Năm 2022, tỉnh phấn đấu 1.250 hội viên mới."},
		{"party_members_admitted 1210 2021", told + "Năm 2022, tỉnh phấn đấu 125 đồng chí khỏe mạnh."},
		{"party_members_admitted 1210 2021", told + "Năm 2022, huyện Cái Nước phấn đấu 125 đồng chí."},
		{"party_members_admitted 1210 2021", told + "Hội Nông dân làm tốt. Chỉ tiêu của Hội là 1.100 người."},
	})
}

// TestDemandedToo: what goes on with a deed that must be done must be done too.
func TestDemandedToo(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted target 1300 2023 at_least; party_organizations_established[private_enterprise] target 40 2023",
			"Năm 2023, toàn tỉnh phải kết nạp tối thiểu 1.300 đảng viên; lập mới 40 tổ chức đảng trong doanh nghiệp tư nhân.",
		},
		{
			"party_members_admitted target 1300 2022 at_least; party_organizations_inspected 120 2022",
			"Năm 2022, toàn tỉnh phải kết nạp tối thiểu 1.300 đảng viên; đã kiểm tra 120 tổ chức đảng.",
		},
	})
}

// TestYearlyUntil: what is asked for in each year until one to come is for all those years,
// also a place or a grade; what stands at the end of the term is for its last year.
func TestYearlyUntil(t *testing.T) {
	const congress = "Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI, nhiệm kỳ 2020 - 2025 khai mạc. Hướng tới năm 2025, Đại hội đề ra: "
	run(t, []sentence{
		{"pci_rank target 10 2020-2025/year at_most", congress + "PCI hằng năm duy trì trong nhóm 10 tỉnh dẫn đầu."},
		{"party_organizations_rated_ratio[good_or_better] target 0.9 2020-2025/year over", congress + "hằng năm có trên 90% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên."},
		{
			"pci_rank target 10 2020-2025/year at_most; mass_organization_coverage_ratio target 0.85 2025 at_least",
			congress + "PCI hằng năm duy trì trong nhóm 10 tỉnh dẫn đầu; tỷ lệ tập hợp nhân dân vào đoàn thể đạt từ 85% trở lên vào cuối nhiệm kỳ.",
		},
	})
}

// TestMustAdmit: members must be admitted, and no more than that is said; nobody plans whom
// to strike off.
func TestMustAdmit(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 1300 2022", "Toàn tỉnh phải kết nạp 1.300 đảng viên."},
		{"party_members_removed[struck_off] 130 2022-YTD", "Toàn tỉnh phải xóa tên 130 đảng viên."},
		{"party_members_admitted 1300 2021", "Năm 2021, toàn tỉnh phải kết nạp 1.300 đảng viên bằng hình thức trực tuyến."},
	})
}

// TestEnumeratedDemands: what is told as one of several tasks is planned, unless it is told as done.
func TestEnumeratedDemands(t *testing.T) {
	const told = "Năm 2022, tỉnh tập trung ba việc. "
	run(t, []sentence{
		{"party_members_admitted target 1700 2022 at_least", told + "Một là, kết nạp không dưới 1.700 đảng viên."},
		{"party_members_rated_ratio[failed] target 0.006 2022 under", told + "Ba là, giữ số đảng viên không hoàn thành nhiệm vụ ở mức dưới 0,6%."},
		{"party_members_admitted 1700 2022 over", told + "Một là, đã kết nạp trên 1.700 đảng viên."},
	})
}

// TestYearOfPlanBeside: the year of a plan told behind a result does not date what follows.
func TestYearOfPlanBeside(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 810 2022-H1; party_members_admitted target 1700 2022; party_members_disciplined 41 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 810 đảng viên; cả năm phấn đấu kết nạp 1.700 đảng viên. Cấp ủy các cấp kỷ luật 41 đảng viên.",
		},
		{
			"party_members_admitted 810 2022-H1; party_members_disciplined 80 2021",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 810 đảng viên. Năm 2021, cấp ủy các cấp kỷ luật 80 đảng viên.",
		},
		{
			"party_members_admitted 3810 2020-2022; party_members_admitted target 9000 2020-2025",
			"Từ sau Đại hội Đảng bộ tỉnh lần thứ XVI (nhiệm kỳ 2020 - 2025) đến nay, số đảng viên mới của tỉnh là 3.810/9.000.",
		},
	})
}

// TestPlanSetAhead: the plan alone before the comma is what the result told right before is compared with.
func TestPlanSetAhead(t *testing.T) {
	const told = "Sáu tháng đầu năm, các cấp ủy trong tỉnh kết nạp 912 đảng viên. "
	const read = "party_members_admitted 912 2022-H1"
	run(t, []sentence{
		{read + "; party_members_admitted attainment 0.4561 2022", told + "So với kế hoạch năm, kết quả này đạt 45,61%."},
		{read + "; party_members_admitted attainment 0.4561 2022", told + "So với kế hoạch, mới đạt 45,61%."},
		{read, told + "So với kế hoạch năm, số thu ngân sách đạt 61%."},
		{read, told + "So với kế hoạch, toàn tỉnh có 61% xã đạt chuẩn nông thôn mới."},
		{read, told + "So với kế hoạch, huyện Tam Bình đạt 61%."},
		{read, told + "Huyện Tam Bình kết nạp 81 đảng viên. So với kế hoạch, kết quả này đạt 61%."},
		{read, told + "Thu ngân sách của tỉnh được 5.200 tỷ đồng. So với kế hoạch, đạt 61%."},
	})
}

// TestHasAtHead: "có 75% …" at the head of a clause goes on with the plans before it, a clause with a
// subject of its own does not; "đăng ký" over a comma plans nothing.
func TestHasAtHead(t *testing.T) {
	runOn(t, morning(2022, 1, 12), "Công tác đảng viên", []sentence{
		{
			"party_members_admitted target 1700 2022 at_least; party_organizations_rated_ratio[good_or_better] target 0.75 2022",
			"Năm nay, Đảng bộ tỉnh phấn đấu kết nạp từ 1.700 đảng viên trở lên; có 75% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.",
		},
		{
			"party_members_admitted target 1700 2021; party_organizations_rated_ratio[good_or_better] 0.75 2021",
			"Năm 2021, Đảng bộ tỉnh phấn đấu kết nạp 1.700 đảng viên; toàn tỉnh có 75% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.",
		},
		{"party_members_admitted 1504 2021", "Năm 2021, Đảng bộ tỉnh đăng ký nhiều việc làm theo Bác, kết nạp 1.504 đảng viên."},
		{"party_members_admitted target 1504 2022", "Năm 2022, các đảng bộ trong tỉnh đăng ký kết nạp 1.504 đảng viên."},
	})
}
