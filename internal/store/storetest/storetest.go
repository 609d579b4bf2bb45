// Package storetest gives tests a store in a folder of their own, and holds
// the suite that every kind of store must pass.
package storetest

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Open returns an empty store that lives as long as the test.
func Open(t testing.TB, options ...store.Option) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "baotinh.db"), options...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Number is a figure of Sample.
type Number struct {
	Words string // as printed: "2.051"
	Value float64
}

// Sample is an article of one sentence a number, saved under the key
// "test/NAME", with one observation a number and one document cited: enough of
// one to see it come and go.
func Sample(site, name, province, period string, numbers ...Number) store.Saving {
	var body strings.Builder
	var reading indicator.Reading
	for i, number := range numbers {
		if i > 0 {
			body.WriteString(" ")
		}
		start := body.Len()
		fmt.Fprintf(&body, "Năm %s, mục %d, %s kết nạp ", period, i+1, province)
		figure := body.Len()
		body.WriteString(number.Words)
		end := body.Len()
		body.WriteString(" đảng viên.")
		reading.Observations = append(reading.Observations, indicator.Observation{
			Indicator: "party_members_admitted", Kind: indicator.Actual, Province: province,
			Period: vietnamese.Period(period), Value: number.Value,
			Evidence: indicator.Evidence{Start: figure, End: end, SentenceStart: start, SentenceEnd: body.Len(), Rule: "test"},
		})
	}
	cited := body.Len()
	body.WriteString("\n\nTheo Nghị quyết số 21-NQ/TW.")
	reading.Documents = []indicator.Citation{{Document: "21-NQ/TW", Start: cited, End: body.Len()}}
	return store.Saving{
		Key: "test/" + name,
		Article: article.Article{
			URL: "https://" + site + "/" + name, Site: site, Title: "Kết nạp đảng viên " + name, Author: "A. B.",
			Published: time.Date(2024, 2, 11, 8, 30, 0, 0, time.UTC), Body: body.String(),
		},
		Reading: reading,
		Seen:    time.Date(2024, 2, 12, 0, 0, 0, 0, time.UTC),
	}
}
