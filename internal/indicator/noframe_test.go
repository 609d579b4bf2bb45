package indicator_test

import "testing"

// TestRefusedWithoutFrame: what is refused before it is known what it counts, or stands last
// where another figure is expected behind it, ends no reading.
func TestRefusedWithoutFrame(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, chỉ số PAPI của Bạc Liêu đứng thứ 3 (7,9)."},
		{"", "Năm 2021, UBND tỉnh ban hành 21 quyết định (7)."},
		{"", "Ở vùng biển chưa đánh giá đảng viên, hoàn thành tốt nhiệm vụ 6.112 đồng chí."},
		{"", "Năm 2021, 64 trong tổng số 68 tổ chức đảng chưa xếp loại. Có 30 đảng viên được tặng."},
		{"", "Hai năm liền, tăng 7% chi bộ không kết nạp đảng viên."},
		{"", "Năm 2021, chỉ số PCI của tỉnh xếp hạng 63 tỉnh"},
		{"pci_rank 41 2021; pci_rank change -18 2021<2020; pci_rank 59 2020", "Năm 2021, tỉnh xếp thứ 41 về chỉ số PCI, tăng 18 bậc so với năm 2020 (thứ các 59)."},
	})
}
