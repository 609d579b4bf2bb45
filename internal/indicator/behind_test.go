package indicator_test

import "testing"

// TestBelowBody: cells told behind the body above them.
func TestBelowBody(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations 540 2022-07-12; party_organizations[grassroots_committee] 210 2022-07-12; party_organizations[grassroots_cell] 330 2022-07-12; party_cells 2614 2022-07-12",
			"Toàn tỉnh có 540 tổ chức cơ sở đảng, trong số này 210 là đảng bộ cơ sở, 330 là chi bộ cơ sở; dưới cơ sở có 2.614 chi bộ.",
		},
		{"party_organizations 540 2022-07-12; party_cells 2614 2022-07-12", "Toàn tỉnh có 540 tổ chức cơ sở đảng. Trực thuộc các đảng ủy cơ sở là 2.614 chi bộ."},
		{"party_organizations 540 2022-07-12", "Toàn tỉnh có 540 tổ chức cơ sở đảng; dưới cơ sở có 2.614 chi bộ sinh hoạt chuyên đề."},
		{"party_organizations 540 2022-07-12", "Toàn tỉnh có 540 tổ chức cơ sở đảng; dưới cơ sở đã kiểm tra xong, có 2.614 chi bộ."},
	})
}

// TestFurtherDeed: something else is done to some of those told before.
func TestFurtherDeed(t *testing.T) {
	run(t, []sentence{
		{"harmful_accounts_reported 310 2021; harmful_accounts_removed 24 2021", "Năm 2021, toàn tỉnh báo xấu 310 tài khoản; 24 tài khoản trong số đó bị gỡ bỏ."},
		{"party_members_inspected 812 2021", "Năm 2021, cấp ủy các cấp kiểm tra 812 đảng viên; 27 đảng viên trong số đó bị thi hành kỷ luật."},
		{"party_members_admitted 812 2021", "Năm 2021, toàn tỉnh kết nạp 812 đảng viên; 27 người trong số đó được kết nạp tại thao trường."},
	})
}

// TestShareBetween: a share between commas or brackets stands between a count and its grade.
func TestShareBetween(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated 512 2021; party_organizations_rated[failed] 3 2021; party_organizations_rated_ratio[failed] 0.0046 2021",
			"Năm 2021, toàn tỉnh có 512 tổ chức cơ sở đảng được xếp loại; 3 tổ chức (0,46%) bị xếp yếu kém.",
		},
		{
			"party_organizations_rated 1512 2021; party_organizations_rated[failed] 6 2021; party_organizations_rated_ratio[failed] 0.004 2021",
			"Năm 2021, toàn tỉnh có 1.512 tổ chức cơ sở đảng được xếp loại. Vẫn còn 6 tổ chức, tương đương 0,4%, không hoàn thành nhiệm vụ.",
		},
		{
			"party_members_disciplined 112 2021; party_members_disciplined[reprimand] 89 2021; party_members_disciplined[warning] 23 2021",
			"Năm 2021, toàn tỉnh kỷ luật 112 đảng viên, gồm khiển trách 89, chiếm 79,5%, cảnh cáo 23.",
		},
	})
}

// TestChangeOfWhole: a difference in a clause behind a list of parts is one of all.
func TestChangeOfWhole(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 118 2022-H1; party_members_disciplined[reprimand] 89 2022-H1; party_members_disciplined[warning] 29 2022-H1; party_members_disciplined change 11 2022-H1<2021-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kỷ luật 118 đảng viên: khiển trách 89, cảnh cáo 29; nhiều hơn cùng kỳ năm 2021 là 11 người.",
		},
		{
			"party_members_disciplined 118 2022-H1; party_members_disciplined[reprimand] 89 2022-H1; party_members_disciplined[warning] 29 2022-H1; party_members_disciplined[warning] change 3 2022-H1<2021-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kỷ luật 118 đảng viên: khiển trách 89, cảnh cáo 29 (tăng 3 trường hợp so với cùng kỳ).",
		},
		{"party_members 40120 2022-07-12", "Đảng bộ tỉnh có 40.120 đảng viên. Năm 2021, tổng sản phẩm của tỉnh tăng 10,2%/năm."},
	})
}

// TestKnownPlan: plans told before the deed, marks that were set, and shares of them.
func TestKnownPlan(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted target 1500 2021; party_members_admitted 1672 2021; party_members_admitted attainment 1.1147 2021",
			"Kế hoạch năm 2021 là 1.500 đảng viên; đến ngày 31/12/2021, toàn tỉnh đã làm lễ kết nạp cho 1.672 người, vượt 11,47%.",
		},
		{
			"party_members_admitted 1210 2022-H1; party_members_admitted target 1100 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 1.210 đảng viên, chỉ tiêu cả năm là 1.100; sản lượng lúa vượt 5%.",
		},
		{
			"party_organizations_rated_ratio[clean_strong] 0.724 2021; party_organizations_rated_ratio[clean_strong] target 0.75 2021",
			"Năm 2021, số tổ chức cơ sở đảng được công nhận trong sạch, vững mạnh chiếm 72,4%, chưa chạm mốc 75% mà Nghị quyết đề ra cho năm này.",
		},
		{
			"party_members_admitted 731 2022-H1; party_members_admitted attainment 0.522 2022; party_members_admitted target 1400 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 731 đảng viên, hoàn thành 52,2% mức 1.400 đảng viên được giao cho cả năm.",
		},
	})
}

// TestBehindLeader: the first place is another's where the distance to it is told.
func TestBehindLeader(t *testing.T) {
	run(t, []sentence{
		{"par_index_rank 2 2021", "PAR Index năm 2021 của tỉnh xếp thứ 2/63, kém vị trí dẫn đầu chưa đến 1 điểm."},
		{"pci_rank 8 2021", "Chỉ số PCI năm 2021 của tỉnh đứng thứ 8, sau tỉnh dẫn đầu 5 điểm."},
		{"pci_rank 1 2021", "Chỉ số PCI năm 2021 của tỉnh vươn lên vị trí dẫn đầu cả nước."},
	})
}

// TestBelonging: those who belong somewhere are a part; what narrows the noun makes it no total.
func TestBelonging(t *testing.T) {
	run(t, []sentence{
		{"party_members[private_enterprise] 1167 2022-07-12", "Đến nay, đảng viên sinh hoạt trong các công ty tư nhân, hợp tác xã là 1.167 đồng chí."},
		{"", "Đến nay, đảng viên sinh hoạt ở vùng sâu, vùng xa là 15.167 đồng chí."},
		{"party_members[religious] 13015 2022-07-12", "Đảng viên gốc giáo có 13.015 đồng chí."},
		{"", "Đảng viên gốc Hoa có 13.015 đồng chí."},
		{
			"party_members_admitted target 70 2021-2025/year; party_villages_with_cell_ratio target 1 2025",
			"Giai đoạn 2021 - 2025, mỗi năm kết nạp 70 đảng viên, phấn đấu 100% thôn, bản có chi bộ vào năm 2025.",
		},
	})
}

// TestChangedPlan: of a plan that was changed only the new value counts.
func TestChangedPlan(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted target 1000 2022", "Tỉnh ủy điều chỉnh chỉ tiêu kết nạp đảng viên năm 2022 từ 900 lên 1.000 đảng viên."},
		{"party_members_admitted target 1400 2022", "Chỉ tiêu phát triển đảng viên năm 2022 giảm từ 1.900 xuống còn 1.400 đồng chí."},
		{"", "Chỉ tiêu thu ngân sách năm 2022 được nâng từ 1.900 lên 2.000 tỷ đồng."},
	})
}

// TestOfTheList: parts in a list are of the count before it, whatever was told earlier.
func TestOfTheList(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_screened 196 2021; party_members_removed 138 2021; party_members_removed[struck_off] 86 2021; party_members_removed[resigned] 52 2021",
			"Năm 2021, toàn tỉnh đưa 196 đảng viên vào diện sàng lọc. Trong năm, toàn tỉnh có 138 đảng viên ra khỏi Đảng, trong đó xóa tên 86, xin ra khỏi Đảng 52 trường hợp.",
		},
		{
			"party_members_screened 196 2021",
			"Năm 2021, các chi bộ trong tỉnh lập danh sách 196 đảng viên thuộc diện rà soát, sàng lọc; với 41 trường hợp, chi bộ đề nghị cho thêm thời gian.",
		},
		{
			"party_members 46920 2021-12-31; party_members[exempted] 2315 2021-12-31",
			"Đến hết năm 2021, toàn Đảng bộ tỉnh có 46.920 đảng viên, trong đó 2.315 đồng chí tuổi cao, sức yếu được miễn sinh hoạt.",
		},
		{
			"party_members_admitted 912 2021; party_members_admitted[youth_union] 614 2021; party_members_admitted[women] 400 2021",
			"Năm 2021, toàn tỉnh kết nạp 912 đảng viên; bóc tách theo đối tượng thì đoàn viên thanh niên là 614, phụ nữ 400.",
		},
	})
}

// TestDrawn: lessons draw learners, and what draws members counts none of all.
func TestDrawn(t *testing.T) {
	run(t, []sentence{
		{"learners 31000 2022-06 over", "Các lớp học nghị quyết thu hút trên 31.000 đảng viên tham gia trong tháng 6."},
		{"", "Đợt sinh hoạt văn nghệ vừa qua thu hút 31.000 đảng viên."},
	})
}

// TestInPlace: cells are in place in villages, papers are brought forth, and praise is of its day.
func TestInPlace(t *testing.T) {
	run(t, []sentence{
		{
			"party_villages_with_cell 868 2022-06-30; party_villages_with_cell_ratio 0.981 2022-H1",
			"Đến hết tháng 6/2022, chi bộ đã có mặt ở 868/885 ấp, khóm của tỉnh, tức 98,1%.",
		},
		{
			"documents_issued[resolution] 5 2022-H1; documents_issued[regulation] 13 2022-H1",
			"6 tháng đầu năm 2022, Tỉnh ủy, Ban Thường vụ Tỉnh ủy đã cho ra đời 5 nghị quyết, 13 quy định.",
		},
		{"party_organizations_established[private_enterprise] 13 2021", "Năm 2021, 13 tổ chức đảng trong doanh nghiệp ngoài nhà nước ra đời trên địa bàn tỉnh."},
		{
			"party_members_admitted 812 2022-H1; commendations[collective] 28 2022-05; commendations[individual] 35 2022-05",
			"Nửa đầu năm, toàn tỉnh kết nạp 812 đảng viên. Dịp 19-5, Tỉnh ủy tặng bằng khen cho 28 tập thể, 35 cá nhân.",
		},
		{
			"party_members_admitted 812 2022-H1; party_members_admitted attainment 0.451 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 812 đảng viên, mới đi được 45,1% quãng đường.",
		},
	})
}

// TestNearlyTold: what looks like a plan, a member's place, a rank or an earlier time and is none.
func TestNearlyTold(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 812 2022-H1", "Mục tiêu là 900 người có việc làm; 6 tháng đầu năm 2022, toàn tỉnh kết nạp 812 đảng viên."},
		{"party_members_removed[struck_off] 31 2021", "Năm 2021, đảng viên ở các doanh nghiệp tư nhân bị xóa tên là 31 người."},
		{"pci_rank 1 2021", "Năm 2021, tỉnh có năm thứ 3 liên tiếp dẫn đầu chỉ số PCI."},
		{
			"party_members_screened 209 2022-H1; party_members_admitted 742 2022-H1",
			"6 tháng đầu năm 2022, toàn tỉnh đưa 209 đảng viên vào diện sàng lọc. Cùng thời gian này kết nạp 742 đảng viên.",
		},
		{
			"party_members_disciplined 112 2022-H1; party_members_disciplined[reprimand] 89 2022-H1; party_members_disciplined[warning] 20 2022-H1; party_members_disciplined[expulsion] change 2 2022-H1<2021-H1",
			"6 tháng đầu năm 2022, toàn tỉnh kỷ luật 112 đảng viên, gồm khiển trách 89 người; cảnh cáo 20 người; tăng 2 trường hợp khai trừ so với cùng kỳ.",
		},
	})
}
