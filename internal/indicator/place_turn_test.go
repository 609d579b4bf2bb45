package indicator_test

import (
	"testing"
	"time"
)

// TestActors: "tỉnh" that does something is the province, whatever the article is
// about; "tỉnh này" is the one named before; counts of the nation reach on.
func TestActors(t *testing.T) {
	run(t, []sentence{
		{"", "Đại biểu Nghệ An cho biết năm 2021 tỉnh này kỷ luật 302 đảng viên."},
		{"", "Năm 2021, tỉnh bạn kết nạp 2.302 đảng viên."},
		{"", "Năm 2021, cấp ủy các cấp trong cả nước kiểm tra 25.836 tổ chức đảng. Đã thi hành kỷ luật 123 tổ chức đảng."},
		{"", "Năm 2021, cả nước kết nạp 160.000 đảng viên; toàn Đảng có 67 đảng bộ tỉnh, thành phố và tương đương. Thi hành kỷ luật 123 tổ chức đảng."},
		{"party_organizations 644 2022-07-12", "Dưới Đảng bộ tỉnh là 8 huyện, thành, thị ủy cùng 5 đảng bộ trực thuộc Tỉnh ủy, cả thảy có 644 tổ chức cơ sở đảng."},
		{"party_organizations_disciplined 12 2021", "Năm 2021, cả nước kết nạp 160.000 đảng viên. Đảng bộ tỉnh thi hành kỷ luật 12 tổ chức đảng."},
		{"party_members_admitted 1310 2021", "Theo báo cáo, năm 2021 cả nước kết nạp 160.000 đảng viên. Toàn tỉnh kết nạp 1.310 đảng viên."},
		{"papi_rank target 2 2022 at_most", "Năm 2022, Cà Mau phấn đấu PAPI trong nhóm 2 tỉnh dẫn đầu vùng."},
		{"", "Dẫn đầu đã khó, giữ được càng khó. Chỉ số PAPI cho thấy điều đó."},
		{"", "Năm 2021, 7 đảng bộ xã ở mức hoàn thành nhiệm vụ."},
	})
	reader := newReader(t)
	for _, s := range []sentence{
		{"party_members_admitted target 1400 2022 at_least", "Năm 2022, tỉnh phấn đấu kết nạp 1.400 đảng viên trở lên. Sáu tháng đầu năm, huyện kết nạp 40 đảng viên."},
		{"party_members_admitted 700 2022-H1", "Sáu tháng đầu năm, tỉnh kết nạp 700 đảng viên."},
		{"", "Sáu tháng đầu năm, các xã trong tỉnh thi đua; huyện kết nạp 40 đảng viên."},
		{"", "Cán bộ huyện, tỉnh kết nạp 40 đảng viên."},
	} {
		day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
		if got := readOn(t, reader, day, "Đảng bộ huyện Năm Căn phát triển đảng", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestPlansNamed: plans behind their share, of a whole span, of a congress, and
// norms for whichever place.
func TestPlansNamed(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 1206 2021; party_members_admitted attainment 1.032 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.206 đảng viên, vượt kế hoạch 3,2%.",
		},
		{
			"party_members_admitted 512 2022-H1; party_members_admitted attainment 0.1766 2022; party_members_admitted target 2900 2022",
			"Sáu tháng đầu năm, toàn tỉnh kết nạp 512 đảng viên. Con số này đạt 17,66% chỉ tiêu cả năm 2022 mà Tỉnh ủy giao là 2.900 đảng viên.",
		},
		{"", "Con số này đạt 17,66% chỉ tiêu cả năm 2022 mà Tỉnh ủy giao là 2.900 đảng viên."},
		{
			"party_members_admitted target 1400 2022",
			"Năm 2022, tỉnh giao chỉ tiêu kết nạp 1.400 đảng viên; đơn vị nào dưới 45% kế hoạch thì kiểm điểm.",
		},
		{
			"party_members_admitted target 1500 2021-2025/year; party_organizations_established target 30 2021-2025",
			"Giai đoạn 2021 - 2025, mỗi năm kết nạp 1.500 đảng viên; trong 5 năm thành lập mới 30 tổ chức đảng.",
		},
		{
			"party_villages_with_cell_ratio target 1 2025; party_members_admitted target 1300 2020-2025/year",
			"Nghị quyết Đại hội Đảng bộ tỉnh đặt mục tiêu đến năm 2025 có 100% ấp có chi bộ, bình quân mỗi năm kết nạp 1.300 đảng viên.",
		},
		{"party_members_admitted 8800 2015-2020", "Nhiệm kỳ 2015 - 2020, nhiều chỉ tiêu hoàn thành. Các cấp ủy kết nạp 8.800 đảng viên."},
	})
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	want := "party_members_admitted target 1400 2021-2025/year at_least"
	if got := readOn(t, reader, day, "Cà Mau: Mỗi năm ít nhất 1.400 đảng viên mới", "Tỉnh ủy ban hành Đề án phát triển đảng viên giai đoạn 2021 - 2025."); got != want {
		t.Errorf("yearly title: got %s, want %s", got, want)
	}
}

// TestPartsInWords: one of a list in words, all in brackets, the part of a quarter
// and those of the kind spoken of.
func TestPartsInWords(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 63 2021; party_members_disciplined[dismissal] 1 2021; party_members_disciplined[expulsion] 20 2021",
			"Năm 2021, toàn tỉnh có 63 đảng viên bị kỷ luật, trong đó một trường hợp cách chức, hai mươi trường hợp khai trừ.",
		},
		{"", "Năm 2021, một trường hợp bị cách chức vì sai phạm đất đai."},
		{"party_villages_with_cell_ratio 1 2022-YTD", "Tất cả ấp, khóm (100%) đều có chi bộ."},
		{"party_members_admitted 938 2022-H1; party_members_admitted 341 2022-Q2", "Tính đến ngày 30/6, cả tỉnh kết nạp 938 ĐV; phần của quý II là 341 ĐV."},
		{
			"party_organizations_established[private_enterprise] 23 2016-2020; party_members_admitted[private_enterprise] 617 2016-2020",
			"Giai đoạn 2016 - 2020, tỉnh thành lập mới 23 tổ chức đảng trong doanh nghiệp tư nhân. Ở khu vực này, tỉnh kết nạp 617 đảng viên.",
		},
	})
}

// TestOrders: shares in the order of their nouns, a whole beside its manners, and
// moves in a ranking counted in "hạng".
func TestOrders(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated_ratio[good_or_better] 0.952 2021; party_members_rated_ratio[good_or_better] 0.931 2021",
			"Năm 2021, tỷ lệ tổ chức cơ sở đảng và đảng viên hoàn thành tốt nhiệm vụ trở lên lần lượt đạt 95,2% và 93,1%.",
		},
		{
			"party_members_rated_ratio[good_or_better] 0.9 2021 over; party_organizations_rated_ratio[good_or_better] 0.9 2021 over",
			"Năm 2021, tổ chức cơ sở đảng và đảng viên hoàn thành tốt nhiệm vụ trở lên đều đạt trên 90%.",
		},
		{
			"party_members_removed 41 2021; party_members_removed[struck_off] 29 2021; party_members_removed[resigned] 12 2021",
			"Năm 2021, các cấp ủy cho ra khỏi Đảng 41 trường hợp, trong đó xóa tên 29, xin ra 12.",
		},
		{"party_members_removed[resigned] 41 2021", "Năm 2021, các cấp ủy cho ra khỏi Đảng 41 trường hợp."},
		{"pci_rank 48 2021; pci_rank change 5 2021<2020", "Năm 2021, Cà Mau xếp thứ 48 về PCI, tụt 5 hạng."},
		{"pci_rank 12 2021; pci_rank change -4 2021<2020", "Năm 2021, Cà Mau xếp thứ 12 về PCI, tăng 4 hạng."},
	})
}

// TestElsewhereGoesOn: behind counts of another province "the province" is that one,
// until ours is named.
func TestElsewhereGoesOn(t *testing.T) {
	run(t, []sentence{
		{"", "Nhiệm kỳ 2015-2020, Đảng bộ tỉnh Hậu Giang kết nạp 6.100 đảng viên. Năm 2021, toàn tỉnh kết nạp thêm 1.020 đảng viên, nâng tổng số đảng viên toàn Đảng bộ lên 34.100 người."},
		{"party_members_admitted 1330 2021", "Năm 2021, Đảng bộ tỉnh Hậu Giang kết nạp 1.020 đảng viên. Ở Cà Mau, năm 2021 toàn tỉnh kết nạp 1.330 đảng viên."},
		{"", "Tại Bạc Liêu, năm 2021 toàn tỉnh kết nạp 1.120 đảng viên."},
		{"party_members_admitted 1330 2021", "Học tập cách làm của tỉnh Bạc Liêu, năm 2021 toàn tỉnh kết nạp 1.330 đảng viên."},
		{"party_members_admitted 1330 2021", "Năm 2021, Bạc Liêu kết nạp 1.120 đảng viên.\n\nNăm 2021, toàn tỉnh kết nạp 1.330 đảng viên."},
		{"", "Năm 2021, chỉ số PAPI của Bạc Liêu đứng thứ 3 (7,9)."}, // the bracket counts nothing
		{"pci_rank 41 2021", "Năm 2021, chỉ số PCI của Bạc Liêu đứng thứ 32. Cũng năm 2021, tỉnh xếp thứ 41 về PCI."},
	})
}
