using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Texts that are put together, and the shell programs in them.</content>
internal sealed partial class CodeLowering
{
    private const int MaxFlattening = 40;
    private const int MaxPieces = 5000;
    private const int MaxOpenLists = 6;
    private const int MaxLists = 1000;
    private const int MaxItems = 64;

    private int pieces;
    private int openLists;
    private int lists;

    /// <summary>Lowers a text as the shell program that it is, where it stands.</summary>
    private void LowerProgram(CodeExpression text)
    {
        if (Program(text) is { } program)
        {
            var placed = code.Place(program);
            assembly.LowerShell(placed, placed.HostSpan());
        }
    }

    private EmbeddedText? Program(CodeExpression text)
    {
        var parts = new List<StringPart>();
        if (!Flatten(text, parts, 0, resolve: true))
        {
            parts = [new StringPart(null, text)];
        }

        var program = new EmbeddedTextBuilder(code.Text);
        var quotes = default(QuoteState);
        foreach (var part in parts)
        {
            if (part.Text is { } piece)
            {
                quotes.Read(piece.Text);
                program.Add(piece, 0, piece.Text.Length);
            }
            else if (part.Hole is { } hole)
            {
                quotes.AddHole(program, ShellOf(hole), hole.Start, hole.End);
            }
        }

        return program.Length == 0 ? null : program.ToText();
    }

    // A hole as the shell would write it: a parameter, all arguments, or a variable.
    private string ShellOf(CodeExpression hole)
    {
        var value = Unwrapped(hole);
        return value switch
        {
            NameExpression name when scope.PositionOf(name.Name) is var position and not 0 => position < 0 ? "$@" : "${" + Spelled(position) + "}",
            _ when IsArguments(value) => "$@",
            CallExpression { Callee: MemberExpression { Name: "Name", Target: NameExpression handle } } when IsTemporary(handle) => "${" + Name(handle.Name + ".name") + "}",
            IndexExpression { Index: StringExpression { Parts: [{ Text: { } key }] } } index when PathOf(index.Target) is not null => "${" + Name(key.Text) + "}",
            MemberExpression { Target: NameExpression owner } when scope.PositionOf(owner.Name) is var position and > 0 => "${" + Spelled(position) + "}",
            _ => "${" + Name(PathOf(value) ?? "hole") + "}",
        };
    }

    // What only changes a value's form (`str(x)`, `shlex.quote(x)`, `x.strip()`) is looked through.
    private CodeExpression Unwrapped(CodeExpression value)
    {
        for (var depth = 0; depth < MaxFlattening; depth++)
        {
            if (value is CallExpression call && EntryOf(call, out var receiver) is { Verb: LibraryVerb.Value } entry && Argument(call, receiver, entry.Position) is { } inner)
            {
                value = inner;
            }
            else if (value is CallExpression join && EntryOf(join, out var separator) is { Verb: LibraryVerb.Join } entryOfJoin && Argument(join, separator, entryOfJoin.Position) is { } list)
            {
                value = list;
            }
            else if (value is IndexExpression { Index: SliceExpression } slice)
            {
                value = slice.Target;
            }
            else
            {
                return value;
            }
        }

        return value;
    }

    /// <summary>Takes a text apart into literal pieces and values; false where it is no text that is put together here.</summary>
    private bool Flatten(CodeExpression value, List<StringPart> parts, int depth, bool resolve = false)
    {
        pieces = depth == 0 ? 0 : pieces + 1;
        if (depth > MaxFlattening || pieces > MaxPieces)
        {
            return false;
        }

        switch (value)
        {
            case StringExpression text:
                parts.AddRange(text.Parts);
                return true;
            case BinaryExpression { Operator: "+" or "<<" } sum:
                return FlattenSum(sum, parts, depth, resolve);
            case BinaryExpression { Operator: "%", Left: StringExpression format } percent:
                Fill(format, percent.Right is ListExpression list ? list.Items : [percent.Right], parts);
                return true;
            case BinaryExpression { Operator: "/", Right: StringExpression } place:
                FlattenPlace([place.Left, place.Right], parts, depth, resolve);
                return true;
            case CallExpression call when EntryOf(call, out var receiver) is { } entry:
                return FlattenCall(call, receiver, entry, parts, depth, resolve);
            case ConditionalExpression choice:
                return Flatten(IsTool(choice.Else) ? choice.Else : choice.Then, parts, depth + 1, resolve);
            case NameExpression name when resolve && scope.PositionOf(name.Name) == 0 && scope.ValuesOf(name.Name) is { Count: > 0 } values:
                var before = parts.Count;
                if (values.All(one => Flatten(one, parts, depth + 8, resolve)))
                {
                    return true;
                }

                parts.RemoveRange(before, parts.Count - before);
                return false;
            default:
                return false;
        }
    }

    // `configured ? quote(configured) : "helm"`: whatever is set stands for the tool.
    private bool IsTool(CodeExpression value) => value is StringExpression { Parts: [{ Text: { } text }] } && vocabulary.Find(text.Text) is { IsPlatform: true };

    private bool FlattenSum(BinaryExpression sum, List<StringPart> parts, int depth, bool resolve)
    {
        var operands = new Stack<CodeExpression>();
        CodeExpression left = sum;
        while (left is BinaryExpression { Operator: "+" or "<<" } chain)
        {
            operands.Push(chain.Right);
            left = chain.Left;
        }

        operands.Push(left);
        var isText = false;
        foreach (var operand in operands)
        {
            if (Flatten(operand, parts, depth + 1, resolve))
            {
                isText = true;
            }
            else
            {
                parts.Add(new StringPart(null, operand));
            }
        }

        return isText;
    }

    private bool FlattenCall(CallExpression call, CodeExpression? receiver, LibraryEntry entry, List<StringPart> parts, int depth, bool resolve)
    {
        switch (entry.Verb)
        {
            case LibraryVerb.Value when Argument(call, receiver, entry.Position) is { } same:
                return Flatten(same, parts, depth + 1, resolve);
            case LibraryVerb.Format:
                var pattern = Argument(call, receiver, entry.Position);
                var format = pattern as StringExpression ?? (pattern is NameExpression { Name: var name } && scope.ValuesOf(name) is [StringExpression constant] ? constant : null);
                if (format is null)
                {
                    return false;
                }

                Fill(format, [.. call.Arguments.Skip(entry.Position).Select(argument => argument.Value)], parts);
                return true;
            case LibraryVerb.Place:
                FlattenPlace(call.Arguments.Select(argument => argument.Value), parts, depth, resolve);
                return true;
            case LibraryVerb.Join when Argument(call, receiver, entry.Position) is { } joined:
                FlattenJoined(joined, parts);
                return true;
            default:
                return false;
        }
    }

    // `folder / "values.yaml"`, `filepath.Join(folder, "values.yaml")`
    private void FlattenPlace(IEnumerable<CodeExpression> names, List<StringPart> parts, int depth, bool resolve)
    {
        var begun = parts.Count;
        foreach (var name in names)
        {
            if (parts.Count > begun && name is not StringExpression { Parts: [{ Text.Text: ['/', ..] }, ..] })
            {
                parts.Add(new StringPart(new EmbeddedText("/", null, Math.Max(0, name.Start - 1)), null));
            }

            var before = parts.Count;
            if (!Flatten(name, parts, depth + 1, resolve))
            {
                parts.RemoveRange(before, parts.Count - before);
                parts.Add(new StringPart(null, name));
            }
        }
    }

    private void FlattenJoined(CodeExpression joined, List<StringPart> parts)
    {
        if (ListBefore(joined) is not { } items)
        {
            parts.Add(new StringPart(null, joined));
            return;
        }

        foreach (var item in items.Items)
        {
            if (item != items.Items[0])
            {
                parts.Add(new StringPart(new EmbeddedText(" ", null, Math.Max(0, item.Start - 1)), null));
            }

            if (item is StringExpression text)
            {
                parts.AddRange(text.Parts);
            }
            else
            {
                parts.Add(new StringPart(null, item is SpreadExpression spread ? spread.Value : item));
            }
        }
    }

    // A list that stands here, or was given to the name that does. Its items may name lists again, itself too: what is opened is bounded.
    private ListExpression? ListBefore(CodeExpression value)
    {
        if (value is not NameExpression { Name: var name })
        {
            return value as ListExpression;
        }

        if (openLists >= MaxOpenLists || scope.PositionOf(name) != 0 || scope.ValuesOf(name) is not { Count: > 0 } values || values[0].End > value.Start || values.Any(one => one is not ListExpression))
        {
            return null;
        }

        var items = values.Where(one => one.End <= value.Start).SelectMany(one => ((ListExpression)one).Items).Take(MaxItems + 1).ToArray();
        return items.Length <= MaxItems && lists++ < MaxLists ? new ListExpression(values[0].Start, values[0].End, items) : null;
    }

    // `%s`, `{}`, `{name}`, `$1`: each placeholder becomes a value; `%%`, `{{` and `}}` stand for themselves.
    private static void Fill(StringExpression format, CodeExpression[] values, List<StringPart> parts)
    {
        var next = 0;
        foreach (var part in format.Parts)
        {
            if (part.Text is not { } text)
            {
                parts.Add(part);
                continue;
            }

            var from = 0;
            for (var at = 0; at < text.Text.Length; at++)
            {
                var end = PlaceholderEnd(text.Text, at);
                if (end < 0)
                {
                    continue;
                }

                AddPiece(text, from, at, parts);
                var value = next < values.Length ? values[next] : null;
                next++;
                var name = text.Text[(at + 1)..Math.Max(at + 1, end - 1)];
                parts.Add(new StringPart(null, value ?? new NameExpression(text.HostOffset(at), text.HostOffset(at) + 1, name.Length > 0 && char.IsAsciiLetter(name[0]) ? name : "hole")));
                at = end - 1;
                from = end;
            }

            AddPiece(text, from, text.Text.Length, parts);
        }
    }

    private static int PlaceholderEnd(string text, int at)
    {
        if (text[at] == '%' && at + 1 < text.Length)
        {
            if (text[at + 1] == '(' && text.IndexOf(')', at) is var close and > 0 && close + 1 < text.Length)
            {
                return close + 2;
            }

            return text[at + 1] is 's' or 'd' or 'v' or 'q' or 'i' or 'r' ? at + 2 : -1;
        }

        if (text[at] == '{' && (at == 0 || text[at - 1] is not ('$' or '{')) && text.AsSpan(at).IndexOf('}') is var length and > 0)
        {
            var name = text.AsSpan(at + 1, length - 1);
            return name.Length < 40 && name.IndexOfAnyExceptInRange('0', 'z') < 0 && !name.ContainsAny(';', '<', '=') ? at + length + 1 : -1;
        }

        return -1;
    }

    private static void AddPiece(EmbeddedText text, int from, int to, List<StringPart> parts)
    {
        if (to > from)
        {
            parts.Add(new StringPart(text.Slice(from, to), null));
        }
    }
}
