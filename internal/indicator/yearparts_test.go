package indicator_test

import "testing"

// TestEndOfYear: "6 tháng cuối năm" and "quý cuối năm" are the year's that is over in a January where
// nothing is planned, and to come while they last unless something is said to be done.
func TestEndOfYear(t *testing.T) {
	runOn(t, morning(2022, 1, 12), "Công tác đảng viên", []sentence{
		{"party_members_admitted 812 2021-H2; party_members_admitted 1504 2021", "6 tháng cuối năm kết nạp 812 đảng viên. Cả năm, toàn tỉnh kết nạp 1.504 đảng viên."},
		{"party_members_admitted 812 2021-H2; party_members_admitted 390 2021-Q4", "Nửa cuối năm, toàn tỉnh kết nạp 812 đảng viên; riêng quý cuối năm kết nạp 390 đảng viên."},
		{"party_members_admitted target 700 2022-H1; party_members_admitted target 800 2022-H2", "Tỉnh ủy đề ra nhiệm vụ: 6 tháng đầu năm kết nạp 700 đảng viên, 6 tháng cuối năm kết nạp 800 đảng viên."},
		{"party_members_admitted target 700 2022-H1", "Tỉnh ủy đề ra nhiệm vụ kết nạp đảng viên: 6 tháng đầu năm kết nạp 700 đảng viên."},
		{"party_members_admitted target 1500 2022; party_members_admitted target 700 2022-H1", "Nhiệm vụ năm 2022: kết nạp 1.500 đảng viên. 6 tháng đầu năm kết nạp 700 đảng viên."},
		{"party_members_admitted 700 2021-H1", "6 tháng đầu năm kết nạp 700 đảng viên, vượt chỉ tiêu đề ra."},
		{"party_members_admitted 1504 2021; party_members_disciplined 40 2021", "Năm vừa khép lại, toàn tỉnh kết nạp 1.504 đảng viên. Trong năm, các cấp ủy kỷ luật 40 đảng viên."},
		{"party_members_admitted 700 2021-H1; party_members_admitted 1280 2021", "Vượt chỉ tiêu đề ra: 6 tháng đầu năm toàn tỉnh kết nạp 700 đảng viên, cả năm 1.280 đảng viên."},
		{"party_members_admitted 700 2021-H1", "Hội nghị đánh giá kết quả thực hiện mục tiêu: 6 tháng đầu năm, toàn tỉnh kết nạp 700 đảng viên."},
		{"party_members_admitted target 380 2022-Q4", "Chỉ tiêu năm 2022 được chia theo quý. Quý cuối năm kết nạp 380 đảng viên."},
		{"party_members_admitted 1504 2021", "Năm đã kết thúc, toàn tỉnh kết nạp 1.504 đảng viên."},
	})
	run(t, []sentence{ // 12 July 2022
		{"party_members_admitted target 800 2022-H2", "6 tháng cuối năm, các cấp ủy kết nạp 800 đảng viên."},
		{"party_members_admitted 800 2022-H2", "Trong 6 tháng cuối năm, các cấp ủy đã kết nạp 800 đảng viên."},
		{"party_members_admitted 640 2022-H1", "Nửa đầu năm, các cấp ủy kết nạp 640 đảng viên."},
	})
	runOn(t, morning(2022, 10, 20), "Công tác đảng viên", []sentence{
		{"party_members_disciplined 45 2022-H2; party_members_disciplined change -12 2022-H2<2021-H2", "6 tháng cuối năm, các cấp ủy kỷ luật 45 đảng viên, giảm 12 đảng viên so với cùng kỳ năm trước."},
		{"party_members_admitted 320 2022-H2; party_members_admitted 950 2022-YTD", "Bước vào 6 tháng cuối năm, toàn tỉnh kết nạp 320 đảng viên, nâng tổng số đảng viên được kết nạp từ đầu năm lên 950 đồng chí."},
	})
	runOn(t, morning(2022, 2, 12), "Công tác đảng viên", []sentence{
		{"party_members_admitted 206 2022", "Đầu năm 2022, toàn tỉnh kết nạp 206 đảng viên."},
		{"party_members_admitted 206 2022", "Năm 2022, sau hơn một tháng, toàn tỉnh kết nạp 206 đảng viên."},
		{"party_members_admitted target 1900 2022", "Năm 2022, toàn tỉnh kết nạp 1.900 đảng viên."},
	})
	runOn(t, morning(2021, 12, 24), "Công tác đảng viên", []sentence{
		{"party_members_admitted 812 2021-H2; party_members_admitted 1504 2021", "6 tháng cuối năm, các cấp ủy kết nạp 812 đảng viên, cả năm kết nạp 1.504 đảng viên."},
	})
}

// TestYearBeforeColon: what is told behind the colon is of the year named before it.
func TestYearBeforeColon(t *testing.T) {
	runOn(t, morning(2022, 3, 4), "Công tác đảng viên", []sentence{
		{"party_members_admitted 190 2022-2M; party_members_admitted 1504 2021", "Hết tháng 2, toàn tỉnh kết nạp 190 đảng viên. Nhịp ấy nối tiếp kết quả của năm 2021: cả năm Đảng bộ tỉnh có 1.504 đảng viên mới."},
		{"party_members_admitted 190 2022-2M; party_members_admitted target 1600 2022", "Hết tháng 2, toàn tỉnh kết nạp 190 đảng viên. Mục tiêu của năm 2022: cả năm kết nạp 1.600 đảng viên."},
	})
}

// TestTermSoFar: results told right behind the aim of a running term are of the term so far, where
// they name no other time and no plan of the year.
func TestTermSoFar(t *testing.T) {
	const aim = "Đại hội xác định nhiệm kỳ 2020-2025 kết nạp 9.000 đảng viên. "
	run(t, []sentence{
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 4180 2020-2022; party_members_admitted attainment 0.464 2020-2025", aim + "Đến nay, toàn tỉnh đã kết nạp 4.180 đảng viên, đạt 46,4% mục tiêu."},
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 4180 2020-2022; party_members_admitted 1670 2020-2022/year over", aim + "Đến nay, toàn tỉnh đã kết nạp 4.180 đảng viên; tính bình quân, mỗi năm có hơn 1.670 đảng viên mới."},
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 640 2022-YTD", aim + "Từ đầu năm đến nay, toàn tỉnh đã kết nạp 640 đảng viên."},
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 1504 2021", aim + "Năm 2021, toàn tỉnh đã kết nạp 1.504 đảng viên."},
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 640 2022-YTD; party_members_admitted attainment 0.37 2022", aim + "Đến nay, toàn tỉnh đã kết nạp 640 đảng viên, đạt 37% kế hoạch năm."},
		{"party_members_admitted target 1800 2020-2025/year; party_members_admitted 640 2022-YTD", "Nghị quyết xác định nhiệm kỳ 2020-2025 mỗi năm kết nạp 1.800 đảng viên. Đến nay, toàn tỉnh đã kết nạp 640 đảng viên."},
		{"party_members_admitted target 9000 2020-2025; party_members_admitted 640 2022-YTD; party_members_admitted change 45 2022-YTD<2021-YTD", aim + "Đến nay, toàn tỉnh đã kết nạp 640 đảng viên, tăng 45 đảng viên so với cùng kỳ năm 2021."},
		{"party_members_admitted target 1500 2022; party_members_admitted target 9000 2020-2025; party_members_admitted 640 2022-YTD", "Tỉnh ủy giao chỉ tiêu năm 2022 kết nạp 1.500 đảng viên, cả nhiệm kỳ 9.000 đảng viên. Đến nay, toàn tỉnh đã kết nạp 640 đảng viên."},
		{"party_members_admitted[private_enterprise] target 500 2020-2025; party_members_admitted 640 2022-YTD", "Nhiệm kỳ 2020-2025, tỉnh phấn đấu kết nạp 500 đảng viên trong doanh nghiệp tư nhân. Đến nay, toàn tỉnh đã kết nạp 640 đảng viên."},
		// Said half-way, without a word of plans or of what is done, it stays open (and is not exposed) which part of the term is meant.
		{"", "Trong nhiệm kỳ, toàn tỉnh kết nạp 4.180 đảng viên."},
		{"party_members_admitted target 9000 2020-2025", "Đại hội đề ra mục tiêu: trong nhiệm kỳ, kết nạp 9.000 đảng viên."},
	})
}

// TestPartsOfTimeNamed: a month told among parts of a half year, the same thing of another time over its
// share, and the plan of the whole year named in a quarter.
func TestPartsOfTimeNamed(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 912 2022-H1; party_members_admitted 140 2022-06", "Trong 6 tháng, các cấp ủy kết nạp 912 đảng viên, trong đó tháng 6 là 140 đảng viên."},
		{"party_members_admitted 912 2022-H1; party_members_admitted[women] 400 2022-H1", "Trong 6 tháng, các cấp ủy kết nạp 912 đảng viên, trong đó nữ là 400 đảng viên."},
		{
			"party_villages_with_cell 871 2020-12-31; party_villages_with_cell_ratio 0.957 2020; party_villages_with_cell 903 2021-12-31; party_villages_with_cell_ratio 0.992 2021",
			"Năm 2020, toàn tỉnh có 871 ấp có chi bộ, đạt 95,7%; đến hết năm 2021, con số này là 903, đạt 99,2%.",
		},
		{"party_members_admitted target 1900 2022", "Quý cuối năm, các cấp ủy tập trung để toàn tỉnh hoàn thành chỉ tiêu kết nạp 1.900 đảng viên của năm."},
		{"party_members_admitted target 400 2022-Q4", "Quý cuối năm, toàn tỉnh phấn đấu kết nạp 400 đảng viên."},
		{
			"party_members 46400 2021-12-31; party_organizations 512 2021-12-31; party_members[ethnic_minority] 5206 2021-12-31",
			"Đến cuối năm 2021, Đảng bộ tỉnh có 46.400 đảng viên, 512 tổ chức cơ sở đảng; trong số đảng viên có 5.206 người dân tộc thiểu số.",
		},
		{"par_index_rank 11 2020", "Theo công bố, Chỉ số cải cách hành chính (PAR Index) 2020 của tỉnh đạt 84,1 điểm, xếp thứ 11."},
		{"charity_houses 240 2021", "Năm 2021, cả tỉnh cất được 240 căn nhà tình nghĩa."},
	})
}
