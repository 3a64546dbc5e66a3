using System.Collections.Immutable;
using WorkaroundScanner.Model.Commands.Nodes;
using WorkaroundScanner.Model.Commands.Words;
using WorkaroundScanner.Model.Text;
using WorkaroundScanner.Syntax.Code.Ast;
using WorkaroundScanner.Syntax.Code.Knowledge;
using WorkaroundScanner.Syntax.Embedding;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Values given to names.</content>
internal sealed partial class CodeLowering
{
    private void LowerAssignment(AssignStatement assign)
    {
        switch (assign.Value)
        {
            case null:
                return;
            case var effect when assign.Targets.Length == 0:
                // `[] = f()` binds nothing.
                LowerEffect(effect);
                return;
            case FunctionExpression function when assign.Targets is [var named]:
                LowerNamed(assign, function, LastName(named), IsOwn(named));
                return;
            case CallExpression memoising when Memoised(memoising) is { } function && assign.Targets is [var named]:
                LowerNamed(assign, function, LastName(named), IsOwn(named), memoises: true);
                return;
            case MapExpression map when map.Entries.Any(entry => entry.Value is FunctionExpression || (entry.Value is CallExpression call && Memoised(call) is not null)):
                LowerMembers(assign, map);
                return;
            case CallExpression call when EntryOf(call, out _) is { Verb: LibraryVerb.Describe or LibraryVerb.Open } && assign.Targets[0] is NameExpression name
                && ReferenceEquals(scope.ValueBefore(name.Name, assign.End), call):
                // Lowered where the process is started, or the file read and written.
                return;
            default:
                break;
        }

        if (assign.Operator is "||=" or "??=")
        {
            LowerMemo(assign);
        }
        else if (GivesStatus(assign))
        {
            LowerStatusAssignment(assign);
        }
        else
        {
            LowerPlainAssignment(assign);
        }
    }

    private bool GivesStatus(AssignStatement assign) => assign.Value is CallExpression call && !IsTransparent(call)
        && (EntryOf(call, out _) is { GivesStatus: true } || (dialect.GivesErrors && assign.Targets.Length == 1 && IsErrorName(assign.Targets[0])));

    private static bool IsErrorName(CodeExpression target) => LastName(target) is var name && (name.EndsWith("err", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Error", StringComparison.Ordinal));

    // `rc = subprocess.call(...)`, `err := cmd.Run()`: the call, then its status.
    private void LowerStatusAssignment(AssignStatement assign)
    {
        LowerCall((CallExpression)assign.Value!, discards: true);
        EndStatus(assign, LastName(assign.Targets[0]));
    }

    private void EndStatus(AssignStatement assign, string name)
    {
        builder.Begin();
        builder.End(new AssignmentNode
        {
            Span = Span(assign),
            Name = Name(name),
            Value = new Word(Span(assign), [new VariablePart("?", "", null, AllElements: false, Quoted: true)]),
            Local = !scope.IsFile,
        });
    }

    // `@nodes ||= run(...)`: what is there is used again.
    private void LowerMemo(AssignStatement assign)
    {
        builder.Begin();
        builder.Begin();
        var word = LowerWord(assign.Targets[0]);
        builder.End(new TestNode { Span = Span(assign.Targets[0]), Comparisons = [new Comparison("-n", word, null, Negated: false)] });
        LowerPlainAssignment(assign);
        builder.End(new ListNode { IsOr = true, Span = Span(assign) });
    }

    private void LowerPlainAssignment(AssignStatement assign)
    {
        var value = assign.Value!;
        var targets = assign.Targets is [.. var before, var status] && before.Length > 0 && value is CallExpression given && IsStatusOf(given, status) ? before : assign.Targets;
        builder.Begin();
        var array = value is ListExpression or SpreadExpression || (value is BinaryExpression && IsList(value)) || IsAppend(value);
        ImmutableArray<Word> elements = array && targets.Length == 1 ? LowerWords(value) : [];
        var word = !elements.IsEmpty ? null : IsSearch(value) ? LowerSearch(value) : LowerWord(value);
        builder.End(new AssignmentNode
        {
            Span = Span(assign),
            Name = Name(TargetName(targets[0])),
            Value = word,
            Elements = elements,
            Appends = assign.Operator is "+=" or "<<" && value is not NumberExpression,
            Counts = value is NumberExpression && assign.Operator is "+=" or "-=" || CountsOn(assign),
            Local = !scope.IsFile,
            Kept = IsKept(targets[0]),
        });
        // Right behind the call, whose status it is.
        if (value is CallExpression call && !IsTransparent(call))
        {
            EndStatus(assign, targets.Length < assign.Targets.Length && dialect.GivesErrors ? LastName(assign.Targets[^1]) : TargetName(assign.Targets[^1]) + ".status");
        }

        foreach (var more in targets.Skip(1).Where(target => LastName(target) is not ("" or "_")))
        {
            builder.Begin();
            builder.End(new AssignmentNode { Span = Span(assign), Name = Name(TargetName(more)), Value = Variable(TargetName(targets[0]), Span(more)), Local = !scope.IsFile });
        }
    }

    // `out, err := run()` gives its error last, `out, err, status = Open3.capture3(...)` its status.
    private bool IsStatusOf(CallExpression call, CodeExpression last) => dialect.GivesErrors ? IsErrorName(last) : EntryOf(call, out _) is { Verb: LibraryVerb.RunWordsOrShell };

    private bool IsAppend(CodeExpression value) => value is CallExpression call && EntryOf(call, out _) is { Verb: LibraryVerb.Value, Words: [_, "list", ..] };

    private static bool CountsOn(AssignStatement assign) => assign.Value is BinaryExpression { Operator: "+" or "-", Left: NameExpression name, Right: NumberExpression }
        && assign.Targets is [NameExpression target] && target.Name == name.Name;

    private static string TargetName(CodeExpression target) => target switch
    {
        MemberExpression when PathOf(target) is { } path => path,
        IndexExpression index => TargetName(index.Target),
        _ => LastName(target),
    };

    private static string LastName(CodeExpression target) => target switch
    {
        NameExpression name => name.Name,
        MemberExpression member => member.Name,
        IndexExpression index => LastName(index.Target),
        SpreadExpression spread => LastName(spread.Value),
        _ => "",
    };

    // `this.run = function () { ... }` gives the object a method; a function with a name of its own stays one.
    private static bool IsOwn(CodeExpression target) => target is not NameExpression;

    private void LowerNamed(CodeSyntax around, FunctionExpression function, string name, bool isMethod, bool memoises = false) => LowerFunction(
        new FunctionStatement(around.Start, around.End, name, null, null, function.Parameters, [], function.Body), isMethod ? scope.ClassName : "", memoises);

    private void LowerMembers(AssignStatement assign, MapExpression map)
    {
        foreach (var (key, value) in map.Entries)
        {
            var memoised = value is CallExpression memoising ? Memoised(memoising) : null;
            if ((memoised ?? value as FunctionExpression) is { } function && key is not null)
            {
                LowerNamed(value, function, key is StringExpression { Parts: [{ Text: { } text }] } ? text.Text : LastName(key), IsOwn(assign.Targets[0]), memoises: memoised is not null);
            }
            else if (key is not null && HasCall(value))
            {
                LowerAssignment(new AssignStatement(value.Start, value.End, [assign.Targets[0]], "=", value, IsConstant: false));
            }
        }
    }
}
