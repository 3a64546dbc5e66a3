using System.Collections.Immutable;
using System.Text;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <content>Words, expansions and redirections.</content>
internal sealed partial class ShellLowering
{
    private string Slice(ShellSyntax syntax) => source.Text[syntax.Start..syntax.End];

    private static Word Literal(string text, TextSpan span) => new(span, [new LiteralPart(text, Quoted: false)]);

    private ImmutableArray<Word> LowerWords(ShellWord[] words)
    {
        var lowered = ImmutableArray.CreateBuilder<Word>(words.Length);
        foreach (var word in words)
        {
            lowered.Add(LowerWord(word));
        }

        return lowered.MoveToImmutable();
    }

    private Word LowerWord(ShellWord word)
    {
        var parts = ImmutableArray.CreateBuilder<WordPart>(word.Parts.Length);
        foreach (var part in word.Parts)
        {
            LowerPart(part, quoted: false, parts);
        }

        return new Word(Host(word), parts.ToImmutable());
    }

    private void LowerPart(WordPartSyntax part, bool quoted, ImmutableArray<WordPart>.Builder into)
    {
        switch (part)
        {
            case LiteralSyntax or ExtendedPatternSyntax:
                into.Add(new LiteralPart(Quoting.Unescape(source.Text.AsSpan(part.Start, part.End - part.Start), quoted), quoted));
                break;
            case SingleQuotedSyntax single:
                into.Add(new LiteralPart(Quoting.Content(source.Text.AsSpan(part.Start, part.End - part.Start), single.Ansi), Quoted: true));
                break;
            case DoubleQuotedSyntax text:
                foreach (var inner in text.Parts)
                {
                    LowerPart(inner, quoted: true, into);
                }

                break;
            case ParameterExpansionSyntax parameter:
                into.Add(LowerParameter(parameter, quoted));
                break;
            case ArithmeticExpansionSyntax arithmetic:
                LowerCaptures(arithmetic.Expression.Expansions);
                var expression = Slice(arithmetic.Expression).Trim();
                into.Add(new ArithmeticPart(expression, Arithmetic.Names(expression), quoted));
                break;
            case CommandSubstitutionSyntax commands:
                into.Add(LowerSubstitution(commands, quoted));
                break;
            case ProcessSubstitutionSyntax process:
                into.Add(LowerProcess(process));
                break;
            default:
                break;
        }
    }

    private WordPart LowerParameter(ParameterExpansionSyntax parameter, bool quoted)
    {
        var operand = parameter.Operand is null ? null : LowerWord(parameter.Operand);
        var second = parameter.Second is null ? null : LowerWord(parameter.Second);
        if (parameter.IsLength)
        {
            return new VariablePart(parameter.Name, "#length", null, AllElements: false, quoted);
        }

        if (parameter.Name is "@" or "*")
        {
            var from = parameter.Operator == ":" && int.TryParse(operand?.Literal?.Trim(), out var position) ? Math.Max(1, position) : 1;
            return new ArgumentsPart(from, quoted);
        }

        if (second is not null && operand is not null)
        {
            operand = operand with { Parts = [.. operand.Parts, new LiteralPart("/", quoted), .. second.Parts] };
        }

        return new VariablePart(parameter.Name, parameter.Operator, operand, parameter.Index is "@" or "*", quoted);
    }

    private CapturePart LowerSubstitution(CommandSubstitutionSyntax commands, bool quoted)
    {
        var outer = source;
        var span = Host(commands);
        var text = Slice(commands);
        var id = builder.Begin();
        source = commands.Source ?? outer;
        LowerStatements(commands.Statements);
        source = outer;
        builder.End(new CaptureNode { Span = span });
        return new CapturePart(id, commands.Backticks ? text.Trim('`') : text[Math.Min(2, text.Length)..].TrimEnd(')'), quoted);
    }

    private CapturePart LowerProcess(ProcessSubstitutionSyntax process)
    {
        var id = builder.Begin();
        LowerStatements(process.Statements);
        builder.End(new CaptureNode { Span = Host(process), AsFile = true, TakesInput = process.IsOutput });
        return new CapturePart(id, Slice(process), Quoted: true);
    }

    // Arithmetic is kept as text; the commands inside it still run.
    private void LowerCaptures(WordPartSyntax[] expansions)
    {
        var ignored = ImmutableArray.CreateBuilder<WordPart>();
        foreach (var expansion in expansions)
        {
            LowerPart(expansion, quoted: true, ignored);
        }
    }

    private ImmutableArray<Redirection> LowerRedirections(StatementSyntax? statement)
    {
        if (statement is null || statement.Redirections.Length == 0)
        {
            return [];
        }

        var lowered = ImmutableArray.CreateBuilder<Redirection>(statement.Redirections.Length);
        foreach (var redirection in statement.Redirections)
        {
            lowered.Add(LowerRedirection(redirection));
        }

        return lowered.ToImmutable();
    }

    private Redirection LowerRedirection(RedirectionSyntax redirection)
    {
        var kind = redirection.Operator switch
        {
            "<" => RedirectionKind.Read,
            ">>" or "&>>" => RedirectionKind.Append,
            "<>" => RedirectionKind.ReadWrite,
            "<<" or "<<-" => RedirectionKind.HereDocument,
            "<<<" => RedirectionKind.HereString,
            "<&" => RedirectionKind.Duplicate,
            // `>&file` is bash's old spelling of `&>file`.
            ">&" => IsDescriptor(redirection.Target) ? RedirectionKind.Duplicate : RedirectionKind.Write,
            _ => RedirectionKind.Write,
        };
        var descriptor = redirection.Operator is "&>" or "&>>" || (redirection.Operator == ">&" && kind == RedirectionKind.Write)
            ? -1
            : int.TryParse(redirection.Descriptor, out var number) ? number : redirection.Operator[0] == '<' ? 0 : 1;
        var bodySpan = redirection.Body is null
            ? default
            : Host(redirection.Body.Start, redirection.BodyEnd < 0 ? redirection.Body.End : redirection.BodyEnd);
        var target = kind != RedirectionKind.HereDocument ? LowerWord(redirection.Target)
            : redirection.Body is null ? Literal("", Host(redirection))
            : LowerHereDocument(redirection.Body, redirection.QuotedDelimiter);
        return new Redirection(Host(redirection), kind, descriptor, target, bodySpan);
    }

    private Word LowerHereDocument(ShellWord body, bool verbatim)
    {
        if (verbatim)
        {
            return new Word(Host(body), [new LiteralPart(Slice(body), Quoted: true)]);
        }

        var parts = ImmutableArray.CreateBuilder<WordPart>(body.Parts.Length);
        foreach (var part in body.Parts)
        {
            LowerPart(part, quoted: true, parts);
        }

        return new Word(Host(body), parts.ToImmutable());
    }

    private bool IsDescriptor(ShellWord word)
    {
        var text = source.Text.AsSpan(word.Start, word.End - word.Start);
        return text is "-" || text.IndexOfAnyExceptInRange('0', '9') < 0 || (text.Length > 1 && text[^1] == '-' && text[..^1].IndexOfAnyExceptInRange('0', '9') < 0)
            || (text.Length > 0 && text[0] == '$');
    }

    /// <summary>A word's characters with quotes and escapes removed, each with its place in the host: what an inner shell is given.</summary>
    private EmbeddedText Unquoted(ShellWord word)
    {
        var text = new StringBuilder();
        var map = new List<int>();
        var ends = new List<int>();
        foreach (var part in word.Parts)
        {
            Unquote(part, quoted: false, text, map, ends);
        }

        map.Add(source.HostOffset(word.End));
        return new EmbeddedText(text.ToString(), [.. map], origin: 0, [.. ends]);
    }

    private void Unquote(WordPartSyntax part, bool quoted, StringBuilder text, List<int> map, List<int> ends)
    {
        switch (part)
        {
            case DoubleQuotedSyntax inner:
                foreach (var piece in inner.Parts)
                {
                    Unquote(piece, quoted: true, text, map, ends);
                }

                break;
            case SingleQuotedSyntax single:
                var open = single.Ansi ? 2 : 1;
                Copy(part.Start + open, Math.Max(part.Start + open, part.End - (single.Unterminated ? 0 : 1)), escapes: single.Ansi, everything: false, text, map, ends);
                break;
            case LiteralSyntax:
                Copy(part.Start, part.End, escapes: true, everything: !quoted, text, map, ends);
                break;
            default:
                Copy(part.Start, part.End, escapes: false, everything: false, text, map, ends);
                break;
        }
    }

    private void Copy(int start, int end, bool escapes, bool everything, StringBuilder text, List<int> map, List<int> ends)
    {
        for (var i = start; i < end; i++)
        {
            if (escapes && source.Text[i] == '\\' && i + 1 < end && (everything || source.Text[i + 1] is '$' or '`' or '"' or '\\' or '\n'))
            {
                i++;
                if (source.Text[i] == '\n')
                {
                    continue;
                }
            }

            text.Append(source.Text[i]);
            map.Add(source.HostOffset(i));
            ends.Add(source.HostEnd(i + 1));
        }
    }
}
