package indicator_test

import (
	"testing"
	"time"
)

// TestSubjects: "số … là N" counts what its subject says, over commas and over
// other figures; without a noun the head of the sentence names it.
func TestSubjects(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated 41200 2021; party_members_rated[excellent] 6100 2021; party_members_rated_ratio[excellent] 0.148 2021; party_members_rated[good] 33400 2021",
			"Năm 2021, ở các chi bộ việc chấm điểm đã chặt hơn. Ở phía đảng viên, số được xếp loại là 41.200, trong đó xuất sắc 6.100 (14,8%), hoàn thành tốt 33.400.",
		},
		{"party_members_disciplined 96 2021", "Năm 2021, số đảng viên bị khiển trách, cảnh cáo là 96 đồng chí."},
		{"party_organizations_disciplined 6 2021", "Năm 2021, số tổ chức đảng bị khiển trách, cảnh cáo là 6."},
		{
			"party_organizations_disciplined 7 2021; party_organizations_disciplined change -2 2021<2020",
			"Số tổ chức đảng bị kỷ luật trong năm 2021 là 7, giảm 2 tổ chức so với năm 2020.",
		},
		{
			"party_members[private_enterprise] 2410 2021-12-31",
			"Đến hết năm 2021, số đảng viên sinh hoạt tại 120 tổ chức đảng trong doanh nghiệp tư nhân đã là 2.410 người.",
		},
		{
			"party_members 44020 2021-12-31; party_members change 910 2021-12-31<2020-12-31",
			"Tổng số đảng viên toàn tỉnh đến cuối năm 2021 là 44.020 (tăng 910 đồng chí so với cuối năm 2020).",
		},
		{"party_organizations_established 14 2021", "Số chi bộ thành lập mới trong năm 2021 chỉ là 14."},
		{"party_members_admitted 1204 2021", "Năm 2021, số quần chúng ưu tú được kết nạp vào Đảng là 1.204 người."},
		{"", "Năm 2021, số hội viên phụ nữ được giới thiệu cho Đảng là 310 chị."},
		{"", "Năm 2021, số đảng viên nộp đơn xin nghỉ việc ở các công ty là 310 người."},
	})
}

// TestNegations: what did not happen is counted as nothing that happened.
func TestNegations(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, 412 đảng viên chưa được xếp loại do ốm đau."},
		{"", "Năm 2021, toàn tỉnh còn 12 thôn chưa thành lập chi bộ."},
		{"", "Năm 2021, có 6 tổ chức đảng không được kiểm tra theo kế hoạch."},
		{"", "Năm 2021, 30 chi bộ không kết nạp được đảng viên."},
		{"party_members_admitted 850 2021", "Năm 2021, dù không ít khó khăn, toàn tỉnh kết nạp 850 đảng viên."},
	})
}

// TestResultsBesidePlans: a/b is a result whatever stands before it; averages are
// of the kind of their whole; what must still be done is planned; groups in
// rankings are aimed at.
func TestResultsBesidePlans(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted 9806 2016-2020; party_members_admitted target 9000 2016-2020; party_members_admitted 1900 2016-2020/year over",
			"Giai đoạn 2016 - 2020, toàn tỉnh kết nạp 9.806/9.000 đảng viên theo nghị quyết, tính ra bình quân hằng năm hơn 1.900 đảng viên.",
		},
		{
			"party_members_admitted 1842 2021; party_members_admitted target 1700 2021; party_organizations_established 14 2021",
			"Chỉ tiêu phát triển đảng năm 2021 về đích sớm: toàn tỉnh kết nạp 1.842/1.700 đảng viên. Số chi bộ thành lập mới là 14.",
		},
		{"party_members_admitted target 1300 2022", "Năm 2022, trong tổng số 1.300 đảng viên phải kết nạp của cả tỉnh, khối nông thôn chiếm 60%."},
		{"party_members_disciplined 131 2021", "Năm 2021, toàn tỉnh có 131 đảng viên phải nhận hình thức kỷ luật."},
		{
			"mass_organization_coverage_ratio target 0.8 2025 at_least; par_index_rank target 20 2025 at_most",
			"Đến cuối nhiệm kỳ 2020 - 2025, ít nhất 80% đối tượng được tập hợp vào đoàn thể; PAR Index đứng trong nhóm 20 tỉnh, thành dẫn đầu.",
		},
		{"pci_rank target 25 2025 at_most", "Nghị quyết đề ra đến năm 2025, chỉ số PCI trong nhóm 25 tỉnh, thành phố đứng đầu."},
		{"", "Năm 2021, PAPI thuộc nhóm 20 tỉnh dẫn đầu."},
	})
}

// TestWordClasses: more words for the same things.
func TestWordClasses(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_removed[struck_off] 31 2021; party_members_removed[resigned] 7 2021",
			"Năm 2021, các cấp ủy xóa tên 31 đảng viên, cho 7 đảng viên xin rút.",
		},
		{"pci_rank 17 2021; pci_rank change -5 2021<2020", "Năm 2021, Cà Mau xếp thứ 17 về PCI, tiến 5 bậc so với năm 2020."},
		{"pci_rank 22 2021; pci_rank change 3 2021<2020", "Năm 2021, Cà Mau xếp thứ 22 về PCI, lùi 3 bậc so với năm 2020."},
		{
			"party_organizations_rated[clean_strong] 655 2021; party_organizations_rated[failed] 6 2021",
			"Năm 2021, tỉnh có 655 tổ chức cơ sở đảng trong sạch, vững mạnh; 6 cơ sở xếp loại yếu kém.",
		},
		{
			"commendations[collective] 12 2021; commendations[individual] 18 2021",
			"Năm 2021, Ban Thường vụ Tỉnh ủy khen thưởng 12 TCCSĐ và 18 đảng viên.",
		},
		{
			"party_members_admitted 420 2021; party_members_admitted[women] 106 2021; party_members_admitted[religious] 38 2021; party_members_admitted[officials] 72 2021",
			"Năm 2021, toàn tỉnh kết nạp 420 đảng viên. Trong đó, nữ 106 đồng chí; tôn giáo 38 đồng chí; viên chức, công chức 72 đồng chí; 4 người là chủ doanh nghiệp.",
		},
		{"party_members 44127 2022-07-12", "Toàn Đảng bộ tỉnh hiện quản lý 44.127 đảng viên."},
		{
			"party_members 44000 2022-07-12 nearly; party_committees 16 2022-07-12",
			"349 đại biểu, mang tiếng nói của gần 44.000 đảng viên thuộc 16 đảng bộ trực thuộc Tỉnh ủy, đã biểu quyết.",
		},
	})
}

// TestSpokenQuarter: "trong quý" is the quarter that the article reports on.
func TestSpokenQuarter(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 4, 11, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{"party_members_admitted 310 2022-Q1", "Trong quý, toàn tỉnh kết nạp 310 đảng viên."},
		{"party_members_admitted 310 2022-Q1; party_members_disciplined 12 2022-Q1", "Quý I, toàn tỉnh kết nạp 310 đảng viên. Cũng trong quý, 12 đảng viên bị kỷ luật."},
		{"party_members_admitted target 350 2022-Q2", "Quý II/2022, tỉnh phấn đấu kết nạp 350 đảng viên."},
	} {
		if got := readOn(t, reader, day, "Cà Mau: Tin xây dựng Đảng trong tỉnh", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}
