package board

import (
	"strings"

	"github.com/baotinh/baotinh/internal/indicator"
)

// oneIndicator shows one indicator over all provinces and periods.
func oneIndicator(c []indicator.Indicator) board {
	all := []string{inProvince, ofMoment}
	reached := attainment(append(all, ofIndicator)...)
	forRow := evidenceFor("${indicator}", "${__data.fields.province}", "${period}")
	ofIndicatorPage := page(T("Mở trang của chỉ tiêu", "Open the page of the indicator"), "/chi-tieu/${indicator}")
	ofAll := behind("indicator=${indicator}&period=${period}")
	ofAttainments := behind("kind=attainment&indicator=${indicator}&period=${period}")
	results := func(ending string) string { return once("province, period", chosen(ending, inProvince, `period!=""`)) }
	inPercent := "(" + results("") + " or " + results("_dong") + " or 100 * " + results("_ratio") + ")"
	summable := "(" + once("province, period", chosen("", oldPeriods)) + " or " + once("province, period", chosen("_dong", oldPeriods)) + ")"
	nothing := T("Chưa có tỉnh nào có số liệu của chỉ tiêu này trong kỳ.", "No province has a figure of this indicator in the period.")

	return board{
		uid:   "chi-tieu",
		title: T("Báo tỉnh · Chỉ tiêu", "Baotinh · Indicator"),
		about: T("Một chỉ tiêu ở mọi tỉnh, thành phố và qua các kỳ.", "One indicator in all provinces and over the periods."),
		from:  "now-30d",
		variables: []variable{
			indicatorVariable(c), eraVariable, regionVariable, provincesVariable,
			periodVariable(raw("", `__name__="baotinh_$indicator"`, inProvince)),
		},
		sections: []section{
			{T("Tóm tắt", "Summary"), []panel{
				total(all).leads(ofAll, ofIndicatorPage),
				tile(T("Tỉnh có số liệu", "Provinces with a figure"), countOf("count by (province) ("+raw("", append(all, `__name__="baotinh_$indicator"`)...)+")")).
					means(T("Số tỉnh, thành phố có số liệu của kỳ.", "Provinces that have a figure of the period.")).ifEmpty(noFigures).leads(ofAll, ofIndicatorPage),
				tile(T("Tỉnh đạt kế hoạch", "Provinces that met it"), countOf(reached+" >= 1")).steppedBy(from(lowest, good)).
					means(T("Số tỉnh, thành phố đạt hoặc vượt kế hoạch.", "Provinces that reached or passed the target.")).ifEmpty(noFigures).leads(ofAttainments, ofIndicatorPage),
				tile(T("Tỉnh chưa đạt", "Provinces below it"), countOf(reached+" < 1")).steppedBy(from(lowest, good), from(1, poor)).
					means(T("Số tỉnh, thành phố còn dưới kế hoạch.", "Provinces still below the target.")).ifEmpty(noFigures).leads(ofAttainments, ofIndicatorPage),
				tile(T("Báo nói khác nhau", "Articles disagree"), countOf(once("province", metric("observation_conflicts", ofIndicator, inProvince))+" > 0")).
					steppedBy(from(lowest, good), from(1, fair)).
					means(T("Số tỉnh có bài báo nêu số liệu khác nhau, cần rà soát.", "Provinces whose articles give different figures: to be reviewed.")).
					ifEmpty(noFigures).leads(page(T("Mở trang Rà soát", "Open the review"), "/ra-soat")),
				tile(T("Số liệu mới nhất", "Newest figure"), "max("+metric("observation_timestamp_seconds", ofIndicator, inProvince)+") * 1000").in(day).
					means(T("Thời điểm mà số liệu mới nhất phản ánh.", "The moment that the newest figure speaks of.")).ifEmpty(noFigures).leads(ofAll, ofIndicatorPage),
			}},
			{T("Các tỉnh, thành phố trong kỳ", "The provinces in this period"), []panel{
				everyProvince(all, forRow).ifEmpty(nothing).leads(forRow, toProvince("${__data.fields.province}")).size(12, 18),
				places(T("Bản đồ mức đạt", "Map of attainment"), onMap("max by (province) ("+reached+")")).
					means(T("Mỗi điểm là một tỉnh, thành phố, màu theo mức đạt kế hoạch. Bản đồ không tải gì từ bên ngoài.", "One marker for each province, coloured by attainment. Nothing is loaded from outside.")).
					ifEmpty(T("Chỉ tiêu này không có kế hoạch trong kỳ.", "This indicator has no target in the period.")).
					in(ratio).decimals(1).steppedBy(attained...).leads(forRow, toProvince("${__data.fields.province}")),
				distribution(all).ifEmpty(nothing).leads(ofIndicatorPage).size(24, 8),
			}},
			{T("Diễn biến qua các kỳ", "Over the periods"), []panel{
				overPeriods().ifEmpty(T("Chỉ tiêu này không tính theo kỳ: xem lịch sử ở bảng Tỉnh.", "This indicator is not counted over periods: see its history on the province's dashboard.")).size(24, 9),
				matrix(T("Mức đạt kế hoạch qua các kỳ", "Attainment over the periods"), "province", "period", once("province, period", attainment(inProvince, ofIndicator))).
					rowed(`province\period`, provinceHeading).in(ratio).decimals(1).steppedBy(attained...).size(12, 14).
					means(T("Đỏ: dưới 75%, cam: dưới 90%, vàng: dưới 100%, xanh: đạt.", "Red: under 75 %, orange: under 90 %, yellow: under 100 %, green: met.")).
					ifEmpty(T("Chỉ tiêu này chưa có kế hoạch ở kỳ nào.", "This indicator has no target in any period.")).
					leads(evidenceFor("${indicator}", rowName, columnName).of("attainment")),
				matrix(T("Kết quả qua các kỳ", "Results over the periods"), "province", "period", inPercent).
					rowed(`province\period`, provinceHeading).plainCells().size(12, 14).
					means(T("Kết quả của từng kỳ; chỉ tiêu tỷ lệ tính bằng %.", "The result of each period; shares in %.")).
					ifEmpty(T("Chưa có kết quả của kỳ nào; chỉ tiêu tính tại thời điểm thì xem ở bảng Tỉnh.", "No result of any period; what stands at a moment is on the province's dashboard.")).
					leads(evidenceFor("${indicator}", rowName, columnName)),
				matrix(T("63 tỉnh cũ gộp theo 34 tỉnh mới", "The 63 former provinces summed into the 34"), "successor", "period", merged(summable)).
					rowed(`successor\period`, T("Tỉnh, thành phố mới", "New province")).plainCells().size(24, 12).
					quiet("shares cannot be summed, and stocks have no periods").
					means(T("Kết quả trước 1/7/2025 của các tỉnh cũ, cộng lại theo tỉnh mới. Thiếu một tỉnh cũ thì tổng thấp hơn thực tế.", "Results before July 2025, summed by the new province. If one former province is missing, the sum is too low.")).
					ifEmpty(T("Không cộng được: chỉ tiêu là tỷ lệ, hoặc chưa có số liệu trước 1/7/2025.", "Nothing to sum: the indicator is a share, or has no figures before July 2025.")).
					leads(evidenceFor("${indicator}", "", columnName).with("successor=" + rowName)),
			}},
			{T("Theo thành phần", "By part"), []panel{
				matrix(T("Chia theo thành phần trong kỳ", "By part in this period"), "province", "part", parts(c, all)).
					rowed(`province\part`, provinceHeading).headed(partHeadings()...).plainCells().size(24, 12).
					quiet("not every indicator is broken down").
					means(T("Từng phần của chỉ tiêu trong kỳ; chỉ tiêu tỷ lệ tính bằng %.", "The parts of the indicator in the period; shares in %.")).
					ifEmpty(T("Báo không chia chỉ tiêu này theo thành phần.", "No article breaks this indicator down.")).
					leads(evidenceFor("${indicator}", rowName, "${period}").with("part=" + columnName)),
			}},
		},
	}
}

// total sums the provinces; shares are averaged.
func total(all []string) panel {
	p := tile(T("Cộng các tỉnh", "All provinces"), "")
	p.queries = nil
	for _, e := range endings {
		over := "sum"
		if e.unit == ratio {
			over = "avg"
		}
		p.queries = append(p.queries, one(over+"("+once("province", chosen(e.ending, all...))+")").of(e.unit))
	}
	return p.means(T("Tổng của các tỉnh đã chọn có số liệu; chỉ tiêu tỷ lệ là bình quân.", "The sum over the chosen provinces that have a figure; shares are averaged.")).
		ifEmpty(noFigures).oneOf()
}

// everyProvince lists result, target and attainment of each province.
func everyProvince(all []string, forRow link) panel {
	var queries []query
	for _, e := range endings {
		queries = append(queries, one(once("province", chosen(e.ending, all...))).of(e.unit).as(e.heading))
	}
	for _, e := range endings {
		vector := once(targetLabels, familyOfTarget(figures("baotinh_.+_target"+e.ending, append(all, `__name__!~".+_by_.+"`)...)))
		heading := T("Kế hoạch", "Target")
		if e.ending != "" {
			heading = T("Kế hoạch ("+e.heading.Vietnamese+")", "Target ("+e.heading.English+")")
		}
		queries = append(queries, one("max by (province) ("+isChosen(vector)+")").of(e.unit).as(heading, leadsTo(forRow.of("target"))))
	}
	queries = append(queries,
		one("max by (province) ("+attainment(append(all, ofIndicator)...)+")").of(ratio).as(T("Mức đạt", "Attainment"),
			append(span(0, 1), asGauge, digits(1), stepped(attained), leadsTo(forRow.of("attainment")))...),
		one(once("province", metric("observation_conflicts", ofIndicator, inProvince))).as(T("Bài nói khác", "Disagreeing articles"), inColour, stepped([]step{from(lowest, good), from(1, fair)}),
			leadsTo(page(T("Xem các bài không khớp của tỉnh này", "The articles of this province that disagree"), "/ra-soat?xem=conflict&province=${__data.fields.province}"))))
	return list(T("Từng tỉnh, thành phố", "Every province"), queries...).headed(column{"province", provinceHeading, nil}).
		sorted(T("Mức đạt", "Attainment"), true).oneOf().
		means(T("Kết quả, kế hoạch và mức đạt của từng tỉnh. Bấm vào một số để xem câu gốc.", "Result, target and attainment of each province. A value leads to its evidence."))
}

func distribution(all []string) panel {
	var queries []query
	for _, e := range endings {
		queries = append(queries, one(once("province", chosen(e.ending, all...))).of(e.unit).called(same("{{province}}")))
	}
	return spread(T("Phân bố giữa các tỉnh", "Distribution over the provinces"), queries...).oneOf().
		means(T("Có bao nhiêu tỉnh ở mỗi khoảng giá trị.", "How many provinces have values of each size."))
}

// overPeriods sums the provinces period by period.
func overPeriods() panel {
	var queries []query
	for _, e := range endings {
		over := "sum"
		if e.unit == ratio {
			over = "avg"
		}
		queries = append(queries, one(over+" by (period) ("+once("province, period", chosen(e.ending, inProvince, `period!=""`))+")").of(e.unit).as(e.heading))
	}
	// Grafana calls a value by its query only if two queries have an answer, and
	// the units go by that: the number of provinces always has one.
	queries = append(queries, one("count by (period) ("+raw("", `__name__="baotinh_$indicator"`, inProvince, `period!=""`)+")").
		as(T("Số tỉnh có số liệu", "Provinces with a figure"), set("custom.hideFrom", map[string]bool{"viz": true, "legend": false, "tooltip": false})))
	return bars(T("Cộng các tỉnh, từng kỳ", "All provinces, by period"), "period", queries...).oneOf().
		means(T("Tổng của các tỉnh đã chọn ở từng kỳ; chỉ tiêu tỷ lệ là bình quân. Số tỉnh có số liệu có thể khác nhau giữa các kỳ.", "The sum over the chosen provinces, period by period; shares are averaged. Not every period has figures of the same provinces.")).
		leads(evidenceFor("${indicator}", "", "${__data.fields.period}"))
}

// parts are the breakdowns of the chosen indicator, whatever their label, by
// province and part; shares in per cent.
func parts(c []indicator.Indicator, all []string) string {
	of := func(ending string) string {
		v := `label_replace(` + figures("baotinh_.+_by_[a-z]+"+ending, append(all, `__name__!~".+_target(_ratio|_dong)?"`)...) +
			`, "indicator", "$1$2", "__name__", "baotinh_(.+)_by_[a-z]+(` + ending + `)")`
		joined := `label_join(` + v + `, "part", "", "` + strings.Join(breakdownLabels(c), `", "`) + `")`
		return "max by (province, part) (" + isChosen(joined) + ")"
	}
	return "(" + of("") + " or 100 * " + of("_ratio") + ")"
}
