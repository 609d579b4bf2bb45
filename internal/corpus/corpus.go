// Package corpus loads labelled articles and scores a reader against them.
//
// A labelled article is a YAML file with the article's text under "body", or a
// YAML file beside a text file of the same name. Its labels are the figures a
// careful reader takes from the article: only those of the whole province, each
// once.
package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Document is one labelled article.
type Document struct {
	File           string // path of the label file as it was opened
	Site           string // id of the site, its host
	URL            string // may be empty
	Province       string // official name of the time of the article
	Published      time.Time
	Title          string
	Author         string // may be empty
	Body           string
	Observations   []indicator.Observation // the labels; empty for an article that holds no province-level figure
	DocumentsCited []string                // nil where the file does not label citations
}

// Article returns what a reader is given: everything but the province and the
// labels.
func (d Document) Article() article.Article {
	return article.Article{URL: d.URL, Site: d.Site, Title: d.Title, Published: d.Published, Author: d.Author, Body: d.Body}
}

// Load reads every label file of a directory, in order of file name.
func Load(dir string) ([]Document, error) {
	documents, err := LoadFS(os.DirFS(dir), ".")
	if err != nil {
		return nil, fmt.Errorf("corpus %s: %w", dir, err)
	}
	for i := range documents {
		documents[i].File = path.Join(dir, documents[i].File)
	}
	return documents, nil
}

// LoadFS reads every label file (*.yaml) of one directory of a file system, in
// order of file name. All broken files are named in the one error.
func LoadFS(fsys fs.FS, dir string) ([]Document, error) {
	entries, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return nil, fmt.Errorf("read folder: %w", err)
	}
	var documents []Document
	var broken []error
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || path.Ext(name) != ".yaml" {
			continue
		}
		document, err := loadFile(fsys, path.Join(dir, name))
		if err != nil {
			broken = append(broken, err)
			continue
		}
		documents = append(documents, document)
	}
	if err := errors.Join(broken...); err != nil {
		return nil, err
	}
	if len(documents) == 0 {
		return nil, errors.New("no label files (*.yaml) in it")
	}
	return documents, nil
}

// location is the zone of every date in a label file.
var location = time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)

type documentFile struct {
	Site         string       `yaml:"site"`
	URL          string       `yaml:"url"`
	Province     string       `yaml:"province"`
	Published    string       `yaml:"published"`
	Title        string       `yaml:"title"`
	Author       string       `yaml:"author"`
	Body         string       `yaml:"body"`
	Observations *[]labelFile `yaml:"observations"`
	Documents    *[]string    `yaml:"documents_cited"`
}

func loadFile(fsys fs.FS, name string) (Document, error) {
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return Document{}, err
	}
	var read documentFile
	file, err := yamlfile.Decode(name, content, &read)
	if err != nil {
		return Document{}, err
	}
	document := Document{
		File: name, Site: read.Site, URL: read.URL, Province: read.Province,
		Title: read.Title, Author: read.Author, Body: read.Body,
	}
	if document.Body == "" {
		text, err := fs.ReadFile(fsys, strings.TrimSuffix(name, ".yaml")+".txt")
		if err != nil {
			return Document{}, fmt.Errorf("%s: no body in it and no text beside it: %w", name, err)
		}
		document.Body = string(text)
	}
	if document.Published, err = parsePublished(read.Published); err != nil {
		return Document{}, file.Errorf("$.published", "published: %w", err)
	}
	if read.Observations == nil {
		return Document{}, fmt.Errorf("%s: observations: missing; write [] for an article without figures", name)
	}
	for i, one := range *read.Observations {
		label, err := one.label()
		if err != nil {
			return Document{}, file.Errorf(fmt.Sprintf("$.observations[%d]", i), "%w", err)
		}
		label.Province = document.Province
		document.Observations = append(document.Observations, label)
	}
	if read.Documents != nil {
		document.DocumentsCited = append([]string{}, *read.Documents...)
	}
	return document, nil
}

func parsePublished(text string) (time.Time, error) {
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if t, err := time.ParseInLocation(layout, text, location); err == nil {
			return t.In(location), nil
		}
	}
	return time.Time{}, fmt.Errorf("%q: want 2006-01-02 or 2006-01-02T15:04:05+07:00", text)
}

type labelFile struct {
	Indicator string            `yaml:"indicator"`
	By        map[string]string `yaml:"by"`
	Kind      indicator.Kind    `yaml:"kind"`
	Period    string            `yaml:"period"`
	AsOf      string            `yaml:"as_of"`
	Value     *float64          `yaml:"value"`
	Max       float64           `yaml:"max"`
	Qualifier string            `yaml:"qualifier"`
	Per       string            `yaml:"per"`
	Base      string            `yaml:"base"`
	Unit      string            `yaml:"unit"`
}

var kinds = []indicator.Kind{indicator.Actual, indicator.Target, indicator.Attainment, indicator.Change}

// label checks one label and gives it its type.
func (file labelFile) label() (indicator.Observation, error) {
	label := indicator.Observation{
		Indicator: file.Indicator, Kind: file.Kind, Max: file.Max, Base: file.Base,
		Period:    vietnamese.Period(file.Period),
		Qualifier: indicator.Qualifier(file.Qualifier),
		PerYear:   file.Per == "year",
		RatioUnit: file.Unit == "ratio",
	}
	switch {
	case file.Indicator == "":
		return label, errors.New("indicator: missing")
	case !slices.Contains(kinds, file.Kind):
		return label, fmt.Errorf("kind: %q is none of %v", file.Kind, kinds)
	case file.Value == nil:
		return label, errors.New("value: missing")
	case (file.Period == "") == (file.AsOf == ""):
		return label, errors.New("want period (flows, ratios) or as_of (stocks), one of the two")
	case len(file.By) > 1:
		return label, errors.New("by: want one label")
	case file.Per != "" && file.Per != "year":
		return label, fmt.Errorf("per: %q: only year is known", file.Per)
	case file.Unit != "" && file.Unit != "ratio":
		return label, fmt.Errorf("unit: %q: only ratio is known", file.Unit)
	}
	label.Value = *file.Value
	for name, value := range file.By {
		label.By = indicator.Breakdown{Label: name, Value: value}
	}
	if file.AsOf != "" {
		var err error
		if label.AsOf, err = vietnamese.ParseDate(file.AsOf); err != nil {
			return label, fmt.Errorf("as_of: %w", err)
		}
	}
	return label, nil
}
