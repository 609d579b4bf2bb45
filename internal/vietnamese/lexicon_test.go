package vietnamese

import (
	"fmt"
	"strings"
	"testing"
)

func TestLexicon(t *testing.T) {
	l := lexicon(t,
		Phrase{1, "đảng viên"}, Phrase{2, "đảng viên mới"}, Phrase{3, "kết nạp [được|mới] [thêm]"},
		Phrase{4, "trong sạch[,] vững mạnh"}, Phrase{5, "(tổ chức cơ sở đảng|TCCSĐ|chi/đảng bộ)"}, Phrase{6, "viên mới"})
	for _, c := range []struct{ want, source string }{
		{"1:Đảng viên", "Đảng viên"},
		{"2:đảng viên mới 1:đảng viên 6:viên mới", "đảng viên mới"},
		{"3:Kết nạp được thêm 3:Kết nạp được 3:Kết nạp", "Kết nạp được thêm 2"},
		{"4:trong sạch, vững mạnh", "trong sạch, vững mạnh"},
		{"4:TRONG SẠCH VỮNG MẠNH", "TRONG SẠCH VỮNG MẠNH"},
		{"5:TCCSĐ 5:chi/đảng bộ", "TCCSĐ và chi/đảng bộ"},
		{"1:đảng viên", "đảng đảng viên"},
		{"", "đảng. viên"},
		{"", "đảng\nviên"},
		{"", "đảng x viên"},
	} {
		var text Text
		l.Scan(&text, c.source, Date{})
		var got []string
		for m := range text.Matches() {
			got = append(got, fmt.Sprintf("%d:%s", m.Phrase, text.Slice(m.Span)))
		}
		if g := strings.Join(got, " "); g != c.want {
			t.Errorf("%q: got %s, want %s", c.source, g, c.want)
		}
	}
	for _, bad := range []string{"", "  ", "[a]]", "(a", "a [b", "(a|b", "a\nb", "cafë"} {
		if _, err := NewLexicon([]Phrase{{7, bad}}); err == nil {
			t.Errorf("phrase %q: want an error", bad)
		}
	}
}

// TestLexiconWords holds the words that a caller gives beside the phrases: each has
// an id of its own, in whatever spelling it is asked for, and phrases do not find it.
func TestLexiconWords(t *testing.T) {
	l, err := NewLexicon([]Phrase{{7, "kết nạp"}}, "riêng", "ủy", "kết")
	if err != nil {
		t.Fatal(err)
	}
	ids := map[WordID]string{0: "none"}
	for _, word := range []string{"riêng", "ủy", "kết", "nạp"} {
		id := l.Word(word)
		if other, ok := ids[id]; ok || int(id) >= l.Words() {
			t.Errorf("Word(%q) = %d of %d, which is that of %q", word, id, l.Words(), other)
		}
		ids[id] = word
	}
	if l.Word("uỷ") != l.Word("ủy") || l.Word("RIÊNG") != l.Word("riêng") || l.Word("xoài") != 0 {
		t.Errorf("uỷ %d, ủy %d, RIÊNG %d, riêng %d, xoài %d", l.Word("uỷ"), l.Word("ủy"), l.Word("RIÊNG"), l.Word("riêng"), l.Word("xoài"))
	}
	var text Text
	if l.Scan(&text, "Riêng ủy viên kết nghĩa", Date{}); len(text.Starts) != 0 {
		t.Errorf("starts %v", text.Starts)
	}
	for _, bad := range []string{"", "hai từ", "2", "chữquádàihơnmười"} {
		if _, err := NewLexicon(nil, bad); err == nil {
			t.Errorf("NewLexicon(nil, %q): no error", bad)
		}
	}
}
