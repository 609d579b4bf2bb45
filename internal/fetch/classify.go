package fetch

import (
	"net/http"
	"net/url"
)

// Page is what Classify looks at.
type Page struct {
	URL    *url.URL    // of the page
	First  *url.URL    // that was asked for before redirects, or nil
	Status int         // as the server sent it
	Header http.Header // of the response
	Kind   string      // media type
	Body   []byte      // in UTF-8
}

// Classify returns the reason why a page is not what was asked for, "" when it
// looks like a page.
func Classify(p Page) Reason { return "" }
