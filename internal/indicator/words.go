package indicator

// word is a word that rules ask for by itself, where no phrase of the catalogue or
// cue holds it. A constant is named after its word. Zero is every other word, and
// what is none.
type word uint16

const (
	_ word = iota
	wAnh
	wÁn
	wÁp
	wẢnh
	wẤy
	wBa
	wBan
	wBao
	wBà
	wBàn
	wBác
	wBáo
	wBản
	wBạn
	wBằng
	wBầu
	wBậc
	wBCH
	wBên
	wBiên
	wBiết
	wBiểu
	wBình
	wBí
	wBị
	wBốn
	wBổ
	wBộ
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
	wCấp
	wCấu
	wCháu
	wChặng
	wChậm
	wChi
	wChiều
	wChiếm
	wChí
	wChính
	wChỉ
	wChị
	wChịu
	wCho
	wChọn
	wChung
	wChuyên
	wChú
	wChúng
	wChủ
	wChưa
	wChức
	wCon
	wCòn
	wCó
	wCô
	wCông
	wCơ
	wCuối
	wCuộc
	wCùng
	wCủa
	wCũng
	wCứ
	wCử
	wDân
	wDấu
	wDẫn
	wDiễn
	wDiện
	wDịp
	wDo
	wDoanh
	wDung
	wDuyên
	wDũng
	wDương
	wDưới
	wDưỡng
	wDừng
	wDự
	wĐang
	wĐánh
	wĐảng
	wĐảo
	wĐã
	wĐại
	wĐạo
	wĐạt
	wĐăng
	wĐây
	wĐầu
	wĐầy
	wĐề
	wĐều
	wĐến
	wĐể
	wĐi
	wĐiều
	wĐiểm
	wĐịa
	wĐịnh
	wĐoàn
	wĐó
	wĐóng
	wĐông
	wĐồng
	wĐối
	wĐội
	wĐộng
	wĐơn
	wĐợt
	wĐua
	wĐưa
	wĐược
	wĐứng
	wĐV
	wEm
	wGắn
	wGần
	wGiai
	wGian
	wGiao
	wGiá
	wGiám
	wGiảm
	wGiờ
	wGiới
	wGiữ
	wGiữa
	wGóp
	wGồm
	wHai
	wHay
	wHàng
	wHành
	wHạng
	wHiện
	wHiệu
	wHoàn
	wHoạch
	wHoạt
	wHọ
	wHọc
	wHọp
	wHồ
	wHội
	wHơn
	wHợp
	wHuyện
	wHùng
	wÍt
	wKém
	wKế
	wKết
	wKể
	wKhai
	wKhác
	wKhánh
	wKhắp
	wKhen
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
	wLên
	wLễ
	wLiệu
	wLLVT
	wLoại
	wLòng
	wLớn
	wLớp
	wLuận
	wLuật
	wLượng
	wLực
	wMà
	wMạc
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
	wNâng
	wNên
	wNêu
	wNếu
	wNgành
	wNgày
	wNghỉ
	wNghĩa
	wNghị
	wNgoài
	wNgôi
	wNguồn
	wNgũ
	wNgười
	wNgưỡng
	wNhà
	wNhất
	wNhận
	wNhiều
	wNhiệm
	wNhìn
	wNhóm
	wNhờ
	wNhư
	wNhưng
	wNhững
	wNói
	wNọ
	wNông
	wNội
	wNơi
	wNước
	wNửa
	wNữa
	wÔng
	wỞ
	wPhát
	wPhải
	wPhần
	wPhấn
	wPhía
	wPhố
	wPhương
	wPhường
	wQua
	wQuả
	wQuản
	wQuãng
	wQuân
	wQuần
	wQuận
	wQuy
	wQuyền
	wQuyết
	wQuý
	wRa
	wRằng
	wRèn
	wRiêng
	wSang
	wSau
	wSách
	wSáng
	wSinh
	wSo
	wSong
	wSố
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
	wThay
	wThành
	wTháng
	wThấp
	wTheo
	wThêm
	wThềm
	wThế
	wThể
	wThì
	wThị
	wThông
	wThời
	wThua
	wThuộc
	wThư
	wThường
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
	wTôi
	wTồn
	wTốt
	wTổ
	wTổng
	wTới
	wTP
	wTra
	wTrang
	wTrao
	wTrào
	wTrấn
	wTrẻ
	wTrên
	wTriển
	wTrình
	wTrí
	wTrong
	wTrở
	wTrung
	wTruy
	wTrương
	wTrường
	wTrước
	wTrưởng
	wTrực
	wTuổi
	wTuyên
	wTú
	wTư
	wTương
	wTừ
	wTức
	wTX
	wUBKT
	wỦy
	wƯơng
	wƯớc
	wƯu
	wỨng
	wVà
	wVài
	wVào
	wVẫn
	wVen
	wVề
	wVi
	wViên
	wViệc
	wVinh
	wVị
	wVới
	wVùng
	wVụ
	wVượt
	wVừa
	wVực
	wXã
	wXem
	wXét
	wXếp
	wXong
	wXuống
	wXuyên
	wordLast // behind the last
)

// wordTexts holds the words, in the spelling of newspapers; others fold to it.
var wordTexts = [wordLast]string{
	wAnh: "anh", wÁn: "án", wÁp: "áp", wẢnh: "ảnh", wẤy: "ấy", wBa: "ba", wBan: "ban", wBao: "bao", wBà: "bà", wBàn: "bàn", wBác: "bác", wBáo: "báo",
	wBản: "bản", wBạn: "bạn", wBằng: "bằng", wBầu: "bầu", wBậc: "bậc", wBCH: "BCH", wBên: "bên", wBiên: "biên", wBiết: "biết", wBiểu: "biểu",
	wBình: "bình", wBí: "bí", wBị: "bị", wBốn: "bốn", wBổ: "bổ", wBộ: "bộ", wBuổi: "buổi", wBước: "bước", wCao: "cao", wCác: "các", wCách: "cách",
	wCán: "cán", wCáo: "cáo", wCả: "cả", wCạnh: "cạnh", wCăn: "căn", wCấp: "cấp", wCấu: "cấu", wCháu: "cháu", wChặng: "chặng", wChậm: "chậm",
	wChi: "chi", wChiều: "chiều", wChiếm: "chiếm", wChí: "chí", wChính: "chính", wChỉ: "chỉ", wChị: "chị", wChịu: "chịu", wCho: "cho", wChọn: "chọn",
	wChung: "chung", wChuyên: "chuyên", wChú: "chú", wChúng: "chúng", wChủ: "chủ", wChưa: "chưa", wChức: "chức", wCon: "con", wCòn: "còn", wCó: "có",
	wCô: "cô", wCông: "công", wCơ: "cơ", wCuối: "cuối", wCuộc: "cuộc", wCùng: "cùng", wCủa: "của", wCũng: "cũng", wCứ: "cứ", wCử: "cử", wDân: "dân",
	wDấu: "dấu", wDẫn: "dẫn", wDiễn: "diễn", wDiện: "diện", wDịp: "dịp", wDo: "do", wDoanh: "doanh", wDung: "dung", wDuyên: "duyên", wDũng: "dũng",
	wDương: "dương", wDưới: "dưới", wDưỡng: "dưỡng", wDừng: "dừng", wDự: "dự", wĐang: "đang", wĐánh: "đánh", wĐảng: "đảng", wĐảo: "đảo", wĐã: "đã",
	wĐại: "đại", wĐạo: "đạo", wĐạt: "đạt", wĐăng: "đăng", wĐây: "đây", wĐầu: "đầu", wĐầy: "đầy", wĐề: "đề", wĐều: "đều", wĐến: "đến", wĐể: "để",
	wĐi: "đi", wĐiều: "điều", wĐiểm: "điểm", wĐịa: "địa", wĐịnh: "định", wĐoàn: "đoàn", wĐó: "đó", wĐóng: "đóng", wĐông: "đông", wĐồng: "đồng",
	wĐối: "đối", wĐội: "đội", wĐộng: "động", wĐơn: "đơn", wĐợt: "đợt", wĐua: "đua", wĐưa: "đưa", wĐược: "được", wĐứng: "đứng", wĐV: "đv", wEm: "em",
	wGắn: "gắn", wGần: "gần", wGiai: "giai", wGian: "gian", wGiao: "giao", wGiá: "giá", wGiám: "giám", wGiảm: "giảm", wGiờ: "giờ", wGiới: "giới",
	wGiữ: "giữ", wGiữa: "giữa", wGóp: "góp", wGồm: "gồm", wHai: "hai", wHay: "hay", wHàng: "hàng", wHành: "hành", wHạng: "hạng", wHiện: "hiện",
	wHiệu: "hiệu", wHoàn: "hoàn", wHoạch: "hoạch", wHoạt: "hoạt", wHọ: "họ", wHọc: "học", wHọp: "họp", wHồ: "hồ", wHội: "hội", wHơn: "hơn", wHợp: "hợp",
	wHuyện: "huyện", wHùng: "hùng", wÍt: "ít", wKém: "kém", wKế: "kế", wKết: "kết", wKể: "kể", wKhai: "khai", wKhác: "khác", wKhánh: "khánh",
	wKhắp: "khắp", wKhen: "khen", wKhi: "khi", wKhóa: "khóa", wKhông: "không", wKhối: "khối", wKhởi: "khởi", wKhu: "khu", wKiến: "kiến", wKiểm: "kiểm",
	wKỳ: "kỳ", wKỷ: "kỷ", wLà: "là", wLàm: "làm", wLãnh: "lãnh", wLại: "lại", wLần: "lần", wLên: "lên", wLễ: "lễ", wLiệu: "liệu", wLLVT: "LLVT",
	wLoại: "loại", wLòng: "lòng", wLớn: "lớn", wLớp: "lớp", wLuận: "luận", wLuật: "luật", wLượng: "lượng", wLực: "lực", wMà: "mà", wMạc: "mạc",
	wMặt: "mặt", wMấy: "mấy", wMiền: "miền", wMình: "mình", wMọi: "mọi", wMốc: "mốc", wMỗi: "mỗi", wMột: "một", wMới: "mới", wMừng: "mừng", wMức: "mức",
	wNay: "nay", wNào: "nào", wNày: "này", wNạp: "nạp", wNăm: "năm", wNâng: "nâng", wNên: "nên", wNêu: "nêu", wNếu: "nếu", wNgành: "ngành",
	wNgày: "ngày", wNghỉ: "nghỉ", wNghĩa: "nghĩa", wNghị: "nghị", wNgoài: "ngoài", wNgôi: "ngôi", wNguồn: "nguồn", wNgũ: "ngũ", wNgười: "người",
	wNgưỡng: "ngưỡng", wNhà: "nhà", wNhất: "nhất", wNhận: "nhận", wNhiều: "nhiều", wNhiệm: "nhiệm", wNhìn: "nhìn", wNhóm: "nhóm", wNhờ: "nhờ",
	wNhư: "như", wNhưng: "nhưng", wNhững: "những", wNói: "nói", wNọ: "nọ", wNông: "nông", wNội: "nội", wNơi: "nơi", wNước: "nước", wNửa: "nửa",
	wNữa: "nữa", wÔng: "ông", wỞ: "ở", wPhát: "phát", wPhải: "phải", wPhần: "phần", wPhấn: "phấn", wPhía: "phía", wPhố: "phố", wPhương: "phương",
	wPhường: "phường", wQua: "qua", wQuả: "quả", wQuản: "quản", wQuãng: "quãng", wQuân: "quân", wQuần: "quần", wQuận: "quận", wQuy: "quy",
	wQuyền: "quyền", wQuyết: "quyết", wQuý: "quý", wRa: "ra", wRằng: "rằng", wRèn: "rèn", wRiêng: "riêng", wSang: "sang", wSau: "sau", wSách: "sách",
	wSáng: "sáng", wSinh: "sinh", wSo: "so", wSong: "song", wSố: "số", wSở: "sở", wSuất: "suất", wSung: "sung", wSuốt: "suốt", wTa: "ta", wTác: "tác",
	wTái: "tái", wTại: "tại", wTăng: "tăng", wTặng: "tặng", wTâm: "tâm", wTất: "tất", wTập: "tập", wThay: "thay", wThành: "thành", wTháng: "tháng",
	wThấp: "thấp", wTheo: "theo", wThêm: "thêm", wThềm: "thềm", wThế: "thế", wThể: "thể", wThì: "thì", wThị: "thị", wThông: "thông", wThời: "thời",
	wThua: "thua", wThuộc: "thuộc", wThư: "thư", wThường: "thường", wThứ: "thứ", wThực: "thực", wTiêu: "tiêu", wTiền: "tiền", wTiến: "tiến",
	wTiếp: "tiếp", wTin: "tin", wTính: "tính", wTỉnh: "tỉnh", wTịch: "tịch", wToàn: "toàn", wTôi: "tôi", wTồn: "tồn", wTốt: "tốt", wTổ: "tổ",
	wTổng: "tổng", wTới: "tới", wTP: "TP", wTra: "tra", wTrang: "trang", wTrao: "trao", wTrào: "trào", wTrấn: "trấn", wTrẻ: "trẻ", wTrên: "trên",
	wTriển: "triển", wTrình: "trình", wTrí: "trí", wTrong: "trong", wTrở: "trở", wTrung: "trung", wTruy: "truy", wTrương: "trương", wTrường: "trường",
	wTrước: "trước", wTrưởng: "trưởng", wTrực: "trực", wTuổi: "tuổi", wTuyên: "tuyên", wTú: "tú", wTư: "tư", wTương: "tương", wTừ: "từ", wTức: "tức",
	wTX: "TX", wUBKT: "UBKT", wỦy: "ủy", wƯơng: "ương", wƯớc: "ước", wƯu: "ưu", wỨng: "ứng", wVà: "và", wVài: "vài", wVào: "vào", wVẫn: "vẫn",
	wVen: "ven", wVề: "về", wVi: "vi", wViên: "viên", wViệc: "việc", wVinh: "vinh", wVị: "vị", wVới: "với", wVùng: "vùng", wVụ: "vụ", wVượt: "vượt",
	wVừa: "vừa", wVực: "vực", wXã: "xã", wXem: "xem", wXét: "xét", wXếp: "xếp", wXong: "xong", wXuống: "xuống", wXuyên: "xuyên",
}

// learnWords finds the words of rules among those that the lexicon knows.
func (g *grammar) learnWords() {
	g.known = make([]word, g.lexicon.Words())
	for n := word(1); n < wordLast; n++ {
		g.known[g.lexicon.Word(wordTexts[n])] = n
	}
}
