package deploy

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/config"
)

func states(t *testing.T, dir string, renew bool) map[string]State {
	t.Helper()
	files, err := Write(dir, renew)
	if err != nil {
		t.Fatal(err)
	}
	states := map[string]State{}
	for _, f := range files {
		states[f.Path] = f.State
	}
	return states
}

func TestFolderRunsOnOneMachine(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "of", "its own")
	wrote := states(t, dir, false)
	for _, want := range []string{
		"baotinh.yaml", "prometheus/prometheus.yml", "prometheus/rules/reports.yml", "alertmanager/alertmanager.yml",
		"alertmanager/templates/baotinh.tmpl", "grafana/provisioning/dashboards/baotinh.yaml", "grafana/dashboards/vi/tong-quan.json",
	} {
		if wrote[want] != Written {
			t.Errorf("%s: %q", want, wrote[want])
		}
	}
	settings, err := config.Load(filepath.Join(dir, "baotinh.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	if want := filepath.Join(dir, "baotinh.db"); settings.Store != want {
		t.Errorf("the store is %s, want %s", settings.Store, want)
	}
	for path := range wrote {
		text, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(path, ".json") || strings.HasSuffix(path, ".tmpl") || strings.Contains(path, "/rules/") {
			continue
		}
		for _, name := range []string{"baotinh:9817", "alertmanager:9093", "prometheus:9090", "/var/lib", "compose", "DIRECTORY"} {
			if strings.Contains(string(text), name) {
				t.Errorf("%s still names %s", path, name)
			}
		}
	}
	for path, state := range states(t, dir, false) {
		if state != Unchanged {
			t.Errorf("a second time: %s is %s", path, state)
		}
	}
}

func TestFolderLeavesWhatPeopleEdit(t *testing.T) {
	dir := t.TempDir()
	states(t, dir, false)
	edited := filepath.Join(dir, "alertmanager", "alertmanager.yml")
	rules := filepath.Join(dir, "prometheus", "rules", "reports.yml")
	for _, name := range []string{edited, rules} {
		if err := os.WriteFile(name, []byte("# edited\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := Write(dir, false); err == nil || !strings.Contains(err.Error(), "prometheus/rules/reports.yml") || !strings.Contains(err.Error(), "--renew") {
		t.Errorf("changed rules: %v", err)
	}
	got := states(t, dir, true)
	if got["alertmanager/alertmanager.yml"] != Kept || got["prometheus/rules/reports.yml"] != Renewed {
		t.Errorf("alertmanager.yml %s, rules %s", got["alertmanager/alertmanager.yml"], got["prometheus/rules/reports.yml"])
	}
	if text, err := os.ReadFile(edited); err != nil || string(text) != "# edited\n" {
		t.Errorf("alertmanager.yml is now %q, %v", text, err)
	}
}
