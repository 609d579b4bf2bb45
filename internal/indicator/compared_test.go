package indicator_test

import (
	"testing"
	"time"
)

// TestToldOfEarlier: the value of an earlier time that a count is held against.
func TestToldOfEarlier(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 947 2021; party_members_admitted 866 2020", "Năm 2021, toàn tỉnh kết nạp 947 đảng viên, so với 866 đảng viên của năm liền trước là một bước tiến."},
		{"party_members_admitted 947 2021; party_members_admitted 866 2020", "Năm 2021, toàn tỉnh kết nạp 947 đảng viên so với 866 đảng viên năm 2020."},
		{"party_members_disciplined 44 2022-H1; party_members_disciplined 52 2021-H1", "6 tháng đầu năm 2022, toàn tỉnh kỷ luật 44 đảng viên, so với 52 đảng viên cùng kỳ."},
		{"party_members_admitted 947 2021", "Năm 2021, toàn tỉnh kết nạp 947 đảng viên, so với 41.000 đảng viên hiện có còn ít."},
		{"party_members_admitted 912 2021; party_members_admitted change 88 2021<2020", "Năm 2021, số người được kết nạp Đảng trong toàn tỉnh là 912, hơn năm 2020 tới 88 người."},
		// A bracket behind the time compared with tells the value of then, where it fits; else the difference.
		{"party_members_disciplined 132 2021; party_members_disciplined change -0.12 ratio 2021<2020; party_members_disciplined 150 2020", "Năm 2021, toàn tỉnh có 132 đảng viên bị kỷ luật, giảm 12% so với năm 2020 (150 đảng viên)."},
		{"party_members_disciplined 132 2021; party_members_disciplined change -0.12 ratio 2021<2020; party_members_disciplined change -18 2021<2020", "Năm 2021, toàn tỉnh có 132 đảng viên bị kỷ luật, giảm 12% so với năm 2020 (18 đảng viên)."},
		{"party_organizations 512 2021-12-31; party_organizations change -6 2021-12-31<2020-12-31", "Đến cuối năm 2021, toàn tỉnh có 512 tổ chức cơ sở đảng (giảm 6 tổ chức so cùng kỳ)."},
		// A change of the stock of a part, told in the sentence before, is of that part; one of all is not.
		{"party_members[private_enterprise] 2140 2022-07-12; party_members[private_enterprise] change 131 2022-07-12<2021-12-31", "Hiện toàn tỉnh có 2.140 đảng viên trong doanh nghiệp tư nhân. So với năm 2021, tăng 9 chi bộ và 131 đảng viên."},
		{"party_members[private_enterprise] 2140 2022-07-12; party_members change 1310 2022-07-12<2021-12-31", "Hiện toàn tỉnh có 2.140 đảng viên trong doanh nghiệp tư nhân. So với năm 2021, toàn Đảng bộ tỉnh tăng 1.310 đảng viên."},
		// A comparison told ahead is that of its own difference; the next one begins anew.
		{"party_cells 2682 2022-07-12; party_cells change -49 2022-07-12<2021-06-30; party_cells change -62 2022-07-12<2020-12-31", "Hiện toàn tỉnh có 2.682 chi bộ trực thuộc đảng ủy cơ sở; so với 6 tháng đầu năm 2021, đã giảm 49 chi bộ trực thuộc và so với cuối năm 2020, giảm 62 chi bộ trực thuộc."},
		{"party_cells 2682 2022-07-12; party_cells change -49 2022-07-12<2021-12-31; party_cells change -62 2022-07-12<2020-12-31", "Hiện toàn tỉnh có 2.682 chi bộ trực thuộc đảng ủy cơ sở, giảm 49 chi bộ trực thuộc so với cuối năm 2021 và giảm 62 chi bộ trực thuộc so với cuối năm 2020."},
	})
}

// TestNotOne: "không một … nào" is none, not one.
func TestNotOne(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_disciplined 0 2021", "Năm 2021, không một tổ chức đảng nào trong tỉnh bị kỷ luật."},
		{"party_members_disciplined 96 2021; party_members_disciplined[reprimand] 52 2021", "Năm 2021, 96 đảng viên trong tỉnh bị kỷ luật, trong đó hơn một nửa (52 người) bị khiển trách."},
		{"party_organizations_rated_ratio[good_or_better] 0.95 2021", "Năm 2021, 95% trong 512 tổ chức cơ sở đảng của tỉnh hoàn thành tốt nhiệm vụ trở lên."},
		{"party_members_admitted target 1300 2023", "Năm 2023, đoàn viên phải chiếm 70% trong tổng số 1.300 đảng viên phải kết nạp của tỉnh."},
	})
}

// TestTermTold: "cả nhiệm kỳ" is the one that the article looks back on, and a
// yearly demand is for the whole of a term of which some years are over.
func TestTermTold(t *testing.T) {
	reader := newReader(t)
	for _, s := range []struct {
		day        time.Time
		want, text string
	}{
		{
			time.Date(2020, 10, 14, 8, 0, 0, 0, time.UTC),
			"party_members_admitted 7214 2015-2020; party_members_admitted target 1200 2020-2025/year",
			"Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025 đã khai mạc.\n\nNhìn lại 5 năm 2015 - 2020, báo cáo nêu nhiều kết quả. Cả nhiệm kỳ toàn Đảng bộ tỉnh kết nạp 7.214 đảng viên.\n\nNhiệm kỳ 2020 - 2025, mỗi năm phấn đấu kết nạp 1.200 đảng viên.",
		},
		{
			time.Date(2022, 8, 23, 8, 0, 0, 0, time.UTC),
			"party_members_admitted 2216 2020-2022; party_members_admitted target 1000 2020-2025/year at_least",
			"Từ đầu nhiệm kỳ 2020 - 2025 tới hết tháng 6 năm nay, toàn tỉnh kết nạp 2.216 đảng viên. Nghị quyết Đại hội Đảng bộ tỉnh yêu cầu mỗi năm phải có thêm từ 1.000 đảng viên trở lên nên có thể yên tâm.",
		},
		{
			time.Date(2022, 8, 23, 8, 0, 0, 0, time.UTC),
			"party_members_admitted 3600 2020-2022; party_members_admitted attainment 0.554 2020-2025; party_members_admitted target 6500 2020-2025",
			"Lũy kế từ đầu nhiệm kỳ đến nay, toàn tỉnh kết nạp 3.600 đảng viên, đạt 55,4% chỉ tiêu 6.500 cả nhiệm kỳ.",
		},
		{
			time.Date(2020, 10, 14, 8, 0, 0, 0, time.UTC),
			"party_members_disciplined 1204 2015-2020; party_members_disciplined[expulsion] 96 2015-2020",
			"Đại hội Đảng bộ tỉnh nhiệm kỳ 2020 - 2025 đã khai mạc.\n\nTrong 5 năm, có 1.204 đảng viên bị kỷ luật, trong đó khai trừ 96.",
		},
	} {
		if got := readOn(t, reader, s.day, "Cà Mau: Tin xây dựng Đảng trong tỉnh", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestSinceTermBegan: the begin of a term that nobody names is that of the running one, and
// no base is a day to come.
func TestSinceTermBegan(t *testing.T) {
	run(t, []sentence{
		{"party_members 42000 2022-07-12; party_members change 3200 2022-07-12<2020-12-31", "Toàn Đảng bộ tỉnh hiện có 42.000 đảng viên, tăng 3.200 so với đầu nhiệm kỳ."},
		{"party_organizations change 42 2022-07-12<2020-12-31", "So với đầu nhiệm kỳ, toàn tỉnh tăng 42 tổ chức cơ sở đảng."},
		{"party_organizations change -42 2022-07-12<2015-12-31", "So với đầu nhiệm kỳ 2015 - 2020, toàn tỉnh giảm 42 tổ chức cơ sở đảng."},
		{"", "So với cuối năm, toàn tỉnh tăng 42 tổ chức cơ sở đảng."},
	})
	reader := newReader(t)
	congress := time.Date(2020, 10, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60)) // it looks back at the term that ends
	text := "So với đầu nhiệm kỳ, toàn Đảng bộ tỉnh giảm 42 tổ chức cơ sở đảng."
	if got, want := readOn(t, reader, congress, "", text), "party_organizations change -42 2020-10-12<2015-12-31"; got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}

// TestHalfOfTerm: what is held against the same time of the last term was counted since this one began,
// and a year that only a rating's own name says dates nothing behind it.
func TestHalfOfTerm(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 412 2020-2022; party_members_disciplined change -0.12 ratio 2020-2022<2015-2017", "Các cấp ủy trong tỉnh kỷ luật 412 đảng viên, giảm 12% so với cùng kỳ nhiệm kỳ trước."},
		{"party_members_disciplined 412 2022-H1; party_members_disciplined change -0.12 ratio 2022-H1<2021-H1", "Sáu tháng đầu năm 2022, các cấp ủy trong tỉnh kỷ luật 412 đảng viên, giảm 12% so với cùng kỳ năm trước."},
		{
			"party_members_admitted 3810 2020-2022; party_organizations_rated_ratio[clean_strong] 0.64 2021; party_members_disciplined 412 2020-2022",
			"Từ đầu nhiệm kỳ 2020 - 2025 đến nay, toàn tỉnh kết nạp 3.810 đảng viên. Tỷ lệ tổ chức cơ sở đảng trong sạch, vững mạnh năm 2021 là 64%.\nCấp ủy các cấp kỷ luật 412 đảng viên.",
		},
	})
}

// TestEntersTerm: behind a sentence that enters the term to come, plans for it are told.
func TestEntersTerm(t *testing.T) {
	reader := newReader(t)
	congress := time.Date(2020, 10, 21, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	const told = "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 6.420 đảng viên.\n"
	for _, s := range []sentence{
		{"party_members_admitted 6420 2015-2020; party_members_admitted target 6000 2020-2025 at_least", told + "Bước vào nhiệm kỳ mới, Đại hội xác định ba khâu đột phá. Kết nạp đảng viên trong cả nhiệm kỳ từ 6.000 người trở lên."},
		{"party_members_admitted 6420 2015-2020; party_members_admitted 905 2020-9M", told + "Bước vào nhiệm kỳ mới, Đảng bộ có nhiều thuận lợi. 9 tháng năm 2020, toàn tỉnh kết nạp 905 đảng viên."},
	} {
		if got := readOn(t, reader, congress, "Cà Mau: Đại hội Đảng bộ tỉnh", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestYearSpokenOf: "đầu năm" in a report on the year before is of that year, and a present state does not
// date what is told behind it.
func TestYearSpokenOf(t *testing.T) {
	reader := newReader(t)
	january := time.Date(2022, 1, 10, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{
			"party_cells_with_inspection_plan 2105 2021; party_organizations_inspected 480 2021",
			"Hội nghị tổng kết công tác kiểm tra, giám sát năm 2021. Ngay đầu năm, 2.105 chi bộ trong tỉnh đã xây dựng kế hoạch kiểm tra, giám sát.\nTrong năm, cấp ủy các cấp kiểm tra 480 tổ chức đảng.",
		},
		{"party_members_admitted 96 2022-YTD", "Hội nghị tổng kết năm 2021 diễn ra sáng nay. Từ đầu năm đến nay, toàn tỉnh kết nạp 96 đảng viên."},
	} {
		if got := readOn(t, reader, january, "", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
	run(t, []sentence{
		{
			"party_members_admitted 3810 2020-2022; party_villages_with_cell_ratio 1 2022-YTD; party_organizations_inspected 1650 2020-2022",
			"Từ đầu nhiệm kỳ 2020 - 2025 đến nay, toàn tỉnh kết nạp 3.810 đảng viên; hiện 100% ấp có chi bộ.\nCông tác kiểm tra được tiến hành thường xuyên: cấp ủy các cấp kiểm tra 1.650 tổ chức đảng.",
		},
	})
}

// TestEarlierYearBeside: a year that is only set beside the one told of dates nothing behind it, and parts told
// behind a later year are not those of the year before.
func TestEarlierYearBeside(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 1402 2021; party_members_admitted 1316 2020; party_members_disciplined 96 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.402 đảng viên; năm 2020 là 1.316. Cấp ủy các cấp kỷ luật 96 đảng viên.",
		},
		{
			"party_members_admitted 1316 2020; party_members_admitted 1402 2021; party_members_disciplined 96 2021",
			"Năm 2020, toàn tỉnh kết nạp 1.316 đảng viên; năm 2021 là 1.402. Cấp ủy các cấp kỷ luật 96 đảng viên.",
		},
		{
			"party_members_disciplined 164 2020; party_members_disciplined[warning] 31 2021; party_members_disciplined[reprimand] 70 2021",
			"Năm 2020, toàn tỉnh có 164 đảng viên bị kỷ luật. Năm 2021, con số ấy nhỏ đi nhiều. Cảnh cáo là 31, khiển trách là 70.",
		},
	})
}
