package indicator_test

import (
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// FuzzRead feeds the reader any text: it must not panic, and its evidence must
// lie on character boundaries inside the text.
func FuzzRead(f *testing.F) {
	f.Add("Kết nạp 120 đảng viên", "Quý I/2023, toàn tỉnh kết nạp 120 đảng viên (tăng 08), đạt 12,5% kế hoạch.", "baoxyz.vn", int64(1680000000))
	f.Add("", "Trong đó: khiển trách 3, cảnh cáo 2 (giảm 1); 981/981 ấp (100%) có chi bộ.", "", int64(0))
	f.Add("PCI 2019", "đứng thứ 4/63, tăng 20 bậc so với năm trước ((((", "baocamau.vn", int64(1580000000))
	f.Add("Đợt 3-2", "Huy hiệu 30 năm có 74 đồng chí, 40 năm 63, 45, 50 năm\n\n>> Tin liên quan", "lucngan.bacgiang.gov.vn", int64(-1))
	reader := newReader(f)
	f.Fuzz(func(t *testing.T, title, body, site string, published int64) {
		if len(body) > 1<<16 {
			return
		}
		a := article.Article{Title: title, Body: body, Site: site, Published: time.Unix(published%(1<<33), 0).UTC()}
		reading, explanations := reader.ReadExplained(a)
		for _, o := range reading.Observations {
			text := body
			if o.Evidence.InTitle {
				text = title
			}
			for _, at := range []int{o.Evidence.Start, o.Evidence.End, o.Evidence.SentenceStart, o.Evidence.SentenceEnd} {
				if at < 0 || at > len(text) || at < len(text) && utf8.ValidString(text) && !utf8.RuneStart(text[at]) {
					t.Fatalf("offset %d outside of %q or inside of a character", at, text)
				}
			}
			if o.Evidence.Start > o.Evidence.End || o.Evidence.SentenceStart > o.Evidence.Start || o.Evidence.End > o.Evidence.SentenceEnd {
				t.Fatalf("evidence out of order: %+v", o.Evidence)
			}
		}
		for _, e := range explanations {
			text := body
			if e.InTitle {
				text = title
			}
			if text[e.Start:e.End] != e.Text {
				t.Fatalf("explanation %+v does not fit the text", e)
			}
		}
	})
}

// TestLongLists reads texts that are built to make careless code slow: however
// many figures there are, so many are kept, for all that is kept is compared.
// BenchmarkLongLists shows the time.
func TestLongLists(t *testing.T) {
	reader := newReader(t)
	for _, list := range longLists() {
		reading, explanations := reader.ReadExplained(article.Article{Body: list, Site: "baocamau.vn", Published: time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC)})
		if len(reading.Observations) > 450 {
			t.Errorf("%.40q …: %d figures", list, len(reading.Observations))
		}
		for _, e := range explanations {
			if e.Refused == indicator.RefusedMany && len(reading.Observations) == 0 {
				t.Errorf("%.40q …: %q is one too many, but none is kept", list, e.Text)
			}
		}
	}
}

// BenchmarkLongLists reads the lists of TestLongLists, of 4,000 and 16,000
// pieces: what is asked four times should take about four times as long.
func BenchmarkLongLists(b *testing.B) {
	reader := newReader(b)
	for n, list := range longLists() {
		for _, times := range []int{1, 4} {
			a := article.Article{Body: strings.Repeat(list, times), Site: "baocamau.vn", Published: time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC)}
			b.Run(fmt.Sprintf("%d/%d", n, times), func(b *testing.B) {
				b.SetBytes(int64(len(a.Body)))
				for b.Loop() {
					reader.Read(a)
				}
			})
		}
	}
}

func longLists() (lists []string) {
	for _, piece := range []string{"kết nạp 120 đảng viên, ", "(", "trong đó ", "khiển trách 3, ", "100% thôn có chi bộ; ", "năm 2019 ", "tăng 3, "} {
		lists = append(lists, strings.Repeat(piece, 4000))
	}
	var different strings.Builder
	for n := range 4000 {
		fmt.Fprintf(&different, "kết nạp %d đảng viên, ", 120+n*n)
	}
	return append(lists, different.String(), strings.ReplaceAll(different.String(), ",", "."))
}
