package corpus

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/baotinh/baotinh/internal/article"
	"github.com/baotinh/baotinh/internal/indicator"
	"github.com/baotinh/baotinh/internal/vietnamese"
)

// Score is how well predictions fit labels.
type Score struct {
	Precision float64 `json:"precision"` // 1 when nothing was predicted
	Recall    float64 `json:"recall"`    // 1 when nothing was labelled
	F1        float64 `json:"f1"`
	Correct   int     `json:"correct"`
	False     int     `json:"false"`
	Missed    int     `json:"missed"`
}

func (s *Score) finish() {
	s.Precision, s.Recall = share(s.Correct, s.Correct+s.False), share(s.Correct, s.Correct+s.Missed)
	s.F1 = share(2*s.Correct, 2*s.Correct+s.False+s.Missed)
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// Report is the outcome of scoring a reader on a corpus. Its JSON keys are a
// contract with scripts.
type Report struct {
	Score                            // over all kinds
	ActualTarget   Score             `json:"actual_target"` // over actual and target alone
	PerIndicator   map[string]*Score `json:"per_indicator"`
	Qualifiers     Score             `json:"qualifiers"` // of the right observations: those whose qualifier agrees too
	Documents      Score             `json:"documents"`  // documents cited, over the articles that label them
	Articles       int               `json:"articles"`
	Observations   int               `json:"observations"` // labelled
	Predicted      int               `json:"predicted"`    // neither derived nor ambiguous
	Derived        int               `json:"derived"`      // marked so by the reader; count neither for nor against
	Ambiguous      int               `json:"ambiguous"`    // kept for review by the reader; count neither for nor against
	FalseOnes      []Finding         `json:"false_ones"`
	MissedOnes     []Finding         `json:"missed_ones"`
	FalseDocuments []CitationFinding `json:"false_documents"`
	MissedDocs     []CitationFinding `json:"missed_documents"`
}

// Finding is one false or missed observation.
type Finding struct {
	File        string                `json:"file"`
	Observation indicator.Observation `json:"observation"`
	Sentence    string                `json:"sentence"` // for a missed one: the sentence that prints its value, if one does
	// Differs names the fields in which a false one differs from the nearest
	// label left over, if one is near.
	Differs []string `json:"differs,omitempty"`
}

// CitationFinding is one false or missed citation.
type CitationFinding struct {
	File     string `json:"file"`
	Document string `json:"document"`
}

// Evaluate reads every document with read and scores what it returns.
func Evaluate(documents []Document, read func(article.Article) indicator.Reading) *Report {
	report := &Report{PerIndicator: map[string]*Score{}}
	for _, document := range documents {
		report.Add(document, read(document.Article()))
	}
	report.Finish()
	return report
}

// Add scores the reading of one more document. Finish computes the shares.
func (r *Report) Add(document Document, reading indicator.Reading) {
	if r.PerIndicator == nil {
		r.PerIndicator = map[string]*Score{}
	}
	r.Articles++
	r.Observations += len(document.Observations)
	taken := make([]bool, len(document.Observations))
	var wrong []indicator.Observation
	for _, predicted := range reading.Observations {
		switch {
		case predicted.Derived != "":
			r.Derived++
			continue
		case predicted.Ambiguous != "":
			r.Ambiguous++
			continue
		}
		r.Predicted++
		i := match(predicted, document.Observations, taken)
		if i < 0 {
			wrong = append(wrong, predicted)
			continue
		}
		taken[i] = true
		r.count(predicted, func(s *Score) { s.Correct++ })
		if predicted.Qualifier == document.Observations[i].Qualifier {
			r.Qualifiers.Correct++
		} else {
			r.Qualifiers.False++
			r.Qualifiers.Missed++
		}
	}
	for _, predicted := range wrong {
		r.count(predicted, func(s *Score) { s.False++ })
		r.FalseOnes = append(r.FalseOnes, Finding{
			File: document.File, Observation: predicted, Sentence: Sentence(document, predicted.Evidence),
			Differs: nearest(predicted, document.Observations, taken),
		})
	}
	for i, label := range document.Observations {
		if taken[i] {
			continue
		}
		r.count(label, func(s *Score) { s.Missed++ })
		r.MissedOnes = append(r.MissedOnes, Finding{
			File: document.File, Observation: label, Sentence: sentenceWith(document, label),
		})
	}
	if document.DocumentsCited != nil {
		r.addDocuments(document, reading.Documents)
	}
}

func (r *Report) count(o indicator.Observation, add func(*Score)) {
	add(&r.Score)
	if o.Kind == indicator.Actual || o.Kind == indicator.Target {
		add(&r.ActualTarget)
	}
	one := r.PerIndicator[o.Indicator]
	if one == nil {
		one = &Score{}
		r.PerIndicator[o.Indicator] = one
	}
	add(one)
}

func (r *Report) addDocuments(document Document, citations []indicator.Citation) {
	left := slices.Clone(document.DocumentsCited)
	for _, citation := range citations {
		if i := slices.Index(left, citation.Document); i >= 0 {
			left = slices.Delete(left, i, i+1)
			r.Documents.Correct++
			continue
		}
		r.Documents.False++
		r.FalseDocuments = append(r.FalseDocuments, CitationFinding{document.File, citation.Document})
	}
	for _, missed := range left {
		r.Documents.Missed++
		r.MissedDocs = append(r.MissedDocs, CitationFinding{document.File, missed})
	}
}

// Finish computes the shares after the last Add.
func (r *Report) Finish() {
	r.finish()
	r.ActualTarget.finish()
	r.Qualifiers.finish()
	r.Documents.finish()
	for _, one := range r.PerIndicator {
		one.finish()
	}
}

// match finds a label not yet taken that agrees with the prediction in all that
// is scored; of several stocks the one nearest in time. -1 when there is none.
func match(predicted indicator.Observation, labels []indicator.Observation, taken []bool) int {
	best, bestDays := -1, math.MaxInt
	for i, label := range labels {
		if taken[i] || len(differences(predicted, label)) > 0 {
			continue
		}
		if days := daysApart(predicted.AsOf, label.AsOf); days < bestDays {
			best, bestDays = i, days
		}
	}
	return best
}

// differences names the scored fields in which a prediction and a label
// disagree.
func differences(p, l indicator.Observation) []string {
	var fields []string
	disagree := func(name string, different bool) {
		if different {
			fields = append(fields, name)
		}
	}
	disagree("indicator", p.Indicator != l.Indicator)
	disagree("province", p.Province != l.Province)
	disagree("by", p.By != l.By)
	disagree("kind", p.Kind != l.Kind)
	disagree("value", !sameValue(p.Value, l.Value))
	disagree("max", !sameValue(p.Max, l.Max))
	disagree("period", p.Period != l.Period)
	disagree("as_of", daysApart(p.AsOf, l.AsOf) > 31)
	disagree("per", p.PerYear != l.PerYear)
	disagree("base", !sameBase(p.Base, l.Base))
	disagree("unit", p.RatioUnit != l.RatioUnit)
	return fields
}

// nearest names what separates a false prediction from the closest label left.
func nearest(p indicator.Observation, labels []indicator.Observation, taken []bool) []string {
	var best []string
	for i, label := range labels {
		if taken[i] {
			continue
		}
		fields := differences(p, label)
		near := len(fields) <= 2 && (sameValue(p.Value, label.Value) || p.Indicator == label.Indicator)
		if near && (best == nil || len(fields) < len(best)) {
			best = fields
		}
	}
	return best
}

func sameValue(a, b float64) bool {
	return math.Abs(a-b) <= 1e-6*max(math.Abs(a), math.Abs(b))
}

// sameBase compares two bases: days within a month of each other, periods
// exactly.
func sameBase(a, b string) bool {
	if a == b {
		return true
	}
	first, err := vietnamese.ParseDate(a)
	if err != nil {
		return false
	}
	second, err := vietnamese.ParseDate(b)
	return err == nil && daysApart(first, second) <= 31
}

func daysApart(a, b vietnamese.Date) int {
	switch {
	case a == b:
		return 0
	case a.IsZero() || b.IsZero():
		return math.MaxInt - 1
	}
	days := a.In(time.UTC).Sub(b.In(time.UTC)).Hours() / 24
	return int(math.Abs(days))
}

// Sentence returns the words around a piece of evidence, or "" when the offsets
// do not fit the document.
func Sentence(document Document, evidence indicator.Evidence) string {
	text := document.Body
	if evidence.InTitle {
		text = document.Title
	}
	if evidence.SentenceStart < 0 || evidence.SentenceEnd > len(text) || evidence.SentenceStart > evidence.SentenceEnd {
		return ""
	}
	return strings.TrimSpace(text[evidence.SentenceStart:evidence.SentenceEnd])
}
