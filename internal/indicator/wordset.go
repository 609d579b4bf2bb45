package indicator

import (
	"fmt"
	"slices"
)

// wordSet is one of the lists of single words for which rules ask: the "words" of words.yaml. Unlike those
// of hints its words may be the commonest: each is asked for where it stands, none is looked for.
type wordSet uint8

// The lists.
const (
	// begins what only sets the topic
	wordsLeading wordSet = iota
	// says where, or of whom, what follows is true
	wordsScene
	// begins what stands before the subject: what joins a sentence to the one before, when and how
	wordsAdverbial
	// many of something
	wordsMany
	// begins an aside
	wordsAside
	// tells how a part ranks among others or what it gives
	wordsOrder
	// a committee that people are elected to
	wordsJoined
	// behind "Bộ", the name of no ministry
	wordsNoMinistry
	// between a meeting and a place: the place is not in its name
	wordsToPlace
	// before "tỉnh": several of something in all of it
	wordsThroughout
	// of the title of a place
	wordsPlaceTitle
	// behind bodies: of one kind of area alone
	wordsArea
	// before a province: what is told is set there
	wordsSetsPlace
	// before the place of two figures told together
	wordsPlaceOfBoth
	// before the province, or its first: it is only where something is
	wordsWithinWhole
	// where those are who are told of
	wordsWithin
	// behind members: where they belong
	wordsBelonging
	// behind "ở", "thuộc": a kind of place to live or work
	wordsWorkplace
	// behind a body: whose it is
	wordsOwner
	// before "từ": whoever follows is the source
	wordsSource
	// somebody says what follows
	wordsSays
	// before a paper: what is told stands in it
	wordsInPaper
	// before acts on personnel: they are what is taught, inspected or done wrong
	wordsNotDecided
	// behind "chỉ số": the index itself is spoken of again, or how it turned out
	wordsIndexItself
	// before "bậc" and a number: a place in a ranking
	wordsToRung
	// before a share: it is a mark
	wordsMark
	// behind a mark: who set it
	wordsSetBy
	// before a team, and no deed of others
	wordsBeforeTeam
	// before "nhất": how much of something
	wordsMeasure
	// a kind of places within a province
	wordsLocality
	// behind "địa bàn": all of the province
	wordsWholeArea
	// between who acts and the deed
	wordsBeforeDeed
	// the same is told in other terms
	wordsThatIs
	// only turns what follows
	wordsTurning
	// before a deed: those counted underwent it
	wordsUndergoing
	// of what goes back to the result told before
	wordsThisResult
	// behind what was told of before
	wordsToldBefore
	// between a body and how many it has
	wordsHaving
	// of the name of the bodies below
	wordsBaseBody
	// before a level that is all of its clause
	wordsBeforeLevel
	// before a level of badge
	wordsLevelTitle
	// before a level that was told of before
	wordsLevelTold
	// of the deed of whoever hands badges
	wordsHanding
	// behind "được": badges were given
	wordsGiven
	// before a deed: in what, or about what, something is
	wordsOnlyNames
	// before "việc": a case, or something finished
	wordsNoNaming
	// says which of those before it are meant, and nothing that they did
	wordsNarrowing
	// behind a noun: it goes on, and does not narrow it
	wordsNotNarrowing
	// before a plan: how it was carried out
	wordsCarriedOut
	// behind "chủ trương", "quyết tâm": what is to be done
	wordsPlannedDeed
	// before the value to which a plan was changed
	wordsNewValue
	// between a year and a figure: no plan for all of the year
	wordsNoYearPlan
	// before "nhiệm kỳ": all of it
	wordsWholeTerm
	// between what is compared and the day of it
	wordsMoment
	// behind "một tháng": how long
	wordsSpanBehind
	// … and before it
	wordsSpanAhead
	// before "đại hội": it is prepared or greeted, or over
	wordsNotHeld
	// before the sum to which money amounts
	wordsAmounts
	// stands for the thing told before
	wordsClassifier
	// behind members: their schooling, age or trade
	wordsSaysWhich
	// behind "có": a degree, a faith and their like
	wordsQuality
	// of judging, without a grade
	wordsJudging
	// behind "người": what happened or where, not who they are
	wordsNotWho
	// before "bổ sung": a list, a plan or a committee is added to
	wordsNoReinforcement
	// before "số": a count follows, no name
	wordsNumberOf
	// before "tuổi": no age follows
	wordsNoAge
	// behind "là một": what somebody is
	wordsWhatOneIs
	// before "nhất": how a year ranks
	wordsExtreme
	// behind "ở", "bên", "nhìn": the side from which a clause looks
	wordsSide
	// begins a clause that only sets a topic
	wordsTopic
	// between "đã", "phải" and "được": how or when
	wordsManner
	// a move in a ranking goes up or down
	wordsMoveEnd
	// … was made
	wordsMoveVerb
	// … is to raise or hold a place
	wordsRaisePlace
	// … to a place
	wordsMoveTo
	// behind a place that is a number alone
	wordsBehindPlace
	// before the name of a part of an index that is the topic or the subject
	wordsPartHead
	// gives a reason
	wordsReason
	// a score is said again
	wordsSameScore
	// publishes a ranking
	wordsPublisher
	wordSets // how many there are
)

// wordSetNames are the names of the lists.
var wordSetNames = [wordSets]string{
	wordsLeading:         "leading",
	wordsScene:           "scene",
	wordsAdverbial:       "adverbial",
	wordsMany:            "many",
	wordsAside:           "aside",
	wordsOrder:           "order",
	wordsJoined:          "joined",
	wordsNoMinistry:      "no_ministry",
	wordsToPlace:         "to_place",
	wordsThroughout:      "throughout",
	wordsPlaceTitle:      "place_title",
	wordsArea:            "area",
	wordsSetsPlace:       "sets_place",
	wordsPlaceOfBoth:     "place_of_both",
	wordsWithinWhole:     "within_whole",
	wordsWithin:          "within",
	wordsBelonging:       "belonging",
	wordsWorkplace:       "workplace",
	wordsOwner:           "owner",
	wordsSource:          "source",
	wordsSays:            "says",
	wordsInPaper:         "in_paper",
	wordsNotDecided:      "not_decided",
	wordsIndexItself:     "index_itself",
	wordsToRung:          "to_rung",
	wordsMark:            "mark",
	wordsSetBy:           "set_by",
	wordsBeforeTeam:      "before_team",
	wordsBeforeDeed:      "before_deed",
	wordsLocality:        "locality",
	wordsWholeArea:       "whole_area",
	wordsMeasure:         "measure",
	wordsThatIs:          "that_is",
	wordsTurning:         "turning",
	wordsUndergoing:      "undergoing",
	wordsThisResult:      "this_result",
	wordsToldBefore:      "told_before",
	wordsHaving:          "having",
	wordsBaseBody:        "base_body",
	wordsBeforeLevel:     "before_level",
	wordsLevelTitle:      "level_title",
	wordsLevelTold:       "level_told",
	wordsHanding:         "handing",
	wordsGiven:           "given",
	wordsOnlyNames:       "only_names",
	wordsNoNaming:        "no_naming",
	wordsNarrowing:       "narrowing",
	wordsNotNarrowing:    "not_narrowing",
	wordsCarriedOut:      "carried_out",
	wordsPlannedDeed:     "planned_deed",
	wordsNewValue:        "new_value",
	wordsNoYearPlan:      "no_year_plan",
	wordsWholeTerm:       "whole_term",
	wordsMoment:          "moment",
	wordsSpanBehind:      "span_behind",
	wordsSpanAhead:       "span_ahead",
	wordsNotHeld:         "not_held",
	wordsAmounts:         "amounts",
	wordsClassifier:      "classifier",
	wordsSaysWhich:       "says_which",
	wordsQuality:         "quality",
	wordsJudging:         "judging",
	wordsNotWho:          "not_who",
	wordsNoReinforcement: "no_reinforcement",
	wordsNumberOf:        "number_of",
	wordsNoAge:           "no_age",
	wordsWhatOneIs:       "what_one_is",
	wordsExtreme:         "extreme",
	wordsSide:            "side",
	wordsTopic:           "topic",
	wordsManner:          "manner",
	wordsMoveEnd:         "move_end",
	wordsMoveVerb:        "move_verb",
	wordsRaisePlace:      "raise_place",
	wordsMoveTo:          "move_to",
	wordsBehindPlace:     "behind_place",
	wordsPartHead:        "part_head",
	wordsReason:          "reason",
	wordsSameScore:       "same_score",
	wordsPublisher:       "publisher",
}

// wordBits is a set of words, a bit each.
type wordBits [maxWords / 64]uint64

// maxWords is more than the words for which rules ask.
const maxWords = 1024

// has reports that the word is in the set.
func (b *wordBits) has(one word) bool { return b[one/64%(maxWords/64)]>>(one%64)&1 != 0 }

// wordIn reports that the word at token t is one of the list.
func (w *work) wordIn(t int, list wordSet) bool { return w.sets[list].has(w.wordAt(t)) }

// textsOfWords are the words for which rules ask, by themselves or in a list.
func textsOfWords(lists map[string][]string) []string {
	texts := wordTexts[1:]
	for _, name := range wordSetNames {
		texts = append(slices.Clip(texts), lists[name]...)
	}
	return texts
}

// learnSets gives a number to each word of the lists for which no rule asks by itself, and notes which
// words each list has.
func (g *grammar) learnSets(lists map[string][]string) error {
	next := wordLast
	for list, name := range wordSetNames {
		for _, text := range lists[name] {
			one := &g.known[g.lexicon.Word(text)]
			if *one == 0 {
				*one = next
				next++
			}
			if *one >= maxWords {
				return fmt.Errorf("catalogue: words: rules ask for %d words, want fewer than %d", *one, maxWords)
			}
			g.sets[list][*one/64] |= 1 << (*one % 64)
		}
	}
	return nil
}
