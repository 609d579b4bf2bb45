package board

import (
	"fmt"
	"slices"
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/cog/variants"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/prometheus"
	"github.com/grafana/grafana-foundation-sdk/go/table"
)

// Units, as Grafana names them. Counts are shown with the reader's own
// separators of thousands.
const (
	count    = "locale"
	ratio    = "percentunit"
	dong     = "currencyVND"
	duration = "s"
	day      = "time:DD/MM/YYYY" // as Vietnam writes it; Grafana's "from now" speaks English only
	minute   = "time:DD/MM HH:mm"
	moment   = "dateTimeAsLocal"
	octets   = "bytes"
	perHour  = "suffix: /h"
)

// A query of a panel. Tables read a query as rows of labels and a value;
// everything else as series.
type query struct {
	expr   string
	legend Text
	column Text   // tables: the heading of the value's column
	unit   string // this query's own unit, else the panel's
	over   bool   // over the time range; else the latest value only
	style  []property
}

type property = dashboard.DynamicConfigValue

// A column of a table: a label, or a value, with its heading.
type column struct {
	field   string
	heading Text
	style   []property
}

// A step of thresholds: from a value on, a colour.
type step struct {
	from  float64
	color string
}

// A word that stands for a value, with the colour of its cell.
type word struct {
	value string
	text  Text
	color string
}

type link struct {
	title Text
	url   Text
}

// panel is a panel before it is put into a language and a place.
type panel struct {
	kind       string
	title      Text
	help       Text
	empty      Text
	mayBeEmpty string // why no data is right at times; "" = data must be there
	anyWillDo  bool   // one query with data is enough
	unit       string
	digits     int // decimals; -1 leaves them to Grafana
	queries    []query
	columns    []column
	steps      []step
	words      []word
	links      []link
	width      uint32
	height     uint32
	span       string // own time range, "10y"
	interval   string
	repeat     string // a variable: one panel for each of its values
	options    any
	custom     any
	colour     dashboard.FieldColorModeId
	transform  []dashboard.DataTransformerConfig
}

func (p panel) means(t Text) panel { p.help = t; return p }

// ifEmpty sets what stands in the panel when there is no data: what that means.
func (p panel) ifEmpty(t Text) panel { p.empty = t; return p }

// quiet says why this panel may rightly be empty; the tests demand data of
// all others.
func (p panel) quiet(reason string) panel { p.mayBeEmpty = reason; return p }

// oneOf says that of the queries only one has data, for the unit at hand.
func (p panel) oneOf() panel { p.anyWillDo = true; return p }

func (p panel) in(unit string) panel            { p.unit = unit; return p }
func (p panel) decimals(n int) panel            { p.digits = n; return p }
func (p panel) size(width, height uint32) panel { p.width, p.height = width, height; return p }
func (p panel) steppedBy(steps ...step) panel   { p.steps = steps; return p }
func (p panel) worded(words ...word) panel      { p.words = words; return p }
func (p panel) leads(to ...link) panel {
	p.links = append(slices.Clip(p.links), to...)
	return p
}
func (p panel) looksBack(span string) panel    { p.span = span; return p }
func (p panel) every(interval string) panel    { p.interval = interval; return p }
func (p panel) perValue(variable string) panel { p.repeat = variable; return p }
func (p panel) headed(columns ...column) panel {
	p.columns = append(slices.Clip(p.columns), columns...)
	return p
}

// render puts the panel into a language.
func (p panel) render(l Lang, id uint32, at dashboard.GridPos) dashboard.Panel {
	r := dashboard.Panel{
		Type:        p.kind,
		Id:          &id,
		Title:       new(p.title.in(l)),
		Description: new(p.help.in(l)),
		GridPos:     &at,
		Options:     p.optionsIn(l),
	}
	if len(p.queries) > 0 {
		r.Datasource = datasource()
	}
	if p.span != "" {
		r.TimeFrom = &p.span
	}
	if p.interval != "" {
		r.Interval = &p.interval
	}
	if p.repeat != "" {
		r.Repeat, r.RepeatDirection = &p.repeat, new(dashboard.PanelRepeatDirectionV)
	}
	for i, q := range p.queries {
		r.Targets = append(r.Targets, p.target(q, i, l))
	}
	r.FieldConfig = &dashboard.FieldConfigSource{Defaults: p.defaults(l), Overrides: p.overrides(l)}
	r.Transformations = p.transform
	if p.tabular() && len(p.transform) == 0 {
		r.Transformations = p.joined()
	}
	return r
}

func (p panel) target(q query, i int, l Lang) variants.Dataquery {
	t := prometheus.NewDataquery()
	t.Datasource = datasource()
	t.RefId = new(refID(i))
	t.Expr = q.expr
	t.EditorMode = new(prometheus.QueryEditorModeCode)
	t.LegendFormat = new(q.legend.in(l))
	t.Range, t.Instant = new(q.over), new(!q.over)
	format := prometheus.PromQueryFormatTimeSeries
	if p.tabular() || p.kind == "geomap" {
		format = prometheus.PromQueryFormatTable
	}
	t.Format = &format
	return *t
}

func (p panel) defaults(l Lang) dashboard.FieldConfig {
	d := dashboard.FieldConfig{Custom: p.custom, Links: dataLinks(p.links, l)}
	if p.unit != "" && !p.labelled() {
		d.Unit = &p.unit
	}
	if p.digits >= 0 {
		d.Decimals = new(float64(p.digits))
	}
	if p.empty != (Text{}) {
		d.NoValue = new(p.empty.in(l))
	}
	d.Mappings = mappings(p.words, l)
	if p.kind == "table" {
		d.Mappings = append(d.Mappings, p.blank("null+nan"), p.blank("empty"))
	}
	mode := p.colour
	if mode == "" {
		mode = dashboard.FieldColorModeIdThresholds
	}
	d.Color = &dashboard.FieldColor{Mode: mode}
	d.Thresholds = &dashboard.ThresholdsConfig{Mode: dashboard.ThresholdsModeAbsolute}
	steps := p.steps
	if len(steps) == 0 || steps[0].from != lowest {
		steps = append([]step{{lowest, plain}}, steps...)
	}
	for i, s := range steps {
		t := dashboard.Threshold{Color: s.color}
		if i > 0 {
			t.Value = new(s.from)
		}
		d.Thresholds.Steps = append(d.Thresholds.Steps, t)
	}
	return d
}

func (p panel) overrides(l Lang) []dashboard.DashboardFieldConfigSourceOverrides {
	out := []dashboard.DashboardFieldConfigSourceOverrides{}
	add := func(matcher, option string, properties ...property) {
		if len(properties) > 0 {
			out = append(out, dashboard.DashboardFieldConfigSourceOverrides{
				Matcher: dashboard.MatcherConfig{Id: matcher, Options: option}, Properties: properties,
			})
		}
	}
	for i, q := range p.queries {
		var own []property
		if q.unit != "" {
			own = append(own, unit(q.unit))
		} else if p.labelled() {
			own = append(own, unit(p.unit))
		}
		if p.kind == "barchart" || p.labelled() {
			own = append(append(own, set("displayName", q.column.in(l))), spoken(q.style, l)...)
			add("byName", p.valueField(i), own...)
			if i == 0 && len(p.queries) > 1 {
				// So it is called when no other query has an answer.
				add("byName", "Value", own...)
			}
			continue
		}
		add("byFrameRefID", refID(i), append(own, q.style...)...)
	}
	for _, c := range p.columns {
		var own []property
		if c.heading != (Text{}) {
			own = append(own, set("displayName", c.heading.in(l)))
		}
		add("byName", c.field, append(own, spoken(c.style, l)...)...)
	}
	return out
}

// tabular panels read queries as rows, all of them together.
func (p panel) tabular() bool { return p.kind == "table" || p.kind == "barchart" }

// labelled panels show labels beside values: a unit of the whole panel would
// turn the period 2025 into 2,025, in links too.
func (p panel) labelled() bool {
	return p.kind == "barchart" || p.kind == "table" && len(p.transform) == 0
}

// spoken puts the words and links of styles into a language.
func spoken(style []property, l Lang) []property {
	out := make([]property, len(style))
	for i, s := range style {
		switch v := s.Value.(type) {
		case []word:
			s.Value = mappings(v, l)
		case []link:
			s.Value = dataLinks(v, l)
		}
		out[i] = s
	}
	return out
}

// coloured panels are tables whose cells have the colour of their value.
func (p panel) coloured() bool {
	custom, ok := p.custom.(table.FieldConfig)
	return ok && custom.CellOptions != nil
}

// valueField is the name Grafana gives the value of the i-th query of a table.
func (p panel) valueField(i int) string {
	if len(p.queries) == 1 {
		return "Value"
	}
	return "Value #" + refID(i)
}

// joined merges the queries of a table into one row for each set of labels,
// in the order of its columns, without the time of the scrape.
func (p panel) joined() []dashboard.DataTransformerConfig {
	order := map[string]int{}
	for _, c := range p.columns {
		order[c.field] = len(order)
	}
	for i := range p.queries {
		order[p.valueField(i)] = len(order)
	}
	return []dashboard.DataTransformerConfig{
		{Id: "filterFieldsByName", Options: map[string]any{"exclude": map[string]any{"names": []string{"Time"}}}},
		{Id: "merge", Options: map[string]any{}},
		{Id: "organize", Options: map[string]any{
			"excludeByName": map[string]bool{}, "indexByName": order, "renameByName": map[string]string{},
		}},
	}
}

func mappings(words []word, l Lang) []dashboard.ValueMapping {
	if len(words) == 0 {
		return nil
	}
	options := map[string]dashboard.ValueMappingResult{}
	for i, w := range words {
		r := dashboard.ValueMappingResult{Text: new(w.text.in(l)), Index: new(int32(i))}
		if w.color != "" {
			r.Color = &w.color
		}
		options[w.value] = r
	}
	return []dashboard.ValueMapping{{ValueMap: &dashboard.ValueMap{Type: "value", Options: options}}}
}

// blank keeps the no-data sentence out of single empty cells, and the colour of
// the lowest step: a matrix would show what nobody has said as missed.
func (p panel) blank(match dashboard.SpecialValueMatch) dashboard.ValueMapping {
	result := dashboard.ValueMappingResult{Text: new("–")}
	if p.coloured() {
		result.Color = new("transparent")
	}
	return dashboard.ValueMapping{SpecialValueMap: &dashboard.SpecialValueMap{
		Type: "special", Options: dashboard.DashboardSpecialValueMapOptions{Match: match, Result: result},
	}}
}

func dataLinks(links []link, l Lang) []dashboard.DashboardLink {
	var out []dashboard.DashboardLink
	for _, k := range links {
		d := dashboard.NewDashboardLink()
		d.Type, d.Title, d.Url, d.Placement = "link", k.title.in(l), new(k.url.in(l)), nil
		d.TargetBlank = !strings.HasPrefix(*d.Url, "/d/")
		out = append(out, *d)
	}
	return out
}

func set(id string, value any) property { return property{Id: id, Value: value} }

// hidden keeps a column for links but out of sight; Grafana renamed the
// setting in 12.2, so both names are written.
var hidden = []property{set("custom.hidden", true), set("custom.hideFrom", map[string]bool{"viz": true, "legend": true, "tooltip": true})}

func datasource() *common.DataSourceRef {
	return &common.DataSourceRef{Type: new("prometheus"), Uid: new("${datasource}")}
}

func refID(i int) string { return string(rune('A' + i)) }

func (p panel) String() string { return fmt.Sprintf("%s %q", p.kind, p.title.Vietnamese) }
