package reporting

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// digestForm is the form of the bytes, their first one. Another number has every
// store make its digests anew.
const digestForm = 1

// A digest is written as
//
//	form byte, words, figures, things, days, deliveries
//
// where a list is its length and its items, a text its length and its bytes, a number
// a variable-length integer. Words are the texts that figures have, each once;
// figures stand once each, and things, days and deliveries name them by their place.
// Province, indicator and period are those of the place and are not repeated; what
// people read (sentence, title, address) is found by the figure's id.

// knownWords have numbers without being written: what nearly every figure has.
var knownWords = []string{
	"", string(indicator.Actual), string(indicator.Target), string(indicator.Attainment), string(indicator.Change),
	string(indicator.Over), string(indicator.AtLeast), string(indicator.Under), string(indicator.AtMost), string(indicator.About), string(indicator.Nearly),
	string(indicator.CheckPassed), string(indicator.CheckFailed), impliedTarget, "previous_period",
	string(store.Accepted), string(store.Corrected),
}

// What a figure has beside the numbers that all have.
const (
	hasAsOf      = 1 << iota
	hasMax       // an upper end
	isPerYear    // PerYear
	isRatio      // RatioUnit
	hasExtras    // base, ambiguous, correction
	hasPublished // it is not the zero time
	wholeValue   // the value is a whole number
	hexKey       // the key is 32 hexadecimal digits
)

// encode returns the bytes, nil for a digest of nothing.
func (d digest) encode() []byte {
	if len(d.things) == 0 && len(d.deliveries) == 0 {
		return nil
	}
	e := encoder{words: map[string]int{}, at: map[int64]int{}}
	for i, word := range knownWords {
		e.words[word] = i
	}
	things := appendCount(nil, len(d.things))
	var days []byte
	for _, thing := range d.things {
		things = appendCount(things, len(thing.links))
		for _, one := range thing.links {
			things = e.appendLink(things, one)
		}
		list := appendCount(nil, len(thing.days))
		for _, one := range thing.days {
			list = e.appendLink(list, one)
		}
		days = append(appendCount(days, len(list)), list...) // with its bytes, so that they can be passed over
	}
	deliveries := appendCount(nil, len(d.deliveries))
	for i := range d.deliveries {
		deliveries = appendCount(deliveries, e.figure(&d.deliveries[i]))
	}
	out := appendCount([]byte{digestForm}, len(e.list))
	for _, word := range e.list {
		out = append(appendCount(out, len(word)), word...)
	}
	out = append(appendCount(out, len(e.at)), e.figures...)
	out = append(out, things...)
	out = append(appendCount(out, len(days)), days...)
	return append(out, deliveries...)
}

type encoder struct {
	words   map[string]int
	list    []string // beyond the known ones
	at      map[int64]int
	figures []byte
}

func appendCount(out []byte, n int) []byte { return binary.AppendUvarint(out, uint64(n)) }

func (e *encoder) word(s string) int {
	n, known := e.words[s]
	if !known {
		n = len(e.words)
		e.words[s] = n
		e.list = append(e.list, s)
	}
	return n
}

// What a link has beside its figure.
const (
	isFirstStated = 1 << iota
	hasFirst
	hasConflicts
)

func (e *encoder) appendLink(out []byte, one link) []byte {
	out = appendCount(out, e.figure(&one.figure))
	flags := 0
	if one.stated {
		flags |= isFirstStated
	}
	if one.first != nil {
		flags |= hasFirst
	}
	if one.conflicts > 0 {
		flags |= hasConflicts
	}
	out = append(out, byte(flags))
	if one.first != nil {
		out = appendCount(out, e.figure(one.first))
	}
	if one.conflicts > 0 {
		out = appendCount(out, one.conflicts)
		out = appendFloat(appendFloat(out, one.lowest), one.highest)
		out = appendCount(out, len(one.others))
		for i := range one.others {
			out = appendCount(out, e.figure(&one.others[i]))
		}
	}
	return out
}

// figure returns the place of a figure in the list, where it is written at its first use.
func (e *encoder) figure(f *store.Figure) int {
	n, known := e.at[f.ID]
	if known {
		return n
	}
	n = len(e.at)
	e.at[f.ID] = n
	flags := 0
	set := func(bit int, on bool) {
		if on {
			flags |= bit
		}
	}
	key, err := hex.DecodeString(f.Key)
	plainKey := err == nil && len(key) == 16 && hex.EncodeToString(key) == f.Key
	whole := f.Value == math.Trunc(f.Value) && math.Abs(f.Value) < 1<<53 && (f.Value != 0 || !math.Signbit(f.Value))
	set(hasAsOf, !f.AsOf.IsZero())
	set(hasMax, f.Max != 0)
	set(isPerYear, f.PerYear)
	set(isRatio, f.RatioUnit)
	extras := f.Base != "" || f.Ambiguous != "" || f.Corrected != "" || f.CorrectionID != 0
	set(hasExtras, extras)
	set(hasPublished, !f.Published.IsZero())
	set(wholeValue, whole)
	set(hexKey, plainKey)
	b := append(e.figures, byte(flags))
	b = binary.AppendVarint(b, f.ID)
	b = binary.AppendVarint(b, f.ArticleID)
	b = binary.AppendVarint(b, int64(f.Revision))
	if plainKey {
		b = append(b, key...)
	} else {
		b = append(appendCount(b, len(f.Key)), f.Key...)
	}
	for _, word := range []string{f.Site, f.By.Label, f.By.Value, string(f.Kind), string(f.Qualifier), f.Derived, string(f.Check)} {
		b = appendCount(b, e.word(word))
	}
	if whole {
		b = binary.AppendVarint(b, int64(f.Value))
	} else {
		b = appendFloat(b, f.Value)
	}
	if !f.Published.IsZero() {
		b = binary.AppendVarint(b, f.Published.Unix())
		b = appendCount(b, f.Published.Nanosecond())
	}
	if !f.AsOf.IsZero() {
		b = binary.AppendVarint(b, int64(f.AsOf.Year))
		b = append(b, byte(f.AsOf.Month), byte(f.AsOf.Day))
	}
	if f.Max != 0 {
		b = appendFloat(b, f.Max)
	}
	if extras {
		for _, word := range []string{f.Base, f.Ambiguous, string(f.Corrected)} {
			b = appendCount(b, e.word(word))
		}
		b = binary.AppendVarint(b, f.CorrectionID)
	}
	e.figures = b
	return n
}

func appendFloat(out []byte, v float64) []byte {
	return binary.LittleEndian.AppendUint64(out, math.Float64bits(v))
}

// errDigest says that bytes are no digest of this form. The store makes its digests
// anew when their version differs, so it can only be damage.
var errDigest = fmt.Errorf("%w: not a digest that this version makes; make them anew (baotinh store check --rebuild), or put the last backup in its place", store.ErrCorrupt)

// Keep says what of digests is read beside the values that stand.
type Keep struct {
	// Others keeps in Figure.Others of each current value the figures that
	// contradict it: at most eight, of each statement the best first.
	Others bool
	// Days keeps of each stock the values of so many single days at most, the
	// latest ones.
	Days int
}

// decodeDigest reads what encode has written for a place. It panics on no input.
func decodeDigest(place store.Digest, keep Keep, same *interner) (digest, error) {
	r := decoder{rest: place.Data, same: same, place: place, keep: keep}
	d := r.digest()
	if r.bad || len(r.rest) > 0 {
		return digest{}, fmt.Errorf("digest of %s, %s, %q: %w", place.Province, place.Indicator, place.Period, errDigest)
	}
	return d, nil
}

// interner keeps one of equal texts, and room for the figures of one digest.
type interner struct {
	texts   map[string]string
	figures []store.Figure
}

func (t *interner) text(b []byte) string {
	if s, known := t.texts[string(b)]; known {
		return s
	}
	s := string(b)
	if t.texts == nil {
		t.texts = map[string]string{}
	}
	t.texts[s] = s
	return s
}

type decoder struct {
	rest    []byte
	bad     bool
	same    *interner
	place   store.Digest
	keep    Keep
	words   []string
	figures []store.Figure
}

func (r *decoder) fail() {
	r.bad, r.rest = true, nil
}

func (r *decoder) bytes(n int) []byte {
	if n < 0 || n > len(r.rest) {
		r.fail()
		return nil
	}
	b := r.rest[:n]
	r.rest = r.rest[n:]
	return b
}

func (r *decoder) number() int64 {
	n, size := binary.Varint(r.rest)
	if size <= 0 {
		r.fail()
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

// natural returns a number from 0 to most.
func (r *decoder) natural(most int) int {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 || most < 0 || n > uint64(most) {
		r.fail()
		return 0
	}
	r.rest = r.rest[size:]
	return int(n)
}

// length returns the length of a list whose items take so many bytes at least.
func (r *decoder) length(least int) int { return r.natural(len(r.rest) / least) }

func (r *decoder) float() float64 {
	b := r.bytes(8)
	if b == nil {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(b))
}

func (r *decoder) flags() int {
	if b := r.bytes(1); b != nil {
		return int(b[0])
	}
	return 0
}

func (r *decoder) word() string {
	n := r.natural(len(knownWords) + len(r.words) - 1)
	switch {
	case r.bad:
		return ""
	case n < len(knownWords):
		return knownWords[n]
	}
	return r.words[n-len(knownWords)]
}

func (r *decoder) digest() (d digest) {
	if form := r.bytes(1); form == nil || form[0] != digestForm {
		r.fail()
		return d
	}
	r.words = make([]string, 0, r.length(1))
	for range cap(r.words) {
		r.words = append(r.words, r.same.text(r.bytes(r.length(1))))
	}
	n := r.length(leastFigure)
	r.figures = slices.Grow(r.same.figures[:0], n)[:n] // what is kept of them is copied
	r.same.figures = r.figures
	clear(r.figures)
	for i := range r.figures {
		r.figure(&r.figures[i])
	}
	d.things = make([]digestThing, r.length(4))
	for i := range d.things {
		d.things[i].links = r.links(1, math.MaxInt, r.keep.Others)
	}
	days := r.bytes(r.length(1))
	if r.keep.Days > 0 && !r.bad {
		rest := r.rest
		r.rest = days
		for i := range d.things {
			list := r.bytes(r.length(1))
			after := r.rest
			r.rest = list
			d.things[i].days = r.links(0, r.keep.Days, false)
			if !r.bad {
				r.rest = after
			}
		}
		if !r.bad {
			r.rest = rest
		}
	}
	d.deliveries = make([]store.Figure, 0, r.length(1))
	for range cap(d.deliveries) {
		if f := r.one(); f != nil {
			d.deliveries = append(d.deliveries, *f)
		}
	}
	return d
}

// one returns a figure by its place; nil in bytes that are wrong.
func (r *decoder) one() *store.Figure {
	n := r.natural(len(r.figures) - 1)
	if r.bad || n >= len(r.figures) {
		r.fail()
		return nil
	}
	return &r.figures[n]
}

func (r *decoder) links(least, most int, others bool) []link {
	n := r.length(2)
	if n < least {
		r.fail()
	}
	n = min(n, most)
	if r.bad || n == 0 {
		return nil
	}
	links := make([]link, n)
	for i := range links {
		one := &links[i]
		f := r.one()
		if f == nil {
			return nil
		}
		one.figure, one.lowest, one.highest = *f, f.Value, f.Value
		flags := r.flags()
		one.stated = flags&isFirstStated != 0
		if flags&hasFirst != 0 {
			if first := r.one(); first != nil {
				kept := *first
				one.first = &kept
			}
		}
		if flags&hasConflicts != 0 {
			one.conflicts = r.natural(math.MaxInt32)
			one.lowest, one.highest = r.float(), r.float()
			for range r.length(1) {
				if other := r.one(); others && other != nil {
					one.others = append(one.others, *other)
				}
			}
		}
	}
	return links
}

// leastFigure is how many bytes a figure takes at least.
const leastFigure = 1 + 3 + 1 + 7 + 1

func (r *decoder) figure(f *store.Figure) {
	flags := r.flags()
	f.Province, f.Indicator, f.Period = r.place.Province, r.place.Indicator, r.place.Period
	f.ID, f.ArticleID, f.Revision = r.number(), r.number(), int(r.number())
	if flags&hexKey != 0 {
		f.Key = hex.EncodeToString(r.bytes(16))
	} else {
		f.Key = string(r.bytes(r.length(1)))
	}
	f.Site, f.By.Label, f.By.Value = r.word(), r.word(), r.word()
	f.Kind, f.Qualifier = indicator.Kind(r.word()), indicator.Qualifier(r.word())
	f.Derived, f.Check = r.word(), indicator.Check(r.word())
	if flags&wholeValue != 0 {
		f.Value = float64(r.number())
	} else {
		f.Value = r.float()
	}
	if flags&hasPublished != 0 {
		seconds := r.number()
		f.Published = time.Unix(seconds, int64(r.natural(999_999_999))).In(Zone)
	}
	if flags&hasAsOf != 0 {
		year, rest := r.number(), r.bytes(2)
		if rest == nil || year < -9999 || year > 9999 || rest[0] > 12 || rest[1] > 31 {
			r.fail()
			return
		}
		f.AsOf = vietnamese.Date{Year: int(year), Month: time.Month(rest[0]), Day: int(rest[1])}
	}
	if flags&hasMax != 0 {
		f.Max = r.float()
	}
	f.PerYear, f.RatioUnit = flags&isPerYear != 0, flags&isRatio != 0
	if flags&hasExtras != 0 {
		f.Base, f.Ambiguous, f.Corrected = r.word(), r.word(), store.Verdict(r.word())
		f.CorrectionID = r.number()
	}
}
