package metrics

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// kind is the type of a family, in the words of the exposition formats.
type kind string

const (
	gauge   kind = "gauge"
	counter kind = "counter"
)

// family is all series of one name. Families of a page are sorted by name,
// series by label values, so that equal pages are equal bytes.
type family struct {
	name   string
	help   string
	kind   kind
	labels []string // names, sorted
	series []series
	bytes  *familyBytes // shared by all pages that the family is on
}

// familyBytes is a family as it was written, each format at its first use.
type familyBytes [formats]struct {
	sync.Once
	text []byte
}

// encoded returns the family in a format.
func (f *family) encoded(as format) []byte {
	b := &f.bytes[as]
	b.Do(func() {
		b.text = appendFamily(make([]byte, 0, 200+len(f.series)*(len(f.name)+60)), f, as)
	})
	return b.text
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
	b := &builder{family: family{name: name, help: help, kind: k, labels: sorted, bytes: new(familyBytes)}, at: make([]int, len(labels))}
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

// sortFamilies puts families in the order of a page and drops empty ones.
func sortFamilies(families []family) []family {
	families = slices.DeleteFunc(families, func(f family) bool { return len(f.series) == 0 })
	slices.SortFunc(families, func(a, b family) int { return strings.Compare(a.name, b.name) })
	return families
}
