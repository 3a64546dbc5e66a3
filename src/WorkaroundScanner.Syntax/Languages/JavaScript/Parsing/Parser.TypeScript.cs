using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Statements that begin with a word which is a name elsewhere, most of them of TypeScript.</summary>
internal sealed partial class Parser
{
    /// <summary>Parses a statement that a word introduces; false where the word is a name.</summary>
    private bool ParseWordStatement()
    {
        var start = tokens.Start;
        switch (tokens.Slice)
        {
            case "let" or "using" or "await" when IsDeclaration():
                AcceptWord("await");
                tokens.Next();
                ParseDeclarations(isConstant: false);
                return true;
            case "async" when tokens.Peek() is (TokenKind.Function, false):
                tokens.Next();
                ParseFunctionStatement(start, []);
                return true;
            case "interface" when IsWordThenName():
                SkipInterface();
                return true;
            case "type" or "opaque" when IsWordThenName():
                SkipTypeStatement();
                return true;
            case "enum" when IsWordThenName():
                ParseEnum();
                return true;
            case "abstract" when tokens.Peek() is (TokenKind.Class, false):
                tokens.Next();
                ParseClassStatement(start, []);
                return true;
            case "namespace" or "module" when tokens.Peek() is (TokenKind.Name or TokenKind.Text, false):
                ParseNamespace();
                return true;
            case "declare" when tokens.Peek() is (TokenKind.Name or TokenKind.Const or TokenKind.Var or TokenKind.Function or TokenKind.Class or TokenKind.Export, false):
                SkipDeclared();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether <c>let</c>, <c>using</c> or <c>await using</c> declares something here.</summary>
    private bool IsDeclaration()
    {
        var mark = tokens.Save();
        var isLet = tokens.Is("let");
        if (tokens.Is("await"))
        {
            tokens.Next();
        }

        var isDeclaration = isLet || tokens.Is("using");
        tokens.Next();
        isDeclaration &= isLet
            ? Kind is TokenKind.Name or TokenKind.OpenBrace or TokenKind.OpenBracket && !tokens.Is("instanceof")
            : Kind == TokenKind.Name && !tokens.IsAfterLineBreak && !tokens.Is("of");
        tokens.Restore(mark);
        return isDeclaration;
    }

    private bool IsWordThenName() => tokens.Peek() is (TokenKind.Name, false);

    private void SkipInterface()
    {
        tokens.Next();
        tokens.Next();
        if (Kind == TokenKind.Less)
        {
            SkipTypeArguments();
        }

        while (Kind is TokenKind.Extends or TokenKind.Comma)
        {
            tokens.Next();
            SkipTypeOrReport();
        }

        if (Kind == TokenKind.OpenBrace)
        {
            SkipGroup();
        }
    }

    private void SkipTypeStatement()
    {
        AcceptWord("opaque");
        tokens.Next();
        tokens.Next();
        if (Kind == TokenKind.Less)
        {
            SkipTypeArguments();
        }

        SkipAnnotation();
        if (Accept(TokenKind.Assign))
        {
            SkipTypeOrReport();
        }

        EndStatement();
    }

    /// <summary>An enumeration is a constant object.</summary>
    private void ParseEnum()
    {
        tokens.Next();
        var start = tokens.Start;
        var target = ParseTarget();
        if (Kind != TokenKind.OpenBrace)
        {
            Report(tokens.Start, "Here an opening brace is expected.");
            return;
        }

        var open = tokens.Start;
        tokens.Next();
        var mark = entries.Count;
        while (Kind is not (TokenKind.CloseBrace or TokenKind.EndOfFile))
        {
            var before = tokens.Start;
            var key = ParseKey();
            var value = Accept(TokenKind.Assign) ? ParseAssign() : new OpaqueExpression(key.Start, key.End, []);
            entries.Push((key, value));
            if (!NextItem(TokenKind.CloseBrace, before))
            {
                break;
            }
        }

        Expect(TokenKind.CloseBrace, "a closing brace");
        var map = new MapExpression(open, EndFrom(open), entries.TakeFrom(mark));
        statements.Push(new AssignStatement(start, EndFrom(start), [target], "=", map, IsConstant: true));
    }

    /// <summary>A namespace's statements stand in a block.</summary>
    private void ParseNamespace()
    {
        var start = tokens.Start;
        tokens.Next();
        SkipNamespaceName();
        if (Kind != TokenKind.OpenBrace)
        {
            EndStatement();
            return;
        }

        var body = ParseBlock();
        statements.Push(new BlockStatement(start, EndFrom(start), [], body));
    }

    private void SkipNamespaceName()
    {
        do
        {
            tokens.Next();
        }
        while (Accept(TokenKind.Dot));
    }

    /// <summary>What is only declared is read and forgotten.</summary>
    private void SkipDeclared()
    {
        tokens.Next();
        var mark = statements.Count;
        if (tokens.Is("global") && tokens.Peek().Kind == TokenKind.OpenBrace)
        {
            tokens.Next();
        }

        ParseStatement();
        statements.Drop(mark);
    }
}
