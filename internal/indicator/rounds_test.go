package indicator_test

import (
	"testing"
	"time"
)

// TestRoundOfTitle: the round of awards that the title tells, by its date or its holiday,
// and what does not tell it: a round gone back to, the year behind the holiday, the levels.
func TestRoundOfTitle(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 9, 1, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, one := range []struct{ title, body, want string }{
		{
			"Cà Mau trao Huy hiệu Đảng nhân dịp Quốc khánh",
			"Dịp Quốc khánh năm 2022, Đảng bộ tỉnh có 512 đảng viên được trao Huy hiệu Đảng, trong đó 9 đảng viên nhận Huy hiệu 70 năm tuổi Đảng. Lãnh đạo tỉnh trao Huy hiệu đợt 19/5 cho đảng viên lão thành.",
			"party_badges_awarded 512 2022-09; party_badges_awarded[70] 9 2022-09",
		},
		{
			"Cà Mau trao Huy hiệu Đảng đợt 19/5",
			"Nhân dịp này, toàn tỉnh có 512 đảng viên được trao Huy hiệu Đảng. Chuẩn bị kỷ niệm Quốc khánh, các huyện rà soát danh sách.",
			"party_badges_awarded 512 2022-05",
		},
		{ // the year stands before the holiday, or behind the dates of the anniversary
			"Trao Huy hiệu Đảng",
			"Năm nay, dịp kỷ niệm Quốc khánh (2/9/1945 - 2/9/2022), toàn tỉnh có 512 đảng viên được trao Huy hiệu Đảng.",
			"party_badges_awarded 512 2022-09",
		},
		{
			"Trao Huy hiệu Đảng",
			"Dịp kỷ niệm Quốc khánh (2/9/1945 - 2/9/2022) năm nay, toàn tỉnh có 512 đảng viên được trao Huy hiệu Đảng.",
			"party_badges_awarded 512 2022-09",
		},
		{ // several holidays, or a figure of the year behind that of the round
			"Trao Huy hiệu Đảng",
			"Năm 2022, nhân các dịp Ngày thành lập Đảng và Quốc khánh, toàn tỉnh có 1.512 đảng viên được trao Huy hiệu Đảng.",
			"party_badges_awarded 1512 2022",
		},
		{
			"Trao Huy hiệu Đảng",
			"Dịp Quốc khánh, toàn tỉnh trao 512 Huy hiệu Đảng; cả năm 2022 trao 1.512 Huy hiệu Đảng.",
			"party_badges_awarded 512 2022-09; party_badges_awarded 1512 2022",
		},
		{ // the year of another round is its own
			"Cà Mau trao Huy hiệu Đảng nhân dịp Quốc khánh",
			"Năm 2021, toàn tỉnh có 1.830 đảng viên được trao Huy hiệu Đảng.",
			"party_badges_awarded 1830 2021",
		},
		{
			"Trao Huy hiệu Đảng",
			"Toàn tỉnh có 512 đảng viên được trao Huy hiệu Đảng nhân Quốc khánh. Trước đó, đợt 19/5, tỉnh trao Huy hiệu Đảng cho 430 đảng viên.",
			"party_badges_awarded 512 2022-09; party_badges_awarded 430 2022-05",
		},
		{ // fewer than all, and their levels are named
			"Trao Huy hiệu Đảng đợt 2/9",
			"Đợt 2/9, toàn tỉnh có 512 đảng viên được trao Huy hiệu Đảng. Ngoài số ấy, 470 người được trao Huy hiệu 30 - 40 - 45 năm tuổi Đảng.",
			"party_badges_awarded 512 2022-09",
		},
		{ // all of them, with their levels
			"Trao Huy hiệu Đảng đợt 2/9",
			"Đợt 2/9, toàn tỉnh có 470 đảng viên được trao Huy hiệu 30 - 40 - 45 - 50 tuổi Đảng.",
			"party_badges_awarded 470 2022-09",
		},
		{ // what several districts have is part of the province's
			"Gần 520 đảng viên được trao Huy hiệu Đảng đợt 2/9",
			"Đợt này có 512 đảng viên được trao Huy hiệu Đảng.\n\nNhiều nhất là huyện Thới Bình (74 đảng viên), huyện U Minh (61 đảng viên).",
			"party_badges_awarded 512 2022-09",
		},
		{
			"Gần 520 đảng viên được trao Huy hiệu Đảng đợt 2/9",
			"Đợt này có 512 đảng viên được trao Huy hiệu Đảng.\n\nNhiều nhất ở Đảng bộ huyện Thới Bình là xã Biển Bạch (74 đảng viên), xã Tân Bằng (61 đảng viên).",
			"",
		},
	} {
		if got := readOn(t, reader, day, one.title, one.body); got != one.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", one.title, one.body, got, one.want)
		}
	}
}

// TestPosthumousBehind: those awarded posthumously are a part, and so are their levels.
func TestPosthumousBehind(t *testing.T) {
	run(t, []sentence{
		{
			"party_badges_awarded 830 2022-05; party_badges_awarded[65] 41 2022-05; party_badges_awarded[30] 789 2022-05",
			"Đợt 19-5-2022, toàn tỉnh có 830 đảng viên được trao tặng Huy hiệu Đảng, trong đó 41 đảng viên nhận Huy hiệu 65 năm tuổi Đảng; 789 đảng viên nhận Huy hiệu 30 năm tuổi Đảng. Đợt này, toàn tỉnh còn có 12 trường hợp được truy tặng Huy hiệu Đảng, gồm 2 trường hợp được truy tặng Huy hiệu 65 năm tuổi Đảng và 10 trường hợp được truy tặng Huy hiệu 30 năm tuổi Đảng.",
		},
		{"party_badges_awarded 842 2022-05", "Đợt 19-5-2022, toàn tỉnh có 842 đảng viên được tặng, truy tặng Huy hiệu Đảng."},
		{"party_badges_awarded 842 2022-05", "Đợt 19-5-2022, toàn tỉnh có 842 đảng viên được trao tặng và truy tặng Huy hiệu Đảng."},
	})
}

// TestPastShare: a share in brackets parts neither a count from its noun nor those counted
// from what is said of them.
func TestPastShare(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated[excellent] 5160 2021; party_members_rated_ratio[excellent] 0.124 2021",
			"Năm 2021, toàn tỉnh có 5.160 đảng viên (12,4%) hoàn thành xuất sắc nhiệm vụ.",
		},
		{
			"party_organizations_rated[good] 402 2021; party_organizations_rated_ratio[good] 0.67 2021",
			"Năm 2021, toàn tỉnh có 402/600 tổ chức cơ sở đảng (67%) hoàn thành tốt nhiệm vụ.",
		},
		{
			"party_members_rated[excellent] 5160 2021; party_members_rated_ratio[excellent] 0.124 2021; party_members_rated[good] 32900 2021; party_members_rated_ratio[good] 0.79 2021",
			"Năm 2021, toàn tỉnh có 5.160 đảng viên (chiếm 12,4%) hoàn thành xuất sắc nhiệm vụ; 32.900 đảng viên, chiếm 79%, hoàn thành tốt nhiệm vụ.",
		},
		{"party_organizations 600 2022-03-27", "Đến ngày 27-3-2022, toàn tỉnh có 120/600 (20%) tổ chức cơ sở đảng đã đại hội."},
		{"party_members 41600 2022-07-12", "Toàn tỉnh có 41.600 đảng viên (5,1% dân số) sinh hoạt ở các chi bộ."},
		{"", "Năm 2021, toàn tỉnh có 5.160 (12,4%) đảng viên hoàn thành xuất sắc nhiệm vụ."},
	})
}

// TestBeganBefore: since when something else goes on does not date the title.
func TestBeganBefore(t *testing.T) {
	runTitled(t, []titled{
		{"Toàn tỉnh kết nạp 840 đảng viên", "Từ tháng 9-2020, tỉnh giao chỉ tiêu cho từng chi bộ.", "party_members_admitted 840 2022-YTD"},
		{"Toàn tỉnh kết nạp 8.400 đảng viên", "Qua một nhiệm kỳ (từ 2017-2022), công tác này chuyển biến tốt.", "party_members_admitted 8400 2017-2022"},
		{"Toàn tỉnh kết nạp 840 đảng viên", "Từ năm 2020 đến nay, công tác phát triển đảng viên của tỉnh có nhiều chuyển biến.", "party_members_admitted 840 2020-2022"},
	})
}

// TestSuspectedAhead: the cause of inspections stands at their head, and what the title calls
// disciplined the body only found guilty.
func TestSuspectedAhead(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations_inspected[suspected_violation] 64 2021; party_members_inspected[suspected_violation] 188 2021",
			"Việc kiểm tra khi có dấu hiệu vi phạm được coi trọng. Năm 2021, UBKT các cấp trong tỉnh đã kiểm tra 64 tổ chức đảng và 188 đảng viên.",
		},
		{
			"party_organizations_inspected[suspected_violation] 64 2021",
			"Công tác kiểm tra khi có dấu hiệu vi phạm có chuyển biến, năm 2021 Ủy ban Kiểm tra từ tỉnh đến cơ sở đã kiểm tra 64 tổ chức đảng.",
		},
		// The committees inspect by their programme.
		{
			"party_organizations_inspected 640 2021",
			"Việc kiểm tra khi có dấu hiệu vi phạm được coi trọng. Năm 2021, cấp ủy các cấp trong tỉnh đã kiểm tra 640 tổ chức đảng.",
		},
		// Another paragraph has its own head.
		{
			"party_organizations_inspected 64 2021",
			"Việc kiểm tra khi có dấu hiệu vi phạm được coi trọng.\n\nNăm 2021, UBKT các cấp trong tỉnh đã kiểm tra 64 tổ chức đảng.",
		},
		{"party_committees 66 2022-07-12", "Đến nay, Đảng bộ tỉnh có 66 đảng bộ thuộc Tỉnh ủy."},
		// What those below do of their task is no discipline.
		{"", "Năm 2021, UBKT các cấp trong tỉnh kiểm tra 64 tổ chức đảng thực hiện nhiệm vụ KTGS và thi hành kỷ luật đảng (tăng 9 tổ chức so với năm 2020)."},
		{"party_organizations_disciplined 4 2021", "Năm 2021, qua KTGS, các cấp ủy trong tỉnh thi hành kỷ luật 4 tổ chức đảng."},
	})
	reader := newReader(t)
	day := time.Date(2022, 1, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	const body = "Năm 2021, UBKT các cấp trong tỉnh kiểm tra 37 tổ chức đảng khi có dấu hiệu vi phạm. Qua đó, kết luận 14 tổ chức đảng có vi phạm"
	for _, one := range []struct{ title, body, want string }{
		{"Kỷ luật 14 tổ chức đảng vi phạm", body + ".", "party_organizations_inspected[suspected_violation] 37 2021"},
		{
			"Kỷ luật 14 tổ chức đảng vi phạm", body + "; đã thi hành kỷ luật 14 tổ chức đảng.",
			"party_organizations_inspected[suspected_violation] 37 2021; party_organizations_disciplined 14 2021",
		},
	} {
		if got := readOn(t, reader, day, one.title, one.body); got != one.want {
			t.Errorf("%s\n%s\n got %s\nwant %s", one.title, one.body, got, one.want)
		}
	}
}

// TestBesideUpper: the few grassroots committees directly under the province.
func TestBesideUpper(t *testing.T) {
	run(t, []sentence{
		{"party_committees 23 2022-07-12", "Đảng bộ tỉnh hiện có 23 đảng bộ trực thuộc, gồm 19 đảng bộ cấp trên cơ sở và 4 đảng bộ cơ sở."},
		{"", "Năm 2021, Ban Thường vụ Tỉnh ủy xếp loại 16 đảng bộ cấp trên cơ sở hoàn thành tốt nhiệm vụ và 3 đảng bộ cơ sở hoàn thành tốt nhiệm vụ."},
		{
			"party_committees 19 2022-07-12; party_organizations[grassroots_committee] 240 2022-07-12; party_organizations[grassroots_cell] 310 2022-07-12",
			"Đảng bộ tỉnh hiện có 19 đảng bộ cấp trên cơ sở, 240 đảng bộ cơ sở và 310 chi bộ cơ sở.",
		},
	})
}

// TestHeldAt: where the province's congress opened is not whom its delegates stand for.
func TestHeldAt(t *testing.T) {
	run(t, []sentence{
		{"party_members 47000 2022-07-12 over", "Đại hội đại biểu Đảng bộ tỉnh đã khai mạc tại thành phố Cà Mau, với 340 đại biểu đại diện cho hơn 47.000 đảng viên."},
		{"party_members 47000 2022-07-12 over", "Đại hội đại biểu Đảng bộ tỉnh diễn ra tại huyện Năm Căn với 340 đại biểu đại diện cho hơn 47.000 đảng viên trong toàn Đảng bộ."},
		{"", "Đại hội điểm do Tỉnh ủy chỉ đạo khai mạc tại huyện Năm Căn. Đảng bộ huyện Năm Căn có 3.100 đảng viên."},
		{"", "Chương trình của Tỉnh ủy diễn ra tại huyện Năm Căn, trao 120 suất quà."},
	})
}

// TestRoundToCome: a round that is only announced is not the article's; the text is of 12 July 2022.
func TestRoundToCome(t *testing.T) {
	run(t, []sentence{
		{"party_badges_awarded 2846 2022-05; party_badges_awarded target 2100 2022-11 about", "Nhân kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh, toàn tỉnh có 2.846 đảng viên được tặng Huy hiệu Đảng. Đợt 7/11 tới, dự kiến có khoảng 2.100 đảng viên được trao tặng."},
		{"party_badges_awarded 2846 2022-05; party_badges_awarded target 2100 2022-11", "Đợt 19/5, toàn tỉnh có 2.846 đảng viên được tặng Huy hiệu Đảng; đợt 7/11 dự kiến trao 2.100 Huy hiệu."},
		{"party_badges_awarded 2846 2022-05; party_badges_awarded 2100 2021-11", "Đợt 19/5, toàn tỉnh có 2.846 đảng viên được tặng Huy hiệu Đảng. Trước đó, đợt 7/11 trao 2.100 Huy hiệu Đảng."},
	})
}

// TestAllTime: what was counted ever since is of no year.
func TestAllTime(t *testing.T) {
	run(t, []sentence{
		{"", "Từ trước đến nay, toàn tỉnh đã có hơn 118.000 lượt đảng viên được trao Huy hiệu Đảng."},
		{"", "Tính cả đợt này, toàn tỉnh đã có 58.214 đảng viên được trao Huy hiệu Đảng."},
		{"party_badges_awarded 5214 2021", "Năm 2021, toàn tỉnh trao 5.214 Huy hiệu Đảng, nâng tổng số đảng viên được trao Huy hiệu từ trước đến nay lên 58.214."},
		{"party_members_admitted 1204 2022-YTD", "Từ đầu năm đến nay, toàn tỉnh kết nạp 1.204 đảng viên."},
	})
}

// TestSinceEvent: nobody says since when it is that something was begun.
func TestSinceEvent(t *testing.T) {
	run(t, []sentence{
		{"", "Kể từ khi có Chỉ thị 05, toàn tỉnh đã biểu dương 412 tập thể, 1.012 cá nhân."},
		{"", "Từ khi triển khai Đề án đến nay, toàn tỉnh đã thành lập 112 tổ chức đảng trong doanh nghiệp."},
		{"party_organizations_established 41 2021", "Từ khi có Nghị quyết, phong trào chuyển biến rõ; năm 2021, toàn tỉnh thành lập 41 tổ chức đảng."},
		{"party_members_admitted 1112 2022-YTD", "Từ ngày 1/1 đến nay, toàn tỉnh kết nạp 1.112 đảng viên."},
	})
}
