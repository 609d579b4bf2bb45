package store

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

// How much of the text around a figure belongs to its key, in letters.
const (
	keyBefore = 32
	keyAfter  = 40 // from the figure's first letter
)

// observationKey names an observation so that the name survives a new reading
// and a changed text elsewhere in the article: it is made of the indicator,
// the breakdown and the derivation, and of the words where the figure stands,
// not of offsets, and not of what a person most often has to correct (kind,
// value, period, province).
func observationKey(articleKey string, a article.Article, o indicator.Observation) string {
	text, start := evidenceText(a, o.Evidence), o.Evidence.Start
	h := sha256.New()
	for _, part := range []string{
		articleKey, o.Indicator, o.By.Label, o.By.Value, o.Derived,
		lastRunes(text[:start], keyBefore), firstRunes(text[start:], keyAfter),
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
