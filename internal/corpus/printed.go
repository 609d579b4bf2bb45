package corpus

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/baotinh/baotinh/internal/indicator"
)

// sentenceWith finds the first line piece of a document that prints a label's
// value, so that a person who reads a list of missed figures need not search.
func sentenceWith(document Document, label indicator.Observation) string {
	for _, form := range printedForms(label) {
		for _, text := range []string{document.Body, document.Title} {
			if at := findNumber(text, form); at >= 0 {
				return around(text, at)
			}
		}
	}
	return ""
}

// printedForms lists the ways newspapers print a value, the most telling first.
func printedForms(label indicator.Observation) []string {
	value := label.Value
	if value < 0 {
		value = -value
	}
	ratio := label.RatioUnit || label.Kind == indicator.Attainment || strings.HasSuffix(label.Indicator, "_ratio")
	if ratio {
		percent := strings.ReplaceAll(strconv.FormatFloat(value*100, 'f', -1, 64), ".", ",")
		if rounded := fmt.Sprintf("%.2f", value*100); len(rounded) < len(percent) {
			percent = strings.TrimRight(strings.TrimRight(strings.ReplaceAll(rounded, ".", ","), "0"), ",")
		}
		return []string{percent + "%", percent, strings.ReplaceAll(percent, ",", ".") + "%"}
	}
	plain := strconv.FormatFloat(value, 'f', -1, 64)
	forms := []string{grouped(plain), plain, fmt.Sprintf("%02.0f", value)}
	for _, scale := range []struct {
		by   float64
		word string
	}{{1e9, " tỷ"}, {1e6, " triệu"}, {1e3, " nghìn"}, {1e3, " ngàn"}} {
		if value >= scale.by {
			forms = append(forms, strings.ReplaceAll(strconv.FormatFloat(value/scale.by, 'f', -1, 64), ".", ",")+scale.word)
		}
	}
	return forms
}

// grouped writes 48879 as 48.879.
func grouped(digits string) string {
	if strings.Contains(digits, ".") || len(digits) <= 3 {
		return digits
	}
	return grouped(digits[:len(digits)-3]) + "." + digits[len(digits)-3:]
}

// findNumber finds form in text where no other digit touches it.
func findNumber(text, form string) int {
	for from := 0; from < len(text); {
		at := strings.Index(text[from:], form)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		rest := text[at+len(form):]
		after, size := utf8.DecodeRuneInString(rest)
		next, _ := utf8.DecodeRuneInString(rest[size:])
		joined := unicode.IsDigit(after) || (after == '.' || after == ',') && unicode.IsDigit(next)
		if !unicode.IsDigit(before) && before != '.' && before != ',' && !joined {
			return at
		}
		from = at + len(form)
	}
	return -1
}

// around cuts the sentence at an offset out of text.
func around(text string, at int) string {
	start := strings.LastIndexByte(text[:at], '\n') + 1
	if i := strings.LastIndex(text[start:at], ". "); i >= 0 {
		start += i + 2
	}
	end := len(text)
	if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
		end = at + i
	}
	if i := strings.Index(text[at:end], ". "); i >= 0 {
		end = at + i + 1
	}
	return strings.TrimSpace(text[start:end])
}
