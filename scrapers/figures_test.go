package scrapers_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
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
	sets := map[string][]corpus.Document{"own": own(t)}
	for _, name := range []string{"dev", "seeds"} {
		dir := filepath.Join("..", "..", "shared", "corpus", name)
		if _, err := os.Stat(dir); err != nil {
			continue
		}
		if sets[name], err = corpus.Load(dir); err != nil {
			t.Fatal(err)
		}
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
