package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"

	"github.com/baotinh/baotinh/internal/fetch"
)

func ExampleTransport() {
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			_, _ = io.WriteString(w, "User-agent: *\nDisallow: /print/")
		default:
			w.Header().Set("Content-Type", "text/html; charset=windows-1252")
			_, _ = io.WriteString(w, "<title>Kết nạp đảng viên</title>")
		}
	}))
	defer site.Close()
	t := fetch.New(fetch.Options{
		Contact:  "mailto:ban-doc@example.vn",
		Replicas: map[string]string{"bao.example.vn": site.Listener.Addr().String()}, AllowLoopback: true, // no real site for an example
		Log: slog.New(slog.DiscardHandler),
	})
	defer t.Close()
	client := &http.Client{Transport: t}
	for _, u := range []string{"https://bao.example.vn/1.html", "https://bao.example.vn/print/1.html", "https://169.254.169.254/"} {
		req, err := http.NewRequestWithContext(context.Background(), http.MethodGet, u, nil)
		if err != nil {
			fmt.Println(err)
			continue
		}
		resp, err := client.Do(req)
		if refused, ok := errors.AsType[*fetch.Error](err); ok {
			fmt.Println(refused.Reason)
			continue
		}
		page, _ := io.ReadAll(resp.Body) // it is in memory already, so this cannot fail
		_ = resp.Body.Close()
		fmt.Printf("%s %s\n", resp.Header.Get("Content-Type"), page)
	}
	// Output:
	// text/html; charset=utf-8 <title>Kết nạp đảng viên</title>
	// robots
	// address
}
