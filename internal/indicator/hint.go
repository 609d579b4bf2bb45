package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// hint is a set of groups of phrases for which single rules ask: the "hints" of
// words.yaml. Unlike cues they are no items of a sentence, so that a phrase may be added
// to a group without a change of what stands beside what.
type hint uint64

// The hints.
const (
	// a kind of offences, for which an article may tell who was punished
	hintOffence hint = 1 << iota
	// … of which more is told than who was punished for it
	hintCorruption
	// those who answer for what others did
	hintHead
	// a kind of people of which no indicator is told
	hintKind
	// what is told is true of most, not of all
	hintMost
	// … of the largest part, the rest and their like
	hintSomePart
	// one giver, who pays for what was told before
	hintPayer
	// … where a name follows
	hintPayerNamed
	// one of several
	hintOneOf
	// gifts, of which a sum of money tells
	hintGift
	// help, of which it may tell
	hintHelp
	// what money is built with, won or lost
	hintSpending
	// many are asked for money
	hintAsking
	// a report of figures begins
	hintSaying
	// an organ of the state, whose papers are not the Party's
	hintState
	// a committee of the Party
	hintCommittee
	// the daily work of offices, behind a kind of papers
	hintOfficeWork
	// done wrongly, behind what was done
	hintWrongly
	// praise of the highest level
	hintStateLevel
	// who gives it
	hintStateHead
	// there is some
	hintComesToLight
	// year after year
	hintOnAndOn
	// more than one country, in which places are ranked
	hintWorld
	// what people may be content with in a ranking of provinces
	hintAdministration
	// what an index is made of, by name
	hintIndexPart
	// given, not planned to be given
	hintHandedOver
	// a meeting at many places, which people attend
	hintOnline
	// a trade union
	hintUnion
	// members of the youth league or of a union
	hintLeague
	// the youth
	hintYouth
	// more is said, not added
	hintSaidMore
	// of the year before, behind what is counted
	hintYearBefore
	// what follows adds up what was told
	hintAddedUp
	// … and goes back to the whole
	hintTogether
	// a meeting, at which the organ that holds it is told what all did
	hintMeeting
	// at the head of a sentence: what was told before led to what follows
	hintJoinsOn
	// … or what follows is an example of it
	hintExample
	// somebody is quoted
	hintSpeaking
	// those told of had to do with something
	hintConcerned
	// … or what is told came of an affair
	hintAffair
	// the Party's centre
	hintCentre
	// an organ of a district, which is named behind it or need not be
	hintDistrictOrgan
	// what a part of a province is called
	hintBody
	// a team at its own work
	hintTeam
	// what is told behind it is still to be done
	hintLater
)

// hintNames are the names of the groups, by bit.
var hintNames = [...]string{
	"offence",
	"corruption",
	"head",
	"kind",
	"most",
	"some_part",
	"payer",
	"payer_named",
	"one_of",
	"gift",
	"help",
	"spending",
	"asking",
	"saying",
	"state",
	"committee",
	"office_work",
	"wrongly",
	"state_level",
	"state_head",
	"comes_to_light",
	"on_and_on",
	"world",
	"administration",
	"index_part",
	"handed_over",
	"online",
	"union",
	"league",
	"youth",
	"said_more",
	"year_before",
	"added_up",
	"together",
	"meeting",
	"joins_on",
	"example",
	"speaking",
	"concerned",
	"affair",
	"centre",
	"district_organ",
	"body",
	"team",
	"later",
}

// hintUse is what a phrase says to the rules that ask for it.
type hintUse struct {
	says hint
	not  hint // groups of which no phrase counts that begins within it
}

// hintMark is where a phrase of hints stands in a text.
type hintMark struct {
	from, to int32 // tokens
	hintUse
}

// noteHints notes the phrases of hints that begin at a token, the longest first, and returns
// all that they say.
func (w *work) noteHints(start vietnamese.Start) (all hint) {
	for c := start.Chain; c != 0; {
		link := w.lexicon.Link(c)
		c = link.Then
		if use := w.hintUses[link.Phrase]; use != (hintUse{}) {
			w.hintMarks = append(w.hintMarks, hintMark{start.At, start.At + link.Length, use})
			all |= use.says
		}
	}
	return all
}

// hintAt is the token behind the phrase of the hint that begins at token t, 0 for none.
func (w *work) hintAt(t int, one hint) int {
	if w.hinted&one == 0 {
		return 0 // as in most sentences
	}
	return w.hintFrom(t, one)
}

func (w *work) hintFrom(t int, one hint) int {
	if m := hintWithin(w.hints, t, t+1, one); m != nil {
		return int(m.to)
	}
	return 0
}

// hintIn is the first of some tokens of the sentence with which a phrase of the hint begins, -1
// for none.
func (w *work) hintIn(from, to int, one hint) int {
	if w.hinted&one == 0 {
		return -1 // as in most sentences
	}
	return w.firstHint(from, to, one)
}

func (w *work) firstHint(from, to int, one hint) int {
	if m := hintWithin(w.hints, from, to, one); m != nil {
		return int(m.from)
	}
	return -1
}

// hintUpTo reports a phrase of the hint among some tokens, before the first of them that separates so
// strongly.
func (w *work) hintUpTo(from, to int, strength vietnamese.Strength, one hint) bool {
	first := w.hintIn(from, to, one)
	for t := from; t < first; t++ {
		if w.token(t).Strength >= strength {
			return false
		}
	}
	return first >= 0
}

// hintedAt reports that a passage begins with a phrase of the hint.
func (w *work) hintedAt(p *passage, one hint) bool {
	return p.hints&one != 0 && hintWithin(w.hintMarks[p.hintFrom:p.hintTo], p.From, p.From+1, one) != nil
}

// hintWithin is the first of the marks of the hint that begins at one of some tokens, nil for
// none.
func hintWithin(marks []hintMark, from, to int, one hint) *hintMark {
	free := 0 // the first token that no phrase takes which is no hint
	for n := range marks {
		m := &marks[n]
		if int(m.from) >= to {
			break
		}
		if m.not&one != 0 {
			free = max(free, int(m.to))
		} else if m.says&one != 0 && int(m.from) >= max(from, free) {
			return m
		}
	}
	return nil
}

// hintedIn reports a phrase of the hint in some passages.
func (w *work) hintedIn(list []passage, one hint) bool {
	for n := range list {
		if p := &list[n]; p.hints&one != 0 && hintWithin(w.hintMarks[p.hintFrom:p.hintTo], p.From, p.To, one) != nil {
			return true
		}
	}
	return false
}

// hintsIn reports a phrase of the hint in some passages of which something holds.
func (w *work) hintsIn(list []passage, one hint, holds func(*hintMark) bool) bool {
	for n := range list {
		p := &list[n]
		for from := p.From; p.hints&one != 0; {
			m := hintWithin(w.hintMarks[p.hintFrom:p.hintTo], from, p.To, one)
			if m == nil {
				break
			}
			if holds(m) {
				return true
			}
			from = int(m.from) + 1
		}
	}
	return false
}

// speaksOfHint reports a phrase of the hint anywhere in the article.
func (w *work) speaksOfHint(one hint) bool {
	return w.hintedIn(w.inHead, one) || w.hintedIn(w.inBody, one)
}

// hint takes over the phrases of the groups of hints. One with "!" before it hides those of its
// group that begin within it: there they mean something else.
func (k *compiler) hint() {
	for n, name := range hintNames {
		for _, text := range k.catalogue.words.Hints[name] {
			text, not := strings.CutPrefix(text, "!")
			if m := k.phrase(text); not {
				m.hint.not |= 1 << n
			} else {
				m.hint.says |= 1 << n
			}
		}
	}
}
