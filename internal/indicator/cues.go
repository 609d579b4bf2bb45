package indicator

// cues are words of the prose of reports that belong to no indicator: they tell
// place, kind or the build of a sentence.
// A value may hold several.
type cues uint64

// The cues.
const (
	// Build of sentences.
	cueAnd     cues = 1 << iota // và, cùng, với: between two counted things
	cuePart                     // trong đó, gồm: what follows are parts of what stands before
	cueHas                      // có, hiện có: a new statement, not a continued one
	cueRest                     // còn lại: counts what no list names
	cueEach                     // mỗi, từng: a norm for each of many
	cueOf                       // trong tổng số: what follows is the whole
	cueRespect                  // lần lượt: figures in the order of the things before
	// Kind.
	cuePlan     // phấn đấu, đề ra: what follows is planned
	cuePlanNoun // chỉ tiêu, kế hoạch, nghị quyết: the plan that a share is of
	cueMust     // phải, sẽ
	cueDone     // đã, kết quả: what follows happened
	cueReach    // đạt, bằng
	cueExceed   // vượt
	cueUp       // tăng
	cueDown     // giảm
	cueClimb    // tăng … bậc in ranks goes down in number: leo
	cueLevel    // lên, còn, xuống: behind tăng or giảm a new level, not a difference
	cueThan     // so với
	cueShare    // chiếm, tỷ lệ
	cueMembers  // tổng số đảng viên, as the base of a share
	cuePeople   // dân số, as the base of a share
	cueNone     // không xảy ra, không có
	cueAny      // nào: of none, behind "không" and what is counted
	cueRankWord // đứng thứ, xếp hạng
	cueFirst    // dẫn đầu, quán quân
	cueSecond   // á quân
	cueTopGroup // trong nhóm
	cueYearly   // bình quân mỗi năm
	// Place.
	cueProvince      // toàn tỉnh
	cueCity          // toàn thành phố
	cueOrgan         // Ban Thường vụ Tỉnh ủy: one organ of the province
	cueAll           // cấp ủy các cấp: everyone in the body spoken of
	cueCommittees    // cấp ủy các cấp: deciders beside the commissions
	cueInspectors    // ủy ban kiểm tra các cấp
	cueBody          // toàn Đảng bộ: the body the article is about
	cueNation        // cả nước
	cueDistrict      // huyện, thị xã: a district with or without its name
	cueTown          // thành phố, TP: a town, or a centrally run city
	cueCommune       // xã, phường
	cueSector        // Đảng ủy Khối, Công an tỉnh
	cueSectorOf      // Công ty, Trường: a sector when a name follows
	cueMany          // các, những: several of what follows, not one
	cueFormer        // cũ, trước đây: of an older order
	cueVisitor       // đoàn công tác, đại diện: who hands gifts over
	cueGiver         // Mặt trận, các đoàn thể: who gathers gifts in the whole province
	cueParty         // Tỉnh ủy: the province when it begins a sentence
	cueMerged        // hợp nhất, sáp nhập: of provinces that became one
	cueNeutral       // phrases that hold a trigger word and mean nothing here
	cueTasks         // nhiệm vụ trước mắt: what follows is asked for
	cueNow           // hiện nay: true on the day of the article
	cueMonthly       // mỗi tháng: averages that are no figure
	cueSame          // ở loại hình này: the part spoken of before
	cueFurniture     // Tin liên quan: what follows belongs to the page
	cueHolidayParty  // 3 February: badges are awarded in rounds on holidays
	cueHolidayUncle  // 19 May
	cueHolidayNation // 2 September
	cueHolidayRussia // 7 November
	cuePlanHead      // theo kế hoạch, nhiệm vụ quý II: at its head a sentence of plans
	cueThisCount     // con số này: the count told before
	cueOccasion      // tại hội nghị, dịp này: what follows was done on the day
	cueAfter         // sau khi, sau thời gian: what is told after it happened before
	cueWord          // a word of grammar: it says nothing and hides nothing
)

// has reports whether the cue is among them.
func (c cues) has(one cues) bool { return c&one != 0 }

// any reports whether one of some is among them.
func (c cues) any(some cues) bool { return c&some != 0 }

// cueTable is the language of reports: a row a cue, phrases as in words.yaml.
var cueTable = []struct {
	cue     cues
	phrases []string
}{
	{cueAnd, []string{"và", "cùng", "cùng với", "với", "kèm"}},
	{cuePart, []string{
		"trong số [đảng viên] (mới|vừa|vừa được|mới được) kết nạp", "trong số [đảng viên] [mới] được kết nạp", "trong số đảng viên kết nạp mới", "trong đó", "trong đó có",
		"trong số (đó|này|ấy|họ|trên)", "trong số (những|các) (người|đảng viên|đồng chí) (này|đó|ấy|trên)", "trong nhóm (này|đó|ấy)",
		"trong số đảng viên mới", "trong (số|lớp|lứa|những|các) đảng viên [mới] [kết nạp] (này|đó|ấy)", "số (này|đó|ấy) có", "[bao] gồm", "[bao] gồm có", "cụ thể",
		"cụ thể là", "cụ thể như sau", "chi tiết hơn", "trong số được đánh giá", "trong số [các] đảng viên có", "theo hình thức", "với các hình thức", "bằng các hình thức",
		"theo các hình thức",
		"xét [về|theo] (cơ cấu|giới|giới tính|thành phần|thành phần xuất thân|độ tuổi|dân tộc|nghề nghiệp|tổ chức giới thiệu)",
		"trong số các đảng viên mới", "trong tổng số đảng viên mới", "kết quả", "chia ra", "phân ra", "chia theo",
		"(bóc tách|tách|phân|phân tích|phân loại) theo (đối tượng|thành phần|giới|giới tính|độ tuổi|dân tộc|nghề nghiệp|cơ cấu) [thì]",
	}},
	{cueHas, []string{"có", "hiện có", "đã có", "còn", "hiện nay có", "hiện", "[hiện|đang|hiện đang|đã] quản lý", "[hiện] đang có", "[hiện] có (tất cả|cả thảy)", "quy tụ", "[đứng] trong hàng ngũ [của] Đảng bộ [tỉnh]"}},
	{cueRest, []string{"còn lại", "số còn lại"}},
	{cueEach, []string{"mỗi", "từng"}},
	{cueOf, []string{"trong tổng số", "trên tổng số", "trong số"}},
	{cueRespect, []string{"lần lượt", "tương ứng", "theo thứ tự"}},

	{cuePlan, []string{
		"phấn đấu", "(chỉ tiêu|mục tiêu) phấn đấu", "đề ra", "đặt (ra|mục tiêu)", "đặt ra mục tiêu", "đặt chỉ tiêu", "mục tiêu",
		"đề ra (mục tiêu|chỉ tiêu)", "giao chỉ tiêu", "giao", "được giao", "dự kiến", "xác định", "đăng ký", "tỉnh giao", "đề xuất",
		"đề ra yêu cầu", "yêu cầu", "muốn (thấy|có|đạt)", "[đặt|thể hiện] quyết tâm", "chủ trương", "phấn đấu đến", "nhiệm vụ năm", "phương hướng", "phương hướng[,] nhiệm vụ", "nhiệm vụ (quý|tháng)",
		"nhiệm vụ trọng tâm (năm|quý|tháng)",
	}},
	{cuePlanNoun, []string{
		"chỉ tiêu", "kế hoạch", "KH", "nghị quyết", "NQ", "mục tiêu", "yêu cầu", "mục tiêu nghị quyết", "chỉ tiêu nghị quyết", "chỉ tiêu kế hoạch",
		"kế hoạch đề ra", "chỉ tiêu đề ra", "chỉ tiêu [được] giao", "chỉ tiêu (trên|tỉnh|cấp trên) giao", "kế hoạch (được|tỉnh) giao",
		"mục tiêu đề ra", "kế hoạch cả năm", "chỉ tiêu cả năm", "kế hoạch năm", "chỉ tiêu năm", "chỉ tiêu cả nhiệm kỳ", "chỉ tiêu phấn đấu",
		"chỉ tiêu tỉnh phân bổ", "dự toán", "đích", "(mức|mốc|con số) (phấn đấu|giao|kế hoạch|chỉ tiêu)", "mức sàn", "mốc cả năm", "đích (phải|cần) (tới|đến|đạt)", "đích đến", "đích đặt ra", "quãng đường",
	}},
	{cuePlanHead, []string{
		"theo kế hoạch", "theo chỉ tiêu", "theo mục tiêu", "theo nghị quyết", "theo đề án", "theo chương trình, kế hoạch", "nhiệm vụ",
		"nhiệm vụ trọng tâm", "phương hướng", "phương hướng[,] nhiệm vụ", "phương hướng, nhiệm vụ trọng tâm", "mục tiêu", "chỉ tiêu", "kế hoạch",
	}},
	{cueMust, []string{"phải", "sẽ", "cần", "không để"}},
	{cueDone, []string{"đã", "kết quả", "thực tế", "đạt được", "thực hiện được", "hoàn thành", "(về|cán|chạm|tới) đích", "vừa qua", "qua đó", "nhờ đó", "nhờ vậy"}},
	{cueReach, []string{
		"dừng [lại] ở [(mức|con số)]", "(thực hiện|hoàn thành) được", "tương ứng", "ứng với", "tức [là]", "nghĩa là", "hay là", "đạt", "bằng",
		"đạt tỷ lệ", "đạt được", "chiếm tỷ lệ", "tương đương",
	}},
	{cueExceed, []string{"[cao|nhiều] hơn (chỉ tiêu|kế hoạch) [được] [giao|đề ra|năm|cả năm]", "vượt", "vượt mức", "vượt [mức] (chỉ tiêu|kế hoạch) [năm|cả năm]"}},
	{cueUp, []string{"tăng", "nhiều hơn", "nhỉnh hơn", "cao hơn", "tăng thêm", "tăng được"}},
	{cueDown, []string{"giảm", "ít hơn", "thấp hơn", "giảm được", "tụt", "giảm bớt", "lùi", "sụt", "rớt", "bớt [được|đi]", "kém [hơn|đi]"}},
	{cueClimb, []string{
		"cải thiện", "leo", "nhảy", "nhảy vọt", "tăng vọt", "leo lên", "thăng hạng", "vươn", "thăng", "tiến", "tiến thêm", "nhích", "nhích lên",
		"bứt phá", "vọt", "vượt lên", "(tiến|nhảy|leo|vượt|thăng|bật) (liền|tới|liền một mạch|một mạch)",
	}},
	{cueLevel, []string{"lên", "còn", "xuống", "xuống còn", "lên tới", "lên đến", "lên thành", "từ"}},
	{cueThan, []string{"so [với]", "so với cùng kỳ", "so cùng kỳ", "hơn so với"}},
	{cueShare, []string{"chiếm", "tỷ lệ", "chiếm tỷ lệ", "chiếm khoảng"}},
	{cueMembers, []string{
		"(trên|so với|trong|của) tổng số (đảng viên|ĐV) [đầu năm|của Đảng bộ|toàn Đảng bộ|toàn tỉnh|hiện có|có]", "tổng số đảng viên", "tổng số ĐV",
		"so với tổng số", "(so với|trên) [tổng] số (đảng viên|ĐV) (hiện có|đầu năm|toàn tỉnh|toàn Đảng bộ|của tỉnh)", "so với số (đảng viên|ĐV) (hiện có|đầu năm)",
	}},
	{cuePeople, []string{"dân số"}},
	{cueNone, []string{
		"không [thi hành|xử lý] kỷ luật", "không xảy ra", "chưa xảy ra", "không để xảy ra", "không có", "chưa phát hiện", "không phát hiện",
		"không phát sinh", "không còn", "chưa có", "chưa để xảy ra", "không ghi nhận",
	}},
	{cueAny, []string{"nào"}},
	{cueRankWord, []string{
		"(xếp|ở|vị trí|đứng) thứ", "xếp [ở] vị trí thứ", "đứng thứ", "xếp thứ", "xếp hạng", "hạng", "vị trí", "thứ hạng", "đứng ở vị trí",
		"vị trí số", "xếp vị trí", "đứng", "đứng vị trí", "bậc",
	}},
	{cueFirst, []string{
		"dẫn đầu [cả nước|toàn quốc]", "đứng đầu [cả nước|toàn quốc]", "quán quân", "ngôi đầu", "ngôi quán quân", "đứng nhất", "đứng thứ nhất",
		"xếp thứ nhất", "vị trí thứ nhất", "vị trí số một", "xếp vị trí số một",
	}},
	{cueSecond, []string{"á quân", "đứng thứ nhì", "vị trí thứ nhì", "vị trí á quân"}},
	{cueTopGroup, []string{"[trong] nhóm", "[thuộc] nhóm", "[trong] tốp", "[trong] top", "vào nhóm", "vào tốp"}},
	{cueYearly, []string{"bình quân", "trung bình", "bình quân hằng năm", "bình quân mỗi năm", "hằng năm", "mỗi năm", "hàng năm"}},

	{cueProvince, []string{
		"(toàn|cả|trong|khắp) tỉnh", "tính chung toàn tỉnh", "trên địa bàn [toàn] tỉnh", "[toàn] Đảng bộ tỉnh", "của tỉnh", "tỉnh nhà", "tỉnh ta",
		"Tỉnh ủy", "[các] đảng bộ trực thuộc Tỉnh ủy", "ở tỉnh", "tại tỉnh", "Đại hội [đại biểu] Đảng bộ tỉnh", "[các] cấp ủy trong tỉnh",
		"cấp ủy các cấp trong tỉnh", "đảng bộ, chính quyền và nhân dân tỉnh", "toàn Đảng bộ tỉnh", "trong tỉnh", "tỉnh", "[đứng] trong hàng ngũ [của] Đảng bộ tỉnh",
	}},
	{cueCity, []string{
		"(toàn|cả|trong|khắp) thành phố", "trên địa bàn thành phố", "[toàn] Đảng bộ thành phố", "của thành phố", "Đảng bộ TP", "toàn TP",
		"trên địa bàn TP", "toàn Đảng bộ thành phố", "Đảng bộ Thủ đô", "[các] đảng bộ trực thuộc Thành ủy",
	}},
	{cueOrgan, []string{
		"(Ban Thường vụ|BTV|Thường trực|Ủy ban Kiểm tra|UBKT) (Tỉnh ủy|Thành ủy)", "Ban Thường vụ và Ủy ban Kiểm tra Tỉnh ủy",
		"Ban Chấp hành Đảng bộ (tỉnh|thành phố|TP)", "UBKT TU", "BTV TU", "cơ quan này", "(Ủy|Uỷ) ban này", "UBKT", "Ủy ban Kiểm tra", "cấp ủy cơ sở",
		"(cấp ủy|UBKT|ủy ban kiểm tra) (cấp huyện|cấp xã|cấp cơ sở|cấp dưới) [và tương đương]", "cấp huyện và tương đương", "cấp cơ sở",
		"đảng ủy cơ sở và chi bộ", "cấp trên cơ sở", "Ban Thường vụ Tỉnh uỷ",
	}},
	{cueAll, []string{
		"[các] cấp ủy [và|,] [(Ủy ban Kiểm tra|UBKT)] [các cấp]", "cấp ủy[,] [và] [các] [tổ chức đảng] [các cấp]",
		"cấp ủy, chi bộ và (UBKT|ủy ban kiểm tra) các cấp", "cấp ủy, (UBKT|ủy ban kiểm tra) các cấp", "cấp ủy và (UBKT|ủy ban kiểm tra) các cấp",
		"các cấp ủy", "các cấp", "(Ủy ban Kiểm tra|UBKT) các cấp", "cấp ủy các cấp", "tổ chức đảng các cấp", "các cấp ủy đảng",
		"cấp ủy, tổ chức đảng các cấp", "[các] [đảng bộ] huyện, thị, thành ủy", "các chi, đảng bộ", "các đảng bộ",
	}},
	{cueCommittees, []string{
		"[các] cấp ủy [đảng] [các cấp]", "[các] cấp ủy, chi bộ [các cấp]", "cấp ủy các cấp", "các cấp ủy", "cấp ủy, tổ chức đảng các cấp",
		"tổ chức đảng các cấp",
	}},
	{cueInspectors, []string{"(Ủy ban Kiểm tra|UBKT) (các cấp|từ tỉnh đến cơ sở|từ thành phố đến cơ sở)", "ngành kiểm tra", "UBKT cấp ủy các cấp"}},
	{cueBody, []string{"địa phương này", "toàn Đảng bộ", "Đảng bộ", "trong Đảng bộ"}},
	{cueNation, []string{
		"Bộ Chính trị[, Ban Bí thư]", "Ban Bí thư", "Ban Chấp hành Trung ương[, Bộ Chính trị, Ban Bí thư]", "cả nước", "toàn quốc", "toàn Đảng",
		"trên cả nước", "trên toàn quốc", "(Ủy ban Kiểm tra|UBKT) Trung ương", "hội nghị toàn quốc", "(toàn|cả) (vùng|miền|khu vực)",
		"[các] tỉnh [thuộc] [vùng|khu vực|miền] (Tây Nguyên|Tây Bắc|Đông Bắc|Việt Bắc|Bắc Trung bộ|Nam Trung bộ|duyên hải miền Trung|miền Trung|Đông Nam bộ|Tây Nam bộ|Trung du và miền núi phía Bắc|miền núi phía Bắc|miền Bắc|miền Nam|phía Bắc|phía Nam|đồng bằng sông (Hồng|Cửu Long)|ĐBSCL)",
		"tỉnh[,] thành [phố] [thuộc|ở] [vùng|khu vực|miền] (Tây Nguyên|Tây Bắc|Đông Bắc|Việt Bắc|Bắc Trung bộ|Nam Trung bộ|duyên hải miền Trung|miền Trung|Đông Nam bộ|Tây Nam bộ|Trung du và miền núi phía Bắc|miền núi phía Bắc|miền Bắc|miền Nam|phía Bắc|phía Nam|đồng bằng sông (Hồng|Cửu Long)|ĐBSCL)", "(các|những) tỉnh[,] [thành] [phố] miền Tây",
		"[toàn] [vùng|khu vực|miền] (Tây Nguyên|Tây Bắc|Đông Bắc|Việt Bắc|Bắc Trung bộ|duyên hải miền Trung|Đông Nam bộ|Tây Nam bộ|miền núi phía Bắc|đồng bằng sông (Hồng|Cửu Long)|ĐBSCL) [hiện] có",
		"Chính phủ", "Thủ tướng", "toàn ngành", "Ban (Chỉ đạo|Nội chính) (Trung ương|T.Ư|TW)",
		"(đảng ủy|đảng bộ) trực thuộc (Trung ương|T.Ư)", "[tỉnh ủy,] [ban thường vụ] tỉnh ủy và tương đương", "các tỉnh ủy, thành ủy", "các tỉnh, thành ủy",
		"Đảng Cộng sản (Trung Quốc|Cuba|Liên Xô|Nhật Bản|Pháp|Lào)", "Đảng Nhân dân Cách mạng Lào", "đảng viên Trung Quốc",
	}},
	{cueDistrict, []string{
		"huyện", "thị xã", "quận", "TX", "T.X", "(toàn|cả|khắp) (huyện|thị xã|quận)", "(Huyện|Thị|Quận) ủy", "Đảng bộ (huyện|thị xã|quận)",
		"toàn Đảng bộ (huyện|thị xã|quận)", "Đảng ủy huyện", "đặc khu", "trên địa bàn (huyện|thị xã|quận)", "của huyện", "toàn thị",
	}},
	{cueTown, []string{"thành phố", "TP", "T.P", "TP.", "Thành ủy", "Đảng bộ thành phố", "Đảng bộ TP"}},
	{cueCommune, []string{
		"xã", "phường", "thị trấn", "Đảng ủy (xã|phường|thị trấn)", "Đảng bộ (xã|phường|thị trấn)", "(toàn|cả|khắp) (xã|phường|thị trấn|thôn|ấp|bản|làng)", "thôn", "ấp",
		"bản", "làng", "khu phố", "khóm", "bon", "buôn",
	}},
	{cueSector, []string{
		"(Đảng ủy|Đảng bộ|toàn Đảng bộ|toàn) Khối", "Đảng (ủy|bộ) [các cơ quan] Dân chính đảng", "Khối [các] (cơ quan|doanh nghiệp)",
		"Khối [các] Cơ quan [và] Doanh nghiệp", "trong Khối", "của Khối", "Đảng (ủy|bộ) [các] [Khu kinh tế và] Khu (công nghiệp|chế xuất|kinh tế|công nghệ cao)",
		"Đảng (ủy|bộ) (Công an|Quân sự|Bộ đội Biên phòng|UBND|các cơ quan Đảng|Ủy ban nhân dân|Bệnh viện|Sở|Trường|Công ty|Tổng Công ty|Viện|Cục|Đại học) [tỉnh|thành phố]",
		"(Đảng ủy|Đảng bộ|Chi bộ) (cơ quan|Văn phòng|cơ quan Văn phòng|cơ quan UBKT|cơ quan Ủy ban Kiểm tra) (Tỉnh ủy|Thành ủy)",
		"Công an tỉnh", "toàn lực lượng", "Bộ (CHQS|Chỉ huy Quân sự) tỉnh", "Bộ đội Biên phòng [tỉnh]", "BĐBP [tỉnh]", "Đoàn Thanh niên",
		"Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Quân sự tỉnh", "Quân khu", "Liên đoàn Lao động", "LĐLĐ", "Tỉnh đoàn",
		"(Thành|Huyện|Thị|Quận) đoàn", "Đoàn khối", "các cấp bộ Đoàn", "Đoàn các cấp", "các cấp Hội", "Hội LHPN", "Hội Phụ nữ",
		"Đoàn TNCS Hồ Chí Minh", "(lực lượng|ngành) Công an", "lực lượng (biên phòng|bộ đội biên phòng|quân sự|quân đội)",
		"lực lượng vũ trang (tỉnh|thành phố)", "LLVT (tỉnh|thành phố)",
		"(Viện Kiểm sát nhân dân|Viện KSND|Tòa án nhân dân|TAND|Cục Thuế|Cục Hải quan|Kho bạc Nhà nước|Bảo hiểm xã hội|BHXH) (tỉnh|thành phố)",
		"ngành (giáo dục|giáo dục và đào tạo|y tế|ngân hàng|thuế|điện|điện lực|than|tòa án|kiểm sát|hải quan|kho bạc|công thương|nông nghiệp)",
		"Công an (các cấp|toàn tỉnh)", "Công đoàn", "(các cấp|tổ chức) CĐ", "CĐ (các cấp|cơ sở|viên chức)", "đơn vị (đã|có)", "toàn ngành", "Hội Nông dân", "Hội Liên hiệp Phụ nữ", "Hội Cựu chiến binh",
		"Hội LHTN", "Khối",
	}},
	{cueSectorOf, []string{
		"Công ty", "Tập đoàn", "Trường", "Bệnh viện", "Sở", "Hội", "Chi bộ", "Đảng bộ bộ phận", "Tổ đảng", "Hợp tác xã", "HTX", "phân hiệu",
		"chi nhánh", "Tổng công ty", "Trung tâm", "Nhà máy", "THPT", "THCS", "Chi cục", "Ban Quản lý [dự án]", "Hạt", "Vườn quốc gia",
		"Công an", "Biên phòng", "[lực lượng] Kiểm lâm", "(lực lượng vũ trang|LLVT)", "Tuổi trẻ", "(Tòa án|Viện kiểm sát) [nhân dân]", "TAND", "VKSND", "Cục",
		"Kho bạc [Nhà nước]", "Hải quan", "(Bảo hiểm xã hội|BHXH)", "Điện lực", "Bưu điện", "Viễn thông", "VNPT", "Viettel", "Agribank",
		"BIDV",
	}},
	{cueMany, []string{"các", "những", "nhiều", "một số", "mọi", "tất cả"}},
	{cueFormer, []string{"cũ", "trước đây", "trước [khi|thời điểm] (hợp nhất|sáp nhập)"}},
	{cueVisitor, []string{
		"(hỏi|đến|tới) thăm", "(trong|tại) buổi gặp [mặt]", "tại (chương trình|đây)", "[đoàn] đại diện", "đoàn công tác",
		"lãnh đạo (tỉnh|thành phố|Tỉnh ủy|Thành ủy)",
	}},
	{cueGiver, []string{
		"[Ủy ban] Mặt trận [Tổ quốc] [Việt Nam]", "[Ủy ban] MTTQ [Việt Nam]", "[các] (đoàn thể|hội đoàn thể|tổ chức chính trị - xã hội)",
		"Ban vận động", "các cấp, các ngành", "Quỹ Vì người nghèo", "an sinh xã hội", "chăm lo [cho] [đời sống] (người nghèo|hộ nghèo)",
		"nguồn vận động",
	}},
	{cueParty, []string{"Tỉnh ủy"}},
	{cueMerged, []string{"hợp nhất", "sáp nhập", "trước [khi|thời điểm] (hợp nhất|sáp nhập)"}},
	{cueTasks, []string{"nhiệm vụ trước mắt", "trong thời gian tới", "thời gian tới", "nhiệm vụ trọng tâm như sau", "tập trung vào"}},
	{cueNow, []string{"hiện", "hiện nay", "hiện có", "hiện đều", "hiện nay có", "lúc này"}},
	{cueMonthly, []string{"(mỗi|một|bình quân|hằng|hàng) tháng", "bình quân (mỗi|một) tháng", "chia đều [mỗi tháng]"}},
	{cueSame, []string{
		"[thuộc] (loại hình|khu vực) (này|đó|ấy)", "[ở|trong|tại|thuộc] [các] loại hình doanh nghiệp (này|đó|ấy)", "[ở|trong|tại|thuộc] (khu vực|khối) (này|đó|ấy)",
		"(ở|trong|tại|thuộc) [các] (loại hình|khu vực|doanh nghiệp|đơn vị|đối tượng) này", "làm việc tại các doanh nghiệp này",
		"(ở|trong|tại|thuộc) [các] (loại hình|khu vực) (doanh nghiệp|đơn vị|kinh tế) (này|đó|ấy)",
		"(làm việc|công tác|lao động|công nhân|người lao động) (ở|tại) (đây|đó)", "[(doanh nghiệp|đơn vị|tổ chức)] loại [hình] (này|đó|ấy)",
	}},
	{cueHolidayParty, []string{"[Ngày] thành lập Đảng [Cộng sản Việt Nam]"}},
	{cueHolidayUncle, []string{"sinh nhật Bác [Hồ]", "[Ngày] sinh [của] Bác [Hồ]", "[Ngày] sinh [nhật] [của] Chủ tịch Hồ Chí Minh", "sinh Chủ tịch Hồ Chí Minh"}},
	{cueHolidayNation, []string{"[Ngày] Quốc khánh"}},
	{cueHolidayRussia, []string{"Cách mạng Tháng Mười [Nga]"}},
	{cueThisCount, []string{"con số thực hiện", "số thực hiện", "kết quả thực hiện", "con số (này|ấy|đó)", "số (này|ấy)", "tỷ lệ (này|ấy|đó)", "chỉ số này"}},
	{cueOccasion, []string{"[tại] (hội nghị|buổi lễ|buổi gặp mặt|cuộc gặp mặt|buổi họp mặt|lễ kỷ niệm|hội nghị tổng kết|hội nghị biểu dương)", "[nhân] dịp này", "nhân dịp", "tại đại hội", "tại lễ", "[trong] [(sáng|chiều|tối)] cùng ngày", "[trong] buổi (sáng|chiều|tối)"}},
	{cueAfter, []string{"sau khi", "sau [một] thời gian", "sau [một] quá trình", "sau (đợt|cuộc|các cuộc|các đợt)"}},
	{cueFurniture, []string{
		"tin liên quan", "(các|những) tin khác", "tham khảo thêm", "xem thêm", "bài liên quan", "tin cùng chuyên mục", "cùng chuyên mục",
		"đọc thêm", "tin mới", "có thể bạn quan tâm", "tin tài trợ", "từ khóa", "giá vàng", "tag",
	}},
	{cueWord, []string{
		"phần", "lũy kế", "cộng dồn", "cộng [lại]", "gộp lại", "cả", "trong khi", "trong khi đó", "hết", "đến hết", "tính đến", "kể", "suốt", "ngay", "giữa", "cuối", "đầu",
		"trước", "hơn", "chủ yếu", "trực thuộc", "là", "trở lên", "trở xuống", "toàn", "nhiều nhất", "cao nhất", "được", "bị", "do", "cho", "để",
		"đến", "tới", "nay", "ở", "tại", "về", "thì", "mà", "cũng", "vẫn", "mới", "chỉ", "đều", "này", "đó", "theo", "theo đó", "khi", "như", "ra",
		"vào", "trong", "của", "thuộc", "số", "tổng số", "tổng cộng", "ngoài ra", "đồng thời", "bên cạnh đó", "riêng", "tính", "tính chung",
		"nâng", "đưa", "thêm", "được biết", "đối với", "qua", "sau", "nhân dịp này", "dịp này", "hiện nay", "đang sinh hoạt [tại|ở|trong]",
		"sinh hoạt [tại|ở|trong]", "(làm việc|sinh hoạt|sinh sống|lao động), công tác", "công tác, (làm việc|sinh hoạt)", "thuộc diện", "như vậy",
		"các", "những", "toàn thể", "vừa", "tất cả", "một", "lượt", "cuộc", "trên", "dưới", "gần", "hơn", "khoảng", "tổ chức", "tiến hành",
		"thực hiện", "hoặc",
	}},
	{cueNeutral, []string{
		"xem xét[, cho ý kiến], quyết định [đối với]", "xem xét, cho ý kiến [đối với]",
		"(không|chưa) [có|chịu] [sự] (chuyển biến|tiến bộ|sửa chữa|sửa đổi|khắc phục)",
		"tuổi cao, (sức yếu|ốm đau)", "già yếu, (ốm đau|bệnh tật)", "(ốm đau|bệnh tật), (già yếu|tuổi cao)", "cao tuổi, (sức yếu|ốm đau)",
		"[trách nhiệm] [của] người đứng đầu", "(cán bộ|đồng chí|cá nhân|vai trò) đứng đầu",
		"đứng đầu [các] (cơ quan|đơn vị|cấp ủy|chính quyền|tổ chức|cơ sở|ngành|sở|huyện|xã|phường)", "đứng đầu địa phương", "dẫn đầu đoàn",
		"(giáo dục|giáo dục,|giáo dục và|giáo dục -) đào tạo", "dự án", "dự thảo", "dự báo", "dự luật", "dự phòng",
		"(chứng chỉ|chứng nhận|chế độ|quỹ|cơ sở|đề án|chương trình) (đào tạo|bồi dưỡng|đào tạo, bồi dưỡng)", "được đào tạo (chính quy|bài bản|cơ bản|chuyên sâu)",
		"đào tạo (nghề|lao động|nhân lực|nguồn nhân lực)", "tập huấn [về] [chuyển giao] (kỹ thuật|khuyến nông|khoa học kỹ thuật|khởi nghiệp|phòng cháy)", "[những] ngày [đầu] [mới] thành lập", "[từ|kể từ] khi [mới] thành lập",
		"(hồ sơ|vốn|thủ tục) đăng ký", "[hồ sơ|thủ tục] đăng ký (kinh doanh|doanh nghiệp|hộ tịch|khai sinh|kết hôn|thành lập|đất đai|ủng hộ)",
		"[nhờ|với|bằng] sự [cố gắng|nỗ lực] [,|và|không ngừng|bền bỉ] phấn đấu", "(nỗ lực|cố gắng|quá trình|thành tích) phấn đấu [không ngừng|bền bỉ] của", "mục đích", "đích (danh|thực|thân)", "lực lượng kiểm tra",
		"giao ban", "giao lưu", "giao thông", "giao dịch", "giao tiếp", "bàn giao", "giao nhiệm vụ", "giới thiệu với", "khối Đảng[, đoàn thể]",
		"khối đảng, đoàn thể", "[các] tổ chức đoàn thể", "Trường Chính trị [tỉnh]", "trung tâm bồi dưỡng chính trị", "trung tâm chính trị",
		"cấp tỉnh", "cấp huyện", "cấp xã", "cấp thành phố", "dẫn đầu (toàn|cả) tỉnh", "(đông|cao|nhiều|lớn) nhất [toàn|cả|trong] tỉnh", "(đông|cao|nhiều|lớn|đầu tiên|tốt|sớm|trẻ) [nhất] [trong|của] (cả nước|toàn quốc)",
		"(tiến hành|thực hiện|duy trì|triển khai|quan tâm|chú trọng|coi trọng|tăng cường|được) thường xuyên", "thường xuyên được", "thường xuyên[,] [và] (liên tục|kịp thời|nghiêm túc|chặt chẽ|toàn diện|quan tâm|chú trọng)",
		"ngoài tỉnh", "trong và ngoài tỉnh", "(công tác|chương trình|kế hoạch|đoàn|cuộc|ngành|ban|phòng|tự) kiểm tra[, giám sát]",
		"công tác kiểm tra, giám sát [và] [thi hành kỷ luật] [đảng]", "(công tác|chương trình|kế hoạch) giám sát",
		"(Chủ nhiệm Ủy ban|ngành) Kiểm tra", "thanh tra, kiểm tra", "qua kiểm tra[, giám sát]", "sau kiểm tra[, giám sát]", "đơn vị kiểm tra",
		"(kiểm tra, giám sát|KTGS) và thi hành kỷ luật [đảng|của Đảng]", "kỷ luật, kỷ cương", "kỷ cương, kỷ luật", "kỷ luật Đảng [được|của]",
		"Tổ chức Tỉnh ủy", "Ban Tổ chức (Tỉnh|Thành) ủy", "Ban (Tuyên giáo|Dân vận|Nội chính) (Tỉnh|Thành) ủy",
		"(Phó |)Bí thư [Thường trực] (Tỉnh|Thành) ủy", "Văn phòng (Tỉnh|Thành) ủy", "Ban Tổ chức [Huyện ủy|Thị ủy]", "Ban Tổ chức Trung ương",
		"Tổ chức Trung ương",
	}},
	{cueNeutral, []string{"(Tỉnh|Thành) ủy viên", "của (Tỉnh|Thành) ủy", "[cho] ý kiến nhận xét, đánh giá", "cho ý kiến đánh giá", "an toàn xã hội", "toàn xã hội", "an sinh xã hội"}},
}
