package indicator_test

import "testing"

// TestManner: words that say how or when stand between "đã", "phải" and "được" and change nothing.
func TestManner(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 540 2022-H1", "Theo kế hoạch, 6 tháng đầu năm 2022, 540 quần chúng ưu tú đã vinh dự được kết nạp Đảng."},
		{"officials_trained 330 2022", "Thực hiện kế hoạch năm 2022, 330 cán bộ đã lần lượt được bồi dưỡng."},
		{"", "Toàn tỉnh có 330 cán bộ phải sớm được bồi dưỡng."},
		{"", "Toàn tỉnh hiện có 120 cán bộ cần sớm được đào tạo."},
	})
}

// TestDemandedElse: what the province must do for a place, and what it must do because of one.
func TestDemandedElse(t *testing.T) {
	run(t, []sentence{
		{"pci_rank 42 2021", "Năm 2021, PCI của tỉnh xếp thứ 42, tỉnh phải đối thoại nhiều hơn."},
		{"pci_rank target 25 2022", "Năm 2022, PCI của tỉnh phải lên hạng 25."},
		{"", "Tỉnh phải nâng cao trách nhiệm của các sở do có nhiều khiếu nại, 45 doanh nghiệp phản ánh."},
	})
}

// TestScreenedMuchLess: a plan of many times those screened is no plan to screen.
func TestScreenedMuchLess(t *testing.T) {
	run(t, []sentence{
		{"party_members_screened 190 2021", "Năm 2021, toàn tỉnh sàng lọc 190 đảng viên. Chỉ tiêu năm 2022 là 1.450 đảng viên."},
	})
}

// TestOfAllYears: what is done each year in a clause of its own leaves the sum told behind it one of all years.
func TestOfAllYears(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 5210 2019-2021", "Giai đoạn 2019 - 2021, mỗi năm các cấp ủy đều giao kế hoạch cho cơ sở; toàn tỉnh đã kết nạp 5.210 đảng viên."},
		{"party_members_admitted 1740 2019-2021/year", "Giai đoạn 2019 - 2021, mỗi năm toàn tỉnh kết nạp 1.740 đảng viên."},
	})
}
