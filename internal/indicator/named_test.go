package indicator_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/baotinh/baotinh/internal/indicator"
)

// Code names the units, labels and values of the catalogue by constants, each of which is held
// against it: a word in a rule is neither.
func TestRulesNameByConstants(t *testing.T) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, one := range catalogue.Indicators() {
		named[string(one.Unit)] = true
		for _, by := range one.Breakdowns {
			named[by.Label] = true
			for _, value := range by.Values {
				named[value] = true
			}
		}
	}
	others := map[string]string{"document": "explain.go"} // what a masked number is
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range file.Decls {
			function, ok := part.(*ast.FuncDecl)
			if !ok {
				continue
			}
			ast.Inspect(function.Body, func(n ast.Node) bool {
				literal, ok := n.(*ast.BasicLit)
				if !ok || literal.Kind != token.STRING {
					return true
				}
				if text, err := strconv.Unquote(literal.Value); err == nil && named[text] && others[text] != name {
					t.Errorf("%s: %q is named in the catalogue: use a constant of named.go or known.go", set.Position(literal.Pos()), text)
				}
				return true
			})
		}
	}
}

// A unit or a label for which code asks and that no indicator has is found when the catalogue is
// read.
func TestAskedForIsNamed(t *testing.T) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range []struct {
		want string
		drop func(one indicator.Indicator) bool
	}{
		{`no indicator is counted in "gift"`, func(one indicator.Indicator) bool { return one.Unit == indicator.UnitGift }},
		{`no breakdown is labelled "manner"`, func(one indicator.Indicator) bool {
			for _, by := range one.Breakdowns {
				if by.Label == "manner" {
					return true
				}
			}
			return false
		}},
	} {
		var left []indicator.Indicator
		for _, one := range catalogue.Indicators() {
			if !row.drop(one) {
				left = append(left, one)
			}
		}
		if err := indicator.CheckNamed(left); err == nil || err.Error() != row.want {
			t.Errorf("got %v, want %s", err, row.want)
		}
	}
}
