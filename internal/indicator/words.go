package indicator

// word is a word that rules ask for by itself, where no phrase of the catalogue or
// cue holds it. A constant is named after its word. Zero is every other word, and
// what is none.
type word uint16

const (
	_ word = iota
	wAn
	wAnh
	wAsean
	wÁn
	wÁp
	wẢnh
	wẤp
	wẤy
	wBa
	wBan
	wBao
	wBà
	wBàn
	wBác
	wBáo
	wBản
	wBảo
	wBạc
	wBạn
	wBằng
	wBậc
	wBCH
	wBên
	wBiên
	wBiết
	wBiểu
	wBình
	wBí
	wBị
	wBố
	wBốn
	wBổ
	wBộ
	wBuôn
	wBuổi
	wBước
	wCao
	wCác
	wCách
	wCán
	wCáo
	wCả
	wCạnh
	wCăn
	wCầu
	wCấp
	wCấu
	wCháu
	wChặng
	wChâu
	wChậm
	wChế
	wChi
	wChia
	wChiều
	wChiếm
	wChí
	wChính
	wChỉ
	wChị
	wChịu
	wCho
	wChung
	wChú
	wChủ
	wChưa
	wChức
	wCon
	wCòn
	wCó
	wCô
	wCông
	wCộng
	wCơ
	wCuối
	wCuộc
	wCùng
	wCủa
	wCũng
	wCụ
	wCưỡng
	wCứ
	wCứu
	wDân
	wDấu
	wDẫn
	wDiễn
	wDiện
	wDịp
	wDo
	wDung
	wDuyên
	wDuyệt
	wDũng
	wDưới
	wDưỡng
	wDừng
	wDự
	wDựng
	wĐa
	wĐang
	wĐánh
	wĐảm
	wĐảng
	wĐảo
	wĐã
	wĐại
	wĐạo
	wĐạt
	wĐăng
	wĐặc
	wĐây
	wĐầu
	wĐầy
	wĐất
	wĐề
	wĐền
	wĐều
	wĐến
	wĐể
	wĐi
	wĐiều
	wĐiểm
	wĐiển
	wĐích
	wĐịa
	wĐịnh
	wĐoàn
	wĐoạn
	wĐoạt
	wĐó
	wĐóng
	wĐông
	wĐồng
	wĐối
	wĐộ
	wĐội
	wĐộng
	wĐơn
	wĐợt
	wĐua
	wĐúng
	wĐủ
	wĐưa
	wĐược
	wĐứng
	wĐV
	wEm
	wGắn
	wGần
	wGhi
	wGiai
	wGian
	wGiao
	wGiá
	wGiám
	wGiả
	wGiải
	wGiảm
	wGiấy
	wGiờ
	wGiới
	wGiữ
	wGiữa
	wGói
	wGóp
	wGồm
	wGộp
	wHai
	wHay
	wHàng
	wHành
	wHại
	wHạng
	wHầu
	wHĐND
	wHết
	wHiện
	wHiệu
	wHình
	wHoàn
	wHoạch
	wHoạt
	wHọ
	wHọc
	wHọp
	wHồ
	wHồi
	wHỗ
	wHộ
	wHội
	wHơn
	wHợp
	wHuy
	wHuyện
	wHùng
	wÍt
	wKém
	wKề
	wKế
	wKết
	wKể
	wKhai
	wKhác
	wKhánh
	wKhắp
	wKhi
	wKhóa
	wKhông
	wKhối
	wKhởi
	wKhu
	wKiến
	wKiểm
	wKỳ
	wKỷ
	wLà
	wLàm
	wLãnh
	wLại
	wLần
	wLĐLĐ
	wLên
	wLễ
	wLiên
	wLiền
	wLiệu
	wLLVT
	wLoại
	wLòng
	wLớn
	wLớp
	wLuận
	wLuật
	wLũy
	wLượng
	wLực
	wLý
	wMà
	wMạc
	wMạnh
	wMặt
	wMấy
	wMiền
	wMình
	wMọi
	wMốc
	wMỗi
	wMột
	wMới
	wMừng
	wMức
	wNay
	wNào
	wNày
	wNạp
	wNăm
	wNặng
	wNâng
	wNên
	wNêu
	wNếu
	wNgày
	wNgân
	wNghèo
	wNghĩa
	wNghị
	wNgoài
	wNgoái
	wNgôi
	wNguồn
	wNgũ
	wNgười
	wNgưỡng
	wNhà
	wNhân
	wNhất
	wNhận
	wNhiều
	wNhiệm
	wNhìn
	wNhóm
	wNhờ
	wNhũng
	wNhư
	wNhưng
	wNhững
	wNiên
	wNói
	wNọ
	wNồng
	wNội
	wNơi
	wNợ
	wNước
	wNửa
	wNữa
	wÔ
	wÔng
	wƠn
	wỞ
	wPhát
	wPhải
	wPhạm
	wPhạt
	wPhần
	wPhê
	wPhía
	wPhố
	wPhủ
	wPhục
	wPhương
	wPhường
	wQua
	wQuan
	wQuà
	wQuá
	wQuả
	wQuản
	wQuãng
	wQuân
	wQuận
	wQuy
	wQuyên
	wQuyền
	wQuyết
	wQuý
	wQuỹ
	wRa
	wRằng
	wRiêng
	wRõ
	wSai
	wSang
	wSau
	wSách
	wSáng
	wSát
	wSẻ
	wSẽ
	wSinh
	wSo
	wSong
	wSố
	wSơ
	wSở
	wSuất
	wSung
	wSuốt
	wTa
	wTác
	wTái
	wTại
	wTăng
	wTặng
	wTâm
	wTất
	wTập
	wTham
	wThanh
	wThay
	wThành
	wTháng
	wThầu
	wThấp
	wThất
	wThấy
	wTheo
	wThêm
	wThềm
	wThế
	wThể
	wThiếu
	wThiểu
	wThiện
	wThiệt
	wThì
	wThích
	wThị
	wThoát
	wThôn
	wThông
	wThời
	wThu
	wThua
	wThuộc
	wThủ
	wThư
	wThứ
	wThực
	wTiêu
	wTiền
	wTiến
	wTiếp
	wTin
	wTính
	wTỉnh
	wTịch
	wToàn
	wToán
	wTôi
	wTồn
	wTố
	wTốt
	wTổ
	wTổng
	wTộc
	wTới
	wTP
	wTra
	wTrang
	wTrao
	wTrào
	wTrái
	wTrấn
	wTrẻ
	wTrên
	wTriển
	wTrình
	wTrí
	wTrong
	wTrở
	wTrợ
	wTrung
	wTruy
	wTrúng
	wTrương
	wTrường
	wTrước
	wTrưởng
	wTrực
	wTuổi
	wTục
	wTư
	wTương
	wTướng
	wTượng
	wTừ
	wTức
	wTX
	wTy
	wUBKT
	wUBND
	wỦng
	wỦy
	wƯơng
	wƯớc
	wƯu
	wỨng
	wVà
	wVài
	wVào
	wVẫn
	wVận
	wVậy
	wVen
	wVề
	wVi
	wViên
	wViệc
	wVinh
	wVì
	wVị
	wVới
	wVùng
	wVụ
	wVượt
	wVừa
	wVực
	wXảy
	wXã
	wXây
	wXem
	wXét
	wXếp
	wXong
	wXuống
	wXử
	wYếu
	wÝ
	wordLast // behind the last
)

// wordTexts holds the words, in the spelling of newspapers; others fold to it.
var wordTexts = [wordLast]string{
	wAn: "an", wAnh: "anh", wAsean: "asean", wÁn: "án", wÁp: "áp", wẢnh: "ảnh", wẤp: "ấp", wẤy: "ấy", wBa: "ba", wBan: "ban", wBao: "bao", wBà: "bà",
	wBàn: "bàn", wBác: "bác", wBáo: "báo", wBản: "bản", wBảo: "bảo", wBạc: "bạc", wBạn: "bạn", wBằng: "bằng", wBậc: "bậc", wBCH: "BCH", wBên: "bên",
	wBiên: "biên", wBiết: "biết", wBiểu: "biểu", wBình: "bình", wBí: "bí", wBị: "bị", wBố: "bố", wBốn: "bốn", wBổ: "bổ", wBộ: "bộ", wBuôn: "buôn",
	wBuổi: "buổi", wBước: "bước", wCao: "cao", wCác: "các", wCách: "cách", wCán: "cán", wCáo: "cáo", wCả: "cả", wCạnh: "cạnh", wCăn: "căn", wCầu: "cầu",
	wCấp: "cấp", wCấu: "cấu", wCháu: "cháu", wChặng: "chặng", wChâu: "châu", wChậm: "chậm", wChế: "chế", wChi: "chi", wChia: "chia", wChiều: "chiều",
	wChiếm: "chiếm", wChí: "chí", wChính: "chính", wChỉ: "chỉ", wChị: "chị", wChịu: "chịu", wCho: "cho", wChung: "chung", wChú: "chú", wChủ: "chủ",
	wChưa: "chưa", wChức: "chức", wCon: "con", wCòn: "còn", wCó: "có", wCô: "cô", wCông: "công", wCộng: "cộng", wCơ: "cơ", wCuối: "cuối", wCuộc: "cuộc",
	wCùng: "cùng", wCủa: "của", wCũng: "cũng", wCụ: "cụ", wCưỡng: "cưỡng", wCứ: "cứ", wCứu: "cứu", wDân: "dân", wDấu: "dấu", wDẫn: "dẫn", wDiễn: "diễn",
	wDiện: "diện", wDịp: "dịp", wDo: "do", wDung: "dung", wDuyên: "duyên", wDuyệt: "duyệt", wDũng: "dũng", wDưới: "dưới", wDưỡng: "dưỡng",
	wDừng: "dừng", wDự: "dự", wDựng: "dựng", wĐa: "đa", wĐang: "đang", wĐánh: "đánh", wĐảm: "đảm", wĐảng: "đảng", wĐảo: "đảo", wĐã: "đã", wĐại: "đại",
	wĐạo: "đạo", wĐạt: "đạt", wĐăng: "đăng", wĐặc: "đặc", wĐây: "đây", wĐầu: "đầu", wĐầy: "đầy", wĐất: "đất", wĐề: "đề", wĐền: "đền", wĐều: "đều",
	wĐến: "đến", wĐể: "để", wĐi: "đi", wĐiều: "điều", wĐiểm: "điểm", wĐiển: "điển", wĐích: "đích", wĐịa: "địa", wĐịnh: "định", wĐoàn: "đoàn",
	wĐoạn: "đoạn", wĐoạt: "đoạt", wĐó: "đó", wĐóng: "đóng", wĐông: "đông", wĐồng: "đồng", wĐối: "đối", wĐộ: "độ", wĐội: "đội", wĐộng: "động",
	wĐơn: "đơn", wĐợt: "đợt", wĐua: "đua", wĐúng: "đúng", wĐủ: "đủ", wĐưa: "đưa", wĐược: "được", wĐứng: "đứng", wĐV: "đv", wEm: "em", wGắn: "gắn",
	wGần: "gần", wGhi: "ghi", wGiai: "giai", wGian: "gian", wGiao: "giao", wGiá: "giá", wGiám: "giám", wGiả: "giả", wGiải: "giải", wGiảm: "giảm",
	wGiấy: "giấy", wGiờ: "giờ", wGiới: "giới", wGiữ: "giữ", wGiữa: "giữa", wGói: "gói", wGóp: "góp", wGồm: "gồm", wGộp: "gộp", wHai: "hai", wHay: "hay",
	wHàng: "hàng", wHành: "hành", wHại: "hại", wHạng: "hạng", wHầu: "hầu", wHĐND: "HĐND", wHết: "hết", wHiện: "hiện", wHiệu: "hiệu", wHình: "hình",
	wHoàn: "hoàn", wHoạch: "hoạch", wHoạt: "hoạt", wHọ: "họ", wHọc: "học", wHọp: "họp", wHồ: "hồ", wHồi: "hồi", wHỗ: "hỗ", wHộ: "hộ", wHội: "hội",
	wHơn: "hơn", wHợp: "hợp", wHuy: "huy", wHuyện: "huyện", wHùng: "hùng", wÍt: "ít", wKém: "kém", wKề: "kề", wKế: "kế", wKết: "kết", wKể: "kể",
	wKhai: "khai", wKhác: "khác", wKhánh: "khánh", wKhắp: "khắp", wKhi: "khi", wKhóa: "khóa", wKhông: "không", wKhối: "khối", wKhởi: "khởi",
	wKhu: "khu", wKiến: "kiến", wKiểm: "kiểm", wKỳ: "kỳ", wKỷ: "kỷ", wLà: "là", wLàm: "làm", wLãnh: "lãnh", wLại: "lại", wLần: "lần", wLĐLĐ: "lđlđ",
	wLên: "lên", wLễ: "lễ", wLiên: "liên", wLiền: "liền", wLiệu: "liệu", wLLVT: "LLVT", wLoại: "loại", wLòng: "lòng", wLớn: "lớn", wLớp: "lớp",
	wLuận: "luận", wLuật: "luật", wLũy: "lũy", wLượng: "lượng", wLực: "lực", wLý: "lý", wMà: "mà", wMạc: "mạc", wMạnh: "mạnh", wMặt: "mặt", wMấy: "mấy",
	wMiền: "miền", wMình: "mình", wMọi: "mọi", wMốc: "mốc", wMỗi: "mỗi", wMột: "một", wMới: "mới", wMừng: "mừng", wMức: "mức", wNay: "nay", wNào: "nào",
	wNày: "này", wNạp: "nạp", wNăm: "năm", wNặng: "nặng", wNâng: "nâng", wNên: "nên", wNêu: "nêu", wNếu: "nếu", wNgày: "ngày", wNgân: "ngân",
	wNghèo: "nghèo", wNghĩa: "nghĩa", wNghị: "nghị", wNgoài: "ngoài", wNgoái: "ngoái", wNgôi: "ngôi", wNguồn: "nguồn", wNgũ: "ngũ", wNgười: "người",
	wNgưỡng: "ngưỡng", wNhà: "nhà", wNhân: "nhân", wNhất: "nhất", wNhận: "nhận", wNhiều: "nhiều", wNhiệm: "nhiệm", wNhìn: "nhìn", wNhóm: "nhóm",
	wNhờ: "nhờ", wNhũng: "nhũng", wNhư: "như", wNhưng: "nhưng", wNhững: "những", wNiên: "niên", wNói: "nói", wNọ: "nọ", wNồng: "nồng", wNội: "nội",
	wNơi: "nơi", wNợ: "nợ", wNước: "nước", wNửa: "nửa", wNữa: "nữa", wÔ: "ô", wÔng: "ông", wƠn: "ơn", wỞ: "ở", wPhát: "phát", wPhải: "phải",
	wPhạm: "phạm", wPhạt: "phạt", wPhần: "phần", wPhê: "phê", wPhía: "phía", wPhố: "phố", wPhủ: "phủ", wPhục: "phục", wPhương: "phương",
	wPhường: "phường", wQua: "qua", wQuan: "quan", wQuà: "quà", wQuá: "quá", wQuả: "quả", wQuản: "quản", wQuãng: "quãng", wQuân: "quân", wQuận: "quận",
	wQuy: "quy", wQuyên: "quyên", wQuyền: "quyền", wQuyết: "quyết", wQuý: "quý", wQuỹ: "quỹ", wRa: "ra", wRằng: "rằng", wRiêng: "riêng", wRõ: "rõ",
	wSai: "sai", wSang: "sang", wSau: "sau", wSách: "sách", wSáng: "sáng", wSát: "sát", wSẻ: "sẻ", wSẽ: "sẽ", wSinh: "sinh", wSo: "so", wSong: "song",
	wSố: "số", wSơ: "sơ", wSở: "sở", wSuất: "suất", wSung: "sung", wSuốt: "suốt", wTa: "ta", wTác: "tác", wTái: "tái", wTại: "tại", wTăng: "tăng",
	wTặng: "tặng", wTâm: "tâm", wTất: "tất", wTập: "tập", wTham: "tham", wThanh: "thanh", wThay: "thay", wThành: "thành", wTháng: "tháng",
	wThầu: "thầu", wThấp: "thấp", wThất: "thất", wThấy: "thấy", wTheo: "theo", wThêm: "thêm", wThềm: "thềm", wThế: "thế", wThể: "thể", wThiếu: "thiếu",
	wThiểu: "thiểu", wThiện: "thiện", wThiệt: "thiệt", wThì: "thì", wThích: "thích", wThị: "thị", wThoát: "thoát", wThôn: "thôn", wThông: "thông",
	wThời: "thời", wThu: "thu", wThua: "thua", wThuộc: "thuộc", wThủ: "thủ", wThư: "thư", wThứ: "thứ", wThực: "thực", wTiêu: "tiêu", wTiền: "tiền",
	wTiến: "tiến", wTiếp: "tiếp", wTin: "tin", wTính: "tính", wTỉnh: "tỉnh", wTịch: "tịch", wToàn: "toàn", wToán: "toán", wTôi: "tôi", wTồn: "tồn",
	wTố: "tố", wTốt: "tốt", wTổ: "tổ", wTổng: "tổng", wTộc: "tộc", wTới: "tới", wTP: "TP", wTra: "tra", wTrang: "trang", wTrao: "trao", wTrào: "trào",
	wTrái: "trái", wTrấn: "trấn", wTrẻ: "trẻ", wTrên: "trên", wTriển: "triển", wTrình: "trình", wTrí: "trí", wTrong: "trong", wTrở: "trở", wTrợ: "trợ",
	wTrung: "trung", wTruy: "truy", wTrúng: "trúng", wTrương: "trương", wTrường: "trường", wTrước: "trước", wTrưởng: "trưởng", wTrực: "trực",
	wTuổi: "tuổi", wTục: "tục", wTư: "tư", wTương: "tương", wTướng: "tướng", wTượng: "tượng", wTừ: "từ", wTức: "tức", wTX: "TX", wTy: "ty",
	wUBKT: "UBKT", wUBND: "UBND", wỦng: "ủng", wỦy: "ủy", wƯơng: "ương", wƯớc: "ước", wƯu: "ưu", wỨng: "ứng", wVà: "và", wVài: "vài", wVào: "vào",
	wVẫn: "vẫn", wVận: "vận", wVậy: "vậy", wVen: "ven", wVề: "về", wVi: "vi", wViên: "viên", wViệc: "việc", wVinh: "vinh", wVì: "vì", wVị: "vị",
	wVới: "với", wVùng: "vùng", wVụ: "vụ", wVượt: "vượt", wVừa: "vừa", wVực: "vực", wXảy: "xảy", wXã: "xã", wXây: "xây", wXem: "xem", wXét: "xét",
	wXếp: "xếp", wXong: "xong", wXuống: "xuống", wXử: "xử", wYếu: "yếu", wÝ: "ý",
}

// learnWords finds the words of rules among those that the lexicon knows.
func (g *grammar) learnWords() {
	g.known = make([]word, g.lexicon.Words())
	for n := word(1); n < wordLast; n++ {
		g.known[g.lexicon.Word(wordTexts[n])] = n
	}
}
