package indicator_test

import "testing"

// TestDashes: what stands between two spaced dashes does not speak for what follows.
func TestDashes(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, huyện Cái Nước – đơn vị dẫn đầu tỉnh – kết nạp 120 đảng viên."},
		{
			"party_members_admitted 1210 2021; party_members_admitted attainment 1.1 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên - huyện Cái Nước 120 - đạt 110% kế hoạch.",
		},
		{
			"party_members_admitted 1210 2021; party_members_admitted attainment 1.21 2021; party_organizations_established[private_enterprise] 12 2021",
			"Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên – vượt 21% kế hoạch – và thành lập 12 tổ chức đảng trong doanh nghiệp tư nhân.",
		},
		{
			"party_members_admitted[women] 471 2021; party_members_admitted[youth_union] 800 2021; party_members_admitted 1210 2021",
			"Năm 2021, số đảng viên mới kết nạp của toàn tỉnh — gồm 471 nữ và 800 đoàn viên — là 1.210 đồng chí.",
		},
		{
			"party_organizations_inspected 310 2021; party_members_inspected 1010 2021",
			"Năm 2021, toàn tỉnh kiểm tra 310 tổ chức đảng – 210 chi bộ và 100 đảng bộ – cùng 1.010 đảng viên.",
		},
		{
			"party_members_disciplined 61 2021; party_members_disciplined change 5 2021<2020",
			"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên – tăng 5 người so với năm 2020 – chủ yếu do vi phạm nguyên tắc.",
		},
		// Dashes within names and times.
		{
			"party_members_admitted target 6100 2020-2025",
			"Về kinh tế - xã hội, quốc phòng - an ninh và xây dựng Đảng, nhiệm kỳ 2020 - 2025, tỉnh phấn đấu kết nạp 6.100 đảng viên.",
		},
		{"party_members_admitted 1210 2021", "Năm 2021 - năm đầu nhiệm kỳ - toàn tỉnh kết nạp 1.210 đảng viên."},
	})
}
