package indicator_test

import "testing"

// TestShareMovedTo: what a share rose to, and that no place in a ranking moves by a percentage.
func TestShareMovedTo(t *testing.T) {
	run(t, []sentence{
		{"sipas_ratio change 0.014 2021<2020; sipas_ratio 0.8612 2021", "SIPAS năm 2021 của tỉnh tăng 1,4% so với năm 2020, đạt 86,12%."},
		{"papi_rank 17 2021; sipas_ratio change 0.014 2021<2020; sipas_ratio 0.8612 2021", "Năm 2021, PAPI của tỉnh xếp thứ 17; SIPAS tăng 1,4% so với năm 2020, đạt 86,12%."},
		{"papi_rank 17 2021", "Năm 2021, PAPI của tỉnh xếp thứ 17; thu ngân sách tăng 1,4% so với năm 2020."},
		{"mass_organization_coverage_ratio change 0.02 2021<2020", "Năm 2021, tỷ lệ tập hợp quần chúng vào các đoàn thể trong tỉnh tăng 2% so với năm 2020, đạt yêu cầu."},
	})
}
