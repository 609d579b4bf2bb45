// Package gazetteer knows the provinces of Vietnam before and after 1 July
// 2025, when 63 became 34, their districts of the older order, and the news
// sites and datelines of each. Its facts are embedded data.
package gazetteer

import (
	"embed"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

//go:embed data/*.json
var data embed.FS

// Era is the administrative order a province belongs to.
type Era string

// The eras. The day of the change belongs to After.
const (
	Before Era = "before" // 63 provinces, until 30 June 2025
	After  Era = "after"  // 34 provinces
)

// The days on which the map changed.
var (
	merger  = vietnamese.Date{Year: 2025, Month: time.July, Day: 1}
	hueCity = vietnamese.Date{Year: 2025, Month: time.January, Day: 1} // Thừa Thiên Huế became the city of Huế
)

// Province is one province or centrally run city of one era.
type Province struct {
	ID          string // "pre/ha-giang", "post/tuyen-quang"
	Slug        string // "ha-giang"; the same slug in two eras names two territories
	Name        string // official name, without its type
	NameEnglish string
	Region      string // one of six statistical regions
	Type        string // "tỉnh" or "thành phố"
	ISO         string // ISO 3166-2
	Latitude    float64
	Longitude   float64
	Era         Era
	Successor   string // id of the province it became part of; its own id after the merger

	aliases []string
}

// IsCity reports whether the province is a city run by the centre: there
// "toàn thành phố" is what "toàn tỉnh" is elsewhere.
func (p Province) IsCity() bool { return p.Type == "thành phố" }

// Gazetteer is immutable and safe for concurrent use.
type Gazetteer struct {
	before, hue2025, after []Province
	bySlug                 [3]map[string]int // the places in these three, by slug
	byID                   map[string]Province
	byName                 map[string]string   // folded name or alias of either era → slug of the older order, or of the newer where only it has one
	districts              map[string][]string // slug of the older order → names with their type
	joined                 []string            // as hosts write the provinces of the older order, in their order: hagiang
	joinedBy               [256][]int          // those that begin with a byte
	hostDistricts          map[string][]string // the same of their districts, by slug, but for one of the province's own name
	sites                  map[string]string   // host → slug
	datelines              map[string]string   // code → slug
}

type provinceRow struct {
	ID           string   `json:"id"`
	Slug         string   `json:"slug"`
	Name         string   `json:"name"`
	NameEnglish  string   `json:"name_en"`
	Type         string   `json:"type"`
	ISO          string   `json:"iso_3166_2"`
	Region       string   `json:"region"`
	Latitude     float64  `json:"lat"`
	Longitude    float64  `json:"lon"`
	Successor    string   `json:"successor"`
	Predecessors []string `json:"predecessors"`
	Aliases      []string `json:"aliases"`
	WeakAliases  []string `json:"weak_aliases"`
}

// New reads the embedded data. It fails only when that is broken.
func New() (*Gazetteer, error) {
	g := &Gazetteer{
		byID: map[string]Province{}, byName: map[string]string{},
		sites: map[string]string{}, datelines: map[string]string{},
	}
	var rows []provinceRow
	var sites map[string][]string
	var datelines []struct{ Code, Province string }
	for name, into := range map[string]any{
		"provinces.json": &rows, "districts.json": &g.districts, "sites.json": &sites, "datelines.json": &datelines,
	} {
		content, err := data.ReadFile("data/" + name)
		if err != nil {
			return nil, fmt.Errorf("gazetteer: %w", err)
		}
		if err := json.Unmarshal(content, into); err != nil {
			return nil, fmt.Errorf("gazetteer: %s: %w", name, err)
		}
	}
	for _, row := range rows {
		g.add(row)
	}
	for i, p := range g.before {
		if p.Slug == "thua-thien-hue" {
			// The data tell its type of 2025; until then it was a province with a town of
			// its own name.
			g.before[i].Type = "tỉnh"
			p.Name, p.NameEnglish, p.Type = "Huế", "Hue", "thành phố"
		}
		g.hue2025 = append(g.hue2025, p)
	}
	g.nameHosts()
	for order, provinces := range [...][]Province{g.before, g.hue2025, g.after} {
		g.bySlug[order] = make(map[string]int, len(provinces)+1)
		for i, p := range slices.Backward(provinces) { // of two the first counts
			g.bySlug[order][p.Slug] = i
			if twin, ok := hueTwin[p.Slug]; ok {
				g.bySlug[order][twin] = i
			}
		}
	}
	for slug, hosts := range sites {
		for _, host := range hosts {
			g.sites[host] = slug
		}
	}
	for _, d := range datelines {
		g.datelines[d.Code] = d.Province
	}
	return g, nil
}

func (g *Gazetteer) add(row provinceRow) {
	p := Province{
		ID: row.ID, Slug: row.Slug, Name: row.Name, NameEnglish: row.NameEnglish, Region: row.Region, Type: row.Type,
		ISO: row.ISO, Latitude: row.Latitude, Longitude: row.Longitude, Era: Before, Successor: row.Successor, aliases: row.Aliases,
	}
	if strings.HasPrefix(row.ID, "post/") {
		p.Era, p.Successor = After, row.ID
		g.after = append(g.after, p)
	} else {
		g.before = append(g.before, p)
	}
	g.byID[p.ID] = p
	for _, name := range append([]string{row.Name}, row.Aliases...) {
		if folded := fold(name); g.byName[folded] == "" {
			g.byName[folded] = row.Slug
		}
	}
}

// Provinces lists the provinces in force on a day: 63 before 1 July 2025, 34
// from then on. The zero Date means the latest order. The caller must not
// change the slice.
func (g *Gazetteer) Provinces(on vietnamese.Date) []Province {
	provinces, _ := g.inForce(on)
	return provinces
}

// inForce are the provinces in force on a day, and their places by slug.
func (g *Gazetteer) inForce(on vietnamese.Date) ([]Province, map[string]int) {
	switch {
	case on.IsZero() || !on.Before(merger):
		return g.after, g.bySlug[2]
	case !on.Before(hueCity):
		return g.hue2025, g.bySlug[1]
	}
	return g.before, g.bySlug[0]
}

// All lists the provinces of both eras, the older order first.
func (g *Gazetteer) All() []Province { return slices.Concat(g.before, g.after) }

// ByID returns the province with an id such as "pre/ha-giang".
func (g *Gazetteer) ByID(id string) (Province, bool) {
	p, ok := g.byID[id]
	return p, ok
}

// Lookup finds a province in force on a day by its name, a spelling of it, its
// slug or its name with "tỉnh" or "thành phố". The name of a province that was
// merged away is not found after the merger: it may name a ward by then.
func (g *Gazetteer) Lookup(name string, on vietnamese.Date) (Province, bool) {
	folded := fold(strings.TrimSpace(name))
	slug, ok := g.byName[folded]
	for _, prefix := range typePrefixes {
		if !ok {
			slug, ok = g.byName[strings.TrimPrefix(folded, prefix)]
		}
	}
	if !ok {
		slug = name
	}
	return g.BySlug(slug, on)
}

var typePrefixes = []string{"tỉnh ", "thành phố ", "tp. ", "tp ", "tp."}

// fold makes spellings of one name equal.
func fold(name string) string { return strings.ToLower(vietnamese.Normalize(name)) }

// BySlug finds the province in force on a day by its slug; both slugs of Huế
// are known in both eras.
func (g *Gazetteer) BySlug(slug string, on vietnamese.Date) (Province, bool) {
	provinces, places := g.inForce(on)
	if i, ok := places[slug]; ok {
		return provinces[i], true
	}
	return Province{}, false
}

var hueTwin = map[string]string{"hue": "thua-thien-hue", "thua-thien-hue": "hue"}

// InForce turns a slug of either era into the province that covers it on a
// day: the successor's when the province was merged away by then.
func (g *Gazetteer) InForce(slug string, on vietnamese.Date) (Province, bool) {
	if p, ok := g.BySlug(slug, on); ok {
		return p, true
	}
	if p, ok := g.byID["pre/"+slug]; ok {
		return g.BySlug(strings.TrimPrefix(p.Successor, "post/"), on)
	}
	return Province{}, false
}
