package web

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"

	"github.com/baotinh/baotinh/internal/trial"
)

// window is a tab of Debian's Chromium on the pages of a fixture.
type window struct {
	*testing.T
	ctx    context.Context
	server *httptest.Server
	mu     sync.Mutex
	said   []string // on the console: exceptions, breaches of the policy
}

// gate reports whether the test runs in the gate, where nothing may be missing.
func gate() bool { return os.Getenv("BAOTINH_INTEGRATION") != "" }

// openBrowser starts Chromium; the test is skipped where there is none.
func openBrowser(t *testing.T, f *fixture) *window {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil && gate() {
		t.Fatal("BAOTINH_INTEGRATION is set, and chromium is not installed")
	}
	if err != nil || testing.Short() {
		t.Skip("no Chromium")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun, chromedp.UserDataDir(t.TempDir()),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true))
	allocator, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop := chromedp.NewContext(allocator)
	t.Cleanup(stop)
	if err := chromedp.Do(ctx); err != nil {
		if gate() {
			t.Fatalf("BAOTINH_INTEGRATION is set, and Chromium does not start: %v", err)
		}
		t.Skipf("Chromium does not start: %v", err)
	}
	ctx, stop = context.WithTimeout(ctx, 3*trial.Patience)
	t.Cleanup(stop)
	w := &window{T: t, ctx: ctx, server: httptest.NewServer(f.handler)}
	t.Cleanup(w.server.Close)
	messages := chromedp.Console(ctx)
	go func() {
		for message, err := range messages {
			if err != nil {
				return
			}
			w.mu.Lock()
			w.said = append(w.said, message.URL+": "+message.String())
			w.mu.Unlock()
		}
	}()
	return w
}

func (w *window) do(steps ...chromedp.Action[chromedp.Void]) {
	w.Helper()
	if err := chromedp.Do(w.ctx, steps...); err != nil {
		w.Fatal(err)
	}
}

func (w *window) visit(address string) {
	w.Helper()
	w.do(chromedp.Navigate(w.server.URL+address), chromedp.WaitReady("main"))
}

// medium shows the page as on paper ("print") or, with "", on the screen again.
func (w *window) medium(name string) {
	w.Helper()
	w.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: name})
		return err
	}))
}

// ask evaluates an expression in the page.
func ask[T any](w *window, expression string) T {
	w.Helper()
	value, err := chromedp.Run(w.ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		w.Fatalf("%s: %v", expression, err)
	}
	return value
}

// silent fails the test if the console said anything.
func (w *window) silent() {
	w.Helper()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, line := range w.said {
		w.Errorf("the console says: %s", line)
	}
}

func TestBrowserRunsNothingHostile(t *testing.T) {
	f := newFixture(t)
	article := f.hostile(t)
	w := openBrowser(t, f)
	for _, address := range hostilePages(article) {
		w.visit(address)
		title := ask[string](w, `document.title`)
		foreign := ask[int](w, `document.querySelectorAll("script:not([src^='/static/']), img, main [onload], main [onerror], main b[style], a[href^='javascript:']").length`)
		if title == "hacked" || foreign > 0 {
			t.Errorf("%s: title %q, %d elements of the attacker", address, title, foreign)
		}
	}
	w.silent()
}

// Each page fits three widths in both languages without sideways scrolling,
// and has every word.
func TestBrowserPagesFit(t *testing.T) {
	f := newFixture(t, reviewing)
	w := openBrowser(t, f)
	shots := os.Getenv("BAOTINH_SCREENSHOTS") // a folder, to look at them
	for name, address := range f.allPages(t) {
		for _, language := range []lang{vietnameseLang, englishLang} {
			w.visit(withLanguage(address, language))
			for _, width := range widths {
				w.do(chromedp.EmulateViewport(width, 900))
				if over := ask[int](w, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
					t.Errorf("%s (%s) at %d px is %d px too wide", name, language, width, over)
				}
				if missing := ask[string](w, `(document.body.innerText.match(/\b[a-z]+\.[a-z]+[A-Z]?[a-zA-Z_]*\b/g) || []).filter(k => /^(col|home|state|due|run|kind|mark|refused|judge|review|article|series|province|download|search|calendar)\./.test(k)).join(" ")`); missing != "" {
					t.Errorf("%s (%s) lacks the words %s", name, language, missing)
				}
				if shots != "" {
					w.save(filepath.Join(shots, fmt.Sprintf("%s-%s-%d.png", name, language, width)))
				}
			}
		}
	}
	w.mu.Lock()
	said := len(w.said)
	w.mu.Unlock()
	if said > 2 { // the error page's status, once a visit
		w.silent()
	}
}

func (w *window) save(file string) {
	w.Helper()
	picture, err := chromedp.Run(w.ctx, chromedp.FullScreenshot(100))
	if err == nil {
		err = os.WriteFile(file, picture, 0o600)
	}
	if err != nil {
		w.Fatal(err)
	}
}

// Keyboard and touch show how a figure was read; hovering is not needed.
func TestBrowserShowsReadingOnFocus(t *testing.T) {
	f := newFixture(t)
	w := openBrowser(t, f)
	const visible = `getComputedStyle(document.querySelector(".body .fig .tip")).display !== "none"`
	w.do(chromedp.EmulateViewport(360, 800))
	w.visit(f.articleAddress("hatinhtv.vn/004"))
	before := ask[bool](w, visible)
	w.do(chromedp.Focus(".body .fig"))
	after := ask[bool](w, visible)
	w.do(chromedp.KeyEvent("\u001b"))
	closed := ask[bool](w, visible)
	if before || !after || closed {
		t.Errorf("the note is shown: at first %v, with the focus %v, after Escape %v; want false, true, false", before, after, closed)
	}
	w.silent()
}

// widths are those of a telephone, a tablet and a wall screen, in pixels.
var widths = []int64{360, 820, 1440}

// reviewing lets everybody in as somebody who may write.
func reviewing(o *Options) { o.Reviewer = func(*http.Request) string { return "an" } }

// axe-core finds no serious fault on any page in both languages at three
// widths. The gate installs it: npm ci --prefix .ci/axe.
func TestBrowserAccessible(t *testing.T) {
	script, err := os.ReadFile(filepath.Join("..", "..", ".ci", "axe", "node_modules", "axe-core", "axe.min.js"))
	if !gate() {
		t.Skip("BAOTINH_INTEGRATION is not set: it takes a minute")
	}
	if err != nil {
		t.Fatalf("BAOTINH_INTEGRATION is set, and axe-core is not installed (npm ci --prefix .ci/axe): %v", err)
	}
	f := newFixture(t, reviewing)
	f.judge(t, "baohaugiang.com.vn/003", 0, "corrected")
	w := openBrowser(t, f)
	for name, address := range f.allPages(t) {
		for _, language := range []lang{vietnameseLang, englishLang} {
			w.visit(withLanguage(address, language))
			w.do(chromedp.Evaluate[chromedp.Void](string(script)))
			for _, width := range widths {
				w.do(chromedp.EmulateViewport(width, 900))
				faults, err := chromedp.Run(w.ctx, chromedp.Evaluate[[]string](
					`axe.run({resultTypes: ["violations"]}).then(r => r.violations.filter(v => ["serious", "critical"].includes(v.impact)).map(v => v.id + ": " + v.help + " " + v.nodes.slice(0, 3).map(n => n.html).join(" ")))`,
					chromedp.EvalAwaitPromise))
				if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				for _, fault := range faults {
					t.Errorf("%s (%s, %d px): %s", name, language, width, fault)
				}
			}
		}
	}
}

// Whoever has no mouse comes everywhere: the first stop skips the navigation,
// each stop can be seen, every link, button and field of the page is one, and
// nothing holds the focus for good.
func TestBrowserKeyboard(t *testing.T) {
	f := newFixture(t, reviewing)
	w := openBrowser(t, f)
	w.do(chromedp.EmulateViewport(1440, 900))
	const stops = `[...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")].filter(e => e.tabIndex >= 0 && e.checkVisibility() && !(e.type === "radio" && [...document.getElementsByName(e.name)].some(o => o.form === e.form && (o.checked || o.compareDocumentPosition(e) & 4) && o !== e))).length`
	for _, name := range []string{"home", "article", "review", "judge", "calendar"} {
		w.visit(f.allPages(t)[name])
		want := ask[int](w, stops)
		seen := 0
		for range want {
			w.do(chromedp.KeyEvent("\t"))
			if ask[bool](w, `document.activeElement === document.body`) {
				break
			}
			seen++
			if seen == 1 && !ask[bool](w, `document.activeElement.matches(".skip") && document.activeElement.getBoundingClientRect().top >= 0`) {
				t.Errorf("%s: the first stop is not the link that skips the navigation, in sight", name)
			}
			if !ask[bool](w, `(e => e.matches(":focus-visible") && (getComputedStyle(e).outlineStyle !== "none" || e.closest("svg")))(document.activeElement) ? true : false`) {
				t.Errorf("%s: the focus on %s cannot be seen", name, ask[string](w, `document.activeElement.outerHTML.slice(0, 120)`))
			}
		}
		t.Logf("%s: %d stops", name, seen)
		if seen < want {
			t.Errorf("%s: %d of %d links, buttons and fields are reached", name, seen, want)
		}
	}
	// The skip link leads past the navigation.
	w.visit("/")
	w.do(chromedp.KeyEvent("\t"), chromedp.KeyEvent("\r"))
	trial.Until(t, "the skip link does not lead to the text", func() bool { return ask[string](w, `location.hash`) == "#main" })
}

// On paper a page is its text: no navigation, no forms, black on white, and in
// the browser's own PDF.
func TestBrowserPrints(t *testing.T) {
	f := newFixture(t, reviewing)
	w := openBrowser(t, f)
	for name, address := range f.allPages(t) {
		w.visit(address)
		pdf, err := chromedp.Run(w.ctx, chromedp.PrintToPDF())
		if err != nil || len(pdf) < 1000 {
			t.Errorf("%s: a PDF of %d bytes, %v", name, len(pdf), err)
		}
		if shots := os.Getenv("BAOTINH_SCREENSHOTS"); shots != "" && err == nil {
			if err := os.WriteFile(filepath.Join(shots, name+".pdf"), pdf, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		w.medium("print")
		shown := ask[string](w, `[...document.querySelectorAll(".top, .skip, form, footer, .tip")].filter(e => e.checkVisibility()).map(e => e.className || e.tagName).join(" ")`)
		if shown != "" {
			t.Errorf("%s: printed with %s", name, shown)
		}
		if ink := ask[string](w, `getComputedStyle(document.documentElement).color + " on " + getComputedStyle(document.documentElement).backgroundColor`); ink != "rgb(0, 0, 0) on rgb(255, 255, 255)" {
			t.Errorf("%s: printed in %s", name, ink)
		}
		if text := ask[string](w, `document.querySelector("main").innerText.trim()`); len(text) < 20 {
			t.Errorf("%s: printed with nothing but %q", name, text)
		}
		w.medium("")
	}
}
