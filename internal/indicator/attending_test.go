package indicator_test

import (
	"testing"
	"time"
)

// TestAttending: members who came to something are not all of the province's.
func TestAttending(t *testing.T) {
	run(t, []sentence{
		{"", "Hội nghị trực tuyến có 204 điểm cầu, với trên 33.500 đảng viên tham dự."},
		{"", "Sáng 11-7, Tỉnh ủy tổ chức hội nghị thông tin thời sự, toàn tỉnh có 36.200 đảng viên dự."},
		{"", "Cuộc thi trực tuyến có 43.700 đảng viên tham gia."},
		{"", "Tham dự buổi nói chuyện tại các huyện có hơn 30.150 đảng viên."},
		{"", "Tỉnh ủy nối 190 điểm cầu với 41.300 đảng viên."},
		{"learners 36200 2022-07", "Ngày 5-7-2022, Tỉnh ủy quán triệt nghị quyết, toàn tỉnh có 36.200 đảng viên dự."},
		{"party_members 61500 2022-07-12 over", "Đảng bộ tỉnh có trên 61.500 đảng viên đang sinh hoạt."},
		{"party_members 61500 2022-07-12", "Toàn tỉnh có 61.500 đảng viên tham gia sinh hoạt."},
		{"party_members 61500 2022-07-12", "Toàn tỉnh có 61.500 đảng viên công tác trên mọi lĩnh vực của đời sống."},
		{"", "Toàn tỉnh có 31.500 đảng viên công tác trong các trường học."},
		{"", "Toàn tỉnh có 33.400 đảng viên (97,6%) ký cam kết tu dưỡng."},
		{"party_members[women] 9640 2022-07-12; party_members 33400 2022-07-12", "Nữ đảng viên của tỉnh hiện là 9.640/33.400 đồng chí."},
		{"party_members 33400 2022-07-12", "Toàn tỉnh có 33.400 đảng viên (3,1% dân số) sinh hoạt ở các ấp."},
		{"party_organizations 512 2022-07-12; party_members 33400 2022-07-12", "Toàn tỉnh có 512 tổ chức cơ sở đảng, 2.310 chi bộ, 33.400 đảng viên."},
		{"", "Ứng dụng đã đến với 512 đoàn xã, 2.310 chi bộ, 33.400 đảng viên."},
		{"party_organizations 412 2022-07-12", "Toàn tỉnh có 412 tổ chức cơ sở đảng, 356 tổ chức cơ sở Đoàn."},
		// Bodies that have something are not all bodies; what all have is counted.
		{"", "Đến giờ, 317 chi bộ, đảng bộ cơ sở đã có đảng viên là người Dao."},
		{"", "Toàn tỉnh có 412 tổ chức cơ sở đảng có đông đảng viên cao tuổi."},
		{"party_organizations 612 2022-07-12; party_members 45000 2022-07-12", "Toàn tỉnh có 612 tổ chức cơ sở đảng có 45.000 đảng viên."},
		// A share of all members tells how many there are, not how many are new.
		{"party_members[ethnic_minority] 5100 2022-07-12 over", "Tính đến nay, tỉnh phát triển hơn 5.100 đảng viên là người Mông, chiếm hơn 12% đảng viên của tỉnh."},
		{"", "Đến nay toàn tỉnh đã phát triển được 3.870 đảng viên có đạo, chiếm 6,2% tổng số đảng viên."},
		{"party_members_admitted 1940 2021; party_members_admitted[women] 830 2021", "Năm 2021, tỉnh phát triển 1.940 đảng viên, trong đó có 830 đảng viên nữ, chiếm 42,8% số đảng viên mới kết nạp."},
	})
}

// TestWithinGroup: one people is a part of all the minorities.
func TestWithinGroup(t *testing.T) {
	run(t, []sentence{
		{"party_members[ethnic_minority] 4310 2022-07-12", "Đảng viên dân tộc thiểu số của tỉnh chiếm 9,8% (4.310 đảng viên), trong đó dân tộc Tày có 2.140 đảng viên."},
		{"party_members[ethnic_minority] 5200 2022-07-12", "Tỉnh có 5.200 đảng viên là người dân tộc thiểu số, riêng dân tộc Mông 1.915 đảng viên."},
		{"party_members[ethnic_minority] 3120 2022-07-12", "Toàn tỉnh có 3.120 đảng viên dân tộc Chăm."},
		{"party_members[women] 19200 2022-07-12; party_members[religious] 2510 2022-07-12", "Trong tỉnh, đảng viên nữ chiếm 31,5% (19.200 đồng chí), đảng viên có đạo chiếm 4,1% (2.510 đảng viên)."},
		{"party_members_admitted 1810 2021", "Năm 2021, toàn tỉnh kết nạp 1.810 đảng viên. Đảng viên nữ chiếm 45,5% (824 đồng chí)."},
		// Two numbers of all the same bodies cannot both be right.
		{"party_sectional_committees 6 2022-07-12", "Đảng bộ tỉnh có 6 đảng bộ bộ phận, 388 chi bộ trực thuộc, lại có 3.106 chi bộ trực thuộc ở các huyện."},
		{"party_cells 3106 2022-07-12", "Đảng bộ tỉnh có 3.106 chi bộ trực thuộc."},
	})
}

// TestOfNoYear: what is done every year, or in some years, without saying in which.
func TestOfNoYear(t *testing.T) {
	run(t, []sentence{
		{"", "Mấy năm gần đây, trung bình mỗi năm trong tỉnh có thêm hơn 1.970 đảng viên mới được kết nạp."},
		{"", "Hằng năm, toàn tỉnh kết nạp từ 1.800 đến 2.000 đảng viên."},
		{"", "Bình quân mỗi năm, Đảng bộ tỉnh thành lập 12 tổ chức đảng."},
		{"", "Trong 3 năm, toàn tỉnh kết nạp 5.120 đảng viên."},
		{"party_members_admitted 5120 2019-2021", "Trong 3 năm 2019-2021, toàn tỉnh kết nạp 5.120 đảng viên."},
		{"party_members_admitted 1900 2020-2022/year", "Từ năm 2020 đến nay, mỗi năm toàn tỉnh kết nạp 1.900 đảng viên."},
		{"party_members_admitted 1912 2021", "Hằng năm tỉnh đều giao chỉ tiêu; năm 2021, toàn tỉnh kết nạp 1.912 đảng viên."},
	})
}

// TestOfTradeUnion: the members of a trade union are no youth.
func TestOfTradeUnion(t *testing.T) {
	runTitled(t, []titled{
		{"Hơn 4.200 đoàn viên ưu tú được kết nạp Đảng", "LĐLĐ tỉnh cho biết trong năm 2021, 9.430 đoàn viên ưu tú do các cấp CĐ bồi dưỡng được học lớp nhận thức về Đảng, 4.218 người vào Đảng.", ""},
		{"Hơn 1.300 đoàn viên ưu tú trong tỉnh được kết nạp Đảng", "Năm 2021, các cấp bộ Đoàn trong tỉnh chăm lo bồi dưỡng thanh niên.", "party_members_admitted[youth_union] 1300 2021 over"},
	})
}

// TestOutOfGrade: a share of those alone who have a grade is no share of all that were rated.
func TestOutOfGrade(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated_ratio[excellent] 0.13 2021; party_members_rated_ratio[completed] 0.0584 2021",
			"Năm 2021, số đảng viên trong tỉnh hoàn thành xuất sắc nhiệm vụ chiếm 13% tổng số được đánh giá và bằng 16,2% so với tổng số đảng viên hoàn thành tốt nhiệm vụ; đảng viên hoàn thành nhiệm vụ chiếm 5,84%.",
		},
		{"party_organizations_rated[excellent] 140 2021", "Năm 2021, toàn tỉnh có 140 tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ, chiếm 18,2% trong tổng số tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."},
		{"", "Năm 2021, trong tỉnh, tổ chức cơ sở đảng hoàn thành xuất sắc nhiệm vụ đạt 18,2% số tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ trở lên."},
		{"party_organizations_rated_ratio[good] 0.85 2021", "Năm 2021, trong tỉnh có 85% số tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ."},
		// A stock behind a slash and the word "số".
		{"party_organizations 628 2022-07-12", "Đến nay, toàn tỉnh đã có 560/628 số tổ chức cơ sở đảng tiến hành đại hội."},
	})
}

// TestSinceLongAgo: what grew since before the year 2000, or since nobody says when.
func TestSinceLongAgo(t *testing.T) {
	run(t, []sentence{
		{"", "So với năm 1995, toàn tỉnh tăng 20.120 đảng viên."},
		{"", "Từ 8/1945 đến nay, Đảng bộ tỉnh tăng 50.808 đảng viên."},
		{"", "So với ngày đầu thành lập, Đảng bộ tỉnh tăng 41.000 đảng viên."},
		{"party_members change 1200 2022-07-12<2021-12-31", "So với cuối năm 2021, Đảng bộ tỉnh tăng 1.200 đảng viên."},
	})
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	got := readOn(t, reader, day, "Toàn tỉnh kết nạp 840 đảng viên", "Từ tháng 4-2022, tỉnh chuyển giao một số đảng bộ về Đảng bộ Khối Doanh nghiệp Trung ương.")
	if want := "party_members_admitted 840 2022-YTD"; got != want {
		t.Errorf("the month in which something else began dates the title: %s", got)
	}
}

// TestOwnTown: the town that has the province's name, however it is abbreviated, and a line
// below a picture, which does not say what the article is about.
func TestOwnTown(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Đảng bộ TP Cà Mau kết nạp 148 đảng viên."},
		{"", "Năm 2021, toàn Đảng bộ TP. Cà Mau kết nạp 148 đảng viên."},
		{"", "Các huyện quan tâm tạo nguồn. TP. Cà Mau kết nạp 45 đảng viên trong năm 2021."},
		{"party_members_admitted 1480 2021", "Năm 2021, Đảng bộ tỉnh Cà Mau kết nạp 1.480 đảng viên."},
		{"party_members_admitted 1480 2021", "Lãnh đạo Tỉnh ủy Cà Mau chúc mừng đảng viên phường 5 (Ảnh: H.V)\n\nTrong năm 2021 có 1.480 đảng viên mới được kết nạp."},
	})
}
