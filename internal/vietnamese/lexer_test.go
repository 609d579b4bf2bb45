package vietnamese

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func lexicon(t testing.TB, phrases ...Phrase) *Lexicon {
	t.Helper()
	l, err := NewLexicon(phrases)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// TestTokens shows what is one token and what is two.
func TestTokens(t *testing.T) {
	for _, c := range []struct{ want, source string }{
		{"tổ|chức|cơ|sở|đảng", "tổ chức cơ sở đảng"},
		{"3.004|tổ|chức", "3.004tổ chức"},
		{"120|%|NQ", "120%NQ"},
		{"01|đảng|viên", "01đảng viên"},
		{"21|-|NQ|/|TW", "21-NQ/TW"},
		{"5|.|000", "5 .000"},
		{"12|901", "12\u00a0901"},
		{"CH|Ỉ|TIÊU", "CH Ỉ TIÊU"},
		{"35,34|%|.", "35,34%."},
		{"30.5.2018|,|2|,|3", "30.5.2018, 2, 3"},
		{"to\u0300a|nha\u0300", "to\u0300a nha\u0300"},
		{"a|\n\n|b|\n|c", "a\r\n \r\nb\nc"},
		{"1|…|(|4|)", "1…(4)"},
	} {
		var text Text
		lexicon(t).Scan(&text, c.source, Date{})
		var got []string
		for _, token := range text.Tokens {
			piece := c.source[token.Start:token.End]
			if token.Kind == Break {
				piece = strings.Repeat("\n", int(token.Strength-Clause))
			}
			got = append(got, piece)
		}
		if g := strings.Join(got, "|"); g != c.want {
			t.Errorf("%q: got %s, want %s", c.source, g, c.want)
		}
	}
}

// TestSameWord shows which spellings are one word, and which are not.
func TestSameWord(t *testing.T) {
	for _, same := range [][]string{
		{"hòa", "hoà", "HOÀ", "Hòa", "hoa\u0300", "ho\u0300a"},
		{"ủy", "uỷ", "ỦY", "Uỷ", "u\u0309y"},
		{"đảng", "Đảng", "Ðảng", "ĐẢNG", "đa\u0309ng"},
		{"tỷ", "tỉ"},
		{"kỷ", "kỉ"},
		{"quý", "quí", "qúy"},
		{"hoàn", "hòan"},
		{"ước", "ươ\u0301c", "u\u031bo\u031b\u0301c"},
	} {
		for _, word := range same[1:] {
			if Key(word) == 0 || Key(word) != Key(same[0]) {
				t.Errorf("%q and %q: want one word", same[0], word)
			}
		}
	}
	for _, different := range [][2]string{{"tý", "tí\u0323"}, {"ma", "má"}, {"thuy", "thui"}, {"năm", "nam"}, {"tư", "tu"}, {"mười", "mươi"}, {"a", "aa"}} {
		if Key(different[0]) == Key(different[1]) {
			t.Errorf("%q and %q: want two words", different[0], different[1])
		}
	}
	for _, none := range []string{"", "ngôn ngữ", "m2", "cafë", "abcdefghijk", "Đảng "} {
		if Key(none) != 0 {
			t.Errorf("%q: want no key", none)
		}
	}
}

func TestSentences(t *testing.T) {
	for _, c := range []struct{ want, source string }{
		{"Một câu.|Hai câu.", "Một câu. Hai câu."},
		{"Đạt 30.5. |Sau đó", "Đạt 30.5. Sau đó"},
		{"TP. Bạc Liêu có.|Rồi", "TP. Bạc Liêu có. Rồi"},
		{"(Theo T.Ư.)|Và", "(Theo T.Ư.) Và"},
		{"1. Công tác|Kết quả", "1. Công tác\nKết quả"},
		{"Ông nói: \"Tốt.\"|Ông đi", "Ông nói: \"Tốt.\" Ông đi"},
		{"huyện,... làm cơ sở", "huyện,... làm cơ sở"},
		{"Thế à?|Vâng!", "Thế à? Vâng!"},
	} {
		var text Text
		lexicon(t).Scan(&text, c.source, Date{})
		var got []string
		for i, s := range text.Sentences {
			got = append(got, text.Slice(s))
			if text.SentenceOf(s.From) != i || text.SentenceOf(s.To-1) != i {
				t.Errorf("%q: SentenceOf disagrees with Sentences", c.source)
			}
		}
		if g := strings.Join(got, "|"); g != strings.ReplaceAll(c.want, ". |", ".|") {
			t.Errorf("%q: got %s, want %s", c.source, g, c.want)
		}
	}
}

func FuzzScan(f *testing.F) {
	for _, s := range []string{"từ đầu năm tới n", "2K.00- VNĐ", "Kết nạp 2.051 đảng viên", "21-NQ/TW", "a\u0300\u0302b", "\xff\xfe1\xcc", "5 .000 %", "ngày 30-6-2018", "hai mươi mốt nghìn", "quý I/2021"} {
		f.Add(s)
	}
	for _, r := range tables() {
		for _, text := range r.texts {
			f.Add(text)
		}
	}
	l := lexicon(f, Phrase{1, "đảng viên"}, Phrase{2, "kết nạp [được] (mới|thêm)"})
	f.Fuzz(func(t *testing.T, source string) {
		var text Text
		l.Scan(&text, source, Date{2024, 5, 18})
		check(t, &text)
	})
}

// check asserts what holds for every text.
func check(t *testing.T, text *Text) {
	t.Helper()
	valid := utf8.ValidString(text.Source)
	end := int32(0)
	for i, token := range text.Tokens {
		if token.Start < end || token.End <= token.Start {
			t.Fatalf("token %d of %q: [%d, %d) behind %d", i, text.Source, token.Start, token.End, end)
		}
		end = token.End
		if valid && (!boundary(text.Source, token.Start) || !boundary(text.Source, token.End)) {
			t.Fatalf("token %d of %q: [%d, %d) cuts a character", i, text.Source, token.Start, token.End)
		}
	}
	if int(end) > len(text.Source) {
		t.Fatalf("%q: last token ends at %d", text.Source, end)
	}
	inside := func(what string, s Span) {
		if s.From < 0 || s.To > len(text.Tokens) || s.From >= s.To {
			t.Fatalf("%q: %s spans %v of %d tokens", text.Source, what, s, len(text.Tokens))
		}
	}
	for _, s := range text.Sentences {
		inside("sentence", s)
	}
	for m := range text.Matches() {
		inside("match", m.Span)
	}
	// Every token belongs to one reading at most, and knows its role.
	role := make([]Role, len(text.Tokens))
	take := func(what string, s Span, r Role) {
		inside(what, s)
		for i := s.From; i < s.To; i++ {
			if role[i] != Free {
				t.Fatalf("%q: token %d is in two readings, one a %s", text.Source, i, what)
			}
			role[i] = r
		}
	}
	for _, q := range text.Quantities {
		take("quantity", q.Span, Figure)
		inside("quantity with comparators", Span{q.Lead, q.Tail})
		if q.Lead > q.From || q.Tail < q.To {
			t.Fatalf("%q: quantity %+v", text.Source, q)
		}
	}
	for _, x := range text.Times {
		take("time", x.Span, Dating)
		if x.Period != "" && x.Period.Kind() == 0 {
			t.Fatalf("%q: period %q", text.Source, x.Period)
		}
		if x.Last.Before(x.Day) {
			t.Fatalf("%q: from %s to %s", text.Source, x.Day, x.Last)
		}
	}
	for _, x := range text.Documents {
		take("document", x.Span, Citing)
	}
	for _, x := range text.Masks {
		take("mask", x.Span, Masked)
	}
	for i, token := range text.Tokens {
		if token.Role != role[i] && (role[i] != Dating || token.Role != Free) {
			t.Fatalf("%q: token %d has role %d, its reading %d", text.Source, i, token.Role, role[i])
		}
	}
}

func boundary(s string, i int32) bool { return int(i) == len(s) || utf8.RuneStart(s[i]) }
