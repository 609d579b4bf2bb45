package main

import (
	"net/http"
	"net/http/pprof"
)

// profiles serves Go's profiles to those whom the web configuration lets in by
// name. Without users nobody is let in: a profile tells about memory and
// arguments, and taking one costs time.
func profiles(user func(*http.Request) string) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/cmdline", pprof.Cmdline)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/symbol", pprof.Symbol)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if user == nil || user(r) == "" {
			http.Error(w, "profiles are for the users in the file of --web.config.file (basic_auth_users)", http.StatusForbidden)
			return
		}
		mux.ServeHTTP(w, r)
	})
}
