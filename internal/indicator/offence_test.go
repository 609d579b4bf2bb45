package indicator_test

import (
	"testing"
	"time"
)

// TestCommitteesInspected: committees are no members, and a whole that no province has differs by nothing.
func TestCommitteesInspected(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, ủy ban kiểm tra các cấp kiểm tra 112 cấp ủy."},
		{"", "Năm 2021, ủy ban kiểm tra các cấp trong tỉnh kiểm tra tài chính 112 đảng ủy, kiểm tra thu nộp đảng phí."},
		{"", "Năm 2021, ủy ban kiểm tra các cấp trong tỉnh kiểm tra tài chính 112 cấp ủy, kiểm tra thu nộp đảng phí."},
		{"party_organizations_inspected 112 2021", "Năm 2021, ủy ban kiểm tra các cấp kiểm tra 112 cấp ủy, tổ chức đảng."},
		{"party_members_inspected 112 2021", "Năm 2021, ủy ban kiểm tra các cấp kiểm tra 112 đảng viên."},
	})
}

// TestOffence: those punished for one kind of offence are not all who were.
func TestOffence(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, trong số công chức, đảng viên sinh con thứ ba, toàn tỉnh khiển trách 27 đảng viên, cảnh cáo 4 đảng viên."},
		{"", "Năm 2021, toàn tỉnh có 14 đảng viên đánh bạc bị cảnh cáo."},
		{"", "Năm 2021, toàn tỉnh kỷ luật 41 đảng viên vi phạm quy định về nồng độ cồn."},
		{"", "Năm 2021, các cấp ủy trong tỉnh kỷ luật 23 đảng viên do tham nhũng."},
		{"", "Năm 2021, toàn tỉnh xử lý kỷ luật bằng hình thức khiển trách 3 trường hợp người đứng đầu để xảy ra lãng phí."},
		{"", "Năm 2021, toàn tỉnh có 41 đảng viên bị kỷ luật do vi phạm quy định về nồng độ cồn."},
		{"", "Năm 2021, toàn tỉnh có 41 đảng viên bị thi hành kỷ luật vì tham nhũng."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh có 241 đảng viên bị kỷ luật, chủ yếu do vi phạm quy định về nồng độ cồn."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh có 241 đảng viên bị kỷ luật chủ yếu do vi phạm quy định về nồng độ cồn."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh có 241 đảng viên bị kỷ luật do vi phạm; tham nhũng giảm nhiều."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh kỷ luật 241 đảng viên và phê bình nhiều người đứng đầu."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh kỷ luật 241 đảng viên, trong đó có 14 đảng viên đánh bạc."},
		{"party_members_disciplined 241 2021", "Năm 2021, toàn tỉnh kỷ luật 241 đảng viên vi phạm và phòng ngừa tham nhũng tốt hơn."},
		{"party_members_disciplined 241 2021; party_members_disciplined[reprimand] 200 2021", "Năm 2021, trong số 241 đảng viên bị kỷ luật trong tỉnh, vi phạm dân số chiếm nhiều nhất; có 200 đảng viên bị khiển trách."},
		{"", "Năm 2021, huyện Năm Căn có 35 đảng viên bị kỷ luật. Trong số 35 đảng viên bị kỷ luật, nhiều người là cán bộ xã."},
	})
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	const body = "Năm 2021, toàn tỉnh đã kỷ luật 141 đảng viên, khiển trách 120."
	for _, s := range []struct{ title, want string }{
		{"Siết kỷ luật cán bộ dùng bằng giả", ""},
		{"Cà Mau: Cán bộ, đảng viên vi phạm dân số ngày một nhiều", ""},
		{"Đảng viên bị kỷ luật chủ yếu vì vi phạm dân số", "party_members_disciplined 141 2021; party_members_disciplined[reprimand] 120 2021"},
		{"Giữ nghiêm kỷ luật của Đảng", "party_members_disciplined 141 2021; party_members_disciplined[reprimand] 120 2021"},
	} {
		if got := readOn(t, reader, day, s.title, body); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.title, got, s.want)
		}
	}
}
