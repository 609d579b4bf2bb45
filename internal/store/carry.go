package store

import (
	"strings"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
)

const (
	sqlTextOfRevision = `SELECT title, body FROM revisions WHERE article_id = ? AND revision = ?`

	sqlCarryVerdicts = `UPDATE corrections SET key = ? WHERE key = ?`
)

// carryVerdicts hands the verdicts on the figures of a revision to those of
// the next one, a, if the two differ in nothing but the marks before the items of lists. The
// newspaper has changed no word then: an extraction that sets other marks has,
// or somebody who laid the page out anew. A figure's key holds the words around
// it, so that people's verdicts would be lost at every such line.
func carryVerdicts(tx *writing, revision int64, a article.Article, before, after *kept) error {
	if len(before.judged) == 0 {
		return nil
	}
	var old article.Article
	if err := tx.row(sqlTextOfRevision, before.article, revision).Scan(&old.Title, &old.Body); err != nil {
		return err
	}
	if old.Title != a.Title || withoutMarks(old.Body) != withoutMarks(a.Body) {
		return nil
	}
	keys := map[standing][]string{}
	for i := range after.figures {
		f := &after.figures[i]
		at := standingOf(a, &f.Observation)
		keys[at] = append(keys[at], f.Key)
	}
	const onTheWay = "→" // of two identical lines one's key may become the other's
	var carried []string
	for i := range before.figures {
		f := &before.figures[i]
		at := standingOf(old, &f.Observation)
		same := keys[at]
		if len(same) == 0 {
			continue
		}
		keys[at] = same[1:]
		if _, judged := before.judged[f.Key]; !judged || same[0] == f.Key {
			continue
		}
		if _, err := tx.exec(sqlCarryVerdicts, onTheWay+same[0], f.Key); err != nil {
			return err
		}
		carried = append(carried, same[0])
	}
	for _, key := range carried {
		if _, err := tx.exec(sqlCarryVerdicts, key, onTheWay+key); err != nil {
			return err
		}
	}
	return nil
}

// standing is where a figure stands and what it is of: all that its key is made
// of, whatever marks the lines begin with.
type standing struct {
	indicator, derived string
	by                 indicator.Breakdown
	inTitle            bool
	offset             int // of its first byte, in the text without marks
}

func standingOf(a article.Article, o *indicator.Observation) standing {
	text := evidenceText(a, o.Evidence)[:o.Evidence.Start]
	if !o.Evidence.InTitle {
		text = withoutMarks(text)
	}
	return standing{o.Indicator, o.Derived, o.By, o.Evidence.InTitle, len(text)}
}

// withoutMarks returns the text without the marks of lists at the beginnings of
// its lines.
func withoutMarks(text string) string {
	var plain strings.Builder
	for line := range strings.SplitAfterSeq(text, "\n") {
		plain.WriteString(line[article.MarkLength(line):])
	}
	return plain.String()
}
