using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Python;

/// <summary>Imports.</summary>
internal sealed partial class PythonReader
{
    /// <summary><c>import a.b as c, d</c>: one import each.</summary>
    private void ReadImport()
    {
        var start = tokens.Start;
        tokens.Next();
        while (true)
        {
            var module = ReadModule();
            var alias = Accept(PythonToken.As) ? ReadImportedName() : module;
            if (module.Length > 0)
            {
                statements.Push(new ImportStatement(start, tokens.PreviousEnd, module, alias, []));
            }

            if (!Accept(PythonToken.Comma))
            {
                return;
            }

            start = tokens.Start;
        }
    }

    private void ReadFromImport()
    {
        var start = tokens.Start;
        tokens.Next();
        var module = ReadModule();
        Expect(PythonToken.Import, "A module's name must be followed by 'import'.");
        List<(string Name, string As)> imported = [];
        if (Accept(PythonToken.Star))
        {
            imported.Add(("*", "*"));
        }
        else
        {
            var isInBrackets = Accept(PythonToken.OpenParenthesis);
            do
            {
                var name = ReadImportedName();
                if (name.Length > 0)
                {
                    imported.Add((name, Accept(PythonToken.As) ? ReadImportedName() : name));
                }
            }
            while (Accept(PythonToken.Comma) && tokens.Kind == PythonToken.Name);
            if (isInBrackets)
            {
                Expect(PythonToken.CloseParenthesis, "The list of imported names is not closed.");
            }
        }

        statements.Push(new ImportStatement(start, tokens.PreviousEnd, module, "", [.. imported]));
    }

    private string ReadImportedName()
    {
        if (tokens.Kind != PythonToken.Name)
        {
            Report("A name is expected here.");
            return "";
        }

        var name = NameOfToken();
        tokens.Next();
        return name;
    }

    /// <summary>A module's name with its dots, those in front of a relative one too.</summary>
    private string ReadModule()
    {
        var start = tokens.Start;
        while (tokens.Kind is PythonToken.Dot or PythonToken.Ellipsis or PythonToken.Name)
        {
            tokens.Next();
        }

        if (tokens.PreviousEnd <= start)
        {
            Report("A module's name is expected here.");
            return "";
        }

        var module = text.AsSpan(start, tokens.PreviousEnd - start);
        return module.ContainsAny(' ', '\t', '\\') ? string.Concat(module.ToString().Split([' ', '\t', '\\', '\r', '\n'])) : names.Of(module);
    }
}
