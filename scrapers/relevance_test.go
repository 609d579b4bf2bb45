package scrapers_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
)

func TestRelevance(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		title, body string
		want        bool
	}{
		{"Kết nạp đảng viên mới", "Trong quý I, toàn tỉnh kết nạp 312 đảng viên.", true},
		{"Hậu Giang tăng 7 bậc", "Chỉ số PAPI năm 2023 của tỉnh xếp thứ 12.", true},
		{"Nội chính", "Trong quý, trên địa bàn KHÔNG XẢY RA vụ việc tham nhũng.", true},
		{"Tặng quà Tết", "Mặt trận Tổ quốc tỉnh trao 1.200 phần quà cho hộ nghèo.", true},
		{"Toà án", "Cấp uỷ cơ sở có 12 đồng chí.", true}, // tones on either vowel
		{"Bóng đá", "Đội tuyển thắng 3-1 trên sân nhà.", false},
		{"Thời tiết", "Nhiệt độ cao nhất 38 độ C, có nơi mưa dông.", false},
		{"Giá vàng", "Giá vàng tăng 500.000 đồng một lượng so với hôm qua.", false},
		{"Suy ngẫm", "Đảng viên phải gương mẫu.", false}, // no figure
	} {
		got, why := scrapers.Relevance(article.Article{Title: c.title, Body: c.body})
		if got != c.want || why == "" {
			t.Errorf("%s: relevant %v because %q, want %v", c.title, got, why, c.want)
		}
	}
}

// No labelled article is lost: those of ours always, the shared ones where they
// are at hand.
func TestRelevanceLosesNoLabel(t *testing.T) {
	t.Parallel()
	documents := own(t)
	for _, dir := range []string{"dev", "seeds"} {
		dir = filepath.Join("..", "..", "shared", "corpus", dir)
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		more, err := corpus.Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, more...)
	}
	kept := 0
	for _, document := range documents {
		relevant, why := scrapers.Relevance(document.Article())
		if relevant {
			kept++
		}
		if !relevant && len(document.Observations) > 0 {
			t.Errorf("%s: %d labels lost: %s", document.File, len(document.Observations), why)
		}
	}
	t.Logf("%d of %d articles kept", kept, len(documents))
}

// The five real articles arrive over HTTP whole; what is left out is the short
// lines of the saved pages' furniture.
func TestSeedsArrive(t *testing.T) {
	t.Parallel()
	dir := filepath.Join("..", "..", "shared", "corpus", "seeds")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the real articles are not at hand")
	}
	documents, err := corpus.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	b := newBench(t, documents)
	for _, document := range documents {
		run, events := visit(t, b, document.Site)
		if run.Counts.New != 1 {
			t.Errorf("%s: %+v %v", document.Site, run, events)
		}
	}
	stored := b.articles(t)
	for _, document := range documents {
		got, ok := stored[document.Site]
		if !ok {
			t.Errorf("%s did not arrive", document.File)
			continue
		}
		for _, missing := range missingFrom(got.Body, document.Body) {
			if len(missing) > 200 && missing != document.Title {
				t.Errorf("%s: left out %q", document.Site, missing)
			}
		}
		if got.Title != document.Title || !got.Published.Equal(document.Published) {
			t.Errorf("%s: %q at %v", document.Site, got.Title, got.Published)
		}
	}
}
