package indicator_test

import "testing"

// TestPartAlone: a part that is all that a link of a list names is what the bare count behind its comma counts, where
// the list is known to be of the count before it. The article is of 12 July 2022.
func TestPartAlone(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2040 2021; party_members_admitted[women] 870 2021; party_members_admitted[ethnic_minority] 315 2021; party_members_admitted[officials] 640 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên. Chia theo đối tượng: nữ, 870; người dân tộc thiểu số, 315; cán bộ, công chức, viên chức, 640."},
		{"party_members_rated 40200 2021", "Năm 2021, toàn tỉnh có 40.200 đảng viên được xếp loại. Ở nấc trên cùng, hoàn thành xuất sắc nhiệm vụ, là 4.020 đồng chí, chiếm 10%."},
		{"party_members_disciplined 120 2021", "Năm 2021, toàn tỉnh kỷ luật 120 đảng viên. Cao nhất là khung cuối, khai trừ, 14 người; thấp nhất, khiển trách, 71."},
		// Two parts at once, another list, a district, another year, another whole.
		{"party_members_disciplined 120 2021", "Năm 2021, toàn tỉnh kỷ luật 120 đảng viên. Khiển trách, cảnh cáo, 106 người; khai trừ, 14 người."},
		{"party_members_admitted 2040 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên. Đoàn thể thao của tỉnh đi dự giải: nữ, 12 người; dân tộc thiểu số, 5 người."},
		{"party_members_admitted 2040 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên. Đội tuyển có 30 vận động viên: nữ, 12 người; dân tộc thiểu số, 5 người."},
		{"party_members_admitted 2040 2021; commendations[collective] 31 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên; khen thưởng 31 tập thể, nhiều cá nhân; phụ nữ, 17 người."},
		{"party_members_disciplined 120 2021", "Năm 2021, toàn tỉnh kỷ luật 120 đảng viên; về chính quyền, khiển trách, 18; cảnh cáo, 7."},
		{"party_members_admitted 2040 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên, 800 đồng chí, nữ đông hơn nam."},
		{"party_members_disciplined 120 2021; party_members_disciplined[reprimand] 71 2021; party_members_disciplined[warning] 35 2021", "Năm 2021, toàn tỉnh kỷ luật 120 đảng viên: khiển trách 71, cảnh cáo 35; về chính quyền, khiển trách, 18; cảnh cáo, 7."},
		{"party_members_admitted 2040 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên. Riêng huyện Năm Căn, nữ, 12 người; dân tộc thiểu số, 5 người."},
		{"party_members_admitted 2040 2021", "Năm 2021, toàn tỉnh kết nạp 2.040 đảng viên; năm 2020: nữ, 790; dân tộc thiểu số, 301."},
		{"party_organizations_rated 512 2021; party_members_rated 40200 2021", "Năm 2021, toàn tỉnh có 512 tổ chức cơ sở đảng, 40.200 đảng viên được xếp loại. Hoàn thành xuất sắc nhiệm vụ, 102; hoàn thành tốt nhiệm vụ, 380."},
	})
}

// TestUnderReview: those put on a list are under review, not removed; what is said of them behind a comma is the part.
func TestUnderReview(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, rà soát, sàng lọc theo chỉ thị, toàn tỉnh có 96 đảng viên bị đưa vào diện."},
		{"party_members_screened 96 2021; party_members_screened[improved] 51 2021", "Năm 2021, toàn tỉnh đưa 96 đảng viên vào diện sàng lọc; hơn nửa, 51 người, đã tiến bộ."},
		{"party_members_screened[improved] 51 2021", "Năm 2021, thực hiện sàng lọc, cấp ủy trong tỉnh kèm cặp nhiều đồng chí; quá nửa, 51 người, đã tiến bộ."},
		{"party_members_disciplined 41 2021", "Năm 2021, về kỷ luật đảng viên của toàn tỉnh, 41 người, chủ yếu là khiển trách."},
		{"", "Năm 2021, toàn tỉnh có 18 đảng viên bị đưa vào diện tinh giản biên chế."},
		{"party_members_removed 18 2021", "Năm 2021, toàn tỉnh có 18 đảng viên bị đưa khỏi Đảng."},
		{"", "Năm 2021, toàn tỉnh có 18 đảng viên bị đưa vào diện xem xét kỷ luật."},
		{"party_members_removed 18 2021", "Năm 2021, toàn tỉnh có 18 đảng viên bị đưa ra khỏi Đảng."},
	})
}

// TestAllAndSome: of things of one name told one after the other the second are some of the first.
func TestAllAndSome(t *testing.T) {
	run(t, []sentence{
		{"party_villages_with_cell 1287 2022-07-12; party_villages_with_cell_ratio 0.96 2022-YTD", "Toàn tỉnh có 1.340 ấp, 1.287 ấp có chi bộ, đạt 96%."},
		{"party_villages_with_cell 1287 2022-07-12", "Toàn tỉnh có 1.340 ấp, khóm, 1.287 nơi có chi bộ."},
		{"party_organizations_inspected 120 2021; party_members_inspected 85 2021", "Năm 2021, toàn tỉnh có 120 tổ chức đảng, 85 đảng viên được kiểm tra."},
		{"party_villages_with_cell 1287 2022-07-12", "Toàn tỉnh có 1.340 ấp, trong đó 1.287 ấp có chi bộ."},
	})
}
