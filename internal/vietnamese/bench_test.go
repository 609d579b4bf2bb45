package vietnamese

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// corpus is where the shared corpus lies beside the repository; tests that want
// it are skipped without it.
const corpus = "../../../shared/corpus"

// bodies returns texts of about 5 kB: the articles of the dev corpus one after
// the other, or, without it, sentences of our own repeated.
func bodies(tb testing.TB) []string {
	tb.Helper()
	var texts []string
	files, _ := filepath.Glob(filepath.Join(corpus, "dev", "*.yaml"))
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		text := string(data)
		if i := strings.Index(text, "body: |"); i >= 0 {
			text = text[i+len("body: |"):]
		}
		if i := strings.Index(text, "\nobservations:"); i >= 0 {
			text = text[:i]
		}
		texts = append(texts, strings.ReplaceAll(text, "\n  ", "\n"))
	}
	if len(texts) == 0 {
		texts = []string{ownText}
	}
	var bodies []string
	var b strings.Builder
	for _, text := range texts {
		for text != "" {
			n := min(len(text), 5000-b.Len())
			for n < len(text) && text[n]&0xC0 == 0x80 {
				n++
			}
			b.WriteString(text[:n])
			text = text[n:]
			if b.Len() >= 5000 {
				bodies = append(bodies, b.String())
				b.Reset()
			}
		}
	}
	if len(bodies) == 0 {
		bodies = []string{strings.Repeat(ownText, 5000/len(ownText)+1)}
	}
	return bodies
}

const ownText = `Trong sáu tháng đầu năm 2023, cả huyện trồng mới hơn 1.250 cây bưởi, đạt 62,5% kế hoạch năm và tăng 120 cây so với cùng kỳ năm trước. ` +
	`Theo Kế hoạch số 15-KH/UB, ngày 12/3/2023, đến hết ngày 31/12 mỗi thôn phải có ít nhất hai vườn mẫu.

`

// calm is a body without figures.
var calm = strings.Repeat("Sáng nay, bà con trong thôn cùng nhau dọn dẹp đường làng, trồng hoa hai bên lối đi và kể cho nhau nghe chuyện mùa màng. ", 38)

func phrases(n int) []Phrase {
	verbs := strings.Fields("trồng nuôi bán mua dựng sửa chở phát họp thăm tặng nhận giao thu nộp ghi đo đếm chia gom")
	nouns := strings.Fields("cây vườn nhà đường cầu kênh trường lớp chợ quầy thuyền lưới sách bàn ghế đèn giếng mái tường sân")
	var list []Phrase
	for i := range n * 12 { // an indicator has about a dozen phrases
		text := fmt.Sprintf("%s [được|thêm|mới] %s %s", verbs[i%len(verbs)], nouns[i/len(verbs)%len(nouns)], nouns[(i/7+i)%len(nouns)])
		if i%12 == 0 {
			text = fmt.Sprintf("(kế hoạch|chỉ tiêu|tổng số|tỷ lệ) %s %s", nouns[i%len(nouns)], verbs[i/12%len(verbs)])
		}
		list = append(list, Phrase{PhraseID(i), text})
	}
	return list
}

func BenchmarkScan(b *testing.B) {
	for _, n := range []int{10, 40, 400} {
		b.Run(fmt.Sprintf("indicators=%d", n), func(b *testing.B) {
			benchmarkScan(b, lexicon(b, phrases(n)...), bodies(b))
		})
	}
	b.Run("calm", func(b *testing.B) { benchmarkScan(b, lexicon(b, phrases(40)...), []string{calm}) })
}

func benchmarkScan(b *testing.B, l *Lexicon, bodies []string) {
	var text Text
	size := 0
	for _, body := range bodies {
		l.Scan(&text, body, Date{2023, 7, 1})
		size += len(body)
	}
	b.SetBytes(int64(size / len(bodies)))
	b.ReportAllocs()
	i := 0
	defer cpu(b)()
	for b.Loop() {
		l.Scan(&text, bodies[i%len(bodies)], Date{2023, 7, 1})
		i++
	}
}

// BenchmarkLex measures the lexer alone.
func BenchmarkLex(b *testing.B) {
	l, all := lexicon(b), bodies(b)
	var text Text
	b.SetBytes(5000)
	i := 0
	defer cpu(b)()
	for b.Loop() {
		l.lex(&text, all[i%len(all)])
		i++
	}
}

// cpu reports the processor time of an iteration, which, unlike the time on the
// clock, does not depend on who else uses the machine.
func cpu(b *testing.B) func() {
	used := func() int64 {
		var u syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
			b.Fatal(err)
		}
		return u.Utime.Nano()
	}
	before := used()
	return func() { b.ReportMetric(float64(used()-before)/float64(b.N), "cpu-ns/op") }
}
