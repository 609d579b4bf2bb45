package indicator_test

import "testing"

// TestComparedOtherwise: what a count is held against, in less usual words. The article is
// of 12 July 2022.
func TestComparedOtherwise(t *testing.T) {
	run(t, []sentence{
		{
			"party_members[ethnic_minority] 28412 2022-07-12; party_members[ethnic_minority] change 1106 2022-07-12<2021-07-01",
			"Hiện đảng viên người dân tộc thiểu số trên toàn tỉnh là 28.412 đồng chí, nhiều hơn thời điểm 1-7-2021 là 1.106 đồng chí.",
		},
		{"charity_houses 1215 2021; charity_houses change 140 2021<2020", "Năm 2021, các cấp Mặt trận toàn tỉnh dựng được 1.215 ngôi nhà đại đoàn kết, so với năm 2020 nhiều hơn 140 ngôi."},
		{"charity_gifts 12051 2021; charity_gifts change 640 2021<2020", "Năm 2021, toàn tỉnh trao 12.051 suất quà, nhiều hơn năm 2020 là 640 suất."},
		{"party_members_disciplined 326 2021; party_members_disciplined change -41 2021<2020", "Năm 2021, toàn tỉnh thi hành kỷ luật 326 đảng viên, kém năm 2020 là 41 trường hợp."},
		{"party_members_admitted 2051 2021; party_members_admitted 1970 2020", "Năm 2021, toàn tỉnh kết nạp 2.051 đảng viên; cùng kỳ năm 2020, con số này chỉ là 1.970 đảng viên."},
		{"party_members_admitted 1512 2021; party_members_admitted attainment 1.05 2021", "Năm 2021, toàn tỉnh kết nạp 1.512 đảng viên, cao hơn chỉ tiêu giao 5%."},
		{"charity_houses 1215 2021", "Năm 2021, tỉnh dựng được 1.215 ngôi nhà đại đoàn kết; trùng tu 140 ngôi đình, chùa."},
	})
}

// TestPeoplesByName: members of minorities by the names of their peoples.
func TestPeoplesByName(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted[ethnic_minority] 326 2021", "Năm 2021, toàn tỉnh đã có 326 người Khmer, người Hoa ưu tú được kết nạp."},
		{"party_members_admitted[ethnic_minority] 126 2021", "Năm 2021, trong tỉnh có 126 người Mông, Dao và Giáy được kết nạp Đảng."},
		{"party_members[ethnic_minority] 1536 2022-07-12", "Toàn Đảng bộ tỉnh có 1.536 đồng chí người Raglai, Chăm, Hoa."},
		{"party_members[ethnic_minority] 4536 2022-07-12", "Đảng bộ tỉnh hiện có 4.536 đảng viên người Tày, Nùng."},
		{"", "Chị Lan người Hoa vào Đảng năm 2003, nay xã có 3 người Khmer."},
		{"", "Năm 2021, số công nhân trong doanh nghiệp tư nhân được kết nạp Đảng toàn tỉnh là 318 đồng chí."},
		{"", "Hội thi của tỉnh có 36 đồng chí người Khmer tham gia."},
	})
}

// TestPlansOtherwise: what is planned or demanded, in less usual words.
func TestPlansOtherwise(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted target 5200 2021; party_members_admitted attainment 0.763 2021",
			"Nếu tính theo kế hoạch 5.200 đảng viên mà Tỉnh ủy giao cho cả năm 2021 thì tỉnh đã đi được 76,3% quãng đường.",
		},
		{"party_members_admitted target 1600-1700 2023", "Năm 2023, Tỉnh ủy giao chỉ tiêu nhẹ hơn, từ 1.600 đến 1.700 đảng viên."},
		{"party_admission_ratio 0.028 2021; party_admission_ratio target 0.03 2021", "Tỷ lệ kết nạp đảng viên của tỉnh năm 2021 đạt 2,8%, không đạt mức 3% mà kế hoạch năm đề ra."},
		{"party_admission_ratio 0.028 2021; party_admission_ratio target 0.03 2021", "Năm 2021, tỷ lệ kết nạp đảng viên của tỉnh đạt 2,8%, thấp hơn mức 3% theo chỉ tiêu."},
		{"party_organizations_established[private_enterprise] target 15-18 2022", "Kế hoạch cả năm 2022 là lập từ 15 đến 18 tổ chức đảng trong các doanh nghiệp ngoài quốc doanh toàn tỉnh."},
		{
			"party_members_admitted target 4100 2023 at_least; party_organizations_established target 40 2023",
			"Năm 2023, toàn Đảng bộ tỉnh phải kết nạp tối thiểu 4.100 đảng viên; lập mới 40 tổ chức đảng.",
		},
		{
			"mass_organization_coverage_ratio 0.764 2021; mass_organization_coverage_ratio target 0.8 2025 at_least",
			"Tỷ lệ tập hợp quần chúng vào các đoàn thể toàn tỉnh năm 2021 đạt 76,4%. Đích phải tới vào cuối năm 2025 là 80% trở lên.",
		},
		{
			"sipas_ratio target 0.88 2023 at_least; par_index_rank target 15 2023 at_most",
			"Kế hoạch năm 2023 của tỉnh nâng yêu cầu: mức hài lòng không dưới 88%, PAR Index trong nhóm 15 địa phương đứng đầu.",
		},
		{"", "Theo kế hoạch năm 2023, mức hài lòng của người bệnh tại các bệnh viện tỉnh không dưới 88%."},
		{"", "Theo kế hoạch, xã có 300 đảng viên."},
	})
}

// TestWholeOfSome: a whole of which some are told next, and outcomes of a review.
func TestWholeOfSome(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations 548 2021-12-31; party_organizations_rated 541 2021; party_organizations_rated[good] 372 2021; party_organizations_rated[failed] 3 2021",
			"Năm 2021, trong 548 TCCSĐ của tỉnh có 541 nơi đủ điều kiện đánh giá. Xếp “hoàn thành tốt nhiệm vụ” là 372 TCCSĐ. Số bị xếp không hoàn thành nhiệm vụ 3.",
		},
		{
			"party_organizations 1187 2021-12-31; party_organizations_rated 1179 2021; party_organizations_rated[excellent] 219 2021; party_organizations_rated_ratio[excellent] 0.1858 2021; party_members_rated 97616 2021; party_members_rated_ratio[good_or_better] 0.982 2021",
			"Năm 2021, trong 1.187 TCCSĐ của tỉnh, 1.179 nơi thuộc diện xếp loại; 219 TCCSĐ hoàn thành xuất sắc nhiệm vụ, bằng 18,58%. Về cá nhân, 97.616 đảng viên được xếp loại, 98,2% hoàn thành tốt nhiệm vụ trở lên.",
		},
		{
			"party_organizations_rated 731 2021; party_organizations_rated[excellent] 120 2021",
			"Năm 2021, trong 731 tổ chức cơ sở đảng của tỉnh Cà Mau được đánh giá, có 120 tổ chức hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_members_screened 214 2021; party_members_screened[improved] 96 2021; party_members_screened[removed] 47 2021",
			"Năm 2021, danh sách sàng lọc của các cấp ủy trong tỉnh có 214 đảng viên. Được chi bộ kèm cặp, 96 người đã sửa đổi, tiến bộ rõ; 47 người không chuyển biến nên bị đưa ra khỏi Đảng.",
		},
		{
			"party_organizations_established 9 2021; party_organizations_established[private_enterprise] 4 2021",
			"Năm 2021, cấp ủy các cấp trong tỉnh thành lập mới 9 tổ chức đảng, 4 trong số này ở doanh nghiệp ngoài quốc doanh.",
		},
		{"party_badges_awarded 1094 2021; party_badges_awarded[30] 371 2021", "Năm 2021, toàn tỉnh trao Huy hiệu Đảng cho 1.094 đảng viên. Đông nhất là bậc 30 năm với 371 đồng chí."},
	})
}

// TestRarerWords: rarer indicators in words of their own.
func TestRarerWords(t *testing.T) {
	run(t, []sentence{
		{"party_members[exempted] 402 2021-12-31", "Cuối năm 2021, có 402 đảng viên tuổi cao, sức yếu trong toàn Đảng bộ tỉnh được miễn sinh hoạt."},
		{"corruption_cases 0 2021", "Không vụ việc tham nhũng nào được phát hiện trên địa bàn tỉnh trong năm 2021."},
		{"party_villages_with_cell 918 2021-12-15", "Đến ngày 15/12/2021, chi bộ đã có mặt tại 918/931 thôn, tổ dân phố toàn tỉnh."},
		{"charity_gifts 48600 2021; charity_value_dong 1.45e+10 2021", "Năm 2021, toàn tỉnh trao 48.600 suất quà, trị giá tổng cộng 14,5 tỷ đồng."},
		{"mass_organization_coverage_ratio 0.738 2021", "Năm 2021, số người vào các tổ chức đoàn thể chính trị - xã hội trong tỉnh bằng 73,8% đối tượng."},
		{"personnel_decisions 187 2021", "Về nhân sự, năm 2021 Ban Thường vụ Tỉnh ủy đã xem xét, quyết định đối với 187 trường hợp."},
		{"", "Xem xét kết quả kiểm tra đối với 4 đảng viên, UBKT Tỉnh ủy Cà Mau quyết định cảnh cáo 2 đồng chí."},
		{"", "Năm 2021, mức hài lòng đạt 91%."},
	})
}
