package metrics

import (
	"math"
	"strconv"
	"strings"
)

// format is a way to write a page.
type format int

const (
	plainText format = iota
	openMetrics
	formats
)

// appendFamily writes a family to the page in the very bytes that
// prometheus/common/expfmt writes, without its work per sample.
func appendFamily(page []byte, f *paged, as format) []byte {
	name := f.name
	if as == openMetrics && f.kind == counter {
		name = strings.TrimSuffix(name, "_total")
	}
	page = append(page, "# HELP "...)
	page = append(page, name...)
	page = append(page, ' ')
	page = appendEscaped(page, f.help, as == openMetrics)
	page = append(page, "\n# TYPE "...)
	page = append(page, name...)
	page = append(page, ' ')
	page = append(page, f.kind...)
	page = append(page, '\n')
	f.each(func(s *series) { page = appendSeries(page, &f.head, s, as) })
	return page
}

func appendSeries(page []byte, f *head, s *series, as format) []byte {
	page = append(page, f.name...)
	separator := byte('{')
	for i, label := range f.labels {
		if s.values[i] == "" {
			continue
		}
		page = append(page, separator)
		page = append(page, label...)
		page = append(page, '=', '"')
		page = appendEscaped(page, s.values[i], true)
		page = append(page, '"')
		separator = ','
	}
	if separator == ',' {
		page = append(page, '}')
	}
	page = append(page, ' ')
	page = appendValue(page, s.value, as)
	return append(page, '\n')
}

// appendValue writes a number; OpenMetrics wants it to look like a float.
func appendValue(page []byte, v float64, as format) []byte {
	if v == math.Trunc(v) && math.Abs(v) < 1e6 { // most of them: counts
		page = strconv.AppendInt(page, int64(v), 10)
		if as == openMetrics {
			page = append(page, '.', '0')
		}
		return page
	}
	switch {
	case math.IsNaN(v):
		return append(page, "NaN"...)
	case math.IsInf(v, 1):
		return append(page, "+Inf"...)
	case math.IsInf(v, -1):
		return append(page, "-Inf"...)
	}
	start := len(page)
	page = strconv.AppendFloat(page, v, 'g', -1, 64)
	if as == openMetrics && !strings.ContainsAny(string(page[start:]), ".e") {
		page = append(page, '.', '0')
	}
	return page
}

// appendEscaped writes text with backslashes and line ends escaped, and quotes where asked.
func appendEscaped(page []byte, text string, quotes bool) []byte {
	if !strings.ContainsAny(text, "\\\n\"") {
		return append(page, text...)
	}
	for i := range len(text) {
		switch c := text[i]; {
		case c == '\\':
			page = append(page, `\\`...)
		case c == '\n':
			page = append(page, `\n`...)
		case c == '"' && quotes:
			page = append(page, `\"`...)
		default:
			page = append(page, c)
		}
	}
	return page
}
