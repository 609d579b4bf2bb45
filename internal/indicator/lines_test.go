package indicator_test

import (
	"testing"
	"time"
)

// TestLines: lists of lines that name a thing, a colon and a number.
func TestLines(t *testing.T) {
	run(t, []sentence{
		{
			"party_committees 16 2022-07-12; party_organizations 649 2022-07-12; party_organizations[grassroots_committee] 272 2022-07-12; party_organizations[grassroots_cell] 377 2022-07-12; party_sectional_committees 6 2022-07-12; party_cells 3015 2022-07-12",
			"I. Tổ chức đảng\n1. Đảng bộ trực thuộc Tỉnh ủy: 16\n2. Tổ chức cơ sở đảng: 649. Chia ra:\n- Đảng bộ cơ sở: 272\n- Chi bộ cơ sở: 377 chi bộ\n3. Đảng bộ bộ phận: 06\n4. Chi bộ trực thuộc đảng ủy cơ sở: 3.015",
		},
		{
			"party_members 42418 2022-07-12; party_members[women] 16077 2022-07-12; party_members[ethnic_minority] 930 2022-07-12; party_members[probationary] 2296 2022-07-12",
			"II. Đảng viên\n1. Tổng số: 42.418 đồng chí\n• Nữ: 16.077\n• Là người dân tộc thiểu số: 930\n• Dự bị: 2.296",
		},
		{"party_members 42418 2022-07-12; party_members[women] 16077 2022-07-12", "Đảng viên: 42.418 đồng chí\nTrong đó:\nNữ: 16.077 đồng chí"},
		// Of a district, of other things, and larger than the whole.
		{"", "Huyện Cái Nước:\n- Tổ chức cơ sở đảng: 149\n- Đảng viên: 14.300\n- Nữ: 4.077"},
		{"", "Hội viên\nTổng số: 42.418 người\nNữ: 16.077"},
		{"party_members 42418 2022-07-12", "Đảng viên: 42.418 đồng chí\nNữ: 116.077"},
		{"", "Nữ: 16.077\nDự bị: 2.296"},
	})
}

// TestCumulative: what adds up the count told before it.
func TestCumulative(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 10, 6, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{
			"party_members_admitted 402 2022-Q3; party_members_admitted 1318 2022-9M; party_members_admitted attainment 0.732 2022",
			"Quý III, toàn tỉnh kết nạp 402 đảng viên. Cộng dồn 9 tháng, toàn tỉnh được 1.318 đồng chí, bằng 73,2% nghị quyết năm.",
		},
		{"party_members_admitted 402 2022-Q3; party_members_admitted 1318 2022-9M", "Quý III, toàn tỉnh kết nạp 402 đảng viên. Tính chung 9 tháng năm 2022 là 1.318 đồng chí."},
		{"party_members_admitted 402 2022-Q3", "Quý III, toàn tỉnh kết nạp 402 đảng viên. Tính chung 9 tháng năm 2022, có 1.318 đoàn viên được giới thiệu."},
	} {
		if got := readOn(t, reader, day, "Cà Mau: Tin xây dựng Đảng trong tỉnh", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
	// A source of the province speaks for it, whatever the news before.
	text := "* Huyện ủy Cái Nước vừa kiểm tra 8 chi bộ.\n\n* Theo Ban Tổ chức Tỉnh ủy, quý III là quý có số kết nạp cao nhất kể từ đầu năm, với 402 đảng viên.\n\n* Xã Phú Hưng kết nạp 4 đảng viên."
	if got, want := readOn(t, reader, day, "Tin vắn xây dựng Đảng", text), "party_members_admitted 402 2022-Q3"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestDecided: what arithmetic and the order of words decide.
func TestDecided(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_admitted attainment 0.551 2022; party_members_admitted 881 2022-H1; party_members_admitted target 1600 2022",
			"6 tháng đầu năm 2022, toàn tỉnh mới đi được 55,1% đường: kết nạp 881 trên chỉ tiêu 1.600 đảng viên của năm nay.",
		},
		{
			"party_members_admitted 881 2022-H1; party_members_admitted target 1600 2022",
			"6 tháng đầu năm 2022, toàn tỉnh mới đi được 61,3% đường: kết nạp 881 trên chỉ tiêu 1.600 đảng viên của năm nay.",
		},
		{"party_admission_ratio target 0.03 2025-2030/year at_least", "Nghị quyết nhiệm kỳ 2025 - 2030 đề ra: hằng năm số đảng viên kết nạp đạt 3% trở lên so với tổng số."},
		{"party_admission_ratio target 0.03 2023 at_least", "Năm 2023, tỉnh phấn đấu kết nạp đảng viên mới đạt từ 3% trở lên so với tổng số đảng viên."},
		{"", "Năm 2023, tỉnh phấn đấu kết nạp hội viên mới đạt từ 3% trở lên so với tổng số hội viên."},
		{"party_committees 16 2022-07-12", "Hiện trực thuộc Tỉnh ủy có 16 đảng bộ."},
		{"", "Hiện trực thuộc Tỉnh ủy có 16 đảng bộ xã."},
	})
}

// TestLinesUnderHeading: what the lines of a list count is named by the heading above
// them, up to the next heading or to prose.
func TestLinesUnderHeading(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_rated[excellent] 136 2021; party_organizations_rated[good] 588 2021; party_members_rated[excellent] 6136 2021",
			"Kết quả xếp loại năm 2021 của tỉnh:\n\n1. Tổ chức cơ sở đảng\n- Hoàn thành xuất sắc nhiệm vụ: 136\n- Hoàn thành tốt nhiệm vụ: 588\n\n2. Đảng viên\n- Hoàn thành xuất sắc nhiệm vụ: 6.136",
		},
		{
			"party_organizations_disciplined[reprimand] 13 2021; party_organizations_disciplined[warning] 2 2021; party_members_disciplined[reprimand] 213 2021; party_members_disciplined[expulsion] 9 2021",
			"Thi hành kỷ luật năm 2021 trong tỉnh:\nĐối với tổ chức đảng:\n+ Khiển trách: 13\n+ Cảnh cáo: 2\nĐối với đảng viên:\n+ Khiển trách: 213\n+ Khai trừ: 9",
		},
		{
			"party_organizations_rated_ratio[good_or_better] 0.91 2021; party_members_rated_ratio[good_or_better] 0.934 2021",
			"Xếp loại năm 2021 trong tỉnh.\n\nTổ chức cơ sở đảng:\n- Hoàn thành tốt nhiệm vụ trở lên: 91%\n\nĐảng viên:\n- Hoàn thành tốt nhiệm vụ trở lên: 93,4%",
		},
		{
			"party_organizations_disciplined[reprimand] 13 2021; party_members_disciplined[warning] 42 2021",
			"Kỷ luật năm 2021 trong tỉnh:\nTổ chức đảng:\n- Khiển trách: 13\n\nCũng trong năm 2021, ủy ban kiểm tra các cấp trong tỉnh đã cảnh cáo 42 trường hợp đảng viên.",
		},
	})
}

// TestFactLines: lines of fields, each a name and its number, with the parts behind them.
func TestFactLines(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations 588 2022-07-12; party_organizations[grassroots_committee] 240 2022-07-12; party_organizations[grassroots_cell] 348 2022-07-12; party_members 42418 2022-07-12; party_members[women] 16077 2022-07-12",
			"• Tổ chức cơ sở đảng: 588 (đảng bộ cơ sở: 240; chi bộ cơ sở: 348)\n• Đảng viên: 42.418 | Nữ: 16.077",
		},
		{
			"party_members_admitted 1560 2021; party_members_admitted target 1500 2021; party_members_admitted attainment 1.04 2021",
			"Kết quả năm 2021:\n• Kết nạp: 1.560 | Kế hoạch: 1.500 | Tỷ lệ thực hiện: 104%",
		},
		// A line that names what it counts is not under the heading above.
		{
			"party_organizations_disciplined 5 2021; party_organizations_disciplined[reprimand] 3 2021; party_organizations_rated_ratio[excellent] 0.152 2021; party_organizations_rated_ratio[good] 0.77 2021",
			"Năm 2021:\nĐẢNG VIÊN MỚI\n• Thi hành kỷ luật: 05 tổ chức đảng (khiển trách: 03)\n• Tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ: 15,2%; hoàn thành tốt nhiệm vụ: 77%",
		},
		{"", "• Huyện Cái Nước | Đảng viên: 4.418 | Nữ: 1.077"},
	})
}
