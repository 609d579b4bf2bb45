package main

import (
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strings"

	"github.com/prometheus/common/version"

	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/web"
	"github.com/baotinh/baotinh/metrics"
	"github.com/baotinh/baotinh/scrapers"
)

// programVersion is what the program calls itself to others: what the release
// wrote into it, or else what Go knows of the module it was built from.
func programVersion() string {
	if version.Version != "" {
		return version.Version
	}
	if built, ok := debug.ReadBuildInfo(); ok && built.Main.Version != "" && built.Main.Version != "(devel)" {
		return built.Main.Version
	}
	return "dev"
}

// versionText is what --version prints.
func versionText() string {
	return fmt.Sprintf("baotinh, version %s (revision %s, %s, %s/%s)", programVersion(), version.GetRevision(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}

func (k knowledge) places() *reporting.Places { return reporting.NewPlaces(k.gazetteer) }

// metricsSettings says to the exporter what the configuration says.
func metricsSettings(from blueprint) metrics.Settings {
	settings := metrics.Settings{
		Reporting: from.config.Config, ExternalURL: from.config.ExternalURL,
		LiveYears: from.config.HistoryYears, SeriesLimit: from.config.SeriesLimit,
	}
	for _, site := range from.sites {
		settings.Sites = append(settings.Sites, metrics.Site{
			ID: site.ID, Name: site.Name, Province: site.Province, Family: site.Family.ID, State: string(site.State),
		})
	}
	return settings
}

func webSites(sites []scrapers.Site) []web.Site {
	var shown []web.Site
	for _, site := range sites {
		shown = append(shown, web.Site{
			ID: site.ID, Name: site.Name, Province: site.Province, Family: site.Family.ID,
			State: string(site.State), Schedule: site.Schedule,
		})
	}
	return shown
}

// pageCounter counts fetched pages by site: a host becomes a label only when
// it is a site's.
type pageCounter struct {
	exporter *metrics.Exporter
	sites    map[string]string
}

// Observe implements fetch.Observer.
func (p pageCounter) Observe(event fetch.Event) {
	site, ok := p.sites[strings.TrimPrefix(event.Address, "www.")]
	if !ok {
		site, ok = p.sites[strings.TrimPrefix(event.Host, "www.")]
	}
	switch {
	case !ok || event.Robots:
	case event.Status != 0:
		p.exporter.PageFetched(site, event.Status)
	default:
		p.exporter.PageRefused(site, string(event.Reason))
	}
}

func siteOfHost(sites []scrapers.Site) map[string]string {
	byHost := map[string]string{}
	for _, site := range sites {
		for _, host := range site.Hosts {
			byHost[host] = site.ID
		}
	}
	return byHost
}

// sameFile reports whether two paths lead to the same file.
func sameFile(a, b string) bool {
	first, err := os.Stat(a)
	if err != nil {
		return false
	}
	second, err := os.Stat(b)
	return err == nil && os.SameFile(first, second)
}
