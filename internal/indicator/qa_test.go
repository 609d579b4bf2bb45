package indicator_test

import "testing"

// TestMoreForms holds forms that were met in unseen articles, in sentences of
// our own. The article is of 12 July 2022.
func TestMoreForms(t *testing.T) {
	run(t, []sentence{
		// A colon between a part and its number.
		{
			"party_badges_awarded 45 2022-05; party_badges_awarded[65] 12 2022-05; party_badges_awarded[60] 33 2022-05",
			"Đợt 19-5-2022, toàn tỉnh có 45 đảng viên được tặng Huy hiệu Đảng, gồm: Huy hiệu 65 năm: 12 đảng viên; 60 năm: 33 đảng viên.",
		},
		{
			"party_members_disciplined 14 2021; party_members_disciplined[reprimand] 9 2021; party_members_disciplined[warning] 4 2021; party_members_disciplined[dismissal] 1 2021",
			"Năm 2021, toàn tỉnh thi hành kỷ luật 14 đảng viên (khiển trách: 9; cảnh cáo: 4; cách chức: 1).",
		},
		// Plans announced by a head.
		{
			"party_members_admitted target 900 2023; party_admission_ratio target 0.02 2023",
			"Tỉnh ủy thống nhất chỉ tiêu năm 2023 toàn tỉnh kết nạp 900 đảng viên, bằng 2% tổng số đảng viên.",
		},
		{
			"party_members_admitted target 4000 2020-2025; party_villages_with_cell_ratio target 1 2025",
			"Nghị quyết Đại hội nhiệm kỳ 2020 - 2025 xác định các chỉ tiêu chủ yếu: thu ngân sách 2.400 tỷ đồng.\n\nVề xây dựng Đảng: kết nạp 4.000 đảng viên trong nhiệm kỳ. Đến cuối nhiệm kỳ, 100% thôn, bản có chi bộ.",
		},
		{
			"party_members_admitted 5000 2015-2020; party_members_admitted 1000 2015-2020/year; party_villages_with_cell_ratio 0.98 2015-2020",
			"Nhiệm kỳ 2015 - 2020, toàn tỉnh đã kết nạp 5.000 đảng viên, bình quân 1.000 đảng viên/năm; có 98% thôn, bản có chi bộ.",
		},
		// Rounds by their holiday.
		{"party_badges_awarded 71 2021-09", "Nhân kỷ niệm 76 năm Quốc khánh (2/9/1945 - 2/9/2021), toàn tỉnh có 71 đảng viên được trao Huy hiệu Đảng."},
		{"party_badges_awarded 80 2022-05", "Nhân dịp sinh nhật Bác, Tỉnh ủy trao Huy hiệu Đảng cho 80 đảng viên trong tỉnh."},
		// Grades that take their unit from the head.
		{"party_organizations_rated[good] 451 2021", "Năm 2021, toàn tỉnh có 451 tổ chức cơ sở đảng “Hoàn thành tốt nhiệm vụ”."},
		// Series of years.
		// Differences in a sentence of their own.
		{
			"party_members_admitted 120 2022-Q1; party_members_admitted change -12 2022-Q1<2021-Q1",
			"Quý I-2022, toàn tỉnh kết nạp 120 đảng viên. So với quý I-2021 giảm 12 đồng chí.",
		},
		{"pci_rank 21 2021; pci_rank change 1 2021<2020", "Năm 2021, chỉ số PCI của tỉnh xếp thứ 21, tụt một bậc so với năm 2020."},
		// Targets of the whole term.
		{
			"party_members_admitted 2100 2020-2022; party_members_admitted target 900 2020-2025/year",
			"Từ đầu nhiệm kỳ 2020-2025 đến nay, toàn tỉnh kết nạp 2.100 đảng viên (chỉ tiêu Đại hội: 900 đảng viên/năm).",
		},
		{"party_members_admitted target 2000 2020-2025/year", "Nghị quyết Đại hội Đảng bộ tỉnh đề ra bình quân hằng năm phát triển 2.000 đảng viên."},
		// Not the whole, not the province's, not a figure.
		{"", "Đoàn Thanh niên Bộ đội Biên phòng tỉnh giới thiệu 20 đoàn viên, trong đó 9 đồng chí được kết nạp Đảng."},
		{"", "Năm 2021, tỉnh vượt chỉ tiêu 30 đảng viên."},
		{"", "Tại kỳ họp, UBKT quyết định kiểm tra khi có dấu hiệu vi phạm đối với 3 đảng viên."},
		// Forecasts and what follows them.
		{
			"party_members_admitted 700 2022-H1; party_members_admitted target 1300 2022 about",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 700 đảng viên; dự kiến cả năm kết nạp khoảng 1.300 đảng viên.",
		},
		// Small ones.
		{"party_members_admitted 912 2022-H1; party_members 40100 2022-06-30", "6 tháng đầu năm 2022, toàn tỉnh kết nạp 912 đảng viên, nâng tổng số đảng viên toàn tỉnh lên 40.100."},
		{"party_communes_with_committee_ratio 1 2022-YTD", "Đến nay, 100% xã, phường, đặc khu trong tỉnh có đảng bộ."},
		{
			"party_members_disciplined 20 2021; party_members_disciplined[reprimand] 15 2021; party_members_disciplined[warning] 5 2021; party_members_removed[resigned] 5 2021",
			"Năm 2021, toàn tỉnh thi hành kỷ luật 20 đảng viên, gồm khiển trách 15, cảnh cáo 5; cho xin ra khỏi Đảng 5 đảng viên.",
		},
		{"learners 900 2022-03; learners attainment 0.94 2022-03", "Tháng 3-2022, toàn tỉnh tổ chức học tập nghị quyết: 900/957 đảng viên tham gia, đạt 94%."},
		{"party_members_admitted 500 2021; party_members_admitted[private_enterprise] 20 2021", "Năm 2021, toàn tỉnh kết nạp 500 đảng viên, trong đó đảng viên khối doanh nghiệp 20 đồng chí."},
		{
			"party_organizations_rated_ratio[completed_or_better] 0.99 2021; party_organizations_rated_ratio[excellent] 0.12 2021; party_organizations_rated_ratio[good] 0.7 2021",
			"Năm 2021, đối với tổ chức cơ sở đảng, 99% hoàn thành nhiệm vụ trở lên; trong đó xếp loại xuất sắc 12%, xếp loại tốt 70%.",
		},
		{
			"party_members_rated 40000 2021; party_members_rated_ratio[excellent] 0.1 2021; party_members_rated_ratio[good] 0.7 2021",
			"Về đảng viên, năm 2021 toàn tỉnh có 40.000 đảng viên được đánh giá, xếp loại. Số đủ tư cách hoàn thành xuất sắc nhiệm vụ chiếm 10%; đủ tư cách hoàn thành tốt nhiệm vụ 70%.",
		},
		{
			"party_members_screened 44 2021; party_members_screened[improved] 20 2021; party_members_screened[under_education] 15 2021; party_members_screened[removed] 9 2021",
			"Năm 2021, toàn tỉnh đưa vào diện sàng lọc 44 đảng viên. Kết quả, có 20 trường hợp tiến bộ, tiếp tục giáo dục 15 trường hợp và đưa ra khỏi Đảng 9 trường hợp.",
		},
		{"party_members_rated 40000 2021", "Năm 2021, toàn tỉnh có 40.000 đảng viên được đánh giá, xếp loại. Số chi bộ họp đúng kỳ chiếm 90%."},
		{"", "Năm 2021, có 90 người được đứng vào hàng ngũ của Đảng, chiếm 40% số đảng viên mới của tỉnh."},
		{"", "Tỷ lệ đảng viên mới là nữ 41%."},
		{"party_members_disciplined 288 2021; party_members_disciplined 319 2020", "Năm 2021, toàn tỉnh thi hành kỷ luật 288 đảng viên (năm 2020: 319 đảng viên)."},
		{"party_organizations_disciplined 5 2021; party_organizations_disciplined[reprimand] 4 2021; party_organizations_disciplined[warning] 1 2021; party_members_disciplined 243 2021; party_members_disciplined[reprimand] 181 2021; party_members_disciplined[warning] 62 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật 5 tổ chức đảng (khiển trách 4, cảnh cáo 1) và 243 đảng viên với hình thức khiển trách 181, cảnh cáo 62."},
		{"party_members_admitted 90 2021; party_admission_ratio 0.02 2021", "Năm 2021, toàn tỉnh kết nạp 90 đảng viên, chiếm 2% tổng số đảng viên đầu năm."},
		{"", "Năm 2021, qua kiểm tra, có 12 tổ chức đảng chưa thực hiện tốt nội dung kiểm tra, 3 đảng viên vi phạm quy chế làm việc."},
		{"", "Năm 2021, các cấp ủy đã ra thông báo kết luận 2/3 tổ chức đảng, thông báo kết quả giám sát 5/7 tổ chức đảng."},
		{"party_members_disciplined 96 2021", "Năm 2021, toàn tỉnh có 96 đảng viên vi phạm bị xử lý kỷ luật."},
		{
			"party_organizations 477 2022-07-12; party_organizations[grassroots_committee] 248 2022-07-12; party_sectional_committees 14 2022-07-12; party_cells 2370 2022-07-12; party_organizations[grassroots_cell] 229 2022-07-12; party_members 36607 2022-07-12",
			"Toàn Đảng bộ tỉnh có 477 tổ chức cơ sở đảng, trong đó có 248 đảng bộ cơ sở (14 đảng bộ bộ phận và 2.370 chi bộ trực thuộc) và 229 chi bộ cơ sở, với 36.607 đảng viên.",
		},
		{
			"party_organizations 434 2022-07-12; party_organizations[grassroots_committee] 149 2022-07-12; party_cells 1251 2022-07-12; party_organizations[grassroots_cell] 285 2022-07-12",
			"Toàn Đảng bộ tỉnh có 434 tổ chức cơ sở đảng (trong đó: 149 đảng bộ cơ sở, với 1.251 chi bộ trực thuộc và 285 chi bộ cơ sở).",
		},
		{
			"party_organizations_rated_ratio[good_or_better] 0.92 2021; party_members_rated_ratio[good_or_better] 0.92 2021",
			"Năm 2021, 92% tổ chức cơ sở đảng và đảng viên trong tỉnh hoàn thành tốt nhiệm vụ trở lên.",
		},
		{"", "Đảng ủy Dân chính đảng năm 2021 kết nạp mới 232 đảng viên."},
	})
}

// TestCaption holds a line below a picture against what the article is about.
func TestCaption(t *testing.T) {
	for _, one := range []struct{ want, body string }{
		{"party_organizations 700 2022-06-30", "Tính đến hết quý II/2022, toàn Đảng bộ có 700 tổ chức cơ sở đảng.\n\nChi bộ Công ty Hòa Phát kết nạp đảng viên mới\n\nẢnh: X.H"},
		{"", "Đảng bộ Công ty Hòa Phát họp mặt đầu năm.\n\nTính đến hết quý II/2022, toàn Đảng bộ có 700 tổ chức cơ sở đảng."},
	} {
		if got := readTitled(t, newReader(t), "Tin xây dựng Đảng", one.body); got != one.want {
			t.Errorf("%s\n got %s\nwant %s", one.body, got, one.want)
		}
	}
}

// TestBare reads one sentence without title and site.
func TestBare(t *testing.T) {
	if got := readBare(t, "Năm 2023, toàn tỉnh Hà Tĩnh kết nạp 2.051 đảng viên mới."); got != "party_members_admitted 2051 2023" {
		t.Errorf("got %s", got)
	}
}
