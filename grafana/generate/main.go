// Command generate writes the dashboards of package board as JSON files into
// the folder named by its one argument, grafana's own "dashboards" by default.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/baotinh/baotinh/grafana/board"
)

func main() {
	folder := "dashboards"
	if len(os.Args) > 1 {
		folder = os.Args[1]
	}
	if err := write(folder); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	files, err := board.Files()
	if err != nil {
		return err
	}
	for name, content := range files {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil { //nolint:gosec // the folder is what a developer asked for
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil { //nolint:gosec // dashboards are public, and the folder is what a developer asked for
			return err
		}
	}
	return nil
}
