package main

import (
	gobuild "go/build"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/alecthomas/kingpin/v2"
	"github.com/prometheus/common/promslog"
	promslogflag "github.com/prometheus/common/promslog/flag"

	"github.com/baotinh/baotinh/internal/config"
)

const root = "../.."

// documents are the texts that users read first, by their path in the repository.
func documents(t *testing.T) map[string]string {
	t.Helper()
	names, err := filepath.Glob(root + "/docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, name := range append(names, root+"/README.md") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		short, err := filepath.Rel(root, name)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.ToSlash(short)] = string(text)
	}
	if len(texts) < 6 {
		t.Fatalf("only %d documents were found", len(texts))
	}
	return texts
}

// Every command is in README and docs/commands.md, and every flag in a document
// is one of the program, or of those that stand beside it.
func TestDocumentsNameTheCommands(t *testing.T) {
	t.Parallel()
	texts := documents(t)
	app := kingpin.New("baotinh", "")
	var logs promslog.Config
	promslogflag.AddFlags(app, &logs)
	app.Flag("config.file", "").String()
	flags := map[string]bool{"help": true, "version": true}
	for _, command := range commands() {
		name, _ := command(app, &program{})
		words := strings.Fields(name)
		first, last := words[0], words[len(words)-1]
		if !slices.ContainsFunc(strings.Split(texts["README.md"], "\n"), func(line string) bool {
			return strings.HasPrefix(line, "| `baotinh "+first) && strings.Contains(strings.Split(line, "` |")[0], last)
		}) {
			t.Errorf("the table of commands in README.md lacks %q", name)
		}
		if !strings.Contains(texts["docs/commands.md"], "**"+name) {
			t.Errorf("docs/commands.md lacks a paragraph that begins with **%s**", name)
		}
	}
	var collect func([]*kingpin.FlagModel, []*kingpin.CmdModel)
	collect = func(some []*kingpin.FlagModel, below []*kingpin.CmdModel) {
		for _, flag := range some {
			flags[flag.Name], flags["no-"+flag.Name] = true, true
		}
		for _, command := range below {
			collect(command.Flags, command.Commands)
		}
	}
	collect(app.Model().Flags, app.Model().Commands)
	for _, others := range []string{
		"build", "profile", "namespace", "create-namespace", "set", // docker, helm
		"owner", "encoding", "template", "pwprompt", // createdb
		"max-block-duration", "storage.tsdb.retention.time", // promtool, prometheus
	} {
		if flags[others] {
			t.Errorf("--%s is a flag of baotinh: take it from the list of others", others)
		}
		flags[others] = true
	}
	for name, text := range texts {
		for _, found := range regexp.MustCompile(`(?:^|[\s`+"`"+`(])--([a-z][a-z.-]*[a-z])`).FindAllStringSubmatch(text, -1) {
			if !flags[found[1]] {
				t.Errorf("%s: there is no flag --%s", name, found[1])
			}
		}
	}
}

// Every key of the configuration stands in docs/configuration.md.
func TestDocumentsNameTheKeys(t *testing.T) {
	t.Parallel()
	text := documents(t)["docs/configuration.md"]
	var look func(t reflect.Type, under string) int
	look = func(of reflect.Type, under string) (keys int) {
		for of.Kind() == reflect.Slice || of.Kind() == reflect.Pointer {
			of = of.Elem()
		}
		if of.Kind() != reflect.Struct {
			return 0
		}
		for field := range of.Fields() {
			key, options, _ := strings.Cut(field.Tag.Get("yaml"), ",")
			if options == "inline" {
				keys += look(field.Type, under)
				continue
			}
			if key == "" || key == "-" {
				continue
			}
			keys++
			if !regexp.MustCompile(`[^a-z_]` + key + `[^a-z_]`).MatchString(text) {
				t.Errorf("docs/configuration.md lacks %s%s", under, key)
			}
			keys += look(field.Type, under+key+".")
		}
		return keys
	}
	if keys := look(reflect.TypeFor[config.Config](), ""); keys < 25 {
		t.Errorf("only %d keys were found", keys)
	}
}

// Every folder with code is a room of docs/architecture.md, but those that only
// help the room above them.
func TestDocumentsNameTheRooms(t *testing.T) {
	t.Parallel()
	text := documents(t)["docs/architecture.md"]
	rooms := 0
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || !entry.IsDir():
			return err
		case path != root && (strings.HasPrefix(entry.Name(), ".") || entry.Name() == "testdata"):
			return fs.SkipDir
		}
		if _, err := gobuild.ImportDir(path, 0); err != nil {
			return nil //nolint:nilerr // a folder without Go files is no room
		}
		room, err := filepath.Rel(root, path)
		if err != nil {
			return err
		}
		rooms++
		if !strings.Contains(text, "`"+filepath.ToSlash(room)+"`") {
			t.Errorf("docs/architecture.md lacks %s", filepath.ToSlash(room))
		}
		return fs.SkipDir // what is below belongs to it
	})
	if err != nil {
		t.Error(err)
	}
	if rooms < 15 {
		t.Errorf("only %d rooms were found", rooms)
	}
}

// Every link within the repository leads to a file, and to a heading of it.
func TestDocumentsLinks(t *testing.T) {
	t.Parallel()
	link := regexp.MustCompile(`\]\(([^)#\s]*)(?:#([^)\s]+))?\)`)
	links := 0
	for name, text := range documents(t) {
		for _, found := range link.FindAllStringSubmatch(text, -1) {
			target, heading := found[1], found[2]
			if strings.Contains(target, "://") {
				continue
			}
			links++
			path := filepath.Join(root, filepath.Dir(filepath.FromSlash(name)), filepath.FromSlash(target))
			if target == "" {
				path = filepath.Join(root, filepath.FromSlash(name))
			}
			if _, err := os.Stat(path); err != nil {
				t.Errorf("%s: %s is not there", name, found[0])
				continue
			}
			if heading == "" {
				continue
			}
			linked, err := os.ReadFile(path)
			if err != nil {
				t.Error(err)
			}
			if !slices.ContainsFunc(strings.Split(string(linked), "\n"), func(line string) bool {
				title, isHeading := strings.CutPrefix(strings.TrimLeft(line, "#"), " ")
				return isHeading && strings.HasPrefix(line, "#") && strings.ReplaceAll(strings.ToLower(title), " ", "-") == heading
			}) {
				t.Errorf("%s: %s has no such heading", name, found[0])
			}
		}
	}
	if links < 10 {
		t.Errorf("only %d links were found", links)
	}
}
