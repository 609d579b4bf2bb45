package indicator_test

import "testing"

// TestYearsOfNoDate: a count over some years of which nobody says which they are is not the year's.
func TestYearsOfNoDate(t *testing.T) {
	run(t, []sentence{
		{"", "Qua 4 năm, toàn tỉnh kết nạp 7.204 đảng viên."},
		{"", "Sau hơn 3 năm thực hiện chỉ thị, toàn tỉnh kết nạp 5.118 đảng viên."},
		{"", "Tính đến ngày 30/6, sau gần hai năm thực hiện chỉ thị, toàn tỉnh kết nạp 3.118 đảng viên."},
		{"", "Các cấp ủy trong tỉnh đã kỷ luật 530 đảng viên trong 3 năm."},
		{"party_members_admitted 7204 2018-2021", "Giai đoạn 2018 - 2021, toàn tỉnh kết nạp 7.204 đảng viên trong 4 năm."},
		{"party_members_disciplined 530 2015-2020", "Nhiệm kỳ 2015 - 2020 đã khép lại. Các cấp ủy trong tỉnh kỷ luật 530 đảng viên trong 5 năm."},
		// The years say something else.
		{"party_members_admitted 812 2022-YTD", "Từ đầu năm đến nay, toàn tỉnh kết nạp 812 đảng viên, cao nhất trong 5 năm."},
		{"party_members_admitted 812 2022-YTD", "Toàn tỉnh kết nạp 812 đảng viên, là số thấp nhất trong 4 năm."},
		{"party_members_admitted 640 2022-H1; party_organizations_established[private_enterprise] 3 2022-H1", "6 tháng đầu năm, toàn tỉnh kết nạp 640 đảng viên. Sau 2 năm gián đoạn, tỉnh lại thành lập 3 chi bộ trong doanh nghiệp tư nhân."},
		{"party_members 47350 2022-07-12", "Sau 4 năm, toàn tỉnh có 47.350 đảng viên."},
	})
}

// TestGrownTo: the members to which the Party has grown are all it has, and no year's admissions.
func TestGrownTo(t *testing.T) {
	run(t, []sentence{
		{"party_members 48000 2022-07-12 over", "Từ chi bộ đầu tiên, đến nay Đảng bộ tỉnh đã phát triển được hơn 48.000 đảng viên."},
		{"party_members 48000 2022-07-12 over; party_organizations 530 2022-07-12", "Đến nay, Đảng bộ tỉnh phát triển hơn 48.000 đảng viên, sinh hoạt tại 530 tổ chức cơ sở đảng."},
		{"party_members_admitted 652 2022-YTD", "Đến nay, toàn tỉnh đã phát triển được 652 đảng viên."},
		{"party_members_admitted 12652 2015-2022", "Từ năm 2015 đến nay, toàn tỉnh đã phát triển được 12.652 đảng viên."},
		{"party_members_admitted 12652 2022-YTD", "Đến nay, toàn tỉnh đã phát triển được 12.652 đảng viên mới."},
		{"party_members 47900 2022-07-12", "Từ 5 đảng viên buổi đầu, đến nay toàn tỉnh đã phát triển được 47.900 đảng viên."},
		{"party_members 47900 2022-07-12", "Từ ngày thành lập đến nay, Đảng bộ tỉnh đã phát triển được 47.900 đảng viên."},
		{"", "Đầu nhiệm kỳ, tỉnh coi trọng phát triển đảng. Đến nay, Đảng bộ tỉnh đã phát triển được 24.680 đảng viên."},
		{"", "Thực hiện Nghị quyết Đại hội, đến nay toàn tỉnh đã phát triển được 24.680 đảng viên, trung bình mỗi năm trên 4.900."},
		{"", "Đến nay, Đảng bộ tỉnh phát triển được 24.680 đảng viên kể từ đại hội."},
		{"", "Đến nay, Đảng bộ tỉnh phát triển được 22.340 đảng viên là nữ."},
	})
}

// TestEntrusted: bodies that were given powers are some of their kind; nobody plans them.
func TestEntrusted(t *testing.T) {
	run(t, []sentence{
		{"", "Toàn tỉnh hiện có 2 đảng bộ cơ sở được giao một số quyền cấp trên cơ sở."},
		{"", "Đại hội đã xong ở 11 đảng bộ huyện và 3 đảng bộ cơ sở được trao quyền cấp trên trực tiếp."},
		{"party_organizations 530 2022-07-12", "Toàn tỉnh có 530 tổ chức cơ sở đảng, trong đó 2 đảng bộ cơ sở được giao thêm quyền."},
		{"party_members_admitted target 1450 2022", "Năm 2022, tỉnh được giao kết nạp 1.450 đảng viên."},
	})
}

// TestFirstOfAll: the country among which something is the first is not what is told of.
func TestFirstOfAll(t *testing.T) {
	run(t, []sentence{
		{"party_members 47350 2022-07-12", "Đây là đại hội cấp tỉnh đầu tiên trên cả nước, với 340 đại biểu đại diện cho 47.350 đảng viên toàn Đảng bộ tỉnh."},
		{"", "Trên cả nước, 5.300.000 đảng viên đã học tập nghị quyết."},
		{"", "Trong tuần đầu tiên của cả nước, kết nạp 6.150 đảng viên."},
		{"", "Ở năm đầu tiên, cả nước kỷ luật 1.870 đảng viên."},
	})
}

// TestLocalityNamedLast: "địa phương", "tỉnh này" is the province that was named last.
func TestLocalityNamedLast(t *testing.T) {
	run(t, []sentence{
		{"pci_rank 29 2021", "Năm 2021, PCI của Cà Mau xếp thứ 29. Bạc Liêu cũng tiến bộ về điểm. Kết quả, địa phương xếp thứ 31 về PCI."},
		{"pci_rank 29 2021", "Năm 2021, PCI của Cà Mau xếp thứ 29. Bạc Liêu cũng tiến bộ về điểm. Tỉnh này xếp thứ 31 về PCI."},
		{"pci_rank 29 2021", "Năm 2021, tỉnh học cách làm của Bạc Liêu. Nhờ đó, địa phương vươn lên thứ 29 về PCI."},
		{"papi_rank 31 2021", "Năm 2021, Bạc Liêu tiến bộ về điểm. Cà Mau cũng vậy. Kết quả, địa phương xếp thứ 31 về PAPI."},
		{"pci_rank 27 2021", "Bạc Liêu dẫn đầu PCI năm 2021. Cùng lúc, địa phương ta xếp thứ 27 về PCI."},
		{"pci_rank 27 2021", "Bạc Liêu dẫn đầu PCI năm 2021. Cùng lúc, địa phương chúng ta xếp thứ 27 về PCI."},
		{"pci_rank 29 2021; papi_rank 14 2021", "Năm 2021, PCI của Cà Mau xếp thứ 29. Bạc Liêu đứng trên 3 bậc. Mặt khác, địa phương xếp thứ 14 về PAPI."},
		{"", "Bạc Liêu dẫn đầu PCI năm 2021. Sau đó, địa phương xếp thứ 14 về PAPI."},
	})
}

// TestShareOfMembersNow: how many were admitted, of the members there are.
func TestShareOfMembersNow(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 1310 2021; party_admission_ratio 0.029 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên, đạt 2,9% so với số đảng viên hiện có."},
		{"party_members_admitted 1310 2021; party_members_admitted change 0.029 ratio 2021<2020", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên, tăng 2,9% so với số đảng viên kết nạp năm 2020."},
		{"party_members_admitted 1310 2021; party_members_admitted[women] 611 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên, trong đó nữ 611."},
		{"party_members_admitted 1310 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên, trong đó nữ chiếm 46% so với số đảng viên hiện có."},
		{"party_members_admitted 1310 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên, đưa tỷ lệ đảng viên nữ lên 39% so với số đảng viên toàn tỉnh."},
		{"party_members_admitted 1310 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên; đảng viên đi làm xa chiếm 7% trên số đảng viên toàn Đảng bộ."},
		{"party_members_admitted 1310 2021", "Năm 2021, toàn tỉnh kết nạp 1.310 đảng viên; có 97% so với số đảng viên hiện có học nghị quyết."},
	})
}
