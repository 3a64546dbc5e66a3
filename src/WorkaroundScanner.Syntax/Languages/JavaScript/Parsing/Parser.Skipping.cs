using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Getting behind what is not read, token by token and without recursion.</summary>
internal sealed partial class Parser
{
    private readonly Stack<bool> open = new();

    /// <summary>A value that lies too deep.</summary>
    private OpaqueExpression SkipDeepValue()
    {
        ReportTooDeep();
        var start = tokens.Start;
        SkipValue();
        return new OpaqueExpression(start, EndFrom(start), []);
    }

    /// <summary>Goes to the comma, colon, semicolon or closing bracket that ends a value.</summary>
    private void SkipValue()
    {
        var previous = TokenKind.EndOfFile;
        while (Kind is not (TokenKind.EndOfFile or TokenKind.Comma or TokenKind.Colon or TokenKind.Semicolon or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace))
        {
            previous = SkipAny(previous);
        }
    }

    /// <summary>Goes behind the semicolon, or to the closing brace, that ends a statement.</summary>
    private void SkipStatement()
    {
        var previous = TokenKind.EndOfFile;
        while (Kind is not (TokenKind.EndOfFile or TokenKind.Semicolon or TokenKind.CloseBrace))
        {
            previous = SkipAny(previous);
        }

        Accept(TokenKind.Semicolon);
    }

    private TokenKind SkipAny(TokenKind previous)
    {
        var kind = Kind;
        switch (kind)
        {
            case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace or TokenKind.Backtick:
                SkipGroup();
                return TokenKind.CloseParen;
            case TokenKind.Slash or TokenKind.AssignOperator when IsPattern(previous):
                tokens.ExtendPattern();
                break;
        }

        tokens.Next();
        return kind;
    }

    private bool IsPattern(TokenKind previous) => tokens.Slice[0] == '/'
        && previous is not (TokenKind.Name or TokenKind.PrivateName or TokenKind.Number or TokenKind.Text or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace
            or TokenKind.This or TokenKind.Super or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Increment or TokenKind.Decrement);

    /// <summary>Goes behind the bracket that closes the current one, or behind a template.</summary>
    private void SkipGroup()
    {
        var mark = open.Count;
        var previous = TokenKind.EndOfFile;
        do
        {
            var kind = Kind;
            switch (kind)
            {
                case TokenKind.EndOfFile:
                    Report(text.Length, "Here a bracket is still open.");
                    while (open.Count > mark)
                    {
                        open.Pop();
                    }

                    return;
                case TokenKind.OpenParen or TokenKind.OpenBracket or TokenKind.OpenBrace:
                    open.Push(false);
                    tokens.Next();
                    break;
                case TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.CloseBrace when open.Count > mark:
                    if (open.Pop())
                    {
                        SkipTemplateText(tokens.Start + 1);
                    }
                    else
                    {
                        tokens.Next();
                    }

                    break;
                case TokenKind.Backtick:
                    SkipTemplateText(tokens.End);
                    kind = TokenKind.CloseParen;
                    break;
                case TokenKind.Slash or TokenKind.AssignOperator when IsPattern(previous):
                    tokens.ExtendPattern();
                    tokens.Next();
                    break;
                default:
                    tokens.Next();
                    break;
            }

            previous = kind;
        }
        while (open.Count > mark);
    }

    /// <summary>Skips a template's text up to its end, or up to a hole, which is then open.</summary>
    private void SkipTemplateText(int at)
    {
        var stop = TemplateTextEnd(at);
        if (stop < text.Length && text[stop] == '$')
        {
            open.Push(true);
        }

        tokens.MoveTo(Math.Min(text.Length, stop < text.Length && text[stop] == '$' ? stop + 2 : stop + 1));
    }
}
