package scrapers

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/goccy/go-yaml"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Frozen is the article that a frozen page must give: the YAML file beside the
// page in testdata/pages/<site>.
type Frozen struct {
	URL        string   `yaml:"url"`
	Captured   string   `yaml:"captured"` // the day, or "" for a page written by us
	Title      string   `yaml:"title"`
	Published  string   `yaml:"published"` // RFC 3339
	Author     string   `yaml:"author"`
	Drifted    bool     `yaml:"drifted"` // the page is read by the general extractor
	Paragraphs []string `yaml:"paragraphs"`
}

// ReadFrozen reads such a file.
func ReadFrozen(name string) (Frozen, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return Frozen{}, err
	}
	var frozen Frozen
	if _, err := yamlfile.Decode(name, data, &frozen); err != nil {
		return Frozen{}, err
	}
	return frozen, nil
}

// freeze is what a page gives now, as the expectation for later.
func freeze(found article.Article, report article.Report, captured string) Frozen {
	return Frozen{
		URL: found.URL, Captured: captured, Title: found.Title, Published: found.Published.Format(time.RFC3339), Author: found.Author,
		Drifted: report.Drifted, Paragraphs: strings.Split(found.Body, "\n\n"),
	}
}

// Compare says in what the article differs from the expected one; "" when in
// nothing.
func (f Frozen) Compare(got article.Article, report article.Report) string {
	now := freeze(got, report, f.Captured)
	var differences []string
	differ := func(what string, got, want any) {
		if got != want {
			differences = append(differences, fmt.Sprintf("%s is %q, want %q", what, got, want))
		}
	}
	differ("title", now.Title, f.Title)
	differ("published", now.Published, f.Published)
	differ("author", now.Author, f.Author)
	if now.Drifted != f.Drifted {
		differences = append(differences, fmt.Sprintf("drifted is %v, want %v", now.Drifted, f.Drifted))
	}
	for i := range max(len(now.Paragraphs), len(f.Paragraphs)) {
		var a, b string
		if i < len(now.Paragraphs) {
			a = now.Paragraphs[i]
		}
		if i < len(f.Paragraphs) {
			b = f.Paragraphs[i]
		}
		if a != b {
			differ(fmt.Sprintf("paragraph %d", i+1), a, b)
			break
		}
	}
	return strings.Join(differences, "; ")
}

// Capture fetches a page and freezes it, with the article that it gives now, as
// a test case in the folder dir/<site>/. It returns the names of the two files.
// The article is for a person to correct before it is believed.
func (v *Visitor) Capture(ctx context.Context, sites []Site, address, dir string) (page, expected string, err error) {
	fetched, err := newBrowser(ctx, v.Transport).get(address)
	if err != nil {
		return "", "", fmt.Errorf("capture %s: %w", address, err)
	}
	found, report, err := Extract(sites, "", address, fetched.body)
	if err != nil {
		return "", "", fmt.Errorf("capture: %w", err)
	}
	return Freeze(dir, found, report, fetched.body, v.now().Format(time.DateOnly))
}

// Freeze writes a page and the article that it gives as a test case.
func Freeze(dir string, found article.Article, report article.Report, source []byte, captured string) (page, expected string, err error) {
	folder := filepath.Join(dir, found.Site)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", "", fmt.Errorf("capture: %w", err)
	}
	text, err := yaml.MarshalWithOptions(freeze(found, report, captured), yaml.UseLiteralStyleIfMultiline(true))
	if err != nil {
		return "", "", fmt.Errorf("capture: %w", err)
	}
	for n := 1; ; n++ {
		page = filepath.Join(folder, fmt.Sprintf("%03d.html", n))
		expected = filepath.Join(folder, fmt.Sprintf("%03d.yaml", n))
		file, err := os.OpenFile(page, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644)
		if errors.Is(err, fs.ErrExist) {
			continue
		}
		if err != nil {
			return "", "", fmt.Errorf("capture: %w", err)
		}
		_, err = file.Write(source)
		if err := errors.Join(err, file.Close()); err != nil {
			return "", "", fmt.Errorf("capture: %w", err)
		}
		break
	}
	if err := os.WriteFile(expected, text, 0o644); err != nil {
		return "", "", fmt.Errorf("capture: %w", err)
	}
	return page, expected, nil
}
