using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Languages.JavaScript.Parsing;

/// <summary>Variables, and values taken apart.</summary>
internal sealed partial class Parser
{
    private void ParseDeclarations(bool isConstant)
    {
        ParseDeclarationList(isConstant);
        EndStatement();
    }

    /// <summary>Variables with their values, up to the statement's end; the last one without a value is handed back, for a loop's header.</summary>
    private CodeExpression? ParseDeclarationList(bool isConstant)
    {
        while (true)
        {
            var start = tokens.Start;
            var target = ParseTarget();
            if (Kind == TokenKind.Not)
            {
                tokens.Next();
            }

            SkipAnnotation();
            CodeExpression? value = null;
            if (Accept(TokenKind.Assign))
            {
                value = ParseAssign();
            }

            if (tokens.Start == start)
            {
                return null;
            }

            if (value is null && IsOfOrIn())
            {
                return target;
            }

            PushAssignment(start, EndFrom(start), target, "=", value, isConstant);
            if (!Accept(TokenKind.Comma))
            {
                return null;
            }
        }
    }

    /// <summary>A name or pattern that is declared.</summary>
    private CodeExpression ParseTarget()
    {
        var start = tokens.Start;
        switch (Kind)
        {
            case TokenKind.OpenBrace:
                return ParseObject();
            case TokenKind.OpenBracket:
                return ParseList();
            case TokenKind.Name:
            case TokenKind.This:
                var name = TokenText();
                tokens.Next();
                return new NameExpression(start, EndFrom(start), name);
            default:
                Report(start, "Here a name is expected.");
                return new OpaqueExpression(start, start, []);
        }
    }

    /// <summary>An assignment as what it is: modules taken in, a class, or values given to names.</summary>
    private void PushAssignment(int start, int end, CodeExpression target, string op, CodeExpression? value, bool isConstant)
    {
        if (value is not null && op == "=" && (TryPushRequire(start, end, target, value) || TryPushClass(start, end, target, value)))
        {
            return;
        }

        var defaults = new List<CodeStatement>(0);
        statements.Push(new AssignStatement(start, end, TargetsOf(target, defaults), op, value, isConstant));
        foreach (var statement in defaults)
        {
            statements.Push(statement);
        }
    }

    private bool TryPushClass(int start, int end, CodeExpression target, CodeExpression value)
    {
        if (lastClass.Class is not { } type || !ReferenceEquals(value, lastClass.Value))
        {
            return false;
        }

        var name = target switch
        {
            NameExpression own => own.Name,
            MemberExpression { Name: "exports", Target: NameExpression { Name: "module" } } => type.Name.Length > 0 ? type.Name : "default",
            MemberExpression member => member.Name,
            _ => type.Name,
        };
        statements.Push(type with { Start = start, End = end, Name = name });
        return true;
    }

    private CodeExpression[] TargetsOf(CodeExpression target, List<CodeStatement>? defaults)
    {
        if (target is not (MapExpression or ListExpression or OpaqueExpression))
        {
            return [target];
        }

        var mark = expressions.Count;
        PushTargets(target, defaults);
        return expressions.TakeFrom(mark);
    }

    /// <summary>Pushes the places that a pattern gives values to; its defaults become assignments of their own.</summary>
    private void PushTargets(CodeExpression pattern, List<CodeStatement>? defaults)
    {
        switch (pattern)
        {
            case NameExpression or MemberExpression or IndexExpression:
                expressions.Push(pattern);
                break;
            case AssignExpression { Assignment: { Targets: [var target], Value: { } value } assignment }:
                PushTargets(target, defaults);
                defaults?.Add(DefaultOf(assignment, target, value));
                break;
            case MapExpression map:
                foreach (var (_, value) in map.Entries)
                {
                    PushTargets(value, defaults);
                }

                break;
            case ListExpression list:
                foreach (var item in list.Items)
                {
                    PushTargets(item, defaults);
                }

                break;
            case SpreadExpression spread:
                PushTargets(spread.Value, defaults);
                break;
        }
    }

    /// <summary>The assignment of a default. Only names are repeated in it: other places may hold any program, which would double with every level.</summary>
    private CodeStatement DefaultOf(AssignStatement pattern, CodeExpression target, CodeExpression value)
    {
        var named = Array.FindAll(TargetsOf(target, null), place => place is NameExpression);
        return named.Length > 0
            ? new AssignStatement(pattern.Start, pattern.End, named, "??=", value, IsConstant: false)
            : new ExpressionStatement(value.Start, value.End, value);
    }
}
