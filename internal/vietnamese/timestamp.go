package vietnamese

import (
	"fmt"
	"strings"
	"sync"
	"time"
)

// Zone is the time of Vietnam, seven hours ahead of UTC all year.
func Zone() *time.Location { return time.FixedZone("+07", 7*60*60) }

// plain is a lexicon without phrases, built when it is first asked for.
var plain = sync.OnceValues(func() (*Lexicon, error) { return NewLexicon(nil) })

// isoLayouts are the forms of dates that pages carry for machines.
var isoLayouts = [...]string{
	time.RFC3339, "2006-01-02T15:04:05-0700", "2006-01-02T15:04-07:00", "2006-01-02T15:04Z07:00", "2006-01-02 15:04:05-07:00",
	"2006-01-02 15:04:05 -0700", "2006-01-02 15:04:05 -07:00", time.RFC1123, time.RFC1123Z, "Mon, 2 Jan 2006 15:04:05 -0700",
}

// compactLayouts are dates without separators, by their length.
var compactLayouts = [...]string{"20060102", "200601021504", "20060102150405"}

// ParseTimestamp reads the date and time that a news page prints over an
// article, or carries for machines, as a moment in the time of Vietnam:
//
//	Thứ X, DD/MM/YYYY, HH:MM (GMT+7)     HH:MM | DD/MM/YYYY     DD-MM-YYYY
//	Cập nhật: HH:MM AM - D/M/YYYY        9 Tháng 1 2015 lúc 15:08
//	2006-01-02T15:04:05Z                 20060102150405
//
// Without a time of day it is midnight. A day must have its year. Text around
// it (the weekday, views, "Cập nhật") is passed over; of several dates the
// first counts. It fails when there is none.
func ParseTimestamp(text string) (time.Time, error) {
	trimmed := strings.TrimSpace(text)
	for _, layout := range isoLayouts {
		if t, err := time.Parse(layout, trimmed); err == nil {
			return t.In(Zone()), nil
		}
	}
	for _, layout := range compactLayouts {
		if len(trimmed) >= len(layout) && isDigits(trimmed) && (len(trimmed) == len(layout) || len(layout) == 14) {
			if t, err := time.ParseInLocation(layout, trimmed[:len(layout)], Zone()); err == nil && t.Year() >= 1990 && t.Year() < 2100 {
				return t, nil
			}
		}
	}
	l, err := plain()
	if err != nil {
		return time.Time{}, err
	}
	var t Text
	l.lex(&t, trimmed)
	s := scanner{Text: &t, lexicon: l}
	day, clock := moment{}, Mask{}
	for i := 0; i < len(t.Tokens); i++ {
		if day.year == 0 {
			m, next := s.datedDay(i)
			if next > i {
				day = m
				i = next - 1
				continue
			}
		}
		if clock.To == 0 && t.Tokens[i].Kind == Number {
			if next := s.clock(i); next > i {
				clock = t.Masks[len(t.Masks)-1]
				i = next - 1
			}
		}
	}
	if day.year == 0 {
		return time.Time{}, fmt.Errorf("timestamp %q: no day with its year in it", shorten(text))
	}
	hour, minute, second := s.clockParts(clock.Span)
	return time.Date(day.year, time.Month(day.month), day.day, hour, minute, second, 0, Zone()), nil
}

// datedDay reads a day with its year at token i, also as "Tháng Mười Hai 29, 2013".
func (s *scanner) datedDay(i int) (moment, int) {
	if m, next := s.day(i); next > i && m.year >= 1900 {
		return m, next
	}
	if s.word(i) != wTháng {
		return moment{}, i
	}
	month, next := s.small(i+1, 12)
	if next == i+1 {
		return moment{}, i
	}
	day, after := s.small(next, 31)
	if after == next {
		return moment{}, i
	}
	if s.word(after) == wordComma {
		after++
	}
	m := moment{day, month, s.year(after)}
	if m.year == 0 || !m.valid() {
		return moment{}, i
	}
	return m, after + 1
}

// clockParts reads the hour, minute and second of a clock, with AM, PM, SA, CH
// or a part of the day behind it.
func (s *scanner) clockParts(span Span) (hour, minute, second int) {
	parts := [3]int{}
	count := 0
	for i := span.From; i < span.To && count < 3; i++ {
		if n, width := s.integer(i); width > 0 {
			parts[count] = n
			count++
		}
	}
	hour, minute, second = parts[0]%24, parts[1], parts[2]
	if span.To == 0 || span.To >= len(s.Tokens) {
		return hour, minute, second
	}
	switch strings.ToUpper(s.Slice(Span{span.To, span.To + 1})) {
	case "PM", "CH", "CHIỀU", "TỐI":
		if hour < 12 {
			hour += 12
		}
	case "AM", "SA", "SÁNG":
		if hour == 12 {
			hour = 0
		}
	}
	return hour, minute, second
}

func isDigits(text string) bool {
	for i := range len(text) {
		if !isDigit(text[i]) {
			return false
		}
	}
	return text != ""
}

// shorten cuts text for an error message.
func shorten(text string) string {
	if runes := []rune(text); len(runes) > 80 {
		return string(runes[:80]) + "…"
	}
	return text
}
