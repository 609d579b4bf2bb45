// Package vietnamese reads written Vietnamese as newspapers print it: words,
// sentences, phrases, numerals, figures, dates, periods, document numbers. It
// knows the language and nothing of what is written about.
//
//	lexicon, err := vietnamese.NewLexicon([]vietnamese.Phrase{
//		{ID: 1, Text: "đảng viên"},
//		{ID: 2, Text: "kết nạp [được] [mới|thêm]"},
//	})
//	var text vietnamese.Text // reused from one source to the next
//	lexicon.Scan(&text, body, published)
//
// After Scan, [Text] holds
//
//   - Tokens with byte offsets into the source as given, whatever folding did;
//   - Sentences, and with Around any smaller or larger stretch of tokens;
//   - Starts: where phrases of the lexicon begin; Matches goes over every one;
//   - Quantities: every figure with value, unit, comparator, range or fraction;
//   - Times: dates and periods, resolved against the source's own date;
//   - Documents: numbers such as 21-NQ/TW in their canonical form;
//   - Masks: numbers that count nothing, each with the reason.
//
// Every number token is in at most one of the last four. The grammar stands in
// tables: vocabulary.go holds the words, and the tests of each file hold, value first,
// the phrasings that mean a value and those that must not.
package vietnamese
