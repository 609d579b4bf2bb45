package yamlfile_test

import (
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/yamlfile"
)

type example struct {
	Name     string `yaml:"name"`
	Sections []struct {
		URL string `yaml:"url"`
	} `yaml:"sections"`
	Pages int `yaml:"pages"`
}

func TestDecodeNamesThePlace(t *testing.T) {
	for _, test := range []struct{ want, give string }{
		{"", "name: a\nsections:\n  - url: /b\n"},
		{"", ""},
		{"", "\ufeffname: a\n"},
		{"", "# only a comment\n"},
		{`x.yaml:2:1: unknown field "names_"`, "pages: 1\nnames_: a\n"},
		{`x.yaml:3:5: unknown field "uri"`, "name: a\nsections:\n  - uri: /b\n"},
		{"x.yaml:3:1: a second document begins here (after ---): put everything into one", "name: a\n---\nname: b\n"},
		{`x.yaml:2:1: mapping key "name" already defined at [1:1]`, "name: a\nname: b\n"},
		{`x.yaml:1:8: "many": want a whole number`, "pages: many\n"},
		{"x.yaml:2:9: no text in UTF-8: save the file in that encoding", "pages: 7\nname: Hà\xe0\n"},
		{"x.yaml:1:1: no text in UTF-8: save the file in that encoding", "\xff\xfen\x00a\x00"},
		{"x.yaml:1:6: no text in UTF-8: save the file in that encoding", "name:\x00"},
		{"x.yaml: longer than 4 MiB: this cannot be the file that is meant", strings.Repeat("#", yamlfile.MaxBytes+1)},
		{"x.yaml:2:11: string was used where sequence is expected", "pages: 7\nsections: a\n"},
	} {
		into := example{Pages: 7}
		_, err := yamlfile.Decode("x.yaml", []byte(test.give), &into)
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%q:\n got %s\nwant %s", test.give, got, test.want)
		}
		if err == nil && into.Pages != 7 {
			t.Errorf("%q: a key that is not given lost its default", test.give)
		}
	}
}

func TestErrorfNamesTheNearestValue(t *testing.T) {
	var into example
	file, err := yamlfile.Decode("x.yaml", []byte("name: a\nsections:\n  - url: /b\n  - url: c\n"), &into)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ want, path string }{
		{"x.yaml:4:10: bad", "$.sections[1].url"},
		{"x.yaml:1:7: bad", "$.name"},
		{"x.yaml: bad", ""},
	} {
		if got := file.Errorf(test.path, "bad").Error(); got != test.want {
			t.Errorf("%s: got %s, want %s", test.path, got, test.want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("name: a\nsections:\n  - url: /b\n"))
	f.Add([]byte("a: &a [*a]"))
	f.Add([]byte("---\n---\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var into example
		if file, err := yamlfile.Decode("x", data, &into); err == nil {
			_ = file.Errorf("$.sections[0].url", "bad").Error()
		}
	})
}
