// Package yamlfile reads YAML files that people edit: strictly, with errors
// that name the file, the line and the column.
package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"

	"github.com/goccy/go-yaml"
	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
)

// File is one YAML document as it was read, kept so that a later complaint
// about a value can still name its line.
type File struct {
	name string
	root *ast.File
}

// Error is a complaint about one place of a file.
type Error struct {
	Name         string // the file's name as the caller gave it
	Line, Column int    // from 1; 0 when the place is not known
	Err          error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.Name, e.Err)
	}
	return fmt.Sprintf("%s:%d:%d: %v", e.Name, e.Line, e.Column, e.Err)
}

// Unwrap returns what is wrong, without the place.
func (e *Error) Unwrap() error { return e.Err }

// MaxBytes is how long a file may be: files that people edit are far shorter, and
// the parser takes many times their size of memory.
const MaxBytes = 4 << 20

// Decode reads the one document in data into the value that into points to.
// Unknown keys, repeated keys, a second document, values of the wrong type and
// what is no text in UTF-8 are errors of type *Error. An empty file leaves into as
// it is.
func Decode(name string, data []byte, into any) (file *File, err error) {
	// The parser is of others and fed by hand: what it cannot bear is an error
	// of the file, not of the program.
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, &Error{Name: name, Err: fmt.Errorf("this is not YAML that can be read (%v)", r)}
		}
	}()
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := readable(name, data); err != nil {
		return nil, err
	}
	root, err := parser.ParseBytes(data, 0)
	if err != nil {
		return nil, placed(name, err)
	}
	if empty(root) {
		return &File{name: name, root: root}, nil
	}
	if err := yaml.NewDecoder(bytes.NewReader(data), yaml.Strict()).Decode(into); err != nil {
		return nil, placed(name, err)
	}
	if len(root.Docs) > 1 && root.Docs[1].Body != nil {
		line, column := place(root.Docs[1].Body)
		return nil, &Error{
			Name: name, Line: line, Column: column,
			Err: errors.New("a second document begins here (after ---): put everything into one"),
		}
	}
	return &File{name: name, root: root}, nil
}

// readable refuses what the parser would misread or choke on.
func readable(name string, data []byte) error {
	if len(data) > MaxBytes {
		return &Error{Name: name, Err: fmt.Errorf("longer than %d MiB: this cannot be the file that is meant", MaxBytes>>20)}
	}
	line := 1
	for text := range bytes.Lines(data) {
		for column := 1; len(text) > 0; column++ {
			r, size := utf8.DecodeRune(text)
			if r == 0 || r == utf8.RuneError && size == 1 {
				return &Error{Name: name, Line: line, Column: column, Err: errors.New("no text in UTF-8: save the file in that encoding")}
			}
			text = text[size:]
		}
		line++
	}
	return nil
}

// Errorf complains about the value at path, in the form "$.sections[2].url".
// Without such a value the nearest enclosing one is named.
func (f *File) Errorf(path, format string, values ...any) error {
	complaint := &Error{Name: f.name, Err: fmt.Errorf(format, values...)}
	for path != "" {
		if expression, err := yaml.PathString(path); err == nil {
			if node, err := expression.FilterFile(f.root); err == nil && node != nil {
				complaint.Line, complaint.Column = place(node)
				return complaint
			}
		}
		cut := strings.LastIndexAny(path, ".[")
		if cut <= 0 {
			break
		}
		path = path[:cut]
	}
	return complaint
}

// empty reports whether a file says nothing; the library would set the
// caller's defaults to zero for it.
func empty(root *ast.File) bool {
	for _, document := range root.Docs {
		switch document.Body.(type) {
		case nil, *ast.NullNode, *ast.CommentGroupNode:
		default:
			return false
		}
	}
	return true
}

// place is where a node begins; the library's token of a mapping is the colon
// of its first entry.
func place(node ast.Node) (line, column int) {
	switch mapping := node.(type) {
	case *ast.MappingNode:
		if len(mapping.Values) > 0 {
			node = mapping.Values[0].Key
		}
	case *ast.MappingValueNode:
		node = mapping.Key
	}
	token := node.GetToken()
	if token == nil || token.Position == nil {
		return 0, 0
	}
	return token.Position.Line, token.Position.Column
}

// placed moves the place that the parser found from its message into fields.
func placed(name string, err error) error {
	if typed, ok := errors.AsType[*yaml.TypeError](err); ok && typed.DstType != nil && typed.Token != nil && typed.Token.Position != nil {
		return &Error{
			Name: name, Line: typed.Token.Position.Line, Column: typed.Token.Position.Column,
			Err: fmt.Errorf("%q: want %s", typed.Token.Value, inWords(typed.DstType)),
		}
	}
	if located, ok := errors.AsType[yaml.Error](err); ok {
		if token := located.GetToken(); token != nil && token.Position != nil {
			return &Error{
				Name: name, Line: token.Position.Line, Column: token.Position.Column,
				Err: errors.New(located.GetMessage()),
			}
		}
		return &Error{Name: name, Err: errors.New(located.GetMessage())}
	}
	return &Error{Name: name, Err: err}
}

// inWords is what a Go type wants to be written in the file.
func inWords(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "a whole number"
	case reflect.Float32, reflect.Float64:
		return "a number"
	case reflect.Bool:
		return "true or false"
	case reflect.Slice, reflect.Array:
		return "a list"
	case reflect.Map, reflect.Struct:
		return "keys with values"
	default:
		return "text"
	}
}
