package indicator_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// inserted are words that bring rules to figures, nouns and places which they do not expect.
var inserted = []string{
	"(7)", "(7,9)", ", 7", "7%", "(7%)", "và 7", ": 7", "(tăng 7)", ", tăng 7%", "12 đảng viên", "(12 đảng viên)", "các", "(", "thứ 12", "63 tỉnh", "năm 2020",
	"(năm 2020: 7)", ", trong đó 7", ", gồm 7 tập thể", "không", "chưa", "cho", "của", "UBND tỉnh", "tỉnh Bạc Liêu", ";", ".", "\n", "do Bộ", "so với", "lần lượt",
}

// TestMutilatedTexts reads pieces of the corpus cut off, with words put in and words left out,
// always the same ones. Whatever they say, no reading ends in a panic. Fuzzing changes
// letters, which seldom makes another sentence of a sentence.
func TestMutilatedTexts(t *testing.T) {
	reader := newReader(t)
	random := rand.New(rand.NewPCG(1, 2))
	for _, document := range load(t, shared+"dev") {
		whole := document.Article()
		words := strings.SplitAfter(whole.Body, " ")
		for range 100 {
			from := random.IntN(len(words))
			to := min(len(words), from+1+random.IntN(80))
			at := from + random.IntN(to-from)
			behind := min(to, at+random.IntN(4)) // the words between are left out
			piece := whole
			piece.Body = strings.Join(words[from:at], "") + inserted[random.IntN(len(inserted))] + " " + strings.Join(words[behind:to], "")
			if random.IntN(8) == 0 {
				piece.Title, piece.Body = piece.Body, piece.Title
			}
			readSafely(t, reader, piece)
		}
	}
}

func readSafely(t *testing.T, reader *indicator.Reader, a article.Article) {
	t.Helper()
	defer func() {
		if trouble := recover(); trouble != nil {
			t.Errorf("%v\n title %q\n body %q", trouble, a.Title, a.Body)
		}
	}()
	reader.Read(a)
}
