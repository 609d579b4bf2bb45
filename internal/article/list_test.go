package article

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// TestLists: an item of a list begins with a mark, once, and only where it is prose.
func TestLists(t *testing.T) {
	t.Parallel()
	deep := strings.Repeat("<ul><li>", 150) + "Kết nạp 12 đảng viên" + strings.Repeat("</li></ul>", 150)
	for _, c := range []struct {
		name, source string
		want         []string
	}{
		{"a list", "<p>Kết quả:</p><ul><li>Kết nạp 12 đảng viên.</li><li>Kiểm tra 7 chi bộ.</li></ul><p>Hết.</p>", []string{"Kết quả:", "- Kết nạp 12 đảng viên.", "- Kiểm tra 7 chi bộ.", "Hết."}},
		{"nested", "<ul><li>Toàn tỉnh:<ul><li>Kết nạp 12<ul><li>Nữ: 5</ul><li>Khai trừ 2</ul><li>Huyện</ul>", []string{"- Toàn tỉnh:", "+ Kết nạp 12", "+ Nữ: 5", "+ Khai trừ 2", "- Huyện"}},
		{"nested without an item around it", "<ul><li>Kết nạp 12<ul>lạc<ul><li>Nữ: 5</ul></ul></ul>", []string{"- Kết nạp 12", "lạc", "+ Nữ: 5"}},
		{"numbered", "<ol><li>Kết nạp</li><li></li><li>Kỷ luật</li></ol>", []string{"1. Kết nạp", "3. Kỷ luật"}},
		{"numbered from", `<ol start="4"><li>Kết nạp<li value=9>Kỷ luật<li>Kiểm tra</ol>`, []string{"4. Kết nạp", "9. Kỷ luật", "10. Kiểm tra"}},
		{"lettered", `<ol type="a"><li>Kết nạp<li>Kỷ luật</ol><ol type=A start=26><li>Kết nạp<li>Kỷ luật</ol>`, []string{"a) Kết nạp", "b) Kỷ luật", "Z) Kết nạp", "27. Kỷ luật"}},
		{"years are no numbers of items", `<ol start=2021><li>Kết nạp 12</ol><ol start=-3><li>Kết nạp 12</ol><ol start=x><li>Kết nạp 12</ol>`, []string{"- Kết nạp 12", "- Kết nạp 12", "1. Kết nạp 12"}},
		{"a list in a numbered one", "<ol><li>Tổ chức đảng<ul><li>Đảng bộ: 2</ul></ol>", []string{"1. Tổ chức đảng", "- Đảng bộ: 2"}},
		{
			"marks of their own", "<ul><li>- Kết nạp<li>– Kết nạp<li>+ Kết nạp<li>• Kết nạp<li>1. Kết nạp<li>2) Kết nạp<li>(3) Kết nạp<li>a) Kết nạp<li>IV. Kết nạp<li>\uf0b7 Kết nạp<li>► Kết nạp<li>1.1. Kết nạp</ul><ol><li>1. Kết nạp<li>- Kỷ luật</ol>",
			[]string{"- Kết nạp", "– Kết nạp", "+ Kết nạp", "• Kết nạp", "1. Kết nạp", "2) Kết nạp", "(3) Kết nạp", "a) Kết nạp", "IV. Kết nạp", "\uf0b7 Kết nạp", "► Kết nạp", "1.1. Kết nạp", "1. Kết nạp", "- Kỷ luật"},
		},
		{"figures are no marks", "<ul><li>1.560 đảng viên<li>12 chi bộ<li>98,5% tổ chức<li>“Bốn tốt”: 7<li>(Nữ: 5)<li>A Lưới: 3</ul>", []string{"- 1.560 đảng viên", "- 12 chi bộ", "- 98,5% tổ chức", "- “Bốn tốt”: 7", "- (Nữ: 5)", "- A Lưới: 3"}},
		{"paragraphs within", "<ul><li><p></p><p>Kết nạp 12.</p><p>Trong đó nữ 5.</p></li><li><div><p>Kỷ luật 3.</p></div></li></ul>", []string{"- Kết nạp 12.", "Trong đó nữ 5.", "- Kỷ luật 3."}},
		{"a line break", "<ul><li><br>Kết nạp 12.<br>Kỷ luật 3.</ul>", []string{"- Kết nạp 12.", "Kỷ luật 3."}},
		{"empty ones", "<ul><li></li><li> &nbsp;</li><li><img src=a.jpg></li><li><ul><li></ul></ul><p>Hết.</p>", []string{"Hết."}},
		{"a table", "<ul><li><table><tr><td>Nữ<td>5<tr><td>Dự bị<td>7</table></li><li>Có bảng:<table><tr><td>Nữ<td>5</table>dưới</ul>", []string{"Nữ | 5", "Dự bị | 7", "- Có bảng:", "Nữ | 5", "dưới"}},
		{"in cells", "<table><tr><td>Kết nạp<td><ul><li>12<li>15</ul></table><table><tr><td><ul><li>Kết nạp 12<li>Kỷ luật 3</ul></table>", []string{"Kết nạp | 12 | 15", "- Kết nạp 12", "- Kỷ luật 3"}},
		{"links", `<ul><li><a href="/a">Tỉnh kết nạp 12 đảng viên</a> 17:10 09/01/2025<li><span><a href=/b>Kiểm tra</a></span><li>Theo <a href=/c>báo</a> cáo của tỉnh</ul>`, []string{"Tỉnh kết nạp 12 đảng viên 17:10 09/01/2025", "Kiểm tra", "- Theo báo cáo của tỉnh"}},
		{"a page laid out by a list", "<ul><li><p>Kết nạp 12.<p>Kỷ luật 3.<p>Kiểm tra 7.<p>Giám sát 9.<p>Hết.</ul>", []string{"Kết nạp 12.", "Kỷ luật 3.", "Kiểm tra 7.", "Giám sát 9.", "Hết."}},
		{"many items within are no layout", "<ul><li>Toàn tỉnh<ul><li>1 a<li>2 a<li>3 a<li>4 a<li>5 a</ul></ul>", []string{"- Toàn tỉnh", "+ 1 a", "+ 2 a", "+ 3 a", "+ 4 a", "+ 5 a"}},
		{"no marks are shown", `<ul style="list-style: none"><li>Kết nạp 12</ul><ul style="List-Style-Type:None; margin:0"><li>Kết nạp 12</ul><ol><li style="list-style-type: none">Kết nạp 12<li>Kết nạp 13</ol>`, []string{"Kết nạp 12", "Kết nạp 12", "Kết nạp 12", "2. Kết nạp 13"}},
		{"an item of no list", "<div><li>Kết nạp 12</div>", []string{"- Kết nạp 12"}},
		{"deep", deep, []string{"+ Kết nạp 12 đảng viên"}},
	} {
		root, err := html.Parse(strings.NewReader(c.source))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, p := range print(nil, root) {
			got = append(got, p.mark+p.text)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s\n got %q\nwant %q", c.name, got, c.want)
		}
		if text := textOf(root); strings.Contains(text, "- Kết nạp 12 đảng") {
			t.Errorf("%s: on one line a list has no marks: %q", c.name, text)
		}
	}
}

func TestMarkLength(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]int{
		"- Kết nạp 12": 2, "+ Nữ: 5": 2, "1. Kết nạp": 3, "10. Kết nạp": 4, "a) Kết nạp": 3, "Z) Kết nạp": 3, "- ": 2,
		"": 0, "Kết nạp 12": 0, "-Kết nạp": 0, "1.560 đảng viên": 0, "2021. Năm": 0, "đ) Kết nạp": 0, "12 chi bộ": 0, "- - Kết nạp": 2,
	} {
		if got := MarkLength(line); got != want {
			t.Errorf("%q: %d, want %d", line, got, want)
		}
	}
}
