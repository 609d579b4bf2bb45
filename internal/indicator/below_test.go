package indicator_test

import "testing"

// TestSmallerBodies: what is told of a body below the province stays its own, however
// often the province is named as its owner.
func TestSmallerBodies(t *testing.T) {
	runTitled(t, []titled{
		{"Đảng ủy Tổng Công ty kết nạp 52 đảng viên", "Nửa đầu năm 2022, các chi bộ trực thuộc Đảng bộ Tổng Công ty đã kết nạp 52 đảng viên.", ""},
		{"Đảng bộ Nhà trường sơ kết công tác", "Sáu tháng đầu năm 2022, Đảng bộ kết nạp 12 đảng viên.", ""},
		{"Đảng bộ Khối Doanh nghiệp tỉnh qua 10 năm", "Đảng bộ Khối là đảng bộ lớn của tỉnh, chịu sự lãnh đạo của Tỉnh ủy. Đảng bộ hiện có 88 tổ chức cơ sở đảng với 5.312 đảng viên.", ""},
		{"Công tác Đảng ở Năm Căn", "Sáu tháng đầu năm 2022, huyện kết nạp 61 đảng viên, dẫn đầu các đơn vị của tỉnh. Đảng bộ cũng trao Huy hiệu Đảng cho 42 đảng viên.", ""},
		{"Công tác Đảng ở Năm Căn", "Sáu tháng đầu năm 2022, huyện kết nạp 61 đảng viên. Trong khi đó, toàn tỉnh kết nạp 912 đảng viên. Tỉnh cũng trao Huy hiệu Đảng cho 842 đảng viên.", "party_members_admitted 912 2022-H1; party_badges_awarded 842 2022-H1"},
		{"Đảng bộ huyện Năm Căn vượt khó", "Tỉnh Cà Mau xác định Năm Căn là cửa ngõ. Đầu năm 2022, trên địa bàn huyện Năm Căn có 146 doanh nghiệp. Đảng bộ hiện có 62 tổ chức cơ sở đảng.", ""},
		{"Cà Mau: Một huyện kỷ luật 48 đảng viên", "Huyện Năm Căn, tỉnh Cà Mau đã kỷ luật 48 đảng viên. UBKT các cấp giám sát 31 tổ chức đảng.", ""},
		{"Tổng kết công tác kiểm tra", "Ngày 3/7, tại Cà Mau đã diễn ra hội nghị. Hội nghị do Ủy ban Kiểm tra Trung ương tổ chức.\n\nNăm 2021, cấp ủy các cấp thi hành kỷ luật 300 tổ chức đảng.", ""},
		{"Tổng kết công tác kiểm tra", "Năm 2021, Bộ Chính trị, Ban Bí thư đã kiểm tra 16 tổ chức đảng. Cấp ủy các cấp kỷ luật 300 tổ chức đảng.", ""},
		{"Tổng kết công tác kiểm tra", "Thực hiện Chỉ thị 05 của Bộ Chính trị, năm 2021 cấp ủy các cấp kiểm tra 300 tổ chức đảng.", "party_organizations_inspected 300 2021"},
		{"Tổng kết công tác kiểm tra", "Tại Cà Mau, hội nghị diễn ra sáng 3/7. Năm 2021, cấp ủy các cấp kiểm tra 300 tổ chức đảng.", "party_organizations_inspected 300 2021"},
		{"Kinh tế và trật tự", "Trật tự, an toàn xã hội ổn định. Năm 2021, các cấp ủy kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		{"Lễ kết nạp đảng viên", "Đến nay, Huyện ủy Năm Căn là đảng bộ lớn của Đảng ủy cấp trên cơ sở trực thuộc Tỉnh ủy, với 81 tổ chức cơ sở đảng.", ""},
		{"Gặp mặt đảng viên Đảng bộ Quân sự", "Cà Mau - Ngày 3/7, Đảng bộ Quân sự tỉnh gặp mặt đảng viên cao tuổi. Năm 2021, Đảng bộ trao Huy hiệu Đảng cho 61 đảng viên.", ""},
		{"Phát triển đảng", "Năm Căn là huyện ven biển của tỉnh. Hiện Đảng bộ có 58 tổ chức cơ sở đảng.", ""},
		{"Phát triển đảng", "Năm Căn là huyện ven biển. Hiện toàn tỉnh có 658 tổ chức cơ sở đảng.", "party_organizations 658 2022-07-12"},
		{"Phát triển đảng", "Cà Mau - Hiện toàn tỉnh có 658 tổ chức cơ sở đảng.", "party_organizations 658 2022-07-12"},
		{"Phát triển đảng", "Năm 2021, Đảng bộ Khối Dân - Chính - Đảng Cà Mau đã kết nạp 177 đảng viên.", ""},
		{"Phát triển đảng", "Năm 2021, Công ty Cấp nước và Xây dựng Cà Mau kết nạp 17 đảng viên.", ""},
		{"Phát triển đảng", "Năm 2021, Công ty có 3 chi bộ; Cà Mau kết nạp 1.770 đảng viên.", "party_members_admitted 1770 2021"},
		{"Phát triển đảng", "Số liệu của Ban Tổ chức Tỉnh ủy cho thấy năm 2021 các đảng bộ trong tỉnh kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		{"Phát triển đảng", "Các tỉnh đồng bằng sông Cửu Long hiện có 520.000 đảng viên. Riêng Cà Mau có 46.210 đảng viên.", "party_members 46210 2022-07-12"},
	})
}

// TestTeamsOfOrgans: a team of an organ does the organ's work; a report of an organ tells
// what all did.
func TestTeamsOfOrgans(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, đoàn kiểm tra của Ủy ban Kiểm tra Tỉnh ủy đã kiểm tra 6 tổ chức đảng."},
		{"", "Năm 2021, các tổ giám sát của Ban Thường vụ Tỉnh ủy tiến hành giám sát đối với 4 tổ chức đảng."},
		{"", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy cho biết, năm 2021 cơ quan này kiểm tra 12 tổ chức đảng."},
		{"", "Năm 2021, Ban Thường vụ Tỉnh ủy lập 9 đoàn. Trong đó, 4 đoàn giám sát 23 tổ chức đảng."},
		{"", "Năm 2021, Ban Thường vụ Tỉnh ủy ban hành chương trình. Đã giám sát 23 tổ chức đảng."},
		{"party_organizations_supervised 23 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy ban hành chương trình. Đã có 23 tổ chức đảng được cấp ủy các cấp giám sát."},
		{"party_organizations_inspected 612 2021", "Theo báo cáo của Ủy ban Kiểm tra Tỉnh ủy, năm 2021 cấp ủy các cấp kiểm tra 612 tổ chức đảng."},
		{"party_organizations_inspected 612 2021", "Dưới sự chỉ đạo của Ban Thường vụ Tỉnh ủy, năm 2021 toàn tỉnh kiểm tra 612 tổ chức đảng."},
	})
}

// TestNotDone: conclusions, inspections of one thing, and what was spared are no
// inspections and no discipline; who receives praise is no stock.
func TestNotDone(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, UBKT các cấp ban hành kết luận kiểm tra đối với 18 đảng viên và 4 tổ chức đảng."},
		{"", "Năm 2021, UBKT các cấp kiểm tra 77 tổ chức đảng về việc thi hành kỷ luật trong Đảng."},
		{"", "Năm 2021, UBKT các cấp kiểm tra việc thực hiện nhiệm vụ kiểm tra, giám sát đối với 140 tổ chức đảng."},
		{"", "Năm 2021, UBKT các cấp kiểm tra 140 tổ chức đảng thực hiện nhiệm vụ KTGS và thi hành kỷ luật Đảng."},
		{"party_organizations_inspected 140 2021; party_members_disciplined 12 2021", "Năm 2021, UBKT các cấp trong tỉnh kiểm tra 140 tổ chức đảng và thi hành kỷ luật 12 đảng viên."},
		{"party_members_disciplined 41 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật 41 đảng viên, không xử lý kỷ luật 9 đảng viên do đã hết thời hiệu xử lý kỷ luật."},
		{"party_members_disciplined 41 2021", "Năm 2021, toàn tỉnh có 41 đảng viên vì buông lỏng quản lý mà bị thi hành kỷ luật."},
		{"learners 41200 2022-07", "Toàn tỉnh có 41.200 đảng viên và 6.300 cán bộ, chiến sĩ tham gia học tập nghị quyết."},
		{"commendations[individual] 40 2022-07", "Dịp này, tỉnh tặng bằng khen cho 3 đảng bộ cơ sở, 12 chi bộ trực thuộc đảng ủy cơ sở và 40 đảng viên."},
		{"", "Năm 2021, cấp ủy các cấp phải thi hành kỷ luật 31 tổ chức đảng (đã thi hành kỷ luật 20 tổ chức) và 489 đảng viên (đã kỷ luật 357 đảng viên)."},
		{"party_members_disciplined 489 2021; party_organizations_disciplined 31 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật 489 đảng viên (tăng mạnh) và 31 tổ chức đảng."},
		{"", "Năm 2021, toàn tỉnh thi hành kỷ luật 41 đảng viên vi phạm chính sách dân số."},
		{"", "Năm 2021, ở các sở có 30 người bị kỷ luật, với mức khiển trách 15, cảnh cáo 6, buộc thôi việc 3."},
		{"", "Trong vụ này, ba người bị kỷ luật cảnh cáo gồm ông Lê Văn Tám, bà Trần Thị Năm và ông Phạm Bảy; 7 người khác bị khiển trách."},
		{"party_members_disciplined 51 2021; party_members_disciplined[reprimand] 45 2021; party_members_disciplined[expulsion] 6 2021", "Năm 2021, toàn tỉnh kỷ luật 51 đảng viên, gồm khiển trách 45, khai trừ 6."},
		{"party_organizations_established 311 2021", "Năm 2021, toàn tỉnh thành lập 311 tổ chức đảng tại 178 doanh nghiệp tư nhân."},
		{"party_organizations_inspected[suspected_violation] 41 2021", "Năm 2021, toàn tỉnh kiểm tra 41 tổ chức đảng khi có dấu hiệu vi phạm, gồm 12 đảng bộ cơ sở, 29 chi bộ."},
		{"party_members_disciplined 141 2021", "Năm 2021, toàn tỉnh thi hành kỷ luật 141 đảng viên. Trong số này, 23 đảng viên dính líu đến đất đai; 5 đảng viên do Trung ương xử lý."},
		{"party_members_admitted 1912 2021; party_members 46210 2021-12-31", "Năm 2021, toàn tỉnh kết nạp 1.912 đảng viên. Cụ thể, đến cuối năm Đảng bộ tỉnh có 46.210 đảng viên."},
		{"party_committees 103 2022-07-12", "Đảng bộ tỉnh hiện gồm 103 đảng bộ trực thuộc."},
		{"", "Năm 2021, các huyện ủy, đảng ủy trực thuộc Tỉnh ủy đã lập 36 đoàn kiểm tra, tổ chức 112 cuộc giám sát."},
		{"commendations[collective] 15 2022-07; party_organizations 640 2022-07-12", "Dịp này, tỉnh tặng bằng khen cho 15 tập thể; toàn tỉnh có 640 tổ chức cơ sở đảng."},
	})
}
