using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary><c>match</c> and its cases.</summary>
internal sealed partial class PythonReader
{
    /// <summary>Whether the line that begins with the name <c>match</c> ends in a colon: no expression or assignment does.</summary>
    private bool IsMatch()
    {
        var saved = tokens.Save();
        var last = PythonToken.End;
        tokens.Next();
        var first = tokens.Kind;
        while (!IsAtLineEnd)
        {
            last = tokens.Kind;
            tokens.Next();
        }

        tokens.Restore(saved);
        return last == PythonToken.Colon && first is not (PythonToken.Colon or PythonToken.Assign or PythonToken.Dot);
    }

    private void ReadMatch()
    {
        var start = tokens.Start;
        tokens.Next();
        var subject = ReadNamedValues();
        Expect(PythonToken.Colon, "A colon is expected here.");
        List<CodeCase> cases = [];
        if (Accept(PythonToken.Newline) && Accept(PythonToken.Indent))
        {
            while (tokens.Is("case"))
            {
                cases.Add(ReadCase());
            }

            if (!Accept(PythonToken.Dedent) && tokens.Kind != PythonToken.End)
            {
                Report("A case is expected here.");
                ReadBlock();
            }
        }

        statements.Push(new SwitchStatement(start, tokens.PreviousEnd, subject, [.. cases]));
    }

    private CodeCase ReadCase()
    {
        var start = tokens.Start;
        tokens.Next();
        isInPattern = true;
        var pattern = ReadValues();
        isInPattern = false;
        var guardStart = tokens.Start;
        var guard = Accept(PythonToken.If) ? ReadNamed() : null;
        var body = ReadBody();
        if (guard is not null)
        {
            body = [new IfStatement(guardStart, tokens.PreviousEnd, [], guard, body, [])];
        }

        return new CodeCase(start, tokens.PreviousEnd, guard is null && pattern is NameExpression { Name: "_" } ? [] : CodePattern.AlternativesOf(pattern), body);
    }

    /// <summary><c>… as name</c> inside a pattern.</summary>
    private void SkipPatternName()
    {
        if (isInPattern && Accept(PythonToken.As))
        {
            Expect(PythonToken.Name, "A name is expected here.");
        }
    }
}
