package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"testing"
)

func TestProfilesAreForUsers(t *testing.T) {
	file := filepath.Join(t.TempDir(), "web.yaml")
	if err := os.WriteFile(file, []byte("basic_auth_users:\n  thu: $2y$10$hash\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		file, user string
		want       int
	}{
		"no web configuration": {"", "thu", http.StatusForbidden},
		"nobody":               {file, "", http.StatusForbidden},
		"an unknown user":      {file, "khách", http.StatusForbidden},
		"a user":               {file, "thu", http.StatusOK},
	} {
		t.Run(name, func(t *testing.T) {
			for _, path := range []string{"/debug/pprof/", "/debug/pprof/cmdline", "/debug/pprof/goroutine"} {
				request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
				if test.user != "" {
					request.SetBasicAuth(test.user, "checked by the toolkit")
				}
				answer := httptest.NewRecorder()
				profiles(reviewer(test.file)).ServeHTTP(answer, request)
				if answer.Code != test.want {
					t.Errorf("%s: %d, want %d", path, answer.Code, test.want)
				}
			}
		})
	}
}
