// Package yamlfile reads YAML files that people edit: strictly, with errors
// that name the file, the line and the column.
package yamlfile

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

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

// Decode reads the one document in data into the value that into points to.
// Unknown keys, repeated keys, a second document and values of the wrong type
// are errors of type *Error. An empty file leaves into as it is.
func Decode(name string, data []byte, into any) (file *File, err error) {
	// The parser is of others and fed by hand: what it cannot bear is an error
	// of the file, not of the program.
	defer func() {
		if r := recover(); r != nil {
			file, err = nil, &Error{Name: name, Err: fmt.Errorf("this is not YAML that can be read (%v)", r)}
		}
	}()
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
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
