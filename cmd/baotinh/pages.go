package main

import (
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/store"
)

// sitesPages shows the pages that were kept because they could not be read.
func sitesPages(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := sitesClause(app).Command("pages", "List the pages that could not be read and were kept for looking at, or print one of them.").
		HelpLong("Example:\n  baotinh sites pages hatinhtv.vn\n  baotinh sites pages --show=12 > page.html && baotinh read page.html")
	site := clause.Arg("site", "Of which site, by host; of all by default.").String()
	show := clause.Flag("show", "Print the page of this number as it came, in UTF-8.").PlaceHolder("NUMBER").Int64()
	return clause.FullCommand(), func(ctx context.Context) (err error) {
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		kept, err := store.Open(ctx, from.config.Store, store.ReadOnly())
		if err != nil {
			return err
		}
		defer func() { err = errors.Join(err, kept.Close()) }()
		if *show != 0 {
			page, err := kept.Page(ctx, *show)
			if errors.Is(err, store.ErrNotFound) {
				return wrongUse{err}
			}
			if err == nil {
				_, err = program.stdout.Write(page.Body)
			}
			return err
		}
		pages, err := kept.Pages(ctx, *site)
		if err != nil {
			return err
		}
		table := tabwriter.NewWriter(program.stdout, 0, 0, 2, ' ', 0)
		_, wrong := fmt.Fprintln(table, "NUMBER\tSITE\tSEEN\tWHY\tBYTES\tADDRESS")
		for _, page := range pages {
			_, err := fmt.Fprintf(table, "%d\t%s\t%s\t%s\t%d\t%s\n", page.ID, page.Site, page.Seen.Format("2006-01-02 15:04"), page.Reason, page.Size, page.URL)
			wrong = errors.Join(wrong, err)
		}
		return errors.Join(wrong, table.Flush())
	}
}
