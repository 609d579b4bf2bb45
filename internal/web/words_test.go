package web

import (
	"io/fs"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

var (
	wordInTemplate = regexp.MustCompile(`\bt "([a-zA-Z_.]+)"`)
	wordInCode     = regexp.MustCompile(`(?:word\(|words, |")([a-z]+\.[a-zA-Z_.]+|search|show|era|rank|base|billion|million|dong|unknown|points|newranks)"`)
)

// Every word that the pages ask for is there in both languages, and none is
// left that nothing asks for.
func TestWordsAreComplete(t *testing.T) {
	asked := map[string]bool{}
	prefixes := []string{}
	templates, err := fs.Glob(files, "templates/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range templates {
		text, err := files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range wordInTemplate.FindAllStringSubmatch(string(text), -1) {
			if strings.HasSuffix(m[1], ".") {
				prefixes = append(prefixes, m[1])
			} else {
				asked[m[1]] = true
			}
		}
	}
	sources, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, source := range sources {
		if !strings.HasSuffix(source.Name(), ".go") || strings.HasSuffix(source.Name(), "_test.go") || source.Name() == "words.go" {
			continue
		}
		text, err := os.ReadFile(source.Name())
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range wordInCode.FindAllStringSubmatch(string(text), -1) {
			if _, ok := words[m[1]]; ok {
				asked[m[1]] = true
			}
		}
	}
	for _, values := range []struct {
		prefix string
		keys   []string
	}{
		{"state.", texts(met, onPace, behind, missed, unclear)},
		{"due.", texts(reporting.NotDue, reporting.Missing, reporting.OnTime, reporting.Late)},
		{"run.", append(texts(store.Running, store.Succeeded, store.PartlyDone, store.FailedRun, store.Interrupted), "never")},
		{"kind.", texts(indicator.Actual, indicator.Target, indicator.Attainment, indicator.Change)},
		{"nature.", texts(indicator.Stock, indicator.Flow, indicator.Ratio)},
		{"source.", texts(reporting.Reported, reporting.Computed)},
		{"check.", texts(indicator.CheckPassed, indicator.CheckFailed)},
		{"mark.", append(texts(store.Accepted, store.Corrected, store.Rejected), "current", "other", "conflict", "failed", "ambiguous")},
		{"review.", []string{"conflict", "failed", "ambiguous"}},
		{"ambiguous.", []string{"place", "kind", "period", "value"}},
		{"derived.", []string{"previous_period", "implied_target"}},
		{"refused.", texts(indicator.RefusedUnit, indicator.RefusedUnbound, indicator.RefusedForeign, indicator.RefusedOther, indicator.RefusedPart,
			indicator.RefusedChange, indicator.RefusedEarlier, indicator.RefusedShare, indicator.RefusedGroup, indicator.RefusedNation, indicator.RefusedBelow,
			indicator.RefusedElsewhere, indicator.RefusedOrgan, indicator.RefusedRepeat, indicator.RefusedRounded, indicator.RefusedMasked, indicator.RefusedNorm, indicator.RefusedPast, indicator.RefusedMany)},
	} {
		if !slices.Contains(prefixes, values.prefix) {
			t.Errorf("no page asks for %s…", values.prefix)
		}
		for _, key := range values.keys {
			asked[values.prefix+key] = true
		}
	}
	for prefix, kinds := range map[string][]string{"ago.": {"minute", "hour", "day", "now"}, "in.": {"minute", "hour", "day", "now"}} {
		for _, kind := range kinds {
			asked[prefix+kind] = true
		}
	}
	for key := range asked {
		if pair, ok := words[key]; !ok || pair[0] == "" || pair[1] == "" {
			t.Errorf("%s is not said in both languages", key)
		}
	}
	for key := range words {
		if !asked[key] {
			t.Errorf("nothing asks for %s", key)
		}
	}
}

// Every rule and every mask of the reader is told in Vietnamese, and nothing else.
func TestRulesAreTold(t *testing.T) {
	masks := []string{"document", "time"}
	for kind := vietnamese.MaskKind(1); kind.String() != ""; kind++ {
		masks = append(masks, kind.String())
	}
	for _, told := range []struct {
		words map[string]string
		names []string
	}{{ruleWords, indicator.Rules()}, {maskWords, masks}} {
		for _, name := range told.names {
			if told.words[name] == "" || ruleName(name, vietnameseLang) == name || ruleName(name, englishLang) != name {
				t.Errorf("%q is not said in both languages", name)
			}
		}
		for name := range told.words {
			if !slices.Contains(told.names, name) {
				t.Errorf("the reader has no %q", name)
			}
		}
	}
	if got := ruleName("a rule of old", vietnameseLang); got != "a rule of old" {
		t.Errorf("a rule that is not known is told as %q", got)
	}
}

func texts[T ~string](values ...T) []string {
	all := make([]string, len(values))
	for i, v := range values {
		all[i] = string(v)
	}
	return all
}

// Every part and unit of the catalogue has a name in both languages.
func TestCatalogueIsNamed(t *testing.T) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, known := range catalogue.Indicators() {
		if _, ok := units[string(known.Unit)]; !ok {
			t.Errorf("unit %s has no name", known.Unit)
		}
		for _, def := range known.Breakdowns {
			for _, value := range def.Values {
				if _, ok := parts[value]; !ok && def.Label != "years" {
					t.Errorf("part %s of %s has no name", value, known.ID)
				}
			}
		}
	}
}
