package indicator_test

import "testing"

// TestPapers holds documents that are counted, and numbers that are their names. The
// article is of 12 July 2022.
func TestPapers(t *testing.T) {
	run(t, []sentence{
		{"documents_issued[resolution] 12 2021; documents_issued[directive] 5 2021; documents_issued[conclusion] 7 2021", "Năm 2021, Tỉnh ủy ban hành 12 nghị quyết, chỉ thị 5, kết luận 7."},
		{"documents_issued[resolution] 4 2021; documents_issued[directive] 3 2021", "Năm 2021, Tỉnh ủy đã ban hành nghị quyết: 4; chỉ thị: 3."},
		{"documents_issued 30 2021", "Năm 2021, Tỉnh ủy ban hành 30 văn bản để triển khai nghị quyết 33."},
		{"", "Năm 2021, ngành văn hóa tham mưu ban hành nghị quyết 33 về phát triển văn hóa của tỉnh."},
		{"", "Kể từ khi nghị quyết 04 được ban hành, tỉnh có nhiều chuyển biến."},
		{"", "Năm 2021, tỉnh ban hành kế hoạch 23 và hướng dẫn 4 về công tác cán bộ."},
		// Plans are papers too: in a list of papers they are counted.
		{"documents_issued 37 2021; documents_issued[plan] 15 2021; documents_issued[programme] 8 2021", "Năm 2021, Tỉnh ủy ban hành 37 văn bản, trong đó nhiều hơn cả là kế hoạch với 15, chương trình 8."},
		{"party_members_admitted 940 2021; documents_issued[resolution] 4 2021; documents_issued[plan] 9 2021; documents_issued[directive] 3 2021", "Năm 2021, toàn tỉnh kết nạp 940 đảng viên. Cấp ủy tỉnh đã ban hành: nghị quyết: 4; kế hoạch: 9; chỉ thị: 3."},
		{"documents_issued 37 2021; documents_issued[plan] 15 2021; documents_issued target 50 2021", "Năm 2021, Tỉnh ủy ban hành 37 văn bản, trong đó có 15 kế hoạch, còn kế hoạch cả năm là 50 văn bản."},
		{"documents_issued 37 2021; party_members_admitted 940 2021; party_members_admitted target 1000 2021", "Năm 2021, Tỉnh ủy ban hành 37 văn bản; toàn tỉnh kết nạp 940 đảng viên, kế hoạch giao 1.000."},
		{"party_members_admitted 940 2021; party_members_admitted target 1000 2021", "Năm 2021, toàn tỉnh kết nạp 940 đảng viên; kế hoạch: 1.000."},
		// The administration's own.
		{"", "Ngày 18-1-2022, UBND tỉnh ban hành hai quyết định thu hồi đất."},
		{"", "Năm 2021, Ủy ban nhân dân tỉnh đã ban hành 14 quyết định về giá đất."},
		{"documents_issued[decision] 14 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy đã ban hành 14 quyết định."},
		{"documents_issued 21 2021", "Năm 2021, Ban Thường vụ Tỉnh ủy, HĐND và UBND tỉnh đã ban hành 21 văn bản."},
		// What is built is no document, what is taken back is not issued.
		{"documents_issued[scheme] 6 2021; documents_issued[plan] 12 2021", "Năm 2021, Tỉnh ủy xây dựng 6 đề án, ban hành 12 kế hoạch."},
		{"documents_issued[scheme] 6 2021; documents_issued[plan] 12 2021", "Năm 2021, Tỉnh ủy xây dựng 6 đề án, 12 kế hoạch."},
		{"documents_issued[decision] 14 2021", "Năm 2021, Tỉnh ủy ban hành 14 quyết định về xây dựng Đảng."},
		{"", "Cuối năm 2021, ông còn ký 2 quyết định cho tỉnh xây dựng công trình."},
		{"documents_issued 45 2021", "Năm 2021, Tỉnh ủy bãi bỏ 12 văn bản, ban hành 45 văn bản."},
		{"personnel_decisions 12 2021", "Năm 2021, Tỉnh ủy ban hành 12 quyết định về công tác cán bộ."},
		{"", "Năm 2021, thanh tra tỉnh ban hành 63 kết luận thanh tra."},
		{"", "Năm 2021, toàn tỉnh ban hành 120 quyết định xử phạt."},
		// Decisions that were wrong, and what is only between people.
		{"", "Năm 2021, tỉnh điều động, bổ nhiệm 6 trường hợp khác thiếu chặt chẽ."},
		{"", "Năm 2021, tỉnh điều động, bổ nhiệm 6 trường hợp không đúng tiêu chuẩn."},
		{"personnel_decisions 120 2021", "Năm 2021, tỉnh điều động, bổ nhiệm 120 trường hợp đúng quy định."},
		{"", "Năm 2021, bàn về nhân sự của tỉnh là chuyện giữa hai người."},
		{"documents_issued[conclusion] 6 2021", "Năm 2021, Tỉnh ủy ban hành 6 kết luận về xây dựng Đảng."},
		{"", "Năm 2021, lãnh đạo tỉnh hủy bỏ 4 quyết định về công tác cán bộ."},
		{"", "Năm 2021, Tỉnh ủy thu hồi 4 quyết định đã ký trước đó về công tác cán bộ."},
		// Numbers in names.
		{"", "Năm 2021, bộ ban hành thông tư 45 về chương trình an ninh của tỉnh."},
		{"", "Năm 2021, tỉnh cảnh cáo nguyên giám đốc Delta 5."},
		{"", "Năm 2021, tỉnh thu hồi căn nhà 105, đường Lê Lợi."},
		{"charity_houses 105 2021", "Năm 2021, Mặt trận các cấp trong tỉnh bàn giao 105 căn nhà cho hộ nghèo."},
		{"", "Tháng 3-2022, tỉnh trao Huy hiệu 80 năm tuổi Đảng cho cụ Lê Mười."},
	})
}
