package web

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// number writes v with the separators of the language and at most the given
// decimals, without trailing zeros.
func (l lang) number(v float64, decimals int) string {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return "–"
	}
	text := strconv.FormatFloat(math.Abs(v), 'f', decimals, 64)
	whole, fraction, _ := strings.Cut(text, ".")
	fraction = strings.TrimRight(fraction, "0")
	group, comma := ".", ","
	if l == englishLang {
		group, comma = ",", "."
	}
	var b strings.Builder
	for i, digit := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(group)
		}
		b.WriteRune(digit)
	}
	if fraction != "" {
		b.WriteString(comma + fraction)
	}
	if v < 0 && strings.Trim(b.String(), "0.,") != "" {
		return "−" + b.String()
	}
	return b.String()
}

// percent writes a ratio as a percentage.
func (l lang) percent(v float64) string { return l.number(v*100, 2) + "%" }

// amount writes a value of the unit, without a qualifier.
func (l lang) amount(v float64, unit indicator.Unit) string {
	switch unit {
	case "ratio":
		return l.percent(v)
	case "rank":
		return word(words, "rank", l) + " " + l.number(v, 0)
	case "dong":
		switch {
		case math.Abs(v) >= 1e9:
			return l.number(v/1e9, 3) + " " + word(words, "billion", l)
		case math.Abs(v) >= 1e6:
			return l.number(v/1e6, 3) + " " + word(words, "million", l)
		}
		return l.number(v, 0) + " " + word(words, "dong", l)
	}
	return l.number(v, 2)
}

// value writes an observation's value as people say it: "từ 1.650 trở lên".
func (l lang) value(o indicator.Observation, unit indicator.Unit) string {
	var text string
	switch {
	case o.Kind == indicator.Attainment:
		text = l.percent(o.Value)
	case o.Kind == indicator.Change:
		text = l.change(o, unit)
	case o.Max > o.Value:
		text = l.amount(o.Value, unit) + " – " + l.amount(o.Max, unit)
	default:
		text = l.amount(o.Value, unit)
	}
	if pair, ok := qualifiers[o.Qualifier]; ok {
		format := pair[0]
		if l == englishLang {
			format = pair[1]
		}
		text = fmt.Sprintf(format, text)
	}
	if o.PerYear {
		text += " " + word(words, "per.year", l)
	}
	return text
}

func (l lang) change(o indicator.Observation, unit indicator.Unit) string {
	sign := "+"
	if o.Value < 0 {
		sign = "" // the minus comes with the number
	}
	switch {
	case o.RatioUnit:
		return sign + l.percent(o.Value)
	case unit == indicator.UnitRatio:
		return sign + l.number(o.Value*100, 2) + " " + word(words, "points", l)
	case unit == indicator.UnitRank:
		return sign + l.number(o.Value, 0) + " " + word(words, "newranks", l)
	}
	return sign + l.amount(o.Value, unit)
}

// period writes a period's name: "Quý I/2024", "6 tháng đầu năm 2024".
func (l lang) period(p vietnamese.Period) string {
	code := string(p)
	year, rest, _ := strings.Cut(code, "-")
	en := l == englishLang
	switch p.Kind() {
	case vietnamese.Year:
		if en {
			return year
		}
		return "Năm " + year
	case vietnamese.Half:
		if rest == "H1" {
			return pick(en, "First half of "+year, "6 tháng đầu năm "+year)
		}
		return pick(en, "Second half of "+year, "6 tháng cuối năm "+year)
	case vietnamese.Quarter:
		roman := []string{"I", "II", "III", "IV"}[rest[1]-'1']
		return pick(en, rest+" "+year, "Quý "+roman+"/"+year)
	case vietnamese.Month:
		month, _ := strconv.Atoi(rest)
		return pick(en, time.Month(month).String()+" "+year, fmt.Sprintf("Tháng %d/%s", month, year))
	case vietnamese.Months:
		n := strings.TrimSuffix(rest, "M")
		return pick(en, "First "+n+" months of "+year, n+" tháng đầu năm "+year)
	case vietnamese.YearToDate:
		return pick(en, year+" to date", "Từ đầu năm "+year)
	case vietnamese.Years:
		return year + "–" + rest
	}
	return code
}

func pick(english bool, en, vi string) string {
	if english {
		return en
	}
	return vi
}

// when names what an observation speaks of: its period, or its day for a stock.
func (l lang) when(o indicator.Observation) string {
	if o.Period != "" {
		return l.period(o.Period)
	}
	return l.day(o.AsOf)
}

// day writes a calendar day.
func (l lang) day(d vietnamese.Date) string {
	if d.IsZero() {
		return word(words, "unknown", l)
	}
	if l == englishLang {
		return fmt.Sprintf("%d %s %d", d.Day, d.Month.String()[:3], d.Year)
	}
	return fmt.Sprintf("%02d/%02d/%d", d.Day, int(d.Month), d.Year)
}

// base writes what a change is compared with: a period or a day.
func (l lang) base(base string) string {
	if date, err := vietnamese.ParseDate(base); err == nil {
		return l.day(date)
	}
	if p, err := vietnamese.ParsePeriod(base); err == nil {
		return l.period(p)
	}
	return base
}

// date writes the day of an instant in Vietnam.
func (l lang) date(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return l.day(dayOf(t))
}

// clock writes an instant in Vietnam to the minute.
func (l lang) clock(t time.Time) string {
	if t.IsZero() {
		return "–"
	}
	return t.In(reporting.Zone).Format("15:04") + " " + l.date(t)
}

// relative writes how far an instant is from now.
func (l lang) relative(t, now time.Time) string {
	if t.IsZero() {
		return "–"
	}
	prefix, distance := "ago.", now.Sub(t)
	if distance < 0 {
		prefix, distance = "in.", -distance
	}
	switch {
	case distance < time.Minute:
		return word(words, prefix+"now", l)
	case distance < time.Hour:
		return fmt.Sprintf("%d %s", int(distance.Minutes()), word(words, prefix+"minute", l))
	case distance < 48*time.Hour:
		return fmt.Sprintf("%d %s", int(distance.Hours()), word(words, prefix+"hour", l))
	}
	return fmt.Sprintf("%d %s", int(distance.Hours()/24), word(words, prefix+"day", l))
}

// short names the time of an observation where space is short.
func (l lang) short(o indicator.Observation) string {
	year := strconv.Itoa(o.Period.Year())
	switch o.Period.Kind() {
	case vietnamese.Year:
		return year
	case vietnamese.Quarter:
		return string(o.Period[5:]) + "/" + year
	case vietnamese.Half:
		return pick(l == englishLang, string(o.Period[5:])+"/", pick(strings.HasSuffix(string(o.Period), "1"), "6T/", "6T cuối/")) + year
	case vietnamese.Months:
		n := strings.TrimSuffix(string(o.Period[5:]), "M")
		return n + pick(l == englishLang, "M/", "T/") + year
	case vietnamese.YearToDate:
		return pick(l == englishLang, "to date/", "nay/") + year
	case vietnamese.Month:
		return string(o.Period[5:]) + "/" + year
	}
	if !o.AsOf.IsZero() {
		return fmt.Sprintf("%02d/%d", int(o.AsOf.Month), o.AsOf.Year)
	}
	return string(o.Period)
}
