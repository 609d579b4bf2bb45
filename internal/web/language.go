package web

import (
	"net/http"
	"net/url"
	"strings"

	"golang.org/x/text/language"
)

// Language is a language of the pages.
type lang string

const (
	vietnameseLang lang = "vi"
	englishLang    lang = "en"
)

// other returns the language that the switch on each page leads to.
func (l lang) other() lang {
	if l == englishLang {
		return vietnameseLang
	}
	return englishLang
}

// choice is a language, and whether the address asked for it. Links keep an
// explicit choice, so that it lasts without a cookie.
type choice struct {
	lang     lang
	explicit bool
}

var matcher = language.NewMatcher([]language.Tag{language.Vietnamese, language.English})

// chooseLanguage follows ?lang=, else what the browser prefers, else Vietnamese.
func chooseLanguage(r *http.Request) choice {
	switch asked := lang(r.URL.Query().Get("lang")); asked {
	case vietnameseLang, englishLang:
		return choice{asked, true}
	}
	if header := r.Header.Get("Accept-Language"); header != "" {
		tags, _, err := language.ParseAcceptLanguage(header)
		if err == nil && len(tags) > 0 {
			if _, i, confidence := matcher.Match(tags...); i == 1 && confidence >= language.High {
				return choice{englishLang, false}
			}
		}
	}
	return choice{vietnameseLang, false}
}

// link returns a local address that keeps the explicit choice of language.
func (c choice) link(path string) string {
	if !c.explicit {
		return path
	}
	return withLanguage(path, c.lang)
}

// withLanguage sets lang in the query of a local address.
func withLanguage(path string, l lang) string {
	path, fragment, hasFragment := strings.Cut(path, "#")
	path, query, _ := strings.Cut(path, "?")
	values, err := url.ParseQuery(query)
	if err != nil {
		values = url.Values{}
	}
	values.Set("lang", string(l))
	path += "?" + values.Encode()
	if hasFragment {
		path += "#" + fragment
	}
	return path
}
