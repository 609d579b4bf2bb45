// Package metrics is what Prometheus sees of baotinh.
//
// Every figure family is generated from the catalogue of indicators:
//
//	baotinh_ + stem [+ _by_ LABEL] [+ _target] [+ _ratio | _dong]
//
// where the stem is the indicator's id without its unit ending. Families of
// stocks carry {province}, those of flows and ratios {province, period};
// breakdowns add their label, and a total never stands among its parts. Beside
// them stand attainment, pace and forecast, the reporting calendar, the documents
// cited, and the state of the crawl; the README of deploy/prometheus lists all.
//
// Samples carry no timestamps: a scraped value is what is known now, and
// baotinh_observation_timestamp_seconds says when it was true. What happened at
// its own time is in the history (see History).
//
// Label values come from closed sets only: the catalogue, the gazetteer, the
// configured sites and reports, well-formed periods in the live window and
// well-formed numbers of documents. Nothing that an article says can become a
// label otherwise.
//
// A page is built once per change of the store and then served as bytes, see
// Exporter.Handler. A store that cannot be read does not fail the scrape: the
// last page that could be built is served, with baotinh_store_up 0. Before the
// first page there is no such series: a start is no fault.
package metrics
