package store

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"github.com/baotinh/baotinh/internal/indicator"
)

// What follows from the figures and is kept beside them (which places are
// stale, the counts) is brought along by the transaction that changes an
// article: it notes what the article was and what it becomes, and at its end writes
// the difference. Everything is written then, in one order, so that two transactions
// in a database that meet do not wait for each other in a circle.

const (
	sqlCountChange = `UPDATE figure_changes SET number = number + 1 RETURNING number`

	sqlCounted = `SELECT counted FROM derived`

	sqlReached = `SELECT counted, titled FROM derived`

	sqlMarkStale = `
INSERT INTO stale_places (province, indicator, period, since) VALUES (?, ?, ?, ?)
ON CONFLICT (province, indicator, period) DO UPDATE SET since = excluded.since`

	sqlCountSite = `
INSERT INTO site_counts AS t (site, articles, observations, ambiguous, failed, newest) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (site) DO UPDATE SET articles = t.articles + excluded.articles, observations = t.observations + excluded.observations,
       ambiguous = t.ambiguous + excluded.ambiguous, failed = t.failed + excluded.failed,
       newest = CASE WHEN t.newest < excluded.newest THEN excluded.newest ELSE t.newest END`

	// The newest article of a site is looked for only when it may have gone.
	sqlRecountNewest = `
UPDATE site_counts SET newest = coalesce((SELECT max(a.first_seen) FROM articles a WHERE a.site = site_counts.site AND a.id <= ?), 0)
WHERE site = ? AND newest <= ?`

	sqlCountCitation = `
INSERT INTO citation_counts AS t (document, province, site, articles) VALUES (?, ?, ?, ?)
ON CONFLICT (document, province, site) DO UPDATE SET articles = t.articles + excluded.articles`

	sqlAddDoubt = `INSERT INTO doubts (ambiguous, province, published, article, position) VALUES (?, ?, ?, ?, ?)`

	sqlDropDoubt = `DELETE FROM doubts WHERE ambiguous = ? AND province = ? AND published = ? AND article = ? AND position = ?`

	sqlCountDoubts = `
INSERT INTO doubt_counts AS t (province, ambiguous, failed) VALUES (?, ?, ?)
ON CONFLICT (province) DO UPDATE SET ambiguous = t.ambiguous + excluded.ambiguous, failed = t.failed + excluded.failed`
)

// tallySQL is what the writer says at the end of a transaction.
var tallySQL = []string{
	sqlCountChange, sqlCounted, sqlReached, sqlIndexTitle, sqlDropTitle, sqlMarkStale, sqlCountSite, sqlCountCitation, sqlAddDoubt, sqlDropDoubt, sqlCountDoubts,
	sqlSettled, sqlKeepDigest, sqlDropDigest, sqlDigestChanged,
}

// allCounted is the number in derived.counted once every article is counted, and in
// derived.titled once every title is in the index.
const allCounted = math.MaxInt64

// place is where figures stand.
type place struct{ province, indicator, period string }

func (p place) compare(q place) int {
	return cmp.Or(cmp.Compare(p.province, q.province), cmp.Compare(p.indicator, q.indicator), cmp.Compare(p.period, q.period))
}

func placeOf(o *indicator.Observation) place { return place{o.Province, o.Indicator, string(o.Period)} }

// kept is an article: what is counted and digested of it at one moment.
type kept struct {
	article   int64
	site      string
	province  string
	firstSeen int64
	published int64
	figures   []Figure // of the newest revision as they were read, by position
	documents []indicator.Citation
	judged    map[string]verdict
}

// tally is what a transaction changes of what is derived.
type tally struct {
	stale   map[place]bool
	changes []change
	titles  titling
}

type change struct {
	article int64
	sites   map[string]siteChange
	cited   map[citation]int64
	doubts  map[doubt]int
}

type siteChange struct {
	articles, observations, ambiguous, failed int64
	newest                                    int64 // first seen of one that came
	gone                                      int64 // first seen of one that left
	left                                      bool
}

type citation struct{ document, province, site string }

type doubt struct {
	ambiguous int
	province  string
	published int64
	article   int64
	position  int
}

func (d doubt) compare(e doubt) int {
	return cmp.Or(cmp.Compare(d.ambiguous, e.ambiguous), cmp.Compare(d.province, e.province),
		cmp.Compare(d.published, e.published), cmp.Compare(d.article, e.article), cmp.Compare(d.position, e.position))
}

// became notes that an article was one thing and is another now; either may be
// nil. Of figures that stay, where they are, as they were, the places do not change, unless
// whole says that something all of them are shown with did.
func (t *tally) became(before, after *kept, whole bool) {
	one := change{sites: map[string]siteChange{}, cited: map[citation]int64{}, doubts: map[doubt]int{}}
	for _, k := range []*kept{before, after} {
		if k != nil {
			one.article = k.article
		}
	}
	if t.stale == nil {
		t.stale = map[place]bool{}
	}
	before.count(&one, -1)
	after.count(&one, 1)
	if before != nil && (after == nil || after.site != before.site) {
		gone := one.sites[before.site]
		gone.left, gone.gone = true, before.firstSeen
		one.sites[before.site] = gone
	}
	t.changes = append(t.changes, one)
	if before == nil {
		for _, f := range after.figures {
			t.stale[placeOf(&f.Observation)] = true // nobody has judged it yet
		}
		return
	}
	t.shift(before.asItHolds(), after.asItHolds(), whole)
}

// shift notes the places of figures, by their keys, that differ.
func (t *tally) shift(before, after map[string]Figure, whole bool) {
	for key, old := range before {
		fresh, stays := after[key]
		if whole || !stays || !old.looksLike(&fresh) {
			t.stale[placeOf(&old.Observation)] = true
			if stays {
				t.stale[placeOf(&fresh.Observation)] = true
			}
		}
	}
	for key, fresh := range after {
		if _, stayed := before[key]; !stayed {
			t.stale[placeOf(&fresh.Observation)] = true
		}
	}
}

// looksLike reports whether a Digester sees no difference, if the article is
// as it was.
func (f *Figure) looksLike(g *Figure) bool {
	if (f.Read == nil) != (g.Read == nil) || f.Read != nil && *f.Read != *g.Read {
		return false
	}
	return f.Observation == g.Observation && f.position == g.position && f.Corrected == g.Corrected && f.CorrectionID == g.CorrectionID
}

// asItHolds returns the figures by their keys with the verdicts applied.
func (k *kept) asItHolds() map[string]Figure {
	if k == nil {
		return nil
	}
	figures := make(map[string]Figure, len(k.figures))
	for _, f := range k.figures {
		if v, ok := k.judged[f.Key]; ok {
			v.apply(&f)
		}
		figures[f.Key] = f
	}
	return figures
}

// count adds what the article is, or takes it away.
func (k *kept) count(to *change, sign int64) {
	if k == nil {
		return
	}
	site := to.sites[k.site]
	site.articles += sign
	if sign > 0 {
		site.newest = max(site.newest, k.firstSeen)
	}
	for i := range k.figures {
		f := &k.figures[i]
		site.observations += sign
		ambiguous, failed := f.Ambiguous != "", f.Check == indicator.CheckFailed
		if ambiguous {
			site.ambiguous += sign
		}
		if failed {
			site.failed += sign
		}
		if _, judged := k.judged[f.Key]; !judged && (ambiguous || failed) {
			d := doubt{province: f.Province, published: -k.published, article: -k.article, position: f.position}
			if ambiguous {
				d.ambiguous = 1
			}
			to.doubts[d] += int(sign)
		}
	}
	to.sites[k.site] = site
	seen := map[string]bool{}
	for _, c := range k.documents {
		if !seen[c.Document] {
			seen[c.Document] = true
			to.cited[citation{c.Document, k.province, k.site}] += sign
		}
	}
}

// flush writes what the transaction changes of what is derived, as its last
// step.
func (w *writing) flush() error {
	t := &w.tally
	if len(t.changes) == 0 {
		return nil
	}
	// Whoever changes figures in a database has this row to the end, so that the
	// numbers grow in the order of the commits, and what is counted stands still.
	var number, counted, titled int64
	if err := w.row(sqlCountChange).Scan(&number); err != nil {
		return err
	}
	if err := w.row(sqlReached).Scan(&counted, &titled); err != nil {
		return err
	}
	if err := w.flushTitles(titled); err != nil {
		return err
	}
	if err := w.flushCounts(counted); err != nil {
		return err
	}
	for _, p := range slices.SortedFunc(maps.Keys(t.stale), place.compare) {
		if p.province == "" {
			continue // has no digest
		}
		if _, err := w.exec(sqlMarkStale, p.province, p.indicator, p.period, number); err != nil {
			return err
		}
	}
	return nil
}

// flushCounts writes the changes of the articles that are in the counts; those
// behind them are counted later, as they are then.
func (w *writing) flushCounts(counted int64) error {
	sites, cited, doubts := map[string]siteChange{}, map[citation]int64{}, map[doubt]int{}
	for _, one := range w.tally.changes {
		if one.article > counted {
			continue
		}
		for name, c := range one.sites {
			sum := sites[name]
			sum.articles += c.articles
			sum.observations += c.observations
			sum.ambiguous += c.ambiguous
			sum.failed += c.failed
			sum.newest, sum.gone, sum.left = max(sum.newest, c.newest), max(sum.gone, c.gone), sum.left || c.left
			sites[name] = sum
		}
		for c, n := range one.cited {
			cited[c] += n
		}
		for d, n := range one.doubts {
			doubts[d] += n
		}
	}
	for _, name := range slices.Sorted(maps.Keys(sites)) {
		c := sites[name]
		if _, err := w.exec(sqlCountSite, name, c.articles, c.observations, c.ambiguous, c.failed, c.newest); err != nil {
			return err
		}
		if c.left {
			if _, err := w.exec(sqlRecountNewest, counted, name, c.gone); err != nil {
				return err
			}
		}
	}
	for _, c := range slices.SortedFunc(maps.Keys(cited), citation.compare) {
		if cited[c] != 0 {
			if _, err := w.exec(sqlCountCitation, c.document, c.province, c.site, cited[c]); err != nil {
				return err
			}
		}
	}
	return w.flushDoubts(doubts)
}

func (w *writing) flushDoubts(doubts map[doubt]int) error {
	type sum struct{ ambiguous, failed int }
	sums := map[string]sum{}
	for _, d := range slices.SortedFunc(maps.Keys(doubts), doubt.compare) {
		query, n := sqlAddDoubt, doubts[d]
		switch {
		case n == 0:
			continue
		case n < 0:
			query = sqlDropDoubt
		}
		if _, err := w.exec(query, d.ambiguous, d.province, d.published, d.article, d.position); err != nil {
			return err
		}
		of := sums[d.province]
		if d.ambiguous == 1 {
			of.ambiguous += n
		} else {
			of.failed += n
		}
		sums[d.province] = of
	}
	for _, province := range slices.Sorted(maps.Keys(sums)) {
		if of := sums[province]; of != (sum{}) {
			if _, err := w.exec(sqlCountDoubts, province, of.ambiguous, of.failed); err != nil {
				return err
			}
		}
	}
	return nil
}
