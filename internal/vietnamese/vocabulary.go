package vietnamese

// The ids of the words that the scanners of this package know, each in the
// first group that it belongs to; a Lexicon gives the words of its caller's phrases
// the ids behind wordLast. A constant is named after its word.
const (
	// Numerals.
	wNửa WordID = wordFirst + iota
	wPhần
	wK
	wM
	wTr
	wG
	wMột
	wHai
	wNăm
	wTư
	wKhông
	wBa
	wBốn
	wSáu
	wBảy
	wBẩy
	wTám
	wChín
	wMười
	wMươi
	wMốt
	wLăm
	wNhăm
	wLinh
	wLẻ
	wRưỡi
	wRưởi
	wChục
	wTrăm
	wNghìn
	wNgàn
	wVạn
	wTriệu
	wTỷ
	wPhẩy
	wChấm
	wÂm
	wTrừ

	// Comparators.
	wNhất
	wHơn
	wTrên
	wGần
	wNgót
	wKhoảng
	wChừng
	wTầm
	wƯớc
	wDưới
	wTrở
	wLên
	wXuống
	wTối
	wNhiều
	wGiữa
	wTới
	wĐến
	wXấp
	wXỉ
	wQuá
	wVượt
	wĐa
	wThiểu
	wÍt
	wCao
	wThấp
	wKém
	wChưa
	wTính
	wĐầy

	// Money and what is not money; other units.
	wĐồng
	wĐ
	wVnđ
	wVnd
	wUsd
	wEuro
	wĐô
	wLần
	wĐiểm
	wBậc
	wHạng
	wChí
	wBào
	wĐội
	wThời
	wTình
	wÝ
	wLoạt
	wHành
	wPhục
	wNghiệp
	wMinh
	wThuận
	wKhởi
	wLệ
	wTrọng
	wGiá
	wSuất
	wVn
	wBộ
	wGấp

	// Documents by their kinds.
	wKế
	wChương
	wChỉ
	wNghị
	wQuyết
	wThị
	wĐề
	wDự
	wCông
	wVăn
	wBáo
	wCáo
	wChế
	wKết
	wLuận
	wĐịnh
	wQuy
	wHoạch
	wÁn
	wTrình
	wHướng
	wDẫn
	wThông

	// What numbers count nothing before or behind.
	wKỳ
	wQuân
	wTuổi
	wTuần
	wPhút
	wGiây
	wBuổi
	wBinh
	wẢnh
	wHình
	wTiếng
	wKhóa
	wPhiên
	wƯơng
	wTrung
	wĐiều
	wKhoản
	wMục
	wPhiếu
	wHa
	wKm
	wKg
	wCm
	wMm
	wTấn
	wTạ
	wYến
	wLít
	wMét
	wPhòng
	wTầng
	wLớp
	wTổ
	wẤp
	wThôn
	wXóm
	wPhường
	wQuận
	wKhu
	wPhố
	wLộ
	wSư
	wLữ
	wTiểu
	wVùng
	wTrang
	wBài
	wBảng
	wLượt
	wBan
	wĐạo
	wĐoàn
	wTra
	wTác
	wTập
	wNgõ
	wKiệt
	wHẻm

	// Words of grammar.
	wLà
	wCó
	wVà
	wTrong
	wCủa

	// Nouns that numbers count.
	wSinh
	wThẻ
	wHuy
	wLĩnh
	wBản
	wĐịa
	wNhóm
	wNhà
	wThành
	wGiải
	wNgười
	wCuộc
	wVụ
	wViệc
	wTrường
	wHợp
	wĐảng
	wChi
	wCá
	wĐơn
	wXã
	wHuyện
	wTỉnh
	wHội
	wCơ
	wCái
	wChiếc
	wNội
	wMô
	wỦy
	wViên
	wQuần
	wThanh
	wCán
	wĐại
	wHộ
	wDoanh
	wLãnh
	wTiêu
	wGiáo
	wBí
	wPhó
	wÔng
	wBà
	wAnh
	wChị

	// Times: their units, and the words before and behind them.
	wTừ
	wNgày
	wMồng
	wMùng
	wTháng
	wMạng
	wQuý
	wNhật
	wHôm
	wNay
	wQua
	wMai
	wKia
	wNgoái
	wTrước
	wSau
	wĐó
	wNày
	wRồi
	wKhép
	wThúc
	wHết
	wKể
	wĐầu
	wCuối
	wCả
	wHọc
	wNhiệm
	wGian
	wĐoạn
	wĐợt
	wDịp
	wMỗi
	wHằng
	wHàng
	wTừng
	wBình
	wSo
	wVới
	wVào
	wSáng
	wTrưa
	wChiều
	wĐêm
	wLúc
	wGiờ
	wHiện
	wBây
	wVừa
	wTiếp
	wCác
	wNữa
	wTcn
	wTiên
	wToàn
	wMốc
	wKhánh
	wLập
	wNữ
	wRiêng
	wLiên
	wLiền
	wMới
	wĐược
	wTại
	wTheo
	wKhi
	wCho
	wDo
	wĐể
	wCũng
	wĐang
	wSẽ
	wThì
	wMà
	wVề
	wĐã
	wỞ

	// Words that single rules look at.
	wĐộ
	wĐời
	wĐường
	wCầu
	wĐộng
	wVòng
	wBước
	wLoại
	wNhì
	wĐạt
	wBằng
	wPhải
	wThứ
	wChủ
	wChúa
	wBữa
	wCùng
	wGiai
	wLễ
	wH
	wNhững
	wMấy
	wVài
	wChia
	wTrí
	wVị
	wSĩ
	wDân
	wNghề
	wXây
	wĐọc
	wNhư
	wNêu
	wNói
	wTăng
	wGiảm
	wNâng
	wTốt
	wKhá
	wGiỏi
	wHoàn
	wXuất
	wC
	wSố
	wTổng
	wCon
	wKỷ
	wNiệm
	wCovid
	wThoại
	wĐt
	wFax
	wTel
	wHotline
	wXem
	wTruy
	wCập
	wViews
	wXếp
	wĐứng
	wCấp
	wTái
	wNhân
	wQuả
	wCòn
	wLại
	wChung
	wThực
	wTriển
	wSuốt

	wordLast
)

// vocabulary holds the word of each id, in the spelling of newspapers; others
// fold to it.
var vocabulary = [wordLast]string{
	// Numerals.
	wNửa: "nửa", wPhần: "phần", wK: "k", wM: "m", wTr: "tr", wG: "g", wMột: "một", wHai: "hai",
	wNăm: "năm", wTư: "tư", wKhông: "không", wBa: "ba", wBốn: "bốn", wSáu: "sáu", wBảy: "bảy", wBẩy: "bẩy",
	wTám: "tám", wChín: "chín", wMười: "mười", wMươi: "mươi", wMốt: "mốt", wLăm: "lăm", wNhăm: "nhăm", wLinh: "linh",
	wLẻ: "lẻ", wRưỡi: "rưỡi", wRưởi: "rưởi", wChục: "chục", wTrăm: "trăm", wNghìn: "nghìn", wNgàn: "ngàn", wVạn: "vạn",
	wTriệu: "triệu", wTỷ: "tỷ", wPhẩy: "phẩy", wChấm: "chấm", wÂm: "âm", wTrừ: "trừ",
	// Comparators.
	wNhất: "nhất", wHơn: "hơn", wTrên: "trên", wGần: "gần", wNgót: "ngót", wKhoảng: "khoảng", wChừng: "chừng", wTầm: "tầm",
	wƯớc: "ước", wDưới: "dưới", wTrở: "trở", wLên: "lên", wXuống: "xuống", wTối: "tối", wNhiều: "nhiều", wGiữa: "giữa",
	wTới: "tới", wĐến: "đến", wXấp: "xấp", wXỉ: "xỉ", wQuá: "quá", wVượt: "vượt", wĐa: "đa", wThiểu: "thiểu", wÍt: "ít",
	wCao: "cao", wThấp: "thấp", wKém: "kém", wChưa: "chưa", wTính: "tính", wĐầy: "đầy",
	// Money and what is not money; other units.
	wĐồng: "đồng", wĐ: "đ", wVnđ: "vnđ", wVnd: "vnd", wUsd: "usd", wEuro: "euro", wĐô: "đô", wLần: "lần", wĐiểm: "điểm", wBậc: "bậc", wHạng: "hạng",
	wChí: "chí", wBào: "bào", wĐội: "đội", wThời: "thời", wTình: "tình", wÝ: "ý", wLoạt: "loạt", wHành: "hành",
	wPhục: "phục", wNghiệp: "nghiệp", wMinh: "minh", wThuận: "thuận", wKhởi: "khởi", wLệ: "lệ", wTrọng: "trọng", wGiá: "giá",
	wSuất: "suất", wVn: "vn", wBộ: "bộ", wGấp: "gấp",
	// Documents by their kinds.
	wKế: "kế", wChương: "chương", wChỉ: "chỉ", wNghị: "nghị", wQuyết: "quyết", wThị: "thị", wĐề: "đề", wDự: "dự",
	wCông: "công", wVăn: "văn", wBáo: "báo", wCáo: "cáo", wChế: "chế", wKết: "kết", wLuận: "luận", wĐịnh: "định",
	wQuy: "quy", wHoạch: "hoạch", wÁn: "án", wTrình: "trình", wHướng: "hướng", wDẫn: "dẫn", wThông: "thông",
	// What numbers count nothing before or behind.
	wKỳ: "kỳ", wQuân: "quân", wTuổi: "tuổi", wTuần: "tuần", wPhút: "phút", wGiây: "giây", wBuổi: "buổi", wBinh: "binh",
	wẢnh: "ảnh", wHình: "hình", wTiếng: "tiếng", wKhóa: "khóa", wPhiên: "phiên", wƯơng: "ương", wTrung: "trung", wĐiều: "điều",
	wKhoản: "khoản", wMục: "mục", wPhiếu: "phiếu", wHa: "ha", wKm: "km", wKg: "kg", wCm: "cm", wMm: "mm",
	wTấn: "tấn", wTạ: "tạ", wYến: "yến", wLít: "lít", wMét: "mét", wPhòng: "phòng", wTầng: "tầng", wLớp: "lớp",
	wTổ: "tổ", wẤp: "ấp", wThôn: "thôn", wXóm: "xóm", wPhường: "phường", wQuận: "quận", wKhu: "khu", wPhố: "phố",
	wLộ: "lộ", wSư: "sư", wLữ: "lữ", wTiểu: "tiểu", wVùng: "vùng", wTrang: "trang", wBài: "bài", wBảng: "bảng",
	wLượt: "lượt", wBan: "ban", wĐạo: "đạo", wĐoàn: "đoàn", wTra: "tra", wTác: "tác", wTập: "tập", wNgõ: "ngõ",
	wKiệt: "kiệt", wHẻm: "hẻm",
	// Words of grammar.
	wLà: "là", wCó: "có", wVà: "và", wTrong: "trong", wCủa: "của",
	// Nouns that numbers count.
	wSinh: "sinh", wThẻ: "thẻ", wHuy: "huy", wLĩnh: "lĩnh", wBản: "bản", wĐịa: "địa", wNhóm: "nhóm", wNhà: "nhà",
	wThành: "thành", wGiải: "giải", wNgười: "người", wCuộc: "cuộc", wVụ: "vụ", wViệc: "việc", wTrường: "trường", wHợp: "hợp",
	wĐảng: "đảng", wChi: "chi", wCá: "cá", wĐơn: "đơn", wXã: "xã", wHuyện: "huyện", wTỉnh: "tỉnh", wHội: "hội",
	wCơ: "cơ", wCái: "cái", wChiếc: "chiếc", wNội: "nội", wMô: "mô", wỦy: "ủy", wViên: "viên", wQuần: "quần",
	wThanh: "thanh", wCán: "cán", wĐại: "đại", wHộ: "hộ", wDoanh: "doanh", wLãnh: "lãnh", wTiêu: "tiêu", wGiáo: "giáo",
	wBí: "bí", wPhó: "phó", wÔng: "ông", wBà: "bà", wAnh: "anh", wChị: "chị",
	// Times: their units, and the words before and behind them.
	wTừ: "từ", wNgày: "ngày", wMồng: "mồng", wMùng: "mùng", wTháng: "tháng", wMạng: "mạng", wQuý: "quý", wNhật: "nhật", wHôm: "hôm",
	wNay: "nay", wQua: "qua", wMai: "mai", wKia: "kia", wNgoái: "ngoái", wTrước: "trước", wSau: "sau", wĐó: "đó", wNày: "này",
	wRồi: "rồi", wKhép: "khép", wThúc: "thúc", wHết: "hết", wKể: "kể", wĐầu: "đầu", wCuối: "cuối", wCả: "cả", wHọc: "học", wNhiệm: "nhiệm",
	wGian: "gian", wĐoạn: "đoạn", wĐợt: "đợt", wDịp: "dịp", wMỗi: "mỗi", wHằng: "hằng", wHàng: "hàng", wTừng: "từng",
	wBình: "bình", wSo: "so", wVới: "với", wVào: "vào", wSáng: "sáng", wTrưa: "trưa", wChiều: "chiều", wĐêm: "đêm",
	wLúc: "lúc", wGiờ: "giờ", wHiện: "hiện", wBây: "bây", wVừa: "vừa", wTiếp: "tiếp", wCác: "các", wNữa: "nữa",
	wTcn: "tcn", wTiên: "tiên", wToàn: "toàn", wMốc: "mốc", wKhánh: "khánh", wLập: "lập", wNữ: "nữ", wRiêng: "riêng",
	wLiên: "liên", wLiền: "liền", wMới: "mới", wĐược: "được", wTại: "tại", wTheo: "theo", wKhi: "khi", wCho: "cho",
	wDo: "do", wĐể: "để", wCũng: "cũng", wĐang: "đang", wSẽ: "sẽ", wThì: "thì", wMà: "mà", wVề: "về",
	wĐã: "đã", wỞ: "ở",
	// Words that single rules look at.
	wĐộ: "độ", wĐời: "đời", wĐường: "đường", wCầu: "cầu", wĐộng: "động", wVòng: "vòng", wBước: "bước", wLoại: "loại",
	wNhì: "nhì", wĐạt: "đạt", wBằng: "bằng", wPhải: "phải", wThứ: "thứ", wChủ: "chủ", wChúa: "chúa", wBữa: "bữa",
	wCùng: "cùng", wGiai: "giai", wLễ: "lễ", wH: "h", wNhững: "những", wMấy: "mấy", wVài: "vài", wChia: "chia",
	wTrí: "trí", wVị: "vị", wSĩ: "sĩ", wDân: "dân", wNghề: "nghề", wXây: "xây", wĐọc: "đọc", wNhư: "như",
	wNêu: "nêu", wNói: "nói", wTăng: "tăng", wGiảm: "giảm", wNâng: "nâng", wTốt: "tốt", wKhá: "khá", wGiỏi: "giỏi",
	wHoàn: "hoàn", wXuất: "xuất", wC: "c", wSố: "số", wTổng: "tổng", wCon: "con", wKỷ: "kỷ", wNiệm: "niệm",
	wCovid: "covid", wThoại: "thoại", wĐt: "đt", wFax: "fax", wTel: "tel", wHotline: "hotline", wXem: "xem", wTruy: "truy",
	wCập: "cập", wViews: "views", wXếp: "xếp", wĐứng: "đứng", wCấp: "cấp", wTái: "tái", wNhân: "nhân", wCòn: "còn", wLại: "lại", wQuả: "quả", wChung: "chung", wThực: "thực", wTriển: "triển", wSuốt: "suốt",
}
