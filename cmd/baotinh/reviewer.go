package main

import (
	"net/http"
	"os"

	"github.com/goccy/go-yaml"
)

// reviewer says who asks, when the exporter toolkit's web configuration makes
// people say who they are. The toolkit checks the password; without users in
// the file it checks nothing, and then nobody is anybody. The file is read at
// each question because the toolkit does so too.
func reviewer(webConfigFile string) func(*http.Request) string {
	if webConfigFile == "" {
		return nil
	}
	return func(r *http.Request) string {
		data, err := os.ReadFile(webConfigFile)
		if err != nil {
			return ""
		}
		var settings struct {
			Users map[string]string `yaml:"basic_auth_users"`
		}
		if err := yaml.Unmarshal(data, &settings); err != nil {
			return ""
		}
		name, _, ok := r.BasicAuth()
		if _, known := settings.Users[name]; !ok || !known {
			return ""
		}
		return name
	}
}
