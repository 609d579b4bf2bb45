package indicator_test

import "testing"

// TestTimeComparedWith: a time with which what was told is compared dates nothing, also with no "so với".
// The article is of 12 July 2022.
func TestTimeComparedWith(t *testing.T) {
	const read = "party_members_admitted 2112 2022-YTD"
	run(t, []sentence{
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, gấp 1,2 lần năm trước."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, gấp đôi năm trước."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, bằng 112% năm 2021."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, bằng cả năm 2021."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, tương đương năm 2021."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, hơn hẳn năm 2021."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, xấp xỉ năm trước."},
		{read, "Toàn tỉnh kết nạp 2.112 đảng viên, mức cao nhất trong 5 năm qua."},
		{"party_members_admitted 2112 2017-2022", "Trong 5 năm qua, toàn tỉnh kết nạp 2.112 đảng viên."},
		{"commendations[collective] 12 2021", "Ban Thường vụ Tỉnh ủy tặng bằng khen năm 2021 cho 12 tập thể."},
		{"party_members_admitted 2112 2021; party_members_admitted attainment 1.05 2021", "Năm 2021, toàn tỉnh kết nạp 2.112 đảng viên, bằng 105% kế hoạch năm 2021."},
	})
}

// TestSetByCongress: what a congress set with no time is for its term.
func TestSetByCongress(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 10000 2020-2025", "Chỉ tiêu Nghị quyết Đại hội Đảng bộ tỉnh là kết nạp 10.000 đảng viên."},
		{"party_members_admitted target 2000 2022", "Chỉ tiêu Tỉnh ủy đề ra là kết nạp 2.000 đảng viên."},
		{"party_members_admitted target 2000 2023", "Thực hiện Nghị quyết Đại hội, năm 2023 toàn tỉnh phấn đấu kết nạp 2.000 đảng viên."},
	})
}

// TestSomeOfThem: what is said of some of those counted is no group of all; who grew is the body.
func TestSomeOfThem(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2112 2021", "Gần một nửa trong số 2.112 đảng viên mới kết nạp năm 2021 của toàn tỉnh là nữ."},
		{"party_members_admitted[women] 812 2021", "Năm 2021, toàn tỉnh kết nạp 812 đảng viên là nữ."},
		{"party_members_removed[struck_off] 41 2021; party_members change 1561 2021-12-31<2020-12-31", "Năm 2021, trừ 41 đảng viên bị xóa tên, Đảng bộ tỉnh tăng 1.561 đảng viên."},
		{"party_members_admitted 2112 2021", "Năm 2021, toàn tỉnh kết nạp lại 12 đảng viên, kết nạp mới 2.112 đảng viên."},
		{"", "Ba năm liền tỉnh kết nạp trên 2.000 đảng viên/năm."},
		{"party_members_admitted 2018 2021", "Năm 2021, tỉnh đã về đích sớm chỉ tiêu kết nạp đảng viên với 2.018 đồng chí."},
	})
}

// TestPartsOfOneDeed: a part without a noun is of what the list is of; whom inspectors of the state have punished is
// not the Party's.
func TestPartsOfOneDeed(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected 812 2021; party_organizations_inspected[suspected_violation] 41 2021",
			"Năm 2021, cấp ủy các cấp kiểm tra 812 tổ chức đảng, trong đó kiểm tra khi có dấu hiệu vi phạm 41.",
		},
		{
			"party_organizations_inspected 812 2021; party_members_inspected 2812 2021",
			"Năm 2021, cấp ủy các cấp kiểm tra 812 tổ chức đảng, 2.812 đảng viên, trong đó kiểm tra khi có dấu hiệu vi phạm 41.",
		},
		{"", "Năm 2021, toàn tỉnh thanh tra, kiểm tra 412 cuộc tại 812 đơn vị, kỷ luật 31 cá nhân."},
		{"party_members_disciplined 31 2021", "Năm 2021, qua thanh tra, kiểm tra, các cấp ủy trong tỉnh đã kỷ luật 31 đảng viên."},
	})
}

// TestOutOfNumber: a share of how many have a grade is no share of all; bodies of leaders are rated apart.
func TestOutOfNumber(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated[excellent] 9812 2021; party_members_rated_ratio[excellent] 0.132 2021",
			"Năm 2021, có 9.812 đảng viên hoàn thành xuất sắc nhiệm vụ, chiếm 13,2% tổng số đảng viên và 16,9% số đảng viên hoàn thành tốt nhiệm vụ.",
		},
		{"party_organizations_rated[excellent] 112 2021", "Năm 2021, có 112 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ (chiếm 19,8% số tổ chức hoàn thành tốt nhiệm vụ)."},
		{"", "Năm 2021, số đảng viên hoàn thành xuất sắc bằng 16,2% số hoàn thành tốt nhiệm vụ."},
		{"party_members_rated_ratio[good_or_better] 0.9033 2021", "Năm 2021, toàn Đảng bộ tỉnh có 90,33% số đảng viên hoàn thành tốt nhiệm vụ trở lên."},
		{"", "Năm 2021, tập thể cấp ủy hoàn thành xuất sắc nhiệm vụ 3, hoàn thành tốt 16."},
		{"party_members_rated_ratio[good_or_better] 0.902 2021", "Giai đoạn 2017-2021, tỷ lệ đảng viên trong toàn tỉnh hoàn thành tốt nhiệm vụ trở lên tăng từ 82,1% lên 90,2%."},
	})
}

// TestSetInArea: those of one kind of places are not all; a share of what nobody knows is of no village.
func TestSetInArea(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, toàn tỉnh kết nạp 98 đảng viên ở các xã biên giới."},
		{"", "Năm 2021, toàn tỉnh kết nạp 98 đảng viên ở địa bàn khó khăn."},
		{"", "Năm 2021, toàn tỉnh kết nạp 98 đảng viên ở 12 xã đặc biệt khó khăn."},
		{"", "Năm 2021, phát triển được 98 đảng viên ở nông thôn."},
		{"party_members_admitted 98 2021", "Năm 2021, kết nạp 98 đảng viên ở địa bàn toàn tỉnh."},
		{"party_organizations_established[village] 12 2021", "Năm 2021, toàn tỉnh thành lập 12 chi bộ ở thôn."},
		{"party_villages_with_cell_ratio 0.991 2022-YTD", "Đến nay, 99,1% thôn có chi bộ, 97% trường học có đảng viên."},
	})
}

// TestPlanBehindSlash: the plan may stand behind a slash with a name of its own; as many as were told of as a
// part are that part again.
func TestPlanBehindSlash(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 1412 2021; party_members_admitted target 1300 2021; party_members_admitted attainment 1.086 2021",
			"Năm 2021, toàn tỉnh kết nạp được 1.412 đảng viên/1.300 chỉ tiêu (108,6%).",
		},
		{"party_organizations_inspected 812 2021; party_organizations_inspected target 800 2021", "Năm 2021, cấp ủy các cấp kiểm tra 812 tổ chức đảng/800 kế hoạch."},
		{
			"party_members_inspected[suspected_violation] 41 2021",
			"Năm 2021, UBKT các cấp kiểm tra 41 đảng viên khi có dấu hiệu vi phạm. Trong 41 đảng viên được kiểm tra có 21 cấp ủy viên.",
		},
	})
}

// TestBadgesHad: who has a badge was not given it this year.
func TestBadgesHad(t *testing.T) {
	run(t, []sentence{
		{"", "Toàn tỉnh hiện có 12.412 đảng viên được tặng Huy hiệu Đảng từ 30 năm trở lên."},
	})
}

// TestGivenPlans: to whom plans are handed out is no stock; a least number under "phấn đấu" is asked for.
func TestGivenPlans(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 2000 2023", "Năm 2023, Tỉnh ủy giao chỉ tiêu kết nạp 2.000 đảng viên cho 19 đảng bộ trực thuộc."},
		{"party_members_admitted target 2000 2023 at_least", "Phấn đấu năm 2023 mỗi chi bộ thôn kết nạp ít nhất 1 đảng viên; toàn tỉnh kết nạp 2.000 đảng viên trở lên."},
		{"party_members_admitted[workers] target 1500 2023", "Năm 2023, tỉnh phấn đấu kết nạp 1.500 đảng viên là người lao động."},
	})
}
