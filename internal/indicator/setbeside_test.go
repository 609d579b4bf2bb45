package indicator_test

import "testing"

// TestSetBeside: what is told of another time only to compare dates nothing behind it.
func TestSetBeside(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 1104 2021; party_members_admitted 988 2020; party_members_disciplined 61 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.104 đảng viên, tăng so với năm 2020 (988 đảng viên).\n\nCũng trong năm, toàn tỉnh kỷ luật 61 đảng viên.",
		},
		{
			"party_members_admitted 988 2020; party_members_admitted 1104 2021; party_members_disciplined 61 2021",
			"Nếu như năm 2020, toàn tỉnh kết nạp 988 đảng viên thì năm 2021 con số này là 1.104. Toàn tỉnh kỷ luật 61 đảng viên.",
		},
		{
			"party_organizations_disciplined 4 2020; party_organizations_disciplined 2 2021",
			"Năm 2020, toàn tỉnh có 4 tổ chức đảng bị kỷ luật, sang năm 2021 còn 2 tổ chức.",
		},
		{
			"party_members_rated_ratio[excellent] 0.174 2021; party_members_rated_ratio[excellent] change -0.009 2021<2020",
			"Năm 2021, tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ là 17,4%. So với năm 2020, tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ giảm 0,9 điểm phần trăm.",
		},
		{
			"party_members_admitted 805 2022-H1; party_members_admitted[private_enterprise] 23 2022-H1; party_members_admitted change -40 2022-H1<2021-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 805 đảng viên. Riêng khu vực kinh tế tư nhân kết nạp 23 đảng viên. Tính chung, so với cùng kỳ năm 2021, số đảng viên mới giảm 40 người.",
		},
		{
			"party_members_admitted 1104 2021; party_members_admitted target 1000 2021; party_members_admitted[women] 480 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.104 đảng viên so với kế hoạch 1.000; nữ có 480 đồng chí.",
		},
		{
			"party_members_disciplined 88 2020; party_members_disciplined 61 2021; party_organizations_disciplined 3 2021",
			"Nếu năm 2020 toàn tỉnh kỷ luật 88 đảng viên thì năm 2021, số đảng viên bị kỷ luật là 61. Cũng trong năm, toàn tỉnh kỷ luật 3 tổ chức đảng.",
		},
		{
			"party_members_admitted 4310 2018-2022; party_members_admitted 1104 2021; party_members_admitted[women] 480 2021",
			"Từ năm 2018 đến nay, toàn tỉnh kết nạp 4.310 đảng viên. Xét năm 2021, toàn tỉnh kết nạp 1.104 đảng viên, trong đó có 480 nữ.",
		},
		{
			"party_members_admitted 4310 2020-2022; party_members_admitted target 7000 2020-2025; party_members_disciplined 61 2020-2022",
			"Từ đầu nhiệm kỳ 2020 - 2025 đến nay, toàn tỉnh kết nạp 4.310 đảng viên (chỉ tiêu cả nhiệm kỳ: 7.000 đảng viên).\n\nCác cấp ủy đã kỷ luật 61 đảng viên.",
		},
		// The time that goes on is told of, "nếu" supposes nothing, the share is of others.
		{"party_members_admitted 1104 2021; party_members_disciplined 61 2021", "Năm 2021, toàn tỉnh kết nạp 1.104 đảng viên. Toàn tỉnh kỷ luật 61 đảng viên."},
		{
			"party_members_rated_ratio[excellent] 0.174 2021",
			"Năm 2021, tỷ lệ đảng viên hoàn thành xuất sắc nhiệm vụ là 17,4%. So với năm 2020, tỷ lệ hộ khá giảm 0,9 điểm phần trăm.",
		},
	})
}

// TestRoundsOfAYear: rounds of awards told one by one behind the year's count.
func TestRoundsOfAYear(t *testing.T) {
	const told = "Năm 2021, toàn tỉnh trao Huy hiệu Đảng cho 4.310 đảng viên. "
	run(t, []sentence{
		{
			"party_badges_awarded 4310 2021; party_badges_awarded 1212 2021-02; party_badges_awarded 938 2021-05",
			told + "Đợt 3-2 trao cho 1.212 đồng chí, đợt 19-5 trao cho 938 đồng chí.",
		},
		{"party_badges_awarded 4310 2021", told + "Đợt 3-2 có 1.212 đồng chí dự gặp mặt."},
		{"", "Năm 2021, toàn tỉnh mở 12 lớp. Đợt 3-2 trao cho 1.212 đồng chí."},
	})
}

// TestRatedAtYearEnd: a rating at the end of the year is of that year, whatever span is told of.
func TestRatedAtYearEnd(t *testing.T) {
	const told = "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.120 đảng viên. "
	run(t, []sentence{
		{
			"party_members_admitted 9120 2015-2020; party_organizations_rated 806 2021; party_organizations_rated[excellent] 98 2021",
			told + "Kết quả xếp loại cuối năm, có 806 tổ chức cơ sở đảng được đánh giá, 98 tổ chức hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_members_admitted 9120 2015-2020; party_organizations_rated 806 2019",
			told + "Kết quả xếp loại cuối năm 2019, có 806 tổ chức cơ sở đảng được đánh giá.",
		},
		{"party_members_admitted target 1400 2022 at_least", "Ngay từ tháng 1, tỉnh giao chỉ tiêu kết nạp ít nhất 1.400 đảng viên."},
	})
}

// TestNotTurnedAway: neither a month told apart, nor a body named among all, nor the provinces that
// became one turn what follows away from what the article is about.
func TestNotTurnedAway(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 305 2022-Q1; party_members_admitted 88 2022-02; party_organizations_established[private_enterprise] 3 2022-Q1; personnel_decisions 41 2022-Q1",
			"Quý I/2022, toàn tỉnh kết nạp 305 đảng viên, riêng trong tháng 2 có 88 đồng chí; lập 3 tổ chức đảng ở doanh nghiệp tư nhân.\nVề công tác cán bộ, Tỉnh ủy ra 41 quyết định.",
		},
		{
			"party_members_admitted target 1900 2022; party_organizations_established[private_enterprise] target 65 2022-2025",
			"Phương hướng giai đoạn 2022 - 2025 về xây dựng Đảng: năm 2022 kết nạp 1.900 đảng viên; cả nhiệm kỳ lập 65 tổ chức đảng ở doanh nghiệp tư nhân.",
		},
	})
	runOn(t, morning(2022, 1, 12), "Chất lượng tổ chức cơ sở đảng", []sentence{
		{
			"party_organizations_rated[excellent] 123 2021",
			"Cho tới hôm nay, các huyện ủy, Thành ủy Cà Mau và nhiều đảng ủy nộp xong báo cáo năm 2021.\nQua tổng hợp, có 123 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ. Huyện Năm Căn có tỷ lệ cao nhất với 40%.",
		},
		{"", "Cùng các ngành, Huyện ủy Năm Căn chăm lo công tác đảng viên.\nNăm 2021, kết nạp 43 đảng viên."},
		{"", "Các thành viên, Huyện ủy Năm Căn họp mặt.\nNăm 2021, kết nạp 43 đảng viên."},
		{"", "Các chi bộ ấp, Đảng ủy xã Đất Mũi đều vào cuộc.\nNăm 2021, kết nạp 43 đảng viên."},
		{"", "Cho tới hôm nay, Thành ủy Cà Mau nộp xong báo cáo năm 2021.\nQua tổng hợp, có 123 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ."},
	})
	runOn(t, morning(2025, 10, 1), "Đại hội Đảng bộ tỉnh Cà Mau, nhiệm kỳ 2025 - 2030", []sentence{
		{
			"party_members_admitted 12940 2020-2025; party_members_disciplined 377 2020-2025",
			"Kể cả tỉnh Bạc Liêu và tỉnh Cà Mau trước khi sáp nhập, nhiệm kỳ 2020 - 2025 toàn Đảng bộ kết nạp 12.940 đảng viên, kỷ luật 377 đảng viên.",
		},
		{"", "Trước khi hợp nhất, tỉnh Bạc Liêu kết nạp 5.206 đảng viên."},
		{
			"party_members_admitted 12940 2020-2025; party_organizations_established[private_enterprise] target 65 2025-2030",
			"Nhiệm kỳ 2020 - 2025, Đảng bộ tỉnh kết nạp 12.940 đảng viên.\n\nPhương hướng 5 năm tới: cả nhiệm kỳ lập 65 tổ chức đảng ở doanh nghiệp tư nhân.",
		},
	})
}
