package scrapers

import (
	"crypto/sha256"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/schedule"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

//go:embed sites/*.yaml families/*.yaml
var embedded embed.FS

// Embedded returns the site and family files that the program was built with.
func Embedded() fs.FS { return embedded }

// Load reads the files sites/*.yaml and families/*.yaml of the layers. A file of
// a later layer stands in the place of one of the same name in an earlier one.
// The sites come in order of their ids. Every broken file is named in the error,
// with line and column; the sites that are whole are returned beside it.
func Load(layers ...fs.FS) ([]Site, error) { return new(Loader).Load(layers...) }

// A Loader loads as Load does, and does not read again what is as it was the last
// time: a configuration that is reloaded seldom changes its sites. The zero value
// is ready; it is safe for concurrent use.
type Loader struct {
	mu    sync.Mutex
	last  [sha256.Size]byte // of the files that the sites were read from
	sites []Site            // nil when nothing was loaded well
}

// Load is Load over the files as they are now. The sites are shared with other
// calls: change none of what they hold.
func (l *Loader) Load(layers ...fs.FS) ([]Site, error) {
	familyFiles, err := gather(layers, "families")
	if err != nil {
		return nil, err
	}
	siteFiles, err := gather(layers, "sites")
	if err != nil {
		return nil, err
	}
	sum := fingerprint(familyFiles, siteFiles)
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.sites != nil && l.last == sum {
		return slices.Clone(l.sites), nil
	}
	sites, err := parse(familyFiles, siteFiles)
	if err != nil {
		return sites, err
	}
	l.last, l.sites = sum, sites
	return slices.Clone(sites), nil
}

// fingerprint tells lists of files apart.
func fingerprint(lists ...[]source) [sha256.Size]byte {
	var all []byte
	for _, files := range lists {
		all = fmt.Appendf(all, "%d files\n", len(files))
		for _, file := range files {
			all = fmt.Appendf(all, "%q %d\n%s", file.name, len(file.data), file.data)
		}
	}
	return sha256.Sum256(all)
}

func parse(familyFiles, siteFiles []source) ([]Site, error) {
	var broken []error
	families := map[string]*Family{}
	for _, file := range familyFiles {
		family, err := parseFamily(file.id, file.name, file.data)
		if err != nil {
			broken = append(broken, err)
		}
		families[file.id] = family // nil when it is broken
	}
	var sites []Site
	for _, file := range siteFiles {
		site, err := parseSite(file.id, file.name, file.data, families)
		if err != nil {
			broken = append(broken, err)
			continue
		}
		sites = append(sites, site)
	}
	if err := unambiguous(sites); err != nil {
		broken = append(broken, err)
	}
	return sites, errors.Join(broken...)
}

type source struct {
	id, name string
	data     []byte
}

// gather reads the YAML files of one folder over all layers, in order of name.
func gather(layers []fs.FS, folder string) ([]source, error) {
	files := map[string]source{}
	for _, layer := range layers {
		names, err := fs.Glob(layer, folder+"/*.yaml")
		if err != nil {
			return nil, fmt.Errorf("read %s: %w", folder, err)
		}
		for _, name := range names {
			data, err := fs.ReadFile(layer, name)
			if err != nil {
				return nil, fmt.Errorf("read %s: %w", name, err)
			}
			id := strings.TrimSuffix(path.Base(name), ".yaml")
			files[id] = source{id: id, name: name, data: data}
		}
	}
	ordered := make([]source, 0, len(files))
	for _, file := range files {
		ordered = append(ordered, file)
	}
	slices.SortFunc(ordered, func(a, b source) int { return strings.Compare(a.id, b.id) })
	return ordered, nil
}

type siteFile struct {
	Host      string         `yaml:"host"`
	Name      string         `yaml:"name"`
	Province  string         `yaml:"province"`
	Era       string         `yaml:"era"`
	Successor string         `yaml:"successor"`
	Family    string         `yaml:"family"`
	Series    string         `yaml:"series"`
	Aliases   []string       `yaml:"aliases"`
	Paths     []string       `yaml:"paths"`
	Scheme    string         `yaml:"scheme"`
	State     State          `yaml:"state"`
	Evidence  string         `yaml:"evidence"`
	Retired   bool           `yaml:"retired"`
	Schedule  string         `yaml:"schedule"`
	Sections  []Section      `yaml:"sections"`
	Feeds     []string       `yaml:"feeds"`
	Sitemaps  []string       `yaml:"sitemaps"`
	APIs      []API          `yaml:"apis"`
	Switches  Switches       `yaml:"switches"`
	Layout    article.Layout `yaml:"layout"`
	List      listFile       `yaml:"list"`
}

var hostName = regexp.MustCompile(`^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$`)

func parseSite(id, name string, data []byte, families map[string]*Family) (Site, error) {
	var written siteFile
	file, err := yamlfile.Decode(name, data, &written)
	if err != nil {
		return Site{}, err
	}
	none := Site{}
	if !hostName.MatchString(written.Host) {
		return none, file.Errorf("$.host", "%q is not a host name in lower case", written.Host)
	}
	if written.Host != id {
		return none, file.Errorf("$.host", "the host is %s but the file is called %s.yaml; name it after the host", written.Host, id)
	}
	if written.Name == "" {
		return none, file.Errorf("$.name", "a site needs a name")
	}
	family, ok := families[written.Family]
	if !ok {
		return none, file.Errorf("$.family", "there is no family %q (a file families/%s.yaml)", written.Family, written.Family)
	}
	if family == nil {
		return none, file.Errorf("$.family", "its family %s has an error of its own", written.Family)
	}
	site := Site{
		ID: written.Host, Name: written.Name, Province: written.Province, Era: written.Era, Successor: written.Successor,
		Family: family, Series: written.Series, Sections: written.Sections, Feeds: written.Feeds, Sitemaps: written.Sitemaps, APIs: written.APIs,
		Schedule: written.Schedule, State: written.State, Evidence: written.Evidence, Retired: written.Retired, Switches: written.Switches,
	}
	if site.Series == "" {
		site.Series = site.ID
	}
	for field, host := range map[string]string{"successor": site.Successor, "series": site.Series} {
		if host != "" && !hostName.MatchString(host) {
			return none, file.Errorf("$."+field, "%q is not a host name in lower case", host)
		}
	}
	if (site.Province == "") != (site.Era == "") || !slices.Contains([]string{"", "before", "after"}, site.Era) {
		return none, file.Errorf("$.era", `era says which map the province is on, "before" or "after" 1 July 2025; a site of no province has neither`)
	}
	if site.State != Verified && site.State != Unverified {
		return none, file.Errorf("$.state", `state is "verified" (tried on live pages) or "unverified", not %q`, site.State)
	}
	if site.Evidence == "" {
		return none, file.Errorf("$.evidence", "say where the definition is known from, and for a verified site when it was tried")
	}
	for i, port := range written.Switches.Ports {
		if port == 0 || port == 80 || port == 443 {
			return none, file.Errorf(fmt.Sprintf("$.switches.ports[%d]", i), "port %d is no exception: name the ports besides 80 and 443", port)
		}
	}
	site.Hosts = []string{site.ID}
	for i, alias := range written.Aliases {
		if !hostName.MatchString(alias) || strings.HasPrefix(alias, "www.") {
			return none, file.Errorf(fmt.Sprintf("$.aliases[%d]", i), "%q is not a host name in lower case without www", alias)
		}
		site.Hosts = append(site.Hosts, alias)
	}
	if site.Base, err = baseOf(file, written); err != nil {
		return none, err
	}
	if site.paths, err = compilePaths(file, written.Paths, family.query); err != nil {
		return none, err
	}
	if err := checkAddresses(file, site); err != nil {
		return none, err
	}
	if _, err := schedule.Parse(written.Schedule); err != nil {
		return none, file.Errorf("$.schedule", "%w", err)
	}
	if err := checkLayout(file, written.Layout); err != nil {
		return none, err
	}
	if site.rules, err = written.Layout.Over(family.layout).Compile(); err != nil {
		return none, err
	}
	own, err := parseListing(file, written.List)
	if err != nil {
		return none, err
	}
	site.listing = family.listing
	if len(own.links) > 0 {
		site.listing.links = own.links
	}
	if own.next != "" {
		site.listing.next, site.listing.first = own.next, own.first
	}
	return site, nil
}

func baseOf(file *yamlfile.File, written siteFile) (string, error) {
	switch written.Scheme {
	case "", "https":
		return "https://" + written.Host, nil
	case "http":
		if !written.Switches.PlainHTTP {
			return "", file.Errorf("$.scheme", "a site without https needs the switch plain_http as well, so that nobody overlooks it")
		}
		return "http://" + written.Host, nil
	}
	return "", file.Errorf("$.scheme", `scheme is "https" or "http", not %q`, written.Scheme)
}

// checkAddresses refuses lists, feeds and sitemaps that are not the site's.
func checkAddresses(file *yamlfile.File, site Site) error {
	check := func(path, written string) error {
		at, err := url.Parse(site.address(written))
		if err != nil {
			return file.Errorf(path, "%w", err)
		}
		if written == "" || !strings.HasPrefix(written, "/") && at.Scheme != "https" && at.Scheme != "http" || !site.Owns(at.Host) {
			return file.Errorf(path, "%q is neither a path of the site (/…) nor an address on one of its hosts", written)
		}
		return nil
	}
	if len(site.Sections)+len(site.Feeds)+len(site.Sitemaps)+len(site.APIs) == 0 {
		return file.Errorf("$.sections", "a site needs a section, a feed, a sitemap or an API to find its articles by")
	}
	for i, api := range site.APIs {
		if err := check(fmt.Sprintf("$.apis[%d].url", i), api.URL); err != nil {
			return err
		}
		if api.Link != "" && !linkField.MatchString(api.Link) {
			return file.Errorf(fmt.Sprintf("$.apis[%d].link", i), "%q must say which fields make the address: /{field}/…", api.Link)
		}
	}
	for i, section := range site.Sections {
		if section.Name == "" {
			return file.Errorf(fmt.Sprintf("$.sections[%d]", i), "a section needs a name")
		}
		if err := check(fmt.Sprintf("$.sections[%d].path", i), section.Path); err != nil {
			return err
		}
	}
	for i, feed := range site.Feeds {
		if err := check(fmt.Sprintf("$.feeds[%d]", i), feed); err != nil {
			return err
		}
	}
	for i, sitemap := range site.Sitemaps {
		if err := check(fmt.Sprintf("$.sitemaps[%d]", i), sitemap); err != nil {
			return err
		}
	}
	return nil
}

// unambiguous refuses two sites with one host between them.
func unambiguous(sites []Site) error {
	owner := map[string]string{}
	for _, site := range sites {
		for _, host := range site.Hosts {
			if other, taken := owner[host]; taken {
				return fmt.Errorf("sites/%s.yaml: the host %s belongs to %s already", site.ID, host, other)
			}
			owner[host] = site.ID
		}
	}
	return nil
}

func itoa(n int) string { return strconv.Itoa(n) }
