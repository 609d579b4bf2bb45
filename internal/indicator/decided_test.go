package indicator_test

import "testing"

// TestDecidedOn: officials are decided on where the acts stand directly before them; beside words on personnel work they
// are taught, punished or gathered.
func TestDecidedOn(t *testing.T) {
	run(t, []sentence{
		{"personnel_decisions 118 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy điều động, luân chuyển, bổ nhiệm 118 cán bộ."},
		{"personnel_decisions 306 2021", "Năm 2021, tỉnh đã luân chuyển, điều động và bổ nhiệm được 306 lượt cán bộ."},
		{"personnel_decisions 74 2021", "Năm 2021, Tỉnh ủy làm quy trình bổ nhiệm, bổ nhiệm lại, giới thiệu ứng cử đối với 74 cán bộ, trong đó luân chuyển 12 đồng chí."},
		{"personnel_decisions 640 2021", "Năm 2021, cấp ủy các cấp trong tỉnh tiến hành công tác cán bộ đối với 640 lượt cán bộ."},
		{"officials_trained 85 2021", "Năm 2021, tỉnh mở hai lớp bồi dưỡng về công tác cán bộ cho 85 cán bộ."},
		{"officials_trained 210 2021", "Năm 2021, tỉnh tập huấn công tác tổ chức cán bộ cho 210 lượt cán bộ."},
		{"party_members_admitted 1300 2021; party_members_admitted[officials] 31 2021", "Năm 2021, toàn tỉnh kết nạp 1.300 đảng viên, trong đó có 31 cán bộ làm công tác tổ chức."},
		{"", "Năm 2021, tỉnh xử lý 6 cán bộ do sai phạm trong điều động, luân chuyển, bổ nhiệm."},
		{"", "Năm 2021, hội nghị về công tác cán bộ có 150 cán bộ dự."},
		{"", "Năm 2021, Huyện ủy Văn Yên điều động, luân chuyển, bổ nhiệm 57 cán bộ."},
	})
}

// TestActsOnPersons: bodies that punish are not the persons punished; "người" stands for those.
func TestActsOnPersons(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 131 2021", "Năm 2021, các chi bộ trong tỉnh kỷ luật 131 người."},
		{"party_members_disciplined 131 2021; party_members_disciplined[reprimand] 90 2021", "Năm 2021, cấp ủy và chi bộ các cấp thi hành kỷ luật đối với 131 đồng chí, trong đó 90 đồng chí bị khiển trách."},
		{"party_members_disciplined 131 2021", "Năm 2021, các chi bộ trong tỉnh kỷ luật 131 đảng viên."},
		{"", "Chi bộ khối văn phòng có 12 người, kỷ luật 2 người."},
	})
}

// TestNearCarried: what tells of counts only beside it goes on to the count behind "và".
func TestNearCarried(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_inspected 21 2021; party_members_inspected 64 2021", "Năm 2021, qua kiểm tra 21 tổ chức đảng và 64 đảng viên, ủy ban kiểm tra các cấp trong tỉnh yêu cầu khắc phục nhiều khuyết điểm."},
		{"party_organizations_inspected 21 2021; party_members_disciplined 3 2021", "Năm 2021, qua kiểm tra 21 tổ chức đảng, toàn tỉnh kỷ luật 3 đảng viên."},
	})
}

// TestOfTheirPlan: a plan for just those who are counted, and a share of "tổng số chỉ tiêu".
func TestOfTheirPlan(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted[private_enterprise] 36 2021; party_members_admitted[private_enterprise] target 45 2021", "Năm 2021, khối doanh nghiệp ngoài nhà nước toàn tỉnh kết nạp được 36/45 chỉ tiêu."},
		{"party_members_admitted[women] 36 2021", "Năm 2021, toàn tỉnh kết nạp được 36/45 đảng viên nữ."},
		{"party_members_admitted 310 2022-Q1; party_members_admitted attainment 0.2 2022", "Quý I năm 2022, toàn tỉnh kết nạp 310 đảng viên, đạt 20% so với tổng số chỉ tiêu được giao."},
		{"party_members_admitted 310 2022-Q1; party_admission_ratio 0.006 2022-Q1", "Quý I năm 2022, toàn tỉnh kết nạp 310 đảng viên, đạt 0,6% so với tổng số đảng viên."},
	})
}

// TestRungs: "bậc" before a number is a place, behind it a move; "chỉ số trung bình" is no part of an index.
func TestRungs(t *testing.T) {
	run(t, []sentence{
		{"pci_rank change -4 2021<2020; pci_rank 37 2020; pci_rank 33 2021", "Năm 2021, chỉ số PCI của tỉnh tăng 4 bậc, từ bậc 37 lên bậc 33."},
		{"papi_rank 41 2021", "PAPI năm 2021 của tỉnh nằm trong nhóm 15 tỉnh có chỉ số trung bình thấp, đứng thứ 41/63."},
		{"", "Năm 2021, chỉ số tiếp cận đất đai trong PCI của tỉnh đứng thứ 41."},
		{"", "Năm 2021, PCI: 3 chỉ số tăng bậc, 12 doanh nghiệp khen thủ tục."},
		{"", "Năm 2021, tỉnh đào tạo nghề bậc 3 cho thợ, PCI được cải thiện."},
		{"", "Báo cáo PCI năm 2021 của tỉnh nhắc tới dịch vụ công trực tuyến từ bậc 3 lên bậc 4."},
	})
}

// TestAskedOf: those who are asked to do something after an inspection are not inspected once more, nor is it planned.
func TestAskedOf(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_inspected 31 2021", "Năm 2021, toàn tỉnh kiểm tra 31 tổ chức đảng, yêu cầu 4 đảng viên kiểm điểm, rút kinh nghiệm."},
		{"party_members_supervised 96 2021", "Năm 2021, toàn tỉnh giám sát 96 đảng viên, kiến nghị 3 tổ chức đảng, 8 đảng viên sửa chữa thiếu sót."},
		{"party_members_admitted target 1250 2022; party_members_inspected target 260 2022", "Tỉnh ủy yêu cầu năm 2022 kết nạp 1.250 đảng viên, kiểm tra 260 đảng viên."},
		{"party_members_inspected target 260 2022", "Năm 2022, Tỉnh ủy yêu cầu 260 đảng viên được kiểm tra."},
	})
}

// TestInspectionsMade: how many inspections there were leaves those inspected and the cause as they are told.
func TestInspectionsMade(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_inspected[suspected_violation] 17 2021; party_members_inspected[suspected_violation] 52 2021", "Năm 2021, toàn tỉnh kiểm tra khi có dấu hiệu vi phạm 40 cuộc đối với 17 tổ chức đảng và 52 đảng viên."},
		{"party_organizations_inspected[suspected_violation] 17 2021; party_members_inspected[suspected_violation] 52 2021", "Năm 2021, toàn tỉnh tiến hành 40 cuộc kiểm tra khi có dấu hiệu vi phạm đối với 17 tổ chức đảng, 52 đảng viên."},
		{"party_organizations_inspected 17 2021", "Năm 2021, cấp ủy các cấp trong tỉnh tổ chức 40 cuộc kiểm tra đối với 17 tổ chức đảng."},
		{"party_members_disciplined 6 2021", "Năm 2021, qua 40 cuộc kiểm tra khi có dấu hiệu vi phạm, toàn tỉnh kỷ luật 6 đảng viên."},
		{"", "Năm 2022, mỗi đảng ủy phải có 2 cuộc kiểm tra đối với 5 tổ chức đảng."},
		{"", "Năm 2021, tỉnh tổ chức 8 cuộc kiểm tra với 260 đảng viên tham gia."},
		{"", "Năm 2021, tỉnh tổ chức 8 cuộc kiểm tra khi có dấu hiệu vi phạm, 260 đảng viên tham gia."},
	})
}

// TestClasses: members of some kind who attend a class are not all that there are.
func TestClasses(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, tỉnh mở 14 lớp bồi dưỡng lý luận chính trị cho 870 đảng viên dự bị."},
		{"", "Năm 2021, tỉnh mở 9 lớp nhận thức, 14 lớp bồi dưỡng với 870 đảng viên dự bị theo học."},
		{"party_members[probationary] 870 2022-07-12", "Sau khi mở 14 lớp bồi dưỡng, toàn tỉnh hiện có 870 đảng viên dự bị."},
	})
}

// TestHeldAgainstPlace: the year behind a place that another is compared with is that place's alone.
func TestHeldAgainstPlace(t *testing.T) {
	run(t, []sentence{
		{"pci_rank 24 2021; pci_rank 20 2020", "PCI năm 2021 của tỉnh tụt xuống vị trí thứ 24 so với vị trí thứ 20 năm 2020."},
		{"pci_rank 24 2021; pci_rank change -2 2021<2020; pci_rank 26 2020", "PCI năm 2021 của tỉnh xếp thứ 24, tăng 2 bậc so với vị trí 26 năm 2020."},
	})
}
