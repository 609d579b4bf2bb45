package board

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/baotinh/baotinh/internal/indicator"
)

// board is one dashboard before it is put into a language.
type board struct {
	uid       string
	title     Text
	about     Text
	from      string // start of the time range
	variables []variable
	sections  []section
}

// section is a row of panels under a heading.
type section struct {
	title  Text
	panels []panel
}

// boards lists the dashboards in the order of their use.
func boards(c []indicator.Indicator) []board {
	return []board{
		overview(c),
		province(c),
		oneIndicator(c),
		reporting(),
		sources(),
	}
}

// Files renders all dashboards in all languages, by file name
// ("vi/tong-quan.json" and so on).
func Files() (map[string][]byte, error) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		return nil, fmt.Errorf("reading the indicator catalogue: %w", err)
	}
	files := map[string][]byte{}
	for _, b := range boards(catalogue.Indicators()) {
		for _, l := range languages {
			content, err := b.marshal(l)
			if err != nil {
				return nil, fmt.Errorf("dashboard %s (%s): %w", b.uid, l, err)
			}
			files[fmt.Sprintf("%s/%s.json", l, b.uid)] = content
		}
	}
	return files, nil
}

func (b board) marshal(l Lang) ([]byte, error) {
	d := b.render(l)
	if err := d.Validate(); err != nil {
		return nil, err
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetIndent("", "  ")
	if err := e.Encode(d); err != nil {
		return nil, err
	}
	return []byte(readable.Replace(out.String())), nil
}

// readable undoes what encoding/json does to queries for the sake of HTML
// pages; the two backslashes of an escaped backslash stay a pair.
var readable = strings.NewReplacer(`\\`, `\\`, `\u003c`, "<", `\u003e`, ">", `\u0026`, "&")

// uidIn is the address of a dashboard: the plain one is the Vietnamese.
func uidIn(uid string, l Lang) string {
	if l == English {
		return "baotinh-" + uid + "-en"
	}
	return "baotinh-" + uid
}

func (b board) render(l Lang) dashboard.Dashboard {
	d := *dashboard.NewDashboard()
	d.Uid, d.Title, d.Description = new(uidIn(b.uid, l)), new(b.title.in(l)), new(b.about.in(l))
	d.Tags = []string{"baotinh", tag(l)}
	d.Timezone, d.WeekStart = new("Asia/Ho_Chi_Minh"), new("monday")
	d.Editable, d.Refresh = new(false), new("5m")
	d.GraphTooltip = new(dashboard.DashboardCursorSyncCrosshair)
	d.Time = &dashboard.DashboardDashboardTime{From: b.from, To: "now"}
	d.Timepicker = &dashboard.TimePickerConfig{RefreshIntervals: []string{"1m", "5m", "15m", "1h"}}
	d.Templating.List = append(d.Templating.List, dataSourceVariable(l))
	for _, v := range append(slices.Clip(common3), b.variables...) {
		d.Templating.List = append(d.Templating.List, v.render(l))
	}
	d.Links = headLinks(l)
	d.Panels = b.layOut(l)
	return d
}

func tag(l Lang) string { return "baotinh-" + string(l) }

// headLinks lead from every dashboard to the others of its language and to
// the pages of baotinh.
func headLinks(l Lang) []dashboard.DashboardLink {
	others := dashboard.NewDashboardLink()
	others.Type, others.Title, others.Icon = dashboard.DashboardLinkTypeDashboards, T("Các bảng khác", "Other dashboards").in(l), "external link"
	others.Tags, others.IncludeVars, others.Placement = []string{tag(l)}, true, nil
	pages := dashboard.NewDashboardLink()
	pages.Type, pages.Title, pages.Icon = dashboard.DashboardLinkTypeLink, T("Trang bằng chứng", "Evidence pages").in(l), "doc"
	pages.Url, pages.TargetBlank, pages.Placement = new(home.url.in(l)), true, nil
	return []dashboard.DashboardLink{*others, *pages}
}

// layOut places the panels from left to right, 24 columns wide, a new line
// where one does not fit.
func (b board) layOut(l Lang) []dashboard.PanelOrRowPanel {
	const width = 24
	var out []dashboard.PanelOrRowPanel
	var id, x, y, line uint32
	for _, s := range b.sections {
		id++
		y, x, line = y+line, 0, 0
		out = append(out, dashboard.PanelOrRowPanel{RowPanel: &dashboard.RowPanel{
			Type: "row", Id: id, Title: new(s.title.in(l)), Panels: []dashboard.Panel{},
			GridPos: &dashboard.GridPos{X: 0, Y: y, W: width, H: 1},
		}})
		y++
		for _, p := range s.panels {
			if x+p.width > width {
				y, x, line = y+line, 0, 0
			}
			id++
			r := p.render(l, id, dashboard.GridPos{X: x, Y: y, W: p.width, H: p.height})
			out = append(out, dashboard.PanelOrRowPanel{Panel: &r})
			x, line = x+p.width, max(line, p.height)
		}
	}
	return out
}
