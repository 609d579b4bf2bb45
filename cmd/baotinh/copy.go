package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"text/tabwriter"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/metrics"
)

// storeCopy moves between a file and a database.
func storeCopy(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := storeClause(app).Command("copy", "Copy a whole store to an empty one: from a file to a PostgreSQL database, or back. What was copied is read again, compared, and exported from both.").
		HelpLong("Example:\n  baotinh store copy /var/lib/baotinh/baotinh.db postgres://baotinh@db.example/baotinh\n\nStop baotinh first, or what it does meanwhile is not in the copy. The password comes from PGPASSWORD, or from the file that the configuration names as store_password_file. Then set store in the configuration to the copy.")
	from := clause.Arg("from", "The store to copy: a file or postgres://…").Required().String()
	to := clause.Arg("to", "Where to: a file or an empty database.").Required().String()
	return clause.FullCommand(), func(ctx context.Context) (err error) {
		settings, err := program.blueprint()
		if err != nil {
			return err
		}
		open := func(path string, options ...store.Option) (*store.Store, error) {
			one := settings.config
			one.Store = path
			return openStore(ctx, one, options...)
		}
		source, err := open(*from, store.ReadOnly())
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, source.Close()) }()
		target, err := open(*to, store.WithClock(program.now))
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, target.Close()) }()
		copied, err := store.Copy(ctx, source, target)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(program.stdout, 0, 0, 2, ' ', 0)
		_, wrong := fmt.Fprintln(table, "TABLE\tROWS")
		for _, each := range copied {
			_, err := fmt.Fprintf(table, "%s\t%d\n", each.Table, each.Rows)
			wrong = errors.Join(wrong, err)
		}
		if err := errors.Join(wrong, table.Flush()); err != nil {
			return err
		}
		first, err := program.exportSum(ctx, settings, source)
		if err != nil {
			return err
		}
		second, err := program.exportSum(ctx, settings, target)
		if err != nil {
			return err
		}
		if first != second {
			return fmt.Errorf("the exports of %s and %s differ, though every row is the same: please report it, and keep to %[1]s", source.Path(), target.Path())
		}
		_, err = fmt.Fprintf(program.stdout, "%s is the same as %s: all rows, and the export (sha256 %.16s…)\n", target.Path(), source.Path(), first)
		return err
	}
}

// exportSum is what the whole export of a store hashes to.
func (p *program) exportSum(ctx context.Context, from blueprint, kept *store.Store) (string, error) {
	exporter, err := p.exporterOf(from, kept)
	if err != nil {
		return "", err
	}
	archive, err := exporter.History(ctx)
	if err != nil {
		return "", err
	}
	sum := sha256.New()
	for _, write := range []func(io.Writer, metrics.ExportOptions) error{archive.ExportJSON, archive.ExportOpenMetrics} {
		if err := write(sum, metrics.ExportOptions{}); err != nil {
			return "", err
		}
	}
	return hexOf(sum), nil
}

func hexOf(sum hash.Hash) string { return fmt.Sprintf("%x", sum.Sum(nil)) }
