package indicator_test

import (
	"testing"
	"time"
)

// TestStandard: the province with which another one is compared owns nothing told behind the comparison. The article is
// of 12 July 2022, of Cà Mau.
func TestStandard(t *testing.T) {
	run(t, []sentence{
		{"pci_rank 22 2021", "Năm 2021, PCI của Cà Mau kém Kon Tum 1,4 điểm, xếp thứ 22."},
		{"pci_rank 22 2021; pci_rank change -3 2021<2020", "Năm 2021, PCI của tỉnh xếp thứ 22, hơn Kon Tum 6 bậc và tăng 3 bậc so với năm 2020."},
		{"", "Năm 2021, PCI của Kon Tum cao hơn tỉnh Cà Mau 1,4 điểm, xếp thứ 11."},
		{"pci_rank 30 2020; pci_rank 22 2021", "PCI năm 2021 của Cà Mau tiến từ vị trí 30 lên vị trí 22. Tỉnh Kon Tum năm 2021 vượt tỉnh Cà Mau 2,5 điểm, lên vị trí 6 từ vị trí 14."},
		{"", "Năm 2021, PAPI của tỉnh thua Kon Tum (thứ 5), Gia Lai (thứ 7), đứng thứ 22."}, // Gia Lai stands in no comparison by its words
		{"", "Năm 2021, toàn tỉnh kết nạp nhiều hơn Kon Tum 300 đảng viên."},
		{"party_members_admitted 1913 2021", "Năm 2021, số đảng viên mới của tỉnh nhiều hơn Kon Tum. Kết nạp được 1.913 đảng viên."},
		{"party_members_admitted 1913 2021", "So với Kon Tum kết nạp 913 đảng viên, năm 2021 toàn tỉnh kết nạp 1.913 đảng viên."},
	})
}

// TestPlacesByGrade: a place called "bậc" is one of all provinces; grades of workers are none.
func TestPlacesByGrade(t *testing.T) {
	run(t, []sentence{
		{"pci_rank change -4 2021<2020; pci_rank 41 2020; pci_rank 37 2021", "Năm 2021, PCI của tỉnh nhích 4 bậc, từ bậc 41/63 lên 37/63."},
		{"pci_rank 22 2021", "PCI năm 2021 của tỉnh vươn tới bậc 22/63."},
		{"", "Năm 2021, PCI của tỉnh nhắc tới tay nghề thợ bậc 5/7."},
	})
}

// TestCentreInBrackets: an organ of the centre is one though its short name stands in brackets within its name.
func TestCentreInBrackets(t *testing.T) {
	run(t, []sentence{
		{"party_members_disciplined 89 2021", "Ủy ban Kiểm tra (UBKT) Tỉnh ủy mở hội nghị về công tác năm 2021.\n\nNăm 2021, các cấp ủy kỷ luật 89 đảng viên."},
		{"party_members_disciplined 89 2021", "Báo cáo với Ủy ban Kiểm tra (UBKT) Trung ương, năm 2021 cấp ủy các cấp của tỉnh kỷ luật 89 đảng viên."},
	})
	reader := newReader(t)
	for _, s := range []sentence{
		{"", "Ủy ban Kiểm tra (UBKT) Trung ương mở hội nghị toàn quốc về công tác năm 2021.\n\nỞ điểm cầu Tỉnh ủy Cà Mau có lãnh đạo các ban đảng.\n\nNăm 2021, các cấp ủy kỷ luật 212 tổ chức đảng, 8.900 đảng viên."},
	} {
		day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
		if got := readOn(t, reader, day, "Nâng chất lượng sinh hoạt", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestBadgesOfTheDead: badges given to the dead alone are a part of the round, wherever "Huy hiệu Đảng" stands.
func TestBadgesOfTheDead(t *testing.T) {
	run(t, []sentence{
		{"party_badges_awarded 903 2022-05", "Đợt 19/5/2022, tỉnh tặng và truy tặng Huy hiệu Đảng cho 903 đảng viên. Tỉnh ủy còn truy tặng Huy hiệu Đảng cho 7 đảng viên."},
		{"party_badges_awarded 903 2022-05", "Đợt 19/5/2022, Tỉnh ủy tặng Huy hiệu Đảng và truy tặng Huy hiệu Đảng cho 903 đảng viên."},
		{"party_badges_awarded 903 2022-05", "Đợt 19/5/2022, Tỉnh ủy tặng Huy hiệu Đảng cho 903 đảng viên, truy tặng Huy hiệu cho 7 đồng chí."},
	})
}

// TestHonouredPublicly: "vinh danh" is a commendation.
func TestHonouredPublicly(t *testing.T) {
	run(t, []sentence{
		{"commendations[collective] 21 2022-07; commendations[individual] 34 2022-07", "Sáng nay, tỉnh vinh danh 21 tập thể và 34 cá nhân làm theo Bác."},
		{"", "Sáng nay, huyện Năm Căn vinh danh 21 tập thể."},
	})
}

// TestNationalMean: the mean of the whole country, above which somebody is, says not whose the figure is.
func TestNationalMean(t *testing.T) {
	run(t, []sentence{
		{"sipas_ratio 0.8512 2021", "Chỉ số SIPAS năm 2021 đạt 85,12%, cao hơn bình quân cả nước (84,8%)."},
		{"sipas_ratio 0.8512 2021", "Chỉ số SIPAS năm 2021 đạt 85,12%, cao hơn mức trung bình của cả nước 0,3%."},
		{
			"party_members_admitted 2112 2021; party_admission_ratio 0.029 2021",
			"Năm 2021, kết nạp 2.112 đảng viên, tỷ lệ kết nạp 2,9%, cao hơn bình quân chung của cả nước (2,8%).",
		},
		{"", "Bình quân cả nước, tỷ lệ kết nạp đảng viên năm 2021 đạt 2,8%."},
	})
}
