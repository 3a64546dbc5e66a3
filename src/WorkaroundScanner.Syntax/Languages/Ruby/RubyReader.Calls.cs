using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.Ruby;

/// <summary>Members, indexes, calls with and without brackets, blocks.</summary>
internal sealed partial class RubyReader
{
    /// <summary>A value with everything that hangs on it.</summary>
    private CodeExpression ReadPostfix()
    {
        var outer = chain;
        chain = 0;
        var start = tokens.Start;
        var value = ReadPrimary();
        var isCallable = value is NameExpression && IsMethodName(start);
        var takesBrace = isCallable;
        var links = 0;
        while (true)
        {
            if (++links + chain > MaximumChain)
            {
                ReportChain();
                value = new OpaqueExpression(start, EndFrom(start), []);
                links = 0;
                chain = 0;
            }

            switch (tokens.Kind)
            {
                case RubyToken.Dot:
                    value = ReadMember(start, value);
                    isCallable = takesBrace = value is MemberExpression;
                    continue;
                case RubyToken.DoubleColon when !(tokens.HasSpaceBefore && isCallable && !char.IsWhiteSpace(tokens.Behind())):
                    value = ReadMember(start, value);
                    isCallable = takesBrace = value is MemberExpression;
                    continue;
                case RubyToken.OpenParenthesis when isCallable && !tokens.HasSpaceBefore:
                    tokens.Next();
                    value = CallOf(start, value, ReadArguments(RubyToken.CloseParenthesis));
                    isCallable = false;
                    takesBrace = true;
                    continue;
                case RubyToken.OpenBracket when !tokens.HasSpaceBefore || !isCallable || IsVariable(value):
                    if (tokens.HasSpaceBefore && around.IsPattern)
                    {
                        break;
                    }

                    value = ReadIndex(start, value);
                    isCallable = takesBrace = false;
                    continue;
                case RubyToken.OpenBrace when takesBrace && !(value is NameExpression { Name: not ("BEGIN" or "END") } && text[start] is >= 'A' and <= 'Z'):
                    value = WithBlock(start, value);
                    isCallable = takesBrace = false;
                    continue;
                case RubyToken.Do when !around.IsDoTaken && value is NameExpression or MemberExpression or CallExpression { Block: null }:
                    value = WithBlock(start, value);
                    isCallable = takesBrace = false;
                    continue;
                default:
                    if (isCallable && BeginsCommandArgument(value))
                    {
                        value = CallOf(start, value, ReadCommandArguments());
                        isCallable = takesBrace = false;
                        continue;
                    }

                    break;
            }

            break;
        }

        chain = Math.Max(outer, chain + links - 1);
        return Called(value);
    }

    // `text.strip`, `text.lines`: brackets are left out, and it is a call all the same. What else stands behind a dot may be a field.
    private CodeExpression Called(CodeExpression value) => value is MemberExpression
    {
        Name: "strip" or "lstrip" or "rstrip" or "chomp" or "chop" or "squish" or "to_s" or "to_i" or "to_sym" or "shellescape" or "shellsplit" or "downcase" or "upcase" or "split" or "lines" or "to_yaml" or "to_json",
    } && tokens.Kind is not (RubyToken.Assign or RubyToken.OperatorAssign) && !around.IsPattern
        ? new CallExpression(value.Start, value.End, value, [], null)
        : value;

    private bool IsMethodName(int start) => start < text.Length && (RubyTokenizer.IsNamePart(text[start]) || text[start] == ':') && !IsKeywordValue(start);

    private bool IsKeywordValue(int start) => text.AsSpan(start).StartsWith("self", StringComparison.Ordinal) && (start + 4 >= text.Length || !RubyTokenizer.IsNamePart(text[start + 4]));

    private bool IsVariable(CodeExpression value) => value is NameExpression name && variables.Contains(name.Name);

    private CodeExpression CallOf(int start, CodeExpression callee, CodeArgument[] given) => around.IsPattern
        ? new OpaqueExpression(start, EndFrom(start), [callee, .. given.Select(argument => argument.Value)])
        : callee is MemberExpression { Name: "new", Target: var type }
            ? new CallExpression(start, EndFrom(start), type, given, null, IsNew: true)
            : new CallExpression(start, EndFrom(start), callee, given, null);

    private CallExpression WithBlock(int start, CodeExpression value)
    {
        var block = ReadFunctionBlock();
        return value is CallExpression call
            ? call with { Block = block, End = EndFrom(start) }
            : new CallExpression(start, EndFrom(start), value, [], block);
    }

    private CodeExpression ReadMember(int start, CodeExpression target)
    {
        tokens.NextMember();
        if (tokens.Kind == RubyToken.OpenParenthesis)
        {
            tokens.Next();
            return CallOf(start, new MemberExpression(start, tokens.PreviousEnd - 1, target, "call"), ReadArguments(RubyToken.CloseParenthesis));
        }

        if (tokens.Kind is not (RubyToken.Name or RubyToken.Constant))
        {
            Report("A member's name is expected here.");
            return target;
        }

        var name = NameOfToken();
        tokens.Next();
        return new MemberExpression(start, EndFrom(start), Called(target), name);
    }

    private CodeExpression ReadIndex(int start, CodeExpression target)
    {
        var indexStart = tokens.Start;
        tokens.Next();
        var given = ReadArguments(RubyToken.CloseBracket);
        if (given is [{ Value: StringExpression { Form: StringForm.Pattern } }, ..])
        {
            // `text[/version (.*)/, 1]`: what a pattern finds in a text.
            return new CallExpression(start, EndFrom(start), new MemberExpression(start, EndFrom(start), target, "[]"), given, null);
        }

        CodeExpression index = given switch
        {
            [{ Value: BinaryExpression { Operator: ".." or "..." } range }] =>
                new SliceExpression(range.Start, range.End, range.Left is LiteralExpression { Value: null } ? null : range.Left, range.Right is LiteralExpression { Value: null } ? null : range.Right),
            [{ Value: var only }] => only,
            _ => new ListExpression(indexStart, EndFrom(indexStart), [.. given.Select(argument => argument.Value)]),
        };
        return new IndexExpression(start, EndFrom(start), target, index);
    }

    /// <summary>
    /// Whether the token begins the first argument of a call without brackets. Behind a blank, a sign or bracket that touches what follows is an argument, unless a variable stands before it.
    /// </summary>
    private bool BeginsCommandArgument(CodeExpression callee)
    {
        if (around.IsPattern)
        {
            return false;
        }

        if (!tokens.HasSpaceBefore)
        {
            return tokens.Kind == RubyToken.Quote && callee is NameExpression;
        }

        var next = tokens.Behind();
        var touches = !char.IsWhiteSpace(next) && next != '\0';
        switch (tokens.Kind)
        {
            case RubyToken.Name or RubyToken.Constant or RubyToken.Variable or RubyToken.Number or RubyToken.Quote or RubyToken.Backtick or RubyToken.Nil or RubyToken.True or RubyToken.False
                or RubyToken.Self or RubyToken.Super or RubyToken.Yield or RubyToken.Not or RubyToken.Defined or RubyToken.Case or RubyToken.Begin or RubyToken.Def or RubyToken.Arrow
                or RubyToken.Class:
                return true;
            case RubyToken.Label:
                return !around.IsColonTaken || text[tokens.End - 2] is not '?';
            case RubyToken.Exclamation:
                return touches;
            case RubyToken.Colon:
                return touches && !around.IsColonTaken;
        }

        if (IsVariable(callee) || (callee is NameExpression { Name: var name } && char.IsUpper(name[0])))
        {
            return false;
        }

        return tokens.Kind switch
        {
            RubyToken.OpenBracket or RubyToken.OpenParenthesis => true,
            RubyToken.Minus or RubyToken.Star or RubyToken.DoubleStar or RubyToken.Ampersand or RubyToken.Slash or RubyToken.Tilde => touches,
            RubyToken.DoubleColon => char.IsAsciiLetterUpper(next),
            RubyToken.Percent => IsPercentLiteral(tokens.End) && next != '=',
            RubyToken.ShiftLeft => IsHereDocument(tokens.Start),
            RubyToken.Question => touches && tokens.Behind(1) is ')' or ',' or '\r' or '\n',
            _ => false,
        };
    }
}
