package reporting

import (
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Merger is the first day of the 34 provinces that the 63 became (Resolution
// 202/2025/QH15).
var Merger = vietnamese.Date{Year: 2025, Month: time.July, Day: 1}

// Places tells the provinces of both eras apart. Twenty-three names mean one
// territory before the merger and a larger one after it.
type Places struct {
	pre, post    []gazetteer.Province
	preByName    map[string]gazetteer.Province
	postByName   map[string]gazetteer.Province
	successor    map[string]string   // pre name → post name
	predecessors map[string][]string // post name → pre names
}

// NewPlaces takes the provinces of both eras from the gazetteer.
func NewPlaces(g *gazetteer.Gazetteer) *Places {
	return placesOf(g.Provinces(Merger.AddDays(-1)), g.Provinces(Merger))
}

func placesOf(pre, post []gazetteer.Province) *Places {
	p := &Places{
		pre: pre, post: post,
		preByName: map[string]gazetteer.Province{}, postByName: map[string]gazetteer.Province{},
		successor: map[string]string{}, predecessors: map[string][]string{},
	}
	postByCode := map[string]string{}
	for _, province := range post {
		p.postByName[province.Name] = province
		for _, code := range []string{province.ID, province.Slug, province.Name} {
			postByCode[code] = province.Name
		}
	}
	for _, province := range pre {
		p.preByName[province.Name] = province
		if name := postByCode[province.Successor]; name != "" {
			p.successor[province.Name] = name
			p.predecessors[name] = append(p.predecessors[name], province.Name)
		}
	}
	return p
}

// On returns the provinces of the day.
func (p *Places) On(day vietnamese.Date) []gazetteer.Province {
	if day.Before(Merger) {
		return p.pre
	}
	return p.post
}

// All returns the provinces of both eras, the older ones first.
func (p *Places) All() []gazetteer.Province {
	return append(append([]gazetteer.Province(nil), p.pre...), p.post...)
}

// Known reports whether a province of either era has the name.
func (p *Places) Known(name string) bool {
	_, before := p.preByName[name]
	_, after := p.postByName[name]
	return before || after
}

// Gone reports whether the name belongs to no province on the day.
func (p *Places) Gone(name string, on vietnamese.Date) bool {
	if on.Before(Merger) {
		_, exists := p.preByName[name]
		return !exists
	}
	_, exists := p.postByName[name]
	return !exists
}

// Successor returns the name of the province that the territory belongs to
// since the merger; "" for a name of no province before it.
func (p *Places) Successor(name string) string { return p.successor[name] }

// Predecessors returns the names of the provinces that became the one named.
func (p *Places) Predecessors(name string) []string { return p.predecessors[name] }

// Territory returns the id of the territory that an article of the day means
// by the name, so that figures before and after the merger are never taken for
// the same thing. A territory that the merger left as it was has one id.
func (p *Places) Territory(name string, published vietnamese.Date) string {
	before, hadBefore := p.preByName[name]
	after, hasAfter := p.postByName[name]
	switch {
	case hadBefore && (!hasAfter || published.Before(Merger) && len(p.predecessors[name]) > 1):
		return before.ID
	case hasAfter:
		return after.ID
	}
	return name
}

// Own reports whether a site of the province siteProvince is a province-level
// source for a figure about province: its own, or across the merger its
// successor's or a predecessor's.
func (p *Places) Own(siteProvince, province string) bool {
	if siteProvince == "" {
		return false
	}
	return siteProvince == province || p.successor[siteProvince] == province || p.successor[province] == siteProvince
}
