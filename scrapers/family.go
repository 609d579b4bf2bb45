package scrapers

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Family is the sites of one content management system.
type Family struct {
	ID       string // the file's name without .yaml
	Title    string // for people
	Evidence string // where the layout is known from
	paths    []*regexp.Regexp
	except   []*regexp.Regexp
	query    string // the parameter that holds the id, where the path does not
	layout   article.Layout
	listing  listing
}

// listing is how a site's list pages are read.
type listing struct {
	links []article.Selector // where the links to articles stand; none: every link of the page counts
	next  string             // how page N of a list is asked for: "?page={page}"; "" = lists have one page
	first int                // the number of the second page in next, mostly 2
}

type familyFile struct {
	Title    string         `yaml:"title"`
	Evidence string         `yaml:"evidence"`
	Paths    []string       `yaml:"paths"`
	Except   []string       `yaml:"except"`
	Query    string         `yaml:"query"`
	Layout   article.Layout `yaml:"layout"`
	List     listFile       `yaml:"list"`
}

type listFile struct {
	Links []string `yaml:"links"`
	Next  string   `yaml:"next"`
	First int      `yaml:"first"`
}

// parseFamily reads a family's file.
func parseFamily(id, name string, data []byte) (*Family, error) {
	var written familyFile
	file, err := yamlfile.Decode(name, data, &written)
	if err != nil {
		return nil, err
	}
	if written.Title == "" {
		return nil, file.Errorf("$.title", "a family needs a title for people to know it by")
	}
	if len(written.Paths) == 0 {
		return nil, file.Errorf("$.paths", "a family needs at least one pattern that its articles' paths match")
	}
	family := &Family{
		ID: id, Title: written.Title, Evidence: written.Evidence, query: written.Query, layout: written.Layout,
	}
	if family.paths, err = compilePaths(file, written.Paths, family.query); err != nil {
		return nil, err
	}
	if family.except, err = compilePatterns(file, "$.except", written.Except); err != nil {
		return nil, err
	}
	if err := checkLayout(file, written.Layout); err != nil {
		return nil, err
	}
	if family.listing, err = parseListing(file, written.List); err != nil {
		return nil, err
	}
	return family, nil
}

func compilePatterns(file *yamlfile.File, path string, sources []string) ([]*regexp.Regexp, error) {
	var patterns []*regexp.Regexp
	for i, source := range sources {
		at := fmt.Sprintf("%s[%d]", path, i)
		pattern, err := regexp.Compile(source)
		if err != nil {
			return nil, file.Errorf(at, "not a regular expression: %w", err)
		}
		if pattern.MatchString("") {
			return nil, file.Errorf(at, "%q matches everything; anchor it with ^ and $", source)
		}
		patterns = append(patterns, pattern)
	}
	return patterns, nil
}

// compilePaths compiles the patterns of articles' paths; each must say what tells
// one article from another, unless the query does.
func compilePaths(file *yamlfile.File, sources []string, query string) ([]*regexp.Regexp, error) {
	patterns, err := compilePatterns(file, "$.paths", sources)
	if err != nil {
		return nil, err
	}
	for i, pattern := range patterns {
		if pattern.SubexpIndex("id") < 0 && query == "" {
			return nil, file.Errorf(fmt.Sprintf("$.paths[%d]", i), "the pattern needs a group (?P<id>…) around what tells one article from another")
		}
	}
	return patterns, nil
}

// checkLayout refuses selectors and patterns that do not compile, at their line.
func checkLayout(file *yamlfile.File, layout article.Layout) error {
	_, err := layout.Compile()
	if err == nil {
		return nil
	}
	if wrong, ok := errors.AsType[*article.LayoutError](err); ok {
		path := "$.layout." + wrong.Field
		if wrong.Index >= 0 {
			path = fmt.Sprintf("%s[%d]", path, wrong.Index)
		}
		return file.Errorf(path, "%w", wrong.Err)
	}
	return err
}

func parseListing(file *yamlfile.File, written listFile) (listing, error) {
	list := listing{next: written.Next, first: written.First}
	for i, source := range written.Links {
		selector, err := article.CompileSelector(source)
		if err != nil {
			return listing{}, file.Errorf(fmt.Sprintf("$.list.links[%d]", i), "%w", err)
		}
		list.links = append(list.links, selector)
	}
	if list.next != "" && !strings.Contains(list.next, "{page}") {
		return listing{}, file.Errorf("$.list.next", "%q must say where the page's number goes: {page}", list.next)
	}
	if list.first == 0 {
		list.first = 2
	}
	if list.first < 0 || list.first > 2 {
		return listing{}, file.Errorf("$.list.first", "the second page of a list is number 1 or 2, not %d", list.first)
	}
	return list, nil
}

// articleID says whether the address is an article's, and what names the article
// in its family. The site's own patterns come after the family's.
func (f *Family) articleID(address *url.URL, own []*regexp.Regexp) (string, bool) {
	for _, pattern := range f.except {
		if pattern.MatchString(address.Path) {
			return "", false
		}
	}
	for _, pattern := range slices.Concat(f.paths, own) {
		found := pattern.FindStringSubmatch(address.Path)
		if found == nil {
			continue
		}
		if f.query != "" {
			id := address.Query().Get(f.query)
			return id, id != ""
		}
		if id := found[pattern.SubexpIndex("id")]; id != "" {
			return id, true
		}
	}
	return "", false
}
