package indicator_test

import "testing"

// TestPartsOfYearOver: a quarter that has not begun is that of the year told of, unless plans are told. The
// article is of 12 July 2022.
func TestPartsOfYearOver(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1430 2021; party_members_admitted 410 2021-Q4", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên, quý IV kết nạp 410 đảng viên."},
		{"party_members_disciplined 143 2021; party_members_disciplined 41 2021-Q4", "Năm 2021, toàn tỉnh kỷ luật 143 đảng viên; riêng quý IV kỷ luật 41 đảng viên."},
		{
			"party_members_admitted 1430 2021; party_members_admitted 300 2021-Q1; party_members_admitted 400 2021-Q2; party_members_admitted 310 2021-Q3; party_members_admitted 420 2021-Q4",
			"Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên (quý I: 300, quý II: 400, quý III: 310, quý IV: 420).",
		},
		{"party_members_admitted 1430 2021; party_members_admitted 700 2022-H1", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên; 6 tháng đầu năm kết nạp 700 đảng viên."},
		{"party_members_admitted 1430 2021; party_members_admitted target 400 2022-Q4", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên; quý IV sẽ kết nạp 400 đảng viên."},
		{"party_members_admitted 1430 2021; party_members_admitted target 400 2022-Q4", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên; chỉ tiêu quý IV 400 đảng viên."},
		{"party_members_admitted 1430 2021; party_members_admitted 310 2022-Q2", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên, quý II kết nạp 310 đảng viên."},
		{"party_members_admitted 1430 2021; party_members_admitted target 400 2022-Q4", "Năm 2021, toàn tỉnh kết nạp 1.430 đảng viên; năm nay, quý IV kết nạp 400 đảng viên."},
	})
}

// TestRegionHas: what a whole region has is no province's. The article is of 12 July 2022.
func TestRegionHas(t *testing.T) {
	run(t, []sentence{
		{"", "Tây Bắc có 350.000 đảng viên, sinh hoạt tại 4.120 tổ chức cơ sở đảng."},
		{"", "Vùng đồng bằng sông Cửu Long hiện có 1.250 tổ chức cơ sở đảng."},
		{"party_members 46210 2022-07-12", "Là tỉnh thuộc vùng Tây Bắc, toàn tỉnh hiện có 46.210 đảng viên."},
		{"party_members 46210 2022-07-12", "Ở Tây Bắc có nhiều khó khăn, song Đảng bộ tỉnh vẫn có 46.210 đảng viên."},
	})
}
