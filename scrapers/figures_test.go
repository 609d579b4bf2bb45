package scrapers_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// What is read from a page is what is read from the bare text: neither does the
// page's furniture add a figure nor does the way through the page lose one.
func TestPagesLoseNoFigure(t *testing.T) {
	t.Parallel()
	reader := newReader(t)
	sets := map[string][]corpus.Document{"own": own(t)}
	for _, name := range []string{"dev", "seeds"} {
		dir := filepath.Join("..", "..", "shared", "corpus", name)
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		documents, err := corpus.Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		sets[name] = documents
	}
	for name, documents := range sets {
		served, err := replica.New(documents)
		if err != nil {
			t.Fatal(err)
		}
		sites := served.Sites()
		fromPage := map[string]article.Article{}
		for _, document := range documents {
			address := served.URL(document)
			response := httptest.NewRecorder()
			served.Handler(document.Site).ServeHTTP(response, httptest.NewRequest(http.MethodGet, address, nil))
			found, report, err := scrapers.Extract(sites, "", address, response.Body.Bytes())
			if err != nil || report.Drifted {
				t.Errorf("%s: %v, drifted %v", document.File, err, report.Drifted)
				continue
			}
			fromPage[document.Title] = found
		}
		direct := corpus.Evaluate(documents, reader.Read)
		through := corpus.Evaluate(documents, func(a article.Article) indicator.Reading { return reader.Read(fromPage[a.Title]) })
		if through.F1 < direct.F1 {
			t.Errorf("%s: F1 %.4f through the pages, %.4f from the bare text", name, through.F1, direct.F1)
		}
		t.Logf("%s: F1 %.4f through the pages, %.4f from the bare text", name, through.F1, direct.F1)
	}
}

// TestListsOfPages: the lists of a frozen page are read as lists: what stands above their items holds for them,
// and for no others.
func TestListsOfPages(t *testing.T) {
	t.Parallel()
	const site = "baosoctrang.org.vn"
	frozen, err := scrapers.ReadFrozen(filepath.Join("testdata", "pages", site, "002.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	source, err := os.ReadFile(filepath.Join("testdata", "pages", site, "002.html"))
	if err != nil {
		t.Fatal(err)
	}
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	found, _, err := scrapers.Extract(sites, site, frozen.URL, source)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, o := range newReader(t).Read(found).Observations {
		text := found.Body[o.Evidence.SentenceStart:o.Evidence.SentenceEnd]
		got = append(got, fmt.Sprintf("%s %s %s %v %s %s | %s", o.Indicator, o.Kind, o.Province, o.Value, o.Period, o.Derived, text))
	}
	want := []string{
		"party_members_admitted actual Sóc Trăng 1640 2022  | - Kết nạp 1.640 đảng viên, bằng 102,5% chỉ tiêu.",
		"party_members_admitted attainment Sóc Trăng 1.025 2022  | - Kết nạp 1.640 đảng viên, bằng 102,5% chỉ tiêu.",
		"party_organizations_inspected actual Sóc Trăng 812 2022  | + Số tổ chức đảng được kiểm tra: 812; số đảng viên được kiểm tra: 2.340.",
		"party_members_inspected actual Sóc Trăng 2340 2022  | + Số tổ chức đảng được kiểm tra: 812; số đảng viên được kiểm tra: 2.340.",
		"party_organizations_supervised actual Sóc Trăng 455 2022  | + Số tổ chức đảng được giám sát theo chuyên đề: 455.",
		"party_members_disciplined actual Sóc Trăng 116 2022  | - Đã thi hành kỷ luật 116 đảng viên.",
		"party_organizations_established actual Sóc Trăng 14 2022  | - Toàn tỉnh có 14 chi bộ được thành lập mới.",
		"party_members_admitted target Sóc Trăng 1650 2023  | 1. Kết nạp 1.650 đảng viên.",
		"party_organizations_established target Sóc Trăng 8 2023  | 2. Thành lập mới 8 chi bộ, đảng bộ.",
		"party_members_admitted target Sóc Trăng 1600 2022 implied_target | - Kết nạp 1.640 đảng viên, bằng 102,5% chỉ tiêu.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func newReader(t *testing.T) *indicator.Reader {
	t.Helper()
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	places, err := gazetteer.New()
	if err != nil {
		t.Fatal(err)
	}
	reader, err := indicator.NewReader(catalogue, places)
	if err != nil {
		t.Fatal(err)
	}
	return reader
}
