package main

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/baotinh/baotinh/internal/corpus"
	"github.com/baotinh/baotinh/internal/store"
	"github.com/baotinh/baotinh/internal/store/storetest"
	"github.com/baotinh/baotinh/internal/trial"
	"github.com/baotinh/baotinh/scrapers/replica"
)

// TestSameExportFromBoth reads the whole corpus into a file, in order, and into
// a database by several at once in any order: what is exported is the same, byte
// for byte. Then the commands copy the one to the other and back.
func TestSameExportFromBoth(t *testing.T) {
	server := storetest.StartPostgres(t)
	documents := corpusDocuments(t)
	known, err := know()
	if err != nil {
		t.Fatal(err)
	}
	file, database := filepath.Join(t.TempDir(), "baotinh.db"), server.Database()
	for _, path := range []string{file, database} {
		kept, err := store.Open(t.Context(), path, store.WithoutSync())
		if err != nil {
			t.Fatal(err)
		}
		work := make(chan corpus.Document)
		var group sync.WaitGroup
		for range 4 {
			group.Go(func() {
				for document := range work {
					found := document.Article()
					if found.URL == "" {
						found.URL = "https://" + found.Site + "/" + document.File
					}
					saving := store.Saving{
						Key: document.File, Article: found, Reading: known.reader.Read(found), Seen: document.Published, Province: document.Province,
					}
					if _, err := kept.SaveArticle(t.Context(), saving); err != nil {
						t.Errorf("%s: %v", document.File, err)
					}
				}
			})
		}
		random := rand.New(rand.NewPCG(7, uint64(len(path))))
		random.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
		for _, document := range documents {
			work <- document
		}
		close(work)
		group.Wait()
		if err := kept.Close(); err != nil {
			t.Fatal(err)
		}
	}
	want := everyExport(t, file)
	t.Logf("%d articles, %d bytes of exports", len(documents), len(want))
	if len(want) < 20_000 {
		t.Errorf("the exports have %d bytes", len(want))
	}
	if !bytes.Equal(everyExport(t, database), want) {
		t.Error("the exports of the file and of the database differ")
	}
	there, back := server.Database(), filepath.Join(t.TempDir(), "back.db")
	for _, pair := range [][2]string{{file, there}, {there, back}} {
		said := perform(t, exitGood, "store", "copy", pair[0], pair[1])
		if !strings.Contains(said, "is the same as") || strings.Contains(said, storetest.Password) {
			t.Errorf("store copy said:\n%s", said)
		}
		if !bytes.Equal(everyExport(t, pair[1]), want) {
			t.Errorf("the exports of the copy in %s differ", store.Redact(pair[1]))
		}
	}
	if said := perform(t, exitFailed, "store", "copy", file, there); !strings.Contains(said, "is not empty") {
		t.Errorf("copying to a store that is not empty said:\n%s", said)
	}
	// A backup of a database is a file.
	settings := trial.Settings(t, fmt.Sprintf("store: %q", database))
	backup := filepath.Join(t.TempDir(), "backup.db")
	perform(t, exitGood, "--config.file="+settings, "store", "backup", backup)
	if !bytes.Equal(everyExport(t, backup), want) {
		t.Error("the exports of the backup differ")
	}
	for _, args := range [][]string{{"check"}, {"store", "check"}, {"doctor", "--no-sites", "--prometheus.url=", "--alertmanager.url=", "--grafana.url="}, {"sites", "list"}, {"store", "restore", backup}} {
		_, said := runCommand(append([]string{"--config.file=" + settings}, args...)...)
		if strings.Contains(said, storetest.Password) {
			t.Errorf("%v said the password:\n%s", args, said)
		}
	}
}

// corpusDocuments are the project's own articles, and those of the shared
// corpus where it is there.
func corpusDocuments(t *testing.T) []corpus.Document {
	t.Helper()
	documents, err := replica.Own()
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"seeds", "dev"} {
		path := filepath.Join(or(os.Getenv("BAOTINH_SHARED"), "../../../shared"), "corpus", folder)
		if _, err := os.Stat(path); err != nil {
			continue
		}
		more, err := corpus.Load(path)
		if err != nil {
			t.Fatal(err)
		}
		documents = append(documents, more...)
	}
	for i := range documents {
		documents[i].File = fmt.Sprintf("%s#%d", documents[i].File, i)
		if documents[i].Site == "" {
			documents[i].Site = "unknown.example"
		}
	}
	return documents
}

func everyExport(t *testing.T, kept string) []byte {
	t.Helper()
	settings := trial.Settings(t, fmt.Sprintf("store: %q", kept))
	var all []byte
	for _, format := range []string{"openmetrics", "csv", "json"} {
		all = append(all, perform(t, exitGood, "--config.file="+settings, "export", format)...)
	}
	return all
}

// perform runs a command within this process and returns what it printed.
func perform(t *testing.T, want int, args ...string) string {
	t.Helper()
	code, said := runCommand(args...)
	if code != want {
		t.Fatalf("%v ended with %d, want %d:\n%s", args, code, want, said)
	}
	return said
}

func runCommand(args ...string) (code int, said string) {
	ctx, cancel := context.WithTimeout(context.Background(), trial.Patience)
	defer cancel()
	var out bytes.Buffer
	code = run(ctx, append(args, "--log.level="+strings.ToLower(slog.LevelError.String())), strings.NewReader(""), &out, &out)
	return code, out.String()
}
