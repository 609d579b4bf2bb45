package web

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
)

// TestNumberOfTwoFigures: a number that was read as two figures names both, in
// the JSON and on the page, and a refused one none. The trace is the reader's own.
func TestNumberOfTwoFigures(t *testing.T) {
	places, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	var reader *indicator.Reader
	f := newFixture(t, func(o *Options) {
		if reader, err = indicator.NewReader(o.Catalogue, places); err != nil {
			t.Fatal(err)
		}
		o.Explain = reader.Explain
	})
	a := article.Article{
		Site: "hatinhtv.vn", URL: "https://hatinhtv.vn/hai-con-so", Title: "Phát triển đảng viên", Published: time.Date(2024, 1, 16, 8, 0, 0, 0, time.UTC),
		Body: "Năm 2023, toàn tỉnh Hà Tĩnh kết nạp 1.405/1.500 đảng viên. Huyện Can Lộc kết nạp 51 đảng viên.",
	}
	const name = "hai-con-so"
	f.ids[name] = f.save(t, name, a, "Hà Tĩnh", reader.Read(a))

	var answer struct {
		Figures []struct {
			ID    int64
			Kind  indicator.Kind
			Value float64
		}
		Numbers []struct {
			Text    string
			Refused indicator.Refusal
			Figures []int64
		}
	}
	w := f.get(t, "/api/v1"+f.apiArticleAddress(name))
	if err := json.Unmarshal(w.Body.Bytes(), &answer); w.Code != http.StatusOK || err != nil {
		t.Fatalf("%d %v %s", w.Code, err, w.Body)
	}
	values := map[int64]float64{}
	for _, figure := range answer.Figures {
		values[figure.ID] = figure.Value
	}
	want := map[string][]float64{"Năm 2023": {}, "1.405/1.500": {1405, 1500}, "51": {}}
	for _, number := range answer.Numbers {
		wanted, known := want[number.Text]
		if !known || len(wanted) != len(number.Figures) || (number.Refused == "") != (len(wanted) > 0) {
			t.Errorf("number %+v, want the figures %v", number, wanted)
			continue
		}
		for i, id := range number.Figures {
			if values[id] != wanted[i] {
				t.Errorf("%q: figure %d is %v, want %v", number.Text, id, values[id], wanted[i])
			}
		}
		delete(want, number.Text)
	}
	if len(want) > 0 {
		t.Errorf("not among the numbers: %v", want)
	}

	page := f.page(t, f.articleAddress(name))
	_, tip, _ := strings.Cut(page, "1.405/1.500<sup>1,2</sup>")
	tip, _, _ = strings.Cut(tip, "</p>")
	for _, value := range []string{"<strong>1.405</strong>", "<strong>1.500</strong>"} {
		if !strings.Contains(tip, value) {
			t.Errorf("the page's number does not show %s: %.300s", value, tip)
		}
	}

	// The description holds for what a trace adds to an article.
	document := readOpenAPI(t)
	var whole any
	if err := json.Unmarshal(w.Body.Bytes(), &whole); err != nil {
		t.Fatal(err)
	}
	for _, problem := range document.check("answer", document.schemaOf(t, "/api/v1/articles/{id}", "200"), whole) {
		t.Error(problem)
	}
}
