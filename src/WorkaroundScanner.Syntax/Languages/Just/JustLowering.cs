using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Languages.Just;

/// <summary>Turns a justfile into constructs: recipes are targets, their lines shell.</summary>
internal sealed class JustLowering(SummaryAssembly assembly, JustFile file)
{
    private readonly string text = assembly.Text;
    private readonly Expression expression = new(assembly.Text);

    /// <summary>Lowers the whole file as its script.</summary>
    public void Lower()
    {
        foreach (var comment in file.Comments)
        {
            assembly.Comments.Add(comment.Start, comment.End);
        }

        assembly.Builder.Begin();
        foreach (var item in file.Items)
        {
            Lower(item);
        }

        assembly.Builder.End(new ScriptNode { Span = new TextSpan(0, text.Length) });
    }

    private void Lower(JustItem item)
    {
        switch (item)
        {
            case JustAssignment assignment:
                LowerAssignment(assignment);
                break;
            case JustRecipe recipe:
                LowerRecipe(recipe);
                break;
            case JustAlias alias:
                LowerAlias(alias);
                break;
            case JustImport { Path.Length: > 0 } import:
                var path = import.Path.EndsWith(".just", StringComparison.Ordinal) ? import.Path[..^".just".Length] : import.Path;
                assembly.Add(new Import(path.StartsWith('.') ? path : "./" + path, import.Module, []));
                break;
            default:
                break;
        }
    }

    private void LowerAssignment(JustAssignment assignment)
    {
        var into = new EmbeddedTextBuilder(text);
        var name = assignment.Name;
        into.AddInstead(EmbeddedTextBuilder.HoleName(text[name.Start..name.End]), name.Start, name.End);
        into.AddInstead("=\"", name.End, Math.Max(name.End, assignment.Value.Start));
        expression.AddQuoted(assignment.Value.Start, assignment.Value.End, into);
        into.AddInstead("\"", assignment.Span.End - 1, assignment.Span.End);
        assembly.LowerStatements(into.ToText());
    }

    private void LowerAlias(JustAlias alias)
    {
        var builder = assembly.Builder;
        builder.Begin();
        builder.Begin();
        AddCall(alias.Target, []);
        builder.End(new BlockNode { Role = BlockRole.Body, Span = Span(alias.Target) });
        builder.End(new FunctionNode { Name = text[alias.Name.Start..alias.Name.End], Form = FunctionForm.Target, Span = Span(alias.Span) });
    }

    private void LowerRecipe(JustRecipe recipe)
    {
        var builder = assembly.Builder;
        builder.Begin();
        foreach (var dependency in recipe.Dependencies)
        {
            AddCall(dependency.Name, [.. dependency.Arguments.Select(Argument)]);
        }

        builder.Begin();
        var interpolation = new Interpolation(text, recipe.Parameters);
        if (recipe.Body.Count > 0 && text.AsSpan(recipe.Body[0].Start, recipe.Body[0].End - recipe.Body[0].Start) is var first && first.StartsWith("#!"))
        {
            if (Shebang.NamesShell(first))
            {
                LowerLines(recipe.Body, interpolation);
            }
        }
        else if (file.HasShell)
        {
            foreach (var line in recipe.Body)
            {
                LowerLine(line, interpolation);
            }
        }

        var last = recipe.Body.FindLastIndex(line => line.End > line.Start);
        var body = last < 0 ? new Part(recipe.Span.End, recipe.Span.End) : new Part(recipe.Body[0].Start, recipe.Body[last].End);
        builder.End(new BlockNode { Role = BlockRole.Body, Span = Span(body) });
        builder.End(new FunctionNode { Name = text[recipe.Name.Start..recipe.Name.End], Form = FunctionForm.Target, Span = TextSpan.FromBounds(recipe.Span.Start, body.End) });
    }

    // `@` hides a line, `-` goes on when it fails.
    private void LowerLine(Part line, Interpolation interpolation)
    {
        var start = line.Start;
        while (start < line.End && text[start] is '@' or '-' or ' ' or '\t')
        {
            start++;
        }

        if (start < line.End)
        {
            LowerLines([line with { Start = start }], interpolation);
        }
    }

    private void LowerLines(List<Part> lines, Interpolation interpolation)
    {
        var program = interpolation.Program(lines);
        assembly.LowerShell(program, TextSpan.FromBounds(lines[0].Start, lines[^1].End), targets: TargetsOf);
    }

    // The recipe that `just build` runs; nothing where just is sent to another folder or file.
    private static ImmutableArray<int> TargetsOf(ImmutableArray<Word> words)
    {
        if (words[0].Text is not ("just" or "$just_executable"))
        {
            return [];
        }

        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Text is "-f" or "--justfile" or "-d" or "--working-directory" or "--set" or "-l" or "--list" || word.Text.Contains('/', StringComparison.Ordinal))
            {
                return [];
            }

            if (word.Literal is { Length: > 0 } name && name[0] != '-' && !name.Contains('=', StringComparison.Ordinal))
            {
                return [i];
            }
        }

        return [];
    }

    private void AddCall(Part name, ImmutableArray<Word> arguments)
    {
        var end = arguments.Length == 0 ? name.End : arguments[^1].Span.End;
        assembly.Builder.Begin();
        assembly.Builder.End(new CallNode
        {
            Span = TextSpan.FromBounds(name.Start, end),
            Words = [new Word(Span(name), [new LiteralPart(text[name.Start..name.End], Quoted: false)]), .. arguments],
            CallsFunction = true,
        });
    }

    private Word Argument(Part part)
    {
        var value = text[part.Start..part.End];
        WordPart piece = value.Length > 1 && value[0] is '"' or '\'' && value[^1] == value[0]
            ? new LiteralPart(value[1..^1], Quoted: true)
            : new VariablePart(EmbeddedTextBuilder.HoleName(value), "", null, AllElements: false, Quoted: true);
        return new Word(Span(part), [piece]);
    }

    private static TextSpan Span(Part part) => TextSpan.FromBounds(part.Start, part.End);
}
