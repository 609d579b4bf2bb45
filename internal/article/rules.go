package article

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// Layout says how the pages of a family are laid out, as it is written in a
// family's or a site's YAML file. In every list the first entry that finds
// something wins, except in Drop, Cut and Lines, where all of them work.
type Layout struct {
	Title     []string `yaml:"title"`     // CSS selectors of the headline
	Published []string `yaml:"published"` // of the element that prints the date, with or without the time
	Author    []string `yaml:"author"`
	Sapo      []string `yaml:"sapo"`      // the lead, where it stands outside the body
	Body      []string `yaml:"body"`      // the element that holds the paragraphs
	Drop      []string `yaml:"drop"`      // elements inside the body that are no text of the article
	Cut       []string `yaml:"cut"`       // regexps; a whole paragraph that matches ends the article
	Lines     []string `yaml:"lines"`     // regexps; a whole paragraph that matches is left out
	Script    []string `yaml:"script"`    // regexps over the page's source whose first group is a body kept in a script's string
	PathDate  string   `yaml:"path_date"` // regexp over the address's path with the groups year, month and perhaps day, hour, minute
}

// Rules is a Layout made ready for use. The zero Rules knows no selectors: every
// page is then left to the general extractor.
type Rules struct {
	title, published, author, sapo, body, drop []Selector
	cut, lines, script                         []*regexp.Regexp
	pathDate                                   *regexp.Regexp
}

// Selector is a CSS selector that was compiled when the layout was loaded.
type Selector struct {
	source  string
	matcher cascadia.SelectorGroup
	needs   []need // one of them is met by whatever matches; none: anything may match
}

// need is what an element must have for a selector to match it.
type need struct{ tag, class, id string }

// plainEnd is the last part of a selector that asks for a name, a class, an id.
var plainEnd = regexp.MustCompile(`(?:^|[\s>+~])([a-zA-Z][a-zA-Z0-9]*)?((?:[.#][a-zA-Z_][\w-]*)*)\s*$`)

// needsOf reads the needs off a selector as it is written; what is not plainly
// written has none.
func needsOf(source string) []need {
	if strings.ContainsAny(source, "[]():\"'\\|*") {
		return nil
	}
	var needs []need
	for part := range strings.SplitSeq(source, ",") {
		found := plainEnd.FindStringSubmatch(part)
		if found == nil || found[1] == "" && found[2] == "" {
			return nil
		}
		n := need{tag: strings.ToLower(found[1])}
		for rest := found[2]; rest != ""; {
			end := 1 + strings.IndexAny(rest[1:], ".#")
			if end == 0 {
				end = len(rest)
			}
			if rest[0] == '.' {
				n.class = rest[1:end]
			} else {
				n.id = rest[1:end]
			}
			rest = rest[end:]
		}
		needs = append(needs, n)
	}
	return needs
}

// may reports whether it is worth asking the selector itself.
func (s Selector) may(e *element) bool {
	for i := range s.needs {
		n := &s.needs[i]
		if (n.tag == "" || n.tag == e.node.Data) && (n.class == "" || strings.Contains(e.class, n.class)) && (n.id == "" || n.id == e.id) {
			return true
		}
	}
	return len(s.needs) == 0
}

// CompileSelector compiles a CSS selector, which may be a group ("h1, h2").
func CompileSelector(source string) (Selector, error) {
	matcher, err := cascadia.ParseGroup(source)
	if err != nil {
		return Selector{}, fmt.Errorf("%q is not a CSS selector: %w", source, err)
	}
	return Selector{source: source, matcher: matcher, needs: needsOf(source)}, nil
}

// String is the selector as it was written.
func (s Selector) String() string { return s.source }

// All returns the elements under root that match, in document order.
func (s Selector) All(root *html.Node) []*html.Node {
	if s.matcher == nil {
		return nil
	}
	return cascadia.QueryAll(root, s.matcher)
}

// LayoutError names the entry of a Layout that does not compile.
type LayoutError struct {
	Field string // the YAML key, e.g. "body"
	Index int    // of the entry in its list, from 0; -1 for a single value
	Err   error
}

func (e *LayoutError) Error() string {
	if e.Index < 0 {
		return fmt.Sprintf("%s: %v", e.Field, e.Err)
	}
	return fmt.Sprintf("%s, entry %d: %v", e.Field, e.Index+1, e.Err)
}

// Unwrap returns what is wrong with the entry.
func (e *LayoutError) Unwrap() error { return e.Err }

// Compile makes the layout ready for use; the error is a *LayoutError.
func (l Layout) Compile() (Rules, error) {
	var rules Rules
	for _, part := range []struct {
		field string
		from  []string
		to    *[]Selector
	}{
		{"title", l.Title, &rules.title},
		{"published", l.Published, &rules.published},
		{"author", l.Author, &rules.author},
		{"sapo", l.Sapo, &rules.sapo},
		{"body", l.Body, &rules.body},
		{"drop", l.Drop, &rules.drop},
	} {
		for i, source := range part.from {
			selector, err := CompileSelector(source)
			if err != nil {
				return Rules{}, &LayoutError{Field: part.field, Index: i, Err: err}
			}
			*part.to = append(*part.to, selector)
		}
	}
	for _, part := range []struct {
		field  string
		groups int // that the pattern must have
		from   []string
		to     *[]*regexp.Regexp
	}{
		{"cut", 0, l.Cut, &rules.cut},
		{"lines", 0, l.Lines, &rules.lines},
		{"script", 1, l.Script, &rules.script},
	} {
		for i, source := range part.from {
			pattern, err := regexp.Compile(source)
			if err == nil && pattern.NumSubexp() < part.groups {
				err = fmt.Errorf("%q needs a group (…) around what it looks for", source)
			}
			if err != nil {
				return Rules{}, &LayoutError{Field: part.field, Index: i, Err: err}
			}
			*part.to = append(*part.to, pattern)
		}
	}
	if l.PathDate != "" {
		pattern, err := regexp.Compile(l.PathDate)
		if err == nil && (pattern.SubexpIndex("year") < 0 || pattern.SubexpIndex("month") < 0) {
			err = fmt.Errorf("%q needs the groups (?P<year>…) and (?P<month>…)", l.PathDate)
		}
		if err != nil {
			return Rules{}, &LayoutError{Field: "path_date", Index: -1, Err: err}
		}
		rules.pathDate = pattern
	}
	return rules, nil
}

// Over returns the layout with the entries of other tried after its own: the
// layout of a site over that of its family.
func (l Layout) Over(other Layout) Layout {
	over := func(first, then []string) []string {
		if len(first) == 0 {
			return then
		}
		return append(append([]string(nil), first...), then...)
	}
	l.Title = over(l.Title, other.Title)
	l.Published = over(l.Published, other.Published)
	l.Author = over(l.Author, other.Author)
	l.Sapo = over(l.Sapo, other.Sapo)
	l.Body = over(l.Body, other.Body)
	l.Drop = over(l.Drop, other.Drop)
	l.Cut = over(l.Cut, other.Cut)
	l.Lines = over(l.Lines, other.Lines)
	l.Script = over(l.Script, other.Script)
	if l.PathDate == "" {
		l.PathDate = other.PathDate
	}
	return l
}
