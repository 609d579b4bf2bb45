package indicator_test

import (
	"testing"
	"time"
)

// TestTermCompared: a term that something is compared with is not the one that is spoken of.
func TestTermCompared(t *testing.T) {
	reader := newReader(t)
	for want, text := range map[string]string{
		"party_members_admitted 9310 2015-2020; party_members_admitted change 704 2015-2020<2010-2015; party_organizations_inspected 1815 2015-2020": "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.310 đảng viên; so với nhiệm kỳ 2010 - 2015 tăng 704 đồng chí. Cả nhiệm kỳ, các cấp ủy kiểm tra 1.815 tổ chức đảng.",
		"party_members_admitted 9310 2015-2020; party_members_disciplined 488 2015-2020; party_members_disciplined change -31 2015-2020<2010-2015":   "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.310 đảng viên. Trong nhiệm kỳ, các cấp ủy kỷ luật 488 đảng viên, giảm 31 đảng viên so với cả nhiệm kỳ trước.",
		"party_members_admitted 9310 2015-2020; party_members_admitted attainment 0.97 2015-2020":                                                    "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.310 đảng viên, đạt 97% so với chỉ tiêu nhiệm kỳ 2015 - 2020.",
		"party_members_admitted 1204 2020-YTD": "Toàn tỉnh kết nạp 1.204 đảng viên, tăng 3 đảng viên so với nhiệm kỳ 2010 - 2015.",
		"party_members_admitted 8600 2010-2015; party_members_admitted 9310 2015-2020; party_organizations_inspected 1815 2015-2020":                          "Nhiệm kỳ 2010 - 2015, toàn tỉnh kết nạp 8.600 đảng viên; nhiệm kỳ 2015 - 2020 kết nạp 9.310 đảng viên. Cả nhiệm kỳ, các cấp ủy kiểm tra 1.815 tổ chức đảng.",
		"party_organizations_established 52 2010-2015; party_organizations_established change 7 2010-2015<2005-2010; party_members_disciplined 512 2010-2015": "Từ năm 2010 đến năm 2015, toàn tỉnh thành lập mới 52 tổ chức đảng, tăng 7 tổ chức so với nhiệm kỳ trước. Cả nhiệm kỳ, các cấp ủy kỷ luật 512 đảng viên.",
	} {
		if got := readOn(t, reader, time.Date(2020, 10, 6, 8, 0, 0, 0, time.UTC), "Tin trong tỉnh", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestMonthsOfAll: "10 tháng toàn tỉnh …" at the head of a clause are those of the year.
func TestMonthsOfAll(t *testing.T) {
	reader := newReader(t)
	for want, text := range map[string]string{
		"party_members_admitted 1433 2021-10M; party_members_admitted attainment 0.955 2021; party_members_admitted target 1500 2021; party_members_admitted change -52 2021-10M<2020-10M": "Với công tác tạo nguồn, 10 tháng cả tỉnh kết nạp 1.433 đảng viên, đạt 95,5% chỉ tiêu năm 2021 (1.500 đảng viên), nhưng so với cùng kỳ năm 2020 giảm 52 đồng chí.",
		"party_members_disciplined 61 2021-10M":  "10 tháng toàn Đảng bộ tỉnh kỷ luật 61 đảng viên.",
		"party_members_disciplined 62 2021-YTD":  "Sau chỉnh đốn, suốt 8 tháng toàn tỉnh kỷ luật 62 đảng viên.",
		"party_members_disciplined 63 2020":      "Năm 2020, 9 tháng toàn tỉnh kỷ luật 63 đảng viên.",
		"party_members_disciplined 64 2021-YTD":  "Khi đã hợp nhất, 12 tháng toàn tỉnh kỷ luật 64 đảng viên.",
		"party_members_disciplined 65 2020-2021": "Từ tháng 12-2020, 9 tháng cả tỉnh kỷ luật 65 đảng viên.",
	} {
		if got := readOn(t, reader, time.Date(2021, 11, 9, 8, 0, 0, 0, time.UTC), "Tin trong tỉnh", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestBeginOfYearOver: "Ngay từ đầu năm" in a report on the year that is over is of that year.
func TestBeginOfYearOver(t *testing.T) {
	reader := newReader(t)
	for want, text := range map[string]string{
		"party_cells_with_inspection_plan 1117 2021; party_members_inspected 402 2021; party_members_inspected change 13 2021<2020": "Tỉnh ủy tổng kết công tác kiểm tra năm 2021. Ngay từ đầu năm, 1.117 chi bộ đã xây dựng kế hoạch kiểm tra, giám sát. Cũng trong năm, các cấp ủy kiểm tra 402 đảng viên; so với năm 2020 tăng 13 đảng viên.",
		"party_members_admitted 900 2021; party_members_admitted 41 2022-YTD":                                                       "Năm 2021, toàn tỉnh kết nạp 900 đảng viên. Từ đầu năm đến nay, toàn tỉnh kết nạp 41 đảng viên.",
		"party_members_admitted 900 2021; party_members_inspected 8 2022-YTD":                                                       "Năm 2021, toàn tỉnh kết nạp 900 đảng viên. Sang năm mới, ngay từ đầu năm các cấp ủy đã kiểm tra 8 đảng viên.",
		"party_members_admitted 900 2021; party_members_admitted target 950 2022; party_members_inspected 8 2022-YTD":               "Năm 2021, toàn tỉnh kết nạp 900 đảng viên. Năm 2022, tỉnh phấn đấu kết nạp 950 đảng viên. Ngay từ đầu năm, các cấp ủy đã kiểm tra 8 đảng viên.",
		"party_members_inspected 8 2022-YTD":                                                                                        "Ngay từ đầu năm, các cấp ủy trong tỉnh đã kiểm tra 8 đảng viên.",
	} {
		if got := readOn(t, reader, time.Date(2022, 1, 20, 8, 0, 0, 0, time.UTC), "Tin trong tỉnh", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}
