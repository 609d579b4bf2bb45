package board

// sources shows the health of the news sites and of baotinh itself.
func sources() board {
	bySite := func(labels, vector string) string { return once("site"+labels, vector) }
	site := column{"site", siteHeading, nil}
	toSite := page(T("Các lần thu thập của trang này", "The runs of this site"), "/nguon#${__data.fields.site}")
	toSeries := page(T("Các lần thu thập của trang này", "The runs of this site"), "/nguon#${__field.labels.site}")
	ofSite := `site=~"$site"`
	lastSuccess := metric("crawl_last_success_timestamp_seconds", ofSite)
	lastArticle := metric("article_last_published_timestamp_seconds", ofSite)
	return board{
		uid:   "nguon-tin",
		title: T("Báo tỉnh · Nguồn tin", "Baotinh · Sources"),
		about: T("Tình trạng các trang tin được thu thập và của chính baotinh.", "The health of the news sites and of baotinh itself."),
		from:  "now-24h",
		variables: []variable{{
			name: "site", label: siteHeading, multi: true, all: ".*",
			query: values("site", metric("crawl_runs_total")),
			help:  T("Một hoặc nhiều trang tin.", "One or more news sites."),
		}},
		sections: []section{
			{T("Tóm tắt", "Summary"), []panel{
				tile(T("Trang tin", "Sites"), countOf("count by (site) ("+metric("crawl_next_timestamp_seconds", ofSite)+")")).
					means(T("Số trang tin có lịch thu thập.", "Sites that are visited on a schedule.")).
					ifEmpty(T("Chưa có trang tin nào", "No site yet")).leads(allSites),
				tile(T("Không thu thập được 24 giờ", "Failing for 24 hours"), countOf("time() - "+bySite("", lastSuccess)+" > 86400")).
					steppedBy(noneIsGood...).
					means(T("Trang tin chưa có lần thu thập thành công nào trong 24 giờ qua.", "Sites without a good run in the last 24 hours.")).
					ifEmpty(T("Chưa thu thập lần nào", "No run yet")).leads(allSites),
				tile(T("Im lặng 14 ngày", "Silent for 14 days"), countOf("time() - "+bySite("", lastArticle)+" > 14 * 86400")).
					steppedBy(from(lowest, good), from(1, poor)).
					means(T("Trang tin không có bài mới nào được đọc trong 14 ngày qua.", "Sites whose newest article is older than 14 days.")).
					ifEmpty(T("Chưa có bài nào", "No article yet")).leads(allSites),
				tile(T("Bài mới 24 giờ qua", "New articles in 24 hours"), "sum(max by (site) (increase("+metric("articles_total", ofSite, `result="new"`)+"[24h])))").
					decimals(0).steppedBy(from(lowest, calm)).
					means(T("Số bài mới đọc được trong 24 giờ qua.", "Articles read for the first time in the last 24 hours.")).
					ifEmpty(T("Chưa có bài nào", "No article yet")).leads(allSites),
				tile(T("Số liệu mới 24 giờ qua", "New figures in 24 hours"), "sum(max by (site) (increase("+metric("observations_total", ofSite)+"[24h])))").
					decimals(0).steppedBy(from(lowest, calm)).
					means(T("Số liệu đọc được từ các bài trong 24 giờ qua.", "Figures read from articles in the last 24 hours.")).
					ifEmpty(T("Chưa có số liệu nào", "No figure yet")).leads(allSites),
				tile(T("baotinh đang chạy", "baotinh is up"), "sum("+raw("up")+")").steppedBy(from(lowest, bad), from(1, good)).
					means(T("Số tiến trình baotinh mà Prometheus đọc được.", "Processes of baotinh that Prometheus can read.")).
					ifEmpty(T("Prometheus không thấy baotinh", "Prometheus does not see baotinh")).leads(allSites),
			}},
			{T("Từng trang tin", "Every site"), []panel{
				list(T("Tình trạng từng trang tin", "State of every site"),
					one(bySite("", lastSuccess)+" * 1000").of(minute).as(T("Thành công gần nhất", "Last good run")),
					one(bySite("", metric("crawl_next_timestamp_seconds", ofSite))+" * 1000").of(minute).as(T("Lần tới", "Next run")),
					one(bySite("", lastArticle)+" * 1000").of(day).as(T("Bài mới nhất", "Newest article")),
					one("sum by (site) (max by (site, result) (increase("+metric("articles_total", ofSite, `result=~"new|revised"`)+"[7d])))").as(T("Bài mới 7 ngày", "New articles, 7 days"), digits(0)),
					one("max by (site) (increase("+metric("observations_total", ofSite)+"[7d]))").as(T("Số liệu 7 ngày", "Figures, 7 days"), digits(0)),
					one("sum by (site) (max by (site, outcome) (increase("+metric("crawl_runs_total", ofSite, `outcome=~"failed|interrupted"`)+"[24h])))").as(T("Lần hỏng 24 giờ", "Failed runs, 24 h"),
						digits(0), inColour, stepped(noneIsGood)),
					one(bySite("", metric("articles_stored", ofSite))).as(T("Bài đã lưu", "Articles kept"), digits(0)),
					one(bySite("", metric("observations_ambiguous", ofSite))).as(T("Số chưa rõ nghĩa", "Ambiguous figures"), digits(0), inColour, stepped([]step{from(lowest, good), from(1, fair)})),
					one(bySite("", metric("observations_check_failed", ofSite))).as(T("Số không khớp phép tính", "Failed arithmetic"), digits(0), inColour, stepped([]step{from(lowest, good), from(1, fair)})),
				).headed(site).sorted(T("Thành công gần nhất", "Last good run"), false).size(24, 14).
					means(T("Mỗi dòng là một trang tin; trang lâu chưa thu thập được ở trên.", "One site a row; the one longest without a good run first.")).
					ifEmpty(T("Chưa có trang tin nào được thu thập.", "No site has been visited yet.")).leads(toSite),
				list(T("Nghi ngờ đổi giao diện", "Layout may have changed"),
					one(drift(ofSite)).as(T("Trang đã tải, không có bài nào", "Pages fetched, no article read"), digits(0)),
				).headed(site).size(12, 8).quiet("no site may have changed its layout").
					means(T("Trong 24 giờ qua đã tải ít nhất 5 trang mà không đọc được bài nào: có thể trang tin đã đổi giao diện.", "At least five pages fetched in 24 hours and no article read: the site may have changed its layout.")).
					ifEmpty(T("Không trang nào có dấu hiệu đổi giao diện.", "No site shows signs of a new layout.")).leads(toSite),
				list(T("Trang im lặng", "Silent sites"),
					one("(time() - "+bySite("", lastArticle)+") / 86400 > 14").as(T("Số ngày không có bài mới", "Days without an article"), digits(0)),
				).headed(site).size(12, 8).quiet("no site may be silent").sorted(T("Số ngày không có bài mới", "Days without an article"), true).
					means(T("Trang tin có bài mới nhất đã cũ hơn 14 ngày.", "Sites whose newest article is older than 14 days.")).
					ifEmpty(T("Trang nào cũng có bài mới trong 14 ngày qua.", "Every site has published within 14 days.")).leads(toSite),
			}},
			{T("Hoạt động thu thập", "Visits"), []panel{
				lines(T("Lần thu thập theo kết quả", "Runs by outcome"),
					along("sum by (outcome) (max by (site, outcome) (rate("+metric("crawl_runs_total", ofSite)+"[$__rate_interval]))) * 3600", same("{{outcome}}"))).
					headed(outcomes...).
					in(count).decimals(1).size(8, 9).
					means(T("Số lần thu thập mỗi giờ: trọn vẹn, có trang hỏng, hỏng cả, hoặc bị ngắt giữa chừng.", "Runs an hour: complete, with failed pages, failed, or interrupted.")).
					ifEmpty(T("Chưa thu thập lần nào trong khoảng này.", "No run in this time.")).leads(allSites),
				lines(T("Trang tải theo mã trả lời", "Pages by answer"),
					along("sum by (code) (rate("+metric("pages_fetched_total", ofSite)+"[$__rate_interval])) * 3600", same("{{code}}"))).
					in(count).decimals(0).size(8, 9).
					means(T("Số trang tải mỗi giờ theo mã HTTP; 304 là không đổi, 4xx và 5xx là lỗi.", "Pages an hour by HTTP code; 304 means unchanged, 4xx and 5xx are errors.")).
					ifEmpty(T("Chưa tải trang nào trong khoảng này.", "No page in this time.")).leads(allSites),
				lines(T("Thời gian một lần thu thập", "Duration of a run"),
					along("histogram_quantile(0.9, sum by (le, site) (rate("+metric("crawl_duration_seconds_bucket", ofSite)+"[$__rate_interval])))", same("{{site}}"))).
					in(duration).size(8, 9).quiet("no run may have ended within a short range").
					means(T("90% số lần thu thập xong trong thời gian này.", "Nine of ten runs end within this time.")).
					ifEmpty(T("Chưa thu thập lần nào trong khoảng này.", "No run in this time.")).leads(toSeries),
			}},
			{T("Chính baotinh", "baotinh itself"), []panel{
				lines(T("Bộ nhớ", "Memory"), along(raw("process_resident_memory_bytes"), same("{{instance}}"))).in(octets).size(8, 8).
					means(T("Bộ nhớ mà mỗi tiến trình đang dùng.", "Memory that each process uses.")).
					ifEmpty(T("Prometheus không thấy baotinh.", "Prometheus does not see baotinh.")).leads(allSites),
				lines(T("Thời gian đọc số liệu của Prometheus", "Duration of a scrape"), along(raw("scrape_duration_seconds"), same("{{instance}}"))).in(duration).size(8, 8).
					means(T("Thời gian Prometheus đọc trang /metrics.", "How long Prometheus takes to read /metrics.")).
					ifEmpty(T("Prometheus không thấy baotinh.", "Prometheus does not see baotinh.")).leads(allSites),
				lines(T("Số chuỗi số liệu", "Series"),
					along(metric("series"), T("đang dùng · {{instance}}", "in use · {{instance}}")),
					along("max("+metric("series_limit")+")", T("giới hạn", "limit"))).in(count).size(8, 8).
					means(T("Số chuỗi trên trang /metrics và giới hạn (series_limit); vượt giới hạn thì các kỳ cũ nhất bị bỏ.", "Series on /metrics and their limit (series_limit); beyond it the oldest periods are left out.")).
					ifEmpty(T("Prometheus không thấy baotinh.", "Prometheus does not see baotinh.")).leads(allSites),
				lines(T("Hàng đợi các lượt thu thập", "Queue of runs"),
					along(once("state", metric("queue_jobs")), same("{{state}}"))).
					headed(jobStates...).
					in(count).decimals(0).size(12, 8).quiet("one machine has no queue").
					means(T("Chỉ có khi nhiều bản sao dùng chung PostgreSQL: số lượt thu thập đang chạy, đang chờ, hỏng sẽ thử lại, hoặc đã bỏ (chờ lịch sau).", "Only where replicas share a PostgreSQL: runs that are worked, wait, failed and are tried again, or were given up until the next due time.")).
					ifEmpty(T("Không có hàng đợi: kho dữ liệu là SQLite.", "No queue: the store is SQLite.")).leads(allSites),
				lines(T("Lượt thu thập chờ lâu nhất", "Longest wait of a run"),
					along("max("+metric("queue_wait_seconds")+")", T("đã chờ", "has waited"))).in(duration).size(12, 8).quiet("one machine has no queue").
					means(T("Lượt thu thập lâu nhất trong hàng đợi đã chờ bao lâu; hơn một giờ là quá ít bản sao, hoặc chúng bị treo.", "How long the oldest run in the queue has waited; more than an hour means too few replicas, or some that hang.")).
					ifEmpty(T("Không có hàng đợi: kho dữ liệu là SQLite.", "No queue: the store is SQLite.")).leads(allSites),
			}},
		},
	}
}

var allSites = page(T("Mở trang Nguồn", "Open the page of sources"), "/nguon")

// What the store remembers, all replicas show alike: max takes one of them
// before sites are added up. What a replica counts itself (pages, durations) is
// added up over all.

// drift are the sites whose pages were fetched and gave no article at all.
func drift(ofSite string) string {
	return "sum by (site) (increase(" + metric("pages_fetched_total", ofSite, `code="200"`) + "[24h])) >= 5 unless sum by (site) (max by (site, result) (increase(" +
		metric("articles_total", ofSite, `result!="failed"`) + "[24h]))) > 0"
}

// jobStates are the words for the states of jobs in the queue of runs.
var jobStates = []column{
	{"available", T("Đang chờ", "Waiting"), nil},
	{"scheduled", T("Hoãn lại", "Put off"), nil},
	{"retryable", T("Hỏng, sẽ thử lại", "Failed, tried again"), nil},
	{"running", T("Đang chạy", "Running"), nil},
	{"discarded", T("Đã bỏ", "Given up"), nil},
	{"cancelled", T("Đã hủy", "Cancelled"), nil},
}

// outcomes are the words for the outcomes of runs.
var outcomes = []column{
	{"succeeded", T("Trọn vẹn", "Complete"), nil},
	{"partial", T("Có trang hỏng", "Some pages failed"), nil},
	{"failed", T("Hỏng", "Failed"), nil},
	{"interrupted", T("Bị ngắt", "Interrupted"), nil},
}
