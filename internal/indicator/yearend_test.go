package indicator_test

import "testing"

// TestReportsOfTheYear holds what summaries of a year and of a congress tell: results
// beside plans for a time to come, the year of an index, averages of one body.
func TestReportsOfTheYear(t *testing.T) {
	run(t, []sentence{
		// A plan for a time to come dates no result told beside it.
		{"party_villages_with_cell_ratio 0.981 2022-YTD; party_villages_with_cell_ratio target 1 2025", "Tỷ lệ thôn, bản có chi bộ đạt 98,1%; chỉ tiêu đến năm 2025 là 100%."},
		{"party_villages_with_cell_ratio 0.981 2022-YTD; party_villages_with_cell_ratio target 1 2025", "Thôn có chi bộ đạt 98,1%. Mục tiêu của Đại hội là đến năm 2025 phủ kín 100%."},
		{"party_villages_with_cell_ratio target 0.981 2025", "Chỉ tiêu đến năm 2025: tỷ lệ thôn, bản có chi bộ đạt 98,1%."},
		// A range without "từ"; what moves from one number to another is none.
		{"party_members_admitted target 1300-1400 2022", "Năm 2022, Đảng bộ tỉnh phấn đấu kết nạp 1.300 đến 1.400 đảng viên."},
		// The year of an index is that which its name has.
		{"pci_rank 2 2020; par_index_rank 3 2020", "PCI 2020, công bố hồi tháng 4, xếp thứ 2, còn PAR Index thứ 3."},
		{"pci_rank 12 2020; pci_rank change -2 2020<2019", "PCI 2020 của tỉnh xếp thứ 12, lên 2 bậc."},
		{"pci_rank 12 2020; pci_rank change 3 2020<2019", "PCI 2020 của tỉnh đứng thứ 12 - xuống 3 bậc."},
		// What one body has on the average is no count of all.
		{"party_members_admitted 786 2021", "Năm 2021, toàn tỉnh kết nạp 786 đảng viên, bình quân một huyện kết nạp 50 người."},
		{"", "Trung bình một chi bộ trong tỉnh có 25 đảng viên."},
		// A yearly demand in brackets is for the term that is named there.
		{"party_members_admitted 1562 2021; party_members_admitted target 1500 2020-2025/year", "Năm 2021, toàn tỉnh kết nạp 1.562 đảng viên (Nghị quyết Đại hội nhiệm kỳ 2020-2025: mỗi năm 1.500)."},
		// The parts of a list of shares are of the time of the first.
		{
			"party_members_admitted 9276 2015-2020; party_organizations_rated_ratio[good] 0.789 2019; party_organizations_rated_ratio[failed] 0.004 2019",
			"Nhiệm kỳ 2015-2020 có 9.276 đảng viên được kết nạp; tỷ lệ tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ năm 2019 là 78,9%, không hoàn thành nhiệm vụ 0,4%.",
		},
		// What the words before a colon narrow.
		{"party_organizations_established[private_enterprise] 2 2021", "Khó nhất của tỉnh vẫn là tổ chức đảng trong doanh nghiệp tư nhân: năm 2021 thành lập được 2 chi bộ."},
		// What grows behind a colon is its own subject's.
		{"party_members_admitted 1562 2021", "Năm 2021, toàn tỉnh kết nạp 1.562 đảng viên: GRDP của tỉnh tăng 10,2%."},
		// What is added to a stock is not all of it; an occasion is no deed of those told behind it.
		{"", "Năm 2021, đội ngũ đảng viên của tỉnh được bổ sung 1.562 người."},
		{"party_members[ethnic_minority] 1800 2022-07-12 over", "Nhiều năm sau buổi kết nạp của cụ, đảng viên người Mông của tỉnh nay đã hơn 1.800."},
		// Those who took part are not all members; those awarded when they were dead are not all awarded.
		{"learners 24870 2021", "Năm 2021, toàn tỉnh có 412 lớp quán triệt nghị quyết, số đảng viên tham dự là 24.870 người."},
		{"", "Số đảng viên dự hội nghị của tỉnh là 1.870 người."},
		{"", "Đợt 7-11, Tỉnh ủy truy tặng 6 Huy hiệu Đảng."},
		{"party_badges_awarded 742 2022-05", "Đợt 19-5, Tỉnh ủy tặng, truy tặng 742 Huy hiệu Đảng."},
	})
}
