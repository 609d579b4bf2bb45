package board

import "strings"

// The ways from a value to what it rests on.

// evidence leads from a row of a table that has the labels indicator, province
// and period to the sentence that its value was read from.
var evidence = evidenceFor("${__data.fields.indicator}", "${__data.fields.province}", "${__data.fields.period}")

// evidenceFor builds that way from other places of the three values; a stock
// has no period.
func evidenceFor(indicator, province, period string) link {
	path := "/bang-chung?indicator=" + indicator + "&province=" + province
	if period != "" {
		path += "&period=" + period
	}
	return page(T("Xem bằng chứng: câu gốc trong bài báo", "Evidence: the sentence in the article"), path)
}

// with adds more to what is asked for.
func (k link) with(query string) link {
	return link{k.title, T(k.url.Vietnamese+"&"+query, k.url.English+"&"+query)}
}

// behind leads to the sentences of all values that a number was counted or
// averaged from.
func behind(query string) link {
	return page(T("Xem các câu gốc tạo nên con số này", "The sentences that this number comes from"), "/bang-chung?"+query)
}

// leadsTo gives one column of a table links of its own.
func leadsTo(links ...link) property { return set("links", links) }

// of leads to the evidence of another kind of figure: target or attainment.
func (k link) of(kind string) link {
	return link{k.title, T(k.url.Vietnamese+"&kind="+kind, k.url.English+"&kind="+kind)}
}

// Where a cell of a matrix gets its two labels from.
const (
	rowName    = "${__data.fields[0]}"
	columnName = "${__field.name}"
)

// toProvince leads to the dashboard of the province in a row.
func toProvince(province string) link {
	return link{
		T("Mở bảng của tỉnh này", "Open this province"),
		T("/d/"+uidIn("tinh", Vietnamese)+"?var-province="+province+"&${era:queryparam}",
			"/d/"+uidIn("tinh", English)+"?var-province="+province+"&${era:queryparam}"),
	}
}

// toIndicator leads to the dashboard of an indicator.
func toIndicator(indicator string) link {
	return link{
		T("Mở bảng của chỉ tiêu này", "Open this indicator"),
		T("/d/"+uidIn("chi-tieu", Vietnamese)+"?var-indicator="+indicator+"&${era:queryparam}",
			"/d/"+uidIn("chi-tieu", English)+"?var-indicator="+indicator+"&${era:queryparam}"),
	}
}

// page leads to one of baotinh's own pages, in the reader's language.
func page(title Text, path string) link {
	english, fragment, _ := strings.Cut(path, "#")
	separator := "?"
	if strings.Contains(english, "?") {
		separator = "&"
	}
	english += separator + "lang=en"
	if fragment != "" {
		english += "#" + fragment
	}
	return link{title, T("${baotinh}"+path, "${baotinh}"+english)}
}
