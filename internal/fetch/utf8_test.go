package fetch

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestValidUTF8(t *testing.T) {
	const filler = "mười hai đảng viên; "
	for _, s := range []string{
		"", "a", "đ", "ạ", "😀", "\xff", "\x80", "\xc0\x80", "\xc1\xbf", "\xc2", "\xc2\x80", "\xe0\x80\x80", "\xe0\x9f\xbf", "\xe0\xa0\x80",
		"\xed\x9f\xbf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xee\x80\x80", "\xe1\xba", "\xe1\xbaa", "\xe1a\xba", "\xf0\x80\x80\x80", "\xf0\x9f\x98\x80",
		"\xf4\x8f\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xef\xbf\xbd", "\ufeff", "\x00\x00",
	} {
		// Wherever it stands in a word of eight bytes, and however near the end.
		for before := range 9 {
			for after := range 14 {
				page := filler[:before] + s + strings.Repeat("b", after)
				if got, want := validUTF8([]byte(page)), utf8.ValidString(page); got != want {
					t.Errorf("%q: %v, want %v", page, got, want)
				}
			}
		}
	}
}

func FuzzValidUTF8(f *testing.F) {
	f.Add([]byte(sentence))
	f.Add([]byte(sentence[:41] + sentence))
	f.Fuzz(func(t *testing.T, page []byte) {
		if got, want := validUTF8(page), utf8.Valid(page); got != want {
			t.Errorf("%v, want %v", got, want)
		}
	})
}

func BenchmarkValidUTF8(b *testing.B) {
	page := []byte(articlePage)
	b.Run("ours", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			validUTF8(page)
		}
	})
	b.Run("standard", func(b *testing.B) {
		b.SetBytes(int64(len(page)))
		for b.Loop() {
			utf8.Valid(page)
		}
	})
}
