package indicator_test

import "testing"

// TestOfWhom: a part is of those told last in its sentence, known or not. The article is of 12
// July 2022.
func TestOfWhom(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, công đoàn các cấp kết nạp 3.912 đoàn viên, bằng 97% kế hoạch, trong đó 2.306 là nữ."},
		{"party_members_admitted 1312 2021; party_members_admitted attainment 0.97 2021; party_members_admitted[women] 506 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên, bằng 97% kế hoạch, trong đó 506 là nữ."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên mới. Xa nhất là Mường Lèo 62, trong đó có 47 người dân tộc thiểu số."},
		{"party_members_admitted 1312 2021; party_members_admitted[ethnic_minority] 258 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên mới. Con số này giảm nhẹ, trong đó có 258 người dân tộc thiểu số."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên mới. Dịp này, chi hội bầu ban điều hành gồm 31 đồng chí, nữ 7."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, số đảng viên mới kết nạp gồm 1.312 đồng chí, nữ 407."},
		{"", "Ở cơ quan ấy có chi bộ 14 đảng viên thì cả 14 đều được xếp loại khá."},
	})
}

// TestOfRest: what is left over is of the kind of what was told before it.
func TestOfRest(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_rated 612 2021; party_organizations_rated[good] 401 2021", "Năm 2021, toàn tỉnh đã đánh giá 612, năm tổ chức đảng còn lại đang chờ kết luận. Hoàn thành tốt nhiệm vụ 401."},
		{"party_members_rated 31000 2021", "Năm 2021, toàn tỉnh đã đánh giá 31.000, còn 15 đảng viên còn lại đang chờ kết luận."},
		{"party_members_admitted 1312 2021", "Năm 2021, toàn tỉnh kết nạp 1.312, ba chi bộ còn lại chưa phát triển được."},
	})
}

// TestOfAge: those of an age are some of all; an average is the age of all.
func TestOfAge(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, toàn tỉnh kết nạp 740 đảng viên dưới 30 tuổi."},
		{"", "Năm 2021, số kết nạp dưới 35 tuổi là 740 đồng chí."},
		{"", "Năm 2021, trong độ tuổi 18 - 30 có 740 đảng viên được kết nạp, trong đó nữ 200."},
		{"party_members_admitted 1312 2021; party_members_admitted[women] 407 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Phân tích chất lượng: dưới 30 tuổi có 940 đồng chí; nữ 407 đồng chí."},
		{"party_members_admitted 740 2021", "Năm 2021, toàn tỉnh kết nạp 740 đảng viên có tuổi đời bình quân 27,5 tuổi."},
		{"party_members_admitted 740 2021; party_members_admitted[women] 310 2021", "Năm 2021, toàn tỉnh kết nạp 740 đảng viên đều dưới 45 tuổi, trong đó có 310 nữ."},
		{"party_members_admitted 740 2021", "Năm 2021, toàn tỉnh kết nạp 740 đảng viên, người cao tuổi nhất 59 tuổi."},
		{"party_members_admitted 740 2021", "Năm 2021, toàn tỉnh kết nạp 740 đảng viên; chị Hoa 28 tuổi là người trẻ nhất ở ấp."},
		{"party_badges_awarded[50] 740 2021", "Năm 2021, toàn tỉnh có 740 đảng viên trên 70 tuổi được trao Huy hiệu 50 năm tuổi Đảng."},
	})
}

// TestAmongActors: a number behind a body in a list of those who acted is of what they did.
func TestAmongActors(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, cấp ủy cấp huyện quyết định 9 trường hợp; đảng ủy cơ sở 14; 62 trường hợp do chi bộ quyết định."},
		{"party_members 46210 2022-07-12; party_organizations[grassroots_committee] 297 2022-07-12; party_organizations[grassroots_cell] 355 2022-07-12", "Toàn tỉnh hiện có 46.210 đảng viên; đảng bộ cơ sở 297, chi bộ cơ sở 355."},
		{"party_members_admitted 1312 2021; party_organizations[grassroots_committee] 301 2022-07-12", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên; đảng bộ cơ sở hiện có 301."},
	})
}

// TestShareBehindParts: a share of the plan behind the groups of a list is the whole's.
func TestShareBehindParts(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 640 2021-H1; party_members_admitted[women] 210 2021-H1; party_members_admitted[religious] 31 2021-H1; party_members_admitted attainment 0.427 2021", "Nửa đầu năm 2021, toàn tỉnh kết nạp 640 đảng viên, trong đó có 210 nữ, 31 người có đạo, đạt 42,7% kế hoạch năm."},
		{"party_members_admitted 640 2021-H1; party_members_admitted[women] 210 2021-H1; party_members_admitted[religious] 31 2021-H1; party_members_admitted attainment 0.427 2021", "Nửa đầu năm 2021, toàn tỉnh kết nạp 640 đảng viên, 210 nữ, 31 người có đạo, đạt 42,7% kế hoạch."},
		{"party_members_admitted 640 2021; party_members_admitted[women] 210 2021; party_members_admitted attainment 1.024 2021", "Năm 2021, toàn tỉnh kết nạp 640 đảng viên; nữ 210, đạt 102,4% nghị quyết."},
		{"party_members_admitted 640 2021; party_members_admitted[religious] 31 2021; party_members_admitted[religious] attainment 1.1 2021", "Năm 2021, toàn tỉnh kết nạp 640 đảng viên; kết nạp 31 người có đạo, đạt 110% kế hoạch."},
		{"party_members_admitted 640 2021; party_members_admitted[women] 210 2021; party_members_admitted[women] attainment 0.35 2021", "Năm 2021, toàn tỉnh kết nạp 640 đảng viên, trong đó nữ 210, đạt 35% chỉ tiêu nữ."},
		{"party_members_admitted 640 2021; party_members_admitted attainment 0.8 2021; party_members_admitted[women] 210 2021; party_members_admitted[women] attainment 1.05 2021", "Năm 2021, toàn tỉnh kết nạp 640 đảng viên, đạt 80% kế hoạch, trong đó nữ 210, đạt 105% kế hoạch."},
	})
}

// TestYearlyGoesOn: a list that a yearly word heads and that begins with an aim goes on with aims.
func TestYearlyGoesOn(t *testing.T) {
	runTitled(t, []titled{
		{"Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ XVI", "Trong 5 năm 2020-2025, mỗi năm kết nạp 1.750 đảng viên trở lên, hơn 87% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.", "party_members_admitted target 1750 2020-2025/year at_least; party_organizations_rated_ratio[good] target 0.87 2020-2025/year over"},
		{"Đại hội đại biểu Đảng bộ tỉnh Cà Mau lần thứ XVI", "Nhiệm kỳ 2015-2020, mỗi năm kết nạp 1.750 đảng viên, hơn 87% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ.", "party_members_admitted 1750 2015-2020/year; party_organizations_rated_ratio[good] 0.87 2015-2020/year over"},
	})
}

// TestPartsAhead: groups told before all of whom they are a part are of those.
func TestPartsAhead(t *testing.T) {
	run(t, []sentence{
		{"party_members[women] 14100 2022-07-12; party_members[religious] 890 2022-07-12; party_members[probationary] 1200 2022-07-12; party_members 46210 2022-07-12", "Nữ 14.100, người có đạo 890, 1.200 đang dự bị, trong tổng số 46.210 đảng viên của toàn Đảng bộ tỉnh."},
		{"party_members[women] 14100 2022-07-12; party_members[religious] 890 2022-07-12; party_members 46210 2022-07-12", "Đội ngũ đảng viên nay đã khác: nữ 14.100, có đạo 890, trong tổng số 46.210 của toàn Đảng bộ tỉnh."},
		{"party_members_admitted[women] 506 2021; party_members_admitted[religious] 31 2021; party_members_admitted[students] 12 2021; party_members_admitted 1312 2021", "Có 506 là nữ, 31 có đạo, học sinh 12: đó là cơ cấu của 1.312 đảng viên được toàn tỉnh kết nạp năm 2021."},
		{"party_members 46210 2022-07-12", "Dự đại hội có 319 đại biểu, nữ 61, người dân tộc thiểu số 22, trong tổng số 46.210 đảng viên toàn tỉnh."},
		{"party_members 46210 2021-12-31", "Trong số bị kỷ luật năm 2021, nữ 61, người dân tộc thiểu số 22, trong tổng số 46.210 đảng viên toàn tỉnh."},
		{"party_members 46210 2022-07-12", "Toàn tỉnh có 506 cán bộ nữ, 31 người có đạo, trong tổng số 46.210 đảng viên."},
		{"party_members_admitted 1312 2021", "Được biểu dương là 110 nữ, 35 người dân tộc thiểu số, trong tổng số 1.312 đảng viên được toàn tỉnh kết nạp năm 2021."},
		{"party_members 46210 2022-07-12", "Vùng sâu 410 nữ, vùng biên giới 115 người dân tộc thiểu số, trong tổng số 46.210 đảng viên toàn tỉnh."},
		{"", "Đảng viên huyện Năm Căn nay đã khác: nữ 141, có đạo 89, trong tổng số 4.210 của toàn Đảng bộ huyện."},
		{"party_members_admitted 1312 2021; party_members_admitted[ethnic_minority] 412 2021; party_members_admitted[women] 506 2021", "Năm 2021, toàn tỉnh kết nạp 1.312 đảng viên. Trong số vừa kết nạp, có 412 là người dân tộc thiểu số, nữ 506."},
	})
}

// TestAverageAlone: a bare yearly average that explains the flow before it. The article is of
// October 2020.
func TestAverageAlone(t *testing.T) {
	runOn(t, morning(2020, 10, 12), "Công tác phát triển Đảng", []sentence{
		{"party_members_admitted 9702 2015-2020; party_members_admitted 1940 2015-2020/year over", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên (bình quân mỗi năm trên 1.940)."},
		{"party_members_admitted 9702 2015-2020; party_members_admitted 1940 2015-2020/year", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên, bình quân mỗi năm 1.940."},
		{"party_members_admitted 9702 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên, thu ngân sách bình quân mỗi năm 1.940."},
		{"party_members_admitted 9702 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên, tăng bình quân mỗi năm 110."},
		{"party_members_admitted 9702 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên (vượt bình quân mỗi năm 150)."},
		{"party_members_admitted 9702 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên, các huyện bình quân mỗi năm 210."},
		{"party_members_admitted 9702 2015-2020", "Nhiệm kỳ 2015 - 2020, toàn tỉnh kết nạp 9.702 đảng viên, nhiệm kỳ trước bình quân mỗi năm 1.740."},
	})
}

// TestEarlierAlone: the value of the time compared with in a sentence of its own. The article is of
// 12 July 2022.
func TestEarlierAlone(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 702 2022-H1; party_members_admitted 655 2021-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên. Cùng kỳ năm ngoái là 655, nghĩa là có tăng."},
		{"party_members_admitted 702 2022-H1; party_members_admitted[women] 300 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên, trong đó nữ 300. Cùng kỳ năm ngoái là 655 đồng chí."},
		{"party_members_admitted 702 2022-H1; party_members_admitted[workers] 31 2022-H1; party_members_admitted[workers] 26 2021-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên, trong đó có 31 công nhân. Cùng kỳ năm ngoái là 26 công nhân."},
		{"party_members_admitted 702 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên. Cùng kỳ năm 2021 là 655 đồng chí, trong đó 290 nữ."},
		{"party_members_disciplined 44 2022-H1; corruption_cases 0 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kỷ luật 44 đảng viên, không xảy ra vụ tham nhũng nào. Cùng kỳ năm ngoái là 3."},
		{"party_members_admitted 702 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên; riêng khối trường học kết nạp khá đông. Cùng kỳ năm 2021 là 130."},
		{"party_organizations_disciplined 3 2022-H1; party_members_disciplined 44 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kỷ luật 3 tổ chức đảng và 44 đảng viên. Cùng kỳ năm 2021 là 6 và 51."},
		{"party_members_admitted 402 2022-Q2", "Quý II, toàn tỉnh kết nạp 402 đảng viên, lũy kế từ đầu năm 702. Cùng kỳ năm ngoái là 655."},
		{"party_members_admitted 702 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên, giới thiệu 900 quần chúng. Cùng kỳ năm ngoái là 655."},
		{"party_members_admitted 702 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên. Thu ngân sách đạt 900 tỷ đồng. Cùng kỳ năm ngoái là 655."},
		{"party_members_admitted 702 2022-H1", "Sáu tháng đầu năm, toàn tỉnh kết nạp 702 đảng viên. Huyện Năm Căn kết nạp 60 đảng viên. Cùng kỳ năm ngoái là 55."},
	})
}
