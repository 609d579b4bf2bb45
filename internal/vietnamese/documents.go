package vietnamese

import (
	"strconv"
	"strings"
)

// Document is a numbered document that a text names.
type Document struct {
	Span
	// Number is canonical: 21-NQ/TW of Party organs, 16/NQ-HĐND and 99/2019/NĐ-CP
	// of the state. Where the text gives no issuer it is 21-NQ.
	Number string
	Issuer string // TW, TU, BTCTW, HĐND …; "" where the text gives none
}

// documentTypes are the abbreviations of the kinds of documents, and the one
// that each is written as.
var documentTypes = [...]struct{ printed, canonical string }{
	{"NQ", "NQ"},
	{"CT", "CT"},
	{"KL", "KL"},
	{"HD", "HD"},
	{"KH", "KH"},
	{"TB", "TB"},
	{"BC", "BC"},
	{"CV", "CV"},
	{"TT", "TT"},
	{"QC", "QC"},
	{"PL", "PL"},
	{"SL", "SL"},
	{"GP", "GP"},
	{"CĐ", "CĐ"},
	{"BB", "BB"},
	{"LT", "LT"},
	{"TTLT", "TTLT"},
	{"QĐ", "QĐ"},
	{"QD", "QĐ"},
	{"Qđ", "QĐ"},
	{"QyĐ", "QĐ"},
	{"QĐi", "QĐ"},
	{"NĐ", "NĐ"},
	{"ND", "NĐ"},
	{"ĐA", "ĐA"},
	{"DA", "DA"},
	{"CTr", "CTr"},
	{"Ctr", "CTr"},
	{"CTR", "CTr"},
	{"CTrHĐ", "CTr"},
	{"CTHĐ", "CTr"},
	{"TTr", "TTr"},
	{"Ttr", "TTr"},
}

// documentType returns the canonical abbreviation, "" for none.
func documentType(text string) string {
	for _, d := range documentTypes {
		if d.printed == text {
			return d.canonical
		}
	}
	return ""
}

// documentWords are the kinds of documents in words, with what their numbers
// carry.
var documentWords = [...]struct {
	first, second WordID
	short         string
}{
	{wNghị, wQuyết, "NQ"},
	{wChỉ, wThị, "CT"},
	{wKết, wLuận, "KL"},
	{wQuy, wĐịnh, "QĐ"},
	{wQuyết, wĐịnh, "QĐ"},
	{wHướng, wDẫn, "HD"},
	{wKế, wHoạch, "KH"},
	{wThông, wBáo, "TB"},
	{wNghị, wĐịnh, "NĐ"},
	{wThông, wTư, "TT"},
	{wChương, wTrình, "CTr"},
	{wĐề, wÁn, "ĐA"},
	{wQuy, wChế, "QC"},
	{wCông, wVăn, "CV"},
	{wBáo, wCáo, "BC"},
	{wDự, wÁn, "DA"},
}

// document reads a document's number at token i: 21-NQ/TW, 22 – NQ/TW,
// 42 - HD/BTCTU, 05 CT/TW, 16/NQ-HĐND, 99/2019/NĐ-CP.
func (s *scanner) document(i int) int {
	if i+1 >= len(s.Tokens) || s.separator(i+1) == 0 && !s.Tokens[i+1].Is(Capital) {
		return i // neither a joint nor an abbreviation follows
	}
	n, width := s.integer(i)
	if width == 0 || width > 5 || n == 0 {
		return i
	}
	j := i + 1
	year := 0
	if s.word(j) == wordSlash && s.year(j+1) != 0 && s.separator(j+2) != 0 {
		year = s.year(j + 1)
		j += 2
	}
	joint := s.separator(j)
	if joint != 0 {
		j++
	}
	if year != 0 && joint == wordSlash && s.glued(j) && j+1 < len(s.Tokens) && s.Tokens[j].Is(Caps) && s.word(j+1) == wordNumber && s.glued(j+1) {
		// 96/2023/QH15: a law by the legislature that passed it.
		issuer := s.Slice(Span{j, j + 2})
		s.take(Span{i, j + 2}, Citing)
		s.Documents = append(s.Documents, Document{Span: Span{i, j + 2}, Number: s.Slice(Span{i, j + 2}), Issuer: issuer})
		return j + 2
	}
	short := s.abbreviation(j)
	if short == "" {
		return i
	}
	kind := documentType(short)
	if joint == 0 && (kind == "" || s.glued(j)) {
		return i
	}
	second := s.separator(j + 1)
	if second == 0 {
		if kind == "" || joint == 0 || !s.glued(j) && joint != wordDash {
			return i
		}
		s.keepDocument(Span{i, j + 1}, s.printed(i), year, kind, "", joint)
		return j + 1
	}
	issuer, to := s.issuer(j + 2)
	joined := s.glued(j) && s.glued(j+1) && s.glued(j+2) && s.Tokens[j].Is(Caps)
	if to == j+2 || kind == "" && !joined {
		return i
	}
	if kind == "" {
		kind = short
	}
	if s.Tokens[j+2].Kind != Word || !s.Tokens[j+2].Is(Capital) {
		return i
	}
	s.keepDocument(Span{i, to}, s.printed(i), year, kind, issuer, second)
	return to
}

func (s *scanner) printed(i int) string { return s.Slice(Span{i, i + 1}) }

// abbreviation returns the word at token i when it is printed as one: with a
// capital and five letters at most.
func (s *scanner) abbreviation(i int) string {
	if i >= len(s.Tokens) || s.Tokens[i].Kind != Word || !s.Tokens[i].Is(Capital) {
		return ""
	}
	if text := s.Slice(Span{i, i + 1}); len(text) <= 8 {
		if strings.ContainsRune(text, 'Ð') {
			return strings.ReplaceAll(text, "Ð", "Đ")
		}
		return text
	}
	return ""
}

// issuer reads who issued a document at token i: TW, T.Ư, BTCTU, HĐND-UBND.
func (s *scanner) issuer(i int) (string, int) {
	if s.abbreviation(i) == "" {
		return "", i
	}
	j := i + 1
	for (s.word(j) == wordDash || s.word(j) == wordDot) && s.glued(j) && s.glued(j+1) && s.abbreviation(j+1) != "" && s.Tokens[j].Strength < Sentence {
		j += 2
	}
	text := strings.ReplaceAll(s.Slice(Span{i, j}), "Ð", "Đ")
	switch strings.ReplaceAll(text, ".", "") {
	case "TƯ", "Tư", "TW", "Tw", "TU'":
		text = "TW"
	case "TU", "Tu":
		text = "TU"
	}
	if text == "UBTVQH" && s.word(j) == wordNumber && len(s.printed(j)) <= 2 {
		j++ // "UBTVQH 14": of which legislature
	}
	return text, j
}

// keepDocument writes the canonical number: the Party puts the slash before the
// issuer, the state before the type.
func (s *scanner) keepDocument(span Span, number string, year int, kind, issuer string, joint WordID) {
	if year != 0 {
		number += "/" + strconv.Itoa(year)
	}
	switch {
	case issuer == "":
		number += "-" + kind
	case joint == wordSlash:
		number += "-" + kind + "/" + issuer
	default:
		number += "/" + kind + "-" + issuer
	}
	s.take(span, Citing)
	s.Documents = append(s.Documents, Document{Span: span, Number: number, Issuer: issuer})
}

// documentWord reads "Nghị quyết số 21", "Chỉ thị 05", "Đề án 165" at token i, the
// first of the two words. A capital, "số" or a zero before the number tells it from
// "ban hành nghị quyết, 5 chỉ thị" and "kế hoạch 200 đảng viên".
func (s *scanner) documentWord(i int) int {
	if w := s.word(i + 2); w != wordNumber && w != wSố && w != wordColon {
		return i // no number follows
	}
	first, second := s.word(i), s.word(i+1)
	for n := range documentWords {
		d := &documentWords[n]
		if d.second != second || d.first != first {
			continue
		}
		j := i + 2
		named := false
		if s.word(j) == wSố || s.word(j) == wordColon && s.word(j+1) == wSố {
			named = true
			for s.word(j) != wSố {
				j++
			}
			j++
			if s.word(j) == wordColon {
				j++
			}
		}
		if next := s.document(j); next > j {
			return next
		}
		if !named && !s.Tokens[i].Is(Capital) && s.Source[s.Tokens[j].Start] != '0' {
			return i
		}
		n, width := s.integer(j)
		if width == 0 || width > 4 || n == 0 || s.year(j) != 0 && !named || s.countsSomething(j+1) {
			return i
		}
		s.keepDocument(Span{j, j + 1}, s.printed(j), 0, d.short, "", 0)
		j++
		// Others of the kind: các Quy định 47, 08 và 37.
		for s.word(j) == wordComma || s.word(j) == wVà {
			n, width := s.integer(j + 1)
			if width == 0 || width > 3 || n == 0 || s.countsSomething(j+2) || j+2 < len(s.Tokens) && s.Tokens[j+2].Kind == Word && !functionWord(s.word(j+2)) {
				break
			}
			s.keepDocument(Span{j + 1, j + 2}, s.printed(j+1), 0, d.short, "", 0)
			j += 2
		}
		return j
	}
	return i
}

// countsSomething reports whether what stands at token i, behind a number, shows
// that the number counts: a sign, a scale, a unit, a slash, a noun that is counted.
func (s *scanner) countsSomething(i int) bool {
	switch s.word(i) {
	case wordPercent, wordSlash, wPhần, wĐồng:
		return true
	}
	if class, _ := s.class(i); class == scaleWord {
		return true
	}
	return s.counted(i)
}
