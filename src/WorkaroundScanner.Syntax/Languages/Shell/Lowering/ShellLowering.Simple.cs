using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Embedding;
using WorkaroundScanner.Syntax.Languages.Shell.Ast;

namespace WorkaroundScanner.Syntax.Languages.Shell.Lowering;

/// <content>Simple commands: calls, assignments, tests, jumps, aliases.</content>
internal sealed partial class ShellLowering
{
    private void LowerSimple(StatementSyntax statement, SimpleCommandSyntax simple)
    {
        if (simple.Declarations.Length > 0 || (simple.Words.Length > 0 && Slice(simple.Words[0]) is "local" or "declare" or "typeset"))
        {
            LowerDeclaration(simple);
            return;
        }

        if (simple.Words.Length == 0)
        {
            foreach (var assignment in simple.Assignments)
            {
                LowerAssignment(assignment, local: false);
            }

            if (simple.Assignments.Length == 0)
            {
                LowerBareRedirections(statement);
            }

            return;
        }

        switch (Slice(simple.Words[0]))
        {
            case "[" or "test":
                LowerTestCommand(statement, simple.Words);
                break;
            case "break" or "continue" or "return" or "exit":
                LowerJump(statement, simple.Words);
                break;
            case "alias" when simple.Words.Length > 1:
                LowerAliases(simple.Words);
                break;
            case "let" when simple.Words.Length > 1:
                LowerLet(statement, simple.Words);
                break;
            default:
                LowerCall(statement, simple);
                break;
        }
    }

    private void LowerDeclaration(SimpleCommandSyntax simple)
    {
        var local = simple.Words.Length > 0 && Slice(simple.Words[0]) is "local" or "declare" or "typeset";
        foreach (var assignment in simple.Assignments.Concat(simple.Declarations))
        {
            LowerAssignment(assignment, local);
        }
    }

    private void LowerAssignment(AssignmentSyntax assignment, bool local)
    {
        builder.Begin();
        var value = assignment.Value is null ? null : LowerWord(assignment.Value);
        ImmutableArray<Word> elements = assignment.Elements is null ? [] : LowerWords(assignment.Elements);
        builder.End(new AssignmentNode
        {
            Span = Host(assignment),
            Name = assignment.Name,
            Value = value,
            Elements = elements,
            Appends = assignment.Append,
            Counts = value is not null && CountsOn(assignment.Name, value),
            Local = local,
        });
    }

    private static bool CountsOn(string name, Word value) => value.Parts switch
    {
        [ArithmeticPart arithmetic] => arithmetic.Reads.Contains(name),
        [CapturePart capture] => capture.Source.TrimStart().StartsWith("expr ", StringComparison.Ordinal)
            && capture.Source.Contains(name, StringComparison.Ordinal),
        _ => false,
    };

    private void LowerArithmeticCommand(ArithmeticSyntax expression, TextSpan span)
    {
        builder.Begin();
        LowerCaptures(expression.Expansions);
        EndArithmetic(Slice(expression), span);
    }

    private void LowerLet(StatementSyntax statement, ShellWord[] words)
    {
        builder.Begin();
        EndArithmetic(Unquoted(words[1]).Text, Host(statement));
    }

    private void EndArithmetic(string text, TextSpan span)
    {
        if (Arithmetic.Target(text) is { } name)
        {
            var reads = Arithmetic.Names(text);
            builder.End(new AssignmentNode
            {
                Span = span,
                Name = name,
                Value = new Word(span, [new ArithmeticPart(text.Trim(), reads, Quoted: true)]),
                Counts = true,
            });
            return;
        }

        builder.End(new TestNode { Span = span, Reads = [.. Arithmetic.Names(text)] });
    }

    private void LowerJump(StatementSyntax statement, ShellWord[] words)
    {
        builder.Begin();
        var value = words.Length > 1 ? LowerWord(words[1]) : null;
        var target = Slice(words[0]) switch
        {
            "break" => JumpKind.Break,
            "continue" => JumpKind.Continue,
            "return" => JumpKind.Return,
            _ => JumpKind.Exit,
        };
        builder.End(new JumpNode { Span = Host(statement), Target = target, Value = value });
    }

    private void LowerAliases(ShellWord[] words)
    {
        foreach (var word in words.AsSpan(1))
        {
            var text = Unquoted(word);
            var equals = text.Text.IndexOf('=');
            if (equals <= 0)
            {
                continue;
            }

            builder.Begin();
            var map = Enumerable.Range(equals + 1, text.Text.Length - equals).Select(text.HostOffset).ToArray();
            LowerEmbedded(new EmbeddedText(text.Text[(equals + 1)..], map), argument: -1, Host(word));
            builder.End(new AliasNode { Name = text.Text[..equals], Span = Host(word) });
        }
    }

    private void LowerCall(StatementSyntax statement, SimpleCommandSyntax simple)
    {
        builder.Begin();
        var environment = ImmutableArray.CreateBuilder<(string, Word)>();
        foreach (var assignment in simple.Assignments)
        {
            if (assignment.Value is not null)
            {
                environment.Add((assignment.Name, LowerWord(assignment.Value)));
            }
        }

        var words = LowerWords(simple.Words);
        var redirections = LowerRedirections(statement);
        LowerEmbeddedPrograms(statement, simple.Words, words);
        if (targets?.Invoke(words) is { Length: > 0 } named)
        {
            EndTargetCalls(Host(statement), words, named, environment.ToImmutable(), redirections);
            return;
        }

        builder.End(new CallNode
        {
            Span = Host(statement),
            Words = words,
            Environment = environment.ToImmutable(),
            Redirections = redirections,
        });
        if (words[0].Text == ":")
        {
            LowerAssignedDefaults(words);
        }
    }

    // `make clean build TAG=1` calls `clean` and `build`, each with what is no target's name.
    private void EndTargetCalls(
        TextSpan span, ImmutableArray<Word> words, ImmutableArray<int> named, ImmutableArray<(string, Word)> environment, ImmutableArray<Redirection> redirections)
    {
        // `make TAG=1 build` gives the variable as `make build TAG=1` does; flags of the runner itself are left out.
        var rest = words.Where((word, index) => !named.Contains(index) && (index > named[0] || IsVariable(word.Text))).ToImmutableArray();
        if (named.Length == 1)
        {
            builder.End(TargetCall(words[named[0]], span, redirections));
            return;
        }

        foreach (var index in named)
        {
            builder.Begin();
            builder.End(TargetCall(words[index], words[index].Span, []));
        }

        builder.End(new BlockNode { Role = BlockRole.Group, Span = span, Redirections = redirections });

        static bool IsVariable(string text) => text.IndexOf('=', StringComparison.Ordinal) > 0 && text[0] != '-';

        CallNode TargetCall(Word name, TextSpan place, ImmutableArray<Redirection> own) =>
            new() { Span = place, Words = [name, .. rest], CallsFunction = true, Environment = environment, Redirections = own };
    }

    // `: "${KUBECTL:=kubectl}"` gives the variable its value where it has none.
    private void LowerAssignedDefaults(ImmutableArray<Word> words)
    {
        foreach (var word in words)
        {
            foreach (var part in word.Parts.OfType<VariablePart>().Where(part => part is { Operator: ":=" or "=", Operand: not null }))
            {
                builder.Begin();
                builder.End(new AssignmentNode { Span = word.Span, Name = part.Name, Value = part.Operand });
            }
        }
    }
}
