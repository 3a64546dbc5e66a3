// Lists process starts of Go files: calls of exec.Command and exec.CommandContext whose program is a literal.
//
// A line is path:line<TAB>argv. The path is relative to its root, the line that on which the call begins, and argv a
// JSON array: a string for a literal, null for any other value, [] for a list whose elements are not literal.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// starters are the functions that start a process, with the number of arguments before the program.
var starters = map[string]int{"Command": 0, "CommandContext": 1}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	for _, root := range os.Args[1:] {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && path != root && (entry.Name() == "vendor" || entry.Name() == ".git") {
				return filepath.SkipDir
			}
			if entry.Type().IsRegular() && strings.HasSuffix(path, ".go") {
				list(out, root, path)
			}
			return nil
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func list(out *bufio.Writer, root, path string) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return
	}
	name, dotted := packageName(file)
	if name == "" && !dotted {
		return
	}
	relative, err := filepath.Rel(root, path)
	if err != nil {
		relative = path
	}
	ast.Inspect(file, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		first, ok := starter(call, name, dotted)
		if !ok {
			return true
		}
		argv := arguments(call, first)
		if len(argv) > 0 && isText(argv[0]) {
			fmt.Fprintf(out, "%s:%d\t%s\n", filepath.ToSlash(relative), files.PositionFor(call.Pos(), false).Line, encode(argv))
		}
		return true
	})
}

// packageName gives the name by which a file knows os/exec, and whether its functions stand without one.
func packageName(file *ast.File) (name string, dotted bool) {
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		if path != "os/exec" && path != "golang.org/x/sys/execabs" {
			continue
		}
		switch {
		case spec.Name == nil:
			name = filepath.Base(path)
		case spec.Name.Name == ".":
			dotted = true
		case spec.Name.Name != "_":
			name = spec.Name.Name
		}
	}
	return name, dotted
}

func starter(call *ast.CallExpr, name string, dotted bool) (first int, ok bool) {
	switch callee := call.Fun.(type) {
	case *ast.SelectorExpr:
		if owner, isName := callee.X.(*ast.Ident); isName && name != "" && owner.Name == name {
			first, ok = starters[callee.Sel.Name]
		}
	case *ast.Ident:
		if dotted {
			first, ok = starters[callee.Name]
		}
	}
	return first, ok
}

func arguments(call *ast.CallExpr, first int) []any {
	argv := []any{}
	for i := first; i < len(call.Args); i++ {
		if i < len(call.Args)-1 || !call.Ellipsis.IsValid() {
			argv = append(argv, value(call.Args[i]))
			continue
		}
		argv = append(argv, elements(call.Args[i])...)
	}
	return argv
}

// elements gives what a list hands over one by one.
func elements(list ast.Expr) []any {
	literal, ok := list.(*ast.CompositeLit)
	if !ok {
		return []any{[]any{}}
	}
	values := []any{}
	for _, element := range literal.Elts {
		values = append(values, value(element))
	}
	return values
}

// value gives a literal's text, that of literals put together included, or nil.
func value(expression ast.Expr) any {
	switch e := expression.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			if text, err := strconv.Unquote(e.Value); err == nil {
				return text
			}
		}
	case *ast.ParenExpr:
		return value(e.X)
	case *ast.BinaryExpr:
		left, right := value(e.X), value(e.Y)
		if e.Op == token.ADD && isText(left) && isText(right) {
			return left.(string) + right.(string)
		}
	}
	return nil
}

func isText(value any) bool {
	_, ok := value.(string)
	return ok
}

func encode(argv []any) string {
	var text strings.Builder
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(argv); err != nil {
		return "[]"
	}
	return strings.TrimSuffix(text.String(), "\n")
}
