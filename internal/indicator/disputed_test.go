package indicator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
)

// TestDisputed: an article that gives two values for one thing and time says nothing sure of
// it; where only one of them is dated by its own sentence, that one stands.
func TestDisputed(t *testing.T) {
	reader := newReader(t)
	for _, s := range []struct{ want, title, text string }{
		{"141 value; 133 value", "6 tháng đầu năm 2022: Kỷ luật 141 đảng viên", "Sáu tháng đầu năm 2022, toàn tỉnh có 133 đảng viên bị kỷ luật."},
		{"512 value; 547 value", "Công tác tổ chức", "Hiện toàn tỉnh có 512 tổ chức cơ sở đảng. Theo một báo cáo khác, hiện toàn tỉnh có 547 tổ chức cơ sở đảng."},
		{"1840 ; 214 period", "Công tác đảng viên", "Năm 2021, toàn tỉnh kết nạp 1.840 đảng viên. Sau khi sắp xếp, các cấp ủy kết nạp được 214 đảng viên."},
		{"14 value; 5 value", "Hội nghị tổng kết", "Dịp này, Chủ tịch UBND tỉnh tặng Bằng khen cho 14 tập thể vì phong trào thi đua và Bằng khen cho 5 tập thể vì công tác dân vận."},
		// One decider's beside the title's of all, a rounded value beside the exact one, other times, other parts: no dispute.
		{"141 ", "6 tháng đầu năm 2022: Kỷ luật 141 đảng viên", "Sáu tháng đầu năm 2022, cấp ủy các cấp thi hành kỷ luật 133 đảng viên."},
		{"1840 ", "Kết nạp hơn 1.800 đảng viên", "Năm 2021, toàn tỉnh kết nạp 1.840 đảng viên."},
		{"1840 ; 1795 ", "Công tác đảng viên", "Năm 2021, toàn tỉnh kết nạp 1.840 đảng viên; năm 2020 kết nạp 1.795 đảng viên."},
		{"1840 ; 912 ", "Công tác đảng viên", "Năm 2021, toàn tỉnh kết nạp 1.840 đảng viên, trong đó có 912 nữ."},
	} {
		var got []string
		for _, o := range reader.Read(article.Article{Site: "baocamau.vn", Title: s.title, Body: s.text, Published: morning(2022, 7, 12)}).Observations {
			if o.Derived == "" {
				got = append(got, fmt.Sprintf("%v %s", o.Value, o.Ambiguous))
			}
		}
		if got := strings.Join(got, "; "); got != s.want {
			t.Errorf("%s | %s\n got %s\nwant %s", s.title, s.text, got, s.want)
		}
	}
}
