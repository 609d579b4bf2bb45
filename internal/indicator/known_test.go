package indicator_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
)

// TestWordsAreChecked changes one thing of words.yaml, and wants the complaint to name its place.
func TestWordsAreChecked(t *testing.T) {
	if err := indicator.CheckWords(indicator.Words); err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct{ want, from, to string }{
		{`no breakdown has a value "pupil"`, "pupils: [students]", "pupils: [pupil]"},
		{`no rule asks for "children"`, "pupils: [students]", "children: [students]"},
		{`nothing of "pupils"`, "  pupils: [students]\n", ""},
		{`no rule asks for "heads"`, "  head: [người đứng đầu]", "  heads: [người đứng đầu]"},
		{`no phrases of "short_house"`, "  short_house: [căn, ngôi]\n", ""},
		{`no breakdown is labelled "groups"`, "overlapping: [group, ", "overlapping: [groups, "},
		{`"cấp ủy" is no single word`, "joined: [ban, ", "joined: [cấp ủy, "},
		{`no rule asks for "leads"`, "  leading: [riêng", "  leads: [riêng"},
		{`unknown field "found"`, "    finds: true", "    found: true"},
	} {
		if strings.Count(indicator.Words, row.from) != 1 {
			t.Errorf("%q: stands %d times in words.yaml", row.from, strings.Count(indicator.Words, row.from))
			continue
		}
		err := indicator.CheckWords(strings.Replace(indicator.Words, row.from, row.to, 1))
		if err == nil || !strings.Contains(err.Error(), row.want) || !regexp.MustCompile(`^words\.yaml:[1-9]\d*:[1-9]`).MatchString(err.Error()) {
			t.Errorf("%q: got %v, want %s", row.to, err, row.want)
		}
	}
}
