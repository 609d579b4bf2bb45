package vietnamese

import "testing"

// Dates and periods of a text of 18 May 2024.
var timeRows = []row{
	// Days.
	{"@2022-06-16", []string{"ngày 16 tháng 6 năm 2022", "ngày 16/6/2022", "ngày 16-6-2022", "ngày 16.6.2022", "16/06/2022", "Thứ năm, ngày 16/6/2022", "Thứ Năm, 16/06/2022", "thứ 5 (16/6/2022)", "ngày 2022-06-16", "ngày 16/6.2022", "ngày 16.6/2022", "16/6/22", "mười sáu tháng sáu năm hai nghìn không trăm hai mươi hai", "ngày 16 tháng sáu năm hai không hai hai", "hôm 16/6/2022", "sáng 16/6/2022"}},
	{"@2024-04-30", []string{"ngày 30/4", "ngày 30-4", "ngày 30.4", "ngày 30 tháng 4", "sáng 30.4", "chiều 30/4", "tối 30/4", "trưa 30/4", "đêm 30/4", "hôm 30.4", "Hôm nay 30.4,", "(30.4)", "Chủ nhật, ngày 30/4", "chúa nhật 30/4", "ngày ba mươi tháng tư", "vào 30/4"}},
	{"@2024-02-03", []string{"mồng 3 tháng 2", "mùng 3 tháng hai", "ngày mồng 3 tháng 2", "thành lập 3-2", "mồng 3-2", "mùng 3-2"}},
	{"@2024-03-08", []string{"phụ nữ 8-3"}},
	{"@2024-09-02", []string{"Quốc khánh 2-9", "Quốc khánh 2/9"}},
	{"@2024-01-24", []string{"hai tư tháng một"}},
	{"@2023-12-31", []string{"ngày 31/12/2023"}},
	{"@2024-09-15..2024-09-16", []string{"15 -16/9", "ngày 15-16/9", "ngày 15 và 16/9", "ngày 15, 16/9", "ngày 15 đến 16/9", "15-16.9", "từ ngày 15/9 đến ngày 16/9", "từ ngày 15 đến ngày 16/9", "ngày 15 đến ngày 16 tháng 9", "Từ ngày 15-16/9", "từ 15/9 - 16/9/2024"}},
	{"@2024-05-18", []string{"hôm nay", "bữa nay", "ngày hôm nay", "ngày nay"}},
	{"@2024-05-17", []string{"hôm qua", "ngày hôm qua"}},
	{"@2024-05-16", []string{"hôm kia"}},
	{"@2024-05-19", []string{"ngày mai"}},
	{"@2024-05-20", []string{"ngày kia"}},
	{"@2024-05-04", []string{"ngày 4 tháng này"}},
	{"@2024-03-01", []string{"ngày đầu tiên của tháng 3"}},
	{"ordinal 5", []string{"thứ năm"}}, // a weekday without a date dates nothing

	// Years.
	{"@2023", []string{"năm 2023", "Trong năm 2023", "năm ngoái", "năm trước", "các năm 2023", "PCI 2023", "(2023)", "năm hai nghìn không trăm hai mươi ba"}},
	{"@2024", []string{"năm nay", "năm này", "cả năm", "trong năm", "trong cả năm", "đầu năm", "giữa năm"}},
	{"@2025", []string{"năm sau", "năm tới", "năm tiếp theo", "năm kế tiếp"}},
	{"@2016-2017", []string{"hai năm 2016, 2017", "hai năm 2016 và 2017"}},
	{"@2019-2021", []string{"ba năm 2019, 2020 và 2021"}},
	{"@1984", []string{"năm một chín tám tư", "năm 1984"}},
	{"@2016-2018", []string{"các năm 2016 - 2018", "giai đoạn 2016-2018", "năm 2016-2018", "thời kỳ 2016–2018", "(2016-2018)", "từ năm 2016 đến năm 2018", "từ năm 2016 đến 2018", "từ 2016 đến 2018", "Từ đầu năm 2016 đến tháng 6/2018"}},
	{"@2016-2024", []string{"từ năm 2016 đến nay", "từ 2016 đến nay", "từ năm 2016 đến thời điểm này"}},
	{"since @2016-2024", []string{"từ năm 2016", "kể từ năm 2016", "sau năm 2016"}},
	{"before @2004", []string{"trước năm 2004", "trước 2004 hoa nở"}},
	{"since @2008-2024", []string{"từ 2008 hoa nở", "sau 2008 hoa nở"}},
	{"as of @2008-12-31", []string{"đến 2008 hoa nở", "tới 2008 hoa nở", "hết 2008 hoa nở"}},
	{"against @2008", []string{"so với 2008 hoa nở"}},
	{"until @2024", []string{"hết năm", "đến hết năm"}},
	{"@2015", []string{
		"hội hoa 2015 của", "hội hoa 2015 và", "hội hoa 2015 tại", "hội hoa 2015 ở", "hội hoa 2015 với", "hội hoa 2015 là", "hội hoa 2015 có",
		"hội hoa 2015 đã", "hội hoa 2015 được", "hội hoa 2015 trong", "hội hoa 2015 từ", "hội hoa 2015 so", "hội hoa 2015 theo", "hội hoa 2015 do",
		"hội hoa 2015 cho", "hội hoa 2015 để", "hội hoa 2015 khi", "hội hoa 2015 này", "hội hoa 2015 cũng", "hội hoa 2015 đang", "hội hoa 2015 sẽ",
		"hội hoa 2015 thì", "hội hoa 2015 mà", "hội hoa 2015 về", "hội hoa 2015 đến", "hội hoa 2015 tới", "hội hoa 2015 trên", "hội hoa 2015.",
	}},
	{"until @2030", []string{"đến năm 2030", "tới năm 2030"}},
	{"@2015", []string{"giữa 2015", "đầu 2015"}},

	// Parts of years.
	{"@2024-H1", []string{"6 tháng đầu năm", "6 tháng đầu năm 2024", "Sáu tháng đầu năm", "sáu tháng đầu 2024", "6 tháng năm 2024", "6 tháng đầu năm nay", "nửa đầu năm", "nửa đầu năm 2024", "06 tháng đầu năm", "6 tháng/2024", "6 tháng đầu của năm 2024", "6 tháng của năm 2024", "tháng 1-6/2024", "trong 6 tháng", "6 tháng, xã", "lũy kế 6 tháng", "sơ kết 6 tháng", "tính chung 6 tháng"}},
	{"@2024-H2", []string{"6 tháng còn lại", "6 tháng còn lại của năm", "sáu tháng còn lại năm 2024", "nửa năm cuối", "nửa năm còn lại", "hai quý cuối năm", "2 quý còn lại"}},
	{"duration 0.5", []string{"nửa năm sau ngày ấy", "nửa năm trước"}},
	{"duration", []string{"ba năm sau", "một năm trước"}},
	{"against @2023; 37", []string{"ít hơn năm 2023 là 37", "kết nạp, hơn năm 2023 tới 37", "cao hơn năm 2023 37", "nhiều hơn năm ngoái 37"}},
	{"@2023", []string{"năm qua,", "trong năm vừa qua", "riêng năm vừa rồi", "năm vừa khép lại", "năm đã kết thúc"}},
	{"@2019-2024", []string{"5 năm qua", "năm năm qua", "Trong 5 năm vừa qua"}},
	{"@2022-2024", []string{"hai năm qua", "2 năm qua", "Qua 2 năm thực hiện Chỉ thị", "sau hai năm thực hiện Nghị quyết"}},
	{"@2024-Q1", []string{"quý đầu năm", "quý đầu năm 2024", "quý đầu của năm"}},
	{"@2024-Q4", []string{"quý cuối năm", "quý cuối năm nay"}},
	{"@2023; @2023-Q4", []string{"năm 2023 (quý cuối"}},
	{"round @2024-09-02", []string{"dịp Quốc khánh 2/9", "dịp kỷ niệm Quốc khánh 2-9"}},
	{"round @2023-02-03", []string{"dịp kỷ niệm Ngày thành lập Đảng 3/2/2023"}},
	{"@2024-09-02", []string{"ngày 2/9 năm nay"}},
	{"@2024-H1", []string{"nửa năm đầu", "hai quý đầu năm", "2 quý đầu năm 2024"}},
	{"@2024-9M", []string{"ba quý đầu năm"}},
	{"@2024-Q4", []string{"3 tháng còn lại của năm", "ba tháng còn lại"}},
	{"@2024-YTD", []string{"từ đầu năm đến giữa tháng 4", "từ đầu năm đến đầu tháng 4"}},
	{"as of @2023-09-30", []string{"đến hết quý III/2023"}},
	{"as of @2024-04-15", []string{"đến giữa tháng 4", "tính tới giữa tháng 4/2024"}},
	{"as of @2024-04-01", []string{"đến đầu tháng 4"}},
	{"@2021-2023", []string{"từ năm 2021 đến 2023 tỉnh", "từ năm 2021 tới 2023 cả tỉnh"}},
	{"as of @2024-05-18", []string{"nay đã", "nay đạt", "và nay là"}},
	{"@2024", []string{"năm nay đã", "năm nay đạt"}},
	{"", []string{"xưa nay có", "quý vị có"}},
	{"@2023-H2", []string{"6 tháng cuối năm 2023", "nửa cuối năm 2023", "từ tháng 7 đến tháng 12/2023"}},
	{"@2018-9M", []string{"9 tháng năm 2018", "09 THÁNG-NĂM 2018", "9 tháng đầu năm 2018", "chín tháng đầu năm 2018", "9 tháng 2018"}},
	{"@2024-Q1", []string{"3 tháng đầu năm", "ba tháng đầu năm 2024", "quý I", "quý 1", "quý I/2024", "quý I-2024", "Quý I năm 2024", "quý một", "quý nhất", "quý trước", "quý qua", "quý I, năm 2024", "quý I của năm 2024", "quý I trong năm 2024"}},
	{"@2024-Q2", []string{"quý II", "quý này", "quý nay", "quý hiện tại", "quý hai"}},
	{"@2024-Q3", []string{"quý III", "quý sau", "quý tới", "quý tiếp"}},
	{"@2023-Q4", []string{"quý IV/2023", "quý tư năm 2023", "3 tháng cuối năm 2023"}},
	{"@2023-12", []string{"tháng 12/2023", "tháng 12-2023", "tháng 12.2023", "tháng 12 năm 2023", "tháng mười hai năm 2023", "12/2023", "1 tháng cuối năm 2023", "tháng 12 năm ngoái", "tháng 12 2023"}},
	{"@2024-05", []string{"tháng này", "tháng 5", "tháng 5 năm nay"}},
	{"@2024-04", []string{"tháng trước", "tháng qua", "tháng rồi", "tháng tư", "tháng Tư"}},
	{"@2024-06", []string{"tháng sau", "tháng tới"}},
	{"@2024-4M", []string{"bốn tháng qua", "4 tháng qua"}},
	{"@2024-8M", []string{"trong 8 tháng", "từ đầu năm đến hết tháng 8"}},
	{"@2025-8M", []string{"Từ đầu năm 2025 đến hết ngày 31/8", "từ đầu năm 2025 đến ngày 31/8/2025"}},
	{"@2024-YTD", []string{"từ đầu năm đến nay", "Từ đầu năm 2024 đến nay", "từ đầu năm tới nay", "từ đầu năm cho đến nay"}},
	{"since @2024-YTD", []string{"từ đầu năm", "từ năm 2024"}},
	{"@2023-03-01..2023-05-31", []string{"từ tháng 3 đến tháng 5/2023"}},

	// As of a day.
	{"as of @2024-04-30", []string{"tính đến ngày 30-4-2024", "đến 30/4/2024", "đến hết tháng 4/2024", "đến cuối tháng 4-2024", "cuối tháng 4", "đến hết ngày 30.4.2024"}},
	{"as of @2024-03-31", []string{"hết quý I", "tính đến 31/3", "Tính đến hết quý I/2024"}},
	{"clock; as of @2024-04-30", []string{"đến 17 giờ ngày 30/4", "tính đến 17h ngày 30/4"}},
	{"clock 24; clock 24", []string{"24/24 giờ"}},
	{"as of @2023-10-30", []string{"tính đến ngày 30/10"}}, // none to come: last year's
	{"as of @2024-03-31", []string{"đến 31/3 hoa nở", "tới 31/3 hoa nở", "hết 31/3 hoa nở"}},
	{"since @2024-03-31", []string{"từ 31/3 hoa nở", "sau 31/3 hoa nở"}},
	{"before @2024-03-31", []string{"trước 31/3 hoa nở"}},
	{"@2015-09-02", []string{"(2/9/1945 - 2/9/2015)", "2.9.1945 – 2.9.2015"}},
	{"@2024-04-30", []string{"vào 30/4 hoa nở", "sáng 30.4 hoa nở", "chiều 30-4", "tối 30.4", "trưa 30.4", "đêm 30.4", "hội khánh 30.4"}},
	{"until @2024-07", []string{"đến hết tháng 7/2024"}},
	{"as of @2022-12-31", []string{"cuối năm 2022", "đến cuối năm 2022", "đến hết năm 2022", "Đến năm 2022"}},
	{"as of @2024-05-18", []string{"hiện nay", "đến nay", "đến thời điểm này", "hiện tại", "đến hiện nay", "lúc này", "bây giờ", "tới nay"}},

	// Against what.
	{"against same of @2023", []string{"so với cùng kỳ", "so cùng kỳ năm trước", "cùng kỳ năm ngoái", "cùng kỳ 2023", "so với cùng kỳ năm 2023", "cùng thời điểm", "cùng thời gian", "cùng kỳ của năm 2023"}},
	{"against same of @2015-2020", []string{"cùng kỳ nhiệm kỳ trước"}},
	{"against @2022", []string{"so với năm 2022", "so năm 2022", "so với cuối năm 2022", "so với số liệu năm 2022"}},

	// Terms, school years, rounds.
	{"term @2020-2025", []string{"nhiệm kỳ 2020 - 2025", "nhiệm kỳ 2020-2025", "nhiệm kỳ (2020 – 2025)", "nhiệm kỳ này", "trong nhiệm kỳ", "cả nhiệm kỳ", "toàn nhiệm kỳ", "nhiệm kỳ 220-2025"}},
	{"term @2015-2020", []string{"nhiệm kỳ trước", "nhiệm kỳ qua", "nhiệm kỳ vừa qua"}},
	{"term @2025-2030", []string{"nhiệm kỳ tới", "nhiệm kỳ 5 năm tới", "nhiệm kỳ sau", "nhiệm kỳ mới"}},
	{"@2020-2024", []string{"từ đầu nhiệm kỳ đến nay"}},
	{"since @2020-2024", []string{"từ sau đại hội đến nay", "từ đại hội Đảng bộ tỉnh đến nay", "sau đại hội tới nay", "từ sau Đại hội đại biểu Đảng bộ tỉnh lần thứ XVI đến nay", "từ sau Đại hội Đảng bộ tỉnh lần thứ XVI (nhiệm kỳ 2020 - 2025) đến nay"}},
	{"since @2020-2024", []string{"nửa nhiệm kỳ", "nửa nhiệm kỳ qua", "nửa nhiệm kỳ vừa qua", "từ đầu nhiệm kỳ", "giữa nhiệm kỳ", "nửa đầu nhiệm kỳ"}},
	{"duration 2; @2020-2022", []string{"2 năm đầu nhiệm kỳ", "trong 2 năm đầu nhiệm kỳ này"}},
	{"duration; @2020-2022", []string{"hai năm đầu của nhiệm kỳ", "hai năm đầu nhiệm kỳ 2020 - 2025"}},
	{"duration 2.5; @2020-2023", []string{"2,5 năm đầu nhiệm kỳ"}},
	{"duration; @2020-2023", []string{"hai năm rưỡi đầu của nhiệm kỳ 2020-2025"}},
	{"duration 3; @2015-2018", []string{"3 năm đầu nhiệm kỳ 2015-2020"}},
	{"duration; @2015-2018", []string{"ba năm đầu nhiệm kỳ trước"}},
	{"duration 5; @2020-2024", []string{"5 năm đầu nhiệm kỳ 2020-2025"}}, // it is 2024
	{"@2020", []string{"năm đầu nhiệm kỳ"}},
	{"term @2010-2015; term @2015-2020", []string{"nhiệm kỳ 2010-2015, 2015-2020", "nhiệm kỳ 2010-2015 và 2015-2020"}},
	{"term @2015-2020; term @2015-2020", []string{"nhiệm kỳ trước 2015 - 2020"}},
	{"@2020", []string{"đầu nhiệm kỳ là", "đầu nhiệm kỳ có"}},
	{"@2020-2024", []string{"đầu nhiệm kỳ đến nay"}},
	{"against @2015-2020", []string{"so với nửa nhiệm kỳ 2015 - 2020"}},
	{"against @2020-2024", []string{"so với đầu nhiệm kỳ"}},
	{"@2023-Q1; @2023-Q2", []string{"quý I và quý II/2023", "quý I, II năm 2023", "quý I, quý II năm 2023"}},
	{"@2023-05; @2023-06", []string{"tháng 5 và tháng 6/2023", "tháng 5, 6/2023", "tháng 5 và 6/2023"}},
	{"@2023-9M", []string{"từ tháng 1-9/2023", "từ tháng 1 đến tháng 9/2023"}},
	{"@2024-05", []string{"trong tháng, xã"}},
	{"@2024-Q2", []string{"trong quý, xã"}},
	{"@2023-Q1", []string{"Q1/2023"}},
	{"@2023-06", []string{"T6/2023"}},
	{"", []string{"các năm trước", "những năm trước", "nhiều năm trước"}},
	{"school @2022-2023", []string{"năm học 2022-2023", "năm học 2022 - 2023", "năm học 2022/2023", "năm học 2022-23"}},
	{"round @2023-02-03", []string{"đợt 3-2-2023", "đợt 3/2/2023", "dịp 3.2.2023", "lễ 3/2/2023", "đợt ngày 3/2/2023", "đợt 3/2 năm 2023", "đợt 3-2 năm 2023", "đợt ngày 3.2 năm 2023"}},
	{"round @2024-11-07", []string{"đợt 7/11", "đợt 7.11", "đợt 7-11", "dịp 7/11", "lễ 7-11"}},
	{"round @2023-02-03; round @2023-05-19", []string{"đợt 3/2 và 19/5/2023", "đợt 3-2, 19-5-2023"}},
	{"every year", []string{"mỗi năm", "hằng năm", "hàng năm", "từng năm", "bình quân hằng năm", "bình quân mỗi năm", "bình quân năm", "mỗi tháng", "hàng quý", "bình quân 1 năm"}},
	{"28-CT/TW; signed @2019-01-21", []string{"28-CT/TW, ngày 21/1/2019 của", "28-CT/TW (ngày 21/1/2019)", "28-CT/TW ngày 21/1/2019"}},

	// What no date is.
	{"10/12", []string{"đạt 10/12 chỉ tiêu", "lên 10/12 xã", "còn 10/12 hộ"}},
	{"", []string{"quý vị", "tháng ngày", "nhiệm kỳ", "cùng nhau", "đầu tư", "cuối cùng", "giữa đường", "hôm ấy", "trong làng", "giai thoại", "đến chơi", "1.1.3 x", "ngày ấy", "sau đại hội", "từ đại hội về, ông"}},
}

// TestTermOfCongressYears: in October 2020 one term has passed and another begins.
func TestTermOfCongressYears(t *testing.T) {
	l := lexicon(t)
	for want, texts := range map[string][]string{
		"term @2015-2020": {"nhiệm kỳ qua", "nhiệm kỳ vừa qua"},
		"term @2020-2025": {"nhiệm kỳ tới", "nhiệm kỳ mới", "nhiệm kỳ sau"},
	} {
		for _, text := range texts {
			for _, day := range []Date{{2020, 8, 20}, {2020, 10, 20}, {2020, 12, 1}} {
				if got := say(scan(t, l, text, day)); got != want {
					t.Errorf("%q of %s: got %s, want %s", text, day, got, want)
				}
			}
		}
	}
}

func TestHalfPassed(t *testing.T) {
	l := lexicon(t)
	for _, c := range []struct {
		day  Date
		want string
	}{
		{Date{2024, 8, 1}, "@2024-H1"}, {Date{2024, 7, 15}, "@2024-H1"}, {Date{2024, 1, 15}, "@2023-H2"}, {Date{2024, 5, 1}, "duration 0.5"},
	} {
		for _, text := range []string{"nửa năm qua", "Nửa năm vừa qua", "Qua nửa năm,", "sau nửa năm", "Trong nửa năm, xã", "kết quả nửa năm:", "sơ kết nửa năm", "công tác nửa năm", "Nửa năm, tỉnh"} {
			if got := say(scan(t, l, text, c.day)); got != c.want {
				t.Errorf("%q of %s: got %s, want %s", text, c.day, got, c.want)
			}
		}
	}
	if got := say(scan(t, l, "hết nửa năm", Date{2024, 7, 15})); got != "as of @2024-06-30" {
		t.Errorf("hết nửa năm: got %s", got)
	}
	for text, want := range map[string]string{"hai quý qua, tỉnh": "@2024-H1", "ba quý qua, tỉnh": ""} {
		if got := say(scan(t, l, text, Date{2024, 7, 8})); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	for text, want := range map[string]string{"kết quả 7 tháng công tác": "@2024-7M", "kết quả 7 tháng triển khai": "duration 7", "kết quả 6 tháng thi đua": "duration 6", "5 năm tới": "duration 5"} {
		if got := say(scan(t, l, text, Date{2024, 8, 8})); got != want {
			t.Errorf("%s: got %q, want %q", text, got, want)
		}
	}
	if got := say(scan(t, l, "5 năm tới", Date{2025, 8, 8})); got != "term @2025-2030" {
		t.Errorf("5 năm tới: got %q", got)
	}
	if got := say(scan(t, l, "sau nửa năm thực hiện chỉ thị", Date{2024, 7, 15})); got != "duration 0.5" {
		t.Errorf("half a year of doing something: got %s, want its duration", got)
	}
	if got := say(scan(t, l, "nửa năm", now)); got != "" {
		t.Errorf("nửa năm: got %s, want nothing", got)
	}
}
