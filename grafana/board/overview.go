package board

import "github.com/baotinh/baotinh/internal/indicator"

// overview answers at one look: which targets are met, which are behind, who
// has not reported, what is new.
func overview(c []indicator.Indicator) board {
	var (
		all   = []string{inProvince, ofPeriod}
		state = verdict(all...)
		with  = func(v string) string { return countOf("(" + state + ") == " + v) }
		inAll = T("Tính trên các tỉnh, thành phố và kỳ đã chọn.", "Over the chosen provinces and period.")
	)
	means := func(vi, en string) Text { return T(vi+" "+inAll.Vietnamese, en+" "+inAll.English) }
	return board{
		uid:   "tong-quan",
		title: T("Báo tỉnh · Tổng quan", "Baotinh · Overview"),
		about: T("Toàn cảnh các chỉ tiêu của mọi tỉnh, thành phố trong kỳ đã chọn.", "All targets of all provinces in the chosen period."),
		from:  "now-30d",
		variables: []variable{
			eraVariable, regionVariable, provincesVariable,
			periodVariable(metric("target_attainment_ratio", inProvince)),
		},
		sections: []section{
			{T("Kết quả thực hiện chỉ tiêu trong kỳ", "Targets in this period"), []panel{
				tile(T("Đạt chỉ tiêu", "Met"), with("4")).steppedBy(from(lowest, good)).
					means(means("Số chỉ tiêu đã đạt hoặc vượt kế hoạch.", "Targets that were reached or passed.")).
					ifEmpty(T("Chưa có số liệu", "No figures yet")).leads(listed),
				tile(T("Đang đúng tiến độ", "On pace"), countOf("("+state+") == 3 or ("+state+") == 5")).steppedBy(from(lowest, calm)).
					means(means("Chưa đạt nhưng theo kịp phần thời gian đã qua của kỳ, hoặc chưa đến lúc đánh giá.", "Not yet reached, but keeping up with the time passed, or too early to judge.")).
					ifEmpty(T("Chưa có số liệu", "No figures yet")).leads(listed),
				tile(T("Chậm tiến độ", "Behind"), with("2")).steppedBy(from(lowest, good), from(1, poor)).
					means(means("Kết quả thấp hơn phần thời gian đã qua của kỳ; có nguy cơ không đạt.", "Less was reached than the time that has passed: likely to be missed.")).
					ifEmpty(T("Chưa có số liệu", "No figures yet")).leads(listed),
				tile(T("Không đạt", "Missed"), with("1")).steppedBy(noneIsGood...).
					means(means("Kỳ đã kết thúc mà chưa đạt kế hoạch.", "The period is over and the target was not reached.")).
					ifEmpty(T("Chưa có số liệu", "No figures yet")).leads(listed),
				tile(T("Chưa rõ kết quả", "Unknown"), countOf(targets(all...)+" unless "+attainment(all...))).
					steppedBy(from(lowest, good), from(1, unknown)).
					means(means("Có chỉ tiêu nhưng báo chưa đăng kết quả.", "There is a target, but no article has told the result.")).
					ifEmpty(T("Chưa có số liệu", "No figures yet")).leads(unmeasured),
				tile(T("Báo cáo quá hạn", "Overdue reports"), countOf(overdue(inProvince))).steppedBy(noneIsGood...).
					means(T("Báo cáo đã quá hạn mà chưa thấy trên báo, ở mọi kỳ, các tỉnh đã chọn.", "Reports past their date that have not been seen, all periods, chosen provinces.")).
					ifEmpty(T("Chưa có lịch báo cáo", "No calendar yet")).leads(toReports),
			}},
			{T("Tỉnh, thành phố", "Provinces"), []panel{
				ranking(all).size(12, 18),
				places(T("Bản đồ mức đạt bình quân", "Map of average attainment"),
					onMap("avg by (province) (clamp_max("+attainment(all...)+", 1))")).
					means(T("Mỗi điểm là một tỉnh, thành phố; màu là mức đạt bình quân các chỉ tiêu trong kỳ (mỗi chỉ tiêu tính nhiều nhất 100%). Bản đồ không tải gì từ máy chủ bên ngoài.",
						"One marker for each province, coloured by the average share of its targets reached (each counts 100 % at most). Nothing is loaded from servers outside.")).
					ifEmpty(T("Kỳ này chưa có tỉnh nào có kết quả so với chỉ tiêu.", "No province has a result against a target in this period.")).
					in(ratio).decimals(0).steppedBy(attained...).leads(ofProvinceInPeriod, toProvince("${__data.fields.province}")),
			}},
			{T("Từng chỉ tiêu", "Every target"), []panel{
				everyTarget(c, all).size(24, 14),
			}},
			{T("Cần chú ý", "Needs attention"), []panel{
				expected(c, all).size(12, 11),
				overdueList(inProvince).size(12, 11),
				changes(c).size(12, 11),
				disagreements(c).size(12, 11),
			}},
		},
	}
}

var (
	home       = page(T("Mở trang chủ của baotinh", "Open the home page of baotinh"), "/")
	listed     = behind("kind=attainment&period=${period}")
	unmeasured = behind("kind=target&period=${period}")
	// ofProvinceInPeriod leads to what a province's average was made from.
	ofProvinceInPeriod = behind("kind=attainment&province=${__data.fields.province}&period=${period}")
	toReports          = link{
		T("Mở bảng Báo cáo", "Open the reporting dashboard"),
		T("/d/"+uidIn("bao-cao", Vietnamese)+"?${era:queryparam}", "/d/"+uidIn("bao-cao", English)+"?${era:queryparam}"),
	}
)

// ranking orders provinces by the targets they reached.
func ranking(matchers []string) panel {
	a := attainment(matchers...)
	return list(T("Xếp hạng theo mức đạt chỉ tiêu", "Ranking by attainment"),
		one("avg by (province) (clamp_max("+a+", 1))").of(ratio).as(T("Mức đạt bình quân", "Average attainment"),
			append(span(0, 1), asGauge, digits(0), stepped(attained))...),
		one("sum by (province) ("+a+" >= bool 1)").as(T("Số chỉ tiêu đạt", "Targets met")),
		one("count by (province) ("+a+")").as(T("Có kết quả", "With a result")),
	).headed(column{"province", provinceHeading, nil}).
		sorted(T("Mức đạt bình quân", "Average attainment"), true).
		means(T("Bình quân các chỉ tiêu có kết quả trong kỳ; mỗi chỉ tiêu tính nhiều nhất 100%. Bấm vào một số để xem các câu gốc hoặc mở bảng của tỉnh.",
			"The average over the targets with a result in this period; each counts 100 % at most. A value leads to its sentences, a row to its province.")).
		ifEmpty(T("Kỳ này chưa có tỉnh nào có kết quả so với chỉ tiêu.", "No province has a result against a target in this period.")).
		leads(ofProvinceInPeriod, toProvince("${__data.fields.province}"))
}

// everyTarget lists all targets with result and verdict, the worst first.
func everyTarget(c []indicator.Indicator, matchers []string) panel {
	return list(T("Tất cả chỉ tiêu trong kỳ", "All targets in this period"),
		one(name(verdict(matchers...), "name")).as(T("Đánh giá", "Verdict"), within(verdictWords), onColour),
		one(name(attainment(matchers...), "name")).of(ratio).as(T("Mức đạt", "Attainment"), digits(1), inColour, stepped(attained), leadsTo(evidence.of("attainment"))),
		one(name(pace(matchers...), "name")).of(ratio).as(T("So với tiến độ", "Pace"), digits(0), inColour, stepped(attained)),
	).headed(labelled(c)...).sorted(T("Mức đạt", "Attainment"), false).
		means(T("Mỗi dòng là một chỉ tiêu của một tỉnh, thấp nhất ở trên. “So với tiến độ” = mức đạt chia cho phần thời gian của kỳ đã qua; dưới 100% là chậm. Bấm vào một ô để xem câu gốc.",
			"One target of one province a row, the lowest first. Pace = attainment over the share of the period that has passed; under 100 % is behind. A cell leads to its evidence.")).
		ifEmpty(T("Kỳ này chưa có kết quả nào so với chỉ tiêu.", "No result against a target in this period.")).
		leads(evidence, toProvince("${__data.fields.province}"), toIndicator("${__data.fields.indicator}"))
}

// overdueList names the reports that are missing, the oldest first.
func overdueList(matchers ...string) panel {
	return list(T("Báo cáo quá hạn", "Overdue reports"),
		one(titled(overdue(matchers...)+" / 86400")).as(T("Quá hạn (ngày)", "Days overdue"), digits(0), inColour, stepped([]step{from(lowest, fair), from(14, poor), from(30, bad)})),
	).headed(owed...).
		sorted(T("Quá hạn (ngày)", "Days overdue"), true).
		means(T("Báo cáo đã quá hạn mà chưa thấy bài nào đăng số liệu của kỳ đó.", "Reports past their date, with no article that gives the figures of the period.")).
		ifEmpty(T("Không có báo cáo nào quá hạn.", "No report is overdue.")).
		quiet("all reports may have come").
		leads(evidenceFor("", "${__data.fields.province}", "${__data.fields.period}"), toProvince("${__data.fields.province}"))
}

// changes lists what the last seven days changed in results.
func changes(c []indicator.Indicator) panel {
	now, before := attainment(inProvince), attainmentAt(" offset 7d", inProvince)
	return list(T("Thay đổi trong 7 ngày qua", "Changed in the last 7 days"),
		one(name("("+now+" - "+before+" != 0 or "+now+" unless "+before+")", "name")).of(ratio).as(T("Thay đổi", "Change"), digits(1)),
		one(name("("+now+" unless ("+now+" == "+before+"))", "name")).of(ratio).as(T("Mức đạt hiện nay", "Attainment now"), digits(1), inColour, stepped(attained)),
	).headed(labelled(c)...).
		means(T("Chỉ tiêu có kết quả mới hoặc kết quả khác trước trong 7 ngày qua, mọi kỳ.", "Targets whose result is new or has changed in the last seven days, all periods.")).
		ifEmpty(T("7 ngày qua không có thay đổi.", "Nothing has changed in seven days.")).
		quiet("a week without news").
		leads(evidence, toProvince("${__data.fields.province}"))
}

// expected lists the targets that will be missed if the year goes on as the
// last ones did.
func expected(c []indicator.Indicator, matchers []string) panel {
	f := forecast(matchers...)
	return list(T("Dự báo không đạt", "Expected to be missed"),
		one(name(f+" < 1", "name")).of(ratio).as(T("Dự báo cuối kỳ", "Expected at the end"), digits(0), inColour, stepped(attained)),
		one(name(once(targetLabels, metric("target_forecast_error_ratio", append(matchers, whole)...))+" and "+f+" < 1", "name")).of(ratio).as(T("Sai số", "Standard error"), digits(0)),
	).headed(labelled(c)...).sorted(T("Dự báo cuối kỳ", "Expected at the end"), false).
		means(T("Mức đạt dự kiến vào cuối năm, tính theo nhịp của các năm trước; chỉ hiện chỉ tiêu dưới 100%.", "Attainment expected at the end of the year, from the course of past years; only those under 100 %.")).
		ifEmpty(T("Không có chỉ tiêu nào được dự báo là không đạt, hoặc chưa đủ số liệu các năm trước để dự báo.", "No target is expected to be missed, or the past years are too few for a forecast.")).
		quiet("a forecast needs past years").
		leads(evidence, toProvince("${__data.fields.province}"), toIndicator("${__data.fields.indicator}"))
}

// disagreements lists the current values on which articles disagree.
func disagreements(c []indicator.Indicator) panel {
	value := func(bound string) string {
		return name(once("indicator, province, period, part, kind", metric("observation_conflicting_value", inProvince, `bound="`+bound+`"`)), "name")
	}
	return list(T("Báo nêu số liệu khác nhau", "Articles disagree"),
		one(value("chosen")).as(T("Đang dùng", "In use")),
		one(value("lowest")).as(T("Thấp nhất", "Lowest")),
		one(value("highest")).as(T("Cao nhất", "Highest")),
	).headed(labelled(c)...).headed(
		column{"part", T("Thành phần", "Part"), []property{within(partWords)}}, column{"kind", T("Loại", "Kind"), []property{within(kindWords)}}).
		means(T("Cùng một chỉ tiêu, cùng kỳ mà các bài nêu số khác nhau; cần rà soát. Bấm vào một số để xem các câu.", "Articles give different figures for the same thing: to be reviewed. A value leads to the sentences.")).
		ifEmpty(T("Các bài báo thống nhất với nhau.", "The articles agree.")).
		quiet("articles may agree").
		leads(evidence, page(T("Mở trang Rà soát", "Open the review"), "/ra-soat"))
}
