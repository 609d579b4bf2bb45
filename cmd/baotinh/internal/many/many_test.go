package many_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/baotinh/baotinh/cmd/baotinh/internal/many"
	"github.com/baotinh/baotinh/internal/store"
)

// The articles have figures, no two are the same, and each is so every time.
func TestGenerator(t *testing.T) {
	g, err := many.New()
	if err != nil {
		t.Fatal(err)
	}
	const articles = 600
	seen := map[string]int{}
	for n := range articles {
		d := g.Article(n)
		if before, twice := seen[d.Title+d.Body]; twice {
			t.Errorf("articles %d and %d are the same", before, n)
		}
		seen[d.Title+d.Body] = n
		if again := g.Article(n); again.Body != d.Body || again.URL != d.URL {
			t.Errorf("article %d differs from one time to the next", n)
		}
	}
	kept, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "baotinh.db"), store.WithoutSync())
	if err != nil {
		t.Fatal(err)
	}
	defer kept.Close()
	if err := g.Fill(t.Context(), kept, 0, articles); err != nil {
		t.Fatal(err)
	}
	figures, err := kept.Figures(t.Context(), store.FigureFilter{})
	if err != nil || len(figures) < articles {
		t.Errorf("%d articles have %d figures, %v", articles, len(figures), err)
	}
	folder := t.TempDir()
	if err := g.Demo(folder, 7); err != nil {
		t.Fatal(err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 14 {
		t.Errorf("%d files of 7 articles, %v", len(files), err)
	}
}
