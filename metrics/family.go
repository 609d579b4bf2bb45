package metrics

import (
	"cmp"
	"slices"
)

// kind is the type of a family, in the words of the exposition formats.
type kind string

const (
	gauge   kind = "gauge"
	counter kind = "counter"
)

// head is what a family is, without its series.
type head struct {
	name   string
	help   string
	kind   kind
	labels []string // names, sorted
}

// family is the series of one name that one part of a page has, sorted by label
// values, so that equal pages are equal bytes.
type family struct {
	head
	series []series
}

// series is one series of a family. An empty value is a label that the series does not have.
type series struct {
	values []string // one a label, in the order of family.labels
	value  float64
	end    int // day number of the end of its period, for the budget; 0 never goes
}

// newFamily makes an empty family. labels may be given in any order; add takes
// values in the same one.
func newFamily(k kind, name, help string, labels ...string) *builder {
	sorted := slices.Clone(labels)
	slices.Sort(sorted)
	b := &builder{family: family{head: head{name: name, help: help, kind: k, labels: sorted}}, at: make([]int, len(labels))}
	for i, label := range labels {
		b.at[i] = slices.Index(sorted, label)
	}
	return b
}

// builder fills a family.
type builder struct {
	family
	at []int // position in family.labels of each label as given
}

func (b *builder) add(value float64, values ...string) { b.addUntil(0, value, values...) }

// addUntil adds a series that belongs to a period ending on the day.
func (b *builder) addUntil(end int, value float64, values ...string) {
	ordered := make([]string, len(values))
	for i, v := range values {
		ordered[b.at[i]] = v
	}
	b.series = append(b.series, series{ordered, value, end})
}

// done sorts the series and returns the family.
func (b *builder) done() family {
	slices.SortFunc(b.series, func(x, y series) int {
		return cmp.Or(cmp.Compare(x.size(), y.size()), slices.Compare(x.values, y.values))
	})
	return b.family
}

// size returns how many labels the series has; as in client_golang the shorter come first.
func (s *series) size() int {
	n := 0
	for _, v := range s.values {
		if v != "" {
			n++
		}
	}
	return n
}
