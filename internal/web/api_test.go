package web

import (
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// openapi is the part of an OpenAPI document that the checks below read.
type openapi struct {
	Paths map[string]map[string]struct {
		Parameters []map[string]any
		Responses  map[string]map[string]any
	}
	Components struct {
		Schemas    map[string]map[string]any
		Parameters map[string]map[string]any
		Responses  map[string]map[string]any
	}
}

func readOpenAPI(t *testing.T) openapi {
	t.Helper()
	var document openapi
	if err := yaml.Unmarshal(openAPI, &document); err != nil {
		t.Fatal(err)
	}
	return document
}

// schemaOf returns what an answer with the status must look like.
func (d openapi) schemaOf(t *testing.T, path, status string) map[string]any {
	t.Helper()
	response := d.Paths[path]["get"].Responses[status]
	if ref, ok := response["$ref"].(string); ok {
		response = d.Components.Responses[ref[strings.LastIndex(ref, "/")+1:]]
	}
	content, _ := response["content"].(map[string]any)
	body, _ := content["application/json"].(map[string]any)
	schema, ok := body["schema"].(map[string]any)
	if !ok {
		t.Fatalf("%s: no schema for %s", path, status)
	}
	return schema
}

// check compares a decoded answer with a schema and returns what differs.
func (d openapi) check(at string, schema map[string]any, value any) []string {
	if ref, ok := schema["$ref"].(string); ok {
		return d.check(at, d.Components.Schemas[ref[strings.LastIndex(ref, "/")+1:]], value)
	}
	wrong := func(format string, args ...any) []string { return []string{at + ": " + fmt.Sprintf(format, args...)} }
	if allowed, ok := schema["enum"].([]any); ok && !slices.Contains(allowed, value) {
		return wrong("%v is none of %v", value, allowed)
	}
	var problems []string
	switch schema["type"] {
	case "object":
		object, ok := value.(map[string]any)
		if !ok {
			return wrong("%T, want an object", value)
		}
		properties, _ := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, name := range required {
			if _, ok := object[name.(string)]; !ok {
				problems = append(problems, wrong("lacks %v", name)...)
			}
		}
		for name, inner := range object {
			property, ok := properties[name].(map[string]any)
			if !ok {
				problems = append(problems, wrong("has %s, which is not described", name)...)
				continue
			}
			problems = append(problems, d.check(at+"."+name, property, inner)...)
		}
	case "array":
		list, ok := value.([]any)
		if !ok {
			return wrong("%T, want an array", value)
		}
		for i, item := range list {
			problems = append(problems, d.check(fmt.Sprintf("%s[%d]", at, i), schema["items"].(map[string]any), item)...)
		}
	case "string":
		if _, ok := value.(string); !ok {
			return wrong("%T, want a string", value)
		}
	case "boolean":
		if _, ok := value.(bool); !ok {
			return wrong("%T, want a boolean", value)
		}
	case "integer", "number":
		number, ok := value.(float64)
		if !ok || schema["type"] == "integer" && number != math.Trunc(number) {
			return wrong("%v, want %v", value, schema["type"])
		}
	default:
		return wrong("the schema has no type that the test knows: %v", schema["type"])
	}
	return problems
}

func TestAPIKeepsToItsDescription(t *testing.T) {
	f := newFixture(t)
	f.judge(t, "hatinhtv.vn/004", 0, "corrected")
	document := readOpenAPI(t)
	queries := map[string][]string{
		"/api/v1/values":        {"", "?province=ha-tinh", "?indicator=party_members_disciplined&by=form:reprimand", "?limit=7&after=14", "?kind=target"},
		"/api/v1/figures":       {"", "?site=hatinhtv.vn&period=2026-9M", "?limit=1000"},
		"/api/v1/standings":     {"", "?state=behind", "?province=Ki%C3%AAn+Giang"},
		"/api/v1/reports":       {"", "?state=missing"},
		"/api/v1/articles":      {"", "?q=kien+giang&limit=2", "?province=hau-giang", "?document=21-NQ%2FTW"},
		"/api/v1/articles/{id}": {""},
		"/api/v1/sites":         {""},
		"/api/v1/runs":          {"", "?site=hatinhtv.vn", "?limit=2&after=2"},
		"/api/v1/provinces":     {"", "?limit=1000"},
		"/api/v1/indicators":    {""},
		"/api/v1/corrections":   {"", "?in_force=true"},
	}
	for path := range document.Paths {
		if len(queries[path]) == 0 {
			t.Errorf("%s is described and not tried", path)
		}
	}
	for path, list := range queries {
		for _, query := range list {
			address := strings.Replace(path, "/articles/{id}", f.apiArticleAddress("hatinhtv.vn/004"), 1) + query
			t.Run(address, func(t *testing.T) {
				w := f.get(t, address)
				if w.Code != http.StatusOK {
					t.Fatalf("%d %s", w.Code, w.Body)
				}
				var answer any
				if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil {
					t.Fatal(err)
				}
				for _, problem := range document.check("answer", document.schemaOf(t, path, "200"), answer) {
					t.Error(problem)
				}
				if object := answer.(map[string]any); path != "/api/v1/articles/{id}" && len(object["data"].([]any)) == 0 {
					t.Error("the answer is empty, so nothing was checked")
				}
			})
		}
	}
}

func TestAPISaysWhatIsWrong(t *testing.T) {
	f := newFixture(t)
	document := readOpenAPI(t)
	for _, test := range []struct {
		address, path string
		status        int
	}{
		{"/api/v1/values?limit=0", "/api/v1/values", 400},
		{"/api/v1/values?limit=many", "/api/v1/values", 400},
		{"/api/v1/values?after=-1", "/api/v1/values", 400},
		{"/api/v1/values?period=2024-Q5", "/api/v1/values", 400},
		{"/api/v1/values?indicator=happiness", "/api/v1/values", 404},
		{"/api/v1/articles/99999", "/api/v1/articles/{id}", 404},
		{"/api/v1/articles/x", "/api/v1/articles/{id}", 404},
		{"/api/v1/nothing", "/api/v1/articles/{id}", 404},
	} {
		w := f.get(t, test.address)
		var answer any
		if err := json.Unmarshal(w.Body.Bytes(), &answer); err != nil || w.Code != test.status {
			t.Errorf("%s: %d %s, want %d and JSON", test.address, w.Code, w.Body, test.status)
			continue
		}
		for _, problem := range document.check("answer", document.schemaOf(t, test.path, fmt.Sprint(test.status)), answer) {
			t.Errorf("%s: %s", test.address, problem)
		}
	}
}

func TestAPIPagesAddUp(t *testing.T) {
	f := newFixture(t)
	type list struct {
		Data  []struct{ ID int64 }
		Total *int
		Next  string
	}
	for _, start := range []string{"/api/v1/figures?limit=50", "/api/v1/articles?limit=4", "/api/v1/runs?limit=2"} {
		seen := map[int64]bool{}
		var total *int
		for address, pages := start, 0; address != ""; pages++ {
			if pages > 20 {
				t.Fatalf("%s: no end", start)
			}
			var page list
			if err := json.Unmarshal(f.get(t, address).Body.Bytes(), &page); err != nil {
				t.Fatal(err)
			}
			for _, item := range page.Data {
				if seen[item.ID] {
					t.Errorf("%s: %d twice", address, item.ID)
				}
				seen[item.ID] = true
			}
			total, address = page.Total, page.Next
		}
		if total != nil && *total != len(seen) {
			t.Errorf("%s: %d items, total says %d", start, len(seen), *total)
		}
	}
}
