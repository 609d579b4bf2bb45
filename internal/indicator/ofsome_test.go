package indicator_test

import "testing"

// TestOfSomeBodies: what is told of some bodies is not the province's. The article is of 12 July
// 2022.
func TestOfSomeBodies(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, một số cấp ủy kết nạp đảng viên đạt dưới 35% chỉ tiêu."},
		{"", "Vẫn còn nơi kết nạp đảng viên mới chỉ đạt 7% kế hoạch."},
		{"", "Những đơn vị có tỷ lệ kết nạp đảng viên đạt thấp, dưới 25% kế hoạch năm, phải rút kinh nghiệm."},
		{"", "Nhiều huyện ủy kết nạp đảng viên cao, vượt 20% chỉ tiêu quý."},
		{"", "Cần chỉ đạo các tổ chức cơ sở kết nạp đảng viên đạt tỷ lệ thấp (dưới 15% so với chỉ tiêu)."},
		{"", "Năm 2021, nhiều địa phương kết nạp trên 120 đảng viên mới."},
		{"", "Năm 2021, những chi bộ ghép kết nạp được 45 đảng viên."},
		{"party_members_admitted 1315 2021; party_members_admitted attainment 0.82 2021", "Năm 2021, nhiều đơn vị làm tốt công tác phát triển Đảng, toàn tỉnh kết nạp 1.315 đảng viên, đạt 82% chỉ tiêu."},
		{"party_members_admitted 1315 2021; party_members_admitted attainment 0.82 2021", "Do một số cấp ủy chưa quan tâm nên năm 2021 chỉ kết nạp 1.315 đảng viên, đạt 82% chỉ tiêu."},
		{"party_members_inspected 1200 2021", "Năm 2021, các cấp ủy kiểm tra nhiều tổ chức đảng và 1.200 đảng viên."},
		{"party_members_admitted attainment 0.6 2021", "Năm 2021, các cấp ủy kết nạp đảng viên còn chậm, mới đạt 60% chỉ tiêu."},
		{"party_members_disciplined 45 2021", "Năm 2021, qua kiểm tra một số đơn vị, ủy ban kiểm tra các cấp thi hành kỷ luật 45 đảng viên."},
	})
}
