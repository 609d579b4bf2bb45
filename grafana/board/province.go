package board

import "github.com/baotinh/baotinh/internal/indicator"

// province shows all that is known of one province.
func province(c []indicator.Indicator) board {
	all := []string{inProvince, ofPeriod}
	state := verdict(all...)
	with := func(v string) string { return countOf("(" + state + ") == " + v) }
	ofProvince := page(T("Mở trang của tỉnh", "Open the page of the province"), "/tinh?ten=${province}")
	ofAttainments := behind("kind=attainment&province=${province}&period=${period}")
	return board{
		uid:   "tinh",
		title: T("Báo tỉnh · Tỉnh, thành phố", "Baotinh · Province"),
		about: T("Mọi chỉ tiêu của một tỉnh, thành phố: so với kế hoạch, so với năm trước, qua các năm.", "All indicators of one province: against target, against last year, over the years."),
		from:  "now-1y",
		variables: []variable{
			eraVariable, regionVariable, provinceVariable,
			periodVariable(metric("observation_timestamp_seconds", inProvince, `period!=""`)),
		},
		sections: []section{
			{T("Tóm tắt", "Summary"), []panel{
				tile(T("Đạt", "Met"), with("4")).steppedBy(from(lowest, good)).leads(ofAttainments, ofProvince).
					means(T("Số chỉ tiêu của tỉnh đã đạt trong kỳ.", "Targets of the province reached in the period.")).ifEmpty(noFigures),
				tile(T("Đang đúng tiến độ", "On pace"), countOf("("+state+") == 3 or ("+state+") == 5")).steppedBy(from(lowest, calm)).leads(ofAttainments, ofProvince).
					means(T("Chưa đạt nhưng theo kịp thời gian của kỳ, hoặc chưa đến lúc đánh giá.", "Not yet reached, but keeping up with the time, or too early to judge.")).ifEmpty(noFigures),
				tile(T("Chậm tiến độ", "Behind"), with("2")).steppedBy(from(lowest, good), from(1, poor)).leads(ofAttainments, ofProvince).
					means(T("Kết quả thấp hơn phần thời gian đã qua của kỳ.", "Less was reached than the time that has passed.")).ifEmpty(noFigures),
				tile(T("Không đạt", "Missed"), with("1")).steppedBy(noneIsGood...).leads(ofAttainments, ofProvince).
					means(T("Kỳ đã kết thúc mà chưa đạt.", "The period is over, the target was not reached.")).ifEmpty(noFigures),
				tile(T("Báo cáo quá hạn", "Overdue reports"), countOf(overdue(inProvince))).steppedBy(noneIsGood...).leads(ofProvince).
					means(T("Báo cáo của tỉnh đã quá hạn mà chưa thấy trên báo, mọi kỳ.", "Reports of the province past their date and not seen, all periods.")).ifEmpty(noFigures),
				tile(T("Số liệu mới nhất", "Newest figure"), "max("+metric("observation_timestamp_seconds", inProvince)+") * 1000").in(day).leads(ofProvince).
					means(T("Thời điểm mà số liệu mới nhất của tỉnh phản ánh.", "The moment that the newest figure of the province speaks of.")).ifEmpty(noFigures),
			}},
			{T("Trong kỳ: so với kế hoạch và năm trước", "In this period: against target and last year"), []panel{
				comparison(T("Số lượng", "Numbers"), c, "", count).size(24, 14),
				comparison(T("Tỷ lệ", "Shares"), c, "_ratio", ratio).size(24, 8),
			}},
			{T("Qua các năm", "Over the years"), []panel{
				matrix(T("Kết quả từng năm", "Results by year"), "name", "period",
					name(actual(append(stems(c, "", indicator.Flow), "charity_value"), "(_dong)?", inProvince, `period=~"...."`), "name")).
					rowed(`name\period`, indicatorHeading, within(names(c)), set("custom.width", 330)).plainCells().
					means(T("Kết quả cả năm của từng chỉ tiêu số lượng. Ô trống: báo chưa đăng số liệu cả năm.", "Results of whole years. An empty cell: no article has given the whole year.")).
					ifEmpty(T("Chưa có số liệu cả năm nào của tỉnh này.", "No figure of a whole year for this province yet.")).
					leads(evidenceFor(rowName, "${province}", columnName)),
				stocks(c, T("Đảng viên", "Members"), "party_members").size(12, 10),
				stocks(c, T("Tổ chức đảng", "Organizations"), "party_organizations", "party_cells", "party_sectional_committees", "party_committees").size(12, 10),
			}},
			{T("Báo cáo và văn bản", "Reports and documents"), []panel{
				matrix(T("Báo cáo của tỉnh", "Reports of the province"), "title", "period", titled(reportState(inProvince))).
					rowed(`title\period`, reportHeading).worded(reportWords...).size(12, 9).
					means(T("Mỗi ô là một báo cáo của một kỳ.", "Each cell is the report of one period.")).
					ifEmpty(T("Lịch báo cáo không có báo cáo nào của tỉnh này.", "The calendar has no report for this province.")).
					quiet("a former province owes no reports").leads(evidenceFor("", "${province}", columnName)),
				list(T("Văn bản được nhắc đến nhiều nhất", "Documents cited most"),
					one("topk(20, "+once("document", metric("document_citing_articles", inProvince))+")").as(T("Số bài nhắc đến", "Articles"))).
					headed(column{"document", T("Số, ký hiệu văn bản", "Document"), nil}).sorted(T("Số bài nhắc đến", "Articles"), true).size(6, 9).
					means(T("Văn bản của Đảng và Nhà nước mà báo của tỉnh nhắc đến.", "Party and state documents that articles of the province cite.")).
					ifEmpty(T("Chưa có bài nào nhắc đến văn bản.", "No article cites a document yet.")).
					leads(page(T("Các bài nhắc đến văn bản này", "Articles that cite this document"), "/tinh?ten=${province}#van-ban")).
					quiet("no article may cite a document"),
				note(T("Bài báo mới nhất", "Latest articles"),
					T("### [Mở các bài mới nhất của ${province}](${baotinh}/tinh?ten=${province:percentencode}#bai)\n\nTrang của tỉnh liệt kê từng bài, từng câu mà số liệu được đọc ra, và đường dẫn đến bài gốc.",
						"### [Open the latest articles of ${province}](${baotinh}/tinh?ten=${province:percentencode}&lang=en#bai)\n\nThe page of the province lists every article, every sentence that a figure was read from, and the link to the original.")).size(6, 9),
			}},
		},
	}
}

var noFigures = T("Chưa có số liệu", "No figures yet")

// comparison sets the figures of a period beside their targets and beside the
// same period of the year before.
func comparison(title Text, c []indicator.Indicator, ending, unit string) panel {
	all := []string{inProvince, ofPeriod}
	s := stems(c, ending, indicator.Flow, indicator.Ratio)
	if ending == "" {
		s, ending = append(s, stems(c, "_dong", indicator.Flow)...), "(_dong)?"
	}
	now := actual(s, ending, all...)
	before := "(" + yearLater(actual(s, ending, inProvince)) + " and on (" + targetLabels + ") " + now + ")"
	known := once(targetLabels, now+" or "+planned(s, ending, all...))
	both := func(v string) string { return name(name(v, "name"), "unit") }
	p := list(title,
		one(both(now)).of(unit).as(T("Kết quả", "Result")),
		one(both(planned(s, ending, all...))).of(unit).as(T("Kế hoạch", "Target"), leadsTo(evidence.of("target"))),
		one(both(attainment(all...)+" and on ("+targetLabels+") "+known)).of(ratio).as(T("Mức đạt", "Attainment"), digits(1), inColour, stepped(attained), leadsTo(evidence.of("attainment"))),
		one(both(before)).of(unit).as(T("Năm trước", "Last year")),
		one(both("("+now+" - "+before+") / "+before)).of(ratio).as(T("Tăng, giảm", "Change"), digits(1)),
	).headed(
		column{"name", indicatorHeading, []property{within(names(c)), set("custom.minWidth", 260)}},
		column{"unit", T("Đơn vị", "Unit"), []property{within(unitsOf(c)), set("custom.width", 140)}},
		column{"period", periodHeading, []property{set("custom.width", 90)}},
		column{"indicator", Text{}, hidden}, column{"province", Text{}, hidden})
	p.unit = unit
	return p.sorted(indicatorHeading, false).
		means(T("Kết quả trong kỳ, kế hoạch của kỳ, và kết quả cùng kỳ năm trước. Bấm vào một số để xem câu gốc.", "The result of the period, its target, and the same period of the year before. A value leads to its evidence.")).
		ifEmpty(T("Báo của tỉnh chưa đăng số liệu nào của kỳ này.", "No article has given a figure of this period yet.")).
		quiet("an article may give numbers only, or shares only").
		leads(evidence, toIndicator("${__data.fields.indicator}"))
}

// stocks draws what stood at each moment, through the history that Prometheus
// keeps or reads from baotinh.
func stocks(c []indicator.Indicator, title Text, ids ...string) panel {
	var queries []query
	for _, i := range c {
		for _, id := range ids {
			if i.ID == id {
				queries = append(queries, along(once("province", "last_over_time("+metric(id, inProvince)+"[$__interval])"), T(i.Vietnamese, i.English)))
			}
		}
	}
	return lines(title, queries...).looksBack("10y").every("1d").
		means(T("Số liệu tại từng thời điểm, trong 10 năm; điểm giữa hai lần công bố được nối thẳng.", "As it stood at each moment, over ten years; between two publications the line is straight.")).
		ifEmpty(T("Chưa có số liệu trong lịch sử: nạp lịch sử bằng “baotinh export openmetrics”.", "No history yet: load it with baotinh export openmetrics.")).
		leads(evidenceFor("${__field.displayName}", "${province}", "").with("at=${__value.time}"))
}
