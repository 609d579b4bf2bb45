package vietnamese

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// folding returns the lexicon without its table of spellings: every word is
// read by its letters.
func folding(l *Lexicon) *Lexicon {
	slow := *l
	slow.spellings = spellings{}
	return &slow
}

// TestSpellings holds that words known by their bytes, by the table or because
// they were seen before, are what folding makes of them.
func TestSpellings(t *testing.T) {
	l := lexicon(t, Phrase{1, "đảng viên (mới|chính thức)"}, Phrase{2, "(uỷ ban|kỷ luật|hòa bình|khoẻ|thuở)"})
	slow := folding(l)
	var fast Text
	for _, text := range append(bodies(t), calm, ownText, "uỷ ủy ỦY Uỷ hoà HÒA Hoà kỉ kỷ quí quý lý KỶ", "đảNG vIêN Ðảng ð") {
		for _, variant := range []string{text, strings.ToUpper(text), norm.NFD.String(text), strings.ReplaceAll(text, "a", "\u00ada")} {
			sameTokens(t, l, slow, &fast, variant)
			sameTokens(t, l, slow, &fast, variant+" "+variant) // all seen before
		}
	}
	if s := l.spellings; !slices.ContainsFunc(s.short[:], func(p pair) bool { return (p[0].print.Flags|p[1].print.Flags)&Caps != 0 }) || !slices.ContainsFunc(s.long[:], func(s long) bool { return s.print.Flags&Caps != 0 }) {
		t.Error("no capitals in the table")
	}
	other := lexicon(t, Phrase{7, "một từ khác hẳn"})
	sameTokens(t, other, folding(other), &fast, ownText) // what one lexicon saw is not the other's
}

func sameTokens(t *testing.T, l, slow *Lexicon, fast *Text, text string) {
	t.Helper()
	var want Text
	l.Scan(fast, text, Date{})
	slow.lex(&want, text)
	if len(fast.Tokens) != len(want.Tokens) {
		t.Fatalf("%d tokens, by letters %d, in %q", len(fast.Tokens), len(want.Tokens), text)
	}
	for i, got := range fast.Tokens {
		if got.Role = Free; got != want.Tokens[i] {
			t.Fatalf("%q: %+v, by letters %+v", text[got.Start:got.End], got, want.Tokens[i])
		}
	}
	if !slices.Equal(fast.Sentences, want.Sentences) {
		t.Fatalf("sentences %v, by letters %v, in %q", fast.Sentences, want.Sentences, text)
	}
}

func FuzzSpellings(f *testing.F) {
	for _, text := range []string{ownText, "Uỷ ban đảng viên", "đảng\u00adviên", "tỷ\u0301 lệ@x", "số\x00 12.345,6 ĐẢNG VIÊN nghiêng"} {
		f.Add(text)
	}
	l := lexicon(f, Phrase{1, "đảng viên mới"}, Phrase{2, "uỷ ban"})
	slow := folding(l)
	var fast Text
	f.Fuzz(func(t *testing.T, text string) {
		sameTokens(t, l, slow, &fast, text+" "+text)
	})
}
