// Package config reads baotinh.yaml, the one file in which an operator says
// what differs from the defaults. An empty file is a good configuration.
package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/mail"
	"net/url"
	"os"
	"strings"

	"github.com/baotinh/baotinh/internal/reporting"
	"github.com/baotinh/baotinh/internal/yamlfile"
)

// Config is the content of baotinh.yaml with the defaults filled in.
type Config struct {
	// Contact is how the owner of a visited site reaches the operator: an
	// address of a page or of a mailbox. It stands in the User-Agent.
	Contact string `yaml:"contact"`
	// Store is the path of the SQLite file, or the address of a PostgreSQL
	// database, postgres://USER@HOST/DATABASE. It may hold a password: show it
	// through store.Redact only.
	Store string `yaml:"store"`
	// StorePasswordFile names a file with the password of the PostgreSQL user.
	StorePasswordFile string `yaml:"store_password_file"`
	// ExternalURL is where people reach the web pages; dashboards and alerts
	// link to it.
	ExternalURL string `yaml:"external_url"`
	Sites       Sites  `yaml:"sites"`
	// HistoryYears is how many years back /metrics shows periods.
	HistoryYears int `yaml:"history_years"`
	// SeriesLimit is the budget of series of /metrics.
	SeriesLimit int `yaml:"series_limit"`
	// ConcurrentRuns is how many sites may be visited at a time.
	ConcurrentRuns int `yaml:"concurrent_runs"`
	// Config holds targets, reports and holidays.
	reporting.Config `yaml:",inline"`

	file *yamlfile.File // for complaints about what only other rooms can judge
}

// Complain gives the faults that another room found in the configuration their
// file, line and column. It returns nil for no fault.
func (c Config) Complain(faults []reporting.Fault) error {
	var complaints []error
	for _, fault := range faults {
		if c.file == nil {
			complaints = append(complaints, fault)
			continue
		}
		complaints = append(complaints, c.file.Errorf(fault.Path, "%w", fault.Err))
	}
	return errors.Join(complaints...)
}

// Sites says which sites are visited and where their files are.
type Sites struct {
	// Directory holds the operator's own files in its folders sites and
	// families; one with the name of a bundled file stands in its place.
	Directory string `yaml:"directory"`
	// Only, when not empty, names the sites to visit and no others.
	Only []string `yaml:"only"`
}

// Default is the configuration of an empty file.
func Default() Config {
	return Config{
		Store:          "baotinh.db",
		ExternalURL:    "http://127.0.0.1:9817",
		HistoryYears:   10,
		SeriesLimit:    200_000,
		ConcurrentRuns: 8,
	}
}

// Load reads the configuration file. An empty name gives the default; a file
// that does not exist is an error.
func Load(name string) (Config, error) {
	if name == "" {
		return Default(), nil
	}
	data, err := read(name)
	if errors.Is(err, fs.ErrNotExist) {
		return Config{}, fmt.Errorf("configuration file %s does not exist: name another with --config.file, or leave the flag out to run on the defaults", name)
	}
	if err != nil {
		return Config{}, fmt.Errorf("configuration: %w", err)
	}
	return Parse(name, data)
}

// read returns the bytes of a file, but no more of a huge one than it takes to
// refuse it.
func read(name string) (_ []byte, err error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if about, err := file.Stat(); err == nil && about.IsDir() {
		return nil, fmt.Errorf("%s is a folder: name the file in it", name)
	}
	return io.ReadAll(io.LimitReader(file, yamlfile.MaxBytes+1))
}

// Parse reads the configuration in data; name stands in the errors, which give
// line and column.
func Parse(name string, data []byte) (Config, error) {
	config := Default()
	file, err := yamlfile.Decode(name, data, &config)
	if err != nil {
		return Config{}, err
	}
	if err := config.check(file); err != nil {
		return Config{}, err
	}
	config.file = file
	config.ExternalURL = strings.TrimSuffix(config.ExternalURL, "/")
	return config, nil
}

func (c Config) check(file *yamlfile.File) error {
	var complaints []error
	complain := func(path, format string, values ...any) {
		complaints = append(complaints, file.Errorf(path, format, values...))
	}
	if c.Store == "" {
		complain("$.store", "store is empty: give the path of the SQLite file, or the address of a PostgreSQL database (postgres://USER@HOST/DATABASE)")
	}
	if c.StorePasswordFile != "" && !strings.HasPrefix(c.Store, "postgres://") && !strings.HasPrefix(c.Store, "postgresql://") {
		complain("$.store_password_file", "store_password_file is for a PostgreSQL database, and store is the path of a file: leave one of them out")
	}
	if address, err := url.Parse(c.ExternalURL); err != nil || (address.Scheme != "http" && address.Scheme != "https") || address.Host == "" {
		complain("$.external_url", "external_url %q: want http:// or https:// and a host", c.ExternalURL)
	}
	if c.Contact != "" && !reachable(c.Contact) {
		complain("$.contact", "contact %q: want the address of a page (https://…) or a mailbox (name@host)", c.Contact)
	}
	for _, number := range []struct {
		key           string
		value, lo, hi int
	}{
		{"history_years", c.HistoryYears, 1, 100},
		{"series_limit", c.SeriesLimit, 1000, 10_000_000},
		{"concurrent_runs", c.ConcurrentRuns, 1, 256},
	} {
		if number.value < number.lo || number.value > number.hi {
			complain("$."+number.key, "%s is %d: want %d to %d", number.key, number.value, number.lo, number.hi)
		}
	}
	return errors.Join(complaints...)
}

func reachable(contact string) bool {
	if address, err := url.Parse(contact); err == nil && address.Host != "" && (address.Scheme == "http" || address.Scheme == "https") {
		return true
	}
	_, err := mail.ParseAddress(contact)
	return err == nil
}
