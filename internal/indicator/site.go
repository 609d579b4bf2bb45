package indicator

import (
	"strings"

	"github.com/baotinh/baotinh/internal/gazetteer"
)

// siteOnMap is the host of a site on one of the maps of the gazetteer.
type siteOnMap struct {
	host  string
	onMap int
}

// siteHint is what the host tells.
type siteHint struct {
	hint  gazetteer.Hint
	tells bool
}

// mostSites bounds the hosts that are remembered; a run visits some hundreds.
const mostSites = 1000

// hintOfSite is the province of which the article's site writes, where its host tells one. It is
// remembered: the articles are of many fewer sites.
func (w *work) hintOfSite() (gazetteer.Hint, bool) {
	known, ok := w.sites[siteOnMap{w.article.Site, w.onMap}]
	if !ok {
		if len(w.sites) >= mostSites {
			clear(w.sites)
		}
		known.hint, known.tells = w.gazetteer.Site(w.article.Site, mapDays[w.onMap])
		w.sites[siteOnMap{strings.Clone(w.article.Site), w.onMap}] = known
	}
	return known.hint, known.tells
}
