package indicator

// way is one way in which a figure finds what it counts, or why it is none of
// an indicator's. It is tried only in sentences that hold what it cannot do
// without: one of some cues, or of some traits.
type way struct {
	by    func(w *work, i int) bool
	needs brief
}

// always is what every sentence with a figure holds.
var always = brief{is: traitFigure}

// waysToCount are the ways in which a count finds its indicator, the surest
// first.
var waysToCount = [...]way{
	{(*work).byOrder, brief{cues: cueRespect}},
	{(*work).byRaised, brief{cues: cueLevel}},
	{(*work).byAverage, brief{cues: cueYearly, is: traitYearly}},
	{(*work).byOutcome, brief{is: traitAnyPart | traitMask}},
	{(*work).byApposition, brief{is: traitAnyPart}},
	{(*work).byEllipsis, brief{is: traitEvent | traitNear}},
	{(*work).bySubject, always},
	{(*work).byOwnEvents, brief{is: traitEvent | traitNear}},
	{(*work).byList, brief{is: traitAnyPart | traitMask}},
	{(*work).byEventAhead, brief{is: traitEvent}},
	{(*work).byDecider, brief{cues: cueInspectors | cueCommittees}},
	{(*work).byOwnYear, brief{cues: cueThisCount, is: traitTime}},
	{(*work).byCarriedEvent, brief{is: traitEvent}},
	{(*work).byTopicEvent, brief{is: traitEvent}},
	{(*work).byAwarded, brief{is: traitNoun}},
	{(*work).byPart, brief{is: traitAnyPart | traitMask}},
	{(*work).byBodyAbove, brief{cues: cueHas | cueWord}},
	{(*work).alone, brief{is: traitNoun | traitPart}},
	{(*work).byTitle, brief{cues: cuePlan}},
	{(*work).byLine, always},
}

// waysToTell are the ways in which a count tells a difference, a plan or a part of
// a total, rather than how many there are.
var waysToTell = [...]way{
	{(*work).changedPlan, brief{cues: cuePlanNoun}},
	{(*work).changed, brief{cues: cueUp | cueDown | cueClimb, is: traitBase}},
	{(*work).bracketPlan, brief{cues: cuePlanNoun}},
	{(*work).bracketEarlier, brief{is: traitTime}},
	{(*work).refusedWithHost, always},
	{(*work).beyondPlan, brief{cues: cueExceed}},
	{(*work).planOfCount, brief{cues: cuePlanNoun | cuePlan | cueMust}},
	{(*work).planBehindShare, brief{cues: cuePlan | cuePlanNoun}},
	{(*work).wholeAhead, always},
	{(*work).ofTotal, always},
}

// try tries the ways in their order up to the first that figure i goes.
func (w *work) try(ways []way, i int) bool {
	for n := range ways {
		way := &ways[n]
		if (w.held.cues&way.needs.cues != 0 || w.held.is&way.needs.is != 0) && way.by(w, i) {
			return true
		}
	}
	return false
}

// holds is what a passage holds that has a figure, for the ways to try. Who reads
// thoroughly tries all.
func (w *work) holds(p *passage) brief {
	if w.thorough {
		return brief{cues: ^cues(0), is: ^trait(0)}
	}
	return brief{cues: p.cued, is: p.says | always.is}
}
