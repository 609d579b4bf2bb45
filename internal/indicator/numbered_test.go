package indicator_test

import "testing"

// TestNumberedBodies: cells, sectional committees, hamlets and wards that a number
// names are no province; a number that counts cells names none.
func TestNumberedBodies(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Chi bộ 1 khiển trách 1 đảng viên."},
		{"", "Chi bộ 1 khiển trách 1 đảng viên."},
		{"", "Năm 2021, Chi bộ số 4 kết nạp 3 đảng viên."},
		{"", "Năm 2021, Chi bộ ấp 3 kết nạp 2 đảng viên."},
		{"", "Chi bộ 2 thôn Đông kết nạp 7 đảng viên trong năm 2021."},
		{"", "Năm 2021, chi bộ 2 thôn Đông kết nạp 7 đảng viên."},
		{"", "Năm 2021, các chi bộ 1, 2 và 3 kết nạp 3 đảng viên."},
		{"", "Năm 2021, Đảng bộ bộ phận 3 kết nạp 4 đảng viên."},
		{"", "Tổ đảng 2 kết nạp 5 đảng viên."},
		{"", "Năm 2021, Phường 2 kết nạp 12 đảng viên."},
		{"party_members_admitted 1200 2021", "Năm 2021, Chi bộ 1 kết nạp 5 đảng viên, toàn tỉnh kết nạp 1.200 đảng viên."},
		{"party_members_admitted 1200 2021", "Năm 2021, toàn tỉnh xây dựng Chi bộ 4 tốt, kết nạp 1.200 đảng viên."},
		{
			"party_organizations[grassroots_cell] 412 2022-07-12; party_organizations[grassroots_committee] 120 2022-07-12",
			"Chi bộ cơ sở 412, Đảng bộ cơ sở 120.",
		},
	})
}

// TestNamedCommittees: a committee's long name ends in "tỉnh" and is not the
// province; what is told of a part of its figure is not either.
func TestNamedCommittees(t *testing.T) {
	run(t, []sentence{
		{"", "Ban Chấp hành Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh đã tặng giấy khen cho 25 tập thể."},
		{"commendations[collective] 25 2022-07", "Dịp này, tỉnh đã tặng bằng khen cho 25 tập thể."},
		{"", "Đợt này có 13 đảng viên thuộc Đảng bộ UBND tỉnh được tặng Huy hiệu Đảng. Trong đó, có 11 đồng chí nhận Huy hiệu 30 năm tuổi Đảng."},
		{
			"party_badges_awarded 13 2022-07; party_badges_awarded[30] 11 2022-07",
			"Đợt này có 13 đảng viên trong tỉnh được tặng Huy hiệu Đảng. Trong đó, có 11 đồng chí nhận Huy hiệu 30 năm tuổi Đảng.",
		},
	})
}

// TestInOrder: "lần lượt" of counts, parts and times.
func TestInOrder(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_disciplined 6 2021; party_members_disciplined 230 2021",
			"Năm 2021, số tổ chức đảng và số đảng viên bị thi hành kỷ luật lần lượt là 6 tổ chức và 230 người.",
		},
		{
			"party_organizations_inspected[routine] 812 2021; party_members_inspected[routine] 3120 2021",
			"Năm 2021, số tổ chức đảng và đảng viên được kiểm tra theo chương trình lần lượt là 812 và 3.120.",
		},
		{
			"party_organizations 612 2022-06-30; party_members 58120 2022-06-30",
			"Tính đến 30-6-2022, số tổ chức cơ sở đảng và số đảng viên của tỉnh lần lượt là 612 và 58.120.",
		},
		{
			"party_members_disciplined 14 2021; party_members_disciplined[reprimand] 9 2021; party_members_disciplined[warning] 5 2021",
			"Năm 2021, toàn tỉnh thi hành kỷ luật 14 đảng viên, trong đó khiển trách và cảnh cáo lần lượt là 9 và 5.",
		},
		{"party_members_admitted 1210 2020; party_members_admitted 1150 2021", "Năm 2020 và năm 2021, toàn tỉnh kết nạp lần lượt 1.210 và 1.150 đảng viên."},
	})
}

// TestBadgeLevels: levels before a colon or a bracket, and a whole before the level
// of its part.
func TestBadgeLevels(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 128 2022-02; party_badges_awarded[70] 2 2022-02; party_badges_awarded[55] 40 2022-02; party_badges_awarded[50] 28 2022-02",
			"Đợt 3-2-2022, toàn tỉnh trao Huy hiệu Đảng cho 128 đảng viên (70 năm: 2, 55 năm: 40, 50 năm: 28).",
		},
		{
			"party_badges_awarded 40 2022-02; party_badges_awarded[70] 2 2022-02; party_badges_awarded[65] 13 2022-02",
			"Đợt 3-2-2022, toàn tỉnh trao Huy hiệu Đảng cho 40 đảng viên: 70 năm (2), 65 năm (13).",
		},
		{
			"party_badges_awarded 29 2022-07; party_badges_awarded[60] 3 2022-07",
			"Trong 29 đảng viên của tỉnh được tặng Huy hiệu Đảng đợt này có 3 đảng viên nhận Huy hiệu 60 năm tuổi Đảng.",
		},
	})
}

// TestRateOfPlan: a rate too large to be one of all members is one of the plan;
// complaints are no discipline.
func TestRateOfPlan(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted attainment 0.413 2022", "6 tháng đầu năm 2022, tỷ lệ kết nạp đảng viên mới toàn tỉnh mới đạt 41,3% chỉ tiêu."},
		{"party_admission_ratio 0.021 2021", "Năm 2021, tỷ lệ kết nạp đảng viên mới toàn tỉnh đạt 2,1%, vượt chỉ tiêu."},
		{"", "Năm 2021, cấp ủy các cấp giải quyết khiếu nại kỷ luật đảng 3 trường hợp."},
		{"party_members_disciplined 56 2021", "Năm 2021, giải quyết khiếu nại kỷ luật 4 đảng viên; thi hành kỷ luật 56 đảng viên."},
		{"party_members[private_enterprise] 2745 2022-07-12", "Hiện nay, các doanh nghiệp tư nhân ở tỉnh có 148 tổ chức đảng với 2.745 đảng viên."},
	})
}

// TestFields: branches, fields of work and regions are not the province.
func TestFields(t *testing.T) {
	run(t, []sentence{
		{"", "Trường Đại học Bình Dương phân hiệu Cà Mau kết nạp 14 đảng viên là sinh viên trong năm 2021."},
		{"", "Khóm 5 có 41 đảng viên; năm 2021 chi bộ khóm kết nạp 2 đảng viên."},
		{"", "Toàn vùng có 512.000 đảng viên."},
		{"", "Viện Kiểm sát nhân dân tỉnh có 98% đảng viên hoàn thành tốt nhiệm vụ."},
		{"", "Hợp tác xã Kinh Dớn có 1 chi bộ, năm 2021 kết nạp 2 đảng viên."},
		{"", "Trong năm 2021, ngành y tế kết nạp 55 đảng viên."},
		{"", "Lực lượng vũ trang tỉnh kết nạp 65 đảng viên trong 6 tháng đầu năm 2022."},
		{"party_members_admitted 2165 2021", "Đảng bộ, chính quyền, lực lượng vũ trang tỉnh đoàn kết; năm 2021, kết nạp 2.165 đảng viên."},
	})
}

// TestGradesOfOneThing: a list of grades goes on with what it began with.
func TestGradesOfOneThing(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated[excellent] 98 2021; party_organizations_rated_ratio[excellent] 0.172 2021; party_organizations_rated[good] 430 2021; party_organizations_rated_ratio[good] 0.753 2021",
			"Kết quả xếp loại năm 2021: tổ chức cơ sở đảng hoàn thành xuất sắc 98 (17,2%), hoàn thành tốt 430 (75,3%).",
		},
		{
			"party_members_rated 42330 2021; party_members_rated_ratio[excellent] 0.121 2021; party_members_rated_ratio[good] 0.8 2021",
			"Năm 2021, trong 42.330 đảng viên được đánh giá, có 12,1% hoàn thành xuất sắc nhiệm vụ, 80% hoàn thành tốt nhiệm vụ.",
		},
		{
			"papi_rank 21 2021; papi_rank change -9 2021<2020",
			"Chỉ số PAPI năm 2021 của tỉnh xếp 21/63, tăng 9 bậc so với năm 2020.",
		},
	})
}

// TestGradesNamedShortly: a grade at the head of a clause, with a colon or a number behind it, is one of
// what was rated in the sentence before; elsewhere the short words grade nothing.
func TestGradesNamedShortly(t *testing.T) {
	const rated = "Năm 2022, toàn tỉnh đánh giá, xếp loại 640 tổ chức cơ sở đảng. "
	run(t, []sentence{
		{"party_organizations_rated 640 2022; party_organizations_rated[excellent] 80 2022; party_organizations_rated[good] 430 2022; party_organizations_rated[completed] 122 2022; party_organizations_rated[failed] 8 2022", rated + "Xuất sắc: 80; tốt: 430; hoàn thành: 122; không hoàn thành: 8."},
		{"party_organizations_rated 640 2022; party_organizations_rated[excellent] 80 2022; party_organizations_rated[good] 430 2022", rated + "Xuất sắc là 80 tổ chức, tốt là 430."},
		{"party_organizations_rated 640 2022; party_organizations_rated[good] 430 2022; party_organizations_rated[completed] 122 2022", rated + "Mức tốt có 430 tổ chức, hoàn thành có 122."},
		{"party_organizations_rated 640 2022", rated + "Về bồi dưỡng lý luận chính trị, xuất sắc: 80; tốt: 430."},
		{"party_organizations_rated 640 2022; party_organizations_rated[good] 430 2022", rated + "Mức tốt có 430 tổ chức, hoàn thành 15 công trình chào mừng."},
		{"party_members_admitted 905 2022", "Năm 2022, toàn tỉnh kết nạp 905 đảng viên mới. Xuất sắc: 80; tốt: 430."},
	})
}

// TestFormsBesideRemovals: who suffered one form of discipline is not counted with those beside them to
// whom something else was done.
func TestFormsBesideRemovals(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined[dismissal] 7 2021; party_members_removed 26 2021", "Năm 2021, trong toàn Đảng bộ tỉnh, 7 đồng chí bị cách chức và 26 đồng chí bị đưa ra khỏi Đảng."},
		{"party_members_disciplined 190 2021; party_members_disciplined[warning] 52 2021; party_members_disciplined[dismissal] 7 2021; party_members_removed 26 2021", "Năm 2021, cấp ủy các cấp trong tỉnh kỷ luật 190 đảng viên. Có 52 người bị cảnh cáo; 7 người bị cách chức và 26 người bị đưa ra khỏi Đảng."},
		{"party_organizations_disciplined[reprimand] 4 2021; party_members_disciplined 61 2021", "Năm 2021, toàn tỉnh có 4 tổ chức đảng bị khiển trách và 61 đảng viên bị thi hành kỷ luật."},
	})
}
