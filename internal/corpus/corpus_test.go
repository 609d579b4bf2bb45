package corpus

import (
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

const labelled = `site: bao.example
province: Cà Mau
published: 2023-04-01T07:00:00+07:00
title: Một tin
body: |
  Quý I, toàn tỉnh kết nạp 120 đảng viên, đạt 12,5% kế hoạch. Hiện có 4.500 đảng viên.
observations:
  - {indicator: party_members_admitted, kind: actual, period: "2023-Q1", value: 120}
  - {indicator: party_members_admitted, kind: attainment, period: "2023", value: 0.125}
  - {indicator: party_members, kind: actual, as_of: 2023-03-31, value: 4500, qualifier: about}
`

func load(t *testing.T, files map[string]string) ([]Document, error) {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return LoadFS(fsys, ".")
}

func TestLoadBothForms(t *testing.T) {
	documents, err := load(t, map[string]string{
		"001.yaml": labelled,
		"b.yaml":   "site: s\nprovince: Huế\npublished: 2025-02-03\ntitle: T\nobservations: []\ndocuments_cited: [21-NQ/TW]\n",
		"b.txt":    "Thân bài.",
		"note.md":  "not a label file",
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) != 2 || len(documents[0].Observations) != 3 || documents[1].Body != "Thân bài." {
		t.Fatalf("read %+v", documents)
	}
	if got := documents[0].Observations[2]; got.AsOf != (vietnamese.Date{Year: 2023, Month: 3, Day: 31}) || got.Province != "Cà Mau" || got.Qualifier != indicator.About {
		t.Errorf("label read as %+v", got)
	}
	if documents[0].DocumentsCited != nil || len(documents[1].DocumentsCited) != 1 {
		t.Error("an unlabelled list of documents must stay nil, a labelled one must not")
	}
	if got := documents[1].Published.Format("2006-01-02 -07"); got != "2025-02-03 +07" {
		t.Errorf("published %s", got)
	}
}

func TestLoadNamesWhatIsWrong(t *testing.T) {
	for want, text := range map[string]string{
		"no text beside it": "site: s\nprovince: p\npublished: 2025-02-03\ntitle: t\nobservations: []\n",
		"published":         strings.Replace(labelled, "2023-04-01T07:00:00+07:00", "1/4/2023", 1),
		"valu":              strings.Replace(labelled, "value: 120", "valu: 120", 1),
		"kind":              strings.Replace(labelled, "kind: attainment", "kind: result", 1),
		"as_of":             strings.Replace(labelled, "2023-03-31", "2023-31-03", 1),
		"one of the two":    strings.Replace(labelled, `period: "2023", `, "", 1),
		"observations":      labelled[:strings.Index(labelled, "observations")],
	} {
		_, err := load(t, map[string]string{"001.yaml": text})
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "001.yaml") {
			t.Errorf("error %v: want it to name 001.yaml and %q", err, want)
		}
	}
}

func TestScore(t *testing.T) {
	documents, err := load(t, map[string]string{"001.yaml": labelled})
	if err != nil {
		t.Fatal(err)
	}
	truth := documents[0].Observations
	tests := []struct {
		name             string
		read             func([]indicator.Observation) []indicator.Observation
		right, wrong, no int
	}{
		{"all of it", func(o []indicator.Observation) []indicator.Observation { return o }, 3, 0, 0},
		{"nothing", func(o []indicator.Observation) []indicator.Observation { return nil }, 0, 0, 3},
		{"one twice", func(o []indicator.Observation) []indicator.Observation { return append(o, o[0]) }, 3, 1, 0},
		{"wrong province", func(o []indicator.Observation) []indicator.Observation { o[0].Province = "Bạc Liêu"; return o }, 2, 1, 1},
		{"stock three weeks off", func(o []indicator.Observation) []indicator.Observation {
			o[2].AsOf = o[2].AsOf.AddDays(-21)
			return o
		}, 3, 0, 0},
		{"stock two months off", func(o []indicator.Observation) []indicator.Observation {
			o[2].AsOf = o[2].AsOf.AddDays(60)
			return o
		}, 2, 1, 1},
		{"value off by a rounding", func(o []indicator.Observation) []indicator.Observation { o[1].Value = 0.125000001; return o }, 3, 0, 0},
		{"value off", func(o []indicator.Observation) []indicator.Observation { o[1].Value = 0.126; return o }, 2, 1, 1},
		{"derived and ambiguous ones count nowhere", func(o []indicator.Observation) []indicator.Observation {
			o[0].Ambiguous, o[1].Derived = "place", "implied_target"
			return o
		}, 1, 0, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			report := Evaluate(documents, func(article.Article) indicator.Reading {
				return indicator.Reading{Observations: test.read(append([]indicator.Observation{}, truth...))}
			})
			if report.Correct != test.right || report.False != test.wrong || report.Missed != test.no {
				t.Errorf("right %d false %d missed %d, want %d %d %d", report.Correct, report.False, report.Missed, test.right, test.wrong, test.no)
			}
			if len(report.FalseOnes) != test.wrong || len(report.MissedOnes) != test.no {
				t.Errorf("%d false and %d missed listed", len(report.FalseOnes), len(report.MissedOnes))
			}
		})
	}
}

func TestMissedOnesCarryTheirSentence(t *testing.T) {
	documents, err := load(t, map[string]string{"001.yaml": labelled})
	if err != nil {
		t.Fatal(err)
	}
	report := Evaluate(documents, func(article.Article) indicator.Reading { return indicator.Reading{} })
	for i, want := range []string{"120 đảng viên", "12,5%", "Hiện có 4.500"} {
		if got := report.MissedOnes[i].Sentence; !strings.Contains(got, want) {
			t.Errorf("sentence %q lacks %q", got, want)
		}
	}
}

// TestSharedCorpus loads the shared corpus where there is one beside the
// repository.
func TestSharedCorpus(t *testing.T) {
	for dir, want := range map[string][2]int{"../../../shared/corpus/seeds": {5, 56}, "../../../shared/corpus/dev": {150, 570}} {
		if _, err := os.Stat(dir); err != nil {
			t.Skip("no shared corpus here")
		}
		documents, err := Load(dir)
		if err != nil {
			t.Fatal(err)
		}
		labels := 0
		for _, document := range documents {
			labels += len(document.Observations)
		}
		if len(documents) != want[0] || labels != want[1] {
			t.Errorf("%s: %d articles, %d labels, want %v", dir, len(documents), labels, want)
		}
	}
}
