package metrics

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
)

// state is what was read from the store at one moment.
type state struct {
	citations []store.CitationCount
	totals    []store.RunTotal
	last      map[string]store.Run
	success   map[string]time.Time
	stats     []store.SiteStat
}

// runOutcomes are the values of the label "outcome".
var runOutcomes = []store.RunOutcome{store.Succeeded, store.PartlyDone, store.FailedRun, store.Interrupted}

// crawl makes the families that the store's memory of runs fills. Every
// configured site has all its series from the start; sites that are no longer
// configured have none.
func (v *view) crawl(s state) {
	runs := newFamily(counter, "baotinh_crawl_runs_total", "Runs of a site that ended, by outcome.", "site", "outcome")
	articles := newFamily(counter, "baotinh_articles_total", "Articles met by runs, by what saving them changed.", "site", "result")
	drift := newFamily(counter, "baotinh_articles_drift_total",
		"Articles that hint at a changed layout: read by the general extractor, without body, without date, or about our subjects without a figure.", "site", "sign")
	observations := newFamily(counter, "baotinh_observations_total", "Figures read from articles by runs.", "site")
	success := newFamily(gauge, "baotinh_crawl_last_success_timestamp_seconds", "When the last run ended that read pages.", "site")
	last := newFamily(gauge, "baotinh_crawl_last_run_timestamp_seconds", "When the last run started.", "site")
	published := newFamily(gauge, "baotinh_article_last_published_timestamp_seconds", "When the site's newest article was published.", "site")
	stored := newFamily(gauge, "baotinh_articles_stored", "Articles of the site in the store.", "site")
	ambiguous := newFamily(gauge, "baotinh_observations_ambiguous", "Figures in the store that are not exposed because something stays open.", "site")
	failed := newFamily(gauge, "baotinh_observations_check_failed", "Figures in the store that are not exposed because their arithmetic does not fit.", "site")
	info := newFamily(gauge, "baotinh_site_info", "What a site is.", "site", "name", "province", "family", "state")
	v.order = append(v.order, runs, articles, drift, observations, success, last, published, stored, ambiguous, failed, info)

	type ended struct {
		site    string
		outcome store.RunOutcome
	}
	counted := map[ended]int64{}
	met := map[string]store.Counts{}
	for _, total := range s.totals {
		counted[ended{total.Site, total.Outcome}] += total.Count
		met[total.Site] = plus(met[total.Site], total.Counts)
	}
	stats := map[string]store.SiteStat{}
	for _, stat := range s.stats {
		stats[stat.Site] = stat
	}
	for _, site := range v.settings.Sites {
		info.add(1, site.ID, site.Name, site.Province, site.Family, site.State)
		for _, outcome := range runOutcomes {
			runs.add(float64(counted[ended{site.ID, outcome}]), site.ID, string(outcome))
		}
		c := met[site.ID]
		for result, n := range map[store.Outcome]int{
			store.New: c.New, store.Revised: c.Revised, store.Unchanged: c.Unchanged, store.Irrelevant: c.Irrelevant, store.Failed: c.Failed,
		} {
			articles.add(float64(n), site.ID, string(result))
		}
		for sign, n := range map[string]int{
			"general_extractor": c.Drifted, "no_body": c.NoBody, "no_date": c.NoDate, "no_figures": c.NoFigures,
		} {
			drift.add(float64(n), site.ID, sign)
		}
		observations.add(float64(c.Observations), site.ID)
		stat := stats[site.ID]
		stored.add(float64(stat.Articles), site.ID)
		ambiguous.add(float64(stat.Ambiguous), site.ID)
		failed.add(float64(stat.CheckFailed), site.ID)
		addTime(published, stat.LastPublished, site.ID)
		addTime(success, s.success[site.ID], site.ID)
		addTime(last, s.last[site.ID].Started, site.ID)
	}
}

// addTime adds a moment; one that is not known has no series.
func addTime(b *builder, at time.Time, values ...string) {
	if !at.IsZero() {
		b.add(float64(at.Unix()), values...)
	}
}

func plus(a, b store.Counts) store.Counts {
	a.Listed += b.Listed
	a.Fetched += b.Fetched
	a.NotModified += b.NotModified
	a.New += b.New
	a.Revised += b.Revised
	a.Unchanged += b.Unchanged
	a.Irrelevant += b.Irrelevant
	a.Failed += b.Failed
	a.Observations += b.Observations
	a.Ambiguous += b.Ambiguous
	a.Drifted += b.Drifted
	a.NoBody += b.NoBody
	a.NoDate += b.NoDate
	a.NoFigures += b.NoFigures
	a.Bytes += b.Bytes
	return a
}

// citations makes the family of cited documents. Numbers are an open set, so only
// well-formed ones count, and of these the most cited.
func (v *view) citations(counts []store.CitationCount) {
	family := newFamily(gauge, "baotinh_document_citing_articles",
		"Articles about a province that cite a numbered document of the Party or the state.", "document", "province")
	dropped := newFamily(gauge, "baotinh_documents_dropped", "Documents not shown: malformed, or beyond the configured number.")
	v.order = append(v.order, family, dropped)
	type pair struct{ document, province string }
	articles := map[pair]int{}
	total := map[string]int{}
	malformed := map[string]bool{}
	for _, c := range counts {
		if !canonicalDocument(c.Document) {
			malformed[c.Document] = true
			continue
		}
		province := c.Province
		if !v.places.Known(province) {
			province = ""
		}
		articles[pair{c.Document, province}] += c.Articles
		total[c.Document] += c.Articles
	}
	documents := make([]string, 0, len(total))
	for document := range total {
		documents = append(documents, document)
	}
	slices.SortFunc(documents, func(a, b string) int { return cmp.Or(cmp.Compare(total[b], total[a]), strings.Compare(a, b)) })
	kept := documents[:min(len(documents), v.settings.Documents)]
	for k, n := range articles {
		if slices.Contains(kept, k.document) {
			family.add(float64(n), k.document, k.province)
		}
	}
	dropped.add(float64(len(malformed) + len(documents) - len(kept)))
}

// provinces makes the family that describes the provinces of both eras.
func (v *view) provinces() {
	info := newFamily(gauge, "baotinh_province_info",
		"Provinces of both eras, before and after 1 July 2025; successor is the name of the province that the territory is part of since.",
		"province", "slug", "region", "era", "successor", "iso_3166_2", "latitude", "longitude")
	start := newFamily(gauge, "baotinh_era_start_timestamp_seconds", "When an era of the provinces began.", "era")
	start.add(float64(reporting.Merger.In(reporting.Zone).Unix()), string(gazetteer.After))
	v.order = append(v.order, info, start)
	degrees := func(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
	for _, p := range v.places.All() {
		successor := v.places.Successor(p.Name)
		if p.Era == gazetteer.After {
			successor = p.Name
		}
		info.add(1, p.Name, p.Slug, p.Region, string(p.Era), successor, p.ISO, degrees(p.Latitude), degrees(p.Longitude))
	}
}

// names makes the families that give indicators and reports the names that
// people use, and the names of the families that hold their figures.
func (v *view) names() {
	indicators := newFamily(gauge, "baotinh_indicator_info",
		"Indicators with their names in Vietnamese and English; metric and target_metric are the families of their figures.",
		"indicator", "name", "name_en", "nature", "unit", "metric", "target_metric")
	reports := newFamily(gauge, "baotinh_report_info", "Reports with their titles.", "report", "title", "frequency")
	v.order = append(v.order, indicators, reports)
	for _, i := range v.catalogue.Indicators() {
		indicators.add(1, i.ID, i.Vietnamese, i.English, string(i.Nature), string(i.Unit),
			FamilyName(i, "", indicator.Actual), FamilyName(i, "", indicator.Target))
	}
	for _, r := range v.settings.Reporting.Reports {
		title := r.Title
		if title == "" {
			title = r.Name
		}
		reports.add(1, r.Name, title, r.Frequency)
	}
}

// web makes the family that tells dashboards and alerts where the pages are.
func (v *view) web() {
	info := newFamily(gauge, "baotinh_web_info", "Address of the pages that show evidence.", "url")
	if v.settings.ExternalURL != "" {
		info.add(1, strings.TrimRight(v.settings.ExternalURL, "/"))
	}
	v.order = append(v.order, info)
}

// done returns the families of the view that have series.
func (v *view) done() []family {
	families := make([]family, 0, len(v.order))
	for _, b := range v.order {
		families = append(families, b.done())
	}
	return families
}
