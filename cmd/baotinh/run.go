package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"time"

	"github.com/alecthomas/kingpin/v2"
	"github.com/prometheus/common/promslog"
	promslogflag "github.com/prometheus/common/promslog/flag"

	"github.com/baotinh/baotinh/scrapers"
)

// The exit codes; docs/commands.md explains them to people.
const (
	exitGood    = 0
	exitFailed  = 1 // the work could not be done
	exitUsage   = 2 // the command line, the configuration or a file it names is wrong
	exitPartial = 3 // some of the work was done: a site failed, an article could not be read
)

// wrongUse marks an error whose mend is with whoever typed or configured.
type wrongUse struct{ error }

func (w wrongUse) Unwrap() error { return w.error }

// partly marks an error after which the rest of the work was done.
type partly struct{ error }

func (p partly) Unwrap() error { return p.error }

// program is what every command is given.
type program struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	log            *slog.Logger
	configFile     string
	now            func() time.Time
	loader         scrapers.Loader // of the sites, for reloads
}

// command is one entry of the command line: it adds its flags to the
// application and gives back what runs when it is chosen.
type command func(*kingpin.Application, *program) (name string, run func(context.Context) error)

// commands are all of them, in the order of --help.
func commands() []command {
	return []command{serve, scrape, read, eval, check, replay, export, sitesList, sitesCheck, sitesCapture, sitesNew, sitesPages, storeBackup, storeCheck, storeRestore, storeCopy, storeArchive, initialise, examine, demo, healthy}
}

// run is the whole program: it never exits by itself but for --help and
// --version.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	program := &program{stdin: stdin, stdout: stdout, stderr: stderr, now: time.Now}
	app := kingpin.New("baotinh", "Reads figures about Party building from the news sites of Vietnam's provinces and shows them to Prometheus.\n\nBáo tỉnh: đọc số liệu công tác xây dựng Đảng từ báo các tỉnh, đưa vào Prometheus và Grafana.")
	app.Version(versionText())
	app.HelpFlag.Short('h')
	app.UsageWriter(stdout)
	app.ErrorWriter(stderr)
	app.UsageTemplate(usage)
	app.Flag("config.file", "The configuration; without it baotinh runs on its defaults.").PlaceHolder("FILE").StringVar(&program.configFile)
	var logs promslog.Config
	promslogflag.AddFlags(app, &logs)
	logs.Writer = stderr

	runs := map[string]func(context.Context) error{}
	for _, command := range commands() {
		name, run := command(app, program)
		runs[name] = run
	}
	chosen, err := app.Parse(named(args))
	if err != nil {
		_, _ = fmt.Fprintf(stderr, "baotinh: %v; see baotinh --help\n", err)
		return exitUsage
	}
	program.log = promslog.New(&logs)
	return code(runs[chosen](ctx), stderr)
}

// standardInput is how "-" is named between the command line, whose parser
// takes a lone dash for a flag without a name, and the commands.
const standardInput = "<stdin>"

func named(args []string) []string {
	named := slices.Clone(args)
	for i, arg := range named {
		if arg == "-" {
			named[i] = standardInput
		}
	}
	return named
}

// code says what was wrong and turns it into the exit code.
func code(err error, stderr io.Writer) int {
	if err == nil {
		return exitGood
	}
	_, _ = fmt.Fprintf(stderr, "baotinh: %v\n", err)
	var (
		use  wrongUse
		part partly
	)
	switch {
	case errors.As(err, &use):
		return exitUsage
	case errors.As(err, &part):
		return exitPartial
	default:
		return exitFailed
	}
}

// usage is kingpin's own template with the long help (the examples) shown for
// a command.
const usage = `{{define "FormatCommand"}}{{if .FlagSummary}} {{.FlagSummary}}{{end}}{{range .Args}}{{if not .Hidden}} {{if not .Required}}[{{end}}{{if .PlaceHolder}}{{.PlaceHolder}}{{else}}<{{.Name}}>{{end}}{{if .Value|IsCumulative}}...{{end}}{{if not .Required}}]{{end}}{{end}}{{end}}{{end -}}
{{define "FormatCommandList"}}{{range .}}{{if not .Hidden}}{{.Depth|Indent}}{{.Name}}{{template "FormatCommand" .}}
{{.Help|Wrap 4}}
{{end}}{{end}}{{end -}}
{{define "FormatUsage"}}{{template "FormatCommand" .}}{{if .Commands}} <command> [<args> ...]{{end}}
{{if .Help}}
{{.Help|Wrap 0}}{{end}}{{end -}}
{{if .Context.SelectedCommand}}usage: {{.App.Name}} {{.Context.SelectedCommand}}{{template "FormatUsage" .Context.SelectedCommand}}
{{if .Context.SelectedCommand.HelpLong}}{{.Context.SelectedCommand.HelpLong}}

{{end}}{{else}}usage: {{.App.Name}}{{template "FormatUsage" .App}}
{{end}}{{if .Context.Flags}}Flags:
{{.Context.Flags|FlagsToTwoColumns|FormatTwoColumns}}
{{end}}{{if .Context.Args}}Args:
{{.Context.Args|ArgsToTwoColumns|FormatTwoColumns}}
{{end}}{{if .Context.SelectedCommand}}{{if .Context.SelectedCommand.Commands}}Commands:
{{template "FormatCommandList" .Context.SelectedCommand.Commands}}{{end}}{{end}}{{if and (not .Context.SelectedCommand) .App.Commands}}Commands:
{{template "FormatCommandList" .App.Commands}}{{end -}}
`
