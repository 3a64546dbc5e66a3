using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Loops.</summary>
internal sealed partial class PythonReader
{
    private void ReadWhile()
    {
        var start = tokens.Start;
        tokens.Next();
        var condition = ReadNamed();
        var body = ReadBody();
        statements.Push(new LoopStatement(start, tokens.PreviousEnd, CodeLoopForm.While, [], null, condition, false, body));
        ReadLoopElse();
    }

    private void ReadFor(int start)
    {
        tokens.Next();
        var variables = LoopVariables(ReadTargets());
        Expect(PythonToken.In, "A loop's variables must be followed by 'in'.");
        var items = ReadValues();
        var body = ReadBody();
        var form = IsNumbers(items) ? CodeLoopForm.Counted : CodeLoopForm.ForEach;
        statements.Push(new LoopStatement(start, tokens.PreviousEnd, form, variables, items, null, false, body));
        ReadLoopElse();
    }

    /// <summary>What runs when a loop was not left early stands behind it.</summary>
    private void ReadLoopElse()
    {
        if (Accept(PythonToken.Else))
        {
            foreach (var statement in ReadBody())
            {
                statements.Push(statement);
            }
        }
    }

    private string[] LoopVariables(CodeExpression target)
    {
        var targets = Targets(target);
        var variables = new List<string>(targets.Length);
        foreach (var item in targets)
        {
            if (item is NameExpression name)
            {
                variables.Add(name.Name);
            }
        }

        return [.. variables];
    }

    private static bool IsNumbers(CodeExpression items) => items is CallExpression
    {
        Callee: NameExpression { Name: "range" or "xrange" or "count" } or MemberExpression { Name: "count", Target: NameExpression { Name: "itertools" } },
    };
}
