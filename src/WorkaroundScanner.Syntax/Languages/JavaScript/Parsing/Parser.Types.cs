namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Types: read only to get behind them.</summary>
internal sealed partial class Parser
{
    /// <summary>Skips a type with its colon, if there is one.</summary>
    private void SkipAnnotation()
    {
        if (Kind == TokenKind.Colon && !SkipReturnType())
        {
            Report(tokens.Start, "This type can't be read.");
        }
    }

    /// <summary>Passes over an annotation. Where the type is a name, that is told; else nothing is.</summary>
    private string ReadAnnotation()
    {
        if (Kind != TokenKind.Colon)
        {
            return "";
        }

        var start = tokens.Start + 1;
        SkipAnnotation();
        var type = TextOf(start, Math.Max(start, tokens.PreviousEnd)).Trim();
        return type.Length > 0 && !char.IsAsciiDigit(type[0]) && type.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '.') ? type : "";
    }

    private void SkipTypeOrReport()
    {
        if (!SkipType())
        {
            Report(tokens.Start, "This type can't be read.");
        }
    }

    private bool SkipReturnType()
    {
        tokens.Next();
        return SkipType();
    }

    /// <summary>Reads ahead; where that comes to nothing, goes back.</summary>
    private bool Try(Func<Parser, bool> attempt)
    {
        if (budget < 0)
        {
            return false;
        }

        var mark = tokens.Save();
        if (attempt(this))
        {
            return true;
        }

        budget -= tokens.End - mark.Start;
        tokens.Restore(mark);
        return false;
    }

    /// <summary>Skips the types of a call, <c>f&lt;T&gt;(x)</c>, unless it is a comparison.</summary>
    private bool TrySkipTypeArguments()
    {
        // Those who compare put a blank before the sign, those who write types do not.
        var isCompact = tokens.Start == tokens.PreviousEnd;
        return isCompact && Try(static parser => parser.SkipTypeArguments() && (parser.tokens.IsAfterLineBreak || parser.Kind is TokenKind.OpenParen or TokenKind.Backtick
            or TokenKind.CloseParen or TokenKind.CloseBracket or TokenKind.Comma or TokenKind.Semicolon or TokenKind.Dot or TokenKind.OptionalDot
            or TokenKind.OpenBrace or TokenKind.EndOfFile));
    }

    /// <summary>Skips types between angle brackets, parameters of types included; false where these are none.</summary>
    private bool SkipTypeArguments()
    {
        tokens.Next();
        while (Kind != TokenKind.Greater)
        {
            while (Kind is TokenKind.Const or TokenKind.In || (Kind == TokenKind.Name && tokens.Slice is "in" or "out" && tokens.Peek().Kind == TokenKind.Name))
            {
                tokens.Next();
            }

            if (!SkipType() || (Accept(TokenKind.Assign) && !SkipType()))
            {
                return false;
            }

            if (!Accept(TokenKind.Comma) && Kind != TokenKind.Greater)
            {
                return false;
            }
        }

        tokens.Next();
        return true;
    }

    /// <summary>Skips a type; false where there is none.</summary>
    private bool SkipType()
    {
        if (IsTooDeep)
        {
            ReportTooDeep();
            return false;
        }

        depth++;
        var isType = SkipTypeChain();
        depth--;
        return isType;
    }

    private bool SkipTypeChain()
    {
        while (true)
        {
            SkipTypePrefixes();
            var isFunction = Kind == TokenKind.OpenParen && AreParametersAhead();
            if (!SkipTypeOperand())
            {
                return false;
            }

            while (Kind == TokenKind.OpenBracket && !tokens.IsAfterLineBreak)
            {
                SkipGroup();
            }

            if (isFunction && Accept(TokenKind.Arrow))
            {
                continue;
            }

            if (tokens.Is("is") && !tokens.IsAfterLineBreak)
            {
                tokens.Next();
                continue;
            }

            if (Kind == TokenKind.Extends)
            {
                tokens.Next();
                if (!SkipType())
                {
                    return false;
                }

                if (!Accept(TokenKind.Question))
                {
                    return true;
                }

                if (!SkipType() || !Accept(TokenKind.Colon))
                {
                    return false;
                }

                continue;
            }

            if (Kind is not (TokenKind.Bar or TokenKind.Ampersand))
            {
                return true;
            }
        }
    }

    /// <summary>Whether the parenthesis of a type holds a function's parameters, and no type.</summary>
    private bool AreParametersAhead()
    {
        var mark = tokens.Save();
        tokens.Next();
        var areParameters = Kind is TokenKind.CloseParen or TokenKind.Spread or TokenKind.OpenBrace or TokenKind.OpenBracket;
        if (Kind is TokenKind.Name or TokenKind.This)
        {
            tokens.Next();
            areParameters = Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Question or TokenKind.CloseParen;
        }

        tokens.Restore(mark);
        return areParameters;
    }

    /// <summary>Skips what stands before a type.</summary>
    private void SkipTypePrefixes()
    {
        while (true)
        {
            var isPrefix = Kind switch
            {
                TokenKind.Bar or TokenKind.Ampersand or TokenKind.TypeOf or TokenKind.New or TokenKind.Question or TokenKind.Minus => true,
                TokenKind.Less => SkipTypeArguments() && Kind != TokenKind.OpenParen,
                TokenKind.Name when tokens.Slice is "keyof" or "unique" or "readonly" or "infer" or "asserts" or "abstract" => IsTypeStart(tokens.Peek()),
                _ => false,
            };
            if (!isPrefix)
            {
                return;
            }

            tokens.Next();
        }
    }

    private static bool IsTypeStart((TokenKind Kind, bool IsAfterLineBreak) next) => !next.IsAfterLineBreak
        && next.Kind is TokenKind.Name or TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.This or TokenKind.TypeOf
            or TokenKind.Text or TokenKind.New or TokenKind.Import;

    private bool SkipTypeOperand()
    {
        switch (Kind)
        {
            case TokenKind.OpenParen or TokenKind.OpenBrace or TokenKind.OpenBracket or TokenKind.Backtick:
                SkipGroup();
                return true;
            case TokenKind.Text or TokenKind.Number or TokenKind.Star:
                tokens.Next();
                return true;
            case TokenKind.Name or TokenKind.This or TokenKind.Void or TokenKind.Null or TokenKind.True or TokenKind.False or TokenKind.Const or TokenKind.Import:
                return SkipTypeName();
            default:
                return false;
        }
    }

    private bool SkipTypeName()
    {
        var isImport = Kind == TokenKind.Import;
        tokens.Next();
        if (isImport && Kind == TokenKind.OpenParen)
        {
            SkipGroup();
        }

        while (Kind == TokenKind.Dot)
        {
            tokens.Next();
            if (Kind is not (TokenKind.Name or TokenKind.PrivateName or >= TokenKind.Break))
            {
                return false;
            }

            tokens.Next();
        }

        if (tokens.IsAfterLineBreak)
        {
            return true;
        }

        if (Kind == TokenKind.ShiftLeft)
        {
            tokens.SplitShift();
        }

        return Kind != TokenKind.Less || SkipTypeArguments();
    }
}
