package web

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/indicator"
)

// segment is a piece of text: plain, read as figures, or refused.
type segment struct {
	Text    string
	Figures []articleFigure
	Refused *indicator.Explanation
}

// plain reports whether the segment is text and nothing else.
func (s segment) plain() bool { return s.Figures == nil && s.Refused == nil }

// span is what is to be marked between two offsets.
type span struct {
	start, end int
	figure     *articleFigure
	refused    *indicator.Explanation
}

// mark parts a text into segments; figures read from the same characters share
// one, and a refused reading gives way to them. Offsets that do not fit the
// text are ignored: the figure still stands in the table.
func mark(text string, figures []articleFigure, refused []indicator.Explanation, title bool) []segment {
	var spans []span
	for i := range figures {
		if e := figures[i].Evidence; e.InTitle == title && within(text, e.Start, e.End) {
			spans = append(spans, span{start: e.Start, end: e.End, figure: &figures[i]})
		}
	}
	for i := range refused {
		if e := refused[i]; e.InTitle == title && within(text, e.Start, e.End) {
			spans = append(spans, span{start: e.Start, end: e.End, refused: &refused[i]})
		}
	}
	slices.SortStableFunc(spans, func(a, b span) int {
		return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end))
	})
	var segments []segment
	at := 0
	for i := 0; i < len(spans); {
		first := spans[i]
		end, next := first.end, i+1
		for next < len(spans) && spans[next].start < end { // same or overlapping characters
			end = max(end, spans[next].end)
			next++
		}
		if first.start > at {
			segments = append(segments, segment{Text: text[at:first.start]})
		}
		marked := segment{Text: text[first.start:end]}
		for _, s := range spans[i:next] {
			if s.figure != nil {
				marked.Figures = append(marked.Figures, *s.figure)
			}
		}
		if marked.Figures == nil {
			marked.Refused = first.refused
		}
		segments = append(segments, marked)
		at, i = end, next
	}
	if at < len(text) {
		segments = append(segments, segment{Text: text[at:]})
	}
	return segments
}

// within reports whether offsets cut a piece out of the text, at the edges of
// its letters.
func within(text string, start, end int) bool {
	edge := func(at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }
	return start >= 0 && start < end && end <= len(text) && edge(start) && edge(end)
}

// paragraphs parts segments at blank lines.
func paragraphs(segments []segment) [][]segment {
	var result [][]segment
	var current []segment
	flush := func() {
		if len(current) > 0 {
			result = append(result, current)
			current = nil
		}
	}
	for _, s := range segments {
		if !s.plain() {
			current = append(current, s)
			continue
		}
		for i, piece := range splitBlank(s.Text) {
			if i > 0 {
				flush()
			}
			if piece != "" {
				current = append(current, segment{Text: piece})
			}
		}
	}
	flush()
	return result
}

// splitBlank parts a text at each run of two or more line breaks.
func splitBlank(text string) []string {
	var pieces []string
	start := 0
	for i := 0; i < len(text); {
		if text[i] != '\n' {
			i++
			continue
		}
		end := i
		for end < len(text) && text[end] == '\n' {
			end++
		}
		if end-i >= 2 {
			pieces = append(pieces, text[start:i])
			start = end
		}
		i = end
	}
	return append(pieces, text[start:])
}
