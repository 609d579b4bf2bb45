package indicator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// short writes an observation in one line: "party_members_admitted 120 2023-Q1".
func short(o indicator.Observation) string {
	var b strings.Builder
	b.WriteString(o.Indicator)
	if o.By.Value != "" {
		b.WriteString("[" + o.By.Value + "]")
	}
	if o.Kind != indicator.Actual {
		b.WriteString(" " + string(o.Kind))
	}
	fmt.Fprintf(&b, " %v", o.Value)
	if o.Max != 0 {
		fmt.Fprintf(&b, "-%v", o.Max)
	}
	if o.RatioUnit {
		b.WriteString(" ratio")
	}
	b.WriteString(" " + string(o.Period) + o.AsOf.String())
	if o.PerYear {
		b.WriteString("/year")
	}
	if o.Base != "" {
		b.WriteString("<" + o.Base)
	}
	if o.Qualifier != "" {
		b.WriteString(" " + string(o.Qualifier))
	}
	return b.String()
}

// read reads a body of baocamau.vn, published on 12 July 2022, with a title of
// the whole province.
func read(t *testing.T, reader *indicator.Reader, body string) string {
	t.Helper()
	return readTitled(t, reader, "Cà Mau: Tin xây dựng Đảng trong tỉnh", body)
}

func readTitled(t *testing.T, reader *indicator.Reader, title, body string) string {
	t.Helper()
	return readOn(t, reader, time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60)), title, body)
}

// readOn reads a body published on a day.
func readOn(t *testing.T, reader *indicator.Reader, published time.Time, title, body string) string {
	t.Helper()
	reading := reader.Read(article.Article{Site: "baocamau.vn", Title: title, Body: body, Published: published})
	var lines []string
	for _, o := range reading.Observations {
		if o.Derived == "" && o.Ambiguous == "" {
			lines = append(lines, short(o))
		}
	}
	return strings.Join(lines, "; ")
}

type sentence struct{ want, text string }

func run(t *testing.T, sentences []sentence) {
	t.Helper()
	reader := newReader(t)
	for _, s := range sentences {
		for _, text := range asPrinted(s.text) {
			if got := read(t, reader, text); got != s.want {
				t.Errorf("%s\n got %s\nwant %s", text, got, s.want)
			}
		}
		cutShort(s.text, func(text string) { read(t, reader, text) })
	}
}

// asPrinted is a text as it stands and, if it has several lines, as it comes from a page: with an empty line
// between any two.
func asPrinted(text string) []string {
	if !strings.Contains(text, "\n") {
		return []string{text}
	}
	lines := strings.ReplaceAll(text, "\n\n", "\n")
	return []string{text, strings.ReplaceAll(lines, "\n", "\n\n")}
}

// morning is eight o'clock in Vietnam.
func morning(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
}

// runOn reads articles of baocamau.vn under one title, published on one day.
func runOn(t *testing.T, published time.Time, title string, sentences []sentence) {
	t.Helper()
	reader := newReader(t)
	for _, s := range sentences {
		for _, text := range asPrinted(s.text) {
			if got := readOn(t, reader, published, title, text); got != s.want {
				t.Errorf("%s\n got %s\nwant %s", text, got, s.want)
			}
		}
		cutShort(s.text, func(text string) { readOn(t, reader, published, title, text) })
	}
}

// titled is an article and what is read of it.
type titled struct{ title, text, want string }

// runTitled reads articles of baocamau.vn of 12 July 2022 with titles of their own.
func runTitled(t *testing.T, articles []titled) {
	t.Helper()
	reader := newReader(t)
	for _, a := range articles {
		if got := readTitled(t, reader, a.title, a.text); got != a.want {
			t.Errorf("%s | %s\n got %s\nwant %s", a.title, a.text, got, a.want)
		}
		cutShort(a.text, func(text string) { readTitled(t, reader, a.title, text) })
		cutShort(a.title, func(title string) { readTitled(t, reader, title, a.text) })
	}
}

// cutShort reads a text cut short behind each word: it may say anything then, but it ends
// nobody.
func cutShort(text string, read func(string)) {
	for end := range text {
		if text[end] == ' ' {
			read(text[:end])
		}
	}
}

func TestAdmissions(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 912 2022-H1", "Sáu tháng đầu năm 2022, toàn tỉnh kết nạp 912 đảng viên."},
		{"party_members_admitted 912 2022-H1", "6 tháng đầu năm 2022, 912 quần chúng ưu tú trong tỉnh được đứng vào hàng ngũ của Đảng."},
		{"party_members_admitted 1054 2021", "Số đảng viên mới kết nạp của toàn Đảng bộ tỉnh năm 2021 là 1.054 đồng chí."},
		{"party_members_admitted 10027 2021", "Cả năm 2021, Đảng bộ tỉnh kết nạp được 10.027."},
		{"party_members_admitted[students] 64 2021", "Trong năm 2021, toàn tỉnh kết nạp 64 đảng viên là học sinh, sinh viên."},
		{
			"party_members_admitted 700 2022-H1; party_members_admitted[women] 310 2022-H1; party_members_admitted[religious] 12 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 700 đảng viên, trong đó có 310 nữ, 12 người có đạo và 95 nông dân.",
		},
		{"", "Năm 2021, các cấp ủy trong tỉnh giới thiệu 420 quần chúng ưu tú học lớp bồi dưỡng nhận thức về Đảng."},
		{"", "Năm 2021, Đoàn Thanh niên toàn tỉnh kết nạp 3.200 đoàn viên."},
		{"", "Năm 2021, toàn tỉnh có 230 đảng viên được công nhận chính thức."},
		{"", "Bình quân mỗi tháng toàn tỉnh kết nạp 150 đảng viên."},
		{"", "Huyện Cái Nước kết nạp 61 đảng viên trong 6 tháng đầu năm 2022."},
		{"", "Đảng bộ Công an tỉnh kết nạp 35 đảng viên trong 6 tháng đầu năm 2022."},
		{"", "Năm 2021, cả nước kết nạp 170.000 đảng viên."},
		{"", "Năm 2021, tỉnh Bạc Liêu kết nạp 812 đảng viên."},
	})
}

func TestTargets(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 1600 2022 over", "Năm 2022, Tỉnh ủy phấn đấu kết nạp trên 1.600 đảng viên."},
		{"party_members_admitted target 1200-1300 2023", "Năm 2023, toàn tỉnh đề ra chỉ tiêu kết nạp từ 1.200 đến 1.300 đảng viên."},
		{"party_members_admitted target 1000 2020-2025/year at_least", "Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025 đề ra mỗi năm kết nạp ít nhất 1.000 đảng viên."},
		{
			"party_members_admitted 431 2022-H1; party_members_admitted attainment 0.431 2022; party_members_admitted target 1000 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 431 đảng viên, đạt 43,1% kế hoạch năm (1.000 đảng viên).",
		},
		{"party_members_admitted 1054 2021; party_members_admitted attainment 1.11 2021", "Năm 2021, toàn tỉnh kết nạp 1.054 đảng viên, vượt 11% so với kế hoạch."},
		{
			"party_members_admitted 821 2022-H1; party_members_admitted target 1450 2022; party_members_admitted attainment 0.5662 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp được 821/1.450 đảng viên, đạt 56,62%.",
		},
		{
			"party_members_rated_ratio[good_or_better] 0.91 2021; party_members_rated_ratio[good_or_better] target 0.9 2021",
			"Năm 2021, 91% đảng viên trong tỉnh hoàn thành tốt nhiệm vụ trở lên (Nghị quyết: 90%).",
		},
		{
			"party_organizations_rated_ratio[good_or_better] target 0.9 2020-2025/year over; party_members_rated_ratio[good_or_better] target 0.85 2020-2025/year over",
			"Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025 đặt mục tiêu hằng năm có trên 90% tổ chức cơ sở đảng, trên 85% đảng viên hoàn thành tốt nhiệm vụ trở lên.",
		},
		{
			"programme_tasks[group] target 6 2020-2025; programme_tasks[key] target 9 2020-2025",
			"Chương trình hành động nhiệm kỳ 2020-2025 của Tỉnh ủy đề ra 6 nhóm nhiệm vụ, giải pháp và 9 nhiệm vụ trọng tâm.",
		},
		{"", "Toàn tỉnh đạt 14 chỉ tiêu trong tổng số 17 chỉ tiêu đề ra."},
		{"", "Mỗi chi bộ phải giới thiệu ít nhất 2 quần chúng ưu tú."},
	})
}

func TestStocks(t *testing.T) {
	run(t, []sentence{
		{"party_members 45239 2022-06-30", "Đến ngày 30-6-2022, tổng số đảng viên của Đảng bộ tỉnh là 45.239 đồng chí."},
		{"party_members 45239 2022-07-12 over", "Toàn Đảng bộ tỉnh hiện có trên 45.239 đảng viên."},
		{"party_members 152000 2022-07-12 over", "Dự Đại hội có 350 đại biểu, đại diện cho hơn 152.000 đảng viên trong toàn Đảng bộ tỉnh."},
		{
			"party_organizations 644 2022-06-30; party_organizations[grassroots_committee] 231 2022-06-30; party_cells 2500 2022-06-30; party_organizations[grassroots_cell] 413 2022-06-30",
			"Đến 30-6-2022, Đảng bộ tỉnh có 644 tổ chức cơ sở đảng, gồm 231 đảng bộ cơ sở (với 2.500 chi bộ trực thuộc) và 413 chi bộ cơ sở.",
		},
		{
			"party_committees 16 2022-07-12; party_members 47601 2022-07-12; party_members change 702 2022-07-12<2021-12-31",
			"Đảng bộ tỉnh hiện có 16 đảng bộ trực thuộc Tỉnh ủy với 47.601 đảng viên, tăng 702 đảng viên so với cuối năm 2021.",
		},
		{"party_members[ethnic_minority] 4000 2022-07-12 over", "Toàn tỉnh hiện có trên 4.000 đảng viên là người dân tộc thiểu số."},
		{"party_villages_with_cell 925 2022-07-12; party_villages_with_cell_ratio 0.9615 2022-YTD", "Hiện toàn tỉnh có 925/962 ấp, khu phố có chi bộ, đạt 96,15%."},
		{"party_communes_with_committee_ratio 1 2022-YTD", "Đến nay, 100% xã, phường, thị trấn trong tỉnh có đảng bộ cơ sở."},
		{"", "Toàn tỉnh có 25.000 đảng viên đang làm ăn xa."},
		{"", "Năm 1997, toàn tỉnh có 302 tổ chức cơ sở đảng, 14.000 đảng viên."},
		{"", "Huyện hiện có 4.876 đảng viên."},
	})
}

func TestInspectionAndDiscipline(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected 450 2022-H1; party_members_inspected 206 2022-H1",
			"6 tháng đầu năm 2022, 450 tổ chức đảng và 206 đảng viên được cấp ủy các cấp trong tỉnh kiểm tra.",
		},
		{
			"party_organizations_supervised 317 2022-H1; party_members_supervised 513 2022-H1",
			"Trong 6 tháng đầu năm 2022, cấp ủy các cấp giám sát chuyên đề 317 tổ chức đảng và 513 đảng viên.",
		},
		{
			"party_organizations_inspected[suspected_violation] 6 2021; party_members_inspected[suspected_violation] 38 2021",
			"Năm 2021, ủy ban kiểm tra các cấp trong tỉnh kiểm tra khi có dấu hiệu vi phạm đối với 6 tổ chức đảng và 38 đảng viên.",
		},
		{
			"party_members_disciplined 52 2022-H1; party_members_disciplined[reprimand] 37 2022-H1; party_members_disciplined[warning] 11 2022-H1; party_members_disciplined[expulsion] 4 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh thi hành kỷ luật 52 đảng viên, trong đó 37 khiển trách, 11 cảnh cáo và khai trừ 4.",
		},
		{"party_organizations_disciplined 3 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật bằng hình thức khiển trách, cảnh cáo 3 tổ chức đảng."},
		{
			"party_members_disciplined 56 2021; party_members_disciplined change -0.0667 ratio 2021<2020; party_members_disciplined change -4 2021<2020",
			"Năm 2021, toàn tỉnh có 56 đảng viên bị kỷ luật, giảm 6,67% (giảm 4 đảng viên) so với năm 2020.",
		},
		{"party_organizations_disciplined 0 2021", "Năm 2021, toàn tỉnh không có tổ chức đảng nào bị thi hành kỷ luật."},
		{"corruption_cases 0 2022-H1", "6 tháng đầu năm 2022, trên địa bàn tỉnh không xảy ra vụ việc tham nhũng."},
		{"corruption_cases 5 2021", "Năm 2021, cơ quan tố tụng trong tỉnh khởi tố mới 5 vụ việc tham nhũng."},
		{
			"party_members_screened 214 2021; party_members_screened[improved] 131 2021; party_members_screened[under_education] 48 2021; party_members_screened[removed] 35 2021",
			"Năm 2021, toàn tỉnh rà soát, sàng lọc 214 đảng viên; có 131 đồng chí tiến bộ, 48 đồng chí tiếp tục giáo dục, 35 đảng viên bị đưa ra khỏi Đảng.",
		},
		{
			"party_members_removed[expelled] 28 2020; party_members_removed[struck_off] 327 2020; party_members_removed[resigned] 137 2020",
			"Năm 2020, toàn tỉnh khai trừ 28 đảng viên, xóa tên 327 đảng viên, cho ra khỏi Đảng 137 đảng viên.",
		},
		{"", "Năm 2021, cấp ủy các cấp kiểm tra, giám sát 239 tổ chức đảng trong tỉnh."},
		{"", "Năm 2021, Ủy ban Kiểm tra Tỉnh ủy thi hành kỷ luật 12 đảng viên."},
		{"", "Ủy ban Kiểm tra Tỉnh ủy đề nghị thi hành kỷ luật 9 đảng viên."},
		{"", "Qua kiểm tra, năm 2021 toàn tỉnh phát hiện 78 đảng viên có vi phạm."},
		{"", "Cả ba đảng viên này đều ở huyện Năm Căn."},
	})
}

func TestRatingsAndHonours(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated 836 2021; party_organizations_rated[excellent] 125 2021; party_organizations_rated_ratio[excellent] 0.1495 2021; party_organizations_rated[failed] 6 2021; party_organizations_rated_ratio[failed] 0.0072 2021",
			"Năm 2021, toàn tỉnh có 836 tổ chức cơ sở đảng được đánh giá, xếp loại, trong đó: hoàn thành xuất sắc nhiệm vụ 125 (14,95%), không hoàn thành nhiệm vụ 6 (0,72%).",
		},
		{"party_organizations_rated 662 2021; party_organizations 686 2021-12-31", "Năm 2021, toàn tỉnh có 662 trong tổng số 686 tổ chức cơ sở đảng được đánh giá chất lượng."},
		{
			"party_members_rated_ratio[good_or_better] 0.9033 2021; party_members_rated_ratio[completed] 0.091 2021; party_members_rated_ratio[failed] 0.0057 2021",
			"Năm 2021, toàn tỉnh có 90,33% số đảng viên được xếp loại hoàn thành tốt nhiệm vụ trở lên; 9,1% hoàn thành nhiệm vụ và 0,57% không hoàn thành nhiệm vụ.",
		},
		{
			"party_badges_awarded 197 2022-05; party_badges_awarded[70] 1 2022-05; party_badges_awarded[40] 74 2022-05",
			"Đợt 19-5-2022, toàn tỉnh có 197 đảng viên được tặng Huy hiệu Đảng, trong đó có 1 đảng viên 70 năm tuổi Đảng, 74 đảng viên 40 năm tuổi Đảng.",
		},
		{"party_badges_awarded 1050 2022-05", "Đợt 19-5-2022, Tỉnh ủy trao tặng Huy hiệu từ 30 năm đến 55 năm tuổi Đảng cho 1.050 đảng viên."},
		{"commendations[collective] 10 2022-Q1; commendations[individual] 19 2022-Q1", "Quý I-2022, Ban Thường vụ Tỉnh ủy khen thưởng 10 tập thể và 19 cá nhân."},
		{"officials_trained 1245 2021", "Năm 2021, tỉnh cử 1.245 lượt cán bộ đi đào tạo, bồi dưỡng."},
		{"personnel_decisions 69 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy thực hiện công tác cán bộ đối với 69 trường hợp."},
		{"health_checks 2316 2022-H1", "6 tháng đầu năm 2022, toàn tỉnh khám, điều trị ngoại trú 2.316 lượt cho cán bộ diện quản lý."},
		{"documents_issued 14 2021; documents_issued[directive] 2 2021; documents_issued[plan] 9 2021", "Năm 2021, Tỉnh ủy ban hành 14 văn bản, gồm 2 chỉ thị, 9 kế hoạch."},
		{"charity_houses 1064 2021; charity_gifts 215000 2021; charity_value_dong 1.265e+11 2021 over", "Năm 2021, các cấp Mặt trận trong tỉnh xây dựng 1.064 căn nhà đại đoàn kết, trao 215 ngàn suất quà, tổng trị giá trên 126,5 tỷ đồng."},
		{"harmful_accounts_reported 1146 2021; harmful_accounts_removed 312 2021", "Năm 2021, toàn tỉnh báo xấu 1.146 tài khoản mạng xã hội, gỡ bỏ 312 tài khoản."},
		{"mass_organization_coverage_ratio 0.814 2021", "Năm 2021, tỷ lệ tập hợp quần chúng vào các tổ chức đoàn thể toàn tỉnh đạt 81,4%."},
		{"party_organizations_established 21 2021; party_organizations_established[private_enterprise] 4 2021", "Năm 2021, toàn tỉnh thành lập mới 21 tổ chức đảng, trong đó có 4 tổ chức đảng trong doanh nghiệp ngoài khu vực nhà nước."},
		{"pci_rank 9 2021; pci_rank change -6 2021<2020", "Năm 2021, chỉ số PCI của tỉnh xếp vị trí thứ 9, tăng 6 bậc so với năm 2020."},
		{"sipas_ratio 0.8672 2021", "Năm 2021, chỉ số SIPAS của tỉnh đạt 86,72%, xếp thứ 38/63 tỉnh, thành phố."},
		{"pci_rank target 10 2025 at_most", "Tỉnh phấn đấu đến năm 2025 chỉ số PCI nằm trong nhóm 10 tỉnh dẫn đầu cả nước."},
		{"", "Đại hội bầu 51 đồng chí vào Ban Chấp hành Đảng bộ tỉnh."},
		{"", "Theo quy định, mỗi Huy hiệu kèm tiền thưởng 2 triệu đồng."},
		{"", "Lớp học có 107 học viên, trong thời gian tám ngày."},
	})
}

// TestPlaces turns the article's own body and the sentence's place against each
// other.
func TestPlaces(t *testing.T) {
	reader := newReader(t)
	tests := []struct{ want, title, text string }{
		{"", "Cái Nước kết nạp 61 đảng viên", "Sáu tháng đầu năm 2022, toàn Đảng bộ kết nạp 61 đảng viên."},
		{"party_members_admitted 812 2022-H1", "Cái Nước kết nạp 61 đảng viên", "Sáu tháng đầu năm 2022, toàn Đảng bộ kết nạp 61 đảng viên. Cùng thời gian, toàn tỉnh kết nạp 812 đảng viên."},
		{"", "TP Cà Mau: Kết nạp 90 đảng viên", "Từ đầu năm 2022 đến nay, Thành ủy Cà Mau kết nạp 90 đảng viên."},
		{"", "Đảng ủy Khối các cơ quan tỉnh tổng kết", "Năm 2021, toàn Đảng bộ kết nạp 140 đảng viên."},
		{"party_members_admitted 612 2021", "Tin trong tỉnh", "Năm 2021, Đảng bộ tỉnh kết nạp 612 đảng viên; riêng huyện Trần Văn Thời kết nạp 90 đảng viên."},
		{"", "Hội nghị toàn quốc về kiểm tra", "Năm 2021, cấp ủy các cấp trong cả nước thi hành kỷ luật 16.794 đảng viên."},
		{"", "An Giang Party organization", "In the first nine months of 2021 the Provincial Party Committee of An Giang admitted 3,412 new members, of whom 1,587 are women, and sent many officials to training courses."},
	}
	for _, test := range tests {
		if got := readTitled(t, reader, test.title, test.text); got != test.want {
			t.Errorf("%s: %s\n got %s\nwant %s", test.title, test.text, got, test.want)
		}
	}
}

func TestArithmetic(t *testing.T) {
	reader := newReader(t)
	reading := reader.Read(article.Article{
		Site: "baocamau.vn", Title: "Cà Mau: Tin trong tỉnh", Published: time.Date(2022, 7, 12, 0, 0, 0, 0, time.UTC),
		Body: "Năm 2021, toàn tỉnh thi hành kỷ luật 25 đảng viên (giảm 2 đảng viên so với năm 2020) với các hình thức: khiển trách 19, cảnh cáo 2, cách chức 1, khai trừ 3.\n\nNăm 2021, toàn tỉnh kết nạp 500 đảng viên, đạt 62,5% kế hoạch.",
	})
	found := map[string]indicator.Observation{}
	for _, o := range reading.Observations {
		found[short(o)] = o
	}
	for want, check := range map[string]indicator.Check{"party_members_disciplined 25 2021": indicator.CheckPassed, "party_members_disciplined[reprimand] 19 2021": indicator.CheckPassed} {
		if found[want].Check != check {
			t.Errorf("%s: check %q, want %q", want, found[want].Check, check)
		}
	}
	for want, how := range map[string]string{"party_members_disciplined 27 2020": "previous_period", "party_members_admitted target 800 2021": "implied_target"} {
		if found[want].Derived != how {
			t.Errorf("%s: derived %q, want %q", want, found[want].Derived, how)
		}
	}
}

// A plan that follows from its share is the roundest that the printed share allows.
func TestImpliedTarget(t *testing.T) {
	reader := newReader(t)
	for _, c := range []struct {
		want float64
		body string
	}{
		{2000, "Năm 2021, toàn tỉnh kết nạp 1.045 đảng viên, đạt 52% kế hoạch."},
		{2010, "Năm 2021, toàn tỉnh kết nạp 1.045 đảng viên, đạt 51,99% kế hoạch."},
		{1500, "Năm 2021, toàn tỉnh kết nạp 1.623 đảng viên, vượt 8,2% kế hoạch."},
		{1623, "Năm 2021, toàn tỉnh kết nạp 1.623 đảng viên, đạt 100% kế hoạch."},
		{1621, "Năm 2021, toàn tỉnh kết nạp 1.623 đảng viên, đạt 100,12% kế hoạch."},
		{800, "Năm 2021, toàn tỉnh kết nạp 500 đảng viên, đạt 62,5% kế hoạch."},
		{0, "Năm 2021, toàn tỉnh kết nạp 1.045 đảng viên, đạt 52,25% kế hoạch là 2.000 đảng viên."}, // told, not derived
	} {
		derived := 0.0
		for _, o := range reader.Read(article.Article{Site: "baocamau.vn", Published: time.Date(2022, 1, 12, 0, 0, 0, 0, time.UTC), Body: c.body}).Observations {
			if o.Derived == "implied_target" {
				derived = o.Value
			}
		}
		if derived != c.want {
			t.Errorf("%s: implied target %v, want %v", c.body, derived, c.want)
		}
	}
}

func TestExplain(t *testing.T) {
	reader := newReader(t)
	explanations := reader.Explain(article.Article{
		Site: "baocamau.vn", Title: "Tin trong tỉnh", Published: time.Date(2022, 7, 12, 0, 0, 0, 0, time.UTC),
		Body: "Năm 2021, toàn tỉnh kết nạp 500 đảng viên; huyện Cái Nước kết nạp 61 đảng viên, trồng 1.200 cây xanh. Nghị quyết số 21-NQ/TW nhắc chị Hoa, 28 tuổi, điện thoại 0982.095.095.",
	})
	want := []struct {
		text    string
		refused indicator.Refusal
		rule    string
	}{
		{"Năm 2021", indicator.RefusedMasked, "time"},
		{"500", "", "event before"},
		{"61", indicator.RefusedBelow, "event before"},
		{"1.200", indicator.RefusedForeign, ""},
		{"21-NQ/TW", indicator.RefusedMasked, "document"},
		{"28", indicator.RefusedMasked, "age"},
		{"0982.095.095", indicator.RefusedMasked, "phone"},
	}
	if len(explanations) != len(want) {
		t.Fatalf("%d explanations: %+v", len(explanations), explanations)
	}
	for i, w := range want {
		if e := explanations[i]; e.Text != w.text || e.Refused != w.refused || e.Rule != w.rule || len(e.Observations) > 0 != (w.refused == "") {
			t.Errorf("explanation %+v, want %+v", e, w)
		}
	}
}

// readBare reads a body alone; it counts ambiguous ones too.
func readBare(t *testing.T, body string) string {
	t.Helper()
	var lines []string
	for _, o := range newReader(t).Read(article.Article{Body: body, Published: time.Date(2024, 1, 15, 0, 0, 0, 0, time.UTC)}).Observations {
		lines = append(lines, short(o))
	}
	return strings.Join(lines, "; ")
}

// TestNotBegun: what has not begun can only be planned, and a numbered document
// of the centre demands no figure of one province. The article is of 12 July 2022.
func TestNotBegun(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 2200 2023", "Phương hướng năm 2023: toàn tỉnh kết nạp 2.200 đảng viên."},
		{"party_members_admitted target 2200 2023; party_organizations_established target 20 2023", "Năm 2023, toàn tỉnh kết nạp 2.200 đảng viên, thành lập 20 tổ chức đảng."},
		{"party_members_admitted 900 2021", "Năm 2021, toàn tỉnh kết nạp 900 đảng viên."},
		{"party_members_admitted target 700 2022; officials_trained target 900 2022", "Phương hướng năm 2022: kết nạp 700 đảng viên; bồi dưỡng 900 lượt cán bộ toàn tỉnh."},
		{
			"party_members_admitted target 900 2020-2025/year at_least; party_organizations_rated_ratio[good_or_better] target 0.8 2020-2025/year at_least",
			"Nhiệm kỳ 2020 - 2025, Đảng bộ tỉnh đặt mục tiêu mỗi năm kết nạp ít nhất 900 đảng viên; hằng năm có ít nhất 80% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên.",
		},
		{"party_committees 12 2022-07-12; party_organizations 558 2022-07-12", "Sau sắp xếp theo Nghị quyết số 18-NQ/TW, Đảng bộ tỉnh hiện có 12 đảng bộ trực thuộc, 558 tổ chức cơ sở đảng."},
	})
}

// TestExplainLeadsToItsObservation: what the title repeats is left out, and the
// numbers behind it still lead to what they became.
func TestExplainLeadsToItsObservation(t *testing.T) {
	reading, explanations := newReader(t).ReadExplained(article.Article{
		Site: "hatinhtv.vn", Title: "Hà Tĩnh kết nạp 1.836 đảng viên", Published: time.Date(2024, 1, 16, 8, 0, 0, 0, time.UTC),
		Body: "Năm 2023, toàn tỉnh kết nạp 1.836 đảng viên mới, thi hành kỷ luật 263 đảng viên.",
	})
	for _, e := range explanations {
		for _, at := range e.Observations {
			if o := reading.Observations[at]; o.Evidence.Start != e.Start || o.Evidence.End != e.End || o.Evidence.InTitle != e.InTitle {
				t.Errorf("%q leads to %s", e.Text, short(o))
			}
		}
	}
	if len(explanations) < 3 || len(reading.Observations) != 2 {
		t.Errorf("%d numbers explained, %d observations", len(explanations), len(reading.Observations))
	}
}

// TestExplainTwoReadings: a number that became two figures leads to both, one that
// became none to none. The article is of 12 July 2022.
func TestExplainTwoReadings(t *testing.T) {
	for _, c := range []struct{ number, want, body string }{
		{"1.405/1.500", "party_members_admitted 1405 2021; party_members_admitted target 1500 2021", "Năm 2021, toàn tỉnh kết nạp 1.405/1.500 đảng viên."},
		{"12", "par_index_rank 12 2021; pci_rank 12 2021", "Năm 2021, chỉ số PCI và chỉ số PAR Index của tỉnh cùng xếp thứ 12."},
		{"1.405", "party_members_admitted 1405 2021", "Năm 2021, toàn tỉnh kết nạp 1.405 đảng viên."},
		{"140/150", "", "Năm 2021, huyện Cái Nước kết nạp 140/150 đảng viên."},
	} {
		reading, explanations := newReader(t).ReadExplained(article.Article{Site: "baocamau.vn", Body: c.body, Published: time.Date(2022, 7, 12, 0, 0, 0, 0, time.UTC)})
		i := slices.IndexFunc(explanations, func(e indicator.Explanation) bool { return strings.HasSuffix(e.Text, c.number) })
		if i < 0 {
			t.Errorf("%s: %q is not explained: %+v", c.body, c.number, explanations)
			continue
		}
		var became []string
		for _, at := range explanations[i].Observations {
			became = append(became, short(reading.Observations[at]))
		}
		slices.Sort(became)
		if got := strings.Join(became, "; "); got != c.want || (explanations[i].Refused == "") != (c.want != "") {
			t.Errorf("%s: %q is explained as\n%s (refused: %q), want\n%s", c.body, c.number, got, explanations[i].Refused, c.want)
		}
	}
}
