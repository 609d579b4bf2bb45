package vietnamese

// The ids of the words that the scanners of this package know; a Lexicon gives
// the words of its caller's phrases the ids behind wordLast. A constant is named
// after its word.
const (
	// Digits and number words.
	wKhông WordID = wordFirst + iota
	wMột
	wHai
	wBa
	wBốn
	wNăm
	wSáu
	wBảy
	wBẩy
	wTám
	wChín
	wMười
	wMươi
	wMốt
	wTư
	wLăm
	wNhăm
	wLinh
	wLẻ
	wRưỡi
	wRưởi
	wNửa
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
	wPhần
	wK
	wM
	wTr
	wG

	// Comparators and what stands between them and their number.
	wHơn
	wTrên
	wGần
	wNgót
	wXấp
	wXỉ
	wKhoảng
	wChừng
	wTầm
	wƯớc
	wDưới
	wQuá
	wTối
	wĐa
	wThiểu
	wÍt
	wNhất
	wNhiều
	wCao
	wThấp
	wKém
	wTrở
	wLên
	wXuống
	wChưa
	wĐạt
	wLà
	wCó
	wBằng
	wPhải
	wGiữa
	wVà
	wTừ
	wĐược

	// Units.
	wĐồng
	wĐ
	wVnđ
	wVnd
	wLần
	wĐiểm
	wBậc
	wHạng

	// Words behind đồng that make another word of it, and behind tỷ.
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

	// Dates and periods.
	wNgày
	wMồng
	wMùng
	wTháng
	wQuý
	wTuần
	wThứ
	wChủ
	wChúa
	wNhật
	wHôm
	wNay
	wQua
	wMai
	wKia
	wBữa
	wNgoái
	wTrước
	wSau
	wNày
	wRồi
	wTới
	wĐến
	wHết
	wTính
	wKể
	wĐầu
	wCuối
	wCả
	wTrong
	wHọc
	wKỳ
	wNhiệm
	wCùng
	wGian
	wGiai
	wĐoạn
	wĐợt
	wDịp
	wLễ
	wMỗi
	wHằng
	wHàng
	wTừng
	wBình
	wQuân
	wSo
	wVới
	wVào
	wSáng
	wTrưa
	wChiều
	wĐêm
	wLúc
	wGiờ
	wPhút
	wGiây
	wH
	wHiện
	wTại
	wBây
	wVừa
	wTiếp
	wTheo
	wKế
	wCủa
	wCác
	wNữa
	wKhi
	wTcn
	wTiên
	wSinh
	wBuổi
	wNhững
	wMấy
	wVài
	wToàn
	wĐầy
	wMốc
	wCho
	wBinh
	wSuất
	wVn
	wChia
	wKhánh
	wLập
	wNữ
	wDo
	wĐể
	wCũng
	wĐang
	wSẽ
	wThì
	wMà
	wVề
	wẢnh
	wLớn
	wRiêng
	wLiên
	wNhì
	wTrí
	wVị
	wThẻ
	wHuy
	wLĩnh
	wBản
	wĐịa
	wSĩ
	wDân
	wNghề
	wXây
	wHình
	wTiếng
	wĐọc
	wBáo
	wCáo
	wChế
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
	wBộ
	wLiền
	wMới
	wGấp

	// Ordinals, codes and names.
	wKhóa
	wPhiên
	wƯơng
	wTrung
	wĐiều
	wKhoản
	wMục
	wChương
	wSố
	wTổng
	wCon
	wTuổi
	wKỷ
	wNiệm
	wPhiếu
	wCovid
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
	wThoại
	wĐt
	wFax
	wTel
	wHotline
	wLượt
	wXem
	wTruy
	wCập
	wĐã
	wViews
	wXếp
	wĐứng
	wỞ
	wBan
	wĐạo
	wChỉ
	wNghị
	wQuyết
	wThị
	wKết
	wLuận
	wĐịnh
	wQuy
	wHoạch
	wĐề
	wÁn
	wDự
	wTrình
	wHướng
	wDẫn
	wThông
	wCông
	wVăn
	wĐoàn
	wTra
	wTác
	wNhóm
	wCấp
	wTập
	wNgõ
	wKiệt
	wHẻm
	wNhà
	wThành
	wTái
	wGiải

	// Nouns that numbers count: they decide whether a lone năm, ba or một is a number.
	wNgười
	wCuộc
	wVụ
	wViệc
	wTrường
	wHợp
	wĐảng
	wChi
	wCá
	wNhân
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

	wordLast
)

// vocabulary holds the word of each id, in the spelling of newspapers; others
// fold to it.
var vocabulary = [wordLast]string{
	wKhông: "không", wMột: "một", wHai: "hai", wBa: "ba", wBốn: "bốn", wNăm: "năm", wSáu: "sáu", wBảy: "bảy",
	wBẩy: "bẩy", wTám: "tám", wChín: "chín", wMười: "mười", wMươi: "mươi", wMốt: "mốt", wTư: "tư", wLăm: "lăm",
	wNhăm: "nhăm", wLinh: "linh", wLẻ: "lẻ", wRưỡi: "rưỡi", wRưởi: "rưởi", wNửa: "nửa", wChục: "chục", wTrăm: "trăm",
	wNghìn: "nghìn", wNgàn: "ngàn", wVạn: "vạn", wTriệu: "triệu", wTỷ: "tỷ", wPhẩy: "phẩy", wChấm: "chấm", wÂm: "âm",
	wTrừ: "trừ", wPhần: "phần", wK: "k", wM: "m", wTr: "tr", wG: "g",
	wHơn: "hơn", wTrên: "trên", wGần: "gần", wNgót: "ngót", wXấp: "xấp", wXỉ: "xỉ", wKhoảng: "khoảng", wChừng: "chừng",
	wTầm: "tầm", wƯớc: "ước", wDưới: "dưới", wQuá: "quá", wTối: "tối", wĐa: "đa", wThiểu: "thiểu", wÍt: "ít",
	wNhất: "nhất", wNhiều: "nhiều", wCao: "cao", wThấp: "thấp", wKém: "kém", wTrở: "trở", wLên: "lên", wXuống: "xuống",
	wChưa: "chưa", wĐạt: "đạt", wLà: "là", wCó: "có", wBằng: "bằng", wPhải: "phải", wGiữa: "giữa", wVà: "và",
	wTừ: "từ", wĐược: "được",
	wĐồng: "đồng", wĐ: "đ", wVnđ: "vnđ", wVnd: "vnd", wLần: "lần", wĐiểm: "điểm", wBậc: "bậc", wHạng: "hạng",
	wChí: "chí", wBào: "bào", wĐội: "đội", wThời: "thời", wTình: "tình", wÝ: "ý", wLoạt: "loạt", wHành: "hành",
	wPhục: "phục", wNghiệp: "nghiệp", wMinh: "minh", wThuận: "thuận", wKhởi: "khởi", wLệ: "lệ", wTrọng: "trọng", wGiá: "giá",
	wNgày: "ngày", wMồng: "mồng", wMùng: "mùng", wTháng: "tháng", wQuý: "quý", wTuần: "tuần", wThứ: "thứ", wChủ: "chủ",
	wChúa: "chúa", wNhật: "nhật", wHôm: "hôm", wNay: "nay", wQua: "qua", wMai: "mai", wKia: "kia", wBữa: "bữa",
	wNgoái: "ngoái", wTrước: "trước", wSau: "sau", wNày: "này", wRồi: "rồi", wTới: "tới", wĐến: "đến", wHết: "hết",
	wTính: "tính", wKể: "kể", wĐầu: "đầu", wCuối: "cuối", wCả: "cả", wTrong: "trong", wHọc: "học", wKỳ: "kỳ",
	wNhiệm: "nhiệm", wCùng: "cùng", wGian: "gian", wGiai: "giai", wĐoạn: "đoạn", wĐợt: "đợt", wDịp: "dịp", wLễ: "lễ",
	wMỗi: "mỗi", wHằng: "hằng", wHàng: "hàng", wTừng: "từng", wBình: "bình", wQuân: "quân", wSo: "so", wVới: "với",
	wVào: "vào", wSáng: "sáng", wTrưa: "trưa", wChiều: "chiều", wĐêm: "đêm", wLúc: "lúc", wGiờ: "giờ", wPhút: "phút",
	wGiây: "giây", wH: "h", wHiện: "hiện", wTại: "tại", wBây: "bây", wVừa: "vừa", wTiếp: "tiếp", wTheo: "theo",
	wKế: "kế", wCủa: "của", wCác: "các", wNữa: "nữa", wKhi: "khi", wTcn: "tcn", wTiên: "tiên", wSinh: "sinh",
	wBuổi: "buổi", wNhững: "những", wMấy: "mấy", wVài: "vài", wToàn: "toàn", wĐầy: "đầy", wMốc: "mốc", wCho: "cho",
	wBinh: "binh", wSuất: "suất", wVn: "vn", wChia: "chia", wKhánh: "khánh", wLập: "lập", wNữ: "nữ", wDo: "do",
	wĐể: "để", wCũng: "cũng", wĐang: "đang", wSẽ: "sẽ", wThì: "thì", wMà: "mà", wVề: "về", wẢnh: "ảnh",
	wLớn: "lớn", wRiêng: "riêng", wLiên: "liên", wNhì: "nhì", wTrí: "trí", wVị: "vị", wThẻ: "thẻ", wHuy: "huy",
	wLĩnh: "lĩnh", wBản: "bản", wĐịa: "địa", wSĩ: "sĩ", wDân: "dân", wNghề: "nghề", wXây: "xây", wHình: "hình",
	wTiếng: "tiếng", wĐọc: "đọc", wBáo: "báo", wCáo: "cáo", wChế: "chế", wNhư: "như", wNêu: "nêu", wNói: "nói",
	wTăng: "tăng", wGiảm: "giảm", wNâng: "nâng", wTốt: "tốt", wKhá: "khá", wGiỏi: "giỏi", wHoàn: "hoàn", wXuất: "xuất",
	wC: "c", wBộ: "bộ", wLiền: "liền", wMới: "mới", wGấp: "gấp",
	wKhóa: "khóa", wPhiên: "phiên", wƯơng: "ương", wTrung: "trung", wĐiều: "điều", wKhoản: "khoản", wMục: "mục", wChương: "chương",
	wSố: "số", wTổng: "tổng", wCon: "con", wTuổi: "tuổi", wKỷ: "kỷ", wNiệm: "niệm", wPhiếu: "phiếu", wCovid: "covid",
	wHa: "ha", wKm: "km", wKg: "kg", wCm: "cm", wMm: "mm", wTấn: "tấn", wTạ: "tạ", wYến: "yến",
	wLít: "lít", wMét: "mét", wPhòng: "phòng", wTầng: "tầng", wLớp: "lớp", wTổ: "tổ", wẤp: "ấp", wThôn: "thôn",
	wXóm: "xóm", wPhường: "phường", wQuận: "quận", wKhu: "khu", wPhố: "phố", wLộ: "lộ", wSư: "sư", wLữ: "lữ",
	wTiểu: "tiểu", wVùng: "vùng", wTrang: "trang", wBài: "bài", wBảng: "bảng", wThoại: "thoại", wĐt: "đt", wFax: "fax",
	wTel: "tel", wHotline: "hotline", wLượt: "lượt", wXem: "xem", wTruy: "truy", wCập: "cập", wĐã: "đã", wViews: "views",
	wXếp: "xếp", wĐứng: "đứng", wỞ: "ở", wBan: "ban", wĐạo: "đạo", wChỉ: "chỉ", wNghị: "nghị", wQuyết: "quyết",
	wThị: "thị", wKết: "kết", wLuận: "luận", wĐịnh: "định", wQuy: "quy", wHoạch: "hoạch", wĐề: "đề", wÁn: "án",
	wDự: "dự", wTrình: "trình", wHướng: "hướng", wDẫn: "dẫn", wThông: "thông", wCông: "công", wVăn: "văn", wĐoàn: "đoàn",
	wTra: "tra", wTác: "tác", wNhóm: "nhóm", wCấp: "cấp", wTập: "tập", wNgõ: "ngõ", wKiệt: "kiệt", wHẻm: "hẻm",
	wNhà: "nhà", wThành: "thành", wTái: "tái", wGiải: "giải",
	wNgười: "người", wCuộc: "cuộc", wVụ: "vụ", wViệc: "việc", wTrường: "trường", wHợp: "hợp", wĐảng: "đảng", wChi: "chi",
	wCá: "cá", wNhân: "nhân", wĐơn: "đơn", wXã: "xã", wHuyện: "huyện", wTỉnh: "tỉnh", wHội: "hội", wCơ: "cơ",
	wCái: "cái", wChiếc: "chiếc", wNội: "nội", wMô: "mô", wỦy: "ủy", wViên: "viên", wQuần: "quần", wThanh: "thanh",
	wCán: "cán", wĐại: "đại", wHộ: "hộ", wDoanh: "doanh", wLãnh: "lãnh", wTiêu: "tiêu", wGiáo: "giáo", wBí: "bí",
	wPhó: "phó", wÔng: "ông", wBà: "bà", wAnh: "anh", wChị: "chị",
}
