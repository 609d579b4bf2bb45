package scrapers

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"hash/fnv"
	"io/fs"
	"net/url"
	"slices"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/baotinh/baotinh/internal/article"
)

// Guess is a site's definition as far as one article tells it.
type Guess struct {
	Host  string
	YAML  []byte   // a file for sites/, to be looked through by a person
	Trace []string // why this family, the best three first
}

// Guess fetches an article of a site that nobody has described yet, tries every
// family of the layers on it and writes a definition. The guess is unverified by
// its own words.
func (v *Visitor) Guess(ctx context.Context, address string, layers ...fs.FS) (Guess, error) {
	fetched, err := newBrowser(ctx, v.Transport).get(address)
	if err != nil {
		return Guess{}, fmt.Errorf("guess %s: %w", address, err)
	}
	return GuessFrom(address, fetched.body, v.now(), layers...)
}

// GuessFrom is Guess with the page at hand.
func GuessFrom(address string, source []byte, now time.Time, layers ...fs.FS) (Guess, error) {
	at, err := url.Parse(address)
	if err != nil || at.Hostname() == "" {
		return Guess{}, fmt.Errorf("guess: %q is not the address of an article", address)
	}
	host := strings.TrimPrefix(strings.ToLower(at.Hostname()), "www.")
	if !hostName.MatchString(host) {
		return Guess{}, fmt.Errorf("guess: %q is not a site's host", host)
	}
	files, err := gather(layers, "families")
	if err != nil {
		return Guess{}, err
	}
	var candidates []fit
	for _, file := range files {
		family, err := parseFamily(file.id, file.name, file.data)
		if err != nil {
			return Guess{}, err
		}
		candidates = append(candidates, tryFamily(family, at, source))
	}
	slices.SortStableFunc(candidates, func(a, b fit) int { return cmp.Compare(b.score, a.score) })
	if len(candidates) == 0 || candidates[0].score < 2 {
		return Guess{}, fmt.Errorf("guess %s: no family fits its address or its page; write families/NAME.yaml first", address)
	}
	guess := Guess{Host: host}
	for _, c := range candidates[:min(len(candidates), 3)] {
		guess.Trace = append(guess.Trace, fmt.Sprintf("%s (%s): %s", c.family.ID, c.family.Title, strings.Join(c.signs, ", ")))
	}
	guess.YAML = writeGuess(host, at, candidates[0], source, now)
	return guess, nil
}

// fit is how well a family fits a page.
type fit struct {
	family *Family
	score  int
	signs  []string
}

func tryFamily(family *Family, at *url.URL, source []byte) fit {
	c := fit{family: family}
	sign := func(worth int, what string) {
		c.score += worth
		c.signs = append(c.signs, what)
	}
	if _, ok := family.articleID(at, nil); ok {
		sign(2, "the address fits")
	}
	rules, err := family.layout.Compile()
	if err != nil {
		return c
	}
	_, report, err := article.Extract(source, at.String(), rules)
	for _, field := range []struct {
		name  string
		worth int
	}{{"title", 1}, {"published", 2}, {"sapo", 1}, {"body", 3}} {
		for _, f := range report.Findings {
			if f.Field == field.name && f.Text != "" && isSelectorFinding(f.By) {
				sign(field.worth, field.name+" by "+f.By)
				break
			}
		}
	}
	if err != nil {
		c.signs = append(c.signs, err.Error())
	}
	return c
}

func isSelectorFinding(by string) bool {
	return !slices.Contains([]string{"json-ld", "meta", "title", "heading", "byline", "general"}, by)
}

// writeGuess writes a site file. Its schedule starts in a minute that the host's
// name decides, so that guessed sites do not all start together.
func writeGuess(host string, at *url.URL, best fit, source []byte, now time.Time) []byte {
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(host)) // never fails
	slot := sum.Sum32() % 180
	var b bytes.Buffer
	fmt.Fprintf(&b, "host: %s\nname: %s\n", host, quoteYAML(siteName(source, host)))
	b.WriteString("# province: Official Name   # and its era: before or after (1 July 2025)\n")
	fmt.Fprintf(&b, "family: %s   # %s\nstate: unverified\n", best.family.ID, strings.Join(best.signs, "; "))
	fmt.Fprintf(&b, "evidence: guessed on %s from one article\n", now.Format(time.DateOnly))
	fmt.Fprintf(&b, "schedule: '%d %d-23/3 * * *'\nsections:\n", slot%60, slot/60)
	if parts := strings.Split(strings.Trim(at.Path, "/"), "/"); len(parts) > 1 && !strings.ContainsAny(parts[0], "0123456789") {
		fmt.Fprintf(&b, "  - {name: %s, path: /%s/, guessed: true}\n", quoteYAML(parts[0]), parts[0])
	}
	b.WriteString("  - {name: Trang nhất, path: /}\n")
	if at.Scheme == "http" {
		b.WriteString("switches: {plain_http: true}   # the article was given with http\n")
	}
	return b.Bytes()
}

func quoteYAML(text string) string { return "'" + strings.ReplaceAll(oneLine(text), "'", "''") + "'" }

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// siteName is the name that the page gives its site.
func siteName(source []byte, host string) (name string) {
	defer func() {
		if recover() != nil || name == "" {
			name = host
		}
	}()
	root, err := html.Parse(bytes.NewReader(source))
	if err != nil {
		return host
	}
	title := ""
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		switch n.DataAtom {
		case atom.Meta:
			content, property := "", ""
			for _, a := range n.Attr {
				switch a.Key {
				case "content":
					content = a.Val
				case "property", "name":
					property = a.Val
				}
			}
			if property == "og:site_name" && name == "" {
				name = content
			}
		case atom.Title:
			if title == "" && n.FirstChild != nil {
				title = n.FirstChild.Data
			}
		}
		for child := n.FirstChild; child != nil; child = child.NextSibling {
			walk(child)
		}
	}
	walk(root)
	if name == "" {
		for _, bar := range []string{" | ", " - ", " – "} {
			if i := strings.LastIndex(title, bar); i >= 0 {
				return strings.TrimSpace(title[i+len(bar):])
			}
		}
	}
	return name
}
