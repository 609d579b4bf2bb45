package scrapers_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/baotinh/baotinh/scrapers"
)

func TestCheck(t *testing.T) {
	t.Parallel()
	b := newBench(t, own(t))
	report, err := b.visitor.Check(t.Context(), b.sites["baosoctrang.org.vn"], 2)
	if err != nil || !report.Healthy() || len(report.Articles) != 2 {
		t.Fatalf("%v\n%v", err, report)
	}
	text := report.String()
	for _, want := range []string{
		"list https://baosoctrang.org.vn/xay-dung-dang/ (a guessed address): 4 articles",
		"title     .detail-main-title h1.title: “", "body      #content .td-post-content: “", "time      path says",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the report does not say %q:\n%s", want, text)
		}
	}
	stored := b.articles(t)
	if len(stored) != 0 {
		t.Errorf("a check stored %d articles", len(stored))
	}
}

func TestCapture(t *testing.T) {
	t.Parallel()
	b := newBench(t, own(t))
	dir := t.TempDir()
	sites := make([]scrapers.Site, 0, len(b.sites))
	for _, site := range b.sites {
		sites = append(sites, site)
	}
	address := own(t)[0].URL
	for want := range 2 {
		page, expected, err := b.visitor.Capture(t.Context(), sites, address, dir)
		if err != nil {
			t.Fatal(err)
		}
		if base := filepath.Base(page); base != []string{"001.html", "002.html"}[want] {
			t.Errorf("captured as %s", page)
		}
		frozen, err := scrapers.ReadFrozen(expected)
		if err != nil {
			t.Fatal(err)
		}
		source, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		got, report, err := scrapers.Extract(sites, "", frozen.URL, source)
		if err != nil || frozen.Compare(got, report) != "" {
			t.Errorf("what was captured does not hold: %v, %s", err, frozen.Compare(got, report))
		}
		got.Body += "\n\nThêm một đoạn."
		if frozen.Compare(got, report) == "" {
			t.Error("a further paragraph makes no difference")
		}
	}
}

func TestGuess(t *testing.T) {
	t.Parallel()
	b := newBench(t, own(t))
	now := time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC)
	for i, document := range own(t) {
		if i%5 > 0 {
			continue // one article of each site will do
		}
		site := b.sites[document.Site]
		response := httptest.NewRecorder()
		request := httptest.NewRequest(http.MethodGet, document.URL, nil)
		b.server.Config.Handler.ServeHTTP(response, request)
		address := strings.Replace(document.URL, site.ID, "tin.example.vn", 1)
		guess, err := scrapers.GuessFrom(address, response.Body.Bytes(), now, scrapers.Embedded())
		if err != nil {
			t.Fatal(err)
		}
		layer := fstest.MapFS{"sites/tin.example.vn.yaml": {Data: guess.YAML}}
		sites, err := scrapers.Load(scrapers.Embedded(), layer)
		if err != nil {
			t.Fatalf("the written definition does not load: %v\n%s", err, guess.YAML)
		}
		for _, guessed := range sites {
			if guessed.ID == "tin.example.vn" && guessed.Family.ID != site.Family.ID {
				t.Errorf("%s: guessed %s, want %s: %q", address, guessed.Family.ID, site.Family.ID, guess.Trace)
			}
		}
	}
	for _, address := range []string{"", "no address", "https://example.vn/lien-he", "https://-/x-a1.html"} {
		if guess, err := scrapers.GuessFrom(address, []byte("<p>Xin chào</p>"), now, scrapers.Embedded()); err == nil {
			t.Errorf("%q: guessed %s", address, guess.YAML)
		}
	}
}
