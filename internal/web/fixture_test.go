package web

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// now is the moment at which the tests look at the demo's articles.
var now = time.Date(2026, time.October, 20, 9, 0, 0, 0, reporting.Zone)

// fixture is a site with the demo's own articles as their labels say they read.
type fixture struct {
	handler http.Handler
	store   *store.Store
	options Options
	ids     map[string]int64 // "hatinhtv.vn/004" → article
}

// logTo writes the server's log to that of the test.
type logTo struct{ testing.TB }

func (l logTo) Write(line []byte) (int, error) {
	l.Log(strings.TrimSpace(string(line)))
	return len(line), nil
}

func newFixture(t testing.TB, change ...func(*Options)) *fixture {
	t.Helper()
	ctx := context.Background()
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	places, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(ctx, filepath.Join(t.TempDir(), "web.db"), store.WithClock(func() time.Time { return now }))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = st.Close() })
	f := &fixture{store: st, ids: map[string]int64{}}
	f.load(t)

	var sites []Site
	speaksFor := map[string][]string{}
	for _, site := range []Site{
		{ID: "phuongnam.vanhoavaphattrien.vn", Name: "Văn hóa và Phát triển", Province: "Kiên Giang"},
		{ID: "baosoctrang.org.vn", Name: "Báo Sóc Trăng", Province: "Sóc Trăng"},
		{ID: "baohaugiang.com.vn", Name: "Báo Hậu Giang", Province: "Hậu Giang"},
		{ID: "tinhuykhanhhoa.vn", Name: "Tỉnh ủy Khánh Hòa", Province: "Khánh Hòa"},
		{ID: "hatinhtv.vn", Name: "Truyền hình Hà Tĩnh", Province: "Hà Tĩnh"},
	} {
		site.Schedule = "0 6 * * *"
		sites = append(sites, site)
		speaksFor[site.ID] = []string{site.Province}
	}
	desk, err := reporting.NewDesk(reporting.Config{Reports: []reporting.Report{{
		Name: "admissions", Title: "Phát triển đảng viên", Indicators: []string{"party_members_admitted"},
		Frequency: reporting.Quarterly, GraceDays: 15, Since: "2026-Q1", Provinces: []string{"Khánh Hòa", "Hà Tĩnh"},
	}}}, catalogue, places, speaksFor)
	if err != nil {
		t.Fatal(err)
	}
	st.SetDigester(desk.Digester())
	f.options = Options{
		Store: st, Catalogue: catalogue, Desk: desk, Sites: sites, Now: func() time.Time { return now },
		Log:  slog.New(slog.NewTextHandler(logTo{t}, nil)),
		Next: func(string) time.Time { return now.Add(21 * time.Hour) },
	}
	for _, fn := range change {
		fn(&f.options)
	}
	if f.handler, err = New(f.options); err != nil {
		t.Fatal(err)
	}
	return f
}

// load saves the demo's articles and one run of each site.
func (f *fixture) load(t testing.TB) {
	t.Helper()
	root := filepath.Join("..", "..", "scrapers", "replica", "testdata")
	folders, err := os.ReadDir(root)
	if err != nil {
		t.Fatal(err)
	}
	for i, folder := range folders {
		documents, err := corpus.Load(filepath.Join(root, folder.Name()))
		if err != nil {
			t.Fatal(err)
		}
		run := store.Run{Site: folder.Name(), Started: now.Add(-3 * time.Hour), Outcome: store.Running}
		if run.ID, err = f.store.BeginRun(context.Background(), run); err != nil {
			t.Fatal(err)
		}
		for _, document := range documents {
			name := folder.Name() + "/" + strings.TrimSuffix(filepath.Base(document.File), ".yaml")
			f.ids[name] = f.save(t, name, document.Article(), document.Province, labelled(document))
			run.Counts.New++
			run.Counts.Observations += len(document.Observations)
		}
		run.Counts.Listed, run.Counts.Fetched = len(documents), len(documents)
		run.Finished, run.Outcome = run.Started.Add(4*time.Second), store.Succeeded
		if i == 2 {
			run.Counts.Drifted, run.Counts.NoDate = 3, 1
		}
		if i == 1 {
			run.Outcome, run.Error = store.FailedRun, "trang danh sách trả lời 503"
		}
		if err := f.store.FinishRun(context.Background(), run); err != nil {
			t.Fatal(err)
		}
	}
}

// save stores an article and returns its id.
func (f *fixture) save(t testing.TB, key string, a article.Article, province string, reading indicator.Reading) int64 {
	t.Helper()
	ctx := context.Background()
	if _, err := f.store.SaveArticle(ctx, store.Saving{Key: key, Article: a, Reading: reading, Seen: now, Province: province}); err != nil {
		t.Fatal(err)
	}
	stored, err := f.store.Articles(ctx, store.ArticleFilter{Key: key})
	if err != nil || len(stored) != 1 {
		t.Fatalf("article %s: %d found, %v", key, len(stored), err)
	}
	return stored[0].ID
}

// labelled turns labels into a reading, with the evidence at the place where
// the text prints the figure.
func labelled(document corpus.Document) indicator.Reading {
	var reading indicator.Reading
	for _, o := range document.Observations {
		text := document.Body
		at := find(text, printed(o))
		if at < 0 {
			text, at = document.Title, find(document.Title, printed(o))
			o.Evidence.InTitle = true
		}
		if at < 0 {
			continue
		}
		o.Evidence.Start, o.Evidence.End = at, at+len(printed(o))
		o.Evidence.SentenceStart, o.Evidence.SentenceEnd = sentence(text, at)
		o.Evidence.Rule = "label"
		reading.Observations = append(reading.Observations, o)
	}
	for _, cited := range document.DocumentsCited {
		if at := strings.Index(document.Body, cited); at >= 0 {
			reading.Documents = append(reading.Documents, indicator.Citation{Document: cited, Start: at, End: at + len(cited)})
		}
	}
	return reading
}

func printed(o indicator.Observation) string {
	l := vietnameseLang
	v := max(o.Value, -o.Value)
	switch {
	case o.RatioUnit, o.Kind == indicator.Attainment, strings.HasSuffix(o.Indicator, "_ratio"):
		return l.percent(v)
	case strings.HasSuffix(o.Indicator, "_dong"):
		return l.number(float64(int(v/1e9)), 0) + " tỷ"
	case v == 0:
		return "không"
	}
	return l.number(v, 0)
}

// find looks for a number that is no piece of a longer one.
func find(text, number string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], number)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, size := utf8.DecodeRuneInString(text[at+len(number):])
		beyond, _ := utf8.DecodeRuneInString(text[at+len(number)+size:])
		glued := unicode.IsDigit(before) || before == '.' || before == ',' || unicode.IsDigit(after) || (after == '.' || after == ',') && unicode.IsDigit(beyond)
		if !glued {
			return at
		}
		from = at + len(number)
	}
}

func sentence(text string, at int) (start, end int) {
	start, end = 0, len(text)
	if i := strings.LastIndex(text[:at], "\n"); i >= 0 {
		start = i + 1
	}
	if i := strings.LastIndex(text[start:at], ". "); i >= 0 {
		start += i + 2
	}
	if i := strings.Index(text[at:], "\n"); i >= 0 {
		end = at + i
	}
	if i := strings.Index(text[at:end], ". "); i >= 0 {
		end = at + i + 1
	}
	return start, end
}

// get asks for a page and returns the answer.
func (f *fixture) get(t testing.TB, address string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, address, nil)
	for i := 0; i+1 < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	f.handler.ServeHTTP(w, r)
	return w
}

// page asks for a page that must be there.
func (f *fixture) page(t testing.TB, address string) string {
	t.Helper()
	w := f.get(t, address)
	if w.Code != http.StatusOK {
		t.Fatalf("GET %s: %d\n%.600s", address, w.Code, w.Body)
	}
	return w.Body.String()
}

func (f *fixture) articleAddress(name string) string {
	id, ok := f.ids[name]
	if !ok {
		return fmt.Sprintf("/bai/no-%s", name)
	}
	return "/bai/" + strconv.FormatInt(id, 10)
}

func (f *fixture) apiArticleAddress(name string) string {
	return "/articles/" + strconv.FormatInt(f.ids[name], 10)
}

// judge gives a verdict on a figure of an article, straight to the store, and
// returns the figure.
func (f *fixture) judge(t testing.TB, name string, nth int, verdict store.Verdict) store.Figure {
	t.Helper()
	ctx := context.Background()
	figures, err := f.store.Figures(ctx, store.FigureFilter{ArticleID: f.ids[name]})
	if err != nil || nth >= len(figures) {
		t.Fatalf("%s: %d figures, %v", name, len(figures), err)
	}
	becomes := figures[nth].Observation
	becomes.Value++
	if _, err := f.store.Correct(ctx, store.Correction{FigureID: figures[nth].ID, Verdict: verdict, Becomes: becomes, By: "an", Reason: "xem lại bài", At: now}); err != nil {
		t.Fatal(err)
	}
	return figures[nth]
}

// reread replaces the reading of an article by an equal one, as a newer reader would.
func (f *fixture) reread(t testing.TB, article int64, figures []store.Figure) {
	t.Helper()
	var reading indicator.Reading
	for _, figure := range figures {
		o := figure.Observation
		o.Evidence.Rule = "newer"
		if figure.Corrected != "" {
			o.Check = indicator.Unchecked
		}
		reading.Observations = append(reading.Observations, o)
	}
	if _, err := f.store.ReplaceReading(context.Background(), article, reading); err != nil {
		t.Fatal(err)
	}
}

// allPages has an address of every kind of page.
func (f *fixture) allPages(t testing.TB) map[string]string {
	t.Helper()
	return map[string]string{
		"home": "/", "province": "/tinh/ha-tinh", "series": "/tinh/kien-giang/party_members_admitted", "indicators": "/chi-tieu",
		"indicator": "/chi-tieu/party_members_admitted", "article": f.articleAddress("hatinhtv.vn/004"),
		"evidence": "/bang-chung?province=hau-giang&indicator=party_members_disciplined&period=2024-H1", "review": "/ra-soat",
		"judge": fmt.Sprintf("/ra-soat/%d", f.figureWith(t, "hatinhtv.vn/004", 1126).ID), "sources": "/nguon", "calendar": "/lich-bao-cao",
		"download": "/tai-ve", "search": "/tim?q=kien+giang", "error": "/no-such-page",
	}
}
