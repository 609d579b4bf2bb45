package main

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/gazetteer"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/scrapers"
)

// knowledge is what is built into the program: facts that no run changes.
type knowledge struct {
	catalogue *indicator.Catalogue
	gazetteer *gazetteer.Gazetteer
	reader    *indicator.Reader
}

func know() (knowledge, error) {
	catalogue, err := indicator.DefaultCatalogue()
	if err != nil {
		return knowledge{}, err
	}
	places, err := gazetteer.New()
	if err != nil {
		return knowledge{}, err
	}
	reader, err := indicator.NewReader(catalogue, places)
	if err != nil {
		return knowledge{}, err
	}
	return knowledge{catalogue, places, reader}, nil
}

// openStore opens the store that the configuration names.
func openStore(ctx context.Context, settings config.Config, options ...store.Option) (*store.Store, error) {
	return store.Open(ctx, settings.Store, append(options, store.WithPasswordFile(settings.StorePasswordFile))...)
}

// loadSites reads the bundled sites with those of the operator over them, and
// keeps the ones that the configuration asks for.
func loadSites(from config.Sites) ([]scrapers.Site, error) {
	return loadSitesWith(new(scrapers.Loader), from)
}

// loadSitesWith is loadSites by a loader that may know the files already.
func loadSitesWith(loader *scrapers.Loader, from config.Sites) ([]scrapers.Site, error) {
	sites, err := loader.Load(siteLayers(from)...)
	if err != nil {
		return nil, wrongUse{err}
	}
	chosen, err := only(sites, from.Only)
	if err != nil {
		return nil, fmt.Errorf("sites.only of the configuration: %w", err)
	}
	return chosen, nil
}

// siteLayers are the folders that sites and families are read from, the later
// ones over the earlier.
func siteLayers(from config.Sites) []fs.FS {
	layers := []fs.FS{scrapers.Embedded()}
	if from.Directory != "" {
		layers = append(layers, os.DirFS(from.Directory))
	}
	return layers
}

// vietnam is the time zone of every date that is read or shown.
func vietnam() (*time.Location, error) { return time.LoadLocation("Asia/Ho_Chi_Minh") }
