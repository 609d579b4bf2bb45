package indicator_test

import "testing"

// TestLabels: a colon between what is counted and its number says the same as "là"; what is
// told behind the number of a label is none.
func TestLabels(t *testing.T) {
	const year = "Năm 2021, toàn tỉnh:\n"
	run(t, []sentence{
		{
			"party_organizations_inspected 640 2021; party_members_inspected 1872 2021; party_organizations_supervised 96 2021",
			year + "- Số tổ chức đảng được kiểm tra: 640; số đảng viên được kiểm tra: 1.872.\n- Số tổ chức đảng được giám sát chuyên đề: 96.",
		},
		{
			"party_organizations_disciplined 7 2021; party_members_disciplined 203 2021; party_members_disciplined[expulsion] 18 2021",
			year + "- Số tổ chức đảng bị thi hành kỷ luật: 7.\n- Đảng viên bị kỷ luật: 203 đồng chí, trong đó khai trừ: 18.",
		},
		{
			"party_members_admitted 1560 2021; party_members_admitted 1498 2020",
			year + "- Số đảng viên mới kết nạp: 1.560 (năm 2020: 1.498).",
		},
		{
			"party_organizations_inspected 640 2021; party_organizations_inspected change 12 2021<2020",
			year + "- Số tổ chức đảng được kiểm tra: 640 (tăng 12 tổ chức so với năm 2020).",
		},
		{
			"party_members_disciplined[reprimand] 140 2021; party_members_disciplined[warning] 31 2021",
			year + "- Số đảng viên bị kỷ luật: 140 khiển trách, 31 cảnh cáo.",
		},
		{
			"party_organizations_rated[excellent] 97 2021; party_organizations_rated[good] 485 2021",
			year + "- Số tổ chức cơ sở đảng được xếp loại: 97 hoàn thành xuất sắc, 485 hoàn thành tốt.",
		},
		{"party_members_inspected 1872 2021", year + "- Số đảng viên được kiểm tra: 1.872.\n- Số tổ chức đảng phải kiểm tra: 900."},
		{"", year + "- Số đảng viên tăng: 900; số tổ chức cơ sở đảng giảm: 12."},
		{"", year + "- Số tổ chức đảng kết nạp được đảng viên: 301."},
		{"", year + "- Số đảng viên được kiểm tra có vi phạm: 36."},
		{"party_organizations_inspected 640 2021; party_organizations_inspected 612 2020", year + "- Số tổ chức đảng được kiểm tra: 640.\n- Số tổ chức đảng được kiểm tra năm 2020: 612."},
		{"party_members_disciplined 14 2021", year + "- Số đảng viên được kết nạp trong tháng 3: 88.\n- Số đảng viên bị kỷ luật: 14."},
		{"", year + "- Số đại biểu dự: 350; số đảng viên chưa được kiểm tra: 15; số tổ chức đảng không bị kỷ luật: 640."},
	})
}

// TestPlaceHeadings: the lines of a list are of the place that the line above them names.
func TestPlaceHeadings(t *testing.T) {
	run(t, []sentence{
		{"", "Kết quả năm 2021.\nHuyện Cái Nước:\n- Kỷ luật 3 tổ chức đảng.\n- Số đảng viên kết nạp: 160."},
		{
			"party_members_admitted 1560 2021",
			"Kết quả năm 2021:\n\n* Thành phố Cà Mau:\n\n- Kết nạp 260 đảng viên.\n\n* Toàn tỉnh:\n\n- Kết nạp 1.560 đảng viên.",
		},
		{
			"party_members_admitted 1560 2021",
			"Kết quả năm 2021:\n* Thành phố Cà Mau\n- Kết nạp 260 đảng viên.\n* Toàn tỉnh\n- Kết nạp 1.560 đảng viên.",
		},
		{"party_members_admitted 1560 2021", "Kết quả năm 2021.\n* Huyện Cái Nước\n- Kết nạp 260 đảng viên.\nNăm 2021, các cấp ủy kết nạp 1.560 đảng viên."},
		// Numbers hold as bullets do, while they count on; an item of a list heads up to the next item of its list.
		{"", "Kết quả năm 2021.\nHuyện Cái Nước:\n1. Kết nạp 160 đảng viên.\n2. Số tổ chức đảng được kiểm tra: 31.\n- Số đảng viên được kiểm tra: 90."},
		{"party_organizations_inspected 640 2021", "Kết quả năm 2021:\nHuyện Cái Nước:\n1. Kết nạp 160 đảng viên.\n1. Số tổ chức đảng được kiểm tra: 640."},
		{"party_organizations_inspected 640 2021", "Kết quả năm 2021:\n- Huyện Cái Nước:\n+ Kết nạp 160 đảng viên.\n- Số tổ chức đảng được kiểm tra: 640."},
		{"party_organizations_inspected 640 2021", "Kết quả năm 2021:\n1. Huyện Cái Nước:\n- Kết nạp 160 đảng viên.\n2. Số tổ chức đảng được kiểm tra: 640."},
		{"", "Kết quả năm 2021:\n– Huyện Cái Nước:\n- Kết nạp 160 đảng viên.\n– Số tổ chức đảng được kiểm tra: 31."},
		{"party_organizations_inspected 640 2021", "Kết quả năm 2021:\nHuyện Cái Nước:\n2. Số tổ chức đảng được kiểm tra: 640."},
		{"party_members_admitted 1560 2021", "Năm 2021.\nHuyện Cái Nước dẫn đầu phong trào thi đua:\n- Toàn tỉnh kết nạp 1.560 đảng viên."},
	})
}

// TestListsOfSmallerPlaces: a list is of the place that the sentence with a colon above it speaks of, all of it.
func TestListsOfSmallerPlaces(t *testing.T) {
	run(t, []sentence{
		{"", "Trong năm 2021, huyện Cái Nước đạt được những kết quả:\n- Số đảng viên kết nạp: 160.\n- Kỷ luật 3 tổ chức đảng."},
		{"", "Năm 2021, huyện Cái Nước:\n1. Số đảng viên kết nạp: 160.\n2. Kỷ luật 3 tổ chức đảng."},
		{"", "Tại huyện Cái Nước:\n- Năm 2021, số đảng viên kết nạp là 160."},
		{"", "Năm 2021, Đảng bộ xã Hưng Mỹ đã:\n- Kết nạp 16 đảng viên."},
		{
			"party_members_admitted 1560 2021",
			"Ở huyện Cái Nước, năm 2021 có nhiều kết quả:\n- Công tác kiểm tra:\n+ Kỷ luật 3 tổ chức đảng.\n- Kết nạp 160 đảng viên.\nCũng trong năm 2021, các cấp ủy kết nạp 1.560 đảng viên.",
		},
		{"party_members_admitted 1560 2021", "Năm 2021, các huyện ủy, thành ủy đạt được những kết quả:\n- Kết nạp 1.560 đảng viên."},
		{"party_members_admitted 1560 2021", "Sáng nay, tại thành phố Cà Mau, Tỉnh ủy đánh giá năm 2021:\n- Kết nạp 1.560 đảng viên."},
		{"party_members_admitted 1560 2021", "Năm 2021, huyện Cái Nước dẫn đầu.\nKết quả chung của tỉnh:\n- Kết nạp 1.560 đảng viên."},
		{"party_members_admitted 1560 2021", "Năm 2021, huyện Cái Nước đạt được những kết quả:\n- Kết nạp 160 đảng viên.\n- Toàn tỉnh kết nạp 1.560 đảng viên.\n- Kỷ luật 3 tổ chức đảng."},
	})
}

// TestPlanHeadings: lines below a heading that only names plans are plans, while their time lasts.
func TestPlanHeadings(t *testing.T) {
	const title = "Hội nghị Ban Chấp hành Đảng bộ tỉnh"
	runOn(t, morning(2022, 1, 14), title, []sentence{
		{
			"party_members_admitted target 1650 2022; party_organizations_established target 9 2022",
			"Chỉ tiêu năm 2022 của Đảng bộ tỉnh:\n- Kết nạp 1.650 đảng viên.\n- Thành lập mới 9 tổ chức đảng.",
		},
		{
			"party_members_admitted target 1650 2022; party_organizations_established target 9 2022",
			"Chỉ tiêu năm 2022 của Đảng bộ tỉnh:\n\n- Kết nạp 1.650 đảng viên.\n\n- Thành lập mới 9 tổ chức đảng.",
		},
		{"party_members_admitted target 1650 2022", "Nhiệm vụ năm 2022\n- Số đảng viên kết nạp mới: 1.650."},
		{"party_members_admitted target 1420 2022", "1. Nhiệm vụ năm 2022:\n- Kết nạp 1.420 đảng viên."},
		{
			"party_members_admitted target 1650 2022; party_organizations_inspected 52 2021",
			"Chỉ tiêu năm 2022:\n- Kết nạp 1.650 đảng viên.\nCông tác kiểm tra, giám sát:\n- Năm 2021, các cấp ủy trong tỉnh kiểm tra 52 tổ chức đảng.",
		},
		{
			"party_members_admitted target 1650 2022; party_organizations_established target 9 2022",
			"Chỉ tiêu năm 2022 của Đảng bộ tỉnh:\n1. Kết nạp 1.650 đảng viên.\n2. Thành lập mới 9 tổ chức đảng.",
		},
		{
			"party_members_admitted target 1650 2022; party_organizations_inspected 52 2021",
			"Kết quả năm 2021:\n- Chỉ tiêu năm 2022:\n+ Kết nạp 1.650 đảng viên.\n- Kiểm tra 52 tổ chức đảng.",
		},
		{"party_members_admitted target 1650 2022; party_members_admitted 1702 2021", "Chỉ tiêu năm 2022:\n1. Kết nạp 1.650 đảng viên.\n2. Năm 2021, kết nạp 1.702 đảng viên."},
		{"party_organizations_inspected 52 2022-YTD", "Chỉ tiêu năm 2022:\n3. Kiểm tra 52 tổ chức đảng."},
		{"party_members_disciplined 203 2022-YTD", "Chỉ tiêu năm 2022:\n- Thi hành kỷ luật 203 đảng viên."},
		{"party_members_admitted 61 2022-YTD", "Thực hiện chỉ tiêu năm 2022:\n- Kết nạp 61 đảng viên."},
		{"party_members_admitted 61 2022-YTD", "Chỉ tiêu năm 2022:\n- Kết nạp 61 đảng viên, đạt 3,7%."},
		{"party_members_admitted 1702 2021", "Kết quả năm 2021:\n* Một số chỉ tiêu chủ yếu:\n- Kết nạp 1.702 đảng viên."},
		{"party_members_admitted 1702 2021", "Năm 2021, tỉnh có nhiều tiến bộ.\nVề chỉ tiêu kết nạp đảng viên năm 2022:\nNăm 2021, kết nạp 1.702 đảng viên."},
		{"party_members_admitted 1702 2021", "Kết quả thực hiện chỉ tiêu năm 2021:\n- Kết nạp 1.702 đảng viên."},
	})
	runOn(t, morning(2022, 6, 28), title, []sentence{
		{"party_members_admitted target 860 2022-H2", "Nhiệm vụ 6 tháng cuối năm 2022:\n- Kết nạp 860 đảng viên."},
		{"party_members_admitted 790 2022-H1", "Các chỉ tiêu chủ yếu 6 tháng đầu năm:\n- Kết nạp 790 đảng viên."},
		{"party_organizations_inspected 52 2022-H1", "Nhiệm vụ kiểm tra, giám sát 6 tháng đầu năm:\n- Các cấp ủy trong tỉnh kiểm tra 52 tổ chức đảng."},
		{"party_members_admitted 790 2022", "Các chỉ tiêu năm 2022\n- Kết nạp 790 đảng viên."},
		{"party_members_admitted 790 2022-YTD", "Nghị quyết của tỉnh:\n- Kết nạp 790 đảng viên."},
	})
	runOn(t, morning(2022, 12, 20), title, []sentence{
		{"party_members_admitted 1702 2022", "Chỉ tiêu năm 2022:\n- Kết nạp 1.702 đảng viên."},
	})
}

// TestHeadingsWithNumbers: the number before a heading or a stock says nothing of it; a heading that names the province's
// own organs is of the province, wherever they met.
func TestHeadingsWithNumbers(t *testing.T) {
	run(t, []sentence{
		{"party_organizations 532 2022-07-12; party_members 38700 2022-07-12", "Đảng bộ tỉnh hiện có:\n1. 532 tổ chức cơ sở đảng\n2. 38.700 đảng viên"},
		{"party_members_admitted 1380 2021", "Tại thành phố Cà Mau, Ban Chấp hành Đảng bộ tỉnh họp đánh giá năm 2021:\n- Kết nạp 1.380 đảng viên."},
		{"", "Năm 2021, huyện Cái Nước đạt kết quả:\n- Kết nạp 138 đảng viên."},
	})
}
