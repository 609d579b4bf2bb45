package article

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// metaDates are the names under which a page's head gives its date, the most
// reliable first.
var metaDates = []string{
	"article:published_time", "datepublished", "pubdate", "publishdate", "publish-date", "dc.date.issued", "dc.created", "date", "article:modified_time",
}

// A picture's name often ends in the second at which it was saved, and its
// folder is the day.
var (
	pictureSecond = regexp.MustCompile(`-(1[0-9]{9})(?:\D|$)`)
	pictureDay    = regexp.MustCompile(`/((?:19|20)\d\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/`)
)

// published says when the article was published. All witnesses are heard; the
// printed time is believed, unless two others contradict it together.
func (p *page) published(rules Rules, report *Report) time.Time {
	var heard []Witness
	hear := func(by, text string, at time.Time, precision Precision) {
		if precision != Unknown {
			heard = append(heard, Witness{By: by, Text: text, At: at, Precision: precision})
		}
	}
	read := func(by, text string) {
		at, precision := parseTime(text)
		hear(by, text, at, precision)
	}

	read("page", p.printedDate(rules, report))
	read("json-ld", p.linkedData(linkedPublished))
	for _, name := range metaDates {
		if value := p.meta[name]; value != "" {
			read("meta", value)
			break
		}
	}
	if at, precision := p.pathDate(rules); precision != Unknown {
		hear("path", p.url.Path, at, precision)
	}
	if !slices.ContainsFunc(heard, func(w Witness) bool { return w.Precision == ToMinute }) {
		read("text", p.dateAfterTitle())
	}
	if text, at, precision := p.pictureDate(); precision != Unknown {
		hear("picture", text, at, precision)
	}
	chosen := choose(heard)
	for _, w := range heard {
		report.Disagree = report.Disagree || !agree(chosen, w)
	}
	report.Witnesses = orderWitnesses(heard, chosen)
	return chosen.At
}

// choose believes the first witness, with the clock of the next one that agrees
// on the day when it has none. Two others that agree with each other and not
// with it overrule it.
func choose(heard []Witness) Witness {
	if len(heard) == 0 {
		return Witness{}
	}
	best := heard[0]
	for i, a := range heard {
		for _, b := range heard[i+1:] {
			if a.Precision >= ToDay && b.Precision >= ToDay && a.By != "picture" && b.By != "picture" &&
				agree(a, b) && !agree(best, a) && !agree(best, b) && !backed(best, heard) {
				best = a
			}
		}
	}
	for _, w := range heard {
		finer := w.Precision > best.Precision
		if finer && agree(best, w) && w.By != "picture" {
			best = w
		}
	}
	return best
}

// backed reports whether any other witness agrees with w.
func backed(w Witness, heard []Witness) bool {
	for _, other := range heard {
		if other.By != w.By && agree(w, other) {
			return true
		}
	}
	return false
}

// agree reports whether two witnesses can both be right: a month holds its days,
// a picture is saved in the weeks before, times differ by a day at most.
func agree(a, b Witness) bool {
	if a.Precision == Unknown || b.Precision == Unknown {
		return true
	}
	if a.Precision == ToMonth || b.Precision == ToMonth {
		if a.Precision != ToMonth {
			a, b = b, a
		}
		slack := 48 * time.Hour
		return b.At.After(a.At.Add(-slack)) && b.At.Before(a.At.AddDate(0, 1, 0).Add(slack))
	}
	apart := a.At.Sub(b.At).Abs()
	if a.By == "picture" || b.By == "picture" {
		return apart <= 62*24*time.Hour
	}
	return apart <= 36*time.Hour
}

func orderWitnesses(heard []Witness, chosen Witness) []Witness {
	ordered := make([]Witness, 0, len(heard))
	for _, w := range heard {
		if w == chosen {
			ordered = append(ordered, w)
		}
	}
	for _, w := range heard {
		if w != chosen {
			ordered = append(ordered, w)
		}
	}
	return ordered
}

// printedDate is the date as the page prints it where the layout says.
func (p *page) printedDate(rules Rules, report *Report) string {
	for _, selector := range rules.published {
		nodes := p.all(selector)
		for _, node := range nodes {
			text := oneLine(valueOf(node))
			if _, precision := parseTime(text); precision != Unknown {
				report.found("published", selector.String(), len(nodes), text)
				p.skip[node] = true
				return text
			}
			if datetime := attribute(node, "datetime"); datetime != "" {
				if _, precision := parseTime(datetime); precision != Unknown {
					report.found("published", selector.String(), len(nodes), datetime)
					return datetime
				}
			}
		}
		report.found("published", selector.String(), len(nodes), "")
	}
	return ""
}

// dateAfterTitle is the first date printed in the few lines after the headline.
// Those before it belong to the masthead, those far below to other articles.
func (p *page) dateAfterTitle() string {
	const lines = 6
	for _, heading := range p.headings {
		if !strings.Contains(fold(p.title+p.meta["og:title"]), fold(textOf(heading))) {
			continue
		}
		seen := 0
		for n := after(heading); n != nil && seen < lines; n = next(n) {
			if n.Type != html.TextNode || n.Parent == nil || kindOf(n.Parent) == silent {
				continue
			}
			text := strings.TrimSpace(n.Data)
			if text == "" {
				continue
			}
			seen++
			if len(text) > 200 {
				continue
			}
			if _, precision := parseTime(text); precision == ToMinute {
				return text
			}
		}
	}
	return ""
}

// next is the node after n in document order.
func next(n *html.Node) *html.Node {
	if n.FirstChild != nil {
		return n.FirstChild
	}
	return after(n)
}

// after is the node after n and everything in it.
func after(n *html.Node) *html.Node {
	for ; n != nil; n = n.Parent {
		if n.NextSibling != nil {
			return n.NextSibling
		}
	}
	return nil
}

// pathDate reads the date that some families keep in an article's address.
func (p *page) pathDate(rules Rules) (time.Time, Precision) {
	if rules.pathDate == nil {
		return time.Time{}, Unknown
	}
	found := rules.pathDate.FindStringSubmatch(p.url.Path)
	if found == nil {
		return time.Time{}, Unknown
	}
	part := func(name string) (int, bool) {
		i := rules.pathDate.SubexpIndex(name)
		if i < 0 || found[i] == "" {
			return 0, false
		}
		n, err := strconv.Atoi(found[i])
		return n, err == nil
	}
	year, _ := part("year")
	month, _ := part("month")
	day, hasDay := part("day")
	if !hasDay {
		if !validDay(year, month, 1) {
			return time.Time{}, Unknown
		}
		return time.Date(year, time.Month(month), 1, 0, 0, 0, 0, location), ToMonth
	}
	if !validDay(year, month, day) {
		return time.Time{}, Unknown
	}
	hour, hasHour := part("hour")
	minute, _ := part("minute")
	if !hasHour || hour > 23 || minute > 59 {
		return time.Date(year, time.Month(month), day, 0, 0, 0, 0, location), ToDay
	}
	return time.Date(year, time.Month(month), day, hour, minute, 0, 0, location), ToMinute
}

// pictureDate reads when the first dated picture was saved. Pictures of other
// articles follow those of this one, so the first counts.
func (p *page) pictureDate() (text string, at time.Time, precision Precision) {
	for _, picture := range p.pictures {
		if found := pictureSecond.FindStringSubmatch(picture); found != nil {
			seconds, err := strconv.ParseInt(found[1], 10, 64)
			if err == nil {
				return picture, time.Unix(seconds, 0).In(location), ToMinute
			}
		}
		if found := pictureDay.FindStringSubmatch(picture); found != nil {
			year, month, day := number(found[1]), number(found[2]), number(found[3])
			if validDay(year, month, day) {
				return picture, time.Date(year, time.Month(month), day, 0, 0, 0, 0, location), ToDay
			}
		}
	}
	return "", time.Time{}, Unknown
}
