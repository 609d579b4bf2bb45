package web

import (
	"slices"

	"github.com/baotinh/baotinh/internal/store"
)

// revision is one text of an article, and what it changed in the one before.
type revision struct {
	store.Stored
	OldTitle string // "" when the title stayed
	Changes  []change
}

// change is a paragraph that came or went.
type change struct {
	Came bool
	Text string
}

// compareRevisions returns the revisions, the newest first; nil for a single one.
func compareRevisions(stored []store.Stored) []revision {
	if len(stored) < 2 {
		return nil
	}
	revisions := make([]revision, len(stored))
	for i, s := range stored {
		revisions[i] = revision{Stored: s}
		if i == 0 {
			continue
		}
		if old := stored[i-1]; old.Title != s.Title {
			revisions[i].OldTitle = old.Title
		}
		revisions[i].Changes = compareParagraphs(splitBlank(stored[i-1].Body), splitBlank(s.Body))
	}
	slices.Reverse(revisions)
	return revisions
}

// maxCompared bounds the work of comparing: the table grows with the product
// of both lengths.
const maxCompared = 400

// compareParagraphs returns the paragraphs that differ, in the order of the
// text: those gone before those that came in their place.
func compareParagraphs(old, fresh []string) []change {
	for len(old) > 0 && len(fresh) > 0 && old[0] == fresh[0] {
		old, fresh = old[1:], fresh[1:]
	}
	old, fresh = old[:min(len(old), maxCompared)], fresh[:min(len(fresh), maxCompared)]
	// common[i][j] is the length of the longest common subsequence of old[i:] and fresh[j:].
	common := make([][]int, len(old)+1)
	for i := range common {
		common[i] = make([]int, len(fresh)+1)
	}
	for i := range slices.Backward(old) {
		for j := len(fresh) - 1; j >= 0; j-- {
			if old[i] == fresh[j] {
				common[i][j] = common[i+1][j+1] + 1
			} else {
				common[i][j] = max(common[i+1][j], common[i][j+1])
			}
		}
	}
	var changes []change
	i, j := 0, 0
	for i < len(old) || j < len(fresh) {
		switch {
		case i < len(old) && j < len(fresh) && old[i] == fresh[j]:
			i, j = i+1, j+1
		case i < len(old) && (j == len(fresh) || common[i+1][j] >= common[i][j+1]):
			changes = append(changes, change{false, old[i]})
			i++
		default:
			changes = append(changes, change{true, fresh[j]})
			j++
		}
	}
	return changes
}
