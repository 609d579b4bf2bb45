package indicator_test

import "testing"

// TestBodiesOfTheProvincesName: a body that ends in the province's name is not the province.
func TestBodiesOfTheProvincesName(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Công an Cà Mau kết nạp 64 đảng viên."},
		{"", "Năm 2021, Bưu điện tỉnh Cà Mau kết nạp 14 đảng viên, kỷ luật 2 đảng viên."},
		{"", "Năm 2021, Cục Thuế Cà Mau có 34 đảng viên hoàn thành xuất sắc nhiệm vụ."},
		{"", "Năm 2021, Sở Nội vụ Cà Mau kết nạp 16 đảng viên."},
		{"", "Năm 2021, Tuổi trẻ Cà Mau trao 5.200 suất quà cho hộ nghèo trong tỉnh."},
		{"", "Năm 2021, toàn lực lượng trao 5.200 suất quà cho hộ nghèo trong tỉnh."},
		{"party_members_admitted 1310 2021", "Năm 2021, Đảng bộ Cà Mau kết nạp 1.310 đảng viên."},
		{"party_members_admitted 1310 2021", "Theo Công an Cà Mau, năm 2021 toàn tỉnh kết nạp 1.310 đảng viên."},
		{"party_members_admitted 1310 2021", "Năm 2021, phối hợp với Công an Cà Mau, toàn tỉnh kết nạp 1.310 đảng viên."},
		{"party_members_admitted 1310 2021", "Năm 2021, Cà Mau kết nạp 1.310 đảng viên, nhiều nhất là ở Công an tỉnh."},
		{"charity_gifts 5200 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 5.200 suất quà ở các huyện và thành phố."},
		{"", "Năm 2021, Mặt trận các cấp trong tỉnh trao 5.200 suất quà tại 3 huyện ven biển."},
	})
}
