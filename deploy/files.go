package deploy

import "embed"

// Files holds what an operator installs beside the program: the configuration of
// Prometheus with its rules, and of Alertmanager with its templates. Paths are those in
// this folder.
//
//go:embed prometheus/prometheus.yml prometheus/rules/*.yml alertmanager/alertmanager.yml alertmanager/templates/*.tmpl
var Files embed.FS
