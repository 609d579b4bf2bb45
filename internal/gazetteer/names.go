package gazetteer

import (
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Level is how large a place or body is.
type Level uint8

// The levels, from the largest down. Sector is what is no place at all: a
// branch committee, the army, the police, a company.
const (
	NoLevel Level = iota
	Nation
	Whole // a province
	District
	Commune
	Sector
)

// Name is a proper name to find in a text.
type Name struct {
	Text  string
	Slug  string // of the province that it names, or in which the district lies
	Level Level  // Whole or District
}

// Names lists the proper names of all provinces of both eras, with their
// spellings, and of all districts of the older order, without their types. One
// text may stand for several places; which one is meant, Meaning decides.
func (g *Gazetteer) Names() []Name {
	var names []Name
	seen := map[Name]bool{}
	add := func(n Name) {
		key := n
		key.Text = fold(n.Text)
		if !seen[key] {
			seen[key] = true
			names = append(names, n)
		}
	}
	for _, p := range g.All() {
		for _, text := range append([]string{p.Name}, p.aliases...) {
			add(Name{text, p.Slug, Whole})
		}
	}
	for _, p := range g.before {
		for _, district := range g.districts[p.Slug] {
			bare := bareDistrict(district)
			// One syllable and numbered districts are found by their type alone.
			if strings.Contains(bare, " ") || strings.Contains(bare, "'") {
				add(Name{bare, p.Slug, District})
			}
		}
	}
	return names
}

// Meaning says what a proper name stands for in a text of the day about the
// province: titled is the level that a word before the name gives it ("huyện",
// "tỉnh", "thành phố"), NoLevel for a bare name. The province is zero for what
// is not a province.
func (g *Gazetteer) Meaning(name Name, titled Level, on vietnamese.Date) (Level, Province) {
	if name.Level != Whole {
		return District, Province{}
	}
	p, ok := g.BySlug(name.Slug, on)
	switch {
	case !ok: // merged away: now a ward, or the former province
		return Commune, Province{}
	case titled == District && !p.IsCity():
		return District, Province{} // a town of the province's own name
	case titled == Commune || titled == Sector:
		return titled, Province{}
	}
	return Whole, p
}
