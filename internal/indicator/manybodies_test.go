package indicator_test

import "testing"

// TestForeignParties: members of another country's party are nobody's here, and so are those
// of several provinces at once.
func TestForeignParties(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Đảng Cộng sản Cuba kết nạp 27.000 đảng viên mới."},
		{"", "Đảng Nhân dân Cách mạng Lào hiện có hơn 300.000 đảng viên."},
		{"", "Ủy ban này giám sát khoảng 9 triệu đảng viên Trung Quốc."},
		{"", "Năm 2021, tỉnh ủy, thành ủy, đảng ủy trực thuộc Trung ương đã kiểm tra 812 tổ chức đảng."},
		{"", "Các tỉnh ủy và tương đương kiểm tra được 9.640 tổ chức đảng. Giai đoạn 2018 - 2021, ủy ban kiểm tra các cấp kiểm tra 3.120 tổ chức đảng."},
		{"party_organizations_inspected 812 2021", "Năm 2021, các huyện ủy, đảng ủy trực thuộc Tỉnh ủy đã kiểm tra 812 tổ chức đảng."},
	})
}

// TestMoreThanAnyProvince: counts of a deed that no province reaches are left open.
func TestMoreThanAnyProvince(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, cấp ủy các cấp kỷ luật 18.400 đảng viên."},
		{"", "Năm 2021 đã kết nạp 170.000 đảng viên."},
		{"", "Năm 2021, từ Quỹ Vì người nghèo, các cấp đã xây dựng 57.500 căn nhà đại đoàn kết."},
		{"charity_houses 2093 2021", "Năm 2021, Mặt trận các cấp trong tỉnh xây dựng 2.093 căn nhà đại đoàn kết."},
		{"party_members_disciplined 640 2021", "Năm 2021, cấp ủy các cấp kỷ luật 640 đảng viên."},
		{"party_members_disciplined 0 2021", "Năm 2021, toàn tỉnh không có đảng viên bị kỷ luật."},
	})
}

// TestCommitteeAlone: what the province's committee decides itself is not what all decide,
// and "Tỉnh ủy viên" is no place.
func TestCommitteeAlone(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Ban Chấp hành Đảng bộ tỉnh khiển trách một Tỉnh ủy viên và 2 tổ chức đảng; khai trừ 3 đảng viên."},
		{
			"party_members_disciplined 120 2021",
			"Năm 2021, Ban Chấp hành Đảng bộ tỉnh kỷ luật 3 đảng viên. Cấp ủy các cấp kỷ luật 120 đảng viên.",
		},
		{"party_members_disciplined 120 2021", "Thông tin từ Ủy ban Kiểm tra Tỉnh ủy cho biết, năm 2021 có 120 đảng viên bị kỷ luật."},
		{"", "Sáng 12/7, một lãnh đạo tỉnh Cà Mau cho biết Ủy ban Kiểm tra đang kiểm tra dấu hiệu vi phạm đối với ông Lê Văn X."},
		{"", "Chúng tôi cũng đã khai trừ Đảng 8 đồng chí rồi."},
		{"party_members_disciplined[expulsion] 8 2022-H1", "6 tháng đầu năm 2022, công tác kiểm tra được tăng cường. Đã khai trừ 8 đảng viên."},
	})
}

// TestToldOfAll: a count told of all as well as of one decider is that of all.
func TestToldOfAll(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 272 2021",
			"Năm 2021, các cấp ủy tại tỉnh đã kỷ luật 272 đảng viên. Trong năm 2021, có 272 đảng viên bị kỷ luật. Cấp ủy các cấp kỷ luật 215 đảng viên, ủy ban kiểm tra các cấp kỷ luật 57 đảng viên.",
		},
		{
			"commendations[collective] 14 2022-07; commendations[individual] 25 2022-07",
			"Dịp này, Tỉnh ủy biểu dương 14 tập thể, 25 cá nhân điển hình trong phong trào thi đua “Học tập và làm theo Bác”.",
		},
	})
}

// TestTimeOfWhole: the time behind the whole is that of the parts before it.
func TestTimeOfWhole(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined[expulsion] 31 2010-2015; party_members_disciplined[dismissal] 9 2010-2015; party_members_disciplined 412 2010-2015",
			"Có 31 đồng chí bị khai trừ, 9 đồng chí bị cách chức trong tổng số 412 đảng viên bị kỷ luật nhiệm kỳ 2010-2015.",
		},
		{
			"party_members_disciplined[expulsion] 4 2021; party_members_disciplined 36 2021",
			"Có 4 người bị khai trừ trong số 36 đảng viên bị kỷ luật năm 2021.",
		},
		{"learners 41000 2022-07", "Đến nay, 100% Đảng bộ huyện, thị, thành ủy đã học tập nghị quyết với 41.000 đảng viên tham gia."},
	})
}

// TestDayOfFestival: "Ngày hội" is no association; a share in a bracket before a comparison
// is none of now.
func TestDayOfFestival(t *testing.T) {
	run(t, []sentence{
		{
			"commendations[collective] 6 2022-07; commendations[individual] 8 2022-07",
			"Chủ tịch UBND tỉnh tặng Bằng khen cho 06 tập thể, 08 cá nhân có thành tích trong tổ chức Ngày hội Đại đoàn kết toàn dân tộc.",
		},
		{"", "Năm 2021, Hội Đông y tặng giấy khen cho 06 tập thể."},
		{"", "Do tỷ lệ kết nạp đảng viên còn chậm (0,44%) so với cùng kỳ, Tỉnh ủy đã họp."},
		{"party_admission_ratio 0.031 2021", "Năm 2021, tỷ lệ kết nạp đảng viên của tỉnh đạt 3,1% so với tổng số đảng viên."},
	})
}
