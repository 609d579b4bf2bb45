package vietnamese

// MaskKind is why a number counts nothing.
type MaskKind uint8

// The kinds of masks.
const (
	MaskOrdinal     MaskKind = iota + 1 // lần thứ XIV, khóa XIII, thứ hai, Trung ương 4
	MaskAnniversary                     // kỷ niệm 90 năm, 75 năm Ngày …
	MaskAge                             // 18 - 30 tuổi
	MaskSeniority                       // 30 năm tuổi Đảng, 42 tuổi nghề: years somebody has been in something
	MaskDuration                        // 5 ngày, 10 năm
	MaskClock                           // 8 giờ 30, 15:30
	MaskPhone                           // 0982.095.095
	MaskVotes                           // 44/45 phiếu
	MaskCode                            // lớp 12A1, PC06, phòng 204, Điều 30
	MaskPlace                           // Phường 2, ấp 4, Quốc lộ 1
	MaskName                            // COVID-19, "4 tốt"
	MaskMeasure                         // 120 m2, 5 km, 30 ha
	MaskNote                            // footnotes and numbers of headings
	MaskCounter                         // Lượt xem: 643
	MaskShare                           // hai phần ba: Value of Max parts
	MaskBroken                          // 32/13/2020, ngày 0 tháng 4: a date that does not exist
)

// maskNames are the names of the kinds, for explanations.
var maskNames = [...]string{
	MaskOrdinal: "ordinal", MaskAnniversary: "anniversary", MaskAge: "age", MaskSeniority: "seniority", MaskDuration: "duration",
	MaskClock: "clock", MaskPhone: "phone", MaskVotes: "votes", MaskCode: "code", MaskPlace: "place", MaskName: "name",
	MaskMeasure: "measure", MaskNote: "note", MaskCounter: "counter", MaskShare: "share", MaskBroken: "broken",
}

// String is the name of the kind: ordinal, age, phone; "" for none.
func (k MaskKind) String() string {
	if int(k) >= len(maskNames) {
		return ""
	}
	return maskNames[k]
}

// Mask is a number that can never become a value.
type Mask struct {
	Span
	Kind       MaskKind
	Value, Max float64 // the number and the upper end of a range, for those who want ages, levels or durations
}

// mask keeps a mask over the tokens.
func (s *scanner) mask(kind MaskKind, from, to int, value, high float64) int {
	s.take(Span{from, to}, Masked)
	s.Masks = append(s.Masks, Mask{Span{from, to}, kind, value, high})
	return to
}

// partOfYear reports "tháng đầu năm", "tháng năm 2018" at token i: the number
// before it begins a period and ends no list.
func (s *scanner) partOfYear(i int) bool {
	if s.word(i) != wTháng {
		return false
	}
	w := s.word(i + 1)
	return w == wĐầu || w == wCuối || w == wNăm || w == wCòn
}

// measures are the units of size.
var measures = [wordLast]bool{
	wM: true, wHa: true, wKm: true, wKg: true, wCm: true, wMm: true, wTấn: true, wTạ: true, wYến: true, wLít: true, wMét: true,
}

// measure reads a unit of size at token i: ha, km2, m².
func (s *scanner) measure(i int) (to int, ok bool) {
	if w := s.word(i); w >= wordLast || !measures[w] || w == wM && s.Tokens[i].Is(Capital) {
		return i, false
	}
	if n, width := s.integer(i + 1); width == 1 && n <= 3 && s.glued(i+1) { // m2
		return i + 2, true
	}
	if s.word(i+1) == wordSign && s.glued(i+1) { // m²
		return i + 2, true
	}
	return i + 1, true
}

// maskedNumber tries the masks of the number at token i that what stands
// around it gives away.
func (s *scanner) maskedNumber(i int) int {
	token := s.Tokens[i]
	text := s.Source[token.Start:token.End]
	// Parts of codes: PC06, m2, A1, 12A1.
	if s.word(i-1) == wordPlus && s.glued(i) && s.glued(i-1) {
		to := i + 1 // GMT+7, +07:00
		if s.word(to) == wordColon && s.word(to+1) == wordNumber {
			to += 2
		}
		return s.mask(MaskCode, i, to, 0, 0)
	}
	if s.glued(i) && !s.prefixedDong(i) {
		if previous := s.Tokens[i-1]; previous.Kind == Word && s.word(i-1) != wTháng && s.word(i-1) != wNgày && s.word(i-1) != wNăm && s.word(i-1) != wQuý &&
			(previous.Is(Caps) || previous.End-previous.Start == 1) {
			return s.mask(MaskCode, i, i+1, 0, 0)
		}
		if s.word(i-1) == wordQuote && s.word(i+1) == wordQuote && s.glued(i+1) && len(text) <= 2 && s.glued(i-1) {
			return s.mask(MaskNote, i, i+1, 0, 0)
		}
		if s.word(i-1) == wordQuote && len(text) <= 2 && (s.word(i+3) == wordQuote || s.word(i+2) == wordQuote) && s.Tokens[i+1].Kind == Word {
			return s.mask(MaskName, i, i+1, 0, 0) // "4 tốt"
		}
		if s.word(i-1) == wordOpen && s.glued(i-1) && s.word(i+1) == wordClose && len(text) <= 2 {
			return s.mask(MaskNote, i, i+1, 0, 0)
		}
	}
	if len(text) <= 2 && s.word(i-1) == wordOpen && s.word(i+1) == wordClose && i+2 < len(s.Tokens) && s.Tokens[i+2].Is(Capital) &&
		(i < 2 || s.Tokens[i-2].Kind != Word) {
		return s.mask(MaskNote, i, i+1, 0, 0) // (1) Nhóm …
	}
	if next := s.phone(i, text); next > i {
		return next
	}
	if next := s.clock(i); next > i {
		return next
	}
	if s.glued(i+1) && s.Tokens[i+1].Kind == Word {
		follower := s.Tokens[i+1]
		letter := follower.End-follower.Start == 1
		if letter && follower.Is(Capital) && s.word(i+1) != wK && s.word(i+1) != wM || letter && s.glued(i+2) && s.word(i+2) == wordNumber && s.word(i+1) != wH && s.word(i+1) != wM {
			to := i + 2
			if s.word(to) == wordNumber && s.glued(to) {
				to++
			}
			return s.mask(MaskCode, i, to, 0, 0)
		}
	}
	if len(text) <= 2 && s.startsLine(i) {
		switch s.word(i + 1) {
		case wordDot, wordClose:
			if s.glued(i + 1) {
				return s.mask(MaskNote, i, i+1, 0, 0)
			}
		}
	}
	return s.unitMask(i)
}

// startsLine reports whether token i is the first of its line.
func (s *scanner) startsLine(i int) bool { return i == 0 || s.Tokens[i-1].Kind == Break }

// phone reads telephone numbers: ten digits or so that begin with 0.
func (s *scanner) phone(i int, text string) int {
	if text[0] != '0' && s.word(i-1) != wordPlus || len(text) > 1 && text[1] == ',' {
		return i
	}
	digits := 0
	for j := range len(text) {
		if isDigit(text[j]) {
			digits++
		}
	}
	to := i + 1
	for s.word(to) == wordNumber && digits < 12 && len(text) >= 3 && digits+int(s.Tokens[to].End-s.Tokens[to].Start) <= 12 {
		digits += int(s.Tokens[to].End - s.Tokens[to].Start)
		to++
	}
	if digits >= 9 {
		return s.mask(MaskPhone, i, to, 0, 0)
	}
	return i
}

// clock reads times of day: 15:30, 8h30, 8 giờ 30 [phút], 14 giờ.
func (s *scanner) clock(i int) int {
	hour, width := s.integer(i)
	if width == 0 || width > 2 || hour > 24 {
		return i
	}
	switch {
	case s.word(i+1) == wordColon && s.glued(i+1) && s.glued(i+2):
		minute, width := s.integer(i + 2)
		if width != 2 || minute > 59 {
			return i
		}
		to := i + 3
		if second, width := s.integer(to + 1); s.word(to) == wordColon && width == 2 && second < 60 && s.glued(to) && s.glued(to+1) {
			to += 2
		}
		return s.mask(MaskClock, i, to, 0, 0)
	case (s.word(i+1) == wH || s.word(i+1) == wG) && s.glued(i+1):
		to := i + 2
		if minute, width := s.integer(to); width > 0 && width <= 2 && minute < 60 && s.glued(to) {
			to++
		}
		return s.mask(MaskClock, i, to, 0, 0)
	case s.word(i+1) == wGiờ:
		to := i + 2
		if minute, width := s.integer(to); width > 0 && width <= 2 && minute < 60 {
			to++
			if s.word(to) == wPhút {
				to++
			}
		}
		return s.mask(MaskClock, i, to, 0, 0)
	}
	return i
}

// longestListed is the largest number in a list of ages or durations: "5, 10, 15 năm".
const longestListed = 120

// lists reports the words between the numbers of a range or a list.
func (s *scanner) lists(w WordID) bool {
	switch w {
	case wordDash, wordSlash, wĐến, wTới, wordComma, wVà, wordSemicolon:
		return true
	}
	return false
}

// unitMask reads a number, a range or a list of numbers in front of a unit that
// counts nothing: tuổi, năm tuổi, năm, ngày, phiếu, m2.
func (s *scanner) unitMask(i int) int {
	if w := s.word(i + 1); w != wordNumber && w != wordDot && !s.lists(w) && (w >= wordLast || maskUnits[w] == 0 && !measures[w]) {
		return i // nothing follows that it could belong to
	}
	value, traits, width := s.digits(i)
	if width == 0 {
		return i
	}
	if s.word(i+width) == wNăm && s.ranked(i-1) && s.year(i+width+1) != 0 && !s.spanAt(i+width+1) {
		return i // "vị trí 41 năm 2020"
	}
	if s.word(i+width) == wNăm {
		if last, _ := s.yearsListed(i + width); last != 0 {
			return s.mask(MaskDuration, i, i+width, value, 0) // "3 năm 2019, 2020, 2021": how many years follow
		}
	}
	if traits&Grouped != 0 && traits&Decimal == 0 && value >= 10000 && s.word(i+width) != wLượt {
		if to, ok := s.measure(i + width); ok {
			return s.mask(MaskMeasure, i, to, value, 0)
		}
		return i
	}
	j := i + width
	high, largest, clauses := 0.0, value, false
	listed := !s.closesYears(i)
	for range 12 {
		w := s.word(j)
		if !listed {
			break // 45 năm 63, 40 năm 74: the number belongs to the years before it
		}
		if !s.lists(w) {
			break
		}
		next, _, width := s.digits(min(j+1, len(s.Tokens)-1))
		if s.word(j+1) != wordNumber || width == 0 {
			break
		}
		if w == wordDash || w == wĐến || w == wTới {
			high = next
		}
		largest, clauses = max(largest, next), clauses || w == wordSemicolon
		j += 1 + width
	}
	kind := s.maskUnit(j)
	if j > i+width && kind != MaskSeniority && high == 0 && (clauses || largest > longestListed || s.partOfYear(j)) {
		kind = 0 // "là 850; 6 tháng đầu năm …": another clause begins
	}
	if kind == 0 {
		if j > i+width {
			// The list has another unit: look at the first number alone.
			j, high = i+width, 0
			kind = s.maskUnit(j)
		}
		if kind == 0 {
			if to, ok := s.measure(j); ok {
				return s.mask(MaskMeasure, i, to, value, 0)
			}
			return i
		}
	}
	if kind == MaskDuration && s.word(i-1) == wNiệm {
		kind = MaskAnniversary
	}
	if high > 0 || j == i+width {
		if kind == MaskDuration {
			j++ // with its unit, so that "5 năm qua" is no "năm qua"
		}
		return s.mask(kind, i, j, value, high)
	}
	// A list: each number is a mask of its own.
	for k := i; k < j; k++ {
		if s.Tokens[k].Kind == Number {
			if value, _, width := s.digits(k); width > 0 {
				s.mask(kind, k, k+width, value, 0)
				k += width - 1
			}
		}
	}
	return j
}

// closesYears reports that years of something stand before token i, so that a
// number there belongs to them and begins no list: "45 năm 63, 40 năm 74", "70 năm:
// 2, 65 năm: 13", "70 năm có 2, 65 năm có 13".
func (s *scanner) closesYears(i int) bool {
	switch w := s.word(i - 1); {
	case w == wordColon, w == wordDash && !s.glued(i-1), w == wCó, w == wLà:
		i--
	}
	w := s.word(i - 1)
	return w == wNăm || w == wTuổi || w == wĐảng && s.word(i-2) == wTuổi
}

// maskUnits are the units that count nothing in themselves: how long, how old.
var maskUnits = [wordLast]MaskKind{
	wTuổi: MaskAge, wNăm: MaskDuration, wTháng: MaskDuration, wTuần: MaskDuration, wNgày: MaskDuration, wBuổi: MaskDuration,
	wTiếng: MaskDuration, wPhút: MaskDuration, wGiây: MaskDuration, wGiờ: MaskClock, wPhiếu: MaskVotes, wLượt: MaskCounter,
}

// unitPairs are the words behind such a unit that make more of it.
var unitPairs = [...]struct {
	unit, behind WordID
	kind         MaskKind
}{
	{wTuổi, wĐảng, MaskSeniority},
	{wTuổi, wNghề, MaskSeniority},
	{wTuổi, wQuân, MaskSeniority},
	{wNăm, wTuổi, MaskSeniority},
	{wNăm, wNgày, MaskAnniversary},
	{wNăm, wThành, MaskAnniversary},
	{wNăm, wTái, MaskAnniversary},
	{wNăm, wGiải, MaskAnniversary},
	{wNăm, wXây, MaskAnniversary},
	{wNăm, wHình, MaskAnniversary},
	{wNăm, wKỷ, MaskAnniversary},
	{wLượt, wXem, MaskCounter},
	{wLượt, wTruy, MaskCounter},
	{wLượt, wĐọc, MaskCounter},
}

// maskUnit returns the kind of mask that the word at token i makes of the
// number before it, 0 for none.
func (s *scanner) maskUnit(i int) MaskKind {
	w := s.word(i)
	if w >= wordLast || maskUnits[w] == 0 {
		return 0
	}
	behind := s.word(i + 1)
	if behind != 0 {
		for _, pair := range unitPairs {
			if pair.unit == w && pair.behind == behind {
				return pair.kind
			}
		}
	}
	switch w {
	case wLượt:
		return 0 // lượt người counts
	case wNăm:
		if s.year(i+1) != 0 && !s.spanAt(i+1) && !(s.word(i+2) == wordComma && s.word(i+3) == wordNumber) {
			return 0 // kết nạp 120 năm 2023, and no "2 năm 2022, 2023"
		}
	case wNgày:
		if _, width := s.integer(i + 1); width > 0 && width <= 2 && (s.separator(i+2) != 0 || s.word(i+2) == wTháng) {
			return 0 // đạt 120 ngày 15/6
		}
	}
	return maskUnits[w]
}

// codeWords number things: the number behind them counts nothing.
var codeWords = [wordLast]MaskKind{
	wLần: MaskOrdinal, wKhóa: MaskOrdinal, wKỳ: MaskOrdinal, wPhiên: MaskOrdinal, wƯơng: MaskOrdinal,
	wĐiều: MaskCode, wKhoản: MaskCode, wMục: MaskCode, wPhòng: MaskCode, wTầng: MaskCode, wTrang: MaskCode, wBài: MaskCode,
	wBảng: MaskCode, wPhần: MaskCode, wTập: MaskCode, wĐạo: MaskCode, wTra: MaskCode, wTác: MaskCode, wLớp: MaskCode,
	wPhường: MaskPlace, wQuận: MaskPlace, wẤp: MaskPlace, wThôn: MaskPlace, wXóm: MaskPlace, wPhố: MaskPlace, wKhu: MaskPlace,
	wTổ: MaskPlace, wLộ: MaskPlace, wNgõ: MaskPlace, wHẻm: MaskPlace, wKiệt: MaskPlace, wVùng: MaskPlace, wĐoàn: MaskPlace,
	wẢnh: MaskNote, wHình: MaskNote,
}

// levelWords number levels and steps, by one digit: bước 1, đô thị loại 2.
var levelWords = [wordLast]bool{wVòng: true, wBước: true, wLoại: true, wĐộ: true, wĐoạn: true, wHạng: true}

// codeHeads are the words that must stand before some of them: Đoàn kiểm tra
// 538 is a name, kiểm tra 538 is a figure.
var codeHeads = [...]struct{ word, head WordID }{
	{wTra, wĐoàn},
	{wTra, wTổ},
	{wTác, wĐoàn},
	{wTác, wTổ},
	{wĐạo, wBan},
	{wĐoàn, wTiểu},
	{wĐoàn, wTrung},
	{wĐoàn, wSư},
	{wĐoàn, wLữ},
	{wĐoàn, wQuân},
	{wĐoàn, wBinh},
}

// headed reports whether the word at token i needs no head or has it.
func (s *scanner) headed(i int) bool {
	needs := false
	word, before, beyond := s.word(i), s.word(i-1), s.word(i-2)
	for n := range codeHeads {
		if h := &codeHeads[n]; h.word == word {
			if before == h.head || beyond == h.head {
				return true
			}
			needs = true
		}
	}
	return !needs
}

// codeBehind masks the plain number behind a word that numbers something:
// khóa 12, Điều 30, phường 2. A sign, a scale or a counted noun behind the
// number shows that it counts after all.
func (s *scanner) codeBehind(kind MaskKind, i int) int {
	j := i + 1
	if w := s.word(j); j >= len(s.Tokens) || w != wordNumber && w != wThứ && w != wSố && w != wLần && !s.Tokens[j].Is(Capital) {
		return i // no number follows
	}
	if !s.headed(i) {
		return i
	}
	for s.word(j) == wThứ || s.word(j) == wSố || s.word(j) == wLần {
		j++
	}
	level := levelWords[s.word(i)]
	if level && j > i+1 {
		return i
	}
	if value := s.romanValue(j); value > 0 && (value < 10 || !level) {
		return s.mask(kind, j, j+1, float64(value), 0)
	}
	n, width := s.integer(j)
	if level && (width != 1 || s.ranked(i-1) || s.word(i-1) == wThứ) {
		return i
	}
	if width == 0 || width > 3 || s.countsSomething(j+1) || s.word(j+1) == wTháng || s.word(j+1) == wordDash && s.word(j+2) == wordNumber && kind == MaskPlace {
		return i
	}
	to := j + 1
	if s.glued(to) && s.Tokens[to].Kind == Word { // 12A1
		to++
		if s.word(to) == wordNumber && s.glued(to) {
			to++
		}
	}
	return s.mask(kind, j, to, float64(n), 0)
}

// roman reads a Roman number in capitals at token i.
func (s *scanner) roman(i int) int {
	if s.romanValue(i) > 0 {
		return i + 1
	}
	return i
}

// romanValue is the value of the Roman number at token i, 0 when there is none.
func (s *scanner) romanValue(i int) int {
	if i < 0 || i >= len(s.Tokens) || s.Tokens[i].Kind != Word || !s.Tokens[i].Is(Capital) {
		return 0
	}
	text := s.Slice(Span{i, i + 1})
	total, last := 0, 0
	for j := len(text) - 1; j >= 0; j-- {
		digit := 0
		switch text[j] {
		case 'I':
			digit = 1
		case 'V':
			digit = 5
		case 'X':
			digit = 10
		case 'L':
			digit = 50
		case 'C':
			digit = 100
		default:
			return 0
		}
		if digit < last {
			total -= digit
		} else {
			total += digit
			last = digit
		}
	}
	return total
}
