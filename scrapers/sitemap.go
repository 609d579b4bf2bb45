package scrapers

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strings"
	"time"
)

// mostSitemapBytes bounds a sitemap after decompression.
const mostSitemapBytes = 16 << 20

// sitemapFile is what one sitemap file says: articles, and further files.
type sitemapFile struct {
	entries  []entry
	children []entry
}

// readSitemap reads a sitemap or an index of sitemaps as a stream, at most the
// given number of each. Real ones list further sitemaps inside <urlset>, are
// compressed without saying so, or are a web page.
func readSitemap(content []byte, most int) (file sitemapFile, err error) {
	var reader io.Reader = bytes.NewReader(content)
	if bytes.HasPrefix(content, []byte{0x1f, 0x8b}) {
		unpacked, err := gzip.NewReader(reader)
		if err != nil {
			return sitemapFile{}, &oddity{reason: "sitemap", what: "broken gzip", err: err}
		}
		reader = unpacked
	}
	bounded := &io.LimitedReader{R: reader, N: mostSitemapBytes}
	decoder := xml.NewDecoder(bounded)
	decoder.Strict = false
	decoder.CharsetReader = func(_ string, input io.Reader) (io.Reader, error) { return input, nil }
	var (
		inside string // "url" or "sitemap"
		field  string
		found  entry
		known  bool // the file is a sitemap
	)
	for len(file.entries) < most && len(file.children) < most {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			if bounded.N <= 0 {
				return file, &oddity{reason: "sitemap", what: "bigger than 16 MiB"}
			}
			return file, &oddity{reason: "sitemap", what: "not a sitemap that can be read", err: err}
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch name := strings.ToLower(t.Name.Local); name {
			case "urlset", "sitemapindex":
				known = true
			case "url", "sitemap":
				inside, found = name, entry{}
			default:
				field = name
			}
			if !known {
				return sitemapFile{}, &oddity{reason: "sitemap", what: "a <" + t.Name.Local + "> in place of a sitemap"}
			}
		case xml.CharData:
			switch text := strings.TrimSpace(string(t)); {
			case text == "" || inside == "":
			case field == "loc":
				found.address += text
			case field == "lastmod" || field == "publication_date":
				found.published = sitemapTime(text)
			}
		case xml.EndElement:
			field = ""
			switch name := strings.ToLower(t.Name.Local); {
			case name != inside || found.address == "":
			case name == "sitemap" || isSitemapAddress(found.address):
				file.children, inside = append(file.children, found), ""
			default:
				file.entries, inside = append(file.entries, found), ""
			}
		}
	}
	if !known {
		return sitemapFile{}, &oddity{reason: "sitemap", what: "no sitemap in it"}
	}
	return file, nil
}

func isSitemapAddress(address string) bool {
	path, _, _ := strings.Cut(address, "?")
	return strings.HasSuffix(path, ".xml") || strings.HasSuffix(path, ".xml.gz")
}

func sitemapTime(text string) time.Time {
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04-07:00", "2006-01-02T15:04:05", time.DateTime, time.DateOnly} {
		if t, err := time.ParseInLocation(form, text, time.FixedZone("Asia/Ho_Chi_Minh", 7*60*60)); err == nil {
			return t
		}
	}
	return time.Time{}
}

// readSitemaps walks the site's sitemaps, the children changed last first, up to
// a bound. Dates of last change are no dates of publication and are not kept.
func (v *visit) readSitemaps(ctx context.Context) error {
	var queue []string
	for _, sitemap := range v.site.Sitemaps {
		queue = append(queue, v.site.address(sitemap))
	}
	asked := map[string]bool{}
	for len(queue) > 0 && len(asked) < v.limits.Sitemaps {
		address := queue[0]
		queue = queue[1:]
		if asked[address] {
			continue
		}
		asked[address] = true
		var children []entry
		read := func(content []byte, most int) ([]entry, error) {
			file, err := readSitemap(content, most)
			children = file.children
			slices.SortStableFunc(file.entries, func(a, b entry) int { return b.published.Compare(a.published) })
			for i := range file.entries {
				file.entries[i].published = time.Time{}
			}
			return file.entries, err
		}
		if err := v.readSource(ctx, address, false, read); err != nil {
			return err
		}
		slices.SortStableFunc(children, func(a, b entry) int { return b.published.Compare(a.published) })
		for _, child := range children {
			queue = append(queue, child.address)
		}
	}
	return nil
}
