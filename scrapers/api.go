package scrapers

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"time"
)

// API is a list of articles that a site gives to its own scripts, as JSON, where
// its list pages are drawn in the browser.
type API struct {
	URL string `yaml:"url"`
	// Link is an article's address with the names of its object's fields in it,
	// "/tin-bai/{category.slug}/{slug}"; without it every string of the list that
	// is an article's address counts.
	Link    string `yaml:"link"`
	Guessed bool   `yaml:"guessed"` // nobody saw what it answers; a missing one is then no failure
}

// Bounds of what is looked at in a list.
const (
	deepestJSON    = 64
	longestAddress = 2048
)

var linkField = regexp.MustCompile(`\{([\w.]+)\}`)

// reader returns a function that reads the API's answer: at most the given number
// of entries, in the list's order.
func (a API) reader() func(content []byte, most int) ([]entry, error) {
	return func(content []byte, most int) ([]entry, error) {
		r := apiReader{decoder: json.NewDecoder(bytes.NewReader(content)), link: a.Link, most: most, seen: map[string]bool{}}
		r.decoder.UseNumber()
		_, err := r.value(0)
		if err != nil && !errors.Is(err, errEnough) {
			return r.entries, &oddity{reason: "api", what: "not a list in JSON that can be read", err: err}
		}
		return r.entries, nil
	}
}

var errEnough = errors.New("enough")

// apiReader walks through JSON as a stream, whatever its shape: an object that
// has the fields of the link is an article.
type apiReader struct {
	decoder *json.Decoder
	link    string
	most    int
	entries []entry
	seen    map[string]bool
}

// object holds the strings and numbers of one object, and as "inner.field" those
// of the objects directly in it.
type object struct {
	fields map[string]string
	order  []string
}

func (o *object) set(name, value string) {
	if _, again := o.fields[name]; !again && len(value) <= longestAddress && len(o.order) < 200 {
		o.fields[name], o.order = value, append(o.order, name)
	}
}

// value reads the next value and returns its fields when it is an object.
func (r *apiReader) value(depth int) (*object, error) {
	token, err := r.decoder.Token()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF
		}
		return nil, err
	}
	switch t := token.(type) {
	case json.Delim:
		if depth > deepestJSON {
			return nil, fmt.Errorf("nested deeper than %d", deepestJSON)
		}
		if t == '{' {
			return r.object(depth)
		}
		for r.decoder.More() {
			if _, err := r.value(depth + 1); err != nil {
				return nil, err
			}
		}
		_, err = r.decoder.Token()
		return nil, err
	case string:
		return &object{fields: map[string]string{"": t}}, nil
	case json.Number:
		return &object{fields: map[string]string{"": t.String()}}, nil
	}
	return nil, nil
}

// object reads the rest of an object.
func (r *apiReader) object(depth int) (*object, error) {
	found := &object{fields: map[string]string{}}
	for r.decoder.More() {
		key, err := r.decoder.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string) // the decoder lets nothing else through
		inner, err := r.value(depth + 1)
		if err != nil {
			return nil, err
		}
		if inner == nil {
			continue
		}
		if plain, ok := inner.fields[""]; ok && len(inner.order) == 0 {
			found.set(name, plain)
			continue
		}
		for _, field := range inner.order {
			if !strings.Contains(field, ".") {
				found.set(name+"."+field, inner.fields[field])
			}
		}
	}
	if _, err := r.decoder.Token(); err != nil {
		return nil, err
	}
	return found, r.take(found)
}

// take makes entries of an object that is, or names, an article.
func (r *apiReader) take(found *object) error {
	if r.link != "" {
		whole := true
		address := linkField.ReplaceAllStringFunc(r.link, func(field string) string {
			value := found.fields[field[1:len(field)-1]]
			whole = whole && value != ""
			return value
		})
		if whole {
			return r.add(address, found)
		}
		return nil
	}
	for _, name := range found.order {
		if address := found.fields[name]; !strings.Contains(name, ".") && strings.Contains(address, "/") && !strings.ContainsAny(address, " \n<>") {
			if err := r.add(address, found); err != nil {
				return err
			}
		}
	}
	return nil
}

func (r *apiReader) add(address string, found *object) error {
	if r.seen[address] {
		return nil
	}
	if len(r.entries) == r.most {
		return errEnough
	}
	r.seen[address] = true
	r.entries = append(r.entries, entry{address: address, published: publishedIn(found)})
	return nil
}

// publishedIn is the time of the first field whose name says that it is the one
// of publication.
func publishedIn(found *object) time.Time {
	for _, name := range found.order {
		if lower := strings.ToLower(name); strings.Contains(lower, "publish") && !strings.Contains(lower, ".") {
			if at := sitemapTime(found.fields[name]); !at.IsZero() {
				return at
			}
		}
	}
	return time.Time{}
}
