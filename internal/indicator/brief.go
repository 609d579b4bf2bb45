package indicator

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// trait is one thing that a phrase, an item or a whole sentence may have.
type trait uint32 // all bits are taken: the next one needs 64

// The traits. They answer at once what most rules ask first.
const (
	traitNoun       trait = 1 << iota // names something countable
	traitEvent                        // says that something happens
	traitNear                         // … only directly beside a figure
	traitPart                         // names a part, not only in lists
	traitAnyPart                      // names a part, be it only in lists
	traitName                         // is a proper name
	traitRanking                      // names a ranking
	traitIndex                        // names an index that is a share and no ranking
	traitVillage                      // names one kind of village or quarter
	traitEndsParty                    // may end in "Đảng", for it holds that word
	traitTurned                       // may begin with a word that only turns what follows
	traitSpeaks                       // matters in a sentence without figures too
	traitFigure                       // is a figure or holds one
	traitTime                         // … a time
	traitYearly                       // … one that says "each year", "each month"
	traitBase                         // … one that may be compared with
	traitDates                        // … one that tells when something counts
	traitPast                         // … one that is over at the article's date
	traitAhead                        // … one that ends well behind it
	traitToNow                        // … one that reaches to it and no farther
	traitUnfinished                   // … a part of a year that is not over at it
	traitBehindNow                    // … a day resolved against it that lies behind it
	traitYear                         // … a year
	traitYears                        // … a span of years
	traitMask                         // … a mask
	traitTells                        // is a sentence that a figure may come from
	traitFollowed                     // … that stands before such a one in its paragraph
	traitNewLine                      // … that begins a line
	traitEmptyLine                    // … and stands behind an empty one
	traitPerson                       // is a noun that stands for anybody
	traitShort                        // … for whatever organization was spoken of
	traitStrangers                    // … for people whom no indicator counts
)

// brief is what is asked of a phrase most often, apart from its full meaning so
// that many of them fit into the nearest memory.
type brief struct {
	cues   cues
	is     trait
	hinted bool // a rule asks for it by itself
}

// silent reports a phrase that says nothing but to the rules that ask for it.
func (b *brief) silent() bool { return b.is == 0 && b.cues == 0 }

// sumUp writes the briefs of all meanings.
func (k *compiler) sumUp() {
	turning := k.catalogue.words.Words[wordSetNames[wordsTurning]]
	ranks, indexes := map[concept]bool{}, map[concept]bool{}
	for i := range k.frames {
		for _, event := range k.frames[i].events {
			switch f := &k.frames[i]; {
			case f.unit == UnitRank:
				ranks[event] = true
			case f.unit == UnitRatio && f.index >= 0 && len(f.nouns) == 0:
				indexes[event] = true
			}
		}
	}
	for i := range k.meanings {
		m := &k.meanings[i]
		b := brief{cues: m.cues, hinted: m.hint != hintUse{}}
		set := func(one trait, has bool) {
			if has {
				b.is |= one
			}
		}
		set(traitNoun, len(m.nouns) > 0)
		for _, noun := range m.nouns {
			set(traitPerson, k.groups[noun] == nounPerson)
			set(traitShort, k.groups[noun] == nounShortOrganization)
			set(traitStrangers, k.groups[noun] == nounOthers)
			set(traitVillage, k.groups[noun] == nounVillage)
		}
		set(traitEvent, len(m.events) > 0)
		set(traitNear, len(m.near)+len(m.behind) > 0)
		for _, part := range m.parts {
			set(traitPart, !part.weak)
		}
		set(traitAnyPart, len(m.parts) > 0)
		set(traitEndsParty, strings.Contains(strings.ToLower(k.texts[i]), "đảng"))
		set(traitTurned, slices.ContainsFunc(turning, func(one string) bool { return strings.Contains(k.texts[i], one) }))
		set(traitName, len(m.names) > 0)
		for _, event := range m.events {
			set(traitRanking, ranks[event])
			set(traitIndex, indexes[event])
		}
		set(traitSpeaks, len(m.names) > 0 || b.is&traitRanking != 0 ||
			m.cues.any(cueNone|cueAny|cueFirst|cueSecond|cueProvince|cueCity|cueOrgan|cueNation|cueDistrict|cueTown|cueCommune|cueSector|cueSectorOf))
		k.briefs = append(k.briefs, b)
		k.hintUses = append(k.hintUses, m.hint)
	}
}

// lead is what the phrases of a chain say.
type lead struct {
	brief                   // of all of them
	said                    // by the longest that make an item, which are the same words
	length int32            // of those, in tokens; 0 for none
	rest   vietnamese.Chain // the shorter ones
}

// sumUpChains writes the leads of all chains.
func (k *compiler) sumUpChains() {
	k.chains = make([]lead, k.lexicon.Chains())
	for c := 1; c < len(k.chains); c++ {
		link := k.lexicon.Link(vietnamese.Chain(c))
		b, then := &k.briefs[link.Phrase], &k.chains[link.Then]
		l := &k.chains[c]
		if *l = *then; !b.silent() {
			l.said, l.length, l.rest = said{}, link.Length, link.Then
			l.add(link.Phrase, b)
			if then.length == link.Length {
				for other := link.Then; other != then.rest; other = k.lexicon.Link(other).Then {
					phrase := k.lexicon.Link(other).Phrase
					if b := &k.briefs[phrase]; !b.silent() {
						l.add(phrase, b)
					}
				}
				l.rest = then.rest
			}
		}
		l.brief = brief{cues: b.cues | then.brief.cues, is: b.is | then.brief.is, hinted: b.hinted || then.hinted}
	}
}
