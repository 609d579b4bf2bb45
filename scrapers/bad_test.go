package scrapers

import (
	"log/slog"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/baotinh/baotinh/internal/fetch"
)

const goodFamily = `title: a family
paths: ['^/(?P<id>\d+)\.html$']
layout:
  body: [.text]
`

const goodSite = `host: tin.example.vn
name: Tin
family: own
state: unverified
evidence: written by us
schedule: '5 * * * *'
sections: [{name: Tin, path: /tin}]
`

// Whatever is wrong in a file that people edit is named with its line.
func TestBrokenFiles(t *testing.T) {
	t.Parallel()
	edit := func(text, old, replacement string) string {
		if !strings.Contains(text, old) {
			t.Fatalf("%q is not in the file", old)
		}
		return strings.Replace(text, old, replacement, 1)
	}
	for _, c := range []struct {
		name, family, site string
		want               string // the error; "" = loads
	}{
		{name: "whole", family: goodFamily, site: goodSite},
		{name: "unknown key", family: goodFamily, site: goodSite + "colour: red\n", want: `sites/tin.example.vn.yaml:8:1: unknown field "colour"`},
		{name: "repeated key", family: goodFamily, site: goodSite + "name: Tin\n", want: `sites/tin.example.vn.yaml:8:1: mapping key "name" already defined`},
		{name: "wrong type", family: goodFamily, site: edit(goodSite, "[{name: Tin, path: /tin}]", "tin"), want: `sites/tin.example.vn.yaml:7:11: `},
		{name: "host with path", family: goodFamily, site: edit(goodSite, "host: tin", "host: https://tin"), want: `sites/tin.example.vn.yaml:1:7: "https://tin.example.vn" is not a host name`},
		{name: "other host", family: goodFamily, site: edit(goodSite, "tin.example.vn", "bao.example.vn"), want: `sites/tin.example.vn.yaml:1:7: the host is bao.example.vn but the file is called tin.example.vn.yaml`},
		{name: "unknown family", family: goodFamily, site: edit(goodSite, "family: own", "family: f99"), want: `sites/tin.example.vn.yaml:3:9: there is no family "f99"`},
		{name: "state", family: goodFamily, site: edit(goodSite, "unverified", "tested"), want: `sites/tin.example.vn.yaml:4:8: state is "verified" (tried on live pages) or "unverified", not "tested"`},
		{name: "no evidence", family: goodFamily, site: edit(goodSite, "evidence: written by us", "evidence: ''"), want: `sites/tin.example.vn.yaml:5:11: say where`},
		{name: "province without era", family: goodFamily, site: goodSite + "province: Cần Thơ\n", want: `sites/tin.example.vn.yaml:1:1: era says`},
		{name: "foreign section", family: goodFamily, site: edit(goodSite, "/tin}", "https://evil.example.com/}"), want: `sites/tin.example.vn.yaml:7:30: "https://evil.example.com/" is neither`},
		{name: "lookalike section", family: goodFamily, site: edit(goodSite, "/tin}", "https://tin.example.vn@evil.example.com/}"), want: `sites/tin.example.vn.yaml:7:30: `},
		{name: "nothing to visit", family: goodFamily, site: edit(goodSite, "[{name: Tin, path: /tin}]", "[]"), want: `sites/tin.example.vn.yaml:7:11: a site needs a section`},
		{name: "http unannounced", family: goodFamily, site: goodSite + "scheme: http\n", want: `sites/tin.example.vn.yaml:8:9: a site without https needs the switch plain_http`},
		{name: "a port of its own", family: goodFamily, site: edit(goodSite, "/tin}", "https://tin.example.vn:8443/}") + "switches: {ports: [8443]}\n"},
		{name: "a port unannounced", family: goodFamily, site: edit(goodSite, "/tin}", "https://tin.example.vn:8443/}"), want: `sites/tin.example.vn.yaml:7:30: "https://tin.example.vn:8443/" is neither`},
		{name: "another port", family: goodFamily, site: edit(goodSite, "/tin}", "https://tin.example.vn:8444/}") + "switches: {ports: [8443]}\n", want: `sites/tin.example.vn.yaml:7:30: `},
		{name: "port that is none", family: goodFamily, site: goodSite + "switches: {ports: [443]}\n", want: `sites/tin.example.vn.yaml:8:20: port 443 is no exception`},
		{name: "port too high", family: goodFamily, site: goodSite + "switches: {ports: [70000]}\n", want: `sites/tin.example.vn.yaml:8:`},
		{name: "cron of six fields", family: goodFamily, site: edit(goodSite, "5 * * * *", "0 5 * * * *"), want: `sites/tin.example.vn.yaml:6:11: cron spec "0 5 * * * *"`},
		{name: "cron with a zone alone", family: goodFamily, site: edit(goodSite, "5 * * * *", "TZ=Asia/Ho_Chi_Minh"), want: `sites/tin.example.vn.yaml:6:11: `},
		{name: "cron that never comes", family: goodFamily, site: edit(goodSite, "5 * * * *", "0 0 31 2 *"), want: `sites/tin.example.vn.yaml:6:11: cron spec "0 0 31 2 *": never fires`},
		{name: "cron minute 61", family: goodFamily, site: edit(goodSite, "5 * * * *", "61 * * * *"), want: `sites/tin.example.vn.yaml:6:11: cron spec "61 * * * *"`},
		{name: "cron every second", family: goodFamily, site: edit(goodSite, "5 * * * *", "@every 1s"), want: `sites/tin.example.vn.yaml:6:11: `},
		{name: "site's selector", family: goodFamily, site: goodSite + "layout:\n  title: ['h1[']\n", want: `sites/tin.example.vn.yaml:9:11: "h1[" is not a CSS selector`},
		{name: "family's selector", family: edit(goodFamily, "[.text]", "[.text, 'p:nope']"), site: goodSite, want: `families/own.yaml:4:17: "p:nope" is not a CSS selector`},
		{name: "family's pattern", family: edit(goodFamily, `\d+)`, `\d+`), site: goodSite, want: `families/own.yaml:2:9: not a regular expression`},
		{name: "pattern without id", family: edit(goodFamily, `(?P<id>\d+)`, `\d+`), site: goodSite, want: `families/own.yaml:2:9: the pattern needs a group (?P<id>…)`},
		{name: "pattern of everything", family: edit(goodFamily, `^/(?P<id>\d+)\.html$`, `(?P<id>.*)`), site: goodSite, want: `families/own.yaml:2:9: "(?P<id>.*)" matches everything`},
		{name: "no patterns", family: "title: x\n", site: goodSite, want: `families/own.yaml:1:1: a family needs at least one pattern`},
		{name: "pager without page", family: goodFamily + "list: {next: '?page=2'}\n", site: goodSite, want: `families/own.yaml:5:14: "?page=2" must say where the page's number goes`},
		{name: "two documents", family: goodFamily, site: goodSite + "---\nhost: a.vn\n", want: `sites/tin.example.vn.yaml:9:1: a second document`},
		{name: "no YAML", family: goodFamily, site: "host: [", want: `sites/tin.example.vn.yaml:`},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			sites, err := Load(fstest.MapFS{
				"families/own.yaml": {Data: []byte(c.family)}, "sites/tin.example.vn.yaml": {Data: []byte(c.site)},
				"families/other.yaml":         {Data: []byte(goodFamily)},
				"sites/other.example.vn.yaml": {Data: []byte(strings.NewReplacer("tin.example", "other.example", "family: own", "family: other").Replace(goodSite))},
			})
			if c.want == "" {
				if err != nil || len(sites) != 2 {
					t.Errorf("%v, %d sites", err, len(sites))
				}
				return
			}
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("error %v, want %s", err, c.want)
			}
			if len(sites) == 0 {
				t.Error("the other site went down with it")
			}
		})
	}
}

func TestTwoSitesOfOneHost(t *testing.T) {
	t.Parallel()
	_, err := Load(fstest.MapFS{
		"families/own.yaml":         {Data: []byte(goodFamily)},
		"sites/tin.example.vn.yaml": {Data: []byte(goodSite)},
		"sites/bao.example.vn.yaml": {Data: []byte(strings.Replace(goodSite, "host: tin.example.vn", "host: bao.example.vn\naliases: [tin.example.vn]", 1))},
	})
	if err == nil || !strings.Contains(err.Error(), "the host tin.example.vn belongs to bao.example.vn already") {
		t.Errorf("error %v", err)
	}
}

// A later layer's file stands in the place of an earlier one's.
func TestLayers(t *testing.T) {
	t.Parallel()
	base := fstest.MapFS{"families/own.yaml": {Data: []byte(goodFamily)}, "sites/tin.example.vn.yaml": {Data: []byte(goodSite)}}
	over := fstest.MapFS{"sites/tin.example.vn.yaml": {Data: []byte(strings.Replace(goodSite, "name: Tin", "name: Tin khác", 1))}}
	sites, err := Load(base, over)
	if err != nil || len(sites) != 1 || sites[0].Name != "Tin khác" {
		t.Errorf("%v, %+v", err, sites)
	}
}

// The switches are off unless a site's file says otherwise, reach the fetcher, and
// are said in words.
func TestSwitches(t *testing.T) {
	t.Parallel()
	load := func(more string) Site {
		sites, err := Load(fstest.MapFS{"families/own.yaml": {Data: []byte(goodFamily)}, "sites/tin.example.vn.yaml": {Data: []byte(goodSite + more)}})
		if err != nil {
			t.Fatal(err)
		}
		return sites[0]
	}
	plain, odd := load(""), load("switches: {ports: [8443, 8080], plain_http: true, interval: 5s}\n")
	if on := plain.Switches.On(); len(on) != 0 || len(HostOptions([]Site{plain})) != 0 {
		t.Errorf("on by default: %v", on)
	}
	if on := odd.Switches.On(); !slices.Equal(on, []string{"plain http", "port 8443", "port 8080"}) {
		t.Errorf("on: %v", on)
	}
	transport := fetch.New(fetch.Options{Hosts: HostOptions([]Site{odd}), Log: slog.New(slog.DiscardHandler)})
	for _, c := range []struct {
		address   string
		link      string // of the site with switches; "" = not its article
		plainLink string
		fetched   bool
	}{
		{"https://tin.example.vn/1.html", "https://tin.example.vn/1.html", "https://tin.example.vn/1.html", true},
		{"https://www.tin.example.vn:8443/1.html", "https://www.tin.example.vn:8443/1.html", "", true},
		{"http://tin.example.vn:8080/1.html", "http://tin.example.vn:8080/1.html", "", true},
		{"https://tin.example.vn:22/1.html", "", "", false},
		{"https://evil.example:8443/1.html", "", "", false},
		{"https://tin.example.vn:8443@evil.example/1.html", "", "", false},
	} {
		at, err := url.Parse(c.address)
		if err != nil {
			t.Fatal(err)
		}
		if link, _ := odd.Link(at); link.URL != c.link || c.link != "" && link.Key != "own/tin.example.vn/1" {
			t.Errorf("%s is %+v, want %q", c.address, link, c.link)
		}
		if link, _ := plain.Link(at); link.URL != c.plainLink {
			t.Errorf("%s without switches is %+v, want %q", c.address, link, c.plainLink)
		}
		if err := transport.Check(c.address); (err == nil) != c.fetched {
			t.Errorf("%s: %v, want fetched %v", c.address, err, c.fetched)
		}
	}
}
