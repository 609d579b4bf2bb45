package board

// Lang is a language that the dashboards are written in.
type Lang string

// The languages, named by their folders.
const (
	Vietnamese Lang = "vi"
	English    Lang = "en"
)

// Languages lists all languages, the default first.
var languages = [...]Lang{Vietnamese, English}

// Text is a sentence in every language of the dashboards.
type Text struct{ Vietnamese, English string }

// T pairs the two forms of a text.
func T(vietnamese, english string) Text { return Text{vietnamese, english} }

// same is a text that needs no translation: a name, a label reference.
func same(s string) Text { return Text{s, s} }

func (t Text) in(l Lang) string {
	if l == English {
		return t.English
	}
	return t.Vietnamese
}
