package indicator

import "math/bits"

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
	{(*work).byLevelNamed, brief{is: traitMask}},
	{(*work).bySubject, always},
	{(*work).byOwnEvents, brief{is: traitEvent | traitNear}},
	{(*work).byList, brief{is: traitAnyPart | traitMask}},
	{(*work).byEventAhead, brief{is: traitEvent}},
	{(*work).byDecider, brief{cues: cueInspectors | cueCommittees}},
	{(*work).byOwnYear, brief{cues: cueThisCount | cueDone | cueReach, is: traitTime}},
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
	{(*work).countOfShare, brief{cues: cueShare}},
	{(*work).bracketPlan, brief{cues: cuePlanNoun}},
	{(*work).bracketEarlier, brief{is: traitTime}},
	{(*work).ofAllMembers, brief{cues: cueOf | cueMembers}},
	{(*work).refusedWithHost, always},
	{(*work).beyondPlan, brief{cues: cueExceed}},
	{(*work).planOfCount, brief{cues: cuePlanNoun | cuePlan | cueMust}},
	{(*work).planBehindShare, brief{cues: cuePlan | cuePlanNoun}},
	{(*work).wholeAhead, always},
	{(*work).ofTotal, always},
}

// waySet are some of the ways of a list, a bit each.
type waySet uint32

// wayIndex finds the ways of a list that are worth a try by what a passage holds.
type wayIndex struct {
	ways     []way
	byCue    [64]waySet // by the bit of the cue
	byTrait  [32]waySet
	anyCue   cues // that one needs
	anyTrait trait
}

func indexWays(ways []way) *wayIndex {
	x := &wayIndex{ways: ways}
	for n := range ways {
		needs := &ways[n].needs
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
	for ; some != 0; some &= some - 1 {
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
