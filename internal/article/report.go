package article

import (
	"fmt"
	"time"
)

// Reason says why a page gave no article. The set is closed, so a Reason may be
// the value of a metric label.
type Reason string

// The reasons.
const (
	BadURL  Reason = "url"      // the address does not parse
	Empty   Reason = "empty"    // nothing was served
	TooDeep Reason = "too_deep" // elements nested deeper than the parser bears
	Broken  Reason = "broken"   // our own code, or a library's, panicked on it
	NoTitle Reason = "no_title"
	NoBody  Reason = "no_body" // neither the family's selectors nor the general extractor found text
	NoDate  Reason = "no_date" // no witness says when it was published
)

// Reasons returns every Reason there is, in a fixed order.
func Reasons() []Reason { return []Reason{BadURL, Empty, TooDeep, Broken, NoTitle, NoBody, NoDate} }

// Error says why a page gave no article.
type Error struct {
	URL    string
	Reason Reason
	Err    error // the cause, nil when the reason says all
}

func (e *Error) Error() string {
	what := map[Reason]string{
		BadURL:  "not an address",
		Empty:   "the page is empty",
		TooDeep: "the page's elements are nested too deep to be read",
		Broken:  "internal error (panic); please report it with the page",
		NoTitle: "no title found: does the family's title selector still fit?",
		NoBody:  "no body text found: does the family's body selector still fit?",
		NoDate:  "no publication date found: does the family's published selector still fit?",
	}[e.Reason]
	if e.Err != nil {
		return fmt.Sprintf("%s: %s: %v", e.URL, what, e.Err)
	}
	return fmt.Sprintf("%s: %s", e.URL, what)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Report says how an article was found on its page: for the people who write
// selectors, and for noticing that a site changed its layout.
type Report struct {
	Findings   []Finding // what each selector tried found, in the order tried
	Witnesses  []Witness // of the publication time, the believed one first
	Disagree   bool      // two witnesses name days more than one apart
	Drifted    bool      // the layout's own body selectors found nothing, the general extractor did
	Paragraphs int       // of the body
	Dropped    []string  // paragraphs left out as furniture, at most maxDropped
}

const maxDropped = 20

// Finding is what one selector, or one other source, found.
type Finding struct {
	Field   string // "title", "published", "author", "sapo", "body"
	By      string // the selector, or "json-ld", "meta", "title", "heading", "byline", "script", "general"
	Matches int
	Text    string // the beginning of what was found
}

// Witness is one place that says when the article was published.
type Witness struct {
	By        string // "page", "json-ld", "meta", "time", "path", "picture", "text"
	Text      string // as it stands there
	At        time.Time
	Precision Precision
}

func (r *Report) found(field, by string, matches int, text string) {
	const most = 120
	if runes := []rune(text); len(runes) > most {
		text = string(runes[:most]) + "…"
	}
	r.Findings = append(r.Findings, Finding{Field: field, By: by, Matches: matches, Text: text})
}

func (r *Report) dropped(text string) {
	if len(r.Dropped) < maxDropped {
		r.Dropped = append(r.Dropped, text)
	}
}
