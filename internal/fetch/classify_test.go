package fetch

import (
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// doc is a page of a given title, heading and text.
func doc(title, h1, text string) string {
	return "<html><head><title>" + title + "</title><style>p{color:red}</style></head><body><h1>" + h1 + "</h1><p>" + text + "</p><script>var a = 1;</script></body></html>"
}

var long = strings.Repeat("Trong năm, toàn Đảng bộ tỉnh đã kết nạp 1.600 đảng viên mới, đạt 100,05% kế hoạch. ", 60)

func TestClassify(t *testing.T) {
	const d1n = `<html><body><script>document.cookie="D1N=0123456789abcdef0123456789abcdef"+"; expires=Fri, 31-Dec-2099 23:59:59 GMT; path=/";window.location.reload(true);</script></body></html>`
	for _, c := range []struct {
		name string
		page string
		want Reason
	}{
		// Pages.
		{"article", doc("Kết nạp đảng viên - Báo tỉnh", "Kết nạp đảng viên", long), ""},
		{"short article", doc("Tin vắn", "Tin vắn", "Sáng 5/3, Tỉnh ủy họp."), ""},
		{"headline with the number", doc("404 đảng viên được kết nạp", "404 đảng viên được kết nạp", "Sáng nay."), ""},
		{"headline 500", doc("500 đại biểu dự hội nghị", "500 đại biểu dự hội nghị", "Sáng nay."), ""},
		{"headline 403", doc("403 tổ chức đảng hoàn thành tốt nhiệm vụ", "", "Sáng nay."), ""},
		{"short headline that begins like an error", doc("Lỗi hệ thống thoát nước", "Lỗi hệ thống thoát nước", "Sáng nay."), ""},
		{"short headline that begins like a search", doc("Không tìm thấy nạn nhân", "Không tìm thấy nạn nhân", "Sáng nay."), ""},
		{"short headline of a check", doc("Kiểm tra bảo mật tại các cơ quan đảng", "", "Sáng nay."), ""},
		{"about refusals", doc("Từ chối truy cập trái phép: bài học bảo mật", "Từ chối truy cập trái phép", long), ""},
		{"about not finding", doc("Không tìm thấy nạn nhân sau ba ngày", "Không tìm thấy nạn nhân sau ba ngày", long), ""},
		{"about captcha", doc("Captcha là gì?", "Captcha là gì?", long), ""},
		{"about a login", doc("Đăng nhập VNeID thế nào", "Đăng nhập VNeID thế nào", long), ""},
		{"login box in the header", `<html><head><title>Đại hội Đảng bộ tỉnh</title></head><body><form><input type="password"></form><h1>Đại hội Đảng bộ tỉnh</h1><p>Nội dung</p></body></html>`, ""},
		{"script that sets a cookie and reloads, in an article", doc("Bài", "Bài", long) + `<script>document.cookie="a=b"; function f(){ location.reload(); }</script>`, ""},
		{"recaptcha for comments", doc("Bài", "Bài", long) + `<script src="https://www.google.com/recaptcha/api.js"></script>`, ""},
		{"Cloudflare's beacon in a page", doc("Bài", "Bài", long) + `<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js"></script>`, ""},
		{"long page that says maintenance once", doc("Bảo trì hệ thống điện toàn tỉnh trong tháng sau để nâng cấp", "Bảo trì hệ thống điện", long), ""},
		{"long article under a message's words", doc("Không tìm thấy trang", "Không tìm thấy trang", long), ""},
		{"captcha beside a menu", `<html><title>Báo tỉnh</title>` + strings.Repeat(`<a href="/x"></a>`, 20) + `<script src="https://www.google.com/recaptcha/api.js"></script>`, ""},
		{"refusal beside a menu, only in the text", `<html><title>Báo tỉnh</title>` + strings.Repeat(`<a href="/x"></a>`, 20) + `<p>từ chối truy cập</p>`, ""},
		{"nothing", "", ""},
		{"plain text", "kết nạp 12 đảng viên", ""},

		// Challenges.
		{"D1N", d1n, ReasonChallenge},
		{"D1N, another cookie", strings.ReplaceAll(d1n, "D1N", "VNCERT"), ReasonChallenge},
		{"D1N by href", `<script>document.cookie='x=1;path=/';location.href=location.href</script>`, ReasonChallenge},
		{"Cloudflare", doc("Just a moment...", "example.vn", "Enable JavaScript and cookies to continue"), ReasonChallenge},
		{"Cloudflare, old", doc("Attention Required! | Cloudflare", "Please complete the security check", "Why do I have to?"), ReasonChallenge},
		{"Cloudflare by script", `<html><title>example.vn</title><script>window._cf_chl_opt={cvId:'3'}</script><p>Đang chờ</p>`, ReasonChallenge},
		{"Sucuri", `<html><script>var s={},sucuri_cloudproxy_js='';</script></html>`, ReasonChallenge},
		{"Incapsula", `<html><body><iframe src="/_Incapsula_Resource?CWUDNSAI=9"></iframe></body></html>`, ReasonChallenge},
		{"captcha", doc("Xác minh bạn không phải là robot", "", `<img src="/captcha.png">`), ReasonChallenge},
		{"captcha in English", doc("Are you a robot?", "", ""), ReasonChallenge},

		// Refusals.
		{"refusal", doc("Thông báo từ chối truy cập", "Thông báo từ chối truy cập", "Yêu cầu của bạn đã bị hệ thống từ chối."), ReasonDenied},
		{"refusal, NFD", norm.NFD.String(doc("Thông báo từ chối truy cập", "", "Yêu cầu của bạn đã bị từ chối.")), ReasonDenied},
		{"refusal, upper case, entities", doc("TH&Ocirc;NG B&Aacute;O TỪ CHỐI TRUY CẬP", "", "x"), ReasonDenied},
		{"refusal only in the text", doc("", "", "Hệ thống: Từ chối truy cập. Mã: 12"), ReasonDenied},
		{"F5", doc("Request Rejected", "", "The requested URL was rejected. Please consult with your administrator."), ReasonDenied},
		{"Akamai", doc("Access Denied", "Access Denied", "You don't have permission to access this server. Reference #18"), ReasonDenied},
		{"nginx", doc("403 Forbidden", "403 Forbidden", "nginx"), ReasonDenied},

		// Faults.
		{"ASP.NET", doc("Runtime Error", "Server Error in '/' Application.", "Runtime Error Description: An application error occurred"), ReasonFault},
		{"PHP", "<br /><b>Fatal error</b>: Uncaught Error: Call to a member function", ReasonFault},
		{"database", doc("Database Error", "Error establishing a database connection", ""), ReasonFault},
		{"maintenance", doc("Báo tỉnh - Website đang bảo trì", "", "Mời quay lại sau"), ReasonFault},
		{"gateway", doc("502 Bad Gateway", "502 Bad Gateway", "nginx"), ReasonFault},
		{"suspended", doc("Account Suspended", "", "Contact your hosting provider"), ReasonFault},
		{"fresh server", doc("Welcome to nginx!", "Welcome to nginx!", "If you see this page"), ReasonFault},

		// Soft 404s.
		{"404", doc("404", "404", "Về trang chủ"), ReasonSoft404},
		{"404 and name", doc("404 - Báo tỉnh", "", "Về trang chủ"), ReasonSoft404},
		{"404 not found", doc("404 Not Found", "", ""), ReasonSoft404},
		{"lỗi 404", doc("Báo tỉnh | Lỗi 404", "", "Về trang chủ"), ReasonSoft404},
		{"trang không tồn tại", doc("Báo tỉnh", "Trang không tồn tại", "Về trang chủ"), ReasonSoft404},
		{"bài viết không tồn tại", doc("Bài viết không tồn tại hoặc đã bị xóa", "", "Về trang chủ"), ReasonSoft404},
		{"only in the text", doc("Báo tỉnh", "", "Rất tiếc, nội dung không tồn tại."), ReasonSoft404},

		// Logins.
		{"login", `<html><title>Đăng nhập - Cổng thông tin</title><form><input name=u><input type="password" name=p></form></html>`, ReasonLogin},
		{"login in English", `<html><head><title>Sign in</title></head><body><form><input type=password></form></body></html>`, ReasonLogin},

		// Pages that send on without saying so by status.
		{"meta refresh", `<html><head><meta http-equiv="refresh" content="0; url=/trang-chu"></head></html>`, ReasonRedirect},
		{"article that refreshes itself", `<html><head><meta http-equiv="refresh" content="300; url=/bai"><title>Bài</title></head><body>` + long + `</body></html>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Classify(Page{Status: 200, Kind: "text/html", Body: []byte(c.page)})
			if got != c.want {
				t.Errorf("Classify = %q, want %q\n%.300s", got, c.want, c.page)
			}
		})
	}
}

func TestClassifyByWay(t *testing.T) {
	page := []byte(doc("Báo tỉnh", "Báo tỉnh", long))
	login := []byte(doc("Cổng", "Cổng", "Tài khoản"))
	for _, c := range []struct {
		name, first, last string
		body              []byte
		status            int
		header            http.Header
		want              Reason
	}{
		{"article to front page", "https://b.vn/thoi-su/bai-12345.html", "https://b.vn/", page, 200, nil, ReasonSoft404},
		{"front page to www", "https://b.vn/", "https://www.b.vn/", page, 200, nil, ""},
		{"section to front page", "https://b.vn/thoi-su", "https://b.vn/", page, 200, nil, ""},
		{"article moved", "https://b.vn/bai-12345.html", "https://moi.vn/bai-12345.html", page, 200, nil, ""},
		{"article to a query of the front page", "https://b.vn/bai-12345.html", "https://b.vn/?id=12345", page, 200, nil, ""},
		{"to the login", "https://b.vn/bai-12345.html", "https://b.vn/dang-nhap?back=1", login, 200, nil, ReasonLogin},
		{"login asked for", "https://b.vn/login", "https://b.vn/login", login, 200, nil, ""},
		{"Cloudflare by header", "", "https://b.vn/", page, 403, http.Header{"Cf-Mitigated": {"challenge"}}, ReasonChallenge},
		{"404 page with status 404", "", "https://b.vn/", []byte(doc("404", "404", "")), 404, nil, ""},
		{"challenge with status 503", "", "https://b.vn/", []byte(doc("Just a moment...", "", "")), 503, nil, ReasonChallenge},
	} {
		p := Page{Status: c.status, Kind: "text/html", Body: c.body, Header: c.header, URL: mustURL(t, c.last)}
		if c.first != "" {
			p.First = mustURL(t, c.first)
		}
		if got := Classify(p); got != c.want {
			t.Errorf("%s: Classify = %q, want %q", c.name, got, c.want)
		}
	}
	feed := Page{Status: 200, Kind: "application/rss+xml", Body: []byte("<rss><channel><title>404</title></channel></rss>")}
	if got := Classify(feed); got != "" {
		t.Errorf("a feed is classified %q", got)
	}
}

// Through the Transport: the outcome is an error that keeps the page.
func TestChallengeThroughTransport(t *testing.T) {
	s := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Server", "Cloudrity")
		io.WriteString(w, `<html><body><script>document.cookie="D1N=00"+"; path=/";window.location.reload(true);</script></body></html>`)
	})
	_, _, e := get(t, local(t, impolite), s.URL+"/bai-1.html")
	wantReason(t, e, ReasonChallenge)
	if !e.HostDown() || e.Retryable() || e.Status != 200 || !strings.Contains(string(e.Page), "D1N") {
		t.Errorf("%#v", e)
	}
}

// The normal page must cost little: it is looked at for each fetch.
func BenchmarkClassify(b *testing.B) {
	page := Page{Status: 200, Kind: "text/html", Body: []byte(doc("Kết nạp đảng viên - Báo tỉnh", "Kết nạp đảng viên", strings.Repeat(long, 10)))}
	b.SetBytes(int64(len(page.Body)))
	b.ReportAllocs()
	for b.Loop() {
		if Classify(page) != "" {
			b.Fatal("not a page")
		}
	}
}

func FuzzClassify(f *testing.F) {
	f.Add([]byte(doc("404", "Lỗi", "x")), "https://b.vn/bai-123.html", "https://b.vn/", 200)
	f.Add([]byte("<title>Just a moment...<h1><script>document.cookie=1;location.reload()"), "", "https://b.vn/dang-nhap", 503)
	f.Fuzz(func(t *testing.T, body []byte, first, last string, status int) {
		p := Page{Status: status, Body: body}
		p.First, _ = url.Parse(first)
		p.URL, _ = url.Parse(last)
		got := Classify(p)
		if status >= 400 && got != "" && got != ReasonChallenge {
			t.Errorf("status %d is classified %q", status, got)
		}
		if again := Classify(p); again != got {
			t.Errorf("%q, then %q", got, again)
		}
	})
}
