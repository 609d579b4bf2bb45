package scrapers

import (
	"bytes"

	"github.com/mmcdole/gofeed"
)

// readFeed reads an RSS or Atom feed. At most the given number of entries is
// returned, in the feed's order.
func readFeed(content []byte, most int) (entries []entry, err error) {
	defer func() {
		if value := recover(); value != nil {
			entries, err = nil, panicked(value)
		}
	}()
	feed, err := gofeed.NewParser().Parse(bytes.NewReader(content))
	if err != nil {
		return nil, &oddity{reason: "feed", what: "not a feed that can be read", err: err}
	}
	for _, item := range feed.Items {
		if len(entries) == most {
			break
		}
		e := entry{address: item.Link}
		if e.address == "" {
			e.address = item.GUID
		}
		if item.PublishedParsed != nil {
			e.published = *item.PublishedParsed
		}
		if e.address != "" {
			entries = append(entries, e)
		}
	}
	return entries, nil
}
