package scrapers

import (
	"strings"
	"unicode"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Words of the subject. One of the first list is enough; of the second, which
// other news uses too, an article needs two.
var (
	subject = []string{
		"đảng viên", "đảng bộ", "đảng ủy", "chi bộ", "cấp ủy", "tỉnh ủy", "thành ủy", "huyện ủy", "tổ chức đảng",
		"cơ sở đảng", "xây dựng đảng", "vào đảng", "khỏi đảng", "kỷ luật đảng", "huy hiệu đảng", "tccs", "tham nhũng",
		"par index", "pci", "papi", "sipas", "cải cách hành chính", "năng lực cạnh tranh cấp tỉnh",
		"đại đoàn kết", "nhà tình nghĩa", "nhà tình thương", "xấu độc", "báo xấu", "ủy ban kiểm tra", "ban tổ chức tỉnh",
	}
	neighbour = []string{
		"cán bộ", "nghị quyết", "chỉ thị", "kết luận số", "đại hội", "bí thư", "mặt trận tổ quốc", "đoàn viên", "hội viên",
		"khen thưởng", "bằng khen", "phần quà", "suất quà", "nhiệm vụ trọng tâm", "kiểm tra, giám sát", "chính quyền",
		"quần chúng ưu tú", "tinh giản biên chế", "người có công", "điều trị ngoại trú", "ủy ban nhân dân", "ubnd", "hđnd",
	}
)

// Relevance says whether an article may hold what the catalogue counts, and why.
// It is cheap and errs on the side of keeping: what it lets pass is read in full,
// what it refuses costs one fetch and is not stored.
func Relevance(a article.Article) (relevant bool, why string) {
	text := strings.ToLower(vietnamese.Normalize(a.Title + "\n" + a.Body))
	if !strings.ContainsFunc(text, unicode.IsDigit) && !strings.Contains(text, "không xảy ra") {
		return false, "no figure in it"
	}
	for _, word := range subject {
		if strings.Contains(text, word) {
			return true, "speaks of “" + word + "”"
		}
	}
	var found []string
	for _, word := range neighbour {
		if strings.Contains(text, word) {
			found = append(found, "“"+word+"”")
		}
	}
	if len(found) >= 2 {
		return true, "speaks of " + found[0] + " and " + found[1]
	}
	return false, "not about Party building or provincial politics"
}
