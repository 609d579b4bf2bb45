package indicator

import (
	"math"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// mostFindings bounds what is read from one article: what is found is compared
// with all else that is found. A province's largest reports have some dozens.
const mostFindings = 300

// judge makes an observation of figure i, or refuses it.
func (w *work) judge(i int) {
	fg := &w.figures[i]
	w.when.figure = -1
	if fg.refused == "" && fg.frame >= 0 {
		w.conclude(i)
	}
	if fg.refused != "" {
		w.deny(i)
	}
	if w.trace != nil {
		w.explain(i)
	}
}

// conclude makes an observation of a bound figure, or refuses it.
func (w *work) conclude(i int) {
	fg := &w.figures[i]
	frame := w.frame(fg.frame)
	w.settle(&fg.of)
	if fg.refused = w.foreignTo(i, frame); fg.refused != "" {
		return
	}
	o := finding{frame: fg.frame, Observation: Observation{Indicator: frame.id, By: w.orBetter(i), Province: w.place.home.Name}}
	if !w.place.known {
		o.Ambiguous = "place"
	}
	average := -1
	if o.Kind = w.kindOf(i); o.Kind == "" {
		if average = w.averageOf(i); average >= 0 {
			o.Kind = w.found[w.figures[average].kept].Kind
			fg.target = o.Kind == Target
		}
	}
	if o.Kind == "" {
		o.Kind = Actual
		if fg.target || w.planned(i) {
			o.Kind, fg.target = Target, true
		}
	}
	if frame.unit == UnitRank {
		if fg.refused = w.planOfMove(i, o.Kind); fg.refused != "" {
			return
		}
	}
	if frame.Alone && frame.nature == Stock && o.Kind == Actual && fg.q.Is(vietnamese.Fraction) && fg.event < 0 {
		if fg.by.is(labelGroup) {
			fg.whole = fg.frame // "đảng viên nữ là 9.112/31.204": some of all, and all
		} else {
			fg.statesWhole = true // "16/17 đảng bộ …": the stock is what stands behind the slash
		}
	}
	w.setValue(&o.Observation, fg, frame)
	if fg.refused != "" {
		return
	}
	w.setTime(&o.Observation, i, frame)
	if average >= 0 {
		o.Period, o.PerYear = w.found[w.figures[average].kept].Period, true
		if o.Ambiguous == "period" {
			o.Ambiguous = ""
		}
	}
	if o.Kind == Actual && frame.nature == Stock && w.beforeReform(i) {
		fg.refused = RefusedEarlier
		return
	}
	if so := w.termSoFar(i, o.Period); so != "" && o.Kind == Actual && frame.nature == Flow {
		o.Period = so
	} else if o.Kind == Actual && frame.nature != Stock && w.measured(i) && w.notBegun(o.Period) {
		o.Ambiguous = "period" // done, and so not of a time to come
	} else if o.Kind == Actual && frame.nature != Stock && (w.notBegun(o.Period) || w.restOfYear(i) || w.yearAhead(i, o.Period)) {
		open := w.running(o.Period) && w.termUnnamed(i) && !w.mayPlan()
		o.Kind, fg.target = Target, true // what has not begun, or is to be the rest of the year, can only be planned
		if o.Ambiguous == "period" {
			o.Ambiguous = ""
		}
		w.setTime(&o.Observation, i, frame)
		if open {
			o.Ambiguous = "period"
		}
	}
	if o.Kind == Target && frame.nature == Flow && w.ofTheRest(i, o.Period) || o.Kind == Actual && w.among.has(wMắt) && w.atFirst(i) {
		o.Ambiguous = "period"
	}
	if o.Kind == Attainment && fg.host >= 0 && w.figures[fg.host].kept >= 0 && w.found[w.figures[fg.host].kept].Ambiguous == "period" && w.notBegun(o.Period) {
		o.Ambiguous = "period"
	}
	if frame.unit == UnitRatio && frame.Annual && o.Kind == Actual && o.Qualifier == AtMost {
		fg.refused = RefusedNorm // "xuất sắc không vượt quá 20% số hoàn thành tốt"
		return
	}
	if o.Period != "" && o.Period.Year() < 2000 || !o.AsOf.IsZero() && o.AsOf.Year < 2000 || o.Base != "" && o.Base < "2000" ||
		frame.nature == Flow && o.Kind == Actual && (w.among.has(wNay) || w.among.has(wCả)) && w.ofAllTime(i) {
		fg.refused = RefusedPast
		return
	}
	if frame.unit == UnitRank && o.Kind == Actual && w.endsTooEarly(i, o.Period) {
		fg.refused = RefusedOther
		return
	}
	w.holdPlausible(&o.Observation, frame)
	if o.Kind == Change && fg.host >= 0 && w.figures[fg.host].kept >= 0 && w.found[w.figures[fg.host].kept].Ambiguous == "place" {
		o.Ambiguous = "place" // by how much a whole differs that no province has
	}
	if o.Kind == Actual && frame.nature == Flow && o.Ambiguous == "" && (!frame.Monthly && frame.Levels == "" && w.hardlyBegun(i, o.Period) || w.saidOfLater(i)) {
		o.Ambiguous = "period"
	}
	if o.Kind == Change && w.leftOpen(i) {
		o.Ambiguous = "value"
	}
	w.noteTime(i, o.Kind, frame)
	if frame.unit == UnitRatio {
		w.ratio.frame, w.ratio.by, w.ratio.sentence = fg.frame, fg.by, w.number
	}
	if fg.q.Unit == vietnamese.Count && frame.unit != UnitRatio && o.Value != math.Trunc(o.Value) {
		fg.refused = RefusedUnit // "tuổi bình quân của đảng viên là 41,6"
		return
	}
	w.setEvidence(&o.Observation, fg)
	w.keepAll(i, &o, frame)
}

// measured reports that a share of its plan is told of the count of figure i.
func (w *work) measured(i int) bool {
	for h := i + 1; h < len(w.figures); h++ {
		if w.figures[h].kind == Attainment && w.figures[h].host == i {
			return w.figures[h].q.Value != 1 || w.exceeds(h)
		}
	}
	return false
}

// foreignTo is why figure i is none of the indicator's or not the whole province's, "" where
// it is.
func (w *work) foreignTo(i int, frame *frame) Refusal {
	fg := &w.figures[i]
	switch {
	case frame.index < 0:
		return RefusedOther
	case len(w.found) >= mostFindings:
		return RefusedMany
	}
	if w.partsOfLost(i) {
		return w.tally.lost.why
	}
	place := w.placeFor(i)
	switch {
	case place.level == gazetteer.Nation, frame.Zero && w.steeredByNation():
		return RefusedNation
	case place.level > gazetteer.Whole:
		return RefusedBelow
	case place.other:
		w.noteAbroad(i)
		return RefusedElsewhere
	case frame.parted(labelRecipient) && w.byState(i), frame.unit == UnitTask && w.ofCentralPaper(i):
		return RefusedNation
	case (fg.q.Unit == vietnamese.Percent && frame.unit != UnitRatio || fg.q.Unit == vietnamese.Count && frame.nature == Flow) && w.ofSome(i):
		return RefusedBelow
	case frame.unit == UnitTask && w.ofState(i):
		return RefusedOrgan
	case frame.unit == UnitPerson && w.among.has(wVực) && w.ofThisArea(i) || frame.unit == UnitPerson && w.among.has(wVùng) && w.ofThisArea(i):
		return RefusedBelow
	case frame.unit != UnitRank && (w.among.has(wVùng) || w.among.has(wVực) || w.among.has(wBàn) || w.among.has(wKhối)) && w.inAreaAlone(i):
		return RefusedBelow
	case w.askedFor(i), frame.Zero && w.pending(i), w.ofOffence(i), w.amongDenied(i):
		return RefusedOther
	case frame.unit == UnitOrganization && w.besideUpper(i):
		return RefusedPart
	case frame.Organ && (place.organ || w.organBehind(i)), frame.Gathered && (w.occasional(i) || !w.gatheredHere(i)):
		return RefusedOrgan
	}
	return ""
}

// kindOf is the kind of figure i where it is bound with the figure, or is that of another
// figure which it explains; else "".
func (w *work) kindOf(i int) Kind {
	fg := &w.figures[i]
	switch {
	case fg.kind != "":
		return fg.kind
	case fg.of.frame >= 0 && fg.of.observation >= 0 && w.found[fg.of.observation].Kind == Target:
		return Target
	case fg.of.frame >= 0 && fg.of.observation >= 0:
		return Actual
	case fg.host >= 0 && fg.rule == shareOfMembers && w.figures[fg.host].kind == Target:
		return Target
	}
	return ""
}

// holdPlausible marks a whole that no province has. What follows one that is too large is the
// whole country's.
func (w *work) holdPlausible(o *Observation, frame *frame) {
	if len(frame.Plausible) != 2 || o.Kind != Actual && (o.Kind != Target || frame.nature != Stock) || !o.By.none() || o.Value >= frame.Plausible[0] && o.Value <= frame.Plausible[1] {
		return
	}
	o.Ambiguous = "place"
	if o.Value > frame.Plausible[1] && w.place.paragraph == gazetteer.NoLevel {
		w.place.paragraph = gazetteer.Nation
		w.place.beyond = w.place.unsaid
	}
}

// noteTime notes the time of result i, for the figures behind it of which none is told.
func (w *work) noteTime(i int, kind Kind, frame *frame) {
	if kind != Actual || w.figures[i].of.frame >= 0 || frame.Levels != "" || frame.unit == UnitRank || w.tellsApart(i) || w.asideOfTime(i) || w.supposes() {
		return
	}
	if t, from := w.timeFor(i); (from == fromSentence || from == fromParagraph) && !w.dayOf(&t) && !w.ratedAside(i, &t) && !(w.when.isUsed && w.isNow(&t)) && !w.earlierThanTold(i, t.Period) {
		w.when.used, w.when.isUsed = t, true
	}
}

// keepAll keeps the observation that figure i is, what stands behind its slash, and those of
// further indicators of which the same is told.
func (w *work) keepAll(i int, o *finding, frame *frame) {
	fg := &w.figures[i]
	w.keep(i, o)
	if fg.q.Is(vietnamese.Fraction) && o.Kind == Actual && !fg.statesWhole {
		kind, kept := fg.kind, fg.kept
		w.denominator(i, o, frame)
		fg.kind, fg.kept = kind, kept // the figure is what stands before the slash
	}
	for _, twin := range fg.twin[:fg.twins] {
		o.frame, o.Indicator = twin, w.frame(twin).id
		w.keep(i, o)
	}
}

// placeFor is the place of a figure; what explains another figure shares its
// place.
func (w *work) placeFor(i int) verdict {
	fg := &w.figures[i]
	if fg.host >= 0 && fg.host < i {
		if w.figures[fg.host].refused == RefusedBelow || w.figures[fg.host].refused == RefusedNation || w.figures[fg.host].refused == RefusedElsewhere || w.figures[fg.host].refused == RefusedOrgan {
			return verdict{level: gazetteer.Sector}
		}
	}
	if m := &fg.of; m.frame >= 0 && !w.ownPlace(i) && !w.placedSince(i) {
		if m.observation >= 0 {
			return verdict{level: gazetteer.Whole}
		}
		switch m.refused {
		case RefusedBelow, RefusedNation, RefusedElsewhere, RefusedOrgan, RefusedOther, RefusedForeign, RefusedPart:
			return verdict{level: gazetteer.Sector}
		}
	}
	if fg.rule == planFarther && !w.ownPlace(i) {
		return verdict{level: gazetteer.Whole}
	}
	if w.ofDenied(i) || w.byCommittees(i) {
		return verdict{level: gazetteer.Sector}
	}
	if w.organGoesOn(i) {
		return verdict{level: gazetteer.Whole, organ: true}
	}
	place := w.placeOf(i)
	if place.level == gazetteer.Whole && !place.organ && w.ofAffair(i) {
		place.level = gazetteer.Sector
	}
	return place
}

// ofDenied reports a part, told with a deed of its own behind "trong đó" at the head
// of a sentence, of a count of the sentence before that was not the province's: "13
// đảng viên thuộc Đảng bộ UBND tỉnh được tặng. Trong đó, 11 đồng chí nhận …".
func (w *work) ofDenied(i int) bool {
	fg := &w.figures[i]
	if fg.of.frame >= 0 || w.segs[0].opener != opensParts || w.ownPlace(i) {
		return false
	}
	m := w.tally.last()
	if m != nil && m.figure < 0 && m.sentence == w.number-1 && m.refused == RefusedOrgan {
		return w.frame(fg.frame).Organ // "Ban Thường vụ lập 91 đoàn kiểm tra 270 tổ chức đảng. Trong đó, …"
	}
	return m != nil && m.figure < 0 && m.sentence == w.number-1 && m.frame == fg.frame && (m.refused == RefusedBelow || m.refused == RefusedNation || m.refused == RefusedElsewhere)
}

// byCommittees reports documents of the committees below the province, however many:
// "các huyện ủy ban hành 312 nghị quyết".
func (w *work) byCommittees(i int) bool {
	if w.frame(w.figures[i].frame).unit != UnitDocument {
		return false
	}
	seg := w.seg(i)
	for k := int(seg.from); seg.cued.any(cueDistrict|cueCommune) && k < w.figures[i].item; k++ {
		if it := &w.items[k]; it.cues.any(cueDistrict|cueCommune) && w.wordAt(int(it.to)-1) == wỦy {
			return true
		}
	}
	return false
}

// ownPlace reports that the figure's own segment names a place.
func (w *work) ownPlace(i int) bool {
	for _, mark := range w.place.marks {
		if int(w.items[mark.item].segment) == w.figures[i].segment && !mark.weak && !mark.all {
			return true
		}
	}
	return false
}

// setValue gives the observation its value and how exact it is meant.
func (w *work) setValue(o *Observation, fg *figure, frame *frame) {
	q := fg.q
	o.Value, o.Max, o.Qualifier = q.Value, q.Max, q.Qualifier
	if fg.statesWhole {
		o.Value, o.Qualifier = q.Of, Exact
	}
	switch {
	case o.Kind == Change:
		sign := float64(fg.sign)
		if frame.unit == UnitRank && q.Unit == vietnamese.Count {
			sign = -sign // "tụt 5 hạng" is five more
		}
		o.Value *= sign
		o.Max *= sign
		o.RatioUnit = q.Unit == vietnamese.Percent && frame.unit != UnitRatio
	case o.Kind == Attainment:
		if w.exceedsFigure(fg) {
			o.Value++
		}
	case frame.unit == UnitRank:
		if w.topGroup(fg) {
			o.Qualifier = AtMost
			if o.Kind != Target {
				fg.refused = RefusedGroup
			}
		}
	case frame.unit == UnitRatio && q.Unit != vietnamese.Percent:
		fg.refused = RefusedUnit
	}
	if q.PerKind == vietnamese.Year {
		o.PerYear = true
	}
}

func (w *work) exceedsFigure(fg *figure) bool {
	for i := range w.figures {
		if &w.figures[i] == fg {
			return w.exceeds(i)
		}
	}
	return false
}

// topGroup reports "trong nhóm" before a place in a ranking.
func (w *work) topGroup(fg *figure) bool {
	for k := fg.item - 1; k >= 0 && k >= fg.item-2; k-- {
		if w.items[k].cues.has(cueTopGroup) {
			return true
		}
	}
	return false
}

// denominator keeps what b of a/b says: a target ("8.793/6.500 đảng viên") or
// a stock ("634/640 tổ chức cơ sở đảng").
func (w *work) denominator(i int, count *finding, frame *frame) {
	fg := &w.figures[i]
	o := *count
	o.Qualifier, o.Max = Exact, 0
	o.Value = fg.q.Of
	switch {
	case fg.whole >= 0:
		stock := w.frame(fg.whole)
		o.frame, o.Indicator, o.By, o.Period = fg.whole, stock.id, Breakdown{}, ""
		o.AsOf = w.stockDay(i)
		if frame.Annual && o.AsOf.Year > 0 {
			if t, _ := w.timeFor(i); t.Period.Kind() == vietnamese.Year {
				o.AsOf = t.Period.EndAt(w.published)
			}
		}
		w.keep(i, &o)
	case frame.nature == Flow && frame.unit == UnitPerson && !frame.Owed && (fg.by.none() || w.ofTheirPlan(i)) && frame.share < 0:
		o.Kind = Target
		if o.Period.Kind() != vietnamese.Years {
			o.Period = vietnamese.YearPeriod(o.Period.Year())
		} else {
			o.Period = w.planPeriod(o.Period, i) // the plan of a term is that of the whole
		}
		w.keep(i, &o)
	}
}

// ofTheirPlan reports that what stands behind the fraction of figure i says that its denominator was planned for just
// those it counts: "doanh nghiệp tư nhân kết nạp 40/50 chỉ tiêu".
func (w *work) ofTheirPlan(i int) bool {
	k := w.figures[i].item
	return w.gapAfter(k) == 0 && w.item(k+1).cues.has(cuePlanNoun) && w.wordAt(w.figures[i].q.To) == wChỉ
}

func (w *work) setEvidence(o *Observation, fg *figure) {
	start, end := w.text.Offsets(fg.q.Span)
	sentenceStart, sentenceEnd := w.text.Offsets(w.sentence)
	o.Evidence = Evidence{InTitle: w.inTitle, Start: start, End: end, SentenceStart: sentenceStart, SentenceEnd: sentenceEnd, Rule: fg.rule.String()}
}

// keep adds an observation.
func (w *work) keep(i int, o *finding) {
	fg := &w.figures[i]
	fg.kind, fg.kept = o.Kind, len(w.found)
	o.begun = w.begun(i)
	if w.frame(fg.frame).Levels != "" {
		o.levels, o.dead = fg.by.none() && w.namesLevels(i), w.posthumous(i)
	}
	t, from := w.timeFor(i)
	o.dated = from == fromSentence && (o.Period == "" || t.Period == "" || t.Period.Year() == o.Period.Year()) || w.saysNow(i)
	o.aside = fg.earlier || w.earlierThanTold(i, o.Period)
	o.decider, o.whole = w.deciderOf(i), o.Period == "" && fg.q.Is(vietnamese.Fraction)
	o.before, w.lastOf[o.frame] = w.lastOf[o.frame], int32(len(w.found))
	w.found = append(w.found, *o)
	w.place.kept = true
	w.when.figure = -1
}
