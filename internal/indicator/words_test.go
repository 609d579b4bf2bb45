package indicator_test

import "testing"

// TestWords holds the words that rules ask for, by themselves or in a list: each folds to
// itself alone, and none is without a text.
func TestWords(t *testing.T) {
	if mistaken := newReader(t).MistakenWords(); len(mistaken) > 0 {
		t.Errorf("taken for another word: %q", mistaken)
	}
}
