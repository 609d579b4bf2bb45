package indicator_test

import "testing"

// TestPeople holds numbers of people who are not those of whom the sentence told, and of
// those who are. The article is of 12 July 2022.
func TestPeople(t *testing.T) {
	run(t, []sentence{
		// Members that are added, and others.
		{"party_members_admitted 120 2022-H1; party_members_admitted 40 2022-Q2", "6 tháng đầu năm 2022, toàn tỉnh kết nạp 120 đảng viên, riêng quý II có thêm 40 người."},
		{"party_members_admitted 300 2021", "Năm 2021, Đảng bộ tỉnh có thêm 300 đảng viên mới."},
		{"", "Dân số của tỉnh tăng nhanh, cứ 5 năm lại có thêm một triệu người."},
		{"", "Năm 2021, tỉnh có thêm 12.000 người thoát nghèo."},
		{"party_members_disciplined 45 2021", "Năm 2021, toàn tỉnh kỷ luật 45 đảng viên; Ủy ban Kiểm tra Tỉnh ủy kỷ luật thêm 2 người liên quan."},
		// "Người" with who they are.
		{"", "Sở khiển trách một phó phòng, 4 người chết sau vụ cháy ở thành phố."},
		{"party_members_disciplined 30 2021; party_members_disciplined[reprimand] 21 2021", "Năm 2021, toàn tỉnh kỷ luật 30 đảng viên, 21 người bị khiển trách."},
		{"", "Năm 2021, tỉnh có 4 người thanh tra, giám sát từng dự án."},
		{"", "Năm 2021, 12 người của tỉnh là thành viên hội đồng giám sát xổ số."},
		{"", "Năm 2021, đoàn khảo sát xổ số có 12 người là lãnh đạo sắp nghỉ hưu của tỉnh."},
		{"party_members_supervised 12 2021", "Năm 2021, toàn tỉnh có 12 đảng viên được giám sát."},
		// Who joins a committee studies nothing.
		{"", "Hội nghị bầu 55 ủy viên Ban Chấp hành Đảng bộ tỉnh, 15 người tham gia Ban Thường vụ Tỉnh ủy, 11 người tham gia Ủy ban Kiểm tra."},
		{"learners 5300 2022-07", "Hội nghị quán triệt nghị quyết ngày 5-7-2022 có 5.300 đảng viên trong tỉnh tham gia."},
		// Who is present somewhere studies only where something is studied.
		{"", "Phiên tòa ở tỉnh ngày 5-7-2022 có 130 người đến dự."},
		{"", "Hội nghị của Đảng bộ tỉnh ngày 5-7-2022 có 223 người tham dự."},
		{"", "Trong năm 2021, toàn tỉnh có 4.200 người tham gia hiến máu."},
		{"", "Năm 2021, thanh tra tỉnh kiến nghị xử lý cá nhân có sai phạm tại 9 dự án thua lỗ."},
		{"learners 22420 2022-07", "Tỉnh ủy học tập nghị quyết ngày 5-7-2022. Toàn tỉnh có 22.420 cán bộ, đảng viên tham dự."},
		{"", "Năm 2021, ông nghiên cứu học tập như một đảng viên của tỉnh."},
		// A ministry's name trains nobody, and a delegation is no class.
		{"", "Năm 2021, Sở Giáo dục và Đào tạo của tỉnh có 2 cán bộ là ông Nam và ông Bắc."},
		{"officials_trained 1320 2021", "Năm 2021, toàn tỉnh mở 30 lớp bồi dưỡng gồm 1.320 cán bộ."},
		{"", "Tháng 3-2022, đoàn công tác của tỉnh gồm 20 cán bộ sang Nhật Bản dự lớp bồi dưỡng."},
		{"", "Năm 2021, ông được tỉnh đánh giá là một cán bộ trẻ được đào tạo bài bản."},
		{"officials_trained 320 2021", "Năm 2021, toàn tỉnh cử 320 cán bộ đi đào tạo."},
		{"", "Toàn tỉnh có 120 cán bộ chưa có chứng chỉ bồi dưỡng nghiệp vụ."},
		{"", "Năm 2021, tỉnh tuyển dụng 45 cán bộ được đào tạo chính quy."},
		{"", "Năm 2021, toàn tỉnh đào tạo nghề cho 12.000 người."},
		{"", "Năm 2021, toàn tỉnh tập huấn kỹ thuật cho 12.000 lượt người."},
		{"officials_trained 1200 2021", "Năm 2021, toàn tỉnh tập huấn nghiệp vụ cho 1.200 lượt cán bộ."},
		// A part of a part is no part of the whole.
		{"party_members_admitted[students] 314 2021", "Năm 2021, toàn tỉnh kết nạp 314 học sinh, sinh viên, trong đó có 65 em là người dân tộc thiểu số."},
		{"party_members_admitted[students] 65 2021", "Năm 2021, toàn tỉnh có 314 học sinh ưu tú được giới thiệu, trong đó có 65 em đủ điều kiện và được kết nạp vào Đảng."},
		{"party_members_admitted 2000 2021; party_members_admitted[ethnic_minority] 314 2021", "Năm 2021, toàn tỉnh kết nạp 2.000 đảng viên, trong đó 314 em là người dân tộc thiểu số."},
		{"party_members_admitted 2010 2021; party_members_admitted[students] 314 2021", "Năm 2021, toàn tỉnh kết nạp 2.010 đảng viên, trong đó 314 học sinh, trong đó có 65 em dân tộc thiểu số."},
		{"party_members_admitted 2010 2021; party_members_admitted[students] 314 2021; party_members_admitted[ethnic_minority] 65 2021", "Năm 2021, toàn tỉnh kết nạp 2.010 đảng viên, trong đó 314 học sinh, 65 người dân tộc thiểu số."},
		// The round of awards that goes on, where no day is named.
		{"party_badges_awarded 1204 2022-07", "Trong đợt này, toàn tỉnh có 1.204 đảng viên được trao tặng Huy hiệu Đảng."},
		{"party_badges_awarded 1204 2022-YTD", "Từ đầu năm đến nay, kể cả đợt này, toàn tỉnh có 1.204 đảng viên được trao tặng Huy hiệu Đảng."},
		{"commendations 46 2022-07", "Ngày 5-7, 46 tập thể, cá nhân trong tỉnh được biểu dương."},
		{"party_members_removed 7 2022-Q1", "Trong quý I năm 2022, toàn tỉnh có 7 đảng viên bị xóa tên hoặc được chấp thuận ra khỏi Đảng."},
		// What is handed over is dated by its day, not by the years that are honoured, nor is it planned.
		{"commendations[collective] 8 2022-07; commendations[individual] 12 2022-07", "Đến năm 2025, tỉnh cần làm tốt công tác kiểm tra.\n\nBan Thường vụ Tỉnh ủy trao tặng bằng khen cho 8 tập thể, 12 cá nhân có thành tích giai đoạn 2016-2021."},
		{"commendations[individual] 44 2022-07", "Giai đoạn 2017-2021, toàn tỉnh học tập và làm theo Bác.\n\nVới 44 cá nhân được biểu dương, Bí thư Tỉnh ủy mong họ tiếp tục."},
		{"commendations[individual] 440 2017-2021", "Giai đoạn 2017-2021, toàn tỉnh tặng bằng khen cho 440 cá nhân."},
		// The state's praise is not the province's, nor is every title praise.
		{"", "Năm 2021, tỉnh có 4 cá nhân được Thủ tướng Chính phủ tặng bằng khen."},
		{"", "Năm 2021, về khen thưởng cấp Nhà nước, tỉnh có 167 tập thể được khen thưởng."},
		{"commendations[individual] 700 2021", "Năm 2021, tỉnh có 2.171 cá nhân được phong danh hiệu chiến sĩ, 700 cá nhân được khen thưởng."},
		{"commendations[collective] 12 2021; commendations[individual] 45 2021", "Năm 2021, toàn tỉnh có 12 tập thể, 45 cá nhân được khen thưởng."},
		{"party_members_admitted 2000 2021; party_members_admitted[youth_union] 1214 2021", "Năm 2021, toàn tỉnh kết nạp 2.000 đảng viên, trong đó 1.214 đảng viên còn tham gia sinh hoạt Đoàn Thanh niên."},
		// What another noun behind the number counts.
		{"programme_tasks[group] target 4 2022", "Năm 2022, tỉnh thực hiện 4 nhóm giải pháp cơ bản của Nghị quyết."},
	})
}
