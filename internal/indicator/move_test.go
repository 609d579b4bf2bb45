package indicator_test

import "testing"

// TestLevelsMovedBetween: of two levels the later one is of the time told, the one left behind of
// the year printed with it or of the time compared with, and of no known time otherwise.
func TestLevelsMovedBetween(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 61 2021", "Năm 2021, số đảng viên toàn tỉnh bị kỷ luật giảm từ 88 người xuống còn 61 người."},
		{"party_members_admitted 988 2020; party_members_admitted 1104 2021", "Đảng viên mới kết nạp của toàn tỉnh tăng từ 988 đồng chí năm 2020 lên 1.104 đồng chí năm 2021."},
		{"party_organizations 512 2021-12-31", "Đến cuối năm 2021, số tổ chức cơ sở đảng của tỉnh giảm từ 547 xuống còn 512 tổ chức."},
		{"party_villages_with_cell_ratio 0.97 2021", "Năm 2021, tỷ lệ ấp có chi bộ của toàn tỉnh tăng từ 91% lên 97%."},
		{"party_villages_with_cell_ratio 0.91 2020; party_villages_with_cell_ratio 0.97 2021", "So với năm 2020, năm 2021 tỷ lệ ấp có chi bộ của toàn tỉnh tăng từ 91% lên 97%."},
		// No move: a lower bound, a plan, a place in a ranking, two things.
		{"party_organizations_established[private_enterprise] target 40 2022-2025 at_least", "Giai đoạn 2022 - 2025, tỉnh phấn đấu thành lập từ 40 tổ chức đảng trở lên trong doanh nghiệp tư nhân."},
		{"pci_rank 19 2020; pci_rank 12 2021", "PCI của tỉnh tăng từ thứ 19 năm 2020 lên thứ 12 năm 2021."},
		{"party_members_admitted target 1600-1700 2022", "Năm 2022, tỉnh phấn đấu kết nạp từ 1.600 đến 1.700 đảng viên."},
	})
}
