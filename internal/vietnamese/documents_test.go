package vietnamese

import "strings"

// The canonical number, then its prints.
var documentRows = []row{
	{"21-NQ/TW", []string{"Nghị quyết số 21-NQ/TW", "21-NQ/TW", "21 - NQ/TW", "21 – NQ/TW", "21 NQ/TW", "21-NQ/T.Ư", "21-NQ/TƯ", "21-NQ/T.W", "số: 21-NQ/TW", "Nghị quyết 21-NQ/TW"}},
	{"37-QĐ/TW", []string{"Quy định số 37-QĐ/TW", "37-QD/TW", "37-Qđ/TW", "37-QÐ/TW", "37-QĐi/TW", "37-QyĐ/TW"}},
	{"42-HD/BTCTU", []string{"42 - HD/BTCTU", "42-HD/BTCTU"}},
	{"156-KH/TU", []string{"156- KH/TU", "156 -KH/TU", "156-KH/T.U"}},
	{"05-CT/TW", []string{"05 CT/TW", "05-CT/TW"}},
	{"18-CTr/TU", []string{"18-CTr/TU", "18-Ctr/TU", "18-CTR/TU", "18-CTrHĐ/TU", "18-CTHĐ/TU"}},
	{"30-NQ/TU", []string{"30-NQ/TU"}},
	{"31-KL/TU", []string{"31-KL/TU"}},
	{"32-TB/TU", []string{"32-TB/TU"}},
	{"33-BC/TU", []string{"33-BC/TU"}},
	{"34-CV/TU", []string{"34-CV/TU"}},
	{"35-TT/TU", []string{"35-TT/TU"}},
	{"36-QC/TU", []string{"36-QC/TU"}},
	{"37-PL/TU", []string{"37-PL/TU", "37 PL/TU"}},
	{"38-SL/TU", []string{"38 SL/TU"}},
	{"39-GP/TU", []string{"39 GP/TU"}},
	{"40-CĐ/TU", []string{"40 CĐ/TU"}},
	{"41-BB/TU", []string{"41 BB/TU"}},
	{"42-LT/TU", []string{"42 LT/TU"}},
	{"43-TTLT/TU", []string{"43 TTLT/TU"}},
	{"44-ĐA/TU", []string{"44 ĐA/TU"}},
	{"45-DA/TU", []string{"45 DA/TU"}},
	{"46-TTr/TU", []string{"46 TTr/TU", "46 Ttr/TU"}},
	{"47-NQ/TU", []string{"47 NQ/TU"}},
	{"47-NĐ/TU", []string{"47 NĐ/TU", "47 ND/TU"}},
	{"47-CT/TU", []string{"47 CT/TU"}},
	{"48-KL/TU", []string{"48 KL/TU"}},
	{"49-HD/TU", []string{"49 HD/TU"}},
	{"50-KH/TU", []string{"50 KH/TU"}},
	{"51-TB/TU", []string{"51 TB/TU"}},
	{"52-BC/TU", []string{"52 BC/TU"}},
	{"53-CV/TU", []string{"53 CV/TU"}},
	{"54-TT/TU", []string{"54 TT/TU"}},
	{"55-QC/TU", []string{"55 QC/TU"}},
	{"56-QĐ/TU", []string{"56 QĐ/TU", "56 QD/TU", "56 Qđ/TU", "56 QyĐ/TU", "56 QĐi/TU"}},
	{"57-CTr/TU", []string{"57 CTr/TU", "57 Ctr/TU", "57 CTR/TU", "57 CTrHĐ/TU", "57 CTHĐ/TU"}},
	{"16/NQ-HĐND", []string{"16/NQ-HĐND", "số 16/NQ-HĐND"}},
	{"99/2019/NĐ-CP", []string{"Nghị định số 99/2019/NĐ-CP", "99/2019/NĐ-CP", "99/2019/ND-CP", "99/2019-NĐ-CP"}},
	{"749/NQ-UBTVQH", []string{"Nghị quyết số 749/NQ-UBTVQH 14", "749/NQ-UBTVQH14"}},
	{"96/2023/QH15", []string{"Luật số 96/2023/QH15"}},
	{"72-XYZ/UBKT", []string{"72-XYZ/UBKT"}},

	// Named by their kind, without an issuer.
	{"21-NQ", []string{"Nghị quyết số 21", "Nghị quyết 21", "nghị quyết số 21 của", "Nghị quyết số: 21"}},
	{"05-CT", []string{"Chỉ thị 05", "Chỉ thị số 05", "chỉ thị 05 được ban hành"}},
	{"21-KL", []string{"Kết luận 21"}},
	{"37-QĐ", []string{"Quy định 37", "Quyết định 37"}},
	{"12-HD", []string{"Hướng dẫn 12"}},
	{"9-KH", []string{"Kế hoạch 9"}},
	{"8-TB", []string{"Thông báo số 8"}},
	{"100-NĐ", []string{"Nghị định 100"}},
	{"26-TT", []string{"Thông tư 26"}},
	{"135-CTr", []string{"Chương trình 135"}},
	{"165-ĐA", []string{"Đề án 165"}},
	{"3-QC", []string{"Quy chế 3"}},
	{"4-CV", []string{"Công văn số 4"}},
	{"7-BC", []string{"Báo cáo số 7"}},
	{"661-DA", []string{"Dự án 661"}},

	{"18-NQ; 19-NQ", []string{"Nghị quyết 18, 19", "Nghị quyết 18 và 19", "Nghị quyết số 18, 19 của"}},
	{"18-NQ; 19", []string{"Nghị quyết 18, 19 đảng viên"}},

	// Counts, not numbers.
	{"20; 15", []string{"ban hành 20 nghị quyết, 15 chỉ thị"}},
	{"200", []string{"đạt kế hoạch 200 đảng viên", "Kế hoạch 200 hộ"}},
	{"0.85%", []string{"(Nghị quyết: 85%)", "Nghị quyết 85%"}},
	{"3500", []string{"Nghị quyết 3.500 hộ"}},
	{"5", []string{"5 - Ông", "5/Ông"}},
}

// counters' rows: each noun that numbers count, behind a digit word.
func counterRows() []row {
	nouns := `người|cuộc|vụ|việc|trường|hợp tác xã|tổ|đảng viên|chi bộ|cá nhân|tập thể|đơn vị|xã|huyện|tỉnh|hội viên|cơ sở|cái|chiếc|giải|nội dung|văn bản|` +
		`mô hình|ủy viên|quần chúng|thanh niên|cán bộ|đại biểu|hộ|doanh nghiệp|lãnh đạo|tiêu chí|giáo viên|bí thư|phó|đồng chí|lượt|lớp|đoàn|thôn|ấp|phường|xóm|` +
		`ban|chỉ tiêu|mục tiêu|nhiệm vụ|nghị quyết|quyết định|địa phương|thành phố|thị xã|khu|bản|nhóm|đội|công ty|điểm|hình thức|học viên|sinh viên|chị|anh|ông|bà|` +
		`nhà|lĩnh vực|đ/c|viên chức|phiên|kỳ|đợt|đề án|dự án|kế hoạch|chương trình|thẻ|huy chương`
	r := row{want: "3"}
	for noun := range strings.SplitSeq(nouns, "|") {
		r.texts = append(r.texts, "có ba "+noun)
	}
	return []row{r}
}
