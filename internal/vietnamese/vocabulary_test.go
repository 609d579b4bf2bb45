package vietnamese

import (
	"os"
	"regexp"
	"strings"
	"testing"
)

// TestVocabulary wants each constant named after its word, and no word twice.
func TestVocabulary(t *testing.T) {
	source, err := os.ReadFile("vocabulary.go")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[uint64]string{}
	for _, m := range regexp.MustCompile(`\bw(\pL+): "([^"]+)"`).FindAllStringSubmatch(string(source), -1) {
		if !strings.EqualFold(m[1], m[2]) {
			t.Errorf("constant w%s holds %q", m[1], m[2])
		}
		if other := seen[Key(m[2])]; other != "" {
			t.Errorf("%q is the same word as %q", m[2], other)
		}
		seen[Key(m[2])] = m[2]
	}
	if want := int(wordLast - wordFirst); len(seen) != want {
		t.Errorf("%d words for %d constants", len(seen), want)
	}
}
