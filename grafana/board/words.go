package board

import "github.com/baotinh/baotinh/internal/indicator"

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
		{"5", T("Đang thực hiện", "Under way"), unknown},
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
func labelled(c []indicator.Indicator) []column {
	return []column{
		{"province", provinceHeading, []property{set("custom.width", 150)}},
		{"name", indicatorHeading, []property{within(names(c)), set("custom.minWidth", 200)}},
		{"indicator", Text{}, hidden},
		{"period", periodHeading, []property{set("custom.width", 90)}},
	}
}

// kindWords name the kinds of figures.
var kindWords = []word{
	{"actual", T("Kết quả", "Result"), ""},
	{"target", T("Kế hoạch", "Target"), ""},
	{"attainment", T("Mức đạt", "Attainment"), ""},
	{"change", T("Tăng, giảm", "Change"), ""},
}

// owed are the columns of a list of reports: the title is shown, the id stays.
var owed = []column{
	{"province", provinceHeading, []property{set("custom.width", 120)}},
	{"title", reportHeading, []property{set("custom.minWidth", 150)}},
	{"period", periodHeading, []property{set("custom.width", 90)}},
	{"report", Text{}, hidden},
}

// partWords name the parts that figures are broken down into.
var partWords = []word{
	{"women", T("Nữ", "Women"), ""},
	{"probationary", T("Dự bị", "Probationary"), ""},
	{"ethnic_minority", T("Dân tộc thiểu số", "Ethnic minorities"), ""},
	{"religious", T("Tín đồ tôn giáo", "Religious"), ""},
	{"private_enterprise", T("Doanh nghiệp ngoài nhà nước", "Private enterprises"), ""},
	{"retired", T("Hưu trí", "Retired"), ""},
	{"exempted", T("Được miễn sinh hoạt", "Exempted"), ""},
	{"youth_union", T("Đoàn viên thanh niên", "Youth Union"), ""},
	{"students", T("Học sinh, sinh viên", "Students"), ""},
	{"workers", T("Công nhân", "Workers"), ""},
	{"officials", T("Cán bộ, công chức", "Officials"), ""},
	{"improved", T("Có tiến bộ", "Improved"), ""},
	{"under_education", T("Đang giáo dục, giúp đỡ", "Being educated"), ""},
	{"removed", T("Đưa ra khỏi Đảng", "Removed"), ""},
	{"struck_off", T("Xóa tên", "Struck off"), ""},
	{"expelled", T("Khai trừ", "Expelled"), ""},
	{"resigned", T("Xin ra khỏi Đảng", "Resigned"), ""},
	{"grassroots_committee", T("Đảng bộ cơ sở", "Grassroots committees"), ""},
	{"grassroots_cell", T("Chi bộ cơ sở", "Grassroots cells"), ""},
	{"village", T("Thôn, tổ dân phố", "Villages"), ""},
	{"other", T("Khác", "Other"), ""},
	{"excellent", T("Hoàn thành xuất sắc nhiệm vụ", "Excellent"), ""},
	{"good", T("Hoàn thành tốt nhiệm vụ", "Good"), ""},
	{"good_or_better", T("Hoàn thành tốt nhiệm vụ trở lên", "Good or better"), ""},
	{"completed", T("Hoàn thành nhiệm vụ", "Completed"), ""},
	{"completed_or_better", T("Hoàn thành nhiệm vụ trở lên", "Completed or better"), ""},
	{"failed", T("Không hoàn thành nhiệm vụ", "Failed"), ""},
	{"clean_strong", T("Trong sạch, vững mạnh", "Clean and strong"), ""},
	{"reprimand", T("Khiển trách", "Reprimand"), ""},
	{"warning", T("Cảnh cáo", "Warning"), ""},
	{"dismissal", T("Cách chức", "Dismissal"), ""},
	{"expulsion", T("Khai trừ", "Expulsion"), ""},
	{"dissolution", T("Giải tán", "Dissolution"), ""},
	{"routine", T("Thường xuyên, theo chương trình", "Routine"), ""},
	{"suspected_violation", T("Có dấu hiệu vi phạm", "Suspected violation"), ""},
	{"collective", T("Tập thể", "Collectives"), ""},
	{"individual", T("Cá nhân", "Individuals"), ""},
	{"programme", T("Chương trình", "Programmes"), ""},
	{"regulation", T("Quy định", "Regulations"), ""},
	{"decision", T("Quyết định", "Decisions"), ""},
	{"conclusion", T("Kết luận", "Conclusions"), ""},
	{"plan", T("Kế hoạch", "Plans"), ""},
	{"scheme", T("Đề án", "Schemes"), ""},
	{"resolution", T("Nghị quyết", "Resolutions"), ""},
	{"directive", T("Chỉ thị", "Directives"), ""},
	{"guideline", T("Hướng dẫn", "Guidelines"), ""},
	{"review", T("Báo cáo sơ kết, tổng kết", "Reviews"), ""},
	{"group", T("Nhóm nhiệm vụ", "Groups of tasks"), ""},
	{"key", T("Nhiệm vụ trọng tâm", "Key tasks"), ""},
	{"regular", T("Nhiệm vụ thường xuyên", "Regular tasks"), ""},
}

// partHeadings are the columns of a matrix of parts; years of a badge are
// their own heading.
func partHeadings() []column {
	var out []column
	for _, w := range partWords {
		out = append(out, column{field: w.value, heading: w.text})
	}
	return out
}

// unitWords name what one unit of an indicator is.
var unitWords = map[indicator.Unit]Text{
	"person": T("người", "people"), "organization": T("tổ chức", "organizations"), "village": T("thôn, tổ dân phố", "villages"),
	"ratio": T("%", "%"), "case": T("vụ việc", "cases"), "turn": T("lượt", "turns"), "recipient": T("tập thể, cá nhân", "recipients"),
	"account": T("tài khoản", "accounts"), "document": T("văn bản", "documents"), "house": T("nhà", "houses"), "gift": T("phần quà", "gifts"),
	"dong": T("đồng", "dong"), "task": T("nhiệm vụ", "tasks"), "rank": T("hạng", "rank"),
}

// unitsOf maps the ids of indicators to the words for their units.
func unitsOf(c []indicator.Indicator) []word {
	var out []word
	for _, i := range c {
		out = append(out, word{value: i.ID, text: unitWords[i.Unit]})
	}
	return out
}
