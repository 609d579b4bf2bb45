package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/store"
)

// storeClause is the parent of the commands that look after the store.
func storeClause(app *kingpin.Application) *kingpin.CmdClause {
	if clause := app.GetCommand("store"); clause != nil {
		return clause
	}
	return app.Command("store", "Look after the store: back it up, bring a backup back, check it.")
}

// storeBackup copies the store while it is in use, and checks the copy.
func storeBackup(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := storeClause(app).Command("backup", "Write a verified copy of the store, also while baotinh runs on it.").
		HelpLong("Example:\n  baotinh --config.file=/etc/baotinh/baotinh.yaml store backup /backup/baotinh-2026-11-22.db\n\nThe file appears under its name only when it is whole and was checked. One that exists is never overwritten.")
	to := clause.Arg("file", "The file to write; it must not exist.").Required().String()
	return clause.FullCommand(), func(ctx context.Context) error {
		settings, err := config.Load(program.configFile)
		if err != nil {
			return wrongUse{err}
		}
		kept, err := openStore(ctx, settings, store.ReadOnly())
		if err != nil {
			return err
		}
		if err := errors.Join(kept.Backup(ctx, *to), kept.Close()); err != nil {
			return err
		}
		articles, err := inspect(ctx, config.Config{Store: *to}, nil)
		if err != nil {
			return fmt.Errorf("the copy is no good, so keep the backup before it: %w", err)
		}
		_, err = fmt.Fprintf(program.stdout, "%s: %d articles, checked\n", *to, articles)
		return err
	}
}

// storeCheck looks for damage.
func storeCheck(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := storeClause(app).Command("check", "Read the whole store, or a backup of it, and say what is damaged.").
		HelpLong("Example:\n  baotinh store check /backup/baotinh-2026-11-22.db")
	file := clause.Arg("file", "What to check; the store of the configuration by default.").String()
	rebuild := clause.Flag("rebuild", "Throw away the counts, the index of the titles and the digests, which serve makes anew from the figures. Stop baotinh first.").Bool()
	return clause.FullCommand(), func(ctx context.Context) error {
		from, err := program.blueprint()
		if err != nil {
			return err
		}
		settings := from.config
		if *file != "" {
			settings.Store = *file
		}
		if *rebuild {
			if err := forget(ctx, settings); err != nil {
				return err
			}
		}
		// Digests that another configuration made are made anew, so they are not looked at.
		articles, err := inspect(ctx, settings, func(kept *store.Store) error {
			_, err := program.exporterOf(from, kept)
			return err
		})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(program.stdout, "%s: %d articles, nothing damaged\n", store.Redact(settings.Store), articles)
		return err
	}
}

// storeRestore puts a backup in the place of the store.
func storeRestore(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	clause := storeClause(app).Command("restore", "Put a backup in the place of the store, after checking it. Stop baotinh first.").
		HelpLong("Example:\n  systemctl stop baotinh\n  baotinh --config.file=/etc/baotinh/baotinh.yaml store restore /backup/baotinh-2026-11-22.db\n  systemctl start baotinh\n\nThe store that was there is kept beside it under the name that is printed; remove it when all is well.")
	from := clause.Arg("file", "The backup; it stays as it is.").Required().ExistingFile()
	return clause.FullCommand(), func(ctx context.Context) error {
		settings, err := config.Load(program.configFile)
		if err != nil {
			return wrongUse{err}
		}
		aside, err := store.Restore(ctx, settings.Store, *from, program.now())
		if err != nil {
			return err
		}
		if aside != "" {
			if _, err := fmt.Fprintf(program.stdout, "the store before: %s\n", aside); err != nil {
				return err
			}
		}
		articles, err := inspect(ctx, settings, nil)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(program.stdout, "%s: %d articles from %s\n", settings.Store, articles, *from)
		return err
	}
}

// forget has the store make anew what is derived from its figures.
func forget(ctx context.Context, settings config.Config) (err error) {
	kept, err := openStore(ctx, settings)
	if err != nil {
		return err
	}
	return errors.Join(kept.Rebuild(ctx), kept.Close())
}

// inspect opens a store for reading, looks for damage and counts its articles.
// Digests are looked at if teach, which may be nil, says what makes them.
func inspect(ctx context.Context, settings config.Config, teach func(*store.Store) error) (articles int, err error) {
	if _, err := os.Stat(settings.Store); errors.Is(err, fs.ErrNotExist) && !store.IsPostgres(settings.Store) {
		return 0, wrongUse{fmt.Errorf("there is no store %s", settings.Store)}
	}
	kept, err := openStore(ctx, settings, store.ReadOnly())
	if err != nil {
		return 0, err
	}
	defer func() { err = errors.Join(err, kept.Close()) }()
	if teach != nil {
		if err := teach(kept); err != nil {
			return 0, err
		}
	}
	if err := errors.Join(kept.CheckIntegrity(ctx), kept.CheckDerived(ctx)); err != nil {
		return 0, err
	}
	stats, err := kept.SiteStats(ctx)
	for _, site := range stats {
		articles += site.Articles
	}
	return articles, err
}
