package web

import (
	"net/http"
	"net/url"
	"strings"
)

// lang is a language of the pages.
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

// chooseLanguage follows ?lang= and is Vietnamese otherwise: browsers of
// Vietnam's offices often ask for English that nobody there wants.
func chooseLanguage(r *http.Request) choice {
	switch asked := lang(r.URL.Query().Get("lang")); asked {
	case vietnameseLang, englishLang:
		return choice{asked, true}
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
