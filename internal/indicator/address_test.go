package indicator_test

import "testing"

// TestAddresses: the name of the province behind that of a smaller place says where
// that one lies.
func TestAddresses(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Huyện ủy Cái Nước, tỉnh Cà Mau kết nạp 206 đảng viên."},
		{"", "Năm 2021, Đảng bộ xã Khánh Bình, huyện Trần Văn Thời, Cà Mau kết nạp 26 đảng viên."},
		{"", "Năm 2021, Trường Cao đẳng Y tế, tỉnh Cà Mau kết nạp 16 đảng viên."},
		{"", "Năm 2021, Huyện ủy Năm Căn (tỉnh Cà Mau) kỷ luật 2 tổ chức đảng và 14 đảng viên."},
		{"party_members_admitted 1206 2021", "Cùng với huyện Cái Nước, năm 2021 toàn tỉnh Cà Mau kết nạp 1.206 đảng viên."},
		{"party_members_admitted target 1300 2021", "Năm 2021, sau khi làm việc với Huyện ủy Cái Nước, Tỉnh ủy Cà Mau giao chỉ tiêu kết nạp 1.300 đảng viên."},
	})
}

// TestGatheredGifts: gifts and their worth are the province's where many gave; a price
// is no sum.
func TestGatheredGifts(t *testing.T) {
	run(t, []sentence{
		{"charity_gifts 2400 2021; charity_value_dong 1.2e+09 2021", "Năm 2021, Mặt trận và các đoàn thể trao 2.400 suất quà trị giá 1,2 tỷ đồng."},
		{"charity_houses 310 2021", "Năm 2021, toàn tỉnh xây dựng 310 căn nhà đại đoàn kết."},
		{"", "Năm 2021, người trúng giải nhất nhận căn hộ trị giá 1,2 tỷ đồng."},
		{"charity_gifts 2400 2021", "Năm 2021, Mặt trận các cấp trao 2.400 phần quà, mỗi phần quà trị giá 500.000 đồng."},
	})
	reader := newReader(t)
	for _, body := range []string{
		"Năm 2021, ngân hàng này trao 2.400 phần quà, tổng trị giá 1,2 tỷ đồng.",
		"Dự án có 95 căn nhà phố và 12 biệt thự.",
	} {
		if got := readTitled(t, reader, "Quà tặng khách hàng", body); got != "" {
			t.Errorf("%s\n got %s", body, got)
		}
	}
}

// TestSatisfaction: only the satisfaction that SIPAS measures.
func TestSatisfaction(t *testing.T) {
	run(t, []sentence{
		{"sipas_ratio 0.861 2021", "Năm 2021, chỉ số hài lòng về sự phục vụ hành chính (SIPAS) của tỉnh đạt 86,1%."},
		{"", "Năm 2021, 57% số khách được hỏi hài lòng với chuyến đi."},
		{"", "Năm 2021, tỷ lệ hài lòng dao động trong khoảng 33-40%."},
	})
}
