using WorkaroundScanner.Syntax.Code.Ast;

namespace WorkaroundScanner.Syntax.Code.Lowering;

/// <content>Values under conditions, and defaults.</content>
internal sealed partial class CodeScope
{
    /// <summary>What a parameter of the function around is where it is not given, or null.</summary>
    public CodeExpression? DefaultOf(string name)
    {
        for (var scope = this; scope is not null; scope = scope.outer)
        {
            var value = scope.defaults?.GetValueOrDefault(name);
            if (scope.isFunction || value is not null)
            {
                return value;
            }
        }

        return null;
    }

    private void AddDefault(CodeParameter parameter)
    {
        if (parameter.Default is { } value)
        {
            (defaults ??= new(StringComparer.Ordinal)).TryAdd(parameter.Name, value);
        }
    }

    /// <summary>A value that a name is given.</summary>
    private readonly record struct Given(AssignStatement Statement, Branch Branch)
    {
        /// <summary>Whether the name may hold it at a place.</summary>
        public bool Gives(int offset) => Statement.Start < offset && Statement.Operator == "=" && !Branch.IsBeside(offset);
    }

    /// <summary>The statements that run or don't run together with an assignment, and the choice that they are a part of.</summary>
    private readonly record struct Branch(int Start, int End, int ChoiceStart, int ChoiceEnd)
    {
        /// <summary>What always runs.</summary>
        public static Branch Always { get; } = new(0, int.MaxValue, 0, int.MaxValue);

        /// <summary>One branch of a choice.</summary>
        public static Branch Of(CodeStatement choice, CodeStatement[] body) => Of(body) with { ChoiceStart = choice.Start, ChoiceEnd = choice.End };

        /// <summary>Statements that may not run at all.</summary>
        public static Branch Of(CodeStatement[] body) => body is [var first, ..] ? new(first.Start, body[^1].End, first.Start, body[^1].End) : default;

        /// <summary>Whether a place is only reached after the assignment.</summary>
        public bool Holds(int offset) => offset >= Start && offset <= End;

        /// <summary>Whether a place stands in another branch of the same choice.</summary>
        public bool IsBeside(int offset) => !Holds(offset) && offset >= ChoiceStart && offset < ChoiceEnd;
    }
}
