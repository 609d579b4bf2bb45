package indicator_test

import "testing"

// TestOwnDeed: what a clause says was done to those it counts is not the deed of the clause before.
func TestOwnDeed(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected[suspected_violation] 6 2021; party_members_inspected[suspected_violation] 19 2021",
			"Năm 2021, ủy ban kiểm tra các cấp kiểm tra 6 tổ chức đảng, 19 đảng viên khi có dấu hiệu vi phạm; kết luận 2 tổ chức đảng, 9 đảng viên có khuyết điểm.",
		},
		{
			"party_organizations_inspected 6 2021; party_members_inspected 19 2021",
			"Năm 2021, ủy ban kiểm tra các cấp kiểm tra 6 tổ chức đảng, 19 đảng viên; đình chỉ sinh hoạt 2 tổ chức đảng và 3 đảng viên.",
		},
		{
			"party_organizations_inspected 6 2021; party_members_inspected 19 2021",
			"Năm 2021, ủy ban kiểm tra các cấp kiểm tra 6 tổ chức đảng, 19 đảng viên.",
		},
		{"party_villages_with_cell 903 2021-12-31", "Đến cuối năm 2021, toàn tỉnh có 903/910 ấp có chi bộ và 880/910 ấp có đảng viên là trưởng ấp, đạt tỷ lệ 96,7%."},
		{"party_villages_with_cell 903 2021-12-31; party_villages_with_cell_ratio 0.9923 2021", "Đến cuối năm 2021, toàn tỉnh có 903/910 ấp có chi bộ, đạt tỷ lệ 99,23%."},
		// A class is held for members, whatever they are called.
		{"", "Năm 2021, toàn tỉnh mở 14 lớp bồi dưỡng đảng viên cho 912 đảng viên dự bị."},
		{"party_members[probationary] 912 2021-12-31", "Đến cuối năm 2021, toàn tỉnh có 912 đảng viên dự bị."},
	})
}

// TestCauseBehindBoth: the cause behind the last of two counts is that of both, over brackets, but not
// over another deed.
func TestCauseBehindBoth(t *testing.T) {
	const year = "Năm 2021, ủy ban kiểm tra các cấp kiểm tra "
	run(t, []sentence{
		{"party_organizations_inspected[suspected_violation] 6 2021; party_members_inspected[suspected_violation] 19 2021", year + "6 tổ chức đảng, 19 đảng viên (7 đồng chí là cấp ủy viên) khi có dấu hiệu vi phạm."},
		{"party_organizations_inspected[suspected_violation] 6 2021; party_members_inspected[suspected_violation] 19 2021", year + "6 tổ chức đảng (2 đảng ủy cơ sở), 19 đảng viên (7 đồng chí là cấp ủy viên) khi có dấu hiệu vi phạm."},
		{"party_organizations_inspected 6 2021; party_members_inspected 19 2021; party_organizations_supervised 4 2021", year + "6 tổ chức đảng, 19 đảng viên (7 đồng chí là cấp ủy viên), giám sát 4 tổ chức đảng khi có dấu hiệu vi phạm."},
		{"party_organizations_inspected 6 2021; party_members_inspected 19 2021", year + "6 tổ chức đảng, 19 đảng viên (có 7 ủy viên khi có dấu hiệu vi phạm)."},
	})
}

// TestToldOfOthers: what looks like the next of a series, a part of its time or its aim tells of something else.
func TestToldOfOthers(t *testing.T) {
	run(t, []sentence{
		{"party_villages_with_cell_ratio target 1 2025", "Về xây dựng Đảng, tỉnh phấn đấu đến năm 2025 có 100% ấp có chi bộ. Về kinh tế, tỉnh dự kiến tăng trưởng bình quân 8,5%/năm."},
		{"party_villages_with_cell_ratio target 1 2025", "Tỉnh phấn đấu đến năm 2025 có 100% ấp có chi bộ. Tỉnh phấn đấu tỷ lệ che phủ rừng đạt 60%."},
		{"party_members_admitted 1820 2020", "Năm 2020, toàn tỉnh kết nạp 1.820 đảng viên, nữ chiếm 42%; năm 2021 có 1.210 đảng viên chuyển đến."},
		{"party_members_admitted 1820 2020; party_members_admitted 1750 2021", "Năm 2020, toàn tỉnh kết nạp 1.820 đảng viên, nữ chiếm 42%; năm 2021 là 1.750 đảng viên."},
		{"party_members_admitted 620 2022-H1", "6 tháng đầu năm 2022, toàn tỉnh kết nạp 620 đảng viên, trong đó quý II có 48 đảng viên ở vùng sâu."},
		{"party_members_admitted target 700 2022-H2", "6 tháng cuối năm, phấn đấu kết nạp số đảng viên còn lại là 700 đảng viên của năm 2022."},
	})
}

// TestFormDividedBehind: a count is all of them where the bracket behind it tells that form beside others.
func TestFormDividedBehind(t *testing.T) {
	const year = "Năm 2021, các cấp ủy thi hành kỷ luật bằng hình thức khiển trách đối với 3 tổ chức đảng và 70 đảng viên"
	run(t, []sentence{
		{
			"party_organizations_disciplined[reprimand] 3 2021; party_members_disciplined 70 2021; party_members_disciplined[reprimand] 51 2021; party_members_disciplined[warning] 12 2021; party_members_disciplined[expulsion] 7 2021",
			year + " (khiển trách 51, cảnh cáo 12, khai trừ 7).",
		},
		{"party_organizations_disciplined[reprimand] 3 2021; party_members_disciplined[reprimand] 70 2021", year + "."},
		{"party_organizations_disciplined[reprimand] 3 2021; party_members_disciplined[reprimand] 70 2021", year + " (có 11 cấp ủy viên)."},
		// Another time's, or what does not add up to it, divides nothing; groups overlap.
		{"party_members_removed[struck_off] 41 2021; party_members_removed[struck_off] 29 2020; party_members_removed[resigned] 12 2021", "Năm 2021, các cấp ủy xóa tên 41 đảng viên (năm trước xóa tên 29, cho ra khỏi Đảng 12)."},
		{"party_members_admitted[women] 120 2021", "Năm 2021, toàn tỉnh kết nạp 120 đảng viên là nữ (nữ dân tộc thiểu số 30, nữ tôn giáo 12)."},
	})
}

// TestNumberOfWhole: "số đảng viên của Đảng bộ đạt N" tells how many there are, whatever was done before it.
func TestNumberOfWhole(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1504 2021; party_members 46400 2021-12-31 over", "Đến hết năm 2021, toàn tỉnh kết nạp 1.504 đảng viên, số đảng viên của Đảng bộ tỉnh đạt trên 46.400 đồng chí."},
		{"party_members_admitted 1504 2021", "Năm 2021, số đảng viên mới kết nạp đạt 1.504 đồng chí."},
		{
			"party_members_admitted 1504 2021; party_members_admitted[women] 702 2021; party_members 46400 2021-12-31; party_members[women] 15210 2021-12-31",
			"Năm 2021, toàn tỉnh kết nạp 1.504 đảng viên, trong đó có 702 đảng viên nữ, nâng tổng số đảng viên toàn Đảng bộ lên 46.400 người, trong đó có 15.210 đảng viên nữ.",
		},
		{"party_members_admitted 1504 2021", "Năm 2021, toàn tỉnh kết nạp 1.504 đảng viên; đảng viên nữ chiếm 46%, trong đó có 218 đảng viên nữ là người dân tộc thiểu số."},
	})
}

// TestAtMostOfYearToCome: a share at most is asked for where its sentence tells of a year to come,
// and a norm else.
func TestAtMostOfYearToCome(t *testing.T) {
	runOn(t, morning(2021, 12, 18), "Công tác đảng viên", []sentence{
		{
			"party_members_admitted target 1600 2022 at_least; party_organizations_rated_ratio[clean_strong] target 0.8 2022; party_organizations_rated_ratio[failed] target 0.01 2022 at_most",
			"Sang năm 2022, toàn Đảng bộ tỉnh kết nạp từ 1.600 đảng viên trở lên; 80% tổ chức cơ sở đảng đạt trong sạch, vững mạnh; tổ chức cơ sở đảng yếu kém không quá 1%.",
		},
		{"", "Theo hướng dẫn, tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ không quá 20%."},
	})
}

// TestInFounded: the members of organizations that were founded are none of the province's stock.
func TestInFounded(t *testing.T) {
	const six = "party_organizations_established[private_enterprise] 6 2022"
	run(t, []sentence{
		{six, "Năm 2022, toàn tỉnh thành lập 6 chi bộ trong doanh nghiệp tư nhân với 34 đảng viên."},
		{six, "Năm 2022, toàn tỉnh thành lập 6 tổ chức đảng trong doanh nghiệp tư nhân, gồm 34 đảng viên."},
		{six, "Năm 2022, toàn tỉnh thành lập mới 6 tổ chức đảng trong doanh nghiệp tư nhân (34 đảng viên)."},
		{six, "Năm 2022, toàn tỉnh thành lập 6 chi bộ trong doanh nghiệp tư nhân có 34 đảng viên."},
		// What stands there now, or in the whole province.
		{six + "; party_members 61234 2022-07-12", "Năm 2022, toàn tỉnh thành lập 6 tổ chức đảng trong doanh nghiệp tư nhân; hiện có 61.234 đảng viên."},
		{six + "; party_members 61234 2022-07-12", "Năm 2022, thành lập 6 tổ chức đảng trong doanh nghiệp tư nhân, toàn tỉnh có 61.234 đảng viên."},
	})
}
