package vietnamese

import "strings"

// constructs says which construct a word begins. Numbers in digits try theirs
// in scanner.number.
var constructs = [wordLast]construct{
	// Dates and periods.
	wNgày: dayConstruct, wMồng: dayConstruct, wMùng: dayConstruct,
	wHôm: todayConstruct, wBữa: todayConstruct,
	wThứ: ordinalConstruct, wChủ: sundayConstruct, wChúa: sundayConstruct,
	wTháng: monthConstruct, wQuý: quarterConstruct, wNăm: yearConstruct,
	wĐầu: partConstruct, wCuối: partConstruct, wGiữa: partConstruct, wNửa: halfConstruct,
	wCả: wholeConstruct, wTrong: wholeConstruct, wHết: wholeConstruct,
	wMỗi: yearlyConstruct, wHằng: yearlyConstruct, wHàng: yearlyConstruct, wTừng: yearlyConstruct, wBình: yearlyConstruct,
	wNhiệm: termConstruct, wĐại: congressConstruct, wGiai: spanConstruct, wThời: spanConstruct, wCác: spanConstruct,
	wCùng: sameConstruct,
	wĐợt:  roundConstruct, wDịp: roundConstruct, wLễ: roundConstruct,
	wHiện: nowConstruct, wĐến: nowConstruct, wTới: nowConstruct, wLúc: nowConstruct, wBây: nowConstruct, wNay: nowConstruct,

	// Numbers in words.
	wMột: spelledConstruct, wHai: spelledConstruct, wBa: spelledConstruct, wBốn: spelledConstruct, wSáu: spelledConstruct,
	wBảy: spelledConstruct, wBẩy: spelledConstruct, wTám: spelledConstruct, wChín: spelledConstruct, wMười: spelledConstruct,
	wKhông: spelledConstruct,

	// Documents.
	wNghị: documentConstruct, wChỉ: documentConstruct, wKết: documentConstruct, wQuy: documentConstruct, wQuyết: documentConstruct,
	wHướng: documentConstruct, wKế: documentConstruct, wThông: documentConstruct, wChương: documentConstruct, wĐề: documentConstruct,
	wCông: documentConstruct, wBáo: documentConstruct, wDự: documentConstruct,
	wSố: numberConstruct,

	// Numbers that count nothing; see also codeWords.
	wCovid: nameConstruct,
	wThoại: phoneConstruct, wĐt: phoneConstruct, wFax: phoneConstruct, wTel: phoneConstruct, wHotline: phoneConstruct,
	wXem: counterConstruct, wCập: counterConstruct, wViews: counterConstruct,
	wNiệm: anniversaryConstruct, wTuổi: ageConstruct,
	wĐường: namedDayConstruct, wCầu: namedDayConstruct, wĐộng: namedDayConstruct,
}

// counters are the first words of nouns that numbers count. They tell a figure
// from a date or a code (đạt 10/12 chỉ tiêu, ấp 12 hộ), and a number from its
// homonym (năm chi bộ, ba người).
var counters = [wordLast]bool{
	wNgười: true, wCuộc: true, wVụ: true, wViệc: true, wTrường: true, wHợp: true, wTổ: true, wĐảng: true, wChi: true, wCá: true, wTập: true,
	wĐơn: true, wXã: true, wHuyện: true, wTỉnh: true, wHội: true, wCơ: true, wCái: true, wChiếc: true, wGiải: true, wNội: true, wVăn: true,
	wMô: true, wỦy: true, wQuần: true, wThanh: true, wCán: true, wĐại: true, wHộ: true, wDoanh: true, wLãnh: true, wTiêu: true,
	wGiáo: true, wBí: true, wPhó: true, wĐồng: true, wLượt: true, wLớp: true, wĐoàn: true, wThôn: true, wẤp: true, wPhường: true, wXóm: true,
	wBan: true, wMục: true, wNhiệm: true, wNghị: true, wQuyết: true, wĐịa: true, wThành: true, wThị: true, wKhu: true, wBản: true,
	wNhóm: true, wĐội: true, wCông: true, wĐiểm: true, wHình: true, wHọc: true, wSinh: true, wChị: true, wAnh: true, wÔng: true, wBà: true,
	wNhà: true, wLĩnh: true, wĐ: true, wViên: true, wPhiên: true, wKỳ: true, wĐợt: true, wĐề: true, wDự: true, wKế: true, wChương: true, wThẻ: true, wHuy: true,
}

// counted reports whether a counted noun begins at token i. A capital there is
// a name's, as in "khóa 12 Đảng bộ". "Chỉ" alone means only.
func (s *scanner) counted(i int) bool {
	w := s.word(i)
	if w == wChỉ {
		w = s.word(i + 1)
		return w == wTiêu || w == wThị || w == wSố
	}
	return w != 0 && w < wordLast && counters[w]
}

// spelledConstruct reads what a number in words begins: a date (mười lăm tháng
// ba), a period (sáu tháng đầu năm) or a figure.
func spelledConstruct(s *scanner, i int) int {
	if class, _ := s.class(i); class == digitWord {
		if behind, _ := s.class(i + 1); behind == notNumeral && s.word(i+1) != wTháng && s.word(i+1) != wQuý && !s.loneDigit(i) {
			return i // một số, không phải: the way of most
		}
	}
	if next := s.months(i); next > i {
		return next
	}
	if next := s.pastYears(i); next > i {
		return next
	}
	if m, next := s.wordyDay(i); next > i {
		return s.emit(s.dayTime(m, i, next))
	}
	_, next := s.spelled(i, false)
	if next == i {
		return i
	}
	class, _ := s.class(i)
	if next == i+1 && class == digitWord && !s.loneDigit(i) {
		return i
	}
	if s.word(i-1) == wThứ || s.maskUnit(next) != 0 && s.word(next) != wLượt {
		value, next := s.spelled(i, false)
		if kind := s.maskUnit(next); kind != 0 {
			return s.mask(kind, i, next, value, 0)
		}
		return s.mask(MaskOrdinal, i, next, value, 0)
	}
	return s.quantity(i)
}

// loneDigit decides whether the digit word at i, alone, is a number: it is when
// a counted noun or "phần trăm" follows and no word before makes it another
// word: thứ hai, một số, năm. Behind a form of discipline it is one too that ends
// its item of the list: "cách chức ba, khai trừ hai".
func (s *scanner) loneDigit(i int) bool {
	if s.word(i) == wKhông {
		return false
	}
	switch s.word(i - 1) {
	case wThứ, wTừng, wMỗi, wNhững, wCác, wTháng, wQuý, wCùng, wMấy, wVài:
		return false
	}
	if s.word(i+1) == wPhần {
		class, _ := s.class(i + 2)
		return class == hundredWord || class == digitWord || class == unitWord || class == tenWord
	}
	if s.word(i) == wNăm && s.word(i+1) == wHọc && s.word(i+2) != wViên && s.word(i+2) != wSinh {
		return false
	}
	if s.word(i+1) == wBậc {
		return true
	}
	return s.counted(i+1) && !s.Tokens[i+1].Is(Capital) || s.word(i+1) == wLần && s.word(i-1) == wGấp || s.endsItem(i) && s.namesForm(i-1)
}

// endsItem reports that nothing of its clause stands behind token i.
func (s *scanner) endsItem(i int) bool {
	return i+1 >= len(s.Tokens) || s.Tokens[i+1].Kind != Word || s.word(i+1) == wVà
}

// namesForm reports the last word of a form of discipline at token i.
func (s *scanner) namesForm(i int) bool {
	if i < 1 {
		return false
	}
	switch s.Source[s.Tokens[i].Start:s.Tokens[i].End] {
	case "trách", "cáo", "chức", "trừ":
		before := s.Source[s.Tokens[i-1].Start:s.Tokens[i-1].End]
		return strings.HasSuffix(before, "iển") || strings.HasSuffix(before, "iến") || strings.HasSuffix(before, "ảnh") || strings.HasSuffix(before, "ách") || strings.HasSuffix(before, "hai")
	}
	return false
}

// documentConstruct reads a document named by its kind.
func documentConstruct(s *scanner, i int) int {
	if s.word(i) == wChương { // chương trình, but also chương 3
		if next := s.documentWord(i); next > i {
			return next
		}
		return s.codeBehind(MaskCode, i)
	}
	return s.documentWord(i)
}

// numberConstruct reads "số N": the number of a document, a house, a thing. Tổng
// số, con số, trong số, một số and the like count.
func numberConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(j) == wordColon {
		j++
	}
	if next := s.document(j); next > j {
		return next
	}
	switch s.word(i - 1) {
	case wTổng, wCon, wTrong, wMột, wLà, wVới, wTrên, wĐa, wThiểu, wTỷ, wSĩ, wChỉ, wQuân, wNhân, wDân, wĐiểm:
		return i
	}
	if n, next := s.small(j, 99); next > j && s.word(j) != wordNumber && s.word(j) != wMột && !s.countsSomething(next) {
		return s.mask(MaskCode, j, next, float64(n), 0) // số mười hai
	}
	n, width := s.integer(j)
	if width == 0 || width > 5 || s.countsSomething(j+1) {
		return i
	}
	if s.word(i-1) == wTrí && s.word(i-2) == wVị {
		return s.rank(j, j+1, float64(n)) // vị trí số 1
	}
	return s.mask(MaskCode, j, j+1, float64(n), 0)
}

// nameConstruct masks the number in COVID-19.
func nameConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(j) == wordDash {
		j++
	}
	if n, width := s.integer(j); width > 0 && width <= 2 && (j == i+2 || n == 19) {
		return s.mask(MaskName, j, j+1, float64(n), 0)
	}
	return i
}

// phoneConstruct masks the numbers behind điện thoại, fax.
func phoneConstruct(s *scanner, i int) int {
	j := i + 1
	for s.word(j) == wordColon || s.word(j) == wordDot || s.word(j) == wordOpen || s.word(j) == wordClose || s.word(j) == wSố || s.word(j) == wordPlus {
		j++
	}
	from := j
	for s.word(j) == wordNumber || s.word(j) == wordDot && s.glued(j+1) || s.word(j) == wordDash && s.word(j+1) == wordNumber || (s.word(j) == wordOpen || s.word(j) == wordClose) && j > from {
		j++
	}
	if j == from {
		return i
	}
	return s.mask(MaskPhone, from, j, 0, 0)
}

// counterConstruct masks the numbers behind lượt xem, lượt truy cập, đã xem.
func counterConstruct(s *scanner, i int) int {
	if w := s.word(i - 1); w != wLượt && w != wĐã && w != wTruy && s.word(i) != wViews {
		return i
	}
	j := i + 1
	if s.word(j) == wordColon {
		j++
	}
	if s.word(j) != wordNumber {
		return i
	}
	return s.mask(MaskCounter, j, j+1, 0, 0)
}

// ageConstruct masks the ages behind độ tuổi, tuổi đời, tuổi bình quân.
func ageConstruct(s *scanner, i int) int {
	j := i + 1
	if s.word(j) == wĐời {
		j++
	} else if s.word(i-1) != wĐộ && s.word(j) != wBình {
		return i
	}
	for range 6 {
		switch s.word(j) {
		case wBình, wQuân, wCủa, wTừ, wTrên, wDưới, wLà, wKhoảng, wĐạt:
			j++
			continue
		}
		break
	}
	low, _, width := s.digitsAt(j)
	if width == 0 || low > 110 {
		return i
	}
	to := j + width
	high := 0.0
	if w := s.word(to); w == wordDash || w == wĐến || w == wTới {
		if n, _, width := s.digitsAt(to + 1); width > 0 && n > low && n <= 110 {
			high, to = n, to+1+width
		}
	}
	return s.mask(MaskAge, j, to, low, high)
}

// namedDayConstruct masks the days that streets, bridges and stadiums are named
// after: đường 30/4, sân vận động 26-3.
func namedDayConstruct(s *scanner, i int) int {
	m, next := s.digitDay(i + 1)
	if next == i+1 || m.year != 0 || s.countsSomething(next) {
		return i
	}
	return s.mask(MaskPlace, i+1, next, 0, 0)
}

// anniversaryConstruct masks "kỷ niệm 90 năm", "kỷ niệm lần thứ 75".
func anniversaryConstruct(s *scanner, i int) int {
	j := i + 1
	for s.word(j) == wLần || s.word(j) == wThứ {
		j++
	}
	n, width := s.integer(j)
	if width == 0 || width > 4 || s.word(j+1) != wNăm && j == i+1 {
		return i
	}
	return s.mask(MaskAnniversary, j, j+1, float64(n), 0)
}

// ordinalConstruct reads what "thứ" begins: a weekday with its date, a rank, an
// ordinal.
func ordinalConstruct(s *scanner, i int) int {
	j := i + 1
	if value, next := s.spelled(j, false); next > j+1 && value > 99 {
		return s.mask(MaskOrdinal, j, next, value, 0)
	}
	if n, next := s.small(j, 100); next > j || s.word(j) == wTư || s.word(j) == wNhất || s.word(j) == wNhì {
		if next == j {
			next = j + 1
			switch s.word(j) {
			case wNhất:
				n = 1
			case wNhì:
				n = 2
			case wTư:
				n = 4
			}
		}
		if n >= 2 && n <= 7 {
			if next := s.weekday(i, next); next > i {
				return next
			}
		}
		if s.ranked(i-1) || s.word(next) == wordSlash && s.word(next+1) == wordNumber {
			return s.rank(j, next, float64(n))
		}
		return s.mask(MaskOrdinal, j, next, float64(n), 0)
	}
	if to := s.roman(j); to > j {
		return s.mask(MaskOrdinal, j, to, float64(s.romanValue(j)), 0)
	}
	if n, width := s.integer(j); width > 0 {
		return s.mask(MaskOrdinal, j, j+1, float64(n), 0)
	}
	return i
}

// ranked reports whether the word at i says that a rank follows: xếp thứ 4.
func (s *scanner) ranked(i int) bool {
	for range 3 {
		switch s.word(i) {
		case wXếp, wĐứng, wTrí, wHạng, wLên, wXuống:
			return true
		case wVị, wỞ:
			i--
			continue
		}
		return false
	}
	return false
}

// rank keeps the number at [from, to) as a rank, with its scale behind a slash.
func (s *scanner) rank(from, to int, value float64) int {
	q := Quantity{Span: Span{from, to}, Lead: from, Tail: to, Value: value, Unit: Rank}
	if s.word(to) == wordSlash {
		if n, width := s.integer(to + 1); width > 0 {
			q.Of, q.To, q.Tail, q.Traits = float64(n), to+2, to+2, Fraction
		}
	}
	if s.Tokens[from].Kind == Word {
		q.Traits |= Spelled
	}
	s.take(q.Span, Figure)
	s.Quantities = append(s.Quantities, q)
	return q.To
}
