package main

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
)

// The bill of this test's own binary names the standard library, is valid JSON
// and is the same twice.
func TestBillOfItself(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var first, second bytes.Buffer
	if err := write(&first, self, "v1.2.3"); err != nil {
		t.Fatal(err)
	}
	if err := write(&second, self, "v1.2.3"); err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("two bills of one binary differ")
	}
	var b bill
	if err := json.Unmarshal(first.Bytes(), &b); err != nil {
		t.Fatal(err)
	}
	if b.Format != "CycloneDX" || b.Metadata.Component.Version != "v1.2.3" || len(b.Components) == 0 || b.Components[0].Name != "std" {
		t.Errorf("%+v", b)
	}
}

func TestModule(t *testing.T) {
	c := module("library", "go.yaml.in/yaml/v3", "v3.0.6", "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
	if c.PackageURL != "pkg:golang/go.yaml.in/yaml/v3@v3.0.6" {
		t.Errorf("purl %s", c.PackageURL)
	}
	if len(c.Hashes) != 1 || c.Hashes[0].Content != "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" {
		t.Errorf("hashes %v", c.Hashes)
	}
}

func TestNoBinary(t *testing.T) {
	if err := write(&bytes.Buffer{}, "main.go", "v0"); err == nil {
		t.Error("a source file has a bill")
	}
}
