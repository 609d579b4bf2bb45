package indicator_test

import "testing"

// TestAllAlike: a form of which it is said that all got it is that of the count; two forms
// at once, and one that most got, leave it a total.
func TestAllAlike(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined[reprimand] 47 2021", "Năm 2021, toàn tỉnh có 47 đảng viên bị xử lý, đều bằng khiển trách."},
		{"party_members_disciplined[warning] 47 2021", "Năm 2021, các cấp ủy trong tỉnh kỷ luật 47 đảng viên, tất cả đều ở mức cảnh cáo."},
		{
			"party_organizations_disciplined[reprimand] 4 2021; party_members_disciplined 47 2021",
			"Năm 2021, toàn tỉnh thi hành kỷ luật 4 tổ chức đảng (đều khiển trách) và 47 đảng viên.",
		},
		{"party_members_disciplined 47 2021", "Năm 2021, toàn tỉnh có 47 đảng viên bị kỷ luật, đều bằng khiển trách và cảnh cáo."},
		{"party_members_disciplined 47 2021", "Năm 2021, toàn tỉnh có 47 đảng viên bị kỷ luật, phần lớn ở mức khiển trách."},
		{"party_members_disciplined 47 2021", "Năm 2021, toàn tỉnh có 47 đảng viên bị kỷ luật, chủ yếu bằng khiển trách."},
	})
}

// TestOneOfForms: one who was punished in a form, in words, is counted in a list of forms.
func TestOneOfForms(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 41 2021; party_members_disciplined[expulsion] 1 2021; party_members_disciplined[dismissal] 2 2021; party_members_disciplined[reprimand] 38 2021",
			"Năm 2021, toàn tỉnh có 41 đảng viên bị kỷ luật, gồm: một người bị khai trừ, hai người bị cách chức, 38 người bị khiển trách.",
		},
		{
			"party_members_disciplined 41 2021; party_members_disciplined[expulsion] 1 2021; party_members_disciplined[warning] 40 2021",
			"Năm 2021, toàn tỉnh kỷ luật 41 đảng viên, trong đó khai trừ một người, cảnh cáo 40 người.",
		},
		{"", "Ban Thường vụ có 15 đồng chí, gồm một người là nữ."},
	})
}

// TestFormsByDecider: the forms of one decider are no parts of the whole.
func TestFormsByDecider(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 280 2021",
			"Năm 2021, toàn tỉnh kỷ luật 280 đảng viên, trong đó Ban Thường vụ Tỉnh ủy 4, cấp ủy các cấp khiển trách 190, cảnh cáo 36, chi bộ 50.",
		},
		{
			"party_members_disciplined 280 2021",
			"Năm 2021, toàn tỉnh kỷ luật 280 đảng viên. Trong đó, ủy ban kiểm tra các cấp khiển trách 90; chi bộ khiển trách 190 đảng viên.",
		},
		{
			"party_members_disciplined 280 2021; party_members_disciplined[reprimand] 190 2021; party_members_disciplined[warning] 90 2021",
			"Năm 2021, cấp ủy các cấp và chi bộ kỷ luật 280 đảng viên, trong đó khiển trách 190, cảnh cáo 90.",
		},
	})
}

// TestBesideOffice: those punished by their offices are no members disciplined, and a few
// beside them are those of one inspection.
func TestBesideOffice(t *testing.T) {
	run(t, []sentence{
		{"", "Qua thanh tra đất đai từ năm 2019 đến năm 2021, đã kỷ luật về mặt Đảng đối với 4 cá nhân, về chính quyền 6 cá nhân."},
		{"party_members_disciplined 36 2021", "Năm 2021, cấp ủy các cấp kỷ luật đảng 36 đảng viên, kỷ luật chính quyền 19 người."},
		{"party_members_disciplined 36 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật 36 đảng viên; xử lý hành chính 19 cán bộ."},
		{"", "Ngoài 7 đảng viên bị kỷ luật, Ủy ban Kiểm tra Tỉnh ủy còn phê bình lãnh đạo sở giai đoạn 2016-2020."},
		{"", "Bên cạnh hai đảng viên bị khai trừ, năm 2021 Tỉnh ủy còn phê bình lãnh đạo Sở Y tế."},
		{"", "Năm 2021, Chi cục Kiểm lâm cảnh cáo 1 trường hợp cấp phó."},
		{"party_members_disciplined 1 2021", "Năm 2021, toàn tỉnh chỉ có 1 đảng viên bị kỷ luật."},
	})
}

// TestOwnOffices: the Party bodies of the province's own offices are below it.
func TestOwnOffices(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Đảng ủy Cơ quan Văn phòng Tỉnh ủy có 6 đảng viên được tặng Huy hiệu Đảng."},
		{"", "Năm 2021, Đảng bộ Văn phòng Tỉnh ủy kết nạp 3 đảng viên mới."},
		{"", "Đảng bộ cơ quan Ủy ban Kiểm tra Tỉnh ủy năm 2021 kết nạp 2 đảng viên."},
		{"party_members_admitted 2310 2021", "Theo Văn phòng Tỉnh ủy, năm 2021 toàn tỉnh kết nạp 2.310 đảng viên."},
	})
}

// TestOnlyWhere: a title that says only where its news is from leaves it to the body whose
// news it is.
func TestOnlyWhere(t *testing.T) {
	runTitled(t, []titled{
		{"Cà Mau: 86 đoàn viên được kết nạp Đảng", "Năm 2021, các cơ sở Đoàn trực thuộc Đoàn khối các cơ quan tỉnh giới thiệu nhiều đoàn viên ưu tú.\nKết quả, 86 người được đứng vào hàng ngũ của Đảng.", ""},
		{"Cà Mau: 86 đảng viên mới", "Đảng bộ Công an tỉnh năm 2021 chú trọng tạo nguồn.\nKết quả, 86 người được đứng vào hàng ngũ của Đảng.", ""},
		{"Cà Mau: Kết nạp 860 đảng viên", "Năm 2021, toàn tỉnh kết nạp 860 đảng viên.", "party_members_admitted 860 2021"},
		{"Cà Mau: Kết nạp 860 đảng viên", "Năm 2021, công tác phát triển đảng được chú trọng. Đã kết nạp 860 đảng viên.", "party_members_admitted 860 2021"},
	})
}

// TestPlanAmongDeeds: handing out a plan is one of the deeds of a list; its year dates
// nothing else.
func TestPlanAmongDeeds(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 640 2022-H1; party_badges_awarded 735 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 640 đảng viên mới; giao chỉ tiêu phát triển đảng năm 2023; trao Huy hiệu Đảng cho 735 đảng viên.",
		},
		{
			"party_badges_awarded 735 2022-H1; party_members_admitted 640 2022-H1",
			"6 tháng đầu năm 2022, trao Huy hiệu Đảng cho 735 đảng viên; phân bổ chỉ tiêu lập tổ chức đảng (theo Nghị quyết 28-NQ/TU) năm 2022; kết nạp 640 đảng viên.",
		},
		{"party_members_admitted target 640 2023", "Tỉnh giao chỉ tiêu năm 2023: kết nạp 640 đảng viên."},
	})
}

// TestGiversOfTheCentre: gifts of the country's Front are not the province's.
func TestGiversOfTheCentre(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Ủy ban Trung ương MTTQ Việt Nam trao 300 suất quà cho đồng bào toàn tỉnh, tổng trị giá 150 triệu đồng."},
		{"", "Năm 2021, Quỹ Vì người nghèo Trung ương hỗ trợ tỉnh xây 50 nhà Đại đoàn kết."},
		{"charity_houses 50 2021", "Năm 2021, Ủy ban MTTQ Việt Nam tỉnh xây 50 nhà Đại đoàn kết."},
	})
}

// TestCasesOfOrganizations: "trường hợp" behind organizations alone, in a list of forms, are organizations; with
// persons counted beside them nobody says of whom they are.
func TestCasesOfOrganizations(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_disciplined 12 2021; party_organizations_disciplined[reprimand] 8 2021; party_organizations_disciplined[warning] 4 2021",
			"Năm 2021, toàn tỉnh kỷ luật 12 tổ chức đảng, trong đó khiển trách 8 trường hợp, cảnh cáo 4 trường hợp.",
		},
		{
			"party_organizations_disciplined 12 2021; party_organizations_disciplined[reprimand] 8 2021; party_organizations_disciplined[warning] 4 2021; " +
				"party_members_disciplined 60 2021; party_members_disciplined[reprimand] 48 2021; party_members_disciplined[expulsion] 12 2021",
			"Năm 2021, toàn tỉnh kỷ luật 12 tổ chức đảng, trong đó khiển trách 8 trường hợp, cảnh cáo 4 trường hợp; kỷ luật 60 đảng viên, trong đó khiển trách 48 trường hợp, khai trừ 12 trường hợp.",
		},
		{
			"party_organizations_disciplined 12 2021; party_members_disciplined 60 2021; party_members_disciplined[reprimand] 50 2021; party_members_disciplined[warning] 10 2021",
			"Năm 2021, toàn tỉnh kỷ luật 12 tổ chức đảng và 60 đảng viên, trong đó khiển trách 50 trường hợp, cảnh cáo 10 trường hợp.",
		},
	})
}

// TestPunishedSoFar: who is punished in a running term is so by now, "đã" or not; who is admitted may be planned.
func TestPunishedSoFar(t *testing.T) {
	const head = "Kiểm điểm nửa chặng đường (giai đoạn 2020-2025), hội nghị của tỉnh nêu rõ các mặt.\n"
	run(t, []sentence{
		{
			"party_organizations_disciplined 12 2020-2022; party_members_disciplined 640 2020-2022",
			head + "Các cấp ủy đã kỷ luật 12 tổ chức đảng trong tỉnh.\nRiêng về cá nhân, thi hành kỷ luật 640 đảng viên.",
		},
		{
			"party_organizations_established 40 2020-2022; party_members_admitted target 9000 2020-2025",
			head + "Các cấp ủy đã thành lập 40 tổ chức đảng trong tỉnh.\nThời gian tới, kết nạp 9.000 đảng viên.",
		},
	})
}
