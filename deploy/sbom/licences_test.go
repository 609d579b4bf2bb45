package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// accepted are the licences that may go into an Apache-2.0 program which is
// given away as a binary, by words that only their texts have. MPL-2.0 asks that
// changes to its own files be given away; we change none.
var accepted = map[string]*regexp.Regexp{
	"Apache-2.0": regexp.MustCompile(`Apache License\s+Version 2\.0, January 2004`),
	"MIT":        regexp.MustCompile(`Permission is hereby granted, free of charge, to any\s+person obtaining a copy`),
	"ISC":        regexp.MustCompile(`Permission to use, copy, modify, and(/or)? distribute this software for any\s+purpose with or without fee`),
	"BSD":        regexp.MustCompile(`Redistribution and use in source and binary forms, with or without\s+modification, are\s+permitted`),
	"MPL-2.0":    regexp.MustCompile(`Mozilla Public License,? [Vv]ersion 2\.0`),
}

// licence names the accepted licence of a text, "" for none.
func licence(text string) string {
	plain := strings.Join(strings.Fields(text), " ")
	for _, name := range []string{"Apache-2.0", "MPL-2.0", "BSD", "ISC", "MIT"} {
		if accepted[name].MatchString(plain) {
			return name
		}
	}
	return ""
}

func TestLicencesOfEveryModuleInTheProgram(t *testing.T) {
	list := exec.CommandContext(t.Context(), "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}\t{{.Dir}}{{end}}{{end}}", "../../cmd/baotinh")
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	modules := strings.Fields(strings.ReplaceAll(string(out), "\t", "="))
	slices.Sort(modules)
	modules = slices.Compact(modules)
	if len(modules) < 20 {
		t.Fatalf("%d modules: go list did not say what the program is made of", len(modules))
	}
	for _, module := range modules {
		path, dir, _ := strings.Cut(module, "=")
		files, err := filepath.Glob(filepath.Join(dir, "[LCUlc][IiOoNn][CcPpLl]*"))
		if err != nil {
			t.Fatal(err)
		}
		found := ""
		for _, name := range files {
			text, err := os.ReadFile(name)
			if err == nil && found == "" {
				found = licence(string(text))
			}
		}
		if found == "" {
			t.Errorf("%s: no licence that may go into the program (looked at %d files in %s)", path, len(files), dir)
		}
		t.Logf("%-12s %s", found, path)
	}
}

func TestLicenceTellsTextsApart(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free of charge, to any person\nobtaining a copy of this software": "MIT",
		"                 Apache License\n           Version 2.0, January 2004":                          "Apache-2.0",
		"GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007":                                            "",
		"Server Side Public License\nVERSION 1, OCTOBER 16, 2018":                                        "",
		"All rights reserved.": "",
	} {
		if got := licence(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
