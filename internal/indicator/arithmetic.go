package indicator

import (
	"math"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// tolerance is how far a printed percentage may be from the one computed: half
// of its last digit, and a little for those who cut instead of rounding.
const tolerance = 0.0006

// check holds the figures of one article against each other: parts against
// their total, shares against counts, attainment against its target. It marks
// what agrees and what does not, and drops nothing.
func (w *work) check(observations []Observation) {
	for i := range observations {
		o := &observations[i]
		if o.Ambiguous != "" || o.Qualifier != Exact || o.Max != 0 {
			continue
		}
		switch {
		case o.Kind == Actual && o.By.none():
			w.checkParts(observations, o)
		case o.Kind == Attainment:
			checkAttainment(observations, o)
		}
		if o.Kind == Actual && !o.By.none() {
			w.checkShare(observations, o)
		}
	}
}

// checkParts adds the parts of a total up. Fewer than all may be told, so that
// only a sum above the total is a fault.
func (w *work) checkParts(observations []Observation, total *Observation) {
	sum, parts, exact := 0.0, 0, true
	label := ""
	each := func(do func(*Observation)) {
		for k := range observations {
			part := &observations[k]
			if part.By.Label != "" && part.Kind == Actual && part.Indicator == total.Indicator && (label == "" || part.By.Label == label) &&
				part.Period == total.Period && part.AsOf == total.AsOf && part.Ambiguous == "" && part.Derived == "" {
				label = part.By.Label
				do(part)
			}
		}
	}
	each(func(part *Observation) {
		sum += part.Value
		parts++
		exact = exact && part.Qualifier == Exact
	})
	if parts < 2 || !exact || w.overlapping(label) {
		return
	}
	verdict := Unchecked
	switch {
	case sum == total.Value:
		verdict = CheckPassed
	case sum > total.Value:
		verdict = CheckFailed
	default:
		return
	}
	total.Check = worse(total.Check, verdict)
	each(func(part *Observation) { part.Check = worse(part.Check, verdict) })
}

// checkShare holds a share against the count that it is of and the whole.
func (w *work) checkShare(observations []Observation, part *Observation) {
	at, ok := w.catalogue.index[part.Indicator]
	if !ok || w.frames[at].share < 0 {
		return
	}
	share := w.frame(w.frames[at].share).id
	for i := range observations {
		ratio := &observations[i]
		if ratio.Indicator != share || ratio.By != part.By || ratio.Kind != Actual || ratio.Qualifier != Exact {
			continue
		}
		for k := range observations {
			whole := &observations[k]
			if whole.Indicator == part.Indicator && whole.By.none() && whole.Kind == Actual && whole.Period == part.Period && whole.Value > 0 {
				ratio.Check = worse(ratio.Check, agree(part.Value/whole.Value, ratio.Value))
			}
		}
	}
}

// checkAttainment holds a reported attainment against actual and target.
func checkAttainment(observations []Observation, attainment *Observation) {
	for i := range observations {
		actual := &observations[i]
		if actual.Kind != Actual || actual.Indicator != attainment.Indicator || actual.By != attainment.By || actual.Qualifier != Exact ||
			actual.Evidence.SentenceStart != attainment.Evidence.SentenceStart || actual.Evidence.InTitle != attainment.Evidence.InTitle {
			continue
		}
		for k := range observations {
			target := &observations[k]
			if target.Kind == Target && target.Ambiguous == "" && target.Indicator == attainment.Indicator && target.By == attainment.By && target.Period == attainment.Period && target.Max == 0 && target.Value > 0 {
				attainment.Check = worse(attainment.Check, agree(actual.Value/target.Value, attainment.Value))
			}
		}
	}
}

func agree(computed, printed float64) Check {
	if math.Abs(computed-printed) <= tolerance {
		return CheckPassed
	}
	return CheckFailed
}

// worse keeps a failure.
func worse(before, now Check) Check {
	if before == CheckFailed {
		return before
	}
	return now
}

// derive adds what follows by arithmetic, marked: the earlier value from a
// difference ("giảm 2 so với cùng kỳ"), the target from a share of it ("đạt
// 100,05%").
func (w *work) derive(observations []Observation) []Observation {
	told := len(observations)
	for i := range told {
		o := &observations[i]
		if o.Ambiguous != "" || o.Qualifier != Exact || o.Max != 0 || o.RatioUnit || o.Kind != Change && o.Kind != Attainment {
			continue
		}
		if k := ground(observations[:told], o); k >= 0 {
			if d, ok := w.derived(&observations[k], o); ok && !tells(observations, d) {
				observations = append(observations, d)
			}
		}
	}
	return observations
}

// ground is the exact value of the same sentence that a difference or a share is of: of
// a share the last one before it ("tháng 6 kết nạp 210, từ đầu năm 1.045, đạt 52%"), of
// a difference the first; -1 for none.
func ground(observations []Observation, o *Observation) int {
	found := -1
	for k := range observations {
		actual := &observations[k]
		if actual.Kind != Actual || actual.Indicator != o.Indicator || actual.By != o.By || actual.Qualifier != Exact || actual.Evidence.SentenceStart != o.Evidence.SentenceStart || actual.Evidence.InTitle != o.Evidence.InTitle {
			continue
		}
		if found < 0 || o.Kind == Attainment && actual.Evidence.Start < o.Evidence.Start {
			found = k
		}
	}
	return found
}

// derived computes one observation from an actual and a change or attainment
// of it.
func (w *work) derived(actual, from *Observation) (Observation, bool) {
	d := *actual
	d.Evidence = from.Evidence
	d.Check = Unchecked
	switch {
	case from.Kind == Change && actual.Period == from.Period && actual.AsOf == from.AsOf && from.Base != "":
		d.Derived, d.Value = "previous_period", actual.Value-from.Value
		if vietnamese.Period(from.Base).Kind() != 0 {
			d.Period = vietnamese.Period(from.Base)
		} else if day, err := vietnamese.ParseDate(from.Base); err == nil {
			d.AsOf = day
		} else {
			d.Period = vietnamese.Period(from.Base)
		}
		return d, d.Value >= 0
	case from.Kind == Attainment && from.Value > 0 && actual.Period != "":
		d.Derived, d.Kind, d.Period, d.Value = "implied_target", Target, from.Period, roundest(actual.Value, from.Value, w.exactness(from))
		return d, true
	}
	return d, false
}

// exactness is how far the printed percentage may be from the share that it was
// rounded from: half of its last digit, 0 where nothing was rounded ("một nửa",
// "100%").
func (w *work) exactness(share *Observation) float64 {
	source := w.body.Source
	if share.Evidence.InTitle {
		source = w.title.Source
	}
	digits, percent := strings.CutSuffix(source[share.Evidence.Start:share.Evidence.End], "%")
	if !percent || share.Value == 1 {
		return 0
	}
	half := 0.005
	if point := strings.LastIndexAny(digits, ",."); point >= 0 {
		for _, c := range digits[point:] {
			if '0' <= c && c <= '9' {
				half /= 10
			}
		}
	}
	return half
}

// roundest is the plan of which a result is the share: of all counts that would
// be printed as that share the roundest, since plans are round numbers. 1.045 are
// 52% of 2.000, though 2.010 would be as well.
func roundest(result, share, exactness float64) float64 {
	likely := result / share
	if exactness > 0 && exactness < share {
		least, most := result/(share+exactness), result/(share-exactness)
		for step := math.Pow10(int(math.Log10(likely)) + 1); step >= 1; step /= 10 {
			for _, step := range [...]float64{step, step / 2} {
				if n := math.Round(likely/step) * step; least <= n && n <= most && n == math.Trunc(n) {
					return n
				}
			}
		}
	}
	return math.Round(likely)
}

// tells reports that the article gives the derived value itself.
func tells(observations []Observation, d Observation) bool {
	for i := range observations {
		o := &observations[i]
		if o.Indicator == d.Indicator && o.By == d.By && o.Kind == d.Kind && o.Period == d.Period && o.AsOf == d.AsOf {
			return true
		}
	}
	return false
}
