package article

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"
)

func rulesFor(t testing.TB, layout Layout) Rules {
	t.Helper()
	rules, err := layout.Compile()
	if err != nil {
		t.Fatal(err)
	}
	return rules
}

var (
	cantho = Layout{
		Title: []string{"h1.fw700"}, Published: []string{"span.pubdate"}, Body: []string{"#newscontents .content-fck"},
		Drop: []string{".detail-related"},
	}
	phuyen = Layout{
		Title: []string{".detail-main-title h1.title"}, Published: []string{"time.time"}, Sapo: []string{".content-reply .reply"},
		Body: []string{".td-post-content"}, PathDate: `/(?P<year>20\d\d)(?P<month>\d\d)/`,
	}
	quangngai = Layout{
		Title: []string{"h1.title"}, Published: []string{".date_news"}, Body: []string{"#content"},
		Script: []string{`outputData\s*=\s*"((?:[^"\\]|\\.)+)"`},
	}
	vhpt = Layout{Title: []string{"h1.detail-title"}, Published: []string{".detail-info .date"}, Body: []string{".detail-content"}}
)

// The traps of real pages, each on a page of ours.
func TestExtract(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		file, url string
		layout    Layout
		want      Article
		drifted   bool
		disagree  bool
	}{
		{
			file: "breadcrumb-first", url: "https://example.vn/dang-bo-phuong-a216870.html", layout: cantho,
			want: Article{
				Title: "Đảng bộ phường Cái Khế kết nạp 31 đảng viên", Published: at("2024-05-07 08:45"), Author: "MINH TÂM",
				Body: "(TN) - Trong quý I-2024, đảng bộ phường đã kết nạp 31 đảng viên, đạt 62% chỉ tiêu năm.\n\n" +
					"Số đảng viên mới đều là đoàn viên, giáo viên và công nhân.\n\n" +
					"Chi bộ | Kết nạp | Chỉ tiêu\n\nKhu vực 1 | 18 | 7.200\n\nKhu vực 2 | 13 | 2.015",
			},
		},
		{ // no selectors at all: the heading that the head repeats, and the clock from the page
			file: "breadcrumb-first", url: "https://example.vn/dang-bo-phuong-a216870.html", layout: Layout{Body: []string{".content-fck"}},
			want: Article{
				Title: "Đảng bộ phường Cái Khế kết nạp 31 đảng viên", Published: at("2024-05-07 08:45"), Author: "MINH TÂM",
				Body: "(TN) - Trong quý I-2024, đảng bộ phường đã kết nạp 31 đảng viên, đạt 62% chỉ tiêu năm.\n\n" +
					"Số đảng viên mới đều là đoàn viên, giáo viên và công nhân.\n\n" +
					"Chi bộ | Kết nạp | Chỉ tiêu\n\nKhu vực 1 | 18 | 7.200\n\nKhu vực 2 | 13 | 2.015",
			},
		},
		{
			file: "page-in-page", url: "https://phuyen.example.vn/xay-dung-dang/202410/xa-hoa-thinh-1234567/", layout: phuyen,
			want: Article{
				Title: "Xã Hòa Thịnh phát triển được 12 đảng viên mới", Published: at("2024-10-15 10:30"), Author: "LÊ HOA",
				Body: "Chín tháng qua, xã Hòa Thịnh kết nạp 12 đảng viên, vượt 2 người so với chỉ tiêu.\n\n" +
					"Hòa Thịnh hiện có 214 đảng viên, sinh hoạt ở 11 chi bộ.",
			},
		},
		{ // the address names another month than the page
			file: "page-in-page", url: "https://phuyen.example.vn/xay-dung-dang/202107/xa-hoa-thinh-1234567/", layout: phuyen, disagree: true,
			want: Article{
				Title: "Xã Hòa Thịnh phát triển được 12 đảng viên mới", Published: at("2024-10-15 10:30"), Author: "LÊ HOA",
				Body: "Chín tháng qua, xã Hòa Thịnh kết nạp 12 đảng viên, vượt 2 người so với chỉ tiêu.\n\n" +
					"Hòa Thịnh hiện có 214 đảng viên, sinh hoạt ở 11 chi bộ.",
			},
		},
		{
			file: "script-body", url: "https://example.vn/huyen-ba-to-12345.htm", layout: quangngai,
			want: Article{
				Title: "Huyện Ba Tơ sơ kết công tác đảng", Published: at("2023-07-03 08:15"),
				Body: "Sáu tháng đầu năm, huyện kết nạp 64 đảng viên.\n\nToàn huyện có \"3.512\" đảng viên ở 46 tổ chức cơ sở đảng.",
			},
		},
		{
			file: "undated-picture", url: "https://example.vn/kien-giang-a20494.html", layout: vhpt,
			want: Article{
				Title: "Kiên Giang củng cố tổ chức cơ sở đảng", Published: at("2022-01-26 22:12"),
				Body: "Năm 2022 tỉnh phấn đấu kết nạp trên 1.600 đảng viên, nhiều hơn năm trước.\n\nQuý độc giả gọi số 0297.3.862.000.",
			},
		},
		{
			file: "redesigned", url: "https://example.vn/vi-thanh-123456.html", layout: cantho, drifted: true,
			want: Article{
				Title: "Thành ủy Vị Thanh tổng kết năm 2024", Published: at("2025-01-08 09:20"),
				Body: "Sáng 8-1, Thành ủy Vị Thanh tổ chức hội nghị tổng kết công tác xây dựng Đảng năm 2024, triển khai nhiệm vụ năm 2025 với sự tham dự của lãnh đạo các ban, ngành.\n\n" +
					"Trong năm, toàn Đảng bộ thành phố kết nạp được 152 đảng viên, đạt 101,33% chỉ tiêu được giao; công tác kiểm tra, giám sát được thực hiện đúng kế hoạch đề ra từ đầu năm.\n\n" +
					"Phường I | 18 | 7.200\n\nPhường III | 25 | 3.150\n\n" +
					"Hội nghị thống nhất chỉ tiêu năm 2025 là kết nạp 155 đảng viên, nâng cao chất lượng sinh hoạt chi bộ ở tất cả các khu vực, ấp trên địa bàn thành phố.",
			},
		},
	} {
		t.Run(c.file, func(t *testing.T) {
			t.Parallel()
			source, err := os.ReadFile(filepath.Join("testdata", c.file+".html"))
			if err != nil {
				t.Fatal(err)
			}
			got, report, err := Extract(source, c.url, rulesFor(t, c.layout))
			if err != nil {
				t.Fatalf("%v\n%+v", err, report)
			}
			c.want.URL = c.url
			if got.Title != c.want.Title || !got.Published.Truncate(time.Minute).Equal(c.want.Published) || got.Author != c.want.Author {
				t.Errorf("got %q by %q at %v, want %q by %q at %v", got.Title, got.Author, got.Published, c.want.Title, c.want.Author, c.want.Published)
			}
			if got.Body != c.want.Body {
				t.Errorf("body\n%s\nwant\n%s", got.Body, c.want.Body)
			}
			if report.Drifted != c.drifted || report.Disagree != c.disagree {
				t.Errorf("drifted %v, disagree %v, want %v, %v; witnesses %+v", report.Drifted, report.Disagree, c.drifted, c.disagree, report.Witnesses)
			}
		})
	}
}

// at is a time in Vietnam.
func at(text string) time.Time {
	parsed, err := time.ParseInLocation("2006-01-02 15:04", text, location)
	if err != nil {
		panic(err)
	}
	return parsed
}

func TestExtractRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, url, source string
		want              Reason
	}{
		{"nothing", "https://example.vn/a", "  \n", Empty},
		{"an address that is none", "https://exa mple.vn/a\x7f", "<p>x</p>", BadURL},
		{"513 elements deep", "https://example.vn/a", strings.Repeat("<div>", 513) + "x", TooDeep},
		{"no title", "https://example.vn/a", "<p>" + strings.Repeat("Chữ nghĩa. ", 20) + "</p>", NoTitle},
		{"no body", "https://example.vn/a", "<title>Một bài báo</title><h1>Một bài báo</h1><script>var x = 1</script>", NoBody},
	} {
		_, _, err := Extract([]byte(c.source), c.url, Rules{})
		var failed *Error
		if !errors.As(err, &failed) || failed.Reason != c.want {
			t.Errorf("%s: error %v, want reason %s", c.name, err, c.want)
		}
		if failed != nil && failed.Error() == "" {
			t.Errorf("%s: the error says nothing", c.name)
		}
	}
	if len(Reasons()) != len(slices.Compact(slices.Sorted(slices.Values(Reasons())))) {
		t.Error("a reason stands twice in Reasons")
	}
}

// A page that never says its character set, and is not UTF-8, is decoded by what
// it declares in its head.
func TestExtractDecodes(t *testing.T) {
	t.Parallel()
	source := `<meta charset="windows-1258"><title>Tin</title><h1 class="fw700">Đảng bộ xã</h1><span class="pubdate">07/05/2024 - 08:45</span>
<div id="newscontents"><div class="content-fck"><p>Toàn xã có 120 đảng viên, tăng 5 người so với năm trước đó, ở 9 chi bộ.</p></div></div>`
	encoded, err := charmap.Windows1258.NewEncoder().String(decompose(source))
	if err != nil {
		t.Fatal(err)
	}
	got, _, err := Extract([]byte(encoded), "https://example.vn/a", rulesFor(t, cantho))
	if err != nil || got.Title != "Đảng bộ xã" || !strings.HasPrefix(got.Body, "Toàn xã có 120 đảng viên, tăng 5 người") {
		t.Errorf("got %q, %q, %v", got.Title, got.Body, err)
	}
}

// decompose writes tones the way windows-1258 does: as marks after the letter.
func decompose(text string) string {
	return strings.NewReplacer("ả", "a\u0309", "ộ", "ô\u0323", "ã", "a\u0303", "à", "a\u0300", "ó", "o\u0301", "ớ", "ơ\u0301",
		"ờ", "ơ\u0300", "ở", "ơ\u0309").Replace(text)
}

func TestRepeatsAndSignatures(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"STO - Năm 2023, tỉnh kết nạp 2.051 đảng viên.", "Năm 2023, tỉnh kết nạp 2.051 đảng viên", true},
		{"(HG) - Chiều 1-4, Tỉnh ủy họp.", "(HG) – Chiều 1-4, Tỉnh uỷ họp", true},
		{"Chiều 1-4, Tỉnh ủy họp.", "Chiều 2-4, Tỉnh ủy họp.", false},
		{"", "", false},
	} {
		if got := repeats(c.a, c.b); got != c.want {
			t.Errorf("repeats(%q, %q) = %v", c.a, c.b, got)
		}
	}
	for text, want := range map[string]string{
		"HỒNG DIỄM – GIA KHÁNH":          "HỒNG DIỄM – GIA KHÁNH",
		"Bài, ảnh: Thu Hà":               "Thu Hà",
		"Hà Vân – Thành Trọng/HTTV":      "Hà Vân – Thành Trọng/HTTV",
		"Đại hội thành công tốt đẹp.":    "",
		"Năm 2023 kết nạp 12":            "",
		"Ông Nguyễn Văn A phát biểu":     "",
		"Số đảng viên mới: Nam":          "",
		"Nguồn vốn":                      "",
		"CTV Thanh Bình, VPTU":           "CTV Thanh Bình, VPTU",
		"Chủ tịch Hồ Chí Minh Muôn Năm!": "",
	} {
		got, _, _ := signature([]paragraph{{text: "Một đoạn."}, {text: text}})
		if got != want {
			t.Errorf("signature(%q) = %q, want %q", text, got, want)
		}
	}
}

func FuzzExtract(f *testing.F) {
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		source, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(source, "https://example.vn/xay-dung-dang/202410/a-1234567/")
	}
	f.Add([]byte(strings.Repeat("<b>", 600)), "https://example.vn/")
	f.Add([]byte("<h1>x</h1><table><tr><td>1<td>2<table><td>3"), "://")
	rules := rulesFor(f, phuyen.Over(cantho).Over(quangngai))
	f.Fuzz(func(t *testing.T, source []byte, address string) {
		first, report, err := Extract(source, address, rules)
		var failed *Error
		if err != nil && (!errors.As(err, &failed) || failed.Reason == Broken) {
			t.Fatalf("a panic, or an error of no type: %v", err)
		}
		if err == nil && (first.Title == "" || first.Body == "") {
			t.Fatalf("an article without title or body: %+v", first)
		}
		second, _, _ := Extract(bytes.Clone(source), address, rules)
		if first != second {
			t.Fatalf("read twice, differently:\n%+v\n%+v\n%+v", first, second, report)
		}
		for paragraph := range strings.SplitSeq(first.Body, "\n\n") {
			if err == nil && strings.TrimSpace(paragraph) == "" {
				t.Fatalf("an empty paragraph in %q", first.Body)
			}
		}
	})
}

// A heading of the site's own ends the article, or is only a box in its middle.
func TestTidy(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("Toàn tỉnh kết nạp 12 đảng viên mới. ", 5)
	for _, c := range []struct {
		name     string
		in, want []string
	}{
		{"ends", []string{long, "Các tin khác", long}, []string{long}},
		{"ends with a count", []string{long, "Bình luận (24)", long}, []string{long}},
		{"ends with links", []string{long, "Từ khóa: đảng viên", "Một bài khác"}, []string{long}},
		{"a box in the middle", []string{long, "Xem thêm: Một bài khác", long}, []string{long, long}},
		{"a box, then the end", []string{long, "Tin liên quan", "Một bài khác", "Phản hồi", long}, []string{long}},
		{"no article before it", []string{"Từ khóa: đảng viên", long}, []string{long}},
		{"a sentence, not a heading", []string{long, "Bình luận viên của đài cho biết có 12 đảng viên.", long}, []string{long, "Bình luận viên của đài cho biết có 12 đảng viên.", long}},
		{"noise", []string{"anh-1-1643209950.jpg", long, "***", "Cỡ chữ A A A", "Lượt xem: 1.204"}, []string{long}},
	} {
		var in []paragraph
		for _, text := range c.in {
			in = append(in, paragraph{text: text})
		}
		var got []string
		for _, p := range tidy(in, Rules{}, &Report{}) {
			got = append(got, p.text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
