package indicator_test

import "testing"

// TestHousesStarted: houses that are begun give way to those that are done. The article is of 12
// July 2022.
func TestHousesStarted(t *testing.T) {
	run(t, []sentence{
		{"charity_houses 1320 2022-H1; charity_houses attainment 0.66 2022", "Tính tới ngày 30-6, toàn tỉnh có 1.780 ngôi nhà được khởi công; 1.320 ngôi nhà hoàn thành, đạt 66% kế hoạch."},
		{"charity_houses 1650 2022-YTD", "Trong số 2.100 căn nhà khởi công, toàn tỉnh đã có 1.650 căn hoàn thành."},
		{"charity_houses 512 2022-YTD", "Đến sáng 10-7, toàn tỉnh đã khởi công 740 căn nhà (đạt 81% kế hoạch). Đã bàn giao 512 căn nhà cho hộ nghèo."},
		{"charity_houses 320 2021", "Năm 2021, Mặt trận Tổ quốc các cấp trong tỉnh khởi công và hoàn thành 320 căn nhà đại đoàn kết."},
		{"charity_houses 230 2021", "Năm 2021, toàn tỉnh khởi công xây dựng 230 căn nhà đại đoàn kết."},
		{"", "Năm 2021, tỉnh hoàn thành 500 căn hộ cho công nhân thuê."},
		{"", "Năm 2021, toàn tỉnh có 120 căn nhà của hộ nghèo đang xây dựng."},
	})
}

// TestUntilAnHour: a count up to an hour of a day is none of that month alone.
func TestUntilAnHour(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 917 2022-YTD", "Đến chiều 10-7, toàn tỉnh đã kết nạp 917 đảng viên."},
		{"party_members_admitted 917 2022-YTD", "Tính đến sáng ngày 10/7, toàn Đảng bộ tỉnh kết nạp được 917 đảng viên."},
		{"charity_gifts 917 2022-07", "Chiều 10-7, tỉnh trao 917 suất quà cho hộ nghèo."},
	})
}

// TestAnothersLead: the place of another province, or in a ranking that is none of the
// catalogue's.
func TestAnothersLead(t *testing.T) {
	run(t, []sentence{
		{"", "Được 70,4 điểm, Hải Phòng vẫn tiếp tục là địa phương đứng đầu về PCI năm 2021."},
		{"", "Hải Phòng vẫn là tỉnh, thành phố dẫn đầu PAR Index năm 2021."},
		{"pci_rank 33 2021", "Chỉ số PCI năm 2021 của tỉnh xếp thứ 33. VCCI còn công bố Chỉ số Xanh cấp tỉnh (PGI) của 63 tỉnh, thành phố. Tỉnh đứng thứ 15 cả nước."},
		{"pci_rank 33 2021", "Năm 2021, PCI của tỉnh xếp thứ 33. Long An giữ ngôi quán quân PGI; tỉnh ta đứng thứ 15."},
		{"pci_rank 33 2021", "Khóa XIII nêu rõ: năm 2021, PCI của tỉnh xếp thứ 33."},
		{"pci_rank 35 2021", "Năm 2021, tỉnh lên được thứ hạng 35/63 tỉnh, thành phố ở Chỉ số Năng lực cạnh tranh cấp tỉnh (PCI)."},
		{"papi_rank 41 2021", "Năm 2021, tỉnh xếp thứ 41/63 tỉnh, thành về Chỉ số Hiệu quả quản trị và hành chính công (PAPI)."},
		{"pci_rank 33 2021", "Là tỉnh nghèo, năm 2021 Cà Mau vẫn xếp thứ 33 về PCI."},
		{"", "Năm 2021, tỉnh xếp thứ 35/63 tỉnh, thành phố về chỉ số công khai, minh bạch trong PAPI."},
	})
}

// TestFirstOfRegion: a place among the provinces of a region is none of all.
func TestFirstOfRegion(t *testing.T) {
	run(t, []sentence{
		{"papi_rank 6 2021", "Năm 2021, tỉnh xếp thứ 6 cả nước và đứng đầu các tỉnh Đông Nam Bộ về PAPI."},
		{"", "Năm 2021, PCI của tỉnh dẫn đầu các tỉnh, thành phố khu vực miền Trung."},
		{"", "Năm 2021, PAPI của tỉnh xếp thứ 3 trong các tỉnh Tây Nguyên."},
		{"pci_rank 12 2021", "Năm 2021, tỉnh xếp thứ 12/63 về PCI, đứng thứ 2 trong các tỉnh duyên hải miền Trung."},
		{"papi_rank 1 2021", "Năm 2021, PAPI của tỉnh đứng thứ nhất các tỉnh, thành phố trong cả nước."},
		{"pci_rank 9 2021", "Năm 2021, PCI của tỉnh đứng thứ 9 các tỉnh, thành phố."},
	})
}

// TestHonouredForAYear: the year for which some are commended does not date the others.
func TestHonouredForAYear(t *testing.T) {
	run(t, []sentence{
		{
			"commendations[collective] 14 2022-07; commendations[individual] 5 2022-07",
			"Cũng tại hội nghị, Chủ tịch UBND tỉnh tặng Bằng khen 14 tập thể dẫn đầu phong trào thi đua năm 2021 và Bằng khen 5 cá nhân làm tốt công tác dân vận năm 2021.",
		},
	})
}

// TestCommendedOverYears: what was commended over the years up to now is theirs, what is handed over at a meeting is not.
func TestCommendedOverYears(t *testing.T) {
	run(t, []sentence{
		{"commendations[collective] 41 2017-2022", "Quý II-2022, các chi bộ đều sinh hoạt chuyên đề. 5 năm qua, cấp ủy các cấp đã khen thưởng 41 tập thể."},
		{"commendations[individual] 63 2019-2022", "Năm 2021, phong trào lan rộng. Ba năm qua, có 63 cá nhân được Tỉnh ủy biểu dương."},
		{"commendations[collective] 9 2022-07", "5 năm qua, nhiều cách làm hay được nhân rộng; nhân dịp này, Ban Thường vụ Tỉnh ủy tặng bằng khen cho 9 tập thể."},
		{"commendations[collective] 7 2022-07", "Sáng 12-7, Tỉnh ủy sơ kết phong trào. Với thành tích trong 5 năm qua, 7 tập thể được tặng bằng khen tại hội nghị."},
	})
}

// TestRegionIsSubject: what there is in a region is none of the province's, wherever in the sentence it is told.
func TestRegionIsSubject(t *testing.T) {
	run(t, []sentence{
		{"", "Theo báo cáo tại hội thảo, toàn vùng Tây Nguyên có hơn 290.000 đảng viên."},
		{"", "Tính đến cuối năm 2021, khu vực Tây Nam bộ có 512.000 đảng viên."},
		{"party_members 61200 2022-07-12", "Toàn tỉnh, một tỉnh ở Tây Nguyên có đông đồng bào dân tộc thiểu số, hiện có 61.200 đảng viên."},
	})
}

// TestRatedCollectives: grades of collectives are none of the members told before them.
func TestRatedCollectives(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 20400 2022; party_members_rated[excellent] 3100 2022",
			"Năm 2022, 20.400 đảng viên được xếp loại, trong đó 3.100 đảng viên hoàn thành xuất sắc nhiệm vụ; 6 tập thể lãnh đạo, quản lý hoàn thành xuất sắc nhiệm vụ, 21 hoàn thành tốt nhiệm vụ.",
		},
		{
			"party_members_rated 20400 2022; party_members_rated[excellent] 3100 2022; party_members_rated[failed] 44 2022",
			"Năm 2022, 20.400 đảng viên được xếp loại, trong đó 3.100 đồng chí hoàn thành xuất sắc nhiệm vụ, 44 cá nhân không hoàn thành nhiệm vụ.",
		},
		{
			"party_organizations_rated 512 2022; party_organizations_rated[excellent] 80 2022",
			"Năm 2022, 512 tổ chức cơ sở đảng được xếp loại, trong đó 80 tập thể hoàn thành xuất sắc nhiệm vụ.",
		},
	})
}

// TestOtherThanAsked: a yearly plan in words, a holiday up to which is counted and a need in an attribute change nothing
// of the results beside them.
func TestOtherThanAsked(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1730 2019-2021/year", "Giai đoạn 2019 - 2021, mỗi năm các cấp ủy đều hoàn thành kế hoạch đề ra; đã kết nạp 1.730 đảng viên."},
		{"party_badges_awarded 1940 2021", "Cả năm 2021, tính cả dịp Quốc khánh, toàn tỉnh có 1.940 đảng viên được tặng Huy hiệu Đảng."},
		{"party_badges_awarded 1611 2021", "Tính đến dịp Cách mạng Tháng Mười Nga, năm 2021 toàn tỉnh có 1.611 đảng viên được tặng Huy hiệu Đảng."},
		{"officials_trained 980 2021", "Năm 2021, 980 cán bộ sẽ nghỉ công tác được bồi dưỡng kiến thức mới."},
		{"officials_trained 655 2021", "Năm 2021, 655 cán bộ ở những nơi cần tăng cường năng lực được bồi dưỡng."},
		{"", "Hiện còn 412 cán bộ phải được bồi dưỡng."},
		{"pci_rank 29 2021", "Năm 2021, tỉnh phải tăng tốc cải cách bởi PCI xếp thứ 29/63."},
		{"", "Trong đợt trao tặng đầu tiên của cả nước, 61.000 đảng viên được tặng Huy hiệu Đảng."},
	})
}
