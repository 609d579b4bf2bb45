package web

import (
	"errors"
	"net/http"
	"runtime/debug"

	"github.com/baotinh/baotinh/internal/store"
)

// policy forbids everything that the pages do not need: no inline script or
// style, nothing from elsewhere, no framing.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// guard sets the headers of every answer, refuses writing requests that
// another site's page sent, and turns a panic into an error page.
func (s *server) guard(next http.Handler) http.Handler {
	next = http.NewCrossOriginProtection().Handler(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("X-Frame-Options", "DENY")
		header.Set("Referrer-Policy", "same-origin")
		header.Set("Cross-Origin-Opener-Policy", "same-origin")
		header.Set("Cross-Origin-Resource-Policy", "same-origin")
		header.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		defer func() {
			if trouble := recover(); trouble != nil {
				if err, ok := trouble.(error); ok && errors.Is(err, http.ErrAbortHandler) {
					panic(trouble)
				}
				s.Log.Error("page failed", "path", r.URL.Path, "panic", trouble, "stack", string(debug.Stack()))
				plain(w, http.StatusInternalServerError, "internal error; it is in the log")
			}
		}()
		next.ServeHTTP(w, r)
	})
}

var (
	errNotFound  = errors.New("not found")
	errQuery     = errors.New("not understood")
	errForbidden = errors.New("only for people who are signed in")
)

// page wraps a handler of one HTML page: it finds the language, takes one
// consistent state of the data, and shows errors as a page.
func (s *server) page(answer func(*request) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := &request{server: s, w: w, r: r, choice: chooseLanguage(r)}
		w.Header().Set("Content-Language", string(q.choice.lang))
		w.Header().Set("Cache-Control", "private, no-cache")
		err := q.take()
		if err == nil {
			err = answer(q)
		}
		if err != nil {
			q.fail(err)
		}
	}
}

// fail shows the error page that fits.
func (q *request) fail(err error) {
	status, what := http.StatusInternalServerError, "error.internal"
	switch {
	case errors.Is(err, errNotFound), errors.Is(err, store.ErrNotFound):
		status, what = http.StatusNotFound, "error.notfound"
	case errors.Is(err, errQuery):
		status, what = http.StatusBadRequest, "error.query"
	case errors.Is(err, errForbidden):
		status, what = http.StatusForbidden, "error.forbidden"
	case errors.Is(err, store.ErrOtherDigests):
		status, what = http.StatusServiceUnavailable, "error.other"
	case q.r.Context().Err() != nil:
		return // nobody is left to read it
	default:
		q.Log.Error("page failed", "path", q.r.URL.Path, "err", err)
	}
	if err := q.show(status, "error", q.word(what), map[string]any{"Status": status, "What": what}); err != nil {
		q.Log.Error("error page failed", "err", err)
		plain(q.w, status, http.StatusText(status))
	}
}
