package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/indicator"
)

// eval scores the reader on labelled articles.
func eval(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := app.Command("eval", "Score the reader on a labelled corpus: precision, recall, F1, and every false or missed figure with its sentence.").
		HelpLong("Example:\n  baotinh eval --format json scrapers/replica/testdata/hatinhtv.vn")
	directories := clause.Arg("directory", "Folder of label files (NNN.yaml with a body, or NAME.yaml beside NAME.txt).").Required().Strings()
	format := clause.Flag("format", "How to print: table or json.").Default("table").Enum("table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		known, err := know()
		if err != nil {
			return err
		}
		var documents []corpus.Document
		for _, directory := range *directories {
			loaded, err := corpus.Load(directory)
			if err != nil {
				return wrongUse{err}
			}
			if len(loaded) == 0 {
				return wrongUse{fmt.Errorf("no label file (*.yaml) in %s", directory)}
			}
			documents = append(documents, loaded...)
		}
		report := corpus.Evaluate(documents, known.reader.Read)
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if *format == "json" {
			encoder := json.NewEncoder(program.stdout)
			encoder.SetIndent("", "  ")
			return encoder.Encode(report)
		}
		return printReport(program.stdout, report)
	}
}

func printReport(w io.Writer, report *corpus.Report) error {
	var problems []error
	print := func(format string, values ...any) {
		if _, err := fmt.Fprintf(w, format, values...); err != nil {
			problems = append(problems, err)
		}
	}
	for _, list := range []struct {
		word     string
		findings []corpus.Finding
	}{{"false", report.FalseOnes}, {"missed", report.MissedOnes}} {
		for _, finding := range list.findings {
			print("%-6s  %s  %s\n", list.word, finding.File, describe(finding.Observation))
			if len(finding.Differs) > 0 {
				print("        differs in: %v\n", finding.Differs)
			}
			if finding.Sentence != "" {
				print("        %s\n", finding.Sentence)
			}
		}
	}
	for _, finding := range report.FalseDocuments {
		print("false   %s  document %s\n", finding.File, finding.Document)
	}
	for _, finding := range report.MissedDocs {
		print("missed  %s  document %s\n", finding.File, finding.Document)
	}
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	row := func(name string, score corpus.Score) {
		if _, err := fmt.Fprintf(table, "%s\t%.4f\t%.4f\t%.4f\t%d\t%d\t%d\t\n", name, score.Precision, score.Recall, score.F1, score.Correct, score.False, score.Missed); err != nil {
			problems = append(problems, err)
		}
	}
	print("\n")
	if _, err := fmt.Fprintln(table, "\tprecision\trecall\tF1\tright\tfalse\tmissed\t"); err != nil {
		problems = append(problems, err)
	}
	for _, id := range slices.Sorted(maps.Keys(report.PerIndicator)) {
		row(id, *report.PerIndicator[id])
	}
	row("qualifiers", report.Qualifiers)
	row("documents cited", report.Documents)
	row("actual and target", report.ActualTarget)
	row("all kinds", report.Score)
	problems = append(problems, table.Flush())
	print("\n%d articles, %d labelled figures, %d read; beside them %d derived and %d ambiguous\n",
		report.Articles, report.Observations, report.Predicted, report.Derived, report.Ambiguous)
	return errors.Join(problems...)
}

// describe gives an observation in one line, in the order of a label.
func describe(o indicator.Observation) string {
	text := o.Indicator
	if o.By.Label != "" {
		text += "{" + o.By.Label + ": " + o.By.Value + "}"
	}
	text += " " + string(o.Kind)
	if o.Province != "" {
		text += " " + o.Province
	}
	if o.Period != "" {
		text += " " + string(o.Period)
	}
	if !o.AsOf.IsZero() {
		text += " " + o.AsOf.String()
	}
	text += fmt.Sprintf(" %s%v", qualifierSign[o.Qualifier], o.Value)
	if o.Max != 0 {
		text += fmt.Sprintf("…%v", o.Max)
	}
	if o.PerYear {
		text += " per year"
	}
	if o.Base != "" {
		text += " against " + o.Base
	}
	return text
}

var qualifierSign = map[indicator.Qualifier]string{
	indicator.Over: ">", indicator.AtLeast: "≥", indicator.Under: "<", indicator.AtMost: "≤",
	indicator.About: "≈", indicator.Nearly: "≲",
}
