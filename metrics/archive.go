package metrics

import (
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Archive is all that is known of the past, under the names and labels of the
// live page: what /metrics would have shown at any moment, had all been known
// then that is known now. A figure stands from the moment that it is true
// for (or was published, when that is earlier), a target from the start of its
// period, what follows from both (attainment, pace, forecast, conflicts) from the
// later of them, and each leaves when the live window passes it. It does not change.
type Archive struct {
	parts    []*pastPart
	families []string // names, sorted
	texts    []string // by symbol
}

// ErrPreparing is what the history cannot be told with while the store still digests
// figures of a province that was never told before.
var ErrPreparing = errors.New("the store still prepares its figures; ask again when baotinh_store_digests_waiting is 0")

// pastPart is the past of one partition of provinces, or what is the same everywhere,
// in few bytes.
type pastPart struct {
	basis
	names    []string // the provinces; nil: of everywhere
	families map[string][]byte
	learns   bool // whether forecasts follow from the pool
	pool     *reporting.Pool
}

// archived is an archive with what it was built from.
type archived struct {
	*Archive
	generation uint64
	config     *configuration
	day        vietnamese.Date
	waiting    bool
	parts      map[string]*pastPart // by the first name of the partition
	courses    map[string]taught
	pool       *reporting.Pool
	symbols    *symbols
}

// taught is what a partition adds to the pool.
type taught struct {
	basis
	reporting.Courses
}

// History returns the archive of all figures in the store as of now, whatever
// their age. Of it only what has changed in the store is built anew.
func (e *Exporter) History(ctx context.Context) (*Archive, error) {
	e.archiving.Lock()
	defer e.archiving.Unlock()
	generation, config, now := e.store.Generation(), e.config.Load(), e.now()
	today := vietnamese.DateOf(now.In(reporting.Zone))
	old := e.archive
	if old != nil && !old.waiting && old.generation == generation && old.config == config && old.day == today {
		return old.Archive, nil
	}
	if old == nil {
		old = &archived{symbols: newSymbols()}
	}
	next := &archived{generation: generation, config: config, day: today, symbols: old.symbols, parts: map[string]*pastPart{}}
	if err := e.remember(ctx, next, old, now); err != nil {
		return nil, err
	}
	e.archive = next
	return next.Archive, nil
}

// remember builds what is new in an archive.
func (e *Exporter) remember(ctx context.Context, next, old *archived, now time.Time) error {
	state, err := e.digested(ctx, next.config)
	if err != nil {
		return err
	}
	next.waiting = state.Waiting > 0
	partitions := state.partitions(next.config.desk.Places())
	if err := e.teach(ctx, state, partitions, next, old); err != nil {
		return err
	}
	next.Archive = &Archive{}
	for _, names := range partitions {
		one := old.parts[names[0]]
		basis, waits := state.basis(names, next.config, next.day)
		switch {
		case waits && one == nil:
			return ErrPreparing
		case waits, one != nil && one.basis.equal(basis) && (!one.learns || one.pool == next.pool):
		default:
			if one, err = e.past(ctx, state.source, names, basis, next, now); err != nil {
				return err
			}
		}
		next.parts[names[0]] = one
		next.Archive.parts = append(next.Archive.parts, one)
	}
	b := e.archivist(next.config, now)
	b.constants()
	next.Archive.parts = append(next.Archive.parts, &pastPart{families: packPast(b.done(), next.symbols)})
	families := map[string]bool{}
	for _, one := range next.Archive.parts {
		for name := range one.families {
			families[name] = true
		}
	}
	next.families, next.texts = slices.Sorted(maps.Keys(families)), next.symbols.texts
	return nil
}

// teach brings the pool up to date.
func (e *Exporter) teach(ctx context.Context, state digests, partitions [][]string, next, old *archived) error {
	next.courses = map[string]taught{}
	same := len(old.courses) == len(partitions)
	var all []reporting.Courses
	for _, names := range partitions {
		one, known := old.courses[names[0]]
		basis, waits := state.basis(names, next.config, vietnamese.Date{})
		if !waits && (!known || !one.basis.equal(basis)) {
			chosen, err := next.config.desk.Read(ctx, state.source, store.DigestFilter{Provinces: names}, reporting.Keep{})
			if err != nil {
				return fmt.Errorf("figures of %s: %w", names[0], err)
			}
			courses := chosen.Courses()
			same = same && known && courses.Equal(one.Courses)
			one = taught{basis, courses}
		}
		next.courses[names[0]] = one
		all = append(all, one.Courses)
	}
	if next.pool = old.pool; !same || old.pool == nil {
		next.pool = reporting.NewPool(all...)
	}
	return nil
}

// past builds the past of one partition.
func (e *Exporter) past(ctx context.Context, source reporting.Digests, names []string, basis basis, next *archived, now time.Time) (*pastPart, error) {
	desk := basis.config.desk
	chosen, err := desk.Read(ctx, source, store.DigestFilter{Provinces: names}, reporting.Keep{})
	if err != nil {
		return nil, fmt.Errorf("figures of %s: %w", names[0], err)
	}
	b := e.archivist(basis.config, now)
	review := desk.ReviewOf(chosen, next.pool, now)
	b.review(review)
	b.owed(desk.PastOf(chosen, now, basis.config.settings.LiveYears))
	return &pastPart{basis: basis, names: names, families: packPast(b.done(), next.symbols), learns: review.Learns, pool: next.pool}, nil
}

func (e *Exporter) archivist(config *configuration, now time.Time) *archivist {
	return &archivist{view: newView(e.catalogue, config.desk.Places(), config.settings, now), now: now, index: map[string]int{}}
}

// packPast writes series, ordered by name and labels, into few bytes for each family:
//
//	labels, (name, value) of each; end; points, (time since the last one, value) of each
//
// with symbols for texts.
func packPast(series []Past, to *symbols) map[string][]byte {
	families := map[string][]byte{}
	var b []byte
	for i := 0; i < len(series); {
		name := series[i].Name
		for b = b[:0]; i < len(series) && series[i].Name == name; i++ {
			s := &series[i]
			b = binary.AppendUvarint(b, uint64(len(s.Labels)))
			for _, l := range s.Labels {
				b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(to.number(l.Name))), uint64(to.number(l.Value)))
			}
			b = binary.AppendVarint(b, s.End)
			b = binary.AppendUvarint(b, uint64(len(s.Points)))
			last := int64(0)
			for _, p := range s.Points {
				b = binary.AppendVarint(b, p.Time-last)
				b = appendPastValue(b, p.Value)
				last = p.Time
			}
		}
		families[strings.Clone(name)] = slices.Clone(b)
	}
	return families
}

// appendPastValue writes whole numbers, which most are, as twice their value, and
// others as 1 and their bits.
func appendPastValue(b []byte, v float64) []byte {
	if v == math.Trunc(v) && math.Abs(v) < 1<<53 && (v != 0 || !math.Signbit(v)) {
		return binary.AppendVarint(b, int64(v)*2)
	}
	return binary.LittleEndian.AppendUint64(binary.AppendVarint(b, 1), math.Float64bits(v))
}

// pastCursor reads what packPast wrote.
type pastCursor struct {
	rest []byte
	Past
}

func (c *pastCursor) varint() int64 {
	v, n := binary.Varint(c.rest)
	c.rest = c.rest[n:]
	return v
}

func (c *pastCursor) uvarint() int {
	v, n := binary.Uvarint(c.rest)
	c.rest = c.rest[n:]
	return int(v)
}

// advance reads the next series; false at the end.
func (c *pastCursor) advance(texts []string) bool {
	if len(c.rest) == 0 {
		return false
	}
	c.Labels = make([]Label, c.uvarint())
	for i := range c.Labels {
		c.Labels[i].Name = texts[c.uvarint()]
		c.Labels[i].Value = texts[c.uvarint()]
	}
	c.End = c.varint()
	c.Points = make([]Point, c.uvarint())
	last := int64(0)
	for i := range c.Points {
		last += c.varint()
		value := c.varint()
		c.Points[i] = Point{last, float64(value / 2)}
		if value == 1 {
			c.Points[i].Value = math.Float64frombits(binary.LittleEndian.Uint64(c.rest))
			c.rest = c.rest[8:]
		}
	}
	return true
}

// each calls use for the series of the families that the name allows ("" for all), by
// name and labels, until use fails; only parts that wanted accepts are read. No more than one
// series of each part is held at a time.
func (a *Archive) each(name string, wanted func(*pastPart) bool, use func(*Past) error) error {
	families := a.families
	if name != "" {
		i, known := slices.BinarySearch(families, name)
		if !known {
			return nil
		}
		families = families[i : i+1]
	}
	for _, family := range families {
		var cursors []*pastCursor
		for _, one := range a.parts {
			if len(one.families[family]) == 0 || wanted != nil && !wanted(one) {
				continue
			}
			c := &pastCursor{rest: one.families[family], Past: Past{Name: family}}
			c.advance(a.texts)
			cursors = append(cursors, c)
		}
		merge := func(a, b *pastCursor) int { return compareLabels(a.Labels, b.Labels) }
		slices.SortFunc(cursors, merge)
		for len(cursors) > 0 {
			first := cursors[0]
			series := first.Past
			if err := use(&series); err != nil {
				return err
			}
			cursors = cursors[1:]
			if first.advance(a.texts) {
				i, _ := slices.BinarySearchFunc(cursors, first, merge)
				cursors = slices.Insert(cursors, i, first)
			}
		}
	}
	return nil
}

func compareLabels(x, y []Label) int {
	return slices.CompareFunc(x, y, func(l, m Label) int {
		return cmp.Or(strings.Compare(l.Name, m.Name), strings.Compare(l.Value, m.Value))
	})
}
