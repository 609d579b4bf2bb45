// Package scrapers knows what a news site is and how one is visited.
//
// A site is a YAML file in sites/, a family (the sites of one content management
// system) a YAML file in families/. Adding a site changes no Go file:
//
//	host: baohaugiang.com.vn
//	name: Báo Hậu Giang
//	province: Hậu Giang
//	family: newscontent
//	…
//
// Load reads and checks both. A Visitor visits one site at a time: its lists,
// feeds and sitemaps for new links, then the pages behind them, through colly
// under the transport of internal/fetch. Everything read lands in the store.
package scrapers
