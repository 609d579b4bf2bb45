package indicator_test

import "testing"

// TestBackToWhole: a sentence that goes back to the whole province, whose count the
// paragraph told before it turned to places in it.
func TestBackToWhole(t *testing.T) {
	const told = "Năm 2021, các đảng bộ kết nạp 1.210 đảng viên. Huyện Cái Nước kết nạp 176 đảng viên, huyện Năm Căn 168. "
	run(t, []sentence{
		{"party_members_admitted 1210 2021; party_members_removed[struck_off] 92 2021", told + "Cùng thời gian, có 92 đảng viên bị xóa tên."},
		{"party_members_admitted 1210 2021; party_members_removed[struck_off] 92 2021", told + "Cũng trong thời gian này, có 92 đảng viên bị xóa tên."},
		{"party_members_admitted 1210 2021; party_members_disciplined 45 2021", told + "Cùng thời điểm, 45 đảng viên bị kỷ luật."},
		// Nothing of the province was told, or the sentence goes on with the district.
		{"", "Năm 2021, huyện Cái Nước kết nạp 176 đảng viên. Cùng thời gian, có 9 đảng viên bị xóa tên."},
		{"", "Năm 2021, huyện Cái Nước kết nạp 176 đảng viên. Cũng trong thời gian này, 4 đảng viên bị kỷ luật."},
		{"party_members_admitted 1210 2021", told + "Cùng thời gian, huyện này có 9 đảng viên bị xóa tên."},
	})
}
