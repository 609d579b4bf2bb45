package indicator

import "math/bits"

// way is one way in which a figure finds what it counts, or why it is none of
// an indicator's. It is tried only in sentences that hold what it cannot do
// without: one of some cues, or of some traits.
type way struct {
	by    func(w *work, i int) bool
	needs brief
	also  figureNeeds
}

// figureNeeds is what must hold of a figure, all of it.
type figureNeeds uint8

const (
	needsHost   figureNeeds = 1 << iota // it explains one before it
	needsBehind                         // what it counts stands behind it
	needsBefore                         // a figure stands before it
	needsNext                           // … behind it
	needsOther                          // … beside it
	figureHolds                         // one more than all of them
	ofAny       figureNeeds = 0
)

// figureHeld is what holds of figure i.
func (w *work) figureHeld(i int) (held figureNeeds) {
	fg := &w.figures[i]
	if fg.host >= 0 {
		held |= needsHost
	}
	if fg.right {
		held |= needsBehind
	}
	if i > 0 {
		held |= needsBefore | needsOther
	}
	if i+1 < len(w.figures) {
		held |= needsNext | needsOther
	}
	return held
}

// always is what every sentence with a figure holds.
var always = brief{is: traitFigure}

// waysToCount are the ways in which a count finds its indicator, the surest
// first.
var waysToCount = [...]way{
	{(*work).byOrder, brief{cues: cueRespect}, ofAny},
	{(*work).byRaised, brief{cues: cueLevel}, ofAny},
	{(*work).byAverage, brief{cues: cueYearly, is: traitYearly}, needsBefore},
	{(*work).byOutcome, brief{is: traitAnyPart | traitMask}, ofAny},
	{(*work).byApposition, brief{is: traitAnyPart}, ofAny},
	{(*work).byEllipsis, brief{is: traitEvent | traitNear}, needsBefore},
	{(*work).byLevelNamed, brief{is: traitMask}, ofAny},
	{(*work).bySubject, always, ofAny},
	{(*work).byOwnEvents, brief{is: traitEvent | traitNear}, ofAny},
	{(*work).byList, brief{is: traitAnyPart | traitMask}, ofAny},
	{(*work).byEventAhead, brief{is: traitEvent}, ofAny},
	{(*work).byDecider, brief{cues: cueInspectors | cueCommittees}, needsBefore},
	{(*work).byOwnYear, brief{cues: cueThisCount | cueDone | cueReach, is: traitTime}, ofAny},
	{(*work).byCarriedEvent, brief{is: traitEvent}, ofAny},
	{(*work).byTopicEvent, brief{is: traitEvent}, ofAny},
	{(*work).byAwarded, brief{is: traitNoun}, needsBehind},
	{(*work).byPart, brief{is: traitAnyPart | traitMask}, ofAny},
	{(*work).byBodyAbove, brief{cues: cueHas | cueWord}, ofAny},
	{(*work).alone, brief{is: traitNoun | traitPart}, ofAny},
	{(*work).byTitle, brief{cues: cuePlan}, ofAny},
	{(*work).byLine, always, ofAny},
}

// waysToTell are the ways in which a count tells a difference, a plan or a part of
// a total, rather than how many there are.
var waysToTell = [...]way{
	{(*work).changedPlan, brief{cues: cuePlanNoun}, ofAny},
	{(*work).changed, brief{cues: cueUp | cueDown | cueClimb, is: traitBase}, ofAny},
	{(*work).countOfShare, brief{cues: cueShare}, needsHost | needsBehind},
	{(*work).bracketPlan, brief{cues: cuePlanNoun}, needsHost},
	{(*work).bracketEarlier, brief{is: traitTime}, needsHost},
	{(*work).ofAllMembers, brief{cues: cueOf | cueMembers}, needsBehind},
	{(*work).refusedWithHost, always, needsHost},
	{(*work).beyondPlan, brief{cues: cueExceed}, ofAny},
	{(*work).planBehindSlash, brief{cues: cuePlanNoun}, needsBefore},
	{(*work).planOfCount, brief{cues: cuePlanNoun | cuePlan | cueMust}, ofAny},
	{(*work).planBehindShare, brief{cues: cuePlan | cuePlanNoun}, needsBefore},
	{(*work).wholeAhead, always, needsBehind | needsNext},
	{(*work).ofTotal, always, needsOther},
}

// waySet are some of the ways of a list, a bit each.
type waySet uint32

// wayIndex finds the ways of a list that are worth a try by what a passage holds.
type wayIndex struct {
	ways     []way
	byCue    [64]waySet // by the bit of the cue
	byTrait  [32]waySet
	byFigure [figureHolds]waySet // by what holds of the figure
	anyCue   cues                // that one needs
	anyTrait trait
}

func indexWays(ways []way) *wayIndex {
	x := &wayIndex{ways: ways}
	for n := range ways {
		needs := &ways[n].needs
		for held := range x.byFigure {
			if ways[n].also&^figureNeeds(held) == 0 {
				x.byFigure[held] |= 1 << n
			}
		}
		x.anyCue |= needs.cues
		x.anyTrait |= needs.is
		for bit := range x.byCue {
			if needs.cues>>bit&1 != 0 {
				x.byCue[bit] |= 1 << n
			}
		}
		for bit := range x.byTrait {
			if needs.is>>bit&1 != 0 {
				x.byTrait[bit] |= 1 << n
			}
		}
	}
	return x
}

// worth are the ways that need something of what is held.
func (x *wayIndex) worth(held brief) (some waySet) {
	for c := held.cues & x.anyCue; c != 0; c &= c - 1 {
		some |= x.byCue[bits.TrailingZeros64(uint64(c))]
	}
	for is := held.is & x.anyTrait; is != 0; is &= is - 1 {
		some |= x.byTrait[bits.TrailingZeros32(uint32(is))]
	}
	return some
}

// try tries some of the ways in their order up to the first that figure i goes.
func (w *work) try(x *wayIndex, some waySet, i int) bool {
	for some &= x.byFigure[w.figureHeld(i)%figureHolds]; some != 0; some &= some - 1 {
		if x.ways[bits.TrailingZeros32(uint32(some))].by(w, i) {
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
