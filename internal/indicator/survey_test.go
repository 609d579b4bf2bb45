package indicator_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/article"
)

// TestSurvey holds that the sentences which are not read say nothing: reading
// all of them takes the same from every article, from its sentences in other
// orders, and without its figures' sentences.
func TestSurvey(t *testing.T) {
	reader := newReader(t)
	var articles []article.Article
	for _, dir := range []string{"seeds", "dev"} {
		for _, document := range load(t, shared+dir) {
			articles = append(articles, document.Article())
		}
	}
	figures := 0
	for i, a := range articles {
		other := strings.SplitAfter(articles[(i*7+3)%len(articles)].Body, ". ")
		slices.Reverse(other)
		crossed := a
		crossed.Body = ""
		for n, sentence := range strings.SplitAfter(a.Body, ". ") {
			crossed.Body += sentence
			if n < len(other) {
				crossed.Body += other[n]
			}
		}
		apart := a
		apart.Body = strings.ReplaceAll(a.Body, ". ", ".\n\n")
		for _, one := range []article.Article{a, crossed, apart} {
			got, want := reader.Read(one), reader.ReadThoroughly(one)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s: read %+v, thoroughly %+v", a.Title, got, want)
			}
			figures += len(want.Observations)
		}
	}
	if figures == 0 {
		t.Error("no figure in any article")
	}
}
