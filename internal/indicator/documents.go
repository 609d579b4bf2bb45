package indicator

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// documents lists the documents that the body names, each once, with the
// issuer that the words behind the number give where the number has none:
// "Nghị quyết số 21 … của Ban Chấp hành Trung ương" is 21-NQ/TW.
func (w *work) documents() []Citation {
	var citations []Citation
	for i := range w.body.Documents {
		d := &w.body.Documents[i]
		number := d.Number
		if !strings.Contains(number, "/") {
			number = w.issued(i)
		}
		if number == "" || strings.Contains(number, "GP/") || strings.Contains(number, "/GP") ||
			slices.ContainsFunc(citations, func(c Citation) bool { return c.Document == number }) {
			continue
		}
		start, end := w.body.Offsets(d.Span)
		citations = append(citations, Citation{Document: number, Start: start, End: end})
	}
	return citations
}

// issued completes a number by its issuer, named behind it in the sentence.
func (w *work) issued(i int) string {
	t := &w.body
	d := &t.Documents[i]
	end := t.Around(d.To-1, vietnamese.Sentence).To
	if i+1 < len(t.Documents) && t.Documents[i+1].From > d.To+4 {
		end = min(end, t.Documents[i+1].From)
	}
	words := t.Slice(vietnamese.Span{From: d.To, To: min(end, d.To+40)})
	best, issuer := len(words)+1, ""
	for _, row := range issuers {
		if at := strings.Index(words, row.words); at >= 0 && at < best {
			best, issuer = at, row.code
		}
	}
	if issuer == "" || d.Number == "" {
		return ""
	}
	return d.Number + "/" + issuer
}

// issuers are the bodies of the Party that a number may be left without.
var issuers = []struct{ words, code string }{
	{"Ban Chấp hành Trung ương", "TW"},
	{"Ban chấp hành Trung ương", "TW"},
	{"BCH Trung ương", "TW"},
	{"Bộ Chính trị", "TW"},
	{"Ban Bí thư", "TW"},
	{"Trung ương khóa", "TW"},
	{"Ban Chấp hành Đảng bộ tỉnh", "TU"},
	{"Ban chấp hành Đảng bộ tỉnh", "TU"},
	{"BCH Đảng bộ tỉnh", "TU"},
	{"Tỉnh ủy", "TU"},
	{"Tỉnh uỷ", "TU"},
	{"Ban Chấp hành Đảng bộ thành phố", "TU"},
	{"Thành ủy", "TU"},
	{"Thành uỷ", "TU"},
}
