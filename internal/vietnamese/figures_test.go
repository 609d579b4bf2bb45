package vietnamese

import (
	"testing"
)

// Numerals from end to end: the value, then how it is written or said.
var numeralRows = []struct {
	value float64
	texts []string
}{
	{0, []string{"0", "không", "00"}},
	{1, []string{"1", "một", "01"}},
	{2, []string{"2", "hai", "02"}},
	{3, []string{"3", "ba"}},
	{4, []string{"4", "bốn"}},
	{5, []string{"5", "năm"}},
	{6, []string{"6", "sáu"}},
	{7, []string{"7", "bảy", "bẩy"}},
	{8, []string{"8", "tám"}},
	{9, []string{"9", "chín"}},
	{10, []string{"10", "mười", "một chục"}},
	{15, []string{"15", "mười lăm", "mười nhăm"}},
	{20, []string{"hai mươi", "hai chục", "2 chục"}},
	{21, []string{"hai mươi mốt", "hai mốt"}},
	{24, []string{"hai mươi tư", "hai mươi bốn", "hai tư"}},
	{25, []string{"hai mươi lăm", "hai lăm", "hai nhăm"}},
	{43, []string{"bốn mươi ba", "bốn ba"}},
	{105, []string{"một trăm linh năm", "một trăm lẻ năm", "một trăm linh lăm", "một trăm lẻ lăm"}},
	{120, []string{"một trăm hai mươi", "một trăm hai"}},
	{540, []string{"năm trăm bốn mươi", "năm trăm tư"}},
	{850, []string{"tám trăm rưỡi", "tám trăm rưởi", "tám trăm năm mươi"}},
	{993, []string{"chín trăm chín mươi ba", "chín trăm chín ba"}},
	{1005, []string{"1.005", "một nghìn không trăm linh năm", "một ngàn linh năm"}},
	{1900, []string{"một ngàn chín", "nghìn chín", "1,9 nghìn", "một phẩy chín ngàn"}},
	{5500, []string{"năm ngàn rưỡi", "5,5 nghìn", "5.500"}},
	{36208e6, []string{"36 tỷ 208 triệu", "36,208 tỷ", "36 tỉ 208 triệu", "ba mươi sáu tỷ hai trăm linh tám triệu"}},
	{770000, []string{"77 vạn", "bảy mươi bảy vạn", "770.000", "770 nghìn"}},
	{2.5e6, []string{"2 triệu rưỡi", "2tr5", "2,5 triệu", "hai triệu rưỡi", "2,5M"}},
	{54e12, []string{"54 ngàn tỷ", "54.000 tỷ"}},
	{199000, []string{"199k", "199K"}},
	{-37.5, []string{"-37,5", "âm ba mươi bảy phẩy năm", "trừ ba bảy chấm năm"}},
	{0.5, []string{"0,5", ",5", "không phẩy năm"}},
	{12901, []string{"12.901", "12 901", "12901"}},
}

func TestNumeral(t *testing.T) {
	l := lexicon(t)
	for _, r := range numeralRows {
		for _, text := range r.texts {
			if got, ok := l.Numeral(text); !ok || !near(got, r.value) {
				t.Errorf("%q: got %v %v, want %v", text, got, ok, r.value)
			}
		}
	}
	for _, none := range []string{"", "người", "hai người", "mốt", "lăm", "mươi", "linh năm", "1.2.3", "1,2,3", "21.1.2019", "hai mươi mươi", "12.34.567", "rưỡi", "tỷ lệ", "5 tỷ lệ", "phẩy năm"} {
		if got, ok := l.Numeral(none); ok {
			t.Errorf("%q: got %v, want no numeral", none, got)
		}
	}
}

func TestFraction(t *testing.T) {
	l := lexicon(t)
	for _, c := range []struct {
		a, b  float64
		texts []string
	}{
		{2, 3, []string{"2/3", "hai phần ba", "hai trên ba", "hai chia ba", "2 chia 3"}},
		{3, 4, []string{"3/4", "ba phần tư", "ba phần bốn"}},
		{116, 5, []string{"23 1/5", "hai mươi ba và một phần năm"}},
		{-3, 4, []string{"-3/4", "âm ba phần tư"}},
	} {
		for _, text := range c.texts {
			if a, b, ok := l.Fraction(text); !ok || a != c.a || b != c.b {
				t.Errorf("%q: got %v/%v %v, want %v/%v", text, a, b, ok, c.a, c.b)
			}
		}
	}
	for _, none := range []string{"", "2", "2/", "/3", "2/0", "hai phần", "1 2 3/4", "2/3 người", "một phần nghìn tỷ lệ"} {
		if a, b, ok := l.Fraction(none); ok {
			t.Errorf("%q: got %v/%v, want no fraction", none, a, b)
		}
	}
}

var figureRows = []row{
	// Digits.
	{"2051", []string{"kết nạp 2.051 học sinh", "kết nạp 2051 học sinh", "kết nạp 2.051học sinh", "có 2 051 học sinh", "có 2 .051 học sinh", "có 2\u00a0051 học sinh"}},
	{"3004", []string{"3.004tổ chức", "3.004 tổ chức"}},
	{"1", []string{"01cây bưởi", "tặng 01 cây bưởi", "giảm 01"}},
	{"12901", []string{"có 12 901 cây", "có 12.901 cây"}},
	{"4055", []string{"4055 đồng chí"}},
	{"3.14", []string{"bằng 3,14 phần quà"}},
	{"", []string{"phần mềm 3.0 và 4.0", "máy 4.0 mới"}},

	// Scales.
	{"36208000000 đồng", []string{"36 tỷ 208 triệu đồng", "ba mươi sáu tỷ hai trăm linh tám triệu đồng", "36,208 tỉ đồng"}},
	{"5.4e+13 đồng", []string{"54 ngàn tỷ đồng", "54.000 tỷ đồng"}},
	{"770000", []string{"77 vạn dân", "bảy mươi bảy vạn dân"}},
	{"2500000", []string{"2 triệu rưỡi dân", "2,5 triệu dân"}},
	{"50000", []string{"giá 50K sale", "giá 50 ngàn", "giá 50 nghìn"}},
	{"30", []string{"3 chục cây", "ba chục cây"}},
	{"500", []string{"5 trăm cây"}},
	{"5", []string{"5 tỷ lệ", "còn 5 tỷ trọng", "5 tỷ giá", "5 tỷ suất"}}, // another word begins with tỷ

	// Words.
	{"9", []string{"chín đảng viên bị cách chức", "Chín hộ"}},
	{"3", []string{"cách chức ba", "khai trừ ba, xóa tên", "cảnh cáo ba và"}},
	{"", []string{"cách chức một số cán bộ", "kế hoạch năm", "báo cáo một, xem xét"}},
	{"2", []string{"hai trường hợp", "hai cán bộ"}},
	{"3", []string{"Ba trường hợp", "ba vụ"}},
	{"4", []string{"bốn hộ"}},
	{"6", []string{"sáu hộ"}},
	{"7", []string{"bảy hộ", "bẩy hộ"}},
	{"8", []string{"tám hộ"}},
	{"10", []string{"mười hộ"}},
	{"5", []string{"năm cán bộ", "có năm xã"}},
	{"21", []string{"hai mươi mốt cây", "hai mốt cây"}},
	{"75", []string{"bảy mươi lăm cây", "bảy mươi nhăm cây"}},
	{"104", []string{"một trăm linh tư cây", "một trăm lẻ bốn cây"}},
	{"0.005%", []string{"không phẩy năm phần trăm", "0,5 phần trăm"}},
	{"", []string{"một số nơi", "thứ nguyên", "đầu tư", "ba lô", "không ai", "năm học mới", "tư nhân", "mỗi một hộ", "linh động", "chín muồi", "hai bên"}},

	// Shares.
	{"0.3534%", []string{"đạt 35,34%", "đạt 35,34 %", "đạt 35.34%", "đạt 35,34 phần trăm"}},
	{"1%", []string{"100%", "một trăm phần trăm", "100 phần trăm"}},
	{"1.2%", []string{"đạt 120%NQ", "đạt 120% NQ"}},
	{"0.0213 points", []string{"tăng 2,13 điểm phần trăm", "tăng 2,13 điểm %"}},
	{"45.6196 score", []string{"45,6196 điểm"}},
	{"1 rank", []string{"tụt một bậc"}},
	{"20 rank", []string{"tăng 20 bậc"}},
	{"2 times", []string{"gấp 2 lần", "gấp hai lần"}},

	// Money.
	{"20000 đồng", []string{"20.000 đồng", "20.000đ", "20.000 VNĐ", "20.000 vnd", "20.000₫", "20 nghìn đồng", "VND20.000", "VN$20.000", "20k đồng"}},
	{"300 foreign", []string{"300 USD", "300 euro", "300 đô la", "300$", "300 €"}},
	{"65400000 đồng", []string{"65,4 triệu đồng"}},
	{"20000 đồng/month", []string{"20.000 đồng/tháng", "20.000đ/tháng"}},
	{"2", []string{
		"2 đồng chí", "2 đồng bào", "2 đồng đội", "2 đồng thời", "2 đồng tình", "2 đồng ý", "2 đồng loạt", "2 đồng hành", "2 đồng phục",
		"2 đồng nghiệp", "2 đồng minh", "2 đồng thuận", "2 đồng khởi", "2 đồng bộ",
	}},

	// Comparators.
	{"over 93000", []string{"hơn 93.000 dân", "trên 93.000 dân", "hơn 93 nghìn dân", "khoảng trên 93.000 dân", "Trên 93.000"}},
	{"over 0.381%", []string{"đạt trên 38,1%", "chiếm hơn 38,1%"}},
	{"nearly 92000", []string{"gần 92.000 dân", "ngót 92.000 dân", "xấp xỉ 92.000 dân", "gần bằng 92.000"}},
	{"about 70", []string{"khoảng 70 nhà báo", "chừng 70 nhà báo", "tầm 70 nhà báo", "ước 70 nhà báo", "khoảng chừng 70 nhà báo", "tầm khoảng 70", "ước tính 70", "ước khoảng 70", "ước đạt 70", "ước có 70"}},
	{"under 0.01%", []string{"còn dưới 1%", "chưa đến 1%", "chưa tới 1%", "không đến 1%", "không tới 1%", "chưa đầy 1%", "không đầy 1%"}},
	{"at least 7000", []string{"ít nhất 7.000", "tối thiểu 7.000", "không dưới 7.000", "thấp nhất 7.000", "7.000 trở lên", "từ 7.000 trở lên", "từ 7.000 gốc cây ăn quả trở lên", "7.000 cây trở lên", "trên 7.000 cây trở lên", "không ít hơn 7.000", "ít nhất là 7.000"}},
	{"at most 0.2%", []string{"không quá 20%", "tối đa 20%", "nhiều nhất 20%", "cao nhất 20%", "không hơn 20%", "không trên 20%", "không vượt quá 20%", "không được vượt quá 20%", "20% trở xuống", "từ 20% trở xuống", "tối đa là 20%"}},
	{"under 7000 đồng", []string{"ít hơn 7.000 đồng", "kém hơn 7.000 đồng", "thấp hơn 7.000 đồng"}},
	{"over 7000 đồng", []string{"nhiều hơn 7.000 đồng", "cao hơn 7.000 đồng", "lớn hơn 7.000 đồng"}},
	{"0.3333%", []string{"ít hơn 33,33%", "cao hơn 33,33%", "nhiều hơn 33,33%", "thấp hơn 33,33%", "kém hơn 33,33%"}}, // differences, no bounds
	{"at least 0.9%", []string{"90% trở lên", "từ 90% trở lên", "từ 90% tổ chức cơ sở đảng trở lên"}},
	{"0.9%", []string{"90% hoàn thành tốt trở lên", "từ 90% hoàn thành tốt trở lên", "90% tổ chức trở lên", "90% số hộ khá trở lên", "cấp trên 90%"}},
	{"7", []string{"như trên 7 hộ"}},

	// Ranges.
	{"90..100", []string{"từ 90 - 100 cây", "từ 90 đến 100 cây", "giữa 90 và 100 cây", "90-100 cây", "90 – 100 cây", "từ 90 tới 100 cây"}},
	{"0.03..0.04%", []string{"tăng 3-4%", "từ 3% đến 4%", "3% - 4%"}},
	{"60000..65000", []string{"từ 60.000 đến 65.000 người", "60.000 - 65.000 người", "kết nạp 60.000 đến 65.000 người"}},
	{"12..15", []string{"mỗi nơi 12 đến 15 người", "thêm 12 tới 15 cây"}},
	{"0.85..0.9%", []string{"đạt 85% đến 90% số hộ", "85% tới 90%"}},
	{"20; 45", []string{"20 đến 45 người", "nâng lên 20 đến 45"}}, // too far apart
	{"302; 455", []string{"tăng 302 đến 455", "giảm 302 đến 455"}},
	{"3000000..4000000 đồng", []string{"3 - 4 triệu đồng", "3-4 triệu đồng", "từ 3 đến 4 triệu đồng", "3 triệu đồng đến 4 triệu đồng"}},
	{"0.015..0.02%/year", []string{"1,5-2%/năm"}},
	{"1300..1400", []string{"kết nạp 1.300 đến 1.400 đảng viên"}},
	{"302; 455", []string{"tăng 302 đến 455", "tăng từ 302 đến 455", "giảm từ 302 đến 455", "nâng số hộ từ 302 lên 455"}},
	{"100; 90", []string{"có 100 - 90 hộ"}},

	// A slash.
	{"10/18", []string{"10/18 xã", "đạt 10/18", "10 / 18 xã"}},
	{"8793/6500", []string{"8.793/6.500 cây"}},
	{"821/1450", []string{"821/1.450 chỉ tiêu"}},
	{"0.832/0.5%", []string{"83,2%/50%"}},
	{"4.5799e+13/3.6875e+13 đồng", []string{"45.799/36.875 tỷ đồng"}},
	{"1 rank", []string{"ở vị trí số 1"}},
	{"40 rank", []string{"PCI lên thứ 40", "xuống thứ 40"}},
	{"51 rank", []string{"lên thứ hạng 51", "xếp hạng 51", "vị trí 51"}},
	{"40.62/80", []string{"40,62/80 điểm"}},
	{"4/63 rank", []string{"xếp thứ 4/63", "đứng ở vị trí thứ 4/63", "hạng thứ 4/63"}},
	{"4 rank", []string{"xếp thứ 4", "đứng thứ tư", "vị trí thứ 4", "hạng thứ 4"}},
	{"1 rank", []string{"xếp thứ nhất", "đứng thứ nhất"}},
	{"2 rank", []string{"đứng thứ nhì"}},
	{"8460; 260486", []string{"8.460 cuộc/260.486 lượt"}},
	{"1300/year", []string{"1.300 cây/năm", "1.300 cây giống mới/năm"}},
	{"1300/quarter", []string{"1.300 cây/quý"}},
	{"2/3", []string{"còn 2/3 số hộ"}},
	{"share 2..3", []string{"hai phần ba số hộ", "2 phần 3 số hộ"}},
	{"share 1..5", []string{"một phần năm số hộ"}},
	{"share 3..4", []string{"ba phần bốn số hộ", "ba phần tư số hộ"}},
}
