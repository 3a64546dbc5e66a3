namespace WorkaroundScanner.Syntax.Languages.Just;

/// <content>Headers of recipes, and where expressions end.</content>
internal sealed partial class JustParser
{
    private void ReadRecipe(int start, int end)
    {
        var nameEnd = NameEnd(start, end);
        if (nameEnd == start)
        {
            return;
        }

        var parameters = new List<JustParameter>();
        var at = ReadParameters(nameEnd, end, parameters);
        if (at >= end || text[at] != ':')
        {
            return;
        }

        var dependencies = new List<JustDependency>();
        var stop = ReadDependencies(at + 1, end, dependencies);
        var recipe = new JustRecipe(new Part(start, Math.Max(at + 1, stop)), new Part(start, nameEnd), parameters, dependencies, []);
        body = recipe.Body;
        indentation = 0;
        isScript = false;
        items.Add(recipe);
    }

    // `name`, `name='default'`, `+names`, `*names`, `$exported`
    private int ReadParameters(int at, int end, List<JustParameter> parameters)
    {
        for (at = SkipBlanks(at, end); at < end && text[at] != ':'; at = SkipBlanks(at, end))
        {
            var variadic = text[at] is '+' or '*';
            var nameStart = at;
            while (nameStart < end && text[nameStart] is '+' or '*' or '$')
            {
                nameStart++;
            }

            var nameEnd = NameEnd(nameStart, end);
            at = nameEnd;
            var value = "";
            if (at < end && text[at] == '=')
            {
                at = WordEnd(at + 1, end);
                value = text[(nameEnd + 1)..at];
            }

            if (at == nameStart)
            {
                return end;
            }

            parameters.Add(new JustParameter(text[nameStart..nameEnd], value, variadic));
        }

        return at;
    }

    // `: first (second "argument") && third`
    private int ReadDependencies(int at, int end, List<JustDependency> dependencies)
    {
        var stop = at;
        for (at = SkipBlanks(at, end); at < end; at = SkipBlanks(at, end))
        {
            if (text[at] == '#')
            {
                comments.Add(new Part(at, end));
                return stop;
            }

            if (text[at] == '(')
            {
                at = ReadCall(at + 1, end, dependencies);
            }
            else
            {
                var nameEnd = DependencyEnd(at, end);
                if (nameEnd > at)
                {
                    dependencies.Add(new JustDependency(new Part(at, nameEnd), []));
                }

                at = Math.Max(at + 1, nameEnd);
            }

            stop = at;
        }

        return stop;
    }

    private int ReadCall(int at, int end, List<JustDependency> dependencies)
    {
        at = SkipBlanks(at, end);
        var name = new Part(at, DependencyEnd(at, end));
        var arguments = new List<Part>();
        for (at = SkipBlanks(name.End, end); at < end && text[at] != ')'; at = SkipBlanks(at, end))
        {
            var stop = Math.Max(at + 1, WordEnd(at, end));
            arguments.Add(new Part(at, stop));
            at = stop;
        }

        if (name.End > name.Start)
        {
            dependencies.Add(new JustDependency(name, arguments));
        }

        return Math.Min(end, at + 1);
    }

    // Recipes of modules are named with their module: `module::recipe`.
    private int DependencyEnd(int at, int end)
    {
        at = NameEnd(at, end);
        while (at + 2 < end && text[at] == ':' && text[at + 1] == ':')
        {
            at = NameEnd(at + 2, end);
        }

        return at;
    }

    /// <summary>The end of a word that strings and parentheses may hold together.</summary>
    private int WordEnd(int at, int end)
    {
        var nesting = 0;
        while (at < end && (nesting > 0 || text[at] is not (' ' or '\t' or ':' or ')')))
        {
            nesting += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            at = text[at] is '"' or '\'' or '`' ? Math.Min(end, Expression.StringEnd(text, at)) : at + 1;
        }

        return at;
    }

    /// <summary>The end of an expression: a line's end outside strings, parentheses and braces.</summary>
    private int ExpressionEnd(int at)
    {
        var nesting = 0;
        var stop = at;
        while (at < text.Length && (nesting > 0 || text[at] is not ('\n' or '\r')))
        {
            if (text[at] == '#')
            {
                var end = LineEnd(at, out _);
                comments.Add(new Part(at, end));
                at = end;
                continue;
            }

            nesting += text[at] is '(' or '{' ? 1 : text[at] is ')' or '}' ? -1 : 0;
            var blank = char.IsWhiteSpace(text[at]);
            at = text[at] is '"' or '\'' or '`' ? Expression.StringEnd(text, at) : at + 1;
            stop = blank ? stop : at;
        }

        return stop;
    }
}
