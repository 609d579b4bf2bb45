package indicator

import "github.com/baotinh/baotinh/internal/article"

// ReadThoroughly reads sentences too that no figure can come from. It must take
// from an article what Read takes.
func (r *Reader) ReadThoroughly(a article.Article) Reading {
	w := r.newWork()
	w.thorough = true
	return w.read(a)
}
