// Lists process starts of Go files, a line of JSON for each file that can be parsed: calls of exec.Command and
// exec.CommandContext whose program is a literal.
//
// {"path": ..., "starts": [{"first": line, "last": line, "argv": [...]}, ...]}: the lines on which the call begins and
// ends; argv holds a string for a literal, null for any other value, [] for a list whose elements are not literal.
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

// packages start processes by functions of the same names.
var packages = map[string]bool{"os/exec": true, "golang.org/x/sys/execabs": true, "sigs.k8s.io/kind/pkg/exec": true}

// starters are the functions that start a process, with the number of arguments before the program.
var starters = map[string]int{"Command": 0, "CommandContext": 1}

// A start is a process that a file starts.
type start struct {
	First int   `json:"first"`
	Last  int   `json:"last"`
	Argv  []any `json:"argv"`
}

func main() {
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	for _, root := range os.Args[1:] {
		err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if entry.IsDir() && path != root && (entry.Name() == "vendor" || entry.Name() == ".git") {
				return filepath.SkipDir
			}
			if !entry.Type().IsRegular() || !strings.HasSuffix(path, ".go") {
				return nil
			}
			starts, err := startsOf(path)
			if err != nil {
				fmt.Fprintln(os.Stderr, "not parsed:", err)
				return nil
			}
			return encoder.Encode(map[string]any{"path": path, "starts": starts})
		})
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func startsOf(path string) ([]start, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	starts := []start{}
	names, dotted := packageNames(file)
	line := func(pos token.Pos) int { return files.PositionFor(pos, false).Line }
	ast.Inspect(file, func(node ast.Node) bool {
		call, ok := node.(*ast.CallExpr)
		if !ok {
			return true
		}
		if first, ok := starter(call, names, dotted); ok {
			if argv := arguments(call, first); len(argv) > 0 && isText(argv[0]) {
				starts = append(starts, start{line(call.Pos()), line(call.End()), argv})
			}
		}
		return true
	})
	return starts, nil
}

// packageNames gives the names by which a file knows the packages, and whether functions of one stand without a name.
func packageNames(file *ast.File) (names map[string]bool, dotted bool) {
	names = map[string]bool{}
	for _, spec := range file.Imports {
		path, _ := strconv.Unquote(spec.Path.Value)
		if !packages[path] {
			continue
		}
		switch {
		case spec.Name == nil:
			names[filepath.Base(path)] = true
		case spec.Name.Name == ".":
			dotted = true
		case spec.Name.Name != "_":
			names[spec.Name.Name] = true
		}
	}
	return names, dotted
}

func starter(call *ast.CallExpr, names map[string]bool, dotted bool) (first int, ok bool) {
	switch callee := call.Fun.(type) {
	case *ast.SelectorExpr:
		if owner, isName := callee.X.(*ast.Ident); isName && names[owner.Name] {
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
