package vietnamese

import "math"

// quantity reads the figure at token i: a number in digits or words with its
// scale, unit, range, fraction and comparators.
func (s *scanner) quantity(i int) int {
	q, ok := s.figure(i)
	if !ok {
		return i
	}
	if q.Unit == Count && s.maskUnit(q.To) == MaskDuration {
		return s.mask(MaskDuration, i, q.To+1, q.Value, 0) // sáu triệu năm
	}
	if s.word(q.To) == wPhần && q.Unit == Count && s.numeralAt(q.To+1) {
		if below, _, to := s.amount(q.To+1, false); to > q.To+1 {
			return s.mask(MaskShare, i, to, q.Value, below) // hai phần ba
		}
	}
	s.second(&q)
	s.compare(&q)
	s.per(&q)
	s.take(q.Span, Figure)
	s.Quantities = append(s.Quantities, q)
	return q.To
}

// figure reads one number with its unit.
func (s *scanner) figure(i int) (Quantity, bool) {
	value, traits, next := s.amount(i, false)
	if next == i {
		return Quantity{}, false
	}
	q := Quantity{Span: Span{i, next}, Lead: i, Tail: next, Value: value, Traits: traits}
	s.unit(&q)
	if q.Is(dotDecimal) {
		// 87.59% has a dot for its comma; 30.5 alone may be anything.
		if q.Unit == Count && !q.Is(Scaled) {
			return Quantity{}, false
		}
		q.Traits &^= dotDecimal
	}
	return q, true
}

// dotDecimal marks a number that needs a unit to be one; it never leaves figure.
const dotDecimal Trait = 1 << 31

// amount reads a number with its scale: 36 tỷ 208 triệu, 4,7 ngàn, ba mươi mốt.
// It returns i when there is none.
func (s *scanner) amount(i int, free bool) (value float64, traits Trait, next int) {
	if i >= len(s.Tokens) {
		return 0, 0, i
	}
	if s.Tokens[i].Kind != Number {
		if free && s.word(i) == wordComma && s.glued(i+1) { // ,77
			if n, width := s.integer(i + 1); width > 0 {
				value, next = s.scaled(float64(n)/math.Pow10(width), i+2, &traits, free)
				return value, traits | Decimal, next
			}
		}
		value, next = s.spelled(i, free)
		if next == i {
			return 0, 0, i
		}
		return value, Spelled, next
	}
	value, traits, width := s.digits(i)
	if width == 0 {
		return 0, 0, i
	}
	value, next = s.scaled(value, i+width, &traits, free)
	return value, traits, next
}

// digits reads the number token at i, with the pieces of it that a stray space
// cut off: "5 .000", "12 901". It returns the number of tokens read.
func (s *scanner) digits(i int) (value float64, traits Trait, tokens int) {
	token := &s.Tokens[i]
	tokens = 1
	if token.Flags&whole != 0 {
		value = float64(token.value)
		if token.End-token.Start > 1 && s.Source[token.Start] == '0' {
			traits = LeadingZero
		}
	} else {
		var ok bool
		if value, traits, ok = parseDigits(s.Source[token.Start:token.End]); !ok {
			return 0, 0, 0
		}
	}
	if traits&(Decimal|dotDecimal|LeadingZero) != 0 || token.End-token.Start > 3 && traits&Grouped == 0 {
		return value, traits, tokens
	}
	if w := s.word(i + 1); w != wordDot && w != wordNumber {
		return value, traits, tokens
	}
	for {
		n, width := s.integer(i + tokens + 1)
		if width == 3 && s.word(i+tokens) == wordDot && s.glued(i+tokens+1) && !s.glued(i+tokens) {
			value, tokens, traits = value*1000+float64(n), tokens+2, traits|Grouped
			continue
		}
		n, width = s.integer(i + tokens)
		if width == 3 && traits&Grouped == 0 && value > 0 && s.oneSpace(i+tokens) && s.word(i+tokens+1) != wordSlash && s.word(i+tokens+1) != wordDash &&
			s.word(i+tokens+1) != wordNumber && s.word(i-1) != wordNumber {
			value, tokens, traits = value*1000+float64(n), tokens+1, traits|Grouped|Doubtful
		}
		return value, traits, tokens
	}
}

// digitsAt is digits for a token that need not be a number.
func (s *scanner) digitsAt(i int) (value float64, traits Trait, tokens int) {
	if s.word(i) != wordNumber {
		return 0, 0, 0
	}
	return s.digits(i)
}

// oneSpace reports whether exactly one space stands before token i.
func (s *scanner) oneSpace(i int) bool {
	gap := s.Source[s.Tokens[i-1].End:s.Tokens[i].Start]
	return gap == " " || gap == "\u00a0" || gap == "\u202f"
}

// scaled reads the scale words behind a number in digits, and what they are
// followed by: 36 tỷ 208 triệu, 2 triệu rưỡi, 1tr2, 50K.
func (s *scanner) scaled(value float64, i int, traits *Trait, free bool) (float64, int) {
	class, factor := s.class(i)
	if class == tensWord && s.word(i) == wChục || class == hundredWord {
		*traits |= Scaled
		value, i = value*factor, i+1
		class, factor = s.class(i)
	}
	if class != scaleWord {
		return s.suffixed(value, i, traits, free)
	}
	*traits |= Scaled
	scale := 1.0
	for class == scaleWord {
		scale *= factor
		i++
		class, factor = s.class(i)
	}
	value = math.Round(value*scale*100) / 100 // 65,4 triệu without the noise of the product
	if class == halfWord {
		return value + scale/2, i + 1
	}
	if s.word(i) == wordNumber {
		// A smaller part: it has a smaller scale of its own.
		if part, _, width := s.digits(i); width > 0 {
			if class, factor := s.class(i + width); class == scaleWord && factor < scale && part*factor < scale {
				part, next := s.scaled(part, i+width, traits, free)
				return value + part, next
			}
		}
	}
	return value, i
}

// suffixed reads the shorthand 50K, 3M, 10tr, 1tr2 behind a number.
func (s *scanner) suffixed(value float64, i int, traits *Trait, free bool) (float64, int) {
	if !s.glued(i) || s.Tokens[i].Kind != Word {
		return value, i
	}
	scale := 0.0
	switch token := s.Tokens[i]; s.word(i) {
	case wK:
		scale = 1e3
	case wTr:
		scale = 1e6
	case wM:
		if token.Is(Capital) {
			scale = 1e6
		}
	case wG:
		if free && token.Is(Capital) {
			scale = 1e9
		}
	}
	if scale == 0 {
		return value, i
	}
	*traits |= Scaled
	if n, width := s.integer(i + 1); width > 0 && s.glued(i+1) && width <= 3 && s.word(i) == wTr {
		return value*scale + float64(n)*scale/math.Pow10(width), i + 2
	}
	return value * scale, i + 1
}

// unit reads the sign or unit behind q.
func (s *scanner) unit(q *Quantity) {
	i := q.To
	if s.prefixedDong(q.From) {
		q.Unit = Dong
		return
	}
	switch s.word(i) {
	case wordPercent:
		q.setPercent(Percent, i+1)
	case wPhần:
		if s.word(i+1) == wTrăm {
			q.setPercent(Percent, i+2)
		}
	case wĐiểm:
		switch {
		case s.word(i+1) == wordPercent:
			q.setPercent(Point, i+2)
		case s.word(i+1) == wPhần && s.word(i+2) == wTrăm:
			q.setPercent(Point, i+3)
		case q.Is(Decimal) || q.Is(dotDecimal):
			q.Unit, q.To = Score, i+1
		}
	case wĐồng:
		if !s.otherDong(i + 1) {
			q.Unit, q.To = Dong, i+1
		}
	case wVnđ, wVnd:
		q.Unit, q.To = Dong, i+1
	case wUsd, wEuro, wĐô:
		q.Unit, q.To = Foreign, i+1
	case wĐ:
		if s.glued(i) && s.word(i+1) != wordSlash {
			q.Unit, q.To = Dong, i+1
		} else if s.glued(i) && !s.Tokens[i].Is(Capital) && s.glued(i+2) && s.word(i+2) != wC {
			q.Unit, q.To = Dong, i+1
		}
	case wLần:
		q.Unit, q.To = Times, i+1
	case wBậc:
		q.Unit, q.To = Rank, i+1
		q.Tail = q.To
		return
	case wordSign:
		switch s.printed(i) {
		case "₫":
			q.Unit, q.To = Dong, i+1
		case "$", "€", "£", "¥":
			q.Unit, q.To = Foreign, i+1
		}
	}
	if before := s.word(q.From - 1); q.Unit == Count && (before == wHạng && (s.word(q.From-2) == wThứ || s.word(q.From-2) == wXếp) || before == wTrí && s.word(q.From-2) == wVị) {
		q.Unit = Rank // thứ hạng 51, xếp hạng 38, vị trí 38/63
	}
	q.Tail = q.To
}

// prefixedDong reports the signs of đồng before a number: VND1000, VN$1000.
func (s *scanner) prefixedDong(i int) bool {
	if !s.glued(i) {
		return false
	}
	w := s.word(i - 1)
	return w == wVnd || w == wVnđ || w == wordSign && s.word(i-2) == wVn && s.printed(i-1) == "$"
}

func (q *Quantity) setPercent(unit Unit, to int) {
	q.Unit, q.To = unit, to
	q.Value = share(q.Value)
}

// share is a percentage as a share of one, without the noise of the division.
func share(percent float64) float64 {
	if x := percent * 1e10; x < 1<<53 {
		return math.Round(x) / 1e12
	}
	return percent / 100
}

// dongWords are the words behind đồng that make another word of it: đồng chí,
// đồng bào.
var dongWords = [wordLast]bool{
	wChí: true, wBào: true, wĐội: true, wThời: true, wTình: true, wÝ: true, wLoạt: true, wHành: true, wPhục: true, wNghiệp: true,
	wMinh: true, wThuận: true, wKhởi: true, wBộ: true,
}

// otherDong reports whether the word at token i makes another word of đồng.
func (s *scanner) otherDong(i int) bool {
	w := s.word(i)
	return w < wordLast && dongWords[w]
}

// second reads what may stand behind the first number: /b, – b, đến b.
func (s *scanner) second(q *Quantity) {
	i := q.To
	switch s.word(i) {
	case wordSlash:
		if s.word(i+1) != wordNumber {
			return
		}
		if other, ok := s.figure(i + 1); ok {
			if other.Unit == Percent && q.Unit == Count && !other.Is(Decimal) && q.Value > 1 {
				q.Value, q.Unit = share(q.Value), Percent // 3/5% is a slip for 3%/5%
			}
			if other.Is(Scaled) && !q.Is(Scaled) {
				// 45.799/36.875 tỷ đồng: the scale stands once.
				if raw, _, width := s.digits(i + 1); width > 0 && raw > 0 {
					q.Value *= other.Value / raw
				}
			}
			q.Of, q.To, q.Traits = other.Value, other.To, q.Traits|Fraction|other.Traits&(Doubtful|Scaled)
			if q.Unit == Count {
				q.Unit = other.Unit
			}
			q.Tail = q.To
		}
	case wordDash:
		s.upTo(q, i+1, s.word(i-1) == wordNumber || s.word(i-1) == wordPercent || q.Unit != Count)
	case wĐến, wTới:
		if w := s.word(q.From - 1); w == wTừ || w == wKhoảng || w == wChừng || w == wGiữa {
			s.upTo(q, i+1, w != wTừ || !s.movement(q.From-2))
		} else if q.Unit == Dong || s.pair(q, i+1) {
			s.upTo(q, i+1, !s.movement(q.From-1))
		}
	case wVà:
		if s.word(q.From-1) == wGiữa {
			s.upTo(q, i+1, true)
		}
	}
}

// pair reports whether the number at token i can be the upper end of q without a word
// before q that says so: "kết nạp 1.700 đến 1.900 đồng chí". It is printed alike and
// less than twice as much; what looks like a year or a day is none.
func (s *scanner) pair(q *Quantity, i int) bool {
	if s.word(i) != wordNumber || s.word(i+1) == wordSlash || s.word(i+1) == wordDash || s.word(q.From-1) == wordNumber {
		return false
	}
	other, ok := s.figure(i)
	if !ok || q.Unit != Count && q.Unit != Percent || other.Unit != q.Unit || other.Value >= 2*q.Value || (q.Traits^other.Traits)&(Grouped|Spelled|Scaled) != 0 {
		return false
	}
	return other.Is(Grouped) || other.Unit == Percent || other.Value < 1900
}

// movement reports whether the words before "từ a đến b" say that something
// moved from a to b, so that it is no range: tăng từ 302 đến 455.
func (s *scanner) movement(i int) bool {
	for j := i; j > i-4 && j >= 0; j-- {
		switch s.word(j) {
		case wTăng, wGiảm, wNâng:
			return true
		}
		if s.Tokens[j].Strength != None {
			return false
		}
	}
	return false
}

// upTo makes q a range when the number at token i is its upper end.
func (s *scanner) upTo(q *Quantity, i int, allowed bool) {
	if !allowed || i >= len(s.Tokens) {
		return
	}
	switch s.word(i) {
	case wVnd, wVnđ:
		i++
	}
	if i >= len(s.Tokens) || s.Tokens[i].Kind != Number && s.Tokens[i].Kind != Word {
		return
	}
	other, ok := s.figure(i)
	if !ok {
		return
	}
	low := q.Value
	if q.Unit == Count && (other.Unit == Percent || other.Unit == Point) {
		low = share(low)
	}
	if other.Is(Scaled) && !q.Is(Scaled) && low < 1000 {
		// 3 - 4 triệu: the scale stands once.
		if raw, _, width := s.digits(i); s.Tokens[i].Kind == Number && width > 0 && raw > 0 {
			low *= other.Value / raw
			if other.Unit == Percent || other.Unit == Point {
				low *= 100
			}
		}
	}
	if other.Value <= low || q.Unit != Count && other.Unit != q.Unit {
		return
	}
	q.Value, q.Max, q.To, q.Unit = low, other.Value, other.To, other.Unit
	q.Traits |= Range | other.Traits&(Scaled|Decimal|Doubtful)
	q.Tail = q.To
}

// comparators are the words before a number that qualify it: alone, or as the
// second word of one of the pairs.
var comparators = [wordLast]struct {
	alone  Qualifier
	paired bool
}{
	wHơn: {Over, true}, wTrên: {Over, false},
	wGần: {Nearly, false}, wNgót: {Nearly, false},
	wKhoảng: {About, false}, wChừng: {About, false}, wTầm: {About, false}, wƯớc: {About, false},
	wDưới: {Under, false},
	wXỉ:   {"", true}, wNhất: {"", true}, wThiểu: {"", true}, wĐa: {"", true}, wQuá: {"", true}, wĐến: {"", true}, wTới: {"", true},
	wĐầy: {"", true}, wTính: {"", true},
}

// pairs are comparators of two words.
var pairs = [...]struct {
	first, second WordID
	qualifier     Qualifier
}{
	{wXấp, wXỉ, Nearly},
	{wÍt, wNhất, AtLeast},
	{wTối, wThiểu, AtLeast},
	{wThấp, wNhất, AtLeast},
	{wTối, wĐa, AtMost},
	{wNhiều, wNhất, AtMost},
	{wCao, wNhất, AtMost},
	{wKhông, wQuá, AtMost},
	{wVượt, wQuá, Over}, // không vượt quá: at most
	{wÍt, wHơn, Under},
	{wKém, wHơn, Under},
	{wThấp, wHơn, Under},
	{wNhiều, wHơn, Over},
	{wCao, wHơn, Over},
	{wChưa, wĐến, Under},
	{wChưa, wTới, Under},
	{wKhông, wTới, Under},
	{wKhông, wĐến, Under},
	{wChưa, wĐầy, Under},
	{wKhông, wĐầy, Under},
	{wƯớc, wTính, About},
}

// compare reads the comparators around q.
func (s *scanner) compare(q *Quantity) {
	i := q.From - 1
	for range 3 {
		i = s.skipCopula(i)
		qualifier, words := s.comparatorAt(i)
		if words == 0 {
			break
		}
		// The outer one rules where the inner is a word of place or degree:
		// "không ít hơn" turns "ít hơn" round.
		if s.word(i-1) == wVượt && s.word(i-2) == wĐược && s.word(i-3) == wKhông {
			words++ // không được vượt quá
		}
		negated := s.word(i-words) == wKhông
		if s.word(i-1) == wVượt && !negated {
			break // by how much something was exceeded
		}
		if negated && (qualifier == Under || qualifier == Over) {
			words++
			if qualifier == Under {
				qualifier = AtLeast
			} else {
				qualifier = AtMost
			}
		}
		if comparative(s.word(i), s.word(i-1)) && words == 2 && q.Unit != Dong {
			break // "ít hơn 33%" is a difference
		}
		if q.Qualifier == Exact || q.Qualifier == About {
			q.Qualifier = qualifier
		}
		i -= words
		q.Lead = i + 1
	}
	// trở lên behind the number, or behind its noun.
	noun := 2 // its words; "từ 40 tổ chức đảng trở lên" announces what is coming
	from := s.word(q.Lead-1) == wTừ
	if from {
		noun = 5
	}
	for j, limit := q.To, min(q.To+noun, len(s.Tokens)-2); j <= limit; j++ {
		token := &s.Tokens[j]
		if token.Word == wTrở {
			switch s.word(j + 1) {
			case wLên:
				q.Qualifier = AtLeast
			case wXuống:
				q.Qualifier = AtMost
			default:
				return
			}
			q.Tail = j + 2
			if from {
				q.Lead--
			}
			return
		}
		if q.Unit == Percent && !from || token.Kind != Word || s.gradeWord(j) {
			return
		}
	}
}

// comparative reports the comparatives in pairs: ít hơn, nhiều hơn, cao hơn.
func comparative(second, first WordID) bool {
	if second != wHơn {
		return false
	}
	switch first {
	case wÍt, wKém, wThấp, wNhiều, wCao:
		return true
	}
	return false
}

// skipCopula steps back over the verbs that may stand between a comparator and
// its number (tối thiểu đạt 90%), when a comparator stands before them.
func (s *scanner) skipCopula(i int) int {
	switch s.word(i) {
	case wĐạt, wLà, wCó, wBằng, wPhải, wĐược, wTừ:
		if _, words := s.comparatorAt(i - 1); words > 0 {
			switch s.word(i - 1) {
			case wTrên, wDưới, wHơn:
				return i // "cấp trên có 5" compares nothing
			}
			return i - 1
		}
	}
	return i
}

// comparatorAt returns the comparator that ends at token i and its length.
func (s *scanner) comparatorAt(i int) (Qualifier, int) {
	w := s.word(i)
	if w == 0 || w >= wordLast || i < 0 {
		return Exact, 0
	}
	c := &comparators[w]
	if !c.paired && c.alone == Exact {
		return Exact, 0
	}
	first := s.word(i - 1)
	if c.paired {
		for n := range pairs {
			if p := &pairs[n]; p.second == w && p.first == first {
				return p.qualifier, 2
			}
		}
	}
	if q := c.alone; q != Exact {
		if w == wTrên && (first == wCấp || first == wNhư || first == wNêu || first == wNói || first == wỞ) {
			return Exact, 0
		}
		return q, 1
	}
	return Exact, 0
}

// gradeWord reports the words that a "trở lên" behind them belongs to.
func (s *scanner) gradeWord(i int) bool {
	switch s.word(i) {
	case wTốt, wKhá, wGiỏi, wHoàn, wXuất, wTrung, wTuổi:
		return true
	}
	return false
}

// per reads "/năm", "/tháng", "/quý" behind q or its noun.
func (s *scanner) per(q *Quantity) {
	if q.To >= len(s.Tokens) {
		return
	}
	near := s.Tokens[q.To:min(q.To+6, len(s.Tokens))]
	for i := range near[:len(near)-1] {
		if near[i].Word == wordSlash {
			switch near[i+1].Word {
			case wNăm:
				q.PerKind = Year
			case wTháng:
				q.PerKind = Month
			case wQuý:
				q.PerKind = Quarter
			}
			return
		}
		if near[i].Kind != Word {
			return
		}
	}
}
