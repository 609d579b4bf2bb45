package board

import (
	"strings"

	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/baotinh/baotinh/internal/indicator"
)

// variable is a choice at the head of a dashboard.
type variable struct {
	name    string
	label   Text
	help    Text
	query   Text   // label_values(…) or query_result(…); empty for fixed choices
	pattern string // cuts value and text out of query_result
	choices []choice
	multi   bool
	all     string // what "all" stands for; "" = the list of all values
	newest  bool   // sorted backwards, so that the newest comes first
	start   string // the fixed choice that a dashboard opens with
	hide    dashboard.VariableHide
}

type choice struct {
	value string
	text  Text
}

func values(label, vector string) Text { return same("label_values(" + vector + ", " + label + ")") }

// The variables that every dashboard has. Job and instance stand in the menu
// of controls: who reads figures has no use for them.
var common3 = []variable{
	{
		name: "job", label: T("Tác vụ thu thập", "Job"), multi: true, all: ".+", hide: dashboard.VariableHideInControlsMenu,
		query: values("job", "baotinh_province_info"),
		help:  T("Tên tác vụ trong Prometheus thu thập từ baotinh.", "The Prometheus job that scrapes baotinh."),
	},
	{
		name: "instance", label: T("Máy chủ", "Instance"), multi: true, all: ".+", hide: dashboard.VariableHideInControlsMenu,
		query: values("instance", `baotinh_province_info{job=~"$job"}`),
		help:  T("Các máy đang chạy baotinh.", "The machines that run baotinh."),
	},
	{
		name: "baotinh", label: T("Trang bằng chứng", "Evidence pages"), hide: dashboard.VariableHideHideVariable,
		query: values("url", metric("web_info")),
		help:  T("Địa chỉ các trang của baotinh, để mở bằng chứng của từng số liệu.", "The address of baotinh's pages, where every figure has its evidence."),
	},
}

var (
	eraVariable = variable{
		name: "era", label: T("Thời kỳ", "Era"), all: ".*",
		choices: []choice{
			{"after", T("Từ 1/7/2025 (34 tỉnh, thành phố)", "Since July 2025 (34 provinces)")},
			{"before", T("Trước 1/7/2025 (63 tỉnh, thành phố)", "Before July 2025 (63 provinces)")},
		},
		help: T("Ngày 1/7/2025, 63 tỉnh, thành phố được sắp xếp lại thành 34.", "On 1 July 2025 the 63 provinces became 34."),
	}
	regionVariable = variable{
		name: "region", label: T("Vùng", "Region"), multi: true, all: ".*",
		query: values("region", metric("province_info", `era=~"$era"`)),
		help:  T("Vùng kinh tế - xã hội.", "Socio-economic region."),
	}
	provincesVariable = variable{
		name: "province", label: T("Tỉnh, thành phố", "Province"), multi: true,
		query: values("province", metric("province_info", `era=~"$era"`, `region=~"$region"`)), all: wholeList,
		help: T("Chọn một hoặc nhiều tỉnh, thành phố.", "One or more provinces."),
	}
	// Only provinces with figures: an empty dashboard would say nothing.
	provinceVariable = variable{
		name: "province", label: T("Tỉnh, thành phố", "Province"),
		query: same("query_result(count by (province) (" + metric("observation_timestamp_seconds") + ") and on (province) " +
			metric("province_info", `era=~"$era"`, `region=~"$region"`) + ")"),
		pattern: `/province="(?<value>[^"]+)"/`,
		help:    T("Tỉnh, thành phố cần xem; chỉ hiện tỉnh đã có số liệu.", "The province to look at; only those with figures are offered."),
	}
	reportVariable = variable{
		name: "report", label: T("Loại báo cáo", "Report"), multi: true, all: ".*",
		query: values("report", metric("report_due_timestamp_seconds")),
		help:  T("Loại báo cáo định kỳ.", "The kind of report that is owed."),
	}
)

// wholeList makes "all" the list of all values rather than a pattern, so that
// a choice of era and region holds for it too.
const wholeList = "*"

// periodVariable offers the periods of a vector by what they are called, the
// newest year first: a colon sorts behind the dash of a part of the year.
func periodVariable(vector string) variable {
	named := func(l Lang) string {
		v := `label_replace(` + vector + `, "shown", "$1", "period", "(.+)")`
		for _, k := range periodKinds {
			v = `label_replace(` + v + `, "shown", "$1: ` + k.called.in(l) + `", "period", "(` + k.pattern + `)")`
		}
		return `query_result(count by (period, shown) (` + v + `))`
	}
	return variable{
		name: "period", label: T("Kỳ", "Period"), query: T(named(Vietnamese), named(English)), newest: true,
		pattern: `/period="(?<value>[^"]+)",shown="(?<text>[^"]+)"/`,
		help:    T("Năm, quý, 6 tháng, số tháng đầu năm hoặc nhiệm kỳ mà số liệu tính trên đó.", "The year, quarter, half, first months or term that the figures count over."),
	}
}

// periodKinds are the forms of a period's code, and what they mean.
var periodKinds = []struct {
	pattern string
	called  Text
}{
	{"....", T("cả năm", "the year")},
	{"....-H1", T("6 tháng đầu năm", "first half")},
	{"....-H2", T("6 tháng cuối năm", "second half")},
	{"....-Q.", T("quý", "quarter")},
	{"....-[0-9][0-9]", T("tháng", "month")},
	{"....-[0-9]+M", T("các tháng đầu năm", "first months")},
	{"....-YTD", T("từ đầu năm", "since January")},
	{"....-[0-9][0-9][0-9][0-9]", T("nhiều năm", "several years")},
}

func indicatorVariable(c []indicator.Indicator) variable {
	v := variable{name: "indicator", start: "party_members_admitted", label: T("Chỉ tiêu", "Indicator"), help: T("Chỉ tiêu cần xem.", "The indicator to look at.")}
	for _, i := range c {
		v.choices = append(v.choices, choice{i.ID, T(i.Vietnamese, i.English)})
	}
	return v
}

func dataSourceVariable(l Lang) dashboard.VariableModel {
	m := *dashboard.NewVariableModel()
	m.Type, m.Name, m.Hide = dashboard.VariableTypeDatasource, "datasource", new(dashboard.VariableHideInControlsMenu)
	m.Label = new(T("Nguồn dữ liệu", "Data source").in(l))
	m.Description = new(T("Máy chủ Prometheus chứa số liệu.", "The Prometheus server that holds the figures.").in(l))
	m.Query = &dashboard.StringOrMap{String: new("prometheus")}
	m.Auto, m.AutoMin, m.AutoCount = nil, nil, nil
	return m
}

func (v variable) render(l Lang) dashboard.VariableModel {
	m := *dashboard.NewVariableModel()
	m.Name, m.Label, m.Description = v.name, new(v.label.in(l)), new(v.help.in(l))
	m.Hide, m.Multi, m.IncludeAll = new(v.hide), new(v.multi), new(v.all != "")
	m.AllowCustomValue, m.Auto, m.AutoMin, m.AutoCount = new(false), nil, nil, nil
	if v.all != "" && v.all != wholeList {
		m.AllValue = new(v.all)
	}
	if v.all != "" {
		m.Current = option([]string{T("Tất cả", "All").in(l)}, []string{"$__all"}, v.multi)
	}
	if v.query == (Text{}) {
		return v.fixed(m, l)
	}
	m.Type = dashboard.VariableTypeQuery
	m.Datasource = datasource()
	m.Query = &dashboard.StringOrMap{String: new(v.query.in(l))}
	m.Definition = new(v.query.in(l))
	m.Refresh = new(dashboard.VariableRefreshOnTimeRangeChanged)
	m.Sort = new(dashboard.VariableSortAlphabeticalAsc)
	if v.newest {
		m.Sort = new(dashboard.VariableSortAlphabeticalDesc)
	}
	if v.pattern != "" {
		m.Regex = new(v.pattern)
	}
	return m
}

func (v variable) fixed(m dashboard.VariableModel, l Lang) dashboard.VariableModel {
	m.Type = dashboard.VariableTypeCustom
	var list []string
	for _, c := range v.choices {
		list = append(list, strings.ReplaceAll(c.text.in(l), ",", `\,`)+" : "+c.value)
		o := *option([]string{c.text.in(l)}, []string{c.value}, false)
		m.Options = append(m.Options, o)
		if c.value == v.start {
			m.Current = &o
		}
	}
	m.Query = &dashboard.StringOrMap{String: new(strings.Join(list, ", "))}
	return m
}

func option(text, value []string, multi bool) *dashboard.VariableOption {
	if multi {
		return &dashboard.VariableOption{
			Selected: new(true),
			Text:     dashboard.StringOrArrayOfString{ArrayOfString: text}, Value: dashboard.StringOrArrayOfString{ArrayOfString: value},
		}
	}
	return &dashboard.VariableOption{
		Selected: new(false),
		Text:     dashboard.StringOrArrayOfString{String: &text[0]}, Value: dashboard.StringOrArrayOfString{String: &value[0]},
	}
}
