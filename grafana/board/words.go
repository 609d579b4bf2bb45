package board

// Headings of columns that return.
var (
	provinceHeading  = T("Tỉnh, thành phố", "Province")
	periodHeading    = T("Kỳ", "Period")
	indicatorHeading = T("Chỉ tiêu", "Indicator")
	reportHeading    = T("Báo cáo", "Report")
	siteHeading      = T("Trang tin", "Site")
)

// What a verdict and a state of a report are called, and in which colour.
var (
	verdictWords = []word{
		{"1", T("Không đạt", "Missed"), bad},
		{"2", T("Chậm tiến độ", "Behind"), poor},
		{"3", T("Đúng tiến độ", "On pace"), calm},
		{"4", T("Đạt", "Met"), good},
	}
	reportWords = []word{
		{"1", T("Đúng hạn", "On time"), good},
		{"2", T("Muộn", "Late"), fair},
		{"3", T("Chưa đến hạn", "Not yet due"), calm},
		{"4", T("Chưa có", "Missing"), bad},
	}
)

// labelled are the columns of the labels that a list of figures has: indicator
// stays for the links, its name is shown.
func labelled(c []Indicator) []column {
	return []column{
		{"province", provinceHeading, []property{set("custom.width", 190)}},
		{"name", indicatorHeading, []property{within(names(c)), set("custom.minWidth", 260)}},
		{"indicator", Text{}, hidden},
		{"period", periodHeading, []property{set("custom.width", 100)}},
	}
}
