package indicator_test

import (
	"testing"
	"time"
)

// TestTimes: what a figure counts over, in the words of a report of mid-July.
func TestTimes(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 640 2022-H1", "Qua nửa năm, toàn tỉnh kết nạp được 640 đảng viên mới."},
		{"party_members_admitted 640 2022-H1; party_members_admitted target 560 2022-H2", "Nửa năm qua, toàn tỉnh kết nạp 640 đảng viên. Sáu tháng cuối năm, tỉnh phấn đấu kết nạp thêm 560 đảng viên."},
		{"party_members_admitted target 2468 2022-H2", "6 tháng cuối năm, Tỉnh ủy yêu cầu các xã, phường kết nạp 2.468 đảng viên còn lại theo kế hoạch."},
		{"party_members_admitted target 12500 2020-2025; party_villages_with_cell_ratio target 1 2020-2025", "Nghị quyết Đại hội Đảng bộ tỉnh xác định trong 5 năm 2020 - 2025 kết nạp 12.500 đảng viên; giữ vững 100% ấp, khóm có chi bộ."},
		{"party_members_admitted target 560 2022-H2 at_least", "6 tháng còn lại của năm, toàn tỉnh phải kết nạp ít nhất 560 đảng viên nữa."},
		{"party_members_admitted 512 2022-YTD", "Từ đầu năm đến giữa tháng 7, cả tỉnh kết nạp 512 đảng viên."},
		{"party_members_admitted 5312 2019-2021", "Từ năm 2019 đến 2021 tỉnh kết nạp 5.312 đảng viên."},
		// A series, each with its own time.
		{"party_members_admitted 1902 2019; party_members_admitted 911 2020; party_members_admitted 850 2021; party_members_admitted 400 2022-H1", "Số đảng viên mới kết nạp của toàn tỉnh năm 2019 là 1.902, năm 2020 là 911; năm 2021 là 850; 6 tháng đầu năm 2022 được 400."},
		{"party_villages_with_cell_ratio 0.882 2020; party_villages_with_cell_ratio 0.974 2022-YTD", "Tỷ lệ ấp, khóm có chi bộ trong tỉnh đầu nhiệm kỳ là 88,2%, nay đã đạt 97,4%."},
		{"party_members_admitted[students] 74 2022-YTD; party_members_admitted[students] 41 2021", "Từ đầu năm 2022 đến nay, toàn tỉnh kết nạp 74 học sinh, trong khi cả năm 2021 chỉ có 41 em."},
		// What stands among the parts dates nothing outside of them; an average reaches no farther than its count.
		{"party_members_admitted 1102 2022-H1; party_members_admitted 655 2022-Q2; party_members_removed[struck_off] 30 2022-H1", "6 tháng đầu năm, toàn tỉnh kết nạp 1.102 đảng viên, trong đó quý II kết nạp 655 đảng viên; xóa tên 30 đảng viên."},
		{"party_members_admitted 16842 2015-2020; party_members_admitted 3368 2015-2020/year; party_organizations_established[private_enterprise] 34 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 16.842 đảng viên, bình quân mỗi năm 3.368 đảng viên; thành lập mới 34 tổ chức đảng trong doanh nghiệp tư nhân."},
		{"party_admission_ratio 0.0289 2021-9M", "Trong 9 tháng năm 2021, tỷ lệ kết nạp đảng viên của toàn tỉnh so với tổng số đảng viên đầu năm đạt 2,89%."},
		{"party_members_admitted 803 2022-YTD; party_members_admitted attainment 0.618 2022; party_members_admitted 865 2021-YTD", "Từ đầu năm đến ngày 10/7, toàn tỉnh kết nạp 803 đảng viên, đạt 61,8% chỉ tiêu cả năm; cùng kỳ năm trước là 865 đảng viên."},
		{"party_members_admitted 1876 2021; party_members_admitted 840 2022-H1", "Năm 2021, toàn tỉnh kết nạp 1.876 đảng viên, vượt chỉ tiêu 176 đảng viên. 6 tháng đầu năm nay, con số này là 840 đảng viên."},
		{"party_members_admitted 102 2022-06; party_members_admitted[women] 41 2022-06; party_members_admitted 612 2022-H1; party_members_admitted[women] 246 2022-H1", "Tháng 6, toàn tỉnh kết nạp 102 đảng viên, trong đó nữ 41; lũy kế 6 tháng kết nạp 612 đảng viên, trong đó nữ 246."},
		{"commendations[collective] 312 2021; commendations[collective] 25 2022-07; commendations[individual] 40 2022-07", "Năm 2021, toàn tỉnh có 312 tập thể được khen thưởng. Tại hội nghị, Tỉnh ủy tặng bằng khen cho 25 tập thể, 40 cá nhân."},
		{"commendations[individual] 2418 2009-2022", "Từ năm 2009 đến nay, Tỉnh ủy đã khen thưởng 2.418 cá nhân."},
		{"commendations[individual] 18 2022-07", "Tỉnh ủy vừa khen thưởng 18 cá nhân có thành tích từ năm 2009 đến nay."},
		{"commendations[collective] 96 2022-07", "Hầu hết đảng viên trong tỉnh đăng ký làm theo Bác; Tỉnh ủy đã biểu dương 96 tập thể."},
		// "đến nay" takes nothing from the months reported on.
		{"party_members_screened 318 2021-10M; party_members_screened[improved] 142 2021-10M; party_members_admitted 900 2021-10M", "Mười tháng năm 2021, các chi bộ trong tỉnh đưa 318 đảng viên vào diện sàng lọc; đến nay 142 đồng chí đã tiến bộ. Toàn tỉnh kết nạp 900 đảng viên."},
		// Plans up to a year are counted from now on, shares are asked of the year.
		{"party_organizations_established[private_enterprise] target 40 2022-2025 at_least; party_members_admitted[workers] target 120 2022-2025/year", "Từ nay đến năm 2025, tỉnh thành lập mới ít nhất 40 tổ chức đảng trong doanh nghiệp tư nhân, mỗi năm kết nạp 120 đảng viên là công nhân."},
		{"party_villages_with_cell_ratio target 1 2025", "Tỉnh đặt mục tiêu đến năm 2025, 100% ấp, khóm có chi bộ."},
		{"party_members_admitted target 798 2022-H2 at_least; party_members_admitted target 1500 2022", "6 tháng cuối năm, toàn tỉnh phải kết nạp ít nhất 798 đảng viên mới hoàn thành chỉ tiêu 1.500 đảng viên."},
	})
}

// TestPlans: what is planned, by the words that announce it.
func TestPlans(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 9000 2021-2025; party_members_admitted target 1800 2021-2025/year", "Theo kế hoạch của Ban Thường vụ Tỉnh ủy, giai đoạn 2021 - 2025 toàn tỉnh kết nạp 9.000 đảng viên, mỗi năm 1.800 đảng viên."},
		{"party_members_admitted 820 2022-H1; party_members_admitted target 1400 2022", "Đến hết tháng 6, toàn tỉnh kết nạp được 820 đảng viên; mục tiêu cả năm là 1.400."},
		{"party_organizations_inspected[suspected_violation] target 5 2022-Q3 at_least; party_members_inspected[suspected_violation] target 12 2022-Q3", "Nhiệm vụ quý III: các cấp ủy trong tỉnh kiểm tra khi có dấu hiệu vi phạm ít nhất 5 tổ chức đảng và 12 đảng viên."},
		{"party_organizations_inspected[routine] 12 2022-H1", "6 tháng đầu năm, cấp ủy các cấp trong tỉnh kiểm tra theo kế hoạch 12 tổ chức đảng."},
		{"mass_organization_coverage_ratio target 0.8 2022; mass_organization_coverage_ratio 0.774 2022-H1", "Chỉ tiêu năm 2022 về tỷ lệ tập hợp quần chúng vào tổ chức đoàn thể là 80%; đến hết tháng 6 mới đạt 77,4%."},
	})
}

// TestYearOfReport: at the beginning of a year the year before is reported on.
func TestYearOfReport(t *testing.T) {
	reader := newReader(t)
	for want, text := range map[string]string{
		"party_members_admitted 900 2021":                                         "Trong năm, toàn tỉnh kết nạp 900 đảng viên.",
		"party_members_admitted 900 2021; party_members_admitted target 950 2022": "Hội nghị tổng kết công tác năm 2021. Trong năm, toàn tỉnh kết nạp 900 đảng viên. Năm 2022, tỉnh phấn đấu kết nạp 950 đảng viên.",
	} {
		if got := readOn(t, reader, time.Date(2022, 2, 15, 8, 0, 0, 0, time.UTC), "Kiểm tra, giám sát năm 2022 trong tỉnh", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestOthersGrowth: what grew in another clause is no indicator's.
func TestOthersGrowth(t *testing.T) {
	run(t, []sentence{
		{"", "Sản lượng tôm toàn tỉnh tăng 8%; GRDP bình quân tăng 7%/năm."},
		{"programme_tasks[group] target 9 2025-2030", "Nghị quyết nhiệm kỳ 2025 - 2030 của tỉnh đề ra 9 nhóm nhiệm vụ; GRDP bình quân tăng trên 8%/năm."},
		{"party_members_disciplined 40 2022-H1; party_members_disciplined change 4 2022-H1<2021-H1; party_members_disciplined change 0.11 ratio 2022-H1<2021-H1", "6 tháng đầu năm, toàn tỉnh kỷ luật 40 đảng viên. So với cùng kỳ, số bị kỷ luật tăng 4 đảng viên, tăng 11%."},
		{"party_villages_with_cell 925 2022-07-12; party_villages_with_cell_ratio target 1 2022", "Đến nay, 925/948 ấp, khóm trong tỉnh có chi bộ. Tỉnh đặt mục tiêu đến cuối năm đạt 100%."},
	})
}

// TestGiven: what somebody asked for, told behind the number.
func TestGiven(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1046 2022-H1; party_members_admitted attainment 0.523 2022; party_members_admitted target 2000 2022", "Cuộc giao ban nghe kết quả nửa năm: cả Đảng bộ tỉnh kết nạp 1.046 đảng viên, tương ứng 52,3% con số 2.000 mà Tỉnh ủy giao cho năm 2022."},
		{"party_members_disciplined 412 2021; party_members_disciplined change -37 2021<2020", "Năm 2021, toàn tỉnh có 412 đảng viên bị thi hành kỷ luật, ít hơn năm 2020 là 37 người."},
		{"party_members_disciplined 203 2021; party_members_disciplined change 23 2021<2020; party_members_disciplined change 0.128 ratio 2021<2020", "Năm 2021, toàn tỉnh kỷ luật 203 đảng viên, tăng 23 trường hợp (12,8%) so với năm 2020."},
		{"party_members_admitted 1102 2022-H1; party_members_admitted 655 2022-Q2; party_members_admitted attainment 0.551 2022; party_members_admitted[women] 441 2022-H1", "6 tháng đầu năm toàn tỉnh kết nạp 1.102 đảng viên, trong đó quý II kết nạp 655 đảng viên, nâng mức thực hiện kế hoạch năm lên 55,1%; trong số đảng viên mới, nữ 441."},
		{"party_villages_with_cell_ratio target 1 2022", "Đến cuối năm, tỉnh phải có 100% ấp, khóm có chi bộ, trên 85% số chi bộ ấy có chi ủy."},
		{"party_members_admitted 812 2022-H1; party_members_admitted attainment 0.45 2022 nearly", "Sau nửa năm, cả tỉnh kết nạp 812 đảng viên, xấp xỉ 45% mức Tỉnh ủy giao."},
		{"party_members_admitted 2204 2021-11M; party_members_admitted attainment 0.958 2021", "11 tháng năm 2021, toàn tỉnh kết nạp 2.204 đảng viên, đạt tỷ lệ 95,8%."},
		{"party_members_rated_ratio[excellent] 0.124 2021; party_members_rated_ratio[good] 0.798 2021; party_members_rated_ratio[completed] 0.071 2021; party_members_rated_ratio[failed] 0.007 2021; party_members_rated_ratio[good] change 0.012 2021<2020", "Kết quả xếp loại năm 2021 của tỉnh: 12,4% đảng viên hoàn thành xuất sắc nhiệm vụ, 79,8% hoàn thành tốt, 7,1% hoàn thành, còn 0,7% không hoàn thành nhiệm vụ. So với năm trước, tỷ lệ hoàn thành tốt nhiệm vụ tăng 1,2%."},
		{"party_members_admitted 245 2022-Q1; party_members_admitted attainment 0.175 2022; party_members_admitted target 1400 2022", "Quý đầu năm, toàn tỉnh kết nạp 245 đảng viên, đạt 17,5% so chỉ tiêu 1.400 của cả năm."},
		{"party_organizations 795 2021-12-31; party_organizations_rated_ratio[excellent] 0.2 2021; party_organizations_rated_ratio[good] 0.756 2021", "Năm 2021, toàn tỉnh có 795 tổ chức cơ sở đảng; 20% hoàn thành xuất sắc nhiệm vụ, 75,6% hoàn thành tốt nhiệm vụ."},
		{"party_organizations_rated 697 2021; party_organizations_rated[good] 254 2021", "Tổ chức cơ sở đảng trong tỉnh: năm 2021 đã phân loại 697 đơn vị. Hoàn thành tốt nhiệm vụ: 254."},
		{"party_organizations 600 2021-12-31; party_organizations 562 2022-07-12; party_organizations change -38 2022-07-12<2021-12-31", "Cuối năm 2021, toàn tỉnh có 600 tổ chức cơ sở đảng. Sau khi sắp xếp, đến nay con số này còn 562, giảm 38 tổ chức."},
	})
}

// TestAttained: a share of the plan is of the count, whatever stands between.
func TestAttained(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1020 2021-9M; party_admission_ratio 0.026 2021-9M; party_members_admitted attainment 0.729 2021; party_members_admitted target 1400 2021", "Đến hết quý III năm 2021, toàn tỉnh kết nạp 1.020 đảng viên, chiếm 2,6% tổng số đảng viên, đạt 72,9% so với chỉ tiêu 1.400 đảng viên."},
		{"party_members_admitted 1070 2021", "Năm 2021, toàn tỉnh kết nạp 1.070 đảng viên, cao hơn 170 đảng viên so với chỉ tiêu."},
		{"party_members_admitted 2417 2021; party_members_admitted attainment 1.099 2021", "Năm 2021, toàn tỉnh kết nạp 2.417 đảng viên, vượt 217 đảng viên, đạt 109,9% kế hoạch."},
	})
}

// TestNoneDisciplined: "không … nào" is a count, those let off are none.
func TestNoneDisciplined(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 17 2022-Q1; party_organizations_disciplined 0 2022-Q1", "Quý I, cấp ủy các cấp trong tỉnh thi hành kỷ luật 17 đảng viên, không kỷ luật tổ chức đảng nào."},
		{"party_members_disciplined 17 2022-Q1", "Quý I, cấp ủy các cấp trong tỉnh thi hành kỷ luật 17 đảng viên, không kỷ luật 4 đảng viên do hết thời hiệu."},
	})
}

// TestExplained: what a percentage or a count in brackets explains.
func TestExplained(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_rated[excellent] 120 2021; party_organizations_rated_ratio[excellent] 0.12 2021; party_organizations_rated[good] 700 2021; party_organizations_rated_ratio[good] 0.7 2021; party_organizations_rated[failed] 9 2021; party_organizations_rated_ratio[failed] 0.009 2021", "Năm 2021, xếp loại tổ chức cơ sở đảng trong tỉnh: hoàn thành xuất sắc 120 tổ chức (12 %), hoàn thành tốt 700 tổ chức (70 %), không hoàn thành nhiệm vụ 9 tổ chức (0,9%)."},
		{"party_members_disciplined 118 2021; party_members_disciplined change -0.126 ratio 2021<2020; party_members_disciplined change -17 2021<2020", "Năm 2021, toàn tỉnh có 118 đảng viên bị thi hành kỷ luật, giảm 12,6% (17 đảng viên) so với năm 2020."},
		{"party_organizations_disciplined 12 2021; party_members_disciplined 230 2021; party_members_disciplined change 0.096 ratio 2021<2020; party_organizations_disciplined change -3 2021<2020", "Năm 2021, các cấp ủy trong tỉnh thi hành kỷ luật 12 tổ chức đảng và 230 đảng viên. So với năm 2020, số đảng viên bị kỷ luật tăng 9,6%, số tổ chức đảng bị kỷ luật giảm 3 tổ chức."},
	})
}

// TestDayOfMeeting: the day on which figures are told dates none of them, but what
// was done on it.
func TestDayOfMeeting(t *testing.T) {
	run(t, []sentence{
		{"commendations[collective] 24 2022-07; party_members_admitted 3902 2022-H1", "Ngày 12/7, Tỉnh ủy sơ kết công tác 6 tháng đầu năm 2022. Hội nghị trao bằng khen cho 24 tập thể.\n\nToàn tỉnh kết nạp 3.902 đảng viên."},
		{"party_organizations_disciplined 4 2022-H1", "Chiều 8/7, Tỉnh ủy họp phiên sơ kết 6 tháng đầu năm. Cấp ủy các cấp trong tỉnh kỷ luật 4 tổ chức đảng."},
		{"party_members_admitted 3902 2022-YTD", "Sáng 11/7, Ban Tổ chức Tỉnh ủy cho biết toàn tỉnh kết nạp 3.902 đảng viên."},
		{"party_members_admitted 39 2022-07", "Ngày 7/7, các chi bộ trong tỉnh đồng loạt kết nạp 39 đảng viên."},
		{"commendations[individual] 31 2022-07", "Ngày 12/7, Tỉnh ủy tổ chức hội nghị. Bí thư Tỉnh ủy trao bằng khen cho 31 cá nhân."},
	})
}

// TestThisMonth: "tháng này" is the month just named, and that of the article where
// none was.
func TestThisMonth(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 612 2022-H1; party_members_admitted 187 2022-05", "6 tháng đầu năm, toàn tỉnh kết nạp 612 đảng viên. Cao điểm là tháng 5: chỉ trong tháng này, 187 quần chúng được kết nạp Đảng."},
		{"party_members_disciplined 19 2022-Q1", "Quý I có nhiều kết luận kiểm tra. Riêng quý này, toàn tỉnh kỷ luật 19 đảng viên."},
		{"party_members_admitted 61 2022-07", "So với tháng 6, trong tháng này toàn tỉnh kết nạp 61 đảng viên."},
	})
}

// TestMonthsJustOver: as many months as the year is old are those, also behind words
// that else tell how long something took.
func TestMonthsJustOver(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 612 2022-H1", "Sau sáu tháng, toàn tỉnh kết nạp 612 đảng viên."},
		{"party_members_removed 14 2022-H1", "Suốt 6 tháng, các cấp ủy trong tỉnh đưa ra khỏi Đảng 14 đảng viên."},
		{"party_members_admitted 612 2022-H1", "Hết hai quý, toàn tỉnh kết nạp 612 đảng viên."},
		{"party_members_admitted 612 2022-YTD", "Sau sáu tháng triển khai đề án, toàn tỉnh kết nạp 612 đảng viên."},
		{"party_members_admitted 612 2022-YTD", "Sau tám tháng, toàn tỉnh kết nạp 612 đảng viên."},
	})
	reader := newReader(t)
	want, text := "party_members_admitted 612 2021", "Suốt mười hai tháng, toàn tỉnh kết nạp 612 đảng viên."
	if got := readOn(t, reader, time.Date(2022, 1, 6, 8, 0, 0, 0, time.UTC), "Trong tỉnh", text); got != want {
		t.Errorf("%s\n got %s\nwant %s", text, got, want)
	}
}

// TestDayOfReport: the day on which something was told dates no count of other months.
func TestDayOfReport(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 640 2022-H1", "Ngày 8-7, tin từ Tỉnh ủy cho biết sáu tháng đầu năm 2022, toàn tỉnh kết nạp 640 đảng viên."},
		{"party_members_admitted 310 2022-Q2", "Ngày 8/7, tại hội nghị đánh giá công tác xây dựng Đảng quý II, Tỉnh ủy thông báo toàn tỉnh kết nạp 310 đảng viên."},
		{"commendations[collective] 12 2022-07", "Ngày 8/7, Tỉnh ủy tặng bằng khen cho 12 tập thể."},
	})
}

// TestNewLevel: a share that moved to a new level, and by how much it moved.
func TestNewLevel(t *testing.T) {
	run(t, []sentence{
		{"party_villages_with_cell_ratio 0.985 2020; party_villages_with_cell_ratio 0.992 2021", "Năm 2020, 98,5% ấp, khóm trong tỉnh có chi bộ. Năm 2021, tỷ lệ này tăng lên 99,2%."},
		{"party_villages_with_cell_ratio 0.985 2020; party_villages_with_cell_ratio 0.972 2021", "Tỷ lệ ấp, khóm trong tỉnh có chi bộ năm 2020 là 98,5%; năm 2021 giảm xuống 97,2%."},
		{"party_villages_with_cell_ratio 0.985 2020; party_villages_with_cell_ratio change 0.002 2021<2020", "Tỷ lệ ấp, khóm trong tỉnh có chi bộ năm 2020 là 98,5%; năm 2021 tăng 0,2%."},
		{"party_villages_with_cell_ratio 0.985 2020", "Năm 2020, 98,5% ấp, khóm trong tỉnh có chi bộ. Năm 2021, tỷ lệ hộ nghèo giảm còn 9,2%."},
		{"mass_organization_coverage_ratio 0.685 2021; mass_organization_coverage_ratio target 0.7 2022", "Năm 2021, 68,5% quần chúng trong tỉnh được tập hợp vào các tổ chức đoàn thể. Mục tiêu đưa ra cho năm 2022 nhích lên 70%."},
	})
}

// TestLevelBehindDifference: a difference, and the level to which it led.
func TestLevelBehindDifference(t *testing.T) {
	run(t, []sentence{
		{"party_organizations change -12 2021-12-31<2020-12-31; party_organizations 588 2021-12-31", "Năm 2021, toàn tỉnh giảm 12 tổ chức cơ sở đảng do sáp nhập, còn 588."},
		{"party_members change 1905 2021-12-31<2020-12-31; party_members 61204 2021-12-31", "Năm 2021, số đảng viên của tỉnh tăng 1.905, lên 61.204 đồng chí."},
		{"party_members_disciplined change -14 2021<2020; party_members_disciplined 202 2021", "Năm 2021, số đảng viên bị kỷ luật của tỉnh giảm 14 người, còn 202 người."},
		{"party_members_disciplined change -14 2021<2020", "Năm 2021, số đảng viên bị kỷ luật của tỉnh giảm 14 người, còn 202 người đang xem xét."},
		{"party_members 61000 2022-07-12 over", "Về dự có 350 đại biểu đại diện cho hơn 61.000 đảng viên toàn Đảng bộ tỉnh tham dự."},
	})
}

// TestPlanAsSubject: plans, and how far they are fulfilled, told with the plan as what
// the clause is about.
func TestPlanAsSubject(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 968 2022-H1; party_members_admitted target 1900 2022", "6 tháng đầu năm, toàn tỉnh kết nạp 968 đảng viên.\n\nĐường còn dài, bởi chỉ tiêu Tỉnh ủy giao cho cả năm nay là 1.900 đảng viên."},
		{"party_members_admitted 968 2022-H1", "6 tháng đầu năm, toàn tỉnh kết nạp 968 đảng viên.\n\nHuyện Cái Nước kết nạp 68 đảng viên.\n\nChỉ tiêu cả năm là 150 đảng viên."},
		{"party_members_admitted attainment 0.854 2022", "Đến nay, kế hoạch phát triển đảng viên của tỉnh đã thực hiện được 85,4%."},
		{"party_members_admitted attainment 0.454 2022", "Chỉ tiêu kết nạp đảng viên năm 2022 của toàn tỉnh mới đạt 45,4%."},
		{"party_members_admitted target 2000 2022; party_members_admitted attainment 0.4625 2022", "Tỉnh ủy giao 2.000 đảng viên mới cho năm nay, kết quả đến giờ dừng lại ở mức 46,25%."},
		{"sipas_ratio target 0.9 2023 over", "Mục tiêu năm 2023 là chỉ số hài lòng SIPAS đạt trên 90%."},
		{"", "Chỉ tiêu thu ngân sách năm 2022 của tỉnh đạt 45,4%."},
	})
}

// TestNextYearInTitle: the year to come that the title names dates no result.
func TestNextYearInTitle(t *testing.T) {
	reader := newReader(t)
	for want, text := range map[string]string{
		"party_members_admitted 3902 2021; party_members_admitted attainment 1.084 2021": "Ngày 25/12, Tỉnh ủy tổng kết công tác xây dựng Đảng năm 2021.\n\nToàn tỉnh kết nạp 3.902 đảng viên, vượt 8,4% kế hoạch cả năm.",
		"party_members_admitted 3902 2021-YTD; party_members_admitted target 4000 2022":  "Toàn tỉnh đã kết nạp 3.902 đảng viên.\n\nTỉnh phấn đấu kết nạp 4.000 đảng viên.",
		"party_members_admitted target 4000 2022":                                        "Kết nạp 4.000 đảng viên trong toàn tỉnh.",
	} {
		if got := readOn(t, reader, time.Date(2021, 12, 26, 8, 0, 0, 0, time.UTC), "Tỉnh ủy triển khai nhiệm vụ năm 2022", text); got != want {
			t.Errorf("%s\n got %s\nwant %s", text, got, want)
		}
	}
}

// TestSameOfAnotherTime: a clause that says nothing but another time goes on with what was
// counted before, flow or stock, and not with one of its parts.
func TestSameOfAnotherTime(t *testing.T) {
	run(t, []sentence{
		{"party_organizations 398 2015-12-31; party_organizations 431 2022-07-12", "Cuối năm 2015, tỉnh có 398 tổ chức cơ sở đảng; nay là 431."},
		{"party_members 41200 2019-12-31; party_members 42150 2020-12-31; party_members 43320 2022-07-12", "Năm 2019, toàn tỉnh có 41.200 đảng viên, năm 2020 là 42.150, đến nay đã lên 43.320 đồng chí."},
		{
			"party_organizations 612 2015-12-31; party_organizations[grassroots_committee] 210 2015-12-31; party_organizations 498 2022-07-12",
			"Năm 2015, toàn tỉnh có 612 tổ chức cơ sở đảng, trong đó 210 đảng bộ cơ sở; đến nay còn 498.",
		},
		{"party_members 41200 2019-12-31", "Năm 2019, toàn tỉnh có 41.200 đảng viên; nay là 320."},
		{"party_members 41200 2019-12-31", "Năm 2019, toàn tỉnh có 41.200 đảng viên; nay xã Tân Ân có 320."},
		{"party_members_admitted 1204 2021-9M; party_members_admitted 1110 2020-9M", "9 tháng năm 2021, toàn tỉnh kết nạp 1.204 đảng viên, trong khi cùng kỳ năm 2020 chỉ kết nạp được 1.110 đảng viên."},
		{"party_members_admitted 1204 2021-9M; party_members_admitted 1110 2020-9M", "9 tháng năm 2021, toàn tỉnh kết nạp 1.204 đảng viên; cùng kỳ 2020 chỉ đạt 1.110."},
		{"officials_trained 4912 2021-9M; officials_trained 3870 2020-9M", "9 tháng năm 2021, tỉnh bồi dưỡng 4.912 lượt cán bộ; cùng kỳ năm 2020, con số này chỉ là 3.870 lượt."},
		{"party_members_admitted 1204 2021-9M; party_members_disciplined 61 2021-9M", "9 tháng năm 2021, toàn tỉnh kết nạp 1.204 đảng viên. Cùng kỳ, 61 đảng viên bị kỷ luật."},
	})
}

// TestYearsOfTerm: "5 năm ấy" are those of the term spoken of.
func TestYearsOfTerm(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations 398 2015-12-31; party_members_admitted 7846 2015-2020",
			"Nhiệm kỳ 2015 - 2020 đã khép lại. Cuối năm 2015, toàn tỉnh có 398 tổ chức cơ sở đảng. Trong 5 năm ấy, tỉnh kết nạp 7.846 đảng viên.",
		},
		{
			"party_organizations 398 2015-12-31; party_organizations 431 2022-07-12; party_villages_with_cell 517 2022-07-12; party_members_admitted 7846 2015-2020",
			"Nhiệm kỳ 2015 - 2020 đã khép lại. Cuối năm 2015, toàn tỉnh có 398 tổ chức cơ sở đảng; nay là 431. Cả 517/520 ấp đều có chi bộ. Năm năm ấy, tỉnh kết nạp 7.846 đảng viên.",
		},
		{"party_members_admitted 7846 2017-2022", "Năm năm qua, toàn tỉnh kết nạp 7.846 đảng viên."},
		{"party_members_disciplined 34 2022-Q1; corruption_cases 0 2022-Q1", "Quý I/2022, các cấp ủy thi hành kỷ luật 34 đảng viên. Không vụ việc tham nhũng nào được phát hiện trên địa bàn tỉnh trong quý."},
	})
}

// TestRatedWhenOver: what is rated once a year is of the year that is over, and the whole
// before those rated is a stock.
func TestRatedWhenOver(t *testing.T) {
	reader := newReader(t)
	for _, s := range []sentence{
		{"party_members_rated 39000 2021", "Toàn tỉnh có 39.000 đảng viên được xếp loại."},
		{
			"party_organizations 687 2022-01-12; party_organizations_rated 679 2021; party_organizations_rated[excellent] 119 2021",
			"Trong 687 tổ chức cơ sở đảng của tỉnh, 679 tổ chức được xếp loại; 119 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_organizations_rated[excellent] 119 2020",
			"Sau ngày hợp nhất, kết quả xếp loại tổ chức cơ sở đảng, đảng viên của năm 2020 được công bố.\n\nToàn tỉnh có 119 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_organizations_rated[excellent] 119 2021; party_members_rated 39000 2021; party_members_rated_ratio[good_or_better] 0.982 2021",
			"Năm 2021, toàn tỉnh có 119 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ. Về cá nhân, 39.000 đảng viên được xếp loại, 98,2% hoàn thành tốt nhiệm vụ trở lên.",
		},
	} {
		if got := readOn(t, reader, time.Date(2022, 1, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60)), "", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestYearBeforeTheOneTold: "năm trước [đó]" beside a result is the year before that result's.
func TestYearBeforeTheOneTold(t *testing.T) {
	runOn(t, morning(2022, 1, 12), "Công tác đảng viên", []sentence{
		{"party_members_disciplined 113 2021; party_members_disciplined 127 2020", "Năm qua, toàn tỉnh kỷ luật 113 đảng viên; năm trước đó con số này là 127 đảng viên."},
		{"party_members_admitted 1104 2021; party_members_admitted 988 2020", "Năm 2021, toàn tỉnh kết nạp 1.104 đảng viên, năm trước kết nạp 988 đảng viên."},
		{"party_members_admitted 1104 2021", "Riêng năm vừa rồi, toàn tỉnh kết nạp 1.104 đảng viên."},
		{"party_members_admitted 1104 2021; party_members_disciplined 61 2021", "Năm trước, toàn tỉnh kết nạp 1.104 đảng viên. Cũng trong năm trước, toàn tỉnh kỷ luật 61 đảng viên."},
	})
	run(t, []sentence{
		{"party_members_admitted 310 2022-06; party_members_admitted change -22 2022-06<2022-05", "Trong tháng 6, toàn tỉnh kết nạp 310 đảng viên, giảm 22 đồng chí so với tháng trước."},
		{"party_members_admitted 310 2022-06; party_members_admitted change -22 2022-06<2021-06", "Trong tháng 6, toàn tỉnh kết nạp 310 đảng viên, giảm 22 đồng chí so với cùng kỳ năm trước."},
		{"party_members_admitted target 2000 2022", "Từ nay đến 31/12, toàn tỉnh phấn đấu kết nạp 2.000 đảng viên."},
		{"party_members_admitted target 2000 2022", "Đến 31/12, toàn tỉnh phấn đấu kết nạp 2.000 đảng viên."},
		{"party_members 41870 2021-12-31", "Tính đến 31/12, toàn tỉnh có 41.870 đảng viên."},
	})
}

// TestYearSaidAhead: the year to come that heads a sentence is that of the plans told behind it;
// "trong năm" is of the year that its sentence names.
func TestYearSaidAhead(t *testing.T) {
	const told = "Sáu tháng đầu năm 2022, toàn tỉnh kết nạp 912 đảng viên.\n\n"
	run(t, []sentence{
		{"party_members_admitted 912 2022-H1; party_members_admitted target 1700 2023", told + "Bước sang năm 2023, Đảng bộ tỉnh đổi mới sinh hoạt chi bộ. Chỉ tiêu đề ra: kết nạp 1.700 đảng viên."},
		{"party_members_admitted 912 2022-H1; party_members_admitted target 1700 2022", told + "Từ kinh nghiệm năm 2021, Đảng bộ tỉnh đổi mới sinh hoạt chi bộ. Chỉ tiêu đề ra: kết nạp 1.700 đảng viên."},
		{"party_members_admitted 1104 2022", "Sau cuộc thi năm 2019, trong năm toàn tỉnh kết nạp 1.104 đảng viên."},
		{"pci_rank 19 2021; pci_rank target 15 2022 at_most", "Năm 2021, PCI của tỉnh xếp thứ 19. Kế hoạch năm 2022 của tỉnh phấn đấu trong năm đưa PCI vào nhóm 15 tỉnh dẫn đầu."},
		{"party_members_admitted 4310 2018-2021; party_members_admitted 1104 2021; party_members_admitted[women] 480 2021", "Từ năm 2018 đến năm 2021, toàn tỉnh kết nạp 4.310 đảng viên. Riêng năm 2021 là 1.104 đồng chí, trong đó có 480 nữ."},
		{"party_members_admitted 912 2022-H1; party_members_admitted 1850 2022", "Sáu tháng đầu năm, toàn tỉnh kết nạp 912 đảng viên; ước cả năm là 1.850 đồng chí."},
		{"party_members_rated_ratio[excellent] 0.131 2021; party_members_rated_ratio[excellent] 0.152 2020", "Năm 2021, đảng viên toàn tỉnh hoàn thành xuất sắc nhiệm vụ chiếm 13,1%, giảm so với năm 2020 (15,2%)."},
	})
}
