package indicator_test

import "testing"

// TestRankings holds places in rankings, what only looks like one, and the
// indexes that a ranking is made of. The article is of 12 July 2022.
func TestRankings(t *testing.T) {
	run(t, []sentence{
		// From one place to another.
		{"papi_rank 51 2020; papi_rank 31 2021", "Năm 2021, PAPI của tỉnh tăng từ thứ hạng 51 lên thứ hạng 31."},
		{"pci_rank 12 2020; pci_rank 20 2021", "Năm 2021, PCI của Cà Mau tụt từ vị trí 12 xuống vị trí thứ 20."},
		{"pci_rank 15 2019; pci_rank 9 2021", "Chỉ số PCI năm 2021 của tỉnh vươn từ thứ 15 lên thứ 9 so với năm 2019."},
		{"par_index_rank 10 2020; par_index_rank 8 2021", "Năm 2021, chỉ số cải cách hành chính của tỉnh nhảy từ hạng 10 lên hạng 8/63."},
		{"pci_rank 4 2020; pci_rank 6 2021", "Năng lực cạnh tranh cấp tỉnh năm 2021 giảm từ thứ 4 xuống thứ 6."},
		{"pci_rank 40 2015; pci_rank 31 2016", "Năm 2015, chỉ số PCI của tỉnh đứng thứ 40, năm sau vươn lên thứ 31."},
		{"pci_rank 28 2021; pci_rank target 20 2023", "PCI năm 2021 xếp thứ 28. Mục tiêu năm sau xếp thứ 20."},
		{"papi_rank 22 2019; papi_rank 27 2020", "Chỉ số PAPI của tỉnh lùi từ hạng 22 năm 2019 xuống hạng 27 năm 2020."},
		{"papi_rank 22 2019; papi_rank 27 2020", "Chỉ số PAPI của tỉnh lùi từ hạng 22 (năm 2019) xuống hạng 27 (năm 2020)."},
		{"pci_rank 44 2016; pci_rank 28 2021", "Giai đoạn 2016-2021, chỉ số PCI của tỉnh từ thứ 44 lên thứ 28."},
		{"pci_rank 28 2021", "Trong 5 năm qua, chỉ số PCI của tỉnh từ vị trí 44, giờ xếp thứ 28."},
		{"par_index_rank 17 2020; par_index_rank 2 2021", "Tỉnh giải quyết 100% hồ sơ đăng ký kinh doanh qua mạng; chỉ số cải cách hành chính tăng từ thứ 17 lên thứ 2 vào năm 2021."},
		{"par_index_rank 17 2021", "Năm 2021, PAR Index của tỉnh xếp thứ 17. Tỉnh ta cũng đứng thứ 10 trong các điểm đến hấp dẫn nhất thế giới."},
		{"papi_rank 53 2020; papi_rank 46 2021", "Năm 2021, PAPI của tỉnh từ vị trí 53 lên vị trí 46; trong các tỉnh miền núi phía Bắc, tỉnh từ thứ 11 lên thứ 10."},
		{"pci_rank 46 2021", "Năm 2021, so với các tỉnh trong khu vực, PCI của tỉnh chỉ xếp thứ 46/63."},
		{"pci_rank 9 2021", "Chỉ số PCI xếp hạng 63 tỉnh, thành phố. Năm 2021, PCI của tỉnh xếp thứ 9."},
		{"pci_rank 9 2021", "Năm 2021, PCI của tỉnh xếp thứ 9, sau 8 tỉnh, thành phố dẫn đầu."},
		{"pci_rank 1 2021", "Năm 2021, tỉnh dẫn đầu cả nước về PCI."},
		// Content with one service is no index.
		{"", "Năm 2021, mức độ hài lòng của người dân trong tỉnh về dịch vụ y tế công đạt 90,1%."},
		{"", "Năm 2021, mức độ hài lòng của người dân trong tỉnh về chính sách bảo hiểm đạt 90,1%."},
		{"pci_rank 12 2021", "Năm 2021, chỉ số PCI của tỉnh xếp thứ 12 trên Lai Châu."},
		{"sipas_ratio 0.901 2021", "Năm 2021, mức độ hài lòng của người dân trong tỉnh đối với sự phục vụ hành chính đạt 90,1%."},
		// The indexes that a ranking is made of have places of their own.
		{"papi_rank 12 2021", "Năm 2021, PAPI của tỉnh xếp thứ 12; chỉ số về tính công khai tụt từ thứ 4 xuống thứ 17."},
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12. Trong đó, chỉ số “Gia nhập thị trường” xếp thứ 60/63, chỉ số chi phí thời gian đứng thứ 3."},
		{"papi_rank 12 2021", "Năm 2021, PAPI của tỉnh xếp thứ 12/63.\n\nNội dung tham gia của người dân xếp thứ 40/63; nội dung thủ tục hành chính công xếp thứ 6/63."},
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12/63. Chỉ số thành phần tính năng động đứng đầu cả nước."},
		{"pci_rank 12 2021", "Năm 2021, tỉnh có chỉ số PCI xếp thứ 12/63."},
		{"pci_rank 12 2021", "Năm 2021, tỉnh xếp thứ 12 về chỉ số PCI, xếp thứ 3 về nội dung công khai."},
		{"pci_rank 12 2021", "Năm 2021, chỉ số này của tỉnh (PCI) xếp thứ 12/63."},
		{"pci_rank 12 2021; pci_rank change -3 2021<2020", "Năm 2021, Cà Mau được đánh giá cao về PCI. Chỉ số này xếp thứ 12/63, tăng 3 bậc so với năm 2020."},
		// What counts times, years and people.
		{"", "PCI 2021 đòi hỏi trách nhiệm của người đứng đầu."},
		{"", "Báo cáo PCI năm 2021 yêu cầu các đồng chí đứng đầu cơ sở vào cuộc."},
		{"pci_rank 1 2021", "Năm 2021, tỉnh giữ ngôi đầu bảng PCI năm thứ ba liên tiếp."},
		{"pci_rank 1 2021", "Năm 2021, tỉnh đứng đầu PCI, lần thứ 6 trong 11 lần công bố."},
		{"pci_rank 1 2021", "Năm 2021, PCI của tỉnh dẫn đầu cả nước, là lần thứ 6/11 lần dẫn đầu kể từ khi chỉ số được công bố vào năm 2005."},
		// Of no year that is told.
		{"pci_rank 12 2021", "PCI của tỉnh xếp thứ 12/63."},
		{"pci_rank 12 2021", "Năm 2022, tỉnh có nhiều tiến bộ.\n\nChỉ số PCI của tỉnh hiện xếp thứ 12/63."},
		// When the move ended, and how long it took.
		{"pci_rank 53 2016; pci_rank 13 2017", "Chỉ số PCI của tỉnh nhảy từ xếp thứ 53 lên thứ 13/63 tỉnh, thành phố vào năm 2017."},
		{"par_index_rank 17 2016; par_index_rank 2 2017", "Tỉnh duy trì 100% hồ sơ qua mạng; chỉ số cải cách hành chính tăng từ thứ 17 lên thứ 2 vào năm 2017."},
		{"pci_rank 13 2021", "Năm 2021, chỉ số PCI của tỉnh tăng liên tục trong 5 năm, từ thứ 53 lên thứ 13/63."},
		// Other rankings.
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12/63. Thành phố được xếp trong tốp 10 thành phố năng động nhất thế giới."},
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12/63. Tỉnh muốn giữ vị trí số một khu vực về du lịch."},
		{"pci_rank 12 2021", "Năm 2021, PCI của tỉnh xếp thứ 12/63 cả nước, thứ 3 khu vực miền núi phía Bắc và thứ 2/14 trong vùng."},
		// Groups are no places.
		{"pci_rank 6 2021", "Năm 2020, PCI của tỉnh nằm trong tốp 5, năm 2021 tụt xuống thứ 6."},
	})
}

// TestSeveralRankings: several rankings in one sentence, each with its own place, or with
// one for all. The article is of 12 July 2022.
func TestSeveralRankings(t *testing.T) {
	run(t, []sentence{
		// The place first.
		{"par_index_rank 5 2021; papi_rank 12 2021", "Năm 2021, Cà Mau xếp thứ 5 về PAR INDEX, thứ 8 về SIPAS, thứ 12 về PAPI."},
		{"par_index_rank 5 2021; papi_rank 12 2021; pci_rank 20 2021", "Năm 2021, tỉnh ở vị trí thứ 5 trong bảng xếp hạng PAR Index, vị trí thứ 12 trong bảng xếp hạng PAPI và vị trí thứ 20 trong bảng xếp hạng PCI."},
		{"par_index_rank 5 2021; papi_rank 12 2021; pci_rank 21 2021", "Năm 2021, tỉnh xếp hạng 5 PAR INDEX, hạng 8 SIPAS, hạng 12 PAPI, hạng 21 PCI."},
		{"pci_rank 12 2021", "Năm 2021, tỉnh đứng thứ 3 về PGI, thứ 12 về PCI."},
		{"pci_rank 12 2021; pci_rank change -3 2021<2020; papi_rank 20 2021", "Năm 2021, tỉnh xếp thứ 12 về PCI, tăng 3 bậc so với năm 2020, PAPI xếp thứ 20."},
		{"pci_rank 12 2021; papi_rank 20 2021", "Năm 2021, tỉnh đứng thứ 12 về chỉ số PCI và PAPI đứng thứ 20."},
		// The name first, with and without a word of ranking.
		{"par_index_rank 5 2021; papi_rank 12 2021; pci_rank 14 2021", "Xếp hạng các chỉ số năm 2021 của tỉnh: PAR Index thứ 5, SIPAS thứ 8, PAPI thứ 12, PCI thứ 14."},
		{"pci_rank 12 2021", "Đây là báo cáo PCI thứ 17, PCI năm 2021 của tỉnh xếp thứ 12."},
		// In the order of the names.
		{"par_index_rank 5 2021; papi_rank 8 2021; pci_rank 12 2021", "Năm 2021, các chỉ số PAR Index, PAPI, PCI của tỉnh lần lượt xếp thứ 5, thứ 8 và thứ 12."},
		{"par_index_rank 5 2021; papi_rank 8 2021; pci_rank 12 2021", "Năm 2021, các chỉ số PAR Index, PAPI và PCI của tỉnh xếp hạng lần lượt là 5, 8 và 12/63."},
		{"pci_rank 12 2021; papi_rank 20 2021", "Năm 2021, PCI và PAPI của tỉnh xếp thứ 12 và thứ 20."},
		{"pci_rank 12 2021; papi_rank 20 2021; pci_rank change -3 2021<2020; papi_rank change 5 2021<2020", "Năm 2021, tỉnh xếp thứ 12 về PCI và thứ 20 về PAPI, lần lượt tăng 3 bậc và giảm 5 bậc so với năm 2020."},
		{"pci_rank 20 2019; pci_rank 15 2020; pci_rank 12 2021", "PCI các năm 2019, 2020 và 2021 của tỉnh lần lượt xếp thứ 20, 15 và 12."},
		{"", "Năm 2021, các chỉ số PAR Index, PAPI và PCI của tỉnh lần lượt xếp thứ 5 và thứ 8."},
		// The year of the ranking, not that in which it came out.
		{"papi_rank 21 2021", "Bảng xếp hạng PAPI năm 2021 công bố trong tháng này gọi tên Cà Mau ở vị trí 21/63."},
		{"par_index_rank 9 2021", "Theo kết quả PAR Index năm 2021 công bố ngày 12/5, tỉnh xếp thứ 9."},
		{"pci_rank 9 2022", "PCI của tỉnh năm 2022 xếp thứ 9."},
		// One place for all.
		{"papi_rank 12 2021; pci_rank 12 2021; par_index_rank 12 2021", "Năm 2021, PAR Index, PCI, PAPI của tỉnh cùng xếp thứ 12 cả nước."},
		{"par_index_rank 8 2021; papi_rank 12 2021", "Năm 2021, PAR Index và SIPAS của tỉnh cùng xếp thứ 8, PAPI xếp thứ 12."},
		{
			"papi_rank target 20 2025 at_most; pci_rank target 20 2025 at_most; par_index_rank target 20 2025 at_most",
			"Mục tiêu đến năm 2025, các chỉ số PAR Index, PCI và PAPI của tỉnh đều nằm trong nhóm 20 tỉnh, thành phố dẫn đầu cả nước.",
		},
		{
			"pci_rank target 15 2030 at_most; par_index_rank target 15 2030 at_most; papi_rank target 15 2030 at_most",
			"Đến năm 2030, tỉnh đặt mục tiêu vào nhóm 15 cả nước về PCI, PAR Index và PAPI.",
		},
	})
}

// TestOrdinalOfTimes: how often, and what was first, are no places.
func TestOrdinalOfTimes(t *testing.T) {
	run(t, []sentence{
		{"pci_rank 1 2021", "Đứng đầu PCI năm 2021 vẫn là Cà Mau, năm thứ 3 liên tiếp tỉnh giữ ngôi này."},
		{"pci_rank 1 2021", "Lần thứ 4 liên tiếp, tỉnh dẫn đầu PCI năm 2021."},
		{"", "Năm 2021, một ngân hàng đầu tiên đạt chứng chỉ bảo mật PCI DSS."},
		{"pci_rank 12 2021; papi_rank 20 2021", "Năm 2021, tỉnh đứng thứ 12 về PCI, thứ 20 về PAPI."},
	})
}

// TestOtherIndexBetween: "chỉ số này" is the index told last, be it one that is no ranking of ours.
func TestOtherIndexBetween(t *testing.T) {
	run(t, []sentence{
		{
			"par_index_rank 21 2020; sipas_ratio 0.861 2020",
			"PAR Index năm 2020 của tỉnh xếp hạng 21/63.\n\nChỉ số SIPAS năm 2020 của tỉnh vừa được công bố đạt 86,1%, hạng 30/63. Năm 2019, chỉ số này của tỉnh hạng 41/63.",
		},
		{"par_index_rank 21 2020; par_index_rank 33 2019", "PAR Index năm 2020 của tỉnh xếp hạng 21/63. Năm 2019, chỉ số này của tỉnh hạng 33/63."},
	})
}
