package indicator

// partAnswer is what becomes of a count by what is said of its part.
type partAnswer uint8

const (
	// the rule took the part, or the count is for the whole
	partSettled partAnswer = iota
	// a part that the catalogue does not know
	partRefused
	// … of which nothing is taken elsewhere either
	partDenied
	// … behind which the whole may be told
	partTold
)

// namedRule is one reason why a count for which a part is named is not for that part.
type namedRule struct {
	asks func(w *work, i int, by Breakdown) bool
	then partAnswer
}

// rulesOfNamed are those reasons, in their order.
var rulesOfNamed = [...]namedRule{
	{(*work).namesNoPart, partDenied},
	{(*work).ofPart, partRefused},
	{(*work).withinGroup, partRefused},
	{(*work).ofOtherUnion, partRefused},
	{(*work).groupOfKinds, partRefused},
}

// partNeeds is what must hold of a count for a rule to be asked.
type partNeeds uint8

const (
	needsLevels   partNeeds = 1 << iota // the parts of its indicator are levels
	needsList                           // it stands in a list of parts
	needsCarried                        // what happens was said of a count before it
	needsHandedOn                       // … or in the order of the nouns
	needsNone     partNeeds = 0
)

// unnamedRule is one way in which a count beside which no part is named finds one, or is known to be
// for a part that is not said.
type unnamedRule struct {
	asks  func(w *work, i int) bool
	needs partNeeds
	then  partAnswer
}

// rulesOfUnnamed are those ways, in their order.
var rulesOfUnnamed = [...]unnamedRule{
	{(*work).posthumous, needsLevels, partDenied},
	{(*work).handedByOne, needsLevels, partTold},
	{(*work).severalLevels, needsLevels, partRefused},
	{(*work).fromLevel, needsLevels, partRefused},
	{(*work).levelBeside, needsLevels, partRefused},
	{(*work).restAhead, needsLevels, partRefused},
	{(*work).levelsAhead, needsLevels | needsList, partRefused},
	{(*work).restBehind, needsNone, partRefused},
	{(*work).sharedPart, needsHandedOn, partSettled},
	{(*work).partOfDeedAhead, needsCarried, partSettled},
	{(*work).partSaidBehind, needsCarried, partSettled},
	{(*work).saidToBe, needsNone, partRefused},
	{(*work).apartOf, needsNone, partRefused},
	{(*work).topicPart, needsNone, partSettled},
	{(*work).ofIntroduced, needsNone, partSettled},
	{(*work).ofGroupBefore, needsNone, partRefused},
	{(*work).raisedOfSame, needsNone, partRefused},
	{(*work).smallerPart, needsNone, partRefused},
	{(*work).ofUnnamed, needsList, partRefused},
	{(*work).smallerOfOther, needsList, partRefused},
}

// valuesMeant are the parts that other words than their names tell, where the indicator has them.
var valuesMeant = [...]struct {
	value valueKind
	asks  func(w *work, i int) bool
}{
	{valueLetGo, (*work).letGo},
	{valueSuspicion, (*work).suspectedAhead},
	{valuePupils, (*work).calledPupils},
}

// partGiven are the rules that bind a figure together with its part: that of the figure before it,
// or of its own place, or named beside it.
var partGiven = [ruleCount]bool{
	coordinatedPart: true, otherTime: true, planResult: true, apposed: true, inLines: true, belowBody: true,
}

// takePart gives the figure its breakdown, or refuses a part that the
// catalogue does not know.
func (w *work) takePart(i int) {
	fg := &w.figures[i]
	if partGiven[fg.rule] || fg.rule == inOrderOfNouns && !fg.by.none() {
		return
	}
	if by, ok := w.partToldOf(i); ok {
		w.takeNamed(i, by)
	} else {
		w.takeUnnamed(i)
	}
	if fg.refused == "" && w.ofOtherCount(i) {
		fg.refused = RefusedPart
	}
}

// partToldOf is the part of which figure i is told: one that is named for it, one that other words than its
// name tell, or that of all alike; not yet asked is what speaks against it.
func (w *work) partToldOf(i int) (Breakdown, bool) {
	frame := w.figures[i].frame
	if by, ok := w.ownPart(i, frame); ok {
		return by, true
	}
	values := w.valuesOf(frame)
	for n := range valuesMeant {
		if meant := &valuesMeant[n]; !values[meant.value].none() && meant.asks(w, i) {
			return values[meant.value], true
		}
	}
	return w.allAlike(i)
}

// takeNamed gives figure i the part that is named for it, where nothing speaks against it.
func (w *work) takeNamed(i int, by Breakdown) {
	for n := range rulesOfNamed {
		if rule := &rulesOfNamed[n]; rule.asks(w, i, by) {
			w.answerPart(i, rule.then)
			return
		}
	}
	switch fg := &w.figures[i]; {
	case !w.twoAtOnce(i, by):
		fg.by = by
	case fg.of.frame == fg.frame || by.is(labelGroup): // two of the parts of a list, or a group within a group
		fg.refused = RefusedPart
	}
}

// takeUnnamed looks for the part of a figure for which none is named.
func (w *work) takeUnnamed(i int) {
	held := w.partNeeds(i)
	for n := range rulesOfUnnamed {
		if rule := &rulesOfUnnamed[n]; rule.needs&^held == 0 && rule.asks(w, i) {
			w.answerPart(i, rule.then)
			return
		}
	}
}

// partNeeds is what holds of figure i.
func (w *work) partNeeds(i int) (held partNeeds) {
	fg := &w.figures[i]
	if w.frame(fg.frame).Levels != "" {
		held |= needsLevels
	}
	if fg.inList {
		held |= needsList
	}
	switch fg.rule {
	case eventCarried:
		held |= needsCarried | needsHandedOn
	case inOrderOfNouns:
		held |= needsHandedOn
	}
	return held
}

// answerPart settles figure i as a rule says.
func (w *work) answerPart(i int, then partAnswer) {
	if then == partSettled {
		return
	}
	fg := &w.figures[i]
	fg.refused = RefusedPart
	switch {
	case then == partDenied && len(w.aside) < mostFindings:
		w.aside = append(w.aside, sideValue{fg.q.Value, w.frame(fg.frame).id})
	case then == partTold:
		w.tell(i) // those of all may be told behind it
	}
}

// ofOtherCount reports a figure that is for a part of another indicator's count, whatever part it
// is.
func (w *work) ofOtherCount(i int) bool {
	fg := &w.figures[i]
	return fg.host >= 0 && fg.rule == namedPart && w.hostFrame(i) != fg.frame ||
		fg.inList && fg.of.frame != fg.frame && !fg.by.none() && w.ofOtherHost(i)
}
