package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// keyContext is how many letters on either side of a figure belong to its key.
const keyContext = 32

// observationKey names an observation so that the name survives a new reading
// and a changed text elsewhere in the article: it is made of what was read
// (indicator, breakdown, kind, derivation) and of the words where it stands
// (the figure and some letters around it), not of offsets, and not of what a
// person may have to correct (value, period, province).
func observationKey(articleKey string, a article.Article, o indicator.Observation) string {
	text, e := evidenceText(a, o.Evidence), o.Evidence
	h := sha256.New()
	for _, part := range []string{
		articleKey, o.Indicator, o.By.Label, o.By.Value, string(o.Kind), o.Derived,
		lastRunes(text[:e.Start], keyContext), text[e.Start:e.End], firstRunes(text[e.End:], keyContext),
	} {
		h.Write([]byte(strings.Join(strings.Fields(part), " ")))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

func firstRunes(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}

func lastRunes(text string, n int) string {
	start := len(text)
	for ; n > 0 && start > 0; n-- {
		start--
		for start > 0 && text[start]&0xc0 == 0x80 {
			start--
		}
	}
	return text[start:]
}
