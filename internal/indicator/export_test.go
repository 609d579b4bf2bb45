package indicator

import "github.com/baotinh/baotinh/internal/article"

// ReadThoroughly reads sentences too that no figure can come from. It must take
// from an article what Read takes.
func (r *Reader) ReadThoroughly(a article.Article) Reading {
	w := r.newWork()
	w.thorough = true
	return w.read(a)
}

// MistakenWords are the words of rules that the lexicon takes for another: two of
// them that fold alike would be one.
func (r *Reader) MistakenWords() []string {
	var mistaken []string
	for n := word(1); n < wordLast; n++ {
		if r.known[r.lexicon.Word(wordTexts[n])] != n {
			mistaken = append(mistaken, wordTexts[n])
		}
	}
	return mistaken
}
