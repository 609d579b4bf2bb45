package indicator_test

import "testing"

// TestPlansLeft: what a sentence of plans hands on. A plan that a result is set beside hands on
// neither that something is planned nor its year; behind a share of a plan, results go on.
func TestPlansLeft(t *testing.T) {
	const told = "6 tháng đầu năm 2022, toàn tỉnh kết nạp 940 đảng viên. "
	const read = "party_members_admitted 940 2022-H1; "
	const beside = read + "party_members_admitted target 1700 2022; "
	runOn(t, morning(2022, 7, 14), "Công tác xây dựng Đảng", []sentence{
		{beside + "party_organizations_established 14 2022-H1", told + "Chỉ tiêu cả năm là 1.700 đảng viên. Thành lập mới 14 tổ chức đảng."},
		{beside + "party_organizations_established 14 2022-H1", told + "Chỉ tiêu năm 2022 là 1.700 đảng viên. Thành lập mới 14 tổ chức đảng."},
		{
			beside + "party_members_admitted attainment 0.5529 2022; party_admission_ratio 0.0138 2022-H1",
			told + "So với chỉ tiêu cả năm là 1.700 đảng viên, kết quả này đạt 55,29%. Tỷ lệ kết nạp so với tổng số đảng viên là 1,38%.",
		},
		{
			read + "party_members_admitted target 1700 2022; party_organizations_established target 14 2022",
			told + "Mục tiêu của tỉnh năm 2022 là kết nạp 1.700 đảng viên. Thành lập mới 14 tổ chức đảng.",
		},
		{
			read + "party_organizations_established target 30 2022; party_members_disciplined[expulsion] 12 2022-H1",
			told + "Phấn đấu cả năm thành lập 30 tổ chức đảng. Khai trừ 12 đảng viên.",
		},
		{
			read + "party_organizations_established target 30 2022; party_organizations_inspected target 12 2022",
			told + "Phấn đấu cả năm thành lập 30 tổ chức đảng. Kiểm tra 12 tổ chức đảng.",
		},
	})
	runOn(t, morning(2023, 1, 12), "Công tác xây dựng Đảng", []sentence{
		{
			"party_members_admitted 1712 2022; party_members_admitted target 1750 2023; party_organizations_established target 14 2023",
			"Năm 2022 kết nạp 1.712 đảng viên. Năm 2023, chỉ tiêu là 1.750 đảng viên. Thành lập mới 14 tổ chức đảng.",
		},
	})
}

// TestAimGoesOn: verbs behind commas go on with what the aim is said to be; the deed of the aim
// itself, told again, is what came of it.
func TestAimGoesOn(t *testing.T) {
	const admitted = "party_members_admitted target 1700 2022; "
	const both = admitted + "party_organizations_established target 20 2022; "
	const aim = "Chỉ tiêu năm 2022 là kết nạp 1.700 đảng viên, "
	runOn(t, morning(2023, 1, 12), "Công tác xây dựng Đảng", []sentence{
		{both[:len(both)-2], aim + "thành lập 20 tổ chức đảng."},
		{both + "party_organizations_inspected target 90 2022", aim + "thành lập 20 tổ chức đảng, kiểm tra 90 tổ chức đảng."},
		{admitted + "party_members_admitted 1712 2022", aim + "kết nạp 1.712 đảng viên."},
		{admitted + "party_organizations_established 22 2022", aim + "đã thành lập 22 tổ chức đảng."},
		{both + "party_members_admitted 1712 2022", aim + "thành lập 20 tổ chức đảng; kết quả, kết nạp 1.712 đảng viên."},
		{"party_members_admitted 1712 2022; party_organizations_established 22 2022", "Nét nổi bật của năm 2022 là kết nạp 1.712 đảng viên, thành lập 22 tổ chức đảng."},
	})
}

// TestPlanSetAs: "chỉ tiêu đặt ra là N" behind a share is the plan of what the share is of; the parts
// behind it are those of the result.
func TestPlanSetAs(t *testing.T) {
	runOn(t, morning(2023, 1, 12), "Công tác xây dựng Đảng", []sentence{
		{
			"party_members_admitted 1712 2022; party_members_admitted attainment 1.007 2022; party_members_admitted target 1700 2022; party_members_admitted[women] 690 2022",
			"Năm 2022, toàn tỉnh kết nạp 1.712 đảng viên, vượt 0,7% chỉ tiêu đặt ra là 1.700 đảng viên; trong đó có 690 đảng viên nữ.",
		},
		{
			"party_members_admitted 1712 2022; party_members_admitted attainment 1.007 2022; party_members 31204 2022-12-31",
			"Năm 2022, toàn tỉnh kết nạp 1.712 đảng viên, vượt 0,7% chỉ tiêu; đến cuối năm, tổng số đảng viên là 31.204 đồng chí.",
		},
	})
}

// TestPlansGoOn: behind a plan, what is told for a time, as a least number or as a part of the aim is
// planned too, and so is what follows a share that is aimed at; results of a later year are of that year.
func TestPlansGoOn(t *testing.T) {
	const told = "6 tháng đầu năm 2022, toàn tỉnh kết nạp 940 đảng viên. Chỉ tiêu cả năm là 1.700 đảng viên. "
	const read = "party_members_admitted 940 2022-H1; party_members_admitted target 1700 2022; "
	runOn(t, morning(2022, 7, 14), "Công tác xây dựng Đảng", []sentence{
		{read + "party_organizations_established target 24 2022 at_least", told + "Thành lập ít nhất 24 tổ chức đảng."},
		{read + "party_organizations_established target 24 2022", told + "Thành lập 24 tổ chức đảng vào cuối năm."},
		{read + "party_members_admitted[students] target 160 2022", told + "Trong đó, kết nạp 160 đảng viên là học sinh."},
		{read + "party_organizations_established target 24 2022", told + "Thời gian tới, các cấp ủy tiếp tục tạo nguồn. Thành lập 24 tổ chức đảng."},
		{read + "party_organizations_established target 24 2022", told + "Các cấp ủy phấn đấu hoàn thành chỉ tiêu này. Thành lập 24 tổ chức đảng."},
	})
	runOn(t, morning(2022, 1, 14), "Công tác xây dựng Đảng", []sentence{
		{
			"party_members_admitted target 1700 2022; party_members_admitted attainment 1 2022; party_organizations_established target 24 2022",
			"Năm 2022, phấn đấu kết nạp 1.700 đảng viên, đạt 100% chỉ tiêu. Thành lập 24 tổ chức đảng.",
		},
		{
			"party_members_admitted target 1700 2021; party_organizations_established 24 2021",
			"Mục tiêu năm 2021 là kết nạp 1.700 đảng viên, thành lập được 24 tổ chức đảng.",
		},
	})
	runOn(t, morning(2022, 12, 21), "Công tác xây dựng Đảng", []sentence{
		{
			"party_members_admitted 1612 2021; party_members_admitted target 1700 2022; party_members_admitted 1712 2022; party_members_disciplined 190 2022",
			"Năm 2021, toàn tỉnh kết nạp 1.612 đảng viên. Năm 2022, Tỉnh ủy giao chỉ tiêu kết nạp 1.700 đảng viên. Toàn tỉnh đã kết nạp 1.712 đảng viên, kỷ luật 190 đảng viên.",
		},
	})
}

// TestToldAgain: another number of what was planned for a year that has not only begun is what came of
// it, and so is what stands beside it.
func TestToldAgain(t *testing.T) {
	const aims = "party_members_admitted target 1700 2022; party_organizations_established target 20 2022; "
	const told = "Chỉ tiêu năm 2022 là kết nạp 1.700 đảng viên, thành lập 20 tổ chức đảng. "
	runOn(t, morning(2022, 12, 21), "Công tác xây dựng Đảng", []sentence{
		{aims + "party_members_admitted 1712 2022; party_organizations_established 23 2022", told + "Toàn tỉnh kết nạp 1.712 đảng viên, thành lập mới 23 tổ chức đảng."},
		{aims + "party_organizations_inspected target 90 2022", told + "Kiểm tra 90 tổ chức đảng."},
	})
}

// TestPlansSet: a line that says that plans were made heads plans, though it says "đã"; one that tells
// what became of them heads results.
func TestPlansSet(t *testing.T) {
	const list = "\n- Kết nạp 2.000 đảng viên.\n- Kiểm tra 512 tổ chức đảng."
	const planned = "party_members_admitted target 2000 2023; party_organizations_inspected target 512 2023"
	const done = "party_members_admitted 2000 2022; party_organizations_inspected 512 2022"
	run(t, []sentence{
		{planned, "Hội nghị đã đề ra các chỉ tiêu chủ yếu năm 2023:" + list},
		{planned, "Hội nghị đã đặt ra các mục tiêu chủ yếu năm 2023:" + list},
		{planned, "Nghị quyết đã xác định các chỉ tiêu năm 2023 gồm:" + list},
		{planned, "Hội đồng đã quyết định 18 chỉ tiêu của năm 2023, trong đó:" + list},
		{planned, "Hội nghị thống nhất 18 chỉ tiêu năm 2023:" + list},
		{planned, "Tỉnh ủy đã nhất trí các chỉ tiêu năm 2023 của Đảng bộ tỉnh như sau:" + list},
		{planned, "Hội nghị đã thông qua Nghị quyết với các mục tiêu, chỉ tiêu chủ yếu năm 2023, cụ thể:" + list},
		{"party_members_admitted target 2000 2020-2025/year", "Đại hội đã thống nhất các chỉ tiêu chủ yếu nhiệm kỳ 2020-2025:\n+ Mỗi năm kết nạp 2.000 đảng viên."},
		// What became of them.
		{done, "Năm 2022, Tỉnh ủy đã đề ra và thực hiện thắng lợi các chỉ tiêu:" + list},
		{done, "Hội nghị đã thông qua kết quả thực hiện các chỉ tiêu năm 2022:" + list},
		{done, "Hội nghị đã xác định các chỉ tiêu đã đạt được năm 2022:" + list},
		{done, "Trên cơ sở các chỉ tiêu đã đề ra, năm 2022 toàn tỉnh:" + list},
		{done, "Năm 2022, các cấp ủy đã xác định rõ các chỉ tiêu, tập trung lãnh đạo và thu được những thành tích sau:" + list},
		{done, "Năm 2022, tỉnh đã đề ra chỉ tiêu và lãnh đạo các cấp ủy thực hiện:" + list},
	})
}

// TestHonouredFor: the years of the work that somebody is honoured for do not date the honour.
func TestHonouredFor(t *testing.T) {
	const honoured = "commendations[collective] 42 2022-12"
	runOn(t, morning(2022, 12, 20), "Gặp mặt, biểu dương", []sentence{
		{honoured, "Ghi nhận thành tích trong 5 năm qua, Tỉnh ủy tặng bằng khen cho 42 tập thể."},
		{honoured, "Vì những đóng góp trong 5 năm qua, Tỉnh ủy tặng bằng khen cho 42 tập thể."},
		{honoured, "Với những thành tích đạt được trong 3 năm qua, Tỉnh ủy tặng bằng khen cho 42 tập thể."},
		{honoured, "Biểu dương nỗ lực của các đơn vị trong 3 năm qua, Tỉnh ủy tặng bằng khen cho 42 tập thể."},
		{"commendations[collective] 42 2017-2022", "Với quyết tâm cao, trong 5 năm qua, Tỉnh ủy đã khen thưởng 42 tập thể."},
		{"commendations[collective] 42 2017-2022", "Trong 5 năm qua, Tỉnh ủy đã khen thưởng 42 tập thể."},
	})
}
