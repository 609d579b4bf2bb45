package indicator_test

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/article"
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

// TestLongLists reads texts that are built to make careless code slow.
func TestLongLists(t *testing.T) {
	reader := newReader(t)
	for _, piece := range []string{"kết nạp 120 đảng viên, ", "(", "trong đó ", "khiển trách 3, ", "100% thôn có chi bộ; ", "năm 2019 ", "tăng 3, "} {
		body := strings.Repeat(piece, 4000)
		start := time.Now()
		reader.Read(article.Article{Body: body, Site: "baocamau.vn", Published: time.Date(2020, 5, 1, 0, 0, 0, 0, time.UTC)})
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%q four thousand times took %v", piece, took)
		}
	}
}
