using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>What a module gives to others.</summary>
internal sealed partial class Parser
{
    private void ParseExport()
    {
        var start = tokens.Start;
        tokens.Next();
        switch (Kind)
        {
            case TokenKind.Default:
                tokens.Next();
                ParseExportDefault();
                break;
            case TokenKind.Star:
                tokens.Next();
                var alias = AcceptWord("as") ? TakeName() : string.Empty;
                AcceptWord("from");
                if (ParseModuleName() is { } all)
                {
                    statements.Push(new ImportStatement(start, EndFrom(start), all, alias, alias.Length > 0 ? [] : [("*", "*")]));
                }

                EndStatement();
                break;
            case TokenKind.OpenBrace:
                ParseExportNames(start, isType: false);
                break;
            case TokenKind.Assign:
                tokens.Next();
                var value = ParseAssign();
                var module = new MemberExpression(start, start + 6, new NameExpression(start, start + 6, "module"), "exports");
                PushAssignment(start, EndFrom(start), module, "=", value, isConstant: false);
                EndStatement();
                break;
            case TokenKind.Name when tokens.Is("as"):
                tokens.Next();
                AcceptWord("namespace");
                TakeName();
                EndStatement();
                break;
            case TokenKind.Name when tokens.Is("type") && tokens.PeekCharacter() is '{' or '*':
                tokens.Next();
                if (Kind == TokenKind.Star)
                {
                    tokens.Next();
                    AcceptWord("as");
                }

                ParseExportNames(start, isType: true);
                break;
            default:
                ParseStatement();
                break;
        }
    }

    private void ParseExportNames(int start, bool isType)
    {
        var exported = new List<(string Name, string As)>();
        if (Kind == TokenKind.OpenBrace)
        {
            ParseSpecifiers(exported);
        }
        else if (!tokens.Is("from"))
        {
            TakeName();
        }

        if (AcceptWord("from") && ParseModuleName() is { } module && !isType)
        {
            statements.Push(new ImportStatement(start, EndFrom(start), module, string.Empty, [.. exported]));
        }

        EndStatement();
    }

    /// <summary>A function or class that is the module's own gets the name <c>default</c> if it has none.</summary>
    private void ParseExportDefault()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.Function:
                ParseFunctionStatement(start, []);
                return;
            case TokenKind.Class:
                ParseClassStatement(start, []);
                return;
            case TokenKind.At:
                ParseDecorated();
                return;
            case TokenKind.Name when tokens.Is("async") && tokens.Peek() is (TokenKind.Function, false):
                tokens.Next();
                ParseFunctionStatement(start, []);
                return;
            case TokenKind.Name when tokens.Slice is "abstract" or "interface" && tokens.Peek() is (TokenKind.Class or TokenKind.Name, false):
                ParseStatement();
                return;
        }

        var value = ParseExpression();
        statements.Push(value is FunctionExpression function
            ? new FunctionStatement(start, EndFrom(start), "default", null, null, function.Parameters, [], function.Body)
            : new ExpressionStatement(start, EndFrom(start), value));
        EndStatement();
    }
}
