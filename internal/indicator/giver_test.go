package indicator_test

import "testing"

// TestOneGiver: what one giver pays for is not what the province gathered, nor is one of
// several programmes.
func TestOneGiver(t *testing.T) {
	run(t, []sentence{
		{"charity_gifts 6000 2021", "Năm 2021, toàn tỉnh trao 6.000 suất quà tại các xã"}, // cut short
		{"charity_houses 230 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết."},
		{"", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do Bộ Quốc phòng hỗ trợ."},
		{"", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết, nguồn do Tập đoàn Tân Long tài trợ."},
		{"charity_houses 230 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do Quỹ vì người nghèo các cấp vận động."},
		{"charity_houses 230 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do ngân sách và nhân dân cùng lo."},
		{"charity_houses 230 2021", "Nhà anh Năm là một trong số 230 căn nhà đại đoàn kết mà Mặt trận các cấp trong tỉnh trao năm 2021."},
		{"", "Một trong những chương trình của Mặt trận tỉnh năm 2021 xây 230 căn nhà đại đoàn kết."},
	})
}

// TestOfDistrict: an article in which a district's committee acts without a name, and that
// says nothing of the province, is the district's.
func TestOfDistrict(t *testing.T) {
	runTitled(t, []titled{
		{"Chuyển biến trong công tác kiểm tra", "Sáu tháng đầu năm, cấp ủy các cấp kiểm tra 27 tổ chức đảng, Ban Thường vụ Huyện ủy kiểm tra 3. Toàn Đảng bộ kỷ luật 9 đảng viên.", ""},
		{"Chuyển biến trong công tác kiểm tra", "Sáu tháng đầu năm, cấp ủy các cấp kiểm tra 27 tổ chức đảng; cùng dự có Bí thư Quận ủy và các phường.", ""},
		{"Chuyển biến trong công tác kiểm tra", "Sáu tháng đầu năm, cấp ủy các cấp trong tỉnh kiểm tra 27 tổ chức đảng, Ban Thường vụ Huyện ủy có nơi kiểm tra chậm.", "party_organizations_inspected 27 2022-H1"},
		{"Chuyển biến trong công tác kiểm tra", "Sáu tháng đầu năm, cấp ủy các cấp kiểm tra 27 tổ chức đảng, đôn đốc ban thường vụ các huyện ủy tự kiểm tra.", "party_organizations_inspected 27 2022-H1"},
		{"Cà Mau siết kiểm tra", "Sáu tháng đầu năm, cấp ủy các cấp kiểm tra 27 tổ chức đảng. Ban Thường vụ Huyện ủy phải đi đầu.", "party_organizations_inspected 27 2022-H1"},
	})
}
