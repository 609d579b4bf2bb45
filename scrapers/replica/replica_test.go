package replica_test

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// Every article of ours comes back from its page as it was put in.
func TestOwnArticlesSurviveTheirPages(t *testing.T) {
	t.Parallel()
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	served, err := replica.New(documents)
	if err != nil {
		t.Fatal(err)
	}
	for _, site := range served.Sites() {
		for _, document := range documents {
			if document.Site != site.ID {
				continue
			}
			response := httptest.NewRecorder()
			served.Handler(site.ID).ServeHTTP(response, httptest.NewRequest(http.MethodGet, document.URL, nil))
			page, err := io.ReadAll(response.Result().Body)
			if err != nil || response.Code != http.StatusOK {
				t.Errorf("%s: status %d, %v", document.URL, response.Code, err)
				continue
			}
			got, report, err := article.Extract(page, document.URL, site.Rules())
			if err != nil {
				t.Errorf("%v\n%+v", err, report)
				continue
			}
			if got.Title != document.Title || !got.Published.Equal(document.Published) || report.Drifted || report.Disagree {
				t.Errorf("%s: title %q, published %v, drifted %v\n%+v", document.URL, got.Title, got.Published, report.Drifted, report)
			}
			if !strings.EqualFold(got.Author, document.Author) {
				t.Errorf("%s: author %q, want %q", document.URL, got.Author, document.Author)
			}
			if want := strings.TrimSpace(document.Body); got.Body != want {
				t.Errorf("%s: body\n%s\nwant\n%s", document.URL, got.Body, want)
			}
		}
	}
}
