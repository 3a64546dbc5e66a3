using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>What is taken from other modules.</summary>
internal sealed partial class Parser
{
    private void ParseImport()
    {
        var start = tokens.Start;
        tokens.Next();
        var isType = tokens.Slice is "type" or "typeof" && tokens.Peek().Kind is TokenKind.Name or TokenKind.OpenBrace or TokenKind.Star && !IsNameThenFrom();
        if (isType || (Kind == TokenKind.Name && tokens.Slice is "defer" or "source" && tokens.Peek().Kind is TokenKind.Name or TokenKind.Star && !IsNameThenFrom()))
        {
            tokens.Next();
        }

        var alias = string.Empty;
        if (Kind == TokenKind.Name)
        {
            var nameStart = tokens.Start;
            alias = TokenText();
            tokens.Next();
            if (Accept(TokenKind.Assign))
            {
                FinishImportAssign(nameStart, alias, isType);
                return;
            }

            Accept(TokenKind.Comma);
        }

        var imported = new List<(string Name, string As)>();
        var space = string.Empty;
        if (Accept(TokenKind.Star))
        {
            space = AcceptWord("as") ? TakeName() : string.Empty;
        }
        else if (Kind == TokenKind.OpenBrace)
        {
            ParseSpecifiers(imported);
        }

        AcceptWord("from");
        if (ParseModuleName() is not { } module)
        {
            EndStatement();
            return;
        }

        if (!isType)
        {
            PushImport(start, module, alias, space, imported);
        }

        EndStatement();
    }

    private void PushImport(int start, string module, string alias, string space, List<(string Name, string As)> imported)
    {
        var end = EndFrom(start);
        if (alias.Length > 0 && space.Length > 0)
        {
            statements.Push(new ImportStatement(start, end, module, space, []));
        }

        statements.Push(new ImportStatement(start, end, module, alias.Length > 0 ? alias : space, [.. imported]));
    }

    /// <summary><c>import x = require('m')</c> or another name for a namespace's member.</summary>
    private void FinishImportAssign(int start, string name, bool isType)
    {
        var target = new NameExpression(start, start + name.Length, name);
        var value = ParseAssign();
        if (!isType)
        {
            PushAssignment(start, EndFrom(start), target, "=", value, isConstant: true);
        }

        EndStatement();
    }

    /// <summary>Names between braces; those of types only are left out.</summary>
    private void ParseSpecifiers(List<(string Name, string As)> found)
    {
        tokens.Next();
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            var isType = tokens.Slice is "type" or "typeof" && tokens.Peek().Kind is TokenKind.Name or >= TokenKind.Break;
            var name = TakeName();
            if (isType && Kind is TokenKind.Name or >= TokenKind.Break && !(name == "type" && tokens.Is("as") && tokens.Peek().Kind is TokenKind.Name && !IsNameThenAs()))
            {
                name = TakeName();
            }
            else
            {
                isType = false;
            }

            var local = AcceptWord("as") ? TakeName() : name;
            if (!isType && name.Length > 0)
            {
                found.Add((name, local));
            }

            if (!NextItem(TokenKind.CloseBrace, before))
            {
                break;
            }
        }

        Expect(TokenKind.CloseBrace, "a closing brace");
    }

    /// <summary>Whether <c>from</c> follows the current name, which is then what is imported.</summary>
    private bool IsNameThenFrom()
    {
        var mark = tokens.Save();
        tokens.Next();
        var isFrom = tokens.Is("from") && tokens.Peek().Kind == TokenKind.Text;
        tokens.Restore(mark);
        return isFrom;
    }

    /// <summary>Whether the current <c>as</c> is a type's name that gets another: <c>type as as x</c>.</summary>
    private bool IsNameThenAs()
    {
        var mark = tokens.Save();
        tokens.Next();
        var isAs = tokens.Is("as") && tokens.Peek().Kind == TokenKind.Name;
        tokens.Restore(mark);
        return isAs;
    }

    private bool AcceptWord(string word)
    {
        if (!tokens.Is(word))
        {
            return false;
        }

        tokens.Next();
        return true;
    }

    /// <summary>A name, which may be a reserved word or a string here; empty where there is none.</summary>
    private string TakeName()
    {
        switch (Kind)
        {
            case TokenKind.Name or >= TokenKind.Break:
                var name = TokenText();
                tokens.Next();
                return name;
            case TokenKind.Text:
                return PlainText(ParseString()) ?? string.Empty;
            default:
                return string.Empty;
        }
    }

    /// <summary>The module that a statement names, with the attributes behind it; null where there is none.</summary>
    private string? ParseModuleName()
    {
        if (Kind != TokenKind.Text)
        {
            Report(tokens.Start, "Here a module is expected.");
            return null;
        }

        var module = PlainText(ParseString()) ?? string.Empty;
        if ((Kind == TokenKind.With || tokens.Is("assert")) && !tokens.IsAfterLineBreak && tokens.PeekCharacter() == '{')
        {
            tokens.Next();
            SkipGroup();
        }

        return module;
    }

    /// <summary>Makes <c>x = require('m')</c> and <c>{ a } = require('m')</c> the import that it is.</summary>
    private bool TryPushRequire(int start, int end, CodeExpression target, CodeExpression value)
    {
        var member = value as MemberExpression;
        if ((member?.Target ?? value) is not CallExpression { Callee: NameExpression { Name: "require" }, Arguments: [{ Value: StringExpression name }], IsNew: false } || PlainText(name) is not { } module)
        {
            return false;
        }

        switch (target)
        {
            case NameExpression { Name: var alias }:
                statements.Push(new ImportStatement(start, end, module, member is null ? alias : string.Empty, member is null ? [] : [(member.Name, alias)]));
                return true;
            case MapExpression { Entries: var taken } when member is null && Array.TrueForAll(taken, entry => entry is (StringExpression, NameExpression)):
                statements.Push(new ImportStatement(start, end, module, string.Empty, [.. taken.Select(entry => (PlainText((StringExpression)entry.Key!) ?? string.Empty, ((NameExpression)entry.Value).Name))]));
                return true;
            default:
                return false;
        }
    }
}
