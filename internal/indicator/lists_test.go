package indicator_test

import "testing"

// TestLists: where a list of parts ends, and what its parts are parts of.
func TestLists(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 300 2022-05; party_badges_awarded[65] 20 2022-05; party_badges_awarded[45] 80 2022-05; party_badges_awarded[40] 110 2022-05; party_badges_awarded[30] 90 2022-05",
			"Dịp 19/5/2022, toàn tỉnh có 300 đảng viên nhận Huy hiệu Đảng. Trong đó, 20 đảng viên được tặng Huy hiệu 65 năm; 45 năm: 80 đảng viên; 40 năm: 110 đảng viên và 30 năm tuổi Đảng: 90 đảng viên.",
		},
		{
			"party_members 40100 2022-06-30; party_organizations 610 2022-06-30; party_organizations[grassroots_committee] 240 2022-06-30; party_organizations[grassroots_cell] 370 2022-06-30; party_cells 2900 2022-06-30",
			"Đến ngày 30/6/2022, toàn tỉnh có 40.100 đảng viên ở 610 TCCSĐ, trong đó có 240 đảng bộ và 370 chi bộ cơ sở; dưới các đảng bộ cơ sở có 2.900 chi bộ trực thuộc.",
		},
		{
			"party_members_admitted target 1200 2022; party_organizations_established[private_enterprise] target 8 2022 at_least",
			"Năm 2022, Tỉnh ủy giao chỉ tiêu kết nạp 1.200 đảng viên mới, trong đó huyện Cái Nước 120, Năm Căn 90; thành lập ít nhất 8 chi bộ trong doanh nghiệp tư nhân.",
		},
		{
			"party_members_disciplined 30 2021; party_members_disciplined[reprimand] 22 2021; party_members_disciplined[warning] 8 2021; party_members_removed[resigned] 6 2021",
			"Năm 2021, toàn tỉnh có 30 đảng viên bị kỷ luật, trong đó 22 khiển trách; 8 cảnh cáo; xin ra khỏi Đảng 6 đảng viên.",
		},
		{
			"party_badges_awarded 210 2022-05",
			"Dịp 19/5/2022, Tỉnh ủy tặng, truy tặng Huy hiệu Đảng cho 210 đảng viên. Trong đó, 205 đảng viên được tặng Huy hiệu Đảng, 5 đảng viên được truy tặng Huy hiệu Đảng.",
		},
		{
			"party_members_admitted 700 2022-H1; party_members_admitted 420 2022-Q2",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 700 đảng viên, trong đó quý II kết nạp 420 đảng viên.",
		},
		{
			"party_members[private_enterprise] 810 2022-07-12",
			"Toàn tỉnh hiện có 810 đảng viên sinh hoạt tại 44 tổ chức đảng trong các doanh nghiệp tư nhân.",
		},
		{
			"party_organizations_rated_ratio[completed] 0.1 2021; party_organizations_rated[failed] 0 2021",
			"Năm 2021, toàn tỉnh có 10% tổ chức cơ sở đảng hoàn thành nhiệm vụ và không tổ chức cơ sở đảng nào bị xếp loại không hoàn thành nhiệm vụ.",
		},
	})
}

// TestOccasions: gifts of a year are counted, not what a visitor hands over.
func TestOccasions(t *testing.T) {
	run(t, []sentence{
		{"", "Nhân dịp này, đại diện Ban Tổ chức Tỉnh ủy tặng xã 30 suất quà trị giá 15 triệu đồng."},
		{
			"charity_gifts 900 2022-05; charity_value_dong 4.5e+08 2022-05",
			"Tháng 5-2022, Mặt trận các cấp trong tỉnh trao 900 suất quà, tổng trị giá 450 triệu đồng.",
		},
	})
}

// TestListShapes: numbers in brackets behind their part, one noun for two numbers,
// findings between counts, numbers of cells, and several levels at once.
func TestListShapes(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 61 2021; party_members_disciplined[reprimand] 40 2021; party_members_disciplined[warning] 15 2021; party_members_disciplined[expulsion] 6 2021",
			"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên, bằng các hình thức: khiển trách (40), cảnh cáo (15), khai trừ (6).",
		},
		{
			"party_organizations_inspected 410 2021; party_organizations_supervised 220 2021; party_members_inspected 990 2021; party_members_supervised 505 2021",
			"Năm 2021, các cấp ủy trong tỉnh kiểm tra 410 và giám sát 220 tổ chức đảng; kiểm tra 990 và giám sát 505 đảng viên.",
		},
		{
			"party_organizations_inspected[suspected_violation] 9 2021; party_members_inspected[suspected_violation] 31 2021",
			"Năm 2021, các cấp trong tỉnh kiểm tra khi có dấu hiệu vi phạm 9 tổ chức đảng, 31 đảng viên, kết luận 22 đảng viên vi phạm.",
		},
		{
			"documents_issued[resolution] 3 2021; documents_issued[conclusion] 8 2021",
			"Năm 2021, Tỉnh ủy ban hành 3 nghị quyết, 8 kết luận.",
		},
		{"party_badges_awarded 140 2022-05", "Đợt 19/5/2022, toàn tỉnh có 140 đảng viên được tặng Huy hiệu 30, 40, 50 và 55 năm tuổi Đảng."},
		{
			"party_organizations_rated[excellent] 51 2021; party_organizations_rated[good] 402 2021",
			"Năm 2021, toàn tỉnh ở mức hoàn thành xuất sắc nhiệm vụ có 51 tổ chức; 402 tổ chức hoàn thành tốt nhiệm vụ.",
		},
		{"party_badges_awarded[80] 3 2022-05", "Đợt 19/5/2022, toàn tỉnh có 3 đồng chí được nhận Huy hiệu 80 năm tuổi Đảng; còn lại 240 đồng chí thuộc các mức từ 30 năm đến 75 năm."},
		{"party_members[private_enterprise] 1310 2022-07-12", "Số tổ chức đảng của tỉnh được đưa lên 61, với 1.310 đảng viên đang làm việc tại doanh nghiệp tư nhân."},
	})
}

// TestOfUnknownPeople: the parts of people of whom nobody knows what they did are not those of a count told
// before them.
func TestOfUnknownPeople(t *testing.T) {
	const told = "Trong hàng ngũ Đảng bộ tỉnh lúc này là 42.418 đảng viên. "
	run(t, []sentence{
		{"party_members 42418 2022-07-12", told + "Hôm ấy, 1.320 người giơ tay chào cờ, gồm 610 phụ nữ và 85 người dân tộc thiểu số."},
		{"party_members 42418 2022-07-12; party_members[women] 16077 2022-07-12", told + "Trong đó, có 16.077 nữ."},
		{
			"party_members_disciplined 310 2021; party_members_disciplined[reprimand] 214 2021; party_members_disciplined[warning] 96 2021",
			"Năm 2021, cấp ủy, UBKT các cấp trong tỉnh kỷ luật 310 đảng viên, gồm 41 cấp ủy viên; trong đó khiển trách 214 trường hợp, cảnh cáo 96 trường hợp.",
		},
		{"party_members 42418 2022-07-12; party_members_removed 41 2021; party_members_removed[struck_off] 33 2021; party_members_removed[resigned] 8 2021", told + "Năm 2021, có 41 người rời khỏi Đảng, gồm 33 bị xóa tên, 8 xin ra."},
	})
}
