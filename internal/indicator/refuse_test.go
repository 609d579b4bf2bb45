package indicator_test

import "testing"

// TestAheadOfPlaces: by how much one place is ahead of another is no count of either.
func TestAheadOfPlaces(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1200 2021", "Năm 2021, Cà Mau kết nạp 1.200 đảng viên, ít hơn Kiên Giang 1.300 người."},
		{"party_members_admitted 1200 2021", "Năm 2021, Kiên Giang kết nạp 2.500 đảng viên, nhiều hơn Cà Mau 1.300 đảng viên. Cà Mau kết nạp 1.200 đảng viên."},
		{"party_members_disciplined 120 2021", "Năm 2021, tỉnh kỷ luật 120 đảng viên, thấp hơn tỉnh Bạc Liêu 15 đảng viên."},
		{"", "Năm 2021, số đảng viên mới của An Giang hơn Cà Mau là 310 người."},
		{"party_badges_awarded 310 2021", "Năm 2021, Cà Mau trao 310 Huy hiệu Đảng, kém Sóc Trăng tới 40 huy hiệu."},
		{"party_members_admitted 1200 2021; party_members_admitted change 130 2021<2020", "Năm 2021, Cà Mau kết nạp 1.200 đảng viên, cao hơn năm 2020 130 đảng viên."},
		{"party_members_admitted 1200 2021", "Năm 2021, sớm hơn mọi năm, Cà Mau kết nạp 1.200 đảng viên."},
	})
}

// TestBeforeReform: a stock of a day that only an event names is not today's.
func TestBeforeReform(t *testing.T) {
	run(t, []sentence{
		{"party_organizations 640 2022-07-12", "Trước khi sáp nhập, toàn tỉnh có 900 tổ chức cơ sở đảng; đến nay còn 640 tổ chức cơ sở đảng."},
		{"", "Trước khi thực hiện đề án, Đảng bộ tỉnh có 900 tổ chức cơ sở đảng."},
		{"", "Khi mới tái lập, Đảng bộ tỉnh có 31.000 đảng viên."},
		{"", "Trước đây Đảng bộ tỉnh có 900 tổ chức cơ sở đảng."},
		{"party_organizations 900 2017-12-31", "Cuối năm 2017, trước khi thực hiện đề án, Đảng bộ tỉnh có 900 tổ chức cơ sở đảng."},
		{"party_organizations 640 2022-07-12", "Sau khi thực hiện đề án, Đảng bộ tỉnh có 640 tổ chức cơ sở đảng."},
		// A difference of all behind the parts.
		{
			"party_organizations 640 2022-06-30; party_organizations[grassroots_cell] 340 2022-06-30; party_organizations[grassroots_committee] 300 2022-06-30; party_organizations change 3 2022-06-30<2021-12-31",
			"Đến ngày 30-6-2022, toàn tỉnh có 640 tổ chức cơ sở đảng, gồm 340 chi bộ cơ sở và 300 đảng bộ cơ sở, tăng 3 tổ chức cơ sở đảng so với cuối năm 2021.",
		},
		// Those that are mended were bad, and are not all that are.
		{"", "Năm 2021, toàn tỉnh củng cố được 23 tổ chức cơ sở đảng yếu kém."},
		{"party_organizations_rated[failed] 3 2021", "Năm 2021, toàn tỉnh có 3 tổ chức cơ sở đảng yếu kém."},
		// What a committee of the whole country did.
		{"", "Sáng 16-6, Ban Chỉ đạo Trung ương về phòng, chống tham nhũng họp phiên thứ 14. Trong năm 2021, Ban đã chỉ đạo xét xử 5 vụ án tham nhũng."},
		{"corruption_cases 5 2021", "Sáng 16-6, Ban Chỉ đạo phòng, chống tham nhũng tỉnh họp. Trong năm 2021 đã xét xử 5 vụ án tham nhũng."},
		{"", "Toàn tỉnh đang điều tra 5 vụ án tham nhũng."},
		{"", "Hiện tỉnh còn tồn 5 vụ án tham nhũng do khó giám định."},
		{"corruption_cases 11 2021; corruption_cases change 3 2021<2020", "Năm 2021, toàn tỉnh khởi tố 11 vụ/21 bị can về các hành vi tham nhũng; so với năm 2020 tăng 3 vụ/8 bị can."},
		{"corruption_cases 7 2021", "Năm 2021, toàn tỉnh khởi tố 110 vụ/211 bị can về ma túy, 7 vụ/9 bị can về tội tham nhũng."},
		{"", "Năm 2021, Ban Nội chính Tỉnh ủy giám sát việc giải quyết 32 vụ việc (khiếu kiện 18 vụ, tham nhũng 14 vụ)."},
		// Years that are looked back on without their first are not this year so far.
		{"", "Tỉnh tổng kết 10 năm thực hiện Nghị quyết 28. Các cấp ủy trong tỉnh đã kết nạp 2.492 đảng viên."},
		{"party_members_admitted 2492 2022-YTD", "Tỉnh tổng kết 10 năm thực hiện Nghị quyết 28. Từ đầu năm đến nay, các cấp ủy trong tỉnh đã kết nạp 2.492 đảng viên."},
		{"party_members_admitted 492 2022-YTD", "Các cấp ủy trong tỉnh đã kết nạp 492 đảng viên."},
	})
}

// TestOneBody: what is told of a school or a company that nobody names.
func TestOneBody(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, đảng bộ kết nạp 25 đảng viên là giáo viên nhà trường."},
		{"", "Năm 2021, chi bộ kết nạp 12 đảng viên là sinh viên của trường."},
		{"party_members_admitted 1310 2021", "Năm 2021, tỉnh kết nạp 1.310 đảng viên; 25 đảng viên là công nhân của công ty."},
		{"party_members_admitted[students] 310 2021", "Năm 2021, toàn tỉnh kết nạp 310 đảng viên là học sinh, sinh viên trong nhà trường."},
		{"party_members_admitted 310 2021", "Năm 2021, toàn tỉnh kết nạp 310 đảng viên là giáo viên của các trường."},
	})
}

// TestFoundOut: whom an inspection finds out, and what still has to happen to them.
func TestFoundOut(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_inspected 1010 2021",
			"Năm 2021, các cấp kiểm tra 1.010 đảng viên, kết luận 60 đảng viên có vi phạm, phải kỷ luật 22.",
		},
		{"party_members_inspected 310 2021", "Năm 2021, qua kiểm tra 310 đảng viên, phát hiện 40 đảng viên vi phạm, phải kỷ luật 12 đảng viên."},
		{"party_organizations_inspected 210 2021", "Năm 2021, sau kiểm tra 210 tổ chức đảng, cấp ủy các cấp phát hiện vi phạm ở 8 nơi, phải kỷ luật 2 tổ chức đảng."},
		{"party_members_disciplined 122 2021", "Năm 2021, toàn tỉnh phải kỷ luật 122 đảng viên."},
		{
			"party_members_inspected 310 2021; party_members_disciplined 9 2021",
			"Năm 2021, qua kiểm tra 310 đảng viên, kết luận 55 đảng viên vi phạm, đã kỷ luật 9 đảng viên.",
		},
	})
}

// TestPersonnel: decisions on officials are told by what they are about, and "thêm" may
// be a word of speaking.
func TestPersonnel(t *testing.T) {
	run(t, []sentence{
		{"personnel_decisions 320 2021", "Năm 2021, các quyết định về công tác cán bộ do Ban Thường vụ Tỉnh ủy ban hành đã lên đến 320."},
		{"personnel_decisions 320 2021", "Năm 2021, số quyết định về cán bộ mà Tỉnh ủy ban hành là 320."},
		{"documents_issued[decision] 320 2021", "Năm 2021, số quyết định mà Tỉnh ủy ban hành là 320."},
		{
			"party_members 46450 2021-12-31; party_members[exempted] 3100 2021-12-31 nearly",
			"Đến cuối năm 2021, Đảng bộ tỉnh có 46.450 đảng viên; phải nói thêm là ngót 3.100 đồng chí đã được miễn công tác, sinh hoạt.",
		},
		{"party_members 46450 2021-12-31", "Đến cuối năm 2021, Đảng bộ tỉnh có 46.450 đảng viên; ông cho biết thêm 3.100 đồng chí trên 70 tuổi."},
		{"party_members_admitted 3100 2021", "Năm 2021, Đảng bộ tỉnh có thêm 3.100 đảng viên."},
	})
}

// TestVulgarFractions: a fraction of a few tells how large a share of people is, and not how many.
func TestVulgarFractions(t *testing.T) {
	run(t, []sentence{
		{"party_members 46450 2022-07-12 over", "Đảng bộ tỉnh hiện có trên 46.450 đảng viên, trong đó gần 1/4 đã nghỉ hưu."},
		{"party_members_admitted 1740 2021", "Năm 2021, toàn tỉnh kết nạp 1.740 đảng viên, trong đó hơn 2/3 là đoàn viên."},
		{"", "Đảng bộ tỉnh có 2/5 đảng viên là nữ."},
		{"", "Năm 2021, 1/3 số tổ chức cơ sở đảng trong tỉnh hoàn thành xuất sắc nhiệm vụ."},
		{"party_organizations_disciplined 3 2021", "Năm 2021, các cấp ủy trong tỉnh kỷ luật 3/5 tổ chức đảng."},
		{"party_members_admitted 1740 2021; party_members_admitted target 1600 2021", "Năm 2021, toàn tỉnh kết nạp 1.740/1.600 đảng viên."},
	})
}

// TestOfSomeYear: a count of a year that nobody names, of some apart from the rest, of several kinds of
// papers at once.
func TestOfSomeYear(t *testing.T) {
	run(t, []sentence{
		{"", "Mười năm qua, có năm Đảng bộ tỉnh kết nạp gần 1.900 đảng viên."},
		{"", "Từ năm 2012 đến nay, năm cao nhất toàn tỉnh kết nạp 1.900 đảng viên."},
		{"party_members_admitted 1900 2021", "Năm 2021 là năm tỉnh có nhiều cố gắng: toàn tỉnh kết nạp 1.900 đảng viên."},
		{"officials_trained 3105 2022-H1", "6 tháng đầu năm 2022, toàn tỉnh cử 3.105 lượt cán bộ đi đào tạo, bồi dưỡng; riêng khối Mặt trận, đoàn thể 402 lượt."},
		{"documents_issued 96 2021; documents_issued[directive] 6 2021", "Năm 2021, Tỉnh ủy ban hành 96 văn bản, gồm 6 chỉ thị và 52 kết luận, thông báo, công văn khác."},
		{
			"documents_issued 24 2021; documents_issued[resolution] 3 2021; documents_issued[plan] 21 2021",
			"Năm 2021, Tỉnh ủy ban hành 24 văn bản:\n- Nghị quyết: 3 | Kế hoạch: 21.",
		},
		{"documents_issued 9 2021; documents_issued[plan] 6 2021; documents_issued[directive] 3 2021", "Năm 2021, Tỉnh ủy ban hành 9 văn bản, chia ra: kế hoạch 6, chỉ thị 3."},
	})
}
