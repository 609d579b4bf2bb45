package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/alecthomas/kingpin/v2"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/config"
	"github.com/baotinh/baotinh/internal/fetch"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
	"github.com/baotinh/baotinh/scrapers"
)

// maxInput bounds what is read from a file or a pipe, in bytes.
const maxInput = 16 << 20

// readFlags say what is known of a text besides the text.
type readFlags struct {
	source, site, published, title, format string
	explain                                bool
}

// read prints the figures of one page or text.
func read(app *kingpin.Application, program *program) (string, func(context.Context) error) {
	var flags readFlags
	clause := app.Command("read", "Print the figures of one page or text, each with its sentence.").
		HelpLong("Examples:\n  baotinh read --site hatinhtv.vn --published 2024-02-11 bai.html\n  baotinh read https://hatinhtv.vn/vi/chuyen-muc/tin-bai/105768/…\n  echo 'Năm 2023, toàn tỉnh Hà Tĩnh kết nạp 2.051 đảng viên mới.' | baotinh read --explain -")
	clause.Arg("source", "A file (HTML or plain text), the URL of an article, or - for standard input.").Required().StringVar(&flags.source)
	clause.Flag("site", "The site the text is from; its host name says which province a text without one is about.").PlaceHolder("HOST").StringVar(&flags.site)
	clause.Flag("published", "When the text was published, if the page does not say; today otherwise.").PlaceHolder("YYYY-MM-DD").StringVar(&flags.published)
	clause.Flag("title", "The title of a plain text.").StringVar(&flags.title)
	clause.Flag("explain", "Say of every number what it was taken for, by which rule, or why it was refused.").BoolVar(&flags.explain)
	clause.Flag("format", "How to print: table or json.").Default("table").EnumVar(&flags.format, "table", "json")
	return clause.FullCommand(), func(ctx context.Context) error {
		known, err := know()
		if err != nil {
			return err
		}
		text, err := program.articleFrom(ctx, flags)
		if err != nil {
			return err
		}
		if _, ours := known.gazetteer.Site(text.Site, vietnamese.DateOf(text.Published)); flags.site != "" && !ours {
			if _, err := fmt.Fprintf(program.stderr, "baotinh: no province is known by the host %s: figures of a text that names none stay without one; see baotinh sites list\n", flags.site); err != nil {
				return err
			}
		}
		return printReading(program.stdout, known.reader, text, flags)
	}
}

// articleFrom takes the article from where the flags say.
func (p *program) articleFrom(ctx context.Context, flags readFlags) (article.Article, error) {
	published := p.now()
	zone, err := vietnam()
	if err != nil {
		return article.Article{}, err
	}
	published = published.In(zone)
	if flags.published != "" {
		day, err := vietnamese.ParseDate(flags.published)
		if err != nil {
			return article.Article{}, wrongUse{fmt.Errorf("--published: %w", err)}
		}
		published = day.In(zone)
	}
	data, address, err := p.input(ctx, flags.source)
	if err != nil {
		return article.Article{}, err
	}
	var text article.Article
	if looksLikeHTML(data) {
		sites, err := p.sites()
		if err != nil {
			return article.Article{}, err
		}
		if text, _, err = scrapers.Extract(sites, flags.site, address, data); err != nil {
			return article.Article{}, fmt.Errorf("%s: %w", flags.source, err)
		}
	} else {
		if !utf8.Valid(data) {
			return article.Article{}, wrongUse{fmt.Errorf("%s: no HTML, and no text in UTF-8: save it in that encoding", flags.source)}
		}
		text = article.Article{URL: address, Site: flags.site, Title: flags.title, Body: vietnamese.Normalize(string(data))}
	}
	if flags.published != "" || text.Published.IsZero() {
		text.Published = published
	}
	return text, nil
}

func (p *program) sites() ([]scrapers.Site, error) {
	settings, err := config.Load(p.configFile)
	if err != nil {
		return nil, wrongUse{err}
	}
	return loadSites(settings.Sites)
}

// input returns the bytes of a source and its address ("" when it has none).
func (p *program) input(ctx context.Context, source string) ([]byte, string, error) {
	if source == standardInput {
		data, err := readAll(p.stdin)
		return data, "", err
	}
	if address, err := url.Parse(source); err == nil && (address.Scheme == "http" || address.Scheme == "https") {
		data, err := p.download(ctx, source)
		return data, source, err
	}
	file, err := os.Open(source)
	if err != nil {
		return nil, "", wrongUse{err}
	}
	data, err := readAll(file)
	if about, wrong := file.Stat(); wrong == nil && about.IsDir() {
		err = wrongUse{errors.New("this is a folder: name a file in it, or score labelled articles with baotinh eval")}
	}
	if err := errors.Join(err, file.Close()); err != nil {
		return nil, "", fmt.Errorf("read %s: %w", source, err)
	}
	absolute, err := filepath.Abs(source)
	return data, "file://" + filepath.ToSlash(absolute), err
}

func (p *program) download(ctx context.Context, address string) ([]byte, error) {
	settings, err := config.Load(p.configFile)
	if err != nil {
		return nil, wrongUse{err}
	}
	transport := fetch.New(fetch.Options{Version: programVersion(), Contact: settings.Contact, Log: p.log})
	defer transport.Close()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, wrongUse{err}
	}
	response, err := (&http.Client{Transport: transport}).Do(request)
	if err != nil {
		if failure := fetch.AsError(err); failure != nil {
			return nil, failure // it names the address itself
		}
		return nil, err
	}
	data, err := readAll(response.Body)
	if err == nil && response.StatusCode != http.StatusOK {
		err = fmt.Errorf("%s answers %s", address, response.Status)
	}
	return data, errors.Join(err, response.Body.Close())
}

func readAll(from io.Reader) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxInput+1))
	if err == nil && len(data) > maxInput {
		err = wrongUse{fmt.Errorf("the text is longer than %d MiB", maxInput>>20)}
	}
	return data, err
}

func looksLikeHTML(data []byte) bool {
	start := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(data[:min(len(data), 4096)], []byte("\ufeff"))))
	return bytes.HasPrefix(start, []byte("<!doctype html")) || bytes.Contains(start, []byte("<html")) || bytes.Contains(start, []byte("<body"))
}

// readOutput is what --format json prints.
type readOutput struct {
	Site         string                  `json:"site,omitempty"`
	URL          string                  `json:"url,omitempty"`
	Title        string                  `json:"title"`
	Published    time.Time               `json:"published"`
	Observations []readObservation       `json:"observations"`
	Documents    []string                `json:"documents_cited"`
	Explanations []indicator.Explanation `json:"explanations,omitempty"`
}

type readObservation struct {
	indicator.Observation
	Sentence string `json:"sentence"`
}

func printReading(w io.Writer, reader *indicator.Reader, text article.Article, flags readFlags) error {
	var (
		reading      indicator.Reading
		explanations []indicator.Explanation
	)
	if flags.explain {
		reading, explanations = reader.ReadExplained(text)
	} else {
		reading = reader.Read(text)
	}
	output := readOutput{Site: text.Site, URL: text.URL, Title: text.Title, Published: text.Published, Observations: []readObservation{}, Documents: []string{}, Explanations: explanations}
	for _, observation := range reading.Observations {
		output.Observations = append(output.Observations, readObservation{observation, sentence(text, observation.Evidence)})
	}
	for _, citation := range reading.Documents {
		output.Documents = append(output.Documents, citation.Document)
	}
	if flags.format == "json" {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(output)
	}
	var out strings.Builder
	fmt.Fprintf(&out, "%s\n%s  %s\n\n", or(text.Title, "(no title)"), text.Published.Format(time.DateOnly), or(text.Site, "(no site)"))
	for _, observation := range output.Observations {
		fmt.Fprintf(&out, "%s%s\n    %s\n", describe(observation.Observation), remarks(observation.Observation), observation.Sentence)
	}
	if len(output.Observations) == 0 {
		out.WriteString("No figure of a whole province was read.\n")
	}
	if len(output.Documents) > 0 {
		fmt.Fprintf(&out, "\nDocuments cited: %s\n", strings.Join(output.Documents, ", "))
	}
	if flags.explain {
		relevant, why := scrapers.Relevance(text)
		fmt.Fprintf(&out, "\nOn a visit it would be kept: %v (%s)\n", relevant, why)
		out.WriteString("\nEvery number:\n")
		for _, explanation := range output.Explanations {
			fmt.Fprintf(&out, "  %s\n", explained(reading, explanation))
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// explained says what one number was taken for, or why it was refused.
func explained(reading indicator.Reading, e indicator.Explanation) string {
	where := ""
	if e.InTitle {
		where = " in the title"
	}
	if len(e.Observations) == 0 {
		if e.Refused == indicator.RefusedMasked && e.Rule != "" {
			return fmt.Sprintf("%-14q no figure%s: %s", e.Text, where, e.Rule)
		}
		return fmt.Sprintf("%-14q refused%s: %s", e.Text, where, e.Refused)
	}
	became := make([]string, len(e.Observations))
	for i, at := range e.Observations {
		became[i] = describe(reading.Observations[at])
	}
	return fmt.Sprintf("%-14q%s %s, by rule %s", e.Text, where, strings.Join(became, "; and "), e.Rule)
}

// remarks says what sets an observation apart from one that is simply read.
func remarks(o indicator.Observation) string {
	var remarks []string
	if o.Derived != "" {
		remarks = append(remarks, "derived: "+o.Derived)
	}
	if o.Ambiguous != "" {
		remarks = append(remarks, "ambiguous: "+o.Ambiguous)
	}
	if o.Check != indicator.Unchecked {
		remarks = append(remarks, "check "+string(o.Check))
	}
	if len(remarks) == 0 {
		return ""
	}
	return "  (" + strings.Join(remarks, ", ") + ")"
}

func sentence(text article.Article, evidence indicator.Evidence) string {
	from := text.Body
	if evidence.InTitle {
		from = text.Title
	}
	if evidence.SentenceStart < 0 || evidence.SentenceEnd > len(from) || evidence.SentenceStart > evidence.SentenceEnd {
		return ""
	}
	return strings.Join(strings.Fields(from[evidence.SentenceStart:evidence.SentenceEnd]), " ")
}

func or(text, otherwise string) string {
	if text == "" {
		return otherwise
	}
	return text
}
