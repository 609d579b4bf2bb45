package indicator

// word is a word that rules ask for by itself, where no phrase of the catalogue or
// cue holds it. A constant is named after its word. Zero is every other word, and
// what is none.
type word uint16

const (
	_ word = iota
	wAnh
	wÁn
	wẢnh
	wẤy
	wBa
	wBan
	wBà
	wBàn
	wBáo
	wBản
	wBạn
	wBằng
	wBầu
	wBậc
	wBên
	wBiểu
	wBình
	wBí
	wBị
	wBốn
	wBổ
	wBộ
	wBởi
	wBuổi
	wBước
	wCác
	wCách
	wCả
	wCải
	wCạnh
	wCăn
	wCầu
	wCấp
	wCấu
	wChặng
	wChậm
	wChi
	wChiếm
	wChí
	wChính
	wChỉ
	wCho
	wChung
	wChuyên
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
	wCụ
	wCụm
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
	wDựng
	wĐang
	wĐánh
	wĐảng
	wĐã
	wĐại
	wĐạo
	wĐạt
	wĐăng
	wĐặt
	wĐây
	wĐầu
	wĐề
	wĐều
	wĐến
	wĐể
	wĐi
	wĐiều
	wĐiểm
	wĐích
	wĐịa
	wĐịnh
	wĐoàn
	wĐó
	wĐôi
	wĐông
	wĐồng
	wĐối
	wĐội
	wĐộng
	wĐơn
	wĐợt
	wĐua
	wĐưa
	wĐương
	wĐược
	wĐứng
	wĐV
	wEm
	wGần
	wGấp
	wGhi
	wGiai
	wGian
	wGiao
	wGiá
	wGiám
	wGiờ
	wGiới
	wGiúp
	wGiữa
	wGồm
	wHai
	wHàng
	wHành
	wHạng
	wHẳn
	wHiện
	wHiệu
	wHoàn
	wHoạch
	wHoạt
	wHọc
	wHọp
	wHồ
	wHội
	wHơn
	wHợp
	wHuy
	wHuyện
	wHùng
	wIndex
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
	wKinh
	wKỳ
	wKỷ
	wLà
	wLàm
	wLãnh
	wLại
	wLần
	wLập
	wLên
	wLễ
	wLLVT
	wLòng
	wLớp
	wLuân
	wLuận
	wLuật
	wMà
	wMạc
	wMắt
	wMặt
	wMiền
	wMình
	wMọi
	wMỗi
	wMột
	wMới
	wMở
	wMục
	wMức
	wNay
	wNào
	wNày
	wNạp
	wNăm
	wNâng
	wNên
	wNếu
	wNgang
	wNgay
	wNgành
	wNgày
	wNghĩa
	wNghị
	wNgoài
	wNgoái
	wNgôi
	wNgũ
	wNgười
	wNhà
	wNhằm
	wNhân
	wNhất
	wNhận
	wNhiều
	wNhiệm
	wNhìn
	wNhờ
	wNhư
	wNhưng
	wNhững
	wNọ
	wNội
	wNơi
	wNước
	wNửa
	wNữa
	wÔng
	wỞ
	wPhát
	wPhải
	wPhạm
	wPhần
	wPhí
	wPhía
	wPhố
	wPhương
	wPhường
	wQua
	wQuả
	wQuản
	wQuãng
	wQuân
	wQuận
	wQuốc
	wQuy
	wQuyền
	wQuyết
	wQuý
	wRa
	wRiêng
	wRưỡi
	wSang
	wSau
	wSắp
	wSinh
	wSo
	wSong
	wSố
	wSở
	wSung
	wSuốt
	wTa
	wTác
	wTái
	wTại
	wTặng
	wTâm
	wTầng
	wTất
	wTập
	wThanh
	wThay
	wThành
	wTháng
	wThấp
	wTheo
	wThêm
	wThể
	wThiện
	wThiệu
	wThì
	wThị
	wThông
	wThống
	wThời
	wThu
	wThua
	wThuộc
	wThư
	wThường
	wThứ
	wThực
	wTiên
	wTiêu
	wTiền
	wTiến
	wTính
	wTỉnh
	wTịch
	wToàn
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
	wTrên
	wTriển
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
	wTuần
	wTuổi
	wTuyên
	wTư
	wTương
	wTừ
	wTức
	wTX
	wUBKT
	wỦy
	wƯơng
	wƯớc
	wỨng
	wVà
	wVài
	wVào
	wVẫn
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
	wVươn
	wVượt
	wVừa
	wVực
	wXác
	wXã
	wXây
	wXem
	wXét
	wXếp
	wXỉ
	wXong
	wXuống
	wXuyên
	wYêu
	wordLast
)

// wordTexts holds the words, in the spelling of newspapers; others fold to it.
var wordTexts = [wordLast]string{
	wAnh: "anh", wÁn: "án", wẢnh: "ảnh", wẤy: "ấy", wBa: "ba", wBan: "ban", wBà: "bà", wBàn: "bàn", wBáo: "báo", wBản: "bản", wBạn: "bạn",
	wBằng: "bằng", wBầu: "bầu", wBậc: "bậc", wBên: "bên", wBiểu: "biểu", wBình: "bình", wBí: "bí", wBị: "bị", wBốn: "bốn", wBổ: "bổ", wBộ: "bộ",
	wBởi: "bởi", wBuổi: "buổi", wBước: "bước", wCác: "các", wCách: "cách", wCả: "cả", wCải: "cải", wCạnh: "cạnh", wCăn: "căn", wCầu: "cầu",
	wCấp: "cấp", wCấu: "cấu", wChặng: "chặng", wChậm: "chậm", wChi: "chi", wChiếm: "chiếm", wChí: "chí", wChính: "chính", wChỉ: "chỉ", wCho: "cho",
	wChung: "chung", wChuyên: "chuyên", wChủ: "chủ", wChưa: "chưa", wChức: "chức", wCon: "con", wCòn: "còn", wCó: "có", wCô: "cô", wCông: "công",
	wCơ: "cơ", wCuối: "cuối", wCuộc: "cuộc", wCùng: "cùng", wCủa: "của", wCũng: "cũng", wCụ: "cụ", wCụm: "cụm", wCứ: "cứ", wCử: "cử", wDân: "dân",
	wDấu: "dấu", wDẫn: "dẫn", wDiễn: "diễn", wDiện: "diện", wDịp: "dịp", wDo: "do", wDoanh: "doanh", wDung: "dung", wDuyên: "duyên", wDũng: "dũng",
	wDương: "dương", wDưới: "dưới", wDưỡng: "dưỡng", wDừng: "dừng", wDự: "dự", wDựng: "dựng", wĐang: "đang", wĐánh: "đánh", wĐảng: "đảng", wĐã: "đã",
	wĐại: "đại", wĐạo: "đạo", wĐạt: "đạt", wĐăng: "đăng", wĐặt: "đặt", wĐây: "đây", wĐầu: "đầu", wĐề: "đề", wĐều: "đều", wĐến: "đến", wĐể: "để",
	wĐi: "đi", wĐiều: "điều", wĐiểm: "điểm", wĐích: "đích", wĐịa: "địa", wĐịnh: "định", wĐoàn: "đoàn", wĐó: "đó", wĐôi: "đôi", wĐông: "đông",
	wĐồng: "đồng", wĐối: "đối", wĐội: "đội", wĐộng: "động", wĐơn: "đơn", wĐợt: "đợt", wĐua: "đua", wĐưa: "đưa", wĐương: "đương", wĐược: "được",
	wĐứng: "đứng", wĐV: "đv", wEm: "em", wGần: "gần", wGấp: "gấp", wGhi: "ghi", wGiai: "giai", wGian: "gian", wGiao: "giao", wGiá: "giá",
	wGiám: "giám", wGiờ: "giờ", wGiới: "giới", wGiúp: "giúp", wGiữa: "giữa", wGồm: "gồm", wHai: "hai", wHàng: "hàng", wHành: "hành", wHạng: "hạng",
	wHẳn: "hẳn", wHiện: "hiện", wHiệu: "hiệu", wHoàn: "hoàn", wHoạch: "hoạch", wHoạt: "hoạt", wHọc: "học", wHọp: "họp", wHồ: "hồ", wHội: "hội",
	wHơn: "hơn", wHợp: "hợp", wHuy: "huy", wHuyện: "huyện", wHùng: "hùng", wIndex: "index", wÍt: "ít", wKém: "kém", wKế: "kế", wKết: "kết", wKể: "kể",
	wKhai: "khai", wKhác: "khác", wKhánh: "khánh", wKhắp: "khắp", wKhen: "khen", wKhi: "khi", wKhóa: "khóa", wKhông: "không", wKhối: "khối",
	wKhởi: "khởi", wKhu: "khu", wKiến: "kiến", wKiểm: "kiểm", wKinh: "kinh", wKỳ: "kỳ", wKỷ: "kỷ", wLà: "là", wLàm: "làm", wLãnh: "lãnh", wLại: "lại",
	wLần: "lần", wLập: "lập", wLên: "lên", wLễ: "lễ", wLLVT: "LLVT", wLòng: "lòng", wLớp: "lớp", wLuân: "luân", wLuận: "luận", wLuật: "luật",
	wMà: "mà", wMạc: "mạc", wMắt: "mắt", wMặt: "mặt", wMiền: "miền", wMình: "mình", wMọi: "mọi", wMỗi: "mỗi", wMột: "một", wMới: "mới", wMở: "mở",
	wMục: "mục", wMức: "mức", wNay: "nay", wNào: "nào", wNày: "này", wNạp: "nạp", wNăm: "năm", wNâng: "nâng", wNên: "nên", wNếu: "nếu",
	wNgang: "ngang", wNgay: "ngay", wNgành: "ngành", wNgày: "ngày", wNghĩa: "nghĩa", wNghị: "nghị", wNgoài: "ngoài", wNgoái: "ngoái", wNgôi: "ngôi",
	wNgũ: "ngũ", wNgười: "người", wNhà: "nhà", wNhằm: "nhằm", wNhân: "nhân", wNhất: "nhất", wNhận: "nhận", wNhiều: "nhiều", wNhiệm: "nhiệm",
	wNhìn: "nhìn", wNhờ: "nhờ", wNhư: "như", wNhưng: "nhưng", wNhững: "những", wNọ: "nọ", wNội: "nội", wNơi: "nơi", wNước: "nước", wNửa: "nửa",
	wNữa: "nữa", wÔng: "ông", wỞ: "ở", wPhát: "phát", wPhải: "phải", wPhạm: "phạm", wPhần: "phần", wPhí: "phí", wPhía: "phía", wPhố: "phố",
	wPhương: "phương", wPhường: "phường", wQua: "qua", wQuả: "quả", wQuản: "quản", wQuãng: "quãng", wQuân: "quân", wQuận: "quận", wQuốc: "quốc",
	wQuy: "quy", wQuyền: "quyền", wQuyết: "quyết", wQuý: "quý", wRa: "ra", wRiêng: "riêng", wRưỡi: "rưỡi", wSang: "sang", wSau: "sau", wSắp: "sắp",
	wSinh: "sinh", wSo: "so", wSong: "song", wSố: "số", wSở: "sở", wSung: "sung", wSuốt: "suốt", wTa: "ta", wTác: "tác", wTái: "tái", wTại: "tại",
	wTặng: "tặng", wTâm: "tâm", wTầng: "tầng", wTất: "tất", wTập: "tập", wThanh: "thanh", wThay: "thay", wThành: "thành", wTháng: "tháng",
	wThấp: "thấp", wTheo: "theo", wThêm: "thêm", wThể: "thể", wThiện: "thiện", wThiệu: "thiệu", wThì: "thì", wThị: "thị", wThông: "thông",
	wThống: "thống", wThời: "thời", wThu: "thu", wThua: "thua", wThuộc: "thuộc", wThư: "thư", wThường: "thường", wThứ: "thứ", wThực: "thực",
	wTiên: "tiên", wTiêu: "tiêu", wTiền: "tiền", wTiến: "tiến", wTính: "tính", wTỉnh: "tỉnh", wTịch: "tịch", wToàn: "toàn", wTồn: "tồn", wTốt: "tốt",
	wTổ: "tổ", wTổng: "tổng", wTới: "tới", wTP: "TP", wTra: "tra", wTrang: "trang", wTrao: "trao", wTrào: "trào", wTrên: "trên", wTriển: "triển",
	wTrí: "trí", wTrong: "trong", wTrở: "trở", wTrung: "trung", wTruy: "truy", wTrương: "trương", wTrường: "trường", wTrước: "trước",
	wTrưởng: "trưởng", wTrực: "trực", wTuần: "tuần", wTuổi: "tuổi", wTuyên: "tuyên", wTư: "tư", wTương: "tương", wTừ: "từ", wTức: "tức", wTX: "TX",
	wUBKT: "UBKT", wỦy: "ủy", wƯơng: "ương", wƯớc: "ước", wỨng: "ứng", wVà: "và", wVài: "vài", wVào: "vào", wVẫn: "vẫn", wVề: "về", wVi: "vi",
	wViên: "viên", wViệc: "việc", wVinh: "vinh", wVì: "vì", wVị: "vị", wVới: "với", wVùng: "vùng", wVụ: "vụ", wVươn: "vươn", wVượt: "vượt",
	wVừa: "vừa", wVực: "vực", wXác: "xác", wXã: "xã", wXây: "xây", wXem: "xem", wXét: "xét", wXếp: "xếp", wXỉ: "xỉ", wXong: "xong", wXuống: "xuống",
	wXuyên: "xuyên", wYêu: "yêu",
}

// learnWords finds the words of rules among those that the lexicon knows.
func (g *grammar) learnWords() {
	g.known = new([1 << 16]word)
	for n := word(1); n < wordLast; n++ {
		g.known[g.lexicon.Word(wordTexts[n])] = n
	}
}
