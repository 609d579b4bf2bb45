package vietnamese

import (
	"reflect"
	"testing"
)

// TestBareNumbers holds that a number which no word says more of is read as any other
// number would be, between any two words of the vocabulary.
func TestBareNumbers(t *testing.T) {
	l := lexicon(t, Phrase{1, "đảng viên"})
	bare := 0
	check := func(text string) {
		var fast, slow Text
		a, b := scanner{Text: &fast, lexicon: l}, scanner{Text: &slow, lexicon: l}
		l.lex(&fast, text)
		l.lex(&slow, text)
		for i := range fast.Tokens {
			if fast.Tokens[i].Kind != Number || !a.simple(i) || !a.bare(i) {
				continue
			}
			bare++
			a.count(i)
			b.quantity(i)
		}
		if !reflect.DeepEqual(fast.Quantities, slow.Quantities) || !reflect.DeepEqual(fast.Tokens, slow.Tokens) {
			t.Errorf("%q: got %+v, want %+v", text, fast.Quantities, slow.Quantities)
		}
	}
	for _, word := range vocabulary[wordFirst:] {
		for _, number := range []string{"12", "1.204", "030", "2.50"} {
			check("kết nạp " + number + " " + word + " mới")
			check("kết nạp " + number + " đồng " + word + " mới")
			check("kết nạp " + number + " đảng viên " + word + " lên/năm")
			check("ít " + word + " " + number + " đảng viên")
			check("không " + word + " là " + number + " đảng viên")
			check("từ " + number + " đảng viên trở " + word)
		}
	}
	if bare < 1000 {
		t.Errorf("only %d bare numbers", bare)
	}
}
