package gazetteer

import (
	"slices"
	"strings"

	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Hint is what the host of a site lets one expect of its articles, before one
// has read a word of them. An article may always say otherwise.
type Hint struct {
	Province Province
	Certain  bool // a newspaper or portal known to be the province's own
	Below    bool // the site of one district, commune or branch within the province
}

// Site tells which province a site writes about, from its host: a known paper
// or portal, or one whose host holds the province's name (vinhphuctv.vn,
// lucngan.bacgiang.gov.vn).
func (g *Gazetteer) Site(host string, on vietnamese.Date) (Hint, bool) {
	host = strings.TrimPrefix(strings.ToLower(host), "www.")
	for rest := host; rest != ""; {
		if slug, ok := g.sites[rest]; ok {
			p, ok := g.InForce(slug, on)
			return Hint{Province: p, Certain: true}, ok
		}
		_, after, found := strings.Cut(rest, ".")
		if !found {
			break
		}
		rest = after
	}
	best, longest := -1, 0
	for at := range len(host) {
		for _, i := range g.joinedBy[host[at]] {
			if size := len(g.before[i].Slug); (size > longest || size == longest && i < best) && strings.HasPrefix(host[at:], g.joined[i]) {
				best, longest = i, size
			}
		}
	}
	if best < 0 {
		return Hint{}, false
	}
	slug := g.before[best].Slug
	p, ok := g.InForce(slug, on)
	return Hint{Province: p, Below: g.below(host, slug)}, ok
}

// nameHosts writes the names of provinces and districts as hosts do.
func (g *Gazetteer) nameHosts() {
	g.hostDistricts = make(map[string][]string, len(g.before))
	for _, p := range g.before {
		joined := strings.ReplaceAll(p.Slug, "-", "")
		g.joinedBy[joined[0]] = append(g.joinedBy[joined[0]], len(g.joined))
		g.joined = append(g.joined, joined)
		for _, district := range g.districts[p.Slug] {
			if name := strings.ReplaceAll(ascii(bareDistrict(district)), " ", ""); name != joined {
				g.hostDistricts[p.Slug] = append(g.hostDistricts[p.Slug], name)
			}
		}
	}
}

// below reports whether a part of the host names a district of the province, a
// city by the province's own name or a branch committee.
func (g *Gazetteer) below(host, slug string) bool {
	for part := range strings.SplitSeq(host, ".") {
		if strings.HasPrefix(part, "duk") || strings.HasSuffix(part, "city") || slices.Contains(g.hostDistricts[slug], part) {
			return true
		}
	}
	return false
}

// Dateline tells which province a newspaper's lead-in such as "QBĐT" or "STO"
// belongs to. It names the paper, not the subject.
func (g *Gazetteer) Dateline(code string, on vietnamese.Date) (Province, bool) {
	slug, ok := g.datelines[code]
	if !ok {
		return Province{}, false
	}
	return g.InForce(slug, on)
}

// Districts lists the districts of a province of the older order by its slug,
// each with its type: "Huyện Lục Ngạn". The caller must not change the slice.
func (g *Gazetteer) Districts(slug string) []string { return g.districts[slug] }

// bareDistrict cuts the type off a district's name.
func bareDistrict(name string) string {
	for _, kind := range []string{"Thành phố ", "Thị xã ", "Huyện ", "Quận "} {
		if rest, ok := strings.CutPrefix(name, kind); ok {
			return rest
		}
	}
	return name
}

// ascii writes a name without its marks, in small letters.
func ascii(name string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(name) {
		for _, row := range plainLetters {
			if strings.ContainsRune(row[1:], r) {
				r = rune(row[0])
				break
			}
		}
		b.WriteRune(r)
	}
	return b.String()
}

// plainLetters holds a plain letter and behind it its marked forms.
var plainLetters = [...]string{
	"aàáảãạăằắẳẵặâầấẩẫậ", "eèéẻẽẹêềếểễệ", "iìíỉĩị", "oòóỏõọôồốổỗộơờớởỡợ", "uùúủũụưừứửữự", "yỳýỷỹỵ", "dđ",
}
