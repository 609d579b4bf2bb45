package replica_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// everywhere returns our own articles, and one of them on each further site.
func everywhere(t *testing.T) []corpus.Document {
	t.Helper()
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	sites, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	moved := documents[0]
	for _, site := range append(sites, scrapers.Site{ID: "unknown.example.vn"}) {
		if !slices.ContainsFunc(documents, func(d corpus.Document) bool { return d.Site == site.ID }) {
			moved.Site, moved.URL, moved.Observations = site.ID, "", nil
			documents = append(documents, moved)
		}
	}
	return documents
}

// Every article comes back from its page as it was put in, in every layout.
func TestArticlesSurviveTheirPages(t *testing.T) {
	t.Parallel()
	documents := everywhere(t)
	served, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	for _, site := range served.Sites() {
		for _, document := range documents {
			if document.Site != site.ID {
				continue
			}
			address := served.URL(document)
			response := httptest.NewRecorder()
			served.Handler(site.ID).ServeHTTP(response, httptest.NewRequest(http.MethodGet, address, nil))
			page, err := io.ReadAll(response.Result().Body)
			if err != nil || response.Code != http.StatusOK {
				t.Errorf("%s: status %d, %v", address, response.Code, err)
				continue
			}
			got, report, err := article.Extract(page, address, site.Rules())
			if err != nil {
				t.Errorf("%v\n%+v", err, report)
				continue
			}
			if got.Title != document.Title || !got.Published.Equal(document.Published) || report.Drifted || report.Disagree {
				t.Errorf("%s (%s): title %q, published %v, drifted %v\n%+v", address, site.Family.ID, got.Title, got.Published, report.Drifted, report)
			}
			if !strings.EqualFold(got.Author, document.Author) {
				t.Errorf("%s (%s): author %q, want %q", address, site.Family.ID, got.Author, document.Author)
			}
			if want := strings.TrimSpace(document.Body); got.Body != want {
				t.Errorf("%s (%s): body\n%s\nwant\n%s", address, site.Family.ID, got.Body, want)
			}
		}
	}
}
