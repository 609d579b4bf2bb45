package indicator_test

import "testing"

// TestBesideDeciders: bodies with bare numbers in a list with a commission of inspection decided so many cases.
func TestBesideDeciders(t *testing.T) {
	const all = "party_members_disciplined 240 2021"
	run(t, []sentence{
		{all, "Năm 2021, toàn tỉnh kỷ luật 240 đảng viên. Phân theo thẩm quyền, chi bộ 131, đảng ủy cơ sở 66, Ban Thường vụ huyện ủy 28, UBKT các cấp 15."},
		{all, "Năm 2021, toàn tỉnh kỷ luật 240 đảng viên: chi bộ 140; đảng ủy cơ sở 66; UBKT các cấp 34."},
		{
			"party_organizations 612 2021-12-31; party_organizations[grassroots_committee] 340 2021-12-31; party_organizations[grassroots_cell] 272 2021-12-31; party_organizations_inspected 31 2021",
			"Năm 2021, toàn tỉnh có 612 tổ chức cơ sở đảng, trong đó đảng bộ cơ sở 340, chi bộ cơ sở 272; UBKT các cấp kiểm tra 31 tổ chức đảng.",
		},
	})
}

// TestGradeOfThose: shares of grades behind "có" are of those with whom the clause begins.
func TestGradeOfThose(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 70115 2021; party_members_rated_ratio[excellent] 0.124 2021; party_members_rated_ratio[good] 0.801 2021; party_members_rated_ratio[failed] 0.004 2021",
			"Năm 2021, trong 70.115 đảng viên của tỉnh được đánh giá có 12,4% hoàn thành xuất sắc nhiệm vụ, 80,1% hoàn thành tốt và 0,4% không hoàn thành nhiệm vụ.",
		},
		{"party_members_rated 70115 2021", "Năm 2021, trong 70.115 đảng viên của tỉnh được đánh giá có 12,4% là nữ."},
		{"party_members_rated_ratio[good_or_better] 0.842 2021", "Năm 2021, tỷ lệ đảng viên toàn tỉnh đủ tư cách, hoàn thành tốt nhiệm vụ trở lên đạt 84,2%."},
		{"party_members_rated_ratio[good] 0.842 2021", "Năm 2021, tỷ lệ đảng viên toàn tỉnh đủ tư cách, hoàn thành tốt nhiệm vụ đạt 84,2%."},
	})
}

// TestRatedOfAll: "trong tổng số" behind comrades names the whole of them.
func TestRatedOfAll(t *testing.T) {
	run(t, []sentence{
		{"party_members_rated 48210 2021; party_members 50930 2021-12-31", "Năm 2021, toàn tỉnh đã xếp loại 48.210 đồng chí trong tổng số 50.930 đảng viên."},
		{"party_members_rated 48210 2021", "Năm 2021, toàn tỉnh đã xếp loại 48.210 đồng chí, 930 đồng chí chưa dự họp."},
	})
}

// TestOwnShareMoved: what rose is what the clause names, not the share told last; what stands behind the time compared
// with is no difference where its part is named.
func TestOwnShareMoved(t *testing.T) {
	const both = "party_organizations_rated_ratio[clean_strong] 0.704 2010; party_organizations_rated_ratio[failed] 0.006 2010"
	const told = "Năm 2010, tỷ lệ tổ chức cơ sở đảng của tỉnh trong sạch, vững mạnh là 70,4%, yếu kém 0,6%; so với năm 2009, "
	const strong = "party_organizations_rated[clean_strong] 402 2015; party_organizations_rated[clean_strong] change 12 2015<2014"
	run(t, []sentence{
		{both + "; party_organizations_rated_ratio[clean_strong] change 0.022 2010<2009", told + "tỷ lệ trong sạch, vững mạnh tăng 2,2%."},
		{both + "; party_organizations_rated_ratio[failed] change -0.003 2010<2009", told + "tỷ lệ yếu kém giảm 0,3%."},
		{strong, "Năm 2015, số tổ chức cơ sở đảng của tỉnh trong sạch, vững mạnh là 402, tăng 12 đơn vị so với năm 2014."},
		{strong + "; party_organizations_rated[failed] 5 2015", "Năm 2015, số tổ chức cơ sở đảng của tỉnh trong sạch, vững mạnh là 402, tăng 12 đơn vị so với năm 2014, 5 tổ chức yếu kém."},
		{"party_organizations_rated[clean_strong] 402 2015", "Năm 2015, số tổ chức cơ sở đảng của tỉnh trong sạch, vững mạnh là 402, tăng 12 đơn vị hành chính."},
	})
}

// TestBothOfSector: "ở khu vực này" behind the members reaches back to the organizations before them, up to a semicolon.
func TestBothOfSector(t *testing.T) {
	const sector = "Tỉnh quan tâm xây dựng tổ chức đảng trong doanh nghiệp tư nhân. "
	const admitted = "party_members_admitted[private_enterprise] 536 2021"
	run(t, []sentence{
		{"party_organizations_established[private_enterprise] 41 2021; " + admitted, sector + "Năm 2021, toàn tỉnh đã thành lập 41 tổ chức, kết nạp 536 đảng viên ở khu vực này."},
		{"party_organizations_established 41 2021; " + admitted, sector + "Năm 2021, toàn tỉnh đã thành lập 41 tổ chức đảng; kết nạp 536 đảng viên ở khu vực này."},
		{"party_organizations_established[private_enterprise] 7 2021", "Năm 2021, toàn tỉnh lập mới bảy chi bộ, đảng bộ trong doanh nghiệp tư nhân."},
	})
}

// TestWordsOfPlans: plans that are set; "trên địa bàn" speaks of no cases told
// above; no month has three digits.
func TestWordsOfPlans(t *testing.T) {
	run(t, []sentence{
		{"corruption_cases 9 2021", "Năm 2021, cơ quan chức năng điều tra chín vụ án tham nhũng trên địa bàn tỉnh."},
		{"", "Năm 2021, cơ quan chức năng của tỉnh đã điều tra chín vụ án tham nhũng trên."},
		{"party_members_admitted 2514 2021; party_members_admitted[women] 2005 2021; party_members_admitted[youth_union] 1130 2021", "Năm 2021, toàn tỉnh kết nạp 2.514 đảng viên, gồm nữ 2.005, đoàn viên 1.130."},
	})
}
