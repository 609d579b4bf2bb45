package indicator_test

import "testing"

// TestPlaceLeft: a year directly behind a place in a ranking is that of the place, whether another place was reached
// from it or not; it does not date the one that was reached. The article is of 12 July 2022.
func TestPlaceLeft(t *testing.T) {
	run(t, []sentence{
		{"papi_rank 38 2018; papi_rank 14 2021", "Chỉ số PAPI của tỉnh đi từ vị trí 38 năm 2018 lên vị trí 14."},
		{"papi_rank 38 2018; papi_rank 14 2021", "Về PAPI, tỉnh ta từ hạng 38 năm 2018, qua ba mùa khảo sát đã đứng hạng 14."},
		{"papi_rank 38 2018; papi_rank 14 2021", "PAPI của tỉnh từ vị trí thứ 38 năm 2018 nay đã ở vị trí thứ 14."},
		{"papi_rank 38 2018; papi_rank 14 2020", "PAPI của tỉnh từ hạng 38 năm 2018, tới năm 2020 đứng hạng 14."},
		{"papi_rank 14 2020", "PAPI của tỉnh năm 2020 đứng thứ 14."},
		{"pci_rank 38 2021; pci_rank 41 2020", "PCI của tỉnh đứng thứ 38 năm 2021, trong khi năm 2020 đứng thứ 41."},
		{"pci_rank 40 2020; pci_rank 33 2021", "PCI của tỉnh năm 2021 từ thứ 40 lên thứ 33."},
		// Not of the year whose end has not come.
		{"pci_rank 25 2021", "Nay PCI của tỉnh đứng thứ 25."},
	})
}
