package indicator_test

import (
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
)

// TestOfArea: what is told of the bodies of one kind of area is not the province's; where
// the province did it is no matter. The article is of 12 July 2022.
func TestOfArea(t *testing.T) {
	run(t, []sentence{
		{"", "Các xã vùng có nhiều người Khmer có 214 tổ chức đảng với 4.380 đảng viên."},
		{"party_members_admitted 1240 2021", "Năm 2021, toàn tỉnh kết nạp 1.240 đảng viên; các xã biên giới đã kết nạp 317 đảng viên."},
		{"", "Huyện miền núi có 5.310 đảng viên."},
		{"party_members_admitted 1240 2021", "Năm 2021, vượt khó khăn ở các xã vùng sâu, toàn tỉnh kết nạp 1.240 đảng viên."},
		{"party_members 61200 2022-07-12", "Tỉnh có 12 huyện miền núi với 61.200 đảng viên."},
	})
}

// TestThoseThatDid: bodies that have done something, or not yet, are not all bodies.
func TestThoseThatDid(t *testing.T) {
	run(t, []sentence{
		{"", "Có 6 đảng bộ trực thuộc Tỉnh ủy đã tổ chức xong đại hội."},
		{"", "Toàn tỉnh còn 215 tổ chức cơ sở đảng chưa kết nạp được ai."},
		{"", "Có 9 đảng bộ trực thuộc Tỉnh ủy hoàn thành sớm kế hoạch cả năm."},
		{"", "Tính chung, 11 đảng bộ trực thuộc kết nạp đảng viên nhiều hơn năm trước."},
		{"party_committees 14 2022-07-12; party_organizations 612 2022-07-12", "Đảng bộ tỉnh có 14 đảng bộ trực thuộc Tỉnh ủy, 612 tổ chức cơ sở đảng."},
		{"party_committees 14 2022-07-12", "Cả 14 đảng bộ trực thuộc Tỉnh ủy đều đã xong đại hội."},
	})
}

// TestTasksOfCentre: tasks of a paper of the Party's centre are not the province's.
func TestTasksOfCentre(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2022, các cấp ủy thực hiện 6 nhóm nhiệm vụ, giải pháp của Nghị quyết số 18-NQ/TW."},
		{"programme_tasks[group] target 6 2022", "Năm 2022, tỉnh đề ra 6 nhóm nhiệm vụ, giải pháp để thực hiện Nghị quyết số 18-NQ/TW."},
	})
}

// TestNowInBrackets: a day in brackets behind "đến nay" says when that was.
func TestNowInBrackets(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2210 2020-2022", "Từ đầu nhiệm kỳ đến nay (tháng 6-2022), toàn tỉnh kết nạp 2.210 đảng viên."},
		{"party_members 61240 2022-05-31", "Đến nay (ngày 31-5), Đảng bộ tỉnh có 61.240 đảng viên."},
		{"party_members_admitted 640 2022-YTD", "Từ đầu năm đến nay (ngày 20-6-2022), toàn tỉnh kết nạp 640 đảng viên."},
	})
}

// TestBodiesOfCity: "thành phố" that ends the name of a committee is not the city.
func TestBodiesOfCity(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{"party_members_admitted 1402 2021", "Năm 2021, thành phố kết nạp 1.402 đảng viên. Kết quả cao có: Đảng bộ Khối Các cơ quan thành phố kết nạp 207 đảng viên; Đảng bộ Khối Doanh nghiệp thành phố kết nạp 98 đảng viên; Đảng ủy Khu công nghiệp thành phố kết nạp 31 đảng viên."},
		{"party_members_admitted 1402 2021", "Năm 2021, tính cả Đảng bộ Khối Doanh nghiệp, thành phố kết nạp 1.402 đảng viên."},
	} {
		reading := reader.Read(article.Article{Site: "baodanang.vn", Body: s.text, Published: day})
		var lines []string
		for _, o := range reading.Observations {
			if o.Derived == "" && o.Ambiguous == "" {
				lines = append(lines, short(o))
			}
		}
		if got := strings.Join(lines, "; "); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}
