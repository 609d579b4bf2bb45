package fetch

import (
	"bytes"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/unicode/norm"
)

const sentence = "Năm 2023, toàn tỉnh kết nạp 1.600 đảng viên mới, đạt 100,05% kế hoạch; giảm 2 tổ chức cơ sở đảng so với cùng kỳ."

// in1258 writes Vietnamese the way windows-1258 does: vowels with their own
// signs, tones as marks behind them.
func in1258(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	for _, r := range s {
		d := []rune(norm.NFD.String(string(r)))
		out := string(r)
		if len(d) > 1 && strings.ContainsRune("\u0300\u0309\u0303\u0301\u0323", d[len(d)-1]) {
			out = norm.NFC.String(string(d[:len(d)-1])) + string(d[len(d)-1])
		} else if len(d) == 3 { // ậ is a + dot below + circumflex
			out = norm.NFC.String(string([]rune{d[0], d[2]})) + string(d[1])
		}
		b.WriteString(out)
	}
	return encode(t, charmap.Windows1258, b.String())
}

func encode(t testing.TB, e encoding.Encoding, s string) string {
	t.Helper()
	out, err := e.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestToUTF8(t *testing.T) {
	meta := func(cs, text string) string {
		return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=` + cs + `"></head><body>` + text + `</body></html>`
	}
	meta5 := func(cs, text string) string {
		return `<html><head><meta charset="` + cs + `"></head><body>` + text + `</body></html>`
	}
	far := "<html><head>" + strings.Repeat("<script>var a = 1;</script>\n", 200) + `<meta charset="windows-1258"></head><body>` + in1258(t, sentence)
	utf16le := encode(t, unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), sentence)
	utf16be := encode(t, unicode.UTF16(unicode.BigEndian, unicode.UseBOM), sentence)
	utf16bare := encode(t, unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), sentence)
	broken := strings.Replace(sentence, "kế hoạch", "kế ho\xe1\xba", 1)
	for _, c := range []struct {
		name, page, header, override string
		want                         string // found in the result after NFC
		charset                      string
	}{
		{"UTF-8, declared", sentence, "text/html; charset=utf-8", "", sentence, "utf-8"},
		{"UTF-8, not declared", sentence, "text/html", "", sentence, "utf-8"},
		{"UTF-8, NFD", norm.NFD.String(sentence), "text/html; charset=utf-8", "", sentence, "utf-8"},
		{"UTF-8, header lies", sentence, "text/html; charset=iso-8859-1", "", sentence, "utf-8"},
		{"UTF-8, header lies Vietnamese", sentence, "text/html; charset=windows-1258", "", sentence, "utf-8"},
		{"UTF-8, meta lies", meta("windows-1252", sentence), "text/html", "", sentence, "utf-8"},
		{"UTF-8, unknown name", sentence, "text/html; charset=utf8mb4", "", sentence, "utf-8"},
		{"UTF-8 with mark", "\xef\xbb\xbf" + sentence, "text/html", "", sentence, "utf-8"},
		{"UTF-8 cut in a letter", broken, "text/html; charset=utf-8", "", "đảng viên mới", "utf-8"},
		{"UTF-8 cut in a letter, not declared", broken, "", "", "đảng viên mới", "utf-8"},
		{"ASCII", "ket nap", "text/html", "", "ket nap", "utf-8"},
		{"ASCII declared latin", "ket nap", "text/html; charset=iso-8859-1", "", "ket nap", "utf-8"},
		{"empty", "", "text/html", "", "", "utf-8"},
		{"1258 by header", in1258(t, sentence), "text/html; charset=windows-1258", "", sentence, "windows-1258"},
		{"1258 by header, quoted", in1258(t, sentence), `text/html; charset="Windows-1258"`, "", sentence, "windows-1258"},
		{"1258 by meta", meta("windows-1258", in1258(t, sentence)), "text/html", "", sentence, "windows-1258"},
		{"1258 by meta, new form", meta5("windows-1258", in1258(t, sentence)), "text/html", "", sentence, "windows-1258"},
		{"1258 by a meta far down", far, "text/html", "", sentence, "windows-1258"},
		{"1258, header says utf-8", meta("windows-1258", in1258(t, sentence)), "text/html; charset=utf-8", "", sentence, "windows-1258"},
		{"1258, header says utf-8 and meta nothing", in1258(t, sentence), "text/html; charset=utf-8", "", sentence, "windows-1258"},
		{"1258, header says latin", in1258(t, sentence), "text/html; charset=iso-8859-1", "", sentence, "windows-1258"},
		{"1258, nothing said", in1258(t, sentence), "", "", sentence, "windows-1258"},
		{"1258, operator says", in1258(t, sentence), "text/html; charset=utf-8", "windows-1258", sentence, "windows-1258"},
		{"1252", encode(t, charmap.Windows1252, "café – déjà vu"), "text/html; charset=windows-1252", "", "café – déjà vu", "windows-1252"},
		{"UTF-16 little", utf16le, "text/html", "", sentence, "utf-16le"},
		{"UTF-16 big", utf16be, "text/html; charset=utf-8", "", sentence, "utf-16be"},
		{"UTF-16 by header, no mark", utf16bare, "text/html; charset=utf-16le", "", sentence, "utf-16le"},
		{"UTF-16 said in ASCII", meta("utf-16", sentence), "text/html", "", sentence, "utf-8"},
		{"XML", `<?xml version="1.0" encoding="windows-1258"?><rss>` + in1258(t, sentence) + `</rss>`, "text/xml", "", sentence, "windows-1258"},
		{"doubled parameter", in1258(t, sentence), "text/html; charset=windows-1258; charset=windows-1258", "", sentence, "windows-1258"},
		{"Chinese", encode(t, charsetNamed(t, "gbk"), "新闻：越南河江省"), "text/html; charset=gb2312", "", "新闻：越南河江省", "gbk"},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := []byte(c.page)
			got, name, err := ToUTF8(in, c.header, c.override)
			if err != nil {
				t.Fatal(err)
			}
			if !utf8.Valid(got) || bytes.HasPrefix(got, []byte("\ufeff")) {
				t.Error("not UTF-8 without mark")
			}
			if !strings.Contains(norm.NFC.String(string(got)), c.want) || name != c.charset {
				t.Errorf("from %s: %q\nwant %s: %q", name, got, c.charset, c.want)
			}
			if string(in) != c.page {
				t.Error("the input was changed")
			}
		})
	}
	for _, c := range []struct{ page, header, override string }{
		{in1258(t, sentence), "text/html; charset=viscii", ""},
		{meta("x-tcvn3", in1258(t, sentence)), "text/html", ""},
		{in1258(t, sentence), "text/html", "nonsense"},
		{"\xc4\xe3\xba\xc3", "text/html; charset=hz-gb-2312", ""},
	} {
		if got, _, err := ToUTF8([]byte(c.page), c.header, c.override); AsError(err) == nil || AsError(err).Reason != ReasonCharset {
			t.Errorf("%s %s: %q, %v; want the reason charset", c.header, c.override, got, err)
		}
	}
}

func charsetNamed(t testing.TB, name string) encoding.Encoding {
	e, _ := charset.Lookup(name)
	if e == nil {
		t.Fatalf("no character set %s", name)
	}
	return e
}

// A feed must be readable by an XML reader that goes by its declaration.
func TestXMLDeclaration(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/rss+xml; charset=windows-1258")
		io.WriteString(w, `<?xml version='1.0' encoding='windows-1258' ?><rss>`+in1258(t, sentence)+`</rss>`)
	})
	resp, body, e := get(t, local(t, impolite), s.URL)
	wantReason(t, e, "")
	if resp.Header.Get(HeaderCharset) != "windows-1258" || resp.Header.Get("Content-Type") != "application/rss+xml; charset=utf-8" {
		t.Error(resp.Header)
	}
	var rss struct {
		Text string `xml:",chardata"`
	}
	if err := xml.Unmarshal([]byte(body), &rss); err != nil || norm.NFC.String(rss.Text) != sentence {
		t.Errorf("%q, %v", rss.Text, err)
	}
	for in, want := range map[string]string{
		`<?xml version="1.0" encoding="tis-620"?><a/>`: `<?xml version="1.0" encoding="UTF-8"?><a/>`,
		`<?xml version="1.0" encoding="utf-8"?><a/>`:   `<?xml version="1.0" encoding="utf-8"?><a/>`,
		`<?xml version="1.0"?><a encoding="x"/>`:       `<?xml version="1.0"?><a encoding="x"/>`,
		`<?xml encoding="x`:                            `<?xml encoding="x`,
		`<?xml encoding= ?>`:                           `<?xml encoding= ?>`,
		`<a/>`:                                         `<a/>`,
	} {
		if got := string(sayUTF8([]byte(in))); got != want {
			t.Errorf("%s became %s", in, got)
		}
	}
}

// Through the Transport, with the switch of a host.
func TestCharsetSwitch(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=x-viscii")
		io.WriteString(w, "<html><head><title>x</title></head><body>"+in1258(t, sentence)+"</body></html>")
	})
	_, _, e := get(t, local(t, impolite), s.URL)
	wantReason(t, e, ReasonCharset)
	if e.Status != 200 || e.URL == "" {
		t.Errorf("%+v", e)
	}
	_, body, e := get(t, local(t, impolite, func(o *Options) { o.Hosts = map[string]HostOptions{"127.0.0.1": {Charset: "windows-1258"}} }), s.URL)
	wantReason(t, e, "")
	if !strings.Contains(norm.NFC.String(body), sentence) {
		t.Error(body)
	}
}

func FuzzToUTF8(f *testing.F) {
	f.Add([]byte(sentence), "text/html; charset=utf-8", "")
	f.Add([]byte(in1258(f, sentence)), "text/html", "windows-1258")
	f.Add([]byte("\xff\xfea\x00"), "charset=utf-16", "")
	f.Add([]byte(`<?xml version="1.0" encoding="gbk"?>`+"\xc4\xe3"), "", "")
	f.Add([]byte(`<meta charset=iso-2022-jp>`+"\x1b$B"), "text/html;charset=iso-2022-jp", "")
	f.Fuzz(func(t *testing.T, page []byte, header, override string) {
		got, name, err := ToUTF8(page, header, override)
		if err != nil {
			if e := AsError(err); e == nil || e.Reason != ReasonCharset {
				t.Errorf("error %v", err)
			}
			return
		}
		if !utf8.Valid(got) || name == "" {
			t.Errorf("from %q: %q", name, got)
		}
		if override == "" && utf8.Valid(page) && !strings.Contains(strings.ToLower(header), "utf-16") && !strings.Contains(strings.ToLower(header), "iso-2022") &&
			string(got) != strings.TrimPrefix(string(page), "\ufeff") {
			t.Errorf("UTF-8 was changed: %q to %q", page, got)
		}
		if out := sayUTF8(got); !utf8.Valid(out) {
			t.Errorf("%q", out)
		}
	})
}
