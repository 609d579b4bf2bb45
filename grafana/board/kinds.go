package board

import (
	"math"

	"github.com/grafana/grafana-foundation-sdk/go/barchart"
	"github.com/grafana/grafana-foundation-sdk/go/common"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"
	"github.com/grafana/grafana-foundation-sdk/go/geomap"
	"github.com/grafana/grafana-foundation-sdk/go/stat"
	"github.com/grafana/grafana-foundation-sdk/go/table"
	"github.com/grafana/grafana-foundation-sdk/go/text"
	"github.com/grafana/grafana-foundation-sdk/go/timeseries"
)

// Colours, by what they say. They are Grafana's own names, readable on its
// light and its dark theme.
const (
	good    = "green"
	fair    = "yellow"
	poor    = "orange"
	bad     = "red"
	plain   = "text"
	unknown = "#8e8e8e"
	calm    = "blue"
)

// lowest stands for the threshold below all values.
var lowest = math.Inf(-1)

func from(value float64, color string) step { return step{value, color} }

// attained colours a share of a target.
var attained = []step{from(lowest, bad), from(0.75, poor), from(0.9, fair), from(1, good)}

// noneIsGood colours a count of things that should not be.
var noneIsGood = []step{from(lowest, good), from(1, bad)}

// one is a query for the latest value.
func one(expr string) query { return query{expr: expr} }

// column names the value of a query in a table.
func (q query) as(heading Text, style ...property) query {
	q.column, q.style = heading, style
	return q
}

// legend names the series of a query, with {{label}} for its labels.
func (q query) called(legend Text) query { q.legend = legend; return q }

func (q query) of(unit string) query { q.unit = unit; return q }

// along is a query over the time range.
func along(expr string, legend Text) query { return query{expr: expr, legend: legend, over: true} }

func base(kind string, title Text, queries []query) panel {
	return panel{kind: kind, title: title, queries: queries, digits: -1, unit: count, width: 12, height: 9}
}

// tile is one number.
func tile(title Text, expr string) panel {
	p := base("stat", title, []query{one(expr)})
	p.width, p.height = 4, 4
	p.options = stat.Options{
		GraphMode: common.BigValueGraphModeNone, ColorMode: common.BigValueColorModeValue,
		JustifyMode: common.BigValueJustifyModeAuto, TextMode: common.BigValueTextModeAuto, WideLayout: true,
		PercentChangeColorMode: common.PercentChangeColorModeStandard, Orientation: common.VizOrientationAuto,
		ReduceOptions: common.ReduceDataOptions{Calcs: []string{"lastNotNull"}, Fields: new("")},
	}
	return p
}

// list is a table with one row for each set of labels and one column for each
// query.
func list(title Text, queries ...query) panel {
	p := base("table", title, queries)
	p.options = tableOptions()
	// Grafana's own least width, 150, cuts the last column off on a laptop.
	p.custom = table.FieldConfig{Align: "auto", Filterable: new(true), MinWidth: new(100.0)}
	return p
}

// sorted orders a list by the heading of one of its columns.
func (p panel) sorted(heading Text, descending bool) panel {
	p.options = sortedTable{tableOptions(), heading, descending}
	return p
}

// sortedTable remembers the heading until the language is known.
type sortedTable struct {
	table.Options
	heading    Text
	descending bool
}

func tableOptions() table.Options {
	return table.Options{ShowHeader: true, CellHeight: new(common.TableCellHeightSm)}
}

// matrix is a table with a row for each value of one label and a column for
// each value of another; its cells are coloured.
func matrix(title Text, rows, columns, expr string) panel {
	p := base("table", title, []query{one(expr)})
	p.options = tableOptions()
	p.custom = table.FieldConfig{Align: "auto", CellOptions: coloured()}
	p.transform = []dashboard.DataTransformerConfig{
		{Id: "sortBy", Options: map[string]any{"sort": []map[string]any{{"field": columns}}}},
		{Id: "groupingToMatrix", Options: map[string]any{
			"rowField": rows, "columnField": columns, "valueField": "Value", "emptyValue": "null",
		}},
		{Id: "sortBy", Options: map[string]any{"sort": []map[string]any{{"field": rows + `\` + columns}}}},
	}
	p.width, p.height = 24, 14
	return p
}

// rows of a matrix have their label's heading and no colour.
func (p panel) rowed(field string, heading Text, style ...property) panel {
	return p.headed(column{field, heading, append([]property{
		unit("string"), set("custom.cellOptions", map[string]any{"type": "auto"}), set("custom.width", 200),
	}, style...)})
}

// plainCells takes the colours out of a matrix.
func (p panel) plainCells() panel { p.custom = table.FieldConfig{Align: "auto"}; return p }

func coloured() *common.TableCellOptions {
	return &common.TableCellOptions{TableColoredBackgroundCellOptions: &common.TableColoredBackgroundCellOptions{
		Type: "color-background", Mode: new(common.TableCellBackgroundDisplayModeBasic),
	}}
}

// Cell styles for columns.
var (
	inColour = set("custom.cellOptions", map[string]any{"type": "color-text"})
	onColour = set("custom.cellOptions", map[string]any{"type": "color-background", "mode": "basic"})
	asGauge  = set("custom.cellOptions", map[string]any{"type": "gauge", "mode": "basic", "valueDisplayMode": "text"})
)

func unit(u string) property       { return set("unit", u) }
func digits(n int) property        { return set("decimals", n) }
func within(words []word) property { return set("mappings", words) }
func stepped(steps []step) property {
	out := []map[string]any{}
	for i, s := range steps {
		var value any
		if i > 0 {
			value = s.from
		}
		out = append(out, map[string]any{"value": value, "color": s.color})
	}
	return set("thresholds", map[string]any{"mode": "absolute", "steps": out})
}
func span(least, most float64) []property { return []property{set("min", least), set("max", most)} }

// lines is a course over time.
func lines(title Text, queries ...query) panel {
	p := base("timeseries", title, queries)
	p.colour = dashboard.FieldColorModeIdPaletteClassicByName
	p.options = timeseries.Options{Legend: legend("table", "max", "lastNotNull"), Tooltip: tooltip()}
	p.custom = timeseries.FieldConfig{
		DrawStyle: new(common.GraphDrawStyleLine), LineWidth: new(2.0), FillOpacity: new(5.0),
		ShowPoints: new(common.VisibilityModeAuto), SpanNulls: &common.BoolOrFloat64{Bool: new(true)},
	}
	return p
}

// bars stand beside each other, one for each value of a label.
func bars(title Text, label string, queries ...query) panel {
	p := base("barchart", title, queries)
	p.colour = dashboard.FieldColorModeIdPaletteClassicByName
	p.options = barchart.Options{
		XField: &label, Orientation: common.VizOrientationAuto, Stacking: common.StackingModeNone,
		ShowValue: common.VisibilityModeAuto, BarWidth: 0.8, GroupWidth: 0.7, XTickLabelMaxLength: 20,
		Legend: legend("list"), Tooltip: tooltip(),
	}
	p.custom = barchart.FieldConfig{LineWidth: new(int32(1)), FillOpacity: new(int32(80))}
	p.columns = []column{{field: label}}
	p.transform = append(p.joined(),
		dashboard.DataTransformerConfig{Id: "sortBy", Options: map[string]any{"sort": []map[string]any{{"field": label}}}})
	return p
}

// spread says how many provinces have values of which size.
func spread(title Text, queries ...query) panel {
	p := base("histogram", title, queries)
	p.colour = dashboard.FieldColorModeIdPaletteClassicByName
	p.options = map[string]any{"combine": true, "bucketCount": 12, "legend": legend("list"), "tooltip": tooltip()}
	p.custom = map[string]any{"fillOpacity": 80, "lineWidth": 1, "gradientMode": "none"}
	return p
}

// places is a map of provinces: markers at the coordinates that the query's
// labels carry, over the outlines of countries that every Grafana serves
// itself, so that no tile server outside is asked.
func places(title Text, expr string) panel {
	p := base("geomap", title, []query{one(expr)})
	p.height = 18
	p.options = geomap.Options{
		View:     geomap.MapViewConfig{Id: "coords", Lat: new(int64(16)), Lon: new(int64(107)), Zoom: new(int64(5))},
		Controls: geomap.ControlsOptions{ShowZoom: new(true), MouseWheelZoom: new(false), ShowAttribution: new(false)},
		Tooltip:  geomap.TooltipOptions{Mode: "details"},
		Basemap: common.MapLayerOptions{Type: "geojson", Name: "outlines", Config: map[string]any{
			"src": "public/maps/countries.geojson", "rules": []any{},
			"style": map[string]any{"color": map[string]any{"fixed": unknown}, "opacity": 0.1, "lineWidth": 1},
		}},
		Layers: []common.MapLayerOptions{{
			Type: "markers", Name: "provinces", Tooltip: new(true),
			Location: &common.FrameGeometrySource{Mode: "coords", Latitude: new("latitude"), Longitude: new("longitude")},
			Config: map[string]any{"showLegend": true, "style": map[string]any{
				"color":   map[string]any{"field": "Value", "fixed": unknown},
				"opacity": 0.8,
				"size":    map[string]any{"fixed": 8, "min": 4, "max": 16},
				"symbol":  map[string]any{"fixed": "img/icons/marker/circle.svg", "mode": "fixed"},
				"text":    map[string]any{"field": "province", "fixed": "", "mode": "field"},
				"textConfig": map[string]any{
					"fontSize": 11, "offsetX": 0, "offsetY": 14,
					"textAlign": "center", "textBaseline": "middle",
				},
			}},
		}},
	}
	p.transform = []dashboard.DataTransformerConfig{
		{Id: "convertFieldType", Options: map[string]any{"fields": map[string]any{}, "conversions": []map[string]any{
			{"targetField": "latitude", "destinationType": "number"},
			{"targetField": "longitude", "destinationType": "number"},
		}}},
	}
	for _, field := range []string{"Time", "latitude", "longitude"} {
		p.columns = append(p.columns, column{field: field, style: append(hidden[1:], unit("none"))})
	}
	return p
}

// note is a text.
func note(title, content Text) panel {
	p := base("text", title, nil)
	p.unit, p.help, p.options = "", title, noteText{content}
	p.width, p.height = 24, 3
	return p
}

// noteText remembers the text until the language is known.
type noteText struct{ content Text }

// options puts what a panel shows of itself into a language.
func (p panel) optionsIn(l Lang) any {
	switch o := p.options.(type) {
	case sortedTable:
		o.SortBy = []common.TableSortByFieldState{{DisplayName: o.heading.in(l), Desc: &o.descending}}
		return o.Options
	case noteText:
		return text.Options{Mode: text.TextModeMarkdown, Content: o.content.in(l)}
	}
	return p.options
}

func legend(mode common.LegendDisplayMode, calcs ...string) common.VizLegendOptions {
	if calcs == nil {
		calcs = []string{}
	}
	return common.VizLegendOptions{DisplayMode: mode, Placement: common.LegendPlacementBottom, ShowLegend: true, Calcs: calcs}
}

func tooltip() common.VizTooltipOptions {
	return common.VizTooltipOptions{Mode: common.TooltipDisplayModeMulti, Sort: common.SortOrderDescending}
}
