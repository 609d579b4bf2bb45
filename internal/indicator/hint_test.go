package indicator_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
)

// hinted are examples of the phrases of each group of hints, and of those that hide them: what
// is read of a sentence in which %s stands for each of the words.
var hinted = []struct {
	group, want, text string
	words             []string
}{
	{"offence", "", "Năm 2021, toàn tỉnh có 14 đảng viên %s bị cảnh cáo.", []string{"sinh con trái quy định", "vi phạm dân số", "dùng bằng giả", "vi phạm nồng độ cồn", "đánh bạc"}},
	{"corruption", "", "Năm 2021, toàn tỉnh có 14 đảng viên %s bị cảnh cáo.", []string{"tham nhũng"}},
	{"head", "", "Năm 2021, toàn tỉnh có 14 đảng viên là %s bị cảnh cáo.", []string{"người đứng đầu", "cấp phó của người đứng đầu"}},
	{
		"kind", "party_members_admitted 1306 2021", "Năm 2021, có 1.306 đảng viên được kết nạp trong toàn tỉnh, trong đó có 318 đồng chí là sinh viên, %s.",
		[]string{"giáo viên", "giảng viên", "bác sĩ", "nông dân", "người lao động"},
	},
	{
		"most", "party_members_disciplined 61 2021; party_members_disciplined[reprimand] 52 2021",
		"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên. %s, 52 người, chỉ bị khiển trách.",
		[]string{"Chủ yếu", "Phần lớn", "Phần nhiều", "Phần đông", "Đa số", "Đa phần"},
	},
	{
		"some_part", "party_members_disciplined 61 2021; party_members_disciplined[reprimand] 52 2021",
		"Năm 2021, toàn tỉnh kỷ luật 61 đảng viên. %s, 52 người, chỉ bị khiển trách.",
		[]string{"Quá nửa", "Hơn một nửa", "Hầu hết", "Nhiều nhất", "Nhiều hơn cả", "Đông nhất", "Đông hơn cả", "Nặng nhất", "Nặng hơn cả", "Số cuối cùng", "Số khác"},
	},
	{
		"payer", "", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s tài trợ.",
		[]string{"Ngân hàng Công thương", "tập đoàn dầu khí", "công ty dầu khí", "tổng công ty dầu khí", "ông Sáu Lành", "bà Tư Hoa", "Quỹ Lá Xanh"},
	},
	{"payer", "charity_houses 230 2021", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s vận động.", []string{"Quỹ Vì người nghèo"}},
	{"payer_named", "", "Năm 2021, Mặt trận các cấp trong tỉnh trao 230 căn nhà đại đoàn kết do %s hỗ trợ.", []string{"Bộ Quốc phòng"}},
	{"one_of", "", "%s chương trình của Mặt trận tỉnh năm 2021 xây 230 căn nhà đại đoàn kết.", []string{"Một trong những", "Một trong các"}},
	{
		"gift", "charity_value_dong 5e+09 2021", "Năm 2021, toàn tỉnh chi cho việc %s tổng số tiền 5 tỷ đồng.",
		[]string{"mua quà", "tặng áo ấm", "giúp người nghèo", "ủng hộ vùng bão", "quyên góp", "từ thiện", "an sinh", "cứu trợ", "đền ơn"},
	},
	{"help", "charity_value_dong 6e+09 2021", "Năm 2021, toàn tỉnh có đợt %s với tổng kinh phí 6 tỷ đồng.", []string{"vận động", "hỗ trợ học sinh"}},
	{
		"spending", "", "Năm 2021, toàn tỉnh vận động nhân dân lo cho %s với tổng kinh phí 188 tỷ đồng.",
		[]string{
			"dự án cầu", "việc đầu tư", "công trình lớn", "tượng đài", "xây dựng cơ bản", "giai đoạn mới", "gói thầu lớn", "người trúng số", "giải bóng đá",
			"khoản thất thoát", "sai phạm", "việc thu hồi đất", "vụ tham ô", "vụ chiếm đoạt", "khoản thiệt hại", "người mắc nợ", "khoản phạt", "việc xử lý rác",
			"cuộc thanh tra", "ngân sách",
		},
	},
	{"asking", "charity_value_dong 2.26e+10 2021", "Năm 2021, Mặt trận các cấp trong tỉnh %s được 22,6 tỷ đồng cho hộ nghèo.", []string{"vận động", "huy động", "quyên góp"}},
	{
		"saying", "party_members_admitted 3902 2022-YTD", "Ngày 11/7/2022, bà Hoa %s toàn tỉnh có 3.902 đảng viên được kết nạp.",
		[]string{
			"cho biết", "cho hay", "đưa ra bảng kê cho thấy", "thông tin", "thông báo", "công bố", "báo cáo", "nêu rõ", "theo tin của mình biết", "ghi nhận", "đưa ra số liệu",
			"đánh giá", "tổng kết", "sơ kết", "nói ở hội nghị",
		},
	},
	{"state", "", "Năm 2021, %s tỉnh đã ban hành 21 quyết định.", []string{"UBND", "HĐND", "Ủy ban nhân dân", "Hội đồng nhân dân"}},
	{"committee", "documents_issued 21 2021", "Năm 2021, qua góp ý của %s và các sở, UBND tỉnh ban hành 21 văn bản.", []string{"Tỉnh ủy", "Thành ủy", "cấp ủy", "Đảng ủy"}},
	{
		"office_work", "", "Năm 2021, toàn tỉnh ban hành 63 quyết định %s.",
		[]string{
			"thanh tra", "kiểm tra", "kiểm toán", "xử phạt", "xử lý", "khởi tố", "điều tra", "cưỡng chế", "truy tố", "giám định", "phê duyệt dự án", "giao đất",
		},
	},
	{"office_work", "", "Năm 2021, toàn tỉnh ban hành 63 kết luận %s.", []string{"thu hồi đất"}},
	{
		"wrongly", "", "Năm 2021, tỉnh điều động, bổ nhiệm 6 trường hợp khác %s tiêu chuẩn.",
		[]string{"thiếu", "sai", "trái", "chưa đủ", "không đúng", "không đủ", "không đảm bảo", "không bảo đảm"},
	},
	{"state_level", "", "Năm 2021, về khen thưởng %s, tỉnh có 167 tập thể được khen thưởng.", []string{"cấp Nhà nước"}},
	{"state_head", "", "Năm 2021, tỉnh có 4 cá nhân được %s tặng bằng khen.", []string{"Chủ tịch nước", "Thủ tướng", "Chính phủ"}},
	{
		"comes_to_light", "corruption_cases 0 2021", "Không vụ việc tham nhũng nào %s trên địa bàn tỉnh trong năm 2021.",
		[]string{"xảy ra", "được phát hiện", "phát sinh", "được ghi nhận"},
	},
	{"on_and_on", "pci_rank 13 2021", "Năm 2021, chỉ số PCI của tỉnh tăng %s, từ thứ 53 lên thứ 13/63.", []string{"liên tục", "liên tiếp"}},
	{
		"world", "", "Năm 2021, xét về PCI, tỉnh xếp thứ 10 %s.",
		[]string{"thế giới", "châu Á", "châu Âu", "châu lục", "Đông Nam Á", "ASEAN"},
	},
	{
		"administration", "sipas_ratio 0.901 2021", "Năm 2021, mức độ hài lòng của người dân trong tỉnh đối với %s đạt 90,1%%.",
		[]string{"dịch vụ hành chính", "các thủ tục", "sự phục vụ", "chính quyền", "công vụ"},
	},
	{
		"index_part", "", "Trong PCI năm 2021, riêng %s xếp thứ 44/63.",
		[]string{
			"hiện đại hóa", "tính năng động", "kiểm soát tham nhũng", "tài chính công", "gia nhập thị trường", "trách nhiệm giải trình", "chế độ công vụ",
			"chi phí thời gian", "quản trị môi trường", "tính minh bạch", "đào tạo lao động", "tổ chức bộ máy", "tiếp cận đất đai", "cung ứng dịch vụ công",
			"cạnh tranh bình đẳng", "thủ tục hành chính", "cải cách thủ tục hành chính", "thiết chế pháp lý", "công khai minh bạch", "chi phí không chính thức", "quản trị điện tử",
		},
	},
	{
		"handed_over", "commendations[collective] 8 2022-07",
		"Giai đoạn 2016-2021, phong trào thi đua có nhiều khởi sắc. Ban Thường vụ Tỉnh ủy %s khen cho 8 tập thể.",
		[]string{"trao tặng nhiều bằng", "đã tặng nhiều bằng", "tặng bằng", "tặng giấy"},
	},
	{"union", "", "%s tỉnh họp sơ kết. Năm 2021, toàn tỉnh có 5.310 ĐV mới được kết nạp.", []string{"Công đoàn", "LĐLĐ"}},
	{"league", "", "Tổ chức tập huấn %s. Năm 2021, toàn tỉnh có 5.310 ĐV mới được kết nạp.", []string{"đoàn viên"}},
	{"youth", "party_members_admitted[youth_union] 1310 2021", "Công đoàn và %s họp sơ kết. Năm 2021, toàn tỉnh kết nạp 1.310 đoàn viên ưu tú vào Đảng.", []string{"thanh niên"}},
	{
		"said_more", "party_members 46450 2021-12-31", "Đến cuối năm 2021, Đảng bộ tỉnh có 46.450 đảng viên; ông %s thêm 3.100 đồng chí đã cao tuổi.",
		[]string{"nói", "cho biết", "kể", "chia sẻ", "thông tin", "giải thích", "nhấn mạnh", "lưu ý"},
	},
	{
		"year_before", "party_members_admitted 2047 2021; party_members_admitted 1866 2020",
		"Năm 2021, toàn tỉnh kết nạp 2.047 đảng viên, so với 1.866 đảng viên của %s là một bước tiến.",
		[]string{"cùng kỳ", "năm trước", "năm ngoái", "năm liền trước", "năm kề trước", "cùng kỳ"},
	},
	{
		"added_up", "party_members_admitted 402 2022-Q2; party_members_admitted 918 2022-H1",
		"Quý II, toàn tỉnh kết nạp 402 đảng viên. %s 6 tháng đầu năm 2022, toàn tỉnh được 918 đồng chí.",
		[]string{"Cộng dồn", "Lũy kế", "Gộp lại", "Tính cả"},
	},
	{
		"together", "party_members_admitted 1204 2021; party_members_disciplined 31 2021",
		"Năm 2021, toàn tỉnh kết nạp 1.204 đảng viên. Huyện Cái Nước làm tốt. %s, đã kỷ luật 31 đảng viên.",
		[]string{"Tính chung", "Tổng cộng"},
	},
	{
		"together", "party_members_admitted 402 2022-Q2; party_members_admitted 918 2022-H1",
		"Quý II, toàn tỉnh kết nạp 402 đảng viên. %s 6 tháng đầu năm 2022, toàn tỉnh được 918 đồng chí.",
		[]string{"Tính chung", "Tổng cộng"},
	},
	{
		"meeting", "party_organizations_inspected 326 2022-H1", "Sáng nay, UBKT Tỉnh ủy %s. Đã kiểm tra 326 tổ chức đảng trong 6 tháng đầu năm.",
		[]string{"mở hội nghị", "sơ kết", "tổng kết", "họp giao ban"},
	},
	{
		"joins_on", "", "Xã Tân Ân siết chặt kỷ cương.\n\n%s, đã kỷ luật 31 đảng viên.",
		[]string{"Qua đó", "Qua kiểm tra", "Qua giám sát", "Nhờ đó", "Nhờ vậy", "Từ đó", "Theo đó", "Kết quả", "Đồng thời"},
	},
	{
		"later", "", "%s, các cấp ủy trong tỉnh tập trung kết nạp 300 đảng viên.",
		[]string{
			"Thời gian tới", "Thời gian tiếp theo", "Sắp tới", "Tới đây", "Giai đoạn tới", "Những năm tới", "Các tháng tiếp theo",
			"Các tháng còn lại của năm", "Những tháng cuối năm", "Các tháng cuối năm", "Từ nay đến cuối năm", "Từ nay đến hết năm",
		},
	},
	{
		"example", "party_members_admitted 1120 2021", "Toàn tỉnh thi đua. %s, Bí thư Huyện ủy Thới Bình cho biết: Nguồn còn ít. Năm 2021, đã kết nạp 1.120 đảng viên.",
		[]string{"Điển hình", "Tiêu biểu", "Nhất là", "Như", "Riêng", "Đơn cử", "Đặc biệt"},
	},
	{
		"speaking", "", "Toàn tỉnh thi đua. Đồng chí Lê Văn Năm, Bí thư Huyện ủy Thới Bình %s: Nguồn còn ít. Năm 2021, đã kết nạp 120 đảng viên.",
		[]string{"cho biết", "cho hay", "chia sẻ"},
	},
	{"concerned", "", "Năm 2021, có 5 đảng viên %s dự án này bị kỷ luật.", []string{"liên quan"}},
	{
		"affair", "", "Năm 2021, có 5 đảng viên bị kỷ luật %s bán đất.",
		[]string{"trong vụ", "từ vụ", "sau vụ", "do dính đến vụ", "do dính tới vụ", "về vụ"},
	},
	{"affair", "", "Năm 2021, liên %s bán đất, toàn tỉnh có 5 đảng viên bị kỷ luật.", []string{"quan vụ"}},
	{
		"centre", "", "Kỷ luật nghiêm minh || %s nói chuyện. Năm 2021, cấp ủy các cấp kỷ luật 618 đảng viên.",
		[]string{"Trung ương", "Tổng Bí thư", "Bộ trưởng"},
	},
	{
		"centre", "party_members_disciplined 618 2021", "Kỷ luật nghiêm minh || Theo Nghị %s, bà Hoa nói chuyện. Năm 2021, cấp ủy các cấp kỷ luật 618 đảng viên.",
		[]string{"quyết Trung ương"},
	},
	{
		"district_organ", "", "Chuyển biến || Năm 2021, cấp ủy các cấp kiểm tra 27 tổ chức đảng. Cách làm có đổi mới. Cuối năm, các chi bộ họp. Nhiều nơi làm tốt. Dân mừng. Việc đã xong. Có nơi chậm. Vì vậy, %s phải đi đầu.",
		[]string{
			"Ban Thường vụ Huyện ủy", "Ủy ban Kiểm tra Huyện ủy", "Bí thư Huyện ủy", "UBKT Huyện ủy", "Ban Thường vụ Quận ủy", "Ủy ban Kiểm tra Quận ủy",
			"Bí thư Quận ủy", "UBKT Quận ủy", "Ban Thường vụ Thị ủy", "Ủy ban Kiểm tra Thị ủy", "Bí thư Thị ủy", "UBKT Thị ủy",
		},
	},
	{
		"district_organ", "party_organizations_inspected 27 2021", // one that is named
		"Chuyển biến || Năm 2021, cấp ủy các cấp kiểm tra 27 tổ chức đảng. Cách làm có đổi mới. Cuối năm, các chi bộ họp. Nhiều nơi làm tốt. Dân mừng. Việc đã xong. Có nơi chậm. Vì vậy, %s phải đi đầu.",
		[]string{"Ban Thường vụ Huyện ủy Năm Căn", "Ban Thường vụ các Huyện ủy", "Ban Kiểm tra, Huyện ủy"},
	},
	{
		"body", "", "Năm 2021, một số %s kết nạp đảng viên chỉ đạt 60%% chỉ tiêu.",
		[]string{
			"nơi", "huyện", "phường", "đơn vị", "địa phương", "cấp ủy", "cấp xã", "thành ủy", "thị ủy", "thị xã", "đảng bộ", "đảng ủy", "chi bộ", "tổ chức đảng",
			"cơ sở", "cơ quan", "xã",
		},
	},
	{"body", "party_members_admitted attainment 0.6 2021", "Năm 2021, một số %s kết nạp đảng viên chỉ đạt 60%% chỉ tiêu.", []string{"xã hội"}},
	{
		"team", "", "Sau 3 tuần, %s kiểm tra 26 tổ chức đảng trong tỉnh.",
		[]string{
			"đoàn kiểm tra đã", "đoàn giám sát đã", "đoàn công tác đã", "tổ kiểm tra đã", "tổ giám sát đã", "tổ công tác đã", "đoàn đã", "đoàn đang", "đoàn vừa",
			"đoàn sẽ", "đoàn tiến hành",
		},
	},
	{"online", "", "Tỉnh ủy nối 190 %s với 41.300 đảng viên.", []string{"điểm cầu"}},
}

// readHinted reads an example, which may have its title before " || ".
func readHinted(t *testing.T, reader *indicator.Reader, text string) string {
	t.Helper()
	if title, body, ok := strings.Cut(text, " || "); ok {
		return readTitled(t, reader, title, body)
	}
	return read(t, reader, text)
}

func TestHints(t *testing.T) {
	reader := newReader(t)
	for _, row := range hinted {
		for _, words := range row.words {
			text := fmt.Sprintf(row.text, words)
			if got := readHinted(t, reader, text); got != row.want {
				t.Errorf("%s\n got %s\nwant %s", text, got, row.want)
			}
		}
	}
}

// TestEveryHintHasAnExample takes each phrase out of its group, one at a time, and wants an
// example that is then read otherwise: one that nobody would miss need not be there.
func TestEveryHintHasAnExample(t *testing.T) {
	reader := newReader(t)
	for group, phrases := range reader.Hints() {
		for _, phrase := range phrases {
			if strings.ContainsAny(phrase, "(|[") {
				t.Errorf("%s: %q: an alternative is a phrase of its own here", group, phrase)
			}
			missed := false
			known := reader.WithoutHint(group, phrase, func() {
				for _, row := range hinted {
					missed = missed || row.group == group && slices.ContainsFunc(row.words, func(words string) bool {
						return readHinted(t, reader, fmt.Sprintf(row.text, words)) != row.want
					})
				}
			})
			if !known || !missed {
				t.Errorf("%s: %q has no example in hinted", group, phrase)
			}
		}
	}
}
