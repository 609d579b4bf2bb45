package indicator

import (
	"iter"
	"strings"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// finish drops repeats and rounded forms and hands the reading out.
func (w *work) finish() Reading {
	var reading Reading
	for i := range w.found {
		w.found[i].dropped = w.repeated(i) || w.datedElsewhere(i) || w.addend(i) || w.divided(i) || w.disowned(i) || w.outdone(i)
	}
	for i := range w.found {
		if w.found[i].dropped {
			continue
		}
		if reading.Observations == nil {
			reading.Observations = make([]Observation, 0, len(w.found)-i+2) // and what may be derived
		}
		o := w.found[i].Observation
		if o.Ambiguous == "" {
			o.Ambiguous = w.disputed(i)
		}
		if w.place.beyond {
			o.Ambiguous = "place" // an article without a place, on more than a province
		}
		reading.Observations = append(reading.Observations, o)
	}
	w.check(reading.Observations)
	reading.Observations = w.derive(reading.Observations)
	reading.Documents = w.documents()
	return reading
}

// repeated reports that observation i says again what another one says.
func (w *work) repeated(i int) bool {
	o := &w.found[i]
	for j, other := range w.sameFrame(o) {
		if i == j || !sameThing(o, other) {
			continue
		}
		if o.Value == other.Value && o.Max == other.Max {
			if o.Evidence.InTitle != other.Evidence.InTitle {
				if o.Evidence.InTitle {
					return true
				}
				continue
			}
			if o.decider != other.decider && (o.decider == everyone || other.decider == everyone) {
				if o.decider == everyone {
					continue
				}
				return true // told of all as well
			}
			if o.Qualifier == other.Qualifier && j < i || o.Qualifier != Exact && other.Qualifier == Exact {
				return true
			}
			continue
		}
		// A rounded form of an exact one elsewhere in the article.
		if o.Qualifier != Exact && other.Qualifier == Exact && o.Max == 0 && (roundedFrom(o.Value, o.Qualifier, other.Value) || o.Evidence.InTitle && roundlyOver(o, other.Value)) {
			return true
		}
	}
	return false
}

// leastTelling is the least count that hardly comes twice by chance.
const leastTelling = 20

// datedElsewhere reports a count without any time that the article tells again with one: the
// caption of a picture says what the text below says of the round.
func (w *work) datedElsewhere(i int) bool {
	o := &w.found[i]
	if o.dated || o.Kind != Actual || o.Period.Kind() != vietnamese.YearToDate || o.Value < leastTelling {
		return false
	}
	for _, other := range w.sameFrame(o) {
		if p := other.Period; other.Value == o.Value && other.Kind == Actual && other.By == o.By && other.Qualifier == o.Qualifier && p.Year() == o.Period.Year() && p.Kind() != vietnamese.YearToDate {
			return true
		}
	}
	return false
}

// disowned reports a figure of the title that the body refuses: it tells of a ward,
// or that so many are to be disciplined.
func (w *work) disowned(i int) bool {
	o := &w.found[i]
	if !o.Evidence.InTitle || o.Kind != Actual && o.Kind != Target {
		return false
	}
	refused := false
	for _, d := range w.denied {
		refused = refused || (d.value == o.Value || o.Qualifier != Exact && roundedFrom(o.Value, o.Qualifier, d.value)) && d.of == w.frame(o.frame).unit
	}
	if !refused {
		return false
	}
	for _, other := range w.sameFrame(o) {
		if !other.Evidence.InTitle && other.Value == o.Value {
			return false
		}
	}
	return true
}

// outdone reports a stock read from behind a slash ("16/16 đảng bộ đã tổ chức đại
// hội") when the article tells the stock itself otherwise, and what is begun, or the share
// that it is, when the article tells what is done ("khởi công 5.120 căn, hoàn thành 3.200"),
// and badges of some levels, or posthumous ones, when the article tells more for the same round.
func (w *work) outdone(i int) bool {
	o := &w.found[i]
	if !o.whole && !o.begun && !o.levels && !o.dead {
		return false
	}
	for _, other := range w.sameFrame(o) {
		if o.begun && !other.begun && other.Kind == Actual && other.Period.Year() == o.Period.Year() {
			return true
		}
		if o.dead && !other.dead && other.Kind == o.Kind && other.By == o.By && other.Period == o.Period {
			return true
		}
		if o.levels && !other.levels && other.Kind == o.Kind && other.By.none() && other.Period == o.Period && other.Value > o.Value {
			return true
		}
		if o.whole && !other.whole && other.Kind == Actual && other.By == o.By && other.AsOf == o.AsOf && other.Value != o.Value {
			return true
		}
	}
	return false
}

// begun reports that figure i, or the one of which it is a share, counts houses that are
// begun and not said to be done: "khởi công 20 căn nhà".
func (w *work) begun(i int) bool {
	fg := &w.figures[i]
	if i > 0 && fg.q.Unit == vietnamese.Percent {
		return w.begun(i - 1)
	}
	if fg.frame < 0 || fg.event < 0 || w.frame(fg.frame).unit != UnitHouse {
		return false
	}
	started, first := false, w.sentence.From
	if i > 0 {
		first = w.figures[i-1].q.To
	}
	for t := first; t < int(w.items[fg.seg.to-1].to); t++ {
		switch w.wordAt(t) {
		case wKhởi:
			started = started || w.wordAt(t+1) == wCông
		case wHoàn, wKhánh, wBàn:
			if w.wordAt(t+1) == wThành || w.wordAt(t+1) == wGiao {
				return false
			}
		}
	}
	return started
}

// disputed says what stays open of observation i when the article tells another value of the same
// thing and time: its period, where its own sentence does not say of when it is and the other's
// does, else which value is right. "Kỷ luật 141 đảng viên" in the title, "133 đảng viên bị kỷ luật"
// in the body. "" when nothing does.
func (w *work) disputed(i int) (open string) {
	o := &w.found[i]
	if o.before < 0 && int(w.lastOf[o.frame]) == i {
		return "" // the only one of its indicator
	}
	for j, other := range w.sameFrame(o) {
		if i == j || other.dropped || other.Ambiguous != "" || !rivals(o, other) {
			continue
		}
		switch {
		case o.dated == other.dated || o.Evidence.SentenceStart == other.Evidence.SentenceStart:
			return "value"
		case other.dated:
			open = "period"
		}
	}
	return open
}

// rivals reports two observations of one indicator of which only one can be right.
func rivals(a, b *finding) bool {
	if a.Value == b.Value || !sameThing(a, b) || a.Period != b.Period || a.AsOf != b.AsOf || a.Base != b.Base || a.PerYear != b.PerYear {
		return false // the title says only roughly when
	}
	return a.Qualifier == Exact && a.Max == 0 && b.Qualifier == Exact && b.Max == 0
}

// denial is a figure that is not the province's, or none of what an indicator
// counts.
type denial struct {
	value float64
	of    Unit
}

// sideValue is a value that is no indicator's, told beside those of one.
type sideValue struct {
	value float64
	of    string // the indicator
}

// deny remembers figure i when its refusal says what it is instead.
func (w *work) deny(i int) {
	fg := &w.figures[i]
	if w.inTitle || fg.frame < 0 || fg.q.Value < 10 || len(w.denied) >= mostFindings {
		return
	}
	unit := w.frame(fg.frame).unit
	switch fg.refused {
	case RefusedBelow, RefusedNation, RefusedElsewhere, RefusedOrgan:
	case RefusedOther:
		if fg.noun >= 0 && (w.shortNoun(fg.noun, UnitOrganization) || w.namesNoun(fg.noun, nounOrganization)) {
			unit = UnitOrganization
		} else {
			unit = UnitPerson
		}
	default:
		return
	}
	w.denied = append(w.denied, denial{fg.q.Value, unit})
}

// addend reports a count that together with another one makes up a third of the
// same thing: two deciders ("cấp ủy các cấp 215, ủy ban kiểm tra các cấp 57") or
// "tặng 524, truy tặng 20" beside the total. The second may be no indicator's part.
func (w *work) addend(i int) bool {
	o := &w.found[i]
	if o.Kind != Actual || !o.By.none() || o.Period == "" || o.Qualifier != Exact {
		return false
	}
	for _, other := range w.aside {
		if other.of == o.Indicator && w.told(o, o.Value+other.value) {
			return true
		}
	}
	for j, other := range w.sameFrame(o) {
		if j == i || other.Kind != Actual || other.By != o.By || other.Evidence.InTitle != o.Evidence.InTitle ||
			other.Evidence.SentenceStart != o.Evidence.SentenceStart {
			continue
		}
		if other.Period == o.Period && w.told(o, o.Value+other.Value) {
			return true
		}
	}
	return false
}

// told reports that the article tells another value of what o is of.
func (w *work) told(o *finding, value float64) bool {
	if value == o.Value {
		return false
	}
	for _, sum := range w.sameFrame(o) {
		if sum.Kind == Actual && sum.By == o.By && sum.Value == value {
			return true
		}
	}
	return false
}

// sameFrame goes over the observations of one indicator, the last first.
func (w *work) sameFrame(o *finding) iter.Seq2[int, *finding] {
	return func(yield func(int, *finding) bool) {
		for i := w.lastOf[o.frame]; i >= 0; i = w.found[i].before {
			if !yield(int(i), &w.found[i]) {
				return
			}
		}
	}
}

// sameThing reports whether two observations of one indicator speak of the same
// thing and time.
func sameThing(a, b *finding) bool {
	if a.By != b.By || a.Kind != b.Kind || a.RatioUnit != b.RatioUnit {
		return false
	}
	if a.Evidence.InTitle != b.Evidence.InTitle {
		return true // the title says roughly when
	}
	return a.Period == b.Period && a.AsOf == b.AsOf && a.Base == b.Base
}

// roundedFrom reports whether a value with its qualifier may be a rounded form
// of an exact one.
func roundedFrom(rounded float64, q Qualifier, exact float64) bool {
	switch q {
	case Over, AtLeast:
		return rounded <= exact && exact <= rounded*1.1
	case Under, Nearly, AtMost:
		return exact <= rounded && rounded <= exact*1.1
	case About:
		return rounded*0.9 <= exact && exact <= rounded*1.1
	}
	return false
}

// roundlyOver reports "hơn một trăm", "trên 2.000" of a value not far above: titles round to
// one digit.
func roundlyOver(o *finding, exact float64) bool {
	digits := o.Value
	for digits >= 10 {
		digits /= 10
	}
	return o.Qualifier == Over && digits == float64(int(digits)) && o.Value >= 100 && o.Value <= exact && exact <= o.Value*1.25
}

// foreign reports a text in another language: hardly a Vietnamese letter in
// its first part.
func foreign(body string) bool {
	marked, letters := 0, 0
	for i := 0; i < len(body) && letters < 600 && marked < 30; i++ { // as many marked letters prove it Vietnamese, whatever follows
		switch c := body[i]; {
		case c < utf8.RuneSelf:
			if c |= 'a' - 'A'; 'a' <= c && c <= 'z' {
				letters++
			}
		case !utf8.RuneStart(c), c == "–"[0] && (strings.HasPrefix(body[i:], "“") || strings.HasPrefix(body[i:], "”") || strings.HasPrefix(body[i:], "–")):
		default:
			letters++
			marked++
		}
	}
	return letters > 100 && marked*20 < letters
}
