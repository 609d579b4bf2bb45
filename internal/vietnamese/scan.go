package vietnamese

// Scan reads source into t, which may be reused: tokens, sentences, the phrases
// of l, figures, times, documents and masks. Published is the source's own
// date, against which "năm nay" and "ngày 30-6" are resolved; without it they
// stay without a year.
func (l *Lexicon) Scan(t *Text, source string, published Date) {
	t.Published = published
	l.lex(t, source)
	l.find(t)
	t.Quantities, t.Times = t.Quantities[:0], t.Times[:0]
	t.Documents, t.Masks = t.Documents[:0], t.Masks[:0]
	s := scanner{Text: t, lexicon: l}
	s.run()
}

// scanner walks over the tokens of a text once and lets each construct take
// the tokens that belong to it.
type scanner struct {
	*Text
	lexicon *Lexicon
}

func (s *scanner) run() {
	for i := 0; i < len(s.Tokens); {
		next := i + 1
		if s.Tokens[i].Kind == Number {
			next = s.quantity(i)
		}
		i = next
	}
}

// quantity reads the figure at token i.
func (s *scanner) quantity(i int) int {
	value, traits, ok := parseDigits(s.Slice(Span{i, i + 1}))
	if !ok {
		return i + 1
	}
	q := Quantity{Span: Span{i, i + 1}, Lead: i, Tail: i + 1, Value: value, Traits: traits}
	if i+1 < len(s.Tokens) && s.Tokens[i+1].Word == wordPercent {
		q.To, q.Tail, q.Unit, q.Value = i+2, i+2, Percent, value/100
	}
	for j := q.From; j < q.To; j++ {
		s.Tokens[j].Role = Figure
	}
	s.Quantities = append(s.Quantities, q)
	return q.To
}
