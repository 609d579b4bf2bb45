// Package board describes the dashboards of baotinh and renders them as
// Grafana's classic dashboard JSON. It is the only place that knows the
// Grafana foundation SDK.
//
// A dashboard is a list of rows of panels. A panel is made by one of a few
// constructors (stat, list, matrix, lines, bars, spread, places, note) and finished by
// methods that read like its description:
//
//	stat(T("Đã đạt", "Met"), countOf(met)).
//		means(T("Số chỉ tiêu đã đạt …", "Targets that have been met …")).
//		ifEmpty(T("Chưa có chỉ tiêu nào …", "No target yet …")).
//		in(number).leads(toEvidence)
//
// Words stand beside each other in both languages, Vietnamese first, so that
// one source gives both sets. Queries are built from the selectors of
// query.go, which put job and instance into every selector and take the
// instances of a replicated baotinh out of every figure: a dashboard looks the
// same with one replica and with three.
package board
