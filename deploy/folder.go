package deploy

import (
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/baotinh/baotinh/grafana"
)

// ownConfiguration is the configuration that a folder begins with.
//
//go:embed baotinh.example.yaml
var ownConfiguration string

// State says what became of a file of a folder.
type State string

// What Write did.
const (
	Written   State = "written"
	Renewed   State = "renewed"   // baotinh's own file, which an older version had written
	Unchanged State = "unchanged" // the same already
	Kept      State = "kept"      // the operator's, and different: left alone
)

// File is one file of a folder; its path has slashes.
type File struct {
	Path  string
	State State
}

// part is what a folder is to hold.
type part struct {
	path, content string
	own           bool // baotinh's: a newer version may renew it
}

// Write puts into dir all that runs beside the program on one machine, ready to
// edit: its configuration, Prometheus with the rules, Alertmanager with its
// templates, Grafana's provisioning and dashboards. Files that people edit are
// never touched again; rules, templates and dashboards that differ are renewed
// when renew is set, and else are an error that names them, before anything is
// written.
func Write(dir string, renew bool) ([]File, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	files, err := contents(dir)
	if err != nil {
		return nil, err
	}
	var (
		done    []File
		differs []string
	)
	for _, f := range files {
		present, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(f.path)))
		state := Written
		switch {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return nil, err
		case string(present) == f.content:
			state = Unchanged
		case !f.own:
			state = Kept
		case renew:
			state = Renewed
		default:
			differs = append(differs, f.path)
		}
		done = append(done, File{Path: f.path, State: state})
	}
	if len(differs) > 0 {
		return nil, fmt.Errorf("%s holds files of another version of baotinh, or changed ones: %s; move your changes to files of your own, then write them anew with --renew", dir, strings.Join(differs, ", "))
	}
	for i, f := range files {
		if state := done[i].State; state != Written && state != Renewed {
			continue
		}
		if err := writeFile(filepath.Join(dir, filepath.FromSlash(f.path)), f.content); err != nil {
			return nil, err
		}
	}
	return done, nil
}

// contents adapts the files of this folder, which name the services of
// compose.yaml, to one machine without containers.
func contents(dir string) ([]part, error) {
	slashed := filepath.ToSlash(dir)
	here := strings.NewReplacer(
		"/var/lib/baotinh-dashboards", slashed+"/grafana/dashboards",
		"# Prometheus for baotinh, as deploy/compose.yaml wires it. On one machine\n# without containers replace the two names by 127.0.0.1.\n", "# Prometheus for baotinh on one machine.\n",
		"baotinh:9817", "127.0.0.1:9817", "alertmanager:9093", "127.0.0.1:9093", "prometheus:9090", "127.0.0.1:9090",
		"DIRECTORY", slashed,
	)
	files := []part{{path: "baotinh.yaml", content: here.Replace(ownConfiguration)}}
	collect := func(from fs.FS, prefix string) error {
		return fs.WalkDir(from, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			data, err := fs.ReadFile(from, name)
			if err != nil {
				return err
			}
			f := part{path: path.Join(prefix, name), content: string(data), own: isOwn(name)}
			if !strings.HasSuffix(name, ".json") {
				f.content = here.Replace(f.content)
			}
			files = append(files, f)
			return nil
		})
	}
	if err := errors.Join(collect(Files, ""), collect(grafana.Dashboards, "grafana")); err != nil {
		return nil, fmt.Errorf("files in the program: %w", err)
	}
	return files, nil
}

// isOwn tells what people have no reason to edit from what they must.
func isOwn(name string) bool {
	return strings.HasPrefix(name, "prometheus/rules/") || strings.HasPrefix(name, "alertmanager/templates/") || strings.HasPrefix(name, "dashboards/")
}

// writeFile writes beside the name and renames, so that a program that watches
// the folder never sees half a file.
func writeFile(name, content string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil { //nolint:gosec // Prometheus and Grafana read it as users of their own
		return err
	}
	half := name + ".part"
	if err := os.WriteFile(half, []byte(content), 0o644); err != nil { //nolint:gosec // the same; no secret stands in it
		return errors.Join(err, os.Remove(half))
	}
	return os.Rename(half, name)
}
