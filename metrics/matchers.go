package metrics

import (
	"fmt"
	"regexp"
	"slices"
)

// matchers are a query's conditions on labels, ready to be asked.
type matchers struct {
	name string // of the one family that can match, "" for any
	list []matcher
}

type matcher struct {
	name     string
	value    string
	pattern  *regexp.Regexp
	negative bool
}

// compileMatchers prepares a query's matchers. Those on labels that all series
// share are decided at once; nil means that nothing can match.
func compileMatchers(wire []wireMatcher, more []Label) (*matchers, error) {
	result := &matchers{}
	for _, w := range wire {
		m := matcher{name: w.name, value: w.value, negative: w.kind == 1 || w.kind == 3}
		switch w.kind {
		case 0, 1:
		case 2, 3:
			if len(w.value) > maxPattern {
				return nil, fmt.Errorf("%w %s: the regular expression is longer than %d bytes", errMatcher, w.name, maxPattern)
			}
			pattern, err := regexp.Compile("^(?s:" + w.value + ")$")
			if err != nil {
				return nil, fmt.Errorf("%w %s: %w", errMatcher, w.name, err)
			}
			m.pattern = pattern
		default:
			return nil, fmt.Errorf("%w %s: unknown kind %d", errMatcher, w.name, w.kind)
		}
		decided := false
		for _, l := range more {
			if l.Name == m.name {
				if decided = true; !m.accepts(l.Value) {
					return nil, nil
				}
			}
		}
		if decided {
			continue
		}
		if m.name == "__name__" && w.kind == 0 {
			result.name = m.value
		}
		result.list = append(result.list, m)
	}
	return result, nil
}

// accepts reports whether the matcher is content with a value; "" is the value of
// a label that a series does not have.
func (m *matcher) accepts(value string) bool {
	if m.pattern != nil {
		return m.pattern.MatchString(value) != m.negative
	}
	return (value == m.value) != m.negative
}

// province reports whether a series of one of the provinces may match.
func (m *matchers) province(names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return !slices.ContainsFunc(m.list, func(one matcher) bool { return one.name == "province" && !one.accepts(name) })
	})
}

func (m *matchers) match(s *Past) bool {
	for i := range m.list {
		if !m.list[i].accepts(s.label(m.list[i].name)) {
			return false
		}
	}
	return true
}

func (s *Past) label(name string) string {
	if name == "__name__" {
		return s.Name
	}
	for i := range s.Labels {
		if s.Labels[i].Name == name {
			return s.Labels[i].Value
		}
	}
	return ""
}
