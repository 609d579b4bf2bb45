package indicator_test

import (
	"math/rand/v2"
	"os"
	"slices"
	"testing"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
)

const shared = "../../../shared/corpus/"

func newReader(tb testing.TB) *indicator.Reader {
	tb.Helper()
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		tb.Fatal(err)
	}
	places, err := gazetteer.New()
	if err != nil {
		tb.Fatal(err)
	}
	reader, err := indicator.NewReader(catalogue, places)
	if err != nil {
		tb.Fatal(err)
	}
	return reader
}

func load(tb testing.TB, dir string) []corpus.Document {
	tb.Helper()
	if _, err := os.Stat(dir); err != nil {
		tb.Skipf("no corpus at %s", dir)
	}
	documents, err := corpus.Load(dir)
	if err != nil {
		tb.Fatal(err)
	}
	return documents
}

// TestSeeds holds the five real articles: every figure, no false one.
func TestSeeds(t *testing.T) {
	report := corpus.Evaluate(load(t, shared+"seeds"), newReader(t).Read)
	if report.F1 != 1 || report.Documents.F1 != 1 || report.Qualifiers.F1 != 1 {
		t.Errorf("F1 %.4f, documents %.4f, qualifiers %.4f; false %+v; missed %+v", report.F1, report.Documents.F1, report.Qualifiers.F1, report.FalseOnes, report.MissedOnes)
	}
}

// TestDev holds the bars of the development corpus.
func TestDev(t *testing.T) {
	documents := load(t, shared+"dev")
	report := corpus.Evaluate(documents, newReader(t).Read)
	t.Logf("all: precision %.4f recall %.4f F1 %.4f; actual and target: precision %.4f recall %.4f", report.Precision, report.Recall, report.F1, report.ActualTarget.Precision, report.ActualTarget.Recall)
	if report.ActualTarget.Precision < 0.985 || report.ActualTarget.Recall < 0.96 || report.F1 < 0.96 {
		t.Error("below the bars: precision 0.985 and recall 0.96 over actual and target, F1 0.96 over all")
	}
	empty := map[string]bool{}
	for _, document := range documents {
		if len(document.Observations) == 0 {
			empty[document.File] = true
		}
	}
	for _, finding := range report.FalseOnes {
		if empty[finding.File] {
			t.Errorf("false figure in a trap article: %s: %+v in %q", finding.File, finding.Observation, finding.Sentence)
		}
	}
}

// TestDemo holds the project's own articles.
func TestDemo(t *testing.T) {
	reader := newReader(t)
	sites, err := os.ReadDir("../../scrapers/replica/testdata")
	if err != nil {
		t.Skip("no replica articles")
	}
	for _, site := range sites {
		if !site.IsDir() {
			continue
		}
		report := corpus.Evaluate(load(t, "../../scrapers/replica/testdata/"+site.Name()), reader.Read)
		if report.F1 < 0.98 {
			t.Errorf("%s: F1 %.4f; false %+v; missed %+v", site.Name(), report.F1, report.FalseOnes, report.MissedOnes)
		}
	}
}

// TestPure reads the corpus again, shuffled anew for each of several goroutines at
// once: no article may be read by what was read before it.
func TestPure(t *testing.T) {
	documents := load(t, shared+"dev")
	reader := newReader(t)
	first := make([]indicator.Reading, len(documents))
	for i, document := range documents {
		first[i] = reader.Read(document.Article())
	}
	errs := make(chan string, 4*len(documents))
	done := make(chan struct{})
	const workers = 4
	for worker := range workers {
		order := rand.New(rand.NewPCG(uint64(worker), 7)).Perm(len(documents))
		go func() {
			defer func() { done <- struct{}{} }()
			for _, i := range order {
				if again := reader.Read(documents[i].Article()); !slices.Equal(again.Observations, first[i].Observations) {
					errs <- documents[i].File
				}
			}
		}()
	}
	for range workers {
		<-done
	}
	close(errs)
	for file := range errs {
		t.Errorf("%s: read differently the second time", file)
	}
}
