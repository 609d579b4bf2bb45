package indicator_test

import (
	"strings"
	"testing"
	"time"

	"github.com/baotinh/baotinh/internal/article"
)

// TestOfArea: what is told of the bodies of one kind of area is not the province's; where
// the province did it is no matter. The article is of 12 July 2022.
func TestOfArea(t *testing.T) {
	run(t, []sentence{
		{"", "Các xã vùng có nhiều người Khmer có 214 tổ chức đảng với 4.380 đảng viên."},
		{"party_members_admitted 1240 2021", "Năm 2021, toàn tỉnh kết nạp 1.240 đảng viên; các xã biên giới đã kết nạp 317 đảng viên."},
		{"", "Huyện miền núi có 5.310 đảng viên."},
		{"party_members_admitted 1240 2021", "Năm 2021, vượt khó khăn ở các xã vùng sâu, toàn tỉnh kết nạp 1.240 đảng viên."},
		{"party_members 61200 2022-07-12", "Tỉnh có 12 huyện miền núi với 61.200 đảng viên."},
	})
}

// TestThoseThatDid: bodies that have done something, or not yet, are not all bodies.
func TestThoseThatDid(t *testing.T) {
	run(t, []sentence{
		{"", "Có 6 đảng bộ trực thuộc Tỉnh ủy đã tổ chức xong đại hội."},
		{"", "Đến nay, 8/9 huyện, thành phố và 4/5 đảng bộ trực thuộc đã xong đại hội."},
		{"", "Toàn tỉnh còn 215 tổ chức cơ sở đảng chưa kết nạp được ai."},
		{"", "Có 9 đảng bộ trực thuộc Tỉnh ủy hoàn thành sớm kế hoạch cả năm."},
		{"", "Tính chung, 11 đảng bộ trực thuộc kết nạp đảng viên nhiều hơn năm trước."},
		{"party_committees 14 2022-07-12; party_organizations 612 2022-07-12", "Đảng bộ tỉnh có 14 đảng bộ trực thuộc Tỉnh ủy, 612 tổ chức cơ sở đảng."},
		{"party_committees 14 2022-07-12", "Cả 14 đảng bộ trực thuộc Tỉnh ủy đều đã xong đại hội."},
	})
}

// TestTasksOfCentre: tasks of a paper of the Party's centre are not the province's.
func TestTasksOfCentre(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2022, các cấp ủy thực hiện 6 nhóm nhiệm vụ, giải pháp của Nghị quyết số 18-NQ/TW."},
		{"programme_tasks[group] target 6 2022", "Năm 2022, tỉnh đề ra 6 nhóm nhiệm vụ, giải pháp để thực hiện Nghị quyết số 18-NQ/TW."},
	})
}

// TestNowInBrackets: a day in brackets behind "đến nay" says when that was.
func TestNowInBrackets(t *testing.T) {
	run(t, []sentence{
		{"party_members_admitted 2210 2020-2022", "Từ đầu nhiệm kỳ đến nay (tháng 6-2022), toàn tỉnh kết nạp 2.210 đảng viên."},
		{"party_members 61240 2022-05-31", "Đến nay (ngày 31-5), Đảng bộ tỉnh có 61.240 đảng viên."},
		{"party_members_admitted 640 2022-YTD", "Từ đầu năm đến nay (ngày 20-6-2022), toàn tỉnh kết nạp 640 đảng viên."},
	})
}

// TestBodiesOfCity: "thành phố" that ends the name of a committee is not the city.
func TestBodiesOfCity(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []sentence{
		{"party_members_admitted 1402 2021", "Năm 2021, thành phố kết nạp 1.402 đảng viên. Kết quả cao có: Đảng bộ Khối Các cơ quan thành phố kết nạp 207 đảng viên; Đảng bộ Khối Doanh nghiệp thành phố kết nạp 98 đảng viên; Đảng ủy Khu công nghiệp thành phố kết nạp 31 đảng viên."},
		{"party_members_admitted 1402 2021", "Năm 2021, tính cả Đảng bộ Khối Doanh nghiệp, thành phố kết nạp 1.402 đảng viên."},
	} {
		reading := reader.Read(article.Article{Site: "baodanang.vn", Body: s.text, Published: day})
		var lines []string
		for _, o := range reading.Observations {
			if o.Derived == "" && o.Ambiguous == "" {
				lines = append(lines, short(o))
			}
		}
		if got := strings.Join(lines, "; "); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestSincePaper: what a paper brought up to now is told of no year, where nobody says since
// when it is carried out.
func TestSincePaper(t *testing.T) {
	run(t, []sentence{
		{"", "Thực hiện Chỉ thị số 05-CT/TW, đến nay toàn tỉnh đã kết nạp 2.140 đảng viên."},
		{"", "Triển khai Nghị quyết Đại hội Đảng bộ tỉnh, đến nay tỉnh đã hoàn thành nhiều việc. Tỉnh ủy đã ban hành 14 nghị quyết."},
		{"party_members_admitted 812 2022-YTD", "Đến nay, toàn tỉnh đã kết nạp 812 đảng viên."},
		{"party_members_admitted 812 2022-YTD", "Thực hiện Nghị quyết của Tỉnh ủy, từ đầu năm đến nay toàn tỉnh đã kết nạp 812 đảng viên."},
		{"party_members 61320 2022-07-12", "Thực hiện Nghị quyết số 21-NQ/TW, đến nay Đảng bộ tỉnh có 61.320 đảng viên."},
		{"party_members_inspected 47 2022-05; party_members_supervised 33 2022-05", "Trong tháng 5/2022, các cấp ủy kiểm tra 47 đảng viên. Qua kiểm tra, đến nay đã kết luận xong. Đồng thời giám sát 33 đảng viên."},
	})
}

// TestAge: a number behind "tuổi" is an age, and "nhiệm kỳ 5 năm tới" is the next term.
func TestAge(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Tỉnh đoàn bàn việc phát triển đảng viên tuổi 18 ở các trường."},
		{"party_members_admitted[students] 57 2021", "Năm 2021, phong trào kết nạp đảng viên tuổi 18 lan rộng, tỉnh có 57 học sinh được kết nạp vào Đảng."},
		{"programme_tasks[key] target 7 2025-2030", "Trong nhiệm kỳ 5 năm tới, tỉnh đề ra 7 nhiệm vụ trọng tâm."},
	})
}

// TestOtherMembers: "ĐV" is short for members of a union in an article about one.
func TestOtherMembers(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	for _, s := range []struct{ want, title, text string }{
		{"", "Công đoàn tỉnh phát triển đoàn viên", "Năm 2021, toàn tỉnh có 5.310 ĐV mới được kết nạp, nâng tổng số ĐV toàn tỉnh lên 41.200."},
		{"party_members_admitted 1310 2021", "Công đoàn tỉnh giới thiệu đoàn viên", "Năm 2021, toàn tỉnh có 1.310 ĐV mới được kết nạp. Trong số đảng viên này có nhiều công nhân."},
		{"party_members_admitted 1310 2021", "", "Năm 2021, toàn tỉnh có 1.310 ĐV mới được kết nạp."},
	} {
		if got := readOn(t, reader, day, s.title, s.text); got != s.want {
			t.Errorf("%s\n got %s\nwant %s", s.text, got, s.want)
		}
	}
}

// TestCentreDecides: where the Party's centre decides about the province, the article is of the
// province.
func TestCentreDecides(t *testing.T) {
	reader := newReader(t)
	day := time.Date(2022, 7, 12, 8, 0, 0, 0, time.FixedZone("", 7*60*60))
	body := "Đại hội có 350 đại biểu thay mặt 61.500 đảng viên toàn tỉnh."
	for _, s := range []sentence{
		{"party_members 61500 2022-07-12", "Bộ Chính trị sẽ chỉ định nhân sự của tỉnh Cà Mau"},
		{"party_members 61500 2022-07-12", "Đại hội Đảng bộ tỉnh Cà Mau"},
	} {
		if got := readOn(t, reader, day, s.text, body); got != s.want {
			t.Errorf("%s: got %s, want %s", s.text, got, s.want)
		}
	}
}

// TestOfAllMembers: those out of whom others are counted are all the members.
func TestOfAllMembers(t *testing.T) {
	run(t, []sentence{
		{"party_members[private_enterprise] 1120 2022-07-12; party_members 61300 2022-07-12", "Tỉnh có 1.120 đảng viên trong doanh nghiệp tư nhân trên tổng số 61.300 đảng viên toàn tỉnh."},
		{"party_members_disciplined 84 2021; party_members 61300 2021-12-31", "Năm 2021, toàn tỉnh có 84 đảng viên bị kỷ luật trên tổng số 61.300 đảng viên, chiếm 0,14%."},
		{"party_members_admitted 1940 2021", "Năm 2021, tỉnh kết nạp 1.940 đảng viên, 310 người trong tổng số 1.940 đảng viên mới còn rất trẻ."},
		{"party_members 61300 2022-07-12", "Chỉ tiêu năm 2022 đề ra là có thêm tổ chức đảng ở doanh nghiệp, nơi chỉ có 912 công nhân trên tổng số 61.300 đảng viên toàn tỉnh."},
		{"", "Năm 2021, 57.100 đảng viên trong tổng số 61.300 đảng viên được mời đã dự."},
	})
}

// TestCellsBesideCommittees: cells are those at the base where they and the committees are all.
func TestCellsBesideCommittees(t *testing.T) {
	run(t, []sentence{
		{
			"party_organizations 720 2022-07-12; party_organizations[grassroots_cell] 410 2022-07-12; party_organizations[grassroots_committee] 310 2022-07-12",
			"Đảng bộ tỉnh có 720 tổ chức cơ sở đảng, trong đó có 410 chi bộ và 310 đảng bộ cơ sở.",
		},
		{
			"party_organizations 720 2022-07-12; party_organizations[grassroots_committee] 310 2022-07-12",
			"Đảng bộ tỉnh có 720 tổ chức cơ sở đảng, trong đó có 57 chi bộ và 310 đảng bộ cơ sở ở nông thôn.",
		},
	})
}

// TestProposed: those proposed for praise are not yet praised, and the state's tasks are not
// the Party's; a count greater than another is no part of it.
func TestProposed(t *testing.T) {
	run(t, []sentence{
		{"", "Năm 2021, Thường trực Tỉnh ủy giao các cơ quan xét khen thưởng 18 tập thể và 41 cá nhân."},
		{"commendations[collective] 18 2021; commendations[individual] 41 2021", "Năm 2021, Tỉnh ủy khen thưởng 18 tập thể và 41 cá nhân."},
		{"", "Năm 2022, UBND tỉnh xác định 9 nhóm nhiệm vụ chủ yếu."},
		{
			"party_organizations 512 2022-07-12; party_organizations[grassroots_committee] 201 2022-07-12; party_organizations[grassroots_cell] 311 2022-07-12; party_cells 2140 2022-07-12",
			"Toàn tỉnh có 512 tổ chức cơ sở đảng, trong đó có 201 đảng bộ cơ sở và 311 chi bộ cơ sở, 2.140 chi bộ trực thuộc đảng ủy cơ sở.",
		},
	})
}

// TestTwinByComma: a comma joins two nouns of one share as "và" does. Gifts of one ceremony are
// too few to be a province's.
func TestTwinByComma(t *testing.T) {
	run(t, []sentence{
		{
			"party_members_rated_ratio[good] target 0.88 2022 at_least; party_organizations_rated_ratio[good] target 0.88 2022 at_least",
			"Năm 2022, phấn đấu tỷ lệ tổ chức cơ sở đảng, đảng viên hoàn thành tốt nhiệm vụ đạt 88% trở lên.",
		},
		{"party_members_rated_ratio[good] 0.88 2021", "Năm 2021, tại 14 tổ chức cơ sở đảng, đảng viên hoàn thành tốt nhiệm vụ đạt 88%."},
		{"", "Mặt trận tỉnh trao 60 suất quà cho hộ nghèo trong tỉnh."},
		{"charity_gifts 6400 2022-YTD", "Mặt trận tỉnh trao 6.400 suất quà cho hộ nghèo trong tỉnh."},
	})
}

// TestAmongCommittees: those among whom a body is one are not whom its figures count.
func TestAmongCommittees(t *testing.T) {
	run(t, []sentence{
		{"", "Đảng bộ Thủy sản Cà Mau là một trong các đảng bộ trực thuộc Tỉnh ủy có đông công nhân, với 1.716 đảng viên."},
		{"party_members_admitted 1716 2021", "Năm 2021, các đảng bộ trực thuộc Tỉnh ủy kết nạp 1.716 đảng viên."},
	})
}

// TestInAreaAlone: what is told of an area is not the province's.
func TestInAreaAlone(t *testing.T) {
	run(t, []sentence{
		{"", "Khu vực miền núi của tỉnh có 22.112 đảng viên."},
		{"", "Vùng giáo của tỉnh có 22.112 đảng viên."},
		{"", "Địa bàn biên giới trong tỉnh có 22.112 đảng viên."},
		{"", "Khối trường học trong tỉnh có 22.112 đảng viên."},
		{"", "Năm 2021, ở khu vực nông thôn, toàn tỉnh kết nạp 1.212 đảng viên."},
		{"", "Năm 2021, tỷ lệ thôn, bản vùng cao có chi bộ đạt 98%."},
		{"", "Năm 2021, 98% thôn biên giới có chi bộ."},
		{"party_members_admitted 2112 2021", "Năm 2021, vùng cao kết nạp 412 đảng viên; cả tỉnh kết nạp 2.112."},
		{"party_members_admitted 2112 2021", "Năm 2021, trên địa bàn tỉnh kết nạp 2.112 đảng viên."},
		{"party_members_admitted 2112 2021", "Địa bàn rộng, dân cư phân tán, song năm 2021 tỉnh vẫn kết nạp 2.112 đảng viên."},
		{"party_members_admitted 2112 2021", "Năm 2021, nhờ quan tâm vùng biên giới, toàn tỉnh kết nạp 2.112 đảng viên."},
		{"party_members[private_enterprise] 4112 2022-07-12", "Trong khu vực doanh nghiệp ngoài nhà nước, toàn tỉnh có 4.112 đảng viên."},
	})
}

// TestBackAtProvince: an article that began with a smaller body has the province's list below the province's sentence.
func TestBackAtProvince(t *testing.T) {
	run(t, []sentence{
		{"party_badges_awarded 1386 2022-05; party_badges_awarded[75] 2 2022-05; party_badges_awarded[70] 43 2022-05", "Sáng 17/5, Đảng ủy phường 5 trao Huy hiệu Đảng cho 21 đảng viên.\n\nĐợt 19/5 năm nay, toàn tỉnh có 1.386 đảng viên được tặng Huy hiệu Đảng. Số Huy hiệu từng loại như sau:\n\n- 75 năm tuổi Đảng: 2;\n\n- 70 năm: 43;"},
	})
}

// TestOwnGradeBehind: a share beside another has its own grade where one is named behind it.
func TestOwnGradeBehind(t *testing.T) {
	run(t, []sentence{
		{"party_organizations_rated_ratio[good] 0.741 2021; party_members_rated_ratio[excellent] 0.152 2021", "Năm 2021, 74,1% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; còn đảng viên thì 15,2% được xếp hoàn thành xuất sắc nhiệm vụ."},
		{"party_organizations_rated_ratio[good] 0.741 2021; party_members_rated_ratio[good] 0.772 2021", "Năm 2021, 74,1% tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ; đối với đảng viên, tỷ lệ này là 77,2%."},
		{"party_members_rated 54210 2021", "Năm 2021, về đảng viên, toàn tỉnh có 54.210 đồng chí dự phân tích."},
	})
}
