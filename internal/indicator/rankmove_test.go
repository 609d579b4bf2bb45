package indicator_test

import "testing"

// TestMovesInRankings: how far a province moved in a ranking and both ends of the move. The article is of
// 12 July 2022.
func TestMovesInRankings(t *testing.T) {
	run(t, []sentence{
		// From one place to another, which is a number alone.
		{"papi_rank 44 2020; papi_rank 29 2021", "Năm 2021, PAPI của tỉnh vươn từ vị trí 44 lên 29."},
		{"papi_rank 44 2020; papi_rank 29 2021", "Năm 2021, PAPI của tỉnh từ vị trí 44 (năm 2020) lên 29."},
		{"papi_rank 44 2018; papi_rank 29 2021", "Năm 2021, PAPI của tỉnh từ vị trí 44 (năm 2018) lên 29, vào nhóm trung bình cao."},
		{"papi_rank 44 2018; papi_rank 29 2021", "PAPI năm 2021: tỉnh từ vị trí 44 (năm 2018) lên 29."},
		{"papi_rank 44 2018; papi_rank 29 2021", "PAPI năm 2021 của tỉnh từ vị trí thứ 44 năm 2018 lên thứ 29."},
		{"pci_rank 26 2020; pci_rank 32 2021", "Năm 2021, PCI của tỉnh tụt từ hạng 26 xuống còn 32/63."},
		{"pci_rank change 6 2021<2020; pci_rank 26 2020; pci_rank 32 2021", "Năm 2021, PCI của tỉnh tụt 6 bậc (từ hạng 26 xuống 32)."},
		{"pci_rank change 6 2021<2020; pci_rank 26 2020; pci_rank 32 2021", "Năm 2021, PCI của tỉnh tụt 6 bậc (từ hạng 26 xuống 32); còn trong vùng Tây Bắc chỉ tụt 2 bậc (từ hạng 3 xuống 5)."},
		{"pci_rank 26 2020; pci_rank 32 2021", "Năm 2021, PCI của tỉnh tụt hạng từ vị trí số 26 xuống vị trí số 32."},
		{"par_index_rank 14 2021; par_index_rank 26 2020", "Năm 2021, PAR INDEX của tỉnh vươn lên thứ 14, từ thứ 26 của năm 2020."},
		{"papi_rank 26 2021", "Năm 2021, PAPI của tỉnh đứng thứ 26, từ 31 điểm lên 38."},
		{"pci_rank 44 2020; pci_rank 29 2021; pci_rank change -15 2021<2020", "Từ thứ 44 toàn quốc năm 2020, PCI của tỉnh vươn lên thứ 29 với 64,8 điểm trong năm 2021, tăng 15 bậc."},
		{"pci_rank 44 2020; pci_rank 29 2021", "PCI của tỉnh từ 59,3 điểm, đứng thứ 44 năm 2020 đã lên vị trí 29 năm 2021."},
		{"pci_rank 29 2021; pci_rank change -4 2021<2020", "PCI của tỉnh xếp thứ 29 cả nước năm 2021, lên 4 bậc so với năm 2020."},
		{"pci_rank 29 2021", "PCI năm 2021 của tỉnh từ 59,3 điểm lên 64,8 điểm, xếp thứ 29 cả nước."},
		// How far, and to which place.
		{"papi_rank change 7 2021<2020; papi_rank 31 2021", "Năm 2021, PAPI của tỉnh tụt 7 bậc xuống 31."},
		{"papi_rank change -7 2021<2020; papi_rank 31 2021", "Năm 2021, PAPI của tỉnh đã vượt 7 bậc lên vị trí 31."},
		{"papi_rank change -7 2021<2020; papi_rank 31 2021", "Năm 2021, PAPI của tỉnh thăng 7 bậc, lên 31/63."},
		{"papi_rank change -2 2021<2020", "Năm 2021, PAPI của tỉnh tăng 2 bậc lên 41 điểm."},
		{"papi_rank change -2 2021<2020", "Năm 2021, PAPI của tỉnh tăng 2 bậc lên 5 lần liên tiếp."},
		{"", "Năm 2021, PCI của huyện Cái Nước thăng 3 bậc (từ vị trí 7 lên 4)."},
		{"papi_rank change -2 2021<2020", "Năm 2021, PAPI của tỉnh tăng 2 bậc, còn 5 tiêu chí chưa đạt."},
		{"papi_rank change -2 2021<2020", "Năm 2021, PAPI của tỉnh tăng 2 bậc, còn 25."},
		{"papi_rank change -2 2021<2020", "Năm 2021, PAPI của tỉnh tăng 2 bậc còn 5 so với năm 2020."},
		// Beside points.
		{"par_index_rank change -5 2021<2020", "Năm 2021, PAR INDEX của tỉnh tăng 1,6 điểm và 5 bậc so với năm 2020."},
		{"par_index_rank change 5 2021<2020", "Năm 2021, PAR INDEX của tỉnh giảm 1,6 điểm, 5 bậc so với năm 2020."},
		{"par_index_rank change 5 2021<2020", "Năm 2021, PAR INDEX của tỉnh tăng 1,6 điểm nhưng tụt 5 bậc so với năm 2020."},
		// The place in brackets behind what is compared with.
		{"par_index_rank 33 2021; par_index_rank change -4 2021<2020; par_index_rank 37 2020", "Năm 2021, PAR INDEX của tỉnh xếp thứ 33/63, tăng 4 bậc so với năm 2020 (thứ 37)."},
		{"pci_rank 33 2021; pci_rank change -4 2021<2020; pci_rank 37 2020", "Năm 2021, PCI của tỉnh xếp hạng 33/63, tăng 4 bậc so với năm 2020 (hạng 37)."},
		{"pci_rank 33 2021; pci_rank change -4 2021<2020; pci_rank 37 2020", "Năm 2021, PCI của tỉnh xếp hạng 33/63, tăng 4 hạng so với năm 2020 (hạng 37/63)."},
		{"par_index_rank 17 2021", "Năm 2021, PAR INDEX của tỉnh đạt 87,2 điểm, tăng 2,1 điểm so với năm 2020 (xếp thứ 17/63)."},
		{"", "Năm 2021, PAR INDEX của tỉnh đạt 87,2 điểm, tăng 2,1 điểm so với năm 2020 (thứ 17)."},
		{"par_index_rank change -4 2021<2020; par_index_rank 17 2021", "Năm 2021, PAR INDEX của tỉnh đạt 87,2 điểm, tăng 4 bậc so với năm 2020 (xếp thứ 17/63)."},
		// The farthest move of all is of whichever province it was.
		{"", "Năm 2021 có 24 tỉnh thăng hạng PAPI, tỉnh thăng nhiều nhất 29 bậc (Kon Tum)."},
		{"", "Theo PAPI năm 2021, 24 địa phương thăng hạng, xa nhất 29 bậc (Kon Tum)."},
		{"papi_rank change -29 2021<2020", "Năm 2021, tỉnh thăng 29 bậc PAPI, nhiều nhất cả nước."},
		{"papi_rank change -29 2021<2020", "Năm 2021, tỉnh là địa phương thăng hạng PAPI nhiều nhất với mức tăng 29 bậc."},
		{"", "Năm 2021, 24 tỉnh thăng hạng PAPI, có nơi tới 29 bậc (Kon Tum)."},
		// Since when.
		{"pci_rank change -14 2021<2017; pci_rank 19 2021", "Tính từ năm 2017, PCI của tỉnh đã tăng 14 bậc, lên thứ 19 vào năm 2021."},
		{"pci_rank change -14 2021<2017", "Từ năm 2017 đến nay, PCI của tỉnh đã tăng 14 bậc."},
		{"pci_rank 40 2019; pci_rank 33 2020", "Năm 2019, PCI của tỉnh đứng thứ 40, một năm sau đã lên thứ 33."},
		{"pci_rank 22 2021", "PCI năm 2021 của tỉnh từ hạng 41 cách đây 4 năm lên hạng 22."},
		{"papi_rank 30 2021", "Năm 2021, PAPI của tỉnh lên vị trí 30 từ vị trí 45 của 5 năm trước."},
		{"papi_rank 30 2021; papi_rank 45 2020", "Năm 2021, PAPI của tỉnh lên vị trí 30 (từ vị trí 45)."},
		{"pci_rank 14 2016; pci_rank 33 2020", "Giai đoạn 2016-2020, PCI của tỉnh liên tục đi xuống, từ vị trí thứ 14/63 (năm 2016) xuống vị trí 33/63."},
		// A planned move has an end to reach and no more.
		{"pci_rank target 26 2023", "Mục tiêu năm 2023, PCI của tỉnh tăng 5 bậc, lên 26/63."},
		{"pci_rank target 25 2023", "Phấn đấu năm 2023 đưa PCI của tỉnh từ vị trí 31 lên 25."},
		{"pci_rank 21 2021", "Năm 2021, tỉnh đứng thứ 21 về PCI, lẽ ra có thể tăng 6 bậc nữa và không phải tụt 2 bậc."},
		{"pci_rank change -6 2021<2020", "Năm 2021, có thể thấy PCI của tỉnh tăng 6 bậc."},
		{"pci_rank target 27 2022", "Tỉnh phấn đấu PCI năm 2022 tăng 6 bậc, từ vị trí 33 năm 2021 lên 27."},
		{"pci_rank target 27 2022", "Phấn đấu đưa PCI của tỉnh từ hạng 33 năm 2021 lên 27."},
		{"pci_rank target 27 2022; papi_rank 42 2021; papi_rank target 38 2022", "Mục tiêu năm 2022 là PCI từ hạng 33 năm 2021 lên hạng 27, PAPI từ hạng 42 năm 2021 lên 38."},
		{"pci_rank 33 2020; pci_rank 27 2021", "Thực hiện mục tiêu đề ra, PCI của tỉnh từ hạng 33 năm 2020 lên hạng 27 năm 2021."},
		// A plan by which the move is measured plans nothing.
		{"pci_rank change 6 2021<2020; pci_rank 27 2020; pci_rank 33 2021", "Năm 2021, PCI của tỉnh không đạt chỉ tiêu, tụt 6 bậc, từ vị trí 27 xuống 33."},
		{"pci_rank change -6 2021<2020; pci_rank 33 2020; pci_rank 27 2021", "Năm 2021, vượt kế hoạch đề ra, PCI của tỉnh thăng 6 bậc, từ hạng 33 lên 27."},
		{"pci_rank target 27 2022", "Phấn đấu năm 2022 vượt chỉ tiêu, đưa PCI của tỉnh từ hạng 33 lên 27."},
		{"pci_rank target 24 2022", "Năm 2021 PCI không đạt mục tiêu, năm 2022 tỉnh phấn đấu lên thứ 24."},
		// A year in a bracket is of the place told there; behind the place that was left it is that place's.
		{"pci_rank 36 2021; pci_rank change -6 2021<2020", "PCI năm 2021 của tỉnh xếp thứ 36 (năm 2019 thứ 42), lên 6 bậc."},
		{"pci_rank 36 2020; pci_rank 30 2021", "PCI năm 2020 của tỉnh xếp thứ 36 (năm 2019 thứ 42), năm 2021 lên thứ 30."},
		{"pci_rank 30 2021; pci_rank 47 2016", "Sau 5 năm, PCI của tỉnh đã lên thứ 30, từ thứ 47 năm 2016."},
		{"pci_rank change -6 2021<2020", "Năm 2021, PCI của tỉnh tăng 6 bậc, lên 62, 17 điểm."},
		// What is supposed, and what is only set against another year.
		{"pci_rank 11 2021", "Nếu như trước kia doanh nghiệp còn e ngại thì năm 2021 PCI của tỉnh đã xếp thứ 11."},
		{"pci_rank 38 2020; pci_rank 11 2021", "Nếu năm 2020 PCI của tỉnh xếp thứ 38 thì năm 2021 đã vươn lên thứ 11."},
	})
}

// TestPartsOfIndexes: what an index is made of has places of its own; a subject matter does not. The article is
// of 12 July 2022.
func TestPartsOfIndexes(t *testing.T) {
	run(t, []sentence{
		{"par_index_rank 9 2021", "Năm 2021, trong lĩnh vực cải cách hành chính, PAR INDEX của tỉnh xếp thứ 9."},
		{"par_index_rank 9 2021", "Năm 2021, trong lĩnh vực cải cách hành chính (PAR INDEX), tỉnh xếp thứ 9."},
		{"pci_rank 9 2021", "Năm 2021, với phương châm “chính quyền đồng hành”, PCI của tỉnh xếp thứ 9."},
		{"pci_rank 9 2021", "Năm 2021, PCI của tỉnh, “thước đo niềm tin”, xếp thứ 9."},
		{"", "Theo PCI năm 2021, chỉ số thành phần Gia nhập thị trường của tỉnh xếp thứ 3."},
		{"", "Theo PCI năm 2021, chỉ số “Tính minh bạch” của tỉnh đứng thứ 5."},
		{"", "Theo PAPI năm 2021, nội dung thủ tục hành chính công của tỉnh đứng thứ 4."},
		{"", "Theo PAR INDEX năm 2021, lĩnh vực hiện đại hóa hành chính của tỉnh xếp thứ 41."},
		{"par_index_rank 30 2021", "PAR INDEX năm 2021 của tỉnh xếp thứ 30. Trong các tiêu chí thành phần của PAR INDEX, “tổ chức bộ máy” đạt hạng 7, “chế độ công vụ” xếp thứ 44."},
		{"pci_rank 21 2021", "Năm 2021, có 7/10 tiêu chí thành phần của PCI tăng điểm, tỉnh xếp thứ 21."},
		{"pci_rank 21 2021", "Trong 10 chỉ số thành phần PCI năm 2021, có 7 chỉ số tăng điểm, đưa tỉnh lên vị trí thứ 21."},
		{"", "Về PCI năm 2021, điểm chi phí không chính thức của tỉnh từ hạng 40 lên hạng 22."},
		{"pci_rank 21 2021", "PCI năm 2021: nhờ giảm chi phí không chính thức, tỉnh vươn lên thứ 21."},
		{"pci_rank 21 2021", "PCI năm 2021 của tỉnh tăng nhờ đổi mới thủ tục hành chính, xếp thứ 21."},
		{"pci_rank 21 2021", "Năm 2021, PCI của tỉnh, với nhiều tiến bộ về tính minh bạch, xếp thứ 21."},
		{"", "Năm 2021, tỉnh xếp thứ 5/63 về tiêu chí tiếp cận đất đai trong PCI."},
		{"pci_rank 21 2021", "Năm 2021, tỉnh xếp thứ 21 trong bảng xếp hạng PCI về năng lực điều hành."},
		{"", "Theo PCI năm 2021, trong nội dung tiếp cận đất đai, tỉnh xếp thứ 21."},
		{"", "Theo PAR INDEX năm 2021, tỉnh có tiến bộ ở thủ tục hành chính (giảm 0,5 điểm và 31 bậc), tài chính công (tăng 2 bậc)."},
		{"", "Năm 2021, PCI của tỉnh từ thứ 31 lên thứ 25 về tính minh bạch."},
		{"papi_rank 25 2021", "Theo PAPI năm 2021, cải cách thủ tục hành chính là điểm sáng, tỉnh xếp thứ 25."},
		{
			"pci_rank change -3 2021<2020; pci_rank 28 2020",
			"Năm 2021, PCI của tỉnh tăng 3 bậc so với năm 2020 (thứ 28), chi phí thời gian tăng 4 bậc so với năm 2020 (thứ 12).",
		},
		{
			"pci_rank 25 2021; pci_rank change -3 2021<2020; pci_rank 28 2020",
			"Năm 2021, PCI của tỉnh xếp thứ 25, tăng 3 bậc so với năm 2020 (hạng 28); riêng vùng Tây Bắc xếp thứ 5, tăng 1 bậc so với năm 2020 (thứ 6).",
		},
		{"pci_rank 21 2021", "PCI năm 2021: nhờ cải thiện chỉ số chi phí thời gian, tỉnh vươn lên thứ 21."},
		{"", "PCI năm 2021: nhờ giảm chi phí thời gian nên chỉ số tiếp cận đất đai của tỉnh vươn lên thứ 21."},
		{"pci_rank 21 2021", "Thủ tục hành chính thông thoáng, tỉnh xếp thứ 21 về PCI năm 2021."},
		{"pci_rank 21 2021", "Tính năng động của chính quyền đã đưa tỉnh lên vị trí thứ 21 PCI năm 2021."},
		{"papi_rank 14 2021", "PAPI năm 2021 của tỉnh xếp thứ 14 trên 63 tỉnh, thành phố và xếp thứ nhì tại khu vực miền núi phía Bắc."},
		{"papi_rank 14 2021; papi_rank change -3 2021<2020", "PAPI năm 2021 của tỉnh xếp thứ 14 trên 63 tỉnh, thành phố, tăng 3 bậc so với năm 2020."},
		{"", "Năm 2021, SIPAS của tỉnh về dịch vụ đất đai đứng thứ 12."},
		{"", "Năm 2021, SIPAS về dịch vụ đất đai của tỉnh đạt 81,4%."},
		{"pci_rank 21 2021", "Năm 2021, tỉnh xếp thứ 21 về PCI, về điểm số tăng 3,4 điểm."},
		// Another index behind the ranking.
		{"", "Năm 2021, PCI của tỉnh khá hơn, chuyển đổi số (DTI) tăng 3 bậc lên 22."},
		{"pci_rank 12 2021; papi_rank change -2 2021<2020; papi_rank 18 2021", "Năm 2021, PCI của tỉnh xếp thứ 12, chỉ số DTI tăng 3 bậc lên 22, PAPI tăng 2 bậc lên 18."},
		{"pci_rank 12 2021", "Theo PCI năm 2021 của Phòng Thương mại (VCCI), tỉnh xếp thứ 12."},
		// A score that a percentage says again.
		{"sipas_ratio 0.8324 2021", "Chỉ số SIPAS năm 2021 của tỉnh đạt 8,32 điểm, chiếm tỷ lệ 83,24%."},
		{"", "Chỉ số SIPAS năm 2021 của tỉnh đạt 8,4 điểm, tỷ lệ hồ sơ đúng hạn 84%."},
		{"", "Chỉ số SIPAS năm 2021 của tỉnh đạt 8,4 điểm, tỷ lệ 97,1%."},
		{"", "Năm 2021, về điểm số PCI, tỉnh có 12 tiêu chí tăng."},
	})
}
