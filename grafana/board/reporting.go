package board

// reporting shows who has reported on what, and when.
func reporting() board {
	all := []string{inProvince, ofReport}
	state := reportState(all...)
	is := func(states string) string { return countOf("(" + state + ") == " + states) }
	calendar := page(T("Mở lịch báo cáo", "Open the calendar"), "/lich-bao-cao")
	cell := []link{evidenceFor("", rowName, columnName), toProvince(rowName)}
	row := []link{evidenceFor("", "${__data.fields.province}", "${__data.fields.period}"), toProvince("${__data.fields.province}")}
	noCalendar := T("Lịch báo cáo chưa có báo cáo nào.", "The calendar has no reports yet.")
	closed := "(" + state + " != 3)"
	late := "((" + published(all...) + " - " + due(all...) + " > 0) / 86400 or " + overdue(all...) + " / 86400)"

	return board{
		uid:       "bao-cao",
		title:     T("Báo tỉnh · Báo cáo", "Baotinh · Reporting"),
		about:     T("Tỉnh, thành phố nào đã có báo cáo của kỳ nào, đúng hạn hay muộn.", "Which province has reported on which period, on time or late."),
		from:      "now-90d",
		variables: []variable{eraVariable, regionVariable, provincesVariable, reportVariable},
		sections: []section{
			{T("Tóm tắt", "Summary"), []panel{
				tile(T("Đúng hạn", "On time"), is("1")).steppedBy(from(lowest, good)).leads(calendar).
					means(T("Báo cáo đăng trước hoặc đúng ngày phải có.", "Reports that came on or before their date.")).ifEmpty(noCalendar),
				tile(T("Muộn", "Late"), is("2")).steppedBy(from(lowest, good), from(1, fair)).leads(calendar).
					means(T("Báo cáo đăng sau ngày phải có.", "Reports that came after their date.")).ifEmpty(noCalendar),
				tile(T("Chưa có", "Missing"), is("4")).steppedBy(noneIsGood...).leads(calendar).
					means(T("Báo cáo đã quá ngày mà chưa thấy.", "Reports past their date and not seen.")).ifEmpty(noCalendar),
				tile(T("Chưa đến hạn", "Not yet due"), is("3")).steppedBy(from(lowest, calm)).leads(calendar).
					means(T("Báo cáo sắp tới.", "Reports that are still to come.")).ifEmpty(noCalendar),
				tile(T("Tỷ lệ đúng hạn", "Share on time"), "count("+state+" == 1) / count("+closed+")").in(ratio).decimals(0).steppedBy(attained...).leads(calendar).
					means(T("Phần báo cáo đúng hạn trong số đã đến hạn.", "Reports on time, among those that were due.")).
					ifEmpty(T("Chưa có báo cáo đúng hạn", "None on time yet")).quiet("no report may be on time"),
				tile(T("Chậm nhất (ngày)", "Longest overdue (days)"), "max("+overdue(all...)+") / 86400").in(count).decimals(0).steppedBy(from(lowest, fair), from(14, poor), from(30, bad)).leads(calendar).
					means(T("Số ngày quá hạn của báo cáo chờ lâu nhất.", "Days since the date of the report that is missing longest.")).
					ifEmpty(T("Không có", "None")).quiet("all reports may have come"),
			}},
			{T("Tỉnh, thành phố × kỳ", "Provinces × periods"), []panel{
				matrix(T("Tình trạng báo cáo: ${report}", "State of reports: ${report}"), "province", "period", "max by (province, period) ("+state+")").
					rowed(`province\period`, provinceHeading).worded(reportWords...).perValue("report").size(24, 18).
					means(T("Mỗi ô là báo cáo của một tỉnh cho một kỳ.", "Each cell is the report of one province on one period.")).
					ifEmpty(noCalendar).leads(cell...),
				matrix(T("Số ngày muộn: ${report}", "Days late: ${report}"), "province", "period", "max by (province, period) ("+late+")").
					rowed(`province\period`, provinceHeading).in(count).decimals(0).perValue("report").size(24, 12).
					steppedBy(from(lowest, fair), from(14, poor), from(30, bad)).quiet("all reports may be on time").
					means(T("Số ngày từ hạn đến khi đăng, hoặc đến hôm nay nếu chưa có.", "Days from the date to the publication, or to today if it is missing.")).
					ifEmpty(T("Không có báo cáo nào muộn.", "No report is late.")).leads(cell...),
			}},
			{T("Danh sách", "Lists"), []panel{
				overdueList(all...).size(12, 14),
				list(T("Báo cáo sắp đến hạn", "Reports due next"),
					one(titled("("+due(all...)+" - time() > 0) / 86400")).as(T("Còn lại (ngày)", "Days left"), digits(0)),
					one(titled("("+due(all...)+" > time()) * 1000")).of(moment).as(T("Hạn", "Due"))).
					headed(owed...).sorted(T("Còn lại (ngày)", "Days left"), false).size(12, 14).quiet("the calendar may hold nothing ahead").
					means(T("Các báo cáo chưa đến hạn, gần nhất ở trên.", "Reports still to come, the next first.")).
					ifEmpty(T("Lịch không còn báo cáo nào phía trước.", "The calendar holds nothing ahead.")).leads(row...),
				list(T("Tỷ lệ đúng hạn của từng tỉnh", "Share on time by province"),
					one("(sum by (province) ("+state+" == bool 1) / count by (province) "+closed+")").of(ratio).as(T("Đúng hạn", "On time"),
						append(span(0, 1), asGauge, digits(0), stepped(attained))...),
					one("sum by (province) ("+state+" == bool 2)").as(T("Muộn", "Late")),
					one("sum by (province) ("+state+" == bool 4)").as(T("Chưa có", "Missing"))).
					headed(column{"province", provinceHeading, nil}).sorted(T("Đúng hạn", "On time"), false).size(24, 10).
					means(T("Trong số báo cáo đã đến hạn; thấp nhất ở trên.", "Among the reports that were due; the lowest first.")).
					ifEmpty(noCalendar).leads(toProvince("${__data.fields.province}")),
			}},
			{T("Diễn biến", "Over time"), []panel{
				lines(T("Số báo cáo quá hạn theo thời gian", "Overdue reports over time"), along(countOf(overdue(all...)), T("Quá hạn", "Overdue"))).
					size(24, 8).means(T("Số báo cáo quá hạn tại từng thời điểm mà Prometheus đã ghi.", "Overdue reports at each moment that Prometheus has recorded.")).
					ifEmpty(noCalendar).leads(calendar),
			}},
		},
	}
}
