package indicator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// hinted are examples of the phrases of each group of hints, and of those that hide them: what
// is read of a sentence in which %s stands for each of the words.
var hinted = []struct {
	group, want, text string
	words             []string
}{
	{"offence", "", "Năm 2021, toàn tỉnh có 14 đảng viên %s bị cảnh cáo.", []string{"sinh con trái quy định", "vi phạm dân số", "dùng bằng giả", "vi phạm nồng độ cồn", "đánh bạc"}},
	{"corruption", "", "Năm 2021, toàn tỉnh có 14 đảng viên %s bị cảnh cáo.", []string{"tham nhũng"}},
	{"head", "", "Năm 2021, toàn tỉnh có 14 đảng viên là %s bị cảnh cáo.", []string{"người đứng đầu", "cấp phó của người đứng đầu"}},
	{
		"most", "party_members_disciplined 61 2021; party_members_disciplined[reprimand] 52 2021",
		"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên. %s, 52 người, chỉ bị khiển trách.",
		[]string{"Chủ yếu", "Phần lớn", "Phần nhiều", "Phần đông", "Đa số", "Đa phần"},
	},
	{
		"some_part", "party_members_disciplined 61 2021; party_members_disciplined[reprimand] 52 2021",
		"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên. %s, 52 người, chỉ bị khiển trách.",
		[]string{"Quá nửa", "Hơn một nửa", "Hầu hết", "Nhiều nhất", "Nhiều hơn cả", "Đông nhất", "Đông hơn cả", "Nặng nhất", "Nặng hơn cả", "Số cuối cùng", "Số khác"},
	},

	{
		"payer", "", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s tài trợ.",
		[]string{"Ngân hàng Công thương", "tập đoàn dầu khí", "công ty dầu khí", "tổng công ty dầu khí", "ông Sáu Lành", "bà Tư Hoa", "Quỹ Lá Xanh"},
	},
	{"payer", "charity_houses 230 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s vận động.", []string{"Quỹ Vì người nghèo"}},
	{"payer_named", "", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s hỗ trợ.", []string{"Bộ Quốc phòng"}},
	{"one_of", "", "%s chương trình của Mặt trận tỉnh năm 2021 xây 230 căn nhà đại đoàn kết.", []string{"Một trong những", "Một trong các"}},
}

func TestHints(t *testing.T) {
	var sentences []sentence
	for _, row := range hinted {
		for _, words := range row.words {
			sentences = append(sentences, sentence{row.want, fmt.Sprintf(row.text, words)})
		}
	}
	run(t, sentences)
}

// TestEveryHintHasAnExample takes each phrase out of its group, one at a time, and wants an
// example that is then read otherwise: one that nobody would miss need not be there.
func TestEveryHintHasAnExample(t *testing.T) {
	reader := newReader(t)
	for group, phrases := range reader.Hints() {
		for _, phrase := range phrases {
			if strings.ContainsAny(phrase, "(|[") {
				t.Errorf("%s: %q: an alternative is a phrase of its own here", group, phrase)
			}
			missed := false
			known := reader.WithoutHint(group, phrase, func() {
				for _, row := range hinted {
					missed = missed || row.group == group && slices.ContainsFunc(row.words, func(words string) bool {
						return read(t, reader, fmt.Sprintf(row.text, words)) != row.want
					})
				}
			})
			if !known || !missed {
				t.Errorf("%s: %q has no example in hinted", group, phrase)
			}
		}
	}
}
