package vietnamese

import "testing"

func TestNormalize(t *testing.T) {
	for want, texts := range map[string][]string{
		"hòa":            {"hoà", "hòa", "ho\u0300a", "hoa\u0300", " hoà "},
		"ủy ban":         {"uỷ ban", "ủy ban", "uỷ\u00a0ban", "uỷ  ban", "u\u0309y\tban", "uỷ\u200b ban"},
		"KHỎE, THÚY":     {"KHOẺ, THUÝ", "KHỎE, THÚY"},
		"Đảng":           {"Ðảng", "Ɖảng", "Đa\u0309ng"},
		"quý, quà":       {"quý, quà"},
		"hoàn thuỷnh":    {"hoàn thuỷnh"}, // closed syllables keep their tone
		"a\n\nb\nc":      {"a\n\n\nb\nc", "a\r\n\r\nb\r\nc", "\ufeffa \n \n b \n c\n"},
		"":               {"", " \n ", "\u200b"},
		"tỷ lệ 61,9% so": {"tỷ  lệ 61,9%  so"},
	} {
		for _, text := range texts {
			if got := Normalize(text); got != want {
				t.Errorf("%q: got %q, want %q", text, got, want)
			}
		}
	}
}
