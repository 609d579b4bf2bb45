// Package article turns a fetched page into an Article: title, publication
// time, author and body text, with the page's furniture dropped.
package article

import "time"

// Article is one news article as text.
type Article struct {
	URL       string    // canonical address, one per article whatever host or scheme served it
	Site      string    // id of the site it came from, e.g. "baosoctrang.org.vn"
	Title     string    // without the site's name
	Published time.Time // in Asia/Ho_Chi_Minh; the reader's "now"
	Author    string    // as printed; may be empty
	Body      string    // NFC text, paragraphs separated by one blank line ("\n\n"); items of lists begin with "- ", "+ " or their number
}
