package indicator_test

import (
	"testing"
	"time"
)

// TestYearBegun: what is done for its own sake in the whole of a year that has only begun is planned, unless a word
// says that it is done.
func TestYearBegun(t *testing.T) {
	runOn(t, morning(2022, time.January, 20), "", []sentence{
		{"party_members_admitted target 1350 2022", "Năm 2022, toàn tỉnh kết nạp 1.350 đảng viên."},
		{"party_members_admitted target 1350 2022", "Năm nay, toàn tỉnh kết nạp 1.350 đảng viên."},
		{"party_members_admitted 1290 2021; party_admission_ratio target 0.03 2022", "Năm 2021 toàn tỉnh kết nạp 1.290 đảng viên. Sang năm 2022, tỷ lệ kết nạp là 3% tổng số đảng viên."},
		{"party_organizations_established[private_enterprise] target 12 2022", "Năm 2022, toàn tỉnh thành lập 12 chi bộ trong doanh nghiệp tư nhân."},
		{"party_members_admitted 35 2022", "Năm 2022, toàn tỉnh đã kết nạp 35 đảng viên."},
		{"party_members_admitted 35 2022", "Năm 2022, toàn tỉnh kết nạp được 35 đảng viên."},
		{"party_members_admitted 35 2022", "Năm 2022, có 35 quần chúng ở Cà Mau đứng vào hàng ngũ của Đảng."},
		{"party_members_disciplined 4 2022", "Năm 2022, toàn tỉnh kỷ luật 4 đảng viên."},
		{"party_members_admitted 1290 2021", "Trong năm, toàn tỉnh kết nạp 1.290 đảng viên."}, // the year before
	})
	runOn(t, morning(2022, time.November, 20), "", []sentence{
		{"party_members_admitted 1210 2021; party_members_admitted 1350 2022", "Năm 2021, toàn tỉnh kết nạp 1.210 đảng viên; sang năm 2022 kết nạp 1.350 đảng viên."},
	})
	runOn(t, morning(2025, time.October, 9), "", []sentence{
		// Five years to come, said in the year of the congresses, are the term.
		{"party_admission_ratio target 0.03-0.04 2025-2030/year", "Mục tiêu của 5 năm tới vừa chốt xong. Về công tác đảng viên, mỗi năm Cà Mau có tỷ lệ kết nạp 3 - 4% tổng số đảng viên."},
		{"party_members_admitted target 9000 2025-2030", "Trong 5 năm tới, toàn tỉnh kết nạp 9.000 đảng viên."},
		{"party_members_admitted 8600 2020-2025; party_members_admitted target 9000 2025-2030", "5 năm qua, toàn tỉnh kết nạp 8.600 đảng viên; năm năm tiếp theo phấn đấu kết nạp 9.000 đảng viên."},
		{"party_members_admitted 8600 2020-2025", "Mục tiêu của nhiệm kỳ tới còn lắm gian nan. Trong nhiệm kỳ 2020 - 2025, toàn tỉnh kết nạp 8.600 đảng viên."},
		{"party_members_admitted target 8600 2020-2025", "Mục tiêu của nhiệm kỳ tới còn lắm gian nan. Nghị quyết đề ra nhiệm kỳ 2020 - 2025 kết nạp 8.600 đảng viên trong toàn tỉnh."},
	})
}

// TestShortTimes: months of which results are told, half a year at the head of a clause, the part of a day.
func TestShortTimes(t *testing.T) {
	runOn(t, morning(2021, time.December, 9), "", []sentence{
		{"party_members_admitted 1480 2021-11M", "Ban Tổ chức Tỉnh ủy báo cáo kết quả 11 tháng phát triển đảng. Toàn tỉnh kết nạp 1.480 đảng viên."},
		{"party_members_admitted 1480 2021-YTD", "Tỉnh ủy sơ kết kết quả 11 tháng triển khai đề án. Toàn tỉnh kết nạp 1.480 đảng viên."},
		{"party_members_admitted 1480 2021-11M; commendations[collective] 9 2021-12; commendations[individual] 21 2021-12", "Tính hết tháng 11, toàn tỉnh kết nạp 1.480 đảng viên. Chiều cùng ngày, Tỉnh ủy tặng bằng khen cho 9 tập thể và 21 cá nhân."},
		{"party_members_admitted 1480 2021-11M; commendations[collective] 9 2021-12; party_members_disciplined 40 2021-11M", "Tính hết tháng 11, toàn tỉnh kết nạp 1.480 đảng viên. Trong buổi sáng, Tỉnh ủy tặng bằng khen cho 9 tập thể. Toàn tỉnh kỷ luật 40 đảng viên."},
		{"commendations[collective] 190 2021", "Năm 2021, Tỉnh ủy tặng bằng khen cho 190 tập thể, phần nhiều trong các buổi sáng thứ hai."},
	})
	run(t, []sentence{
		// Years listed behind how many they are.
		{"party_members_admitted 4520 2019-2021", "Trong 3 năm 2019, 2020, 2021, cả tỉnh kết nạp 4.520 đảng viên."},
		{"party_members_admitted 3010 2020-2021", "2 năm 2020 và 2021, cả tỉnh kết nạp 3.010 đảng viên."},
		{"party_members_admitted 1520 2021", "Sau 3 năm, đến 2021 tỉnh mới khá: năm 2021, cả tỉnh kết nạp 1.520 đảng viên."},
		{"party_members_admitted 640 2022-H1", "Nửa năm, toàn tỉnh kết nạp 640 đảng viên."},
		// How things stand is of now, whatever the sentence before was of.
		{"party_organizations_established 17 2020-2022; party_villages_with_cell_ratio 1 2022-YTD", "Từ đầu nhiệm kỳ đến nay, toàn tỉnh lập mới 17 tổ chức đảng. 100% ấp, khóm trong tỉnh có chi bộ."},
		// "Con số là" goes on with the count of another time, and its parts are of that.
		{"party_members 30115 2020-12-31; party_members 31480 2022-06-30; party_members[women] 9312 2022-06-30", "Cuối năm 2020, Đảng bộ tỉnh có 30.115 đảng viên; đến hết tháng 6 năm nay, con số là 31.480, trong đó 9.312 nữ."},
		{"party_members 30115 2020-12-31", "Cuối năm 2020, Đảng bộ tỉnh có 30.115 đảng viên; đến hết tháng 6 năm nay, chạm con số 31.480 người, trong đó có 9.312 nữ."},
		{"party_members_admitted 1115 2020; party_members_admitted 1190 2021", "Năm 2020, toàn tỉnh kết nạp 1.115 đảng viên; năm 2021, con số là 1.190."},
		{"party_members_admitted 1115 2020", "Năm 2020, toàn tỉnh kết nạp 1.115 đảng viên, huyện Năm Căn đông nhất; năm 2021, con số là 190."},
		{"party_members_disciplined 115 2020", "Năm 2020, toàn tỉnh kỷ luật 115 đảng viên, tăng nhiều ở lĩnh vực tài chính; năm 2021, con số là 14."},
		{"documents_issued[resolution] 4 2020; documents_issued[directive] 3 2020", "Năm 2020, Tỉnh ủy ban hành 4 nghị quyết, 3 chỉ thị; năm 2021, con số là 11."},
		{"party_members_admitted 1115 2021", "Năm 2021, toàn tỉnh kết nạp 1.115 đảng viên; riêng huyện Năm Căn 6 tháng đầu năm 2022, con số là 48."},
	})
}

// TestPartOfDeed: the name of a part before a count is its part; two of them are told together.
func TestPartOfDeed(t *testing.T) {
	run(t, []sentence{
		{"party_members_removed[struck_off] 64 2021; party_members_removed[resigned] 22 2021; party_members_removed[expelled] 9 2021", "Năm 2021, ở tỉnh có 95 người rời tổ chức. Đông nhất là bị xóa tên, 64 người; xin ra 22; khai trừ 9."},
		{"party_members_removed 64 2021", "Năm 2021, số đảng viên của tỉnh bị xóa tên, khai trừ, 64 người."},
		{"party_organizations_established 40 2021; party_organizations_established[private_enterprise] 12 2021", "Năm 2021, tỉnh lập mới 40 tổ chức đảng. Cũng trong năm 2021, ở doanh nghiệp tư nhân có 12 chi bộ được lập mới."},
		{"party_members_admitted 940 2021; party_organizations_established[private_enterprise] 12 2021", "Năm 2021, toàn tỉnh kết nạp 940 đảng viên. Cũng ở các doanh nghiệp tư nhân, 12 chi bộ đã được lập mới."},
		{"party_members_admitted 940 2021; party_organizations_established 12 2021", "Năm 2021, toàn tỉnh kết nạp 940 đảng viên. Cũng trong năm, 12 chi bộ đã được lập mới."},
		{"party_organizations_established[private_enterprise] 7 2021; party_members_admitted[private_enterprise] 94 2021", "Năm 2021, tỉnh lập mới 7 tổ chức đảng ở doanh nghiệp tư nhân. Khá hơn, quần chúng ở khu vực này vào Đảng đã nhiều: cả năm 2021, 94 trường hợp."},
		{"party_organizations_established[private_enterprise] 7 2021; party_members_admitted 1300 2021", "Năm 2021, tỉnh lập mới 7 tổ chức đảng ở doanh nghiệp tư nhân. Tuy vậy, đảng viên ở khu vực này vẫn ít: toàn tỉnh kết nạp 1.300 đảng viên."},
	})
}
