package indicator_test

import "testing"

// TestShareInNumbers: the count that says how many a share are is no stock.
func TestShareInNumbers(t *testing.T) {
	run(t, []sentence{
		{"party_members_rated_ratio[good_or_better] 0.92 2021", "Năm 2021, toàn tỉnh có 92% đảng viên hoàn thành tốt nhiệm vụ trở lên (tương đương 61.300 đảng viên)."},
		{"party_organizations_rated_ratio[good_or_better] 0.92 2021", "Năm 2021, toàn tỉnh có 92% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên, tương ứng với 614 tổ chức cơ sở đảng."},
		{"party_admission_ratio 0.032 2021", "Năm 2021, tỷ lệ kết nạp đảng viên mới toàn tỉnh đạt 3,2% (tương ứng 2.100 đảng viên)."},
		{"party_admission_ratio target 0.03-0.04 2020-2025", "Giai đoạn 2020 - 2025, tỉnh phấn đấu tỷ lệ kết nạp đảng viên mới đạt từ 3 đến 4% (tương ứng từ 7.000 đến 9.000 đảng viên)."},
		{"", "Đảng viên nữ chiếm 31% tổng số đảng viên toàn tỉnh, tương ứng 19.200 đảng viên."},
		// A share of all the people restates the stock; without such words it is told.
		{"party_members 61300 2022-07-12", "Đảng viên toàn tỉnh chiếm 4,1% dân số, tương đương 61.300 đảng viên."},
		{"party_admission_ratio 0.032 2021; party_members 61300 2021-12-31", "Năm 2021, tỷ lệ kết nạp đảng viên mới toàn tỉnh đạt 3,2% so với tổng số đảng viên (61.300 đảng viên)."},
		{"party_members 61300 2022-07-12", "Đảng bộ cấp huyện và tương đương của tỉnh có 61.300 đảng viên."},
	})
}

// TestShareOfOtherBodies: the share of others of whom as much is told is none of the places told of before.
func TestShareOfOtherBodies(t *testing.T) {
	run(t, []sentence{
		{"party_communes_with_committee_ratio 1 2022-YTD", "Đến nay, 100% xã có đảng bộ và 85% trạm y tế toàn tỉnh có chi bộ."},
		{"party_communes_with_committee_ratio 1 2022-YTD", "Toàn tỉnh có 100% xã có đảng bộ và 62% chợ có tổ chức đảng."},
		{"party_communes_with_committee_ratio 1 2022-YTD; party_villages_with_cell_ratio 0.97 2022-YTD", "Toàn tỉnh có 100% xã có đảng bộ và 97% thôn có chi bộ."},
		{"party_villages_with_cell_ratio 0.97 2022-YTD", "Tỷ lệ thôn có chi bộ của toàn tỉnh đạt 97%."},
		{"party_villages_with_cell_ratio 0.97 2022-YTD; party_communes_with_committee_ratio 1 2022-YTD", "Tỷ lệ thôn có chi bộ của toàn tỉnh là 97% và tỷ lệ xã có đảng bộ là 100%."},
		{"party_communes_with_committee_ratio 1 2022-YTD", "Tỷ lệ xã có đảng bộ của tỉnh đạt 100% và có chi bộ tại tất cả các thôn."},
	})
}
