"""Lists process starts of Python files whose program is a literal, a line of JSON for each file that can be parsed.

{"path": ..., "starts": [{"first": line, "last": line, "argv": ...}, ...]}: the lines on which the call begins and ends;
argv is for a list of words an array with a string for a literal, null for any other value, and [] for a list whose
elements are not literal; for a command line a string, with {} for every value that is filled in. "possible" is true
where the call is given a variable, and argv is what the file assigns to a variable of that name; the lines are then
those of the value.
"""

import ast
import json
import os
import re
import sys
import warnings

STARTERS = {
    "invoke": {"run"},
    "subprocess": {"run", "call", "check_call", "check_output", "Popen", "getoutput", "getstatusoutput"},
    "os": {"system", "popen", "execl", "execle", "execlp", "execlpe", "execv", "execve", "execvp", "execvpe"},
}
SKIPPED = {".git", "node_modules", "vendor", "site-packages", "__pycache__"}


def files(root):
    """The Python files under a folder, in order."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in SKIPPED)
        for name in sorted(names):
            path = os.path.join(folder, name)
            if name.endswith(".py") and os.path.isfile(path) and not os.path.islink(path):
                yield path


def imported(tree):
    """What names of a file stand for: modules, and functions of them."""
    modules, functions = {}, {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                package = alias.name.partition(".")[0]
                if alias.name in STARTERS or (package in STARTERS and alias.asname is None):
                    modules[alias.asname or package] = package
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module in STARTERS:
            for alias in node.names:
                if alias.name == "*":
                    functions.update((name, name) for name in STARTERS[node.module])
                elif alias.name in STARTERS[node.module]:
                    functions[alias.asname or alias.name] = alias.name
    return modules, functions


def is_starter(callee, modules, functions):
    """Whether a call starts a process."""
    if isinstance(callee, ast.Attribute) and isinstance(callee.value, ast.Name):
        return callee.attr in STARTERS.get(modules.get(callee.value.id), ())
    return isinstance(callee, ast.Name) and callee.id in functions


def text(node, known=None):
    """A command line's text with {} for what is filled in; None where it is no text. Known are texts that names stand for."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.Name):
        return (known or {}).get(node.id)
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "{}" for part in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod):
        pattern = text(node.left, known)
        return None if pattern is None else re.sub(r"%(\([^)]*\))?[-#0 +]*[\d.*]*[a-zA-Z]", "{}", pattern).replace("%%", "%")
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        pattern = text(node.func.value, known)
        return None if pattern is None else re.sub(r"\{[^{}]*\}", "{}", pattern)
    return joined(node, lambda piece: text(piece, known), hole="{}")


def literal(node):
    """A literal's text, that of literals put together included, or None."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return joined(node, literal)


def joined(node, read, hole=None):
    """Texts that are added in a row, read from left to right without recursion into the left."""
    right = []
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        right.append(node.right)
        node = node.left
    if not right or isinstance(node, (ast.List, ast.Tuple)):
        return None
    pieces = [read(piece) for piece in [node, *reversed(right)]]
    if hole is not None and any(piece is not None for piece in pieces):
        return "".join(hole if piece is None else piece for piece in pieces)
    return None if None in pieces else "".join(pieces)


def words(node):
    """The words of a list; None where it is none."""
    if isinstance(node, (ast.List, ast.Tuple)):
        return [[] if isinstance(element, ast.Starred) else literal(element) for element in node.elts]
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        left, right = words(node.left), words(node.right)
        if left is not None or right is not None:
            return ([[]] if left is None else left) + ([[]] if right is None else right)
    return None


def elements(node):
    """The elements of a list, one that is put together included; what is no list stands for any number of them."""
    if isinstance(node, (ast.List, ast.Tuple)):
        return node.elts
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        return [*elements(node.left), *elements(node.right)]
    return [ast.Starred(node)]


def replacement(call, name):
    """The program and its arguments that take the process's place: the name that the program is told comes between them."""
    given = elements(call.args[1]) if name.startswith("execv") and len(call.args) > 1 else call.args[1:]
    return ast.copy_location(ast.List([call.args[0], *given[1:]]), call)


def argument(call, name=""):
    """What a call runs."""
    if name.startswith("exec") and call.args:
        return replacement(call, name)
    if call.args:
        return call.args[0]
    return next((keyword.value for keyword in call.keywords if keyword.arg in ("args", "command", "cmd")), None)


def unsplit(node):
    """A command line that is cut at its blanks: `"a b".split()`, `shlex.split("a b")`."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "split":
        of_shlex = isinstance(node.func.value, ast.Name) and node.func.value.id == "shlex"
        return node.args[0] if of_shlex and node.args else node.func.value
    return node


def argv_of(given, known=None):
    """The arguments that a value holds, or None where its program is no literal."""
    given = unsplit(given)
    argv = words(given)
    argv = text(given, known) if argv is None else argv
    if argv and isinstance(argv[0], str) and not (isinstance(argv, str) and argv.startswith("{}")):
        return argv
    return None


def start(node, argv, **more):
    return {"first": node.lineno, "last": node.end_lineno, "argv": argv, **more}


def assigned(tree):
    """The values that are given to names, by place."""
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.Assign))
    return sorted(((target.id, node) for node in nodes for target in node.targets if isinstance(target, ast.Name)), key=lambda pair: pair[1].lineno)


def either(value):
    """The values that a condition chooses between."""
    return [*either(value.body), *either(value.orelse)] if isinstance(value, ast.IfExp) else [value]


def starts(tree):
    """The processes that a file starts, by place."""
    modules, functions = imported(tree)
    found, names = [], set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and is_starter(node.func, modules, functions):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else functions[node.func.id]
            given = unsplit(argument(node, name))
            if isinstance(given, ast.Name):
                names.add(given.id)
            elif argv := argv_of(given):
                found.append(start(node, argv))
    known, first = {}, {}
    for name, node in assigned(tree):
        pieces = [first[piece.id] for piece in ast.walk(node.value) if isinstance(piece, ast.Name) and piece.id in first]
        first[name] = min([node.lineno, *pieces])
        for value in either(node.value):
            if name in names and (argv := argv_of(value, known)):
                found.append({**start(node, argv, possible=True), "first": first[name]})
        known[name] = text(node.value, known)
    return sorted(found, key=lambda item: item["first"])


def main():
    warnings.simplefilter("ignore")
    for root in sys.argv[1:]:
        for path in files(root):
            try:
                with open(path, "rb") as file:
                    found = starts(ast.parse(file.read()))
            except (SyntaxError, ValueError, RecursionError) as error:
                print(f"not parsed: {path}: {error}", file=sys.stderr)
                continue
            print(json.dumps({"path": path, "starts": found}, ensure_ascii=False))


if __name__ == "__main__":
    main()
