package indicator_test

import "testing"

// TestJointParts: two parts named at once behind a count are no part of it, and a
// badge "from so many years on" is no level.
func TestJointParts(t *testing.T) {
	run(t, []sentence{
		{"party_members_removed 46 2021", "Năm 2021, toàn tỉnh có 46 đảng viên bị xóa tên và xin ra khỏi Đảng."},
		{"party_members_removed 46 2021", "Năm 2021, toàn tỉnh xóa tên và cho ra khỏi Đảng 46 đảng viên."},
		{"party_members_removed 46 2021", "Năm 2021, toàn tỉnh có 46 đảng viên bị khai trừ, xóa tên khỏi danh sách."},
		{"party_members_disciplined 9 2021", "Năm 2021, toàn tỉnh có 9 đảng viên bị cách chức và khai trừ."},
		{"commendations 46 2022-07", "Dịp này, Tỉnh ủy khen thưởng 46 tập thể và cá nhân thực hiện tốt Chỉ thị 05."},
		{"commendations 52 2022-07", "Dịp này, Tỉnh ủy tặng bằng khen cho 52 tập thể, cá nhân."},
		{
			"party_members_disciplined 60 2021; party_members_disciplined[reprimand] 41 2021",
			"Năm 2021, toàn tỉnh kỷ luật 60 đảng viên, trong đó khiển trách 41 đảng viên, cách chức và khai trừ 19 đảng viên.",
		},
		{
			"party_members_disciplined 60 2021; party_members_disciplined[reprimand] 41 2021; party_members_disciplined[warning] 12 2021; party_members_disciplined[dismissal] 5 2021; party_members_disciplined[expulsion] 2 2021",
			"Năm 2021, toàn tỉnh kỷ luật 60 đảng viên, trong đó, khiển trách 41, cảnh cáo 12, cách chức năm và khai trừ hai đảng viên.",
		},
		// One of several kinds of people told together is no part.
		{"party_members_admitted 1306 2021", "Năm 2021, có 1.306 đảng viên được kết nạp trong toàn tỉnh, trong đó có 318 đồng chí là sinh viên, học sinh, giáo viên và người giữ trẻ."},
		{"party_members_admitted 1306 2021; party_members_admitted[students] 118 2021", "Năm 2021, có 1.306 đảng viên được kết nạp trong toàn tỉnh, trong đó có 118 đồng chí là sinh viên, giáo viên 64 đồng chí."},
		// One part each.
		{"party_members_removed[struck_off] 30 2021; party_members_removed[resigned] 16 2021", "Năm 2021, toàn tỉnh có 30 đảng viên bị xóa tên, 16 đảng viên xin ra khỏi Đảng."},
		{"commendations[collective] 20 2022-07; commendations[individual] 32 2022-07", "Dịp này, Tỉnh ủy tặng bằng khen cho 20 tập thể và 32 cá nhân."},

		{"party_badges_awarded 310 2022-05", "Dịp 19/5/2022, Tỉnh ủy tặng Huy hiệu Đảng cho 310 đảng viên có từ 30 năm tuổi Đảng trở lên."},
		{"party_badges_awarded 310 2022-05", "Dịp 19/5/2022, Tỉnh ủy tặng Huy hiệu Đảng cho 310 đảng viên, trong đó 41 đồng chí từ 60 năm tuổi Đảng trở lên."},
		{"party_badges_awarded[60] 41 2022-05", "Dịp 19/5/2022, Tỉnh ủy tặng Huy hiệu 60 năm tuổi Đảng cho 41 đảng viên."},
	})
}

// TestNarrowed: what members are said to be or do narrows their count.
func TestNarrowed(t *testing.T) {
	run(t, []sentence{
		{"party_members_inspected 900 2021", "Năm 2021, cấp ủy các cấp kiểm tra 900 đảng viên, có 310 đảng viên là cấp ủy viên."},
		{"party_members_inspected[suspected_violation] 73 2021", "Năm 2021, UBKT các cấp kiểm tra khi có dấu hiệu vi phạm 73 đảng viên, trong đó có 40 đảng viên là cấp ủy viên."},
		{
			"party_members_removed[struck_off] 32 2021; party_members_removed[struck_off] change 19 2021<2020; party_members_removed[resigned] 37 2021",
			"Năm 2021, toàn tỉnh có 32 đảng viên bị xóa tên, tăng 19 đảng viên so với năm 2020 và 37 trường hợp xin ra khỏi Đảng.",
		},
		{"", "Toàn tỉnh có 15.200 đảng viên là cán bộ, công chức."},
		{"party_members_supervised 120 2021", "Năm 2021, cấp ủy các cấp giám sát 12 đảng bộ cơ sở, 14 chi bộ trực thuộc và 120 đảng viên."},
		{"party_members_inspected 105 2021", "Năm 2021, cấp ủy các cấp kiểm tra 1.039 chi bộ trực thuộc và 105 đảng viên."},
		{"party_cells 1039 2022-07-12", "Toàn tỉnh có 1.039 chi bộ trực thuộc."},
		{"", "Năm 2021, Bệnh viện Đa khoa tỉnh Cà Mau kết nạp 24 đảng viên."},
		{"party_members[women] 15200 2022-07-12", "Toàn tỉnh có 15.200 đảng viên là nữ."},
		{"party_members[private_enterprise] 2150 2022-07-12", "Toàn tỉnh có 2.150 đảng viên đang làm việc, công tác trong các doanh nghiệp tư nhân."},
	})
}
