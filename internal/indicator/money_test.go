package indicator_test

import "testing"

// TestMoneyGiven holds money that was given, and other money. The article is of 12 July
// 2022.
func TestMoneyGiven(t *testing.T) {
	run(t, []sentence{
		{"charity_gifts 2000 2021; charity_value_dong 1e+09 2021", "Năm 2021, toàn tỉnh trao tặng 2.000 suất quà với tổng trị giá 1 tỷ đồng."},
		{"charity_value_dong 5e+09 2021", "Năm 2021, toàn tỉnh vận động ủng hộ người nghèo với tổng số tiền 5 tỷ đồng."},
		{"", "Năm 2021, toàn tỉnh khởi công con đường với tổng kinh phí 188 tỷ đồng."},
		{"", "Năm 2021, tỉnh thanh toán tổng số tiền 45 tỷ đồng cho nhà đầu tư."},
		{"", "Năm 2021, tỉnh vận động kinh phí xây tượng đài với tổng kinh phí 146 tỷ đồng."},
		{"charity_value_dong 6e+09 2021", "Năm 2021, toàn tỉnh vận động hỗ trợ hộ nghèo với tổng kinh phí 6 tỷ đồng."},
		{"charity_gifts 2200 2022-YTD", "Mặt trận tỉnh tặng 2.200 suất quà cho hộ nghèo. Con đường có tổng kinh phí 45 tỷ đồng."},
		{"charity_gifts 2200 2022-YTD; charity_value_dong 2e+09 2022-YTD", "Mặt trận tỉnh tặng 2.200 suất quà cho hộ nghèo. Tổng kinh phí 2 tỷ đồng."},
		{"charity_houses 791 2021; charity_value_dong 4e+09 2021 over", "Năm 2021, Mặt trận các cấp trong tỉnh xây dựng 791 nhà đại đoàn kết cho hộ nghèo. Tổng kinh phí hỗ trợ xây dựng số nhà nói trên là hơn 4 tỷ đồng."},
		{"charity_houses 791 2021", "Năm 2021, Mặt trận các cấp trong tỉnh xây dựng 791 nhà đại đoàn kết cho hộ nghèo. Tổng kinh phí làm con đường mới là hơn 4 tỷ đồng."},
		{"", "Năm 2021, Mặt trận tỉnh tặng quà Tết.\n\nTỉnh đầu tư dự án đường với tổng kinh phí 188 tỷ đồng."},
		{"", "Năm 2021, một nhân viên của tỉnh được tặng quà là vé số.\n\nHai người trong tỉnh trúng thưởng với tổng số tiền 4,8 tỷ đồng."},
		{"", "Năm 2021, nhóm này chiếm đoạt của nhiều người trong tỉnh tổng số tiền 800 triệu đồng."},
		// Numbers that are names.
		{"", "Năm 2021, một trưởng phòng của tỉnh bị kỷ luật cách chức vì không có bằng cấp 3."},
		{"", "Ông là bí thư chi bộ 2, phó giám đốc sở, bị kỷ luật khiển trách năm 2021."},
		{"", "Những vi phạm được kết luận tại kỳ họp 15 đã nhận kỷ luật cảnh cáo năm 2021."},
	})
}
