package indicator_test

import (
	"testing"
	"time"
)

// TestTheme: whom a paragraph tells of goes on through sentences that name nobody, until one names
// another.
func TestTheme(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ text, want string }{
		// A district or commune, after the whole was told of.
		{"Đảng bộ tỉnh siết chặt kỷ cương. Ủy ban Kiểm tra Huyện ủy Thới Bình làm việc theo chương trình. Qua đó, đã kỷ luật 31 đảng viên.", ""},
		{"Năm 2021, toàn tỉnh kết nạp 910 đảng viên. Xã Tân Ân thuộc vùng bãi ngang. Đảng bộ có 12.400 đảng viên.", "party_members_admitted 910 2021"},
		{"Toàn tỉnh có 6 huyện ven biển. Nhiều năm nay, các huyện này thiếu nguồn. Năm 2021, đã kết nạp 402 đảng viên.", ""},
		{"Đảng bộ tỉnh chăm lo tạo nguồn. Điển hình là xã Tân Ân. Năm 2021, đã kết nạp 910 đảng viên.", "party_members_admitted 910 2021"},
		{"Toàn tỉnh thi đua lập thành tích. Xã Tân Ân thuộc vùng bãi ngang. Năm 2021, toàn tỉnh kết nạp 910 đảng viên.", "party_members_admitted 910 2021"},
		{"Đảng bộ tỉnh họp hội nghị tại thành phố Cà Mau. Năm 2021, đã kết nạp 910 đảng viên.", "party_members_admitted 910 2021"},
		{"Năm 2021, toàn tỉnh kết nạp 910 đảng viên. Huyện Thới Bình kết nạp 120 đảng viên. Ngoài ra, đã lập mới 16 chi bộ.", "party_members_admitted 910 2021; party_organizations_established 16 2021"},
		{"Toàn tỉnh thi đua. Huyện Thới Bình kết nạp 120 đảng viên. Tính chung, năm 2021 đã kết nạp 910 đảng viên.", "party_members_admitted 910 2021"},
		{"Huyện Thới Bình làm trước. Từ đó, Tỉnh ủy tổ chức nhân rộng. Năm 2021, đã kết nạp 910 đảng viên.", "party_members_admitted 910 2021"},
		{"Toàn tỉnh thi đua. Đồng chí Lê Văn Năm, Bí thư Huyện ủy Thới Bình chia sẻ: Nguồn còn ít. Năm 2021, đã kết nạp 120 đảng viên.", ""},
		// Into the next paragraph where that joins on.
		{"Xã Tân Ân siết chặt kỷ cương.\n\nKết quả, đã kỷ luật 31 đảng viên.", ""},
		{"Xã Tân Ân siết chặt kỷ cương.\n\nNăm 2021, đã kỷ luật 131 đảng viên.", "party_members_disciplined 131 2021"},
		// A team does its own work.
		{"Đoàn giám sát của Bộ Chính trị tới Tỉnh ủy. Đoàn đọc báo cáo. Trong đợt này, đã kiểm tra 25 tổ chức đảng.", ""},
		{"Sau 3 tuần, đoàn đã kiểm tra 26 tổ chức đảng trong tỉnh.", ""},
		{"Năm 2021, toàn tỉnh lập 40 đoàn, đã kiểm tra 260 tổ chức đảng.", "party_organizations_inspected 260 2021"},
		// One organ, behind a time only where it told numbers of its own.
		{"UBKT Tỉnh ủy kiểm tra 3 tổ chức đảng. Trong quý II/2022, đã giám sát 26 tổ chức đảng.", ""},
		{"Ban Thường vụ Tỉnh ủy lo giữ kỷ cương. Năm 2021, đã kiểm tra 326 tổ chức đảng.", "party_organizations_inspected 326 2021"},
		// The host of a conference is told what all did.
		{"Sáng nay, UBKT Tỉnh ủy mở hội nghị giao ban. Trong 6 tháng đầu năm, đã kiểm tra 326 tổ chức đảng.", "party_organizations_inspected 326 2022-H1"},
		// A body that need not be named again.
		{"Tại huyện Thới Bình, nguồn còn ít.\n\nTừ đó, huyện mở thêm lớp. Năm 2021, đã kết nạp 302 đảng viên.", ""},
		{"Tại huyện Thới Bình, nguồn còn ít.\n\nTừ đó, tỉnh mở thêm lớp. Năm 2021, đã kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		// A group.
		{"Ở khu vực kinh tế tư nhân, nguồn còn ít. Năm 2021, chỉ kết nạp được 88 đảng viên, lập mới 6 tổ chức đảng.", ""},
		{"Ở khu vực kinh tế tư nhân, nguồn còn ít. Năm 2021, toàn tỉnh kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		{"Ở khu vực kinh tế tư nhân, nguồn còn ít.\n\nNăm 2021, đã kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		{"Ở khu vực kinh tế tư nhân, nguồn còn ít. Lúc này, ở khu vực này có 140 chi bộ với 2.600 đảng viên.", "party_members[private_enterprise] 2600 2022-07-12"},
		{"Ở vùng đồng bào Khmer, nguồn còn ít. Năm 2021, đã kết nạp 910 đảng viên, gồm cả 210 người Khmer.", "party_members_admitted 910 2021; party_members_admitted[ethnic_minority] 210 2021"},
		{"Nhiều doanh nghiệp tư nhân ủng hộ quỹ. Năm 2021, đã kết nạp 1.302 đảng viên.", "party_members_admitted 1302 2021"},
		// One of two deciders.
		{
			"Năm 2021, cấp ủy các cấp giám sát 118 tổ chức đảng. Năm 2021, ủy ban kiểm tra các cấp làm tốt nhiệm vụ. Đồng thời tiến hành giám sát 129 tổ chức đảng.",
			"",
		},
		{"Năm 2021, ủy ban kiểm tra các cấp làm tốt nhiệm vụ. Đồng thời tiến hành giám sát 129 tổ chức đảng.", "party_organizations_supervised 129 2021"},
	} {
		if got := readOn(t, reader, day, "Tin xây dựng Đảng trong tỉnh", s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}
