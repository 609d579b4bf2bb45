package indicator

import "slices"

// ruleID is the rule by which a figure was bound to what it counts.
type ruleID uint8

// The rules, none first. Their names are what Evidence and Explanation say.
const (
	noRule ruleID = iota
	averageOfCount
	belowBody // organizations told behind the body above them
	beyond
	countedByItself
	differenceOfPart
	differenceOfShare
	differenceOfSpoken
	differenceToEarlier
	comparedWith
	earlierInBrackets
	eventBefore
	eventBehind
	eventBehindBracket
	eventCarried
	ofCoordinated
	eventOfHead
	givenToCounted
	inOrderOfNouns
	raisedTo // the level to which something rose or fell
	inLines  // "Tổ chức cơ sở đảng: 649", "Nữ: 20.077"
	moneyGathered
	moveInRanking
	namedPart
	noneOfIt
	partCarried
	apposed // its name and its number stand in clauses of their own
	partOfList
	partOfWhole
	coordinatedPart
	placeInRanking
	planFarther
	planBesideCount
	planToCome
	planExceeded
	planResult
	planOfTitle
	planChanged // both figures of it
	rateOfDeed
	toldOfSubject
	saidOfBoth
	otherDecider
	otherTime
	shareByArithmetic
	shareInList
	shareInOrder
	shareNamedBefore
	shareNamedBehind
	shareOfOnePart
	shareOfTarget
	shareOfMembers
	shareOfLastCount
	partToldAhead
	shareOfSamePart
	shareOfStock
	shareOfTargetBefore
	shareOfCounted
	shareOfOwed
	shareOfHead
	shareOfPredicate
	targetBehindShare
	targetInBrackets
	targetOfShare
	valueNamedBefore
	wholeOfPart
	wholeOfThem
	ruleCount
)

// ruleNames are the names under which figures are stored: one may be added, none
// changed.
var ruleNames = [ruleCount]string{
	averageOfCount:      "average of the count before it",
	belowBody:           "below the body named before it",
	beyond:              "beyond the plan",
	countedByItself:     "counted by itself",
	differenceOfPart:    "difference of a part",
	differenceOfShare:   "difference of a share",
	differenceOfSpoken:  "difference of what is spoken of",
	differenceToEarlier: "difference to an earlier time",
	comparedWith:        "earlier value compared with",
	earlierInBrackets:   "earlier value in brackets",
	eventBefore:         "event before",
	eventBehind:         "event behind",
	eventBehindBracket:  "event behind the bracket",
	eventCarried:        "event carried",
	ofCoordinated:       "event of coordinated figures",
	eventOfHead:         "event of the head",
	givenToCounted:      "given what was counted before",
	inOrderOfNouns:      "in the order of the nouns",
	raisedTo:            "level to which it moved",
	inLines:             "line of a list",
	moneyGathered:       "money gathered",
	moveInRanking:       "move in a ranking",
	namedPart:           "named part",
	noneOfIt:            "none of it",
	partCarried:         "part carried on",
	apposed:             "part named beside its number",
	partOfList:          "part of a list",
	partOfWhole:         "part of a whole",
	coordinatedPart:     "part of coordinated figures",
	placeInRanking:      "place in a ranking",
	planFarther:         "plan of a count told above",
	planBesideCount:     "plan of the count before it",
	planToCome:          "plan of what is to come",
	planExceeded:        "plan that was exceeded",
	planResult:          "result of the plan before it",
	planOfTitle:         "plan of what the title tells",
	planChanged:         "plan that was changed",
	rateOfDeed:          "rate of what happens",
	toldOfSubject:       "said of its subject",
	saidOfBoth:          "said of the figure before it too",
	otherDecider:        "same thing of another decider",
	otherTime:           "same thing of another time",
	shareByArithmetic:   "share by arithmetic",
	shareInList:         "share in a list",
	shareInOrder:        "share in the order of the nouns",
	shareNamedBefore:    "share named before it",
	shareNamedBehind:    "share named behind it",
	shareOfOnePart:      "share of a part",
	shareOfTarget:       "share of a target",
	shareOfMembers:      "share of all members",
	shareOfLastCount:    "share of the count before it",
	partToldAhead:       "share of the part before it",
	shareOfSamePart:     "share of the same part",
	shareOfStock:        "share of the stock before it",
	shareOfTargetBefore: "share of the target stated before",
	shareOfCounted:      "share of what is counted",
	shareOfOwed:         "share of what is owed",
	shareOfHead:         "share of what the head names",
	shareOfPredicate:    "share with a common predicate",
	targetBehindShare:   "target behind its share",
	targetInBrackets:    "target in brackets",
	targetOfShare:       "target of a share",
	valueNamedBefore:    "value named before it",
	wholeOfPart:         "whole of a part",
	wholeOfThem:         "whole of those told behind it",
}

// String is the name of the rule, "" of none.
func (r ruleID) String() string { return ruleNames[r] }

// Rules returns the names of all rules that Evidence can hold, each once.
func Rules() []string { return slices.Clone(ruleNames[1:]) }
