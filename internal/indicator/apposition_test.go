package indicator_test

import "testing"

// TestApposition: a part and its number in clauses of their own.
func TestApposition(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 812 2021; party_members_admitted[women] 402 2021; party_members_admitted[workers] 120 2021; party_members_admitted[students] 14 2021",
			"Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Đông nhất trong số này là phụ nữ, 402 người; công nhân có 120, còn học sinh thì hiếm hoi, chỉ vỏn vẹn 14 em.",
		},
		{
			"party_members_admitted 812 2021; party_members_admitted[ethnic_minority] 402 2021",
			"Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Người dân tộc thiểu số chiếm gần một nửa, 402 đồng chí.",
		},
		{
			"party_members_admitted 812 2021; party_members_admitted[youth_union] 602 2021",
			"Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Đoàn viên chiếm đại đa số: 602 đồng chí.",
		},
		{
			"party_members_disciplined 44 2021; party_members_disciplined[reprimand] 29 2021; party_members_disciplined[expulsion] 3 2021",
			"Năm 2021, toàn tỉnh kỷ luật 44 đảng viên. Phần lớn, 29 người, chỉ bị khiển trách; nặng nhất là ba trường hợp khai trừ.",
		},
		{
			"party_members_disciplined 44 2021; party_members_disciplined[warning] 9 2021",
			"Năm 2021, toàn tỉnh kỷ luật 44 đảng viên. Số còn lại, 9 đồng chí, nhận hình thức cảnh cáo.",
		},
		{
			"party_members_admitted 812 2021; party_members_admitted[youth_union] 602 2021",
			"Năm 2021, toàn tỉnh kết nạp 812 đảng viên; 602 người trong số ấy vào Đảng từ tổ chức Đoàn.",
		},
		{
			"party_members_screened 61 2021; party_members_screened[improved] 30 2021; party_members_screened[under_education] 20 2021; party_members_screened[removed] 11 2021",
			"Năm 2021, toàn tỉnh đưa 61 đảng viên vào diện sàng lọc. Đến nay 30 người được rút khỏi danh sách; 20 người tiếp tục được kèm cặp; số cuối cùng, 11 người, không còn trong Đảng.",
		},
		// Larger than the whole, or of something else, it is no part.
		{"party_members_admitted 812 2021", "Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Phụ nữ chiếm quá nửa dân số, 602.000 người."},
		{"party_members_admitted 812 2021", "Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Công nhân ở khu công nghiệp, 402 người, đã được học lớp cảm tình Đảng."},
		{"party_members_admitted 812 2021", "Năm 2021, toàn tỉnh kết nạp 812 đảng viên. Phần lớn, 402 người, là nông dân."},
	})
}

// TestPassiveSubject: those named at the head, what was done to them behind, the
// number at the end.
func TestPassiveSubject(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 812 2022-H1; party_members_admitted attainment 0.513 2022",
			"Khép lại 6 tháng đầu năm 2022, người được kết nạp vào Đảng ở tất cả các địa phương, đơn vị trong tỉnh là 812, ứng với 51,3% kế hoạch cả năm.",
		},
		{"party_members_admitted 812 2021", "Năm 2021, quần chúng ưu tú được kết nạp trên địa bàn tỉnh là 812 người."},
		{"party_members_disciplined 96 2021", "Năm 2021, đảng viên bị kỷ luật ở mọi cấp trong tỉnh là 96."},
		{"", "Năm 2021, người được kết nạp vào Đảng ở huyện Cái Nước là 61."},
		{"party_members_rated 40120 2021", "Tổng số đảng viên được phân tích trong năm 2021 của toàn tỉnh là 40.120."},
	})
}

// TestOutOf: a part of a whole with "trong" or "trên" between, and what is left.
func TestOutOf(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated 664 2021; party_organizations 668 2021-12-31; party_organizations_rated[excellent] 128 2021; party_organizations_rated_ratio[excellent] 0.1928 2021",
			"Năm 2021, 664 trong 668 tổ chức cơ sở đảng của tỉnh được đem ra xếp loại (4 tổ chức còn lại mới thành lập). Kết quả, 128 tổ chức hoàn thành xuất sắc nhiệm vụ, nghĩa là 19,28%.",
		},
		{
			"party_members_rated 40010 2021; party_members 41200 2021-12-31",
			"Năm 2021, 40.010 trên 41.200 đảng viên toàn tỉnh được đánh giá, xếp loại.",
		},
		{
			"learners 31200 2022-06; learners attainment 0.975 2022-06",
			"Tháng 6/2022, toàn tỉnh có 31.200 trên tổng số 32.000 đảng viên thuộc diện triệu tập tham gia học tập nghị quyết, đạt 97,5%.",
		},
		// What is said last is said of the part, not of the whole.
		{"party_organizations_inspected 310 2021", "Năm 2021, toàn tỉnh có 310 tổ chức đảng được kiểm tra thì 12 tổ chức vi phạm."},
		{"party_organizations_inspected 310 2021", "Năm 2021, 96 trong 310 tổ chức đảng được kiểm tra trong toàn tỉnh có khuyết điểm."},
		{"", "Năm 2021, 12 trong 15 xã của huyện Cái Nước có đảng viên mới."},
	})
}

// TestOtherForm: a difference said again as a share, a share said again in words.
func TestOtherForm(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_disciplined 246 2021; party_members_disciplined change 26 2021<2020; party_members_disciplined change 0.118 ratio 2021<2020",
			"Năm 2021, toàn tỉnh kỷ luật 246 đảng viên; so với năm 2020 tăng 26 người, tức 11,8%.",
		},
		{
			"party_members_disciplined 246 2021; party_members_disciplined change 0.118 ratio 2021<2020; party_members_disciplined change 26 2021<2020",
			"Năm 2021, toàn tỉnh kỷ luật 246 đảng viên, so với năm 2020 tăng 11,8%, tức 26 người.",
		},
		{"party_members_admitted target 1600 2022", "Đảng bộ tỉnh đặt mục tiêu kết nạp 1.600 đảng viên trong năm 2022, nay mới được một nửa, tức 801 người."},
		{"", "Từ đầu năm 2022 đến nay, cứ 10 đảng viên mới của tỉnh thì 6 là nữ."},
		{
			"party_members_admitted 700 2021; party_members_admitted change -50 2021<2020; party_members_admitted change -0.067 ratio 2021<2020",
			"Năm 2021, toàn tỉnh kết nạp 700 đảng viên, giảm 50 đồng chí so với năm 2020, tương đương 6,7%.",
		},
		{
			"party_members_admitted 400 2022-H1; party_members_admitted change 20 2022-H1<2021-H1; party_members_admitted attainment 0.4 2022",
			"6 tháng đầu năm 2022, toàn tỉnh kết nạp 400 đảng viên, tăng 20 người so với cùng kỳ, tương đương 40% kế hoạch năm.",
		},
		{
			"party_members_admitted 376 2022-Q1; party_members_admitted attainment 0.243 2022; party_members_admitted target 1550 2022",
			"Ba tháng đầu năm 2022, Đảng bộ tỉnh có thêm 376 đảng viên, bằng gần một phần tư (24,3%) chỉ tiêu 1.550 của cả năm.",
		},
	})
}

// TestFoundedWords: organizations that were built up, or that came to be.
func TestFoundedWords(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_established[private_enterprise] 27 2021; party_members_admitted[private_enterprise] 114 2021",
			"Năm 2021, 27 tổ chức đảng đã ra đời trong doanh nghiệp ngoài nhà nước trên địa bàn tỉnh; cũng trong năm, 114 người làm việc ở đây được kết nạp.",
		},
		{"party_organizations_established[private_enterprise] 9 2021", "Ở khối doanh nghiệp ngoài nhà nước, năm 2021 toàn tỉnh dựng thêm được 9 tổ chức đảng."},
		{"party_organizations_established 9 2021", "Năm 2021, toàn tỉnh gây dựng được 9 chi bộ."},
		{"", "Năm 2021, 9 tổ hợp tác đã ra đời ở các xã trong tỉnh."},
	})
}
