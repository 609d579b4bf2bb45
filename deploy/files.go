package deploy

import "embed"

// Files holds what an operator installs beside the program: the configuration of
// Prometheus with its rules, of Alertmanager with its templates, and what provisions Grafana. Paths are those in
// this folder.
//
//go:embed prometheus/prometheus.yml prometheus/rules/*.yml alertmanager/alertmanager.yml alertmanager/templates/*.tmpl
//go:embed grafana/provisioning
var Files embed.FS
