package board

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path"
	"testing"

	"github.com/grafana/grafana-foundation-sdk/go/cog/plugins"
	"github.com/grafana/grafana-foundation-sdk/go/dashboard"

	"github.com/baotinh/baotinh/grafana"
)

// The committed files are what the descriptions say, no more and no less.
// The SDK keeps the kinds of panels and queries in a registry that is not safe
// to fill twice at a time.
func TestMain(m *testing.M) {
	plugins.RegisterDefaultPlugins()
	os.Exit(m.Run())
}

func TestCommittedFilesAreGenerated(t *testing.T) {
	want, err := Files()
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(grafana.Dashboards, "dashboards", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		short := name[len("dashboards/"):]
		got, err := fs.ReadFile(grafana.Dashboards, name)
		if err != nil {
			return err
		}
		switch content, ok := want[short]; {
		case !ok:
			t.Errorf("%s is committed, but nothing generates it: delete it", name)
		case !bytes.Equal(got, content):
			t.Errorf("%s differs from its description: run go generate ./grafana and commit", name)
		}
		delete(want, short)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range want {
		t.Errorf("dashboards/%s is not committed: run go generate ./grafana and commit", name)
	}
}

// Every file is a classic dashboard as the SDK's strict reader understands it:
// no unknown field, none missing.
func TestFilesAreClassicDashboards(t *testing.T) {
	for name, d := range decoded(t) {
		if d.SchemaVersion != 42 {
			t.Errorf("%s: schema version %d, want 42: file provisioning takes the classic form only", name, d.SchemaVersion)
		}
		var again dashboard.Dashboard
		// The SDK answers with an empty list where all is well.
		if err := again.UnmarshalJSONStrict(file(t, name)); err != nil && err.Error() != "" {
			t.Errorf("%s: %v", name, err)
		}
		if d.Id != nil || d.Version != nil {
			t.Errorf("%s: carries an id or a version; a provisioned dashboard must not", name)
		}
	}
}

// A dashboard looks the same in both languages: the same panels, queries and
// places, other words.
func TestLanguagesDifferInWordsOnly(t *testing.T) {
	all := decoded(t)
	seen := map[string]string{}
	for name, vi := range all {
		if path.Dir(name) != string(Vietnamese) {
			continue
		}
		en, ok := all[path.Join(string(English), path.Base(name))]
		if !ok {
			t.Errorf("%s has no English form", name)
			continue
		}
		p, q := panelsOf(vi), panelsOf(en)
		if len(p) != len(q) {
			t.Errorf("%s: %d panels in Vietnamese, %d in English", name, len(p), len(q))
			continue
		}
		for i := range p {
			a, b := mustJSON(t, p[i].Targets), mustJSON(t, q[i].Targets)
			if len(p[i].Targets) > 0 && !bytes.Equal(stripLegend(a), stripLegend(b)) {
				t.Errorf("%s: %s asks something else in English", name, *p[i].Title)
			}
			if *p[i].GridPos != *q[i].GridPos {
				t.Errorf("%s: %s stands elsewhere in English", name, *p[i].Title)
			}
			if *p[i].Title == *q[i].Title || *p[i].Description == *q[i].Description {
				t.Errorf("%s: %q is not translated", name, *p[i].Title)
			}
		}
	}
	for name, d := range all {
		if other, ok := seen[*d.Uid]; ok {
			t.Errorf("%s and %s have the same uid %s", name, other, *d.Uid)
		}
		seen[*d.Uid] = name
		if len(*d.Uid) > 40 {
			t.Errorf("%s: uid longer than 40 characters", name)
		}
	}
}

// decoded reads the embedded dashboards as Grafana would.
func decoded(t *testing.T) map[string]dashboard.Dashboard {
	t.Helper()
	out := map[string]dashboard.Dashboard{}
	files, err := fs.Glob(grafana.Dashboards, "dashboards/*/*.json")
	if err != nil || len(files) == 0 {
		t.Fatalf("no dashboards: %v", err)
	}
	for _, name := range files {
		name = name[len("dashboards/"):]
		content := file(t, name)
		var d dashboard.Dashboard
		if err := json.Unmarshal(content, &d); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		out[name] = d
	}
	return out
}

func file(t *testing.T, name string) []byte {
	t.Helper()
	content, err := fs.ReadFile(grafana.Dashboards, "dashboards/"+name)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func panelsOf(d dashboard.Dashboard) []dashboard.Panel {
	var out []dashboard.Panel
	for _, p := range d.Panels {
		if p.Panel != nil {
			out = append(out, *p.Panel)
		}
		if p.RowPanel != nil {
			out = append(out, p.RowPanel.Panels...)
		}
	}
	return out
}

func mustJSON(t *testing.T, v any) []byte {
	t.Helper()
	content, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return content
}

func stripLegend(targets []byte) []byte {
	var list []map[string]any
	if json.Unmarshal(targets, &list) != nil {
		return targets
	}
	for _, t := range list {
		delete(t, "legendFormat")
	}
	out, _ := json.Marshal(list)
	return out
}
