package deploy

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

type compose struct {
	Services map[string]struct {
		Image       string            `yaml:"image"`
		User        string            `yaml:"user"`
		ReadOnly    bool              `yaml:"read_only"`
		CapDrop     []string          `yaml:"cap_drop"`
		SecurityOpt []string          `yaml:"security_opt"`
		Ports       []string          `yaml:"ports"`
		Volumes     []string          `yaml:"volumes"`
		Memory      string            `yaml:"mem_limit"`
		Command     []string          `yaml:"command"`
		Environment map[string]string `yaml:"environment"`
		Healthcheck struct {
			Test []string `yaml:"test"`
		} `yaml:"healthcheck"`
		DependsOn map[string]any `yaml:"depends_on"`
	} `yaml:"services"`
	Volumes map[string]any `yaml:"volumes"`
}

// Every service of compose.yaml is pinned to a version, runs as nobody, writes
// to volumes only, is reached from this machine only, and says how it is.
func TestComposeIsLockedDown(t *testing.T) {
	var c compose
	read(t, "compose.yaml", &c)
	if len(c.Services) < 4 {
		t.Errorf("%d services, want baotinh, prometheus, alertmanager and grafana", len(c.Services))
	}
	byDefault := regexp.MustCompile(`\$\{[A-Z_]+:-([^}]*)\}`)
	pinned := regexp.MustCompile(`:(\$\{[A-Z_]+:-)?v?[0-9]+\.[0-9]+\.[0-9]+\}?$`)
	for name, s := range c.Services {
		// PostgreSQL's versions have two parts.
		whole := pinned.MatchString(s.Image) || name == "postgresql" && strings.HasSuffix(s.Image, "-17.6}")
		if name != "baotinh" && !whole {
			t.Errorf("%s: the image %s has no full version", name, s.Image)
		}
		if s.User == "" || strings.HasPrefix(s.User, "0") || strings.HasPrefix(s.User, "root") {
			t.Errorf("%s runs as %q", name, s.User)
		}
		if !s.ReadOnly || len(s.CapDrop) != 1 || s.CapDrop[0] != "ALL" || len(s.SecurityOpt) != 1 {
			t.Errorf("%s is not locked: read_only, cap_drop ALL and no-new-privileges are wanted", name)
		}
		if len(s.Healthcheck.Test) == 0 || s.Memory == "" {
			t.Errorf("%s has no health check or no limit of memory", name)
		}
		for _, p := range s.Ports {
			if !strings.HasPrefix(p, "127.0.0.1:") {
				t.Errorf("%s: port %s is open to others", name, p)
			}
		}
		for other := range s.DependsOn {
			if _, ok := c.Services[other]; !ok {
				t.Errorf("%s depends on %s, which is no service", name, other)
			}
		}
		for _, v := range s.Volumes {
			source, _, _ := strings.Cut(byDefault.ReplaceAllString(v, "$1"), ":")
			if strings.HasPrefix(source, ".") {
				if _, err := os.Stat(source); err != nil {
					t.Errorf("%s mounts %s: %v", name, source, err)
				}
			} else if _, ok := c.Volumes[source]; !ok {
				t.Errorf("%s: there is no volume %s", name, source)
			}
		}
	}
	home := c.Services["grafana"].Environment["GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH"]
	if file := strings.Replace(home, "/var/lib/baotinh-dashboards", "../grafana/dashboards", 1); !exists(file) {
		t.Errorf("the home dashboard %s does not exist", home)
	}
}

// The data source has a fixed uid, and the dashboards' folders are mounted
// where their provider looks.
func TestGrafanaProvisioning(t *testing.T) {
	var sources struct {
		APIVersion  int  `yaml:"apiVersion"`
		Prune       bool `yaml:"prune"`
		Datasources []struct {
			Name      string         `yaml:"name"`
			UID       string         `yaml:"uid"`
			Type      string         `yaml:"type"`
			Access    string         `yaml:"access"`
			URL       string         `yaml:"url"`
			IsDefault bool           `yaml:"isDefault"`
			Editable  bool           `yaml:"editable"`
			JSONData  map[string]any `yaml:"jsonData"`
		} `yaml:"datasources"`
	}
	strict(t, "grafana/provisioning/datasources/baotinh.yaml", &sources)
	if len(sources.Datasources) != 1 || sources.Datasources[0].UID == "" || sources.Datasources[0].Type != "prometheus" || sources.Datasources[0].JSONData["httpMethod"] != "POST" {
		t.Errorf("want one Prometheus with a uid, asked by POST: %+v", sources.Datasources)
	}
	var dashboards struct {
		APIVersion int `yaml:"apiVersion"`
		Providers  []struct {
			Name                  string            `yaml:"name"`
			Folder                string            `yaml:"folder"`
			FolderUID             string            `yaml:"folderUid"`
			Type                  string            `yaml:"type"`
			DisableDeletion       bool              `yaml:"disableDeletion"`
			AllowUIUpdates        bool              `yaml:"allowUiUpdates"`
			UpdateIntervalSeconds int               `yaml:"updateIntervalSeconds"`
			Options               map[string]string `yaml:"options"`
		} `yaml:"providers"`
	}
	strict(t, "grafana/provisioning/dashboards/baotinh.yaml", &dashboards)
	for _, p := range dashboards.Providers {
		folder := strings.Replace(p.Options["path"], "/var/lib/baotinh-dashboards", "../grafana/dashboards", 1)
		if files, _ := filepath.Glob(folder + "/*.json"); len(files) != 5 {
			t.Errorf("%s: %d dashboards in %s, want five", p.Name, len(files), folder)
		}
		if p.AllowUIUpdates || p.FolderUID == "" {
			t.Errorf("%s: changes in Grafana would be lost, and the folder needs a uid", p.Name)
		}
	}
}

// A Go program that crashes ends with 2, and so does one that the watchdog aborts:
// a unit that does not restart after that stays down after the first crash.
func TestUnitRestartsAfterACrash(t *testing.T) {
	unit, err := os.ReadFile("systemd/baotinh.service")
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(unit), "\nRestartPreventExitStatus") || !strings.Contains(string(unit), "\nRestart=on-failure\n") {
		t.Error("the unit does not restart after every failure")
	}
}

// The scripts of the package leave the choice of who disabled the unit alone, and
// work where no systemd runs: where an image is made.
func TestPackageScripts(t *testing.T) {
	for _, step := range []struct {
		script, args string
		enabled      string // what deb-systemd-helper says of was-enabled: true or false
		want         string
	}{
		{"postinst", "configure", "true", "helper --quiet was-enabled baotinh.service, helper enable baotinh.service"},
		{"postinst", "configure 1.0.0", "false", "helper --quiet was-enabled baotinh.service, helper update-state baotinh.service"},
		{"postinst", "triggered", "true", ""},
		{"prerm", "remove", "true", ""},
		{"prerm", "upgrade 1.0.1", "true", ""},
		{"postrm", "remove", "true", ""},
		{"postrm", "purge", "true", "helper purge baotinh.service, rm -rf /var/lib/private/baotinh /var/lib/baotinh"},
	} {
		folder := t.TempDir()
		for name, body := range map[string]string{
			"deb-systemd-helper": "echo helper \"$@\" >>" + folder + "/done\ncase \"$*\" in *was-enabled*) " + step.enabled + ";; esac\n",
			"deb-systemd-invoke": "echo invoke \"$@\" >>" + folder + "/done\n",
			"systemctl":          "echo systemctl \"$@\" >>" + folder + "/done\n",
			"rm":                 "echo rm \"$@\" >>" + folder + "/done\n",
		} {
			if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+body), 0o755); err != nil {
				t.Fatal(err)
			}
		}
		script, err := os.ReadFile("debian/" + step.script)
		if err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("sh", append([]string{"-s", "--"}, strings.Fields(step.args)...)...)
		cmd.Stdin = strings.NewReader(strings.ReplaceAll(string(script), "/run/systemd/system", folder+"/no-systemd"))
		cmd.Env = []string{"PATH=" + folder + ":/usr/bin:/bin"}
		if said, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("%s %s: %v: %s", step.script, step.args, err, said)
		}
		done, err := os.ReadFile(filepath.Join(folder, "done"))
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
		if got := strings.Join(strings.Split(strings.TrimSpace(string(done)), "\n"), ", "); got != step.want {
			t.Errorf("%s %s does %q, want %q", step.script, step.args, got, step.want)
		}
	}
}

// The unit may do little: systemd's own measure of exposure is at most 2.0.
func TestUnitIsHardened(t *testing.T) {
	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		t.Skip("systemd-analyze is not installed")
	}
	out, err := exec.Command(analyze, "security", "--offline=yes", "--no-pager", "--threshold=20", "systemd/baotinh.service").CombinedOutput()
	if err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// What the package and the chart take in exists.
func TestPackagedFilesExist(t *testing.T) {
	var p struct {
		Contents []struct {
			Source string `yaml:"src"`
		} `yaml:"contents"`
		Scripts map[string]string `yaml:"scripts"`
	}
	read(t, "debian/nfpm.yaml", &p)
	for _, c := range p.Contents {
		if found, _ := filepath.Glob(filepath.Join("..", c.Source)); len(found) == 0 && !strings.HasPrefix(c.Source, "$") {
			t.Errorf("the Debian package wants %s", c.Source)
		}
	}
	for name, script := range p.Scripts {
		if out, err := exec.Command("sh", "-n", filepath.Join("..", script)).CombinedOutput(); err != nil {
			t.Errorf("%s: %v %s", name, err, out)
		}
	}
	for _, link := range []string{"helm/baotinh/files/dashboards/vi/tong-quan.json", "helm/baotinh/files/rules"} {
		if !exists(link) {
			t.Errorf("the chart wants %s", link)
		}
	}
}

func exists(name string) bool { _, err := os.Stat(name); return err == nil }

// strict reads a file that must have no key but those of v.
func strict(t *testing.T, name string, v any) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := yamlfile.Decode(name, content, v); err != nil {
		t.Fatal(err)
	}
}

// read reads the part of a file that v has keys for.
func read(t *testing.T, name string, v any) {
	t.Helper()
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(content, v); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// The example in docs/configuration.md is a configuration that the program takes.
func TestDocumentedConfiguration(t *testing.T) {
	page, err := os.ReadFile("../docs/configuration.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, found := strings.Cut(string(page), "```yaml\n")
	example, _, closed := strings.Cut(example, "```")
	if !found || !closed {
		t.Fatal("there is no example")
	}
	c, err := config.Parse("configuration.md", []byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Targets) != 2 || len(c.Reports) != 1 || c.Contact == "" {
		t.Errorf("the example was read as %+v", c)
	}
	for _, key := range regexp.MustCompile("(?m)^\\| `([a-z_]+)").FindAllStringSubmatch(string(page), -1) {
		if !strings.Contains(example+"store_password_file history_years series_limit concurrent_runs holidays", key[1]) {
			t.Errorf("the key %s is not in the example", key[1])
		}
	}
	for _, name := range []string{"baotinh.yaml", "baotinh.postgresql.yaml", "debian/baotinh.yaml"} {
		if _, err := config.Load(name); err != nil {
			t.Error(err)
		}
	}
}
