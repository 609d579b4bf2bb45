// Package grafana carries the dashboards of baotinh as files that Grafana
// provisions: classic (schema version 42) dashboard JSON in Vietnamese
// (dashboards/vi) and English (dashboards/en).
//
// The JSON is written by grafana/generate from the descriptions in
// grafana/board; a test there keeps the committed files and the descriptions
// the same. Change the description, run go generate, commit both.
package grafana

import "embed"

//go:generate go run ./generate

// Dashboards holds the generated dashboards under dashboards/vi and
// dashboards/en, one JSON file each.
//
//go:embed dashboards
var Dashboards embed.FS
