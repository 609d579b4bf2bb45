package reporting

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// mostOthers is how many of the contradicting figures a digest names.
const mostOthers = 8

// digest is what later questions need of the figures of one place (province,
// indicator, period).
type digest struct {
	things     []digestThing
	deliveries []store.Figure // that may be the first of a report, see firsts
}

// digestThing is one thing of a place, with the values that stand for it.
type digestThing struct {
	links []link // the latest moment first; at least one
	days  []link // of a stock the value of each single day, the latest first
}

// link is the value that stands for one moment.
type link struct {
	figure          store.Figure
	conflicts       int
	lowest, highest float64
	others          []store.Figure // that contradict it, best first, at most mostOthers; of the first link only
	// Of the target of a stock, which shares its key with targets of the year: what
	// stands over all others of this link and the earlier ones, and whether one of
	// them is stated; see crossed.
	first  *store.Figure // nil: the link's own figure
	stated bool
}

// Digester returns what makes a store's digests for this desk: of all figures
// of a place the values that stand, with what stood earlier and how many articles
// disagree, and the figures that can be the first delivery of any report. Its
// version changes with the form of the digests and with whatever else they
// depend on: which sites speak for which provinces, and the provinces themselves.
func (d *Desk) Digester() store.Digester {
	order := d.order
	return store.Digester{Version: d.version, Digest: func(figures []store.Figure) []byte { return order.digest(figures).encode() }}
}

// digestVersion names all that digests depend on.
func digestVersion(places *Places, sites map[string][]string) string {
	h := sha256.New()
	for _, site := range slices.Sorted(maps.Keys(sites)) {
		if len(sites[site]) > 0 {
			_, _ = fmt.Fprintf(h, "%q %q\n", site, slices.Sorted(slices.Values(sites[site])))
		}
	}
	for _, province := range places.pre {
		_, _ = fmt.Fprintf(h, "before %q %q %q\n", province.ID, province.Name, places.successor[province.Name])
	}
	for _, province := range places.post {
		_, _ = fmt.Fprintf(h, "after %q %q\n", province.ID, province.Name)
	}
	return fmt.Sprintf("%d-%s", digestForm, hex.EncodeToString(h.Sum(nil)[:8]))
}

func (o Order) digest(figures []store.Figure) digest {
	groups, keys := o.group(figures)
	var d digest
	for _, k := range keys {
		candidates := o.sorted(figures, groups[k])
		var thing digestThing
		if k.kind == indicator.Actual && k.period == "" {
			thing.days = o.days(k, candidates)
		}
		for len(candidates) > 0 {
			all := candidates
			var one link
			one, candidates = o.link(k, all)
			if k.kind == indicator.Target && one.figure.Period == "" {
				if all[0].ID != one.figure.ID {
					one.first = all[0]
				}
				one.stated = slices.ContainsFunc(all, func(f *store.Figure) bool { return f.Derived == "" })
			}
			if len(thing.links) == 0 && one.conflicts > 0 {
				one.others = contradicting(&one.figure, all)
			}
			thing.links = append(thing.links, one)
		}
		d.things = append(d.things, thing)
	}
	d.deliveries = o.firsts(figures)
	return d
}

// link returns what stands for the latest moment of the candidates, and the
// candidates of earlier ones.
func (o Order) link(k key, candidates []*store.Figure) (link, []*store.Figure) {
	o.KeepOthers = false
	chosen, earlier := o.choose(k, candidates)
	return link{figure: chosen.Figure, conflicts: chosen.Conflicts, lowest: chosen.Lowest, highest: chosen.Highest}, earlier
}

// days returns the value that stands for each day.
func (o Order) days(k key, candidates []*store.Figure) []link {
	byDay := map[vietnamese.Date][]*store.Figure{}
	for _, f := range candidates {
		if !f.AsOf.IsZero() {
			byDay[f.AsOf] = append(byDay[f.AsOf], f)
		}
	}
	days := slices.SortedFunc(maps.Keys(byDay), func(a, b vietnamese.Date) int { return compareDates(b, a) })
	links := make([]link, len(days))
	for i, day := range days {
		links[i], _ = o.link(k, byDay[day])
	}
	return links
}

// contradicting returns the figures of the same moment that contradict the
// chosen one: of each statement the best first, then the others.
func contradicting(chosen *store.Figure, all []*store.Figure) []store.Figure {
	latest, _ := latestMoment(all)
	var first, again []store.Figure
	type statement struct {
		value, max float64
		qualifier  indicator.Qualifier
	}
	told := map[statement]bool{}
	for _, f := range latest {
		if f.ID == chosen.ID || !contradicts(chosen, f) {
			continue
		}
		if s := (statement{f.Value, f.Max, f.Qualifier}); told[s] {
			again = append(again, *f)
		} else {
			told[s] = true
			first = append(first, *f)
		}
	}
	first = append(first, again...)
	return first[:min(len(first), mostOthers)]
}

// reportable reports whether the figure can come with a report, and of which day it speaks.
func reportable(f *store.Figure) (asOf vietnamese.Date, reports bool) {
	if !presentable(f) || f.Derived != "" || f.Kind != indicator.Actual && f.Kind != indicator.Attainment {
		return asOf, false
	}
	return speaksOf(f)
}

// firsts returns of each group of figures that answer the same periods, whatever
// the reports are, the one published first. Windows of delivery begin and end 31
// days before the end of a month, and never reach over the end of a year.
func (o Order) firsts(figures []store.Figure) []store.Figure {
	type class struct {
		territory string
		year      int
		window    int // months; 0: figures of their whole period
	}
	found := map[class]int{}
	for i := range figures {
		f := &figures[i]
		asOf, reports := reportable(f)
		if !reports {
			continue
		}
		var c class
		if o.Places != nil {
			c.territory = o.Places.Territory(f.Province, dayOf(f.Published))
		}
		if !asOf.IsZero() {
			c.year, c.window = asOf.Year, windowOf(asOf)
		}
		if j, known := found[c]; !known || sooner(f, &figures[j]) == f {
			found[c] = i
		}
	}
	firsts := make([]store.Figure, 0, len(found))
	for _, i := range slices.Sorted(maps.Values(found)) {
		firsts = append(firsts, figures[i])
	}
	return firsts
}

// windowOf numbers the windows that a day may lie in: from 31 days before the
// end of one month until 31 days before the end of the next.
func windowOf(day vietnamese.Date) int {
	end := func(months int) vietnamese.Date {
		return vietnamese.MonthPeriod(months/12, time.Month(months%12+1)).End().AddDays(-sameMoment)
	}
	months := day.Year*12 + int(day.Month) - 1
	for day.Before(end(months)) {
		months--
	}
	for !day.Before(end(months + 1)) {
		months++
	}
	return months
}

// crossed joins the chains of one thing that comes from two places: targets of
// a stock for days of a year, and targets for that year. The latter speak of no
// moment: once one of them stands over what is left, nothing earlier is told. It
// is what Order.Current makes of the figures of both places together.
func (o Order) crossed(days, year digestThing) digestThing {
	rival := &year.links[0]
	var joined digestThing
	for _, one := range days.links {
		first := one.first
		if first == nil {
			first = &one.figure
		}
		if o.compare(&rival.figure, first) < 0 {
			break
		}
		if !one.stated && rival.figure.Derived == "" { // the moment is that of stated ones, which have none
			one = link{figure: *first, lowest: first.Value, highest: first.Value}
			joined.links = append(joined.links, one)
			return joined
		}
		joined.links = append(joined.links, one)
	}
	joined.links = append(joined.links, *rival)
	return joined
}

// Same reports whether the figure is one of those that the chosen value was
// chosen from: of the same thing, and fit to stand.
func (o Order) Same(chosen Figure, f store.Figure) bool {
	return presentable(&f) && o.keyOf(&f) == o.keyOf(&chosen.Figure)
}
