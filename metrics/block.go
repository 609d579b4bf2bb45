package metrics

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
)

// symbols numbers the texts of label values, so that a hundred thousand series take
// little room.
type symbols struct {
	mu      sync.Mutex // while blocks are made
	numbers map[string]uint32
	texts   []string // by number; the first one is ""; those handed out stay valid
}

func newSymbols() *symbols {
	return &symbols{numbers: map[string]uint32{"": 0}, texts: []string{""}}
}

func (s *symbols) number(text string) uint32 {
	n, known := s.numbers[text]
	if !known {
		n = uint32(len(s.texts))
		text = strings.Clone(text)
		s.numbers[text] = n
		s.texts = append(s.texts, text)
	}
	return n
}

// block is the series that one part of a page has of a family, in the order of
// the page. It does not change.
type block struct {
	head
	labelled []uint32 // symbols, as many for each series as the family has labels
	values   []float64
	ends     []int32 // as in series
}

// pressed makes blocks of the families of a view; those that are as they were before
// are the old ones. Empty families have none.
func pressed(families []family, to *symbols, old map[string]*block) map[string]*block {
	to.mu.Lock()
	defer to.mu.Unlock()
	blocks := make(map[string]*block, len(families))
	for i := range families {
		f := &families[i]
		if len(f.series) == 0 {
			continue
		}
		b := &block{
			head: f.head, labelled: make([]uint32, 0, len(f.series)*len(f.labels)),
			values: make([]float64, len(f.series)), ends: make([]int32, len(f.series)),
		}
		for j := range f.series {
			s := &f.series[j]
			for _, v := range s.values {
				b.labelled = append(b.labelled, to.number(v))
			}
			b.values[j], b.ends[j] = s.value, int32(s.end)
		}
		if before := old[f.name]; before != nil && b.equal(before) {
			b = before
		}
		blocks[f.name] = b
	}
	return blocks
}

func (b *block) equal(other *block) bool {
	return b.help == other.help && b.kind == other.kind && slices.Equal(b.labels, other.labels) && slices.Equal(b.labelled, other.labelled) &&
		slices.Equal(b.ends, other.ends) && slices.EqualFunc(b.values, other.values, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

// cursor walks over a block.
type cursor struct {
	*block
	next   int // series
	labels []uint32
	size   int // labels that the series has
}

// advance goes to the next series that does not end before the day; false at the end.
func (c *cursor) advance(after int32) bool {
	for c.next++; c.next < len(c.values); c.next++ {
		if end := c.ends[c.next]; end != 0 && end <= after {
			continue
		}
		n := len(c.block.labels)
		c.labels = c.labelled[c.next*n : (c.next+1)*n]
		c.size = 0
		for _, label := range c.labels {
			if label != 0 {
				c.size++
			}
		}
		return true
	}
	return false
}

// compare puts series in the order of a page: as in client_golang those with fewer
// labels come first.
func (c *cursor) compare(d *cursor, texts []string) int {
	if c.size != d.size {
		return cmp.Compare(c.size, d.size)
	}
	for i, label := range c.labels {
		if other := d.labels[i]; label != other {
			return strings.Compare(texts[label], texts[other])
		}
	}
	return 0
}

// paged is a family of a page: the series that all parts have of it.
type paged struct {
	head
	blocks []*block
	texts  []string // by symbol
	after  int32    // series of periods that end until then are left out; 0: none
	series int      // how many are left
	bytes  *packedBytes
}

// each calls use with the series in the order of the page; the series is valid
// until use returns.
func (f *paged) each(use func(*series)) {
	heap := make([]*cursor, 0, len(f.blocks))
	less := func(i, j int) bool { return heap[i].compare(heap[j], f.texts) < 0 }
	down := func(i int) {
		for {
			child := 2*i + 1
			if child >= len(heap) {
				return
			}
			if child+1 < len(heap) && less(child+1, child) {
				child++
			}
			if !less(child, i) {
				return
			}
			heap[i], heap[child] = heap[child], heap[i]
			i = child
		}
	}
	for _, b := range f.blocks {
		if c := (&cursor{block: b, next: -1}); c.advance(f.after) {
			heap = append(heap, c)
		}
	}
	for i := len(heap) / 2; i >= 0; i-- {
		down(i)
	}
	s := series{values: make([]string, len(f.labels))}
	for len(heap) > 0 {
		c := heap[0]
		for i, label := range c.labels {
			s.values[i] = f.texts[label]
		}
		s.value, s.end = c.values[c.next], int(c.ends[c.next])
		use(&s)
		if !c.advance(f.after) {
			heap[0] = heap[len(heap)-1]
			heap = heap[:len(heap)-1]
		}
		down(0)
	}
}

// assemble puts the parts of a page together, families by name.
func assemble(parts []map[string]*block, texts []string) []paged {
	byName := map[string]*paged{}
	for _, part := range parts {
		for name, b := range part {
			f := byName[name]
			if f == nil {
				f = &paged{head: b.head, texts: texts, bytes: new(packedBytes)}
				byName[name] = f
			}
			f.blocks = append(f.blocks, b)
			f.series += len(b.values)
		}
	}
	families := make([]paged, 0, len(byName))
	for _, f := range byName {
		families = append(families, *f)
	}
	slices.SortFunc(families, func(a, b paged) int { return strings.Compare(a.name, b.name) })
	return families
}

// reuse takes the bytes of families that are as they were.
func reuse(families, before []paged) {
	for i := range families {
		f := &families[i]
		j, known := slices.BinarySearchFunc(before, f.name, func(p paged, name string) int { return strings.Compare(p.name, name) })
		if known && before[j].after == f.after && slices.Equal(before[j].blocks, f.blocks) {
			f.bytes = before[j].bytes
		}
	}
}

// withinBudget leaves out the series of the oldest periods, whole periods at a time, so
// that no more than limit are left, and says how many had to go.
func withinBudget(families []paged, limit int) (dropped int) {
	count := 0
	for i := range families {
		count += families[i].series
	}
	over := count - limit
	if over <= 0 {
		return 0
	}
	ends := map[int32]int{}
	for i := range families {
		for _, b := range families[i].blocks {
			for _, end := range b.ends {
				if end != 0 {
					ends[end]++
				}
			}
		}
	}
	var last int32
	days := make([]int32, 0, len(ends))
	for end := range ends {
		days = append(days, end)
	}
	slices.Sort(days)
	for _, end := range days {
		if dropped >= over {
			break
		}
		last = end
		dropped += ends[end]
	}
	for i := range families {
		f := &families[i]
		f.after = last
		for _, b := range f.blocks {
			for _, end := range b.ends {
				if end != 0 && end <= last {
					f.series--
				}
			}
		}
	}
	return dropped
}
