package replica

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/scrapers"
)

// plainFamily is the family of the sites that the program does not know.
const plainFamily = `
title: the replica's plain layout
paths: ['^/bai/(?P<id>[\w-]+)$']
layout:
  title: [article h1]
  published: [article time]
  author: [article .author]
  body: [article .text]
list:
  links: [main h2 a]
  next: '?page={page}'
`

// definitions returns the definitions of the sites that the documents name.
func definitions(documents []corpus.Document) ([]scrapers.Site, error) {
	known, err := scrapers.Load(scrapers.Embedded())
	if err != nil {
		return nil, err
	}
	layer := fstest.MapFS{"families/plain.yaml": {Data: []byte(plainFamily)}}
	wanted := map[string]bool{}
	for i, document := range documents {
		if document.Site == "" {
			continue
		}
		if at := slices.IndexFunc(known, func(s scrapers.Site) bool { return s.Owns(document.Site) }); at >= 0 {
			wanted[known[at].ID] = true
			continue
		}
		wanted[document.Site] = true
		layer["sites/"+document.Site+".yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, `
host: %s
name: %s
family: plain
state: unverified
evidence: a site of the replica, which the program does not know
schedule: '%d %d-23/3 * * *'
sections: [{name: Tin, path: /tin/}]
`, document.Site, document.Site, i%60, i/60%3)}
	}
	all, err := scrapers.Load(scrapers.Embedded(), layer)
	if err != nil {
		return nil, fmt.Errorf("replica: %w", err)
	}
	return slices.DeleteFunc(all, func(s scrapers.Site) bool { return !wanted[s.ID] }), nil
}

// slug writes a title the way addresses do: "kien-giang-nang-cao".
func slug(title string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(title) {
		if plain := plainLetter(r); plain != 0 {
			b.WriteRune(plain)
		} else if b.Len() > 0 && !strings.HasSuffix(b.String(), "-") {
			b.WriteByte('-')
		}
		if b.Len() > 100 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}

// plainLetter is the letter without its marks, 0 for what is none.
func plainLetter(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	for plain, marked := range map[rune]string{
		'a': "àảãáạăằẳẵắặâầẩẫấậ", 'd': "đ", 'e': "èẻẽéẹêềểễếệ", 'i': "ìỉĩíị", 'o': "òỏõóọôồổỗốộơờởỡớợ",
		'u': "ùủũúụưừửữứự", 'y': "ỳỷỹýỵ",
	} {
		if strings.ContainsRune(marked, r) {
			return plain
		}
	}
	return 0
}
