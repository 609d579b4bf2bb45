package web

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"net/http"
	"path"
)

//go:embed static templates
var files embed.FS

// assets are the files that pages refer to, under names that change with their
// content so that browsers may keep them for ever.
type assets struct {
	byName  map[string]asset
	address map[string]string // "style.css" → "/static/style.0123456789ab.css"
}

type asset struct {
	content []byte
	kind    string
}

func loadAssets() (assets, error) {
	a := assets{byName: map[string]asset{}, address: map[string]string{}}
	for name, kind := range map[string]string{
		"style.css": "text/css; charset=utf-8", "page.js": "text/javascript; charset=utf-8", "icon.svg": "image/svg+xml",
	} {
		content, err := files.ReadFile("static/" + name)
		if err != nil {
			return a, err
		}
		sum := sha256.Sum256(content)
		ext := path.Ext(name)
		hashed := fmt.Sprintf("%s.%s%s", name[:len(name)-len(ext)], hex.EncodeToString(sum[:6]), ext)
		a.byName[hashed] = asset{content, kind}
		a.address[name] = "/static/" + hashed
	}
	return a, nil
}

func (a assets) serve(w http.ResponseWriter, r *http.Request) {
	file, ok := a.byName[r.PathValue("name")]
	if !ok {
		plain(w, http.StatusNotFound, "no such file")
		return
	}
	w.Header().Set("Content-Type", file.kind)
	w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
	_, _ = w.Write(file.content)
}
